"""What the agent asks of a memory: passages for a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a source. `start` and `end` are character offsets into its text, `line` and `page`
    are where it begins, counted from 1 (page 0: there are none); `heading` is what it stands under.
    A higher `score` is a better match, within one search. `metadata` is the source's, and `number`
    the one by which an answer cites it (0: it has not been shown in a conversation).
    """

    text: str
    source: str
    start: int = 0
    end: int = 0
    score: float = 0.0
    title: str = ""
    heading: str = ""
    line: int = 0
    page: int = 0
    metadata: Mapping[str, str] = field(default_factory=dict)
    number: int = 0

    @property
    def place(self) -> str:
        """The source and where in it: the page, or else the line."""
        if self.page:
            return f"{self.source}, page {self.page}"
        return f"{self.source}:{self.line}" if self.line else self.source


class Retriever(Protocol):
    """Anything that finds passages. Must be safe to call from several threads."""

    def search(self, query: str) -> Sequence[Passage]:
        """The passages that answer `query`, best first."""
        ...
