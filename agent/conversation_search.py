"""A tool with which a model finds what was said earlier, also what is no longer sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from samara.errors import ToolError
from samara.memory.lexical import best_texts
from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools.base import JsonObject, Tool, ToolSpec

SEARCH: Final = "conversation_search"
"""What the tool is called."""

_PASSAGE_CHARS: Final = 600
_PASSAGES: Final = 5


class ConversationSearch(Tool):
    """Finds what was said in a conversation, also what is no longer sent."""

    def __init__(self, conversation: Iterable[Message]) -> None:
        self._conversation = conversation

    @property
    def spec(self) -> ToolSpec:
        """Name, description and parameters."""
        return SEARCH_SPEC

    def run(self, arguments: JsonObject) -> str:
        """The passages that say most of what is asked for. Raises ToolError without a query."""
        query = arguments.get("query")
        if not isinstance(query, str) or not query.strip():
            raise ToolError("There is no query. Give the words to look for.")
        said = [*self._conversation]
        asked = [n for n, m in enumerate(said) if isinstance(m, UserMessage) and m.kind == "asked"]
        passages = [
            f"[message {number}, {who(message)}]\n{passage}"
            for number, message in enumerate(said, 1)
            if number - 1 not in asked[-1:]  # the model sees what it was asked
            for passage in _passages(told(message))
        ]
        found = best_texts(passages, query, _PASSAGES)
        if not found:
            return "Nothing in this conversation says that."
        return "\n\n".join(passages[place] for place in sorted(found))


SEARCH_SPEC: Final = ToolSpec(
    SEARCH,
    "Find earlier messages and tool outputs of this conversation, also those that were left out or "
    "shortened to make room. Returns the passages that match best, word for word.",
    {
        "type": "object",
        "properties": {"query": {"type": "string", "description": "Words to look for."}},
        "required": ["query"],
        "additionalProperties": False,
    },
)


def told(message: Message) -> str:
    """A message as text, without what was searched for and found."""
    if isinstance(message, ToolMessage) and message.name == SEARCH:
        return ""
    if not isinstance(message, AssistantMessage):
        return message.text
    calls = [call for call in message.tool_calls if call.name != SEARCH]
    called = (f"calls {call.name}({call.arguments})" for call in calls)
    return "\n".join(filter(None, (message.text, *called)))


def who(message: Message) -> str:
    """Who says it."""
    return f"tool {message.name}" if isinstance(message, ToolMessage) else message.role


def _passages(text: str) -> Iterator[str]:
    """A text in pieces that end at the end of a line, or of a word, where there is one."""
    while len(text) > _PASSAGE_CHARS:
        end = max(text.rfind(mark, _PASSAGE_CHARS // 2, _PASSAGE_CHARS) for mark in "\n ")
        end = end if end > 0 else _PASSAGE_CHARS
        yield text[:end]
        text = text[end:].lstrip()
    if text:
        yield text
