"""The host's side of the fork server: one process for all kernels of a host process."""

from __future__ import annotations

import array
import atexit
import contextlib
import os
import select
import signal
import socket
import subprocess
import threading
from typing import Final

from samara.errors import SandboxError
from samara.tools.python.installation import spawn

_TIMEOUT_S: Final = 30.0
_LEAVE_S: Final = 2.0


class ForkServer:
    """Forks supervisors of kernels. Started by the first request, and again when it has gone.

    From any thread. It costs about 120 MB once the data science libraries are imported, ends
    with this process, and by itself after two minutes without a kernel.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._host = os.getpid()
        self._requests: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def fork(self, control: socket.socket) -> int:
        """A supervisor at this end of a socket: a descriptor of its process (a pidfd).

        Raises SandboxError when none can be started.
        """
        with self._lock:
            if self._host != os.getpid():  # a copy of the host: the server is not its own
                self._forget()
            for _ in range(2):  # the server may have ended just now, or been killed
                try:
                    return self._ask(control)
                except OSError:
                    self._close()
        raise SandboxError("The process that starts kernels does not answer.")

    def close(self) -> None:
        """End the server; the kernels it started go on."""
        with self._lock:
            if self._host == os.getpid():
                self._close()

    def _ask(self, control: socket.socket) -> int:
        if self._requests is None:
            self._start()
        assert self._requests is not None
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [control.fileno()]))]
        self._requests.sendmsg([b"fork"], rights)
        message, descriptors, _, _ = socket.recv_fds(self._requests, 16, 1)
        if message != b"forked" or len(descriptors) != 1:
            raise ConnectionResetError
        os.set_inheritable(descriptors[0], False)
        return descriptors[0]

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = spawn("server", theirs)
        ours.settimeout(_TIMEOUT_S)
        self._requests = ours

    def _close(self) -> None:
        if self._requests is not None:
            self._requests.close()
        if self._process is not None:
            try:
                self._process.wait(_LEAVE_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._requests = self._process = None

    def _forget(self) -> None:
        if self._requests is not None:
            self._requests.close()
        self._host, self._requests, self._process = os.getpid(), None, None


shared: Final = ForkServer()
atexit.register(shared.close)


def end(process: int, timeout_s: float) -> None:
    """Wait for the process of a pidfd, kill it when it takes too long, and close the pidfd."""
    try:
        poll = select.poll()
        poll.register(process, select.POLLIN)
        if not poll.poll(timeout_s * 1000):
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(process, signal.SIGKILL)
            poll.poll(timeout_s * 1000)
    finally:
        os.close(process)
