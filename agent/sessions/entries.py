"""What is in a session's log, line by line. Version 1; `docs/sessions.md` describes it.

A log begins with `Opened`. Whatever is not known to this version is an error, so that nothing is
read wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal

from pydantic import Discriminator, TypeAdapter, ValidationError

from samara.agent.models.base import Usage
from samara.errors import SessionError
from samara.memory import Passage
from samara.prompts.messages import AssistantMessage, Message, ToolMessage
from samara.tools.base import ToolSpec

VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The session begins. A branch tells of which session, and after how many messages."""

    id: str
    at: float
    """When, in seconds since 1970; so in all entries."""
    version: int = VERSION
    parent: str = ""
    parent_messages: int = 0
    kind: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Messages were added to the conversation."""

    messages: tuple[Annotated[Message, Discriminator("role")], ...]
    at: float
    kind: Literal["said"] = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewound:
    """The conversation went back to its first `messages` messages."""

    messages: int
    at: float
    kind: Literal["rewound"] = "rewound"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The session got a name."""

    name: str
    at: float
    kind: Literal["named"] = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What requests are made with from here on: model, system message and examples, tools.

    `prompt` is the spec that these were rendered from, as YAML, if there is one.
    """

    model: str
    system: tuple[Annotated[Message, Discriminator("role")], ...]
    tools: tuple[ToolSpec, ...]
    at: float
    prompt: str = ""
    kind: Literal["setting"] = "setting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """The model answered a request. `message` is there when it calls tools."""

    model: str
    usage: Usage
    finish: str
    at: float
    message: AssistantMessage | None = None
    kind: Literal["replied"] = "replied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Began:
    """A call of a tool is about to run."""

    call_id: str
    at: float
    kind: Literal["began"] = "began"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A call of a tool has its result."""

    result: ToolMessage
    at: float
    kind: Literal["done"] = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Passages got their numbers."""

    passages: tuple[Passage, ...]
    at: float
    kind: Literal["cited"] = "cited"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """So many of the oldest messages are no longer sent, for the window; `summary` stands for them.

    A window of 0 means that all are sent again.
    """

    messages: int
    summary: str
    window_tokens: int
    at: float
    kind: Literal["left_out"] = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file that a tool made is kept under its SHA-256 hash."""

    path: str
    sha256: str
    size_bytes: int
    at: float
    kind: Literal["kept"] = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A turn ended: how, what it took, what of the prompt's requirements it missed."""

    stopped: str
    steps: int
    wall_s: float
    usage: Usage
    missed: tuple[str, ...]
    at: float
    kind: Literal["ended"] = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Another event of a turn, by its name, with what it told."""

    event: str
    told: dict[str, Any]
    at: float
    kind: Literal["noted"] = "noted"


Entry = (
    Opened
    | Said
    | Rewound
    | Named
    | Setting
    | Replied
    | Began
    | Done
    | Cited
    | LeftOut
    | Kept
    | Ended
    | Noted
)


def dump(entry: Entry) -> bytes:
    """An entry as one line of JSON."""
    return _one().dump_json(entry, exclude_defaults=False)


def load(lines: Sequence[bytes], where: object = "The log") -> list[Entry]:
    """Entries from lines of JSON. Raises SessionError for what this version does not know."""
    try:
        return _many().validate_json(b"[" + b",".join(lines) + b"]")
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = int(first["loc"][0]) + 1 if first["loc"] else 1
        raise SessionError(
            f"{where}: line {place} is none that this version of samara knows: {first['msg']}.",
            hint="It may be from a newer version.",
        ) from error


@cache
def _one() -> TypeAdapter[Entry]:
    return TypeAdapter(Annotated[Entry, Discriminator("kind")])


@cache
def _many() -> TypeAdapter[list[Entry]]:
    return TypeAdapter(list[Annotated[Entry, Discriminator("kind")]])
