"""Cutting a text into pieces that an embedder sees whole.

Pieces follow the text's own structure: a paragraph is a piece, a heading goes with what follows
it, code blocks and tables are not cut through where they fit. What is longer than the embedder
looks at is cut between sentences, or lines, with some overlap. No token is ever left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from samara.memory.embedder import Embedder

_WANTED_TOKENS: Final = 240
_OVERLAP_TOKENS: Final = 40
_SMALL_CHARS: Final = 200  # a piece that is taken together with the next one
_TOGETHER_CHARS: Final = 900

_HEADING: Final = re.compile(r"(#{1,6})\s+(.+?)\s*#*\s*$")
_FENCE: Final = re.compile(r"\s*(```|~~~)")
_TABLE: Final = re.compile(r"\s*\|.*\|\s*$|[^\t]*\t[^\t]*\t")
_SENTENCE: Final = re.compile(
    r"(?<=[.!?])[\"')\]]*\s+(?=[A-Z0-9\"'(\[])|(?<=[\u3002\uff01\uff1f])|\n+"
)

Kind = Literal["text", "heading", "lines"]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a text: from `start` to `end`, in characters, under the headings above it."""

    start: int
    end: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    kind: Kind
    level: int = 0


def chunks(text: str, embedder: Embedder, language: str = "") -> list[Chunk]:
    """The pieces of a text, in order. Together they hold all of it but blank space.

    `language`: see Document.
    """
    limit = min(_WANTED_TOKENS, embedder.max_tokens)
    if language == "csv":
        return _table(text, embedder, limit)
    if language:
        return _code(text, embedder, limit, language)
    pieces: list[Chunk] = []
    headings: list[tuple[int, str]] = []
    for block in _blocks(text):
        if block.kind == "heading":
            headings = [(level, title) for level, title in headings if level < block.level]
            title = _HEADING.match(text[block.start : block.end])
            headings.append((block.level, title[2] if title else ""))
        path = " > ".join(title for _, title in headings)
        pieces += (Chunk(start, end, path) for start, end in _cut(text, block, embedder, limit))
    return _joined(text, pieces, embedder, limit)


def _table(text: str, embedder: Embedder, limit: int) -> list[Chunk]:
    """Lines of a table; those that name the columns are the heading of all."""
    columns = text.lstrip().partition("\n")[0].strip()
    block = _Block(len(text) - len(text.lstrip()), len(text.rstrip()), "lines")
    heading = columns if len(embedder.offsets(columns)) <= limit // 4 else ""
    room = limit - len(embedder.offsets(heading))
    return [
        Chunk(start, end, heading)
        for start, end in _cut(text, block, embedder, room)
        if end > start
    ]


def _code(text: str, embedder: Embedder, limit: int, language: str) -> list[Chunk]:
    """Source code at the boundaries of classes and functions, as far as they fit."""
    from langchain_text_splitters import Language, RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter.from_language(
        Language(language),
        chunk_size=limit,
        chunk_overlap=0,
        length_function=lambda piece: len(embedder.offsets(piece)),
        keep_separator=True,
        strip_whitespace=False,
    )
    pieces: list[Chunk] = []
    place = 0
    for piece in splitter.split_text(text):
        place = text.index(piece, place)
        start, end = place + len(piece) - len(piece.lstrip()), place + len(piece.rstrip())
        place += len(piece)
        if start < end:
            block = _Block(start, end, "lines")
            pieces += (Chunk(*cut) for cut in _cut(text, block, embedder, limit))
    return pieces


def _blocks(text: str) -> Iterator[_Block]:
    """Headings, paragraphs, code blocks and tables; blank lines lie between them."""
    start, kind, fence = -1, "text", ""
    end = place = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        last, place = place, place + len(line)
        if fence:
            end = last + len(bare)
            if bare.lstrip().startswith(fence):
                yield _Block(start, end, "lines")
                start, fence = -1, ""
            continue
        opened, heading = _FENCE.match(line), _HEADING.match(bare)
        new: Kind = "lines" if _TABLE.match(bare) else "text"
        if start >= 0 and (not bare or opened or heading or new != kind):
            yield _Block(start, end, "lines" if kind == "lines" else "text")
            start = -1
        if heading:
            yield _Block(last, last + len(bare), "heading", len(heading[1]))
        elif bare:
            start = last if start < 0 else start
            end, kind, fence = last + len(bare), new, opened[1] if opened else ""
    if start >= 0:
        yield _Block(start, end, "lines" if kind == "lines" or fence else "text")


def _cut(text: str, block: _Block, embedder: Embedder, limit: int) -> Iterator[tuple[int, int]]:
    """A block whole, or in parts that the embedder sees whole."""
    said = text[block.start : block.end]
    offsets = embedder.offsets(said)
    if len(offsets) <= limit:
        yield block.start, block.end
        return
    marks = re.finditer(r"\n+", said) if block.kind == "lines" else _SENTENCE.finditer(said)
    units = list(_units([0, *(mark.end() for mark in marks), len(said)], offsets, limit))
    for first, last in _packed([size for _, _, size in units], limit):
        start, end = units[first][0], units[last][1]
        yield block.start + start, block.start + end


def _units(
    bounds: Sequence[int], offsets: Sequence[tuple[int, int]], limit: int
) -> Iterator[tuple[int, int, int]]:
    """The parts between the bounds, cut again where one is too long, with their tokens."""
    ends = [end for _, end in offsets]
    first = 0
    for bound in bounds[1:]:
        last = bisect_left(ends, bound + 1)
        for begin in range(first, last, limit):
            stop = min(begin + limit, last)
            yield offsets[begin][0], offsets[stop - 1][1], stop - begin
        first = max(first, last)


def _packed(sizes: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """The first and last unit of each part; parts overlap where there is room for that."""
    first, total = 0, 0
    for place, size in enumerate(sizes):
        if total and total + size > limit:
            yield first, place - 1
            first, total = place, 0
            while first > 0 and total + sizes[first - 1] <= min(_OVERLAP_TOKENS, limit - size):
                first -= 1
                total += sizes[first]
        total += size
    yield first, len(sizes) - 1


def _joined(text: str, pieces: Sequence[Chunk], embedder: Embedder, limit: int) -> list[Chunk]:
    """Small pieces, headings above all, together with what follows them."""
    joined: list[Chunk] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.end - last.start < _SMALL_CHARS
            and piece.end - last.start <= _TOGETHER_CHARS
            and len(embedder.offsets(text[last.start : piece.end])) <= limit
        ):
            joined[-1] = Chunk(last.start, piece.end, piece.heading)
        else:
            joined.append(piece)
    return joined
