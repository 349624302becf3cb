"""How local models write tool calls, and which model writes how.

=============  ======================================================================
samara         `<tool_call>name<arg>key<val>value<arg>…</tool_call>`, no escaping
hermes         `<tool_call>{"name": …, "arguments": {…}}</tool_call>` (Hermes, Qwen)
qwen_xml       `<tool_call><function=name><parameter=key>value</parameter></function>…`
llama          `{"name": …, "parameters": {…}}`, with or without `<|python_tag|>`
mistral        `[TOOL_CALLS][{"name": …, "arguments": {…}}]` or `[TOOL_CALLS]name[ARGS]{…}`
deepseek       `<｜tool▁call▁begin｜>name<｜tool▁sep｜>{…}<｜tool▁call▁end｜>`, with and without
               the word `function` and a Markdown fence
pythonic       `[name(key=value), …]`, or the same after a Markdown fence `tool_code`
lfm            `<|tool_call_start|>[name(key=value), …]<|tool_call_end|>`
glm            `<tool_call>name<arg_key>key</arg_key><arg_value>value</arg_value>…</tool_call>`
gemma          `<|tool_call>call:name{key:value,…}<tool_call|>`, texts between `<|"|>` (Gemma 4)
harmony        messages with headers, as gpt-oss writes them (see `harmony`)
template       what the tokenizer's own `response_template` says, read by transformers
none           everything is text
=============  ======================================================================

A marker that is a token of its own in the model's vocabulary counts as one only when the model
wrote that token; the same characters spelled out are text.
"""

# ruff: noqa: RUF001, RUF002 - DeepSeek writes its markers with a full-width bar

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from samara.agent.models import harmony, notation, python_notation
from samara.agent.models.parsing import Dialect, Form, Parser, ReplyParser, Schemas
from samara.errors import ConfigError

IsToken = Callable[[str], bool]

_FIRST_MARK = 0x10FFF0  # the last private-use characters: nobody's fonts or files use them


class _Marks:
    """Gives each marker that is a token a private character to stand for it."""

    def __init__(self, is_token: IsToken) -> None:
        self._is_token = is_token
        self.chars: dict[str, str] = {}

    def __call__(self, marker: str) -> str:
        if not self._is_token(marker):
            return marker
        return self.chars.setdefault(marker, chr(_FIRST_MARK + len(self.chars)))

    def within(self, text: str) -> str:
        """The text with all markers in it so replaced."""
        return re.sub(r"<[^<>\s]+>|\[/?[A-Z]+\]", lambda found: self(found[0]), text)


def dialect(name: str, is_token: IsToken = lambda marker: False, *, thinks: bool = True) -> Dialect:
    """The dialect of that name for a vocabulary; `thinks` says that it marks its reasoning.

    Raises ConfigError for a name that is not in this module's table.
    """
    marks = _Marks(is_token)
    make = _FORMS.get(name)
    if make is None:
        raise ConfigError(f"No dialect is called {name!r}.", hint=f"Known: {', '.join(_FORMS)}.")
    usual = ("[THINK]", "[/THINK]") if is_token("[THINK]") else ("<think>", "</think>")
    think, done = map(marks.within, _THOUGHTS.get(name, usual))
    return Dialect(
        name=name,
        forms=make(marks),
        reasoning=(think, done) if thinks else None,
        dropped=tuple(marks(marker) for marker in _DROPPED.get(name, ())),
        marks=marks.chars,
        keeps_special=name == "template",
    )


def choose(
    template: str,
    is_token: IsToken = lambda marker: False,
    *,
    has_response_template: bool = False,
) -> Dialect:
    """The dialect that a chat template shows; `hermes`, the commonest, when it shows none.

    A `response_template` is taken before the others, save for samara's own format, which streams
    arguments and survives broken calls.
    """
    name = next((name for name, sign in _SIGNS if sign(template)), "hermes")
    if has_response_template and name != "samara":
        name = "template"
    signs = ("<think>", "[THINK]")
    thinks = name in _THOUGHTS or any(is_token(sign) or sign in template for sign in signs)
    return dialect(name, is_token, thinks=thinks)


def written(
    spoken: Dialect, template: str, is_token: IsToken = lambda marker: False
) -> Dialect | None:
    """How a model of this dialect writes its calls, where that is known to the letter."""
    if spoken.name != "template":
        return spoken
    name = next((name for name, sign in _SIGNS if sign(template)), None)
    return dialect(name, is_token, thinks=spoken.reasoning is not None) if name else None


def parser_of(spoken: Dialect, schemas: Schemas | None = None, *, thinking: bool = False) -> Parser:
    """What tells calls from text in a reply; `thinking`: the prompt has opened the reasoning."""
    if spoken.name == "harmony":
        return harmony.HarmonyParser(spoken)
    return ReplyParser(spoken, schemas, thinking=thinking)


_PYTHON_SIGNS = ("<|python_start|>", "tool_code", "func_name1(")
_SIGNS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("samara", lambda template: "<arg>" in template and "<val>" in template),
    ("mistral", lambda template: "[TOOL_CALLS]" in template),
    ("deepseek", lambda template: "tool▁call▁begin" in template),
    ("qwen_xml", lambda template: "<function=" in template),
    ("glm", lambda template: "<arg_key>" in template),
    ("lfm", lambda template: "<|tool_call_start|>" in template),
    ("gemma", lambda template: "<|tool_call>call:" in template),
    ("harmony", lambda template: "<|channel|>" in template and "<|call|>" in template),
    ("hermes", lambda template: "<tool_call>" in template),
    ("pythonic", lambda template: any(sign in template for sign in _PYTHON_SIGNS)),
    ("llama", lambda template: "<|python_tag|>" in template or '"parameters": ' in template),
)


def _samara(mark: _Marks) -> tuple[Form, ...]:
    close, arg, val = mark("</tool_call>"), mark("<arg>"), mark("<val>")
    return (
        Form(
            open=mark("<tool_call>"),
            end=partial(notation.until, close),
            read=partial(notation.read_keyed, arg, val),
            peek=partial(notation.peek_keyed, arg, val),
            close=close,
            inner=(close, arg, val),
        ),
    )


def _hermes(mark: _Marks) -> tuple[Form, ...]:
    close = mark("</tool_call>")
    return (
        Form(
            open=mark("<tool_call>"),
            end=partial(notation.until_outside_strings, close),
            read=notation.read_json,
            peek=notation.peek_json,
            close=close,
            self_ending=True,
        ),
    )


def _qwen_xml(mark: _Marks) -> tuple[Form, ...]:
    close = mark("</tool_call>")
    return (
        Form(
            open=mark("<tool_call>"),
            end=partial(notation.until_xml_end, close),
            read=notation.read_xml,
            peek=notation.peek_xml,
            close=close,
            inner=(close, "</parameter>", "<parameter=", "</function>"),
        ),
    )


def _llama(mark: _Marks) -> tuple[Form, ...]:
    json_call = partial(Form, end=notation.balanced, peek=notation.peek_json, self_ending=True)
    bare = partial(notation.read_json, bare=True)
    return (
        json_call(open=mark("<|python_tag|>"), read=notation.read_json),
        json_call(open="", read=bare, could=notation.could_json),
    )


def _mistral(mark: _Marks) -> tuple[Form, ...]:
    args, call_id = mark("[ARGS]"), mark("[CALL_ID]")
    return (
        Form(
            open=mark("[TOOL_CALLS]"),
            end=partial(notation.mistral_end, args),
            read=partial(notation.read_mistral, args, call_id),
            peek=partial(notation.peek_mistral, args, call_id),
        ),
    )


def _deepseek(mark: _Marks) -> tuple[Form, ...]:
    close, separator = mark("<｜tool▁call▁end｜>"), mark("<｜tool▁sep｜>")
    return (
        Form(
            open=mark("<｜tool▁call▁begin｜>"),
            end=partial(notation.until_outside_strings, close),
            read=partial(notation.read_separated, separator),
            close=close,
            self_ending=True,
        ),
    )


def _pythonic(mark: _Marks) -> tuple[Form, ...]:
    read = python_notation.read_python
    return (
        Form(open=mark("<|python_start|>"), end=notation.balanced, read=read),
        Form(open="```tool_code\n", end=partial(notation.until, "```"), read=read, close="```"),
        Form(open="", end=notation.balanced, read=read, could=python_notation.could_python),
    )


def _lfm(mark: _Marks) -> tuple[Form, ...]:
    start = mark("<|tool_call_start|>")
    return (Form(open=start, end=notation.balanced, read=python_notation.read_python),)


def _glm(mark: _Marks) -> tuple[Form, ...]:
    close = mark("</tool_call>")
    key, value = (
        (mark("<arg_key>"), mark("</arg_key>")),
        (mark("<arg_value>"), mark("</arg_value>")),
    )
    return (
        Form(
            open=mark("<tool_call>"),
            end=partial(notation.until, close),
            read=partial(notation.read_tagged, key, value),
            peek=partial(notation.peek_tagged, key, value),
            close=close,
            inner=(close, *key, *value),
        ),
    )


def _gemma(mark: _Marks) -> tuple[Form, ...]:
    close = mark("<tool_call|>")
    return (
        Form(
            open=mark("<|tool_call>"),
            end=partial(notation.until, close),
            read=partial(notation.read_unquoted, mark('<|"|>')),
            close=close,
        ),
    )


_FORMS: dict[str, Callable[[_Marks], tuple[Form, ...]]] = {
    "samara": _samara,
    "hermes": _hermes,
    "qwen_xml": _qwen_xml,
    "llama": _llama,
    "mistral": _mistral,
    "deepseek": _deepseek,
    "pythonic": _pythonic,
    "lfm": _lfm,
    "glm": _glm,
    "gemma": _gemma,
    "harmony": lambda mark: (),
    "template": lambda mark: (),
    "none": lambda mark: (),
}

_DROPPED = {
    "deepseek": ("<｜tool▁calls▁begin｜>", "<｜tool▁calls▁end｜>"),
    "pythonic": ("<|python_end|>",),
    "lfm": ("<|tool_call_end|>",),
    "harmony": harmony.MARKERS,
}
_THOUGHTS: Final = {
    "gemma": ("<|channel>thought\n", "<channel|>"),
    "harmony": ("<|channel|>analysis<|message|>", "<|end|>"),
}
"""The markers around reasoning, where they are not the usual ones."""
