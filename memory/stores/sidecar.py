"""Texts, spans and words of a collection, in one SQLite file beside Chroma's vectors.

Several processes may have it open. It is what counts: a vector in Chroma whose chunk is not in
here is left over from a write that did not come to its end.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from samara.errors import MemoryStoreError
from samara.memory.lexical import TOKENIZER, Wanted, any_of
from samara.memory.rows import Row, Source

_VERSION: Final = 2
_POSTINGS: Final = 4_000
"""Places in texts that a search looks at before it does without the query's commonest words."""

_COUNTED: Final = 20_000
_FRESH_S: Final = 60.0
_REMEMBERED: Final = 20_000

_SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS settings(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sources(
    source TEXT PRIMARY KEY, hash TEXT NOT NULL, chunks INTEGER NOT NULL, at REAL NOT NULL,
    title TEXT NOT NULL, metadata TEXT NOT NULL, signature TEXT NOT NULL,
    language TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS chunks(
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL,
    ordinal INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    line INTEGER NOT NULL, page INTEGER NOT NULL, heading TEXT NOT NULL, after TEXT NOT NULL,
    title TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS by_source ON chunks(source, ordinal);
CREATE TABLE IF NOT EXISTS pending(id TEXT PRIMARY KEY);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(context, text, tokenize = '{TOKENIZER}');
"""
_ROW: Final = "id, source, words.text, ordinal, start, end, line, page, heading, after, title"
_SOURCE: Final = (
    "SELECT source, hash, chunks, at, title, metadata, signature, language FROM sources"
)


class Sidecar:
    """The file, open. For several threads; a reader does not wait for a writer.

    Raises MemoryStoreError for a file that is damaged, or of another version of samara.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._writing = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._free: list[sqlite3.Connection] = []
        self._frequencies: dict[str, tuple[int, float]] = {}
        with self._changing() as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            made = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if version != _VERSION and made:
                raise MemoryStoreError(
                    f"{file} was made by another version of samara.",
                    hint="Take the sources in again, in a new folder.",
                )
            if not made:
                for statement in _SCHEMA.split(";\n"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {_VERSION}")

    def setting(self, name: str) -> str | None:
        """What was noted under this name."""
        rows = self._query("SELECT value FROM settings WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def note(self, name: str, value: str) -> None:
        """Note something."""
        with self._changing() as db:
            db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def sources(self) -> list[Source]:
        """All sources, by name."""
        return [_source(row) for row in self._query(f"{_SOURCE} ORDER BY source")]

    def source(self, name: str) -> Source | None:
        """One source, if it is known."""
        rows = self._query(f"{_SOURCE} WHERE source = ?", name)
        return _source(rows[0]) if rows else None

    def ids(self, sources: Iterable[str]) -> dict[str, set[str]]:
        """The chunks of each source."""
        held: dict[str, set[str]] = {source: set() for source in sources}
        wanted = json.dumps(list(held))
        for id_, source in self._query(
            "SELECT id, source FROM chunks WHERE source IN (SELECT value FROM json_each(?))", wanted
        ):
            held[source].add(id_)
        return held

    def all_ids(self) -> set[str]:
        """All chunks."""
        return {row[0] for row in self._query("SELECT id FROM chunks")}

    def rows(self, ids: Iterable[str]) -> dict[str, Row]:
        """Chunks by their ids; those that are not there are left out."""
        found = self._query(
            f"SELECT {_ROW} FROM chunks JOIN words ON words.rowid = chunks.place "
            "WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(ids)),
        )
        return {row[0]: Row(*row) for row in found}

    def rows_of(self, source: str) -> list[Row]:
        """The chunks of a source in order."""
        found = self._query(
            f"SELECT {_ROW} FROM chunks JOIN words ON words.rowid = chunks.place "
            "WHERE source = ? ORDER BY ordinal",
            source,
        )
        return [Row(*row) for row in found]

    def pending(self) -> set[str]:
        """Chunks whose vectors were being written or removed."""
        return {row[0] for row in self._query("SELECT id FROM pending")}

    def begin(self, ids: Iterable[str]) -> None:
        """Note that the vectors of these chunks are about to be written or removed."""
        with self._changing() as db:
            db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", ((id_,) for id_ in ids))

    def done(self, ids: Iterable[str]) -> None:
        """Note that nothing is left to be done for these chunks."""
        with self._changing() as db:
            db.executemany("DELETE FROM pending WHERE id = ?", ((id_,) for id_ in ids))

    def replace(self, sources: Iterable[Source], rows: Iterable[Row], gone: Iterable[str]) -> None:
        """In one step: chunks that are new or stand elsewhere now, ids that are gone, sources."""
        with self._changing() as db:
            _remove(db, gone)
            for row in rows:
                where = (row.ordinal, row.start, row.end, row.line, row.page)
                moved = db.execute(
                    "UPDATE chunks SET ordinal = ?, start = ?, end = ?, line = ?, page = ?, "
                    "after = ? WHERE id = ?",
                    (*where, row.after, row.id),
                )
                if moved.rowcount:
                    continue
                words = (row.context, row.text)
                place = db.execute("INSERT INTO words VALUES (?, ?)", words).lastrowid
                made = (place, row.id, row.source, *where, row.heading, row.after, row.title)
                db.execute(f"INSERT INTO chunks VALUES (?{', ?' * 10})", made)
            for one in sources:
                told = json.dumps(dict(one.metadata), ensure_ascii=False)
                plain = (one.source, one.hash, one.chunks, one.at, one.title)
                values = (*plain, told, one.signature, one.language)
                db.execute(f"INSERT OR REPLACE INTO sources VALUES (?{', ?' * 7})", values)

    def forget(self, sources: Collection[str]) -> None:
        """Everything about these sources, from the disk, too."""
        held = self.ids(sources)
        with self._changing() as db:
            _remove(db, (id_ for ids in held.values() for id_ in ids))
            db.executemany("DELETE FROM sources WHERE source = ?", ((name,) for name in sources))
            db.execute("INSERT INTO words(words) VALUES ('optimize')")
        with self._writing, self._lent() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def find(
        self, wanted: Wanted, limit: int, among: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """Chunks that hold any of what is wanted, with a score that is higher for better ones."""
        terms = self._affordable(wanted)
        if not terms:
            return []
        match = any_of(terms)
        if among is None:
            found = self._query(
                "SELECT chunks.id, -found.score FROM (SELECT rowid AS place, bm25(words) AS score "
                "FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS found "
                "JOIN chunks ON chunks.place = found.place ORDER BY found.score",
                match,
                limit,
            )
        else:
            found = self._query(
                "SELECT chunks.id, -bm25(words) FROM words JOIN chunks ON place = words.rowid "
                "WHERE words MATCH ? AND source IN (SELECT value FROM json_each(?)) "
                "ORDER BY bm25(words) LIMIT ?",
                match,
                json.dumps(among),
                limit,
            )
        return [(id_, score) for id_, score in found]

    def frequency(self, word: str) -> int:
        """In how many chunks it is, at most `_COUNTED`; as it was up to a minute ago."""
        count, at = self._frequencies.get(word, (0, 0.0))
        if not count or time.monotonic() - at > _FRESH_S:
            asked = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
            count = int(self._query(asked, any_of([word]), _COUNTED)[0][0])
            if len(self._frequencies) > _REMEMBERED:
                self._frequencies.clear()
            self._frequencies[word] = count, time.monotonic()
        return count

    def holding(self, terms: Sequence[str], most: int) -> list[str]:
        """Chunks that hold one of these terms, word for word; none if there are more than that."""
        if not terms:
            return []
        found = self._query(
            "SELECT id FROM chunks WHERE place IN (SELECT rowid FROM words WHERE words MATCH ?) "
            "LIMIT ?",
            any_of(terms),
            most + 1,
        )
        return [row[0] for row in found] if len(found) <= most else []

    def holds_all(self, words: Sequence[str], among: Sequence[str] | None = None) -> bool:
        """Whether there is a chunk, of these sources, with all these words in it."""
        match = " AND ".join(any_of([word]) for word in words)
        if among is None:
            return bool(self._query("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", match))
        asked = (
            "SELECT 1 FROM words JOIN chunks ON place = words.rowid WHERE words MATCH ? "
            "AND source IN (SELECT value FROM json_each(?)) LIMIT 1"
        )
        return bool(self._query(asked, match, json.dumps(list(among))))

    def damage(self) -> list[str]:
        """What is wrong with the file itself."""
        try:
            told = [str(row[0]) for row in self._query("PRAGMA integrity_check")]
        except MemoryStoreError as error:
            return [error.message]
        with self._changing() as db:
            try:
                db.execute("INSERT INTO words(words) VALUES ('integrity-check')")
            except sqlite3.DatabaseError as error:
                told.append(f"index of words: {error}")
        return [line for line in told if line != "ok"]

    def rebuild(self) -> None:
        """Make the index of words anew from the texts."""
        with self._changing() as db:
            db.execute("INSERT INTO words(words) VALUES ('rebuild')")

    def close(self) -> None:
        """Close the file."""
        with self._writing:
            for connection in self._connections:
                connection.close()
            self._connections, self._free = [], []

    def _affordable(self, wanted: Wanted) -> list[str]:
        """The terms of the query without those so common that they would only cost time."""
        frequency = {word: self.frequency(word) for word in wanted.words}
        words: list[str] = []
        total = 0
        for word in sorted(frequency, key=lambda word: frequency[word]):
            total += frequency[word]
            if words and total > _POSTINGS:
                break
            words.append(word)
        return [*wanted.phrases, *words]

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction of its own: all of it, or nothing."""
        with self._writing, self._lent() as db, _told(self._file):
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        """A connection that no other thread uses meanwhile."""
        try:
            db = self._free.pop()
        except IndexError:
            with _told(self._file):
                db = sqlite3.connect(
                    self._file, timeout=60, check_same_thread=False, isolation_level=None
                )
                self._connections.append(db)
                db.execute("PRAGMA journal_mode = WAL")
                db.execute("PRAGMA synchronous = FULL")
                db.execute("PRAGMA secure_delete = ON")
        try:
            yield db
        finally:
            self._free.append(db)

    def _query(self, text: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lent() as db, _told(self._file):
            return db.execute(text, values).fetchall()


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise MemoryStoreError(
            f"{file} cannot be used: {error}.",
            hint="`samara memory check` tells what is wrong, `samara memory repair` mends it.",
        ) from error


def _remove(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    for id_ in ids:
        db.execute(
            "DELETE FROM words WHERE rowid = (SELECT place FROM chunks WHERE id = ?)", (id_,)
        )
        db.execute("DELETE FROM chunks WHERE id = ?", (id_,))


def _source(row: tuple[Any, ...]) -> Source:
    source, digest, chunks, at, title, metadata, *others = row
    return Source(source, digest, chunks, at, title, json.loads(metadata), *others)
