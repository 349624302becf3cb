"""Conversations of two to four turns: the later question leans on the earlier one or its result.

Numbers, dates and texts of earlier turns are written out in the later code (they stand in the
conversation); a list of numbers stays in the kernel as `data`, as in `statistics_kinds`.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import ast
import datetime
import random
import re
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions import arithmetic, calendar_units, words
from samara.agent.models.embedded.training.questions.calendar_units import (
    MONTHS,
    UNITS,
    some_date,
    spoken,
)
from samara.agent.models.embedded.training.questions.statistics_kinds import (
    COMMON,
    FORMS,
    numbers,
    surface,
)
from samara.agent.models.embedded.training.questions.texts_asked import ITEMS, plain_sentence, word
from samara.agent.models.embedded.training.questions.words import NAMES, money, person, thing

ANSWER = "The answer is {r}."
Row = tuple[list[str], str, str]

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
    (["the average of that and {b}?", "average it with {b}", "and the mean of this and {b}?", "halfway between that and {b}?"], "print(round(({r} + {b}) / 2, 6))", ANSWER),
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
LEAD = ["{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "ok, {q}", "thanks. {q}", "great, {q}", "hm, {q}", "good. {q}", "nice, and now: {q}", "alright {q}", "one more: {q}", "last one, {q}", "wait, {q}", "ah ok. {q}", "perfect! {q}", "cool. {q}", "got it. {q}", "and then: {q}", "thx, {q}", "that's what I thought. {q}", "interesting. {q}", "while we're at it: {q}", "{q} please", "so {q}"]
# ---------------------------------------------------------------- the same again with another value
AGAIN = ["what about {v}?", "and {v}?", "and for {v}?", "the same for {v}", "now {v}", "same with {v}", "how about {v}?", "now with {v}", "and if it were {v}?", "do {v} as well", "and {v}, please", "try {v}", "also for {v}", "{v}?", "repeat that for {v}", "once more with {v}", "sorry, I meant {v}", "make that {v} instead", "with {v} instead?", "oh, and {v}?", "then what about {v}?", "now the same thing with {v}", "can you do that for {v} too?", "next: {v}", "same question for {v}", "#H and what would it be for {v}?", "#H let's do {v} too"]
AGAIN_TWO = ["the same for {v} and {x}", "what about {v} and {x}?", "and {v} and {x}?", "now {v} and {x}", "how about {v} and {x}?", "same with {v} and {x}", "do {v} and {x} too", "try it with {v} and {x}", "and for {v} and {x}?", "again for {v} and {x} please", "repeat with {v} and {x}", "{v} and {x}?", "#H and now take {v} and {x}"]
# first question, code, answer, sort of value
SINGLE: list[tuple[list[str], str, str, str]] = [
    (["square root of {a}?", "what's the square root of {a}?", "sqrt {a}", "the root of {a} please"], "import math\nprint(round(math.sqrt({a}), 6))", ANSWER, "n"),
    (["what is {a} squared?", "the square of {a}", "{a} to the power of 2?"], "print(round({a} ** 2, 6))", ANSWER, "n"),
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
    (["the average of {a} and {b}?", "what's halfway between {a} and {b}?"], "print(round(({a} + {b}) / 2, 6))", ANSWER),
    (["remainder of {a} divided by {b}?", "what's {a} mod {b}?"], "print({a} % {b})", ANSWER),
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
    (["which of the two is bigger?", "the larger of both results?", "which result is higher?", "the bigger one of those?"], "print(max({p}, {r}))", ANSWER),
    (["which of the two is smaller?", "the smaller of both results?", "which result is lower?"], "print(min({p}, {r}))", ANSWER),
    (["how far apart are they?", "the difference between the two results?", "by how much do the two differ?", "what's the gap between both answers?"], "print(round(abs({p} - {r}), 6))", ANSWER),
    (["the average of the two results?", "average both answers", "mean of those two?", "and on average, of both?"], "print(round(({p} + {r}) / 2, 6))", ANSWER),
    (["by how many percent is the second higher or lower than the first?", "percent change from the first to the second?", "the change from the first result to the second in percent?"], "print(round(({r} - {p}) / {p} * 100, 6))", "The change is {r}%."),
]
# ---------------------------------------------------------------- lists in `data`
MORE_OF_LIST: list[Row] = [
    (["sort them", "now sort them", "and sorted?", "put them in order", "smallest to largest please", "can you order those?", "in ascending order?", "#H arrange them from low to high"], "print(sorted(data))", "The sorted list is {r}."),
    (["sort them descending", "from biggest to smallest?", "in descending order please", "and the other way round, largest first?", "highest first"], "print(sorted(data, reverse=True))", "The sorted list is {r}."),
    (["reverse the list", "and backwards, without sorting?", "same list in reverse order, not sorted"], "print(data[::-1])", "Reversed: {r}"),
    (["how many of them are above {n}?", "how many are over {n}?", "count those bigger than {n}", "and how many exceed {n}?"], "print(sum(x > {n} for x in data))", "There are {r}."),
    (["how many of them are below {n}?", "how many are under {n}?", "count those smaller than {n}"], "print(sum(x < {n} for x in data))", "There are {r}."),
    (["which ones are above {n}?", "list those over {n}", "only the ones bigger than {n}", "which of them exceed {n}?"], "print([x for x in data if x > {n}])", "They are {r}."),
    (["which are above the average?", "which ones beat the mean?", "list the values over the mean"], "import statistics\nprint([x for x in data if x > statistics.mean(data)])", "They are {r}."),
    (["double each of them", "multiply every one by 2", "all of them times two?"], "print([round(x * 2, 6) for x in data])", "The result is {r}."),
    (["multiply each by {k}", "every one times {k}", "scale them all by {k}"], "print([round(x * {k}, 6) for x in data])", "The result is {r}."),
    (["add {k} to each of them", "every one plus {k}", "raise each by {k}"], "print([round(x + {k}, 6) for x in data])", "The result is {r}."),
    (["square each of them", "and the squares?", "all of them squared"], "print([round(x ** 2, 6) for x in data])", "The squares are {r}."),
    (["running total?", "and the cumulative sum?", "show the running totals"], "print([round(sum(data[:n + 1]), 6) for n in range(len(data))])", "The running totals are {r}."),
    (["without duplicates?", "remove the duplicates", "which distinct values are in there?"], "print(sorted(set(data)))", "The distinct values are {r}."),
    (["the top 3?", "the three biggest?", "what are the three highest?", "show the best three"], "print(sorted(data, reverse=True)[:3])", "They are {r}."),
    (["the two lowest?", "the two smallest of them?", "which two are the smallest?"], "print(sorted(data)[:2])", "They are {r}."),
    (["how many were there again?", "how many numbers is that?", "and how many values are it?", "count them"], "print(len(data))", "The count is {r}."),
    (["does it contain {n}?", "is {n} one of them?", "is there a {n} in it?"], "print({n} in data)", "Contained: {r}."),
]
NAMED_FOLLOW = ["and the {k}?", "the {k}?", "what about the {k}?", "now the {k} of the same numbers", "could I also get the {k}?", "plus the {k}", "I need the {k} as well", "{k} too?", "same list, {k}?", "next the {k}", "for those numbers, what's the {k}?", "and what would the {k} be?", "ok and their {k}?", "do the {k} as well", "the {k} would be nice too", "of these, the {k}?", "#H and how about their {k}?"]
DROP = ["drop the {n} and try again", "leave out the {n} and do it again", "without the {n}?", "and if I remove the {n}?", "take the {n} out, what is it then?", "the {n} was a mistake, do it again without it", "ignore the {n}, what now?", "delete {n} from the list and redo it", "scrap the {n} and recompute", "same without the {n}", "throw out the {n} and repeat", "#H and not counting the {n}?"]
JOIN = ["add {n} to the list and try again", "and if I add a {n}?", "now include {n} too", "with {n} added, what is it?", "I forgot {n}, do it again with that", "there's one more value, {n}. again please", "append {n} and redo it", "one more came in: {n}. what now?", "put {n} in as well and recompute", "same with another {n} in it", "#H and counting {n} as well?"]
SWAP = ["the {n} should be {x}, do it again", "change the {n} to {x} and redo it", "oops, {n} was meant to be {x}. again please", "replace the {n} by {x}, what is it then?", "correction: not {n} but {x}"]
PLOTTING: list[tuple[list[str], str]] = [
    (["now plot these", "plot them", "and a line chart of it", "can you draw that as a graph?", "show me a plot", "make a chart of the numbers", "plot those values please", "I'd like to see them as a line", "visualize them", "#H and as a graph?"], "plt.plot(data)"),
    (["a histogram of them please", "now a histogram", "how are they distributed? a histogram please", "make a histogram of these", "and as a histogram?"], "plt.hist(data)"),
    (["as a bar chart?", "make bars out of it", "a bar chart of these please", "draw them as bars", "bar chart instead"], "plt.bar(range(len(data)), data)"),
]
# ---------------------------------------------------------------- dates
D = "from datetime import date\n"
DT = "from datetime import date, timedelta\n"
ON_DATE: list[tuple[list[str], str, str, str]] = [
    (["and the day after?", "the day after that?", "what's the next day?", "and one day later?", "plus one day?"], DT + "print({d} + timedelta(days=1))", "It is {r}.", "date"),
    (["and the day before?", "one day earlier?", "the previous day?", "minus one day?"], DT + "print({d} - timedelta(days=1))", "It is {r}.", "date"),
    (["and {n} days later?", "{n} days after that?", "what date is {n} days from then?", "now add {n} days", "plus {n} days", "then another {n} days on?", "and if I wait {n} days more?", "#H push it back by {n} more days"], DT + "print({d} + timedelta(days={n}))", "It is {r}.", "date"),
    (["and {n} days before that?", "{n} days earlier?", "go back {n} days from there", "minus {n} days"], DT + "print({d} - timedelta(days={n}))", "It is {r}.", "date"),
    (["and {k} weeks later?", "{k} weeks after that?", "add {k} weeks to it", "plus {k} weeks?"], DT + "print({d} + timedelta(weeks={k}))", "It is {r}.", "date"),
    (["and {k} weeks before?", "{k} weeks earlier?", "minus {k} weeks"], DT + "print({d} - timedelta(weeks={k}))", "It is {r}.", "date"),
    (["and {k} months later?", "{k} months after that?", "add {k} months", "plus {k} months?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(months={k})).date())", "It is {r}.", "date"),
    (["and {k} years later?", "{k} years after that?", "the date {k} years on?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(years={k})).date())", "It is {r}.", "date"),
    (["what weekday is that?", "which day of the week is it?", "what day of the week would that be?", "is that a weekend? which weekday?", "and the weekday?", "on what day does that fall?", "Monday, Tuesday...? which is it?", "weekday?", "#H and what day of the week do we have then?"], D + "print({d}.strftime('%A'))", "It is a {r}.", ""),
    (["is that a leap year?", "is that year a leap year?", "a leap year?", "does that year have a February 29th?", "and is it in a leap year?"], "import calendar\nprint(calendar.isleap({y}))", "{y} is a leap year: {r}.", ""),
    (["which week of the year is that?", "what week number is it in?", "calendar week?", "and the ISO week?"], D + "print({d}.isocalendar().week)", "It is week {r}.", ""),
    (["what day of the year is that?", "day number in the year?", "the how manieth day of the year is it?", "which day of the year is it, counting from January 1?"], D + "print({d}.timetuple().tm_yday)", "It is day {r} of the year.", ""),
    (["how many days does that month have?", "how long is that month, in days?", "days in that month?"], "import calendar\nprint(calendar.monthrange({y}, {m})[1])", "It has {r} days.", ""),
    (["how many days from then until Christmas {y2}?", "and from that to December 25, {y2}, how many days?", "days from there to Christmas {y2}?"], D + "print((date({y2}, 12, 25) - {d}).days)", "There are {r} days.", ""),
]
FIRST_DATE: list[tuple[list[str], str, str]] = [
    (["what date is {n} days after {a}?", "{n} days after {a}?", "if I start on {a} and add {n} days, which date is it?", "the invoice is from {a} and due in {n} days. due date?", "a parcel sent {a} takes {n} days. when does it come?", "{a} plus {n} days"], DT + "print({d} + timedelta(days={n}))", "It is {r}."),
    (["what date was {n} days before {a}?", "{n} days before {a}?", "the deadline is {a} and I start {n} days earlier. when?", "{a} minus {n} days"], DT + "print({d} - timedelta(days={n}))", "It is {r}."),
    (["what date is {k} weeks after {a}?", "{a} plus {k} weeks", "the course begins on {a} and runs {k} weeks, when is it over?"], DT + "print({d} + timedelta(weeks={k}))", "It is {r}."),
    (["{k} months after {a}?", "a contract from {a} runs {k} months. when does it end?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(months={k})).date())", "It is {r}."),
]
ABOUT_DAY: list[Row] = [
    (["what day of the week is {a}?", "which weekday was {a}?", "{a}, what weekday?", "on which day does {a} fall?", "our wedding is on {a}. what weekday is that?"], D + "print({d}.strftime('%A'))", "It is a {r}."),
    (["which week number has {a}?", "calendar week of {a}?"], D + "print({d}.isocalendar().week)", "It is week {r}."),
    (["what day of the year is {a}?", "{a} is day number what of the year?"], D + "print({d}.timetuple().tm_yday)", "It is day {r} of the year."),
]
ON_DAYS: list[Row] = [
    (["and in weeks?", "how many weeks is that?", "in weeks please", "convert that to weeks", "what's that in weeks?"], "print(round({r} / 7, 6))", "There are {r} weeks."),
    (["and in hours?", "how many hours is that?", "in hours please", "what's that in hours?"], "print(round({r} * 24, 6))", "There are {r} hours."),
    (["and in minutes?", "how many minutes is that?"], "print(round({r} * 1440, 6))", "There are {r} minutes."),
    (["how many full weeks is that?", "whole weeks only?", "complete weeks?"], "print({r} // 7)", "There are {r} weeks."),
    (["and if I count the last day too?", "including both the first and the last day?", "counting both ends?"], "print({r} + 1)", "There are {r} days."),
    (["if I save {k} a day, how much is that in the end?", "at {k} per day, what does that make?", "and at {k} euros a day?"], "print(round({r} * {k}, 6))", ANSWER),
]
BETWEEN = ["how many days between {a} and {b}?", "days from {a} to {b}?", "we leave on {a} and return {b}. how many days is it?", "how long is it from {a} until {b}, in days?", "project runs {a} to {b}, so how many days?", "it's {a} now. how many days to {b}?"]
# ---------------------------------------------------------------- texts
FIRST_TEXT: list[tuple[list[str], str, str, str]] = [
    (["reverse {t}", "{t} backwards?", "spell {t} backwards", "write {t} from back to front"], "print({w}[::-1])", "{r}", "new"),
    (["{t} in capitals", "uppercase {t}", "make {t} all caps"], "print({w}.upper())", "{r}", "new"),
    (["sort the letters of {t}", "the letters of {t} in alphabetical order"], "print(''.join(sorted({w})))", "{r}", "new"),
    (["{t} without vowels", "remove the vowels from {t}"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "new"),
    (["{t} in rot13", "rot13 of {t}"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "new"),
    (["how many letters has {t}?", "how long is {t}?", "count the letters in {t}"], "print(len({w}))", "It has {r} characters.", ""),
    (["how many vowels are in {t}?", "count the vowels of {t}"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["is {t} a palindrome?", "does {t} read the same backwards?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", ""),
    (["what's the first letter of {t}?", "{t} begins with which letter?"], "print({w}[0])", "It is {r}.", ""),
]
ON_TEXT: list[tuple[list[str], str, str, str]] = [
    (["and backwards?", "reverse it", "now reverse that", "spelled backwards?", "turn it around", "in reverse?"], "print({w}[::-1])", "{r}", "new"),
    (["in capitals?", "now in capital letters", "make that uppercase", "and all caps?", "put it in upper case"], "print({w}.upper())", "{r}", "new"),
    (["how many letters was that?", "how many letters does it have?", "and its length?", "how long is it?", "letter count of that?", "count the letters"], "print(len({w}))", "It has {r} characters.", ""),
    (["how many vowels does it have?", "and the vowels?", "count its vowels", "vowels in it?", "how many of those letters are vowels?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["how many consonants?", "and consonants?", "consonants in it?"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {w}.lower()))", "It has {r} consonants.", ""),
    (["how often is {c} in it?", "and how many {c}?", "how many times does it have the letter {c}?", "count the letter {c} in it", "the letter {c}, how often?"], "print({w}.lower().count({c}))", "It appears {r} times.", ""),
    (["is it a palindrome?", "is that a palindrome?", "does it read the same backwards?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", ""),
    (["sort its letters", "now sort the letters", "its letters in alphabetical order?", "and with the letters sorted?"], "print(''.join(sorted({w})))", "{r}", "new"),
    (["the first {n} letters of that?", "just the first {n} letters of it", "cut it to {n} letters"], "print({w}[:{n}])", "{r}", "new"),
    (["and its last {n} letters?", "only the last {n} letters of it"], "print({w}[-{n}:])", "{r}", "new"),
    (["what's its last letter?", "and the last letter?", "which letter does it end with?"], "print({w}[-1])", "It is {r}.", ""),
    (["and the first letter?", "its first letter?"], "print({w}[0])", "It is {r}.", ""),
    (["without the vowels?", "now take out the vowels", "drop its vowels"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "new"),
    (["replace {c} by * in it", "now put * for every {c}", "and with * instead of {c}?"], "print({w}.replace({c}, '*'))", "{r}", "new"),
    (["how many different letters is that?", "how many distinct letters has it?"], "print(len(set({w}.lower().replace(' ', ''))))", "It has {r} different letters.", ""),
    (["which letter is most common in it?", "its most frequent letter?"], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", ""),
    (["repeat it {n} times", "that {n} times in a row", "now {n} times"], "print({w} * {n})", "{r}", ""),
    (["in rot13?", "now apply rot13 to it", "encode that with rot13"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "new"),
]
AGAIN_BACK = ["reverse it again", "and now back again", "turn it back around", "reverse that once more", "reverse the result"]
AGAIN_LOW = ["back to lower case", "and lowercase again?", "now in small letters", "lowercase that"]
ON_SENTENCE: list[tuple[list[str], str, str, str]] = [
    (["how many words is that?", "and how many words?", "word count?", "how many words does it have?"], "print(len({w}.split()))", "It has {r} words.", ""),
    (["and how many characters?", "how many characters is it with spaces?", "its length in characters?"], "print(len({w}))", "It has {r} characters.", ""),
    (["without the spaces, how many characters?", "and not counting the spaces?", "characters excluding spaces?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", ""),
    (["what's the longest word in it?", "and the longest word?", "its longest word?"], "print(max({w}.split(), key=len))", "It is {r}.", ""),
    (["and the shortest word?", "which is the shortest word in it?"], "print(min({w}.split(), key=len))", "It is {r}.", ""),
    (["put it in upper case", "now in capitals", "and in all caps?"], "print({w}.upper())", "{r}", ""),
    (["and the initials?", "what acronym does it make?", "the first letters of its words?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", ""),
    (["sort its words alphabetically", "the words in alphabetical order?", "now sort the words"], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}", ""),
    (["with the words in reverse order?", "now flip the word order"], "print(' '.join({w}.split()[::-1]))", "{r}", ""),
    (["how many vowels are in the sentence?", "and the number of vowels?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["put hyphens between the words", "join the words with dashes"], "print('-'.join({w}.split()))", "{r}", ""),
    (["what's the last word?", "and the last word?"], "print({w}.split()[-1])", "It is {r}.", ""),
]
SENTENCE_FIRST = ["how many words are in {t}?", "word count of {t}", "count the words: {t}", "{t} - how many words is that?", "my headline is {t}. how many words?"]
WORDS_FIRST: list[Row] = [
    (["sort {l} alphabetically", "put {l} in alphabetical order", "{l} from a to z", "alphabetize my list: {l}"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["which is the longest word of {l}?", "longest of {l}?"], "print(max({d}, key=len))", "It is {r}."),
    (["how many things are on the list {l}?", "I need {l}. how many items is that?"], "print(len({d}))", "There are {r}."),
]
ON_WORDS: list[Row] = [
    (["and in reverse order, z to a?", "now from z to a", "the other way round, descending?", "sort them z to a"], "print(sorted({d}, key=str.lower, reverse=True))", "In order: {r}."),
    (["sort them alphabetically", "in alphabetical order?", "now a to z"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["sort them by length", "and by length, shortest first?", "order them by number of letters"], "print(sorted({d}, key=len))", "In order: {r}."),
    (["which one is the longest?", "the longest word?", "which has the most letters?"], "print(max({d}, key=len))", "It is {r}."),
    (["which one is the shortest?", "and the shortest?"], "print(min({d}, key=len))", "It is {r}."),
    (["how many are there?", "how many items is that?", "count them"], "print(len({d}))", "There are {r}."),
    (["join them with commas", "make that one line with commas"], "print(','.join({d}))", "{r}"),
    (["how long is each?", "and their lengths?"], "print([len(x) for x in {d}])", "The lengths are {r}."),
]
PLUS_WORD = ["add {v} and sort them again", "I forgot {v}. sort it all again", "now with {v} as well, in alphabetical order", "put {v} on the list too and alphabetize it"]
LESS_WORD = ["take {v} off and sort again", "without {v}, in alphabetical order?", "remove {v} and alphabetize the rest", "we don't need {v}, sort the others"]
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


def _turn(draw: Draw, question: str, code: str, answer: str = ANSWER, space: dict[str, Any] | None = None, *, plain: bool = True, later: bool = True) -> Exchange:
    """One exchange; a later turn may have a lead-in, a plain one may have slips of the fingers."""
    output = execute(code, space)
    if later:
        question = draw.say(LEAD, q=question) if not question.endswith("please") else question
        question = question.replace("? please", " please")
        asked = question[0].upper() + question[1:] if draw.chance(0.35) and plain else question
        asked = asked[:-1] if asked[-1] in "?." and draw.chance(0.3) else asked
    else:
        asked = dress(draw, question, typos=plain, lower=plain)
    return Exchange(asked, (Call(code, output),), answer.replace("{r}", output))


def _fill(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w\d?)\}", lambda m: values.get(m.group(1), m.group()), text)


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
            made = _turn(draw, question, _fill(code, values), answer, later=False)
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
        made.append(_turn(draw, question, _fill(code, {**values, "r": result}), _fill(answer, {"R": result, "k": values["k"], "b": b})))
        # "It" would be ambiguous after a digit count, and a binary number is not a decimal one.
        if any(code == row[1] for row in ON_WHOLE) and not any(sign in code for sign in ("nextprime", "factorial", "gcd")):
            break
    return made


def again(draw: Draw) -> list[Exchange]:
    """The same question with other values."""
    if draw.chance(0.4):
        two, code2, answer2 = draw.one(DOUBLE)
        made: list[Exchange] = []
        for _ in range(draw.one([2, 2, 3])):
            m, n = draw.integer(2, draw.one([30, 200, 999])), draw.integer(2, 99)
            m, n = (max(m, n), min(m, n)) if "-" in code2 or "%" in code2 else (m, n)
            question = draw.say(AGAIN_TWO if made else two, a=m, b=n, v=m, x=n)
            made.append(_turn(draw, question, _fill(code2, {"a": str(m), "b": str(n)}), answer2, later=bool(made)))
        return made
    bank, code, answer, sort = draw.one(SINGLE)
    made = []
    for _ in range(draw.one([2, 2, 3, 4])):
        a = {"n": lambda: draw.number(digits=4), "i": lambda: str(draw.integer(2, draw.one([99, 999, 5000]))), "s": lambda: str(draw.integer(6, 400)), "f": lambda: str(draw.integer(2, 15)), "d": lambda: str(draw.integer(1, 180)), "y": lambda: str(draw.integer(1850, 2150))}[sort]()
        shown = draw.shown(a, words=0.06) if sort in "n" else a
        question = draw.say(AGAIN if made else bank, a=shown, v=shown)
        made.append(_turn(draw, question, _fill(code, {"a": a}), _fill(answer, {"a": a}), later=bool(made)))
    return made


def percents(draw: Draw) -> list[Exchange]:
    """A percentage of an amount, then another rate, another amount, the saving, rounding."""
    bank, code = draw.one(PERCENT)
    m = f"{draw.integer(5, 900)}.{draw.one(['50', '25', '99'])}" if draw.chance(0.3) else str(draw.integer(10, draw.one([200, 5000, 60000])))
    q, s, kind = str(draw.integer(2, 60)), thing(draw)[:-1], draw.integer(0, 3)
    made = [_turn(draw, draw.say(bank, q=q, m=money(draw, m), s=s), _fill(code, {"M": m, "q": q}), later=False)]
    for _ in range(draw.one([1, 1, 2, 3])):
        x, result = draw.rng.random(), made[-1].calls[0].output
        if x < 0.4:
            q = str(draw.integer(2, 75)) if draw.chance(0.85) else f"{draw.integer(2, 20)}.5"
            made.append(_turn(draw, draw.say(NEW_RATE, q=q), _fill(code, {"M": m, "q": q})))
        elif x < 0.75:
            m = str(draw.integer(10, 9000))
            made.append(_turn(draw, draw.say(NEW_AMOUNT, m=money(draw, m)), _fill(code, {"M": m, "q": q})))
        elif "100 - " in code or "100 + " in code:
            saved = SAVED if "100 - " in code else TAXED
            made.append(_turn(draw, draw.say(saved, q=q), f"print(round({m} * {q} / 100, 6))"))
            break
        elif "." in result and kind:
            rounding = draw.one(ON_DECIMAL[:3])
            made.append(_turn(draw, draw.say(rounding[0]), _fill(rounding[1], {"r": result})))
            break
        else:
            made.append(_turn(draw, draw.say(ON_NUMBER[0][0]), f"print(round({result} * 2, 6))"))
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
    made.append(_turn(draw, draw.say(bank), _fill(code, {"p": p, "r": r}), answer))
    result = made[-1].calls[0].output
    if draw.chance(0.25) and _usable(result):
        then = draw.one(_rows(result)[:3] + (ON_DECIMAL[:3] if "." in result else []))
        made.append(_turn(draw, draw.say(then[0]), _fill(then[1], {"r": result}), then[2]))
    return made


def _imports(expression: str) -> str:
    return "import statistics\n" if "statistics." in expression else ""


def of_list(draw: Draw) -> list[Exchange]:
    """A statistic of a list, then others, changes of the list, plots; `data` stays in the kernel."""
    values = numbers(draw, draw.integer(4, 8))
    space: dict[str, Any] = {}
    name, spoken_as, expression, _ = draw.one(COMMON)
    question = draw.say(FORMS, k=draw.say(spoken_as), l=surface(draw, values))
    made = [_turn(draw, question, f"{_imports(expression)}data = [{', '.join(values)}]\nprint({expression})", f"The {name} is {{r}}.", space, later=False)]
    changeable = True
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        x = draw.rng.random()
        if x < 0.3:
            name, spoken_as, expression, _ = draw.one(COMMON)
            made.append(_turn(draw, draw.say(NAMED_FOLLOW, k=draw.say(spoken_as)), f"{_imports(expression)}print({expression})", f"The {name} is {{r}}.", space))
            changeable = True
        elif x < 0.55 and changeable and len(values) > 3:
            n, other = str(draw.one(values)), str(draw.integer(1, 120))
            unique = [v for v in values if values.count(v) == 1]
            act = draw.integer(0, 5)
            if act < 3 and unique:
                n = str(draw.one(unique))
                bank, change = DROP, f"data.remove({n})"
                values.remove(n)
            elif act < 5 or not unique:
                n = other
                bank, change = JOIN, f"data.append({n})"
                values.append(n)
            else:
                n = str(draw.one(unique))
                if other == n:
                    other += "0"
                bank, change = SWAP, f"data[data.index({n})] = {other}"
                values[values.index(n)] = other
            made.append(_turn(draw, draw.say(bank, n=n, x=other), f"{_imports(expression)}{change}\nprint({expression})", f"The {name} is {{r}}.", space))
        elif x < 0.67:
            bank, code = draw.one(PLOTTING)
            asked = draw.say(LEAD, q=draw.say(bank)) if draw.chance(0.4) else draw.say(bank)
            made.append(Exchange(asked, (Call(f"import matplotlib.pyplot as plt\nplt.figure()\n{code}\nplt.savefig('plot.png')", "[file saved: plot.png]"),), "I saved the plot as plot.png."))
            changeable = False
        else:
            bank, code, answer = draw.one(MORE_OF_LIST)
            near = str(int(float(draw.one(values)))) if draw.chance(0.7) else str(draw.integer(1, 100))
            k = str(draw.integer(2, 12))
            made.append(_turn(draw, draw.say(bank, n=near, k=k), _fill(code, {"n": near, "k": k}), answer, space))
            changeable = False
            # After a new list or an order, "them" would be ambiguous.
            if not answer.startswith(("There are", "The count", "Contained")):
                break
    return made


def _literal(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def dates(draw: Draw) -> list[Exchange]:
    """A date that was found or asked about, then its weekday, the day after, another date."""
    x, day = draw.rng.random(), some_date(draw, 1950, 2045)
    n, k = str(draw.integer(2, 200)), str(draw.integer(2, 12))
    values = {"d": _literal(day), "i": day.isoformat(), "n": n, "k": k, "y": str(day.year), "m": str(day.month)}
    if x < 0.2:
        later = day + datetime.timedelta(days=draw.integer(3, 600))
        made = [_turn(draw, draw.say(BETWEEN, a=spoken(draw, day), b=spoken(draw, later)), f"{D}print(({_literal(later)} - {_literal(day)}).days)", "There are {r} days.", later=False)]
        if draw.chance(0.3):
            other = later + datetime.timedelta(days=draw.integer(3, 300))
            question = draw.say(["and until {a}?", "what about {a} instead?", "and to {a}?", "if it ends on {a} instead?"], a=spoken(draw, other))
            made.append(_turn(draw, question, f"{D}print(({_literal(other)} - {_literal(day)}).days)", "There are {r} days.", plain=False))
        bank, code, answer = draw.one(ON_DAYS)
        made.append(_turn(draw, draw.say(bank, k=k), _fill(code, {"r": made[-1].calls[0].output, "k": k}), answer))
        return made
    if x < 0.45:
        bank, code, answer = draw.one(ABOUT_DAY)
        made = [_turn(draw, draw.say(bank, a=spoken(draw, day)), _fill(code, values), answer, later=False)]
        for _ in range(draw.one([1, 1, 2])):
            if draw.chance(0.6):
                day = some_date(draw, 1950, 2045)
                made.append(_turn(draw, draw.say(AGAIN, v=spoken(draw, day)), _fill(code, {"d": _literal(day)}), answer, plain=False))
            else:
                asked, again_code, again_answer, _ = draw.one(ON_DATE[8:13])
                if again_code == code:
                    continue
                made.append(_turn(draw, draw.say(asked), _fill(again_code, {"d": _literal(day), "y": str(day.year), "m": str(day.month)}), _fill(again_answer, {"y": str(day.year)})))
                break
        return made if len(made) > 1 else dates(draw)
    bank, code, answer = draw.one(FIRST_DATE)
    made = [_turn(draw, draw.say(bank, a=spoken(draw, day), n=draw.shown(n, words=0.1), k=draw.shown(k, words=0.2)), _fill(code, values), answer, later=False)]
    day = datetime.date.fromisoformat(made[-1].calls[0].output)
    for _ in range(draw.one([1, 1, 2, 3])):
        asked, code, answer, new = draw.one(ON_DATE)
        n, k = str(draw.integer(2, 90)), str(draw.integer(2, 12))
        values = {"d": _literal(day), "i": day.isoformat(), "n": n, "k": k, "y": str(day.year), "m": str(day.month), "y2": str(day.year + (1 if (day.month, day.day) > (12, 20) else 0))}
        made.append(_turn(draw, draw.say(asked, n=draw.shown(n, words=0.1), k=draw.shown(k, words=0.3), y=values["y"], y2=values["y2"]), _fill(code, values), _fill(answer, {"y": values["y"]})))
        if new:
            day = datetime.date.fromisoformat(made[-1].calls[0].output)
    return made


def months(draw: Draw) -> list[Exchange]:
    """Days of a month, then of another; leap years one after another."""
    month, year = draw.integer(1, 12), draw.integer(1990, 2040)
    made = [_turn(draw, draw.say(["how many days has {M} {y}?", "days in {M} {y}?", "how long is {M} {y}?"], M=MONTHS[month - 1], y=year), f"import calendar\nprint(calendar.monthrange({year}, {month})[1])", "It has {r} days.", later=False)]
    for _ in range(draw.one([1, 2])):
        if draw.chance(0.5):
            month = draw.integer(1, 12)
            question = draw.say(["and {M}?", "what about {M} of the same year?", "and {M} that year?", "the same for {M}"], M=MONTHS[month - 1])
        elif draw.chance(0.5):
            year = draw.integer(1990, 2040)
            question = draw.say(["and in {y}?", "what about {y}?", "same month in {y}?", "and the year {y}?"], y=year)
        else:
            made.append(_turn(draw, draw.say(ON_DATE[9][0]), f"import calendar\nprint(calendar.isleap({year}))", f"{year} is a leap year: {{r}}."))
            break
        made.append(_turn(draw, question, f"import calendar\nprint(calendar.monthrange({year}, {month})[1])", "It has {r} days."))
    return made


def texts(draw: Draw) -> list[Exchange]:
    """A word or a sentence, then more about it or about what became of it."""
    quote = draw.one(["'{}'", '"{}"'])
    if draw.chance(0.3):
        text = plain_sentence(draw)
        made = [_turn(draw, draw.say(SENTENCE_FIRST, t=quote.format(text)), f"print(len({text!r}.split()))", "It has {r} words.", plain=False, later=False)]
        for asked, code, answer, _ in draw.rng.sample(ON_SENTENCE[1:], draw.one([1, 2, 2])):
            made.append(_turn(draw, draw.say(asked), _fill(code, {"w": repr(text)}), answer))
        return made
    while not (text := word(draw)).isalpha() or not text.isascii():
        pass
    quote = quote if draw.chance(0.6) else "{}"
    bank, code, answer, new = draw.one(FIRST_TEXT)
    made = [_turn(draw, draw.say(bank, t=quote.format(text)), _fill(code, {"w": repr(text)}), answer, plain=False, later=False)]
    text = made[-1].calls[0].output if new else text
    first_row = (code, answer, new)
    for _ in range(draw.one([1, 1, 2, 3])):
        last = made[-1].calls[0].code
        x = draw.rng.random()
        if x < 0.2 and last.endswith("[::-1])"):
            asked, code, answer, new = AGAIN_BACK, "print({w}[::-1])", "{r}", "new"
        elif x < 0.2 and last.endswith(".upper())"):
            asked, code, answer, new = AGAIN_LOW, "print({w}.lower())", "{r}", "new"
        elif x < 0.35 and len(made) == 1:
            text, (code, answer, new) = word(draw), first_row
            made.append(_turn(draw, draw.say(AGAIN, v=quote.format(text) if quote != "{}" else f"'{text}'"), _fill(code, {"w": repr(text)}), answer, plain=False))
            text = made[-1].calls[0].output if new else text
            continue
        else:
            asked, code, answer, new = draw.one(ON_TEXT)
        letters = [c for c in text if c.islower() and c.upper() not in text]
        letter, n = str(draw.one(letters)) if letters else "", draw.integer(2, 4)
        filled = _fill(code, {"w": repr(text), "c": repr(letter), "n": str(n)})
        if filled in [e.calls[0].code for e in made] or ("{c}" in code and not letter) or len(text) < 5 or ("upper()" in code and text.isupper()):
            continue
        made.append(_turn(draw, draw.say(asked, c=draw.one([f"'{letter}'", f'"{letter}"']), n=n), filled, answer, plain=False))
        text = made[-1].calls[0].output if new else text
    return made if len(made) > 1 else texts(draw)


def _order(made: Exchange, items: list[str]) -> list[str]:
    """The list as it stands after a turn: in its new order if the turn sorted it."""
    call = made.calls[0]
    return list(ast.literal_eval(call.output)) if "sorted(" in call.code else items


def word_lists(draw: Draw) -> list[Exchange]:
    """A list of words, then another order, one more, one less."""
    items = list(dict.fromkeys(draw.one(ITEMS) if draw.chance(0.7) else draw.one(NAMES) for _ in range(draw.integer(4, 6))))
    bank, code, answer = draw.one(WORDS_FIRST)
    shown = ", ".join(items) if draw.chance(0.6) else ", ".join(items[:-1]) + " and " + items[-1]
    made = [_turn(draw, draw.say(bank, l=shown), _fill(code, {"d": repr(items)}), answer, plain=False, later=False)]
    items = _order(made[0], items)
    for _ in range(draw.one([1, 2, 2])):
        x = draw.rng.random()
        if x < 0.35:
            new = str(draw.one([i for i in ITEMS if i not in items]))
            if x < 0.2 or len(items) < 4:
                items, asked, v = [*items, new], PLUS_WORD, new
            else:
                v = str(draw.one(items))
                items, asked = [i for i in items if i != v], LESS_WORD
            made.append(_turn(draw, draw.say(asked, v=v), f"print(sorted({items!r}, key=str.lower))", "In order: {r}.", plain=False))
            items = _order(made[-1], items)
            continue
        bank, code, answer = draw.one(ON_WORDS)
        filled = _fill(code, {"d": repr(items)})
        if filled not in [e.calls[0].code for e in made]:
            made.append(_turn(draw, draw.say(bank), filled, answer))
            items = _order(made[-1], items)
    return made if len(made) > 1 else word_lists(draw)


def in_bases(draw: Draw) -> list[Exchange]:
    """A number in one base, then in others, then another number."""
    a = str(draw.integer(5, draw.one([255, 3999])))
    order = draw.rng.sample(ON_BASE, draw.one([2, 2, 3, 4]))
    name = {"bin": "binary", "hex": "hex", "oct": "octal", "n, ": "roman numerals"}
    made = []
    for position, (bank, code, answer) in enumerate(order):
        base = next(said for sign, said in name.items() if sign in code[:10])
        question = draw.say(bank) if position else draw.say(["{a} in {b}?", "convert {a} to {b}", "how do I write {a} in {b}?", "what's {a} in {b}?", "I need {a} in {b}"], a=a, b=base)
        made.append(_turn(draw, question, _fill(code, {"a": a}), answer, later=bool(position)))
    if draw.chance(0.4):
        a = str(draw.integer(5, 3999))
        made.append(_turn(draw, draw.say(AGAIN, v=a), _fill(code, {"a": a}), answer))
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
    made = [_turn(draw, draw.say(FIRST_UNIT, n=draw.shown(n, words=0.04), a=a, b=b, z=draw.one(DEVICES)), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False, later=False)]
    for _ in range(draw.one([1, 1, 2, 2])):
        x = draw.rng.random()
        others = [row for row in _DIRECT[key] if row[1][0] not in targets]
        result = made[-1].calls[0].output
        if x < 0.4 and others:
            _, targets, there = draw.one(others)
            b = draw.one(targets)
            made.append(_turn(draw, draw.say(IN_OTHER, c=b), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False))
        elif x < 0.7 or "." not in result:
            n = draw.number(digits=4)
            made.append(_turn(draw, draw.say(OTHER_AMOUNT, n=draw.shown(n, words=0.04), a=a), f"print(round({there.replace('{n}', n)}, 6))", f"{n} {a} is {{r}} {b}.", plain=False))
        elif x < 0.85:
            back = next(row[2] for row in _DIRECT[targets[0]] if row[1][0] == names[0])
            m = draw.number(digits=4)
            made.append(_turn(draw, draw.say(WAY_BACK, n=m, a=a, b=b), f"print(round({back.replace('{n}', m)}, 6))", f"{m} {b} is {{r}} {a}.", plain=False))
            break
        else:
            rounding = draw.one(ON_DECIMAL[:3])
            made.append(_turn(draw, draw.say(rounding[0]), _fill(rounding[1], {"r": result}), rounding[2]))
            break
    return made


def rolls(draw: Draw) -> list[Exchange]:
    """A coin, a die, a random number, and once more."""
    bank, code, answer = draw.one(ROLLS)
    random.seed(draw.integer(0, 2**31))
    low = draw.integer(0, 40)
    options = draw.rng.sample([*ITEMS, *NAMES], draw.integer(2, 4))
    values = {"a": str(low), "b": str(low + draw.integer(5, 500)), "L": repr(options)}
    code = "import random\n" + _fill(code, values)
    made = [_turn(draw, draw.say(bank, l=", ".join(options[:-1]) + " or " + options[-1], **values), code, answer, plain=False, later=False)]
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
        made.append(_turn(draw, question, code, "The solutions for x are {r}.", later=bool(made), plain=False))
        c += draw.integer(1, 40)
    return made


def today(draw: Draw) -> list[Exchange]:
    """Today's date, then days around it; outputs are staged, since they change every day."""
    now = some_date(draw, 2024, 2032)
    first = draw.say(calendar_units.TODAY)
    made = [Exchange(dress(draw, first), (Call(f"{D}print(date.today())", now.isoformat()),), f"Today is {now.isoformat()}.")]
    n, unit = draw.integer(2, 60), draw.one(["days", "weeks"])
    rows: list[tuple[list[str], str, str, str]] = [
        (["and tomorrow?", "what's the date tomorrow then?", "so tomorrow is?"], f"{DT}print(date.today() + timedelta(days=1))", (now + datetime.timedelta(days=1)).isoformat(), "It is {r}."),
        (["and yesterday?", "and what was yesterday?", "yesterday's date?"], f"{DT}print(date.today() - timedelta(days=1))", (now - datetime.timedelta(days=1)).isoformat(), "It is {r}."),
        ([f"and in {n} {unit}?", f"what date will it be in {n} {unit}?", f"{n} {unit} from now?", f"plus {n} {unit}?"], f"{DT}print(date.today() + timedelta({unit}={n}))", (now + datetime.timedelta(**{unit: n})).isoformat(), "It is {r}."),
        ([f"and {n} {unit} ago?", f"what was the date {n} {unit} ago?", f"minus {n} {unit}?"], f"{DT}print(date.today() - timedelta({unit}={n}))", (now - datetime.timedelta(**{unit: n})).isoformat(), "It is {r}."),
    ]
    for bank, code, output, answer in draw.rng.sample(rows, draw.one([1, 1, 2, 3])):
        made.append(Exchange(draw.say(LEAD, q=draw.say(bank)), (Call(code, output),), answer.replace("{r}", output)))
    return made


KINDS: list[Kind] = [("follow-ups", 10, on_number), ("follow-ups", 5, again), ("follow-ups", 4, percents), ("follow-ups", 2, both), ("follow-ups", 6, of_list), ("follow-ups", 4, dates), ("follow-ups", 1, months), ("follow-ups", 4, texts), ("follow-ups", 2, word_lists), ("follow-ups", 1, in_bases), ("follow-ups", 5, in_units), ("follow-ups", 1, rolls), ("follow-ups", 1, equations), ("follow-ups", 1, today)]
