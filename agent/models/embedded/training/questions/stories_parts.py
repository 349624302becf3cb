"""What composed stories are built from: numbers, expressions that grow with the events, the telling."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re
from fractions import Fraction

from samara.agent.models.embedded.training.grammar import Draw, Exchange
from samara.agent.models.embedded.training.questions.numbers_drawn import A, ask_row
from samara.agent.models.embedded.training.questions.words import person

LAYOUTS = [
    "{S}. {Q}", "{S}. {Q}", "{S}. {Q}", "{C}. {Q}", "{l}. {q}", "{Q} {S}.", "{A}. {Q}", "{L}\n{Q}", "{B}\n{Q}", "[Given|Facts|The situation|What I know|Notes]: {D}. {q}", "if {A}, {q}", "{S}. [My question|What I want to know|So]: {q}", "{S}.\n\n{Q}", "[Exercise|Problem|Task|Question] {N}. {S}. {Q}", "{q} ({D})", "{l} - {q}",
    "#H {Q}\n{T}", "#H [Let me tell you how it was|Picture this]. {S}. {Q}",
]
ASIDES = ["it was {x} degrees outside", "{w} turned {x} last week", "I have asked {x} people already", "my bus leaves in {x} minutes", "{w} lives at number {x}", "this is problem {x} in the book", "we have been married for {x} years", "the radio is on", "{w} wasn't there", "I'm writing this on my phone", "the boss wants it today", "it's a rainy day", "{w} has {x} cousins", "the last one took me {x} minutes", "the dog is asleep", "I've been awake for {x} hours", "the room has {x} chairs", "our house was built in {y}", "we started this in {y}", "{w} weighs {x} kg", "page {x} was missing"]


def grouped(code: str) -> str:
    """In brackets where a sum would otherwise be torn apart."""
    bare = code
    while (inner := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = inner
    return f"({code})" if " + " in bare or " - " in bare else code


def less(whole: object, code: str) -> str:
    """A whole without what is summed up: each part taken off, or all of it where some is not added."""
    depth, parts = 0, [""]
    for word in code.split(" "):
        depth += word.count("(") - word.count(")")
        if not depth and word == "-":
            return f"{whole} - ({code})"
        if not depth and word == "+":
            parts.append("")
        else:
            parts[-1] += f" {word}"
    return " -".join([f"{whole}", *parts])


def exact(code: str) -> Fraction:
    """What an expression of plain numbers comes to, exactly."""
    return Fraction(eval(re.sub(r"(\d+\.\d+|\d+)", r"F('\1')", code), {"F": Fraction}))


def near(draw: Draw, low: float, high: float) -> int:
    """A whole number of the range, small ones more often."""
    return round(math.exp(draw.rng.uniform(math.log(low), math.log(max(low, high)))))


def amount(draw: Draw, low: float, high: float) -> str:
    """A price as code writes it."""
    whole = near(draw, low, high)
    return str(whole) if draw.chance(0.4) else f"{whole}.{draw.one(['50', '20', '80', '95', '99', '25', '40', '75', '90', '35', '60'])}"


def written(draw: Draw, value: str | int) -> str:
    """How a person may write the number, now and then in words."""
    return draw.shown(str(value), words=0.1)


def tell(draw: Draw, facts: list[str], question: str, code: str, answer: str = A, *, ordered: bool = False) -> Exchange:
    """The facts, perhaps in another order and with some that do not matter, and the question."""
    facts = list(facts)
    if not ordered:
        draw.rng.shuffle(facts)
    for _ in range(draw.one([0, 0, 0, 0, 0, 1, 1, 2])):
        facts.insert(draw.integer(0, len(facts)), draw.say(ASIDES, x=draw.integer(3, 95), y=draw.integer(1950, 2023), w=person(draw)))
    upper = [fact[0].upper() + fact[1:] for fact in facts]
    joined = f"{', '.join(facts[:-1])} and {facts[-1]}" if len(facts) > 1 else facts[0]
    text = draw.say(LAYOUTS, S=". ".join(upper), C=joined[0].upper() + joined[1:], l=", ".join(facts), A=joined, L="\n".join(upper), B="\n".join(f"- {fact}" for fact in facts), T="\n".join(f"* {fact}" for fact in facts), D="; ".join(facts), Q=question[0].upper() + question[1:], q=question, N=draw.integer(1, 30))
    return ask_row(draw, [("", code, answer, [text])])
