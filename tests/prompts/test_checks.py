"""Every requirement that can be verified: planted violations are caught, good answers pass."""

from __future__ import annotations

from typing import Any

import pytest

from samara.prompts import PromptSpec
from samara.prompts.checks import Check, complaint, missed

EASY = "The cat sat on the mat. The dog ran to the door. We had a good day in the sun."
HARD = (
    "Notwithstanding the aforementioned considerations, the implementation of multidimensional "
    "optimisation procedures necessitates extraordinary computational infrastructure."
)
INDONESIAN = "Kopi susu gula aren kini hadir di Bandung. Rasakan nikmatnya bersama teman-temanmu!"
TABLE = "| Name | Price |\n|---|---|\n| tea | 3 |"
CONTEXT = (
    "The bridge was opened in 1932. It is *503 metres* long,\nand 134 metres high. It is grey."
)

CASES: list[tuple[dict[str, Any], str, str]] = [
    # requirement, an answer that keeps to it, one that does not
    ({"max_words": 5}, "One two three four five.", "One two three four five six."),
    ({"max_words": 5}, "**One** [two](http://a.b/c/d) three, it's five!", "a b c d e-mail f"),
    ({"max_words": 3}, "one two three\n\n```\nmany words of code here\n```", "one two three four"),
    ({"max_words": 4}, "今日は雨", "今日は雨だ"),
    ({"min_words": 3}, "- one\n- two\n- three", "one two"),
    ({"min_words": 2, "max_words": 3}, "one two", "one"),
    ({"max_chars": 5}, " abcde\n", "abcdef"),
    ({"items": 2}, "Intro\n\n1. a\n2. b\n", "1. a\n2. b\n3. c"),
    ({"items": 2}, "- a\n  - nested\n  - nested\n- b", "- a"),
    ({"items": 2}, "- a\n\ntext\n\n* b", "no list"),
    ({"items": [2, 3]}, "- a\n- b\n- c", "- a\n- b\n- c\n- d"),
    ({"include": ["Bandung"]}, "di BANDUNG!", "di Jakarta"),
    ({"include": ["#"]}, "see #samara", "see samara"),
    ({"include": ["ice  cream"]}, "Ice\ncream.", "icecream"),
    ({"include": ["art"]}, "An art.", "A start."),
    ({"exclude": ["art"]}, "A start.", "It is Art."),
    ({"exclude": ["C++"]}, "C and C#", "in C++17"),
    ({"exclude": ["\uff21\uff22"]}, "A B", "AB"),
    ({"columns": ["name", "Price"]}, TABLE, TABLE.replace("Price", "Cost")),
    ({"columns": ["Name", "Price"]}, TABLE, "| Price | Name |\n|---|---|\n| 3 | tea |"),
    ({"columns": ["Name", "Price"]}, f"See:\n\n{TABLE}\n", "| Name | Price |\n|---|---|"),
    ({"columns": ["Name", "Price"]}, TABLE, "Name | Price: tea 3"),
    ({"json": True}, ' {"a": [1, null]}\n', '```json\n{"a": 1}\n```'),
    ({"json": True}, "[]", "Here it is: []"),
    ({"json": True}, "1", "NaN"),
    ({"json": True}, '"a"', "[" * 100_000),
    ({"max_grade": 5}, EASY, HARD),
    ({"max_grade": 5}, f"# Title\n\n- {EASY}", f"{HARD}\n\n{HARD}"),
    ({"quotes": 1}, "> it is 503 **metres** long, and 134 metres high", "It is 503 metres long."),
    ({"quotes": 1}, "> The bridge was opened in 1932.", "> The bridge was opened in 1923."),
    ({"quotes": 1}, "> It is grey.", ">\n\nIt is grey."),
    ({"quotes": 1}, "> 134 metres", "> 34 metr"),
    ({"quotes": 2}, "> It is grey.\n\n> opened in 1932", "> It is grey.\n\nand\n\n> It is grey."),
    ({"quotes": 2}, "> It is grey.\n\nand\n\n> opened in\n> 1932", "> It is grey."),
]


@pytest.mark.parametrize(("required", "good", "bad"), CASES)
def test_a_planted_violation_is_caught(required: dict[str, Any], good: str, bad: str) -> None:
    """And an answer that keeps to the requirement passes."""
    spec = PromptSpec(requirements=required, context=CONTEXT)
    assert [check.passed for check in spec.check(good)] == [True], spec.check(good)
    assert [check.passed for check in spec.check(bad)] == [False], spec.check(bad)


@pytest.mark.parametrize(
    ("language", "good", "bad"),
    [
        ("Indonesian", INDONESIAN, EASY),
        ("en", EASY, INDONESIAN),
        ("bahasa Inggris", EASY, "Le pont a été ouvert en 1932 et il est très long."),
        ("en", "Standard deviation: 6.93 (sample), mean: 5", INDONESIAN),
        ("de", "Die Brücke wurde 1932 eröffnet und ist sehr lang.", EASY),
        ("en", f"{EASY}\n\n```\nKode ini ditulis dalam bahasa Indonesia saja\n```", INDONESIAN),
    ],
)
def test_an_answer_in_another_language_is_caught(language: str, good: str, bad: str) -> None:
    """And one in the language that was asked for passes; code does not count."""
    spec = PromptSpec(language=language)
    assert [check.passed for check in spec.check(good)] == [True]
    assert [check.passed for check in spec.check(bad)] == [False]


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"language": "id"}, "Ya."),
        ({"language": "en"}, "Visit Ghent: Graslei, Korenlei, Vrijdagmarkt"),
        ({"language": "Klingon"}, EASY),
        ({"requirements": {"max_grade": 5}}, "Too short to say."),
        ({"requirements": {"max_grade": 5}, "language": "Klingon"}, HARD),
        ({"requirements": {"quotes": 1}}, "> Who knows whence."),
    ],
)
def test_what_cannot_be_told_is_said_so(fields: dict[str, Any], answer: str) -> None:
    """Neither passed nor failed: too short, a language that is not known, no context."""
    assert {check.passed for check in PromptSpec(**fields).check(answer)} == {None}


def test_notes_are_not_checked() -> None:
    """What only a reader can judge is not judged by a program."""
    spec = PromptSpec(requirements=["Be kind."], tone="Kind")
    assert not spec.checked
    assert spec.check("Go away.") == ()


def test_each_item_is_checked_for_itself() -> None:
    """Of several words that must occur, each is told apart."""
    spec = PromptSpec(requirements={"include": ["tea", "milk"], "exclude": ["sugar"]})
    told = [(check.requirement, check.passed) for check in spec.check("Tea with sugar")]
    assert told == [
        ('Must contain: "tea".', True),
        ('Must contain: "milk".', False),
        ('Must not contain: "sugar".', False),
    ]


def test_the_complaint_names_what_was_missed() -> None:
    """Only that, with what was found, and in the language of the prompt."""
    spec = PromptSpec(requirements={"max_words": 2, "exclude": ["x"]}, language="id")
    checks = spec.check("satu dua tiga")
    assert missed(checks) == (Check("Paling banyak 2 kata.", False, "3"),)
    assert "- Paling banyak 2 kata. (3)" in complaint(spec, checks)
    assert "x" not in complaint(spec, checks)


@pytest.mark.parametrize(
    "answer",
    ["", "\x00", ">" * 5000, "- " * 5000, "|" * 5000, "[" * 5000, "a" * 1_000_000, "\ud800"],
)
def test_no_answer_breaks_the_checks(answer: str) -> None:
    """Whatever a model says, each requirement gets its verdict."""
    required = {"max_words": 3, "items": 2, "columns": ["a"], "json": True, "max_grade": 3}
    spec = PromptSpec(requirements={**required, "quotes": 1, "include": ["x"]}, language="id")
    assert len(spec.check(answer)) == 8
