"""Memory: texts go in, the passages that answer a question come out.

Vectors and texts lie in Chroma, words in an index beside it. A search asks both and adds up how far
each passage stands out among what either found.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from samara.errors import ConfigError, IngestError, MemoryMismatchError
from samara.memory.chunking import chunks
from samara.memory.embedder import Embedder
from samara.memory.folder import Folder
from samara.memory.ingest import Ingested, IngestReport, files_of, reason_of
from samara.memory.ranking import fused
from samara.memory.reading import read
from samara.memory.retriever import Passage
from samara.memory.sidecar import Sidecar, Source

_CHUNKER: Final = "paragraphs/1"
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
    another process has the folder, MemoryMismatchError for another embedder.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        collection: str = "documents",
        embedder: Embedder | None = None,
    ) -> None:
        self.path = Path(path)
        self.collection = collection
        self._embedder = embedder
        self._folder: Folder | None = None
        self._chroma: Any = None
        self._opening = threading.Lock()
        self._writing = threading.Lock()

    def add(
        self, text: str, *, source: str, title: str = "", metadata: dict[str, str] | None = None
    ) -> Added:
        """Take in a text under the name of its source, in the place of what was there.

        What has not changed is not embedded again. When this returns, the text is found, also
        after a crash.
        """
        embedder = self._embedded()
        identity = "\0".join((text, title, repr(metadata), _CHUNKER, embedder.fingerprint))
        digest = hashlib.blake2b(identity.encode(errors="replace"), digest_size=16).hexdigest()
        with self._writing:
            sidecar = self._sidecar()
            before = sidecar.source(source)
            if before is not None and before.hash == digest:
                return Added(source, unchanged=True)
            rows = dict(_rows(text, source, title, metadata or {}, embedder))
            known = sidecar.ids(source)
            new = [id_ for id_ in rows if id_ not in known]
            stale = sorted(known - rows.keys())
            self._store({id_: rows[id_] for id_ in new}, embedder)
            if stale:
                self._collection().delete(ids=stale)
            texts = ((id_, str(rows[id_]["text"])) for id_ in new)
            sidecar.replace(Source(source, digest, len(rows), time.time()), texts, stale)
            return Added(source, len(new), len(stale))

    def ingest(
        self, *paths: str | Path, hear: Callable[[Ingested], None] | None = None
    ) -> IngestReport:
        """Take in files and folders; a file that cannot be read is told, and the rest goes in.

        `hear` is called after each file. Stopped in the middle, it goes on where it was. Raises
        IngestError for a path that is not there.
        """
        told: list[Ingested] = []
        for file in files_of(paths):
            told.append(self._ingested(file))
            if hear is not None:
                hear(told[-1])
        known = (source.source for source in self.sources())
        roots = [Path(path).expanduser().resolve() for path in paths]
        missing = (
            name
            for name in known
            if any(Path(name).is_relative_to(root) for root in roots) and not Path(name).exists()
        )
        return IngestReport(tuple(told), tuple(missing))

    def _ingested(self, file: Path) -> Ingested:
        source = str(file)
        before = self._sidecar().source(source)
        try:
            document = read(file)
            done = self.add(document.text, source=source, title=document.title or file.name)
        except IngestError as error:
            return Ingested(source, "failed", reason=reason_of(error))
        if done.unchanged:
            return Ingested(source, "unchanged")
        return Ingested(source, "changed" if before else "new", done.new)

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
        """Remove a source for good, from every index. Whether there was one."""
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
        self, text: str, *, source: str, title: str = "", metadata: dict[str, str] | None = None
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

    def _store(self, rows: dict[str, dict[str, Any]], embedder: Embedder) -> None:
        """Add what is missing: Chroma takes seconds to write anew what it has."""
        chroma, ids = self._collection(), list(rows)
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            there = set(chroma.get(ids=batch, include=[])["ids"])
            missing = [id_ for id_ in batch if id_ not in there]
            if not missing:
                continue
            texts = [str(rows[id_]["text"]) for id_ in missing]
            chroma.add(
                ids=missing,
                embeddings=embedder.embed(texts),
                documents=texts,
                metadatas=[
                    {key: value for key, value in rows[id_].items() if key != "text"}
                    for id_ in missing
                ],
            )


def _rows(
    text: str, source: str, title: str, metadata: dict[str, str], embedder: Embedder
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The chunks of a text by their ids, which are the same for the same words of a source."""
    seen: dict[str, int] = {}
    for chunk in chunks(text, embedder):
        words = text[chunk.start : chunk.end]
        name = "\0".join((source, title, repr(metadata), chunk.heading, words))
        digest = hashlib.blake2b(name.encode(errors="replace"), digest_size=16).hexdigest()
        seen[digest] = seen.get(digest, -1) + 1
        row = {
            "text": words,
            "source": source,
            "title": title,
            "heading": chunk.heading,
            "start": chunk.start,
            "end": chunk.end,
            "line": text.count("\n", 0, chunk.start) + 1,
        }
        yield f"{digest}-{seen[digest]}", {**{f"meta.{k}": v for k, v in metadata.items()}, **row}


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
