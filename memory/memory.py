"""Memory: texts go in, the passages that answer a question come out.

Vectors and texts lie in Chroma, words in an index beside it. A search asks both and adds up how far
each passage stands out among what either found.
"""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from samara.errors import ConfigError, IngestError, MemoryMismatchError
from samara.memory.document import Document
from samara.memory.embedder import Embedder
from samara.memory.folder import Folder
from samara.memory.ingest import Ingested, IngestReport, Status, files_of, grouped, reason_of
from samara.memory.ranking import fused
from samara.memory.reading import read
from samara.memory.retriever import Passage
from samara.memory.rows import CHUNKER, digest_of, rows_of
from samara.memory.sidecar import Sidecar, Source

_NAME: Final = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._-]{1,510}[a-zA-Z0-9]")  # as Chroma wants it
_BATCH: Final = 512
_POOL: Final = 200  # that each way of searching may propose
_INDEX: Final = {"space": "cosine", "ef_construction": 200, "ef_search": 200, "max_neighbors": 32}


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
class MemoryStats:
    """How much there is."""

    sources: int
    chunks: int
    embedder: str


class Memory:
    """Texts in a folder, found by what they mean and by the words in them.

    - `path`: the folder; made if it is not there. One process at a time may have it open, any
      number of threads in it.
    - `collection`: texts of one collection are not found in another.
    - `embedder`: what makes the vectors; by default MiniLM, which is in the package. A collection
      remembers it, and refuses another.

    Nothing is loaded before first use. Close it, or use `with`. Raises MemoryLockedError when
    another process has the folder, MemoryMismatchError for another embedder, ConfigError for a
    collection that cannot be called so.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        collection: str = "documents",
        embedder: Embedder | None = None,
    ) -> None:
        if not _NAME.fullmatch(collection):
            raise ConfigError(
                f"No collection can be called {collection!r}.",
                hint="Use 3 to 512 letters, digits, dots, dashes and underscores.",
            )
        self.path = Path(path)
        self.collection = collection
        self._embedder = embedder
        self._folder: Folder | None = None
        self._chroma: Any = None
        self._opening = threading.Lock()
        self._writing = threading.Lock()

    def add(
        self,
        text: str,
        *,
        source: str,
        title: str = "",
        metadata: Mapping[str, str] | None = None,
    ) -> Added:
        """Take in a text under the name of its source, in the place of what was there.

        What has not changed is not embedded again. When this returns, the text is found, also
        after a crash.
        """
        return self.add_many([Document(text, source, title, metadata or {})])[0]

    def add_many(self, documents: Sequence[Document]) -> list[Added]:
        """Like `add`, for several texts, each of its own source: quicker than one by one.

        Raises ConfigError when two have the same source.
        """
        if len({document.source for document in documents}) < len(documents):
            raise ConfigError("Two of the documents have the same source.")
        with self._writing:
            taken = [self._taken(document) for document in documents]
            rows = {id_: row for one in taken for id_, row in one.new.items()}
            self._store(rows)
            self._move({id_: row for one in taken for id_, row in one.kept.items()})
            stale = [id_ for one in taken for id_ in one.stale]
            for start in range(0, len(stale), _BATCH):
                self._collection().delete(ids=stale[start : start + _BATCH])
            self._sidecar().replace(
                [one.row for one in taken if not one.unchanged],
                ((id_, str(row["source"]), str(row["text"])) for id_, row in rows.items()),
                stale,
            )
            return [
                Added(one.row.source, len(one.new), len(one.stale), one.unchanged) for one in taken
            ]

    def _taken(self, document: Document) -> _Taken:
        """What is to be done about a document."""
        embedder, sidecar = self._embedded(), self._sidecar()
        told = (document.text, document.title, repr(dict(document.metadata)))
        digest = digest_of(*told, CHUNKER, embedder.fingerprint)
        before = sidecar.source(document.source)
        if before is not None and before.hash == digest:
            return _Taken(before, unchanged=True)
        rows = dict(rows_of(document, embedder))
        known = sidecar.ids(document.source)
        return _Taken(
            Source(document.source, digest, len(rows), time.time()),
            new={id_: row for id_, row in rows.items() if id_ not in known},
            kept={id_: row for id_, row in rows.items() if id_ in known},
            stale=sorted(known - rows.keys()),
        )

    def ingest(
        self, *paths: str | Path, hear: Callable[[Ingested], None] | None = None
    ) -> IngestReport:
        """Take in files and folders; a file that cannot be read is told, and the rest goes in.

        `hear` is called after each file. Stopped in the middle, it goes on where it was. Raises
        IngestError for a path that is not there.
        """
        told: list[Ingested] = []
        for files in grouped(files_of(paths)):
            for one in self._ingested(files):
                told.append(one)
                if hear is not None:
                    hear(one)
        roots = [Path(path).expanduser().resolve() for path in paths]
        known = (Path(source.source) for source in self.sources())
        missing = (
            str(path)
            for path in known
            if any(path.is_relative_to(root) for root in roots) and not path.exists()
        )
        return IngestReport(tuple(told), tuple(missing))

    def _ingested(self, files: Sequence[Path]) -> list[Ingested]:
        """What became of some files, which go in together."""
        told: dict[str, Ingested] = {}
        documents: list[Document] = []
        for file in files:
            try:
                documents.append(read(file))
            except IngestError as error:
                told[str(file)] = Ingested(str(file), "failed", reason=reason_of(error))
        before = {one.source for one in documents if self._sidecar().source(one.source)}
        for done in self.add_many(documents):
            status: Status = "changed" if done.source in before else "new"
            status = "unchanged" if done.unchanged else status
            told[done.source] = Ingested(done.source, status, done.new)
        return [told[str(file)] for file in files]

    def search(self, query: str, k: int = 5) -> list[Passage]:
        """The `k` passages that answer `query` best, best first; fewer if there are fewer."""
        if k < 1:
            raise ConfigError("A search is for at least one passage.")
        if not query.strip():
            return []
        chroma, sidecar = self._collection(), self._sidecar()
        vector = self._embedded().embed_query(query)
        found = chroma.query(query_embeddings=[vector], n_results=_POOL, include=["distances"])
        near = {
            id_: 1 - distance
            for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        }
        worded = dict(sidecar.find(query, _POOL))
        scores = fused(near, worded, all_worded=len(worded) < _POOL)
        best = sorted(scores, key=lambda id_: (-scores[id_], id_))[:k]
        if not best:
            return []
        told = chroma.get(ids=best, include=["documents", "metadatas"])
        places = {id_: place for place, id_ in enumerate(told["ids"])}
        return [
            _passage(told["documents"][places[id_]], told["metadatas"][places[id_]], scores[id_])
            for id_ in best
            if id_ in places
        ]

    def sources(self) -> list[Source]:
        """What has been taken in."""
        return self._sidecar().sources()

    def forget(self, source: str) -> bool:
        """Remove a source from every index. Whether there was one.

        Of the index of words nothing is left on the disk; Chroma writes over its own files later.
        """
        with self._writing:
            sidecar = self._sidecar()
            ids = sorted(sidecar.ids(source))
            if not ids and sidecar.source(source) is None:
                return False
            if ids:
                self._collection().delete(ids=ids)
            sidecar.forget(source)
            return True

    def stats(self) -> MemoryStats:
        """How much there is."""
        sources = self._sidecar().sources()
        count = sum(source.chunks for source in sources)
        return MemoryStats(len(sources), count, self._embedded().fingerprint)

    async def aadd(
        self,
        text: str,
        *,
        source: str,
        title: str = "",
        metadata: Mapping[str, str] | None = None,
    ) -> Added:
        """Like `add`, for async code."""
        return await asyncio.to_thread(
            self.add, text, source=source, title=title, metadata=metadata
        )

    async def aingest(self, *paths: str | Path) -> IngestReport:
        """Like `ingest`, for async code."""
        return await asyncio.to_thread(self.ingest, *paths)

    async def asearch(self, query: str, k: int = 5) -> list[Passage]:
        """Like `search`, for async code."""
        return await asyncio.to_thread(self.search, query, k)

    def close(self) -> None:
        """Close the folder. It is opened again when it is needed."""
        with self._opening:
            folder, self._folder, self._chroma = self._folder, None, None
        if folder is not None:
            folder.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Memory({str(self.path)!r}, collection={self.collection!r})"

    def _embedded(self) -> Embedder:
        with self._opening:
            if self._embedder is None:
                from samara.memory.minilm import MiniLM

                self._embedder = MiniLM()
            return self._embedder

    def _opened(self) -> Folder:
        with self._opening:
            if self._folder is None:
                self._folder = Folder.opened(self.path)
            return self._folder

    def _sidecar(self) -> Sidecar:
        return self._opened().sidecar(self.collection)

    def _collection(self) -> Any:
        folder, embedder = self._opened(), self._embedded()
        with self._opening:
            if self._chroma is None:
                made_for = {"embedder": embedder.fingerprint}
                chroma = folder.client.get_or_create_collection(
                    self.collection,
                    embedding_function=None,
                    metadata=made_for,
                    configuration={"hnsw": _INDEX},
                )
                if (chroma.metadata or {}).get("embedder") != embedder.fingerprint:
                    raise MemoryMismatchError(
                        f"The collection {self.collection} was made with "
                        f"{(chroma.metadata or {}).get('embedder')}, not {embedder.fingerprint}.",
                        hint="Use that embedder, or another collection.",
                    )
                self._chroma = chroma
            return self._chroma

    def _store(self, rows: Mapping[str, dict[str, Any]]) -> None:
        """Add what is missing: Chroma takes seconds to write anew what it has."""
        ids = list(rows)
        for start in range(0, len(ids), _BATCH):
            chroma, batch = self._collection(), ids[start : start + _BATCH]
            there = set(chroma.get(ids=batch, include=[])["ids"])
            missing = [id_ for id_ in batch if id_ not in there]
            if not missing:
                continue
            texts = [str(rows[id_]["text"]) for id_ in missing]
            facts = [_facts(rows[id_]) for id_ in missing]
            vectors = self._embedded().embed(texts)
            chroma.add(ids=missing, embeddings=vectors, documents=texts, metadatas=facts)

    def _move(self, rows: Mapping[str, dict[str, Any]]) -> None:
        """Tell where the chunks of a changed text stand now."""
        ids = list(rows)
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            self._collection().update(ids=batch, metadatas=[_facts(rows[id_]) for id_ in batch])


@dataclass(frozen=True, slots=True)
class _Taken:
    """A document that is being taken in: its source, chunks that are new, those that stay (but
    may stand elsewhere now), ids that are gone."""

    row: Source
    new: dict[str, dict[str, Any]] = field(default_factory=dict)
    kept: dict[str, dict[str, Any]] = field(default_factory=dict)
    stale: list[str] = field(default_factory=list)
    unchanged: bool = False


def _facts(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "text"}


def _passage(text: str, told: dict[str, Any], score: float) -> Passage:
    return Passage(
        text,
        str(told["source"]),
        int(told["start"]),
        int(told["end"]),
        score,
        title=str(told["title"]),
        heading=str(told["heading"]),
        line=int(told["line"]),
    )
