"""A conversation: the messages between a person, a model and its tools, always valid."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from samara.prompts.messages import Message, check_pairs, dump, load


class Conversation:
    """Messages in order, without the system message (that is the agent's, for each request).

    Grows by whole exchanges only: a message that calls tools comes together with their results.
    So it can be handed to any model at any moment, also after a turn was cancelled or failed.
    Raises ConfigError when given messages that break this.
    """

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self._messages: list[Message] = []
        self._lock = threading.Lock()
        self.append(*messages)

    @property
    def messages(self) -> tuple[Message, ...]:
        """All messages so far."""
        return tuple(self._messages)

    def append(self, *messages: Message) -> None:
        """Add a whole exchange: everything or, if it is not valid, nothing."""
        check_pairs(messages)
        with self._lock:
            self._messages += messages

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._messages = []

    def dumps(self) -> str:
        """The conversation as JSON text, for `loads`."""
        return dump(self._messages, indent=1)

    @classmethod
    def loads(cls, text: str) -> Conversation:
        """Read what `dumps` wrote."""
        return cls(load(text))

    def __len__(self) -> int:
        return len(self._messages)

    def __iter__(self) -> Iterator[Message]:
        return iter(self.messages)
