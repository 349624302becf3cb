"""What is stored of a text: its chunks, each with a name and with what is known of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from samara.memory.chunking import chunks
from samara.memory.document import Document
from samara.memory.embedder import Embedder

CHUNKER: Final = "paragraphs/3"
"""Changes with whatever changes the chunks."""
_START_CHARS: Final = 300


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it was taken in last, `at` in seconds since 1970.

    `signature` tells whether it says nearly the same as another; see duplicates.py.
    """

    source: str
    hash: str
    chunks: int
    at: float
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    signature: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A chunk as it is stored, the `ordinal`-th of its source.

    `start` and `end` are characters of the text, `line` and `page` count from 1 (page 0: the text
    has none), and `after` is the blank space between this chunk and the next.
    """

    id: str
    source: str
    text: str
    ordinal: int
    start: int
    end: int
    line: int
    page: int = 0
    heading: str = ""
    after: str = ""
    title: str = ""

    @property
    def context(self) -> str:
        """The title and the headings, as far as the text does not begin with them."""
        start = self.text[:_START_CHARS]
        parts = (self.title, self.heading)
        return " > ".join(part for part in parts if part and part.split(" > ")[-1] not in start)

    def embedded(self, embedder: Embedder) -> str:
        """What its vector is made of: the text, below its context as far as there is room."""
        offsets = embedder.offsets(self.context) if self.context else ()
        room = embedder.max_tokens - len(embedder.offsets(self.text)) - 1
        if not offsets or room < 1:
            return self.text
        return f"{self.context[: offsets[min(room, len(offsets)) - 1][1]]}\n{self.text}"


def rows_of(document: Document, embedder: Embedder) -> Iterator[Row]:
    """The chunks of a text; the same words of a source have the same ids each time."""
    seen: dict[str, int] = {}
    text = document.text
    pages = "\f" in text
    line, page, place = 1, 1, 0
    found = chunks(text, embedder, document.language)
    for ordinal, chunk in enumerate(found):
        words = text[chunk.start : chunk.end]
        digest = digest_of(document.source, document.title, chunk.heading, words)
        seen[digest] = seen.get(digest, -1) + 1
        step = 1 if chunk.start >= place else -1  # chunks may overlap
        between = sorted((place, chunk.start))
        line += step * text.count("\n", *between)
        page += step * text.count("\f", *between)
        place = chunk.start
        last = ordinal + 1 == len(found)
        yield Row(
            id=f"{digest}-{seen[digest]}",
            source=document.source,
            text=words,
            ordinal=ordinal,
            start=chunk.start,
            end=chunk.end,
            line=line,
            page=page if pages else 0,
            heading=chunk.heading,
            after="" if last else text[chunk.end : found[ordinal + 1].start],
            title=document.title,
        )


def digest_of(*parts: str) -> str:
    """A name for these texts in this order."""
    whole = "\0".join(parts).encode(errors="replace")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()
