"""Stories of money: baskets, offers compared, wages, meters, bills with a fixed and a running part."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, ask, fill
from samara.agent.models.embedded.training.questions.numbers_drawn import FOODS, GOODS, ITEMS, SIGNS
from samara.agent.models.embedded.training.questions.stories_parts import (
    amount,
    exact,
    grouped,
    less,
    tell,
    written,
)
from samara.agent.models.embedded.training.questions.words import person

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


SELLERS = ["the market", "the corner shop", "the online shop", "the supermarket", "the farm stand", "the discounter", "the chemist", "the wholesaler"]
OFFERED = ["{s} [sells|has|offers] {q} for {m}", "{s}: {q} at {m}", "{m} buys {q} at {s}", "at {s} it's {m} for {q}"]


def offers(draw: Draw) -> Exchange:
    """Offers in several sizes, never so close that nothing is between them once rounded."""
    while True:
        made = _offers(draw)
        if made.calls[0].output not in ("0", "0.0"):
            return made


def _offers(draw: Draw) -> Exchange:
    """The cheapest per kilo, litre or piece, what is between them, what much of it costs."""
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


BILLS = [("a taxi", "km", "for every km"), ("a plumber", "hours", "per hour"), ("a phone plan", "minutes", "a minute"), ("bowling", "games", "per game"), ("a scooter", "minutes", "a minute"), ("a print shop", "pages", "per page"), ("a moving van", "km", "per km"), ("a tutor", "lessons", "each lesson"), ("a climbing hall", "visits", "per visit"), ("a boat hire", "hours", "an hour"), ("a courier", "kg", "for each kg")]
BILLED = ["{s} [charges|takes|wants] {k} plus {l} {e}. [We paid|The bill was|It came to] {m}[ in total| altogether|]. how many {u}?", "I paid {m} for {s}: {k} basic fee and {l} {e}. {u}?", "{m} was the bill of {s}. {k} of it is fixed, the rest is {l} {e}. how many {u} was that?", "{s}: fixed {k}, {l} {e}, total {m}. number of {u}?", "with {k} to start and {l} {e}, how many {u} do I get from {s} for {m}?", "#H for {s} we were billed {m}. It costs {k} and then {l} {e}. {u}?", "{s} costs {k} once and {l} {e}; {w} was charged {m}. for how many {u}?", "what I know: {s}, base price {k}, {l} {e}, receipt {m}. what I don't: how many {u}", "how many {u} were billed if {s} asks {k} up front and {l} {e} and the sum is {m}?"]


def billed(draw: Draw) -> Exchange:
    """How often, from a bill with a fixed and a running part."""
    source, units, each = draw.one(BILLS)
    fixed, rate, count = amount(draw, 2, 60), amount(draw, 1, 9), draw.integer(2, 40)
    total = f"{float(fixed) + float(rate) * count:.2f}".removesuffix(".00")
    question = draw.say(BILLED, s=source, e=each, u=units, k=fixed, l=rate, m=total, w=person(draw))
    return ask(draw, question, f"print(round(({total} - {fixed}) / {rate}, 6))", typos=False)
