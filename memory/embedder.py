"""What turns text into vectors, and how it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors of length 1. Must be safe to call from several threads."""

    @property
    def fingerprint(self) -> str:
        """Changes with whatever changes the vectors: a collection remembers it."""
        ...

    @property
    def dimensions(self) -> int:
        """Numbers in a vector."""
        ...

    @property
    def max_tokens(self) -> int:
        """Tokens of a text that are looked at; what lies behind them is not in the vector."""
        ...

    @property
    def unrelated_below(self) -> float:
        """The cosine under which a text has nothing to do with a query; 0 where that is unknown."""
        ...

    def offsets(self, text: str) -> Sequence[tuple[int, int]]:
        """Where each token begins and ends in the text, in characters."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts that are stored, one row each."""
        ...

    def embed_query(self, text: str) -> Vectors:
        """The vector of what is searched for."""
        ...


class Reranker(Protocol):
    """Looks at query and text together. Must be safe to call from several threads."""

    def scores(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """How well each text answers the query; higher is better."""
        ...
