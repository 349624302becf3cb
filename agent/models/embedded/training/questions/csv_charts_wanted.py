"""Charts of CSV files: what runs along the bottom, what is added up, how it looks, where it is kept."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute, fill
from samara.agent.models.embedded.training.questions.csv_asked import needed, plural
from samara.agent.models.embedded.training.questions.csv_meant import SAVED
from samara.agent.models.embedded.training.questions.csv_tables import LOOK, in_folder, some_table
from samara.agent.models.embedded.training.questions.csv_wanted import STORIES
from samara.agent.models.embedded.training.questions.csv_wanted_operations import DAY_NAME, IN_GROUP
from samara.agent.models.embedded.training.questions.csv_wanted_slots import wanted_slots
from samara.agent.models.embedded.training.questions.csv_worlds import WORLDS, trade_table

# Charts of any table: {a1} is what runs along the bottom, {f} the file, often inside the sentence.
_MASK = f"df.loc[{IN_GROUP}"
CHARTS: list[tuple[str, list[str]]] = [
    ("df.plot(x='{A1}', y='{C}')", ["draw a line chart of {c} by {a1} from {f}", "line plot: {a1} across, {c} upwards, {f}", "how did {c} run over the {R}? A line over {a1}, please. {f}", "I want to watch {c} go up and down along {a1} in {f}, as a line", "{f}: {c} against {a1}, one line", "put {a1} on the horizontal axis, {c} on the vertical one, and connect the values ({f})", "make a line diagram from {f} with {C} for each {A1}", "show me {c} from the first {a1} to the last, line chart, {f}", "the {c} figures of {f} as a curve over {a1}", "trend of {c} along {a1}, drawn as a line from {f}", "#H could {f} be turned into a line of {c} by {a1}"]),
    ("df.plot(x='{A1}', y=['{C}', '{E}'])", ["both {c} and {e} as lines over {a1}, {f}", "one picture, two lines: {C} and {E}, {A1} along the bottom ({f})", "lay {c} and {e} over each other as lines by {a1}, from {f}", "{f}: two curves, {c} and {e}, x is {a1}"]),
    ("df.plot(x='{A1}', y='{C}', marker='o')", ["line with a dot at every {a1}, {c} from {f}", "{c} by {a1} as a line with markers, {f}", "connect the {c} values of {f} over {a1} and mark each one with a dot"]),
    ("df.plot.area(x='{A1}', y='{C}')", ["area chart of {c} over {a1}, {f}", "{f}: {c} by {a1} as a filled area", "fill the space under the {c} line: area plot over {a1} from {f}"]),
    ("df.set_index('{A1}')['{C}'].cumsum().plot()", ["running total of {c} over {a1} as a line, {f}", "plot the cumulative {c} by {a1} from {f}", "how does {c} pile up over {a1}? Cumulated line please, {f}"]),
    (f"{_MASK}].plot(x='{{A1}}', y='{{C}}')", ["line of {c} over {a1}, only for {v}, {f}", "just {v}: plot {c} by {a1} from {f}", "from {f} take the {v} rows and draw {c} against {a1} as a line"]),
    ("df.groupby('{G}')['{C}'].sum().plot.bar()", ["bars for the {gs} of {f}, height is total {c}", "one bar per {g}: {c} added up, from {f}", "I'd like to pin up a bar chart of {c} for each {g}, from {f}", "which {g} makes how much {c}? Bar picture of {f} please", "sum {C} by {G} in {f} and show it as bars", "{f} as a bar diagram, {G} against total {C}", "column chart: {gs} on the x axis, summed {c} on the y axis, {f}", "let the {gs} of {f} compete in bars of {c}", "draw the {c} totals of every {g} next to each other ({f})", "#H a skyline of {gs}, each bar the total {c}, from {f}"]),
    ("df.groupby('{G}')['{C}'].mean().plot.bar()", ["bars with the mean {c} of every {g}, {f}", "average {c} by {g}, bar chart, {f}", "show in bars how the {gs} of {f} differ in average {c}", "for each {g} in {f} its average {C} as a bar", "mean {C} per {G} as columns, {f}"]),
    ("df.groupby('{G}')['{C}'].median().plot.bar()", ["bars with the median {c} of every {g}, {f}", "median {c} by {g}, bar chart, {f}", "for each {g} in {f} its median {C} as a bar"]),
    ("df.groupby('{G}')['{C}'].max().plot.bar()", ["bars with the highest {c} of every {g}, {f}", "maximum {C} per {G} as a bar chart, {f}"]),
    ("df.groupby('{G}')['{C}'].sum().sort_values(ascending=False).plot.bar()", ["total {c} per {g} as bars, largest first, {f}", "bar chart of {C} by {G} from {f}, sorted from high to low", "{gs} of {f} by summed {c}, bars in descending order"]),
    ("df.groupby('{G}')['{C}'].sum().plot.barh()", ["horizontal bars with the total {c} of each {g}, {f}", "sideways bar chart: {G} and summed {C}, {f}"]),
    ("df.groupby('{G}')['{C}'].mean().plot.barh()", ["horizontal bars with the average {c} of each {g}, {f}", "sideways bar chart: {G} and mean {C}, {f}"]),
    ("df.groupby('{G}')[['{C}', '{E}']].sum().plot.bar()", ["for each {g} two bars, total {c} and total {e}, {f}", "{c} and {e} side by side in bars per {g}, summed, {f}", "compare total {C} with total {E} for every {G} of {f} in one bar chart"]),
    ("df['{G}'].value_counts().plot.bar()", ["how many {R} has each {g}? Bars, from {f}", "bar chart that counts the rows per {g} in {f}", "show the number of {R} for every {g} of {f} as bars", "frequency of each {G} in {f}, bar chart"]),
    ("df['{G}'].value_counts().plot.barh()", ["count the {R} per {g} in {f}, horizontal bars", "horizontal bar chart with the number of rows for each {G}, {f}"]),
    ("df.groupby(df['{D}'].str[:7])['{C}'].sum().plot.bar()", ["monthly totals of {c} as bars, {f}", "one bar a month with the summed {c}, from {f}", "bars by month: {C} in {f}"]),
    ("df.groupby(df['{D}'].str[:7])['{C}'].sum().plot()", ["monthly totals of {c} as a line, {f}", "line of the {c} summed by month, {f}"]),
    (f"df.groupby({DAY_NAME})['{{C}}'].sum().plot.bar()", ["bars for the days of the week, total {c}, {f}", "total {c} by weekday of {D}, bar chart, {f}"]),
    ("df['{C}'].plot.hist()", ["histogram of {c}, {f}", "how are the {c} figures of {f} spread? Histogram please", "make a histogram out of column {C} in {f}", "show in a histogram where most {c} values of {f} lie", "the distribution of {C} ({f}) as a histogram", "frequency of the {c} values in {f}, a histogram"]),
    ("df['{C}'].plot.hist(bins={Z})", ["histogram of {c} with {Z} bins, {f}", "make a {Z}-bin histogram of the {c} column in {f}", "sort the {c} values of {f} into {Z} bins and draw the histogram", "{f}, {C}, histogram, bins = {Z}", "a histogram with {Z} bars for {c}, data {f}", "I need the {c} distribution of {f}: histogram, {Z} classes"]),
    (f"{_MASK}, '{{C}}'].plot.hist()", ["histogram of {c} for {v} only, {f}", "only the {v} rows of {f}: histogram of {C}"]),
    ("df.plot.scatter(x='{C}', y='{E}')", ["scatter plot from {f}: {c} on the x axis, {e} on the y axis", "one point per {r}, {c} to the right and {e} up, {f}", "points for {C} (x) and {E} (y) out of {f}", "I suspect {e} depends on {c}. Scatter {c} against {e} from {f} so I can see it.", "is there a pattern? {c} horizontally, {e} vertically, dots, {f}", "{f}: scatter, x {C}, y {E}", "put every {r} of {f} as a dot at its {c} and {e}", "#H dots in a plane, {c} across and {e} up, out of {f}"]),
    ("df.boxplot(column='{C}', by='{G}')", ["box plot of {c} for each {g}, {f}", "one box per {g} for {c}, from {f}", "boxes of {C} split by {G}, {f}", "how does {c} scatter within every {g}? Boxplots from {f}"]),
    ("df['{C}'].plot.box()", ["a single box plot of {c}, {f}", "box and whiskers for {C} in {f}"]),
    ("df.groupby('{G}')['{C}'].sum().plot.pie()", ["pie of total {c} by {g}, {f}", "how is {c} shared among the {gs} of {f}? A pie chart", "cut the whole {c} of {f} into slices by {g}"]),
    ("df['{G}'].value_counts().plot.pie()", ["pie with the number of {R} per {g}, {f}", "what part of the {R} in {f} is which {g}? Pie chart of the counts"]),
]
NAMED_AS = [*SAVED, ". The image goes into {o}.", ". I'll look for it under {o}.", ", saved as {o}", ". Output: {o}", ". Please name the file {o}.", ", and keep it as {o}", ". It should end up in {o}."]
WORDS = ["june", "harvest", "week12", "poster", "slide", "report", "meeting", "club", "team", "north", "draft", "final", "print", "wall", "spring", "yearly", "notes", "first", "demo", "test", "board", "summary", "class", "trip", "office"]
SHAPES = {"bar": ["bars", "bar", "columns"], "hist": ["hist", "histogram", "spread"], "scatter": ["scatter", "dots", "points"], "box": ["box", "boxes"], "pie": ["pie", "slices"]}
TITLES = ["How we did", "Year in review", "Season summary", "Results so far", "For the board", "Draft", "What we measured", "Overview 2024", "Team report"]


def _styled(draw: Draw, code: str) -> tuple[str, str, str]:
    """What is asked about title, axes and grid, the lines of code for it, and the code, perhaps with a colour."""
    said, lines = "", ""
    if draw.chance(0.14):
        title = draw.one(TITLES)
        said += draw.one([" Title: '{t}'.", " The title should be '{t}'.", " Give it the title '{t}'.", " Put '{t}' above it as the title."]).replace("{t}", title)
        lines += f"plt.title('{title}')\n"
    if draw.chance(0.08) and "pie" not in code:
        x, y = draw.one(["when", "group", "time", "which one", "kind", "size"]), draw.one(["how much", "amount", "number", "total", "value", "level"])
        said += draw.one([" Label the x axis '{x}' and the y axis '{y}'.", " x axis: '{x}', y axis: '{y}'.", " The axes are called '{x}' and '{y}'."]).replace("{x}", x).replace("{y}", y)
        lines += f"plt.xlabel('{x}')\nplt.ylabel('{y}')\n"
    if draw.chance(0.07) and "pie" not in code:
        said += draw.one([" With a grid.", " Turn the grid on.", " A grid would help."])
        lines += "plt.grid()\n"
    if draw.chance(0.08) and not re.search(r"pie|box|\['|, '\w+'\]", code.split("plot")[-1] + code):
        colour = draw.one(["red", "green", "orange", "purple", "black", "brown", "gray"])
        said += draw.one([" In {k}, please.", " Make it {k}.", " Use {k}.", " The colour should be {k}."]).replace("{k}", colour)
        code = code[:-1] + (", " if code[-2] != "(" else "") + f"color='{colour}')"
    return said, lines, code


def chart_wanted(draw: Draw) -> Exchange:
    """A chart of a table: what runs along, what is added up, how it looks and where it is kept."""
    while True:
        world = draw.one(WORLDS) if draw.chance(0.75) else None
        table = trade_table(draw, world, ())[0] if world else some_table(draw)
        expression, bank = draw.one(CHARTS)
        if "'" in table.text() + table.file or ("area" in expression and ",-" in table.text()):
            continue
        along = [column for column in table.columns if column.kind in ("d", "m", "s")]
        slots = wanted_slots(draw, table, "", [])
        if along:
            slots |= {"A1": along[0].name, "a1": draw.one([*along[0].said])}
        if draw.chance(0.3):
            slots |= {low: slots[up] for low, up in (("c", "C"), ("e", "E"), ("g", "G")) if up in slots}
            slots |= {"gs": plural(slots["g"])} if "g" in slots else {}
        slots |= {"Z": str(draw.integer(4, 30)), "f": table.file}
        text = draw.template(bank)
        years = {column.name for column in table.columns if column.idiom == "year"}
        if needed(expression + text) <= set(slots) and slots["c"] != slots.get("e") and (not years & {slots["C"], slots.get("E")} or "scatter" in expression):
            break
    code = fill(expression, slots)
    question = fill(draw.expand(text), slots)
    said, lines, code = _styled(draw, code)
    shape = next((names for key, names in SHAPES.items() if key in expression), ["line", "curve", "lines"])
    parts = [draw.one([*WORDS, table.rows.split(" ")[-1], re.sub(r"\W+", "", slots["c"].split(" ")[0].split("_")[0]) or "data"]), draw.one([*shape, *WORDS])]
    out = "plot.png"
    told = ""
    if draw.chance(0.6):
        out = draw.one(["_", "_", "_", "-", ""]).join(parts) + draw.one([".png"] * 9 + [".pdf", ".svg"])
        told = draw.one(NAMED_AS).replace("{o}", out)
    if question.rstrip("?.!") != question or said:
        question = (question if question[-1] in ".?!" else question + ".") + said
        told = told if not told or told[:2] != ". " else told[1:]
        if told and (told[0] == "," or told[1].islower()):
            told = f" Save it as {out}."
    elif told and told[0] == " " and told[1].isupper():
        question += "."
    question = question + told
    x = draw.rng.random()
    if x < 0.25:
        question = draw.expand(draw.one(["please ", "can you help? ", "[hi|hey|hello], ", "ok, ", "next: ", "for [a talk|the website|my boss|the newsletter]: "])) + question
    elif x < 0.4:
        question = fill(draw.expand(draw.one(world.stories if world and draw.chance(0.7) else STORIES)), {"n": draw.integer(3, 40)}) + " " + question[0].upper() + question[1:]
    elif x < 0.75 and question.split(" ")[0].isalpha():
        question = question[0].upper() + question[1:]
    figure = "" if code.startswith(("df.plot", "df.boxplot")) or re.search(r"\]\]\.sum|\.plot\(x=", code) else "plt.figure()\n"
    look = LOOK.replace("{f}", table.file)
    with in_folder(table):
        seen = Call(look, execute(look))
    body = f"import matplotlib.pyplot as plt\n{figure}{code}\n{lines}plt.savefig('{out}')"
    return Exchange(question, (seen, Call(body, f"[file saved: {out}]")), f"I saved the plot as {out}.")


KINDS: list[Kind] = [("plots", 12, chart_wanted)]
