"""Putting together what two ways of searching have found."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean, pstdev


def fused(
    near: Mapping[str, float], worded: Mapping[str, float], *, all_worded: bool
) -> dict[str, float]:
    """The sum of how far each id stands out by nearness, and by words, in standard deviations.

    An id that one way has not found counts as the worst that it has. With `all_worded`, those that
    are not in `worded` are known to hold none of the words, and count as such: so a name that is
    in one text only stands out.
    """
    if all_worded and worded:
        worded = {**dict.fromkeys(near, 0.0), **worded}
    ways = [_standardized(way) for way in (near, worded) if way]
    worst = [min(way.values()) for way in ways]
    return {
        id_: sum(way.get(id_, least) for way, least in zip(ways, worst, strict=True))
        for id_ in {id_ for way in ways for id_ in way}
    }


def _standardized(way: Mapping[str, float]) -> dict[str, float]:
    mean, spread = fmean(way.values()), pstdev(way.values())
    return {id_: (score - mean) / (spread + 1e-9) for id_, score in way.items()}
