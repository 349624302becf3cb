"""What a cell leaves behind: outputs, an error, files, and how the run itself went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["stdout", "stderr", "result", "display", "error", "progress", "clear"]


@dataclass(frozen=True, slots=True)
class Output:
    """One piece of output, in the order it came.

    `text` is free of escape sequences. A picture (PNG, JPEG, SVG) has its file in `data`, its
    type in `mime`, and its workspace file name in `text`. `rich` holds the other forms that a
    value has, by type: text/latex, text/markdown, text/html, application/json. They are what
    untrusted code wrote: HTML in particular is for you to judge, and nothing here renders it.

    Two kinds are only told while a cell runs, and are not among its outputs: "progress", the
    present state of a line that is being rewritten, and "clear", all before it is void.
    """

    kind: Kind
    text: str
    mime: str = "text/plain"
    data: bytes | None = field(default=None, repr=False)
    rich: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ExecutionError:
    """The exception that ended a cell. `traceback` is cleaned and cut to a readable length."""

    name: str
    value: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file in the workspace that a cell made or changed.

    `name` is relative to the workspace, `path` is where it lies on the host. The content was
    written by untrusted code; read it with `Interpreter.read_file`.
    """

    name: str
    path: Path
    mime: str
    size_bytes: int

    @property
    def link(self) -> str:
        """A file: URL, which terminals and notebooks can open."""
        return self.path.as_uri()


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the kernel. `shape` is empty for what has none.

    `size_bytes` is what the value takes by its own account, arrays and tables with their data.
    """

    name: str
    type: str
    shape: tuple[int, ...]
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Execution:
    """How one call of `Interpreter.run` went.

    `text` is for the model: everything in order, cut to head and tail, with notes in square
    brackets about timeouts and lost state. `timed_out` says that the cell was interrupted;
    `died` that the kernel is gone with its state, `reason` why; `restarted` that this call
    was served by a fresh kernel because an earlier one died.
    """

    text: str
    outputs: tuple[Output, ...]
    error: ExecutionError | None
    artifacts: tuple[Artifact, ...]
    timed_out: bool
    died: bool
    reason: str
    restarted: bool
    wall_s: float
    tier: str
