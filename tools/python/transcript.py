"""Turning a kernel's messages into outputs, and outputs into text for the model."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from samara.errors import SandboxError
from samara.tools.python.clean import clean, clean_traceback, shorten
from samara.tools.python.images import Picture, find_picture
from samara.tools.python.limits import Limits
from samara.tools.python.messages import Incoming
from samara.tools.python.results import ExecutionError, Kind, Output
from samara.tools.python.screen import Screen
from samara.tools.python.workspace import Workspace

_MAX_OUTPUTS: Final = 10_000
_MAX_NAME_CHARS, _MAX_VALUE_CHARS = 200, 4_000
# Forms of a value beside its plain text, the one that reads best first.
_RICH: Final = ("text/markdown", "text/latex", "application/json", "text/html")

Listener = Callable[[Output], None]


@dataclass(slots=True)
class _Piece:
    """An output that is there, or a stream that may grow."""

    output: Output
    screen: Screen | None = None
    display: str = ""

    def finished(self) -> Output:
        if self.screen is None:
            return self.output
        return Output(self.output.kind, self.screen.text())


@dataclass
class Transcript:
    """Collects one cell's outputs. Pictures are saved into the workspace as they come."""

    workspace: Workspace
    limits: Limits
    listener: Listener | None = None
    error: ExecutionError | None = field(default=None, init=False)
    _pieces: list[_Piece] = field(default_factory=list, init=False)
    _figures: int = field(default=0, init=False)
    _chars: int = field(default=0, init=False)
    _clear_first: bool = field(default=False, init=False)

    def add(self, message: Incoming) -> None:
        """Take in one message of the kernel; what it claims is checked or cleaned."""
        content = message.content
        if message.kind == "clear_output":
            self._clear_first = True
            if not content.get("wait"):
                self._clear()
            return
        if message.kind == "stream":
            kind: Kind = "stderr" if content.get("name") == "stderr" else "stdout"
            self._add_stream(kind, str(content.get("text", "")))
        elif message.kind == "error":
            self._add_error(content)
        elif message.kind in ("execute_result", "display_data"):
            kind = "result" if message.kind == "execute_result" else "display"
            self._add_display(kind, content)
        elif message.kind == "update_display_data":
            self._update_display(content)

    def outputs(self) -> tuple[Output, ...]:
        """What came, in order; a stream is one output, a rewritten line has its last state."""
        return tuple(piece.finished() for piece in self._pieces)

    def text(self, notes: list[str]) -> str:
        """For the model: outputs in order, and the notes after them.

        Longer than `limits.text_chars`, it is cut to head and tail, and saved whole.
        """
        pieces: list[str] = []
        for output in self.outputs():
            piece = f"[{output.mime} saved as {output.text}]" if output.data else output.text
            if pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            pieces.append(piece)
        body = "".join(pieces).rstrip("\n")
        if len(body) > self.limits.text_chars:
            body = shorten(body, self.limits.text_chars, note=self._where_whole(body))
        return "\n".join(part for part in (body, *(f"[{note}]" for note in notes)) if part)

    def _where_whole(self, body: str) -> str:
        try:
            name = self.workspace.save("output", ".txt", body.encode())
        except SandboxError:
            return ""
        return f"; all of it is in {name}: print(open({name!r}).read()[a:b]) shows a part"

    def _add_stream(self, kind: Kind, text: str) -> None:
        self._clear()
        text = text[: max(0, self.limits.output_bytes - self._chars)]
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is None or last.screen is None or last.output.kind != kind:
            if len(self._pieces) >= _MAX_OUTPUTS:
                return
            last = _Piece(Output(kind, ""), Screen())
            self._pieces.append(last)
        assert last.screen is not None
        before = last.screen.chars
        line = last.screen.write(text)
        self._chars += last.screen.chars - before
        if line is None:
            self._tell(Output(kind, clean(text)))
        else:
            whole, newline, _ = text.partition("\r")[0].rpartition("\n")
            if newline:
                self._tell(Output(kind, clean(whole) + "\n"))
            self._tell(Output("progress", line))

    def _add_error(self, content: Mapping[str, Any]) -> None:
        lines = content.get("traceback")
        lines = [str(line) for line in lines] if isinstance(lines, list) else []
        name = clean(str(content.get("ename", "")))[:_MAX_NAME_CHARS]
        value = shorten(clean(str(content.get("evalue", ""))), _MAX_VALUE_CHARS)
        self.error = ExecutionError(name, value, clean_traceback(lines))
        self._keep(_Piece(Output("error", self.error.traceback or f"{name}: {value}")))

    def _add_display(self, kind: Kind, content: Mapping[str, Any]) -> None:
        self._clear()
        output = self._shown(kind, content, "")
        if output is not None:
            self._keep(_Piece(output, display=_display_id(content)))

    def _update_display(self, content: Mapping[str, Any]) -> None:
        """Put what is shown now in the place of what the same display showed."""
        wanted = _display_id(content)
        places = [piece for piece in self._pieces if wanted and piece.display == wanted]
        if not places:
            self._add_display("display", content)
            return
        old = places[0].output
        new = self._shown(old.kind, content, old.text if old.data else "")
        if new is not None:
            for piece in places:
                self._chars -= len(piece.output.text) if not piece.output.data else 0
                piece.output = new
            self._tell(Output("progress", new.text) if new.data is None else new)

    def _shown(self, kind: Kind, content: Mapping[str, Any], replaced: str) -> Output | None:
        """What a display message shows; a picture takes the file named `replaced`, if any."""
        data = content.get("data")
        data = data if isinstance(data, dict) else {}
        picture = None
        if replaced or self._figures < self.limits.images:
            picture = find_picture(data, self.limits.image_pixels)
        if isinstance(picture, Picture):
            try:
                return Output(kind, self._save(picture, replaced), picture.mime, picture.data)
            except SandboxError as error:
                return Output(kind, f"[{error}]")
        if picture is not None:
            return Output(kind, f"[refused: {picture}]")
        rich = self._rich(data)
        text = _plain(data, rich)[: max(0, self.limits.output_bytes - self._chars)]
        self._chars += len(text)
        return Output(kind, text, rich=rich) if text else None

    def _save(self, picture: Picture, replaced: str) -> str:
        if replaced.endswith(picture.suffix):
            self.workspace.replace(replaced, picture.data)
            return replaced
        self._figures += 1
        return self.workspace.save("figure", picture.suffix, picture.data)

    def _rich(self, data: Mapping[str, Any]) -> dict[str, str]:
        rich: dict[str, str] = {}
        for mime in _RICH:
            value = data.get(mime)
            if value is None:
                continue
            if mime == "application/json":
                text = json.dumps(value, ensure_ascii=True)
            else:
                text = str(value) if mime == "text/html" else clean(str(value))
            if len(text) <= self.limits.output_bytes - self._chars:
                self._chars += len(text)
                rich[mime] = text
        return rich

    def _clear(self) -> None:
        """Do what `clear_output` asked for, if it did."""
        if self._clear_first:
            self._clear_first = False
            self._pieces.clear()
            self._chars = 0
            self._tell(Output("clear", ""))

    def _keep(self, piece: _Piece) -> None:
        if len(self._pieces) < _MAX_OUTPUTS:
            self._pieces.append(piece)
            self._tell(piece.output)

    def _tell(self, output: Output) -> None:
        if self.listener is not None:
            self.listener(output)


def _plain(data: Mapping[str, Any], rich: Mapping[str, str]) -> str:
    """A value as text: its own, unless that is nothing but the name of its type."""
    plain = clean(str(data.get("text/plain", "")))
    if plain and not plain.startswith("<IPython.core.display."):
        return plain
    for mime in _RICH[:-1]:
        if mime in rich:
            return rich[mime]
    if "text/html" in rich:
        return f"[HTML of {len(rich['text/html']):,} characters]"
    return plain


def _display_id(content: Mapping[str, Any]) -> str:
    transient = content.get("transient")
    return str(transient.get("display_id") or "") if isinstance(transient, dict) else ""
