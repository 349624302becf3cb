"""What comes back from a server of the Responses API."""

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
from samara.prompts.messages import AssistantMessage, Thought
from samara.tools.base import ToolCall

_TEXTS = ("response.output_text.delta", "response.refusal.delta")
_THOUGHTS = ("response.reasoning_summary_text.delta", "response.reasoning_text.delta")
_ENDS = ("response.completed", "response.incomplete", "response.failed")


class ResponsesAssembler(Assembler):
    """A response in the making: a list of items, each a thought, a text or a call.

    The deltas are what is shown; the items as the server gives them at their end are what counts,
    and what is in those without ever having come as a delta is shown then.
    """

    def __init__(self, model: str, maker: str, failures: Failures) -> None:
        super().__init__(model, failures)
        self._maker = maker
        self._text: dict[int, str] = {}
        self._reasoning: list[str] = []
        self._thoughts: list[Thought] = []
        self._calls: dict[int, PartialCall] = {}
        self._finish: Finish = "stop"

    def _whole(self, body: Json) -> list[Delta]:
        return self._end(body)

    def _chunk(self, chunk: Json) -> list[Delta]:
        kind = chunk.get("type")
        if kind in _TEXTS:
            self._logprobs += logprobs_of(chunk.get("logprobs"))
            return self._say(_place(chunk), text_of(chunk.get("delta")))
        if kind in _THOUGHTS:
            return self._think(text_of(chunk.get("delta")))
        if kind == "response.function_call_arguments.delta":
            return self._argue(_place(chunk), text_of(chunk.get("delta")))
        if kind in ("response.output_item.added", "response.output_item.done"):
            item, done = chunk.get("item"), kind == "response.output_item.done"
            return self._item(_place(chunk), item, done=done) if isinstance(item, dict) else []
        if kind == "error":
            raise self._failures.of_body(chunk)
        if kind in _ENDS and isinstance(response := chunk.get("response"), dict):
            return self._end(response)
        return []

    def _end(self, response: Json) -> list[Delta]:
        """The response as a whole: what has not been told item by item, usage, how it ended."""
        if error := response.get("error"):
            raise self._failures.of_body({"error": error})
        if response.get("status") == "failed":
            raise self._failures.of_body({"error": {"message": "the response failed"}})
        told_before = bool(self._text or self._calls or self._thoughts)
        deltas: list[Delta] = []
        output = response.get("output")
        for place, item in enumerate(output if isinstance(output, list) else ()):
            if isinstance(item, dict) and not (told_before and item.get("type") == "reasoning"):
                deltas += self._item(place, item, done=True)
        if isinstance(usage := response.get("usage"), dict):
            self._usage = _usage(usage)
        if isinstance(tier := response.get("service_tier"), str):
            self.tier = tier
        if response.get("status") == "incomplete":
            details = response.get("incomplete_details")
            why = details.get("reason") if isinstance(details, dict) else ""
            self._finish = "content_filter" if why == "content_filter" else "length"
        self.complete = self._answered = "output" in response or told_before
        return deltas

    def _item(self, place: int, item: Json, *, done: bool) -> list[Delta]:
        kind = item.get("type")
        if kind == "function_call":
            return self._call(place, item)
        if not done:
            return []
        if kind == "reasoning":
            shown = [] if self._reasoning else self._think(_summary(item))
            self._thoughts.append(Thought(self._maker, json.dumps(item), self._next_call()))
            return shown
        if kind == "message" and place not in self._text:
            content = item.get("content")
            for part in content if isinstance(content, list) else ():
                if isinstance(part, dict):
                    self._logprobs += logprobs_of(part.get("logprobs"))
            return self._say(place, _content(item))
        return []

    def _next_call(self) -> int:
        """Where a thought stands: before the text (-1), or before the call of this number."""
        return len(self._calls) if self._calls or any(self._text.values()) else -1

    def _say(self, place: int, text: str) -> list[Delta]:
        if not text:
            return []
        self._text[place] = self._text.get(place, "") + text
        return [TextDelta(text)]

    def _think(self, text: str) -> list[Delta]:
        if not text:
            return []
        self._reasoning.append(text)
        return [ReasoningDelta(text)]

    def _argue(self, place: int, piece: str) -> list[Delta]:
        call = self._calls.setdefault(place, PartialCall())
        call.arguments += piece
        return [ToolCallDelta(list(self._calls).index(place), "", piece)] if piece else []

    def _call(self, place: int, item: Json) -> list[Delta]:
        """A call at its beginning, or whole at its end: what is new of it is shown."""
        call = self._calls.setdefault(place, PartialCall())
        name, arguments = text_of(item.get("name")), text_of(item.get("arguments"))
        new_name = "" if call.name else name
        new = arguments[len(call.arguments) :] if arguments.startswith(call.arguments) else ""
        call.id = call.id or text_of(item.get("call_id")) or text_of(item.get("id"))
        call.name, call.arguments = call.name or name, arguments or call.arguments
        index = list(self._calls).index(place)
        return [ToolCallDelta(index, new_name, new)] if new_name or new else []

    def _reply(self) -> Reply:
        calls = tuple(ToolCall(call.id, call.name, call.arguments) for call in self._calls.values())
        finish = "tool_calls" if calls and self._finish == "stop" else self._finish
        text = "".join(self._text[place] for place in sorted(self._text))
        message = AssistantMessage(text, calls, "".join(self._reasoning), tuple(self._thoughts))
        return Reply(message, self._usage, finish, self._model, tuple(self._logprobs))


def _place(chunk: Json) -> int:
    place = chunk.get("output_index")
    return place if isinstance(place, int) else 0


def _content(item: Json) -> str:
    parts = item.get("content")
    return "".join(
        text_of(part.get("text")) or text_of(part.get("refusal"))
        for part in (parts if isinstance(parts, list) else ())
        if isinstance(part, dict)
    )


def _summary(item: Json) -> str:
    return text_of(item.get("summary")) or text_of(item.get("content"))


def _usage(told: Json) -> Usage:
    return Usage(
        number_of(told, "input_tokens"),
        number_of(told, "output_tokens"),
        number_of(told.get("input_tokens_details"), "cached_tokens"),
        number_of(told.get("output_tokens_details"), "reasoning_tokens"),
        requests=1,
    )
