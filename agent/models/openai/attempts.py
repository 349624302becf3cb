"""How one request to a server is tried, and tried again.

`Exchange` decides; `model.py` sends, waits and reads, once for sync and once for async code.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from tenacity import RetryCallState, Retrying, wait_random_exponential

from samara.agent.models.base import Delta, Reply, Request, Restarted, Usage
from samara.agent.models.openai.answer import Assembler
from samara.agent.models.openai.count import Counter
from samara.agent.models.openai.errors import Failures
from samara.agent.models.openai.pacing import Pace
from samara.agent.models.openai.wire import Wire
from samara.errors import BadRequestError, ModelError, RateLimitError


class Attempts:
    """Decides, for one request, whether there is a next attempt and after how long."""

    def __init__(self, max_retries: int, max_wait_s: float) -> None:
        self._left = max_retries
        self._max_wait_s = max_wait_s
        self._backoff = wait_random_exponential(multiplier=1, max=max_wait_s)
        self._state = RetryCallState(Retrying(), None, (), {})

    def wait_s(self, error: ModelError) -> float:
        """How long to wait before the next attempt. Raises `error` when there is to be none.

        A server's own advice is followed; one that is longer than `max_wait_s` ends the request.
        """
        if not error.retryable or self._left <= 0:
            raise error
        self._left -= 1
        pause_s = self._backoff(self._state)
        self._state.attempt_number += 1
        advice_s = error.retry_after_s if isinstance(error, RateLimitError) else None
        if advice_s is not None and advice_s > self._max_wait_s:
            raise error
        return pause_s if advice_s is None else advice_s

    def paced_s(self, pause_s: float) -> float:
        """A pause that keeps to a rate, no longer than any other."""
        return min(pause_s, self._max_wait_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """What is known of a model at its server, from one request to the next.

    It is called `name` here and `model` there; `refused` are the optional fields that it did not
    take.
    """

    name: str
    model: str
    wire: Wire
    counter: Counter
    pace: Pace
    refused: set[str]
    cost: Callable[[Usage, str], Decimal | None]
    """By usage and by the service tier that the server names."""


class Exchange:
    """One request and its attempts: all that sync and async code decide alike."""

    def __init__(
        self,
        server: Server,
        request: Request,
        attempts: Attempts,
        failures: Failures,
        timeout_s: float,
    ) -> None:
        self.error: ModelError | None = None
        self._server = server
        self._request = request
        self._attempts = attempts
        self._failures = failures
        self._timeout_s = timeout_s
        self._answer = self.begin()
        self._body = b""

    def begin(self) -> Assembler:
        """A new answer, which `feed` is for."""
        self.error = None
        self._waiting_since_s: float | None = None
        self._answer = self._server.wire.answer(self._server.name, self._failures)
        return self._answer

    def feed(self, line: str) -> list[Delta]:
        """Take a line of the answer.

        Raises ConnectionFailedError when nothing but signs of life has come for too long.
        """
        if not line.startswith(":"):
            if line:
                self._waiting_since_s = None
            return self._answer.feed(line)
        now_s = time.monotonic()
        self._waiting_since_s = self._waiting_since_s or now_s
        if now_s - self._waiting_since_s > self._timeout_s:
            raise self._failures.late()
        return []

    def prepare(self) -> tuple[str, bytes, float]:
        """Where the request is sent, as what, and how long to wait before that."""
        server = self._server
        self._body = server.wire.body(server.model, self._request, server.refused)
        limit = self._request.settings.max_output_tokens
        pause_s = self._attempts.paced_s(server.pace.wait_s(len(self._body), limit))
        return server.wire.path, self._body, pause_s

    def heard(self, headers: Mapping[str, str]) -> None:
        """The server has begun to answer."""
        self._server.pace.heard(headers)

    def finish(self) -> Iterator[Delta | Reply]:
        """What is left of the answer, and the reply. Raises ModelError when it makes no sense."""
        for item in self._answer.finish():
            if isinstance(item, Reply):
                asked, usage = self._request, item.usage
                self._server.counter.learn(
                    asked.messages, asked.tools, asked.output_schema, usage.input_tokens
                )
                cost = self._server.cost(usage, self._answer.tier)
                yield replace(item, usage=replace(usage, cost=cost))
            else:
                yield item

    def failed(self, error: Exception) -> None:
        """Take what went wrong. What is no failure of the way to the model is raised again."""
        known = self._failures.of(error)
        if known is None:
            raise error
        headers = getattr(getattr(error, "response", None), "headers", None)
        if headers is not None:
            self._server.pace.heard(headers)
        broke_late = not isinstance(error, ModelError) and self._answer.complete
        self.error = None if broke_late else known

    def again(self) -> tuple[float, Restarted | None]:
        """The pause before the next attempt, and what to say first. Raises when there is none."""
        error, self.error = self.error, None
        assert error is not None
        refused = self._refuses(error)
        if refused:
            self._server.refused.update(refused)
        pause_s = 0.0 if refused else self._attempts.wait_s(error)
        if self._request.retry is not None:
            self._request.retry(not (refused or isinstance(error, RateLimitError)))
        return pause_s, Restarted(error.message) if self._answer.spoke else None

    def _refuses(self, error: ModelError) -> set[str]:
        """The optional fields that the server did not take, as far as they were sent."""
        if not isinstance(error, BadRequestError) or error.status not in (400, 422):
            return set()
        said = error.message.lower()
        named = {
            field
            for field, words in self._server.wire.optional.items()
            if any(word in said for word in words) and f'"{field}"'.encode() in self._body
        }
        return named - self._server.refused
