"""Incremental prompting: a prompt that is said step by step, each step a turn of a conversation.

The steps are those of S. Hartman-Caverly's incremental prompting (2024): context, topic, task,
follow-up, role, target format. When an answer goes wrong, its advice is to edit the earlier prompt
rather than to argue on; so a step can be edited, and every conversation can be branched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from samara.agent.agent import Agent
from samara.agent.conversation import Conversation
from samara.agent.result import Result
from samara.errors import ConfigError
from samara.prompts import PromptSpec
from samara.prompts.texts import checked
from samara.prompts.variables import escaped

StepName = Literal["context", "topic", "task", "follow_up", "role", "target"]

STEPS: Final[tuple[StepName, ...]] = get_args(StepName)
"""All steps, in their order."""

_OPENING: Final[tuple[StepName, ...]] = ("context", "topic", "task")
_TOLD: Final[dict[StepName, str]] = {
    "context": "Context: {}",
    "topic": "Topic: {}",
    "task": "{}",
    "follow_up": "{}",
    "role": "Answer again in this role: {}",
    "target": "Answer again in this form: {}",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which it is, what was said, and the turn that came of it.

    `messages` is how many messages the conversation had after it.
    """

    name: StepName
    text: str
    result: Result[Any]
    messages: int


class IncrementalPrompt:
    """A prompt that grows step by step, with an agent that answers each step.

    `context` and `topic` may be left out; they come before `task`. After that, `follow_up` may come
    as often as wished, `role` and `target` once each. `allowed` says what may come now. Nothing is
    changed by a turn that fails.
    """

    def __init__(self, agent: Agent) -> None:
        self.agent = agent
        self.conversation = Conversation()
        self._steps: tuple[Step, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps so far."""
        return self._steps

    @property
    def allowed(self) -> tuple[StepName, ...]:
        """What may come now."""
        said = [step.name for step in self._steps]
        if "task" in said:
            return tuple(n for n in STEPS[3:] if n == "follow_up" or n not in said)
        return _OPENING[_OPENING.index(said[-1]) + 1 if said else 0 :]

    def say(self, name: StepName, text: str) -> Result[Any]:
        """Take a step, and return the turn that it leads to.

        Raises ConfigError for a step that may not come now, and what `Agent.run` raises.
        """
        message, talk = self._begin(name, text)
        return self._end(name, text, self.agent.run(message, conversation=talk), talk)

    async def asay(self, name: StepName, text: str) -> Result[Any]:
        """Like `say`, for async code."""
        message, talk = self._begin(name, text)
        return self._end(name, text, await self.agent.arun(message, conversation=talk), talk)

    def branch(self, count: int | None = None) -> IncrementalPrompt:
        """Another prompt that begins with the first `count` steps of this one, by default all."""
        kept = self._steps[:count]
        made = IncrementalPrompt(self.agent)
        made._steps = kept
        made.conversation = self.conversation.branch(kept[-1].messages if kept else 0)
        return made

    def edit(self, number: int, text: str) -> IncrementalPrompt:
        """A branch in which step `number`, counted from 0, said `text` instead.

        The steps after it are taken again. This prompt stays as it is. Raises ConfigError for a
        step that is not there, and what `Agent.run` raises.
        """
        made, rest = self._edited(number, text)
        for step in rest:
            made.say(step.name, step.text)
        return made

    async def aedit(self, number: int, text: str) -> IncrementalPrompt:
        """Like `edit`, for async code."""
        made, rest = self._edited(number, text)
        for step in rest:
            await made.asay(step.name, step.text)
        return made

    def spec(self) -> PromptSpec:
        """What was said, as a prompt that can be kept and used at once.

        The topic goes with the context, the follow-ups with the task.
        """

        def said(*names: StepName) -> list[str]:
            return [escaped(step.text) for step in self._steps if step.name in names]

        return PromptSpec(
            persona=said("role"),
            medium=said("target"),
            context=said("context", "topic"),
            task=said("task", "follow_up"),
        )

    def __repr__(self) -> str:
        return f"IncrementalPrompt({' → '.join(step.name for step in self._steps)})"

    def _repr_markdown_(self) -> str:
        told = (f"**{step.name}** {step.text}\n\n{step.result.output}" for step in self._steps)
        return "\n\n---\n\n".join(told)

    def _begin(self, name: StepName, text: str) -> tuple[str, Conversation]:
        if name not in self.allowed:
            raise ConfigError(
                f"{name!r} cannot come now; what can is: {', '.join(self.allowed)}.",
                hint="To change what was said, edit its step.",
            )
        if not checked(name, text).strip():
            raise ConfigError(f"The step {name!r} says nothing.")
        return _TOLD[name].format(text), self.conversation.branch(len(self.conversation))

    def _end(
        self, name: StepName, text: str, result: Result[Any], talk: Conversation
    ) -> Result[Any]:
        self.conversation = talk
        self._steps = (*self._steps, Step(name, text, result, len(talk)))
        return result

    def _edited(self, number: int, text: str) -> tuple[IncrementalPrompt, tuple[Step, ...]]:
        if not 0 <= number < len(self._steps):
            raise ConfigError(f"There is no step {number}; there are {len(self._steps)}.")
        changed = replace(self._steps[number], text=text)
        return self.branch(number), (changed, *self._steps[number + 1 :])
