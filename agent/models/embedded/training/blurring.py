"""Questions in which some words are others: what was meant must do instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from samara.agent.models.embedded.meaning import MARK
from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.words import fake_word

_WORD = re.compile(r"(?<![|\w])[A-Za-z]{3,}(?![|\w])")
_NUMBER = re.compile(
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twenty|for|first|"
    "second|hundred|thousand|million|dozen|half|quarter|twice|double|triple|nil|nol|satu|dua|tiga|"
    "empat|lima|enam|tujuh|delapan|sembilan|se|ribu|ratus|juta|setengah|puluh|belas"
)
"""How words begin that may be numbers: they are not blurred."""


class Piece(NamedTuple):
    """A text, and of each character of it the place in the original that it stands for."""

    text: str
    origins: Sequence[int]

    @classmethod
    def whole(cls, text: str) -> Piece:
        """The original itself."""
        return cls(text, range(len(text)))


def blurred(draw: Draw, document: list[tuple[str, bool]], words: list[str]) -> list[Piece]:
    """A document in whose questions some words are others or gone; none that is written later.

    The document is pieces, each with whether it is written by the model.
    """
    told = "".join(piece for piece, learn in document if learn).lower()
    share = draw.rng.uniform(0.1, 0.5)

    def blurred_piece(piece: str) -> Piece:
        made, origins, at = "", list[int](), 0
        for found in _WORD.finditer(piece):
            word = found[0].lower()
            if word in told or _NUMBER.match(word) or not draw.chance(share):
                continue
            other = str(draw.one([draw.one(words), fake_word(draw), fake_word(draw), "", ""]))
            made += piece[at : found.start()] + other
            origins += [*range(at, found.start()), *[found.start()] * len(other)]
            at = found.end()
        return Piece(made + piece[at:], [*origins, *range(at, len(piece))])

    return [
        blurred_piece(piece) if piece.startswith(MARK) else Piece.whole(piece)
        for piece, _ in document
    ]
