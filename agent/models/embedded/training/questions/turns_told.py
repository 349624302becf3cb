"""Facts of somebody's life told over one or more turns, put right perhaps, and sums that need them.

What is told is only noted; a sum takes its numbers from all the turns before. A sum may be followed
by another one with the same facts, by the same one with a changed fact, or by what was told, quoted.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    dress,
    execute,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.recalled import between
from samara.agent.models.embedded.training.questions.texts_drawn import word
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, filled_in
from samara.agent.models.embedded.training.questions.turns_situations import drawn_value
from samara.agent.models.embedded.training.questions.words import person

CEIL = "import math\nprint(math.ceil({}))"


class Wanted(NamedTuple):
    """A sum with what was told: its wordings, expression (% in percent, ^ rounded up), fresh numbers."""

    asked: list[str]
    expression: str
    fresh: str = ""


class Told(NamedTuple):
    """Numbers (name:low-high, see `drawn_value`), facts as told, sums with them, facts changed later, recalled."""

    numbers: str
    facts: list[list[str]]
    sums: list[Wanted]
    changed: dict[str, list[str]]
    recalled: list[str]


W = Wanted
TOLD: list[Told] = [
    Told("m:420-1450t", [["the landlord gets {m} every month", "the flat costs me {m} every month", "I pay {m} in rent, monthly", "we rent a place for {m} a month"]], [W(["what does the flat cost in a full year?", "what do I pay my landlord in twelve months?", "yearly rent?", "rent per year, please"], "{m} * 12"), W(["I want to move out in {j} months. how much rent is that until then?", "rent for {j} months?", "#H what will {j} months cost me?"], "{m} * {j}", "j:2-9"), W(["{w} moves in and pays half. how much rent do I still pay?", "if {w} and I share the rent, what's my half?"], "{m} / 2"), W(["the landlord wants {q}% more. what's the new rent?", "it goes up by {q} percent in spring. to what?"], "{m} * (100 + {q}) / 100", "q:2-12")], {"m": ["and with a rent of {v}?", "what if the rent were {v}?", "{w}'s place is {v}. there?"]}, ["what's my rent again?", "how much did I say the flat costs?"]),
    Told("m:11-48d", [["my pay is {m} for each hour", "they pay me {m} an hour", "I get {m} per hour at the [bakery|garage|call centre|nursery]", "the job is {m} an hour"]], [W(["a week has {j} hours. my earnings?", "I did {j} hours. pay?", "{j} hours this week, what will I get?"], "{m} * {j}", "j:12-44"), W(["how much do I make on a shift of {j} hours?", "today it's {j} hours. my money?"], "{m} * {j}", "j:4-11"), W(["how long do I have to work for a [coat|phone|bike] of {k}?", "hours of work for something that costs {k}?"], "{k} / {m}", "k:80-900t"), W(["with {q}% more pay, what's my hourly rate?", "the union got us {q} percent. new wage?"], "{m} * (100 + {q}) / 100", "q:2-9")], {"m": ["and at {v} an hour?", "on Sundays it's {v} an hour. then?"]}, ["what's my hourly pay?", "how much an hour did I say?"]),
    Told("a:2-6d b:8-19d", [["I make [soap|lamps|earrings|mugs|jam] and one takes {a} worth of stuff", "my [cards|necklaces|cakes] cost {a} each to make", "the material for one of my [baskets|pots] is {a}"], ["they go for {b} on the market", "the price on the stall is {b} each", "people pay {b} for one"]], [W(["suppose {j} get sold. profit?", "{j} sold last weekend. how much did I make after materials?", "#H profit on {j} of them?"], "({b} - {a}) * {j}", "j:8-90"), W(["what do I earn on a single one?", "profit per piece?"], "{b} - {a}"), W(["takings from {j}, before costs?", "if {j} get sold how much money comes in?"], "{b} * {j}", "j:8-90"), W(["what do the materials for {j} cost me?", "I'm going to make {j}. material cost?"], "{a} * {j}", "j:8-90"), W(["the stall is {k} a day. how many do I have to sell to cover it?", "fee for the market: {k}. how many pieces until I break even?"], "^{k} / ({b} - {a})", "k:25-90")], {"b": ["and at a price of {v}?", "if I charge {v}?"]}, ["what do I sell them for?"]),
    Told("n:17-34 m:6-45d", [["there are {n} names on the list for the [zoo|ski week|concert]", "I teach {n} children", "{n} kids are coming on the trip"], ["everyone owes {m} for the coach", "it's {m} a head", "each of them has to pay {m}"]], [W(["how much should I have when all have paid?", "what should be in the envelope once everyone has paid?", "total for the class?"], "{n} * {m}"), W(["{j} haven't paid yet. how much have I got?", "{j} kids still owe me theirs. collected so far?"], "({n} - {j}) * {m}", "j:2-9"), W(["how many minibuses with {j} seats do the children need?", "minibuses take {j}. how many for the kids?"], "^{n} / {j}", "j:6-9")], {"n": ["and with {v} children?", "if there are {v} of them?"], "m": ["and at {v} each?"]}, ["how many children are there?", "what does the trip cost each?"]),
    Told("a:4-9f p:1-2d", [["my car gets through {a} litres every 100 km", "consumption of our van: {a} litres on 100 km", "the car drinks {a} litres every 100 km"], ["fuel stands at {p} a litre", "a litre of fuel costs {p} here", "I paid {p} per litre"]], [W(["price of the fuel for {j} km?", "fuel money for {j} km?", "I'm driving {j} km to my {rel}. what does the petrol cost?"], "{a} * {j} / 100 * {p}", "j:120-900t"), W(["how many litres for {j} km?", "litres I'd burn on {j} km?"], "{a} * {j} / 100", "j:120-900t"), W(["what does a full tank of {j} litres cost?", "{j} litres to fill up, price?"], "{p} * {j}", "j:35-65")], {"p": ["and with petrol at {v}?", "at {v} a litre?"]}, ["what does my car use?"]),
    Told("a:48-110 b:150-196", [["I weigh {a} kg", "I'm at {a} kilos", "the scale says {a} kg this morning"], ["I stand {b} cm", "my height is {b} cm", "and I measure {b} cm"]], [W(["[what's|what is] my BMI?", "work out my body mass index", "#H bmi then?"], "{a} / ({b} / 100) ** 2"), W(["what's my weight in pounds?", "and in pounds, my weight?"], "{a} / 0.45359237"), W(["how tall am I in inches?", "my height in inches?"], "{b} / 2.54"), W(["and if I lose {j} kg, what would I weigh?", "weight after losing {j} kilos?"], "{a} - {j}", "j:3-12")], {"a": ["and at {v} kg?", "if I got to {v} kg?"]}, ["how tall am I?", "what do I weigh?"]),
    Told("a:20-90 b:20-90 c:20-90", [["I owe {w} {a}", "{w} lent me {a}", "there's {a} that I have to give back to {w}"], ["and {W} gets {b} from me", "I also owe {W} {b}", "{W} lent me {b} too"], ["my [aunt|boss|flatmate] put in {c} for me as well", "then there's {c} for the neighbour", "and {c} I borrowed from my [sister|brother]"]], [W(["what do I have to pay back to everybody?", "all my debts together?", "sum of what I have to pay back?"], "{a} + {b} + {c}"), W(["how much more is what I owe {w} than {j}?", "if I give {w} {j} now, how much does {w} still get from me?"], "{a} - {j}", "j:5-19"), W(["I can pay {j} a week. how many weeks until all is paid?", "with {j} a week for all of them, in how many weeks am I done?"], "^({a} + {b} + {c}) / {j}", "j:6-19")], {}, ["how much does {w} get from me?", "what do I owe {W}?"]),
    Told("y:1936-2012", [["{y} is when I was born", "my birth year is {y}", "my {rel} was born in {y}", "our house was built in {y}", "the club was founded in {y}"]], [W(["how old is that in {j}?", "age in {j}?", "what's the age in the year {j}?", "#H and {j}, how many years is that after?"], "{j} - {y}", "j:2027-2060"), W(["in which year does it turn {k}?", "what year will the age be {k}?"], "{y} + {k}", "k:91-99")], {"y": ["and if it was {v}?", "for somebody born in {v}?"]}, ["which year did I say?"]),
    Told("a:150-900t n:2-6", [["granny's recipe takes {a} g of flour", "for the dough I use {a} g of [sugar|semolina|oats]", "my [stew|risotto|dal] needs {a} g of [rice|lentils|beans]"], ["it feeds {n} people", "that's enough for {n}", "it's a recipe for {n} portions"]], [W(["how many grams for {j} people?", "{j} are coming. how much do I weigh out?", "#H I want {j} portions, so how many g?"], "{a} / {n} * {j}", "j:7-24"), W(["grams per person?", "what's that per head?"], "{a} / {n}"), W(["I only have {k} g. how many people can eat?", "{k} g in the cupboard - portions?"], "{k} / ({a} / {n})", "k:1000-2500h")], {}, ["how many people does it feed?"]),
    Told("a:220-900t b:20-190", [["my [novel|library book|script] has {a} pages", "the book is {a} pages long", "it's a brick of {a} pages"], ["I've read {b} so far", "I'm on page {b}", "{b} pages are behind me"]], [W(["how many pages are left?", "what's still to read?", "pages to go?"], "{a} - {b}"), W(["at {j} pages a day, how many days until I'm through?", "if I read {j} pages every evening, how many evenings to the end?"], "^({a} - {b}) / {j}", "j:12-60"), W(["what percentage have I read?", "how far am I in percent?"], "%{b} / {a} * 100")], {"b": ["and once I'm on page {v}?"]}, ["what page am I on?"]),
    Told("a:600-4500h b:40-500t c:15-90", [["I'm saving for a [piano|caravan|kitchen|trip to Japan] that costs {a}", "the [scooter|canoe|sofa] I want is {a}"], ["there's {b} in the jar already", "I have {b} so far", "{b} is what I've saved"], ["I put aside {c} a week", "every week {c} goes in", "I manage {c} weekly"]], [W(["how much is still missing?", "what am I short of?", "how far off is it?"], "{a} - {b}"), W(["how many weeks until I have it?", "when is it mine, in weeks?", "#H weeks to go?"], "^({a} - {b}) / {c}"), W(["what will be in there after {j} weeks?", "and in {j} weeks I'll have how much?"], "{b} + {c} * {j}", "j:4-20"), W(["what share have I got, in percent?", "how many percent are saved?"], "%{b} / {a} * 100")], {"c": ["and with {v} a week?", "if I put away {v} a week?"]}, ["how much did I want to save?"]),
    Told("a:4-20 b:2-9", [["our [allotment|lawn|hall|terrace] is {a} m long", "the [room|plot|barn] has a length of {a} metres", "length of the garden: {a} m"], ["and {b} m wide", "its width is {b} metres", "across it's {b} m"]], [W(["what area is that?", "how many square metres?", "square metres?"], "{a} * {b}"), W(["how much fence to go all around?", "and the way once round the edge, in m?", "perimeter?"], "2 * ({a} + {b})"), W(["[turf|gravel|paint|carpet] is {p} per square metre. what would it cost?", "at {p} a square metre, price for all of it?"], "{a} * {b} * {p}", "p:3-39d")], {"b": ["and if it were {v} m wide?"]}, ["how long was it?"]),
    Told("a:120-400t k:3-15", [["the [dog|cat|puppy] gets {a} g of food a day", "our [labrador|terrier] eats {a} g daily"], ["a sack holds {k} kg", "I buy bags of {k} kg", "there are {k} kg in a bag"]], [W(["how many days does one last?", "for how many days is it enough?", "#H one bag is how many days of food?"], "{k} * 1000 / {a}"), W(["how much does it eat in {j} days, in g?", "grams for {j} days?"], "{a} * {j}", "j:5-30")], {"a": ["and with {v} g a day?"]}, ["how much does it get?"]),
    Told("a:2-4 b:28-120", [["I take {a} tablets a day", "the doctor put me on {a} pills daily", "my [mum|dad|husband] takes {a} capsules every day"], ["a box has {b} in it", "there are {b} left in the packet", "I've got {b} of them at home"]], [W(["how many days will they last?", "for how many days do I have enough?", "when's the box empty, in days?"], "{b} / {a}"), W(["how many for {j} weeks?", "I'm away {j} weeks. how many do I pack?"], "{a} * 7 * {j}", "j:2-6")], {"a": ["and with {v} a day?"]}, ["how many do I take?"]),
    Told("a:6-40 e:3-6", [["we keep {a} hens", "there are {a} hens in my [coop|orchard]"], ["each lays {e} eggs a week", "every one of them gives {e} eggs weekly"]], [W(["how many eggs is that in a week?", "eggs per week?", "#H weekly eggs?"], "{a} * {e}"), W(["how many boxes of {j} can I fill in a week?", "I sell them in boxes of {j}. boxes a week?"], "{a} * {e} / {j}", "j:10-12"), W(["the fox got {j}. eggs per week now?", "{j} have stopped laying. what do I get weekly?"], "({a} - {j}) * {e}", "j:2-5")], {}, ["how many hens do I have?"]),
    Told("a:6-60 d:3-5", [["my way to work is {a} km", "it's {a} km to the office", "I cycle {a} km to [school|college|the yard], one way"], ["I go there {d} days a week", "{d} days a week I have to go in", "I do that {d} times a week, back home too"]], [W(["how many km there and back in a week?", "weekly km, both ways?", "km per week with the way home?"], "{a} * 2 * {d}"), W(["and in {j} weeks, both ways?", "both directions, {j} weeks, how many km?"], "{a} * 2 * {d} * {j}", "j:4-46"), W(["how far is one way in miles?", "the single trip in miles?"], "{a} / 1.609344")], {"d": ["and if it's {v} days?"]}, ["how far is it to work?"]),
    Told("a:80-600t b:12-75", [["we had {a} [jars|bottles|bulbs|flyers] in the storeroom", "stock on Monday: {a}", "I started the week with {a} [postcards|rolls|cups]"], ["{b} went out since", "we sold {b} of them", "{b} are gone"]], [W(["how many are left?", "what should still be there?", "#H stock now?"], "{a} - {b}"), W(["a delivery of {j} is coming. stock after that?", "with {j} more on Friday, how many then?"], "{a} - {b} + {j}", "j:30-200t"), W(["sold at {p} each, how much came in?", "they were {p} a piece. takings?"], "{b} * {p}", "p:2-9d")], {"b": ["and if {v} had gone?"]}, ["how many did we have at the start?"]),
    Told("n:8-60 d:2-9", [["{n} people have said yes to my [birthday|wedding lunch|retirement do]", "we expect {n} guests", "{n} are coming to the barbecue"], ["{d} of them can't come after all", "{d} cancelled this morning", "{d} have dropped out"]], [W(["how many is that now?", "how many are coming then?", "who's left, I mean the number?"], "{n} - {d}"), W(["{j} sausages each. how many do I buy?", "I reckon {j} drinks a person. how many altogether?"], "({n} - {d}) * {j}", "j:2-4"), W(["a seat is {p}. total for those who come?", "the caterer wants {p} a head. cost?"], "({n} - {d}) * {p}", "p:12-49")], {}, ["how many cancelled?"]),
    Told("a:1000-9000 b:50-900", [["the [electricity|gas|water] meter was at {a} in spring", "old meter reading {a}", "the odometer said {a} when I got it"], ["I've used {b} since then", "{b} units came on top since", "since then it has gone up by {b}"]], [W(["what does it say now?", "so what is the reading today?", "current reading?"], "{a} + {b}"), W(["a unit is {p}. what do I owe for those?", "at {p} per unit, bill?"], "{b} * {p}", "p:1-2f"), W(["if it took {j} days, how much a day?", "over {j} days that's what per day?"], "{b} / {j}", "j:20-90")], {}, ["what was the reading?"]),
    Told("m:1400-4800t r:380-990t f:150-370t", [["my take-home pay is {m}", "I bring home {m} a month", "pension: {m} a month"], ["the [rent|mortgage] takes {r}", "{r} goes to the bank for the house", "{r} is for the flat"], ["food comes to {f}", "I spend {f} on groceries", "and {f} on the car"]], [W(["what's left at the end of the month?", "how much remains for me?", "#H remaining?"], "{m} - {r} - {f}"), W(["what percentage goes on housing?", "the flat or house is how many percent of my income?"], "%{r} / {m} * 100"), W(["both expenses together are how much?", "my fixed costs, those two?"], "{r} + {f}"), W(["if I could save what's left for {j} months, how much?", "put the rest away {j} months long. how much is it?"], "({m} - {r} - {f}) * {j}", "j:3-12")], {"f": ["and if the last one was {v}?"]}, ["what do I bring home?"]),
    Told("w1:5-19 w2:3-9 w3:2-9", [["our [handball|chess|hockey] team has won {w1} games", "{w1} wins this season"], ["{w2} were draws", "drawn: {w2}"], ["and we lost {w3}", "lost {w3}, sadly"]], [W(["how many games were played?", "games altogether?"], "{w1} + {w2} + {w3}"), W(["a win gives 3 points and a draw 1. points?", "with 3 for a win and 1 for a draw, how many points is that?"], "{w1} * 3 + {w2}"), W(["what percentage did we win?", "winning percentage?"], "%{w1} / ({w1} + {w2} + {w3}) * 100")], {}, ["how many did we lose?"]),
    Told("k:2-90", [["the bus ride to my {rel} is {k} km", "{k} km is how far the lake is", "my Sunday run has {k} km"]], [W(["how much is it in miles?", "my cousin from Ohio asks for miles", "in miles?"], "{k} / 1.609344"), W(["and there and back, in km?", "both ways?"], "{k} * 2"), W(["at {j} km/h, how many minutes does it take?", "I do {j} km/h. minutes?"], "{k} / {j} * 60", "j:10-30")], {}, ["how far is it?"]),
    Told("f:1-9f", [["the bureau gives {f} crowns for a pound", "today's rate: {f} zloty for one euro", "a dollar is worth {f} of the local money"]], [W(["what do I get for {j}?", "I change {j}. how much do I get in return?", "and {j} would be?"], "{j} * {f}", "j:30-800t"), W(["dinner was {j} in their money. what is that in mine?", "the taxi took {j} of theirs. how much in my money?"], "{j} / {f}", "j:40-900")], {"f": ["and at a rate of {v}?"]}, ["what was the rate?"]),
    Told("q:5-30", [["my staff discount is {q}%", "with the club card I get {q} percent off", "as a member I pay {q}% less"]], [W(["what do I pay for [boots|a tent|a drill] at {j}?", "{j} on the label. my price?", "#H something for {j}, what is it for me?"], "{j} * (100 - {q}) / 100", "j:20-400"), W(["how much do I save on {j}?", "saving on a bill of {j}?"], "{j} * {q} / 100", "j:20-400")], {"q": ["and with {v}%?", "in the sale it's {v}%. then?"]}, ["what's my discount?"]),
    Told("q:5-25", [["VAT is {q}% here", "the sales tax in our state is {q}%", "I always tip {q}%"]], [W(["what's {j} with it?", "the bill is {j}. what do I hand over, all in?", "net {j}, gross?"], "{j} * (100 + {q}) / 100", "j:20-900"), W(["how much is it on {j}?", "just the extra on {j}?"], "{j} * {q} / 100", "j:20-900")], {}, ["which percentage did I mention?"]),
    Told("a:30-75 b:3-29", [["{w} is {a} years old", "my {rel} is {a}", "{w} turned {a} on Sunday"], ["and {W} is {b}", "{W}, the youngest, is {b}", "{W} is only {b}"]], [W(["how many years are between the two?", "age difference?", "by how much is the older one older?"], "{a} - {b}"), W(["how old are the two together?", "their ages added up?"], "{a} + {b}"), W(["how old will {W} be in {j} years?", "{W}'s age {j} years from now?"], "{b} + {j}", "j:4-20"), W(["how old will {w} be in {j} years?", "{j} years on, how old is the older one?"], "{a} + {j}", "j:4-20")], {}, ["how old is {W}?"]),
    Told("a:128-990 b:20-110", [["my [phone|laptop|camera card] has {a} GB", "the drive holds {a} GB"], ["{b} are used", "photos take up {b} GB of it", "{b} GB are full"]], [W(["what's free?", "how much space do I have?", "#H free GB?"], "{a} - {b}"), W(["a film is {j} GB. how many fit in the free space?", "recordings of {j} GB each: how many go in what's free, as a decimal?"], "({a} - {b}) / {j}", "j:2-9"), W(["how full is it in percent?", "percentage used?"], "%{b} / {a} * 100")], {}, ["how big is the drive?"]),
    Told("a:24-60 p:2-9d", [["the pool is {p} a visit", "a single bus ticket costs {p}", "the gym takes {p} every time I go"], ["the monthly pass is {a}", "a card for the month would be {a}"]], [W(["after how many visits does the pass pay?", "how often must I go so that the month is cheaper?"], "^{a} / {p}"), W(["I go {j} times a month. what do I pay without the pass?", "{j} single ones cost how much?"], "{p} * {j}", "j:10-30"), W(["I go {j} times a month. how much does the pass save me?", "saving with the pass at {j} times?"], "{p} * {j} - {a}", "j:31-45")], {}, ["what does the pass cost?"]),
    Told("a:180-900t h:3-9", [["we're flying {a} km", "the [ferry|coach|night train] covers {a} km", "it's {a} km to the sea"], ["the journey lasts {h} hours", "we need {h} hours for it", "it takes {h} hours"]], [W(["what's the average speed?", "km/h?", "how fast is that on average?"], "{a} / {h}"), W(["how many minutes is it?", "in minutes, the time?"], "{h} * 60"), W(["with a stop of {j} minutes, how many minutes altogether?", "plus {j} minutes of waiting, in minutes?"], "{h} * 60 + {j}", "j:15-90")], {"h": ["and if it takes {v} hours?"]}, ["how long is the journey?"]),
    Told("a:40-90 b:12-30 c:2-11", [["there was {a} in the [kitty|petty cash|swear jar|coffee tin]", "we began with {a} in the [kitty|club box]"], ["{w} put in {b}", "{b} came in from {w} on {x}"], ["I took out {c} for [milk|stamps|biscuits]", "{c} went on [sugar|tape]"]], [W(["how much is in it now?", "what should be there today?", "balance?", "#H what do we have in it by now?"], "{a} + {b} - {c}"), W(["shared by {j} members, each gets what?", "if {j} of us split what's in it?"], "({a} + {b} - {c}) / {j}", "j:31-39")], {"c": ["and if I had taken {v}?"]}, ["how much did {w} put in?"]),
    Told("a:50-95 b:30-49 c:3-19", [["I lent {w} {a} and {W} {b}", "{w} borrowed {a} from me, {W} {b}", "{w} owes me {a} and {W} owes me {b}"], ["{w} gave me back {c}", "{c} came back from {w} on {x}", "{w} has paid {c} of it"]], [W(["what am I still owed altogether?", "how much do the two still have to give me?", "what's outstanding in all?", "#H how much of my money is still out there?"], "{a} + {b} - {c}"), W(["how much does {w} still have to pay?", "what's open with {w}?"], "{a} - {c}")], {}, ["how much did {W} borrow?"]),
    Told("a:44-105 h:metres", [["my [mass|weight] at the check-up was {a} kg", "{w} is at {a} kg", "the nurse wrote down {a} kg"], ["height {h} m", "and the height is {h} metres", "{h} m tall"]], [W(["the BMI?", "what's the body mass index then?", "bmi of that?", "#H so the BMI is what?"], "{a} / {h} ** 2"), W(["the weight in pounds?", "how many pounds?"], "{a} / 0.45359237")], {"a": ["and with {v} kg?"]}, ["what was the height?"]),
    Told("a:20-60 b:3-18 c:2-15", [["{a} people were on the [bus|ferry|tram] when I got on", "we set off with {a} passengers"], ["{b} got off at the [hospital|bridge|school]", "{b} left at the first stop"], ["then {c} got on", "and {c} came aboard"]], [W(["how many are on it now?", "passengers now?", "who's left, as a number?", "#H how many people are riding now?"], "{a} - {b} + {c}"), W(["{j} seats - how many of those are empty?", "it seats {j}. free seats?"], "{j} - ({a} - {b} + {c})", "j:76-95")], {}, ["how many got off?"]),
]
TELL = ["{f}.", "{f}.", "{f}.", "{f}", "{f}!", "just so you know, {f}.", "[Hi|Hello|Hey|Morning]! {f}.", "for later: {f}.", "[please |]remember: {f}.", "{f}, remember that.", "{f}, please keep that in mind.", "note: {f}", "by the way, {f}", "{f}, by the way.", "first of all, {f}.", "to begin with, {f}.", "I should mention that {f}.", "some background: {f}.", "#H let me start by saying that {f}."]
TELL_ON = ["{f}.", "{f}.", "{f}", "also, {f}.", "oh, and {f}.", "next thing: {f}.", "one more thing, {f}.", "what else... {f}.", "right, {f}", "ah yes, {f}.", "#H I forgot to say, {f}"]
RIGHTED = ["[oops|sorry|no|wait|hang on], [it's|that's|I meant] {v}[, not {o}|]", "correction: {v}[, not {o}|]", "not {o}, {v} it is", "[ah|hm] no, I looked it up: {v} instead of {o}", "I said {o} but it's {v}", "change the {o} to {v} please", "scratch that, {v} rather than {o}", "{v}, I mistyped the {o}", "it has changed from {o} to {v}", "#H the {o} was wrong, it's {v}"]
ASKING = ["{q}", "{q}", "{q}", "{q}", "so {q}", "ok, {q}", "[now|so] tell me: {q}", "with what I told you, {q}", "my question: {q}", "I was wondering, {q}", "given that, {q}", "{q} I can't do it in my head", "can you work it out? {q}", "#H going by that, {q}"]
THEN = ["{q}", "{q}", "{q}", "and {q}", "ok. {q}", "thanks. {q}", "next: {q}", "one more: {q}", "hm. {q}", "I see. {q}", "another one, {q}"]
OK = [("thx", "You are welcome!"), ("thanks!", "You are welcome!"), ("great, thank you", "You are welcome!"), ("ok, thanks", "You are welcome!"), ("thank you", "You are welcome!")]
RELATIVES = ["sister", "brother", "mother", "uncle", "aunt", "cousin", "son", "daughter", "grandmother", "nephew", "gran", "dad"]


def _told(draw: Draw, fact: str, bank: list[str] = TELL) -> Exchange:
    """A fact as people type it, and that it is noted."""
    said = draw.say(bank, f=fact.removeprefix("and "))
    said = typo(draw, said) if draw.chance(0.06) else said
    x = draw.rng.random()
    said = said[0].upper() + said[1:] if x < 0.5 else said.lower() if x < 0.7 else said
    return Exchange(said[:-1] if said.endswith(".") and draw.chance(0.25) else said, (), NOTED)


def _put(draw: Draw, question: str, code: str, answer: str, later: int = 0, space: dict[str, Any] | None = None) -> Exchange:
    """A question about what was told, led in to or typed plainly, and its call."""
    led = draw.say(THEN if later else ASKING, q=question)
    asked = dress(draw, question, lower=False) if led == question else led[0].upper() + led[1:] if draw.chance(0.4) else led
    output = execute(code, space)
    return Exchange(asked[:-1] if asked[-1] == "?" and draw.chance(0.25) else asked, (Call(code, output),), answer.replace("{r}", output))


def _coded(expression: str) -> tuple[str, str]:
    if expression[0] == "^":
        return CEIL.replace("{}", expression[1:]), ANSWER
    return f"print(round({expression.removeprefix('%')}, 6))", "It is {r}%." if expression[0] == "%" else ANSWER


def _drawn(draw: Draw, kind: str) -> str:
    return f"1.{draw.integer(52, 97)}" if kind == "metres" else drawn_value(draw, kind)


def _values(draw: Draw, spec: str) -> dict[str, str]:
    return {name: _drawn(draw, kind) for name, kind in (part.split(":") for part in spec.split())}


def _shown(draw: Draw, values: dict[str, str]) -> dict[str, str]:
    """Numbers as a person writes them; years and decimals plainly."""
    plain = {name for name, value in values.items() if value.isdigit() and 1900 < int(value) < 2100}
    return {name: value if name in plain else draw.shown(value, words=0.06) for name, value in values.items()}


def used(draw: Draw) -> list[Exchange]:
    """Facts told one by one or together, then sums with them; a fact put right, changed or recalled."""
    story = draw.one(TOLD)
    specs = dict(part.split(":") for part in story.numbers.split())
    values = _values(draw, story.numbers)
    while len(set(values.values())) < len(values):
        values = _values(draw, story.numbers)
    names = draw.rng.sample(sorted({person(draw) for _ in range(12)}), 2)
    words: dict[str, Any] = {"w": names[0], "W": names[1], "rel": draw.one(RELATIVES), "x": draw.one(["Monday", "Tuesday", "Friday", "Sunday"])}
    shown = _shown(draw, values)
    facts = [fill(draw.expand(draw.template(bank)), {**shown, **words}) for bank in story.facts]
    if len(facts) > 1 and draw.chance(0.3):
        first = facts.pop(0)
        facts[0] = first + draw.one([". ", ", ", ". ", " - ", "; "]) + facts[0]
    ending = draw.chance(0.22) and len(facts) > 1
    last = facts.pop() if ending else ""
    turns = [_told(draw, fact, TELL_ON if place else TELL) for place, fact in enumerate(facts)]
    whole = [name for name, value in values.items() if sum(value in str(other) for other in values.values()) == 1]
    if not ending and whole and draw.chance(0.2):
        name = draw.one(whole)
        old, new = values[name], _drawn(draw, specs[name])
        if new not in values.values():
            values[name] = new
            turns.append(Exchange(draw.say(RIGHTED, o=old, v=new), (), NOTED))
    if draw.chance(0.2):
        turns += between(draw) if draw.chance(0.7) else [Exchange(draw.one(OK)[0], (), "You are welcome!")]
    before = ""
    for place in range(draw.one([1, 1, 1, 2, 2, 3])):
        again = [name for name in story.changed if f"{{{name}}}" in before]
        if again and draw.chance(0.4):
            name = draw.one(again)
            new = _drawn(draw, specs[name])
            if new in values.values():
                continue
            values[name] = new
            question = draw.say(story.changed[name], v=new, **words)
        else:
            sum_ = draw.one(story.sums)
            if sum_.expression == before and not sum_.fresh:
                continue
            fresh = _values(draw, sum_.fresh) if sum_.fresh else {}
            if set(fresh.values()) & set(values.values()):
                continue
            question = draw.say(sum_.asked, **_shown(draw, fresh), **words)
            before = sum_.expression
            for key, value in fresh.items():
                before = before.replace(f"{{{key}}}", value)
            if last:
                question = fill(draw.one(["{l}. {q}", "{l}, {q}", "{l}. so {q}", "{l} - {q}"]), {"l": last, "q": question})
                last = ""
        code, answer = _coded(filled_in(before, values))
        made = _put(draw, question, code, answer, place)
        if any(made.calls == one.calls for one in turns):
            continue
        turns.append(made)
        result = turns[-1].calls[0].output
        if not result.replace(".", "").isdigit() or float(result) <= 0:
            return used(draw)
    if last:
        return used(draw)
    if story.recalled and draw.chance(0.12):
        turns.append(Exchange(dress(draw, draw.say(story.recalled, **words)), (), QUOTE))
    return turns


# ---------------------------------------------------------------- values told turn by turn, then a list of them
COUNTED: list[tuple[list[str], str]] = [
    (["{x} I sold {n} loaves", "{x} {n} loaves were sold"], "5-90"), (["I slept {n} hours {x}", "{x} it was {n} hours of sleep"], "4-10"), (["{x} {n} people came to the reading", "we had {n} visitors {x}"], "11-90"),
    (["I ran {n} km {x}", "{x} my run was {n} km"], "3-30"), (["{x} I drank {n} glasses of water", "{n} glasses of water {x}"], "2-12"), (["{x} the ward had {n} patients", "{n} patients {x}"], "8-40"),
    (["{x} the post brought {n} parcels", "{n} parcels arrived {x}"], "2-60"), (["my blood sugar was {n} {x}", "{x} I measured {n}"], "85-180"), (["I spent {n} {x}", "{x} I paid {n} for food"], "3-80"),
    (["{x} it rained {n} mm", "{n} mm of rain {x}"], "1-45"), (["{x} {n} tickets went", "the box office sold {n} {x}"], "20-400"), (["I picked {n} kilos {x}", "{x} the harvest was {n} kg"], "2-70"),
]
WEEK = ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"]
MEASURES: list[tuple[list[str], str, str]] = [
    (["what's the average?", "on average?", "mean of these days?", "how much was that per day on average?", "average for those days, please"], "import statistics\n{d}print(round(statistics.mean(data), 6))", "The mean is {r}."),
    (["[and |]the median?", "median of those?", "what's the middle one, I mean the median?"], "import statistics\n{d}print(round(statistics.median(data), 6))", "The median is {r}."),
    (["how much is that altogether?", "[and |]the total?", "add them all up", "sum of the days?"], "{d}print(round(sum(data), 6))", "The sum is {r}."),
    (["what was the most?", "my highest number?", "the biggest one?", "maximum?"], "{d}print(max(data))", "The maximum is {r}."),
    (["[and |]the lowest?", "the least on one day?", "minimum?"], "{d}print(min(data))", "The minimum is {r}."),
    (["how far apart are the best and the worst day?", "gap between highest and lowest?"], "{d}print(round(max(data) - min(data), 6))", "The range is {r}."),
]


def counted(draw: Draw) -> list[Exchange]:
    """A number for each day, told one after the other; then figures of them all."""
    bank, spec = draw.one(COUNTED)
    count = draw.one([3, 3, 4, 5])
    start = draw.integer(0, 7 - count)
    values = [drawn_value(draw, spec) for _ in range(count)]
    said = [fill(draw.one(bank), {"x": day, "n": value}) for day, value in zip(WEEK[start:], values, strict=False)]
    if draw.chance(0.35):
        said = [said[0], *(draw.one(["{x} {n}", "{x}: {n}", "{n} {x}", "and {x} {n}"]).format(x=day, n=value) for day, value in list(zip(WEEK[start:], values, strict=False))[1:])]
    turns, place = [], 0
    while place < count:
        take = draw.one([1, 1, 2])
        turns.append(_told(draw, ", ".join(said[place : place + take]), TELL_ON if place else TELL))
        place += take
    if draw.chance(0.12):
        turns += between(draw)
    space: dict[str, Any] = {}
    for asked in draw.rng.sample(MEASURES, draw.one([1, 1, 2, 3])):
        given = f"data = [{', '.join(values)}]\n" if not space else ""
        turns.append(_put(draw, draw.say(asked[0]), asked[1].replace("{d}", given), asked[2], bool(space), space))
    return turns


# ---------------------------------------------------------------- days told, days between
BEGINS = ["[our holiday|my leave|the course|the exhibition|the building work|my new job|the school term] starts on {a}", "the lease begins on {a}", "I gave up [smoking|sugar] on {a}", "my passport was issued on {a}", "the seeds went in on {a}", "we moved in on {a}", "I ordered the [sofa|boiler|windows] on {a}"]
ENDS = ["it's over on {b}", "{b} is the last day", "and {b} is when it ends", "the next date is {b}", "the end is {b}", "then on {b} comes the inspection"]
D = "from datetime import date\n"
DT = "from datetime import date, timedelta\n"
SPAN = ["how many days are between the two?", "days from the first date to the second?", "how many days is that from one to the other?", "how long is it in days?", "number of days between them?", "#H the gap in days?"]


def dated(draw: Draw) -> list[Exchange]:
    """One or two dates told; then the days between, a weekday, a date some days on."""
    first = some_date(draw, 2019, 2032)
    second = first + datetime.timedelta(days=draw.integer(6, 400))
    a, b = (f"date({day.year}, {day.month}, {day.day})" for day in (first, second))
    turns = [_told(draw, draw.say(BEGINS, a=spoken(draw, first)))]
    both = draw.chance(0.6)
    if both:
        turns.append(_told(draw, draw.say(ENDS, b=spoken(draw, second)), TELL_ON))
    if draw.chance(0.2):
        turns += between(draw)
    n = draw.integer(10, 120)
    then = first + datetime.timedelta(days=n)
    rows = [
        (["what day of the week is [that|the first date]?", "which weekday is the start?", "what weekday does it begin on?"], f"{D}print({a}.strftime('%A'))", "It is a {r}."),
        ([f"and {n} days after the start is which date?", f"what's the date {n} days after that first one?", f"add {n} days to the start date"], f"{DT}print({a} + timedelta(days={n}))", "It is {r}."),
    ]
    if both:
        rows = [(SPAN, f"{D}print(({b} - {a}).days)", "There are {r} days."), (["what day of the week is the second date?", "which weekday is the end?", "the last one, what weekday is it?"], f"{D}print({b}.strftime('%A'))", "It is a {r}."), *rows]
    for place, (asked, code, answer) in enumerate([rows[0], *draw.rng.sample(rows[1:], draw.integer(0, 1))] if draw.chance(0.6) else [draw.one(rows)]):
        turns.append(_put(draw, draw.say(asked), code, answer, place))
    return turns if then.year < 2035 else dated(draw)


# ---------------------------------------------------------------- words told, worked on
NAMED = ["my [boat|band|blog|shop|horse|team|dog|guinea pig] is called {w}", "the [password|code word|secret word|magic word] is {w}", "{w} is the word of the day", "my username is {w}", "we named the [tractor|server|robot|kitten] {w}", "the name on the box is {w}", "our street is called {w}"]
WORKED: list[tuple[list[str], str, str]] = [
    (["how many letters does the [name|word] have?", "count the letters of that [name|word]", "how long is it, in letters?"], "print(len({w}))", "It has {r} characters."),
    (["write the [name|word] backwards", "what's it spelled backwards?", "reverse that [name|word]", "how does it read from back to front?"], "print({w}[::-1])", "{r}"),
    (["put that [name|word] in capitals", "now the [name|word] in capital letters", "I need it in upper case"], "print({w}.upper())", "{r}"),
    (["how many vowels are in the [name|word]?", "vowels in it?", "count its vowels"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels."),
    (["its first letter?", "which letter does the [name|word] begin with?"], "print({w}[0])", "It is {r}."),
    (["its letters in alphabetical order?", "sort the letters of that [name|word]"], "print(''.join(sorted({w})))", "{r}"),
    (["the [name|word] without its vowels?", "take the vowels out of that [name|word]"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}"),
]


def named(draw: Draw) -> list[Exchange]:
    """A name or a word told, then something done with it."""
    text = word(draw)
    said = draw.say(NAMED, w=text)
    turns = [Exchange(draw.one(["{f}.", "{f}", "Remember: {f}", "just so you know, {f}.", "{f}, please remember"]).format(f=said), (), NOTED)]
    if draw.chance(0.25):
        turns += between(draw)
    for place, (asked, code, answer) in enumerate(draw.rng.sample(WORKED, draw.one([1, 1, 2]))):
        turns.append(_put(draw, draw.say(asked), code.replace("{w}", repr(text)), answer, place))
    return turns


KINDS: list[Kind] = [("memory", 29, used), ("memory", 7, counted), ("memory", 4, dated), ("memory", 4, named)]
