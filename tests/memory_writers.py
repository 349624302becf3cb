"""A process that writes to a memory, or reads from one, as fast as it can. Run as a script.

memory_writers.py write PLACE NAME COUNT   prints a line for each batch that was acknowledged
memory_writers.py read PLACE               prints what it finds for each name that it is sent
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from samara.memory import Document, Memory
from samara.memory.embedder import Embedder

BATCH = 20


class Hashed:
    """Vectors that only mean that the words are the same: made at once, and far apart."""

    fingerprint = "hashed"
    dimensions = 64
    max_tokens = 256
    unrelated_below = 0.0

    def offsets(self, text: str) -> list[tuple[int, int]]:
        return [(0, len(text))]

    def embed_query(self, text: str):  # type: ignore[no-untyped-def]
        return self.embed([text])[0]

    def embed(self, texts: Sequence[str]):  # type: ignore[no-untyped-def]
        import zlib

        import numpy as np

        rows = [
            np.random.default_rng(zlib.crc32(text.encode())).normal(size=self.dimensions)
            for text in texts
        ]
        vectors = np.array(rows, np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


EMBEDDER: Embedder = Hashed()


def text_of(name: str, number: int) -> str:
    """What is written, and looked for word for word: so its vector is exactly found."""
    return f"{name} has item {number} in it"


def write(place: str, name: str, count: int) -> None:
    """Write so many items."""
    with Memory(place, embedder=EMBEDDER) as memory:
        for start in range(0, count, BATCH):
            numbers = range(start, start + BATCH)
            memory.add_many([Document(text_of(name, n), f"{name}-{n}") for n in numbers])
            print(start + BATCH, flush=True)


def read(place: str) -> None:
    """Search for what is asked on standard input."""
    with Memory(place, embedder=EMBEDDER) as memory:
        for line in sys.stdin:
            name, number = line.split()
            found = memory.search(text_of(name, int(number)), 1)
            print(found[0].source if found else "-", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        read(sys.argv[2])
