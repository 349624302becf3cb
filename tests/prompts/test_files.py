"""Prompts in files: what can be written by hand, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from samara.errors import ConfigError
from samara.prompts import PromptSpec, Requirements

YAML = """\
persona: A guide for {{town}}
requirements:
  notes: [Name a street, "No: prices"]
  max_words: 80
  exclude: cheap
organization: [Greeting, Three tips]
examples:
  - user: Where to eat?
    assistant: At the harbour.
language: English
output_type: {type: array, items: {type: string}}
variables: {town: Ghent, year: 2026}
"""
TOML = """\
persona = "A guide for {{town}}"
organization = ["Greeting", "Three tips"]
language = "English"
output_type = { type = "array", items = { type = "string" } }
examples = [{ user = "Where to eat?", assistant = "At the harbour." }]

[requirements]
notes = ["Name a street", "No: prices"]
max_words = 80
exclude = ["cheap"]

[variables]
town = "Ghent"
year = 2026
"""
MARKDOWN = """\
---
requirements: {notes: [Name a street, "No: prices"], max_words: 80, exclude: cheap}
examples: [{user: "Where to eat?", assistant: At the harbour.}]
language: English
output_type: {type: array, items: {type: string}}
variables: {town: Ghent, year: 2026}
organization: [Greeting, Three tips]
---

# persona

A guide for {{town}}
"""


def test_the_three_formats_say_the_same(tmp_path: Path) -> None:
    """The same prompt, written by hand in each, is the same spec; the suffix tells the format."""
    specs = []
    for name, text in (("a.yaml", YAML), ("b.toml", TOML), ("c.md", MARKDOWN)):
        (tmp_path / name).write_text(text)
        specs.append(PromptSpec.load(tmp_path / name))
    assert specs[0] == specs[1] == specs[2]
    assert specs[0].required == Requirements(
        notes=["Name a street", "No: prices"], max_words=80, exclude=["cheap"]
    )
    assert "A guide for Ghent" in specs[0].render()


def test_indonesian_headings_are_read() -> None:
    """A Markdown prompt may be written in Indonesian."""
    spec = PromptSpec.loads("# Tugas\nTulis.\n\n# Nada\nSantai\n\n## Catatan\nbaik", "md")
    assert spec == PromptSpec(task="Tulis.", tone="Santai\n\n## Catatan\nbaik")


def test_a_python_type_is_written_as_its_schema() -> None:
    """What is read back demands the same answer."""

    class Invoice(BaseModel):
        total: float

    read = PromptSpec.loads(PromptSpec(output_type=Invoice).dumps())
    assert read.output_type == Invoice.model_json_schema()
    assert read == PromptSpec.loads(read.dumps())


def test_saving_replaces_a_file_or_leaves_it(tmp_path: Path) -> None:
    """A file is written whole, keeps its mode, and no other file stays."""
    file = tmp_path / "a.yaml"
    PromptSpec(tone="Dry.").save(file)
    file.chmod(0o640)
    PromptSpec(tone="Kind.").save(file)
    assert PromptSpec.load(file).tone == "Kind."
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]
    with pytest.raises(ConfigError, match="cannot be written"):
        PromptSpec().save(tmp_path / "none" / "a.yaml")
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(ConfigError, match="cannot be written"):
        PromptSpec().save(tmp_path / "folder.yaml")
    assert sorted(tmp_path.iterdir()) == [file, tmp_path / "folder.yaml"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.yaml", "persona: [", "no valid YAML"),
        ("a.yaml", "- a\n- b", "named fields, not of list"),
        ("a.yaml", "personna: x", "Did you mean persona"),
        ("a.yaml", "persona: 5", "persona is text"),
        ("a.yaml", "a: &a [x]\nb: *a", "aliases"),
        ("a.yaml", "tone: !!python/object/apply:os.system ['true']", "no valid YAML"),
        ("a.yaml", "tone: x\ntone: y", "twice"),
        ("a.yaml", "1: x", "no field 1"),
        ("a.yaml", "requirements: {max_words: many}", "at least 1"),
        ("a.yaml", "examples: [{user: x}]", "question and its answer"),
        ("a.yaml", "[" * 5000, "no valid YAML"),
        ("a.toml", "persona = ", "no valid TOML"),
        ("a.toml", "persona = 1979-05-27", "persona is text"),
        ("a.md", "Hello\n# Persona\nx", "text before the first section"),
        ("a.md", "# Tone\nx\n# Nada\ny", "two sections"),
        ("a.md", "---\ntone: a\n---\n# Tone\nb", "twice"),
        ("a.txt", "persona: x", "no format"),
        ("a.yaml", "\udcff", "cannot be read"),
    ],
)
def test_a_file_that_is_no_prompt_is_refused(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    """With an error that names the file and says what is wrong in it."""
    file = tmp_path / name
    file.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(ConfigError, match=told):
        PromptSpec.load(file)


def test_dates_stay_text() -> None:
    """YAML's habit of making a date of a text is not kept."""
    assert PromptSpec.loads("context: 2026-11-21").context == "2026-11-21"
