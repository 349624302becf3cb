"""What fills a template on a table: columns, groups, rows, days, and numbers that are said."""

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.csv_asked import plural, slots_of
from samara.agent.models.embedded.training.questions.csv_tables import (
    MONTHS,
    WEEKDAYS,
    Column,
    Table,
)
from samara.agent.models.embedded.training.questions.csv_wanted_operations import COUNTED
from samara.agent.models.embedded.training.questions.csv_worlds import FORMS


def _rounded(value: float) -> str:
    digits = max(1.0, 10.0 ** (len(str(int(abs(value)))) - 2))
    return str(int(round(value / digits) * digits))


def _day(draw: Draw, iso: str) -> str:
    day = datetime.date.fromisoformat(iso)
    month = MONTHS[day.month - 1]
    return str(
        draw.one(
            [
                iso,
                iso,
                f"{month} {day.day}, {day.year}",
                f"{day.day} {month} {day.year}",
                f"{month[:3]} {day.day} {day.year}",
            ]
        )
    )


def wanted_slots(draw: Draw, table: Table, op: str, asked: list[Column]) -> dict[str, str]:
    """What may fill a template: as in csv_asked, and a second row, grouping, limit, words, days."""
    values = [column for column in asked if column.kind == "v"]
    groups = [
        column for column in asked if column.kind == "g" or (column.kind == "n" and op in COUNTED)
    ]
    if op in COUNTED and len(groups) > 1:
        groups = [groups[1], groups[0]]
    fixed = dict(zip("CE", values, strict=False)) | dict(zip("G", groups, strict=False))
    if op == "gkinds" or "G" not in fixed:
        fixed.pop("G", None)
        fixed |= {"G": groups[0]} if groups else {}
    slots = slots_of(draw, table, **fixed)
    place = {
        "2": ["second", "2nd"],
        "3": ["third", "3rd"],
        "4": ["fourth", "4th"],
        "5": ["fifth", "5th"],
    }[slots["T"]]
    m, rate, percent, people = (
        draw.integer(2, 14),
        draw.one(
            [
                f"0.{draw.integer(11, 98)}",
                f"{draw.integer(1, 9)}.{draw.integer(1, 9)}",
                str(draw.integer(2, 45)),
            ]
        ),
        draw.integer(3, 40),
        draw.integer(6, 90) * draw.one([10, 50, 100]),
    )
    slots |= {
        "T1": str(int(slots["T"]) - 1),
        "nt": draw.one(place),
        "M": str(m),
        "m": draw.shown(str(m)),
        "X1": rate,
        "x1": rate,
        "PC": str(percent),
        "pc": str(percent),
        "INH": str(people),
        "inh": f"{people:,}" if draw.chance(0.5) else str(people),
        "n": str(draw.integer(3, 40)),
    }
    by_name = {column.name: column for column in table.columns}
    filled = [float(cell) for cell in by_name[slots["C"]].cells if cell]
    goal, low = (
        _rounded(sum(filled) * draw.rng.uniform(1.1, 1.9)),
        _rounded(sum(filled) * draw.rng.uniform(0.25, 0.8)),
    )
    slots |= {
        "TGT": goal,
        "LOW": low,
        "tgt": f"{int(goal):,}" if draw.chance(0.4) else goal,
        "low": f"{int(low):,}" if draw.chance(0.4) else low,
    }
    if "B2" in slots:
        high = sorted(float(cell) for cell in by_name[slots["E"]].cells if cell)[-2]
        slots["B3"] = slots["b3"] = (
            str(int(high)) if high > float(slots["B2"]) + 1 else str(int(float(slots["B2"])) + 2)
        )
    if "V" in slots:
        for up, low_key in (("V", "vs"), ("W", "ws")):
            form = FORMS.get(slots[up])
            if form:
                slots[low_key] = form if draw.chance(0.8) else form.capitalize()
        cells = by_name[slots["G"]].cells
        sums: dict[str, float] = {}
        for cell, number in zip(cells, by_name[slots["C"]].cells, strict=True):
            sums[cell] = sums.get(cell, 0.0) + (float(number) if number else 0.0)
        slots["GK"] = slots["gk"] = _rounded(draw.one(sorted(sums.values())[:-1] or [1.0]))
        others = groups[1:] or [
            column
            for column in table.of("g", "n" if op in COUNTED else "g")
            if column.name != slots["G"]
        ]
        if others:
            second = draw.one(others)
            row = draw.one([i for i, cell in enumerate(cells) if cell.lower() == slots["V"]])
            said = draw.one([*second.said])
            if second.cells[row]:
                slots |= {
                    "H": second.name,
                    "h": said,
                    "hs": plural(said),
                    "H1": second.cells[row].lower(),
                    "h1": second.cells[row],
                }
    if names := table.of("n"):
        cells = names[0].cells
        other = draw.one([cell for cell in cells if cell.lower() != slots["U"]])
        slots |= {"U2": other.lower(), "u2": other}
        words = [word.lower() for cell in cells for word in re.findall(r"[A-Za-z]{3,}", cell)]
        often = [word for word in words if words.count(word) > 1 and word not in ("the", "and")]
        if words and (often or " " in cells[0]) and not names[0].person:
            word = draw.one(often or words)
            slots |= {
                "QW": word,
                "qw": draw.one([word, word, word.capitalize(), f"'{word}'", f'"{word}"']),
            }
        last = slots["U"][-1]
        if last.isalpha():
            slots |= {"Z": last, "Z1": draw.one([last, last.upper()])}
    if flags := table.of("y"):
        yes, no = ("y", "n") if flags[0].cells[0].lower() in ("y", "n") else ("yes", "no")
        said = draw.one([*flags[0].said])
        slots |= {
            "Y": flags[0].name,
            "y": said,
            "JY": yes,
            "JN": no,
            "j1": draw.one([yes, yes.upper(), yes.capitalize()]),
            "j0": draw.one([no, no.upper(), no.capitalize()]),
        }
    if "DD" in slots:
        first, last = sorted([slots["DD"], draw.one(table.of("d")[0].cells)])
        if first != last:
            slots |= {"DD": first, "DD2": last, "d": _day(draw, first), "d2": _day(draw, last)}
        slots |= {
            "YR": first[:4],
            "yr": first[:4],
            "WD": WEEKDAYS[datetime.date.fromisoformat(first).weekday()],
        }
        slots["wd"] = slots["WD"]
    labels = [column for column in asked if column.kind in ("n", "s", "d", "m", "id")] or (
        [column for column in asked if column.kind == "g" and not table.of("n")]
        if op.startswith(("arg", "first", "last"))
        else []
    )
    if labels:
        label = (
            labels[-1]
            if op not in ("firstby", "lastby", "firstval", "lastval")
            else next((column for column in labels if column.kind != "d"), labels[-1])
        )
        word = draw.one([*label.said])
        slots |= {
            "L": label.name,
            "l": word,
            "ls": plural(word),
            "who": "who" if label.person else f"which {word}",
        }
    return slots
