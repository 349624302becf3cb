"""Answers of a Responses API server, streamed or plain, for `FaultServer`."""

from __future__ import annotations

import json
from typing import Any

from fault_server import Answer, Json, Maker, events, plain

USAGE = {
    "input_tokens": 11,
    "output_tokens": 7,
    "input_tokens_details": {"cached_tokens": 3},
    "output_tokens_details": {"reasoning_tokens": 2},
}


def reasoning(number: int, secret: str = "gAAAA") -> Json:
    """A thought, encrypted."""
    summary = [{"type": "summary_text", "text": f"Thinking {number}."}]
    return {
        "type": "reasoning",
        "id": f"rs_{number}",
        "summary": summary,
        "encrypted_content": f"{secret}{number}",
    }


def text(said: str) -> Json:
    """A text."""
    content = [{"type": "output_text", "text": said, "annotations": []}]
    return {"type": "message", "id": "msg_1", "role": "assistant", "content": content}


def call(name: str, arguments: str, call_id: str) -> Json:
    """A call of a tool."""
    return {
        "type": "function_call",
        "id": f"fc_{call_id}",
        "call_id": call_id,
        "name": name,
        "arguments": arguments,
    }


def responds(*items: Json, status: str = "completed", **more: Any) -> Maker:
    """A response of these items, in pieces where the request asks for a stream."""

    def make(request: Json) -> Answer:
        whole = {"status": status, "output": list(items), "usage": USAGE, "error": None, **more}
        if not request.get("stream"):
            return plain(whole)
        told = [{"type": "response.created", "response": {**whole, "output": [], "usage": None}}]
        for place, item in enumerate(items):
            told += _told(place, item)
        return events(*map(json.dumps, [*told, {"type": f"response.{status}", "response": whole}]))

    return make


def _told(place: int, item: Json) -> list[Json]:
    begun = {**item, "content": [], "arguments": "", "encrypted_content": "unfinished"}
    kind = "response.output_text.delta"
    if item["type"] == "function_call":
        kind = "response.function_call_arguments.delta"
        pieces = list(item["arguments"])
    elif item["type"] == "reasoning":
        kind = "response.reasoning_summary_text.delta"
        pieces = [part["text"] for part in item["summary"]]
    else:
        pieces = list(item["content"][0].get("text") or "")
    told: list[Json] = [{"type": "response.output_item.added", "item": begun}]
    told += [{"type": kind, "delta": piece} for piece in pieces]
    told.append({"type": "response.output_item.done", "item": item})
    return [{**event, "output_index": place} for event in told]
