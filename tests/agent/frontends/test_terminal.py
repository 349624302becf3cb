"""The chat in a real terminal, driven as a person would."""

from __future__ import annotations

import os
import signal
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from tmux import Tmux, available
from tours import TOURS, Camera

from samara.agent.frontends.chat.terminal import forget_typed

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
        terminal.wait("code=143", line=True)
        assert " echo " in terminal.wait("iexten ")


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
