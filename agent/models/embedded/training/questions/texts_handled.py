"""Texts as they turn up at a desk: names, codes, files, notes, words, lists to compare."""

from __future__ import annotations

from typing import Any

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, in_words, typo
from samara.agent.models.embedded.training.questions.texts_drawn import answered, quoted
from samara.agent.models.embedded.training.questions.texts_handled_asked import (
    FILES_AND_NOTES,
    LISTS,
    NAMES_AND_CODES,
    WORDS_ALONE,
    Row,
)
from samara.agent.models.embedded.training.questions.words_asked import AFTER, BEFORE


def _listed(draw: Draw, parts: list[Any]) -> str:
    shown = [str(part) for part in parts]
    if isinstance(parts[0], int):
        return str(draw.one([" ", "-", ", "])).join(shown)
    x = draw.rng.random()
    return (
        ", ".join(shown)
        if x < 0.62
        else "; ".join(shown)
        if x < 0.72
        else f"{', '.join(shown[:-1])} and {shown[-1]}"
        if x < 0.92
        else " / ".join(shown)
    )


def _asked(draw: Draw, rows: list[Row]) -> Exchange:
    """A row with its slots filled, among remarks that do not matter."""
    bank, program, answer, maker = draw.rng.choices(rows, [len(row[0]) + 2 for row in rows])[0]
    slots = maker(draw)
    skeleton = draw.expand(draw.template(bank))
    if draw.chance(0.1):
        skeleton = typo(draw, skeleton)
    if draw.chance(0.22):
        skeleton = skeleton.lower()
    shown: dict[str, str] = {}
    for name, value in slots.items():
        text = (
            _listed(draw, value)
            if isinstance(value, list)
            else draw.shown(str(value), words=0.2)
            if isinstance(value, int)
            else str(value)
        )
        mark = quoted(draw, text)
        skeleton, shown[name] = skeleton.replace("{" + name + "!}", mark), text
    shown.setdefault(
        "q",
        quoted(draw, shown.get("t" if "{t}" in program else "m" if "{m}" in program else "b", "")),
    )
    starts, ends = skeleton.startswith("{"), skeleton.endswith("}")
    if (
        isinstance(slots.get("l"), list)
        and isinstance(slots["l"][0], str)
        and ("\n{l}" in skeleton or skeleton.endswith(": {l}"))
        and draw.chance(0.2)
    ):
        shown["l"] = "\n".join(slots["l"]) if "\n{l}" in skeleton else "\n" + "\n".join(slots["l"])
        skeleton = skeleton.replace(": {l}", ":{l}")
    question = fill(skeleton, shown)
    if not starts and question[0].islower() and draw.chance(0.5):
        question = question[0].upper() + question[1:]
    k = draw.one([str(draw.integer(2, 90)), in_words(draw.integer(2, 40))])
    if draw.chance(0.22) and not starts:
        question = f"{fill(draw.expand(draw.one(BEFORE)), {'k': k})} {question}"
    if not ends and question[-1] in "?." and draw.chance(0.25):
        question = question[:-1]
    elif not ends and question[-1].isalnum() and draw.chance(0.25):
        question += draw.one(["?", ".", " please", ", thanks", " thank you"])
    if draw.chance(0.1) and not ends:
        end = "" if question[-1] in "?.!" else "."
        question = f"{question}{end} {fill(draw.expand(draw.one(AFTER)), {'k': k})}"
    for name, value in slots.items():
        program, answer = (
            program.replace("{" + name + "}", repr(value)),
            answer.replace("{" + name + "}", str(value)),
        )
    return answered(question.replace("please please", "please"), program, answer)


def on_names_and_codes(draw: Draw) -> Exchange:
    """Names, numbers to dial, order codes, dates in digits."""
    return _asked(draw, NAMES_AND_CODES)


def on_files_and_notes(draw: Draw) -> Exchange:
    """Files, links, notes, sentences with a limit or a place."""
    return _asked(draw, FILES_AND_NOTES)


def on_words(draw: Draw) -> Exchange:
    """One word or two, letter by letter."""
    return _asked(draw, WORDS_ALONE)


def on_lists(draw: Draw) -> Exchange:
    """One list or two: places, what is missing, how it is written."""
    return _asked(draw, LISTS)


KINDS: list[Kind] = [
    ("text", 7, on_names_and_codes),
    ("text", 8, on_files_and_notes),
    ("text", 6, on_words),
    ("text", 12, on_lists),
]
