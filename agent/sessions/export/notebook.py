"""A conversation as a notebook that runs again: each piece of Python a cell, with its output."""

from __future__ import annotations

import base64
from typing import Any

from samara.agent.conversation import Conversation
from samara.agent.sessions.export.reading import as_markdown
from samara.agent.sessions.export.turns import Did, pieces
from samara.prompts.messages import AssistantMessage, UserMessage
from samara.tools.content import Image, Text


def as_notebook(conversation: Conversation) -> dict[str, Any]:
    """The notebook, as the JSON of nbformat 4.5.

    Cells whose code failed may fail again: they are tagged `raises-exception`, so that running all
    goes on. Calls of other tools are told in words. The notebook runs in any Python kernel, in the
    folder that was the workspace.
    """
    cells: list[dict[str, Any]] = []
    for number, piece in enumerate(pieces(conversation)):
        if isinstance(piece, Did) and piece.code:
            cell = _code(piece)
        elif isinstance(piece, Did):
            cell = _words(as_markdown((AssistantMessage("", (piece.call,)), piece.result)))
        elif isinstance(piece, UserMessage):
            cell = _words(as_markdown([piece]).replace("## Question\n\n", "> ", 1))
        else:
            cell = _words(piece)
        cells.append({"id": f"cell-{number}", **cell})
    return {
        "cells": cells,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _words(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text.strip()}


def _code(did: Did) -> dict[str, Any]:
    outputs: list[dict[str, Any]] = []
    for part in did.result.content:
        if isinstance(part, Text) and part.text:
            outputs.append({"output_type": "stream", "name": "stdout", "text": part.text})
        elif isinstance(part, Image):
            data = base64.b64encode(part.data).decode()
            outputs.append(
                {"output_type": "display_data", "data": {part.mime: data}, "metadata": {}}
            )
    tags = {"tags": ["raises-exception"]} if did.result.is_error else {}
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": tags,
        "source": did.code,
        "outputs": outputs,
    }
