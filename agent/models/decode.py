"""The one decode loop of the models that run in process.

A `Runner` computes logits, whatever it computes them with. `Decoder` does the rest once for all of
them: it reads the prompt, samples, checks guesses, stops, and reuses what it has computed for
earlier requests.

Reuse goes by exact token ids: a request takes over the cache of the request that it goes on from,
and copies the beginning of another's that it shares, such as a system prompt. At least one token
is always computed anew, for a prompt that lies wholly in the cache has no logits yet. Each
generation owns its cache, and those that are under way together take their steps together (see
`steps`): a generation that is left lying blocks nobody.

Reading a prompt in pieces, on top of a cache, beside others or with guesses changes the last bits
of the logits: with weights in half precision two tokens that are nearly as likely may swap.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from samara.agent.models.drafting import Drafter, Guessing
from samara.agent.models.sampling import Judged, Logits, Sampling, judged
from samara.agent.models.steps import Part, Runner, SpoiltError, Steps

_WORTH_COPYING_TOKENS = 16

PREFILL_TOKENS = 512
"""How much of a prompt is read at once: bounds the memory that attention takes."""


_Follow = Callable[[Logits, Sequence[int]], Iterable[int]]


def anywhere(ids: Sequence[int], tokens: int) -> int:
    """How many ids are read first where they may be parted anywhere."""
    return tokens


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


@dataclass(slots=True, eq=False)
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
    `steps` is how often the model computed, and `judged` what it thought of the tokens yielded,
    where that was asked for; tokens that a constraint left no choice about count as certain.
    """

    stopped: Callable[[], bool] | None = None
    tokens: Generator[int] = field(init=False)
    cached_tokens: int = 0
    output_tokens: int = 0
    steps: int = 0
    judged: list[Judged] = field(default_factory=list)
    finish: Literal["stop", "length"] = "length"


class Decoder:
    """Decodes with one runner for any number of conversations.

    The caches of the last requests stay, at most `caches` of them and `cache_bytes` in all. A
    `drafter` guesses how replies go on; it counts only where caches can be cropped. `plain` turns
    ids into tokens, for drafter and sampling, where some are made from content; `parted` says how
    many of a prompt's ids are read first, of about so many, where some must be read together.
    """

    def __init__(
        self,
        runner: Runner,
        *,
        caches: int = 16,
        cache_bytes: int = 1 << 30,
        drafter: Drafter | None = None,
        plain: Callable[[Sequence[int]], list[int]] = list,
        parted: Callable[[Sequence[int], int], int] = anywhere,
    ) -> None:
        self._runner = runner
        self._steps = Steps(runner)
        self._drafter = drafter if runner.can_crop else None
        self._plain = plain
        self._parted = parted
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
        top_logprobs: int | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Generation:
        """Begin a reply to `prompt` (at least one id) of at most `max_tokens`.

        A `constraint` decides which tokens may follow. With `top_logprobs` tokens are judged, and
        so many alternatives with them. Nothing is computed before the first token is asked for.
        Closing the iterator ends it, and so does `stopped`, which is asked before each step.
        """
        generation = Generation(stopped)
        draw = (sampling or Sampling()).sampler()
        follow = _following(draw, constraint, generation.judged, top_logprobs)
        generation.tokens = self._run(generation, list(prompt), max_tokens, stop_ids, follow)
        return generation

    def _run(
        self,
        generation: Generation,
        ids: list[int],
        max_tokens: int,
        stop_ids: frozenset[int],
        follow: _Follow,
    ) -> Generator[int]:
        with self._lock:
            entry = self._take(ids)
        generation.cached_tokens = len(entry.ids)
        prompt_tokens, tokens = len(ids), self._plain(ids)
        guessing = Guessing(self._drafter) if self._drafter else None
        whole = True
        try:
            while generation.output_tokens < max_tokens:
                unread = len(ids) - len(entry.ids)
                room = min(max_tokens - generation.output_tokens - 1, PREFILL_TOKENS - unread)
                guess = (
                    guessing.guess(tokens, room) if guessing and generation.output_tokens else []
                )
                whole = False  # until the step is done, cache and ids may disagree
                rows = self._read(generation, entry, ids, guess)
                whole = True
                if rows is None:
                    return
                come, right = 0, 0  # tokens that this step brought, and those that were guessed
                while come == right <= len(guess):
                    for token in follow(rows[come], tokens):
                        generation.output_tokens += 1
                        if token in stop_ids:
                            generation.finish = "stop"
                            return
                        right += right == come and guess[right : right + 1] == [token]
                        come += 1
                        ids.append(token)
                        tokens.append(token)
                        yield token
                        if generation.output_tokens >= max_tokens:
                            return
                if guessing and guess:
                    guessing.learn(len(guess), right)
                    self._cut(entry, len(ids) - come + right)
        finally:
            del generation.judged[len(ids) - prompt_tokens :]
            self._steps.leave(entry)
            if whole:
                self._give_back(entry)

    def _read(
        self, generation: Generation, entry: _Entry, ids: list[int], guess: list[int]
    ) -> Logits | None:
        """Read what the cache does not hold yet, in pieces; logits of the last id and the guess.

        Where a step fails that others took part in, all is read anew, alone. None once the
        generation is stopped.
        """
        wanted, alone = ids + guess, False
        while not (generation.stopped and generation.stopped()):
            left, rows = len(wanted) - len(entry.ids), 1 + len(guess)
            rest, size = wanted[len(entry.ids) :], left
            if left > PREFILL_TOKENS:
                size = self._parted(rest, min(PREFILL_TOKENS, left - rows))
            piece = rest[:size]
            generation.steps += 1
            try:
                logits = self._steps.compute(Part(piece, entry.cache, rows, alone), entry)
            except SpoiltError:
                entry.cache, entry.ids, alone = self._runner.new_cache(), [], True
                if not generation.output_tokens:
                    generation.cached_tokens = 0
                continue
            entry.ids += piece
            if len(entry.ids) == len(wanted):
                return logits
        return None

    def _take(self, ids: list[int]) -> _Entry:
        """The cache to go on from, out of the idle ones, cut to what it shares with `ids`.

        Of a cache whose own prompt goes on in another way a copy is made, where that is worth it:
        it stays for the conversation that it is of.
        """
        best, common = None, 0
        for entry in reversed(self._idle):
            common_tokens = min(shared(entry.ids, ids), len(ids) - 1)
            fits = self._runner.can_crop or common_tokens == len(entry.ids)
            if fits and common_tokens > common:
                best, common = entry, common_tokens
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
        self._cut(best, common)
        return best

    def _cut(self, entry: _Entry, tokens: int) -> None:
        if tokens < len(entry.ids):
            self._runner.crop(entry.cache, tokens)
            del entry.ids[tokens:]

    def _give_back(self, entry: _Entry) -> None:
        with self._lock:
            self._idle.append(entry)
            sizes = [self._runner.size_bytes(one.cache) for one in self._idle]
            while self._idle and (len(self._idle) > self._room or sum(sizes) > self._room_bytes):
                del self._idle[0], sizes[0]


def _following(
    draw: Callable[[Logits, Sequence[int]], int],
    constraint: Constraint | None,
    told: list[Judged],
    top_logprobs: int | None,
) -> _Follow:
    """What follows: the token that is drawn, and those that must come after it."""

    def follow(logits: Logits, ids: Sequence[int]) -> Iterable[int]:
        token = draw(logits if constraint is None else constraint.masked(logits), ids)
        forced: list[int] = []
        if constraint is not None:
            constraint.accept(token)
            forced = constraint.forced()
        if top_logprobs is not None:
            told.append(judged(logits, token, top_logprobs))
            told.extend(Judged(one, 0.0) for one in forced)
        return (token, *forced)

    return follow


def shared(a: Sequence[int], b: Sequence[int]) -> int:
    """The length of the longest common prefix."""
    for n, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return n
    return min(len(a), len(b))
