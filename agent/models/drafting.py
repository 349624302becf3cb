"""Guesses at how a reply goes on, of which a model checks several in one step.

What the model would have written stays what it writes: a guess is kept only as far as it is what
the model draws. Looking in the prompt (prompt lookup, Saxena 2023) costs nothing and helps where an
answer copies what a tool said; an assistant is a smaller model of the same vocabulary (speculative
decoding, Leviathan et al. 2023).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

_LONGEST = 4
_SHORTEST = 3
"""How many tokens must have occurred before for what followed them to be a guess."""
_FIRST_TOKENS = 4
_MOST_TOKENS = 12


class Drafter(Protocol):
    """Guesses what comes next."""

    def draft(self, ids: Sequence[int], most: int) -> list[int]:
        """At most that many ids that may follow; none where there is no good guess."""
        ...


class Lookup:
    """Guesses that what followed the last tokens before follows them again."""

    def draft(self, ids: Sequence[int], most: int) -> list[int]:
        """What followed the last occurrence of the longest end that occurred before."""
        everything = list(ids)
        for size in range(_LONGEST, _SHORTEST - 1, -1):
            end = everything[-size:]
            for at in range(len(everything) - size - 1, -1, -1):
                if everything[at] == end[0] and everything[at : at + size] == end:
                    return everything[at + size : at + size + most]
        return []


class Assistant:
    """Guesses as a smaller model goes on."""

    def __init__(self, generate: Callable[[Sequence[int], int], Iterable[int]]) -> None:
        """`generate` goes on from ids, for so many tokens."""
        self._generate = generate

    def draft(self, ids: Sequence[int], most: int) -> list[int]:
        """What the smaller model would write."""
        return list(self._generate(ids, most))


class Guessing:
    """The guesses for one reply: longer while they come true, none for a while after misses."""

    def __init__(self, drafter: Drafter) -> None:
        self._drafter = drafter
        self._most = _FIRST_TOKENS
        self._pause = 0
        self._next_pause = 2

    def guess(self, ids: Sequence[int], room: int) -> list[int]:
        """What may follow, at most `room` ids."""
        if self._pause > 0:
            self._pause -= 1
            return []
        return self._drafter.draft(ids, min(self._most, room)) if room > 0 else []

    def learn(self, guessed: int, right: int) -> None:
        """How many of the guessed tokens (at least one) came."""
        if right == guessed:
            self._most = min(2 * self._most, _MOST_TOKENS)
        else:
            self._most = max(right + 1, self._most // 2)
        if right:
            self._next_pause = 2
        else:
            self._pause = self._next_pause
            self._next_pause = min(2 * self._next_pause, 32)
