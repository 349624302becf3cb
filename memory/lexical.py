"""Finding texts by the words in them: BM25, by SQLite's full-text index.

Words are compared by their stems, without case and accents. A word with marks in it, such as `il-6`
or `a.b`, and what stands in quotes, is looked for as a phrase.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Final

TOKENIZER: Final = "porter unicode61 remove_diacritics 2"

_QUOTED: Final = re.compile(r'"([^"]+)"')
_TERM: Final = re.compile(r"\w[\w\-./:]*")
_WORD: Final = re.compile(r"\w+")
_COMMON: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "no",
        "not",
        "of",
        "on",
        "or",
        "should",
        "such",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "would",
    ]
)


def match_expression(query: str) -> str:
    """The query in the words of FTS5: any of its words, and phrases as they are; empty for none."""
    phrases = [" ".join(_WORD.findall(quoted)) for quoted in _QUOTED.findall(query)]
    for term in _TERM.findall(query.lower()):
        words = _WORD.findall(term)
        if len(words) > 1:
            phrases.append(" ".join(words))
        phrases += [word for word in words if word not in _COMMON]
    return " OR ".join(f'"{phrase}"' for phrase in dict.fromkeys(phrases) if phrase)


def best_texts(texts: Sequence[str], query: str, limit: int = 5) -> list[int]:
    """The places of the texts that say most of what `query` asks for, best first.

    Where no word is found, as in languages that put no spaces between them, texts that hold the
    query as it is are.
    """
    if not query.strip():
        return []
    places: list[int] = []
    if wanted := match_expression(query):
        with closing(sqlite3.connect(":memory:")) as index:
            index.execute(f"CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='{TOKENIZER}')")
            rows = ((place, text) for place, text in enumerate(texts))
            index.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", rows)
            found = index.execute(
                "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank, rowid LIMIT ?",
                (wanted, limit),
            )
            places = [row[0] for row in found]
    return places or [place for place, text in enumerate(texts) if query in text][:limit]
