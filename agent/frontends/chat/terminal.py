"""What can be typed into a chat, and how it is read: at a terminal, or line by line from a pipe.

This loads quickly: what answers is loaded while a person sees the prompt.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import cache, partial
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.history import History

Leave = Callable[[BaseException], None]

_DRAWN_S: Final = 0.02
_TWICE_S: Final = 2.0

HELP: Final = """/help            this list
/model [NAME]    who answers; with a name, swap: the conversation goes on
/tools           what the model may call
/prompt          what the model is told
/memory …        what is remembered: search, add, list, facts, save, forget
/add FILE…       take files into the workspace, and into memory where there is one
/files           the files of the workspace
/vars            the variables of the kernel
/context         what the window is filled with
/usage           what has been used so far, and what the limits leave
/undo            take the last question back
/retry           ask the last question again
/edit [N]        change question N (by default the last), and go on from there
/branch [NAME]   go on in a copy; the conversation so far stays as it is
/sessions …      the conversations that were kept; with words, those that say them
/resume NAME     go on with one of them
/save [NAME]     keep this one under a name
/export FILE     write it as .md, .html, .ipynb, .jsonl or .zip
/notebook [FILE] write it as a notebook that runs again
/compact         have the older messages summarised, so that requests get shorter
/clear           forget the conversation (the kernel keeps its variables)
/exit            leave (also Ctrl-D)

@FILE in a question gives the file along: pictures, texts, tables, anything.
Enter sends, Alt-Enter begins a new line. Ctrl-C stops the turn; twice leaves."""

NAMES: Final = re.findall(r"^/[a-z]+", HELP, re.MULTILINE)
"""All commands."""


@contextlib.contextmanager
def echo(shown: bool) -> Iterator[None]:
    """Whether the terminal itself shows what is typed; no change where there is none.

    A prompt shows what was typed before it; shown twice, it would stand in the prompt's way.
    """
    try:
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
    except (OSError, termios.error):
        yield
        return
    changed = [*before]
    changed[3] = before[3] | termios.ECHO if shown else before[3] & ~termios.ECHO
    termios.tcsetattr(descriptor, termios.TCSANOW, changed)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(descriptor, termios.TCSANOW, before)


@contextlib.contextmanager
def ends_tidily() -> Iterator[None]:
    """Whoever ends the process (SIGTERM, or SIGHUP from a terminal that is closed) has it leave.

    The conversation is kept then, the kernel ended, and the terminal left as it was. More of these
    signals do not disturb that; those that are ignored (`nohup`) stay so.
    """
    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = {n: now for n in numbers if (now := signal.getsignal(n)) is not signal.SIG_IGN}

    def leave(number: int, frame: object) -> None:
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        if number == signal.SIGHUP:
            _print_nowhere()
        raise SystemExit(128 + number)

    for number in before:
        signal.signal(number, leave)
    try:
        yield
    except (OSError, termios.error) as error:
        if error.args[:1] != (errno.EIO,):
            raise
        _print_nowhere()
        raise SystemExit(128 + signal.SIGHUP) from error  # which has not come yet
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _print_nowhere() -> None:
    """What is still printed would be an error: nobody reads it."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def forget_typed() -> None:
    """Forget what was typed before a question that it cannot be the answer to."""
    with contextlib.suppress(OSError, termios.error):
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def piped() -> Generator[str]:
    """Lines from a pipe."""
    for line in sys.stdin:
        yield line.strip()


class Interrupts:
    """Ctrl-C: pressed once it stops what is going on, twice within two seconds it leaves."""

    def __init__(self) -> None:
        self._last_s = -_TWICE_S

    def twice(self) -> bool:
        """Take note of one; whether it is the second."""
        now_s = time.monotonic()
        before_s, self._last_s = self._last_s, now_s
        return now_s - before_s < _TWICE_S


def typed(
    shown: Callable[[Leave], None],
    draft: Callable[[], str],
    status: Callable[[], str],
    interrupts: Interrupts,
    *,
    plain: bool,
) -> Generator[str]:
    """Lines from a person, with history and completion; `plain`: without colour and menus.

    `shown` is called once the first prompt can be seen, with a function that leaves it from another
    thread, by an exception; `draft` is what stands in a line already, `status` what stands below.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.output import ColorDepth
    from prompt_toolkit.patch_stdout import patch_stdout
    from prompt_toolkit.shortcuts import CompleteStyle

    keys = KeyBindings()

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    session: PromptSession[str] = PromptSession(
        history=_history(),
        completer=_completer(),
        bottom_toolbar=lambda: status() or None,
        complete_while_typing=False,
        complete_style=CompleteStyle.READLINE_LIKE if plain else CompleteStyle.COLUMN,
        color_depth=ColorDepth.DEPTH_1_BIT if plain else None,
        key_bindings=keys,
    )
    first = partial(_once_shown, session, shown)
    with echo(False):
        print("samara · /help lists the commands · Ctrl-D leaves")
        for begin in chain([first], repeat(None)):
            try:
                with patch_stdout(raw=True):  # what other threads say appears above
                    line = session.prompt("> ", default=draft(), pre_run=begin)
                yield line.strip()
            except KeyboardInterrupt:
                if interrupts.twice():
                    return
                print("[Ctrl-C once more leaves]", file=sys.stderr)
            except EOFError:
                return


@cache
def _models() -> list[str]:
    from samara.agent.frontends.models import names

    return names()


def _sessions() -> list[str]:
    from samara.agent.sessions import SessionStore

    return [one.name or one.id for one in SessionStore().all()]


def _completer() -> Completer:
    """Commands at the beginning of a line, then what they take; files after an `@`."""
    from prompt_toolkit.completion import (
        CompleteEvent,
        Completer,
        Completion,
        PathCompleter,
        WordCompleter,
    )
    from prompt_toolkit.document import Document

    paths = PathCompleter(expanduser=True)
    taken: dict[str, Completer] = {
        "/model": WordCompleter(_models, sentence=True),
        "/resume": WordCompleter(_sessions, sentence=True),
        **dict.fromkeys(("/add", "/export", "/notebook"), paths),
    }
    commands = WordCompleter(NAMES, sentence=True)

    class Typed(Completer):
        def get_completions(
            self, document: Document, complete_event: CompleteEvent
        ) -> Iterable[Completion]:
            text = document.text_before_cursor
            command, space, argument = text.partition(" ")
            if space and command in taken:
                return taken[command].get_completions(Document(argument), complete_event)
            _, at, path = text.rpartition("@")
            if at and " " not in path:
                return paths.get_completions(Document(path), complete_event)
            return commands.get_completions(document, complete_event)

    return Typed()


def _once_shown(session: PromptSession[str], shown: Callable[[Leave], None]) -> None:
    """Call `shown` when the prompt has been drawn."""
    app = session.app
    loop = asyncio.get_running_loop()

    def leave(error: BaseException) -> None:
        def exit_app() -> None:
            if app.is_running:
                app.exit(exception=error)

        loop.call_soon_threadsafe(exit_app)

    loop.call_later(_DRAWN_S, shown, leave)


def _history() -> History:
    """What was typed before; only in memory where no file can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    file = Path(state) / "samara" / "history"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.chmod(0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))
