"""What a session keeps, and how it is found again."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import threading
from decimal import Decimal
from pathlib import Path

import pytest

from samara.agent import Agent, Conversation, ScriptedModel
from samara.agent.models import Price
from samara.agent.models.scripted import calls
from samara.agent.sessions import Session, SessionStore, sessions_folder
from samara.agent.sessions.redact import REDACTED, Redactor
from samara.agent.sessions.session import LOG
from samara.errors import ConfigError, SessionError, SessionLockedError
from samara.memory import Passage
from samara.prompts import PromptSpec, TokenBudget
from samara.prompts.messages import AssistantMessage, UserMessage
from samara.tools import File, Image, Text


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "sessions")


def add(a: int, b: int) -> int:
    """Add."""
    return a + b


def asked(session: Session, *words: str) -> None:
    """A turn for each text."""
    agent = Agent(ScriptedModel([f"About {text}." for text in words]))
    for text in words:
        agent.run(text, conversation=session)


def entries(session: Session) -> list[dict[str, object]]:
    lines = (session.folder / LOG).read_text().splitlines()
    return [json.loads(line[9:]) for line in lines]


@pytest.mark.parametrize("way", ["sync", "async"])
def test_a_session_is_a_conversation(store: SessionStore, way: str) -> None:
    """An agent talks in it as in any; another process would find the same messages, and what they
    were said with."""
    model = ScriptedModel([calls(("add", {"a": 1, "b": 2})), "It is 3."])
    agent = Agent(model, tools=[add], prompt=PromptSpec(tone="Dry.", examples=[("a", "b")]))
    with store.create("sums") as session:
        if way == "async":
            asyncio.run(agent.arun("1 + 2?", conversation=session))
        else:
            agent.run("1 + 2?", conversation=session)
        said = list(session)
    with store.open("sums") as again:
        assert list(again) == said
        assert again.interrupted == ()
        assert again.name == "sums"
        assert again.setting is not None
        assert [message.text for message in again.setting.system] == ["# Tone\nDry.", "a", "b"]
        assert "tone: Dry." in again.setting.prompt
        assert [tool.name for tool in again.setting.tools] == ["add"]
        kinds = [entry["kind"] for entry in entries(again)]
    assert kinds == [
        "opened", "named", "setting", "said", "replied", "began", "done", "said", "replied",
        "said", "ended",
    ]  # fmt: skip


def test_what_was_said_is_on_disk_before_the_next_request(store: SessionStore) -> None:
    """At each request, the log tells all that is in it."""
    seen: list[int] = []

    def look(request: object) -> AssistantMessage:
        found = entries(session)
        seen.append(sum(len(e["messages"]) for e in found if e["kind"] == "said"))  # type: ignore[misc,arg-type]
        said = len(request.messages)  # type: ignore[attr-defined]
        assert seen[-1] == said
        return calls(("add", {"a": 1, "b": said})) if said < 7 else AssistantMessage("done")

    with store.create() as session:
        Agent(ScriptedModel([look] * 9), tools=[add]).run("Go.", conversation=session)
    assert seen == [1, 3, 5, 7]


def test_pictures_and_files_are_kept_by_their_hash(store: SessionStore, tmp_path: Path) -> None:
    """Once each, apart from the log; a damaged one is an error."""
    made = tmp_path / "table.csv"
    made.write_text("a,b\n1,2\n")
    picture = Image(b"\x89PNG and more", "image/png")

    def draw() -> list[Image | File]:
        """Draw."""
        return [picture, File.from_path(made)]

    with store.create("art") as session:
        model = ScriptedModel([calls(("draw", {})), "Here."])
        Agent(model, tools=[draw]).run([Text("Like this."), picture], conversation=session)
        said = list(session)
        assert b"\x89PNG".hex() not in (session.folder / LOG).read_text()
        assert "sha256:" in (session.folder / LOG).read_text()
        blobs = {blob.read_bytes() for blob in (session.folder / "blobs").iterdir()}
        assert blobs == {picture.data, b"a,b\n1,2\n"}
        kept = next(entry for entry in entries(session) if entry["kind"] == "kept")
        assert (session.folder / "blobs" / str(kept["sha256"])).read_text() == "a,b\n1,2\n"
    with store.open("art") as again:
        assert list(again) == said
    for blob in (again.folder / "blobs").iterdir():
        blob.write_bytes(b"other")
    with pytest.raises(SessionError, match="damaged"):
        store.open("art")


def test_rewinding_and_saying_something_else(store: SessionStore) -> None:
    """The conversation goes back, the log keeps all."""
    with store.create("a") as session:
        asked(session, "tea", "milk", "sugar")
        session.rewind(2)
        asked(session, "honey")
    with store.open("a") as again:
        assert [m.text for m in again if isinstance(m, UserMessage)] == ["tea", "honey"]
        assert "milk" in (again.folder / LOG).read_text()
        again.clear()
        assert len(again) == 0
    with store.open("a") as empty:
        assert len(empty) == 0


def test_rewinding_parts_no_call_from_its_result() -> None:
    """Of a plain conversation either."""
    talk = Conversation()
    model = ScriptedModel([calls(("add", {"a": 1, "b": 2})), "3"])
    Agent(model, tools=[add]).run("1 + 2?", conversation=talk)
    with pytest.raises(ConfigError, match="without a result"):
        talk.rewind(2)
    assert len(talk) == 4
    talk.rewind(1)
    assert len(talk) == 1


def test_a_branch_goes_its_own_way(store: SessionStore) -> None:
    """It has what was said before, knows its parent, and neither hears the other."""
    with store.create("trunk") as trunk:
        asked(trunk, "tea", "milk")
        with store.branch(trunk, 2, name="twig") as twig:
            asked(twig, "lemon")
            assert twig.parent == trunk.id
        asked(trunk, "sugar")
    with store.open("twig") as twig:
        assert [m.text for m in twig if isinstance(m, UserMessage)] == ["tea", "lemon"]
    assert store.find("twig").parent == store.find("trunk").id


def test_numbers_of_sources_stay(store: SessionStore) -> None:
    """A passage keeps its number over the end of the process, and new ones go on from there."""
    passages = [Passage(text=f"text {n}", source="a.md", start=n, end=n + 1) for n in range(3)]
    with store.create("a") as session:
        session.cite(passages[:2])
    with store.open("a") as again:
        assert [one.number for one in again.cite([passages[1], passages[2]])] == [2, 3]
        assert again.cited([1])[0].text == "text 0"


def test_what_no_longer_fits_stays_left_out(store: SessionStore) -> None:
    """The summary is not made anew after a resume."""
    model = ScriptedModel(["word " * 60, "a summary", "word " * 9], context_window=220)
    agent = Agent(model, budget=TokenBudget(reserve_tokens=60))
    with store.create("a") as session:
        agent.run("word " * 60, conversation=session)
        agent.run("more " * 70, conversation=session)
        assert session.left_out
        was = (session.left_out, session.summary, session.view())
    with store.open("a") as again:
        assert (again.left_out, again.summary, again.view()) == was
        again.widen(10_000)
    with store.open("a") as wide:
        assert wide.left_out == 0


def test_secrets_do_not_touch_the_disk(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys by their form, and the values of variables that are called so; in messages, in the
    arguments of calls, in results and in names. What the model hears is not changed."""
    monkeypatch.setenv("MY_PASSWORD", 'pass"wo\\rd\nline')
    monkeypatch.setenv("TINY_KEY", "asked")
    key = "sk-proj-abcdefghijklmnopqrstuvwxyz"
    pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----"

    def leak(text: str) -> str:
        """Leak."""
        return f"{text} {key} and {pem} end"

    with store.create(f"name {key}") as session:
        model = ScriptedModel([calls(("leak", {"text": 'pass"wo\\rd\nline'})), "fine"])
        Agent(model, tools=[leak]).run(f"use {key}", conversation=session)
        heard = "\n".join(message.text for message in model.requests[-1].messages)
        assert key in heard
        log = (session.folder / LOG).read_text()
    for secret in (key, "abcdefghijklmnop", "wo\\\\", "MIIE", "line"):
        assert secret not in log, secret
    assert log.count(REDACTED) >= 6
    with store.open(session.id) as again:
        assert "asked" in log
        assert again.name == f"name {REDACTED}"
        assert " end" in again.messages[2].text


@pytest.mark.parametrize(
    "secret",
    [
        "sk-ant-api03-abcdefghijklmnop-qrst",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "github_pat_11ABCDEFG0abcdefghijkl_mnop",
        "hf_abcdefghijklmnopqrstuvwx",
        "AKIAIOSFODNN7EXAMPLE",
        "xoxb-123456789012-abcdef",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijklmnop",
        "glpat-abcdefghijklmnopqrst",
    ],
)
def test_secrets_are_known_by_their_form(secret: str) -> None:
    """Wherever they stand in a text."""
    line = json.dumps({"kind": "said", "text": f'x="{secret}", y'}).encode()
    clean = json.loads(Redactor({})(line))
    assert secret not in clean["text"]
    assert clean["text"].startswith('x="')


def test_redacting_leaves_the_structure() -> None:
    """A password that is a word of the format does not break it."""
    line = json.dumps({"kind": "messages", "messages": ["messages", {"role": "messages"}]}).encode()
    clean = json.loads(Redactor({"PASSWORD": "messages"})(line))
    assert clean == {"kind": "messages", "messages": [REDACTED, {"role": "messages"}]}


def test_sessions_are_listed_and_found(store: SessionStore) -> None:
    """By id, the beginning of an id, or name; the last changed first; with what they took."""
    priced = ScriptedModel(["one", "two"], price=Price(input=1_000_000, output=0))
    with store.create("first") as first, store.create() as second:
        asked(second, "Where is the old library of Alexandria, and who burned it, and why?")
        Agent(priced).run("three short words", conversation=first)
    found = store.all()
    assert found[0].label == "first"
    assert found[1].label.startswith("Where is the old library")
    assert len(found[1].title) <= 70
    assert (found[0].cost, found[0].tokens, found[0].messages) == (Decimal(3), 4, 2)
    assert store.find(second.id) == store.find(second.id[:-2]) == found[1]
    assert store.find("first").model == "scripted"
    with pytest.raises(ConfigError, match="no session 'none'"):
        store.find("none")
    with pytest.raises(ConfigError, match="not one session but 2"):
        store.find(first.id[:4])


def test_search(store: SessionStore) -> None:
    """By words or their beginnings, with or without accents; what was rewound is not found."""
    with store.create("drinks") as session:
        asked(session, "Two cafés and one tea", "Milk with honey")
        session.rewind(2)
    with store.create("tools") as session:
        model = ScriptedModel([calls(("add", {"a": 4711, "b": 2})), "done"])
        Agent(model, tools=[add]).run("Sum.", conversation=session)
    hit = store.search("cafe tea")[0]
    assert (hit.session.name, hit.message, hit.role) == ("drinks", 0, "user")
    assert "cafés" in hit.excerpt
    assert store.search("milk") == []
    assert [hit.session.name for hit in store.search("4711")] == ["tools"]
    assert store.search('"; drop table') == []
    assert store.search("") == []


def test_the_index_can_be_deleted(store: SessionStore) -> None:
    """It is made anew from the logs; a file that is none is an error that says so."""
    with store.create("a") as session:
        asked(session, "tea")
    before = store.all()
    (store.folder / "index.sqlite").unlink()
    assert store.all() == before
    (store.folder / "index.sqlite").write_text("no database at all, but long enough to look")
    with pytest.raises(SessionError, match=r"Delete index\.sqlite"):
        store.all()


def test_an_index_follows_sessions_that_are_open(store: SessionStore) -> None:
    """What is being written by another is found at once, and a deleted session no more."""
    with store.create("live") as session:
        asked(session, "tea")
        assert len(store.search("tea")) == 2
        asked(session, "tea again")
        assert len(store.search("tea")) == 4
        with pytest.raises(SessionLockedError):
            store.delete("live")
    store.delete("live")
    assert store.all() == []
    assert store.search("tea") == []
    assert not session.folder.exists()


def test_a_damaged_session_does_not_hide_the_others(store: SessionStore) -> None:
    """It is listed, and can be deleted."""
    for name in ("good", "bad"):
        with store.create(name) as session:
            asked(session, "tea")
    log = session.folder / LOG
    log.write_bytes(log.read_bytes().replace(b"tea", b"TEA"))
    assert {one.name for one in store.all()} == {"good", ""}
    store.delete(session.id)
    assert [one.name for one in store.all()] == ["good"]


def test_two_at_a_time_use_the_index(store: SessionStore) -> None:
    """Threads that list while others write get what is there, and no error."""
    faults: list[Exception] = []

    def work(number: int) -> None:
        try:
            with store.create(f"s{number}") as session:
                for n in range(5):
                    session.append(UserMessage.of(f"word{n}"), AssistantMessage("ok"))
                    SessionStore(store.folder).search(f"word{n}")
        except (SessionError, sqlite3.Error) as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(store.search("word4")) == 6


def test_where_sessions_are(clean_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the person's data folder, which nobody else may read."""
    assert sessions_folder() == clean_home / ".local" / "share" / "samara" / "sessions"
    monkeypatch.setenv("XDG_DATA_HOME", str(clean_home / "data"))
    with SessionStore().create() as session:
        assert session.folder.parent == clean_home / "data" / "samara" / "sessions"
        assert session.folder.stat().st_mode & 0o077 == 0
        assert (session.folder / LOG).stat().st_mode & 0o077 == 0
    with pytest.raises(SessionError, match="already"):
        Session.create(session.folder)
