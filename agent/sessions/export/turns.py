"""A conversation taken apart into what was asked, what was done, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools.base import ToolCall


@dataclass(frozen=True, slots=True)
class Did:
    """A call of a tool, and its result."""

    call: ToolCall
    result: ToolMessage

    @property
    def code(self) -> str:
        """The Python that the sandbox ran, if that is what the call was."""
        arguments = self.call.valid_arguments()
        code = arguments.get("code")
        return code if isinstance(code, str) and self.call.name == "python" else ""


Piece = UserMessage | Did | str


def pieces(messages: Iterable[Message]) -> Iterator[Piece]:
    """What a person asked, what was done, and, as text, what was answered; in order.

    What samara said in the person's place is left out.
    """
    calls: dict[str, ToolCall] = {}
    for message in messages:
        match message:
            case UserMessage(kind="asked"):
                yield message
            case AssistantMessage():
                calls |= {call.id: call for call in message.tool_calls}
                if message.content.strip():
                    yield message.content
            case ToolMessage():
                yield Did(calls[message.call_id], message)
            case _:
                pass
