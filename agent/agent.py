"""The agent: what a user configures and calls."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing, closing
from functools import partial
from typing import Any, Final, Self, TypeVar, overload

from samara.agent.compaction import compact
from samara.agent.conversation import Conversation
from samara.agent.conversation_search import SEARCH, SEARCH_SPEC, ConversationSearch
from samara.agent.drivers import Hands, adrive, arecorded, drive, recorded
from samara.agent.events import Compacted, Event, TurnEnded
from samara.agent.loop import run_turn
from samara.agent.models import Model, Settings, resolve
from samara.agent.rendering import table
from samara.agent.result import Result
from samara.agent.running import Approve, Toolbox
from samara.agent.spending import Spending
from samara.agent.wishes import Plan, Turn
from samara.errors import ConfigError
from samara.memory import Retriever
from samara.prompts import (
    Bill,
    Fitted,
    Message,
    PromptSpec,
    SystemMessage,
    TokenBudget,
    TokenCount,
    UserMessage,
)
from samara.prompts.checks import complaint
from samara.prompts.output import OutputFormat
from samara.prompts.rendering import style_for, with_output
from samara.tools import File, Image, Text, Tool
from samara.tools.base import ToolSpec

T = TypeVar("T")

_SHOWN_CHARS: Final = 300

Input = str | Text | Image | File | Sequence[Text | Image | File]


class Agent:
    """A model with tools, a prompt, a memory and a budget.

    - `model`: a name (`embedded`, `openai:gpt-5-mini`, `hf:Qwen/Qwen3-0.6B`) or a Model. Assign
      `agent.model` to swap it, also in the middle of a conversation.
    - `prompt`: a PromptSpec, or the text of the system message. What a spec requires and a program
      can verify is checked on each answer; what it misses is sent back once, unless `send_back` is
      False, and then reported in the result. The embedded model cannot mend an answer, so there it
      is only reported.
    - `tools`: Tools or plain functions.
    - `memory`: anything with `search(query)`, such as a Memory; what it finds is put beside the
      question, numbered, so that the answer can cite it.
    - `budget`: how the context window is shared out.
    - `max_steps`: how often a turn may ask the model; the last time it must answer.
    - `tool_choice`: of the first step: `auto`, `required`, `none`, or the name of a tool.
    - `output_type`: any type pydantic knows; the answer is then a value of it.
    - `approve`: asked before a call of a tool that needs approval; without it, such calls are
      refused. It answers whether the call may run, or with the call as it should run instead.

    An agent keeps no conversation: pass the same Conversation to several turns to go on with it.
    It may be used by several threads and tasks at once. `close`, or a `with` block, closes the
    tools. Raises ConfigError for what cannot be set up.
    """

    def __init__(
        self,
        model: str | Model = "embedded",
        *,
        prompt: PromptSpec | str = "",
        tools: Sequence[Tool | Callable[..., object]] = (),
        memory: Retriever | None = None,
        budget: TokenBudget = TokenBudget(),
        max_steps: int = 10,
        tool_choice: str = "auto",
        output_type: Any = None,
        send_back: bool = True,
        approve: Approve | None = None,
        settings: Settings = Settings(),
    ) -> None:
        if max_steps < 1:
            raise ConfigError("max_steps is at least 1.")
        self.model = model
        self.prompt = prompt
        self.memory = memory
        self.budget = budget
        self.max_steps = max_steps
        self.tool_choice = tool_choice
        self.send_back = send_back
        self.settings = settings
        self._box = Toolbox.of(tools, approve)
        if tool_choice not in ("auto", "required", "none", *self._box.tools):
            raise ConfigError(f"tool_choice {tool_choice!r} is no tool of this agent.")
        self._output = OutputFormat(output_type) if output_type is not None else None
        self._system(None)  # a prompt with blanks is refused at once

    @property
    def model(self) -> Model:
        """Who answers."""
        return self._model

    @model.setter
    def model(self, model: str | Model) -> None:
        self._model = resolve(model)

    @property
    def tools(self) -> tuple[Tool, ...]:
        """What the model may call."""
        return tuple(self._box.tools.values())

    @overload
    def run(
        self, message: Input, *, output_type: type[T], conversation: Conversation | None = None
    ) -> Result[T]: ...
    @overload
    def run(
        self, message: Input, *, output_type: None = None, conversation: Conversation | None = None
    ) -> Result[Any]: ...
    def run(
        self, message: Input, *, output_type: Any = None, conversation: Conversation | None = None
    ) -> Result[Any]:
        """One turn, to its end. Works in a thread that runs an event loop, as Jupyter's does.

        `conversation` is what went before, and grows by this turn. Whatever ends the turn, an
        error and Ctrl-C included, leaves it valid. Raises ModelError when the model fails,
        BudgetError when the message can never fit, OutputError when the answer has the wrong
        type; an exception of a tool other than ToolError passes through.
        """
        with closing(
            self.stream(message, output_type=output_type, conversation=conversation)
        ) as events:
            for event in events:
                if isinstance(event, TurnEnded):
                    return event.result
        raise AssertionError("a turn ends in TurnEnded or an exception")

    @overload
    async def arun(
        self, message: Input, *, output_type: type[T], conversation: Conversation | None = None
    ) -> Result[T]: ...
    @overload
    async def arun(
        self, message: Input, *, output_type: None = None, conversation: Conversation | None = None
    ) -> Result[Any]: ...
    async def arun(
        self, message: Input, *, output_type: Any = None, conversation: Conversation | None = None
    ) -> Result[Any]:
        """Like `run`, for async code. Cancelling the task leaves the conversation valid."""
        async with aclosing(
            self.astream(message, output_type=output_type, conversation=conversation)
        ) as events:
            async for event in events:
                if isinstance(event, TurnEnded):
                    return event.result
        raise AssertionError("a turn ends in TurnEnded or an exception")

    def stream(
        self, message: Input, *, output_type: Any = None, conversation: Conversation | None = None
    ) -> Generator[Event, None, None]:
        """One turn as events, the last of which is TurnEnded. Closing it cancels the turn."""
        turn, hands, talk = self._turn(message, output_type, conversation)
        return recorded(drive(turn, hands), talk)

    def astream(
        self, message: Input, *, output_type: Any = None, conversation: Conversation | None = None
    ) -> AsyncGenerator[Event, None]:
        """Like `stream`, for async code."""
        turn, hands, talk = self._turn(message, output_type, conversation)
        return arecorded(adrive(turn, hands), talk)

    def compact(self, conversation: Conversation) -> Compacted:
        """Have the model summarise all but the last exchange, so that requests get shorter.

        The conversation keeps every message; the older ones are no longer sent. Raises ConfigError
        when there are none, or the model cannot write a summary.
        """
        with closing(drive(*self._compaction(conversation))) as events:
            return _compacted(list(events))

    async def acompact(self, conversation: Conversation) -> Compacted:
        """Like `compact`, for async code."""
        async with aclosing(adrive(*self._compaction(conversation))) as events:
            return _compacted([event async for event in events])

    def context(self, conversation: Conversation | None = None) -> Bill:
        """What the tokens of the next request would go to, were nothing more said."""
        talk = conversation if conversation is not None else Conversation()
        plan = self._plan(self._model, None)
        tools = plan.tools_for(talk)
        window_tokens = self._model.context_window
        return self.budget.bill(
            plan.fit((*plan.system, *talk.view()), window_tokens, tools),
            lambda messages: plan.count(messages, tools),
            lambda messages: plan.count(messages, ()),
            window_tokens,
        )

    def close(self) -> None:
        """Close the tools: kernels and their processes end."""
        for tool in self.tools:
            tool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        tools = ", ".join(self._box.tools)
        return f"Agent({self._model.name!r}, tools=[{tools}])"

    def _repr_markdown_(self) -> str:
        told = "\n".join(message.text for message in self._system(None))
        return table(
            [
                ("model", self._model.name),
                ("window", f"{self._model.context_window:,} tokens"),
                ("prompt", f"{told[:_SHOWN_CHARS]}…" if len(told) > _SHOWN_CHARS else told or "-"),
                ("tools", ", ".join(self._box.tools) or "-"),
                ("memory", getattr(self.memory, "memory", self.memory) or "-"),
                ("limits", self.budget.limits or "-"),
            ]
        )

    def _turn(
        self, message: Input, output_type: Any, conversation: Conversation | None
    ) -> tuple[Turn, Hands, Conversation]:
        model = self._model
        talk = conversation if conversation is not None else Conversation()
        plan = self._plan(model, output_type)
        box = self._box.also(ConversationSearch(talk)) if plan.search else self._box
        talk.prepare(plan.model, plan.system, plan.tools, self.prompt)
        return run_turn(talk, UserMessage.of(message), plan), Hands(model, box, self.memory), talk

    def _compaction(self, conversation: Conversation) -> tuple[Turn, Hands]:
        model = self._model
        return compact(conversation, self._plan(model, None)), Hands(model, self._box)

    def _plan(self, model: Model, output_type: Any) -> Plan:
        spec = self.prompt if isinstance(self.prompt, PromptSpec) else PromptSpec()
        output = self._output
        if output_type is not None:
            output = OutputFormat(output_type)
        elif output is None and spec.output_type is not None:
            output = OutputFormat(spec.output_type)
        schema = output.schema if output else None

        def count(messages: Sequence[Message], tools: Sequence[ToolSpec]) -> TokenCount:
            return model.count(messages, tools, schema)

        def fit(
            messages: Sequence[Message], window_tokens: int, tools: Sequence[ToolSpec]
        ) -> Fitted:
            return self.budget.fit(messages, partial(count, tools=tools), window_tokens)

        can = model.capabilities
        searches = can.prose and can.tools and SEARCH not in self._box.tools
        return Plan(
            model=model.name,
            window_tokens=model.context_window,
            fit=fit,
            count=count,
            system=self._system(output),
            tools=tuple(tool.spec for tool in self.tools),
            search=SEARCH_SPEC if searches else None,
            summarizes=self.budget.summarize and can.prose,
            recalls=self.memory is not None,
            memory_tokens=self.budget.for_memory(model.context_window),
            input_tokens=self.budget.available(model.context_window),
            output=output,
            check=spec.check if spec.checked else None,
            complain=partial(complaint, spec) if can.prose and self.send_back else None,
            max_steps=self.max_steps,
            tool_choice=self.tool_choice,
            settings=self.settings,
            spending=Spending(self.budget.limits, model),
        )

    def _system(self, output: OutputFormat | None) -> tuple[Message, ...]:
        name = self._model.name
        if isinstance(self.prompt, PromptSpec):
            return self.prompt.messages(model=name, output=output)
        told = SystemMessage("").extended("prompt", self.prompt)
        if output:
            told = with_output(told, output, style_for(name))
        return (told,) if told.content else ()


def _compacted(events: list[Event]) -> Compacted:
    return next(event for event in events if isinstance(event, Compacted))
