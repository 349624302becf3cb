"""What a turn wants done by its driver, and what it is told from outside."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any

from samara.agent.conversation import Conversation
from samara.agent.events import Event
from samara.agent.models.base import Request, Settings
from samara.agent.spending import Spending
from samara.prompts.budget import Fitted, TokenCount
from samara.prompts.checks import Check
from samara.prompts.messages import Message, UserMessage
from samara.prompts.output import OutputFormat
from samara.tools.base import ToolCall, ToolResult, ToolSpec
from samara.tools.content import Text


@dataclass(frozen=True, slots=True)
class Recall:
    """Wish: the passages that memory has on `query`. Sent a sequence of Passage."""

    query: str


@dataclass(frozen=True, slots=True)
class Query:
    """Wish: a model's reply to `request`. Sent a Reply. Its deltas are events if it is `shown`."""

    request: Request
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Act:
    """Wish: the results of `calls`. Sent one ToolResult for each, in their order."""

    calls: tuple[ToolCall, ...]


@dataclass(frozen=True, slots=True)
class Verify:
    """Wish: whether `answer` keeps to what was asked. Sent what `check` says of it."""

    answer: str
    check: Callable[[str], tuple[Check, ...]]


class Cancelled(Exception):
    """Thrown in when a wish was cut short: what there is of it must be kept.

    `text` is what the model had said, `results` what tools had answered, by call id.
    """

    def __init__(self, text: str = "", results: dict[str, ToolResult] | None = None) -> None:
        super().__init__("cancelled")
        self.text = text
        self.results = results or {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that a turn is told from outside."""

    model: str
    window_tokens: int
    fit: Callable[[Sequence[Message], int, tuple[ToolSpec, ...]], Fitted]
    """Makes messages fit a window of so many tokens, with these tools."""
    count: Callable[[Sequence[Message], tuple[ToolSpec, ...]], TokenCount]
    """How many tokens messages and tools are."""
    system: tuple[Message, ...] = ()
    """The system message, and examples."""
    tools: tuple[ToolSpec, ...] = ()
    search: ToolSpec | None = None
    """Finds what was left out; offered once something was."""
    summarizes: bool = True
    recalls: bool = False
    memory_tokens: int = 0
    """For passages beside the question."""
    input_tokens: int = 0
    """For a request in all."""
    output: OutputFormat | None = None
    check: Callable[[str], tuple[Check, ...]] | None = None
    """What an answer is checked for."""
    complain: Callable[[tuple[Check, ...]], str] | None = None
    """What the model is told about checks that failed; without it, they are only reported."""
    max_steps: int = 10
    tool_choice: str = "auto"
    """For the first step."""
    settings: Settings = Settings()
    spending: Spending

    def room_beside(self, message: UserMessage) -> int:
        """How many tokens may be put beside a question so that it still fits."""
        pinned = self.count((*self.system, message), self.tools)
        return min(self.memory_tokens, self.input_tokens - pinned.upper)

    def size(self, text: str) -> int:
        """How many tokens a text from memory takes at most."""
        return self.count((UserMessage.of(Text(text, "memory")),), ()).upper

    def tools_for(self, conversation: Conversation) -> tuple[ToolSpec, ...]:
        """What the model may call now."""
        searched = self.search is not None and conversation.compacted
        return (*self.tools, self.search) if searched and self.search else self.tools


Wish = Recall | Query | Act | Verify
Turn = Generator[Wish | Event, Any, None]
