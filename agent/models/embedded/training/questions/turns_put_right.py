"""A later turn that puts a number or a day right, wants another unit, or asks about the other offer."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.later_turns import AFTER_ANY, ROUND_ANY
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, Row, filled_in, turn
from samara.agent.models.embedded.training.questions.words import person, thing

THEY, IS = "They are {r}.", "It is {r}."
WEEKDAY = "from datetime import date\nprint({d}.strftime('%A'))"

# ---------------------------------------------------------------- a sum, then one number of it put right
# {o} the number as it was, {v} as it is now; only where no other number of the question is {o}
RIGHT = ["sorry, I meant {v}, not {o}", "the {o} should be {v}", "oops, {v} instead of {o}", "typo: {v}, not {o}", "read {v} where I wrote {o}", "[correction|my mistake]: {v} rather than {o}", "make the {o} a {v}", "I misread it. it's {v}, not {o}", "and with {v} in place of the {o}?", "what changes if the {o} is really {v}?", "swap the {o} for {v} please", "no wait, not {o} but {v}", "I got one number wrong, the {o} is a {v}", "suppose the {o} had been {v}", "{o} was last year, this year it's {v}. again?", "they just told me {v} instead of {o}. so?", "hm, change {o} to {v}", "keep the rest but put {v} for {o}", "now assume {v} where I said {o}", "would you redo it? {o} is out of date, it's {v}", "#H the {o} in there has to be a {v}", "#H everything the same except {v} for {o}"]
AGAINST: list[Row] = [
    (["how much does that change it?", "what's the difference to before?", "by how much do the two results differ?", "how far apart are the two?", "so how big is the gap between both?", "and compared with the first result, what's the difference?", "#H difference between the old result and the new one?"], "print(round(abs({p} - {r}), 6))", ANSWER),
    (["which of the two is more?", "and the larger of both?", "which result is the higher one?"], "print(max({p}, {r}))", "The larger one is {r}."),
    (["and the smaller of the two?", "which result is the lower one?"], "print(min({p}, {r}))", "The smaller one is {r}."),
    (["both together?", "add this to the first result", "and the sum of the two?"], "print(round({p} + {r}, 6))", ANSWER),
]
# first, expression, numbers (name:low-high, d for decimals), what is asked of one number, what is asked next; {R} the result so far
Scene = tuple[list[str], str, str, dict[str, list[str]], list[Row]]
MILES = (["and in miles?", "in miles please", "my American friend wants miles", "what's that in miles?", "same in miles?", "and how many miles would that be?"], "{r} / 1.609344", "{R} km is {r} miles.")
SCENES: list[Scene] = [
    (["[the train|our bus|a coach|the ferry] [does|goes|makes] {a} km/h and we're on it for {b} hours. how far do we get?", "{b} hours at {a} km/h, distance?", "I cycle {b} hours with {a} km an hour on the clock. how many km?", "cruising at {a} km/h, where are we after {b} hours, in km?"], "{a} * {b}", "a:15-140 b:2-9", {"b": ["and after {v} hours?", "what if it takes {v} hours?", "{v} hours then?"], "a": ["and at {v} km/h?", "a bit faster, {v} km/h?", "if it only does {v} km/h?"]}, [MILES, (["and there and back?", "return trip too?"], "{r} * 2", ANSWER), (["in metres?", "and that in metres?"], "{r} * 1000", "{R} km is {r} m.")]),
    (["{w} ran {a} km on Monday, {b} on Wednesday and {c} on Sunday. total km?", "my rides: {a} km, {b} km, {c} km. altogether?", "stages of {a}, {b} and {c} km. how long is the hike?"], "{a} + {b} + {c}", "a:3-60 b:3-60 c:3-60", {}, [MILES, (["and on average per day?", "so the average of the three?"], "{r} / 3", ANSWER), (["how much is missing to {N}?", "the goal was {N} km. how far off am I?"], "{N} - {r}", ANSWER)]),
    (["a round [table|pond|rug|pizza] has a radius of {a} cm. what's the area?", "circle, radius {a}. area?", "area of a disc whose radius is {a} m?"], "math.pi * {a} ** 2", "a:3-90", {"a": ["and with radius {v}?", "what about {v}?", "same for {v}", "a bigger one, {v}?", "sorry, {v}", "I meant {v}"]}, [(["and the circumference?", "how far is it around?", "what's the distance around the edge?"], "2 * math.pi * {a}", ANSWER), (["half of the area?", "and half a circle?"], "{r} / 2", ANSWER)]),
    (["a [crate|fish tank|parcel|drawer] is {a} cm by {b} cm by {c} cm. volume in cubic cm?", "volume of a box {a} x {b} x {c}", "how many cubic centimetres are in a box measuring {a}, {b} and {c} cm?"], "{a} * {b} * {c}", "a:10-90 b:10-80 c:8-60", {}, [(["in litres?", "how many litres does it hold?", "litres please"], "{r} / 1000", ANSWER), (["and {j} such boxes?", "I have {j} of them, total?"], "{r} * {j}", ANSWER)]),
    (["right triangle, legs {a} and {b}. hypotenuse?", "a ladder's foot is {a} m from the wall, its top {b} m up. how long is it?", "how long is the diagonal of a {a} by {b} rectangle?"], "math.sqrt({a} ** 2 + {b} ** 2)", "a:2-40 b:2-40", {}, [(["and the area of the triangle with those legs?", "half of {a} times {b}, I mean the area of the triangle?"], "{a} * {b} / 2", ANSWER)]),
    (["we want a fence around a {a} by {b} m [garden|paddock|pool]. how many metres?", "perimeter of a {a} m x {b} m field?", "skirting board for a room {a} m by {b} m, how much?"], "2 * ({a} + {b})", "a:4-90 b:3-70", {}, [(["minus a {j} m gate?", "there's an opening of {j} m, so?", "leave {j} m open for the door"], "{r} - {j}", ANSWER), (["it costs {g} a metre. price?", "at {g} per metre, how much money?"], "{r} * {g}", ANSWER), (["and the area?", "how many square metres is it inside?"], "{a} * {b}", ANSWER)]),
    (["my car cost {m} and loses {q}% of its value a year. worth after {y} years?", "a machine of {m} depreciates {q}% yearly. value in {y} years?", "{m} shrinking by {q} percent each year for {y} years"], "{m} * (1 - {q} / 100) ** {y}", "m:2000-40000 q:4-25 y:2-9", {"y": ["and after {v} years?", "what about {v} years?", "if I sell it after {v} years?"], "q": ["and with {v}% a year?", "if it loses {v}%?"]}, [(["so how much did it lose?", "how much value is gone by then?"], "{m} - {r}", ANSWER)]),
    (["a town of {m} grows {q}% a year. how many people in {y} years?", "{m} followers, up {q}% every month, after {y} months?", "bacteria: {m} at the start, {q}% more each hour. after {y} hours?"], "{m} * (1 + {q} / 100) ** {y}", "m:500-90000 q:2-20 y:2-12", {"y": ["and after {v}?", "once {v} have passed?", "how about after {v}?", "and a bit later, after {v}?"], "q": ["and at {v}%?", "with {v} percent?"]}, [(["how many were added?", "how many more is that than at the start?"], "{r} - {m}", ANSWER)]),
    (["a loan of {m} paid back in {n} equal months. monthly amount?", "I owe {m} and pay it off over {n} months. how much each month?", "{m} in {n} instalments?"], "{m} / {n}", "m:600-9000 n:6-48", {"n": ["and over {v} months?", "in {v} instead?", "what about {v} months?", "if I take {v} months?"], "m": ["and for {v}?", "if I only owe {v}?"]}, [(["plus a fee of {j} each month?", "add {j} a month for insurance"], "{r} + {j}", ANSWER)]),
    (["the taxi takes {k} to start and {m} per km. price for {a} km?", "base fare {k}, {m} a kilometre, {a} km. how much?", "courier: {k} plus {m} for every km, {a} km away. cost?"], "{k} + {m} * {a}", "k:2-9 m:1-4d a:3-60", {"a": ["and for {v} km?", "what if it's {v} km away?", "the airport is {v} km. and that?"]}, [(["{j} of us share it. each?", "split by {j}?"], "{r} / {j}", ANSWER), (["with a tip of {j}?", "and {j} more for the driver?"], "{r} + {j}", ANSWER)]),
    (["it's {a} degrees celsius outside. fahrenheit?", "{a} C in F?", "the oven says {a} °C, what's that in °F?"], "{a} * 9 / 5 + 32", "a:2-240", {"a": ["and {v}?", "what about {v} degrees?", "same for {v}", "and tomorrow, at {v}?", "no sorry, {v}", "I meant {v}"]}, []),
    (["my battery is at {a}% and loses {b}% an hour. how many hours left?", "tank holds {a} litres, leaking {b} litres an hour. empty in how many hours?", "{a} pills, {b} a day. for how many days?"], "{a} / {b}", "a:20-99 b:2-12", {"b": ["and at a rate of {v}?", "what if I use {v}?", "if {v} go each time?"], "a": ["starting from {v}?", "and if it was {v} at the start?"]}, [(["only full ones count, so rounded down?", "how many complete ones is that?"], "FLOOR", ANSWER)]),
    (["the book has {a} pages, I've read {b}, and I do {k} a day. how many days to go?", "{a} parts ordered, {b} done, {k} per hour. hours left?", "I've {b} of {a} stamps and get {k} a week. weeks until the album is full?"], "({a} - {b}) / {k}", "a:250-900 b:20-240 k:4-40", {"k": ["and if I do {v}?", "with {v} at a time?", "at a pace of {v}?"], "b": ["I'm at {v} already. now?", "and once I've reached {v}?"]}, [(["round that up", "in whole ones, rounded up?"], "CEIL", ANSWER)]),
    (["the hall has {a} rows of {b} seats and {c} are taken. free seats?", "{a} shelves with {b} jars each, {c} jars broke. how many are good?", "we baked {a} trays of {b} rolls and sold {c}. left?"], "{a} * {b} - {c}", "a:8-30 b:10-40 c:5-75", {"c": ["and if {v} are gone?", "now it's {v} of them. left?", "make that {v} gone"]}, [(["and {j} more went. now?", "another {j} are gone, so?"], "{r} - {j}", ANSWER), (["what was it in all, before anything was taken off?", "and the total at the start?"], "{a} * {b}", ANSWER)]),
    (["I'm saving for a {s} at {m}, have {k} and put aside {n} a week. weeks needed?", "goal {m}, got {k}, adding {n} each month. how many months?"], "({m} - {k}) / {n}", "m:600-5000 k:50-500 n:10-90", {"n": ["and with {v} each time?", "if I manage {v}?", "{v} instead?"], "k": ["if I already had {v}?", "I counted again and have {v} already. then?"]}, [(["rounded up?", "in whole ones, rounded up please"], "CEIL", ANSWER)]),
    (["{w} is {a}. how old will {w} be in {b} years?", "{w} turned {a} today. age in {b} years?"], "{a} + {b}", "a:2-70 b:2-30", {"b": ["and in {v} years?", "and {v} years from now?", "in {v}?"], "a": ["oh, it's {v} already, not that young. so?", "and if {w} is {v}?"]}, [(["twice that age?", "and double that?"], "{r} * 2", ANSWER)]),
    (["I tanked {l} litres after {d} km. litres per 100 km?", "{d} km on {l} litres. what does it use on 100 km?"], "{l} / {d} * 100", "l:15-60d d:200-900", {"d": ["and if it was {v} km?", "the trip meter actually says {v}. so?"], "l": ["and with {v} litres?", "{v} litres it was. again"]}, [(["at that rate, how much for {K} km?", "and for {K} km?"], "{r} * {K} / 100", ANSWER)]),
    (["{a} sweets for {b} children, all get the same. how many are left over?", "{a} eggs in boxes of {b}, remainder?", "dealing {a} cards to {b} players evenly, how many remain?"], "{a} % {b}", "a:30-200 b:3-12", {"b": ["and split {v} ways?", "if they're dealt out in {v} lots?", "divided into {v}?"], "a": ["and {v} to start with?", "and if there were {v} at first?"]}, [(["and how many does each get?", "how many full shares or boxes is it?", "so each has how many?"], "{a} // {b}", ANSWER)]),
    (["I sell {t} at {p} that cost me {c} each, {n} of them. profit?", "buy at {c}, sell at {p}, {n} pieces. what do I make?", "{n} {t}: cost {c}, price {p}. total profit?"], "({p} - {c}) * {n}", "p:20-60 c:3-19 n:10-90", {"n": ["and with {v} of them?", "if I sell {v}?", "only {v}?"], "p": ["and at a price of {v}?", "if I sell at {v}?", "I could ask {v}. profit then?"]}, [(["the stall costs {j}. what stays?", "minus {j} for the stand?"], "{r} - {j}", ANSWER)]),
    (["I bought {n} shares at {a} and they're at {b} now. gain?", "{n} shares, in at {a}, out at {b}. what did I earn?"], "{n} * ({b} - {a})", "n:5-90 a:10-49 b:50-120", {"b": ["and at {v}?", "if they get to {v}?", "suppose they hit {v}"], "n": ["and with {v} shares?", "had I bought {v}?"]}, [(["{x}% of that is tax. how much tax?", "tax is {x} percent of it, so?"], "{r} * {x} / 100", ANSWER)]),
    (["{a} workers need {b} days. how long would {n} need?", "a job takes {a} people {b} days; for {n} people it takes?"], "{a} * {b} / {n}", "a:2-9 b:4-30 n:10-20", {"n": ["and {v} of them?", "with {v}?", "if {v} show up?"]}, []),
    (["{a} kg and {b} cm tall. BMI?", "my bmi? I'm {b} cm and weigh {a} kg", "BMI for {w}: {a} kg at {b} cm"], "{a} / ({b} / 100) ** 2", "a:45-99 b:150-199", {"a": ["and at {v} kg?", "if I got down to {v} kg?", "my brother is as tall but {v} kg. his?", "no, I'm {v} kg now"], "b": ["and with {v} cm?", "sorry, I'm {v} cm tall"]}, []),
    (["{m} a month for the gym. per year?", "rent is {m} monthly. what do I pay in a year?", "streaming at {m} per month is how much yearly?"], "{m} * 12", "m:9-900d", {"m": ["and at {v}?", "it goes up to {v}. then?", "the other one is {v}. yearly?", "what about {v}?"]}, [(["paying yearly gives {x}% off. so?", "minus {x}% for students?", "they knock off {x} percent, what then?"], "{r} * (100 - {x}) / 100", ANSWER), (["and over {j} years?", "in {j} years?"], "{r} * {j}", ANSWER)]),
    (["parking: {m} for the first hour, {k} for each further one. price of {n} hours?", "the boat is {m} for hour one and {k} for every other hour. {n} hours?"], "{m} + {k} * ({n} - 1)", "m:5-12 k:1-4d n:3-12", {"n": ["and {v} hours?", "what if we stay {v} hours?", "for {v}?"]}, []),
    (["bill {m}, tip {q}%, {n} people. each pays?", "{n} friends split {m} plus {q}% service. per head?", "dinner for {n} was {m}; with a {q} percent tip, one share is?"], "{m} * (100 + {q}) / 100 / {n}", "m:40-300d q:5-25 n:2-9", {"n": ["and for {v} people?", "{w} isn't paying, so {v} of us. each?", "if we were {v}?"], "q": ["and with a {v}% tip?", "make it {v}%"]}, []),
    (["a password of {b} characters from {a} symbols: how many are there?", "a lock with {b} wheels and {a} signs on each. number of codes?", "{b} dice with {a} sides each. number of outcomes?"], "{a} ** {b}", "a:7-30 b:2-5", {"b": ["and if it's {v} of them?", "one or two more, so {v} of those?", "and with {v} in a row?"], "a": ["and with {v} to choose from?", "{v} possibilities for each, then?"]}, []),
    (["scores {a}, {b} and {c}. average?", "three quotes: {a}, {b}, {c}. mean?", "my marks were {a}, {b} and {c}, so on average?"], "({a} + {b} + {c}) / 3", "a:20-99 b:20-99 c:20-99", {}, [(["how many points are missing to {N}?", "I wanted {N}. how far off is it?"], "{N} - {r}", ANSWER)]),
    (["energy: {a} kWh at {m} each. bill?", "I used {a} units of gas, {m} per unit. cost?"], "{a} * {m}", "a:120-900 m:0-1d", {"a": ["and for {v}?", "last year it was {v}. that would be?"]}, [(["plus the standing charge of {j}?", "add {j} a month base fee, one month"], "{r} + {j}", ANSWER), (["and {x}% VAT on that?", "with {x}% tax on top"], "{r} * (100 + {x}) / 100", ANSWER)]),
    (["{m} off for members, the ticket is {n} and I buy {a}. what do I pay in all, with the reduction on each?", "{a} tickets at {n}, each {m} cheaper for members. total?"], "({n} - {m}) * {a}", "m:2-9 n:15-90 a:2-12", {"a": ["and {v} tickets?", "{v} of us want to go. then?"], "n": ["and if a ticket is {v}?", "the good seats are {v}. those?"]}, [(["booking fee of {j} on top?", "plus {j} for booking?"], "{r} + {j}", ANSWER)]),
]
TWO_OFFERS: list[str] = ["{a} {t} for {m} or {b} {t} for {k}: which is cheaper per piece?", "shop one: {a} {t}, {m}. shop two: {b} {t}, {k}. where's one cheaper?", "which pack is the better buy, {a} for {m} or {b} for {k}?", "first offer {m} for {a} {t}, second offer {k} for {b}. lower unit price?", "I can get {a} {t} at {m} in total or {b} of them at {k}. better deal?", "small bag: {a} g for {m}. large bag: {b} g for {k}. which is cheaper by weight?"]
ON_OFFERS: list[Row] = [
    (["why not the other one?", "how come?", "what's one of each then?", "show me both unit prices", "and the price per piece of both?", "what do they cost per unit?", "why that one?", "#H can you show me the two prices per unit?"], "print(round({m} / {a}, 6), round({k} / {b}, 6))", THEY),
    (["by how much?", "how much cheaper per unit?", "what's the difference per unit?", "and how big is the difference for a single one?"], "print(round(abs({m} / {a} - {k} / {b}), 6))", "The difference is {r}."),
    (["what does one cost in the first?", "unit price of the first one?", "the first, per piece?"], "print(round({m} / {a}, 6))", ANSWER),
    (["what does one cost in the second?", "unit price of the second one?", "the second, per piece?"], "print(round({k} / {b}, 6))", ANSWER),
    (["and if I take both?", "both together cost?", "what do I pay for the two?"], "print(round({m} + {k}, 6))", ANSWER),
    (["how many would I have with both?", "both of them make how many?"], "print({a} + {b})", ANSWER),
]
# ---------------------------------------------------------------- a day put right
DAY_FIRST = ["which weekday is {a}?", "{a}, what day of the week?", "my exam is on {a}. weekday?", "on what day of the week does {a} fall?", "was {a} a weekend? which weekday?"]
DAY_RIGHT = {"d": ["sorry, the {v}, not the {o}", "I meant the {v}", "no, the {v} of that month", "hm, the {v} then?", "wrong day: the {v}"], "m": ["sorry, {v} not {o}", "I meant in {v}", "and the same day in {v}?", "no, {v}"], "y": ["and in {v}?", "I meant {v}, not {o}", "same day, but {v}?", "wrong year, {v}", "the same date in {v}?"]}
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def _value(draw: Draw, spec: str) -> str:
    low, high, decimal = re.fullmatch(r"(\d+)-(\d+)(d?)", spec).groups()  # type: ignore[union-attr]  # specs are ours
    whole = draw.integer(int(low), int(high))
    if decimal and (draw.chance(0.65) or whole == 0):
        return f"{whole}.{draw.one(['5', '25', '75', '9', '4', '35', '8'])}"
    return str(whole // 100 * 100 if whole > 1500 and draw.chance(0.6) else whole)


def _printed(expression: str) -> str:
    code = {"CEIL": "math.ceil({r})", "FLOOR": "math.floor({r})"}.get(expression, f"round({expression}, 6)")
    return f"import math\nprint({code})" if "math." in code else f"print({code})"


def _usable(result: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", result) is not None and 0 < float(result) < 1e8 and len(result) < 15


def put_right(draw: Draw) -> list[Exchange]:
    """A sum; a number of it put right or asked about; the result in other units, compared, gone on with."""
    firsts, expression, spec, asked, afters = draw.one(SCENES)
    specs = dict(part.split(":") for part in spec.split())
    values = {name: _value(draw, kind) for name, kind in specs.items()}
    goods = thing(draw)
    words = {"w": person(draw), "t": goods, "s": draw.one(["bike", "laptop", "trip", "camera", "sofa", "guitar", "drone"])}
    shown = {name: draw.shown(value, words=0.05) for name, value in values.items()}
    turns = [turn(draw, draw.say(firsts, **{**words, **shown}), filled_in(_printed(expression), values), later=False, plain=False)]
    earlier: str | None = None
    fresh = True
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        result, x = turns[-1].calls[0].output, draw.rng.random()
        if not _usable(result):
            break
        if fresh and x < 0.5:
            name = draw.one(list(values))
            new = _value(draw, specs[name])
            plain = [n for n in values if values[n] == values[name]]
            if new in values.values() or len(plain) > 1 or (name not in asked and not shown[name].replace(".", "").isdigit()):
                continue
            bank = asked[name] if name in asked and draw.chance(0.6) else RIGHT
            turns.append(turn(draw, draw.say(bank, **words, v=draw.shown(new, words=0.06), o=shown[name]), filled_in(_printed(expression), {**values, name: new}), plain=False))
            values[name], shown[name], earlier = new, new, result
            continue
        pieces = {**values, "r": result, "R": result, "p": earlier or "0", "j": str(draw.integer(2, 9)), "g": f"{draw.integer(1, 9)}.{draw.integer(1, 9)}5", "x": str(draw.integer(3, 30)), "N": str(int(float(result)) + draw.integer(3, 30) if float(result) < 100 else int(float(result)) // 100 * 100 + 100 * draw.integer(1, 4)), "d": str(draw.integer(1, 3)), "K": str(draw.integer(1, 12) * 50)}
        if earlier is not None and fresh and x < 0.62:
            question, code, answer = draw.one(AGAINST)
        elif fresh and afters and x < 0.88:
            question, code, answer = draw.one(afters)
            code = _printed(code)
        else:
            question, code, answer = draw.one(AFTER_ANY + (ROUND_ANY if "." in result and not result.endswith(".0") else []))
        if ("- {j}" in code and float(result) <= 9) or ("({r})" in code and "." not in result):
            continue
        said = draw.say(question, **{**pieces, **words}).replace("1 decimals", "1 decimal").replace("1 places", "1 place").replace("1 decimal are", "1 decimal is")
        turns.append(turn(draw, said, filled_in(code, pieces), answer.replace("{R}", result), plain=False))
        fresh = False
        if "{p}" in code or "ceil" in code or "floor" in code or any(code == row[1] for row in ROUND_ANY):
            break
    return turns if len(turns) > 1 else put_right(draw)


def other_offer(draw: Draw) -> list[Exchange]:
    """Two offers, the better one, then why and by how much."""
    a, b = draw.rng.sample(range(2, 40), 2)
    one = draw.rng.uniform(0.3, 4)
    m, k = (f"{int(count * one * draw.rng.uniform(0.8, 1.25)) + 1}{draw.one(['.50', '.99', '.20', '.75', '.40', '', ''])}" for count in (a, b))
    first = draw.template(TWO_OFFERS)
    if " g for" in first:
        a, b = a * 50, b * 50
    values = {"a": str(a), "b": str(b), "m": m, "k": k}
    if float(m) / a == float(k) / b:
        return other_offer(draw)
    turns = [turn(draw, draw.say([first], **values, t=thing(draw)), f"print('the first' if {m} / {a} < {k} / {b} else 'the second')", IS, later=False, plain=False)]
    for question, code, answer in draw.rng.sample(ON_OFFERS[:5] if " g for" in first else ON_OFFERS, draw.one([1, 1, 2])):
        turns.append(turn(draw, draw.say(question), filled_in(code, values), answer, plain=False))
    return turns


def other_day(draw: Draw) -> list[Exchange]:
    """The weekday of a date; then its day, month or year put right."""
    day = some_date(draw, 1950, 2040)
    day = day.replace(day=min(day.day, 28))
    code = WEEKDAY.replace("{d}", f"date({day.year}, {day.month}, {day.day})")
    turns = [turn(draw, draw.say(DAY_FIRST, a=spoken(draw, day)), code, "It is a {r}.", later=False, plain=False)]
    for _ in range(draw.one([1, 1, 2])):
        part = draw.one("dmy")
        new = datetime.date(draw.integer(1950, 2040) if part == "y" else day.year, draw.integer(1, 12) if part == "m" else day.month, draw.integer(1, 28) if part == "d" else day.day)
        if new == day:
            continue
        was, now = ({"d": f"{one.day}{'th' if 10 < one.day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(one.day % 10, 'th')}", "m": MONTHS[one.month - 1], "y": str(one.year)}[part] for one in (day, new))
        day = new
        turns.append(turn(draw, fill(draw.expand(draw.template(DAY_RIGHT[part])), {"v": now, "o": was}), WEEKDAY.replace("{d}", f"date({day.year}, {day.month}, {day.day})"), "It is a {r}.", plain=False))
    return turns if len(turns) > 1 else other_day(draw)
