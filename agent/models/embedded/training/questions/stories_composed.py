"""Stories put together at random from events: stock that comes and goes, baskets, journeys, pay, meters.

Each story draws its events, what is asked of them and facts that do not matter; the expression of
the answer grows with the events. So few sentences make thousands of different problems.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill
from samara.agent.models.embedded.training.questions.numbers_drawn import (
    FOODS,
    GOODS,
    ITEMS,
    SIGNS,
    A,
    ask_row,
)
from samara.agent.models.embedded.training.questions.words import person

LAYOUTS = [
    "{S}. {Q}", "{S}. {Q}", "{S}. {Q}", "{C}. {Q}", "{l}. {q}", "{Q} {S}.", "{A}. {Q}", "{L}\n{Q}", "{B}\n{Q}", "[Given|Facts|The situation|What I know|Notes]: {D}. {q}", "if {A}, {q}", "{S}. [My question|What I want to know|So]: {q}", "{S}.\n\n{Q}", "[Exercise|Problem|Task|Question] {N}. {S}. {Q}", "{q} ({D})", "{l} - {q}",
    "#H {Q}\n{T}", "#H [Let me tell you how it was|Picture this]. {S}. {Q}",
]
ASIDES = ["it was {x} degrees outside", "{w} turned {x} last week", "I have asked {x} people already", "my bus leaves in {x} minutes", "{w} lives at number {x}", "this is problem {x} in the book", "we have been married for {x} years", "the radio is on", "{w} wasn't there", "I'm writing this on my phone", "the boss wants it today", "it's a rainy day", "{w} has {x} cousins", "the last one took me {x} minutes", "the dog is asleep", "I've been awake for {x} hours", "the room has {x} chairs", "our house was built in {y}", "we started this in {y}", "{w} weighs {x} kg", "page {x} was missing"]
PARTS = [("half", 2), ("half", 2), ("a third", 3), ("a quarter", 4), ("one fifth", 5), ("a fifth", 5), ("a tenth", 10)]


@dataclass(frozen=True)
class World:
    """Where something comes and goes: `k` times `n` of it where there are many, the `part` of it."""

    start: str
    gains: list[str]
    losses: list[str]
    asks: list[str]
    came: list[str]
    went: list[str]
    low: int = 20
    high: int = 400
    goods: bool = False


WORLDS = [
    World("[a|the|our] shop [opens with|has|starts the day with] {n} [lamps|candles|kettles|plants|phone cases|scarves]", ["{n} [more |]are delivered", "a van brings {n}", "the supplier sends {k} boxes of {n}"], ["{n} are sold", "{n} [turn out broken|are returned to the maker]", "{k} customers buy {n} each", "{part} are sold in the sale"], ["how many are in stock now?", "what's the closing stock?"], ["how many came in?"], ["how many went out?"], 40, 900, True),
    World("a bus leaves [the depot|the station|{place}] with {n} passengers", ["{n} people get on[ at the next stop|]", "{n} [more |]get in", "at each of {k} stops {n} people board"], ["{n} get off", "{n} people leave[ at the market|]", "{n} get out at each of {k} stops", "{part} of the passengers get off"], ["how many passengers are on board now?", "how many people are still on the bus?"], ["how many people got on along the way?"], ["how many people got off in all?"], 15, 60),
    World("the library [owns|has|starts with] {n} [comics|novels|atlases|films]", ["it buys {n} new ones", "a neighbour donates {n}", "{k} readers bring back {n} each"], ["{n} are lent out", "{n} are thrown away because they're torn", "{k} readers borrow {n} each", "{part} are moved to another branch"], ["how many are there now?", "how many stand on the shelves now?"], ["how many were added?"], ["how many left the library?"], 80, 2000, True),
    World("{w} has {n} [marbles|stickers|shells|stamps|trading cards|badges]", ["{v} gives {w} {n}", "{w} finds {n} [more|in a drawer]", "{w} buys {k} packs with {n} in each", "{w} wins {n}"], ["{w} loses {n}", "{w} gives {n} to {v}", "{w} hands {n} to each of {k} friends", "{w} gives away {part}"], ["how many does {w} have now?", "how many are left?"], ["how many did {w} get in all?"], ["how many did {w} part with?"], 20, 300, True),
    World("the tank [holds|has|starts with] {n} litres", ["{n} litres are pumped in", "it rains and {n} litres run in", "{k} buckets of {n} litres are poured in"], ["{n} litres are used", "{n} litres leak out", "{k} cans of {n} litres are filled from it", "{part} of the water is drained"], ["how many litres are in it now?", "what does it hold now, in litres?"], ["how many litres came in?"], ["how many litres went out?"], 60, 2000, True),
    World("{w}'s account [shows|stands at|has] {n} [euros|dollars|pounds]", ["a refund of {n} comes in", "{w} pays in {n}", "{k} customers transfer {n} each", "{n} arrives from {v}"], ["a bill of {n} is paid", "{w} withdraws {n}", "{k} payments of {n} go off", "{w} spends {part} of the money on a trip"], ["what's the balance now?", "how much money is in the account now?"], ["how much was paid in?"], ["how much went out?"], 200, 5000),
    World("[a|the] farm has {n} [sheep|hens|goats|geese]", ["{n} are born", "the farmer buys {n}", "{k} neighbours each bring {n}"], ["{n} are sold", "{n} run away through a hole in the fence", "{k} buyers take {n} each", "{part} of the animals go to a cousin"], ["how many animals are there now?", "how many has the farm now?"], ["how many animals came?"], ["how many animals did the farm part with in all?"], 24, 400),
    World("our club [had|has|started with] {n} members", ["{n} [people |]join", "{n} new members sign up in spring", "{k} schools send {n} new members each"], ["{n} quit", "{n} move away", "{n} leave in each of {k} months", "{part} of the members leave"], ["how many members are there now?", "how big is the club now?"], ["how many joined?"], ["how many members went in all?"], 30, 600),
    World("there were {n} cars in the car park", ["{n} cars drive in", "{n} more arrive", "{n} cars come in each hour for {k} hours"], ["{n} drive away", "{n} are towed", "{n} cars leave each hour for {k} hours", "{part} of the cars leave after the match"], ["how many cars are parked there now?", "how many are still parked?"], ["how many cars drove in?"], ["how many cars went away in all?"], 30, 500),
    World("the baker [bakes|made|has] {n} [rolls|muffins|pretzels|bagels]", ["he bakes {n} more", "another {n} come out of the oven", "{k} trays of {n} are added"], ["{n} are sold[ before noon|]", "{n} burn", "{k} cafés order {n} each and get them", "{part} of them are given away"], ["how many are left over?", "how many remain?"], ["how many were added later?"], ["how many are gone?"], 48, 900, True),
    World("the warehouse holds {n} [pallets|tyres|barrels|sacks]", ["a lorry unloads {n}", "{n} arrive by rail", "{k} trucks bring {n} each"], ["{n} are shipped", "{n} are written off", "{k} orders of {n} each go out", "{part} of it is moved to another site"], ["how many are in the warehouse now?", "closing balance?"], ["how many came in in total?"], ["how many left the warehouse?"], 100, 3000, True),
    World("my phone had {n} photos on it", ["I take {n} at the wedding", "{v} sends me {n}", "I shoot {n} on each of {k} days"], ["I delete {n}", "{n} got lost in the update", "I delete {n} on each of {k} evenings", "I delete {part}"], ["how many photos are on it now?", "so now there are how many?"], ["how many photos did I add?"], ["how many photos did I lose or delete?"], 60, 2500),
    World("the hall has {n} free seats", ["{n} people cancel and free their seats", "{n} extra chairs are put in", "{k} more rows of {n} seats are opened"], ["{n} seats are booked online", "{n} seats are kept for the press", "{k} schools take {n} seats each", "{part} of the free seats are sold"], ["how many seats are free now?", "how many seats can still be sold?"], ["how many seats were gained?"], ["how many seats were taken?"], 60, 1500),
    World("{w} starts the game with {n} points", ["{w} wins {n} points", "a bonus of {n} is added", "{w} hits {k} targets worth {n} each"], ["{w} loses {n} points", "a penalty costs {n}", "{k} faults cost {n} points each", "a joker takes away {part} of the points"], ["what is the score?", "how many points does {w} have?"], ["how many points were won?"], ["how many points were lost?"], 20, 400),
]
SHARED = ["they share what's left equally, {k} of them. how many does each get?", "what remains is split evenly between {k}. how much for each?", "now divide the rest into {k} equal parts. how big is one?", "the rest goes to {k} branches in equal shares. what does one get?"]
PACKED = ["what's left goes into boxes of {k}. how many boxes are needed?", "how many crates of {k} do I need for the rest?", "the remaining ones are packed {k} to a bag, the last may be half empty. how many bags?"]
TARGET = ["how many are missing to reach {k}?", "the goal is {k}. how many more are needed?", "it should be {k} in the end. how many short is that?"]
PRICED = ["each one left is worth {k}. what is the rest worth?", "what's left is sold at {k} each. how much money does that bring?", "at {k} apiece, what is what's left worth?"]
BACK = ["in the end there are {n}. how many were there at first?", "now it's {n}. what was it at the beginning?", "afterwards {n} are counted. how many had there been?"]
THEN = ["then ", "then ", "after that ", "later ", "next ", "", "", "", "in the afternoon ", "the next day ", "a bit later "]
PLACES = ["the harbour", "the zoo", "Elm Street", "the airport", "the old town"]


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
    return Fraction(eval(re.sub(r"(\d+\.\d+|\d+)", r"F('\1')", code), {"F": Fraction, "min": min, "abs": abs, "math": math}))


def near(draw: Draw, low: float, high: float) -> int:
    """A whole number of the range, small ones more often."""
    return round(math.exp(draw.rng.uniform(math.log(low), math.log(max(low, high)))))


def amount(draw: Draw, low: float, high: float) -> str:
    """A price as code writes it."""
    whole = near(draw, low, high)
    return str(whole) if draw.chance(0.4) else f"{whole}.{draw.one(['50', '20', '80', '95', '99', '25', '40', '75', '90', '35', '60'])}"


def written(draw: Draw, value: str | int) -> str:
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


def stock(draw: Draw) -> Exchange:
    """Something comes and goes, and what is asked may be the rest, its parts, or only what came."""
    while True:
        if (made := _stock(draw)) is not None:
            return made


def _stock(draw: Draw) -> Exchange | None:
    world = draw.one(WORLDS)
    names = {"w": person(draw), "v": person(draw), "place": draw.one(PLACES)}
    first = near(draw, world.low, world.high)
    code, facts = str(first), [draw.say([world.start], n=written(draw, first), **names)]
    came: list[str] = []
    went: list[str] = []
    parted = False
    for turn in range(draw.one([1, 2, 2, 3, 3, 4])):
        gain = draw.chance(0.45)
        template = draw.one(world.gains if gain else world.losses)
        now = exact(code)
        slots: dict[str, str] = {}
        if "{part}" in template:
            if draw.chance(0.5):
                words, size = draw.one(PARTS)
                code, slots["part"] = f"{code} - {code} / {size}" if code.isdigit() else (f"{grouped(code)} / 2" if size == 2 else f"{grouped(code)} * {size - 1} / {size}"), words
            else:
                percent = draw.one([5, 10, 15, 20, 25, 30, 40, 60, 75])
                code, slots["part"] = f"{grouped(code)} * (100 - {percent}) / 100", f"{percent}{draw.one(['%', '%', ' percent'])}"
            if not re.search(r"\{part\} of", template):
                slots["part"] += " of " + draw.one(["them", "what is there", "the rest" if turn else "these"])
            parted = True
        else:
            most = float(now) * (0.8 if gain else 0.6)
            times = draw.integer(2, 9) if "{k}" in template else 1
            if most < 3 * times:
                return None
            size = near(draw, max(2, most / times / 12), most / times)
            order = sorted(["k", "n"] if times > 1 else ["n"], key=template.index)
            term = " * ".join(str({"k": times, "n": size}[name]) for name in order)
            code += f" {'+' if gain else '-'} {term}"
            slots |= {"k": written(draw, times), "n": written(draw, size)}
            (came if gain else went).append(term)
        if exact(code).denominator > 1 or exact(code) < 1:
            return None
        fact = draw.say([template], **slots, **names)
        facts.append((draw.one(THEN) if turn or draw.chance(0.3) else "") + fact)
    ends, x = exact(code), draw.rng.random()
    if x < 0.36:
        return tell(draw, facts, draw.say(world.asks, **names), code, ordered=True)
    if x < 0.5 and world.goods:
        if shares := [n for n in range(2, 13) if ends % n == 0]:
            parts = draw.one(shares)
            return tell(draw, facts, draw.say(SHARED, k=written(draw, parts)), f"{grouped(code)} / {parts}", ordered=True)
        return None
    if x < 0.58 and world.goods and ends > 12 and "litres" not in facts[0]:
        size = draw.integer(3, min(60, int(ends)))
        return tell(draw, facts, draw.say(PACKED, k=size), f"import math\nprint(math.ceil({grouped(code)} / {size}))", ordered=True)
    if x < 0.66:
        goal = int(ends) + draw.integer(3, 90)
        return tell(draw, facts, draw.say(TARGET, k=written(draw, goal)), less(goal, code), ordered=True)
    if x < 0.74 and world.goods:
        price = amount(draw, 1, 20)
        return tell(draw, facts, draw.say(PRICED, k=price), f"{grouped(code)} * {price}", ordered=True)
    if x < 0.82 and len(went) > 1 and not parted:
        return tell(draw, facts, draw.say(world.went, **names), " + ".join(went), ordered=True)
    if x < 0.87 and len(came) > 1:
        return tell(draw, facts, draw.say(world.came, **names), " + ".join(came), ordered=True)
    if x < 0.95 and not parted and (came or went):
        back = str(ends) + "".join(f" + {term}" for term in went) + "".join(f" - {term}" for term in came)
        facts[0] = draw.one(["I forgot what was there at first", "nobody wrote down the first number", "we don't know how it started"]) if draw.chance(0.4) else ""
        return tell(draw, [fact for fact in facts if fact], draw.say(BACK, n=written(draw, str(ends))), back, ordered=True)
    if ends >= first:
        return None
    return tell(draw, facts, draw.one(["what percent of the first number is that?", "what share of the start is left, in percent?"]), f"{grouped(code)} / {first} * 100", "It is {r}%.", ordered=True)


BOUGHT = ["{a} {t} at {m} each", "{a} {t} for {m} apiece", "{a} {t}, {m} each", "{a} {t} costing {m} a piece"]
WEIGHED = ["{a} kg of {f} at {m} a kilo", "{a} kilos of {f} ({m} per kg)", "{a} kg {f}, {m} a kilo"]
SINGLE = ["one {s} for {m}", "a {s} at {m}", "a {s} ({m})", "the {s}, which is {m}", "a used {s} for {m}"]
SHOPPING = ["{w} buys {l}", "in the basket: {l}", "I'm getting {l}", "we ordered {l}", "the receipt lists {l}", "{w} picked up {l}", "my cart has {l}"]
EXTRAS: list[tuple[str, str]] = [
    ("[delivery|shipping|postage] is another {k}", "{e} + {k}"), ("[delivery|a gift box] adds {k}", "{e} + {k}"), ("a [voucher|coupon|gift card] takes {k} off", "{e} - {k}"), ("{w} hands in old bottles worth {k}", "{e} - {k}"), ("I have {k} of credit from last time", "{e} - {k}"),
    ("[members get|there is|the shop gives] {p} off everything", "{g} * (100 - {p}) / 100"), ("a [student|loyalty] card cuts {p} from the total", "{g} * (100 - {p}) / 100"), ("{p} [tax|VAT|service] comes on top", "{g} * (100 + {p}) / 100"), ("[we add|they add] {p} to the bill for service", "{g} * (100 + {p}) / 100"),
]
PAID = ["[what is|what's] the total?", "how much is it in all?", "what must be paid?", "what does it come to?", "total cost?", "[work out|calculate] the amount due."]
CHANGE = ["{w} pays with {k}. how much change?", "what change comes back from {k}?", "out of {k}, how much is left?", "with {k} in hand, what remains?", "how much of the {k} I brought do I keep?"]
EACH = ["{n} people split it evenly. what does each pay?", "shared by {n}, how much per person?", "there are {n} of us. what's each one's part?", "how much for each of the {n} of us?"]


def basket(draw: Draw) -> Exchange:
    """Things bought, by the piece and by weight, less and more of the total, and change or shares."""
    sign, name = draw.one(SIGNS), person(draw)
    terms, parts = [], []
    for _ in range(draw.one([1, 2, 2, 2, 3, 3, 4])):
        x, price = draw.rng.random(), amount(draw, 1, 30)
        count = str(draw.integer(2, 12)) if x < 0.5 else f"{draw.integer(1, 5)}.{draw.one(['2', '5', '5', '8', '25', '75', '4'])}"
        bank = BOUGHT if x < 0.5 else WEIGHED if x < 0.72 else SINGLE
        price = amount(draw, 10, 90) if bank is SINGLE else price
        parts.append(draw.say(bank, a=written(draw, count), t=draw.one(ITEMS), f=draw.one(FOODS), s=draw.one(GOODS), m=f"{sign[0]}{price}{sign[1]}"))
        terms.append(price if bank is SINGLE else f"{count} * {price}")
    code = " + ".join(terms)
    facts = [draw.say(SHOPPING, w=name, l=f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0])]
    for turn, (text, rule) in enumerate(draw.rng.sample(EXTRAS, draw.one([0, 1, 1, 1, 2] if len(terms) > 1 else [1, 1, 2]))):
        extra, percent = amount(draw, 2, max(3, min(15, float(exact(code)) / 4))), str(draw.integer(2, 30))
        facts.append(draw.one(["after that ", "on that sum, ", "and then "] if turn else [""]) + draw.say([text], w=name, k=f"{sign[0]}{extra}{sign[1]}", p=percent + draw.one(["%", "%", " percent"])))
        code = fill(rule, {"e": code, "g": grouped(code), "k": extra, "p": percent})
    total, x = float(exact(code)), draw.rng.random()
    if x < 0.5 or total < 2:
        return tell(draw, facts, draw.say(PAID), code, ordered=True)
    if x < 0.75:
        note = next(size for size in (20, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000) if size > total)
        return tell(draw, facts, draw.say(CHANGE, w=name, k=f"{sign[0]}{note}{sign[1]}"), less(note, code), ordered=True)
    shares = draw.integer(2, 8)
    return tell(draw, facts, draw.say(EACH, n=written(draw, shares)), f"{grouped(code)} / {shares}", ordered=True)


LEGS: list[tuple[str, str, str]] = [
    ("{h} hours at {v} km/h", "{v} * {h}", "{h}"), ("{h} hours with {v} km/h", "{v} * {h}", "{h}"), ("{v} km/h for {h} hours", "{v} * {h}", "{h}"), ("{v} km/h for {h} hours and {k} minutes", "{v} * ({h} + {k} / 60)", "{h} + {k} / 60"),
    ("{v} km/h for {k} minutes", "{v} * {k} / 60", "{k} / 60"), ("{d} km at {v} km/h", "{d}", "{d} / {v}"), ("{d} km doing {v} km/h", "{d}", "{d} / {v}"), ("{d} km in {h} hours", "{d}", "{h}"),
]
JOINED = ["first {x}, then {y}", "{x} and afterwards {y}", "{x}, followed by {y}", "to begin with {x}; after lunch {y}", "the first part was {x}, the second {y}"]
DROVE = ["{w} drives {l}", "our [trip|tour|journey]: {l}", "the [train|coach|lorry] does {l}", "we went {l} by car", "the route is {l}"]
RODE = ["{w} [cycles|rides|paddles|travels] {l}", "our [trip|tour|hike]: {l}", "the [canoe|barge|tractor|mule] does {l}", "we went {l}", "the route is {l}"]
FAR, LONG, FAST = ["how many km is that?", "what is the whole distance?", "how far is it altogether?"], ["how many hours does it take?", "total time in hours?", "for how many hours are they on the road?"], ["what's the average speed?", "average speed overall, in km/h?", "how many km/h on average?"]


def journey(draw: Draw) -> Exchange:
    """Legs of a journey: how far, how long, how fast, and what the fuel costs."""
    texts, far, long, name = [], [], [], person(draw)
    speeds, furthest = draw.one([([4, 5, 6, 12, 15, 16, 18, 20, 24], 60), ([45, 50, 60, 64, 72, 80, 90, 95, 110, 120], 400), ([45, 50, 60, 64, 72, 80, 90, 95, 110, 120], 400)])
    for _ in range(draw.one([1, 2, 2, 2, 3])):
        leg = draw.one(LEGS)
        slots = {"h": str(draw.integer(2, 6)), "v": str(draw.one(speeds)), "k": str(draw.one([10, 12, 15, 20, 24, 25, 30, 35, 40, 45, 48, 50])), "d": str(draw.integer(furthest // 6, furthest))}
        for bank, text in ((texts, leg[0]), (far, leg[1]), (long, leg[2])):
            bank.append(fill(text, slots))
    told = texts[0]
    for text in texts[1:]:
        told = draw.say(JOINED, x=told, y=text) if len(texts) == 2 else f"{told}, then {text}"
    facts, x = [draw.say(RODE if furthest == 60 else DROVE, w=name, l=told)], draw.rng.random()
    distance, hours = " + ".join(far), " + ".join(long)
    single = len(texts) == 1
    if x < 0.3 and not (single and distance.isdigit()):
        if draw.chance(0.3):
            rest = draw.integer(10, 300)
            whole = math.ceil(exact(distance)) + rest
            return tell(draw, [*facts, f"the whole way is {whole} km"], draw.one(["how many km are left?", "how far is it still?"]), less(whole, distance))
        return tell(draw, facts, draw.say(FAR), distance)
    if x < 0.5 and not (single and re.fullmatch(r"\d+", hours)):
        pause = str(draw.integer(10, 55))
        facts.append(draw.expand(f"[there is|they make|plus] a [break|stop|rest] of {pause} minutes"))
        return tell(draw, facts, draw.say(LONG), f"{hours} + {pause} / 60", ordered=True)
    if x < 0.7 and not single:
        return tell(draw, facts, draw.say(FAST), f"({distance}) / ({hours})")
    if furthest == 60:
        return tell(draw, facts, draw.say(FAR), distance)
    litres, price = f"{draw.integer(4, 11)}.{draw.integer(1, 9)}", f"{draw.integer(1, 2)}.{draw.integer(11, 99)}"
    facts.append(draw.expand(f"the [car|van|boat|motorbike] [uses|needs|burns] {litres} litres per 100 km"))
    if draw.chance(0.4):
        return tell(draw, facts, draw.one(["how many litres of fuel is that?", "fuel used, in litres?"]), f"{grouped(distance)} * {litres} / 100")
    facts.append(draw.expand(f"[a litre costs {price}|petrol is {price} a litre|diesel is at {price} per litre]"))
    code = f"{grouped(distance)} * {litres} / 100 * {price}"
    if draw.chance(0.3):
        shares = draw.integer(2, 6)
        facts.append(f"{shares} people share the cost")
        return tell(draw, facts, draw.one(["what does each pay for fuel?", "fuel money per person?"]), f"{code} / {shares}", ordered=True)
    return tell(draw, facts, draw.one(["what does the fuel cost?", "what's the fuel bill?"]), code)


EARNED: list[tuple[str, str]] = [
    ("{b} hours of overtime [count|are paid] one and a half times", "{b} * {m} * 1.5"), ("[there were|plus|on top of that] {b} hours of overtime at time and a half", "{b} * {m} * 1.5"), ("{b} hours on Sunday [are|were] paid double", "{b} * {m} * 2"), ("[a bonus of {k}|{k} of tips|an allowance of {k}] comes on top", "{k}"),
    ("{w} gets {k} for travel", "{k}"), ("{w} also gets {p}% commission on sales of {s}", "{s} * {p} / 100"), ("{w} sold goods for {s} and gets {p}% of that", "{s} * {p} / 100"), ("{c} night shifts bring {k} extra each", "{c} * {k}"),
]
DEDUCTED: list[tuple[str, str]] = [("{p}% [goes in|is taken off for] tax", "{g} * (100 - {p}) / 100"), ("[{p}% is deducted|deductions are {p}%|the state keeps {p}%]", "{g} * (100 - {p}) / 100"), ("{k} is taken off for [lunch|the uniform|parking]", "{e} - {k}"), ("{w} pays {k} back for an advance", "{e} - {k}"), ("the union gets {k}", "{e} - {k}")]


def pay(draw: Draw) -> Exchange:
    """Wages by the hour, overtime, extras, commission, deductions."""
    name, rate, hours = person(draw), amount(draw, 9, 45), draw.integer(12, 42)
    code = f"{rate} * {hours}"
    facts = [draw.say(["{w} [earns|makes|gets] {m} an hour and worked {a} hours[ last week|]", "{a} hours at {m} an hour for {w}", "{w} worked {a} normal hours; the rate is {m} an hour"], w=name, m=rate, a=hours)]
    if facts[0].startswith(str(hours)) or "rate is" in facts[0]:
        code = f"{hours} * {rate}"
    for text, rule in draw.rng.sample(EARNED, draw.one([0, 1, 1, 2])):
        slots = {"b": str(draw.integer(2, 12)), "m": rate, "k": amount(draw, 10, 90), "p": str(draw.integer(2, 12)), "s": str(draw.integer(12, 95) * 100), "c": str(draw.integer(2, 5)), "w": name}
        facts.append(draw.say([text], **(slots | {"s": draw.one([slots["s"], f"{int(slots['s']):,}"])})))
        code += f" + {fill(rule, slots)}"
    taken = draw.rng.sample(DEDUCTED, draw.one([0, 1, 1, 2]) if len(facts) > 1 else 1)
    if sum("{p}" in text for text, _ in taken) > 1:
        taken = taken[:1]
    for turn, (text, rule) in enumerate(sorted(taken, key=lambda one: "{p}" not in one[0])):
        slots = {"p": str(draw.integer(8, 35)), "k": amount(draw, 5, 60), "w": name}
        facts.append(draw.one(["after that ", "then "] if turn else ["", "of all that, "] if "{p}" in text else [""]) + draw.say([text], **slots))
        code = fill(rule, slots | {"e": code, "g": grouped(code)})
    question = draw.one([f"what does {name} take home?", f"how much lands in {name}'s account?", "net pay?", "what's paid out?"] if taken else ["what is the gross pay?", f"how much does {name} get altogether?", "total pay?", "gross for the week?"])
    return tell(draw, facts, question, code, ordered=True)


METERS = [("electricity", "kWh", 0.2, 0.5), ("gas", "cubic metres", 0.6, 1.4), ("water", "cubic metres", 1.5, 5), ("heat", "kWh", 0.1, 0.3)]


def metered(draw: Draw) -> Exchange:
    """Readings of a meter: what was used, what it costs with charges, tax, and what was paid before."""
    kind, unit, low, high = draw.one(METERS)
    old, used = draw.integer(1200, 60000), draw.integer(30, 900)
    style = draw.one(["{}", "{}", "{:,}"])
    before, after, price = style.format(old), style.format(old + used), f"{draw.rng.uniform(low, high):.2f}"
    code = f"{old + used} - {old}"
    facts = [draw.say([f"the {kind} meter [stood at|showed|read] {{b}} [last month|in January|before] and [now |]shows {{a}}", f"{kind} meter: old reading {{b}}, new reading {{a}}", f"[my|our] {kind} meter went from {{b}} to {{a}}", f"{kind}: reading now {{a}}, reading last time {{b}}"], a=after, b=before)]
    if draw.chance(0.15):
        return tell(draw, facts, draw.one([f"how many {unit} were used?", f"consumption in {unit}?"]), code)
    if draw.chance(0.18):
        days = draw.integer(20, 90)
        return tell(draw, [*facts, f"there are {days} days between the readings"], f"how many {unit} per day on average?", f"({code}) / {days}")
    code = f"({code}) * {price}"
    facts.append(draw.expand(f"[one unit costs {price}|the price is {price} per unit|{price} is charged for each unit|it's {price} a unit]"))
    if draw.chance(0.65):
        fixed = amount(draw, 4, 40)
        facts.append(draw.expand(f"[there is a fixed charge of {fixed}|the base fee is {fixed}|{fixed} is the standing charge]"))
        code += f" + {fixed}"
    if draw.chance(0.25):
        percent = draw.integer(5, 25)
        facts.append(draw.expand(f"[{percent}% tax comes on the whole bill|{percent} percent VAT is added to all of it]"))
        code = f"{grouped(code)} * (100 + {percent}) / 100"
    if draw.chance(0.3):
        paid = max(2, int(exact(code)) - draw.integer(2, 40))
        facts.append(draw.expand(f"[I have already paid {paid}|{paid} was paid in advance]"))
        return tell(draw, facts, draw.one(["what is still to pay?", "how much do I still owe?"]), f"{code} - {paid}", ordered=True)
    return tell(draw, facts, draw.one(["what's the bill?", "how much is to be paid?", "what will the bill come to?", "total?"]), code)


KINDS: list[Kind] = [("word problems", 16, stock), ("word problems", 10, basket), ("word problems", 9, journey), ("word problems", 8, pay), ("word problems", 5, metered)]
