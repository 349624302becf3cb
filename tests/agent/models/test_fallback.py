"""Several models as one: the next answers when one cannot."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest
from fault_server import FaultServer, cut_after, says, status

from samara import Agent, Conversation, ScriptedModel
from samara.agent.events import Restarted, TextDelta
from samara.agent.models import FallbackModel, Price, Usage
from samara.agent.models.openai import OpenAIModel
from samara.errors import (
    AuthenticationError,
    BadRequestError,
    ConfigError,
    ConnectionFailedError,
    ContentFilterError,
    ContextLengthError,
    ModelError,
    QuotaError,
    RateLimitError,
    ServerError,
    UsageLimitError,
)
from samara.prompts import TokenBudget, UsageLimits, UserMessage


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    "failure",
    [
        ServerError("down"),
        RateLimitError("slow"),
        ConnectionFailedError("gone"),
        QuotaError("empty"),
        AuthenticationError("no key"),
        BadRequestError("no such model", status=404),
        ModelError("torch could not compute the next token: out of memory"),
    ],
)
def test_the_next_model_answers(failure: ModelError, asynchronous: bool) -> None:
    """Whatever another model may do better is left to it, and the reply says who answered."""
    head = FallbackModel(
        ScriptedModel([failure], name="first"), ScriptedModel(["Yes."], name="second")
    )
    agent = Agent(head)
    result = asyncio.run(agent.arun("Well?")) if asynchronous else agent.run("Well?")
    assert (result.output, result.model) == ("Yes.", "second")


@pytest.mark.parametrize(
    "failure",
    [
        BadRequestError("what", status=400),
        ContentFilterError("no"),
        ContextLengthError("too long"),
    ],
)
def test_what_is_no_failure_of_the_model_is_raised(failure: ModelError) -> None:
    """A malformed or too long request and a withheld answer are no better elsewhere."""
    second = ScriptedModel(["Yes."])
    with pytest.raises(type(failure)):
        Agent(FallbackModel(ScriptedModel([failure]), second)).run("Well?")
    assert not second.requests


def test_when_all_fail_the_last_error_is_raised() -> None:
    """And the conversation stays valid."""
    head = FallbackModel(ScriptedModel([ServerError("1")]), ScriptedModel([ServerError("2")]))
    talk = Conversation()
    with pytest.raises(ServerError, match="2"):
        Agent(head).run("Well?", conversation=talk)
    assert [message.role for message in talk] == ["user"]


def test_what_was_streamed_of_a_broken_answer_is_taken_back() -> None:
    """A server that breaks off in mid-stream: the reader sees the second answer only."""
    with FaultServer([cut_after("It is")]) as first, FaultServer([says("It is 5.")]) as second:
        models = [
            OpenAIModel("m", base_url=server.base_url, max_retries=0) for server in (first, second)
        ]
        seen = list(Agent(FallbackModel(*models)).stream("2 + 3?"))
        for model in models:
            model.close()
    place = next(n for n, event in enumerate(seen) if isinstance(event, Restarted))
    assert "".join(e.text for e in seen[place:] if isinstance(e, TextDelta)) == "It is 5."


def test_requests_fit_each_of_the_models() -> None:
    """The window is the smallest, the price the highest, and unknown when one is unknown."""
    cheap = ScriptedModel([], context_window=100, price=Price(input=1, output=1))
    dear = ScriptedModel([], context_window=50, price=Price(input=2, output=2))
    head = FallbackModel(cheap, dear)
    assert head.context_window == 50
    assert head.cost(Usage(1_000_000, 0)) == Decimal(2)
    assert head.count((UserMessage.of("one two"),)).upper == 2
    unknown = OpenAIModel("nobody-knows-this")
    assert FallbackModel(cheap, unknown).cost(Usage(1, 1)) is None
    with pytest.raises(ConfigError):
        FallbackModel()


def test_limits_hold_over_all_models() -> None:
    """An attempt that may have to be paid is booked before the next model is asked."""
    limits = UsageLimits(requests=2)
    head = FallbackModel(
        ScriptedModel([ServerError("down")]),
        ScriptedModel([ServerError("down")]),
        ScriptedModel(["Yes."]),
    )
    agent = Agent(head, budget=TokenBudget(limits=limits))
    with pytest.raises(UsageLimitError, match="requests"):
        agent.run("Well?")
    assert limits.used.requests == 2


def test_a_model_that_a_server_does_not_know() -> None:
    """A server that does not know the model is passed over."""
    with FaultServer([status(404, "no such model")]) as first, FaultServer([says("ok")]) as second:
        models = [OpenAIModel("m", base_url=server.base_url) for server in (first, second)]
        assert Agent(FallbackModel(*models)).run("Hello").output == "ok"
        for model in models:
            model.close()
