"""Chains where each number follows from the one before: people compared, percentages in a row, sums told step by step."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import itertools
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, ask, fill
from samara.agent.models.embedded.training.questions.everyday_sums import in_full
from samara.agent.models.embedded.training.questions.stories_parts import (
    exact,
    grouped,
    near,
    tell,
    written,
)
from samara.agent.models.embedded.training.questions.words import person

HAVING: list[tuple[str, str, str, str, list[str], int, int]] = [
    ("{w} is {n} years old", "{w} is {k} years older than {v}", "{w} is {k} years younger than {v}", "{w} is {t} as old as {v}", ["how old is {w}?", "how old are they together?", "how many years older is {w} than {v}?"], 6, 30),
    ("{w} has {n} [stamps|marbles|coins|books]", "{w} has {k} more than {v}", "{w} has {k} fewer than {v}", "{w} has {t} as many as {v}", ["how many does {w} have?", "how many do they have altogether?", "how many more does {w} have than {v}?"], 8, 90),
    ("{w} ran {n} km", "{w} ran {k} km more than {v}", "{w} ran {k} km less than {v}", "{w} ran {t} as far as {v}", ["how far did {w} run?", "how many km did they run in total?", "how many km more did {w} run than {v}?"], 5, 40),
    ("{w} earns {n} a day", "{w} earns {k} more than {v}", "{w} earns {k} less than {v}", "{w} earns {t} as much as {v}", ["what does {w} earn a day?", "what do they earn together in a day?", "how much more than {v} does {w} earn?"], 60, 300),
    ("{w} picked {n} kg of cherries", "{w} picked {k} kg more than {v}", "{w} picked {k} kg less than {v}", "{w} picked {t} as much as {v}", ["how many kg did {w} pick?", "how many kg did they pick in all?", "how many kg more than {v} did {w} pick?"], 4, 50),
    ("{w} scored {n} points", "{w} scored {k} points more than {v}", "{w} was {k} points behind {v}", "{w} scored {t} as many points as {v}", ["how many points did {w} score?", "how many points is that for all of them?", "by how many points did {w} beat {v}?"], 10, 120),
]


def people(draw: Draw) -> Exchange:
    """One has more, fewer or several times what another has: the last one's, all together, the difference."""
    while True:
        start, more, less, times, asks, low, high = draw.one(HAVING)
        names = list(dict.fromkeys(person(draw) for _ in range(draw.one([2, 3, 3, 4]))))
        if len(names) < 2:
            continue
        draw.rng.shuffle(names)
        first = near(draw, low, high)
        codes, facts = [str(first)], [draw.say([start], w=names[0], n=written(draw, first))]
        for other, name in itertools.pairwise(names):
            x, size, last = draw.rng.random(), draw.integer(2, max(3, first // 2)), codes[-1]
            if x < 0.72:
                turned = draw.chance(0.3)  # what is said is that the one before has more or fewer
                bank, sign = (more, "+") if x < 0.4 else (less, "-")
                facts.append(draw.say([bank], w=other if turned else name, v=name if turned else other, k=written(draw, size)))
                codes.append(f"{last} {'-+'[sign == '-'] if turned else sign} {size}")
            else:
                word, factor = draw.one([("twice", 2), ("twice", 2), ("three times", 3), ("half", 0), ("4 times", 4)])
                facts.append(draw.say([times], w=name, v=other, t=word))
                codes.append(f"{grouped(last)} * {factor}" if factor else f"{grouped(last)} / 2")
        values = [exact(code) for code in codes]
        if min(values) < 2 or max(values) > 10 * high or any(value.denominator > 1 for value in values) or (low == 6 and max(values) > 95):
            continue
        x = draw.rng.random()
        if x < 0.5:
            return tell(draw, facts, fill(asks[0], {"w": names[-1]}), codes[-1])
        if x < 0.85:
            return tell(draw, facts, asks[1], " + ".join(codes))
        if len(codes) > 2 and values[-1] > values[0]:
            return tell(draw, facts, fill(asks[2], {"w": names[-1], "v": names[0]}), f"{codes[-1]} - {codes[0]}")


SUBJECTS = [("rent", "the rent is {n}"), ("price", "a {s} costs {n}"), ("herd", "the herd counts {n} animals"), ("population", "the town has {n} people"), ("salary", "{w} earns {n}"), ("fund", "the fund holds {n}"), ("audience", "the channel has {n} viewers"), ("stock", "the share price is {n}"), ("bill", "the bill is {n}")]
STEPS: list[tuple[str, str]] = [("it [rises|goes up|grows] by {p}%", "{g} * (100 + {p}) / 100"), ("{p} percent is added", "{g} * (100 + {p}) / 100"), ("it [drops|falls|goes down] by {p}%", "{g} * (100 - {p}) / 100"), ("it is cut by {p} percent", "{g} * (100 - {p}) / 100"), ("{k} is added", "{e} + {k}"), ("{k} is taken off", "{e} - {k}"), ("it doubles", "{g} * 2"), ("it is halved", "{g} / 2")]


def percents(draw: Draw) -> Exchange:
    """Percentages and amounts one after the other: the end, the change, the change in percent, the start."""
    while True:
        name, start = draw.one(SUBJECTS)
        value = str(draw.integer(12, 900) * 10)
        code = value
        facts = [draw.say([start], n=draw.one([value, f"{int(value):,}"]), s=draw.one(["phone", "bike", "sofa", "ticket", "camera"]), w=person(draw))]
        back: list[str] = []
        for turn in range(draw.one([1, 2, 2, 3])):
            text, rule = draw.one(STEPS)
            slots = {"p": str(draw.integer(2, 45)), "k": str(near(draw, 3, int(value) / 6))}
            facts.append((draw.one(["then ", "after that ", "a year later ", "next ", "in spring "]) if turn else draw.one(["", "first ", "now "])) + draw.say([text], **slots))
            back.append(fill(rule, slots | {"g": "", "e": ""}).strip())
            code = fill(rule, slots | {"e": code, "g": grouped(code)})
        end, x = float(exact(code)), draw.rng.random()
        if end < 5 or end == float(value):
            continue
        if x < 0.5:
            return tell(draw, facts, draw.one(["what is it in the end?", "how much is it then?", "where does it end up?", f"what's the {name} afterwards?"]), code, ordered=True)
        if x < 0.65 and end > float(value):
            return tell(draw, facts, draw.one(["how much more is that than at first?", "by how much has it grown in the end?"]), f"{code} - {value}", ordered=True)
        if x < 0.8:
            return tell(draw, facts, draw.one(["what's the change in percent overall?", "by what percent has it changed since the start?", "overall change in %?"]), f"({code} - {value}) / {value} * 100", "The change is {r}%.", ordered=True)
        if all("(100" in step for step in back):
            was = value + "".join(re.sub(r"\* (\(.*\)) / 100", r" / \1 * 100", step) for step in reversed(back))
            told = draw.one([f"now the {name} is {value}", f"after all that the {name} is {value}"])
            return tell(draw, [*facts[1:], told], f"what was the {name} before?", was, ordered=True)


DO = [("[add|plus] {n}", "{e} + {n}"), ("[subtract|take away|minus] {n}", "{e} - {n}"), ("[multiply by|times] {n}", "{g} * {n}"), ("[divide by|divided by] {n}", "{g} / {n}"), ("double it", "{g} * 2"), ("triple it", "{g} * 3"), ("halve it", "{g} / 2"), ("square it", "{s} ** 2"), ("multiply that by negative {n}", "{g} * -{n}"), ("subtract negative {n}", "{e} - -{n}"), ("add negative {n}", "{e} + -{n}")]
ORDERS = ["start with {a}, {l}. what do you get?", "take {a}, {l}", "{a}: {l}. result?", "[begin at|I have] {a}. {l}. where do I land?", "{a}, {l}, what do I end up with?", "if I take {a}, {l}, what comes out?", "number {a}; {l}; result please", "#H from {a} on: {l}. the outcome?"]


def steps(draw: Draw) -> Exchange:
    """What to do with a number, step by step, some of them below zero and some in words."""
    start = draw.integer(2, draw.one([20, 99, 400]))
    below = draw.chance(0.35)
    words = in_full if draw.chance(0.3) else str
    code = f"-{start}" if below else str(start)
    parts = []
    for _ in range(draw.one([2, 2, 3, 3, 4])):
        text, rule = draw.one(DO)
        size = draw.integer(2, 12) if "*" in rule or "/" in rule else draw.integer(2, 99)
        squared = code if re.fullmatch(r"\d+", code) else f"({code})"
        parts.append(draw.say([text], n=words(size)))
        code = fill(rule, {"e": code, "g": grouped(code), "s": squared, "n": str(size)})
    listed = draw.one([", then ", ", ", " and then ", ", after that "]).join(parts)
    first = f"{draw.one(['negative', 'minus'])} {words(start)}" if below else words(start)
    return ask(draw, draw.say(ORDERS, a=first, l=listed), f"print(round({code}, 6))", typos=False)
