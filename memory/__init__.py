"""What outlives the context window: texts that are stored, and the passages found in them."""

from samara.memory.document import Document
from samara.memory.embedder import Embedder, Reranker
from samara.memory.facts import Fact, Facts, Saved, WithFacts
from samara.memory.ingest import Ingested, IngestReport
from samara.memory.intake import Added
from samara.memory.memory import Memory, MemoryStats
from samara.memory.packing import packed
from samara.memory.rerank import CrossEncoder
from samara.memory.retriever import Passage, Retriever
from samara.memory.rows import Source

__all__ = [
    "Added",
    "CrossEncoder",
    "Document",
    "Embedder",
    "Fact",
    "Facts",
    "IngestReport",
    "Ingested",
    "Memory",
    "MemoryStats",
    "Passage",
    "Reranker",
    "Retriever",
    "Saved",
    "Source",
    "WithFacts",
    "packed",
]
