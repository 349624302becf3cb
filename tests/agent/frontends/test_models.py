"""Who can answer, and what a shell can complete."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fault_server import Answer, FaultServer, status

from samara.agent.frontends.cli import main
from samara.agent.sessions import SessionStore

Told = pytest.CaptureFixture[str]


def test_models_for_people_and_programs(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded one first; OpenAI's with windows, prices, and what is missing."""
    assert main(["models"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].split()[0] == "embedded"
    assert any("openai:gpt-5-mini" in line and "needs OPENAI_API_KEY" in line for line in shown)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    assert main(["models", "--json"]) == 0
    known = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert known["openai:gpt-5-mini"]["window"] == 400_000
    assert known["openai:gpt-5-mini"]["input_price"] == 0.25
    assert known["openai:gpt-5-mini"]["missing"] == ""
    assert not any("image" in name or "audio" in name for name in known)


def test_downloaded_models_are_named(
    capsys: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those in the cache of the hub, as the hub lays it out."""
    import huggingface_hub.constants

    snapshot = tmp_path / "models--maker--tiny" / "snapshots" / "abc"
    snapshot.mkdir(parents=True)
    (snapshot / "config.json").write_text("{}")
    (tmp_path / "models--maker--tiny" / "refs").mkdir()
    (tmp_path / "models--maker--tiny" / "refs" / "main").write_text("abc")
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.utils._cache_manager.HF_HUB_CACHE", str(tmp_path))
    assert main(["models"]) == 0
    assert "hf:maker/tiny" in capsys.readouterr().out


def test_models_of_a_server(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked; one that fails is told without its key."""
    listed = {"object": "list", "data": [{"id": "b", "object": "model"}, {"id": "a\x1b[31m"}]}
    with FaultServer([Answer(json.dumps(listed).encode())]) as server:
        assert main(["models", "--base-url", server.base_url]) == 0
        told = capsys.readouterr().out
        assert [line.split()[0] for line in told.splitlines()] == [
            "embedded",
            "openai:a[31m",
            "openai:b",
        ]
        assert server.paths == ["/v1/models"]
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret-indeed")
    with FaultServer([status(401, "no such key: sk-very-secret-indeed")]) as server:
        assert main(["models", "--base-url", server.base_url]) == 1
    told = capsys.readouterr().err
    assert "samara: " in told
    assert "very-secret" not in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_for_a_shell(capsys: Told, shell: str) -> None:
    """What the shell is to read."""
    assert main(["completion", shell]) == 0
    assert "samara" in capsys.readouterr().out


def completed(line: str, home: Path) -> list[str]:
    """What a shell is answered when TAB is pressed at the end of a line."""
    env = {
        **os.environ,
        "HOME": str(home),
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(home / "completed"),
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SHELL": "bash",
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    subprocess.run([sys.executable, "-m", "samara"], env=env, check=False, timeout=60)
    return [word.strip() for word in (home / "completed").read_text().split("\n")]


def test_what_tab_gives(clean_home: Path) -> None:
    """Commands, flags, and the names of models and sessions."""
    SessionStore().create("coffee").close()
    assert completed("samara se", clean_home) == ["sessions"]
    assert "--max-cost" in completed("samara ask --max", clean_home)
    assert completed("samara sessions show c", clean_home) == ["coffee"]
    assert "embedded" in completed("samara ask --model e", clean_home)


def test_completion_in_a_real_shell(clean_home: Path) -> None:
    """bash reads it without a complaint, and knows what to do with samara."""
    script = f'eval "$({sys.executable} -m samara completion bash)"; complete -p samara'
    found = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert "_python_argcomplete" in found.stdout
