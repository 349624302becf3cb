"""How each dialect writes calls, as rules of a grammar."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

from samara.agent.models.grammar_rules import SPACE, Rules, in_a_row, quoted, spelled
from samara.agent.models.grammar_unquoted import Unquoted
from samara.tools.base import ToolSpec


def _properties(tool: ToolSpec) -> list[tuple[str, dict[str, Any]]]:
    """The parameters and their schemas; of those that only say yes or no, nothing is asked."""
    given = tool.parameters.get("properties", {})
    return [(key, one if isinstance(one, dict) else {}) for key, one in given.items()]


def _samara(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    """`name<arg>key<val>value…`, parameters in the order of the schema; all markers are tokens."""
    form = rules.dialect.forms[0]
    close, arg, val = (spelled(rules, marker) for marker in form.inner)
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = [quoted(tool.name)]
        for key, schema in _properties(tool):
            part = f"{arg} {quoted(key)} {val} {rules.value(schema, tool.parameters)}"
            parts.append(part if key in required else f"({part})?")
        each.append(" ".join(parts))
    return spelled(rules, form.open), f"{rules.rule('call', ' | '.join(each))} {close}"


def _hermes(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    call = rules.rule("call", " | ".join(_object(rules, t, "arguments") for t in tools))
    close = spelled(rules, form.close)
    return spelled(rules, form.open), f"{SPACE} {call} {SPACE} {close}"


def _object(rules: Rules, tool: ToolSpec, key: str) -> str:
    begin = '{"name": ' + json.dumps(tool.name) + f', "{key}": '
    return f"{quoted(begin)} {rules.json(tool.parameters)} {quoted('}')}"


def _qwen_xml(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = []
        for key, schema in _properties(tool):
            value = rules.value(schema, tool.parameters, "\n</parameter>\n")
            part = f"{quoted(f'<parameter={key}>' + chr(10))} {value}"
            parts.append(part if key in required else f"({part})?")
        begin = quoted(f"\n<function={tool.name}>\n")
        each.append(f"{begin} {' '.join(parts)} {quoted('</function>' + chr(10))}")
    call = rules.rule("call", " | ".join(each))
    return spelled(rules, form.open), f"{call} {spelled(rules, form.close)}"


def _llama(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    call = rules.rule("call", " | ".join(_object(rules, t, "parameters") for t in tools))
    tag = rules.dialect.forms[0].open
    begin = f"({spelled(rules, tag)})? " if rules.token_id(rules.dialect.spelled(tag)) else ""
    return "", f"{begin}{call}"


def _mistral(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    opening = spelled(rules, rules.dialect.forms[0].open)
    if rules.token_id("[ARGS]") is None:
        call = rules.rule("call", " | ".join(_object(rules, t, "arguments") for t in tools))
        more = f"({quoted(', ')} {call})*" if many else ""
        return opening, f"{quoted('[')} {call} {more} {quoted(']')}"
    each = (f"{quoted(t.name)} {rules.marker('[ARGS]')} {rules.json(t.parameters)}" for t in tools)
    return opening, rules.rule("call", " | ".join(each))


def _deepseek(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    close = rules.dialect.spelled(form.close)
    separator = rules.marker(close.replace("call▁end", "sep"))
    each = []
    for tool in tools:
        written, fence = rules.json(tool.parameters), quoted(f"{tool.name}\n```json\n")
        each.append(f'"function" {separator} {fence} {written} {quoted(chr(10) + "```")}')
        each.append(f"{quoted(tool.name)} {separator} {written}")
    call = rules.rule("call", " | ".join(each))
    return spelled(rules, form.open), f"{call} {rules.marker(close)}"


def _pythonic(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    calls = _python_calls(rules, tools, many)
    start, end = rules.dialect.forms[0].open, rules.dialect.dropped[0]
    if rules.token_id(rules.dialect.spelled(start)) is None:
        return "", calls
    return "", f"({spelled(rules, start)})? {calls} ({spelled(rules, end)})?"


def _lfm(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form, end = rules.dialect.forms[0], rules.dialect.dropped[0]
    calls = _python_calls(rules, tools, many)
    return spelled(rules, form.open), f"{calls} {spelled(rules, end)}"


def _python_calls(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> str:
    """`[name(key=value, …), …]`, with values in JSON; parameters that must be given come first."""
    each = []
    for tool in tools:
        root, required = tool.parameters, set(tool.parameters.get("required", ()))
        defs = {key: root[key] for key in ("$defs", "definitions") if key in root}
        parts = [
            (f"{quoted(f'{key}=')} {rules.json({**schema, **defs})}", key in required)
            for key, schema in _properties(tool)
        ]
        parts.sort(key=lambda part: not part[1])
        given = in_a_row(rules, parts, quoted(", "))
        each.append(f"{quoted(f'{tool.name}(')} {given} {quoted(')')}")
    call = rules.rule("call", " | ".join(each))
    more = f"({quoted(', ')} {call})*" if many else ""
    return f"{quoted('[')} {call} {more} {quoted(']')}"


def _glm(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    close, *marks = (spelled(rules, marker) for marker in form.inner)
    key, key_end, value, value_end = marks
    line = quoted("\n")
    each = []
    for tool in tools:
        required = set(tool.parameters.get("required", ()))
        parts = [quoted(tool.name)]
        for name, schema in _properties(tool):
            if value_end.startswith("<["):
                written = f"{rules.value(schema, tool.parameters)} {value_end}"
            else:
                written = rules.value(schema, tool.parameters, json.loads(value_end))
            part = f"{line} {key} {quoted(name)} {key_end} {line} {value} {written}"
            parts.append(part if name in required else f"({part})?")
        each.append(" ".join(parts))
    call = rules.rule("call", " | ".join(each))
    return spelled(rules, form.open), f"{call} {line} {close}"


def _gemma(rules: Rules, tools: Sequence[ToolSpec], many: bool) -> tuple[str, str]:
    form = rules.dialect.forms[0]
    close, mark = spelled(rules, form.close), rules.marker('<|"|>')
    each = [
        f"{quoted(f'call:{tool.name}')} {Unquoted(rules, tool.parameters, mark).arguments()}"
        for tool in tools
    ]
    return spelled(rules, form.open), f"{rules.rule('call', ' | '.join(each))} {close}"


def harmony(rules: Rules, tools: Sequence[ToolSpec]) -> list[str]:
    """A call of each tool, without what ends it; its header names the tool in one of two places."""
    channel, message = rules.marker("<|channel|>"), rules.marker("<|message|>")
    typed = f'(" " ({rules.marker("<|constrain|>")})? "json")?'
    each = []
    for tool in tools:
        to = quoted(f" to=functions.{tool.name}")
        header = f'({to} {channel} "commentary" | {channel} "commentary" {to})'
        each.append(f"{header} {typed} {message} {rules.json(tool.parameters)}")
    return each


WRITTEN: Final[dict[str, Callable[[Rules, Sequence[ToolSpec], bool], tuple[str, str]]]] = {
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
}
"""For each dialect how calls are written: the marker before each, and a call, or `many`.

`harmony`, in which calls are messages, stands beside them.
"""
