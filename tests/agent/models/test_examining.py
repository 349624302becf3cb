"""What a chat template can render, told without weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_models import write_tokenizer

from samara.agent.frontends.cli import main
from samara.agent.models.examining import Finding, examine
from samara.errors import ConfigError

Told = pytest.CaptureFixture[str]

FULL = """
{%- if tools %}{{ tools | tojson }}<tool_call>{% endif %}
{%- for m in messages %}<{{ m.role }}>
    {%- if m.content is string %}{{ m.content }}
    {%- else %}
        {%- for p in m.content or [] %}{{ p.text if p.type == 'text' else '<pad>' }}{% endfor %}
    {%- endif %}
    {%- for c in m.tool_calls or [] %}<tool_call>{{ c.function | tojson }}</tool_call>{% endfor %}
{%- endfor %}
{%- if add_generation_prompt %}<assistant>{% if enable_thinking %}<think>{% endif %}{% endif %}
"""
POOR = """
{%- if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}
{%- for m in messages %}{{ m.role }}: {{ m.content if m.content != '' else None }}
{% endfor %}"""


def examined(folder: Path, template: str) -> dict[str, Finding]:
    write_tokenizer(folder, template=template)
    return {one.feature: one for one in examine(str(folder))}


def test_a_template_that_can_do_all(tmp_path: Path) -> None:
    """Everything works as it is; pictures where the model can see."""
    found = examined(tmp_path, FULL)
    assert {one.feature for one in found.values() if one.state != "works"} == {"pictures"}
    assert "the template takes them" in found["pictures"].detail
    (tmp_path / "config.json").write_text('{"vision_config": {}}')
    assert examined(tmp_path, FULL)["pictures"].state == "works"
    assert found["tool calls"].detail == "written as hermes; held to a grammar"
    assert "enable_thinking" in found["reasoning"].detail


def test_a_template_that_can_do_little(tmp_path: Path) -> None:
    """What it cannot say is told in another way, and what has no other way is named."""
    found = examined(tmp_path, POOR)
    states = {name: one.state for name, one in found.items()}
    assert states["system role"] == "adapted"
    assert states["tools"] == "adapted"
    assert states["generation prompt"] == "missing"
    assert states["empty replies"] == "missing"
    assert "the template takes texts alone" in found["pictures"].detail
    assert "reasoning" not in found


def test_text_beside_calls_that_a_template_drops(tmp_path: Path) -> None:
    """It is told in a message of its own; where there is no place for one, doctor says so."""
    dropping = FULL.replace(
        "{%- for m in messages %}", "{%- for m in messages if not (m.tool_calls and m.content) %}"
    )
    found = examined(tmp_path / "apart", dropping)["text beside calls"]
    assert found == Finding("text beside calls", "adapted", "it becomes a message before the call")
    single = """
{%- for m in messages if m.role == 'assistant' and not m.tool_calls and not loop.last %}
    {%- if loop.nextitem.role == 'assistant' %}{{ raise_exception('one reply') }}{% endif %}
{%- endfor %}"""
    found = examined(tmp_path / "lost", single + dropping)["text beside calls"]
    assert (found.state, found.detail) == ("missing", "the model is not shown it again")


def test_the_template_may_be_in_the_configuration(tmp_path: Path) -> None:
    """As older folders have it; of several, the one for tools."""
    write_tokenizer(tmp_path)
    (tmp_path / "chat_template.jinja").unlink()
    config = json.loads((tmp_path / "tokenizer_config.json").read_text())
    for told in (
        FULL,
        [{"name": "default", "template": POOR}, {"name": "tool_use", "template": FULL}],
    ):
        (tmp_path / "tokenizer_config.json").write_text(
            json.dumps({**config, "chat_template": told})
        )
        assert {one.feature: one.state for one in examine(str(tmp_path))}["tools"] == "works"


def test_the_command_line(tmp_path: Path, capsys: Told) -> None:
    """For people and for programs; the embedded model, too; what cannot be examined is told."""
    write_tokenizer(tmp_path, template=FULL)
    assert main(["doctor", str(tmp_path)]) == 0
    assert "works    system role" in capsys.readouterr().out
    assert main(["doctor", f"hf:{tmp_path}", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["feature"] == "system role"
    assert main(["doctor", "embedded"]) == 0
    assert "missing  system role: it is told none" in capsys.readouterr().out
    for model, told in (
        ("openai:gpt-5-mini", "on its server"),
        ("./nowhere", "no folder"),
        ("maker/nothing", "cannot be had"),
    ):
        assert main(["doctor", model]) == 2
        assert told in capsys.readouterr().err
    (tmp_path / "chat_template.jinja").unlink()
    with pytest.raises(ConfigError, match="cannot be read"):
        examine(str(tmp_path))
