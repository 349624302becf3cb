"""What of a conversation can be sent shorter or be left out, and what stays whatever happens.

A call and its result are never parted: what is left out are whole turns, and whole steps of the
current turn, always the oldest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.content import Text

Run = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A conversation taken apart.

    `head` are the system message, examples and a summary, `turns` those before the current one,
    `asked` what the current one began with, `steps` what the model said since then, each with its
    results.
    """

    head: Run
    turns: tuple[Run, ...]
    asked: Run
    steps: tuple[Run, ...]

    @classmethod
    def of(cls, messages: Sequence[Message]) -> Parts:
        """Take messages apart."""
        size = len(head_of(messages))
        turns: list[list[Message]] = []
        for message in messages[size:]:
            if not turns or (isinstance(message, UserMessage) and message.kind == "asked"):
                turns.append([])
            turns[-1].append(message)
        current = turns.pop() if turns else []
        asked: list[Message] = []
        steps: list[list[Message]] = []
        for message in current:
            if isinstance(message, AssistantMessage):
                steps.append([])
            (steps[-1] if steps else asked).append(message)
        return cls(
            tuple(messages[:size]),
            tuple(map(tuple, turns)),
            tuple(asked),
            tuple(map(tuple, steps)),
        )

    @property
    def messages(self) -> Run:
        """All of it, in order."""
        return (*self.head, *chain(*self.turns), *self.asked, *chain(*self.steps))

    def kept(self, before: Parts) -> int:
        """How many messages there are from where on these, made of `before`, are all there."""
        if len(self.steps) < len(before.steps):
            return sum(map(len, self.steps))
        return sum(map(len, (*self.turns, self.asked, *self.steps)))

    def without_turns(self, count: int) -> Parts:
        """Without so many of the oldest turns."""
        return replace(self, turns=self.turns[count:])

    def without_steps(self, count: int) -> Parts:
        """Without so many of the oldest steps; the last one stays."""
        return replace(self, steps=self.steps[count:])

    def with_short_turns(self, chars: int) -> Parts:
        """With the outputs of tools in former turns cut to so many characters."""
        return replace(self, turns=tuple(shortened(turn, chars) for turn in self.turns))

    def with_short_steps(self, chars: int) -> Parts:
        """With the outputs of tools in all steps but the last cut to so many characters."""
        older = tuple(shortened(step, chars) for step in self.steps[:-1])
        return replace(self, steps=(*older, *self.steps[-1:]))

    def with_short_end(self, chars: int) -> Parts:
        """With the outputs of tools in the last step cut to so many characters."""
        last = tuple(shortened(step, chars) for step in self.steps[-1:])
        return replace(self, steps=(*self.steps[:-1], *last))


def shortened(run: Run, chars: int) -> Run:
    """The messages with the outputs of tools cut to head and tail, `chars` in all."""
    return tuple(
        _shorten(message, chars)
        if isinstance(message, ToolMessage) and len(message.text) > chars
        else message
        for message in run
    )


@lru_cache(maxsize=4096)
def _shorten(message: ToolMessage, chars: int) -> ToolMessage:
    half, text = chars // 2, message.text
    middle = f"\n[… {len(text) - 2 * half} characters …]\n"
    return replace(message, content=(Text(f"{text[:half]}{middle}{text[-half:]}"),))


def caps(steps: Sequence[Run], least: int) -> Iterator[int]:
    """Ever smaller sizes for a tool's output, down to `least`."""
    outputs = (message for message in chain(*steps) if isinstance(message, ToolMessage))
    longest = max((len(output.text) for output in outputs), default=0)
    while (longest := longest // 2) > least:
        yield longest
    yield least


def blocks(count: int) -> list[int]:
    """How many of `count` to leave out: an eighth or so more at a time, at last all.

    The blocks end at the same places while the count grows to twice as much, so that what is kept
    begins at the same place for many steps, and the caches of providers hit.
    """
    size = 1 << max(0, count.bit_length() - 4)
    return [*range(size, count, size), count] if count else []


def mildest(cuts: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    """The first of the cuts that fits, where each that follows fits if one does; None: none."""
    low, high = 0, len(cuts)
    while low < high:
        middle = (low + high) // 2
        if fits(cuts[middle]):
            high = middle
        else:
            low = middle + 1
    return cuts[low] if low < len(cuts) else None


def head_of(messages: Sequence[Message]) -> Run:
    """What stands before the conversation: the system message, examples, a summary."""
    shown = False
    for n, message in enumerate(messages):
        if isinstance(message, UserMessage):
            shown = message.kind == "example"
        leads = isinstance(message, SystemMessage) or (
            shown or (isinstance(message, UserMessage) and message.kind == "summary")
        )
        if not leads:
            return tuple(messages[:n])
    return tuple(messages)
