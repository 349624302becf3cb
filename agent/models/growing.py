"""What is made of a conversation message by message, and made once while it grows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from samara.prompts.messages import Message

T = TypeVar("T")

_CONVERSATIONS: Final = 64  # that go on at the same time


class Growing(Generic[T]):
    """One T for each message, made by `make` from the messages, an index and what is made already.

    When the same messages come again, with more behind them or fewer, only what is new is made.
    What was made for the conversations that were used last is kept. For several threads.
    """

    def __init__(self, make: Callable[[Sequence[Message], int, Sequence[T]], T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, tuple[list[Message], list[T]]] = OrderedDict()
        self._next = 0

    def of(self, messages: Sequence[Message]) -> list[T]:
        """What is made of these messages, one T each."""
        told = list(messages)
        with self._lock:
            for key in reversed(self._kept):
                known, made = self._kept[key]
                if begins(told, known):
                    self._kept.move_to_end(key)
                    break
                if begins(known, told):
                    return made[: len(told)]
            else:
                known, made = [], []
                self._kept[self._next] = known, made
                self._next += 1
                if len(self._kept) > _CONVERSATIONS:
                    self._kept.popitem(last=False)
            for index in range(len(known), len(told)):
                made.append(self._make(told, index, made))
                known.append(told[index])
            return made.copy()


def begins(messages: Sequence[Message], beginning: Sequence[Message]) -> bool:
    """Whether `messages` begin with `beginning`. Both are lists."""
    size = len(beginning)
    if size > len(messages) or (size and messages[size - 1] != beginning[-1]):
        return False
    return messages[:size] == beginning
