"""What goes over the wire to a server of OpenAI's Responses API: a Request as JSON.

Nothing is stored at the server. What a model thought comes back encrypted and is sent again beside
what followed it, which is how reasoning models go on thinking after a tool has answered.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import ClassVar

from samara.agent.models.base import Request
from samara.agent.models.growing import Growing
from samara.agent.models.openai.errors import Failures
from samara.agent.models.openai.responses_answer import ResponsesAssembler
from samara.agent.models.openai.wire import (
    Json,
    Options,
    called,
    described,
    dumped,
    has_picture,
    joined,
    reasons,
)
from samara.errors import ConfigError
from samara.prompts.messages import AssistantMessage, Message, SystemMessage, ToolMessage
from samara.tools.base import ToolSpec
from samara.tools.content import File, Image, Text, plain_text


class ResponsesWire:
    """The Responses API."""

    path = "/responses"
    optional: ClassVar = {
        "include": ("include", "encrypted_content", "encrypted content"),
        "store": ("store",),
        "prompt_cache_key": ("prompt_cache_key",),
    }

    def __init__(self, model: str, options: Options) -> None:
        self._options = options
        self._maker = model
        self._pieces = Growing(self._piece)

    def body(self, model: str, request: Request, dropped: Collection[str] = ()) -> bytes:
        """The request as JSON, without the fields that are `dropped`.

        Raises ConfigError for settings that this API does not have.
        """
        pieces = [piece for piece in self._pieces.of(request.messages) if piece]
        fields = self._fields(model, request)
        return joined({k: v for k, v in fields.items() if k not in dropped}, "input", pieces)

    def answer(self, model: str, failures: Failures) -> ResponsesAssembler:
        """What an answer is fed to."""
        return ResponsesAssembler(model, self._maker, failures)

    def _fields(self, model: str, request: Request) -> Json:
        options, settings = self._options, request.settings
        if settings.seed is not None or settings.stop:
            raise ConfigError(
                "The Responses API knows no seed and no stop strings.",
                hint='Leave them out, or use OpenAIModel(…, api="chat").',
            )
        wants = settings.top_logprobs is not None
        thinks = reasons(model)
        included = ["reasoning.encrypted_content"] * thinks
        included += ["message.output_text.logprobs"] * wants
        schema = {"type": "json_schema", "name": "answer", "schema": request.output_schema}
        effort = {"effort": settings.reasoning_effort} if settings.reasoning_effort else {}
        return {
            "model": model,
            "stream": options.stream,
            "store": False,
            "include": included or None,
            "tools": [encode_tool(tool) for tool in request.tools] or None,
            "tool_choice": _tool_choice(request.tool_choice) if request.tools else None,
            "text": {"format": schema} if request.output_schema is not None else None,
            "temperature": settings.temperature,
            "top_p": settings.top_p,
            "max_output_tokens": settings.max_output_tokens,
            "reasoning": effort or None,
            "top_logprobs": settings.top_logprobs,
            "service_tier": options.service_tier,
            "prompt_cache_key": options.prompt_cache_key,
            **settings.extra,
        }

    def _piece(self, messages: Sequence[Message], index: int, _: Sequence[bytes]) -> bytes:
        return dumped(encode_message(messages[index], self._maker))


def encode_tool(tool: ToolSpec) -> Json:
    """A tool's description as the server wants it."""
    return {"type": "function", "strict": False, **described(tool)}


def encode_message(message: Message, maker: str = "") -> list[Json]:
    """A message as the items that the server wants. Only `maker` can read its own thoughts."""
    if isinstance(message, ToolMessage):
        said = _parts(message.content) if has_picture(message) else message.text
        return [{"type": "function_call_output", "call_id": message.call_id, "output": said}]
    if isinstance(message, AssistantMessage):
        return _said(message, maker)
    if isinstance(message, SystemMessage):
        return [{"role": "system", "content": message.content}]
    said = _parts(message.content) if has_picture(message) else message.text
    return [{"role": "user", "content": said}]


def _said(message: AssistantMessage, maker: str) -> list[Json]:
    """The text and the calls, each with the thoughts that led to it right before it."""
    thoughts: dict[int, list[Json]] = {}
    for thought in message.thoughts:
        if thought.maker == maker:
            thoughts.setdefault(thought.before_call, []).append(json.loads(thought.data))
    items: list[Json] = []
    if message.content:
        items += thoughts.pop(-1, [])
        items.append({"role": "assistant", "content": message.content})
    for number, call in enumerate(message.tool_calls):
        led = thoughts.pop(-1, []) if number == 0 else []
        items += [*led, *thoughts.pop(number, [])]
        items.append({"type": "function_call", "call_id": call.id, **called(call)})
    return items


def _parts(content: Sequence[Text | Image | File]) -> list[Json]:
    return [
        {"type": "input_image", "image_url": part.data_url, "detail": "auto"}
        if isinstance(part, Image)
        else {"type": "input_text", "text": plain_text((part,))}
        for part in content
    ]


def _tool_choice(choice: str) -> str | Json:
    if choice in ("auto", "none", "required"):
        return choice
    return {"type": "function", "name": choice}
