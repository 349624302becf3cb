"""`samara prompt`: each command as a person or a program would use it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from fault_server import FaultServer, says
from verdicts import VERDICT

from samara.agent.frontends.cli import main
from samara.prompts import PromptSpec

Told = pytest.CaptureFixture[str]

SPEC = PromptSpec(
    persona="A guide to {{town}}", requirements={"max_words": 4}, variables={"town": "Ghent"}
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    SPEC.save(tmp_path / "guide.yaml")
    return tmp_path


def types(monkeypatch: pytest.MonkeyPatch, *lines: str, terminal: bool = False) -> None:
    kind = Terminal if terminal else io.StringIO
    monkeypatch.setattr(sys, "stdin", kind("".join(f"{line}\n" for line in lines)))


def test_new_asks_field_by_field(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    """What is typed is in the file; a field left empty is not."""
    types(
        monkeypatch,
        "A librarian", "", "To help students", "Name the source.", "Be kind.", "",
        "90", "loan", "", "", "An e-mail", "Warm", "id",
    )  # fmt: skip
    assert main(["prompt", "new", "mine.md"]) == 0
    assert PromptSpec.load("mine.md") == PromptSpec(
        persona="A librarian",
        purpose="To help students",
        requirements={
            "notes": ["Name the source.", "Be kind."],
            "max_words": 90,
            "include": "loan",
        },
        medium="An e-mail",
        tone="Warm",
        language="id",
    )
    told = capsys.readouterr()
    assert "Who is the model to be?" in told.err
    assert "persona: A librarian" in told.out


def test_new_overwrites_nothing(capsys: Told) -> None:
    """And does not ask thirteen questions before it says so; nor for a file of another kind."""
    assert main(["prompt", "new", "guide.yaml"]) == 2
    assert main(["prompt", "new", "guide.doc"]) == 2
    assert PromptSpec.load("guide.yaml") == SPEC
    assert "exists" in capsys.readouterr().err


def test_new_takes_no_nonsense(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    """A number of words that is none leaves no file."""
    types(monkeypatch, "A librarian", "", "", "", "many")
    assert main(["prompt", "new", "mine.yaml"]) == 2
    assert not (here / "mine.yaml").exists()


def test_show(capsys: Told) -> None:
    """A file, a ready prompt with its source, or the list of these."""
    assert main(["prompt", "show", "guide.yaml"]) == 0
    assert PromptSpec.loads(capsys.readouterr().out) == SPEC
    assert main(["prompt", "show", "chain-of-thought"]) == 0
    assert "# source: J. Wei" in capsys.readouterr().out
    assert main(["prompt", "show"]) == 0
    assert "implicit-rag" in capsys.readouterr().out
    assert main(["prompt", "show", "nothing"]) == 2
    assert "samara prompt show" in capsys.readouterr().err


def test_render(capsys: Told) -> None:
    """What a model of that family is told, with values, and the tokens of each field."""
    assert main(["prompt", "render", "guide.yaml", "--model", "openai:gpt-5-mini"]) == 0
    told = capsys.readouterr()
    assert told.out == "# Persona\nA guide to Ghent\n\n# Requirements\nAt most 4 words.\n"
    assert "openai:gpt-5-mini: " in told.err
    assert " = persona " in told.err
    given = ["--var", "town=Brno", "--style", "tagged", "--headings", "id"]
    assert main(["prompt", "render", "guide.yaml", *given]) == 0
    told = capsys.readouterr()
    assert "A guide to Brno" in told.out
    assert "<persyaratan>\nPaling banyak 4 kata." in told.out
    assert "embedded does not follow prompts" in told.err
    assert main(["prompt", "render", "guide.yaml", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["role"] == "system"


def test_render_wants_all_values(here: Path, capsys: Told) -> None:
    """A variable without a value is an error that says how to give it; a file is one way."""
    assert main(["prompt", "render", "implicit-rag"]) == 2
    assert "--var document=…" in capsys.readouterr().err
    (here / "doc.txt").write_text("Tea {{x}}")
    assert main(["prompt", "render", "implicit-rag", "--var", "document=@doc.txt"]) == 0
    assert "Tea {{x}}" in capsys.readouterr().out
    assert main(["prompt", "render", "implicit-rag", "--var", "document"]) == 2
    assert main(["prompt", "render", "implicit-rag", "--var", "document=@none"]) == 2


def test_diff(capsys: Told) -> None:
    """Like diff: 0 when they are the same, 1 with what is other."""
    assert main(["prompt", "diff", "guide.yaml", "guide.yaml"]) == 0
    assert capsys.readouterr().out == ""
    (SPEC | PromptSpec(tone="Dry.")).save("other.toml")
    assert main(["prompt", "diff", "guide.yaml", "other.toml"]) == 1
    assert capsys.readouterr().out == "tone\n+ Dry.\n"


def test_review_asks_the_person_and_writes_the_improved_prompt(
    monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    """Over real HTTP: scores are shown, the answers go back to the model, the file is written."""
    types(monkeypatch, "A day", "", terminal=True)
    second = {**VERDICT, "questions": []}
    with FaultServer([says(json.dumps(VERDICT)), says(json.dumps(second))]) as server:
        given = ["--model", "openai:gpt-5-mini", "--base-url", server.base_url]
        assert main(["prompt", "review", "guide.yaml", *given]) == 0
    told = capsys.readouterr()
    assert "persona      3/5  no [31mtown" in told.out
    assert "How long?" in told.err
    assert "+ A walking guide to {{town}}" in told.out
    asked = server.requests[1]["messages"][-1]["content"]
    assert "Question: How long?\nAnswer: A day" in asked
    assert "Who?" not in asked
    improved = PromptSpec.load("guide.improved.yaml")
    assert improved.persona == "A walking guide to {{town}}"
    assert improved.required.max_words == 4
    assert PromptSpec.load("guide.yaml") == SPEC


def test_review_in_a_pipe(here: Path, capsys: Told) -> None:
    """Nobody is asked; a program gets JSON; any text can be reviewed."""
    (here / "text.txt").write_text("Write something nice about {{town}}.")
    with FaultServer([says(json.dumps(VERDICT))]) as server:
        given = ["--model", "openai:gpt-5-mini", "--base-url", server.base_url]
        assert main(["prompt", "review", "text.txt", *given, "--json", "-o", "better.md"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["questions"] == ["How long?", "Who?"]
    assert told["improved"]["requirements"] == "Name a street."
    assert PromptSpec.load("better.md").persona == "A walking guide to {{town}}"
    assert len(server.requests) == 1


def test_review_needs_a_model_that_can(capsys: Told) -> None:
    """No model, or one that cannot write, is told before anything is asked."""
    assert main(["prompt", "review", "guide.yaml"]) == 2
    assert "--model" in capsys.readouterr().err
    assert main(["prompt", "review", "guide.yaml", "--model", "embedded"]) == 2
    assert main(["prompt", "review", "none.yaml", "--model", "embedded"]) == 2


def test_test_runs_a_grid(here: Path, capsys: Told) -> None:
    """Prompts by inputs by models; the exit code tells, and a page shows all side by side."""
    (here / "inputs.txt").write_text("What is 15% of 240?\n\nHello\n")
    given = ["--inputs", "inputs.txt", "--input", "Hi", "--html", "grid.html"]
    with FaultServer([says("one two three four five")]) as server:
        remote = ["--model", "openai:gpt-5-mini", "--base-url", server.base_url]
        code = main(["prompt", "test", "guide.yaml", "expert", *given, *remote])
    assert code == 1
    told = capsys.readouterr().out
    assert told.count("✗ guide.yaml · openai:gpt-5-mini") == 3
    assert "✗ At most 4 words. [5]" in told
    assert "guide.yaml  openai:gpt-5-mini  0/3" in told
    assert "expert      openai:gpt-5-mini  3/3" in told
    assert (here / "grid.html").read_text().count("one two three four five") == 6


def test_test_with_the_embedded_model_and_the_sandbox(capsys: Told) -> None:
    """For real: the default model computes in the sandbox, and a program gets lines of JSON."""
    given = ["--input", "What is 15% of 240?", "--python", "--json"]
    assert main(["prompt", "test", "expert", *given]) == 0
    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert "36" in told["output"]
    assert told["passed"] is True
    assert told["usage"]["cost"] == 0.0


def test_test_says_what_it_lacks(capsys: Told) -> None:
    """No input, no such file, no such model: told before anything is asked."""
    for given in (
        ["expert"],
        ["expert", "--inputs", "none.txt"],
        ["expert", "--input", "x", "--model", "nobody"],
        ["none.yaml", "--input", "x"],
        ["implicit-rag", "--input", "x"],
    ):
        assert main(["prompt", "test", *given]) == 2, given
        assert capsys.readouterr().err.startswith("samara: ")


@pytest.mark.parametrize("prompt", ["guide.yaml", "expert", "plain.md", "fields.md", "Be brief."])
def test_ask_takes_any_prompt(here: Path, capsys: Told, prompt: str) -> None:
    """A file with fields, a ready prompt, a file of mere text, or the text itself."""
    (here / "plain.md").write_text("Be *brief*.\n\n# Rules\nNone")
    (here / "fields.md").write_text("# Tone\nDry.\n")
    told = {
        "guide.yaml": "# Persona\nA guide to Ghent",
        "expert": "# Persona\nAn expert",
        "plain.md": "Be *brief*.\n\n# Rules\nNone",
        "fields.md": "# Tone\nDry.",
        "Be brief.": "Be brief.",
    }
    with FaultServer([says("a b c")]) as server:
        remote = ["--model", "openai:gpt-5-mini", "--base-url", server.base_url]
        assert main(["ask", "hello", "--prompt", prompt, *remote, "--json"]) == 0
    system = server.requests[0]["messages"][0]
    assert system["content"].startswith(told[prompt])
    assert isinstance(json.loads(capsys.readouterr().out)["checks"], list)


def test_ask_tells_that_the_embedded_model_follows_no_prompt(capsys: Told) -> None:
    """So that nobody wonders why it does not."""
    assert main(["ask", "hello", "--prompt", "expert"]) == 0
    assert "embedded does not follow prompts" in capsys.readouterr().err
    assert main(["ask", "hello", "--prompt", "x", "--var", "a=b"]) == 2
