"""How a conversation is told to a local model, and how its calls are told from its text.

Both are read off the chat template. Where that renders calls in a notation that is not known here,
tools are described in the system text instead, and calls asked for in the Hermes form.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from operator import eq

from samara.agent.models import dialects
from samara.agent.models.chat import Habits, Render, call_id, probe, to_chat
from samara.agent.models.parsing import Dialect
from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools.base import ToolCall
from samara.tools.content import Text


@dataclass(frozen=True, slots=True)
class Speech:
    """How a model is spoken with; `foreign`: its template's own calls cannot be read here."""

    dialect: Dialect
    habits: Habits
    foreign: bool = False


def speech_of(
    template: str,
    render: Render,
    is_token: dialects.IsToken,
    *,
    has_response_template: bool = False,
    named: str | None = None,
) -> Speech:
    """What the template shows and, tried out with `render`, can do; `named` is a dialect by wish.

    Raises ConfigError for a name that is no dialect's.
    """
    if named:
        spoken = dialects.dialect(named, is_token)
    else:
        spoken = dialects.choose(template, is_token, has_response_template=has_response_template)
    if spoken.name == "samara":  # trained on one set of tools, without system messages
        return Speech(spoken, Habits())
    habits = probe(render)
    trusted = named or spoken.name == "template"
    foreign = habits.tools and not trusted and not _reads_back(spoken, render, habits)
    if not named and (foreign or not habits.tools):
        habits = replace(habits, tools=False)
        spoken = dialects.dialect("hermes", is_token, thinks=spoken.reasoning is not None)
    return Speech(spoken, habits, foreign)


def _reads_back(spoken: Dialect, render: Render, habits: Habits) -> bool:
    """Whether a call that the template renders is read as that call."""
    call = ToolCall(call_id("sign3"), "sign3", '{"sign4": "sign5"}')
    talk: tuple[Message, ...] = (
        UserMessage.of("sign1"),
        AssistantMessage("", (call,)),
        ToolMessage(call.id, call.name, (Text("result3"),)),
    )
    try:
        asked, told = (render(to_chat(part, (), habits), None) for part in (talk[:1], talk))
    except Exception:  # a template raises its own errors for what it does not know
        return False
    plain = dialects.dialect(spoken.name, thinks=spoken.reasoning is not None)
    parser = dialects.parser_of(plain, {call.name: {}})
    same = list(takewhile(bool, map(eq, asked, told)))
    parser.feed(told[len(same) :])
    parser.finish()
    read = ((one.name, "".join(one.arguments.split())) for one in parser.calls)
    return next(read, None) == (call.name, "".join(call.arguments.split()))
