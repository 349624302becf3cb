"""Export and import: a memory as lines of JSON, one for each text and each fact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samara.errors import MemoryStoreError
from samara.memory.document import Document

if TYPE_CHECKING:
    from samara.memory.memory import Memory

_GROUP: Final = 64


def exported(memory: Memory) -> Iterator[str]:
    """A line for each text and each fact, without vectors."""
    for kind, place in (("text", memory), ("fact", memory.facts().memory)):
        for source in place.sources():
            document = place.get(source.source)
            if document is not None:  # it may have been forgotten meanwhile
                yield json.dumps({"kind": kind, **asdict(document)}, ensure_ascii=False)


def imported(memory: Memory, lines: Iterable[str]) -> int:
    """Take in what `exported` wrote; how many lines there were.

    Raises MemoryStoreError for a line that is no such thing; what came before it is taken in.
    """
    places = {"text": memory, "fact": memory.facts().memory}
    groups: dict[str, list[Document]] = {kind: [] for kind in places}
    count = 0
    try:
        for number, line in enumerate(lines, 1):
            kind, document = _read(number, line)
            groups[kind].append(document)
            count += 1
            if len(groups[kind]) == _GROUP:
                places[kind].add_many(groups[kind])
                groups[kind] = []
    finally:
        for kind, group in groups.items():
            places[kind].add_many(group)
    return count


def _read(number: int, line: str) -> tuple[str, Document]:
    try:
        told = json.loads(line)
        kind = told.pop("kind")
        if kind not in ("text", "fact"):
            raise ValueError(f"the kind {kind!r} is not known")
        return kind, Document(**told)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise MemoryStoreError(f"Line {number} is no exported text: {error}.") from None
