"""Checking, mending, copying and moving a memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from memory_writers import EMBEDDER as HASHED

from samara.agent.frontends.cli import main
from samara.errors import ConfigError, MemoryMismatchError, MemoryStoreError
from samara.memory import Memory
from samara.memory.minilm import MiniLM
from samara.memory.stores.local import FolderStore
from samara.memory.upkeep import exported, imported

EMBEDDER = MiniLM()
TEXTS = {f"text-{n}": f"Number {n} is about honey.\n\n  It has item {n} in it." for n in range(30)}


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        for name, text in TEXTS.items():
            opened.add(text, source=name, title=name.upper(), metadata={"n": name})
        opened.facts().save("Ana lives in Porto.")
        yield opened


def test_what_is_whole_is_said_to_be(memory: Memory) -> None:
    """No faults, and nothing to mend."""
    assert memory.check() == []
    memory.repair()
    assert memory.check() == []


def test_vectors_that_are_gone_are_made_anew(memory: Memory) -> None:
    """Even all of them: the texts are what counts."""
    store = memory._store()
    assert isinstance(store, FolderStore)
    store.vectors.drop("documents")
    assert any("30 chunks have no vector" in fault for fault in memory.check())
    memory.repair()
    assert memory.check() == []
    assert memory.search("item 7", 1)[0].source == "text-7"


def test_what_a_dead_writer_left_is_swept(memory: Memory) -> None:
    """Vectors without a text are found by nobody, and go with the next write."""
    store = memory._store()
    assert isinstance(store, FolderStore)
    vector = EMBEDDER.embed(["a ghost"])
    store.sidecar.begin(["ghost"])
    store.vectors.add("documents", ["ghost"], vector, ["nowhere"])
    assert all(p.source != "nowhere" for p in memory.search("a ghost in the honey", 40))
    assert len(memory.check()) == 2
    memory.add("Another text.", source="another")
    assert memory.check() == []


def test_a_backup_is_a_memory(memory: Memory, tmp_path: Path) -> None:
    """Made while it is in use; texts, facts and vectors are in it."""
    memory.backup(tmp_path / "copy")
    memory.add("Only in the first.", source="later")
    with Memory(tmp_path / "copy", embedder=EMBEDDER) as copy:
        assert copy.check() == []
        assert copy.search("item 9", 1)[0].source == "text-9"
        assert copy.get("later") is None
        assert len(copy.facts().all()) == 1
        copy.add("Only in the copy.", source="other")
    assert memory.get("other") is None
    with pytest.raises(MemoryStoreError, match="not an empty folder"):
        memory.backup(tmp_path / "copy")


def test_export_and_import(memory: Memory, tmp_path: Path) -> None:
    """Every text as it was, with title and metadata, and every fact, under another embedder."""
    lines = list(exported(memory))
    assert len(lines) == 31
    with Memory(tmp_path / "other", embedder=HASHED) as other:
        assert imported(other, lines) == 31
        for name, text in TEXTS.items():
            document = other.get(name)
            assert document is not None
            assert (document.text, document.title) == (text, name.upper())
            assert document.metadata == {"n": name}
        assert [fact.text for fact in other.facts().all()] == ["Ana lives in Porto."]
        with pytest.raises(MemoryStoreError, match="Line 2 is no exported text"):
            imported(other, [lines[0], "{}", lines[1]])
        assert imported(other, lines) == 31


def test_going_over_to_another_embedder(memory: Memory) -> None:
    """All vectors are made anew; the old embedder is refused from then on."""
    memory.reembed(HASHED)
    assert memory.stats().embedder == "hashed"
    assert [fact.text for fact in memory.facts().search("Ana lives in Porto.")] != []
    assert memory.check() == []
    assert memory.search(TEXTS["text-3"], 1)[0].source == "text-3"
    with Memory(memory.path, embedder=EMBEDDER) as other, pytest.raises(MemoryMismatchError):
        other.search("anything")

    class Narrow(MiniLM):
        fingerprint = "narrow"
        max_tokens = 3

    with pytest.raises(ConfigError, match="longer than the 3 tokens"):
        memory.reembed(Narrow())
    assert memory.stats().embedder == "hashed"
    assert memory.search(TEXTS["text-3"], 1)[0].source == "text-3"


def test_damaged_files_are_named(memory: Memory) -> None:
    """An error of samara's, with what to do; never SQLite's own, never an empty memory."""
    memory.close()
    file = Path(memory.path) / "documents.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(b"no database at all" + whole[18:])
    with pytest.raises(MemoryStoreError, match=r"documents\.sqlite3 cannot be used"):
        memory.sources()
    file.write_bytes(whole)
    assert len(memory.sources()) == 30
    memory.close()
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 1")
    db.close()
    with pytest.raises(MemoryStoreError, match="another version"):
        memory.sources()


def test_on_the_command_line(
    memory: Memory, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """check, repair, backup, export, import, show, search by source, while it is open here."""
    at = ["--memory", f"{memory.path}/"]
    assert main(["memory", "check", *at]) == 0
    assert main(["memory", "backup", str(tmp_path / "copy"), *at]) == 0
    assert main(["memory", "export", str(tmp_path / "all.jsonl"), *at]) == 0
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 31
    other = ["--memory", f"{tmp_path / 'other'}/"]
    assert main(["memory", "import", str(tmp_path / "all.jsonl"), *other]) == 0
    assert main(["memory", "repair", *other]) == 0
    capsys.readouterr()
    assert main(["memory", "show", "text-5", *other]) == 0
    assert capsys.readouterr().out == f"{TEXTS['text-5']}\n"
    query = ["memory", "search", "honey", "--source", "*-1", "--json"]
    assert main([*query, *other]) == 0
    assert [found["source"] for found in json.loads(capsys.readouterr().out)] == ["text-1"]
    assert main(["memory", "search", "quarterly revenue", *other]) == 0
    assert "Nothing in memory bears on that" in capsys.readouterr().err
    assert main(["memory", "reembed", "no-such-thing", *other]) == 2
    assert main(["memory", "import", str(tmp_path / "nowhere"), *other]) == 2
