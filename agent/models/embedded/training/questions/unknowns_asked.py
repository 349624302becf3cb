"""Equations behind still more situations: credit used up, included units, dilution, streaks, shared
costs, interest split in two, figures whose sides are terms of x, fractions of any letter.

A row is as in `equations_from_life`: how it is worked out, slots with their ranges (capitals are
money), facts that follow, an expression and templates. The unknown x is what is asked.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    execute,
    fill,
)
from samara.agent.models.embedded.training.questions.days_and_times import around
from samara.agent.models.embedded.training.questions.equations_from_life import drawn_numbers
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    show,
    signed,
)
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

SOLUTIONS = "The solutions for x are {r}."
ANSWER = "The answer is {r}."
Row = tuple[str, str, str, str, list[str]]

# ---------------------------------------------------------------- one unknown, linear
LINEAR: list[Row] = [
    ("solve", "x:2-9 n:3-8 c:6-20", "b = c + n * x", "{c} + {n} * x - ({b})", ["{w} has run {c} km this week and wants to end up at {b}. the {n} runs still to come are all equally long. km per run?", "I've translated {c} of {b} pages and have {n} evenings left. pages per evening to make it?", "{c} of the {b} chairs are out already; {n} helpers carry the rest, all the same number. chairs per helper?", "target for the food drive is {b} bags, {c} are in, {n} classes share what is missing. [bags per class|how many must each class bring]?", "#H {n} equal jumps took the counter from {c} to {b}. how big is a jump?"]),
    ("solve", "x:4-40 N:0.5-2.5 B:3-12", "C = B + N * x", "{C} - {N} * x - ({B})", ["my prepaid card had {C} on it, a text costs {N}, and {B} is left. how many texts did I send?", "{w} started with {C} on the canteen card; after some coffees at {N} there's {B} on it. number of coffees?", "the laundry card went from {C} down to {B} at {N} a wash. washes?", "I put {C} on the bus card, each ride takes {N} off it, now it shows {B}. rides so far?"]),
    ("solve", "n:30-40 M:12-25 x:1-12 k:3-10", "N = M + k; B = n * M + N * x", "{n} * {M} + {N} * x - ({B})", ["the first {n} hours of the week pay {M} each, anything beyond pays {N}. my slip says {B}. how many overtime hours?", "{w} the nurse gets {M} an hour for {n} regular hours and {N} an hour for night shifts on top; {B} came in. night hours?", "normal rate {M}, overtime rate {N}, {n} normal hours, gross {B}. overtime hours?"]),
    ("solve", "C:6-30 N:1-3 k:3-20 y:1-20", "x = k + y; B = C + N * y", "{C} + {N} * (x - {k}) - ({B})", ["a taxi takes {C} for the first {k} km and {N} for every km after that. the ride was {B}. how many km was it in all?", "the plan is {C} with {k} GB in it and each extra GB is {N}. this month's bill is {B}. how many GB did we use altogether?", "the minigolf charges {C} for a group of up to {k} and {N} for each person more. we paid {B}. how many were we?", "{k} prints are included in the {C} basic price, further ones are {N} each; {w} paid {B}. prints in total?", "storage is {C} for {k} days, then {N} a day. I owe {B}. days stored in all?"]),
    ("solve", "C:4-9 N:2-4 x:2-9", "B = C + N * (x - 1)", "{C} + {N} * (x - 1) - ({B})", ["parking: first hour {C}, every hour after that {N}. the machine wants {B}. how many hours was I parked?", "the first page costs {C} to certify, each more {N}; the notary billed {B}. pages?", "bouncy castle, {C} for the first hour and {N} for each hour on top, {B} paid. hours?", "#H the first shirt is {C} to iron, all others {N}. {w} paid {B}. shirts?"]),
    ("solve", "n:2-7 D:25-60 N:0.1-0.5 x:40-300", "B = n * D + N * x", "{n} * {D} + {N} * x - ({B})", ["we had a van for {n} days at {D} a day plus {N} a km and paid {B}. how many km did we drive?", "rental car: {n} days, {D} daily, {N} per mile, total {B}. miles?", "{w} returned the camper: {B} for {n} days ({D} each) and the kilometres at {N}. kilometres?"]),
    ("solve", "x:2-30 p:1-8 C:3-9", "x = 20 * x; p = 5 * p; B = x * (100 - p) // 100 + C", "x - {p} / 100 * x + {C} - ({B})", ["with {p}% off and {C} for delivery I paid {B}. the price before?", "the jacket was reduced by {p}%, shipping came to {C}, and {w}'s card was charged {B}. original price of the jacket?", "{p} percent student discount on the course, then a {C} exam fee: {B} altogether. the full course price?"]),
    ("solve", "C:8-20 p:2-9 x:20-200", "C = 100 * C; x = 100 * x; B = C + p * x // 100", "{C} + {p} / 100 * x - ({B})", ["{w} gets {C} a month and {p}% of what is sold. this month it was {B}. how much was sold?", "base pay {C} plus {p}% commission made {B}. sales?", "the agent takes {C} flat and {p} percent of the price; she took {B}. what was the price?"]),
    ("solve", "k:1-6 n:2-9 m:10-25", "a = m * k; x = k * (m - n)", "{n} * {a} - ({m} * ({a} - x))", ["how many litres of water have to boil off from {a} litres of {n}% brine to leave {m}%?", "{a} l of sap with {n}% sugar is cooked down to {m}%. litres of steam lost?", "a pan holds {a} litres of {n}% salt solution. how much water must evaporate for {m}%?"]),
    ("solve", "k:1-2 n:5-40 m:45-80", "a = (100 - m) * k; x = k * (m - n)", "{n} * {a} + 100 * x - ({m} * ({a} + x))", ["how many litres of pure alcohol turn {a} litres of {n}% into {m}%?", "to {a} ml of {n}% acid I add pure acid until it is {m}%. how many ml?", "the radiator has {a} dl of {n}% antifreeze. how much pure antifreeze (in dl) makes it {m}%?", "{a} g of gold-plated scrap is {n}% gold. grams of pure gold to add for {m}%?"]),
    ("solve", "a:4-40 n:12-30 k:2-9", "m = n - k; x = a * (n - m) // m", "{n} * {a} - ({m} * ({a} + x))", ["the vet wants {m}% but the bottle holds {a} ml of {n}%. how much water in ml must I pour in?", "we have {a} l of {n}% bleach but the cleaning plan says {m}%. litres of water?", "salt soup! {a} litres with {n}% salt, I'd like {m}%. how much plain water goes in?"]),
    ("solve", "n:2-9 m:1-6 x:3-30", "m = n + m; k = (m - n) * x", "{n} * x + {k} - ({m} * x)", ["a hare with a lead of {k} m runs {n} m a second, the hound {m} m a second. seconds until it's caught?", "{w} is {k} pages ahead of me and reads {n} a day, I read {m} a day. in how many days have I drawn level?", "the leader is {k} points in front and scores {n} a round, we score {m} a round. rounds until we're even?", "my brother has {k} stamps more and gets {n} a week; I get {m}. weeks till we have equally many?"]),
    ("solve", "n:40-70 m:71-110 x:2-9", "b = (n + m) * x", "{n} * x + {m} * x - ({b})", ["two trains leave one station in opposite directions at {n} and {m} km/h. after how many hours are they {b} km apart?", "{w} drives north with {n} km/h, I drive south with {m}. when (hours) is there {b} km between us?", "from both ends of a {b} km motorway two cars set off towards one another, {n} and {m} km/h. hours until they pass?"]),
    ("solve", "x:2-6 n:5-7 a:10-20", "b = n * x - a", "{a} - {n} * x - (-{b})", ["it's {a} degrees in the valley and {n} degrees colder with each km up. at how many km is it -{b}?", "a cake at {a} °C loses {n} degrees an hour in the freezer. hours until -{b} °C?", "the account holds {a} and {n} goes off it every day. after how many days does it stand at -{b}?"]),
    ("solve", "x:2-6 n:2-5 b:5-20", "a = b + n * x", "-{a} + {n} * x - (-{b})", ["a diver at -{a} m comes up {n} m a minute. after how many minutes is she at -{b} m?", "our balance is -{a} and we pay {n} in each day. days until it is -{b}?", "the cold room is at -{a} °C and warms by {n} degrees an hour. hours to -{b} °C?"]),
    ("solve", "m:3-6 t:4-9 x:1-12", "n = m - 1; a = n * t - x; b = m * t - x", "{m} * ({a} + x) - {n} * ({b} + x)", ["which number added to top and bottom of {a}/{b} gives {n}/{m}?", "I add the same to the numerator and the denominator of {a}/{b} and get {n}/{m}. what do I add?", "({a} + x)/({b} + x) should be {n}/{m}. x?"]),
    ("solve", "k:1-4 d:1-2", "k = 2 * k; a = k + d", "(x + {a}) * (x - {k}) - (x ** 2)", ["stretch one side of a square by {a} cm and shorten the other by {k} cm and the area stays the same. side of the square?", "{w}'s square field is swapped for one {a} m longer and {k} m narrower, same area. how long was its side?"]),
    ("solve", "b:5-90", "", "x - x / 3 - (x - x / 3) / 4 - ({b})", ["a third of the money went on rent, a quarter of what was left on food, and {b} remain. how much was it at first?", "I gave a third of my marbles to {w}, then a quarter of the rest to {u}. {b} are left. how many had I?", "one third of the eggs sold before noon, a quarter of the remaining ones after, {b} still here. how many were laid out?"]),
    ("solve", "b:5-90", "", "x - x / 2 - (x - x / 2) / 3 - ({b})", ["half of the cake dough went in the first tin, a third of the rest in the second, {b} g stayed in the bowl. how much dough?", "{w} spends half the pocket money on Friday and a third of the rest on Saturday; {b} left. the pocket money?", "half the crowd left at the interval and a third of those remaining before the end, so {b} saw it all. how big was the crowd?"]),
    ("solve", "y:1-4 a:12-18 x:13-20", "p = 20 * y; q = 100 - p; a = 5 * a; x = 5 * x; m = (q * a + p * x) // 100", "({q} * {a} + {p} * x) / 100 - ({m})", ["coursework counts {q}% and the exam {p}%. I have {a} in coursework. what do I need in the exam for {m} overall?", "{w} has {a} points on the part worth {q}%; the other part is worth {p}%. points there for a final mark of {m}?", "grade = {q}% homework + {p}% final. homework {a}, goal {m}. the final?"]),
    ("solve", "n:3-9 a:10-20 d:1-2", "k = n + 1; m = a + d", "({n} * {a} + x) / {k} - ({m})", ["after {n} games {w} averages {a} points. how many are needed in the next one to average {m}?", "my mean over {n} tests is {a}. what must I get next so it rises to {m}?", "{n} parcels weigh {a} kg on average. with one more the average is {m} kg. how heavy is that one?", "#H average age of {n} players {a}; when the coach joins it's {m}. how old is the coach?"]),
    ("solve", "t:1-3 q:12-17 x:2-8", "p = 5 * q; b = 20 * t - x; a = q * t - x", "100 * ({a} + x) - {p} * ({b} + x)", ["{w} made {a} of {b} free throws. how many in a row must go in now for {p}%?", "we won {a} of our {b} matches. how many wins on the trot bring us to {p}%?", "{a} of {b} inspections passed so far. how many more passes, without a fail, for a rate of {p}%?"]),
    ("solve", "x:2-40", "b = 35 * x", "5 * x + 10 * x + 20 * x - ({b})", ["equally many 5, 10 and 20 cent coins make {b} cents. how many of each?", "a jar has the same number of 5p, 10p and 20p pieces, {b} pence in all. how many of each sort?"]),
    ("solve", "x:3-60 N:2-7 k:1-9", "M = N + k; B = (2 * N + M) * x", "{N} * (2 * x) + {M} * x - ({B})", ["twice as many children as adults came; a child pays {N}, an adult {M}, and the till holds {B}. how many adults?", "for every large pizza we sold two small ones. small {N}, large {M}, takings {B}. large ones?"]),
    ("solve", "x:3-60 N:2-7 k:2-30 M:5-15", "B = M * x + N * (x + k)", "{M} * x + {N} * (x + {k}) - ({B})", ["there were {k} more kids than grown-ups on the boat. kids {N}, grown-ups {M}, {B} in fares. grown-ups?", "{w} sold {k} more mugs ({N}) than plates ({M}) and earned {B}. plates?", "we need {k} more standard seats at {N} than front seats at {M}; the total is {B}. how many front seats?"]),
    ("solve", "x:4-40", "b = 2 * x + 1", "(x + 1) ** 2 - x ** 2 - ({b})", ["the squares of two neighbouring whole numbers differ by {b}. the smaller number?", "a square grew by 1 cm on each side and gained {b} square cm. its side before?"]),
    ("solve", "x:2-8 N:2-9 C:5-40", "N = 100 * N; C = 100 * C; B = C + N * x", "{B} - {N} * x - ({C})", ["the tractor was {B}, loses {N} of value a year and stands in the books at {C}. years since we bought it?", "a loan of {B} is down to {C}; we pay back {N} a month. months so far?", "{w} had {B} saved, uses {N} a month and now has {C}. for how many months has that gone on?"]),
    ("solve", "x:1-8 n:5-20 m:5-20 k:1-4", "b = n * (x + k) + m * x", "{n} * (x + {k}) + {m} * x - ({b})", ["{w} packs {n} boxes an hour and has been at it for {k} hours when {u} joins with {m} an hour. how many hours after that are {b} packed?", "pump one moves {n} l a minute and runs {k} minutes before pump two ({m} l a minute) starts. how many minutes does pump two run until {b} litres are out?"]),
    ("solve", "c:10-60 x:3-20", "b = c + 2 * x", "{b} - x - ({c} + x)", ["how many chairs must move from the hall with {b} to the one with {c} so that both have the same number?", "{w} has {b} cards, {u} {c}. how many should {w} give away so they have equally many?", "one tank holds {b} l, the other {c} l. litres to pump over until they're level?", "class A has {b} pupils and class B {c}. how many switch from A to B for equal classes?"]),
    ("solve", "n:2-4 y:5-20 x:2-9", "c = y + x; b = n * y - x", "{b} + x - ({n} * ({c} - x))", ["{w} has {b} euros and {u} {c}. how many must {u} hand over so that {w} has {n} times as much as {u}?", "depot one has {b} bikes, depot two {c}. how many go from two to one to have {n} times as many there as are left in two?"]),
    ("solve", "a:4-20 k:4-16 y:5-25", "x = a + y; k = 2 * k; b = (a + x) * k // 2", "({a} + x) / 2 * {k} - ({b})", ["a trapezium of {b} cm² is {k} cm high and one parallel side is {a} cm. the other parallel side?", "trapezoid garden: area {b}, height {k}, short side {a}, find the long parallel side"]),
    ("solve", "x:12-60 n:2-6 c:3-19", "b = n * x + c", "{b} - {n} * x - ({c})", ["from a {b} cm plank {w} sawed {n} equal shelves and {c} cm was left over. how long is a shelf?", "{b} ml of juice filled {n} glasses alike and {c} ml stayed in the jug. ml in a glass?", "we had {b} flyers, {n} of us took the same number each, {c} remain. flyers per person?", "{n} rounds of equal length on a {b} km tank, {c} km of range to spare. one round?"]),
    ("solve", "n:2-9 X:1.5-9 C:1-9", "B = n * X + C", "{B} - {n} * x - ({C})", ["I handed over {B} for {n} rolls of tape and got {C} back. what's one roll?", "{w} gave the baker {B}, took {n} loaves, change {C}. a loaf costs?", "out of {B} for lunch {C} was left after {n} equal portions. price of a portion?"]),
    ("solve", "n:2-9 X:3-9 C:1-5", "B = n * X - C", "{n} * x - {C} - ({B})", ["{n} bags of compost, less a {C} voucher, came to {B}. what's a bag without the voucher?", "after taking {C} off the bill for {n} haircuts we paid {B}. full price of one haircut?", "{n} identical parcels minus a {C} refund cost {B} to send. postage for one?"]),
    ("solve", "n:2-9 M:1.5-6 m:2-9 X:2-9", "B = n * M + m * X", "{n} * {M} + {m} * x - ({B})", ["{n} brushes at {M} each and {m} pots of paint make {B}. a pot of paint is?", "the florist charged {B} for {n} tulips at {M} and {m} lilies. price of a lily?", "{B} altogether: {n} stamps of {M} and {m} parcel labels. what's a label?", "#H I know a bun is {M}. {n} buns and {m} teas cost {B}. and a tea?"]),
    ("solve", "n:2-5 a:30-90 m:2-5 x:20-90", "b = n * a + m * x", "{n} * {a} + {m} * x - ({b})", ["{n} hours at {a} km/h, then {m} hours at another speed, {b} km in all. the second speed?", "{n} crates of {a} kg and {m} crates all alike weigh {b} kg. one of the latter?", "{w} did {n} days of {a} pages, then {m} days at a new pace, {b} pages altogether. pages a day at the new pace?"]),
    ("solve", "m:2-4 d:1-4 x:5-40 a:2-20", "n = m + d; k = d * x - a", "{n} * x - {a} - ({m} * x + {k})", ["{a} less than {n} times a number is {k} more than {m} times it. the number?", "{n} full boxes minus {a} pens hold as many as {m} full boxes plus {k} pens. pens in a box?", "take {a} off {n} times my age and you have {m} times my age plus {k}. my age?"]),
    ("solve", "x:5-90", "b = 3 * x - 3", "(x - 2) + (x - 1) + x - ({b})", ["three consecutive integers come to {b}. what is the greatest of them?", "three whole numbers in a row have the sum {b}. how big is the biggest of these three?", "three towers of blocks, each one block higher than the one before, take {b} blocks. blocks in the tallest?", "the three lockers side by side have numbers with sum {b}. which is the highest number?"]),
    ("solve", "x:4-90", "b = 3 * x", "(x - 1) + x + (x + 1) - ({b})", ["three successive page numbers total {b}. what's the one in the middle?", "three whole numbers follow each other and sum to {b}. name the middle one."]),
    ("solve", "y:5-40", "x = 2 * y; b = 3 * x - 6", "(x - 4) + (x - 2) + x - ({b})", ["three even numbers in sequence total {b}. what is the largest one of them?", "three doors on the even side of the street, in a row, sum {b}. what's the highest door number?"]),
    ("solve", "x:5-90", "b = 2 * x - 1", "(x - 1) + x - ({b})", ["two whole numbers that follow each other total {b}. the bigger of the two is?", "my ticket and the next one have numbers that add up to {b}. what's the next one's number?"]),
    ("solve", "C:20-90 M:10-40 n:5-20 x:2-9", "N = M + n; C = n * x", "{C} + {M} * x - ({N} * x)", ["locksmith one wants {C} to turn up plus {M} an hour, locksmith two only {N} an hour and nothing else. at how many hours is it the same bill?", "with the club card ({C} a year) a visit is {M}, without it {N}. at how many visits a year is it equal?", "joining costs {C} and lessons are then {M}, guests pay {N} a lesson and no fee. lessons at which both have paid alike?", "{w} charges {C} call-out plus {M} hourly, {u} simply {N} hourly. when are they equally dear?"]),
    ("solve", "C:10-60 N:12-45 x:3-24", "B = C + N * x", "{N} * x + {C} - ({B})", ["the climbing hall took {C} for signing me up and takes {N} a month. so far that's {B} altogether. how many months have I been going?", "one-off deposit {C}, rent for the locker {N} a term; {w} has spent {B} in all. terms?", "a {C} entry fee once, {N} per match: the season cost us {B}. number of matches?", "#H the tutor's first meeting was {C}, each lesson after it {N}. {B} in total, so how many lessons?"]),
    ("solve", "n:11-24 m:11-24 x:1-8", "b = (n + m) * x", "{n} * x + {m} * x - ({b})", ["{w} and {u}, {b} km apart on the canal, skate to meet one another, {n} km/h and {m} km/h. hours until they do?", "two ferries leave opposite shores of a {b} mile strait at the same time, one makes {n} mph, one {m}. when do they pass each other (in hours)?", "two crews dig a {b} m tunnel from both ends, {n} m a day and {m} m a day. days until breakthrough?", "{b} pages to type; I do {n} an hour, {w} does {m}, from both ends. hours till we meet?"]),
    ("solve", "x:4-60 k:2-30", "b = 2 * x + k", "x + x + {k} - ({b})", ["two boards laid end to end are {b} cm; one is {k} cm longer than the other one. how long is the shorter board?", "{w} and {u} ate {b} dumplings, {w} {k} more. how many did {u} eat?", "two villages count {b} houses between them, the bigger has {k} more. houses in the smaller?", "in two jars there are {b} beans and one jar holds {k} more. the emptier jar?"]),
    ("solve", "n:2-4 x:3-40", "b = 2 * (n + 1) * x", "2 * (x + {n} * x) - ({b})", ["a car park is {n} times as long as it's wide, and {b} m of kerb go all round. how wide is that?", "the pitch is {n} times longer than wide and once round it is {b} m. how wide?", "rug, {b} dm of fringe along all four sides, length {n} times width. the width in dm?"]),
    ("solve", "n:3-6 m:2-2 x:4-15 k:2-30", "k = (n - m) * x // (m - 1)", "{n} * x + {k} - ({m} * (x + {k}))", ["{w} is {n} times as old as {u}. after {k} years {w} will be only twice as old. how old is {u}?", "my aunt's age is {n} times mine; {k} years from now it will be double mine. my age today?"]),
    ("solve", "n:4-6 y:1-2", "x = 6 * y; k = (2 * n - 5) * x // 3", "{n} * x + {k} - (2.5 * (x + {k}))", ["the captain's age is {n} times the cabin boy's; wait {k} years and it is 2.5 times his. the boy's age today?", "the old elm is {n} times the age of the ash, in {k} years it will be just 2.5 times its age. age of the ash now?"]),
]
# ---------------------------------------------------------------- quadratics, one root wanted
LARGEST: list[Row] = [
    ("max", "x:4-30 k:2-9", "b = x * (x + k)", "x * (x + {k}) - ({b})", ["my sister is {k} years older than me and our ages multiplied give {b}. how old am I?", "each bag has {k} more sweets than there are bags, {b} sweets in all. how many bags?", "a hall of {b} tiles is {k} tiles longer than wide. tiles along the short side?", "#H the brick stack is {k} bricks higher than wide and has {b} bricks. how wide?"]),
    ("max", "y:2-20", "x = 2 * y + 1; b = x * (x + 2)", "x * (x + 2) - ({b})", ["two odd numbers in a row, both positive, have the product {b}. the smaller one?", "{b} is the product of two consecutive odd numbers. which is the smaller positive one?", "the neighbours live at odd house numbers next to each other, product {b}. the lower number?"]),
    ("max", "x:3-9 k:2-3 m:1-6", "x = k * x; B = m * x * (x - k) // k; M = m", "{B} / (x - {k}) - {B} / x - ({M})", ["a group shares a {B} bill. {k} people drop out and each of the others pays {M} more. how many were in the group at first?", "the minibus costs {B} for the day. because {k} of us fell ill everyone else paid {M} extra. how many had signed up?"]),
    ("max", "y:2-6 k:10-20", "x = k * y; b = k * y * (y + 1)", "{b} / x - {b} / (x + {k}) - (1)", ["over {b} km a train that is {k} km/h faster saves exactly 1 hour. the speed of the slower train?", "if I drove {k} km/h faster I'd need 1 hour less for the {b} km. how fast do I drive?"]),
    ("max", "p:1-9 x:1-4", "x = 5 * x; P = 400 * p; B = P * (100 + x) * (100 + x) // 10000", "{P} * (1 + x / 100) ** 2 - ({B})", ["{P} grew to {B} in 2 years at the same yearly rate. how many percent a year?", "two rises by the same percentage took the rent from {P} to {B}. which percentage?", "{w}'s deposit of {P} is {B} after two years of compound interest. the rate in percent?"]),
    ("max", "x:8-30 y:2-7", "a = x + y; b = x * y", "x * ({a} - x) - ({b})", ["two numbers add up to {a} and multiply to {b}. the bigger one?", "sum {a}, product {b}: what's the larger of the two numbers?", "{w} and {u} are {a} years old together and their ages multiplied are {b}. the elder's age?"]),
    ("min", "x:2-7 y:8-30", "a = x + y; b = x * y", "x * ({a} - x) - ({b})", ["two numbers add up to {a} and multiply to {b}. the smaller one?", "the product of two numbers is {b}, their sum {a}. the lesser?", "I split {a} into two parts whose product is {b}. the small part?"]),
    ("max", "x:8-30 y:2-7", "p = 2 * x + 2 * y; b = x * y", "x * ({p} - 2 * x) / 2 - ({b})", ["a rectangle's area is {b} and its perimeter {p}. the longer side?", "{p} m of fence enclose exactly {b} m². how long is the long side of the rectangle?"]),
    ("min", "x:2-7 y:8-30", "p = 2 * x + 2 * y; b = x * y", "x * ({p} - 2 * x) / 2 - ({b})", ["area {b}, perimeter {p}, rectangle. how wide (the short side)?", "the banner has {b} square dm and {p} dm of hem around it. its shorter side?"]),
    ("max", "x:4-25", "b = x * (x - 1) // 2", "x * (x - 1) / 2 - ({b})", ["everyone at the party shook hands with everyone else once, {b} handshakes in all. how many guests?", "{b} matches were needed so that every player met every other once. players?", "each pair of towns got a road of its own, {b} roads. how many towns?"]),
    ("max", "x:4-20", "b = x * (x - 1)", "x * (x - 1) - ({b})", ["every pupil wrote a card to every other pupil, {b} cards. how many pupils?", "in our league each team hosts each other team once, which makes {b} games. teams?"]),
    ("max", "x:4-15", "b = x * (x - 3) // 2", "x * (x - 3) / 2 - ({b})", ["a polygon has {b} diagonals. how many corners?", "how many sides does a polygon with {b} diagonals have?"]),
    ("max", "x:3-40", "b = x * (x + 1) // 2", "x * (x + 1) / 2 - ({b})", ["cans are stacked 1, 2, 3 and so on per row, {b} cans in all. how many rows?", "{w} put 1 coin in on day one, 2 on day two, 3 on day three... now there are {b}. how many days?"]),
    ("max", "n:4-9 x:3-6 z:1-2", "n = 5 * x + 5 * z; b = n * x - 5 * x * x", "{n} * x - 5 * x ** 2 - ({b})", ["a rocket is {n}t - 5t² m high after t seconds. when does it pass {b} m on the way down?", "h = {n}t - 5t^2. at which later time is the ball at {b} m again?"]),
    ("min", "x:1-3 z:1-3", "n = 10 * x + 5 * z; b = n * x - 5 * x * x", "{n} * x - 5 * x ** 2 - ({b})", ["a rocket is {n}t - 5t² m high after t seconds. when does it first reach {b} m?", "h = {n}t - 5t^2. how many seconds until the ball passes {b} m going up?"]),
    ("max", "j:1-3 i:0-6", "x = j * [3, 5, 8, 20, 7, 9, 12][i]; y = j * [4, 12, 15, 21, 24, 40, 35][i]; b = j * [5, 13, 17, 29, 25, 41, 37][i]; k = y - x", "x ** 2 + (x + {k}) ** 2 - ({b} ** 2)", ["a {b} cm screen diagonal belongs to a screen {k} cm wider than high. how high is it?", "the hypotenuse measures {b} and the legs differ by {k}. what's the smaller leg?", "a wire of {b} m runs from the top of a mast to the ground; the distance on the ground is {k} m more than the mast's height. height of the mast?", "right-angled triangle: long leg = short leg + {k}, hypotenuse {b}. how long is the short leg?", "a field has a {b} m path corner to corner and is {k} m longer than wide. how wide?"]),
    ("max", "j:1-3 i:0-6", "x = j * [3, 5, 8, 20, 7, 9, 12][i]; y = j * [4, 12, 15, 21, 24, 40, 35][i]; b = j * [5, 13, 17, 29, 25, 41, 37][i]; k = y - x", "x ** 2 + (x - {k}) ** 2 - ({b} ** 2)", ["hypotenuse {b}, one leg {k} shorter than the other. the longer leg?", "a rectangle's diagonal is {b} cm and its width is {k} cm less than its length. length?"]),
    ("max", "x:3-15 k:1-9", "x = 2 * x; b = x * (x + k) // 2", "x * (x + {k}) / 2 - ({b})", ["a triangle's height is {k} cm more than its base, and it has {b} cm². the base?", "sail: {b} square dm, {k} dm higher than wide (a triangle). how wide at the bottom?"]),
]
# ---------------------------------------------------------------- two or three unknowns, one asked
SEVERAL: list[Row] = [
    ("two", "x:2-9 y:2-9 n:2-4 k:1-5", "x = 100 * x; y = 100 * y; m = n + k; B = x + y; C = n * x // 100 + m * y // 100", "[x + y - {B}, {n} / 100 * x + {m} / 100 * y - {C}][y]", ["{w} put {B} into two accounts, one at {n}% and one at {m}% a year. the interest was {C} in all. how much is in the {m}% one?", "{B} invested, part at {n}%, part at {m}%, yearly return {C}. the part at {m}%?", "a {B} legacy is split between bonds ({n}%) and a fund ({m}%) and yields {C} a year. how much went to the fund?"]),
    ("two", "a:2-9 n:5-20 k:1-4 j:1-3", "x = j * a; y = k * a; c = n + 5 * k; m = c + 5 * j; a = x + y", "[x + y - {a}, {n} * x + {m} * y - {c} * {a}][y]", ["{n}% and {m}% vinegar should become {a} litres of {c}%. how many litres of the {m}% one?", "I need {a} ml of {c}% solution and have {n}% and {m}% on the shelf. ml of the stronger?", "{a} kg of {c}% feed from a {n}% and a {m}% sort: kilos of the {m}% sort?"]),
    ("two", "a:2-9 n:10-20 k:1-4 j:1-3", "x = j * a; y = k * a; c = n + 5 * k; m = c + 5 * j; a = x + y", "[x + y - {a}, {n} * x + {m} * y - {c} * {a}][x]", ["how many litres of {n}% milk drink go with a {m}% one to make {a} litres of {c}%?", "a chemist mixes {n}% and {m}% acid to get {a} litres at {c}%. litres of the weaker acid?", "{a} litres of {c}% punch out of {n}% and {m}% stuff. how much of the {n}%?"]),
    ("two", "X:2-9 Y:1.5-6 n:2-5 m:2-4 j:1-4", "A = n * X + m * Y; B = X + j * Y", "[{n} * x + {m} * y - {A}, x + {j} * y - {B}][y]", ["{n} soups and {m} rolls were {A}; one soup with {j} rolls was {B}. what's a roll?", "yesterday {n} teas + {m} cakes = {A}, today 1 tea + {j} cakes = {B}. price of a cake?", "{w} paid {A} for {n} melons and {m} pears, I paid {B} for a melon and {j} pears. one pear costs?"]),
    ("two", "X:2-9 Y:1.5-6 n:2-5 m:2-4 j:1-4", "A = n * X + m * Y; B = X + j * Y", "[{n} * x + {m} * y - {A}, x + {j} * y - {B}][x]", ["{n} beers and {m} pretzels come to {A}, a beer and {j} pretzels to {B}. the beer?", "{A} for {n} adults and {m} kids at the sauna, {B} for one adult with {j} kids. adult price?"]),
    ("two", "x:5-20 y:2-12 N:20-40 M:5-15", "N = 2 * N; a = x + y; B = N * x - M * y", "[x + y - {a}, {N} * x - {M} * y - {B}][x]", ["on a {a} day contract {w} gets {N} per day worked and pays {M} per day missed. it came to {B}. days worked?", "the courier earns {N} for each of the {a} parcels that arrives and is fined {M} for each that doesn't; he got {B}. how many arrived?"]),
    ("two", "g:1-4 h:1-3 n:40-80 m:4-6", "x = n * g; y = m * h; a = x + y; b = g + h", "[x + y - {a}, x / {n} + y / {m} - {b}][y]", ["a {a} km trip took {b} hours, partly by bus at {n} km/h and partly on foot at {m} km/h. km on foot?", "{w} covered {a} km in {b} hours: train {n} km/h, then walking {m} km/h. how far was the walk in km?"]),
    ("two", "k:2-9 j:2-9", "y = 2 * k + 3 * j; x = y + 2 * k", "[x - {k} - (y + {k}), x + {j} - 2 * (y - {j})][x]", ["if {w} gives {u} {k} coins they have the same; if {u} gives {w} {j} coins, {w} has twice as many. how many has {w}?", "moving {k} cows from field A to field B makes them equal, moving {j} the other way makes A twice B. cows in A?"]),
    ("two", "y:4-15 n:3-5 k:2-8", "x = n * y + k; y = y + k; d = x - y", "[x - {k} - {n} * (y - {k}), x - y - {d}][y]", ["{k} years ago {w} was {n} times as old as {u}, and there are {d} years between them. how old is {u}?", "mother and child are {d} years apart; {k} years ago she was {n} times the child's age. the child's age now?"]),
    ("two", "x:20-160 y:20-160 N:6-15 M:2-5", "a = x + y; B = N * x + M * y", "[x + y - {a}, {N} * x + {M} * y - {B}][x]", ["{B} in the box after the concert; {a} people came, grown-ups at {N}, under-12s at {M}. the treasurer asks how many grown-ups that was.", "the zoo took {B} from {a} visitors, {N} for each adult and {M} for each child. number of adults?", "{a} bowls of stew went for {B}, big ones at {N} and small ones at {M}. how many big ones?", "on the raffle stall gold tickets are {N} and blue ones {M}; {a} sold, {B} taken. gold tickets?"]),
    ("two", "x:20-160 y:20-160 N:6-15 M:2-5", "a = x + y; B = N * x + M * y", "[x + y - {a}, {N} * x + {M} * y - {B}][y]", ["our panto sold {a} seats, {N} for adults and {M} for children, {B} altogether. how many children were there?", "{a} plants for {B}: roses at {N}, pansies at {M}. how many pansies?", "members pay {M} and guests {N}. {a} people came and left {B}. how many members?"]),
    ("three", "x:30-85 y:30-85 z:30-85", "a = x + y; b = y + z; c = x + z", "[x + y - {a}, y + z - {b}, x + z - {c}][x]", ["{w} and {u} weigh {a} kg together, {u} and I {b} kg, {w} and I {c} kg. how heavy is {w}?", "A and B have {a} points, B and C {b}, A and C {c}. how many has A?", "tea + milk {a}, milk + sugar {b}, tea + sugar {c}. the tea?", "#H three parcels put on the scale in pairs: first with second {a}, second with third {b}, first with third {c}. the first?"]),
    ("three", "x:4-30 k:1-9 n:2-3", "y = x + k; z = n * x; a = x + y + z", "[x + y + z - {a}, y - x - {k}, z - {n} * x][z]", ["three friends have {a} euros. the second has {k} more than the first, the third {n} times the first. how much has the third?", "x + y + z is {a}, y is {k} more than x and z is {n} times x. z?"]),
]
# ---------------------------------------------------------------- coins of one currency, the sum in its larger unit
COINS = [("p", "£", ["10", "50"]), ("p", "£", ["20", "50"]), ("p", "£", ["5", "20"]), ("p", "£", ["2", "10"]), (" cent", "€", ["20", "50"]), (" cent", "€", ["10", "50"]), (" cent", "€", ["5", "20"]), ("c", "$", ["5", "25"]), ("c", "$", ["10", "25"])]
PURSE = ["only {l} and {h} coins in [my pocket|the tin|the meter], {a} of them, {s}{b} together. how many {k} coins?", "{w} counts {a} coins, all {l} or {h}, worth {s}{b}. number of {k} ones?", "the vending machine swallowed {a} coins, {l} and {h}, {s}{b} in all. how many were {k}?", "{s}{b} made of {l} and {h} pieces, {a} pieces. how many {k} pieces is that?", "{a} coins come to {s}{b} and they're just {l}s and {h}s. {k}s?", "#H a jar of {a} coins: {l} and {h}, in total {s}{b}. the {k} ones are how many?"]
# ---------------------------------------------------------------- figures whose sides are terms of x
EQUAL = ["an isosceles triangle has equal sides {p} and {q}. x?", "vertically opposite angles are {p} and {q} degrees. find x", "two angles, {p} and {q}, are alternate angles at parallel lines. what's x?", "opposite sides of a parallelogram measure {p} and {q}. [x|what must x be]?", "the diagonals of a rectangle are {p} and {q}. find x", "a scale balances with {p} on the left and {q} on the right. x?", "M is the midpoint of AB, AM = {p} and MB = {q}. x?", "#H base angles of an isosceles triangle: {p} and {q}. x"]
SIDES = ["a triangle has sides {p}, {q} and {r}, perimeter {b}. find x", "the sides {p}, {q} and {r} add up to {b} cm. x?", "a path of three legs, {p}, {q} and {r} km, is {b} km long. what is x?", "AB = {p}, BC = {q}, CA = {r} and the perimeter of ABC is {b}. x?", "#H three rods of {p}, {q} and {r} laid in line reach {b}. x?"]
RECTANGLE = ["a rectangle is {p} long and {q} wide. its perimeter is {b}. x?", "perimeter {b}, sides {p} and {q} (rectangle). find x", "once around a {p} by {q} rectangle is {b} m. what's x?", "the length is {p}, the width {q}, and it takes {b} cm of ribbon to go round. x?"]
ANGLES = [(180, ["a triangle's angles are {p}, {q} and {r} degrees. x?", "angles {p}°, {q}° and {r}° of a triangle, find x", "in triangle PQR the angles are {p}, {q} and {r}. [solve for x|what is x]?"], 3), (180, ["angles on a straight line: {p} and {q} degrees. x?", "{p} and {q} are supplementary. find x", "co-interior angles {p} and {q}; x?"], 2), (90, ["{p} and {q} degrees together make a right angle. x?", "two complementary angles are {p} and {q}. find x"], 2), (360, ["the angles round a point are {p}, {q} and {r} degrees. x?", "{p}, {q} and {r} make a full turn, in degrees. x?"], 3)]
# ---------------------------------------------------------------- a fraction of a letter, in words
FRACTIONS = [("half of {v}", "{v} / 2", 2), ("a third of {v}", "{v} / 3", 3), ("a quarter of {v}", "{v} / 4", 4), ("a fifth of {v}", "{v} / 5", 5), ("a tenth of {v}", "{v} / 10", 10), ("two thirds of {v}", "2 * {v} / 3", 3), ("three quarters of {v}", "3 * {v} / 4", 4), ("two fifths of {v}", "2 * {v} / 5", 5), ("three fifths of {v}", "3 * {v} / 5", 5), ("five sixths of {v}", "5 * {v} / 6", 6), ("three eighths of {v}", "3 * {v} / 8", 8), ("4/5 of {v}", "4 * {v} / 5", 5), ("3/7 of {v}", "3 * {v} / 7", 7)]
PART = ["find {v} if {s}", "{s}. {v}?", "what's {v} when {s}?", "[work out|determine|get me] the value of {v} for which {s}", "we know that {s}. how much is {v}?", "{s}, so {v} is ...", "for my worksheet: {s}. what does {v} come to?", "{v} is a number such that {s}. which one?", "suppose {s}. {v} = ?", "#H {s}; which {v} does that?"]


def _ask(draw: Draw, question: str, code: str, answer: str) -> Exchange:
    output = execute(code)
    return Exchange(typed(draw, around(draw, question), lower=False), (Call(code, output),), answer.replace("{r}", output))


def _head(*letters: str) -> str:
    return f"import sympy\n{', '.join(letters)} = sympy.symbols('{' '.join(letters)}')\n"


def stories(draw: Draw) -> Exchange:
    """One unknown of a situation: linear, the sensible root, one of two or three."""
    rows = draw.rng.choices([LINEAR, LARGEST, SEVERAL], [5, 2, 3])[0]
    how, specification, facts, code, bank = draw.rng.choices(rows, [len(row[4]) + 2 for row in rows])[0]
    numbers = drawn_numbers(draw, specification, facts)
    used = {name: numbers[name] for name in sorted(set(re.findall(r"\{(\w+)\}", code + "".join(bank)))) if name in numbers}
    if min(numbers.values()) < 0 or min(used.values()) < (0.1 if "." in specification else 1) or max(used.values()) > 99999:
        return stories(draw)
    decimal = any(isinstance(value, float) for value in used.values()) or "/ 100 *" in code
    values = {name: f"{value:.2f}" if isinstance(value, float) and name.isupper() else str(value) for name, value in used.items()}
    plain = re.search(r"\}[%°x/^²t]|[-/^(]\{|[+=] \{|\{[pqm]\}", "".join(bank)) is not None
    sign = draw.one(["", "", "$", "€", "£"])
    shown = {name: sign + value if name.isupper() else value if plain else draw.shown(value, words=0.06) for name, value in values.items()}
    question = draw.say(bank, **shown, w=person(draw), u=draw.one(["Nadia", "Piet", "Rosa", "Tariq", "Yuki", "Omar"]))
    code = fill(code, values)
    if how == "solve":
        made = _ask(draw, question, f"{X}print(sympy.solve({code}, x))", SOLUTIONS)
        if decimal or "/" in made.calls[0].output or "." in made.calls[0].output:
            made = _ask(draw, question, f"{X}print([round(float(s), 6) for s in sympy.solve({code}, x)])", SOLUTIONS)
    elif how in ("max", "min"):
        made = _ask(draw, question, f"{X}print({how}(sympy.solve({code}, x)))", ANSWER)
    else:
        letters = "xy" if how == "two" else "xyz"
        one = f"sympy.solve({code[:-3]}, [{', '.join(letters)}])[{code[-2]}]"
        made = _ask(draw, question, f"{_head(*letters)}print({f'round(float({one}), 6)' if decimal else one})", ANSWER)
    return stories(draw) if re.search(r"Error|-\d|\[\]|nan", made.answer) else made


def purse(draw: Draw) -> Exchange:
    """Coins in pence or cents, their sum in pounds, euros or dollars."""
    unit, sign, (low, high) = draw.one(COINS)
    x, y = draw.integer(2, 30), draw.integer(2, 30)
    letter = draw.one("xy")
    amount = f"{(int(high) * x + int(low) * y) / 100:.2f}"
    question = draw.say(PURSE, l=low + unit, h=high + unit, k=(high if letter == "x" else low) + unit, a=x + y, b=amount, s=sign, w=person(draw))
    one = f"sympy.solve([x + y - {x + y}, {high} / 100 * x + {low} / 100 * y - {amount}], [x, y])[{letter}]"
    return _ask(draw, question, f"{_head('x', 'y')}print(round(float({one}), 6))", ANSWER)


def _term(draw: Draw, x: int) -> tuple[str, int]:
    """A side in x as code, and what it comes to."""
    a, b = draw.integer(1, 6), draw.one([0, 1, 2, 3, 4, 5, 6, 8, 10, 12, -1, -2, -3])
    return ("x" if a == 1 else f"{a} * x") + signed(b, ""), a * x + b


def shapes(draw: Draw) -> Exchange:
    """Sides and angles given as terms of x."""
    x, kind = draw.integer(3, 20), draw.integer(0, 3)
    (p, p_is), (q, q_is), (r, r_is) = (_term(draw, x) for _ in range(3))
    bank, total = SIDES, p_is + q_is + r_is
    code = f"({p}) + ({q}) + ({r}) - ({total})"
    if kind == 0:
        a, c = draw.rng.sample(range(1, 8), 2)
        b = draw.integer(1, 20)
        p, q = (("x" if n == 1 else f"{n} * x") + signed(k, "") for n, k in ((a, b), (c, b + (a - c) * x)))
        bank, code = EQUAL, f"{p} - ({q})"
    elif kind == 1:
        bank, total = RECTANGLE, 2 * (p_is + q_is)
        code = f"2 * ({p}) + 2 * ({q}) - ({total})"
    elif kind == 2:
        total, bank, count = draw.one(ANGLES)
        a, c, x = draw.integer(1, 4), draw.integer(1, 5), draw.integer(4, 25)
        rest = total - (a + c) * x - (60 if count == 3 else 0)
        p, q, r = ("x" if a == 1 else f"{a} * x"), ("x" if c == 1 else f"{c} * x") + signed(rest, ""), "60"
        code = " + ".join([p, f"({q})", r][:count]) + f" - ({total})"
        if rest < -c * x + 5 or abs(rest) > 99:
            return shapes(draw)
        bank = [t.replace("{r}", draw.one(["60"])) for t in bank]
    if min(p_is, q_is, r_is) < 1 or len({p, q, r}) < 3:
        return shapes(draw)
    question = draw.say(bank, p=show(draw, p), q=show(draw, q), r=show(draw, r), b=total)
    return ask_typed(draw, question, f"{X}print(sympy.solve({code}, x))", SOLUTIONS, lower=False)


def fraction(draw: Draw) -> Exchange:
    """A fraction of a letter, said in words, with something added or taken away."""
    v = draw.one("wktnapqrbymzuhxxx")
    said, code, step = draw.one(FRACTIONS)
    said, code = said.replace("{v}", v), code.replace("{v}", v)
    x, k = step * draw.integer(2, draw.one([12, 30])), draw.integer(1, 20)
    value = int(eval(code, {}, {v: x}))
    left, words, total = draw.one([(f"{code} + {k}", f"{said} plus {k}", value + k), (f"{code} - {k}", f"{said} minus {k}", value - k), (f"{code} + {k}", f"{k} more than {said}", value + k), (f"{code} - {k}", f"{k} less than {said}", value - k), (code, said, value), (f"{v} - {code}", f"{v} less {said}", x - value), (f"{v} + {code}", f"{v} together with {said}", x + value)])
    if total < 1:
        return fraction(draw)
    question = draw.say(PART, v=v, s=f"{words} {draw.one(['equals', 'is', 'makes', 'gives', 'comes to', 'is the same as'])} {draw.shown(str(total), words=0.2)}")
    return ask_typed(draw, question, f"{_head(v)}print(sympy.solve({left} - ({total}), {v}))", f"The solutions for {v} are {{r}}.", lower=False)


KINDS: list[Kind] = [("equations", 29, stories), ("equations", 5, purse), ("equations", 9, shapes), ("equations", 7, fraction)]
