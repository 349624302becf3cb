"""Later turns about the rows of a condition: another value, the rest, another measure, both together."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions.csv_asked import AGGREGATES
from samara.agent.models.embedded.training.questions.csv_conditions import (
    COUNTS,
    counted,
    enough,
    expressed,
    measured,
)
from samara.agent.models.embedded.training.questions.csv_conditions_drawn import (
    SIGNS,
    Condition,
    condition,
)
from samara.agent.models.embedded.training.questions.csv_scenes import Scene, scene
from samara.agent.models.embedded.training.questions.csv_talk import Talk, talk_on
from samara.agent.models.embedded.training.questions.csv_worlds import FORMS

# {M} other rows with their condition, {c} a column, {k} a limit, {s} a value, {R} {r} the rows.
OTHERS = ["what about {M}?", "and {M}?", "and for {M}?", "now the same for {M}", "same question for {M}", "How about {M}?", "and how does that look for {M}?", "now take {M} instead", "then {M}, please", "ok, and {M}?", "could you repeat that for {M}?", "hm, what if I only look at {M}?", "{M}?", "next: {M}", "Right. And {M}?", "good to know. {M} next", "I also need it for {M}", "and if you count {M} instead?", "my sister wants it for {M} too", "sorry, I meant {M}", "#H what does it say for {M}?", "#H also {M} please"]
SHORT = ["what about {s}?", "and {s}?", "And for {s}?", "now {s}", "same for {s}", "{s}?", "how about {s}?", "and with {s}?", "what is it for {s}?", "now the same for {s}, please", "and {s}, just to compare?", "the same thing for {s}", "oh, and {s}?", "{s} as well please", "#H try it with {s}"]
LIMITS = ["and {k}?", "with {k} instead?", "what if the limit is {k}?", "make it {k}", "and for {k}?", "say {k} rather than that. What then?", "move the limit to {k}", "same, but with {k}", "hm, and at {k}?", "#H now with {k} as the limit"]
REST = {"is": ["and the rest?", "and all the others together?", "and everything that isn't?", "what about all the others?", "and the remaining ones?", "and without those?"], "zero": ["and when it's more than 0?", "and all others?", "what about the rest?", "and where it's above zero?"], "pos": ["and when it's 0?", "and where it's zero?", "and the ones with zero?"], "yes": ["and the ones that say no?", "and the others?", "and those with a no?", "what about the rest?"], "no": ["and the ones that say yes?", "and the others?", "what about the rest?"]}
ALL = ["and over all {R}?", "and for the whole file?", "now without any condition", "and if you take every {r}?", "and altogether, all {R}?", "what is it for the entire list?", "drop the condition, take all {R}", "compare that with all {R}: what is it there?"]
MEASURES = {"sum": ["and the total?", "what do they add up to?", "added up?", "the sum of that?", "now the total instead"], "mean": ["and the average?", "on average?", "what's the mean of it?", "and the mean?", "so how much on average?", "the average of those, please"], "max": ["what's the largest of those?", "and the highest?", "the biggest one of those, how much?", "the top value of those?"], "min": ["what's the smallest of those?", "and the lowest?", "the smallest one, how much?"], "median": ["and the median?", "median instead?", "what about the median of those?"], "part": ["what percentage of the total is that?", "how many percent of everything is that?", "and as a share of the total, in percent?", "in percent of the whole?", "what part of all of it is that, as a percentage?"], "argmax": ["which {l} has the most of those?", "and which {l} is on top among them?", "which {l} is the highest there?"]}
HOWMANY = ["how many {R} is that?", "and how many of them are there?", "how many {R} does that concern?", "count them, please", "and the number of such {R}?", "from how many {R} is that?"]
SHAREOF = ["what percentage of all {R} is that?", "how many percent of the {R} is that?", "as a share of all {R}, in percent?", "in percent of all {R}?", "is that a lot? I mean in percent of all {R}"]
COLUMNS = ["same for {c}", "and {c}?", "now {c} instead", "what about {c}?", "the same with {c}, please", "and how is it for {c}?", "do that for column {c}", "and in terms of {c}?", "repeat it for {c}", "{c} too?", "#H and the {c} of those?"]
NARROWED = ["of those, only {M}: what is it then?", "and if you leave just {M} among them?", "now narrow it down to {M}", "same, but only {M} of those", "of these, take only {M}", "keep that condition and add another: only {M}"]
DIFFER = ["what's the difference between the two?", "by how much do they differ?", "how far apart are those two?", "and the gap between them?", "so how much lies between the two?", "subtract the smaller from the larger", "difference?"]
TOGETHER = ["both together?", "and the two added up?", "so what's that in total, both of them?", "add those two", "in sum, both?"]

OVER = ""
"""In place of an operation: nothing leans on the last turn any more."""
State = tuple[Condition, str, str]
"""Where a conversation stands: the condition, the operation and the column of its last turn."""


def _rows(at: Scene, one: Condition) -> str:
    return one.said.replace("@", at.table.rows)


def _value(code: str) -> str:
    found = re.search(r"[=!]= '([^']*)'$", code)
    return found.group(1) if found else ""


def conditions(draw: Draw) -> list[Exchange]:
    """A measure under a condition; then another value or limit, the rest, another measure, both together."""
    while True:
        at = scene(draw)
        first = condition(draw, at)
        talk = talk_on(draw, at)
        if first is None or not enough(first.code, talk.space):
            continue
        asked = measured(draw, at, first.code, [first.column]) if draw.chance(0.65) else ("count", counted(first.code), "There are {o}.", "count", "")
        if asked is None or asked[3] in ("kinds", "mode"):
            continue
        text, expression, answer, op, header = asked
        if not talk.add(fill(text, {"N": _rows(at, first)}) if op != "count" else talk.say(COUNTS, N=_rows(at, first)), expression, answer):
            continue
        now, column = first, header
        for _ in range(draw.one([1, 1, 2, 2, 3])):
            if op == OVER:
                break
            now, op, column = _onward(talk, now, op, column)
        if len(talk.turns) > 1:
            return talk.turns


def _asked(talk: Talk, now: Condition, op: str, column: str) -> tuple[str, str]:
    at = talk.at
    return (counted(now.code), "There are {o}.") if op == "count" else expressed(op, at.found[column].name, now.code, at.label.name)


def _onward(talk: Talk, now: Condition, op: str, column: str) -> State:
    """One more turn, if it fits: the condition, the measure and the column after it."""
    draw, at = talk.draw, talk.at
    x = draw.rng.random()
    if x < 0.45:
        return _other(talk, now, op, column)
    if x < 0.53 and now.op in REST:
        return _rest(talk, now, op, column)
    if x < 0.6 and op in AGGREGATES:
        name = at.found[column].name
        talk.add(talk.say(ALL), f"round(df['{name}'].{op}(), 6)", f"The {AGGREGATES[op][0]} of {name} is {{o}}.")
        return now, OVER, column
    if x < 0.68 and op == "count":
        share = counted(now.code).removesuffix(".sum()")
        talk.add(talk.say(SHAREOF), f"round({share}.mean() * 100, 6)", "It is {o}%.")
        return now, op, column
    if x < 0.8 and op in ("sum", "mean", "max", "min", "median"):
        new = draw.one([one for one in MEASURES if one != op and (one != "part" or op == "sum") and (one != "argmax" or at.label.kind == "n")])
        done = talk.add(talk.say(MEASURES[new], l=at.label.said[0]), *_asked(talk, now, new, column))
        return (now, new, column) if done else (now, op, column)
    if x < 0.85 and op in ("sum", "mean", "max", "min", "median", "part"):
        talk.add(talk.say(HOWMANY), counted(now.code), "There are {o}.")
        return now, op, column
    if x < 0.94 and op in ("sum", "mean", "max", "min", "median", "argmax", "argmin"):
        rest_of = [line for line in at.lines("sum", "mean") if line.header not in (column, now.column)]
        if not rest_of:
            return now, op, column
        line = draw.one(rest_of)
        moved = at.found[line.header]
        done = talk.add(talk.say(COLUMNS, c=draw.one([moved.said[0], moved.name])), *_asked(talk, now, op, line.header))
        return (now, op, line.header) if done else (now, op, column)
    second = condition(draw, at)
    if second is None or second.column in (now.column, column) or " & " in now.code or op == "part":
        return now, op, column
    both = Condition("both", now.column, "", f"({now.code}) & ({second.code})")
    done = enough(both.code, talk.space) and talk.add(talk.say(NARROWED, M=_rows(at, second)), *_asked(talk, both, op, column))
    return (both, op, column) if done else (now, op, column)


def _other(talk: Talk, now: Condition, op: str, column: str) -> State:
    """The same of another value or limit; then perhaps the two together, or what is between them."""
    draw, at = talk.draw, talk.at
    other = condition(draw, at, ops=(now.op,), header=now.column)
    if other is None or other.code == now.code or not enough(other.code, talk.space):
        return now, op, column
    question = talk.say(OTHERS, M=_rows(at, other))
    if now.op == "is" and draw.chance(0.6):
        value = _value(other.code)
        cell = next(cell for cell in at.found[now.column].cells if cell.lower() == value)
        form = FORMS.get(value, cell)
        said = form if draw.chance(0.6) and form.lower() in (f"{value}s", f"{value}es") else cell
        question = talk.say(SHORT, s=said)
    elif now.op in SIGNS and "(" not in other.said and draw.chance(0.5) and (limit := re.search(r"[<>]=? ([\d.]+)$", other.code)) and limit.group(1) != "0":
        question = talk.say(LIMITS, k=limit.group(1))
    if not talk.add(question, *_asked(talk, other, op, column)):
        return now, op, column
    if op in ("sum", "count") and draw.chance(0.35) and now.op == "is":
        op = OVER if _both(talk, TOGETHER, "round({a} + {b}, 6)") else op
    elif op in ("sum", "count", "mean", "max", "min") and draw.chance(0.3):
        op = OVER if _both(talk, DIFFER, "round(abs({a} - {b}), 6)") else op
    return other, op, column


def _rest(talk: Talk, now: Condition, op: str, column: str) -> State:
    """The same of the rows that the condition does not leave."""
    opposite = {"is": now.code.replace("==", "!="), "zero": now.code.replace("== 0", "> 0"), "pos": now.code.replace("> 0", "== 0")}.get(now.op, "")
    if now.op in ("yes", "no"):
        swap = {"yes": "no", "no": "yes", "y": "n", "n": "y"}[_value(now.code)]
        opposite = re.sub(r"'[^']*'$", f"'{swap}'", now.code)
    rest = Condition("rest", now.column, "", opposite)
    done = enough(rest.code, talk.space) and talk.add(talk.say(REST[now.op]), *_asked(talk, rest, op, column))
    return (rest, op, column) if done else (now, op, column)


def _both(talk: Talk, bank: list[str], expression: str) -> bool:
    first, second = (turn.calls[-1].output for turn in talk.turns[-2:])
    same = {re.sub(r"'[^']*'|[\d.]+", "", turn.calls[-1].code) for turn in talk.turns[-2:]}
    if len(same) == 1 and re.fullmatch(r"[\d.]+", first) and re.fullmatch(r"[\d.]+", second):
        return first != second and talk.add(talk.say(bank), fill(expression, {"a": first, "b": second}), "The answer is {o}.")
    return False


KINDS: list[Kind] = [("follow-ups", 16, conditions)]
