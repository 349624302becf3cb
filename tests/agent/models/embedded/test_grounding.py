"""What the embedded model writes as a string was said, or is known."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator

import numpy as np
import pytest

from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.grounding import (
    Grounded,
    Open,
    Said,
    fits,
    flat,
    open_string,
    role,
    unrepeated,
)
from samara.agent.models.embedded.numerals import KNOWN, Numerals
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.embedded.training import corpus
from samara.prompts import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools import Text, ToolCall

HEADER = "Order ID,City,Unit Price\n1,Berlin,2.5\n"
LOOK = "import pandas as pd\ndf = pd.read_csv('a.csv')\nprint(df.head(2).to_csv(index=False))"
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


def looked(question: str) -> list[Message]:
    """A question on a table whose header was looked at."""
    call = ToolCall("1", "python", json.dumps({"code": LOOK}))
    output = ToolMessage("1", "python", (Text(HEADER),))
    return [UserMessage.of(question), AssistantMessage("", (call,)), output]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("print('ab", "ab"),
        ("print(\"it's", "it's"),
        (r"print('it\'s", r"it\'s"),
        ("print('ab')", None),
        ("x = 'a' + '", ""),
    ],
)
def test_the_open_string(code: str, text: str | None) -> None:
    """What is being written, with its quotes and escapes."""
    found = open_string(code)
    assert (found.text if found else None) == text


def test_what_a_string_is() -> None:
    """By the code before it."""
    columns = ("City",)
    assert role("print(df[", columns) == "column"
    assert role("print(df.groupby(", columns) == "column"
    assert role("df.plot.scatter(x=", columns) == "column"
    assert role("print((df['City'].str.lower() == ", columns) == "value"
    assert role("df = pd.read_csv(", columns) == "other"
    assert role("df = pd.read_csv('b.csv')\nprint(df[", columns) == "other"
    assert role("print(sorted([", columns) == "other"
    assert role("print(df[", ()) == "other"
    assert role("print(sorted(['pdf', ", columns) == "other"
    assert role("df[df['City'].isin([", columns) == "other"
    assert role("print(df.nlargest(3, ", columns) == "column"
    assert role("print(df.loc[df['City'].str.lower() == 'x', ", columns) == "column"


def test_what_may_be_written() -> None:
    """Columns as they stand in the header; of the rest what was said, whole words, or is known."""
    said = Said.of(looked("What is the average unit price in Hamburg? See a.csv."))
    assert said.columns == ("Order ID", "City", "Unit Price")
    assert said.named == {"Unit Price"}

    def may(before: str, text: str, *, whole: bool = True) -> bool:
        return fits(Open(before, "'", text), said, whole=whole)

    assert may("df[", "Unit P", whole=False)
    assert not may("df[", "Unit P")
    assert not may("df[", "unit price")
    compared = "df['City'].str.lower() == "
    assert may(compared, "hamburg")
    assert may(compared, "berlin")
    assert not may(compared, "gamburg")
    assert not may(compared, "ham")
    said = Said.of(looked("How many dogs and boxes are there? See a.csv."))
    assert fits(Open(compared, "'", "dog"), said, whole=True)
    assert fits(Open(compared, "'", "box"), said, whole=True)
    assert not fits(Open(compared, "'", "do"), said, whole=True)
    assert not fits(Open("print(", "'", "dog"), said, whole=True)
    said = Said.of(looked("What is the average unit price in Hamburg? See a.csv."))
    assert not may(compared, "plot.png")
    assert may("plt.savefig(", "plot.png")
    assert may("pd.Timestamp(", "2024-01-05")
    assert may("sympy.symbols(", "x y")
    assert may("print(int(", "7c")
    assert not may("pd.read_csv(", " a.csv")
    quoted = Said.of([UserMessage.of("How long is ' a cat'?")])
    assert quoted.holds(" a cat", whole=True)
    assert not quoted.holds(" a ca", whole=True)
    assert quoted.holds(" a ca", whole=False)
    assert not may("print(", "average prices")


def test_a_made_up_column_cannot_be_written() -> None:
    """The likeliest token that may follow is taken, a column that was asked for before others."""
    pieces = ["<val>", "print(df['", "people", "City", "Unit", " Price", "'", "].mean())"]
    said = Said.of(looked("average unit price"))
    constraint = Grounded(None, pieces, said)
    likely = np.array([0, 1, 9, 5, 4, 3, 2, 1], np.float32)
    written = []
    for first in (0, 1, *itertools.repeat(-1, 3)):
        token = first if first >= 0 else int(constraint.masked(likely).argmax())
        constraint.accept(token)
        written.append(pieces[token])
    assert "".join(written) == "<val>print(df['Unit Price'"
    free = Grounded(None, pieces, Said("", ()))
    assert (free.masked(likely) == likely).all()


def test_a_look_at_a_table_is_followed_by_a_call() -> None:
    """Where one may be made; an answer may follow any other output."""
    pieces = ["That failed", "<tool_call>", "python"]
    likely = np.array([2, 0, 1], np.float32)
    talk = looked("average unit price")
    assert Grounded(None, pieces, Said.of(talk)).masked(likely).argmax() == 1
    begun = Grounded(None, pieces, Said.of(talk))
    begun.accept(1)
    assert begun.masked(likely).argmax() == 0
    without = np.array([2, -np.inf, 1], np.float32)
    assert Grounded(None, pieces, Said.of(talk)).masked(without).argmax() == 0
    look = ToolCall("2", "python", json.dumps({"code": LOOK}))
    again = [*talk, AssistantMessage("", (look,)), ToolMessage("2", "python", (Text(HEADER),))]
    assert Grounded(None, pieces, Said.of(again)).masked(likely).argmax() == 0
    answered = [*talk, AssistantMessage("3"), UserMessage.of("and now?")]
    assert Grounded(None, pieces, Said.of(answered)).masked(likely).argmax() == 0
    call = ToolCall("2", "python", json.dumps({"code": "print(df['Unit Price'].mean())"}))
    asked = [*talk, AssistantMessage("", (call,)), ToolMessage("2", "python", (Text("3"),))]
    assert Said.of(asked).columns
    assert Grounded(None, pieces, Said.of(asked)).masked(likely).argmax() == 0


def test_every_character_can_be_copied() -> None:
    """Of any script, though a token may hold a part of one; nothing else can be."""
    codec = JinjaCodec(EmbeddedModel().path)
    pieces = [flat(piece) for piece in codec.pieces()]
    text = "Straße 日本"
    constraint = Grounded(None, pieces, Said.of([UserMessage.of(f"upper: {text}")]))
    for begun in ("<val>", "'"):
        constraint.accept(pieces.index(begun))
    for number in codec._ids(text):
        logits = np.zeros(len(pieces), np.float32)
        logits[pieces.index(" longest")] = 2.0
        logits[number] = 1.0
        assert constraint.masked(logits).argmax() == number
        constraint.accept(number)


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("It is Gone", None),
        ("It is Gone ", "to Ground"),
        ("It is Gone to Gr", "ound"),
        ("It is Gone to Ground", ""),
        ("It is Gone to Ground.", None),
        ("Gone to the end, Gone t", "o Ground"),
        ("The Undergone ", None),
    ],
)
def test_what_is_left_to_repeat(written: str, rest: str | None) -> None:
    """From the second word on, of the repetition that goes on yet."""
    assert unrepeated(written, "Gone to Ground") == rest


def test_what_was_printed_is_repeated_whole() -> None:
    """Also where its words come again in it; what the answer says besides is free."""
    pieces = ["the", " blue", " mug", " green", " kettle", " in", ".", "It is ", "s", " the"]
    printed = ToolMessage("1", "python", (Text("the blue mug in the blue kettle\n"),))
    constraint = Grounded(None, pieces, Said.of([UserMessage.of("now?"), printed]))
    likely = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 0], np.float32)
    assert (constraint.masked(likely) == likely).all()
    for token in (7, 0, 1):
        constraint.accept(token)
    assert constraint.masked(likely).argmax() == 2
    for token in (2, 5, 9, 1):
        constraint.accept(token)
    assert constraint.masked(likely).argmax() == 4
    constraint.accept(4)
    assert constraint.masked(likely).argmax() == 6  # neither "kettles" nor "kettleIt is "


@pytest.mark.parametrize(
    "result",
    [
        ToolMessage("1", "python", (Text("name,age\nAnn,3"),), is_error=True),
        ToolMessage("1", "python", (Text("name,age\n" + "Ann,3\n" * 100),)),
    ],
)
def test_errors_and_long_outputs_need_not_be_repeated(result: ToolMessage) -> None:
    """Nor what is said while a call is being written."""
    pieces = ["name,", "end"]
    likely = np.array([0, 1], np.float32)
    for last, begun in ((result, []), (ToolMessage("1", "python", (Text("name,x"),)), ["{"])):
        constraint = Grounded(None, [*pieces, "{"], Said.of([UserMessage.of("names?"), last]))
        for piece in [*begun, "name,"]:
            constraint.accept([*pieces, "{"].index(piece))
        assert constraint.masked(np.append(likely, 0)).argmax() == 1


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("13,910 people", "13910"),
        ("1,250.50 dollars", "1250.50"),
        ("1,250.50 dollars", "1250.5"),
        ("Rp 1.400.000,-", "1400000"),
        ("153,317 m", "153.317"),
        ("48 215 steps", "48215"),
        ("480k", "480000"),
        ("4.5k", "4500"),
        ("2 juta", "2000000"),
        ("(6,14.1)", "14.1"),
        ("20240131", "2024"),
        ("1,25,000 rupees", "125000"),
        ("a ratio of .125", "0.125"),
    ],
)
def test_numbers_are_read_as_they_are_written(said: str, number: str) -> None:
    """With thousands apart, in the ways of several countries, and with their multiples."""
    numerals = Numerals.of(said, said)
    assert number in numerals.said
    assert numerals.allow(f"print({number}", ")")


def test_a_number_that_nobody_said_cannot_be_written() -> None:
    """Two digits are free; factors are known; in words a number may be anything."""
    numerals = Numerals.of("from 15,640 to 13,910", "")
    assert numerals.allow("print(13", "9")
    assert not numerals.allow("print(13", "6")
    assert not numerals.allow("print(1391", ")")
    assert numerals.allow("print(13", ")")
    assert numerals.allow("print(2 * 1.60934", "4")
    assert not numerals.allow("print(2 * 1.60934", "5")
    assert numerals.allow("x136", "6")
    assert not Numerals.of("the quantity by city, 4711", "").allow("print(31", "2")


@pytest.mark.parametrize("said", ["three hundred and twelve", "2 3/4 miles", "11½ hours", "2 bn"])
def test_numbers_that_are_not_read_may_be_anything(said: str) -> None:
    """Rather than that a wrong one is all that may be written."""
    assert Numerals.of(said, "").allow("print(31", "2")
    assert Numerals.of(said, "").allow("print(3", ".")
    assert not Numerals.of(said, "").allow("print(3.6", ".")


def test_a_list_goes_on_as_it_was_said() -> None:
    """From where it began, to its end; words are numbers there too."""
    asked = "Delays: zero, 2, 2, five, 11, -4 and 1,000. What is the mean over 7 days?"
    numerals = Numerals.of(asked, asked)
    assert numerals.rest("data = [0") == ", 2, 2, 5, 11, -4, 1000]"
    assert numerals.rest("data = [2, 2, 5, 1") == "1, -4, 1000]"
    assert numerals.rest("data = [0, 3") == ""
    assert numerals.rest("data = [") == ""
    assert numerals.rest("print(0") == ""


def test_a_list_is_copied_to_its_end() -> None:
    """Though the model would rather end it, or write another number."""
    pieces = ["<val>", "data = [", "1", "7", ",", " ", "4", "]", "9"]
    constraint = Grounded(None, pieces, Said.of([UserMessage.of("mean of 17, 4 and 79")]))
    likely = np.array([0, 0, 1, 1, 1, 1, 1, 3, 2], np.float32)
    for token in (0, 1, 2, 3):
        constraint.accept(token)
    written = []
    for _ in range(7):
        token = int(constraint.masked(likely).argmax())
        constraint.accept(token)
        written.append(pieces[token])
    assert "".join(written) == ", 4, 79"


def test_numbers_that_are_learnt_may_be_written() -> None:
    """All but those whose question was mistyped."""
    missed = []
    for made in itertools.islice(corpus.conversations(32), 1500):
        said = ""
        for exchange in made.exchanges:
            said += f"\n{exchange.question}"
            for call in exchange.calls:
                numerals = Numerals.of(said, "")
                code = QUOTED.sub("''", call.code)
                for found in NUMBER.findall(code) if call.learn and not numerals.free else ():
                    long = len(found.replace(".", "").lstrip("0")) > 2
                    if long and found not in numerals.said | KNOWN:
                        missed.append((exchange.question, call.code))
                said += f"\n{call.output}"
            said += f"\n{exchange.answer}"
    assert len(missed) <= 3, missed


def strings() -> Iterator[tuple[Open, Said]]:
    """The strings in the code of the training data, and what was said before each."""
    for made in itertools.islice(corpus.conversations(31), 1500):
        messages: list[Message] = []
        for exchange in made.exchanges:
            messages.append(UserMessage.of(exchange.question))
            for call in exchange.calls:
                said = Said.of(messages)
                for found in QUOTED.finditer(flat(call.code)) if call.learn else ():
                    before = flat(call.code)[: found.start()]
                    yield Open(before, found[0][0], found[0][1:-1]), said
                arguments = json.dumps({"code": call.code})
                messages.append(AssistantMessage("", (ToolCall("1", "python", arguments),)))
                messages.append(ToolMessage("1", "python", (Text(call.output),)))
            messages.append(AssistantMessage(exchange.answer))


def test_what_is_learnt_may_be_written() -> None:
    """All but words that were mistyped in the question."""
    found = [(string, fits(string, said, whole=True)) for string, said in strings()]
    missed = [string for string, may in found if not may]
    assert len(found) > 1000
    assert len(missed) <= 3, missed


def test_what_was_printed_is_learnt_whole() -> None:
    """No answer of the training data stops to repeat once it has begun, but those mistyped."""
    missed, held = [], 0
    for made in itertools.islice(corpus.conversations(33), 1500):
        for exchange in made.exchanges:
            printed = exchange.calls[-1].output.strip() if exchange.calls else ""
            rests = [
                unrepeated(exchange.answer[:at], printed) for at in range(len(exchange.answer))
            ]
            held += any(rests)
            for at, rest in enumerate(rests):
                if rest is not None and not exchange.answer.startswith(rest, at):
                    missed.append((exchange.answer, printed))
                    break
                following = exchange.answer[at : at + 1]
                if rest == "" and printed[-1].isalnum() and following.isalnum():
                    missed.append((exchange.answer, printed))
    assert held > 50
    assert len(missed) <= 3, missed
