"""Keeping to a server's rate limits, as far as its headers tell them, instead of running into 429.

OpenAI's limits are buckets that fill evenly; the headers are described in its guide to rate limits.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_PERIOD: Final = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_UNIT_S: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_BYTES_A_TOKEN: Final = 4  # servers count no closer when they limit


@dataclass(slots=True)
class _Bucket:
    """What there is at most, what was left at `told_s`, and what comes in a second."""

    limit: float
    left: float
    told_s: float
    a_second: float

    def wait_s(self, needed: float, now_s: float) -> float:
        """How long until `needed` can be taken; nothing where it can never be."""
        if self.a_second <= 0 or needed > self.limit:
            return 0.0
        there = min(self.limit, self.left + (now_s - self.told_s) * self.a_second)
        return max(0.0, (needed - there) / self.a_second)


class Pace:
    """The limits on requests and on tokens of one model at one server. For several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._buckets: dict[str, _Bucket] = {}

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take in what an answer's headers say."""
        now_s = time.monotonic()
        for kind in ("requests", "tokens"):
            limit = _number(headers.get(f"x-ratelimit-limit-{kind}"))
            left = _number(headers.get(f"x-ratelimit-remaining-{kind}"))
            reset_s = seconds(headers.get(f"x-ratelimit-reset-{kind}", ""))
            if limit is None or left is None or reset_s is None:
                continue
            a_second = (limit - left) / reset_s if reset_s > 0 else 0.0
            with self._lock:
                self._buckets[kind] = _Bucket(limit, left, now_s, a_second)

    def wait_s(self, size_bytes: int, output_tokens: int | None) -> float:
        """How long to wait before a request of this size is sent. It counts as sent from now on."""
        now_s = time.monotonic()
        needed = {"requests": 1.0, "tokens": size_bytes / _BYTES_A_TOKEN + (output_tokens or 0)}
        with self._lock:
            waits_s = [0.0]
            for kind, bucket in self._buckets.items():
                waits_s.append(bucket.wait_s(needed[kind], now_s))
                bucket.left -= needed[kind]
            return max(waits_s)


def seconds(period: str) -> float | None:
    """A period as the headers give it (`6m0s`, `20ms`, `1.5s`); None for anything else."""
    parts = _PERIOD.findall(period)
    if not parts or "".join(map("".join, parts)) != period:
        return None
    return float(sum(float(number) * _UNIT_S[unit] for number, unit in parts))


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
