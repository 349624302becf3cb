"""Units where something is worked out with them: prices per other unit, paces, doses, maps, rooms in
feet, results in feet and inches or stone; and any unit, told beside other facts.

A row is slots with their ranges, code, answer and templates, as in `measures_asked`.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute, fill
from samara.agent.models.embedded.training.questions.days_and_times import around
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.numbers_drawn import ROUNDINGS
from samara.agent.models.embedded.training.questions.units_asked import ALL
from samara.agent.models.embedded.training.questions.words import person

A = "The answer is {r}."
IT = "It is {r}."
Row = tuple[str, str, str, list[str]]
"""Slots and ranges (with a point: decimals), code or an expression, answer, templates."""

# ---------------------------------------------------------------- prices per another unit
PRICES: list[Row] = [
    ("a:1.1-2.3", "{a} * 3.785411784", A, ["petrol is {a} a litre here. what would a US gallon cost?", "price per US gallon if a litre is {a}?", "my cousin in Ohio wants to know our fuel price: {a} per litre, so how much per US gallon?", "diesel at {a}/l, the same per US gallon?", "{a} for one litre makes how much for a US gallon?"]),
    ("a:2.9-5.8", "{a} / 3.785411784", A, ["gas costs {a} per US gallon over there. price per litre?", "{a} a gallon (US), what is that per litre?", "in Texas we paid {a} per gallon. a litre would be?", "if one US gallon is {a}, one litre is?"]),
    ("a:2.1-19.5", "{a} / 0.45359237", A, ["[mince|salmon|cheddar|almonds] at {a} a pound: price per kilo?", "{a} per lb, so per kg?", "the butcher sells by the pound, {a} each. what's a kilogram?", "coffee is {a} a pound in Seattle. convert the price to one per kilo", "a pound of it goes for {a}; the kilo price?"]),
    ("a:2.1-39.5", "{a} * 0.45359237", A, ["[cherries|ham|walnuts|cod] cost {a} per kilo. what's that per pound?", "{a} a kg, price per lb?", "an American asks what a pound of it costs and I know {a} per kilogram", "if I sell honey at {a} per kg, a pound should be?"]),
    ("a:8-60", "{a} / 0.09290304", A, ["the [flooring|carpet|roof] is {a} per square foot. per square metre?", "rent: {a} a sq ft. what per m²?", "{a} dollars per square foot is how much a square metre?", "office space goes for {a} per sq ft; I compare in square metres, so?"]),
    ("a:8-90", "{a} * 0.09290304", A, ["[tiles|parquet|turf] at {a} per square metre. what's that per square foot?", "{a} a m², how much for a square foot?", "price {a} per square metre, in price per sq ft?"]),
    ("a:4000-30000", "{a} / 0.40468564224", A, ["land there is {a} an acre. per hectare?", "a farm at {a} per acre costs how much per hectare?", "{a} for one acre, so for one hectare?", "my uncle paid {a} an acre. price of a hectare at that rate?"]),
    ("a:2-40", "{a} / 0.9144", A, ["[linen|tweed|ribbon] costs {a} a yard. per metre?", "fabric {a} per yard, price of a metre?", "rope at {a} a yard: what's a metre then?"]),
    ("a:2-30 b:2-20", "{a} * {b} / 0.45359237", A, ["{b} kg of [beef|grapes|nails] at {a} per pound. total price?", "the stall wants {a} a pound and I need {b} kilos. what do I pay?", "{a} per lb, {b} kg: cost?", "how much are {b} kilograms when a pound is {a}?"]),
    ("a:1.1-2.3 b:8-26", "{a} * {b} * 3.785411784", A, ["the tank takes {b} US gallons and a litre is {a}. cost of a full tank?", "{b} gallons (US) of fuel at {a} per litre?", "filling {b} US gallons at {a} a litre comes to what?"]),
    ("a:2-9 b:100-900", "{a} / {b} * 100", A, ["a {b} ml bottle of [shampoo|olive oil|syrup] costs {a}. per 100 ml?", "{a} for {b} g of [tea|spice|seeds]; price per 100 g?", "shelf label: {b} g, {a}. the price for 100 g?", "{b} ml at {a}, so 100 ml?"]),
]
# ---------------------------------------------------------------- speed, pace, distance, fuel
MOVING: list[Row] = [
    ("a:6-15", "60 / {a}", A, ["I run {a} km/h on the treadmill. minutes per km?", "pace in minutes per kilometre for {a} km/h?", "{a} km an hour, how many minutes does one km take?", "belt speed {a} km/h, so my pace (min/km, decimal)?"]),
    ("a:4.1-7.8", "60 / {a}", A, ["a pace of {a} min per km, what's the speed in km/h?", "{a} minutes for each kilometre: km/h?", "if every km takes me {a} minutes how fast am I in km/h?"]),
    ("a:4.1-7.8", "{a} * 1.609344", A, ["{a} min per km as minutes per mile?", "my pace is {a} minutes a kilometre. my American friend thinks in miles, so min/mile?", "convert the pace {a} min/km to min/mile"]),
    ("a:6-12.5", "{a} / 1.609344", A, ["{a} minutes per mile in min per km?", "pace {a} min/mile, per kilometre?", "she runs {a} minute miles. how many minutes per km is it?"]),
    ("a:20-400 b:40-110", "{a} * 1.609344 / {b}", A, ["{a} miles at {b} km/h, how many hours?", "the border is {a} miles off and I may drive {b} km an hour. hours?", "how long in hours for {a} miles at a steady {b} kilometres per hour?"]),
    ("a:20-400 b:30-75", "{a} / 1.609344 / {b}", A, ["{a} km at {b} mph, how many hours?", "my sat nav says {a} kilometres and my speedo {b} mph. hours to go?", "driving {a} km with {b} miles an hour takes how many hours?"]),
    ("a:4.1-9.5 b:50-600 d:1.2-2.2", "{a} * {b} * 1.609344 / 100 * {d}", A, ["{b} miles in a car that needs {a} litres per 100 km, fuel {d} a litre. cost?", "a {b} mile road trip, {a} l/100 km, {d} per litre. what do we spend on petrol?", "fuel for {b} miles: consumption {a} litres on 100 km, price {d} a litre?"]),
    ("a:4.1-9.5 b:100-900 d:1.2-2.2", "{a} * {b} / 100 * {d}", A, ["{b} km, {a} l per 100 km, {d} per litre. cost of the trip?", "what will {b} km cost at {a} litres per 100 km and {d} a litre?", "petrol money for {b} km if the van drinks {a} l/100km at {d} the litre?", "{d} a litre, {a} litres per hundred (100) km, {b} km ahead. fuel bill?"]),
    ("a:18-50 b:100-900", "{b} / {a} * 3.785411784", A, ["{b} miles at {a} miles per US gallon is how many litres?", "litres used over {b} miles with {a} mpg (US)?", "the rental does {a} mpg US. litres for {b} miles?"]),
    ("a:2-25", "{a} * 343 / 1000", A, ["I counted {a} seconds between lightning and thunder. at 343 m/s, how many km away?", "thunder came {a} s after the flash, sound travels 343 m per second. kilometres?", "an echo... no, thunder: {a} seconds, 343 m/s. distance in km?"]),
    ("a:2-25", "{a} * 343 / 2", A, ["my shout came back from the cliff after {a} seconds. sound is 343 m/s; how far is the cliff in metres?", "echo after {a} s at 343 m/s: distance one way in m?"]),
    ("a:3-30 b:2-12", "{a} / {b} * 1.852", A, ["{a} nautical miles in {b} hours, speed in km/h?", "the yacht made {a} nm in {b} h. km/h?", "we sailed {a} nautical miles, it took {b} hours. how many km/h was that on average?"]),
    ("a:1-5 b:10-59 d:5-42", "({a} * 60 + {b}) / {d}", A, ["{d} km in {a} h {b} min. minutes per km?", "time {a}:{b} (h:mm) over {d} kilometres. pace in min/km as a decimal?", "I needed {a} hours and {b} minutes for {d} km: average minutes per kilometre?"]),
    ("a:1-5 b:10-59 d:20-400", "{d} / ({a} + {b} / 60)", A, ["{d} km in {a} h {b} min. average km/h?", "the bus took {a} hours {b} minutes for {d} km. how fast on average in km/h?", "{d} kilometres, {a} hours and {b} minutes. mean speed in km/h?", "we left, drove {a} h {b} min and saw {d} km more on the odometer. km per hour?", "after {a} hours {b} minutes the odometer had {d} km more. speed in km/h?"]),
    ("a:60-180 b:2-9", "{a} / 3.6 * {b}", A, ["at {a} km/h, how many metres do I cover in {b} seconds?", "I looked at my phone for {b} s at {a} km/h. metres driven blind?", "a {b} second reaction at {a} km/h is how many metres?", "{b} seconds, {a} km per hour, distance in m?"]),
]
# ---------------------------------------------------------------- rooms, maps, tanks, doses, loads
MADE_OF: list[Row] = [
    ("a:6-30 b:6-30", "{a} * {b} * 0.09290304", A, ["a room of {a} ft by {b} ft, in square metres?", "[rug|deck|shed|loft] {a} x {b} feet. area in m²?", "the listing says {a} by {b} feet. how many square metres is the bedroom?", "{a} feet times {b} feet in sq metres", "our stall is {a} ft wide and {b} ft deep; the organiser wants m2.", "floor {a} ft long, {b} ft across: square metres?"]),
    ("a:2-12 b:2-12", "{a} * {b} / 0.09290304", A, ["a {a} m by {b} m room, how many square feet?", "[flat|studio|garage] of {a} x {b} metres in sq ft?", "{a} metres by {b} metres comes to how many square feet?"]),
    ("a:8-60 b:8-60", "{a} * {b} * 6.4516", A, ["a [canvas|poster|screen] of {a} by {b} inches, area in square cm?", "{a} x {b} inches is how many cm²?", "photo frame {a} in by {b} in, in square centimetres?"]),
    ("a:8-40 b:8-40 d:4-30", "{a} * {b} * {d} * 2.54 ** 3 / 1000", A, ["a [suitcase|cooler|crate] {a} x {b} x {d} inches: litres?", "box of {a} by {b} by {d} inches. volume in litres?", "how many litres fit into {a} in x {b} in x {d} in?"]),
    ("a:2-40 b:50-400", "{a} * {b}", A, ["{a} mm of rain on a {b} m² roof. how many litres?", "it rained {a} mm and the greenhouse roof is {b} square metres. litres caught (1 mm is 1 l per m²)?", "rainfall {a} mm, area {b} m2, litres?"]),
    ("a:4-30 b:3-12 d:5-40", "{a} * {b} * {d} / 100", A, ["gravel {d} cm deep on {a} m by {b} m. how many cubic metres?", "a slab {a} m x {b} m, {d} cm thick. concrete in m³?", "topsoil for a bed of {a} by {b} metres, {d} cm layer: cubic metres?", "snow {d} cm high on a {a} x {b} m yard, volume in m3?"]),
    ("a:25000-100000 b:2-19.5", "{b} * {a} / 100000", A, ["on a 1:{a} map the hike is {b} cm. how many km in reality?", "map scale 1:{a}, {b} cm measured. kilometres?", "{b} cm on the map, scale 1 to {a}: real distance in km?", "the lakes are {b} cm apart on my 1:{a} sheet. km?"]),
    ("a:25000-100000 b:2-30", "{b} * 100000 / {a}", A, ["how many cm is {b} km on a 1:{a} map?", "scale 1:{a}. a {b} km road is how long on paper, in cm?", "drawing a map 1:{a}; {b} kilometres become how many centimetres?"]),
    ("a:20-87 b:4-30", "{b} * 100 / {a}", A, ["a {b} m [locomotive|ship|bridge] as a 1:{a} model, how many cm?", "model scale 1:{a}. the real thing is {b} m long. length of the model in cm?"]),
    ("a:5-20 b:20-90", "{a} * {b} * 0.45359237", A, ["dose is {a} mg per kg and the dog weighs {b} lb. how many mg?", "{a} mg for every kilogram, patient {b} pounds. mg in all?", "child of {b} lbs, {a} mg/kg syrup. dose in mg?"]),
    ("a:100-500 b:5-50", "{a} / {b}", A, ["the vial has {b} mg per ml and I must give {a} mg. how many ml?", "{a} mg ordered, strength {b} mg/ml: ml?", "prescription {a} mg; solution {b} mg in each ml. volume in ml?"]),
    ("a:150-600 b:100-250", "{a} / {b} * 5", A, ["syrup contains {b} mg per 5 ml. how many ml for {a} mg?", "{a} mg needed, {b} mg in 5 ml. ml to give?"]),
    ("a:2-9 b:100-600 d:3-15", "{b} / {a} * {d}", A, ["a recipe for {a} people takes {b} g of [flour|rice|lentils]. grams for {d} people?", "{b} ml of stock serves {a}. how many ml for {d} guests?", "serves {a}: {b} grams. we're {d}. grams?", "scale {b} g from {a} portions to {d} portions", "for {d} at the table instead of {a}, {b} g becomes?"]),
    ("a:2-9", "{a} / 2 * 236.5882365", A, ["I'm making half of a recipe with {a} US cups of milk. ml?", "{a} cups (US) halved, in millilitres?", "half the batch: the original says {a} US cups. how many ml do I measure?"]),
    ("a:2-9 b:2-9", "{a} * 236.5882365 + {b} * 14.78676478125", A, ["{a} US cups and {b} tablespoons in ml?", "how many ml are {a} cups plus {b} tbsp?", "dressing: {a} cups oil, {b} tablespoons vinegar. ml altogether (US)?"]),
    ("a:2-9 b:2-9", "{a} * 14.78676478125 + {b} * 4.92892159375", A, ["{a} tablespoons and {b} teaspoons in ml?", "{a} tbsp + {b} tsp, how many ml?", "mix {a} tablespoons of soy sauce with {b} teaspoons of honey: ml?"]),
    ("a:20-60 b:15-40", "({a} - {b}) * 9 / 5", A, ["it warmed up from {b} to {a} degrees Celsius. by how many degrees Fahrenheit did it rise?", "a rise from {b} °C to {a} °C is how many Fahrenheit degrees of difference?", "difference between {a} C and {b} C, expressed in Fahrenheit degrees?"]),
    ("a:70-110 b:20-65", "({a} - {b}) * 5 / 9", A, ["it fell from {a} °F to {b} °F. how many Celsius degrees is the drop?", "the difference between {a} F and {b} F in Celsius degrees?", "{a} by day and {b} by night, Fahrenheit. that's a swing of how many degrees C?"]),
    ("a:60-400 b:10-90", "{a} * {b} * 60 / 8 / 1000", A, ["{b} minutes of [music|radio|podcast] at {a} kbit/s. how many MB?", "stream at {a} kbps for {b} min: megabytes used?", "a recording runs {b} minutes with {a} kilobits per second. size in MB (1000 kB)?"]),
    ("a:2-60 b:3-24", "print({a} * 1000 // {b})", A, ["a {a} GB card, photos of {b} MB. how many whole photos fit (1 GB = 1000 MB)?", "how many {b} MB songs go on {a} GB, complete ones, 1000 MB to the GB?", "{a} GB free, each file {b} MB, 1 GB = 1000 MB. number of files?"]),
    ("a:2-60 b:10-90", "{a} * 1000 * 8 / {b} / 60", A, ["{a} GB at {b} Mbit/s, how many minutes (1 GB = 1000 MB)?", "downloading {a} gigabytes with {b} megabits per second takes how many minutes, 1000 MB per GB?", "minutes to upload {a} GB on a {b} Mbps line, 1 GB being 1000 MB?"]),
    ("a:2-90", "{a} * 24 * 365 / 1000", A, ["a box on standby draws {a} W all year (365 days). kWh?", "the [router|fridge|aquarium pump] takes {a} watts round the clock. kWh in 365 days?", "{a} W, 24 hours a day, 365 days: kilowatt hours?"]),
    ("a:900-3000 b:10-55 d:0.2-0.5", "{a} / 1000 * {b} / 60 * {d}", A, ["a {a} W [kettle|oven|hair dryer] runs {b} minutes at {d} per kWh. cost?", "{b} min of a {a} watt heater, {d} a kWh. what does it cost?"]),
    ("a:2000-9000 b:3-12", "{a} * {b} / 1000", A, ["a battery of {a} mAh at {b} V, how many Wh?", "{a} mAh, {b} volts: watt hours?", "the power bank says {a} mAh at {b} V; the airline asks for Wh."]),
    ("a:1000-6000 b:72-600", "{a} / {b} * 2.54", A, ["an image {a} pixels wide at {b} dpi prints how many cm wide?", "{a} px, {b} dots per inch. width in cm?", "print size in cm of {a} pixels at {b} dpi?"]),
    ("a:5-40 b:72-300", "{a} / 2.54 * {b}", A, ["how many pixels do I need for {a} cm at {b} dpi?", "{a} cm wide print at {b} dots per inch: pixels?"]),
    ("a:50-110", "{a} * 1440", A, ["my heart beats {a} times a minute. how often in a day?", "{a} beats per minute, beats per day?", "a machine makes {a} [caps|pins] a minute, non-stop. per day?", "a tap drips {a} times every minute: drips in 24 hours?"]),
    ("a:2-40", "{a} * 60 / 1000", A, ["a pump moves {a} litres a minute. cubic metres per hour?", "{a} l/min in m³/h?", "flow of {a} litres per minute: how many m3 an hour?"]),
    ("a:60-400 b:2-9", "{a} * {b} / 1000 * 365", A, ["the dispenser gives {a} ml each time, {b} times a day. litres in 365 days?", "{b} glasses of {a} ml daily. litres in a year of 365 days?", "the cat eats {a} g, {b} times a day. kg in 365 days?"]),
    ("a:150-900 b:2-12 d:1-9", "{a} * {b} / 1000 + {d}", A, ["{b} tins of {a} g in a {d} kg crate. total weight in kg?", "a {d} kg basket with {b} jars, {a} g each. kilos altogether?", "{b} books of {a} grams and a bag of {d} kg: kg in all?", "the sledge has {d} kg and carries {b} parcels at {a} g. kilograms?"]),
    ("a:2-9 b:20-90 d:2-9", "{a} - {b} * {d} / 100", A, ["a {a} m board, {d} pieces of {b} cm sawn off. metres left?", "from {a} m of ribbon I cut {d} times {b} cm. what is left in m?", "{a} metres of cable minus {d} lengths of {b} cm, in metres?"]),
    ("a:2-30 b:100-900 d:2-9", "{a} - {b} * {d} / 1000", A, ["a {a} kg sack of feed, {d} scoops of {b} g taken out. kg left?", "{a} litres in the barrel, {d} jugs of {b} ml drawn. litres left?", "started with {a} kg flour and used {b} g for each of {d} loaves. kilos remaining?"]),
    ("a:150-900 b:2-12", "import math\nprint(math.ceil({b} * 1000 / {a}))", A, ["{b} kg of sugar needed, packs of {a} g. how many packs must I buy?", "tins hold {a} ml and the wall takes {b} litres. tins to buy?", "{b} litres of punch into {a} ml bottles: bottles needed for all of it?"]),
    ("a:8-30 b:10-25 d:5-30", "{a} * {b} + {d}", A, ["roast {b} minutes per pound plus {d} minutes. a {a} lb goose takes how many minutes?", "{a} pounds of ham at {b} min a pound and {d} extra. minutes in the oven?"]),
    ("a:2-9 b:10-40 d:5-30", "{a} / 0.45359237 * {b} + {d}", A, ["the book says {b} minutes per pound plus {d} minutes, and my joint is {a} kg. how many minutes?", "{a} kg of pork, {b} min a pound, {d} min on top: total minutes?"]),
]
GIVEN: list[Row] = [
    ("a:2-40", "{a} * 4.54609", A, ["a UK gallon is 4.54609 litres. litres in {a} of them?", "{a} imperial gallons at 4.54609 l each, in litres?", "with 4.54609 litres to the British gallon, what are {a} gallons?", "my old Rover's tank takes {a} UK gallons, each 4.54609 litres. litres?"]),
    ("a:20-60", "{a} * 1.609344 / 4.54609", A, ["{a} miles per UK gallon (4.54609 l) in km per litre?", "my Mini does {a} mpg, British gallons of 4.54609 litres. km per litre?"]),
    ("a:2-90", "{a} * 31.1034768", A, ["one troy ounce is 31.1034768 g. grams in {a} troy ounces of gold?", "gold: {a} oz t, 31.1034768 grams each. grams?"]),
    ("a:2-40 b:11-28", "{a} * {b} / 1000", A, ["the sack of {a} scoops, a scoop being {b} g. kilos?", "{a} sheets at {b} g each, in kg?", "a coin weighs {b} g. what do {a} coins weigh in kg?"]),
    ("a:2-40 b:3-30", "{a} * {b}", A, ["one [span|pace|rod] here is {b} cm. {a} of them in cm?", "in this game a league counts as {b} km. {a} leagues in km?", "if 1 crate = {b} bottles, how many bottles are {a} crates?", "one point is worth {b} miles. {a} points make how many miles?"]),
    ("a:20-900 b:3-30", "{a} / {b}", A, ["in this game {b} silver make one gold. {a} silver is how much gold?", "{b} stickers for one badge. how many badges, as a decimal, are {a} stickers?", "a [bundle|ream|skein] has {b} m. how many of them are {a} m?"]),
    ("a:20-900 b:1.1-1.4", "{a} * {b}", A, ["the rate is {b} dollars to the euro. {a} euros in dollars?", "1 EUR = {b} USD. {a} EUR in USD?", "with {b} francs for a pound, what do {a} pounds make?", "changing {a} at a rate of {b} gives?", "{a} euros, each fetching {b} dollars, are how many dollars?"]),
    ("a:20-900 b:1.1-1.4", "{a} / {b}", A, ["the rate is {b} dollars to the euro. {a} dollars in euros?", "1 EUR = {b} USD. {a} USD in EUR?", "one pound buys {b} euros; I hold {a} euros. pounds?", "what is {a} dollars in euros if a euro costs {b} dollars?"]),
    ("a:3-60 b:3-60", "{a} * 60 + {b}", A, ["{a} minutes and {b} seconds in seconds?", "a lap of {a} min {b} s. seconds?", "boil it {a}:{b} (min:sec). seconds only?", "how many seconds is {a} min {b} sec?"]),
    ("a:2-80 b:1-59", "{a} + {b} / 60", A, ["{a} degrees {b} minutes in decimal degrees?", "latitude {a}° {b}' as a decimal?", "{a} hours {b} minutes as decimal hours?", "log {a} h {b} min in decimal hours", "{a} h and {b} min, hours as one decimal number?"]),
    ("a:20-95 b:110-190", "{a} / ({b} / 100) ** 2", A, ["BMI of {a} kg and {b} cm (kg over metres squared)?", "{w} is {b} cm and {a} kg. body mass index, kg / m²?", "compute kg/m² for {a} kg at {b} cm height"]),
    ("a:4-7 b:1-11 d:110-260", "{d} * 0.45359237 / (({a} * 12 + {b}) * 0.0254) ** 2", A, ["BMI (kg/m²) of somebody {a} foot {b} and {d} pounds?", "{a}'{b}\", {d} lb: BMI in kg per square metre?"]),
    ("a:2-40 b:2-40", "{a} * 0.45359237 + {b}", A, ["{a} lb and {b} kg together in kg?", "a {a} pound bag on top of a {b} kg crate. kilograms?", "I carry {a} lbs and {w} carries {b} kg. total kg?"]),
    ("a:2-40 b:2-40", "{a} * 1.609344 + {b}", A, ["{a} miles by bike and {b} km on foot. km in all?", "first {a} miles, then {b} kilometres more: total in km?", "Monday {a} miles, Tuesday {b} km. sum in km?", "add {a} miles to {b} km, in km"]),
    ("a:30-95 b:20-95", "{a} * 2.54 - {b}", A, ["a board of {a} inches loses {b} cm. cm left?", "{a} inches minus {b} cm, in cm?", "the gap is {a} inches and the cabinet {b} cm. how many cm are spare?"]),
    ("a:2-9 b:100-900", "{a} * 3.785411784 - {b} / 1000", A, ["{a} US gallons minus {b} ml, in litres?", "from a {a} gallon (US) can I poured {b} ml. litres left?"]),
]
# ---------------------------------------------------------------- results of two parts; limits
TWO_PARTS: list[Row] = [
    ("a:145-205", "t = round({a} / 2.54)\nprint(t // 12, 'feet', t % 12, 'inches')", IT, ["I'm {a} cm. what's that in feet and inches?", "{a} cm in feet and inches, nearest inch", "the dating app wants feet and inches, I know {a} cm", "{w} is {a} centimetres tall. feet and inches?", "height {a} cm -> feet + inches please", "how tall is {a} cm in the American way, feet and inches?", "convert {a} cm to feet and whole inches", "#H a {a} cm person measures how many feet and inches?"]),
    ("a:15-400", "print({a} // 12, 'feet', {a} % 12, 'inches')", IT, ["{a} inches in feet and inches?", "the plank is {a} inches. as feet and inches?", "{a}\" = how many feet and inches?", "split {a} inches into feet and inches", "a hedge of {a} inches, in feet and inches please"]),
    ("a:42-140", "t = round({a} / 0.45359237)\nprint(t // 14, 'stone', t % 14, 'pounds')", IT, ["I weigh {a} kg. what's that in stone and pounds?", "{a} kilos in stone and pounds, to the nearest pound", "my gran only knows stone and pounds: {a} kg?", "convert {a} kg to stone and pounds", "{w} is {a} kg, tell me in stone and pounds"]),
    ("a:100-260", "print({a} // 14, 'stone', {a} % 14, 'pounds')", IT, ["{a} pounds in stone and pounds?", "{a} lb as stone and pounds", "an American boxer of {a} pounds: how many stone and pounds?", "the scale says {a} pounds, say it in stone and pounds"]),
    ("a:18-240", "print({a} // 16, 'pounds', {a} % 16, 'ounces')", IT, ["{a} ounces in pounds and ounces?", "the parcel is {a} oz, what in pounds and ounces?", "baby of {a} ounces: pounds and ounces?"]),
    ("a:30-400", "print({a} // 24, 'days', {a} % 24, 'hours')", IT, ["{a} hours in days and hours?", "the outage lasted {a} hours. days and hours?", "{a} h of flying as days and hours", "how many days and hours are {a} hours?", "put {a} hours into days and hours"]),
    ("a:1500-9900", "print({a} // 1440, 'days', {a} % 1440 // 60, 'hours', {a} % 60, 'minutes')", IT, ["{a} minutes in days, hours and minutes?", "the counter shows {a} min. days, hours, minutes?", "express {a} minutes as days, hours and minutes"]),
    ("a:70-590", "print({a} // 60, 'minutes', {a} % 60, 'seconds')", IT, ["{a} seconds in minutes and seconds?", "a song of {a} seconds: minutes and seconds?", "{a} s as minutes and seconds", "microwave says {a} seconds, that's how many minutes and seconds?"]),
    ("a:14-200", "print({a} // 12, 'years', {a} % 12, 'months')", IT, ["{a} months in years and months?", "a loan over {a} months is how many years and months?", "the mare is {a} months old. in years and months?", "sentence of {a} months, as years and months please"]),
    ("f:4-6 i:1-11 a:150-200", "print(({f} * 12 + {i}) * 2.54 > {a})", "{r}.", ["is {f} foot {i} more than {a} cm?", "is {f}'{i}\" taller than {a} cm?", "the ride is for people over {a} cm. I'm {f} feet {i}. may I?", "he's {f} ft {i} and I'm {a} cm. is he taller?"]),
    ("g:8-18 i:1-13 a:55-110", "print(({g} * 14 + {i}) * 0.45359237 > {a})", "{r}.", ["is {g} stone {i} over {a} kg?", "jockey limit {a} kg; mine weighs {g} st {i}. is he over?", "are {g} stone {i} pounds heavier than {a} kilos?"]),
    ("a:60-75 b:23-32", "print({a} * 0.45359237 <= {b})", "{r}.", ["my bag is {a} lb and {b} kg is allowed. am I within the limit?", "{a} pounds of luggage, maximum {b} kg. ok?", "does a {a} lb case stay within {b} kg?"]),
    ("a:100-250 b:60-160", "print({a} / 1.609344 <= {b})", "{r}.", ["does {a} km/h stay within {b} mph?", "limit {b} mph, my car shows {a} km/h. legal?", "am I within {b} mph at {a} km/h?"]),
    ("f:4-9 i:1-11 g:4-9 j:1-11", "t = {f} * 12 + {i} + {g} * 12 + {j}\nprint(t // 12, 'feet', t % 12, 'inches')", IT, ["{f} ft {i} in plus {g} ft {j} in, in feet and inches?", "two boards, {f}'{i}\" and {g}'{j}\". together in feet and inches?", "add {f} feet {i} inches and {g} feet {j} inches, result in feet and inches"]),
    ("f:6-19 i:2-15 g:6-19 j:2-15", "t = {f} * 16 + {i} + {g} * 16 + {j}\nprint(t // 16, 'pounds', t % 16, 'ounces')", IT, ["{f} lb {i} oz and {g} lb {j} oz together, in pounds and ounces?", "twins of {f} pounds {i} ounces and {g} pounds {j} ounces. together in pounds and ounces?"]),
]
# ---------------------------------------------------------------- any unit, told beside other facts
TOLD = [
    "forget the other {z}, it's the {n} {a} I need in {b}", "there are {z} of us and we only argue about this: {n} {a} in {b}", "item {z} on the list: {n} {a}, to be given in {b}", "{n} {a}. {b}. go.", "the old manual says {n} {a} on page {z}; what would a new one say, in {b}?", "my notes: '{n} {a}'. my form: '____ {b}'. what goes there?", "if somebody offers me {n} {a}, how many {b} is that really?", "I can picture {b} but not {a}. so {n} {a} is?",
    "what is the same as {n} {a} but in {b}?", "they measured {n} {a}; our system takes {b} only", "[customs|the lab|the council] wants {b}. what we have is {n} {a}.", "say {n} {a} the way a person using {b} would", "{n} {a} must be entered as {b}, what's the figure?", "a quick conversion: from {a} into {b}, amount {n}", "the answer should be in {b}; the input is {n} {a}", "{w} wrote {n} {a} and I have to retype it in {b}",
    "how would {n} {a} read in {b}?", "in {b} that {n} {a} would be...?", "{z} people asked me already: what are {n} {a} in {b}?", "give the number of {b} equal to {n} {a}", "if it shows {n} {a}, what would it show when switched to {b}?", "changing the display from {a} to {b}: {n} becomes?", "for {n} {a}, write {b}", "is there a figure in {b} for {n} {a}?", "we're a {b} household. {n} {a} means what?", "value {n}, unit {a}, wanted unit {b}",
    "#H {n} {a}: translate to {b} for my {z} colleagues", "#H were it labelled in {b}, what would {n} {a} be?", "#H source {n} {a}, target {b}",
]


def _value(draw: Draw, span: str) -> str:
    low, high = span.split("-")
    if "." in span:
        whole, end = draw.integer(int(float(low)), int(float(high))), draw.one(["5", "2", "4", "8", "25", "75", "1", "6", "9", "35"])
        while not float(low) <= float(f"{whole}.{end}") <= float(high):
            whole, end = draw.integer(int(float(low)), int(float(high))), str(draw.integer(1, 99)).rstrip("0")
        return f"{whole}.{end}"
    if low == "25000":
        return str(draw.one([25000, 50000, 100000, 20000, 75000, 200000]))
    value = draw.integer(int(low), int(high))
    return str(round(value, -2) if value > 999 and draw.chance(0.6) and int(high) - int(low) > 5000 else value)


def _worked(draw: Draw, rows: list[Row], *, rounded: float) -> Exchange:
    specification, code, answer, bank = draw.rng.choices(rows, [len(row[3]) + 2 for row in rows])[0]
    values = {name: _value(draw, span) for name, _, span in (part.partition(":") for part in specification.split())}
    written = {name: value if any(mark in "".join(bank) for mark in ("1:{", "'{", ":{b}", "° {b}")) else draw.shown(value, words=0.06) for name, value in values.items()}
    question = around(draw, draw.say(bank, w=person(draw), **written))
    expression = fill(code, values)
    if "print" not in code:
        places = ", 6"
        if draw.chance(rounded):
            wishes, places = draw.one(ROUNDINGS)
            wish = draw.expand(draw.one(wishes))
            question = f"{question.rstrip('.?')}, {wish}{'?' if question.endswith('?') else ''}" if draw.chance(0.5) else f"{question}{'' if question[-1] in '.?' else '.'} {wish[0].upper() + wish[1:]}."
        expression = f"print(round({expression}{places}))"
    output = execute(expression)
    return Exchange(dressed(draw, question, expression), (Call(expression, output),), answer.replace("{r}", output))


def dressed(draw: Draw, question: str, code: str) -> str:
    """The question as typed; what the code copies from it is spelt there as it is in the code."""
    copied = re.findall(r"'(stone|years|months)'", code)
    while True:
        dressed = typed(draw, question, lower=False)
        if all(word in dressed.lower() for word in copied):
            return dressed


def worked(draw: Draw) -> Exchange:
    """Prices, paces, areas, doses, maps, loads: a conversion inside a sum."""
    rows = draw.rng.choices([PRICES, MOVING, MADE_OF, GIVEN, TWO_PARTS], [11, 15, 34, 16, 18])[0]
    return _worked(draw, rows, rounded=0.1)


def told(draw: Draw) -> Exchange:
    """A number of one unit in another, beside facts that do not matter."""
    first, second, there, back = draw.one(ALL)
    if draw.chance(0.5):
        first, second, there = second, first, back
    usable = [[name for name in names if name not in ("in", "l", "L", "s", "C", "F", "K", "mile")] for names in (first, second)]
    a, b = draw.one(usable[0]), draw.one(usable[1])
    n = draw.one([str(draw.integer(2, 90)), f"{draw.integer(1, 60)}.{draw.integer(1, 9)}", draw.number(digits=5), str(draw.integer(10, 99) * 10)])
    expression = there.replace("{n}", n)
    question = draw.say(TOLD, n=draw.shown(n, words=0.1), a=a, b=b, w=person(draw), z=draw.integer(2, 40))
    code = f"print(round({expression}, 6))"
    output = execute(code)
    return Exchange(typed(draw, around(draw, question), lower=False), (Call(code, output),), f"{n} {a} is {output} {b}.")


KINDS: list[Kind] = [("units", 10, worked), ("units", 6, told)]
