"""What a model may write, as a grammar: free text, or calls of the tools that it was offered.

With it, every call parses and its arguments are valid under the tool's schema, and `tool_choice`
and `output_type` hold exactly. Without one the model writes what it will. The grammars are
llguidance's; markers that are tokens of their own are named by their ids, so that the same
characters in a text stay text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from samara.agent.models.notation import choices_of, is_text, words_of
from samara.agent.models.parsing import Dialect
from samara.tools.base import ToolSpec

Valid = Callable[[str], bool]
"""Whether a grammar, in Lark's notation, can be used."""

_ANY: Final = "/(?s:.*)/"
_SPACE: Final = r"/[ \t\n]{0,8}/"
_SPACED: Final = {"whitespace_pattern": r"[ \t\n]{0,8}"}
"""Some white space within JSON: without bounds, weak models write nothing else."""


@dataclass(slots=True)
class _Rules:
    """Rules of a grammar that is being written, for one dialect."""

    dialect: Dialect
    token_id: Callable[[str], int | None]
    valid: Valid
    lines: dict[str, str] = field(default_factory=dict)

    def rule(self, name: str, body: str) -> str:
        """Add a rule; its name, to be put into others."""
        self.lines[name] = body
        return name.partition("[")[0]

    def marker(self, text: str) -> str:
        """A marker of the dialect, or several with words between: tokens, or the characters."""
        number = self.token_id(text)
        if number is not None:
            return f"<[{number}]>"
        within = [marker for marker in self.dialect.marks if marker in text]
        if not within:
            return _quoted(text)
        parts = re.split(f"({'|'.join(map(re.escape, within))})", text)
        return " ".join(self.marker(part) for part in parts if part)

    def until(self, name: str, text: str, within: str = _ANY) -> str:
        """A text, `within` these bounds, up to and including a marker."""
        if self.token_id(text) is not None:
            return f"{within} {self.marker(text)}"
        return self.rule(f"{name}[lazy]", f"{within} /{_escaped(text)}/")

    def json(self, schema: Mapping[str, Any]) -> str:
        """JSON that is valid under a schema; as far as that can be kept to, for odd ones."""
        for how in (_SPACED, {**_SPACED, "lenient": True}):
            told = f"%json {json.dumps({**schema, 'x-guidance': how})}"
            if self.valid(f"start: {told}"):
                return self.rule(f"json_{len(self.lines)}", told)
        return self.rule(f"json_{len(self.lines)}", '%json {"type": "object"}')

    def value(self, schema: Mapping[str, Any], root: Mapping[str, Any], end: str = "") -> str:
        """A value in a notation without quotes; `end` is the text after it, included."""
        close = f" {_quoted(end)}" if end else ""
        # Where a text may stand, everything is read as text: other choices cannot be written.
        text = next(filter(is_text, choices_of(schema)), schema)
        if is_text(text) and (words := [one for one in words_of(text) if isinstance(one, str)]):
            return f"({' | '.join(map(_quoted, words))}){close}"
        if text and not is_text(text):
            defs = {key: root[key] for key in ("$defs", "definitions") if key in root}
            return f"{self.json({**schema, **defs})}{close}"
        number, bounds = len(self.lines), self.bounds(text)
        return self.until(f"value_{number}", end, bounds) if end else bounds

    def bounds(self, schema: Mapping[str, Any]) -> str:
        """Texts as a schema wants them, as far as that can be kept to."""
        told = [f"/{_pattern_of(schema)}/"] if "pattern" in schema else []
        if {"minLength", "maxLength"} & set(schema):
            least, most = schema.get("minLength", 0), schema.get("maxLength", "")
            told.append(f"/(?s:.){{{least},{most}}}/")
        kept = [one for one in told if self.valid(f"start: {one}")]
        return self.rule(f"TEXT_{len(self.lines)}", " & ".join(kept)) if kept else _ANY

    def text(self) -> str:
        """The grammar."""
        return "%llguidance {}\n" + "".join(f"{k}: {v}\n" for k, v in self.lines.items())


def grammar_of(
    dialect: Dialect,
    token_id: Callable[[str], int | None],
    valid: Valid,
    *,
    tools: Sequence[ToolSpec],
    tool_choice: str,
    schema: Mapping[str, Any] | None,
    thinking: bool,
) -> str | None:
    """The grammar of a reply, in Lark's notation; None where everything may be said.

    `thinking`: the prompt has opened the model's thoughts already.
    """
    rules = _Rules(dialect, token_id, valid)
    offered = [tool for tool in tools if tool_choice in ("auto", "required", tool.name)]
    write = _WRITTEN.get(dialect.name) if offered else None
    if write is None and (offered or schema is None):
        return None
    forms = [] if schema is None else [f"{_before_answer(rules)} {rules.json(schema)}"]
    if write is not None:
        many = tool_choice in ("auto", "required")
        opening, call = write(rules, offered, many)
        calls = f"{call} ({_SPACE} {opening} {call})*" if many and opening else call
        before, after = _around(rules)
        if tool_choice != "auto":
            forms = [f"{before} {opening} {calls} {after}"]
        elif schema is not None:
            forms.append(f"{before} {opening} {calls} {after}")
        else:
            forms = _text_or(rules, before, opening, f"{calls} {after}")
    body = rules.rule("body", " | ".join(forms))
    rules.lines = {"start": _thoughts(rules, body, thinking=thinking), **rules.lines}
    return rules.text()


def _around(rules: _Rules) -> tuple[str, str]:
    """What may stand before all calls and after them, without content of its own."""
    if len(rules.dialect.dropped) != 2:
        return "", ""
    before, after = (f"({_spelled(rules, marker)})?" for marker in rules.dialect.dropped)
    return before, after


def _before_answer(rules: _Rules) -> str:
    if rules.dialect.name != "harmony":
        return ""
    start, final = map(rules.marker, ("<|start|>assistant", "<|channel|>final<|message|>"))
    return f"({start})? {final}"


def held(dialect: Dialect) -> bool:
    """Whether there is a grammar for how calls are written."""
    return dialect.name in _WRITTEN


def _thoughts(rules: _Rules, body: str, *, thinking: bool) -> str:
    if rules.dialect.reasoning is None:
        return body
    opened, closed = map(rules.dialect.spelled, rules.dialect.reasoning)
    thought = rules.rule("thought", f"{rules.until('thoughts', closed)} {_SPACE}")
    return f"{thought} {body}" if thinking else f"({rules.marker(opened)} {thought})? {body}"


def _text_or(rules: _Rules, before: str, opening: str, calls: str) -> list[str]:
    """Free text, calls, or a text and then calls."""
    if not opening:  # a call is told from a text by how it begins; no other may come later
        opens = (rules.dialect.spelled(form.open) for form in rules.dialect.forms if form.open)
        later = "|".join(_escaped(text) for text in opens if rules.token_id(text) is None)
        said = rf"/({_NO_CALL[rules.dialect.name]}(?s:.*))?/"
        return [
            calls,
            rules.rule("SAID", f"{said} & ~/(?s:.*)({later})(?s:.*)/" if later else said),
        ]
    if opening.startswith("<["):
        return [f"{_ANY} ({before} {opening} {calls})?"]
    begun = rules.rule("begun[lazy]", f"/(?s:.*){_escaped(json.loads(opening))}/")
    return [rules.rule("said", _ANY), f"{begun} {calls}"]


def _spelled(rules: _Rules, marker: str) -> str:
    return rules.marker(rules.dialect.spelled(marker))


def _properties(tool: ToolSpec) -> list[tuple[str, dict[str, Any]]]:
    """The parameters and their schemas; of those that only say yes or no, nothing is asked."""
    given = tool.parameters.get("properties", {})
    return [(key, one if isinstance(one, dict) else {}) for key, one in given.items()]


def _samara(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    """`name<arg>key<val>value…`, parameters in the order of the schema; all markers are tokens."""
    form = rules.dialect.forms[0]
    close, arg, val = (_spelled(rules, marker) for marker in form.inner)
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = [_quoted(tool.name)]
        for key, schema in _properties(tool):
            part = f"{arg} {_quoted(key)} {val} {rules.value(schema, tool.parameters)}"
            parts.append(part if key in required else f"({part})?")
        each.append(" ".join(parts))
    return _spelled(rules, form.open), f"{rules.rule('call', ' | '.join(each))} {close}"


def _hermes(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    call = rules.rule("call", " | ".join(_object(rules, t, "arguments") for t in tools))
    close = _spelled(rules, form.close)
    return _spelled(rules, form.open), f"{_SPACE} {call} {_SPACE} {close}"


def _object(rules: _Rules, tool: ToolSpec, key: str) -> str:
    begin = '{"name": ' + json.dumps(tool.name) + f', "{key}": '
    return f"{_quoted(begin)} {rules.json(tool.parameters)} {_quoted('}')}"


def _qwen_xml(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = []
        for key, schema in _properties(tool):
            value = rules.value(schema, tool.parameters, "\n</parameter>\n")
            part = f"{_quoted(f'<parameter={key}>' + chr(10))} {value}"
            parts.append(part if key in required else f"({part})?")
        begin = _quoted(f"\n<function={tool.name}>\n")
        each.append(f"{begin} {' '.join(parts)} {_quoted('</function>' + chr(10))}")
    call = rules.rule("call", " | ".join(each))
    return _spelled(rules, form.open), f"{call} {_spelled(rules, form.close)}"


def _llama(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    call = rules.rule("call", " | ".join(_object(rules, t, "parameters") for t in tools))
    tag = rules.dialect.forms[0].open
    begin = f"({_spelled(rules, tag)})? " if rules.token_id(rules.dialect.spelled(tag)) else ""
    return "", f"{begin}{call}"


def _mistral(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    opening = _spelled(rules, rules.dialect.forms[0].open)
    if rules.token_id("[ARGS]") is None:
        call = rules.rule("call", " | ".join(_object(rules, t, "arguments") for t in tools))
        more = f"({_quoted(', ')} {call})*" if many else ""
        return opening, f"{_quoted('[')} {call} {more} {_quoted(']')}"
    each = (f"{_quoted(t.name)} {rules.marker('[ARGS]')} {rules.json(t.parameters)}" for t in tools)
    return opening, rules.rule("call", " | ".join(each))


def _deepseek(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    close = rules.dialect.spelled(form.close)
    separator = rules.marker(close.replace("call▁end", "sep"))
    each = []
    for tool in tools:
        written, fence = rules.json(tool.parameters), _quoted(f"{tool.name}\n```json\n")
        each.append(f'"function" {separator} {fence} {written} {_quoted(chr(10) + "```")}')
        each.append(f"{_quoted(tool.name)} {separator} {written}")
    call = rules.rule("call", " | ".join(each))
    return _spelled(rules, form.open), f"{call} {rules.marker(close)}"


def _pythonic(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    calls = _python_calls(rules, tools, many)
    start, end = rules.dialect.forms[0].open, rules.dialect.dropped[0]
    if rules.token_id(rules.dialect.spelled(start)) is None:
        return "", calls
    return "", f"({_spelled(rules, start)})? {calls} ({_spelled(rules, end)})?"


def _lfm(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form, end = rules.dialect.forms[0], rules.dialect.dropped[0]
    calls = _python_calls(rules, tools, many)
    return _spelled(rules, form.open), f"{calls} {_spelled(rules, end)}"


def _python_calls(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> str:
    """`[name(key=value, …), …]`, with values in JSON; parameters that must be given come first."""
    each = []
    for tool in tools:
        root, required = tool.parameters, set(tool.parameters.get("required", ()))
        defs = {key: root[key] for key in ("$defs", "definitions") if key in root}
        musts, mays = list[str](), list[str]()
        for key, schema in _properties(tool):
            part = f"{_quoted(f'{key}=')} {rules.json({**schema, **defs})}"
            (musts if key in required else mays).append(part)
        comma = _quoted(", ")
        given = f" {comma} ".join(musts) + "".join(f" ({comma} {may})?" for may in mays)
        if not musts:
            starts = (
                f"{may}" + "".join(f" ({comma} {later})?" for later in mays[n + 1 :])
                for n, may in enumerate(mays)
            )
            given = f"({' | '.join(starts)})?" if mays else ""
        each.append(f"{_quoted(f'{tool.name}(')} {given} {_quoted(')')}")
    call = rules.rule("call", " | ".join(each))
    more = f"({_quoted(', ')} {call})*" if many else ""
    return f"{_quoted('[')} {call} {more} {_quoted(']')}"


def _glm(rules: _Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    close, *marks = (_spelled(rules, marker) for marker in form.inner)
    key, key_end, value, value_end = marks
    line = _quoted("\n")
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = [_quoted(tool.name)]
        for name, schema in _properties(tool):
            if value_end.startswith("<["):
                written = f"{rules.value(schema, tool.parameters)} {value_end}"
            else:
                written = rules.value(schema, tool.parameters, json.loads(value_end))
            part = f"{line} {key} {_quoted(name)} {key_end} {line} {value} {written}"
            parts.append(part if name in required else f"({part})?")
        each.append(" ".join(parts))
    call = rules.rule("call", " | ".join(each))
    return _spelled(rules, form.open), f"{call} {line} {close}"


_WRITTEN: Final[dict[str, Callable[[_Rules, Sequence[ToolSpec], bool], tuple[str, str]]]] = {
    "samara": _samara,
    "hermes": _hermes,
    "qwen_xml": _qwen_xml,
    "llama": _llama,
    "mistral": _mistral,
    "deepseek": _deepseek,
    "pythonic": _pythonic,
    "lfm": _lfm,
    "glm": _glm,
}
"""For each dialect how calls are written: the marker before each, and a call, or `many`."""

_NO_CALL: Final = {"llama": r"[^{\s]", "pythonic": r"[^\[`\s]"}
"""How a text begins that is no call, in dialects that have no marker."""


def _quoted(text: str) -> str:
    """A literal, in Lark's notation."""
    return json.dumps(text, ensure_ascii=False)


def _escaped(text: str) -> str:
    return re.escape(text).replace("/", r"\/").replace("\\\n", r"\n")


def _pattern_of(schema: Mapping[str, Any]) -> str:
    pattern = str(schema["pattern"]).removeprefix("^").removesuffix("$")
    return re.sub(r"(\\.)|/", lambda found: found[1] or r"\/", pattern)
