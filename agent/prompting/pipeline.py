"""Prompts one after another: what one stage answers goes into the prompts of the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from samara.agent.agent import Agent
from samara.agent.models import Model, resolve
from samara.agent.result import Result
from samara.errors import ConfigError
from samara.prompts import PromptSpec, TokenBudget
from samara.prompts.library import CODE, SCHEMA, SUMMARY
from samara.tools import Tool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage. Its `prompt` may use the inputs and the names of earlier stages as variables.

    `ask` is the message that sets it going. With `tools`, it may call those of the pipeline.
    """

    name: str
    prompt: PromptSpec
    ask: str
    tools: bool = False


class Pipeline:
    """Stages in order. Raises ConfigError when two have the same name."""

    def __init__(self, *stages: Stage) -> None:
        names = [stage.name for stage in stages]
        if len(set(names)) < len(names):
            raise ConfigError(f"Two stages have the same name: {', '.join(names)}.")
        self.stages = stages

    def run(
        self,
        model: str | Model | Mapping[str, str | Model],
        inputs: Mapping[str, str],
        *,
        tools: Sequence[Tool | Callable[..., object]] = (),
        budget: TokenBudget = TokenBudget(),
    ) -> dict[str, Result[Any]]:
        """The result of each stage by its name; `inputs` are values of variables.

        `model` may be one for each stage, by its name. Before anything is asked, ConfigError tells
        what has no value. Raises what `Agent.run` raises.
        """
        results: dict[str, Result[Any]] = {}
        for stage, agent in self._agents(model, inputs, tools, budget, results):
            results[stage.name] = agent.run(stage.ask)
        return results

    async def arun(
        self,
        model: str | Model | Mapping[str, str | Model],
        inputs: Mapping[str, str],
        *,
        tools: Sequence[Tool | Callable[..., object]] = (),
        budget: TokenBudget = TokenBudget(),
    ) -> dict[str, Result[Any]]:
        """Like `run`, for async code."""
        results: dict[str, Result[Any]] = {}
        for stage, agent in self._agents(model, inputs, tools, budget, results):
            results[stage.name] = await agent.arun(stage.ask)
        return results

    def _agents(
        self,
        model: str | Model | Mapping[str, str | Model],
        inputs: Mapping[str, str],
        tools: Sequence[Tool | Callable[..., object]],
        budget: TokenBudget,
        results: Mapping[str, Result[Any]],
    ) -> Iterator[tuple[Stage, Agent]]:
        """Each stage with its agent, made when the `results` of those before are there."""
        self._check(inputs)
        models = model if isinstance(model, Mapping) else {s.name: model for s in self.stages}
        if lacking := [stage.name for stage in self.stages if stage.name not in models]:
            raise ConfigError(f"There is no model for: {', '.join(lacking)}.")
        known = {name: resolve(one) for name, one in models.items()}
        for stage in self.stages:
            said = {name: result.messages[-1].text for name, result in results.items()}
            yield (
                stage,
                Agent(
                    known[stage.name],
                    prompt=stage.prompt.bind(**{**inputs, **said}),
                    tools=tools if stage.tools else (),
                    budget=budget,
                ),
            )

    def _check(self, inputs: Mapping[str, str]) -> None:
        known = set(inputs)
        for stage in self.stages:
            if lacking := stage.prompt.missing - known:
                raise ConfigError(
                    f"The stage {stage.name!r} has no value for: {', '.join(sorted(lacking))}.",
                    hint="Give it to `run`, or as the name of an earlier stage.",
                )
            known.add(stage.name)


DOCUMENT_PIPELINE: Final = Pipeline(
    Stage(name="summary", prompt=SUMMARY, ask="Summarize the document."),
    Stage(name="schema", prompt=SCHEMA, ask="Design the schema."),
    Stage(name="code", prompt=CODE, ask="Write the code and run it.", tools=True),
)
"""From a document to data: what it says, the form of its data, code that gets them out of it.

Needs the input `document`. The last stage calls the tool `python`, if there is one.
"""
