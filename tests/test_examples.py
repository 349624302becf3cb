"""Every example, and every piece of Python in the README, runs."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
SHOWN = [
    pytest.param(code, id=f"{page}-{number}")
    for page in (
        "README.md",
        "docs/budget.md",
        "docs/memory.md",
        "docs/openai.md",
        "docs/sessions.md",
    )
    for number, code in enumerate(
        re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    )
]


def run(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_example_runs(example: Path, tmp_path: Path) -> None:
    """An example ends well and says something."""
    assert run(str(example), folder=tmp_path).strip()


def test_there_are_examples() -> None:
    """Quickstart, a custom tool and swapping models are shown."""
    assert {"quickstart", "custom_tool", "swap_models"} <= {path.stem for path in EXAMPLES}


@pytest.mark.parametrize("code", SHOWN)
def test_python_in_the_documents_runs(code: str, tmp_path: Path) -> None:
    """The README's Python does what it shows, on the embedded model; so does that of the docs."""
    assert run("-c", code, folder=tmp_path).strip()


def test_what_the_page_on_prompts_prints() -> None:
    """Its Python, run from top to bottom, prints to the letter what stands below each piece."""
    page = (ROOT / "docs" / "prompts.md").read_text()
    pieces = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", page, re.DOTALL)
    assert len(pieces) == page.count("```python") >= 9
    names: dict[str, object] = {}
    for code, printed in pieces:
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            exec(code, names)
        assert told.getvalue().strip() == printed.strip()


def test_the_documents_show_python() -> None:
    """There is code to run."""
    assert len(SHOWN) >= 4


def test_questions_about_the_documents_are_answered_with_their_source(tmp_path: Path) -> None:
    """The embedded model, asked ten questions about samara, quotes the right file at least eight
    times; the script fails otherwise."""
    assert "of 10" in run(str(ROOT / "benchmarks" / "quoted_sources.py"), folder=tmp_path)


def test_the_readmes_commands_for_prompts(tmp_path: Path) -> None:
    """What it shows of `samara prompt` works as it stands there."""
    readme = (ROOT / "README.md").read_text()
    (commands,) = re.findall(r"```sh\n(samara prompt.*?)```", readme, re.DOTALL)
    told = [run("-m", *shlex.split(command), folder=tmp_path) for command in commands.splitlines()]
    assert "implicit-rag" in told[0]
    assert "Answer:" in told[1]
    assert "36" in told[2]


def test_the_readmes_commands_for_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it shows of `samara memory` and `samara ask --memory` works as it stands there."""
    readme = (ROOT / "README.md").read_text()
    (commands,) = re.findall(r"```sh\n(samara memory.*?)```", readme, re.DOTALL)
    (tmp_path / "README.md").write_text(readme)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    told = "".join(
        run("-m", *shlex.split(command), folder=tmp_path) for command in commands.splitlines()
    )
    assert "new" in told
    assert "240" in told
