"""Files and folders: what changed goes in, what is broken is told, the rest is left alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.agent.frontends.cli import main
from samara.errors import IngestError
from samara.memory import Ingested, Memory
from samara.memory.minilm import MiniLM
from samara.memory.origins import Origins

EMBEDDER = MiniLM()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "docs"
    (root / "sub").mkdir(parents=True)
    (root / "tower.md").write_text("# Tower\n\nIt is 330 metres high.")
    (root / "sub" / "sheep.txt").write_bytes("Schafe geben Wolle für Mäntel.".encode("cp1252"))
    (root / "page.html").write_text(
        "<html><head><title>Bees</title><script>var x = 'no'</script></head>"
        "<body><h2>Honey</h2><p>Bees make <b>honey</b>.</p><p>They dance &amp; fly.</p></body>"
    )
    notebook = {"cells": [{"cell_type": "code", "source": ["answer = 42"]}]}
    (root / "book.ipynb").write_text(json.dumps(notebook))
    (root / "mail.eml").write_text("From: a@b.c\nSubject: Goats\n\nGoats climb.\n")
    return root


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        yield opened


def test_a_folder_goes_in(memory: Memory, folder: Path) -> None:
    """Every kind of file that is read; each is told as it goes in."""
    heard: list[tuple[Ingested, int]] = []
    report = memory.ingest(folder, hear=lambda one, total: heard.append((one, total)))
    assert (report.count("new"), report.count("failed")) == (5, 0)
    assert heard == [(one, 5) for one in report.files]
    for query, name in (
        ("How high is the tower?", "tower.md"),
        ("Wolle für Mäntel", "sheep.txt"),
        ("Who makes honey?", "page.html"),
        ("answer = 42", "book.ipynb"),
        ("climbing goats", "mail.eml"),
    ):
        assert Path(memory.search(query, 1)[0].source).name == name
    best = memory.search("dancing bees", 1)[0]
    assert best.title == "Bees"
    assert "They dance & fly." in best.text
    assert "var x" not in best.text


def test_only_what_changed_goes_in_again(memory: Memory, folder: Path) -> None:
    """The second time nothing is done; a changed file is taken in anew, a removed one told."""
    memory.ingest(folder)
    assert memory.ingest(folder).count("unchanged") == 5
    (folder / "tower.md").write_text("# Tower\n\nIt is 324 metres high.")
    (folder / "mail.eml").unlink()
    report = memory.ingest(folder)
    assert (report.count("changed"), report.count("unchanged")) == (1, 3)
    assert [Path(name).name for name in report.missing] == ["mail.eml"]
    assert "mail.eml is gone" in str(report)
    assert memory.forget(report.missing[0])


def test_broken_files_are_told_and_the_rest_goes_in(memory: Memory, folder: Path) -> None:
    """A reason for each, no crash."""
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (folder / "broken.ipynb").write_text("{")
    (folder / "list.ipynb").write_text("[]")
    (folder / "empty.md").write_text("")
    (folder / "utf16.txt").write_text("Ziegen klettern", encoding="utf-16")
    (folder / "line.txt").write_text("word " * 20_000)
    report = memory.ingest(folder)
    assert report.count("failed") == 3
    assert {Path(file.source).name for file in report.files if file.reason} == {
        "binary.txt",
        "broken.ipynb",
        "list.ipynb",
    }
    assert Path(memory.search("Ziegen klettern", 1)[0].source).name == "utf16.txt"
    with pytest.raises(IngestError, match="not there"):
        memory.ingest(folder / "nowhere")


def test_what_the_file_system_refuses_is_told(
    memory: Memory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be listed is a line of the report, not nothing."""
    listed = os.scandir

    def scandir(path: Path | int) -> object:
        if isinstance(path, Path) and path.name == "sub":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = memory.ingest(folder)
    assert report.count("new") == 4
    assert [Path(one.source).name for one in report.files if one.reason] == ["sub"]


def test_folders_are_walked_with_care(folder: Path) -> None:
    """Hidden files, links, caches and what .gitignore leaves out are passed over."""
    (folder / ".hidden.md").write_text("x")
    (folder / "loop").symlink_to(folder)
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "a.js").write_text("x")
    (folder / ".gitignore").write_text("*.html\nbuild/\n")
    (folder / "build").mkdir()
    (folder / "build" / "made.txt").write_text("x")
    (folder / "sub" / ".gitignore").write_text("sheep.*\n")
    (folder / "sub" / "tower.md").write_text("x")
    (folder / "picture.png").write_bytes(b"x")
    with Origins() as origins:
        files = [Path(file) for file in origins.expand([folder, folder / "sub"])]
    names = [file.relative_to(folder).as_posix() for file in files]
    assert names == ["book.ipynb", "mail.eml", "sub/tower.md", "tower.md"]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_ingest_that_is_stopped_goes_on(tmp_path: Path, how: signal.Signals) -> None:
    """What was told to be in is there and whole; the rest goes in the next time, nothing twice."""
    docs = tmp_path / "docs"
    docs.mkdir()
    for number in range(150):
        (docs / f"{number:03}.md").write_text(
            f"# Note {number}\n\nThe word is word{number}x. " * 40
        )
    code = (
        "import signal, sys; from samara.memory import Memory\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "with Memory(sys.argv[1]) as memory:\n"
        "    memory.ingest(sys.argv[2], hear=lambda one, total: print(one.source, flush=True))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "memory"), str(docs)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip()]
        process.send_signal(how)
        told += [line.strip() for line in process.stdout]
    assert process.returncode != 0
    assert len(told) < 150
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as memory:
        held = {source.source for source in memory.sources()}
        assert held >= set(told)
        report = memory.ingest(docs)
        assert report.count("unchanged") == len(held)
        assert report.count("new") == 150 - len(held)
        assert memory.check() == []
        assert memory.search("word149x", 1)[0].source == str(docs / "149.md")


def test_the_command_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Add, search, list, forget."""
    at = ["--memory", str(tmp_path / "other")]
    assert main(["memory", "add", str(folder), *at]) == 0
    assert "5 new" in capsys.readouterr().out
    assert main(["memory", "search", "How high is the tower?", "-k", "1", *at]) == 0
    assert "tower.md:1 (Tower)\n# Tower" in capsys.readouterr().out
    assert main(["memory", "search", "tower", "--json", *at]) == 0
    assert json.loads(capsys.readouterr().out)[0]["line"] == 1
    assert main(["memory", "list", *at]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 5
    assert main(["memory", "forget", str(folder / "tower.md"), *at]) == 0
    assert main(["memory", "forget", "tower.md", *at]) == 2
    assert "samara memory list" in capsys.readouterr().err
    (folder / "bad.ipynb").write_text("{")
    assert main(["memory", "add", str(folder), *at, "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert {file["status"] for file in report["files"]} == {"new", "unchanged", "failed"}
