"""Formulas as people type them, and the questions that hold them.

`show` writes a piece of code as people type it; the answer's code stays as it is.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, ask
from samara.agent.models.embedded.training.questions.words import person

X = "import sympy\nx = sympy.symbols('x')\n"
ASIDES = ["{q} [I'm on question {z} of my homework|this is exercise {z}|it's problem {z} on page {y}|I have {z} minutes left]", "[I'm on question {z}|exercise {z}|problem {z}|page {y}|chapter {z}]. {q}", "[my exam is in {z} days|I'm in grade {z}|I've spent {z} minutes on this]. {q}", "[this has been bugging me|I keep getting a different answer|it's for a quiz tonight|{w} and I disagree]. {q}", "[{w} asks|{w} wants to know|my tutor {w} asked]: {q}", "{q} [{w} says it's {y} but I doubt it|the book has no answer key|please no long explanation|just the answer|answer only|only the result please]"]


def show(draw: Draw, code: str) -> str:
    """Code as a person types it: implied products, powers, perhaps no spaces."""
    text = code
    style = draw.rng.random()
    if style < 0.68:
        text = re.sub(r"(?<=[\d)]) \* (?=[A-Za-z(])", "", text)
        text = re.sub(r"(?<=\b[A-Za-z]) \* (?=[A-Za-z(])", "" if "sympy" not in text else " ", text) if "(" not in text or "sympy" in text else re.sub(r"(?<=\b[A-Za-z]) \* (?=[A-Za-z])", " ", re.sub(r"(?<=\b[a-z]) \* (?=\()", "", text))
    elif style < 0.75:
        text = re.sub(r"(?<=\d) \* (?=[A-Za-z])", " ", text)
    elif style < 0.88:
        text = text.replace(" * ", "*")
    elif style < 0.91:
        text = text.replace(" * ", "·")
    power = draw.one(["^", "^", "^", "²", "²", "**", "^"])
    if power == "²":
        text = text.replace(" ** 2", "²").replace(" ** 3", "³").replace(" ** ", "^")
    text = text.replace(" ** ", power)
    text = re.sub(r"sympy\.exp\((-?x)\)", lambda m: draw.one(["e^", "exp "]) + m.group(1), text).replace("exp x", "exp(x)").replace("exp -x", "exp(-x)").replace("sympy.log", "ln").replace("sympy.", "")
    if draw.chance(0.3):
        text = text.replace(" / ", "/")
    return text.replace(" ", "") if draw.chance(0.28) and not re.search(r"(?<=\w) (?=\w)", text) else text


def _aside(draw: Draw, question: str) -> str:
    if draw.chance(0.1):
        q = question if question[-1] in "?.!" else question + "."
        return draw.say(ASIDES, q=q, z=draw.integer(2, 30), y=draw.integer(31, 300), w=person(draw))
    return question


def ask_typed(draw: Draw, question: str, code: str, answer: str, *, lower: bool = True) -> Exchange:
    """One call; perhaps with a remark around the question, never with a slip of the fingers where functions are named."""
    return ask(draw, _aside(draw, question), code, answer, lower=lower, typos=not re.search(r"sqrt|\b(sin|cos|tan|exp)\b", question))


def signed(coefficient: int, rest: str) -> str:
    """A further term of a sum; nothing for zero."""
    if not coefficient:
        return ""
    size = abs(coefficient)
    lead = rest if size == 1 and rest else f"{size} * {rest}" if rest else str(size)
    return f" {'+' if coefficient > 0 else '-'} {lead}"


def filled_in(text: str, slots: dict[str, str]) -> str:
    """`text` with the slots that are known filled, and all else as it is."""
    return re.sub(r"\{(\w)\}", lambda match: slots.get(match.group(1), match.group()), text)
