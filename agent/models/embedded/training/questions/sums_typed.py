"""Sums as they are typed: powers, roots, factorials, decimals, brackets, with the signs that people use."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, ask

TYPED = ["{e}", "{e} = ?", "{e}=", "what's {e}", "calc {e}", "how much is {e}?", "{e}, what comes out?", "compute {e}", "result of {e}", "I get confused by brackets: {e}?", "{e} is what", "evaluate {e}", "work out {e}", "my calculator died. {e}?", "{e} equals?", "#H tell me the value of {e}", "just this: {e}", "need the result: {e}", "the [sheet|book|teacher] has {e}, so?"]


def typed(draw: Draw) -> Exchange:
    """Expressions with powers, roots, factorials, decimals and further terms."""
    def atom(deep: int) -> str:
        x = draw.rng.random()
        if x < 0.2:
            return f"{draw.one([2, 2, 3, 5, 10])} ** {draw.integer(2, 12)}" if draw.chance(0.5) else f"{draw.integer(2, 40)} ** {draw.one([2, 2, 3])}"
        if x < 0.27:
            return f"math.sqrt({draw.integer(2, 30) ** 2})"
        if x < 0.31:
            return f"math.factorial({draw.integer(3, 9)})"
        if x < 0.48 and deep:
            return f"({tree(deep - 1)})" + str(draw.one(["", "", f" ** {draw.integer(2, 3)}"]))
        return str(draw.integer(1, draw.one([12, 99, 99, 999]))) if x < 0.85 else f"{draw.integer(0, 40)}.{draw.integer(1, 99):02d}".rstrip("0")

    def tree(deep: int) -> str:
        code = atom(deep)
        for _ in range(draw.one([1, 1, 2, 2, 3])):
            code += f" {draw.one(['+', '-', '*', '/', '+', '-'])} {atom(deep)}"
        return code

    while True:
        code = tree(draw.one([0, 0, 1, 1]))
        if len(code) < 70 and not re.search(r"/ 0(?![.\d])", code) and abs(float(_safe(code))) < 10**12:
            break
    shown = re.sub(r"math\.factorial\((\d+)\)", r"\1!", code)
    shown = re.sub(r"math\.sqrt\((\d+)\)", draw.one([r"sqrt(\1)", r"sqrt(\1)", r"√\1", r"√(\1)"]), shown)
    shown = shown.replace(" ** ", draw.one(["^", "^", "^", " ^ ", "**"]))
    shown = shown.replace("^2", "²") if draw.chance(0.15) else shown
    shown = shown.replace(" * ", draw.one([" * ", "*", " x ", " \u00d7 ", "·"])).replace(" / ", draw.one([" / ", "/", " ÷ ", " : "] if draw.chance(0.2) else [" / ", "/"]))
    shown = shown.replace(" + ", "+").replace(" - ", "-") if draw.chance(0.3) else shown
    head = "import math\n" if "math." in code else ""
    while True:
        made = ask(draw, draw.say(TYPED, e=shown), f"{head}print(round({code}, 6))", typos=False)
        if not re.search(r"[\d)]!$", made.question) or shown.endswith("!"):  # or it would be a factorial
            return made


def _safe(code: str) -> float:
    """An expression's value, or more than is wanted where it has none."""
    try:
        return float(eval(code, {"math": math}))
    except (ZeroDivisionError, OverflowError):
        return math.inf
