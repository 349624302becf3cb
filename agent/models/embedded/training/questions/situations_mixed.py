"""More stories put together at random: areas with parts left out, taps and leaks, chains of people, weights
and lengths in mixed units, offers compared, percentages in a row, sums typed and told; and situations.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import itertools
import math
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask, fill
from samara.agent.models.embedded.training.questions.everyday_sums import in_full
from samara.agent.models.embedded.training.questions.numbers_drawn import FOODS, A
from samara.agent.models.embedded.training.questions.situations import Situation, situated
from samara.agent.models.embedded.training.questions.stories_composed import (
    amount,
    exact,
    grouped,
    less,
    near,
    tell,
    written,
)
from samara.agent.models.embedded.training.questions.words import person

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
            facts.append(draw.expand(f"{count} {hole.removesuffix('f') + 'ves' if hole.endswith('f') else hole + 's'} of {small} m by {other} m each [are left out|stay free|don't count]"))
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
    if draw.chance(0.35) and (size - inside) // net > 2:
        minutes = draw.integer(2, (size - inside) // net)
        if not inside:
            facts.append(draw.one(["it is empty at first", "at the start nothing is in it", "it's still empty"]))
        return tell(draw, facts, draw.one([f"how many litres are in it after {minutes} minutes?", f"after {minutes} minutes, what's in it (litres)?"]), f"{inside} + {rate} * {minutes}" if inside else f"{rate} * {minutes}", ordered=True)
    question = draw.one(["after how many minutes is it full?", "how many minutes until it's full?", "when is it full, in minutes?", "how long does filling take, in minutes?"])
    return tell(draw, facts, question, f"({size} - {inside}) / {rate}" if inside else f"{size} / {rate}", ordered=True)


HAVING: list[tuple[str, str, str, str, list[str], int, int]] = [
    ("{w} is {n} years old", "{w} is {k} years older than {v}", "{w} is {k} years younger than {v}", "{w} is {t} as old as {v}", ["how old is {w}?", "how old are they together?", "how many years older is {w} than {v}?"], 6, 30),
    ("{w} has {n} [stamps|marbles|coins|books]", "{w} has {k} more than {v}", "{w} has {k} fewer than {v}", "{w} has {t} as many as {v}", ["how many does {w} have?", "how many do they have altogether?", "how many more does {w} have than {v}?"], 8, 90),
    ("{w} ran {n} km", "{w} ran {k} km more than {v}", "{w} ran {k} km less than {v}", "{w} ran {t} as far as {v}", ["how far did {w} run?", "how many km did they run in total?", "how many km more did {w} run than {v}?"], 5, 40),
    ("{w} earns {n} a day", "{w} earns {k} more than {v}", "{w} earns {k} less than {v}", "{w} earns {t} as much as {v}", ["what does {w} earn a day?", "what do they earn together in a day?", "how much more than {v} does {w} earn?"], 60, 300),
    ("{w} picked {n} kg of cherries", "{w} picked {k} kg more than {v}", "{w} picked {k} kg less than {v}", "{w} picked {t} as much as {v}", ["how many kg did {w} pick?", "how many kg did they pick in all?", "how many kg more than {v} did {w} pick?"], 4, 50),
    ("{w} scored {n} points", "{w} scored {k} points more than {v}", "{w} was {k} points behind {v}", "{w} scored {t} as many points as {v}", ["how many points did {w} score?", "how many points is that for all of them?", "by how many points did {w} beat {v}?"], 10, 120),
]


def people(draw: Draw) -> Exchange:
    """One has more, fewer or several times what another has: the last one's, all together, the difference."""
    while True:
        start, more, less, times, asks, low, high = draw.one(HAVING)
        names = list(dict.fromkeys(person(draw) for _ in range(draw.one([2, 3, 3, 4]))))
        if len(names) < 2:
            continue
        draw.rng.shuffle(names)
        first = near(draw, low, high)
        codes, facts = [str(first)], [draw.say([start], w=names[0], n=written(draw, first))]
        for other, name in itertools.pairwise(names):
            x, size, last = draw.rng.random(), draw.integer(2, max(3, first // 2)), codes[-1]
            if x < 0.72:
                turned = draw.chance(0.3)  # what is said is that the one before has more or fewer
                bank, sign = (more, "+") if x < 0.4 else (less, "-")
                facts.append(draw.say([bank], w=other if turned else name, v=name if turned else other, k=written(draw, size)))
                codes.append(f"{last} {'-+'[sign == '-'] if turned else sign} {size}")
            else:
                word, factor = draw.one([("twice", 2), ("twice", 2), ("three times", 3), ("half", 0), ("4 times", 4)])
                facts.append(draw.say([times], w=name, v=other, t=word))
                codes.append(f"{grouped(last)} * {factor}" if factor else f"{grouped(last)} / 2")
        values = [exact(code) for code in codes]
        if min(values) < 2 or max(values) > 10 * high or any(value.denominator > 1 for value in values) or (low == 6 and max(values) > 95):
            continue
        x = draw.rng.random()
        if x < 0.5:
            return tell(draw, facts, fill(asks[0], {"w": names[-1]}), codes[-1])
        if x < 0.85:
            return tell(draw, facts, asks[1], " + ".join(codes))
        if len(codes) > 2 and values[-1] > values[0]:
            return tell(draw, facts, fill(asks[2], {"w": names[-1], "v": names[0]}), f"{codes[-1]} - {codes[0]}")


TYPED = ["{e}", "{e} = ?", "{e}=", "what's {e}", "calc {e}", "how much is {e}?", "{e}, what comes out?", "compute {e}", "result of {e}", "I get confused by brackets: {e}?", "{e} is what", "evaluate {e}", "work out {e}", "my calculator died. {e}?", "{e} equals?", "#H tell me the value of {e}", "just this: {e}", "need the result: {e}", "the [sheet|book|teacher] has {e}, so?"]


def typed(draw: Draw) -> Exchange:
    """Expressions with powers, roots, factorials, decimals and further terms."""
    def atom(deep: int) -> str:
        x = draw.rng.random()
        if x < 0.2:
            return f"{draw.one([2, 2, 3, 5, 10])} ** {draw.integer(2, 12)}" if draw.chance(0.5) else f"{draw.integer(2, 40)} ** {draw.one([2, 2, 3])}"
        if x < 0.27:
            return f"math.sqrt({draw.integer(2, 30) ** 2})"
        if x < 0.31:
            return f"math.factorial({draw.integer(3, 9)})"
        if x < 0.48 and deep:
            return f"({tree(deep - 1)})" + draw.one(["", "", f" ** {draw.integer(2, 3)}"])
        return str(draw.integer(1, draw.one([12, 99, 99, 999]))) if x < 0.85 else f"{draw.integer(0, 40)}.{draw.integer(1, 99):02d}".rstrip("0")

    def tree(deep: int) -> str:
        code = atom(deep)
        for _ in range(draw.one([1, 1, 2, 2, 3])):
            code += f" {draw.one(['+', '-', '*', '/', '+', '-'])} {atom(deep)}"
        return code

    while True:
        code = tree(draw.one([0, 0, 1, 1]))
        if len(code) < 70 and not re.search(r"/ 0(?![.\d])", code) and abs(float(_safe(code))) < 10**12:
            break
    shown = re.sub(r"math\.factorial\((\d+)\)", r"\1!", code)
    shown = re.sub(r"math\.sqrt\((\d+)\)", draw.one([r"sqrt(\1)", r"sqrt(\1)", r"√\1", r"√(\1)"]), shown)
    shown = shown.replace(" ** ", draw.one(["^", "^", "^", " ^ ", "**"]))
    shown = shown.replace("^2", "²") if draw.chance(0.15) else shown
    shown = shown.replace(" * ", draw.one([" * ", "*", " x ", " \u00d7 ", "·"])).replace(" / ", draw.one([" / ", "/", " ÷ ", " : "] if draw.chance(0.2) else [" / ", "/"]))
    shown = shown.replace(" + ", "+").replace(" - ", "-") if draw.chance(0.3) else shown
    head = "import math\n" if "math." in code else ""
    while True:
        made = ask(draw, draw.say(TYPED, e=shown), f"{head}print(round({code}, 6))", typos=False)
        if not re.search(r"[\d)]!$", made.question) or shown.endswith("!"):  # or it would be a factorial
            return made


def _safe(code: str) -> float:
    """An expression's value, or more than is wanted where it has none."""
    try:
        return float(eval(code, {"math": math}))
    except (ZeroDivisionError, OverflowError):
        return math.inf


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
    thing, facts, terms, seen = draw.one(things), [], [], []
    while len(set(seen)) < 2:
        facts, terms, seen = [], [], []
        for turn in range(draw.one([2, 3, 3, 4])):
            text, code, low, high = draw.one(forms)
            number = str(draw.integer(low, high)) if high > 40 or draw.chance(0.6) else f"{draw.integer(low, high)}.{draw.integer(1, 9)}"
            count = draw.integer(2, 9) if draw.chance(0.25) else 1
            quantity = re.sub(r"^1 (US )?(\w+?)s$", r"1 \1\2", text.replace("{n}", number)).replace("1 feet", "1 foot") if number == "1" else text.replace("{n}", number)
            facts.append(f"{written(draw, count)} times {quantity}" if count > 1 else quantity if draw.chance(0.4) else draw.one(LISTED).replace("{s}", thing).replace("{i}", str(turn + 1)).replace("{n}", quantity).replace("the " + thing + " " + str(turn + 1), f"{thing} number {turn + 1}"))
            terms.append(f"{count} * {code.replace('{n}', number)}" if count > 1 else code.replace("{n}", number))
            seen.append(text.split()[1])
    code, x = " + ".join(terms), draw.rng.random()
    if x < 0.55:
        return tell(draw, facts, draw.one([f"{total} in {unit}?", f"what is that together, in {unit}?", f"how many {unit} is it in all?", f"add it up and give me {unit}.", f"sum in {unit}?"]), code, ordered=True)
    if x < 0.8:
        limit = math.ceil(float(exact(code))) + draw.integer(1, 9)
        facts.append(draw.one([f"the limit is {limit} {unit}", f"{limit} {unit} are allowed", f"we have room for {limit} {unit}"]))
        return tell(draw, facts, draw.one([f"how many {unit} are still free?", f"how many {unit} are left up to the limit?", f"how far below the limit is it, in {unit}?"]), less(limit, code), ordered=True)
    parts = draw.integer(2, 8)
    return tell(draw, facts, draw.one([f"split equally into {parts}, how many {unit} is one part?", f"shared fairly by {parts}: how many {unit} each?"]), f"({code}) / {parts}", ordered=True)


SELLERS = ["the market", "the corner shop", "the online shop", "the supermarket", "the farm stand", "the discounter", "the chemist", "the wholesaler"]
OFFERED = ["{s} [sells|has|offers] {q} for {m}", "{s}: {q} at {m}", "{m} buys {q} at {s}", "at {s} it's {m} for {q}"]


def offers(draw: Draw) -> Exchange:
    """Offers in several sizes, never so close that nothing is between them once rounded."""
    while (made := _offers(draw)).calls[0].output in ("0", "0.0"):
        pass
    return made


def _offers(draw: Draw) -> Exchange:
    """Offers in several sizes: the cheapest per kilo, litre or piece, what is between them, what much of it costs."""
    food, kind, base = draw.one(FOODS), draw.one(["kg", "litre", "piece"]), draw.integer(1, 9) + 0.5
    goods = food if kind == "kg" else draw.one(["olive oil", "milk", "detergent", "juice", "paint", "shampoo"]) if kind == "litre" else draw.one(["batteries", "rolls", "tea bags", "nappies", "tablets", "eggs"])
    if kind == "piece":
        base /= 10
    prices, facts = [], []
    for seller in draw.rng.sample(SELLERS, draw.one([2, 2, 2, 3])):
        big = draw.chance(0.35) and kind != "piece"
        size = f"{draw.integer(1, 3)}.{draw.integer(1, 9)}" if big else str(draw.integer(4, 60) if kind == "piece" else draw.integer(4, 19) * 50)
        cost = f"{float(size) * base * draw.rng.uniform(0.75, 1.3) / (1 if big or kind == 'piece' else 1000) + 0.2:.2f}"
        small = {"kg": "g", "litre": "ml", "piece": ""}[kind]
        quantity = f"{size} {goods}" if kind == "piece" else f"{size} {({'kg': 'kg', 'litre': 'litres'}[kind]) if big else small} of {goods}"
        prices.append(f"{cost} / {size}" if big or kind == "piece" else f"{cost} / {size} * 1000")
        facts.append(draw.say(OFFERED, s=seller, q=quantity, m=cost))
    joined = f"min({', '.join(prices)})" if not all(price.endswith(" * 1000") for price in prices) else f"min({', '.join(price.removesuffix(' * 1000') for price in prices)}) * 1000"
    x = draw.rng.random()
    if x < 0.5:
        return tell(draw, facts, draw.one([f"what is the lowest price per {kind}?", f"price per {kind} at the cheapest one?", f"what do I pay per {kind} where it's cheapest?"]), joined, ordered=True)
    if x < 0.75:
        much = draw.integer(2, 12)
        return tell(draw, facts, draw.one([f"I need {much} {kind.replace('kg', 'kilo')}s. what's that at the cheapest price per {kind}?", f"{much} {kind.replace('kg', 'kilo')}s at the best price per {kind} cost how much?"]), f"{joined} * {much}", ordered=True)
    order = facts[:2]
    return tell(draw, order, draw.one([f"how much do the two differ per {kind}?", f"what's the difference per {kind}?"]), f"abs({prices[0]} - {prices[1]})", ordered=True)


SUBJECTS = [("rent", "the rent is {n}"), ("price", "a {s} costs {n}"), ("herd", "the herd counts {n} animals"), ("population", "the town has {n} people"), ("salary", "{w} earns {n}"), ("fund", "the fund holds {n}"), ("audience", "the channel has {n} viewers"), ("stock", "the share price is {n}"), ("bill", "the bill is {n}")]
STEPS: list[tuple[str, str]] = [("it [rises|goes up|grows] by {p}%", "{g} * (100 + {p}) / 100"), ("{p} percent is added", "{g} * (100 + {p}) / 100"), ("it [drops|falls|goes down] by {p}%", "{g} * (100 - {p}) / 100"), ("it is cut by {p} percent", "{g} * (100 - {p}) / 100"), ("{k} is added", "{e} + {k}"), ("{k} is taken off", "{e} - {k}"), ("it doubles", "{g} * 2"), ("it is halved", "{g} / 2")]


def percents(draw: Draw) -> Exchange:
    """Percentages and amounts one after the other: the end, the change, the change in percent, the start."""
    while True:
        name, start = draw.one(SUBJECTS)
        value = str(draw.integer(12, 900) * 10)
        code = value
        facts = [draw.say([start], n=draw.one([value, f"{int(value):,}"]), s=draw.one(["phone", "bike", "sofa", "ticket", "camera"]), w=person(draw))]
        back: list[str] = []
        for turn in range(draw.one([1, 2, 2, 3])):
            text, rule = draw.one(STEPS)
            slots = {"p": str(draw.integer(2, 45)), "k": str(near(draw, 3, int(value) / 6))}
            facts.append((draw.one(["then ", "after that ", "a year later ", "next ", "in spring "]) if turn else draw.one(["", "first ", "now "])) + draw.say([text], **slots))
            back.append(fill(rule, slots | {"g": "", "e": ""}).strip())
            code = fill(rule, slots | {"e": code, "g": grouped(code)})
        end, x = float(exact(code)), draw.rng.random()
        if end < 5 or end == float(value):
            continue
        if x < 0.5:
            return tell(draw, facts, draw.one(["what is it in the end?", "how much is it then?", "where does it end up?", f"what's the {name} afterwards?"]), code, ordered=True)
        if x < 0.65 and end > float(value):
            return tell(draw, facts, draw.one(["how much more is that than at first?", "by how much has it grown in the end?"]), f"{code} - {value}", ordered=True)
        if x < 0.8:
            return tell(draw, facts, draw.one(["what's the change in percent overall?", "by what percent has it changed since the start?", "overall change in %?"]), f"({code} - {value}) / {value} * 100", "The change is {r}%.", ordered=True)
        if all("(100" in step for step in back):
            was = value + "".join(re.sub(r"\* (\(.*\)) / 100", r" / \1 * 100", step) for step in reversed(back))
            told = draw.one([f"now the {name} is {value}", f"after all that the {name} is {value}"])
            return tell(draw, [*facts[1:], told], f"what was the {name} before?", was, ordered=True)


DO = [("[add|plus] {n}", "{e} + {n}"), ("[subtract|take away|minus] {n}", "{e} - {n}"), ("[multiply by|times] {n}", "{g} * {n}"), ("[divide by|divided by] {n}", "{g} / {n}"), ("double it", "{g} * 2"), ("triple it", "{g} * 3"), ("halve it", "{g} / 2"), ("square it", "{s} ** 2"), ("multiply that by negative {n}", "{g} * -{n}"), ("subtract negative {n}", "{e} - -{n}"), ("add negative {n}", "{e} + -{n}")]
ORDERS = ["start with {a}, {l}. what do you get?", "take {a}, {l}", "{a}: {l}. result?", "[begin at|I have] {a}. {l}. where do I land?", "{a}, {l}, what do I end up with?", "if I take {a}, {l}, what comes out?", "number {a}; {l}; result please", "#H from {a} on: {l}. the outcome?"]


def steps(draw: Draw) -> Exchange:
    """What to do with a number, step by step, some of them below zero and some in words."""
    start = draw.integer(2, draw.one([20, 99, 400]))
    below = draw.chance(0.35)
    words = in_full if draw.chance(0.3) else str
    code = f"-{start}" if below else str(start)
    parts = []
    for _ in range(draw.one([2, 2, 3, 3, 4])):
        text, rule = draw.one(DO)
        size = draw.integer(2, 12) if "*" in rule or "/" in rule else draw.integer(2, 99)
        squared = code if re.fullmatch(r"\d+", code) else f"({code})"
        parts.append(draw.say([text], n=words(size)))
        code = fill(rule, {"e": code, "g": grouped(code), "s": squared, "n": str(size)})
    listed = draw.one([", then ", ", ", " and then ", ", after that "]).join(parts)
    first = f"{draw.one(['negative', 'minus'])} {words(start)}" if below else words(start)
    return ask(draw, draw.say(ORDERS, a=first, l=listed), f"print(round({code}, 6))", typos=False)


SHARE = "It is {r}%."
SITUATIONS: list[Situation] = [
    ("l:m400-700 m:m50-200 n:i9-12 k:m80-120", "{m} + {n} * {k}", A, ["a {s} on credit: {m} down and {n} instalments of {k}. what is paid in all?", "{m} deposit, then {n} x {k}. full price?"], ["the cash price is {l}", "the deposit is {m}", "then come {n} monthly payments of {k}"], ["what does the {s} cost on credit altogether?"]),
    ("l:m300-400 m:m50-200 n:i6-12 k:m70-120", "{m} + {n} * {k} - {l}", A, ["cash {l}, or {m} down plus {n} payments of {k}. how much dearer are the payments?"], ["in cash the {s} is {l}", "on credit it's {m} at once", "and {n} months of {k}"], ["how much more does the credit cost?"]),
    ("m:m20-90 k:m20-90 p:p5-20", "{m} + {k} * (100 + {p}) / 100", A, ["food for {m} (no tax) and a {s} for {k} plus {p} tax. total?", "books {m} are tax free, the rest, {k}, gets {p} tax on top. what do I pay?"], ["the groceries are {m} and free of tax", "the other goods are {k} before tax", "tax on those is {p}"], ["what is the whole bill?"]),
    ("m:m40-400 a:i3-9 b:i3-9 d:i3-9", "{m} / ({a} + {b} + {d}) * {a}", A, ["tips of {m} are shared by hours: {w} {a}, {v} {b}, {u} {d}. what does {w} get?", "{m} divided in the ratio {a}:{b}:{d}. the first share?"], ["there are {m} of tips", "{w} worked {a} hours", "{v} worked {b} hours", "{u} worked {d} hours", "it's split by the hours worked"], ["how much is {w}'s part?"]),
    ("b:i2-6 d:i1-5 e:_1-5 a:i=b+e q:_3-60 m:i=(a+b)*q", "{m} / ({a} + {b}) * ({a} - {b})", A, ["{m} marbles are split {a} to {b} between {w} and {v}. how many more does {w} get?", "ratio {a}:{b}, total {m}. difference of the shares?"], ["{w} and {v} divide {m} stickers", "for every {a} that {w} gets, {v} gets {b}"], ["how many more than {v} does {w} get?"]),
    ("a:i2-20 p:x5-40 b:i2-20 q:x41-90", "({a} * {p} + {b} * {q}) / ({a} + {b})", SHARE, ["{a} litres of {p}% and {b} litres of {q}% solution are mixed. percent now?", "mix {a} l at {p} percent with {b} l at {q} percent. strength in %?"], ["one can has {a} litres of {p}% juice", "the other has {b} litres of {q}% juice", "both are poured together"], ["what percent juice is the mix?"]),
    ("a:i2-20 m:m4-12 b:i2-20 k:m13-30", "({a} * {m} + {b} * {k}) / ({a} + {b})", A, ["{a} kg of tea at {m} and {b} kg at {k} are blended. price of a kilo of the blend?", "blend: {a} kg for {m} per kg, {b} kg for {k} per kg. what is 1 kg worth?"], ["{a} kg cost {m} per kilo", "{b} kg cost {k} per kilo", "they're mixed"], ["what is a kilo of the mixture worth?"]),
    ("a:x2-9 b:x10-24", "1 / (1 / {a} - 1 / {b})", A, ["a tap fills the vat in {a} hours, the drain empties it in {b}. both open: hours to fill?", "fills in {a} h, leaks empty in {b} h. how many hours until full with the leak?"], ["the inlet alone fills it in {a} hours", "the outlet alone empties it in {b} hours", "both are open"], ["after how many hours is it full?"]),
    ("a:x60-180 b:x10-30", "math.pi * ({a} / 2 + {b}) ** 2", A, ["a round table {a} cm across, the cloth hangs down {b} cm all around. area of the cloth in cm²?"], ["the round table has a diameter of {a} cm", "the cloth hangs over by {b} cm on all sides"], ["what is the area of the cloth in square cm?"]),
    ("a:x2-9 b:x1-3", "math.pi * ({a} + {b}) ** 2 - math.pi * {a} ** 2", A, ["a {b} m path runs around a round pond of radius {a} m. area of the path?", "round bed, radius {a} m, gravel ring {b} m wide outside. gravel area?"], ["the pond is round with a radius of {a} m", "a path {b} m wide goes around it"], ["how many square metres is the path?"]),
    ("a:x20-90 b:x1-9", "{b} * 100000 / (math.pi * {a})", A, ["wheel diameter {a} cm. how many turns in {b} km?", "how often does a wheel {a} cm across turn over {b} km?"], ["the wheel is {a} cm across", "{w} rides {b} km"], ["how many times does the wheel turn?"]),
    ("a:x50-120 b:x30-70", "2 * {a} + math.pi * {b}", A, ["a track has two straights of {a} m and two half circles of diameter {b} m. length of a lap?"], ["both straights are {a} m", "the curves are half circles with a diameter of {b} m"], ["how long is one lap in metres?"]),
    ("a:x20-50 m:m6-25", "{m} / (math.pi * ({a} / 2) ** 2)", A, ["a pizza of {a} cm diameter costs {m}. price per square cm?"], ["the pizza is {a} cm across", "it costs {m}"], ["what is the price per square centimetre?"]),
    ("a:x10-60 b:x20-90", "math.pi * ({a} / 2) ** 2 * {b} / 1000", A, ["a round bucket {a} cm across and {b} cm deep. litres?", "cylinder, diameter {a} cm, height {b} cm, how many litres fit?", "pot of {a} cm diameter filled {b} cm high: litres of soup?"], ["the barrel is {a} cm across", "it's filled {b} cm high"], ["how many litres are in it?"]),
    ("a:x5-15 b:x8-30", "math.pi * {a} * {b}", A, ["a label goes once around a tin {a} cm across and {b} cm tall. label area?"], ["the tin has a diameter of {a} cm", "it is {b} cm high", "the label covers the whole side"], ["how many square cm is the label?"]),
    ("b:x1-3 a:x4-9", "math.sqrt({a} ** 2 - {b} ** 2)", A, ["a {a} m ladder stands {b} m from the wall. how high does it reach?", "rope of {a} m from the top of a pole to a peg {b} m away. height of the pole?"], ["the ladder is {a} m long", "its foot is {b} m from the wall"], ["how high up the wall does it reach?"]),
    ("a:x3-40 b:x3-40", "math.sqrt({a} ** 2 + {b} ** 2)", A, ["{w} walks {a} km north and then {b} km east. straight line back to the start?", "a ship goes {a} miles west and {b} miles south. how far from port is it in a straight line?"], ["first it flies {a} km east", "then {b} km north"], ["how far is it from the start, straight?"]),
    ("a:x10-60 b:x10-60 d:x10-60", "2 * ({a} * {b} + {a} * {d} + {b} * {d})", A, ["wrapping a {a} x {b} x {d} cm box: paper area without overlap?", "surface of a cuboid {a} by {b} by {d}?"], ["the box is {a} cm long", "it is {b} cm wide and {d} cm high"], ["how many square cm of paper cover all sides?"]),
    ("a:x10-60 b:x10-60 d:x10-60 k:x20-50", "2 * {a} + 2 * {b} + 4 * {d} + {k}", A, ["ribbon crosswise around a parcel {a} x {b} cm, {d} cm high, {k} cm for the bow. how long?"], ["the parcel is {a} cm long, {b} cm wide and {d} cm high", "the ribbon goes once around each way", "the bow takes {k} cm"], ["how many cm of ribbon is that?"]),
    ("a:x20-60 b:x20-60 d:x2-9", "({a} + 2 * {d}) * ({b} + 2 * {d})", A, ["picture {a} x {b} cm in a frame {d} cm wide all round. area with frame?"], ["the photo is {a} by {b} cm", "the border is {d} cm on every side"], ["what area do photo and border take?"]),
    ("a:x4-12 b:x3-9 k:x80-190", "{a} * {b} * {k} / 100 * 1000", A, ["a pool of {a} m by {b} m, water {k} cm deep. litres?", "how much water (litres) is in a basin {a} m long and {b} m wide, filled to {k} cm?"], ["the pool is {a} m long and {b} m wide", "the water stands {k} cm high"], ["how many litres of water is that?"]),
    ("a:x40-90 b:x25-40 d:x25-45 k:i2-12", "{a} * {b} * {d} / 1000 - {k}", A, ["aquarium {a} x {b} x {d} cm, stones take {k} litres. litres of water to fill it?"], ["the tank is {a} by {b} by {d} cm", "sand and stones take up {k} litres"], ["how many litres of water go in?"]),
    ("h:h1-6 k:x200-250", "{h} * {k}", A, ["{h} cups of {k} ml. how many ml?", "the recipe wants {h} cups and my cup takes {k} ml"], ["a cup is {k} ml", "{w} needs {h} cups"], ["how many ml is that?"]),
    ("t:x70-85 a:x60-95 b:x60-95 d:x60-95", "{t} * 4 - {a} - {b} - {d}", A, ["I have {a}, {b} and {d}. what must the fourth test be for an average of {t}?", "three scores {a}, {b}, {d}; mean of four should be {t}. fourth score?"], ["{w} got {a}, {b} and {d} so far", "the average of four tests should be {t}"], ["what must the fourth test be?"]),
    ("a:i8-25 b:i20-40 d:i8-25 e:i50-90", "({a} * {b} + {d} * {e}) / ({a} + {d})", A, ["{a} pupils averaged {b} points and {d} others {e}. average of all?", "group one: {a} people, mean {b}. group two: {d} people, mean {e}. overall mean?"], ["{a} people have a mean of {b}", "the other {d} have a mean of {e}"], ["what is the mean of everybody?"]),
    ("p:x20-80 a:x40-95 b:x40-95", "({a} * {p} + {b} * (100 - {p})) / 100", A, ["project {a} counts {p}%, exam {b} counts the rest. final mark?"], ["the essay, worth {p}% of the grade, got {a}", "the exam, the other part, got {b}"], ["what is the final grade?"]),
    ("d:x2-6 b:x10-25 a:x20-90", "{a} / ({b} - {d}) + {a} / ({b} + {d})", A, ["a boat does {b} km/h in still water, the river {d} km/h. {a} km upstream and {a} km back: hours?"], ["the boat makes {b} km/h in still water", "the current is {d} km/h", "it goes {a} km upstream and back again"], ["how many hours is the round trip?"]),
    ("a:x100-400 b:x200-900 d:x10-40", "({a} + {b}) / {d}", A, ["a {a} m train at {d} m/s crosses a {b} m bridge. seconds from first to last wheel?"], ["the train is {a} m long", "the tunnel is {b} m long", "the train does {d} m/s"], ["how many seconds until all of the train is through?"]),
    ("b:i3-12 d:i5-25 q:_1-9 a:i=b+q*(30-d)", "({a} - {b}) / (30 - {d})", A, ["{a} GB for a 30 day month, {b} GB used on {d} days. GB per day for the rest?"], ["the plan has {a} GB for 30 days", "{b} GB are used up after {d} days"], ["how many GB a day are left for the remaining days?"]),
    ("a:i12-90 b:x15-20", "{a} * {b} / 100", A, ["{a} stairs of {b} cm each. how many metres up?", "{a} steps, each {b} cm high, height in m?"], ["there are {a} steps", "each is {b} cm high"], ["how many metres high is it in all?"]),
    ("a:x50-400 b:x50-500 d:i2-5 e:x40-120", "{a} * {b} / 100 + {d} * {e}", A, ["{b} kcal per 100 g, I eat {a} g, plus {d} biscuits of {e} kcal. calories?"], ["{w} eats {a} g of cheese with {b} kcal per 100 g", "and {d} rolls of {e} kcal each"], ["how many kcal is that?"]),
    ("a:i5-30 b:i5-30 k:x20-50", "{a} * {b} * {k} / 1000", A, ["lawn {a} m x {b} m, {k} g of seed per square metre. kg of seed?", "sowing {a} by {b} metres at {k} grams a m²: kilos?"], ["the lawn is {a} m by {b} m", "you need {k} g of seed for a square metre"], ["how many kg of seed must I buy?"]),
    ("b:_5-40 q:_2-30 n:i=b+q a:i=2*b+4*q", "({a} - 2 * {n}) / 2", A, ["hens and cows: {n} heads and {a} legs. how many cows?", "{n} animals, hens and rabbits, {a} legs together. rabbits?"], ["there are {n} animals, goats and ducks", "they have {a} legs in all"], ["how many goats are there?"]),
    ("k:i3-8 e:_2-9 l:i=k+e n:i30-200 q:_5-29 m:i=k*n+e*q", "({m} - {k} * {n}) / ({l} - {k})", A, ["{n} tickets for {m}: children {k}, adults {l}. how many adults?", "{n} coins of {k} and {l}, worth {m} together. how many of the {l} kind?"], ["{n} tickets were sold for {m} in all", "child tickets are {k}", "adult tickets are {l}"], ["how many adult tickets were sold?"]),
    ("m:m400-900 k:m910-1200 n:i2-10", "{m} * {n} + {k} * (12 - {n})", A, ["rent {m} for the first {n} months, {k} for the rest of the year. rent for the year?"], ["for {n} months the rent was {m}", "for the rest of the year it's {k}"], ["what is paid in the whole year?"]),
    ("n:i1-4 m:m8-60", "(12 - {n}) * {m}", A, ["{m} a month, the first {n} months free. cost of the first year?", "gym {m} monthly but {n} months free in a year. yearly cost?"], ["the plan is {m} a month", "{n} months of the first year are free"], ["what does the first year cost?"]),
    ("a:x100-200 q:_20-200 b:x=a+q m:m1-3 k:m4-6", "{a} * {m} + ({b} - {a}) * {k}", A, ["the first {a} units {m} each, all beyond that {k}. {b} units cost?", "tariff: up to {a} at {m}, above at {k}. I used {b}. bill?"], ["the first {a} units cost {m} each", "every further one costs {k}", "{b} units were used"], ["what's the bill?"]),
    ("m:m120-900 n:i3-9", "{m} / ({n} - 1) - {m} / {n}", A, ["{n} friends share {m}. one drops out. how much more does each of the others pay?"], ["a cabin for {m} is shared by {n} people", "one of them cancels"], ["how much more is it for each of the others?"]),
    ("m:m200-400 l:m20-90 k:m600-900", "({k} - {m} - {l}) / ({m} + {l}) * 100", SHARE, ["bought a {s} for {m}, repairs {l}, sold for {k}. profit in percent of what I put in?"], ["{w} paid {m} for the {s}", "repairs were {l}", "it was sold for {k}"], ["what is the profit in percent of all costs?"]),
    ("q:_3-90 p:x10-80 a:i=100*q b:i5-60", "{a} * (100 - {p}) / 100 / {b}", A, ["{p}% of {a} pages are done, {b} a day from now. days left?"], ["the job is {a} parts", "{p} percent are finished", "{b} are made each day"], ["how many days will the rest take?"]),
    ("m:m30-90 k:m20-60 n:i2-9 b:i2-6", "{m} + {n} * {k} / {b}", A, ["my ticket is {m} and I pay a share of {n} taxis at {k} each, shared by {b}. my cost?"], ["my ticket was {m}", "{n} taxis at {k} each were shared by {b} of us"], ["what did I spend?"]),
    ("q:_2-6 h:_5-30 a:i=50*q p:x=2*h m:m5-20 k:m100-190", "{a} * {p} / 100 * {m} - {k}", A, ["{a} guests, {p}% buy a {m} programme, printing was {k}. profit?"], ["{a} people came", "{p}% bought a programme for {m}", "printing cost {k}"], ["what was earned on the programmes?"]),
    ("m:m2400-9000 p:p20-40 k:m200-400 l:m500-900", "{m} * (100 - {p}) / 100 + {k} - {l}", A, ["gross {m}, {p} deducted, child benefit {k}, rent {l}. what's left?"], ["{w} earns {m} gross", "{p} is deducted", "{k} of benefits come on top of the net pay", "rent is {l}"], ["how much is left after rent?"]),
    ("m:m30000-90000 p:p20-40", "{m} / 12 * (100 - {p}) / 100", A, ["{m} a year, {p} goes off. net per month (12 months)?"], ["{w}'s contract says {m} a year", "{p} is taken off", "it's paid in 12 parts"], ["what is the monthly net pay?"]),
    ("a:i60-400 q:_5-50 b:i=a+q", "({b} - {a}) / {b} * 100", SHARE, ["there were {b} in spring and only {a} are left. shrunk by what percent?", "down from {b} to {a}, that's how many percent less?"], ["last year the village had {b} people", "now it has {a}"], ["by how many percent did it shrink?"]),
    ("m:m60-900 p:p5-25", "{m} * {p} / 100", A, ["{p} tax is added to the {s} for {m}. how much is the tax alone?", "a {s} of {m}, sales tax {p}: how much will they add?"], ["the {s} is {m} before tax", "the tax rate is {p}"], ["how much tax is that?"]),
]

BILLS = [("a taxi", "km", "for every km"), ("a plumber", "hours", "per hour"), ("a phone plan", "minutes", "a minute"), ("bowling", "games", "per game"), ("a scooter", "minutes", "a minute"), ("a print shop", "pages", "per page"), ("a moving van", "km", "per km"), ("a tutor", "lessons", "each lesson"), ("a climbing hall", "visits", "per visit"), ("a boat hire", "hours", "an hour"), ("a courier", "kg", "for each kg")]
BILLED = ["{s} [charges|takes|wants] {k} plus {l} {e}. [We paid|The bill was|It came to] {m}[ in total| altogether|]. how many {u}?", "I paid {m} for {s}: {k} basic fee and {l} {e}. {u}?", "{m} was the bill of {s}. {k} of it is fixed, the rest is {l} {e}. how many {u} was that?", "{s}: fixed {k}, {l} {e}, total {m}. number of {u}?", "with {k} to start and {l} {e}, how many {u} do I get from {s} for {m}?", "#H for {s} we were billed {m}. It costs {k} and then {l} {e}. {u}?", "{s} costs {k} once and {l} {e}; {w} was charged {m}. for how many {u}?", "what I know: {s}, base price {k}, {l} {e}, receipt {m}. what I don't: how many {u}", "how many {u} were billed if {s} asks {k} up front and {l} {e} and the sum is {m}?"]


def billed(draw: Draw) -> Exchange:
    """How often, from a bill with a fixed and a running part."""
    source, units, each = draw.one(BILLS)
    fixed, rate, count = amount(draw, 2, 60), amount(draw, 1, 9), draw.integer(2, 40)
    total = f"{float(fixed) + float(rate) * count:.2f}".removesuffix(".00")
    question = draw.say(BILLED, s=source, e=each, u=units, k=fixed, l=rate, m=total, w=person(draw))
    return ask(draw, question, f"print(round(({total} - {fixed}) / {rate}, 6))", typos=False)


def situation(draw: Draw) -> Exchange:
    """Payments, shares, mixtures, round things, boxes, ladders, averages, rivers, heads and legs."""
    return situated(draw, SITUATIONS)[0]


KINDS: list[Kind] = [
    ("word problems", 8, surface), ("word problems", 5, filling), ("word problems", 8, people), ("arithmetic", 6, typed), ("units", 8, mixed), ("word problems", 6, offers),
    ("percentages", 8, percents), ("arithmetic", 5, steps), ("word problems", 3, billed), ("word problems", 18, situation),
]
