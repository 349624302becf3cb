"""What comes back over the wire, without any input or output: lines in, deltas and a Reply out."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samara.agent.models.base import Delta, Reply, TokenLogprob, Usage
from samara.agent.models.openai.errors import Failures

Json = dict[str, Any]


@dataclass(slots=True)
class PartialCall:
    """A call of a tool, as far as it has come."""

    id: str = ""
    name: str = ""
    arguments: str = ""


class Assembler(ABC):
    """An answer in the making, forgiving what compatible servers get wrong.

    An answer that holds no events is taken for one plain JSON object. `spoke` says whether deltas
    came out already, `complete` whether all that matters is there, `tier` in which service tier
    the server says that it worked. Raises ModelError.
    """

    def __init__(self, model: str, failures: Failures) -> None:
        self.spoke = False
        self.complete = False
        self.tier = ""
        self._model = model
        self._failures = failures
        self._usage = Usage(requests=1)
        self._logprobs: list[TokenLogprob] = []
        self._plain: list[str] = []
        self._event = ""
        self._streamed = self._answered = self._done = False

    def feed(self, line: str) -> list[Delta]:
        """Take one line of the answer."""
        if line.startswith("data:"):
            self._streamed = True
            data = line[5:].strip()
            if data == "[DONE]":
                self._done = True
                self.complete = self.complete or self._answered
            elif data and not self._done:
                deltas = self._take(data)
                self.spoke = self.spoke or bool(deltas)
                return deltas
        elif line.startswith("event:"):
            self._event = line[6:].strip()
        elif not self._streamed and line and not line.startswith(":"):
            self._plain.append(line)
        return []

    def finish(self) -> Iterator[Delta | Reply]:
        """The answer has ended: what is left of it, and the Reply."""
        if not self._streamed:
            yield from self._take("\n".join(self._plain), whole=True)
        if not self.complete:
            if self._streamed and not self._done:
                raise self._failures.cut()
            raise self._failures.nonsense("the answer holds nothing")
        yield self._reply()

    @abstractmethod
    def _chunk(self, chunk: Json) -> list[Delta]:
        """Take the JSON of one event."""

    @abstractmethod
    def _whole(self, body: Json) -> list[Delta]:
        """Take an answer that came in one piece."""

    @abstractmethod
    def _reply(self) -> Reply:
        """All of it."""

    def _take(self, data: str, *, whole: bool = False) -> list[Delta]:
        try:
            chunk = json.loads(data)
        except ValueError:
            if self.complete:
                return []
            if not data.strip():
                raise self._failures.cut() from None
            raise self._failures.nonsense("the answer is not JSON", data) from None
        if not isinstance(chunk, dict):
            raise self._failures.nonsense("the answer is not a JSON object", data)
        if chunk.get("error") or self._event == "error":
            raise self._failures.of_body(chunk)
        return self._whole(chunk) if whole else self._chunk(chunk)


def text_of(value: object) -> str:
    """Text, also where it comes in parts; anything else is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(text_of(part.get("text")) for part in value if isinstance(part, dict))
    return ""


def number_of(told: object, name: str) -> int:
    """A count that a server tells; 0 for anything that is none."""
    value = told.get(name) if isinstance(told, dict) else None
    return value if isinstance(value, int) and value > 0 else 0


def logprobs_of(told: object) -> list[TokenLogprob]:
    """How likely each token was; what makes no sense is left out."""
    return [
        TokenLogprob(item["token"], item["logprob"], _alternatives(item.get("top_logprobs")))
        for item in (told if isinstance(told, list) else ())
        if _is_logprob(item)
    ]


def _alternatives(told: object) -> tuple[tuple[str, float], ...]:
    listed = told if isinstance(told, list) else ()
    return tuple((item["token"], item["logprob"]) for item in listed if _is_logprob(item))


def _is_logprob(item: object) -> bool:
    return (
        isinstance(item, dict)
        and isinstance(item.get("token"), str)
        and isinstance(item.get("logprob"), int | float)
    )
