"""Finding texts by the words in them: BM25, by SQLite's full-text index.

Words are compared by their stems, without case and accents. A word with marks in it, such as `il-6`
or `a.b`, and what stands in quotes, is looked for as a phrase.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Final

TOKENIZER: Final = "porter unicode61 remove_diacritics 2"

_QUOTED: Final = re.compile(r'"([^"]+)"')
_TERM: Final = re.compile(r"\w[\w\-./:]*")
_WORD: Final = re.compile(r"\w+")
_NAME: Final = re.compile(r"[^\W\d]\d|\d[^\W\d]|\w[_.:/]\w|\d-\w|\w-\d|[^\W\dA-Z_][A-Z]|^\d{5,}$")
_PLAIN: Final = re.compile(r"\d+(st|nd|rd|th|s)|[^\W\d](?: [^\W\d])*")
"""Ordinals, decades and abbreviations such as "i.e.", which only look like names."""
_COMMON_WORDS: Final = """
a an and are as at be been but by can could did do does for from had has have how if in into is
it its no not of on or should such that the their then there these they this to was were what
when where which who why will with would
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a query looks for.

    `words` one by one; `phrases` of several words; and which of both are `exact`: what stands in
    quotes, and names such as `il-6`, `read_csv`, `E1234` or `KernelDiedError`.
    """

    words: tuple[str, ...]
    phrases: tuple[str, ...]
    exact: tuple[str, ...]


def any_of(terms: Sequence[str]) -> str:
    """FTS5's expression for texts that hold any of these terms."""
    return " OR ".join(f'"{term}"' for term in terms)


def wanted(query: str) -> Wanted:
    """What a query looks for."""
    quoted = [" ".join(_WORD.findall(inside)) for inside in _QUOTED.findall(query)]
    phrases, words, exact = quoted, [], list(quoted)
    for term in _TERM.findall(query):
        parts = _WORD.findall(term.lower())
        whole = " ".join(parts)
        if len(parts) > 1:
            phrases.append(whole)
        if _NAME.search(term.strip(".:/-")) and not _PLAIN.fullmatch(whole):
            exact.append(whole)
        words += [part for part in parts if part not in _COMMON]
    return Wanted(*(tuple(dict.fromkeys(filter(None, some))) for some in (words, phrases, exact)))


def scored_texts(texts: Sequence[str], wanted: Wanted) -> dict[int, float]:
    """The places of the texts that hold any of what is wanted; a higher score is better."""
    if not (match := any_of((*wanted.phrases, *wanted.words))):
        return {}
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(f"CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='{TOKENIZER}')")
        index.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(texts))
        found = index.execute("SELECT rowid, -rank FROM texts WHERE texts MATCH ?", (match,))
        return dict(found.fetchall())


def best_texts(texts: Sequence[str], query: str, limit: int = 5) -> list[int]:
    """The places of the texts that say most of what `query` asks for, best first.

    Where no word is found, as in languages that put no spaces between them, texts that hold the
    query as it is are.
    """
    if not query.strip():
        return []
    scores = scored_texts(texts, wanted(query))
    places = sorted(scores, key=lambda place: (-scores[place], place))
    return (places or [place for place, text in enumerate(texts) if query in text])[:limit]
