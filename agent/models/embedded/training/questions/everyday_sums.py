"""Everyday sums in several steps: the till, the bill, wages and rent, sharing, price per kilo, and
numbers said in words, below zero, in powers of ten or rounded.

`ask_story` asks one row whose result must not fall below zero and, for things that are counted,
must be whole. In a row `<part>` is a fraction and `<times>` a multiple, drawn for each question.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# The multiplication sign is what people type.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask, fill, in_words
from samara.agent.models.embedded.training.questions.numbers_drawn import A, Row, ask_row

PARTS = [("half", "2"), ("half", "2"), ("a third", "3"), ("one third", "3"), ("a quarter", "4"), ("one quarter", "4"), ("a fourth", "4"), ("a fifth", "5"), ("one fifth", "5"), ("a sixth", "6"), ("a seventh", "7"), ("an eighth", "8"), ("one eighth", "8"), ("a tenth", "10"), ("one tenth", "10"), ("a ninth", "9"), ("a twelfth", "12")]
TIMES = [("twice", "2"), ("twice", "2"), ("two times", "2"), ("three times", "3"), ("three times", "3"), ("3 times", "3"), ("four times", "4"), ("4 times", "4"), ("five times", "5"), ("six times", "6"), ("7 times", "7")]

MONEY: list[Row] = [
    ("n:n a:i2-6 m:m1-4 k:m1-6", "{n} - {a} * {m} - {k}", A, [
        "{w} [buys|got|grabbed] {a} {t} at {m} each and a {s} for {k}, and [pays|paid] with a {n} [note|bill]. [how much change|what change] [is due|does {he} get|comes back]?", "I took {a} {t} ({m} apiece) plus one {s} at {k}. I gave the cashier {n}. change?", "change from {n}: {a} x {m} and 1 x {k}", "{a} {t}, {m} each, and {drink} for {k}. I hand over {n}, what do I get back?", "[At the kiosk|At the bakery|In the canteen]: {a} {t} for {m} a piece, one magazine for {k}. {w} puts {n} on the counter. How much is returned?",
        "paid with {n}. bought {a} {t} {m} each, and {food} {k}. how much should be left in my hand", "if I have {n} and buy {a} {t} for {m} each, then a coffee for {k}, what will I have left?", "#H out of a {n} note I settle {a} {t} costing {m} apiece and also {k} for {food}; what comes back to me?", "my son went to the shop with {n}. He got {a} {t} at {m} each and spent {k} on {food}. How much should he bring home?", "the till: {a} {t} à {m}, one bag of {food} {k}, given {n}. change due?"]),
    ("n:n a:i2-4 m:m1-3 b:i2-4 k:m1-4", "{n} - {a} * {m} - {b} * {k}", A, [
        "{a} {t} at {m} and {b} {u} at {k}, paid with {n}. change?", "{w} buys {a} {t} for {m} each and {b} {u} for {k} each and hands over {n}. how much does {he} get back?", "I've got {n} with me. after {a} {t} at {m} apiece and {b} {u} at {k} apiece, what's left?", "customer takes {a} x {m} and {b} x {k}, gives me {n}. what do I return to them?", "From a {n} note, {a} tickets at {m} and {b} drinks at {k} are paid. Determine the change.", "[we had|there was] {n} in the kitty, we bought {a} {t} ({m} each) and {b} {u} ({k} each). how much remains in it?"]),
    ("a:i2-12 m:m1-40 k:m1-40", "{a} * {m} + {k}", A, [
        "{a} {t} at {m} each and one {s} for {k}, [total|sum|altogether|what do I owe]?", "[delivery|shipping|postage] is {k} and I order {a} {t} at {m} apiece. what's the total?", "{w} rents a [car|boat|van|bike] for {a} days at {m} a day, plus {k} [insurance|cleaning fee|deposit that {he} won't get back]. total cost?", "plumber: call-out {k}, then {m} an hour. He stayed {a} hours. what will he charge?", "{a} nights in a hotel at {m} a night plus {k} for parking, what will the bill say?", "taxi {k} base fare and {m} per km, {a} km ride. price?",
        "gym: joining fee {k}, then {m} a month. what have I paid after {a} months?", "invoice please: {a} hours at {m}, materials {k}. total?", "I ordered {a} {t}, {m} each, shipping {k}. How much did I spend in all?", "concert tickets {m} each, {a} of us, booking fee of {k} for the whole order. what will my card be charged?", "#H a plan takes {k} once and {m} monthly; over {a} months that adds up to?", "{a} lessons for {m} each and a book for {k}. what did the course cost {w}?"]),
    ("a:i3-12 m:m2-40 k:m1-9", "{a} * {m} - {k}", A, ["{a} {t} at {m} each, and I have a voucher for {k}. what do I pay?", "{w} orders {a} {t} ({m} apiece) and uses a {k} coupon. amount due?", "the total of {a} tickets at {m} each, minus a refund of {k}?", "I sold {a} {t} for {m} each, the stall cost me {k}. what did I earn?", "{a} shifts at {m} each, {k} taken off for lunch. what's paid out?", "{a} x {m}, less {k} returned deposit"]),
    ("m:m600-2500 k:m15-120", "({m} + {k}) * 12", A, [
        "[my rent is|I pay rent of|rent:] {m} a month and [the phone is|internet is|power is] {k}[ a month|]. [what is that over a year|add those up for a full year|yearly total of both|how much per year for both]?", "per month: flat {m}, [parking|garage|broadband] {k}. per year together?", "every month {m} goes to the bank and {k} to the gym. how much is that in 12 months altogether?", "monthly cost {m} + {k}, I need the annual figure", "{w} pays {m} for the nursery and {k} for the bus pass each month. total in a year?", "#H two standing orders leave my account monthly, {m} and {k}; what do they take in one year?"]),
    ("m:m900-4000 k:m200-800 l:m20-90", "{m} - {k} - {l}", A, ["I earn {m} a month. rent takes {k} and the phone {l}. what's left?", "salary {m}, minus rent {k}, minus insurance {l}", "{w} gets {m}, pays {k} for the flat and {l} for the train. how much can {he} spend?", "account had {m}, {k} went out on Monday and {l} on Friday. balance?", "budget of {m}. {k} is for the venue, {l} for flowers. remaining?", "[from|of] {m} I paid {k} for the flights and {l} for a taxi, how much is still there"]),
    ("m:m9-40 a:i20-40 b:i2-12", "{m} * {a} + {b} * {m} * 1.5", A, [
        "{w} earns {m} an hour and worked {a} hours plus {b} hours of overtime at time and a half. gross pay?", "{a} regular hours at {m}, {b} overtime hours at 1.5 times the rate. what's the [pay|wage]?", "hourly wage {m}. normal hours {a}, overtime {b} (paid one and a half times). total pay?", "I did {a} hours at {m} and another {b} at time-and-a-half. How much will I get?", "[timesheet|payroll]: rate {m}, {a} h normal, {b} h at 150%. gross?", "#H what does someone on {m} an hour take home for {a} ordinary hours and {b} more at one and a half times the rate?"]),
    ("m:m9-40 a:i20-40 b:i2-12", "{m} * {a} + {b} * {m} * 2", A, ["{a} hours at {m} and {b} Sunday hours at double pay. total wage?", "{w} makes {m} an hour, {a} hours normal and {b} hours paid double. gross pay?", "rate {m}, {a} h plus {b} h double time", "worked {a} hours this week, {b} more on the holiday with double rate, base rate {m}. what do I get"]),
    ("m:m9-40 a:i3-9 b:i2-6", "{m} * {a} * {b}", A, ["{w} works {a} hours a day, {b} days a week, at {m} an hour. weekly pay?", "{m}/hour, {a} hours a day, {b} days. how much?", "I babysit {a} hours on each of {b} evenings for {m} an hour. what do I make?", "{b} days of {a} hours each at {m} an hour comes to?", "we hired a gardener at {m} an hour, {a} hours a day for {b} days. cost?", "{b} people, {a} hours each, {m} per hour. labour cost?"]),
    ("m:m40-400 k:m5-40 n:i2-9", "({m} + {k}) / {n}", A, [
        "{n} of us [shared|split] a [dinner|taxi|cabin|lunch] of {m} and [left|added|gave] {k} as a tip on top. [how much each|each person's part|what does each pay]?", "bill {m}, tip {k}, {n} people, equal parts. per head?", "the boat was {m} and fuel {k}, split evenly between {n} friends. each one pays?", "[Two costs|Costs]: {m} for the gift and {k} for the cake. We are {n} colleagues sharing evenly. How much do I owe?", "{n} flatmates pay rent {m} and internet {k} together, in equal shares. what is one share?", "hotel {m} + breakfast {k}, divided by {n}", "so we were {n} at the table, food came to {m}, wine {k}, and everybody pays the same. what's mine?", "#H {m} for the hall and another {k} for cleaning, carried by {n} families alike; how much falls on one?"]),
    ("m:m40-400 q:x5-20 n:i2-9", "{m} * (100 + {q}) / 100 / {n}", A, [
        "{n} friends share a [restaurant|bar|pizza] bill of {m} plus {q}% tip evenly. what does each one pay?", "{m} and {q} percent tip on top, split {n} ways", "bill is {m}, we add {q}% for the waiter and divide it by {n}. per person?", "split {m} plus {q}% service between {n} people", "we are {n}, the check says {m} without the {q} percent tip. how much is everyone's share with the tip?", "dinner {m} before {q}% tax, {n} equal shares incl. tax?", "add {q}% to {m} and share it among {n}, please", "#H {n} guests carry {m} and {q}% service in equal parts; one part is?"]),
    ("a:i3-9 m:m3-30 n:i2-6", "{a} * {m} / {n}", A, ["we ordered {a} pizzas at {m} each and split the bill between {n}. per person?", "{a} tickets at {m}, {n} people pay equal parts. each?", "{n} neighbours buy {a} {t} for {m} apiece and share the cost. how much per neighbour?", "{a} bottles of {drink}, {m} each, shared cost for {n}. what is my share", "{a} nights at {m} a night, {n} people in the flat, so each pays?"]),
    ("m:m600-2400 k:m20-150", "({m} - {k}) / 3 + {k}", A, ["rent {m} for three flatmates, {w} has the big room and pays {k} more than each of the other two. {w}'s share?", "three people split {m}, one of them pays {k} more than each of the others. what does that one pay?", "we are three and the flat is {m}. I pay {k} more than each of the other two because of the balcony. how much do I pay?"]),
    ("m:m600-2400 k:m20-150", "({m} + {k}) / 2", A, ["two of us share {m} and I pay {k} more than {w}. my part?", "{w} and {v} split {m} so that {w} pays {k} more. what does {w} pay?", "two numbers add up to {m} and one is {k} bigger. the bigger one?", "a {s} and a {z} cost {m} together, the {s} is {k} dearer than the {z}. price of the {s}?"]),
    ("m:m20-400 q:x5-70", "{m} * (100 - {q}) / 100", A, ["the {s} was {m} and is now reduced by {q} [percent|%]. [new price|what's it now]?", "was {m}, now {q}% cheaper. price?", "{s} {m}, sale {q}% off everything. what will I pay?", "they take {q} percent off the {m} {s} this week. what does it cost now?", "[price tag|list price] {m}, reduction {q}%. to pay?"]),
    ("m:m20-200 k:m20-200 q:x5-50", "({m} + {k}) * (100 - {q}) / 100", A, ["a {s} for {m} and a {z} for {k}, {q}% off both. what do I pay?", "{m} plus {k}, and then {q}% discount on the whole lot", "my basket has {m} and {k} in it and I have a {q} percent code for everything. to pay?", "two items, {m} and {k}, members get {q}% off the total. member price?"]),
    ("a:x200-950 m:m2-15", "{m} / {a} * 1000", A, [
        "{a} g of {food} cost {m}. [price per kilo|what is that per kilo|how much per kg]?", "a {a} g bag of {food} is {m}, so a kilo would be?", "{m} for {a} grams, per kg?", "[per kilo price|price per kg|unit price per kilogram]: {food}, {a} g, {m}", "the label says {m} for {a} g, what's the kilo price?", "{a} ml of {drink} at {m}. per litre that is?", "I paid {m} for {a} ml of {drink}. what's the price of a full litre?", "#H what would one kilo of {food} cost when {a} g cost {m}?", "is {food} expensive there? {m} for {a} grams, tell me the price for 1 kg"]),
    ("a:x200-950 m:m2-15 b:x200-950 k:m2-15", "min({m} / {a}, {k} / {b}) * 1000", A, ["one shop sells {a} g of {food} for {m}, another {b} g for {k}. price per kilo in the cheaper one?", "{food}: {a} g for {m} or {b} g for {k}. what is the kilo price of the better offer?", "[compare|comparing] {a} g at {m} and {b} g at {k}, how much is the cheaper one per kg?", "shop A {m} for {a} g, shop B {k} for {b} g of {food}. lowest price per kilo?", "{drink} comes as {a} ml for {m} or {b} ml for {k}. price per litre of the cheaper bottle?"]),
    ("a:x200-950 m:m5-30", "{m} * {a} / 1000", A, ["{food} is {m} a kilo. what do {a} g cost?", "{a} grams of {food} at {m} per kg", "how much for {a} g if the kilo costs {m}?", "I take {a} g of {food}, it says {m}/kg. price?", "{m} the kilo, my bag weighs {a} grams. what will I pay?", "{a} ml of {drink} at {m} a litre?"]),
    ("a:f8-80 k:x101-999", "{a} * 1.{k}", A, ["[petrol|diesel|fuel]: {a} litres at 1.{k} [euro |]per litre. total?", "I filled up {a} l, price 1.{k} a litre. what was the bill?", "pump shows {a} liters and 1.{k} per liter. to pay?", "{a} litres x 1.{k}", "tank stop, {a} litres, 1.{k} each litre, how much money"]),
    ("a:f8-80 k:x101-999", "print(round({a} * 1.{k}, 2))", A, ["{a} litres of petrol at 1.{k} a litre, [to the nearest cent|rounded to the cent|to two decimals]?", "fuel bill for {a} l at 1.{k} per litre, rounded to 2 decimals please", "filling {a} litres costs how much at 1.{k} a litre? round to cents", "{a} x 1.{k} rounded to the cent"]),
    ("k:x10-98 a:x100-480 b:x500-990 p:x12-48 m:m5-30", "({k}{b} - {k}{a}) * 0.{p} + {m}", A, [
        "the [electricity|gas|water] meter [was at|stood at|read] {k}{a}, now [it's|it reads] {k}{b}. a unit is 0.{p} and there's a fixed charge of {m}. what is my bill?", "old reading {k},{a}, new reading {k},{b}, price 0.{p} per kWh, base fee {m}. bill?", "meter from {k}{a} to {k}{b} at 0.{p} a unit plus {m} standing charge", "{k},{a} kWh last year and {k},{b} kWh now. At 0.{p} per kWh plus {m} basic fee, how much must I pay?", "#H between two readings, {k}{a} and {k}{b}, each unit costs 0.{p}; {m} comes on top. amount?"]),
    ("k:x10-98 a:x100-480 b:x500-990 p:x12-48", "({k}{b} - {k}{a}) * 0.{p}", A, ["meter was {k}{a}, is {k}{b}, at 0.{p} per unit. cost?", "I drove from {k},{a} to {k},{b} on the odometer and get 0.{p} per km. what can I claim?", "start mileage {k}{a}, end {k}{b}. the company pays 0.{p} a kilometre. how much?", "power meter {k},{a} -> {k},{b}, 0.{p}/kWh, what did we use in money?"]),
    ("a:x100-600 m:m5-25 p:x5-48", "{m} + {a} * 0.{p}", A, ["a base fee of {m} plus 0.{p} for each of {a} kWh. bill?", "phone plan: {m} and then 0.{p} a minute. {a} minutes this month, so?", "scooter unlock {m}, 0.{p} a minute, ride of {a} minutes. price?", "{a} copies at 0.{p} each plus {m} for binding", "van hire {m} plus 0.{p} per km, we drove {a} km. what did it cost?"]),
    ("m:m200-2000 n:i3-24 k:m20-200", "({m} - {k}) / {n}", A, ["a {s} for {m}, {k} down and the rest in {n} equal payments. how much is one payment?", "I owe {m}, paid {k}, and want to clear the rest in {n} months. monthly?", "{m} minus a deposit of {k}, split over {n} instalments", "the trip costs {m}, the club gives {k}, and {n} members share what remains. each?", "our party was {m}. {w} already paid {k}, the rest is split by {n} of us. per person?"]),
    ("a:i20-90 m:m2-9 k:m12-40 l:m50-90", "{a} * ({k} - {m}) - {l}", A, ["I make {t} for {m} each and sell them at {k}. I sold {a} and paid {l} for the stall. profit?", "{a} {t} bought at {m}, sold at {k}, advertising {l}. profit?", "cost {m} a piece, price {k}, {a} sold, fixed costs {l}. what is left as profit?", "{w} prints {a} shirts for {m} each and sells all at {k}. the market fee was {l}. what did {he} gain?"]),
    ("n:n a:i2-5 m:m1-9 k:m1-9", "print({n} >= {a} * {m} + {k})", "It is enough: {r}.", ["is {n} enough for {a} {t} at {m} each and a {s} for {k}?", "I only have {n}. can I pay {a} {t} ({m} apiece) plus one {s} at {k}?", "{a} x {m} and {k} on top, will a {n} note do?", "does {n} cover {a} tickets at {m} and a programme for {k}?", "yes or no, {n} is enough for {a} {t}, {m} each, and {food} at {k}?"]),
    ("a:i3-30 m:m2-19 k:m20-60", "{a} * ({k} - {m})", A, ["{a} {t}: {k} each in the old shop, {m} each online. what do I save on all of them?", "the price went from {k} to {m} per ticket and we buy {a}. how much cheaper is it altogether?", "usual price {k}, offer {m}. saving on {a} pieces?", "{w} pays {m} instead of {k} for each of {a} {t}. total saved?", "#H at {m} rather than {k} apiece, how much do I spare on {a} {t}?"]),
    ("m:m3-30 a:i3-12", "{m} * 2 * {a}", A, ["the bus is {m} each way and I go there and back on {a} days. cost?", "round trip every day for {a} days, {m} per single ride. total?", "single ticket {m}, there and back for {a} people. how much?", "{a} of us, return journey, {m} one way each. what do we pay?"]),
    ("a:i2-9 b:i2-9 m:m2-30 k:m1-20", "{a} * {m} + {b} * {k}", A, ["{a} [grown-ups|seniors] and {b} kids want to go in, {m} and {k} a ticket. what does the visit cost?", "I need {a} {t} and {b} {u}; prices are {m} and {k}. how much in all?", "weekend: {a} hours babysitting at {m}, {b} hours mowing at {k}. earned in total?", "Our order is as follows: {a} {t} ({m} each), {b} {u} ({k} each). Please state the invoice amount.", "{w} pays {a} nights at {m} and {b} breakfasts at {k}. how much in the end?", "catering {a} menus {m}, {b} kids menus {k} -> total", "{a} bags of {food} at {m}, and of {drink} {b} bottles at {k}. sum?"]),
    ("a:i2-6 b:i2-6 m:m2-30 k:m1-20 n:i2-6", "({a} * {m} + {b} * {k}) / {n}", A, ["{a} pizzas at {m} and {b} drinks at {k}, shared by {n}. each pays?", "{n} friends split {a} {t} at {m} and {b} {u} at {k} evenly. per head?", "we bought {a} x {m} and {b} x {k} and divide the cost by {n} people. what's one share?", "{n} of us rent {a} boats ({m} each) and {b} bikes ({k} each) and everybody pays the same. how much is that?"]),
    ("m:m1-40 k:m1-40 l:m1-40 n:i2-6", "({m} + {k} + {l}) / {n}", A, ["three bills, {m}, {k} and {l}, split by {n}. each?", "{w} paid {m}, {v} paid {k} and I paid {l}. we are {n} and share all of it evenly. what's the share of each?", "costs: {m} gas, {k} tolls, {l} parking; {n} people. per person?", "add {m}, {k}, {l} and divide by {n} please"]),
    ("a:i3-12 m:m2-30 b:i2-9", "{m} / {a} * {b}", A, ["{a} {t} for {m}, but I only want {b}. price at the same rate?", "I took {b} out of a pack of {a} that cost {m}. what do I owe for them?", "a ticket strip of {a} is {m}; {w} used {b} of them. worth of those?", "we shared a crate of {a} bottles for {m} and I drank {b}. my cost?"]),
    ("m:m3-30 a:i3-12", "{m} * {a} * 52", A, ["{m} a day on {a} days a week, what is that in 52 weeks?", "I spend {m} on coffee {a} times a week. over 52 weeks?", "{a} lessons a week at {m}, 52 weeks. total?"]),
    ("m:m3-30 a:i3-12", "{m} * {a} * 12", A, ["{a} visits a month at {m}, what's that per year?", "{m} each for {a} people every month. yearly cost?", "we pay {a} licences, {m} a month each. cost for 12 months?", "#H what do {a} seats at {m} monthly add up to in a year?"]),
    ("m:m40-400 k:m5-40", "({m} + {k}) / 4", A, ["Four of us shared a bill of {m} and we give {k} to the waiter. Each person's part?", "four friends, {m} for the flat and {k} for cleaning, split evenly. per person?", "me and three others split {m} plus {k} equally. what's mine?"]),
    ("m:m40-400 q:x5-20", "{m} * (100 + {q}) / 100 / 5", A, ["five colleagues split a lunch of {m} plus {q}% tip evenly. what does each one pay?", "we're five, bill {m}, tip {q} percent. per head incl. tip?", "me and four friends share {m} and a {q}% tip equally. my share?"]),
    ("m:m40-400 k:m5-40", "({m} - {k}) / 3", A, ["three sisters buy a gift for {m}, grandma adds {k}, the rest is split evenly. each?", "{m} minus a voucher of {k}, shared by three. each pays?", "three flatmates, bill {m}, {k} credit from last month. what's one share?"]),
]

SAVING: list[Row] = [
    ("m:m300-4000 k:m12-150", "import math\nprint(math.ceil({m} / {k}))", A, ["if I save {k} a week how many full weeks till I can afford the {m} {s}?", "I put {k} a week aside. after how many whole weeks do I have at least {m}?", "{s} costs {m}, saving {k} a month, in how many months will I be able to buy it? whole months please", "{w} wants a {m} {s} and saves {k} each week. In which week can {he} buy it?", "smallest number of weeks to collect {m} at {k} a week?", "how many paydays of {k} until I have enough for a {s} at {m}?"]),
    ("m:m900-4000 k:m100-600 l:m20-90", "import math\nprint(math.ceil(({m} - {k}) / {l}))", A, ["I have {k} and save {l} a month. how many months until I can buy a {s} for {m}?", "goal {m}, already got {k}, adding {l} weekly. number of weeks, rounded up?", "{w} has {k} in the jar and puts in {l} every week. The {s} is {m}. How many weeks before {he} can pay for it?", "{m} needed, {k} there, {l} per month more. how many months must I wait?", "#H with {k} put by and {l} more each week, how many weeks pass until {m} is reached?"]),
    ("m:m50-900 k:m10-60 n:i3-24 l:m5-50", "{m} + {k} * {n} - {l}", A, ["I had {m}, saved {k} a month for {n} months and then spent {l}. how much now?", "start {m}, plus {k} a week for {n} weeks, minus {l} for a {s}. balance?", "{w} has {m} and gets {k} pocket money for {n} weeks, then buys a {s} for {l}. what's left?", "savings {m}; {n} deposits of {k}; one withdrawal of {l}. closing balance?"]),
    ("m:m900-4000 n:i4-24 k:m100-600", "({m} - {k}) / {n}", A, ["I need {m} in {n} months and have {k}. how much do I have to save a month?", "to get from {k} to {m} in {n} weeks, how much per week must I put aside?", "{s} for {m}, {k} saved so far, {n} months to go. monthly amount?", "what must {w} save every month to have {m} after {n} months if {he} starts with {k}?"]),
]

ROUNDED: list[Row] = [
    ("a:r b:f2-90", "print(round({a} * {b}, 1))", A, ["round {a} * {b} to one decimal place", "{a} x {b}, one decimal[ please|]", "{a} times {b} to 1 dp", "multiply {a} by {b} and round [the result |]to 1 decimal place", "what's {a} multiplied by {b}, with one digit after the point?"]),
    ("a:r b:f2-90", "print(round({a} * {b}, 2))", A, ["round {a} * {b} to two decimal places", "{a} x {b}, 2 decimals[ please|]", "{a} times {b} to 2 dp", "multiply {a} by {b}, rounded to 2 decimals", "work out {a}*{b} correct to two decimals"]),
    ("a:f100-9000 b:i3-90", "print(round({a} / {b}, 2))", A, ["{a} / {b} to 2 decimals", "divide {a} by {b}, rounded to two decimal places", "what's {a} divided by {b}? two decimals are enough", "split {a} between {b} people and round to 2 digits after the point", "{a} over {b} rounded to the nearest hundredth"]),
    ("a:f100-9000 b:i3-90", "print(round({a} / {b}, 1))", A, ["{a} / {b} to one decimal", "{a} divided by {b}, nearest tenth", "divide {a} by {b} and give me one decimal place", "how much is {a} / {b} rounded to 1 decimal?"]),
    ("a:f100-9000 b:i3-90", "print(round({a} / {b}))", A, ["{a} / {b} to the nearest whole number", "{a} divided by {b}, rounded to an integer", "divide {a} by {b} and round to a whole number", "about how much is {a} over {b}, as a rounded whole number?"]),
    ("a:f100-9000 b:i3-90", "print(round({a} / {b}, 3))", A, ["{a} / {b} to 3 decimals", "{a} divided by {b}, three decimal places", "divide {a} by {b}, round to three digits after the point"]),
    ("a:x2-98 b:x11-99 d:x2-98", "print(round({a} / {b} + {d} / {b}, 3))", A, ["{a}/{b} + {d}/{b} as a decimal, 3 places", "add {a}/{b} and {d}/{b} and round to three decimals"]),
    ("a:x20-90 b:x2-19", "{a} ** 2 - {b} ** 2", A, ["{a} squared minus {b} squared", "difference of the squares of {a} and {b}?", "from the square of {a} take the square of {b}", "{a}^2 - {b}^2 = ?"]),
    ("a:x3-40 b:x3-40", "({a} + {b}) ** 2", A, ["add {a} and {b}, then square the result", "the square of the sum of {a} and {b}", "({a} + {b}) squared"]),
    ("a:x10-2000", "print(sum(range(1, {a} + 1)))", "The sum is {r}.", ["[sum of|add up|total of|sum] all whole numbers from 1 to {a}", "what is the total of the integers 1 through {a}?", "1 + 2 + 3 + ... + {a}", "all the natural numbers up to and including {a} added together?", "if I add one and two and three and so on up to {a}, what's the total?", "sum 1..{a}", "numbers from one to {a}: what do they sum to?", "Find the sum of the first {a} natural numbers.", "{w} stacks 1 {s} on the first day, 2 on the second and so on for {a} days. how many in all?", "#H everything from 1 up to {a}, summed"]),
    ("a:x10-99 b:x100-900", "print(sum(range({a}, {b} + 1)))", "The sum is {r}.", ["sum of all whole numbers from {a} to {b}", "add up every integer from {a} to {b}[ inclusive|, both included|]", "what do the numbers {a} through {b} add up to?", "total of the integers between {a} and {b}, both ends included?", "sum {a}..{b}", "the page numbers from {a} to {b} added together, what do they make?", "#H if you add all the numbers starting at {a} and ending at {b}?"]),
    ("a:x10-900", "print(sum(range(2, {a} + 1, 2)))", "The sum is {r}.", ["2 + 4 + 6 + ... up to {a}, total?", "add up all even numbers not larger than {a}", "total of the even numbers from 2 to {a}"]),
    ("a:x10-900", "print(sum(range(1, {a} + 1, 2)))", "The sum is {r}.", ["1 + 3 + 5 + ... up to {a}, total?", "add up all odd numbers not larger than {a}", "total of the odd numbers from 1 to {a}"]),
    ("a:x5-100", "print(sum(n ** 2 for n in range(1, {a} + 1)))", "The sum is {r}.", ["1² + 2² + 3² and so on up to {a}²", "sum of the squares of all numbers from 1 to {a}", "add up the first {a} square numbers", "1^2 + 2^2 + ... + {a}^2 = ?"]),
    ("a:x1-9 b:x1-9 d:x1-9 k:x1-9 n:x2-4 j:x4-8", "{a}.{b}e-{n} * {d}.{k}e{j}", A, ["[compute|calculate|evaluate|what is|work out] {a}.{b}e-{n} * {d}.{k}e{j}", "{a}.{b}e-{n} times {d}.{k}e{j}", "{a}.{b}E-{n} x {d}.{k}E{j} please", "product of {a}.{b}e-{n} and {d}.{k}e{j}?"]),
    ("a:x1-9 b:x1-9 d:x1-9 k:x1-9 n:x2-8 j:x2-5", "{a}.{b}e{n} / {d}.{k}e{j}", A, ["[compute|what is|work out] {a}.{b}e{n} / {d}.{k}e{j}", "{a}.{b}e{n} divided by {d}.{k}e{j}", "divide {a}.{b}E{n} by {d}.{k}E{j}"]),
    ("a:x1-9 b:x1-9 d:x1-9 k:x1-9 n:x2-8 j:x2-8", "{a}.{b}e{n} + {d}.{k}e{j}", A, ["{a}.{b}e{n} + {d}.{k}e{j}", "add {a}.{b}e{n} and {d}.{k}e{j}", "sum of {a}.{b}e{n} and {d}.{k}e{j}?"]),
    ("a:x1-9 b:x1-9 d:x1-9 k:x1-9 n:x2-7 j:x2-7", "{a}.{b} * 10 ** {n} * {d}.{k} * 10 ** {j}", A, ["{a}.{b} x 10^{n} times {d}.{k} x 10^{j}", "({a}.{b} * 10^{n}) * ({d}.{k} * 10^{j})", "multiply {a}.{b} × 10^{n} by {d}.{k} × 10^{j}", "{a}.{b} times ten to the {n} multiplied by {d}.{k} times ten to the {j}"]),
    ("a:x1-9 b:x1-99 n:x2-9", "{a}.{b} * 10 ** {n}", A, ["{a}.{b} x 10^{n} written out", "what number is {a}.{b} × 10^{n}?", "{a}.{b} times ten to the power of {n}", "write {a}.{b} * 10^{n} as an ordinary number"]),
]

SQUARES = ["[which number|what] do you get by adding up the squares of {l}?", "sum of squares: {c}", "square each of {c} and add [them|the squares] up", "the squares of {l} [together|in total|added], what's that?", "add these squares: {p}", "what is {p}?", "{p} = ?", "I need the sum of the squares of {l}", "#H take {c}, square every one of them and tell me the total", "I was born in {y}, not that it matters. What do the squares of {l} sum up to?", "if I square {l} and put the results together, how much is it?", "numbers {c}: sum of their squares[ please|]?", "my teacher wants {l} squared one by one and then added. what should come out?"]

# Numbers that are said: in words, with "negative" or "minus" before them.
SPOKEN: list[tuple[str, list[str]]] = [
    ("{a} * {b} + {c}", ["{a} times {b}, plus {c}", "multiply {a} by {b}, then add {c}", "{c} more than {a} times {b}", "take {a} times {b} and add {c} to it"]),
    ("{a} * {b} - {c}", ["{a} times {b}, minus {c}", "multiply {a} with {b} and take away {c}", "{a} times {b} less {c}"]),
    ("({a} + {b}) * {c}", ["{a} plus {b}, then [the whole thing |the result |]times {c}", "add {a} and {b}, then multiply [that |]by {c}", "the sum of {a} and {b}, [taken |]times {c}", "#H {a} and {b} together, all of that times {c}"]),
    ("({a} - {b}) * {c}", ["{a} minus {b}, then times {c}", "subtract {b} from {a} and multiply [the result |]by {c}", "the difference {a} minus {b}, multiplied by {c}", "#H {b} taken from {a}, and what remains times {c}"]),
    ("({a} + {b}) / {c}", ["{a} plus {b}, then divided by {c}", "add {a} and {b} and divide [the total |]by {c}", "the sum of {a} and {b} over {c}"]),
    ("{a} + {b} + {c}", ["{a} plus {b} plus {c}", "add {a}, {b} and {c}", "{a} plus {b}, and {c} on top"]),
    ("{a} + {b} - {c}", ["{a} plus {b} minus {c}", "{a} and {b} added, then {c} off", "start at {a}, go up {b}, go down {c}"]),
    ("{a} - {b} - {c}", ["{a} minus {b} minus {c}", "from {a} take {b} and then {c}"]),
    ("{a} - {b}", ["{a} minus {b}", "take {b} from {a}", "subtract {b} from {a}", "the difference {a} minus {b}"]),
    ("{a} + {b}", ["{a} plus {b}", "{a} and {b} [together|added]", "add {b} to {a}"]),
    ("{a} * {b}", ["{a} times {b}", "{a} multiplied by {b}", "the product of {a} and {b}"]),
    ("{a} / {b}", ["{a} divided by {b}", "divide {a} by {b}", "{a} over {b}"]),
]
SAID = ["{q}", "{q}", "{q}?", "what is {q}?", "{q}. what do I end up with", "how much is {q}?", "hmm {q}, what does that [give|make]?", "I'd like to know: {q}", "{q} - where do I land?", "[compute|calculate] this for me: {q}", "so I have to [do|work out]: {q}", "speaking it out: {q}", "{q} [equals|comes to] what?", "#H my [teacher|quiz card|puzzle] reads: {q}. result?", "typing with my voice, {q}", "my dictation says {q}"]


def in_full(value: int) -> str:
    """A whole number below a million in English words."""
    if value < 100:
        return in_words(value)
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{in_words(hundreds)} hundred" + (f" and {in_words(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    return f"{in_full(thousands)} thousand" + ((" and " if rest < 100 else " ") + in_full(rest) if rest else "")


def ask_story(draw: Draw, rows: list[Row], *, whole: bool = False) -> Exchange:
    """One row; never below zero, and no parts of things that are counted where `whole`."""
    while True:
        specification, code, answer, bank = draw.rng.choices(rows, [len(row[3]) + 3 for row in rows])[0]
        for _ in range(40):
            (part, parts), (often, times) = draw.one(PARTS), draw.one(TIMES)
            filled = [text.replace("<part>", part).replace("<times>", often) for text in bank]
            row = (specification, code.replace("<part>", parts).replace("<times>", times), answer, filled)
            made = ask_row(draw, [row])
            output = made.calls[0].output
            if not output.startswith("-") and (not whole or output.removesuffix(".0").isdigit()):
                return made


def till(draw: Draw) -> Exchange:
    """Shopping, change, bills shared, wages, meters, price per kilo."""
    return ask_story(draw, MONEY)


def saved(draw: Draw) -> Exchange:
    """Saving up for something."""
    return ask_story(draw, SAVING)


def rounded(draw: Draw) -> Exchange:
    """Roundings that are asked for, sums of squares and of ranges, powers of ten."""
    return squares(draw) if draw.chance(0.12) else ask_row(draw, ROUNDED)


def squares(draw: Draw) -> Exchange:
    """The squares of two to four numbers, added up."""
    values = [draw.integer(2, draw.one([12, 40, 99])) for _ in range(draw.integer(2, 4))]
    texts = [str(value) for value in values]
    listed = f"{', '.join(texts[:-1])} and {texts[-1]}"
    question = draw.say(SQUARES, l=listed, c=", ".join(texts), p=draw.one([" + ", " plus "]).join(text + draw.one(["²", "^2", " squared"]) for text in texts), y=draw.integer(1950, 2015))
    return ask(draw, question, f"data = [{', '.join(texts)}]\nprint(round(sum(x ** 2 for x in data), 6))", "The sum is {r}.")


def spoken(draw: Draw) -> Exchange:
    """A sum whose numbers are words, or lie below zero."""
    expression, bank = draw.one(SPOKEN)
    below = draw.chance(0.45)
    values: dict[str, str] = {}
    shown: dict[str, str] = {}
    for name in "abc":
        value = draw.integer(2, 99) if below or name == "c" or draw.chance(0.35) else draw.integer(101, draw.one([999, 9999, 99999]))
        value += value % 100 == 0
        minus = below and draw.chance(0.6)
        text = str(value) if (below and draw.chance(0.8)) or draw.chance(0.12) else in_full(value)
        values[name] = f"-{value}" if minus else str(value)
        shown[name] = (draw.one(["negative ", "negative ", "minus "]) + text if draw.chance(0.85) or not text.isdigit() else f"-{text}") if minus else text
    question = draw.say(SAID, q=draw.say(bank, **shown))
    return ask(draw, question, f"print(round({fill(expression, values)}, 6))", typos=False)


KINDS: list[Kind] = [("word problems", 10, till), ("word problems", 2, saved), ("arithmetic", 6, rounded), ("arithmetic", 4, spoken)]
