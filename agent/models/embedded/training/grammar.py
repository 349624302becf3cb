"""The machinery every family of kinds shares: templates, numbers, surfaces, typos, execution.

A template is text with nested alternation `[a|b|]` and slots `{name}`. A template that starts with
`#H ` is held out: training data never uses it, the `heldout` split uses nothing else where a bank
has one. This module knows nothing of any kind of question.
"""

from __future__ import annotations

import contextlib
import io
import random
import re
import sys
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Split = Literal["train", "heldout"]
HELD_OUT = "#H "

_ALTERNATION = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")

NUMBER_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@dataclass(frozen=True)
class Call:
    """One python call: its code, what the cell printed, and whether the model should learn it."""

    code: str
    output: str
    learn: bool = True


@dataclass(frozen=True)
class Exchange:
    """A question, the calls made for it, and the final answer."""

    question: str
    calls: tuple[Call, ...]
    answer: str


@dataclass(frozen=True)
class Conversation:
    """What one training document holds. `tools` is false when no python tool was offered."""

    kind: str
    exchanges: tuple[Exchange, ...]
    tools: bool = True


@dataclass
class Draw:
    """A seeded source of every random choice, bound to one split."""

    rng: random.Random
    split: Split = "train"
    used_heldout: bool = field(default=False)

    def one(self, options: Sequence[Any]) -> Any:
        """One of `options`, uniformly."""
        return options[self.rng.randrange(len(options))]

    def chance(self, probability: float) -> bool:
        """True with `probability`."""
        return self.rng.random() < probability

    def integer(self, low: int, high: int) -> int:
        """An integer from `low` to `high`, both included."""
        return self.rng.randint(low, high)

    def template(self, bank: Sequence[str]) -> str:
        """A template of `bank` that this split may use, alternations still in it."""
        held = [t for t in bank if t.startswith(HELD_OUT)]
        if self.split == "heldout" and held:
            self.used_heldout = True
            return str(self.one(held)).removeprefix(HELD_OUT)
        return str(self.one([t for t in bank if not t.startswith(HELD_OUT)]))

    def expand(self, text: str) -> str:
        """`text` with every alternation decided, innermost first."""
        while match := _ALTERNATION.search(text):
            text = text[: match.start()] + self.one(match.group(1).split("|")) + text[match.end() :]
        return text

    def say(self, bank: Sequence[str], **slots: object) -> str:
        """A filled template of `bank`."""
        return fill(self.expand(self.template(bank)), slots)

    def number(self, *, decimals: bool = True, digits: int = 7) -> str:
        """A number as code writes it, small ones more often."""
        x = self.rng.random()
        if x < 0.42:
            return str(self.integer(1, 99))
        if x < 0.68 or digits <= 3:
            return str(self.integer(100, 999))
        if x < 0.72:
            return str(
                self.integer(1, 99) * self.one([10, 100, 1000, 1000, 10000 if digits > 5 else 10])
            )
        if x < 0.725 and digits > 5:
            return str(self.integer(1, 20) * 1000000)
        if x < 0.82:
            return str(self.integer(1000, 99999))
        if x < 0.95 and decimals:
            return f"{self.integer(0, 10 ** self.integer(1, 4))}.{self.integer(1, 99):02d}"
        return str(self.integer(100000, 10 ** max(6, digits) - 1))

    def shown(self, number: str, *, words: float = 0.08) -> str:
        """How a person may write `number`: with separators, or in words when it is small."""
        if number.isdigit():
            value = int(number)
            if value < 100 and self.chance(words):
                return in_words(value)
            if value >= 100 and value % 100 == 0 and value < 1000 and self.chance(0.3):
                return in_words(value // 100) + " hundred"
            if value >= 1000 and value % 1000 == 0 and value < 100000 and self.chance(0.3):
                return (
                    in_words(value // 1000) + " thousand"
                    if self.chance(0.6)
                    else f"{value // 1000}k"
                )
            if value >= 1000000 and value % 1000000 == 0 and self.chance(0.6):
                return (
                    in_words(value // 1000000) if self.chance(0.4) else str(value // 1000000)
                ) + " million"
            if value >= 1000 and self.chance(0.3):
                return f"{value:,}"
        return number


Kind = tuple[str, int, Callable[[Draw], Exchange] | Callable[[Draw], list[Exchange]]]
"""A kind's name, how often it is drawn, and what makes one."""


def fill(template: str, slots: Mapping[str, object]) -> str:
    """`template` with `{name}` replaced from `slots`; every slot must be there."""
    return _SLOT.sub(lambda match: str(slots[match.group(1)]), template)


def in_words(value: int) -> str:
    """An integer below 100 in English words."""
    if value <= 20:
        return NUMBER_WORDS[value]
    tens, units = divmod(value, 10)
    return TENS[tens - 2] + (f"-{NUMBER_WORDS[units]}" if units else "")


# ---------------------------------------------------------------- how people type

BEFORE = [
    "please ",
    "hey, ",
    "hi, ",
    "hello, ",
    "could you ",
    "can you ",
    "can you please ",
    "could you please ",
    "ok, ",
    "ok so ",
    "so, ",
    "quick question: ",
    "question: ",
    "I'd like to know: ",
    "help me: ",
    "now ",
    "hello! ",
    "hi! ",
    "hey samara, ",
    "samara, ",
    "would you ",
    "I was wondering, ",
    "tell me, ",
    "just ",
    "I need to know: ",
    "one thing: ",
    "um ",
]
AFTER = [
    " please",
    " thanks",
    " thank you",
    ", please",
    " for me",
    " - thanks!",
    ", thanks",
    " if you can",
    "? thanks",
    "? thank you in advance",
    " right now",
    " quickly",
    ", thank you!",
    " (just the number)",
    " asap",
]
CLUTTER = [
    "I am doing my homework",
    "This is for work",
    "My [boss|teacher|friend|brother|daughter] asked me this",
    "I have been stuck on this",
    "It is a [sunny|rainy|cold] day",
    "Here is a [problem|question]",
    "I'm not good at [math|this]",
    "I forgot how to do this",
    "We argued about it [yesterday|today]",
    "I'm planning a trip",
    "I need this for a report",
    "Sorry to bother you. ",
]


def typo(draw: Draw, text: str) -> str:
    """`text` with one slip of the fingers in a plain lower-case word outside quotes."""
    words = list(re.finditer(r"(?<![\w'\"./_-])[a-z]{4,}(?![\w'\"./_-])", text))
    if not words or re.search(r"['\"]", text):
        return text
    match = draw.one(words)
    word = match.group()
    i = draw.integer(1, len(word) - 2)
    change = draw.integer(0, 2)
    slip = (
        word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        if change == 0
        else word[:i] + word[i + 1 :]
        if change == 1
        else word[:i] + word[i] + word[i:]
    )
    return str(text[: match.start()] + slip + text[match.end() :])


def dress(draw: Draw, question: str, *, typos: bool = True, lower: bool = True) -> str:
    """A question as people really type it: politeness, clutter, case, punctuation, slips."""
    if draw.split == "heldout" and draw.chance(0.5):
        return question
    while typos and draw.chance(0.12):
        question = typo(draw, question)
    if draw.chance(0.22):
        question = draw.one(BEFORE) + question
    if draw.chance(0.1):
        question = question.rstrip("?.") + draw.one(AFTER)
    elif draw.chance(0.06):
        question = draw.expand(draw.one(CLUTTER)).rstrip(". ") + ". " + question
    first, x = question.split(" ", 1)[0], draw.rng.random()
    if x < 0.45 and first.isalpha():
        question = question[0].upper() + question[1:]
    elif x < 0.6 and lower and not re.search(r"['\"]", question):
        question = question.lower()
    x = draw.rng.random()
    if question[-1] in "?." and x < 0.35:
        question = question[:-1]
    elif question[-1].isalnum() and x < 0.3:
        question += draw.one("?.?.?!")
    return question


# ---------------------------------------------------------------- running code


class _Plots(types.ModuleType):
    """Stands in for pyplot while data is made: swallows drawing, remembers saved names."""

    def __init__(self, saved: list[str]) -> None:
        super().__init__("matplotlib.pyplot")
        self._saved = saved

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "savefig":
            return self._saved.append
        return lambda *args, **kwargs: None


def execute(code: str, namespace: dict[str, Any] | None = None) -> str:
    """What a cell with `code` shows: stdout, then saved files, or the error's last line.

    Drawing is not rendered here (it would take a hundred times longer than all else); a test runs
    a sample of the plot code under the real library. `namespace` carries state between cells.
    """
    namespace = {} if namespace is None else namespace
    saved: list[str] = []
    plots = _Plots(saved)
    parent = types.ModuleType("matplotlib")
    parent.pyplot = plots  # type: ignore[attr-defined]  # a stand-in has no declared attributes
    hidden = {name: sys.modules.get(name) for name in ("matplotlib", "matplotlib.pyplot")}
    sys.modules["matplotlib"], sys.modules["matplotlib.pyplot"] = parent, plots
    stdout = io.StringIO()
    error = ""
    try:
        with contextlib.redirect_stdout(stdout):
            exec(code, namespace)
    except Exception as failure:
        error = f"{type(failure).__name__}: {failure}"
    finally:
        for name, module in hidden.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
    shown = [stdout.getvalue().rstrip("\n"), error, *(f"[file saved: {name}]" for name in saved)]
    return "\n".join(part for part in shown if part)


def ask(
    draw: Draw, question: str, code: str, answer: str = "The answer is {r}.", **how: bool
) -> Exchange:
    """The usual exchange: one call, and an answer that copies its output in place of `{r}`."""
    output = execute(code)
    return Exchange(
        dress(draw, question, **how), (Call(code, output),), answer.replace("{r}", output)
    )
