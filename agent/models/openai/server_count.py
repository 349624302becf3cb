"""Asking a server how many tokens a request is, without having it answered.

OpenAI's has an endpoint for that. vLLM tokenizes a whole chat; llama.cpp renders a chat, and
tokenizes text.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import Any

from samara.agent.models.base import Request
from samara.agent.models.openai.chat import ChatWire
from samara.agent.models.openai.responses import ResponsesWire
from samara.agent.models.openai.wire import Json, Options
from samara.errors import ConfigError

_COUNTED = ("model", "input", "tools", "tool_choice", "text", "reasoning")

Asking = Generator[tuple[str, Json], Any, int]
"""Yields a path or a URL, and what to send there; is sent the JSON that came back, or None where
the server knows no such thing; returns the count."""


def ask_openai(model: str, request: Request) -> Asking:
    """By the endpoint of OpenAI's server."""
    body = json.loads(ResponsesWire(model, Options()).body(model, request))
    told = yield "/responses/input_tokens", {k: v for k, v in body.items() if k in _COUNTED}
    return _counted(told, "input_tokens", model)


def ask_other(model: str, request: Request, base_url: str) -> Asking:
    """By what vLLM has, or else by what llama.cpp has, both beside the API's own path."""
    root = base_url.rstrip("/").removesuffix("/v1")
    chat = json.loads(ChatWire(Options(custom=True)).body(model, request))
    chat = {k: v for k, v in chat.items() if k in ("model", "messages", "tools")}
    told = yield f"{root}/tokenize", {**chat, "add_generation_prompt": True}
    if isinstance(told, dict) and isinstance(told.get("count"), int):
        return int(told["count"])
    rendered = yield f"{root}/apply-template", chat
    prompt = rendered.get("prompt") if isinstance(rendered, dict) else None
    if not isinstance(prompt, str):
        raise _cannot(model)
    told = yield f"{root}/tokenize", {"content": prompt, "add_special": True}
    tokens = told.get("tokens") if isinstance(told, dict) else None
    if not isinstance(tokens, list):
        raise _cannot(model)
    return len(tokens)


def _counted(told: object, name: str, model: str) -> int:
    count = told.get(name) if isinstance(told, dict) else None
    if not isinstance(count, int):
        raise _cannot(model)
    return count


def _cannot(model: str) -> ConfigError:
    return ConfigError(
        f"The server of {model} has no endpoint that counts tokens.",
        hint="Use count(): its bound is safe.",
    )
