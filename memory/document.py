"""A text with its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the name of where it comes from, and what it is called.

    `metadata` are further facts about it, which do not count when it is searched.
    """

    text: str
    source: str
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
