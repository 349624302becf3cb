"""The chat templates of real families: what is counted is what the model is fed, and all is said.

They come with trl, which keeps those of the models that it trains. Each gets a small vocabulary
with the markers that it names, and a small model with random weights.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import tiny_models
from tokenizers import Tokenizer

from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.chat import Chat, probe, to_chat, tool_schemas
from samara.agent.models.embedded.template import ChatTemplate, JinjaCodec
from samara.agent.models.examining import examine
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.reply_reading import ReplyReading
from samara.agent.models.steps import Part
from samara.agent.tuning import examples
from samara.prompts import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools import Text, ToolCall, ToolSpec


def _templates() -> list[Path]:
    found = find_spec("trl")
    if found is None or not found.submodule_search_locations:
        return []
    folder = Path(found.submodule_search_locations[0]) / "chat_templates"
    return sorted(file for file in folder.glob("*.jinja") if "training" not in file.stem)


TEMPLATES = _templates()
FAMILIES = {
    "cohere", "deepseek", "gemma", "glm", "gptoss", "idefics", "lfm", "llama", "llava",
    "nemotron", "phi", "qwen", "smolvlm",
}  # fmt: skip
SEEN = re.compile(
    r"<\|[^|<>{}\s]{1,40}\|>|<｜[^<>{}\s]{1,40}｜>|<(?:start|end)_of_\w+>"  # noqa: RUF001
    r"|</?(?:tool_call|tool_response|think|arg_key|arg_value)>|\[/?[A-Z_]{3,20}\]|<\|?\w+\|?>"
)

ENDS = {"gptoss": ("<|return|>", "<|call|>"), "glm": ("<|user|>", "<|observation|>")}
"""What ends a reply by `generation_config.json`, where the tokenizer's end is not it."""

WORDS = (
    "sum",
    "the",
    "file",
    "<|im_end|>",
    "</s>",
    "2 + 2",
    "é🌱",
    "{{ x }}",
    "\n",
    "[INST]",
    "  ",
)
TOOLS = (
    ToolSpec(
        "python",
        "Run code.",
        {
            "type": "object",
            "properties": {"code": {"type": "string", "description": "What to run."}},
            "required": ["code"],
        },
    ),
    ToolSpec("now", "Tell the time.", {"type": "object", "properties": {}}),
)

pytestmark = pytest.mark.skipif(not TEMPLATES, reason="trl, whose templates these are, is missing")


def written(folder: Path, template: Path, *, more: tuple[str, ...] = ()) -> Path:
    """A model with random weights that speaks by the template."""
    source = template.read_text("utf-8")
    control = tuple(dict.fromkeys([*SEEN.findall(source), *more, "<|end|>", "<s>", "</s>"]))
    tiny_models.write_random(folder, control=control)
    for name in ("config.json", "generation_config.json"):
        told = json.loads((folder / name).read_text())
        (folder / name).write_text(json.dumps({**told, "eos_token_id": control.index("</s>")}))
    (folder / "chat_template.jinja").write_text(source, "utf-8")
    config = json.loads((folder / "tokenizer_config.json").read_text())
    del config["response_template"]
    config |= {"bos_token": "<s>", "eos_token": "</s>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    return folder


def said(rng: random.Random) -> str:
    """Words, and now and then markup of other families."""
    return " ".join(rng.choices(WORDS, k=rng.randint(1, 9)))


def talk(rng: random.Random) -> list[Message]:
    """A conversation with calls and results, as the loop makes them."""
    messages: list[Message] = [SystemMessage(said(rng))] if rng.random() < 0.7 else []
    for turn in range(rng.randint(1, 4)):
        messages.append(UserMessage.of(f"question{turn} {said(rng)}"))
        while rng.random() < 0.5:
            calls = tuple(
                ToolCall(f"c{rng.randrange(10**8):08}", "python", json.dumps({"code": said(rng)}))
                for _ in range(rng.randint(1, 2))
            )
            messages.append(AssistantMessage(said(rng) if rng.random() < 0.4 else "", calls))
            messages += [ToolMessage(c.id, c.name, (Text(f"result {said(rng)}"),)) for c in calls]
        if isinstance(messages[-1], ToolMessage) and turn and rng.random() < 0.3:
            break
        messages.append(AssistantMessage(f"answer{turn} {said(rng)}"))
    while isinstance(messages[-1], AssistantMessage):
        messages.pop()
    return messages


class Fed:
    """Counts what a model's runner is given."""

    def __init__(self, model: HuggingFaceModel) -> None:
        self.ids: list[int] = []
        runner: Any = model._engine().decoder._runner
        self._forward = runner.forward
        runner.forward = self
        model._engine().decoder._room = 0

    def __call__(self, parts: list[Part]) -> Any:
        for part in parts:
            self.ids += part.ids
        return self._forward(parts)


def talks() -> Iterator[list[Message]]:
    for seed in range(6):
        yield talk(random.Random(seed))


def test_there_are_templates_of_more_than_twelve_families() -> None:
    """What is tested below is what the title says."""
    for family in FAMILIES:
        assert any(family in file.stem for file in TEMPLATES), family


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.stem)
def test_what_is_counted_is_what_is_fed(template: Path, tmp_path: Path) -> None:
    """To the token, with tools and without; both template engines; every word of the person."""
    folder = written(tmp_path / template.stem, template)
    model = HuggingFaceModel(folder, context_window=1 << 16)
    fed, light = Fed(model), JinjaCodec(folder)
    for messages in talks():
        for tools in (TOOLS, ()):
            counted = model.count(messages, tools)
            assert counted.kind == "exact"
            fed.ids.clear()
            request = Request(
                messages=tuple(messages), tools=tools, settings=Settings(max_output_tokens=1)
            )
            *_, reply = model.stream(request)
            assert isinstance(reply, Reply)
            assert counted.value == reply.usage.input_tokens == len(fed.ids)
            text = light.decode(fed.ids)
            for message in messages:
                if isinstance(message, UserMessage):
                    assert message.text.split()[0] in text
            results = [m for m in messages if isinstance(m, ToolMessage)]
            assert not results or "result" in text


def ended(folder: Path, ends: tuple[str, ...]) -> None:
    """Have the model's makers say what ends a reply."""
    added = json.loads((folder / "tokenizer.json").read_text())["added_tokens"]
    ids = [token["id"] for token in added if token["content"] in ends]
    told = {"eos_token_id": ids, "do_sample": False}
    (folder / "generation_config.json").write_text(json.dumps(told))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.stem)
def test_what_is_learnt_begins_as_it_is_asked_live(template: Path, tmp_path: Path) -> None:
    """Each reply follows the whole live prompt, thoughts that it opens are closed, nothing else is
    learnt, and where the makers say what ends a reply, it ends so."""
    folder = written(tmp_path / "model", template)
    ends = next((ENDS[family] for family in ENDS if family in template.stem), ())
    if ends:
        ended(folder, ends)
    call = ToolCall("c23456789", "python", '{"code": "1"}')
    talk: list[Message] = [
        UserMessage.of("question"),
        AssistantMessage("", (call,), "thought"),
        ToolMessage(call.id, call.name, (Text("result"),)),
        AssistantMessage("first answer", (), "thought"),
        UserMessage.of("question"),
        AssistantMessage("last answer"),
    ]
    model = HuggingFaceModel(folder, context_window=1 << 16)
    found = examples(model, [(talk, TOOLS)])
    codec, learnt = model._engine().codec, list[str]()
    for one in found:
        for wanted, run in groupby(zip(one.ids, one.learnt, strict=True), lambda pair: pair[1]):
            learnt += [codec.decode([number for number, _ in run])] if wanted else []
    assert len(learnt) == 3
    for at, text, sign in zip((1, 3, 5), learnt, ("python", "first", "last"), strict=True):
        prompt = tuple(model.encode(talk[:at], TOOLS))
        size = len(prompt)
        assert any(
            one.ids[:size] == prompt and one.learnt[size - 1 : size + 1] == (False, True)
            for one in found
        )
        if codec.decode(prompt).endswith("<think>\n"):
            assert re.match(r"\n?</think>" if sign == "last" else r"thought\n?</think>", text)
        assert sign in text
        assert "question" not in text
        assert "result" not in text
        assert not ends or text.endswith(ends)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.stem)
def test_text_calls_and_results_are_all_rendered(template: Path) -> None:
    """Also where a call has text beside it and was thought about, in this turn and the one before.

    The same ids come again, as some servers give them.
    """
    source = ChatTemplate(template.read_text("utf-8"), {"bos_token": "<s>", "eos_token": "</s>"})

    def render(chat: Chat, tools: list[dict[str, Any]] | None) -> str:
        return source.render(chat, tools, {})

    habits = probe(render)
    messages: list[Message] = []
    for n in "12":
        calls = tuple(ToolCall(f"call_{a}", "python", f'{{"code": "code{n}{a}"}}') for a in "ab")
        messages += [
            UserMessage.of(f"question{n}"),
            AssistantMessage(f"beside{n}", calls, f"thought{n}"),
            *(ToolMessage(c.id, c.name, (Text(f"result{n}{c.id[-1]}"),)) for c in calls),
            AssistantMessage(f"answer{n}"),
        ]
    for talk in (messages[:-1], [*messages, UserMessage.of("question3")]):
        text = render(to_chat(talk, TOOLS, habits), tool_schemas(TOOLS) if habits.tools else None)
        for message in talk:
            assert not isinstance(message, UserMessage) or message.text in text
            assert not isinstance(message, AssistantMessage) or message.content in text
        for n in "12":
            calls_at, results_at = (
                [text.index(f"{word}{n}{a}") for a in "ab"] for word in ("code", "result")
            )
            assert calls_at == sorted(calls_at)
            assert results_at == sorted(results_at)
            assert calls_at[0] < results_at[0]
            assert calls_at[1] < results_at[1]


GEMMA = ("<|tool_call>", "<tool_call|>", '<|"|>', "<|channel>", "<channel|>", "<turn|>")
HARMONY_THOUGHT = "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant"


@pytest.mark.parametrize(
    ("family", "reply", "told"),
    [
        ("gptoss", HARMONY_THOUGHT + "<|channel|>final<|message|>Hello!", ("Hm.", "Hello!", [])),
        (
            "gptoss",
            HARMONY_THOUGHT + "<|channel|>commentary to=functions.python <|constrain|>json"
            '<|message|>{"code": "1"}',
            ("Hm.", "", ["python"]),
        ),
        ("gemma4_v5", "<|channel>thought\nHm.<channel|>Hello!", ("Hm.", "Hello!", [])),
        (
            "gemma4_v5",
            'Look.<|tool_call>call:python{code:<|"|>1<|"|>}<tool_call|>',
            ("", "Look.", ["python"]),
        ),
    ],
)
def test_what_gpt_oss_and_gemma_4_write_is_read(
    family: str, reply: str, told: tuple[str, str, list[str]], tmp_path: Path
) -> None:
    """Thoughts, answer and calls, up to where the reply ends, within the grammar."""
    template = next(file for file in TEMPLATES if file.stem == family)
    model = HuggingFaceModel(written(tmp_path, template, more=GEMMA))
    request = Request(messages=(UserMessage.of("Hi"),), tools=TOOLS)
    engine, prompt = model._engine(), model.encode(request.messages, TOOLS)
    constraint = model._constraint(engine, prompt, request)
    assert constraint is not None
    ids = Tokenizer.from_file(str(tmp_path / "tokenizer.json")).encode(reply).ids
    assert not model.stop_ids & set(ids)
    for token in ids:
        constraint.accept(token)
    parser = model._parser(engine, engine.dialect, prompt, request)
    reading = ReplyReading(engine.codec, engine.dialect, (), parser)
    for token in ids:
        reading.take(token)
    reading.end(cut_off=False)
    assert (parser.reasoning, parser.text, [call.name for call in parser.calls]) == told
    assert all(json.loads(call.arguments) == {"code": "1"} for call in parser.calls)


def test_thoughts_that_the_prompt_of_gemma_4_has_opened(tmp_path: Path) -> None:
    """After a result the template opens them, by a token and a word and the end of a line."""
    template = next(file for file in TEMPLATES if file.stem == "gemma4_v5")
    thinking = Settings(extra={"enable_thinking": True})
    model = HuggingFaceModel(written(tmp_path, template, more=GEMMA), settings=thinking)
    call = ToolCall("c00000001", "now", "{}")
    result = ToolMessage(call.id, call.name, (Text("noon"),))
    messages = (UserMessage.of("When?"), AssistantMessage("", (call,)), result)
    engine, prompt = model._engine(), model.encode(messages, TOOLS)
    parser = model._parser(engine, engine.dialect, prompt, Request(messages=messages))
    assert parser.in_reasoning
    parser.feed(f"Hm.{engine.dialect.marks['<channel|>']}Noon.")
    assert (parser.reasoning, parser.text) == ("Hm.", "Noon.")


def test_a_notation_that_is_not_known_is_not_asked_for(tmp_path: Path) -> None:
    """Tools are described, and calls asked for in a form that is told from text and held to."""
    template = next(file for file in TEMPLATES if file.stem == "muse_glimmer")
    folder = written(tmp_path, template)
    found = {one.feature: one for one in examine(str(folder))}
    assert found["tools"].state == "adapted"
    assert "not known here; written as hermes" in found["tool calls"].detail
    model = HuggingFaceModel(folder)
    text = model._engine().codec.decode(model.encode((UserMessage.of("Hi"),), TOOLS))
    assert "<tool_call>" in text
    assert "atem:" not in text


@pytest.mark.parametrize(
    ("name", "dialect"),
    [
        ("llama3_1", "llama"),
        ("llama3_2", "llama"),
        ("qwen3", "hermes"),
        ("gptoss", "harmony"),
        ("gemma4_v5", "gemma"),
        ("glm4moe", "glm"),
    ],
)
def test_a_notation_that_is_known_is_asked_for(name: str, dialect: str, tmp_path: Path) -> None:
    """Natively: the template's own words describe the tools."""
    template = next(file for file in TEMPLATES if file.stem == name)
    found = {one.feature: one for one in examine(str(written(tmp_path, template)))}
    assert found["tools"].state == "works"
    assert found["tool calls"].detail.startswith(f"written as {dialect};")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.stem)
def test_each_can_be_examined(template: Path, tmp_path: Path) -> None:
    """`samara doctor MODEL` says of each what works, what is adapted and what is missing."""
    found = {one.feature: one for one in examine(str(written(tmp_path / "model", template)))}
    assert {"system role", "tools", "generation prompt"} <= set(found)
    assert found["system role"].state != "missing"
    assert found["tools"].state != "missing"
