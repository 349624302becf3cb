"""Files that go with a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from memory_files import make_pdf

from samara.agent import Agent, ScriptedModel
from samara.agent.frontends.chat.attach import MAX_QUOTED_BYTES, attached
from samara.agent.frontends.chat.commands import Commands
from samara.errors import ConfigError
from samara.tools import Image, Text
from samara.tools.python import PythonTool

PNG = b"\x89PNG\r\n\x1a\n and more"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files, and a workspace beside them."""
    (tmp_path / "workspace").mkdir()
    (tmp_path / "sales.csv").write_text("a,b\n1,2\n")
    (tmp_path / "my notes.txt").write_text("``` tea")
    (tmp_path / "plot.png").write_bytes(PNG)
    (tmp_path / "blob.bin").write_bytes(b"\x00\x01")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_text_is_quoted_and_lies_in_the_workspace(here: Path) -> None:
    """The question names it, the model sees it, Python can read it; quotes allow spaces."""
    parts = attached('Sum @sales.csv and @"my notes.txt"', here / "workspace", sees=False)
    assert isinstance(parts, list)
    texts = [part.text for part in parts if isinstance(part, Text)]
    assert texts[0] == "Sum sales.csv and my notes.txt"
    assert texts[1] == "The file sales.csv:\n```\na,b\n1,2\n\n```"
    assert texts[2] == "The file sales.csv (8 bytes) is in the workspace."
    assert texts[3].startswith("The file my notes.txt:\n````")
    assert (here / "workspace" / "sales.csv").read_text() == "a,b\n1,2\n"


def test_a_pdf_is_read(here: Path) -> None:
    """Its text is quoted, of a long one the beginning; a page of the web stays as it is written."""
    make_pdf(here / "short.pdf", [["The vault opens at nine."]])
    parts = attached("Read @short.pdf", None, sees=False)
    quoted = parts[1]
    assert isinstance(quoted, Text)
    assert quoted.text == "The text of short.pdf:\n```\nThe vault opens at nine.\n```"
    lines = [f"Line {n} of this page says the same as all others" for n in range(40)]
    make_pdf(here / "long.pdf", [lines] * 20)
    long = attached("Read @long.pdf", None, sees=False)[1]
    assert isinstance(long, Text)
    assert long.text.startswith("The beginning of the text of long.pdf:")
    assert len(long.text) < MAX_QUOTED_BYTES + 100
    (here / "broken.pdf").write_bytes(b"%PDF-1.4 and no more \xff")
    with pytest.raises(ConfigError, match="cannot be shown"):
        attached("Read @broken.pdf", None, sees=False)
    (here / "page.html").write_text("<p>Hi</p>")
    assert "<p>Hi</p>" in str(attached("Mend @page.html", None, sees=False))


def test_a_picture_is_shown_to_a_model_that_sees(here: Path) -> None:
    """To others, it lies in the workspace; without one, that is an error."""
    seen = attached("What is @plot.png?", None, sees=True)
    assert isinstance(seen, list)
    assert isinstance(seen[1], Image)
    assert seen[1].data == PNG
    unseen = attached("What is @plot.png?", here / "workspace", sees=False)
    assert [type(part) for part in unseen] == [Text, Text]
    with pytest.raises(ConfigError, match="cannot be shown"):
        attached("What is @plot.png?", None, sees=False)
    with pytest.raises(ConfigError, match="cannot be shown"):
        attached("@blob.bin", None, sees=True)


def test_what_is_no_file(here: Path) -> None:
    """A mistyped path is an error; an @ in ordinary text stays."""
    assert attached("@property and a@b.example", here, sees=False) == "@property and a@b.example"
    with pytest.raises(ConfigError, match=r"no file sale\.csv"):
        attached("@sale.csv", here, sees=False)


def test_a_file_in_the_workspace_is_not_overwritten(here: Path) -> None:
    """Another one of the same name is an error; the same one is no matter."""
    (here / "workspace" / "sales.csv").write_text("other")
    with pytest.raises(ConfigError, match="another sales"):
        attached("@sales.csv", here / "workspace", sees=False)
    (here / "workspace" / "sales.csv").write_text("a,b\n1,2\n")
    attached("@sales.csv @workspace/sales.csv", here / "workspace", sees=False)


def test_in_a_chat(here: Path) -> None:
    """The agent gets the file, and the question is what was typed."""
    model = ScriptedModel(["Three."])
    python = PythonTool(here / "workspace")
    try:
        commands = Commands(Agent(model, tools=[python]))
        asked = commands.with_files("Sum @sales.csv")
        commands.agent.run(asked, conversation=commands.conversation)
    finally:
        python.close()
    assert "a,b" in model.requests[0].messages[-1].text
    assert model.requests[0].messages[-1].question == "Sum sales.csv"  # type: ignore[union-attr]


def test_the_embedded_model_reads_a_file_by_its_name(here: Path) -> None:
    """It is told the question alone, and finds the file in the workspace."""
    python = PythonTool(here / "workspace")
    try:
        commands = Commands(Agent("embedded", tools=[python]))
        asked = commands.with_files("What is the mean of column b in @sales.csv?")
        result = commands.agent.run(asked, conversation=commands.conversation)
    finally:
        python.close()
    assert "2" in str(result)
