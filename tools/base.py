"""What a tool is, and what passes between a model and a tool.

A call carries its arguments as the JSON text that the model wrote, right or wrong, so that
nothing of what was said is lost. `Tool.invoke` and `Tool.ainvoke` turn a call into a result
and never raise for what a model or a `ToolError` did: those become a result that says what
was wrong. Any other exception is a bug in the tool and passes through.
"""

from __future__ import annotations

import asyncio
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from samara.errors import ToolError
from samara.tools.content import File, Image, Part, Text, plain_text

JsonObject = dict[str, Any]

listener: ContextVar[Callable[[str, str], None] | None] = ContextVar("listener", default=None)
"""Who hears what a running tool says; set by whoever runs it."""


def report(text: str, stream: str = "stdout") -> None:
    """Say something from inside a running tool: shown to the person at once, not to the model."""
    hear = listener.get()
    if hear is not None:
        hear(text, stream)


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A model's wish to have a tool run.

    `arguments` is the JSON text as the model wrote it; `parse` turns it into a mapping.
    """

    id: str
    name: str
    arguments: str = "{}"

    def parse(self) -> JsonObject:
        """The arguments as a mapping. Raises ToolError when they are no JSON object."""
        try:
            value = json.loads(self.arguments or "{}")
        except ValueError as error:
            raise ToolError(
                f"The arguments of {self.name} are not valid JSON: {error}.",
                hint="Call it again with one JSON object.",
            ) from None
        if not isinstance(value, dict):
            raise ToolError(
                f"The arguments of {self.name} are {type(value).__name__}, not a JSON object.",
                hint="Call it again with one JSON object.",
            )
        return value

    def valid_arguments(self) -> JsonObject:
        """The arguments if they are a JSON object, else an empty one: safe to send back."""
        try:
            return self.parse()
        except ToolError:
            return {}


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a tool answered to the call `call_id`.

    `content` is shown to the model, `artifacts` (files, pictures) also to the person; `data` is
    the Python value as it was returned, for the program that runs the agent. It is not kept when
    a conversation is stored.
    """

    call_id: str
    name: str
    content: tuple[Part, ...]
    is_error: bool = False
    data: Any = None

    @property
    def text(self) -> str:
        """The content as plain text."""
        return plain_text(self.content)

    @property
    def artifacts(self) -> tuple[Image | File, ...]:
        """The pictures and files among the content."""
        return tuple(part for part in self.content if not isinstance(part, Text))


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """How a tool is described to a model. `parameters` is a JSON Schema of an object."""

    name: str
    description: str
    parameters: Mapping[str, Any]


class Tool(ABC):
    """Something a model can call.

    A plain function becomes one through the `tool` decorator. Subclass this for a tool that
    keeps state or needs closing: give it a `spec` and a `run`.
    """

    needs_approval: bool = False
    """Ask the agent's approval hook before each call."""

    parallel: bool = True
    """May run at the same time as other calls of the same step."""

    @property
    @abstractmethod
    def spec(self) -> ToolSpec:
        """Name, description and parameters."""

    @abstractmethod
    def run(self, arguments: JsonObject) -> object:
        """Do the work. Returns text, an Image, a File, data, or a list of these.

        Raises ToolError to tell the model what went wrong.
        """

    async def arun(self, arguments: JsonObject) -> object:
        """Like `run`, from async code. By default `run` in a worker thread."""
        return await asyncio.to_thread(self.run, arguments)

    def interrupt(self) -> None:  # noqa: B027 - most tools have nothing to stop
        """Stop the calls under way soon; called when a turn is cancelled."""

    def close(self) -> None:  # noqa: B027 - most tools hold nothing
        """Let go of processes and files."""

    def invoke(self, call: ToolCall) -> ToolResult:
        """Run one call to its result."""
        try:
            return result_of(call, self.run(call.parse()))
        except ToolError as error:
            return failure(call, str(error))

    async def ainvoke(self, call: ToolCall) -> ToolResult:
        """Run one call to its result, from async code."""
        try:
            return result_of(call, await self.arun(call.parse()))
        except ToolError as error:
            return failure(call, str(error))


def failure(call: ToolCall, message: str) -> ToolResult:
    """The result that tells the model what was wrong with its call."""
    return ToolResult(call.id, call.name, (Text(message),), is_error=True)


def result_of(call: ToolCall, value: object) -> ToolResult:
    """Wrap whatever a tool returned. A `ToolResult` keeps its content and error flag."""
    if isinstance(value, ToolResult):
        return ToolResult(call.id, call.name, value.content, value.is_error, value.data)
    return ToolResult(call.id, call.name, _parts(value), data=value)


def _parts(value: object) -> tuple[Part, ...]:
    if isinstance(value, Text | Image | File):
        return (value,)
    if isinstance(value, list | tuple) and any(isinstance(v, Text | Image | File) for v in value):
        return tuple(part for item in value for part in _parts(item))
    return (Text(value if isinstance(value, str) else _json(value)),)


def _json(value: object) -> str:
    from pydantic_core import PydanticSerializationError, to_json

    try:
        return to_json(value).decode()
    except PydanticSerializationError:
        return str(value)
