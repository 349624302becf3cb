"""What a person does at the chat, step by step, in a real terminal.

The tests walk these tours, and `docs/pictures.py` takes the pictures of the documentation on the
way. Each tour is given a terminal and a camera, which is called at the moments worth seeing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from fault_server import Answer, FaultServer, calls, chunk, says
from tmux import SHELL, Tmux

Camera = Callable[[str], None]
"""Called with the name of a picture when there is something to see."""


def first_minutes(terminal: Tmux, camera: Camera) -> None:
    """Ask for a number and a plot; look at what there is; leave."""
    terminal.type("clear; samara chat")
    terminal.wait("/help lists the commands")
    terminal.type("What is the standard deviation of 3, 7, 7 and 19?")
    terminal.wait("sandbox: ", count=2)
    terminal.type("Plot sin(x) from 0 to 6")
    terminal.wait("plot.png")
    terminal.wait("2 steps", count=2)
    terminal.type("/files")
    terminal.wait("bytes")
    camera("chat")
    _leave(terminal)


def stopped_in_mid_stream(terminal: Tmux, camera: Camera) -> None:
    """Ctrl-C while an answer streams; the conversation goes on, and is resumed later."""
    begun = ["Once upon a time", " there was a model that", " went on and on"]
    stalls = Answer(
        [chunk({"content": piece}) for piece in begun], content_type="text/event-stream", stall=True
    )
    with FaultServer([stalls, says("Of course."), says("You said stop.")]) as server:
        terminal.type(f"clear; export OPENAI_BASE_URL={server.base_url}")
        terminal.type("clear; samara chat --model openai:gpt-5-mini")
        terminal.wait("/help lists")
        terminal.type("Tell me a story")
        terminal.wait("went on and on")
        terminal.press("C-c")
        terminal.wait("[stopped; the conversation is kept]")
        terminal.type("Stop there, please.")
        terminal.wait("Of course.")
        camera("stopped")
        terminal.type("/save story")
        terminal.wait("Kept as story.")
        _leave(terminal)
        terminal.type("clear; samara chat --model openai:gpt-5-mini --resume story")
        terminal.wait("[story: 4 messages; the kernel is fresh]")
        terminal.type("What did I say?")
        terminal.wait("You said stop.")
        _leave(terminal)
        told = [message["role"] for message in server.requests[-1]["messages"]]
        assert told == ["user", "assistant", "user", "assistant", "user"]
        assert "Once upon a time" in server.requests[-1]["messages"][1]["content"]


def code_as_it_is_written(terminal: Tmux, camera: Camera) -> None:
    """The model is still writing its code: what there is of it can be read, and stopped."""
    code = "import math\n\ntotal = sum(math.sqrt(n) for n in range(100))\nprint(f'{total"
    function = {"name": "python", "arguments": json.dumps({"code": code})[:-2]}
    call = {"index": 0, "id": "c1", "type": "function", "function": function}
    stalls = Answer([chunk({"tool_calls": [call]})], content_type="text/event-stream", stall=True)
    with FaultServer([stalls]) as server:
        terminal.type(f"clear; export OPENAI_BASE_URL={server.base_url}")
        terminal.type("clear; samara chat --model openai:gpt-5-mini")
        terminal.wait("/help lists")
        terminal.type("Add up the square roots below 100")
        terminal.wait("print(f'{total")
        camera("writing")
        terminal.press("C-c")
        screen = terminal.wait("[stopped; the conversation is kept]")
        assert "print(f'{total" not in screen  # it did not run, so it does not stay
        terminal.press("C-c")
        terminal.wait(SHELL)


def resized(terminal: Tmux, camera: Camera) -> None:
    """The window gets narrower in the middle of an answer; nothing is cut off or torn."""
    words = " ".join(f"word{n}" for n in range(30))
    stalls = Answer(
        [chunk({"content": f"{words}\n\n"}), chunk({"content": f"Again: {words}"})],
        content_type="text/event-stream",
        stall=True,
    )
    with FaultServer([stalls, says(f"Narrow: {words}")]) as server:
        terminal.type(f"clear; export OPENAI_BASE_URL={server.base_url}")
        terminal.type("clear; samara chat --model openai:gpt-5-mini")
        terminal.wait("/help lists")
        terminal.type("Many words")
        terminal.wait("Again:")
        terminal.resize(46, 30)
        terminal.press("C-c")
        terminal.wait("[stopped")
        terminal.type("Once more")
        terminal.wait("Narrow:")
        screen = terminal.wait("1 step")
        assert all(f"word{n}" in screen.split("Narrow:")[1] for n in range(30))
        terminal.resize(100, 30)
        terminal.type("/usage")
        terminal.wait("requests")
        _leave(terminal)


def a_call_is_changed(terminal: Tmux, camera: Camera) -> None:
    """A tool that needs approval is asked for, changed, and runs as it was changed."""
    wanted = calls(("shout", '{"text": "good morning"}'))
    with FaultServer([wanted, says("Done.")]) as server:
        terminal.type("echo 'def shout(text: str) -> str:' > mine.py")
        terminal.type("""echo '    "Shout."; return text.upper()' >> mine.py""")
        terminal.type(f"clear; export OPENAI_BASE_URL={server.base_url}")
        terminal.type("clear; samara chat --model openai:gpt-5-mini --tool mine:shout")
        terminal.wait("/help lists")
        terminal.type("Greet loudly")
        terminal.wait("[e]dit")
        camera("approval")
        terminal.type("e")
        terminal.wait('"text": "good morning"', count=2)
        terminal.press("Up", "End", *["BSpace"] * len('morning"'))
        terminal.type('night"', enter=False)
        terminal.press("M-Enter")
        terminal.wait("GOOD NIGHT")
        terminal.wait("Done.")
        _leave(terminal)
        told = server.requests[-1]["messages"][-1]["content"]
        assert "The user changed this call" in told
        assert "GOOD NIGHT" in told


def at_the_keyboard(terminal: Tmux, camera: Camera) -> None:
    """Lines of several lines, completion of commands, models and files, history, a shell."""
    terminal.type("touch notes-of-today.txt; clear; samara chat --shell")
    terminal.wait("/help lists")
    terminal.type("/sess", enter=False)
    terminal.press("Tab")
    terminal.wait("/sessions")
    terminal.press("C-u")
    terminal.type("/model embed", enter=False)
    terminal.press("Tab")
    terminal.wait("/model embedded")
    terminal.press("C-u")
    terminal.type("Read @notes-of", enter=False)
    terminal.press("Tab")
    terminal.wait("@notes-of-today.txt")
    terminal.press("C-u")
    terminal.type("!echo from the shell")
    terminal.wait("from the shell", count=2)
    terminal.type("What is", enter=False)
    terminal.press("M-Enter")
    terminal.type("20 + 22?")
    terminal.wait("The answer is 42")
    terminal.press("Up")
    terminal.wait("20 + 22?", count=2)
    terminal.press("C-c")
    terminal.wait("[Ctrl-C once more leaves]")
    terminal.press("C-c")
    terminal.wait(SHELL)


def killed(terminal: Tmux, camera: Camera) -> None:
    """The process is killed while a call runs; nothing is lost, and nothing runs twice."""
    slow = calls(("python", json.dumps({"code": "import time\nprint('begun')\ntime.sleep(99)"})))
    with FaultServer([slow, says("I see.")]) as server:
        terminal.type(f"clear; export OPENAI_BASE_URL={server.base_url}")
        terminal.type("clear; samara chat --model openai:gpt-5-mini")
        terminal.wait("/help lists")
        terminal.type("Sleep long")
        terminal.wait("begun", count=2)
        terminal.type("typed ahead", enter=False)  # a prompt would show it, and nothing else
        terminal.press("C-z")
        assert "typed ahead" not in terminal.wait("Stopped")
        terminal.type(
            "kill -9 %1; sleep 0.5; clear; samara chat --model openai:gpt-5-mini --resume"
        )
        terminal.wait("python was running when samara ended")
        camera("killed")
        terminal.type("What happened?")
        terminal.wait("I see.")
        _leave(terminal)
        told = [message["role"] for message in server.requests[-1]["messages"]]
        assert told == ["user", "assistant", "tool", "user"]


def without_colour(terminal: Tmux, camera: Camera) -> None:
    """For a screen reader: no colour, nothing that is redrawn, nothing but text."""
    terminal.type("clear; samara chat --plain")
    terminal.wait("/help lists")
    terminal.type("What is 20 + 22?")
    terminal.wait("The answer is 42")
    terminal.wait("sandbox: ")
    assert "\x1b[3" not in terminal.screen(coloured=True)
    camera("plain")
    _leave(terminal)


def _leave(terminal: Tmux) -> None:
    """By Ctrl-D, at the prompt: what comes before it would not be heard."""
    terminal.wait(">", line=True)
    terminal.press("C-d")
    terminal.wait(SHELL)


TOURS: Final[tuple[Callable[[Tmux, Camera], None], ...]] = (
    first_minutes,
    stopped_in_mid_stream,
    code_as_it_is_written,
    resized,
    a_call_is_changed,
    at_the_keyboard,
    killed,
    without_colour,
)
