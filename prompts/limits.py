"""Limits on what may be used: tokens, requests, calls of tools, money, time.

Who wants to send a request reserves what it can take at most, and settles afterwards what it took.
What is reserved counts as used until then, so that those who share the limits never pass them
together either.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from samara.errors import BudgetError, ConfigError, UsageLimitError

Price = Callable[[int, int], Decimal | None]
"""What so many tokens of input and of output cost at most, in US dollars; None: not known."""


@dataclass(frozen=True, slots=True)
class Used:
    """What has been used, reservations that are open included. `cost` is in US dollars."""

    tokens: int = 0
    requests: int = 0
    tool_calls: int = 0
    cost: Decimal = Decimal(0)
    wall_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Reservation:
    """Tokens of input, and of output that may be asked for, and what they cost at most."""

    input_tokens: int
    output_tokens: int
    cost: Decimal


class UsageLimits:
    """What may be used by all agents and turns that share this object; None is no limit.

    - `tokens`: of input and output together.
    - `requests`: to models. `tool_calls`: of tools.
    - `cost`: in US dollars. A model whose price is not known is refused.
    - `wall_s`: seconds from the first request on; after them nothing new is begun.

    An answer is cut to what the limits still allow. A server that ignores that, or reports more
    than it was sent, can pass them once: `used` tells, and nothing more is sent. Safe to use from
    several threads. Raises ConfigError for a limit that is not above 0.
    """

    def __init__(
        self,
        *,
        tokens: int | None = None,
        requests: int | None = None,
        tool_calls: int | None = None,
        cost: float | Decimal | None = None,
        wall_s: float | None = None,
    ) -> None:
        for name, limit in (
            ("tokens", tokens),
            ("requests", requests),
            ("tool_calls", tool_calls),
            ("cost", cost),
            ("wall_s", wall_s),
        ):
            if limit is not None and not limit > 0:
                raise ConfigError(f"The limit {name} is above 0, or None.")
        self.tokens = tokens
        self.requests = requests
        self.tool_calls = tool_calls
        self.cost = None if cost is None else Decimal(str(cost))
        self.wall_s = wall_s
        self._lock = threading.Lock()
        self._tokens = self._requests = self._calls = 0
        self._cost = Decimal(0)
        self._began: float | None = None

    @property
    def used(self) -> Used:
        """What has been used so far."""
        with self._lock:
            return Used(self._tokens, self._requests, self._calls, self._cost, self._elapsed_s())

    def rows(self) -> list[tuple[str, float | Decimal, float | Decimal]]:
        """Of each limit its name, how much of it is used, and the limit."""
        used = self.used
        rows: list[tuple[str, float | Decimal, float | Decimal | None]] = [
            ("cost", used.cost, self.cost),
            ("tokens", used.tokens, self.tokens),
            ("requests", used.requests, self.requests),
            ("tool_calls", used.tool_calls, self.tool_calls),
            ("wall_s", round(used.wall_s, 1), self.wall_s),
        ]
        return [(name, spent, limit) for name, spent, limit in rows if limit is not None]

    def _repr_markdown_(self) -> str:
        return "\n".join(f"- {name}: {spent:,} of {limit:,}" for name, spent, limit in self.rows())

    def __str__(self) -> str:
        told = [f"{name}: {spent:,} of {limit:,}" for name, spent, limit in self.rows()]
        return ", ".join(told) or "none"

    def reserve(
        self,
        input_tokens: int,
        output_tokens: int,
        price: Price,
        model: str,
        *,
        least_output_tokens: int = 1,
    ) -> Reservation:
        """Set aside one request of at most these tokens; fewer of output if no more are left.

        Raises UsageLimitError when not even the least is left, BudgetError when there is a limit
        on cost and the price of `model` is not known. Then nothing is set aside.
        """
        with self._lock:
            self._check_time()
            if self.requests is not None and self._requests >= self.requests:
                raise self._reached("requests", self.requests, self._requests)
            if self.tokens is not None:
                left = self.tokens - self._tokens - input_tokens
                if left < least_output_tokens:
                    needed = input_tokens + least_output_tokens
                    raise self._reached("tokens", self.tokens, self._tokens, needed)
                output_tokens = min(output_tokens, left)
            cost = Decimal(0)
            if self.cost is not None:
                least, most = (
                    _known(price(input_tokens, count), model)
                    for count in (least_output_tokens, output_tokens)
                )
                left_cost = self.cost - self._cost
                if least > left_cost:
                    raise self._reached("cost", self.cost, self._cost, least)
                if most > left_cost:
                    each = (most - least) / (output_tokens - least_output_tokens)
                    more = ((left_cost - least) / each).to_integral_value(ROUND_FLOOR)
                    output_tokens = least_output_tokens + int(more)
                cost = min(most, left_cost)
            self._tokens += input_tokens + output_tokens
            self._requests += 1
            self._cost += cost
            return Reservation(input_tokens, output_tokens, cost)

    def settle(self, reserved: Reservation, tokens: int, cost: Decimal | None) -> None:
        """Book what a request took in the place of what was reserved for it.

        A cost that is not known, or no tokens at all, leave the reservation as what was used.
        """
        with self._lock:
            if tokens > 0:
                self._tokens += tokens - reserved.input_tokens - reserved.output_tokens
            if cost is not None and tokens > 0:
                self._cost += cost - reserved.cost

    def release(self, reserved: Reservation) -> None:
        """Give back what was reserved for a request that was refused, and so not paid for."""
        with self._lock:
            self._tokens -= reserved.input_tokens + reserved.output_tokens
            self._cost -= reserved.cost

    def take_calls(self, count: int) -> None:
        """Book calls of tools before they run. Raises UsageLimitError when there are too many."""
        with self._lock:
            self._check_time()
            if self.tool_calls is not None and self._calls + count > self.tool_calls:
                raise self._reached("tool_calls", self.tool_calls, self._calls, count)
            self._calls += count

    def _check_time(self) -> None:
        self._began = self._began or time.monotonic()
        if self.wall_s is not None and self._elapsed_s() >= self.wall_s:
            raise self._reached("wall_s", self.wall_s, round(self._elapsed_s(), 1))

    def _elapsed_s(self) -> float:
        return time.monotonic() - self._began if self._began is not None else 0.0

    def _reached(
        self,
        name: str,
        limit: float | Decimal,
        used: float | Decimal,
        needed: float | Decimal | None = None,
    ) -> UsageLimitError:
        wanted = "" if needed is None else f", and the next step can take {needed:,}"
        return UsageLimitError(
            f"The limit on {name} is reached: {used:,} of {limit:,} are used or reserved{wanted}.",
            hint="Nothing more was sent. The conversation is kept: go on with a higher limit.",
            limit=name,
        )


def _known(cost: Decimal | None, model: str) -> Decimal:
    if cost is None:
        raise BudgetError(
            f"The price of {model} is not known, so the limit on cost cannot be kept.",
            hint="Give the model a Price, or limit tokens instead.",
        )
    return cost
