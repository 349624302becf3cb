"""Sessions that are killed, cut off, damaged, or wanted by two."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
import session_worker
from session_worker import QUESTIONS

from samara.agent import Agent, ScriptedModel
from samara.agent.models.scripted import calls
from samara.agent.sessions import Session
from samara.agent.sessions.session import LOG, NOT_BEGUN, UNKNOWN
from samara.errors import SessionError, SessionLockedError
from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage, check_pairs

WORKER = Path(session_worker.__file__)


def add(a: int, b: int) -> int:
    """Add."""
    return a + b


def filled(folder: Path) -> list[Message]:
    """A session of two turns, one with two calls; its messages."""
    model = ScriptedModel(
        [calls(("add", {"a": 1, "b": 2}), ("add", {"a": 3, "b": 4})), "3 and 7.", "You're welcome."]
    )
    with Session.create(folder) as session:
        agent = Agent(model, tools=[add], prompt="Be kind.")
        agent.run("1+2, 3+4?", conversation=session)
        agent.run("Thanks.", conversation=session)
        return list(session)


@pytest.mark.thorough
def test_killed_a_hundred_times(tmp_path: Path) -> None:
    """Wherever the process is killed: the session goes on, what the person was told is in it, no
    work is done twice, and work of unknown outcome is said to be so."""
    random.seed(6)
    kills = 0
    while kills < 100:
        folder, notes = tmp_path / f"session{kills}", tmp_path / f"notes{kills}"
        folder.mkdir()
        told: list[str] = []
        while "end" not in told:
            command = [sys.executable, *map(str, (WORKER, folder, notes))]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
                assert worker.stdout is not None
                if kills < 100:
                    told.append(worker.stdout.readline().strip())
                    time.sleep(random.uniform(0, 0.05))
                    worker.send_signal(signal.SIGKILL)
                    kills += worker.wait() == -signal.SIGKILL
                told += worker.stdout.read().split("\n")
            check(folder, notes, told)
        done = set(notes.read_text().split())
        assert done | unknown(folder) == set(map(str, range(QUESTIONS)))


def unknown(folder: Path) -> set[str]:
    """The numbers of which the session says that nobody knows whether their work was done."""
    found, asked = set(), ""
    with Session(folder) as session:
        for message in session:
            asked = message.text if isinstance(message, UserMessage) else asked
            found |= {asked} if message.text == UNKNOWN else set()
    return found


def check(folder: Path, notes: Path, told: list[str]) -> None:
    """What must hold at any moment."""
    with Session(folder) as session:
        messages = list(session)
    check_pairs(messages)
    done = Counter(notes.read_text().split()) if notes.exists() else Counter()
    assert all(times == 1 for times in done.values()), done
    results = {m.text for m in messages if isinstance(m, ToolMessage)}
    answers = {m.text for m in messages if isinstance(m, AssistantMessage)}
    for line in told:
        kind, _, rest = line.partition(" ")
        if kind == "ran":
            assert rest in results
        if kind == "answered":
            assert rest in answers
    assert done.keys() - results <= unknown(folder)


def test_cut_off_at_any_byte(tmp_path: Path) -> None:
    """A log that ends anywhere is read as far as it is whole, and goes on from there."""
    whole = filled(tmp_path / "whole")
    data = (tmp_path / "whole" / LOG).read_bytes()
    for size in range(len(data)):
        folder = tmp_path / f"cut{size % 7}"
        folder.mkdir(exist_ok=True)
        (folder / LOG).write_bytes(data[:size])
        with Session(folder) as session:
            messages = list(session)
            check_pairs(messages)
            answered = [m for m in messages if not isinstance(m, ToolMessage)]
            assert answered == [m for m in whole if not isinstance(m, ToolMessage)][: len(answered)]
            session.append(UserMessage.of("Are you there?"), AssistantMessage("Yes."))
        with Session(folder) as session:
            assert [message.text for message in session][-2:] == ["Are you there?", "Yes."]


def test_calls_that_were_cut_off_are_answered(tmp_path: Path) -> None:
    """What was done keeps its result, what had begun is unknown, what had not is told so."""
    filled(tmp_path / "a")
    lines = (tmp_path / "a" / LOG).read_bytes().splitlines(keepends=True)
    kinds = [line.rpartition(b'"kind":"')[2].split(b'"')[0].decode() for line in lines]
    assert kinds[3:8] == ["replied", "began", "began", "done", "done"]
    for upto, expected in (
        (4, [NOT_BEGUN, NOT_BEGUN]),
        (5, [UNKNOWN, NOT_BEGUN]),
        (6, [UNKNOWN, UNKNOWN]),
        (8, ["3", "7"]),
    ):
        (tmp_path / "a" / LOG).write_bytes(b"".join(lines[:upto]))
        with Session(tmp_path / "a") as session:
            results = [m.text for m in session if isinstance(m, ToolMessage)]
            assert results == expected
            assert len(session.interrupted) == expected.count(UNKNOWN)
        with Session(tmp_path / "a") as session:
            assert [m.text for m in session if isinstance(m, ToolMessage)] == expected
            assert session.interrupted == ()


def test_damage_in_the_middle_is_an_error(tmp_path: Path) -> None:
    """It names the line, and nothing is changed."""
    filled(tmp_path / "a")
    log = tmp_path / "a" / LOG
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    with pytest.raises(SessionError, match=r"damaged: line \d+"):
        Session(tmp_path / "a")
    assert log.read_bytes() == data


def test_a_newer_version_is_not_read_wrongly(tmp_path: Path) -> None:
    """An entry that this version does not know is an error."""
    import zlib

    filled(tmp_path / "a")
    line = b'{"kind":"teleported","at":1.0}'
    with (tmp_path / "a" / LOG).open("ab") as log:
        log.write(b"%08x %s\n" % (zlib.crc32(line), line))
    with pytest.raises(SessionError, match="newer version"):
        Session(tmp_path / "a")


def test_two_processes_cannot_have_one_session(tmp_path: Path) -> None:
    """The second is told so, also in the same process; the first goes on."""
    with Session.create(tmp_path / "a") as session:
        code = f"from samara.agent.sessions import Session; Session({str(session.folder)!r})"
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert "SessionLockedError: The session a is open in another process" in other.stderr
        with pytest.raises(SessionLockedError):
            Session(session.folder)
        session.append(UserMessage.of("still here"))
    with Session(tmp_path / "a") as session:
        assert len(session) == 1


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written is kept in memory, and written when there is room."""
    with Session.create(tmp_path / "a") as session:
        write = os.write

        def full(descriptor: int, data: bytes) -> int:
            return write(descriptor, data[: len(data) // 2])

        with monkeypatch.context() as patched:
            patched.setattr(os, "write", full)
            with pytest.raises(SessionError, match="cannot be written"):
                session.append(UserMessage.of("one"))
        assert [message.text for message in session] == ["one"]
        session.append(UserMessage.of("two"))
    with Session(tmp_path / "a") as session:
        assert [message.text for message in session] == ["one", "two"]
