"""The trades of csv_trades as worlds: headings and questions; and tables drawn from them."""

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.csv_more import Question, World
from samara.agent.models.embedded.training.questions.csv_tables import (
    FIRST,
    LAST,
    MONTHS,
    WEEKDAYS,
    Column,
    Table,
)
from samara.agent.models.embedded.training.questions.csv_trades import TEXT

FORMS: dict[str, str] = {}
"""The plurals of cells."""
POSSIBLE: dict[str, tuple[str, ...]] = {}
"""The values of groups' columns, by the text of their kind."""


def keep_values(kind: str) -> None:
    """Keeps what a column of groups may hold, as its kind lists it, and the plurals given there."""
    pairs = [pair.split("=") for pair in kind[2:].split(",")]
    POSSIBLE[kind] = tuple(pair[0] for pair in pairs)
    FORMS.update({pair[0].lower(): pair[1] for pair in pairs if len(pair) > 1})


def _world(text: str) -> World:
    head, columns, stories, *asks = text.strip().splitlines()
    stems, rows, row = re.split(r"[|/]", head)
    made = []
    for column in columns.split("; "):
        names, _, kind = column.partition(":")
        headers, _, said = names.partition("=")
        made.append((tuple(headers.split("/")), said, kind))
        if kind.startswith("g "):
            keep_values(kind)
    questions = []
    for line in " || ".join(asks).split(" || "):
        op, _, wordings = line.partition(":")
        questions += [
            Question(op.split()[0], tuple(op.split()[1:]), wording.strip())
            for wording in wordings.split("~")
            if wording.strip()
        ]
    return World(
        tuple(stems.split(",")), rows, row, tuple(made), tuple(stories.split("~")), tuple(questions)
    )


WORLDS = [_world(text) for text in TEXT.split("####")]


def _days(draw: Draw, count: int) -> list[datetime.date]:
    day = datetime.date(draw.integer(2021, 2025), draw.integer(1, 12), draw.integer(1, 28))
    step = draw.one([1, 1, 2, 3, 5, 9, 16])
    days = [
        day + datetime.timedelta(days=i * step + draw.integer(0, step - 1)) for i in range(count)
    ]
    if draw.chance(0.2):
        draw.rng.shuffle(days)
    return days


def _cells(draw: Draw, kind: str, count: int, days: list[datetime.date]) -> list[str]:
    sort, _, rest = kind.partition(" ")
    if sort == "d":
        return [day.isoformat() for day in days]
    if sort == "w":
        cut = draw.one([3, 9, 9])
        return [WEEKDAYS[day.weekday()][:cut] for day in days]
    if sort == "m":
        return [MONTHS[i % 12] for i in range(count)]
    if sort == "s":
        return [str(int(rest) + i) for i in range(count)]
    if sort == "y":
        yes, no = draw.one([("yes", "no"), ("yes", "no"), ("Yes", "No"), ("Y", "N"), ("y", "n")])
        return [yes if draw.chance(0.5) else no for _ in range(count)]
    if sort == "n":
        if rest == "people":
            names: list[str] = draw.rng.sample(FIRST, count)
            return names if draw.chance(0.65) else [f"{name} {draw.one(LAST)}" for name in names]
        return draw.rng.sample(rest.split(","), count)
    if sort == "g":
        pool = list(POSSIBLE[kind])
        few = draw.rng.sample(pool, draw.integer(min(3, len(pool)), len(pool)))
        cells = [*few, *(draw.one(few) for _ in range(count - len(few)))]
        draw.rng.shuffle(cells)
        return cells
    low, high = (float(limit) for limit in rest.split())
    if sort == "z":
        return [
            "0"
            if draw.chance(0.3)
            else f"{draw.rng.uniform(low, high):.1f}"
            if low < 1
            else str(draw.integer(int(low), int(high)))
            for _ in range(count)
        ]
    if sort == "i":
        return [str(draw.integer(int(low), int(high))) for _ in range(count)]
    return [f"{draw.rng.uniform(low, high):.{1 if sort == 'f' else 2}f}" for _ in range(count)]


def _header(draw: Draw, headers: tuple[str, ...], style: str) -> str:
    name = headers[0] if draw.chance(0.5) else str(draw.one(headers))
    parts = name.split("_")
    if style == "title":
        return " ".join(part if part.isupper() else part[:1].upper() + part[1:] for part in parts)
    if style == "camel":
        return parts[0] + "".join(part[:1].upper() + part[1:] for part in parts[1:])
    return name.upper() if style == "upper" else " ".join(parts) if style == "spaced" else name


def trade_table(
    draw: Draw, world: World, keep: tuple[str, ...], *, gaps: str = ""
) -> tuple[Table, dict[str, Column]]:
    """A table of a world with the columns `keep` and its first; and its columns by first header.

    The column `gaps` has empty cells.
    """
    style = draw.one(["snake"] * 6 + ["title", "title", "camel", "spaced", "upper"])
    few = [
        len(kind[2:].split(","))
        for _, _, kind in world.columns
        if kind[:2] == "n " and kind[2:] != "people"
    ]
    count = min([draw.integer(9, 14) if draw.chance(0.5) else draw.integer(14, 30), *few])
    days = _days(draw, count)
    found: dict[str, Column] = {}
    for place, (headers, said, kind) in enumerate(world.columns):
        if place and headers[0] not in keep and len(world.columns) > 4 and draw.chance(0.25):
            continue
        name = _header(draw, headers, style)
        cells = _cells(draw, kind, count, days)
        if headers[0] == gaps or (kind[0] in "ifp" and draw.chance(0.04)):
            cells = ["" if i > 1 and draw.chance(0.16) else cell for i, cell in enumerate(cells)]
            if headers[0] == gaps:
                cells[draw.integer(2, count - 1)] = ""
        plain = said or headers[0].replace("_", " ").lower()
        sort = {"i": "v", "f": "v", "p": "v", "z": "v", "w": "g"}.get(kind[0], kind[0])
        idiom = "year" if re.fullmatch(r"i (19|20)\d\d 20\d\d", kind) else ""
        found[headers[0]] = Column(
            name, (plain, name), sort, idiom, tuple(cells), kind == "n people"
        )
    if all(column.kind != "v" for column in found.values()) or len(
        {column.name for column in found.values()}
    ) < len(found):
        return trade_table(draw, world, keep, gaps=gaps)
    stem = draw.one(world.stems)
    if draw.chance(0.25):
        versions = ["2023", "2024", "2025", "final", "v2", "export", "q3", "may", "copy"]
        stem = draw.one(
            [
                f"{stem}_{draw.one(versions)}",
                f"my_{stem}",
                stem.replace("_", "-"),
                stem.replace("_", " ").title().replace(" ", ""),
                "data",
                "export",
                "Book1",
                "tabelle",
                "input",
            ]
        )
    return Table(f"{stem}.csv", world.rows, world.row, tuple(found.values())), found
