"""What becomes of a reply that is written before it is given."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from samara.agent.models.base import Delta, Reply, Request, Stream, TextDelta
from samara.agent.models.chat import call_id
from samara.agent.models.embedded.reader import NOTED, QUOTE, SAVE, UNSURE, quotation
from samara.prompts.messages import AssistantMessage, UserMessage
from samara.tools.base import ToolCall


def as_asked(event: Delta | Reply, top_logprobs: int | None) -> Delta | Reply:
    """What a stream brings, without log probabilities that were not asked for."""
    if not isinstance(event, Reply) or top_logprobs is not None:
        return event
    return replace(event, logprobs=())


def cached_as(first: Delta | Reply, reply: Delta | Reply) -> Delta | Reply:
    """A reply of which as much was computed before as of the first to the same request."""
    if not isinstance(first, Reply) or not isinstance(reply, Reply):
        return reply
    usage = replace(reply.usage, cached_tokens=first.usage.cached_tokens)
    return replace(reply, usage=usage)


def as_unsure(written: list[Delta | Reply]) -> list[Delta | Reply]:
    """In place of a call, that the model is not sure."""
    last = written[-1] if written else None
    if not isinstance(last, Reply) or not last.message.tool_calls:
        return written
    unsure = replace(last, message=AssistantMessage(UNSURE), finish="stop", logprobs=())
    return [TextDelta(UNSURE), unsure]


def is_whole(written: Sequence[Delta | Reply]) -> bool:
    """Whether a reply came to its own end."""
    last = written[-1]
    return isinstance(last, Reply) and last.finish in ("tool_calls", "stop")


def message_of(written: Sequence[Delta | Reply]) -> AssistantMessage:
    """What a reply says that has come to its end."""
    last = written[-1]
    return last.message if isinstance(last, Reply) else AssistantMessage("")


def completed(stream: Stream, request: Request) -> Stream:
    """The stream, with a quotation in place of `QUOTE`, and facts saved where that is offered."""
    held = ""
    may_be_mark = True
    try:
        for event in stream:
            if may_be_mark and isinstance(event, TextDelta):
                held += event.text
                may_be_mark = any(mark.startswith(held) for mark in (QUOTE, NOTED))
                if not may_be_mark:
                    yield TextDelta(held)
            elif may_be_mark and isinstance(event, Reply):
                whole = _completed_reply(event, request)
                if whole.message.content:
                    yield TextDelta(whole.message.content)
                yield whole
            else:
                yield event
    finally:
        stream.close()


def _completed_reply(reply: Reply, request: Request) -> Reply:
    said, message = reply.message.content, reply.message
    if reply.finish != "stop" or message.tool_calls:
        return reply
    if said == QUOTE:
        return replace(reply, message=replace(message, content=quotation(request.messages)))
    offered = request.tool_choice != "none" and any(tool.name == SAVE for tool in request.tools)
    last = request.messages[-1]
    if said != NOTED or not offered or not isinstance(last, UserMessage):
        return reply
    arguments = json.dumps({"text": last.question}, ensure_ascii=False)
    call = ToolCall(call_id((len(request.messages), said)), SAVE, arguments)
    return replace(
        reply, message=replace(message, content="", tool_calls=(call,)), finish="tool_calls"
    )
