"""What a memory asks of the place where its chunks lie."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from samara.memory.rows import Row, Source

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors

Embed = Callable[[Sequence[Row]], "Vectors"]
"""Makes the vectors of chunks, one row each."""


@dataclass(frozen=True, slots=True)
class Change:
    """A source as it shall be: with these chunks and no others."""

    source: Source
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of a source: ids of chunks that are new, and of those that are gone."""

    new: Collection[str] = ()
    gone: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of chunks by how near they are (cosine), and by the words in them (higher is better).

    With `all_worded`, chunks that are not in `worded` hold none of the words. `exact` are those
    that hold what stands in quotes, or a name with marks or figures in it.
    """

    near: Mapping[str, float] = field(default_factory=dict)
    worded: Mapping[str, float] = field(default_factory=dict)
    all_worded: bool = False
    exact: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """Whether a chunk holds all words of a query (`together`), or each is in some (`apart`)."""

    together: bool = False
    apart: bool = False


class Store(Protocol):
    """Chunks and sources of one collection. Safe to use from several threads.

    What `commit` has returned from is found by everybody at once, and after a crash.
    """

    def sources(self) -> list[Source]:
        """All sources, by name."""
        ...

    def source(self, name: str) -> Source | None:
        """One source, if it is known."""
        ...

    def commit(self, changes: Sequence[Change], embed: Embed) -> list[Changed]:
        """Have the sources be as told. Chunks that are there already are not embedded again."""
        ...

    def forget(self, sources: Sequence[str]) -> None:
        """Remove sources and all their chunks."""
        ...

    def find(
        self, query: str, vector: Vectors, limit: int, among: Sequence[str] | None = None
    ) -> Found:
        """The best chunks for a query, at most `limit` by each way of searching.

        `among`: only chunks of these sources.
        """
        ...

    def holds(self, query: str, among: Sequence[str] | None = None) -> Held:
        """Whether there are chunks of these sources with the words of a query in them."""
        ...

    def rows(self, ids: Sequence[str]) -> dict[str, Row]:
        """Chunks by their ids; ids that are not known are left out."""
        ...

    def rows_of(self, source: str) -> list[Row]:
        """The chunks of a source in order."""
        ...

    def check(self) -> list[str]:
        """What is wrong, a line each; nothing if all is well."""
        ...

    def repair(self, embed: Embed) -> None:
        """Mend what `check` finds."""
        ...

    def backup(self, folder: Path) -> None:
        """Write a copy of all there is into a folder, also while others write."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
