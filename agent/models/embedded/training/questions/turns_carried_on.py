"""Sums that go on: the size doubles, another per cent on top, the other machine, the charge, the share.

Later turns say a new fact without asking, name what changes in passing, or ask for a second figure of
the same numbers. Also two offers priced one after the other and then compared by name; chances,
equations, slopes and pairs of numbers once more with another value or another operation.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import NamedTuple

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.chances_asked import P
from samara.agent.models.embedded.training.questions.formulas_typed import X, show
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, filled_in, turn
from samara.agent.models.embedded.training.questions.turns_situations import drawn_value
from samara.agent.models.embedded.training.questions.words import person


class On(NamedTuple):
    """A later turn: wordings, expression (=x: x changes, % in percent, ^ rounded up), fresh numbers, what follows."""

    asked: list[str]
    expression: str
    fresh: str = ""
    then: tuple[On, ...] = ()


# First wordings, expression, numbers (see `drawn_value`), later turns. {r} the last result.
Scene = tuple[list[str], str, str, list[On]]
SCENES: list[Scene] = [
    (["one [tin|pot] of paint does {b} square metres. how many tins for {a}?", "a roll of [turf|wallpaper|felt] covers {b} m2 and I have {a} to cover. rolls?", "a packet of seed is enough for {b} square metres, the meadow has {a}. packets?"], "^{a} / {b}", "b:3-14 a:30-160", [On(["wait, the area is really twice as big", "the neighbour wants the same, so double the area", "oh, it's two coats, so twice the surface", "turns out it's double that size"], "^{a} * 2 / {b}"), On(["only half of it gets done this year", "we do just half the area now", "actually it's only half that big"], "^{a} / 2 / {b}"), On(["hm, I measured again, it's {v}", "I misjudged it, {v} square metres", "the surface is {v}, not {a}"], "=a"), On(["they're {j} each. what do I pay?", "{j} apiece. cost?", "price is {j} for one. total?"], "{r} * {j}", "j:8-45d")]),
    (["the [sapling|foal|boy|sunflower] was {a} cm in spring and has grown {q} percent. height now?", "{a} cm a year ago, {q}% taller now. how tall?", "our [village|club] had {h} people and grew by {q}%. how many now?".replace("{h}", "{a}")], "{a} * (100 + {q}) / 100", "a:110-190 q:3-12", [On(["and if it grows {q} percent again?", "another {q}% the year after?", "the same growth once more, then?", "#H and a year later with the same percentage on top?"], "{a} * (1 + {q} / 100) ** 2"), On(["and after {k} years of that?", "if it goes on like that for {k} years in all?", "{k} years at that pace?"], "{a} * (1 + {q} / 100) ** {k}", "k:3-9"), On(["how much was the increase alone?", "so by how much did it rise?"], "{a} * {q} / 100"), On(["then it rises by {j}%. what is it after that?", "next comes {j} percent more on top of that"], "{r} * (100 + {j}) / 100", "j:13-30")]),
    (["my [car|tractor|van] lost {q}% of its {a} in the first year. worth now?", "{a} when new, down {q} percent in a year. value?"], "{a} * (100 - {q}) / 100", "a:9000-20000h q:5-25", [On(["and it loses {q}% again next year?", "the same percentage again, a year on?", "another {q}% down the year after?"], "{a} * (1 - {q} / 100) ** 2"), On(["and after {k} years like that?", "{k} years at that rate?"], "{a} * (1 - {q} / 100) ** {k}", "k:3-9"), On(["someone offers {j} for it. how much below is that?", "I was offered {j}. how far under is it?"], "{r} - {j}", "j:4000-6500h")]),
    (["I swim {a} m a day. how far in {b} days?", "{a} push-ups each day, {b} days. altogether?", "the dog gets {a} g a day. how much for {b} days?", "we use {a} sheets a day. how many in {b} days?"], "{a} * {b}", "a:20-900t b:14-60", [On(["and if I leave out {k} of the days?", "minus the {k} Sundays?", "{k} days are holidays, without those?", "I'll miss {k} days. so how much really?", "hm, {k} days don't count"], "{a} * ({b} - {k})", "k:2-9"), On(["and with {k} extra days?", "{k} days longer?", "they added {k} more days"], "{a} * ({b} + {k})", "k:2-9"), On(["and twice as much a day?", "if I double the daily amount?"], "{a} * 2 * {b}"), On(["per week that's how much?", "how much a week?"], "{a} * 7"), On(["for {v} days?", "and in {v} days?"], "=b")]),
    (["pay {a}, rent {b}, food {c}, phone {d}. what remains?", "I get {a} a month. {b} is rent, {c} insurance, {d} for the bus. left over?", "income {a}; outgoings {b}, {c} and {d}. what's over?", "from {a} we pay {b} for the nursery, {c} for fuel and about {d} for clothes. rest?"], "{a} - {b} - {c} - {d}", "a:1800-4200t b:510-990t c:160-390t d:35-120", [On(["how many percent of my income is left, then?", "as a share of what comes in, percent?", "that's what percent of the {a}?"], "%({a} - {b} - {c} - {d}) / {a} * 100"), On(["and the costs altogether?", "what do all the outgoings come to?", "so I spend how much?"], "{b} + {c} + {d}"), On(["what percentage is the first one, the {b}?", "and {b} is how many percent of the {a}?"], "%{b} / {a} * 100"), On(["a year, how much could I put by?", "times twelve?"], "{r} * 12"), On(["oh and {j} for the {x}.", "I forgot {j} for the {x}", "there's the {x} too, {j}"], "{r} - {j}", "j:12-60")]),
    (["the [copier|press|3D printer] does {b} sheets a minute. minutes for {a}?", "{a} envelopes at {b} a minute. how many minutes?", "our [mill|pump|baler] manages {b} an hour. hours for {a}?", "typing {b} words a minute, how long do {a} words take me, in minutes?"], "{a} / {b}", "a:300-2400t b:12-60", [On(["the other one does {v}. time then?", "{w}'s manages {v}. how long with that one?", "a newer model gets {v} done. how long for the same job?", "with the fast one, {v}?", "#H and at {v}?"], "=b"), On(["and for a job of {v}?", "tomorrow it's {v} of them. how long?"], "=a"), On(["two of these machines side by side?", "if I run two at once?", "with a second one next to it, same speed?"], "{a} / ({b} * 2)")]),
    (["the meter [says|shows] {a} now and was {b} before. units used?", "counter {b} at the start, {a} at the end. how many?", "odometer {b} when we left, {a} when we came back. km?", "water: {b} last time, {a} today. difference?"], "{a} - {b}", "a:6000-6400 b:5100-5900", [On(["at {j} each what's the bill?", "{j} per unit. what do I owe?", "one is {j}. in money?"], "{r} * {j}", "j:1-3f", (On(["plus the basic fee of {k}", "add {k} standing charge", "and the fixed {k} on top", "there's a fixed charge too, {k}"], "{r} + {k}", "k:8-30d", (On(["I've paid {i} in advance. still to pay?", "less my advance of {i}?"], "{r} - {i}", "i:100-400t"),)), On(["and {q}% tax on that?", "with {q}% VAT?"], "{r} * (100 + {q}) / 100", "q:5-22"))), On(["over {k} days, how much a day?", "that was {k} days. per day?"], "{r} / {k}", "k:10-60")]),
    (["the [coach|flight|film|operation|drive] lasts {a} minutes. how many hours?", "{a} minutes of [music|driving|class] in hours?", "we leave early and need {a} minutes. hours?"], "{a} / 60", "a:75-480t", [On(["and there and back?", "both ways?", "out and home again, in hours?"], "{a} * 2 / 60"), On(["we stop for {j} minutes. hours with that?", "{j} minutes of delay. hours then?", "plus a break of {j} minutes?"], "({a} + {j}) / 60", "j:10-55"), On(["I do that {k} times a week. hours a week?", "{k} of them, hours?"], "{a} * {k} / 60", "k:2-9")]),
    (["{a} on {x0}, {b} on {x1}, {c} on {x2}. all together?", "we used {a} [masks|syringes|filters] on {x0}, {b} on {x1} and {c} on {x2}. total?", "{x0} {a}, {x1} {b}, {x2} {c}. how many altogether?", "steps: {x0} {a}, {x1} {b}, {x2} {c}. total?"], "{a} + {b} + {c}", "a:20-300 b:20-300 c:20-300", [On(["{x3} was {j}, put that in too", "add {x3} with {j}", "there's {x3} as well: {j}", "#H plus {j} from {x3}"], "{a} + {b} + {c} + {j}", "j:20-300", (On(["average per day over the four?", "what's the mean of those four days?", "per day, for all four?"], "({a} + {b} + {c} + {j}) / 4"),)), On(["per day on average?", "and the average of the three days?", "divide it by the days"], "({a} + {b} + {c}) / 3"), On(["what share was {x0}, in percent?", "{x0} as a percentage of it all?"], "%{a} / ({a} + {b} + {c}) * 100"), On(["just {x0} and {x1}?", "without {x2}?", "leave {x2} out"], "{a} + {b}")]),
    (["a [kettle|tent|rucksack] is {m}, {q}% off. price?", "{q} percent reduction on {m}. what's left?", "normally {m}, now minus {q}%. what does it cost?"], "{m} * (100 - {q}) / 100", "m:25-300 q:10-40t", [On(["I've a gift card with {j} on it", "and I have a voucher worth {j}", "with my {j} voucher on top", "the {j} coupon counts too"], "{r} - {j}", "j:5-12"), On(["delivery is {j}", "plus postage of {j}", "they charge {j} for delivery"], "{r} + {j}", "j:3-9d"), On(["I need {k} of them", "and {k} of those?", "for {k} pieces?"], "{r} * {k}", "k:2-9"), On(["so I save how much?", "the reduction in money?"], "{m} * {q} / 100")]),
    (["bill {m}, {n} of us, equal parts. each?", "{n} friends and a bill of {m}. one share?", "how much each if {n} people split {m}?"], "{m} / {n}", "m:40-300d n:2-9", [On(["and with {q}% for the waiter?", "including a {q} percent tip?", "oh, {q}% service comes on top first"], "{m} * (100 + {q}) / 100 / {n}", "q:5-20"), On(["{w} doesn't pay, it's {w}'s birthday", "one of us pays nothing", "one has no money with them, so one less"], "{m} / ({n} - 1)"), On(["someone else turned up, one more to share", "{w} joins in, so one more"], "{m} / ({n} + 1)"), On(["I pay for two", "mine and {w}'s share together?"], "{m} / {n} * 2")]),
    (["{k} [helpers|adults|leaders] for every {b} children. how many for {a} children?", "one camp rule: {k} adults per {b} kids. {a} kids are coming. adults?", "{k} spoons of starter to {b} of flour, so for {a} of flour?"], "{a} / {b} * {k}", "k:2-4 b:10-20t a:60-300t", [On(["oh, it'll be {v} of them", "{v} signed up in the end", "no wait, {v}", "#H it's grown to {v} by now"], "=a"), On(["I only have {j}. how many are missing?", "{j} are there already. how many more?"], "{r} - {j}", "j:2-5")]),
    (["area of a [wall|hall|pitch] {a} m by {b} m?", "{a} by {b} metres, how many square metres?", "the loft is {a} m long and {b} m wide. size?"], "{a} * {b}", "a:4-30f b:2-12f", [On(["[boards|tiles|insulation] cost {j} a square metre. total cost?", "{j} for each square metre, what's the bill?", "I'd pay {j} per m2"], "{r} * {j}", "j:9-60d", (On(["fitting is {k} extra", "plus {k} for the man who does it", "with {k} for labour?"], "{r} + {k}", "k:80-400t"),)), On(["a window of {j} m2 comes off", "minus {j} for doors"], "{r} - {j}", "j:1-4"), On(["and {k} rooms like that?", "there are {k} of the same size"], "{r} * {k}", "k:2-6"), On(["in square feet?", "how many square feet?"], "{r} / 0.09290304")]),
    (["{w} puts {a} in the tin every week. how much in {b} weeks?", "{a} a month for {b} months is what?", "I save {a} a week, {b} weeks long. what have I got?"], "{a} * {b}", "a:5-60 b:8-40", [On(["the [guitar|skateboard|drone] is {j}. how much is missing?", "it's for a telescope of {j}. how far off?", "I need {j}. what's lacking?"], "{j} - {r}", "j:2500-4000h"), On(["grandpa gives {j} on top", "plus {j} for the birthday?", "and {j} I had before"], "{r} + {j}", "j:20-90"), On(["and with {v} each time?", "if it was {v} instead?"], "=a"), On(["how many times must I pay in to get {j}?"], "^{j} / {a}", "j:700-1500h")]),
    (["{a} [plates|bulbs|tulips] in a crate, {b} crates. how many?", "{b} cases of {a} bottles makes?", "{b} shelves with {a} books each. number of books?"], "{a} * {b}", "a:6-48 b:3-40", [On(["{j} arrived broken", "{j} of them are no good", "and {j} have been stolen"], "{r} - {j}", "j:3-15"), On(["I sold half of them", "half are gone already", "half of those for me"], "{r} / 2"), On(["one weighs {j} g. all of them in kg?", "each is {j} g, what's the weight in kg?"], "{r} * {j} / 1000", "j:120-900t"), On(["{v} of them I mean", "sorry, {v} of those", "make it {v}, I miscounted"], "=b")]),
    (["a {a} ml bottle and {b} ml a day. how many days?", "{a} g of coffee, {b} g a day. for how long, in days?", "{a} nappies, {b} a day. days?"], "{a} / {b}", "a:200-900t b:4-25", [On(["and two bottles or packs of it?", "I bought two, so?"], "{a} * 2 / {b}"), On(["my {rel} uses it too, the same amount", "we're two who take that"], "{a} / ({b} * 2)"), On(["{k} days are over already. how many to go?", "I started {k} days ago. days left?"], "{r} - {k}", "k:2-7"), On(["and if I take {v} a day?", "now it's {v} daily"], "=b")]),
    (["the recipe for {n} has {a} g of butter. for one person?", "{a} g of cheese for {n} people is how much each?", "{a} ml of stock makes soup for {n}. per person?"], "{a} / {n}", "a:150-900t n:3-6", [On(["and we're {j} tonight", "then for {j} of us?", "so {j} people need?", "there will be {j} at the table"], "{a} / {n} * {j}", "j:7-20", (On(["and {k} guests more than that?", "{k} more just rang the bell"], "{a} / {n} * ({j} + {k})", "k:2-5"),))]),
    (["{a} marks out of {b}. percent?", "I scored {a} from {b} points, in percent?", "{a} of {b} seats are taken. what percentage?"], "%{a} / {b} * 100", "a:24-58 b:60-90", [On(["the pass mark is {k}%. how many points is that?", "{k} percent were needed. that's how many of the {b}?"], "{b} * {k} / 100", "k:40-75t"), On(["and with {j} more?", "had it been {j} more?", "they gave me {j} extra"], "%({a} + {j}) / {b} * 100", "j:2-6"), On(["how many are missing to full?", "the rest, as a number?"], "{b} - {a}")]),
    (["I drive {a} km to work and back each day, {b} days a month. km?", "{b} trips of {a} km, total?", "{a} km a lap, {b} laps?"], "{a} * {b}", "a:6-60 b:4-22", [On(["miles?", "my boss in Boston wants miles", "and in American miles?"], "{r} / 1.609344"), On(["at {j} cents a km, how many euros?", "I get {j} cents per km. euros?"], "{r} * {j} / 100", "j:20-45"), On(["I work from home on {k} of the days", "{k} of them are cancelled"], "{a} * ({b} - {k})", "k:2-3")]),
    (["the [electrician|gardener|tutor|locksmith] takes {a} an hour and stayed {h} hours. what do I owe?", "{h} hours of [ironing|welding|proofreading] at {a} an hour?", "hired a van at {a} an hour for {h} hours. cost?"], "{a} * {h}", "a:18-75 h:2-8f", [On(["less the {j} I paid him beforehand", "I gave {j} as a deposit already", "{j} is paid. what's open?", "he's had {j} from me in advance"], "{r} - {j}", "j:10-30"), On(["plus {j} for the call-out", "and {j} for parts", "he adds {j} for the drive"], "{r} + {j}", "j:12-60"), On(["no wait, it was {v} hours", "the bill says {v} hours", "{v} hours, I looked at the clock wrong"], "=h"), On(["and for someone at {v} an hour?", "{w} would do it for {v} an hour"], "=a")]),
    (["{n} [passes|seats|portions] at {m} apiece come to?", "what are {n} [scarves|combs|bookmarks] worth at {m} each?", "{m} for one calendar, we order {n}. sum?", "{n} times {m}, the order for the [choir|staff party]"], "{n} * {m}", "n:11-60 m:2-19d", [On(["oh wait, {v} of them", "no, {v} - I counted myself twice", "{v}, not {n}, I mean the number of them", "pardon, it's {v} we need", "it will be {v} instead"], "=n"), On(["they only charge {v} apiece for that many", "at {v} each?", "the price went to {v} each"], "=m"), On(["and one is free", "the first one costs nothing"], "({n} - 1) * {m}"), On(["I pay with {j}. change?", "I've {j} on me. what do I get back?"], "{j} - {r}", "j:1200-1500h")]),
    (["{n} nights at {m} each. what's the [hotel|hostel|campsite]?", "a [cabin|room] is {m} a night, we stay {n} nights. total?"], "{n} * {m}", "n:3-14 m:28-160", [On(["breakfast is {j} a day on top", "and {j} per night city tax", "with {j} a night for the dog"], "{n} * ({m} + {j})", "j:4-15"), On(["one night less", "we leave a day earlier"], "({n} - 1) * {m}"), On(["one more night", "we'd like to stay a day longer"], "({n} + 1) * {m}"), On(["and two rooms?", "we need a second room"], "{n} * {m} * 2"), On(["per person, if {k} of us share?", "{k} people share it. each?"], "{r} / {k}", "k:3-6")]),
    (["{a} mg per kilo, the [child|calf|dog] weighs {b} kg. dose in mg?", "a {b} kg patient, {a} mg per kg. how many mg?"], "{a} * {b}", "a:2-15 b:12-90", [On(["that {k} times a day?", "it's given {k} times daily. mg a day?"], "{r} * {k}", "k:2-4"), On(["a tablet has {j} mg. how many tablets?", "in tablets of {j} mg?"], "{r} / {j}", "j:50-250t"), On(["the next one weighs {v}", "and at {v} kg?", "for {v} kilos?"], "=b"), On(["split into two doses", "half now, half tonight. how much is one?"], "{r} / 2")]),
    (["{a} at {q}% compound interest, {y} years. what do I end up with?", "I lock away {a} for {y} years at {q} percent a year. final amount?"], "{a} * (1 + {q} / 100) ** {y}", "a:1000-9000h q:2-6 y:3-8", [On(["and if I leave it in for {v}?", "what if I wait {v} years?", "over {v} years?"], "=y"), On(["and at {v}%?", "another bank gives {v} percent"], "=q"), On(["how much of that is interest?", "so I gain how much?", "and without the money I put in?"], "{a} * (1 + {q} / 100) ** {y} - {a}"), On(["and with twice the money?", "if I put in double?"], "{a} * 2 * (1 + {q} / 100) ** {y}")]),
    (["a row has {a} [cabbages|vines|solar cells], there are {b} rows. number?", "{b} classes with {a} children. how many kids?", "{b} pages of {a} lines. lines?"], "{a} * {b}", "a:12-45 b:3-30", [On(["one row or class has only {k}", "the last one has just {k}", "but the final one only holds {k}"], "{a} * ({b} - 1) + {k}", "k:3-11"), On(["each gets {j} pencils. how many pencils?", "{j} clips for every single one?", "and {j} labels apiece?"], "{r} * {j}", "j:2-6"), On(["{q}% of those are done. how many is that?", "{q} percent of them, how many?"], "{r} * {q} / 100", "q:5-40")]),
    (["{w} is {a} and earns {m} a week. a year, 52 weeks?", "{m} weekly pocket money, 52 weeks?", "I put {m} a week into the tank. for 52 weeks?"], "{m} * 52", "m:5-90 a:14-19", [On(["and after a rise of {j} a week?", "{j} more each week?", "they give {j} a week more from now on"], "({m} + {j}) * 52", "j:2-9"), On(["minus {k} weeks of holiday", "in {k} of the weeks there's nothing", "{k} weeks fall out"], "{m} * (52 - {k})", "k:3-8"), On(["per month, on average?", "a twelfth of that?"], "{r} / 12")]),
]
THINGS = ["gym", "dentist", "vet", "cinema", "garage", "insurance", "choir", "school lunch"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SHORT = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
RELATIVES = ["wife", "husband", "sister", "brother", "flatmate", "mum", "son", "daughter"]


def _values(draw: Draw, spec: str) -> dict[str, str]:
    return {name: drawn_value(draw, kind) for name, kind in (part.split(":") for part in spec.split())}


def _coded(expression: str) -> tuple[str, str]:
    if expression[0] == "^":
        return f"import math\nprint(math.ceil({expression[1:]}))", ANSWER
    return f"print(round({expression.removeprefix('%')}, 6))", "It is {r}%." if expression[0] == "%" else ANSWER


def carried(draw: Draw) -> list[Exchange]:
    """A sum; then what changes is said in passing, or a second figure of it is wanted."""
    bank, expression, spec, nexts = draw.one(SCENES)
    values = _values(draw, spec)
    specs = dict(part.split(":") for part in spec.split())
    start, names = draw.integer(0, 3), draw.one([DAYS, DAYS, SHORT])
    words = {"w": person(draw), "x": draw.one(THINGS), "rel": draw.one(RELATIVES), **{f"x{i}": names[start + i] for i in range(4)}}
    code, answer = _coded(filled_in(expression, values))
    turns = [turn(draw, draw.say(bank, **{name: draw.shown(value, words=0.04) for name, value in values.items()}, **words), code, answer, later=False, plain=False)]
    rows, last = nexts, values
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        row = draw.one(rows)
        result = turns[-1].calls[0].output
        fresh = _values(draw, row.fresh) if row.fresh else {}
        if row.expression[0] == "=":
            name = row.expression[1:]
            new = drawn_value(draw, specs[name])
            if new in last.values():
                continue
            question, last = draw.say(row.asked, **last, **words, v=draw.shown(new, words=0.04)), {**last, name: new}
            code, answer = _coded(filled_in(expression, last))
        else:
            if set(fresh.values()) & set(last.values()) or ("{r}" in row.expression and turns[-1].answer.startswith("It is")):
                continue
            last = {**last, **fresh}
            question = draw.say(row.asked, **{name: draw.shown(value, words=0.04) if name in fresh else value for name, value in last.items()}, **words)
            code, answer = _coded(filled_in(row.expression, {**last, "r": result}))
        then = turn(draw, question, code, answer, plain=False)
        output = then.calls[0].output
        if not output.replace(".", "").isdigit() or float(output) <= 0 or any(then.calls[0].code == one.calls[0].code for one in turns):
            continue
        turns.append(then)
        if row.then:
            rows = list(row.then)
        elif row.expression[0] != "=":
            break
    return turns if len(turns) > 1 else carried(draw)


# ---------------------------------------------------------------- two named offers, priced one after the other
PLACES = [("the greengrocer", "the van outside"), ("the bakery", "the supermarket"), ("the farm", "the corner shop"), ("the internet", "the shop"), ("the butcher", "the discounter"), ("Aldi", "Tesco"), ("the red box", "the blue box"), ("the chemist", "the drugstore"), ("the big bag", "the small bag"), ("the garage", "the motorway"), ("the wholesaler", "the stall")]
GOODS = ["kg of pears", "kg of cherries", "metres of cloth", "litres of oil", "eggs", "rolls", "batteries", "kg of potatoes", "nappies", "candles", "bulbs", "litres of juice", "pens"]
AT_ONE = ["{X} has {a} {g} for {m}. price for one?", "{a} {g} cost {m} in {x}. per unit?", "I saw {a} {g} for {m} in {x}. what's one of that?", "in {x} it's {m} for {a} {g}, so a single unit is?"]
AT_OTHER = ["{y} has {b} for {k}. and there?", "in {y} it's {k} for {b}. per unit?", "{Y}: {b} for {k}. price for one?", "now {y}, {b} of them for {k}?"]
WHICH = ["[so |]which is cheaper, {x} or {y}?", "where do I pay less for one, {x} or {y}?", "so is {x} or {y} the better deal?", "{x} or {y}, who's cheaper?", "should it be {x} or {y} then, by price?", "#H which has the lower unit price, {x} or {y}?"]
DEARER = ["which is dearer, {x} or {y}?", "{x} or {y}: where's it more expensive?"]
APART = ["by how much?", "what's the difference per unit?", "how much do I save on one?", "how far apart are they?"]
SPEED: list[tuple[str, str, list[str], list[str], list[str]]] = [
    ("/", ">", ["{w} cycled {a} km in {b} hours. km/h?", "{w} packed {a} boxes in {b} minutes. per minute?", "{w} picked {a} baskets in {b} hours. baskets an hour?", "{w} got {a} orders done in {b} hours. per hour?"], ["{v} did {c} in {d}. rate?", "and {v}: {c} in {d}?", "{v} managed {c} in {d}. the same for {v}?"], ["who was faster, {w} or {v}?", "so who's quicker, {w} or {v}?", "{w} or {v}: who had the better rate?"]),
    ("*", ">", ["{w} sold {a} tickets at {b} each. takings?", "{w} has {a} boxes with {b} in each. how many?", "{w} works {a} hours at {b}. pay?"], ["{v}: {c} at {d}?", "and {v} has {c} times {d}. that's?", "{v} has {c} with {d}. so?"], ["who has more, {w} or {v}?", "{w} or {v}, whose is bigger?", "so who is ahead, {w} or {v}?"]),
    ("-", ">", ["{w} took in {a} and spent {b}. what's left for {w}?", "{w} started with {a} and lost {b}. remaining?", "{w} earned {a}, paid {b} for materials. profit?"], ["{v}: {c} and {d}?", "and {v} with {c} and {d}?", "the same for {v}, {c} and {d}"], ["who has more left, {w} or {v}?", "who did better, {w} or {v}?"]),
]


def compared(draw: Draw) -> list[Exchange]:
    """Two figures found one after the other; then which is cheaper, faster, more; and by how much."""
    if draw.chance(0.55):
        x, y = draw.one(PLACES)
        a, b = draw.rng.sample(range(2, 13), 2)
        m, k = (f"{draw.integer(3, 40)}.{draw.one(['20', '50', '80', '99', '40', '60'])}" for _ in "mk")
        slots = {"x": x, "y": y, "X": x[0].upper() + x[1:], "Y": y[0].upper() + y[1:], "g": draw.one(GOODS), "a": a, "b": b, "m": m, "k": k}
        one, other, sign, banks, which = f"{m} / {a}", f"{k} / {b}", "<", (AT_ONE, AT_OTHER), WHICH
        if draw.chance(0.2):
            sign, which = ">", DEARER
    else:
        operator, sign, *three = draw.one(SPEED)
        x, y = draw.rng.sample(sorted({person(draw) for _ in range(12)}), 2)
        a, c = (draw.integer(20, 90) * (10 if operator == "-" else 1) for _ in "ac")
        b, d = (draw.integer(3, 19) * (10 if operator == "-" else 1) for _ in "bd")
        slots = {"w": x, "v": y, "a": a, "b": b, "c": c, "d": d}
        one, other, banks, which = f"{a} {operator} {b}", f"{c} {operator} {d}", (three[0], three[1]), three[2]
    turns = [turn(draw, draw.say(banks[0], **slots), f"print(round({one}, 6))", ANSWER, later=False, plain=False), turn(draw, draw.say(banks[1], **slots), f"print(round({other}, 6))", ANSWER, plain=False)]
    p, r = (made.calls[0].output for made in turns)
    if p == r:
        return compared(draw)
    turns.append(turn(draw, draw.say(which, **slots), f"print({x!r} if {p} {sign} {r} else {y!r})", "It is {r}.", plain=False))
    if draw.chance(0.4):
        turns.append(turn(draw, draw.say(APART if sign == "<" or which is DEARER else APART[-1:]), f"print(round(abs({p} - {r}), 6))", ANSWER))
    return turns


# ---------------------------------------------------------------- chances, equations, slopes, pairs: once more
DICE = "print(round(sum(a + b {o} {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))"
DICE_FIRST = {"==": ["two dice: probability of a {s}?", "I throw two dice. how likely is a sum of {s}?", "chance that two dice add up to {s}, as a decimal?"], ">=": ["two dice: probability of {s} or more?", "chance of at least {s} with a pair of dice?"]}
DICE_NEXT = {"==": ["and of exactly {s}?", "and a sum of {s}?", "what about {s}?", "for {s}?"], ">=": ["and of {s} or more?", "and at least {s}?", "what about {s} or higher?", "or more than that, {s} at least?"]}
PAIRED: list[tuple[list[str], list[str], str, str]] = [
    (["gcd of {a} and {b}?", "the largest number that divides both {a} and {b}?"], ["and the gcd?", "their greatest common divisor?", "and the biggest common divisor of the two?"], "import math\nprint(math.gcd({a}, {b}))", "The greatest common divisor is {r}."),
    (["lcm of {a} and {b}?", "smallest number that {a} and {b} both divide?"], ["and the lcm?", "their least common multiple?", "the smallest common multiple of those?", "and lowest common multiple of the two?"], "import math\nprint(math.lcm({a}, {b}))", "The least common multiple is {r}."),
    (["{a} times {b}?", "product of {a} and {b}"], ["and their product?", "and multiplied?", "the two multiplied?"], "print(round({a} * {b}, 6))", ANSWER),
    (["{a} plus {b}?", "sum of {a} and {b}"], ["and their sum?", "and the two added?", "added together?"], "print(round({a} + {b}, 6))", ANSWER),
    (["{a} divided by {b}?", "what's {a} over {b}?"], ["and the first divided by the second?", "and their quotient, first over second?"], "print(round({a} / {b}, 6))", ANSWER),
    (["{a} minus {b}?", "difference of {a} and {b}"], ["and the difference?", "first minus second?", "and the first less the second?"], "print(round({a} - {b}, 6))", ANSWER),
    (["remainder of {a} by {b}?", "{a} mod {b}?"], ["and the remainder of the division?", "remainder when the first is divided by the second?"], "print({a} % {b})", ANSWER),
]
POINT_NEXT = ["and the one at x = {a}?", "what about x = {a}?", "at {a}?", "and in the point x = {a}?", "the slope at {a} too", "now for x = {a}"]


def once_more(draw: Draw) -> list[Exchange]:
    """The same chance, equation or slope with another value, or another operation on the same pair."""
    kind, turns = draw.one(["dice", "pair", "pair", "slope", "equation"]), []
    a, b, c = draw.integer(2, 9), draw.integer(2, 30), draw.integer(1, 20)
    function = draw.one([f"x ** {draw.integer(2, 4)} - {b} * x", f"{a} * x ** 2 + {b} * x", f"{a} * x ** 3", f"x ** 3 + {a} * x ** 2"])
    pair = draw.rng.sample(PAIRED, 3)
    large = draw.integer(20, 240)
    numbers = {"a": str(large), "b": str(draw.integer(4, large - 2))}
    told = ["", ""]
    for place in range(draw.one([2, 2, 3])):
        if kind == "dice":
            o, s = draw.one(["==", ">="]), draw.integer(3, 11)
            turns.append(turn(draw, draw.say((DICE_NEXT if place else DICE_FIRST)[o], s=s), DICE.format(o=o, s=s), P, later=bool(place), plain=False))
        elif kind == "pair":
            first, later, code, answer = pair[place]
            turns.append(turn(draw, draw.say(later if place else first, **numbers), filled_in(code, numbers), answer, later=bool(place), plain=False))
        elif kind == "slope":
            at = draw.integer(0, 9)
            asked = draw.say(POINT_NEXT, a=at) if place else draw.say(["slope of {e} at x = {a}?", "derivative of {e} when x is {a}?", "how steep is {e} at x = {a}?"], e=show(draw, function), a=at)
            turns.append(turn(draw, asked, f"{X}print(sympy.diff({function}, x).subs(x, {at}))", "The slope is {r}.", later=bool(place), plain=False))
        else:
            side = a * draw.integer(2, 30) + c
            asked = draw.say(["and with {s} in place of {o}?", "what if it's {s} rather than {o}?", "change the {o} to {s}", "the right side is {s}, not {o}", "put {s} where the {o} is", "instead of {o}, {s}"], s=side, o=told[1]) if place else draw.say(["solve {a}x + {c} = {s}", "x in {a}x + {c} = {s}?", "{a}x + {c} = {s}, find x"], a=a, c=c, s=side)
            turns.append(turn(draw, asked, f"{X}print(sympy.solve({a} * x + {c} - ({side}), x))", "The solutions for x are {r}.", later=bool(place), plain=False))
            told[1] = str(side)
        if place and any(turns[-1].calls[0].code == one.calls[0].code for one in turns[:-1]):
            return once_more(draw)
    return turns


KINDS: list[Kind] = [("follow-ups", 29, carried), ("follow-ups", 9, compared), ("follow-ups", 5, once_more)]
