"""Smaller kinds: the clock, chance, running given code, algebra, times, mixed units, money in steps."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import random

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, ask, dress
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.words import fake_word, money, person, thing

UNTIL = ["how many days [are left |are there |are |]until {b}?", "days until {b}", "how long until {b}?", "how many days [to|till] {b}?", "days left until {b}", "how many more days until {b}?", "how many days must I wait for {b}?"]
SINCE = ["how many days [have passed |has it been |is it |]since {b}?", "days since {b}", "how many days ago was {b}?", "how long ago was {b} in days?"]
IN = ["what date is it in {n} {u}?", "[what is |]the date in {n} {u}", "what [date|day] will it be in {n} {u}?", "{n} {u} from [now|today]", "which date is {n} {u} from [today|now]?", "what is today plus {n} {u}?"]
AGO = ["what date was it {n} {u} ago?", "the date {n} {u} ago", "{n} {u} ago was what date?", "what was the date {n} {u} ago?"]
BORN = ["how old am I if I was born on {b}?", "I was born on {b}. how old am I[ now| today|]?", "how old is someone born on {b}?", "how old is a person born [on |]{b}[ today| now|]?", "my birthday is {b}, how old am I?", "age of someone born [on |]{b}"]
CHANCE = [
    (["flip a coin", "toss a coin", "heads or tails?", "flip a coin for me"], "print(random.choice(['heads', 'tails']))", "It is {r}."),
    (["roll a [die|dice]", "throw a [die|dice]", "roll the dice"], "print(random.randint(1, 6))", "You rolled {r}."),
    (["[give me |pick |generate |choose |]a random [number|integer] [between|from] {a} [and|to] {b}", "random [number|integer] [between|from] {a} [and|to] {b}", "#H surprise me with a number between {a} and {b}"], "print(random.randint({a}, {b}))", "The random number is {r}."),
    (["[give me |generate |]{n} random [numbers|integers] [between|from] {a} [and|to] {b}"], "print([random.randint({a}, {b}) for _ in range({n})])", "The random numbers are {r}."),
    (["pick [one of|randomly from] {l}", "choose [randomly |at random |]between {l}", "choose one at random: {l}"], "print(random.choice({L}))", "I picked {r}."),
]
RUN = ["run {c}", "[execute|evaluate] {c}", "run [this|the code|this code|this python|python]: {c}", "[run|execute] in python: {c}", "what does {c} [print|output|return|give]?", "python: {c}", "run the [code|following|snippet] {c}", "execute this[ code|]: {c}", "please try this snippet: {c}"]
ALGEBRA = [
    (["[what is |find |compute |][the |]derivative of {e}", "differentiate {e}", "d/dx {e}", "d/dx of {e}", "derive {e}", "#H the slope function of {e}"], "print(sympy.diff({c}, x))", "The derivative is {r}."),
    (["[what is |find |compute |][the |][integral|antiderivative] of {e}", "integrate {e}", "[the |]indefinite integral of {e}"], "print(sympy.integrate({c}, x))", "The integral is {r}."),
    (["[what is |find |compute |][the |]integral of {e} from {a} to {b}", "integrate {e} from {a} to {b}", "area under {e} [from|between] {a} [to|and] {b}"], "print(sympy.integrate({c}, (x, {a}, {b})))", "The integral is {r}."),
    (["expand ({e})({f})", "expand ({e})*({f})", "multiply out ({e})({f})"], "print(sympy.expand(({c}) * ({d})))", "It is {r}."),
    (["factor {q}", "factorize {q}", "factor the polynomial {q}"], "print(sympy.factor({Q}))", "It is {r}."),
    (["[what is |]the value of {e} [at|for|when|if] x = {a}", "evaluate {e} [at|for|when] x = {a}", "if x = {a}, what is {e}?", "f(x) = {e}, what is f({a})?"], "x = {a}\nprint(round({c}, 6))", "The value is {r}."),
]
SPANS = [
    (["how many minutes [is|are|in|are in] {h} hours and {m} minutes?", "{h} hours {m} minutes in minutes", "{h} h {m} min in minutes", "convert {h} hours [and |]{m} minutes to minutes", "{h}h {m}m in minutes"], "print({h} * 60 + {m})", "It is {r} minutes."),
    (["how many seconds [is|are|in|are in] {h} minutes and {m} seconds?", "{h} minutes {m} seconds in seconds", "convert {h} minutes [and |]{m} seconds to seconds"], "print({h} * 60 + {m})", "It is {r} seconds."),
    (["convert {M} minutes [to|into] hours and minutes", "{M} minutes in hours and minutes", "what is {M} minutes in hours and minutes?"], "print({M} // 60, 'hours', {M} % 60, 'minutes')", "It is {r}."),
    (["[how tall is|what is|convert] {f} (feet|foot|ft) {i} [inches|in] in (cm|centimeters)", "{f} feet {i} inches in cm", "{f} ft {i} in to cm", "convert {f} feet [and |]{i} inches to cm", "I am {f} feet {i} inches tall. what is that in cm?", "{f}'{i} in cm"], "print(round(({f} * 12 + {i}) * 2.54, 6))", "It is {r} cm."),
    (["what time is it {M} minutes after {t}?", "{t} plus {M} minutes", "{M} minutes after {t}", "a [meeting|movie|train ride] starts at {t} and [lasts|takes] {M} minutes. when does it end?", "what time will it be {M} minutes after {t}?"], "from datetime import datetime, timedelta\nprint((datetime(2000, 1, 1, {H}, {N}) + timedelta(minutes={M})).strftime('%H:%M'))", "It is {r}."),
]
MONEY = [
    (["[I buy|{w} buys] {a} {t} at {b} each and [pays|pay] with {d}. how much change[ is there| do I get| is due|]?", "{a} {t} at {b} each, paid with {d}. what is the change?", "{w} has {d} dollars and buys {a} {t} for {b} each. how much [money |]is left?", "#H after buying {a} {t} for {b} each, what remains of {d}?"], "{D} - {A} * {B}"),
    (["[a|the] {s} costs {b}[ dollars|], [with|after] {p} off and then {q} tax. what is the final price?", "the price is {b}. take {p} off and add {q} tax", "{b} with a {p} discount and then {q} tax", "[a|the] {s} costs {b}. it is {p} off and there is {q} [sales |]tax. what do I pay?"], "{B} * (100 - {P}) / 100 * (100 + {Q}) / 100"),
    (["a [bill|dinner|meal] of {b} with [a |]{p} tip is split [between|among] {n} people. how much does each pay?", "split {b} plus {p} tip between {n} people", "{n} [friends|people] share a {b} bill with [a |]{p} tip. what does each pay?", "{b} bill, {p} tip, {n} people, how much each?", "[we are {n} people and |]the bill is {b}. with a {p} tip, how much [does each|per person] pay?"], "{B} * (100 + {P}) / 100 / {N}"),
    (["[I buy|{w} buys|{w} bought] {a} {t} at {b} each and gets {p} off. [what is the total|how much is it]?", "{a} {t} at {b} each with {p} off", "{a} {t} for {b} each with a {p} discount, what is the total?"], "{A} * {B} * (100 - {P}) / 100"),
    (["{w} earns {b} [an|per] hour and works {n} hours a day for {a} days. how much [does {w} earn|is that]?", "at {b} [an|per] hour, {n} hours a day, how much is that in {a} days?"], "{B} * {N} * {A}"),
    (["{w} earns {d} [a|per] month and spends {b}. how much [does {w} save|is saved] in {n} months?", "I earn {d} a month and spend {b}. what do I save in {n} months?"], "({D} - {B}) * {N}"),
    (["{w} buys {a} {t} for {b} [in total |]and sells them [for|at] {d} each. what is the profit?", "bought {a} {t} for {b} total, sold at {d} each. profit?"], "{A} * {D} - {B}"),
    (["a [car|train] [drives|goes|travels] {a} km/h for {n} hours and then {b} km/h for {k} hours. how far [does it go|in total]?", "{n} hours at {a} mph and then {k} hours at {b} mph, what distance is that?"], "{A} * {N} + {B} * {K}"),
    (["a [cinema|school|theater] has {a} rows of {n} seats. {k} seats are [taken|empty|broken]. how many are [left|free|not]?", "there are {a} rows with {n} chairs each and {k} people sit down. how many chairs are [free|left]?"], "{A} * {N} - {K}"),
    (["{w} eats {n} {t} [a|every|per] day and has {a} {t}. how many [{t} |]are left after {k} days?", "{w} has {a} {t} and uses {n} [per|a|every] day. how many are left after {k} days?"], "{A} - {N} * {K}"),
    (["{w} had {a} {t}, gave {n} to each of {k} friends. how many [{t} |]are left?", "{w} has {a} {t} and gives {n} to each of [his|her] {k} friends. how many [{t} |]does {w} have left?"], "{A} - {N} * {K}"),
    (["[a|one] third of {a} is how much?", "what is a third of {a}?", "one third of {a}"], "{A} / 3"), (["[a|one] quarter of {a}", "what is a quarter of {a}?", "a fourth of {a}"], "{A} / 4"), (["half of {a}", "what is half of {a}?", "{a} divided in half"], "{A} / 2"),
    (["[double|twice] {a}", "what is [double|twice] {a}?", "two times {a}"], "{A} * 2"), (["three quarters of {a}", "what is 3/4 of {a}?", "3/4 of {a}"], "{A} * 3 / 4"), (["two thirds of {a}", "what is 2/3 of {a}?"], "{A} * 2 / 3"), (["triple {a}", "what is triple {a}?"], "{A} * 3"),
]


def clock(draw: Draw) -> Exchange:
    """Questions that need today's date; the output is staged, since it changes every day."""
    today, other = some_date(draw, 2023, 2032), some_date(draw, 2023, 2034)
    b, n, head = spoken(draw, other), draw.integer(2, 120), "from datetime import date\n"
    literal = f"date({other.year}, {other.month}, {other.day})"
    kind = draw.integer(0, 4)
    if kind < 2:  # the day asked for is ahead or behind, as the question takes it to be
        today, other = (min if kind == 0 else max)(today, other), (max if kind == 0 else min)(today, other)
        b, literal = spoken(draw, other), f"date({other.year}, {other.month}, {other.day})"
    if kind == 0:
        output = str((other - today).days)
        return Exchange(dress(draw, draw.say(UNTIL, b=b)), (Call(f"{head}print(({literal} - date.today()).days)", output),), f"There are {output} days.")
    if kind == 1:
        output = str((today - other).days)
        return Exchange(dress(draw, draw.say(SINCE, b=b)), (Call(f"{head}print((date.today() - {literal}).days)", output),), f"There are {output} days.")
    if kind == 2:
        other = some_date(draw, 1940, 2015)
        output = str(draw.integer(5, 90))
        code = f"{head}a, b = date({other.year}, {other.month}, {other.day}), date.today()\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
        return Exchange(dress(draw, draw.say(BORN, b=spoken(draw, other))), (Call(code, output),), f"It is {output} years.")
    unit = draw.one(["days", "weeks"])
    sign = 1 if kind == 3 else -1
    output = (today + sign * datetime.timedelta(**{unit: n})).isoformat()
    question = draw.say(IN if kind == 3 else AGO, n=draw.shown(str(n), words=0.1), u=unit)
    return Exchange(dress(draw, question), (Call(f"from datetime import date, timedelta\nprint(date.today() {'+' if sign > 0 else '-'} timedelta({unit}={n}))", output),), f"It is {output}.")


def chance(draw: Draw) -> Exchange:
    """Coins, dice, random numbers."""
    bank, code, answer = draw.one(CHANCE)
    random.seed(draw.integer(0, 2**31))
    low = draw.integer(0, 50)
    words = [fake_word(draw) if draw.chance(0.4) else draw.one(["red", "blue", "green", "Anna", "Tom", "pizza", "pasta", "tea", "coffee", "north", "south", "yes", "no"]) for _ in range(draw.integer(2, 4))]
    slots = {"a": str(low), "b": str(low + draw.integer(2, 900)), "n": str(draw.integer(2, 9)), "L": repr(words)}
    question = draw.say(bank, l=", ".join(words[:-1]) + draw.one([" and ", " or "]) + words[-1], **slots)
    for slot, value in slots.items():
        code = code.replace("{" + slot + "}", value)
    return ask(draw, question, f"import random\n{code}", answer, lower=False)


def given_code(draw: Draw) -> Exchange:
    """Code in the question, run as it is."""
    a, b, w = draw.integer(1, 99), draw.integer(2, 30), fake_word(draw)
    code = draw.one([f"print({a} + {b})", f"print('{w}')", f"print('{w}'.upper())", f"print(len('{w}'))", f"x = {a}\nprint(x * {b})", f"print([i for i in range({min(b, 12)})])", f"print(max({a}, {b}))", f"for i in range({min(b, 5)}):\n    print(i)", f"print(sum(range({b})))", f"print({a} // {b}, {a} % {b})", f"print(sorted([{a}, {b}, 7]))", f"print('{w}'[::-1])", f"print(list(range({b % 10}, {a % 10 + 10})))"])
    shown = f"```python\n{code}\n```" if draw.chance(0.2) else f"`{code}`" if draw.chance(0.3) and "\n" not in code else code
    return ask(draw, draw.say(RUN, c=shown), code, "The output is:\n{r}", lower=False, typos=False)


def algebra(draw: Draw) -> Exchange:
    """Derivatives, integrals, expansion, values of a polynomial."""
    bank, code, answer = draw.one(ALGEBRA)

    def polynomial() -> tuple[str, str]:
        a, b, c = (draw.integer(2, 9) for _ in range(3))
        shown: tuple[str, str] = draw.one([(f"{a}x + {b}", f"{a} * x + {b}"), (f"x^2 + {b}x", f"x ** 2 + {b} * x"), (f"{a}x^2 - {b}x + {c}", f"{a} * x ** 2 - {b} * x + {c}"), (f"x^{a}", f"x ** {a}"), (f"{a}x^{b}", f"{a} * x ** {b}"), (f"x^3 - {a}x", f"x ** 3 - {a} * x"), (f"x^2 - {a}", f"x ** 2 - {a}"), (f"x^2 + {a}x + {b}", f"x ** 2 + {a} * x + {b}"), (f"x - {a}", f"x - {a}"), ("x^2", "x ** 2")])
        return shown

    (e, c), (f, d) = polynomial(), polynomial()
    p, q = draw.integer(1, 9), draw.integer(1, 9)
    product = (f"x^2 + {p + q}x + {p * q}", f"x ** 2 + {p + q} * x + {p * q}")
    slots = {"c": c, "d": d, "Q": product[1], "a": str(draw.integer(0, 5)), "b": str(draw.integer(6, 12))}
    question = draw.say(bank, e=e.replace("^", "**") if draw.chance(0.1) else e, f=f, q=product[0], a=slots["a"], b=slots["b"])
    for slot, value in slots.items():
        code = code.replace("{" + slot + "}", value)
    return ask(draw, question, ("import sympy\nx = sympy.symbols('x')\n" if "sympy" in code else "") + code, answer)


def spans(draw: Draw) -> Exchange:
    """Hours and minutes, feet and inches, times of day."""
    bank, code, answer = draw.one(SPANS)
    hour, minute = draw.integer(0, 22), draw.one([0, 5, 10, 15, 20, 30, 40, 45, 50])
    slots = {"h": draw.integer(1, 12), "m": draw.integer(1, 59), "M": draw.integer(15, 600), "f": draw.integer(3, 7), "i": draw.integer(0, 11), "H": hour, "N": minute}
    question = draw.say([t.replace("(", "[").replace(")", "]") for t in bank], t=f"{hour}:{minute:02d}", **slots)
    for slot, value in slots.items():
        code = code.replace("{" + slot + "}", str(value))
    return ask(draw, question, code, answer, lower=False)


def steps(draw: Draw) -> Exchange:
    """Money and amounts in two or three steps, and fractions in words."""
    bank, expression = draw.one(MONEY)
    small = draw.chance(0.5)
    values = {"A": str(draw.integer(2, 30)), "B": f"{draw.integer(1, 40)}.{draw.one(['50', '25', '99', '5'])}" if draw.chance(0.35) else str(draw.integer(2, 60)), "D": str(draw.integer(50, 99) if small else draw.integer(100, 5000)), "P": str(draw.integer(1, 60)), "Q": str(draw.integer(1, 25)), "N": str(draw.integer(2, 12)), "K": str(draw.integer(2, 12))}
    if expression in ("{A} / 2", "{A} / 3", "{A} / 4", "{A} * 2", "{A} * 3", "{A} * 3 / 4", "{A} * 2 / 3"):
        values["A"] = draw.number(digits=5)
    if "{A} - {N}" in expression:
        values["A"] = str(draw.integer(30, 300))
    percent = draw.one(["%", "%", " percent"])
    items = thing(draw)
    plain = any("km/h" in t for t in bank)
    b, d = (draw.shown(values[k]) if plain else money(draw, values[k]) for k in "BD")
    question = draw.say(bank, a=draw.shown(values["A"], words=0.2), b=b, d=d, p=values["P"] + percent, q=values["Q"] + percent, n=draw.shown(values["N"], words=0.3), k=draw.shown(values["K"], words=0.3), w=person(draw), t=items, s=items[:-1])
    for slot, value in values.items():
        expression = expression.replace("{" + slot + "}", value)
    return ask(draw, question, f"print(round({expression}, 6))", lower=draw.chance(0.3))


KINDS: list[Kind] = [("today", 2, clock), ("chance", 1, chance), ("given code", 1, given_code), ("algebra", 2, algebra), ("times", 2, spans), ("money in steps", 5, steps)]
