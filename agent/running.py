"""How the calls of one step run: which, in which order, side by side where they may.

`results` fills as calls end, so that a driver that is cut short knows what was done.
"""

from __future__ import annotations

import asyncio
import inspect
import queue
import threading
import time
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import aclosing
from contextvars import copy_context
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from samara.agent.events import Event, ToolFinished, ToolOutput, ToolStarted
from samara.errors import ConfigError
from samara.tools.base import Tool, ToolCall, ToolResult, failure, listener
from samara.tools.content import Text
from samara.tools.function import run_coroutine
from samara.tools.function import tool as function_tool

GRACE_S = 5.0
"""How long an interrupted tool may take to stop before it is left behind."""

Approval = bool | ToolCall
Approve = Callable[[ToolCall], Approval | Awaitable[Approval]]
"""Asked before a call of a tool that needs approval; sync or async. A call in return runs in the
place of the one that was asked about, with other arguments; the model is told of it."""

Results = dict[str, ToolResult]
_Heard = Event | tuple[ToolCall, ToolResult | BaseException]


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The tools by name, and who is asked before one that needs approval."""

    tools: Mapping[str, Tool]
    approve: Approve | None = None
    named: tuple[str, ...] | None = None

    @classmethod
    def of(
        cls, tools: Sequence[Tool | Callable[..., object]], approve: Approve | None = None
    ) -> Toolbox:
        """Plain functions become tools. Raises ConfigError for a name used twice."""
        box: dict[str, Tool] = {}
        for item in tools:
            made = item if isinstance(item, Tool) else function_tool(item)
            if made.spec.name in box:
                raise ConfigError(f"Two tools are called {made.spec.name}.", hint="Rename one.")
            box[made.spec.name] = made
        return cls(box, approve)

    def also(self, tool: Tool) -> Toolbox:
        """With one more tool, which is not named to a model that calls one that is not there."""
        return Toolbox({**self.tools, tool.spec.name: tool}, self.approve, tuple(self.tools))

    def batches(self, calls: Sequence[ToolCall]) -> Iterator[list[ToolCall]]:
        """The calls in order, neighbours that may run at the same time together."""

        def group(item: tuple[int, ToolCall]) -> int:
            number, call = item
            tool = self.tools.get(call.name)
            return -1 if tool is None or tool.parallel else number

        for _, members in groupby(enumerate(calls), group):
            yield [call for _, call in members]

    def permit(self, call: ToolCall) -> ToolCall | ToolResult | Awaitable[Approval]:
        """The call that may run, a result that refuses it, or an answer still to come."""
        tool = self.tools.get(call.name)
        if tool is None:
            names = ", ".join(self.tools if self.named is None else self.named)
            offered = f"There are: {names}." if names else "There are none."
            return failure(call, f"There is no tool called {call.name!r}. {offered}")
        if not tool.needs_approval:
            return call
        if self.approve is None:
            return failure(call, f"{call.name} needs approval, and nobody is there to give it.")
        approved = self.approve(call)
        if inspect.isawaitable(approved):
            return approved
        return decided(call, approved)


def decided(call: ToolCall, approval: Approval) -> ToolCall | ToolResult:
    """The call that runs, or the result of one that was not approved."""
    if isinstance(approval, ToolCall):
        return replace(call, arguments=approval.arguments)
    if approval:
        return call
    return failure(call, "The user did not allow this call. Do not repeat it; ask or go on.")


def run_calls(
    box: Toolbox, calls: Sequence[ToolCall], results: Results
) -> Generator[Event, None, None]:
    """Run the calls in threads, so that Ctrl-C reaches the caller while tools work."""
    for batch in box.batches(calls):
        decisions: list[ToolCall | ToolResult] = []
        for call in batch:
            permitted = box.permit(call)
            if inspect.isawaitable(permitted):
                answer: Any = run_coroutine(_answer, {"question": permitted})
                permitted = decided(call, answer)
            decisions.append(permitted)
        yield from _begun(batch, decisions, results)
        running = [one for one in decisions if isinstance(one, ToolCall)]
        yield from _run_in_threads(box.tools, running, _Results(batch, results))


async def arun_calls(
    box: Toolbox, calls: Sequence[ToolCall], results: Results
) -> AsyncGenerator[Event, None]:
    """Run the calls as tasks; sync tools in threads."""
    for batch in box.batches(calls):
        decisions: list[ToolCall | ToolResult] = []
        for call in batch:
            permitted = box.permit(call)
            if inspect.isawaitable(permitted):
                permitted = decided(call, await permitted)
            decisions.append(permitted)
        for event in _begun(batch, decisions, results):
            yield event
        running = [one for one in decisions if isinstance(one, ToolCall)]
        running_now = _run_as_tasks(box.tools, running, _Results(batch, results))
        async with aclosing(running_now) as heard:
            async for event in heard:
                yield event


def _begun(
    calls: Sequence[ToolCall], decisions: Sequence[ToolCall | ToolResult], results: Results
) -> Iterator[Event]:
    """Tell of each call as it will run, and of the results of those that will not."""
    for call, decision in zip(calls, decisions, strict=True):
        if isinstance(decision, ToolCall):
            yield ToolStarted(decision)
        else:
            yield ToolStarted(call)
            results[call.id] = decision
            yield ToolFinished(call, decision)


async def _answer(question: Awaitable[Approval]) -> Approval:
    return await question


class _Results:
    """Takes the results of a batch: one whose call a person changed says so."""

    def __init__(self, asked: Sequence[ToolCall], results: Results) -> None:
        self._asked = {call.id: call for call in asked}
        self._results = results

    def take(self, ran: ToolCall, result: ToolResult) -> ToolResult:
        if ran != self._asked[ran.id]:
            note = f"The user changed this call before it ran. What ran: {ran.arguments}"
            result = replace(result, content=(Text(note), *result.content))
        self._results[ran.id] = result
        return result


def _run_in_threads(
    tools: Mapping[str, Tool], calls: Sequence[ToolCall], results: _Results
) -> Generator[Event, None, None]:
    heard: queue.SimpleQueue[_Heard] = queue.SimpleQueue()

    def work(call: ToolCall) -> None:
        listener.set(lambda text, stream: heard.put(ToolOutput(call, text, stream)))
        try:
            heard.put((call, tools[call.name].invoke(call)))
        except BaseException as bug:  # carried over to the driver's thread, whatever it is
            heard.put((call, bug))

    for call in calls:
        threading.Thread(
            target=copy_context().run, args=(work, call), daemon=True, name=f"samara-{call.name}"
        ).start()
    pending = {call.id: call for call in calls}
    try:
        while pending:
            event = _take(heard.get(), pending, results)
            if event is not None:
                yield event
    except BaseException:
        for call in pending.values():
            tools[call.name].interrupt()
        _wait(heard, pending, results)
        raise


async def _run_as_tasks(
    tools: Mapping[str, Tool], calls: Sequence[ToolCall], results: _Results
) -> AsyncGenerator[Event, None]:
    loop = asyncio.get_running_loop()
    heard: asyncio.Queue[_Heard] = asyncio.Queue()

    async def work(call: ToolCall) -> None:
        def hear(text: str, stream: str) -> None:
            loop.call_soon_threadsafe(heard.put_nowait, ToolOutput(call, text, stream))

        listener.set(hear)
        try:
            heard.put_nowait((call, await tools[call.name].ainvoke(call)))
        except BaseException as bug:  # carried over to the driver, whatever it is
            heard.put_nowait((call, bug))

    tasks = [asyncio.create_task(work(call)) for call in calls]
    pending = {call.id: call for call in calls}
    try:
        while pending:
            event = _take(await heard.get(), pending, results)
            if event is not None:
                yield event
    finally:
        for call in pending.values():
            tools[call.name].interrupt()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _take(item: _Heard, pending: dict[str, ToolCall], results: _Results) -> Event | None:
    """Book what a running call sent. A bug in a tool is raised here."""
    if not isinstance(item, tuple):
        return item
    call, result = item
    del pending[call.id]
    if isinstance(result, BaseException):
        raise result
    return ToolFinished(call, results.take(call, result))


def _wait(
    heard: queue.SimpleQueue[_Heard], pending: dict[str, ToolCall], results: _Results
) -> None:
    """Give interrupted calls a little time, so that what they did is not lost."""
    until = time.monotonic() + GRACE_S
    while pending and (left := until - time.monotonic()) > 0:
        try:
            _take(heard.get(timeout=left), pending, results)
        except queue.Empty:
            return
        except Exception:  # the first fault is already on its way to the caller
            continue
