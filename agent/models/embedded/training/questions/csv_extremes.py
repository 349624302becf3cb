"""Later turns about which row or group has the most: the other end, the next one, the gap, another column."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions.csv_asked import AGGREGATES, OPS
from samara.agent.models.embedded.training.questions.csv_scenes import scene
from samara.agent.models.embedded.training.questions.csv_tables import Column
from samara.agent.models.embedded.training.questions.csv_talk import Talk, talk_on

# {c} {C} a column of numbers, {e} another, {g} a grouping, {l} what names a row, {r} a row.
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


def ends(draw: Draw) -> list[Exchange]:
    """Which row has the most, then the least, the next ones, what else it has, the gap between the two."""
    while True:
        talk = talk_on(draw, scene(draw))
        _ends(talk)
        if len(talk.turns) > 1:
            return talk.turns


def _ends(talk: Talk) -> None:
    draw, at = talk.draw, talk.at
    lines = [line for line in at.lines("argmax", "argmin") if line.header != at.owner.lines[0].header]
    others = [line for line in at.owner.lines if line.header in at.found and at.found[line.header].kind == "v"]
    if not lines or len(others) < 2:
        return
    line = draw.one(lines)
    op = draw.one(["argmax", "argmin"])
    column, label = at.found[line.header], at.label.name
    slots = {"c": column.said[0], "C": column.name}
    wordings = [wording.replace("{N}", f"all {at.table.rows}") for wording in line.asks.get(op, [])]
    text = talk.say(wordings if wordings and draw.chance(0.7) else FIRST_MAX if op == "argmax" else FIRST_MIN, **slots)
    named = {"C": column.name, "L": label}
    if not talk.add(text, fill(OPS[op][0], named), "It is {o}."):
        return
    e = draw.one([one for one in others if one.header != line.header])
    there = at.found[e.header]
    far = {**slots, "e": draw.one([there.said[0], there.name])}
    x = draw.rng.random()
    if x < 0.55:
        back = "argmin" if op == "argmax" else "argmax"
        said = line.asks.get(back)
        turned = f"and {draw.one(said).replace('{N}', 'them all')}?" if said and draw.chance(0.5) else talk.say(OTHER_END[back], **slots)
        if not talk.add(turned, fill(OPS[back][0], named), "It is {o}."):
            return
        if draw.chance(0.75):
            gap = e.asks.get("gap")
            question = f"{draw.one(gap)} ({there.name})?" if gap and draw.chance(0.5) else talk.say(APART, **far)
            talk.add(question, "round(abs(df.loc[df['{C}'].idxmax(), '{E}'] - df.loc[df['{C}'].idxmin(), '{E}']), 6)".replace("{C}", column.name).replace("{E}", there.name), "The difference is {o}.")
    elif x < 0.78:
        for place in (2, 3) if draw.chance(0.6) else (2,):
            largest = "nlargest" if op == "argmax" else "nsmallest"
            talk.add(talk.say(NEXT[op][place]), f"df.{largest}({place}, '{column.name}')['{label}'].iloc[{place - 1}]", "It is {o}.")
    else:
        if draw.chance(0.4):
            aggregate = op[3:]
            talk.add(talk.say(ITSELF, **slots), f"round(df['{column.name}'].{aggregate}(), 6)", f"The {AGGREGATES[aggregate][0]} of {column.name} is {{o}}.")
        talk.add(talk.say(THERE, **far), f"df.loc[df['{column.name}'].idx{op[3:]}(), '{there.name}']", "It is {o}.")


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
                break
        if len(talk.turns) > 1:
            return talk.turns


KINDS: list[Kind] = [("follow-ups", 9, ends), ("follow-ups", 8, groups)]
