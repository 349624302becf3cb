from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from samara.agent.models.chat import Chat, Habits, Render, call_id, probe, to_chat, tool_schemas
from samara.agent.models.embedded.template import ChatTemplate
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import Image, Text

TOOLS = "{{ tools | tojson if tools else '' }}"
CHATML = TOOLS + (
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}"
    "{% for c in m.tool_calls or [] %}[{{ c.function.name }} {{ c.function.arguments | tojson }}]"
    "{% endfor %}</{{ m.role }}>\n{% endfor %}"
)
NO_SYSTEM = "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
NO_TOOLS = "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
JSON_ARGUMENTS = TOOLS + (
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% for c in m.tool_calls or [] %}"
    "{{ c.function.name + ' ' + c.function.arguments }}{% endfor %}{% endfor %}"
)
ALTERNATING = (
    "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('must alternate') }}{% endif %}<{{ m.role }}>{{ m.content }}{% endfor %}"
)
ONE_CALL = (
    "{% for m in messages %}{% if m.tool_calls and m.tool_calls | length != 1 %}"
    "{{ raise_exception('single calls only') }}{% endif %}{% endfor %}"
)
CALL_ALONE = CHATML.replace("{{ m.content }}", "{{ m.content if not m.tool_calls }}")
CALL_WITH_ONE_TEXT = (
    "{% for m in messages %}{% if m.tool_calls and m.content and m.reasoning_content %}"
    "{{ raise_exception('either text or reasoning') }}{% endif %}{% endfor %}"
)
USER_FIRST_AND_LAST = (
    "{% for m in messages if not m.tool_calls and m.role != 'tool' %}"
    "{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('must alternate') }}{% endif %}{% endfor %}"
)

PYTHON = ToolSpec("python", "Run code.", {"type": "object", "properties": {}})
CALLS = (ToolCall("call_1", "python", '{"code": "1"}'), ToolCall("call_2", "search", "not JSON"))
TALK: tuple[Message, ...] = (
    SystemMessage("Be brief."),
    UserMessage.of("one"),
    AssistantMessage("Let me see.", CALLS, "thought"),
    ToolMessage("call_1", "python", (Text("1"),)),
    ToolMessage("call_2", "search", (Text("found"), Image(b"x", path="plot.png"))),
    AssistantMessage("Done."),
    UserMessage.of("two"),
    UserMessage.of("three"),
)


def renderer(source: str) -> Render:
    template = ChatTemplate(source)

    def render(chat: Chat, tools: list[dict[str, Any]] | None) -> str:
        return template.render(chat, tools, {})

    return render


@pytest.mark.parametrize(
    ("source", "habits"),
    [
        (CHATML, Habits()),
        (NO_SYSTEM + CHATML, Habits(system=False)),
        (ONE_CALL + CHATML, Habits(parallel_calls=False)),
        (JSON_ARGUMENTS, Habits(json_arguments=True)),
        (CALL_ALONE, Habits(text_with_calls=False)),
        (CALL_WITH_ONE_TEXT + CHATML, Habits(text_with_calls=False)),
        (
            NO_SYSTEM + ONE_CALL + CALL_ALONE,
            Habits(system=False, parallel_calls=False, text_with_calls=False),
        ),
        (NO_TOOLS, Habits(tools=False, parallel_calls=False)),
        (CHATML.removeprefix(TOOLS), Habits(tools=False)),
        (
            ALTERNATING,
            Habits(system=False, tools=False, parallel_calls=False, same_role_twice=False),
        ),
    ],
)
def test_a_templates_habits_are_found_and_met(source: str, habits: Habits) -> None:
    """Whatever a template can take, all that was said reaches the model."""
    render = renderer(source)
    assert probe(render) == habits
    text = render(to_chat(TALK, (PYTHON,), habits), tool_schemas((PYTHON,)))
    for said in ("Be brief.", "one", "Let me see.", "found", "plot.png", "Done.", "two", "three"):
        assert said in text
    assert "python" in text
    assert '{"code": "1"}' in text


def test_messages_become_what_templates_expect() -> None:
    """Arguments are mappings, ids are nine letters or digits and pair, reasoning has its name."""
    chat = to_chat(TALK)
    calling = chat[2]
    assert [item["role"] for item in chat[:5]] == ["system", "user", "assistant", "tool", "tool"]
    assert calling["reasoning_content"] == "thought"
    functions = [call["function"] for call in calling["tool_calls"]]
    assert functions == [
        {"name": "python", "arguments": {"code": "1"}},
        {"name": "search", "arguments": {}},
    ]
    ids = [call["id"] for call in calling["tool_calls"]]
    assert ids == [chat[3]["tool_call_id"], chat[4]["tool_call_id"]]
    assert all(re.fullmatch("[a-z0-9]{9}", made) for made in ids)


def test_parallel_calls_are_told_one_by_one_each_with_its_result() -> None:
    """Where a template takes one call a message, order and pairing are kept."""
    chat = to_chat(TALK, habits=Habits(parallel_calls=False))
    assert [item["role"] for item in chat[2:6]] == ["assistant", "tool", "assistant", "tool"]
    for said, result in (chat[2:4], chat[4:6]):
        assert [call["id"] for call in said["tool_calls"]] == [result["tool_call_id"]]
    assert chat[2]["content"] == "Let me see."


def test_results_are_told_with_the_calls_that_they_came_after() -> None:
    """Ids that come again in a later turn, or within a message, pair nothing of another."""
    calls = tuple(ToolCall(name, "f", "{}") for name in ("call_0", "call_1", "call_1"))
    talk: list[Message] = []
    for turn in "ab":
        talk += [UserMessage.of("Go on."), AssistantMessage("", calls)]
        talk += [ToolMessage(c.id, c.name, (Text(f"{turn}{n}"),)) for n, c in enumerate(calls)]
    talk += [UserMessage.of("And one."), AssistantMessage("", calls[:1])]
    talk.append(ToolMessage("call_0", "f", (Text("c0"),)))
    chat = to_chat(talk, habits=Habits(parallel_calls=False))
    results = [item["content"] for item in chat if item["role"] == "tool"]
    assert results == ["a0", "a1", "a2", "b0", "b1", "b2", "c0"]
    for said, result in pairwise(chat):
        if result["role"] == "tool":
            assert [call["id"] for call in said["tool_calls"]] == [result["tool_call_id"]]


def test_a_text_beside_a_call_may_be_lost_but_not_the_call() -> None:
    """Where such a text can stand neither beside nor before a call, the template still renders."""
    render = renderer(USER_FIRST_AND_LAST + CALL_ALONE)
    habits = probe(render)
    assert habits.tools
    assert not habits.text_with_calls
    assert not habits.text_before_calls
    text = render(to_chat(TALK[1:], (PYTHON,), habits), None)
    assert '{"code": "1"}' in text
    assert "Done." in text


def test_a_model_without_tools_is_told_of_them_in_words() -> None:
    """Tools are described, calls and results become text in the form that it is asked for."""
    chat = to_chat(TALK, (PYTHON,), Habits(tools=False, parallel_calls=False))
    assert '"name": "python"' in chat[0]["content"]
    assert '<tool_call>\n{"name": "python", "arguments": {"code": "1"}}' in chat[2]["content"]
    assert chat[3] == {"role": "user", "content": "<tool_response>\n1\n</tool_response>"}
    assert not any("tool_calls" in item or item["role"] == "tool" for item in chat)


def test_the_system_text_goes_before_the_first_user_message() -> None:
    """Where there is no system role its text is not lost."""
    chat = to_chat(TALK, habits=Habits(system=False))
    assert chat[0] == {"role": "user", "content": "Be brief.\n\none"}


def test_ids_are_the_same_for_the_same_and_differ_for_others() -> None:
    """Replies can be compared, and calls of one conversation told apart."""
    assert call_id((1, 2)) == call_id((1, 2))
    assert len({call_id((n, 0)) for n in range(1000)}) == 1000
