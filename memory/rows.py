"""What is stored of a text: its chunks, each with a name and with what is known of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from samara.memory.chunking import chunks
from samara.memory.document import Document
from samara.memory.embedder import Embedder

CHUNKER: Final = "paragraphs/1"
"""Changes with whatever changes the chunks."""


def rows_of(document: Document, embedder: Embedder) -> Iterator[tuple[str, dict[str, Any]]]:
    """The chunks of a text by their ids, which are the same for the same words of a source."""
    seen: dict[str, int] = {}
    text = document.text
    facts = {f"meta.{key}": value for key, value in document.metadata.items()}
    for chunk in chunks(text, embedder):
        words = text[chunk.start : chunk.end]
        digest = digest_of(document.source, document.title, repr(facts), chunk.heading, words)
        seen[digest] = seen.get(digest, -1) + 1
        yield (
            f"{digest}-{seen[digest]}",
            {
                **facts,
                "text": words,
                "source": document.source,
                "title": document.title,
                "heading": chunk.heading,
                "start": chunk.start,
                "end": chunk.end,
                "line": text.count("\n", 0, chunk.start) + 1,
            },
        )


def digest_of(*parts: str) -> str:
    """A name for these texts in this order."""
    whole = "\0".join(parts).encode(errors="replace")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()
