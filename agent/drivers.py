"""The two ways to carry out a turn: with threads, and natively async.

A driver takes the loop's wishes and sends back what came of them. It holds no logic of the turn.
Whatever cuts a wish short (Ctrl-C, a cancelled task, a consumer that stops listening, a bug in a
tool) is told to the loop as `Cancelled`, with what there is so far, and then goes on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing, closing, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from samara.agent.conversation import Conversation
from samara.agent.events import Event, TextDelta
from samara.agent.models.base import Delta, Model, Reply, Request, Restarted
from samara.agent.running import Toolbox, arun_calls, run_calls
from samara.agent.wishes import Act, Cancelled, Query, Recall, Turn, Verify, Wish
from samara.errors import ModelError, ServerError
from samara.memory import Passage, Retriever
from samara.tools.base import ToolResult


@dataclass(frozen=True, slots=True)
class Hands:
    """What a driver works with."""

    model: Model
    tools: Toolbox
    memory: Retriever | None = None

    def recall(self, query: str) -> Sequence[Passage]:
        """What memory has on `query`; nothing without a memory."""
        return self.memory.search(query) if self.memory else ()


class Progress:
    """How far a wish has come, in case it is cut short."""

    def __init__(self) -> None:
        self.reply: Reply | None = None
        self.results: dict[str, ToolResult] = {}
        self._pieces: list[str] = []

    def hear(self, item: Delta | Reply) -> Delta | None:
        """Take an item of a model's stream; returns what is to be passed on."""
        if isinstance(item, Reply):
            self.reply = item
            return None
        if isinstance(item, TextDelta):
            self._pieces.append(item.text)
        elif isinstance(item, Restarted):
            self._pieces.clear()
        return item

    def whole_reply(self, model: Model) -> Reply:
        """The reply that ended the stream. Raises ServerError when none did."""
        if self.reply is None:
            raise ServerError(f"{model.name} stopped without a reply.", hint="Try again.")
        return self.reply

    def cut_short(self) -> Cancelled:
        """What the loop is told when nothing more will come."""
        return Cancelled("".join(self._pieces), self.results)


def drive(turn: Turn, hands: Hands) -> Generator[Event, None, None]:
    """Carry out a turn from sync code, also inside a running event loop."""
    step: Callable[[], Wish | Event] = partial(next, turn)
    while True:
        try:
            wish = step()
        except StopIteration:
            return
        progress = Progress()
        answer: Any = None
        try:
            match wish:
                case Query(request, shown):
                    with closing(_query(hands.model, request, progress)) as told:
                        for delta in told:
                            if shown:
                                yield delta
                    answer = progress.whole_reply(hands.model)
                case Act(calls):
                    yield from run_calls(hands.tools, calls, progress.results)
                    answer = tuple(progress.results[call.id] for call in calls)
                case Recall(query):
                    answer = hands.recall(query)
                case Verify(said, check):
                    answer = check(said)
                case _:
                    yield wish
            step = partial(turn.send, answer)
        except ModelError as error:
            step = partial(turn.throw, error)
        except BaseException:
            _tell(turn, progress)
            raise


async def adrive(turn: Turn, hands: Hands) -> AsyncGenerator[Event, None]:
    """Carry out a turn from async code."""
    step: Callable[[], Wish | Event] = partial(next, turn)
    while True:
        try:
            wish = step()
        except StopIteration:
            return
        progress = Progress()
        answer: Any = None
        try:
            match wish:
                case Query(request, shown):
                    async with aclosing(_aquery(hands.model, request, progress)) as deltas:
                        async for delta in deltas:
                            if shown:
                                yield delta
                    answer = progress.whole_reply(hands.model)
                case Act(calls):
                    running = arun_calls(hands.tools, calls, progress.results)
                    async with aclosing(running) as events:
                        async for event in events:
                            yield event
                    answer = tuple(progress.results[call.id] for call in calls)
                case Recall(query):
                    answer = await asyncio.to_thread(hands.recall, query)
                case Verify(said, check):
                    answer = await asyncio.to_thread(check, said)
                case _:
                    yield wish
            step = partial(turn.send, answer)
        except ModelError as error:
            step = partial(turn.throw, error)
        except BaseException:
            _tell(turn, progress)
            raise


def _query(model: Model, request: Request, progress: Progress) -> Generator[Delta, None, None]:
    with closing(model.stream(request)) as stream:
        for item in stream:
            if (delta := progress.hear(item)) is not None:
                yield delta


async def _aquery(
    model: Model, request: Request, progress: Progress
) -> AsyncGenerator[Delta, None]:
    async with aclosing(model.astream(request)) as stream:
        async for item in stream:
            if (delta := progress.hear(item)) is not None:
                yield delta


def _tell(turn: Turn, progress: Progress) -> None:
    with suppress(Cancelled):
        turn.throw(progress.cut_short())


def recorded(
    events: Generator[Event, None, None], conversation: Conversation
) -> Generator[Event, None, None]:
    """The events, each told to the conversation before it goes on."""
    with closing(events):
        for event in events:
            conversation.record(event)
            yield event


async def arecorded(
    events: AsyncGenerator[Event, None], conversation: Conversation
) -> AsyncGenerator[Event, None]:
    """Like `recorded`, for async code."""
    async with aclosing(events):
        async for event in events:
            conversation.record(event)
            yield event
