"""A chat that is kept: going back, branching, resuming, exporting; and `samara sessions`."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samara.agent import Agent, ScriptedModel
from samara.agent.frontends.chat.approval import Asking, edited
from samara.agent.frontends.chat.commands import Commands
from samara.agent.frontends.chat.kept import Kept
from samara.agent.frontends.cli import main
from samara.agent.models.base import Request
from samara.agent.models.scripted import Line, calls
from samara.agent.sessions import Session, SessionStore
from samara.errors import ConfigError
from samara.memory import Memory, WithFacts
from samara.prompts import PromptSpec
from samara.tools.base import ToolCall
from samara.tools.python import PythonTool

Told = pytest.CaptureFixture[str]
Chat = Callable[..., tuple[str, str]]


def echo(request: Request) -> str:
    said = [m.text for m in request.messages if m.role == "user"]
    return f"heard {' / '.join(said)}"


def maker(*lines: Line) -> Callable[[argparse.Namespace], Agent]:
    return lambda given: Agent(ScriptedModel(lines or [echo] * 99))


@pytest.fixture
def chat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told) -> Chat:
    """Types lines into a chat in a pipe; what came on standard output and error."""
    monkeypatch.chdir(tmp_path)

    def run(*lines: str, options: tuple[str, ...] = ()) -> tuple[str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert main(["chat", *options], maker()) == 0
        told = capsys.readouterr()
        return told.out, told.err

    return run


def test_a_chat_is_kept_and_goes_on(chat: Chat) -> None:
    """By itself; the last one is resumed without a name, with all that was said."""
    chat("tea", "/save drinks")
    out, err = chat("milk", options=("--resume",))
    assert out == "heard tea / milk\n"
    assert "[drinks: 2 messages; the kernel is fresh]" in err
    assert [one.name for one in SessionStore().all()] == ["drinks"]
    out, _ = chat("honey", options=("--resume", "drinks"))
    assert out == "heard tea / milk / honey\n"


def test_what_said_nothing_is_not_kept(chat: Chat) -> None:
    """A chat that was only opened leaves no session, and one that is not to be kept none either."""
    chat("/help")
    chat("secret", options=("--no-session",))
    assert SessionStore().all() == []
    assert main(["chat", "--no-session", "--resume", "x"], maker()) == 2
    assert main(["chat", "--resume", "nothing"], maker()) == 2


def test_undo_and_retry(chat: Chat) -> None:
    """The last question is taken back, or asked again; the log keeps what was."""
    out, _ = chat("tea", "milk", "/undo", "/retry", "sugar")
    assert out.splitlines() == [
        "heard tea",
        "heard tea / milk",
        "Taken back: milk",
        "Asked again: tea",
        "heard tea",
        "heard tea / sugar",
    ]
    [info] = SessionStore().all()
    assert info.messages == 4
    assert "milk" in (SessionStore().folder / info.id / "log.jsonl").read_text()


def test_nothing_to_take_back(chat: Chat) -> None:
    """Is told; nothing is asked."""
    out, _ = chat("/undo", "/retry", "/edit 3", "/edit x")
    assert out.splitlines() == [
        "There is no question yet.",
        "There is no question yet.",
        "There is no question 3.",
        "'x' is no number of a question.",
    ]


def test_edit_puts_the_question_into_the_next_line() -> None:
    """For a person to change; what came after it is taken back."""
    commands = Commands(Agent(ScriptedModel([echo] * 9)))
    for text in ("tea", "milk", "sugar"):
        commands.agent.run(text, conversation=commands.conversation)
    assert commands.run("/edit 2") == "Say instead of: milk"
    assert commands.draft == "milk"
    assert [m.text for m in commands.conversation if m.role == "user"] == ["tea"]


def test_branch_and_resume(chat: Chat) -> None:
    """A copy goes its own way, and one can go back to the other."""
    out, _ = chat(
        "tea", "/save trunk", "/branch twig", "milk", "/resume trunk", "lemon", "/resume trunk"
    )
    assert "You go on in twig; trunk stays as it is." in out
    assert "heard tea / milk" in out
    assert "heard tea / lemon" in out
    assert out.splitlines()[-1] == "You are in it."
    store = SessionStore()
    assert store.find("twig").parent == store.find("trunk").id


def test_sessions_are_found_in_the_chat(chat: Chat) -> None:
    """The last ones, or those that say a word."""
    chat("tea", "/save first")
    out, _ = chat("milk", "/sessions", "/sessions tea", "/sessions nothing")
    assert out.count("first") == 2
    assert "No session says that." in out
    out, _ = chat("/sessions", "/branch x", "/resume first", options=("--no-session",))
    assert out.count("keeps no sessions") == 3


def test_what_was_not_kept_can_be_saved(chat: Chat) -> None:
    """All that was said is in the session then, and what follows, too."""
    chat("tea", "/save late", "milk", options=("--no-session",))
    out, _ = chat("honey", options=("--resume", "late"))
    assert out == "heard tea / milk / honey\n"


def test_a_session_that_is_open_elsewhere(chat: Chat, capsys: Told) -> None:
    """Is not resumed; the chat goes on where it was."""
    with SessionStore().create("busy"):
        out, _ = chat("tea", "/resume busy", "milk")
        assert "is open in another process" in out
        assert "heard tea / milk" in out
        assert main(["chat", "--resume", "busy"], maker()) == 1
        assert "branch it" in capsys.readouterr().err


def test_a_resumed_chat_tells_what_was_cut_off(tmp_path: Path) -> None:
    """A call whose outcome nobody knows is named."""

    def work() -> str:
        """Work."""
        return "done"

    store = SessionStore(tmp_path)
    with store.create("cut") as session:
        model = ScriptedModel([calls(("work", {})), "ok"])
        Agent(model, tools=[work]).run("Go.", conversation=session)
    log = session.folder / "log.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:6]))
    told = Kept(store, "cut").told()
    assert "[work was running when samara ended: its outcome is not known]" in told
    with pytest.raises(ConfigError, match="no session to resume"):
        Kept(SessionStore(tmp_path / "none"), "")


@pytest.mark.parametrize("suffix", ["md", "html", "ipynb", "jsonl"])
def test_export(chat: Chat, tmp_path: Path, suffix: str) -> None:
    """From the chat, and of a session that was kept."""
    out, _ = chat("tea", "/save drinks", f"/export a.{suffix}", "/export a.doc", "/export")
    assert f"Written to a.{suffix}." in out
    assert "tells no form" in out
    assert "heard tea" in (tmp_path / f"a.{suffix}").read_text()
    assert main(["sessions", "export", "drinks", f"b.{suffix}"]) == 0
    assert (tmp_path / f"b.{suffix}").read_text() == (tmp_path / f"a.{suffix}").read_text()
    assert main(["sessions", "export", "drinks", "none/b.md"]) == 1


def test_sessions_go_elsewhere_and_come_back(chat: Chat, capsys: Told) -> None:
    """`samara export` and `samara sessions import`; the chat goes on with what came."""
    chat("tea", "/save drinks")
    assert main(["export", "drinks", "it.zip"]) == 0
    assert main(["sessions", "delete", "drinks"]) == 0
    assert main(["sessions", "import", "it.zip", "--name", "again"]) == 0
    assert capsys.readouterr().out.endswith(": 2 messages\n")
    out, _ = chat("milk", options=("--resume", "again"))
    assert out == "heard tea / milk\n"
    assert main(["sessions", "import", "none.zip"]) == 2


def test_a_notebook_and_a_summary(chat: Chat, tmp_path: Path) -> None:
    """`/notebook` names itself; `/compact` tells the summary, and what cannot be summarised."""
    out, _ = chat("/compact", "tea", "milk", "/compact", "/notebook", "/notebook mine", "/usage")
    assert "There is nothing older" in out
    assert "A summary now stands for 2 messages:\nheard Notes so far" in out
    assert "3 requests" in out
    assert len(list(tmp_path.glob("*.ipynb"))) == 2
    assert (tmp_path / "mine.ipynb").is_file()


def test_files_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the workspace, and to memory where there is one; what is no file is told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.md").write_text("The vault opens at nine.")
    (tmp_path / "work").mkdir()
    python = PythonTool(tmp_path / "work")
    commands = Commands(Agent(ScriptedModel([]), tools=[python]))
    assert commands.run("/add note.md") == "note.md is in the workspace."
    assert (tmp_path / "work" / "note.md").is_file()
    assert commands.run("/add none.md") == "There is no file none.md."
    assert "No closing quotation" in str(commands.run("/add 'x"))
    assert commands.run("/add") == "Write /add FILE…"
    (tmp_path / "note.md").write_text("other")
    assert "another note.md" in str(commands.run("/add note.md"))
    with Memory(tmp_path / "memory") as memory:
        agent = Agent(ScriptedModel([]), memory=WithFacts(memory, memory.facts()))
        assert "1 new" in str(Commands(agent).run("/add note.md"))
        assert memory.search("other")[0].text == "other"


def test_a_shell_only_when_asked_for(chat: Chat, tmp_path: Path) -> None:
    """By name, on the command line; and only for what is typed, not for what is asked again."""
    _, err = chat("!touch no")
    assert "samara chat --shell" in err
    assert not (tmp_path / "no").exists()
    out, err = chat("!touch yes", "!exit 3", "tea", options=("--shell",))
    assert (tmp_path / "yes").exists()
    assert "[exit code 3]" in err
    assert out == "heard tea\n"


def test_sessions_on_the_command_line(chat: Chat, capsys: Told) -> None:
    """Listed, searched, shown, named, deleted; for people and for programs."""
    assert main(["sessions", "list"]) == 0
    assert "no sessions yet" in capsys.readouterr().out
    chat("tea with \x1b[31m milk", "/save drinks")
    chat("sugar")
    assert main(["sessions", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].endswith("   2  drinks")
    assert lines[0].endswith("   2  sugar")
    assert main(["sessions", "list", "--json"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == ["", "drinks"]
    assert main(["sessions", "search", "milk"]) == 0
    assert "user: tea with" in capsys.readouterr().out
    assert main(["sessions", "search", "milk", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["session"]["name"] == "drinks"
    assert main(["sessions", "search", "nowhere"]) == 1
    assert main(["sessions", "show", "drinks"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("## Question\n\ntea with")
    assert "\x1b" not in told
    assert main(["sessions", "name", "drinks", "hot drinks"]) == 0
    assert main(["sessions", "delete", "hot drinks"]) == 0
    assert [one.title for one in SessionStore().all()] == ["sugar"]
    assert main(["sessions", "show", "hot drinks"]) == 2


def test_a_session_of_its_own_folder_is_the_sdks(tmp_path: Path) -> None:
    """`Session` needs no store: any folder will do."""
    with Session.create(tmp_path / "mine") as session:
        Agent(ScriptedModel(["Hi."])).run("Hello", conversation=session)
    with Session(tmp_path / "mine") as again:
        assert len(again) == 2


def test_what_the_kernel_holds(tmp_path: Path) -> None:
    """Variables and files, as the person may ask for them; and what the model is told."""
    code = "import numpy as np\nx = np.zeros((2, 3))\nopen('note.txt', 'w').write('hello')"
    model = ScriptedModel([calls(("python", {"code": code})), "Done."])
    python = PythonTool(tmp_path)
    commands = Commands(Agent(model, prompt=PromptSpec(tone="Dry."), tools=[python]))
    try:
        assert "no variables yet" in str(commands.run("/vars"))
        assert "no files" in str(commands.run("/files"))
        commands.agent.run("Go.", conversation=commands.conversation)
        assert "x: numpy.ndarray 2 x 3" in str(commands.run("/vars"))
        assert commands.run("/files") == "note.txt  5 bytes"
        assert commands.run("/prompt") == "# Tone\nDry."
    finally:
        python.close()
    bare = Commands(Agent(ScriptedModel([])))
    assert bare.run("/vars") == "There is no Python here."
    assert "nothing but what you say" in str(bare.run("/prompt"))


def test_a_call_is_changed_before_it_runs() -> None:
    """Its code as code, other arguments as JSON, until they are an object; leaving runs nothing."""
    code = ToolCall("1", "python", json.dumps({"code": "1 + 1"}))
    changed = edited(code, lambda text: text + " + 1")
    assert isinstance(changed, ToolCall) and changed.parse() == {"code": "1 + 1 + 1"}
    seen: list[str] = []
    tries = iter(["{", '{"to": "bob"}'])

    def typed(text: str) -> str:
        seen.append(text)
        return next(tries)

    changed = edited(ToolCall("2", "send", '{"to": "ana"}'), typed)
    assert isinstance(changed, ToolCall) and changed.parse() == {"to": "bob"}
    assert seen == ['{\n  "to": "ana"\n}', "{"]
    assert edited(code, lambda text: None) is False


@pytest.mark.parametrize(
    ("typed", "allowed"),
    [
        (["y", "n"], [True, False, False]),
        (["a"], [True, True, True]),
        (["never"], [False, False, False]),
        (["", "always"], [False, True, True]),
    ],
)
def test_a_person_allows_once_always_or_never(
    monkeypatch: pytest.MonkeyPatch, typed: list[str], allowed: list[bool]
) -> None:
    """For each tool apart; the end of the input allows nothing."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in typed)))
    approval = Asking()
    call = ToolCall("1", "wipe", "{}")
    assert [approval(call) for _ in allowed] == allowed
    assert Asking(everything=True)(call)
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert not Asking()(call)
