"""Measures in people's lives: passports, ovens, parcels, farms, tracks, meters, downloads, pools.

The conversions of `calendar_units` and `units_asked` in other voices, amounts of two parts, factors
that the question gives, sums of amounts in several units, and what takes two conversions;
and durations.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    execute,
    in_words,
)
from samara.agent.models.embedded.training.questions.days_and_times import around, made
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.numbers_drawn import ROUNDINGS
from samara.agent.models.embedded.training.questions.units_asked import ALL, STORIES
from samara.agent.models.embedded.training.questions.words import person

Pair = tuple[list[str], list[str], str, str]
A = "The answer is {r}."
SPELLED = {
    "km": ["kilometre", "kilometres"], "m": ["metres"], "cm": ["centimetres", "centimeters", "cms"], "mm": ["millimetres"], "kg": ["kilogrammes", "kilos", "kgs"], "g": ["grammes", "gr"], "pounds": ["lbs.", "pounds (lb)"], "ounces": ["oz."], "liters": ["litres", "ltr"], "ml": ["millilitres", "mls"], "square meters": ["square metres", "sq m", "sq. metres", "m^2"], "square feet": ["sq. ft", "square foot", "sqft"], "square kilometers": ["square kilometres", "sq km"], "square centimeters": ["square centimetres", "sq cm", "cm^2"], "cubic meters": ["cubic metres", "m^3"],
    "km/h": ["km per hour", "kilometres per hour", "kmph", "kilometres an hour"], "mph": ["miles an hour"], "m/s": ["metres per second", "metres a second"], "GB": ["gigabyte", "gigs"], "MB": ["megs"], "tonnes": ["tonne"], "celsius": ["degrees celsius", "deg C", "degrees C", "centigrade", "Celsius"], "fahrenheit": ["degrees Fahrenheit", "deg F", "degrees F"], "kelvin": ["kelvins", "K", "Kelvin"], "minutes": ["min", "minutes"], "hours": ["hrs", "hours"], "hectares": ["hectare", "hectares"],
}
SINGULAR = {"pounds": "pound", "ounces": "ounce", "stone": "stone", "miles": "mile", "nautical miles": "nautical mile", "yards": "yard", "feet": "foot", "gallons": "gallon", "quarts": "quart", "pints": "pint", "cups": "cup", "tablespoons": "tablespoon", "teaspoons": "teaspoon", "acres": "acre", "hectares": "hectare", "weeks": "week", "days": "day", "years": "year", "centuries": "century", "square meters": "square meter", "square miles": "square mile", "cubic meters": "cubic meter", "kilometers": "kilometer", "tonnes": "tonne", "carats": "carat", "square yards": "square yard", "square feet": "square foot", "kilograms": "kilogram", "liters": "liter", "horsepower": "horsepower", "knots": "knot", "square kilometers": "square kilometer"}
ONE = ["how many {b} [are there |]in a {a}?", "how many {b} [are in|make|make up|does it take for] one {a}?", "one {a} in {b}?", "a {a} is how many {b}?", "{b} in a {a}?", "{b} per {a}?", "what's one {a} in {b}?", "[quiz|trivia]: {b} in one {a}?", "how many {b} go into a {a}, again?", "what's a single {a} worth in {b}?", "my kid wants to know how many {b} a {a} has", "#H a {a} amounts to how many {b}?"]
# for each kind of quantity, stories; `b` is what is wanted
TOLD: dict[str, list[str]] = {
    "distance": ["my [odometer|watch|pedometer] counted {n} {a}. I'd like that in {b}.", "{w} swims {n} {a} every [morning|week]; how many {b} would that be?", "the [pipeline|hedge|cycle path|tunnel] is {n} {a} long. [state|give] its length in {b}.", "[detour|next petrol station] {n} {a}. my car shows {b}, so how many?", "we hiked {n} {a}, but my [grandpa|aunt] only thinks in {b}. what do I tell [her|him]?", "the [charity walk|triathlon swim|ferry crossing] is {n} {a}. the flyer should say it in {b}.", "the [ship|lighthouse|buoy] is {n} {a} off. {b}?", "from my door to the sea it's {n} {a}, they say. that makes how many {b}?", "[sprint|lap|leg] of {n} {a}, I need the {b}", "a marathon pal brags about {n} {a}. what is it in {b}?", "#H {n} {a} of motorway were closed. the paper abroad writes {b}: how many?"],
    "size": ["telly's {n} {a} across. in {b}?", "the [curtain|zip|blind|mattress] is {n} {a} and the shop sells in {b}. what do I ask for?", "the hole is {n} {a} wide. what's that in {b} so I can buy a plug?", "[waist|inseam|chest] {n} {a}; the website sizes in {b}", "hem it by {n} {a}, said the tailor. my tape has {b}.", "[rainfall|snowfall] was {n} {a}. the neighbours report {b}; what's ours?", "a [sunflower|giraffe calf|Christmas tree] of {n} {a}: height in {b}?", "the frame I ordered is {n} {a} tall; {b} please", "a wave of {n} {a} is how high in {b}?", "the doorway has {n} {a}, the wardrobe is in {b}. convert the doorway", "#H {n} {a} of ribbon, please; and in {b}?"],
    "weight": ["the vet put our [cat|goat|parrot|tortoise] on the scale: {n} {a}. [how many {b} is that?|{b}?]", "[grabbed|bought] a {n} {a} bag of [coffee|rice|dog food|seeds] abroad. {b}?", "luggage allowance {n} {a}, but my scale at home is in {b}. what's the limit?", "the [kettlebell|barbell|rucksack] says {n} {a}. how much is that in {b}?", "the butcher weighed {n} {a} of [lamb|sausages|mince]; I'd like it in {b}", "newborn [elephant|calf|foal] weighs {n} {a}. {b}?", "[customs|the courier|the form] wants {b}. the parcel has {n} {a}.", "our apple harvest was {n} {a}. how many {b} of apples is that?", "I'm down {n} {a} since spring. what would it be in {b}?", "gold, {n} {a}. the dealer quotes in {b}, so I've got how many?", "dose is {n} {a}, the bottle is labelled in {b}. convert", "the lift takes {n} {a}. what's its limit in {b}?", "#H the record pumpkin tipped the scales at {n} {a}. for the British press, {b}?"],
    "volume": ["an American [friend|blogger] says the [pickup|kettle|barrel] takes {n} {a}. I'd like to know how many {b} that makes.", "the [punch|stew|marinade] needs {n} {a} and I own nothing but a jug in {b}. how many?", "[blood donation|IV bag|bottle] of {n} {a}: {b}?", "our [rain barrel|fish tank|oil tank] takes {n} {a}. {b}?", "the cow gives {n} {a} of milk. how much is that in {b}?", "I need to [mix|pour|dilute] {n} {a} but the measuring cup shows {b}.", "grandad's [jam|brew] recipe: {n} {a} of juice. what's that in {b}?", "paint can holds {n} {a}; label for export in {b}", "shampoo, {n} {a}. allowed on board in {b}?", "the meter says we used {n} {a} of water. in {b}, please.", "[add|stir in] {n} {a} of [stock|cream|rum]. {b}?", "#H a thirsty camel drank {n} {a}. put it in {b}."],
    "temperature": ["recipe says {n} {a} but my oven [only knows|is in|shows] {b}, help!", "bake at {n} {a}, the book says. my oven dial is in {b}. which setting?", "what temperature in {b} corresponds to {n} {a}?", "[the nurse|my thermometer] read {n} {a}. is that a fever? in {b} please", "the [lake|pool|sea] is {n} {a} today. my cousin wants to hear {b}.", "keep the [vaccine|wine|orchid|server room] at {n} {a}. what is that in {b}?", "record [low|high] in {c}: {n} {a}. {b}?", "sugar must reach {n} {a}; my candy thermometer has {b} on it", "they say it'll be {n} {a} in {c}. what should I expect in {b}?", "give {n} {a} on the scale of {b}.", "tea brews at {n} {a}. kettle is set in {b}, so?", "packing for {c}: {n} {a} there. {b}?", "#H meat is done at {n} {a} inside. my probe reads {b}."],
    "speed": ["limit sign says {n} {a}; my [speedometer|dashboard] is in {b}. what should I stay under?", "[gale|storm|hurricane] warning: {n} {a}. in {b}?", "the [serve|pitch|puck|falcon] was clocked at {n} {a}. {b}?", "they fined me for {n} {a}. what's that in {b}?", "our [boat|barge|drone] does {n} {a}. express it in {b}.", "a [glacier train|tram|tractor] creeps at {n} {a}; in {b} it's?", "treadmill set to {n} {a}, and my plan is in {b}. what do I have?", "cruising speed {n} {a}; convert into {b}", "#H the lion charges at {n} {a}. for the {b} crowd?"],
    "area": ["the [brochure|deed|listing] says {n} {a}. would you kindly give the area in {b}?", "the [office|loft|studio|warehouse] we may rent has {n} {a}. need it in {b}.", "{n} {a} of [vineyard|wheat|forest|meadow] burned. in {b}?", "how many {b} make up {n} {a}?", "grandpa left us {n} {a} of land. I only know {b}.", "the [national park|reserve|island] covers {n} {a}. {b}?", "seed for {n} {a}, the packet counts in {b}. how many?", "a solar [roof|farm] of {n} {a} has how many {b}?", "the [lot|paddock|orchard] measures {n} {a}. what's the size in {b}?", "wallpaper for {n} {a}, sold by {b}. so?", "#H our ranch, {n} {a}: what do I write in the box marked {b}?"],
    "time": ["my watch says I slept {n} {a}. how much is it in {b}, as a decimal?", "express {n} {a} in {b}.", "the [battery|probe|lamp] ran for {n} {a}. that's how many {b}?", "{n} {a} of community service. how many {b}?", "[parking|wifi|the pass] is good for {n} {a}; {b}?", "the [tortoise|comet|tree] took {n} {a}, or how many {b}?", "the app logged {n} {a} of [reading|meditation|screen time]. in {b}?", "video has {n} {a}. tell me in {b}", "we waited {n} {a} for the permit. how long in {b}?", "#H it'll be {n} {a} until we meet. in {b}?"],
    "data": ["[the movie|my backup|the update] takes {n} {a}. what's that in {b}?", "my plan gives me {n} {a} a month. how many {b}?", "the stick holds {n} {a}. in {b}, with 1000 to the step where it applies?", "what's {n} {a} expressed as {b}?", "the mailbox is full: {n} {a}. {b}?", "cloud invoice lists {n} {a}, I budget in {b}", "the [camera|dashcam] wrote {n} {a} today. {b}?"],
    "energy": ["the [chocolate bar|muesli|shake] has {n} {a}. how much in {b}?", "my [heat pump|bike ride|boiler] used {n} {a}. in {b}?", "the [motor|mower|outboard] is rated {n} {a}. {b}?", "a [meal|battery pack] of {n} {a}, what would it be in {b}?", "bill says {n} {a}. convert that to {b}"],
    "pressure": ["[football|bike tyre|boiler] at {n} {a}. in {b}?", "the pump shows {b}, the manual wants {n} {a}. what do I pump to?", "diver's gauge: {n} {a}. {b}?", "weather map says {n} {a}. in {b}?"],
}
ANY = [
    "dear assistant, I have {n} {a} and would be grateful for the figure in {b}.", "{n} {a} ~ ? {b}", "hmm, {n} {a}... what's it in {b}?", "how much {b} is {n} {a}?", "express {n} {a} in {b}", "the label says {n} {a}, I need it as {b}", "what does {n} {a} come out to in {b}?", "got {n} {a}, want {b}", "find the number of {b} in {n} {a}.", "how would one write {n} {a} in {b}?", "{n} {a}. {b}?", "[in|into] {b}: {n} {a}", "amount: {n} {a}\nwanted: {b}", "I was told {n} {a}. I don't understand {a}, only {b}.", "the answer sheet has {b} and my result is {n} {a}. what do I enter?", "quick: {b} in {n} {a}", "I'm trying to figure out how many {b} I get for {n} {a}", "any idea what {n} {a} is in {b}?", "if a thing is {n} {a}, it's how much in {b}?", "my [colleague|dad|pen pal] uses {a}, I use {b}. {n} {a} is what for me?", "would you please turn {n} {a} to {b}?", "{n} {a} must be reported in {b}. which value?", "I wonder how many {b} {n} {a} might be",
    "#H {n} {a}, said the [guide|seller|nurse]. I think in {b}.", "#H so many {a} ({n})! and in {b}?",
]
KELVIN: list[Pair] = [(["kelvin"], ["celsius"], "{n} - 273.15", "{n} + 273.15"), (["kelvin"], ["fahrenheit"], "({n} - 273.15) * 9 / 5 + 32", "({n} - 32) * 5 / 9 + 273.15")]
KELVINS = ["[liquid nitrogen|helium|the gas|the alloy|this metal] [boils|melts|freezes] at {n} {a}. express this in {b}.", "the [filament|star's surface|probe|superconductor] is at {n} {a}. in {b}?", "physics homework: {n} {a} as {b}", "{n} {a} in {b}", "the [lab|cryostat] sheet says {n} {a}. convert to {b}", "what's {n} {a} on the {b} scale?", "a reaction runs at {n} {a}; give the temperature in {b}", "#H {n} {a} in the chamber, {b} on my form"]
PLACES = ["Malta", "Calgary", "Phoenix", "Tromso", "Hanoi", "Denver", "Bergen", "Perth", "Cork", "Dakar", "Quebec", "Athens"]
# questions, the code's expression, the answer; slots: f feet, i inches or ounces, g stone, p places
PARTS: list[tuple[list[str], str, str]] = [
    (["my [sister|nephew|bride|coach] is {f} foot {i} and the [form|visa|passport office] asks for centimetres. what do I write?", "{f}ft {i}in, what is this in cm?", "I'm {f}'{i}. how many centimeters?", "[jockey|goalkeeper|suspect] measures {f} feet {i}. in centimetres?", "{f} foot {i} in cm?", "height on licence: {f}'{i}\". metric in cm, please", "{w}, {f} ft {i}, wants to know the cm", "the door frame is {f} feet and {i} inches high. centimetres?", "for the costume I need cm; the actor is {f} feet {i} inches", "how many cm is someone of {f} foot {i}?", "#H {f} feet {i} tall, says his card. cm?"], "({f} * 12 + {i}) * 2.54", "It is {r} cm."),
    (["{f} feet {i} inches in metres?", "the [van|shed|sail|python] is {f} ft {i} in long. in meters?", "{f}'{i}\" in m", "I'm {f} foot {i}. what's that in metres?", "clearance {f} ft {i} in, in metres please", "jumped {f} feet {i} inches. how many meters?"], "({f} * 12 + {i}) * 0.0254", "It is {r} m."),
    (["{f} feet {i} inches in inches?", "how many inches is {f} foot {i}?", "{f} ft {i} in, in inches only", "the rod is {f}'{i}\". inches?", "board of {f} feet and {i} inches = how many inches?"], "{f} * 12 + {i}", "It is {r} inches."),
    (["the baby was {f} lb {i} oz. kilograms for the [card|grandparents|chart]?", "{f} lbs {i} oz in kg?", "a trout of {f} pounds {i} ounces weighs how many kilos?", "parcel: {f} lb {i} oz. in kg?", "{f} pounds and {i} ounces in kilograms please", "#H the cheese weighed {f} lb {i} oz. kilos?"], "({f} * 16 + {i}) * 0.028349523125", "It is {r} kg."),
    (["{f} lb {i} oz in grams?", "the puppy weighs {f} pounds {i} ounces. grams?", "how many grams is {f} pounds {i} ounces?", "{f} lbs {i} oz of wool, in grams"], "({f} * 16 + {i}) * 28.349523125", "It is {r} grams."),
    (["{w} weighs {g} stone {i}. how many kilos?", "{g} stone {i} lbs in kilograms", "boxer at {g} st {i} lb. kg?", "my gran says she's {g} stone {i}. what's that in kg?", "convert {g} stone and {i} pounds into kilos", "[bathroom scales|the clinic] said {g} stone {i} pounds; the form wants kg", "#H {g} st {i}, in kilos?"], "({g} * 14 + {i}) * 0.45359237", "It is {r} kg."),
    (["{g} stone {i} in pounds?", "{g} st {i} lb, just in pounds", "how many pounds is {g} stone {i}?"], "{g} * 14 + {i}", "It is {r} pounds."),
    (["{g} m {p} cm in cm?", "the plank is {g} m {p} cm. in centimetres only?", "{g} metres and {p} centimetres is how many centimetres?"], "{g} * 100 + {p}", "It is {r} cm."),
    (["{g} km {q} m, how many metres?", "we walked {g} km and {q} m. in metres?", "{g} kilometres {q} metres in metres"], "{g} * 1000 + {q}", "It is {r} m."),
    (["{g} kg {q} g in grams?", "the pumpkin has {g} kg and {q} g. grams in all?", "{g} kilos {q} grams is how many grams?"], "{g} * 1000 + {q}", "It is {r} grams."),
    (["{d} days and {f} hours in hours?", "how many hours are {d} days and {f} hours?", "[voyage|ride|fast] of {d} days {f} hours, in hours?", "{d} d {f} h in hours"], "{d} * 24 + {f}", "It is {r} hours."),
    (["{d} weeks and {f} days in days?", "she's {d} weeks {f} days pregnant. how many days is it?", "how many days are {d} weeks and {f} days?", "{d}w {f}d in days"], "{d} * 7 + {f}", "It is {r} days."),
    (["{d} years and {i} months in months?", "our son is {d} years and {i} months. how many months?", "a loan over {d} years {i} months, in months?"], "{d} * 12 + {i}", "It is {r} months."),
]
# two steps: slots a, b, d, n with their ranges
STEPS: list[tuple[str, str, list[str]]] = [
    ("a:60-800 b:6.5-99.5", "{a} / {b} * 3.6", ["a [sprinter|greyhound|cyclist|skater] covers {a} m in {b} s. average speed in km/h?", "{a} metres in {b} seconds, how fast in km/h?", "she ran {a} m in {b} seconds. calculate her speed in kilometres per hour.", "{a} m, {b} s -> km/h?", "my dog did {a} meters in {b} seconds, what's that in km/h?", "#H it took {b} s over {a} m. km/h?"]),
    ("a:60-800 b:6.5-99.5", "{a} / {b}", ["{a} m in {b} s, how many m/s?", "a horse gallops {a} metres in {b} seconds. speed in metres per second?", "average speed in m/s for {a} m in {b} s?"]),
    ("a:3-60 b:12-240", "{a} / {b} * 60", ["I cycled {a} km in {b} minutes. km/h?", "{a} km took {b} min. average speed in km per hour?", "the ferry does {a} km in {b} minutes, so how many km/h is it?", "we drove {a} miles in {b} minutes. mph?", "{a} miles in {b} minutes is what speed in miles per hour?"]),
    ("a:4.1-14.5", "100 / {a} / 1.609344 * 3.785411784", ["my car [uses|drinks|burns] {a} litres per 100 km. what's that in miles per US gallon?", "{a} l/100km in mpg (US)?", "convert {a} L per 100 km to US miles per gallon", "rental needs {a} litres on 100 km; mpg, US gallons?", "fuel economy {a} l/100 km. US mpg please", "#H {a} litres every 100 kilometres: how many miles to the US gallon?"]),
    ("a:18-60", "100 / ({a} * 1.609344 / 3.785411784)", ["my truck gets {a} miles per US gallon. in litres per 100 km?", "{a} mpg (US) in l/100km?", "convert {a} US mpg to litres per 100 km", "the ad promises {a} miles to the US gallon. l/100 km?"]),
    ("a:4.1-9.5 b:120-900", "{a} / 100 * {b}", ["the car uses {a} litres per 100 km. how many litres for {b} km?", "{a} l/100 km, trip of {b} km. litres needed?", "how much fuel for {b} km at {a} litres per 100 km?", "my van takes {a} l on 100 km and we go {b} km. fuel in litres?"]),
    ("a:20-70 b:250-900", "{a} / {b} * 100", ["I filled {a} litres after {b} km. consumption per 100 km?", "{b} km with {a} litres: litres per 100 km?", "tank of {a} l lasted {b} km. how many l/100 km is it?"]),
    ("a:1.5-80 b:10-250", "{a} * 1000 * 8 / {b}", ["a [file|game|film] is {a} GB (1 GB = 1000 MB) and my line does {b} megabits per second. how many seconds does the download take?", "{a} GB over {b} Mbit/s, with 1 GB being 1000 MB. seconds?", "how many seconds to send {a} gigabytes (1000 MB each) at {b} Mbps?", "uploading {a} GB at {b} Mbit/s (decimal gigabytes), how long in seconds?", "#H at {b} megabits a second, {a} GB (1000 MB to the GB) need how many seconds?"]),
    ("a:100-900 b:2-90", "{a} / {b}", ["{a} MB at {b} MB/s, seconds?", "a {a} MB update on a line of {b} megabytes per second. how many seconds?", "copying {a} MB, speed {b} MB per second. how long does it take in seconds?"]),
    ("a:4-30 b:3-15 d:60-240", "{a} * {b} * {d} / 100 * 1000", ["pool is {a} m long, {b} m wide and filled to {d} cm. how many litres of water?", "a pond of {a} m by {b} m, {d} cm deep. litres?", "basin: {a} m x {b} m, water depth {d} cm. content in litres?", "how much water in litres goes into a {a} by {b} metre tank up to a depth of {d} cm?", "#H cellar {a} m by {b} m is flooded {d} cm high. litres of water?"]),
    ("a:30-150 b:20-60 d:20-70", "{a} * {b} * {d} / 1000", ["aquarium {a} cm x {b} cm x {d} cm. how many litres?", "a box {a} cm long, {b} cm wide, {d} cm high holds how many litres?", "trunk of {a} by {b} by {d} cm, volume in litres?", "my planter measures {a}, {b} and {d} cm inside. how many litres of soil?"]),
    ("a:2-30 b:2-15 d:1.2-3.8", "{a} * {b} * {d} * 1000", ["a tank is {a} m long, {b} m wide and {d} m deep. litres?", "pool {a} x {b} x {d} m, how many liters?", "the lock chamber holds {a} m by {b} m by {d} m of water. in litres?"]),
    ("a:150-950 b:1.2-9.8", "{a} / 1000 + {b}", ["two parcels, {a} g and {b} kg. total in kilograms?", "{a} g plus {b} kg, in kg?", "I put {a} g of nuts with {b} kg of flour. how many kg is it together?", "the cat has {a} g of collar and gps and {b} kg of cat. in kg?"]),
    ("a:150-950 b:1.2-9.8 d:1-9", "{a} / 1000 + {b} + {d} * 0.45359237", ["three packages: {a} g, {b} kg and {d} lb. total weight in kilograms?", "we send {a} g, {b} kg and {d} pounds in one box. courier charges by kg: how many?", "add {a} grams, {b} kilograms and {d} pounds, in kg", "[luggage|tools|cheeses] of {a} g, {b} kg and {d} lbs. what's the total in kg?", "#H kilos altogether for {a} g, {b} kg, {d} lb?"]),
    ("a:15-95 b:1.2-9.8", "{a} / 100 + {b}", ["{a} cm and {b} m together, in metres?", "a rope of {a} cm is tied to one of {b} m. metres in all?", "pipe pieces of {a} cm and {b} m: total in metres?"]),
    ("a:150-900 b:1.2-4.8", "{a} / 1000 + {b}", ["{a} ml and {b} litres, how many litres?", "I pour {a} ml of syrup into {b} l of water. litres altogether?", "{a} ml of milk plus {b} litres of milk in litres?"]),
    ("a:2-30 b:120-900", "{a} * {b} / 1000", ["{a} bottles of {b} ml each, how many litres?", "{a} bags of {b} g each. total in kg?", "I carry {a} bricks weighing {b} g each. kilos in all?", "{a} laps of {b} m. km?", "{w} rows {a} stretches of {b} m each. distance in km?", "{a} planks, each {b} mm. total metres?", "a tap drips {b} ml a day. litres in {a} days?"]),
    ("a:2-30 b:100-900", "{a} * 1000 / {b}", ["how many {b} ml bottles can I fill from {a} litres?", "{a} kg of coffee in bags of {b} g. how many bags, as a decimal if need be?", "a barrel of {a} l: how many glasses of {b} ml?", "{a} km is how many laps of {b} m?"]),
    ("a:40-2500 b:2-24", "{a} * {b} / 1000", ["a {a} W heater runs {b} hours. kWh?", "{a} watts for {b} hours, in kWh?", "how many kilowatt hours does a {a} watt [pump|oven|lamp|fridge] use in {b} h?"]),
    ("a:30-75 b:15-30", "{a} * 0.45359237 - {b}", ["my case is {a} lb and the limit is {b} kg. by how many kg am I over?", "bag {a} lbs, allowance {b} kg. how many kg too much?", "{a} pounds minus the allowed {b} kg, in kg?"]),
    ("a:2-12 b:3-9", "{a} / {b} * 60", ["{a} km at {b} km/h on foot. minutes?", "walking {b} km an hour, how many minutes for {a} km?", "I jog {b} km/h. {a} km takes how many minutes?"]),
]
FACTOR = ["if 1 {a} is {k} {b}, how many {b} are {n} {A}?", "with one {a} being {k} {b}, what's {n} {A} in {b}?", "how many {b} are in {n} {A} (the {k} {b} kind)?", "1 {a} = {k} {b}. so {n} {A} = ? {b}", "my cookbook says a {a} is {k} {b}. {n} {A} then?", "taking a {a} as {k} {b}, convert {n} {A} to {b}", "a {a} here means {k} {b}. how many {b} do I get from {n} {A}?", "{n} {A} in {b}, at {k} {b} a {a}", "assume {k} {b} per {a}. {n} {A} is how many {b}?", "#H say each {a} counts {k} {b}; {n} {A}, in {b}?"]
FACTORS = [("cup", "cups", "ml", ["240", "250", "200", "236.588"]), ("tablespoon", "tablespoons", "ml", ["15", "20", "14.8"]), ("teaspoon", "teaspoons", "ml", ["5", "4.93"]), ("GiB", "GiB", "MiB", ["1024"]), ("GB", "GB", "MB", ["1024", "1000"]), ("TB", "TB", "GB", ["1000", "1024"]), ("cup", "cups of flour", "grams", ["120", "125"]), ("stick", "sticks of butter", "grams", ["113"]), ("pint", "pints", "ml", ["568", "473"]), ("gallon", "gallons", "litres", ["4.546", "3.785"]), ("mile", "miles", "km", ["1.6", "1.609"]), ("inch", "inches", "cm", ["2.54"]), ("pound", "pounds", "grams", ["454", "500"]), ("barrel", "barrels", "litres", ["159"]), ("kcal", "kcal", "kJ", ["4.2", "4.184"]), ("sack", "sacks", "kg", ["25", "50"]), ("crate", "crates", "bottles", ["12", "20", "24"]), ("furlong", "furlongs", "metres", ["201"])]
OVER = ["airline limit {m} {b}, my bag has {n} {a}. is it more than the limit?", "is {n} {a} over {m} {b}?", "the lift takes {m} {b} and the piano weighs {n} {a}. is the piano heavier than that?", "{n} {a} on the sign. I'm allowed {m} {b}. is the sign's value higher?", "does {n} {a} come to more than {m} {b}?", "my friend did {n} {a}, I did {m} {b}. did my friend do more?", "true or false: {n} {a} is greater than {m} {b}", "#H {m} {b} is the most they take; do my {n} {a} go beyond?"]
BIGGER = ["{w} says {n} {a}, I say {m} {b}. who names more? answer with the amount", "which is the larger amount, {n} {a} or {m} {b}?", "I can get {n} {a} or {m} {b} for the same price. which is more?", "{n} {a} against {m} {b}: which one wins?", "#H offered {n} {a} or {m} {b}. I want the bigger one, which is it?"]
ADDED = ["[movie marathon|playlist|three talks]: {d}. total running time in minutes?", "{d} - how many minutes altogether?", "I practised {d}. in minutes, what's the sum?", "stages took {d}. total time in minutes?", "add up {d}, in minutes", "my calls today were {d} long. how many minutes is it together?", "the [podcast|audiobook|course] has parts of {d}. how many minutes in all?", "total minutes: {d}", "train rides of {d}. all together that's how many minutes?", "#H {d}: what does it sum to, in minutes?"]
ADDED_BOTH = ["[the legs of the trip|the sessions|my runs] took {d}. total in hours and minutes?", "{d}, summed up in hours and minutes?", "add {d}, as hours and minutes", "how long are {d} together, in hours and minutes?", "{w} worked {d}. in hours and minutes altogether?"]
YEAR_UNITS = [("seconds", "86400"), ("minutes", "1440"), ("hours", "24")]
IN_YEAR = ["how many {u} [are there |]in a {k} year?", "{u} in a {k} year?", "number of {u} a {k} year has?", "a {k} year has how many {u}?", "[kid|quiz|trivia] question: {u} in one {k} year", "what's the number of {u} in a {k} year?"]
TO_SECONDS = ["{h}h {m}m {k}s in seconds", "the winner took {h} hours {m} minutes {k} seconds. how many seconds?", "{h} hours, {m} minutes and {k} seconds is how many seconds?", "my marathon: {h}:{m:02}:{k:02} (h:mm:ss). in seconds?", "convert {h} h {m} min {k} s to seconds only", "express {h} hours {m} minutes {k} seconds in seconds"]
SPLIT = ["the stopwatch says {n} seconds. hours, minutes, seconds?", "break {n} s into hours, minutes and seconds", "a lunar eclipse of {n} seconds is how long in hours, minutes and seconds?", "the log says uptime {n} sec. hours/minutes/seconds?", "{n} seconds - how many hours, how many minutes, how many seconds are left over?", "ride time {n}s, split in h, min, s"]
DECIMAL = ["{n} hours in hours and minutes?", "my timesheet says {n} h. what's this in hours and minutes?", "{n} decimal hours as hours and minutes", "the flight takes {n} hours, so hours and minutes would be?", "turn {n} hours into hours and minutes", "payroll booked {n} hours. how many hours and minutes is it?"]
PACED = ["I ran {n} km in {M} minutes and {k} seconds. how many minutes per km, as a decimal?", "{n} km, {M} min {k} s. pace in minutes per kilometre?", "pace of {M}:{k:02} for {n} km, min per km in decimals?"]


def worded(value: int) -> str:
    """An integer below a million in English words."""
    if value < 100:
        return in_words(value)
    head, rest = divmod(value, 1000 if value >= 1000 else 100)
    said = f"{worded(head)} {'thousand' if value >= 1000 else 'hundred'}"
    return f"{said}{(' and ' if rest < 100 else ' ') + worded(rest) if rest else ''}"


def _said(draw: Draw, number: str) -> str:
    """How somebody may say a number: in figures, in words, with a half."""
    whole, _, part = number.partition(".")
    if part == "5" and whole != "0" and draw.chance(0.5):
        if int(whole) > 9 or draw.chance(0.3):
            return f"{whole} 1/2"
        return f"{in_words(int(whole)) if draw.chance(0.5) else whole} and a half"
    if number.isdigit() and draw.chance(0.13):
        return worded(int(number))
    return draw.shown(number) if not number.startswith("-") else number


def _amount(draw: Draw, unit: str, kind: str) -> str:
    if kind == "temperature":
        if unit == "kelvin":
            return str(draw.one([draw.integer(2, 900), f"{draw.integer(2, 400)}.{draw.integer(1, 9)}"]))
        celsius = unit == "celsius"
        n = draw.integer(-30, 45) if celsius else draw.integer(-10, 115)
        if draw.chance(0.4):
            n = 5 * draw.integer(20, 50) if celsius else 25 * draw.integer(8, 20)
        return str(n) if draw.chance(0.8) else f"{n}.{draw.integer(1, 9)}"
    x = draw.rng.random()
    if x < 0.35:
        return str(draw.integer(2, 80))
    if x < 0.65:
        return f"{draw.integer(1, 60)}.{draw.one(['5', '5', '25', '75', '2', '4', '8', '1', '6'])}"
    if x < 0.85:
        return str(draw.integer(100, 999))
    return str(draw.number(digits=5)) if x < 0.95 else str(draw.integer(10, 99) * 100)


def _alias(draw: Draw, names: list[str]) -> str:
    usable = [name for name in names if name not in ("in", "l", "L", "s", "C", "F", "K", "mile")]
    more = SPELLED.get(names[0], [])
    return str(draw.one(more if more and draw.chance(0.4) else usable))


def _finish(draw: Draw, question: str, expression: str, answer: str, *, rounded: float = 0.12) -> Exchange:
    """The question as typed, perhaps with a wish for decimals, and its call."""
    places = ", 6"
    if draw.chance(rounded):
        wishes, places = draw.one(ROUNDINGS)
        wish = draw.expand(draw.one(wishes))
        question = f"{question.rstrip('.?')}, {wish}{'?' if question.endswith('?') else ''}" if draw.chance(0.5) else f"{question}{'' if question[-1] in '.?' else '.'} {wish[0].upper() + wish[1:]}."
    code = f"print(round({expression}{places}))"
    output = execute(code)
    return Exchange(typed(draw, around(draw, question), lower=False), (Call(code, output),), answer.replace("{r}", output))


def conversions(draw: Draw) -> Exchange:
    """An amount of one unit in another, told with what it is the amount of."""
    x = draw.rng.random()
    kind = draw.one(list(TOLD)) if x < 0.72 else "temperature" if x < 0.78 else ""
    pairs = STORIES[kind] if kind else ALL
    bank = TOLD[kind] if kind else ANY
    if 0.72 <= x < 0.78:
        pairs, bank = KELVIN, KELVINS
    first, second, there, back = draw.one(pairs)
    if draw.chance(0.5):
        first, second, there = second, first, back
    if (not kind and "273.15" in there + back) or (not kind and "32" in there):
        kind = "temperature"
    n = _amount(draw, first[0], kind)
    a, b = _alias(draw, first), _alias(draw, second)
    expression = there.replace("{n}", n)
    if not kind and first[0] in SINGULAR and draw.chance(0.3):
        a = SINGULAR[first[0]]
        question = draw.say(ONE, a=a, b=b).replace(" a acre", " an acre").replace(" a ounce", " an ounce").replace(" a hour", " an hour")
        return _finish(draw, question, there.replace("{n}", "1"), f"1 {a} is {{r}} {b}.", rounded=0.04)
    if kind != "temperature" and draw.chance(0.1):
        return _compared(draw, n, a, b, expression)
    question = draw.say(bank, n=_said(draw, n), a=a, b=b, w=person(draw), c=draw.one(PLACES))
    return _finish(draw, question, expression, f"{n} {a} is {{r}} {b}.")


def _compared(draw: Draw, n: str, a: str, b: str, expression: str) -> Exchange:
    value = float(eval(expression)) * draw.one([0.5, 0.8, 0.9, 1.1, 1.25, 2])
    m = str(round(value)) if value >= 5 else f"{value:.2f}"
    if draw.chance(0.6):
        question, code, answer = draw.say(OVER, n=n, m=m, a=a, b=b), f"print({expression} > {m})", "{r}."
    else:
        question, code, answer = draw.say(BIGGER, n=n, m=m, a=a, b=b, w=person(draw)), f"print('{n} {a}' if {expression} > {m} else '{m} {b}')", "It is {r}."
    output = execute(code)
    return Exchange(typed(draw, question, lower=False), (Call(code, output),), answer.replace("{r}", output))


def parts(draw: Draw) -> Exchange:
    """Feet and inches, pounds and ounces, days and hours, in one unit."""
    bank, expression, answer = draw.one(PARTS[:7] if draw.chance(0.7) else PARTS)
    slots = {"f": draw.integer(4, 7), "i": draw.integer(1, 11), "g": draw.integer(7, 19), "p": draw.integer(11, 99), "q": draw.integer(110, 990), "d": draw.integer(2, 40)}
    question = draw.say(bank, w=person(draw), **slots)
    for slot, value in slots.items():
        expression = expression.replace("{" + slot + "}", str(value))
    return _finish(draw, question, expression, answer)


def steps(draw: Draw) -> Exchange:
    """Speeds, fuel, downloads, pools, parcels: two conversions or more."""
    wanted, expression, bank = draw.one(STEPS)
    slots = {}
    for one in wanted.split():
        name, _, span = one.partition(":")
        low, high = span.split("-")
        whole = draw.integer(int(float(low)), int(float(high)))
        decimal = "." in span and draw.chance(0.7)
        slots[name] = f"{whole}.{draw.one(['5', '2', '4', '8', '25', '75', '1', '6', '58', '3'])}" if decimal else str(whole)
        expression = expression.replace("{" + name + "}", slots[name])
    return _finish(draw, draw.say(bank, w=person(draw), **slots), expression, A)


def factors(draw: Draw) -> Exchange:
    """A conversion whose factor stands in the question."""
    one, many, other, values = draw.one(FACTORS)
    k, n = draw.one(values), _amount(draw, one, "")
    question = draw.say(FACTOR, a=one, A=many, b=other, k=k, n=_said(draw, n))
    return _finish(draw, question, f"{n} * {k}", f"{n} {many} is {{r}} {other}.")


def _durations(draw: Draw) -> tuple[str, str]:
    """Two to four durations in words, and their minutes in code."""
    written, code = [], []
    style = draw.integer(0, 3)
    for _ in range(draw.integer(2, 4)):
        h, m = draw.integer(1, 4), draw.integer(1, 59)
        if draw.chance(0.25):
            m = draw.integer(12, 140)
            written.append(f"{m} min" if style < 2 else f"{m} minutes")
            code.append(str(m))
            continue
        written.append([f"{h}h {m:02d}m", f"{h} h {m} min", f"{h} {'hour' if h == 1 else 'hours'} {m} minutes", f"{h}h{m:02d}"][style])
        code.append(f"{h} * 60 + {m}")
    return (", ".join(written[:-1]) + draw.one([" and ", ", ", " plus "]) + written[-1]), " + ".join(code)


def durations(draw: Draw) -> Exchange:
    """Hours, minutes and seconds: added up, in one unit, split, of a year, per kilometre."""
    h, m, k = draw.integer(2, 9), draw.integer(2, 59), draw.integer(1, 59)
    kind = draw.one(["added"] * 3 + ["added both", "year", "year", "seconds", "split", "decimal", "paced"])
    if kind in ("added", "added both"):
        written, code = _durations(draw)
        if kind == "added":
            return made(draw, ADDED, f"print({code})", "It is {r} minutes.", d=written)
        return made(draw, ADDED_BOTH, f"m = {code}\nprint(m // 60, 'hours', m % 60, 'minutes')", "It is {r}.", d=written)
    if kind == "year":
        unit, factor = draw.one(YEAR_UNITS)
        leap = draw.chance(0.5)
        return made(draw, IN_YEAR, f"print({'(365 + 1)' if leap else '365'} * {factor})", "The answer is {r}.", u=unit, k="leap" if leap else draw.one(["common", "normal", "non-leap", "regular", "365-day"]))
    if kind == "seconds":
        return made(draw, [b.replace("{m:02}", f"{m:02d}").replace("{k:02}", f"{k:02d}") for b in TO_SECONDS], f"print({h} * 3600 + {m} * 60 + {k})", "It is {r} seconds.", h=h, m=m, k=k)
    if kind == "split":
        seconds = draw.integer(1000, 90000)
        return made(draw, SPLIT, f"print({seconds} // 3600, 'hours', {seconds} % 3600 // 60, 'minutes', {seconds} % 60, 'seconds')", "It is {r}.", n=draw.shown(str(seconds)))
    if kind == "decimal":
        hours = f"{draw.integer(0, 40)}.{draw.one(['5', '25', '75', '1', '2', '3', '4', '6', '7', '8', '9', '05', '35'])}"
        return made(draw, DECIMAL, f"m = round({hours} * 60)\nprint(m // 60, 'hours', m % 60, 'minutes')", "It is {r}.", n=hours)
    n = draw.one([3, 5, 8, 10, 12, 15, 21])
    minutes = n * draw.integer(4, 7) + draw.integer(0, 9)
    return made(draw, [b.replace("{k:02}", f"{k:02d}") for b in PACED], f"print(round(({minutes} + {k} / 60) / {n}, 6))", "The answer is {r}.", n=n, M=minutes, k=k)


KINDS: list[Kind] = [("units", 12, conversions), ("units", 3, parts), ("units", 2, factors), ("word problems", 4, steps), ("times", 3, durations)]
