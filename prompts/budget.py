"""The token budget: a conversation is made to fit a window before it is sent.

A model counts; the budget decides what goes. Pinned are the system message, the current user
message and the last exchange with tools. Older tool output is shortened first, then whole old
turns are left out, oldest first; then the current turn's older output is shortened and its older
steps are left out, and at last its newest output is shortened too. A call and its result are never
parted, and nothing is lost: only what is sent gets shorter, the conversation itself keeps all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from samara.errors import ConfigError, ContextOverflowError
from samara.prompts.limits import UsageLimits
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.content import Text


@dataclass(frozen=True, slots=True)
class TokenCount:
    """How many tokens a request takes, and how sure that is.

    `upper` is never below the truth; `kind` says how `value` was found.
    """

    value: int
    upper: int
    kind: Literal["exact", "anchored", "estimated"]

    @classmethod
    def exact(cls, value: int) -> TokenCount:
        """A count that is the truth."""
        return cls(value, value, "exact")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Messages known to fit: at most `count.upper` tokens of `available_tokens`.

    `left_out` is how many messages were left out, `shortened` how many tool outputs were cut.
    """

    messages: tuple[Message, ...]
    count: TokenCount
    available_tokens: int
    left_out: int = 0
    shortened: int = 0


Counter = Callable[[Sequence[Message]], TokenCount]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenBudget:
    """How a context window is shared out.

    `reserve_tokens` are kept free for the answer (at most a half of the window);
    `old_output_chars` is what stays, head and tail, of a tool's output once its turn is over and
    room is needed, and the least that stays of one in the current turn; `max_input_tokens`
    narrows the window further. `limits` bound what may be used in all, by every agent that they
    are given to.
    """

    reserve_tokens: int = 1024
    old_output_chars: int = 400
    max_input_tokens: int | None = None
    limits: UsageLimits | None = None

    def __post_init__(self) -> None:
        if self.reserve_tokens < 1 or self.old_output_chars < 1:
            raise ConfigError("A budget's numbers are at least 1.")
        if self.max_input_tokens is not None and self.max_input_tokens < 1:
            raise ConfigError("max_input_tokens is at least 1, or None.")

    def available(self, window_tokens: int) -> int:
        """How many tokens a request may take in a window of `window_tokens`."""
        room = window_tokens - min(self.reserve_tokens, window_tokens // 2)
        return min(room, self.max_input_tokens or room)

    def fit(self, messages: Sequence[Message], count: Counter, window_tokens: int) -> Fitted:
        """The messages as they can be sent.

        Raises ContextOverflowError when even the pinned ones do not fit.
        """
        room = self.available(window_tokens)
        whole = tuple(messages)
        counted = count(whole)
        if counted.upper <= room:
            return Fitted(whole, counted, room)
        head, turns = _split(whole)
        shortened = 0
        for number, turn in enumerate(turns[:-1]):
            turns[number] = tuple(_shorten(message, self.old_output_chars) for message in turn)
            shortened += sum(a is not b for a, b in zip(turn, turns[number], strict=True))
        for first in _halving(len(turns)):
            kept = head + tuple(message for turn in turns[first:] for message in turn)
            counted = count(kept)
            if counted.upper <= room:
                return Fitted(kept, counted, room, len(whole) - len(kept), shortened)
        for smaller in self._smaller(turns[-1]):
            kept = (*head, *smaller)
            counted = count(kept)
            if counted.upper <= room:
                cut = shortened + _cut(turns[-1], smaller)
                return Fitted(kept, counted, room, len(whole) - len(kept), cut)
        raise ContextOverflowError(
            f"The current message with its tools takes up to {counted.upper} tokens; "
            f"{room} of the window of {window_tokens} are available.",
            hint="Shorten it, give fewer tools, or use a model with a larger window.",
        )

    def _smaller(self, turn: tuple[Message, ...]) -> Iterator[tuple[Message, ...]]:
        """The current turn, smaller each time: its older outputs, older steps, last outputs."""
        asked, steps = _steps(turn)
        older, last = steps[:-1], steps[-1] if steps else ()
        for chars in _caps(older, self.old_output_chars):
            older = [tuple(_shorten(message, chars) for message in step) for step in older]
            yield (*asked, *chain(*older), *last)
        for first in _blocks(len(older)):
            yield (*asked, *chain(*older[first:]), *last)
        for chars in _caps([last], self.old_output_chars):
            yield (*asked, *(_shorten(message, chars) for message in last))


def _cut(before: tuple[Message, ...], after: tuple[Message, ...]) -> int:
    """How many of the tool outputs that are still there were shortened."""
    unchanged = {id(message) for message in before}
    return sum(isinstance(m, ToolMessage) and id(m) not in unchanged for m in after)


def _steps(turn: tuple[Message, ...]) -> tuple[tuple[Message, ...], list[tuple[Message, ...]]]:
    """What was asked, and the steps since then: what the model said, with the results."""
    asked: tuple[Message, ...] = ()
    steps: list[tuple[Message, ...]] = []
    for message in turn:
        if isinstance(message, AssistantMessage):
            steps.append((message,))
        elif steps:
            steps[-1] += (message,)
        else:
            asked += (message,)
    return asked, steps


def _shorten(message: Message, chars: int) -> Message:
    """A tool's output cut to its head and tail; any other message as it is."""
    if not isinstance(message, ToolMessage) or len(message.text) <= chars:
        return message
    half = chars // 2
    text, cut = message.text, len(message.text) - 2 * half
    return replace(
        message, content=(Text(f"{text[:half]}\n[… {cut} characters …]\n{text[-half:]}"),)
    )


def _caps(steps: Sequence[tuple[Message, ...]], least: int) -> Iterator[int]:
    """Ever smaller sizes for a tool's output, down to `least`."""
    outputs = (message for message in chain(*steps) if isinstance(message, ToolMessage))
    longest = max((len(output.text) for output in outputs), default=0)
    while (longest := longest // 2) > least:
        yield longest
    yield least


def _split(messages: tuple[Message, ...]) -> tuple[tuple[Message, ...], list[tuple[Message, ...]]]:
    """The system messages at the head, and the turns, each beginning with a user message."""
    size = next(
        (n for n, message in enumerate(messages) if not isinstance(message, SystemMessage)),
        len(messages),
    )
    turns: list[tuple[Message, ...]] = []
    for message in messages[size:]:
        if isinstance(message, UserMessage) or not turns:
            turns.append((message,))
        else:
            turns[-1] += (message,)
    return messages[:size], turns


def _blocks(steps: int) -> Iterator[int]:
    """How many steps to leave out: none, then an eighth or so more at a time, then all.

    The blocks begin at the same places while the steps grow to twice as many: the prefix stays.
    """
    size = 1 << max(0, steps.bit_length() - 4)
    yield from range(0, steps, size)
    yield steps


def _halving(turns: int) -> Iterator[int]:
    """How many turns to leave out: none, then half of what remains at a time, then all but one.

    Dropping in large steps leaves the same prefix in place for many turns to come, so that
    prefix caches keep hitting, and asks for few counts.
    """
    first = 0
    while first < turns - 1:
        yield first
        first += max(1, (turns - 1 - first) // 2)
    yield max(turns - 1, 0)
