"""A conversation as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samara.agent.rendering import markdown_image, source_of
from samara.agent.sessions.export.turns import Did, pieces
from samara.prompts.messages import Message, UserMessage
from samara.prompts.texts import fenced
from samara.tools.content import File, Image, Part, Text


def as_markdown(messages: Iterable[Message]) -> str:
    """Questions, code, outputs with their pictures, and answers."""
    return "\n\n".join(_told(messages)) + "\n"


def _told(messages: Iterable[Message]) -> Iterator[str]:
    for piece in pieces(messages):
        if isinstance(piece, UserMessage):
            yield "## Question"
            yield from map(_part, (p for p in piece.content if not _beside(p)))
        elif isinstance(piece, Did):
            yield fenced(*source_of(piece.call))
            yield from _output(piece)
        else:
            yield piece.strip()


def _output(did: Did) -> Iterator[str]:
    for part in did.result.content:
        if isinstance(part, Text):
            if part.text.strip():
                yield fenced(part.text.rstrip("\n"), "text")
        else:
            yield _part(part)


def _part(part: Part) -> str:
    if isinstance(part, Text):
        return part.text
    return markdown_image(part) if isinstance(part, Image) else _named(part)


def _named(file: File) -> str:
    return f"[{file.name}]"


def _beside(part: Part) -> bool:
    """Whether it was put beside the question, such as passages from memory."""
    return isinstance(part, Text) and bool(part.section)
