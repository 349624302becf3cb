"""One turn, written once, without any input or output.

`run_turn` is a generator. It yields what it wants done (`Recall`, `Query`, `Act`) and is sent what
came of it; everything else it yields is an event for the outside. `drivers.py` carries the wishes
out, once for sync and once for async code. What goes wrong is thrown in here, so that the
conversation is valid after every end: an answer, an error, a cancellation.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from samara.agent.compaction import Sendable, fit
from samara.agent.conversation import Conversation
from samara.agent.events import (
    Event,
    NotMended,
    Replied,
    SentBack,
    StepStarted,
    TurnEnded,
    TurnStarted,
)
from samara.agent.judging import Judge
from samara.agent.models.base import Reply, Request, Usage
from samara.agent.recall import cited_numbers, cited_results, query_of, with_passages
from samara.agent.result import Result, StopReason
from samara.agent.wishes import Act, Cancelled, Plan, Query, Recall, Turn, Verify, Wish
from samara.errors import (
    BudgetError,
    ContentFilterError,
    ContextLengthError,
    ContextOverflowError,
    ModelError,
    ServerError,
    UsageLimitError,
)
from samara.memory import Passage
from samara.prompts.budget import Fitted
from samara.prompts.messages import (
    AssistantMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.base import ToolCall, ToolResult, failure

_ANSWER_NOW = "No further tool calls are possible. Give your final answer now, with what you have."


def run_turn(conversation: Conversation, message: UserMessage, plan: Plan) -> Turn:
    """One turn, from what the person said to the answer."""
    began = time.monotonic()
    yield TurnStarted(plan.model)
    passages: Sequence[Passage] = ()
    if plan.recalls:
        passages = yield Recall(query_of(message, conversation))
        message, passages = with_passages(
            message, passages, conversation, plan.room_beside(message), plan.size
        )
    conversation.append(message)
    usage, artifacts, sources = Usage(), [], list(passages)
    judge, complaint = Judge(plan), ""
    for step in range(1, plan.max_steps + 1):
        last = step == plan.max_steps
        yield StepStarted(step)
        final = last and step > 1
        choice = "none" if final else plan.tool_choice if step == 1 else "auto"
        nudges = _nudges(complaint, _ANSWER_NOW if final and plan.tools else "")
        try:
            reply = yield from _ask(conversation, plan, choice, nudges)
        except (BudgetError, ModelError) as error:
            if not judge.usable:
                raise
            yield NotMended(str(error))
            break
        conversation.append(*_nudges(complaint))
        steps, complaint = step, ""
        usage += reply.usage
        yield Replied(reply)
        if reply.message.tool_calls and not last:
            results, found = yield from _act(conversation, reply, plan)
            sources += found
            artifacts += [item for result in results for item in result.artifacts]
            continue
        answer, stopped = _answer(reply, step, forced=final)
        conversation.append(answer)
        checks = (yield Verify(answer.content, plan.check)) if plan.check else ()
        complaint = judge.complaint(answer.content, checks, last=last)
        if not complaint:
            break
        yield SentBack(complaint)
    yield TurnEnded(
        Result(
            output=judge.output,
            messages=conversation.messages,
            usage=usage,
            model=reply.model,
            steps=steps,
            wall_s=time.monotonic() - began,
            stopped=stopped,
            artifacts=tuple(artifacts),
            sources=_sources(sources, conversation, answer.content),
            checks=judge.checks,
        )
    )


def _ask(
    conversation: Conversation, plan: Plan, tool_choice: str, nudges: Sequence[UserMessage]
) -> Generator[Wish | Event, Any, Reply]:
    """The model's reply to the conversation and `nudges`.

    A window that proved smaller and an empty reply get one more try each.
    """
    window, spent, emptied = plan.window_tokens, Usage(), False
    refused: ContextLengthError | None = None
    while True:
        try:
            sendable = yield from fit(conversation, plan, window, nudges)
        except ContextOverflowError as overflow:
            raise (refused or overflow) from None
        spent += sendable.spent
        request = _request(sendable, plan, tool_choice)
        counted = sendable.fitted.count
        try:
            reply: Reply = yield Query(plan.spending.reserve(request, counted.upper))
        except ModelError as error:
            plan.spending.failed(error)
            if refused or not isinstance(error, ContextLengthError):
                raise
            refused, window = error, _narrower(window, sendable.fitted)
            continue
        except Cancelled as cancelled:
            if cancelled.text:
                conversation.append(AssistantMessage(cancelled.text))
            raise
        plan.spending.settle(reply.usage)
        spent += reply.usage
        if reply.finish == "content_filter":
            raise ContentFilterError(f"{reply.model} withheld its answer.", hint="Ask differently.")
        if reply.message.content.strip() or reply.message.tool_calls:
            return replace(reply, usage=spent, message=_unique_ids(reply.message, conversation))
        if reply.finish == "length":
            raise ServerError(
                f"{reply.model} used up its output limit before it said anything.",
                hint="Raise max_output_tokens.",
            )
        if emptied:
            raise ServerError(f"{reply.model} answered nothing, twice.", hint="Try another model.")
        emptied = True


def _narrower(window_tokens: int, fitted: Fitted) -> int:
    """A window that takes two thirds of what did not fit, with as much kept free as before."""
    room = fitted.count.value * 2 // 3
    return min(window_tokens, room + min(window_tokens - fitted.available_tokens, room // 3))


def _request(sendable: Sendable, plan: Plan, tool_choice: str) -> Request:
    return Request(
        messages=sendable.fitted.messages,
        tools=sendable.tools,
        tool_choice=tool_choice,
        output_schema=plan.output.schema if plan.output else None,
        settings=plan.settings,
    )


def _act(
    conversation: Conversation, reply: Reply, plan: Plan
) -> Generator[Wish | Event, Any, tuple[tuple[ToolResult, ...], list[Passage]]]:
    """Have the calls run, and add them to the conversation together with their results.

    Returns these, and the passages among them.
    """
    calls = reply.message.tool_calls
    try:
        if reply.finish == "length":
            results = tuple(_cut_off(call) for call in calls)
        else:
            plan.spending.take_calls(len(calls))
            results = yield Act(calls)
    except UsageLimitError as limit:
        results = tuple(failure(call, limit.message) for call in calls)
        conversation.append(reply.message, *map(ToolMessage.of, results))
        raise
    except Cancelled as cancelled:
        results = tuple(cancelled.results.get(call.id, _not_finished(call)) for call in calls)
        conversation.append(reply.message, *map(ToolMessage.of, results))
        raise
    results, passages = cited_results(results, conversation)
    conversation.append(reply.message, *map(ToolMessage.of, results))
    return results, passages


def _sources(
    shown: Sequence[Passage], conversation: Conversation, answer: str
) -> tuple[Passage, ...]:
    """What was shown in this turn, and what the answer cites of earlier ones."""
    cited = conversation.cited(cited_numbers(answer))
    return tuple({passage.number: passage for passage in (*shown, *cited)}.values())


def _answer(reply: Reply, step: int, *, forced: bool) -> tuple[AssistantMessage, StopReason]:
    """The final message. Calls that a model makes although it may not are left out."""
    said = replace(reply.message, tool_calls=())
    if reply.message.tool_calls:
        silent = f"I have used all {step} steps without reaching an answer."
        return replace(said, content=said.content or silent), "max_steps"
    if reply.finish == "length":
        return said, "length"
    return said, "max_steps" if forced else "answer"


def _unique_ids(message: AssistantMessage, conversation: Conversation) -> AssistantMessage:
    """Give a new id to each call whose own is empty or taken: providers refuse duplicates."""
    if not message.tool_calls:
        return message
    taken = {item.call_id for item in conversation if isinstance(item, ToolMessage)}
    calls: list[ToolCall] = []
    for call in message.tool_calls:
        number = len(taken)
        while not call.id or call.id in taken:
            call = replace(call, id=f"call_{number}")
            number += 1
        taken.add(call.id)
        calls.append(call)
    return replace(message, tool_calls=tuple(calls))


def _nudges(*told: str) -> tuple[UserMessage, ...]:
    return tuple(UserMessage.of(text, kind="nudge") for text in told if text)


def _cut_off(call: ToolCall) -> ToolResult:
    return failure(
        call, "Your reply was cut at the output limit, so nothing was run. Make the call shorter."
    )


def _not_finished(call: ToolCall) -> ToolResult:
    return failure(call, "The user stopped this call before it had finished.")
