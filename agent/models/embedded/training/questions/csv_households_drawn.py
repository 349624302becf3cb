"""Questions and charts on the tables of csv_households: days between two dates, three columns, months by their names."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Call,
    Draw,
    Exchange,
    Kind,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions import csv_households as kept
from samara.agent.models.embedded.training.questions.csv_asked import answered, needed, plural
from samara.agent.models.embedded.training.questions.csv_charts_wanted import NAMED_AS, SHAPES
from samara.agent.models.embedded.training.questions.csv_conditions import clear, read
from samara.agent.models.embedded.training.questions.csv_more import Question, World
from samara.agent.models.embedded.training.questions.csv_tables import (
    FIRST,
    LAST,
    MONTHS,
    Column,
    Table,
)
from samara.agent.models.embedded.training.questions.csv_wanted import MORE_THAN
from samara.agent.models.embedded.training.questions.csv_wanted_operations import (
    BY_ROWS,
    GENERIC,
    GENERIC_OPS,
    known,
)
from samara.agent.models.embedded.training.questions.csv_wanted_slots import wanted_slots
from samara.agent.models.embedded.training.questions.csv_worlds import keep_values, trade_table

# {q} {Q} the question, {e} its end, {f} the file, {s} a story.
FRAMES = ["{s} {Q}{e} {f}", "{Q}{e} {f}", "{f} - {q}{e}", "{f}: {q}{e}", "so I've got {f} here, and: {q}{e}", "{Q}{e} (numbers are in {f})", "{s} So, {f}: {q}{e}", "looking at {f}: {q}{e}", "{q}{e} the file's called {f}", "{q}, its in {f}", "{f} .. {q}{e}", "{Q}{e} I typed it all into {f}.", "{Q}{e} {s} ({f})", "here's {f}. {Q}{e}", "{s}\n\n{f}\n\n{Q}{e}", "{s} {f} is my list. {Q}{e}", "{s} I need one thing from {f}: {q}{e}", "From {f} please: {q}{e}", "{Q}{e} {f}. {s}", "{Q}{e} {s} Everything is in {f}.", "have {f} open: {q}{e}", "{s} Question about {f} - {q}{e}", "{f} ({s0}) {Q}{e}", "Can you check something in {f}? {Q}{e}", "{s} You'll find {f} in the folder. {Q}{e}", "{Q}{e} That's {f}.", "{s} {Q}{e} The CSV is {f}.", "what I want to find out from {f}: {q}{e}", "{q}{e} use {f}", "{Q}{e}\n({f}, kept by me)", "#H {s} Please open {f}. {Q}{e}", "#H {f}, please: {q}{e} {s}", "#H {Q}{e} I keep that in {f}."]
CHART_FRAMES = ["{f}: {q}{o}", "{q}, from {f}{o}", "{s} {Q} ({f}){o}", "picture please: {q} ({f}){o}", "chart for {f}: {q}{o}", "can you draw me something from {f}? {Q}{o}", "{f} -> {q}{o}", "{s} I'd like a chart of {f}: {q}{o}", "{q}; data: {f}{o}", "out of {f} I need a picture, {q}{o}", "{Q}, please, {f}{o}", "plot from {f}: {q}{o}", "{s} Could you make a graphic? {Q}, {f}{o}", "{f}\n{Q}{o}", "please draw this with {f} - {q}{o}", "a figure for my slides, {f}: {q}{o}", "#H let me see it: {q}, from {f}{o}", "#H {f} as a picture, {q}{o}"]
ASKED_AS = [*NAMED_AS, ". Save: {o}", ", file: {o}", ". Make it {o}.", ". I need it as {o}.", ", store under the name {o}", ". Call it {o}.", " and put it into {o}", ", into {o}", ". The result goes to {o}.", ". Filename {o}"]
SIDES = ["It's for a leaflet.", "I've {n} other things to do today.", "My laptop is slow, sorry.", "We talked about it for {n} minutes.", "I'm preparing a talk.", "My glasses broke.", "I promised an answer by noon.", "There are {n} people waiting.", "I tried it by hand and lost my place.", "I have no Excel here.", "Someone on the phone wants it.", "I'm curious, that's all."]
TAILS = [" Thanks!", " thank you", " Only the result, please.", " Cheers!", " pls", " Quick answer will do.", " I'd be grateful.", " no explanation needed"]
WORDS = ["fridge", "board", "leaflet", "meeting", "june", "news", "flyer", "friday", "check", "mine", "family", "talk", "panel", "draft", "group", "autumn", "street", "wall", "demo", "figure"]
ASKS = re.compile(r"\b(what|what's|which|who|who's|whose|how|are there|is there|do|does|did|is|can|was|when|where|has|will|anyone)\b", re.I)
LATER: set[str] = set()
"""The first headers of columns that hold a later date of the row."""
CAPPED: set[str] = set()
"""The first headers of columns whose numbers don't exceed those of the column before."""


def _world(text: str) -> World:
    head, columns, stories, *asks = text.strip().splitlines()
    stems, rows, row = re.split(r"[|/]", head)
    made = []
    for column in columns.split("; "):
        names, _, kind = column.partition(":")
        headers, _, said = names.partition("=")
        mark, headers = headers[0], headers.lstrip("+<")
        first = headers.split("/")[0]
        if mark in "+<":
            (LATER if mark == "+" else CAPPED).add(f"{stems}.{first}")
        if kind.startswith("g "):
            keep_values(kind)
        made.append((tuple(headers.split("/")), said, kind))
    questions = []
    for line in " || ".join(asks).split(" || "):
        op, _, wordings = line.partition(":")
        questions += [Question(op.split()[0], tuple(op.split()[1:]), one.strip()) for one in wordings.split("~")]
    return World(tuple(stems.split(",")), rows, row, tuple(made), tuple(stories.split("~")), tuple(questions))


WORLDS = [_world(text) for text in kept.TEXT.split("####")]


def _later(first: Column, days: Column) -> Column:
    dates = [datetime.date.fromisoformat(day) + datetime.timedelta(days=int(gap or 7)) for day, gap in zip(first.cells, days.cells, strict=True)]
    return replace(days, kind="x", cells=tuple(date.isoformat() for date in dates))


def _capped(column: Column, before: Column) -> Column:
    return replace(column, cells=tuple(low if not high or (low and float(low) <= float(high)) else high for low, high in zip(column.cells, before.cells, strict=True)))


def _table(draw: Draw, world: World, columns: tuple[str, ...]) -> tuple[Table, dict[str, Column]] | None:
    """A table of a world with second dates in it, a year's months at most, and its columns by first header."""
    table, found = trade_table(draw, world, columns)
    dates, stems = table.of("d"), ",".join(world.stems)
    later = {header for header in found if f"{stems}.{header}" in LATER}
    headers = list(found)
    capped = {header: headers[place - 1] for place, header in enumerate(headers) if f"{stems}.{header}" in CAPPED and found[headers[place - 1]].kind == "v"}
    if (later and not dates) or len(table.of("v")) == len(later):
        return None
    changed = {header: _later(dates[0], column) if header in later else _capped(column, found[capped[header]]) if header in capped else replace(column, kind="n") if column.kind == "m" else column for header, column in found.items()}
    count = 12 if table.of("m") else len(table.columns[0].cells)
    changed = {header: replace(column, cells=column.cells[:count]) for header, column in changed.items()}
    return replace(table, columns=tuple(changed.values())), changed


def _chosen(draw: Draw, world: World, *, charts: bool) -> Question:
    fitting = [question for question in world.questions if question.op.startswith("plot-") == charts]
    held = [question for question in fitting if question.text.startswith(HELD_OUT)]
    if draw.split == "heldout" and held:
        draw.used_heldout = True
        question: Question = draw.one(held)
        return replace(question, text=question.text.removeprefix(HELD_OUT))
    chosen: Question = draw.one([question for question in fitting if question not in held])
    return chosen


def _slots(draw: Draw, table: Table, op: str, asked: list[Column]) -> dict[str, str]:
    """What fills a template: as for csv_wanted, a third column, a second date, a month, a weight."""
    slots = wanted_slots(draw, table, op, asked)
    values = [column for column in asked if column.kind == "v"]
    labels = [column for column in asked if column.kind in ("n", "s", "d", "id")]
    weight = draw.integer(2, 5)
    slots |= {"WT": str(weight), "wt": draw.shown(str(weight), words=0.5), "Z": str(draw.integer(4, 25))}
    if len(values) > 2:
        slots["F"] = values[2].name
    if labels:
        slots["A1"] = labels[0].name
    if later := table.of("x"):
        slots["D2"] = later[0].name
    if dates := table.of("d"):
        month = draw.one(dates[0].cells)[:7]
        if len({day[:4] for day in dates[0].cells if day[5:7] == month[5:]}) == 1:
            slots |= {"PM": MONTHS[int(month[5:]) - 1], "pm": MONTHS[int(month[5:]) - 1]}
        years = sorted({day[:4] for day in dates[0].cells})
        slots.pop("YR", None)
        if len(years) > 1:
            first, second = draw.rng.sample(years, 2)
            slots |= {"YR": first, "yr": first, "YR2": second, "yr2": second}
    months = next((column for column in table.of("n") if set(column.cells) <= {*MONTHS, *(month[:3] for month in MONTHS)}), None)
    if months and draw.chance(0.5):
        slots |= {low: next(month for month in MONTHS if month.startswith(slots[low].capitalize()[:3])) for low in ("u", "u2")}
    return slots


def _framed(draw: Draw, table: Table, stories: tuple[str, ...], question: str) -> str:
    """The question with its file, perhaps a story, its end."""
    frame = draw.template(FRAMES)
    last = re.split(r"[.?:] ", question)[-1]
    end = "?" if ASKS.search(last) else draw.one([".", "", "."])
    if question[-1] in ".?!" or (frame.endswith("{e}") and draw.chance(0.25)):
        end = ""
    if not end and re.search(r"\{e\} [^(]", frame) and question[-1] not in ".?!":
        end = draw.one([".", "?"]) if end == "?" else "."
    story = fill(draw.one(stories if stories and draw.chance(0.6) else SIDES), {"n": draw.integer(3, 40)})
    text = fill(frame, {"q": question, "Q": question[0].upper() + question[1:], "e": end, "f": table.file, "s": story, "s0": story.rstrip(".")})
    x = draw.rng.random()
    if x < 0.35 and text.split(" ")[0].isalpha():
        text = text[0].upper() + text[1:]
    elif x < 0.4 and not text.startswith(table.file):
        text = draw.one(["Hi. ", "Hello! ", "Hey. ", "Good evening. "]) + text[0].upper() + text[1:]
    elif x < 0.46 and not text.startswith(table.file):
        text = text[0].lower() + text[1:]
    return text + draw.one(TAILS) if text[-1] in ".?!" and draw.chance(0.07) else text


def table_kept(draw: Draw) -> Exchange:
    """A question on a table that someone keeps, in the words of that household, shop or club."""
    while True:
        world = draw.one(WORLDS)
        chosen = _chosen(draw, world, charts=False)
        made = _table(draw, world, chosen.columns)
        if made is None:
            continue
        table, found = made
        if chosen.op in BY_ROWS and any(list(column.cells) != sorted(column.cells) for column in table.of("d")):
            continue
        slots = _slots(draw, table, chosen.op, [found[header] for header in chosen.columns])
        expression, answer = kept.NEW[chosen.op] if chosen.op in kept.NEW else known(chosen.op)
        if not needed(expression + chosen.text + answer) <= set(slots):
            continue
        text = fill(typo(draw, chosen.text) if draw.chance(0.07) else chosen.text, slots)
        expression, answer = fill(expression, slots), fill(answer, {**slots, "o": "{o}"})
        tail = ""
        if expression.endswith(", 6)") and draw.chance(0.05):
            places = draw.integer(1, 2)
            expression, tail = expression.replace(", 6)", f", {places})"), draw.one([f" Round to {places} decimal{'s' * (places > 1)}.", f" {places} decimal{'s' * (places > 1)} please."])
        seen, space = read(table)
        call, fit = answered(expression, space)
        ordered = chosen.op in BY_ROWS or re.search(r"sort_values|diff\(|head\(|tail\(", expression)
        if not fit or (not ordered and not clear(expression, call.output, space)) or (call.output.startswith("-") and MORE_THAN.search(text) and not re.search(r"minus|less|difference|after", text)):
            continue
        question = _framed(draw, table, world.stories, text)
        return Exchange(question + ("." if tail and question[-1] not in ".?!" else "") + tail, (seen, call), answer.replace("{o}", call.output))


def chart_kept_at_home(draw: Draw) -> Exchange:
    """A chart of a table that someone keeps, in the words of that household, shop or club."""
    while True:
        world = draw.one(WORLDS)
        if draw.chance(0.45):
            table, shape, stories = _many_columns(draw), draw.one(list(kept.DRAWN)), tuple(SIDES)
            wording, slots = draw.one(kept.PICTURES[shape]), _by_names(draw, table, "")
        else:
            chosen, stories = _chosen(draw, world, charts=True), world.stories
            made = _table(draw, world, chosen.columns)
            if made is None:
                continue
            table, shape, wording = made[0], chosen.op.removeprefix("plot-"), chosen.text
            slots = _slots(draw, table, "", [made[1][header] for header in chosen.columns])
        if needed(kept.DRAWN[shape] + wording) <= set(slots) and slots["C"] != slots.get("E"):
            break
    code = fill(kept.DRAWN[shape], slots)
    question = fill(wording, slots).removesuffix("?")
    out, told = "plot.png", ""
    if draw.chance(0.6):
        kinds = next((names for key, names in SHAPES.items() if key in code), ["line", "curve", "lines"])
        parts = [draw.one([*WORDS, table.rows.split(" ")[-1], re.sub(r"\W+", "", slots["C"].lower().split("_")[0])]), draw.one([*kinds, *WORDS])]
        out = draw.one(["_", "_", "-", ""]).join(parts if draw.chance(0.6) else parts[:1]) + draw.one([".png"] * 9 + [".svg"])
        told = draw.one(ASKED_AS).replace("{o}", out)
        told = "." + told if told[0] == " " and told[1].isupper() else told
    text = fill(draw.template(CHART_FRAMES), {"q": question, "Q": question[0].upper() + question[1:], "f": table.file, "o": told, "s": fill(draw.one(stories if draw.chance(0.7) else SIDES), {"n": draw.integer(3, 40)})})
    if draw.chance(0.3) and text.split(" ")[0].isalpha():
        text = text[0].upper() + text[1:]
    figure = "" if code.startswith(("df.plot", "df.boxplot")) else "plt.figure()\n"
    seen, _ = read(table)
    body = f"import matplotlib.pyplot as plt\n{figure}{code}\nplt.savefig('{out}')"
    return Exchange(text, (seen, Call(body, f"[file saved: {out}]")), f"I saved the plot as {out}.")


def _many_columns(draw: Draw) -> Table:
    """A table of many columns that were never seen together."""
    style, count = draw.one(["snake", "snake", "snake", "title", "title", "spaced", "camel", "first"]), draw.integer(9, 16)

    def column(words: str, kind: str, cells: list[str], *, person: bool = False) -> Column:
        parts = words.split()
        name = {"snake": "_".join(parts), "title": words.title(), "spaced": words, "camel": parts[0] + "".join(part.title() for part in parts[1:]), "first": words.capitalize()}[style]
        return Column(name, (words, name), kind, "", tuple(cells), person)

    words, _, pool = draw.one(kept.LABELS.split(";")).partition(":")
    names = draw.rng.sample(FIRST, count) if pool == "people" else draw.rng.sample(pool.split(","), min(count, 14))
    count = len(names)
    if pool == "people" and draw.chance(0.4):
        names = [f"{name} {draw.one(LAST)}" for name in names]
    labels, columns = [column(words, "n", names, person=pool == "people")], []
    for spec in draw.rng.sample(kept.NUMBERS.split(";"), draw.integer(3, 6)):
        said, low, high = spec.rsplit(" ", 2)
        places = int(said in kept.MEASURED.split(","))
        columns.append(column(said, "v", [f"{draw.rng.uniform(int(low), int(high)):.{places}f}" for _ in range(count)]))
    for spec in draw.rng.sample(kept.GROUPS.split(";"), draw.integer(1, 2)):
        said, _, values = spec.partition(":")
        columns.append(column(said, "g", [draw.one(values.split(",")) for _ in range(count)]))
    if draw.chance(0.5):
        yes, no = draw.one([("yes", "no"), ("Yes", "No"), ("y", "n")])
        columns.append(column(draw.one(kept.FLAGS.split(",")), "y", [draw.one([yes, no]) for _ in range(count)]))
    if draw.chance(0.4):
        day, step = datetime.date(draw.integer(2020, 2025), draw.integer(1, 12), draw.integer(1, 28)), draw.integer(1, 12)
        columns.append(column(draw.one(["date", "day", "entered", "noted on"]), "d", [(day + datetime.timedelta(days=step * place)).isoformat() for place in range(count)]))
    draw.rng.shuffle(columns)
    if len({one.name for one in (*labels, *columns)}) <= len(columns):
        return _many_columns(draw)
    file = f"{labels[0].said[0]}_{draw.one(kept.STEMS)}" if draw.chance(0.7) else draw.one(kept.STEMS)
    return Table(f"{file}.csv", "rows", "row", (*labels, *columns))


def _by_names(draw: Draw, table: Table, op: str) -> dict[str, str]:
    """What fills a template: the columns as they are called or as the heading has them."""
    along = draw.one(table.of("n", "d"))
    slots = _slots(draw, table, op, []) | {"A1": along.name, "a1": along.said[0]}
    for low, up in (("c", "C"), ("e", "E"), ("g", "G")):
        said = next((column.said for column in table.columns if column.name == slots.get(up)), ("", ""))
        slots |= {low: draw.one([said[0], said[0], said[1]])} if said[0] else {}
    return slots | ({"gs": plural(slots["g"])} if "g" in slots else {})


def table_of_many_columns(draw: Draw) -> Exchange:
    """A question that names its columns, on a table where many others stand beside them."""
    while True:
        table = _many_columns(draw)
        bank = kept.PLAIN if draw.chance(0.6) else GENERIC
        op = draw.one(list(kept.PLAIN)) if bank is kept.PLAIN else draw.one(GENERIC_OPS)
        if op in ("sum60", "mean60", "sum1000", "complete", "incomplete") or re.search("gap|notna", op):
            continue
        slots = _by_names(draw, table, op)
        text = draw.template(bank[op])
        expression, answer = kept.NEW[op] if op in kept.NEW else known(op)
        if not needed(expression + answer + text) <= set(slots) or slots["C"] == slots.get("E"):
            continue
        seen, space = read(table)
        expression, answer = fill(expression, slots), fill(answer, {**slots, "o": "{o}"})
        call, fit = answered(expression, space)
        ordered = op in BY_ROWS or re.search(r"sort_values|diff\(|head\(|tail\(|cumsum", expression)
        said = fill(draw.expand(text), slots)
        if "{c}" in text and draw.chance(0.15) and said[-1] not in ".?!":
            said += fill(draw.one([" (the {C} column)", ", it's the {C} column", " ({C})", ", column {C}"]), slots)
        if not fit or (not ordered and not clear(expression, call.output, space)) or (call.output.startswith("-") and MORE_THAN.search(said) and not re.search(r"minus|less", said)):
            continue
        return Exchange(_framed(draw, table, (), said), (seen, call), answer.replace("{o}", call.output))


KINDS: list[Kind] = [("tables", 40, table_kept), ("tables", 28, table_of_many_columns), ("plots", 10, chart_kept_at_home)]
