"""What is set, by whom, and what wins."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import pytest

from samara.agent.frontends.cli import main
from samara.agent.frontends.options import OPTIONS, settings
from samara.errors import ConfigError

Told = pytest.CaptureFixture[str]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's file, not yet written."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "samara" / "config.toml"
    file.parent.mkdir()
    return file


def test_flag_then_environment_then_file_then_default(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    """Each is the source of what nobody before it set, and is named."""
    config.write_text('model = "openai:a"\nmax_steps = 7\nmax_cost = 1\nplain = true\n')
    monkeypatch.setenv("SAMARA_MODEL", "openai:b")
    monkeypatch.setenv("SAMARA_MAX_STEPS", "8")
    monkeypatch.setenv("SAMARA_SESSION", "no")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret-indeed")
    assert main(["config", "show", "--json", "--model", "openai:c"]) == 0
    told = json.loads(capsys.readouterr().out)
    found = {name: (one["value"], one["source"]) for name, one in told["options"].items()}
    assert found["model"] == ("openai:c", "flag --model")
    assert found["max_steps"] == (8, "environment SAMARA_MAX_STEPS")
    assert found["max_cost"] == (1.0, f"file {config}")
    assert found["plain"] == (True, f"file {config}")
    assert found["session"] == (False, "environment SAMARA_SESSION")
    assert found["workspace"] == ("workspace", "default")
    assert set(found) == {option.name for option in OPTIONS}
    assert told["keys"]["OPENAI_API_KEY"] is True
    assert main(["config", "show"]) == 0
    shown = capsys.readouterr().out
    assert "SAMARA_MODEL" in shown
    assert "OPENAI_API_KEY: set" in shown
    assert "sk-very" not in shown


def test_what_is_set_is_what_is_used(
    config: Path, tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file decides who answers, and where the code works."""
    config.write_text(f'workspace = "{tmp_path / "here"}"\nmodel = "nobody"\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert main(["ask", "2 + 2"]) == 2
    assert "No model is called 'nobody'" in capsys.readouterr().err
    assert main(["ask", "--model", "embedded", "What is 2 + 2?"]) == 0
    assert (tmp_path / "here").is_dir()


def test_a_server_that_is_set_waits_for_its_model(
    config: Path, tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not stand in the way of others; given by its flag, it must have one."""
    config.write_text(f'base_url = "http://127.0.0.1:9/v1"\nworkspace = "{tmp_path / "here"}"\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert main(["ask", "What is 2 + 2?"]) == 0
    assert main(["ask", "--base-url", "http://127.0.0.1:9/v1", "What is 2 + 2?"]) == 2
    assert "goes with an openai: model" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("modle = 1", "Did you mean model?"),
        ("tools = []", "There are: model, "),
        ('max_steps = "many"', "max_steps is 'many' in .*: it must be a whole number above 0"),
        ("max_steps = 0", "a whole number above 0"),
        ("max_cost = -1", "an amount of dollars"),
        ('plain = "maybe"', "true or false"),
        ('pictures = "ascii"', "one of auto, kitty"),
        ("model = []", "a text"),
        ("model = ", "is not valid TOML"),
        ('model = "\\udcff"', "is not valid TOML"),
    ],
)
def test_what_cannot_be_set(config: Path, text: str, complaint: str) -> None:
    """Is an error that names the file and says what would be right."""
    config.write_text(text)
    with pytest.raises(ConfigError, match=complaint) as caught:
        settings()
    assert str(config) in str(caught.value)


def test_the_file_can_be_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is named must be there; one that is a folder cannot be read."""
    monkeypatch.setenv("SAMARA_CONFIG", str(tmp_path / "mine.toml"))
    with pytest.raises(ConfigError, match="which SAMARA_CONFIG names"):
        settings()
    (tmp_path / "mine.toml").write_text('model = "openai:x"')
    assert settings()["model"].value == "openai:x"
    monkeypatch.setenv("SAMARA_CONFIG", str(tmp_path))
    with pytest.raises(ConfigError, match="cannot be read"):
        settings()


def test_a_bad_variable_and_a_bad_flag(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    """Are named."""
    with pytest.raises(SystemExit):
        main(["ask", "--max-steps", "0", "x"])
    assert "'0' is not a whole number above 0" in capsys.readouterr().err
    monkeypatch.setenv("SAMARA_MAX_COST", "much")
    with pytest.raises(ConfigError, match="SAMARA_MAX_COST: it must be an amount"):
        settings(argparse.Namespace())
