"""How fields become the text of a system message: styles, headings, and values that stay data.

A field's text can hold anything, also what was written by strangers. So a line that would read as
one of our own frames (a heading, a tag) gets a backslash: there are as many frames in what is
rendered as there are fields. Control tokens of a model's chat template are taken care of where that
is applied.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from samara.prompts.languages import code_of, name_in
from samara.prompts.messages import SystemMessage
from samara.prompts.output import OutputFormat
from samara.prompts.wording import WORDINGS, Wording, sentences

if TYPE_CHECKING:
    from samara.prompts.spec import PromptSpec

FIELDS: Final = ("persona", "requirements", "organization", "medium", "purpose", "tone")
"""The six of the framework, in its order."""

Style = Literal["sectioned", "tagged", "compact"]

_SIZE: Final = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s?([bm])(?![a-z])")
_SMALL_BILLION: Final = 4.0


def style_for(model: str) -> Style:
    """How the system message is best built for a model, by its name.

    - `tagged`, in XML tags, for Claude, as Anthropic's guide to prompting advises.
    - `compact`, a line a field, for models of under four billion parameters by their name, and for
      the embedded one: their windows are small, and headings cost.
    - `sectioned`, under Markdown headings, for all others, as OpenAI's guide for GPT-4.1 advises.
    """
    name = model.casefold()
    if "claude" in name:
        return "tagged"
    sizes = [float(n) / (1000 if unit == "m" else 1) for n, unit in _SIZE.findall(name)]
    if name == "embedded" or (sizes and max(sizes) < _SMALL_BILLION):
        return "compact"
    return "sectioned"


@dataclass(frozen=True, slots=True)
class Frame:
    """How one style sets a field off from the next."""

    gap: str
    """Between two fields."""
    mark: Callable[[str, str], str]
    """The field, from its heading and its text."""
    frames: Callable[[str], str]
    """A pattern of what begins or ends a field of that heading; `^` is the start of a line."""

    def around(self, heading: str, text: str) -> str:
        """A field as it is sent."""
        inert = _fakes(self).sub(r"\\\g<0>", text.strip())
        return self.mark(heading, inert)


def bulleted(lines: Sequence[str], *, numbered: bool, style: Style) -> str:
    """Several texts as one."""
    if len(lines) == 1:
        return lines[0]
    flat = style == "compact" and not any("\n" in line for line in lines)
    told = []
    for n, line in enumerate(lines, 1):
        mark = (f"({n}) " if flat else f"{n}. ") if numbered else ("" if flat else "- ")
        end = "." if flat and line.rstrip()[-1].isalnum() else ""
        told.append(mark + line.strip().replace("\n", "\n" + " " * len(mark)) + end)
    return (" " if flat else "\n").join(told)


FRAMES: Final[dict[Style, Frame]] = {
    "sectioned": Frame("\n\n", "# {0}\n{1}".format, lambda name: rf"^[ \t]*#+[ \t]*{name}\b"),
    "tagged": Frame(
        "\n",
        lambda heading, text: f"<{_tag(heading)}>\n{text}\n</{_tag(heading)}>",
        lambda name: rf"<[ \t]*/?[ \t]*{_tag(name)}\b",
    ),
    "compact": Frame("\n", "{0}: {1}".format, lambda name: rf"^[ \t]*{name}[ \t]*:"),
}


def _tag(heading: str) -> str:
    return heading.lower().replace(" ", "_")


@cache
def _fakes(frame: Frame) -> re.Pattern[str]:
    """Whatever in a text would read as a frame."""
    return re.compile("|".join(map(frame.frames, _headings())), re.MULTILINE | re.IGNORECASE)


def _headings() -> Iterator[str]:
    for say in WORDINGS.values():
        yield from map(re.escape, say.headings.values())


def wording_for(headings: str, language: str = "") -> Wording:
    """Our own words in the language of the code `headings`, or else in the answer's language.

    English where that is neither English nor Indonesian.
    """
    code = headings or (code_of(language) if language else None)
    return WORDINGS.get(code or "en", WORDINGS["en"])


def system_message(
    spec: PromptSpec, style: Style, headings: str, output: OutputFormat | None
) -> SystemMessage:
    """The system message of a spec whose variables are filled in."""
    say = wording_for(headings, spec.language)
    frame, told = FRAMES[style], SystemMessage("")
    if output is None and spec.output_type is not None:
        output = OutputFormat(spec.output_type)
    for name, text in _bodies(spec, style, say, output):
        if text.strip():
            told = told.extended(name, frame.around(say.headings[name], text), frame.gap)
    return told


def with_output(told: SystemMessage, output: OutputFormat, style: Style) -> SystemMessage:
    """A message that was not built of fields, with what the form of the answer is to be."""
    say, frame = WORDINGS["en"], FRAMES[style]
    text = frame.around(say.headings["output"], _form(output, say))
    return told.extended("output", text, frame.gap)


def _bodies(
    spec: PromptSpec, style: Style, say: Wording, output: OutputFormat | None
) -> Iterator[tuple[str, str]]:
    """The fields' texts, what changes least first, so that caches of prefixes hit."""

    def body(name: str) -> str:
        told = getattr(spec, name)
        numbered = name == "organization"
        return told if isinstance(told, str) else bulleted(told, numbered=numbered, style=style)

    for name in FIELDS:
        if name == "requirements":
            required = list(sentences(spec.required, say))
            yield name, bulleted(required, numbered=False, style=style) if required else ""
        else:
            yield name, body(name)
    if spec.language:
        told_in = "id" if say is WORDINGS["id"] else "en"
        yield "language", say.answer_in.format(language=name_in(spec.language, told_in))
    if output:
        yield "output", _form(output, say)
    yield "context", body("context")
    yield "task", body("task")


def _form(output: OutputFormat, say: Wording) -> str:
    return say.output.format(schema=json.dumps(output.schema, ensure_ascii=False))
