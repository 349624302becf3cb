"""Messages: storage and pairing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.agent.models.embedded import EmbeddedModel
from samara.errors import ConfigError
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
    check_pairs,
    dump,
    load,
)
from samara.tools import File, Image, Text, ToolCall

texts = st.text(max_size=30)
parts = st.one_of(
    st.builds(Text, texts),
    st.builds(Image, st.binary(max_size=20), st.just("image/png"), st.none() | texts),
    st.builds(File, texts, st.just("text/csv"), st.integers(0, 9)),
)
contents = st.lists(parts, max_size=3).map(tuple)
toolcalls = st.builds(ToolCall, texts, texts, texts)
messages = st.one_of(
    st.builds(SystemMessage, texts),
    st.builds(UserMessage, contents),
    st.builds(AssistantMessage, texts, st.lists(toolcalls, max_size=2).map(tuple), texts),
    st.builds(ToolMessage, texts, texts, contents, st.booleans()),
)


@given(st.lists(messages, max_size=6).map(tuple))
def test_what_is_dumped_is_loaded(conversation: tuple[Message, ...]) -> None:
    """Any list of messages survives storage, byte for byte."""
    assert load(dump(conversation)) == conversation


@pytest.mark.parametrize("text", ["", "{}", '[{"role": "king"}]', '[{"role": "user"}]'])
def test_what_is_no_conversation_is_refused(text: str) -> None:
    """Broken storage is a clear error."""
    with pytest.raises(ConfigError, match="no stored conversation"):
        load(text)


def test_halves_of_characters_are_replaced() -> None:
    """As they come from broken file names; two halves that belong together are the character."""
    asked = UserMessage.of("caf\udce9 \ud83d\ude00")
    assert asked.text == "caf\ufffd \U0001f600"
    assert load(dump([asked])) == (asked,)
    call = ToolCall("a", "python", '{"code": "print(\'\\ud83d\')"}')
    told = ToolMessage("a", "python", (Text("x"),))
    said: list[Message] = [asked, AssistantMessage("a\ud83d b", (call,)), told]
    assert EmbeddedModel().count(said).value > 0


CALLING = AssistantMessage("", (ToolCall("a", "f"), ToolCall("b", "f")))


def answer(call_id: str) -> ToolMessage:
    return ToolMessage(call_id, "f", (Text("x"),))


def test_calls_with_their_results_are_a_pair() -> None:
    """Results may come in any order, as long as all come."""
    check_pairs([UserMessage.of("q"), CALLING, answer("b"), answer("a"), AssistantMessage("x")])


@pytest.mark.parametrize(
    "conversation",
    [
        [CALLING],
        [CALLING, answer("a")],
        [CALLING, answer("a"), UserMessage.of("q"), answer("b")],
        [answer("a")],
        [CALLING, answer("a"), answer("a"), answer("b")],
    ],
)
def test_a_parted_call_is_refused(conversation: list[Message]) -> None:
    """A call without its result, or a result without its call, is never accepted."""
    with pytest.raises(ConfigError):
        check_pairs(conversation)
