"""Token counts of OpenAI's models: the published figures, bounds that hold, and anchors."""

from __future__ import annotations

import hashlib
import importlib
import lzma
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import tiktoken
from hypothesis import given, settings
from hypothesis import strategies as st
from talks import REPLY, png, talks, texts, truth

from samara.agent.models.openai import OpenAIModel
from samara.agent.models.openai.count import Counter, message_size, tools_size
from samara.agent.models.openai.images import image_tokens
from samara.agent.models.openai.vocabulary import Vocabulary, count_text, vocabulary_of
from samara.prompts.messages import (
    Message,
    UserMessage,
)
from samara.tools.base import ToolSpec

VOCABULARIES: tuple[Vocabulary, ...] = ("cl100k_base", "o200k_base")

# The examples in OpenAI's guide to counting tokens, with the counts that its server gave.
JARGON = [
    (
        "system",
        "",
        "You are a helpful, pattern-following assistant that translates corporate jargon into "
        "plain English.",
    ),
    ("system", "example_user", "New synergies will help drive top-line growth."),
    ("system", "example_assistant", "Things working well together will increase revenue."),
    (
        "system",
        "example_user",
        "Let's circle back when we have more bandwidth to touch base on opportunities for "
        "increased leverage.",
    ),
    (
        "system",
        "example_assistant",
        "Let's talk later when we're less busy about how to do better.",
    ),
    (
        "user",
        "",
        "This late pivot means we don't have time to boil the ocean for the client deliverable.",
    ),
]
WEATHER = [
    ("system", "", "You are a helpful assistant that can answer to questions about the weather."),
    ("user", "", "What's the weather like in San Francisco?"),
]
WEATHER_TOOL = {
    "type": "function",
    "function": {
        "name": "get_current_weather",
        "description": "Get the current weather in a given location",
        "parameters": {
            "type": "object",
            "properties": {
                "location": {
                    "type": "string",
                    "description": "The city and state, e.g. San Francisco, CA",
                },
                "unit": {
                    "type": "string",
                    "description": "The unit of temperature to return",
                    "enum": ["celsius", "fahrenheit"],
                },
            },
            "required": ["location"],
        },
    },
}


def wire(told: list[tuple[str, str, str]]) -> list[dict[str, Any]]:
    return [
        {"role": role, **({"name": name} if name else {}), "content": content}
        for role, name, content in told
    ]


@pytest.mark.parametrize(
    ("model", "expected"), [("gpt-3.5-turbo", 129), ("gpt-4", 129), ("gpt-4o", 124)]
)
def test_published_count_of_messages(model: str, expected: int) -> None:
    """OpenAI's worked example for messages, to the token."""
    vocabulary = vocabulary_of(model)
    sizes = [message_size(vocabulary, piece) for piece in wire(JARGON)]
    assert sum(size.value for size in sizes) + REPLY == expected
    assert sum(size.upper for size in sizes) + REPLY >= expected


@pytest.mark.parametrize(
    ("model", "expected"), [("gpt-3.5-turbo", 105), ("gpt-4", 105), ("gpt-4o", 101)]
)
def test_published_count_of_tools(model: str, expected: int) -> None:
    """OpenAI's worked example for tools, to the token."""
    vocabulary = vocabulary_of(model)
    sizes = [message_size(vocabulary, piece) for piece in wire(WEATHER)]
    tools = tools_size(vocabulary, [WEATHER_TOOL])
    assert sum(size.value for size in sizes) + REPLY + tools.value == expected
    assert tools.upper >= tools.value


@pytest.mark.parametrize("name", VOCABULARIES)
def test_vocabularies_are_those_that_openai_publishes(
    name: Vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any text is counted as tiktoken's own definition does, reading the same file."""
    published = importlib.import_module("tiktoken_ext.openai_public")
    packed = files("samara.agent.models.openai") / "vocabularies" / f"{name}.tiktoken.xz"
    address = f"https://openaipublic.blob.core.windows.net/encodings/{name}.tiktoken"
    kept = tmp_path / hashlib.sha1(address.encode()).hexdigest()
    kept.write_bytes(lzma.decompress(packed.read_bytes()))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    theirs = tiktoken.Encoding(**published.ENCODING_CONSTRUCTORS[name]())

    @given(texts)
    @settings(max_examples=400)
    def same(text: str) -> None:
        assert count_text(name, text) == len(theirs.encode_ordinary(text))

    same()


@given(talks())
@settings(max_examples=1500)
def test_upper_is_never_below_the_truth(messages: list[Message]) -> None:
    """In all scripts, with calls and pictures; also when other makers' models are bounded."""
    counted = Counter("gpt-4o").count(messages)
    assert truth("o200k_base", messages) <= counted.upper
    assert counted.value <= counted.upper
    other = Counter("llama-3").count(messages)
    assert truth("cl100k_base", messages) <= other.upper
    assert other.value <= other.upper


@given(talks(), talks(), st.integers(0, 100_000))
@settings(max_examples=500)
def test_an_anchor_counts_only_what_is_new(
    before: list[Message], after: list[Message], reported: int
) -> None:
    """Whatever a server reports, the bound holds; what it has counted is not guessed again."""
    counter = Counter("gpt-4o")
    counter.learn(before, (), None, reported)
    counted = counter.count([*before, *after])
    assert truth("o200k_base", [*before, *after]) <= counted.upper
    if counted.kind == "anchored":
        assert reported <= counted.value
        assert counter.count(before).value == reported


def test_a_bound_that_proved_too_low_is_raised() -> None:
    """A server that reports more than was thought possible is believed, also for the next talk."""
    counter = Counter("gpt-4o")
    talk = [UserMessage.of("a short question")]
    bound = counter.count(talk).upper
    counter.learn(talk, (), None, bound * 3)
    assert counter.count([UserMessage.of("another short question")]).upper >= 3 * bound


def test_pictures_cost_what_openai_says() -> None:
    """The figures of the guide to vision: by tiles, by patches, and never unbounded."""
    assert image_tokens("gpt-4o", png(1024, 1024)) == (765, 765)
    assert image_tokens("gpt-4o", png(2048, 4096))[0] == 1105
    assert image_tokens("gpt-4o-mini", png(512, 512))[0] == 2833 + 5667
    assert image_tokens("gpt-4.1-mini", png(1024, 1024))[0] == 1659
    likely, most = image_tokens("some-other-model", png(10, 10))
    assert likely <= most == 2833 + 8 * 5667
    assert image_tokens("gpt-4o", b"no picture") == (1445, 1445)


def test_what_a_request_holds_is_counted() -> None:
    """Tools, their schemas and an answer's schema make a request larger."""
    model = OpenAIModel("gpt-4o", api_key="none")
    talk = [UserMessage.of("hello")]
    spec = ToolSpec(
        "look", "Look it up.", {"type": "object", "properties": {"q": {"type": "string"}}}
    )
    plain, tooled = model.count(talk), model.count(talk, (spec,))
    schemed = model.count(talk, (), {"type": "object", "properties": {"x": {"type": "integer"}}})
    assert plain.value < tooled.value < tooled.upper
    assert plain.value < schemed.value
    assert plain.kind == "estimated"


def test_vocabularies_by_name() -> None:
    """Families by the beginning of a name; fine-tuned models as their base; others unknown."""
    assert vocabulary_of("gpt-4-0613") == vocabulary_of("gpt-3.5-turbo") == "cl100k_base"
    for name in ("gpt-4o", "gpt-4.1-nano", "gpt-5.1", "o3-mini", "ft:gpt-4o:me", "openai/gpt-5"):
        assert vocabulary_of(name) == "o200k_base"
    assert vocabulary_of("qwen3") is None


def test_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vocabularies lie in the package; special tokens in a text are counted as text."""
    monkeypatch.setitem(os.environ, "TIKTOKEN_CACHE_DIR", "/nonexistent")
    assert count_text("o200k_base", "hello world") == 2
    assert count_text("o200k_base", "<|endoftext|>") > 1
