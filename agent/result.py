"""What a turn leaves in the hands of whoever asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal, TypeVar

from samara.agent.models.base import Usage
from samara.agent.recall import cited_numbers
from samara.memory import Passage
from samara.prompts.checks import Check, missed
from samara.prompts.messages import AssistantMessage, Message, ToolMessage
from samara.tools.base import ToolCall
from samara.tools.content import File, Image

T = TypeVar("T")

StopReason = Literal["answer", "max_steps", "length"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Generic[T]):
    """The end of a turn.

    `output` is the answer, as text or as the type asked for. `messages` is the whole
    conversation, ready for the next turn; `steps` how often the model was asked, `wall_s` how
    long it took in seconds. `stopped` says why the turn ended: with an answer, at the last of the
    allowed steps, or because the answer was cut at the output limit. `sources` are the passages
    that the model was shown; `cited` are those that the answer names. `checks` tell whether the
    answer keeps to the requirements of the prompt; `missed` are those that failed.
    """

    output: T
    messages: tuple[Message, ...]
    usage: Usage
    model: str
    steps: int
    wall_s: float
    stopped: StopReason = "answer"
    artifacts: tuple[Image | File, ...] = ()
    sources: tuple[Passage, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def missed(self) -> tuple[Check, ...]:
        """The requirements of the prompt that the answer does not keep to."""
        return missed(self.checks)

    @property
    def cited(self) -> tuple[Passage, ...]:
        """The passages that the answer cites, in the order in which it does."""
        known = {passage.number: passage for passage in self.sources}
        return tuple(known[n] for n in cited_numbers(str(self.output)) if n in known)

    def __str__(self) -> str:
        return str(self.output)

    def _repr_markdown_(self) -> str:
        """For notebooks: the code that ran, the pictures and the answer."""
        from samara.agent.rendering import UNSUPPORTED, escaped, linked, markdown_image, priced
        from samara.prompts.texts import fenced

        turn = _last_turn(self.messages)
        shown = [_called(call, turn) for call in _calls(turn)]
        shown += [markdown_image(item) for item in self.artifacts if isinstance(item, Image)]
        shown += [
            f"[{item.name}]({Path(item.path).as_posix()})"
            for item in self.artifacts
            if isinstance(item, File)
        ]
        answer = self.output if isinstance(self.output, str) else fenced(repr(self.output))
        used = self.usage
        sources = [linked(passage) for passage in self.cited]
        if self.sources and not sources:
            sources = [UNSUPPORTED]
        bill = f"{self.model} · {used.input_tokens} + {used.output_tokens} tokens"
        bill = f"{bill} · {priced(used)}{self.wall_s:.1f} s"
        failed = [escaped(str(one)) for one in self.missed]
        parts = [*shown, answer, "\n".join(f"- {line}" for line in (*sources, *failed))]
        return "\n\n".join([*filter(None, parts), f"<sub>{bill}</sub>"])


def _last_turn(messages: Sequence[Message]) -> Sequence[Message]:
    start = max((n for n, message in enumerate(messages) if message.role == "user"), default=0)
    return messages[start:]


def _calls(messages: Sequence[Message]) -> list[ToolCall]:
    return [
        call
        for message in messages
        if isinstance(message, AssistantMessage)
        for call in message.tool_calls
    ]


def _called(call: ToolCall, turn: Sequence[Message]) -> str:
    from samara.agent.rendering import source_of
    from samara.prompts.texts import fenced

    answers = (m.text for m in turn if isinstance(m, ToolMessage) and m.call_id == call.id)
    code, language = source_of(call)
    return f"{fenced(code, language)}\n\n{fenced(next(answers, ''))}"
