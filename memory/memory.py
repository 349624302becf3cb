"""Memory: texts go in, the passages that answer a question come out.

Vectors lie in Chroma, texts and words in an index beside them. A search asks both and adds up how
far each passage stands out among what either found.
"""

from __future__ import annotations

import asyncio
import os
import re
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from samara.errors import ConfigError, MemoryStoreError
from samara.memory.document import Document
from samara.memory.embedder import Embedder, Reranker
from samara.memory.intake import Added, Intake
from samara.memory.packing import Count, whole_text
from samara.memory.retriever import Passage
from samara.memory.rows import Source
from samara.memory.searching import K, Wish, search
from samara.memory.stores.base import Store
from samara.memory.stores.local import FolderStore, embed_anew, made_with
from samara.memory.stores.server import ServerStore

if TYPE_CHECKING:
    from samara.memory.facts import Facts
    from samara.memory.ingest import Ingested, IngestReport

_NAME: Final = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._-]{1,500}[a-zA-Z0-9]")  # as Chroma wants it
Where = Mapping[str, str | Collection[str]]
"""Which sources: each key of their metadata has this value, or one of these. The key `source` is
their name, where `*` and `?` stand for any letters."""


@dataclass(frozen=True, slots=True)
class MemoryStats:
    """How much there is."""

    sources: int
    chunks: int
    embedder: str


class Memory:
    """Texts in a folder or on a Chroma server, found by what they mean and by the words in them.

    - `path`: a folder, made if it is not there, which any number of threads and processes of this
      machine may have open; or the address of a Chroma server, `http://host:port`.
    - `collection`: texts of one collection are not found in another.
    - `embedder`: what makes the vectors, or its name (see `samara.memory.embedders`); by default
      the one that the collection was made with, or else MiniLM, which is in the package. A
      collection refuses another.
    - `reranker`: looks again at the best 50 of each search.
    - `headers`: for a server that asks who you are.

    Nothing is loaded before first use. Close it, or use `with`. Raises MemoryMismatchError for
    another embedder, MemoryStoreError when folder or server cannot be used, ConfigError for what
    cannot be set up.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        collection: str = "documents",
        embedder: Embedder | str | None = None,
        reranker: Reranker | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        if not _NAME.fullmatch(collection):
            raise ConfigError(
                f"No collection can be called {collection!r}.",
                hint="Use 3 to 502 letters, digits, dots, dashes and underscores.",
            )
        remote = isinstance(path, str) and "://" in path
        self.path: str | Path = path if remote else Path(path)
        self.collection = collection
        self._embedder = embedder
        self._reranker = reranker
        self._headers = dict(headers or {})
        self._opening = threading.RLock()
        self._opened: tuple[int, Store] | None = None
        self._facts: Memory | None = None

    def add(
        self,
        text: str,
        *,
        source: str,
        title: str = "",
        metadata: Mapping[str, str] | None = None,
    ) -> Added:
        """Take in a text under the name of its source, in the place of what was there.

        What has not changed is not embedded again. When this returns, the text is found, by other
        processes too, and after a crash.
        """
        return self.add_many([Document(text, source, title, metadata or {})])[0]

    def add_many(self, documents: Sequence[Document]) -> list[Added]:
        """Like `add`, for several texts, each of its own source: quicker than one by one.

        Raises ConfigError when two have the same source.
        """
        if len({document.source for document in documents}) < len(documents):
            raise ConfigError("Two of the documents have the same source.")
        intake = self._intake()
        return intake.take([intake.taken(document) for document in documents])

    def ingest(
        self,
        *sources: str | Path,
        hear: Callable[[Ingested, int], None] | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> IngestReport:
        """Take in files, folders, globs, web pages, sitemaps, and articles (`wikipedia:Title`).

        What cannot be read is told, and the rest goes in. `hear` is called for each source as it
        is done, and told how many there are. Stopped in the middle, it goes on where it was.
        Raises IngestError for a path that is not there.
        """
        from samara.memory.ingest import ingest

        return ingest(self._intake(), sources, hear, metadata or {})

    def search(
        self,
        query: str,
        k: int | None = None,
        *,
        max_tokens: int | None = None,
        where: Where | None = None,
        diversity: float = 0.0,
        count: Count | None = None,
    ) -> list[Passage]:
        """The passages that answer `query` best, best first; none if nothing has to do with it.

        - `k`: how many at most; by default 5, or with `max_tokens` as many as there is room for.
        - `max_tokens`: of all their texts together, never exceeded. Counted by `count`, by default
          as the embedder does.
        - `where`: only of these sources.
        - `diversity`: from 0 to 1, how much a passage is to differ from those before it.

        Chunks that follow one another in their source come as one passage. Raises ConfigError for
        figures that make no sense.
        """
        if (k is not None and k < 1) or (max_tokens is not None and max_tokens < 1):
            raise ConfigError("A search is for at least one passage, and one token.")
        if not 0 <= diversity <= 1:
            raise ConfigError("diversity is between 0 and 1.")
        if not query.strip():
            return []
        among = [source.source for source in self.sources(where)] if where else None
        wish = Wish(query, k, max_tokens, among, diversity, count)
        return search(wish, self._store(), self.embedder, self._reranker)

    def get(self, source: str) -> Document | None:
        """A text as it was taken in, so that a passage's span points at its words."""
        store = self._store()
        known = store.source(source)
        if known is None:
            return None
        text = whole_text(store.rows_of(source))
        return Document(text, source, known.title, known.metadata, known.language)

    def sources(self, where: Where | None = None) -> list[Source]:
        """What has been taken in, by name."""
        return [one for one in self._store().sources() if not where or _fits(one, where)]

    def forget(self, *sources: str) -> int:
        """Remove sources for good, from all indexes and from the disk. How many there were.

        Of a folder, no word is left; a vector may stay in Chroma's files until it writes over it.
        """
        store = self._store()
        known = [name for name in sources if store.source(name) is not None]
        store.forget(known)
        return len(known)

    def check(self) -> list[str]:
        """What is wrong with the files, a line each; nothing if all is well."""
        return self._store().check()

    def repair(self) -> None:
        """Mend what `check` finds: no text is lost, and missing vectors are made anew."""
        self._store().repair(self._intake().vectors)

    def reembed(self, embedder: Embedder | str) -> None:
        """Go over to another embedder: all vectors are made anew, from the texts that are there.

        Facts go with them. Stopped in the middle, do it again. Raises ConfigError when chunks are
        longer than it looks at, MemoryStoreError for a server.
        """
        if isinstance(self.path, str):
            raise MemoryStoreError(
                "A collection on a server is not embedded anew in place.",
                hint="Export it, and import it into another collection.",
            )
        from samara.memory.embedders import named

        new = named(embedder) if isinstance(embedder, str) else embedder
        with self._opening:
            self.close()
            for name in (self.collection, self._facts_name):
                embed_anew(self.path, name, new)
            self._embedder = new

    def backup(self, folder: str | Path) -> None:
        """Write a copy into a folder, also while it is in use; it can be opened as a memory."""
        self._store().backup(Path(folder))

    def stats(self) -> MemoryStats:
        """How much there is."""
        sources = self._store().sources()
        count = sum(source.chunks for source in sources)
        return MemoryStats(len(sources), count, self.embedder.fingerprint)

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

    async def aingest(
        self,
        *sources: str | Path,
        hear: Callable[[Ingested, int], None] | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> IngestReport:
        """Like `ingest`, for async code; `hear` is called in another thread."""
        return await asyncio.to_thread(self.ingest, *sources, hear=hear, metadata=metadata)

    async def asearch(self, query: str, k: int | None = None, **options: Any) -> list[Passage]:
        """Like `search`, for async code, with the same options."""
        return await asyncio.to_thread(self.search, query, k, **options)

    async def aget(self, source: str) -> Document | None:
        """Like `get`, for async code."""
        return await asyncio.to_thread(self.get, source)

    async def aforget(self, *sources: str) -> int:
        """Like `forget`, for async code."""
        return await asyncio.to_thread(self.forget, *sources)

    async def astats(self) -> MemoryStats:
        """Like `stats`, for async code."""
        return await asyncio.to_thread(self.stats)

    def facts(self, *, user: str = "", project: str = "") -> Facts:
        """Facts about people and projects, in this folder or on this server.

        Of a `user` and a `project`: what others are told is not seen. They lie in a
        collection of their own, and are closed with this memory.
        """
        from samara.memory.facts import Facts

        with self._opening:
            if self._facts is None:
                self._facts = Memory(
                    self.path,
                    collection=self._facts_name,
                    embedder=self.embedder,
                    headers=self._headers,
                )
            return Facts(self._facts, user=user, project=project)

    def as_retriever(self, k: int = K, **options: Any) -> Any:
        """A LangChain retriever; `options` are those of `search`.

        Raises MissingDependencyError without langchain-core.
        """
        from samara.memory.langchain import retriever

        return retriever(self, k, options)

    def close(self) -> None:
        """Close folder or connection. It is opened again when it is needed."""
        with self._opening:
            opened, self._opened = self._opened, None
            facts, self._facts = self._facts, None
        if facts is not None:
            facts.close()
        if opened is not None and opened[0] == os.getpid():
            opened[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Memory({str(self.path)!r}, collection={self.collection!r})"

    def _repr_markdown_(self) -> str:
        told = self.stats()
        return f"`{self!r}`: {told.sources:,} sources, {told.chunks:,} chunks, `{told.embedder}`"

    @property
    def embedder(self) -> Embedder:
        """What makes the vectors."""
        with self._opening:
            if self._embedder is None or isinstance(self._embedder, str):
                from samara.memory.embedders import named

                made_for = made_with(self.path, self.collection)
                self._embedder = named(self._embedder or made_for or "minilm")
            return self._embedder

    @property
    def _facts_name(self) -> str:
        return f"{self.collection}-facts"

    def _store(self) -> Store:
        with self._opening:
            if self._opened is None or self._opened[0] != os.getpid():
                fingerprint = self.embedder.fingerprint
                store: Store
                if isinstance(self.path, Path):
                    store = FolderStore(self.path, self.collection, fingerprint)
                else:
                    store = ServerStore(self.path, self.collection, fingerprint, self._headers)
                self._opened = os.getpid(), store
            return self._opened[1]

    def _intake(self) -> Intake:
        return Intake(self._store(), self.embedder)


def _fits(source: Source, where: Where) -> bool:
    for key, wanted in where.items():
        allowed = [wanted] if isinstance(wanted, str) else wanted
        if key == "source":
            if not any(fnmatchcase(source.source, pattern) for pattern in allowed):
                return False
        elif source.metadata.get(key) not in allowed:
            return False
    return True
