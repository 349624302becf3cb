"""The one decode loop of the models that run in process.

A `Runner` computes logits, whatever it computes them with. `Decoder` does the rest once for all of
them: it reads the prompt, samples, stops, and reuses what it has computed for earlier requests.

Reuse goes by exact token ids: a request takes over the cache of the request that it goes on from,
and copies the beginning of another's that it shares, such as a system prompt. At least one token
is always computed anew, for a prompt that lies wholly in the cache has no logits yet. Each
generation owns its cache, and a lock is held for one step at a time: conversations take turns by
the token, and a generation that is left lying blocks nobody.

Reading a prompt in pieces, or on top of a cache, changes the last bits of the logits: with weights
in half precision two tokens that are nearly as likely may swap.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

Logits = npt.NDArray[np.float32]

_NEGLIGIBLE = 30.0
"""Tokens e^30 times less likely than the likeliest are not sorted, for that is slow, nor drawn."""

_WORTH_COPYING_TOKENS = 16

PREFILL_TOKENS = 512
"""How much of a prompt is read at once: bounds the memory that attention takes."""


class Constraint(Protocol):
    """What a reply may be, and how far it has come."""

    def masked(self, logits: Logits) -> Logits:
        """The logits, those of tokens that may not follow at minus infinity."""
        ...

    def accept(self, token: int) -> None:
        """The reply goes on with this token."""
        ...

    def forced(self) -> list[int]:
        """The tokens that must follow, whatever the model thinks; they count as accepted."""
        ...


class Runner(Protocol):
    """Computes one model's logits. It is called by one thread at a time."""

    @property
    def can_crop(self) -> bool:
        """Whether the end of a cache can be taken off again."""
        ...

    def new_cache(self) -> Any:
        """An empty cache."""
        ...

    def forward(self, ids: Sequence[int], cache: Any) -> Logits:
        """Read `ids` on top of the cache, which grows by them; logits (vocabulary,) of the last."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How the next token is drawn.

    `temperature` 0 takes the likeliest (greedy). `top_p` keeps the fewest tokens that together
    have that probability, `top_k` that many at most (0: all). `repetition_penalty` divides the
    positive and multiplies the negative logits of tokens that occurred (1: off; Keskar et al.
    2019). `banned` are never drawn. The same `seed` gives the same draws; None a new one each time.
    """

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    repetition_penalty: float = 1.0
    seed: int | None = None
    banned: frozenset[int] = frozenset()

    def sampler(self) -> Callable[[Logits, Sequence[int]], int]:
        """A function of logits (vocabulary,) and the ids so far that draws the next id."""
        rng = np.random.default_rng(self.seed)
        return lambda logits, ids: self._draw(logits, ids, rng)

    def _draw(self, logits: Logits, ids: Sequence[int], rng: np.random.Generator) -> int:
        if self.banned or self.repetition_penalty != 1.0:
            logits = logits.copy()
            seen = np.unique(np.asarray(ids, dtype=np.int64))
            values = logits[seen]
            penalty = self.repetition_penalty
            logits[seen] = np.where(values > 0, values / penalty, values * penalty)
            logits[list(self.banned)] = -np.inf
        if self.temperature <= 0.0:
            return int(logits.argmax())
        if 0 < self.top_k < len(logits):
            near = np.argpartition(logits, -self.top_k)[-self.top_k :]
        else:
            near = np.flatnonzero(logits >= logits.max() - _NEGLIGIBLE * self.temperature)
        order = near[np.argsort(-logits[near], kind="stable")]
        scaled = logits[order].astype(np.float64) / self.temperature
        odds = np.exp(scaled - scaled[0])
        odds /= odds.sum()
        size = int(np.searchsorted(np.cumsum(odds), self.top_p)) + 1
        odds = odds[:size] / odds[:size].sum()
        return int(order[rng.choice(len(odds), p=odds)])


@dataclass(slots=True)
class _Entry:
    """A cache and the ids that it holds, in order; the prompt's come first."""

    cache: Any
    ids: list[int] = field(default_factory=list)
    prompt_tokens: int = 0


@dataclass(slots=True)
class Generation:
    """One reply under way: iterate over `tokens` for its ids.

    `cached_tokens` of the prompt were not computed anew. `finish` says why it ended, once it has:
    at a stop id (which is counted in `output_tokens` but not yielded) or at the length allowed.
    """

    tokens: Generator[int] = field(init=False)
    cached_tokens: int = 0
    output_tokens: int = 0
    finish: Literal["stop", "length"] = "length"


class Decoder:
    """Decodes with one runner for any number of conversations.

    The caches of the last requests stay, at most `caches` of them and `cache_bytes` in all.
    """

    def __init__(self, runner: Runner, *, caches: int = 16, cache_bytes: int = 1 << 30) -> None:
        self._runner = runner
        self._room = caches
        self._room_bytes = cache_bytes
        self._idle: list[_Entry] = []  # the most recently used last
        self._lock = threading.Lock()

    def start(
        self,
        prompt: Sequence[int],
        *,
        max_tokens: int,
        stop_ids: frozenset[int] = frozenset(),
        sampling: Sampling | None = None,
        constraint: Constraint | None = None,
    ) -> Generation:
        """Begin a reply to `prompt` (at least one id) of at most `max_tokens`.

        A `constraint` decides which tokens may follow. Nothing is computed before the first token
        is asked for. Closing the iterator ends it.
        """
        generation = Generation()
        draw = (sampling or Sampling()).sampler()
        follow = _following(draw, constraint)
        generation.tokens = self._run(generation, list(prompt), max_tokens, stop_ids, follow)
        return generation

    def _run(
        self,
        generation: Generation,
        ids: list[int],
        max_tokens: int,
        stop_ids: frozenset[int],
        follow: Callable[[Logits, Sequence[int]], Iterable[int]],
    ) -> Generator[int]:
        with self._lock:
            entry = self._take(ids)
        generation.cached_tokens = len(entry.ids)
        whole = True
        try:
            while generation.output_tokens < max_tokens:
                whole = False  # until the step is done, cache and ids may disagree
                logits = self._read(entry, ids)
                whole = True
                for token in follow(logits, ids):
                    generation.output_tokens += 1
                    if token in stop_ids:
                        generation.finish = "stop"
                        return
                    ids.append(token)
                    yield token
                    if generation.output_tokens >= max_tokens:
                        return
        finally:
            if whole:
                self._give_back(entry)

    def _read(self, entry: _Entry, ids: list[int]) -> Logits:
        """Read what the cache does not hold yet, in pieces."""
        while True:
            piece = ids[len(entry.ids) : len(entry.ids) + PREFILL_TOKENS]
            with self._lock:
                logits = self._runner.forward(piece, entry.cache)
            entry.ids += piece
            if len(entry.ids) == len(ids):
                return logits

    def _take(self, ids: list[int]) -> _Entry:
        """The cache to go on from, out of the idle ones, cut to what it shares with `ids`.

        Of a cache whose own prompt goes on in another way a copy is made, where that is worth it:
        it stays for the conversation that it is of.
        """
        best, common = None, 0
        for entry in reversed(self._idle):
            shared = min(_shared(entry.ids, ids), len(ids) - 1)
            fits = self._runner.can_crop or shared == len(entry.ids)
            if fits and shared > common:
                best, common = entry, shared
        goes_on = best is not None and (
            common >= best.prompt_tokens
            or (common == len(ids) - 1 and 2 * common > best.prompt_tokens)
        )
        if best is None or (not goes_on and common < _WORTH_COPYING_TOKENS):
            return _Entry(self._runner.new_cache(), prompt_tokens=len(ids))
        if not goes_on:
            cache = self._runner.copied(best.cache, common)
            return _Entry(cache, best.ids[:common], prompt_tokens=len(ids))
        self._idle.remove(best)
        best.prompt_tokens = len(ids)
        if common < len(best.ids):
            self._runner.crop(best.cache, common)
            del best.ids[common:]
        return best

    def _give_back(self, entry: _Entry) -> None:
        with self._lock:
            self._idle.append(entry)
            sizes = [self._runner.size_bytes(one.cache) for one in self._idle]
            while self._idle and (len(self._idle) > self._room or sum(sizes) > self._room_bytes):
                del self._idle[0], sizes[0]


def _following(
    draw: Callable[[Logits, Sequence[int]], int], constraint: Constraint | None
) -> Callable[[Logits, Sequence[int]], Iterable[int]]:
    """What follows: the token that is drawn, and those that must come after it."""
    if constraint is None:
        return lambda logits, ids: (draw(logits, ids),)
    bound = constraint

    def follow(logits: Logits, ids: Sequence[int]) -> Iterable[int]:
        token = draw(bound.masked(logits), ids)
        bound.accept(token)
        return (token, *bound.forced())

    return follow


def _shared(a: Sequence[int], b: Sequence[int]) -> int:
    """The length of the longest common prefix."""
    for n, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return n
    return min(len(a), len(b))
