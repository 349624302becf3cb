"""Dates and clock times of plans (notice, rent, pills, rotas, deadlines), and tallies with names beside the numbers.

A row of `PLANS` says which dates it needs (`a`, `b` and perhaps `c`, which does not matter), its code,
the answer and its wordings; a tally is a scene, its labelled numbers and what is asked of them.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, in_words
from samara.agent.models.embedded.training.questions.calendar_asked import HEAD, PLUS, when
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date
from samara.agent.models.embedded.training.questions.days_and_times import DAYS, made
from samara.agent.models.embedded.training.questions.lists_asked import answered, typed
from samara.agent.models.embedded.training.questions.words import NAMES, person

A, IT, DAYS_R, WEEKS_R, HOURS_R, MINUTES_R = "The answer is {r}.", "It is {r}.", "There are {r} days.", "There are {r} weeks.", "There are {r} hours.", "There are {r} minutes."
GAP = "({B} - {A}).days"
NP, PD = "import numpy as np\n", "import pandas as pd\n"
AGE = HEAD + "a, b = {A}, {B}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
# how far apart the dates are in days, whether the first must be a working day, code, answer, wordings
PLANS: list[tuple[tuple[int, int], bool, str, str, list[str]]] = [
    # ---- the later date comes first, or a third date is of no use
    ((5, 300), False, f"{HEAD}print({GAP})", DAYS_R, ["[exam|wedding|due date|moving day] is {b}, [booked it|last saw the midwife|first thought of it] on {a}. days between the two?", "came home on {b}, had left on {a}. [how many days was I gone|days away]?", "I paid on {b} although the bill is from {a}. how many days did I take?", "return ticket {b}, outward {a}. number of days?", "next [scan|check|visit] {b}, the last was {a}: days in between?", "the [kitten|puppy|parcel] arrived on {b}. we'd ordered it on {a}. how many days did we wait?", "insured until {b}, bought it {c}, and now it's {a}. how many days of cover are left?", "{w} was hired on {c}. [The probation began|Training began] on {a} and was over on {b}. days of it?", "we got married {c}. our trip goes from {a} to {b}. how many days later do we come back?", "#H back on {b} from a trip that began {a}. days?"]),
    ((14, 300), False, f"{HEAD}print(round({GAP} / 7, 6))", WEEKS_R, ["[baby due|exam on|marathon] {b}, today is {a}. weeks to go?", "the play opens {b}, and we began rehearsing {a}. weeks of rehearsal?", "stitches out {b}, operation {a}. how many weeks apart?", "{b} minus {a} in weeks", "last period pay was {a}, next is {b}. how many weeks in between?", "bottled on {b}, brewed on {a}. weeks in the barrel?", "#H I was born {c}. My course runs from {a} to {b}. how many weeks is it?"]),
    ((40, 400), False, PLUS + "print({B} - timedelta(weeks={n}))", IT, ["tenant since {c}. The lease ends on {b} if I write {n} weeks before. latest date for the letter?", "I leave the flat on {b}; notice has to be handed in {n} weeks earlier. latest date?", "contract since {c}, ends {b}, cancel {n} weeks before. cancel by?", "wedding {b}, invitations must go out {n} weeks ahead. when?", "the gym wants {n} weeks' notice. I stop on {b}. when do I write to them?", "last working day is to be {b}, notice period {n} weeks. I resign on?", "the shop opened {c}. The sale is {b} and flyers go out {n} weeks before. date for the flyers?", "visa form in at least {n} weeks before we fly. we fly {b}, booked {c}. last date?", "plant the [tulips|peas|beans] {n} weeks before {b}, so when?", "#H must be told {n} weeks in advance that I'm leaving on {b}; which date is that?"]),
    ((40, 400), False, PLUS + "print({B} - timedelta(days={n}))", IT, ["they need {n} days' warning before we come. we come on {b}. date?", "cancel free up to {n} days before arrival. we arrive {b}, booked on {c}. last free date?", "the paper wants the advert {n} days ahead. it should appear on {b}. send by?", "the tablets stop {n} days before surgery, which is on {b}. on which date do I stop?", "{w} must hear {n} days before the visit on {b}. when's that?"]),
    ((5, 400), False, PLUS + "print({A} + timedelta(weeks={n}))", IT, ["the [cast|brace|bandage] went on {a} for {n} weeks. off on which date?", "I was born in {y}. my course starts {a} and is {n} weeks long. when's it over?", "loan of the [books|van|drill] from {a} for {n} weeks. back by?", "the seeds went in on {a}, harvest after {n} weeks. date?", "six of us signed on {a}; the trial month is really {n} weeks. ends?", "sent it for repair on {a}, they said {n} weeks. ready when?", "the vaccine was on {a}; the second shot is {n} weeks later. which date?", "#H {w} starts a diet on {a} for {n} weeks. last date?"]),
    ((5, 400), False, PLUS + "print({A} + timedelta(days={n}))", IT, ["borrowed a [tent|trailer|projector] on {a} for {n} days. which date does it go back?", "the invoice from {a} has {n} days. pay by?", "the milk was opened {a} and is good for {n} days. until?", "{n} day visa, stamped {a}. last date if you just add the days?", "I've {n} days to send it back. it came on {a}, paid on {c}. return by which date?", "quarantine of {n} days from {a}, so free on?", "eggs set on {a} hatch after {n} days. date?", "#H {w} bought a {n} day pass on {a}. counting {n} days on, what date is it?"]),
    ((5, 400), False, PLUS + "print({A} + timedelta(days={d}))", IT, ["on what date will a baby born {a} be {d} days old?", "{w} was born {a}. when is {w} exactly {d} days old?", "we met on {a}. which date is our day {d}, counting {d} days on?", "married {a}: date after {d} days?", "{d} days after {a} is which date?"]),
    # ---- ends of months and quarters
    ((5, 400), False, PD + "print((pd.Timestamp('{ia}') + pd.offsets.QuarterEnd(0)).date())", IT, ["we close the books each quarter. which date ends the one with {a} in it?", "{a}: when does that quarter end?", "the [VAT return|report|bonus] is due at the end of the quarter. we're on {a}. date?", "a quarterly ticket bought {a} runs to the end of the quarter. until which date?", "contract ends with the quarter in which {a} falls. on what date?", "end of quarter for {a} please", "which date closes the calendar quarter containing {a}?", "notice given {a}, effective at the quarter's end. date?", "#H up to what date does the quarter of {a} last?"]),
    ((5, 400), False, PD + "print((pd.Timestamp('{ia}') + pd.offsets.MonthEnd(0)).date())", IT, ["last day of the month {a} is in?", "rent is due at the end of the month. it's {a}. which date?", "my notice from {a} counts to the end of that month. date?", "end of the month for {a}?", "what date is the month's last day, seen from {a}?", "salary comes on the last day of the month. today is {a}, so on which date?", "#H the card from {a} is valid to month end, i.e. until?"]),
    ((5, 400), False, PD + "print((pd.Timestamp('{ia}') + pd.offsets.MonthBegin(1)).date())", IT, ["first day of the month after {a}?", "the new price holds from the first of the following month. it's {a} now. from which date?", "{a}; insurance starts on the 1st of next month. date?", "I sign on {a} and move in on the first of the next month. which date is that?", "the 1st of the month that follows {a}?"]),
    ((5, 400), False, PLUS + "d = {A}\nprint(d - timedelta(days=d.weekday()))", IT, ["the Monday of the week that {a} is in?", "week starts on Monday. what's the date of Monday in the week of {a}?", "our rota sheet is named after the Monday of its week. {a} belongs to which Monday?", "which date was the Monday of that week: {a}?", "{a}: date of the Monday of the same week"]),
    # ---- working days
    ((5, 60), True, NP + "print(np.busday_offset('{ia}', {n}))", IT, ["they wrote on {D} {a} and want the money in {n} working days. what date is that, public holidays aside?", "the [bank|council|court] has {n} working days from {a}. until when?", "it's {D}, {a}. I must answer in {n} business days. which date?", "paid on {a}, the money takes {n} business days. it's there on?", "a complaint sent {a} gets a reply within {n} working days. latest date, weekends don't count?", "{n} working days after {a} please, forget holidays", "[new card|passport|key] ordered {a}; ready after {n} working days. when?", "#H no later than {n} business days from {a}: what date?"]),
    ((5, 60), True, NP + "print(np.busday_offset('{ia}', -{n}))", IT, ["what date is {n} working days before {a}?", "the [printer|caterer|court] wants it {n} working days before {D} {a}. last date to hand it in?", "deadline {a}; I want to be ready {n} business days earlier. date?", "the transfer needs {n} working days and must arrive on {a}. send it on?", "leave must be asked for {n} working days before. my leave starts {a}. ask by?"]),
    # ---- money and amounts by the day
    ((2, 25), False, f"{HEAD}print({GAP} * {{p}})", A, ["hotel from {a} to {b} at {p} a night. total for the nights?", "{p} a night, in on {a}, out on {b}. bill?", "the kennel is {p} per night; dog goes in {a}, comes out {b}. cost?", "cat sitter, {a} till {b}, {p} for each night. what do I owe?", "bill was due {a}, paid {b}. they charge {p} for every day late. late fee?", "library fine of {p} a day. due {a}, returned {b}. fine?", "#H parked from {a} to {b}, {p} per 24 hours. cost?"]),
    ((3, 60), False, f"{HEAD}print(({GAP} + 1) * {{p}})", A, ["I put {p} in the jar every day from {a} to {b}, both days included. how much is in it?", "{p} a day from {a} through {b}, first and last day counted. total?", "car hire {p} per day, {a} to {b}, both days charged. price?", "{w} gets {p} for each day from {a} up to and including {b}. in all?", "{p} litres a day, {a} to {b} inclusive. how many litres?"]),
    ((3, 60), False, f"{HEAD}print({GAP} * 24)", HOURS_R, ["from midnight on {a} to midnight on {b}, how many hours?", "hours between {a} 0:00 and {b} 0:00?", "{a} to {b} counted in hours, whole days?"]),
    ((10, 200), False, f"{HEAD}print({{A}} + ({{B}} - {{A}}) / 2)", IT, ["which date is halfway between {a} and {b}?", "half of my leave from {a} to {b} is over on what date?", "midpoint of {a} and {b}?", "we meet in the middle of {a} and {b}. date?", "the loan runs {a} to {b}. date of half time?"]),
    ((3, 60), False, f"{HEAD}print({GAP} <= {{n}})", "It is in time: {r}.", ["bought {a}, today is {b}. returns within {n} days. am I in time?", "the offer of {a} stands for {n} days. is {b} still in time?", "{n} days to pay. invoice {a}, paid {b}. in time?", "delivered {a}, complained {b}; complaints within {n} days. early enough, yes or no?", "guarantee claim: {n} days. delivered {a}, claim sent {b}. still ok?"]),
    ((6, 90), False, f"{HEAD}print({GAP} % 14 == 0)", "It is on that day: {r}.", ["the [paper bin|cleaner|nurse] comes every two weeks, last on {a}. is {b} such a day?", "every 14 days from {a}. does it fall on {b}?", "payday every other week, one was {a}. is {b} a payday?"]),
    ((6, 90), False, f"{HEAD}print({GAP} % 6 < 4)", "It is a working day: {r}.", ["four days on, two days off, starting with the first day on at {a}. do I work on {b}?", "my rota is 4 on 2 off from {a}. is {b} a working day?", "shift pattern: 4 working days, 2 free, first working day {a}. am I on duty on {b}?"]),
    ((5, 900), False, f"{HEAD}print(min({{A}}, {{B}}))", IT, ["which date is earlier, {b} or {a}?", "two expiry dates, {a} and {b}. which comes first?", "one letter is from {b}, the other from {a}. date of the older one?"]),
    # ---- ages and years
    ((6500, 33000), False, AGE, "It is {r} years.", ["{w} died on {b}. born {a}. age at death?", "on the day of the accident, {b}, how old was {w}? birthday {a}", "the form asks my age on {b}. I was born {a}, joined on {c}.", "born {a}, licence on {b}: how many years old at that time?", "{b} is the wedding. {w}'s date of birth is {a}. {w}'s age then?", "you must be 18. it's {b} and {w} was born {a}. how many years old is that?", "patient's date of birth {a}, admitted {b}. age in years?", "our house was finished {a}. how many full years had it stood on {b}?", "#H as at {b}, what's the age of a man born {a}?"]),
    ((5, 90), False, HEAD + "print({A}.strftime('%A'))", "It is a {r}.", ["we have to hand over the keys on {a}. moved in {c}. what weekday is the handover?", "{w} was born {c} and marries on {a}. weekday of the wedding?", "bought tickets on {c} for {a}. what day of the week is the show?", "{a} - what day is that, can I sleep in?", "the rubbish goes out on Wednesdays. which day is {a}?", "my shift sheet says {a}. day of the week?", "#H nan's diary begins {a}. which weekday was it?"]),
    ((5, 90), False, PLUS + "print(({A} + timedelta(days={n})).strftime('%A'))", "It is a {r}.", ["{n} days after {D} {a}, what weekday?", "it's {D} {a}. in {n} days it's which weekday?", "the stitches come out {n} days after {a}. on what day of the week?", "a {n} day voyage starts {a}. weekday we land, {n} days on?", "the cheese needs {n} days from {a}. what weekday will it be then?"]),
    ((5, 90), False, PLUS + "print({A} + timedelta(weeks={n} - 1))", IT, ["evening class once a week, {n} evenings, the first on {a}. date of the last?", "{n} weekly sessions from {a}. when's session {n}?", "physio every week, {n} times, starting {a}. last one on?", "weekly instalments, first {a}, {n} in all. date of the final one?", "a series with one episode a week, {n} episodes, first on {a}. finale on which date?"]),
    ((5, 90), False, PLUS + "print({A} + timedelta(days={q} // {k} - 1))", IT, ["{q} tablets, {k} a day, the first ones on {a}. on which date do I take the last ones?", "a book of {q} pages at {k} pages a day from {a}. date I read the last page?", "box of {q} pods, we use {k} per day beginning {a}. last day with pods?", "{q} exercises, {k} each day, start {a}. on which date am I done?"]),
]
YEARS: list[tuple[str, str, list[str]]] = [
    ("print({y} - {n})", IT, ["{w} was {n} in {y}, birthday already over. born in which year?", "turned {n} in {y}: year of birth?", "the club had its {n}th anniversary in {y}. founded in?", "the tree was {n} years old in {y}, planted in what year?"]),
    ("print({y} + {n})", IT, ["mortgage from {y} over {n} years. final year?", "born {y}, retires at {n}. in which year?", "a time capsule closed in {y}, to be opened {n} years later. year?"]),
    ("import calendar\nprint(365 + calendar.isleap({y}))", "It has {r} days.", ["how many days does the year {y} have?", "days in {y}?", "{y}, how many days long?", "I want one photo a day in {y}. how many photos?", "is {y} 365 or 366 days long?"]),
    (f"{HEAD}print(date({{y}}, 12, 28).isocalendar().week)", "There are {r} weeks.", ["how many ISO weeks does {y} have?", "does {y} have 52 or 53 calendar weeks (ISO)?", "number of ISO weeks in {y}?", "last ISO week number of {y}?"]),
    (f"{HEAD}print(date.fromisocalendar({{y}}, {{n}}, {{k}}))", IT, ["{D} of ISO week {n} in {y}: date?", "delivery on the {D} of calendar week {n}, {y} (ISO). which date?", "which date is {D} in CW {n} of {y}?", "week {n} {y}, {D}. as a date?"]),
]
# ---------------------------------------------------------------- clock times
NIGHT = ["on the [ward|door|night desk|phones] from {s} to {f}, how [long|many minutes] is that[ in minutes|]?", "{w} goes on duty at {s} and is let go at {f}. length of the duty[ in minutes|]?", "lights out {s}, alarm {f}. how long in bed?", "guard starts {s}, relieved {f}: minutes?", "baby slept {s} to {f}. how many minutes?", "[bus|boat|train] leaves {s}, gets in {f}. how long is the ride?", "oven low from {s} until {f}. how many minutes?", "#H last seen at {s}, home at {f}. for how long was the cat out?"]
NIGHT_HOURS = ["night duty {s} to {f}. how many hours?", "my shift is {s} - {f}. hours?", "{s} till {f}, hours of sleep?", "went in at {s}, came out at {f}. hours as a decimal?", "the heater ran from {s} to {f}. for how many hours?", "bar open {s} to {f}. hours?", "#H on call {s} until {f}, how many hours can I write down?"]
NIGHT_BOTH = ["slept from {s} to {f}. hours and minutes?", "night shift: {s} - {f}, in hours and minutes please", "ferry {s} to {f}, hours and minutes on board?", "[drove|walked|danced] from {s} to {f}. how many hours and minutes is it?"]
LATER = ["{t} is curtain up and the piece runs {M} minutes. out by what time?", "[{w} left|we set off] at {t} and needed {M} minutes. arrived when?", "the stew went on at {t} for {M} minutes. off at?", "at {t} the nurse hung a drip that runs {M} minutes. done at?", "{M} minutes of homework, begun at {t}. finished?", "it was {t} when I parked. ticket for {M} minutes. until?", "exam: {M} minutes, start {t}. pens down at?", "from {t} on {M} minutes, which time is it then?", "charging takes {M} minutes. plugged in {t}. full at?", "#H suppose it's {t} and I've to wait {M} minutes; what will the clock say?"]
EARLIER = ["bread must be out at {t} after {M} minutes. in at?", "I want to be there at {t} and walk {M} minutes. leave at?", "it ended at {t} and took {M} minutes. began when?", "the {M} minute bath was over at {t}. when did it start?", "show at {t}, doors {M} minutes before. doors at?"]
BED = ["I get up at {t} and need {h} hours of sleep. bedtime?", "the roast takes {h} hours and we eat at {t}. in the oven at?", "must be back at {t}, the trip is {h} hours. leave when?", "{h} hours before {t}, the clock says?", "last dose was {h} hours ago and it's {t}. when was it?"]
LATE = ["should have come at {s}, came at {f}. how many minutes late?", "{s} planned, {f} real. minutes of delay?", "alarm at {s}, got up {f}. how many minutes did I snooze?", "appointment {s}, called in at {f}. minutes waited?", "kick-off was {s}, we found our seats at {f}. minutes missed?"]
SPLIT = ["worked {s} to {u} and {v} to {f}. hours in all?", "open {s}-{u} and again {v}-{f}. how many hours a day?", "school {s} - {u}, then {v} - {f}. hours altogether?", "two stints: {s} till {u}, {v} till {f}. hours?", "practice from {s} to {u}, after lunch {v} to {f}. total hours?", "#H {w} was in {s}-{u} and {v}-{f}. number of hours?"]
DEPARTS = ["a bus every {x} minutes from {s} to {f}, one at both ends. how many buses?", "first train {s}, last {f}, one every {x} minutes. number of trains?", "tours start every {x} minutes, first {s} and last {f}. how many tours?", "a bell from {s} to {f} each {x} minutes, both times included. rings?"]
FASTER = ["my 5k was {s}, now {f}. how many seconds faster?", "{s} last year and {f} this year. seconds saved?", "old lap {s}, new lap {f} (minutes:seconds). improvement in seconds?", "{w} swam {s}, {v} {f}. how many seconds apart?"]
# ---------------------------------------------------------------- tallies: labels, introductions, what one is, range, decimals, unit
Scene = tuple[str, list[str], str, int, int, int, list[str]]
SCENES: list[Scene] = [
    ("day", ["minutes I waited for the bus: {l}", "waiting for the bus took {l}"], "wait", 2, 40, 0, ["", " min"]), ("name", ["points so far: {l}", "{l} in our board game league", "the scores are {l}"], "score", 110, 480, 0, ["", " points"]), ("day", ["rain this week: {l}", "the gauge: {l}"], "amount", 1, 30, 1, ["", " mm"]), ("name", ["blood pressure on the ward, upper value: {l}", "pulse: {l}"], "reading", 58, 165, 0, [""]), ("month", ["electric bill: {l}", "our heating: {l}"], "bill", 40, 390, 0, ["", " euros"]),
    ("name", ["heights of my kids: {l}", "we measured everyone: {l}"], "height", 92, 189, 0, ["", " cm"]), ("day", ["eggs: {l}", "loaves sold: {l}", "customers in the shop: {l}"], "number", 11, 95, 0, [""]), ("month", ["books lent by our library: {l}", "new members: {l}"], "number", 12, 240, 0, [""]), ("name", ["raised for the hospice: {l}", "{l}. that's what each collected"], "sum", 25, 640, 0, ["", " dollars"]), ("name", ["long jump: {l}", "the pumpkins weigh {l}"], "result", 2, 9, 1, [""]), ("name", ["ages: {l}", "the grandchildren: {l}"], "age", 2, 29, 0, [""]),
    ("day", ["km on the bike: {l}", "I ran {l}"], "distance", 3, 45, 1, ["", " km"]), ("town", ["it's {l} today", "temperatures now: {l}"], "temperature", 4, 33, 0, ["", "°C"]), ("town", ["sales by branch: {l}", "takings: {l}"], "figure", 410, 4900, 0, [""]), ("day", ["hours slept: {l}", "screen time in hours: {l}"], "value", 2, 11, 1, [""]), ("name", ["errors found in typing: {l}", "free throws made: {l}"], "count", 3, 39, 0, [""]), ("letter", ["letters per pigeonhole - {l}", "our machines make {l} parts an hour", "bus lines and their riders: {l}"], "number", 14, 98, 0, [""]), ("letter", ["patients per room: {l}", "classes: {l}"], "number", 4, 33, 0, ["", " people"]), ("thing", ["prices: {l}", "at the market: {l}"], "price", 2, 38, 1, [""]), ("thing", ["in the store room: {l}", "stock: {l}"], "count", 12, 340, 0, [""]),
]
LABELS = {"letter": list("ABCDEFG"), "day": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "month": [month[:3] for month in MONTHS], "town": ["Leeds", "Graz", "Porto", "Turin", "Bergen", "Lyon", "Delft", "Cork"], "thing": ["soap", "tea", "honey", "rope", "chalk", "jam", "wax", "salt", "paint"]}
STATES = ("reading", "height", "age", "temperature", "result")
TALLIES: list[tuple[str, str, list[str], bool]] = [  # code over the dictionary, answer, wordings, only for names
    ("sorted(data, key=data.get)[-2]", IT, ["who is in second place?", "who is second?", "who came second, the highest being first?", "and the runner-up is?", "second place goes to?", "whose {s} is the second highest?"], True), ("sorted(data, key=data.get)[-2]", IT, ["which one is second highest?", "what comes second from the top?", "which has the second largest {s}?"], False),
    ("sorted(data, key=data.get)[-3]", IT, ["who is third, counted from the highest?", "bronze goes to whom (highest wins)?"], True), ("max(data, key=data.get)", IT, ["who is on top?", "who leads, with the highest {s}?", "who should get the prize for the most?"], True),
    ("max(data, key=data.get)", IT, ["which one is the highest?", "which leads?", "the most was which?", "which has the biggest {s}?"], False), ("min(data, key=data.get)", IT, ["who has the least?", "who comes last, with the lowest {s}?"], True),
    ("min(data, key=data.get)", IT, ["which is lowest?", "which has the smallest {s}?", "the least of all was which?"], False), ("sorted(data, key=data.get, reverse=True)", "Sorted: {r}", ["rank them, highest first", "put the names in order, most first", "list who is who from the highest down"], True),
    ("sorted(data, key=data.get)", "Sorted: {r}", ["order them by {s}, lowest first, just the labels", "sort the names, smallest {s} first"], False), ("[k for k in data if data[k] > {n}]", "They are {r}.", ["who has more than {n}?", "names of all above {n}?", "who beat {n}?"], True),
    ("[k for k in data if data[k] > {n}]", "They are {r}.", ["which ones are over {n}?", "which exceed {n}?", "list those above {n}"], False), ("[k for k in data if data[k] < {n}]", "They are {r}.", ["which ones are under {n}?", "which are below {n}?", "list those that didn't reach {n}"], False),
    ("sorted(data, key=data.get, reverse=True).index({K}) + 1", "It is number {r}.", ["at which place is {k}, highest first?", "what's {k}'s rank if the highest is number 1?", "{k} comes in as number what from the top?"], True),
]
LISTS: list[tuple[str, str, list[str]]] = [  # over `data`
    ("round(statistics.mean(data), 6)", "The mean is {r}.", ["on average?", "what's the average {s}?", "average please", "mean of all of that?", "so per entry on average it's?"]),
    ("round(statistics.median(data), 6)", "The median is {r}.", ["what's the median?", "the one in the middle when sorted?", "median {s}?"]),
    ("round(sum(data), 6)", "The sum is {r}.", ["total?", "all together?", "what does it add up to?", "sum of everything?"]),
    ("round(max(data) - min(data), 6)", "The range is {r}.", ["range?", "difference between highest and lowest?", "how far apart are the best and the worst, highest minus lowest?", "gap between top and bottom?"]),
    ("round(statistics.stdev(data), 6)", "The standard deviation is {r}.", ["sample standard deviation?", "SD (sample) please"]),
    ("round(max(data) - statistics.mean(data), 6)", A, ["how far is the top one above the average?", "the highest beats the average by how much?"]),
    ("sum(x > {n} for x in data)", "There are {r}.", ["how many are above {n}?", "how many times more than {n}?", "in how many cases was it over {n}?"]),
    ("sum(x < {n} for x in data)", "There are {r}.", ["how many are below {n}?", "how often was it less than {n}?"]),
    ("round(max(b - a for a, b in zip(data, data[1:])), 6)", A, ["what was the biggest rise from one to the next?", "largest gain between neighbours in this order?", "the greatest step up from one to the following?", "biggest jump upwards between two in a row?"]),
    ("sum(b > a for a, b in zip(data, data[1:]))", "There are {r}.", ["how many times was it higher than the one before?", "how often did it go up compared with the previous one?"]),
    ("[round(b - a, 6) for a, b in zip(data, data[1:])]", "The differences are {r}.", ["changes from each one to the next?", "by how much did it change each time, in order?"]),
    ("[round(sum(data[:n + 1]), 6) for n in range(len(data))]", "The running totals are {r}.", ["running total after each?", "how does it add up step by step, a cumulative list?", "cumulative sums in this order please"]),
    ("sorted(data)", "Sorted: {r}", ["just the numbers from low to high", "numbers in rising order?"]),
    ("sorted(data, reverse=True)", "Sorted: {r}", ["the numbers from high to low please", "numbers, biggest first"]),
    ("round(sum(data) * {p}, 6)", A, ["each one is worth {p}. what's it worth in all?", "at {p} for every single one counted, total money?"]),
    ("round({g} - sum(data), 6)", A, ["the goal is {g} in total. how much is still missing?", "we need {g} altogether. how far off?"]),
    ("round({v} / sum(data) * 100, 6)", "It is {r}%.", ["what percent of it all is {k}?", "{k}'s share of the whole, in percent?", "how many percent of the total come from {k}?"]),
    ("round({v} - statistics.mean(data), 6)", A, ["how far above the average is {k}?", "by how much does {k} beat the mean?"]),
    ("round({v} - {u}, 6)", A, ["how much more is {k} than {j}?", "difference between {k} and {j}?", "by how much does {k} beat {j}?"]),
    ("round({v} + {u}, 6)", A, ["{k} and {j} together?", "just {k} plus {j}, what's that?"]),
    ("round({m} * (len(data) + 1) - sum(data), 6)", A, ["what must the next one be for an average of {m}?", "I want to average {m} with one more. how much must that one be?"]),
]
MISSING = ["the {c} of us have an average age of {m}. {b} ages are known: {l}. and the {o}?", "average age of {c} people is {m}; we know {l}. the missing age?", "mean of {c} numbers: {m}. {b} of them: {l}. find the {o}.", "{c} parcels weigh {m} kg on average, {b} weigh {l}. the {o} weighs?", "over {c} rounds {w} averaged {m}. the first {b} were {l}. what was the {o}?", "#H with {l} and one unknown number the mean of all {c} is {m}. the unknown?"]
WITHOUT = ["{i}: {l}. the {x} must be a [slip|typo|misreading], so without it the mean is?", "{i}: {l}. ignoring the {x}, what's the average?", "average {i} without the {x}: {l}", "{l} were my {i}. {x} doesn't count. mean of the rest?", "{i} {l} - throw out {x} as an outlier and average what's left", "#H drop the {x} from {l} and give the mean"]
DOWN = ["put these in order from [highest to lowest|biggest to smallest|greatest to least]: {l}", "{l}: from the largest to the smallest please", "[arrange|rank|order] {l}, highest first", "order {l} so the biggest is at the front", "which order, going down: {l}", "{l} - descending", "#H line up {l} beginning with the largest"]
UP = ["put these in order from [lowest to highest|smallest to biggest|least to greatest]: {l}", "{l}: from the smallest to the largest please", "[arrange|rank|order] {l}, lowest first", "order {l} so the smallest is at the front", "which order, going up: {l}", "#H {l} - ascending"]
GRADED = [(["homework", "midterm", "final"], [15, 35, 50]), (["essay", "exam"], [40, 60]), (["lab", "quiz", "exam"], [25, 15, 60]), (["coursework", "test", "project"], [30, 30, 40]), (["theory", "practice"], [35, 65]), (["talk", "paper", "oral"], [20, 45, 35]), (["reading", "writing", "speaking", "listening"], [20, 30, 25, 25]), (["attendance", "portfolio", "exam"], [10, 40, 50])]
OVERALL = ["{r}. [I have|I've|{w} has] {m}. what's the overall grade?", "my marks: {m}. {r}. final mark?", "{r}. My results are {m}, so where do I end up overall?", "{m} is what I got. the rules say {r}. weighted total?", "how is the final grade if {r}, and I got {m}?", "{r}\n{m}\noverall?", "the grade is made up like this: {r}. {w}: {m}. what comes out?", "#H with {m} and the weights {r}, which overall mark results?"]
STARS = ["[ratings|reviews]: {l}. average rating?", "votes on the [hotel|book|soup|film]: {l}. what's the mean?", "{l}. average number of stars?", "survey result {l}. mean score?", "{w}'s shop got {l}. average?"]


def _days(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def plan(draw: Draw) -> Exchange:
    """A date that is wanted for a plan, of dates of which one may not matter."""
    if draw.chance(0.12):
        code, answer, bank = draw.one(YEARS)
        y, n, k = draw.integer(1950, 2040), draw.integer(2, 52) if "iso" in code else draw.integer(12, 60), draw.integer(2, 7)
        return made(draw, bank, code.replace("{y}", str(y)).replace("{n}", str(n)).replace("{k}", str(k)), answer, y=y, n=n, D=DAYS[k - 1])
    (low, high), working, code, answer, bank = draw.rng.choices(PLANS, [len(row[4]) + 2 for row in PLANS])[0]
    first = some_date(draw, 1930, 2000) if high > 9000 else some_date(draw, 2005, 2035)
    while working and first.weekday() > 4:
        first += datetime.timedelta(days=1)
    second = first + datetime.timedelta(days=draw.integer(low // 2, high // 2) * 2 if "/ 2" in code or "/ 7" in code else draw.integer(low, high))
    if "/ 7" in code and draw.chance(0.7):
        second = first + datetime.timedelta(weeks=draw.integer(low // 7, high // 7))
    if "% 14" in code and draw.chance(0.5):
        second = first + datetime.timedelta(weeks=2 * draw.integer(1, 6))
    other = first - datetime.timedelta(days=draw.integer(30, 700))
    most = {"timedelta(weeks={n})": 14, "busday": 21, "{n} - 1": 14, "<= {n}": 45}
    n = draw.integer(2, next((top for key, top in most.items() if key in code), 60))
    n = 7 * draw.integer(1, 8) if "days={n})" in code and draw.chance(0.4) else n
    n = draw.one([7, 14, 28, 30]) if "<=" in code else n
    k = draw.integer(2, 6)
    price = str(draw.integer(2, 90)) if draw.chance(0.7) else f"{draw.integer(1, 30)}.5"
    plain = {"A": _days(first), "B": _days(second), "ia": first.isoformat(), "n": str(n), "k": str(k), "q": str(k * draw.integer(5, 40)), "d": str(draw.one([100, 500, 1000, 10000, draw.integer(70, 999)])), "p": price}
    code = re.sub(r"\{(\w+)\}", lambda match: plain[match.group(1)], code)
    shown = in_words(n) if n < 21 and draw.chance(0.3) else str(n)
    return made(draw, bank, code, answer, a=when(draw, first), b=when(draw, second), c=when(draw, other), n=shown, k=k, q=plain["q"], d=plain["d"], p=price, y=other.year - 30, D=f"{first:%A}")


def _told(minutes: int, style: str) -> str:
    hour, minute = divmod(minutes % 1440, 60)
    if style in (":", "0:", "."):
        return f"{hour:02d}:{minute:02d}" if style == "0:" else f"{hour}{style}{minute:02d}"
    if style != "words":
        return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''}{style if hour < 12 else style.replace('a', 'p')}"
    part = "at night" if hour < 4 or hour > 21 else "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    now, following = in_words((hour - 1) % 12 + 1), in_words(hour % 12 + 1)
    told = {0: f"{now} o'clock", 15: f"quarter past {now}", 30: f"half past {now}", 45: f"quarter to {following}"}
    return f"{told.get(minute) or (f'{in_words(minute)} past {now}' if minute < 30 else f'{in_words(60 - minute)} to {following}')} {part}"


def clock(draw: Draw) -> Exchange:
    """Nights without a hint that they end the next day, times in words, two stints a day, departures."""
    i, style = draw.integer, draw.one([":", "0:", "0:", ".", " am", "am", "words", "words"])
    kind = draw.one(["night"] * 4 + ["night hours"] * 3 + ["night both"] * 2 + ["later"] * 5 + ["earlier"] * 3 + ["bed", "bed", "late", "split", "split", "departs", "faster"])
    step = 5 if style == "words" or draw.chance(0.7) else 1
    start, stop = sorted(step * n for n in draw.rng.sample(range(360 // step, 1320 // step), 2))
    if kind.startswith("night"):
        start, stop = step * i(1080 // step, 1425 // step), step * i(60 // step, 560 // step)
        stop += step * (stop % 720 == 0)
    spent = f"({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})"
    s, f, span, h, x = _told(start, style), _told(stop, style), i(12, 215), i(2, 9), draw.one([10, 12, 15, 20, 30])
    moment = f"datetime(2000, 1, 1, {start // 60}, {start % 60})"
    if kind in ("later", "earlier", "bed"):
        bank, shift = {"later": (LATER, f"+ timedelta(minutes={span})"), "earlier": (EARLIER, f"- timedelta(minutes={span})"), "bed": (BED, f"- timedelta(hours={h})")}[kind]
        return made(draw, bank, f"from datetime import datetime, timedelta\nprint(({moment} {shift}).strftime('%H:%M'))", IT, t=s, M=draw.shown(str(span), words=0.15), h=draw.shown(str(h), words=0.4))
    if kind == "split":
        pause, again = start + 5 * i(18, 50), start + 5 * i(54, 70)
        stop = again + 5 * i(12, 50)
        spent = f"({pause // 60} * 60 + {pause % 60}) - ({start // 60} * 60 + {start % 60}) + ({stop // 60} * 60 + {stop % 60}) - ({again // 60} * 60 + {again % 60})"
        style = ":" if style == "words" else style
        return made(draw, SPLIT, f"print(round(({spent}) / 60, 6))", HOURS_R, s=_told(start, style), u=_told(pause, style), v=_told(again, style), f=_told(stop, style)) if stop < 1440 else clock(draw)
    if kind == "departs":
        stop = start + x * i(4, 30)
        return made(draw, DEPARTS, f"print((({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})) // {x} + 1)", A, s=s, f=_told(stop, style), x=x) if stop < 1440 else clock(draw)
    if kind == "faster":
        slow, fast = i(1100, 1990), i(900, 1090)
        return made(draw, FASTER, f"print(({slow // 60} * 60 + {slow % 60}) - ({fast // 60} * 60 + {fast % 60}))", A, s=f"{slow // 60}:{slow % 60:02d}", f=f"{fast // 60}:{fast % 60:02d}", v=person(draw))
    if kind == "late":
        stop = start + i(3, 75)
        style = ":" if style == "words" else style
        return made(draw, LATE, f"print(({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60}))", MINUTES_R, s=_told(start, style), f=_told(stop, style))
    if kind == "night":
        return made(draw, NIGHT, f"print({spent} + 1440)", MINUTES_R, s=s, f=f)
    if kind == "night hours":
        return made(draw, NIGHT_HOURS, f"print(round(({spent} + 1440) / 60, 6))", HOURS_R, s=s, f=f)
    return made(draw, NIGHT_BOTH, f"m = {spent} + 1440\nprint(m // 60, 'hours', m % 60, 'minutes')", IT, s=s, f=f)


def tally(draw: Draw) -> Exchange:
    """Numbers with names, days or towns beside them, and one question about them."""
    labels, intros, single, low, high, places, units = draw.one(SCENES)
    pool, count = LABELS.get(labels, NAMES), draw.integer(4, 6)
    names = pool[:count] if labels in ("day", "month", "letter") else draw.rng.sample(sorted(set(pool)), count)
    values = [str(n) for n in draw.rng.sample(range(low, high + 1), count)]
    values = [f"{value}.{draw.integer(1, 9)}" if places and draw.chance(0.8) else value for value in values]
    unit = draw.one(units)
    if labels == "day" and draw.chance(0.4):
        names = DAYS[:count]
    line = draw.one(["{v} on {k}", "{v} on {k}", "{k} {v}", "on {k} {v}"]) if labels == "day" and draw.chance(0.35) else draw.one(["{k} has {v}", "{k} got {v}", "{k} is on {v}"]) if single in ("score", "sum", "count") and labels == "name" and draw.chance(0.35) else draw.one(["{k} {v}", "{k} {v}", "{k}: {v}", "{k} = {v}", "{v} ({k})", "{k} - {v}", "{k} with {v}", "{k}, {v}"])
    parts = [line.replace("{k}", k).replace("{v}", v + unit) for k, v in zip(names, values, strict=True)]
    block = draw.chance(0.25)
    joint = "\n" if block else "; " if "," in line else draw.one([", ", ", ", "; ", " / "])
    listed = joint.join(parts) if block or draw.chance(0.5) else f"{joint.join(parts[:-1])} and {parts[-1]}"
    n = draw.integer(int(float(min(values, key=float))) + 1, int(float(max(values, key=float))))
    total = sum(map(float, values))
    first, second = draw.rng.sample(range(count), 2)
    if float(values[first]) < float(values[second]):
        first, second = second, first
    k = names[first]
    slots = {"v": values[first], "u": values[second], "j": names[second], "s": single, "n": n, "k": k, "K": repr(k), "p": f"{draw.integer(1, 9)}.{draw.one([5, 25, 75])}", "g": int(total) + draw.integer(5, 200), "m": int(total / count) + draw.integer(1, 3)}
    if draw.chance(0.5):
        code, answer, bank, named = draw.one(TALLIES)
        if named and (labels != "name" or single in STATES):
            return tally(draw)
        head = f"data = {{{', '.join(f'{k!r}: {v}' for k, v in zip(names, values, strict=True))}}}\n"
    else:
        code, answer, bank = draw.one(LISTS)
        if single in STATES and re.search(r"sum\(data|\+ \{u|\{u", code) and " for x" not in code:
            return tally(draw)
        if ("{p}" in code and (places or single not in ("number", "count"))) or ("{g}" in code and single not in ("number", "sum", "distance", "score")):
            return tally(draw)
        if ("data[1:]" in code and labels not in ("day", "month")) or ("{v} - s" in code and float(values[first]) <= total / count):
            return tally(draw)
        head = "" if "{u}" in code else f"{'import statistics' + chr(10) if 'statistics' in code else ''}data = [{', '.join(values)}]\n"
    asked = draw.say(bank, **slots)
    intro = draw.one(intros)
    question = f"{intro.replace('{l}', '').strip(' :.')}:\n{listed}\n{asked}" if block and intro.endswith("{l}") else f"{intro.replace('{l}', listed)}{draw.one(['. ', '. ', ' - ', chr(10)])}{asked}" if draw.chance(0.8) else f"{asked} {intro.replace('{l}', listed)}"
    for slot in ("n", "p", "g", "m", "K", "v", "u"):
        code = code.replace("{" + slot + "}", str(slots[slot]))
    return answered(typed(draw, question, lower=False), f"{head}print({code})", answer)


def parts(draw: Draw) -> Exchange:
    """One number missing from a mean, one left out of it, ratings with how many gave them."""
    kind = draw.one(["missing", "without", "stars", "grades", "order"])
    if kind == "order":
        numbers = draw.rng.sample([f"0.{draw.integer(1, 9)}", f"0.0{draw.integer(11, 99)}", f"{draw.integer(1, 9)}.{draw.integer(1, 9)}", str(-draw.integer(1, 20)), str(draw.integer(1, 30)), f"-{draw.integer(0, 3)}.{draw.integer(1, 9)}", f"{draw.integer(1, 9)}.{draw.integer(10, 99)}"], draw.integer(4, 6))
        down = draw.chance(0.6)
        listed = draw.one([", ", "; ", " "]).join(numbers) if draw.chance(0.5) else ", ".join(numbers[:-1]) + f" and {numbers[-1]}"
        question = draw.say(DOWN if down else UP, l=listed)
        return answered(typed(draw, question), f"data = [{', '.join(numbers)}]\nprint(sorted(data{', reverse=True' if down else ''}))", "Sorted: {r}")
    if kind == "grades":
        names, weights = draw.one(GRADED)
        grades = [draw.integer(41, 99) for _ in names]
        counts, got = draw.one(["{k} counts {v}%", "{k} {v}%", "{k} is {v}%", "{k} is worth {v} percent"]), draw.one(["{v} in {k}", "{v} for {k}", "{k} {v}", "{k}: {v}", "{v} on the {k}"])
        both = [[shape.replace("{k}", k).replace("{v}", str(v)) for k, v in zip(names, some, strict=True)] for shape, some in ((counts, weights), (got, grades))]
        rule, marks = (", ".join(part[:-1]) + draw.one([" and ", ", "]) + part[-1] for part in both)
        above = " + ".join(f"{v} * {g}" for v, g in zip(grades, weights, strict=True))
        return answered(typed(draw, draw.say(OVERALL, r=rule, m=marks, w=person(draw)), lower=False), f"print(round(({above}) / ({' + '.join(map(str, weights))}), 6))", "The weighted mean is {r}.")
    if kind == "missing":
        count = draw.integer(3, 7)
        mean = draw.integer(15, 60)
        values = [mean + draw.integer(-6, 6) for _ in range(count - 2)]
        values.append(max(3, mean * (count - 1) + draw.integer(-6, 6) - sum(values)))
        listed = ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
        question = draw.say(MISSING, c=in_words(count) if draw.chance(0.6) else count, b=in_words(count - 1), o=["third", "fourth", "fifth", "sixth", "seventh"][count - 3], m=mean, l=listed, w=person(draw))
        return answered(typed(draw, question), f"data = [{', '.join(map(str, values))}]\nprint(round({mean} * (len(data) + 1) - sum(data), 6))", A)
    if kind == "without":
        item, base = draw.one([("water bills", 380), ("weights", 62), ("lap times", 75), ("rents", 820), ("temperatures", 21), ("counts", 140), ("takings", 210), ("travel times", 34), ("readings", 118)])
        values = [base + draw.integer(-base // 9 - 2, base // 9 + 2) for _ in range(draw.integer(4, 7))]
        odd = base * draw.integer(3, 9)
        values.insert(draw.integer(0, len(values)), odd)
        listed = draw.one([", ", ", ", " ", "; "]).join(map(str, values)) if draw.chance(0.6) else ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
        question = draw.say(WITHOUT, i=item, l=listed, x=odd)
        return answered(typed(draw, question), f"data = [x for x in [{', '.join(map(str, values))}] if x != {odd}]\nprint(round(sum(data) / len(data), 6))", "The mean is {r}.")
    stars = sorted(draw.rng.sample(range(1, 6), draw.integer(3, 5)), reverse=draw.chance(0.7))
    voters = [draw.integer(1, 40) for _ in stars]
    shape = draw.one(["{s} stars from {n}", "{n} people gave {s}", "{n} x {s} stars", "{n} times {s}", "{n} votes for {s} stars", "{s} stars: {n}", "{n} of us said {s}"])
    words = draw.chance(0.4)
    told = [shape.replace("{s}", str(s)).replace("{n}", in_words(n) if words and n < 13 else str(n)) for s, n in zip(stars, voters, strict=True)]
    told = [re.sub(r"\b1 stars\b", "1 star", re.sub(r"^(1|one) people\b", r"\1 person", re.sub(r"^(1|one) (vote|time)s\b", r"\1 \2", part))) for part in told]
    first = shape.index("{s}") < shape.index("{n}")
    above = " + ".join(f"{s} * {n}" if first else f"{n} * {s}" for s, n in zip(stars, voters, strict=True))
    question = draw.say(STARS, l=", ".join(told[:-1]) + draw.one([" and ", ", "]) + told[-1], w=person(draw))
    return answered(typed(draw, question, lower=False), f"print(round(({above}) / ({' + '.join(map(str, voters))}), 6))", "The weighted mean is {r}.")


KINDS: list[Kind] = [("dates", 14, plan), ("times", 12, clock), ("statistics", 16, tally), ("statistics", 9, parts)]
