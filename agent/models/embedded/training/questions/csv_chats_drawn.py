"""Talks of several turns about a table, and charts under names of one's own: drawn from the banks of csv_chats."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions import csv_households as kept
from samara.agent.models.embedded.training.questions.csv_asked import needed, plural
from samara.agent.models.embedded.training.questions.csv_chats import (
    AFTER_SUM,
    TABLES,
    TALKS,
    UNITS,
)
from samara.agent.models.embedded.training.questions.csv_conditions import framed, read
from samara.agent.models.embedded.training.questions.csv_more import World
from samara.agent.models.embedded.training.questions.csv_scenes import Owner, Scene
from samara.agent.models.embedded.training.questions.csv_tables import FIRST, MONTHS, Column, Table
from samara.agent.models.embedded.training.questions.csv_talk import LEADS, Talk, talk_on
from samara.agent.models.embedded.training.questions.csv_wanted_operations import IN_GROUP, known

_MASK = f"df.loc[{IN_GROUP}, '{{C}}']"
_TWO = f"df.loc[({IN_GROUP}) & (df['{{H}}'].str.lower() == '{{H1}}'), '{{C}}']"
_OF_MAX, _OF_MIN = "df.loc[df['{C}'].idxmax(), '{%s}']", "df.loc[df['{C}'].idxmin(), '{%s}']"
_BY_MEAN = "df.groupby('{G}')['{C}'].mean()"
# Operations as they follow on others: the columns and limits of the turns before.
OPS: dict[str, tuple[str, str]] = {
    "oversum": ("round(df.loc[df['{C}'] > {K}, '{E}'].sum(), 6)", "The total is {o}."), "overmean": ("round(df.loc[df['{C}'] > {K}, '{E}'].mean(), 6)", "The mean is {o}."), "notmean": ("round(df.loc[df['{G}'].str.lower() != '{V}', '{C}'].mean(), 6)", "The mean is {o}."), "vmean1": (f"round({_MASK}.mean(), 1)", "It is {o}."), "twovmedian": (f"round({_TWO}.median(), 6)", "It is {o}."),
    "argmaxG": (_OF_MAX % "G", "It is {o}."), "argminG": (_OF_MIN % "G", "It is {o}."), "argmaxE": (_OF_MAX % "E", "It is {o}."), "gmeanrange": (f"round({_BY_MEAN}.max() - {_BY_MEAN}.min(), 6)", "The difference is {o}."), "vdiff": known("diff"),
    "lookupG": ("df.loc[df['{N}'].str.lower() == '{U}', '{G}'].iloc[0]", "It is {o}."), "lookupE": ("df.loc[df['{N}'].str.lower() == '{U}', '{E}'].iloc[0]", "It is {o}."),
}
SWAPS = {"W": {"V": "W", "v": "w"}, "X": {"V": "X", "v": "x"}, "E": {"C": "E", "c": "e"}, "F": {"E": "F", "e": "d"}, "S": {"C": "F", "c": "d"}, "K2": {"K": "K2", "k": "k2"}, "H": {"G": "H", "g": "h"}, "U2": {"U": "U2", "u": "u2"}}
FROM_ROWS = re.compile(r"more|beat|ahead|lead|higher|exceed|longer")
FIRST_ASKED = {"sum": ["total {c}", "sum of {c}", "what's all the {c} together", "{c} summed up over all {R}", "add up {C}", "overall {c} please", "what do I get if I add up {c}"], "mean": ["average {c}", "mean {c}", "what's {c} on average", "{C}: the mean"], "vsum": ["total {c} for {v}", "{v} only: {c} summed up", "sum of {C} where {G} is {v}"], "over": ["how many {R} have a {c} over {k}", "number of {R} above {k} in {c}"]}
ROUNDED = {0: ["rounded to a whole number?", "without decimals please", "round that to the nearest whole"], 1: ["one decimal is enough", "round that to one decimal", "rounded to 1 decimal?"], 2: ["two decimals please", "round that to 2 decimals", "I need it to two places"]}
# Charts: {a1} what runs along the bottom, {C} {E} {G} as in the heading; then how a talk goes on from one.
DRAWN_NOW: dict[str, list[str]] = {
    "line": ["plot {C} over {A1}", "{C} against {A1} as a line", "line graph of {c} by {a1}", "chart {c}, {a1} along the bottom, a line", "how did {c} go? line, {a1} on the x axis", "can you draw how {c} went over {a1}"], "bar": ["one bar per {a1}: its {c}", "bars of {C} for every {A1}"], "hist": ["take the column {C} and give me its histogram", "histogram, {C}", "I want to see the distribution of {c}, a histogram", "how are the values of {c} spread? histogram"], "bins": ["{C} as a histogram of {Z} bins", "distribution of {c} with {Z} bins, histogram"], "scatter": ["scatter of {E} (y) against {C} (x)", "dots, {C} on the x axis and {E} on the y axis", "is there a link between {c} and {e}? scatter plot, {c} on x", "{C} and {E} as a scatter plot, {C} to the right"],
    "box": ["one box per {G} of {C}", "compare how {c} spreads between the {gs}: a boxplot of {C} by {G}", "boxplot of {c} split up by {g}", "box plots, {C}, grouped by {G}"], "sum": ["total {c} of each {g}, bars", "which {gs} gave most {c}? Show it as bars, summed {C} by {G}", "bar chart of the summed {c} per {g}", "chart my total {C} per {G} as bars"], "mean": ["mean {c} of each {g}, bar graph", "bars: average {C} per {G}", "a bar chart of the average {c} by {g}"], "count": ["count of {R} by {g} as a bar chart", "how many {R} each {g} has, as bars", "bars with the number of {R} for every {G}"], "pie": ["pie with the share of {c} that each {g} makes up", "what share of all {c} has each {g}? pie chart", "{C} by {G}, as a pie"], "piecount": ["pie of how many {R} each {g} has", "number of {R} per {G} as a pie"],
}
QUOTED, ENDINGS = ["'", '"', "`"], [".png"] * 12 + [".svg", ".pdf"]
STORED = [" -> {o}", " save to {o}", ", saved as {o}", ". Name it {o}.", " and save it as {o}", ", call the file {o}", ". Store the picture under {o}.", " and write the figure to {o}", ", as {o}", ". Call it {o}", ", file name {o}", " => {o}", ", output: {o}", ". The file should be {o}.", " into {o}", " ({o})", ", picture name {o}", ". Put it in {o} please", ". I'll look for {o}.", "; save: {o}"]
NAMES = ["fridge", "slide3", "forboss", "heart", "pace", "spread", "waste", "trend", "mine", "fig1", "fig_2", "a", "x", "out", "result", "test7", "wall", "poster", "ward", "team", "may", "final_v2", "pic", "img01", "chart1", "compare", "share", "overview", "links", "dots", "steps", "highlow", "page4", "today", "mum", "handout", "appendix", "q2", "week9", "draft3"]
THEN: list[tuple[set[str], str, dict[str, str], list[str]]] = [
    ({"sum", "mean"}, "", {"C": "E"}, ["same chart for {e}", "now {e} instead", "the same thing but with {E}", "and for {e}?", "do it again with {E}", "swap {C} for {E}"]), ({"sum"}, "pie", {}, ["as a pie rather", "could I have that as a pie?", "make it a pie instead", "show it as a pie chart"]), ({"sum"}, "mean", {}, ["averages instead of totals", "with the mean in place of the sum please", "now bars of the averages"]), ({"mean"}, "sum", {}, ["totals instead of averages", "with sums, not means", "now the summed values"]), ({"pie"}, "sum", {}, ["bars would be clearer", "as bars instead", "no, make that a bar chart"]), ({"count"}, "piecount", {}, ["as a pie?", "the same as a pie please", "now as a pie chart"]), ({"piecount"}, "count", {}, ["bars instead", "hm, bars rather", "as a bar chart please"]),
    ({"sum", "mean", "pie", "count", "box"}, "", {"G": "H", "g": "h"}, ["and by {h}?", "same but per {h}", "now grouped by {H}", "split by {h} instead", "do that for each {h}"]), ({"hist"}, "bins", {}, ["with {Z} bins", "{Z} bins please", "make it {Z} bins", "finer or coarser: {Z} bins"]), ({"hist", "line", "box"}, "", {"C": "E"}, ["same for {e}", "now {E}", "and one for {e}", "the same picture for {E}", "{e} too"]), ({"scatter"}, "", {"E": "F", "e": "d"}, ["same thing but with {F} instead of {E}", "replace {E} by {F}", "keep {C}, but now against {F}", "{d} on the y axis instead"]), ({"hist"}, "box", {}, ["as boxes, one per {g}", "now a boxplot by {g}"]), ({"line"}, "lines", {}, ["add {E} as a second line", "put {e} in as well", "both {C} and {E} in one picture"]),
]
PLOTS_AFTER: dict[str, list[tuple[str, list[str]]]] = {
    "sum": [("sum", ["make a bar chart of it by {g}", "plot that per {g}, totals", "bars of it for each {g}"]), ("pie", ["show how it splits by {g}, pie", "could I have it as a pie by {g}?"]), ("hist", ["and a histogram of {c}"])], "mean": [("hist", ["and now show me a histogram of it", "its histogram please", "how is it distributed? histogram", "draw the histogram of it"]), ("mean", ["bars of that per {g}", "as a bar chart, by {g}"]), ("box", ["a box plot of it by {g}", "boxes by {g} for that"])],
    "gsum": [("sum", ["make a bar chart of that", "plot it", "bars please", "draw those as bars", "and now as a picture, bars"]), ("pie", ["could I have that as a pie?", "as a pie", "pie chart of it please", "show that as slices of a pie"])], "gmean": [("mean", ["plot that as bars", "bar chart of it", "draw it", "put those into a bar chart"])], "gcount": [("count", ["as bars", "bar chart of that please", "plot those counts"]), ("piecount", ["as a pie", "pie of it", "draw a pie of that"])], "corr": [("scatter", ["show me, scatter plot", "draw the two as a scatter plot", "plot them against each other, dots", "as a picture? scatter"])],
}
PLACES = {"bay", "bike", "site", "team", "soil", "queen", "method", "buffer", "area", "club", "district", "room", "region", "spot", "table", "branch", "park", "boat", "exhibition", "road", "topic", "flour", "oven", "floor", "centre", "arm", "machine", "channel", "line", "level", "shift"}
"""Groupings whose word may follow a value: the north branch."""
MEANED = {"temp", "age", "pulse", "avg speed", "rating", "score", "cup score", "loudness", "points", "alcohol", "seeing", "moon", "avg HR", "max HR", "BP sys", "BP dia", "HR", "SpO2", "BMI", "WBC", "RPM", "CTR", "CPC", "absorbance", "depth", "water temp", "price per kilo", "nitrate", "floor", "years in choir", "height"}
"""Numbers that nobody adds up."""


def _talk(text: str) -> list[tuple[str, str, list[str]]]:
    steps = (step.partition(": ") for step in text.split(" >> "))
    return [(*head.partition("/")[::2], wordings.split("~")) for head, _, wordings in steps]


SITUATIONS = [_talk(line) for line in TALKS.splitlines()]
ON_NUMBERS = [(head, asks.split("~")) for head, _, asks in (line.partition(": ") for line in AFTER_SUM.splitlines())]
ON_UNITS = {unit: (by, asks.split("~")) for unit, by, asks in (line.split(": ", 2) for line in UNITS.splitlines())}


def _scene(draw: Draw) -> tuple[Scene, dict[str, str], dict[str, str]]:
    """A table of one of the worlds; the units of its numbers; how its groupings are called when there are several."""
    stems, rows, stories, label, numbers, groups = draw.one(TABLES.splitlines()).split("|")
    style, count = draw.one(["snake", "snake", "snake", "title", "title", "spaced", "camel", "first"]), draw.integer(10, 26)

    def header(words: str) -> str:
        parts = words.split()
        return {"snake": "_".join(parts), "title": " ".join(part if part.isupper() else part[0].upper() + part[1:] for part in parts), "spaced": words, "camel": parts[0] + "".join(part.title() for part in parts[1:]), "first": words[0].upper() + words[1:]}[style]

    said, _, pool = label.partition(":")
    if pool == "date":
        day, step = datetime.date(draw.integer(2021, 2025), draw.integer(1, 12), draw.integer(1, 28)), draw.integer(1, 6)
        cells = [(day + datetime.timedelta(days=step * place)).isoformat() for place in range(count)]
    elif pool[0] == "#":
        mark, _, start = pool[1:].partition(" ")
        cells = [f"{mark}{int(start) + place:02d}" for place in range(count)]
    else:
        every = FIRST if pool == "people" else pool.split(",")
        count = min(count, len(every))
        cells = draw.rng.sample(every, count)
    kind = "d" if pool == "date" else "n"
    labels = [Column(header(said), (said, header(said)), kind, "", tuple(cells), pool == "people")]
    columns, units, many = list[Column](), dict[str, str](), dict[str, str]()
    for spec in draw.rng.sample(numbers.split(";"), draw.integer(3, 4)):
        words, low, high = spec.rsplit(" ", 2)
        words, _, unit = words.partition("~")
        name, seen = header(words), any(unit and word.startswith(unit) for word in words.split())
        if unit and not seen and draw.chance(0.65):
            name = header(f"{words} {unit}") if style != "camel" and draw.chance(0.8) else f"{name} ({unit})"
        places = int("." in low) if float(high) > 4 else 2
        values = tuple(f"{draw.rng.uniform(float(low), float(high)):.{places}f}" for _ in range(count))
        columns.append(Column(name, (words, name), "v", "", values))
        units[name] = unit if seen or name != header(words) else ""
    for spec in draw.rng.sample(groups.split(";"), min(draw.one([2, 3, 3]), groups.count(";") + 1)):
        head, _, pool = spec.partition(":")
        words, _, others = head.partition("=")
        columns.append(Column(header(words), (words, header(words)), "g", "", tuple(draw.one(pool.split(",")) for _ in range(count))))
        many[header(words)] = others
    draw.rng.shuffle(columns)
    stem, (every_row, _, row) = draw.one(stems.split(",")), rows.partition("/")
    file = draw.one([stem, stem, stem, f"{stem}_{draw.one(['v2', 'may', '2024', 'final', 'new'])}", f"my_{stem}", stem.replace("_", "-")])
    table = Table(f"{file}.csv", every_row, row, (*labels, *columns))
    owner = Owner(World((file,), every_row, row, (), tuple(stories.split("~")), ()), ())
    return Scene(owner, table, {column.name: column for column in table.columns}), units, many


def _meaned(at: Scene, slots: dict[str, str]) -> bool:
    return any(at.found[slots[key]].said[0] in MEANED for key in "CE")


def _limits(draw: Draw, column: Column) -> tuple[str, str]:
    """Two limits within the cells of a column, as round as its numbers are."""
    cells = sorted(float(cell) for cell in column.cells)
    first, second = draw.rng.sample(range(len(cells) // 5, len(cells) - len(cells) // 5), 2)
    digits = 100 if cells[-1] > 1500 else 10 if cells[-1] > 60 else 1 if cells[-1] > 9 else 0
    if not digits:
        return (f"{cells[first]:.1f}", f"{cells[second]:.1f}") if "." in column.cells[0] else (str(int(cells[first])), str(int(cells[second])))
    return str(int(cells[first] // digits * digits)), str(int(cells[second] // digits * digits))


def _filled(draw: Draw, at: Scene, many: dict[str, str]) -> dict[str, str]:
    """What fills the wordings and the code about a table."""
    numbers, groups = at.table.of("v"), draw.rng.sample(at.table.of("g"), 2)
    slots = {"R": at.table.rows, "r": at.table.row, "L": at.label.name, "l": at.label.said[0], "A1": at.label.name, "a1": at.label.said[0], "ls": plural(at.label.said[0]), "Z": str(draw.integer(4, 20)), "n": str(draw.integer(2, 12)), "m": str(draw.one([5, 8, 10, 12, 15, 20, 25, 30])), "B": str(draw.integer(3, 40))}
    for (up, low), column in zip((("C", "c"), ("E", "e"), ("F", "d")), draw.rng.sample(numbers, 3), strict=True):
        slots |= {up: column.name, low: draw.one([column.said[0], column.said[0], column.name])}
    (slots["K"], slots["K2"]), (slots["B2"], _) = (_limits(draw, at.found[slots[key]]) for key in "CE")
    slots |= {"k": slots["K"], "k2": slots["K2"], "b": slots["B2"]}
    for (up, low, several), group in zip((("G", "g", "gs"), ("H", "h", "hs")), groups, strict=True):
        slots |= {up: group.name, low: draw.one([group.said[0], group.said[0], group.name]), several: many[group.name]}
    for key, value in zip("vwx", draw.rng.sample(sorted(set(groups[0].cells)), min(3, len(set(groups[0].cells)))), strict=False):
        slots |= {key.upper(): value.lower(), key: f"{value} {groups[0].said[0]}" if groups[0].said[0] in PLACES and draw.chance(0.3) else value if draw.chance(0.8) else value.lower()}
    value, top = draw.one(groups[1].cells), draw.integer(2, 4)
    slots |= {"H1": value.lower(), "h1": value, "T": str(top), "t": draw.one([str(top), ["two", "three", "four"][top - 2]])}
    if at.label.kind == "d":
        month = draw.one(at.label.cells)[:7]
        slots |= {"D": at.label.name, "P": month, "p": f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"}
    else:
        u, u2 = draw.rng.sample(at.label.cells, 2)
        slots |= {"N": at.label.name, "U": u.lower(), "u": u, "U2": u2.lower(), "u2": u2}
    return slots


def _swapped(slots: dict[str, str], swap: dict[str, str]) -> dict[str, str]:
    return slots | {old: slots[new] for old, new in swap.items()} if set(swap.values()) <= set(slots) else {}


def _step(talk: Talk, slots: dict[str, str], op: str, swap: str, wordings: list[str]) -> bool:
    """One turn, if it fits."""
    if op.startswith("plot-"):
        _chart(talk, slots, op[5:], fill(talk.draw.template(wordings), slots))
        return True
    expression, answer = OPS[op] if op in OPS else kept.NEW[op] if op in kept.NEW else known(op)
    if op == "gsumnth":
        slots = slots | {"T": "2", "T1": "1"}
    coded = _swapped(slots, SWAPS[swap]) if swap else slots
    text = talk.draw.template(wordings)
    if not coded or not needed(expression + answer) <= set(coded) or not needed(text) <= set(slots):
        return False
    if not talk.add(fill(text, slots), fill(expression, coded), fill(answer, {**coded, "o": "{o}"})):
        return False
    if talk.turns[-1].calls[-1].output.startswith("-") and (op.startswith(("vdiff", "vsumdiff")) or FROM_ROWS.search(text)) and op != "corr":
        talk.turns.pop()
        return False
    return True


def _chart(talk: Talk, slots: dict[str, str], shape: str, question: str) -> None:
    out = "plot.png"
    question = talk.draw.one(LEADS) + question
    if talk.draw.chance(0.55):
        out = _name(talk.draw, slots)
        question = _stored(talk.draw, question, out)
    talk.turns.append(Exchange(question, (_drawn(slots, shape, out),), f"I saved the plot as {out}."))


def _name(draw: Draw, slots: dict[str, str]) -> str:
    """A picture's name: often short, often only the beginning of a word that is said."""
    words = [re.sub(r"\W+", "", word.lower()) for key in ("c", "g", "r", "v") for word in re.split(r"[_ ]", slots[key])]
    word = draw.one([one for one in words if len(one) > 2] or ["figure"])
    form: str = draw.one([word[: draw.integer(3, 5)], word, plural(word), draw.one(NAMES), draw.one(NAMES), f"{word}_{draw.one(NAMES)}", f"{draw.one(NAMES)}_{word[:4]}", f"{word}{draw.integer(1, 40)}", draw.one(FIRST).lower()])
    return f"{form}{draw.one(ENDINGS)}"


def _stored(draw: Draw, question: str, out: str) -> str:
    how: str = draw.one([one for one in STORED if question[-1] not in ".?!" or one.startswith((". ", " ->", " =>", " ("))])
    return question + (how[1:] if question[-1] in ".?!" and how[0] == "." else how).replace("{o}", out)


def talks(draw: Draw) -> list[Exchange]:
    """A question on a table, and what people ask after it."""
    while True:
        situation = draw.one(SITUATIONS)
        at, _, many = _scene(draw)
        talk, slots = talk_on(draw, at), _filled(draw, at, many)
        if slots["K"] == slots["K2"] or (_meaned(at, slots) and any("sum" in op or op == "ratio" for op, _, _ in situation)):
            continue
        for op, swap, wordings in situation[: 2 if draw.chance(0.35) else 3 if draw.chance(0.7) else 4]:
            if not _step(talk, slots, op, swap, wordings):
                break
        if len(talk.turns) > 1:
            return talk.turns


def reckoned_on(draw: Draw) -> list[Exchange]:
    """A number from a table, then what people do with it: share it, convert it, add to it, round it."""
    while True:
        at, units, many = _scene(draw)
        talk, slots = talk_on(draw, at), _filled(draw, at, many)
        op = draw.one(["sum", "sum", "sum", "vsum", "mean"])
        if op != "mean" and _meaned(at, slots):
            continue
        if not _step(talk, slots, op, "", FIRST_ASKED[op]):
            continue
        result = talk.turns[-1].calls[-1].output
        slots |= {"r": result, "b": slots["B"], "s": slots["B"]}
        unit = units[slots["C"]]
        if unit in ON_UNITS and draw.chance(0.45):
            expression, asks = f"round({result} {ON_UNITS[unit][0]}, 6)", ON_UNITS[unit][1]
        elif "." in result and draw.chance(0.3 if op == "mean" else 0.1):
            places = draw.integer(0, 2)
            expression, asks = f"round({result}{f', {places}' if places else ''})", ROUNDED[places]
            if len(result.split(".")[1]) <= places:
                continue
        elif op == "mean":
            continue
        else:
            expression, asks = draw.one(ON_NUMBERS)
        if talk.add(fill(draw.template(asks), slots), fill(expression, slots), "The answer is {o}."):
            return talk.turns


def charts(draw: Draw) -> list[Exchange]:
    """A chart with a name of one's own, columns in quotes perhaps; then the same for something else."""
    while True:
        at, _, many = _scene(draw)
        slots = _filled(draw, at, many)
        shape = draw.one(list(DRAWN_NOW))
        if (shape in ("sum", "pie") and _meaned(at, slots)) or (shape == "line" and at.label.kind != "d") or (shape == "bar" and len(at.label.cells) > 16):
            continue
        break
    text = draw.template(DRAWN_NOW[shape])
    mark = draw.one(["", "", "", "", *QUOTED]) if draw.chance(0.4) else ""
    told = {**slots, **{key: f"{mark}{slots[key]}{mark}" for key in ("C", "E", "G", "A1")}}
    question = framed(draw, at, fill(text, told), chart=True)
    out = "plot.png"
    if draw.chance(0.75):
        out = _name(draw, slots)
        question = _stored(draw, question, out)
    seen, _ = read(at.table)
    turns = [Exchange(question, (seen, _drawn(slots, shape, out)), f"I saved the plot as {out}.")]
    after = [entry for entry in THEN if shape in entry[0] and not (entry[1] == "sum" and _meaned(at, slots))]
    if after and draw.chance(0.3):
        _, new, swap, asks = draw.one(after)
        asked, out = fill(draw.template(asks), slots), "plot.png"
        if draw.chance(0.6):
            out = _name(draw, slots)
            asked = _stored(draw, asked, out)
        turns.append(Exchange(asked, (_drawn(_swapped(slots, swap), new or shape, out),), f"I saved the plot as {out}."))
    return turns


def _drawn(slots: dict[str, str], shape: str, out: str) -> Call:
    code = fill(kept.DRAWN[shape], slots)
    figure = "" if code.startswith(("df.plot", "df.boxplot")) else "plt.figure()\n"
    return Call(f"import matplotlib.pyplot as plt\n{figure}{code}\nplt.savefig('{out}')", f"[file saved: {out}]")


def charts_after(draw: Draw) -> list[Exchange]:
    """A number or the numbers of each group, then a chart of it."""
    while True:
        at, _, many = _scene(draw)
        talk, slots = talk_on(draw, at), _filled(draw, at, many)
        op = draw.one(list(PLOTS_AFTER))
        if "sum" in op and _meaned(at, slots):
            continue
        firsts = [steps[0][2] for steps in SITUATIONS if steps[0][:2] == (op, "")] or [["how many {R} does each {g} have", "number of {R} per {g}", "count the {R} by {g}"]]
        if not _step(talk, slots, op, "", draw.one(firsts)):
            continue
        shape, asks = draw.one(PLOTS_AFTER[op])
        if shape in ("sum", "pie") and _meaned(at, slots):
            continue
        _chart(talk, slots, shape, fill(draw.template(asks), slots))
        return talk.turns


KINDS: list[Kind] = [("follow-ups", 29, talks), ("follow-ups", 11, reckoned_on), ("plots", 14, charts), ("follow-ups", 7, charts_after)]
