"""What comes back over the wire from a Chat Completions server, without any input or output.

`Assembler` is fed the lines of an answer, streamed or plain, and makes deltas and the Reply of
them, forgiving what compatible servers get wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samara.agent.models.base import (
    Delta,
    Finish,
    ReasoningDelta,
    Reply,
    TextDelta,
    ToolCallDelta,
    Usage,
)
from samara.agent.models.openai.errors import Failures
from samara.prompts.messages import AssistantMessage
from samara.tools.base import ToolCall

Json = dict[str, Any]

_FINISHES: dict[str, Finish] = {
    "length": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
}


@dataclass(slots=True)
class _Call:
    id: str = ""
    name: str = ""
    arguments: str = ""


class Assembler:
    """An answer in the making: lines in, deltas out, the Reply at the end.

    An answer that holds no events is taken for one plain completion. `spoke` says whether deltas
    came out already, `complete` whether all that matters is there. Raises ModelError.
    """

    def __init__(self, model: str, failures: Failures) -> None:
        self.spoke = False
        self._model = model
        self._failures = failures
        self._plain: list[str] = []
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._calls: list[_Call] = []
        self._places: dict[int, int] = {}
        self._usage = Usage(requests=1)
        self._finish = ""
        self._event = ""
        self._streamed = self._answered = self._done = False

    @property
    def complete(self) -> bool:
        """Whether the server said that the answer is whole."""
        return bool(self._finish) or (self._done and self._answered)

    def feed(self, line: str) -> Iterator[Delta]:
        """Take one line of the answer."""
        if line.startswith("data:"):
            self._streamed = True
            data = line[5:].strip()
            if data == "[DONE]":
                self._done = True
            elif data and not self._done:
                yield from self._take(data)
        elif line.startswith("event:"):
            self._event = line[6:].strip()
        elif not self._streamed and line and not line.startswith(":"):
            self._plain.append(line)

    def finish(self) -> Iterator[Delta | Reply]:
        """The answer has ended: what is left of it, and the Reply."""
        if not self._streamed:
            yield from self._take("\n".join(self._plain), whole=True)
            self._done = True
        if not self.complete:
            if self._answered or not self._done:
                raise self._failures.cut()
            raise self._failures.nonsense("the answer holds no choices")
        yield self._reply()

    def _take(self, data: str, *, whole: bool = False) -> Iterator[Delta]:
        try:
            chunk = json.loads(data)
        except ValueError:
            if self._finish:
                return
            if not data.strip():
                raise self._failures.cut() from None
            raise self._failures.nonsense("the answer is not JSON", data) from None
        if not isinstance(chunk, dict):
            raise self._failures.nonsense("the answer is not a JSON object", data)
        if chunk.get("error") or self._event == "error":
            raise self._failures.of_body(chunk)
        if isinstance(usage := chunk.get("usage"), dict):
            self._usage = _usage(usage)
        choices = chunk.get("choices")
        if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
            return
        yield from self._choice(choices[0], whole=whole)

    def _choice(self, choice: Json, *, whole: bool) -> Iterator[Delta]:
        self._answered = True
        said = choice.get("delta") or choice.get("message")
        if isinstance(said, dict):
            for delta in self._deltas(said):
                self.spoke = True
                yield delta
        finish = choice.get("finish_reason")
        if finish == "error":
            raise self._failures.of_body(choice)
        if isinstance(finish, str):
            self._finish = finish or self._finish
        elif whole:
            self._finish = "stop"

    def _deltas(self, said: Json) -> Iterator[Delta]:
        thought = said.get("reasoning_content") or said.get("reasoning")
        if isinstance(thought, str) and thought:
            self._reasoning.append(thought)
            yield ReasoningDelta(thought)
        if text := _text(said.get("content")) or _text(said.get("refusal")):
            self._text.append(text)
            yield TextDelta(text)
        pieces = said.get("tool_calls")
        for piece in pieces if isinstance(pieces, list) else ():
            if isinstance(piece, dict):
                yield self._call_piece(piece)

    def _call_piece(self, piece: Json) -> ToolCallDelta:
        told = piece.get("function")
        function: Json = told if isinstance(told, dict) else {}
        call_id, name = _text(piece.get("id")), _text(function.get("name"))
        arguments = function.get("arguments")
        if isinstance(arguments, dict):
            arguments = json.dumps(arguments, ensure_ascii=False)
        place = self._place(piece.get("index"), call_id, name)
        call = self._calls[place]
        new_name = "" if call.name else name
        call.id, call.name = call.id or call_id, call.name or name
        call.arguments += _text(arguments)
        return ToolCallDelta(place, new_name, _text(arguments))

    def _place(self, index: object, call_id: str, name: str) -> int:
        """Which call a piece belongs to; a piece may come without an index, or with a stale one."""
        last = len(self._calls) - 1
        place = self._places.get(index, -1) if isinstance(index, int) else last
        if place >= 0:
            call = self._calls[place]
            other = call_id != call.id if call_id and call.id else bool(call.arguments)
            if not (name and call.name and other):
                return place
        self._calls.append(_Call())
        if isinstance(index, int):
            self._places[index] = last + 1
        return last + 1

    def _reply(self) -> Reply:
        calls = tuple(ToolCall(call.id, call.name, call.arguments) for call in self._calls)
        finish = _FINISHES.get(self._finish, "tool_calls" if calls else "stop")
        message = AssistantMessage("".join(self._text), calls, "".join(self._reasoning))
        return Reply(message, self._usage, finish, self._model)


def _text(value: object) -> str:
    """Text, also where it comes in parts; anything else is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(_text(part.get("text")) for part in value if isinstance(part, dict))
    return ""


def _usage(told: Json) -> Usage:
    return Usage(
        _number(told, "prompt_tokens"),
        _number(told, "completion_tokens"),
        _number(told.get("prompt_tokens_details"), "cached_tokens"),
        _number(told.get("completion_tokens_details"), "reasoning_tokens"),
        requests=1,
    )


def _number(told: object, name: str) -> int:
    value = told.get(name) if isinstance(told, dict) else None
    return value if isinstance(value, int) and value > 0 else 0
