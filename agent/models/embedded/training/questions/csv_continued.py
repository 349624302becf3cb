"""Later turns about a table: another value, another measure, the other end, the gap."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions.csv_asked import (
    AGGREGATES,
    OPS,
    answered,
    plural,
)
from samara.agent.models.embedded.training.questions.csv_conditions import (
    COUNTS,
    clear,
    counted,
    enough,
    expressed,
    framed,
    measured,
    read,
)
from samara.agent.models.embedded.training.questions.csv_owners import (
    SIGNS,
    Condition,
    Scene,
    condition,
    scene,
)
from samara.agent.models.embedded.training.questions.csv_tables import Column
from samara.agent.models.embedded.training.questions.csv_worlds import FORMS

# {M} other rows with their condition, {S} that condition alone, {c} a column, {g} a grouping, {l} what names a row, {R} {r} the rows.
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
FIRST_MAX, FIRST_MIN = ["which {l} has the highest {c}", "what {l} has the most {c}", "{l} with the largest {c}"], ["which {l} has the lowest {c}", "what {l} has the least {c}", "{l} with the smallest {c}"]
OTHER_END = {"argmin": ["and the lowest?", "and the other end?", "and which has the least?", "who's at the bottom?", "and the smallest one?", "now the opposite: lowest {c}", "same but lowest"], "argmax": ["and the highest?", "and the other end?", "and which has the most?", "who's at the top?", "and the largest one?", "now the opposite: highest {c}", "same but highest"]}
APART = ["what's the difference between the two in {e}?", "by how much do these two differ in {e}?", "how far apart are they in {e}?", "compare the {e} of the two: what's the difference?", "and the gap in {e} between them?", "what lies between one and the other in {e}?", "take their {e}: difference?", "and looking at {e}, how far apart are those two?"]
THERE = ["what's the {e} there?", "and its {e}?", "what {e} does that one have?", "which {e} goes with it?", "what {e} is noted for that one?", "look up the {e} of that one", "and the {e} of that same {r}?"]
ITSELF = ["how much is it exactly?", "and what's the number?", "what value is that?", "and the {c} itself?"]
NEXT = {"argmax": {2: ["and in second place?", "who or what comes next?", "and number two?", "the second highest?", "the runner-up?"], 3: ["and third place?", "the third one?", "number three?", "and the third highest?"]}, "argmin": {2: ["and the second lowest?", "number two from the bottom?", "which is next from the bottom?"], 3: ["and the third lowest?", "third from the bottom?"]}}
BY_GROUP = {"mean": ["which {g} has the {high} average {c}", "which {g} is {high} in mean {c}", "on average, what {g} has the {high} {c}", "averaging {c} by {g}, which one is {high}", "looking at mean {c} per {g}, which {g} comes out {high}"], "sum": ["which {g} has the {high} total {c}", "adding up {c} by {g}, which one is {high}", "summed over all {R}, what {g} has the {high} {c}", "which {g} is {high} in total {c}"]}
SAME_OTHER = {"max": ["Same for {c}, but the lowest {mean}.", "now {c}, and this time the lowest", "and which one is lowest in {c}?", "for {c} I want the lowest {mean} instead", "turn it round for {c}: smallest {mean}?", "do the same with {c}, only lowest instead of highest", "and with {c}, which has the smallest?"], "min": ["Same for {c}, but the highest {mean}.", "now {c}, and this time the highest", "and which one is highest in {c}?", "for {c} I want the highest {mean} instead", "turn it round for {c}: largest {mean}?", "do the same with {c}, only highest instead of lowest"]}
SAME_END = ["same for {c}", "and for {c}?", "what about {c}?", "and by {c}?", "now with {c}", "the same question for {c}, please", "do {c} too", "and if you go by {c}?"]
TURNED = {"max": ["and the lowest?", "but the lowest instead?", "and the other end of the list?", "which is last?", "and at the bottom?", "same but lowest"], "min": ["and the highest?", "but the highest instead?", "and the other end of the list?", "which is first, then?", "and at the top?", "same but highest"]}
HOWHIGH = ["how much is it there?", "and what's its {mean}?", "what value is that?", "how much exactly?", "what {mean} does it have?", "and the number for it?"]
SWITCHED = {"mean": ["and by total instead of average?", "now with totals", "and if you sum instead?", "same by sum?"], "sum": ["and by average instead of total?", "now with averages", "and on average?", "same by mean?"]}
REGROUPED = ["and by {g}?", "now per {g}: which one?", "same by {g}", "what {g} is it?", "and if you group by {g} instead?"]
LEADS = ["", "", "", "", "", "", "", "ok, ", "thanks. ", "great, ", "hm, ", "nice. ", "ah. ", "and now: ", "one more: ", "perfect. ", "good, ", "wait, ", "interesting. ", "last one: "]

BEGUN = re.compile(r"(ok|good|right|hm|sorry|oh|wait|next|then|now|and now|compare)\b", re.I)
OVER = ""


@dataclass
class Talk:
    """A conversation on a table as it goes: what is read, what was asked so far."""

    draw: Draw
    at: Scene
    seen: Call
    space: dict[str, Any]
    turns: list[Exchange] = field(default_factory=list)

    @property
    def last(self) -> str:
        """What the last turn printed."""
        return self.turns[-1].calls[-1].output

    def say(self, bank: list[str], **slots: object) -> str:
        """A wording from a bank, about this table."""
        table, label = self.at.table, self.at.label.said[0]
        known = {"R": table.rows, "r": table.row, "l": label, "ls": plural(label)}
        return self.draw.say(bank, **(known | slots))

    def add(self, question: str, expression: str, answer: str) -> bool:
        """Adds a turn if its answer is clear."""
        call, fit = answered(expression, self.space)
        if not fit or not clear(expression, call.output, self.space) or any(call.code == turn.calls[-1].code for turn in self.turns):
            return False
        self._put(question, call, answer.replace("{o}", call.output))
        return True

    def chart(self, question: str, body: str, out: str) -> None:
        """Adds a chart."""
        figure = "" if body.startswith("df.plot") else "plt.figure()\n"
        self._put(question, Call(f"import matplotlib.pyplot as plt\n{figure}{body}\nplt.savefig('{out}')", f"[file saved: {out}]"), f"I saved the plot as {out}.")

    def _put(self, question: str, call: Call, answer: str) -> None:
        if not self.turns:
            self.turns.append(Exchange(framed(self.draw, self.at, question), (self.seen, call), answer))
            return
        question = question if BEGUN.match(question) else self.draw.one(LEADS) + question
        question = question[0].upper() + question[1:] if self.draw.chance(0.35) and not question.startswith(tuple(self.at.found)) else question
        question = question[:-1] if question[-1] in "?." and self.draw.chance(0.25) else question
        self.turns.append(Exchange(question, (call,), answer))


def talk_on(draw: Draw, at: Scene) -> Talk:
    """A conversation about a table whose cells stay as they are from here on."""
    at.frozen = True
    return Talk(draw, at, *read(at.table))


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


def _onward(talk: Talk, now: Condition, op: str, column: str) -> tuple[Condition, str, str]:
    """One more turn, if it fits: the condition, the measure and the column after it."""
    draw, at = talk.draw, talk.at
    x = draw.rng.random()
    if x < 0.45:
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
    if x < 0.53 and now.op in REST:
        opposite = {"is": now.code.replace("==", "!="), "zero": now.code.replace("== 0", "> 0"), "pos": now.code.replace("> 0", "== 0")}.get(now.op, "")
        if now.op in ("yes", "no"):
            swap = {"yes": "no", "no": "yes", "y": "n", "n": "y"}[_value(now.code)]
            opposite = re.sub(r"'[^']*'$", f"'{swap}'", now.code)
        rest = Condition("rest", now.column, "", opposite)
        done = enough(rest.code, talk.space) and talk.add(talk.say(REST[now.op]), *_asked(talk, rest, op, column))
        return (rest, op, column) if done else (now, op, column)
    if x < 0.6 and op in AGGREGATES:
        name = at.found[column].name
        talk.add(talk.say(ALL), f"round(df['{name}'].{op}(), 6)", f"The {AGGREGATES[op][0]} of {name} is {{o}}.")
        return now, OVER, column
    if x < 0.68 and op == "count":
        talk.add(talk.say(SHAREOF), counted(now.code).replace(".sum()", ".mean() * 100, 6)").replace("(df", "round((df", 1) if now.code[-1] != ")" else f"round({now.code}.mean() * 100, 6)", "It is {o}%.")
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


def _both(talk: Talk, bank: list[str], expression: str) -> bool:
    first, second = (turn.calls[-1].output for turn in talk.turns[-2:])
    if re.fullmatch(r"[\d.]+", first) and re.fullmatch(r"[\d.]+", second):
        return first != second and talk.add(talk.say(bank), fill(expression, {"a": first, "b": second}), "The answer is {o}.")
    return False


def ends(draw: Draw) -> list[Exchange]:
    """Which row has the most, then the least, the next ones, what else it has, the gap between the two."""
    while True:
        talk = talk_on(draw, scene(draw))
        at = talk.at
        lines = [line for line in at.lines("argmax", "argmin") if line.header != at.owner.lines[0].header]
        others = [line for line in at.owner.lines if line.header in at.found and at.found[line.header].kind == "v"]
        if not lines or len(others) < 2:
            continue
        line = draw.one(lines)
        op = draw.one(["argmax", "argmin"])
        column, label = at.found[line.header], at.label.name
        slots = {"c": column.said[0], "C": column.name}
        wordings = [wording.replace("{N}", f"all {at.table.rows}") for wording in line.asks.get(op, [])]
        text = talk.say(wordings if wordings and draw.chance(0.7) else FIRST_MAX if op == "argmax" else FIRST_MIN, **slots)
        how = OPS["argmax"][0], OPS["argmin"][0]
        if not talk.add(text, fill(how[op == "argmin"], {"C": column.name, "L": label}), "It is {o}."):
            continue
        e = draw.one([one for one in others if one.header != line.header])
        there = at.found[e.header]
        far = {**slots, "e": draw.one([there.said[0], there.name])}
        x = draw.rng.random()
        pick = f"df['{column.name}'].idx{op[3:]}()"
        if x < 0.55:
            back = "argmin" if op == "argmax" else "argmax"
            said = line.asks.get(back)
            turned = f"and {draw.one(said).replace('{N}', 'them all')}?" if said and draw.chance(0.5) else talk.say(OTHER_END[back], **slots)
            if not talk.add(turned, fill(how[back == "argmin"], {"C": column.name, "L": label}), "It is {o}."):
                continue
            if draw.chance(0.75):
                gap = e.asks.get("gap")
                question = f"{draw.one(gap)} ({there.name})?" if gap and draw.chance(0.5) else talk.say(APART, **far)
                talk.add(question, "round(abs(df.loc[df['{C}'].idxmax(), '{E}'] - df.loc[df['{C}'].idxmin(), '{E}']), 6)".replace("{C}", column.name).replace("{E}", there.name), "The difference is {o}.")
            return talk.turns
        if x < 0.78:
            for place in (2, 3) if draw.chance(0.6) else (2,):
                largest = "nlargest" if op == "argmax" else "nsmallest"
                talk.add(talk.say(NEXT[op][place]), f"df.{largest}({place}, '{column.name}')['{label}'].iloc[{place - 1}]", "It is {o}.")
            if len(talk.turns) > 1:
                return talk.turns
            continue
        if draw.chance(0.4):
            aggregate = op[3:]
            talk.add(talk.say(ITSELF, **slots), f"round(df['{column.name}'].{aggregate}(), 6)", f"The {AGGREGATES[aggregate][0]} of {column.name} is {{o}}.")
        talk.add(talk.say(THERE, **far), f"df.loc[{pick}, '{there.name}']", "It is {o}.")
        if len(talk.turns) > 1:
            return talk.turns


def _best(group: Column, column: Column, how: str, end: str) -> str:
    return f"df.groupby('{group.name}')['{column.name}'].{how}().idx{end}()"


def groups(draw: Draw) -> list[Exchange]:
    """Which group is highest in a measure; then another column, the other end, another grouping, a chart."""
    while True:
        talk = talk_on(draw, scene(draw))
        at = talk.at
        values, all_groups = [column for column in at.table.of("v") if column.idiom != "year"], at.table.of("g")
        if len(values) < 2 or not all_groups:
            continue
        group, (column, second) = draw.one(all_groups), draw.rng.sample(values, 2)
        how, end = draw.one(["mean", "mean", "sum"]), draw.one(["max", "max", "min"])

        high = {"max": ["highest", "largest"], "min": ["lowest", "smallest"]}
        if not talk.add(talk.say(BY_GROUP[how], g=group.said[0], c=draw.one([column.said[0], column.name]), high=draw.one(high[end])), _best(group, column, how, end), "It is {o}."):
            continue
        word = "mean" if how == "mean" else "total"
        for _ in range(draw.one([1, 1, 2, 2])):
            x, said = draw.rng.random(), {"c": draw.one([second.said[0], second.name, second.name]), "mean": word, "g": group.said[0]}
            before = column, how, end
            if x < 0.3:
                column, second, old, end = second, column, end, "min" if end == "max" else "max"
                done = talk.add(talk.say(SAME_OTHER[old], **said), _best(group, column, how, end), "It is {o}.")
            elif x < 0.45:
                column, second = second, column
                done = talk.add(talk.say(SAME_END, **said), _best(group, column, how, end), "It is {o}.")
            elif x < 0.58:
                old, end = end, "min" if end == "max" else "max"
                done = talk.add(talk.say(TURNED[old]), _best(group, column, how, end), "It is {o}.")
            elif x < 0.75:
                done = talk.add(talk.say(HOWHIGH, **said), f"round(df.groupby('{group.name}')['{column.name}'].{how}().{end}(), 6)", "It is {o}.")
            elif x < 0.85:
                old, how = how, "sum" if how == "mean" else "mean"
                done = talk.add(talk.say(SWITCHED[old]), _best(group, column, how, end), "It is {o}.")
                word = "mean" if how == "mean" else "total"
            elif x < 0.92 and len(all_groups) > 1:
                other = draw.one([one for one in all_groups if one.name != group.name])
                group = other
                done = talk.add(talk.say(REGROUPED, g=other.said[0]), _best(other, column, how, end), "It is {o}.")
            else:
                talk.chart(draw.one(["show that as bars", "now draw it as a bar chart", "bars of that, please", "and a bar chart for all of them"]), f"df.groupby('{group.name}')['{column.name}'].{how}().plot.bar()", "plot.png")
                break
            if not done:
                column, how, end = before
                break
        if len(talk.turns) > 1:
            return talk.turns


KINDS: list[Kind] = [("follow-ups", 16, conditions), ("follow-ups", 9, ends), ("follow-ups", 8, groups)]
