from __future__ import annotations

import json
import subprocess
import sys

import pytest

import samara

HEAVY = {
    "IPython",
    "chromadb",
    "jupyter_client",
    "matplotlib",
    "numpy",
    "openai",
    "pandas",
    "pydantic",
    "torch",
    "transformers",
}


def loaded_by(statement: str) -> set[str]:
    script = f"{statement}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    out = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    return {name.partition(".")[0] for name in json.loads(out)}


def test_import_is_light() -> None:
    """`import samara` loads no heavy package."""
    assert not loaded_by("import samara") & HEAVY


def test_agent_is_light_until_used() -> None:
    """Making an agent with the embedded model and the interpreter loads no heavy backend."""
    heavy = loaded_by(
        "from samara import Agent\n"
        "from samara.tools.python import PythonTool\n"
        "Agent('embedded', tools=[PythonTool()])"
    )
    assert not heavy & (HEAVY - {"pydantic", "numpy"})


@pytest.mark.parametrize("name", samara.__all__)
def test_every_exported_name_exists(name: str) -> None:
    """Each name in `__all__` can be fetched from the façade."""
    assert getattr(samara, name) is not None
    assert name in dir(samara)


def test_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name fails as it does in any module."""
    with pytest.raises(AttributeError, match="Agnet"):
        _ = samara.Agnet


@pytest.mark.parametrize("name", ["agent", "tools", "memory", "prompts"])
def test_bare_names_are_not_installed(name: str) -> None:
    """The four folders are installed as parts of samara only."""
    code = f"import sys; sys.path = [p for p in sys.path if p]; import {name}"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True)
    assert "ModuleNotFoundError" in done.stderr
