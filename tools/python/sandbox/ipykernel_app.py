"""ipykernel, fitted to the sandbox. Imported by the fork server only: it loads IPython and zmq.

What differs from the stock kernel: its sockets are inherited, it has no heartbeat, no input
channel, no parent to poll and no files of its own; prints of forked children travel over a
unix socket (upstream binds TCP, and libzmq aborts the process where that is forbidden); and
it stops forwarding a cell's output beyond a budget, so that an honest flood keeps its state.
"""

# ipykernel is typed in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import codecs
import json
import os
import select
import threading
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import zmq
from ipykernel.control import ControlThread
from ipykernel.heartbeat import Heartbeat
from ipykernel.iostream import IOPubThread, OutStream
from ipykernel.kernelapp import IPKernelApp
from ipykernel.shellchannel import ShellChannelThread
from zmq.eventloop.zmqstream import ZMQStream

if TYPE_CHECKING:
    from samara.tools.python.sandbox.kernel_app import OutputRules

_CHUNK_CHARS: Final = 1 << 18
_CATCH_UP_S: Final = 0.2
_MAX_FOLDER_CHARS: Final = 80
_DELIMITER: Final = b"<IDS|MSG>"
_NOTICE: Final = "\n[output limit reached: the rest of this cell's output is dropped]\n"
_BOUNDED: Final = {
    "clear_output",
    "comm_msg",
    "comm_open",
    "display_data",
    "error",
    "execute_result",
    "stream",
    "update_display_data",
}


class ChunkedOutStream(OutStream):
    """Sends a flood in pieces small enough for the output budget to tell apart.

    What child processes print comes through a pipe: none of it is late, no character is cut.
    """

    def flush(self) -> None:
        self._catch_up()
        super().flush()

    def _setup_stream_redirects(self, name: str) -> None:
        self._passing_on = threading.Lock()
        super()._setup_stream_redirects(name)

    def _watch_pipe_fd(self) -> None:
        assert self._fid is not None
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        while self._should_watch:
            _readable(self._fid, None)
            with self._passing_on:
                data = os.read(self._fid, _CHUNK_CHARS)
                if not data:
                    return
                self.write(decoder.decode(data))

    def _catch_up(self) -> None:
        """Wait for what is in the pipe; for a child that goes on printing, not long."""
        if self._fid is None or threading.current_thread() is self.watch_fd_thread:
            return
        if not self._is_master_process():
            return
        deadline_s = time.monotonic() + _CATCH_UP_S
        while _readable(self._fid, 0) and time.monotonic() < deadline_s:
            time.sleep(0.0005)
        if self._passing_on.acquire(timeout=_CATCH_UP_S):
            self._passing_on.release()

    def _flush_buffers(self) -> Iterator[tuple[dict[str, Any], str]]:
        for parent, data in super()._flush_buffers():
            for start in range(0, len(data), _CHUNK_CHARS):
                yield parent, data[start : start + _CHUNK_CHARS]


def _readable(descriptor: int, timeout_ms: int | None) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(timeout_ms))


class BudgetedIOPub(IOPubThread):
    """Drops what a cell prints beyond its budget, and says so once."""

    output_bytes: ClassVar[int]
    _cell = b""
    _sent = 0

    def send_multipart(self, frames: Sequence[Any], *args: Any, **kwargs: Any) -> None:
        allowed = self._within_budget([bytes(frame) for frame in frames])
        if allowed:
            super().send_multipart(allowed, *args, **kwargs)

    def _within_budget(self, frames: list[bytes]) -> list[bytes]:
        start = frames.index(_DELIMITER)
        header = json.loads(frames[start + 2])
        if header.get("msg_type") not in _BOUNDED:
            return frames
        parent = frames[start + 3]
        if parent != self._cell:
            self._cell, self._sent = parent, 0
        noticed = self._sent > self.output_bytes
        self._sent += sum(map(len, frames))
        if self._sent <= self.output_bytes:
            return frames
        self._sent = self.output_bytes + 1
        return [] if noticed else self._notice(header, parent)

    def _notice(self, header: dict[str, Any], parent: bytes) -> list[bytes]:
        header["msg_type"] = "stream"
        content = {"name": "stderr", "text": _NOTICE}
        body = [json.dumps(header).encode(), parent, b"{}", json.dumps(content).encode()]
        return [b"stream", _DELIMITER, self.session.sign(body), *body]

    def _setup_pipe_in(self) -> None:
        self._pipe_uuid = os.urandom(16)
        socket = self.socket.context.socket(zmq.PULL)
        socket.linger = 0
        folder = os.environ["TMPDIR"]
        if len(folder) > _MAX_FOLDER_CHARS:
            # A socket's path may have 107 characters; one through a descriptor is short, and
            # forked children inherit the descriptor.
            folder = f"/proc/self/fd/{os.open(folder, os.O_PATH | os.O_DIRECTORY)}"
        self._pipe_address = f"ipc://{folder}/.iopub-{os.urandom(4).hex()}"
        socket.bind(self._pipe_address)
        self._pipe_in = ZMQStream(socket, self.io_loop)
        self._pipe_in.on_recv(self._handle_pipe_msg)

    def _setup_pipe_out(self) -> tuple[zmq.Context[Any], zmq.Socket[Any]]:
        context = zmq.Context()
        socket = context.socket(zmq.PUSH)
        socket.linger = 3000
        socket.connect(self._pipe_address)
        return context, socket


class InheritedHeartbeat(Heartbeat):
    """Answers on a socket that was inherited."""

    descriptor: int

    def _bind_socket(self) -> None:
        self.socket.setsockopt(zmq.USE_FD, self.descriptor)
        self.socket.bind("ipc:///run/hb")


class KernelApp(IPKernelApp):
    """A kernel application on inherited listening sockets, by channel name."""

    name = "ipython-kernel"
    channels: ClassVar[dict[str, int]]
    output: ClassVar[OutputRules]

    def init_sockets(self) -> None:
        self.context = context = zmq.Context()
        self.shell_socket = self._router(context, "shell")
        self.stdin_socket = self._router(context, "stdin")
        self.control_socket = self._router(context, "control")
        # Never connected: there is no debugger.
        self.debugpy_socket = context.socket(zmq.STREAM)
        self.debug_shell_socket = context.socket(zmq.DEALER)
        self.debugpy_socket.linger = self.debug_shell_socket.linger = 0
        self.control_thread = ControlThread(daemon=True)
        self.shell_channel_thread = ShellChannelThread(context, daemon=True)
        self.init_iopub(context)

    def init_iopub(self, context: zmq.Context[Any]) -> None:
        socket = context.socket(zmq.XPUB)
        socket.linger = 1000
        self._listen(socket, "iopub")
        self.configure_tornado_logger()
        BudgetedIOPub.output_bytes = self.output.output_bytes
        pipe = self.output.from_children
        self.iopub_thread = BudgetedIOPub(socket, pipe=pipe, session=self.session)
        self.iopub_thread.start()
        self.iopub_socket = self.iopub_thread.background_socket

    def _router(self, context: zmq.Context[Any], name: str) -> zmq.Socket[Any]:
        socket: zmq.Socket[Any] = context.socket(zmq.ROUTER)
        socket.linger = 1000
        socket.router_handover = 1
        self._listen(socket, name)
        return socket

    def _listen(self, socket: zmq.Socket[Any], name: str) -> None:
        descriptor = self.channels.get(name)
        if descriptor is None:
            socket.bind(f"inproc://{name}")
            return
        # With a descriptor the path is a label: libzmq never touches it.
        socket.setsockopt(zmq.USE_FD, descriptor)
        socket.bind(f"ipc:///run/{name}")

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """There is no command line."""

    def load_config_file(self, *args: Any, **kwargs: Any) -> None:
        """There are no configuration files: the workspace must not be able to plant one."""

    def init_connection_file(self) -> None:
        """There is no connection file."""

    def write_connection_file(self, **kwargs: Any) -> None:
        """There is no connection file."""

    def log_connection_info(self) -> None:
        self._ports = dict.fromkeys(("shell", "iopub", "stdin", "hb", "control"), 1)

    def init_shell(self) -> None:
        super().init_shell()
        if self.shell is not None:
            # `!command` without a terminal: there is none in the sandbox.
            self.shell.system = self.shell.system_raw

    def init_heartbeat(self) -> None:
        """For frontends that ask; a host hears from the supervisor whether the kernel lives."""
        if "hb" in self.channels:
            self.heartbeat = InheritedHeartbeat(zmq.Context(), ("ipc", "/run/hb", 1))
            self.heartbeat.descriptor = self.channels["hb"]
            self.heartbeat.start()

    def init_poller(self) -> None:
        self.poller = None

    def init_crash_handler(self) -> None:
        """A crash is the supervisor's to report."""
