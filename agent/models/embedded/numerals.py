"""Numbers that were said, and how a list of them goes on.

A model of this size slips when it copies digits. A number of three digits or more in its code is
therefore one that was said, or one of those that its code holds whatever is asked (`KNOWN`; a test
looks for others in the training data); and in a list that begins as one in the question does, what
comes next there is likelier. Numbers in words, and those in forms that are not read here, may mean
anything: then nothing is held. What follows a letter or an underscore is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FACTORS: Final = """
0.0003048 0.00045359237 0.0254 0.028349523125 0.0689475729 0.09290304 0.2365882365 0.3048
0.40468564224 0.44704 0.45359237 0.83612736 0.9144 0.946352946 1.01325 1.150779 1.333224
1.609344 1.852 2.54 2.589988110336 3.141592653589793 3.785411784 4.184 4.92892159375
6.35029318 6.4516 6.894757 14.78676478125 25.4 28.349523125 29.5735295625 30.48 91.44 100
144 168 180 200 236.5882365 273.15 360 365 400 453.59237 473.176473 500 745.699872 900 1000
1024 1440 1609.344 1760 2000 3600 4046.8564224 5280 10000 10080 43560 86400 100000 101325
1000000 3600000
"""
KNOWN: Final = frozenset(_FACTORS.split())
"""Numbers in its code that nobody said: factors of units, parts of dates, sizes of plots."""

_FEW_DIGITS: Final = 2
_LONGEST: Final = 64
_OPEN: Final = re.compile(r"(?<![\w.])\d[\d.]*$")
_LIST: Final = re.compile(r"\[(-?\d[-\d., ]*)$")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_SAID: Final = tuple(
    re.compile(rf"(?<!\d){form}(?!\d)")
    for form in (
        r"\d+",
        r"\d+\.\d+",
        r"\d+,\d+",
        r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?",
        r"\d{1,3}(?:\.\d{3})+(?:,\d+)?",
        r"\d{1,3}(?:[' \u00a0\u202f]\d{3})+(?:[.,]\d+)?",
    )
)
"""Whole numbers, with decimals, with thousands apart."""
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?=\d{4}(?!\d))")
_FRACTION: Final = re.compile(r"(?<!\d)\.\d+")
_TIMES: Final = {
    1000: re.compile(r"(?<![\d.,])(\d[\d.,]*) ?(?:k|rb|ribu|rebu|thousand)\b", re.IGNORECASE),
    1000000: re.compile(r"(?<![\d.,])(\d[\d.,]*) ?(?:m|mio|million|jt|juta)\b", re.IGNORECASE),
}
_WORDS: Final = re.compile(
    r"\b((hundred|thousand|million|billion|dozen)s?|(thir|four|fif|six|seven|eigh|nine)teen|"
    r"(twen|thir|for|fif|six|seven|eigh|nine)ty|ratus|ribu|juta|lakh|crore|\w*puluh|\w*belas)\b|"
    r"(?<!\d)\d+ \d+/\d+|[¼½¾]|\d ?(bn|lac|cr)\b",
    re.IGNORECASE,
)
"""Numbers in words, and in forms that are not read."""
_SMALL: Final = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty
"""
_UNITS: Final = _SMALL.split()
_DIGITS: Final = r"(?<![\w.])-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w%]|[.,]\d)"
_ITEM: Final = re.compile(rf"{_DIGITS}|\b(?:{'|'.join(_UNITS)})\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"[^.?!:()\[\]=\d]{0,14}|\.? *\n *[^.?!:()\[\]=\d]{0,14}")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The numbers of a conversation, `free` where some are words, and the lists in it as code
    writes them, the longest first."""

    said: frozenset[str] = frozenset()
    lists: tuple[str, ...] = ()
    free: bool = False

    @classmethod
    def of(cls, said: str, asked: str) -> Numerals:
        """Of all that was said, lists of what the person said."""
        lists = sorted(_lists(asked), key=len, reverse=True)
        return cls(frozenset(_numbers(said)), tuple(lists), bool(_WORDS.search(said)))

    def allow(self, code: str, piece: str) -> bool:
        """Whether code that goes on with a piece of text holds numbers that it may hold.

        None has two points.
        """
        tail = code[-_LONGEST:]
        growing = _OPEN.search(tail + piece)
        number = growing[0] if growing else ""
        if number.count(".") > 1:
            return False
        if self.free:
            return True
        if number:
            return _few(number) or any(
                one.startswith(number) for some in (self.said, KNOWN) for one in some
            )
        ended = _OPEN.search(tail)
        return not ended or _few(ended[0]) or ended[0] in self.said or ended[0] in KNOWN

    def rest(self, code: str) -> str:
        """How the list that code ends in goes on, if it began as one that was said."""
        begun = _LIST.search(code)
        written = f", {begun[1]}" if begun else ""
        for one in self.lists if begun else ():
            if (at := one.find(written)) >= 0:
                return one[at + len(written) :]
        return ""


def _few(number: str) -> bool:
    return len(number.replace(".", "").lstrip("0")) <= _FEW_DIGITS


def _numbers(text: str) -> Iterator[str]:
    """Each number in the ways in which code may write it."""
    for form in _SAID:
        for found in form.finditer(text):
            yield from _readings(found[0])
    yield from _YEAR.findall(text)
    for found in _FRACTION.findall(text):
        yield f"0{found}"
    for factor, pattern in _TIMES.items():
        for found in pattern.finditer(text):
            for one in _readings(found[1]):
                if one.count(".") <= 1 and one.strip("."):
                    yield f"{round(float(one) * factor, 6):.6f}".rstrip("0").rstrip(".")


def _readings(number: str) -> Iterator[str]:
    """A number with separators, read as here and as there."""
    plain = re.sub(r"[' \u00a0\u202f]", "", number)
    for one in (plain.replace(",", ""), plain.replace(".", "").replace(",", ".")):
        if _PLAIN.fullmatch(one):
            yield one
            if "." in one:
                yield one.rstrip("0").rstrip(".")


def _lists(text: str) -> Iterator[str]:
    """Runs of at least three numbers, each as code writes it, behind a comma."""
    run: list[str] = []
    end = 0
    for found in _ITEM.finditer(text):
        if run and not _BETWEEN.fullmatch(text[end : found.start()]):
            yield _written(run)
            run = []
        word = found[0].lower()
        run.append(str(_UNITS.index(word)) if word in _UNITS else word.replace(",", ""))
        end = found.end()
    yield _written(run)


def _written(run: list[str]) -> str:
    return "".join(f", {number}" for number in run) + "]" if len(run) > 2 else ""
