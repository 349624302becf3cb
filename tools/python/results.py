"""What a cell leaves behind: outputs, an error, files, and how the run itself went."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["stdout", "stderr", "result", "display", "error"]


@dataclass(frozen=True, slots=True)
class Output:
    """One piece of output, in the order it came.

    `text` is free of escape sequences. An image has its encoded file in `data`, its type in
    `mime`, and its workspace file name in `text`.
    """

    kind: Kind
    text: str
    mime: str = "text/plain"
    data: bytes | None = field(default=None, repr=False)


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
