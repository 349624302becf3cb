"""Limits on use: never passed, also by many at once, and the conversation stays valid."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from fault_server import FaultServer, says, status
from hypothesis import given
from hypothesis import strategies as st

from samara import Agent, Conversation, ScriptedModel
from samara.agent.models import Price, Reply, Request, Usage, calls
from samara.agent.models.openai import OpenAIModel
from samara.errors import BudgetError, ConfigError, RateLimitError, UsageLimitError
from samara.prompts import TokenBudget, UsageLimits
from samara.prompts.messages import AssistantMessage, check_pairs

CHEAP = Price(input=1, output=4)


def nothing() -> str:
    """Does nothing."""
    return "done"


def agent_on(model: ScriptedModel | OpenAIModel, limits: UsageLimits) -> Agent:
    return Agent(model, tools=[nothing], budget=TokenBudget(limits=limits))


def test_requests_run_out() -> None:
    """The turn ends with an error that names the limit; what was said is kept, and goes on."""
    limits = UsageLimits(requests=2)
    model = ScriptedModel([calls(("nothing", {})), calls(("nothing", {})), "never", "late"])
    talk = Conversation()
    with pytest.raises(UsageLimitError, match="requests is reached: 2 of 2") as caught:
        agent_on(model, limits).run("go", conversation=talk)
    assert caught.value.limit == "requests"
    check_pairs(talk.messages)
    assert [message.role for message in talk] == ["user", "assistant", "tool", "assistant", "tool"]
    assert agent_on(model, UsageLimits()).run("go on", conversation=talk).output == "never"
    assert limits.used.requests == 2


def test_calls_run_out() -> None:
    """Calls beyond the limit are not run; each is answered so, and the turn ends."""
    ran = []

    def act() -> str:
        """Acts."""
        ran.append(1)
        return "done"

    talk = Conversation()
    model = ScriptedModel([calls(("act", {})), calls(("act", {}), ("act", {})), "never"])
    limits = UsageLimits(tool_calls=2)
    with pytest.raises(UsageLimitError, match="tool_calls"):
        Agent(model, tools=[act], budget=TokenBudget(limits=limits)).run("go", conversation=talk)
    check_pairs(talk.messages)
    assert len(ran) == 1
    assert "limit on tool_calls" in talk.messages[-1].text


def test_time_runs_out() -> None:
    """After it nothing new begins."""
    limits = UsageLimits(wall_s=0.0001)
    model = ScriptedModel([calls(("nothing", {})), "never"])
    with pytest.raises(UsageLimitError, match="wall_s"):
        agent_on(model, limits).run("go")


def test_an_answer_is_cut_to_what_is_left() -> None:
    """No more output is asked for than may be paid; without room for any nothing is sent."""
    with FaultServer([says("hi"), says("hi")]) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, price=CHEAP)
        limits = UsageLimits(cost=0.0005)
        used = agent_on(model, limits).run("hello").usage
        asked = server.requests[0]["max_tokens"]
        bound = model.count(Conversation().messages).upper
        assert 0 < asked <= (500 - bound) / 4
        assert limits.used.cost == used.cost
        with pytest.raises(UsageLimitError, match="cost is reached"):
            agent_on(model, UsageLimits(cost=0.00001)).run("hello")
        assert len(server.requests) == 1
        model.close()


def test_an_unknown_price_is_no_price() -> None:
    """A limit on cost cannot be kept without one: nothing is sent."""
    with FaultServer([says("hi")]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        with pytest.raises(BudgetError, match="price of openai:m is not known"):
            agent_on(model, UsageLimits(cost=1)).run("hello")
        assert not server.requests
        assert agent_on(model, UsageLimits(tokens=1000)).run("hello").output == "hi"
        model.close()


def test_what_was_refused_is_not_paid() -> None:
    """A request that the server refused gives its reservation back; others stay booked."""
    limits = UsageLimits(tokens=5000)
    with FaultServer([status(429, "slow down"), status(500, "oops")]) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, max_retries=0)
        with pytest.raises(RateLimitError):
            agent_on(model, limits).run("hello")
        assert limits.used.tokens == 0
        assert limits.used.requests == 1
        with pytest.raises(Exception, match="oops"):
            agent_on(model, limits).run("hello")
        assert limits.used.tokens > 4000
        model.close()


def test_a_second_attempt_is_reserved_too() -> None:
    """An attempt that broke may have to be paid: without room for another there is none."""
    with FaultServer([status(500, "oops"), says("hi")]) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, max_wait_s=0.01)
        with pytest.raises(UsageLimitError, match="tokens"):
            agent_on(model, UsageLimits(tokens=500)).run("hello")
        assert len(server.requests) == 1
        model.close()


def test_many_at_once_never_pass_a_limit() -> None:
    """Ten thousand turns of forty threads share tokens and money; what is used stays within."""
    price = Price(input=3, output=11, cached=1)
    limits = UsageLimits(tokens=3_000_000, cost=20)
    lock, overshoot = threading.Lock(), []
    chance = random.Random(7)

    def says_any(request: Request) -> Reply:
        with lock:
            share = chance.random()
        most = request.settings.max_output_tokens or 0
        sent = sum(len(message.text.split()) for message in request.messages)
        usage = Usage(sent, int(most * share), int(sent * share), requests=1)
        now = limits.used
        if now.tokens > 3_000_000 or now.cost > 20:
            overshoot.append(now)
        return Reply(AssistantMessage("x"), usage, "stop", "")

    model = ScriptedModel([says_any] * 10_000, price=price)
    agent = Agent(model, budget=TokenBudget(limits=limits))
    spent, refused = [], []

    def turn(number: int) -> None:
        try:
            spent.append(agent.run("word " * (number % 90 + 1)).usage)
        except UsageLimitError:
            refused.append(number)

    with ThreadPoolExecutor(40) as pool:
        list(pool.map(turn, range(10_000)))
    assert len(spent) + len(refused) == 10_000
    assert refused
    assert not overshoot
    assert sum(usage.total_tokens for usage in spent) <= 3_000_000
    assert sum((usage.cost or Decimal(0) for usage in spent), Decimal(0)) <= 20
    assert limits.used.tokens == sum(usage.total_tokens for usage in spent)


@given(
    limit=st.integers(1, 10_000),
    asks=st.lists(
        st.tuples(st.integers(0, 3000), st.integers(1, 3000), st.floats(0, 1)), max_size=30
    ),
)
def test_reservations_never_exceed_a_limit(limit: int, asks: list[tuple[int, int, float]]) -> None:
    """Whatever is asked for and whatever is used of it, the sum stays within tokens and cost."""
    cost = Decimal(limit) / 1_000_000
    limits = UsageLimits(tokens=limit, cost=cost)

    def price(input_tokens: int, output_tokens: int) -> Decimal:
        return CHEAP.cost(Usage(input_tokens, output_tokens))

    for asked, wanted, share in asks:
        try:
            held = limits.reserve(asked, wanted, price, "m")
        except UsageLimitError:
            continue
        assert 1 <= held.output_tokens <= wanted
        assert limits.used.tokens <= limit
        assert limits.used.cost <= cost
        took = int(held.output_tokens * share)
        limits.settle(held, held.input_tokens + took, price(held.input_tokens, took))
    assert limits.used.tokens <= limit
    assert limits.used.cost <= cost


def test_limits_of_nothing_are_refused() -> None:
    """A limit that allows nothing is a mistake, told at once."""
    for wrong in ({"tokens": 0}, {"cost": -1.0}, {"wall_s": 0.0}):
        with pytest.raises(ConfigError):
            UsageLimits(**wrong)
