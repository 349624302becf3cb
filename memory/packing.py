"""From chunks in their order to passages: neighbours made one, and as many as there is room for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from samara.memory.retriever import Passage
from samara.memory.rows import Row, Source

Count = Callable[[str], int]
"""The tokens of a text."""


def packed(passages: Iterable[Passage], max_tokens: int, count: Count) -> list[Passage]:
    """The best passages that fit together; one that is too long makes room for the next.

    Where not even one fits, the first is cut at the end of a word.
    """
    kept: list[Passage] = []
    left, first = max_tokens, None
    for passage in passages:
        first = first or passage
        size = count(passage.text)
        if size <= left:
            kept.append(passage)
            left -= size
    if not kept and first is not None:
        text = _cut(first.text, max_tokens, count)
        kept = [replace(first, text=text, end=first.start + len(text))] if text else []
    return kept


def chosen(rows: Sequence[Row], k: int | None, max_tokens: int | None, count: Count) -> list[Row]:
    """The first chunks that make at most `k` passages, and at most so many tokens."""
    kept: list[Row] = []
    passages, left = 0, max_tokens
    for row in rows:
        more = 1 - sum(_adjacent(row, other) for other in kept)  # it may join two that are there
        size = count(row.text + row.after) if left is not None else 0
        if (k is not None and passages + more > k) or (left is not None and size > left):
            continue
        passages += more
        left = left - size if left is not None else None
        kept.append(row)
    return kept


def _cut(text: str, max_tokens: int, count: Count) -> str:
    """As many words of the text as fit."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    most = bisect_right(ends, max_tokens, key=lambda end: count(text[:end]))
    return text[: ends[most - 1]] if most else ""


def merged(
    rows: Sequence[Row], scores: Mapping[str, float], sources: Mapping[str, Source]
) -> list[Passage]:
    """Passages in the order of their best chunk; chunks that follow one another are one."""
    order = {row.id: place for place, row in enumerate(rows)}
    runs: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.source, row.ordinal)):
        if runs and _adjacent(runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    runs.sort(key=lambda run: min(order[row.id] for row in run))
    return [_passage(run, scores, sources.get(run[0].source)) for run in runs]


def _adjacent(one: Row, other: Row) -> bool:
    return one.source == other.source and abs(one.ordinal - other.ordinal) == 1


def _passage(run: Sequence[Row], scores: Mapping[str, float], source: Source | None) -> Passage:
    first = run[0]
    text, end = first.text, first.end
    for before, row in pairwise(run):
        text += before.after + row.text[max(0, end - row.start) :]
        end = max(end, row.end)
    return Passage(
        text,
        first.source,
        first.start,
        end,
        max(scores[row.id] for row in run),
        title=source.title if source else "",
        heading=first.heading,
        line=first.line,
        page=first.page,
        metadata=dict(source.metadata) if source else {},
    )


def whole_text(rows: Sequence[Row]) -> str:
    """A source's text again, its characters where they were; blank space at its ends may differ."""
    text = ""
    for row in rows:
        text = text.ljust(row.start) + row.text[max(0, len(text) - row.start) :] + row.after
    return text
