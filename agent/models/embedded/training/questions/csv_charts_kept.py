"""Charts of tables of clubs, shops and farms, with the file's name as asked; and charts as later turns."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions.csv_asked import AGGREGATES, needed, plural
from samara.agent.models.embedded.training.questions.csv_conditions import enough, framed, read
from samara.agent.models.embedded.training.questions.csv_conditions_drawn import combined
from samara.agent.models.embedded.training.questions.csv_scenes import Scene, scene
from samara.agent.models.embedded.training.questions.csv_talk import Talk, talk_on

# Charts: {C} {E} numbers' columns, {G} a grouping, {X} the first column, {N} {M} a condition and its code.
CHARTS: list[tuple[str, list[str]]] = [
    ("df['{C}'].plot.hist(bins={Z})", ["make a histogram of the {cs} with {Z} bins", "{Z} bins, histogram, {c}", "sort the {cs} into {Z} bars for me, as a histogram", "I'd like to see the {cs} in a histogram of {Z} classes", "how do the {cs} spread? histogram, bins: {Z}"]),
    ("df['{C}'].plot.hist()", ["histogram of the {cs}", "how are the {cs} distributed? A histogram is fine", "draw the spread of the {cs} as a histogram", "a histogram showing {c}"]),
    ("df.groupby('{G}')['{C}'].sum().plot.bar()", ["bars: total {c} by {g}", "one bar for each {g} with all its {c}", "bar chart of the summed {c} per {g}", "how much {c} falls to each {g}? bars please"]),
    ("df.groupby('{G}')['{C}'].mean().plot.bar()", ["bars: average {c} by {g}", "one bar for each {g} with its mean {c}", "bar chart of the mean {c} per {g}", "draw how the {gs} compare in average {c}, as bars"]),
    ("df.groupby('{G}')['{C}'].sum().plot.pie()", ["pie of {c} by {g}", "a pie showing each {g}'s part of the {c}"]),
    ("df['{G}'].value_counts().plot.bar()", ["bars with the number of {R} for every {g}", "count the {R} per {g} and draw bars"]),
    ("df.boxplot(column='{C}', by='{G}')", ["box plots of {c}, one for each {g}", "a box per {g} showing the {cs}"]),
    ("df['{C}'].plot.box()", ["box plot of the {cs}", "one box with whiskers for {c}"]),
    ("df.plot.scatter(x='{C}', y='{E}')", ["scatter plot, {C} on x and {E} on y", "points: {c} across, {e} up", "does {e} go with {c}? scatter {C} against {E}"]),
    ("df.plot(x='{X}', y='{C}')", ["line of {c} by {x}", "plot {c} with {x} along the bottom", "a line chart, {X} on x, {C} on y", "{c} from the first {x} to the last as a line"]),
    ("df.plot(x='{X}', y=['{C}', '{E}'])", ["{C} and {E} as two lines over {x}", "both {c} and {e} against {x} in one chart, lines"]),
    ("df.plot.bar(x='{X}', y='{C}')", ["a bar for each {x}, as high as its {c}", "bars, {X} along the bottom, {C} as height", "bar chart with one bar per {x} showing {c}"]),
    ("df.loc[{M}, '{C}'].plot.hist()", ["histogram of {c}, only {N}", "take just {N} and draw the histogram of {c}"]),
    ("df.loc[{M}].groupby('{G}')['{C}'].sum().plot.bar()", ["bars of total {c} by {g}, but only {N}", "just for {N}: total {c} per {g} as a bar chart"]),
    ("df.loc[{M}].plot(x='{X}', y='{C}')", ["line of {c} by {x}, leaving only {N}", "for {N}: plot {c} over {x}"]),
]
KEPT = [" Store it under {o}.", " Keep it as {o}.", ", saved as {o}", " File name: {o}", " I'd like to find it under {o}.", " and call the file {o}", " Save the picture as {o}, please.", " -> {o}", " Put it into {o}.", " It has to be called {o}, exactly like that.", " (name it {o})", " Name of the image: {o}.", ", output {o}", " The newsletter expects {o}.", " Export as {o}.", " and write that to {o}", " My web page loads {o}, so use that name."]
# What a chart follows, and how it is asked for after that; {xs} what runs along the bottom.
TOTALS = {"sum": ["total {c}", "what's the {c} in total", "all {c} added up", "sum of the {C} column", "how much {c} is there altogether", "I need the overall {c}"], "mean": ["average {c}", "what's the mean {c}", "mean of the {C} column", "how much {c} is it on average"]}
PER_ROW = ["And the average per {r}?", "per {r} on average?", "what's that per {r}?", "and on average?", "mean per {r}?", "how much is that for one {r}, on average?"]
IN_ALL = ["and in total?", "added up?", "what's the total then?", "and altogether?", "the sum as well please"]
DRAWN: list[tuple[str, list[str]]] = [
    ("df.plot(x='{X}', y='{C}')", ["plot it {x} by {x}", "now as a chart by {x}", "make a line of it by {x}", "draw that over the {xs}", "show me how it went, {x} by {x}", "a line chart of it, {x} along the bottom", "can you graph {c} by {x}?", "plot {c} against {x}", "put it on a line chart, one point per {x}", "#H turn it into a graph by {x}"]),
    ("df.plot.bar(x='{X}', y='{C}')", ["bars of it, one per {x}", "a bar for every {x} please", "now bars, {x} by {x}", "show it as bars, {xs} along the bottom"]),
    ("df.groupby('{G}')['{C}'].sum().plot.bar()", ["bars of it by {g}, totals", "now as a bar chart, summed by {g}", "draw the total for each {g} as bars", "show how it splits between the {gs}, bars of the totals"]),
    ("df.groupby('{G}')['{C}'].mean().plot.bar()", ["bars of the average by {g}", "now the averages for each {g} as bars", "bar chart of the mean per {g}"]),
    ("df.groupby('{G}')['{C}'].sum().plot.pie()", ["a pie of it by {g}", "as a pie, one slice per {g}"]),
    ("df['{C}'].plot.hist()", ["a histogram of it", "how is {c} spread? histogram please", "now the distribution of {c} as a histogram"]),
    ("df['{C}'].plot.hist(bins={Z})", ["a histogram of {c} with {Z} bins", "{Z} bins, histogram of it", "now {c} as a histogram, {Z} bins"]),
    ("df.plot.scatter(x='{C}', y='{E}')", ["now scatter {c} against {e}", "points please: {c} across, {e} up", "does {e} go with it? Scatter {C} (x) against {E} (y)"]),
    ("df.plot(x='{X}', y=['{C}', '{E}'])", ["plot {c} together with {e} over the {xs}", "two lines by {x}: {c} and {e}"]),
]
REDRAWN = {"line": ["as a line instead", "make that a line", "a line would be better"], "bar": ["make that bars", "as bars instead", "bars would be better", "can I have it as bars?"], "barh": ["horizontal bars instead", "turn the bars on their side"], "hist": ["{Z} bins instead", "use {Z} bins", "with {Z} bins please", "too coarse, take {Z} bins"], "column": ["same chart for {e}", "now {e} instead", "the same picture with {e}", "and {e}?", "draw {e} that way too"], "title": ["add the title '{t}'", "put '{t}' above it", "same chart with '{t}' as its title", "it needs a title: '{t}'"], "grid": ["with a grid", "and switch the grid on", "add grid lines"], "name": ["save it as {o} instead", "call it {o}, please", "I need it under the name {o}", "same again, but the file should be {o}"]}
TITLES = ["Season so far", "What we did", "For the meeting", "Our numbers", "Overview", "Year 2024", "Team results", "Draft", "Summer", "All in all"]
STEMS = ["costs", "trend", "months", "totals", "summer", "report", "overview", "final", "poster", "week", "by_group", "numbers", "board", "newsletter", "slide4", "draft", "club", "farm"]


def _named(draw: Draw, at: Scene, slots: dict[str, str]) -> str:
    """A file's name close to a column's, a table's or a chart's."""
    plain = re.sub(r"\W+", "", draw.one(re.split(r"[_ ]", slots["c"].lower()))) or "values"
    head = re.split(r"[_\W]", at.table.file[:-4].lower())[0] or "our"
    form = draw.one([plain, plural(plain), plural(plain), plain.rstrip("s"), slots["C"].lower().replace(" ", "_"), plural(slots["C"].lower().replace(" ", "_"))])
    other = draw.one(["hist", "chart", "bars", "box", "plot", "by_" + re.sub(r"\W+", "", slots.get("g", "group")), "2024", "final", "v2", "overview"])
    joint = draw.one(["_", "_", "_", "-", ""])
    stem: str = draw.one([f"{head}{joint}{form}", f"{head}{joint}{form}", f"{form}{joint}{other}", f"{form}{joint}{head}", f"{form}", f"{head}{joint}{other}", f"{form}{draw.integer(1, 30)}", f"my{joint}{form}", f"{at.table.rows.split(' ')[-1]}{joint}{form}"])
    ending: str = draw.one([".png"] * 12 + [".svg", ".pdf"])
    return stem + ending


def chart_slots(draw: Draw, at: Scene) -> dict[str, str]:
    """What fills the wording and the code of a chart."""
    every, groups = at.table.of("v"), at.table.of("g")
    values = [column for column in every if column.idiom != "year"] or every
    column = draw.one(values)
    said = draw.one([column.said[0], column.said[0], column.name])
    slots = {"C": column.name, "c": said, "cs": said if said.endswith("s") or said == column.name else plural(said), "R": at.table.rows, "Z": str(draw.integer(4, 20)), "X": at.label.name, "x": at.label.said[0]}
    if len(values) > 1:
        other = draw.one([one for one in values if one.name != column.name])
        slots |= {"E": other.name, "e": draw.one([other.said[0], other.name])}
    if groups:
        group = draw.one(groups)
        slots |= {"G": group.name, "g": group.said[0], "gs": plural(group.said[0])}
    return slots


def chart_kept(draw: Draw) -> Exchange:
    """A chart of a table, mostly with a name for its file."""
    while True:
        at = scene(draw)
        slots = chart_slots(draw, at)
        expression, bank = draw.one(CHARTS)
        if "{M}" in expression:
            kept = combined(draw, at, two=0.0)
            if kept is None:
                continue
            slots |= {"N": kept[0], "M": kept[1]}
        text = draw.template(bank)
        if needed(expression + text) <= set(slots):
            seen, space = read(at.table)
            if "{M}" not in expression or enough(slots["M"], space, 3):
                break
    question = framed(draw, at, fill(text, slots), chart=True)
    out = "plot.png"
    if draw.chance(0.8):
        out = _named(draw, at, slots)
        how = draw.one([one for one in KEPT if one[1].isupper() or one[1] in "-(" or question[-1] not in ".?!"]).replace("{o}", out)
        question += ("" if question[-1] in ".?!" or not how[1].isupper() else ".") + how
    figure = "" if expression.startswith(("df.plot", "df.boxplot")) or ".plot(x=" in expression else "plt.figure()\n"
    body = f"import matplotlib.pyplot as plt\n{figure}{fill(expression, slots)}\nplt.savefig('{out}')"
    return Exchange(question, (seen, Call(body, f"[file saved: {out}]")), f"I saved the plot as {out}.")


def charted(draw: Draw) -> list[Exchange]:
    """A total and an average, then a chart of them, then that chart another way."""
    while True:
        talk = talk_on(draw, scene(draw))
        at = talk.at
        slots = chart_slots(draw, at) | {"xs": plural(at.label.said[0])}
        how = draw.one(["sum", "sum", "mean"])
        name = slots["C"]
        word = AGGREGATES[how][0]
        if not talk.add(talk.say(TOTALS[how], **slots), f"round(df['{name}'].{how}(), 6)", f"The {word} of {name} is {{o}}."):
            continue
        if draw.chance(0.55):
            other = "mean" if how == "sum" else "sum"
            talk.add(talk.say(PER_ROW if other == "mean" else IN_ALL), f"round(df['{name}'].{other}(), 6)", f"The {AGGREGATES[other][0]} of {name} is {{o}}.")
        drawn = [entry for entry in DRAWN if needed(entry[0]) <= set(slots)]
        body, bank = draw.one([*drawn[:1] * 3, *drawn])
        out = f"{draw.one([*STEMS, re.sub(r'[^a-z]', '', slots['c'].lower()) or 'values', plural(slots['c'].lower().replace(' ', '_'))])}.png" if draw.chance(0.6) else "plot.png"
        question = talk.say(bank, **slots)
        if out != "plot.png":
            how_kept = draw.one([" and save as {o}", *[one for one in KEPT if one[1].isupper() or one[1] in "-(" or question[-1] not in ".?!"]]).replace("{o}", out)
            question += ("" if question[-1] in ".?!" or not how_kept[1].isupper() else ".") + how_kept
        talk.chart(question, fill(body, slots), out)
        if draw.chance(0.45):
            _again(talk, body, slots, out)
        return talk.turns


def _again(talk: Talk, body: str, slots: dict[str, str], out: str) -> None:
    """The chart again, another way."""
    draw = talk.draw
    ways = ["title", "grid", "name"]
    ways += ["bar"] if body.startswith("df.plot(x") and "[" not in body else ["line"] if body.startswith("df.plot.bar") else []
    ways += ["barh"] if body.endswith("plot.bar()") else ["hist", "hist"] if "hist" in body else []
    ways += ["column", "column"] if "E" in slots and "{E}" not in body else []
    way = draw.one(ways)
    if way == "grid" and "pie" in body:
        way = "title"
    said = {"e": slots.get("e", ""), "t": draw.one(TITLES), "o": f"{draw.one(STEMS)}{draw.integer(2, 30)}.png", "Z": str(draw.integer(4, 25))}
    code = fill(body, slots)
    if way in ("bar", "line"):
        code = code.replace("df.plot(", "df.plot.bar(") if way == "bar" else code.replace("df.plot.bar(", "df.plot(")
    elif way == "barh":
        code = code.replace("plot.bar()", "plot.barh()")
    elif way == "hist":
        code = f"df['{slots['C']}'].plot.hist(bins={said['Z']})"
    elif way == "column":
        code = fill(body, {**slots, "C": slots["E"]})
    elif way == "name":
        out = said["o"]
    else:
        code += f"\nplt.title('{said['t']}')" if way == "title" else "\nplt.grid()"
    talk.chart(talk.say(REDRAWN[way], **said), code, out)


KINDS: list[Kind] = [("plots", 12, chart_kept), ("follow-ups", 8, charted)]
