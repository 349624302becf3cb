"""The command line: what it prints where, and how it ends."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from samara.agent import Agent, ScriptedModel
from samara.agent.events import Compacted
from samara.agent.frontends.as_json import event_line
from samara.agent.frontends.bill import coloured_bill
from samara.agent.frontends.chat.commands import Commands
from samara.agent.frontends.cli import main
from samara.agent.frontends.harmless import harmless
from samara.agent.frontends.streams import MarkdownStream
from samara.agent.models import Price, Usage
from samara.agent.models.scripted import Line, calls
from samara.errors import ModelError, SandboxUnavailableError
from samara.prompts import Bill, PromptSpec, TokenBudget, UsageLimits
from samara.tools import tool


@tool(needs_approval=True)
def wipe() -> str:
    """Wipe it."""
    return "wiped"


def shout(text: str) -> str:
    """Shout."""
    return text.upper() + "\x1b[31m!"


def scripted(*lines: Line) -> Maker:
    return Maker(lines)


class Maker:
    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines

    def __call__(self, given: argparse.Namespace) -> Agent:
        return Agent(
            ScriptedModel(self.lines), tools=[wipe, shout], approve=lambda call: bool(given.yes)
        )


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))


Captured = pytest.CaptureFixture[str]


def test_only_the_answer_goes_to_stdout(capsys: Captured) -> None:
    """In a pipe the answer can be redirected; code, output and bill go beside it."""
    maker = scripted(calls(("shout", {"text": "hi"})), "It says HI.")
    assert main(["ask", "shout hi"], maker) == 0
    out, err = capsys.readouterr()
    assert out == "It says HI.\n"
    assert "HI" in err
    assert "tokens · 2 steps" in err


def test_escape_sequences_never_reach_the_terminal(capsys: Captured) -> None:
    """What a model or a tool said is printed without control characters."""
    maker = scripted(calls(("shout", {"text": "x"})), "a\x1b]0;evil\x07b\u202ec")
    main(["ask", "go"], maker)
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "\u202e" not in out
    assert harmless("tab\tline\n") == "tab\tline\n"


def test_json(capsys: Captured) -> None:
    """`--json` prints one object that holds the answer and what it took."""
    assert main(["ask", "--json", "go"], scripted(calls(("shout", {"text": "x"})), "Ok.")) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["output"], told["steps"], told["stopped"]) == ("Ok.", 2, "answer")
    assert told["calls"] == [{"name": "shout", "arguments": {"text": "x"}}]


@pytest.mark.parametrize(
    ("error", "code"),
    [(ModelError("down", hint="wait"), 1), (SandboxUnavailableError("no namespaces"), 3)],
)
def test_exit_codes_of_failures(capsys: Captured, error: Exception, code: int) -> None:
    """A failed turn ends with its code and one clear message, never a traceback."""
    assert main(["ask", "go"], scripted(error)) == code
    assert main(["ask", "--json", "go"], scripted(error)) == code
    out, err = capsys.readouterr()
    assert json.loads(out)["error"]["message"] in err
    assert "Traceback" not in err


def test_a_bug_in_a_tool_is_one_line(capsys: Captured) -> None:
    """An exception nobody foresaw ends the turn with a message, not a traceback."""
    maker = scripted(lambda request: 1 / 0)  # type: ignore[arg-type, return-value]
    assert main(["ask", "--json", "go"], maker) == 1
    out, err = capsys.readouterr()
    assert "ZeroDivisionError" in json.loads(out)["error"]["message"]
    assert "Traceback" not in err


def test_output_of_a_failing_cell_is_shown_once(tmp_path: Path) -> None:
    """What streamed while the cell ran is not repeated when it fails."""
    from samara.agent.frontends.show import Show
    from samara.tools.python import PythonTool

    model = ScriptedModel([calls(("python", {"code": "print('once')\n1/0"})), "Failed."])
    show, out = Show(plain=True), io.StringIO()
    with contextlib.redirect_stderr(out), Agent(model, tools=[PythonTool(tmp_path)]) as agent:
        for event in agent.stream("go"):
            show.event(event)
    assert out.getvalue().count("once\n") == 1
    assert out.getvalue().count("ZeroDivisionError: division by zero") == 1


@pytest.mark.parametrize(
    "argv",
    [
        ["ask"],
        ["ask", "--model", "gpt-9", "q"],
        ["ask", "--base-url", "http://localhost", "q"],
        ["ask", "--tool", "nowhere:f", "q"],
        ["ask", "--tool", "os:name", "q"],
    ],
)
def test_wrong_usage_is_two(capsys: Captured, argv: list[str]) -> None:
    """What cannot be set up ends with 2 and says what to do."""
    assert main(argv) == 2
    assert capsys.readouterr().err.startswith("samara: ")


def test_piped_text_is_the_question_or_is_added(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """`echo q | samara ask` and `cat data | samara ask "sum up"` both work."""

    def echo(text: bytes, *words: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        assert main(["ask", *words], scripted(lambda request: request.messages[-1].text)) == 0
        return capsys.readouterr().out

    assert echo(b"why?\n") == "why?\n"
    assert echo(b"1 2 3", "sum up") == "sum up\n\n# Input\n1 2 3\n"


def test_too_much_or_no_text_in_the_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that is too long or holds no text is a clear error."""
    for data in (b"x" * 1_000_001, b"\xff\xfe\x00"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert main(["ask", "q"], scripted("never")) == 2


@pytest.mark.parametrize(("flags", "said"), [([], "did not allow"), (["-y"], "wiped")])
def test_yes_allows_what_needs_approval(capsys: Captured, flags: list[str], said: str) -> None:
    """Without a terminal a guarded tool runs only with `-y`."""
    main(["ask", *flags, "go"], scripted(calls(("wipe", {})), "Done."))
    assert said in capsys.readouterr().err


def test_events_as_lines_of_json(capsys: Captured) -> None:
    """A program gets each event as it comes, the result last, and errors in the same form."""
    lines = scripted(calls(("shout", {"text": "hi"})), "Done.")
    assert main(["ask", "--events", "go"], lines) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["event"] for one in told] == [
        "TurnStarted", "StepStarted", "ToolCallDelta", "Replied", "ToolStarted", "ToolFinished",
        "StepStarted", "TextDelta", "Replied", "TurnEnded",
    ]  # fmt: skip
    assert told[5]["text"].startswith("HI")
    assert told[5]["call"]["name"] == "shout"
    assert told[-1]["output"] == "Done."
    assert told[3]["usage"]["requests"] == 1
    assert main(["ask", "--events", "go"], scripted(ModelError("down"))) == 1
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["error"]["message"] == "down"


def test_what_a_summary_took_is_a_number() -> None:
    """As in every event, its cost can be added up."""
    told = json.loads(event_line(Compacted(4, "Tea.", Usage(3, 2, cost=Decimal("0.5")))))
    assert told["event"] == "Compacted"
    assert (told["messages"], told["usage"]["cost"]) == (4, 0.5)


def test_a_chat_in_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Each piped line is a turn, errors are shown, and the chat goes on."""
    lines = b"hello\n/xyzzy\nfail\nagain\n/exit\nnever\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert main(["chat"], scripted("Hi.", ModelError("down"), "Back.")) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "Hi.",
        "There is no command /xyzzy. /help lists the commands.",
        "Back.",
    ]
    assert "down" in err


def test_commands() -> None:
    """Each command does what /help says, and a swapped model keeps the conversation."""
    agent = Agent(ScriptedModel(["Hi."]), tools=[wipe])
    commands = Commands(agent)
    agent.run("hello", conversation=commands.conversation)
    help_text = str(commands.run("/help"))
    assert all(name in help_text for name in commands.names)
    assert commands.run("/tools") == "wipe: Wipe it."
    assert commands.run("/model embedded") == "embedded answers."
    assert "gpt-9" in str(commands.run("/model gpt-9"))
    assert agent.model.name == "embedded"
    assert len(commands.conversation) == 2
    commands.run("/clear")
    assert len(commands.conversation) == 0
    assert commands.run("/exit") is None
    assert "/clear" in str(commands.run("/claer"))


def test_context_and_usage(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """What fills the window is shown as a bar, and what was used with what the limits leave."""
    lines = b"/context\nhello you\n/context\n/usage\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    budget = TokenBudget(reserve_tokens=20, limits=UsageLimits(tokens=500, cost=1))
    price = Price(input=1000, output=1000)

    def make(_: argparse.Namespace) -> Agent:
        model = ScriptedModel(["Hi there."], context_window=100, price=price)
        return Agent(model, prompt=PromptSpec(tone="dry"), tools=[wipe], budget=budget)

    assert main(["chat", "--plain"], make) == 0
    out = capsys.readouterr().out
    first, _, rest = out.partition("Hi there.")
    assert "tone" in first
    assert "turn" not in first
    assert "= tools                  1    1.0 %" in rest
    assert "+ turn                   4    4.0 %" in rest
    assert "- reserve               20   20.0 %" in rest
    assert "8 of 100 tokens are used" in rest
    assert "1 requests · 6 + 2 tokens · $0.0080" in rest
    assert "limit on cost: 0.008 of 1" in rest
    assert "limit on tokens: 8 of 500" in rest


def test_a_bill_in_colours() -> None:
    """On a terminal the bar is as wide as asked, each section in a colour of its own."""
    bill = Bill((("tools", 10), ("turn", 30)), 40, 45, 20, 100)
    shown = coloured_bill(bill, 50)
    assert shown.plain.splitlines()[0] == "█" * 50
    assert len({span.style for span in shown.spans}) == 4


def test_markdown_streams_by_paragraph() -> None:
    """However a text is cut into pieces, each paragraph is printed once."""
    from rich.console import Console

    text = "One *two*.\n\n```python\na = 1\n\nb = 2\n```\n\nLast."
    for size in (1, 3, 50):
        out = io.StringIO()
        stream = MarkdownStream(Console(file=out, width=60))
        for start in range(0, len(text), size):
            stream.write(text[start : start + size])
        stream.finish()
        shown = out.getvalue()
        assert [shown.count(word) for word in ("One two.", "b = 2", "Last.")] == [1, 1, 1]


def samara(*argv: str, folder: Path, **options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "samara", *argv],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **options},
    )


def test_the_real_thing(tmp_path: Path) -> None:
    """`samara ask` runs Python in the sandbox and leaves a picture where it says."""
    asked = samara("ask", "plot sin(x) from 0 to 10 and save it as wave.png", folder=tmp_path)
    _, err = asked.communicate(timeout=60)
    assert asked.returncode == 0, err
    assert "sandbox: namespaces" in err
    assert (tmp_path / "workspace" / "wave.png").read_bytes().startswith(b"\x89PNG")


def test_limits_on_the_command_line(tmp_path: Path) -> None:
    """What may be spent is given as an option; at the limit the command fails and says which."""
    free = samara("ask", "--max-cost", "0.01", "What is 6 * 7?", folder=tmp_path)
    said, complaint = free.communicate(timeout=60)
    assert (free.returncode, "42" in said) == (0, True), complaint
    poor = samara("ask", "--max-tokens", "5", "What is 6 * 7?", folder=tmp_path)
    said, complaint = poor.communicate(timeout=60)
    assert poor.returncode == 1
    assert "limit on tokens is reached" in said + complaint


def test_doctor(tmp_path: Path) -> None:
    """`samara doctor` says that the main job works here, and shows no key."""
    asked = samara("doctor", "--json", folder=tmp_path, OPENAI_API_KEY="sk-very-secret")
    out, _ = asked.communicate(timeout=60)
    assert asked.returncode == 0
    assert "sk-very-secret" not in out
    assert {check["name"] for check in json.loads(out)} >= {"embedded model", "memory"}


def test_ctrl_c_stops_a_turn_and_the_chat_goes_on(tmp_path: Path) -> None:
    """SIGINT during a turn leaves the chat running with its conversation."""
    script = tmp_path / "talk.py"
    script.write_text(
        "import sys, time\n"
        "from samara.agent import Agent, ScriptedModel\n"
        "from samara.agent.frontends.cli import main\n"
        "from samara.agent.models import calls\n"
        "def slow() -> str:\n"
        "    'Sleep.'\n"
        "    print('asleep', flush=True)\n"
        "    time.sleep(2)\n"
        "    return 'woke'\n"
        "model = ScriptedModel([calls(('slow', {})), lambda r: f'{len(r.messages)} messages'])\n"
        "sys.exit(main(['chat'], lambda given: Agent(model, tools=[slow])))\n"
    )
    talk = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert talk.stdin is not None
    assert talk.stdout is not None
    talk.stdin.write("go\n")
    talk.stdin.flush()
    assert talk.stdout.readline() == "asleep\n"
    time.sleep(0.2)
    talk.send_signal(signal.SIGINT)
    out, err = talk.communicate("still there?\n", timeout=60)
    assert talk.returncode == 0, err
    assert "the conversation is kept" in err
    assert out == "4 messages\n"
