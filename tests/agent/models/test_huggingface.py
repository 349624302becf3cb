from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import tiny_models
from hypothesis import given
from hypothesis import strategies as st
from serve_fixture import WEIGHTS

from samara.agent.models import resolve
from samara.agent.models.base import Model, Reply, Request, Settings
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.local import LocalModel
from samara.errors import ConfigError, MissingDependencyError, ToolError
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import Text

# Looked for, not imported: the hub client reads HF_HUB_OFFLINE when it is imported.
if not all(importlib.util.find_spec(name) for name in ("torch", "transformers")):
    pytest.skip("the extra [local] is not installed", allow_module_level=True)

PYTHON = ToolSpec(
    "python", "Run code.", {"type": "object", "properties": {"code": {"type": "string"}}}
)
ASK: tuple[Message, ...] = (UserMessage.of("What is 6 * 7?"),)


@pytest.fixture(scope="module")
def random_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write_random(tmp_path_factory.mktemp("random"))


@pytest.fixture(scope="module")
def both(random_folder: Path) -> tuple[LocalModel, LocalModel]:
    return EmbeddedModel(random_folder), HuggingFaceModel(random_folder)


def ask(model: Model, messages: Sequence[Message], **options: Any) -> Reply:
    last = list(model.stream(Request(messages=tuple(messages), **options)))[-1]
    assert isinstance(last, Reply)
    return last


def rendered(model: LocalModel, messages: Sequence[Message]) -> list[int]:
    return model._encode(messages, (PYTHON,), {})


texts = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from([*tiny_models.CONTROL, "python", "is", "a", " "]), max_size=6).map(
        "".join
    ),
)
calls = st.builds(
    lambda code: ToolCall("call_1", "python", json.dumps({"code": code, "n": 3})), texts
)
talks = st.lists(
    st.one_of(
        texts.map(SystemMessage),
        texts.map(UserMessage.of),
        st.builds(AssistantMessage, texts, st.lists(calls, max_size=2).map(tuple)),
        texts.map(lambda text: ToolMessage("call_1", "python", (Text(text),))),
    ),
    min_size=1,
    max_size=5,
)


@given(messages=talks)
def test_both_template_engines_give_the_same_ids(
    both: tuple[LocalModel, LocalModel], messages: list[Message]
) -> None:
    """Any conversation, quoted markup included, is the same ids in numpy's engine and torch's."""
    ours, theirs = both
    messages = [UserMessage.of("first"), *messages]
    assert rendered(ours, messages) == rendered(theirs, messages)


@pytest.mark.parametrize("dtype", ["F32", "F16", "BF16"])
@pytest.mark.parametrize("tied", [True, False])
def test_numpy_and_torch_say_the_same(tmp_path: Path, dtype: str, tied: bool) -> None:
    """The same folder gives the same greedy replies through a whole conversation."""
    folder = tiny_models.write_random(tmp_path, dtype=dtype, tied=tied)
    ours, theirs = EmbeddedModel(folder), HuggingFaceModel(folder, dtype="float32", device="cpu")
    messages = list(ASK)
    for turn in range(3):
        replies = [
            ask(model, messages, settings=Settings(max_output_tokens=40))
            for model in (ours, theirs)
        ]
        assert replies[0].message == replies[1].message
        assert replies[0].usage == replies[1].usage
        messages += [AssistantMessage("fine"), UserMessage.of(f"And {turn}?")]
    assert ours.context_window == theirs.context_window


@pytest.mark.skipif(not (WEIGHTS / "model.safetensors").is_file(), reason="no weights here")
def test_the_shipped_model_says_the_same_in_numpy_and_torch() -> None:
    """The embedded weights are one model, whatever computes them."""
    ours, theirs = EmbeddedModel(), HuggingFaceModel(WEIGHTS, dtype="float32", device="cpu")
    for question in ("What is 6 * 7?", "How many letters are in strawberry?", "Hello!"):
        messages: list[Message] = [UserMessage.of(question)]
        assert rendered(ours, messages) == rendered(theirs, messages)
        for _ in range(2):
            replies = [
                ask(model, messages, settings=Settings(max_output_tokens=80))
                for model in (ours, theirs)
            ]
            assert replies[0].message == replies[1].message
            if not (found := replies[0].message.tool_calls):
                break
            messages += [replies[0].message, ToolMessage(found[0].id, "python", (Text("42"),))]
            messages += [ToolMessage(call.id, call.name, (Text("?"),)) for call in found[1:]]


def test_it_calls_a_tool_and_answers_with_the_result(tmp_path: Path) -> None:
    """A whole exchange through transformers, named as users name it."""
    model = resolve(f"hf:{tiny_models.write_clockwork(tmp_path)}")
    first = ask(model, ASK, tools=(PYTHON,))
    call = first.message.tool_calls[0]
    assert call.parse() == {"code": "6*7"}
    result = ToolMessage(call.id, "python", (Text("42"),))
    second = ask(model, [*ASK, first.message, result], tools=(PYTHON,))
    assert second.message.content == "The answer=42"
    assert second.usage.input_tokens == model.count([*ASK, first.message, result]).value


def test_a_response_template_reads_the_same_calls(tmp_path: Path) -> None:
    """transformers' own parser, on request, finds what ours finds."""
    folder = tiny_models.write_clockwork(tmp_path)
    model = HuggingFaceModel(folder, dialect="template")
    reply = ask(model, ASK, tools=(PYTHON,))
    assert [(c.name, c.parse()) for c in reply.message.tool_calls] == [("python", {"code": "6*7"})]
    assert (reply.message.content, reply.finish) == ("", "tool_calls")
    cut = ask(model, ASK, tools=(PYTHON,), settings=Settings(max_output_tokens=7))
    assert cut.finish == "length"
    assert cut.message.tool_calls[0].name == "python"
    assert cut.message.tool_calls[0].valid_arguments() == {}


def test_a_sliding_window_is_never_cut(tmp_path: Path) -> None:
    """A model that forgets reuses a cache only to go on, and says the same as from scratch."""
    folder = tiny_models.write_random(tmp_path)
    config = json.loads((folder / "config.json").read_text())
    config |= {
        "model_type": "mistral",
        "architectures": ["MistralForCausalLM"],
        "sliding_window": 8,
    }
    (folder / "config.json").write_text(json.dumps(config))
    warm, messages = HuggingFaceModel(folder), list(ASK)
    for turn in range(3):
        options = {"settings": Settings(max_output_tokens=10)}
        fresh = ask(HuggingFaceModel(folder), messages, **options)
        assert ask(warm, messages, **options).message == fresh.message
        assert ask(warm, messages, **options).message == fresh.message
        messages += [AssistantMessage("fine"), UserMessage.of(f"And {turn}?")]


def test_a_template_without_a_system_role_still_hears_it(tmp_path: Path) -> None:
    """Gemma's way of refusing a system message loses nothing."""
    folder = tiny_models.write_random(tmp_path)
    (folder / "chat_template.jinja").write_text(
        "{% for m in messages %}{% if m.role not in ('user', 'assistant') %}"
        "{{ raise_exception('no such role') }}{% endif %}<|user|>{{ m.content }}<|end|>{% endfor %}"
    )
    model = HuggingFaceModel(folder)
    ids = model._encode([SystemMessage("secret"), *ASK], (PYTHON,), {})
    text = model._engine().codec.decode(ids)
    assert "secret" in text
    assert '"name": "python"' in text


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A path is never looked up on the hub."""
    for name in (tmp_path / "nothing", "./nothing"):
        with pytest.raises(ConfigError, match="no folder"):
            HuggingFaceModel(name).count(ASK)


def test_a_model_that_cannot_be_had_offline_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the network the error says what to do."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ConfigError, match="nobody/nothing") as caught:
        HuggingFaceModel("nobody/nothing").count(ASK)
    assert caught.value.hint


def test_a_model_without_a_chat_template_is_told(tmp_path: Path) -> None:
    """A base model cannot chat."""
    folder = tiny_models.write_random(tmp_path)
    (folder / "chat_template.jinja").unlink()
    with pytest.raises(ConfigError, match="no chat template"):
        HuggingFaceModel(folder).count(ASK)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.safetensors", b"\x10"),
        ("config.json", b'{"model_type": "llama", "hidden_size": "x"}'),
        ("tokenizer.json", b"{}"),
    ],
)
def test_a_broken_folder_is_told(tmp_path: Path, file: str, content: bytes) -> None:
    """Whatever the library that reads the file raises."""
    folder = tiny_models.write_random(tmp_path)
    (folder / file).write_bytes(content)
    with pytest.raises(ConfigError, match="cannot be loaded") as caught:
        HuggingFaceModel(folder).count(ASK)
    assert "files" in caught.value.hint


def test_what_is_no_name_of_the_hub_is_told_when_it_is_loaded() -> None:
    """What it can do may be asked before."""
    model = HuggingFaceModel("bad name!")
    assert not model.capabilities.images
    with pytest.raises(ConfigError, match="bad name!"):
        model.count(ASK)


def test_missing_packages_are_told_with_the_command(
    random_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without torch the error is the pip command that helps."""
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingDependencyError, match=r"samara\[local\]"):
        HuggingFaceModel(random_folder).count(ASK)


def test_a_wrong_dialect_is_told_before_anything_is_loaded() -> None:
    """A typing error costs no download."""
    with pytest.raises(ConfigError, match="klingon"):
        HuggingFaceModel("nobody/nothing", dialect="klingon")


def test_makers_sampling_is_used_where_nothing_else_is_asked(tmp_path: Path) -> None:
    """`generation_config.json` decides what a request and the model's settings leave open."""
    folder = tiny_models.write_random(tmp_path)
    makers = {"do_sample": True, "temperature": 0.7, "top_p": 0.8, "top_k": 20, "eos_token_id": 3}
    (folder / "generation_config.json").write_text(json.dumps(makers))
    engine = HuggingFaceModel(folder)._engine()
    sampling = engine.sampling
    assert (sampling.temperature, sampling.top_p, sampling.top_k) == (0.7, 0.8, 20)
    assert 3 in engine.stop_ids


@pytest.mark.parametrize("runner", ["numpy", "torch"])
def test_a_common_beginning_is_copied_and_says_the_same(tmp_path: Path, runner: str) -> None:
    """A second conversation takes over what the first computed of their common beginning; both say
    what they say alone."""
    folder = tiny_models.write_random(tmp_path)
    common = "You are told the same at length. " * 3

    def asked(model: LocalModel, text: str) -> Reply:
        settings = Settings(max_output_tokens=12)
        request = Request(messages=(UserMessage.of(common + text),), settings=settings)
        *_, reply = model.stream(request)
        assert isinstance(reply, Reply)
        return reply

    def fresh() -> LocalModel:
        return EmbeddedModel(folder) if runner == "numpy" else HuggingFaceModel(folder)

    model = fresh()
    first, second, again = (asked(model, text) for text in ("one", "two", "one"))
    assert first.usage.cached_tokens == 0
    assert second.usage.cached_tokens > len(common) - 10
    assert again.usage.cached_tokens == again.usage.input_tokens - 1
    assert first.message == again.message == asked(fresh(), "one").message
    assert second.message == asked(fresh(), "two").message


@pytest.mark.parametrize("dialect", [None, "template"])
def test_a_stop_string_within_a_call_breaks_it(dialect: str | None, tmp_path: Path) -> None:
    """However calls are read, half a call never passes for a whole one."""
    model = HuggingFaceModel(tiny_models.write_clockwork(tmp_path), dialect=dialect)
    reply = ask(model, ASK, tools=(PYTHON,), settings=Settings(stop=("*",)))
    (call,) = reply.message.tool_calls
    with pytest.raises(ToolError):
        call.parse()


@pytest.mark.parametrize("constrained", [True, False], ids=["constrained", "free"])
def test_what_looks_like_a_call_is_text_where_none_is_allowed(
    constrained: bool, tmp_path: Path
) -> None:
    """Also a call that begins with no token of its own, which nothing can forbid."""
    tiny_models.write_clockwork(tmp_path, call=("[", "f", "(", ")", "]"))
    model = HuggingFaceModel(tmp_path, dialect="pythonic", constrained=constrained)
    tool = ToolSpec("f", "Do.", {"type": "object", "properties": {}})
    reply = ask(model, ASK, tools=(tool,), tool_choice="none")
    assert (reply.message.content, reply.message.tool_calls) == ("[f()]", ())
    reply = ask(model, ASK, tools=(tool,))
    assert [call.name for call in reply.message.tool_calls] == ["f"]
