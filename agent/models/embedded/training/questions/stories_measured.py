"""Stories of what is measured: areas with parts left out, taps and leaks, things in mixed units."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import math
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange
from samara.agent.models.embedded.training.questions.stories_parts import (
    amount,
    exact,
    less,
    tell,
    written,
)

FLOORS = ["living room", "garden", "courtyard", "hall", "wall", "terrace", "classroom", "roof", "field", "stage"]
HOLES = {"wall": ["window", "door", "fireplace"], "roof": ["skylight", "solar panel"], "garden": ["pond", "shed", "sandpit"], "field": ["pond", "barn"], "courtyard": ["fountain", "flower bed"], "terrace": ["flower bed", "hot tub"]}


def surface(draw: Draw) -> Exchange:
    """An area with parts left out or added, lengths in mixed units, and what covering it takes."""
    what = draw.one(FLOORS)
    long, wide = (f"{draw.integer(4, 14)}{draw.one(['', '', '.5', '.2', '.4', '.8'])}" for _ in range(2))
    code = f"{long} * {wide}"
    facts = [draw.say([f"[my|our|the] {what} [is|measures] {{a}} m by {{b}} m", f"the {what} is {{a}} m long and {{b}} m {'high' if what == 'wall' else 'wide'}", f"{what}: {{a}} x {{b}} m", f"the {what} has sides of {{a}} and {{b}} metres"], a=long, b=wide)]
    for turn in range(draw.one([1, 1, 1, 2])):
        hole, x = draw.one(HOLES.get(what, ["cupboard", "pillar", "staircase", "stove"])), draw.rng.random()
        if turn and any(hole in fact for fact in facts):
            continue
        small, other = f"{draw.integer(0, 1)}.{draw.integer(4, 9)}", f"1.{draw.integer(1, 9)}"
        if hole in ("fountain", "pond", "pillar", "hot tub", "sandpit") and x < 0.7:
            facts.append(draw.expand(f"in it is a round {hole} with a radius of {small} m"))
            code += f" - math.pi * {small} ** 2"
        elif x < 0.25:
            count = draw.integer(2, 3)
            facts.append(draw.expand(f"{count} {hole}s of {small} m by {other} m each [are left out|stay free|don't count]"))
            code += f" - {count} * {small} * {other}"
        elif x < 0.5:
            sides = draw.integer(3, 9) * 10, draw.integer(5, 15) * 10
            facts.append(draw.expand(f"a {hole} of {sides[0]} cm by {sides[1]} cm [is left out|is in the way|isn't covered]"))
            code += f" - {sides[0]} / 100 * {sides[1]} / 100"
        else:
            facts.append(draw.expand(f"[a {hole} of {small} m by {other} m is left out|the {hole} ({small} m x {other} m) stays as it is|there's a {hole} in it, {small} by {other} metres, that stays free]"))
            code += f" - {small} * {other}"
    if draw.chance(0.15):
        base, height = draw.integer(2, 5), f"{draw.integer(1, 3)}.5"
        facts.append(f"a triangular corner with a base of {base} m and a height of {height} m belongs to it too")
        code += f" + {base} * {height} / 2"
    holes, x, head = len(facts), draw.rng.random(), "import math\n"
    question = draw.one(["how many square metres are covered?", "what area remains, in square metres?", "how many m² are to be done?", "area to cover?"])
    if x < 0.25:
        price = amount(draw, 5, 60)
        facts.append(draw.expand(f"[a square metre costs {price}|covering costs {price} per m²|the material is {price} a square metre]"))
        question, code = draw.one(["what does it cost?", "what's the price for all of it?", "how much money do I need?"]), f"({code}) * {price}"
    elif x < 0.4:
        covers, coats = draw.integer(3, 12), draw.integer(2, 3)
        facts.append(f"one tin covers {covers} square metres and we do {coats} coats")
        question, code = draw.one(["how many tins must I buy?", "how many tins are needed?"]), f"{head}print(math.ceil(({code}) * {coats} / {covers}))"
    elif x < 0.5:
        percent = draw.integer(5, 15)
        facts.append(f"{percent}% is added for waste")
        question, code = "how many square metres must I order?", f"({code}) * (100 + {percent}) / 100"
    if len(facts) > holes and draw.chance(0.4):
        facts.insert(0, facts.pop())
    return tell(draw, facts, question, code, ordered=True)


TUBS = ["bathtub", "tank", "pool", "barrel", "cistern", "pond", "trough"]


def filling(draw: Draw) -> Exchange:
    """Taps, hoses, leaks and pumps: minutes until full or empty, or what is in it after some time."""
    while True:
        tub = draw.one(TUBS)
        size = draw.integer(8, 200 if tub in ("tank", "pool", "cistern", "pond") else 30) * 10
        taps, leaks = [draw.integer(5, 30) for _ in range(draw.one([1, 1, 2]))], [draw.integer(2, 9) for _ in range(draw.one([0, 1, 1]))]
        net, inside = sum(taps) - sum(leaks), draw.integer(2, max(2, size // 20)) * 5 if draw.chance(0.45) else 0
        if net > 0 and inside < size and (inside or leaks or len(taps) > 1):
            break
    facts = [draw.expand(f"[a|the|our] {tub} [holds|takes|has room for] {size} litres")]
    facts += [draw.expand(f"[{inside} litres are in it already|it already has {inside} litres in it]")] if inside else []
    facts += [draw.expand(f"[a|one] [tap|hose|pipe] [gives|brings in|adds] {tap} litres a minute") for tap in taps]
    facts += [draw.expand(f"[{leak} litres a minute leak out|it loses {leak} litres a minute through a crack|the plug lets out {leak} litres per minute]") for leak in leaks]
    draw.rng.shuffle(facts)
    taps.sort(key=lambda tap: next(i for i, fact in enumerate(facts) if f" {tap} litres a minute" in fact))
    flow = " + ".join(map(str, taps)) + "".join(f" - {leak}" for leak in leaks)
    rate = flow if flow.isdigit() else f"({flow})"
    after = draw.chance(0.35) and (size - inside) // net > 2
    if not inside and (after or draw.chance(0.6)):
        facts.append(draw.one(["it is empty at first", "at the start nothing is in it", "it's still empty"]))
    if after:
        minutes = draw.integer(2, (size - inside) // net)
        return tell(draw, facts, draw.one([f"how many litres are in it after {minutes} minutes?", f"after {minutes} minutes, what's in it (litres)?"]), f"{inside} + {rate} * {minutes}" if inside else f"{rate} * {minutes}", ordered=True)
    question = draw.one(["after how many minutes is it full?", "how many minutes until it's full?", "when is it full, in minutes?", "how long does filling take, in minutes?"])
    return tell(draw, facts, question, f"({size} - {inside}) / {rate}" if inside else f"{size} / {rate}", ordered=True)


MIXED: list[tuple[str, list[tuple[str, str, int, int]], list[str], str]] = [
    ("kg", [("{n} g", "{n} / 1000", 80, 950), ("{n} grams", "{n} / 1000", 80, 950), ("{n} kg", "{n}", 1, 9), ("{n} lb", "{n} * 0.45359237", 1, 12), ("{n} pounds", "{n} * 0.45359237", 1, 12)], ["parcel", "bag", "box", "jar of paint", "suitcase", "sack"], "total weight"),
    ("g", [("{n} g", "{n}", 80, 950), ("{n} kg", "{n} * 1000", 1, 4), ("{n} oz", "{n} * 28.349523125", 2, 20), ("{n} ounces", "{n} * 28.349523125", 2, 20)], ["portion", "bar", "bag", "tin"], "total weight"),
    ("metres", [("{n} cm", "{n} / 100", 20, 95), ("{n} m", "{n}", 1, 9), ("{n} metres", "{n}", 1, 9), ("{n} feet", "{n} * 0.3048", 2, 12), ("{n} mm", "{n} / 1000", 200, 990)], ["plank", "rope", "pipe", "ribbon", "cable"], "total length"),
    ("cm", [("{n} cm", "{n}", 12, 95), ("{n} m", "{n} * 100", 1, 4), ("{n} inches", "{n} * 2.54", 2, 30), ("{n} mm", "{n} / 10", 12, 95)], ["shelf", "strip", "board", "drawer"], "total length"),
    ("litres", [("{n} ml", "{n} / 1000", 50, 950), ("{n} litres", "{n}", 1, 9), ("{n} l", "{n}", 1, 9), ("{n} cl", "{n} / 100", 10, 75), ("{n} US gallons", "{n} * 3.785411784", 1, 5)], ["bottle", "can", "jug", "bucket"], "total volume"),
    ("minutes", [("{n} minutes", "{n}", 5, 55), ("{n} hours", "{n} * 60", 1, 5), ("{n} seconds", "{n} / 60", 20, 90), ("{n} min", "{n}", 5, 55)], ["film", "talk", "meeting", "lesson", "song"], "total time"),
    ("hours", [("{n} minutes", "{n} / 60", 5, 55), ("{n} hours", "{n}", 1, 6), ("{n} h", "{n}", 1, 6)], ["shift", "flight", "workshop", "walk"], "total time"),
    ("km", [("{n} km", "{n}", 2, 60), ("{n} m", "{n} / 1000", 200, 950), ("{n} miles", "{n} * 1.609344", 2, 40)], ["stage", "loop", "leg", "walk"], "total distance"),
]
LISTED = ["the {s} {i} is {n}", "one {s} of {n}", "a {s} with {n}", "a {s} ({n})"]


def mixed(draw: Draw) -> Exchange:
    """Several things in mixed units, turned into one: the sum, what is left of a limit, shares."""
    unit, forms, things, total = draw.one(MIXED)
    thing = draw.one(things)
    facts: list[str] = []
    terms: list[str] = []
    seen: set[str] = set()
    while len(seen) < 2:
        facts, terms, seen = [], [], set()
        for turn in range(draw.one([2, 3, 3, 4])):
            text, code, low, high = draw.one(forms)
            number = str(draw.integer(low, high)) if high > 40 or draw.chance(0.6) else f"{draw.integer(low, high)}.{draw.integer(1, 9)}"
            count = draw.integer(2, 9) if draw.chance(0.25) else 1
            quantity = re.sub(r"^1 (US )?(\w+?)s$", r"1 \1\2", text.replace("{n}", number)).replace("1 feet", "1 foot") if number == "1" else text.replace("{n}", number)
            facts.append(f"{written(draw, count)} times {quantity}" if count > 1 else quantity if draw.chance(0.4) else draw.one(LISTED).replace("{s}", thing).replace("{i}", str(turn + 1)).replace("{n}", quantity).replace("the " + thing + " " + str(turn + 1), f"{thing} number {turn + 1}"))
            terms.append(f"{count} * {code.replace('{n}', number)}" if count > 1 else code.replace("{n}", number))
            seen.add(text.split()[1])
    code, x = " + ".join(terms), draw.rng.random()
    if x < 0.55:
        return tell(draw, facts, draw.one([f"{total} in {unit}?", f"what is that together, in {unit}?", f"how many {unit} is it in all?", f"add it up and give me {unit}.", f"sum in {unit}?"]), code, ordered=True)
    if x < 0.8:
        limit = math.ceil(float(exact(code))) + draw.integer(1, 9)
        facts.append(draw.one([f"the limit is {limit} {unit}", f"{limit} {unit} are allowed", f"we have room for {limit} {unit}"]))
        return tell(draw, facts, draw.one([f"how many {unit} are still free?", f"how many {unit} are left up to the limit?", f"how far below the limit is it, in {unit}?"]), less(limit, code), ordered=True)
    parts = draw.integer(2, 8)
    return tell(draw, facts, draw.one([f"split equally into {parts}, how many {unit} is one part?", f"shared fairly by {parts}: how many {unit} each?"]), f"({code}) / {parts}", ordered=True)
