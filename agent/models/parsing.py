"""Text, reasoning and tool calls told apart in a local model's output, as it comes.

The parser is given text piece by piece and never shows a call's markup: what may be the beginning
of a marker is held back until it is clear. White space around the whole text is dropped. It never
raises and loses nothing: a call that was cut off or written wrongly becomes a call whose arguments
are the raw text, which no tool accepts, so that the model is told and can try again.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from samara.agent.models.base import ReasoningDelta, TextDelta, ToolCallDelta
from samara.agent.models.incremental import Stripped, earliest, held

Schemas = Mapping[str, Mapping[str, Any]]
"""Each tool's parameters as JSON Schema, by the tool's name."""

_UNREADABLE = (ValueError, RecursionError)  # the latter for brackets nested without end

Piece = TextDelta | ReasoningDelta | ToolCallDelta


@dataclass(frozen=True, slots=True)
class Call:
    """A call as parsed: `arguments` is JSON text, or raw text that is no JSON object."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write calls.

    A call follows `open`; without one, it begins the reply (or follows another call) for as long
    as `could` says that its text may become one, and is of a tool that was offered. `end` finds in
    the text after `open` where the call's body ends and where the rest begins, or None when it is
    not there yet. `read` turns a body into calls and raises ValueError for one that is none. `peek`
    gives name and arguments so far of an unfinished body, both only ever extended by what follows,
    or None. `close` is where a body ends in which `end` got lost; `self_ending` bodies show by
    themselves that they are whole. `inner` are the markers within and after a body.
    """

    open: str
    end: Callable[[str], tuple[int, int] | None]
    read: Callable[[str, Schemas], list[Call]]
    peek: Callable[[str, Schemas], Call | None] = lambda body, schemas: None
    could: Callable[[str], bool] = lambda body: True
    close: str = ""
    self_ending: bool = False
    inner: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a model writes what is not plain text.

    `reasoning` are the markers around its thoughts, `dropped` are markers without content of
    their own. `marks` are the stand-ins (one private character each) that the text has for
    markers that are tokens of their own, so that the same characters spelled out stay text.
    `keeps_special` leaves the text of special tokens in, for a parser that looks for it.
    """

    name: str
    forms: tuple[Form, ...] = ()
    reasoning: tuple[str, str] | None = None
    dropped: tuple[str, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    keeps_special: bool = False

    def spelled(self, marker: str) -> str:
        """The marker, which may be made of several, as the vocabulary spells it."""
        plain = str.maketrans({char: text for text, char in self.marks.items()})
        return marker.translate(plain)


class Parser(Protocol):
    """Parses one reply; `text`, `reasoning` and `calls` hold what was found so far."""

    @property
    def text(self) -> str:
        """The reply's text."""
        ...

    @property
    def reasoning(self) -> str:
        """What the model thought before it."""
        ...

    @property
    def calls(self) -> list[Call]:
        """The calls, in order."""
        ...

    @property
    def in_reasoning(self) -> bool:
        """Whether the model is thinking just now."""
        ...

    def feed(self, text: str) -> list[Piece]:
        """Take a further piece of output; what it brings to light."""
        ...

    def finish(self, *, cut_off: bool = False) -> list[Piece]:
        """The output has ended: what was held back, and an open call as far as it came.

        `cut_off` says that the model had not come to an end.
        """
        ...


class BufferedParser(ABC):
    """What parsers of dialects share: what was said so far, and a buffer for what is not clear."""

    def __init__(self, dialect: Dialect) -> None:
        self.calls: list[Call] = []
        self._plain = str.maketrans({char: text for text, char in dialect.marks.items()})
        self._buffer = ""
        self._says = {"text": Stripped(), "reasoning": Stripped()}

    @property
    def text(self) -> str:
        """The reply's text."""
        return self._says["text"].said

    @property
    def reasoning(self) -> str:
        """What the model thought before it."""
        return self._says["reasoning"].said

    @property
    @abstractmethod
    def in_reasoning(self) -> bool:
        """Whether the model is thinking just now."""

    def feed(self, text: str) -> list[Piece]:
        """Take a further piece of output; what it brings to light."""
        self._buffer += text
        pieces: list[Piece] = []
        while self._step(pieces):
            pass
        return pieces

    @abstractmethod
    def _step(self, pieces: list[Piece]) -> bool:
        """Go on to the next change; False when that needs more text."""

    def _tell(self, text: str, pieces: list[Piece]) -> bool:
        """Say more, as reasoning or as text; whether there was anything to say."""
        news = self._says["reasoning" if self.in_reasoning else "text"].add(self._to_text(text))
        if news:
            pieces.append(ReasoningDelta(news) if self.in_reasoning else TextDelta(news))
        return bool(news)

    def _to_text(self, text: str) -> str:
        return text.translate(self._plain)


class ReplyParser(BufferedParser):
    """Parses what is written in one of the dialects.

    `thinking` says that the prompt has already opened the reasoning.
    """

    def __init__(
        self, dialect: Dialect, schemas: Schemas | None = None, *, thinking: bool = False
    ) -> None:
        super().__init__(dialect)
        self._dialect = dialect
        self._schemas = schemas or {}
        self._mode: Form | str = "reasoning" if thinking and dialect.reasoning else "text"
        self._at_start = True  # nothing but calls so far: a call without a marker may begin
        self._announced: Call | None = None  # of the open call: what was streamed of it
        self._bare = tuple(form for form in dialect.forms if self._schemas and not form.open)
        think, done = dialect.reasoning or ("", "")
        opens = [form.open for form in dialect.forms]
        self._markers = {
            "text": [marker for marker in (*opens, think, done, *dialect.dropped) if marker],
            "reasoning": [done],
        }

    @property
    def in_reasoning(self) -> bool:
        """Whether the model is thinking just now."""
        return self._mode == "reasoning"

    def finish(self, *, cut_off: bool = False) -> list[Piece]:
        """The output has ended: what was held back, and an open call as far as it came."""
        pieces: list[Piece] = []
        while isinstance(form := self._mode, Form):
            self._finish_call(form, pieces)
            while self._step(pieces):
                pass
        rest, self._buffer = self._buffer, ""
        self._say(rest, pieces)
        return pieces

    def _step(self, pieces: list[Piece]) -> bool:
        if isinstance(form := self._mode, Form):
            return self._step_call(form, pieces)
        if self._mode == "text" and self._at_start and self._bare:
            start = self._buffer.lstrip(" \t\r\n;" if self.calls else None)
            if not start:
                return False
            for form in self._bare:
                if form.could(start):
                    self._mode, self._buffer = form, start
                    return True
        markers = self._markers[str(self._mode)]
        at, marker = earliest(self._buffer, markers)
        if not marker:
            safe = len(self._buffer) - held(self._buffer, markers)
            said, self._buffer = self._buffer[:safe], self._buffer[safe:]
            self._say(said, pieces)
            return False
        self._say(self._buffer[:at], pieces)
        self._buffer = self._buffer[at + len(marker) :]
        self._mode = self._after(marker)
        return True

    def _after(self, marker: str) -> Form | str:
        if self._dialect.reasoning and marker == self._dialect.reasoning[0]:
            return "reasoning"
        forms = (form for form in self._dialect.forms if form.open == marker)
        return next(forms, "text")

    def _step_call(self, form: Form, pieces: list[Piece]) -> bool:
        ends = form.end(self._buffer)
        if ends is None:
            if not form.open and not self._announced and not form.could(self._buffer):
                self._mode, self._at_start = "text", False
                return True
            safe = len(self._buffer) - held(self._buffer, form.inner)
            so_far = form.peek(self._buffer[:safe], self._schemas)
            if so_far and self._offered(form, [so_far]):
                self._announce(so_far, pieces)
            return False
        try:
            found = self._read(form, self._buffer[: ends[0]])
        except _UNREADABLE:
            if not form.open and not self._announced:
                self._not_a_call(pieces, ends[1])
                return True
            found = [self._broken(form, self._buffer[: ends[0]])]
        self._close(found, ends[1], pieces)
        return True

    def _read(self, form: Form, body: str) -> list[Call]:
        found = form.read(body, self._schemas)
        if not self._offered(form, found):
            raise ValueError("no tool of that name was offered")
        return found

    def _offered(self, form: Form, calls: list[Call]) -> bool:
        """Whether these may be calls of that form: without a marker, only of known tools."""
        return bool(form.open) or all(call.name in self._schemas for call in calls)

    def _finish_call(self, form: Form, pieces: list[Piece]) -> None:
        """End a call whose end never came: whole it may be all the same."""
        if form.self_ending:
            try:
                found = self._read(form, self._buffer)
                return self._close(found, len(self._buffer), pieces)
            except _UNREADABLE:
                pass
        if not form.open and not self._announced:
            return self._not_a_call(pieces, len(self._buffer))
        cut = self._buffer.find(form.close) if form.close else -1
        body = self._buffer if cut < 0 else self._buffer[:cut]
        after = len(self._buffer) if cut < 0 else cut + len(form.close)
        return self._close([self._broken(form, body)], after, pieces)

    def _close(self, found: list[Call], after: int, pieces: list[Piece]) -> None:
        for call in found:
            call = Call(self._to_text(call.name), self._to_text(call.arguments))
            self._announce(call, pieces)
            self.calls.append(call)
            self._announced = None
        self._mode, self._buffer = "text", self._buffer[after:]

    def _not_a_call(self, pieces: list[Piece], size: int) -> None:
        """What looked like a call without a marker is text."""
        text, self._buffer = self._buffer[:size], self._buffer[size:]
        self._mode = "text"
        self._say(text, pieces)

    def _broken(self, form: Form, body: str) -> Call:
        """What is left of a call that cannot be read; keeps to what was streamed of it."""
        call = form.peek(body, self._schemas)
        before = self._announced
        if call and (not before or call.arguments.startswith(before.arguments)):
            return call
        if before:
            return before
        name = re.match(r'\s*(?:call:|\{.*?"name"\s*:\s*")?([A-Za-z_][\w.-]*)', body, re.DOTALL)
        return Call(name[1] if name else "unknown", body.strip())

    def _announce(self, call: Call, pieces: list[Piece]) -> None:
        """Stream what is new of the open call."""
        index, before = len(self.calls), self._announced
        name, arguments = self._to_text(call.name), self._to_text(call.arguments)
        if before is None:
            pieces.append(ToolCallDelta(index, name, arguments))
        elif more := arguments[len(before.arguments) :]:
            pieces.append(ToolCallDelta(index, "", more))
        self._announced = Call(name, arguments)

    def _say(self, text: str, pieces: list[Piece]) -> None:
        if self._tell(text, pieces) and not self.in_reasoning:
            self._at_start = False
