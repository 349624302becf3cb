"""What a chat template can render, told without weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_models import write_tokenizer

from samara.agent.frontends.cli import main
from samara.agent.models.embedded.template import JinjaCodec
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
PARTS = """
{%- for m in messages %}<{{ m.role }}{{ ' looks' if m.content[0].type == 'image' }}>
    {%- for p in m.content %}{{ p['text'] if p['type'] == 'text' else '<pad>' }}{% endfor %}
{%- endfor %}
{%- if add_generation_prompt %}<assistant>{% endif %}"""
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


def test_a_template_that_takes_parts_alone(tmp_path: Path) -> None:
    """It is tried with parts, as it is given them; that it is, is told."""
    found = examined(tmp_path, PARTS)
    assert found["texts"].state == "adapted"
    for feature in ("generation prompt", "prefill", "empty replies"):
        assert found[feature].state == "works"
    assert examined(tmp_path, FULL)["texts"].state == "works"


def test_the_template_may_be_the_processors(tmp_path: Path) -> None:
    """As older folders of models that see have it."""
    write_tokenizer(tmp_path)
    (tmp_path / "chat_template.jinja").unlink()
    file = tmp_path / "chat_template.json"
    file.write_text(json.dumps({"chat_template": PARTS}))
    assert {one.feature: one.state for one in examine(str(tmp_path))}["texts"] == "adapted"
    file.write_text("[]")
    with pytest.raises(ConfigError, match=r"chat_template\.json holds no JSON object"):
        examine(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tokenizer_config.json", b"[]", "no JSON object"),
        ("tokenizer_config.json", b"{}", "no chat_template"),
        ("tokenizer_config.json", b'{"chat_template": 5}', "no list of named ones"),
        ("tokenizer_config.json", b'{"chat_template": [5]}', "no list of named ones"),
        ("tokenizer_config.json", b'{"chat_template": [{"name": "x"}]}', "no list of named ones"),
        ("tokenizer_config.json", b"\xff\xfe", "cannot be read"),
        ("config.json", b"\xff\xfe", "cannot be read"),
    ],
)
def test_files_that_say_something_else_are_told(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    """Whatever they hold, the error is ours and names the matter."""
    write_tokenizer(tmp_path)
    (tmp_path / "chat_template.jinja").unlink()
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigError, match=told):
        examine(str(tmp_path))


def test_odd_special_tokens_are_passed_over(tmp_path: Path) -> None:
    """Only texts are variables of the template."""
    write_tokenizer(tmp_path, template=FULL + "{{ bos_token }}{{ eos_token }}")
    file = tmp_path / "tokenizer_config.json"
    file.write_text(json.dumps({"bos_token": {"lstrip": False}, "eos_token": {"content": "</s>"}}))
    text = JinjaCodec(tmp_path).render([{"role": "user", "content": "hi"}], None, {})
    assert text.endswith("<assistant></s>")


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
