"""What a turn tells the outside while it goes on.

`Agent.stream` yields these in order: TurnStarted; for each step StepStarted, Compacted where room
had to be made, the model's deltas and Replied, then for each call ToolStarted, any ToolOutput,
ToolFinished; SentBack where an answer must be mended, NotMended where that failed; at the end
TurnEnded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from samara.agent.models.base import (
    ReasoningDelta,
    Reply,
    Restarted,
    TextDelta,
    ToolCallDelta,
    Usage,
)
from samara.agent.result import Result
from samara.tools.base import ToolCall, ToolResult

__all__ = [
    "Compacted",
    "Event",
    "NotMended",
    "ReasoningDelta",
    "Replied",
    "Restarted",
    "SentBack",
    "StepStarted",
    "TextDelta",
    "ToolCallDelta",
    "ToolFinished",
    "ToolOutput",
    "ToolStarted",
    "TurnEnded",
    "TurnStarted",
]


@dataclass(frozen=True, slots=True)
class TurnStarted:
    """A turn begins; `model` is who will answer."""

    model: str


@dataclass(frozen=True, slots=True)
class StepStarted:
    """The model is asked for the `step`-th time in this turn, counted from 1."""

    step: int


@dataclass(frozen=True, slots=True)
class Compacted:
    """So many messages no longer fit and are left out of what is sent; `summary` stands for them.

    The conversation keeps them. `usage` is what making the summary took.
    """

    messages: int
    summary: str
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Replied:
    """The model's reply is complete."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class SentBack:
    """An answer does not keep to what was asked: the model is told so, and gives another one."""

    complaint: str


@dataclass(frozen=True, slots=True)
class NotMended:
    """The model could not be asked for a better answer: the one that was sent back stands."""

    reason: str


@dataclass(frozen=True, slots=True)
class ToolStarted:
    """A call is about to run."""

    call: ToolCall


@dataclass(frozen=True, slots=True)
class ToolOutput:
    """A running tool said something. On the stream "progress" it is a line that takes the place of
    the one before it."""

    call: ToolCall
    text: str
    stream: str = "stdout"


@dataclass(frozen=True, slots=True)
class ToolFinished:
    """A call has its result."""

    call: ToolCall
    result: ToolResult


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The turn is over; nothing follows."""

    result: Result[Any]


Event = (
    TurnStarted
    | StepStarted
    | TextDelta
    | ReasoningDelta
    | ToolCallDelta
    | Restarted
    | Compacted
    | Replied
    | SentBack
    | NotMended
    | ToolStarted
    | ToolOutput
    | ToolFinished
    | TurnEnded
)
