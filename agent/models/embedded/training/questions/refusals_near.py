"""Questions that look like a calculation and are none, and beside each those that look the same and are one.

A family holds both sides of one border: "convert this song to mp3" and "convert 10 miles to km", a
poem of 12 lines and 12 lines of 10 syllables, the weather on a date and its weekday. So what
decides is what is wanted, not a number, a unit, a date or a quoted text in the question.
"""

# ruff: noqa: E501

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    dress,
    execute,
)
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.declined import fill_in
from samara.agent.models.embedded.training.questions.everyday_text import SENTENCES
from samara.agent.models.embedded.training.questions.formulas_typed import filled_in
from samara.agent.models.embedded.training.questions.refusals_near_drawn import (
    AROUND,
    FAMILIES,
    Twin,
)
from samara.agent.models.embedded.training.questions.talk import REFUSAL

_RANGE = re.compile(r"\{(\d+)-(\d+)\}")
_TEXT = re.compile(r"\{[wv]\}|_|://|@")


def _whole(draw: Draw, low: int, high: int) -> int:
    value = draw.integer(low, high)
    return round(value, 2 - len(str(value))) if value > 999 and draw.chance(0.7) else value


def _value(draw: Draw, span: str, values: dict[str, str]) -> str:
    """A number of a span: `2-90`, money `m2-90`, a year `y1950-2020`, a later one `a+2-9`."""
    low, high = (int(end) for end in span.lstrip("mya+").split("-"))
    if span[1] == "+":
        return str(int(float(values[span[0]])) + _whole(draw, low, high))
    if span[0] == "y":
        return str(draw.integer(low, high))
    value = str(_whole(draw, low, high))
    return (
        f"{value}.{draw.one(['50', '99', '25', '80', '75'])}"
        if span[0] == "m" and draw.chance(0.4)
        else value
    )


def _number(draw: Draw, low: int, high: int) -> str:
    if low > 1900 and high < 2100:
        return str(draw.integer(low, high))
    return draw.shown(str(_whole(draw, low, high)), words=0.05)


def _in_order(code: str, template: str) -> str:
    """A sum or product with its numbers in the order of the question."""
    joined = re.fullmatch(r"\{\w\}(?: ([*+]) \{\w\})+", code)
    if not joined:
        return code
    return f" {joined[1]} ".join(sorted(re.findall(r"\{\w\}", code), key=template.index))


def _around(draw: Draw, question: str) -> str:
    if draw.chance(0.78):
        return question
    before, _, after = draw.expand(draw.one(AROUND)).partition("{q}")
    if after and question[-1] not in "?.!":
        question += "."
    return (
        fill_in(draw, before)
        + (question[0].upper() + question[1:] if before else question)
        + fill_in(draw, after)
    )


def near(draw: Draw) -> Exchange:
    """What only looks like a calculation: declined."""
    refused = draw.rng.choices(FAMILIES, [len(family[0]) for family in FAMILIES])[0][0]
    question = draw.expand(draw.template(refused))
    question = _RANGE.sub(lambda found: _number(draw, int(found[1]), int(found[2])), question)
    question = fill_in(draw, question.replace("{w}", "<w>")).replace(
        "<w>", str(draw.one(SENTENCES))
    )
    return Exchange(
        dress(draw, _around(draw, question), typos=not _TEXT.search(question)), (), REFUSAL
    )


def twin(draw: Draw) -> Exchange:
    """What looks the same and is a calculation, or is noted or quoted."""
    twins: list[Twin] = draw.rng.choices(FAMILIES, [len(family[1]) for family in FAMILIES])[0][1]
    specification, code, answer, bank = draw.one(twins)
    template = draw.expand(draw.template(bank))
    values: dict[str, str] = {}
    shown: dict[str, str] = {}
    for name, _, span in (part.partition(":") for part in specification.split()):
        values[name] = _value(draw, span, values)
        shown[name] = values[name] if span[0] in "ya" else draw.shown(values[name], words=0.06)
    first = some_date(draw, 1960, 2045)
    second = first + datetime.timedelta(days=draw.integer(3, draw.one([40, 400])))
    sentence, data = (
        str(draw.one(SENTENCES)),
        [str(draw.integer(2, draw.one([30, 99]))) for _ in range(draw.integer(3, 7))],
    )
    values |= {"W": repr(sentence), "L": ", ".join(data), "D": _code(first), "Z": _code(second)}
    shown |= {
        "w": "<w>",
        "l": draw.one([", ", ", ", " "]).join(data),
        "d": spoken(draw, first),
        "z": spoken(draw, second),
    }
    question = filled_in(template, shown)
    question = fill_in(draw, question)
    if answer in (NOTED, QUOTE):
        plain = question if draw.chance(0.8) else question.lower()
        return Exchange(plain.rstrip(".?") if draw.chance(0.3) else plain, (), answer)
    question = _around(draw, question).replace("<w>", sentence)
    if "print" not in code and "\n" not in code:
        code = f"print(round({_in_order(code, template)}, 6))"
    code = filled_in(code, values)
    output = execute(code)
    text = "{w}" in template
    return Exchange(
        dress(draw, question, typos=not text, lower=not text),
        (Call(code, output),),
        filled_in(answer, {**values, "r": output}),
    )


def _code(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


KINDS: list[Kind] = [("out of scope", 18, near), ("word problems", 12, twin)]
