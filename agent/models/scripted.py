"""A model that says what it was given to say: for testing agents without a real one."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from samara.agent.models.base import (
    AsyncStream,
    Capabilities,
    Reply,
    Request,
    Stream,
    TextDelta,
    ToolCallDelta,
    Usage,
    iterate_in_thread,
)
from samara.agent.models.prices import Price
from samara.errors import ConfigError
from samara.prompts.budget import TokenCount
from samara.prompts.messages import AssistantMessage, Message
from samara.tools.base import ToolCall, ToolSpec

Line = str | AssistantMessage | Reply | Exception | Callable[[Request], "Line"]


class ScriptedModel:
    """Says its lines in order, one a request; the requests are kept in `requests`.

    A line is a text, a message (see `calls`), a whole Reply, an exception to raise, or a function
    of the request that returns one of these. A token is a word here. Running out of lines raises
    ConfigError.
    """

    capabilities = Capabilities(images=True)

    def __init__(
        self,
        lines: Iterable[Line],
        *,
        name: str = "scripted",
        context_window: int = 100_000,
        price: Price | None = None,
    ) -> None:
        self.name = name
        self.context_window = context_window
        self.requests: list[Request] = []
        self._price = price
        self._lines = iter(lines)
        self._lock = threading.Lock()

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """Words of the messages, and one for each tool."""
        words = sum(len(_said(message).split()) for message in messages)
        return TokenCount.exact(words + len(tools))

    def cost(self, usage: Usage) -> Decimal | None:
        """By the price that was given; else nothing."""
        return self._price.cost(usage) if self._price else Decimal(0)

    def stream(self, request: Request) -> Stream:
        """The next line, word by word."""
        with self._lock:
            self.requests.append(request)
            line = next(self._lines, None)
        while callable(line):
            line = line(request)
        if line is None:
            raise ConfigError("The script has no line left.", hint="Give ScriptedModel more lines.")
        if isinstance(line, Exception):
            raise line
        reply = self._reply(request, line)
        for word in reply.message.content.splitlines(keepends=True):
            yield TextDelta(word)
        for index, call in enumerate(reply.message.tool_calls):
            yield ToolCallDelta(index, call.name, call.arguments)
        yield reply

    def astream(self, request: Request) -> AsyncStream:
        """The next line, word by word."""
        return iterate_in_thread(self.stream, request)

    def _reply(self, request: Request, line: str | AssistantMessage | Reply) -> Reply:
        if isinstance(line, Reply):
            return replace(line, model=self.name)
        message = AssistantMessage(line) if isinstance(line, str) else line
        usage = Usage(
            self.count(request.messages, request.tools).value,
            len(_said(message).split()),
            requests=1,
        )
        usage = replace(usage, cost=self.cost(usage))
        return Reply(message, usage, "tool_calls" if message.tool_calls else "stop", self.name)


def calls(*wanted: tuple[str, dict[str, Any]], text: str = "") -> AssistantMessage:
    """A message that calls tools: `calls(("add", {"a": 1, "b": 2}), …)`."""
    return AssistantMessage(
        text,
        tuple(
            ToolCall(f"call_{index}", name, json.dumps(arguments))
            for index, (name, arguments) in enumerate(wanted)
        ),
    )


def _said(message: Message) -> str:
    if isinstance(message, AssistantMessage):
        return " ".join((message.content, *(call.arguments for call in message.tool_calls)))
    return message.text
