"""What a model is told about its part: six named fields, and what goes with them.

The six are those of S. Hartman-Caverly's prompt design framework (2024): persona, requirements,
organization, medium, purpose, tone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from samara.errors import ConfigError
from samara.prompts import variables as places
from samara.prompts.bill import Bill, make_bill
from samara.prompts.budget import Counts
from samara.prompts.messages import AssistantMessage, Message, SystemMessage, UserMessage
from samara.prompts.output import OutputFormat
from samara.prompts.rendering import Style, style_for, system_message
from samara.prompts.requirements import Requirements
from samara.prompts.texts import checked, fenced, harmless, listed

if TYPE_CHECKING:
    from samara.prompts.checks import Check
    from samara.prompts.difference import Difference
    from samara.prompts.files import Format

Told = str | Sequence[str]
"""Text, or a list of texts that is rendered as one."""

TEXTS: Final = ("persona", "organization", "medium", "purpose", "tone", "context", "task")
"""Fields that are text or lists of texts."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of messages that shows what is wanted."""

    user: str
    assistant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptSpec:
    """What a model is told, field by field. An empty field costs nothing.

    Fields are text or lists of texts; `{{name}}` in any of them stands for a variable. Specs
    combine: `base | PromptSpec(tone="dry")` takes the right side's fields where they are filled;
    requirements add up, as `Requirements` tell, and variables go by name. A spec is frozen and can
    be shared. Raises ConfigError for what is no text, and for an output type that JSON cannot
    carry.
    """

    persona: Told = ""
    """Who the model is to be."""
    requirements: Requirements | Told | Mapping[str, Any] = ()
    """What the answer must contain and must not; see `Requirements`, which it is kept as."""
    organization: Told = ""
    """How the answer is built up; a list is its parts in order."""
    medium: Told = ""
    """The form the answer takes."""
    purpose: Told = ""
    """What the answer is to bring about, and in whom."""
    tone: Told = ""
    """How the answer sounds."""
    context: Told = ""
    """What the model must know, such as a document."""
    task: Told = ""
    """What is to be done, where that is the same for every question."""
    examples: Sequence[Example | tuple[str, str]] = ()
    """Questions with good answers; sent as messages before the conversation."""
    language: str = ""
    """The answer's language, by name or code. Indonesian (`id`) changes our own words, too."""
    output_type: Any = field(default=None, hash=False)
    """The answer's type, as for `Agent(output_type=)`, or its JSON Schema."""
    variables: Mapping[str, str | int | float] | Iterable[tuple[str, str]] = ()
    """Values of variables, kept as sorted pairs; see `values`."""

    def __post_init__(self) -> None:
        put = partial(object.__setattr__, self)
        for name in TEXTS:
            texts = listed(name, getattr(self, name))
            put(name, texts if len(texts) > 1 else "".join(texts))
        put("language", "".join(listed("language", self.language)))
        put("requirements", Requirements.of(self.requirements))
        put("examples", tuple(map(_example, self.examples)))
        put("variables", tuple(sorted(places.texts(dict(self.variables)).items())))
        if isinstance(self.output_type, Mapping):
            put("output_type", _schema(self.output_type))
        if self.output_type is not None:
            OutputFormat(self.output_type)

    def __or__(self, other: PromptSpec) -> PromptSpec:
        newer = other.output_type
        return PromptSpec(
            **{name: getattr(other, name) or getattr(self, name) for name in TEXTS},
            requirements=self.required | other.required,
            examples=other.examples or self.examples,
            language=other.language or self.language,
            output_type=self.output_type if newer is None else newer,
            variables={**self.values, **other.values},
        )

    def bind(self, /, **values: str | int | float) -> PromptSpec:
        """With values for variables. They are data: whatever they hold is text to samara."""
        return replace(self, variables={**self.values, **values})

    @property
    def required(self) -> Requirements:
        """The requirements, in their structured form."""
        return cast(Requirements, self.requirements)

    @property
    def values(self) -> dict[str, str]:
        """The variables' values by name."""
        return dict(cast("tuple[tuple[str, str], ...]", self.variables))

    @property
    def names(self) -> frozenset[str]:
        """The variables that its texts use."""
        return frozenset().union(*map(places.names_in, self._all_texts()))

    @property
    def missing(self) -> frozenset[str]:
        """The variables that have no value yet."""
        return self.names - self.values.keys()

    def filled(self) -> PromptSpec:
        """With the values in the variables' places, control characters left out, and no variables.

        What a value holds is looked at no further, so this is for reading, not for filling again.
        Raises ConfigError for variables without a value.
        """
        values = self.values
        if self.missing:
            raise places.missing(set(self.missing), values)

        def fill(text: str) -> str:
            return harmless(places.filled(text, values))

        def each(told: Any) -> Any:
            return fill(told) if isinstance(told, str) else tuple(map(fill, told))

        required = {
            name: each(value) if name in ("notes", "include", "exclude", "columns") else value
            for name, value in self.required.filled().items()
        }
        return replace(
            self,
            **{name: each(getattr(self, name)) for name in TEXTS},
            requirements=Requirements(**required),
            examples=tuple(Example(fill(one.user), fill(one.assistant)) for one in self._examples),
            language=fill(self.language),
            variables=(),
        )

    def render(self, *, model: str = "", style: Style | None = None, headings: str = "") -> str:
        """The text of the system message; empty when no field is filled.

        `model` is the name of the model whose family decides on the style, unless that is given;
        `headings` the language of our own words, `en` or `id`; by default that of the answer.
        Raises ConfigError for variables without a value.
        """
        return self.message(model=model, style=style, headings=headings).content

    def message(
        self,
        *,
        model: str = "",
        style: Style | None = None,
        headings: str = "",
        output: OutputFormat | None = None,
    ) -> SystemMessage:
        """The system message, which knows where each field ends; see `render`.

        `output` is the form of the answer where it is not the spec's own.
        """
        return system_message(self.filled(), style or style_for(model), headings, output)

    def messages(
        self,
        *,
        model: str = "",
        style: Style | None = None,
        headings: str = "",
        output: OutputFormat | None = None,
    ) -> tuple[Message, ...]:
        """The system message, if there is any text in it, and the examples; see `render`."""
        system = self.message(model=model, style=style, headings=headings, output=output)
        shown: list[Message] = [system] if system.content else []
        for one in self.filled()._examples:
            shown += [
                UserMessage.of(one.user, kind="example"),
                AssistantMessage(one.assistant),
            ]
        return tuple(shown)

    def bill(self, model: Counts, *, style: Style | None = None, headings: str = "") -> Bill:
        """What of this takes how many tokens, as a model counts them; see `Bill`."""
        messages = self.messages(model=model.name, style=style, headings=headings)

        def count(some: Sequence[Message]) -> int:
            return model.count(some).value if some else 0

        return make_bill(
            messages,
            count,
            count,
            upper_tokens=model.count(messages).upper if messages else 0,
            reserve_tokens=0,
            window_tokens=model.context_window,
        )

    @property
    def checked(self) -> bool:
        """Whether there is anything in it that `check` can verify."""
        return bool(self.language or self.required.filled().keys() - {"notes"})

    def check(self, answer: str) -> tuple[Check, ...]:
        """Whether an answer keeps to what can be checked of this; see `samara.prompts.checks`."""
        from samara.prompts.checks import check

        return check(self, answer)

    def diff(self, other: PromptSpec) -> Difference:
        """What is other in `other`, field by field."""
        from samara.prompts.difference import Difference

        return Difference.between(self, other)

    @classmethod
    def load(cls, file: str | Path) -> PromptSpec:
        """Read a `.yaml`, `.toml` or `.md` file. Raises ConfigError that says what is wrong."""
        from samara.prompts.files import load

        return load(Path(file))

    def save(self, file: str | Path) -> None:
        """Write a `.yaml`, `.toml` or `.md` file, from which `load` gets the same spec.

        Of a Python type, its JSON Schema is written. Raises ConfigError.
        """
        from samara.prompts.files import save

        save(self, Path(file))

    @classmethod
    def loads(cls, text: str, format: Format = "yaml") -> PromptSpec:
        """Like `load`, from text in that format: `yaml`, `toml` or `md`."""
        from samara.prompts.files import loads

        return loads(text, format)

    def dumps(self, format: Format = "yaml") -> str:
        """Like `save`, as text in that format: `yaml`, `toml` or `md`."""
        from samara.prompts.files import dumps

        return dumps(self, format)

    def _repr_markdown_(self) -> str:
        return fenced(self.dumps().rstrip("\n"), "yaml")

    @property
    def _examples(self) -> tuple[Example, ...]:
        return cast("tuple[Example, ...]", self.examples)

    def _all_texts(self) -> Iterable[str]:
        for name in TEXTS:
            told = getattr(self, name)
            yield from (told,) if isinstance(told, str) else told
        required = self.required
        for group in (required.notes, required.include, required.exclude, required.columns):
            yield from group
        for one in self._examples:
            yield from (one.user, one.assistant)
        yield self.language


def _schema(told: Mapping[str, Any]) -> Any:
    """A copy that nobody else can change."""
    try:
        return json.loads(json.dumps(told))
    except (TypeError, ValueError, RecursionError) as error:
        raise ConfigError(f"The output type is no JSON Schema: {error}.") from error


def _example(pair: Any) -> Example:
    if isinstance(pair, Mapping) and set(pair) == {"user", "assistant"}:
        pair = (pair["user"], pair["assistant"])
    if isinstance(pair, Example):
        pair = (pair.user, pair.assistant)
    if isinstance(pair, str) or not isinstance(pair, Sequence) or len(pair) != 2:
        raise ConfigError(f"An example is a question and its answer, not {pair!r:.80}.")
    return Example(*(checked("example", text) for text in pair))
