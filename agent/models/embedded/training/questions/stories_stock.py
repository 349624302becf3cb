"""Stories where something comes and goes: the rest, what is made of it, what came, what went, what there was at first."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samara.agent.models.embedded.training.grammar import Draw, Exchange
from samara.agent.models.embedded.training.questions.stories_parts import (
    amount,
    exact,
    grouped,
    less,
    near,
    tell,
    written,
)
from samara.agent.models.embedded.training.questions.words import person


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
PARTS = [("half", 2), ("half", 2), ("a third", 3), ("a quarter", 4), ("one fifth", 5), ("a fifth", 5), ("a tenth", 10)]
SHARED = ["they share what's left equally, {k} of them. how many does each get?", "what remains is split evenly between {k}. how much for each?", "now divide the rest into {k} equal parts. how big is one?", "the rest goes to {k} branches in equal shares. what does one get?"]
PACKED = ["what's left goes into boxes of {k}. how many boxes are needed?", "how many crates of {k} do I need for the rest?", "the remaining ones are packed {k} to a bag, the last may be half empty. how many bags?"]
TARGET = ["how many are missing to reach {k}?", "the goal is {k}. how many more are needed?", "it should be {k} in the end. how many short is that?"]
PRICED = ["each one left is worth {k}. what is the rest worth?", "what's left is sold at {k} each. how much money does that bring?", "at {k} apiece, what is what's left worth?"]
BACK = ["in the end there are {n}. how many were there at first?", "now it's {n}. what was it at the beginning?", "afterwards {n} are counted. how many had there been?"]
THEN = ["then ", "then ", "after that ", "later ", "next ", "", "", "", "in the afternoon ", "the next day ", "a bit later "]
PLACES = ["the harbour", "the zoo", "Elm Street", "the airport", "the old town"]


@dataclass
class Course:
    """What has happened: the facts, the expression of what is there now, what came and what went.

    `parted` says that a part of what was there went, so that what went is no sum of numbers.
    """

    facts: list[str]
    code: str
    came: list[str] = field(default_factory=list)
    went: list[str] = field(default_factory=list)
    parted: bool = False


def stock(draw: Draw) -> Exchange:
    """Something comes and goes, and what is asked may be the rest, its parts, or only what came."""
    while True:
        world = draw.one(WORLDS)
        names = {"w": person(draw), "v": person(draw), "place": draw.one(PLACES)}
        first = near(draw, world.low, world.high)
        course = _course(draw, world, names, first)
        if course is not None and (made := _asked(draw, world, names, first, course)) is not None:
            return made


def _course(draw: Draw, world: World, names: dict[str, str], first: int) -> Course | None:
    """One to four events, if what is left after each is a whole number above zero."""
    course = Course([draw.say([world.start], n=written(draw, first), **names)], str(first))
    for turn in range(draw.one([1, 2, 2, 3, 3, 4])):
        gain = draw.chance(0.45)
        template = draw.one(world.gains if gain else world.losses)
        if "{part}" in template:
            slots = {"part": _parted(draw, course, template, "the rest" if turn else "these")}
        else:
            most = float(exact(course.code)) * (0.8 if gain else 0.6)
            times = draw.integer(2, 9) if "{k}" in template else 1
            if most < 3 * times:
                return None
            size = near(draw, max(2, most / times / 12), most / times)
            order = sorted(["k", "n"] if times > 1 else ["n"], key=lambda name: template.index(f"{{{name}}}"))
            term = " * ".join(str({"k": times, "n": size}[name]) for name in order)
            course.code += f" {'+' if gain else '-'} {term}"
            slots = {"k": written(draw, times), "n": written(draw, size)}
            (course.came if gain else course.went).append(term)
        if exact(course.code).denominator > 1 or exact(course.code) < 1:
            return None
        fact = draw.say([template], **slots, **names)
        course.facts.append((draw.one(THEN) if turn or draw.chance(0.3) else "") + fact)
    return course


def _parted(draw: Draw, course: Course, template: str, rest: str) -> str:
    """Takes a part of what is there away, and how that part is said."""
    code = course.code
    if draw.chance(0.5):
        part, size = draw.one(PARTS)
        course.code = f"{code} - {code} / {size}" if code.isdigit() else f"{grouped(code)} / 2" if size == 2 else f"{grouped(code)} * {size - 1} / {size}"
    else:
        percent = draw.one([5, 10, 15, 20, 25, 30, 40, 60, 75])
        course.code = f"{grouped(code)} * (100 - {percent}) / 100"
        part = f"{percent}{draw.one(['%', '%', ' percent'])}"
    course.parted = True
    said = str(part)
    return said if re.search(r"\{part\} of", template) else f"{said} of {draw.one(['them', 'what is there', rest])}"


def _asked(draw: Draw, world: World, names: dict[str, str], first: int, course: Course) -> Exchange | None:
    """What is asked of it all, if the draw gives something that fits."""
    facts, code, came, went = course.facts, course.code, course.came, course.went
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
    if x < 0.82 and len(went) > 1 and not course.parted:
        return tell(draw, facts, draw.say(world.went, **names), " + ".join(went), ordered=True)
    if x < 0.87 and len(came) > 1:
        return tell(draw, facts, draw.say(world.came, **names), " + ".join(came), ordered=True)
    if x < 0.95 and not course.parted and (came or went):
        back = str(ends) + "".join(f" + {term}" for term in went) + "".join(f" - {term}" for term in came)
        facts[0] = draw.one(["I forgot what was there at first", "nobody wrote down the first number", "we don't know how it started"]) if draw.chance(0.4) else ""
        return tell(draw, [fact for fact in facts if fact], draw.say(BACK, n=written(draw, str(ends))), back, ordered=True)
    if ends >= first:
        return None
    return tell(draw, facts, draw.one(["what percent of the first number is that?", "what share of the start is left, in percent?"]), f"{grouped(code)} / {first} * 100", "It is {r}%.", ordered=True)
