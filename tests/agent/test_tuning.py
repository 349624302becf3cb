"""Fine-tuning on what was said: what is learnt, and that it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import tiny_models

from samara.agent import Agent, ScriptedModel
from samara.agent.frontends.cli import main
from samara.agent.models import resolve
from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.sessions import Session
from samara.agent.sessions.export import as_training
from samara.agent.sessions.importing import read_chats
from samara.agent.tuning import examples, tune
from samara.errors import ConfigError
from samara.prompts import (
    AssistantMessage,
    Message,
    PromptSpec,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools import Text, ToolCall, ToolSpec

PYTHON = ToolSpec("python", "", {"type": "object", "properties": {"code": {"type": "string"}}})
TALK: list[Message] = [
    UserMessage.of("What is 6 * 7?"),
    AssistantMessage("", (ToolCall("a23456789", "python", '{"code": "print(6 * 7)"}'),)),
    ToolMessage("a23456789", "python", (Text("42"),)),
    AssistantMessage("It is 42."),
    UserMessage.of("Thanks"),
    AssistantMessage("You are welcome!"),
]


def written(file: Path, *pairs: tuple[str, str]) -> Path:
    """Chats of a question and an answer each."""
    function = {"name": "python", "description": "", "parameters": PYTHON.parameters}
    tools = [{"type": "function", "function": function}]
    lines: list[dict[str, Any]] = [
        {
            "messages": [
                {"role": "user", "content": question},
                {"role": "assistant", "content": answer},
            ],
            "tools": tools,
        }
        for question, answer in pairs
    ]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


@pytest.mark.parametrize("backend", [EmbeddedModel, HuggingFaceModel])
def test_only_what_the_assistant_said_is_learnt(backend: Any, tmp_path: Path) -> None:
    """Up to and with the end of its turn, and the prompts before are those of live requests."""
    model = backend(tiny_models.write_random(tmp_path / "model"))
    [one] = examples(model, [(TALK, (PYTHON,))])
    decode = model._engine().codec.decode
    learnt, at = [], 0
    while at < len(one.ids):
        size = next((n for n in range(at, len(one.ids)) if one.learnt[n] != one.learnt[at]), None)
        end = len(one.ids) if size is None else size
        if one.learnt[at]:
            learnt.append(decode(one.ids[at:end]))
        at = end
    assert learnt == [
        "<tool_call>python<arg>code<val>print(6 * 7)</tool_call><|end|>",
        "It is 42.<|end|>",
        "You are welcome!<|end|>",
    ]
    for count in (1, 3, 5):
        prompt = model.encode(TALK[:count], (PYTHON,))
        assert list(one.ids[: len(prompt)]) == prompt


def test_a_template_that_rewrites_what_was_said_gives_several_examples(tmp_path: Path) -> None:
    """One that tells earlier answers in another way than the last."""
    folder = tiny_models.write_random(tmp_path / "model")
    (folder / "chat_template.jinja").write_text(
        "{% for m in messages %}<|{{ m.role }}|>"
        "{% if m.role == 'assistant' and loop.last %}(now) {% endif %}{{ m.content }}<|end|>"
        "{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
    )
    talk = [*TALK[:1], AssistantMessage("One."), UserMessage.of("And?"), AssistantMessage("Two.")]
    found = examples(HuggingFaceModel(folder), [(talk, ())])
    assert [sum(one.learnt) for one in found] == [len("(now) One.") + 1, len("(now) Two.") + 1]
    assert examples(HuggingFaceModel(folder), [(talk, ())], max_tokens=10) == []


def test_examples_of_the_prompt_are_not_learnt(tmp_path: Path) -> None:
    """What an exported session marks as shown is part of what was asked."""
    spec = PromptSpec(examples=[("ping", "pong")])
    with Session.create(tmp_path / "session") as session:
        Agent(ScriptedModel(["Hi."]), prompt=spec).run("Hello", conversation=session)
        told = as_training(session)
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps(told) + "\n")
    model = EmbeddedModel(tiny_models.write_random(tmp_path / "model"))
    [one] = examples(model, read_chats(file))
    learnt = [n for n, learn in zip(one.ids, one.learnt, strict=True) if learn]
    codec = model._engine().codec
    assert codec.decode(learnt) == "Hi.<|end|>"
    assert "pong" in codec.decode(one.ids)


def test_an_adapter_says_what_was_learnt(tmp_path: Path, capsys: Any) -> None:
    """The embedded model, tuned on the command line; loaded by its name with the adapter."""
    pytest.importorskip("trl")
    data = written(
        tmp_path / "knock.jsonl",
        *((ask, "Who is there?") for ask in ("knock knock", "Knock knock!", "hey, knock knock")),
    )
    out = tmp_path / "adapter"
    told = ["--out", str(out), "--epochs", "25", "--learning-rate", "0.005", "--rank", "8"]
    assert main(["tune", "embedded", str(data), *told]) == 0
    assert "3 examples" in capsys.readouterr().out
    tuned = resolve(f"hf:{EmbeddedModel().path}?adapter={out}")
    once, again = (
        tune(EmbeddedModel().path, [data], tmp_path / name, epochs=2, seed=3).losses
        for name in ("once", "again")
    )
    assert once == again
    request = Request(
        messages=(SystemMessage(""), UserMessage.of("knock knock")),
        tools=(PYTHON,),
        settings=Settings(max_output_tokens=30),
    )
    *_, reply = tuned.stream(request)
    assert isinstance(reply, Reply)
    assert reply.message.content == "Who is there?"
    with pytest.raises(ConfigError, match="not empty"):
        tune(EmbeddedModel().path, [data], out)


def test_what_cannot_be_learnt_from_is_told(tmp_path: Path) -> None:
    """Files that are not there, that hold no chats, or in which nobody answers."""
    pytest.importorskip("trl")
    folder = tiny_models.write_random(tmp_path / "model")
    with pytest.raises(ConfigError, match="missing"):
        tune(folder, [tmp_path / "missing.jsonl"], tmp_path / "out")
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"messages": 1}\n')
    with pytest.raises(ConfigError, match="line 1"):
        tune(folder, [broken], tmp_path / "out")
    silent = tmp_path / "silent.jsonl"
    silent.write_text('{"messages": [{"role": "user", "content": "Hello?"}]}\n')
    with pytest.raises(ConfigError, match="nothing to learn"):
        tune(folder, [silent], tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--epochs", "0"),
        ("--epochs", "nan"),
        ("--learning-rate", "-1"),
        ("--rank", "0"),
        ("--batch-size", "0"),
        ("--out", "file"),
        ("--out", "file/below"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_trained_by_is_told(
    wrong: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """As wrong usage, by name, before anything is trained."""
    pytest.importorskip("trl")
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("")
    tiny_models.write_random(Path("model"))
    data = written(Path("data.jsonl"), ("knock knock", "Who is there?"))
    assert main(["tune", "./model", str(data), "--out", "out", *wrong]) == 2
    name = wrong[1] if wrong[0] == "--out" else wrong[0].strip("-").replace("-", "_")
    assert name in capsys.readouterr().err
    assert not Path("out").exists()


def test_what_is_printed_after_training_can_be_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """The model is named as it was given."""
    pytest.importorskip("trl")
    monkeypatch.chdir(tmp_path)
    tiny_models.write_random(Path("model"))
    data = written(Path("data.jsonl"), ("knock knock", "Who is there?"))
    assert main(["tune", "./model", str(data), "--out", "out", "--epochs", "1"]) == 0
    assert '--model "hf:./model?adapter=out"' in capsys.readouterr().out


def test_options_behind_a_name() -> None:
    """Those of the constructor, typed; others are told; remote code is not among them."""
    model = resolve("hf:some/model?quantization=4bit&lookup=false&context_window=4096")
    assert isinstance(model, HuggingFaceModel)
    assert model.quantized
    assert (model._lookup, model._window, model.name) == (False, 4096, "hf:some/model")
    free = resolve("hf:some/model?constrained=False&revision=1234")
    assert isinstance(free, HuggingFaceModel)
    assert (free._constrained, free._where["revision"]) == (False, "1234")
    for wrong in ("colour=red", "trust_remote_code=true"):
        with pytest.raises(ConfigError, match="takes no option"):
            resolve(f"hf:some/model?{wrong}")
    for wrong in ("cache_bytes=lots", "constrained=maybe", "quantization=fp8", "dtype=fp16"):
        with pytest.raises(ConfigError, match=wrong.partition("=")[2]):
            resolve(f"hf:some/model?{wrong}")
