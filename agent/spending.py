"""What a turn may spend: its requests and calls against the limits that it shares with others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from samara.agent.models.base import Model, Request, Usage
from samara.errors import (
    AuthenticationError,
    BadRequestError,
    ContextLengthError,
    ModelError,
    QuotaError,
    RateLimitError,
)
from samara.prompts.limits import Reservation, UsageLimits

_MOST_OUTPUT_TOKENS = 16_384
_UNPAID = (
    AuthenticationError,
    BadRequestError,
    ContextLengthError,
    QuotaError,
    RateLimitError,
)
"""Refusals: the model has computed nothing."""


class Spending:
    """Reserves each request of a turn, and settles it. Without limits it does nothing."""

    def __init__(self, limits: UsageLimits | None, model: Model) -> None:
        self._limits = limits
        self._model = model
        self._open: Reservation | None = None

    def reserve(self, request: Request, input_tokens: int) -> Request:
        """The request, its answer cut to what may be spent. Raises BudgetError.

        `input_tokens` are what the request takes at most.
        """
        if self._limits is None:
            return request
        room = max(1, self._model.context_window - input_tokens)
        wanted = request.settings.max_output_tokens or min(room, _MOST_OUTPUT_TOKENS)
        self._open = self._limits.reserve(input_tokens, wanted, self._price, self._model.name)
        request = replace(request, retry=self._again)
        if self._limits.tokens is None and self._limits.cost is None:
            return request
        granted = replace(request.settings, max_output_tokens=self._open.output_tokens)
        return replace(request, settings=granted)

    def settle(self, usage: Usage) -> None:
        """The request was answered."""
        if self._limits is not None and self._open is not None:
            self._limits.settle(self._open, usage.total_tokens, usage.cost)
        self._open = None

    def failed(self, error: ModelError) -> None:
        """The request was not answered: what is not known to be unpaid counts as spent."""
        if self._limits is not None and self._open is not None and isinstance(error, _UNPAID):
            self._limits.release(self._open)
        self._open = None

    def take_calls(self, count: int) -> None:
        """So many calls are about to run. Raises UsageLimitError."""
        if self._limits is not None:
            self._limits.take_calls(count)

    def _again(self, paid: bool) -> None:
        """The request is sent once more; the attempt before may have to be `paid`."""
        assert self._limits is not None
        assert self._open is not None
        before = self._open
        if not paid:
            self._limits.release(before)
        self._open = self._limits.reserve(
            before.input_tokens,
            before.output_tokens,
            self._price,
            self._model.name,
            least_output_tokens=before.output_tokens,
        )

    def _price(self, input_tokens: int, output_tokens: int) -> Decimal | None:
        return self._model.cost(Usage(input_tokens, output_tokens))
