"""How one request to a Chat Completions server is tried, and tried again.

`Exchange` decides; `openai.py` sends, waits and reads, once for sync and once for async code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from tenacity import RetryCallState, Retrying, wait_random_exponential

from samara.agent.models.base import Delta, Reply, Request, Restarted, Usage
from samara.agent.models.openai.chat_answer import Assembler
from samara.agent.models.openai.count import Counter
from samara.agent.models.openai.errors import Failures
from samara.agent.models.openai.chat_wire import body_of
from samara.errors import BadRequestError, ModelError, RateLimitError

_OPTIONAL = {
    "stream_options": ("stream_options", "include_usage"),
    "response_format": ("response_format", "json_schema"),
}
"""Fields that a request can do without, and how a server that does not know them names them."""


class Attempts:
    """Decides, for one request, whether there is a next attempt and after how long."""

    def __init__(self, max_retries: int, max_wait_s: float) -> None:
        self._left = max_retries
        self._max_wait_s = max_wait_s
        self._backoff = wait_random_exponential(multiplier=1, max=max_wait_s)
        self._state = RetryCallState(Retrying(), None, (), {})

    def wait_s(self, error: ModelError) -> float:
        """How long to wait before the next attempt. Raises `error` when there is to be none.

        A server's own advice is followed up to `max_wait_s`.
        """
        if not error.retryable or self._left <= 0:
            raise error
        self._left -= 1
        pause_s = self._backoff(self._state)
        self._state.attempt_number += 1
        advice_s = error.retry_after_s if isinstance(error, RateLimitError) else None
        return pause_s if advice_s is None else min(advice_s, self._max_wait_s)


class Exchange:
    """One request and its attempts: all that sync and async code decide alike."""

    def __init__(
        self,
        model: str,
        request: Request,
        *,
        custom: bool,
        streams: bool,
        attempts: Attempts,
        failures: Failures,
        refused: set[str],
        counter: Counter,
        cost: Callable[[Usage], Decimal | None],
    ) -> None:
        self.error: ModelError | None = None
        self._model = model
        self._request = request
        self._limit = "max_tokens" if custom else "max_completion_tokens"
        self._streams = streams
        self._attempts = attempts
        self._failures = failures
        self._refused = refused
        self._counter = counter
        self._cost = cost
        self._answer = self.begin()

    def begin(self) -> Assembler:
        """What the next answer is fed to."""
        self.error = None
        self._answer = Assembler(f"openai:{self._model}", self._failures)
        return self._answer

    def finish(self) -> Iterator[Delta | Reply]:
        """What is left of the answer, and the reply. Raises ModelError when it makes no sense."""
        for item in self._answer.finish():
            if isinstance(item, Reply):
                asked, usage = self._request, item.usage
                self._counter.learn(
                    asked.messages, asked.tools, asked.output_schema, usage.input_tokens
                )
                yield replace(item, usage=replace(usage, cost=self._cost(usage)))
            else:
                yield item

    def options(self) -> dict[str, Any]:
        """For the SDK; the body goes around its transforms, which walk the whole history."""
        body = body_of(self._model, self._request, limit=self._limit, dropped=self._refused)
        if self._streams and "stream_options" not in self._refused:
            body.setdefault("stream_options", {"include_usage": True})
        return {
            "model": self._model,
            "messages": (),
            "stream": self._streams,
            "extra_body": body,
        }

    def failed(self, error: Exception) -> None:
        """Take what went wrong. What is no failure of the way to the model is raised again."""
        known = self._failures.of(error)
        if known is None:
            raise error
        broke_late = not isinstance(error, ModelError) and self._answer.complete
        self.error = None if broke_late else known

    def again(self) -> tuple[float, Restarted | None]:
        """The pause before the next attempt, and what to say first. Raises when there is none."""
        error, self.error = self.error, None
        assert error is not None
        refused = self._refuses(error)
        if refused:
            self._refused |= refused
            return 0.0, None
        pause_s = self._attempts.wait_s(error)
        if self._request.retry is not None and not _unpaid(error):
            self._request.retry()
        return pause_s, Restarted(error.message) if self._answer.spoke else None

    def _refuses(self, error: ModelError) -> set[str]:
        """The optional fields that the server did not take, as far as they were sent."""
        if not isinstance(error, BadRequestError) or error.status not in (400, 422):
            return set()
        named = {
            field
            for field, words in _OPTIONAL.items()
            if any(word in error.message for word in words)
        }
        return named - self._refused


def _unpaid(error: ModelError) -> bool:
    """Whether a server that says this has computed nothing."""
    return isinstance(error, RateLimitError)
