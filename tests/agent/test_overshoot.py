"""Many agents at once against a server that bills as it likes: no limit is ever passed."""

from __future__ import annotations

import asyncio
import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from billing_server import PRICE_CACHED, PRICE_INPUT, PRICE_OUTPUT, billing_server

from samara import Agent, Conversation
from samara.agent.models import Price
from samara.agent.models.openai import OpenAIModel
from samara.errors import ModelError, UsageLimitError
from samara.prompts import TokenBudget, UsageLimits
from samara.prompts.messages import check_pairs

PRICE = Price(input=PRICE_INPUT, output=PRICE_OUTPUT, cached=PRICE_CACHED)
TOKENS, COST, REQUESTS, CALLS = 150_000, Decimal("1.2"), 120, 20


def look() -> str:
    """What is there."""
    return "stone " * 20


@pytest.mark.parametrize(
    "runs", [pytest.param(600), pytest.param(10_000, marks=pytest.mark.thorough)]
)
def test_no_limit_is_passed(runs: int) -> None:
    """Threads and tasks share limits on tokens, money, requests and calls with sub-agents.

    What counts is the server's own books, broken and lost answers included. Each group of a
    hundred runs has limits that let only a part of them through.
    """
    with billing_server() as server:
        done = sum(group(server.base_url, number) for number in range(runs // 100))
        tokens, millionths, requests = server.books()
    assert done > runs / 10  # the limits let something through …
    assert len(tokens) == runs // 100
    for customer, used in tokens.items():
        assert used <= TOKENS
        assert millionths[customer] <= COST * 1_000_000
        assert requests[customer] <= REQUESTS
    reached = max(max(tokens.values()) / TOKENS, max(millionths.values()) / 1e6 / float(COST))
    assert reached > 0.5  # … and are not just far away


def group(base_url: str, number: int) -> int:
    """A hundred runs of twenty at a time; how many of them were answered."""
    limits = UsageLimits(tokens=TOKENS, cost=COST, requests=REQUESTS, tool_calls=CALLS)
    model = OpenAIModel(
        "gpt-4o",
        base_url=base_url,
        api_key=f"customer-{number}",
        price=PRICE,
        context_window=4000,
        max_retries=2,
        max_wait_s=0.001,
    )
    helper = Agent(model, budget=TokenBudget(limits=limits))

    def ask_helper(question: str = "Well?") -> str:
        """Ask somebody else."""
        return str(helper.run(question).output)

    budget = TokenBudget(limits=limits, reserve_tokens=200)
    agent = Agent(model, tools=[look, ask_helper], budget=budget, max_steps=3)
    chance = random.Random(number)
    questions = ["word " * chance.randrange(1, 300) for _ in range(100)]

    async def ask(question: str) -> int:
        talk = Conversation()
        try:
            await agent.arun(question, conversation=talk)
        except (UsageLimitError, ModelError):
            return 0
        finally:
            check_pairs(talk.messages)
        return 1

    async def ask_all(some: list[str]) -> int:
        return sum(await asyncio.gather(*map(ask, some)))

    def ask_in_a_thread(question: str) -> int:
        return asyncio.run(ask(question)) if number % 2 else _sync(agent, question)

    with ThreadPoolExecutor(10) as pool:
        tasks = pool.submit(asyncio.run, ask_all(questions[:50]))
        threads = sum(pool.map(ask_in_a_thread, questions[50:]))
    answered = threads + tasks.result()
    model.close()
    used = limits.used
    assert used.tokens <= TOKENS
    assert used.cost <= COST
    assert used.requests <= REQUESTS
    assert used.tool_calls <= CALLS
    return answered


def _sync(agent: Agent, question: str) -> int:
    try:
        agent.run(question)
    except (UsageLimitError, ModelError):
        return 0
    return 1
