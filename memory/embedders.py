"""Embedders by name.

- `minilm`: all-MiniLM-L6-v2, in the package (the default)
- `openai:text-embedding-3-small` and its kin, by OpenAI's or a compatible server
- `sentence-transformers:NAME`, a model of the hub or a folder; needs sentence-transformers
- `chroma:NAME`, any embedding function that Chroma knows by that name
"""

from __future__ import annotations

import importlib
import re
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from samara.errors import ConfigError, MemoryStoreError, MissingDependencyError
from samara.memory.embedder import Embedder

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors

NAMED: Final = ("openai:", "sentence-transformers:", "chroma:")
"""How the fingerprints of those begin that can be had by their fingerprint."""
_OPENAI_TOKENS: Final = 8191
_OPENAI_BATCH: Final = 256
_UNKNOWN_TOKENS: Final = 256


def named(name: str) -> Embedder:
    """The embedder of that name. Raises ConfigError if there is none."""
    kind, _, model = name.partition(":")
    if name == "minilm":
        from samara.memory.minilm import MiniLM

        return MiniLM()
    makers: dict[str, Callable[[str], Embedder]] = {
        "openai": OpenAIEmbedder,
        "sentence-transformers": SentenceTransformerEmbedder,
        "chroma": ChromaEmbedder,
    }
    if kind not in makers or not model:
        raise ConfigError(
            f"There is no embedder {name!r}.",
            hint="Write minilm, openai:MODEL, sentence-transformers:MODEL or chroma:NAME.",
        )
    return makers[kind](model)


class _Named(ABC):
    """What all of these do alike: a query is embedded as a text is."""

    unrelated_below = 0.0

    @abstractmethod
    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text."""

    def embed_query(self, text: str) -> Vectors:
        """The vector of what is searched for."""
        vector: Vectors = self.embed([text])[0]
        return vector

    @cached_property
    def dimensions(self) -> int:
        """Numbers in a vector, as they come."""
        return len(self.embed_query("length"))


class OpenAIEmbedder(_Named):
    """OpenAI's embeddings, or those of a server that speaks like it.

    The key is taken from OPENAI_API_KEY unless given. Raises MemoryStoreError when the server
    fails, after the SDK's own retries.
    """

    max_tokens = _OPENAI_TOKENS

    def __init__(
        self, model: str, *, api_key: str | None = None, base_url: str | None = None
    ) -> None:
        self._model = model
        self._api_key, self._base_url = api_key, base_url
        self.fingerprint = f"openai:{model}"

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """About where each token begins and ends: rather too many than too few."""
        return _pieces(text)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text."""
        import numpy as np
        from openai import OpenAIError

        rows: list[list[float]] = []
        try:
            for start in range(0, len(texts), _OPENAI_BATCH):
                batch = [text or " " for text in texts[start : start + _OPENAI_BATCH]]
                answer = self._client.embeddings.create(model=self._model, input=batch)
                rows += [one.embedding for one in sorted(answer.data, key=lambda one: one.index)]
        except OpenAIError as error:
            raise MemoryStoreError(
                f"No embeddings from {self._model}: {type(error).__name__}.",
                hint="Check the key, the address and the name of the model.",
            ) from None
        return _normal(np.array(rows, np.float32))

    @cached_property
    def _client(self) -> Any:
        from openai import OpenAI

        return OpenAI(api_key=self._api_key, base_url=self._base_url)


class SentenceTransformerEmbedder(_Named):
    """A model of sentence-transformers, from the hub or a folder."""

    def __init__(self, model: str) -> None:
        self._name = model
        self._loading = threading.Lock()
        self.fingerprint = f"sentence-transformers:{model}"

    @property
    def max_tokens(self) -> int:
        """Tokens that the model looks at, without the marks at both ends."""
        return int(self._model.max_seq_length or 512) - 2

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """Where each token begins and ends, by the model's own tokenizer."""
        told = self._model.tokenizer(
            text, add_special_tokens=False, return_offsets_mapping=True, truncation=False
        )
        return [(int(start), int(end)) for start, end in told["offset_mapping"]]

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text."""
        vectors: Vectors = self._model.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        ).astype("float32")
        return vectors

    @property
    def _model(self) -> Any:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> Any:
        try:
            package = importlib.import_module("sentence_transformers")
        except ImportError:
            raise MissingDependencyError(
                "sentence-transformers is not installed.",
                hint="pip install sentence-transformers, or use the embedder minilm.",
            ) from None
        return package.SentenceTransformer(self._name)


class ChromaEmbedder(_Named):
    """An embedding function of Chroma's, by the name under which Chroma registers it.

    How much of a text it looks at is not known, so chunks are kept to about 256 tokens.
    """

    max_tokens = _UNKNOWN_TOKENS

    def __init__(self, name: str) -> None:
        self._name = name
        self.fingerprint = f"chroma:{name}"

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """About where each token begins and ends: rather too many than too few."""
        return _pieces(text)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text."""
        import numpy as np

        return _normal(np.array(self._function(list(texts)), np.float32))

    @cached_property
    def _function(self) -> Any:
        from chromadb.utils.embedding_functions import known_embedding_functions

        made = known_embedding_functions.get(self._name)
        if made is None:
            names = ", ".join(sorted(known_embedding_functions))
            raise ConfigError(
                f"Chroma has no embedding function {self._name!r}.", hint=f"It has {names}."
            )
        try:
            return made()
        except (TypeError, ValueError) as error:
            raise ConfigError(
                f"Chroma's {self._name} cannot be set up by its name alone: {error}",
                hint="Write an object with the methods of samara.memory.Embedder around it.",
            ) from None


def _pieces(text: str) -> list[tuple[int, int]]:
    """Three letters of ASCII, or one other letter: about as much as a token, rather less."""
    return [piece.span() for piece in re.finditer(r"[!-~]{1,3}|\S", text)]


def _normal(vectors: Vectors) -> Vectors:
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    made: Vectors = vectors / np.maximum(lengths, 1e-12)
    return made
