"""Messages: what a conversation with a model is made of.

Messages are frozen. `dump` and `load` turn a list of them into JSON text and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal

from pydantic import Discriminator, TypeAdapter, ValidationError

from samara.errors import ConfigError
from samara.tools.base import ToolCall, ToolResult
from samara.tools.content import File, Image, Part, Text, plain_text


@dataclass(frozen=True, slots=True)
class SystemMessage:
    """What the model is told before the conversation.

    `sections` are its parts, for a bill: the name of each, and the offset at which it ends.
    """

    content: str
    sections: tuple[tuple[str, int], ...] = ()
    role: Literal["system"] = "system"

    @property
    def text(self) -> str:
        """The content."""
        return self.content

    def extended(self, section: str, text: str, gap: str = "\n\n") -> SystemMessage:
        """With one more section below, if there is any text in it."""
        if not text:
            return self
        whole = f"{self.content}{gap}{text}" if self.content else text
        return SystemMessage(whole, (*self.sections, (section, len(whole))))


Kind = Literal["asked", "nudge", "summary", "example"]


@dataclass(frozen=True, slots=True)
class UserMessage:
    """What the person said: text, pictures, files.

    `kind` tells it from what samara says in the person's place: a `nudge` is about the answer that
    is being made, a `summary` stands for what was said before and no longer fits the window, an
    `example` shows together with the answer after it what is wanted.
    """

    content: tuple[Part, ...]
    kind: Kind = "asked"
    role: Literal["user"] = "user"

    @classmethod
    def of(
        cls,
        content: str | Text | Image | File | Sequence[Text | Image | File],
        *,
        kind: Kind = "asked",
    ) -> UserMessage:
        """A message from text, one part or several."""
        if isinstance(content, str):
            return cls((Text(content),), kind)
        if isinstance(content, Text | Image | File):
            return cls((content,), kind)
        return cls(tuple(content), kind)

    @property
    def text(self) -> str:
        """The content as plain text."""
        return plain_text(self.content)

    @property
    def question(self) -> str:
        """What was said, without what was put beside it."""
        said = (part for part in self.content if not isinstance(part, Text) or not part.section)
        return plain_text(tuple(said))


@dataclass(frozen=True, slots=True)
class Thought:
    """What a model thought, in a form that only its `maker` can read and wants to see again.

    `data` is JSON of that maker's. It stands before the call of the number `before_call`, or
    before the text, which is -1.
    """

    maker: str
    data: str
    before_call: int = -1


@dataclass(frozen=True, slots=True)
class AssistantMessage:
    """What the model said: text, calls of tools, and its reasoning where it shows that."""

    content: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    reasoning: str = ""
    thoughts: tuple[Thought, ...] = ()
    role: Literal["assistant"] = "assistant"

    @property
    def text(self) -> str:
        """The content."""
        return self.content


@dataclass(frozen=True, slots=True)
class ToolMessage:
    """What a tool answered to the call `call_id`."""

    call_id: str
    name: str
    content: tuple[Part, ...]
    is_error: bool = False
    role: Literal["tool"] = "tool"

    @classmethod
    def of(cls, result: ToolResult) -> ToolMessage:
        """The message for a result."""
        return cls(result.call_id, result.name, result.content, result.is_error)

    @property
    def text(self) -> str:
        """The content as plain text."""
        return plain_text(self.content)


Message = SystemMessage | UserMessage | AssistantMessage | ToolMessage


def dump(messages: Iterable[Message], *, indent: int | None = None) -> str:
    """The messages as one JSON array; pictures as base64."""
    return _adapter().dump_json(tuple(messages), indent=indent).decode()


def load(text: str | bytes) -> tuple[Message, ...]:
    """Read what `dump` wrote. Raises ConfigError when it is not that."""
    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        raise ConfigError(
            f"This is no stored conversation: {error.error_count()} faults."
        ) from error


def check_pairs(messages: Sequence[Message]) -> None:
    """Raise ConfigError unless each tool call is followed by exactly its own result.

    Every provider refuses a conversation that breaks this.
    """
    open_calls: list[str] = []
    for message in messages:
        if isinstance(message, ToolMessage):
            if message.call_id not in open_calls:
                raise ConfigError(f"A tool result answers no open call: {message.call_id!r}.")
            open_calls.remove(message.call_id)
            continue
        if open_calls:
            raise ConfigError(f"Tool calls without a result: {', '.join(open_calls)}.")
        if isinstance(message, AssistantMessage):
            open_calls = [call.id for call in message.tool_calls]
    if open_calls:
        raise ConfigError(f"Tool calls without a result: {', '.join(open_calls)}.")


@cache
def _adapter() -> TypeAdapter[tuple[Message, ...]]:
    return TypeAdapter(tuple[Annotated[Message, Discriminator("role")], ...])
