"""What outlives the context window: passages, and who can find them."""

from samara.memory.retriever import Passage, Retriever

__all__ = ["Passage", "Retriever"]
