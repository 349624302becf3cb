"""The one interface behind which every model stands.

A backend turns a `Request` into a stream of deltas that ends in a `Reply`. It raises only errors
of `samara.errors`. It knows nothing of the loop, of tools' code or of any other backend.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal, Protocol, runtime_checkable

from samara.prompts.budget import TokenCount
from samara.prompts.messages import AssistantMessage, Message
from samara.tools.base import ToolSpec

Finish = Literal["stop", "tool_calls", "length", "content_filter"]


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, requests and money spent. Adds with `+`.

    `cached_tokens` are the part of `input_tokens` that was not computed anew,
    `reasoning_tokens` the part of `output_tokens` that the model thought with. `cost` is in US
    dollars: 0 for a model in process, None where the price is not known, or what was used.
    """

    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    requests: int = 0
    cost: Decimal | None = Decimal(0)

    def __add__(self, other: Usage) -> Usage:
        known = self.cost is not None and other.cost is not None
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.cached_tokens + other.cached_tokens,
            self.reasoning_tokens + other.reasoning_tokens,
            self.requests + other.requests,
            self.cost + other.cost if known else None,  # type: ignore[operator]  # both are known
        )

    @property
    def total_tokens(self) -> int:
        """Input and output together."""
        return self.input_tokens + self.output_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a model is to answer; None leaves a value to the model."""

    temperature: float | None = None
    top_p: float | None = None
    max_output_tokens: int | None = None
    seed: int | None = None
    stop: tuple[str, ...] = ()
    reasoning_effort: str | None = None
    """How much a reasoning model thinks, in its maker's words: `low`, `medium`, `high`, …."""
    top_logprobs: int | None = None
    """Ask for the log probability of each token, and of so many alternatives (0 is none)."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Further fields of the request, passed to the backend as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """All that a model needs for one reply.

    `tool_choice` is `auto`, `none`, `required` or the name of one of `tools`. `output_schema` is
    the JSON Schema that the answer's text must fit, for models that can be held to one.
    """

    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...] = ()
    tool_choice: str = "auto"
    output_schema: dict[str, Any] | None = None
    settings: Settings = Settings()
    retry: Callable[[bool], None] | None = field(default=None, compare=False, repr=False)
    """Called before this is sent again, with whether the attempt before may have to be paid; an
    exception of it ends the request."""
    stopped: Callable[[], bool] | None = field(default=None, compare=False, repr=False)
    """Whether nobody waits for the reply any more: models that compute in process look at it
    before each step."""


@dataclass(frozen=True, slots=True)
class TokenLogprob:
    """A token of the answer, its log probability, and the likeliest tokens in its place."""

    token: str
    logprob: float
    top: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A model's whole answer to a request. `logprobs` where they were asked for and given."""

    message: AssistantMessage
    usage: Usage
    finish: Finish
    model: str
    logprobs: tuple[TokenLogprob, ...] = ()


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A further piece of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class ReasoningDelta:
    """A further piece of the model's reasoning."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCallDelta:
    """A further piece of the `index`-th tool call; the name comes whole, arguments as JSON text."""

    index: int
    name: str = ""
    arguments: str = ""


@dataclass(frozen=True, slots=True)
class Restarted:
    """The stream broke and begins anew: what was streamed of this reply is void."""

    reason: str


Delta = TextDelta | ReasoningDelta | ToolCallDelta | Restarted

Stream = Generator[Delta | Reply, None, None]
AsyncStream = AsyncGenerator[Delta | Reply, None]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a model can do.

    `prose`: it can write a text about a text, such as a summary. `system`: it follows a system
    message.
    """

    tools: bool = True
    images: bool = False
    json_schema: bool = False
    prose: bool = True
    system: bool = True


@runtime_checkable
class Model(Protocol):
    """A language model. Safe to use from several threads and conversations at once."""

    @property
    def name(self) -> str:
        """As in `provider:model`."""
        ...

    @property
    def context_window(self) -> int:
        """Tokens that request and reply may take together."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What the model can do."""
        ...

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """How many tokens a request with these would take."""
        ...

    def cost(self, usage: Usage) -> Decimal | None:
        """What a usage costs in US dollars; None when the price is not known."""
        ...

    def stream(self, request: Request) -> Stream:
        """Deltas as they come; the last item is the Reply. Closing it stops the model."""
        ...

    def astream(self, request: Request) -> AsyncStream:
        """Like `stream`, for async code."""
        ...


async def iterate_in_thread(start: Callable[[Request], Stream], request: Request) -> AsyncStream:
    """Run a blocking stream in a thread: the `astream` of models that compute in process.

    When the async side stops listening, the request is `stopped`, and the stream closed after its
    current item.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[Delta | Reply | BaseException | None] = asyncio.Queue()
    cancelled = threading.Event()

    def stopped() -> bool:
        return cancelled.is_set() or bool(request.stopped and request.stopped())

    def put(item: Delta | Reply | BaseException | None) -> None:
        if not cancelled.is_set():
            loop.call_soon_threadsafe(queue.put_nowait, item)

    def pump() -> None:
        try:
            stream = start(replace(request, stopped=stopped))
            for item in stream:
                put(item)
                if cancelled.is_set():
                    stream.close()
                    return
            put(None)
        except BaseException as error:  # carried over to the async side, whatever it is
            put(error)

    threading.Thread(target=pump, daemon=True, name="samara-model").start()
    try:
        while (item := await queue.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        cancelled.set()
