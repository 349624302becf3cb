"""What a kernel may use. Plain numbers, shared by the host and the sandbox."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import Final

from samara.errors import ConfigError

_MIB: Final = 1 << 20
_GIB: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one kernel and of what is kept of its output. All must be positive.

    Time: a cell may run `timeout_s` seconds, is then interrupted (KeyboardInterrupt) and,
    `interrupt_grace_s` later, killed with its state. All cells of an interpreter together may
    run `session_s` seconds, whatever kernels they ran in. A kernel must start in
    `start_timeout_s`.

    Memory: `memory_bytes` for everything in the sandbox together (the kernel is killed above
    it), `process_memory_bytes` for one process (MemoryError above it) and
    `address_space_bytes` for one process including what is only reserved.

    Files: `scratch_bytes` each for /tmp and /dev/shm, `workspace_bytes` for the workspace (the
    kernel is killed above it; a workspace that is over it at the start may be tidied up),
    `entries` for the number of files and folders in each of them, `file_bytes` for a single
    file, `open_files` per process, `processes` in all.

    Output: `text_chars` is what the model sees of a cell, head and tail; `output_bytes` is
    where the kernel stops forwarding an honest flood; `raw_output_bytes` is where the host
    kills a kernel that floods regardless. `images` are kept per cell, each of at most
    `image_pixels`. `read_bytes` bounds `Interpreter.read_file`.
    """

    timeout_s: float = 60.0
    session_s: float = math.inf
    interrupt_grace_s: float = 2.0
    start_timeout_s: float = 30.0
    memory_bytes: int = 3 * _GIB
    process_memory_bytes: int = 2 * _GIB
    address_space_bytes: int = 8 * _GIB
    scratch_bytes: int = 256 * _MIB
    workspace_bytes: int = _GIB
    entries: int = 100_000
    file_bytes: int = 512 * _MIB
    open_files: int = 512
    processes: int = 200
    text_chars: int = 20_000
    output_bytes: int = 8 * _MIB
    raw_output_bytes: int = 64 * _MIB
    images: int = 20
    image_pixels: int = 50_000_000
    read_bytes: int = 32 * _MIB

    def __post_init__(self) -> None:
        for field in fields(self):
            if not getattr(self, field.name) > 0:
                raise ConfigError(f"Limits.{field.name} must be positive.")
