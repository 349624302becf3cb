"""What is drawn while it grows, on an emulated terminal: what a person sees at each moment."""

from __future__ import annotations

import io
import json
import time

import pyte
import pytest
from PIL import Image as pillow
from rich.console import Console

from samara.agent.events import Replied, StepStarted, ToolCallDelta, ToolFinished, ToolStarted
from samara.agent.frontends.show import Show
from samara.agent.models import Reply, Usage
from samara.prompts import AssistantMessage
from samara.tools import Image, Text, ToolCall, ToolResult

CODE = "total = sum(range(10))\nprint(f'{total}')  # \u00e4"
CALL = ToolCall("1", "python", json.dumps({"code": CODE}))
REPLY = Replied(Reply(AssistantMessage("", (CALL,)), Usage(), "tool_calls", "m"))


class Terminal(io.StringIO):
    """What is written is seen on a screen."""

    def __init__(self) -> None:
        super().__init__()
        self._screen = pyte.Screen(60, 10)
        self._screen.set_mode(pyte.modes.LNM)
        self._stream = pyte.Stream(self._screen)

    def write(self, text: str) -> int:
        self._stream.feed(text)
        return len(text)

    @property
    def seen(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def show(terminal: Terminal) -> Show:
    shown = Show(plain=False)
    shown.console = Console(file=terminal, force_terminal=True, width=60, height=10)
    return shown


def test_code_is_shown_while_it_is_written(show: Show, terminal: Terminal) -> None:
    """Piece by piece, also where a piece ends within an escape; once when it runs."""
    seen = []
    show.event(ToolCallDelta(0, "python", ""))
    for start in range(0, len(CALL.arguments), 3):
        time.sleep(0.041)
        show.event(ToolCallDelta(0, "", CALL.arguments[start : start + 3]))
        seen.append(terminal.seen)
    assert seen[8] == "  total = sum(range"
    assert seen[-1] == "  total = sum(range(10))\n  print(f'{total}')  # \u00e4"
    assert all("\\" not in one for one in seen)
    show.event(REPLY)
    assert terminal.seen == ""
    show.event(ToolStarted(CALL))
    show.end_answer()
    assert terminal.seen == seen[-1]


def test_of_long_code_the_end_is_shown(show: Show, terminal: Terminal) -> None:
    """No more than fits the terminal, or it would scroll away and be drawn twice."""
    code = "\n".join(f"line_{n} = {n}" for n in range(50))
    show.event(ToolCallDelta(0, "python", json.dumps({"code": code})))
    assert terminal.seen.split()[::3] == [f"line_{n}" for n in range(43, 50)]


def test_arguments_of_other_tools_and_of_several_calls(show: Show, terminal: Terminal) -> None:
    """Are shown as they are written, the last call alone."""
    show.event(ToolCallDelta(0, "search", '{"query": "te'))
    assert terminal.seen == '  search {"query": "te'
    show.event(ToolCallDelta(1, "search", '{"que'))
    show.event(ToolCallDelta(1, "", 'ry": "sea'))
    until = time.monotonic() + 5
    while terminal.seen != '  search {"query": "sea':  # drawn a little later, by itself
        assert time.monotonic() < until, terminal.seen
        time.sleep(0.01)


def test_waiting_is_seen_and_leaves_nothing(show: Show, terminal: Terminal) -> None:
    """While the model thinks and a tool runs; not once something happens."""
    show.event(StepStarted(1))
    time.sleep(0.3)
    assert terminal.seen.endswith(" thinking")
    show.event(REPLY)
    assert terminal.seen == ""
    show.event(ToolStarted(CALL))
    time.sleep(1.3)
    assert terminal.seen.endswith(" running python \u00b7 1 s")
    show.event(ToolFinished(CALL, ToolResult("1", "python", (Text("45"),))))
    time.sleep(0.3)
    assert terminal.seen.splitlines()[-2:] == ["  print(f'{total}')  # \u00e4", "45"]


def test_pictures_are_drawn_and_their_paths_told(
    show: Show, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the terminal can; the path is told in any case."""
    file = io.BytesIO()
    pillow.new("RGB", (4, 4), "red").save(file, "PNG")
    result = ToolResult("1", "python", (Text("ok"), Image(file.getvalue(), path="/w/plot.png")))
    show.pictures = "kitty"
    show.event(ToolFinished(CALL, result))
    assert capsys.readouterr().out.startswith("\x1b_Ga=T,f=100")
    show.pictures = "off"
    show.event(ToolFinished(CALL, result))
    assert capsys.readouterr().out == ""
    assert terminal.seen.splitlines() == ["ok", "\u2192 /w/plot.png"] * 2
