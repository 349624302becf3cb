"""The bill of a request on a terminal: one bar, and a line for each section."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from samara.prompts import Bill

if TYPE_CHECKING:
    from rich.text import Text

_COLOURS = ("blue", "yellow", "green", "magenta", "red", "cyan", "bright_blue", "bright_yellow")
_MARKS = "#=+*o%@&"


def plain_bill(bill: Bill, width: int = 60) -> str:
    """In plain characters, each section with a mark of its own."""
    marks = _marked(bill, _MARKS, "-", ".")
    bar = "".join(mark * cells for mark, (_, cells) in zip(marks, bill.bar(width), strict=True))
    rows = [f"{mark} {row}" for mark, row in zip(marks, _rows(bill), strict=True)]
    return "\n".join([f"[{bar}]", *rows, _sum(bill)])


def coloured_bill(bill: Bill, width: int = 60) -> Text:
    """In colours."""
    from rich.text import Text

    colours = _marked(bill, _COLOURS, "bright_black", "black")
    cells = zip(colours, bill.bar(width), strict=True)
    bar = [Text("█" * count, style=colour) for colour, (_, count) in cells]
    rows = [
        Text.assemble(("\n■ ", colour), row)
        for colour, row in zip(colours, _rows(bill), strict=True)
    ]
    return Text.assemble(*chain(bar, rows), f"\n{_sum(bill)}")


def _marked(bill: Bill, cycle: tuple[str, ...] | str, reserve: str, free: str) -> list[str]:
    return [*(cycle[n % len(cycle)] for n in range(len(bill.sections))), reserve, free]


def _rows(bill: Bill) -> list[str]:
    rows = [*bill.sections, ("reserve", bill.reserve_tokens), ("free", bill.free_tokens)]
    whole = max(1, bill.window_tokens)
    return [f"{name:<14}{tokens:>10,} {100 * tokens / whole:6.1f} %" for name, tokens in rows]


def _sum(bill: Bill) -> str:
    return f"{bill.total_tokens:,} of {bill.window_tokens:,} tokens are used"
