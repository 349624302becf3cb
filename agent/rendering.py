"""How calls and pictures are shown to a person, shared by results and front ends."""

from __future__ import annotations

import base64
import json
import re

from samara.agent.models.base import Usage
from samara.tools.base import ToolCall
from samara.tools.content import Image


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


def fenced(text: str, language: str = "") -> str:
    """A Markdown code block that nothing in `text` can close."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def markdown_image(image: Image) -> str:
    """The picture inside Markdown, as data, so that it travels with the document."""
    return f"![{image.mime}](data:{image.mime};base64,{base64.b64encode(image.data).decode()})"
