"""Durations, shifts, days in real situations (films, bread, rotas, feasts); and sums where a later turn goes on
from what was found, with the new number in words, or compares it with what was found before.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import (
    NUMBER_WORDS,
    Draw,
    Exchange,
    Kind,
    in_words,
)
from samara.agent.models.embedded.training.questions.calendar_asked import HEAD, when
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date, spoken
from samara.agent.models.embedded.training.questions.days_and_times import DAYS, made
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, filled_in, turn
from samara.agent.models.embedded.training.questions.words import person

HOURS, MINUTES, IT = "There are {r} hours.", "There are {r} minutes.", "It is {r}."
# ---------------------------------------------------------------- durations written in mixed ways, {l} the list of them
NTH = ["first", "second", "third", "fourth", "fifth"]
ITEMS = [("film", "we're doing a [film night|movie marathon|trilogy]"), ("leg", "our trip has several legs"), ("lap", "[training|race] log"), ("session", "physio plan"), ("act", "a long evening at the opera"), ("episode", "we binge a series"), ("bake", "the oven is busy all day"), ("flight", "flying with stops"), ("lecture", "one day at the summer school"), ("wash", "laundry day"), ("chapter", "I'm listening to an audiobook"), ("stage", "a hike in stages"), ("recording", "I have to type up recordings"), ("run", "running diary"), ("call", "the phone bill lists my calls")]
SUM_MIN = ["{I}: {l}. [total running time|altogether|how long is that in all,] in minutes?", "{l} - total minutes?", "how many minutes are {l} together?", "add up {l}, answer in minutes", "{I}, {l}. sum in minutes please", "{l}. what does that make in minutes all told?", "[I get|we have] {l}. how many minutes do I block in the calendar?", "total in minutes:\n{b}", "{b}\n\nhow many minutes altogether?", "{w} clocked {l}. minutes in total?", "{I}. times: {l}. convert to minutes and add up", "#H {l}: everything together, in minutes?"]
SUM_BOTH = ["{I}: {l}. total in hours and minutes?", "{l} - how long altogether, in hours and minutes?", "sum of {l} as hours and minutes", "{l}. in hours and minutes that's how long in all?", "how many hours and minutes are {l} together?", "{b}\nadd these, hours and minutes please", "{w} needs {l}. total, hours and minutes?", "#H all in all, hours and minutes: {l}"]
SUM_HOURS = ["{I}: {l}. how many hours in all, as a decimal?", "{l}: total hours (decimal)?", "add {l} and give it in decimal hours", "{b}\nhours altogether? decimals are fine", "I bill {l}. hours in total with decimals?"]
MEAN_MIN = ["{I}: {l}. average in minutes?", "{l} - mean duration in minutes?", "on average how many minutes, given {l}?", "{b}\naverage length in minutes please"]
LEFT_MIN = ["[the film|the tape|the podcast] runs {x} and I've [seen|heard] {y} of it. how many minutes are left?", "{x} in total, {y} gone. minutes to go?", "battery lasts {x}, used {y} so far. remaining minutes?", "the exam takes {x}; {y} have passed. minutes remaining?", "how many minutes longer is {x} than {y}?", "old route {x}, new route {y}. minutes saved?", "my record was {x}, today {y}. how many minutes faster?", "last year the flight took {x}, now it's {y}. difference in minutes?", "a marathon in {x} or in {y}: what's the gap in minutes?"]
TIMES_BOTH = ["{k} episodes of {x} each. how long is that, in hours and minutes?", "{k} times {x} in hours and minutes", "one batch takes {x} and I bake {k}, one after the other. total in hours and minutes?", "I swim {k} times a week, {x} each time. hours and minutes per week?", "each of {k} interviews lasts {x}. total hours and minutes?", "{x} a day on the train, {k} days. hours and minutes?"]
SONGS = ["songs of {l}. total in minutes and seconds?", "my playlist: {l}. how long is it, minutes and seconds?", "lap times {l}. add them up, minutes and seconds", "{l}: sum in minutes and seconds?", "relay splits {l}. the team's time in minutes and seconds?"]
SONGS_S = ["songs of {l}. how many seconds altogether?", "lap times {l}. total in seconds?", "{l} (minutes:seconds), sum in seconds?", "tracks lasting {l}: total seconds?"]
# ---------------------------------------------------------------- from one clock time to another
LASTED = [
    "I left the [garage light|iron|garden hose|heater|radio] on from {s} on {D} until {f} on {E} the same week. how many hours was it [on|running]?", "the [dough|brine|glue|paint] rested from {D} {s} to {E} {f}, same week. for how many hours?", "{D}, {s}: the snow starts. {E} of that week, {f}: it stops. hours of snow?", "we [were without power|had no water|had no internet] from {s} {D} until {f} {E}. hours, same week? [Decimals are fine.|]", "rental van: out {D} {s}, back {E} {f} in the same week. charged by the hour, so how many hours?", "{w}'s shift at the [lighthouse|weather station|hut] went from {s} on {D} to {f} on {E} that week. number of hours?",
    "candle lit at {s} on {D}, burnt out at {f} on {E}, one and the same week. how many hours did it burn? decimals ok", "the [cat|parrot|dog] was at the vet's from {D} at {s} till {E} at {f} of that week, i.e. how many hours?", "pool pump ran non-stop, {D} {s} until {E} {f}, same week. hours running?", "how many hours lie between {s} on {D} and {f} on {E} of the same week?", "the ferry left on {D} at {s} and docked on {E} at {f} that week. crossing time in hours?", "a fast from {s} {D} to {f} {E}, same week. hours without food?", "the museum let us camp from {s} on {D} to {f} on {E}, same week. hours in there?", "{D} {s} - {E} {f}: lockdown drill, same week. give the hours", "#H the freezer stood open from {s} on {D} right up to {f} on {E} that week. hours?",
]
NIGHT = ["the [bakery|night bus|ward] works from {s} to {f} the next morning. how many hours?", "asleep at {s}, awake at {f}. hours slept?", "stars were visible from {s} till {f} next morning, hours?", "party from {s} to {f} the morning after. for how many hours?", "the heating is off from {s} until {f} the next day. hours?", "{w} drove from {s} through the night until {f}. hours at the wheel?", "overnight charging, {s} to {f}. how many hours?", "the dough proves from {s} in the fridge till {f} next morning: hours?", "babysat {s} - {f} next morning, hours please"]
WITHIN = ["the [stall|gallery|surgery|pool] opens at {s} and shuts at {f}. open for how many hours?", "[school|choir|the match] went from {s} to {f}, so how many hours, decimals ok?", "{w} waited from {s} until {f}. hours of waiting?", "rain from {s} till {f}. how many hours?", "on the phone since {s}, hung up at {f}. that's how many hours?"]
# ---------------------------------------------------------------- timesheets, {l} the shifts, {b} the same on lines
PAY = ["timesheet check. {l}, no breaks. if I earn {p} per hour, what do I get for the {k} days in total?", "{b}\n\n{p} an hour, no breaks. wage?", "my hours at the [cafe|garage|kiosk]: {l}. hourly rate {p}. what should be on the payslip?", "{l} - {p} per hour, all paid. how much is that?", "{w} worked {l} at {p} an hour. what is {w} owed?", "invoice for {l}, rate {p} an hour. amount?", "here are my shifts:\n{b}\nI get {p} an hour. my pay?", "I did {l} for a rate of {p} per hour. total earnings?", "the helper came {l}. we pay {p} an hour. what do we owe?", "#H {p} an hour for {l}. what comes out?"]
PAY_BREAK = ["timesheet: {l}, each day minus {x} minutes of unpaid break. {p} an hour. pay in total?", "{b}\n{x} min unpaid break per shift, rate {p} an hour. what do I get?", "{l}. every day {x} minutes of break are taken off. at {p} per hour, my wage?", "{w} worked {l} with {x} minutes unpaid lunch each day, for {p} an hour. pay?", "shifts {l}; {x} minutes of each are unpaid. {p} hourly. earnings?"]
SHEET_BREAK = ["timesheet: {l}, each day minus {x} minutes break. total hours?", "{b}\nless {x} minutes a day for lunch. how many hours in all?", "{l}, with a {x} minute unpaid break every day. paid hours?", "hours worked: {l}, take off {x} minutes break per day", "I was in {l} and had {x} minutes of lunch each day. working hours?"]
OVER = ["my contract says {c} hours. I worked {l}, no breaks. how many hours over is that?", "{b}\n{c} hours are normal for these days. overtime in hours?", "{l}. {c} hours are agreed. how many extra hours?"]
# ---------------------------------------------------------------- days
FEASTS = [("Thanksgiving (fourth Thursday of November)", 11, 3, 3), ("Mother's Day, the second Sunday in May,", 5, 6, 1), ("the clock change on the last Sunday of March", 3, 6, -1), ("the clock change on the last Sunday in October", 10, 6, -1), ("Labor Day, first Monday in September,", 9, 0, 0), ("Father's Day, the third Sunday of June,", 6, 6, 2), ("the bank holiday on the last Monday of August", 8, 0, -1), ("Martin Luther King Day (third Monday of January)", 1, 0, 2), ("the blood drive, first Tuesday of November,", 11, 1, 0), ("the regatta on the second Saturday of July", 7, 5, 1), ("the onion market, held on the fourth Monday of November,", 11, 0, 3), ("the village fair, always the first Saturday of August,", 8, 5, 0), ("record day, the third Friday of the month of March,", 3, 4, 2), ("the charity run on the second Sunday of October", 10, 6, 1), ("our street party, last Saturday in June,", 6, 5, -1)]
FEAST = ["what date is {H} in {y}?", "{H}: date for {y}?", "{H} falls on which date in {y}?", "for the {y} planner I need the date of {H}", "in {y}, when is {H}?", "which date will I print for {H} {y}?", "give me {H} {y} as a date", "I book flights around {H} in {y}. exact date?", "#H {y} calendar entry for {H}?"]
HOW_MANY = ["for the [fish|bread|flower|egg] order I need to know how many {D}s {M} {y} has", "the [choir|swim team|chess club] meets {D}s only. number of meetings in {M} {y}?", "{M} {y}. every {D} a [lesson|delivery|bath]. how many?", "[our|the] stall is at the market each {D}. how many market days will {M} {y} bring?", "printing {D} vouchers for {M} {y}: one per {D}. how many do I print?", "how many {D}s fall in {M} of {y}?", "is {M} {y} a month with five {D}s? just give me how many", "medicine on {D}s only. how many doses in {M} {y}?", "I have the car on {D}s. how many days is that in {M} {y}?", "the rota for {M} {y} needs a name for every {D}. number of names?", "we close on {D}s. closing days in {M} {y}?", "{D} bins: collections in {M} {y}?", "count of {D}s, {M} {y}", "the number of times {M} {y} contains a {D}", "#H {M} {y} - the {D}s, how many are they?"]
EACH = ["[yoga|a guitar lesson|the cleaner] every {D} at {p} a time. what do I pay for {M} {y}?", "{p} for each {D} in {M} {y}. total?", "the nursery charges {p} per day and {w} goes on {D}s. bill for {M} {y}?", "market pitch: {p} each {D}. cost in {M} {y}?", "I sell {p} loaves every {D}. how many loaves in {M} {y}?", "piano is on {D}s, {p} euros each. {M} {y} comes to how much?"]
DAY_NUMBER = ["please tell me which day number of the year {a} is, taking January 1 as day 1", "day number of {a} (1 January counts as 1)?", "the [satellite|log book|ice core] uses day numbers. {a} is which?", "counted from New Year's Day as number one, {a} is day number what?", "{a} as day of the year", "which day of its year was {a}? 1 Jan = 1", "I number my diary pages from 1 on January 1st. page for {a}?", "how many days into the year is {a}, with January 1 as the first?", "yearday of {a}?"]
SLEEPS = ["it's {a}. how many sleeps until [the trip|the birthday|the holidays] on {b}?", "how many nights from {a} to {b}?", "countdown: today {a}, [launch|wedding|move] {b}. days left?", "checking in {a}, checking out {b}. nights?", "[the visa|the permit|my pass] is good from {a}, and we fly out {b}. days in between?", "today is {a} and the rent guarantee ends {b}. how many days to go?", "{a} is now, {b} is the deadline. days?", "diary says {a}: planted. {b}: picked. how many days in between?", "#H from {a}, with {b} in sight: how many more days?"]
WEEKS = ["I [began|started] my [course|traineeship|diet] on {a} and it ends on {b}. that's how many weeks from the one date to the other?", "{a} to {b} in weeks?", "cast on {a}, cast off {b}. weeks in plaster?", "from {a} till {b} I get an egg box every week. weeks between?", "how many weeks lie between {a} and {b}?", "the loan of the painting runs {a} to {b}. weeks?"]
AGED = ["{w}, born {a}: how old on {b}, in completed years?", "the ticket is cheaper for the under 18s. {w} was born on {a} and travels on {b}. age then?", "date of birth {a}, date of application {b}. age in full years?", "{w} came into the world on {a} and took the throne on {b}. at what age?", "on {b}, how many birthdays had somebody born on {a} had?", "our oak was planted {a}. its age in whole years on {b}?", "pensioner born {a}. how old will that be on {b}?"]
# ---------------------------------------------------------------- clock turns
SHOWS = [["the [film|play|concert] starts at {t} and lasts {m} minutes. when is it over?", "[bread|roast|pie] in the oven at {t}, {m} minutes. when is it done?", "{t} departure, {m} minutes on the road. arrival?", "washing machine on at {t}, programme {m} minutes. finished when?", "I start the exam at {t} and have {m} minutes. until when?"], ["and with {v} minutes instead?", "what if it takes {v} minutes?", "no, {v} minutes", "hm, it's {v} minutes. so?", "and if it needed {v}?"], ["and if it began at {u}?", "starting at {u} instead?", "what about a start at {u}?", "same length, but from {u}?", "and from {u} on?"], ["with {k} minutes more?", "there's a break of {k} minutes in between. then?", "plus {k} minutes delay?", "add another {k} minutes", "and if it is {k} minutes longer?"]]
WAGES = [["I worked from {s} to {f} at {p} an hour. what's my pay?", "shift {s} to {f}, {p} per hour. earnings?", "{w} gets {p} an hour and was there from {s} till {f}. pay?"], ["and at {v} an hour?", "what if the rate was {v}?", "on Sundays it's {v} an hour. what then?", "they offer {v} now. same shift?"], ["and with {k} minutes of unpaid break?", "take off {k} minutes for lunch", "minus a break of {k} minutes, unpaid?", "{k} minutes of it were unpaid. so?"], ["and that for {j} days?", "I do this {j} times a week. what's that?", "times {j} shifts?"]]
# ---------------------------------------------------------------- sums: first, expression, numbers, what changes, steps that go on from it
# a number is name:low-high (d: decimals); a step is its wordings, its expression ({r} the last result), its new number, with > where it can only follow the step before
Step = tuple[list[str], str, str]
SCENES: list[tuple[list[str], str, str, dict[str, list[str]], list[Step]]] = [
    (["if I put {m} [euros|dollars] in an account at {q}% a year, compounded yearly, what will I have after {y} years?", "{m} at {q} percent, compound interest, {y} years. what does it become?", "{w} saves {m} at {q}% per year (compounded). balance in {y} years?"], "{m} * (1 + {q} / 100) ** {y}", "m:800-9000 q:2-8 y:3-9", {"y": ["and if I [left|leave] it there for {v} years instead?", "and over {v} years?", "what if I don't touch it for {v} years?", "leave it {v} years then", "[say|suppose] {v} years instead"], "q": ["another bank has {v}%. there?", "and with {v} percent?", "what would {v}% do to it?"]}, []),
    (["I [drove|cycled|sailed] {a} miles. what is that in km? Use 1 mile = {f} km.", "{a} miles in km, with {f} km to the mile?", "a mile is {f} km. how many km are {a} miles?"], "{a} * {f}", "a:40-480 f:1.6", {"a": ["and {v} miles?", "the way back was {v} miles. in km?"]}, [(["it took me {j} hours - so what was my average speed in km/h?", "I needed {j} hours for it. km/h?", "and that in {j} hours, so how fast?", "we did it in {j} hours. average speed?"], "{r} / {j}", "j:3-9"), (["and in metres per second?", "what's that in m/s?"], "{r} / 3.6", ">")]),
    (["we need a carpet for a room of {a} by {b} metres. how many square metres?", "[wall|lawn|terrace] {a} m x {b} m. area?"], "{a} * {b}", "a:3-12d b:3-9", {"a": ["and if it's {v} metres instead of {a}?"]}, [(["it costs {j} [euros|dollars] per square metre. how much is that?", "at {j} a square metre, what do I pay?", "what does it come to at {j} per m2?"], "{r} * {j}", "j:9-60"), (["now add {j}% VAT to it", "plus {j}% VAT?", "{j} percent tax comes on top. total?"], "{r} * (100 + {j}) / 100", ">j:5-25"), (["we pay it in {j} instalments. how much is one?", "split into {j} monthly payments?"], "{r} / {j}", ">j:2-12")]),
    (["{n} people come to the [barbecue|wake|wedding] and each eats {a} sausages. how many do I need?", "{n} guests, {a} rolls each. rolls in total?"], "{n} * {a}", "n:12-80 a:2-4", {"n": ["and if {v} come?", "we're {v} now. how many?", "make that {v} people"], "a": ["and with {v} each?", "what if everyone has {v}?"]}, [(["one pack holds {j}. how many packs do I buy?", "they come in packs of {j}. packs?", "sold in bags of {j}, so how many bags?"], "CEIL({r} / {j})", "j:5-12"), (["at {j} a pack, what will it cost?", "a pack is {j} euros. altogether?"], "{r} * {j}", ">j:2-9")]),
    (["my car uses {a} litres per 100 km. how much for {b} km?", "{b} km at {a} litres per 100 km. litres?"], "{a} * {b} / 100", "a:5-9d b:150-900", {"b": ["and for {v} km?", "the scenic road is {v} km. litres then?"], "a": ["my neighbour's uses {v} litres. and his?", "and at {v} litres?"]}, [(["petrol is {j} a litre. what does the trip cost?", "with {j} per litre that costs?"], "{r} * {j}", "j:1-2d"), (["we share it, {j} people. how much each?", "{j} of us chip in equally. one share?"], "{r} / {j}", ">j:2-6")]),
    (["[a sofa|a bike|a stove] costs {m} and is reduced by {q}%. new price?", "{q}% off {m}, what do I pay?"], "{m} * (100 - {q}) / 100", "m:150-2000 q:5-40", {"q": ["and with {v}% off?", "on the last day it's {v}%. then?", "members get {v}%. their price?"]}, [(["delivery is {j} extra. all in?", "plus {j} for delivery", "add {j} for assembly, please"], "{r} + {j}", "j:15-90"), (["and in {j} monthly payments?", "paid over {j} months, how much a month?"], "{r} / {j}", "j:3-12")]),
    (["I read {a} pages in {b} days. how many a day?", "{w} painted {a} fence posts in {b} days. per day?", "{a} letters sorted in {b} hours. per hour?"], "{a} / {b}", "a:60-600 b:3-12", {"b": ["and if it had been {v}?", "it was {v}, not {b}. now?"]}, [(["at that pace, how many in {j}?", "and in {j} at the same rate?", "so how many would {j} give?"], "{r} * {j}", "j:14-30")]),
    (["a ticket is {m} and we are {n}. how much in all?", "{n} seats at {m} each?", "{n} of us go, entry is {m} a head. total?"], "{n} * {m}", "n:3-30 m:6-45d", {"n": ["and if only {v} of us go?", "{v} want to come now. total?", "for {v} then?"], "m": ["the balcony is {v} a seat. and there?", "and at {v} each?"]}, [(["the group discount is {j}%. what then?", "they take {j}% off for groups", "with {j} percent off?"], "{r} * (100 - {j}) / 100", "j:5-30"), (["and {j} on top for the booking?", "plus a fee of {j}?"], "{r} + {j}", "j:2-15")]),
    (["the printer does {a} pages a minute. how many minutes for {b} pages?", "{b} pages at {a} a minute. minutes?"], "{b} / {a}", "a:8-40 b:200-950", {"a": ["and with the one that does {v}?", "the new one does {v} a minute. so?"], "b": ["and for {v} pages?", "it's {v} pages now"]}, [(["in hours?", "as hours?"], "{r} / 60", "")]),
    (["rent is {m} a month. per year?", "I pay {m} monthly for the [studio|garage|locker]. yearly?"], "{m} * 12", "m:40-950", {"m": ["and at {v}?", "it goes up to {v}. a year then?", "the other one is {v} a month. yearly?"]}, [(["and over {j} years?", "how much is that in {j} years?"], "{r} * {j}", "j:2-10"), (["if {j} of us share it?", "one of {j} flatmates pays how much?"], "{r} / {j}", "j:2-5")]),
    (["[hens|ducks]: {a} of them lay {b} eggs each a week. eggs per week?", "{a} hives give {b} kg of honey each. kg in all?"], "{a} * {b}", "a:6-40 b:3-20", {"a": ["and with {v}?", "a fox came, {v} are left. now?"], "b": ["and if it's {v} each?", "in winter it's {v} each"]}, [(["I keep {j} for us. how many are for sale?", "{j} stay at home. the rest?"], "{r} - {j}", "j:5-15"), (["at {j} each, what do I take?", "they sell for {j} apiece. money?"], "{r} * {j}", "j:2-9")]),
    (["I earn {m} an hour and worked {a} hours. pay?", "{a} hours at {m}?"], "{m} * {a}", "m:10-60d a:6-42", {"a": ["and for {v} hours?", "next week it's {v} hours. pay?"], "m": ["from May it's {v} an hour. then?", "and at {v} an hour?"]}, [(["{j}% goes to tax. what's left?", "minus {j}% tax?"], "{r} * (100 - {j}) / 100", "j:10-40"), (["I save {j}% of that. how much?", "{j} percent of it goes into the jar. how much is it?"], "{r} * {j} / 100", "j:5-30")]),
    (["a [pool|tank] of {a} litres is filled at {b} litres a minute. how many minutes?", "{a} litres, tap gives {b} a minute. minutes?"], "{a} / {b}", "a:200-9000 b:5-40", {"b": ["and at {v} litres a minute?", "with a better hose, {v} a minute?"], "a": ["and if it holds {v}?"]}, [(["in hours, please", "and in hours?"], "{r} / 60", "")]),
    (["a recipe for {n} takes {a} g of flour. how much for {k}?", "{a} g of rice feed {n}. I cook for {k}. grams?"], "{a} / {n} * {k}", "a:150-800 n:2-5 k:6-20", {"k": ["and for {v}?", "now we are {v}. grams?", "if {v} come?"], "a": ["and if the recipe says {v} g?"]}, [(["in kilos?", "what's that in kg?"], "{r} / 1000", "")]),
    (["my parents' house cost {m} in 1990 and is worth {b} times that. worth?", "{m} then, {b} times as much now. how much?"], "{m} * {b}", "m:20000-90000 b:2-9", {"b": ["and with {v} times?", "if it were {v} times as much?"]}, [(["{j} heirs share it. each?", "we're {j} siblings. one share?"], "{r} / {j}", "j:2-6")]),
    (["the band earns {m} from a gig and pays {k} for the van. what's left?", "takings {m}, costs {k}. what remains?"], "{m} - {k}", "m:300-2500 k:40-280", {"k": ["and if the costs are {v}?", "it was {v} in the end. now?"], "m": ["and if we take in {v}?"]}, [(["there are {j} of us. how much each?", "divided among the {j} of us?"], "{r} / {j}", "j:3-8")]),
    (["a plank of {a} cm is cut into pieces of {b} cm. how many full pieces?", "{a} cm of ribbon, {b} cm per bow. how many whole bows?"], "FLOOR({a} / {b})", "a:200-950 b:12-60", {"b": ["and with {v} cm each?", "pieces of {v} cm, how many?"], "a": ["and from {v} cm?", "the other roll is {v} cm. from that?"]}, [(["I have {j} of those. in total?", "and from {j} such lengths?"], "{r} * {j}", "j:2-12")]),
    (["I read {a} pages a day. how many in {b} days?", "{a} cups a day for {b} days is how many?"], "{a} * {b}", "a:2-12 b:7-60", {"b": ["and in {v} days?", "and over {v} days?", "make it {v} days"], "a": ["and with {v} a day?", "if it's {v} a day?"]}, []),
    (["a phone costs {m} plus {k} a month for {n} months. in all?", "{m} down, then {n} payments of {k}. total?"], "{m} + {k} * {n}", "m:50-400 k:8-60 n:6-36", {"n": ["and over {v} months?", "with {v} months?"], "k": ["and at {v} a month?", "the small plan is {v}. with that?"]}, [(["and {j}% cashback on all that. what do I really pay?", "they refund {j}% of it. what do I end up paying?"], "{r} * (100 - {j}) / 100", "j:2-10")]),
    (["at {a} km/h for {b} hours, how far?", "we travelled {b} hours at {a} km/h. distance?"], "{a} * {b}", "a:6-120 b:2-11", {"b": ["and over {v} hours?", "and in {v} hours?", "what if we go on for {v} hours?"], "a": ["and at {v} km/h?", "on the motorway, {v} km/h?"]}, [(["and there are {j} km to go in all. what's left?", "the whole way is {j} km. how much is left?"], "{j} - {r}", "j:1400-2000")]),
]
MORE, LESS = ["by how much is that more?", "how much more is that than before?", "so how much more?", "and the difference to the first?"], ["by how much is that less?", "how much less is that than before?", "so how much do I save against the first?", "and the difference to the first?"]
SHARE_MORE = ["how many percent more is that?", "and in percent, how much more?", "what's the increase in percent?"]
ROUND = ["rounded to two decimals?", "to 2 decimals please", "two decimals are enough", "round that to two places"]


def _length(draw: Draw, style: int) -> tuple[str, str]:
    """A duration as people write it, and its minutes."""
    h, m = draw.integer(1, 3), draw.integer(2, 59)
    if draw.chance(0.3) or style == 3:
        m = draw.integer(15, 59) if draw.chance(0.4) else draw.integer(61, 140)
        return f"{m}{draw.one([' min', ' minutes', 'min'])}", str(m)
    forms = [f"{h}h {m:02d}m", f"{h} h {m} min", f"{h} hour{'s' * (h > 1)} {m} minutes"]
    return forms[style], f"{h} * 60 + {m}"


def durations(draw: Draw) -> Exchange:
    """Durations in mixed forms: sums, means, differences, multiples; minutes and seconds."""
    kind = draw.one(["min"] * 5 + ["both"] * 3 + ["hours", "mean", "left", "left", "times", "songs", "seconds"])
    style, count, k = draw.integer(0, 2), draw.integer(2, 4), draw.integer(2, 9)
    if kind in ("songs", "seconds"):
        pairs = [(draw.integer(2, 7), draw.integer(0, 59)) for _ in range(draw.integer(2, 4))]
        listed = ", ".join(f"{m}:{s:02d}" for m, s in pairs[:-1]) + f" and {pairs[-1][0]}:{pairs[-1][1]:02d}"
        total = " + ".join(f"{m} * 60 + {s}" for m, s in pairs)
        return made(draw, SONGS, f"s = {total}\nprint(s // 60, 'minutes', s % 60, 'seconds')", IT, l=listed) if kind == "songs" else made(draw, SONGS_S, f"print(round({total}, 6))", "The answer is {r}.", l=listed)
    if kind in ("left", "times"):
        (x, long), (y, short) = _length(draw, style), _length(draw, 3)
        if kind == "times":
            return made(draw, TIMES_BOTH, f"m = {k} * ({long})\nprint(m // 60, 'hours', m % 60, 'minutes')" if "+" in long else f"m = {k} * {long}\nprint(m // 60, 'hours', m % 60, 'minutes')", IT, x=x, k=k)
        if "+" not in long or int(short) > 60:
            return durations(draw)
        return made(draw, LEFT_MIN, f"print(round({long} - {short}, 6))", "The answer is {r}.", x=x, y=y)
    parts = [_length(draw, style) for _ in range(count)]
    total = " + ".join(code for _, code in parts)
    item, intro = draw.one(ITEMS)
    named = [f"{NTH[n]} {item} {shown}" if draw.chance(0.9) else f"{NTH[n]} one {shown}" for n, (shown, _) in enumerate(parts)] if draw.chance(0.4) else [shown for shown, _ in parts]
    joined = ", ".join(named) if draw.chance(0.6) else ", ".join(named[:-1]) + f" and {named[-1]}"
    slots = {"l": joined, "b": "\n".join(named), "I": draw.expand(intro)}
    if kind == "both":
        return made(draw, SUM_BOTH, f"m = {total}\nprint(m // 60, 'hours', m % 60, 'minutes')", IT, lower=False, **slots)
    bank, code, answer = {"min": (SUM_MIN, f"print(round({total}, 6))", "The answer is {r}."), "hours": (SUM_HOURS, f"print(round(({total}) / 60, 6))", HOURS), "mean": (MEAN_MIN, f"print(round(({total}) / {count}, 6))", "The answer is {r}.")}[kind]
    return made(draw, bank, code, answer, lower=False, **slots)


def _clock(draw: Draw, minutes: int, style: str) -> str:
    """A time of day, in digits or as it is spoken."""
    hour, minute = divmod(minutes, 60)
    if style == "digits":
        return f"{hour:02d}:{minute:02d}"
    if style == "am":
        return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''} {'am' if hour < 12 else 'pm'}"
    if minutes in (720, 0):
        return "noon" if minutes else "midnight"
    part = "in the morning" if 4 <= hour < 12 else "in the afternoon" if 12 <= hour < 17 else "in the evening" if 17 <= hour < 22 else "at night"
    now, following = in_words((hour - 1) % 12 + 1), in_words(hour % 12 + 1)
    told = {0: draw.one([now, f"{now} o'clock"]), 15: f"quarter past {now}", 30: f"half past {now}", 45: f"quarter to {following}", 10: f"ten past {now}", 20: f"twenty past {now}", 50: f"ten to {following}", 40: f"twenty to {following}"}[minute]
    return f"{told} {part}"


def _spent(start: int, stop: int) -> str:
    return f"({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})"


def spans(draw: Draw) -> Exchange:
    """Hours over days and nights, told in words or digits; timesheets with breaks and wages."""
    style = draw.one(["words", "words", "digits", "am"])
    step = draw.one([15, 30, 30, 10]) if style == "words" else draw.one([5, 5, 15, 30])
    kind = draw.one(["lasted"] * 5 + ["night"] * 2 + ["within", "pay", "pay", "pay", "pay break", "sheet break", "over"])
    if kind in ("pay", "pay break", "sheet break", "over"):
        first, count = draw.integer(0, 3), draw.integer(2, 4)
        dash, short = draw.one(["-", "-", " - ", " to "]), draw.chance(0.7)
        shifts = [(5 * draw.integer(72, 130), 5 * draw.integer(168, 260)) for _ in range(count)]
        lines = [f"{DAYS[first + n][:3] if short else DAYS[first + n]} {s // 60:02d}:{s % 60:02d}{dash}{f // 60:02d}:{f % 60:02d}" for n, (s, f) in enumerate(shifts)]
        total = " + ".join(_spent(s, f) for s, f in shifts)
        rate, pause = draw.one([str(draw.integer(10, 45)), f"{draw.integer(10, 35)}.50"]), draw.one([15, 20, 30, 45, 60])
        slots = {"l": ", ".join(lines), "b": "\n".join(lines), "k": draw.one([str(count), in_words(count)]), "x": pause}
        if kind == "over":
            agreed = int(sum(f - s for s, f in shifts) / 60) - draw.integer(1, 4)
            return made(draw, OVER, f"print(round(({total}) / 60 - {agreed}, 6))", HOURS, lower=False, c=agreed, **slots)
        if kind == "sheet break":
            return made(draw, SHEET_BREAK, f"print(round(({total} - {count} * {pause}) / 60, 6))", HOURS, lower=False, **slots)
        inner = f"({total})" if kind == "pay" else f"({total} - {count} * {pause})"
        return made(draw, PAY if kind == "pay" else PAY_BREAK, f"print(round({inner} / 60 * {rate}, 6))", "The answer is {r}.", lower=False, p=draw.one(["{} euros", "${}", "£{}", "{} dollars", "{}"]).format(rate), **slots)
    if kind == "lasted":
        day = draw.integer(0, 4)
        end = draw.integer(day + 1, min(6, day + 4))
        start, stop = (step * draw.integer(300 // step, 1380 // step) for _ in range(2))
        start = 720 if draw.chance(0.2) else start
        return made(draw, LASTED, f"print(round(({_spent(start, stop)} + {end - day} * 1440) / 60, 6))", HOURS, s=_clock(draw, start, style), f=_clock(draw, stop, style), D=DAYS[day], E=DAYS[end])
    start, stop = step * draw.integer(1140 // step, 1425 // step), step * draw.integer(240 // step, 560 // step)
    if kind == "night":
        return made(draw, NIGHT, f"print(round(({_spent(start, stop)} + 1440) / 60, 6))", HOURS, s=_clock(draw, start, style), f=_clock(draw, stop, style))
    start, stop = sorted(step * draw.integer(420 // step, 1260 // step) for _ in range(2))
    return made(draw, WITHIN, f"print(round(({_spent(start, stop)}) / 60, 6))", HOURS, s=_clock(draw, start, style), f=_clock(draw, stop, style)) if stop > start else spans(draw)


def days(draw: Draw) -> Exchange:
    """Weekdays of a month and what they cost, feasts, day numbers, sleeps, weeks, ages."""
    kind = draw.one(["many"] * 5 + ["feast"] * 4 + ["each", "each"] + ["number"] * 3 + ["sleeps"] * 3 + ["weeks", "weeks", "age", "age"])
    y, month, k = draw.integer(2015, 2040), draw.integer(1, 12), draw.integer(0, 6)
    rows = f"[w[{k}] for w in calendar.monthcalendar({y}, {month}) if w[{k}]]"
    first = some_date(draw, 1990, 2040)
    a = when(draw, first)
    if kind == "many":
        return made(draw, HOW_MANY, f"import calendar\nprint(len({rows}))", f"There are {{r}} {DAYS[k]}s.", D=DAYS[k], M=MONTHS[month - 1], y=y)
    if kind == "each":
        price = draw.integer(4, 60)
        return made(draw, EACH, f"import calendar\nprint(len({rows}) * {price})", "The answer is {r}.", D=DAYS[k], M=MONTHS[month - 1], y=y, p=price)
    if kind == "feast":
        name, month, k, place = draw.one(FEASTS)
        rows = f"[w[{k}] for w in calendar.monthcalendar({y}, {month}) if w[{k}]]"
        exchange = made(draw, FEAST, f"import calendar\n{HEAD}d = {rows}\nprint(date({y}, {month}, d[{place}]))", IT, H=name, y=y)
        return Exchange(re.sub(r",(?=[?:,]|$| as )|,(?= \d)", "", exchange.question), exchange.calls, exchange.answer)
    if kind == "number":
        return made(draw, DAY_NUMBER, f"{HEAD}print(date({first.year}, {first.month}, {first.day}).timetuple().tm_yday)", "It is day {r} of the year.", a=a)
    second = first + datetime.timedelta(days=draw.integer(3, 160) if kind == "sleeps" else draw.integer(2, 40) * 7)
    if kind == "age":
        first, second = some_date(draw, 1930, 2008), some_date(draw, 2009, 2040)
        return made(draw, AGED, f"{HEAD}a, b = date({first.year}, {first.month}, {first.day}), date({second.year}, {second.month}, {second.day})\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))", "It is {r} years.", a=spoken(draw, first), b=spoken(draw, second))
    difference = f"(date({second.year}, {second.month}, {second.day}) - date({first.year}, {first.month}, {first.day})).days"
    if kind == "weeks":
        return made(draw, WEEKS, f"{HEAD}print(round({difference} / 7, 6))", "There are {r} weeks.", a=a, b=when(draw, second))
    return made(draw, SLEEPS, f"{HEAD}print({difference})", "There are {r} days.", a=a, b=when(draw, second))


def _value(draw: Draw, spec: str) -> str:
    low, high, decimal = re.fullmatch(r"(\d+)-(\d+)(d?)", spec).groups()  # type: ignore[union-attr]  # specs are ours
    whole = draw.integer(int(low), int(high))
    if decimal and draw.chance(0.6):
        return f"{whole}.{draw.one(['50', '25', '75', '90', '40', '60']).rstrip('0')}"
    return str(whole // 50 * 50 if whole > 400 else whole)


def _code(expression: str) -> str:
    for name, function in (("CEIL", "math.ceil"), ("FLOOR", "math.floor")):
        if expression.startswith(name):
            return f"import math\nprint({function}{expression[len(name):]})"
    return f"print(round({expression}, 6))"


def going_on(draw: Draw) -> list[Exchange]:
    """A sum; a number of it changes, is compared, or the result goes on into the next sum."""
    firsts, expression, spec, changes, steps = draw.one(SCENES)
    specs = dict(part.split(":") for part in spec.split())
    values = {name: draw.one(["1.6", "1.609", "1.60934"]) if kind == "1.6" else _value(draw, kind) for name, kind in specs.items()}
    who = person(draw)

    def told(value: str) -> str:
        return in_words(int(value)) if value.isdigit() and int(value) <= 20 and draw.chance(0.4) else draw.shown(value, words=0.0)

    def said(bank: list[str], **slots: str) -> str:
        text = draw.say(bank, **slots, w=who)
        return re.sub(r"\b([a-z]+)(?=%)", lambda m: str(NUMBER_WORDS.index(m.group())) if m.group() in NUMBER_WORDS else m.group(), text)

    turns = [turn(draw, said(firsts, **{name: told(v) if draw.chance(0.3) else v for name, v in values.items()}), filled_in(_code(expression), values), later=False, plain=False)]
    if draw.chance(0.6) or not steps:
        for name in draw.rng.sample(sorted(changes), draw.integer(1, min(2, len(changes)))):
            new = _value(draw, specs[name])
            if new == values[name]:
                continue
            question = said(changes[name], **values, v=told(new))
            values[name] = new
            turns.append(turn(draw, question, filled_in(_code(expression), values), plain=False))
        if len(turns) > 1 and draw.chance(0.45):
            p, r = (one.calls[0].output for one in turns[-2:])
            if float(r) > float(p) and draw.chance(0.35):
                turns.append(turn(draw, draw.say(SHARE_MORE), f"print(round(({r} - {p}) / {p} * 100, 6))", "It is {r}%."))
            elif p != r and len(turns) == 2:
                turns.append(turn(draw, draw.say(MORE if float(r) > float(p) else LESS), f"print(round(abs({p} - {r}), 6))"))
            return turns
    for bank, following, kind in steps[draw.one([n for n, step in enumerate(steps) if not step[2].startswith(">")] or [0]) :]:
        fresh = _value(draw, kind.removeprefix(">").removeprefix("j:")) if len(kind) > 1 else ""
        result = turns[-1].calls[0].output
        if "{j} - {r}" in following and float(result) > float(fresh):
            break
        if "{r} - {j}" in following and float(result) < float(fresh):
            break
        turns.append(turn(draw, said(bank, j=told(fresh)), filled_in(_code(following), {"r": result, "j": fresh}), plain=False))
        if draw.chance(0.35):
            break
    result = turns[-1].calls[0].output
    if len(result.partition(".")[2]) > 2 and draw.chance(0.3):
        turns.append(turn(draw, draw.say(ROUND), f"print(round({result}, 2))", ANSWER))
    return turns if len(turns) > 1 else going_on(draw)


def clock_turns(draw: Draw) -> list[Exchange]:
    """A time that something ends, or a wage; then another length, another start, a break, more days."""
    start, other = (5 * draw.integer(84, 240) for _ in range(2))
    k, j = draw.one([10, 15, 20, 30, 45]), draw.integer(2, 6)
    if draw.chance(0.55):
        length, new = draw.one([draw.integer(40, 170), 90, 120, 75]), draw.integer(45, 190)
        end = "from datetime import datetime, timedelta\nprint((datetime(2000, 1, 1, {h}, {m}) + timedelta(minutes={x})).strftime('%H:%M'))"
        turns = [turn(draw, draw.say(SHOWS[0], t=_clock(draw, start, "digits"), m=length), filled_in(end, {"h": str(start // 60), "m": str(start % 60), "x": str(length)}), IT, later=False, plain=False)]
        x = str(length)
        for which in sorted(draw.rng.sample([1, 2, 3], draw.one([1, 1, 2])), key=lambda which: which == 3):
            x = str(new) if which == 1 else f"{x} + {k}" if which == 3 else x
            start = other if which == 2 else start
            turns.append(turn(draw, draw.say(SHOWS[which], v=new, u=_clock(draw, other, "digits"), k=k), filled_in(end, {"h": str(start // 60), "m": str(start % 60), "x": x}), IT, plain=False))
        return turns
    start, stop = 5 * draw.integer(72, 130), 5 * draw.integer(168, 260)
    rate, new_rate = (str(draw.integer(10, 45)) if draw.chance(0.7) else f"{draw.integer(10, 40)}.50" for _ in range(2))
    spent = _spent(start, stop)
    style = draw.one(["digits", "digits", "am"])
    turns = [turn(draw, draw.say(WAGES[0], s=_clock(draw, start, style), f=_clock(draw, stop, style), p=rate, w=person(draw)), f"print(round(({spent}) / 60 * {rate}, 6))", later=False, plain=False)]
    which = draw.integer(1, 3)
    if which == 3:
        return [*turns, turn(draw, draw.say(WAGES[3], j=j), f"print(round({turns[0].calls[0].output} * {j}, 6))")]
    code = f"print(round(({spent}) / 60 * {new_rate}, 6))" if which == 1 else f"print(round(({spent} - {k}) / 60 * {rate}, 6))"
    return [*turns, turn(draw, draw.say(WAGES[which], v=new_rate, k=k), code, plain=False)]


KINDS: list[Kind] = [("times", 6, durations), ("times", 5, spans), ("dates", 8, days), ("follow-ups", 12, going_on), ("follow-ups", 3, clock_turns)]
