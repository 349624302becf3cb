"""Shards of tokenized documents, and batches packed from them with a mask between documents.

A shard is a pure function of (seed, index, generator code), made by a process that needs no torch.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from samara.agent.models.embedded.training import corpus
from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions import text
from samara.agent.models.embedded.training.questions.words import fake_word

IGNORED = -100
Document = tuple[NDArray[np.int16], NDArray[np.bool_]]


@dataclass(frozen=True)
class Batch:
    """Token ids, targets, document numbers (0 is padding) and positions, each `[rows, length]`."""

    ids: NDArray[np.int64]
    targets: NDArray[np.int64]
    documents: NDArray[np.int64]
    positions: NDArray[np.int64]
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
    for made in itertools.islice(corpus.conversations(seed * 100_003 + index), size):
        rendered.append(corpus.render(made))
        if draw.chance(share):
            rendered.append(echo(draw, words))
    pieces = [piece for document in rendered for piece, _ in document]
    encoded = iter(tokenizer.encode_batch(pieces, add_special_tokens=False))
    documents: list[Document] = []
    for document in rendered:
        ids: list[int] = []
        learnt: list[bool] = []
        for _, learn in document:
            new = next(encoded).ids
            ids += new
            learnt += [learn] * len(new)
        documents.append((np.array(ids, np.int16), np.array(learnt, np.bool_)))
    return documents


def store(documents: list[Document], path: Path) -> None:
    """Writes a shard; a reader never sees half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lengths = np.array([len(ids) for ids, _ in documents])
    partial = path.with_suffix(".partial.npz")
    np.savez(
        partial,
        ids=np.concatenate([ids for ids, _ in documents]),
        learnt=np.concatenate([m for _, m in documents]),
        lengths=lengths,
    )
    partial.rename(path)


def load(path: Path) -> list[Document]:
    """Reads a shard."""
    with np.load(path) as data:
        cuts = np.cumsum(data["lengths"])[:-1]
        return list(zip(np.split(data["ids"], cuts), np.split(data["learnt"], cuts), strict=True))


def long_batch(long: list[Document], short: list[Document], rows: int, length: int) -> Batch:
    """Rows of one long dialogue each, so that far positions are learnt.

    Each is joined from long documents, as many as fit, and then from short ones.
    """
    shape = (rows, length + 1)
    ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
    tokens = 0
    for row in range(rows):
        filled = 0
        for pending in (long, short):
            while pending and filled + len(pending[-1][0]) <= length + 1:
                new, learnt = pending.pop()
                stop = filled + len(new)
                ids[row, filled:stop] = new
                targets[row, filled:stop] = np.where(learnt, new, IGNORED)
                filled = stop
        tokens += filled
    positions = np.broadcast_to(np.arange(length), (rows, length)).copy()
    return Batch(ids[:, :-1], targets[:, 1:], np.ones((rows, length), np.int64), positions, tokens)


def pack(
    documents: list[Document],
    rows: int,
    length: int,
    seed: int,
    context: int = 0,
    long_every: int = 10,
) -> Iterator[Batch]:
    """Batches of `rows` rows, first-fit.

    With a `context`, each `long_every`-th batch has as many tokens in fewer rows of that length,
    which hold what is longer than a row, as much of it as they can; the rest is left out.
    """
    shuffled = random.Random(seed).sample(documents, len(documents))
    pending = [d for d in shuffled if len(d[0]) <= length + 1]
    long = [d for d in shuffled if length + 1 < len(d[0]) <= context + 1]
    for number in itertools.count(1):
        if not pending:
            return
        if context and number % long_every == 0 and len(pending) > 400:
            yield long_batch(long, pending, max(1, rows * length // context), context)
            continue
        shape = (rows, length + 1)
        ids, targets = np.zeros(shape, np.int64), np.full(shape, IGNORED, np.int64)
        numbers, positions = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        filled = [0] * rows
        later: list[Document] = []
        misses, taken = 0, 0
        while pending and misses < 24:
            document = pending.pop()
            size = len(document[0])
            row = next((r for r in range(rows) if filled[r] + size <= length + 1), None)
            if row is None:
                misses += 1
                later.append(document)
                continue
            taken += 1
            start, stop = filled[row], filled[row] + size
            ids[row, start:stop] = document[0]
            targets[row, start:stop] = np.where(document[1], document[0], IGNORED)
            targets[row, start] = IGNORED
            numbers[row, start:stop] = taken
            positions[row, start:stop] = np.arange(size)
            filled[row] = stop
        pending.extend(later)
        if len(pending) < 48 and misses == 0:
            return
        yield Batch(ids[:, :-1], targets[:, 1:], numbers[:, :-1], positions[:, :-1], sum(filled))
