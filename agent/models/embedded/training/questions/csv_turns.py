"""Conversations about CSV files: the file is looked at, then asked; follow-ups, mistakes, charts."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    dress,
    execute,
    fill,
)
from samara.agent.models.embedded.training.questions.csv_asked import (
    AGGREGATES,
    FREE,
    Asked,
    answered,
    asked,
    carried,
    made,
    needed,
    plural,
    slots_of,
)
from samara.agent.models.embedded.training.questions.csv_tables import (
    LOOK,
    Table,
    in_folder,
    some_table,
)
from samara.agent.models.embedded.training.questions.words import fake_word

# {c} {e} numbers' columns as said, {g} a grouping, {l} what names a row, {d0} the dates; upper case is what code writes.
CHARTS: list[tuple[str, list[str]]] = [
    ("df.groupby('{G}')['{C}'].sum().plot.bar()", ["[plot|draw|chart|graph] the {c} [per|by|for each] {g}", "[make|draw|create] a bar chart of [the |]{c} [per|by] {g}", "bar chart: {c} by {g}", "show the {c} of each {g} as bars", "[plot|draw|chart] the total {c} [per|by] {g}", "bars for the summed {c}, one per {g}", "I need a bar graph with {g} on the x axis and total {c} as height", "visualize total {c} by {g}", "column chart of {c} per {g}", "could you chart how much {c} each {g} has in total", "a bar plot comparing the {gs} by total {c} would be nice", "#H bars please, {c} against {g}"]),
    ("df.groupby('{G}')['{C}'].mean().plot.bar()", ["bar chart of [the |]average {c} [per|by] {g}", "[plot|draw|chart] the [mean|average] {c} for each {g}", "compare the {gs} by average {c} in a bar chart", "show the mean {c} of every {g} as bars", "visualize average {c} by {g}", "bars with the average {c} per {g}", "make a graph of mean {c} by {g}", "#H average {c} across {gs}, as a bar plot"]),
    ("df['{G}'].value_counts().plot.bar()", ["bar chart of [how many|the number of] {R} per {g}", "[plot|draw|chart] the number of {R} for each {g}", "[plot|draw] the counts of each {g}", "show how often each {g} occurs as bars", "visualize how many {R} each {g} has", "frequency bar plot of {g}", "chart the {g} counts", "#H bars that count the {R} by {g}"]),
    ("df['{C}'].plot.hist()", ["[plot|draw|make] a histogram of the {c}", "show [me |]how the {c} is distributed", "plot the distribution of {c}", "histogram of {c}", "hist of {c}", "I'd like to see the spread of the {c} as a histogram", "visualize the {c} distribution", "what does the distribution of {c} look like? draw it", "histogram please, {c} column", "put the {c} values in a histogram", "frequency distribution of the {c} as a picture", "#H give me a picture of the {c} histogram"]),
    ("df['{C}'].plot()", ["[plot|draw|graph] the {c}[ as a line|]", "[make|draw] a line chart of the {c}", "plot the {c} column", "line plot of {c}", "show the {c} row by row as a line", "graph {c}", "draw the curve of the {c} values", "just plot {c}", "#H a simple line for the {c} values"]),
    ("df.plot(x='{D}', y='{C}')", ["[plot|draw|graph] the {c} over time", "line chart of {c} by {d0}", "[plot|draw] {c} over the {d0}", "show how the {c} [changed|developed|evolved] over time", "{c} against {d0} as a line", "time series of {c}", "chart the {c} [day by day|over the period]", "how did the {c} develop? draw a line chart over time", "I want to see the trend of the {c} over time", "#H the {c} as it goes along in time, drawn as a line"]),
    ("df.plot(x='{M}', y='{C}')", ["[plot|draw|graph] the {c} over the months", "line chart of {c} by {m0}", "show how the {c} [changed|developed] from month to month", "{c} against {m0} as a line", "{c} trend across the months"]),
    ("df.groupby(df['{D}'].str[:7])['{C}'].sum().plot()", ["line chart of the total {c} per month", "[plot|draw] the monthly {c} totals", "plot {c} summed by month", "show the total {c} for each month as a line"]),
    ("df.plot.scatter(x='{C}', y='{E}')", ["[make|draw] a scatter plot of {c} and {e}", "scatter {c} versus {e}", "[plot|draw] {c} against {e}", "scatter plot with {c} on the x axis and {e} on the y axis", "plot {c} vs {e} as points", "is there a pattern between {c} and {e}? scatter plot please", "show the relationship of {c} and {e} as a scatter chart", "dots for {c} (x) and {e} (y)", "#H one point per {r}, {c} across and {e} up"]),
    ("df.groupby('{G}')['{C}'].sum().plot.pie()", ["[make|draw|create] a pie chart of [the |]{c} [per|by] {g}", "pie chart: total {c} by {g}", "show the share of each {g} in the {c} as a pie", "pie of {c} split by {g}", "how is the {c} divided among the {gs}? pie chart", "I want a pie with the {c} of every {g}"]),
    ("df['{G}'].value_counts().plot.pie()", ["pie chart of the number of {R} per {g}", "[draw|make] a pie chart of how many {R} each {g} has", "pie of the {g} counts", "show what part of the {R} each {g} makes up as a pie"]),
    ("df['{C}'].plot.box()", ["[make|draw|plot] a box[ |]plot of the {c}", "box[ |]plot of {c}", "box and whisker plot for {c}", "show the {c} as a boxplot", "boxplot: {c}", "I need a box plot to spot outliers in the {c}"]),
]
# After an operation: how people go on, and the operation that this is; {A} another aggregate.
SAME = {"mean", "sum", "max", "min", "median", "std"}
FOLLOW: list[tuple[set[str], str, list[str]]] = [
    (SAME, "gmean", ["and the average per {g}?", "now the average by {g}", "average per {g} as well", "split the average by {g}", "how about the mean for each {g}?"]), ({"sum"}, "gsum", ["now by {g}", "per {g}?", "and for each {g}?", "break that down by {g}", "the same per {g}", "split by {g} please", "can you split it by {g}?"]), ({"mean"}, "gmean", ["now by {g}", "per {g}?", "and for each {g}?", "break that down by {g}", "the same per {g}", "can you split it by {g}?"]),
    ({"sum"}, "vsum", ["only for {v}?", "and just {v}?", "what about {v} only?", "and for {v}?", "now only where {g} is {v}", "how much of that is {v}?"]), ({"mean"}, "vmean", ["only for {v}?", "and just {v}?", "what about {v} only?", "and for {v}?", "now only where {g} is {v}"]), ({"vsum"}, "vsum", ["and for {v}?", "what about {v}?", "{v}?", "same for {v}", "now {v}"]), ({"vmean"}, "vmean", ["and for {v}?", "what about {v}?", "{v}?", "same for {v}", "now {v}"]), ({"isv"}, "isv", ["and {v}?", "what about {v}?", "how many {v}?", "and with {v}?"]),
    ({"lookup"}, "lookup", ["and {u}?", "what about {u}?", "and for {u}?", "same for {u}", "{u}?"]), ({"max"}, "argmax", ["which one was that?", "which {l} is that?", "who or what was that?", "and which {l} has it?", "whose is it?"]), ({"min"}, "argmin", ["which one was that?", "which {l} is that?", "and which {l} has it?", "whose is it?"]), ({"argmax"}, "max", ["and how much is it?", "what value is that?", "what is the number?", "how much exactly?", "and the {c} there?"]), ({"argmin"}, "min", ["and how much is it?", "what value is that?", "what is the number?", "how much exactly?"]),
    ({"argmax"}, "argmin", ["and the lowest?", "and the other end?", "which has the least?", "and at the bottom?"]), ({"argmin"}, "argmax", ["and the highest?", "and the other end?", "which has the most?", "and at the top?"]), ({"gsum"}, "gsummax", ["which is the highest?", "which one leads?", "which {g} is on top?", "so who wins?"]), ({"gsum"}, "gsummin", ["which is the lowest?", "which one is last?", "and which {g} is at the bottom?"]), ({"gmean"}, "gmeanmax", ["which is the highest?", "which one leads?", "which {g} is on top?"]), ({"gsum"}, "gmean", ["and the averages?", "now the average instead", "averages instead of totals"]), ({"gmean"}, "gsum", ["and the totals?", "now the sums instead", "totals instead of averages"]),
    ({"over"}, "under", ["and below {k}?", "how many under {k}?", "and less than {k}?"]), ({"under"}, "over", ["and above {k}?", "how many over {k}?", "and more than {k}?"]), ({"over"}, "over", ["and above {k}?", "what about more than {k}?", "with {k} instead?"]), ({"over"}, "overnames", ["which {ls} have more than {k}?", "and which {ls} are above {k}?"]), ({"top"}, "bottom", ["and the bottom {t}?", "now the lowest {t}"]), ({"kinds"}, "which", ["which ones?", "which are they?", "name them", "list them"]), ({"mode"}, "rare", ["and the rarest?", "which is least common?"]), ({"rows"}, "width", ["and columns?", "how many columns?"]), ({"gaps"}, "gapsby", ["in which columns?", "where are they?", "per column?"]),
]
OTHER = ["and the {a}?", "what about the {a}?", "now the {a}", "{a}?", "the {a} too please", "and its {a}?", "also the {a}", "how about the {a}?"]
ELSE = ["[and |now |]{q}?", "{q}?", "[also|then|next], {q}?", "{q} in [that|this|the same] file?", "one more: {q}?", "same file: {q}?", "thanks. {q}?", "ok, {q}?", "and another thing - {q}?", "while you're at it, {q}?"]
SAVED = ["{q} save it as {o}", "{q} and save it as {o}", "{q} - store the picture in {o}", "{q} the picture should be called {o}", "{q} name the image {o}", "{q} write it to {o}", "{q} - output file {o}", "{q} I want it as {o}"]


def _following(draw: Draw, table: Table, last: Asked) -> Asked | None:
    by_name = {column.name: column for column in table.columns}
    if last.op in SAME and draw.chance(0.4):
        op = draw.one(sorted(SAME - {last.op}))
        return made(draw, op, last.slots, [t.replace("{a}", AGGREGATES[op][0]) for t in OTHER])
    if last.op in SAME and draw.chance(0.3) and "E" in last.slots:
        moved = slots_of(draw, table, C=by_name[last.slots["E"]])
        return made(draw, last.op, moved, ["the same for {c}", "and for {c}?", "now for {c}", "what about {c}?", "and the {c}?"])
    bank = [entry for entry in FOLLOW if last.op in entry[0]]
    if not bank:
        return None
    _, op, texts = draw.one(bank)
    fixed = {key: by_name[last.slots[key]] for key in ("C", "G") if key in last.slots}
    return made(draw, op, slots_of(draw, table, **fixed), texts)


def _drawn(draw: Draw, last: Asked) -> Exchange | None:
    how = {"gsum": "df.groupby('{G}')['{C}'].sum().plot.bar()", "gmean": "df.groupby('{G}')['{C}'].mean().plot.bar()", "gcount": "df['{G}'].value_counts().plot.bar()", "monthly": "df.groupby(df['{D}'].str[:7])['{C}'].sum().plot()", "describe": "df['{C}'].plot.hist()"}.get(last.op)
    if how is None:
        return None
    bank = ["plot that", "now plot it", "show me that as a histogram"] if last.op == "describe" else ["plot that", "now as a chart", "can you plot this?", "draw it", "show that as a chart", "make a graph of that", "and a plot please"]
    code = f"import matplotlib.pyplot as plt\nplt.figure()\n{fill(how, last.slots)}\nplt.savefig('plot.png')"
    return Exchange(dress(draw, draw.one(bank)), (Call(code, "[file saved: plot.png]"),), "I saved the plot as plot.png.")


def _first(draw: Draw, table: Table, space: dict[str, Any]) -> tuple[Exchange, Asked]:
    while True:
        found = asked(draw, table)
        told = draw.chance(0.1)
        calls: tuple[Call, ...] = ()
        if told or found.op in FREE:
            load = f"import pandas as pd\ndf = pd.read_csv('{table.file}')\n"
            execute(load, space)
            call, fit = answered(found.expression, space)
            calls = (replace(call, code=load + call.code),)
        else:
            look = LOOK.replace("{f}", table.file)
            seen = Call(look, execute(look, space))
            call, fit = answered(found.expression, space)
            calls = (seen, call)
        if fit:
            text = dress(draw, carried(draw, table, found.question, columns=told), lower=False, typos=False)
            return Exchange(text, calls, found.answer.replace("{o}", call.output)), found


def table_question(draw: Draw) -> list[Exchange]:
    """One to three questions on a table, looked at first; rarely another file after it."""
    table = some_table(draw)
    space: dict[str, Any] = {}
    with in_folder(table):
        exchange, last = _first(draw, table, space)
        exchanges = [exchange]
        if draw.chance(0.04):
            return exchanges + table_question(draw)[:1]
        turns = draw.one([0, 0, 0, 1, 1, 2])
        for _ in range(turns):
            if sum(len(call.output) for done in exchanges for call in done.calls) > 200:
                break
            if draw.chance(0.4) and (chart := _drawn(draw, last)):
                exchanges.append(chart)
                break
            found = _following(draw, table, last) if last.op in FREE or draw.chance(0.75) else None
            if found is None and last.op in FREE - {"names", "head"}:
                break
            text = dress(draw, found.question, lower=False, typos=False) if found else ""
            if found is None:
                found = asked(draw, table)
                text = dress(draw, draw.say(ELSE, q=found.question), lower=False, typos=False)
            call, fit = answered(found.expression, space)
            if not fit or re.sub(r"\d\)$", "", found.expression) == re.sub(r"\d\)$", "", last.expression):
                continue
            exchanges.append(Exchange(text, (call,), found.answer.replace("{o}", call.output)))
            last = found
    return exchanges


def table_mistake(draw: Draw) -> Exchange:
    """A column that does not exist as it was called: look at the header, then do it right."""
    while True:
        table = some_table(draw)
        found = asked(draw, table)
        actual = found.slots["C"]
        wrong = actual.lower() if actual != actual.lower() else f"{actual}s" if draw.chance(0.5) else actual.split("_")[0]
        if f"df['{actual}']" not in found.expression or "groupby" in found.expression or found.expression.count(actual) != 1 or any(column.name == wrong for column in table.columns):
            continue
        space: dict[str, Any] = {}
        with in_folder(table):
            load = f"import pandas as pd\ndf = pd.read_csv('{table.file}')\n"
            failing = found.expression.replace(actual, wrong)
            line = f"----> 3 print({failing})\n" if draw.chance(0.7) else ""
            failed = Call(f"{load}print({failing})", f"{line}KeyError: '{wrong}'", learn=False)
            execute(load, space)
            look = "print(df.head(2).to_csv(index=False))"
            seen = Call(look, execute(look, space))
            call, fit = answered(found.expression, space)
        if fit:
            text = carried(draw, table, found.question)
            return Exchange(dress(draw, text, lower=False, typos=False), (failed, seen, call), found.answer.replace("{o}", call.output))


def table_plot(draw: Draw) -> Exchange:
    """A chart from a table."""
    table = some_table(draw)
    slots = slots_of(draw, table)
    slots |= {"d0": draw.one(["date", "dates", slots.get("D", "")]), "m0": "month"}
    if months := table.of("m"):
        slots["M"] = months[0].name
    if "G" not in slots and "L" in slots and draw.chance(0.5):
        slots |= {"G": slots["L"], "g": slots["l"], "gs": plural(slots["l"])}
    expression, bank = draw.one(CHARTS)
    if not needed(expression) <= set(slots):
        return table_plot(draw)
    expression = fill(expression, slots)
    out = "plot.png" if draw.chance(0.6) else f"{draw.one(['chart', 'figure', 'graph', 'trend', 'overview', 'my_plot', table.file[:-4].replace(' ', '_'), fake_word(draw)])}.png"
    told = draw.chance(0.1)
    text = carried(draw, table, draw.say(bank, **slots).rstrip("?. "), columns=told)
    if out != "plot.png":
        text = draw.say(SAVED, q=text.rstrip(".?") + ("." if draw.chance(0.3) else ""), o=out)
    figure = "" if expression.startswith("df.plot") else "plt.figure()\n"
    body = f"{figure}{expression}\nplt.savefig('{out}')"
    question, saved = dress(draw, text, lower=False, typos=False), f"[file saved: {out}]"
    if told:
        calls = (Call(f"import pandas as pd\nimport matplotlib.pyplot as plt\ndf = pd.read_csv('{table.file}')\n{body}", saved),)
        return Exchange(question, calls, f"I saved the plot as {out}.")
    look = LOOK.replace("{f}", table.file)
    with in_folder(table):
        seen = Call(look, execute(look))
    return Exchange(question, (seen, Call(f"import matplotlib.pyplot as plt\n{body}", saved)), f"I saved the plot as {out}.")


KINDS: list[Kind] = [("tables", 90, table_question), ("errors", 4, table_mistake), ("plots", 18, table_plot)]
