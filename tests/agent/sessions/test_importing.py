"""Conversations from elsewhere become sessions; what is none changes nothing."""

from __future__ import annotations

import base64
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from samara.agent import Agent, Conversation, ScriptedModel
from samara.agent.models.scripted import Line, calls
from samara.agent.sessions import SessionStore, import_sessions
from samara.agent.sessions.export import as_training, export
from samara.agent.sessions.importing import read_chats
from samara.errors import ConfigError
from samara.prompts import PromptSpec, UserMessage
from samara.tools import Image

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def look(place: str) -> Image:
    """Look at a place."""
    return Image(PNG)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    """With one session, in which tools ran and a picture was made."""
    store = SessionStore(tmp_path / "sessions")
    script: list[Line] = [calls(("look", {"place": "x"}), ("look", {"place": "y"})), "Seen."]
    prompt = PromptSpec(tone="Dry.", examples=[("a", "b")])
    with store.create("looking") as session:
        agent = Agent(ScriptedModel(script), prompt=prompt, tools=[look])
        agent.run("Look at x and y.", conversation=session)
    return store


def test_a_whole_session_goes_to_another_machine(store: SessionStore, tmp_path: Path) -> None:
    """Everything that its log keeps: messages, pictures, name, system message."""
    with store.open("looking") as session:
        export(session, tmp_path / "it.zip")
        messages, setting = session.messages, session.setting
    elsewhere = SessionStore(tmp_path / "elsewhere")
    [taken] = import_sessions(elsewhere, tmp_path / "it.zip")
    with taken:
        assert taken.messages == messages
        assert taken.setting == setting
    with elsewhere.open("looking") as again:
        assert again.messages == messages


def test_fine_tuning_data_comes_back(store: SessionStore, tmp_path: Path) -> None:
    """What was exported, taken in and exported again is the same, tools and masks included."""
    with store.open("looking") as session:
        export(session, tmp_path / "a.jsonl")
    [taken] = import_sessions(store, tmp_path / "a.jsonl")
    with taken:
        before = json.loads((tmp_path / "a.jsonl").read_text())
        after = as_training(taken)
        assert before["tools"] == after["tools"]
        assert before["assistant_mask"] == after["assistant_mask"]
        assert [m["role"] for m in before["messages"]] == [m["role"] for m in after["messages"]]
        assert [m["content"] for m in before["messages"]] == [
            m["content"] for m in after["messages"]
        ]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085"])
def test_only_a_new_line_parts_chats(store: SessionStore, tmp_path: Path, separator: str) -> None:
    """What else Unicode calls the end of a line may stand in what was said."""
    told = [{"role": role, "content": f"one{separator}two"} for role in ("user", "assistant")]
    line = json.dumps({"messages": told}, ensure_ascii=False)
    file = tmp_path / "chats.jsonl"
    file.write_bytes(f"{line}\n{line}\r\n".encode())
    for taken in import_sessions(store, file):
        with taken:
            assert [message.text for message in taken.messages[-2:]] == [f"one{separator}two"] * 2
            export(taken, tmp_path / "out.jsonl")
        assert len(read_chats(tmp_path / "out.jsonl")) == 1


def test_only_what_comes_first_is_an_example(store: SessionStore, tmp_path: Path) -> None:
    """What the mask leaves out before the first question, tools included; later it was asked."""

    def turn(n: int) -> list[dict[str, Any]]:
        call = {"id": f"c{n}", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        return [
            {"role": "user", "content": str(n)},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": f"c{n}", "content": "x"},
            {"role": "assistant", "content": "y"},
        ]

    mask = [0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]
    told = {"messages": [*turn(1), *turn(2), *turn(3)], "assistant_mask": mask}
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps(told))
    [(messages, _)] = read_chats(file)
    kinds = [one.kind for one in messages if isinstance(one, UserMessage)]
    assert kinds == ["example", "asked", "example"]
    [taken] = import_sessions(store, file)
    with taken:
        kept = [one.kind for one in taken if isinstance(one, UserMessage)]
        assert kept == ["example", "asked", "asked"]
        assert as_training(taken)["assistant_mask"] == [0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1]


CHAT: list[dict[str, Any]] = [
    {"role": "developer", "content": "Be dry."},
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "What is this?"},
            {
                "type": "image_url",
                "image_url": {"url": "data:image/png;base64," + base64.b64encode(PNG).decode()},
            },
        ],
    },
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        ],
    },
    {"role": "tool", "tool_call_id": "c1", "content": "a dot"},
    {"role": "assistant", "content": "A dot."},
]


def test_chats_as_openai_writes_them(tmp_path: Path) -> None:
    """A list of messages, one object, or one a line; the conversation goes on from there."""
    store = SessionStore(tmp_path / "sessions")
    (tmp_path / "a.json").write_text(json.dumps(CHAT))
    (tmp_path / "b.json").write_text(json.dumps({"messages": CHAT}), encoding="utf-8-sig")
    lines = f"{json.dumps({'messages': CHAT})}\n\n{json.dumps({'messages': CHAT[1:]})}\n"
    (tmp_path / "c.jsonl").write_text(lines)
    taken = [
        one
        for name in ("a.json", "b.json", "c.jsonl")
        for one in import_sessions(store, tmp_path / name)
    ]
    assert len(store.all()) == len(taken) == 4
    for session in taken:
        with session:
            assert [m.role for m in session] == ["user", "assistant", "tool", "assistant"]
            picture = session.messages[0].content[1]
            assert isinstance(picture, Image) and picture.data == PNG
            model = ScriptedModel(["Yes."])
            Agent(model, tools=[]).run("Sure?", conversation=session)
            assert len(session) == 6


BAD: dict[str, tuple[str | bytes, str]] = {
    "x.txt": ("hello", "tells no form"),
    "x.json": ("{", "line 1 is no chat"),
    "empty.json": ('{"messages": []}', "nobody asks"),
    "role.json": ('[{"role": "wizard", "content": "x"}]', "role 'wizard'"),
    "none.json": ('{"text": 1}', "no chat: KeyError: 'messages'"),
    "open.json": (json.dumps(CHAT[1:3]), "without a result"),
    "url.json": (
        json.dumps(
            [
                {
                    "role": "user",
                    "content": [{"type": "image_url", "image_url": {"url": "http://x/y.png"}}],
                }
            ]
        ),
        "its URL is no data: URL",
    ),
    "part.json": (json.dumps([{"role": "user", "content": [{"type": "audio"}]}]), "'audio'"),
    "number.json": ('[{"role": "user", "content": 3}]', "a content is int"),
    "latin.json": (b'["\xe9"]', "not UTF-8"),
    "two.jsonl": (json.dumps({"messages": CHAT}) + "\n[1]\n", "line 2 is no chat"),
    "mask.json": (json.dumps({"messages": CHAT, "assistant_mask": [1]}), "one entry for each"),
    "no.zip": (b"PK not really", "no archive of a session"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_conversation(tmp_path: Path, name: str) -> None:
    """Is named with its place, and nothing is taken in."""
    data, complaint = BAD[name]
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    store = SessionStore(tmp_path / "sessions")
    with pytest.raises(ConfigError, match=complaint):
        import_sessions(store, tmp_path / name)
    assert store.all() == []
    with pytest.raises(ConfigError, match="cannot be read"):
        import_sessions(store, tmp_path / "missing.json")


def test_hostile_archives(store: SessionStore, tmp_path: Path) -> None:
    """Paths that lead out, members that do not belong, a damaged log: nothing is written."""
    with store.open("looking") as session:
        export(session, tmp_path / "good.zip")
    with zipfile.ZipFile(tmp_path / "good.zip") as good:
        log = good.read("log.jsonl")
    for n, (name, data) in enumerate(
        [("../out", b"x"), ("/abs", b"x"), ("blobs/../../out", b"x"), ("note.txt", b"x")]
    ):
        with zipfile.ZipFile(tmp_path / f"{n}.zip", "w") as bad:
            bad.writestr("log.jsonl", log)
            bad.writestr(name, data)
        with pytest.raises(ConfigError, match="no archive"):
            import_sessions(store, tmp_path / f"{n}.zip")
    with zipfile.ZipFile(tmp_path / "cut.zip", "w") as bad:
        bad.writestr("log.jsonl", log[: len(log) // 2] + b"!" + log[len(log) // 2 + 1 :])
    with pytest.raises(ConfigError, match="no archive"):
        import_sessions(store, tmp_path / "cut.zip")
    assert len(store.all()) == 1
    assert len(list(store.folder.iterdir())) <= 2  # the session and the index
    assert not (tmp_path / "out").exists()


def test_a_conversation_is_kept_later(tmp_path: Path) -> None:
    """What was said in memory becomes a session; a mere conversation is no archive."""
    talk = Conversation()
    Agent(ScriptedModel(["Hi."])).run("Hello", conversation=talk)
    with pytest.raises(ConfigError, match="tells no form"):
        export(talk, tmp_path / "a.zip")
    with SessionStore(tmp_path).keep(talk, "later") as kept:
        assert kept.messages == talk.messages
