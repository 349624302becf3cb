"""One running kernel as the host sees it: start, execute, interrupt, and find out why it died."""

from __future__ import annotations

import contextlib
import secrets
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from samara.errors import KernelDiedError, SandboxError
from samara.tools.python.limits import Limits
from samara.tools.python.line import LAST_WORD_S, Line
from samara.tools.python.messages import Incoming
from samara.tools.python.sandbox.checkpoints import ATTRIBUTE
from samara.tools.python.zmtp import ProtocolError

_RETRY_S: Final = 0.05  # between requests until the first answer; subscribing takes a moment
_REPLY_GRACE_S: Final = 3.0  # between a cell's reply and the end of its output
_EXIT_GRACE_S: Final = 5.0  # for a kernel that was killed


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request ended: `reason` says why the kernel died, if it did.

    `reply` is the content of the kernel's answer, empty without one, and as little to be
    trusted as all that comes from there.
    """

    timed_out: bool = False
    died: bool = False
    reason: str = ""
    reply: dict[str, Any] | None = None


class Kernel:
    """A kernel that may still be starting; `wait_until_ready` finishes that."""

    def __init__(self, line: Line, limits: Limits) -> None:
        self.started = False
        self._line = line
        self._limits = limits
        self._deadline_s = time.monotonic() + limits.start_timeout_s

    @property
    def alive(self) -> bool:
        """Whether the kernel can still be asked something."""
        return not self._line.wait_for_exit(0.0)

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
            if not self._line.wait_for_exit(LAST_WORD_S):
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
            if self._line.ready and now_s >= retry_s:
                retry_s = now_s + _RETRY_S
                requests.add(self._line.request("kernel_info_request", {}))
            for channel, message in self._line.exchange(_RETRY_S):
                if message.parent in requests and _ends(message):
                    waiting.discard(channel)
            if self._line.exit is not None:
                raise KernelDiedError(f"The kernel died while it started: {self.death()}.")

    def execute(
        self, code: str, timeout_s: float, on_message: Callable[[Incoming], None]
    ) -> Outcome:
        """Run a cell to its end, one way or another. `on_message` gets what it puts out."""
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        return self._ask(content, timeout_s, on_message)

    def evaluate(self, expression: str, timeout_s: float) -> Outcome:
        """Have an expression evaluated beside the cells; `reply` has its value as text."""
        return self._ask(_expression(expression), timeout_s, _ignore)

    def undo(self) -> bool:
        """Take back the last cell: True when the kernel is as it was before that.

        False when it has kept no copy of itself. Raises SandboxError when it is lost on the way.
        """
        copies = f"get_ipython().{ATTRIBUTE}"
        timeout_s = self._limits.interrupt_grace_s + _EXIT_GRACE_S
        if _value(self.evaluate(f"{copies}.possible()", timeout_s)) != "True":
            return False
        token = secrets.token_hex(8)
        self._line.request("execute_request", _expression(f"{copies}.undo({token!r})"))
        self._deadline_s = time.monotonic() + timeout_s
        while time.monotonic() < self._deadline_s:
            time.sleep(_RETRY_S / 5)
            try:
                self._line.reconnect()
                self._shake_hands()
                # It may still have been the old one, which ends now.
                asked = self._execute(_expression(f"{copies}.token"), timeout_s, _ignore)
                if _value(asked) == repr(token):
                    return True
            except ProtocolError:
                continue
            except SandboxError:
                break
        self.kill()
        raise SandboxError(
            f"The kernel was lost when its last cell was to be taken back: {self.death()}."
        )

    def stop_cell(self) -> bool:
        """Interrupt a cell that was given up on; False when the kernel does not come back.

        Cells run one after the other: an empty one ends when the one before it has.
        """
        self.interrupt()
        outcome = self.execute("", self._limits.interrupt_grace_s, _ignore)
        return not (outcome.died or outcome.timed_out)

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell. From any thread."""
        self._line.interrupt()

    def kill(self) -> None:
        """Kill the kernel and wait until it is gone."""
        self._line.kill()
        self._line.wait_for_exit(_EXIT_GRACE_S)

    def order_kill(self) -> None:
        """Kill the kernel without waiting. From any thread."""
        self._line.kill()

    def close(self) -> None:
        """Kill the kernel, if it lives, and remove what it used."""
        self._line.close()

    def death(self) -> str:
        """Why the kernel died, in words."""
        ended = self._line.exit
        if ended is None:
            return "unknown"
        if ended.reason:
            return ended.reason
        number = ended.code - 128 if ended.code > 128 else -ended.code
        if number > 0:
            with contextlib.suppress(ValueError):
                return f"ended by signal {signal.Signals(number).name}"
        return f"exited with status {ended.code}"

    def _ask(
        self, content: dict[str, Any], timeout_s: float, on_message: Callable[[Incoming], None]
    ) -> Outcome:
        try:
            return self._execute(content, timeout_s, on_message)
        except ProtocolError as error:
            if self._line.wait_for_exit(LAST_WORD_S):
                return Outcome(died=True, reason=self.death())
            self.kill()
            return Outcome(died=True, reason=f"the kernel broke the protocol ({error})")

    def _execute(
        self, content: dict[str, Any], timeout_s: float, on_message: Callable[[Incoming], None]
    ) -> Outcome:
        line = self._line
        allowance = line.bytes_in + self._limits.raw_output_bytes
        deadline_s = time.monotonic() + timeout_s
        timed_out = False
        reply: dict[str, Any] | None = None
        waiting = {"shell", "iopub"}
        request = line.request("execute_request", content)
        while waiting:
            # What a dead kernel still managed to send is read before its death is believed.
            dead = line.exit is not None
            for channel, message in line.exchange(max(0.0, deadline_s - time.monotonic())):
                if message.parent != request:
                    continue
                if channel == "iopub" and not _ends(message):
                    on_message(message)
                elif _ends(message):
                    waiting.discard(channel)
                    if channel == "shell":
                        reply = message.content
                        deadline_s = min(deadline_s, time.monotonic() + _REPLY_GRACE_S)
            if not waiting:
                break
            if dead:
                return Outcome(timed_out, died=True, reason=self.death())
            if line.bytes_in > allowance:
                self.kill()
                return Outcome(timed_out, died=True, reason="killed: it flooded the host")
            if time.monotonic() < deadline_s:
                continue
            if timed_out or "shell" not in waiting:
                self.kill()
                return Outcome(timed_out, died=True, reason=_stuck(timeout_s, timed_out))
            timed_out = True
            self.interrupt()
            deadline_s = time.monotonic() + self._limits.interrupt_grace_s
        return Outcome(timed_out, reply=reply)


def _ignore(_: Incoming) -> None:
    """Output that nobody waits for."""


def _expression(expression: str) -> dict[str, Any]:
    return {
        "code": "",
        "silent": True,
        "store_history": False,
        "user_expressions": {"value": expression},
        "allow_stdin": False,
    }


def _value(outcome: Outcome) -> str:
    """The text of an evaluated expression; empty for whatever else the kernel answered."""
    try:
        return str((outcome.reply or {})["user_expressions"]["value"]["data"]["text/plain"])
    except (KeyError, TypeError):
        return ""


def _stuck(timeout_s: float, timed_out: bool) -> str:
    if timed_out:
        return f"killed: it ran longer than {timeout_s:g} s and ignored the interrupt"
    return "killed: it never finished its output"


def _ends(message: Incoming) -> bool:
    """Whether a message is the last one that its channel sends about a request."""
    if message.kind == "status":
        return message.content.get("execution_state") == "idle"
    return message.kind.endswith("_reply")
