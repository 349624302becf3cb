"""Measures in more of life - wholes and parts of two units, what is left, what fits, what each costs;
amounts in words, units misspelt or asked for first - and equations in any letter, changed later.

A row is slots with their ranges, facts, code, answer and templates, as in `equations_from_life`.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute, fill
from samara.agent.models.embedded.training.questions.days_and_times import around
from samara.agent.models.embedded.training.questions.equations_from_life import drawn_numbers
from samara.agent.models.embedded.training.questions.formulas_typed import ask_typed, show
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.numbers_drawn import ROUNDINGS
from samara.agent.models.embedded.training.questions.turns_said import turn
from samara.agent.models.embedded.training.questions.units_asked import ALL
from samara.agent.models.embedded.training.questions.units_worked import dressed
from samara.agent.models.embedded.training.questions.words import person

ANSWER = "The answer is {r}."
Row = tuple[str, str, str, list[str]]

# ---------------------------------------------------------------- situations: ranges, facts, code, templates
ROWS: list[Row] = [
    # what is over or missing, in another unit
    ("a:8-40 b:5-30", "b = min(b, a - 3)", "{a} * 0.9144 - {b}", ["I own {a} yards of lead cable but only {b} metres are needed. how many metres are to spare?", "{a} yards of [cloth|fence|cable] bought, {b} m used. metres left?", "we need {b} m of bunting and own {a} yards. spare length in metres?", "how many metres remain of {a} yards once {b} m are cut off?", "#H {a} yards in the shed, {b} metres to lay. surplus in m?"]),
    ("a:10-60 b:4-40", "b = max(b, a // 2)", "{b} - {a} * 0.3048", ["my hose is {a} feet and the tap is {b} metres away. how many metres are missing?", "{a} ft of gutter for a roof edge of {b} m: how many metres short?", "the ladder is {a} feet long, the roof {b} m high. by how many metres is it too short?", "{b} m of wall, {a} feet of skirting. what length in m do I still need?"]),
    ("a:20-90 b:40-200", "b = max(b, a * 2 + 5)", "{b} - {a} * 2.54", ["the window is {b} cm wide and the blind {a} inches. how many cm stay uncovered?", "a {a} inch TV cabinet in a {b} cm niche: cm to spare?", "{b} cm of shelf, {a} inches of records. free cm?"]),
    ("a:2-20 b:3-60", "b = max(b, a * 3 + 1)", "{b} - {a} * 1.609344", ["the loop is {b} km and I've done {a} miles. km left?", "{w} walked {a} miles of a {b} km trail. how many kilometres to go?", "after {a} miles of {b} km, what's the rest in km?"]),
    ("a:2-20 b:3-60", "b = max(b, a * 4 + 1)", "{b} - {a} * 3.785411784", ["the aquarium takes {b} litres and I poured in {a} US gallons. litres missing?", "a {b} litre drum already holds {a} US gallons. how many more litres fit?", "{b} l tank, {a} gallons (US) in it. room left in litres?"]),
    ("a:15-70 b:5-32", "b = min(b, a * 45 // 100 - 1)", "{a} - {b} / 0.45359237", ["baggage allowance {a} lb, my bag is {b} kg. how many pounds may I still pack?", "a trolley for {a} pounds carries {b} kg. lb to spare?", "the shelf takes {a} lb and there are {b} kg on it. pounds left?"]),
    ("a:70-120 b:60-110", "b = min(b, a - 2)", "({a} - {b}) / 0.45359237", ["{w} went from {a} kg to {b} kg. how many pounds lost?", "I was {a} kilos in January and am {b} now. pounds gone?", "weight before {a} kg, after {b} kg. difference in lb?"]),
    ("a:130-240 b:110-230", "b = min(b, a - 3)", "({a} - {b}) * 0.45359237", ["{w} went from {a} lb to {b} lb. how many kilos is that?", "down from {a} pounds to {b} pounds! in kg, how much is gone?", "the pup's dad weighs {a} lb and the mum {b} lb. difference in kg?"]),
    ("a:50-110 b:10-60", "b = min(b, a - 5)", "({a} - {b}) * 5 / 9", ["{a}F this afternoon and only {b}F now. what is that fall counted in celsius degrees?", "{a}°F at noon, {b}°F at night: the fall in Celsius degrees?", "oven went from {a} F down to {b} F. in C degrees, how much cooler?", "from {a} to {b} fahrenheit, that's a drop of how many degrees c?", "#H how many celsius degrees lie between {b}F and {a}F?"]),
    ("a:10-40 b:2-30", "b = min(b, a - 3)", "({a} - {b}) * 9 / 5", ["{a}C by day and {b}C by night. how many fahrenheit degrees of difference?", "the cellar is {b}°C, the kitchen {a}°C. how much warmer in Fahrenheit degrees?", "it fell from {a}C to {b}C: by how many degrees F?"]),
    ("a:4-6 b:1-11 c:4-6 d:1-11", "a = a + 1 if a * 12 + b <= c * 12 + d else a; a = a + 1 if a * 12 + b <= c * 12 + d else a; a = a + 1 if a * 12 + b <= c * 12 + d else a", "(({a} * 12 + {b}) - ({c} * 12 + {d})) * 2.54", ["{w} is {a} ft {b} and I am {c} ft {d}. how many cm taller is {w}?", "dad {a} foot {b}, mum {c} foot {d}: difference in cm?", "she grew from {c} feet {d} inches to {a} feet {b} inches. how many cm?"]),
    # sums of mixed units
    ("a:15-90 b:1-5 c:15-75", "a = 10 * a", "{a} / 1000 + {b} + {c} / 100", ["paint: {a} ml of red, {b} litres of white, {c} cl of thinner. how many litres?", "{a} ml plus {b} l plus {c} cl, in litres?", "pour {a} ml, {b} litres and {c} cl together. total litres?", "{w} pours {a} ml of vinegar, {b} l of water and {c} cl of soap into a can; litres in it?", "#H a bowl gets {a} ml lemonade, {b} l water and {c} cl cordial; how many litres is it then?"]),
    ("a:2-9 b:15-75", "", "{a} / 10 + {b} / 100", ["{a} dl of cream and {b} cl of milk in litres?", "sauce: {a} dl stock, {b} cl wine. litres in all?", "how many litres do {a} dl and {b} cl make?"]),
    ("a:2-9 b:15-75", "", "{a} * 100 + {b} * 10", ["{a} dl and {b} cl in ml?", "Swedish recipe: {a} dl milk and {b} cl oil. how many ml?", "{a} decilitres plus {b} centilitres, in millilitres?"]),
    ("a:1-9 b:20-95 c:100-950", "", "{a} * 1000 + {b} * 10 + {c}", ["{a} litres, {b} cl and {c} ml in ml?", "one jug has {a} l, one {b} cl, one {c} ml. ml altogether?", "total in millilitres: {a} l + {b} cl + {c} ml"]),
    ("a:1-9 b:20-95 c:100-950", "", "{a} + {b} / 100 + {c} / 1000", ["{a} m, {b} cm and {c} mm as metres?", "three bits of wire, {a} m, {b} cm, {c} mm. metres in all?", "add {a} m + {b} cm + {c} mm and give metres"]),
    ("a:1-9 b:100-950 c:2-20", "", "{a} + {b} / 1000 + {c} * 0.028349523125", ["{a} kg of flour, {b} g of butter and {c} oz of nuts. kg in all?", "dough of {a} kg + {b} g + {c} ounces: kilos?", "what do {a} kilos, {b} grams and {c} ounces weigh together in kg?"]),
    ("a:1-3 b:100-950 c:1-9", "", "{a} * 1000 + {b} + {c} * 1609.344", ["{a} km on foot, {b} m in the pool and {c} miles by bike. how many metres?", "{c} miles, {a} km and {b} m one after another: metres?"]),
    ("a:1-6 b:2-55 c:5-59", "", "{a} * 3600 + {b} * 60 + {c}", ["a podcast of {a} h {b} min {c} s. how many seconds of sound?", "the timer was set to {a} hours, {b} minutes, {c} seconds; in seconds?", "{a} hr {b} min and {c} sec of footage is how many seconds?"]),
    ("a:2-6 b:2-6 c:10-55", "", "{a} * 7 * 24 + {b} * 24 + {c}", ["{a} weeks, {b} days and {c} hours in hours?", "we were at sea for {a} weeks {b} days {c} hours. hours in all?", "how many hours are {a} wk {b} d {c} h?"]),
    ("a:2-15 b:20-59", "", "{a} + {b} / 60", ["I slept {a} h {b}. hours as a decimal, for the chart?", "worked {a} hours {b} minutes. what do I enter as decimal hours?", "{a}h{b} in hours (decimal)"]),
    # how many fit, how many are needed
    ("a:10-50 n:2-4", "", "{a} / (1 / {n})", ["{a} litres of paint go into 1/{n} litre tins. tins?", "{a} kg of sugar in bags of 1/{n} kg. bags?", "planks of {a} m cut in bits of 1/{n} m: how many?"]),
    ("a:5-40", "", "{a} / 0.5", ["{a} litres of tea, everybody gets half a litre. for how many people?", "how many half-litre bottles come out of {a} litres?", "{a} kilos packed by the half kilo. packs?", "a {a} hour day in half-hour slots: slots?", "#H half-metre tiles along {a} m, how many?"]),
    ("a:3-30", "", "{a} * 1000 / 250", ["how many 250 ml cups can I serve from {a} litres?", "{a} l of soup in 250 ml bowls: bowls?", "butter comes in 250 g packs. {a} kg is how many?"]),
    ("a:32-900 b:3-12", "a = a if a < 100 else a - a % 100", "print({a} * 1000 // {b})", ["a memory card of {a} GB, each raw picture {b} MB, 1000 MB to the GB: how many pictures?", "{a} GB drive, songs of {b} MB, 1000 MB per GB. songs?", "how many {b} MB scans on {a} GB (1 GB = 1000 MB)?"]),
    ("a:2-9 b:15-60", "", "print({a} * 60 // {b})", ["{a} hours of opening time in {b} minute appointments: how many whole ones?", "how many {b}-minute lessons fit in {a} hours?", "{a} hours of tape, {b} minutes a side. sides?"]),
    ("a:100-900 b:5-50", "", "print({a} * 10 // {b})", ["a {a} cm wall and books {b} mm thick. how many books side by side?", "stack of {a} cm, each board {b} mm. boards?"]),
    ("a:2-20 b:0-6", "b = [2, 4, 5, 8, 10, 20, 25][b]", "{a} * 1000 / {b}", ["a {a} litre canister of soap, {b} ml a wash. washes?", "{a} kg of coffee at {b} g a cup. cups?", "spool of {a} km, {b} m a kite. kites?", "{a} g of saffron, {b} mg a dish. dishes?"]),
    ("a:2-20 b:2-9", "", "import math\nprint(math.ceil({a} * 10 / {b}))", ["painting {a} walls of 10 m² each, a tin covers {b} m². tins?", "{a} sacks with 10 kg each go into boxes for {b} kg. boxes at least?"]),
    # prices per
    ("A:0.8-6.5 b:100-900", "", "{A} / {b} * 1000", ["a {b} g bag is {A}. price per kilo?", "{A} for {b} ml of [oil|shampoo|juice]; per litre?", "the big pack's label says so much a kilo. the small one, {b} g, is {A}. what's that per kilo?", "what does a kg cost if {b} grams are {A}?", "#H rice: {b} g, {A}. kilo price?"]),
    ("A:2-12 b:4-24", "", "{A} / {b}", ["{b} rolls for {A}. price of a roll?", "a tray of {b} eggs is {A}, so one egg?", "{A} for a {b}-pack of [batteries|beer|nappies]. each?"]),
    ("A:2.5-20.5 b:100-950", "", "{A} / 1000 * {b}", ["cheese at {A} a kilo. what do {b} g cost?", "{A} per kg, I take {b} grams. price?", "deli counter: {b} g of ham, {A}/kg. to pay?", "{b} ml at {A} per litre?"]),
    ("A:2-12.5 B:2.1-14 c:300-900 d:300-900", "", "print('first' if {A} / {c} < {B} / {d} else 'second')", ["which is cheaper per gram, the first pack with {c} g for {A} or the second with {d} g for {B}?", "first bottle {c} ml at {A}, second bottle {d} ml at {B}. which one is the better value?", "two jars: the first {c} g, {A}; the second {d} g, {B}. which is better value, first or second?"]),
    ("A:1.1-2.4 b:30-70", "", "{A} * {b}", ["petrol is {A} a litre and I filled {b} litres. the bill?", "{b} l at {A} each, total?", "diesel {A}/l, tank of {b} l. cost of filling it?"]),
    ("A:0.2-0.5 b:2-30 c:2-9", "", "{b} * {c} * {A}", ["an electric car charges {b} kW for {c} hours at {A} per kWh. cost?", "{c} hours of sauna, {b} kW, {A} a kWh. what do we pay?"]),
    # pace, speed, consumption
    ("a:5-12 b:5-55", "", "60 / ({a} + {b} / 60) * 1.609344", ["my tracker shows {a} min {b} s for each mile; as a speed in km/h?", "I run a mile in {a} minutes {b} seconds. km/h?", "{a}m {b}s a mile, as speed in km per hour?", "#H mile pace {a} min {b} sec -> km/h"]),
    ("a:4-8 b:5-55", "", "60 / ({a} + {b} / 60)", ["{a} min {b} s per km. what speed in km/h?", "a kilometre takes me {a} minutes {b} seconds. km/h?", "pace {a}m {b}s per km, in km/h please", "at {a} min {b} sec per kilometre how fast am I in km per hour?"]),
    ("a:4-8 b:5-55 n:5-42", "", "({a} + {b} / 60) * {n}", ["{a} min {b} s per km over {n} km: how many minutes?", "if I hold {a} minutes {b} seconds a km for {n} km, what time in minutes?", "{n} km at a pace of {a} min {b} sec. finish in how many minutes?"]),
    ("a:4-8 b:5-55", "", "({a} * 60 + {b}) * 1.609344", ["{a} min {b} s per km. seconds per mile?", "pace of {a} minutes {b} a km: how many seconds for a mile?"]),
    ("a:18-60", "", "100 / ({a} * 1.609344 / 3.785411784)", ["the dealer says {a} miles per US gallon; we count litres per 100 km, so?", "a pickup with {a} mpg (US gallons): what's that in l/100 km?", "how many litres per 100 km does {a} miles a US gallon mean?", "#H what do Germans call {a} US mpg, in litres per 100 km?"]),
    ("a:4-9 b:30-70", "", "{b} / {a} * 100", ["a {b} litre tank and {a} litres per 100 km. range in km?", "how far do I get on {b} l at {a} l/100 km?", "{a} litres for 100 km, {b} litres in the tank: km until empty?"]),
    ("a:12-25 b:40-100", "", "{b} / {a} * 100", ["an e-car takes {a} kWh per 100 km and has a {b} kWh battery. range?", "battery {b} kWh, use {a} kWh/100 km. km on a charge?"]),
    ("a:20-130", "", "{a} * 1000 / 60", ["{a} km/h is how many metres a minute?", "metres per minute at {a} km per hour?", "in one minute at {a} km/h I cover how many m?"]),
    ("a:20-75", "", "{a} * 5280 / 3600", ["{a} mph in feet per second?", "a pitch of {a} miles per hour is how many ft/s?", "feet each second at {a} mph?"]),
    ("a:100-3000", "", "{a} / 60", ["{a} rpm is how many turns a second?", "an engine at {a} revolutions per minute: rev per second?", "{a} beats a minute, in hertz?"]),
    ("a:8-40 b:20-90", "", "{a} * 1000 / ({b} * 60)", ["{a} km in {b} minutes, in m/s?", "the boat did {a} km in {b} min. metres per second?"]),
    ("a:5-90 b:10-600", "", "{b} * 8 / {a}", ["{b} MB over {a} Mbit/s takes how many seconds?", "line {a} megabits a second, file {b} megabytes. seconds?", "how many s to fetch {b} MB with {a} Mbps?"]),
    # body, garden, kitchen, workshop
    ("a:100-260 b:2-20", "", "{b} * {a} * 0.45359237", ["a calf of {a} lbs gets {b} mg of wormer per kg. mg altogether?", "{b} mg/kg for someone of {a} pounds. dose in mg?", "body weight {a} lb, {b} mg for each kg of it: mg?"]),
    ("a:40-110 b:1.2-2.2", "", "{b} * {a}", ["{b} g of protein per kg and I weigh {a} kg. grams a day?", "at {a} kilos with {b} g/kg, how much protein in grams?"]),
    ("a:100-260 b:1.2-2.2", "", "{b} * {a} * 0.45359237", ["{b} g of protein per kg. I'm {a} pounds. grams?", "my weight is {a} lb; coach says {b} g/kg. grams of protein?"]),
    ("a:2-9 b:1-3", "", "({a} + {b} / 4) * 236.588", ["pancakes want {a} {b}/4 cups of milk and my cup is 236.588 ml. millilitres?", "{a} {b}/4 cups at 236.588 ml -> ml", "how many ml are {a} {b}/4 cups if a cup is 236.588 ml?"]),
    ("a:2-9 b:1-3", "", "({a} + {b} / 4) * 2.54", ["a bolt of {a} {b}/4 inches, in cm?", "{a} {b}/4\" in cm", "cut it at {a} {b}/4 inches. centimetres?"]),
    ("a:2-9 b:1-3", "", "({a} + {b} / 4) * 0.45359237", ["{a} {b}/4 lb of mince in kg?", "a {a} {b}/4 pound roast, kilos?", "the cat is {a} {b}/4 pounds. kg?"]),
    ("a:2-9 b:1-7", "", "({a} + {b} / 8) * 25.4", ["{a} {b}/8 inches in mm?", "drill depth {a} {b}/8\" in millimetres?", "{a} {b}/8 in pipe -> mm"]),
    ("b:1-15", "b = b + 1 - b % 2 if b > 1 else 1", "{b} / 16 * 25.4", ["a {b}/16 inch spanner in mm?", "{b}/16\" is how many millimetres?", "drill bit {b}/16 in: mm?"]),
    ("a:13-17", "", "{a} * 4 * 2.54", ["a horse of {a} hands (4 inches each) in cm?", "{a} hands high, 4 inches to the hand. centimetres?"]),
    ("a:2-40", "", "{a} * 6 * 0.3048", ["{a} fathoms (6 feet each) in metres?", "the wreck lies {a} fathoms deep, a fathom being 6 ft. metres?"]),
    ("a:2-16", "", "{a} / 8 * 1.609344", ["a race over {a} furlongs (8 to the mile) in km?", "{a} furlongs, 8 make a mile. km?"]),
    ("a:2-30", "", "{a} * 12 * 12", ["{a} gross of pencils, a gross being twelve dozen. pencils?", "how many eggs are {a} gross (12 dozen each)?"]),
    ("a:2-40 b:3-20", "", "{a} * {b} / 10000", ["a field of {a} m by {b} m in hectares?", "plot {a} x {b} metres: hectares?"]),
    ("a:50-900 b:50-900", "", "{a} * {b} / 10000", ["the pasture is {a} m by {b} m. hectares?", "{a} metres by {b} metres of forest, as ha?"]),
    ("a:2-9 b:2-9", "", "({a} + {b} / 10) * 10000", ["{a} and {b} tenths of a hectare in m²?"]),
    ("a:5-60 b:2-20", "", "{a} * {b} / 1000", ["{a} drips of {b} ml: litres?", "{a} shots, {b} ml each, in litres?", "{a} vials of {b} ml make how many litres?"]),
    ("a:2-40 b:2-9", "", "{a} / {b} * 60 / 1000", ["{a} litres run out in {b} minutes. cubic metres per hour?", "pump test: {a} l in {b} min. m³/h?"]),
    ("a:1500-3500", "", "{a} * 4.184 / 1000", ["a daily need of {a} kcal in MJ?", "{a} kcal a day, as megajoules?", "diet plan of {a} kilocalories: MJ?"]),
]
# ---------------------------------------------------------------- amounts in words, names misspelt, the wanted unit first
ONES = {"miles": "a mile", "km": "a kilometre", "pounds": "a pound", "gallons": "a US gallon", "hours": "an hour", "minutes": "a minute", "days": "a day", "weeks": "a week", "years": "a year", "acres": "an acre", "feet": "a foot", "inches": "an inch", "yards": "a yard", "liters": "a litre", "kg": "a kilo", "ounces": "an ounce", "cups": "a US cup", "hectares": "a hectare", "centuries": "a century", "GB": "a gigabyte", "nautical miles": "a nautical mile", "carats": "a carat"}
SHARES = [("half {o}", "0.5"), ("a quarter of {o}", "1 / 4"), ("three quarters of {o}", "3 / 4"), ("{o} and a half", "1.5"), ("a third of {o}", "1 / 3"), ("two thirds of {o}", "2 / 3"), ("a tenth of {o}", "0.1"), ("{o} and a quarter", "5 / 4")]
DAYS = [("a fortnight", "14"), ("a week", "7"), ("a weekend", "2"), ("half a day", "0.5"), ("a day and a half", "1.5"), ("three weeks", "21"), ("a dozen days", "12"), ("four weeks", "28"), ("a ten-day trip", "10"), ("a thirty day month", "30"), ("two fortnights", "28"), ("a six-week course", "42")]
IN_DAYS = [("hours", "24"), ("minutes", "1440"), ("seconds", "86400")]
WORDED = ["{b} in {a}?", "how many {b} [are|is] {a}?", "{a} in {b}", "number of {b} in {a}", "what's {a} in {b}?", "how many {b} are there in {a}?", "{b} that make up {a}?", "[quiz|crossword|riddle]: {b} in {a}", "how many {b} make {a}?", "{a} has how many {b}?", "tell me the {b} in {a}", "{w} says it's {a}; what's that in {b}?", "#H count the {b} of {a}"]
FIRST = ["{b} in {n} {a}", "{b} in {n} {a}?", "how many {b} make up {n} {a}?", "how many {b} are there in {n} {a}?", "number of {b} in {n} {a}", "what number of {b} is {n} {a}?", "{b} for {n} {a}?", "which amount of {b} equals {n} {a}?", "in {b}, what's {n} {a}?", "how many {b} would {n} {a} be?", "for the [form|label|invoice] in {b}: {n} {a}", "it takes how many {b} to make {n} {a}?", "{b}? I've got {n} {a}", "I need {b} and have {n} {a}", "how many {b} go into {n} {a}?", "give {b} for {n} {a}", "my app wants {b}. {n} {a}, so?", "{w} thinks in {b}. tell {w} what {n} {a} is", "so tell me in {b}: {n} {a}", "#H the {b} hidden in {n} {a}?", "#H {n} {a} come to how many {b}?"]
MISSPELT = {"celsius": ["celcius", "celsuis", "celcuis", "Celcius", "selsius"], "fahrenheit": ["farenheit", "fahrenheight", "farhenheit", "fahrenhiet", "Farenheit"], "km": ["kilometeres", "kilomters", "kms", "killometers"], "miles": ["miels", "milles", "miless"], "pounds": ["punds", "pouns", "lbs."], "kg": ["kilograms", "kgs", "killos", "kilogramms"], "ounces": ["ounzes", "onces", "ounses"], "grams": ["gramms", "grms", "gramms"], "liters": ["litters", "litres", "liter", "ltrs"], "gallons": ["galons", "gallns", "gallens"], "inches": ["inchs", "inchess", "ins"], "cm": ["centimeteres", "cms", "centimters"], "feet": ["foots", "feets", "fet"], "m": ["meteres", "mtrs", "metters"], "yards": ["yrds", "yardes"], "hours": ["houres", "hrs", "huors"], "minutes": ["minuts", "mins", "mintues"], "seconds": ["secs", "secounds", "seonds"], "cups": ["cupps", "cup"], "acres": ["akers", "acers"], "hectares": ["hectars", "hektars"], "psi": ["PSI"], "kcal": ["kcals"], "ml": ["mililiters", "mls"], "teaspoons": ["teaspons", "tsps"], "tablespoons": ["tablespons", "tbsps"]}
HURRIED = ["{n} {a} convertd to {b}", "convert {n} {a} too {b}", "wats {n} {a} in {b}", "how meny {b} is {n} {a}", "plz {n} {a} in {b}", "{n} {a} in {b} pls", "whats {n} {a} in {b}??", "{n} {a} 2 {b}", "hw many {b} in {n} {a}", "conver {n} {a} into {b}", "{n} {a} to {b} quick", "need {n} {a} in {b} thx", "how much {b} are {n} {a}", "pls convert {n} {a} in {b}", "{b} of {n} {a}", "can u convert {n} {a} to {b}", "{n} {a} is wat in {b}", "tranform {n} {a} to {b}", "waht is {n} {a} in {b}", "{n} {a} ={b}?", "i hav {n} {a} wich is how many {b}", "#H cnverting {n} {a} gives how many {b}", "#H {n} {a} how mutch {b}"]


def situations(draw: Draw) -> Exchange:
    """What is over, what fits, what it costs, how fast it is: with a unit to be changed on the way."""
    specification, facts, code, bank = draw.rng.choices(ROWS, [len(row[3]) + 2 for row in ROWS])[0]
    numbers = drawn_numbers(draw, specification, facts)
    if min(numbers.values()) <= 0:
        return situations(draw)
    values = {name: f"{value:.2f}" if name.isupper() else str(value) for name, value in numbers.items()}
    if "print" not in code and eval(fill(code, values)) <= 0.01:
        return situations(draw)
    plain = re.search(r"\}[/°FC\"-]|/\{", "".join(bank)) is not None
    sign = draw.one(["", "", "$", "€", "£"])
    shown = {name: sign + value if name.isupper() else value if plain else draw.shown(value, words=0.06) for name, value in values.items()}
    question = around(draw, draw.say(bank, w=person(draw), **shown))
    expression = fill(code, values)
    if "print" not in code:
        places = ", 6"
        if draw.chance(0.08):
            wishes, places = draw.one(ROUNDINGS)
            question = f"{question}{'' if question[-1] in '.?' else '.'} {draw.say(wishes).capitalize()}."
        expression = f"print(round({expression}{places}))"
    output = execute(expression)
    return Exchange(dressed(draw, question, expression), (Call(expression, output),), ANSWER.replace("{r}", output))


def _plausible(expression: str) -> bool:
    value: float = eval(expression)
    return 0.01 <= abs(value) <= 1_000_000


def _told(draw: Draw, question: str, expression: str, answer: str) -> Exchange:
    code = f"print(round({expression}, 6))"
    output = execute(code)
    return Exchange(typed(draw, question, lower=False), (Call(code, output),), answer.replace("{r}", output))


def worded(draw: Draw) -> Exchange:
    """Half a mile, three quarters of an hour, a fortnight: in another unit."""
    if draw.chance(0.35):
        (said, days), (unit, factor) = draw.one(DAYS), draw.one(IN_DAYS)
        if said == "a fortnight" and unit == "seconds":
            return worded(draw)
        return _told(draw, draw.say(WORDED, a=said, b=unit, w=person(draw)), f"{days} * {factor}", ANSWER)
    first, second, there, back = draw.one(ALL)
    if first[0] not in ONES or draw.chance(0.3):
        first, second, there = second, first, back
    if first[0] not in ONES:
        return worded(draw)
    share, code = draw.one(SHARES)
    if not _plausible(there.replace("{n}", code)):
        return worded(draw)
    b = draw.one([name for name in second if name not in ("in", "l", "L", "s")])
    question = draw.say(WORDED, a=share.replace("{o}", ONES[first[0]]), b=b, w=person(draw))
    return _told(draw, question, there.replace("{n}", code), ANSWER)


def wanted_first(draw: Draw) -> Exchange:
    """The unit that is wanted named before the amount."""
    first, second, there, back = draw.one(ALL)
    if draw.chance(0.5):
        first, second, there = second, first, back
    a, b = (draw.one([name for name in names if name not in ("in", "l", "L", "s", "C", "F", "K", "mile")]) for names in (first, second))
    n = draw.one([str(draw.integer(2, 90)), f"{draw.integer(1, 60)}.{draw.integer(1, 9)}", str(draw.integer(10, 99) * 10), str(draw.integer(100, 3000))])
    if not _plausible(there.replace("{n}", n)):
        return wanted_first(draw)
    question = draw.say(FIRST, n=draw.shown(n, words=0.1), a=a, b=b, w=person(draw))
    return _told(draw, question, there.replace("{n}", n), f"{n} {a} is {{r}} {b}.")


def misspelt(draw: Draw) -> Exchange:
    """Conversions typed in a hurry, the units spelt as some people do."""
    first, second, there, back = draw.one([pair for pair in ALL if (pair[0][0] in MISSPELT and pair[1][0] in MISSPELT)])
    if draw.chance(0.25):
        first, second, there, back = next(pair for pair in ALL if pair[0][0] == "celsius" and pair[1][0] == "fahrenheit")
    if draw.chance(0.5):
        first, second, there = second, first, back
    a, b = (draw.one(MISSPELT[names[0]]) if draw.chance(0.7) else names[0] for names in (first, second))
    n = draw.one([str(draw.integer(2, 90)), str(draw.integer(2, 200)), f"{draw.integer(1, 60)}.{draw.integer(1, 9)}"])
    question = draw.say(HURRIED, n=n, a=a, b=b)
    expression = there.replace("{n}", n)
    if not _plausible(expression):
        return misspelt(draw)
    code = f"print(round({expression}, 6))"
    output = execute(code)
    return Exchange(question, (Call(code, output),), f"{n} {first[0]} is {output} {second[0]}.")


# ---------------------------------------------------------------- equations in any letter; one letter of several
TERSE = ["{e}: {v} comes out as?", "{e}, so how big is {v}", "{v} in {e}", "need {v}: {e}", "what must {v} be for {l} to become {r}?", "which {v} [makes|turns] {l} [equal to|into] {r}?", "for what {v} does {l} come to {r}?", "{l} is {r}. {v}?", "I set {l} equal to {r}. what's {v}?", "{e} and I want {v}", "find the {v} with {e}", "when {l} is {r}, how much is {v}?", "{e} (unknown: {v})", "{v} so that {e}", "[exam|quiz] item: {e}, determine {v}", "{l} must be {r}. choose {v}", "{e}, [could|would] you get me {v}?", "#H {v} that fits {e}", "#H let {l} be {r}; then {v}?"]
PLACES = ["{q}, give me {v} to {k} decimals", "{q} ({k} decimals)", "{q} to {k} decimal places", "{q}, round {v} to {k} decimals", "{q}, {k} places"]
ONE_OF = ["{e}, {f} and {g}. {v}?", "{e}; {f}; {g}. what is {v}?", "if {e}, {f} and {g}, what's {v}?", "{e}\n{f}\n{g}\n{v} = ?", "I know that {e}, that {f} and that {g}. {v} only please", "how big is {v} when {e}, {f}, {g}?", "three conditions: {e}, {f}, {g}. find {v}", "#H {v} from {e}, {f}, {g}"]
ONE_OF_TWO = ["{e} and {f}. {v}?", "{e}, {f}. what is {v}?", "[put|substitute] {e} into {f}. {v}?", "if {e} and {f}, how much is {v}?", "{e}\n{f}\n{v} please", "we have {e}; moreover {f}. find only {v}", "{v} when {e} and {f}", "two facts: {e}, {f}. {v} = ?", "#H {v}, given {e} together with {f}"]
CHANGED = ["this time with {n} where it said {o}", "what if it's {n} and not {o}?", "make that {n} rather than {o}", "sorry, it should be {n}, not {o}", "now {n} where I had {o}", "same but {n} in place of {o}", "and if {o} becomes {n}?", "swap {o} for {n}. result?", "change {o} to {n} please", "#H replace {o} by {n}"]


def letters(draw: Draw) -> Exchange:
    """Fractions, brackets, roots, powers and logarithms of any letter."""
    i, v = draw.integer, draw.one("wktnapqrbymzuhdx")
    a, b, c, d, kind = i(2, 9), i(1, 20), i(2, 9), i(1, 12), i(0, 12)
    numeric, k = kind > 9, str(i(2, 4))
    x = i(2, 15)
    a2 = a + i(1, 6)
    left, right = [
        (f"{v} / {a} - {v} / {a2}", str(i(1, 9))), (f"{v} / {a} + {v} / {a2}", str(i(1, 20))), (f"({v} - {b}) / {a}", f"({v} + {d}) / {a2}"), (f"{a2} * ({v} + {b})", f"{a} * {v} + {a2 * b + (a2 - a) * x}"),
        (f"{a2} * ({v} + {b}) - {a} * ({v} - {d})", str((a2 - a) * x + a2 * b + a * d)), (f"sympy.sqrt({a} * {v} + {b})", str(i(3, 12))), (f"{a} * {v} ** 2", str(a * x * x)), (f"{a} / {v} + {b}", str(b + i(1, 5))),
        (f"{c} * {v} ** 2 + {b}", str(c * x * x + b)), (f"{a} - {v} / {c}", str(a - i(1, 9))), (f"sympy.log({v})", f"{i(1, 4)}.{i(1, 9)}"), (f"sympy.exp({v})", str(i(5, 90))), (f"sympy.exp({c} * {v})", str(i(5, 400))),
    ][kind]
    text = re.sub(r"exp\(([^()]*)\)", lambda m: draw.one([f"e^({m[1]})", f"exp({m[1]})"]), show(draw, left.replace("sympy.log", "ln").replace("sympy.", "")))
    r = show(draw, right)
    question = draw.say(TERSE, e=f"{text}{draw.one([' = ', '='])}{r}", l=text, r=r, v=v)
    head = f"import sympy\n{v} = sympy.symbols('{v}')\n"
    if numeric:
        if draw.chance(0.6):
            question = draw.say(PLACES, q=question.rstrip("?. "), k=k, v=v)
        else:
            k = "6"
        made = ask_typed(draw, question, f"{head}print(round(float(sympy.nsolve({left} - ({right}), {v}, 1)), {k}))", ANSWER, lower=False)
        return letters(draw) if "Error" in made.answer else made
    solve = f"sympy.solve({left} - ({right}), {v})"
    answer = f"The solutions for {v} are {{r}}."
    made = ask_typed(draw, question, f"{head}print({solve})", answer, lower=False)
    return letters(draw) if "[]" in made.answer else made


def one_of(draw: Draw) -> Exchange:
    """One letter of a system of two or three: in words partly, or put in."""
    i = draw.integer
    names = draw.one([["x", "y", "z"], ["a", "b", "c"], ["p", "q", "r"], ["u", "v", "w"]])
    x, y, z = names
    sx, sy, n, k = i(2, 15), i(1, 12), i(2, 5), i(1, 9)
    if draw.chance(0.5):
        sz = n * sy
        facts = [(f"{x} + {y} + {z} = {sx + sy + sz}", f"{x} + {y} + {z} - {sx + sy + sz}"), draw.one([(f"{x} - {y} = {sx - sy}", f"{x} - {y} {'-' if sx >= sy else '+'} {abs(sx - sy)}"), (f"{x} + {y} = {sx + sy}", f"{x} + {y} - {sx + sy}")]), (draw.one([f"{z} = {n}{y}", f"{z} is {n} times {y}", f"{z} = {n} * {y}"] + [f"{z} is twice {y}"] * (n == 2)), f"{z} - {n} * {y}")]
        v = draw.one(names)
        question = draw.say(ONE_OF, e=facts[0][0], f=facts[1][0], g=facts[2][0], v=v)
        return ask_typed(draw, question, f"import sympy\n{x}, {y}, {z} = sympy.symbols('{x} {y} {z}')\nprint(sympy.solve([{', '.join(code for _, code in facts)}], [{x}, {y}, {z}])[{v}])", ANSWER, lower=False)
    m = i(2, 6)
    sy = n * sx + k
    facts = [draw.one([(f"{y} = {n}{x} + {k}", f"{y} - ({n} * {x} + {k})"), (f"{y} is {k} more than {n}{x}", f"{y} - ({n} * {x} + {k})")]), (f"{m}{x} + {y} = {m * sx + sy}", f"{m} * {x} + {y} - {m * sx + sy}")]
    v = draw.one([x, y])
    return ask_typed(draw, draw.say(ONE_OF_TWO, e=facts[0][0], f=facts[1][0], v=v), f"import sympy\n{x}, {y} = sympy.symbols('{x} {y}')\nprint(sympy.solve([{facts[0][1]}, {facts[1][1]}], [{x}, {y}])[{v}])", ANSWER, lower=False)


def changed(draw: Draw) -> list[Exchange]:
    """An equation, then with another sign, factor or number in it."""
    i, v = draw.integer, draw.one("xxptnkay")
    a, b, sign, x = i(2, 12), i(1, 30), draw.one("+-"), i(2, 20)
    c = a * x + b if sign == "+" else a * x - b
    turns: list[Exchange] = []
    old = ""
    for later in range(draw.one([2, 2, 3])):
        if later:
            kind = draw.integer(0, 2)
            if kind == 0:
                words = {"+": ["plus {b}", "+ {b}"], "-": ["minus {b}", "- {b}"]}
                style, new = i(0, 1), "-" if sign == "+" else "+"
                old, said, sign = words[sign][style].replace("{b}", str(b)), words[new][style].replace("{b}", str(b)), new
            elif kind == 1:
                fresh = a + i(1, 6)
                old, said, a = f"{a}{v}", f"{fresh}{v}", fresh
            else:
                fresh = b + i(1, 20)
                old, said, b = f"{sign} {b}", f"{sign} {fresh}", fresh
            question = draw.say(CHANGED, n=said, o=old)
        else:
            e = show(draw, f"{a} * {v} {sign} {b}")
            question = draw.say(["solve {e} = {c}", "{e} = {c}, {v}?", "find {v}: {e} = {c}", "what's {v} in {e} = {c}?", "{e} = {c}"], e=e, c=c, v=v)
        solve = f"sympy.solve({a} * {v} {sign} {b} - ({c}), {v})"
        head = f"import sympy\n{v} = sympy.symbols('{v}')\n"
        made = turn(draw, question, f"{head}print({solve})", f"The solutions for {v} are {{r}}.", later=bool(later), plain=False)
        turns.append(made)
    return turns

KINDS: list[Kind] = [("units", 16, situations), ("units", 4, worded), ("units", 5, wanted_first), ("units", 4, misspelt), ("equations", 5, letters), ("equations", 2, one_of), ("follow-ups", 3, changed)]
