"""Numbers in words, as the embedded model is given them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.agent.models.base import Reply, Request
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.number_words import in_digits
from samara.prompts import UserMessage

UNITS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int, joined: str) -> str:
    """A number below a billion in English words."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand")):
        if value >= scale:
            above, below = divmod(value, scale)
            rest = f"{joined if below < 100 else ' '}{in_words(below, joined)}" if below else ""
            return f"{in_words(above, joined)} {name}{rest}"
    if value >= 100:
        hundreds, below = divmod(value, 100)
        rest = f"{joined}{in_words(below, joined)}" if below else ""
        return f"{UNITS[hundreds - 1]} hundred{rest}"
    if value < 20:
        return UNITS[value - 1]
    tens, units = divmod(value, 10)
    return TENS[tens - 2] + (f"-{UNITS[units - 1]}" if units else "")


@given(st.integers(100, 10**9 - 1), st.integers(100, 10**9 - 1))
def test_two_numbers_are_two(one: int, other: int) -> None:
    """Whatever "and" joins besides; "one hundred and one thousand" could be either."""
    one += one % 100 == 0
    text = f"{in_words(one, ' and ')} and {in_words(other, ' and ')}"
    assert in_digits(text) == f"{one} and {other}"


@given(st.integers(100, 10**9 - 1), st.sampled_from([" and ", " "]))
def test_what_is_written_is_read(value: int, joined: str) -> None:
    """Every number, as in Britain and in America."""
    assert (
        in_digits(f"What is {in_words(value, joined)} times two?") == f"What is {value} times two?"
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "There were Sixty-four of them; a hundred and twenty left.",
            "There were 64 of them; 120 left.",
        ),
        ("twenty five and thirty six", "25 and 36"),
        ("five and twenty six", "five and 26"),
        ("two thousand, three hundred", "2000, 300"),
        ("one hundred and five and two hundred and six", "105 and 206"),
        ("one hundred and twenty and thirty", "120 and thirty"),
        ("the mean of one hundred and ten and one hundred and twenty", "the mean of 110 and 120"),
        ("between one hundred and two hundred and fifty", "between 100 and 250"),
        ("forty five seconds, twenty four months", "45 seconds, 24 months"),
        ("a billion and five", "1000000005"),
        ("TWENTY FIVE AND THIRTY SIX", "25 and 36"),
    ],
)
def test_how_people_say_numbers(text: str, read: str) -> None:
    """Several of them, near each other."""
    assert in_digits(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "one two three four",
        "nineteen eighty-four",
        "the twenty-first of May",
        "seventy two quarters",
        "three hundred fifty-two point five",
        "a forty-five-minute run",
        "two and three",
        "the two hundred and twenty-fifth",
        "the one hundred sixth day",
        "the two hundred twelfth",
        "one hundred and one half",
        "one hundred and five eighths",
        "one thousand and one and a half",
        "half a hundred thousand",
        "one point five million people",
        "three point twenty five",
        "three and a half million five hundred",
        "one hundred and five and " * 200 + "zero",
        'How long is "sixty-four"?',
        "Reverse 'thirty two'.",
        "someone hundreds thousandfold",
    ],
)
def test_what_is_no_number_stays(text: str) -> None:
    """Lists, years, ordinals, fractions, and what is quoted."""
    assert in_digits(text) == text


def test_the_model_is_given_digits() -> None:
    """A sum in words is the sum in digits, and code holds its numbers."""
    model = EmbeddedModel()

    def code(question: str) -> str:
        *_, reply = model.stream(Request(messages=(UserMessage.of(question),)))
        assert isinstance(reply, Reply)
        return reply.message.tool_calls[0].arguments if reply.message.tool_calls else ""

    assert code("What is three hundred and twelve plus forty-five?") == code("What is 312 plus 45?")
