"""How calls and pictures are shown to a person, shared by results and front ends."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import quote

from samara.agent.models.base import Usage
from samara.memory import Passage
from samara.tools.base import ToolCall
from samara.tools.content import Image

UNSUPPORTED: Final = "no source: nothing in memory is cited for this"


def source_of(call: ToolCall) -> tuple[str, str]:
    """What a call would do, readable, and the language it is in.

    Python for a call that carries `code`, else the arguments as JSON.
    """
    arguments = call.valid_arguments()
    code = arguments.get("code")
    if isinstance(code, str) and len(arguments) == 1:
        return code, "python"
    if not arguments:
        return f"{call.name}({call.arguments})", ""
    return f"{call.name} {json.dumps(arguments, indent=2, ensure_ascii=False)}", "json"


def priced(usage: Usage) -> str:
    """What it cost, to go between other figures; nothing for what was free."""
    if usage.cost is None:
        return "price unknown · "
    return f"${usage.cost:.4f} · " if usage.cost else ""


def address(passage: Passage, *, relative: bool = False) -> str:
    """Where a passage can be opened: the page or the line of a file, the words of a web page.

    `relative`: files below the current folder as a notebook in it links to them.
    """
    if passage.source.startswith(("http://", "https://")):
        words = passage.text.split()
        wanted = f"{quote(' '.join(words[:6]))},{quote(' '.join(words[-4:]))}"
        return f"{passage.source.partition('#')[0]}#:~:text={wanted}"
    if passage.source.startswith("wikipedia:"):
        *language, title = passage.source.removeprefix("wikipedia:").split(":", 1)
        return f"https://{''.join(language) or 'en'}.wikipedia.org/wiki/{quote(title)}"
    path = Path(passage.source)
    if not path.is_absolute():
        return ""
    place = f"#page={passage.page}" if passage.page else f"#L{passage.line}"
    if relative and path.is_relative_to(Path.cwd()):
        return quote(path.relative_to(Path.cwd()).as_posix()) + place
    return path.as_uri() + place


def linked(passage: Passage) -> str:
    """A passage's number and place in Markdown, to be opened where that can be."""
    under = f" · {passage.heading}" if passage.heading else ""
    place = escaped(f"{passage.place}{under}")
    where = address(passage, relative=True)
    return (
        f"\\[{passage.number}\\] [{place}](<{where}>)"
        if where
        else (f"\\[{passage.number}\\] {place}")
    )


def table(rows: Iterable[tuple[str, object]]) -> str:
    """Names and what they stand for, as a table in Markdown."""
    lines = [f"| {name} | {escaped(str(told))} |" for name, told in rows]
    return "\n".join(["| | |", "|---|---|", *lines])


def escaped(text: str) -> str:
    """Text that Markdown and HTML show as it is."""
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text.replace("\n", " "))


def markdown_image(image: Image) -> str:
    """The picture inside Markdown, as data, so that it travels with the document."""
    return f"![{image.mime}](data:{image.mime};base64,{base64.b64encode(image.data).decode()})"
