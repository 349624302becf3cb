"""What Chroma cannot tell, beside it in one SQLite file: words, and which source holds what.

The two belong together: without this file nobody knows which source a chunk in Chroma came with.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from samara.memory.lexical import TOKENIZER, match_expression

_SCHEMA: Final = f"""
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS sources(
    source TEXT PRIMARY KEY, hash TEXT NOT NULL, chunks INTEGER NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS chunks(
    id TEXT PRIMARY KEY, source TEXT NOT NULL, place INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS by_source ON chunks(source);
CREATE INDEX IF NOT EXISTS by_place ON chunks(place);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, tokenize = '{TOKENIZER}');
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it was taken in last, `at` in seconds since 1970."""

    source: str
    hash: str
    chunks: int
    at: float


class Sidecar:
    """The file, open. For several threads."""

    def __init__(self, file: Path) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(file, check_same_thread=False)
        self._db.executescript(_SCHEMA)

    def sources(self) -> list[Source]:
        """All sources, by name."""
        rows = self._query("SELECT source, hash, chunks, at FROM sources ORDER BY source")
        return [Source(*row) for row in rows]

    def source(self, name: str) -> Source | None:
        """One source, if it is known."""
        rows = self._query("SELECT source, hash, chunks, at FROM sources WHERE source = ?", name)
        return Source(*rows[0]) if rows else None

    def ids(self, source: str) -> set[str]:
        """The chunks of a source."""
        return {row[0] for row in self._query("SELECT id FROM chunks WHERE source = ?", source)}

    def replace(
        self,
        sources: Iterable[Source],
        new: Iterable[tuple[str, str, str]],
        stale: Iterable[str],
    ) -> None:
        """In one step: chunks that are new (id, source, text), ids that are gone, the sources."""
        with self._lock, self._db:
            self._remove(stale)
            for id_, source, text in new:
                place = self._db.execute("INSERT INTO words(text) VALUES (?)", (text,)).lastrowid
                self._db.execute("INSERT INTO chunks VALUES (?, ?, ?)", (id_, source, place))
            for one in sources:
                row = (one.source, one.hash, one.chunks, one.at)
                self._db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", row)

    def forget(self, source: str) -> None:
        """Everything about a source, from the words' index and from the disk, too."""
        ids = self.ids(source)
        with self._lock:
            with self._db:
                self._remove(ids)
                self._db.execute("DELETE FROM sources WHERE source = ?", (source,))
            self._db.execute("INSERT INTO words(words) VALUES ('optimize')")
            self._db.commit()
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def find(self, query: str, limit: int) -> list[tuple[str, float]]:
        """Chunks that hold words of the query, with a score that is higher for better ones."""
        wanted = match_expression(query)
        if not wanted:
            return []
        rows = self._query(
            "SELECT chunks.id, -found.score FROM (SELECT rowid AS place, bm25(words) AS score "
            "FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS found "
            "JOIN chunks ON chunks.place = found.place",
            wanted,
            limit,
        )
        return [(id_, score) for id_, score in rows]

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def _remove(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            where = "WHERE rowid = (SELECT place FROM chunks WHERE id = ?)"
            self._db.execute(f"DELETE FROM words {where}", (id_,))
            self._db.execute("DELETE FROM chunks WHERE id = ?", (id_,))

    def _query(self, text: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(text, values).fetchall()
