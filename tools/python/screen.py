"""A stream of text as a terminal would leave it: rewritten lines keep their last state only."""

from __future__ import annotations

import re
from typing import Final

from samara.tools.python.clean import clean

_MOVES: Final = re.compile(r"(\r\n|[\n\r]|\x1b\[\d{0,3}A)")
_KEPT_LINES: Final = 64  # how far up the cursor may go
_KEPT_CHARS: Final = 1 << 16  # a longer line is not rewritten any more


class Screen:
    """Takes a stream piece by piece. A progress bar of any length takes the room of one line."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._done_chars = 0
        self._lines = [""]
        self._row = 0
        self._rewrite = False

    def write(self, text: str) -> str | None:
        """Take a piece in. The present line, cleaned, when the piece moves within lines."""
        moves = "\r" in text.replace("\r\n", "\n") or "\x1b[" in text
        if not moves and self._row == len(self._lines) - 1 and not self._rewrite:
            self._append(text)
        else:
            for token in _MOVES.split(text):
                self._take(token)
        self._retire()
        return clean(self._lines[self._row]) if moves else None

    @property
    def chars(self) -> int:
        """How much is kept."""
        return self._done_chars + sum(map(len, self._lines)) + len(self._lines)

    def text(self) -> str:
        """Everything as it stands, cleaned."""
        return clean("".join(self._done) + "\n".join(self._lines))

    def _append(self, text: str) -> None:
        *whole, last = (self._lines[-1] + text).rsplit("\n", 1)
        self._lines[-1:] = [*(whole[0].rsplit("\n", _KEPT_LINES) if whole else ()), last]
        self._row = len(self._lines) - 1

    def _take(self, token: str) -> None:
        if token in ("\n", "\r\n"):
            self._row += 1
            self._rewrite = self._row < len(self._lines)
            if not self._rewrite:
                self._lines.append("")
        elif token == "\r":
            self._rewrite = True
        elif token.startswith("\x1b[") and _MOVES.fullmatch(token):
            self._row = max(0, self._row - int(token[2:-1] or 1))
        elif token:
            self._lines[self._row] = token if self._rewrite else self._lines[self._row] + token
            self._rewrite = False

    def _retire(self) -> None:
        surplus = len(self._lines) - _KEPT_LINES
        if surplus > 0:
            self._finish("\n".join(self._lines[:surplus]) + "\n")
            del self._lines[:surplus]
            self._row = max(0, self._row - surplus)
        if len(self._lines[self._row]) > _KEPT_CHARS:
            self._finish("\n".join(self._lines))
            self._lines, self._row, self._rewrite = [""], 0, False

    def _finish(self, text: str) -> None:
        self._done.append(text)
        self._done_chars += len(text)
