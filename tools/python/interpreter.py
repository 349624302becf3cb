"""The interpreter: stateful Python in a sandbox, one call per cell."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from samara.errors import ConfigError, SandboxError
from samara.tools.python import variables
from samara.tools.python.current import CurrentKernel
from samara.tools.python.gateway import JupyterServer
from samara.tools.python.kernel import Outcome
from samara.tools.python.limits import Limits
from samara.tools.python.provisioned import Provisioner
from samara.tools.python.results import Execution, Variable
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.supply import (
    ProvisionedSupply,
    SandboxSupply,
    Supply,
    elsewhere,
    shown,
)
from samara.tools.python.transcript import Listener, Transcript
from samara.tools.python.workspace import Workspace, checked

_DESCRIBE_S: Final = 5.0  # for a kernel to tell of its variables


class Interpreter:
    """Runs Python in a sandboxed kernel that keeps its state from call to call.

    `workspace` is the folder that the code works in and that outlives the kernel; without
    one, a private temporary folder that is removed at `close`. `limits` bound time, memory,
    disk and output. Started by root, the kernel has a user of its own, and the workspace and
    what root has in it become writable to that user's group.

    `read_only` are files and folders that the code may read, under the names that they have
    here. `wheelhouse` is a folder of wheels: `%pip install NAME` in a cell then installs pure
    Python packages from it, for this kernel; there is no network.

    `tier` asks for one kind of isolation, "namespaces" or "landlock"; by default it is the
    strongest that works here, and `self.tier` says which. `unsafe` runs the code as the
    current user, without any isolation; it is never chosen for you.

    With `checkpoints`, copies of the kernel's process are kept from before its last cells, as
    many as that, and `undo` returns to them; each is one process, and takes the memory that has
    changed since. In the namespaces tier only: there is nothing to undo in others.

    `provisioner` has the kernel run by somebody else, who then answers for what confines it: a
    kernel provisioner of jupyter_client, by name or as a Provisioner; or a Jupyter server such as
    a Kernel Gateway, by its address or as a JupyterServer. Of `limits` those of time and output
    hold there; `read_only`, `wheelhouse` and `tier` are refused.

    The kernel starts in the background when the interpreter is entered or first used, and
    again after it died: the result of a call says so. With `spare`, a second one waits to
    take its place (about 30 MB) once the first was in use for a moment. Calls from several
    threads run one after the other. Each method has an async twin, named with an `a`, which
    does the same in a thread.

    Raises ConfigError for a workspace that is no folder or cannot be given away, and for what
    cannot be shown; SandboxUnavailableError, from here or from `run`, where this machine cannot
    isolate.
    """

    def __init__(
        self,
        workspace: str | Path | None = None,
        *,
        limits: Limits = Limits(),
        read_only: Sequence[str | Path] = (),
        wheelhouse: str | Path | None = None,
        tier: Literal["namespaces", "landlock"] | None = None,
        unsafe: bool = False,
        spare: bool = True,
        checkpoints: int = 0,
        provisioner: str | Provisioner | JupyterServer | None = None,
    ) -> None:
        self.limits = limits
        visible = shown(read_only, wheelhouse)
        if provisioner is not None and (visible.read_only or tier):
            raise ConfigError("read_only, wheelhouse and tier are for samara's own sandbox.")
        self._temporary = workspace is None
        if workspace is None:
            folder = Path(tempfile.mkdtemp(prefix="samara-workspace-")).resolve()
        else:
            folder = checked(Path(workspace))
        self._workspace = Workspace(folder)
        supply: Supply
        try:
            if provisioner is not None:
                where = elsewhere(provisioner)
                supply = ProvisionedSupply(where, folder, limits, unsafe=unsafe)
            else:
                supply = SandboxSupply(
                    folder,
                    limits,
                    tier=tier,
                    unsafe=unsafe,
                    shown=visible,
                    checkpoints=checkpoints,
                    remove=(str(folder),) if self._temporary else (),
                )
        except BaseException:
            if self._temporary:
                remove_tree(str(folder))
            raise
        self._lock = threading.RLock()
        self._current = CurrentKernel(supply, spare=spare and provisioner is None)
        self._spent_s = 0.0

    @property
    def workspace(self) -> Path:
        """The workspace's real path on the host."""
        return self._workspace.path

    @property
    def tier(self) -> str:
        """What confines the code: "namespaces", "landlock", "unsafe", or a provisioner's name."""
        return self._current.tier

    def __enter__(self) -> Self:
        with self._lock:
            self._current.launch()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.__enter__)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def start(self) -> None:
        """Start the kernel and wait until it is ready; nothing to do when it is.

        Raises SandboxUnavailableError where this machine cannot isolate, SandboxError when
        the kernel fails to start for another reason.
        """
        with self._lock:
            self._current.ready()

    def run(
        self, code: str, timeout_s: float | None = None, on_output: Listener | None = None
    ) -> Execution:
        """Run a cell and return what it did; an exception in the cell is part of that.

        `timeout_s` replaces `limits.timeout_s`. `on_output` is called with each output while
        the cell runs. Raises SandboxUnavailableError where this machine cannot isolate, and
        SandboxError when no kernel can be started or the session's time is used up. If
        `on_output` raises, or the host is interrupted, so is the cell; the exception passes
        through.
        """
        with self._lock:
            limit_s = self._allowed_s(timeout_s)
            kernel, restarted = self._current.ready()
            before = self._workspace.snapshot()
            transcript = Transcript(self._workspace, self.limits, on_output)
            start_s = time.perf_counter()
            try:
                outcome = kernel.execute(code, limit_s, transcript.add)
            except BaseException:
                self._current.stop_cell()
                raise
            finally:
                wall_s = time.perf_counter() - start_s
                self._spent_s += wall_s
            if outcome.died:
                self._current.discard()
            else:
                self._current.prepare_spare()
            return Execution(
                text=transcript.text(_notes(outcome, restarted, limit_s)),
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

    def variables(self) -> tuple[Variable, ...]:
        """The variables that cells have made, by name, as the kernel describes them.

        At most 500 of them. None when there is no kernel yet, or it cannot be asked in time.
        Raises SandboxError when no kernel can be started.
        """
        with self._lock:
            if not self._current.launched:
                return ()
            kernel, _ = self._current.ready()
            outcome = kernel.evaluate(variables.EXPRESSION, self._allowed_s(_DESCRIBE_S))
            if outcome.died:
                self._current.discard()
            return variables.described(outcome.reply)

    def undo(self) -> None:
        """Take back the last cell: variables, imports and settings are as before it.

        What it did to files stays; processes that cells have started are ended. Raises
        SandboxError when there is no copy from before it: without `checkpoints`, beyond their
        number, after a kernel died.
        """
        with self._lock:
            if not self._current.undo():
                raise SandboxError(
                    "There is no checkpoint from before the last cell.",
                    hint="Interpreter(checkpoints=N) keeps N of them, in the namespaces tier.",
                )

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell, if there is one. From any thread."""
        self._current.interrupt()

    def restart(self) -> None:
        """Replace the kernel by a fresh one; the workspace stays."""
        self._current.order_kill()
        with self._lock:
            self._current.replace()

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
        self._current.order_kill(for_good=True)
        with self._lock:
            self._current.close()
            if self._temporary:
                remove_tree(str(self.workspace))

    async def astart(self) -> None:
        """`start`, without blocking the event loop."""
        await asyncio.to_thread(self.start)

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

    async def aundo(self) -> None:
        """`undo`, without blocking the event loop."""
        await asyncio.to_thread(self.undo)

    async def avariables(self) -> tuple[Variable, ...]:
        """`variables`, without blocking the event loop."""
        return await asyncio.to_thread(self.variables)

    async def arestart(self) -> None:
        """`restart`, without blocking the event loop."""
        await asyncio.to_thread(self.restart)

    async def aread_file(self, path: str | Path) -> bytes:
        """`read_file`, without blocking the event loop."""
        return await asyncio.to_thread(self.read_file, path)

    async def aclose(self) -> None:
        """`close`, without blocking the event loop."""
        await asyncio.to_thread(self.close)

    def _allowed_s(self, timeout_s: float | None) -> float:
        """How long a cell may run. Raises SandboxError when the session has no time left."""
        left_s = self.limits.session_s - self._spent_s
        if left_s <= 0:
            raise SandboxError(
                f"The cells of this interpreter have run for {self.limits.session_s:g} s, "
                "which is all they may (session_s).",
                hint="Give it a larger Limits.session_s, or begin anew with another interpreter.",
            )
        return min(self.limits.timeout_s if timeout_s is None else timeout_s, left_s)


def _notes(outcome: Outcome, restarted: bool, limit_s: float) -> list[str]:
    notes = []
    if restarted:
        notes.append("a fresh kernel ran this: the last one died, its variables are gone")
    if outcome.died:
        notes.append(f"the kernel died: {outcome.reason}; its variables are lost")
    elif outcome.timed_out:
        notes.append(f"interrupted after {limit_s:g} s; variables are kept")
    return notes
