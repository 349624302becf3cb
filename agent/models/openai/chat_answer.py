"""What comes back from a Chat Completions server."""

from __future__ import annotations

import json

from samara.agent.models.base import (
    Delta,
    Finish,
    ReasoningDelta,
    Reply,
    TextDelta,
    ToolCallDelta,
    Usage,
)
from samara.agent.models.openai.answer import (
    Assembler,
    Json,
    PartialCall,
    logprobs_of,
    number_of,
    text_of,
)
from samara.agent.models.openai.errors import Failures
from samara.prompts.messages import AssistantMessage
from samara.tools.base import ToolCall

_FINISHES: dict[str, Finish] = {
    "length": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
}


class ChatAssembler(Assembler):
    """A chat completion in the making."""

    def __init__(self, model: str, failures: Failures) -> None:
        super().__init__(model, failures)
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._calls: list[PartialCall] = []
        self._places: dict[int, int] = {}
        self._finish = ""

    def _whole(self, body: Json) -> list[Delta]:
        deltas = self._chunk(body)
        self.complete = self._answered
        return deltas

    def _chunk(self, chunk: Json) -> list[Delta]:
        if isinstance(usage := chunk.get("usage"), dict):
            self._usage = _usage(usage)
        if isinstance(tier := chunk.get("service_tier"), str):
            self.tier = tier
        choices = chunk.get("choices")
        if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
            return []
        return self._choice(choices[0])

    def _choice(self, choice: Json) -> list[Delta]:
        self._answered = True
        said = choice.get("delta") or choice.get("message")
        deltas = self._deltas(said) if isinstance(said, dict) else []
        if isinstance(told := choice.get("logprobs"), dict):
            self._logprobs += logprobs_of(told.get("content"))
        finish = choice.get("finish_reason")
        if finish == "error":
            raise self._failures.of_body(choice)
        if isinstance(finish, str) and finish:
            self._finish, self.complete = finish, True
        return deltas

    def _deltas(self, said: Json) -> list[Delta]:
        deltas: list[Delta] = []
        thought = said.get("reasoning_content") or said.get("reasoning")
        if isinstance(thought, str) and thought:
            self._reasoning.append(thought)
            deltas.append(ReasoningDelta(thought))
        if text := text_of(said.get("content")) or text_of(said.get("refusal")):
            self._text.append(text)
            deltas.append(TextDelta(text))
        pieces = said.get("tool_calls")
        for piece in pieces if isinstance(pieces, list) else ():
            if isinstance(piece, dict):
                deltas.append(self._call_piece(piece))
        return deltas

    def _call_piece(self, piece: Json) -> ToolCallDelta:
        told = piece.get("function")
        function: Json = told if isinstance(told, dict) else {}
        call_id, name = text_of(piece.get("id")), text_of(function.get("name"))
        arguments = function.get("arguments")
        if isinstance(arguments, dict):
            arguments = json.dumps(arguments, ensure_ascii=False)
        place = self._place(piece.get("index"), call_id, name)
        call = self._calls[place]
        new_name = "" if call.name else name
        call.id, call.name = call.id or call_id, call.name or name
        call.arguments += text_of(arguments)
        return ToolCallDelta(place, new_name, text_of(arguments))

    def _place(self, index: object, call_id: str, name: str) -> int:
        """Which call a piece belongs to; a piece may come without an index, or with a stale one."""
        last = len(self._calls) - 1
        place = self._places.get(index, -1) if isinstance(index, int) else last
        if place >= 0:
            call = self._calls[place]
            other = call_id != call.id if call_id and call.id else bool(call.arguments)
            if not (name and call.name and other):
                return place
        self._calls.append(PartialCall())
        if isinstance(index, int):
            self._places[index] = last + 1
        return last + 1

    def _reply(self) -> Reply:
        calls = tuple(ToolCall(call.id, call.name, call.arguments) for call in self._calls)
        finish = _FINISHES.get(self._finish, "tool_calls" if calls else "stop")
        message = AssistantMessage("".join(self._text), calls, "".join(self._reasoning))
        return Reply(message, self._usage, finish, self._model, tuple(self._logprobs))


def _usage(told: Json) -> Usage:
    return Usage(
        number_of(told, "prompt_tokens"),
        number_of(told, "completion_tokens"),
        number_of(told.get("prompt_tokens_details"), "cached_tokens"),
        number_of(told.get("completion_tokens_details"), "reasoning_tokens"),
        requests=1,
    )
