"""What a turn tells, as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from samara.agent import events
from samara.agent.models.base import Usage
from samara.agent.result import Result


def event_line(event: events.Event) -> str:
    """An event as one line; `event` is its name. The last one, `TurnEnded`, has the result."""
    told: dict[str, Any]
    match event:
        case events.TurnEnded(result):
            told = as_json(result)
        case events.Replied(reply):
            told = {"model": reply.model, "finish": reply.finish, "usage": usage(reply.usage)}
        case events.Compacted(count, summary, spent):
            told = {"messages": count, "summary": summary, "usage": usage(spent)}
        case events.ToolFinished(call, result):
            paths = [made.path for made in result.artifacts]
            told = {
                "call": asdict(call),
                "text": result.text,
                "is_error": result.is_error,
                "artifacts": paths,
            }
        case _:
            told = asdict(event)
    return line({"event": type(event).__name__, **told})


def as_json(result: Result[Any]) -> dict[str, Any]:
    """The result of a turn."""
    return {
        "output": result.output,
        "model": result.model,
        "usage": usage(result.usage),
        "steps": result.steps,
        "wall_s": round(result.wall_s, 3),
        "stopped": result.stopped,
        "checks": [asdict(check) for check in result.checks],
        "sources": [asdict(passage) for passage in result.cited],
        "artifacts": [artifact.path for artifact in result.artifacts],
        "calls": [
            {"name": call.name, "arguments": call.valid_arguments()}
            for message in result.messages
            for call in getattr(message, "tool_calls", ())
        ],
    }


def usage(used: Usage) -> dict[str, Any]:
    """What was used; the cost as a number."""
    return {**asdict(used), "cost": None if used.cost is None else float(used.cost)}


def line(told: dict[str, Any]) -> str:
    """A JSON object on one line."""
    return json.dumps(told, ensure_ascii=False, default=str)
