"""The same again: another value, base, unit, amount, right side, or one more roll."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import random

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, execute
from samara.agent.models.embedded.training.questions.calendar_units import UNITS
from samara.agent.models.embedded.training.questions.texts_drawn import ITEMS
from samara.agent.models.embedded.training.questions.turns_numbers import ON_DECIMAL
from samara.agent.models.embedded.training.questions.turns_said import (
    AGAIN,
    ANSWER,
    Row,
    filled_in,
    turn,
)
from samara.agent.models.embedded.training.questions.words import NAMES

AGAIN_TWO = ["the same for {v} and {x}", "what about {v} and {x}?", "and {v} and {x}?", "now {v} and {x}", "how about {v} and {x}?", "same with {v} and {x}", "do {v} and {x} too", "try it with {v} and {x}", "and for {v} and {x}?", "again for {v} and {x} please", "repeat with {v} and {x}", "{v} and {x}?", "#H and now take {v} and {x}"]
# first question, code, answer, sort of value
SINGLE: list[tuple[list[str], str, str, str]] = [
    (["square root of {a}?", "what's the square root of {a}?", "sqrt {a}", "the root of {a} please"], "import math\nprint(round(math.sqrt({a}), 6))", ANSWER, "n"),
    (["what is {a} squared?", "the square of {a}"], "print(round({a} ** 2, 6))", ANSWER, "n"),
    (["{a} cubed?", "the cube of {a}", "what's {a} to the third power?"], "print(round({a} ** 3, 6))", ANSWER, "n"),
    (["is {a} prime?", "is {a} a prime number?", "prime or not: {a}"], "import sympy\nprint(sympy.isprime({a}))", "{a} is prime: {r}.", "i"),
    (["prime factors of {a}?", "factorize {a}", "what are the prime factors of {a}?"], "import sympy\nprint(sympy.factorint({a}))", "The prime factors (with their powers) are {r}.", "i"),
    (["divisors of {a}?", "which numbers divide {a}?", "list all divisors of {a}"], "import sympy\nprint(sympy.divisors({a}))", "The divisors are {r}.", "s"),
    (["{a} in binary?", "convert {a} to binary", "what's {a} in base 2?"], "print(bin({a})[2:])", "It is {r}.", "i"),
    (["{a} in hex?", "convert {a} to hexadecimal", "write {a} in hex"], "print(hex({a})[2:].upper())", "It is {r}.", "i"),
    (["{a} in octal?", "convert {a} to octal"], "print(oct({a})[2:])", "It is {r}.", "i"),
    (["{a} factorial?", "what's {a}!?", "factorial of {a}"], "import math\nprint(math.factorial({a}))", ANSWER, "f"),
    (["natural log of {a}?", "ln {a}", "what is ln({a})?"], "import math\nprint(round(math.log({a}), 6))", ANSWER, "n"),
    (["sine of {a} degrees?", "what's sin of {a} degrees"], "import math\nprint(round(math.sin(math.radians({a})), 6))", ANSWER, "d"),
    (["cosine of {a} degrees?", "what's cos of {a} degrees"], "import math\nprint(round(math.cos(math.radians({a})), 6))", ANSWER, "d"),
    (["is {a} a leap year?", "leap year {a}?", "was {a} a leap year or will it be?"], "import calendar\nprint(calendar.isleap({a}))", "{a} is a leap year: {r}.", "y"),
    (["is {a} even or odd?", "even or odd: {a}?"], "print('even' if {a} % 2 == 0 else 'odd')", "{a} is {r}.", "i"),
    (["digit sum of {a}?", "what do the digits of {a} add up to?"], "print(sum(int(c) for c in str({a})))", "The digit sum is {r}.", "i"),
    (["sum of the numbers from 1 to {a}?", "add up 1 to {a}"], "print(sum(range(1, {a} + 1)))", "The sum is {r}.", "i"),
    (["area of a circle with radius {a}?", "what's the area of a circle of radius {a}"], "import math\nprint(round(math.pi * {a} ** 2, 6))", ANSWER, "n"),
    (["circumference of a circle with radius {a}?", "how far around is a circle of radius {a}?"], "import math\nprint(round(2 * math.pi * {a}, 6))", ANSWER, "n"),
    (["which prime comes after {a}?", "next prime after {a}?"], "import sympy\nprint(sympy.nextprime({a}))", "The next prime is {r}.", "i"),
    (["volume of a cube with edge {a}?", "how big is a cube with side {a}, by volume?"], "print(round({a} ** 3, 6))", ANSWER, "n"),
]
DOUBLE: list[tuple[list[str], str, str]] = [
    (["gcd of {a} and {b}?", "what's the greatest common divisor of {a} and {b}?", "biggest number that divides {a} and {b}"], "import math\nprint(math.gcd({a}, {b}))", "The greatest common divisor is {r}."),
    (["lcm of {a} and {b}?", "least common multiple of {a} and {b}", "smallest common multiple of {a} and {b}?"], "import math\nprint(math.lcm({a}, {b}))", "The least common multiple is {r}."),
    (["what is {a} times {b}?", "multiply {a} and {b}", "product of {a} and {b}?"], "print(round({a} * {b}, 6))", ANSWER),
    (["add {a} and {b}", "sum of {a} and {b}?", "what's {a} plus {b}?"], "print(round({a} + {b}, 6))", ANSWER),
    (["divide {a} by {b}", "what's {a} divided by {b}?", "quotient of {a} and {b}"], "print(round({a} / {b}, 6))", ANSWER),
    (["difference between {a} and {b}?", "what's {a} minus {b}?"], "print(round({a} - {b}, 6))", ANSWER),
    (["hypotenuse of a right triangle with legs {a} and {b}?", "the legs of a right triangle are {a} and {b}. how long is the hypotenuse?"], "import math\nprint(round(math.sqrt({a} ** 2 + {b} ** 2), 6))", ANSWER),
    (["area of a rectangle with sides {a} and {b}?", "how big is a rectangle with sides {a} and {b}?"], "print(round({a} * {b}, 6))", ANSWER),
    (["perimeter of a rectangle with sides {a} and {b}?", "a field has sides {a} and {b}, how long is the fence around it?"], "print(round(2 * ({a} + {b}), 6))", ANSWER),
    (["the average of {a} and {b}?", "what's halfway between {a} and {b}?"], "import statistics\ndata = [{a}, {b}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}."),
    (["remainder of {a} divided by {b}?", "what's {a} mod {b}?"], "print({a} % {b})", ANSWER),
]
# ---------------------------------------------------------------- bases, units, chance
ON_BASE: list[Row] = [
    (["and in binary?", "in binary?", "now as binary", "base 2?", "what about binary?"], "print(bin({a})[2:])", "It is {r}."),
    (["and in hex?", "in hexadecimal?", "now as hex", "base 16?", "what about hex?"], "print(hex({a})[2:].upper())", "It is {r}."),
    (["and in octal?", "in octal?", "now as octal", "base 8?", "what about octal?"], "print(oct({a})[2:])", "It is {r}."),
    (["and in roman numerals?", "how did the Romans write it?", "as a roman numeral?"], "n, r = {a}, ''\nfor v, s in zip([1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1], 'M CM D CD C XC L XL X IX V IV I'.split()):\n    r, n = r + s * (n // v), n % v\nprint(r)", "It is {r}."),
]
FIRST_UNIT = ["how many {b} are {n} {a}?", "{n} {a} in {b}", "convert {n} {a} to {b}", "what's {n} {a} in {b}?", "I need {n} {a} in {b}", "my {z} says {n} {a}. in {b}?", "{n} {a} is how much in {b}?", "turn {n} {a} into {b}", "how much is {n} {a} in {b}, please?"]
IN_OTHER = ["and in {c}?", "in {c}?", "what about {c}?", "how many {c} is that?", "now in {c}", "and how much is it in {c}?", "could you give it in {c} too?", "same in {c}", "to {c}?", "and {c}?", "express it in {c}", "I'd rather have it in {c}", "what is that in {c}?", "#H and measured in {c}?"]
OTHER_AMOUNT = ["and {n} {a}?", "what about {n}?", "and {n}?", "the same for {n} {a}", "now {n} {a}", "how about {n} {a}?", "and if it's {n} {a}?", "{n} {a} as well please", "do {n} too", "same for {n}", "sorry, {n} {a} I meant", "and for {n}?", "#H suppose it were {n} {a}"]
WAY_BACK = ["and the other way round, {n} {b} in {a}?", "and {n} {b} in {a}?", "conversely, {n} {b} is how many {a}?", "now back: {n} {b} to {a}", "what about {n} {b} in {a}?", "in the other direction: {n} {b} to {a}?"]
ROLLS: list[Row] = [
    (["flip a coin", "heads or tails?", "toss a coin for me"], "print(random.choice(['heads', 'tails']))", "It is {r}."),
    (["roll a die", "throw a dice", "roll the dice for me"], "print(random.randint(1, 6))", "You rolled {r}."),
    (["random number between {a} and {b}", "pick a number from {a} to {b}", "give me a random integer between {a} and {b}"], "print(random.randint({a}, {b}))", "The random number is {r}."),
    (["choose one of {l} for me", "pick one at random: {l}", "randomly choose between {l}"], "print(random.choice({L}))", "I picked {r}."),
]
ONCE_MORE = ["again", "once more", "another one", "and again?", "one more time please", "do it again", "next one", "best of three, again", "same again", "repeat", "try again", "I don't like that one, another", "and now?", "#H give me one more"]


def again(draw: Draw) -> list[Exchange]:
    """The same question with other values."""
    if draw.chance(0.4):
        two, code2, answer2 = draw.one(DOUBLE)
        made: list[Exchange] = []
        for _ in range(draw.one([2, 2, 3])):
            m, n = draw.integer(2, draw.one([30, 200, 999])), draw.integer(2, 99)
            m, n = (max(m, n), min(m, n)) if "-" in code2 or "%" in code2 else (m, n)
            question = draw.say(AGAIN_TWO if made else two, a=m, b=n, v=m, x=n)
            made.append(turn(draw, question, filled_in(code2, {"a": str(m), "b": str(n)}), answer2, later=bool(made)))
        return made
    bank, code, answer, sort = draw.one(SINGLE)
    made = []
    for _ in range(draw.one([2, 2, 3, 4])):
        a = {"n": lambda: draw.number(digits=4), "i": lambda: str(draw.integer(2, draw.one([99, 999, 5000]))), "s": lambda: str(draw.integer(6, 400)), "f": lambda: str(draw.integer(2, 15)), "d": lambda: str(draw.integer(1, 180)), "y": lambda: str(draw.integer(1850, 2150))}[sort]()
        shown = draw.shown(a, words=0.06) if sort in "n" else a
        question = draw.say(AGAIN if made else bank, a=shown, v=shown)
        made.append(turn(draw, question, filled_in(code, {"a": a}), filled_in(answer, {"a": a}), later=bool(made)))
    return made


def in_bases(draw: Draw) -> list[Exchange]:
    """A number in one base, then in others, then another number."""
    a = str(draw.integer(5, draw.one([255, 3999])))
    order = draw.rng.sample(ON_BASE, draw.one([2, 2, 3, 4]))
    name = {"bin": "binary", "hex": "hex", "oct": "octal", "n, ": "roman numerals"}
    made = []
    for position, (bank, code, answer) in enumerate(order):
        base = next(said for sign, said in name.items() if sign in code[:10])
        question = draw.say(bank) if position else draw.say(["{a} in {b}?", "convert {a} to {b}", "how do I write {a} in {b}?", "what's {a} in {b}?", "I need {a} in {b}"], a=a, b=base)
        made.append(turn(draw, question, filled_in(code, {"a": a}), answer, later=bool(position)))
    if draw.chance(0.4):
        a = str(draw.integer(5, 3999))
        made.append(turn(draw, draw.say(AGAIN, v=a), filled_in(code, {"a": a}), answer))
    return made


_DIRECT: dict[str, list[tuple[list[str], list[str], str]]] = {}
for _first, _second, _there, _back in UNITS:
    _DIRECT.setdefault(_first[0], []).append((_first, _second, _there))
    _DIRECT.setdefault(_second[0], []).append((_second, _first, _back))
DEVICES = ["scale", "map", "recipe", "manual", "speedometer", "thermometer", "label", "ruler", "watch", "guide", "ticket", "sheet"]


def in_units(draw: Draw) -> list[Exchange]:
    """A conversion, then into another unit, of another amount, back, or rounded."""
    key = draw.one([k for k, found in _DIRECT.items() if len(found) > 1]) if draw.chance(0.6) else draw.one(list(_DIRECT))
    names, targets, there = draw.one(_DIRECT[key])
    a, b, n = draw.one(names), draw.one(targets), draw.number(digits=4)
    made = [turn(draw, draw.say(FIRST_UNIT, n=draw.shown(n, words=0.04), a=a, b=b, z=draw.one(DEVICES)), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False, later=False)]
    for _ in range(draw.one([1, 1, 2, 2])):
        x = draw.rng.random()
        others = [row for row in _DIRECT[key] if row[1][0] not in targets]
        result = made[-1].calls[0].output
        if x < 0.4 and others:
            _, targets, there = draw.one(others)
            b = draw.one(targets)
            made.append(turn(draw, draw.say(IN_OTHER, c=b), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False))
        elif x < 0.7 or "." not in result:
            n = draw.number(digits=4)
            made.append(turn(draw, draw.say(OTHER_AMOUNT, n=draw.shown(n, words=0.04), a=a), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False))
        elif x < 0.85:
            back = next(row[2] for row in _DIRECT[targets[0]] if row[1][0] == names[0])
            m = draw.number(digits=4)
            made.append(turn(draw, draw.say(WAY_BACK, n=m, a=a, b=b), f"print(round({back.replace('{n}', m)}, 6))", f"{m} {b} is {{r}} {a}.", plain=False))
            break
        else:
            rounding = draw.one(ON_DECIMAL[:3])
            made.append(turn(draw, draw.say(rounding[0]), filled_in(rounding[1], {"r": result}), rounding[2]))
            break
    return made


def rolls(draw: Draw) -> list[Exchange]:
    """A coin, a die, a random number, and once more."""
    bank, code, answer = draw.one(ROLLS)
    random.seed(draw.integer(0, 2**31))
    low = draw.integer(0, 40)
    options = draw.rng.sample([*ITEMS, *NAMES], draw.integer(2, 4))
    values = {"a": str(low), "b": str(low + draw.integer(5, 500)), "L": repr(options)}
    code = "import random\n" + filled_in(code, values)
    made = [turn(draw, draw.say(bank, l=", ".join(options[:-1]) + " or " + options[-1], **values), code, answer, plain=False, later=False)]
    for _ in range(draw.one([1, 1, 2, 3])):
        question = draw.say(ONCE_MORE)
        output = execute(code)
        made.append(Exchange(question.capitalize() if draw.chance(0.3) else question, (Call(code, output),), answer.replace("{r}", output)))
    return made


def equations(draw: Draw) -> list[Exchange]:
    """An equation, then with another right side."""
    a, b, c = (draw.integer(2, 20) for _ in range(3))
    sign = draw.one("+-")
    made: list[Exchange] = []
    for _ in range(draw.one([2, 2, 3])):
        bank = ["and if it equals {c}?", "what if the right side is {c}?", "and with {c} on the right?", "now = {c}", "same with {c} instead on the right side", "and for = {c}?"] if made else ["solve {e}", "{e}, what is x?", "find x: {e}", "what's x if {e}?"]
        question = draw.say(bank, c=c, e=f"{a}x {sign} {b} = {c}")
        code = f"import sympy\nx = sympy.symbols('x')\nprint(sympy.solve({a} * x {sign} {b} - ({c}), x))"
        made.append(turn(draw, question, code, "The solutions for x are {r}.", later=bool(made), plain=False))
        c += draw.integer(1, 40)
    return made
