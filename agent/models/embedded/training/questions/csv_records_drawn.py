"""Questions on the tables of csv_records: a measure, and conditions said as where, when, with what or by whom."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Draw,
    Exchange,
    Kind,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions import csv_households as kept
from samara.agent.models.embedded.training.questions.csv_asked import answered, needed, slots_of
from samara.agent.models.embedded.training.questions.csv_conditions import (
    clear,
    counted,
    enough,
    expressed,
    framed,
    read,
)
from samara.agent.models.embedded.training.questions.csv_conditions_drawn import SIGNS
from samara.agent.models.embedded.training.questions.csv_more import World
from samara.agent.models.embedded.training.questions.csv_records import TEXT
from samara.agent.models.embedded.training.questions.csv_scenes import Owner, Scene
from samara.agent.models.embedded.training.questions.csv_tables import MONTHS, Column, Table
from samara.agent.models.embedded.training.questions.csv_wanted import MORE_THAN
from samara.agent.models.embedded.training.questions.csv_wanted_operations import known
from samara.agent.models.embedded.training.questions.csv_wanted_slots import wanted_slots
from samara.agent.models.embedded.training.questions.csv_worlds import keep_values, trade_table

MEASURES = ("sum", "mean", "median", "max", "min", "argmax", "argmin", "part", "kinds", "mode")
WHEN = {"month": ["in {p}", "during {p}"], "after": ["after {d}"], "before": ["before {d}"]}
FRONTED = re.compile(r"(in|on|to|with|from|under|when|at|around|without|during|after|before) ")
LINKED = re.compile(r"(who|that|where|whose) ")
STYLES = ["title", "title", "title", "snake", "snake", "snake", "camel", "pascal", "plain", "first"]


@dataclass(frozen=True)
class Heading:
    """A column as it may be headed, what it holds, and what is said of it by operation."""

    key: str
    names: tuple[str, ...]
    kind: str
    said: dict[str, list[str]]


@dataclass(frozen=True)
class Record:
    """A kind of table: its rows, how they are counted, its columns, what is asked on several of them."""

    stems: tuple[str, ...]
    rows: tuple[str, str]
    stories: tuple[str, ...]
    counts: list[str]
    shares: list[str]
    headings: tuple[Heading, ...]
    asks: tuple[tuple[str, tuple[str, ...], str], ...]


def _heading(text: str) -> Heading:
    spec, *asks = text.split(" | ")
    names, _, kind = spec.partition(":")
    if kind.startswith("g "):
        keep_values(kind)
    said = {op: how.split("~") for op, _, how in (ask.partition(": ") for ask in asks)}
    first = re.sub(r" \[.*|\.", "", names.split("/")[0])
    return Heading(first.replace(" ", "_"), tuple(names.split("/")), kind, said)


def _record(text: str) -> Record:
    head, counts, *lines = text.strip().splitlines()
    stems, rows, stories = head.split("|")
    many, one = rows.split("/")
    counted_as, shared_as = counts.removeprefix("= ").split(" | ")
    asks: list[tuple[str, tuple[str, ...], str]] = []
    headings: list[Heading] = []
    for line in lines:
        if not line.startswith("? "):
            headings += [_heading(column) for column in line.split(" ;; ")]
            continue
        for ask in line.removeprefix("? ").split(" ~ "):
            op, _, wordings = ask.partition(": ")
            asks += [(op.split()[0], tuple(op.split()[1:]), one) for one in wordings.split("~")]
    return Record(
        tuple(stems.split(",")),
        (many, one),
        tuple(stories.split("~")),
        counted_as.split("~"),
        shared_as.split("~"),
        tuple(headings),
        tuple(asks),
    )


RECORDS = [_record(text) for text in TEXT.split("####")]


def _styled(name: str, style: str) -> str:
    """A heading as one hand writes all of them: `Dep. Delay (min)`, `dep_delay_min`, `depDelayMin`."""
    words, _, unit = name.partition(" [")
    unit = unit.rstrip("]")
    if style in ("title", "first", "plain"):
        cased = (
            words.title() if style == "title" else words.capitalize() if style == "first" else words
        )
        shape = " [{}]" if style == "plain" else " ({})"
        return cased + (shape.format(unit) if unit else "")
    parts = re.findall(r"\w+", f"{words} {unit.lower()}")
    if style == "snake":
        return "_".join(parts)
    joined = "".join(part.capitalize() for part in parts)
    return joined if style == "pascal" else joined[0].lower() + joined[1:]


def _scene(
    draw: Draw, record: Record, keep: tuple[str, ...], gaps: str
) -> tuple[Scene, dict[str, Column]]:
    """A table of a record whose headings are all written in one way, and its columns by key."""
    style, names = draw.one(STYLES), {}
    for heading in record.headings:
        name = heading.names[0] if draw.chance(0.5) else draw.one(heading.names)
        names[heading.key] = _styled(name, style)
    columns = tuple(
        ((names[heading.key],), re.sub(r" \[.*", "", heading.names[0]), heading.kind)
        for heading in record.headings
    )
    world = World(record.stems, *record.rows, columns, record.stories, ())
    table, found = trade_table(
        draw, world, tuple(names[key] for key in keep), gaps=names.get(gaps, "")
    )
    if draw.chance(0.08):
        stem = draw.one(record.stems)
        table = replace(
            table, file=draw.one([f"csv_{stem}.csv", f"{stem}_csv.csv", f"csv_{stem}_v2.csv"])
        )
    keys = {name: key for key, name in names.items()}
    return Scene(Owner(world, ()), table, found), {
        keys[name]: column for name, column in found.items()
    }


def _condition(
    draw: Draw, table: Table, heading: Heading, column: Column
) -> tuple[str, str] | None:
    """What is said of the rows that a column singles out, and the code for it."""
    said = heading.said | (WHEN if heading.kind == "d when" else {})
    ops = [op for op in said if op in (*SIGNS, "is", "not", "two", "yes", "no", *WHEN)]
    if not ops:
        return None
    op, name, cells = draw.one(ops), column.name, list(column.cells)
    slots = slots_of(draw, table, **({"C": column} if column.kind == "v" else {}))
    if op in SIGNS:
        if "{K}" in SIGNS[op] and "." in slots["K"] and heading.kind[0] == "i":
            return None
        code = fill(f"df['{name}'] {SIGNS[op]}", slots)
    elif op in ("yes", "no"):
        value = next((cell.lower() for cell in cells if cell[:1].lower() == op[0]), "")
        code = f"df['{name}'].str.lower() == '{value}'"
    elif op in WHEN:
        code = (
            f"df['{name}'].str[:7] == '{slots['P']}'"
            if op == "month"
            else f"df['{name}'] {'>' if op == 'after' else '<'} '{slots['DD']}'"
        )
    else:
        slots["v"], slots["w"] = draw.rng.sample(sorted(set(cells)), 2)
        first, second = slots["v"].lower(), slots["w"].lower()
        code = {
            "is": f"df['{name}'].str.lower() == '{first}'",
            "not": f"df['{name}'].str.lower() != '{first}'",
            "two": f"df['{name}'].str.lower().isin(['{first}', '{second}'])",
        }[op]
    return fill(draw.one(said[op]), slots), code


def _placed(draw: Draw, wording: str, conditions: list[str]) -> str:
    """A measure with its conditions where they stand, or before it."""
    if len(conditions) == 2 and all(LINKED.match(one) for one in conditions):
        conditions = [f"{conditions[0]} and {conditions[1]}"]
    if conditions and FRONTED.match(conditions[0]) and draw.chance(0.22):
        first, *rest = conditions
        return first + ", " + wording.replace("@", "".join(f" {one}" for one in rest))
    return wording.replace("@", "".join(f" {one}" for one in conditions))


def _measured(draw: Draw, record: Record) -> tuple[Scene, str, str, str, str] | None:
    """A measure of a column or a count, of all rows or those that one or two conditions leave."""
    at, found = _scene(draw, record, tuple(h.key for h in record.headings if draw.chance(0.6)), "")
    there = [heading for heading in record.headings if heading.key in found]
    x, number = draw.rng.random(), draw.one([0, 1, 1, 1, 1, 2])
    measured = draw.one([h for h in there if any(op in MEASURES for op in h.said)])
    if x < 0.3:
        number = max(number, 1)
    said: list[str] = []
    codes: list[str] = []
    for heading in draw.rng.sample(there, len(there)):
        if len(codes) == number or (x >= 0.3 and heading is measured):
            continue
        if made := _condition(draw, at.table, heading, found[heading.key]):
            said.append(made[0])
            codes.append(made[1])
    if len(codes) < number:
        return None
    code = codes[0] if len(codes) == 1 else " & ".join(f"({one})" for one in codes)
    if x < 0.22:
        return (
            at,
            _placed(draw, draw.one(record.counts), said),
            counted(code),
            "There are {o}.",
            code,
        )
    if x < 0.3:
        share = f"round({counted(code).removesuffix('.sum()')}.mean() * 100, 6)"
        return at, _placed(draw, draw.one(record.shares), said), share, "It is {o}%.", code
    op = draw.one([op for op in measured.said if op in MEASURES])
    name, label = found[measured.key].name, at.table.columns[0].name
    if codes:
        expression, answer = expressed(op, name, code, label)
    elif op == "part":
        return None
    else:
        expression, answer = known(op)
        slots = {"C": name, "G": name, "L": label, "o": "{o}"}
        expression, answer = fill(expression, slots), fill(answer, slots)
    wording = draw.one(measured.said[op])
    return at, _placed(draw, wording, said), expression, answer, code


def _several(draw: Draw, record: Record) -> tuple[Scene, str, str, str, str] | None:
    """A question on several columns, or on rows and groups by their names."""
    held = [ask for ask in record.asks if ask[2].startswith(HELD_OUT)]
    use = (
        held
        if held and draw.split == "heldout"
        else [ask for ask in record.asks if ask not in held]
    )
    draw.used_heldout |= use is held
    op, keys, wording = draw.one(use)
    wording = wording.removeprefix(HELD_OUT)
    at, found = _scene(draw, record, keys, keys[0] if op == "gapsin" else "")
    asked = [found[key] for key in keys]
    slots = wanted_slots(draw, at.table, op, asked)
    label = next(
        (column for column in asked if column.kind in ("n", "s", "d")), at.table.columns[0]
    )
    values = [column for column in asked if column.kind == "v"]
    slots |= {"L": label.name}
    if len(values) > 2:
        slots["F"] = values[2].name
    if dates := at.table.of("d"):
        month = draw.one(dates[0].cells)[:7]
        if len({day[:4] for day in dates[0].cells if day[5:7] == month[5:]}) == 1:
            slots |= {"PM": MONTHS[int(month[5:]) - 1], "pm": MONTHS[int(month[5:]) - 1]}
    expression, answer = kept.NEW[op] if op in kept.NEW else known(op)
    if not needed(expression + wording + answer) <= set(slots):
        return None
    return at, fill(wording, slots), fill(expression, slots), fill(answer, slots | {"o": "{o}"}), ""


def records_asked(draw: Draw) -> Exchange:
    """A question on a table of many columns, in words that are not its headings."""
    while True:
        record = draw.one(RECORDS)
        made = _several(draw, record) if draw.chance(0.4) else _measured(draw, record)
        if made is None:
            continue
        at, question, expression, answer, code = made
        if "'" in at.table.file + at.table.text():
            continue
        seen, space = read(at.table)
        if code and not enough(code, space, 2 if "idx" in expression else 1):
            continue
        call, fit = answered(expression, space)
        alike = call.output.startswith("-") and MORE_THAN.search(question)
        if (
            not fit
            or not clear(expression, call.output, space)
            or (alike and not re.search(r"minus|less", question))
        ):
            continue
        if draw.chance(0.06):
            question = typo(draw, question)
        return Exchange(
            framed(draw, at, question), (seen, call), answer.replace("{o}", call.output)
        )


KINDS: list[Kind] = [("tables", 138, records_asked)]
