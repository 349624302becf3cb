"""What is drawn on a terminal while it grows: an answer, code that is being written, waiting."""

from __future__ import annotations

import io
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from samara.agent.frontends.harmless import harmless

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live

_REDRAW_S: Final = 0.04
_EDGE_LINES: Final = 3  # of the terminal's height, left free above what is drawn


class _Drawn:
    """The part of a terminal that is drawn anew, below what stays: at once, and then not too often.

    What came too soon after the last time is drawn a little later, by a timer's thread.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live: Live | None = None
        self._drawn_s = 0.0
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._shown: RenderableType = ""

    def _draw(self, shown: RenderableType) -> None:
        from rich.live import Live

        with self._lock:
            self._shown = shown
            if self._live is None:
                self._live = Live(console=self._console, transient=True, auto_refresh=False)
                self._live.start()
            if self._timer is not None:
                return
            wait_s = self._drawn_s + _REDRAW_S - time.monotonic()
            if wait_s <= 0:
                self._redraw()
            else:
                self._timer = threading.Timer(wait_s, self._later)
                self._timer.daemon = True
                self._timer.start()

    def _later(self) -> None:
        with self._lock:
            self._timer = None
            self._redraw()

    def _redraw(self) -> None:
        if self._live is not None:
            self._live.update(self._shown, refresh=True)
            self._drawn_s = time.monotonic()

    def _stop(self) -> None:
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if self._live is not None:
                self._live.stop()
                self._live = None


class MarkdownStream(_Drawn):
    """Text that arrives in pieces, as Markdown.

    Finished paragraphs are printed for good; only the open one is redrawn, so that nothing
    flickers, scrolls away or appears twice.
    """

    _text = ""

    def write(self, text: str) -> None:
        """A further piece."""
        from rich.markdown import Markdown

        self._text += text
        *done, self._text = _paragraphs(self._text)
        for paragraph in done:
            self._stop()
            self._console.print(Markdown(paragraph))
        if self._text.strip():
            self._draw(Markdown(self._text))

    def finish(self) -> None:
        """Nothing more comes: print what is open."""
        from rich.markdown import Markdown

        self._stop()
        if self._text.strip():
            self._console.print(Markdown(self._text))
        self._text = ""

    def discard(self) -> None:
        """Take back the open paragraph."""
        self._stop()
        self._text = ""


class CodeStream(_Drawn):
    """The arguments of a call while the model writes them, highlighted; of long ones, the end.

    Nothing of it stays: what runs is printed when it runs.
    """

    _index = -1
    _name = _arguments = ""

    def write(self, index: int, name: str, arguments: str) -> None:
        """A further piece of the `index`-th call."""
        if index != self._index:
            self._index, self._name, self._arguments = index, "", ""
        self._name += name
        self._arguments += arguments
        code, language = _written(self._name, self._arguments)
        lines = code.splitlines()[-max(1, self._console.height - _EDGE_LINES) :]
        self._draw(highlighted("\n".join(lines), language))

    def finish(self) -> None:
        """The call is whole, or void."""
        self._stop()
        self._index = -1


class Waiting:
    """A line that moves while nothing else does, with the seconds."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._status: Any = None

    def begin(self, what: str) -> None:
        """Wait for something."""
        from rich.live import Live
        from rich.spinner import Spinner
        from rich.text import Text

        began_s = time.monotonic()

        class Line(Spinner):
            def render(self, time_s: float) -> RenderableType:
                waited_s = int(time.monotonic() - began_s)
                self.text = Text(f"{what}{f' · {waited_s} s' if waited_s else ''}", style="dim")
                return super().render(time_s)

        self._status = Live(
            Line("dots"), console=self._console, transient=True, refresh_per_second=8
        )
        self._status.start()

    def end(self) -> None:
        """Something happens."""
        if self._status is not None:
            self._status.stop()
            self._status = None


def warm_up() -> None:
    """Draw something nowhere, so that the first token need not wait until all is loaded."""
    from rich.console import Console

    console = Console(file=io.StringIO(), force_terminal=True, width=40)
    answer, code = MarkdownStream(console), CodeStream(console)
    answer.write("*a*\n\n- b\n\n```python\nc = 1\n```")
    answer.finish()
    code.write(0, "python", '{"code": "c = 1"}')
    code.finish()
    console.print(highlighted("c = 1", "python"))


def highlighted(code: str, language: str) -> RenderableType:
    """A piece of code as it is shown, indented."""
    from rich.padding import Padding
    from rich.syntax import Syntax

    block = Syntax(harmless(code), language or "text", word_wrap=True, theme="ansi_dark")
    return Padding(block, (0, 0, 0, 2))


def _written(name: str, arguments: str) -> tuple[str, str]:
    """What of a call can be read so far, and the language it is in."""
    from pydantic_core import from_json

    try:
        told = from_json(arguments or "{}", allow_partial="trailing-strings")
    except ValueError:
        told = None
    code = told.get("code") if isinstance(told, dict) and len(told) == 1 else None
    return (code, "python") if isinstance(code, str) else (f"{name} {arguments}", "json")


def _paragraphs(text: str) -> list[str]:
    """The text cut at blank lines outside code fences; the last piece is still open."""
    pieces, fenced = [""], False
    for line in text.splitlines(keepends=True):
        fenced ^= line.lstrip().startswith("```")
        if line == "\n" and not fenced and pieces[-1].strip():
            pieces.append("")
        else:
            pieces[-1] += line
    return pieces
