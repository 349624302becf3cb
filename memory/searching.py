"""One search: what both indexes find, put in order, chosen, made passages of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from samara.memory.embedder import Embedder, Reranker
from samara.memory.packing import Count, chosen, merged, packed
from samara.memory.ranking import diverse, fused
from samara.memory.retriever import Passage
from samara.memory.rows import Row
from samara.memory.stores.base import Found, Store

K: Final = 5
"""Passages where nobody says how many."""

_POOL: Final = 200
"""Chunks that each way of searching may propose."""
_LOOKED_AGAIN: Final = 50
"""Chunks that are reranked, or made diverse."""
_SPARE: Final = 8
"""Chunks that are looked at for each passage: neighbours come as one."""
_LESS_NEAR: Final = 2 / 3


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for; see Memory.search. `among` are the sources that count, None for all."""

    query: str
    k: int | None = None
    max_tokens: int | None = None
    among: Sequence[str] | None = None
    diversity: float = 0.0
    count: Count | None = None


def search(
    wish: Wish, store: Store, embedder: Embedder, reranker: Reranker | None
) -> list[Passage]:
    """The passages, best first."""
    if wish.among is not None and not wish.among:
        return []
    found = store.find(wish.query, embedder.embed_query(wish.query), _POOL, wish.among)
    if not _related(wish, store, found, embedder.unrelated_below):
        return []
    rows, scores = _ordered(wish, store, found, reranker)
    count = wish.count or (lambda text: len(embedder.offsets(text)))
    k = wish.k or (None if wish.max_tokens else K)
    best = chosen(rows, k, wish.max_tokens, count) or rows[:1]
    sources = {name: store.source(name) for name in {row.source for row in best}}
    known = {name: source for name, source in sources.items() if source is not None}
    passages = merged(best, scores, known)
    return packed(passages, wish.max_tokens, count) if wish.max_tokens else passages


def _related(wish: Wish, store: Store, found: Found, unrelated_below: float) -> bool:
    """Whether anything that was found has to do with the query: it is near enough, or less near
    but none of the query's words is new here, or they stand there together."""
    nearest = max(found.near.values(), default=0.0)
    if found.exact or nearest >= unrelated_below:
        return True
    held = store.holds(wish.query, wish.among)
    return held.together or (held.apart and nearest >= _LESS_NEAR * unrelated_below)


def _ordered(
    wish: Wish, store: Store, found: Found, reranker: Reranker | None
) -> tuple[list[Row], dict[str, float]]:
    """The chunks from which to choose, best first, with their scores."""
    scores = fused(found)
    plain = wish.max_tokens is None and not wish.diversity and reranker is None
    most = min(_POOL, _SPARE * (wish.k or K)) if plain else _POOL
    order = sorted(scores, key=lambda id_: (-scores[id_], id_))[:most]
    rows = store.rows(order)
    order = [id_ for id_ in order if id_ in rows]
    if reranker is not None and order:
        order = order[:_LOOKED_AGAIN]
        marks = reranker.scores(wish.query, [rows[id_].text for id_ in order])
        scores |= dict(zip(order, map(float, marks), strict=True))
        order.sort(key=lambda id_: -scores[id_])
    if wish.diversity:
        order = order[:_LOOKED_AGAIN]
        order = diverse(order, scores, {id_: rows[id_].text for id_ in order}, wish.diversity)
    return [rows[id_] for id_ in order], scores
