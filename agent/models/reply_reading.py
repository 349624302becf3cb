"""From the tokens of a reply to what they mean, while it is written."""

from __future__ import annotations

from collections.abc import Sequence

from samara.agent.models.codec import Codec
from samara.agent.models.incremental import Detokenizer, StopStrings
from samara.agent.models.parsing import Dialect, Parser, Piece


class ReplyReading:
    """From token ids to text, then stop strings, then the parser.

    `reasoning_tokens` counts those that belong to reasoning.
    """

    def __init__(self, codec: Codec, dialect: Dialect, stop: Sequence[str], parser: Parser) -> None:
        self.parser = parser
        marks = {codec.token_id(text): char for text, char in dialect.marks.items()}
        known = {token: char for token, char in marks.items() if token is not None}
        hidden = frozenset[int]() if dialect.keeps_special else codec.special_ids
        self._words = Detokenizer(codec.decode, known, hidden)
        self._stops = StopStrings(stop)
        self.reasoning_tokens = 0

    @property
    def stopped(self) -> bool:
        """Whether a stop string has come."""
        return self._stops.stopped

    def take(self, token: int) -> list[Piece]:
        """What the next token brings to light."""
        thinking = self.parser.in_reasoning
        pieces = self.parser.feed(self._stops.feed(self._words.feed(token)))
        self.reasoning_tokens += thinking or self.parser.in_reasoning
        return pieces

    def end(self, *, cut_off: bool) -> list[Piece]:
        """What was held back."""
        pieces: list[Piece] = []
        if not self.stopped:
            pieces += self.parser.feed(self._stops.feed(self._words.flush()) + self._stops.flush())
        return pieces + self.parser.finish(cut_off=cut_off)
