"""Texts on their way into a store: cut, compared with what is there, and only then embedded."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samara.memory.document import Document
from samara.memory.duplicates import signature
from samara.memory.embedder import Embedder
from samara.memory.rows import CHUNKER, Row, Source, digest_of, rows_of
from samara.memory.stores.base import Change, Store

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a source: how many chunks are new, and how many of the old ones are gone.

    `unchanged`: it had been taken in just so, and nothing was done.
    """

    source: str
    new: int = 0
    removed: int = 0
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A document and the digest of all that it was made from."""

    document: Document
    digest: str


class Intake:
    """The way into one store, with one embedder."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self.store = store
        self._embedder = embedder

    def digest(self, *parts: str) -> str:
        """Changes when any part does, or the way in which texts are cut and embedded."""
        return digest_of(*parts, CHUNKER, self._embedder.fingerprint)

    def taken(self, document: Document) -> Taken:
        """A document with the digest of its text and of what is known of it."""
        known = repr(sorted(document.metadata.items()))
        told = (document.text, document.title, document.language, known)
        return Taken(document, self.digest(*told))

    def is_there(self, source: str, digest: str) -> bool:
        """Whether the source was taken in just so."""
        before = self.store.source(source)
        return before is not None and before.hash == digest

    def take(self, documents: Sequence[Taken]) -> list[Added]:
        """Have the store hold these documents and nothing else of their sources."""
        names = [one.document.source for one in documents]
        added = {name: Added(name, unchanged=True) for name in names}
        changes = [
            self._change(one)
            for one in documents
            if not self.is_there(one.document.source, one.digest)
        ]
        if changes:
            done = self.store.commit(changes, self.vectors)
            for change, one in zip(changes, done, strict=True):
                name = change.source.source
                added[name] = Added(name, len(one.new), len(one.gone))
        return [added[name] for name in names]

    def _change(self, taken: Taken) -> Change:
        document = taken.document
        rows = {row.id: row for row in rows_of(document, self._embedder)}
        source = Source(
            document.source,
            taken.digest,
            len(rows),
            time.time(),
            document.title,
            dict(document.metadata),
            signature(document.text),
            document.language,
        )
        return Change(source, rows)

    def vectors(self, rows: Sequence[Row]) -> Vectors:
        """The vectors of chunks, one row each."""
        return self._embedder.embed([row.embedded(self._embedder) for row in rows])
