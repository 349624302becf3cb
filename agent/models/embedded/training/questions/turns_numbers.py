"""A number that was just found, and what is done next with it; percentages; two results at once.

Numbers of earlier turns are written out in the later code (they stand in the conversation).
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange
from samara.agent.models.embedded.training.questions import arithmetic, words
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, Row, filled_in, turn
from samara.agent.models.embedded.training.questions.words import money, person, thing

# ---------------------------------------------------------------- on a number that was just found
# {r} the last result, {b} a number, {q} a percentage, {k} a small whole number
ON_NUMBER: list[Row] = [
    (["double it", "now double it", "and twice that?", "what's double that?", "make it twice as much", "I need two of those, so?", "doubled?", "ok double that for me", "times two please", "if it were twice as big?", "x2?", "#H and if we double that?"], "print(round({r} * 2, 6))", ANSWER),
    (["half of it?", "now half of that", "halve it", "and half?", "what's half of that?", "cut that in half", "we only need half. how much is it?", "split it in two", "one half of the result?", "#H divide it by two"], "print(round({r} / 2, 6))", ANSWER),
    (["triple it", "and three times that?", "now triple that", "what would the triple be?", "three of those?", "times three?"], "print(round({r} * 3, 6))", ANSWER),
    (["and a third of that?", "one third of it", "what is a third of the result?", "split that in three"], "print(round({r} / 3, 6))", ANSWER),
    (["and a quarter of that?", "one quarter of it", "what's a quarter of the result?", "a fourth of that?"], "print(round({r} / 4, 6))", ANSWER),
    (["times {b}", "now multiply that by {b}", "and {b} times that?", "multiply it by {b} please", "what do {b} of those come to?", "ok and for {b} of them?", "take that {b} times", "then times {b}", "the result multiplied with {b}?", "{b} times as much?", "I need it {b} times", "* {b}", "#H and if there are {b} of these?"], "print(round({r} * {b}, 6))", ANSWER),
    (["plus {b}", "add {b} to that", "now add {b}", "and {b} more?", "with {b} on top?", "put another {b} on it", "I forgot {b}, add that", "increase it by {b}", "what if I add {b}?", "there's {b} extra to add", "+ {b}", "and then add {b}", "plus another {b}, what's that?", "#H tack on {b}"], "print(round({r} + {b}, 6))", ANSWER),
    (["minus {b}", "take {b} off that", "now subtract {b}", "and {b} less?", "subtract {b} from it", "remove {b} from that", "what's left if {b} goes away?", "I already have {b} of that, how much is left?", "- {b}", "then take away {b}", "deduct {b} from the result", "#H lower it by {b}"], "print(round({r} - {b}, 6))", ANSWER),
    (["divided by {b}?", "now divide that by {b}", "share it between {b} people", "split that {b} ways", "and per head, if we are {b}?", "/ {b}", "how much each for {b} of us?", "then divide by {b}", "spread over {b} days, how much a day?", "divide the result by {b}", "what's that divided by {b}?", "#H over {b}?"], "print(round({r} / {b}, 6))", ANSWER),
    (["subtract that from {b}", "and {b} minus that?", "take it away from {b}", "what's left of {b} then?", "I have {b}. what remains after that?", "how far is that from {b}, I mean {b} minus it?"], "print(round({b} - {r}, 6))", ANSWER),
    (["divide {b} by that", "and {b} divided by it?", "{b} over that?", "how often does that fit into {b}, as a decimal?"], "print(round({b} / {r}, 6))", ANSWER),
    (["square it", "now squared", "and its square?", "that squared?", "multiply it by itself", "what's that times itself?", "to the power of two?", "#H raise it to the second power"], "print(round({r} ** 2, 6))", ANSWER),
    (["cube it", "and cubed?", "now raise that to the third power", "to the power of 3?"], "print(round({r} ** 3, 6))", ANSWER),
    (["and its square root?", "square root of that?", "now take the square root", "what's the root of it?", "sqrt of that", "take the root of the result"], "import math\nprint(round(math.sqrt({r}), 6))", ANSWER),
    (["{q}% of that?", "what is {q}% of it?", "now take {q} percent of that", "and {q} % of the result?", "how much is {q}% of that amount?", "a tip of {q}% on that would be?", "I pay {q} percent of it. how much is that?", "{q} pct of it", "and my share of {q}%?", "#H what would {q} percent of this be?"], "print(round({r} * {q} / 100, 6))", ANSWER),
    (["add {q}% to that", "plus {q}% tax?", "and with {q} percent on top?", "now add a {q}% tip", "increase it by {q}%", "with {q}% VAT?", "what's it with {q}% more?", "raise that by {q} percent", "and if it grows by {q}%?", "including {q}% service?", "put {q}% on it", "then {q}% tax gets added", "#H with {q} percent shipping on top of that?"], "print(round({r} * (100 + {q}) / 100, 6))", ANSWER),
    (["take {q}% off that", "minus {q}%?", "and with a {q}% discount?", "with {q} percent off?", "now reduce it by {q}%", "less {q}%", "I have a {q}% coupon for it, what's left to pay?", "if that drops by {q}%?", "knock {q} percent off", "lower that by {q}%", "#H apply {q}% off to that"], "print(round({r} * (100 - {q}) / 100, 6))", ANSWER),
    (["what percentage of {b} is that?", "as a percentage of {b}?", "how many percent of {b} is it?", "and in percent of {b}?", "express that as a percent of {b}"], "print(round({r} / {b} * 100, 6))", "It is {r}%."),
    (["is that more than {b}?", "is it bigger than {b}?", "is this over {b}?", "does it exceed {b}?", "so it's above {b}, right?", "greater than {b}?"], "print({r} > {b})", "More than {b}: {r}."),
    (["is that less than {b}?", "is it under {b}?", "is this below {b}?", "would {b} be enough, i.e. is it smaller than {b}?", "so it's less than {b}, right?"], "print({r} < {b})", "Less than {b}: {r}."),
    (["the average of that and {b}?", "average it with {b}", "and the mean of this and {b}?", "halfway between that and {b}?"], "import statistics\ndata = [{r}, {b}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}."),
    (["how much is that per month if it's for a year?", "spread over 12 months?", "that's yearly. and per month?", "and monthly, if that's the amount for a year?"], "print(round({r} / 12, 6))", ANSWER),
    (["that's per month. and per year?", "and over 12 months?", "if that's monthly, how much is it a year?", "times twelve months?", "how much in a whole year if it's each month?"], "print(round({r} * 12, 6))", ANSWER),
    (["if that's per day, how much a week?", "and for seven days?", "that every day for a week?"], "print(round({r} * 7, 6))", ANSWER),
    (["if that's per week, how much in 52 weeks?", "and for 52 weeks?", "weekly, so what's that over 52 weeks?"], "print(round({r} * 52, 6))", ANSWER),
    (["one over that?", "and the reciprocal?", "what's its reciprocal?", "now 1 divided by that"], "print(round(1 / {r}, 6))", ANSWER),
    (["make it negative", "and the negative of that?", "multiply it by -1"], "print(round({r} * -1, 6))", ANSWER),
    (["to the power of {k}?", "raise that to the power {k}", "now take it to the {k}th power"], "print({r} ** {k})", ANSWER),
]
# Only where the number has decimals; only where it is whole; only where it is small.
ON_DECIMAL: list[Row] = [
    (["round that to a whole number", "rounded?", "round it", "to the nearest whole number please", "without the decimals, rounded?", "I need a whole number", "and rounded to the nearest integer?", "can you round this off?", "no decimals please, round it", "that's too precise, round to a whole number", "roughly, as a whole number?", "#H give that to me as a round whole number"], "print(round({r}))", ANSWER),
    (["round that to two decimals", "two decimal places please", "and rounded to 2 decimals?", "to the cent?", "round it to cents", "can I have that with two digits after the point?", "in a money format, rounded to 2 places", "#H only 2 decimals please"], "print(round({r}, 2))", ANSWER),
    (["round that to one decimal", "one decimal place is enough", "with a single decimal?", "to one digit after the point please", "rounded to 1 decimal?"], "print(round({r}, 1))", ANSWER),
    (["round it up", "rounded up to a whole number?", "and always rounding up?", "I can't buy a part of one, so round up"], "import math\nprint(math.ceil({r}))", ANSWER),
    (["round it down", "rounded down to a whole number?", "drop the part after the point", "only full ones count, so round down"], "import math\nprint(math.floor({r}))", ANSWER),
]
ON_WHOLE: list[Row] = [
    (["in hexadecimal?", "and in hex?", "convert that to hex", "what's that in hexadecimal?", "write it in hex", "now as a hex number", "hex please", "#H base 16?"], "print(hex({r})[2:].upper())", "It is {r}."),
    (["in binary?", "and in binary?", "convert that to binary", "what's that in base 2?", "now write it as a binary number", "as zeros and ones?", "binary please"], "print(bin({r})[2:])", "It is {r}."),
    (["in octal?", "and in octal?", "convert that to octal", "what's that in base 8?"], "print(oct({r})[2:])", "It is {r}."),
    (["is that prime?", "is it a prime number?", "and is this one prime?", "is the result a prime?", "prime or not?", "check whether that is prime"], "import sympy\nprint(sympy.isprime({r}))", "{R} is prime: {r}."),
    (["what's the next prime after that?", "and the next prime?", "next prime number from there?", "which prime comes after it?"], "import sympy\nprint(sympy.nextprime({r}))", "The next prime is {r}."),
    (["what are its prime factors?", "factorize that", "now break it into prime factors", "prime factors?", "and its prime factorization?"], "import sympy\nprint(sympy.factorint({r}))", "The prime factors (with their powers) are {r}."),
    (["what are its divisors?", "which numbers divide it?", "list the divisors of that", "what can that be divided by?", "and all its factors?"], "import sympy\nprint(sympy.divisors({r}))", "The divisors are {r}."),
    (["is that even or odd?", "even or odd?", "is it an odd number or even?", "and is that even?"], "print('even' if {r} % 2 == 0 else 'odd')", "{R} is {r}."),
    (["is it divisible by {k}?", "can that be divided by {k} without remainder?", "does {k} divide it?", "is that a multiple of {k}?"], "print({r} % {k} == 0)", "{R} is divisible by {k}: {r}."),
    (["what is the remainder if I divide that by {k}?", "that modulo {k}?", "mod {k}?", "and the remainder when it's divided by {k}?"], "print({r} % {k})", ANSWER),
    (["what's its digit sum?", "add up its digits", "sum of the digits of that?", "what do its digits add up to?"], "print(sum(int(c) for c in str({r})))", "The digit sum is {r}."),
    (["how many digits does it have?", "how many digits is that?", "number of digits in that?"], "print(len(str({r})))", "It has {r} digits."),
    (["is that a perfect square?", "is it a square number?", "and is that the square of a whole number?"], "import math\nprint(math.isqrt({r}) ** 2 == {r})", "{R} is a perfect square: {r}."),
    (["the gcd of that and {b}?", "greatest common divisor with {b}?", "what's the biggest number dividing both that and {b}?"], "import math\nprint(math.gcd({r}, {b}))", "The greatest common divisor is {r}."),
    (["and the factorial of that?", "factorial of it?", "now take the factorial", "{R}! then?"], "import math\nprint(math.factorial({r}))", ANSWER),
]
STORIES: list[Row] = [
    (["I bought {a} {t} at {m} each. what did I pay?", "{a} {t} for {m} apiece, total?", "what do {a} {t} cost at {m} each?", "the canteen needs {a} {t}, one is {m}. how much altogether?", "price of {a} {t} if a single one is {m}?", "{w} ordered {a} {t} and each costs {m}. the bill is how much?"], "print(round({a} * {M}, 6))", ANSWER),
    (["the rent is {m} and electricity {n}. how much together?", "{m} for the hotel plus {n} for the train, sum?", "I spent {m} on food and {n} on fuel, what's that in total?", "my two invoices are {m} and {n}. what do they add up to?", "{w} owes me {m} and {v} owes me {n}. altogether?"], "print(round({M} + {N}, 6))", ANSWER),
    (["I had {m} and spent {n}. what's left?", "budget {m}, costs {n}. how much remains?", "{w} earns {m} and pays {n} in rent. how much is left over?", "from {m} I transfer {n}. remaining balance?"], "print(round({M} - {N}, 6))", ANSWER),
    (["we split {m} between {a} friends. how much each?", "{m} for {a} people, per person?", "a taxi of {m} shared by {a}. each pays?", "{a} of us owe {m} together, what's one share?"], "print(round({M} / {a}, 6))", ANSWER),
    (["a car goes {a} km/h for {k} hours. how far?", "driving {k} hours at {a} km/h, what distance is it?"], "print(round({a} * {k}, 6))", ANSWER),
    (["what's {x} times {y}?", "{x} * {y}", "multiply {x} and {y}", "{x} x {y} = ?", "how much is {x} multiplied by {y}"], "print(round({x} * {y}, 6))", ANSWER),
    (["what's {x} plus {y}?", "{x} + {y}", "add {x} and {y}", "sum of {x} and {y}", "how much is {x} and {y} together"], "print(round({x} + {y}, 6))", ANSWER),
    (["what's {x} minus {y}?", "{x} - {y}", "take {y} from {x}", "{x} less {y}"], "print(round({x} - {y}, 6))", ANSWER),
    (["what's {x} divided by {y}?", "{x} / {y}", "divide {x} by {y}", "{x} over {y}"], "print(round({x} / {y}, 6))", ANSWER),
    (["what is {q}% of {m}?", "{q} percent of {m}", "how much is {q}% of {m}", "I get {q}% of {m}. how much is that?"], "print(round({M} * {q} / 100, 6))", ANSWER),
]
# ---------------------------------------------------------------- percentages: one of two values changes
PERCENT: list[tuple[list[str], str]] = [
    (["what is {q}% of {m}?", "{q} percent of {m}?", "how much is {q}% of {m}?", "I keep {q}% of {m}, how much is that?", "{q}% commission on {m}?"], "print(round({M} * {q} / 100, 6))"),
    (["a {s} costs {m} and is {q}% off. what do I pay?", "{m} with a {q}% discount?", "what's {m} minus {q}%?", "the {s} was {m}, now {q}% cheaper. new price?"], "print(round({M} * (100 - {q}) / 100, 6))"),
    (["{m} plus {q}% tax?", "my rent of {m} goes up by {q}%. what is it then?", "dinner was {m} and I tip {q}%. total?", "add {q}% VAT to {m}"], "print(round({M} * (100 + {q}) / 100, 6))"),
]
NEW_RATE = ["and if it were {q} % instead?", "what about {q}%?", "and with {q}%?", "and at {q} percent?", "make it {q}% instead", "now with {q} percent", "what if it's {q}%?", "say it were {q}%, what then?", "hm, and {q}%?", "sorry, {q}% I meant", "and for {q}%?", "how much would it be at {q}%?", "actually it's {q} percent", "and if the rate is {q}%?", "#H suppose {q}% instead"]
NEW_AMOUNT = ["and for {m}?", "what about {m}?", "and if it were {m}?", "same percentage, but {m}", "now for {m}", "the same for {m}", "and with {m} instead?", "how about {m}?", "and on {m}?", "if the amount is {m}?", "same thing with {m} please", "same rate, {m}", "#H and suppose it's {m}"]
SAVED = ["how much is the discount itself?", "so how much do I save?", "what do I save?", "and the saving in money?", "how much cheaper is that?"]
TAXED = ["how much of that is the extra?", "what's the added part alone?", "and only the added part?", "how much is the {q}% on its own?"]
# ---------------------------------------------------------------- two results
BOTH: list[Row] = [
    (["add the two results", "and both results together?", "now add those two", "what's the sum of both?", "sum of the two answers?", "put both together", "how much is that in all?", "total of those two?", "#H the two of them combined?"], "print(round({p} + {r}, 6))", ANSWER),
    (["subtract the first result from the second", "the second minus the first?", "second result minus first?", "take the first answer away from the second"], "print(round({r} - {p}, 6))", ANSWER),
    (["subtract the second result from the first", "the first minus the second?", "first answer minus the second one", "now subtract that from the first result", "take this off the first result"], "print(round({p} - {r}, 6))", ANSWER),
    (["multiply the two results", "product of the two?", "the first result times the second?", "now multiply both answers"], "print(round({p} * {r}, 6))", ANSWER),
    (["divide the first result by the second", "the first divided by the second?", "ratio of the first to the second?"], "print(round({p} / {r}, 6))", ANSWER),
    (["divide the second result by the first", "the second over the first?", "how many times the first is the second?"], "print(round({r} / {p}, 6))", ANSWER),
    (["which of the two is bigger?", "the larger of both results?", "which result is higher?", "the bigger one of those?"], "print(max({p}, {r}))", "The larger one is {r}."),
    (["which of the two is smaller?", "the smaller of both results?", "which result is lower?"], "print(min({p}, {r}))", "The smaller one is {r}."),
    (["how far apart are they?", "the difference between the two results?", "by how much do the two differ?", "what's the gap between both answers?"], "print(round(abs({p} - {r}), 6))", ANSWER),
    (["the average of the two results?", "average both answers", "mean of those two?", "and on average, of both?"], "import statistics\ndata = [{p}, {r}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}."),
    (["by how many percent is the second higher or lower than the first?", "percent change from the first to the second?", "the change from the first result to the second in percent?"], "print(round(({r} - {p}) / {p} * 100, 6))", "The change is {r}%."),
]


def _rows(result: str) -> list[Row]:
    rows = list(ON_NUMBER)
    if "." in result and not result.endswith(".0"):
        rows += ON_DECIMAL * 3
    if re.fullmatch(r"\d+", result):
        value = int(result)
        whole = [row for row in ON_WHOLE if "factorial" not in row[1] or value <= 20]
        rows += [row for row in whole if ("divisors" not in row[1] and "factorint" not in row[1]) or 1 < value <= 100000]
        rows = [row for row in rows if "** {k}" not in row[1] or value <= 200]
    else:
        rows = [row for row in rows if "** {k}" not in row[1]]
    return rows


def _usable(result: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", result) is not None and len(result) < 11 and float(result) > 0


def _story(draw: Draw) -> Exchange:
    """A first question whose answer is a positive number."""
    while True:
        if draw.chance(0.45):
            made: Exchange = draw.one([arithmetic.binary, arithmetic.chain, words.percentage, words.word_problem])(draw)
        else:
            bank, code, answer = draw.one(STORIES)
            big, small = sorted((draw.integer(2, 2000), draw.integer(2, 900)), reverse=True)
            m, n = (f"{v}.{draw.one(['50', '25', '99', '90'])}" if draw.chance(0.35) else str(v) for v in (big, small))
            x, y = draw.number(digits=4), draw.number(digits=3)
            values = {"M": m, "N": n, "a": str(draw.integer(2, 40)), "k": str(draw.integer(2, 12)), "x": x, "y": y, "q": str(draw.integer(1, 80))}
            question = draw.say(bank, m=money(draw, m), n=money(draw, n), a=draw.shown(values["a"], words=0.2), k=values["k"], x=draw.shown(x), y=draw.shown(y), q=values["q"], t=thing(draw), w=person(draw), v=person(draw))
            made = turn(draw, question, filled_in(code, values), answer, later=False)
        if _usable(made.calls[0].output):
            return made


def on_number(draw: Draw) -> list[Exchange]:
    """What is done next with a number that was found."""
    made = [_story(draw)]
    for _ in range(draw.one([1, 1, 1, 2, 2, 3])):
        result = made[-1].calls[0].output
        if not _usable(result):
            break
        bank, code, answer = draw.one(_rows(result))
        b = draw.number(digits=3, decimals="+ {b}," in code or "{r} - {b}" in code)
        if "{b} - {r}" in code or " > {b}" in code or " < {b}" in code:
            b = str(int(float(result)) + draw.integer(1 if "{b} - " in code else -int(float(result)), 200))
        if "gcd" in code:
            b = str(draw.integer(2, 200))
        values = {"b": b, "q": str(draw.integer(1, 60)) if draw.chance(0.9) else f"{draw.integer(1, 20)}.5", "k": str(draw.integer(2, 9 if "**" not in code else 4))}
        question = draw.say(bank, b=draw.shown(b), q=values["q"], k=values["k"], R=result)
        made.append(turn(draw, question, filled_in(code, {**values, "r": result}), filled_in(answer, {"R": result, "k": values["k"], "b": b})))
        # "It" would be ambiguous after a digit count, and a binary number is not a decimal one.
        if any(code == row[1] for row in ON_WHOLE) and not any(sign in code for sign in ("nextprime", "factorial", "gcd")):
            break
    return made


def percents(draw: Draw) -> list[Exchange]:
    """A percentage of an amount, then another rate, another amount, the saving, rounding."""
    bank, code = draw.one(PERCENT)
    m = f"{draw.integer(5, 900)}.{draw.one(['50', '25', '99'])}" if draw.chance(0.3) else str(draw.integer(10, draw.one([200, 5000, 60000])))
    q, s, kind = str(draw.integer(2, 60)), thing(draw)[:-1], draw.integer(0, 3)
    made = [turn(draw, draw.say(bank, q=q, m=money(draw, m), s=s), filled_in(code, {"M": m, "q": q}), later=False)]
    for _ in range(draw.one([1, 1, 2, 3])):
        x, result = draw.rng.random(), made[-1].calls[0].output
        if x < 0.4:
            q = str(draw.integer(2, 75)) if draw.chance(0.85) else f"{draw.integer(2, 20)}.5"
            made.append(turn(draw, draw.say(NEW_RATE, q=q), filled_in(code, {"M": m, "q": q})))
        elif x < 0.75:
            m = str(draw.integer(10, 9000))
            made.append(turn(draw, draw.say(NEW_AMOUNT, m=money(draw, m)), filled_in(code, {"M": m, "q": q})))
        elif "100 - " in code or "100 + " in code:
            saved = SAVED if "100 - " in code else TAXED
            made.append(turn(draw, draw.say(saved, q=q), f"print(round({m} * {q} / 100, 6))"))
            break
        elif "." in result and kind:
            rounding = draw.one(ON_DECIMAL[:3])
            made.append(turn(draw, draw.say(rounding[0]), filled_in(rounding[1], {"r": result})))
            break
        else:
            made.append(turn(draw, draw.say(ON_NUMBER[0][0]), f"print(round({result} * 2, 6))"))
            break
    return made


def both(draw: Draw) -> list[Exchange]:
    """Two results, then something of both."""
    first, second = _story(draw), _story(draw)
    p, r = first.calls[0].output, second.calls[0].output
    if p == r or (("percent" in first.question or "%" in first.question) and draw.chance(0.7)):
        return both(draw)
    made = [first, second]
    bank, code, answer = draw.one(BOTH)
    made.append(turn(draw, draw.say(bank), filled_in(code, {"p": p, "r": r}), answer))
    result = made[-1].calls[0].output
    if draw.chance(0.25) and _usable(result):
        then = draw.one(_rows(result)[:3] + (ON_DECIMAL[:3] if "." in result else []))
        made.append(turn(draw, draw.say(then[0]), filled_in(then[1], {"r": result}), then[2]))
    return made
