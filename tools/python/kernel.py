"""One running kernel as the host sees it: start, execute, interrupt, and find out why it died."""

from __future__ import annotations

import contextlib
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samara.errors import KernelDiedError, SandboxError, SandboxUnavailableError
from samara.tools.python.launch import Event, Launched
from samara.tools.python.limits import Limits
from samara.tools.python.messages import Incoming, Signer
from samara.tools.python.probe import remedy
from samara.tools.python.sandbox.plan import Tier
from samara.tools.python.zmtp import Connection, ProtocolError

_RETRY_S: Final = 0.05  # between requests until the first answer; subscribing takes a moment
_REPLY_GRACE_S: Final = 3.0  # between a cell's reply and the end of its output
_EXIT_GRACE_S: Final = 5.0  # for a kernel that was killed
_LAST_WORD_S: Final = 1.0  # between a broken connection and the report of a death


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a cell ended. `reason` says why the kernel died, if it did."""

    timed_out: bool = False
    died: bool = False
    reason: str = ""


class Kernel:
    """A kernel that was launched and may still be starting; `wait_until_ready` finishes that."""

    def __init__(
        self, tier: Tier, workspace: Path, limits: Limits, remove: tuple[str, ...] = ()
    ) -> None:
        self.tier = tier
        self._limits = limits
        self._launched = Launched(tier, workspace, limits, remove)
        self._signer = Signer(self._launched.key)
        self._exit: Event | None = None
        self.started = False
        self._deadline_s = time.monotonic() + limits.start_timeout_s
        self._shell = Connection(self._launched.channels["shell"], b"DEALER")
        self._iopub = Connection(self._launched.channels["iopub"], b"SUB")

    @property
    def alive(self) -> bool:
        """Whether the kernel can still be asked something."""
        while self._exit is None and _readable(self._launched):
            self._note(self._launched.receive())
        return self._exit is None

    def wait_until_ready(self) -> None:
        """Block until the kernel answers.

        Raises SandboxUnavailableError when this machine cannot isolate, SandboxError when
        the kernel does not start for another reason.
        """
        if self.started:
            return
        try:
            self._shake_hands()
        except ProtocolError as error:
            if not self._wait_for_exit(_LAST_WORD_S):
                self.kill()
            raise SandboxError(f"The kernel did not start: {error}; {self.death()}.") from None
        self.started = True

    def _shake_hands(self) -> None:
        """Ask until both the reply and its end on iopub arrive: the first may get lost there."""
        requests: set[str] = set()
        waiting = {"shell", "iopub"}
        retry_s = 0.0
        while waiting:
            now_s = time.monotonic()
            if now_s > self._deadline_s:
                self.kill()
                raise SandboxError("The kernel did not start in time.")
            if self._iopub.ready and now_s >= retry_s:
                request, frames = self._signer.request("kernel_info_request", {})
                requests.add(request)
                retry_s = now_s + _RETRY_S
                self._shell.send(frames)
            for channel, message in self._exchange(_RETRY_S):
                if message.parent in requests and _ends(message):
                    waiting.discard(channel)
            if self._exit is not None:
                raise KernelDiedError(f"The kernel died while it started: {self.death()}.")

    def execute(
        self, code: str, timeout_s: float, on_message: Callable[[Incoming], None]
    ) -> Outcome:
        """Run a cell to its end, one way or another. `on_message` gets what it puts out."""
        try:
            return self._execute(code, timeout_s, on_message)
        except ProtocolError as error:
            if self._wait_for_exit(_LAST_WORD_S):
                return Outcome(died=True, reason=self.death())
            self.kill()
            return Outcome(died=True, reason=f"the kernel broke the protocol ({error})")

    def stop_cell(self) -> bool:
        """Interrupt a cell that was given up on; False when the kernel does not come back.

        Cells run one after the other: an empty one ends when the one before it has.
        """
        self.interrupt()
        outcome = self.execute("", self._limits.interrupt_grace_s, lambda _: None)
        return not (outcome.died or outcome.timed_out)

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell. From any thread."""
        self._launched.interrupt()

    def kill(self) -> None:
        """Kill the kernel and wait until it is gone."""
        self._launched.kill()
        self._wait_for_exit(_EXIT_GRACE_S)

    def order_kill(self) -> None:
        """Kill the kernel without waiting. From any thread."""
        self._launched.kill()

    def close(self) -> None:
        """Kill the kernel, if it lives, and remove what it used."""
        self._launched.close()
        self._shell.close()
        self._iopub.close()

    def death(self) -> str:
        """Why the kernel died, in words."""
        if self._exit is None:
            return "unknown"
        if self._exit.reason:
            return self._exit.reason
        number = self._exit.code - 128 if self._exit.code > 128 else -self._exit.code
        if number > 0:
            with contextlib.suppress(ValueError):
                return f"ended by signal {signal.Signals(number).name}"
        return f"exited with status {self._exit.code}"

    def _execute(
        self, code: str, timeout_s: float, on_message: Callable[[Incoming], None]
    ) -> Outcome:
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        request, frames = self._signer.request("execute_request", content)
        allowance = self._shell.bytes_in + self._iopub.bytes_in + self._limits.raw_output_bytes
        deadline_s = time.monotonic() + timeout_s
        timed_out = False
        waiting = {"shell", "iopub"}
        self._shell.send(frames)
        while waiting:
            # What a dead kernel still managed to send is read before its death is believed.
            dead = self._exit is not None
            for channel, message in self._exchange(max(0.0, deadline_s - time.monotonic())):
                if message.parent != request:
                    continue
                if channel == "iopub" and not _ends(message):
                    on_message(message)
                elif _ends(message):
                    waiting.discard(channel)
                    if channel == "shell":
                        deadline_s = min(deadline_s, time.monotonic() + _REPLY_GRACE_S)
            if not waiting:
                break
            if dead:
                return Outcome(timed_out, died=True, reason=self.death())
            if self._shell.bytes_in + self._iopub.bytes_in > allowance:
                self.kill()
                return Outcome(timed_out, died=True, reason="killed: it flooded the host")
            if time.monotonic() < deadline_s:
                continue
            if timed_out or "shell" not in waiting:
                self.kill()
                return Outcome(timed_out, died=True, reason=self._stuck(timeout_s, timed_out))
            timed_out = True
            self.interrupt()
            deadline_s = time.monotonic() + self._limits.interrupt_grace_s
        return Outcome(timed_out)

    def _stuck(self, timeout_s: float, timed_out: bool) -> str:
        if timed_out:
            return f"killed: it ran longer than {timeout_s:g} s and ignored the interrupt"
        return "killed: it never finished its output"

    def _exchange(self, timeout_s: float) -> list[tuple[str, Incoming]]:
        """What arrives within `timeout_s`, channel by channel; events are noted on the way."""
        poll = select.poll()
        sources: dict[int, Connection | None] = {self._launched.fileno(): None}
        sources |= {connection.fileno(): connection for connection in (self._iopub, self._shell)}
        for descriptor in sources:
            poll.register(descriptor, select.POLLIN)
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
        if closed and not self._wait_for_exit(_LAST_WORD_S):
            raise ProtocolError("it closed the connection")
        return arrived

    def _wait_for_exit(self, timeout_s: float) -> bool:
        deadline_s = time.monotonic() + timeout_s
        while self._exit is None:
            if not _readable(self._launched, max(0.0, deadline_s - time.monotonic())):
                return False
            self._note(self._launched.receive())
        return True

    def _note(self, event: Event) -> None:
        if event.kind == "exit":
            self._exit = self._exit or event
        elif event.kind == "unavailable" and not self.started:
            reason = f"This machine cannot isolate code ({event.reason})."
            raise SandboxUnavailableError(reason, hint=f"Nothing was run. {remedy(self.tier)}")
        elif event.kind == "failed" and not self.started:
            raise SandboxError(f"The kernel did not start:\n{event.reason}")


def _ends(message: Incoming) -> bool:
    """Whether a message is the last one that its channel sends about a request."""
    if message.kind == "status":
        return message.content.get("execution_state") == "idle"
    return message.kind.endswith("_reply")


def _readable(source: Launched, timeout_s: float = 0.0) -> bool:
    poll = select.poll()
    poll.register(source.fileno(), select.POLLIN)
    return bool(poll.poll(timeout_s * 1000))
