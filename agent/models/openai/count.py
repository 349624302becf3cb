"""How many tokens a request to a Chat Completions server takes.

The text is counted with the model's own vocabulary; messages and tools have the frames that
OpenAI publishes, and a margin where it publishes none. What a server reports of an earlier request
anchors the count of those that go on from it. Models of other makers are bounded by bytes: a token
of a byte-level vocabulary is at least one.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from samara.agent.models.growing import Growing
from samara.agent.models.openai.chat import encode_message, encode_tool
from samara.agent.models.openai.images import image_tokens
from samara.agent.models.openai.vocabulary import Vocabulary, count_text, vocabulary_of
from samara.agent.models.openai.wire import Json
from samara.prompts.budget import TokenCount
from samara.prompts.messages import AssistantMessage, Message, SystemMessage, Thought
from samara.tools.base import ToolSpec
from samara.tools.content import Image

_ANCHORS: Final = 1024  # reports of servers that are kept
_BYTES_A_TOKEN: Final = 3
_MOST_BYTES: Final = 8  # that a token of an unknown vocabulary has on average
_THOUGHT_BYTES_A_TOKEN: Final = 6

# Published frames: a message, a name in it, the beginning of the reply.
_MESSAGE, _NAME, _REPLY = 3, 1, 3
# Published for tools: the list, a property, each choice of an enumeration.
_LIST_END, _PROPERTIES, _PROPERTY, _ENUM, _CHOICE = 12, 3, 3, -3, 3
_TOOL: Final[dict[Vocabulary, int]] = {"cl100k_base": 10, "o200k_base": 7}
# Not published: a call and its result, an answer's schema, and what newer models may add.
_CALL, _RESULT, _SCHEMA = 8, 4, 16
_MARGIN_MESSAGE, _MARGIN_CALL, _MARGIN_TOOL, _MARGIN_REQUEST = 1, 12, 16, 8


@dataclass(frozen=True, slots=True)
class Size:
    """Tokens: the `least` that is certain, the likely `value`, and the most it can be."""

    least: int = 0
    value: int = 0
    upper: int = 0

    def __add__(self, other: Size) -> Size:
        return Size(self.least + other.least, self.value + other.value, self.upper + other.upper)

    def __sub__(self, other: Size) -> Size:
        return Size(self.least - other.least, self.value - other.value, self.upper - other.upper)


class Counter:
    """Counts for one model, and learns from what its server reports. For several threads."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._vocabulary = vocabulary_of(model)
        self._lock = threading.Lock()
        self._anchors: OrderedDict[tuple[int, int, int], int] = OrderedDict()
        self._grown = Growing(self._grow)
        self._excess = 1.0
        self._last_tools: tuple[Sequence[ToolSpec], Size, int] = ((), Size(), 0)

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: Json | None = None,
    ) -> TokenCount:
        """How many tokens these take. `upper` is never below the truth."""
        frame, key = self._frame(tools, output_schema)
        with self._lock:
            sums, marks = self._sums(messages)
            own = sums[-1] + frame
            at, reported = self._anchor(key, marks)
            if not at or reported < (sums[at] + frame).least:
                return TokenCount(own.value, self._raised(own.upper), "estimated")
            new = sums[-1] - sums[at]
            return TokenCount(reported + new.value, reported + self._raised(new.upper), "anchored")

    def learn(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec],
        output_schema: Json | None,
        input_tokens: int,
        *,
        certain: bool = False,
    ) -> None:
        """Take in what the server says such a request took.

        Unless that is `certain`, it must be believable: some report only what they had to compute.
        """
        if input_tokens <= 0:
            return
        frame, key = self._frame(tools, output_schema)
        with self._lock:
            sums, marks = self._sums(messages)
            own = sums[-1] + frame
            self._excess = max(self._excess, input_tokens / max(own.upper, 1))
            believed = self._vocabulary is not None or input_tokens * _MOST_BYTES >= own.upper
            if certain or believed:
                self._anchors[key, len(messages), marks[-1]] = input_tokens
                if len(self._anchors) > _ANCHORS:
                    self._anchors.popitem(last=False)

    def _anchor(self, key: int, marks: Sequence[int]) -> tuple[int, int]:
        """The longest beginning that the server has counted, and its tokens; 0 if there is none."""
        for size in range(len(marks) - 1, 0, -1):
            if (key, size, marks[size]) in self._anchors:
                return size, self._anchors[key, size, marks[size]]
        return 0, 0

    def _sums(self, messages: Sequence[Message]) -> tuple[list[Size], list[int]]:
        """The size of each beginning of the messages, the empty one first, and a mark of it."""
        grown = [(Size(), 0), *self._grown.of(messages)]
        return [size for size, _ in grown], [mark for _, mark in grown]

    def _grow(
        self, messages: Sequence[Message], index: int, before: Sequence[tuple[Size, int]]
    ) -> tuple[Size, int]:
        size, mark = before[-1] if before else (Size(), 0)
        return size + self._size(messages[index]), hash((mark, messages[index]))

    def _raised(self, upper: int) -> int:
        """The bound, higher if the server has once shown it to be too low."""
        return upper if self._excess == 1.0 else int(upper * self._excess) + 1

    def _size(self, message: Message) -> Size:
        pictures: Iterable[Image] = ()
        if not isinstance(message, SystemMessage | AssistantMessage):
            pictures = [part for part in message.content if isinstance(part, Image)]
        size = _message_size(self._vocabulary, message)
        if isinstance(message, AssistantMessage):
            mine = [thought for thought in message.thoughts if thought.maker == self._model]
            size += sum((_thought_size(thought) for thought in mine), Size())
        for picture in pictures:
            value, upper = image_tokens(self._model, picture.data)
            size += Size(value, value, upper + _MARGIN_MESSAGE)
        return size

    def _frame(self, tools: Sequence[ToolSpec], schema: Json | None) -> tuple[Size, int]:
        """What goes around the messages, and the beginning of the key of such requests."""
        last, size, key = self._last_tools
        if last is not tools:
            encoded = [encode_tool(tool) for tool in tools]
            size = tools_size(self._vocabulary, encoded)
            key = hash(json.dumps(encoded, default=str))
            self._last_tools = tools, size, key
        size += Size(_REPLY, _REPLY, _REPLY + _MARGIN_REQUEST)
        if schema is not None:
            text = json.dumps(schema, ensure_ascii=False)
            size += _text(self._vocabulary, text) + Size(0, _SCHEMA, 2 * _SCHEMA)
            key = hash((key, text))
        return size, key


def _thought_size(thought: Thought) -> Size:
    """Thoughts are encrypted: base64, and no longer than the text in it."""
    size_bytes = len(thought.data)
    return Size(0, size_bytes // _THOUGHT_BYTES_A_TOKEN, size_bytes)


def message_size(vocabulary: Vocabulary | None, piece: Json) -> Size:
    """The size of one message as it goes over the wire, without pictures."""
    size = Size(_MESSAGE, _MESSAGE, _MESSAGE + _MARGIN_MESSAGE)
    for name, field in piece.items():
        if name == "tool_calls":
            for call in field:
                said = call["function"]
                size += _text(vocabulary, said["name"]) + _text(vocabulary, said["arguments"])
                size += Size(0, _CALL, _CALL + _MARGIN_CALL)
        elif name == "tool_call_id":
            size += Size(0, _RESULT, _RESULT + _MARGIN_CALL)
        elif isinstance(field, str):
            size += _text(vocabulary, field)
            size += Size(0, _NAME, _NAME) if name == "name" else Size()
        elif isinstance(field, list):
            for part in field:
                size += _text(vocabulary, part.get("text", ""))
    return size


def tools_size(vocabulary: Vocabulary | None, tools: Sequence[Json]) -> Size:
    """The size of a request's tools, as they go over the wire."""
    if not tools:
        return Size()
    size = Size(0, _LIST_END, _LIST_END)
    for tool in tools:
        function = tool["function"]
        whole = _text(vocabulary, json.dumps(function, ensure_ascii=False))
        likely = _rendered(vocabulary, function) if vocabulary else whole.value
        most = max(likely, whole.upper) + _MARGIN_TOOL
        size += Size(0, likely, most)
    return size


def _rendered(vocabulary: Vocabulary, function: Json) -> int:
    """By the published rule, which knows properties with a type, a description and choices."""
    described = str(function.get("description", "")).removesuffix(".")
    tokens = _TOOL[vocabulary] + count_text(vocabulary, f"{function['name']}:{described}")
    properties = function.get("parameters", {}).get("properties") or {}
    tokens += _PROPERTIES if properties else 0
    for name, told in properties.items():
        told = told if isinstance(told, dict) else {}
        tokens += _PROPERTY
        if choices := told.get("enum"):
            tokens += _ENUM
            tokens += sum(_CHOICE + count_text(vocabulary, str(choice)) for choice in choices)
        said = str(told.get("description", "")).removesuffix(".")
        tokens += count_text(vocabulary, f"{name}:{told.get('type', '')}:{said}")
        inner = {key: told[key] for key in ("items", "properties", "anyOf") if key in told}
        tokens += count_text(vocabulary, json.dumps(inner)) if inner else 0
    return tokens


def _text(vocabulary: Vocabulary | None, text: str) -> Size:
    if vocabulary is not None:
        tokens = count_text(vocabulary, text)
        return Size(tokens, tokens, tokens)
    size_bytes = len(text.encode(errors="replace"))
    return Size(0, -(-size_bytes // _BYTES_A_TOKEN), size_bytes)


@lru_cache(maxsize=4096)
def _message_size(vocabulary: Vocabulary | None, message: Message) -> Size:
    pieces: list[dict[str, Any]] = encode_message(message)
    return sum((message_size(vocabulary, piece) for piece in pieces), Size())
