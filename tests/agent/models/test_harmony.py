"""Replies of gpt-oss: channels, recipients, and what is not written as it should be."""

from __future__ import annotations

import pytest
from call_writers import check_deltas, splits

from samara.agent.models import dialects
from samara.agent.models.base import TextDelta, ToolCallDelta
from samara.agent.models.harmony import MARKERS, HarmonyParser
from samara.agent.models.parsing import Call
from samara.errors import ToolError
from samara.tools.base import ToolCall

THOUGHT = "<|channel|>analysis<|message|>User greets.<|end|><|start|>assistant"
RUN = [Call("run", '{"code": "1"}')]


def parsed(pieces: list[str], *, cut_off: bool = False) -> HarmonyParser:
    parser = HarmonyParser(dialects.dialect("harmony"))
    deltas = [delta for piece in pieces for delta in parser.feed(piece)]
    check_deltas(parser, [*deltas, *parser.finish(cut_off=cut_off)])
    return parser


@pytest.mark.parametrize(
    ("written", "reasoning", "text", "calls"),
    [
        (THOUGHT + "<|channel|>final<|message|>Hello!<|return|>", "User greets.", "Hello!", []),
        ("<|channel|>final<|message|>Hello!", "", "Hello!", []),
        (
            ' to=functions.run<|channel|>commentary json<|message|>{"code": "1"}<|call|>',
            "", "", RUN,
        ),
        (
            THOUGHT + "<|channel|>commentary<|message|>Let me see.<|end|><|start|>assistant"
            "<|channel|>commentary to=functions.run <|constrain|>json<|message|>"
            '{"code": "1"}',
            "User greets.", "Let me see.", RUN,
        ),
        (
            THOUGHT + THOUGHT + "<|channel|>final<|message|>One.<|end|>"
            "<|start|>assistant<|channel|>final<|message|>Two.",
            "User greets.\n\nUser greets.", "One.\n\nTwo.", [],
        ),
        ("<|channel|>analysis<|message|>Hm.<|channel|>final<|message|>Yes.", "Hm.", "Yes.", []),
        ("Hello, that is <|constrain|> to=you.", "", "Hello, that is <|constrain|> to=you.", []),
        ("to", "", "to", []),
        ("<|channel|>analysis<|message|>Hm.<|end|> Yes.", "Hm.", "Yes.", []),
        ("<|channel|>final", "", "", []),
    ],
)  # fmt: skip
def test_channels_are_told_apart(
    written: str, reasoning: str, text: str, calls: list[Call]
) -> None:
    """Thoughts, words to the person and calls, wherever the stream is cut."""
    for pieces in splits(written):
        parser = parsed(pieces)
        assert (parser.reasoning, parser.text, parser.calls) == (reasoning, text, calls)


def test_a_call_that_was_cut_off_is_refused_by_the_tool() -> None:
    """In its arguments or in its header, it keeps what was written."""
    whole = '<|channel|>commentary to=functions.run <|constrain|>json<|message|>{"code": "1"}'
    first = whole.index("run") + 3
    for size in (first, whole.index("<|message|>"), len(whole) - 4, len(whole) - 1):
        (call,) = parsed([whole[:size]], cut_off=True).calls
        assert call.name == "run"
        with pytest.raises(ToolError):
            ToolCall("1", call.name, call.arguments).parse()


def test_words_and_arguments_stream() -> None:
    """Nothing waits for the end of its message."""
    parser = HarmonyParser(dialects.dialect("harmony"))
    deltas = parser.feed(
        "<|channel|>final<|message|>See:<|end|><|start|>assistant to=functions.run"
    )
    deltas += parser.feed('<|channel|>commentary json<|message|>{"code": "x')
    assert deltas == [
        TextDelta("See:"),
        ToolCallDelta(0, "run", ""),
        ToolCallDelta(0, "", '{"code": "x'),
    ]


def test_markers_that_are_tokens_count_only_as_tokens() -> None:
    """An answer about the format is an answer."""
    spoken = dialects.dialect("harmony", lambda marker: marker in MARKERS)
    parser = HarmonyParser(spoken)
    channel, message = spoken.marks["<|channel|>"], spoken.marks["<|message|>"]
    quoted = "<|start|>assistant to=functions.run<|message|>{}<|call|>"
    parser.feed(f"{channel}final{message}It writes {quoted}.{spoken.marks['<|return|>']}")
    parser.finish()
    assert (parser.text, parser.calls) == (f"It writes {quoted}.", [])
    assert spoken.reasoning is not None
    assert spoken.spelled(spoken.reasoning[0]) == "<|channel|>analysis<|message|>"
