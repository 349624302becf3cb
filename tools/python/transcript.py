"""Turning a kernel's messages into outputs, and outputs into text for the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from samara.errors import SandboxError
from samara.tools.python.clean import clean, clean_traceback, shorten
from samara.tools.python.images import Picture, find_picture
from samara.tools.python.limits import Limits
from samara.tools.python.messages import Incoming
from samara.tools.python.results import ExecutionError, Kind, Output
from samara.tools.python.workspace import Workspace

_MAX_OUTPUTS: Final = 10_000
_MAX_NAME_CHARS, _MAX_VALUE_CHARS = 200, 4_000

Listener = Callable[[Output], None]


class Transcript:
    """Collects one cell's outputs. Pictures are saved into the workspace as they come."""

    def __init__(self, workspace: Workspace, limits: Limits, listener: Listener | None) -> None:
        self.error: ExecutionError | None = None
        self.figures: list[str] = []
        self._workspace = workspace
        self._limits = limits
        self._listener = listener
        self._raw: list[tuple[Output, list[str]]] = []
        self._chars = 0

    def add(self, message: Incoming) -> None:
        """Take in one message of the kernel; what it claims is checked or cleaned."""
        content = message.content
        if message.kind == "stream":
            kind: Kind = "stderr" if content.get("name") == "stderr" else "stdout"
            self._add_text(kind, str(content.get("text", "")))
        elif message.kind == "error":
            self._add_error(content)
        elif message.kind in ("execute_result", "display_data", "update_display_data"):
            kind = "result" if message.kind == "execute_result" else "display"
            data = content.get("data")
            self._add_display(kind, data if isinstance(data, dict) else {})

    def outputs(self) -> tuple[Output, ...]:
        """What came, in order; a stream's pieces are joined and cleaned as one."""
        return tuple(
            Output(output.kind, clean("".join(parts))) if parts else output
            for output, parts in self._raw
        )

    def text(self, notes: list[str]) -> str:
        """For the model: outputs in order, cut to head and tail, and the notes after them."""
        pieces: list[str] = []
        for output in self.outputs():
            piece = f"[{output.mime} saved as {output.text}]" if output.data else output.text
            if pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            pieces.append(piece)
        body = shorten("".join(pieces).rstrip("\n"), self._limits.text_chars)
        return "\n".join(part for part in (body, *(f"[{note}]" for note in notes)) if part)

    def _add_text(self, kind: Kind, text: str) -> None:
        room = self._limits.output_bytes - self._chars
        if room <= 0 or not text:
            return
        text = text[:room]
        self._chars += len(text)
        if self._raw and self._raw[-1][0].kind == kind and self._raw[-1][1]:
            self._raw[-1][1].append(text)
            self._tell_text(kind, text)
        elif len(self._raw) < _MAX_OUTPUTS:
            self._raw.append((Output(kind, ""), [text]))
            self._tell_text(kind, text)

    def _add_error(self, content: dict[str, object]) -> None:
        lines = content.get("traceback")
        lines = [str(line) for line in lines] if isinstance(lines, list) else []
        name = clean(str(content.get("ename", "")))[:_MAX_NAME_CHARS]
        value = shorten(clean(str(content.get("evalue", ""))), _MAX_VALUE_CHARS)
        self.error = ExecutionError(name, value, clean_traceback(lines))
        self._keep(Output("error", self.error.traceback or f"{name}: {value}"))

    def _add_display(self, kind: Kind, data: dict[str, object]) -> None:
        picture = None
        if len(self.figures) < self._limits.images:
            picture = find_picture(data, self._limits.image_pixels)
        if isinstance(picture, Picture):
            try:
                name = self._workspace.save_figure(picture.data, picture.suffix)
            except SandboxError as error:
                self._keep(Output(kind, f"[{error}]"))
                return
            self.figures.append(name)
            self._keep(Output(kind, name, picture.mime, picture.data))
        elif picture is not None:
            self._keep(Output(kind, f"[refused: {picture}]"))
        elif text := str(data.get("text/plain", "")):
            self._add_text(kind, text)
            self._close_piece()

    def _close_piece(self) -> None:
        """Two results are two outputs, unlike two pieces of a stream."""
        if self._raw and self._raw[-1][1]:
            output, parts = self._raw[-1]
            self._raw[-1] = (Output(output.kind, clean("".join(parts))), [])

    def _keep(self, output: Output) -> None:
        if len(self._raw) < _MAX_OUTPUTS:
            self._raw.append((output, []))
            self._tell(output)

    def _tell_text(self, kind: Kind, text: str) -> None:
        if self._listener is not None:
            self._listener(Output(kind, clean(text)))

    def _tell(self, output: Output) -> None:
        if self._listener is not None:
            self._listener(output)
