"""Finding texts by the words in them: BM25, by SQLite's full-text index, in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

_TOKENIZER = "porter unicode61 remove_diacritics 2"


def best_texts(texts: Sequence[str], query: str, limit: int = 5) -> list[int]:
    """The places of the texts that say most of what `query` asks for, best first.

    Words are compared by their stems, without case and accents; a word with marks in it, such as
    `il-6` or `a.b`, is looked for as it is. Where no word is found, as in languages that put no
    spaces between them, texts that hold a part of the query are.
    """
    terms = ['"{}"'.format(term.replace('"', '""')) for term in query.split()]
    if not terms:
        return []
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(f"CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='{_TOKENIZER}')")
        rows = ((place, text) for place, text in enumerate(texts))
        index.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", rows)
        found = index.execute(
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank, rowid LIMIT ?",
            (" OR ".join(terms), limit),
        )
        places = [row[0] for row in found]
    return places or [place for place, text in enumerate(texts) if query in text][:limit]
