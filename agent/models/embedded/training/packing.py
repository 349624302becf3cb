"""Batches packed from documents, with a mask between them."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samara.agent.models.embedded.meaning import WIDTH
from samara.agent.models.embedded.training.shards import Document

IGNORED = -100
Numbered = tuple[int, Document]
"""A document and its place among those packed."""


@dataclass(frozen=True)
class Batch:
    """Token ids, targets, document numbers (0 is padding) and positions, each `[rows, length]`.

    `meanings` `[meant, WIDTH]` belong at `places` `[meant, 2]`, each a row and a column; those of
    whole questions are `whole` `[meant]`. Document number n is the one at `drawn[n - 1]` of those
    packed; `drawn` is empty where rows are joined from several.
    """

    ids: NDArray[np.int64]
    targets: NDArray[np.int64]
    documents: NDArray[np.int64]
    positions: NDArray[np.int64]
    places: NDArray[np.int64]
    whole: NDArray[np.bool_]
    meanings: NDArray[np.float32]
    drawn: list[int]
    tokens: int


class _Meanings:
    """The meanings of a batch, and where they belong."""

    def __init__(self, mark: int, length: int) -> None:
        self._mark, self._length = mark, length
        self._places: list[NDArray[np.int64]] = [np.zeros((0, 2), np.int64)]
        self._whole: list[NDArray[np.bool_]] = [np.zeros(0, np.bool_)]
        self._meanings: list[NDArray[np.float16]] = [np.zeros((0, WIDTH), np.float16)]

    def add(self, document: Document, row: int, start: int) -> None:
        """A document stands in a row from a column on."""
        columns = start + np.flatnonzero(document.meant)
        inside = columns < self._length
        self._places.append(np.stack([np.full_like(columns, row), columns], axis=1)[inside])
        self._whole.append((document.ids[document.meant] == self._mark)[inside])
        self._meanings.append(document.meanings[inside])

    def arrays(self) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.float32]]:
        """`places`, `whole` and `meanings` of a batch."""
        meanings = np.concatenate(self._meanings).astype(np.float32)
        return np.concatenate(self._places), np.concatenate(self._whole), meanings


def long_batch(
    long: list[Numbered], short: list[Numbered], rows: int, length: int, mark: int
) -> Batch:
    """Rows of one long dialogue each, so that far positions are learnt.

    Each is joined from long documents, as many as fit, and then from short ones.
    """
    shape = (rows, length + 1)
    ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
    meanings = _Meanings(mark, length)
    tokens = 0
    for row in range(rows):
        filled = 0
        for pending in (long, short):
            while pending and filled + len(pending[-1][1].ids) <= length + 1:
                _, new = pending.pop()
                stop = filled + len(new.ids)
                ids[row, filled:stop] = new.ids
                targets[row, filled:stop] = np.where(new.learnt, new.ids, IGNORED)
                meanings.add(new, row, filled)
                filled = stop
        tokens += filled
    positions = np.broadcast_to(np.arange(length), (rows, length)).copy()
    numbers = np.ones((rows, length), np.int64)
    return Batch(ids[:, :-1], targets[:, 1:], numbers, positions, *meanings.arrays(), [], tokens)


def pack(
    documents: list[Document],
    rows: int,
    length: int,
    seed: int,
    mark: int,
    context: int = 0,
    long_every: int = 10,
) -> Iterator[Batch]:
    """Batches of `rows` rows, first-fit. Questions begin with the id `mark`.

    With a `context`, each `long_every`-th batch has as many tokens in fewer rows of that length,
    which hold what is longer than a row, as much of it as they can; the rest is left out.
    """
    shuffled = random.Random(seed).sample(list(enumerate(documents)), len(documents))
    pending = [one for one in shuffled if len(one[1].ids) <= length + 1]
    long = [one for one in shuffled if length + 1 < len(one[1].ids) <= context + 1]
    for number in itertools.count(1):
        if not pending:
            return
        if context and number % long_every == 0 and len(pending) > 400:
            yield long_batch(long, pending, max(1, rows * length // context), context, mark)
            continue
        shape = (rows, length + 1)
        ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
        numbers, positions = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        filled, meanings = [0] * rows, _Meanings(mark, length)
        later: list[Numbered] = []
        drawn: list[int] = []
        misses = 0
        while pending and misses < 24:
            index, document = pending.pop()
            size = len(document.ids)
            row = next((r for r in range(rows) if filled[r] + size <= length + 1), None)
            if row is None:
                misses += 1
                later.append((index, document))
                continue
            drawn.append(index)
            start, stop = filled[row], filled[row] + size
            ids[row, start:stop] = document.ids
            targets[row, start:stop] = np.where(document.learnt, document.ids, IGNORED)
            targets[row, start] = IGNORED
            numbers[row, start:stop] = len(drawn)
            positions[row, start:stop] = np.arange(size)
            meanings.add(document, row, start)
            filled[row] = stop
        pending.extend(later)
        if len(pending) < 48 and misses == 0:
            return
        yield Batch(
            ids[:, :-1],
            targets[:, 1:],
            numbers[:, :-1],
            positions[:, :-1],
            *meanings.arrays(),
            drawn,
            sum(filled),
        )


def hardest(documents: list[Document], losses: dict[int, float], share: float) -> list[Document]:
    """The documents that lost most for each of their tokens, with `share` of all tokens.

    `losses` are the sums of losses by place among the documents; what has none is left out.
    """
    order = sorted(losses, key=lambda place: -losses[place] / len(documents[place].ids))
    room = share * sum(len(document.ids) for document in documents)
    taken = []
    for place in order:
        room -= len(documents[place].ids)
        if room < 0:
            break
        taken.append(documents[place])
    return taken
