"""Answers that are quoted: what the embedded model says when memory has found something.

It cannot write prose, so it does not retell what was found: it quotes the sentences that come
nearest to the question, by the embedder that memory has and by the words that they share, with the
number of their passage. Where nothing comes near enough, it says nothing, and the model is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from samara.memory.lexical import scored_texts, wanted
from samara.prompts.messages import Message, UserMessage
from samara.tools.content import Text

if TYPE_CHECKING:
    from samara.memory.minilm import MiniLM

_SECTION: Final = "memory"
_NEAR: Final = 0.45
_WORDS: Final = 0.3  # what sharing the most words counts for, in cosine
_EARLIER: Final = 0.02  # what standing in a better passage counts for
_LONG_CHARS: Final = 320
_LEAST_CHARS: Final = 20
_CODE: Final = re.compile(r"```.*?(```|\Z)", re.DOTALL)
_PASSAGE: Final = re.compile(r"^\[(\d+)\] .*\n", re.MULTILINE)
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z`*\"'(])")
_SUM: Final = re.compile(
    r"\d[^A-Za-z]*[,+*/x\u00d7^-]\s*\d|\d.*\b(and|of|from|to|in|by|plus|minus)\b.*\d"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece of a passage, and the passage's number."""

    text: str
    number: int


def without_passages(messages: Sequence[Message]) -> list[Message]:
    """The messages as they were said: this model has not learnt to read what is put beside."""
    return [
        UserMessage(tuple(p for p in message.content if not _beside(p)), message.kind)
        if isinstance(message, UserMessage)
        else message
        for message in messages
    ]


def answer(messages: Sequence[Message]) -> str:
    """The quotation that answers the last question; empty if there is none."""
    last = messages[-1] if messages else None
    if not isinstance(last, UserMessage) or last.kind != "asked" or _SUM.search(last.question):
        return ""
    told = "\n".join(part.text for part in last.content if isinstance(part, Text) and _found(part))
    pieces = list(_pieces(told))
    if not pieces:
        return ""
    best = _best(last.question, pieces)
    return f"“{best.text}” [{best.number}]" if best else ""


def _best(question: str, pieces: Sequence[Quoted]) -> Quoted | None:
    texts = [piece.text for piece in pieces]
    vectors = _embedder().embed([question, *texts])
    near = (vectors[1:] @ vectors[0]).tolist()
    words = scored_texts(texts, wanted(question))
    most = max(words.values(), default=0.0) or 1.0
    first = pieces[0].number
    scores = [
        near[at] + _WORDS * words.get(at, 0.0) / most - _EARLIER * (piece.number - first)
        for at, piece in enumerate(pieces)
    ]
    best = max(range(len(pieces)), key=lambda at: scores[at])
    return pieces[best] if near[best] >= _NEAR else None


def _pieces(told: str) -> Iterator[Quoted]:
    """What can be quoted: a sentence with those that follow it in its paragraph, for a while."""
    marks = list(_PASSAGE.finditer(told))
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        body = _CODE.sub(
            "\n\n", told[mark.end() : following.start() if following else told.rfind("\n")]
        )
        for paragraph in re.split(r"\n\s*\n|\n(?=[-*|] )", body):
            plain = re.sub(r"^\s*[-*] ", "", paragraph)
            lines = (line for line in plain.splitlines() if not line.startswith("#"))
            sentences = _SENTENCE.split(" ".join(" ".join(lines).split()))
            for at, sentence in enumerate(sentences):
                piece = sentence
                for more in sentences[at + 1 :]:
                    if len(piece) + len(more) > _LONG_CHARS:
                        break
                    piece = f"{piece} {more}"
                if len(piece) >= _LEAST_CHARS:
                    yield Quoted(piece, int(mark[1]))


def _beside(part: object) -> bool:
    return isinstance(part, Text) and bool(part.section)


def _found(part: object) -> bool:
    return isinstance(part, Text) and part.section == _SECTION


@cache
def _embedder() -> MiniLM:
    from samara.memory.minilm import MiniLM

    return MiniLM()
