"""Replies of gpt-oss: messages in a row, each with a header that names channel and recipient.

    <|channel|>analysis<|message|>Thoughts.<|end|>
    <|start|>assistant<|channel|>final<|message|>An answer.<|return|>
    <|start|>assistant<|channel|>commentary to=functions.f <|constrain|>json<|message|>{…}<|call|>

The prompt ends with the first `<|start|>assistant`; the recipient may stand before the channel. A
reply that begins without a header is text.
"""

from __future__ import annotations

import re
from typing import Final

from samara.agent.models.base import ToolCallDelta
from samara.agent.models.incremental import Stripped, earliest, held
from samara.agent.models.parsing import BufferedParser, Call, Dialect, Piece

MARKERS: Final = (
    "<|message|>", "<|channel|>", "<|start|>", "<|end|>", "<|call|>", "<|return|>", "<|constrain|>",
)  # fmt: skip
_RECIPIENT: Final = re.compile(r"\bto=(?:functions\.([\w.-]+)|(?!assistant\b)([\w.-]+))")


class HarmonyParser(BufferedParser):
    """A `parsing.Parser` of what is written in the dialect `harmony`."""

    def __init__(self, dialect: Dialect) -> None:
        super().__init__(dialect)
        self._message, *self._ends = dialect.dropped[:-1]
        self._header_begins = self._ends[:2]
        self._part = "start"  # or header, text, reasoning, call
        self._name, self._arguments = "", Stripped()

    @property
    def in_reasoning(self) -> bool:
        """Whether the model is thinking just now."""
        return self._part == "reasoning"

    def finish(self, *, cut_off: bool = False) -> list[Piece]:
        """The output has ended: what was held back, and an open call as far as it came.

        A call that ended within its header has that for its arguments.
        """
        pieces: list[Piece] = []
        rest, self._buffer = self._buffer, ""
        if self._part in ("start", "header"):
            if _RECIPIENT.search(rest):
                self._open(rest, pieces)
            else:
                headed = any(marker in rest for marker in self._header_begins)
                self._part, rest = "text", "" if headed else rest
        self._write(rest, pieces)
        self._close()
        return pieces

    def _step(self, pieces: list[Piece]) -> bool:
        if self._part == "start" and not self._may_be_header():
            self._part = "text"
        if self._part in ("start", "header"):
            header, found, rest = self._buffer.partition(self._message)
            if found:
                self._buffer = rest
                self._open(header, pieces)
            return bool(found)
        at, marker = earliest(self._buffer, self._ends)
        safe = at if marker else len(self._buffer) - held(self._buffer, self._ends)
        self._write(self._buffer[:safe], pieces)
        self._buffer = self._buffer[safe:]
        if marker:
            self._close()
            if marker not in self._header_begins:
                self._buffer = self._buffer[len(marker) :]
        return bool(marker)

    def _may_be_header(self) -> bool:
        begun = self._buffer.lstrip()
        begins = (*self._header_begins, "to=")
        return any(begun.startswith(sign) or sign.startswith(begun) for sign in begins)

    def _open(self, header: str, pieces: list[Piece]) -> None:
        if found := _RECIPIENT.search(header):
            self._part, self._name, self._arguments = "call", found[1] or found[2], Stripped()
            pieces.append(ToolCallDelta(len(self.calls), self._name, ""))
            return
        self._part = "reasoning" if "analysis" in header else "text"
        self._says[self._part].add("\n\n")  # told only where something stands before and after

    def _write(self, text: str, pieces: list[Piece]) -> None:
        if self._part != "call":
            self._tell(text, pieces)
        elif news := self._arguments.add(self._to_text(text)):
            pieces.append(ToolCallDelta(len(self.calls), "", news))

    def _close(self) -> None:
        if self._part == "call":
            self.calls.append(Call(self._name, self._arguments.said))
        self._part = "header"
