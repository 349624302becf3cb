"""The OpenAI backend against a loopback server: every fault ends well or clearly."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import aclosing, closing
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from fault_server import (
    Answer,
    FaultServer,
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

from samara.agent import Agent, Conversation, Settings
from samara.agent.events import Event, TurnEnded
from samara.agent.models import Model, Reply, Request, Usage, resolve
from samara.agent.models.base import Delta, ReasoningDelta, Restarted, TextDelta
from samara.agent.models.openai import OpenAIModel
from samara.agent.models.openai.chat import ChatWire
from samara.agent.models.openai.wire import Options
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
)
from samara.prompts import AssistantMessage, SystemMessage, ToolMessage, UserMessage
from samara.prompts.messages import Message, check_pairs
from samara.tools import File, Image, Text, ToolCall
from samara.tools.base import ToolSpec

KEY = "sk-secret-0123456789abcdef"
ASK = (UserMessage.of("What is 2 + 3?"),)


@dataclass
class Way:
    """Streaming or plain, sync or async; keeps what it made."""

    streams: bool
    sync: bool
    made: list[Any] = field(default_factory=list)

    def serve(self, *answers: Answer | Maker) -> FaultServer:
        server = FaultServer(answers)
        server.__enter__()
        self.made.append(server)
        return server

    def model(self, server: FaultServer | None, **options: Any) -> OpenAIModel:
        given = {"api_key": KEY, "max_wait_s": 0.01, "stream": self.streams, **options}
        url: dict[str, Any] = {"base_url": server.base_url} if server else {}
        model = OpenAIModel("m", **url, **given)
        self.made.append(model)
        return model

    def ask(self, model: Model, request: Request) -> tuple[list[Delta], Reply]:
        items = (
            self._sync_items(model, request) if self.sync else asyncio.run(_items(model, request))
        )
        assert isinstance(items[-1], Reply)
        return [item for item in items[:-1] if not isinstance(item, Reply)], items[-1]

    def run(self, agent: Agent, talk: Conversation) -> list[Event]:
        if self.sync:
            return list(agent.stream("What is 2 + 3?", conversation=talk))
        return asyncio.run(_events(agent, talk))

    def _sync_items(self, model: Model, request: Request) -> list[Delta | Reply]:
        with closing(model.stream(request)) as stream:
            return list(stream)


async def _items(model: Model, request: Request) -> list[Delta | Reply]:
    async with aclosing(model.astream(request)) as stream:
        return [item async for item in stream]


async def _events(agent: Agent, talk: Conversation) -> list[Event]:
    async with aclosing(agent.astream("What is 2 + 3?", conversation=talk)) as stream:
        return [event async for event in stream]


@pytest.fixture(
    params=[(True, True), (True, False), (False, True), (False, False)],
    ids=["stream-sync", "stream-async", "plain-sync", "plain-async"],
)
def way(request: pytest.FixtureRequest) -> Iterator[Way]:
    made = Way(*request.param)
    yield made
    for item in made.made:
        item.close() if isinstance(item, OpenAIModel) else item.__exit__()


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


ADD = calls(("add", '{"a": 2, "b": 3}'))


def answered(way: Way, *answers: Answer | Maker) -> tuple[str, FaultServer, list[Event]]:
    """A turn that must end in an answer; the conversation is checked."""
    server = way.serve(*answers)
    talk = Conversation()
    seen = way.run(Agent(way.model(server), tools=[add]), talk)
    check_pairs(talk.messages)
    assert isinstance(seen[-1], TurnEnded)
    return str(seen[-1].result.output), server, seen


def refused(way: Way, *answers: Answer | Maker, **options: Any) -> tuple[ModelError, FaultServer]:
    """A turn that must end in a ModelError; neither it nor its traceback shows the key."""
    server = way.serve(*answers)
    talk = Conversation()
    model = way.model(server, **options)
    with pytest.raises(ModelError) as caught:
        way.run(Agent(model, tools=[add]), talk)
    check_pairs(talk.messages)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(model)
    assert KEY not in shown
    return caught.value, server


def text_of(deltas: Sequence[object]) -> str:
    """What a reader has on the screen at the end."""
    text = ""
    for delta in deltas:
        if isinstance(delta, Restarted):
            text = ""
        elif isinstance(delta, TextDelta):
            text += delta.text
    return text


def test_a_turn_with_a_tool(way: Way) -> None:
    """A call runs, its result is sent back, usage adds up, one connection serves all."""
    text, server, seen = answered(way, ADD, says("It is 5."))
    assert text == text_of(seen) == "It is 5."
    assert isinstance(seen[-1], TurnEnded)
    assert seen[-1].result.usage == Usage(22, 14, 6, 4, 2, cost=None)
    assert server.requests[1]["messages"][-1] == {
        "role": "tool",
        "tool_call_id": "call_0_add",
        "content": "5",
    }
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    assert server.connections == 1


@pytest.mark.parametrize(
    "fault",
    [
        status(429, "slow down", retry_after="0.001"),
        status(429, "slow down"),
        status(500, "oops"),
        status(503, "overloaded"),
        html(502),
        html(),
        plain({"choices": []}),
        plain({}),
        Answer(b""),
        Answer(b"[1, 2]"),
        cut_after("It is"),
        plain({"error": {"message": "The server is overloaded", "type": "server_error"}}),
    ],
    ids=range(12),
)
def test_passing_faults_are_outlived(way: Way, fault: Answer | Maker) -> None:
    """What may pass is tried again, and no text is shown twice."""
    text, server, seen = answered(way, fault, says("It is 5."))
    assert text == text_of(seen) == "It is 5."
    assert len(server.requests) == 2


def test_a_broken_stream_begins_anew() -> None:
    """After a cut, an error object or garbage in mid-stream, the reader is told to start over."""
    half = chunk({"content": "It "})
    overloaded = '{"error": {"message": "overloaded", "type": "server_error"}}'
    for broken in (
        events(half, cut=True),
        events(half),
        events(half, overloaded),
        events(half, '{"choi'),
        events("[DONE]"),
    ):
        with FaultServer([broken, says("It is 5.")]) as server:
            model = OpenAIModel("m", base_url=server.base_url, max_wait_s=0.01)
            items = list(model.stream(Request(messages=ASK)))
            model.close()
        spoke = half in broken.body
        assert any(isinstance(item, Restarted) for item in items) is spoke
        assert text_of(items) == "It is 5."


def test_a_finish_reason_completes_a_stream() -> None:
    """A stream with a finish reason is whole, with or without [DONE], also when cut after it."""
    said, end = chunk({"content": "hi"}), chunk({}, "stop")
    for whole in (events(said, end), events(said, end, cut=True), events(said, "[DONE]")):
        with FaultServer([whole]) as server:
            model = OpenAIModel("m", base_url=server.base_url, max_retries=0)
            *_, reply = model.stream(Request(messages=ASK))
            model.close()
        assert reply == Reply(
            AssistantMessage("hi"), Usage(requests=1, cost=None), "stop", "openai:m"
        )


def test_malformed_arguments_are_answered(way: Way) -> None:
    """The model is told what was wrong, and the history sent back is valid JSON."""
    text, server, _ = answered(way, calls(("add", '{"a": 2,')), ADD, says("It is 5."))
    assert text == "It is 5."
    call, result = server.requests[1]["messages"][-2:]
    assert call["tool_calls"][0]["function"]["arguments"] == "{}"
    assert "not valid JSON" in result["content"]


def test_unknown_tools_are_answered(way: Way) -> None:
    """A tool that was never offered is a tool error; its name goes back in a legal form."""
    text, server, _ = answered(way, calls(("functions.mul", "{}")), says("It is 5."))
    assert text == "It is 5."
    call, result = server.requests[1]["messages"][-2:]
    assert call["tool_calls"][0]["function"]["name"] == "functions_mul"
    assert "no tool called" in result["content"]


def test_an_answer_at_the_output_limit(way: Way) -> None:
    """The text stays, and the result says that it was cut."""
    text, _, seen = answered(way, says("It is", finish="length"))
    assert text == "It is"
    assert isinstance(seen[-1], TurnEnded)
    assert seen[-1].result.stopped == "length"


LONG = status(
    400,
    "This model's maximum context length is 8192 tokens. Please reduce the length.",
    kind="context_length_exceeded",
)


def test_a_context_overflow_is_retried_shorter(way: Way) -> None:
    """A window that is smaller than thought costs old turns, not the run."""
    server = way.serve(LONG, says("It is 5."))
    talk = Conversation(
        [m for n in range(20) for m in (UserMessage.of("word " * 60), AssistantMessage(f"{n}"))]
    )
    seen = way.run(Agent(way.model(server)), talk)
    check_pairs(talk.messages)
    assert isinstance(seen[-1], TurnEnded)
    first, *summaries, second = (request["messages"] for request in server.requests)
    assert all(summary[0]["role"] == "system" for summary in summaries)
    assert len(second) < len(first)


@pytest.mark.parametrize(
    ("answer", "kind", "tries"),
    [
        (LONG, ContextLengthError, 1),
        (status(401, f"Incorrect API key provided: {KEY}."), AuthenticationError, 1),
        (status(403, "no"), AuthenticationError, 1),
        (status(429, "You exceeded your quota", kind="insufficient_quota"), QuotaError, 1),
        (status(400, "Unknown parameter"), BadRequestError, 1),
        (status(404, "no such model"), BadRequestError, 1),
        (status(422, "what"), BadRequestError, 1),
        (status(429, "slow down", retry_after="0.001"), RateLimitError, 3),
        (status(429, "slow down", retry_after="3"), RateLimitError, 1),
        (status(500, f"Bearer {KEY}"), ServerError, 3),
        (html(), ServerError, 3),
        (plain({"choices": []}), ServerError, 3),
        (cut_after(""), ConnectionFailedError, 3),
        (says("", finish="content_filter"), ContentFilterError, 1),
    ],
    ids=range(14),
)
def test_lasting_faults_are_clear(
    way: Way, answer: Answer | Maker, kind: type[ModelError], tries: int
) -> None:
    """What does not pass ends in the right error, after no more requests than make sense."""
    error, server = refused(way, answer, max_retries=2)
    assert type(error) is kind
    assert len(server.requests) == tries
    if isinstance(error, RateLimitError):
        assert error.retry_after_s == (3 if tries == 1 else 0.001)


def test_no_key(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key nothing is sent to OpenAI; a server of one's own needs none."""
    with pytest.raises(AuthenticationError, match="OPENAI_API_KEY"):
        way.ask(way.model(None, api_key=None), Request(messages=ASK))
    server = way.serve(says("hi"))
    assert way.ask(way.model(server, api_key=None), Request(messages=ASK))[1].message.text == "hi"
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert way.ask(way.model(None, api_key=None), Request(messages=ASK))[1].message.text == "hi"
    with pytest.raises(AuthenticationError) as caught:
        way.ask(way.model(None, api_key="sk-\nücretive"), Request(messages=ASK))
    assert "cretive" not in str(caught.value)


def test_nobody_listens(way: Way) -> None:
    """A server that is not there is a ConnectionFailedError."""
    server = FaultServer([])
    url = server.base_url
    with server:
        pass
    with pytest.raises(ConnectionFailedError):
        way.ask(way.model(None, base_url=url, max_retries=1), Request(messages=ASK))


@pytest.mark.parametrize(
    ("said", "finish", "expected"),
    [
        ({"content": None, "reasoning_content": "hm"}, "stop", ("", "hm", 0, "stop")),
        ({"content": "a", "reasoning": "hm"}, "eos", ("a", "hm", 0, "stop")),
        ({"content": "a", "function_call": {"name": "f"}}, "stop", ("a", "", 0, "stop")),
        ({"refusal": "no"}, "stop", ("no", "", 0, "stop")),
    ],
)
def test_odd_messages(
    way: Way, said: dict[str, Any], finish: str, expected: tuple[str, str, int, str]
) -> None:
    """Null content, reasoning under either name, legacy fields and unknown finish reasons."""
    server = way.serve(message(said, finish=finish, usage=None))
    deltas, reply = way.ask(way.model(server), Request(messages=ASK))
    got = reply.message
    assert (got.content, got.reasoning, len(got.tool_calls), reply.finish) == expected
    assert reply.usage == Usage(requests=1, cost=None)
    assert "".join(d.text for d in deltas if isinstance(d, ReasoningDelta)) == got.reasoning


def test_calls_that_finish_with_stop(way: Way) -> None:
    """Tool calls are tool calls whatever the finish reason says."""
    server = way.serve(calls(("a", "{}"), ("b", '{"x": 1}'), finish="stop"))
    _, reply = way.ask(way.model(server), Request(messages=ASK))
    assert reply.finish == "tool_calls"
    assert [(c.name, c.arguments) for c in reply.message.tool_calls] == [
        ("a", "{}"),
        ("b", '{"x": 1}'),
    ]


@pytest.mark.parametrize("index", [{}, {"index": 0}], ids=["without", "stale"])
def test_calls_without_an_index(index: dict[str, int]) -> None:
    """Pieces of parallel calls find their call also where a server gives no useful index."""
    pieces: list[dict[str, Any]] = [
        {"id": "x", "function": {"name": "f", "arguments": '{"a"'}},
        {"function": {"arguments": ": 1}"}},
        {"id": "y", "function": {"name": "f", "arguments": "{}"}},
    ]
    chunks = [chunk({"tool_calls": [index | piece]}) for piece in pieces]
    with FaultServer([events(*chunks, chunk({}, "tool_calls"))]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        *_, reply = model.stream(Request(messages=ASK))
        model.close()
    assert isinstance(reply, Reply)
    assert reply.message.tool_calls == (ToolCall("x", "f", '{"a": 1}'), ToolCall("y", "f", "{}"))


@pytest.mark.parametrize("field_", ["stream_options", "response_format"])
def test_fields_a_server_does_not_know_are_dropped(way: Way, field_: str) -> None:
    """A 400 that names an optional field costs one request, once."""

    def picky(request: dict[str, Any]) -> Answer:
        if field_ in request:
            return status(400, f"Unrecognized request argument supplied: {field_}")
        return says("{}")(request)

    server = way.serve(picky)
    model = way.model(server)
    request = Request(messages=ASK, output_schema={"type": "object"})
    sent = 1 if field_ == "stream_options" and not way.streams else 2
    assert way.ask(model, request)[1].message.text == "{}"
    assert len(server.requests) == sent
    way.ask(model, request)
    assert len(server.requests) == sent + 1


def test_what_is_sent(way: Way) -> None:
    """Messages, tools and settings as Chat Completions wants them."""
    server = way.serve(says("ok"))
    picture = Image(b"\x89PNG")
    messages: tuple[Message, ...] = (
        SystemMessage("Be brief."),
        UserMessage.of([Text("Look:"), picture, File("/tmp/x/a.csv")]),
        AssistantMessage(reasoning="hm"),
        AssistantMessage("", (ToolCall("1", "plot", "{}"), ToolCall("2", "plot", "[3]"))),
        ToolMessage("1", "plot", (Text("done"), picture)),
        ToolMessage("2", "plot", (Text("ünknown"),), is_error=True),
        UserMessage.of([Text("and"), File("b.txt")]),
    )
    tool = ToolSpec("plot", "Plot.", {"type": "object", "properties": {}})
    settings = Settings(
        temperature=0.5, max_output_tokens=9, seed=1, stop=("x",), extra={"top_k": 3}
    )
    request = Request(
        messages=messages,
        tools=(tool,),
        tool_choice="plot",
        output_schema={"type": "object"},
        settings=settings,
    )
    way.ask(way.model(server), request)
    body = server.requests[0]
    system, look, called, one, two, shown, last = body["messages"]
    url = {"type": "image_url", "image_url": {"url": picture.data_url}}
    assert system == {"role": "system", "content": "Be brief."}
    assert look["content"][0] == {"type": "text", "text": "Look:"}
    assert look["content"][1] == url
    assert look["content"][2]["text"] == "[file saved: a.csv]"
    assert [c["function"]["arguments"] for c in called["tool_calls"]] == ["{}", "{}"]
    assert (one["tool_call_id"], one["content"]) == ("1", "done\n[image]")
    assert two == {"role": "tool", "tool_call_id": "2", "content": "ünknown"}
    assert (shown["role"], shown["content"][1]) == ("user", url)
    assert last == {"role": "user", "content": "and\n[file saved: b.txt]"}
    assert body["tools"][0]["function"]["name"] == "plot"
    assert body["tool_choice"] == {"type": "function", "function": {"name": "plot"}}
    assert body["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert (body["temperature"], body["max_tokens"], body["seed"]) == (0.5, 9, 1)
    assert (body["stop"], body["top_k"]) == (["x"], 3)


def test_the_count_bounds_the_bytes() -> None:
    """For models of other makers `upper` covers the bytes of every text, and pictures cost much."""
    model = OpenAIModel("qwen3")
    text = (UserMessage.of("日本語" * 50), AssistantMessage("", (ToolCall("1", "f", "[1"),)))
    count = model.count(text)
    assert count.upper >= 450
    assert 150 <= count.value <= count.upper // 2
    assert count.kind == "estimated"
    seen = model.count((UserMessage.of([Text("日本語" * 50), Image(b"x")]), text[1]))
    assert seen.upper > count.upper + 1000
    assert model.count((), (ToolSpec("f", "d" * 90, {}),)).upper > 90


@pytest.mark.parametrize(
    ("name", "window"),
    [("gpt-4o-mini", 128_000), ("gpt-4.1-nano", 1_047_576), ("gpt-5", 400_000), ("x", 128_000)],
)
def test_windows(name: str, window: int) -> None:
    """The window is what is known of the family; what is given wins."""
    assert OpenAIModel(name).context_window == window
    assert OpenAIModel(name, context_window=5).context_window == 5


def test_resolve_and_repr() -> None:
    """The name leads here; the repr says no secret; numbers that make no sense are refused."""
    model = resolve("openai:gpt-5-mini", api_key=KEY)
    assert isinstance(model, Model)
    assert (model.name, repr(model)) == ("openai:gpt-5-mini", "OpenAIModel('gpt-5-mini')")
    with pytest.raises(ConfigError):
        OpenAIModel("m", timeout_s=0)


def test_the_sdk_is_loaded_at_the_first_request_only() -> None:
    """Making a model and counting with it loads no SDK."""
    code = (
        "import sys; from samara.agent.models.openai import OpenAIModel; "
        "OpenAIModel('m').count(()); sys.exit('openai' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_silent_server_times_out(way: Way) -> None:
    """A server that never answers is given up after timeout_s."""

    def held(_: dict[str, Any]) -> Answer:
        time.sleep(0.4)
        return html()

    server = way.serve(held)
    with pytest.raises(ConnectionFailedError, match="in time"):
        way.ask(way.model(server, timeout_s=0.1, max_retries=0), Request(messages=ASK))


def test_leaving_early_closes_the_response() -> None:
    """A consumer that stops listening leaves no connection behind, and the model works on."""
    with FaultServer([says("abc")]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        stream = model.stream(Request(messages=ASK))
        assert next(stream) == TextDelta("a")
        stream.close()
        *_, reply = model.stream(Request(messages=ASK))
        assert isinstance(reply, Reply)
        model.close()


def test_what_json_cannot_carry() -> None:
    """Half characters are replaced, and settings of no JSON type are a clear error."""
    wire = ChatWire(Options())
    said = (UserMessage.of("a \ud800 b"), AssistantMessage("a \ud800 b"))
    asked, answered = json.loads(wire.body("m", Request(messages=said)))["messages"]
    assert asked["content"] == "a \ufffd b"
    assert answered["content"] == "a ? b"
    settings = Settings(extra={"x": object()})
    with pytest.raises(ConfigError, match=r"Settings\.extra"):
        wire.body("m", Request(messages=ASK, settings=settings))


@pytest.mark.parametrize("choice", ["auto", "none", "required"])
def test_the_output_limit_has_two_names(choice: str) -> None:
    """OpenAI's own server takes `max_completion_tokens`, compatible ones take `max_tokens`."""
    tool = ToolSpec("f", "", {"type": "object"})
    settings = Settings(max_output_tokens=9)
    request = Request(messages=ASK, tools=(tool,), tool_choice=choice, settings=settings)
    body = json.loads(ChatWire(Options()).body("m", request))
    assert (body["max_completion_tokens"], body["tool_choice"]) == (9, choice)
    body = json.loads(ChatWire(Options(custom=True)).body("m", replace(request, tools=())))
    assert body["max_tokens"] == 9
    assert "tool_choice" not in body


def test_a_cancelled_task_closes_its_response() -> None:
    """Cancelling leaves no connection behind, and the model works on in the same loop."""

    arrived = threading.Event()

    def slow(request: dict[str, Any]) -> Answer:
        arrived.set()
        time.sleep(0.3)
        return says("late")(request)

    async def go(model: OpenAIModel) -> Reply:
        task = asyncio.create_task(_items(model, Request(messages=ASK)))
        assert await asyncio.to_thread(arrived.wait, 30)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        reply = (await _items(model, Request(messages=ASK)))[-1]
        assert isinstance(reply, Reply)
        return reply

    with FaultServer([slow, says("hi")]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        assert asyncio.run(go(model)).message.text == "hi"


def test_no_exception_carries_the_request() -> None:
    """Nothing of the SDK hangs on an error: its requests hold the key in a header."""
    with FaultServer([status(401, "no")]) as server:
        model = OpenAIModel("m", base_url=server.base_url, api_key=KEY)
        with pytest.raises(AuthenticationError) as caught:
            list(model.stream(Request(messages=ASK)))
        model.close()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
