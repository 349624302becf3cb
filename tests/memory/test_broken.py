"""Broken and hostile inputs: each ends in a line of the report, none in a crash or a leak."""

from __future__ import annotations

import contextlib
import io
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from memory_files import make_docx, make_epub, make_pdf, make_pptx, make_xlsx

from samara.errors import IngestError
from samara.memory import Memory
from samara.memory.minilm import MiniLM
from samara.memory.reading import apart, files

EMBEDDER = MiniLM()


def _truncated_pdf(file: Path) -> None:
    make_pdf(file, [["Some words."]])
    file.write_bytes(file.read_bytes()[:300])


def _bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 300_000_000)


def _lying_bomb(file: Path) -> None:
    """An archive whose directory says that it is small."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<" + b"0" * 250_000_000)
    data = packed.getvalue().replace((250_000_001).to_bytes(4, "little"), b"\x10\0\0\0")
    file.write_bytes(data)


def _cut(make: Callable[[Path], None]) -> Callable[[Path], None]:
    def cut(file: Path) -> None:
        make(file)
        data = file.read_bytes()
        file.write_bytes(data[: len(data) * 2 // 3])

    return cut


def _billion_laughs(file: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><container>&l11;</container>'
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("META-INF/container.xml", xml)


def _endless_line(file: Path) -> None:
    with file.open("wb") as out:
        out.truncate(2_000_000_000)


BROKEN: dict[str, Callable[[Path], object]] = {
    "truncated.pdf": _truncated_pdf,
    "not-a.pdf": lambda file: file.write_bytes(os.urandom(5000)),
    "empty.pdf": lambda file: file.write_bytes(b""),
    "picture-only.pdf": lambda file: make_pdf(file, [[]]),
    "bomb.docx": _bomb,
    "lying.docx": _lying_bomb,
    "cut.docx": _cut(make_docx),
    "cut.pptx": _cut(make_pptx),
    "cut.xlsx": _cut(make_xlsx),
    "cut.epub": _cut(make_epub),
    "laughs.epub": _billion_laughs,
    "text.docx": lambda file: file.write_text("no archive at all"),
    "line.txt": _endless_line,
    "binary.md": lambda file: file.write_bytes(bytes(range(256)) * 40),
    "deep.ipynb": lambda file: file.write_text("[" * 100_000),
    "list.ipynb": lambda file: file.write_text("[1, 2]"),
}


def test_a_corpus_of_broken_files(tmp_path: Path) -> None:
    """Every one has its line and its reason; the good ones between them go in."""
    folder = tmp_path / "docs"
    folder.mkdir()
    for name, make in BROKEN.items():
        make(folder / name)
    (folder / "wrong-encoding.txt").write_bytes("Schöne Grüße aus Köln".encode("cp1252"))
    (folder / "mixed.txt").write_bytes(b"fine \xff\xfe broken \x80\x81 bytes")
    (folder / "deep.html").write_text("<div>" * 50_000 + "deep words")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    make_docx(folder / "good.docx")
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as memory:
        report = memory.ingest(folder)
        failed = {Path(one.source).name: one.reason for one in report.files if one.reason}
        assert set(failed) == set(BROKEN)
        assert all(failed.values())
        assert "unpacks to more" in failed["bomb.docx"]
        assert "larger than" in failed["line.txt"]
        assert report.count("new") == 4
        assert memory.search("Grüße aus Köln", 1)[0].source.endswith("wrong-encoding.txt")
        before = _open_files(tmp_path / "memory")
        assert memory.ingest(folder).count("unchanged") == 4
        until = time.monotonic() + 30  # a parser that has ended is noticed a little later
        while _open_files(tmp_path / "memory") > before and time.monotonic() < until:
            time.sleep(0.05)
        assert _open_files(tmp_path / "memory") <= before


def _open_files(but: Path) -> int:
    """How many files, pipes and sockets are open, but for those of the databases in a folder.

    Each thread that asks has a connection of its own to those, whenever it first asks.
    """
    opened = 0
    for link in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # the one that reads this folder
            opened += not link.readlink().is_relative_to(but)
    return opened


def test_a_parser_that_hangs_or_dies_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next file is read as if nothing had been."""
    monkeypatch.setattr(apart, "FILE_S", 0.01)
    with files.Reader() as reader:
        with pytest.raises(IngestError, match="took longer"):
            reader.document(b"<p>words</p>", "a.html", ".html")
        monkeypatch.setattr(apart, "FILE_S", 60)
        assert "words" in reader.document(b"<p>words</p>", "a.html", ".html").text
        process = reader._aparts[-1]._process
        assert process is not None
        process.kill()
        process.wait()
        with pytest.raises(IngestError, match="brought its reader down"):
            reader.document(b"<p>words</p>", "a.html", ".html")
        assert "words" in reader.document(b"<p>words</p>", "a.html", ".html").text


def test_parsers_do_not_see_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the environment is none of a parser's business."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    with files.Reader() as reader:
        reader.document(b"<p>words</p>", "a.html", ".html")
        process = reader._aparts[-1]._process
        assert process is not None
        environment = Path(f"/proc/{process.pid}/environ").read_bytes()
        assert b"sk-secret" not in environment
