"""How well memory finds what answers a question, beside the default recipes of other frameworks.

All with the same embedder and the same texts, which begin with their titles, on a folder in the
form of BEIR: docs.jsonl (id, title, text), queries.jsonl (id, text), qrels.tsv (query, document,
relevance), and spans.jsonl where the answer's place in the text is known (qid, article, start,
end).

    pip install langchain langchain-text-splitters llama-index-core
    python benchmarks/retrieval.py FOLDER… [--queries 500]

- nDCG@10, recall@5, MRR@10 of documents, each by its best chunk
- with spans: the share of questions whose whole answer lies in the first 500, 1,000 and 2,000
  tokens of what is handed to the model
- documents a second taken in, and milliseconds for a query, the embedding of the query included
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from samara.memory import Document, Memory
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()
DEEP = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found: its document and its text."""

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder, read."""

    name: str
    documents: dict[str, str]
    titles: dict[str, str]
    queries: dict[str, str]
    relevant: dict[str, dict[str, float]]
    answers: dict[str, str]


Search = Callable[[str], list[Hit]]
Pack = Callable[[str, int], list[Hit]]
"""What is handed to a model that has so many tokens to spare."""


def load(folder: Path, most: int) -> Collection:
    """Read a folder; of its queries the first `most` that have a judgement."""
    documents = {
        row["id"]: f"{row['title']}\n\n{row['text']}" if row.get("title") else row["text"]
        for row in _rows(folder / "docs.jsonl")
    }
    titles = {row["id"]: row.get("title", "") for row in _rows(folder / "docs.jsonl")}
    relevant: dict[str, dict[str, float]] = {}
    for line in (folder / "qrels.tsv").read_text().splitlines():
        query, document, *grade = line.split("\t")
        if not grade or _number(grade[0]) > 0:
            relevant.setdefault(query, {})[document] = _number(grade[0]) if grade else 1.0
    texts = {row["id"]: row["text"] for row in _rows(folder / "queries.jsonl")}
    queries = {id_: text for id_, text in texts.items() if id_ in relevant}
    answers: dict[str, str] = {}
    if (folder / "spans.jsonl").is_file():
        bodies = {row["id"]: row["text"] for row in _rows(folder / "docs.jsonl")}
        for row in _rows(folder / "spans.jsonl"):
            answers[row["qid"]] = bodies[row["article"]][row["start"] : row["end"]]
    kept = dict(list(queries.items())[:most])
    return Collection(folder.name, documents, titles, kept, relevant, answers)


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines() if line]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def ours(collection: Collection, folder: str) -> tuple[Search, Pack]:
    """samara's memory."""
    memory = Memory(folder, embedder=EMBEDDER)
    memory.add_many(
        [Document(text, id_, collection.titles[id_]) for id_, text in collection.documents.items()]
    )

    def search(query: str) -> list[Hit]:
        return [Hit(found.source, found.text) for found in memory.search(query, DEEP)]

    def pack(query: str, tokens: int) -> list[Hit]:
        found = memory.search(query, max_tokens=tokens)
        return [Hit(passage.source, passage.text) for passage in found]

    return search, pack


def packed_in_order(search: Search) -> tuple[Search, Pack]:
    """For recipes without packing: chunks in their order, as long as they fit."""

    def pack(query: str, tokens: int) -> list[Hit]:
        kept: list[Hit] = []
        for hit in search(query):
            tokens -= len(EMBEDDER.offsets(hit.text))
            if tokens < 0:
                break
            kept.append(hit)
        return kept

    return search, pack


def langchain(collection: Collection, _: str) -> tuple[Search, Pack]:
    """LangChain's tutorial: RecursiveCharacterTextSplitter(1000, 200) and a vector store."""
    from langchain_core.documents import Document as LangChainDocument
    from langchain_core.embeddings import Embeddings
    from langchain_core.vectorstores import InMemoryVectorStore
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    class Same(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return EMBEDDER.embed(texts).tolist()  # type: ignore[no-any-return]

        def embed_query(self, text: str) -> list[float]:
            return EMBEDDER.embed_query(text).tolist()  # type: ignore[no-any-return]

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    store = InMemoryVectorStore(Same())
    documents = [
        LangChainDocument(text, metadata={"id": id_}) for id_, text in collection.documents.items()
    ]
    store.add_documents(splitter.split_documents(documents))
    return packed_in_order(
        lambda query: [
            Hit(found.metadata["id"], found.page_content)
            for found in store.similarity_search(query, k=DEEP)
        ]
    )


def llama_index(collection: Collection, _: str) -> tuple[Search, Pack]:
    """LlamaIndex' tutorial: VectorStoreIndex with its default splitter."""
    from llama_index.core import Document as LlamaDocument
    from llama_index.core import VectorStoreIndex
    from llama_index.core.embeddings import BaseEmbedding

    class Same(BaseEmbedding):  # type: ignore[misc]
        def _get_text_embedding(self, text: str) -> list[float]:
            return EMBEDDER.embed_query(text).tolist()  # type: ignore[no-any-return]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return EMBEDDER.embed(texts).tolist()  # type: ignore[no-any-return]

        def _get_query_embedding(self, query: str) -> list[float]:
            return EMBEDDER.embed_query(query).tolist()  # type: ignore[no-any-return]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

    documents = [
        LlamaDocument(text=text, metadata={"id": id_}, excluded_embed_metadata_keys=["id"])
        for id_, text in collection.documents.items()
    ]
    index = VectorStoreIndex.from_documents(documents, embed_model=Same())
    retriever = index.as_retriever(similarity_top_k=DEEP)
    return packed_in_order(
        lambda query: [
            Hit(found.metadata["id"], found.get_content()) for found in retriever.retrieve(query)
        ]
    )


Recipe = Callable[[Collection, str], tuple[Search, Pack]]
RECIPES: dict[str, tuple[str, Recipe]] = {
    "samara": ("samara", ours),
    "LangChain": ("langchain_core.vectorstores", langchain),
    "LlamaIndex": ("llama_index.core", llama_index),
}


def measured(collection: Collection, make: Recipe) -> list[float]:
    """nDCG@10, recall@5, MRR@10, three shares of answers, documents a second, ms a query."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        search, pack = make(collection, folder)
        rate = len(collection.documents) / (time.perf_counter() - began)
        scores: list[tuple[float, float, float]] = []
        inside: list[tuple[bool, bool, bool]] = []
        times_ms: list[float] = []
        for id_, query in collection.queries.items():
            began = time.perf_counter()
            hits = search(query)
            times_ms.append((time.perf_counter() - began) * 1000)
            ranked = list(dict.fromkeys(hit.document for hit in hits))
            scores.append(_scores(ranked, collection.relevant[id_]))
            if answer := collection.answers.get(id_):
                right = collection.relevant[id_]
                small, middle, large = (
                    _holds(pack(query, size), answer, right, size) for size in (500, 1000, 2000)
                )
                inside.append((small, middle, large))
    shares = [fmean(column) for column in zip(*inside, strict=True)] if inside else [math.nan] * 3
    return [
        *(fmean(column) for column in zip(*scores, strict=True)),
        *shares,
        rate,
        median(times_ms),
    ]


def _scores(ranked: Sequence[str], relevant: dict[str, float]) -> tuple[float, float, float]:
    gain = sum(relevant.get(id_, 0) / math.log2(n + 2) for n, id_ in enumerate(ranked[:10]))
    best = sorted(relevant.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(n + 2) for n, grade in enumerate(best))
    first = next((1 / (n + 1) for n, id_ in enumerate(ranked[:10]) if id_ in relevant), 0.0)
    found = sum(id_ in relevant for id_ in ranked[:5]) / min(5, len(relevant))
    return gain / ideal, found, first


def _holds(hits: Sequence[Hit], answer: str, relevant: dict[str, float], tokens: int) -> bool:
    """Whether a passage of the right document holds the whole answer."""
    assert sum(len(EMBEDDER.offsets(hit.text)) for hit in hits) <= tokens
    return any(hit.document in relevant and answer in hit.text for hit in hits)


def main() -> None:
    """Measure and print a Markdown table for each folder."""
    parser = argparse.ArgumentParser(description="How well memory finds.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--queries", type=int, default=500)
    given = parser.parse_args()
    names = [name for name, (module, _) in RECIPES.items() if _installed(module)]
    for folder in given.folders:
        collection = load(folder, given.queries)
        told = f"{len(collection.documents)} documents, {len(collection.queries)} queries"
        print(f"\n{collection.name}: {told}\n")
        print("| | nDCG@10 | R@5 | MRR@10 | in 500 | in 1,000 | in 2,000 | docs/s | ms |")
        print(f"|{'---|' * 9}")
        for name in names:
            row = measured(collection, RECIPES[name][1])
            cells = [*(f"{value:.3f}" for value in row[:6]), f"{row[6]:.0f}", f"{row[7]:.1f}"]
            print(f"| {name} | {' | '.join(cells).replace('nan', '')} |", flush=True)


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


if __name__ == "__main__":
    main()
