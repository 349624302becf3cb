"""Dealings of people to reckon with: prices that change with the number bought, caps, what is kept back, shared
stays, deposits added later, pay with odd hours, stalls and tills, parts of parts of money. Told as in `situations`,
with numbers in words, numbers that nobody says (a week, both ways, each of us two) and numbers that do not matter.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import replace

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Draw,
    Exchange,
    Kind,
    ask,
    in_words,
)
from samara.agent.models.embedded.training.questions.numbers_drawn import A
from samara.agent.models.embedded.training.questions.situations import Situation, situated
from samara.agent.models.embedded.training.questions.words import person

UP = "import math\nprint(math.ceil({}))"

# ---------------------------------------------------------------- buying: counts in words, packs, caps, second ones cheaper
BUYING: list[Situation] = [
    ("n:n m:m2-5 k:m1-7", "{n} - 2 * {m} - {k}", A, ["[grandad|my uncle|auntie] slipped me {n}. two {t} at {m} each and {food} for {k} later, what's still in my pocket?", "had a {n} note, bought two {t} ({m} each) and one {s} sticker for {k}. left over?", "#H two {t}, {m} apiece, plus {drink} at {k}. I hand over {n}. what do I get back"], ["{w} got {n} for {his} birthday", "two {t} were {m} each", "{food} was {k}"], ["how much of the money is left?", "what remains?"]),
    ("n:n m:m1-4 k:m1-5", "{n} - 3 * {m} - {k}", A, ["three {t} at {m} and a {drink} at {k}, from my {n}. what have i got left", "my dad gave me {n}; three {t} cost {m} each, the bus was {k}. what's left?", "#H gone from my {n}: three times {m} for {t} and once {k} for {drink}. remaining?"], ["{w} took {n} to the fair", "three rides were {m} each", "a lemonade was {k}"], ["what did {w} bring home?"]),
    ("m:m3-20 k:m4-30", "2 * {m} + {k}", A, ["a pair of {t} at {m} each plus one {s} for {k}. altogether?", "we both took the menu at {m} and shared a bottle of wine for {k}. bill?", "two {t} à {m} and delivery {k}. sum?"], ["both kids got a book for {m}", "a game for the two of them was {k}"], ["what did I spend on them?"]),
    ("m:m6-30 k:m3-20", "({m} + {k}) * 2", A, ["each of us two had a pizza for {m} and a dessert for {k}. total for both?", "the train is {m} and the bus {k}, one way. there and back?", "{w} and I each pay {m} entry and {k} for the locker. together?"], ["the ferry is {m} one way", "the tram to it is {k} one way", "~ it runs every {x} minutes"], ["what do I pay for the return trip?", "cost there and back?"]),
    ("q:_1-4 b:i4-6 d:_1-2 a:i=q*b+d k:m3-3 m:m9-11", "{a} // {b} * {m} + {a} % {b} * {k}", A, ["{b} for {m}, singles {k}. I need {a} {t}. cheapest total?", "one {s} is {k}, a set of {b} is {m}. what do {a} cost with as many sets as possible?", "multi-buy: {b} {t} for {m}, otherwise {k} each. {a} of them?", "#H on the [market|stall] it's {k} a piece or {b} for {m}. what will {a} {t} be if I use the offer?"], ["a single ticket is {k}", "a strip of {b} is {m}", "{w} needs {a} rides"], ["what is the least it can cost, with strips first and singles for the rest?"]),
    ("a:i2-14 m:m2-5 k:m15-25", "min({a} * {m}, {k})", A, ["parking is {m} an hour but never more than {k} a day. I'm there for {a} hours. what do I pay?", "the scooter takes {m} an hour, capped at {k}. {a} hours?", "late fee {m} per day, {k} at most. I'm {a} days late. fee?", "day cap {k}, hourly {m}, {a} hours. charge?"], ["the locker is {m} an hour", "it's never more than {k} altogether", "{w} used it for {a} hours"], ["what was charged?"]),
    ("a:x20-60 b:x8-12 m:m9-40", "({a} - {a} // {b}) * {m}", A, ["every {b}th ticket is free. we're {a} at {m} each. what do we pay?", "{m} a head, one in {b} goes free, group of {a}. total?", "the zoo lets one person in free for every {b} in the group. {a} pupils, {m} each: cost?"], ["a seat is {m}", "for each {b} seats booked one of them is free", "{a} seats are booked", "~ the bus leaves at {x} past"], ["what does the group pay?"]),
    ("m:m20-90 p:p20-60", "{m} + {m} * (100 - {p}) / 100", A, ["{t}, {m} a pair, second pair {p} off. price of two pairs?", "first {s} {m}, the second one {p} cheaper. both?", "#H second ticket at {p} off, normal price {m}. what do we two pay?"], ["a {s} costs {m}", "on the second one they take {p} off"], ["what do two cost?"]),
    ("a:x30-300 m:m4-9 k:m2-3", "{a} * {m} - {a} * {k}", A, ["{a} {t} at {m} each, or at {k} each from the wholesaler. what do we save there in all?", "buying {a}: {m} a piece here, {k} there. total difference?"], ["the shop wants {m} each", "the cash-and-carry wants {k} each", "{w} needs {a}"], ["how much is saved by going to the cash-and-carry?"]),
    ("m:m2-8 b:i2-9 k:m12-30 a:i2-5", "{a} * {b} * {m} - {k}", A, ["{b} of us, {m} each way by bus, {a} rides; or one taxi for {k}. how much less is the taxi altogether?", "bus {m} a person and ride, {b} persons, {a} rides. group ticket {k}. saving with the group ticket?"], ["a single is {m}", "{b} friends each need {a} singles", "the group card is {k} for everyone"], ["how much does the card save them?"]),
    ("a:x40-300 b:x20-20 m:m1-2 k:m1-2", "{m} + math.ceil(({a} - {b}) / {b}) * {k}", A, ["postage: {m} for the first {b} g, {k} for each further {b} g or part. my letter weighs {a} g", "a letter of {a} grams. first {b} grams {m}, every {b} grams begun after that {k}. stamps for how much?"], ["the first {b} g cost {m}", "each further {b} g or part of it costs {k}", "the parcel is {a} g"], ["what's the postage?"]),
    ("n:n m:m3-5 k:m1-3", "print(int(({n} - {m}) // {k}))", A, ["cab: {m} to start and {k} per km. I've {n} on me. how many whole kilometres?", "a fair takes {m} at the gate and {k} a ride. with {n}, how many rides?", "{n} in my purse, entry {m}, each game {k}. number of games?", "#H of {n} the gate swallows {m}; at {k} a go, how many goes?"], ["the pool is {m}", "each go on the slide is {k}", "{w} has {n}"], ["how many goes can {w} afford?"]),
    ("a:i3-20 b:i6-24 d:x8-25 m:m1-3", "{a} * ({b} * 0.{d} + {m})", A, ["I bring back {a} crates: deposit 0.{d} on each of the {b} bottles, {m} on the crate itself. how much do I get?", "{a} crates, {b} bottles in each at 0.{d} deposit, empty crate {m}. refund?"], ["a crate holds {b} bottles", "0.{d} is paid back per bottle", "the crate itself gives {m}", "{w} returns {a} full crates"], ["what's the refund?"]),
    ("a:f2-9 b:f2-9 m:m8-40 l:m10-60", "{a} * {b} * {m} + {l}", A, ["a room {a} by {b} m, carpet {m} a square metre, fitting {l} flat. total?", "turf for {a} m x {b} m at {m} per m2, delivered for {l}. cost?", "floor {a} times {b} metres. boards {m} the square metre, glue {l} for everything. all in?"], ["the terrace is {a} m by {b} m", "stone is {m} a square metre", "the van is {l}", "~ the house is number {x}"], ["what will it all cost?"]),
    ("a:f8-30 b:f5-20 d:x1-3 m:m9-40", "(2 * ({a} + {b}) - {d}) * {m}", A, ["a garden {a} m x {b} m gets a fence at {m} a metre, except for the {d} m gate. cost of the fence?", "fence all round {a} by {b} metres, minus {d} m for the gate, {m} per metre. price?", "skirting for a room {a} x {b} m, door {d} m left out, {m} a metre?"], ["the yard is {a} m long and {b} m wide", "the opening of {d} m stays free", "a metre of hedge is {m}"], ["what does the hedge around it cost?"]),
    ("q:_4-20 a:i=q*q m:m8-40", "4 * math.sqrt({a}) * {m}", A, ["our square yard is {a} m2. edging all the way round at {m} a metre comes to?", "fencing a square plot of {a} square metres at {m} per metre?", "#H a square lawn, {a} m2 big; what would a kerb around it be, {m} per metre?"], ["the field is square", "it has {a} square metres", "wire is {m} a metre", "~ {x} cows live there"], ["what does the wire around it cost?"]),
]

# ---------------------------------------------------------------- selling: kept back, spoiled, lots, break-even, tills
SELLING: list[Situation] = [
    ("a:i3-20 b:i3-12 m:m1-2 n:i2-9", "({a} * 7 - {b}) * {m} * {n}", A, ["{a} loaves a day, seven days a week; we eat {b} a week ourselves and sell the rest at {m}. money in {n} weeks?", "the cow gives {a} litres daily. {b} litres a week are for us. rest sold at {m} a litre. {n} weeks?"], ["the greenhouse gives {a} cucumbers a day", "{w}'s family eats {b} a week", "the rest is sold at {m} each", "~ the greenhouse is {x} years old"], ["what comes in over {n} weeks?"]),
    ("a:i3-20 b:i3-12", "{a} * 7 - {b}", A, ["{a} eggs a day and {b} a week get eaten at home. how many a week are left to sell?", "I bake {a} rolls every day and give {b} a week to the neighbours. how many per week do I keep?", "#H {a} calls daily, {b} a week are wrong numbers. real calls per week?"], ["the machine makes {a} parts a day, every day", "{b} a week are faulty"], ["how many good ones is that a week?"]),
    ("m:m200-3000 l:m1-3 k:m5-12", UP.format("{m} / ({k} - {l})"), A, ["the press was {m}. a print takes {l} of paper and ink and goes for {k}. after how many prints is the press paid for?", "I put {m} into the equipment. making a cup is {l}, I charge {k}. after how many cups am I even?", "I sell jars at {k}. glass and fruit are {l} a jar. the kitchen was {m}. how many jars until it's paid for?", "set-up {m}, each one brings {k} and takes {l} of stuff. from how many on do I lose nothing?", "#H {m} are in it already; each piece eats {l} and earns {k}. pieces until that is back?"], ["{w} spent {m} on setting up", "a piece costs {l} to make", "a piece is sold for {k}", "~ {w} works {x} hours a week"], ["how many pieces before the outlay is earned back?", "how many must be sold to cover the start?"]),
    ("a:i30-90 b:i5-25 m:m60-200 k:m8-20 l:m2-6", "{b} * {k} + ({a} - {b}) * {l} - {m}", A, ["bought a lot of {a} {t} for {m}. {b} went for {k} each, the rest for {l} each. profit?", "{a} records for {m} at an auction; {b} sold at {k}, all the others at {l}. what did I make?"], ["{w} paid {m} for a box of {a} comics", "{b} of them were sold at {k} each", "the others were sold at {l} each"], ["what's the profit?"]),
    ("m:m40-120 k:m20-60 l:m300-900", "{l} - {m} + {k}", A, ["till float in the morning {m}, in the evening {l} inside, and I paid {k} out of it for cleaning. the day's takings?", "started with {m} in the cash box, ended with {l}, and took {k} out for stamps. what did we take?"], ["there was {m} in the drawer at opening", "{k} was taken out for the window cleaner", "at closing there is {l}"], ["what were the takings?"]),
    ("a:i12-40 b:i3-9 q:_2-6 d:i=b*q", "{a} * {d} / {b}", A, ["{a} rows of {d} seedlings; deer ate one in {b}. how many did they eat?", "one out of {b} of our {d} boxes times {a} jars is cracked. each box has {a}. cracked jars?"], ["{a} trays hold {d} eggs each", "one egg in {b} is cracked"], ["how many are cracked?"]),
    ("a:i8-40 b:i4-12 q:_1-4 d:i=b*q m:m1-4", "({a} * {d} - {a} * {d} / {b}) * {m}", A, ["{a} rows with {d} cabbages each, one in {b} rots. the good ones sell at {m}. takings?", "{d} boxes of {a} peaches, one in {b} is bad; the others go for {m} each. income?", "of {a} x {d} bulbs one in {b} doesn't come up; every flower sells for {m}. what do I take in?"], ["{w} planted {a} rows of {d} lettuces", "snails ate one in {b}", "the rest went for {m} each"], ["what did they bring?"]),
    ("a:i20-90 m:m20-90 k:m2-4 b:i2-9", "({a} - {b}) * {k} - {m}", A, ["a tray of {a} plants costs me {m}; {b} wilt, the others sell at {k}. profit per tray?", "{m} for {a} {t}, {b} came broken, sold the rest at {k} each. gain?"], ["a box of {a} mangoes was {m}", "{b} were rotten", "{w} sold the good ones at {k} each", "~ the stall is {x} m wide"], ["what profit is that?"]),
    ("a:i100-400 p:p5-15 m:m5-20 k:m200-600", "{a} * (100 - {p}) / 100 * {m} - {k}", A, ["{a} tickets printed, {p} given to helpers for nothing, the others {m}. hall {k}. what remains?", "{a} places, {p} of them free guests, the rest pay {m}, band {k}. surplus?"], ["{a} seats at {m}", "{p} of the seats stay empty", "the room is {k}"], ["what is left over after paying the room?"]),
    ("a:i3-9 b:i2-6 m:m6-20 d:i2-7 k:m6-20", "({a} * {m} + {b} * {k}) * {d}", A, ["{a} cooks at {m} an hour and {b} waiters at {k} an hour, all for {d} hours. wages?", "{d} hours with {a} helpers on {m} and {b} helpers on {k}: what do I owe them all?"], ["{a} painters get {m} an hour", "{b} apprentices get {k} an hour", "everyone worked {d} hours"], ["what are the wages in all?"]),
    ("a:i20-90 b:x5-15 m:m4-12 k:m1-3", "{a} * {m} + ({a} - {b}) * {k}", A, ["{m} for each parcel delivered, and {k} on top for each beyond {b}. I did {a}. pay?", "piecework: {m} a shirt, {k} bonus for every shirt after the {b}th. {a} shirts?"], ["a call brings {m}", "every call after the first {b} brings {k} more", "{w} made {a} calls"], ["what is earned?"]),
    ("m:m9-30 a:i20-40 b:i3-9", "{m} * {a} + {m} * {b} * 2", A, ["{a} hours at {m} plus {b} on Sunday, paid double. gross?", "my rate is {m}; this week {a} normal hours and {b} double-pay hours", "double time for the {b} hours on the holiday, {a} others at the normal {m}. what do I get?"], ["the rate is {m} an hour", "{a} hours were on weekdays", "{b} hours were on a holiday at double pay"], ["what's the week's pay?"]),
    ("m:m9-30 a:x38-55 b:x30-37", "{b} * {m} + ({a} - {b}) * {m} * 1.5", A, ["{m} an hour up to {b} hours, 1.5 times that above. {a} hours worked. pay?", "contract {b} hours at {m}; the rest counts one and a half times. I did {a}. gross for the week?", "#H clocked {a} hours; after {b} it's time and a half on {m}. gross?"], ["{w} earns {m} an hour", "after {b} hours it's time and a half", "the sheet says {a} hours", "~ the bus there takes {x} minutes"], ["what is the gross pay?"]),
    ("m:m18000-70000 a:x20-40", "{m} / 52 / {a}", A, ["{m} a year for {a} hours a week, 52 weeks. what's that an hour?", "salary {m}, {a} hour week, 52 paid weeks. hourly?"], ["{w} is paid {m} a year", "the week has {a} hours", "a year is counted as 52 weeks"], ["what is it per hour?"]),
    ("q:_20-40 a:i20-36 b:i2-11", "{a} / 12 * {b}", A, ["{a} days of holiday a year; I stay only {b} months. how many days do I get?", "{a} days off per year, {b} months worked. days earned?"], ["a full year gives {a} days of leave", "{w} works {b} months of it", "~ {w} is {x} years old"], ["how many days of leave is that?"]),
    ("m:m5-20 d:i2-7 a:x5-25", "{m} * {d} * 52 / {a}", A, ["a [pack|box] of {a} is {m} and I use {d} a week. what do I spend in 52 weeks?", "{d} a week from packs of {a} at {m} a pack, cost over 52 weeks?"], ["a box of {a} capsules is {m}", "{w} takes {d} a week"], ["what does it cost in 52 weeks?"]),
]

# ---------------------------------------------------------------- saving, owing, sharing
SHARING: list[Situation] = [
    ("m:m5-15 b:x20-400", "{b} * {m}", A, ["a bottle of wine every evening at {m}. I stopped {b} days ago. money kept so far?", "I used to buy lunch for {m} daily, haven't for {b} days. saved?", "no more daily {m} for the lottery since {b} days. how much is that", "clean for {b} days. it was {m} every single day. what have I not spent?", "#H my habit was {m} a day and it's been over for {b} days; the money I still have because of it?"], ["{w} drank a {drink} for {m} every day", "{b} days ago that ended", "~ it had gone on for {x} years"], ["how much has been saved since?"]),
    ("b:i5-30 m:m5-14 d:x20-365", "{b} / 20 * {m} * {d}", A, ["{b} cigarettes a day, a pack of 20 is {m}. I quit {d} days ago. money saved?", "20 in a pack, {m} a pack, I smoke {b} a day. cost of {d} days?"], ["a pack of 20 costs {m}", "{w} smoked {b} a day", "it is {d} days since the last one"], ["what has been saved?"]),
    ("m:m500-4000 p:p2-6 k:m100-900", "({m} * (100 + {p}) / 100 + {k}) * (100 + {p}) / 100", A, ["{m} in the bank at {p} a year. after one year I add {k}. what's there after two years?", "I put in {m}, get {p} interest, add {k}, and get {p} again. balance?"], ["{w} puts {m} in a savings account", "it pays {p} at the end of each year", "after the first year's interest {k} is added"], ["what's in it after the second year?"]),
    ("m:m1000-9000 p:p1-4 k:m100-400", "{m} * (100 + {p}) / 100 - {k}", A, ["I owe {m}, {p} interest is added each month and I pay {k} at the end. debt after a month?", "credit card {m}, {p} added, then I pay {k}. what do I still owe?"], ["the debt is {m}", "first {p} interest comes on top", "then {w} pays {k}"], ["what's still owed?"]),
    ("m:m200-2000 p:x2-6 n:x3-20", "sum({m} * (1 + {p} / 100) ** i for i in range(1, {n} + 1))", A, ["I pay in {m} at the start of every year at {p}% compound. balance after {n} years?", "{m} at the beginning of each of {n} years, {p}% interest a year. what's it at the end?", "#H each new year {m} goes into the pot, {p}% a year. after {n} years there's how much?"], ["{m} is paid in at the start of each year", "the bank pays {p}% a year, compounded"], ["what is there after {n} years?"]),
    ("m:m500-9000 p:x2-7 n:x2-20", "{m} * (1 + {p} / 100) ** {n}", A, ["I leave {m} alone for {n} years at {p}% compound. what does it grow to?", "{p}% a year on {m}, interest stays in, {n} years. end amount?", "#H {n} years, {p}% yearly and nothing taken out: {m} becomes?", "gran put {m} away when I was born, {p}% compound. I'm {n} today, how much is there?"], ["{w} invests {m}", "it earns {p}% compound per year", "~ the bank has {x} branches"], ["what is it worth after {n} years?"]),
    ("m:m200-900 p:x10-30 n:x2-5", "{m} * (1 - {p} / 100) ** {n}", A, ["my laptop was {m} and loses {p}% of its value each year. value after {n} years?", "bought for {m}, every year {p}% less than the year before, {n} years. what's it worth?", "a {s} for {m} drops {p}% yearly. worth in {n} years?"], ["the bike cost {m}", "each year it loses {p}% of what it was worth"], ["what is it worth after {n} years?"]),
    ("j:i6-9 n:i4-5 m:m60-300 p:p5-20", "{m} * (100 + {p}) / 100 / {n}", A, ["{j} of us had dinner for {m}, we gave {p} tip, but just {n} paid. how much each for those?", "bill {m} plus {p} service, {j} guests, {n} people pay it all. share of a payer?", "we were {j}, though only {n} put money in. {m} and {p} on top for the waiter. what did each of them put in?", "#H dinner for {j} came to {m}; with {p} tip on top, and {n} cards on the table, each card is charged?"], ["{j} friends ate out", "the bill was {m}", "they added a tip of {p}", "only {n} of them paid"], ["how much did each payer pay?"]),
    ("j:i6-9 n:i3-5 m:m60-300", "{m} / {n}", A, ["{j} people ate, {n} paid, the bill was {m}. each payer paid?", "the present was {m}. of the {j} in the office {n} chipped in. how much each?"], ["{j} people are in the band", "the drum was {m}", "{n} of them paid for it in equal parts"], ["what did each of those pay?"]),
    ("m:m300-900 n:i2-5 a:i2-5 b:i2-5 d:i6-9", "{m} / ({n} * {a} + {b} * {d}) * {a}", A, ["a hut for {m}: {n} people stayed {a} nights, {b} people {d} nights. shared by nights, what does one who stayed {a} nights pay?", "{m} split by person-nights. {n} of us {a} nights, {b} of us {d} nights. my part with {a} nights?"], ["the house was {m}", "{n} guests were there {a} nights", "{b} guests were there {d} nights", "it's shared by nights"], ["what does someone with {a} nights pay?"]),
    ("m:m200-900 a:i2-5 b:i2-5 d:i2-5", "{m} / ({a} + {b} + {d}) * {b}", A, ["{m} goes to {w}, {v} and {u} in the ratio {a}:{b}:{d}. how much for {v}?", "{w} : {v} : {u} = {a} : {b} : {d}, {m} in all. {v}'s share?", "split {m} as {a} to {b} to {d} between {w}, {v} and {u}, what's {v} getting"], ["{w} put in {a} parts, {v} {b} parts and {u} {d} parts", "the winnings are {m}"], ["what does {v} get?", "how much is {v}'s share?"]),
    ("m:m200-900 a:i2-5 b:i2-5 d:i2-5", "{m} / ({a} + {b} + {d}) * {d}", A, ["{m} is split {a}:{b}:{d} between {w}, {v} and {u}. what does {u} get?", "ratio {a}:{b}:{d} for {w}, {v}, {u}. {m} to share. {u}'s money?", "#H in the order {w}, {v}, {u} we share {m} in the ratio {a}:{b}:{d}. the last one's part?"], ["{w} has {a} shares, {v} {b} and {u} {d}", "the profit of {m} goes by shares"], ["how much for {u}?"]),
    ("m:m900-9000", "{m} - {m} / <part> - ({m} - {m} / <part>) / 3", A, ["of {m} my sister gets <part>, my brother a third of the rest, and I the remainder. my part?", "{m} prize: <part> to tax, a third of what's left to my mum, I keep the rest. how much?"], ["{w} inherits {m}", "<part> of it pays debts", "a third of what remains goes to charity"], ["what does {w} keep?"]),
    ("a:i2-9 m:m100-900 k:m2-9", "{m} / {a} - {k}", A, ["{a} of us won {m} with a ticket for which each paid {k}. what did each really gain?", "lottery pool of {a}: prize {m}, everyone had put in {k}. net for one?"], ["{a} colleagues share a prize of {m}", "each had paid {k} for the ticket"], ["what is the net gain for one of them?"]),
    ("m:m80-500 n:i2-11", "{m} / 12 * (12 - {n})", A, ["the yearly fee is {m} and I cancel after {n} months. refund for the rest of the year?", "insurance {m} a year, sold the car after {n} months. what do I get back?", "annual pass {m}, used {n} of 12 months. money back for the others?"], ["a year's membership is {m}", "{w} leaves after {n} months", "the unused months are paid back"], ["how much comes back?"]),
    ("m:m2000-9000 l:m300-900 k:m30-90", "({m} - {l}) / ({k} * 12)", A, ["solar panels {m}, the state gives {l}, they save {k} a month. after how many years have they paid off?", "a heat pump for {m} less a grant of {l} saves {k} monthly. payback in years?"], ["the new boiler is {m}", "{l} of that is a grant", "it saves {k} a month"], ["after how many years is it paid off?"]),
    ("m:m20-60 n:i2-6 k:m100-300 l:m20-60", "{k} - {n} * {m} + {l}", A, ["I had {k}. {n} weeks of {m} each went out, then {w} gave back {l}. now?", "account {k}; {n} debits of {m}; one refund of {l}. balance?"], ["{w} had {k}", "{n} lessons at {m} were paid from it", "after that {l} came in"], ["how much is there now?"]),
    ("a:i3-6 b:i2-5 m:m60-300", "{m} / ({a} + 2 * {b}) * 2", A, ["{m} for {a} kids and {b} adults, an adult pays twice what a kid pays. price for an adult?", "{a} children and {b} grown-ups paid {m}; grown-ups pay double. one grown-up?"], ["an adult pays twice as much as a child", "{a} children and {b} adults paid {m} in all"], ["what does an adult pay?"]),
    ("a:i3-6 b:i2-5 m:m60-300", "{m} / ({a} + 2 * {b})", A, ["{a} kids and {b} adults paid {m}, adults pay double. what does a kid pay?", "{m} altogether, {b} full and {a} half tickets. a half ticket?"], ["a half ticket is half of a full one", "{a} half and {b} full tickets cost {m}"], ["what is a half ticket?"]),
]

NOT_AFTER = "km|kg|cm|mm|m|g|l|ml|h|m2|dl|t|pm|am|dollars?|euros?|pounds?|francs?|crowns?|EUR|USD|CHF|bucks?|percent|per|pct|x|to|by|and|times|plus|minus"
_SMALL = re.compile(rf"(?<![\w.,:$€£₹#/+*-])(?<!\w )([2-9]|1\d|20)(?= (?!(?:{NOT_AFTER})\b)[a-z]{{3}})|(?<=[a-z] )(?<!chapter )(?<!page )(?<!number )(?<!task )([2-9]|1[0-2])(?= (?!(?:{NOT_AFTER})\b)[a-z]{{3}})")


def worded(draw: Draw, exchange: Exchange) -> Exchange:
    """Now and then some of the small counts of the question in words."""
    if not draw.chance(0.4):
        return exchange

    def word(found: re.Match[str]) -> str:
        if draw.chance(0.35):
            return found[0]
        said = in_words(int(found[0]))
        before = exchange.question[: found.start()].rstrip(" ")
        return said[0].upper() + said[1:] if not before or before[-1] in ".?!\n" else said

    return replace(exchange, question=_SMALL.sub(word, exchange.question))


def reckoned(draw: Draw, banks: list[list[Situation]]) -> Exchange:
    """One situation of the banks; held out ones only where there are any."""
    held = draw.split == "heldout" and draw.chance(0.5)
    chosen = [one for bank in banks for one in bank if not held or any(text.startswith(HELD_OUT) for text in one[3])]
    return worded(draw, situated(draw, chosen)[0])


def dealing(draw: Draw) -> Exchange:
    """Buying, selling, wages, saving, sharing."""
    return reckoned(draw, [BUYING, SELLING, SHARING])


# ---------------------------------------------------------------- events that are told by the one before
World = tuple[str, list[str], list[str], str, int, int]
RELATED: list[World] = [
    ("the [train|ferry|bus|coach|tram] set off with {n} passengers", ["{p}, {n} got off", "{n} left it {p}"], ["{n} boarded {p}", "{p}, {n} came aboard"], "[how many are on board now|passengers now|how many people sit in it then]?", 60, 400),
    ("the library had {n} [comics|guidebooks|films] on the shelf", ["{n} were lent {p}", "{p}, {n} went out"], ["{n} were brought back {p}", "{p}, {n} came back"], "[how many are on the shelf|what's on the shelf now, in number]?", 90, 500),
    ("{w} had {n} [marbles|stickers|beads|trading cards]", ["{w} lost {n} {p}", "{p}, {n} were swapped away"], ["{w} won {n} {p}", "{p}, {n} were added"], "[how many has {w} now|how many are there|what's {w}'s count]?", 50, 300),
    ("{n} [cars|vans] stood in the car park", ["{n} drove off {p}", "{p}, {n} left"], ["{n} came in {p}", "{p}, {n} arrived"], "[how many stand there now|cars there now|how many are parked then]?", 60, 300),
    ("the [fridge|depot|shelf|stall] held {n} [yoghurts|boxes|jars|melons]", ["{n} were taken {p}", "{p}, {n} were sold"], ["{n} were put in {p}", "{p}, {n} were delivered"], "[what's in it now|how many are there now|how many remain]?", 60, 300),
    ("our [club|choir|course|app] had {n} [members|people]", ["{n} quit {p}", "{p}, {n} dropped out"], ["{n} joined {p}", "{p}, {n} signed up"], "[how many belong to it now|members now|how many is that in the end]?", 40, 500),
    ("the hotel had {n} guests", ["{n} checked out {p}", "{p}, {n} went home"], ["{n} checked in {p}", "{p}, {n} arrived"], "[guests now|how many guests are there then|how many stay tonight]?", 60, 300),
    ("there was {n} [euros|pounds] in the tin", ["{n} was spent {p}", "{p}, {n} went on food"], ["{n} was put in {p}", "{p}, {n} came in"], "[how much is in the tin now|what's in there|and now]?", 60, 600),
]
TURNS = [["at the first stop", "in {place}", "at the next stop", "at the last stop but one"], ["on Monday", "on Tuesday", "on Wednesday", "on Thursday"], ["in the morning", "at noon", "in the afternoon", "in the evening"], ["first", "then", "after that", "at last"], ["in week one", "in week two", "in week three", "in week four"]]
SAME: list[tuple[str, str, int]] = [("twice as many", "{o} * 2", 1), ("twice that number", "{o} * 2", 1), ("double that", "{o} * 2", 1), ("three times as many", "{o} * 3", 1), ("half as many", "{o} / 2", 2), ("half that number", "{o} / 2", 2), ("a third as many", "{o} / 3", 3), ("the same number", "{o}", 1), ("just as many", "{o}", 1), ("{k} more than that", "({o} + {k})", 1), ("{k} fewer than that", "({o} - {k})", 1)]
TOLD = ["{s}. {l}. {q}", "{s}; {l}. {q}", "{s}, {l}. {q}", "{s}. {l}. {c}. {q}", "{c}. {s}. {l}. {q}", "{q} {s}. {l}.", "#H {l}; before all that, {s}. {q}"]
BESIDE = ["it's {x} km to the next town", "I'm in row {x}", "the whole thing is {x} years old", "{w} is {x}", "it was {x} degrees", "a ticket is {x} euros", "the manager started {x} years ago", "there are {x} rules on the wall"]


def related(draw: Draw) -> Exchange:
    """Things come and go, and how many is told by how many there were the time before."""
    while True:
        start, losses, gains, question, low, high = draw.one(RELATED)
        turns, first = draw.one([TURNS[0], TURNS[3]] if start.startswith("the [train") else TURNS[1:]), draw.integer(low, high)
        facts: list[str] = []
        who, code, last = person(draw), str(first), 0
        for turn in turns[: draw.one([2, 2, 2, 3, 3, 4])]:
            gain = draw.chance(0.5)
            amount, said, term = draw.integer(3, max(4, first // 3)), "", ""
            if last and draw.chance(0.7 if len(facts) == 1 else 0.3):
                said, term, parts = draw.one(SAME)
                step = draw.integer(2, max(2, last - 1))
                if last % parts:
                    break
                said, term = (text.replace("{o}", str(last)).replace("{k}", str(step)) for text in (said, term))
                amount = round(eval(term))
            said, term = said or str(amount), term or str(amount)
            code += f" {'+' if gain else '-'} {term}"
            facts.append(draw.say([draw.one(gains if gain else losses)], n=said, w=who, p=turn.replace("{place}", draw.one(["Graz", "Leeds", "Porto", "Lyon", "Gdansk"]))))
            last = 0 if term != str(amount) or said != term else amount
            if eval(code) < 2:
                break
        else:
            if any(sign in code for sign in "*/(") or any("same" in fact or "just as" in fact for fact in facts):
                code = code.replace("+ (", "+ ").replace(")", "") if "- (" not in code else code
                told = [draw.say([start], n=first, w=who), *facts]
                upper = [fact[0].upper() + fact[1:] for fact in told]
                joined = draw.one([". ", ". ", ", ", "; "])
                listed = joined.join(upper[1:] if joined == ". " else facts)
                text = draw.say(TOLD, s=upper[0], l=listed, q=draw.say([question], w=who), c=draw.say(BESIDE, x=draw.integer(2, 60), w=who).capitalize())
                text = re.sub(r"(?<=[,;] )(First|Then|After|On|In|At|The)(?= |,)", lambda found: found[0].lower(), text)
                return worded(draw, ask(draw, re.sub(r"(?<=[.?!] )[a-z]", lambda found: found[0].upper(), text), f"print(round({code}, 6))", A))


# ---------------------------------------------------------------- bought, mended, sold
PRICE = ["paid {n} for it", "it was {n} at the flea market", "{n} to the old owner", "gave {n} for it", "it cost me {n}"]
COSTS = ["the [paint|timber|cloth] was {n}", "spent {n} on [parts|screws|a new lock|varnish]", "{n} for the [advert|van|stamp]", "{k} [tyres|legs|hinges|knobs] at {n} each", "[cleaning|a new seat|wiring] came to {n}", "gave {w} {n} for helping", "{k} trips with the van at {n} each", "{k} pots of paint for {n} apiece"]
SOLD = ["sold it for {n}", "it went for {n}", "a lady of {x} took it for {n}", "the museum paid {n}", "got {n} in the end"]
RENTED = ["before that I rented it out {k} times at {n}", "the old parts brought {n}", "someone gave {n} for the box it came in"]
DEAL = ["{a} {c}; {i}. {q}", "{a} {c}. {i}. {q}", "{i}. {a} {c}. {q}", "{a} {c}, and then {i}. {q}", "{q} {a} {c}. {i}.", "#H {q} {i}, while of the costs: {c}."]
THING = ["got an old [boat|piano|bench|caravan|jukebox]:", "flipped a [dresser|moped|cello|telescope]:", "my [uncle|neighbour] and the [rowing boat|arcade machine|loom|tractor]:", "did up a [wardrobe|canoe|trailer|barrow]:", "bought a [sewing machine|pram|sled|market cart] in {y}:"]
GAIN = ["[profit|what's the profit|what did I make|how much did I gain|what do I clear]?", "[what is left over for me|how much is it worth to me in the end|my gain]?"]


def traded(draw: Draw) -> Exchange:
    """Something is bought, mended and sold: what comes in less all that went out."""
    def entries(bank: list[str], count: int, low: int, high: int) -> tuple[list[str], list[str]]:
        said, terms = [], []
        for text in draw.rng.sample(bank, count):
            n, k = str(draw.integer(low, high)) + draw.one(["", "", "", ".50", ".90", ".20"]), str(draw.integer(2, 6))
            said.append(draw.say([text], n=n, k=k, x=draw.integer(2, 90), w=person(draw)))
            terms.append((f"{k} * {n}" if text.index("{k}") < text.index("{n}") else f"{n} * {k}") if "{k}" in text else n)
        return said, terms

    price, paid = entries(PRICE, 1, 20, 150)
    out, spent = (first + then for first, then in zip((price, paid), entries(COSTS, draw.one([1, 1, 2, 2, 3]), 6, 80), strict=True))
    back, earned = entries(SOLD, 1, 200, 900)
    more, extra = entries(RENTED, 1, 10, 40) if draw.chance(0.3) else ([], [])
    if (total := sum(eval(term) for term in earned + extra)) <= sum(eval(term) for term in spent) or total > 2000:
        return traded(draw)
    text = draw.say(DEAL, a=draw.say(THING, y=draw.integer(1990, 2023)).capitalize(), c=", ".join(out), i=", ".join(back + more), q=draw.say(GAIN))
    code = " - ".join([" + ".join(earned + extra), *spent])
    return worded(draw, ask(draw, text, f"print(round({code}, 6))", A))


KINDS: list[Kind] = [("word problems", 29, dealing), ("word problems", 11, related), ("word problems", 9, traded)]
