"""What the agent asks of a memory: passages for a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a source. `start` and `end` are character offsets into it, `line` is where it
    begins, counted from 1; `heading` is what it stands under. A higher `score` is a better match.
    """

    text: str
    source: str
    start: int = 0
    end: int = 0
    score: float = 0.0
    title: str = ""
    heading: str = ""
    line: int = 0


class Retriever(Protocol):
    """Anything that finds passages. Must be safe to call from several threads."""

    def search(self, query: str) -> Sequence[Passage]:
        """The passages that answer `query`, best first."""
        ...
