"""The bill: what the tokens go to, to the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from talks import PICTURES, talks, texts, truth

from samara import Agent, Conversation, PromptSpec, ScriptedModel, TokenBudget
from samara.agent.models.openai.count import Counter
from samara.agent.recall import with_passages
from samara.errors import BadRequestError, ContextOverflowError
from samara.memory import Passage
from samara.prompts import Bill, Message, SystemMessage, TokenCount, UserMessage
from samara.prompts.bill import make_bill
from samara.prompts.messages import AssistantMessage, check_pairs
from samara.tools import Image
from samara.tools.base import ToolSpec

TOOL = ToolSpec("look", "Look at it.", {"type": "object", "properties": {"place": {}}})


def bill_of(messages: Sequence[Message], counter: Counter) -> Bill:
    return make_bill(
        messages,
        lambda told: counter.count(told, (TOOL,)).value,
        lambda told: counter.count(told).value,
        upper_tokens=0,
        reserve_tokens=0,
        window_tokens=100_000,
    )


@given(talks(), st.integers(50, 3000), st.booleans(), texts)
@settings(max_examples=1500, deadline=None)
def test_what_is_fitted_fits_and_its_bill_sums(
    talk: list[Message], window: int, anchored: bool, tone: str
) -> None:
    """Random conversations with tools, pictures and all scripts in windows of any size."""
    counter = Counter("gpt-4o")
    head = PromptSpec(persona="A guide.", tone=tone).message()
    said = [message for message in talk if not isinstance(message, SystemMessage)]
    messages: list[Message] = [head, *said, UserMessage.of("And now?")]
    if anchored:
        counter.learn(messages[: 1 + len(said) // 2], (TOOL,), None, 100 + len(said))
    budget = TokenBudget(reserve_tokens=32, old_output_chars=40)

    def count(told: Sequence[Message]) -> TokenCount:
        return counter.count(told, (TOOL,))

    try:
        fitted = budget.fit(messages, count, window)
    except ContextOverflowError:
        pinned = [head, messages[-1]]
        assert count(pinned).upper > budget.available(window)
        return
    assert truth("o200k_base", list(fitted.messages)) <= fitted.count.upper
    assert fitted.count.upper <= window - min(32, window // 4)
    assert fitted.messages[0] == head
    assert fitted.messages[-1] == messages[-1]
    check_pairs(fitted.messages)
    assert budget.fit(messages, count, window) == fitted
    assert budget.fit(fitted.messages, count, window).messages == fitted.messages
    bill = budget.bill(fitted, count, counter.count, window)
    assert sum(tokens for _, tokens in bill.sections) == bill.total_tokens == fitted.count.value
    assert all(tokens > 0 for _, tokens in bill.sections)
    assert bill.upper_tokens == fitted.count.upper
    assert {"persona", "tools", "turn"} <= dict(bill.sections).keys()


def test_every_section_is_booked() -> None:
    """Fields, tools, summary, memory, history, the turn and pictures, each for what it takes."""
    picture = Image(PICTURES[3])
    passages = [Passage("The tower is 330 m high. " * 5, "tower.md")]
    messages: list[Message] = [
        PromptSpec(persona="A guide. " * 10, tone="Dry. " * 20)
        .message()
        .extended("output", "JSON"),
        UserMessage.of("Notes. " * 30, kind="summary"),
        UserMessage.of([*UserMessage.of("Old. " * 40).content, picture]),
        AssistantMessage("Yes. " * 50),
        with_passages(UserMessage.of("How high? " * 15), passages, Conversation(), 500, len)[0],
    ]
    counter = Counter("gpt-4o")
    sections = dict(bill_of(messages, counter).sections)
    expected = {"persona": 40, "tone": 42, "summary": 60, "history": 185, "turn": 45}
    for name, tokens in expected.items():
        assert abs(sections[name] - tokens) <= 0.25 * tokens + 12, name
    assert sections["images"] == 765
    assert 45 <= sections["memory"] <= 140
    assert list(sections) == [
        "persona", "tone", "output", "tools", "summary", "history", "memory", "turn", "images",
    ]  # fmt: skip
    assert sum(sections.values()) == counter.count(messages, (TOOL,)).value


def test_a_beginning_that_cannot_be_counted_goes_with_the_next() -> None:
    """Some templates refuse a system message alone: the sum is right all the same."""

    def count(messages: Sequence[Message]) -> int:
        if not any(isinstance(message, UserMessage) for message in messages):
            raise BadRequestError("a user message is missing")
        return sum(len(message.text) for message in messages)

    messages: list[Message] = [SystemMessage("sys"), UserMessage.of("hello")]
    bill = make_bill(messages, count, count, upper_tokens=8, reserve_tokens=2, window_tokens=20)
    assert bill.sections == (("turn", 8),)
    assert bill.free_tokens == 10


@given(st.lists(st.integers(0, 500), max_size=8), st.integers(0, 300), st.integers(20, 120))
def test_the_bar_is_as_wide_as_asked(sizes: list[int], reserve: int, width: int) -> None:
    """Whatever the shares are; and no section that takes something is invisible."""
    total = sum(sizes)
    sections = tuple((f"s{n}", size) for n, size in enumerate(sizes) if size)
    bill = Bill(sections, total, total, reserve, total + reserve + 100)
    bar = bill.bar(width)
    assert sum(cells for _, cells in bar) == width
    assert all(cells >= 1 for name, cells in bar if name in dict(sections))


def test_an_agent_tells_its_context() -> None:
    """Before the first word, and after it, with the tools and the prompt of the agent."""
    model = ScriptedModel(["One two three."], context_window=100)
    agent = Agent(model, prompt="Be brief.", budget=TokenBudget(reserve_tokens=10))
    assert agent.context().sections == (("prompt", 2),)
    talk = Conversation()
    agent.run("Count.", conversation=talk)
    bill = agent.context(talk)
    assert bill.sections == (("prompt", 2), ("turn", 4))
    assert (bill.total_tokens, bill.reserve_tokens, bill.free_tokens) == (6, 10, 84)


def test_a_bill_shows_itself_in_a_notebook() -> None:
    """One bar whose parts are as wide as their share; names are escaped."""
    bill = Bill((("tools", 25), ("<b>", 25)), 50, 60, 10, 100)
    html = bill._repr_html_()
    assert html.count("width:25.000%") == 2
    assert "width:40.000%" in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert len(re.findall("■", html)) == 4
    assert replace(bill, sections=())._repr_html_()
