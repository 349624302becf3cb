"""The model behind a server that speaks as OpenAI's does."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from samara.agent.models.base import (
    AsyncStream,
    Capabilities,
    Request,
    Settings,
    Stream,
    Usage,
)
from samara.agent.models.openai.attempts import Attempts, Exchange, Server
from samara.agent.models.openai.chat import ChatWire
from samara.agent.models.openai.connection import AzureEndpoint, Connections, Endpoint
from samara.agent.models.openai.count import Counter
from samara.agent.models.openai.errors import Failures
from samara.agent.models.openai.pacing import Pace
from samara.agent.models.openai.responses import ResponsesWire
from samara.agent.models.openai.server_count import Asking, ask_openai, ask_other
from samara.agent.models.openai.wire import Api, Options, reasons
from samara.agent.models.prices import Price
from samara.errors import BadRequestError, ConfigError, ModelError
from samara.prompts.budget import TokenCount
from samara.prompts.messages import Message
from samara.tools.base import ToolSpec

_DEFAULT_WINDOW_TOKENS = 128_000
_WINDOWS_TOKENS = {
    "gpt-3.5": 16_385,
    "gpt-4": 8_192,
    "gpt-4-32k": 32_768,
    "gpt-4-turbo": 128_000,
    "gpt-4.1": 1_047_576,
    "gpt-4.5": 128_000,
    "gpt-4o": 128_000,
    "gpt-5": 400_000,
    "gpt-5-chat": 128_000,
    "gpt-oss": 131_072,
    "o1": 200_000,
    "o1-mini": 128_000,
    "o1-preview": 128_000,
    "o3": 200_000,
    "o4": 200_000,
}
"""By the beginning of a model's name, as OpenAI's model pages give them; the longest match wins."""

_STANDARD_TIERS = ("", "auto", "default", "standard")
"""Service tiers that cost what the price lists say."""


class OpenAIModel:
    """A model of OpenAI's, or behind a server compatible with theirs.

    - `name`: as the server knows it, such as `gpt-5-mini`.
    - `api`: `chat` for Chat Completions, which every compatible server speaks, or `responses`,
      with which reasoning models go on with their thoughts from step to step. By default the
      latter for those of OpenAI's models that reason, at OpenAI's own server.
    - `api_key`, `base_url`: by default from OPENAI_API_KEY and OPENAI_BASE_URL. A server other
      than OpenAI's may need no key.
    - `context_window`: in tokens; by default what is known of the family, else 128,000.
    - `timeout_s`: how long the server may be silent.
    - `max_retries`, `max_wait_s`: how often a request is tried again, and the longest pause before.
    - `stream`: ask for the answer piece by piece.
    - `price`: what tokens cost; by default what genai-prices knows of the model at this server.
    - `service_tier`: such as `flex` or `priority`; no list has their prices, so give `price` too.
    - `prompt_cache_key`: requests with the same key and beginning are cached together.

    Nothing is loaded or sent before the first request. Connections are kept; `close` ends those
    of sync code, those of async code end with their event loop. Raises ConfigError for numbers
    that make no sense.
    """

    capabilities = Capabilities(tools=True, images=True, json_schema=True)

    def __init__(
        self,
        name: str,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        context_window: int | None = None,
        timeout_s: float = 600.0,
        max_retries: int = 3,
        max_wait_s: float = 30.0,
        stream: bool = True,
        price: Price | None = None,
        api: Api | None = None,
        service_tier: str | None = None,
        prompt_cache_key: str | None = None,
    ) -> None:
        if timeout_s <= 0 or max_retries < 0 or max_wait_s < 0:
            raise ConfigError("timeout_s is above 0; max_retries and max_wait_s are at least 0.")
        self.name = f"openai:{name}"
        self.context_window = context_window or _window_tokens(name)
        self._model = name
        self._sent_name = name
        self._endpoint: Endpoint | AzureEndpoint = Endpoint(api_key=api_key, base_url=base_url)
        self._timeout_s = timeout_s
        self._max_retries = max_retries
        self._max_wait_s = max_wait_s
        self._streams = stream
        self._price = price
        self._api = api
        self._service_tier = service_tier
        self._prompt_cache_key = prompt_cache_key
        self._counter = Counter(name)
        self._lock = threading.Lock()
        self._servers: dict[tuple[Api, bool], Server] = {}
        self._connections: dict[Api, Connections] = {}

    def __repr__(self) -> str:
        return f"OpenAIModel({self._model!r})"

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """By the model's vocabulary, from the last count that the server reported; see Counter."""
        return self._counter.count(messages, tools, output_schema)

    def cost(self, usage: Usage) -> Decimal | None:
        """By the price that was given, or by the tables; None where those do not know it."""
        return self._cost(usage, "")

    def _cost(self, usage: Usage, tier: str) -> Decimal | None:
        """Like `cost`, in the service tier that a server names."""
        if usage.total_tokens == 0:  # the server has not told
            return None
        if self._price is not None:
            return self._price.cost(usage)
        if (tier or self._service_tier or "") not in _STANDARD_TIERS:
            return None
        return self._endpoint.listed_cost(self._model, usage)

    def stream(self, request: Request) -> Stream:
        """Deltas as they come; the last item is the Reply. Closing it closes the response."""
        import openai

        connections, attempt = self._exchange(request)
        client, kept_open = connections.client(), openai.Stream[object]
        while True:
            attempt.begin()
            path, body, pause_s = attempt.prepare()
            time.sleep(pause_s)
            try:
                with client.post(
                    path, content=body, cast_to=object, stream=True, stream_cls=kept_open
                ) as sent:
                    attempt.heard(sent.response.headers)
                    for line in sent.response.iter_lines():
                        yield from attempt.feed(line)
            except Exception as error:
                attempt.failed(error)
            if attempt.error is None:
                try:
                    yield from attempt.finish()
                    return
                except ModelError as error:
                    attempt.failed(error)
            pause_s, restarted = attempt.again()
            if restarted:
                yield restarted
            time.sleep(pause_s)

    async def astream(self, request: Request) -> AsyncStream:
        """Like `stream`, for async code."""
        import openai

        connections, attempt = self._exchange(request)
        client, kept_open = await connections.async_client(), openai.AsyncStream[object]
        while True:
            attempt.begin()
            path, body, pause_s = attempt.prepare()
            await asyncio.sleep(pause_s)
            try:
                async with await client.post(
                    path, content=body, cast_to=object, stream=True, stream_cls=kept_open
                ) as sent:
                    attempt.heard(sent.response.headers)
                    async for line in sent.response.aiter_lines():
                        for delta in attempt.feed(line):
                            yield delta
            except Exception as error:
                attempt.failed(error)
            if attempt.error is None:
                try:
                    for item in attempt.finish():
                        yield item
                    return
                except ModelError as error:
                    attempt.failed(error)
            pause_s, restarted = attempt.again()
            if restarted:
                yield restarted
            await asyncio.sleep(pause_s)

    def count_on_server(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """Exactly, by asking the server; `count` starts from there when more is said.

        OpenAI's own server, vLLM and llama.cpp can tell. Raises ConfigError for one that cannot,
        ModelError when it fails.
        """
        request = Request(messages=tuple(messages), tools=tuple(tools), output_schema=output_schema)
        api, asking = self._asking(request)
        client, told = self._connected(api).client(), None
        while True:
            try:
                path, body = asking.send(told)
            except StopIteration as counted:
                return self._counted(request, counted.value)
            try:
                told = client.post(path, cast_to=object, body=body)
            except Exception as error:
                self._unless_unknown(error)
                told = None

    async def acount_on_server(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """Like `count_on_server`, for async code."""
        request = Request(messages=tuple(messages), tools=tuple(tools), output_schema=output_schema)
        api, asking = self._asking(request)
        client, told = await self._connected(api).async_client(), None
        while True:
            try:
                path, body = asking.send(told)
            except StopIteration as counted:
                return self._counted(request, counted.value)
            try:
                told = await client.post(path, cast_to=object, body=body)
            except Exception as error:
                self._unless_unknown(error)
                told = None

    def close(self) -> None:
        """Close the connections of sync code. The model can still be used after that."""
        for connections in tuple(self._connections.values()):
            connections.close()

    def _exchange(self, request: Request) -> tuple[Connections, Exchange]:
        """Who the request is sent through, and how it is tried."""
        custom = self._endpoint.custom
        api = self._api or _fitting_api(self._model, request.settings, custom=custom)
        failures = self._failures()
        with self._lock:
            if (api, custom) not in self._servers:
                self._servers[api, custom] = self._server(api, custom=custom)
            server = self._servers[api, custom]
        attempts = Attempts(self._max_retries, self._max_wait_s)
        return self._connected(api), Exchange(server, request, attempts, failures, self._timeout_s)

    def _server(self, api: Api, *, custom: bool) -> Server:
        options = Options(
            stream=self._streams,
            custom=custom,
            service_tier=self._service_tier,
            prompt_cache_key=self._prompt_cache_key,
        )
        wire = ChatWire(options) if api == "chat" else ResponsesWire(self._model, options)
        return Server(
            name=self.name,
            model=self._sent_name,
            wire=wire,
            counter=self._counter,
            pace=Pace(),
            refused=set(),
            cost=self._cost,
        )

    def _connected(self, api: Api) -> Connections:
        with self._lock:
            if api not in self._connections:
                self._connections[api] = Connections(self._endpoint, api, self._timeout_s)
            return self._connections[api]

    def _failures(self) -> Failures:
        """Raises AuthenticationError when there is no key."""
        return Failures(self.name, self._endpoint.key(), self._endpoint.key_hint)

    def _asking(self, request: Request) -> tuple[Api, Asking]:
        self._failures()
        if self._endpoint.custom:
            return "chat", ask_other(self._sent_name, request, str(self._endpoint.url))
        return "responses", ask_openai(self._sent_name, request)

    def _counted(self, request: Request, tokens: int) -> TokenCount:
        self._counter.learn(
            request.messages, request.tools, request.output_schema, tokens, certain=True
        )
        return TokenCount.exact(tokens)

    def _unless_unknown(self, error: Exception) -> None:
        """Raises what went wrong, unless that was the server's not knowing what was asked for."""
        known = self._failures().of(error)
        if not isinstance(known, BadRequestError):
            raise (known or error) from None


def _fitting_api(model: str, settings: Settings, *, custom: bool) -> Api:
    """The API that serves a request best: thoughts go on in one, seeds are taken by the other."""
    chat = custom or not reasons(model) or settings.seed is not None or bool(settings.stop)
    return "chat" if chat else "responses"


def _window_tokens(name: str) -> int:
    known = [family for family in _WINDOWS_TOKENS if name.startswith(family)]
    return _WINDOWS_TOKENS[max(known, key=len)] if known else _DEFAULT_WINDOW_TOKENS
