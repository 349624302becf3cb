"""Starting a sandboxed kernel's process tree, and holding the two ends that lead to it."""

from __future__ import annotations

import array
import contextlib
import json
import os
import secrets
import socket
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from samara.errors import SandboxUnavailableError
from samara.tools.python import forkserver, identity
from samara.tools.python.installation import package_paths, python_paths
from samara.tools.python.limits import Limits
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import ALL_CHANNELS, CHANNELS, Plan, Tier

_MAX_EVENT_BYTES: Final = 1 << 16
_EXIT_TIMEOUT_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Event:
    """What the supervisor reports.

    `kind` is "ready", "unavailable" (this machine cannot isolate, `reason` says why),
    "failed" (`reason` is a traceback) or "exit" (`code` as of a process, or 128 + signal).
    """

    kind: str
    reason: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where Jupyter frontends find a kernel: a folder of this user's for its sockets, and its key.

    It outlives a kernel, so that a frontend finds the next one at the same place.
    """

    folder: Path
    key: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)

    @property
    def prefix(self) -> str:
        """The path of each socket but its number, which counts from one."""
        return str(self.folder / "kernel")

    def listen(self, name: str) -> socket.socket:
        """A listening socket in the folder, in the place of an earlier kernel's."""
        path = f"{self.prefix}-{ALL_CHANNELS.index(name) + 1}"
        Path(path).unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        listener.listen(64)
        return listener


class Launched:
    """A kernel's process tree. `interrupt` and `kill` may be called from any thread."""

    def __init__(
        self,
        tier: Tier,
        workspace: Path,
        limits: Limits,
        *,
        remove: tuple[str, ...] = (),
        read_only: tuple[str, ...] = (),
        wheelhouse: str = "",
        checkpoints: int = 0,
        endpoint: Endpoint | None = None,
    ) -> None:
        """Start it and return at once; `receive` tells how that goes on.

        Without an `endpoint`, nobody but this process can connect to it.
        """
        self.key = endpoint.key if endpoint else secrets.token_hex(32)
        self._endpoint = endpoint
        protected = (*python_paths(), *package_paths(), *read_only)
        if tier == "landlock":
            _refuse_protected(workspace, protected)
        who = identity.choose(workspace) if tier == "namespaces" else None
        if who is not None:
            identity.share(workspace, who.gid, protected)
        self._folder = tempfile.mkdtemp(prefix="samara-kernel-")
        plan = Plan(
            tier=tier,
            workspace=str(workspace),
            scratch=f"{self._folder}/root",
            host_pid=os.getpid(),
            key=self.key,
            limits=limits,
            uid=who.uid if who else None,
            gid=who.gid if who else None,
            python_paths=python_paths(),
            protected=protected,
            read_only=read_only,
            wheelhouse=wheelhouse,
            checkpoints=checkpoints,
            channels=ALL_CHANNELS if endpoint else CHANNELS,
            remove=(self._folder, *remove),
        )
        self.channels: dict[str, socket.socket] = {}
        self._addresses: dict[str, int] = {}
        with contextlib.ExitStack() as undo:
            undo.callback(remove_tree, self._folder)
            Path(plan.scratch).mkdir()
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            undo.callback(self._disconnect)
            with theirs:
                self._send(plan)
                self._supervisor = forkserver.shared.fork(theirs)
            undo.pop_all()

    def fileno(self) -> int:
        return self._control.fileno()

    def receive(self) -> Event:
        """The next event; waits for it. An "exit" when nobody is left to report one."""
        try:
            data = self._control.recv(_MAX_EVENT_BYTES)
        except OSError:
            data = b""
        if not data:
            return Event("exit", "the supervisor is gone", -1)
        fields = json.loads(data)
        return Event(fields["event"], fields.get("reason", ""), fields.get("code", 0))

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell."""
        self._order(b"interrupt")

    def kill(self) -> None:
        """Kill everything in the sandbox; an "exit" event follows."""
        self._order(b"kill")

    def close(self) -> None:
        """Kill what is left, wait until it is gone, remove what it used."""
        self._order(b"kill")
        # Everything below the supervisor dies with it.
        forkserver.end(self._supervisor, _EXIT_TIMEOUT_S)
        self._disconnect()
        remove_tree(self._folder)

    def reconnect(self) -> None:
        """Connect anew to the sockets that the kernel listens on."""
        for name, address in self._addresses.items():
            self.channels[name].close()
            self.channels[name] = socket.socket(socket.AF_UNIX)
            self.channels[name].connect(f"/proc/self/fd/{address}")

    def _disconnect(self) -> None:
        self._control.close()
        for channel in self.channels.values():
            channel.close()
        while self._addresses:
            os.close(self._addresses.popitem()[1])

    def _order(self, order: bytes) -> None:
        with contextlib.suppress(OSError):
            self._control.send(order)

    def _send(self, plan: Plan) -> None:
        """Hand over the plan and the sockets to listen on; keep connections to those."""
        with contextlib.ExitStack() as stack:
            listeners = [stack.enter_context(self._listen(name)) for name in plan.channels]
            descriptors = array.array("i", [listener.fileno() for listener in listeners])
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptors)]
            self._control.sendmsg([plan.to_json()], rights)

    def _listen(self, name: str) -> socket.socket:
        if self._endpoint is not None:
            return self._endpoint.listen(name)
        return self._listen_in_private(name)

    def _listen_in_private(self, name: str) -> socket.socket:
        """A listening socket with one connection to it; nobody else finds it: its path is gone."""
        listener, connection = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
        # A socket's path may have 107 characters; one through a descriptor is always short.
        folder = os.open(self._folder, os.O_PATH | os.O_DIRECTORY)
        try:
            path = f"/proc/self/fd/{folder}/{name}"
            listener.bind(path)
            listener.listen(8)
            connection.connect(path)
            # What remains of it, when its name is gone, is this way to it.
            self._addresses[name] = os.open(name, os.O_PATH | os.O_CLOEXEC, dir_fd=folder)
            os.unlink(name, dir_fd=folder)
        finally:
            os.close(folder)
        self.channels[name] = connection
        return listener


def _refuse_protected(workspace: Path, protected: tuple[str, ...]) -> None:
    """Landlock opens a folder with all that it holds: nothing in it can be kept read-only."""
    for path in protected:
        if Path(path).is_relative_to(workspace):
            raise SandboxUnavailableError(
                f"Without namespaces {workspace} cannot be a workspace: it holds {path}, which "
                "the code in the sandbox must not change.",
                hint="Choose a folder of its own, for example ./workspace.",
            )
