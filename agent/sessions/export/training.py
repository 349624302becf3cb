"""A conversation as data to fine-tune a model on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from samara.agent.conversation import Conversation
from samara.agent.models.chat import to_chat, tool_schemas
from samara.prompts.messages import AssistantMessage, Message, UserMessage


def as_training(conversation: Conversation) -> dict[str, Any]:
    """One example, as chat templates and the trainers of TRL take it.

    `messages` are what the model was sent, system message and examples first, as its template got
    them; `tools` what it was offered; `assistant_mask` says which messages it said itself: those to
    learn. System message and tools are known of sessions, as they were last.
    """
    setting = getattr(conversation, "setting", None)
    system = setting.system if setting else ()
    messages = (*system, *conversation)
    said = {id(message) for message in _answers(conversation)}
    chat = to_chat(messages)
    mask = [int(id(message) in said) for message in messages]
    return {
        "messages": chat,
        "tools": tool_schemas(setting.tools if setting else ()) or [],
        "assistant_mask": mask,
    }


def _answers(messages: Iterable[Message]) -> Iterator[AssistantMessage]:
    """What the model said itself: no answers to examples."""
    shown = False
    for message in messages:
        if isinstance(message, UserMessage):
            shown = message.kind == "example"
        if isinstance(message, AssistantMessage) and not shown:
            yield message
