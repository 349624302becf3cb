"""The part of ZMTP 3 that a host needs to talk to a kernel it does not trust.

Unix sockets, DEALER and SUB, no security mechanism (messages are signed above this layer).
Every length is checked before anything is allocated for it: libzmq's own client buffers
whatever it is sent, so that a hostile kernel could exhaust the host's memory.
"""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import time
from typing import Final

MAX_FRAME_BYTES: Final = 8 << 20
MAX_MESSAGE_BYTES: Final = 9 << 20
MAX_FRAMES: Final = 16
_MAX_READ_BYTES: Final = 4 << 20
_MAX_SKIP_BYTES: Final = 1 << 34
_SEND_TIMEOUT_S: Final = 5.0

_MORE, _LONG, _COMMAND = 1, 2, 4
_GREETING_BYTES: Final = 64
_SUBSCRIBE_ALL: Final = b"\x01"

Message = list[bytes]


class ProtocolError(Exception):
    """The peer broke the protocol, or does not read."""


class Connection:
    """One non-blocking connection. `kind` is b"DEALER" or b"SUB" (which subscribes to all).

    `receive()` reads what is there; `bytes_in` counts it, also what was thrown away.
    """

    def __init__(self, peer: socket.socket, kind: bytes) -> None:
        self.bytes_in = 0
        self.ready = False
        self._peer = peer
        self._kind = kind
        self._buffer = bytearray()
        self._greeted = False
        self._frames: Message = []
        self._size = 0
        self._skip = 0
        self._dropping = False
        self._early = b""
        peer.setblocking(False)
        # A peer that has gone by now is noticed by `receive`.
        with contextlib.suppress(ProtocolError):
            self._write(b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48))

    def fileno(self) -> int:
        return self._peer.fileno()

    def close(self) -> None:
        self._peer.close()

    def send(self, message: Message) -> None:
        """Send a message, after the handshake if that is still going on."""
        last = len(message) - 1
        data = b"".join(_frame(f, _MORE if i < last else 0) for i, f in enumerate(message))
        if self.ready:
            self._write(data)
        else:
            self._early += data

    def receive(self) -> tuple[list[Message], bool]:
        """The whole messages that have arrived, and whether the connection is still open.

        Reads a few megabytes at most, so that the caller can look at the clock in between.
        Messages beyond the limits are dropped. Raises ProtocolError on nonsense.
        """
        messages: list[Message] = []
        seen = 0
        while seen < _MAX_READ_BYTES:
            try:
                data = self._peer.recv(1 << 18)
            except BlockingIOError:
                return messages, True
            except OSError:
                return messages, False
            if not data:
                return messages, False
            seen += len(data)
            self.bytes_in += len(data)
            if self._skip:
                skipped = min(self._skip, len(data))
                self._skip -= skipped
                data = data[skipped:]
            self._buffer += data
            while (message := self._parse()) is not None:
                if message:
                    messages.append(message)
        return messages, True

    def _parse(self) -> Message | None:
        """One step: a finished message, an empty one for progress, None when data is missing."""
        buffer = self._buffer
        if not self._greeted:
            return self._read_greeting()
        if len(buffer) < 2:
            return None
        flags = buffer[0]
        if flags & ~(_MORE | _LONG | _COMMAND):
            raise ProtocolError("unknown frame flags")
        if flags & _LONG:
            if len(buffer) < 9:
                return None
            head, size = 9, struct.unpack(">Q", buffer[1:9])[0]
        else:
            head, size = 2, buffer[1]
        if self._too_much(size):
            return self._drop(head, size, flags)
        if len(buffer) < head + size:
            return None
        body = bytes(buffer[head : head + size])
        del buffer[: head + size]
        if flags & _COMMAND:
            self._obey(body)
            return []
        if not self.ready:
            raise ProtocolError("a message before the handshake")
        return self._collect(body, flags)

    def _collect(self, body: bytes, flags: int) -> Message:
        if not self._dropping:
            self._frames.append(body)
            self._size += len(body)
        if flags & _MORE:
            return []
        message, self._frames = self._frames, []
        self._size, self._dropping = 0, False
        return message

    def _too_much(self, size: int) -> bool:
        if self._dropping:
            return size > MAX_FRAME_BYTES
        return (
            size > MAX_FRAME_BYTES
            or self._size + size > MAX_MESSAGE_BYTES
            or len(self._frames) >= MAX_FRAMES
        )

    def _drop(self, head: int, size: int, flags: int) -> Message:
        """Throw a frame away as it arrives, and with it the message it belongs to."""
        if not self.ready or size > _MAX_SKIP_BYTES:
            raise ProtocolError("a frame is too large")
        self._frames, self._size = [], 0
        self._dropping = bool(flags & _MORE)
        present = min(size, len(self._buffer) - head)
        del self._buffer[: head + present]
        self._skip = size - present
        return []

    def _read_greeting(self) -> Message | None:
        buffer = self._buffer
        if len(buffer) < _GREETING_BYTES:
            return None
        if buffer[0] != 0xFF or buffer[9] != 0x7F or buffer[10] < 3 or buffer[12:17] != b"NULL\0":
            raise ProtocolError("not a ZMTP 3 greeting")
        del buffer[:_GREETING_BYTES]
        self._greeted = True
        body = b"\x05READY" + _property(b"Socket-Type", self._kind) + _property(b"Identity", b"")
        self._write(_frame(body, _COMMAND))
        return []

    def _obey(self, body: bytes) -> None:
        if body[:6] == b"\x05READY" and not self.ready:
            self.ready = True
            if self._kind == b"SUB":
                self._write(_frame(_SUBSCRIBE_ALL, 0))
            early, self._early = self._early, b""
            self._write(early)
        elif body[:6] == b"\x05ERROR":
            raise ProtocolError("the kernel refused the connection")

    def _write(self, data: bytes) -> None:
        deadline_s = time.monotonic() + _SEND_TIMEOUT_S
        view = memoryview(data)
        while view:
            try:
                view = view[self._peer.send(view) :]
            except BlockingIOError:
                poll = select.poll()
                poll.register(self._peer, select.POLLOUT)
                if not poll.poll(max(0.0, deadline_s - time.monotonic()) * 1000):
                    raise ProtocolError("the kernel does not read") from None
            except OSError as error:
                raise ProtocolError(f"the connection is closed ({error.strerror})") from None


def _frame(body: bytes, flags: int) -> bytes:
    if len(body) < 256:
        return bytes([flags, len(body)]) + body
    return bytes([flags | _LONG]) + struct.pack(">Q", len(body)) + body


def _property(name: bytes, value: bytes) -> bytes:
    return bytes([len(name)]) + name + struct.pack(">I", len(value)) + value
