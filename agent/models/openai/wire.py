"""What the two APIs of OpenAI have in common: how a request goes over the wire and comes back.

A request is put together from pieces of JSON that were encoded once, when each message was new:
what was sent before is neither walked nor encoded again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from samara.agent.models.base import Request
from samara.agent.models.openai.answer import Assembler
from samara.agent.models.openai.errors import Failures
from samara.errors import ConfigError
from samara.prompts.messages import AssistantMessage, Message, SystemMessage
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import Image

Json = dict[str, Any]
Api = Literal["chat", "responses"]

_NOT_IN_NAMES: Final = re.compile(r"[^a-zA-Z0-9_-]")
_REASONING: Final = re.compile(r"(o\d|gpt-5(?!-chat)|gpt-[6-9]|codex)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is said with every request to one server.

    `custom`: the server is not OpenAI's own.
    """

    stream: bool = True
    custom: bool = False
    service_tier: str | None = None
    prompt_cache_key: str | None = None


class Wire(Protocol):
    """One of the APIs: requests out, answers in."""

    @property
    def path(self) -> str:
        """Of the endpoint, below the base URL."""
        ...

    @property
    def optional(self) -> Mapping[str, tuple[str, ...]]:
        """Fields that a request can do without, and how a server that does not know them names
        them."""
        ...

    def body(self, model: str, request: Request, dropped: Collection[str] = ()) -> bytes:
        """The request as JSON, without the fields that are `dropped`."""
        ...

    def answer(self, model: str, failures: Failures) -> Assembler:
        """What an answer is fed to."""
        ...


def joined(fields: Json, name: str, pieces: Sequence[bytes]) -> bytes:
    """The fields as JSON, with the list `name` of pieces that are JSON already.

    Raises ConfigError for settings that JSON cannot carry.
    """
    try:
        head = json.dumps({key: value for key, value in fields.items() if value is not None})
    except (TypeError, ValueError) as error:
        raise ConfigError(
            f"The request cannot be written as JSON: {error}.", hint="Check Settings.extra."
        ) from None
    listed = b'"%s":[%s]' % (name.encode(), b",".join(pieces))
    return b"{%s,%s" % (listed, head[1:].encode()) if head != "{}" else b"{%s}" % listed


def dumped(pieces: Sequence[Json]) -> bytes:
    """Pieces of a list, as JSON with commas between them. Half characters become `?`."""
    texts = (json.dumps(piece, ensure_ascii=False) for piece in pieces)
    return b",".join(text.encode(errors="replace") for text in texts)


def described(tool: ToolSpec) -> Json:
    """A tool's name, description and parameters."""
    return {"name": tool.name, "description": tool.description, "parameters": tool.parameters}


def called(call: ToolCall) -> Json:
    """A call's name and arguments, in a form that servers take also when they are nonsense."""
    name = _NOT_IN_NAMES.sub("_", call.name)[:64] or "unknown"
    return {"name": name, "arguments": json.dumps(call.valid_arguments(), ensure_ascii=False)}


def has_picture(message: Message) -> bool:
    """Whether a message shows something."""
    if isinstance(message, SystemMessage | AssistantMessage):
        return False
    return any(isinstance(part, Image) for part in message.content)


def reasons(model: str) -> bool:
    """Whether a model of this name thinks before it answers, by the beginning of the name."""
    name = model.removeprefix("ft:").rpartition("/")[2]
    return bool(_REASONING.match(name)) and name not in ("o1-mini", "o1-preview")
