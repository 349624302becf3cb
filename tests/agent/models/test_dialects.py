# ruff: noqa: RUF001 - DeepSeek writes its markers with a full-width bar
from __future__ import annotations

import contextlib
import json
import keyword

import pytest
from call_writers import (
    BARE,
    ENDS_WITH_CALL,
    TYPED,
    UNTYPED,
    Wanted,
    Writer,
    check_deltas,
    dialect_of,
    lfm,
    parse,
    pythonic,
    qwen_xml,
    samara,
    splits,
    tool_code,
)
from hypothesis import example, given
from hypothesis import strategies as st

from samara.agent.models import dialects
from samara.agent.models.base import ToolCallDelta
from samara.agent.models.parsing import ReplyParser
from samara.errors import ConfigError, ToolError
from samara.tools.base import ToolCall

names = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name)
)
strings = st.text("ab\"'\\{}[]()<>/\n é🌱", max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | strings,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(strings, inner, max_size=2),
    max_leaves=4,
)
prose = st.text("Some text, with <angle> {braces} [1] `ticks`.\n\té🌱", max_size=30).filter(
    lambda text: (
        not any(marker in text for marker in ("think>", "tool_", "```", "TOOL_", "python_"))
    )
)


@pytest.mark.parametrize("write", TYPED, ids=lambda write: str(write.__name__))
@given(
    calls=st.lists(
        st.tuples(names, st.dictionaries(names, values, max_size=3)), min_size=1, max_size=2
    ),
    before=prose,
    after=prose,
)
@example(calls=[("run", {"code": 'print("</tool_call>")\n# [TOOL_CALLS] {"'})], before="", after="")
@example(calls=[("write", {"text": "Run:\n```python\n1\n```\nDone"})], before="", after="")
def test_a_call_is_read_back_however_the_stream_is_cut(
    write: Writer, calls: Wanted, before: str, after: str
) -> None:
    """Names, arguments and the text around calls survive, split at every position."""
    whole = write(before, calls, after)
    expected = "" if write in BARE else before if write in ENDS_WITH_CALL else before + after
    check_whole(write, whole, calls, expected)


@pytest.mark.parametrize("write", UNTYPED, ids=lambda write: str(write.__name__))
@given(
    calls=st.lists(
        st.tuples(
            names, st.dictionaries(names, st.text("ab\"'\\{}[]<>/\n é🌱", max_size=12), max_size=3)
        ),
        min_size=1,
        max_size=2,
    ),
    before=prose,
    after=prose,
)
def test_a_call_without_quotes_is_read_back_however_the_stream_is_cut(
    write: Writer, calls: Wanted, before: str, after: str
) -> None:
    """Text values come back to the character, whatever quotes and brackets are in them."""
    check_whole(write, write(before, calls, after), calls, before + after)


@pytest.mark.parametrize(
    "value",
    ["a</parameter>b", "use <parameter=x> so", "</parameter>\n", "</function>\n<function=x>"],
)
def test_markers_within_a_line_of_a_value_are_text(value: str) -> None:
    """A file that tells how calls are written arrives whole."""
    calls: Wanted = [("write", {"text": value, "name": "x"})]
    check_whole(qwen_xml, qwen_xml("", calls, ""), calls, "")


@pytest.mark.parametrize("write", [pythonic, lfm], ids=lambda write: str(write.__name__))
def test_names_that_python_would_not_take(write: Writer) -> None:
    """Names of tools and parameters are the tools' own."""
    calls: Wanted = [("get-weather", {"from": "20\n20", "is it": 1}), ("3d", {"x-y": 1})]
    check_whole(write, write("", calls, "").replace("'", '"'), calls, "")


def check_whole(write: Writer, whole: str, calls: Wanted, expected: str) -> None:
    offered: dict[str, object] = {name: {} for name, _ in calls}
    for pieces in splits(whole):
        parser, deltas = parse(dialect_of(write), pieces, offered)
        found = [(call.name, json.loads(call.arguments)) for call in parser.calls]
        assert found == calls
        assert "".join(parser.text.split()) == "".join(expected.split())
        check_deltas(parser, deltas)


@pytest.mark.parametrize(
    "write", [*TYPED, *UNTYPED, tool_code], ids=lambda write: str(write.__name__)
)
def test_a_call_that_breaks_off_never_passes_for_a_whole_one(write: Writer) -> None:
    """Cut anywhere, a call keeps its raw text as arguments, and a tool would refuse it."""
    whole = write("", [("run", {"code": "print({'a': 1})", "mode": "x"})], "")
    for size in range(1, len(whole)):
        parser, deltas = parse(dialect_of(write), [whole[:size]], {"run": {}})
        check_deltas(parser, deltas)
        for call in parser.calls:
            assert call.name
            with contextlib.suppress(ToolError):
                given = ToolCall("1", call.name, call.arguments).parse()
                assert given == ({"code": "print({'a': 1})", "mode": "x"} if call.arguments else {})


@pytest.mark.parametrize(
    ("name", "written", "call"),
    [
        ("hermes", '<tool_call>{"name": "f", "arguments": {"a": 1,}}</tool_call>', "f"),
        ("hermes", "<tool_call>\nnonsense\n</tool_call>", "nonsense"),
        ("hermes", '<tool_call>{"arguments": [}</tool_call>', "unknown"),
        ("samara", "<tool_call>f<arg>no value</tool_call>", "f"),
        ("samara", "<tool_call></tool_call>", "unknown"),
        ("qwen_xml", "<tool_call>f(1)</function></tool_call>", "f"),
        ("mistral", '[TOOL_CALLS][{"nome": "f"}]', "unknown"),
        ("mistral", "[TOOL_CALLS]f[ARGS]{1}", "f"),
        ("deepseek", "<｜tool▁call▁begin｜>f<｜tool▁sep｜>{oops<｜tool▁call▁end｜>", "f"),
        ("llama", '<|python_tag|>{"name": 3}', "unknown"),
        ("pythonic", "```tool_code\nf(1 +)\n```", "f"),
        ("gemma", '<|tool_call>call:f{a:<|"|>1}<tool_call|>', "f"),
        ("gemma", "<|tool_call>call:f<tool_call|>", "f"),
    ],
)
def test_a_malformed_call_becomes_one_that_the_tool_will_refuse(
    name: str, written: str, call: str
) -> None:
    """No exception, no lost text: the model is told what was wrong with its call."""
    for pieces in splits(written + " after"):
        parser, deltas = parse(name, pieces)
        assert len(parser.calls) == 1
        assert parser.text == "after"
        check_deltas(parser, deltas)
        found = parser.calls[0]
        assert found.name == call
        if call != "unknown":
            with pytest.raises(ToolError):
                ToolCall("1", found.name, found.arguments).parse()


def test_brackets_nested_without_end_are_no_exception() -> None:
    """What would overflow a parser's stack is a malformed call like any other."""
    deep = "[" * 100_000 + "]" * 100_000
    for name, written in (
        ("hermes", f"<tool_call>{deep}</tool_call>"),
        ("mistral", f"[TOOL_CALLS]f[ARGS]{{{deep}}}"),
        ("pythonic", f"```tool_code\nf(a={deep})```"),
    ):
        parser, _ = parse(name, [written])
        assert len(parser.calls) == 1


@given(text=st.text('<tool_call>[TOOL_CALLS]{"name": think/|}\n ab', max_size=60))
@pytest.mark.parametrize("name", ["hermes", "samara", "llama", "mistral", "pythonic", "qwen_xml"])
def test_any_text_at_all_is_parsed_the_same_whole_and_in_pieces(name: str, text: str) -> None:
    """Nothing raises, and how the stream is cut changes nothing."""
    one, deltas = parse(name, [text], {"a": {}})
    check_deltas(one, deltas)
    other, deltas = parse(name, list(text), {"a": {}})
    check_deltas(other, deltas)
    assert (one.text, one.reasoning, one.calls) == (other.text, other.reasoning, other.calls)


@given(text=prose)
def test_plain_text_passes_through_unchanged(text: str) -> None:
    """Without calls the reply is the text, save for white space around it."""
    for name in ("samara", "hermes", "llama", "mistral", "deepseek", "pythonic", "none"):
        parser, _ = parse(name, list(text))
        assert (parser.text, parser.calls) == (text.strip(), [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("llama", '{"name": "Ada", "born": 1815}'),
        ("llama", '{"name": "Bob", "arguments": {"for": 1}}'),
        ("llama", '[{"name": "Bob", "parameters": {}}]'),
        ("pythonic", "[Bob(born=1815)]"),
        ("llama", '{"total": 3}'),
        ("pythonic", "[1] is the first reference."),
        ("pythonic", "[draft] as it is"),
        ("mistral", "TOOL_CALLS]"),
    ],
)
def test_what_only_looks_like_a_call_is_text(name: str, text: str) -> None:
    """JSON and brackets that are no call reach the reader whole."""
    for pieces in splits(text):
        parser, deltas = parse(name, pieces, {"Ada": {}})
        assert (parser.text, parser.calls) == (text, [])
        check_deltas(parser, deltas)


@pytest.mark.parametrize("write", BARE, ids=lambda write: str(write.__name__))
def test_without_tools_nothing_without_a_marker_is_a_call(write: Writer) -> None:
    """An answer in JSON is an answer, and streams."""
    text = write("", [("Ada", {"born": 1815})], "")
    parser = ReplyParser(dialects.dialect(dialect_of(write)))
    assert [delta for char in text for delta in parser.feed(char)]
    parser.finish()
    assert (parser.text, parser.calls) == (text, [])


def test_thoughts_are_told_from_the_answer() -> None:
    """`<think>` text is reasoning, also where the prompt has opened it."""
    for thinking, text in ((False, "<think>\nhm\n</think>\n\nYes."), (True, "hm</think>Yes.")):
        for pieces in splits(text):
            parser = ReplyParser(dialects.dialect("hermes"), thinking=thinking)
            deltas = [d for piece in pieces for d in parser.feed(piece)] + parser.finish()
            assert (parser.reasoning, parser.text) == ("hm", "Yes.")
            check_deltas(parser, deltas)


def test_markers_that_are_tokens_count_only_as_tokens() -> None:
    """Markup spelled in characters is text when the vocabulary has a token for it."""
    spoken = dialects.dialect("samara", lambda marker: True)
    parser = ReplyParser(spoken)
    mark = spoken.marks
    quoted = "<tool_call>not a call</tool_call>"
    deltas = parser.feed(
        f"Write {quoted}: {mark['<tool_call>']}f{mark['<arg>']}a{mark['<val>']}{quoted}<arg>"
        f"{mark['</tool_call>']}"
    )
    assert parser.text == f"Write {quoted}:"
    assert [json.loads(call.arguments) for call in parser.calls] == [{"a": f"{quoted}<arg>"}]
    check_deltas(parser, deltas)


def test_values_without_quotes_get_the_type_that_the_tool_wants() -> None:
    """A number parameter gets a number, a text parameter keeps its digits as text."""
    schemas = {
        "f": {
            "properties": {
                "n": {"type": "integer"},
                "flag": {"type": "boolean"},
                "s": {"type": "string"},
                "maybe": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                "items": {"type": "array"},
                "bad": {"type": "integer"},
            }
        }
    }
    given = {"n": "3", "flag": "True", "s": "3", "maybe": "null", "items": "[1]", "bad": "three"}
    for write in (samara, qwen_xml):
        parser, deltas = parse(write.__name__, list(write("", [("f", given)], "")), schemas)
        assert json.loads(parser.calls[0].arguments) == {
            "n": 3, "flag": True, "s": "3", "maybe": "null", "items": [1], "bad": "three",
        }  # fmt: skip
        check_deltas(parser, deltas)


def test_the_arguments_of_a_call_stream_while_they_are_written() -> None:
    """A reader sees code grow, long before the call is closed."""
    for name, text in (
        ("samara", "<tool_call>python<arg>code<val>x = 1"),
        ("hermes", '<tool_call>{"name": "python", "arguments": {"code": "x = 1'),
        ("mistral", '[TOOL_CALLS]python[ARGS]{"code": "x = 1'),
        ("qwen_xml", "<tool_call>\n<function=python>\n<parameter=code>\nx = 1"),
        ("glm", "<tool_call>python\n<arg_key>code</arg_key>\n<arg_value>x = 1"),
    ):
        parser = ReplyParser(dialects.dialect(name))
        deltas = [delta for char in text for delta in parser.feed(char)]
        assert isinstance(deltas[0], ToolCallDelta)
        assert deltas[0].name == "python"
        assert "".join(d.arguments for d in deltas if isinstance(d, ToolCallDelta)).endswith(
            "x = 1"
        )


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("<tool_call>{{ name }}<arg>{{ key }}<val>", "samara"),
        ("[AVAILABLE_TOOLS][TOOL_CALLS]", "mistral"),
        ("<tool_call><function={{ name }}>", "qwen_xml"),
        ("<tool_call>{{ call | tojson }}", "hermes"),
        ("<|python_tag|>", "llama"),
        ("<｜tool▁call▁begin｜>", "deepseek"),
        ("```tool_code", "pythonic"),
        ("<|tool_call_start|>[", "lfm"),
        ("<tool_call>{{ name }}<arg_key>", "glm"),
        ("<|tool_call>call:{{ name }}", "gemma"),
        ("<|channel|>commentary json<|message|>{{ arguments }}<|call|>", "harmony"),
        ("{{ message.content }}", "hermes"),
    ],
)
def test_the_dialect_is_read_off_the_chat_template(sign: str, name: str) -> None:
    """Each family's template shows how its model writes calls."""
    assert dialects.choose(sign).name == name


def test_a_response_template_comes_before_all_but_our_own_format() -> None:
    """What the makers declare beats what the template suggests."""
    assert dialects.choose("<tool_call>", has_response_template=True).name == "template"
    assert dialects.choose("<arg><val>", has_response_template=True).name == "samara"


def test_an_unknown_dialect_is_refused_with_the_known_ones() -> None:
    """A typing error is told at once."""
    with pytest.raises(ConfigError, match="hermes"):
        dialects.dialect("klingon")
