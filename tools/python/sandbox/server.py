"""The fork server: a process that has imported what kernels need, and forks one on demand.

For each kernel the host sends it one end of a socket. It forks a supervisor, hands that end to
it and answers with a descriptor of the new process. What kernel is wanted the supervisor hears
over its own socket, so that no kernel finds another's key in the memory it inherits.

The kernel's own modules are imported first; the large ones of data science only while nobody
waits, one by one. It ends with its host, and by itself when it was idle for long.
"""

from __future__ import annotations

import array
import contextlib
import gc
import os
import select
import signal
import socket
import traceback
from typing import Final, NoReturn

from samara.tools.python.sandbox import kernel_app, science
from samara.tools.python.sandbox.child import close_descriptors
from samara.tools.python.sandbox.plan import ALL_CHANNELS, Plan
from samara.tools.python.sandbox.supervisor import supervise, tell

_MAX_PLAN_BYTES: Final = 1 << 16
_QUIET_S: Final = 0.5  # without a request, before the next large import
_IDLE_S: Final = 120.0  # without a kernel


def main(descriptor: int, host: int) -> NoReturn:
    """Serve the host at the other end of the seqpacket socket `descriptor`. Never returns."""
    close_descriptors({descriptor})
    # Inherited from a host that may have set them for itself. Children are reaped by Linux.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    fault = ""
    try:
        kernel_app.preload()
    except ImportError:
        fault = traceback.format_exc()
    try:
        _Server(socket.socket(fileno=descriptor), os.pidfd_open(host), fault).run()
    finally:
        os._exit(0)


class _Server:
    def __init__(self, requests: socket.socket, host: int, fault: str) -> None:
        self.requests = requests
        self.host = host
        self.fault = fault
        self.imports = [] if fault else [*science.MODULES]

    def run(self) -> None:
        """Serve until there is no host, or no use."""
        poll = select.poll()
        for source in (self.requests.fileno(), self.host):
            poll.register(source, select.POLLIN)
        gc.freeze()
        while True:
            ready = {
                source for source, _ in poll.poll(1000 * (_QUIET_S if self.imports else _IDLE_S))
            }
            if self.host in ready:
                return
            if ready:
                if not self._serve():
                    return
            elif self.imports:
                science.load(self.imports.pop(0))
                gc.freeze()
            elif not _has_children():
                return

    def _serve(self) -> bool:
        """Fork a supervisor for one request; False when the host has closed the connection."""
        with contextlib.suppress(OSError):
            message, received = _receive(self.requests, 1)
            if not message:
                return False
            pid = os.fork()
            if pid == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                self.requests.close()
                os.close(self.host)
                _become_supervisor(socket.socket(fileno=received[0]), self.fault)
            os.close(received[0])
            process = os.pidfd_open(pid)
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [process]))]
            self.requests.sendmsg([b"forked"], rights)
            os.close(process)
        return True


def _become_supervisor(control: socket.socket, fault: str) -> NoReturn:
    if fault:
        tell(control, event="failed", reason=fault)
        os._exit(1)
    message, descriptors = _receive(control, len(ALL_CHANNELS))
    if not message:
        os._exit(0)
    plan = Plan.from_json(message)
    supervise(plan, dict(zip(plan.channels, descriptors, strict=True)), control)


def _receive(source: socket.socket, count: int) -> tuple[bytes, list[int]]:
    """The next message and the descriptors that came with it."""
    space = socket.CMSG_LEN(count * array.array("i").itemsize)
    message, ancillary, _, _ = source.recvmsg(_MAX_PLAN_BYTES, space)
    descriptors = array.array("i")
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
    return message, [*descriptors]


def _has_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True
