"""Shards of tokenized documents, and batches packed from them with a mask between documents.

A shard is a pure function of (seed, index, generator code), made by a process that needs no torch.
With the tokens go the meanings of the questions (see `meaning.py`). Where a document is blurred,
words of its questions that the code does not need are others: what was meant must do instead.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from samara.agent.models.embedded.meaning import MARK, WIDTH, meanings
from samara.agent.models.embedded.training import corpus
from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions import text
from samara.agent.models.embedded.training.questions.words import fake_word

IGNORED = -100
BLURRED = 0.3
"""The share of documents that are blurred."""
MEANINGLESS = 0.1
"""The share of documents without meanings, so that the model can do without them."""
_WORD = re.compile(r"(?<![|\w])[A-Za-z]{3,}(?![|\w])")
_NUMBER = re.compile(
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twenty|for|first|"
    "second|hundred|thousand|million|dozen|half|quarter|twice|double|triple|nil|nol|satu|dua|tiga|"
    "empat|lima|enam|tujuh|delapan|sembilan|se|ribu|ratus|juta|setengah|puluh|belas"
)
"""How words begin that may be numbers: they are not blurred."""


class Document(NamedTuple):
    """Token ids, which of them are learnt, and the meanings of its questions `[marks, WIDTH]`."""

    ids: NDArray[np.int16]
    learnt: NDArray[np.bool_]
    meanings: NDArray[np.float16]


@dataclass(frozen=True)
class Batch:
    """Token ids, targets, document numbers (0 is padding) and positions, each `[rows, length]`.

    `meanings` `[marks, WIDTH]` belong at `marks` `[marks, 2]`, each a row and a column.
    """

    ids: NDArray[np.int64]
    targets: NDArray[np.int64]
    documents: NDArray[np.int64]
    positions: NDArray[np.int64]
    marks: NDArray[np.int64]
    meanings: NDArray[np.float32]
    tokens: int


def echo(draw: Draw, words: list[str]) -> list[corpus.Segment]:
    """Something to copy: spelled words, known words without their space, numbers, in quotes."""
    parts = []
    for _ in range(draw.integer(1, 6)):
        x = draw.rng.random()
        parts.append(
            draw.one(words)
            if x < 0.4
            else fake_word(draw)
            if x < 0.7
            else draw.number(digits=9)
            if x < 0.9
            else "".join(
                draw.one("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ-_.,:")
                for _ in range(draw.integer(2, 9))
            )
        )
    line = " ".join(parts)
    return [
        (f"<|user|> {line}<|end|>", False),
        (f"'{line}'<|end|>", True),
        (f"[{', '.join(parts)}]<|end|>", True),
    ]


def shard(tokenizer: Tokenizer, seed: int, index: int, size: int) -> list[Document]:
    """The documents of shard `index`; the first shards hold more to echo."""
    words = sorted(
        {
            w.removeprefix("Ġ")
            for w in tokenizer.get_vocab()
            if (w.removeprefix("Ġ").isalpha() and len(w) > 2 and w.isascii()) or w.startswith("Ġ")
        }
        - {"Ġ", ""}
    )
    words = [w for w in words if w.isalpha()]
    text.VOCABULARY[:] = words
    draw = Draw(random.Random(f"echo {seed} {index}"))
    share = 0.35 if index < 2 else 0.12 if index < 6 else 0.04
    rendered: list[list[corpus.Segment]] = []
    asked: list[list[str]] = []
    for made in itertools.islice(corpus.conversations(seed * 100_003 + index), size):
        rendered.append(corpus.render(made))
        asked.append([exchange.question for exchange in made.exchanges])
        if draw.chance(share):
            rendered.append(echo(draw, words))
            asked.append([""])
    meant = meanings([question for some in asked for question in some]).astype(np.float16)
    counts = [len(some) for some in asked]
    vectors = np.split(meant, np.cumsum(counts)[:-1])
    for n, vector in enumerate(vectors):
        chance = draw.rng.random()
        if vector.any() and chance < BLURRED:
            rendered[n] = blurred(draw, rendered[n], words)
        elif chance > 1 - MEANINGLESS:
            vector[:] = 0
    pieces = [piece for document in rendered for piece, _ in document]
    encoded = iter(tokenizer.encode_batch(pieces, add_special_tokens=False))
    documents: list[Document] = []
    for document, vector in zip(rendered, vectors, strict=True):
        ids: list[int] = []
        learnt: list[bool] = []
        for _, learn in document:
            new = next(encoded).ids
            ids += new
            learnt += [learn] * len(new)
        documents.append(Document(np.array(ids, np.int16), np.array(learnt, np.bool_), vector))
    return documents


def blurred(draw: Draw, document: list[corpus.Segment], words: list[str]) -> list[corpus.Segment]:
    """A document in whose questions some words are others or gone; none that is written later."""
    told = "".join(piece for piece, learn in document if learn).lower()
    share = draw.rng.uniform(0.1, 0.5)

    def other(found: re.Match[str]) -> str:
        word = found[0].lower()
        if word in told or _NUMBER.match(word) or not draw.chance(share):
            return found[0]
        return str(draw.one([draw.one(words), fake_word(draw), fake_word(draw), "", ""]))

    return [
        (_WORD.sub(other, piece), learn) if piece.startswith(MARK) else (piece, learn)
        for piece, learn in document
    ]


def store(documents: list[Document], path: Path) -> None:
    """Writes a shard; a reader never sees half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial.npz")
    np.savez(
        partial,
        ids=np.concatenate([document.ids for document in documents]),
        learnt=np.concatenate([document.learnt for document in documents]),
        meanings=np.concatenate([document.meanings for document in documents]),
        lengths=np.array([len(document.ids) for document in documents]),
        marks=np.array([len(document.meanings) for document in documents]),
    )
    partial.rename(path)


def load(path: Path) -> list[Document]:
    """Reads a shard."""
    with np.load(path) as data:
        cuts = np.cumsum(data["lengths"])[:-1]
        parts = (np.split(data[name], cuts) for name in ("ids", "learnt"))
        meant = np.split(data["meanings"], np.cumsum(data["marks"])[:-1])
        return [Document(*document) for document in zip(*parts, meant, strict=True)]


class _Marks:
    """The meanings of a batch, and where they belong."""

    def __init__(self, mark: int, length: int) -> None:
        self._mark, self._length = mark, length
        self._places: list[tuple[int, int]] = []
        self._meanings: list[NDArray[np.float16]] = []

    def add(self, document: Document, row: int, start: int) -> None:
        """A document stands in a row from a column on."""
        columns = start + np.flatnonzero(document.ids == self._mark)
        for column, meaning in zip(columns.tolist(), document.meanings, strict=True):
            if column < self._length:
                self._places.append((row, column))
                self._meanings.append(meaning)

    def arrays(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Places `[marks, 2]` and meanings `[marks, WIDTH]`."""
        places = np.array(self._places, np.int64).reshape(-1, 2)
        return places, np.array(self._meanings, np.float32).reshape(-1, WIDTH)


def long_batch(
    long: list[Document], short: list[Document], rows: int, length: int, mark: int
) -> Batch:
    """Rows of one long dialogue each, so that far positions are learnt.

    Each is joined from long documents, as many as fit, and then from short ones.
    """
    shape = (rows, length + 1)
    ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
    marks = _Marks(mark, length)
    tokens = 0
    for row in range(rows):
        filled = 0
        for pending in (long, short):
            while pending and filled + len(pending[-1].ids) <= length + 1:
                new = pending.pop()
                stop = filled + len(new.ids)
                ids[row, filled:stop] = new.ids
                targets[row, filled:stop] = np.where(new.learnt, new.ids, IGNORED)
                marks.add(new, row, filled)
                filled = stop
        tokens += filled
    positions = np.broadcast_to(np.arange(length), (rows, length)).copy()
    numbers = np.ones((rows, length), np.int64)
    return Batch(ids[:, :-1], targets[:, 1:], numbers, positions, *marks.arrays(), tokens)


def pack(
    documents: list[Document],
    rows: int,
    length: int,
    seed: int,
    mark: int,
    context: int = 0,
    long_every: int = 10,
) -> Iterator[Batch]:
    """Batches of `rows` rows, first-fit. Meanings belong at the ids `mark`.

    With a `context`, each `long_every`-th batch has as many tokens in fewer rows of that length,
    which hold what is longer than a row, as much of it as they can; the rest is left out.
    """
    shuffled = random.Random(seed).sample(documents, len(documents))
    pending = [d for d in shuffled if len(d.ids) <= length + 1]
    long = [d for d in shuffled if length + 1 < len(d.ids) <= context + 1]
    for number in itertools.count(1):
        if not pending:
            return
        if context and number % long_every == 0 and len(pending) > 400:
            yield long_batch(long, pending, max(1, rows * length // context), context, mark)
            continue
        shape = (rows, length + 1)
        ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
        numbers, positions = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        filled, marks = [0] * rows, _Marks(mark, length)
        later: list[Document] = []
        misses, taken = 0, 0
        while pending and misses < 24:
            document = pending.pop()
            size = len(document.ids)
            row = next((r for r in range(rows) if filled[r] + size <= length + 1), None)
            if row is None:
                misses += 1
                later.append(document)
                continue
            taken += 1
            start, stop = filled[row], filled[row] + size
            ids[row, start:stop] = document.ids
            targets[row, start:stop] = np.where(document.learnt, document.ids, IGNORED)
            targets[row, start] = IGNORED
            numbers[row, start:stop] = taken
            positions[row, start:stop] = np.arange(size)
            marks.add(document, row, start)
            filled[row] = stop
        pending.extend(later)
        if len(pending) < 48 and misses == 0:
            return
        yield Batch(
            ids[:, :-1],
            targets[:, 1:],
            numbers[:, :-1],
            positions[:, :-1],
            *marks.arrays(),
            sum(filled),
        )
