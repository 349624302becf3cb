"""A turn's events in the output of a notebook's cell: Markdown as it streams, code, plots."""

from __future__ import annotations

import base64
import time
import uuid
from typing import Any, Final, Protocol

from samara.agent.events import (
    Event,
    NotMended,
    Restarted,
    SentBack,
    TextDelta,
    ToolFinished,
    ToolOutput,
    ToolStarted,
    TurnEnded,
)
from samara.agent.rendering import UNSUPPORTED, escaped, linked, priced, source_of
from samara.agent.result import Result
from samara.prompts.texts import fenced
from samara.tools.content import Image

_REDRAW_S: Final = 0.05


class Cell(Protocol):
    """The output of the cell that runs."""

    def display(self, data: dict[str, str], display_id: str = "", *, again: bool = False) -> None:
        """Show data by their MIME types; `again` in the place of what had that id."""
        ...

    def stream(self, name: str, text: str) -> None:
        """Text on `stdout` or `stderr`."""
        ...


class NotebookShow:
    """Shows one turn in a cell. Front ends without Markdown get text."""

    def __init__(self, cell: Cell) -> None:
        self._cell = cell
        self._text = ""
        self._id = ""
        self._drawn_s = 0.0
        self._heard = False

    def event(self, event: Event) -> None:
        """Show one event."""
        match event:
            case TextDelta(text):
                self._text += text
                if time.monotonic() - self._drawn_s > _REDRAW_S:
                    self._draw()
            case Restarted(_):
                self._text = ""
            case SentBack(complaint):
                self.finish()
                self._markdown(f"*{escaped(complaint)}*")
            case NotMended(reason):
                self._markdown(f"*{escaped(reason)}*")
            case ToolStarted(call):
                self.finish()
                self._heard = False
                self._markdown(fenced(*source_of(call)))
            case ToolOutput(_, text, "progress"):
                self._cell.stream("stdout", f"\r{text}")
            case ToolOutput(_, text, stream):
                self._heard = True
                self._cell.stream("stderr" if stream == "stderr" else "stdout", text)
            case ToolFinished(_, result):
                self._finished(result)
            case TurnEnded(result):
                self.finish()
                self._ended(result)
            case _:
                pass

    def finish(self) -> None:
        """End the text that is being streamed, also when the turn was cut short."""
        if self._text:
            self._draw()
        self._text = self._id = ""

    def _draw(self) -> None:
        self._drawn_s = time.monotonic()
        again = bool(self._id)
        self._id = self._id or uuid.uuid4().hex
        self._markdown(self._text, self._id, again=again)

    def _markdown(self, text: str, display_id: str = "", *, again: bool = False) -> None:
        self._cell.display({"text/markdown": text, "text/plain": text}, display_id, again=again)

    def _finished(self, result: Any) -> None:
        if not self._heard and (text := result.text.strip()):
            self._cell.stream("stdout", f"{text}\n")
        for made in result.artifacts:
            if isinstance(made, Image):
                data = base64.b64encode(made.data).decode()
                self._cell.display({made.mime: data, "text/plain": f"<{made.mime}>"})

    def _ended(self, result: Result[Any]) -> None:
        used = result.usage
        told = [linked(passage) for passage in result.cited]
        if result.sources and not told:
            told = [UNSUPPORTED]
        told += [escaped(str(check)) for check in result.missed]
        bill = (
            f"{result.model} · {used.input_tokens} + {used.output_tokens} tokens · "
            f"{priced(used)}{result.wall_s:.1f} s"
        )
        listed = "".join(f"- {line}\n" for line in told)
        plain = f"{listed}[{bill}]"
        self._cell.display({"text/markdown": f"{listed}\n<sub>{bill}</sub>", "text/plain": plain})
