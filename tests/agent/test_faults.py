"""The fault table: whatever a server does, a turn recovers or ends in one clear error.

Each row is played plain and streaming, sync and async, as the first answer to a question and as
the answer after a tool has run. No row may hang, none may end in a wrong answer, nothing that was
said may be lost, and no tool may run twice for one call.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from contextlib import aclosing, closing
from dataclasses import dataclass, replace
from typing import Any, Literal

import pytest
from fault_server import (
    Answer,
    FaultServer,
    Json,
    Maker,
    calls,
    chunk,
    cut_after,
    events,
    html,
    message,
    plain,
    says,
    status,
)

from samara import Agent, Conversation
from samara.agent.events import Event, Restarted, TextDelta, TurnEnded
from samara.agent.models.openai import OpenAIModel
from samara.errors import (
    AuthenticationError,
    BadRequestError,
    ConnectionFailedError,
    ContentFilterError,
    ContextLengthError,
    ModelError,
    QuotaError,
    RateLimitError,
    ServerError,
)
from samara.prompts import TokenBudget
from samara.prompts.messages import AssistantMessage, UserMessage, check_pairs

HANG_S = 20.0
QUESTION = "How many stones are there?"
RIGHT = "There are 7 stones."
RECOVERS: Literal["recovers"] = "recovers"


@dataclass(frozen=True)
class Fault:
    """What the server does, what comes of it, and how often it is asked in that phase.

    With `once`, the fault happens once and then the right answer comes; else it lasts.
    """

    name: str
    answer: Answer | Maker
    ends: Literal["recovers"] | type[ModelError]
    asked: int
    once: bool = True
    says: str = RIGHT


def slow(maker: Maker, delay_s: float) -> Maker:
    return lambda request: replace(maker(request), delay_s=delay_s)


def stalls(request: Json) -> Answer:
    if request.get("stream"):
        return replace(events(chunk({"content": "There are 9"})), stall=True)
    return Answer(b'{"choices": [{"mess', stall=True)


def pings(request: Json) -> Answer:
    if request.get("stream"):
        return replace(events(chunk({"content": "There are 9"})), pings=True)
    return Answer(b" ", stall=True)


def ends_silently(request: Json) -> Answer:
    if request.get("stream"):
        return events(chunk({"content": "There are 9"}))
    return Answer(b"")


def fails_midway(request: Json) -> Answer:
    error = {"error": {"message": "overloaded", "type": "server_error"}}
    if request.get("stream"):
        return events(chunk({"content": "There are 9"}), json.dumps(error))
    return plain(error)


def broken_chunk(request: Json) -> Answer:
    if request.get("stream"):
        return events(chunk({"content": "There"}), '{"choices": [{"delta": {"cont')
    return Answer(b'{"choices": [{"message": {"cont')


BEFORE = (UserMessage.of("What is a stone? " * 50), AssistantMessage("A small rock. " * 50))
LATE = 1.2
TOO_LONG = "This model's maximum context length is 8192 tokens."
FAULTS = [
    Fault("401", status(401, "Incorrect API key"), AuthenticationError, 1, once=False),
    Fault("403", status(403, "no"), AuthenticationError, 1, once=False),
    Fault("404", status(404, "no such model"), BadRequestError, 1, once=False),
    Fault("429 with Retry-After", status(429, "slow", retry_after="0.01"), RECOVERS, 2),
    Fault("429 without", status(429, "slow"), RECOVERS, 2),
    Fault("429 with a long Retry-After", status(429, "slow", retry_after="99"), RateLimitError, 1),
    Fault("429 for ever", status(429, "slow"), RateLimitError, 3, once=False),
    Fault("no credit", status(429, "x", kind="insufficient_quota"), QuotaError, 1, once=False),
    Fault("500", status(500, "oops"), RECOVERS, 2),
    Fault("500 for ever", status(500, "oops"), ServerError, 3, once=False),
    Fault("503", status(503, "overloaded"), RECOVERS, 2),
    Fault("context overflow", status(400, TOO_LONG), RECOVERS, 2),
    Fault("context overflow for ever", status(400, TOO_LONG), ContextLengthError, 2, once=False),
    Fault("malformed request", status(400, "what"), BadRequestError, 1, once=False),
    Fault("proxy HTML", html(502), RECOVERS, 2),
    Fault("HTML instead of JSON", html(), RECOVERS, 2),
    Fault("HTML for ever", html(), ServerError, 3, once=False),
    Fault("never answers", replace(Answer(b""), delay_s=60), ConnectionFailedError, 3, once=False),
    Fault("slow first byte", slow(says(RIGHT), 0.1), RECOVERS, 1, once=False),
    Fault("stall in mid-stream", stalls, RECOVERS, 2),
    Fault("stall for ever", stalls, ConnectionFailedError, 3, once=False),
    Fault("only signs of life", pings, RECOVERS, 2),
    Fault("cut stream", cut_after("There are 9"), RECOVERS, 2),
    Fault("cut for ever", cut_after("There are 9"), ConnectionFailedError, 3, once=False),
    Fault("cut before anything", cut_after(""), RECOVERS, 2),
    Fault("broken chunk", broken_chunk, RECOVERS, 2),
    Fault("neither finish nor [DONE]", ends_silently, RECOVERS, 2),
    Fault("error in mid-stream", fails_midway, RECOVERS, 2),
    Fault("not an object", Answer(b"[1, 2]"), RECOVERS, 2),
    Fault("no choices", plain({"choices": []}), RECOVERS, 2),
    Fault("empty choices in a stream", events('{"choices": []}', "[DONE]"), RECOVERS, 2),
    Fault("empty message", says(""), RECOVERS, 2),
    Fault("empty messages for ever", says(""), ServerError, 2, once=False),
    Fault("length", says("There ar", finish="length"), RECOVERS, 1, says="There ar"),
    Fault("length before anything", says("", finish="length"), ServerError, 1),
    Fault("content filter", says("", finish="content_filter"), ContentFilterError, 1),
    Fault("content filter late", says("It", finish="content_filter"), ContentFilterError, 1),
    Fault("arguments that are no JSON", calls(("add", "{a: 1")), RECOVERS, 2),
    Fault("arguments cut short", calls(("add", '{"a": 1,'), finish="length"), RECOVERS, 2),
    Fault("arguments of a wrong type", calls(("add", '{"a": "x", "b": 1}')), RECOVERS, 2),
    Fault("arguments missing", calls(("add", "{}")), RECOVERS, 2),
    Fault("a tool that was never offered", calls(("rm", "{}")), RECOVERS, 2),
    Fault("a call without a name", calls(("", "{}")), RECOVERS, 2),
]


def odd_ids(request: Json) -> Answer:
    """Two calls of the same id, and one of none."""
    made = [
        {
            "index": n,
            "id": id_,
            "type": "function",
            "function": {"name": "add", "arguments": '{"a": 3, "b": 4}'},
        }
        for n, id_ in enumerate(("x", "x", ""))
    ]
    return message({"content": None, "tool_calls": made}, finish="tool_calls")(request)


FAULTS.append(Fault("duplicate and empty call ids", odd_ids, RECOVERS, 2))


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("stream", [True, False], ids=["streaming", "plain"])
@pytest.mark.parametrize("after_a_tool", [False, True], ids=["first", "later"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault(fault: Fault, after_a_tool: bool, stream: bool, asynchronous: bool) -> None:
    """It recovers or is one clear error; nothing hangs, is lost, or is done twice."""
    ran: list[tuple[int, int]] = []

    def add(a: int, b: int) -> int:
        """Add two numbers."""
        ran.append((a, b))
        return a + b

    first = [calls(("add", '{"a": 1, "b": 2}'))] if after_a_tool else []
    after = [says(RIGHT)] if fault.once else []
    with FaultServer([*first, fault.answer, *after]) as server:
        model = OpenAIModel(
            "gpt-4o",
            base_url=server.base_url,
            stream=stream,
            max_retries=2,
            max_wait_s=0.02,
            timeout_s=LATE,
        )
        agent = Agent(model, tools=[add], budget=TokenBudget(summarize=False))
        talk = Conversation(BEFORE)
        seen: list[Event] = []
        error = within(HANG_S, lambda: play(agent, talk, seen, asynchronous=asynchronous))
        model.close()
    assert len(server.requests) == fault.asked + after_a_tool
    check_pairs(talk.messages)
    assert talk.messages[:3] == (*BEFORE, UserMessage.of(QUESTION))
    assert ran.count((1, 2)) == after_a_tool
    assert ran.count((3, 4)) == (3 if "ids" in fault.name else 0)
    if fault.ends == RECOVERS:
        assert error is None
        ended = seen[-1]
        assert isinstance(ended, TurnEnded)
        assert ended.result.output == fault.says
        assert on_screen(seen).endswith(fault.says)
        assert "9" not in on_screen(seen)
        assert (ended.result.stopped == "length") == (fault.name == "length")
        return
    assert isinstance(error, fault.ends)
    assert type(error) is fault.ends
    assert error.message
    assert not any(isinstance(event, TurnEnded) for event in seen)


def test_a_name_that_cannot_be_resolved() -> None:
    """DNS fails: one clear error, after the retries."""
    model = OpenAIModel("m", base_url="http://nobody.invalid/v1", max_retries=1, max_wait_s=0.01)
    error = within(HANG_S, lambda: play(Agent(model), Conversation(), [], asynchronous=False))
    model.close()
    assert type(error) is ConnectionFailedError
    assert "base_url" in error.hint


def play(agent: Agent, talk: Conversation, seen: list[Event], *, asynchronous: bool) -> None:
    if not asynchronous:
        with closing(agent.stream(QUESTION, conversation=talk)) as heard:
            seen.extend(heard)
        return

    async def listen() -> None:
        async with aclosing(agent.astream(QUESTION, conversation=talk)) as heard:
            async for event in heard:
                seen.append(event)

    asyncio.run(listen())


def within(limit_s: float, work: Callable[[], None]) -> ModelError | None:
    """The ModelError that ended the work, if one did. Whatever else ends it is raised."""
    came: list[Any] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            came.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(limit_s)
    assert not thread.is_alive(), "it hangs"
    if came and not isinstance(came[0], ModelError):
        raise came[0]
    return came[0] if came else None


def on_screen(seen: list[Event]) -> str:
    """What a reader has before their eyes at the end."""
    text = ""
    for event in seen:
        if isinstance(event, Restarted):
            text = ""
        elif isinstance(event, TextDelta):
            text += event.text
    return text
