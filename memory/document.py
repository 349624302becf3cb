"""A text with its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the name of where it comes from, and what it is called.

    `metadata` are further facts about it, by which searches can be narrowed. `language` is how it
    is cut: empty for prose and Markdown, `csv` for a table with a first line that names the
    columns, or a programming language as langchain-text-splitters calls it. A form feed in the text
    ends a page.
    """

    text: str
    source: str
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
