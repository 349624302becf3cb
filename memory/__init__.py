"""What outlives the context window: texts that are stored, and the passages found in them."""

from samara.memory.embedder import Embedder
from samara.memory.ingest import Ingested, IngestReport
from samara.memory.memory import Added, Memory, MemoryStats
from samara.memory.retriever import Passage, Retriever

__all__ = [
    "Added",
    "Embedder",
    "IngestReport",
    "Ingested",
    "Memory",
    "MemoryStats",
    "Passage",
    "Retriever",
]
