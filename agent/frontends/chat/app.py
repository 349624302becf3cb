"""`samara chat`: the prompt is there at once, and what answers gets ready behind it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Final

from samara.agent.frontends.chat.terminal import Interrupts, Leave, echo, ends_tidily, piped, typed
from samara.errors import SamaraError

if TYPE_CHECKING:
    from samara.agent.frontends.chat.commands import Commands
    from samara.agent.frontends.show import Show

_SETTLE_S: Final = 10.0


def chat(make: Callable[[], tuple[Commands, Show]], *, plain: bool, resumed: bool = False) -> int:
    """Talk until the person leaves. Returns the exit code.

    `make` is called in another thread while the first prompt is shown; what it raises ends the chat
    and is raised here. A conversation that is `resumed` is told of first.
    """
    with ends_tidily():
        return _chat(Ready(make), plain=plain, resumed=resumed)


def _chat(ready: Ready, *, plain: bool, resumed: bool) -> int:
    interrupts = Interrupts()
    if sys.stdin.isatty() and sys.stdout.isatty():
        lines = typed(
            ready.begin,
            lambda: ready.made[0].take_draft() if ready.made else "",
            lambda: ready.made[0].status if ready.made and not plain else "",
            interrupts,
            plain=plain,
        )
    else:
        lines = piped()
    try:
        if resumed and (told := ready.wait()[0].kept.told()):
            print(told, file=sys.stderr)
        for line in lines:
            try:
                if not _answer(line, *ready.wait()):
                    break
            except KeyboardInterrupt:
                print("[stopped; the conversation is kept]", file=sys.stderr)
                if interrupts.twice():
                    break
    finally:
        with ExitStack() as last:  # each of them, whatever becomes of those before
            if made := ready.settled():
                last.callback(made[0].agent.close)
                last.callback(made[0].kept.leave)
            last.callback(lines.close)
    return 0


class Ready:
    """Something that is made in a thread of its own, which lives until the process ends: kernels
    end with the thread that started them."""

    def __init__(self, make: Callable[[], tuple[Commands, Show]]) -> None:
        self.made: tuple[Commands, Show] | None = None
        self._make = make
        self._error: BaseException | None = None
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self, leave: Leave = lambda error: None) -> None:
        """Begin to make it; `leave` hears of an error."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, args=(leave,), daemon=True)
            self._thread.start()

    def wait(self) -> tuple[Commands, Show]:
        """It, when it is there. Raises what making it raised."""
        self.begin()
        self._done.wait()
        if self._error is not None:
            raise self._error
        assert self.made is not None
        return self.made

    def settled(self) -> tuple[Commands, Show] | None:
        """It, if it was begun and could be made: what was begun is waited for."""
        if self._thread is not None:
            self._done.wait(_SETTLE_S)
        return self.made

    def _work(self, leave: Leave) -> None:
        try:
            self.made = self._make()
        except BaseException as error:  # raised where it is waited for
            self._error = error
            leave(error)
        self._done.set()
        threading.Event().wait()


def _answer(line: str, commands: Commands, show: Show) -> bool:
    """Do what a line says; False to leave."""
    if line.startswith("!"):
        _shell(line[1:], allowed=commands.shell)
        return True
    if line.startswith("/"):
        answer = commands.run(line)
        if answer is None:
            return False
        show.answer(answer)
        line = commands.again()
    if line:
        _turn(line, commands, show)
    return True


def _shell(line: str, *, allowed: bool) -> None:
    """Run a line in the person's own shell: what a model says never comes here."""
    if not allowed:
        print("Lines with ! are for a shell: samara chat --shell", file=sys.stderr)
        return
    with echo(True):
        code = subprocess.run(line, shell=True).returncode
    if code:
        print(f"[exit code {code}]", file=sys.stderr)


def _status(commands: Commands, show: Show) -> str:
    """Who answers, what of the window is filled, what it cost so far, and what confines code."""
    bill = commands.agent.context(commands.conversation)
    cost = commands.used.cost
    told = [
        commands.agent.model.name,
        f"{bill.total_tokens:,} of {bill.window_tokens:,} tokens",
        "price unknown" if cost is None else f"${cost:.4f}" if cost else "",
        f"sandbox: {show.tier}" if show.tier else "",
    ]
    return " · ".join(filter(None, told))


def _turn(line: str, commands: Commands, show: Show) -> None:
    from samara.agent.events import TurnEnded
    from samara.agent.frontends.harmless import harmless

    try:
        asked = commands.with_files(line)
        turn = commands.agent.stream(asked, conversation=commands.conversation)
        with closing(turn) as events:  # so that what was cut short is kept at once
            for event in events:
                show.event(event)
                if isinstance(event, TurnEnded):
                    commands.used += event.result.usage
                    commands.status = _status(commands, show)
    except KeyboardInterrupt:
        show.end_answer()
        raise
    except SamaraError as error:
        show.end_answer()
        print(harmless(str(error)), file=sys.stderr)
    except Exception as bug:  # in a tool of the user's: the chat must go on
        show.end_answer()
        print(harmless(f"{type(bug).__name__}: {bug}"), file=sys.stderr)
