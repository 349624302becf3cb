from __future__ import annotations

import importlib.util
import json
from functools import partial
from typing import Any

import pytest
import tiny_models

from samara.agent.models.base import ReasoningDelta, TextDelta, ToolCallDelta
from samara.agent.models.response_template import TemplateParser
from samara.errors import ToolError
from samara.tools.base import ToolCall

if not importlib.util.find_spec("transformers"):
    pytest.skip("the extra [local] is not installed", allow_module_level=True)

QWEN: dict[str, Any] = {
    "start_anchor": "<|im_start|>assistant\n",
    "fields": {
        "reasoning_content": {"open": "<think>", "close": "</think>"},
        "tool_calls": {
            "open_pattern": r"\s*<tool_call>",
            "close": "</tool_call>",
            "repeats": True,
            "content": "json",
            "transform": {"type": "function", "function": "{content}"},
        },
        "content": {"close": "<|im_end|>"},
    },
}
CALL = '<tool_call>{"name": "f", "arguments": {"a": 1}}</tool_call>'


def parser_of(template: dict[str, Any], prefix: str = "") -> TemplateParser:
    from transformers.utils.chat_parsing import ResponseParser

    return TemplateParser(partial(ResponseParser, template), prefix)


def test_thoughts_text_and_calls_are_told_apart() -> None:
    """Each part streams as what it is, several calls in a row."""
    parser = parser_of(QWEN)
    deltas = parser.feed(f"<think>hm</think>\n\nSure.\n{CALL}\n{CALL}<|im_end|>") + parser.finish()
    assert (parser.reasoning, parser.text) == ("hm", "Sure.")
    assert [(call.name, json.loads(call.arguments)) for call in parser.calls] == [
        ("f", {"a": 1})
    ] * 2
    assert {type(delta) for delta in deltas} == {ReasoningDelta, TextDelta, ToolCallDelta}


def test_what_the_prompt_has_opened_goes_on() -> None:
    """A template that writes `<think>` itself makes the reply begin with thoughts."""
    parser = parser_of(QWEN, "<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n<think>\n")
    assert parser.in_reasoning
    parser.feed("hm</think>Yes.")
    parser.finish()
    assert (parser.reasoning, parser.text) == ("hm", "Yes.")


@pytest.mark.parametrize(
    "broken", ['{"name": "f", "arguments": {"a": 1,}}', '{"name": "f", [', "f("]
)
def test_a_call_that_cannot_be_read_keeps_its_text_and_the_rest(broken: str) -> None:
    """Where transformers raises, nothing is lost and parsing goes on."""
    parser = parser_of(QWEN)
    parser.feed(f"Look: <tool_call>{broken}</tool_call>{CALL} Done.")
    parser.finish()
    assert [call.name for call in parser.calls] == ["f", "f"]
    assert parser.text.split() == ["Look:", "Done."]
    assert broken in parser.calls[0].arguments
    with pytest.raises(ToolError):
        ToolCall("1", "f", parser.calls[0].arguments).parse()


def test_a_call_that_was_cut_off_is_not_taken_for_a_whole_one() -> None:
    """transformers would close it silently; here it keeps its raw text."""
    parser = parser_of(tiny_models.RESPONSE_TEMPLATE)
    parser.feed("<tool_call>python<arg>code<val>print(1")
    parser.finish(cut_off=True)
    (call,) = parser.calls
    assert call.name == "python"
    with pytest.raises(ToolError):
        ToolCall("1", call.name, call.arguments).parse()
