"""What is made of a conversation message by message, and made once while it grows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from samara.prompts.messages import Message
from samara.tools.content import Image

T = TypeVar("T")

_CONVERSATIONS: Final = 64  # that go on at the same time
_MOST_BYTES: Final = 64_000_000  # of messages that are kept for that, roughly


class Growing(Generic[T]):
    """One T for each message, made by `make` from the messages, an index and what is made already.

    When the same messages come again, with more behind them or fewer, only what is new is made.
    What was made for the conversations that were used last is kept, as long as they are not too
    large together. For several threads.
    """

    def __init__(self, make: Callable[[Sequence[Message], int, Sequence[T]], T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, tuple[list[Message], list[T]]] = OrderedDict()
        self._sizes_bytes: dict[int, int] = {}
        self._next = 0

    def of(self, messages: Sequence[Message]) -> list[T]:
        """What is made of these messages, one T each."""
        told = list(messages)
        with self._lock:
            for key in reversed(self._kept):
                known, made = self._kept[key]
                if _begins(told, known):
                    self._kept.move_to_end(key)
                    known[:] = told[: len(known)]  # the same objects are compared at once
                    break
                if _begins(known, told):
                    known[: len(told)] = told
                    return made[: len(told)]
            else:
                key, known, made = self._next, [], []
                self._kept[key], self._sizes_bytes[key] = (known, made), 0
                self._next += 1
            for index in range(len(known), len(told)):
                made.append(self._make(told, index, made))
                known.append(told[index])
                self._sizes_bytes[key] += _size_bytes(told[index])
            self._forget()
            return made.copy()

    def _forget(self) -> None:
        """Let go of what was used longest ago, where there is too much."""
        while len(self._kept) > 1 and (
            len(self._kept) > _CONVERSATIONS or sum(self._sizes_bytes.values()) > _MOST_BYTES
        ):
            key, _ = self._kept.popitem(last=False)
            del self._sizes_bytes[key]


def _begins(messages: Sequence[Message], beginning: Sequence[Message]) -> bool:
    """Whether `messages` begin with `beginning`. Both are lists."""
    size = len(beginning)
    if size > len(messages) or (size and messages[size - 1] != beginning[-1]):
        return False
    return messages[:size] == beginning


def _size_bytes(message: Message) -> int:
    pictures = [] if isinstance(message.content, str) else message.content
    return len(message.text) + sum(len(part.data) for part in pictures if isinstance(part, Image))
