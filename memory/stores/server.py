"""A collection on a Chroma server, for several machines.

Everything lies on the server: texts and spans with the vectors, and a second collection that says
which sources there are. A server cannot rank by words, so what is nearest, and what holds a name
word for word, is ranked by words here.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from samara.errors import MemoryMismatchError, MemoryStoreError
from samara.memory.lexical import scored_texts, wanted
from samara.memory.rows import Row, Source, digest_of
from samara.memory.stores.base import Change, Changed, Embed, Found, Held
from samara.memory.stores.client import checked, close, connected
from samara.memory.stores.vectors import INDEX

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors

T = TypeVar("T")

_BATCH: Final = 300  # chunks in a request, which may have 40 MB
_NAMED: Final = 50  # chunks that hold a name
_FACTS: Final = ("source", "ordinal", "start", "end", "line", "page", "heading", "after", "title")


class ServerStore:
    """See Store. Raises MemoryStoreError when the server cannot be reached or refuses."""

    def __init__(
        self, url: str, collection: str, fingerprint: str, headers: Mapping[str, str]
    ) -> None:
        self._url = url
        self._headers = dict(headers)
        self._client: Any = None
        checked(url)
        self._collection = collection
        self._fingerprint = fingerprint
        self._opening = threading.Lock()
        self._opened: tuple[Any, Any] | None = None

    def sources(self) -> list[Source]:
        """See Store."""
        with self._told():
            known = self._sources.get(include=["metadatas"])["metadatas"]
        return sorted((_source(one) for one in known), key=lambda source: source.source)

    def source(self, name: str) -> Source | None:
        """See Store."""
        with self._told():
            known = self._sources.get(ids=[digest_of(name)], include=["metadatas"])["metadatas"]
        return _source(known[0]) if known else None

    def commit(self, changes: Sequence[Change], embed: Embed) -> list[Changed]:
        """See Store. Chunks go in first, then the source is noted, then old chunks go out."""
        with self._told():
            held = self._held([change.source.source for change in changes])
            rows = {id_: row for change in changes for id_, row in change.rows.items()}
            old = {id_ for ids in held.values() for id_ in ids}
            new = [row for id_, row in rows.items() if id_ not in old]
            moved = [row for id_, row in rows.items() if id_ in old]
        for batch in _batches(new):
            vectors = embed(batch)  # whose errors are not the server's
            with self._told():
                self._chunks.add(
                    ids=[row.id for row in batch],
                    embeddings=vectors,
                    documents=[row.text for row in batch],
                    metadatas=[_facts(row) for row in batch],
                )
        with self._told():
            for batch in _batches(moved):
                ids, facts = [row.id for row in batch], [_facts(row) for row in batch]
                self._chunks.update(ids=ids, metadatas=facts)
            for some in _batches([change.source for change in changes]):
                self._sources.upsert(
                    ids=[digest_of(source.source) for source in some],
                    embeddings=[[1.0]] * len(some),
                    metadatas=[_known(source) for source in some],
                )
            for gone in _batches(sorted(old - rows.keys())):
                self._chunks.delete(ids=gone)
        return [
            Changed(change.rows.keys() - ids, ids - change.rows.keys())
            for change in changes
            for ids in [held[change.source.source]]
        ]

    def forget(self, sources: Sequence[str]) -> None:
        """See Store. When the server writes over its files is its own affair."""
        with self._told():
            held = self._held(sources)
            for batch in _batches([id_ for ids in held.values() for id_ in sorted(ids)]):
                self._chunks.delete(ids=batch)
            if sources:
                self._sources.delete(ids=[digest_of(source) for source in sources])

    def find(
        self, query: str, vector: Vectors, limit: int, among: Sequence[str] | None = None
    ) -> Found:
        """See Store."""
        import numpy as np

        looked_for = wanted(query)
        where = _where(among)
        with self._told():
            found = self._chunks.query(
                query_embeddings=[vector],
                n_results=limit,
                where=where,
                include=["documents", "distances"],
            )
            pairs = zip(found["ids"][0], found["distances"][0], strict=True)
            near = {id_: 1 - distance for id_, distance in pairs}
            texts = dict(zip(found["ids"][0], found["documents"][0], strict=True))
            exact: set[str] = set()
            for name in _spellings(query, looked_for.exact):
                named = self._chunks.get(
                    where_document={"$contains": name},
                    where=where,
                    limit=_NAMED + 1,
                    include=["documents", "embeddings"],
                )
                if len(named["ids"]) > _NAMED:
                    continue
                exact.update(named["ids"])
                texts |= dict(zip(named["ids"], named["documents"], strict=True))
                for id_, other in zip(named["ids"], named["embeddings"], strict=True):
                    near.setdefault(id_, float(np.dot(other, vector)))
        ids = list(texts)
        marks = scored_texts([texts[id_] for id_ in ids], looked_for)
        worded = {ids[place]: mark for place, mark in marks.items()}
        return Found(near, worded, True, exact)

    def holds(self, query: str, among: Sequence[str] | None = None) -> Held:
        """See Store. A word is looked for as it is written, in small letters and with a capital."""
        words = wanted(query).words
        spelled = [[word, word.capitalize()] for word in words]
        each = [{"$or": [{"$contains": form} for form in forms]} for forms in spelled]
        with self._told():
            if not words or not all(self._any(where, among) for where in each):
                return Held()
            return Held(self._any({"$and": each} if len(each) > 1 else each[0], among), True)

    def _any(self, where_document: dict[str, Any], among: Sequence[str] | None) -> bool:
        found = self._chunks.get(
            where_document=where_document, where=_where(among), limit=1, include=[]
        )
        return bool(found["ids"])

    def rows(self, ids: Sequence[str]) -> dict[str, Row]:
        """See Store."""
        with self._told():
            found = self._chunks.get(ids=list(ids), include=["documents", "metadatas"])
        return {row.id: row for row in _rows(found)}

    def rows_of(self, source: str) -> list[Row]:
        """See Store."""
        with self._told():
            found = self._chunks.get(where={"source": source}, include=["documents", "metadatas"])
        return sorted(_rows(found), key=lambda row: row.ordinal)

    def check(self) -> list[str]:
        """See Store."""
        counted: dict[str, int] = {}
        with self._told():
            for known in self._chunks.get(include=["metadatas"])["metadatas"]:
                counted[str(known["source"])] = counted.get(str(known["source"]), 0) + 1
        noted = {source.source: source.chunks for source in self.sources()}
        return [
            f"{name}: {counted.get(name, 0)} chunks are there, {noted.get(name, 0)} are noted"
            for name in sorted(counted.keys() | noted.keys())
            if counted.get(name, 0) != noted.get(name, 0)
        ]

    def repair(self, embed: Embed) -> None:
        """See Store. Chunks that nobody noted go; what is missing must be taken in again."""
        noted = {source.source: source.chunks for source in self.sources()}
        with self._told():
            found = self._chunks.get(include=["metadatas"])
            pairs = zip(found["ids"], found["metadatas"], strict=True)
            strays = [id_ for id_, known in pairs if str(known["source"]) not in noted]
            for batch in _batches(strays):
                self._chunks.delete(ids=batch)
            for name, ids in self._held(list(noted)).items():
                if len(ids) != noted[name]:
                    self._sources.delete(ids=[digest_of(name)])
                    for batch in _batches(sorted(ids)):
                        self._chunks.delete(ids=batch)

    def backup(self, folder: Path) -> None:
        """See Store."""
        raise MemoryStoreError(
            "A server's files are copied where it runs.", hint="Export the memory instead."
        )

    def close(self) -> None:
        """See Store."""
        with self._opening:
            client, self._client, self._opened = self._client, None, None
        if client is not None:
            close(client)

    @property
    def _chunks(self) -> Any:
        return self._both()[0]

    @property
    def _sources(self) -> Any:
        return self._both()[1]

    def _both(self) -> tuple[Any, Any]:
        with self._opening:
            if self._opened is None:
                self._client = self._client or connected(self._url, self._headers)
                chunks = self._made(self._collection, {"embedder": self._fingerprint})
                made_for = (chunks.metadata or {}).get("embedder")
                if made_for != self._fingerprint:
                    raise MemoryMismatchError(
                        f"The collection {self._collection} was made with {made_for}, "
                        f"not {self._fingerprint}.",
                        hint="Use that embedder, or another collection.",
                    )
                self._opened = chunks, self._made(f"{self._collection}.sources", None)
            return self._opened

    def _made(self, name: str, metadata: dict[str, str] | None) -> Any:
        return self._client.get_or_create_collection(
            name, embedding_function=None, metadata=metadata, configuration={"hnsw": INDEX}
        )

    def _held(self, sources: Sequence[str]) -> dict[str, set[str]]:
        """The chunks of each source."""
        held: dict[str, set[str]] = {source: set() for source in sources}
        for batch in _batches(list(held)):
            found = self._chunks.get(where={"source": {"$in": batch}}, include=["metadatas"])
            for id_, known in zip(found["ids"], found["metadatas"], strict=True):
                held[str(known["source"])].add(id_)
        return held

    @contextmanager
    def _told(self) -> Iterator[None]:
        import httpx
        from chromadb.errors import ChromaError

        try:
            yield
        except (ChromaError, httpx.HTTPError, ValueError) as error:
            raise MemoryStoreError(
                f"The Chroma server {self._url} failed: {type(error).__name__}: {error}.",
                hint="Is it running, and may you use it? What was stored before is not touched.",
            ) from error


def _batches(items: Sequence[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), _BATCH):
        yield list(items[start : start + _BATCH])


def _known(source: Source) -> dict[str, str | int | float]:
    return {
        "source": source.source,
        "hash": source.hash,
        "chunks": source.chunks,
        "at": source.at,
        "title": source.title,
        "metadata": json.dumps(dict(source.metadata), ensure_ascii=False),
        "signature": source.signature,
        "language": source.language,
    }


def _facts(row: Row) -> dict[str, str | int]:
    return {name: getattr(row, name) for name in _FACTS}


def _rows(found: Any) -> Iterator[Row]:
    for id_, text, known in zip(found["ids"], found["documents"], found["metadatas"], strict=True):
        yield Row(
            id=id_,
            source=str(known["source"]),
            text=text,
            ordinal=int(known["ordinal"]),
            start=int(known["start"]),
            end=int(known["end"]),
            line=int(known["line"]),
            page=int(known["page"]),
            heading=str(known["heading"]),
            after=str(known["after"]),
            title=str(known["title"]),
        )


def _source(known: Mapping[str, Any]) -> Source:
    return Source(
        str(known["source"]),
        str(known["hash"]),
        int(known["chunks"]),
        float(known["at"]),
        str(known["title"]),
        json.loads(str(known["metadata"])),
        str(known["signature"]),
        str(known["language"]),
    )


def _where(among: Sequence[str] | None) -> dict[str, Any] | None:
    return {"source": {"$in": list(among)}} if among is not None else None


def _spellings(query: str, names: Sequence[str]) -> list[str]:
    """The names as they are written in the query: the server compares letter by letter."""
    words = [word.strip("\"'.,;:!?()[]`") for word in query.split()]
    whole = [word for word in words if any(name in " ".join(_parts(word)) for name in names)]
    quoted = query.split('"')[1::2]
    return list(dict.fromkeys([*quoted, *whole]))


def _parts(word: str) -> list[str]:
    return "".join(c if c.isalnum() or c == "_" else " " for c in word.lower()).split()
