"""Several models as one: when one fails, the next answers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import aclosing, closing
from decimal import Decimal
from typing import Any

from samara.agent.models.base import (
    AsyncStream,
    Capabilities,
    Delta,
    Model,
    Reply,
    Request,
    Restarted,
    Stream,
    Usage,
)
from samara.errors import (
    BadRequestError,
    ConfigError,
    ContentFilterError,
    ContextLengthError,
    ModelError,
    RateLimitError,
)
from samara.prompts.budget import TokenCount
from samara.prompts.messages import Message
from samara.tools.base import ToolSpec


class FallbackModel:
    """Asks the first of `models`; when that fails, the next one, and so on.

    A failure is whatever another model may do better: the server cannot be reached or fails, also
    after its own retries, the key or the credit is missing, the model is not known there, or one in
    this process cannot compute (memory ran out). A conversation that is too long and an answer that
    was withheld are none. What was streamed of an answer that broke off is taken back by
    a `Restarted`.

    Requests are fitted so that each of the models can take them: `context_window` is the smallest,
    `count` and `cost` the highest. Raises ConfigError for no models at all, and what the last
    model raised when all fail.
    """

    def __init__(self, *models: Model) -> None:
        if not models:
            raise ConfigError("A fallback is made of at least one model.")
        self.models = models
        self.name = models[0].name

    @property
    def context_window(self) -> int:
        """The smallest of the models' windows, in tokens."""
        return min(model.context_window for model in self.models)

    @property
    def capabilities(self) -> Capabilities:
        """What all of the models can do."""
        can = [model.capabilities for model in self.models]
        return Capabilities(
            tools=all(one.tools for one in can),
            images=all(one.images for one in can),
            json_schema=all(one.json_schema for one in can),
            prose=all(one.prose for one in can),
            system=all(one.system for one in can),
        )

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """The count of the first model, with a bound that holds for each."""
        counts = [model.count(messages, tools, output_schema) for model in self.models]
        upper = max(count.upper for count in counts)
        kind = counts[0].kind if len(counts) == 1 else "estimated"
        return TokenCount(counts[0].value, upper, kind)

    def cost(self, usage: Usage) -> Decimal | None:
        """What it costs at the dearest of the models; None when one price is not known."""
        costs = [model.cost(usage) for model in self.models]
        known = [cost for cost in costs if cost is not None]
        return max(known) if len(known) == len(costs) else None

    def stream(self, request: Request) -> Stream:
        """The deltas and the reply of the first model that answers."""
        for place, model in enumerate(self.models):
            spoke = False
            try:
                with closing(model.stream(request)) as stream:
                    for item in stream:
                        spoke = spoke or not isinstance(item, Reply)
                        yield item
                return
            except ModelError as error:
                yield from self._next(place, error, request, spoke=spoke)

    async def astream(self, request: Request) -> AsyncStream:
        """Like `stream`, for async code."""
        for place, model in enumerate(self.models):
            spoke = False
            try:
                async with aclosing(model.astream(request)) as stream:
                    async for item in stream:
                        spoke = spoke or not isinstance(item, Reply)
                        yield item
                return
            except ModelError as error:
                for delta in self._next(place, error, request, spoke=spoke):
                    yield delta

    def __repr__(self) -> str:
        return f"FallbackModel({', '.join(map(repr, self.models))})"

    def _next(self, place: int, error: ModelError, request: Request, *, spoke: bool) -> list[Delta]:
        """What is said before the next model is asked. Raises `error` when there is none."""
        if place + 1 == len(self.models) or not _another_may_do(error):
            raise error
        if request.retry is not None:
            request.retry(error.retryable and not isinstance(error, RateLimitError))
        return [Restarted(f"{error.message} {self.models[place + 1].name} goes on")] * spoke


def _another_may_do(error: ModelError) -> bool:
    if isinstance(error, BadRequestError):
        return error.status == 404
    return not isinstance(error, ContextLengthError | ContentFilterError)
