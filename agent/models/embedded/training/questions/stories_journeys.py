"""Stories of journeys: legs told in several ways, and how far, how long, how fast they are and what the fuel costs."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.stories_parts import exact, grouped, less, tell
from samara.agent.models.embedded.training.questions.words import person

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
    texts: list[str] = []
    far: list[str] = []
    long: list[str] = []
    name = person(draw)
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
