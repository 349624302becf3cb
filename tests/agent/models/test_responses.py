"""The Responses API against a loopback server: thoughts stay with what they led to."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing, closing
from typing import Any

import pytest
from fault_server import USAGE as CHAT_USAGE
from fault_server import Answer, FaultServer, Maker, events, html, plain, says, status
from responses_makers import call, reasoning, responds, text

from samara import Agent, Conversation, Image, Settings
from samara.agent.events import Event, ReasoningDelta, TextDelta, TurnEnded
from samara.agent.models import Request
from samara.agent.models.base import Reply, ToolCallDelta
from samara.agent.models.openai import OpenAIModel
from samara.agent.models.openai.responses import ResponsesWire
from samara.agent.models.openai.wire import Options, reasons
from samara.errors import (
    BadRequestError,
    ConfigError,
    ConnectionFailedError,
    ContentFilterError,
    ContextLengthError,
    ModelError,
    RateLimitError,
    ServerError,
)
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    Thought,
    ToolMessage,
    UserMessage,
    check_pairs,
    dump,
    load,
)
from samara.tools import Text, ToolCall
from samara.tools.base import ToolSpec

ASK = (UserMessage.of("What is 2 + 3?"),)


@pytest.fixture(params=[True, False], ids=["stream", "plain"])
def stream(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=[True, False], ids=["sync", "async"])
def sync(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def model_at(server: FaultServer, **options: Any) -> OpenAIModel:
    given = {"api": "responses", "max_wait_s": 0.01, "max_retries": 1, **options}
    return OpenAIModel("gpt-5-mini", base_url=server.base_url, **given)


def turn(agent: Agent, talk: Conversation, *, sync: bool) -> list[Event]:
    if sync:
        with closing(agent.stream("What is 2 + 3?", conversation=talk)) as seen:
            return list(seen)

    async def listen() -> list[Event]:
        async with aclosing(agent.astream("What is 2 + 3?", conversation=talk)) as seen:
            return [event async for event in seen]

    return asyncio.run(listen())


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def test_thoughts_go_back_before_what_they_led_to(stream: bool, sync: bool) -> None:
    """A turn with two calls: each thought is sent again, whole, right before its own call."""
    first = (
        reasoning(1),
        text("Let me add."),
        reasoning(2),
        call("add", '{"a": 2, "b": 3}', "c1"),
        call("add", '{"a": 1, "b": 1}', "c2"),
    )
    with FaultServer([responds(*first), responds(reasoning(3), text("It is 5."))]) as server:
        model = model_at(server, stream=stream)
        talk = Conversation()
        seen = turn(Agent(model, prompt="Be brief.", tools=[add]), talk, sync=sync)
        model.close()
    ended = seen[-1]
    assert isinstance(ended, TurnEnded)
    assert ended.result.output == "It is 5."
    assert ended.result.usage.input_tokens == 22
    assert (ended.result.usage.cached_tokens, ended.result.usage.reasoning_tokens) == (6, 4)
    asked = server.requests[1]["input"]
    kinds = [item.get("type") or item["role"] for item in asked]
    assert kinds == [
        "system",
        "user",
        "reasoning",
        "assistant",
        "reasoning",
        "function_call",
        "function_call",
        "function_call_output",
        "function_call_output",
    ]
    assert (asked[2], asked[4]) == (first[0], first[2])
    assert [item["output"] for item in asked[-2:]] == ["5", "2"]
    assert server.requests[0]["store"] is False
    assert server.requests[0]["include"] == ["reasoning.encrypted_content"]
    check_pairs(talk.messages)
    assert load(dump(talk.messages)) == talk.messages
    shown = "".join(event.text for event in seen if isinstance(event, TextDelta))
    assert shown == "Let me add.It is 5."
    assert any(isinstance(event, ReasoningDelta) for event in seen)
    pieces = [event for event in seen if isinstance(event, ToolCallDelta)]
    assert "".join(piece.arguments for piece in pieces if piece.index == 0) == '{"a": 2, "b": 3}'


def test_thoughts_are_for_their_maker_only() -> None:
    """Another model gets the conversation without them, and by Chat Completions just the same."""
    thought = Thought("gpt-5-mini", json.dumps(reasoning(1)), 0)
    call_ = ToolCall("c1", "add", "{}")
    messages = (*ASK, AssistantMessage("", (call_,), "", (thought,)))
    mine = ResponsesWire("gpt-5-mini", Options()).body("gpt-5-mini", Request(messages=messages))
    other = ResponsesWire("gpt-5", Options()).body("gpt-5", Request(messages=messages))
    assert b"gAAAA1" in mine
    assert b"gAAAA1" not in other


def test_a_thought_whose_call_was_left_out_goes_with_it() -> None:
    """No thought is sent without what it led to: servers refuse that."""
    places = {1: -1, 2: 0}
    thoughts = tuple(Thought("m", json.dumps(reasoning(n)), at) for n, at in places.items())
    said = AssistantMessage("Enough.", (), "", thoughts)
    body = json.loads(ResponsesWire("m", Options()).body("m", Request(messages=(*ASK, said))))
    assert [item.get("id") for item in body["input"]] == [None, "rs_1", None]


def test_what_is_sent(stream: bool) -> None:
    """Messages, pictures, tools and settings as the Responses API wants them."""
    picture = Image(b"\x89PNG")
    messages: tuple[Message, ...] = (
        SystemMessage("Be brief."),
        UserMessage.of([Text("Look:"), picture]),
        AssistantMessage("", (ToolCall("1", "plot", "[3"),)),
        ToolMessage("1", "plot", (Text("done"), picture)),
    )
    request = Request(
        messages=messages,
        tools=(ToolSpec("plot", "Plot.", {"type": "object", "properties": {}}),),
        tool_choice="plot",
        output_schema={"type": "object"},
        settings=Settings(
            max_output_tokens=9,
            reasoning_effort="low",
            top_logprobs=2,
            extra={"truncation": "auto"},
        ),
    )
    with FaultServer([responds(text("{}"))]) as server:
        model = model_at(server, stream=stream, service_tier="flex", prompt_cache_key="k")
        *_, reply = model.stream(request)
        model.close()
    assert isinstance(reply, Reply)
    body = server.requests[0]
    system, look, called, done = body["input"]
    assert system == {"role": "system", "content": "Be brief."}
    assert look["content"][1]["image_url"] == picture.data_url
    assert (called["arguments"], done["output"][1]["type"]) == ("{}", "input_image")
    assert body["tool_choice"] == {"type": "function", "name": "plot"}
    assert body["tools"][0]["name"] == "plot"
    assert body["text"]["format"]["schema"] == {"type": "object"}
    assert (body["max_output_tokens"], body["reasoning"]) == (9, {"effort": "low"})
    assert (body["service_tier"], body["prompt_cache_key"]) == ("flex", "k")
    assert (body["top_logprobs"], body["truncation"]) == (2, "auto")


@pytest.mark.parametrize(
    ("answer", "kind", "tries"),
    [
        (responds(status="failed", error={"code": "server_error", "message": "x"}), ServerError, 2),
        (
            responds(
                text("no"), status="incomplete", incomplete_details={"reason": "content_filter"}
            ),
            ContentFilterError,
            1,
        ),
        (
            events(json.dumps({"type": "error", "code": "rate_limit_exceeded", "message": "slow"})),
            RateLimitError,
            2,
        ),
        (
            events(
                json.dumps(
                    {"type": "error", "code": "context_length_exceeded", "message": "too long"}
                )
            ),
            ContextLengthError,
            1,
        ),
        (events(json.dumps({"type": "response.created"})), ConnectionFailedError, 2),
        (plain({}), ServerError, 2),
        (html(502), ServerError, 2),
        (status(400, "what"), BadRequestError, 1),
    ],
    ids=range(8),
)
def test_faults_are_clear(answer: Answer | Maker, kind: type[ModelError], tries: int) -> None:
    """Each ends in its error after no more requests than make sense."""
    with FaultServer([answer]) as server:
        model = model_at(server)
        with pytest.raises(kind):
            Agent(model, tools=[add]).run("2 + 3?")
        model.close()
        assert len(server.requests) == tries


def test_a_server_that_knows_no_encrypted_thoughts() -> None:
    """What a server does not take is left out from then on."""
    refusal = status(400, "Encrypted content is not supported with this model.")
    with FaultServer([refusal, responds(text("ok"))]) as server:
        model = model_at(server)
        agent = Agent(model)
        assert agent.run("Hello").output == "ok"
        assert agent.run("Hello").output == "ok"
        model.close()
    assert ["include" in request for request in server.requests] == [True, False, False]


def test_a_whole_response_without_events_of_items() -> None:
    """Servers that tell the output at the end only are understood, too."""
    output = [reasoning(1), call("add", '{"a": 2, "b": 3}', "c1")]
    whole = {"status": "completed", "output": output}
    end = events(json.dumps({"type": "response.completed", "response": whole}))
    with FaultServer([end, responds(text("It is 5."))]) as server:
        model = model_at(server)
        assert Agent(model, tools=[add]).run("2 + 3?").output == "It is 5."
        model.close()
    assert [item.get("type") for item in server.requests[1]["input"]][1:3] == [
        "reasoning",
        "function_call",
    ]


def test_an_answer_at_the_output_limit() -> None:
    """It is marked as cut."""
    cut = responds(
        text("It is"), status="incomplete", incomplete_details={"reason": "max_output_tokens"}
    )
    with FaultServer([cut]) as server:
        model = model_at(server)
        assert Agent(model).run("2 + 3?").stopped == "length"
        model.close()


def test_seeds_and_stop_strings_are_refused_or_sent_by_chat() -> None:
    """The Responses API has none: a model held to it says so, another one takes the other API."""
    settings = Settings(seed=1)
    with FaultServer([says("ok", usage=CHAT_USAGE)]) as server:
        model = model_at(server)
        with pytest.raises(ConfigError, match="seed"):
            list(model.stream(Request(messages=ASK, settings=settings)))
        assert not server.requests
        either = model_at(server, api=None)
        list(either.stream(Request(messages=ASK, settings=settings)))
        assert server.requests[0]["seed"] == 1
        model.close()
        either.close()


@pytest.mark.parametrize(
    ("name", "thinks"),
    [
        ("gpt-5-mini", True),
        ("gpt-5.2", True),
        ("o3", True),
        ("o4-mini", True),
        ("gpt-5-chat-latest", False),
        ("gpt-4o", False),
        ("gpt-4.1", False),
        ("o1-mini", False),
        ("ft:o4-mini:x", True),
        ("qwen3", False),
    ],
)
def test_models_that_reason(name: str, thinks: bool) -> None:
    """They are known by name."""
    assert reasons(name) is thinks


def test_logprobs() -> None:
    """They come with the reply, from either API."""
    told = [{"token": "ok", "logprob": -0.5, "top_logprobs": [{"token": "no", "logprob": -1.0}]}]
    with_them = text("ok")
    with_them["content"][0]["logprobs"] = told
    chat = {"index": 0, "message": {"content": "ok"}, "logprobs": {"content": told}}
    settings = Settings(top_logprobs=1)
    for api, answer in (
        ("responses", plain({"status": "completed", "output": [with_them]})),
        ("chat", plain({"choices": [{**chat, "finish_reason": "stop"}]})),
    ):
        with FaultServer([answer]) as server:
            model = model_at(server, api=api, stream=False)
            *_, reply = model.stream(Request(messages=ASK, settings=settings))
            model.close()
        assert isinstance(reply, Reply)
        (found,) = reply.logprobs
        assert (found.token, found.logprob, found.top) == ("ok", -0.5, (("no", -1.0),))
        assert server.requests[0]["top_logprobs"] == 1
