"""Whether code can be right, as far as that is seen without running it.

A model of this size mixes columns up: it looks for a word in a column of numbers, adds up words,
or takes a thing from itself. What such code is about is known from the first rows of its table.
"""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from samara.prompts.messages import AssistantMessage, Message, ToolMessage, UserMessage

PYTHON: Final = "python"
"""The tool whose calls are Python."""
LOOKS: Final = "to_csv(index=False)"
"""What code has that looks at a table's header and first rows."""
READS: Final = "read_csv("
"""What code has that reads a table."""
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_SAID: Final = re.compile(r"\d+(?:\.\d+)?")
_THOUSANDS: Final = re.compile(r"(?<=\d)[,' ](?=\d{3}(?!\d))")
_WORD: Final = re.compile(r"[^\W_]{3,}")
_DAY: Final = re.compile(r"\d{4}-\d\d")
FLAGS: Final = ("yes", "no", "true", "false", "y", "n")
"""What cells hold that say whether something is so."""
_WORDS_TOO: Final = range(21)
"""Numbers that may have been said in words."""
_TRUTH: Final = {"True", "False"}
_HOLDING: Final = re.compile(r"\['([^'\\]+)'\](?:\.str\.lower\(\))? == '([^'\\]*)'")
"""The column of the rows that hold a word, and the word."""
_CONDITIONS: Final = re.compile(r"[=!<>]=|[<>&|~-]|\bis")
"""What choosing rows by more than one word has more than one of."""
_MADE: Final = ("astype", "map", "apply", "replace")
"""Methods of a column whose values are others than its cells."""
_TEXT: Final = re.compile(r"'[^']*'")
_FILE: Final = re.compile(r"\S+\.csv\b", re.IGNORECASE)
_SUMS: Final = ("mean", "sum", "median", "std", "var", "quantile", "cumsum", "diff", "corr")
_PLACES: Final = ("idxmax", "idxmin", "nlargest", "nsmallest")
_ORDERS: Final = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_SELF: Final = (ast.Sub, ast.Div)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table, with the cells of each that were seen."""

    cells: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, head: str) -> Table:
        """From the header and the first rows in CSV; empty where that is none."""
        try:
            header, *rows = csv.reader(head.strip().splitlines())
        except (csv.Error, ValueError):
            return cls({})
        whole = [row for row in rows if len(row) == len(header)]
        return cls({name: tuple(row[n] for row in whole) for n, name in enumerate(header)})

    def numeric(self, column: str) -> bool:
        """Whether all that was seen in a column are numbers."""
        seen = [cell for cell in self.cells.get(column, ()) if cell]
        return bool(seen) and all(map(_NUMBER.fullmatch, seen))

    def verbal(self, column: str) -> bool:
        """Whether all that was seen in a column are words: without digits, and not truth values."""
        seen = [cell for cell in self.cells.get(column, ()) if cell]
        digits = any(char.isdigit() for cell in seen for char in cell)
        return bool(seen) and not digits and not _TRUTH.issuperset(seen)

    def of_words(self, column: str) -> bool:
        """Whether a column is `verbal`, no flags, and its name can stand between quotes."""
        flags = all(cell.lower() in FLAGS for cell in self.cells[column])
        return self.verbal(column) and not flags and not {"'", "\\"} & set(column)

    def elsewhere(self, value: str, column: str) -> bool:
        """Whether a value was seen in another column and not in this one."""
        small = value.lower()
        holders = [
            name
            for name, cells in self.cells.items()
            if small in (cell.lower() for cell in cells) and small not in FLAGS
        ]
        return bool(holders) and column not in holders


@dataclass(frozen=True, slots=True)
class Seen:
    """What code is about: the first rows of the table that was looked at, and the questions."""

    table: Table
    asked: str

    @classmethod
    def of(cls, messages: Sequence[Message]) -> Seen:
        """Of the messages before a reply."""
        asked = [message.question for message in messages if isinstance(message, UserMessage)]
        return cls(Table.of(head(messages)), "\n".join(asked))

    def speaks_against(self, message: AssistantMessage, failed: Sequence[AssistantMessage]) -> bool:
        """Whether a message calls what failed before, or code that cannot be right."""
        calls = [call.arguments for call in message.tool_calls]
        again = any(calls == [call.arguments for call in one.tool_calls] for one in failed)
        return again or bool(self.flaw(message))

    def other_column(self, codes: Sequence[str]) -> str:
        """The first of codes with another column to look for its word in than all of them did.

        Empty where there is none, and where it asks for more than one word, or its column is one
        that was asked for or in which the word was seen: then the word is in no row.
        """
        found = _HOLDING.search(codes[0]) if codes else None
        if not found or len(_CONDITIONS.findall(_TEXT.sub("", codes[0]))) > 1:
            return ""
        column, word = found.groups()
        seen = [cell.lower() for cell in self.table.cells.get(column, ())]
        if word.lower() in seen or _is_named(column, self.asked):
            return ""
        used = {other[1] for code in codes if (other := _HOLDING.search(code))}
        for name in filter(self.table.of_words, self.table.cells):
            code = codes[0][: found.start(1)] + name + codes[0][found.end(1) :]
            if name not in used and not flaw(code, self.table, self.asked):
                return code
        return ""

    def flaw(self, message: AssistantMessage) -> int:
        """Where in the code of a message's call that ends which cannot be right, in bytes; 0 if
        nothing."""
        code = code_of(message)
        return flaw(code, self.table, self.asked) if code else 0


def code_of(message: AssistantMessage) -> str:
    """The code of the first call of Python in a message; empty where there is none."""
    written = [call for call in message.tool_calls if call.name == PYTHON]
    code = written[0].valid_arguments().get("code") if written else None
    return code if isinstance(code, str) else ""


def head(messages: Sequence[Message]) -> str:
    """What was seen of the table that was read last, where its header was looked at."""
    codes = arguments_of(messages)
    for message in reversed(messages):
        code = codes.get(message.call_id, "") if isinstance(message, ToolMessage) else ""
        if isinstance(message, ToolMessage) and LOOKS in code and not message.is_error:
            return message.text
        if READS in code:
            return ""
    return ""


def arguments_of(messages: Sequence[Message]) -> dict[str, str]:
    """The arguments of the calls, by their ids."""
    return {
        call.id: call.arguments
        for message in messages
        if isinstance(message, AssistantMessage)
        for call in message.tool_calls
    }


def flaw(code: str, table: Table, asked: str) -> int:
    """Where in code the first thing ends that cannot be right, in UTF-8 bytes; 0 if nothing.

    It asks a column for what that does not hold, takes a thing from itself, or is no Python. A
    number is taken from itself only where it was said once.
    """
    try:
        tree = ast.parse(code)
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
        made = _assigned(tree)
        known = Table({name: cells for name, cells in table.cells.items() if name not in made})
        wrong = [node for node in nodes if _cannot_be(node, known, asked)]
    except (SyntaxError, ValueError):
        return len(code.encode())
    except RecursionError:
        return 0
    lines = [len(line.encode()) + 1 for line in code.split("\n")]
    ends = [sum(lines[: (node.end_lineno or 1) - 1]) + (node.end_col_offset or 0) for node in wrong]
    return min(ends, default=0)


def _assigned(tree: ast.AST) -> set[str]:
    """The columns that code changes."""
    changes = (node for node in ast.walk(tree) if isinstance(node, ast.Assign))
    return {_column(target) for node in changes for target in node.targets}


def _cannot_be(node: ast.expr, table: Table, asked: str) -> bool:
    if isinstance(node, ast.Attribute) and (column := _column(node.value)):
        if node.attr == "str":
            return table.numeric(column)
        return node.attr in (*_SUMS, *_PLACES) and table.verbal(column)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        others = filter(None, map(_column, node.args))
        return node.func.attr == "corr" and any(map(table.verbal, others))
    if isinstance(node, ast.BinOp):
        sides = () if isinstance(node.op, ast.Add) else (node.left, node.right)
        words = any(column and table.verbal(column) for column in map(_column, sides))
        return words or _takes_from_itself(node, asked)
    return isinstance(node, ast.Compare) and _compares_wrongly(node, table, asked)


def _takes_from_itself(node: ast.BinOp, asked: str) -> bool:
    if ast.dump(node.left) != ast.dump(node.right):
        return False
    same, itself = node.left, isinstance(node.op, _SELF)
    if isinstance(same, ast.Constant):
        return itself and _times_said(same.value, asked) == 1
    of_data = isinstance(same, ast.Call) and "id='data'" in ast.dump(same)
    column = bool(_column(same))
    return (itself and (column or of_data)) or (column and isinstance(node.op, ast.Mult))


def _times_said(value: object, asked: str) -> int:
    """How often a number was said in digits; small ones, which may be said in words, count not."""
    if not isinstance(value, (int, float)) or value in _WORDS_TOO:
        return 0
    plain = _THOUSANDS.sub("", asked)
    return sum(float(found) == value for found in _SAID.findall(plain))


def _compares_wrongly(node: ast.Compare, table: Table, asked: str) -> bool:
    """Whether it compares a column with what cannot stand in it.

    A column that was asked for may hold a word that was seen in another; so may any hold a flag.
    """
    other = node.comparators[0]
    columns = list(filter(None, map(_column, _within(node.left))))
    if len(columns) != 1 or len(node.ops) != 1 or not isinstance(other, ast.Constant):
        return False
    [column] = columns
    if isinstance(other.value, str):
        no_day = bool(_DAY.match(other.value)) and table.verbal(column)
        elsewhere = not _is_named(column, asked) and table.elsewhere(other.value, column)
        return table.numeric(column) or no_day or elsewhere
    orders = isinstance(node.ops[0], _ORDERS)
    return orders and _column(node.left) == column and table.verbal(column)


def _is_named(column: str, asked: str) -> bool:
    """Whether a word of a column's name was said, other than in the name of a file."""
    said = _FILE.sub("", asked).lower()
    return any(word in said for word in _WORD.findall(column.lower()))


def _within(node: ast.expr) -> Iterator[ast.expr]:
    """A value, and what its methods were called on or, as `….str[:7]`, parts were taken of."""
    while True:
        yield node
        match node:
            case ast.Call(func=ast.Attribute(attr=made)) if made in _MADE:
                return
            case ast.Call(func=inner):
                node = inner
            case ast.Attribute(value=inner) | ast.Subscript(value=inner, slice=ast.Slice()):
                node = inner
            case _:
                return


def _column(node: ast.expr) -> str:
    """The column that `df['…']` is, also of some rows or of groups; else empty."""
    match node:
        case ast.Subscript(
            value=ast.Name()
            | ast.Subscript(value=ast.Name())
            | ast.Call(func=ast.Attribute(value=ast.Name(), attr="groupby")),
            slice=ast.Constant(value=str(name)),
        ):
            return name
        case ast.Subscript(
            value=ast.Attribute(value=ast.Name(), attr="loc"),
            slice=ast.Tuple(elts=[_, ast.Constant(value=str(name))]),
        ):
            return name
    return ""
