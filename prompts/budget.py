"""The token budget: a conversation is made to fit a window before it is sent.

A model counts; the budget decides what goes. Pinned are the system message, the current user
message and the last exchange with tools. Older tool output is shortened first, then whole old
turns are left out, oldest first; then the current turn's older output is shortened and its older
steps are left out, and at last its newest output is shortened too. A call and its result are never
parted, and nothing is lost: only what is sent gets shorter, the conversation itself keeps all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final, Literal, Protocol

from samara.errors import ConfigError, ContextOverflowError
from samara.prompts.bill import Bill, make_bill
from samara.prompts.eviction import Parts, blocks, caps, mildest
from samara.prompts.limits import UsageLimits
from samara.prompts.messages import Message

_LOW_WATER: Final = 0.6


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


class Counts(Protocol):
    """What a model must be able to do so that a prompt can be billed."""

    @property
    def name(self) -> str:
        """Its name, by which it is rendered for."""
        ...

    @property
    def context_window(self) -> int:
        """In tokens."""
        ...

    def count(self, messages: Sequence[Message], /) -> TokenCount:
        """How many tokens these are."""
        ...


Counter = Callable[[Sequence[Message]], TokenCount]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Messages known to fit: at most `count.upper` tokens of `available_tokens`.

    `left_out` is how many messages were left out, `shortened` how many tool outputs were cut. Of
    the last `kept` of the messages that were given, none was left out.
    """

    messages: tuple[Message, ...]
    count: TokenCount
    available_tokens: int
    left_out: int = 0
    shortened: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenBudget:
    """How a context window is shared out.

    `reserve_tokens` are kept free for the answer (at most a quarter of the window);
    `old_output_chars` is what stays, head and tail, of a tool's output once its turn is over and
    room is needed, and the least that stays of one in the current turn; `max_input_tokens`
    narrows the window further. With `summarize`, the model is asked for a summary of what must be
    left out. Passages from memory take at most `memory_tokens`, and a quarter of what is
    available. `limits` bound what may be used in all, by every agent that they
    are given to.
    """

    reserve_tokens: int = 1024
    old_output_chars: int = 400
    max_input_tokens: int | None = None
    limits: UsageLimits | None = None
    summarize: bool = True
    memory_tokens: int = 2000

    def __post_init__(self) -> None:
        if min(self.reserve_tokens, self.old_output_chars, self.memory_tokens) < 1:
            raise ConfigError("A budget's numbers are at least 1.")
        if self.max_input_tokens is not None and self.max_input_tokens < 1:
            raise ConfigError("max_input_tokens is at least 1, or None.")

    def _repr_markdown_(self) -> str:
        told = [f"- {field.name}: {getattr(self, field.name)}" for field in fields(self)]
        return "\n".join(told)

    def available(self, window_tokens: int) -> int:
        """How many tokens a request may take in a window of `window_tokens`."""
        room = window_tokens - min(self.reserve_tokens, window_tokens // 4)
        return min(room, self.max_input_tokens or room)

    def for_memory(self, window_tokens: int) -> int:
        """How many tokens passages from memory may take in a window of `window_tokens`."""
        return min(self.memory_tokens, self.available(window_tokens) // 4)

    def fit(self, messages: Sequence[Message], count: Counter, window_tokens: int) -> Fitted:
        """The messages as they can be sent.

        What must be left out is left out until a good part of the room is free again, so that the
        beginning of what is sent stays the same for many steps. Raises ContextOverflowError when
        even what is pinned does not fit.
        """
        room = self.available(window_tokens)
        whole = tuple(messages)
        counted = count(whole)
        if counted.upper <= room:
            return Fitted(whole, counted, room)
        everything = Parts.of(whole)
        for parts in self._smaller(everything, count, room):
            sent = parts.messages
            counted = count(sent)
            if counted.upper <= room:
                cut = len(set(map(id, sent)) - set(map(id, whole)))
                kept = parts.kept(everything)
                return Fitted(sent, counted, room, len(whole) - len(sent), cut, kept)
        raise ContextOverflowError(
            f"The current message with its tools takes up to {counted.upper} tokens; "
            f"{room} of the window of {window_tokens} are available.",
            hint="Shorten it, give fewer tools, or use a model with a larger window.",
        )

    def bill(self, fitted: Fitted, count: Counter, bare: Counter, window_tokens: int) -> Bill:
        """What the tokens go to. `count` counts with the tools, as for `fit`; `bare` without."""
        return make_bill(
            fitted.messages,
            lambda messages: count(messages).value,
            lambda messages: bare(messages).value,
            upper_tokens=fitted.count.upper,
            reserve_tokens=window_tokens - fitted.available_tokens,
            window_tokens=window_tokens,
        )

    def _smaller(self, parts: Parts, count: Counter, room: int) -> Iterator[Parts]:
        """The conversation, smaller each time, in the order in which it is least missed."""
        least = self.old_output_chars
        yield (parts := parts.with_short_turns(least))
        yield from _fewer(blocks(len(parts.turns)), parts.without_turns, count, room)
        parts = parts.without_turns(len(parts.turns))
        long = parts
        for chars in caps(long.steps[:-1], least):
            yield (parts := long.with_short_steps(chars))
        older = max(0, len(parts.steps) - 1)
        yield from _fewer(blocks(older), parts.without_steps, count, room)
        parts = parts.without_steps(older)
        for chars in caps(parts.steps, least):
            yield parts.with_short_end(chars)


def _fewer(
    cuts: list[int], without: Callable[[int], Parts], count: Counter, room: int
) -> Iterator[Parts]:
    """The mildest cut after which there is room again, or else the mildest that fits at all."""
    for allowed in (int(room * _LOW_WATER), room):

        def fits(cut: int, allowed: int = allowed) -> bool:
            return count(without(cut).messages).upper <= allowed

        if (found := mildest(cuts, fits)) is not None:
            yield without(found)
            return
