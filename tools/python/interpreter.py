"""The interpreter: stateful Python in a sandbox, one call per cell."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from samara.errors import ConfigError, SandboxError, SandboxUnavailableError
from samara.tools.python.installation import python_paths
from samara.tools.python.kernel import Kernel, Outcome
from samara.tools.python.limits import Limits
from samara.tools.python.probe import remedy
from samara.tools.python.results import Execution
from samara.tools.python.sandbox import syscalls
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import Tier
from samara.tools.python.spare import Spare
from samara.tools.python.transcript import Listener, Transcript
from samara.tools.python.workspace import Workspace


class Interpreter:
    """Runs Python in a sandboxed kernel that keeps its state from call to call.

    `workspace` is the folder that the code works in and that outlives the kernel; without
    one, a private temporary folder that is removed at `close`. `limits` bound time, memory,
    disk and output. Started by root, the kernel has a user of its own, and the workspace and
    what root has in it become writable to that user's group.

    `tier` asks for one kind of isolation, "namespaces" or "landlock"; by default it is the
    strongest that works here, and `self.tier` says which. `unsafe` runs the code as the
    current user, without any isolation; it is never chosen for you.

    The kernel starts in the background when the interpreter is entered or first used, and
    again after it died: the result of a call says so. With `spare`, a second one waits to
    take its place (about 30 MB) once the first was in use for a moment. Calls from several
    threads run one after the other.

    Raises ConfigError for a workspace that is no folder or cannot be given away;
    SandboxUnavailableError, from here or from `run`, where this machine cannot isolate.
    """

    def __init__(
        self,
        workspace: str | Path | None = None,
        *,
        limits: Limits = Limits(),
        tier: Literal["namespaces", "landlock"] | None = None,
        unsafe: bool = False,
        spare: bool = True,
    ) -> None:
        if unsafe and tier:
            raise ConfigError(f"A kernel is either unsafe or in the tier {tier}, not both.")
        if not syscalls.supported_machine():
            raise SandboxUnavailableError(
                f"There is no sandbox for {sys.platform} on {syscalls.MACHINE}.",
                hint=remedy(),
            )
        self.limits = limits
        self.tier: Tier = "unsafe" if unsafe else tier or "namespaces"
        self._may_fall_back = not unsafe and tier is None
        self._temporary = workspace is None
        if workspace is None:
            folder = Path(tempfile.mkdtemp(prefix="samara-workspace-")).resolve()
        else:
            folder = _checked(Path(workspace))
        self._workspace = Workspace(folder)
        self._lock = threading.RLock()
        self._kernel: Kernel | None = None
        self._spare = Spare(self._make_kernel) if spare else None
        self._lost_state = False
        self._closed = False

    @property
    def workspace(self) -> Path:
        """The workspace's real path on the host."""
        return self._workspace.path

    def __enter__(self) -> Self:
        with self._lock:
            self._launch()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the kernel and wait until it is ready; nothing to do when it is.

        Raises SandboxUnavailableError where this machine cannot isolate, SandboxError when
        the kernel fails to start for another reason.
        """
        with self._lock:
            self._ready_kernel()

    def run(
        self, code: str, timeout_s: float | None = None, on_output: Listener | None = None
    ) -> Execution:
        """Run a cell and return what it did; an exception in the cell is part of that.

        `timeout_s` replaces `limits.timeout_s`. `on_output` is called with each output while
        the cell runs. Raises SandboxUnavailableError where this machine cannot isolate, and
        SandboxError when no kernel can be started. If `on_output` raises, or the host is
        interrupted, so is the cell; the exception passes through.
        """
        limit_s = self.limits.timeout_s if timeout_s is None else timeout_s
        with self._lock:
            kernel, restarted = self._ready_kernel()
            before = self._workspace.snapshot()
            transcript = Transcript(self._workspace, self.limits, on_output)
            start_s = time.perf_counter()
            try:
                outcome = kernel.execute(code, limit_s, transcript.add)
            except BaseException:
                self._stop_cell(kernel)
                raise
            wall_s = time.perf_counter() - start_s
            if outcome.died:
                self._discard()
            elif self._spare is not None:
                self._spare.prepare()
            notes = _notes(outcome, restarted, limit_s)
            return Execution(
                text=transcript.text(notes),
                outputs=transcript.outputs(),
                error=transcript.error,
                artifacts=self._workspace.changes(before),
                timed_out=outcome.timed_out,
                died=outcome.died,
                reason=outcome.reason,
                restarted=restarted,
                wall_s=wall_s,
                tier=self.tier,
            )

    async def arun(
        self, code: str, timeout_s: float | None = None, on_output: Listener | None = None
    ) -> Execution:
        """`run` in a thread. A cancelled call interrupts its cell and waits for its end."""
        work = asyncio.create_task(asyncio.to_thread(self.run, code, timeout_s, on_output))
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            self.interrupt()
            with contextlib.suppress(SandboxError):
                await work
            raise

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell, if there is one. From any thread."""
        if (kernel := self._kernel) is not None:
            kernel.interrupt()

    def restart(self) -> None:
        """Replace the kernel by a fresh one; the workspace stays."""
        if (kernel := self._kernel) is not None:
            kernel.order_kill()
        with self._lock:
            self._discard()
            self._lost_state = False
            self._launch()

    def read_file(self, path: str | Path) -> bytes:
        """The content of a file in the workspace, of at most `limits.read_bytes`.

        `path` is relative to the workspace, or as the code in the kernel names it. Links are
        not followed, and only regular files are read: SandboxError says why not.
        """
        return self._workspace.read(path, self.limits.read_bytes)

    def close(self) -> None:
        """Kill the kernel with everything it started, and remove a temporary workspace.

        A call that is still running ends with a dead kernel. May be called twice.
        """
        self._closed = True
        if (kernel := self._kernel) is not None:
            kernel.order_kill()
        with self._lock:
            self._discard()
            if self._spare is not None:
                self._spare.close()
            if self._temporary:
                remove_tree(str(self.workspace))

    def _ready_kernel(self) -> tuple[Kernel, bool]:
        """A kernel that answers, and whether it replaces one that died."""
        try:
            if self._kernel is not None and not self._kernel.alive:
                self._discard()
            kernel = self._launch()
            kernel.wait_until_ready()
        except SandboxUnavailableError as error:
            self._discard()
            if not self._may_fall_back:
                raise
            kernel = self._fall_back(error)
        except BaseException:
            self._discard()
            raise
        restarted, self._lost_state = self._lost_state, False
        return kernel, restarted

    def _fall_back(self, error: SandboxUnavailableError) -> Kernel:
        """A kernel of the second tier, for the first is not to be had here."""
        self._may_fall_back = False
        self.tier = "landlock"
        try:
            kernel = self._launch()
            kernel.wait_until_ready()
        except SandboxUnavailableError as second:
            self._discard()
            both = f"{error.message} Without namespaces: {second.message}"
            raise SandboxUnavailableError(both, hint=error.hint) from second
        return kernel

    def _launch(self) -> Kernel:
        if self._closed:
            raise SandboxError("The interpreter is closed.")
        if self._kernel is None:
            self._kernel = (self._spare and self._spare.take()) or self._make_kernel()
        return self._kernel

    def _make_kernel(self) -> Kernel:
        remove = (str(self.workspace),) if self._temporary else ()
        return Kernel(self.tier, self.workspace, self.limits, remove)

    def _stop_cell(self, kernel: Kernel) -> None:
        """Interrupt a cell whose result nobody waits for; keep the kernel if it obeys."""
        obeyed = False
        try:
            obeyed = kernel.stop_cell()
        finally:
            if not obeyed:
                self._discard()

    def _discard(self) -> None:
        kernel, self._kernel = self._kernel, None
        if kernel is not None:
            self._lost_state = kernel.started
            kernel.close()


def _notes(outcome: Outcome, restarted: bool, limit_s: float) -> list[str]:
    notes = []
    if restarted:
        notes.append("a fresh kernel ran this: the last one died, its variables are gone")
    if outcome.died:
        notes.append(f"the kernel died: {outcome.reason}; its variables are lost")
    elif outcome.timed_out:
        notes.append(f"interrupted after {limit_s:g} s; variables are kept")
    return notes


def _checked(workspace: Path) -> Path:
    """The workspace's real path. Raises ConfigError for one that cannot be given away."""
    folder = workspace.expanduser().resolve()
    if not folder.is_dir():
        raise ConfigError(f"The workspace {workspace} is not a folder.")
    closed = [Path(path) for path in ("/bin", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys")]
    closed += [Path("/usr"), *map(Path, python_paths())]
    inside = any(folder.is_relative_to(path) for path in closed)
    if inside or Path.home().resolve().is_relative_to(folder):
        raise ConfigError(
            f"{folder} cannot be a workspace: it belongs to the system or is a home folder.",
            hint="Choose a folder of its own, for example ./workspace.",
        )
    return folder
