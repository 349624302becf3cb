"""The magics, in a real kernel that runs a real notebook."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from IPython.core.error import UsageError
from notebooks import notebook, run_notebook

from samara.agent.frontends.notebook.magics import Options, interpolated
from samara.agent.sessions import SessionStore

LOAD = "%load_ext samara"


def told(outputs: Sequence[Any]) -> str:
    """All text of a cell's outputs."""
    found = []
    for output in outputs:
        data = output.get("data", {})
        found.append(data.get("text/markdown") or data.get("text/plain") or output.get("text", ""))
    return "\n".join(map(str, found))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs cells in a kernel; the outputs of each."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def runs(*cells: str) -> list[Any]:
        return run_notebook(notebook(*map(textwrap.dedent, cells)), tmp_path)

    return runs


def test_a_cell_in_plain_language(run: Any, tmp_path: Path) -> None:
    """Code, output, plot and answer come in the cell's output; the conversation goes on, with the
    values of variables, and is kept as a session."""
    cells = run(
        f"{LOAD}\nprice = 240",
        "%%samara\nWhat is 15% of {price}?",
        "%samara Plot sin(x) from 0 to 6",
        "print(_samara.output, len(_samara.messages))",
    )
    assert "```python\nprint(" in told(cells[1])
    assert "36.0" in told(cells[1])
    assert "The answer is 36.0." in told(cells[1])
    assert "<sub>embedded ·" in told(cells[1])
    assert any("image/png" in output.get("data", {}) for output in cells[2])
    assert told(cells[3]).strip().endswith(" 8")
    assert (tmp_path / "workspace" / "plot.png").is_file()
    [session] = SessionStore(tmp_path / "data" / "samara" / "sessions").all()
    assert session.messages == 8


def test_what_is_set_holds_in_notebooks(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wants nothing kept on the disk finds nothing there."""
    monkeypatch.setenv("SAMARA_SESSION", "no")
    monkeypatch.setenv("SAMARA_WORKSPACE", str(tmp_path / "elsewhere"))
    cells = run(LOAD, "%samara What is 15% of 240?", "%samara And of 20 + 20?")
    assert "36.0" in told(cells[1])
    assert (tmp_path / "elsewhere").is_dir()
    assert not (tmp_path / "data" / "samara" / "sessions").exists()


def test_code_runs_in_the_sandbox_unless_said_otherwise(run: Any) -> None:
    """The notebook's variables are out of reach by default; with `--own-kernel`, they are shared
    both ways, plots included."""
    script = """
        from samara import ScriptedModel
        from samara.agent.models.scripted import calls
        import samara.agent

        code = "doubled = secret * 2\\nprint(doubled)\\nimport matplotlib.pyplot as plt\\n"
        code += "plt.plot([1, 2])\\nplt.show()"
        script = [calls(("python", {"code": code})), "Done."]
        samara.agent.resolve = lambda name: ScriptedModel(script)
        secret = 21
    """
    cells = run(
        LOAD,
        script,
        "%samara Double the secret.",
        "%samara --own-kernel Double the secret.",
        "print(doubled)",
    )
    assert "NameError" in told(cells[2])
    assert "42" in told(cells[3])
    assert any("image/png" in output.get("data", {}) for output in cells[3])
    assert told(cells[4]) == "42\n"


def test_code_that_fails_in_the_own_kernel(run: Any) -> None:
    """The model is told what went wrong, and the notebook goes on."""
    script = """
        from samara import ScriptedModel
        from samara.agent.models.scripted import calls
        import samara.agent

        model = ScriptedModel([calls(("python", {"code": "1 / 0"})), "It failed."])
        samara.agent.resolve = lambda name: model
    """
    heard = "print(model.requests[1].messages[-1].text)"
    cells = run(LOAD, script, "%samara --own-kernel Divide.", heard)
    assert "It failed." in told(cells[2])
    assert "ZeroDivisionError: division by zero" in told(cells[3])


def test_errors_are_told_and_the_notebook_goes_on(run: Any) -> None:
    """A model that nobody knows is one line; a new conversation can be begun."""
    cells = run(
        f"{LOAD}\n%samara --model nobody Hello",
        "%samara --model embedded --new What is 2 + 2?",
        "print(len(_samara.messages))",
        "%unload_ext samara",
    )
    assert "No model is called 'nobody'" in told(cells[0])
    assert "The answer is 4" in told(cells[1])
    assert told(cells[2]) == "4\n"


def test_options() -> None:
    """Come first; whatever follows is the question, to the letter."""
    line = '--model openai:gpt-5 --insert What\'s "--new" about it?'
    assert Options.of(line) == Options(
        model="openai:gpt-5", insert=True, rest='What\'s "--new" about it?'
    )
    assert Options.of("--own-kernel --new") == Options(own_kernel=True, new=True)
    assert Options.of("--model=hf:a/b x").model == "hf:a/b"
    with pytest.raises(UsageError, match="--nonsense"):
        Options.of("--nonsense x")


def test_values_of_variables_are_text() -> None:
    """Only names that there are, once, and cut where they are long; code in braces is not run."""
    names = {"a": "{b}", "b": "no", "long": "x" * 5000}
    assert interpolated("{a} {c} {1+1} {a.b} {{a}}", names) == "{b} {c} {1+1} {a.b} {{b}}"
    assert len(interpolated("{long}", names)) == 4000
