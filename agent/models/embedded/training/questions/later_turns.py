"""Later turns in many voices: what changes, what is derived, what is drawn, in the same conversation.

A scenario is a first question with numbers; later turns change one of them or go on from the
result. Lists stay in the kernel as `data`, tables as `df`; all else is written out again.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.csv_asked import (
    Asked,
    answered,
    carried,
    made,
    plural,
    slots_of,
)
from samara.agent.models.embedded.training.questions.csv_tables import LOOK, in_folder, some_table
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.questions.turns_said import (
    ANSWER,
    LEAD,
    Row,
    filled_in,
    turn,
)
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word, thing

R6 = "print(round({}, 6))"
CEIL, FLOOR = "import math\nprint(math.ceil({}))", "import math\nprint(math.floor({}))"

# ---------------------------------------------------------------- scenarios: first, expression, numbers, changes, afters
# A number is name:low-high with a mark: d decimals, h half numbers. {v} the new number, {r} the last result, {j} a fresh one.
INSTEAD = ["[and|what] if it were {v} {U}[ instead|]?", "and with {v} {U}?", "make it {v} {U}", "[hm|wait], {v} {U} [I meant|actually]", "and for {v} {U}?", "what about {v} {U}?", "same thing with {v} {U} please", "[suppose|say|let's say] it's {v} {U}, what then?", "it turned out to be {v} {U}. what now?", "my mistake, {v} {U} is right. again please", "redo it with {v} {U}", "how does that change with {v} {U}?", "{v} {U} instead?", "and now assume {v} {U}", "can you do it for {v} {U} too?", "the figure has changed to {v} {U}. new result?", "#H would it look very different with {v} {U}?", "#H now take {v} {U} as the basis"]
Scenario = tuple[list[str], str, str, dict[str, list[str]], list[tuple[list[str], str, str]]]
SCENARIOS: list[Scenario] = [
    (["a savings plan pays {q}% a year with compounding. I start it with {m} euros. its value {y} years on?", "{m} dollars at {q}% compound interest for {y} years - [final amount|what does it grow to]?", "my grandma leaves {m} in the bank at {q} percent yearly, compounding. how much is there in {y} years?", "what do {m} pounds become in {y} years with {q}% interest compounded every year?", "invest {m}, {q}% per year compounded annually, {y} years. [balance|value at the end]?"], "{m} * (1 + {q} / 100) ** {y}", "m:500-20000 q:2-9 y:2-9", {"y": ["suppose I only touch it {v} years from now?", "[and|what about] {v} years?", "and if I wait {v} years?", "leave it in for {v} years, what then?", "hm, make it {v} years", "and after {v} years[ at the same rate|]?", "what would it be after {v} years instead?"], "q": ["and at {v}%?", "what if the rate was {v}%?", "another bank offers {v}%. what would I get there?", "same, but {v} percent interest", "with {v}% instead, how much?"], "m": ["and if I start with {v}?", "what if I put in {v} instead?", "same conditions for {v}"]}, [(["how much of that is interest?", "so what's the interest alone?", "and how much did I gain?", "how much did it grow by, in money?"], R6.format("{m} * (1 + {q} / 100) ** {y} - {m}"), "The interest is {r}."), (["round that to [cents|two decimals]", "to the cent please", "round to 2 places"], "print(round({r}, 2))", ANSWER)]),
    (["[dinner|lunch|the meal|our bill|the restaurant bill] [came to|was] {m} and the waiter gets {q}% extra. [what do we pay|how much altogether]?", "bill {m}, tip {q}%, total?", "the taxi was {m}, I'd add {q}% for the driver. what do I hand over?", "haircut: {m}, and I tip {q} percent. what do I pay in all?"], "{m} * (100 + {q}) / 100", "m:20-180d q:5-25", {"q": ["and with {v}%?", "service was great, make it {v}%", "hm, {v}% tip instead?", "what if we only leave {v}%?", "and a tip of {v} percent?"], "m": ["[oh|wait], the bill was {v}. so?", "and for a bill of {v}?"]}, [(["now {j} people share it. one pays?", "we are {j}, how much [each|per person|a head]?", "and divided by {j} people?", "{j} of us share it equally. what's one share?", "what does everyone pay if we're {j}?", "per person with {j} people?"], R6.format("{r} / {j}"), ANSWER), (["and how much is the tip [itself|alone]?", "just the tip?", "how much of it goes to the waiter?"], R6.format("{m} * {q} / 100"), ANSWER)]),
    (["I [need|want|order|have to buy] {a} {t} at {m} [each|apiece|a piece]. [what's the cost|how much is it|what do I pay]?", "{a} {t}, {m} each - total?", "[one|a] {s} costs {m}. what do {a} of them cost?", "how much are {a} {t} when one is {m}?", "{w} wants {a} {t} for the office. they're {m} each. what will it cost?"], "{a} * {m}", "a:3-60 m:2-40d", {"a": ["and if I take {v}?", "what about {v} of them?", "and for {v} {t}?", "we need {v} after all. how much now?", "actually only {v} people come, so {v} of them. cost?", "sorry, {v} {t} it is"], "m": ["and at {v} each?", "the other shop wants {v} apiece. total there?", "they raised it to {v} each. now?", "I found them for {v}. how much would that be?"]}, [(["plus {j} for delivery?", "add {j} shipping", "and with {j} postage on top?", "there's a delivery fee of {j}. all in all?"], R6.format("{r} + {j}"), ANSWER), (["there's {p}% off this week. what would it be then?", "and with a {p}% voucher?", "they give me {p}% discount. what's left to pay?", "minus {p}% for members?"], R6.format("{r} * (100 - {p}) / 100"), ANSWER), (["with {p}% VAT on top?", "and including {p}% sales tax?", "now add {p}% tax"], R6.format("{r} * (100 + {p}) / 100"), ANSWER), (["if {j} of us chip in, how much each?", "divided among {j} families?", "and per head for {j} colleagues?"], R6.format("{r} / {j}"), ANSWER)]),
    (["we [pack|produce|ship|harvest] {a} {t} a day. how many [is that|are there] in {b} days?", "{a} {c} with {b} {t} each, how many {t}?", "the order is {a} {c} and every one holds {b} {t}. {t} in total?", "{a} rows of {b} {t}, how many altogether?", "there are {a} classes with {b} pupils. number of pupils?"], "{a} * {b}", "a:6-90 b:12-60", {"a": INSTEAD, "b": INSTEAD}, [(["one pallet takes {j}. how many pallets do I need?", "how many pallets do I need if {j} fit on one?", "a truck can load {j}. how many trucks [must I book|are needed]?", "a box holds {j} of them. how many boxes do we need[ to buy|]?", "a bus seats {j}. number of buses needed?", "each shelf has room for {j}, so how many shelves?", "#H packs of {j}: how many packs must I get?", "if one crate fits {j}, crates needed?", "{j} go in one van. how many trips is that, at least?"], CEIL.format("{r} / {j}"), ANSWER), (["how many full boxes of {j} does that make?", "how many complete sets of {j} can we make from it?", "in bags of {j}, how many full bags?"], FLOOR.format("{r} / {j}"), ANSWER), (["{j} of them are broken. how many are left?", "we lose {j}. what remains?", "{j} got sold already, how many do we have now?"], R6.format("{r} - {j}"), ANSWER), (["{p}% of them are faulty, how many is that?", "if {p} percent go to waste, how many are wasted?"], R6.format("{r} * {p} / 100"), ANSWER)]),
    (["I [drove|cycled|rode|ran] {a} km in {b} hours. [average speed|how fast was I]?", "{a} km took us {b} hours, so km/h?", "the ferry covers {a} km in {b} hours. speed?"], "{a} / {b}", "a:40-900 b:2-9", {"b": ["and if it had taken {v} hours?", "with traffic it was {v} hours. speed then?", "what if I needed {v} hours instead?", "on the way back it took {v} hours. how fast was that?"], "a": ["and for {v} km in the same time?", "what if it was {v} km?"]}, [(["and in m/s?", "what's that in metres per second?"], R6.format("{r} / 3.6"), ANSWER), (["at that speed, how far do I get in {j} hours?", "and how far would that be in {j} hours?", "keeping that pace for {j} hours, distance?"], R6.format("{r} * {j}"), ANSWER)]),
    (["[it's|we have] {a} km to go and I [drive|average] {b} km/h. how many hours?", "how long do {a} km take at {b} km/h, in hours?", "{a} km, {b} km/h, time in hours?"], "{a} / {b}", "a:60-900 b:20-130", {"b": ["and at {v} km/h?", "and if I slow down to {v}?", "what if I do {v} km/h?", "by bike it's {v} km/h. how long then?"], "a": ["and for {v} km?", "the detour makes it {v} km. how long now?", "what about {v} km at the same speed?"]}, [(["in minutes?", "how many minutes is that?", "and in minutes, please?"], R6.format("{r} * 60"), ANSWER), (["plus {j} hours of breaks?", "with {j} hours rest in between?", "add {j} hours for stops"], R6.format("{r} + {j}"), ANSWER)]),
    (["[my car|the van|our camper] needs {a} litres per 100 km. how many litres for {b} km?", "{b} km at {a} l/100km, [how much fuel|litres needed]?", "I use {a} litres of diesel on 100 km and have {b} km ahead. fuel?"], "{a} * {b} / 100", "a:4-12d b:120-950", {"b": ["and for {v} km?", "the other route is {v} km. fuel?", "there and back it's {v} km. so?"], "a": ["and with a car that needs {v} litres?", "in town it's more like {v} litres. what then?"]}, [(["a litre costs {g}. what does the trip cost?", "at {g} a litre, how much money is that?", "and in money if petrol is {g} per litre?", "diesel is {g} now. total cost?"], R6.format("{r} * {g}"), ANSWER)]),
    (["[a|the|our] [wall|room|lawn|floor|roof] is {a} m by {b} m. [what's the area|how many square metres]?", "area of a {a} by {b} metre [garden|terrace|hall]?", "how big is a field of {a} m x {b} m, in m2?"], "{a} * {b}", "a:4-90 b:3-70", {"a": ["and if one side is {v} m instead of {a}?", "make the {a} a {v}", "what if it was {v} m rather than {a}?"]}, [(["one tin covers {j} m2. how many tins [do I need|should I buy]?", "a bag of seed is enough for {j} square metres. bags needed?", "tiles come in boxes for {j} m2. number of boxes to buy?", "a roll does {j} m2. how many rolls?"], CEIL.format("{r} / {j}"), ANSWER), (["the floor costs {g} per square metre. total price?", "at {g} per m2, what's the bill?", "and the price at {g} a square metre?"], R6.format("{r} * {g}"), ANSWER), (["and the perimeter?", "how long is the [fence|edge|skirting] around it?", "what's the distance all the way around?"], R6.format("2 * ({a} + {b})"), ANSWER)]),
    (["I [earn|get|make] {m} an hour and [work|did] {a} hours [a week|this week|]. [pay|what do I get|how much is that]?", "{a} hours at {m} per hour?", "{w} tutors for {m} an hour, {a} hours. income?"], "{m} * {a}", "m:9-60d a:6-45", {"a": ["and with {v} hours?", "if I only work {v} hours?", "next week it's {v} hours. and then?", "what about {v} hours?"], "m": ["and at {v} an hour?", "if they raise it to {v} per hour?", "my colleague gets {v} an hour. what does she make?"]}, [(["{p}% goes off for tax. what's left?", "after {p}% tax?", "net, if {p}% is deducted?", "I keep it minus {p} percent. so?"], R6.format("{r} * (100 - {p}) / 100"), ANSWER), (["and over {j} weeks?", "how much is that in {j} weeks?", "if I do that {j} weeks in a row?"], R6.format("{r} * {j}"), ANSWER)]),
    (["my [salary|rent|pension|pay] of {m} [goes|will go] up by {q}%. what [is it|will it be] then?", "{m} a year plus {q}% - new [salary|amount]?", "the fee rises {q} percent from {m}. new fee?"], "{m} * (100 + {q}) / 100", "m:900-60000 q:2-15", {"q": ["and with {v}%?", "they may offer {v}%. what would that be?", "if it's only {v}%?", "and {v} percent?"], "m": ["and on {v}?", "same raise for {v}?"]}, [(["how much more is that?", "and the difference to before?", "so by how much did it rise?"], R6.format("{m} * {q} / 100"), ANSWER), (["and per month, if that's yearly?", "a twelfth of that, please", "divided by 12 months?"], R6.format("{r} / 12"), ANSWER)]),
    (["a {s} costs {m} and is reduced by {q}%. [what do I pay|sale price]?", "{m} with {q}% off?", "{q}% discount on {m}, what's left to pay?", "the label says {m} but minus {q} percent today. price?"], "{m} * (100 - {q}) / 100", "m:15-900d q:5-60", {"q": ["and with {v}%?", "tomorrow it's {v}% off. what then?", "if they gave me {v}%?", "hm, and {v} percent off?"], "m": ["and the one for {v}?", "the big model is {v}, same discount. price?", "and for {v}?"]}, [(["how much do I save?", "so what's the saving?", "and how much cheaper is it, in money?"], R6.format("{m} * {q} / 100"), ANSWER), (["and if I buy {j} of them?", "{j} of those?", "I need {j}, total?"], R6.format("{r} * {j}"), ANSWER)]),
    (["one euro is {f} dollars. how many dollars do I get for {m} euros?", "exchange rate {f}, {m} euros, how much in dollars?", "the rate is {f} per pound. what are {m} pounds worth?", "1 franc = {f} crowns. {m} francs in crowns?"], "{m} * {f}", "m:20-2500 f:1-9d", {"m": ["and for {v}?", "what about {v}?", "and if I change {v}?", "same for {v}"], "f": ["and at a rate of {v}?", "the rate moved to {v}. now?", "my bank uses {v}. what then?"]}, [(["they take a fee of {j}. what's left?", "minus a fee of {j}?", "and after {j} commission?"], R6.format("{r} - {j}"), ANSWER), (["minus {p}% fee?", "the booth keeps {p}%. how much do I actually get?"], R6.format("{r} * (100 - {p}) / 100"), ANSWER)]),
    (["a phone plan is {m} [once|to start] plus {k} a month. cost for {n} months?", "{m} joining fee and {k} monthly, {n} months. total?", "I have {m} and save {k} every week. how much after {n} weeks?"], "{m} + {k} * {n}", "m:20-400 k:8-90 n:3-24", {"n": ["and for {v}?", "and after {v}?", "what about {v} of them?", "if I keep it {v}?"], "k": ["and with {v} each time?", "what if it's {v} instead of {k}?"]}, [(["how much is that on average, over the {n}?", "so on average each of the {n}?"], R6.format("{r} / {n}"), ANSWER)]),
    (["{a} [of|out of] {b} {t} [are|were] [broken|sold|late|red]. what percentage is that?", "{a} from {b} people said yes. percent?", "I got {a} out of {b} points. in percent?"], "{a} / {b} * 100", "a:12-90 b:100-240", {"a": ["and if it's {v}?", "[it was|they were] {v}, not {a}. percent?", "and {v} out of {b}?", "what about {v}?"], "b": ["and out of {v}?", "what if there were {v} in all?"]}, [(["and the rest, in percent?", "so how many percent are the others?", "what percent is not?"], R6.format("100 - {r}"), "It is {r}%."), (["round that to one decimal", "with one digit after the point please"], "print(round({r}, 1))", ANSWER)]),
    (["a {w0} [download|file] has {a} MB and I get {b} MB per second. how many seconds?", "{a} litres [tank|pool|barrel], the hose gives {b} litres a minute. minutes to fill?", "a book of {a} pages, I read {b} a day. how many days?", "{a} pages at {b} pages per hour, how many hours?"], "{a} / {b}", "a:120-9000 b:4-60", {"b": ["and at {v}?", "and with {v} instead of {b}?", "if it's faster, {v}?", "what if I manage {v}?"], "a": ["and for {v}?", "the other one has {v}. how long for that?"]}, [(["divide that by 60", "and that over 60?"], R6.format("{r} / 60"), ANSWER), (["round it up", "rounded up to a whole number?", "always rounding up?"], CEIL.format("{r}"), ANSWER)]),
    (["the recipe for {n} people takes {a} g of [flour|rice|sugar|oats]. how much for {k} people?", "{a} g for {n} portions, I want {k} portions. grams?", "pancakes for {n}: {a} g flour. we are {k}. how much flour?"], "{a} / {n} * {k}", "a:120-900 n:2-6 k:7-30", {"k": ["and for {v}?", "two more guests, so {v}. how much?", "if {v} people come?", "oh, we'll be {v}. again please"]}, [(["in kg?", "and in kilos?", "how many kilograms is that?"], R6.format("{r} / 1000"), ANSWER), (["a bag has {j} g. how many bags do I need to buy?", "it's sold in packs of {j} g, how many packs?"], CEIL.format("{r} / {j}"), ANSWER)]),
    (["I have {m} and [spend|pay] {k}. what's left?", "budget {m}, {k} already used. remaining?", "{w} had {m} on the card and bought something for {k}. balance?"], "{m} - {k}", "m:300-5000 k:20-280", {"k": ["and if I spend {v}?", "it was {v}, not {k}. what's left then?", "what about {v}?"], "m": ["and if I had {v}?", "starting from {v}?"]}, [(["and how many days does that last at {j} a day?", "if I use {j} a day, how many days is that?", "at {j} per day, for how many days?"], R6.format("{r} / {j}"), ANSWER), (["then another {j} goes off", "and then {j} more for fuel?", "minus a further {j}?"], R6.format("{r} - {j}"), ANSWER), (["what share of the {m} is that, in percent?", "how many percent of {m} is that?"], R6.format("{r} / {m} * 100"), "It is {r}%.")]),
    (["[a|my] device uses {a} watts for {b} hours a day. how many watt hours is that?", "{a} W running {b} hours. Wh?"], "{a} * {b}", "a:20-2000 b:2-12", {"b": ["and for {v} hours?", "if it only runs {v} hours?"], "a": ["and with a {v} W one?", "the new one takes {v} watts. and that?"]}, [(["in kWh?", "how many kilowatt hours?", "and in kilowatt hours?"], R6.format("{r} / 1000"), ANSWER)]),
    (["[taking|with] {f} km to the mile, how many km are {a} miles?", "with 1 inch = 2.54 cm, how many cm are {a} inches?", "take 1 kg as 2.2 pounds. {a} kg in pounds?"], "{a} * {F}", "a:12-480 f:1-1d", {"a": ["and {v}?", "and for {v}?", "what about {v}?", "same for {v} please"]}, [(["I was on the way for {j} hours. how much is it each hour?", "I needed {j} hours for that. per hour?", "spread over {j} days, how much a day?", "in {j} hours. so what's the average per hour?"], R6.format("{r} / {j}"), ANSWER)]),
    (["{w} is {a} and {W} is {b}. how old are they together?", "our two offices have {a} and {b} staff. altogether?", "I picked {a} {t}, {w} {b}. how many do we have?", "{a} people came on Friday and {b} on Saturday. both days?"], "{a} + {b}", "a:5-90 b:5-90", {}, [(["and {j} more on top?", "plus {j}?", "another {j} joined, so?", "then {j} more arrived. now?"], R6.format("{r} + {j}"), ANSWER), (["and the average of the two?", "so on average?", "the mean of both?"], R6.format("({a} + {b}) / 2"), ANSWER), (["and the difference between the two?", "how far apart are they?", "by how much do they differ?"], R6.format("abs({a} - {b})"), ANSWER), (["what percent of that is the first one?", "the first one's share in percent?"], R6.format("{a} / {r} * 100"), "It is {r}%.")]),
    (["square of {a}?", "{a} times itself?", "what's {a} squared?", "{a} to the power of 2"], "{a} ** 2", "a:11-99", {"a": ["and of {v}?", "and {v}?", "same for {v}"]}, [(["then {j} comes off", "take {j} away", "less {j}?", "and {j} less than that?"], R6.format("{r} - {j}"), ANSWER), (["now add {j}", "and {j} more than that?"], R6.format("{r} + {j}"), ANSWER), (["root of what's there now, with 2 digits after the point", "now the root of that, to 2 decimals", "then take the square root and round to 2 places"], "import math\nprint(round(math.sqrt({r}), 2))", ANSWER)]),
]
AFTER_ANY: list[Row] = [
    (["double it", "and twice that?", "now double it please", "what if everything doubled?", "if we needed it twice?"], R6.format("{r} * 2"), ANSWER), (["[and |]half of that?", "I only need half", "what's fifty-fifty, so half of it?"], R6.format("{r} / 2"), ANSWER), (["times {j}?", "and {j} times that?", "multiply the whole thing by {j}", "same thing {j} times over?"], R6.format("{r} * {j}"), ANSWER),
]
ROUND_ANY: list[Row] = [
    (["round that to {d} decimal[s| places]", "[ok, |]to {d} decimals please", "rounded to {d} places?", "too many digits. {d} decimals are enough", "shorten it to {d} decimals", "could you give that with {d} decimals only?", "I'd write it with {d} decimals. how?"], "print(round({r}, {d}))", ANSWER),
    (["round it to a whole number", "nearest whole number?", "no decimals please", "as a round number, nearest integer?", "in whole numbers that's about what?"], "print(round({r}))", ANSWER),
    (["round up to the next whole one", "rounded up?", "I can only get whole ones, so rounded up?"], CEIL.format("{r}"), ANSWER),
]
# ---------------------------------------------------------------- lists
LIST_TOPICS = ["my weekly step counts", "[the|our] daily takings", "[the|my] lap times", "[the|these] test scores", "goals per season", "rainfall in mm", "hours I slept", "the heights of my tomato plants", "our monthly power use", "[parcel|suitcase] weights", "calls per day", "the ages of the choir", "kilometres cycled each day", "prices I noted at the market", "bus delays in minutes", "pages read per day", "eggs our hens laid", "download speeds", "visitors per hour", "my blood pressure readings", "points per game", "daily temperatures"]
LIST_FIRST: list[tuple[str, str, list[str]]] = [
    ("print(round(sum(data), 6))", "The sum is {r}.", ["{w}: {l}. what is the total?", "{w}: {l}. what do they add up to?", "sum up {w} for me: {l}", "{l} - that's {w}. total?", "I wrote down {w}: {l}. altogether?", "total of {l}", "add these together: {l}"]),
    ("import statistics\nprint(round(statistics.mean(data), 6))", "The mean is {r}.", ["{w}: {l}. average?", "what's the mean of {l}?", "I logged {w}, {l}, and wonder about the average", "{w} were {l}. on average?", "mean of these please: {l}"]),
    ("import statistics\nprint(round(statistics.median(data), 6))", "The median is {r}.", ["median of {l}?", "{w}: {l}. what's the median?", "find the median: {l}"]),
    ("print(sorted(data))", "Sorted: {r}", ["bring these into ascending order: {l}", "put {l} in order, smallest first", "{w}: {l}. sort them", "arrange from low to high: {l}", "order {l} please"]),
    ("print(max(data))", "The maximum is {r}.", ["{w}: {l}. which is the highest?", "largest of {l}?", "what's the max of {l}", "{w}: {l}. my best value?"]),
    ("print(min(data))", "The minimum is {r}.", ["{w}: {l}. the lowest?", "smallest of {l}?", "min of {l}"]),
    ("print(len(data))", "The count is {r}.", ["how many numbers are these: {l}?", "count these values: {l}"]),
]
MEASURED: dict[str, tuple[str, list[str], str]] = {
    "round(sum(data), 6)": ("The sum is {r}.", ["[and |]what do they add up to?", "and [the|their] total?", "in total?", "sum them up", "how much is it altogether?", "all together?", "and if I add them all?", "the sum of those?", "#H what's the grand total then?"], "[what's the total of the others|sum of the rest|what do the remaining ones add up to|what's left in total]?"),
    "round(statistics.mean(data), 6)": ("The mean is {r}.", ["and on average?", "[and |what's ]the average?", "average of those?", "and the mean?", "what's typical, I mean the average?", "how much is that on average?", "mean too please", "#H what would be the average of these?"], "[what's the average of the rest|mean of the others|what do the rest average|the average now]?"),
    "round(statistics.median(data), 6)": ("The median is {r}.", ["and the median?", "what about the median?", "the one in the middle, the median?", "median too please", "and what is their median?"], "[what's the median of the rest|median of the others]?"),
    "max(data)": ("The maximum is {r}.", ["[and|which is] the biggest[ of them|]?", "what's the largest one?", "the top value?", "and the highest?", "max?", "my best one?"], "[what's the biggest now|largest of the rest]?"),
    "min(data)": ("The minimum is {r}.", ["and the smallest[ of them|]?", "which is the lowest?", "what's the least?", "min?", "and the lowest one?", "and the worst, lowest one?"], "[what's the smallest now|smallest of the rest]?"),
    "round(statistics.stdev(data), 6)": ("The standard deviation is {r}.", ["and the standard deviation?", "how much do they spread (standard deviation)?", "std of those?"], "[standard deviation of the rest|what's the standard deviation now]?"),
    "round(max(data) - min(data), 6)": ("The range is {r}.", ["what's the range?", "difference between the biggest and the smallest?", "how far apart are the highest and the lowest?", "gap from lowest to highest?"], "[what's the range of the rest|range now]?"),
    "len(data)": ("The count is {r}.", ["how many are there?", "how many values is that?", "count of them?"], "[how many are left|how many remain]?"),
}
REMOVED: list[tuple[list[str], str, int]] = [
    (["kick out the largest number.", "leave out the largest.", "without the highest value,", "drop the maximum.", "remove the top one.", "if I ignore the biggest,", "the highest was a mistake, skip it.", "now forget about the largest one.", "strike the biggest number.", "#H not counting the largest,"], "data.remove(max(data))", 1),
    (["take out the smallest one.", "leave out the lowest.", "without the minimum,", "drop the worst, lowest one.", "remove the least of them.", "if we ignore the smallest,", "cross out the smallest number.", "#H not counting the smallest,"], "data.remove(min(data))", 1),
    (["drop the highest and the lowest.", "without the biggest and the smallest,", "take away both extremes, largest and smallest.", "ignoring the maximum and the minimum,"], "data.remove(max(data))\ndata.remove(min(data))", 2),
    (["remove the first one.", "skip the first value.", "without the very first,"], "data.pop(0)", 1),
    (["remove the last one.", "skip the last value.", "without the final one,"], "data.pop()", 1),
]
FROM_LIST: list[Row] = [
    (["sort them", "and sorted, low to high?", "in order please, smallest first", "put these in ascending order", "can you sort those?"], "print(sorted(data))", "Sorted: {r}"), (["highest to lowest please", "sort them, biggest first", "ranking from the top?", "descending order?"], "print(sorted(data, reverse=True))", "Sorted: {r}"),
    (["how many were above {n}?", "how many of those are over {n}?", "and how often was it more than {n}?", "on how many occasions did it exceed {n}?"], "print(sum(x > {n} for x in data))", "There are {r}."), (["how many were below {n}?", "how often was it under {n}?", "how many didn't reach {n}?"], "print(sum(x < {n} for x in data))", "There are {r}."),
    (["which ones are above {n}?", "show me just those over {n}", "only the values greater than {n}"], "print([x for x in data if x > {n}])", "They are {r}."), (["which of them are above the average?", "which beat the average?", "show those better than the mean"], "import statistics\nprint([x for x in data if x > statistics.mean(data)])", "They are {r}."),
    (["how many are above the average?", "how many beat the mean?", "how many of them are better than average?"], "import statistics\nprint(sum(x > statistics.mean(data) for x in data))", "There are {r}."), (["the three best?", "top 3 of those?", "which three are the highest?"], "print(sorted(data, reverse=True)[:3])", "They are {r}."), (["and the second biggest?", "second highest?", "who's runner-up, the second largest value?"], "print(sorted(data)[-2])", "The second largest value is {r}."),
    (["running total?", "cumulative sums of those?", "how does it add up step by step?"], "print([round(sum(data[:n + 1]), 6) for n in range(len(data))])", "The running totals are {r}."), (["what share of the total is the biggest, in percent?", "the largest one is what percent of the total?"], R6.format("max(data) / sum(data) * 100"), "It is {r}%."), (["my goal is {N} in total. how much is missing?", "how far is the total from {N}?", "the target was {N} altogether. what's still missing?"], R6.format("{N} - sum(data)"), ANSWER),
    (["add {k} to every one", "each of them plus {k}?", "everyone gets {k} more. new values?"], "print([round(x + {k}, 6) for x in data])", "The result is {r}."), (["all of them times {k}?", "multiply every value by {k}"], "print([round(x * {k}, 6) for x in data])", "The result is {r}."), (["now double each of them", "double every value"], "print([round(x * 2, 6) for x in data])", "The result is {r}."),
]
CHARTED: list[tuple[list[str], str]] = [
    (["would bars work for these values? draw them", "bar chart of those", "bars please", "and as a bar chart?", "show me those as bars", "now draw that as bars", "make a bar graph out of these", "put them in a bar chart for [my boss|the meeting|the team]", "I'd like bars for these numbers", "one bar for each of them please", "bar chart time!", "#H let me see bars"], "plt.bar(range(len(data)), data)"),
    (["now plot them", "line chart of those?", "can I see them as a line?", "draw the curve of these values", "show the trend in a graph", "plot these please", "a graph of that would be nice", "#H how does it look as a line graph?", "connect them in a line chart"], "plt.plot(data)"),
    (["histogram of those?", "and a histogram", "show me how they're distributed, as a histogram"], "plt.hist(data)"), (["pie chart of these?", "as a pie please", "show the shares as a pie"], "plt.pie(data)"), (["box plot too?", "a boxplot of them please"], "plt.boxplot(data)"),
]
DAYS = ["Mon, Tue, Wed, Thu, Fri, Sat, Sun", "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec", "north, south, east, west, centre, coast, hills, valley", "A, B, C, D, E, F, G, H, I, J"]
NAMING = ["{q} save it as {o}", "{q} call the file {o}", "{q} - file name {o}", "{q} as {o} please", "{q} and put it in {o}", "{q} name it {o}"]
# ---------------------------------------------------------------- tables: op, next op, what is new, texts
NEXT: list[tuple[str, str, str, list[str]]] = [
    ("isv", "isv", "V", ["what about {v}?", "[and|now] {v}?", "and for {v}?", "how about {v}?", "same for {v}", "how many {v} then?", "and the {v} ones?", "count {v} too", "and with {v} instead?", "now the same for {v}", "#H and {v}, how many?"]), ("vmean", "vmean", "V", ["now the same for {v}", "what about {v}?", "and {v}?", "same average for {v}", "how does {v} do?", "#H and for the {v} group?", "{v} instead?", "compare with {v}: what's theirs?", "and the same thing for {v} please"]), ("vsum", "vsum", "V", ["and {v}?", "what about {v}?", "now the same for {v}", "and how much for {v}?", "the {v} total?", "do {v} as well", "#H same sum for {v}"]), ("vmean", "vsum", "", ["and in total?", "not the average, the total?", "and the sum?", "what do they add up to?"]), ("vsum", "vmean", "", ["and on average?", "what's that as an average?", "and the mean?"]), ("isv", "sharev", "", ["what percentage is that?", "in percent of all {R}?", "as a share of all {R}?"]),
    ("gmeanmax", "gmeanmin", "C", ["and by {c}, who has the smallest average?", "and for {c}, which has the lowest average?", "now {c}: which {g} has the lowest mean?"]), ("gmeanmax", "gmeanmax", "C", ["same for {c}", "and for {c}?", "now by {c}?", "what about {c}?"]), ("gmeanmax", "gmeanmin", "", ["and the lowest?", "and which has the lowest average?", "who's at the bottom?", "and the smallest one?"]), ("gsummax", "gsummin", "", ["and the lowest?", "and which has the smallest total?", "which {g} is last?"]), ("gsummax", "gsummax", "C", ["same question for {c}", "and in terms of {c}?", "and by {c}?"]), ("gmeanmax", "gmean", "", ["show me all of them", "what are the averages of all {gs}?", "and the full list?"]), ("gsummax", "gsum", "", ["show me the totals of all {gs}", "and all the totals?"]),
    ("sum", "mean", "", ["and the average per {r}?", "and on average?", "what's that per {r} on average?", "mean?", "and the mean of it?", "what about the average?"]), ("mean", "sum", "", ["and in total?", "and altogether?", "what's the total?", "and the sum of all?"]), ("mean", "mean", "C", ["same for {c}", "and {c}?", "what about {c}?", "and the average {c}?"]), ("mean", "max", "", ["and the highest?", "what's the maximum?", "and the top value?"]), ("mean", "min", "", ["and the lowest?", "what's the smallest?"]), ("mean", "median", "", ["and the median?", "what's the median then?"]), ("sum", "max", "", ["what's the largest single one?", "and the biggest value in there?"]), ("max", "min", "", ["and the lowest?", "and the minimum?", "smallest too?"]), ("sum", "gsum", "", ["split that up by {g}", "and by {g}?", "how is that divided between the {gs}?", "per {g} please"]), ("mean", "gmean", "", ["by {g}?", "and for each {g}?", "broken down by {g}?"]), ("gcount", "mode", "", ["so which is the most common?", "which one is in front?"]),
    ("argmax", "argmin", "", ["and the lowest?", "and who or what comes last?", "which one has the least?", "the opposite end?", "and the smallest one?"]), ("argmin", "argmax", "", ["and the highest?", "and the one with the most?", "who's at the top?"]), ("argmax", "max", "", ["how much exactly?", "what value does it have?", "and its {c}?", "with what {c}?"]), ("argmin", "min", "", ["how much exactly?", "and its {c}?", "with what value?"]), ("lookup", "lookup", "U", ["and {u}?", "what about {u}?", "same for {u}", "now {u}", "and that of {u}?", "how about {u}?"]), ("over", "over", "K", ["and over {k}?", "and more than {k}?", "what if the limit is {k}?", "with {k} as the threshold?"]), ("over", "overnames", "", ["which ones are they?", "name them", "who or what are they?", "list those"]), ("under", "under", "K", ["and under {k}?", "and below {k}?", "less than {k}?"]), ("rows", "mean", "", ["and the average {c}?", "what is the mean {c}?"]), ("rows", "isv", "", ["how many of them are {v}?", "and how many with {g} {v}?"]), ("kinds", "which", "", ["and what are they?", "name them please", "which ones?"]), ("topnames", "bottomnames", "", ["and the {t} lowest?", "the other end, the bottom {t}?"]), ("vmax", "vmax", "V", ["and {v}?", "same for {v}"]),
]
# {v} several of what the first rows name: dogs for dog
MANY: dict[str, list[str]] = {
    "isv": ["how many {R} were for {v}", "how many {v} are there", "how many of the {R} are {v}", "number of {v}", "count the {v}", "how often do {v} come up", "how many {R} have to do with {v}"], "vmean": ["average {c} of the {v}", "mean {c} for {v}", "what {c} do the {v} have on average", "how high is the average {c} among the {v}"], "vsum": ["total {c} of the {v}", "what {c} do the {v} have altogether", "sum of {c} for the {v}"],
}
OF_THAT = ["what is the {e} of that one?", "and its {e}?", "what about its {e}?", "and what {e} does it have?", "the {e} there?"]
APART = ["by how much do the two differ in {e}?", "what's the difference in {e} between those two?", "how far apart are the two in {e}?", "and the gap in {e} between them?", "how big is the difference between their {e} values?"]
DRAWN = ["plot it over time", "now plot the {c} over the {x}", "plot that by {x}", "draw the {c} {x} by {x}", "show it as a line over the {x}", "line chart of it, {x} on the x axis", "can you graph that over the {x}?", "#H and a picture of the {c} along the {x}"]
BARRED = ["bar chart of the total {c} by {g}", "show the {c} totals per {g} as bars", "draw the total {c} for each {g} as a bar chart", "make bars of the summed {c} per {g}"]
# ---------------------------------------------------------------- dates, texts, units
DATE_FIRST = ["what weekday belonged to {a}?", "what day of the week was {a}?", "{a} - which weekday?", "we met on {a}. what day of the week was it?", "my passport says {a}. weekday?", "was {a} a Monday, Tuesday or what?"]
BETWEEN_FIRST = ["days between {a} and {b}", "how many days from {a} to {b}?", "I started on {a} and finished {b}. days?", "our trip runs from {a} until {b}, how many days?", "the lease goes {a} to {b}. how many days is that?", "number of days: {a} - {b}"]
ON_SPAN: list[Row] = [(["how many full weeks is that?", "in complete weeks?", "so how many whole weeks?", "full weeks?"], "print({r} // 7)", "There are {r} weeks."), (["and in weeks[ with decimals|]?", "that in weeks?"], R6.format("{r} / 7"), "There are {r} weeks."), (["in hours?", "how many hours would that be?"], R6.format("{r} * 24"), "There are {r} hours."), (["and counting both the first and last day?", "including the end day as well?"], "print({r} + 1)", "There are {r} days."), (["at {k} a day, what does that cost?", "I read {k} pages a day. how many pages in that time?", "if I save {k} every day, how much by then?", "{k} euros parking a day, total?"], R6.format("{r} * {k}"), ANSWER), (["divided by 30?", "and what's that over 30?"], R6.format("{r} / 30"), ANSWER)]
ON_DAY = [(["what's the date once {n} days have passed since?", "and {n} days later?", "which date is {n} days after that?", "{n} days on from there?", "the warranty runs {n} days from then. last day?"], "from datetime import date, timedelta\nprint({d} + timedelta(days={n}))", "It is {r}."), (["and {n} days before that?", "which date was {n} days earlier?", "{n} days prior to it?"], "from datetime import date, timedelta\nprint({d} - timedelta(days={n}))", "It is {r}."), (["and {k} weeks later?", "what date is {k} weeks after?"], "from datetime import date, timedelta\nprint({d} + timedelta(weeks={k}))", "It is {r}."), (["how many days from that to {b}?", "and from then until {b}, in days?", "how long is it from there to {b}, in days?"], "from datetime import date\nprint(({e} - {d}).days)", "There are {r} days.")]
WORD_OF = ["and the weekday of {b}?", "and {b}?", "what about {b}?", "same for {b}"]


def _number(draw: Draw, spec: str) -> str:
    low, high, decimal = re.fullmatch(r"(\d+)-(\d+)(d?)", spec).groups()  # type: ignore[union-attr]  # specs are ours
    whole = draw.integer(int(low), int(high))
    if decimal and draw.chance(0.6):
        return f"{whole}.{draw.one(['50', '25', '90', '99', '40', '8', '5', '35'])}".rstrip("0")
    return str(whole // 50 * 50 if whole > 400 and draw.chance(0.7) else whole)


def _fits(result: str, *, small: bool = False) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", result) is not None and 0 < float(result) < (1e6 if small else 1e9)


def scenario(draw: Draw) -> list[Exchange]:
    """A sum in a story; then a number of it changes, or one goes on from the result."""
    bank, expression, spec, changes, afters = draw.one(SCENARIOS)
    specs = dict(part.split(":") for part in spec.split())
    values = {name: _number(draw, kind) for name, kind in specs.items()}
    values["F"] = values.get("f", "")
    first = draw.template(bank)
    if "to the mile" in first:
        values["f"] = values["F"] = draw.one(["1.6", "1.61", "1.609", "1.60934"])
    elif "{F}" in expression:
        values["F"] = "2.54" if "2.54" in first else "2.2"
    names = draw.rng.sample(NAMES, 2)
    goods = thing(draw)
    words = {"t": goods, "s": re.sub("e$", "", goods[:-1]) if goods.endswith(("xes", "ches", "shes")) else goods[:-1], "c": draw.one(["boxes", "crates", "bags", "trays"]), "w": names[0], "W": names[1], "w0": draw.one(["game", "film", "map"])}
    answer = "It is {r}%." if expression.endswith("* 100") else ANSWER
    shown = {name: draw.shown(value, words=0.05) for name, value in values.items()}
    text = draw.say([first], **{**shown, **words, "q": values.get("q", "")})
    turns = [turn(draw, text, R6.format(filled_in(expression, values)), answer, later=False, plain=False)]
    for _ in range(draw.one([1, 1, 1, 2, 2, 3])):
        result, x = turns[-1].calls[0].output, draw.rng.random()
        changed = list(changes) if len(turns) == 1 or filled_in(expression, values) in turns[-1].calls[0].code else []
        if changed and x < 0.5:
            name = draw.one(changed)
            new = _number(draw, specs[name])
            if new == values[name]:
                continue
            unit = ""
            if changes[name] is INSTEAD:
                following = re.search(rf"\{{{name}\}} (\{{t\}}|\{{c\}}|days|rows|classes|pupils)", first)
                unit = filled_in(following.group(1), words) if following else "{U}"
            question = draw.say(changes[name], **{**values, **words, "v": draw.shown(new, words=0.1), "U": unit}).replace("  ", " ")
            if "{U}" in question:
                break
            values[name] = new
            turns.append(turn(draw, re.sub(r" +([?,.])", r"\1", question).strip(), R6.format(filled_in(expression, values)), answer, plain=False))
            continue
        if not _fits(result, small=True):
            break
        rows = afters * 3 + (AFTER_ANY if answer == ANSWER else []) + (ROUND_ANY * 2 if _long(result) else [])
        asked, code, said = draw.one(rows if filled_in(expression, values) in turns[-1].calls[0].code else AFTER_ANY + (ROUND_ANY * 3 if _long(result) else []))
        pieces = {"r": result, "j": str(draw.integer(2, 12) if "ceil" not in code and "floor" not in code else draw.integer(6, 60)), "p": str(draw.integer(2, 30)), "g": f"{draw.integer(1, 3)}.{draw.integer(1, 9)}5", "d": str(draw.one([1, 2, 2, 3]))}
        if "- {j}" in code and float(result) < float(pieces["j"]):
            continue
        question = draw.say(asked, **{**values, **pieces, "j": draw.shown(pieces["j"], words=0.2), "d": draw.one([pieces["d"], {"1": "one", "2": "two", "3": "three"}[pieces["d"]]])}).replace("1 decimals", "1 decimal").replace("one decimals", "one decimal").replace("1 places", "1 place").replace("one places", "one place").replace("1 decimal are", "1 decimal is").replace("one decimal are", "one decimal is")
        if said == ANSWER and turns[-1].answer.startswith("It is") and "round" in asked[0]:
            said = "It is {r}%."
        turns.append(turn(draw, question, filled_in(code, {**values, **pieces}), said, plain=False))
        if "100 - " in code or any(code == row[1] for row in ROUND_ANY):
            break
    return turns if len(turns) > 1 else scenario(draw)


def _long(result: str) -> bool:
    """Whether there are decimals to round."""
    return "." in result and not result.endswith(".0")


def listed(draw: Draw) -> list[Exchange]:
    """A list, then other figures of it, the list without some, charts of it."""
    values = [value.lstrip("-") for value in numbers(draw, draw.integer(5, 9))]
    space: dict[str, Any] = {}
    code, answer, bank = draw.one(LIST_FIRST)
    imported, _, printed = code.rpartition("\n")
    topic = draw.expand(draw.one(LIST_TOPICS))
    code = f"{imported}\n" * bool(imported) + f"data = [{', '.join(values)}]\n{printed}"
    turns = [turn(draw, draw.say(bank, w=topic, l=surface(draw, values)), code, answer, space, later=False)]
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        data, x = space["data"], draw.rng.random()
        if x < 0.3:
            expression = draw.one(list(MEASURED))
            answer, asked, _ = MEASURED[expression]
            if f"print({expression})" in turns[-1].calls[0].code:
                continue
            turns.append(turn(draw, draw.say(asked), f"{'import statistics' + chr(10) if 'statistics.' in expression else ''}print({expression})", answer, space))
        elif x < 0.5 and len(data) > 4:
            asked, change, _ = draw.one(REMOVED)
            expression = draw.one(list(MEASURED))
            answer, _, rest = MEASURED[expression]
            lead = draw.say(asked)
            then = draw.expand(rest)
            question = f"{lead} {then if lead.endswith(',') else then[0].upper() + then[1:] if draw.chance(0.6) else then}"
            turns.append(turn(draw, question, f"{'import statistics' + chr(10) if 'statistics.' in expression else ''}{change}\nprint({expression})", answer, space))
        elif x < 0.68:
            asked, plot = draw.one(CHARTED)
            question, out = draw.say(asked), "plot.png"
            labels = [label.strip() for label in draw.one(DAYS).split(",")][: len(data)]
            if plot.startswith(("plt.bar", "plt.pie")) and len(labels) == len(data) and draw.chance(0.4):
                question = question.rstrip("?.! ") + draw.one([", labels ", ". the labels are ", ", in order: ", ". label them ", " for "]) + ", ".join(labels)
                plot = f"plt.bar({labels!r}, data)" if "bar" in plot else f"plt.pie(data, labels={labels!r})"
            elif "bar" in plot and draw.chance(0.15):
                question = question.rstrip("?.! ") + draw.one(["? starting on Monday.", ", Mon onwards", ", in that order", ", one per day", ". January first", ", same order"])
            if draw.chance(0.35):
                out = f"{draw.one(['chart', 'bars', 'steps', 'values', 'numbers', fake_word(draw)])}.png"
                question = draw.say(NAMING, q=question.rstrip("?."), o=out)
            turns.append(Exchange(draw.say(LEAD[:12], q=question), (Call(f"import matplotlib.pyplot as plt\nplt.figure()\n{plot}\nplt.savefig('{out}')", f"[file saved: {out}]"),), f"I saved the plot as {out}."))
        elif x < 0.76 and _long(turns[-1].calls[0].output) and _fits(turns[-1].calls[0].output):
            asked, code, answer = draw.one(ROUND_ANY)
            d = str(draw.integer(1, 3))
            turns.append(turn(draw, draw.say(asked, d=d).replace("1 decimals", "1 decimal").replace("1 places", "1 place"), filled_in(code, {"r": turns[-1].calls[0].output, "d": d}), answer))
        else:
            asked, code, answer = draw.one(FROM_LIST)
            total = int(sum(data))
            if "sum(data)" in code and total <= 0:
                continue
            pieces = {"n": str(int(draw.one(data))), "k": str(draw.integer(2, 9)), "N": str((total // 100 + draw.integer(1, 5)) * 100)}
            turns.append(turn(draw, draw.say(asked, **pieces), filled_in(code, pieces), answer, space))
            if answer.startswith(("They", "Sorted", "The result", "The running")):
                break
    return turns if len(turns) > 1 else listed(draw)


def tabled(draw: Draw) -> list[Exchange]:
    """A question on a file, then the same for another value or column, the other end, a chart."""
    while True:
        table = some_table(draw)
        slots = slots_of(draw, table)
        op, following, new, texts = draw.one(NEXT)
        group = next((column for column in table.columns if column.name == slots.get("G")), None)
        pair = [cell for cell in dict.fromkeys(group.cells[:2] if group else ()) if cell.isalpha() and cell.islower() and len(cell) > 2]
        many = op == following and op in MANY and len(pair) == 2 and draw.chance(0.7)
        if many:
            slots |= {"V": pair[0].lower(), "v": plural(pair[0].lower())}
        found = made(draw, op, slots, MANY[op] if many else None)
        columns = {column.name: column for column in table.columns}
        fixed = {key: columns[slots[key]] for key in ("C", "G") if key in slots}
        if new == "C":
            fixed.pop("C")
        moved = slots if not new else {**slots_of(draw, table, **fixed)}
        if many:
            moved |= {"V": pair[1].lower(), "v": plural(pair[1].lower())}
        if found is None or (new == "C" and slots["C"] == moved["C"]) or (new in ("U", "V", "K") and (new not in moved or slots.get(new) == moved[new])):
            continue
        then = made(draw, following, {**moved, **({key: slots[key] for key in ("T", "t", "L", "l") if key in slots} if not new else {})}, texts)
        if then is not None:
            break
    space: dict[str, Any] = {}
    with in_folder(table):
        look = LOOK.replace("{f}", table.file)
        seen = Call(look, execute(look, space))
        call, fit = answered(found.expression, space)
        next_call, next_fit = answered(then.expression, space)
        if not (fit and next_fit):
            return tabled(draw)
        turns = [Exchange(dress(draw, carried(draw, table, found.question), lower=False, typos=False), (seen, call), found.answer.replace("{o}", call.output))]
        turns.append(_asked(draw, then, next_call))
        if op in ("argmax", "argmin") and following in ("argmin", "argmax") and "E" in slots and draw.chance(0.6):
            expression = "round(abs(df.loc[df['{C}'].idxmax(), '{E}'] - df.loc[df['{C}'].idxmin(), '{E}']), 6)".replace("{C}", slots["C"]).replace("{E}", slots["E"])
            third = Asked(draw.say(APART, e=slots["e"]), "apart", expression, "The difference is {o}.", slots)
        elif then.op in ("argmax", "argmin") and "E" in slots and draw.chance(0.5):
            third = Asked(draw.say(OF_THAT, e=slots["e"]), "of", f"df.loc[df['{slots['C']}'].idx{then.op[3:]}(), '{slots['E']}']", "It is {o}.", slots)
        else:
            return turns if draw.chance(0.6) else turns + _charts(draw, then, table.of("d", "m"))
        last, good = answered(third.expression, space)
    return [*turns, _asked(draw, third, last)] if good else turns


def _asked(draw: Draw, found: Asked, call: Call) -> Exchange:
    return Exchange(draw.say(LEAD[:16], q=found.question + "?" * (draw.chance(0.7) and not found.question.endswith("?"))), (call,), found.answer.replace("{o}", call.output))


def _charts(draw: Draw, last: Asked, times: list[Any]) -> list[Exchange]:
    """A chart of the column that was asked about, over time or by group."""
    slots, out = last.slots, "plot.png" if draw.chance(0.5) else f"{draw.one(['costs', 'trend', 'overview', 'by_group', 'history', fake_word(draw)])}.png"
    if last.op not in ("sum", "mean", "max", "gsum") or not (times or "G" in slots):
        return []
    if times:
        question, body = draw.say(DRAWN, c=slots["c"], x=draw.one(times[0].said)), f"df.plot(x='{times[0].name}', y='{slots['C']}')"
    else:
        question, body = draw.say(BARRED, c=slots["c"], g=slots["g"]), f"plt.figure()\ndf.groupby('{slots['G']}')['{slots['C']}'].sum().plot.bar()"
    if out != "plot.png":
        question = draw.say(NAMING, q=question.rstrip("?"), o=out)
    return [Exchange(draw.say(LEAD[:16], q=question), (Call(f"import matplotlib.pyplot as plt\n{body}\nplt.savefig('{out}')", f"[file saved: {out}]"),), f"I saved the plot as {out}.")]


def dated(draw: Draw) -> list[Exchange]:
    """A day or a span of days, then days after it, weeks of it, another day."""
    day, other = sorted(draw.rng.sample([some_date(draw, 1960, 2040) for _ in range(4)], 2))
    k, n = str(draw.integer(2, 25)), str(draw.integer(10, 400))
    span = draw.chance(0.45)
    if span:
        other = day.replace(day=min(day.day, 28), year=day.year + draw.one([0, 1])) if draw.chance(0.5) else other
    if (other - day).days < 3:
        return dated(draw)
    d, e = (f"date({one.year}, {one.month}, {one.day})" for one in (day, other))
    if span:
        turns = [turn(draw, draw.say(BETWEEN_FIRST, a=spoken(draw, day), b=spoken(draw, other)), f"from datetime import date\nprint(({e} - {d}).days)", "There are {r} days.", later=False, plain=False)]
        asked, code, answer = draw.one(ON_SPAN)
        return [*turns, turn(draw, draw.say(asked, k=k), filled_in(code, {"r": turns[0].calls[0].output, "k": k}), answer)]
    weekday = "from datetime import date\nprint({d}.strftime('%A'))"
    turns = [turn(draw, draw.say(DATE_FIRST, a=spoken(draw, day)), filled_in(weekday, {"d": d}), "It is a {r}.", later=False, plain=False)]
    if draw.chance(0.3):
        return [*turns, turn(draw, draw.say(WORD_OF, b=spoken(draw, other)), filled_in(weekday, {"d": e}), "It is a {r}.", plain=False)]
    asked, code, answer = draw.one(ON_DAY)
    return [*turns, turn(draw, draw.say(asked, n=n, k=k, b=spoken(draw, other)), filled_in(code, {"d": d, "e": e, "n": n, "k": k}), answer, plain=False)]


KINDS: list[Kind] = [("follow-ups", 14, scenario), ("follow-ups", 9, listed), ("follow-ups", 12, tabled), ("follow-ups", 4, dated)]
