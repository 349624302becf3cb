"""What goes over the wire to a Chat Completions server: a Request as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from samara.agent.models.base import Request
from samara.prompts.messages import AssistantMessage, Message, SystemMessage, ToolMessage
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import File, Image, Text, plain_text

Json = dict[str, Any]

_NOT_IN_NAMES = re.compile(r"[^a-zA-Z0-9_-]")


def body_of(model: str, request: Request, *, limit: str, dropped: Iterable[str] = ()) -> Json:
    """The request's JSON. `limit` is the field for max_output_tokens; `dropped` are left out."""
    settings = request.settings
    schema = {"name": "answer", "schema": request.output_schema}
    body: Json = {
        "model": model,
        "messages": encode(request.messages),
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
        **settings.extra,
    }
    return {k: v for k, v in body.items() if v is not None and k not in dropped}


def encode(messages: Sequence[Message]) -> list[Json]:
    """The messages as the server wants them: pictures of tools follow the step's tool messages."""
    encoded: list[Json] = []
    pictures: list[Image] = []
    for message in messages:
        if not isinstance(message, ToolMessage) and pictures:
            encoded.append(_shown(pictures))
            pictures = []
        piece = _encode(message) if _has_picture(message) else _encode_text(message)
        if piece is not None:
            encoded.append(piece)
        if isinstance(message, ToolMessage):
            pictures += [part for part in message.content if isinstance(part, Image)]
    return [*encoded, _shown(pictures)] if pictures else encoded


def encode_tool(tool: ToolSpec) -> Json:
    """A tool's description as the server wants it."""
    described = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": described}


def encode_message(message: Message) -> list[Json]:
    """One message as the server wants it: mostly one, none for an empty one."""
    return encode((message,))


@lru_cache(maxsize=4096)
def _encode_text(message: Message) -> Json | None:
    """A message without pictures. Nobody changes what this returns."""
    return _encode(message)


def _encode(message: Message) -> Json | None:
    if isinstance(message, ToolMessage):
        return {"role": "tool", "tool_call_id": message.call_id, "content": message.text}
    if isinstance(message, AssistantMessage):
        if not message.content and not message.tool_calls:
            return None
        said: Json = {"role": "assistant", "content": message.content}
        if message.tool_calls:
            said["tool_calls"] = [_encode_call(call) for call in message.tool_calls]
        return said
    if isinstance(message, SystemMessage) or not _has_picture(message):
        return {"role": message.role, "content": message.text}
    return {"role": "user", "content": [_encode_part(part) for part in message.content]}


def _encode_call(call: ToolCall) -> Json:
    """A call, in a form that servers take also when the model wrote nonsense."""
    name = _NOT_IN_NAMES.sub("_", call.name)[:64] or "unknown"
    arguments = json.dumps(call.valid_arguments(), ensure_ascii=False)
    return {"id": call.id, "type": "function", "function": {"name": name, "arguments": arguments}}


def _encode_part(part: Text | Image | File) -> Json:
    if isinstance(part, Image):
        return {"type": "image_url", "image_url": {"url": part.data_url}}
    return {"type": "text", "text": plain_text((part,))}


def _shown(pictures: Sequence[Image]) -> Json:
    said = {"type": "text", "text": "The pictures that the tools returned:"}
    return {"role": "user", "content": [said, *map(_encode_part, pictures)]}


def _has_picture(message: Message) -> bool:
    if isinstance(message, SystemMessage | AssistantMessage):
        return False
    return any(isinstance(part, Image) for part in message.content)


def _tool_choice(choice: str) -> str | Json:
    if choice in ("auto", "none", "required"):
        return choice
    return {"type": "function", "function": {"name": choice}}
