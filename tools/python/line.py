"""Lines to a kernel: how requests reach it, how messages come back, how it is stopped."""

from __future__ import annotations

import select
import time
from typing import Any, Final, Protocol

from samara.errors import SandboxError, SandboxUnavailableError
from samara.tools.python.launch import Event, Launched
from samara.tools.python.messages import Incoming, Signer
from samara.tools.python.probe import remedy
from samara.tools.python.sandbox.plan import Tier
from samara.tools.python.zmtp import Connection, ProtocolError

LAST_WORD_S: Final = 1.0  # between a broken connection and the report of a death


class Line(Protocol):
    """What leads to one kernel, wherever it runs.

    `exit` is how the kernel ended, None while it lives; `ready` whether its output would be
    heard; `bytes_in` what it has sent, also what was thrown away. `interrupt` and `kill` may
    be called from any thread.
    """

    exit: Event | None

    @property
    def ready(self) -> bool: ...

    @property
    def bytes_in(self) -> int: ...

    def request(self, kind: str, content: dict[str, Any]) -> str:
        """Send a request on the shell channel; its id. Raises ProtocolError."""
        ...

    def exchange(self, timeout_s: float) -> list[tuple[str, Incoming]]:
        """What arrives within `timeout_s`, as (channel, message). Raises ProtocolError."""
        ...

    def wait_for_exit(self, timeout_s: float) -> bool:
        """Wait until the kernel has ended; False when it has not by then."""
        ...

    def reconnect(self) -> None:
        """Connect anew to where the kernel was. Raises ProtocolError where that cannot be."""
        ...

    def interrupt(self) -> None: ...

    def kill(self) -> None: ...

    def close(self) -> None: ...


class SandboxLine:
    """The line to a kernel in samara's own sandbox, launched when this is made."""

    def __init__(self, tier: Tier, launched: Launched) -> None:
        self.exit: Event | None = None
        self._tier = tier
        self._launched = launched
        self._signer = Signer(launched.key)
        self._started = False
        self._connect()

    @property
    def ready(self) -> bool:
        return self._iopub.ready

    @property
    def bytes_in(self) -> int:
        return self._shell.bytes_in + self._iopub.bytes_in

    def request(self, kind: str, content: dict[str, Any]) -> str:
        request, frames = self._signer.request(kind, content)
        self._shell.send(frames)
        return request

    def exchange(self, timeout_s: float) -> list[tuple[str, Incoming]]:
        poll = select.poll()
        for source in (self._launched, self._iopub, self._shell):
            poll.register(source, select.POLLIN)
        ready = {descriptor for descriptor, _ in poll.poll(min(timeout_s, 1.0) * 1000 + 1)}
        arrived: list[tuple[str, Incoming]] = []
        closed = False
        for name, connection in (("iopub", self._iopub), ("shell", self._shell)):
            if connection.fileno() in ready:
                messages, is_open = connection.receive()
                closed = closed or not is_open
                parsed = (self._signer.read(frames) for frames in messages)
                arrived += [(name, message) for message in parsed if message]
        if self._launched.fileno() in ready:
            self._note(self._launched.receive())
        if closed and not self.wait_for_exit(LAST_WORD_S):
            raise ProtocolError("it closed the connection")
        return arrived

    def wait_for_exit(self, timeout_s: float) -> bool:
        deadline_s = time.monotonic() + timeout_s
        while self.exit is None:
            if not self._readable(max(0.0, deadline_s - time.monotonic())):
                return False
            self._note(self._launched.receive())
        return True

    def reconnect(self) -> None:
        try:
            self._launched.reconnect()
        except OSError as error:
            raise ProtocolError(f"nobody listens ({error.strerror})") from None
        self._connect()

    def interrupt(self) -> None:
        self._launched.interrupt()

    def kill(self) -> None:
        self._launched.kill()

    def close(self) -> None:
        self._launched.close()
        self._shell.close()
        self._iopub.close()

    def _connect(self) -> None:
        self._shell = Connection(self._launched.channels["shell"], b"DEALER")
        self._iopub = Connection(self._launched.channels["iopub"], b"SUB")

    def _note(self, event: Event) -> None:
        if event.kind == "exit":
            self.exit = self.exit or event
        elif event.kind == "ready":
            self._started = True
        elif event.kind == "unavailable" and not self._started:
            reason = f"This machine cannot isolate code ({event.reason})."
            raise SandboxUnavailableError(reason, hint=f"Nothing was run. {remedy(self._tier)}")
        elif event.kind == "failed" and not self._started:
            raise SandboxError(f"The kernel did not start:\n{event.reason}")

    def _readable(self, timeout_s: float) -> bool:
        poll = select.poll()
        poll.register(self._launched.fileno(), select.POLLIN)
        return bool(poll.poll(timeout_s * 1000))
