"""A memory as a LangChain retriever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from samara.errors import MissingDependencyError

if TYPE_CHECKING:
    from samara.memory.memory import Memory
    from samara.memory.retriever import Passage


def retriever(memory: Memory, k: int, options: Mapping[str, Any]) -> Any:
    """See Memory.as_retriever."""
    try:
        from langchain_core.callbacks import CallbackManagerForRetrieverRun
        from langchain_core.documents import Document
        from langchain_core.retrievers import BaseRetriever
    except ImportError:
        raise MissingDependencyError(
            "langchain-core is not installed.", hint="pip install langchain-core"
        ) from None

    class MemoryRetriever(BaseRetriever):
        """Documents from a samara memory, with source, span and score in their metadata."""

        def _get_relevant_documents(
            self, query: str, *, run_manager: CallbackManagerForRetrieverRun
        ) -> list[Document]:
            return [_document(passage) for passage in memory.search(query, k, **options)]

    def _document(passage: Passage) -> Document:
        told = asdict(passage)
        text, metadata = told.pop("text"), told.pop("metadata")
        return Document(page_content=text, metadata={**metadata, **told})

    return MemoryRetriever()
