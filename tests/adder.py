"""A runner that adds: what it says next is known for every prompt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from samara.agent.models.decode import PREFILL_TOKENS, Decoder
from samara.agent.models.sampling import Logits
from samara.agent.models.steps import Part

VOCABULARY = 11


class Adder:
    """A runner whose likeliest next token is the sum of all it has read, modulo the vocabulary."""

    def __init__(self, *, can_crop: bool = True) -> None:
        self.can_crop = can_crop
        self.read: list[int] = []
        self.joined = 0

    def new_cache(self) -> list[int]:
        return []

    def crop(self, cache: list[int], length_tokens: int) -> None:
        assert self.can_crop
        del cache[length_tokens:]

    def copied(self, cache: list[int], length_tokens: int) -> list[int]:
        assert self.can_crop
        return cache[:length_tokens]

    def size_bytes(self, cache: list[int]) -> int:
        return len(cache)

    def forward(self, parts: Sequence[Part]) -> list[Logits]:
        self.joined = max(self.joined, len(parts))
        return [self._one(part) for part in parts]

    def _one(self, part: Part) -> Logits:
        assert part.ids, "a step without tokens"
        assert len(part.ids) <= PREFILL_TOKENS
        self.read.append(len(part.ids))
        rows = np.zeros((part.rows, VOCABULARY), np.float32)
        before = len(part.cache) + len(part.ids) - part.rows
        part.cache.extend(part.ids)
        for n in range(part.rows):
            rows[n, sum(part.cache[: before + n + 1]) % VOCABULARY] = 5.0
        return rows


def greedy(decoder: Decoder, prompt: Sequence[int], size: int = 5, **options: Any) -> list[int]:
    return list(decoder.start(prompt, max_tokens=size, **options).tokens)


def expected(prompt: Sequence[int], size: int) -> list[int]:
    ids = list(prompt)
    for _ in range(size):
        ids.append(sum(ids) % VOCABULARY)
    return ids[len(prompt) :]
