"""How fast memory is, beside the default recipes of other frameworks.

    pip install samara[fast] langchain langchain-chroma langchain-huggingface
    pip install llama-index-core llama-index-embeddings-huggingface
    python benchmarks/memory_speed.py FOLDER --model FOLDER_OF_MINILM [--chunks 100000]

`FOLDER` is in the form of BEIR (docs.jsonl, queries.jsonl), `--model` a copy of
sentence-transformers/all-MiniLM-L6-v2, which the others load by sentence-transformers as their
tutorials do; samara has the same model in its package.

- documents a second taken in, models loaded before
- a folder taken in again in which nothing has changed, against the first time
- milliseconds of a query apart from embedding it, among many chunks (with vectors made from words,
  for speed only)
- identifiers that are found first among documents that differ in nothing else
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from samara.memory import Document, Memory
from samara.memory.embedder import Embedder
from samara.memory.minilm import MiniLM

Load = Callable[[str], Callable[[list[str], str], object]]


def samara_recipe(runtime: str) -> Load:
    """samara's memory on one of its two runtimes."""

    def load(_: str) -> Callable[[list[str], str], object]:
        embedder = MiniLM(runtime=runtime)  # type: ignore[arg-type]
        embedder.embed(["load"])

        def take_in(texts: list[str], folder: str) -> object:
            with Memory(folder, embedder=embedder) as memory:
                return memory.add_many([Document(text, str(n)) for n, text in enumerate(texts)])

        with tempfile.TemporaryDirectory() as folder:
            take_in(["load"], folder)  # imports Chroma
        return take_in

    return load


def langchain_recipe(model: str) -> Callable[[list[str], str], object]:
    """LangChain's tutorial: a recursive splitter and Chroma."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document as LangChainDocument
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    embeddings = HuggingFaceEmbeddings(model_name=model)
    embeddings.embed_query("load")
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)

    def take_in(texts: list[str], folder: str) -> object:
        documents = splitter.split_documents([LangChainDocument(text) for text in texts])
        return Chroma.from_documents(documents, embeddings, persist_directory=folder)

    return take_in


def llama_index_recipe(model: str) -> Callable[[list[str], str], object]:
    """LlamaIndex' tutorial: VectorStoreIndex with its default splitter."""
    from llama_index.core import Document as LlamaDocument
    from llama_index.core import VectorStoreIndex
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    embedding = HuggingFaceEmbedding(model)
    embedding.get_text_embedding("load")

    def take_in(texts: list[str], _: str) -> object:
        documents = [LlamaDocument(text=text) for text in texts]
        return VectorStoreIndex.from_documents(documents, embed_model=embedding)

    return take_in


RECIPES: dict[str, tuple[str, Load]] = {
    "samara, OpenVINO": ("openvino", samara_recipe("openvino")),
    "samara, onnxruntime": ("samara", samara_recipe("onnxruntime")),
    "LangChain": ("langchain_huggingface", langchain_recipe),
    "LlamaIndex": ("llama_index.embeddings.huggingface", llama_index_recipe),
}


class Words:
    """Vectors that are sums of one random vector for each word.

    `known` is the vector of the next query, where it is not to be made.
    """

    fingerprint = "words"
    dimensions = 384
    max_tokens = 256
    unrelated_below = 0.0

    def __init__(self) -> None:
        self._words: dict[str, Any] = {}
        self.known: Any = None

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """About a token for every four letters."""
        return [(at, at + 4) for at in range(0, len(text), 4)]

    def embed_query(self, text: str) -> Any:
        """One vector."""
        return self.embed([text])[0] if self.known is None else self.known

    def embed(self, texts: Sequence[str]) -> Any:
        """One row each."""
        rows = np.array([sum(map(self._vector, text.split())) for text in texts], np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def _vector(self, word: str) -> Any:
        if word not in self._words:
            seed = zlib.crc32(word.lower().encode())
            self._words[word] = np.random.default_rng(seed).normal(size=self.dimensions)
        return self._words[word]


def ingest(texts: list[str], model: str, rounds: int) -> None:
    """Documents a second, by turns, and the ratio to samara's fastest."""
    names = [name for name, (module, _) in RECIPES.items() if _installed(module)]
    loaded = {name: RECIPES[name][1](model) for name in names}
    times: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                began = time.perf_counter()
                loaded[name](texts, folder)
                times[name].append(time.perf_counter() - began)
    best = min(median(taken) for taken in times.values())
    print(f"\n| {len(texts)} documents | documents a second | times the fastest |\n|---|---|---|")
    for name in names:
        taken = median(times[name])
        print(f"| {name} | {len(texts) / taken:.1f} | {taken / best:.2f} |", flush=True)


def again(texts: list[str]) -> None:
    """The second time that a folder is taken in, against the first."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        docs.mkdir()
        for number, text in enumerate(texts):
            (docs / f"{number}.md").write_text(text)
        with Memory(Path(folder, "memory")) as memory:
            memory.search("load")
            taken = []
            for _ in range(2):
                began = time.perf_counter()
                memory.ingest(docs)
                taken.append(time.perf_counter() - began)
    print(
        f"\n{len(texts)} files: {taken[0]:.2f} s the first time, {taken[1]:.3f} s unchanged: "
        f"{taken[0] / taken[1]:.0f} times faster"
    )


def queries(texts: list[str], asked: list[str], chunks: int) -> None:
    """Milliseconds of a search, its query already embedded."""
    pieces = [piece for text in texts for piece in text.split(". ") if len(piece) > 30]
    chance = random.Random(0)
    embedder = Words()
    with tempfile.TemporaryDirectory() as folder, Memory(folder, embedder=embedder) as memory:
        for start in range(0, chunks, 1000):
            memory.add_many(
                [
                    Document(". ".join(chance.choices(pieces, k=5))[:700], f"s{start + n}")
                    for n in range(1000)
                ]
            )
        times_ms = []
        for number, query in enumerate(asked):
            known = embedder.embed_query(query)
            embedder.known = known
            began = time.perf_counter()
            memory.search(query)
            if number >= 10:
                times_ms.append((time.perf_counter() - began) * 1000)
            embedder.known = None
        low, high = np.percentile(times_ms, [50, 95])
    print(f"\nA query among {chunks:,} chunks: p50 {low:.1f} ms, p95 {high:.1f} ms")


def identifiers(texts: list[str], count: int) -> None:
    """How often the document that holds an identifier comes first."""
    chance = random.Random(1)

    def letters(alphabet: str, size: int) -> str:
        return "".join(chance.choices(alphabet, k=size))

    upper, lower, digits = "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789"
    kinds: list[tuple[str, Callable[[], str]]] = [
        ("part", lambda: f"{letters(upper, 2)}-{letters(digits, 4)}-{letters(lower, 1)}"),
        ("function", lambda: f"{letters(lower, 4)}_{letters(lower, 5)}"),
        ("error", lambda: f"E{letters(digits, 5)}"),
        ("class", lambda: f"{letters(lower, 5).title()}{letters(lower, 5).title()}Error"),
        ("module", lambda: f"{letters(lower, 4)}.{letters(lower, 4)}"),
    ]
    planted = [(kind, make()) for n in range(count) for kind, make in [kinds[n % len(kinds)]]]
    with tempfile.TemporaryDirectory() as folder, Memory(folder) as memory:
        memory.add_many(
            [
                Document(f"{texts[n % len(texts)][:400]} The {kind} {name} belongs here.", name)
                for n, (kind, name) in enumerate(planted)
            ]
        )
        first = {kind: 0 for kind, _ in kinds}
        for kind, name in planted:
            found = memory.search(f"What is said about the {kind} {name}?", 1)
            first[kind] += bool(found) and found[0].source == name
    told = ", ".join(f"{kind} {first[kind]}" for kind in first)
    print(f"\nIdentifiers found first: {sum(first.values())} of {count} ({told})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast memory is.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default="sentence-transformers/all-MiniLM-L6-v2")
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--chunks", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    rows = [json.loads(line) for line in (given.folder / "docs.jsonl").read_text().splitlines()]
    texts = [row["text"] for row in rows if row["text"]]
    lines = (given.folder / "queries.jsonl").read_text().splitlines()
    asked = [json.loads(line)["text"] for line in lines][:210]
    ingest(texts[: given.documents], given.model, given.rounds)
    again(texts[: given.documents])
    identifiers(texts, 500)
    queries(texts, asked, given.chunks)


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


_: Embedder = Words()

if __name__ == "__main__":
    main()
