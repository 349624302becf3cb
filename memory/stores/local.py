"""A collection in a folder: vectors in Chroma, texts and words in SQLite beside them.

A write that was cut short, by `kill -9` or by the loss of power, is undone by the next one: which
vectors it was about is noted before it begins.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samara.errors import ConfigError, MemoryMismatchError
from samara.memory.embedders import NAMED
from samara.memory.lexical import wanted
from samara.memory.rows import Row, Source
from samara.memory.stores.base import Change, Changed, Embed, Found, Held
from samara.memory.stores.folder import Folder
from samara.memory.stores.sidecar import Sidecar

if TYPE_CHECKING:
    from samara.memory.embedder import Embedder, Vectors

_FILLED: Final = 500
_SEARCHES: Final = 4
_EXACT: Final = 50
"""A name that stands in more chunks than that tells none of them apart."""
_NAMED: Final = 500
"""Sources that Chroma is told by name; among more than that, more is asked for and sifted."""


class FolderStore:
    """One collection in a folder. See Store.

    `fingerprint` is the embedder's; None takes whatever it was made with, for looking at texts.
    Raises MemoryMismatchError if the collection was made with another.
    """

    def __init__(self, path: Path, collection: str, fingerprint: str | None) -> None:
        self._folder = Folder.opened(path)
        self._collection = collection
        self.vectors = self._folder.vectors
        self._aside = ThreadPoolExecutor(_SEARCHES, "samara-memory")
        try:
            self.sidecar = self._folder.sidecar(collection)
            self._fingerprint = fingerprint or self.sidecar.setting("embedder") or ""
            self._check()
        except BaseException:
            self._folder.release()
            raise

    def sources(self) -> list[Source]:
        """See Store."""
        return self.sidecar.sources()

    def source(self, name: str) -> Source | None:
        """See Store."""
        return self.sidecar.source(name)

    def commit(self, changes: Sequence[Change], embed: Embed) -> list[Changed]:
        """See Store. What is new is embedded before the turn to write is taken."""
        names = [change.source.source for change in changes]
        rows = {id_: row for change in changes for id_, row in change.rows.items()}
        made = _made(rows, self.sidecar.ids(names), {}, embed)
        with self._folder.turn():
            self._mend()
            held = self.sidecar.ids(names)
            made = _made(rows, held, made, embed)  # if another has changed the same sources
            old = {id_ for ids in held.values() for id_ in ids}
            new, gone = [id_ for id_ in rows if id_ not in old], sorted(old - rows.keys())
            if new or gone:
                self._claim()
                self.sidecar.begin([*new, *gone])
            if new:
                import numpy as np

                vectors = np.stack([made[id_] for id_ in new])
                self.vectors.add(self._collection, new, vectors, [rows[id_].source for id_ in new])
            self.sidecar.replace((change.source for change in changes), rows.values(), gone)
            if gone:
                self.vectors.delete(self._collection, gone)
            self.sidecar.done([*new, *gone])
        return [
            Changed(
                change.rows.keys() - held[change.source.source],
                held[change.source.source] - change.rows.keys(),
            )
            for change in changes
        ]

    def forget(self, sources: Sequence[str]) -> None:
        """See Store. Of the texts nothing is left on the disk."""
        with self._folder.turn():
            self._mend()
            gone = [id_ for ids in self.sidecar.ids(sources).values() for id_ in ids]
            self.sidecar.begin(gone)
            self.sidecar.forget(sources)
            self.vectors.delete(self._collection, gone)
            self.sidecar.done(gone)

    def find(
        self, query: str, vector: Vectors, limit: int, among: Sequence[str] | None = None
    ) -> Found:
        """See Store."""
        self._check()
        near = self._aside.submit(self._near, vector, limit, among)
        looked_for = wanted(query)
        worded = self.sidecar.find(looked_for, limit, among)
        return Found(
            near=dict(near.result()),
            worded=dict(worded),
            all_worded=len(worded) < limit,
            exact=self._of(among, self.sidecar.holding(looked_for.exact, _EXACT)),
        )

    def holds(self, query: str, among: Sequence[str] | None = None) -> Held:
        """See Store."""
        words = wanted(query).words
        apart = bool(words) and all(self.sidecar.holds_all([word], among) for word in words)
        return Held(apart and self.sidecar.holds_all(words, among), apart)

    def rows(self, ids: Sequence[str]) -> dict[str, Row]:
        """See Store."""
        return self.sidecar.rows(ids)

    def rows_of(self, source: str) -> list[Row]:
        """See Store."""
        return self.sidecar.rows_of(source)

    def check(self) -> list[str]:
        """See Store."""
        with self._folder.turn():
            faults = self.sidecar.damage()
            held, there = self.sidecar.all_ids(), set(self.vectors.all_ids(self._collection))
            unfinished = len(self.sidecar.pending())
        for count, fault in (
            (len(held - there), "chunks have no vector: they are found by their words only"),
            (len(there - held), "vectors are left over from what is no longer there"),
            (unfinished, "chunks were being written when somebody was stopped"),
        ):
            faults += [f"{count} {fault}"] if count else []
        return faults

    def repair(self, embed: Embed) -> None:
        """See Store. Texts are what counts: missing vectors are made, others removed."""
        with self._folder.turn():
            self.sidecar.rebuild()
            held, there = self.sidecar.all_ids(), set(self.vectors.all_ids(self._collection))
            self.vectors.delete(self._collection, sorted(there - held))
            self._fill(sorted(held - there), embed)
            self.sidecar.done(self.sidecar.pending())

    def reembed(self, embedder: Embedder) -> None:
        """Make all vectors anew. Stopped in the middle, `repair` goes on."""
        with self._folder.turn():
            self.sidecar.note("embedder", embedder.fingerprint)
            self._fingerprint = embedder.fingerprint
            self.vectors.drop(self._collection)
            self._fill(
                sorted(self.sidecar.all_ids()),
                lambda rows: embedder.embed([row.embedded(embedder) for row in rows]),
            )

    def backup(self, folder: Path) -> None:
        """See Store. What is copied can be opened as a memory."""
        self._folder.copy(folder)

    def close(self) -> None:
        """See Store."""
        self._aside.shutdown()
        self._folder.release()

    def _fill(self, ids: Sequence[str], embed: Embed) -> None:
        """Make the vectors of these chunks."""
        for start in range(0, len(ids), _FILLED):
            rows = list(self.sidecar.rows(ids[start : start + _FILLED]).values())
            sources = [row.source for row in rows]
            self.vectors.add(self._collection, [row.id for row in rows], embed(rows), sources)

    def _near(
        self, vector: Vectors, limit: int, among: Sequence[str] | None
    ) -> list[tuple[str, float]]:
        if among is None or len(among) <= _NAMED:
            return self.vectors.near(self._collection, vector, limit, among)
        found = self.vectors.near(self._collection, vector, limit * 10, None)
        kept = self._of(among, [id_ for id_, _ in found])
        return [pair for pair in found if pair[0] in kept][:limit]

    def _of(self, among: Sequence[str] | None, ids: Sequence[str]) -> Collection[str]:
        """Those of the ids that belong to one of these sources."""
        if among is None or not ids:
            return ids
        names = frozenset(among)
        return {id_ for id_, row in self.sidecar.rows(ids).items() if row.source in names}

    def _mend(self) -> None:
        """Undo or finish what a writer left behind that did not come to its end."""
        pending = self.sidecar.pending()
        if not pending:
            return
        there = self.sidecar.rows(pending).keys()
        self.vectors.delete(self._collection, sorted(pending - there))
        self.sidecar.done(pending)

    def _claim(self) -> None:
        if self.sidecar.setting("embedder") is None:
            self.sidecar.note("embedder", self._fingerprint)
        self._check()

    def _check(self) -> None:
        made_for = self.sidecar.setting("embedder")
        if made_for not in (None, self._fingerprint):
            raise MemoryMismatchError(
                f"The collection {self._collection} was made with {made_for}, "
                f"not {self._fingerprint}.",
                hint="Use that embedder, another collection, or `samara memory reembed`.",
            )


def made_with(path: str | Path, collection: str) -> str | None:
    """The name of the embedder that a collection was made with, if it has one by which to get it.

    None where that is not known, as for a server, or where it is the one in the package.
    """
    file = Path(path) / f"{collection}.sqlite3"
    if isinstance(path, str) or not file.is_file():
        return None
    sidecar = Sidecar(file)
    made_for = sidecar.setting("embedder") or ""
    sidecar.close()
    return made_for if made_for.startswith(NAMED) else None


def embed_anew(path: Path, collection: str, embedder: Embedder) -> None:
    """Go over to another embedder, if there is such a collection.

    Raises ConfigError, before anything is changed, when chunks are longer than it looks at.
    """
    if not (path / f"{collection}.sqlite3").is_file():
        return
    store = FolderStore(path, collection, None)
    try:
        rows = (row for source in store.sources() for row in store.rows_of(source.source))
        if any(len(embedder.offsets(row.text)) > embedder.max_tokens for row in rows):
            raise ConfigError(
                f"Some chunks are longer than the {embedder.max_tokens} tokens it looks at.",
                hint="Export the memory, and import it into a new one with that embedder.",
            )
        store.reembed(embedder)
    finally:
        store.close()


def _made(
    rows: Mapping[str, Row],
    held: Mapping[str, set[str]],
    made: dict[str, Vectors],
    embed: Embed,
) -> dict[str, Vectors]:
    """The vectors of chunks that are not there yet, by their ids."""
    old = {id_ for ids in held.values() for id_ in ids}
    missing = [row for id_, row in rows.items() if id_ not in old and id_ not in made]
    if not missing:
        return made
    return {**made, **dict(zip((row.id for row in missing), embed(missing), strict=True))}
