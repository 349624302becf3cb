"""What a person in some everyday situation wants to know next: a sum, then what follows from it there.

Each situation has follow-ups of its own: a number of it changes, or one goes on from the result in
the words of that situation. Numbers of earlier turns are written out again in the later code. Also
days and ages, and integrals, asked about once more.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.formulas_typed import X, show
from samara.agent.models.embedded.training.questions.turns_numbers import ON_DECIMAL
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, filled_in, turn
from samara.agent.models.embedded.training.questions.words import person


class Next(NamedTuple):
    """A later turn: its wordings, its expression (=x: x changes, %: in percent), fresh numbers, what may follow."""

    asked: list[str]
    expression: str
    fresh: str = ""
    then: tuple[Next, ...] = ()


# First wordings, expression, numbers (name:low-high, d money, t tens, h hundreds, f tenths), later turns.
# {r} the last result, {v} a changed number, {c} a currency, {w} a person.
Situation = tuple[list[str], str, str, list[Next]]
HALF = Next(["{w} pays half. my part?", "we go halves, so?", "half of that is mine, how much?"], "{r} / 2")
SITUATIONS: list[Situation] = [
    (["[trays|pots|bags] of [pansies|compost|bulbs] are {c}{m} each, {n} of them go in the [trolley|cart]. what's that?", "{n} bags of compost at {c}{m} a bag?", "{n} [rose bushes|fruit trees|trellises], each {c}{m}. sum?"], "{n} * {m}", "n:2-9 m:8-60d", [Next(["[my|our] garden club card is worth {c}{j} off. what do I pay then?", "there's {c}{j} credit on my account, take it off", "he lets me have it {c}{j} cheaper. so?", "I bring back crates for {c}{j}. What's left to pay?", "less {c}{j} for the broken one?", "#H {c}{j} was refunded. remains?"], "{r} - {j}", "j:2-7", (HALF,)), Next(["plus gloves for {c}{j}, all in?", "and {c}{j} for twine on top?", "they bring it for {c}{j}. with that?", "oh and a watering can for {c}{j}. Altogether?"], "{r} + {j}", "j:3-25d", (HALF,)), Next(["I'd better take {v}. then?", "and {v} of them?", "hm, {v} would do. How much?", ">the bed's longer, {v} needed"], "=n")]),
    (["{m} [parking spaces|bunks|lockers|graves|moorings] and {q}% of them are [let|taken]. how many are let?", "the [orchard|vineyard] has {m} trees, {q} percent have frost damage. how many trees?", "{q}% of my {m} [tulips|seedlings|stamps] are [red|damaged]. number?", "of {m} invitations {q}% came back with an answer. that's how many?"], "{m} * {q} / 100", "m:100-900t q:10-90t", [Next(["and how many aren't?", "so the remaining ones are how many?", "what about those that are not, how many?", "the rest in numbers?", "leaves how many others?", "#H and the others, how many?"], "{m} - {r}", "", (Next(["at {c}{j} each, what would those come to?", "{c}{j} apiece for those makes what?"], "{r} * {j}", "j:5-40"),)), Next(["at {c}{j} for one of these, how much money?", "each of these is worth {c}{j} to us. in total?", "and in money, {c}{j} each?"], "{r} * {j}", "j:5-40"), Next([">and if it climbs to {v}%?", "suppose it's {v} percent by Friday", "last year it was {v}%. how many was that?"], "=q")]),
    (["a [foal|lamb|calf] gets {a} ml of milk {b} times a day. ml per day?", "[cough syrup|eye wash|feed], {a} ml a go, {b} goes daily. how many ml is that in a day?", "if the tube feed is {a} ml and I give it {b} times in 24 hours, how many ml in?"], "{a} * {b}", "a:50-500t b:2-6", [Next(["how much do I need for {j} days?", "for {j} days then?", "we're at it for {j} days. ml altogether?", "until it's weaned in {j} days, how much?", "#H it needs that for {j} days, so in all?"], "{r} * {j}", "j:3-14", (Next(["in litres?", "what's that in litres?", "write it in l"], "{r} / 1000"),)), Next(["in litres please", "how many litres is that", "as litres?"], "{r} / 1000"), Next(["the vet just said {v} times. new total?", "and {v} times a day?", "{v} goes instead?"], "=b"), Next(["sorry, it's {v} ml", "and with the {v} ml bottles?", "she only takes {v} ml at a time. then?"], "=a")]),
    (["[a|the] drip of {a} ml runs over {b} hours. ml per hour?", "{a} ml infusion in {b} h, what rate per hour?", "have to give {a} ml within {b} hours, how many ml each hour?"], "{a} / {b}", "a:200-1000h b:4-12", [Next(["and per minute?", "how much a minute?", "in ml per minute?", "per min then?"], "{r} / 60"), Next(["over {v} hours instead?", "and if we run it over {v} hours?", "make that {v} hours"], "=b"), Next(["the bag is {v} ml, sorry", "and for {v} ml?"], "=a"), Next(["{j} hours are over, how much has gone in?", "how much is in after {j} hours?"], "{r} * {j}", "j:2-3", (Next(["and how much is still in the bag?", "what's left to run?"], "{a} - {r}"),))]),
    (["my [scarf|blanket|jumper|sock] needs {a} rows of {b} stitches. how many stitches [is that|altogether]?", "{a} rows, {b} stitches each, total stitches?", "pattern says {b} stitches for {a} rows. All in all how many stitches?"], "{a} * {b}", "a:20-200 b:24-90", [Next(["I've done {j} already. how many to go?", "{j} are done, what remains?", "minus the {j} I finished?"], "{r} - {j}", "j:100-400"), Next(["I manage {j} a minute. How many minutes?", "at {j} stitches a minute, minutes?", "with {j} per minute how long in minutes?"], "{r} / {j}", "j:12-40", (Next(["in hours?", "and that's how many hours?"], "{r} / 60"),)), Next(["and with {v} stitches a row?", "<a smaller size has {v} stitches, how many then?"], "=b")]),
    (["[{n} pupils|{n} kids from year 4|a class of {n}] [go|goes] to the [zoo|museum|mine], {c}{m} each. what do we pay?", "entry is {c}{m} a child and there are {n}. Total?", "school trip: {n} children, {c}{m} a head. how much to collect?"], "{n} * {m}", "n:15-32 m:3-18d", [Next(["the parents' association gives {c}{j}. remaining?", "minus a grant of {c}{j}?", "we have {c}{j} in the kitty, how much more do we need?"], "{r} - {j}", "j:10-40", (Next(["shared by the {n} of them, each?", "and per child then?", "what's that per child now?"], "{r} / {n}"),)), Next(["<{v} actually, some are off sick", "<only {v} came. then?", "and if {v} come along?", "it's {v} children now"], "=n"), Next(["the coach is {c}{j} extra. Sum?", "and with the bus, {c}{j}?", "plus {c}{j} for the driver?"], "{r} + {j}", "j:120-400t")]),
    (["our [pumpkin|starter|piglet|marrow] was {a} kg on [Sunday|the 1st], {b} kg a week later. growth in percent?", "from {a} kg to {b} kg is what increase in percent?", "[hay bale|parcel|rucksack] first {a} kg, with extras {b} kg. how many percent heavier?"], "%({b} - {a}) / {a} * 100", "a:3-5f b:6-9f", [Next(["and as plain grams, the difference?", "that's how many g more?", "so how many grams were gained?", "and the extra weight in grams?"], "({b} - {a}) * 1000"), Next(["and in kg?", "how many kilos more is that?", "the gain in kg?", "what's the plain difference in kg?"], "{b} - {a}"), Next(["a better scale says {v} kg now. percent?", "and if it's really {v} kg?", "it was {v} kg at the end, I read it wrong"], "=b")]),
    (["I [keep|have] {a} [hens|ducks|quails], each lays {b} eggs a week. Eggs per week?", "{a} hens at {b} eggs weekly each, how many eggs?", "how many eggs a week from {a} hens if each gives {b}?"], "{a} * {b}", "a:6-48 b:3-6", [Next(["how many dozen is that?", "in dozens?", "and that's how many boxes of 12?"], "{r} / 12"), Next(["{j} we eat ourselves. how many to sell?", "minus {j} for the family?", "I give my mother {j}, what's left?"], "{r} - {j}", "j:3-14", (Next(["at {p} cents each, how many cents do those bring?", "{p} cents an egg makes how many cents?"], "{r} * {p}", "p:20-60"),)), Next(["<the fox got some, {v} are left. eggs now?", "and with {v} hens?", ">if I buy more and have {v}?"], "=a"), Next(["<in winter they lay {v}. then?", "and at {v} a week each?"], "=b")]),
    (["[a kayak|the e-bike|a marquee|scaffolding|a pressure washer] is {m} [a day|per day] to hire and I want it {n} days. cost?", "{n} days with a hired [digger|boat|tandem] at {m} a day comes to what?", "how much for {n} days, the loan dress is {m} per day"], "{m} * {n}", "m:19-95 n:3-14", [Next(["a [helmet|trailer|life vest|wetsuit] is {j} a day too, so both together?", "and breakage cover, {j} a day as well. altogether?", "with the child seat at another {j} each day, total for both?", "#H they want {j} a day for the charger as well. altogether?"], "{r} + {n} * {j}", "j:4-15d", (Next(["{p} of us share it. each?", "split between {p} of us?"], "{r} / {p}", "p:2-5"),)), Next(["keep it {v} days, then?", "and for {v} days?", "if the weather holds, {v} days?"], "=n"), Next(["another firm asks {v} a day. there?", "and at {v} a day?", "the small one is {v} a day, how much for that?"], "=m"), Next(["and {j} once for delivery?", "plus {j} one-off for cleaning?"], "{r} + {j}", "j:12-90")]),
    (["my [essay|thesis chapter|report] may have {a} words, I've written {b}. how many more?", "word limit {a}, so far {b}. Words left?", "{b} of {a} words done. what's missing?"], "{a} - {b}", "a:1500-5000h b:300-1200t", [Next(["{j} days to go. how many a day?", "if I spread that over {j} days?", "due in {j} days, so per day I need?", "in {j} days, words daily?"], "{r} / {j}", "j:2-9"), Next(["I'm at {v} now", "and now that I have {v}?", ">wrote some more, it's {v} now. left?"], "=b"), Next([">they raised the limit to {v}", "and if the limit's {v}?", "my tutor says {v} is the limit"], "=a"), Next(["what share is done, in percent?", "so I've done what percent?", "how many percent have I written?"], "%{b} / {a} * 100")]),
    (["I run {a} km at {b} minutes per km. how many minutes[ in all|]?", "{a} km, pace {b} min/km, total minutes?", "how long is {a} km when every km takes me {b} minutes, in minutes?"], "{a} * {b}", "a:5-30 b:4-8", [Next(["in hours?", "as hours?", "and how many hours would that be?"], "{r} / 60"), Next(["and with a pace of {v}?", ">on a bad day {v} per km. then?", "if I do {v} minutes a km?"], "=b"), Next(["and {v} km?", ">the longer loop is {v} km", "what about {v} km at the same pace?"], "=a"), Next(["and I rest {j} minutes in between. all together?", "plus a {j} minute break?"], "{r} + {j}", "j:3-25")]),
    (["[a|my|the] [bed|plot|lawn|terrace] is {a} m long and {b} m wide. area?", "{a} by {b} metres of [lawn|terrace|patio], how many square metres?", "square metres of a garden {a} m x {b} m"], "{a} * {b}", "a:4-30 b:2-12", [Next(["the pond takes {j} of that. what's left?", "minus {j} for the shed?", "take away {j} square metres of path"], "{r} - {j}", "j:1-7"), Next(["a bag of seed covers {j} square metres. how many bags, as a decimal?", "one pack does {j} m2, number of packs (not rounded)?"], "{r} / {j}", "j:4-20"), Next(["turf is {c}{j} a square metre. cost?", "at {c}{j} per m2?", "and what does that cost at {c}{j} a square metre?"], "{r} * {j}", "j:3-30", (Next(["and {c}{p} for laying it?", "plus {c}{p} delivery?"], "{r} + {p}", "p:25-150"),)), Next(["how long would a fence around it be?", "and the edge all round?", "perimeter too?"], "2 * ({a} + {b})"), Next(["<wait, it's only {v} m wide", "and with a width of {v} m?"], "=b")]),
    (["I have {a} g of [wax|soap|clay|resin] and use {b} g per [candle|piece|bar]. how many?", "{a} g wax, {b} g each - number of candles?", "each candle takes {b} g, there's {a} g of wax. candles?"], "{a} / {b}", "a:1200-6000h b:40-200t", [Next(["sold at {c}{j} each, how much money?", "they go for {c}{j}. income?", "at {c}{j} apiece what do I get?"], "{r} * {j}", "j:3-18", (Next(["and minus {c}{p} for the stall?", "after {c}{p} for the material?"], "{r} - {p}", "p:5-25"),)), Next(["and with {v} g each?", ">bigger ones, {v} g?", "if I pour {v} g a piece?"], "=b"), Next([">I found more, {v} g in total. so?", "and from {v} g?"], "=a")]),
    (["my plan has {a} GB and I've used {b}. how much is left?", "{b} of {a} GB gone. remaining data?", "used {b} GB out of {a}, what have I got left?"], "{a} - {b}", "a:20-80t b:2-18f", [Next(["{j} days to go this month. per day?", "so how much a day for {j} days?", "if that has to last {j} days, daily?"], "{r} / {j}", "j:4-21"), Next([">my daughter streamed, now it's {v} used", ">and once I've used {v}?", "update: {v} used. left?"], "=b"), Next(["and with the {v} GB plan?", "if I'd booked {v} GB?"], "=a"), Next(["in MB (1000 per GB)?", "how many megabytes is that, 1000 to the GB?"], "{r} * 1000")]),
    (["I got {a} [right|correct] [out of|of] {b}[ in the theory test|]. percent?", "{a} of {b} [tests|checks|builds] pass. what percentage?", "{a} out of {b} [parcels|trains] were on time, in percent?"], "%{a} / {b} * 100", "a:15-48 b:50-90t", [Next(["how many weren't?", "and how many did not?", "so the rest is how many?", "number of the others?"], "{b} - {a}"), Next(["and with {v}?", "if it had been {v}?", "suppose {v} instead. percent?", "the recount gives {v}"], "=a"), Next(["if {v} were the total, percent?", "sorry, there were {v} altogether", "and out of {v}?"], "=b")]),
    (["I'm swapping {m} [pounds|dollars] at a rate of {f}. what do I get?", "rate {f}, {m} [dollars|pounds] to change. amount in return?", "{m} times the rate of {f}, how much foreign money is that?"], "{m} * {f}", "m:50-900t f:1-9f", [Next(["the booth keeps {j} as a fee. what's left in my hand?", "minus {j} commission?", "less a fee of {j}?"], "{r} - {j}", "j:3-9"), Next(["and for {v}?", "if I change {v}?", "make it {v}"], "=m"), Next(["tomorrow the rate may be {v}. then?", "my bank offers {v}. and there?", "at {v}?"], "=f"), Next(["for {j} days, how much a day?", "that must last {j} days. daily budget?"], "{r} / {j}", "j:3-14")]),
    (["[I earn|take-home is|my pension is|she gets] {m} a month. what's that a year?", "{m} monthly, yearly amount?", "how much a year is {m} each month?"], "{m} * 12", "m:900-4800h", [Next(["after {q}% tax?", "{q} percent goes to the taxman. remaining?", "minus {q}% deductions?"], "{r} * (100 - {q}) / 100", "q:10-38"), Next(["and with a bonus of {j}?", "plus the Christmas bonus, {j}?", "there's {j} holiday pay on top"], "{r} + {j}", "j:200-900t"), Next(["per week, 52 weeks?", "and a week (52 of them)?", "divided over 52 weeks?"], "{r} / 52"), Next([">if it goes up to {v}?", "and at {v} a month?", "the other job pays {v} monthly. there?"], "=m")]),
    (["I pay {m} a month for {n} months. how much is it in the end?", "{n} instalments of {m}. Sum?", "the [sofa|phone|fridge|course] is {m} monthly, {n} months. what do I really pay?"], "{m} * {n}", "m:15-150 n:6-36", [Next(["the cash price is {j}. how much more is that?", "in the shop it's {j}. so what's the extra?", "compared with {j} if I paid now, how much dearer?"], "{r} - {j}", "j:20-80"), Next(["and over {v} months?", "they also do {v} months. then?", "if it's {v} rates?"], "=n"), Next(["plus {j} down payment?", "and there was {j} up front", "with the {j} deposit?"], "{r} + {j}", "j:50-200t"), Next(["and at {v} a month?", "<they came down to {v} a month. now?"], "=m")]),
    (["{a} photos of {b} MB each. how many MB?", "my phone has {a} pictures, around {b} MB a piece. total MB?", "{a} files, {b} MB per file, MB altogether?"], "{a} * {b}", "a:200-3000h b:2-9", [Next(["in GB (1000 MB)?", "how many GB, 1000 MB each?", "so that's how many gigabytes at 1000 MB?"], "{r} / 1000"), Next(["I delete {j} MB of blurry ones. what's left?", "and {j} MB less?"], "{r} - {j}", "j:50-300t"), Next(["and with {v} MB each?", "raw files are {v} MB. then?"], "=b"), Next(["my wife has {v} of them. hers?", "and for {v} photos?"], "=a")]),
    (["bread with {a} g flour at {q}% [hydration|water]. how much water in g?", "{a} g of flour and {q} percent of that in water, grams?", "I want {q}% water on {a} g flour. how much water?"], "{a} * {q} / 100", "a:400-1200h q:60-85", [Next(["so what does the dough weigh, flour and water?", "flour plus water?", "and the total dough weight (just those two)?"], "{a} + {r}", "", (Next(["split into {p} loaves, each?", "makes {p} rolls of how many g?"], "{r} / {p}", "p:2-12"),)), Next(["and at {v}%?", ">a wetter one, {v}%?", "my sister does {v} percent. how much water is that?"], "=q"), Next(["and for {v} g?", "<I only have {v} g flour. water?", "doing {v} g this time"], "=a")]),
    (["{a} adults at {m} and {b} kids at {k}. takings?", "we sold {a} full tickets at {m} and {b} reduced ones at {k}. how much came in?", "{a} x {m} plus {b} x {k}, that's our ticket money. how much?"], "{a} * {m} + {b} * {k}", "a:20-90 m:8-20 b:10-60 k:3-7", [Next(["the hall costs {j}. what stays?", "minus {j} hall hire?", "after {j} for the band?", "#H we owe {j} for the lights. what do we keep?"], "{r} - {j}", "j:60-180t", (Next(["shared by {p} singers?", "for each of the {p} of us?"], "{r} / {p}", "p:4-30"),)), Next(["and if {v} kids had come?", "<{v} kids, not that many. so?"], "=b"), Next(["and with {v} adults?", "say {v} adults turn up"], "=a"), Next(["{q}% goes to charity, how much is that?", "we give away {q} percent. amount?"], "{r} * {q} / 100", "q:5-50")]),
    (["{a} panels of {b} watts. how many watts together?", "the roof takes {a} solar panels, {b} W each. total W?", "total power of {a} panels at {b} W"], "{a} * {b}", "a:4-24 b:280-440t", [Next(["in kW?", "as kilowatts?", "that's how many kW?"], "{r} / 1000", "", (Next(["with {p} hours of sun, how many kWh?", "and in {p} hours that makes how many kWh?"], "{r} * {p}", "p:3-9"),)), Next(["and with {v} panels?", "<if only {v} fit?", "the neighbour has {v}. theirs?"], "=a"), Next([">newer ones have {v} W. then?", "and at {v} W each?"], "=b")]),
    (["[the water butt|my tank|our cistern] has {a} litres and I use {b} a day. how many days?", "{a} litres, {b} litres a day, lasts how many days?", "if we need {b} l daily and have {a} l, for how many days is that enough?"], "{a} / {b}", "a:200-2000h b:8-60", [Next(["in weeks?", "and that's how many weeks?", "weeks?"], "{r} / 7"), Next([">in a heatwave I use {v}. then?", "and at {v} a day?", "<if we cut down to {v}?"], "=b"), Next([">it rained, now {v} litres in it", "and when it's full, {v} litres?"], "=a")]),
    (["the [book|script|manual] has {a} pages and I'm on {b}. how many to go?", "{a} pages, read {b}. left?", "I've read {b} of {a} pages. what remains?"], "{a} - {b}", "a:250-900t b:30-220", [Next(["at {j} a day, how many days?", "{j} pages each evening, days?", "if I read {j} a day?", "#H reading {j} per night, nights?"], "{r} / {j}", "j:8-40"), Next(["what percentage have I read?", "how far am I in percent?", "percent done?"], "%{b} / {a} * 100"), Next([">page {v} now", ">I've got to {v} meanwhile. left?", "and when I'm on {v}?"], "=b")]),
    (["{w} [swims|runs|walks] {a} laps for charity and gets {c}{m} a lap. how much?", "sponsored run: {a} laps, {c}{m} per lap. money raised?", "{c}{m} for every lap, {a} laps done. what's that?"], "{m} * {a}", "a:12-60 m:1-5d", [Next(["{j} sponsors pay that each. in total?", "and with {j} sponsors paying the same?", "there are {j} people giving that much. altogether?"], "{r} * {j}", "j:2-8"), Next(["did {v} in the end", "{v} laps, I miscounted", "and if it's {v} laps?"], "=a"), Next(["plus {c}{j} from grandma?", "and a gift of {c}{j}?"], "{r} + {j}", "j:5-50")]),
    (["I use {a} g of coffee a cup and drink {b} cups a day. grams per day?", "{b} cups, {a} g in each. how many g?", "how much coffee a day is {b} cups of {a} g?"], "{a} * {b}", "a:7-20 b:2-6", [Next(["a bag has {j} g. how many days does it last?", "so {j} g last me how many days?", "for how many days is {j} g enough?"], "{j} / {r}", "j:250-1000h"), Next(["and in {j} days?", "over {j} days?", "in a month of {j} days?"], "{r} * {j}", "j:7-31", (Next(["in kg?", "kilos?"], "{r} / 1000"),)), Next(["<if I cut down to {v} cups?", "and with {v} cups?"], "=b"), Next([">she likes it stronger, {v} g. then?", "with {v} g a cup?"], "=a")]),
    (["carpet is {c}{m} per square metre and the room has {a}. cost?", "{a} square metres of [tiles|laminate|carpet] at {c}{m}?", "flooring for {a} m2, {c}{m} a m2. how much?"], "{a} * {m}", "a:8-60 m:9-55d", [Next(["and {c}{j} for fitting?", "the fitter takes {c}{j}. all in?", "plus {c}{j} for underlay"], "{r} + {j}", "j:60-250t", (Next(["{q}% VAT on all of it?", "with {q} percent VAT?"], "{r} * (100 + {q}) / 100", "q:5-21"),)), Next([">the nicer one is {v}. then?", "and at {v} a square metre?"], "=m"), Next(["I measured again: {v} square metres", ">with offcuts it's {v}. cost?"], "=a"), Next(["they give {q}% off this week", "less {q}% trade discount?"], "{r} * (100 - {q}) / 100", "q:5-30")]),
    (["our dog gets {a} g {b} times a day. how many g a day?", "{b} meals of {a} g each for [Rex|the dog|the cats]. grams daily?"], "{a} * {b}", "a:60-300t b:2-4", [Next(["a week?", "and for 7 days?", "so in a week?"], "{r} * 7", "", (Next(["in kg?", "kilos?"], "{r} / 1000"),)), Next(["the sack holds {j} g. days?", "so {j} g last how many days?"], "{j} / {r}", "j:2000-15000h"), Next(["vet says {v} g. then?", "<on a diet of {v} g a meal?"], "=a"), Next(["and {v} times?", "if we feed {v} times a day?"], "=b")]),
    (["[jacket|boots|lamp|bag] was {c}{m}, {q}% off. what is it now?", "sale: {q} percent off {c}{m}. price?", "what do I pay for a {c}{m} coat with {q}% off?"], "{m} * (100 - {q}) / 100", "m:30-300 q:10-60t", [Next(["and another {j}% off that at the till?", "plus an extra {j}% with the newsletter code, on the reduced price?", "members get a further {j}% off that", "#H on top of that {j}% student discount?"], "{r} * (100 - {j}) / 100", "j:5-20"), Next(["gift wrapping is {c}{j}. with that?", "and the shop lengthens the sleeves for {c}{j}?", "with a belt for {c}{j} as well?"], "{r} + {j}", "j:3-9"), Next(["so how much did I save?", "what's the saving?", "how much cheaper is it?"], "{m} - {r}"), Next(["and {v}% off?", "on Sunday it's {v}%. then?", "no wait, {v} percent"], "=q")]),
    (["I billed {a} hours at {c}{m}. how much?", "{a} hours of [translation|plumbing|design work], {c}{m} an hour. invoice?", "my rate is {c}{m}, I did {a} hours. total?"], "{a} * {m}", "a:3-60 m:18-95", [Next(["plus {q}% VAT?", "with {q} percent tax on it?", "add {q}% VAT please"], "{r} * (100 + {q}) / 100", "q:7-25"), Next(["they knocked off {c}{j}. so?", "minus {c}{j} already paid?", "I had a deposit of {c}{j}. outstanding?"], "{r} - {j}", "j:10-45"), Next([">forgot some, it's {v} hours", "and for {v} hours?", "make it {v} h"], "=a"), Next(["and at {v} an hour?", "new rate is {v}. then?"], "=m"), Next(["I put {q}% aside for tax. how much is that?", "{q} percent of it goes to savings. amount?"], "{r} * {q} / 100", "q:10-40")]),
    (["[server|api|site] gets {a} requests a second. how many a minute?", "{a} hits per second is how many per minute?", "{a} rps, so per minute?"], "{a} * 60", "a:12-900", [Next(["and per hour?", "an hour?", "over one hour?"], "{r} * 60", "", (Next(["and a day?", "in 24 hours?"], "{r} * 24"),)), Next(["{q}% of those fail. how many?", "with an error rate of {q}%, how many errors is that?"], "{r} * {q} / 100", "q:1-9"), Next([">at peak it's {v}. then?", "and with {v} a second?"], "=a")]),
    (["{a} people voted for and {b} against. what's the majority?", "{a} yes, {b} no. by how many votes did it pass?", "yes side {a}, no side {b}, lead?"], "{a} - {b}", "a:120-480 b:30-110", [Next(["how many voted altogether?", "and votes in total?", "turnout in votes?"], "{a} + {b}", "", (Next(["what share were for, in percent?", "yes votes as a percentage of that?"], "%{a} / {r} * 100"),)), Next(["recount: {v} against. lead now?", ">{v} no votes, they found some", "and if {v} had been against?"], "=b"), Next(["and what percent said yes?", "yes in percent of all votes?"], "%{a} / ({a} + {b}) * 100")]),
    (["we are {n} and the [bill|rent|gas bill|boat] is {c}{m}. each pays?", "split {c}{m} between {n} of us", "{c}{m} divided among {n} flatmates?"], "{m} / {n}", "n:2-9 m:30-400d", [Next(["make that {v} people", "and shared by {v}?", "and with {v} people?", "<someone dropped out, {v} now", ">oh, {v} of us, I forgot the kids"], "=n"), Next([">it went up to {c}{v}. each?", "the bill was {c}{v}, I misread", "now it says {c}{v}"], "=m"), Next(["and everyone adds {c}{j} tip?", "plus {c}{j} each for the waiter?", "with {c}{j} each on top?"], "{r} + {j}", "j:1-5"), Next(["I pay for two of us. my share?", "I cover {w} as well, so my part?"], "{r} * 2")]),
    (["[plant food|lime|screen wash]: {a} ml go into {n} litres of water. My can holds {k} litres. ml?", "the bottle says {a} ml per {n} litres, I have a {k} litre [bucket|sprayer]. How much do I put in?", "{a} ml for {n} l, and for {k} l?"], "{a} / {n} * {k}", "n:2-6 a:20-80t k:7-24", [Next(["the big tank is {v} litres. there?", "for {v} litres?", "and a {v} l one?", "what goes into {v} litres?"], "=k"), Next(["in litres?", "that as litres?"], "{r} / 1000"), Next(["I have {j} ml left in the bottle. how much must I buy?", "{j} ml are still there. missing?"], "{r} - {j}", "j:5-20"), Next(["the label says {v} ml, sorry", "if it takes {v} ml?"], "=a")]),
    (["train does {a} km in {b} hours. average speed?", "{a} km, {b} hours, km/h?", "it took {b} hours for {a} km. how fast on average?"], "{a} / {b}", "a:200-700 b:3-8", [Next([">with the delay it was {v} hours. speed then?", "and in {v} hours?", "if it needs {v} hours?"], "=b"), Next(["how far would it get in {j} hours at that speed?", "and in {j} hours at that rate?"], "{r} * {j}", "j:2-12"), Next(["in miles per hour?", "mph?", "what's that in mph?"], "{r} / 1.609344"), Next(["in metres per second?", "m/s?"], "{r} / 3.6")]),
    (["[box|parcel|crate] of {a} x {b} x {d} cm, volume?", "a fish tank {a} cm long, {b} cm wide, {d} cm high. cubic cm?", "volume of {a} by {b} by {d} cm"], "{a} * {b} * {d}", "a:30-120 b:20-60 d:10-60", [Next(["in litres?", "how many litres?", "that's how much water in litres?"], "{r} / 1000", "", (Next(["filled to {p}%, litres?", "only {p} percent full?"], "{r} * {p} / 100", "p:50-95"),)), Next(["and {j} of those?", "for {j} boxes?"], "{r} * {j}", "j:2-20"), Next(["{v} cm high instead?", "and if the height's {v}?"], "=d")]),
    (["[cinema|museum|pool] is {c}{m} each, we're {n}. total?", "{n} tickets at {c}{m} a piece?", "how much do {n} of us pay at {c}{m} each?"], "{n} * {m}", "n:2-12 m:4-22d", [Next(["and popcorn for {c}{j}?", "plus {c}{j} parking?", "then {c}{j} for the programme. all together?"], "{r} + {j}", "j:3-19d"), Next(["I hand over {c}{j}. change?", "paying with {c}{j} in cash, what do I get back?"], "{j} - {r}", "j:R"), Next(["<group rate is {v}. then?", "and at {v} each?", "<with the senior price, {v}?"], "=m"), Next(["{v} of us now", "<and if only {v} come?", "for {v}?"], "=n")]),
    (["{m} people live in [the village|our town|this parish], {q}% are over 65. how many?", "{q} percent of {m} [members|residents|staff] are retired. number?", "of {m} [patients|pupils], {q}% have an allergy. how many are they?"], "{m} * {q} / 100", "m:200-9000h q:5-45t", [Next(["and the others?", "how many are not?", "so the rest, in people?", "number of the remaining ones?"], "{m} - {r}"), Next(["half of those are women. how many?", "half of them live alone. number?"], "{r} / 2"), Next(["and {v}%?", ">in a few years it may be {v}%. how many would that be?", "other figure I read is {v} percent"], "=q"), Next(["next door it's {v} people, same share?", "and out of {v}?"], "=m")]),
    (["I have {m} and spend {k} a [week|month|day]. how long does it last?", "savings {m}, outgoings {k} a month. how many months?", "{m} in the pot, {k} goes out each week. weeks?"], "{m} / {k}", "m:1000-9000h k:40-400t", [Next(["<and if I only spend {v}?", "<cutting down to {v}?", "with {v} a time?"], "=k"), Next(["I also get {j} back from the tax office, so {j} more at the start?", "add {j} to the pot at the beginning. then?"], "({m} + {j}) / {k}", "j:100-900h"), Next(["starting from {v}?", "and with {v} to begin with?"], "=m")]),
    (["{a} [volunteers|cleaners|painters] work {b} hours each. hours in total?", "{b} hours each for {a} helpers. person-hours?", "{a} of us put in {b} hours. how many hours altogether?"], "{a} * {b}", "a:3-30 b:3-12", [Next(["at {c}{j} an hour that costs?", "wages are {c}{j} an hour. cost?", "and in money, {c}{j} per hour?"], "{r} * {j}", "j:10-30"), Next(["if {v} show up?", "{v} helpers came in the end", "and with {v} people?"], "=a"), Next(["same hours shared by {j} people, each?", "how many hours each if {j} do the same work?"], "{r} / {j}", "j:4-20")]),
]
# A conversion, and what it is wanted for: the answer's words before the expression.
CONVERTED: list[Situation] = [
    (["{a} km in miles?", "the [towpath|parade|ring road] is {a} km. how many miles?", "how far is {a} km in miles"], "@{a} km is {r} miles.@{a} / 1.609344", "a:4-42", [Next(["on a horse at {j} mph, how many minutes does it take?", "doing {j} mph, the minutes for that?", "we march at {j} mph. minutes?", "at {j} mph it lasts how many minutes?"], "{r} / {j} * 60", "j:3-14"), Next(["and in hours at {j} mph?", "strolling at {j} mph, hours?"], "{r} / {j}", "j:2-4"), Next(["there and back?", "and the way back too?"], "{r} * 2", "", (Next(["every day for {p} days?", "{p} times a week, miles a week?"], "{r} * {p}", "p:2-6"),)), Next(["and {v} km?", "same for {v}", "what about {v}?"], "=a")]),
    (["{a} nautical miles in km?", "the island is {a} nautical miles off. in km?"], "@{a} nautical miles is {r} km.@{a} * 1.852", "a:3-60", [Next(["the ferry does {j} km/h. hours?", "at {j} km/h, how many hours across?", "and the boat makes {j} km/h, so how long in hours?"], "{r} / {j}", "j:12-40", (Next(["in minutes?", "minutes please"], "{r} * 60"),)), Next(["the next one is {v}", "and {v}?", "{v} nautical miles?"], "=a")]),
    (["my suitcase is {a} pounds. in kg?", "{a} pounds in kg?", "convert {a} pounds to kg"], "@{a} pounds is {r} kg.@{a} * 0.45359237", "a:30-70", [Next(["the airline allows {j} kg. how much over am I?", "limit is {j} kg, so how many kg too heavy?"], "{r} - {j}", "j:8-12"), Next(["and my husband's, {v} pounds?", "same for {v}", "the other one is {v}", "and {v}?"], "=a"), Next(["{j} euros a kg for freight. cost?", "posting it is {j} a kilo. how much?"], "{r} * {j}", "j:2-9")]),
    (["{a} gallons (US) in litres?", "how many litres are {a} US gallons?"], "@{a} US gallons is {r} litres.@{a} * 3.785411784", "a:3-40", [Next(["at {j} a litre that costs?", "diesel is {j} a litre. price of it?", "a litre is {j} here. what would I pay?"], "{r} * {j}", "j:1-2d"), Next(["the car does {j} km on a litre. how far?", "with {j} km per litre, range?"], "{r} * {j}", "j:9-22"), Next(["and {v} gallons?", "what about {v}?"], "=a")]),
    (["{a} acres in hectares?", "the field is {a} acres. how many hectares?"], "@{a} acres is {r} hectares.@{a} * 0.40468564224", "a:3-90", [Next(["at {j} tonnes a hectare, what's the harvest?", "we cut {j} tonnes of hay per hectare. total?"], "{r} * {j}", "j:2-9"), Next(["and the other field, {v} acres?", "{v} too please", "same for {v}"], "=a")]),
    (["the picture is {a} inches wide. cm?", "{a} inches in cm", "how many cm are {a} inches?"], "@{a} inches is {r} cm.@{a} * 2.54", "a:5-60", [Next(["plus a frame of {j} cm on both sides?", "with {j} cm border left and right, total width?"], "{r} + 2 * {j}", "j:2-9"), Next(["in metres?", "and as metres?"], "{r} / 100"), Next(["height is {v}, that in cm?", "and {v}?", "now {v} inches"], "=a"), Next(["{j} of them side by side?", "and {j} next to each other?"], "{r} * {j}", "j:2-8")]),
    (["grandad's oven says {a} fahrenheit. celsius?", "{a} F in C?", "what's {a} degrees fahrenheit in celsius?"], "@{a} fahrenheit is {r} celsius.@({a} - 32) * 5 / 9", "a:300-450t", [Next(["my fan oven needs {j} degrees less. so?", "minus {j} for the fan?"], "{r} - {j}", "j:10-25"), Next(["and {v}?", "then it goes down to {v}. that in celsius?", "same for {v}"], "=a")]),
    (["{a} stone in kg?", "dad weighs {a} stone. how many kg?"], "@{a} stone is {r} kg.@{a} * 6.35029318", "a:8-18", [Next(["he wants to lose {j} kg. what would be left?", "minus {j} kg?"], "{r} - {j}", "j:2-12"), Next(["and mum, {v}?", "and {v} stone?", "same for {v}"], "=a")]),
    (["[a|the] film is {a} minutes. in hours?", "{a} minutes in hours?"], "@{a} minutes is {r} hours.@{a} / 60", "a:80-400t", [Next(["and {j} of those?", "{j} evenings like that, hours?"], "{r} * {j}", "j:2-9"), Next(["and {v} minutes?", "the long version is {v} minutes", "what about {v}?"], "=a")]),
]
BACK = ["no, leave it at {o} after all", "ok, back to {o}", "hm, {o} was right. once more please", "forget that, {o} again", "go back to {o}", "and with {o} again?", "undo that, {o} as before", "I'd rather stay with {o}. what was it then?", "#H return to {o}, what did that give?"]


def drawn_value(draw: Draw, spec: str) -> str:
    """A number from-to, with a mark for money, tens, hundreds or tenths."""
    found = re.fullmatch(r"(\d+)-(\d+)([dthf]?)", spec)
    assert found is not None
    low, high, mark = int(found[1]), int(found[2]), found[3]
    whole = draw.integer(low, high)
    if mark == "d" and draw.chance(0.55):
        return f"{whole}.{draw.one(['50', '25', '99', '90', '75', '40', '20', '5', '95'])}"
    if mark == "f":
        return f"{whole}.{draw.integer(1, 9)}"
    step = {"t": 10, "h": 100}.get(mark, 1) if draw.chance(0.75) else 5 if mark == "t" and low >= 5 else 1 if mark in "d" else {"h": 10}.get(mark, 1)
    return str(max(low, whole // step * step))


def _numbers(draw: Draw, spec: str) -> dict[str, str]:
    return {name: drawn_value(draw, kind) for name, kind in (part.split(":") for part in spec.split())}


def _coded(expression: str) -> tuple[str, str]:
    """The code of an expression and its answer; an answer of its own stands before it."""
    if expression[0] == "@":
        _, said, expression = expression.split("@")
        return f"print(round({expression}, 6))", said
    return f"print(round({expression.removeprefix('%')}, 6))", "It is {r}%." if expression.startswith("%") else ANSWER


def _fits(result: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", result) is not None and 0 < float(result) < 1e8


class _Told:
    """A situation as it is told: its words, its numbers, and how these were written."""

    def __init__(self, draw: Draw, spec: str) -> None:
        self.draw = draw
        self.specs = dict(part.split(":") for part in spec.split())
        self.values = _numbers(draw, spec)
        sign = draw.one(["£", "$", "€", "", "", "CHF "])
        self.words = {"c": sign, "w": person(draw)}

    def shown(self, values: dict[str, str]) -> dict[str, str]:
        """Numbers as a person writes them; no words beside a currency's sign."""
        plain = bool(self.words["c"])
        return {name: value if plain else self.draw.shown(value, words=0.05) for name, value in values.items()}


def _first(draw: Draw, bank: list[str], expression: str, spec: str) -> tuple[_Told, Exchange]:
    while True:
        told = _Told(draw, spec)
        code, answer = _coded(filled_in(expression, told.values))
        question = draw.say(bank, **told.shown(told.values), **told.words)
        if len(set(told.values.values())) == len(told.values):
            made = turn(draw, question, code, answer, later=False, plain=False)
            if _fits(made.calls[0].output):
                return told, made


def situation(draw: Draw) -> list[Exchange]:
    """A sum of everyday life; a number of it changes, and changes back; then what follows from it."""
    bank, expression, spec, nexts = draw.one(CONVERTED if draw.chance(0.15) else SITUATIONS)
    told, made = _first(draw, bank, expression, spec)
    turns = [made]
    rows, values, before = nexts, told.values, ("", "")
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        result = turns[-1].calls[0].output
        if before[0] and draw.chance(0.2):
            name, old = before
            values[name], before = old, ("", "")
            turns.append(turn(draw, draw.say(BACK, o=old), *_coded(filled_in(expression, values)), plain=False))
            continue
        if not rows or not _fits(result):
            break
        row = draw.one(rows)
        if row.expression[0] == "=":
            name = row.expression[1:]
            new = drawn_value(draw, told.specs[name])
            if new in values.values():
                continue
            before = (name, values[name])
            values[name] = new
            asked = draw.template(row.asked)
            if asked[0] in "<>" and (asked[0] == "<") != (float(new) < float(before[1])):
                values[name], before = before[1], ("", "")
                continue
            code, answer = _coded(filled_in(expression, values))
            turns.append(turn(draw, draw.say([asked.lstrip("<>")], **told.shown({**values, "v": new}), **told.words), code, answer, plain=False))
            continue
        above = str((int(float(result)) // 50 + 1) * 50)
        fresh = {"j": above} if row.fresh == "j:R" else _numbers(draw, row.fresh)
        code, answer = _coded(filled_in(row.expression, {**values, **fresh, "r": result}))
        after = turn(draw, draw.say(row.asked, **{**told.shown({**values, **fresh}), **told.words}), code, answer, plain=False)
        if not _fits(after.calls[0].output) or (expression[0] == "%" and "{r}" in row.expression):
            continue
        turns.append(after)
        rows, before = list(row.then), ("", "")
    result = turns[-1].calls[0].output
    if len(result.partition(".")[2]) > 2 and turns[-1].answer.startswith("The answer") and draw.chance(0.3):
        asked, code, answer = draw.one(ON_DECIMAL[:3])
        turns.append(turn(draw, draw.say(asked), filled_in(code, {"r": result}), answer))
    return turns if len(turns) > 1 else situation(draw)


# ---------------------------------------------------------------- days and people's ages
D, DT = "from datetime import date\n", "from datetime import date, timedelta\n"
FEASTS = [("New Year's Eve", 12, 31), ("Christmas Day", 12, 25), ("Christmas Eve", 12, 24), ("New Year's Day", 1, 1), ("Halloween", 10, 31), ("Valentine's Day", 2, 14), ("St Patrick's Day", 3, 17)]
DAY = ["what day of the week was {a}", "{a}, what weekday is that?", "we signed on {a}. which weekday?", "grandma was born on {a}, what day of the week?", "the storm came on {a} - which day of the week was it"]
UNTIL = ["how many days from then to {b}?", "number of days between that and {b}?", "days from there until {b}?", "and {b}, how many days after was that?", "how long from then till {b}, in days?", "count the days to {b}", "#H how many nights later was {b}?"]
AGED = ["I was born on {a}. how old [am I|will I be|was I] on {b}?", "{w}, born {a}: age on {b}?", "my [aunt|tenant|patient|patient]'s date of birth is {a}. how old on {b}?", "how many years old is someone on {b} who was born on {a}?"]
AGED_TOO = ["[my wife|my twin cousin|our eldest] came on {a}. age that same day?", "and somebody born on {a}?", "{w} was born {a}. {w}'s age then?", "the next one has {a} as date of birth", "same day, but born {a}?", "what about {w}, {a}?", "and with {a} as the birthday?"]
AGED_ON = ["and on {b}?", "how old on {b}?", "what about {b}?", "by {b}?"]
DUE = ["today is {a}. what's the date in {n} days?", "the [visa|ticket|voucher|milk] from {a} is good for {n} days. last day?", "my [loan|stitches|trial|course] started {a} and runs {n} days. which date is that?", "ordered on {a}, delivery takes {n} days. when is it here?"]
DUE_TOO = [["and if it's {n} days?", "{n} days, they say now", "make it {n} days", "with {n} days instead?", "oh, only {n}?"], ["and if it started on {a}?", "counting from {a}?", "it was {a} actually", "no, the first day was {a}"], ["what weekday would that be", "a weekend? I mean which day of the week", "so what day of the week do we have then?"]]


def days(draw: Draw) -> list[Exchange]:
    """A weekday and the days from there; ages of two people on one day; a last day with other days or another start."""
    def coded(day: datetime.date) -> str:
        return f"date({day.year}, {day.month}, {day.day})"

    first, second = sorted((some_date(draw, 1930, 2010), some_date(draw, 1940, 2012)))
    x = draw.rng.random()
    if x < 0.35:
        turns = [turn(draw, draw.say(DAY, a=spoken(draw, first)), f"{D}print({coded(first)}.strftime('%A'))", "It is a {r}.", later=False, plain=False)]
        name, month, day = draw.one(FEASTS)
        then = datetime.date(first.year + draw.integer(1, 25), month, day) if draw.chance(0.55) else first + datetime.timedelta(days=draw.integer(20, 5000))
        said = f"{name} {then.year}" if (then.month, then.day) == (month, day) else spoken(draw, then)
        turns.append(turn(draw, draw.say(UNTIL, b=said), f"{D}print(({coded(then)} - {coded(first)}).days)", "There are {r} days.", plain=False))
        if draw.chance(0.3):
            days_between = turns[-1].calls[0].output
            turns.append(turn(draw, draw.one(["in weeks?", "how many weeks is that", "that in weeks please"]), f"print(round({days_between} / 7, 6))", "There are {r} weeks.", plain=False))
        return turns
    if x < 0.7:
        when = some_date(draw, 2014, 2040)
        turns = []
        for place in range(draw.one([2, 2, 3])):
            again = place and draw.chance(0.65)
            if place:
                first, when = (some_date(draw, 1930, 2012), when) if again else (first, some_date(draw, 2014, 2050))
            code = f"{D}a, b = {coded(first)}, {coded(when)}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
            bank = AGED if not place else AGED_TOO if again else AGED_ON
            turns.append(turn(draw, draw.say(bank, a=spoken(draw, first), b=spoken(draw, when), w=person(draw)), code, "It is {r} years.", later=bool(place), plain=False))
        return turns
    second, n = some_date(draw, 2018, 2032), draw.integer(8, 180)
    turns = []
    for place in range(draw.one([2, 2, 3])):
        which = draw.integer(0, 2) if place else 0
        if place and which < 2:
            second, n = (second, draw.integer(8, 180)) if which == 0 else (some_date(draw, 2018, 2032), n)
        bank = DUE_TOO[which] if place else DUE
        if which == 2:
            end = second + datetime.timedelta(days=n)
            turns.append(turn(draw, draw.say(bank), f"{D}print({coded(end)}.strftime('%A'))", "It is a {r}.", plain=False))
            break
        turns.append(turn(draw, draw.say(bank, a=spoken(draw, second), n=n), f"{DT}print({coded(second)} + timedelta(days={n}))", "It is {r}.", later=bool(place), plain=False))
    return turns


# ---------------------------------------------------------------- integrals and slopes, again
AREA = ["integrate {e} from {a} to {b}", "area under {e} between {a} and {b}?", "what's the integral of {e} from {a} to {b}"]
AREA_TOO = {"limits": ["and between {a} and {b}?", "now from {a} to {b}", "other limits: {a} to {b}", "what about {a} to {b}?", "sorry, the limits are {a} and {b}"], "function": ["and of {e}, same limits?", "with {e} instead?", "the same for {e}", "now {e} on that interval"], "free": ["without limits?", "and the indefinite integral?", "so what's the antiderivative?"], "derived": ["and the derivative of it?", "differentiate the function too", "now the derivative of the function"]}


def curves(draw: Draw) -> list[Exchange]:
    """A definite integral, then other limits, another function, the antiderivative, the derivative."""
    def function() -> str:
        a, b = draw.integer(2, 9), draw.integer(2, 12)
        return str(draw.one([f"x ** {draw.integer(2, 5)}", f"{a} * x + {b}", f"{a} * x ** 2", f"x ** 2 + {b}", f"{a} * x ** 3 + {b} * x", f"x ** 2 + {a} * x"]))

    c, a = function(), draw.integer(0, 3)
    b = a + draw.integer(1, 7)
    turns = [turn(draw, draw.say(AREA, e=show(draw, c), a=a, b=b), f"{X}print(sympy.integrate({c}, (x, {a}, {b})))", "The integral is {r}.", later=False, plain=False)]
    for _ in range(draw.one([1, 1, 2, 3])):
        kind = draw.one(["limits", "limits", "limits", "function", "free", "derived"])
        c, a = function() if kind == "function" else c, draw.integer(0, 4) if kind == "limits" else a
        b = a + draw.integer(1, 9) if kind == "limits" else b
        said = draw.say(AREA_TOO[kind], e=show(draw, c), a=a, b=b)
        inner, answer = {"free": (f"sympy.integrate({c}, x)", "The integral is {r}."), "derived": (f"sympy.diff({c}, x)", "The derivative is {r}.")}.get(kind, (f"sympy.integrate({c}, (x, {a}, {b}))", "The integral is {r}."))
        turns.append(turn(draw, said, f"{X}print({inner})", answer, plain=False))
        if kind in ("free", "derived"):
            break
    return turns


KINDS: list[Kind] = [("follow-ups", 28, situation), ("follow-ups", 9, days), ("follow-ups", 1, curves)]
