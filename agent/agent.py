"""The agent: what a user configures and calls."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing, closing
from functools import partial
from typing import Any, Self, TypeVar, overload

from samara.agent.conversation import Conversation
from samara.agent.conversation_search import SEARCH, SEARCH_SPEC, ConversationSearch
from samara.agent.drivers import Hands, adrive, drive
from samara.agent.events import Event, TurnEnded
from samara.agent.loop import run_turn
from samara.agent.models import Model, Settings, resolve
from samara.agent.output import OutputFormat
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
from samara.tools import File, Image, Text, Tool
from samara.tools.base import ToolSpec

T = TypeVar("T")

Input = str | Text | Image | File | Sequence[Text | Image | File]


class Agent:
    """A model with tools, a prompt, a memory and a budget.

    - `model`: a name (`embedded`, `openai:gpt-5-mini`, `hf:Qwen/Qwen3-0.6B`) or a Model. Assign
      `agent.model` to swap it, also in the middle of a conversation.
    - `prompt`: a PromptSpec, or the text of the system message.
    - `tools`: Tools or plain functions.
    - `memory`: anything with `search(query)`, such as a Memory; what it finds is put beside the
      question, numbered, so that the answer can cite it.
    - `budget`: how the context window is shared out.
    - `max_steps`: how often a turn may ask the model; the last time it must answer.
    - `tool_choice`: of the first step: `auto`, `required`, `none`, or the name of a tool.
    - `output_type`: any type pydantic knows; the answer is then a value of it.
    - `approve`: asked before a call of a tool that needs approval; without it, such calls are
      refused.

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
        self.settings = settings
        self._box = Toolbox.of(tools, approve)
        if tool_choice not in ("auto", "required", "none", *self._box.tools):
            raise ConfigError(f"tool_choice {tool_choice!r} is no tool of this agent.")
        self._output = OutputFormat(output_type) if output_type is not None else None

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
        turn, hands = self._turn(message, output_type, conversation)
        return drive(turn, hands)

    def astream(
        self, message: Input, *, output_type: Any = None, conversation: Conversation | None = None
    ) -> AsyncGenerator[Event, None]:
        """Like `stream`, for async code."""
        turn, hands = self._turn(message, output_type, conversation)
        return adrive(turn, hands)

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

    def _turn(
        self, message: Input, output_type: Any, conversation: Conversation | None
    ) -> tuple[Turn, Hands]:
        model = self._model
        talk = conversation if conversation is not None else Conversation()
        plan = self._plan(model, output_type)
        box = self._box.also(ConversationSearch(talk)) if plan.search else self._box
        return run_turn(talk, UserMessage.of(message), plan), Hands(model, box, self.memory)

    def _plan(self, model: Model, output_type: Any) -> Plan:
        output = OutputFormat(output_type) if output_type is not None else self._output
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
            max_steps=self.max_steps,
            tool_choice=self.tool_choice,
            settings=self.settings,
            spending=Spending(self.budget.limits, model),
        )

    def _system(self, output: OutputFormat | None) -> tuple[SystemMessage, ...]:
        told = SystemMessage("")
        if isinstance(self.prompt, PromptSpec):
            told = self.prompt.message()
        else:
            told = told.extended("prompt", self.prompt)
        told = told.extended("output", output.instruction if output else "")
        return (told,) if told.content else ()
