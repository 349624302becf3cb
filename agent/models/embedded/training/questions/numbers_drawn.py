"""Rows of questions about numbers: how a row's numbers are drawn, written and put into a question.

Each row holds a specification of its numbers, an expression (or a whole program), the answer and
templates. A specification is a list of `name:kind` with an optional range: `i` a count, `x` digits
only, `f` a quantity, `h` hours, `m` money, `n` a banknote, `p` a percentage, `g` any number.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, ask, fill
from samara.agent.models.embedded.training.questions.words import CONTAINERS, person, thing

Row = tuple[str, str, str, list[str]]
"""A specification of numbers, an expression or a program, the answer, templates."""
A = "The answer is {r}."

FOODS = ["rice", "flour", "sugar", "beef", "cheese", "lentils", "butter", "pasta", "salmon", "oats", "potatoes", "cherries", "minced meat", "couscous", "grapes", "tofu", "coffee", "almonds", "honey", "beans", "mushrooms", "spinach", "chicken", "strawberries", "quinoa"]
DRINKS = ["milk", "juice", "water", "wine", "olive oil", "lemonade", "beer", "iced tea", "cider", "syrup"]
PLACES = ["Lisbon", "Denver", "Kyoto", "Nairobi", "Lyon", "Leeds", "Graz", "Osaka", "Porto", "Boston", "Jaipur", "Accra", "Quito", "Bergen", "Gdansk", "Perth", "Izmir", "the lake", "the border", "our cabin", "the cottage", "the next city"]
GOODS = ["jacket", "laptop", "bike", "sofa", "phone", "lamp", "tent", "camera", "guitar", "mattress", "dress", "backpack", "watch", "kettle", "blender", "desk", "monitor", "helmet", "ring", "rug", "printer", "drone", "coat", "chair", "console", "toaster", "suitcase", "fridge", "skirt", "racket", "scooter", "keyboard", "novel", "pair of shoes", "pair of jeans", "mixer", "vase", "pan", "drill", "stroller", "book", "tablet", "bottle of wine", "hat", "bracelet", "painting", "radio"]
ITEMS = ["croissants", "notebooks", "tickets", "mugs", "T-shirts", "bulbs", "batteries", "postcards", "muffins", "towels", "pencils", "candles", "tulips", "pizzas", "screws", "tiles", "burgers", "coffees", "magnets", "bagels", "eggs", "socks", "plants", "stickers", "bricks", "pens", "lemons", "melons", "folders", "cables", "cushions", "spoons", "bottles", "planks", "badges", "posters", "donuts", "tacos", "books", "jars"]
BEFORE = ["[sorry, |ok |hi, |]quick one", "my [daughter|nephew|roommate|boss|client|mother] asked me this", "we've been arguing about this for {x} minutes", "I'm at the [checkout|kitchen table|office|garage|market] right now", "I'm {x} and bad with numbers", "this is question {x} on my sheet", "not sure if I'm doing this right", "it's for [a blog post|the club|my taxes|a school trip|our shop]", "I've got a meeting in {x} minutes", "no calculator at hand", "[help|need help], I always get this wrong", "so, here's my situation", "my phone battery is at {x}% so be short", "I live in number {x} if that matters", "our group has {x} chats about this already", "this might be a stupid question", "it is my {x}th cup of coffee today", "I am new here", "let's see if you can do this", "I did it by hand and want to [check|compare]"]
AFTER = ["[just|only] the number[ please|], [nothing else|no explanation]", "I don't trust my own math", "[need|I need] it [before noon|by tomorrow|for an email|in a minute]", "my [brother|wife|teacher] got something else", "ignore the fact that I'm {x} years old", "short answer please", "[thx|ty|cheers|thank you so much|many thanks]", "no steps needed", "I'm really curious", "asking for a friend", "couldn't do it in my head", "we are on floor {x} waiting for it", "sorry for my english", "bit urgent", "{w} wants to know too", "took me {x} minutes and I still don't have it"]
LEADS = ["I wonder: ", "any idea: ", "trying to figure this out: ", "can you work this out? ", "please calculate: ", "task: ", "problem: ", "would you mind helping me with this one? ", "let me ask: ", "riddle me this: ", "for my records: ", "hmm, ", "ok next one: ", "yo ", "help me out here. ", "just wanna know, ", "Q: ", "serious question, ", "need a quick calculation. ", "suppose this: "]
ROUNDINGS = [
    (["[rounded|round it|round] to [2|two] decimals", "[2|two] decimals please", "[2|two] decimal places[ are enough|]", "round to the second decimal", "with 2 digits after the point"], ", 2"),
    (["[rounded|round it] to [1|one] decimal", "one decimal is enough", "1 decimal place"], ", 1"), (["[3|three] decimals please", "[rounded|round] to three decimal places"], ", 3"),
    (["[rounded|round it] to [a|the nearest] whole number", "no decimals, rounded please", "nearest whole number is fine"], ""),
]
CENTS = (["[rounded|round|] to the [nearest |]cent", "to the cent please", "two decimals, it's money"], ", 2")
PAIRS = [("km", "km/h"), ("miles", "mph"), ("kilometers", "km per hour"), ("km", "kph"), ("miles", "miles per hour")]
VESSELS = [("bus", "buses"), ("tent", "tents"), ("boat", "boats"), ("table", "tables"), ("van", "vans"), ("cabin", "cabins"), ("raft", "rafts"), ("gondola", "gondolas")]
SIGNS = [("$", ""), ("$", ""), ("€", ""), ("£", ""), ("", " dollars"), ("", " euros"), ("", " pounds"), ("", " EUR"), ("", " USD"), ("", "€"), ("", " bucks"), ("", ""), ("", ""), ("", " francs"), ("₹", ""), ("", " crowns")]


def _spread(draw: Draw, low: int, high: int) -> int:
    """An integer of the range, small ones more often when the range is wide."""
    if high < 20 * low:
        return draw.integer(low, high)
    value = round(math.exp(draw.rng.uniform(math.log(low), math.log(high))))
    return max(low, round(value, -(len(str(value)) - 2)) if value > 1000 and draw.chance(0.5) else value)


def _money(draw: Draw, low: int, high: int) -> tuple[str, str]:
    """An amount, and how it is written without its currency."""
    whole = _spread(draw, low, high)
    if (whole > 999 and draw.chance(0.75)) or draw.chance(0.4):
        return str(whole), draw.shown(str(whole), words=0.03)
    cents = draw.one([f"{draw.integer(1, 99):02d}", "50", "99", "95", "25", "5", "90"])
    shown = f"{whole:,}.{cents}" if whole > 999 and draw.chance(0.4) else f"{whole}.{cents}"
    return f"{whole}.{cents}", shown


def _slot(draw: Draw, kind: str, sign: tuple[str, str]) -> tuple[str, str]:
    """A number for the code, and how the question writes it."""
    low, high = (int(part) for part in kind[1:].split("-")) if "-" in kind else (1, 1)
    value = str(_spread(draw, low, high))
    if kind[0] == "g":
        value = draw.number(digits=6)
        return value, draw.shown(value)
    if kind[0] == "i":
        return value, draw.shown(value, words=0.12)
    if kind[0] == "f":
        value = f"{value}.{draw.one(['5', '2', '25', '75', '4', '8', '6', '3'])}" if draw.chance(0.25) else value
        return value, draw.shown(value)
    if kind[0] == "h":
        if draw.chance(0.25):
            return f"{value}.5", draw.one([f"{value}.5", f"{value} and a half", f"{value} 1/2"])
        return value, draw.shown(value, words=0.15)
    if kind[0] == "m":
        value, shown = _money(draw, low, high)
        return value, f"{sign[0]}{shown}{sign[1]}"
    if kind[0] == "n":
        value = draw.one(["10", "20", "20", "50", "50", "100"])
        return value, f"{sign[0]}{value}{sign[1]}"
    if kind[0] == "p":
        value = f"{value}.{draw.one(['5', '5', '25', '2', '7'])}" if draw.chance(0.15) else value
        return value, value + draw.one(["%", "%", "%", "%", " %", " percent", " percent", " per cent", "pct"])
    if kind[0] == "r":
        value = f"{draw.integer(0, 999)}.{draw.integer(10000, 999999)}"
    elif kind[0] == "B":
        value = bin(draw.integer(4, 1023))[2:]
    elif kind[0] == "H":
        value = draw.one([hex, lambda number: hex(number).upper()])(draw.integer(10, 65535))[2:]
    elif kind[0] == "R":
        value = _roman(draw.integer(2, 2030))
    elif kind[0] == "z":
        value = draw.one(["10", "100", "1000", "50"])
    return value, value


def _roman(value: int) -> str:
    """A number in roman numerals."""
    text = ""
    for size, sign in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True):
        text, value = text + sign * (value // size), value % size
    return text


def _numbers(draw: Draw, specification: str, code: str, sign: tuple[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The plain numbers of a row and how they are written: change is never negative, people mostly whole."""
    counts = ":i" in specification and not re.search(r":[mfghr]", specification)
    while True:
        values: dict[str, str] = {}
        shown: dict[str, str] = {}
        for part in specification.split():
            name, kind = part.split(":")
            values[name], shown[name] = _slot(draw, kind, sign)
        if "z" in specification:
            size = values["k"]
            shown["K"] = draw.one([size, {"10": "ten", "100": "hundred", "1000": "thousand", "50": "fifty"}[size]])
            if int(values["a"]) % int(size) * 2 == int(size):
                continue
        if not (code.startswith("{n} - ") or (counts and code[0] in "({" and "math" not in code)):
            return values, shown
        result = eval(fill(code, values))
        if result >= 0 and (not counts or round(result, 6) % 1 == 0 or draw.chance(0.3)):
            return values, shown


def _surround(draw: Draw, question: str) -> str:
    """The question among things people say before and after, which do not matter."""
    x = draw.rng.random()
    if x < 0.1:
        aside = draw.say(BEFORE, x=draw.integer(2, 90))
        return f"{aside}{draw.one(['. ', '. ', ': ', ' - ', chr(10)])}{question}"
    if x < 0.2:
        aside = draw.say(AFTER, x=draw.integer(2, 90), w=person(draw))
        end = "" if question[-1] in "?.!" else draw.one([".", ",", "?"])
        return f"{question}{end} {aside}"
    if x < 0.28:
        return str(draw.one(LEADS)) + question
    return question


def ask_row(draw: Draw, rows: list[Row]) -> Exchange:
    """One row, filled and executed."""
    specification, code, answer, bank = draw.rng.choices(rows, [len(row[3]) + 3 for row in rows])[0]
    sign = draw.one(SIGNS)
    values, shown = _numbers(draw, specification, code, sign)
    sign_used = ":m" in specification and sign[1].strip() in ("", "dollars", "euros", "USD", "EUR") and "%" not in answer
    he = draw.one(["he", "she", "they"])
    (km, kmh), (bus, buses), (unit, units) = draw.one(PAIRS), draw.one(VESSELS), draw.one([("day", "days"), ("box", "boxes"), ("person", "people"), ("table", "tables"), ("bag", "bags")])
    plural = draw.one([draw.one(ITEMS), draw.one(ITEMS), thing(draw)])
    goods = draw.one(GOODS) if draw.chance(0.85) else thing(draw)[:-1]
    words = {"w": person(draw), "v": person(draw), "he": he, "his": {"he": "his", "she": "her", "they": "their"}[he], "t": plural, "u": draw.one(ITEMS), "s": goods, "z": draw.one(GOODS), "c": draw.one(CONTAINERS), "food": draw.one(FOODS), "drink": draw.one(DRINKS), "place": draw.one(PLACES), "km": km, "kmh": kmh, "bus": bus, "buses": buses, "u1": unit, "u2": units, "tin": draw.one(["tin", "bucket", "bag", "roll", "pack"])}
    question = draw.say(bank, **(words | shown))
    if he == "they":
        question = re.sub(r"\b(does|did|has|gets|needs) they\b", lambda match: {"does": "do", "has": "have"}.get(match[1], match[1]) + " they", question).replace("they gets", "they get").replace("they needs", "they need")
    if "bucks" in sign[1] or sign[1] in (" dollars", " euros", " pounds", " francs", " crowns"):
        question = re.sub(r"(\d(?: hundred| thousand|k)?) (dollar|euro|pound|franc|crown|buck)s(?= (?:note|bill|item|order|ticket|course|receipt|ride|tip|coupon))", r"\1 \2", question)
    question = re.sub(r"\b([Aa]) (?=(?:8|11\b|18\b|[aeio])(?!ne\b|uro))", r"\1n ", question)
    question = re.sub(r"(?<![\d.,])1 (dollar|euro|pound|franc|crown|buck)s\b", r"1 \1", question)
    for name, value in values.items():
        code, answer = code.replace("{" + name + "}", value), answer.replace("{" + name + "}", value)
    if not code.startswith(("print", "import", "from", "n, r", "v = ")):
        digits = ", 6"
        if draw.chance(0.06) and "/" in code:
            phrases, digits = draw.one(ROUNDINGS) if not sign_used or draw.chance(0.6) else CENTS
            asked = draw.expand(draw.one(phrases))
            question = f"{question} ({asked})" if draw.chance(0.3) else f"{question}{'' if question[-1] in '?.' else '.'} {asked}"
        code = f"print(round({code}{digits}))"
    if "math." in code and not code.startswith("import"):
        code = f"import math\n{code}"
    question = _surround(draw, question)
    if draw.chance(0.05):
        question = re.sub(r"(?<!\bincl)(?<!\bexcl)(?<!\bex)\. ", ".\n", question)
    return ask(draw, question, code, answer, lower=draw.chance(0.4) and "int('" not in code and "dict(I" not in code)
