"""English numbers of several words, in digits: "three hundred and twelve" is 312.

A model of this size knows the words up to twenty; it has read too few of the others to put them
together. What stands in quotes stays, and so do ordinals, fractions, and words that make no
number together ("one two three", "nineteen eighty").
"""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_BELOW_20: Final = {word: n for n, word in enumerate(_SMALL.split())}
_TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES: Final = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ANY: Final = rf"(?:{'|'.join([*_BELOW_20, *_TENS, 'hundred', *_SCALES])})(?!\w)"
_RUN: Final = re.compile(
    r"(?<![\w'-])(?<!half )(?<!half a )(?<!point )(?<!million )(?<!thousand )(?<!hundred )"
    r"(?:a (?=(?:hundred|thousand|million|billion)\b))?"
    rf"{_ANY}(?:(?:[ -]| and ){_ANY})*+(?![\w'-])",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile("([\"“][^\"“”]*[\"”]|(?<!\\w)'[^']*'(?!\\w))")
_MORE: Final = re.compile(
    r" (?:and (?:an? )?)?(?:point|half|halves|quarters?|second|(?:first|thir|four|fif|six|seven|"
    r"eigh|nin|ten|eleven|twelf|\w+teen|\w+tie|hundred|thousand|million)(?:d|th)s?|first)\b",
    re.IGNORECASE,
)
"""What makes another number, or an ordinal, of the one before it."""
_AND: Final = re.compile(" and ", re.IGNORECASE)
_JOINED: Final = 6  # a billion and a million and a thousand and a hundred and one


def in_digits(text: str) -> str:
    """The text with its numbers of several words in digits."""
    pieces = _QUOTED.split(text)
    return "".join(piece if n % 2 else _RUN.sub(_digits, piece) for n, piece in enumerate(pieces))


def _digits(found: re.Match[str]) -> str:
    if _MORE.match(found.string, found.end()):
        return found[0]
    return " and ".join(_numbers(_AND.split(found[0]))) or found[0]


def _numbers(parts: list[str]) -> list[str]:
    """The numbers that texts with "and" between them are, each as long as it can be.

    None if there are texts among them that are none.
    """
    known: list[list[str] | None] = [*(None for _ in parts), []]  # those of the parts from there on
    for first in reversed(range(len(parts))):
        for stop in range(first + 1, min(first + _JOINED, len(parts)) + 1):
            words = re.split("[ -]", " and ".join(parts[first:stop]).lower())
            value, rest = _value(words), known[stop]
            if value is not None and rest is not None:
                known[first] = [parts[first] if len(words) == 1 else str(value), *rest]
    return known[0] or []


def _value(words: list[str]) -> int | None:
    """The number that words are; None for words that are none together."""
    total, below, last = 0, 0, ""
    scale_before = 10**12
    for word in words:
        if word == "and":
            if last != "hundred" and last not in _SCALES:
                return None
        elif word in _SCALES:
            if not below or _SCALES[word] >= scale_before:
                return None
            scale_before = _SCALES[word]
            total, below = total + below * scale_before, 0
        elif word == "hundred":
            if not 0 < below < 100:
                return None
            below *= 100
        elif word == "a":
            below = 1
        else:
            value = _BELOW_20.get(word) or _TENS.get(word) or 0
            room = 10 if last in _TENS else 100 if below % 100 == 0 else 0
            if not 0 < value < room or (last in _TENS and below % 10):
                return None
            below += value
        last = word
    return None if last == "and" else total + below
