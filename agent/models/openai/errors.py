"""What can go wrong with an OpenAI-compatible server, in the words of `samara.errors`.

No message made here carries a key: what a server echoes back is cleaned first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from time import time
from typing import Any

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

_MAX_CHARS = 500
_SECRET = re.compile(r"(?i)\b(?:sk-[\w*.-]{6,}|bearer\s+[\w*.~+/=-]+)")
_TOO_LONG = re.compile(
    r"context.{0,10}(length|window|size|limit)|maximum (context|prompt|input) length|"
    r"(prompt|input|request|conversation)\b.{0,40}\b(is )?too (long|large|many tokens)|"
    r"too many (input |prompt )?tokens|reduce the length",
    re.IGNORECASE,
)
_NO_CREDIT = ("insufficient_quota", "billing_hard_limit_reached", "insufficient_credits")
_CODES = {"rate_limit_exceeded": 429, "rate_limit_error": 429, "server_error": 500}


class Failures:
    """Turns exceptions and error bodies into ModelErrors that never show `secret`.

    `key_hint` says where a key comes from.
    """

    def __init__(self, model: str, secret: str = "", key_hint: str = "") -> None:
        self._model = model
        self._secret = secret
        self._key_hint = key_hint

    def of(self, error: Exception) -> ModelError | None:
        """The ModelError for an exception of the SDK; None when it is not one of those."""
        import httpx2
        import openai

        if isinstance(error, ModelError):
            return error
        if isinstance(error, openai.APIStatusError):
            return self.of_body(error.body, error.status_code, error.response.headers)
        if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
            return self.late()
        if isinstance(error, openai.APIConnectionError) and error.__cause__ is not None:
            return self._unreachable(error.__cause__)
        if isinstance(error, httpx2.TransportError | openai.APIConnectionError):
            return self._unreachable(error)
        if isinstance(error, httpx2.HTTPError | httpx2.InvalidURL | openai.OpenAIError):
            return ServerError(self._clean(f"{self._model} failed: {error}"))
        return None

    def of_body(
        self, body: object, status: int | None = None, headers: Mapping[str, str] | None = None
    ) -> ModelError:
        """The ModelError for what a server said, with an HTTP status or in mid-stream."""
        said, code = _read(body)
        status = status or _status(body, code)
        text = self._clean(f"{self._model}: {said or 'the server gave no reason'}")
        about = f"{code} {said}".lower()
        if any(word in about for word in _NO_CREDIT) or status == 402:
            return QuotaError(text, hint="Add credit to the account.", status=status)
        if status == 429:
            wait_s = _retry_after_s(headers or {})
            return RateLimitError(text, hint="Wait, then retry.", status=429, retry_after_s=wait_s)
        if status in (401, 403) or code in ("invalid_api_key", "authentication_error"):
            return AuthenticationError(text, hint=self._key_hint, status=status)
        if status is None or status < 500 or status == 500:
            if code == "context_length_exceeded" or status == 413 or _TOO_LONG.search(said):
                return ContextLengthError(text, hint="Send less.", status=status)
            if "content_filter" in code or code == "content_policy_violation":
                return ContentFilterError(text, hint="Ask differently.", status=status)
        if status in (408, 409) or status is None or status >= 500:
            return ServerError(text, hint="Try again later.", status=status)
        hint = "Check the model's name and base_url." if status == 404 else ""
        return BadRequestError(text, hint=hint, status=status)

    def nonsense(self, what: str, body: str = "") -> ServerError:
        """The server's answer makes no sense: `what` it was, and how it began."""
        head = " ".join(body.split())[:80]
        text = f"{self._model}: {what}" + (f" ({head!r})." if head else ".")
        return ServerError(self._clean(text), hint="Check base_url, or try again.")

    def late(self) -> ConnectionFailedError:
        """Nothing came for too long."""
        return ConnectionFailedError(
            f"{self._model} did not answer in time.", hint="Try again, or raise timeout_s."
        )

    def cut(self) -> ConnectionFailedError:
        """The answer ended before it was complete."""
        return ConnectionFailedError(
            f"{self._model}: the answer broke off.", hint="Try again; the network may be unsteady."
        )

    def _unreachable(self, error: BaseException) -> ConnectionFailedError:
        reason = self._clean(str(error)) or type(error).__name__
        return ConnectionFailedError(
            f"{self._model} cannot be reached or broke off: {reason}.",
            hint="Check the network and base_url.",
        )

    def _clean(self, text: str) -> str:
        if self._secret:
            text = text.replace(self._secret, "[key]")
        text = _SECRET.sub("[key]", text)
        return text if len(text) <= _MAX_CHARS else f"{text[:_MAX_CHARS]}…"


def _read(body: object) -> tuple[str, str]:
    """What an error body says, and its code; both empty when it says nothing."""
    if isinstance(body, str):
        if body.lstrip().startswith("<"):
            return "an HTML page instead of JSON", ""
        return body, ""
    if not isinstance(body, Mapping):
        return "", ""
    inner = body.get("error", body)
    if not isinstance(inner, Mapping):
        return str(inner), ""
    said = inner.get("message") or inner.get("detail") or ""
    code = next((inner[k] for k in ("code", "type") if isinstance(inner.get(k), str)), "")
    if inner.get("type") in _NO_CREDIT:
        code = inner["type"]
    return str(said), str(code)


def _status(body: object, code: str) -> int | None:
    """The HTTP status that an error in mid-stream stands for, if it tells."""
    inner: Any = body.get("error", body) if isinstance(body, Mapping) else {}
    number = inner.get("code") if isinstance(inner, Mapping) else None
    if isinstance(number, int) and 400 <= number < 600:
        return number
    return _CODES.get(code, 400 if code == "invalid_request_error" else None)


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        advice = headers.get(name, "")
        try:
            return max(0.0, float(advice) * unit)
        except ValueError:
            pass
        try:
            return max(0.0, parsedate_to_datetime(advice).timestamp() - time())
        except (TypeError, ValueError):
            continue
    return None
