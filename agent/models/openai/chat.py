"""What goes over the wire to a Chat Completions server: a Request as JSON."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from samara.agent.models.base import Request
from samara.agent.models.growing import Growing
from samara.agent.models.openai.chat_answer import ChatAssembler
from samara.agent.models.openai.errors import Failures
from samara.agent.models.openai.wire import (
    Json,
    Options,
    called,
    described,
    dumped,
    has_picture,
    joined,
)
from samara.prompts.messages import AssistantMessage, Message, SystemMessage, ToolMessage
from samara.tools.base import ToolSpec
from samara.tools.content import File, Image, Text, plain_text


class ChatWire:
    """Chat Completions."""

    path = "/chat/completions"
    optional: ClassVar = {
        "stream_options": ("stream_options", "include_usage"),
        "response_format": ("response_format", "json_schema"),
        "prompt_cache_key": ("prompt_cache_key",),
    }

    def __init__(self, options: Options) -> None:
        self._options = options
        self._pieces = Growing(_piece)

    def body(self, model: str, request: Request, dropped: Collection[str] = ()) -> bytes:
        """The request as JSON, without the fields that are `dropped`."""
        pieces = [piece for piece in self._pieces.of(request.messages) if piece]
        if pictures := _shown_before(request.messages, len(request.messages)):
            pieces.append(dumped([_shown(pictures)]))
        fields = self._fields(model, request)
        return joined({k: v for k, v in fields.items() if k not in dropped}, "messages", pieces)

    def answer(self, model: str, failures: Failures) -> ChatAssembler:
        """What an answer is fed to."""
        return ChatAssembler(model, failures)

    def _fields(self, model: str, request: Request) -> Json:
        options, settings = self._options, request.settings
        schema = {"name": "answer", "schema": request.output_schema}
        limit = "max_tokens" if options.custom else "max_completion_tokens"
        return {
            "model": model,
            "stream": options.stream,
            "stream_options": {"include_usage": True} if options.stream else None,
            "tools": [encode_tool(tool) for tool in request.tools] or None,
            "tool_choice": _tool_choice(request.tool_choice) if request.tools else None,
            "response_format": {"type": "json_schema", "json_schema": schema}
            if request.output_schema is not None
            else None,
            "temperature": settings.temperature,
            "top_p": settings.top_p,
            "seed": settings.seed,
            "stop": list(settings.stop) or None,
            limit: settings.max_output_tokens,
            "reasoning_effort": settings.reasoning_effort,
            "logprobs": settings.top_logprobs is not None or None,
            "top_logprobs": settings.top_logprobs or None,
            "service_tier": options.service_tier,
            "prompt_cache_key": options.prompt_cache_key,
            **settings.extra,
        }


def encode_tool(tool: ToolSpec) -> Json:
    """A tool's description as the server wants it."""
    return {"type": "function", "function": described(tool)}


def encode_message(message: Message) -> list[Json]:
    """One message as the server wants it: mostly one, none for an empty one."""
    said = [_encode(message)] if not _is_empty(message) else []
    pictures = _pictures(message) if isinstance(message, ToolMessage) else []
    return [*said, _shown(pictures)] if pictures else said


def _piece(messages: Sequence[Message], index: int, _: Sequence[bytes]) -> bytes:
    """A message as JSON; before it the pictures that the tools of the last step returned."""
    message = messages[index]
    pictures = [] if isinstance(message, ToolMessage) else _shown_before(messages, index)
    said = [] if _is_empty(message) else [_encode(message)]
    return dumped([_shown(pictures), *said] if pictures else said)


def _shown_before(messages: Sequence[Message], index: int) -> list[Image]:
    """The pictures of the tool messages right before `index`: no tool message may carry them."""
    pictures: list[Image] = []
    while index and isinstance(message := messages[index - 1], ToolMessage):
        pictures[:0] = _pictures(message)
        index -= 1
    return pictures


def _pictures(message: ToolMessage) -> list[Image]:
    return [part for part in message.content if isinstance(part, Image)]


def _is_empty(message: Message) -> bool:
    return isinstance(message, AssistantMessage) and not message.content and not message.tool_calls


def _encode(message: Message) -> Json:
    if isinstance(message, ToolMessage):
        return {"role": "tool", "tool_call_id": message.call_id, "content": message.text}
    if isinstance(message, AssistantMessage):
        said: Json = {"role": "assistant", "content": message.content}
        if message.tool_calls:
            said["tool_calls"] = [
                {"id": call.id, "type": "function", "function": called(call)}
                for call in message.tool_calls
            ]
        return said
    if isinstance(message, SystemMessage) or not has_picture(message):
        return {"role": message.role, "content": message.text}
    return {"role": "user", "content": [_encode_part(part) for part in message.content]}


def _encode_part(part: Text | Image | File) -> Json:
    if isinstance(part, Image):
        return {"type": "image_url", "image_url": {"url": part.data_url}}
    return {"type": "text", "text": plain_text((part,))}


def _shown(pictures: Sequence[Image]) -> Json:
    said = {"type": "text", "text": "The pictures that the tools returned:"}
    return {"role": "user", "content": [said, *map(_encode_part, pictures)]}


def _tool_choice(choice: str) -> str | Json:
    if choice in ("auto", "none", "required"):
        return choice
    return {"type": "function", "function": {"name": choice}}
