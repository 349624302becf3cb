"""What outlives the context window: texts that are stored, and the passages found in them."""

from samara.memory.document import Document
from samara.memory.embedder import Embedder
from samara.memory.ingest import Ingested, IngestReport
from samara.memory.memory import Added, Memory, MemoryStats
from samara.memory.retriever import Passage, Retriever

__all__ = [
    "Added",
    "Document",
    "Embedder",
    "IngestReport",
    "Ingested",
    "Memory",
    "MemoryStats",
    "Passage",
    "Retriever",
]
