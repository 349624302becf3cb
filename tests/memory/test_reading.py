"""Files of all kinds: made by the libraries that people make them with, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import pytest
from memory_files import CHEESE, HONEY, make_docx, make_epub, make_pdf, make_pptx, make_xlsx

from samara.memory import Memory
from samara.memory.minilm import MiniLM
from samara.memory.reading.pdf import paragraphs

EMBEDDER = MiniLM()


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        yield opened


def test_pdf(memory: Memory, tmp_path: Path) -> None:
    """Paragraphs are whole again, and a passage knows its page."""
    filler = wrap("The weather was fine that day and nothing else happened at all. " * 9, 80)
    pages = [
        [*filler, "", *wrap(HONEY, 50), "", *filler],
        [*filler, "", *wrap(CHEESE, 50), "", *filler],
    ]
    make_pdf(tmp_path / "animals.pdf", pages)
    assert memory.ingest(tmp_path / "animals.pdf").count("new") == 1
    for text, page in ((HONEY, 1), (CHEESE, 2)):
        found = memory.search(text[:40], 1)[0]
        assert text in found.text
        assert found.page == page
        assert found.place.endswith(f"animals.pdf, page {page}")
        document = memory.get(found.source)
        assert document is not None
        assert document.text[found.start : found.end] == found.text


def test_paragraphs_of_a_page() -> None:
    """Lines are put together up to a short one that ends a sentence; divided words are joined."""
    assert paragraphs(
        [
            "This is a line that goes on and is divi-",
            "ded at its end, as words are.",
            "Short end.",
            "Another paragraph begins here and it goes on",
            "to its end.",
        ]
    ) == [
        "This is a line that goes on and is divided at its end, as words are.",
        "Short end.",
        "Another paragraph begins here and it goes on to its end.",
    ]
    assert paragraphs([]) == []


def test_docx(memory: Memory, tmp_path: Path) -> None:
    """Headings, lists and tables are kept."""
    make_docx(tmp_path / "animals.docx")
    memory.ingest(tmp_path / "animals.docx")
    document = memory.get(str(tmp_path / "animals.docx"))
    assert document is not None
    assert document.title == "Animals"
    assert document.text.split("\n\n") == [
        "# Insects",
        HONEY,
        "## Goats",
        "- They climb.",
        "| animal | gives |\n| goat | cheese |",
    ]
    assert memory.search("What do goats give?", 1)[0].heading in ("Insects", "Insects > Goats")


def test_pptx(memory: Memory, tmp_path: Path) -> None:
    """Slides are pages; titles are headings; notes are read."""
    make_pptx(tmp_path / "talk.pptx")
    memory.ingest(tmp_path / "talk.pptx")
    found = memory.search("What is cheese made of?", max_tokens=60)[0]
    document = memory.get(found.source)
    assert document is not None
    assert document.text.count("\f") == 1
    assert document.text.startswith(f"# Bees\n\n{HONEY}")
    assert document.text.endswith("Tell of the mountains.")


def test_xlsx_and_csv(memory: Memory, tmp_path: Path) -> None:
    """Rows know their sheet and the names of their columns, however far down they are."""
    make_xlsx(tmp_path / "prices.xlsx")
    rows = "\n".join(f"part {n},{n * 3},shelf {n}" for n in range(200))
    (tmp_path / "parts.csv").write_text(f"part,weight in grams,place\n{rows}\n")
    memory.ingest(tmp_path / "prices.xlsx", tmp_path / "parts.csv")
    article = memory.search('"article 77"', max_tokens=240)[0]
    assert article.heading == "Prices: article, price in euro"
    assert "| article 77 | 115.5 |" in article.text
    part = memory.search('"part 188"', max_tokens=240)[0]
    assert part.heading == "part,weight in grams,place"
    assert "part 188,564,shelf 188" in part.text


def test_epub(memory: Memory, tmp_path: Path) -> None:
    """Chapters in reading order."""
    make_epub(tmp_path / "book.epub")
    memory.ingest(tmp_path / "book.epub")
    document = memory.get(str(tmp_path / "book.epub"))
    assert document is not None
    assert document.title == "Of Animals"
    assert document.text == f"# One\n\n{HONEY}\n\n# Two\n\n{CHEESE}"


def test_source_code_is_cut_at_functions(memory: Memory, tmp_path: Path) -> None:
    """A function that fits is in one chunk, from its first line to its last."""
    functions = [
        f"def make_{n}(size):\n    total = {n}\n\n    for item in range(size):\n"
        f"        total += item * {n}\n\n    return total\n"
        for n in range(40)
    ]
    (tmp_path / "makers.py").write_text("\n\n".join(functions))
    memory.ingest(tmp_path / "makers.py")
    for n in (3, 22, 39):
        found = memory.search(f"make_{n}", max_tokens=250)[0]
        assert functions[n].strip() in found.text


def test_html_without_its_menus(memory: Memory, tmp_path: Path) -> None:
    """What a page is about is kept, what surrounds it is not."""
    menu = "".join(f"<li><a href='/{n}'>Menu entry {n}</a></li>" for n in range(30))
    story = "".join(f"<p>{HONEY} Again, number {n}.</p>" for n in range(6))
    (tmp_path / "page.html").write_text(
        f"<html><head><title>On bees</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>Bees</h1>{story}</article></main></body></html>"
    )
    memory.ingest(tmp_path / "page.html")
    document = memory.get(str(tmp_path / "page.html"))
    assert document is not None
    assert document.title == "On bees"
    assert "number 5" in document.text
    assert "Menu entry" not in document.text
