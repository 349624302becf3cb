"""Prompts that are said step by step."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from samara.agent import Agent, ScriptedModel
from samara.agent.models.base import Request
from samara.agent.prompting import IncrementalPrompt
from samara.agent.prompting.incremental import StepName
from samara.errors import ConfigError, RateLimitError
from samara.prompts import PromptSpec

STEPS: list[tuple[StepName, str]] = [
    ("context", "I teach first-year students."),
    ("topic", "Bridges"),
    ("task", "Explain why bridges hum."),
    ("follow_up", "And in winter?"),
    ("role", "An engineer"),
    ("target", "A table"),
]


def echo(request: Request) -> str:
    return f"[{request.messages[-1].text}] {len(request.messages)}"


def made(count: int = 6) -> IncrementalPrompt:
    prompt = IncrementalPrompt(Agent(ScriptedModel([echo] * 40)))
    for name, text in STEPS[:count]:
        prompt.say(name, text)
    return prompt


def test_each_step_is_a_turn_of_one_conversation() -> None:
    """The model hears the step in words, with all that went before."""
    prompt = made()
    assert [step.name for step in prompt.steps] == [name for name, _ in STEPS]
    assert prompt.steps[0].result.output == "[Context: I teach first-year students.] 1"
    assert prompt.steps[-1].result.output == "[Answer again in this form: A table] 11"
    assert len(prompt.conversation) == 12
    assert "**role** An engineer" in prompt._repr_markdown_()
    assert repr(prompt) == "IncrementalPrompt(context → topic → task → follow_up → role → target)"


@pytest.mark.parametrize(
    ("count", "allowed"),
    [
        (0, ("context", "topic", "task")),
        (1, ("topic", "task")),
        (2, ("task",)),
        (3, ("follow_up", "role", "target")),
        (5, ("follow_up", "target")),
        (6, ("follow_up",)),
    ],
)
def test_what_may_come_next(count: int, allowed: tuple[str, ...]) -> None:
    """Context and topic may be left out, the task may not; follow-ups come as often as wished."""
    assert made(count).allowed == allowed


def test_a_step_out_of_turn_is_refused() -> None:
    """With what could come instead; nothing is asked."""
    prompt = made(2)
    with pytest.raises(ConfigError, match="what can is: task"):
        prompt.say("context", "Another.")
    with pytest.raises(ConfigError, match="says nothing"):
        prompt.say("task", "  ")
    assert len(prompt.conversation) == 4


def test_editing_takes_the_later_steps_again() -> None:
    """In a branch: what was said before stays, what came after is asked anew, the old one stays."""
    prompt = made(4)
    edited = prompt.edit(1, "Tunnels")
    assert [step.text for step in edited.steps] == [
        "I teach first-year students.",
        "Tunnels",
        "Explain why bridges hum.",
        "And in winter?",
    ]
    assert edited.steps[1].result.output == "[Topic: Tunnels] 3"
    assert edited.steps[0] is prompt.steps[0]
    assert not any("Bridges" in message.text for message in edited.conversation)
    assert [step.text for step in prompt.steps] == [text for _, text in STEPS[:4]]
    with pytest.raises(ConfigError, match="no step 4"):
        prompt.edit(4, "x")


def test_branches_go_their_own_ways() -> None:
    """What is said in one is not heard in the other."""
    prompt = made(3)
    other = prompt.branch()
    early = prompt.branch(1)
    other.say("role", "A poet")
    prompt.say("role", "A judge")
    early.say("task", "Sing.")
    assert [step.text for step in other.steps][-1] == "A poet"
    assert not any("judge" in message.text for message in other.conversation)
    assert len(early.conversation) == 4


def test_a_turn_that_fails_changes_nothing() -> None:
    """The step can be said again."""
    prompt = IncrementalPrompt(Agent(ScriptedModel(["ok", RateLimitError("later"), "done"])))
    prompt.say("context", "a")
    with pytest.raises(RateLimitError):
        prompt.say("task", "b")
    assert len(prompt.steps) == 1
    assert len(prompt.conversation) == 2
    assert prompt.say("task", "b").output == "done"


def test_async() -> None:
    """The same, awaited."""

    async def steps() -> Any:
        prompt = IncrementalPrompt(Agent(ScriptedModel([echo] * 9)))
        await prompt.asay("topic", "Tea")
        await prompt.asay("task", "Explain.")
        return await prompt.aedit(0, "Coffee")

    edited = asyncio.run(steps())
    assert edited.steps[0].result.output == "[Topic: Coffee] 1"


def test_the_steps_make_a_prompt() -> None:
    """Which can be kept: what was typed is text in it, braces too."""
    prompt = IncrementalPrompt(Agent(ScriptedModel([echo] * 9)))
    for name, text in (*STEPS[:3], ("follow_up", "Fill {{name}}."), *STEPS[4:]):
        prompt.say(name, text)
    spec = prompt.spec()
    assert not spec.missing
    assert "Fill {{name}}." in spec.render()
    assert spec | PromptSpec(task="") == spec
    assert spec.persona == "An engineer"
    assert spec.context == ("I teach first-year students.", "Bridges")
