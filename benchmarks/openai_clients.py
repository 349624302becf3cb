"""The agents that `openai_backend.py` compares: samara, the bare SDK, and four frameworks."""

from __future__ import annotations

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

QUESTION = "Add the numbers one by one."
MANY, EACH = 50, 10
NAMES = {
    "samara": "samara",
    "sdk": "openai",
    "langchain": "langchain_openai",
    "pydantic_ai": "pydantic_ai",
    "agents": "agents",
    "smolagents": "smolagents",
}
"""Who is measured, and the package that must be there for it."""

marks: list[float] = []
"""When the tool was called, in seconds of CPU."""


def add(a: int, b: int) -> int:
    """Add two numbers.

    Args:
        a: The first.
        b: The second.
    """
    marks.append(time.process_time())
    return a + b


class Samara:
    """The agent of this repository."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        from samara import Agent
        from samara.agent.models.openai import OpenAIModel

        self._model = OpenAIModel(model, base_url=url, stream=stream)
        tools = [add] if model.startswith("m") else []
        self._agent = Agent(self._model, tools=tools, max_steps=steps + 10)

    def ask(self) -> None:
        for _ in self._agent.stream(QUESTION):
            pass

    async def many(self) -> None:
        await asyncio.gather(*(self._agent.arun(QUESTION) for _ in range(MANY)))


class Sdk:
    """The loop that the SDK's documentation shows."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        import openai

        self._model, self._stream = model, stream
        self._client = openai.OpenAI(base_url=url, api_key="none", max_retries=0)
        self._aclient = openai.AsyncOpenAI(base_url=url, api_key="none", max_retries=0)
        number = {"type": "integer"}
        parameters = {"type": "object", "properties": {"a": number, "b": number}}
        function = {"name": "add", "description": "Add two numbers.", "parameters": parameters}
        tools = [{"type": "function", "function": function}]
        self._more: Any = {"tools": tools} if model.startswith("m") else {}

    def ask(self) -> None:
        messages: list[Any] = [{"role": "user", "content": QUESTION}]
        while True:
            if self._stream:
                said = self._streamed(messages)
            else:
                done = self._client.chat.completions.create(
                    model=self._model, messages=messages, **self._more
                )
                said = done.choices[0].message.model_dump(exclude_none=True)
            if not self._act(messages, said):
                return

    async def many(self) -> None:
        await asyncio.gather(*(self._aask() for _ in range(MANY)))

    async def _aask(self) -> None:
        messages: list[Any] = [{"role": "user", "content": QUESTION}]
        while True:
            done = await self._aclient.chat.completions.create(
                model=self._model, messages=messages, **self._more
            )
            if not self._act(messages, done.choices[0].message.model_dump(exclude_none=True)):
                return

    def _streamed(self, messages: list[Any]) -> dict[str, Any]:
        text, calls = "", dict[int, dict[str, Any]]()
        with self._client.chat.completions.create(
            model=self._model, messages=messages, stream=True, **self._more
        ) as chunks:
            for chunk in chunks:
                for choice in chunk.choices:
                    text += choice.delta.content or ""
                    for piece in choice.delta.tool_calls or ():
                        function = {"name": "", "arguments": ""}
                        new = {"id": piece.id, "type": "function", "function": function}
                        call = calls.setdefault(piece.index, new)
                        call["function"]["name"] += piece.function.name or ""
                        call["function"]["arguments"] += piece.function.arguments or ""
        said: dict[str, Any] = {"role": "assistant", "content": text}
        return {**said, "tool_calls": list(calls.values())} if calls else said

    def _act(self, messages: list[Any], said: dict[str, Any]) -> bool:
        messages.append(said)
        for call in said.get("tool_calls") or ():
            result = str(add(**json.loads(call["function"]["arguments"])))
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": result})
        return bool(said.get("tool_calls"))


class LangChain:
    """LangChain's `create_agent`."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        from langchain.agents import create_agent
        from langchain_openai import ChatOpenAI

        chat = ChatOpenAI(model=model, base_url=url, api_key="none", streaming=stream)
        self._stream = stream
        self._agent = create_agent(chat, tools=[add] if model.startswith("m") else [])
        self._config: Any = {"recursion_limit": 10_000}
        self._input: Any = {"messages": [{"role": "user", "content": QUESTION}]}

    def ask(self) -> None:
        if not self._stream:
            self._agent.invoke(self._input, self._config)
            return
        for _ in self._agent.stream(self._input, self._config, stream_mode="messages"):
            pass

    async def many(self) -> None:
        asked = (self._agent.ainvoke(self._input, self._config) for _ in range(MANY))
        await asyncio.gather(*asked)


class PydanticAI:
    """pydantic-ai."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        from pydantic_ai import Agent, UsageLimits
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider

        provider = OpenAIProvider(base_url=url, api_key="none")
        tools = [add] if model.startswith("m") else []
        self._stream = stream
        self._agent: Any = Agent(OpenAIChatModel(model, provider=provider), tools=tools)
        self._limits = UsageLimits(request_limit=None)

    def ask(self) -> None:
        async def listen(_: Any, events: Any) -> None:
            async for _event in events:
                pass

        handler = listen if self._stream else None
        self._agent.run_sync(QUESTION, usage_limits=self._limits, event_stream_handler=handler)

    async def many(self) -> None:
        asked = (self._agent.run(QUESTION, usage_limits=self._limits) for _ in range(MANY))
        await asyncio.gather(*asked)


class OpenAIAgents:
    """OpenAI Agents SDK."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        from agents import (
            Agent,
            OpenAIChatCompletionsModel,
            Runner,
            function_tool,
            set_tracing_disabled,
        )
        from openai import AsyncOpenAI

        set_tracing_disabled(True)
        client = AsyncOpenAI(base_url=url, api_key="none", max_retries=0)
        self._runner, self._steps, self._stream = Runner, steps + 10, stream
        self._agent: Any = Agent(
            name="adder",
            model=OpenAIChatCompletionsModel(model=model, openai_client=client),
            tools=[function_tool(add)] if model.startswith("m") else [],
        )

    def ask(self) -> None:
        if not self._stream:
            self._runner.run_sync(self._agent, QUESTION, max_turns=self._steps)
            return
        asyncio.get_event_loop_policy().get_event_loop().run_until_complete(self._streamed())

    async def _streamed(self) -> None:
        run = self._runner.run_streamed(self._agent, QUESTION, max_turns=self._steps)
        async for _ in run.stream_events():
            pass

    async def many(self) -> None:
        asked = (
            self._runner.run(self._agent, QUESTION, max_turns=self._steps) for _ in range(MANY)
        )
        await asyncio.gather(*asked)


class Smolagents:
    """smolagents' ToolCallingAgent, which has no async form: many run in threads."""

    def __init__(self, url: str, model: str, steps: int, *, stream: bool) -> None:
        from smolagents import LogLevel, OpenAIServerModel, ToolCallingAgent, tool

        def make() -> Any:
            return ToolCallingAgent(
                tools=[tool(add)] if model.startswith("m") else [],
                model=OpenAIServerModel(model_id=model, api_base=url, api_key="none"),
                max_steps=steps + 10,
                stream_outputs=stream,
                verbosity_level=LogLevel.OFF,
            )

        self._make, self._stream, self._agent = make, stream, make()

    def ask(self) -> None:
        if not self._stream:
            self._agent.run(QUESTION)
            return
        for _ in self._agent.run(QUESTION, stream=True):
            pass

    async def many(self) -> None:
        with ThreadPoolExecutor(MANY) as pool:
            list(pool.map(lambda agent: agent.run(QUESTION), [self._make() for _ in range(MANY)]))


MAKERS: dict[str, Any] = {
    "samara": Samara,
    "sdk": Sdk,
    "langchain": LangChain,
    "pydantic_ai": PydanticAI,
    "agents": OpenAIAgents,
    "smolagents": Smolagents,
}
