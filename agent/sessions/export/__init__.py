"""Conversations written for other uses: to read, to run again, to train a model on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from samara.agent.conversation import Conversation
from samara.agent.sessions.export.archive import archive
from samara.agent.sessions.export.notebook import as_notebook
from samara.agent.sessions.export.page import as_page
from samara.agent.sessions.export.reading import as_markdown
from samara.agent.sessions.export.training import as_training
from samara.agent.sessions.session import Session
from samara.errors import ConfigError, SessionError

__all__ = ["FORMATS", "as_markdown", "as_notebook", "as_page", "as_training", "export"]

FORMATS: Final[dict[str, Callable[[Conversation], str]]] = {
    ".md": as_markdown,
    ".html": as_page,
    ".ipynb": lambda talk: json.dumps(as_notebook(talk), ensure_ascii=False, indent=1) + "\n",
    ".jsonl": lambda talk: json.dumps(as_training(talk), ensure_ascii=False) + "\n",
}
"""What a conversation can be written as, by the suffix of the file."""


def export(conversation: Conversation, file: str | Path) -> None:
    """Write a conversation, in the form that the file's suffix tells: Markdown to read (`.md`), a
    page with its pictures (`.html`), a notebook that runs again (`.ipynb`), a line to train a model
    on (`.jsonl`); a session also whole, to be taken in elsewhere (`.zip`).

    Raises ConfigError for another suffix, SessionError when it cannot be written.
    """
    path = Path(file)
    if path.suffix.lower() == ".zip" and isinstance(conversation, Session):
        return archive(conversation, path)
    write = FORMATS.get(path.suffix.lower())
    if write is None:
        raise ConfigError(
            f"{path.name} tells no form to export to.", hint=f"Use one of: {', '.join(FORMATS)}."
        )
    text = write(conversation)
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise SessionError(f"{path} cannot be written: {error}.") from error
