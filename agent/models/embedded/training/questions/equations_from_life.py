"""Equations from more of life: memberships, tanks, pay, seats, ages, ropes, scores, prices, growth;
fractions of a whole, runs of numbers of which one is asked for.

A row is how it is worked out, its slots with their ranges (capitals are money, a point means
decimals), facts that follow from them, an expression and templates. The unknown x is what is asked.
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
    in_words,
)
from samara.agent.models.embedded.training.questions.days_and_times import around
from samara.agent.models.embedded.training.questions.formulas_typed import X
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

XY = "import sympy\nx, y = sympy.symbols('x y')\n"
SOLUTIONS = "The solutions for x are {r}."
ANSWER = "The answer is {r}."
Row = tuple[str, str, str, str, list[str]]

# ---------------------------------------------------------------- one unknown, linear
LINEAR: list[Row] = [
    ("solve", "x:4-30 N:6-18", "B = N * x", "{N} * x - ({B})", ["the museum card is {B} a year, one visit {N}. after how many visits have I got my money back?", "{w} pays {N} per swim. the season pass costs {B}: with how many swims is it the same money?", "season ticket {B}, single ticket {N}. how many matches until the season ticket pays for itself?", "[a thermos|a coffee machine|a bike] costs {B} and saves me {N} every week. how many weeks until it has paid off?", "#H a rail pass at {B} against {N} a trip. break-even number of trips?"]),
    ("solve", "x:3-40 N:5-25 C:20-90", "B = C + N * x", "{N} * x + {C} - ({B})", ["{w} already has {C} for the [guitar|trip|tent] and puts {N} aside every week. it costs {B}. how many weeks still?", "I need {B}, got {C} so far and earn {N} per lawn. lawns left to mow?", "savings goal {B}. now: {C}. per week: {N}. weeks?", "the class fund holds {C} and grows by {N} a month. when, in months, will it reach {B}?", "#H how many shifts at {N} does it take me to get from {C} to {B}?"]),
    ("solve", "x:2-15 n:3-9 m:1-2 c:12-30", "b = c + (n - m) * x", "{b} - {n} * x - ({c} - {m} * x)", ["a red candle of {b} cm burns {n} cm an hour and a blue one of {c} cm burns {m} cm an hour. after how many hours are they equally long?", "tank one has {b} litres and loses {n} a minute, tank two {c} litres and loses {m} a minute. when do both hold the same?", "{w} has {b} sweets and eats {n} a day, {u} has {c} and eats {m} a day. after how many days do they have equally many?"]),
    ("solve", "x:3-20 n:2-9 m:2-9 c:10-60", "b = c + (n + m) * x", "{b} - {n} * x - ({c} + {m} * x)", ["barrel A holds {b} litres and drains {n} a minute; B holds {c} and gains {m} a minute. after how many minutes are they level?", "{w} has {b} cards and gives away {n} a week, {u} has {c} and collects {m} a week. in how many weeks are they equal?", "a balloon at {b} m sinks {n} m a minute, another at {c} m climbs {m} m a minute. minutes until the same height?", "#H the glacier lake drops from {b} m by {n} m a year while the other rises from {c} m by {m} m. years until same level?"]),
    ("solve", "x:2-9 C:35-90 N:30-75", "B = C + N * x", "{N} * x + {C} - ({B})", ["the electrician wants {C} just for coming and {N} for each hour. our bill was {B}. how many hours was he here?", "call-out fee {C}, then {N} per hour; invoice {B}. hours?", "van hire: {C} insurance once plus {N} a day. {w} paid {B}. for how many days?", "a [DJ|photographer|clown] asked {B} altogether, {C} of it travel and the rest at {N} an hour. how long was the booking in hours?", "#H my lawyer billed {B}: a flat {C} and {N} an hour. how many hours did she charge?"]),
    ("solve", "x:5-40 n:8-30 c:40-300", "b = c + n * x", "{c} + {n} * x - ({b})", ["there are {c} litres in the pool and the hose adds {n} a minute. full is {b} litres. how many minutes to go?", "a bath with {c} litres in it fills at {n} l/min; it takes {b} litres. minutes?", "a lift starts at {c} m and climbs {n} m a minute. when is it at {b} m, in minutes?", "#H the hard disk already has {c} GB of film and gets {n} GB a day. in how many days are {b} GB full?"]),
    ("solve", "x:4-60 k:2-30", "b = 2 * x + k", "x + x + {k} - ({b})", ["cut a {b} cm [ribbon|pipe|baguette] in two so that one piece is {k} cm longer. the short piece?", "two [brothers|teams|shelves] have {b} together and one has {k} more. how many does the other one have?", "a pair of numbers: one is {k} above the other, sum {b}. the lower one?", "{b} votes were cast for two candidates. the winner was {k} ahead. votes for the loser?", "#H a hat and a scarf are {b} together, the hat costs {k} more. the scarf?"]),
    ("solve", "x:4-40 n:2-5 k:2-20", "b = (n + 2) * x + k", "x + {n} * x + (x + {k}) - ({b})", ["three [friends|cousins|shops]: the second has {n} times as many as the first, the third {k} more than the first, {b} in all. what has the first?", "a bed with {b} flowers: {n} times as many tulips as roses, and {k} more lilies than roses. how many roses?", "{w} read x pages on Friday, {n} times that on Saturday and {k} more than Friday's on Sunday. {b} pages altogether. Friday?", "#H a bill of {b} is split: {w} pays some, {u} {n} times that, and I pay {k} more than {w}. what does {w} pay?"]),
    ("solve", "x:5-40 k:2-9", "b = 3 * x + 3 * k", "x + (x + {k}) + (x + 2 * {k}) - ({b})", ["three [sisters|brothers|dogs] are {k} years apart each, and together {b} years old. the youngest?", "three shelves, each one {k} cm longer than the one before, {b} cm altogether. the shortest?", "prizes for third, second and first differ by {k} each and make {b} in total. how much is the third prize?", "on three days I ran {k} km more each day, {b} km in all. how far on the first day?"]),
    ("solve", "x:5-20 n:3-5 m:2-2", "j = x * (n - m) // (m - 1); k = j", "{n} * x + {k} - ({m} * (x + {k}))", ["{w} is {n} times as old as {u}. in {k} years {w} will be only {m} times as old. how old is {u} now?", "now the mother is {n} times the boy's age, {k} years from now {m} times his age. the boy's age today?", "a house is {n} times as old as its garage; in {k} years it will be {m} times as old. age of the garage?", "#H today {n} times, {k} years later {m} times my nephew's age: that's me. how old is my nephew?"]),
    ("solve", "x:4-25 a:24-40", "b = 2 * x + a", "x + (x + {a}) - ({b})", ["when I was born my mother was {a}. now our ages add up to {b}. how old am I?", "{w} and the daughter are {b} together and {a} years apart. the daughter's age?", "a father was {a} at his son's birth. today they are {b} years old together. and the son?"]),
    ("solve", "x:8-30 n:3-5 k:2-7 m:1-2", "j = m * x - k", "{n} * x + {k} - (({n} + {m}) * x - {j})", ["if every child gets {n} sweets {k} are left over; for {m} more each, {j} would be missing. how many children?", "with {n} cookies per guest there are {k} too many, with {m} more per guest {j} too few. how many guests?", "handing out {n} pens to each pupil leaves {k} pens. to give each of them {m} more I'd be {j} short. number of pupils?"]),
    ("solve", "x:4-15 a:4-15 n:20-60", "b = a * n // x; x = b * x - a * n + 1", "{a} * {n} - ({b} * x)", ["{u} sits {a} dm from the middle of a seesaw and weighs {n} kg; I weigh {b} kg. how many dm from the middle must I sit?", "a lever: {n} N at {a} cm balances {b} N at how many cm?", "{n} kg hang {a} cm left of the pivot. {b} kg should balance them: how many cm to the right?"]),
    ("solve", "x:6-60 k:4-30", "x = 2 * x; b = x // 2 + k", "x / 2 + {k} - ({b})", ["half of the passengers got off, {k} got on and now there are {b}. how many were in the bus before?", "I sold half of my [hens|records|comics] and then bought {k} new ones. now I've {b}. how many at first?", "after giving away half and finding {k} more {w} has {b}. what did {w} start with?"]),
    ("solve", "x:5-20 k:3-9", "x = 4 * x; b = x - x // 4 - k", "x - x / 4 - {k} - ({b})", ["I spent a quarter of my money, then {k} more, and have {b} left. how much did I have?", "a quarter of the eggs broke, {k} were eaten, {b} remain. eggs at first?", "after a fourth of the way and another {k} km there are {b} km still to go. the whole way?"]),
    ("solve", "k:5-20", "x = 6 * k", "x / 3 + {k} - (x / 2)", ["my tank was one third full; {k} litres later it's half full. how many litres does it take?", "a [cistern|barrel] a third full becomes half full by adding {k} litres. its capacity?", "from a third to a half of the book are {k} pages. pages in the book?"]),
    ("solve", "k:4-20", "x = 4 * k", "x / 2 + {k} - (3 * x / 4)", ["the fuel gauge went from a half to three quarters after {k} litres. tank size in litres?", "half full plus {k} litres is three quarters full. what's the whole?", "{k} more chairs and the hall is three quarters full rather than half full. how many seats?"]),
    ("solve", "n:2-6 m:7-12 x:3-18", "b = (m + n) * x", "{n} * x + {m} * x - ({b})", ["two [cyclists|hikers|boats] start {b} km apart and come towards each other with {n} and {m} km/h. after how many hours do they meet?", "{w} walks {n} km/h one way, {u} jogs {m} km/h the opposite way. in how many hours are they {b} km apart?", "one pump moves {n} litres a second, another {m}. both together: seconds for {b} litres?", "one printer does {n} pages a minute, the other {m}. how many minutes for {b} pages with both?"]),
    ("solve", "x:3-20 n:2-5", "b = 2 * x + n * x", "2 * x + {n} * x - ({b})", ["{b} m of fence go around three sides of a pen; the wall is the fourth. the long side is {n} times as long as each of the two short ones. a short side?", "{b} cm of wire are bent into a frame without a top: two sides of equal height and a bottom {n} times as long. the height?"]),
    ("solve", "x:8-30 n:2-4 k:3-20", "b = x + n * x + x + k", "x + {n} * x + (x + {k}) - ({b})", ["sides of a triangle: one is {n} times the shortest, another {k} cm more than the shortest. perimeter {b} cm. the shortest?"]),
    ("solve", "x:20-60 k:5-30", "c = 180 - 2 * x - k", "x + (x + {k}) + {c} - (180)", ["in a triangle one angle is {c} degrees and of the others one is {k} degrees bigger. the smaller of those two?", "angles {c}, x and x + {k} of a triangle. find x"]),
    ("solve", "x:20-70 k:5-30 n:2-3", "c = 360 - (n + 2) * x - k", "x + {n} * x + (x + {k}) + {c} - (360)", ["a four-sided field has angles x, {n} times x, x plus {k} and {c} degrees. what's x?", "quadrilateral: one angle is {c} degrees, the others are x, {n}x and x + {k}. x in degrees?"]),
    ("solve", "a:4-30 n:20-80 m:5-15", "x = a * (n - m) // m", "{n} * {a} - ({m} * ({a} + x))", ["I have {a} litres of {n}% syrup. how much water makes it {m}%?", "how many litres of water go into {a} litres of {n}% cleaner to bring it down to {m}%?", "dilute {a} l of a {n} percent solution to {m} percent: litres of water to add?", "#H {a} kg of {n}% brine is too salty. with how much pure water is it {m}%?"]),
    ("solve", "x:3-20 n:2-4", "b = (5 + 10 * n) * x", "5 * x + 10 * ({n} * x) - ({b})", ["{n} times as many dimes as nickels, {b} cents altogether. how many nickels?", "I found nickels and dimes worth {b} cents, {n} times as many dimes. nickels?"]),
    ("solve", "x:3-20 k:2-9", "b = 20 * x + 50 * (x + k)", "20 * x + 50 * (x + {k}) - ({b})", ["a purse has {k} more 50 cent coins than 20 cent coins, {b} cents in all. how many 20s?", "20s and 50s in the till, {k} more 50s than 20s, worth {b} altogether. number of 20s?"]),
    ("solve", "a:60-95 b:60-95 c:60-95 x:60-99", "m = (a + b + c + x) // 4; x = 4 * m - a - b - c", "({a} + {b} + {c} + x) / 4 - ({m})", ["I scored {a}, {b} and {c}. what must the fourth test be for an average of {m}?", "three grades so far: {a}, {b}, {c}. I want a mean of {m} after the next one. which grade do I need?", "my laps were {a}, {b} and {c} seconds. what must the fourth be so the average is {m}?"]),
    ("solve", "x:5-40 n:2-6 k:3-30 b:3-30", "b = n * x - k", "{n} * x - {k} - ({b})", ["{w} has {b} points, which is {k} less than {n} times {u}'s points. how many has {u}?", "this year's harvest of {b} tons is {k} tons short of {n} times last year's. last year's?", "my rent is {b}, that's {k} below {n} times what I paid as a student. what did I pay then?"]),
    ("solve", "x:5-60 n:2-6 k:3-30", "b = n * x + k", "{n} * x + {k} - ({b})", ["the new office has {b} desks, {k} more than {n} times the old one. desks in the old one?", "this bridge is {b} m, {k} m longer than {n} times the footbridge. how long is the footbridge?", "{w} earned {b}, {k} more than {n} times {u}'s pay. what did {u} earn?", "the population is {b}: {n} times that of the village plus {k}. the village?"]),
    ("solve", "x:4-40 k:2-20", "b = x + 2 * k", "x + {k} - ({b} - {k})", ["if {u} gives me {k} [stickers|coins], we both have the same. {u} has {b}. how many do I have?", "{w} hands {k} marbles to {u} and then they are equal; {w} had {b}. how many had {u} before?", "moving {k} books from the top shelf ({b} books) to the bottom one makes them equal. how many were on the bottom one?"]),
    ("solve", "N:12-35 x:4-20 M:3-9", "B = (N - M) * x", "({N} - {M}) * x - ({B})", ["{w} earns {N} an hour and pays {M} an hour to the sitter. how many hours until {B} remain?", "each lesson brings {N} and costs me {M} for the room. lessons for {B} in hand?", "I sell a print for {N}, the paper is {M}. how many sales are {B} of profit?"]),
    ("ceil", "C:40-400 M:1.5-4.5 N:5-12", "", "{C} / ({N} - {M})", ["each [waffle|soap|badge] brings in {N} and takes {M} of material, and the [stall|booth] itself is {C}. how many until I'm not losing money?", "{w} knits hats: material {M} each, price {N}, and the market table is {C}. hats to sell before there's no loss?", "print run: {C} for setup, {M} per [calendar|zine|T-shirt], sold at {N}. from how many on do we not lose money?", "lemonade stand, {C} for the equipment. a cup costs {M} and goes for {N}. cups until we break even?", "at which quantity does revenue of {N} a piece cover fixed costs of {C} and {M} a piece?", "#H the hall is {C}, the buffet {M} a head, tickets {N}. break-even attendance?"]),
    ("ceil", "C:300-2000 N:15-60", "", "{C} / {N}", ["new solar lamps cost {C} and save {N} a month. after how many full months are they paid back?", "a debt of {C}, {N} back every month. how many payments?", "insulation for {C} cuts the bill by {N} a month; months until it has paid for itself, whole months?", "#H I want {C} and can spare {N} a week. how many weeks?"]),
    ("floor", "B:60-300 C:10-40 N:4-19", "", "({B} - {C}) / {N}", ["my budget is {B}. entry is {C}, every ride {N}. how many rides at most?", "with {B} in my pocket, {C} for the bus and {N} per [pizza|ticket|book], how many can I buy?", "{w} may spend {B} including {C} delivery. how many plates at {N} fit?", "a gift card of {B}; shipping takes {C} and a T-shirt is {N}. the most shirts I can get?"]),
    ("solve", "x:3-15 M:12-30 n:8-20", "C = n * x; N = M + n", "{C} + {M} * x - ({N} * x)", ["a water filter is {C} and then {M} a month, the delivery service only {N} a month. from which month on am I even?", "the co-op wants {C} once and {M} per box, the farm shop nothing up front but {N} per box. for how many boxes is it equal?", "with the loyalty card ({C}) a haircut is {M}, without it {N}. from how many haircuts is it even?", "buying the tool costs {C} and {M} a job in wear, renting it is {N} a job. number of jobs where both are the same?", "prepaid is {N} a month flat, contract {C} for the phone plus {M} a month: when do both come to the same total, in months?", "#H nothing to start and {N} a time, or {C} to start and {M} a time. where's the break-even?"]),
    ("solve", "x:3-15 C:120-300 D:20-90 M:3-20 n:2-9", "C = D + n * x; N = M + n", "{C} + {M} * x - ({D} + {N} * x)", ["heat pump: {C} to put in and {M} a month. boiler: {D} to put in and {N} a month. after how many months have they cost the same?", "printer A costs {C} and {M} a cartridge, printer B {D} and {N} a cartridge. how many cartridges until it's the same?", "plan A: {C} for the device, {M} a month; plan B: {D} and {N} a month. equal after how many months?"]),
    ("solve", "a:4-30 n:5-25 m:26-40 b:45-90", "x = a * (m - n) // (b - m)", "{a} * {n} + {b} * x - ({m} * ({a} + x))", ["a pickle maker has {a} litres of {n}% vinegar, wants {m}% and owns a barrel of {b}%. litres to take from the barrel?", "{w} the barkeeper has {a} cl of {n}% punch and wants it at {m}% with {b}% rum. how many cl of rum?", "feed: {a} kg with {n}% protein, to become {m}% by adding one with {b}%. kg to add?", "the coolant is {a} l at {n}%. target: {m}%. concentrate: {b}%. how much concentrate do I pour in?", "{b}% cream goes into {a} l of {n}% milk till it has {m}%. litres of cream?", "#H goal {m}%, on hand {a} litres of {n}%, booster {b}%. booster litres?"]),
    ("solve", "x:12-60 k:4-20", "x = 6 * x; b = x // 2 - k", "x / 3 + {k} + {b} - (x)", ["a third of the [class|crew] came by bus, {k} by bike and the other {b} on foot. how many are they?", "one third of the beads are red, {k} are blue and {b} green. all beads?", "I drove a third of the way, rode {k} km by train and cycled the last {b} km. how long is the way?"]),
    ("solve", "x:10-60 p:2-12", "x = 20 * x; p = 5 * p; b = x * (100 + p) // 100", "x + {p} / 100 * x - ({b})", ["after a rise of {p}% I earn {b}. let x be my old pay: what is x?", "x plus {p}% of x is {b}. x?", "a number increased by {p} percent of itself is {b}. which number?"]),
    ("solve", "x:10-60 p:2-12", "x = 20 * x; p = 5 * p; b = x * (100 - p) // 100", "x - {p} / 100 * x - ({b})", ["x less {p}% of x is {b}. solve for x", "take {p} percent off a number and {b} remains. number?", "a number reduced by {p}% of itself gives {b}; the number?"]),
    ("solve", "n:3-9 m:2-8 x:3-20", "n = n + m; b = (n - m) * x", "({n} - {m}) * x - ({b})", ["the well fills at {n} litres a minute and {m} run off. minutes until {b} litres are in it?", "a snail climbs {n} cm an hour and slips {m} cm. hours for {b} cm?", "{n} people queue up and {m} are served each minute. after how many minutes is the queue {b} long?", "#H each day {n} letters come in and {m} are answered. days until {b} lie around?"]),
    ("solve", "C:2.5-6.5 N:1.2-3.5 x:2-30", "B = C + N * x", "{N} * x + {C} - ({B})", ["{B}, said the [driver|cabbie] at the end. I know it starts at {C} and each km adds {N}, so how long was the trip in km?", "{B} for a scooter ride! unlocking is {C} and every minute {N}. how many minutes was I on it?", "copy shop: {C} for binding, {N} a page, and I was charged {B}. pages?", "{w} paid {B} for postage. the base rate is {C}, each further 100 g costs {N}. how many further 100 g?", "the bill from the [vet|garage|laundry] says {B}. {C} of that is a fixed fee and the rest is {N} per [visit|wash|check]. how many were there?", "how far did I go for {B}? they take {C} to begin with, then {N} for each kilometre.", "water costs {N} per cubic metre on top of a {C} standing charge. ours was {B}. cubic metres used?", "a phone call to {u} was {B}: {C} for the connection and {N} a minute. minutes?", "#H first {C} for entry, then {N} a game. I left {B} at the bowling alley. games?"]),
    ("solve", "x:3-30 n:2-4 k:1-9", "x = 1000 * x; k = 1000 * k; b = (n + 2) * x + k", "x + {n} * x + (x + {k}) - ({b})", ["our firm shares a bonus of {b} among three people: {w} gets {n} times what {u} gets, the trainee {k} more than {u}. how much for {u}?", "a prize of {b} goes to three teams: the winner takes {n} times the third's share, the second {k} more than the third. the third gets?", "three departments share a budget of {b}. sales has {n} times what IT has, HR {k} more than IT. IT's budget?", "#H {b} was donated to three [schools|shelters]. the second got {n} times the amount of the first and the third {k} more than the first. the first?"]),
    ("solve", "x:20-40 k:2-30", "n = 2; k = 180 - 4 * x", "x + 2 * x + (x + {k}) - (180)", ["the roof triangle has one angle twice as wide as the left one, and the top is {k} degrees more than the left one. the left one?", "angles in a triangle: one, twice that one, and that one plus {k} degrees. how big is it?", "in my triangle beta is 2 alpha and gamma is alpha + {k}. alpha in degrees?", "three angles of a triangle: the smallest, one twice as big and one {k} degrees bigger than the smallest. the smallest?"]),
    ("solve", "x:20-40 k:2-30 n:2-4", "k = (n + 2) * x - 180", "x + {n} * x + (x - {k}) - (180)", ["a triangle's second angle is {n} times the first and the third is {k} degrees less than the first. the first?", "angles of a triangle: alpha, {n} alpha and alpha - {k}. alpha?"]),
    ("solve", "x:6-40 n:2-9 k:2-30 m:2-4", "b = (n * x - k) // m; x = (m * b + k) // n", "({n} * x - {k}) / {m} - ({b})", ["multiply by {n}, subtract {k}, divide by {m}: that turned my secret number into {b}. what was it?", "{n} full crates minus {k} broken bottles, shared by {m} bars, is {b} for each. bottles in a crate?", "{w} earns x a day for {n} days, pays {k} for tools and shares the rest with {m} people in all: {b} each. x?"]),
    ("solve", "x:6-40 n:2-5 k:2-30 m:2-4", "b = n * (x + k) - m", "{n} * (x + {k}) - {m} - ({b})", ["I start with a number, raise it by {k}, multiply what I have by {n}, take {m} off and see {b}. the start?", "{k} more players join the team, then each gets {n} shirts; {m} shirts are returned and {b} remain. players before?"]),
    ("solve", "x:6-40 k:2-12 m:3-20", "x = 2 * x; b = 3 * (x // 2 - k) + m", "3 * (x / 2 - {k}) + {m} - ({b})", ["halve my number, take away {k}, triple that, add {m}: {b}. my number?", "half the pot went to {w}, who spent {k}, tripled the rest and found {m} more: {b} now. the pot?"]),
]
# ---------------------------------------------------------------- quadratics with one sensible root
LARGEST: list[Row] = [
    ("max", "x:5-30 k:2-9", "b = x * (x + k)", "x * (x + {k}) - ({b})", ["a cinema has {b} seats, and {k} more seats in a row than there are rows. how many rows?", "{b} trees in rows, each row has {k} more trees than there are rows. rows?", "two numbers {k} apart multiply to {b}, both positive. the smaller?", "{b} tiles make a floor {k} tiles longer than wide. how many tiles wide?", "#H brother and sister are {k} years apart and their ages multiply to {b}. the younger one's age?"]),
    ("max", "y:2-24", "x = 2 * y; b = x * (x + 2)", "x * (x + 2) - ({b})", ["two consecutive even numbers have the product {b}. the smaller one?", "a positive even number times the next even number makes {b}. which?", "neighbouring house numbers (even side of the street) multiply to {b}. the lower one?"]),
    ("max", "x:2-9", "b = 5 * x * x", "5 * x ** 2 - ({b})", ["h = 5t² for a falling stone. how many seconds for {b} m?", "a key dropped from {b} m: with 5 t^2 metres fallen after t seconds, when does it land?"]),
    ("max", "x:4-30 k:2-9", "b = x * x * k", "{k} * x ** 2 - ({b})", ["a box with a square base is {k} cm high and holds {b} cubic cm. side of the base?", "{k} equal square [tiles|fields|carpets] cover {b} in all. side of one?", "volume {b}, height {k}, square bottom. how long is the bottom's edge?"]),
    ("max", "x:6-30 k:1-5", "b = x * x + k * x", "x ** 2 + {k} * x - ({b})", ["the square of a positive number and {k} times the number make {b}. number?", "add {k} sides of a square (as numbers) to its area and you get {b}. the side?"]),
    ("max", "x:5-30 k:2-4", "k = 2 * k; b = (x - k) ** 2 * k // 2", "(x - {k}) ** 2 * {k} / 2 - ({b})", ["from a square sheet I cut corners of {k}/2 cm and fold a tray that holds {b} cubic cm, so (x - {k})² * {k}/2 = {b}. how long was the sheet's side?"]),
]
# ---------------------------------------------------------------- two unknowns of which one is asked
COUNTED: list[tuple[list[str], int, int, str, str]] = [  # templates, worth of either, words for both
    (["{w} scored {b} points with {a} baskets, all two- and three-pointers. how many {k}?", "{a} baskets, {b} points, only 2s and 3s. {k}?"], 3, 2, "three-pointers", "two-pointers"),
    (["a team won or drew all {a} games and has {b} points (3 for a win, 1 for a draw). how many {k}?", "{b} points out of {a} unbeaten games, win 3, draw 1. {k}?"], 3, 1, "wins", "draws"),
    (["in the yard stand {a} tricycles and bicycles with {b} wheels. how many {k}?", "a shop counts {a} cycles, {b} wheels: bicycles and tricycles. {k}?"], 3, 2, "tricycles", "bicycles"),
    (["a terrarium has {a} spiders and beetles, {b} legs (spiders 8, beetles 6). how many {k}?", "{a} bugs, {b} legs, 8 for a spider and 6 for a beetle. {k}?"], 8, 6, "spiders", "beetles"),
    (["{a} tents sleep {b} people: some for 4, some for 2. how many {k}?", "the scouts put up {a} tents for {b} kids, four-person and two-person ones, all full. {k}?"], 4, 2, "four-person tents", "two-person tents"),
    (["the cash machine gave {w} {a} notes, only tens and twenties, {b} altogether. how many {k}?", "{b} in {a} notes, twenties and tens. {k}?"], 20, 10, "twenties", "tens"),
    (["{a} notes worth {b}, fives and twenties. how many {k}?", "my wallet: {a} bills, just 5s and 20s, {b} dollars. {k}?"], 20, 5, "twenties", "fives"),
    (["a till has {a} coins, dimes and quarters, worth {b} cents. how many {k}?", "{a} quarters and dimes make {b} cents. {k}?"], 25, 10, "quarters", "dimes"),
    (["piggy bank: {a} coins, nickels and quarters, {b} cents in total. how many {k}?", "{b} cents in nickels and quarters, {a} coins. {k}?"], 25, 5, "quarters", "nickels"),
    (["an exam has {a} questions worth 5 or 2 points, {b} points in all. how many {k}?", "{a} tasks, short ones 2 points and long ones 5, sum {b}. {k}?"], 5, 2, "5-point questions", "2-point questions"),
    (["oil is filled in 5 and 3 litre cans: {a} cans, {b} litres. how many {k}?", "{a} cans of 5 l and 3 l hold {b} litres together. {k}?"], 5, 3, "5 litre cans", "3 litre cans"),
    (["the ferry carries {a} cars and motorbikes, {b} wheels. how many {k}?", "{b} wheels in the garage, {a} vehicles: cars and motorbikes. {k}?"], 4, 2, "cars", "motorbikes"),
    (["{w} worked {a} hours this month, weekdays at 15 and Sundays at 20 an hour, and got {b}. how many {k}?", "pay {b} for {a} hours, 20 on Sundays, otherwise 15. {k}?"], 20, 15, "Sunday hours", "weekday hours"),
    (["eggs go in boxes of 10 and 6. {b} eggs filled {a} boxes. how many {k}?", "{a} egg boxes, some for 10, some for 6, with {b} eggs in all. {k}?"], 10, 6, "boxes of 10", "boxes of 6"),
    (["a choir hires {a} boats for {b} singers, boats for 6 and for 4, all full. how many {k}?", "{b} people fill {a} boats, six-seaters and four-seaters. {k}?"], 6, 4, "six-seaters", "four-seaters"),
    (["tables for 8 and for 6: {a} tables seat {b} wedding guests. how many {k}?", "{b} guests at {a} full tables, round ones with 8 and small ones with 6 seats. {k}?"], 8, 6, "tables for 8", "tables for 6"),
]
TWO: list[Row] = [
    ("two", "X:3-15 Y:2-9 n:2-5 m:2-4 k:2-4", "j = m + 2; A = n * X + m * Y; B = k * X + j * Y", "[{n} * x + {m} * y - {A}, {k} * x + {j} * y - {B}][y]", ["{n} brushes and {m} pots of paint were {A}, {k} brushes and {j} pots {B}. what's a pot?", "order 1: {n} wraps, {m} juices, {A}. order 2: {k} wraps, {j} juices, {B}. price of a juice?", "{w}: {n} stamps and {m} cards for {A}. {u}: {k} stamps and {j} cards for {B}. how much is one card?", "for {n} roses and {m} lilies they asked {A}, for {k} roses and {j} lilies {B}. and for one lily?"]),
    ("two", "X:1.5-15 Y:1.2-9 n:2-5 m:2-4 k:2-4", "j = m + 2; A = n * X + m * Y; B = k * X + j * Y", "[{n} * x + {m} * y - {A}, {k} * x + {j} * y - {B}][y]", ["{n} pens and {m} notebooks cost {A}, {k} pens and {j} notebooks cost {B}. a notebook is how much?", "we had {n} beers and {m} wines for {A}; the others {k} beers, {j} wines for {B}. what's a glass of wine?", "{A} for {n} adults and {m} kids, {B} for {k} adults and {j} kids. child ticket?"]),
    ("two", "X:1.5-15 Y:1.2-9 n:2-5 m:2-4 k:2-4", "j = m + 2; A = n * X + m * Y; B = k * X + j * Y", "[{n} * x + {m} * y - {A}, {k} * x + {j} * y - {B}][x]", ["{n} sandwiches and {m} coffees came to {A}, {k} sandwiches and {j} coffees to {B}. price of a sandwich?", "{w} bought {n} shirts, {m} socks: {A}. {u} bought {k} shirts, {j} socks: {B}. a shirt?", "invoice one: {n} chairs, {m} lamps, {A}. invoice two: {k} chairs, {j} lamps, {B}. unit price of a chair?"]),
    ("two", "x:9-40 y:3-8 n:2-4 k:2-9", "x = n * y + k; a = x + y", "[x + y - {a}, x - {n} * y - {k}][x]", ["two numbers add up to {a}; the big one is {k} more than {n} times the small one. the big one?", "{w} and {u} have {a} [fish|medals] together, {w} has {k} more than {n} times {u}'s. how many has {w}?", "a {a} cm plank is sawn in two; one part is {k} cm more than {n} times the other. the longer part?"]),
    ("two", "x:9-60 y:4-30 ", "a = 2 * x + 2 * y; b = x - y", "[2 * x + 2 * y - {a}, x - y - {b}][x]", ["[a court|a bed|a picture] of perimeter {a} is {b} longer than it is wide. its length?", "perimeter {a}, length exceeds width by {b}. the length please", "I need {a} m of edging for a rectangle whose sides differ by {b} m. the longer side?"]),
    ("two", "x:30-60 y:5-25 k:2-5 n:2-3", "y = y % 12 + 6; x = n * (y + k) - k; a = x + y", "[x + y - {a}, x + {k} - {n} * (y + {k})][x]", ["{w} and {u} are {a} years old together. in {k} years {w} will be {n} times as old as {u}. how old is {w}?", "ages of mother and son sum to {a}; {k} years from now she is {n} times his age. mother's age now?"]),
]
# ---------------------------------------------------------------- growth and decay with their own step
GROWTH: list[Row] = [
    ("num", "p:2-40 x:2-30 n:2-3 k:2-12", "p = 50 * p; s = p * (3 + x)", "{p} * {n} ** (x / {k}) - ({s})", ["{p} bacteria multiply by {n} every {k} hours. how many hours until there are {s}? decimals are fine", "a population of {p} becomes {n} times as big every {k} years. in how many years is it {s}? (as a decimal)", "{p} users, {n} times as many every {k} weeks. weeks until {s}?", "#H N = {p} * {n}^(x/{k}). for which x is N = {s}?"]),
    ("num", "p:2-40 k:2-12 x:2-8", "s = p * 2 ** x; s = s * 10; p = p * 10", "{p} * 2 ** (x / {k}) - ({s})", ["a culture of {p} doubles every {k} hours. after how many hours does it count {s}?", "rabbits: {p} now, doubling every {k} months. months to {s}?", "{p} views, doubling every {k} days. in how many days {s}?", "#H doubling time {k} minutes, {p} cells. minutes to {s} cells?"]),
    ("num", "p:20-90 k:2-12 q:1-9", "p = 10 * p; q = q * 10", "{p} * 0.5 ** (x / {k}) - ({q})", ["a medicine has a half-life of {k} hours. {p} mg were given. when (in hours) are {q} mg left?", "{p} g with half-life {k} years: years until only {q} g are there?", "every {k} days half of it is gone. from {p} down to {q}, how many days as a decimal?"]),
]
# ---------------------------------------------------------------- fractions of a whole, in words
FRACTIONS = [("two thirds", 2, 3), ("2/3", 2, 3), ("three quarters", 3, 4), ("three fourths", 3, 4), ("3/4", 3, 4), ("two fifths", 2, 5), ("three fifths", 3, 5), ("four fifths", 4, 5), ("3/5", 3, 5), ("five sixths", 5, 6), ("three eighths", 3, 8), ("five eighths", 5, 8), ("5/8", 5, 8), ("three tenths", 3, 10), ("two sevenths", 2, 7), ("a fifth", 1, 5), ("a sixth", 1, 6), ("one eighth", 1, 8)]
PART: list[tuple[str, list[str]]] = [
    ("{f} + {k} - ({b})", ["add {F} of a number and {k}: that [is|gives|makes] {b}. what's the number?", "my [son|niece] can't do this: some number, of which {F} with {k} on top is {b}. number?", "add {k} to {F} of a number, get {b}. which number?", "{k} more than {F} of my number is {b}", "if {F} of the class and {k} guests make {b} people, how many are in the class?", "{w} sold {F} of the eggs and then {k} more, {b} altogether. how many eggs were there?", "#H {b} = {F} of what, plus {k}?"]),
    ("{f} - {k} - ({b})", ["{F} of a number less {k} is {b}. what is it?", "take {k} from {F} of a number and {b} is left. number?", "{F} of the seats were taken, then {k} people left and {b} were still there. how many seats?", "{w} got {F} of the money, spent {k} and has {b}. how much was all of it?"]),
    ("{f} - ({b})", ["{F} of a number is {b}. which number?", "{b} is {F} of what?", "{F} of our [staff|members|hens] are {b}. how many have we?", "I've read {b} pages, that's {F} of the book. pages in all?", "{F} of the way is {b} km. how long is the way?", "with {b} litres the tank is {F} full. how much does it hold?", "#H {w} paid {b}, {F} of the bill. the bill?"]),
    ("x - {f} - ({b})", ["a number minus {F} of itself is {b}. number?", "{F} of the [cake|field|money] is gone and {b} [g|m2|euros] are left. how much was it?", "after giving {F} of the [sweets|cards] away {w} still has {b}. at first?", "{b} km remain when {F} of the road are done. how long is it?", "#H a tank lost {F} of its content; {b} litres stay. before that?"]),
    ("x + {f} - ({b})", ["a number and {F} of it together make {b}. number?", "x plus {F} of x equals {b}, x?", "the price rose by {F} to {b}. the old price?", "#H {w} and {u} have {b}; {u} has {F} of what {w} has. how much has {w}?"]),
]
# ---------------------------------------------------------------- runs of numbers
RUN = ["{c} consecutive {z} whose [sum|total] is {b}: which is the {p}?", "the sum of {c} consecutive {z} is {b}, {p} one please", "{b} is the sum of {c} {z} in a row. what's the {p}?", "find the {p} of {c} consecutive {z} that add to {b}", "which is the {p} of {c} successive {z} with the sum {b}?", "{c} {z} following one another come to {b} together. {p}?", "add {c} consecutive {z}: {b}. I want the {p}", "#H {c} {z} side by side total {b}; name the {p}"]
ROOMS = ["{c} neighbouring [lockers|rooms|raffle tickets] with {z} as numbers, sum of the numbers {b}. the {p} number?", "{c} house numbers in a row on one side of the street ({z}) add up to {b}. what's the {p} number?", "{w} parks at {c} metered bays in a row ({z}) whose numbers sum to {b}. the {p} one?"]
RUNS = {"integers": 1, "whole numbers": 1, "numbers": 1, "even numbers": 2, "even integers": 2, "odd numbers": 2, "odd integers": 2, "multiples of 3": 3, "multiples of 5": 5, "multiples of 4": 4, "multiples of 7": 7, "multiples of 10": 10}


def _value(draw: Draw, span: str) -> int | float:
    low, _, high = span.partition("-")
    if "." not in span:
        return draw.integer(int(low), int(high))
    return round(draw.integer(int(float(low) * 20), int(float(high) * 20)) / 20, 2)


def drawn_numbers(draw: Draw, specification: str, facts: str) -> dict[str, int | float]:
    """The numbers of a row: those drawn from their ranges, and what follows from them."""
    numbers: dict[str, int | float] = {}
    for part in specification.split():
        name, _, span = part.partition(":")
        numbers[name] = _value(draw, span)
    for fact in facts.split("; ") if facts else []:
        name, _, expression = fact.partition(" = ")
        numbers[name] = round(eval(expression, {}, dict(numbers)), 2)
    return numbers


def _ask(draw: Draw, question: str, code: str, answer: str) -> Exchange:
    output = execute(code)
    return Exchange(typed(draw, around(draw, question), lower=False), (Call(code, output),), answer.replace("{r}", output))


def _solved(draw: Draw, question: str, code: str, *, decimal: bool = False) -> Exchange:
    """One unknown: what sympy finds, as decimals where it is no whole number."""
    solve = f"sympy.solve({code}, x)"
    if not decimal:
        exchange = _ask(draw, question, f"{X}print({solve})", SOLUTIONS)
        if "/" not in exchange.answer:
            return exchange
    return _ask(draw, question, f"{X}print([round(float(s), 6) for s in {solve}])", SOLUTIONS)


def _coded(how: str, code: str, *, decimal: bool) -> str:
    if how == "two":
        one = f"sympy.solve({code[:-3]}, [x, y])[{code[-2]}]"
        return f"{XY}print({f'round(float({one}), 6)' if decimal else one})"
    if how == "max":
        return f"{X}print(max(sympy.solve({code}, x)))"
    if how == "num":
        return f"{X}print(round(float(sympy.nsolve({code}, x, 1)), 6))"
    return f"import math\nprint(math.{how}({code}))"


def stories(draw: Draw) -> Exchange:
    """Situations with an unknown; one of two unknowns; the positive root; growth."""
    rows = draw.rng.choices([LINEAR, LARGEST, TWO, GROWTH], [26, 5, 5, 3])[0]
    how, specification, facts, code, bank = draw.rng.choices(rows, [len(row[4]) + 2 for row in rows])[0]
    numbers = drawn_numbers(draw, specification, facts)
    used = {name: numbers[name] for name in sorted(set(re.findall(r"\{(\w+)\}", code + "".join(bank)))) if name in numbers}
    if min(used.values()) < 1 or max(used.values()) > 99999 or (how in ("solve", "two") and min(numbers.values()) < 1):
        return stories(draw)
    decimal = any(isinstance(value, float) for value in used.values()) or "/ 100 *" in code
    values = {name: f"{value:.2f}" if decimal and name.isupper() else str(value) for name, value in used.items()}
    plain = re.search(r"\}[%°x/^²]|[-/^]\{", "".join(bank)) is not None
    sign = draw.one(["", "", "$", "€", "£"])
    shown = {name: sign + value if name.isupper() else value if plain else draw.shown(value, words=0.06) for name, value in values.items()}
    first, second = person(draw), draw.one(["Nadia", "Piet", "Rosa", "Tariq", "Yuki", "Omar"])
    question = draw.say(bank, **shown, w=first, u=second)
    code = fill(code, values)
    if how == "solve":
        return _solved(draw, question, code, decimal=decimal)
    exact = eval(code) if how in ("ceil", "floor") else 0.5
    if (how in ("ceil", "floor") and (exact < 1 or 0 < abs(exact - round(exact)) < 1e-6)) or (how == "num" and max(numbers["p"], 1) < 1):
        return stories(draw)
    exchange = _ask(draw, question, _coded(how, code, decimal=decimal), ANSWER)
    return stories(draw) if "Error" in exchange.answer or "-" in exchange.answer.removeprefix("The answer") else exchange


def counted(draw: Draw) -> Exchange:
    """So many of two kinds, worth so much altogether: how many of one kind?"""
    bank, n, m, first, second = draw.one(COUNTED)
    x, y = draw.integer(3, 40), draw.integer(3, 40)
    letter = draw.one("xy")
    a, b = x + y, n * x + m * y
    k = first if letter == "x" else second
    code = f"[x + y - {a}, {n} * x + {m} * y - {b}]"
    exchange = _ask(draw, draw.say(bank, a=a, b=draw.shown(str(b)), k=k, w=person(draw)), f"{XY}print(sympy.solve({code}, [x, y])[{letter}])", ANSWER)
    if n == 25 and draw.chance(0.6):
        other = {10: "dimes", 5: "nickels"}[m]
        coins = ["counting the tips we found {a} coins, {o} and quarters, that made {b} dollars. how many {k} were there?", "{a} coins, all {o} or quarters, are worth ${b}. how many {k}?", "I emptied the piggy bank: {a} {o} and quarters, ${b} in total. how many {k}?", "{w} paid ${b} with {a} coins, quarters and {o} only. {k}?", "the parking meter held {a} coins worth {b} dollars, nothing but quarters and {o}. number of {k}?"]
        value = f"{b / 100:.2f}"
        one = f"sympy.solve([x + y - {a}, 25 / 100 * x + {m} / 100 * y - {value}], [x, y])[{letter}]"
        return _ask(draw, draw.say(coins, a=a, b=value, k=k, o=other, w=person(draw)), f"{XY}print(round(float({one}), 6))", ANSWER)
    return exchange


def parts(draw: Draw) -> Exchange:
    """Two thirds of a number and something: the number."""
    said, p, q = draw.one(FRACTIONS)
    code, bank = draw.one(PART)
    x = q * draw.integer(2, draw.one([12, 60]))
    k = draw.integer(2, 20)
    f = f"{p} * x / {q}" if p > 1 else f"x / {q}"
    total = eval(code.replace("{f}", f).replace("{k}", str(k)).replace("{b}", "0"), {}, {"x": x})
    if total < 2:
        return parts(draw)
    b = str(int(total))
    question = draw.say(bank, F=said, k=draw.shown(str(k)), b=draw.shown(b), w=person(draw), u=draw.one(["Nadia", "Piet", "Rosa", "Tariq"]))
    if not re.search(r"\?|what|which", question):
        question += draw.one([". number?", ". which number is it?", ", find it"])
    return _solved(draw, question, fill(code, {"f": f, "k": str(k), "b": b}))


def runs(draw: Draw) -> Exchange:
    """Numbers in a row: the smallest, the middle or the largest of them."""
    name = draw.one(list(RUNS))
    step, count = RUNS[name], draw.integer(2, 5)
    start = draw.integer(2, 60)
    start = start * step if "multiples" in name else start * 2 + ("odd" in name) if step == 2 else start
    place = draw.one([0, count - 1, count - 1] + [count // 2] * (count % 2))
    terms = []
    for i in range(count):
        gap = (i - place) * step
        terms.append("x" if not gap else f"(x {'+' if gap > 0 else '-'} {abs(gap)})")
    b = sum(start + i * step for i in range(count))
    if place == 0:
        said = draw.one(["smallest", "first", "lowest", "least"] if count > 2 else ["smaller", "first", "lower"])
    elif place == count - 1:
        said = draw.one(["largest", "last", "biggest", "greatest", "highest"] if count > 2 else ["larger", "bigger", "second", "greater"])
    else:
        said = draw.one(["middle", "central"])
    words = in_words(count)
    bank = ROOMS[:2] if step == 2 and draw.chance(0.15) else RUN
    question = draw.say(bank, c=words if draw.chance(0.6) else count, C=words.capitalize(), z=name, b=draw.shown(str(b)), p=said, w=person(draw))
    return _solved(draw, question, f"{' + '.join(terms)} - ({b})")


KINDS: list[Kind] = [("equations", 16, stories), ("equations", 6, counted), ("equations", 4, parts), ("equations", 3, runs)]
