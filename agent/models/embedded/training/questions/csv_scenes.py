"""The worlds of csv_owners with the wordings of their columns, and tables drawn from them."""

from __future__ import annotations

from dataclasses import dataclass

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.csv_more import World
from samara.agent.models.embedded.training.questions.csv_owners import TEXT
from samara.agent.models.embedded.training.questions.csv_tables import Column, Table
from samara.agent.models.embedded.training.questions.csv_worlds import keep_values, trade_table


@dataclass(frozen=True)
class Line:
    """A column of a world, and what it may be asked for: an operation and its wordings."""

    header: str
    kind: str
    asks: dict[str, list[str]]


@dataclass(frozen=True)
class Owner:
    """A world and the lines of its columns."""

    world: World
    lines: tuple[Line, ...]


@dataclass
class Scene:
    """A table that was drawn, its columns by their first headers, and whether its cells stay."""

    owner: Owner
    table: Table
    found: dict[str, Column]
    frozen: bool = False

    @property
    def label(self) -> Column:
        """What names a row."""
        return self.table.columns[0]

    def lines(self, *ops: str) -> list[Line]:
        """The lines of columns that are there and have one of the operations."""
        return [
            line
            for line in self.owner.lines
            if line.header in self.found and any(op in line.asks for op in ops)
        ]


def _owner(text: str) -> Owner:
    head, *rows = text.strip().splitlines()
    stems, names, stories = head.split("|")
    rows_said, row = names.split("/")
    columns, lines = [], []
    for text_line in rows:
        spec, *asks = text_line.split(" | ")
        names, _, kind = spec.partition(":")
        headers, _, said = names.partition("=")
        if kind.startswith("g "):
            keep_values(kind)
        columns.append((tuple(headers.split("/")), said, kind))
        wordings = {op: how.split("~") for op, _, how in (ask.partition(": ") for ask in asks)}
        lines.append(Line(headers.split("/")[0], kind, wordings))
    return Owner(
        World(
            tuple(stems.split(",")), rows_said, row, tuple(columns), tuple(stories.split("~")), ()
        ),
        tuple(lines),
    )


OWNERS = [_owner(text) for text in TEXT.split("####")]


def scene(draw: Draw) -> Scene:
    """A table of one of the worlds, most of its columns kept."""
    while True:
        owner: Owner = draw.one(OWNERS)
        blanks = [line.header for line in owner.lines if "blank" in line.asks]
        keep = tuple(line.header for line in owner.lines if draw.chance(0.8))
        table, found = trade_table(
            draw, owner.world, keep, gaps=draw.one(blanks) if blanks and draw.chance(0.3) else ""
        )
        if "'" not in table.file + table.text():
            return Scene(owner, table, found)
