"""Embedders by name: real ones, from a server on loopback, from a folder, from Chroma."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest
from memory_writers import EMBEDDER as HASHED

from samara.errors import ConfigError, MemoryStoreError, MissingDependencyError
from samara.memory import Memory
from samara.memory.embedders import OpenAIEmbedder, named


class Embeddings(BaseHTTPRequestHandler):
    """OpenAI's endpoint: vectors of a text's letters, in an odd order."""

    batches: ClassVar[list[int]] = []
    status = 200

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).batches.append(len(asked["input"]))
        rows: list[dict[str, Any]] = [
            {"object": "embedding", "index": n, "embedding": self._letters(text)}
            for n, text in enumerate(asked["input"])
        ]
        told = {"object": "list", "model": asked["model"], "data": rows[::-1]}
        body = json.dumps({**told, "usage": {"prompt_tokens": 1, "total_tokens": 1}}).encode()
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _letters(self, text: str) -> list[float]:
        return [float(text.lower().count(letter)) + 0.01 for letter in "abcdefghijklmnop"]

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(Embeddings, "batches", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Embeddings) as http:
        threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True).start()
        url = f"http://127.0.0.1:{http.server_address[1]}"
        monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
        monkeypatch.setenv("OPENAI_BASE_URL", url)
        yield url
        http.shutdown()


def test_openai(server: str, tmp_path: Path) -> None:
    """By name; the next time the collection is opened, its name need not be told."""
    with Memory(tmp_path, embedder="openai:text-embedding-3-small") as memory:
        memory.add_many([])
        memory.add("Bees make honey.", source="bees")
        memory.add("Goats give milk.", source="goats")
        assert memory.embedder.dimensions == 16
    with Memory(tmp_path) as memory:
        assert memory.search("bees and honey", 1)[0].source == "bees"
        assert memory.stats().embedder == "openai:text-embedding-3-small"


def test_many_texts_go_in_batches(server: str) -> None:
    """Their vectors come back in order, of length 1."""
    texts = [f"{'abc' * (n % 7)} text" for n in range(600)]
    vectors = named("openai:some-model").embed(texts)
    assert Embeddings.batches == [256, 256, 88]
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[599], named("openai:some-model").embed_query(texts[599]))


def test_a_server_that_refuses(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of samara's, without the key."""
    monkeypatch.setattr(Embeddings, "status", 401)
    with pytest.raises(MemoryStoreError, match="No embeddings from m: AuthenticationError") as told:
        OpenAIEmbedder("m").embed(["x"])
    assert "sk-secret" not in str(told.value)


def test_sentence_transformers(tmp_path: Path) -> None:
    """A model from a folder, tiny and untrained; its own tokenizer counts."""
    transformers = pytest.importorskip("transformers")
    models = pytest.importorskip("sentence_transformers.sentence_transformer.modules")
    package = pytest.importorskip("sentence_transformers")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bees", "make", "honey", "goats", "milk"]
    folder = tmp_path / "bert"
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(words))
    transformers.BertTokenizerFast(str(folder / "vocab.txt"), model_max_length=32).save_pretrained(
        folder
    )
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=32,
    )
    transformers.BertModel(config).save_pretrained(folder)
    transformer = models.Transformer(str(folder))
    package.SentenceTransformer(modules=[transformer, models.Pooling(16)]).save(
        str(tmp_path / "model")
    )
    embedder = named(f"sentence-transformers:{tmp_path / 'model'}")
    assert (embedder.dimensions, embedder.max_tokens) == (16, 30)
    assert embedder.offsets("bees make honey") == [(0, 4), (5, 9), (10, 15)]
    assert len(embedder.offsets("bees " * 100)) == 100
    with Memory(tmp_path / "memory", embedder=embedder) as memory:
        memory.add("bees make honey " * 40, source="bees")
        assert memory.stats().chunks > 3
        assert memory.search("honey", 1)[0].source == "bees"


def test_chromas_own(tmp_path: Path) -> None:
    """Whatever is registered with Chroma, by its name there."""
    import chromadb
    from chromadb import Documents, EmbeddingFunction
    from chromadb.utils.embedding_functions import register_embedding_function

    @register_embedding_function
    class Hashes(EmbeddingFunction[Documents]):
        def __init__(self) -> None:
            pass

        def __call__(self, input: Documents) -> chromadb.Embeddings:
            return list(HASHED.embed(input))

        @staticmethod
        def name() -> str:
            return "samara_test_hashes"

        def get_config(self) -> dict[str, Any]:
            return {}

        @staticmethod
        def build_from_config(config: dict[str, Any]) -> EmbeddingFunction[Documents]:
            return Hashes()

    with Memory(tmp_path, embedder="chroma:samara_test_hashes") as memory:
        memory.add("Bees make honey.", source="bees")
        assert memory.embedder.dimensions == 64
        assert memory.search("Bees make honey.", 1)[0].source == "bees"


def test_where_no_tokenizer_is_known_rather_too_much_is_counted() -> None:
    """Three letters of ASCII are taken for a token, and each letter of other scripts."""
    embedder = OpenAIEmbedder("m")
    assert embedder.offsets("ab abcd") == [(0, 2), (3, 6), (6, 7)]
    assert len(embedder.offsets("塔の高さ é")) == 5


@pytest.mark.parametrize("name", ["word2vec", "openai:", "chroma:no-such-thing"])
def test_names_that_mean_nothing(name: str) -> None:
    """Refused with those that there are."""
    with pytest.raises(ConfigError):
        named(name).embed(["x"])


def test_without_sentence_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setitem(__import__("sys").modules, "sentence_transformers", None)
    with pytest.raises(MissingDependencyError, match="pip install sentence-transformers"):
        named("sentence-transformers:x").embed(["x"])
