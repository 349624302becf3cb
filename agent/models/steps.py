"""Steps of a model: conversations that are under way at the same time are computed together.

Whoever needs a step joins those who wait, and one of them computes for all: the weights are read
once for many conversations, which is most of what a step costs. After a step, the next one waits
a moment for those who took part, so that they stay together.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from samara.agent.models.sampling import Logits
from samara.errors import ModelError

MOST_TOKENS = 576
"""How much is read in one step: bounds the memory that attention takes."""
FIRST_CONTENT_ID = 1 << 32
"""Ids from here on are made from content: pieces of pictures, what questions and outputs mean.

No model writes them (see `pictures` and `embedded.meaning`).
"""
_PATIENCE = 0.25
"""What share of a step's time the next one waits for those who took part."""
_PATIENCE_S = 0.01
_INTERRUPTED = "The step was interrupted in another conversation's thread; ask again."


@dataclass(frozen=True, slots=True)
class Part:
    """One conversation's share of a step: at least one id to read on top of its cache."""

    ids: Sequence[int]
    cache: Any
    rows: int = 1
    """Of how many of the ids, from the last one on backwards, logits are wanted."""
    alone: bool = False
    """Whether no other part may be computed with it."""


class SpoiltError(Exception):
    """A step of several parts failed, perhaps by another's: the cache is lost, nothing else."""


class Runner(Protocol):
    """Computes one model's logits. `forward` is called by one thread at a time."""

    @property
    def can_crop(self) -> bool:
        """Whether the end of a cache can be taken off again."""
        ...

    def new_cache(self) -> Any:
        """An empty cache."""
        ...

    def forward(self, parts: Sequence[Part]) -> list[Logits]:
        """Read each part's ids on top of its cache, which grows by them.

        Logits (rows, vocabulary) of each.
        """
        ...

    def crop(self, cache: Any, length_tokens: int) -> None:
        """Shorten the cache to its first `length_tokens`."""
        ...

    def copied(self, cache: Any, length_tokens: int) -> Any:
        """A cache of its own with the first `length_tokens` of one that can be cropped."""
        ...

    def size_bytes(self, cache: Any) -> int:
        """What a cache takes in memory."""
        ...


class _Waiting:
    """A part that waits for its step, and then what came of it."""

    def __init__(self, part: Part, who: object) -> None:
        self.part = part
        self.who = who
        self.logits: Logits | None = None
        self.error: BaseException | None = None

    @property
    def done(self) -> bool:
        return self.logits is not None or self.error is not None


class Steps:
    """The steps of one runner, for any number of threads."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._changed = threading.Condition()
        self._waiting: list[_Waiting] = []
        self._together: set[object] = set()
        self._took_s = 0.0
        self._computing = False

    def compute(self, part: Part, who: object) -> Logits:
        """Logits (rows, vocabulary) of a part; `who` is the conversation it is of.

        Raises what the runner raises, and SpoiltError where the part was not alone in its step.
        """
        mine = _Waiting(part, who)
        try:
            with self._changed:
                self._waiting.append(mine)
                self._changed.notify_all()
                while self._computing and not mine.done:
                    self._changed.wait()
                if not mine.done:
                    self._computing = True
            if not mine.done:
                self._compute_until(mine)
        finally:
            with self._changed:
                if mine in self._waiting:  # interrupted before its step
                    self._waiting.remove(mine)
        if mine.error is not None:
            raise mine.error
        assert mine.logits is not None
        return mine.logits

    def leave(self, who: object) -> None:
        """This conversation takes no further steps now: nobody waits for it."""
        with self._changed:
            self._together.discard(who)
            self._changed.notify_all()

    def _compute_until(self, mine: _Waiting) -> None:
        """Take steps for all who wait, until this one has had its own."""
        try:
            while not mine.done:
                taken = self._gather()
                began = time.perf_counter()
                try:
                    logits = self._runner.forward([one.part for one in taken])
                except Exception as error:
                    for one in taken:
                        one.error = error if len(taken) == 1 else SpoiltError()
                except BaseException:  # it is meant for this thread alone
                    for one in taken:
                        one.error = ModelError(_INTERRUPTED)
                    raise
                else:
                    for one, rows in zip(taken, logits, strict=True):
                        one.logits = rows
                self._took_s = time.perf_counter() - began
                with self._changed:
                    self._together = {one.who for one in taken}
                    self._changed.notify_all()
        finally:
            with self._changed:
                self._computing = False
                self._changed.notify_all()

    def _gather(self) -> list[_Waiting]:
        """The parts of the next step, in the order in which they came."""
        until = time.monotonic() + min(_PATIENCE * self._took_s, _PATIENCE_S)
        with self._changed:
            while self._together - {one.who for one in self._waiting}:
                if not self._changed.wait(until - time.monotonic()):
                    break
            taken = [self._waiting.pop(0)]
            tokens = len(taken[0].part.ids)
            for one in list(self._waiting):
                joins = not (taken[0].part.alone or one.part.alone)
                if joins and tokens + len(one.part.ids) <= MOST_TOKENS:
                    tokens += len(one.part.ids)
                    self._waiting.remove(one)
                    taken.append(one)
            return taken
