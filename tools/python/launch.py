"""Starting a sandboxed kernel's process tree, and holding the two ends that lead to it."""

from __future__ import annotations

import array
import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samara import errors
from samara.errors import SandboxError, SandboxUnavailableError
from samara.tools.python import identity
from samara.tools.python.limits import Limits
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import CHANNELS, Plan, Tier

# Run by the launcher, which imports nothing of samara but the sandbox: the packages above it
# are stubs, because theirs are imports that a kernel does not need and should not wait for.
_BOOTSTRAP: Final = """
import importlib, json, sys, types
argument = json.loads(sys.argv[1])
sys.path.extend(argument["sites"])
for name, folder in argument["packages"].items():
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [folder]
entry = importlib.import_module("samara.tools.python.sandbox." + argument["entry"])
entry.main(argument["descriptor"])
"""
_HERE: Final = Path(__file__).resolve().parent
_ROOT: Final = Path(errors.__file__).parent
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


class Launched:
    """A kernel's process tree. `interrupt` and `kill` may be called from any thread."""

    def __init__(
        self, tier: Tier, workspace: Path, limits: Limits, remove: tuple[str, ...]
    ) -> None:
        """Start it and return at once; `receive` tells how that goes on."""
        self.key = secrets.token_hex(32)
        protected = (*python_paths(), *package_paths())
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
            remove=(self._folder, *remove),
        )
        self.channels: dict[str, socket.socket] = {}
        with contextlib.ExitStack() as undo:
            undo.callback(remove_tree, self._folder)
            Path(plan.scratch).mkdir()
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            undo.callback(self._control.close)
            with theirs:
                self._process = spawn("launcher", theirs)
            self._send(plan)
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
        try:
            self._process.wait(_EXIT_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            # Everything below the supervisor dies with it.
            self._process.kill()
            self._process.wait()
        self._control.close()
        for channel in self.channels.values():
            channel.close()
        remove_tree(self._folder)

    def _order(self, order: bytes) -> None:
        with contextlib.suppress(OSError):
            self._control.send(order)

    def _send(self, plan: Plan) -> None:
        """Hand over the plan and the sockets to listen on; keep connections to those."""
        with contextlib.ExitStack() as stack:
            listeners = [stack.enter_context(self._listen(name)) for name in CHANNELS]
            descriptors = array.array("i", [listener.fileno() for listener in listeners])
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptors)]
            self._control.sendmsg([plan.to_json()], rights)

    def _listen(self, name: str) -> socket.socket:
        """A listening socket with one connection to it; nobody else finds it: its path is gone."""
        listener, connection = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
        # A socket's path may have 107 characters; one through a descriptor is always short.
        folder = os.open(self._folder, os.O_PATH | os.O_DIRECTORY)
        try:
            path = f"/proc/self/fd/{folder}/{name}"
            listener.bind(path)
            listener.listen(8)
            connection.connect(path)
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


def python_paths() -> tuple[str, ...]:
    """The folders of this Python installation, links resolved as well, outermost only."""
    paths = {sys.prefix, sys.base_prefix, sys.exec_prefix, *_extra_sites()}
    paths |= {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    paths |= {os.path.realpath(path) for path in paths}
    outermost: list[str] = []
    for path in sorted(paths):
        inside = any(path.startswith(f"{outer}/") for outer in ("/usr", *outermost))
        if path not in ("/", "/usr") and not inside:
            outermost.append(path)
    return tuple(outermost)


def package_paths() -> tuple[str, ...]:
    """Where the code that launches kernels lies: the next launch must find it unchanged."""
    return (str(_HERE), os.path.realpath(_ROOT))


def _extra_sites() -> list[str]:
    """Site folders that isolated Python does not look at by itself, such as the user's."""
    sites = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    inside = (f"{sys.prefix}/", f"{sys.base_prefix}/", "/usr/")
    return [path for path in sites if not path.startswith(inside) and Path(path).is_dir()]


def spawn(entry: str, control: socket.socket) -> subprocess.Popen[bytes]:
    """A process that runs a module of the sandbox at the other end of `control`.

    Isolated mode, no environment, its own folder: nothing of the host's steers it.
    """
    if not sys.executable:
        raise SandboxError("There is no Python executable to start a kernel with.")
    packages = {
        "samara": str(_ROOT.resolve()),
        "samara.tools": str(_HERE.parent),
        "samara.tools.python": str(_HERE),
    }
    argument = {
        "descriptor": control.fileno(),
        "entry": entry,
        "packages": packages,
        "sites": _extra_sites(),
    }
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _BOOTSTRAP, json.dumps(argument)],
        cwd="/",
        env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        pass_fds=(control.fileno(),),
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
