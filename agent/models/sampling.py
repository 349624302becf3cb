"""How the next token is drawn from logits, and what the model thought of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Logits = npt.NDArray[np.float32]

_NEGLIGIBLE = 30.0
"""Tokens e^30 times less likely than the likeliest are not sorted, for that is slow, nor drawn."""


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
            seen = seen[seen < len(logits)]  # some models read more tokens than they write
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


@dataclass(frozen=True, slots=True)
class Judged:
    """A token that was drawn, its log probability, and the likeliest in its place."""

    token: int
    logprob: float
    top: tuple[tuple[int, float], ...] = ()


def judged(logits: Logits, token: int, most: int) -> Judged:
    """What the model thought of a token, and of the `most` likeliest, before any rule of ours."""
    wide = logits.astype(np.float64)
    logprobs = wide - wide.max()
    logprobs -= np.log(np.exp(logprobs).sum())
    most = min(most, len(logprobs))
    near = np.argpartition(-logprobs, most - 1)[:most] if most else np.array([], np.int64)
    order = near[np.argsort(-logprobs[near], kind="stable")]
    return Judged(token, float(logprobs[token]), tuple((int(n), float(logprobs[n])) for n in order))
