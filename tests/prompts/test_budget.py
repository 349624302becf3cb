"""The token budget: what is sent fits, and stays a valid conversation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.errors import ConfigError, ContextOverflowError
from samara.prompts import (
    AssistantMessage,
    Message,
    SystemMessage,
    TokenBudget,
    TokenCount,
    ToolMessage,
    UserMessage,
)
from samara.prompts.messages import check_pairs
from samara.tools import Text, ToolCall


def by_characters(messages: Sequence[Message]) -> TokenCount:
    return TokenCount.exact(sum(len(message.text) + 1 for message in messages))


def turn(question: str, outputs: Sequence[str]) -> list[Message]:
    steps: list[Message] = [UserMessage.of(question)]
    for number, output in enumerate(outputs):
        steps.append(AssistantMessage("", (ToolCall(f"{number}", "f"),)))
        steps.append(ToolMessage(f"{number}", "f", (Text(output),)))
    return [*steps, AssistantMessage("fine")]


def said(messages: Sequence[Message]) -> list[Message]:
    return [message for message in messages if not isinstance(message, ToolMessage)]


words = st.text("ab", max_size=60)
turns = st.lists(st.builds(turn, words, st.lists(words, max_size=3)), min_size=1, max_size=6)


@given(turns, st.integers(10, 400), st.booleans())
def test_whatever_is_sent_fits_and_is_valid(
    talk: list[list[Message]], window: int, told: bool
) -> None:
    """Either the messages fit with every call beside its result, or nothing is sent."""
    system: list[Message] = [SystemMessage("sys")] if told else []
    messages = [*system, *(message for part in talk for message in part)]
    budget = TokenBudget(reserve_tokens=5, old_output_chars=10)
    pinned = [*system, *talk[-1]]
    try:
        fitted = budget.fit(messages, by_characters, window)
    except ContextOverflowError:
        assert by_characters(said(pinned)).upper > budget.available(window) - 60
        return
    assert by_characters(fitted.messages).upper <= budget.available(window)
    assert fitted.count == by_characters(fitted.messages)
    assert fitted.messages[: len(system)] == tuple(system)
    sent, (asked, *steps) = said(fitted.messages), said(talk[-1])
    ends = [[asked, *steps[first:]] for first in range(len(steps))]
    assert any(sent[-len(end) :] == end for end in ends)  # the current turn, without old steps
    assert budget.fit(messages, by_characters, window) == fitted
    assert budget.fit(fitted.messages, by_characters, window).messages == fitted.messages
    assert len(fitted.messages) + fitted.left_out == len(messages)
    check_pairs(fitted.messages)


def test_what_fits_is_left_alone() -> None:
    """A conversation with room to spare is sent as it is."""
    messages = turn("q", ["x" * 1000])
    assert TokenBudget().fit(messages, by_characters, 10_000).messages == tuple(messages)


def test_old_output_is_shortened_before_anything_is_left_out() -> None:
    """Head and tail of an old tool output stay, and say how much is missing."""
    messages = [*turn("old", ["a" * 500 + "z" * 500]), *turn("new", ["b" * 500])]
    fitted = TokenBudget(reserve_tokens=10, old_output_chars=100).fit(messages, by_characters, 800)
    assert fitted.left_out == 0
    assert fitted.shortened == 1
    assert fitted.messages[2].text == f"{'a' * 50}\n[… 900 characters …]\n{'z' * 50}"
    assert fitted.messages[6].text == "b" * 500


def test_a_huge_output_of_the_current_turn_is_shortened_at_last() -> None:
    """A tool's output alone never ends a turn: its head and tail are sent."""
    messages = turn("q", ["a" * 5000 + "z" * 5000])
    fitted = TokenBudget(reserve_tokens=10, old_output_chars=100).fit(messages, by_characters, 800)
    assert fitted.shortened == 1
    assert fitted.messages[2].text.startswith("a" * 50)
    assert fitted.messages[2].text.endswith("z" * 50)


def test_a_long_turn_goes_on_without_its_oldest_steps() -> None:
    """Hundreds of steps in one turn: what was asked and what was found last are always there."""
    messages = turn("q", [f"result {number} " * 20 for number in range(400)])[:-1]
    budget = TokenBudget(reserve_tokens=100, old_output_chars=50)
    seen = []
    for steps in range(1, 401):
        fitted = budget.fit(messages[: 1 + 2 * steps], by_characters, 3000)
        check_pairs(fitted.messages)
        assert fitted.messages[0] == messages[0]
        assert fitted.messages[-1] == messages[2 * steps]
        seen.append(fitted.messages)
    kept = sum(b[: len(a) - 1] == a[:-1] for a, b in pairwise(seen))
    assert kept > 300


def test_the_reserve_never_takes_more_than_a_quarter() -> None:
    """A small window keeps room for the question."""
    assert TokenBudget(reserve_tokens=1000).available(600) == 450


def test_a_narrower_limit_is_kept() -> None:
    """`max_input_tokens` bounds a request below the window."""
    assert TokenBudget(max_input_tokens=50).available(100_000) == 50


@pytest.mark.parametrize("wrong", [{"reserve_tokens": 0}, {"max_input_tokens": 0}])
def test_impossible_budgets_are_refused(wrong: dict[str, Any]) -> None:
    """A budget of nothing is a mistake, told at once."""
    with pytest.raises(ConfigError):
        TokenBudget(**wrong)
