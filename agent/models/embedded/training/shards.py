"""Shards of tokenized documents.

A shard is a pure function of (seed, index, generator code), made by a process that needs no torch.
With the tokens of questions and outputs goes what they mean (see `meaning.py`). Where a document
is blurred, words of its questions that the code does not need are others: what was meant must do
instead.
"""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from samara.agent.models.embedded.meaning import END, MARK, OUTPUT, WIDTH, Meaning, meanings
from samara.agent.models.embedded.training import corpus
from samara.agent.models.embedded.training.blurring import Piece, blurred
from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions import text
from samara.agent.models.embedded.training.questions.words import fake_word

BLURRED = 0.3
"""The share of documents that are blurred."""
MEANINGLESS = 0.1
"""The share of documents without meanings, so that the model can do without them."""


class Document(NamedTuple):
    """Token ids, which of them are learnt, which have a meaning, and those `[meant, WIDTH]`."""

    ids: NDArray[np.int16]
    learnt: NDArray[np.bool_]
    meant: NDArray[np.bool_]
    meanings: NDArray[np.float16]


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
    words = _words(tokenizer)
    text.VOCABULARY[:] = words
    draw = Draw(random.Random(f"echo {seed} {index}"))
    share = 0.35 if index < 2 else 0.12 if index < 6 else 0.04
    rendered: list[list[corpus.Segment]] = []
    for made in itertools.islice(corpus.conversations(seed * 100_003 + index), size):
        rendered.append(corpus.render(made))
        if draw.chance(share):
            rendered.append(echo(draw, words))
    read = iter(meanings([_said(piece) for one in rendered for piece, _ in one if _said(piece)]))
    blurs = [blurred(draw, one, words) if draw.chance(BLURRED) else None for one in rendered]
    pieces = [
        Piece.whole(piece) if blur is None else blur[n]
        for one, blur in zip(rendered, blurs, strict=True)
        for n, (piece, _) in enumerate(one)
    ]
    encoded = zip(
        pieces,
        tokenizer.encode_batch([piece.text for piece in pieces], add_special_tokens=False),
        strict=True,
    )
    documents: list[Document] = []
    for one, blur in zip(rendered, blurs, strict=True):
        meaningless = blur is None and draw.chance(MEANINGLESS / (1 - BLURRED))
        parts: list[Document] = []
        for segment in one:
            meaning = next(read) if _said(segment[0]) else None
            parts.append(_part(segment, *next(encoded), None if meaningless else meaning))
        documents.append(Document(*(np.concatenate(field) for field in zip(*parts, strict=True))))
    return documents


def _part(
    segment: corpus.Segment, piece: Piece, tokens: Encoding, meaning: Meaning | None
) -> Document:
    """The document of one segment: it means that, and stands there as that piece."""
    original, learn = segment
    ids = np.array(tokens.ids, np.int16)
    meant = np.zeros(len(ids), np.bool_)
    vectors = np.zeros((0, WIDTH), np.float16)
    if meaning is not None:
        last = [piece.origins[end - 1] - len(MARK) for _, end in tokens.offsets]
        inside = [place for place in last if 0 <= place < len(_said(original))]
        vectors = meaning.of(inside).astype(np.float16)
        meant[: len(vectors)] = True
        if original.startswith(OUTPUT):
            vectors, meant[0] = vectors[1:], False
    return Document(ids, np.full(len(ids), learn), meant, vectors)


def _words(tokenizer: Tokenizer) -> list[str]:
    """The words that are a token each."""
    words = sorted(
        {
            w.removeprefix("Ġ")
            for w in tokenizer.get_vocab()
            if (w.removeprefix("Ġ").isalpha() and len(w) > 2 and w.isascii()) or w.startswith("Ġ")
        }
        - {"Ġ", ""}
    )
    return [w for w in words if w.isalpha()]


def _said(piece: str) -> str:
    """The question or the output that a piece holds; both begin with tokens of the same length."""
    return piece[len(MARK) : piece.index(END)] if piece.startswith((MARK, OUTPUT)) else ""


def store(documents: list[Document], path: Path) -> None:
    """Writes a shard; a reader never sees half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial.npz")
    fields = Document(*(np.concatenate(field) for field in zip(*documents, strict=True)))
    np.savez(partial, **fields._asdict(), lengths=[len(document.ids) for document in documents])
    partial.rename(path)


def load(path: Path) -> list[Document]:
    """Reads a shard."""
    with np.load(path) as data:
        cuts = np.cumsum(data["lengths"])[:-1]
        ids, learnt, meant = (np.split(data[name], cuts) for name in ("ids", "learnt", "meant"))
        counts = [some.sum() for some in meant]
        meanings = np.split(data["meanings"], np.cumsum(counts)[:-1])
        return [Document(*document) for document in zip(ids, learnt, meant, meanings, strict=True)]
