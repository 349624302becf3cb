"""What outlives the context window: texts that are stored, and the passages found in them."""

from samara.memory.document import Document
from samara.memory.embedder import Embedder, Reranker
from samara.memory.ingest import Ingested, IngestReport
from samara.memory.intake import Added
from samara.memory.memory import Memory, MemoryStats
from samara.memory.retriever import Passage, Retriever
from samara.memory.rows import Source

__all__ = [
    "Added",
    "Document",
    "Embedder",
    "IngestReport",
    "Ingested",
    "Memory",
    "MemoryStats",
    "Passage",
    "Reranker",
    "Retriever",
    "Source",
]
