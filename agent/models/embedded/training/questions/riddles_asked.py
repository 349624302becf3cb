"""Equations behind riddles, stories and formulas: chains on a secret number, one unknown of two, the largest root.

A row is templates, code and facts, as in `equations_asked`; a chain of steps is drawn freely.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    show,
    signed,
)
from samara.agent.models.embedded.training.questions.turns_said import turn
from samara.agent.models.embedded.training.questions.words import THINGS, person

XY = "import sympy\nx, y = sympy.symbols('x y')\n"
SOLUTIONS = "The solutions for x are {r}."
ANSWER = "The answer is {r}."

# ---------------------------------------------------------------- chains on a number: said as a command, as "I", as a noun
STEPS: dict[str, list[str]] = {
    "+": ["add {n}", "put {n} on top", "increase it by {n}", "add another {n}"], "-": ["subtract {n}", "take away {n}", "take {n} off", "deduct {n}", "reduce it by {n}"], "*": ["multiply it by {n}", "times {n}", "multiply by {n}"], "/": ["divide it by {n}", "divide by {n}", "share it out by {n}"],
    "*2": ["double it", "take it twice"], "*3": ["triple it", "treble it"], "*4": ["quadruple it"], "/2": ["halve it", "take half of it"], "/3": ["take a third of it"], "/4": ["take a quarter of it"],
}
CHAIN = [
    "there's a number in my head. you {S}, {T} and [reach|land on] {b}. can you tell which one?", "I'm thinking of a number. {S} and {T}: the result is {b}. what's my number?", "think of a number. {S}, then {T}. it comes out as {b}. what was it?", "I have a [number|secret number] in mind. {S}, {T} and {b} is what you get. find it", "pick a number, {S}, {T}, the answer is {b}. [what did I pick|which number was picked]?", "my [son|daughter|teacher|grandpa] says: take my number, {S}, {T}, and it's {b}. what is the number?", "number riddle: {S}, {T}, result {b}. start?", "what number becomes {b} if you {S} and then {T}?", "if you {S} and {T} my number you end up with {b}. [what is it|find my number|which one is it]?", "a mystery number: {S}, {T}, and you arrive at {b}. the number?", "start with some number. {S}. {T}. now it's {b}. where did I start?", "which number gives {b} when you {S} and afterwards {T}?", "guess my number! first {S}, next {T}, and there you have {b}", "[puzzle|riddle|brain teaser]: {S}, {T} -> {b}. original number?", "{w} thinks of a number. {S} and then {T}; you get {b}. [what is {w}'s number|which number]?", "someone chose a number. after you {S} and {T} it reads {b}. what had been chosen?", "take a number, {S}, {T}. the outcome is {b}. determine the number", "unknown number, {S}, {T}, equals {b}", "work backwards for me: {S}, {T}, final value {b}. what was the first value?", "age riddle: take my age, {S}, {T}, you get {b}. how old am I?", "take {w}'s age, {S}, then {T}: {b}. how old is {w}?", "my house number: {S}, {T}, gives {b}. which house is it?",
    "#H {b} is what's left of my number when you {S} and {T}. which was it?", "#H undo this: {S}, {T}, {b}", "#H I started somewhere; {S}; {T}; ended at {b}. where had I started?",
]
# ---------------------------------------------------------------- one unknown, decimals welcome
Row = tuple[list[str], str, str]
ONE: list[Row] = [
    (["on the [rickshaw|scooter|limo] meter: {c} to begin with and then {d} each kilometre; {b} at the end of the ride. kilometres?", "[the cab|uber|the minibus] is {c} basic fare and {d} per km. the trip was {b}. distance in km?", "parking costs {c} plus {d} per [started |]hour. {w} paid {b}. how many hours?", "a phone bill of {b} has a base fee of {c} and {d} a minute. how many minutes did I talk?", "electricity: {c} standing charge and {d} per kWh, the bill says {b}. how many kWh?", "the printer shop takes {c} for setup and {d} per poster. {w}'s bill is {b}. how many posters?", "entry {c}, every ride {d}. I spent {b} at the fair. how many rides?", "a parcel costs {c} plus {d} per kilo; I was charged {b}. how heavy was it?", "we rented a boat: {c} deposit that's gone plus {d} an hour, {b} all in all. for how long?", "a candle shop: {c} shipping, {d} per candle. my order is {b}. how many candles?", "a plumber charges {c} for the visit and {d} an hour. invoice: {b}. number of hours?", "I paid {b} to the [carpenter|gardener]: {c} for the trip and {d} per hour. hours worked?", "{w} has {c} in the piggy bank and adds {d} a week. after how many weeks is it {b}?", "the membership is {c} once and {d} a visit. so far I've spent {b}. visits?", "#H for {b} I got a ride that starts at {c} and adds {d} a km. how many km was it?", "#H {b} on the meter, {c} of it fixed, {d} for each km. km?"], "{d} * x + {c} - ({b})", "b = c + d * x"),
    (["a [candle|pile of snow|glacier tongue] is {b} cm and [burns down|gets shorter by] {d} cm an hour. after how many hours is it {c} cm?", "the tank has {b} litres and loses {d} an hour. when (in hours) are {c} litres left?", "I have {b} on my card and each lunch is {d}. after how many lunches is {c} left?", "{w} owes {b} and pays back {d} a month. after how many months does {w} owe {c}?"], "{b} - {d} * x - ({c})", "b = c + d * x"),
    (["I bought {n} {t} and a bag for {c}. the bill was {b}. what was the price of one?", "{n} tickets plus a booking fee of {c} came to {b}. price of a ticket?", "{n} {t} and delivery of {c} cost {b}. what does a single one cost?", "{w} paid {b} for {n} coffees and a cake of {c}. how much is a coffee?", "{n} equal rates and a down payment of {c} make {b}. how high is one rate?", "#H {b} in all: {n} {t} and {c} for wrapping. one of them is?"], "{n} * x + {c} - ({b})", "b = c + n * x"),
]
# ---------------------------------------------------------------- two unknowns, one is asked for: x named first, y second
TWO: list[tuple[list[str], str, str, str]] = [
    (["the circus took {b} with {a} seats filled, {n} for every adult and {m} for every child. how many {k}?", "{a} tickets went for {b} in all: adults {n}, children {m}. how many {k}?", "entry: {n} for grown-ups, {m} for kids. {a} visitors, {b} in the till. how many {k}?", "a museum sold {a} tickets and took {b}. adults pay {n}, children {m}. number of {k2} tickets?", "the school play earned {b} from {a} seats; {n} per adult, {m} per child. how many {k}?", "#H {b} came in from {a} people, {n} a grown-up and {m} a child. how many {k}?"], "[x + y - {a}, {n} * x + {m} * y - {b}]", "a = x + y; b = n * x + m * y", "adults came,adults were there|children came,children were there|adult|child"),
    (["I have {a} coins, {n} cents and {m} cents each, worth {b} cents together. how many of the {n}-cent coins?", "a jar with {n}-cent and {m}-cent coins: {a} coins, {b} cents. number of {n}-cent coins?", "{a} stamps, some at {n} and the rest at {m}, cost {b}. how many at {n}?", "{w} has {a} notes of {n} and {m}, {b} in total. how many notes of {n}?"], "[x + y - {a}, {n} * x + {m} * y - {b}][x]", "a = x + y; b = n * x + m * y", ""),
    (["a farmer has hens and cows, {a} heads and {b} legs. how many cows?", "chickens and goats: {a} animals, {b} legs. how many goats are there?", "in the yard {a} ducks and sheep stand on {b} legs. how many sheep?", "{a} bikes and cars in the lot, {b} wheels. how many cars?", "pigeons and dogs in the park, {a} heads, {b} feet. number of dogs?"], "[x + y - {a}, 2 * x + 4 * y - {b}][y]", "a = x + y; b = 2 * x + 4 * y", ""),
    (["a farmer has hens and cows, {a} heads and {b} legs. how many hens?", "chickens and goats: {a} animals, {b} legs. how many chickens?", "{a} bikes and cars, {b} wheels altogether. how many bikes?"], "[x + y - {a}, 2 * x + 4 * y - {b}][x]", "a = x + y; b = 2 * x + 4 * y", ""),
    (["two numbers add up to {a} and differ by {b}. what's the larger?", "{w} and {u} are {a} together, {w} is {b} older. how old is {w}?", "the sum of two numbers is {a}, the difference {b}. bigger one?", "we own {a} books together and I have {b} more than you. how many do I have?", "two ropes make {a} m, one is {b} m longer. how long is the longer one?"], "[x + y - {a}, x - y - {b}][x]", "a = 2 * y + k; b = k", ""),
    (["{n} coffees and {m} teas cost {a}, one coffee is {b} more than a tea. price of a coffee?", "{n} adults and {m} children paid {a}; an adult pays {b} more than a child. what does an adult pay?"], "[{n} * x + {m} * y - {a}, x - y - {b}][x]", "a = n * (y + k) + m * y; b = k", ""),
]
SYSTEM = ["work out {v} alone; we have {e} and {f}", "{e} and {f}. I only need {v}", "{e}, {f}. {v}?", "what's {v} if {e} and {f}?", "from {e} and {f} get {v} [only|please]", "simultaneous: {e}; {f}. value of {v}?", "{e}\n{f}\n{v}?", "given both {e} and {f}, how much is {v}?", "I have {e} and also {f}. what does {v} come to?", "two equations, {e} and {f}. just {v} please", "if {e} while {f}, then {v} equals?", "#H with {e} together with {f}, {v} must be?"]
# ---------------------------------------------------------------- chosen roots
PICK = {"max": ["largest", "biggest", "greater", "greatest", "highest"], "min": ["smallest", "smaller", "least", "lowest"]}
ROOT = ["{e}: its {p} root, nothing else", "which solution of {e} = 0 is {p}?", "{e} = 0. the {p} root?", "report the {p} root of {e} = 0", "I only need the {p} zero of {e}", "use the equation {e} = 0. give its {p} root", "the {p} x with {e} = 0 is?", "find the {p} root: {e}", "solve {e} = 0 and tell me the {p} solution", "of the zeros of {e}, which is the {p}?", "{e} crosses the x axis. what's the {p} crossing point?", "give only the {p} of the solutions: {e} = 0", "where does {e} hit zero for the {p} x?", "#H among the roots of {e}, name the {p}"]
# ---------------------------------------------------------------- equations with roots and exponentials
TYPED = ["{l} should come out as {r}. which x does that?", "solve {l} = {r}", "{l} = {r}, x?", "find x if {l} = {r}", "{l} = {r}. find x", "what must x be so that {l} is {r}?", "when is {l} equal to {r}?", "what x makes {l} = {r} true?", "I can't solve {l} = {r}, help please", "x please: {l} = {r}", "my [daughter|son|cousin] is stuck on [her|his|the] homework: {l} = {r}. what is x?", "could you please give [her|him|me] x for {l} = {r}?", "determine x from {l} = {r}", "on the worksheet: {l} = {r}. x?", "at what x do we have {l} = {r}?", "I ended up with {l} = {r}. so x is?", "which number x fulfils {l} = {r}?", "set {l} to {r}; x?", "#H let {l} = {r}. what does x have to be?", "#H x such that {l} and {r} are the same?"]
PLACES = [" with {k} decimals", " to {k} decimals", ", {k} decimal places", " (round to {k} decimals)", ", rounded to {k} decimals", " to {k} dp"]
AS_DECIMAL = [" as a decimal", ", as a decimal number", " in decimal form", " (decimal, not a fraction)", ", no fractions please", ", decimal please"]
# ---------------------------------------------------------------- formulas with numbers put in
FORMULA: list[tuple[list[str], str]] = [
    (["a lamp takes {c} amps from a {a} volt line. what is its resistance (V = IR)?", "Ohm's law: {a} V, {c} A. resistance?", "V = I * R, V is {a}, I is {c}. find R", "what resistor lets {c} amps flow at {a} volts?"], "{a} / {c}"), (["V = IR with I = {c} and R = {a}. V?", "a current of {c} A through {a} ohms gives how many volts?"], "{c} * {a}"), (["P = UI, U = {a} volts, I = {c} amps. power in watts?", "{a} V and {c} A, watts?", "a heater draws {c} amps at {a} volts. power?"], "{a} * {c}"), (["F = ma with m = {a} kg and a = {c} m/s². force?", "what force gives {a} kg an acceleration of {c}?", "F = m * a. m is {a}, a is {c}. F in newtons?"], "{a} * {c}"), (["F = ma, F = {a} N, m = {c} kg. acceleration?", "a push of {a} newtons on {c} kg: acceleration?"], "{a} / {c}"), (["density = m / V, m = {a} g, V = {c} cm³. density?", "{a} grams in {c} cubic cm, what density?"], "{a} / {c}"), (["E = mgh with m = {c}, g = 9.81, h = {a}. energy?", "potential energy: {c} kg, {a} m up, g = 9.81?"], "{c} * 9.81 * {a}" ), (["kinetic energy E = m v^2 / 2 with m = {a} and v = {n}?", "E = mv²/2, m = {a} kg, v = {n} m/s. E?"], "{a} * {n} ** 2 / 2"), (["s = v t, v = {c} m/s, t = {a} s. s?", "distance with v = {c} and t = {a} (s = vt)?"], "{c} * {a}"), (["y = mx + b with m = {n}, x = {c}, b = {a}. y?", "the line y = {n}x + {a}: what's y at x = {c}?"], "{n} * {c} + {a}"), (["A = bh/2, b = {a}, h = {c}. A?", "triangle formula A = b*h/2 with b = {a} and h = {c}?"], "{a} * {c} / 2"), (["I = Prt, P = {a}, r = 0.0{n}, t = {m}. interest?", "simple interest I = P r t with P = {a}, r = 0.0{n}, t = {m}?"], "{a} * 0.0{n} * {m}"), (["pressure p = F/A, F = {a} N, A = {c} m². p?", "{a} newtons on {c} square metres: pressure?"], "{a} / {c}"), (["BMI is kg / m². {n}0 kg and 1.8 m?", "BMI for {n}0 kg at 1.8 m (kg divided by metres squared)?"], "{n}0 / 1.8 ** 2"),
]
# ---------------------------------------------------------------- rectangles and products
SIDES: list[Row] = [
    (["our {b} square metre courtyard has one side {k} m longer than the other. how long is the short one?", "[a garden|a poster|a pool|a window|a stage] of {b} m2 is {k} m longer than wide. how wide?", "the long side of a field is {k} m more than the short one, area {b} m2. short side?", "area {b}, one side {k} longer than the other. the shorter side?", "two positive numbers differ by {k} and their product is {b}. smaller one?", "#H {b} square metres, and {k} m more in length than in width. width?"], "x * (x + {k}) - ({b})", "b = x * (x + k)"),
    (["a square has area {b}. how long is a side?", "which positive number squared is {b}?", "a square [room|plot|tile] covers {b}. side length?"], "x ** 2 - ({b})", "b = x * x"),
]

# ---------------------------------------------------------------- the right side changes
EQUATIONS = ["solve {e} please", "{e}, what's x?", "find x: {e}", "x = ? in {e}", "my homework: {e}", "work out x from {e}"]
OTHER_SIDE = ["and suppose there's {c} on the other side?", "and with {c} on the right[ side|]?", "what if it equals {c}?", "same equation, but = {c}", "change the {o} to {c}", "now make the right side {c}", "and when it's {c} rather than {o}?", "suppose the {o} was {c}. x?"]


def _typed(draw: Draw, question: str, solve: str, answer: str = SOLUTIONS, head: str = X) -> Exchange:
    return ask_typed(draw, question, f"{head}print({solve})", answer)


def chain(draw: Draw) -> Exchange:
    """Two or three steps on a secret number."""
    value, code, said = float(draw.integer(2, 60)), "x", []
    start = value
    for position in range(draw.one([2, 2, 2, 3])):
        kind = draw.one(["+", "-", "*", "*2", "*3", "*4", "/2", "/", "*", "/3"] if position == 0 else ["+", "-"] if code[-1] not in "0123456789" or ("+" not in code and "-" not in code) else ["*", "/", "*2", "/2"])
        n = draw.integer(2, 12) if kind[0] in "*/" else draw.integer(2, 60)
        n = int(kind[1:]) if len(kind) > 1 else n
        if kind[0] == "/" and value % n:
            return chain(draw)
        sums = ("+" in code or "-" in code) and not code.endswith(")")
        inner = f"({code})" if sums and kind[0] in "*/" else code
        code = f"{n} * {inner}" if kind[0] == "*" else f"{inner} {kind[0]} {n}"
        value = {"+": value + n, "-": value - n, "*": value * n, "/": value / n}[kind[0]]
        said.append(draw.one(STEPS[kind]).replace("{n}", draw.shown(str(n), words=0.1)))
    if value <= 0 or start > 100:
        return chain(draw)
    first, rest = said[0], draw.one([", ", ", then ", " and "]).join(said[1:])
    question = draw.say(CHAIN, S=first, T=rest, b=draw.shown(str(int(value)), words=0.05), w=person(draw))
    question = re.sub(r"(?<=[.!] )([a-z])", lambda match: match[1].upper() if draw.chance(0.6) else match[1], question)
    return _typed(draw, question, f"sympy.solve({code} - ({int(value)}), x)")


def stories(draw: Draw) -> Exchange:
    """A fare, a bill, a side: one unknown; decimals where money is."""
    rows = draw.one([ONE, ONE, SIDES])
    bank, code, facts = draw.one(rows)
    x, n, k = draw.integer(2, 40), draw.integer(2, 9), draw.integer(2, 15)
    whole = rows is SIDES or draw.chance(0.35)
    c, d = (draw.integer(2, 30), draw.integer(2, 9)) if whole else (draw.integer(20, 950) / 100, draw.integer(15, 900) / 100)
    if not whole and "n * x" in facts:
        b = round(c + n * draw.integer(150, 2500) / 100, 2)
    else:
        b = round(eval(facts.partition("= ")[2], {}, {"c": c, "d": d, "n": n, "x": x, "k": k}), 2)
    pieces = {"b": f"{b:.2f}" if not whole else str(int(b)), "c": f"{c:.2f}" if not whole else str(c), "d": f"{d:.2f}" if not whole else str(d), "n": str(n), "k": str(k)}
    goods = draw.one(THINGS[:12])
    sign = draw.one(["", "", "", "$", "€", "£"]) if rows is ONE and code.startswith(("{d} * x", "{n}")) else ""
    shown = {name: sign + value if name in "bcd" else value for name, value in pieces.items()}
    question = draw.say(bank, **shown, t=goods, w=person(draw))
    for name, value in pieces.items():
        code = code.replace("{" + name + "}", value)
    solve = f"sympy.solve({code}, x)"
    return _typed(draw, question, solve if whole else f"[round(float(s), 6) for s in {solve}]")


def one_of_two(draw: Draw) -> Exchange:
    """Two unknowns of which one is asked for."""
    i = draw.integer
    if draw.chance(0.35):
        sx, sy, a, b, c, d = i(-4, 12), i(-4, 12), i(1, 6), draw.one([1, 2, -1, 3, -2]), i(1, 5), draw.one([1, -1, 4, -3])
        if a * d == b * c:
            d += 7
        v = draw.one(["x", "y"])
        left = [("" if p == 1 else f"{p} * ") + "x" + signed(q, "y") for p, q in ((a, b), (c, d))]
        right = [a * sx + b * sy, c * sx + d * sy]
        codes = [one + (f" - {value}" if value > 0 else f" + {-value}" if value else "") for one, value in zip(left, right, strict=True)]
        question = draw.say(SYSTEM, e=f"{show(draw, left[0])} = {right[0]}", f=f"{show(draw, left[1])} = {right[1]}", v=v)
        return _typed(draw, question, f"sympy.solve([{codes[0]}, {codes[1]}], [x, y])[{v}]", ANSWER, XY)
    bank, code, facts, kinds = draw.one(TWO)
    numbers = {"x": i(3, 60), "y": i(3, 60), "n": i(8, 25), "m": i(2, 7), "k": i(2, 12)}
    for fact in facts.split("; "):
        name, _, expression = fact.partition(" = ")
        numbers[name] = eval(expression, {}, dict(numbers))
    wanted, words = re.search(r"\]\[([xy])\]$", code), {}
    letter = wanted.group(1) if wanted else draw.one("xy")
    code = re.sub(r"\]\[[xy]\]$", "]", code)
    if kinds:
        first, second, adult, child = kinds.split("|")
        words = {"k": draw.one((first if letter == "x" else second).split(",")), "k2": adult if letter == "x" else child}
    question = draw.say(bank, **{name: draw.shown(str(value), words=0.05) for name, value in numbers.items()} | words, w=person(draw), u=draw.one(["Nadia", "Piet", "Rosa", "Tariq"]))
    for name, value in numbers.items():
        code = code.replace("{" + name + "}", str(value))
    return _typed(draw, question, f"sympy.solve({code}, [x, y])[{letter}]", ANSWER, XY)


def picked(draw: Draw) -> Exchange:
    """The largest or smallest root of a polynomial."""
    i = draw.integer
    roots = draw.rng.sample(range(-9, 12), draw.one([2, 2, 3]))
    if len(roots) == 2:
        a, (r, s) = draw.one([1, 1, 2, 3]), roots
        lead = "x ** 2" if a == 1 else f"{a} * x ** 2"
        code = lead + signed(-a * (r + s), "x") + signed(a * r * s, "")
    else:
        r, s, t = roots
        code = "x ** 3" + signed(-(r + s + t), "x ** 2") + signed(r * s + r * t + s * t, "x") + signed(-r * s * t, "")
    which = draw.one(["max", "min"])
    said = draw.one(PICK[which]) if len(roots) == 3 or which == "min" else draw.one(["larger", "bigger", "greater", "largest"])
    solve = f"{which}(sympy.solve({code}, x))"
    question = draw.say(ROOT, e=show(draw, code), p=said)
    if len(roots) == 2 and draw.chance(0.3):
        p, q, k = i(7, 12), i(1, 4), str(i(2, 4))
        code = f"{draw.one(['', '2 * ', '3 * '])}x ** 2 - {p} * x + {q}"
        question = draw.say(ROOT, e=show(draw, code), p=said).rstrip("?. ") + draw.say(PLACES, k=k)
        solve = f"round(float({which}(sympy.solve({code}, x))), {k})"
    return _typed(draw, question, solve, ANSWER)


def unusual(draw: Draw) -> Exchange:
    """Fractions, roots, powers and exponentials of x; decimals when asked."""
    i, kind = draw.integer, draw.integer(0, 5)
    a, b, c, d, m, n = i(2, 9), i(1, 20), i(2, 6), i(1, 9), i(2, 9), i(2, 7)
    if kind < 2:
        left, right = draw.one([(f"(x + {b}) / {m}", f"({c} * x - {d}) / {n}"), (f"(x - {b}) / {m}", f"(x + {d}) / {n + 7}"), (f"({c} * x + {b}) / {m}", str(a)), (f"x / {m} + x / {m + n}", str(b)), (f"{a} / x", str(b)), (f"{c} * (x + {b})", f"{c + n} * (x - {d})")])
        if c * m == n and "/" in right:
            return unusual(draw)
        question, solve = draw.say(TYPED, l=show(draw, left), r=show(draw, right)), f"sympy.solve({left} - ({right}), x)"
        if draw.chance(0.6):
            k = str(i(2, 4)) if draw.chance(0.4) else "6"
            end = draw.say(AS_DECIMAL) if k == "6" else draw.say(PLACES, k=k)
            question = question.rstrip("?. ") + end + draw.one(["", ".", "?"])
            solve = f"[round(float(s), {k}) for s in {solve}]"
        return _typed(draw, question, solve)
    if kind == 2:
        root = i(2, 12)
        left, right = draw.one([(f"sympy.sqrt({c} * x + {b})", str(root)), (f"sympy.sqrt(x - {b})", str(root)), (f"sympy.sqrt(x) + {b}", str(root + b)), (f"{c} * sympy.sqrt(x)", str(c * root))])
        return _typed(draw, draw.say(TYPED, l=show(draw, left), r=right), f"sympy.solve({left} - ({right}), x)")
    rate = f"0.{i(1, 9)}"
    left, right = draw.one([(f"{a} * sympy.exp({rate} * x)", str(i(10, 90))), (f"sympy.exp({c} * x)", str(i(3, 90))), (f"{a * 10} * 1.0{d} ** x", str(a * 10 + i(10, 60))), (f"sympy.log(x) + {b}", str(b + i(1, 3))), (f"{c} * sympy.log(x)", str(i(2, 9))), (f"{a} * sympy.exp(x) - {b}", str(i(5, 60)))])
    k, end = "6", ""
    if draw.chance(0.6):
        k = str(i(2, 4))
        end = draw.say(PLACES, k=k)
    shown = re.sub(r"sympy\.exp\(([^()]*)\)", lambda match: (f"e^({match[1]})" if draw.chance(0.7) else f"exp({match[1]})").replace(" * x", draw.one(["x", " x", "*x"])), left)
    shown = re.sub(r"e\^\(x\)", "e^x", shown).replace("sympy.log", "ln").replace(" ** ", "^").replace(" * ", draw.one([" * ", "*", " "]))
    question = draw.say(TYPED, l=shown, r=right).rstrip("?. ") + end
    made = _typed(draw, question, f"round(float(sympy.nsolve({left} - ({right}), x, 1)), {k})", ANSWER)
    return unusual(draw) if "Error" in made.answer else made


def put_in(draw: Draw) -> Exchange:
    """A formula and the numbers for its letters."""
    bank, code = draw.one(FORMULA)
    pieces = {"a": str(draw.integer(2, draw.one([60, 240, 900]))), "c": draw.one([str(draw.integer(2, 20)), f"{draw.integer(1, 12)}.{draw.integer(1, 9)}"]), "n": str(draw.integer(5, 9)), "m": str(draw.integer(2, 8))}
    question = draw.say(bank, **pieces)
    for name, value in pieces.items():
        code = code.replace("{" + name + "}", value)
    return ask_typed(draw, question, f"print(round({code}, 6))", ANSWER)


def resolved(draw: Draw) -> list[Exchange]:
    """An equation, then with another right side."""
    a, b, x = draw.integer(2, 12), draw.integer(1, 30), draw.integer(1, 25)
    left, value = draw.one([(f"{a} * (x - {b})", a * x), (f"{a} * (x + {b})", a * (x + b)), (f"{a} * x + {b}", a * x + b), (f"{a} * x - {b}", a * x - b), (f"x / {a} + {b}", x + b), (f"x ** 2 + {a} * x", x * (x + a)), ("x ** 2", x * x)])
    turns: list[Exchange] = []
    for later in range(draw.one([2, 2, 3])):
        x += draw.integer(1, 9)
        new = (x * (x + a) if "+" in left else x * x) if "**" in left else value + draw.integer(1, 9) * a
        new = new if later else value
        question = draw.say(OTHER_SIDE, c=new, o=value) if later else draw.say(EQUATIONS, e=f"{show(draw, left)} = {value}")
        value = new
        turns.append(turn(draw, question, f"import sympy\nx = sympy.symbols('x')\nprint(sympy.solve({left} - ({value}), x))", "The solutions for x are {r}.", later=bool(later), plain=False))
    return turns


KINDS: list[Kind] = [("equations", 6, chain), ("equations", 5, stories), ("equations", 4, one_of_two), ("equations", 2, picked), ("equations", 2, unusual), ("equations", 2, put_in), ("follow-ups", 2, resolved)]
