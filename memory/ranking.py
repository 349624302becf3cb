"""Putting together what two ways of searching have found."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from samara.memory.lexical import wanted
from samara.memory.stores.base import Found

_NAMED: Final = 4.0
"""What a name that stands in a chunk counts for, in standard deviations: more than likeness can."""


def fused(found: Found) -> dict[str, float]:
    """The sum of how far each id stands out by nearness, and by words, in standard deviations.

    An id that one way has not found counts as the worst that it has; where all are known that hold
    any of the words, the others count as holding none. So a name that is in one text only stands
    out; and what holds it word for word comes before everything else.
    """
    worded = found.worded
    if found.all_worded and worded:
        worded = {**dict.fromkeys(found.near, 0.0), **worded}
    near, words = _standardized(found.near), _standardized(worded)
    far, silent = min(near.values(), default=0.0), min(words.values(), default=0.0)
    scores = {id_: near.get(id_, far) + words.get(id_, silent) for id_ in {**near, **words}}
    best = max(scores.values(), default=0.0)
    for id_ in found.exact:
        scores[id_] = scores.get(id_, far + silent) + max(best, _NAMED)
    return scores


def diverse(
    order: Sequence[str], scores: Mapping[str, float], texts: Mapping[str, str], weight: float
) -> list[str]:
    """The ids anew, so that each says something new: maximal marginal relevance.

    `weight` from 0 (as they are) to 1 (only that it differs from those before it counts); likeness
    of two texts is the share of words that they have in common. Carbonell and Goldstein, 1998.
    """
    low = min((scores[id_] for id_ in order), default=0.0)
    spread = max((scores[id_] for id_ in order), default=0.0) - low or 1.0
    words = {id_: frozenset(wanted(texts[id_]).words) for id_ in order}
    left, chosen = list(order), list[str]()
    likest = dict.fromkeys(order, 0.0)
    while left:
        best = max(
            left,
            key=lambda id_: (1 - weight) * (scores[id_] - low) / spread - weight * likest[id_],
        )
        left.remove(best)
        chosen.append(best)
        for id_ in left:
            likest[id_] = max(likest[id_], _likeness(words[id_], words[best]))
    return chosen


def _likeness(one: Collection[str], other: Collection[str]) -> float:
    together = len({*one, *other})
    return (len(one) + len(other) - together) / together if together else 1.0


def _standardized(way: Mapping[str, float]) -> dict[str, float]:
    if not way:
        return {}
    mean = math.fsum(way.values()) / len(way)
    spread = math.sqrt(math.fsum((score - mean) ** 2 for score in way.values()) / len(way))
    return {id_: (score - mean) / (spread + 1e-9) for id_, score in way.items()}
