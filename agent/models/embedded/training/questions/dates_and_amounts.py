"""Dates as they are written elsewhere (3.5.2024, month first, ordinals in words) and what is counted with
them; clock times on the way; amounts with units on wards, in kitchens, sheds and clouds; two amounts compared.
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
from samara.agent.models.embedded.training.questions.numbers_drawn import A, Row
from samara.agent.models.embedded.training.questions.rates_asked import asked
from samara.agent.models.embedded.training.questions.shares_and_spreads import spelled
from samara.agent.models.embedded.training.questions.situations import Situation, situated

IT, DAYS_R, WEEKS_R, HOURS_R, MINUTES_R = "It is {r}.", "There are {r} days.", "There are {r} weeks.", "There are {r} hours.", "There are {r} minutes."
PD, GAP = "import pandas as pd\n", "({B} - {A}).days"
ISO = HEAD + "print({A})"
AGE = HEAD + "a, b = {A}, {B}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
MONTHS_GAP = HEAD + "a, b = {A}, {B}\nprint((b.year - a.year) * 12 + b.month - a.month)"
BORN = (6600, 30000)
# how far apart the dates are in days, code, answer, wordings
DATED: list[tuple[tuple[int, int], str, str, list[str]]] = [
    # ---- what is known, where dates are written in another way
    (BORN, AGE, "It is {r} years.", ["the [scout|applicant|witness], {a}, appeared on {b}. age at that time in full years?", "born {a}. age on {b}?", "date of birth {a}, reference date {b}, age in whole years?", "DOB {a}; admitted {b}. age at admission?", "{w}'s birthday: {a}. how many years old on {b}?", "the passport says {a}. we fly on {b}. how old is the passenger then?", "insurance wants the age on {b}, I was born on {a}", "how old will somebody born on {a} be on {b}?", "#H patient: {a}. today: {b}. age?"]),
    ((3, 400), f"{HEAD}print({GAP})", DAYS_R, ["from {a} to {b}, how many days?", "{a} until {b}: days?", "the goat is boarded out {a} to {b}. nights to pay?", "our well ran dry on {a} and rain came on {b}. dry for how many days?", "invoice dated {a}, paid {b}. after how many days?", "{w} started the novel on {a} and wrote the last page on {b}. days of work?", "the meter was read on {a} and again on {b}. days between the readings?", "seeds sown {a}, up on {b}. days?", "the tooth came out on {a}, the implant goes in on {b}. how many days with a gap?", "#H it was {a} when the strike began and {b} when it ended. length in days?"]),
    ((3, 900), HEAD + "print({A}.strftime('%A'))", "It is a {r}.", ["which day of the week was {a}?", "{a} - weekday?", "{w} was born on {a}. what weekday?", "it happened on {a}. was it a Monday, a Tuesday or what?", "the flood came on {a}. name of that day?", "the letter is dated {a}; which weekday?", "{a}, said the fortune teller. under which weekday do I find it?", "the stone says {a}. day of the week?", "#H I only want the weekday of {a}"]),
    ((3, 900), PLUS + "print({A} + timedelta(days={n}))", IT, ["{n} days after {a} is what date?", "{a} plus {n} days?", "the fishing licence began {a}. add {n} days, please", "stamped on {a}, good for {n} days: add them and give me the date", "invoice of {a}, net {n} days. due date?", "[warranty|quarantine|trial] from {a}, {n} days long. date when I add {n} days?", "#H what date do I get when I count {n} days on from {a}?"]),
    ((3, 900), PLUS + "print({A} - timedelta(weeks={n}))", IT, ["hop plants go in {n} weeks ahead of {a}. planting date?", "{n} weeks before {a}?", "the regatta is on {a}, crews move in {n} weeks earlier. date they move in?", "they want to hear from us {n} weeks before {a}. date?", "#H count back {n} weeks from {a}"]),
    ((3, 900), PLUS + "print({A} - timedelta(days={n}))", IT, ["{n} days before {a}?", "the seeds need {n} days and should be ready on {a}. sow them when?", "the deadline is {a} and the lab takes {n} days. last date to send it?"]),
    ((3, 900), PD + "print((pd.Timestamp('{ia}') + pd.DateOffset(months={n})).date())", IT, ["{n} months from {a}, which date?", "boiler checked on {a}, next check {n} months later. date?", "card issued {a}, good for {n} months. expires?", "opened {a}, keeps {n} months. use by?"]),
    ((3, 900), HEAD + "print({A}.isocalendar().week)", "It is week {r}.", ["calendar week of {a}?", "rota by ISO weeks: {a} goes under number?", "we deliver on {a}. which calendar week do I write?"]),
    ((3, 900), HEAD + "print({A}.timetuple().tm_yday)", "It is day {r} of the year.", ["{a} is which day of the year?", "number of the day in the year for {a}?", "the herbarium counts days of the year from 1. {a} is number?"]),
    ((3, 900), ISO, IT, ["write {a} as an ISO date", "{a} in the form YYYY-MM-DD?", "how do I type {a} as year-month-day?", "the form wants yyyy-mm-dd. my date is {a}", "convert {a} to ISO format"]),
    # ---- counted in other ways
    (BORN, f"{HEAD}print({GAP})", DAYS_R, ["born {a}. how many days old on {b}?", "{w} came into the world on {a}. on {b} that's how many days?", "my age in days on {b}, born {a}?"]),
    ((20, 900), f"{HEAD}print({GAP} // 7)", WEEKS_R, ["how many complete weeks lie between {a} and {b}?", "the baby was born {a}. how many full weeks old on {b}?", "pregnant since {a}: completed weeks on {b}?", "whole weeks from {a} to {b}?", "#H weeks that are fully over between {a} and {b}?"]),
    ((40, 1500), MONTHS_GAP, "There are {r} months.", ["how many months later than {a} is {b}?", "lease {a} to {b}. months?", "first rate on {a}, last one {b}. how many months apart?", "braces on {a}, off {b}. how many months?"]),
    ((9, 200), PD + "print(sum(d.weekday() == {K} for d in pd.date_range('{ia}', '{ib}')))", "There are {r} {D}s.", ["how many {D}s are there from {a} to {b}, both included?", "I have [class|choir|dialysis|pilates] every {D}. how many times from {a} through {b}?", "number of {D}s between {a} and {b} inclusive?", "the market is on {D}s. markets from {a} up to and including {b}?", "#H bins go out on {D}s. how often from {a} to {b}, ends counted?", "#H count the {D}s in {a} through {b}, both ends in"]),
    ((9, 200), PD + "print(sum(d.weekday() in ({K}, {L}) for d in pd.date_range('{ia}', '{ib}')))", "There are {r} days.", ["I work on {D}s and {E}s. how many working days from {a} to {b}, both included?", "training on every {D} and {E} from {a} through {b}. how many sessions?", "how many {D}s and {E}s together from {a} to {b} inclusive?", "the surgery opens {D} and {E} only. days open {a} to {b}, both ends counted?"]),
    ((3, 900), PLUS + "d = {A} - timedelta(days=1)\nwhile d.strftime('%A') != '{D}':\n    d -= timedelta(days=1)\nprint(d)", IT, ["what date was the last {D} before {a}?", "the {D} before {a} is which date?", "it's due the {D} before {a}. date?", "{a} is the funeral. on the {D} before it we meet. when?"]),
    ((3, 900), PLUS + "d = {A} + timedelta(days=1)\nwhile d.strftime('%A') != '{D}':\n    d += timedelta(days=1)\nprint(d)", IT, ["what's the first {D} after {a}?", "{a}; we meet the {D} after that. date?", "they only deliver on {D}s. I order on {a}; next {D} after it is which date?"]),
    ((3, 900), HEAD + "print({A}.weekday() > 4)", "It is on a weekend: {r}.", ["is {a} on a weekend?", "does {a} fall on a Saturday or Sunday?", "wedding on {a}: weekend, yes or no?", "do I have to work on {a}, or is it a weekend?"]),
    ((3, 900), HEAD + "print({A}.strftime('%A') == '{D}')", "It is a {D}: {r}.", ["is {a} a {D}?", "{w} says {a} was a {D}. true?", "was {a} really a {D}?", "check for me that {a} is a {D}", "#H would {a} be a {D}, yes or no?"]),
    (BORN, HEAD + "a, b = {A}, {B}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)) >= {k})", "{r}.", ["{w} was born {a}. is {w} at least {k} on {b}?", "you must be {k}. born {a}, event on {b}. allowed?", "date of birth {a}: {k} or older on {b}?"]),
    ((3, 900), HEAD + "print(max({A}, {B}))", IT, ["which of the two is later, {a} or {b}?", "one passport runs out {a}, the other {b}. date of the one that lasts longer?", "{b} or {a}: the more recent one?"]),
    ((3, 40), f"{HEAD}print({GAP} * {{k}})", A, ["{k} doses a day from {a} until the day before {b}. how many doses?", "in on {a}, out on {b}, {k} of us. person-nights?", "we need {k} packed lunches a day, from {a} on, none any more on {b}. how many?", "kennel {a} to {b}, {k} dogs. dog nights?"]),
    ((5, 90), f"{HEAD}print(round({GAP} / {{k}}, 6))", A, ["{k} kg lost from {a} to {b}. days per kilo?", "from {a} to {b} I finished {k} books. days per book?"]),
    ((20, 80), f"{HEAD}print(round({{q}} / {GAP}, 6))", A, ["{q} kWh between the readings of {a} and {b}. per day?", "meter: {q} units used from {a} to {b}. units a day?", "we drove {q} km from {a} to {b}. km a day, by the difference of the dates?", "{q} pages must be read between {a} and {b}. pages a day?"]),
    ((3, 900), PLUS + "print({A} + timedelta(days={n} + {k}))", IT, ["invoice {a}, {n} days to pay, reminder {k} days after that. reminder date?", "hatched after {n} days, ringed {k} days later; eggs laid on {a}. ringed on?", "parcel sent {a}: {n} days at sea, {k} in customs. there on?", "started {a}: {n} days of soaking and then {k} of drying. finished on which date?"]),
    ((3, 900), PLUS + "print({A} - timedelta(days={n} + {k}))", IT, ["must be ready on {a}: {n} days of drying and {k} of painting before. start when?", "show on {a}, {n} days to print and {k} to ship. order by?", "the cake is for {a}. it rests {n} days, and the fruit soaks {k} days before that. soak it on?"]),
    ((3, 900), PD + "print((pd.Timestamp('{ia}') + pd.DateOffset(months={n} - {k})).date())", IT, ["contract from {a} over {n} months, notice {k} months before the end. latest date?", "the lease began {a} and lasts {n} months. I have to cancel {k} months before it ends. on which date?", "{n} month subscription since {a}; they want {k} months' notice before its end. date?"]),
    ((3, 900), PD + "print((pd.Timestamp('{ia}') + pd.DateOffset(months={k} * ({n} - 1))).date())", IT, ["a check every {k} months, the first on {a}. date of check number {n}?", "jab number 1 on {a}, then one each {k} months. when is number {n}?", "instalments every {k} months from {a}. date of the {n}th?"]),
    ((3, 900), PLUS + "print({A} + timedelta(days={q}))", IT, ["last period {a}. due date, counting {q} days?", "a mare was covered on {a} and carries {q} days. foal due?", "add {q} days to {a} for the due date", "{q} days from {a} we are free. date?"]),
    ((30, 300), f"{HEAD}print(round({GAP} / 30, 6))", A, ["from {a} to {b} in months of 30 days?", "{a} - {b}: months, if a month is 30 days?"]),
    ((3, 300), HEAD + "print(round({A}.timetuple().tm_yday / (365 + ({y} % 4 == 0)) * 100, 6))", "It is {r}%.", ["on {a}, how many percent of the year {y} are over, that day included?"]),
    ((3, 300), "import calendar\nn = calendar.monthrange({y}, {m})[1]\nprint(round({p} * (n - {d} + 1) / n, 6))", A, ["rent {p} a month. I move in on {a}, that day counts. what do I pay for the rest of the month, by days?", "{p} monthly fee, contract starts {a} (first day included). pro rata amount for this month by days?", "the month's rent is {p} and I only have the flat from {a} on, that day included. my share by days?"]),
    ((3, 300), "import calendar\nn = calendar.monthrange({y}, {m})[1]\nprint(round({p} * {d} / n, 6))", A, ["rent {p} a month. I leave on {a}, that day still counts. rent for the part of the month, by days?", "{p} a month for the garage, given up on {a} (last day included). what is due for that month, by days?"]),
]
SHORT = [
    (f"{HEAD}print(date({{y}}, {{m}}, 1).strftime('%A'))", "It is a {r}.", ["on which weekday does {M} {y} begin?", "{M} {y} starts on what day of the week?", "rent is due on the first. {M} {y}: which weekday is it?"]),
    (f"{HEAD}print(date({{y}}, {{m}}, {{d}}).strftime('%A'))", "It is a {r}.", ["my birthday is {d} {M}. on what weekday is it in {y}?", "in {y}, which day of the week is {M} {d}?", "we married on a {d} {M}. weekday of that date in {y}?", "{y}: {d} {M} is a what?", "#H the fair is always on {d} {M}. which weekday is this in {y}?"]),
    ("import calendar\nprint(calendar.isleap({y}))", "{y} is a leap year: {r}.", ["the parish book has a baptism on 29 February {y}. can that be, was it a leap year?", "{w} says {y} has a 29 February. leap year?", "{y} - leap or not?", "does February {y} have 29 days? so is it a leap year?"]),
    ("import calendar\nprint(calendar.monthrange({y}, {m})[1])", "It has {r} days.", ["my diary for {M} {y} needs how many pages, one a day?", "one pill each day of {M} {y}: pills needed?"]),
    ("print(({y} - 1) // 100 + 1)", "It is number {r}.", ["which century does the year {y} belong to?", "{y} is in what century, as a number?", "the church is from {y}. which century is that?"]),
    ("print({y} - {q})", "It is {r} years.", ["built in {q}. how old was the bridge in {y}?", "from {q} to {y}: years?", "grandma came here in {q}; in {y} that's how many years ago?"]),
]
CLOCKS: list[tuple[str, str, list[str]]] = [  # {H}, {N} the clock time of {t}
    ("+ timedelta(hours={h}, minutes={m})", IT, ["our convoy rolled out at {t}; {h} hours {m} minutes later we crossed the border. local clock then, same zone?", "{t} plus {h} hours {m} minutes on the road: arrival on the clock?", "I put the brisket in at {t}; it takes {h} h {m} min. out at?", "we started the drip at {t} and it runs {h} hours {m} minutes. finished at what time?", "the ferry goes {t}, crossing {h} h {m} min. docks at?", "#H download begun {t}, {h} hours {m} minutes to go. complete when?"]),
    ("+ timedelta(hours=({k} - 1) * {h})", IT, ["the incubator is turned every {h} hours, at {t} for the first time. clock at the {o} turning?", "eye drops each {h} hours, the first at {t}. time of the {o} drop?", "I feed the baby every {h} hours starting {t}. {o} feed when?", "radio check at {t} and one each {h} hours from there. the {o} check is at?", "#H one every {h} h, number one at {t}; the {o}?"]),
    ("+ timedelta(hours={h}, minutes={m})", IT, ["I start at {t}, work {h} hours and take {m} minutes of lunch. when can I go home?", "in at {t}. {h} hours of work plus a {m} minute break. out at?", "the shift begins {t}: {h} hours, and {m} minutes unpaid pause on top. ends?"]),
    ("- timedelta(hours={h}, minutes={m})", IT, ["we eat at {t}; the goose needs {h} hours {m} minutes. in the oven when?", "to be at the airport at {t} with a drive of {h} h {m} min I leave at?", "#H woke at {t} after {h} hours {m} minutes of sleep. asleep since?"]),
    ("+ timedelta(minutes={m} + {x})", IT, ["the show is at {t}, {m} minutes of adverts and then {x} minutes of film. over at?", "{t}: {m} min warm-up, {x} min class. finished when?", "bread in at {t}, {m} minutes covered and {x} without the lid. done at?"]),
    ("+ timedelta(minutes={k} * {x})", IT, ["{k} km at {x} minutes per km, started at {t}. finish on the clock?", "{k} sleep cycles of {x} minutes each from {t} on. alarm for?", "#H {k} batches, {x} min each, from {t}, no pause. done at?", "{k} patients, {x} minutes each, beginning {t}. through at?"]),
    ("+ timedelta(hours={q} / {p})", IT, ["I leave at {t}, {q} km to go at {p} km/h. arrival time?", "{q} km at a steady {p} km/h from {t} on. there when?", "off at {t}; {p} km/h, {q} km. what time do we arrive?"]),
    ("+ timedelta(hours={h})", IT, ["it's {t} here. in {C} it's {h} hours later. what time is it there?", "{C} is {h} hours ahead of us. at {t} our time, it's what there?", "parked at {t} for {h} hours. ticket runs until?"]),
    ("- timedelta(hours={h})", IT, ["it's {t} here and {h} hours earlier in {C}. time there?", "call at {t} my time; {C} is {h} hours behind. their time?"]),
    ("+ timedelta(hours={h}, minutes={m}) - timedelta(hours={k})", IT, ["take-off {t}, {h} h {m} min in the air, {C} is {k} hours behind. local arrival time?", "flight leaves {t}, lasts {h} hours {m} minutes, clocks there are {k} hours back. landing, local time?"]),
    ("+ timedelta(hours={h}, minutes={m}) + timedelta(hours={k})", IT, ["take-off {t}, {h} h {m} min in the air, {C} is {k} hours ahead. local arrival time?", "flight leaves {t}, lasts {h} hours {m} minutes, clocks there are {k} hours forward. landing, local time?"]),
    ("print(1440 - ({H} * 60 + {N}))", MINUTES_R, ["it's {t}. minutes until midnight?", "how many minutes of the day are left at {t}?", "from {t} to midnight, minutes?"]),
    ("print({H} * 60 + {N})", MINUTES_R, ["how many minutes after midnight is {t}?", "minutes since midnight at {t}?", "{t} as minutes of the day?"]),
]
NTHS = ["second", "third", "fourth", "fifth", "sixth"]
CITIES = ["Lima", "Perth", "Tokyo", "Denver", "Dubai", "Delhi", "Cape Town", "my sister's town", "the head office", "Halifax", "Athens"]
SPENT = ["court sat {s} to {f}. minutes on the record?", "parking from {s} until {f} is billed by the minute. how many?", "I was on my feet from {s} till {f}. minutes?", "the lift was stuck from {s} until {f}. how many minutes?", "on at {s}, off at {f}. number of minutes?", "fasting {s} to {f}, in minutes?", "#H total minutes from {s} up to {f}?"]
AMOUNTS: list[Situation] = [
    # ---- ward, body
    ("b:i4-12 q:_8-25 a:x=b*q*10", "{a} / {b}", A, ["{a} ml over {b} hours. pump rate in ml per hour?", "#H infusion of {a} ml in {b} h: ml/h?"], ["the bag has {a} ml", "it should run in over {b} hours"], ["which rate in ml per hour?"]),
    ("b:i2-12 q:_5-25 a:x=b*q*20 d:x20-20", "{a} * {d} / ({b} * 60)", A, ["{a} ml in {b} hours, {d} drops per ml. drops a minute?", "drip: {a} ml, {b} h, {d} drops to the ml. drops per minute?"], ["{a} ml are to run in over {b} hours", "the set gives {d} drops per ml"], ["how many drops a minute?"]),
    ("b:x25-80 d:i4-6 q:_2-9 a:x=b*q", "{a} / {b} * {d}", A, ["{a} mg wanted, the syrup has {b} mg in {d} ml. how many ml?", "#H order {a} mg; stock {b} mg per {d} ml. ml to give?"], ["the doctor wants {a} mg", "the syrup holds {b} mg in {d} ml"], ["how many ml do I draw up?"]),
    ("b:x50-250 q:_2-4 a:x=b*q", "{a} / {b}", A, ["{a} mg prescribed, tablets of {b} mg. how many tablets?", "{b} mg pills, dose {a} mg, so how many pills?"], ["one tablet is {b} mg", "the dose is {a} mg"], ["how many tablets is it?"]),
    ("a:x110-300", "{a} * 0.45359237", A, ["anaesthesia doses go by kilos; the calf is down as {a} lb. so?", "he gave his weight as {a} pounds, my form has a kg box", "{a} lb on the scale. kilos for the form?"], ["the bull was bought at {a} lb", "our lorry papers count kilos"], ["what do the papers say?"]),
    ("a:x56-120", "{a} * 60 * 24", A, ["a heart beats {a} times a minute. beats a day?", "{a} beats a minute, how many in 24 hours?"], ["my pulse is {a} a minute"], ["how many beats is that in a day?"]),
    ("a:x300-2400 d:x20-180", "{a} / 100 * {d} / 4.184", A, ["{a} kJ per 100 g, I eat {d} g. kcal?", "the pack says {a} kJ in 100 g; a bar has {d} g. kilocalories in a bar?"], ["100 g have {a} kJ", "my portion is {d} g"], ["how many kcal is that?"]),
    ("a:x300-2900", "{a} / 4.184", A, ["the diet app counts kcal, the yoghurt prints {a} kJ. what do I log?", "#H cat food of {a} kJ a pouch; the vet thinks in kcal"], ["a portion of dal has {a} kJ", "{w} counts kcal"], ["what does {w} write down?"]),
    # ---- kitchen, pack sizes
    ("a:i2-9 b:i2-4", "{a} * 3 + {b}", A, ["{a} tablespoons and {b} teaspoons, in teaspoons?", "the recipe wants {a} tbsp plus {b} tsp. all in teaspoons?"], ["{a} tablespoons of oil go in", "and {b} teaspoons of honey"], ["how many teaspoons is that in all?"]),
    ("a:i2-12", "{a} * 3", A, ["I only have a teaspoon. the punch wants {a} tablespoons of rum. so I dip it how often?", "#H plant food: {a} tbsp a can, but my spoon is a tsp. spoonfuls?"], ["the dough gets {a} tablespoons of malt", "my only spoon is a teaspoon"], ["how many spoonfuls do I add?"]),
    ("b:x150-330 q:_4-20 a:x=q*b/1000+1", "{a} * 1000 / {b}", A, ["the urn takes {a} litres and a mug {b} ml. mugs until it is empty?", "#H {a} litres of varnish go into tins of {b} ml: tins?"], ["the urn holds {a} litres", "a cup is {b} ml"], ["how many cups is that?"]),
    ("a:i2-60", "{a} * 12", A, ["{a} dozen [eggs|rolls|roses], so how many?", "the stall sold {a} dozen oysters. pieces?"], ["the baker brings {a} dozen rolls"], ["how many rolls is that?"]),
    ("a:x300-480", "({a} - 32) * 5 / 9", A, ["the kiln manual wants {a} fahrenheit, the controller counts celsius. value to type?", "roast probe alarm {a} F, mine is a celsius one: number?"], ["the smoker should reach {a} fahrenheit", "its new gauge counts celsius"], ["what should the gauge show?"]),
    # ---- tanks, rain, rooms
    ("a:x40-150 b:x25-60 d:x25-60", "{a} * {b} * {d} / 1000", A, ["inside the cool box I measured {a}, {b} and {d} cm. capacity in litres?", "{a} x {b} x {d} cm box: volume in litres?", "a drawer of {a} by {b} by {d} centimetres takes how many litres?"], ["the trough is {a} cm long", "it is {b} cm wide", "the water stands {d} cm high"], ["how many litres are in it?"]),
    ("a:i3-12 b:i2-8 d:i1-3", "{a} * {b} * {d} * 1000", A, ["pool {a} m by {b} m, {d} m deep. litres?", "#H a cistern of {a} x {b} x {d} metres: how many litres?"], ["the pool is {a} m long and {b} m wide", "the water is {d} m deep"], ["how many litres of water is that?"]),
    ("a:x4-60 b:x20-300", "{a} * {b}", A, ["{a} mm of rain on {b} square metres of roof, 1 mm being 1 litre per square metre. litres?", "it rained {a} l per m² and my lawn has {b} m². litres?"], ["{a} litres of rain fell on each square metre", "the roof has {b} square metres"], ["how many litres came down on it?"]),
    ("a:i3-9 b:i3-9 d:x5-30", "{a} * {b} * {d} / 100", A, ["a bed of {a} m by {b} m, soil {d} cm deep. cubic metres of soil?", "slab {a} x {b} m, {d} cm thick: how many m³ of concrete?", "{a} by {b} metres of path, {d} cm of gravel. cubic metres?"], ["the bed is {a} m by {b} m", "it gets {d} cm of soil"], ["how many cubic metres of soil is that?"]),
    # ---- cloth, boards, paper
    ("a:i2-20 m:m5-30", "{a} / 0.9144", A, ["the sail takes {a} metres of canvas; it comes by the yard at {m}. yards to order?", "a {a} metre hedge, netting sold in yards ({m} apiece). number of yards?"], ["the tent needs {a} metres of rope", "rope is sold in yards, {m} each"], ["what length in yards do I order?"]),
    ("a:i2-20 m:m5-30", "{a} / 0.9144 * {m}", A, ["fabric at {m} a yard, I need {a} metres. what does it cost?", "{a} metres of lace, sold at {m} per yard. price?"], ["lace is {m} a yard", "{w} needs {a} metres"], ["what does it cost?"]),
    ("a:x7-16 b:x1-11", "({a} * 12 + {b}) * 0.0254", "It is {r} m.", ["the barge draws {a} ft {b} in and the canal chart is metric. draught in metres?", "a python of {a} feet {b} inches, as metres for the label?", "mast {a} ft {b} in, what in metres?"], ["the shed door is {a} feet {b} inches tall", "the horsebox is listed in metres"], ["what is the door in metres?"]),
    ("a:i3-9 b:x2-9", "{a} / {b} * 10", A, ["a stack of {b} boards is {a} cm high. mm per board?", "{b} tiles on top of each other make {a} cm. thickness of one in mm?"], ["{b} cards are {a} cm thick together"], ["how thick is one, in mm?"]),
    ("a:i2-6 d:x15-20", "import math\nprint(math.ceil({a} * 100 / {d}))", A, ["stairs up {a} m, a step is at most {d} cm. how many steps at least?", "{a} m to climb with steps no higher than {d} cm: steps needed?"], ["the loft is {a} m up", "no step may be higher than {d} cm"], ["how many steps are needed at least?"]),
    # ---- storage and power
    ("a:i1-9 d:i1-9 b:x16-256", "import math\nprint(math.ceil({a}.{d} * 1000 / {b}))", A, ["wedding films fill {a}.{d} TB. cards take {b} GB, and 1000 GB make a TB. fewest cards?", "tapes of {b} GB for a {a}.{d} TB archive, 1000 GB per TB: how many must be ordered?"], ["my archive is {a}.{d} TB, with 1000 GB to the TB", "one stick takes {b} GB"], ["how many must I buy?"]),
    ("a:x1000-20000 b:x3-12", "{a} * {b} / 1000", A, ["a power bank of {a} mAh at {b} V. watt hours?", "#H battery {a} mAh, {b} volts: Wh?"], ["the battery has {a} mAh", "its voltage is {b} V"], ["how many watt hours is that?"]),
    ("a:x20-900 b:x2-40", "{a} / {b}", A, ["a phone uses {b} watts and the pack has {a} Wh. hours?", "{a} Wh battery, a lamp of {b} W. how long in hours?"], ["the battery stores {a} Wh", "the radio draws {b} W"], ["for how many hours does it last?"]),
    # ---- pace, thunder, words
    ("b:i3-21 a:x20-110 d:x5-55", "({a} + {d} / 60) / {b}", A, ["{a} min {d} s for {b} miles. minutes per mile as a decimal?", "{b} laps rowed, {a}m {d}s on the watch. decimal minutes a lap?", "#H {b} lengths swum, {a} min {d} sec. minutes each, with decimals?"], ["{w} skied {b} loops", "it took {a} minutes and {d} seconds"], ["how many minutes is one loop, as a decimal?"]),
    ("a:x3-25", "{a} * 340 / 1000", A, ["thunder {a} seconds after the flash, sound does 340 m/s. km away?", "{a} s between lightning and thunder at 340 metres a second: distance in km?"], ["the thunder came {a} seconds after the flash", "sound goes 340 m a second"], ["how many km away is the storm?"]),
    ("a:x1000-9000 b:x120-260", "{a} / {b}", A, ["a talk of {a} words at {b} words a minute. minutes?", "{a} words, I read {b} a minute. how many minutes?"], ["the speech has {a} words", "{w} speaks {b} words a minute"], ["how many minutes does it take?"]),
    ("a:x65-260", "{a} / 60", A, ["{a} minutes in decimal hours for the timesheet?", "the lawyer bills {a} min. written in hours with decimals?", "tutoring took {a} minutes, my sheet counts tenths of hours: enter?"], ["the plumber worked {a} minutes", "plumbers here bill in decimal hours"], ["what should the bill say?"]),
    ("a:x20-60 d:i4-9", "{a} * 1.609344 / {d}", A, ["{a} miles in {d} hours. km/h?", "walked {a} miles, took {d} hours. speed in km per hour?"], ["{w} cycled {a} miles", "it took {d} hours"], ["how fast is that in km/h?"]),
    ("a:i25-60", "100 * 4.54609 / ({a} * 1.609344)", A, ["my old van goes {a} miles on a UK gallon of 4.54609 l. consumption the metric way, l/100 km?", "take 4.54609 litres to the UK gallon: {a} mpg as l per 100 km?"], ["the old Rover does {a} miles to the gallon", "a UK gallon is 4.54609 litres"], ["how many litres per 100 km is that?"]),
    ("a:x30-70", "{a} * 1.609344", A, ["the storm moved at {a} mph, says the American radio. our bulletin uses km/h", "#H a greyhound does {a} mph. on a European scale, km/h?"], ["the racing pigeon was timed at {a} mph", "the club lists km/h"], ["which figure goes in the list?"]),
    ("a:x20-900", "{a} * 0.40468564224", A, ["grandpa's deed has {a} acres; our subsidy form asks for hectares", "{a} acres of moor burned. for the German paper, in hectares?"], ["the ranch has {a} acres", "I only know hectares"], ["how many hectares is that?"]),
    ("a:x20-120", "{a} * 0.0689475729", A, ["espresso machine at {a} psi, the handbook speaks of bar. value?", "the football should have {a} psi; gauge in bar reads what then?"], ["the wheelbarrow wants {a} psi", "the compressor counts in bar"], ["what must the compressor show?"]),
]
MORE: list[Row] = [
    ("a:x20-90 d:x2-9", "{a} * {d} * 7", A, ["{a} g of [feed|oats|coffee] {d} times a day. how many grams a week?", "{d} cups of {a} ml a day make how many ml in a week?"]),
    ("a:x2-60 d:x2-9", "{a} * {d} * 52", A, ["{a} km to work and back, {d} times a week. km in 52 weeks?", "{d} lessons of {a} minutes each week. minutes in a year of 52 weeks?"]),
    ("a:x5-60 d:x10-59", "({a} * 60 + {d}) / 60", A, ["{a} min {d} s as decimal minutes?", "{a} minutes {d} seconds, in minutes with decimals?"]),
    ("a:x3-40 b:x41-95", "({b} - {a}) / {b} * 100", "It is {r}%.", ["the tank was at {b} litres and is at {a}. what percent is gone?", "{b} kg of wood, {a} kg left. percent burnt?"]),
]
WORDS = {"distance": ["longer", "further", "more"], "weight": ["heavier", "more"], "volume": ["more", "the larger amount"], "time": ["longer", "the longer time"], "area": ["larger", "the bigger area"], "speed": ["faster", "the higher speed"], "temperature": ["warmer", "hotter"]}
PAIRS: list[tuple[str, str, str, str, tuple[int, int]]] = [
    ("distance", "miles", "km", "{n} * 1.609344", (2, 90)), ("distance", "inches", "cm", "{n} * 2.54", (3, 90)), ("distance", "feet", "metres", "{n} * 0.3048", (4, 300)), ("distance", "yards", "metres", "{n} * 0.9144", (10, 300)), ("distance", "nautical miles", "km", "{n} * 1.852", (3, 90)),
    ("weight", "pounds", "kg", "{n} * 0.45359237", (3, 250)), ("weight", "ounces", "grams", "{n} * 28.349523125", (2, 40)), ("weight", "stone", "kg", "{n} * 6.35029318", (5, 19)), ("volume", "US gallons", "litres", "{n} * 3.785411784", (2, 60)), ("volume", "US fluid ounces", "ml", "{n} * 29.5735295625", (2, 40)),
    ("time", "weeks", "days", "{n} * 7", (2, 30)), ("time", "days", "hours", "{n} * 24", (2, 20)), ("time", "hours", "minutes", "{n} * 60", (2, 20)), ("area", "acres", "hectares", "{n} * 0.40468564224", (3, 400)), ("speed", "mph", "km/h", "{n} * 1.609344", (15, 120)), ("speed", "knots", "km/h", "{n} * 1.852", (5, 60)), ("temperature", "fahrenheit", "celsius", "({n} - 32) * 5 / 9", (36, 110)),
]
WHICH = ["which is {q}, {x} or {z}?", "what's {q}: {x} or {z}?", "{x} or {z} - which is {q}?", "[bet with|arguing with] {w}: is {x} {q} or is it {z}? first or second?", "two labels, {x} and {z}. which of them is {q}, the first or the second?", "#H compare {x} with {z}: which one is {q}?"]
IS = ["is {x} {q} than {z}?", "would {x} be {q} than {z}, yes or no?", "{w} says {x} is {q} than {z}. right?", "true or false: {x} is {q} than {z}"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"]
US, UK = ["(US format)", "(month first)", "(American style, month/day/year)", "(mm/dd/yyyy)", "(American, so month then day)"], ["(day first)", "(European style, day/month/year)", "(dd/mm/yyyy)", "(British order, day then month)", "(day/month/year)"]


def _noted(day: datetime.date, style: str, month: str) -> str:
    """A date in one of the ways that need care; `month` as it is written there."""
    d, m, y = day.day, day.month, day.year
    suffix = "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    return {".": f"{d}.{m}.{y}", "0.": f"{d:02d}.{m:02d}.{y}", ". ": f"{d}. {m}. {y}", ".m ": f"{d}. {month} {y}", "us": f"{m}/{d}/{y}", "0us": f"{m:02d}/{d:02d}/{y}", "uk": f"{d}/{m}/{y}", "0uk": f"{d:02d}/{m:02d}/{y}", "words": f"the {ORDINALS[d - 1]} of {month} {y}", "words us": f"{month} the {ORDINALS[d - 1]}, {y}", "day": f"{day:%A} {d} {month} {y}", "day th": f"{day:%A} the {d}{suffix} of {month} {y}", "th": f"{d}{suffix} of {month} {y}", "the": f"the {d}{suffix} of {month}, {y}", "0": f"{d:02d} {month} {y}", "-": f"{d}-{month[:3]}-{y}"}[style]


def _two(draw: Draw, days: list[datetime.date]) -> list[str]:
    """Dates in one style; where the order of day and month is open, the first one says it."""
    style = draw.one([".", ".", "0.", "0.", ". ", ".m ", "us", "0us", "uk", "0uk", "words", "words us", "day", "day th", "th", "the", "0", "-", "when", "when"])
    if style == "when":
        return [when(draw, day) for day in days]
    short = draw.chance(0.25) and not style.startswith("words")
    texts = [_noted(day, style, MONTHS[day.month - 1][:3] if short else MONTHS[day.month - 1]) for day in days]
    if style.endswith(("us", "uk")) and style != "words us":
        hint = draw.one(US if style.endswith("us") else UK)
        texts = [f"{text} {hint}" if n == 0 or draw.chance(0.3) else text for n, text in enumerate(texts)]
    return texts


def _days(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def _filled(code: str, plain: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: plain[found[1]], code)


def dated(draw: Draw) -> Exchange:
    """Dates in forms that need care, and what is counted with them."""
    i = draw.integer
    if draw.chance(0.16):
        code, answer, bank = draw.one(SHORT)
        y, m, d, q = i(1890, 2060), i(1, 12), i(1, 28), i(1500, 1880)
        plain = {"y": str(y), "m": str(m), "d": str(d), "q": str(q)}
        return made(draw, bank, _filled(code, plain), answer.replace("{y}", str(y)), y=y, d=d, q=q, M=MONTHS[m - 1])
    (low, high), code, answer, bank = draw.rng.choices(DATED, [len(row[3]) + 1 for row in DATED])[0]
    first = some_date(draw, 1930, 2008) if (low, high) == BORN else some_date(draw, 1900, 2060) if "%A" in code and "{D}" not in code else some_date(draw, 2005, 2035)
    second = first + datetime.timedelta(days=i(low, high))
    k, e = i(0, 5), i(1, 6)
    n, step = i(2, 16) if "weeks=" in code else draw.one([i(3, 60), 14, 30, 90, i(3, 20)]), i(2, 6)
    if "months={n} - " in code:
        n, step = draw.one([12, 24, 36, 18, 48]), i(1, 4)
    elif "months=" in code:
        n = i(2, 14) if "months={k}" in code else draw.one([3, 6, 18, 30, i(2, 40)])
    if ">= {k}" in code:
        step = draw.one([16, 18, 21, 25, 30, 50, 65])
    if "months={n}" in code or "months={k}" in code:
        first = first.replace(day=min(first.day, 28))
    if "b.month - a.month)" in code and "b.day" not in code:
        first = first.replace(day=min(first.day, 28))
        second = second.replace(day=first.day)
    day = DAYS[first.weekday()] if "== '{D}'" in code and draw.chance(0.4) else DAYS[k]
    q = draw.one([280, 340, 63, 266, 100, 150]) if "days={q}" in code else i(60, 900)
    if "timedelta" in code and "while" not in code:
        first = some_date(draw, 2005, 2035)
    last = max(k + 1, min(6, k + e))
    plain = {"A": _days(first), "B": _days(second), "ia": first.isoformat(), "ib": second.isoformat(), "n": str(n), "k": str(step), "q": str(q), "K": str(k), "L": str(last), "D": day, "y": str(first.year), "m": str(first.month), "d": str(first.day), "p": str(i(30, 180) * 10)}
    a, b = _two(draw, [first, second])
    while ("strftime" in code or "weekday() > 4" in code) and any(name in a for name in DAYS):
        a, b = _two(draw, [first, second])
    while code == ISO and a == first.isoformat():
        a, b = _two(draw, [first, second])
    told = in_words(n) if n < 100 and draw.chance(0.15) and "{n}th" not in "".join(bank) else str(n)
    return made(draw, bank, _filled(code, plain), answer.replace("{D}", day), a=a, b=b, n=told, k=step, q=q, D=day, E=DAYS[last], y=first.year, p=plain["p"])


def _time(draw: Draw, minutes: int, style: str) -> str:
    hour, minute = divmod(minutes % 1440, 60)
    if style in (":", "0:", ".", "h"):
        return f"{hour:02d}:{minute:02d}" if style == "0:" else f"{hour}{style}{minute:02d}"
    twelve = (hour - 1) % 12 + 1
    if style == "in":
        part = "at night" if hour < 4 or hour > 21 else "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
        return f"{twelve}:{minute:02d} {part}"
    return f"{twelve}{f':{minute:02d}' if minute else ''}{style if hour < 12 else style.replace('a', 'p')}"


def clock(draw: Draw) -> Exchange:
    """Doses, night trains, shifts with lunch, flights with a time zone, minutes of the day."""
    i, style = draw.integer, draw.one([":", ":", "0:", ".", " am", "am", "in", "h"])
    step = draw.one([1, 5, 5, 15, 30])
    if draw.chance(0.15):
        start, stop = sorted(step * n for n in draw.rng.sample(range(240 // step, 1380 // step), 2))
        return made(draw, SPENT, f"print(({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60}))", MINUTES_R, s=_time(draw, start, style), f=_time(draw, stop, style))
    shift, answer, bank = draw.rng.choices(CLOCKS, [len(row[2]) for row in CLOCKS])[0]
    start = step * i(60 // step, 1430 // step)
    h, m, k, x = i(2, 11), i(2, 59), i(2, 6), draw.one([10, 15, 20, 30, 45, 90, i(4, 95)])
    p = draw.one([12, 15, 20, 40, 50, 60, 80, 90, 100])
    plain = {"h": str(h), "m": str(m), "k": str(k), "x": str(x), "p": str(p), "q": str(p * i(1, 9) // 2), "H": str(start // 60), "N": str(start % 60)}
    code = _filled(shift, plain)
    if not code.startswith("print"):
        code = f"from datetime import datetime, timedelta\nprint((datetime(2000, 1, 1, {start // 60}, {start % 60}) {code}).strftime('%H:%M'))"
    return made(draw, bank, code, answer, t=_time(draw, start, style), h=in_words(h) if draw.chance(0.2) else h, m=m, k=k, x=x, p=p, q=plain["q"], o=NTHS[k - 2], C=draw.one(CITIES))


def amounts(draw: Draw) -> Exchange:
    """Amounts with units where people need them: wards, kitchens, tanks, cloth, sticks, storms."""
    return spelled(draw, asked(draw, MORE) if draw.chance(0.06) else situated(draw, AMOUNTS)[0], 0.08)


def compared(draw: Draw) -> Exchange:
    """Which of two amounts in different units is more; whether one is."""
    kind, first, second, there, (low, high) = draw.one(PAIRS)
    n = draw.integer(low, high)
    value = eval(there.replace("{n}", str(n)))
    other = max(1, round(value * draw.rng.uniform(0.75, 1.3)))
    other = other if abs(other - value) > 0.01 * value else other + max(2, other // 20)
    one, two, than = f"{n} {first}", f"{other} {second}", draw.one(WORDS[kind])
    expression = there.replace("{n}", str(n))
    swapped = draw.chance(0.5)
    if draw.chance(0.4) and not than.startswith("the "):
        shown = (two, one) if swapped else (one, two)
        return made(draw, IS, f"print({f'{other} > {expression}' if swapped else f'{expression} > {other}'})", "{r}.", lower=False, x=shown[0], z=shown[1], q=than)
    shown = (two, one) if swapped else (one, two)
    test = f"{other} > {expression}" if swapped else f"{expression} > {other}"
    return made(draw, WHICH, f"print('the first' if {test} else 'the second')", IT, lower=False, x=shown[0], z=shown[1], q=than)


KINDS: list[Kind] = [("dates", 25, dated), ("times", 11, clock), ("units", 22, amounts), ("units", 5, compared)]
