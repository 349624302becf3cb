"""What a prompt requires is checked on the answer, sent back once, and told in the result."""

from __future__ import annotations

import asyncio
import io
import sys
from typing import Any

import pytest

from samara.agent import Agent, Conversation, ScriptedModel
from samara.agent.events import NotMended, SentBack, TurnEnded
from samara.agent.frontends.show import Show
from samara.agent.models.scripted import calls
from samara.errors import ConfigError, OutputError, RateLimitError
from samara.prompts import PromptSpec, TokenBudget, UsageLimits
from samara.prompts.messages import SystemMessage

SHORT = PromptSpec(requirements={"max_words": 3, "include": ["tea"]})


def run(agent: Agent, way: str, talk: Conversation | None = None) -> Any:
    if way == "async":
        return asyncio.run(agent.arun("Say something.", conversation=talk))
    return agent.run("Say something.", conversation=talk)


@pytest.mark.parametrize("way", ["sync", "async"])
def test_a_miss_is_sent_back_and_mended(way: str) -> None:
    """The model hears what it missed, with what was found, and answers again."""
    model = ScriptedModel(["I like to drink tea.", "Tea, please."])
    talk = Conversation()
    result = run(Agent(model, prompt=SHORT), way, talk)
    assert result.output == "Tea, please."
    assert [check.passed for check in result.checks] == [True, True]
    assert result.missed == ()
    assert result.steps == 2
    complaint = model.requests[1].messages[-1].text
    assert "- At most 3 words. (5)" in complaint
    assert "tea" not in complaint
    assert [m.text for m in talk][1:] == ["I like to drink tea.", complaint, "Tea, please."]


@pytest.mark.parametrize("way", ["sync", "async"])
def test_it_gives_up_honestly(way: str) -> None:
    """A second miss is not sent back: the answer stands, and the result says what it misses."""
    model = ScriptedModel(["I like to drink tea.", "I like milk better.", "never asked"])
    result = run(Agent(model, prompt=SHORT), way)
    assert result.output == "I like milk better."
    assert [str(miss) for miss in result.missed] == [
        "✗ At most 3 words. [4]",
        '✗ Must contain: "tea".',
    ]
    assert len(model.requests) == 2
    assert "At most 3 words" in result._repr_markdown_()


def test_a_good_answer_is_not_sent_back() -> None:
    """One request, and the checks are in the result."""
    model = ScriptedModel(["Green tea."])
    result = Agent(model, prompt=SHORT).run("Say something.")
    assert len(result.checks) == 2
    assert result.missed == ()


def test_sending_back_can_be_turned_off() -> None:
    """Then a miss is only reported."""
    model = ScriptedModel(["I like to drink tea."])
    result = Agent(model, prompt=SHORT, send_back=False).run("Say something.")
    assert len(result.missed) == 1


def test_the_last_step_is_not_sent_back() -> None:
    """Where no step is left, the answer stands as it is."""
    model = ScriptedModel(["I like to drink tea."])
    assert Agent(model, prompt=SHORT, max_steps=1).run("Say something.").missed


def test_tools_may_be_called_to_mend_an_answer() -> None:
    """The complaint stays before the calls that it led to, and is sent once."""

    def brew() -> str:
        """Brew."""
        return "tea"

    model = ScriptedModel(["I like to drink milk.", calls(("brew", {})), "Some tea."])
    talk = Conversation()
    result = Agent(model, prompt=SHORT, tools=[brew]).run("Say something.", conversation=talk)
    assert result.output == "Some tea."
    assert [m.role for m in talk] == ["user", "assistant", "user", "assistant", "tool", "assistant"]


@pytest.mark.parametrize("fault", ["limit", "server"])
def test_an_answer_is_not_lost_when_it_cannot_be_mended(fault: str) -> None:
    """Where the second request is not possible, the first answer stands with what it misses."""
    lines: list[Any] = ["I like to drink tea.", RateLimitError("later")]
    budget = TokenBudget(limits=UsageLimits(requests=1 if fault == "limit" else 9))
    talk = Conversation()
    agent = Agent(ScriptedModel(lines), prompt=SHORT, budget=budget)
    *_, failed, ended = agent.stream("Say.", conversation=talk)
    assert isinstance(failed, NotMended)
    assert failed.reason
    assert isinstance(ended, TurnEnded)
    result = ended.result
    assert result.output == "I like to drink tea."
    assert len(result.missed) == 1
    assert result.steps == 1
    assert [message.role for message in talk] == ["user", "assistant"]


def test_a_wrong_type_and_a_miss_are_both_mended() -> None:
    """An answer first gets its form, then what it must contain; then it is a value."""
    spec = PromptSpec(output_type=list[str], requirements={"include": ["tea"]})
    model = ScriptedModel(["tea", '{"value": ["milk"]}', '{"value": ["tea"]}'])
    result = Agent(model, prompt=spec).run("Drinks?")
    assert result.output == ["tea"]
    assert result.missed == ()
    assert len(model.requests) == 3


def test_a_schema_is_an_output_type() -> None:
    """A prompt from a file demands the same form as one with a Python type."""
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    agent = Agent(ScriptedModel(['{"n": "x"}', '{"n": 3}']), prompt=PromptSpec(output_type=schema))
    assert agent.run("How many?").output == {"n": 3}
    with pytest.raises(OutputError, match="n: 'x' is not of type 'integer'"):
        Agent(ScriptedModel(['{"n": "x"}'] * 3), prompt=PromptSpec(output_type=schema)).run("?")


def test_the_embedded_model_is_not_asked_to_mend() -> None:
    """It cannot: what it misses is only told."""
    result = Agent("embedded", prompt=PromptSpec(requirements={"include": ["zebra"]})).run("Hello")
    assert result.steps == 1
    assert len(result.missed) == 1


def test_examples_go_before_the_conversation_and_stay() -> None:
    """They are sent with each request, also when old turns no longer fit, and are billed apart."""
    spec = PromptSpec(tone="Dry.", examples=[("2+2?", "4."), ("3+3?", "6.")])
    model = ScriptedModel(["first answer", "second answer"], context_window=105)
    agent = Agent(model, prompt=spec, budget=TokenBudget(summarize=False, reserve_tokens=20))
    talk = Conversation()
    agent.run("word " * 40, conversation=talk)
    agent.run("more " * 40, conversation=talk)
    sent = [message.text for message in model.requests[1].messages]
    assert sent[1:5] == ["2+2?", "4.", "3+3?", "6."]
    assert not any("first" in text for text in sent)
    assert dict(agent.context(talk).sections)["examples"] == 4
    assert len(talk) == 4


def test_the_prompt_is_rendered_for_the_model_that_answers() -> None:
    """Swapping the model changes the style with it."""
    models = [ScriptedModel(["ok"], name=name) for name in ("openai:gpt-5", "hf:tiny-1b")]
    agent = Agent(models[0], prompt=PromptSpec(tone="Dry."))
    for model in models:
        agent.model = model
        agent.run("Hi")
    told = [model.requests[0].messages[0] for model in models]
    assert [message.text for message in told] == ["# Tone\nDry.", "Tone: Dry."]
    assert all(isinstance(message, SystemMessage) for message in told)


def test_a_missing_variable_is_told_before_anything_is_asked() -> None:
    """An agent is not made with a prompt that has blanks."""
    with pytest.raises(ConfigError, match="no value for: topic"):
        Agent(ScriptedModel([]), prompt=PromptSpec(task="On {{topic}}"))


def test_a_turn_tells_that_an_answer_was_sent_back() -> None:
    """As an event with the complaint, after the answer and before the next step."""
    model = ScriptedModel(["I like to drink tea.", "Tea."])
    events = list(Agent(model, prompt=SHORT).stream("Say something."))
    places = [n for n, event in enumerate(events) if isinstance(event, SentBack)]
    assert len(places) == 1
    assert "At most 3 words" in events[places[0]].complaint  # type: ignore[union-attr]
    assert isinstance(events[-1], TurnEnded)


def test_a_pipe_gets_only_the_answer_that_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was sent back, and what is still missed, is told on standard error."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    show = Show(plain=True)
    model = ScriptedModel(["I like to drink tea.", "I like tea, too."])
    for event in Agent(model, prompt=SHORT).stream("Say something."):
        show.event(event)
    told = capsys.readouterr()
    assert told.out == "I like tea, too.\n"
    assert "[sent back]\n- At most 3 words. (5)" in told.err
    assert "✗ At most 3 words. [4]" in told.err
