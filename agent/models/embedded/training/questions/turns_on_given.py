"""Later turns on what was given: a list in a story, a table of which only some rows are meant, a passage.

A list stays in the kernel as `data`, a table as `df`; a passage is quoted from. The measure of a list
or a column comes first; then another one, a number forgotten or wrong, only some rows, a chart.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from typing import Any

from samara.agent.models.embedded.reader import QUOTE
from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, fill
from samara.agent.models.embedded.training.questions.csv_asked import AGGREGATES
from samara.agent.models.embedded.training.questions.csv_conditions import (
    counted,
    enough,
    expressed,
)
from samara.agent.models.embedded.training.questions.csv_conditions_drawn import condition
from samara.agent.models.embedded.training.questions.csv_scenes import scene
from samara.agent.models.embedded.training.questions.csv_talk import Talk, talk_on
from samara.agent.models.embedded.training.questions.csv_worlds import FORMS
from samara.agent.models.embedded.training.questions.recalled_drawn import Drawn
from samara.agent.models.embedded.training.questions.statistics_kinds import surface
from samara.agent.models.embedded.training.questions.turns_said import turn
from samara.agent.models.embedded.training.questions.turns_situations import drawn_value
from samara.agent.models.embedded.training.questions.words import NAMES, person

# ---------------------------------------------------------------- lists with their stories
# how they are told ({l} the numbers), what they are, one of what, from-to
LISTED: list[tuple[list[str], str, str, str]] = [
    (["[our|my] plum tree gave {l} kilos, one figure for each year.", "kilos of plums year by year: {l}.", "I weighed the plums every autumn and wrote down {l} kilos."], "kilos", "year", "8-60"),
    (["bus {w} drives had {l} passengers on its last runs.", "passengers on the night bus: {l}.", "I count passengers for the council. On the runs today: {l}."], "passengers", "run", "3-70"),
    (["{w} sold {l} hats at the fairs.", "our stall sold {l} hats, fair by fair.", "hats sold: {l}."], "hats", "fair", "4-90"),
    (["my blood sugar diary has {l} units of insulin for the days so far.", "{w} injected {l} units, day by day.", "units per day: {l}."], "units", "day", "8-40"),
    (["I swam {l} lengths on my visits to the pool.", "lengths this month: {l}.", "here's what I swam: {l} lengths."], "lengths", "visit", "10-80"),
    (["the kids collected {l} bottles on the clean-up days.", "bottles per clean-up: {l}.", "class 5 brought in {l} bottles."], "bottles", "day", "12-140"),
    (["{w} got {l} points in the rounds of the quiz.", "quiz points so far: {l}.", "our team scored {l} points, round after round."], "points", "round", "2-30"),
    (["I paid {l} euros at the pump lately.", "fuel receipts, in euros: {l}.", "my fill-ups cost {l} euros."], "euros", "fill-up", "25-95d"),
    (["the ward admitted {l} patients on the last shifts.", "patients per shift: {l}.", "admissions were {l} patients, shift by shift."], "patients", "shift", "1-28"),
    (["my commits per day were {l}, says the log.", "commits: {l}.", "I pushed {l} commits on the days of the sprint."], "commits", "day", "1-25"),
    (["the bakery threw away {l} rolls on the evenings of this week.", "rolls left over: {l}.", "leftover rolls by evening: {l}."], "rolls", "evening", "3-60"),
    (["we drank {l} litres of milk in the weeks since June.", "litres of milk per week: {l}.", "milk bills say {l} litres."], "litres", "week", "4-19f"),
    (["donations in the tin: {l} pounds, one entry per collection.", "the tin held {l} pounds at the collections.", "collected {l} pounds so far."], "pounds", "collection", "11-240"),
    (["the hedgehog weighed {l} grams at the weekly checks.", "weekly weight in grams: {l}.", "on the kitchen scale it had {l} grams, week after week."], "grams", "check", "210-640"),
    (["my tram was {l} minutes late on the mornings of last week.", "minutes late: {l}.", "delays I noted: {l} minutes."], "minutes", "morning", "1-35"),
    (["{w} practised {l} minutes on the days before the concert.", "minutes of cello practice: {l}.", "practice log: {l} minutes."], "minutes", "day", "10-95"),
]
WANTED: dict[str, tuple[str, str, list[str]]] = {
    "mean": ("The mean is {r}.", "round(statistics.mean(data), 6)", ["[what's|What is] the average?", "how many {u} on average?", "average per {p}?", "on average how many {u} per {p}?", "what's one {p} worth on average, in {u}?"]),
    "sum": ("The sum is {r}.", "round(sum(data), 6)", ["how many {u} altogether?", "how many {u} is that in all?", "what's the total?", "so how many {u} in total?", "all {p}s together?", "what does it come to, the whole lot?", "{u} altogether?", "#H everything counted, how many {u}?"]),
    "maximum": ("The maximum is {r}.", "max(data)", ["what's the most {u} in one {p}?", "how many {u} was the biggest {p}?", "the highest figure?", "the record?"]),
    "minimum": ("The minimum is {r}.", "min(data)", ["the fewest {u} in one {p}?", "what was the smallest {p}, in {u}?", "the lowest figure?"]),
    "median": ("The median is {r}.", "round(statistics.median(data), 6)", ["what's the median?", "the median {p}?", "median of these?"]),
    "range": ("The range is {r}.", "round(max(data) - min(data), 6)", ["how far apart are the highest and the lowest?", "difference between the top and the bottom {p}?", "what's the range?"]),
    "count": ("The count is {r}.", "len(data)", ["how many {p}s is that?", "number of {p}s?", "how many {p}s did I list?"]),
    "standard deviation": ("The standard deviation is {r}.", "round(statistics.stdev(data), 6)", ["the standard deviation?", "how much do they scatter (standard deviation)?"]),
}
JOINED = ["forgot [one|the last {p}], there were {n}.", "oh, and {n} [today|from this morning|in the last {p}].", "there was one more {p} with {n}.", "[one|a figure] is missing: {n}.", "another {n} just came in.", "plus {n} that I hadn't seen", "include [today|the newest one] as well, {n}", "and with another {n}?", "#H I overlooked {n}, that belongs in too"]
DROPPED = ["how does it look without the {n}?", "the {n} doesn't count.", "the {n} was [somebody else's|a slip|double]. so?", "strike the {n}, {w} made that up", "and if the {n} weren't there?", "not counting the {n}?", "leave the {n} aside", "#H pretend the {n} never happened"]
SWAPPED = ["[argh|sorry|hm], the {o} ought to be {n}. Redo it", "the {o} is really {n}.", "I misread one: {n}, not {o}", "where it says {o} it must be {n}", "{o} was wrong, {n} is right. so?"]
DRAWN_FIRST = ["now [plot|draw|chart] the {p}s", "a chart of the {p}s please", "can I see that as a line?"]
BARS_FIRST = ["a bar chart of them please", "one bar per {p}", "draw the {p}s as bars", "now bars, one for each {p}", "can I have bars for the {p}s?"]
DRAWN_AGAIN = {"plt.plot(data)": ["as a line instead", "hm, a line chart rather", "no bars, a line please"], "plt.bar(range(len(data)), data)": ["turn it into a bar chart", "bars instead", "I meant bars", "can that be bars?", "with bars please, not a line", "change that to a bar chart"]}


def listed(draw: Draw) -> list[Exchange]:
    """A list in a story; another measure of it, a number forgotten, struck or wrong, a chart and another chart."""
    told, unit, one, spec = draw.one(LISTED)
    low, high, mark = re.fullmatch(r"(\d+)-(\d+)([df]?)", spec).groups()  # type: ignore[union-attr]  # specs are ours
    values = list(dict.fromkeys(drawn_value(draw, f"{low}-{high}{mark}") for _ in range(draw.integer(4, 8))))
    new = next(v for v in iter(lambda: drawn_value(draw, spec), "") if v not in values)
    slots = {"u": unit, "p": one, "w": person(draw), "l": surface(draw, values).strip("[]()")}
    space: dict[str, Any] = {}
    kinds = list(WANTED)
    name = draw.one(["mean", "mean", "sum", "sum", *kinds])
    answer, expression, asked = WANTED[name]

    def imported() -> str:
        return "import statistics\n" if "statistics." in expression else ""

    question = draw.say(["{s} {q}", "{s} {q}", "{q} {s}"], s=draw.say(told, **slots), q=draw.say(asked, **slots))
    turns = [turn(draw, question, f"{imported()}data = [{', '.join(values)}]\nprint({expression})", answer, space, later=False, plain=False)]
    drawn = ""
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        x = draw.rng.random()
        if x < 0.4 and not drawn:
            other = draw.one([kind for kind in ["sum", "mean", *kinds] if kind != name])
            name, (answer, expression, asked) = other, WANTED[other]
            turns.append(turn(draw, draw.say(["and {q}", "{q}", "{q}"], q=draw.say(asked, **slots)), f"{imported()}print({expression})", answer, space))
        elif x < 0.8 and not drawn and len(values) > 3:
            if new in values:
                break
            old = draw.one(values)
            bank, change = draw.one([(JOINED, f"data.append({new})"), (DROPPED, f"data.remove({old})"), (SWAPPED, f"data[data.index({old})] = {new}")])
            said = draw.say(bank, **slots, n=new if bank is not DROPPED else old, o=old)
            if draw.chance(0.4) or name == "count":
                other = draw.one([kind for kind in ["sum", "mean", "median", *kinds[:-2]] if kind != name])
                name, (answer, expression, asked) = other, WANTED[other]
                said = said.rstrip("?. ") + ". " + draw.say(asked, **slots).capitalize()
            turns.append(turn(draw, said, f"{imported()}{change}\nprint({expression})", answer, space, plain=False))
            values = [v for v in values if v != old] if "remove" in change else [*values, new]
        else:
            code = draw.one([one for one in DRAWN_AGAIN if one != drawn])
            bank = DRAWN_AGAIN[code] if drawn else BARS_FIRST if "bar" in code else DRAWN_FIRST
            turns.append(Exchange(draw.say(bank, **slots), (Call(f"import matplotlib.pyplot as plt\nplt.figure()\n{code}\nplt.savefig('plot.png')", "[file saved: plot.png]"),), "I saved the plot as plot.png."))
            drawn = code
    return turns if len(turns) > 1 else listed(draw)


# ---------------------------------------------------------------- tables: all rows, then some of them
WHOLE = {"sum": ["total of {c}", "what do the {c} add up to", "sum the {c} for me", "{c} in total"], "mean": ["average {c}", "what's the mean of {c}", "mean {c}, all {R}"], "max": ["highest {c}", "what's the maximum of {c}"], "min": ["lowest {c}", "what's the minimum of {c}"]}
ONLY = ["only {s}", "just {s}", "what about just the {v} {R}?", "and only where {g} is {v}?", "{s} only, please", "but I meant just {s}", "limit that to {s}", "restrict it to {g} {v}", "for the {v} ones?", "leave out everything but {s}", "and if you look at {s} alone?", "no, not all of them: only {s}", "#H keep {s} and drop the others"]
THEN = ["and {s}?", "{s}?", "now {s} instead", "same for {s}", "and what about {s}", "compare: {s}?"]
BUT = ["everything except {s}?", "and without {s}?", "now all but {s}", "what about everything that isn't {v}?", "leave {s} out instead"]
MANY = ["how many {R} is that?", "and how many are those?", "from how many {R}?", "count those {R}"]
BARS = ["draw bars for the {c}, the file is to be {o}", "now bars of {c}, one per {r}, call it {o}", "draw {c} as a bar chart and save as {o}", "a bar for the {c} of every {r}, in {o}"]


def narrowed(draw: Draw) -> list[Exchange]:
    """A measure of a whole column, then of some rows only, of others, of the rest; then a chart."""
    while True:
        talk = talk_on(draw, scene(draw))
        _narrowed(talk)
        if len(talk.turns) > 1:
            return talk.turns


def _narrowed(talk: Talk) -> None:
    draw, at = talk.draw, talk.at
    values = [line.header for line in at.owner.lines if line.header in at.found and at.found[line.header].kind == "v" and at.found[line.header].idiom != "year"]
    found = condition(draw, at, ops=("is",))
    if found is None or not values or not enough(found.code, talk.space):
        return
    header, op = draw.one(values), draw.one(["sum", "sum", "mean", "mean", "max", "min"])
    column, group = at.found[header], at.found[found.column]
    c = draw.one([column.said[0], column.name, column.name])
    if not talk.add(talk.say(WHOLE[op], c=c), f"round(df['{column.name}'].{op}(), 6)", f"The {AGGREGATES[op][0]} of {column.name} is {{o}}."):
        return
    cells = draw.rng.sample(sorted(set(group.cells) - {""}), 2)
    seen = list(group.cells[:2])
    cells[0] = draw.one(seen) if draw.chance(0.8) else cells[0]
    if cells[0] == cells[1]:
        return
    for place in range(draw.one([1, 2, 2, 3])):
        cell = cells[1] if place and draw.chance(0.5) else cells[0]
        same, x = f"df['{group.name}'].str.lower() == '{cell.lower()}'", draw.rng.random()
        form = FORMS.get(cell.lower(), cell)
        slots = {"s": form if form.lower() in (f"{cell.lower()}s", f"{cell.lower()}es") and draw.chance(0.6) else cell, "v": cell, "g": draw.one([group.said[0], group.name]), "c": c}
        if place and x < 0.25:
            if "== " in talk.turns[-1].calls[-1].code:
                last = re.search(r"df\.loc\[(.*), '", talk.turns[-1].calls[-1].code)
                talk.add(talk.say(MANY), counted(last[1]), "There are {o}.") if last else None
            return
        if place and x < 0.45:
            out = f"{draw.one(['bars', 'chart', 'by_row', 'overview', 'figure', 'board'])}.png"
            talk.chart(talk.say(BARS, c=c, o=out), f"df.plot.bar(x='{at.label.name}', y='{column.name}')", out)
            return
        bank = (ONLY if cell in seen else [one for one in ONLY if "{g}" in one]) if not place else BUT if x < 0.6 else THEN
        code = same.replace("==", "!=") if bank is BUT else same
        if not talk.add(talk.say(bank, **slots), *expressed(op, column.name, code, at.label.name)):
            return


# ---------------------------------------------------------------- passages, and what is asked of them in other words
# what it is, the text, questions that a sentence of it answers
PASSAGES: list[tuple[str, str, list[str]]] = [
    ("notice in the lift", "The roof terrace is closed until {date}, as wasps have nested under the boards. The beekeeper comes on {day}. Laundry can hang in {room} meanwhile; {w} has the key.", ["why is the terrace shut?", "where do I dry my washing?", "who has the key?"]),
    ("staff handbook", "Name badges are worn at all times. A lost badge costs {n} euros and is replaced at the porter's desk. Visitors sign in with {w}. Night staff eat in {room}.", ["where do I get a new badge?", "who do guests register with?", "where do night workers have their meals?"]),
    ("medicine leaflet", "Rub a thin layer on the sore knee [twice|three times] a day. Wash your hands afterwards and keep the cream away from the eyes. Do not sunbathe during treatment. Once opened it is good for [3|6] months.", ["how long can I use the opened tube?", "what shouldn't I do in summer while using it?", "which part of the body is the cream for?"]),
    ("ward handover", "Bed {n}: Mrs {X}, hip operation on {day}, slept well. Bed {n2}: Mr {X2}, fever since {time}, doctor informed. Physio comes at {time2}.", ["which patient has a temperature?", "who had the hip done?", "what time does the physiotherapist come?"]),
    ("tenancy agreement", "Rent is due on the third working day. The tenant sweeps the stairs every [second|third] week. Subletting needs the owner's consent in writing. The cellar is shared with flat {n2}.", ["how often do I clean the stairs?", "may I let a room to somebody else?", "with whom do we share the cellar?"]),
    ("campsite review", "Spotless showers and a baker's van at [7|8|half past 7] each morning. The pitches by the road are noisy, so ask for one under the pines. {w} lent us a gas ring. Dogs cost extra.", ["what was bad about some pitches?", "who helped them out with cooking?", "how does one get bread there?"]),
    ("club minutes", "The new lawnmower was paid for by the {X} family. {w} resigned as trainer for lack of time. From {month} the under-tens train on {day}s. The leaking roof will be seen to by {w2}.", ["why did the trainer step down?", "who gave the money for the mower?", "who repairs the roof?"]),
    ("fable", "A heron and a crab shared a pond. The heron boasted of its long legs all summer. When the pond dried up, the crab dug into the mud, but the heron had to fly off hungry.", ["what did the heron brag about?", "how did the crab survive the drought?", "what became of the heron?"]),
    ("history page", "The mint at {X} struck coins from {y}. It was shut when the silver seam gave out. Its master, {v}, opened an inn with the savings. The dies can be seen in the town hall.", ["why was the mint closed?", "what did the master do afterwards?", "where are the dies now?"]),
    ("nature guide", "The {X} moor is fed only by rain. Cranes rest there in {month}, and the boardwalk is closed then. Peat was cut until {y}. Leeches live in the ditch at the north end.", ["when are there cranes?", "where does the moor's water come from?", "where should I not put my feet in?"]),
    ("readme", "Settings come from {x}.toml in your home folder. The cache is emptied with `{cmd}`. Windows is not tested, {software} is. Translations are kept by {w}.", ["where does it look for its configuration?", "how do I clear the cache?", "who looks after translations?", "what has it been tried on?"]),
    ("change log", "Version {n}.{n2} drops support for {software}. The export button moved to the file menu. A crash when renaming folders was fixed by {w}.", ["where is the export button now?", "who repaired the crash?", "what's no longer supported?"]),
    ("error report", "After the update at {time} the printer in {room} refused every job. A loose cable turned out to be the cause. {w} reconnected it, and no data were lost.", ["what was the matter with the printer?", "did we lose data?", "who put it right?"]),
    ("job advert", "A [weaving mill|cheese dairy|ship yard] in {city} wants an apprentice from {month}. We pay for the train and the school books. Bring your last report when you visit. Ask for Mr {X} at the gate.", ["what should I bring along?", "whom do I ask for?", "what costs do they cover?"]),
    ("letter from home", "We moved to {city} when I was six. Father mended nets at the harbour and Mother sold {food} from a cart. My brother ran off to sea in {y}.", ["what did the father do for work?", "how did the mother earn money?", "what became of the brother?"]),
    ("postcard", "Greetings from {city}! It has rained since {day}, so we sit in the hotel and play cards. {w} lost her hat on the ferry. Back on {date}.", ["how do they pass the time?", "what happened to the hat?", "when do they return?"]),
    ("chat from my boss", "hi, the key to {room} is under the fern. the {tongue} brochures came without page [3|7|9], please phone the printer. {w} waters the plants while I am in {city}", ["where's the key?", "what's missing from the brochures?", "who do I have to phone?", "who looks after the plants?"]),
    ("school note", "Dear parents, on {day} class [2|3|4]b visits the fire station. Children need wellies and a packed lunch. Pick-up is at {time} by the side gate. {w} collects the forms.", ["what must the kids wear on their feet?", "where do I fetch my child?", "who do I give the form to?", "where is the class going?"]),
    ("recipe card", "Soak the prunes in tea overnight. Brown the onions in lard, then add the rabbit and [two|three] bay leaves. It simmers for {n2} minutes under a lid. Serve with {food}.", ["what do I soak the fruit in?", "which fat is used?", "what's eaten with it?"]),
    ("knitting pattern", "Cast on {N} stitches in {colour}. Change to {colour2} after the ribbing. The buttonholes come every {n} rows. Block the finished piece overnight.", ["which colour comes second?", "how far apart are the buttonholes?", "what's to be done at the very end?"]),
    ("tile grout box", "Stir [2|5] kg of powder into one litre of water. Work it into the joints with a rubber float. Wipe off after [15|20|30] minutes with a damp sponge. Heating stays off for [2|3|7] days.", ["what tool do I push it in with?", "when do I sponge it?", "how long may I not heat the room?"]),
    ("washing label", "Wash at [30|40|60] degrees, inside out. Do not tumble dry. Iron on the back only. Made in {country}.", ["may it go in the dryer?", "where was it made?", "which side do I iron?"]),
    ("seed packet", "Sow indoors from {month}, two seeds to a pot. Plant out when nights stay above [6|8|10] degrees. First fruits after [9|11|14] weeks. Slugs love the young leaves.", ["when may the plants go outside?", "which animals should I watch out for?", "how soon can I harvest?"]),
    ("newsletter", "The bird group thanks {w} for the nest boxes. Swifts were back on {date}, a week late. The slide evening is at the {X} inn. Bring field glasses to the walk.", ["who gave the boxes?", "which birds came late?", "where are the slides shown?"]),
    ("bus company email", "Your claim {code} was received. Since the delay was more than {n} minutes, you get half the fare back. The money arrives in {n2} days. Sorry for the trouble, {w}", ["how much of the fare do I get back?", "when is the money there?", "what's my claim number?"]),
    ("bank letter", "From {date} your account costs {n} euros a month. Customers under 27 pay nothing. You may object within two months. Your adviser is Ms {X}.", ["who doesn't have to pay?", "how long can I object?", "what will the account cost?", "who is my adviser?"]),
    ("insurance terms", "Bicycles are covered up to {N} euros if they were locked. Damage by frost is excluded. Report a theft to the police first. Claims are handled in {city}.", ["what isn't covered?", "whom do I tell about a theft?", "under what condition is my bike insured?"]),
    ("museum label", "This clock was built by {v} in {y} for a monastery. Its bell was melted down in the war. The hands are made of {stuff}.", ["what happened to the bell?", "out of what are the hands made?", "for whom was the clock built?"]),
    ("exhibition text", "{v} paints with coffee and rust. The largest picture shows a harbour at low tide. It took her [5|8|11] months. Entry is free on {day}.", ["what does she paint with?", "what can be seen on the biggest picture?", "when do I get in for nothing?"]),
    ("match report", "{X} United went ahead through {w}, but {w2} levelled from the spot. Keeper {w3} was sent off late on. Next week they meet {X2} Rovers.", ["who scored the penalty?", "who saw the red card?", "who is the next opponent?"]),
    ("weather note", "Fog in the valleys will lift by {time}. The afternoon stays dry with light wind from the west. Frost is likely on {day} night. The pass to {city} is closed.", ["when does the fog go?", "which road is shut?", "where does the wind come from?", "when will it freeze?"]),
    ("travel guide", "The old town of {X} is best seen on foot. Ferries to the island leave from the fish market. Shops close between noon and three. Try the {food}.", ["where do I catch the boat to the island?", "when are shops shut?", "what should I eat there?"]),
    ("police notice", "A {colour} {brand} was damaged on {street} on {day} evening. The driver who hit it left without a word. A witness saw a ladder on the roof. Call {phone}.", ["what did the witness notice?", "which car was damaged?", "what number do I ring?"]),
    ("obituary", "{v} taught sums and singing at the village school for {n} years. She founded the choir in {y}. Her garden was open to all. No flowers, please; give to the {org}.", ["what subjects did she teach?", "what do they ask for instead of flowers?", "what did she found?"]),
    ("interview", "I write in the mornings, {v} says, before the phone starts. My first novel was turned down [4|9|14] times. The idea for the new one came on a tram in {city}.", ["when does the author write?", "where did the idea for the new book come from?", "how often was the first novel rejected?"]),
    ("lab notes", "Sample {x} turned {colour} when heated. Sample {x2} did not react. {w} spilled the third one, so it must be repeated on {day}.", ["what happened to the third sample?", "which sample stayed as it was?", "what colour did the first one go?"]),
    ("lecture notes", "Erosion carries soil away, deposition puts it down. The steepest banks lie on the outside of a bend. For the exam on {date} chapter [3|6|9] is left out.", ["what's deposition?", "where are the banks steepest?", "what need we not learn for the exam?"]),
    ("estate listing", "Bright flat on floor [2|3|5] in {city}, facing the park. The kitchen was redone in {y}. Heating is by wood pellets. Viewings through Ms {X} only.", ["how is it heated?", "who shows the flat?", "what's new in it?", "what does it look out on?"]),
    ("vet's note", "{pet} may eat soft food from {day}. The collar stays on for [7|10|14] days so that the stitches are left alone. If the wound smells, ring {phone} at once.", ["why does the collar have to stay on?", "when can I give soft food?", "what do I do if the wound smells?"]),
    ("allotment rules", "Hedges may be [12|15|18] dm high. Water is turned off in {month}. Bonfires are forbidden, except on {date}. Keys are kept by {w} on plot {n2}.", ["who keeps the keys?", "when are fires allowed?", "when does the water stop?"]),
]
SHAPES = [
    "{t}\n\n{q}", "{t} -- {q}", "{q}\n\n{t}", "From the {k}: {t} {q}", "{K}: \"{t}\" {q}", "I have this {k} here. {t} {q}", "{q} That's the {k}: {t}", "this is what the {k} says: \"{t}\" [now|so], {q}", "Context:\n{t}\n\nQuestion: {q}", "{q} (the {k}: {t})", "According to this {k}, {q}\n\n{t}", "Source: {k}\n{t}\n---\n{q}",
    "my {relative} sent me a photo of the {k}, it reads: {t} {q}", "can you read this for me? my eyes are bad. {t} {q}", "{t} [that's all it says|that's the whole {k}]. {q}", "use only this text. {t}\n{q}", "Reading comprehension, {n0} points. {t}\n{q}", "[short answer please|just the bit that matters]: {q} {t}", "help, quick: {t} {q}", "#H we got a {k} today. {t} What I want to know is: {q}", "#H {q} It must be somewhere in here: {t}",
]
TWO = ["[1] {K}: {t}\n[2] {L}: {u}\n\n{q}", "Source A ({k}): {t}\nSource B ({l}): {u}\n{q}", "{q}\n\n{K}:\n{t}\n\n{L}:\n{u}", "First the {k}. {t} Then the {l}. {u} {q}", "two papers on my desk. {k}: {t} {l}: {u} {q}", "* {K} - {t}\n* {L} - {u}\n{q}"]
MORE = ["and {q}", "{q}", "ok, {q}", "thanks. {q}", "and from the same text, {q}", "same {k}: {q}", "one more on the {k}: {q}", "good, and {q}"]
STREETS = ["Mill Lane", "Station Road", "Harbour Street", "Church Walk", "Elm Grove"]


def passage(draw: Draw) -> list[Exchange]:
    """A passage or two and a question in other words; perhaps another question after it."""
    (kind, told, asked), (other, second, more) = draw.rng.sample(PASSAGES, 2)
    slots = Drawn(draw)
    slots.update(zip(("w", "w2", "w3", "pet"), draw.rng.sample(NAMES, 4), strict=True))
    slots.update(room=draw.one(["room 4", "the office", "the cellar", "the library"]), stuff=draw.one(["oak", "copper", "bone", "brass", "tin"]), street=draw.one(STREETS))
    text, extra, kind, other = (fill(draw.expand(one), slots) for one in (told, second, kind, other))
    two = draw.chance(0.25)
    questions = draw.rng.sample(asked if not two or draw.chance(0.5) else more, 2)
    if two and questions[0] in more and draw.chance(0.5):
        text, extra, kind, other = extra, text, other, kind
    first, later = (fill(one, slots) for one in questions)
    first = first[0].upper() + first[1:] if draw.chance(0.35) else first
    whole = draw.say(TWO if two else SHAPES, t=text, u=extra, q=first, k=kind, l=other, K=kind[0].upper() + kind[1:], L=other[0].upper() + other[1:], relative=slots["relative"], n0=draw.integer(2, 9))
    x = draw.rng.random()
    turns = [Exchange(whole.lower() if x < 0.1 else whole[0].upper() + whole[1:] if x < 0.5 else whole, (), QUOTE)]
    if draw.chance(0.25):
        turns.append(Exchange(dress(draw, draw.say(MORE, q=later, k=kind), lower=False, typos=False), (), QUOTE))
    return turns


KINDS: list[Kind] = [("follow-ups", 14, listed), ("follow-ups", 10, narrowed), ("quoting", 8, passage)]
