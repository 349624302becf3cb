"""What a model may write, as a grammar: free text, or calls of the tools that it was offered.

With it, every call parses and its arguments are valid under the tool's schema, and `tool_choice`
and `output_type` hold exactly. Without one the model writes what it will. The grammars are
llguidance's; markers that are tokens of their own are named by their ids, so that the same
characters in a text stay text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from samara.agent.models import grammar_calls
from samara.agent.models.grammar_rules import ANY, SPACE, Rules, Valid, escaped, spelled
from samara.agent.models.parsing import Dialect
from samara.tools.base import ToolSpec


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
    rules = Rules(dialect, token_id, valid)
    offered = [tool for tool in tools if tool_choice in ("auto", "required", tool.name)]
    if offered and not held(dialect):
        return None
    if dialect.name == "harmony" and (offered or schema is not None or tool_choice == "none"):
        forms = _messages(rules, offered, tool_choice, schema)
    elif offered:
        forms = _calls(rules, offered, tool_choice, schema)
    elif schema is not None:
        forms = [rules.json(schema)]
    else:
        return None
    body = rules.rule("body", " | ".join(forms))
    rules.lines = {"start": _thoughts(rules, body, thinking=thinking), **rules.lines}
    return rules.text()


def held(dialect: Dialect) -> bool:
    """Whether there is a grammar for how calls are written."""
    if dialect.name in _AS_TOKENS:  # spelled out, they might come within values
        return _AS_TOKENS[dialect.name].issubset(dialect.marks)
    return dialect.name in grammar_calls.WRITTEN


def _calls(
    rules: Rules, tools: Sequence[ToolSpec], tool_choice: str, schema: Mapping[str, Any] | None
) -> list[str]:
    """Calls, and what may be said instead of them or before."""
    many = tool_choice in ("auto", "required")
    opening, call = grammar_calls.WRITTEN[rules.dialect.name](rules, tools, many)
    calls = f"{call} ({SPACE} {opening} {call})*" if many and opening else call
    before, after = _around(rules)
    if tool_choice == "auto" and schema is None:
        return _text_or(rules, before, opening, f"{calls} {after}")
    answers = [rules.json(schema)] if schema is not None and tool_choice == "auto" else []
    return [*answers, f"{before} {opening} {calls} {after}"]


def _messages(
    rules: Rules, tools: Sequence[ToolSpec], tool_choice: str, schema: Mapping[str, Any] | None
) -> list[str]:
    """Messages with headers, of which the last is the answer or a call; before it thoughts.

    Where anything may be said, something may also be said before a call.
    """
    channel, message, end, call_end = map(
        rules.marker, ("<|channel|>", "<|message|>", "<|end|>", "<|call|>")
    )
    start = rules.marker("<|start|>assistant")
    free = tool_choice in ("auto", "none") and schema is None
    before = '("analysis" | "commentary")' if free else '"analysis"'
    told = rules.rule("told", f"{channel} {before} {message} {ANY} {end} {start}")
    lasts = []
    if not tools or tool_choice == "auto":
        answer = ANY if schema is None else rules.json(schema)
        lasts.append(f'{channel} "final" {message} {answer}')
    if tools:
        call = rules.rule("call", " | ".join(grammar_calls.harmony(rules, tools)))
        lasts.append(f"{call} {call_end}")
    return [f"({start})? {told}* ({' | '.join(lasts)})"]


def _around(rules: Rules) -> tuple[str, str]:
    """What may stand before all calls and after them, without content of its own."""
    if len(rules.dialect.dropped) != 2:
        return "", ""
    before, after = (f"({spelled(rules, marker)})?" for marker in rules.dialect.dropped)
    return before, after


def _thoughts(rules: Rules, body: str, *, thinking: bool) -> str:
    if rules.dialect.reasoning is None:
        return body
    opened, closed = map(rules.dialect.spelled, rules.dialect.reasoning)
    thought = rules.rule("thought", f"{rules.until('thoughts', closed)} {SPACE}")
    return f"{thought} {body}" if thinking else f"({rules.marker(opened)} {thought})? {body}"


def _text_or(rules: Rules, before: str, opening: str, calls: str) -> list[str]:
    """Free text, calls, or a text and then calls."""
    if not opening:  # a call is told from a text by how it begins; no other may come later
        opens = (rules.dialect.spelled(form.open) for form in rules.dialect.forms if form.open)
        later = "|".join(escaped(text) for text in opens if rules.token_id(text) is None)
        said = rf"/({_NO_CALL[rules.dialect.name]}(?s:.*))?/"
        return [
            calls,
            rules.rule("SAID", f"{said} & ~/(?s:.*)({later})(?s:.*)/" if later else said),
        ]
    if opening.startswith("<["):
        return [f"{ANY} ({before} {opening} {calls})?"]
    begun = rules.rule("begun[lazy]", f"/(?s:.*){escaped(json.loads(opening))}/")
    return [rules.rule("said", ANY), f"{begun} {calls}"]


_AS_TOKENS: Final = {
    "gemma": {"<|tool_call>", "<tool_call|>", '<|"|>'},
    "harmony": {"<|start|>", "<|channel|>", "<|message|>", "<|end|>", "<|call|>"},
}
"""The markers of calls that must be tokens, in dialects that are not held to a grammar else."""
_NO_CALL: Final = {"llama": r"[^{\s]", "pythonic": r"[^\[`\s]"}
"""How a text begins that is no call, in dialects that have no marker."""
