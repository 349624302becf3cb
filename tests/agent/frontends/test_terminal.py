"""The chat in a real terminal, driven as a person would."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from tmux import Tmux, available
from tours import TOURS, Camera

from samara.agent.frontends.chat.terminal import forget_typed
from samara.agent.sessions import SessionStore

pytestmark = pytest.mark.skipif(not available(), reason="tmux is not installed here")


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
def test_a_tour(tour: Callable[[Tmux, Camera], None], tmp_path: Path) -> None:
    """Everything that is typed has the effect that is waited for; what is seen can be drawn."""
    pictures: dict[str, str] = {}
    with Tmux(tmp_path) as terminal:

        def camera(name: str) -> None:
            pictures[name] = terminal.picture(name)

        tour(terminal, camera)
    for svg in pictures.values():
        assert len(ET.fromstring(svg).findall(".//{*}text")) > 3


def test_without_a_size_or_colour_or_a_keyboard(tmp_path: Path) -> None:
    """In a dumb terminal, and in a pipe inside a terminal, an answer is text."""
    with Tmux(tmp_path, env={"TERM": "dumb", "NO_COLOR": "1"}) as terminal:
        terminal.type("clear; samara ask 'What is 20 + 22?' | cat")
        terminal.wait("The answer is 42")
        terminal.type("clear; samara ask 'What is 30 + 22?'")
        terminal.wait("The answer is 52")
        assert "\x1b[" not in terminal.screen(coloured=True)


def test_ended_by_somebody_else(tmp_path: Path) -> None:
    """The chat leaves the terminal as it was, and tells the shell what ended it."""
    with Tmux(tmp_path) as terminal:
        (tmp_path / "script").write_text("samara chat & echo $! > pid; fg; echo code=$?; stty -a")
        terminal.type("clear; sh -m script")
        terminal.wait("Ctrl-D leaves")
        terminal.type("What is 20 + 22?")
        terminal.wait("The answer is 42")
        os.kill(int((tmp_path / "pid").read_text()), signal.SIGTERM)
        terminal.wait("code=143")
        assert " echo " in terminal.wait("iexten ")


def test_its_terminal_is_closed(tmp_path: Path) -> None:
    """In the middle of a turn: the process leaves as ever, and says that it was hung up."""
    ours, theirs = os.openpty()
    errors = tmp_path / "errors"
    with errors.open("wb") as stderr:
        process = subprocess.Popen(
            [Path(sys.executable).parent / "samara", "chat", "--plain"],
            stdin=theirs,
            stdout=theirs,
            stderr=stderr,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # closing it is a SIGHUP
        )
    os.close(theirs)
    seen = b""
    while b"Ctrl-D leaves" not in seen:
        seen += os.read(ours, 4096)
    os.write(ours, b"What is 20 + 22?\r")
    while b"42" not in seen.rpartition(b"22?")[2]:
        seen += os.read(ours, 4096)
    os.close(ours)
    assert process.wait(30) == 128 + signal.SIGHUP
    assert "Traceback" not in errors.read_text()
    [session] = SessionStore().all()
    assert session.title == "What is 20 + 22?"


def test_a_terminal_that_is_gone_before_its_signal() -> None:
    """What is printed to it fails first: it ends as if it were hung up. Other errors are told."""
    code = (
        "import errno\nfrom samara.agent.frontends.chat.terminal import ends_tidily\n"
        "with ends_tidily():\n    raise OSError(errno.{}, 'gone')"
    )
    for name, status in (("EIO", 128 + signal.SIGHUP), ("ENOENT", 1)):
        done = subprocess.run([sys.executable, "-c", code.format(name)], capture_output=True)
        assert done.returncode == status
        assert (b"Traceback" in done.stderr) == (name == "ENOENT")


def test_what_was_typed_before_a_question_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """An approval is read after it was asked for."""
    keyboard, terminal = os.openpty()
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        os.write(keyboard, b"always\n")
        forget_typed()
        os.write(keyboard, b"no\n")
        assert stdin.readline() == "no\n"
    os.close(keyboard)
