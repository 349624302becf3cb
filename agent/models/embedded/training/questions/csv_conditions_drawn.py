"""Conditions on the rows of a table: what people say, and the code that keeps those rows."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from dataclasses import dataclass, replace

from samara.agent.models.embedded.training.grammar import Draw, fill
from samara.agent.models.embedded.training.questions.csv_asked import slots_of
from samara.agent.models.embedded.training.questions.csv_scenes import Scene
from samara.agent.models.embedded.training.questions.csv_tables import Column
from samara.agent.models.embedded.training.questions.csv_worlds import FORMS

SIGNS = {"zero": "== 0", "pos": "> 0", "over": "> {K}", "under": "< {K}", "atleast": ">= {K}", "atmost": "<= {K}"}
# {c} {C} a column, {k} a limit, {v} {w} values.
SAID = {"zero": ["{C} is 0", "{C} = 0", "0 in the {C} column"], "pos": ["{C} above 0", "{C} > 0"], "over": ["{C} > {K}", "{C} over {K}"], "under": ["{C} < {K}", "{C} below {K}"], "atleast": ["{C} >= {K}", "{C} at least {K}"], "atmost": ["{C} <= {K}", "{C} up to {K}"], "is": ["{C} {v}", "{C} is {v}", "it's in the {C} column", "{C} = {v}"], "not": ["see {C}", "{C} not {v}"], "two": ["see {C}", "column {C}"], "yes": ["{C} says yes", "see {C}"], "no": ["{C} says no", "see {C}"], "blank": ["{C} is empty"], "month": ["by {C}"], "after": ["by {C}"], "before": ["by {C}"]}
PLAIN = {"zero": ["@ with a {c} of 0", "@ whose {C} is zero"], "over": ["@ with {C} above {k}", "@ whose {c} is over {k}", "@ where {C} > {K}", "@ that exceed {k} in {c}"], "under": ["@ with {C} below {k}", "@ whose {c} is less than {k}", "@ where {C} < {K}", "@ that stay under {k} in {c}"], "atleast": ["@ with {C} of {k} or more", "@ whose {c} is at least {k}", "@ that reach {k} in {c}"], "atmost": ["@ with {C} of {k} or less", "@ whose {c} is at most {k}"], "is": ["@ with {v} under {C}", "@ whose {c} is {v}", "@ where {C} is {v}", "@ marked {v} ({C} column)"], "two": ["@ whose {c} is {v} or {w}", "@ with either {v} or {w} under {C}", "@ where {C} is one of {v} and {w}", "@ with {C} {v} plus those with {w}"], "not": ["@ whose {c} is anything but {v}", "@ where {C} is not {v}", "@ without those that have {v} under {C}"], "blank": ["@ without an entry under {C}", "@ where {C} is empty"]}
CONDITIONS = (*SIGNS, "is", "two", "not", "yes", "no", "month", "after", "before", "blank")


@dataclass(frozen=True)
class Condition:
    """A condition: its operation and column, what people say (with @ for the rows), and its code."""

    op: str
    column: str
    said: str
    code: str


def condition(draw: Draw, at: Scene, *, ops: tuple[str, ...] = CONDITIONS, header: str = "") -> Condition | None:
    """A condition that some rows meet and others don't, if the draw gives one."""
    lines = [line for line in at.lines(*ops) if header in ("", line.header)]
    if not lines:
        return None
    line = draw.one(lines)
    op = draw.one([op for op in line.asks if op in ops])
    column = at.found[line.header]
    said = draw.one(PLAIN[op] if op in PLAIN and draw.chance(0.25) else line.asks[op])
    cells = list(column.cells)
    name = column.name
    slots = slots_of(draw, at.table, **({"C": column} if column.kind == "v" else {"G": column} if column.kind == "g" else {}))
    slots["c"] = column.said[0]
    if op in SIGNS:
        if "{K}" in SIGNS[op] and "." in slots["K"] and line.kind[0] == "i":
            return None
        code = fill(f"df['{name}'] {SIGNS[op]}", slots)
    elif op == "blank":
        code = f"df['{name}'].isna()"
    elif op in ("yes", "no"):
        value = next((cell.lower() for cell in cells if cell[:1].lower() == op[0]), "")
        code = f"df['{name}'].str.lower() == '{value}'"
    elif op in ("month", "after", "before"):
        code = f"df['{name}'].str[:7] == '{slots['P']}'" if op == "month" else f"df['{name}'] {'>' if op == 'after' else '<'} '{slots['DD']}'"
    else:
        values = draw.rng.sample(sorted(set(cells)), 2)
        if "weekend" in said:
            weekend: list[str] = ["Sat", "Sun", "Saturday", "Sunday"]
            values = [cell for cell in weekend if cell in cells][:2]
            if len(values) < 2:
                return None
        for key, value in zip("vw", values, strict=True):
            slots[key] = value if draw.chance(0.75) or len(value) < 3 else value.lower()
            form = FORMS.get(value.lower(), value)
            slots[f"{key}s"] = form
            regular = form.lower() in (value.lower(), f"{value.lower()}s", f"{value.lower()}es")
            if f"{{{key}s}}" in said and not regular and not _shown_early(at, column, value, "vw".index(key)):
                return None
        first, second = (value.lower() for value in values)
        code = {"is": f"df['{name}'].str.lower() == '{first}'", "not": f"df['{name}'].str.lower() != '{first}'", "two": f"df['{name}'].str.lower().isin(['{first}', '{second}'])"}[op]
    if "(" not in said and said in line.asks[op] and draw.chance(0.15):
        said += f" ({draw.one(SAID[op])})"
    said = fill(said.replace("{R}", at.table.rows), {**slots, "C": name})
    return Condition(op, line.header, said, code)


def _shown_early(at: Scene, column: Column, value: str, place: int) -> bool:
    """Puts a value into the first rows, where the model sees how it is written, unless they were read."""
    cells = list(at.found[next(header for header, one in at.found.items() if one.name == column.name)].cells)
    if at.frozen:
        return value in cells[:2]
    where = cells.index(value)
    cells[place], cells[where] = cells[where], cells[place]
    moved = replace(column, cells=tuple(cells))
    at.table = replace(at.table, columns=tuple(moved if one.name == column.name else one for one in at.table.columns))
    at.found = {header: moved if one.name == column.name else one for header, one in at.found.items()}
    return True


def combined(draw: Draw, at: Scene, *, two: float = 0.22) -> tuple[str, str, list[str]] | None:
    """The rows that one or two conditions leave: what people say, the code, the columns."""
    first = condition(draw, at)
    if first is None:
        return None
    said, code, used = first.said, first.code, [first.column]
    if draw.chance(two):
        second = condition(draw, at)
        if second is None or second.column == first.column or "two" in (first.op, second.op):
            return None
        if "@" not in second.said:
            first, second = second, first
        if "@" not in second.said or ("(" in first.said and "(" in second.said):
            return None
        inner = first.code, second.code
        ordered = inner if second.said.startswith("@") else inner[::-1]
        said, code, used = second.said.replace("@", first.said), f"({ordered[0]}) & ({ordered[1]})", [first.column, second.column]
    return said.replace("@", at.table.rows), code, used
