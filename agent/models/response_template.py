"""Replies parsed by a tokenizer's own `response_template`, through transformers' parser.

That parser raises for a call that it cannot read, and takes a call that was cut off for a whole
one. Here neither happens: such a call keeps its raw text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from samara.agent.models.base import ReasoningDelta, TextDelta, ToolCallDelta
from samara.agent.models.incremental import Stripped
from samara.agent.models.parsing import Call, Piece

_REASONING = ("reasoning_content", "thinking", "reasoning")
_CALLS = "tool_calls"


class TemplateParser:
    """A `parsing.Parser` around `tokenizer.get_response_parser`.

    `make` gives a new parser of transformers for the prompt's text, which may have opened a part
    of the reply already.
    """

    def __init__(self, make: Callable[[str], Any], prefix: str) -> None:
        self.calls: list[Call] = []
        self._make = make
        self._open = ""  # the part that is being written
        self._raw = ""  # what was fed of an open call, from its marker on
        self._text, self._thought = Stripped(), Stripped()
        self._start(prefix)

    @property
    def text(self) -> str:
        """The reply's text."""
        return self._text.said

    @property
    def reasoning(self) -> str:
        """What the model thought before it."""
        return self._thought.said

    @property
    def in_reasoning(self) -> bool:
        """Whether the model is thinking just now."""
        return self._open in _REASONING

    def feed(self, text: str) -> list[Piece]:
        """Take a further piece of output, by the character: so it is clear which one failed."""
        pieces: list[Piece] = []
        for char in text:
            self._raw += char
            try:
                events = self._parser.feed(char)
            except ValueError:
                self._keep_raw(pieces)
                continue
            self._hear(events, pieces)
            if events and self._open != _CALLS:
                self._raw = ""
        return pieces

    def finish(self, *, cut_off: bool = False) -> list[Piece]:
        """The output has ended; a call that was cut off keeps its raw text."""
        pieces: list[Piece] = []
        if self._open == _CALLS and cut_off:
            self._keep_raw(pieces)
            return pieces
        try:
            self._hear(self._parser.finalize()[1], pieces)
        except ValueError:
            if self._open == _CALLS:
                self._keep_raw(pieces)
        return pieces

    def _start(self, prefix: str) -> None:
        self._parser = self._make(prefix)
        self._open, self._raw = "", ""
        for event in self._parser.initial_events:
            self._open = event["field"] if event["type"] != "region_close" else ""

    def _hear(self, events: list[dict[str, Any]], pieces: list[Piece]) -> None:
        for event in events:
            name = event["field"]
            self._open = name if event["type"] != "region_close" else ""
            if event["type"] == "region_chunk" and name in _REASONING:
                if news := self._thought.add(event["text"]):
                    pieces.append(ReasoningDelta(news))
            elif event["type"] == "region_chunk" and name == "content":
                if news := self._text.add(event["text"]):
                    pieces.append(TextDelta(news))
            elif event["type"] == "region_close" and name == _CALLS:
                values = event["value"]
                for value in values if isinstance(values, list) else [values]:
                    self._add(_call(value), pieces)

    def _keep_raw(self, pieces: list[Piece]) -> None:
        """A call that cannot be read becomes one with its raw text, and parsing begins anew."""
        name = re.search(
            r'(?:"name"\s*:\s*"|function=|call:|[>\]]\s*)([A-Za-z_][\w.-]*)', self._raw
        )
        self._add(Call(name[1] if name else "unknown", self._raw.strip()), pieces)
        self._start("")

    def _add(self, call: Call, pieces: list[Piece]) -> None:
        pieces.append(ToolCallDelta(len(self.calls), call.name, call.arguments))
        self.calls.append(call)


def _call(value: Any) -> Call:
    function = value.get("function", value) if isinstance(value, dict) else {}
    name, given = function.get("name"), function.get("arguments", {})
    arguments = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    return Call(name if isinstance(name, str) and name else "unknown", arguments)
