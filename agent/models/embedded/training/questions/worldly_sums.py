"""Sums told with names of the world: brands, clubs, towns, medicines, famous people. They look like questions of
knowledge, but all that is needed is told. Told as in `situations`, with `<name>` for a name of a sort.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.reader import NOTED
from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Draw,
    Exchange,
    Kind,
    ask,
)
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.declined_topics import SLOTS
from samara.agent.models.embedded.training.questions.formulas_typed import filled_in
from samara.agent.models.embedded.training.questions.numbers_drawn import A
from samara.agent.models.embedded.training.questions.situations import Situation, situated

SHARE, CHANGE = "It is {r}%.", "The change is {r}%."
NAMES: dict[str, list[str]] = {
    "city": [city for city in SLOTS["city"] if city[0].isupper()], "country": [country for country in SLOTS["country"] if country[0].isupper()], "company": SLOTS["company"], "maker": ["Samsung", "Sony", "Nokia", "Bosch", "Philips", "Siemens", "Nintendo", "Dyson", "Huawei", "Canon"], "series": ["Netflix", "Disney+", "Prime", "HBO"], "work": SLOTS["work"], "food": SLOTS["food"], "language": SLOTS["language"], "artist": ["Taylor Swift", "Coldplay", "Adele", "Ed Sheeran", "Metallica", "Abba", "Rammstein", "Beyonce", "the Stones", "Elton John", "Radiohead", "Shakira"],
    "club": ["Arsenal", "Liverpool", "Real Madrid", "Dortmund", "Ajax", "Celtic", "Juventus", "Benfica", "Everton", "Bayern", "Leeds United", "Porto", "Galatasaray"], "star": ["LeBron", "Messi", "Haaland", "Curry", "Mbappe", "Kane", "Jokic", "Salah", "Luka", "Giannis"],
    "drug": ["ibuprofen", "paracetamol", "amoxicillin", "metformin", "aspirin", "vitamin D", "magnesium", "iron", "cough syrup", "insulin", "antihistamine", "thyroxine"], "syrup": ["ibuprofen syrup", "cough syrup", "antibiotic syrup", "paracetamol syrup", "iron drops", "antihistamine syrup"], "medic": ["doctor", "pharmacist", "GP", "paediatrician", "nurse", "vet", "chemist", "specialist"],
    "stream": ["Netflix", "Spotify", "Disney+", "Audible", "YouTube Premium", "iCloud", "Prime", "HBO"], "stream2": ["the gym", "the newspaper", "Xbox Live", "the phone", "Dropbox", "the dating app"], "shop": ["Aldi", "Lidl", "Tesco", "Walmart", "Costco", "Ikea", "Rewe", "Carrefour", "Migros", "Sainsbury's", "Primark"], "cafe": ["Starbucks", "McDonald's", "Burger King", "KFC", "Subway", "Greggs", "Pret", "Costa", "Dunkin'"],
    "burger": ["Big Mac", "Whopper", "Zinger", "cheeseburger", "chicken wrap", "pretzel", "blueberry muffin", "slice of pizza", "doner", "pain au chocolat"], "side": ["fries", "a coke", "a milkshake", "onion rings", "nuggets", "a doughnut", "a latte"], "airline": ["Ryanair", "Lufthansa", "easyJet", "KLM", "Emirates", "Delta", "Qantas", "Turkish Airlines", "SAS"], "coin": ["bitcoin", "ethereum", "gold", "silver", "Apple", "Tesla", "Nvidia", "Amazon", "Shell", "Siemens"],
    "sight": ["the Eiffel Tower", "the Colosseum", "Machu Picchu", "the Louvre", "Stonehenge", "Neuschwanstein", "the Prado", "Versailles", "the Alhambra", "the Taj Mahal"], "peak": ["Mont Blanc", "the Matterhorn", "Mount Fuji", "the Zugspitze", "Etna", "the Dachstein", "Triglav"], "river": ["the Danube", "the Rhine", "the Loire", "the Thames", "the Elbe", "the Mekong", "the Po"],
    "author": ["Tolstoy", "Agatha Christie", "Stephen King", "Jane Austen", "Dickens", "Kafka", "Murakami", "Tolkien"], "law": ["solicitor", "lawyer", "notary", "agent", "broker", "tax adviser"], "sport": ["darts", "bowling", "archery", "minigolf", "basketball", "handball", "rugby"], "breed": ["labrador", "poodle", "Maine Coon", "beagle", "dachshund", "Persian cat", "parrot", "pony"], "dish": ["Linzer torte", "tiramisu", "paella", "carbonara", "goulash", "pad thai", "banana bread", "lasagna", "ratatouille", "baklava", "moussaka"], "stuff": ["flour", "sugar", "butter", "rice", "hazelnuts", "cheese", "minced meat", "mushrooms", "almonds"], "saint": ["Christmas", "Easter", "Diwali", "Eid", "Hanukkah", "Thanksgiving", "New Year", "Carnival"],
}
SITUATIONS: list[Situation] = [
    # ------------------------------------------------ doses, health
    ("a:_2-10 b:i2-4 q:_5-30 d:x=a*b*q k:i=a", "{d} / ({k} * {b})", A, ["{k} ml of <syrup> {b} times a day, the bottle is {d} ml. for how many days?", "the <medic> prescribed <syrup>, {k} ml per dose and {b} doses daily. {d} ml in the bottle. days until it's empty?", "{d} ml of <syrup>, a spoon is {k} ml and {w} has to take {b} spoons a day, so it's finished in how many days", "#H {d} ml bottle, {b} x {k} ml of <syrup> each day. when do I need a new one, in days?"], ["the <medic> says {k} ml of <syrup>", "that's to be taken {b} times a day", "a bottle has {d} ml", "~ the kid is {x} months old"], ["how many days does the bottle last?", "after how many days is the bottle empty?"]),
    ("a:x100-800 b:i2-4 n:i3-21", "{a} * {b} * {n}", A, ["{a} mg of <drug> {b} times a day for {n} days. how many mg is it overall?", "the <medic> put me on <drug>: {b} tablets of {a} mg daily, {n} days. total mg?"], ["one tablet of <drug> has {a} mg", "{w} takes {b} a day", "the cure lasts {n} days"], ["how many mg does {w} swallow in all?"]),
    ("a:x40-110 b:x5-15", "{a} * {b}", A, ["{a} kg patient, {b} mg of <drug> per kg. dose in mg?", "the <medic> reckons {b} mg of <drug> for each kilo. {w} weighs {a} kilos. how many mg?", "leaflet: {b} mg/kg. patient {a} kg. mg?"], ["the leaflet says {b} mg of <drug> per kg of body weight", "{w} weighs {a} kg"], ["what dose is that in mg?", "how many mg is it for {w}?"]),
    ("b:x10-60 d:i2-5 q:_2-9 a:x=b*d*q", "{a} / ({b} * {d})", A, ["an insulin pen holds {a} units, {w} injects {b} units {d} times a day. days per pen?", "{a} sachets of <drug> on the ward, {b} each round, {d} rounds a day. lasts how many days?"], ["the pack has {a} sachets of <drug>", "the ward needs {b} of them {d} times a day"], ["for how many days will the pack do?"]),
    ("a:x60-110 b:x6-20", "{a} - {b}", A, ["I was {a} kg before the <saint> diet and lost {b}. what do I weigh?", "my <medic> is happy: {b} kg less than the {a} kg of January. weight now?"], ["{w} weighed {a} kg last spring", "the <medic> made {w} lose {b} kg"], ["what does {w} weigh now?"]),
    ("a:x110-170 b:x171-199", "{b} - {a}", A, ["cholesterol was {b} and is {a} since I take <drug>. by how many points did it drop?", "#H my sugar: {b} before, {a} after <drug>. drop in points?"], ["before <drug> the value was {b}", "now the <medic> measured {a}"], ["by how much did it go down?"]),
    # ------------------------------------------------ food, calories, recipes
    ("d:x250-900 e:x120-480 a:i2-4", "{d} + {a} * {e}", A, ["one <burger>, {d} kcal, then {a} times <side> with {e} kcal each. what did my lunch amount to?", "at <cafe> I ate a <burger> ({d} kcal) and {a} portions of <side> ({e} kcal each), so how many kcal?"], ["a <burger> at <cafe> is {d} kcal", "<side> is {e} kcal", "{w} had one <burger> and <side> {a} times"], ["how many kcal did {w} have?", "what do the calories add up to?"]),
    ("a:x1500-2600 b:x300-700 d:x400-800", "{a} - {b} - {d}", A, ["the <medic> allows me {a} kcal a day. breakfast {b}, a <burger> {d}. what's left?", "{a} calories a day is my limit, I've had {b} and {d} at <cafe>. how many remain?"], ["{w}'s app says {a} kcal a day", "lunch at <cafe> was {d} kcal", "breakfast was {b} kcal"], ["how many kcal are left for dinner?"]),
    ("d:i4-12 q:_15-60 a:x=d*q k:i5-40", "{a} / {d} * {k}", A, ["the <dish> in the old cookbook is meant for {d} people with {a} g of <stuff>, I'm cooking for {k}. grams of <stuff>?", "recipe for <dish>: {a} g <stuff>, serves {d}. we will be {k} at <saint>, how many g do I need?", "<dish> for {d} = {a} g <stuff>, for {k} = ? g", "from {a} g of <stuff> I get {d} helpings of <dish>. there'll be {k} hungry people, so how many g must I weigh out?", "#H I have {a} g of <stuff> down for {d} portions of <dish>, what about {k} portions?"], ["the recipe for <dish> needs {a} g of <stuff>", "it makes {d} portions", "{w} needs {k} portions for <saint>"], ["how many grams of <stuff> is that?", "how much <stuff> must be bought, in grams?"]),
    ("a:i3-9 m:m3-9 b:i2-6 k:m2-5", "{a} * {m} + {b} * {k}", A, ["<cafe> run for the office: {a} <burger>s at {m} and {b} coffees at {k}. what do I have to collect?", "{a} lattes at {m} plus {b} muffins at {k} at <cafe>, in total?"], ["a wrap at <cafe> is {m}", "a tea is {k}", "we take {a} wraps and {b} teas"], ["what does it come to?"]),
    # ------------------------------------------------ sport and shows
    ("n:i2-6 m:m20-180 k:m4-15", "{n} * {m} + {n} * {k}", A, ["{n} of us, seats for <club> {m} a head, everybody ate for {k}. total for the {n} of us?", "<artist> in <city>: {n} tickets, {m} each, and {n} T-shirts, {k} each. sum?"], ["{n} of us went to see <club>", "a ticket was {m}", "everyone had a scarf for {k}"], ["what did we spend altogether?"]),
    ("a:i8-25 b:i2-12 d:i2-12", "{a} * 3 + {b}", A, ["<club> after Christmas: won {a}, drawn {b}, lost {d}. three for a win, one for a draw. points?", "#H in our league you get 3 for a win and 1 for a draw. <club> won {a}, drew {b}, lost {d}. points?"], ["<club> has {a} wins", "{b} games were draws", "{d} were lost", "a win is 3 points and a draw is 1"], ["how many points is that?"]),
    ("a:i60-95 b:i40-59", "{a} - {b}", A, ["<club> has {a} points, <club2> {b}. how far behind is <club2>?", "table: <club> {a}, <club2> {b}. gap in points?"], ["<club> stands at {a} points", "<club2> has {b}"], ["how many points ahead is <club>?", "what's the difference?"]),
    ("a:i12-60 b:i5-38 d:i2-9", "({a} + {d}) / ({b} + 1)", A, ["<star> has {a} points from {b} games and then scores {d} in the next one. points per game now?"], ["<star> made {a} points in {b} games", "in the game after that it was {d}"], ["how many points per game is that over all games?"]),
    ("b:i5-38 q:_18-34 a:x=b*q", "{a} / {b}", A, ["<star> has {a} points in {b} games. average per game?", "{a} points, {b} games, that's <star> this season. ppg?", "<star> scored {a} times in {b} matches, how many per match"], ["<star> scored {a} points", "it took {b} games"], ["what's the average per game?"]),
    ("a:x20000-80000 b:x1000-19000 m:m20-90", "({a} - {b}) * {m}", A, ["the <club> stadium has {a} seats, {b} stayed empty, a ticket is {m}. takings?", "<artist> sold out but for {b} of {a} seats at {m}. revenue?"], ["the arena in <city> holds {a} people", "{b} places were unsold", "each ticket for <artist> was {m}"], ["what was taken at the box office?"]),
    ("a:i60-140 b:i8-24", "{a} * {b}", A, ["<work> is {a} minutes long and I've seen it {b} times. minutes in front of <work> altogether?", "{b} episodes of {a} minutes on <series>. how many minutes?"], ["an episode on <series> lasts {a} minutes", "a season has {b}"], ["how many minutes is a season?"]),
    ("a:x180-900 b:x12-170 d:i5-40", "({a} - {b}) / {d}", A, ["<work> has {a} pages, I'm on page {b} and read {d} a day. days to go, as a decimal if need be?", "#H {b} of {a} pages of the <author> are read. at {d} pages a day, how many more days?"], ["{w} reads a novel by <author> of {a} pages", "{b} pages are done", "{w} manages {d} pages a day"], ["how many days will the rest take?"]),
    # ------------------------------------------------ shares, rates, banks
    ("a:m40-300 q:_10-200 b:x=a+q", "({b} - {a}) / {a} * 100", CHANGE, ["<coin>, entry {a}, exit {b}, my percentage gain?", "my <coin> went from {a} to {b}, what % is it up", "got in at {a}, out at {b} (<coin>). how many percent did I make?", "I paid {a} for a share of <company> and they pay {b} today, says my app. percent gain?", "#H percentage won on <coin> if I entered at {a} and left at {b}?"], ["{w} bought <coin> at {a}", "it was sold at {b}"], ["how many percent did it gain?", "what is the gain in %?"]),
    ("b:x40-150 q:_10-200 a:x=b+q", "({a} - {b}) / {a} * 100", SHARE, ["my <coin> fell from {a} to {b}. loss in percent?", "<company> stood at {a}, now {b}. by how many percent did it fall?", "lost money with <coin>: in at {a}, out at {b}. how much is the loss in %?"], ["<coin> was at {a} on Monday", "on Friday it was only {b}"], ["by what percent did it fall?", "how many percent did it lose?"]),
    ("a:i3-90 b:m20-200 q:_5-90 k:x=b+q", "{a} * ({k} - {b})", A, ["I hold {a} shares of <company>, bought at {b}, now at {k}. profit?", "{a} <company> shares, in at {b}, out at {k}. what did I make?", "{w} bought {a} of <coin> at {b} a piece and sold at {k}. gain?"], ["{w} has {a} shares of <company>", "they were bought at {b} each", "they are sold at {k}"], ["what is the profit?"]),
    ("a:x20-900 k:x10-95", "{a} * 1.{k}", A, ["they give 1.{k} dollars for each euro at the hotel in <city>. I put {a} euros on the desk and get?", "<city> trip: 1 pound = 1.{k} euros on the board. {a} pounds make how many euros?", "at 1.{k} dollars to the pound, what do {a} pounds bring?", "exchange desk in <city> gives 1.{k} francs per euro, I hand over {a} euros, what comes back?", "#H one euro buys 1.{k} dollars here. {a} euros buy?"], ["the rate at the airport is 1.{k} dollars for a euro", "{w} changes {a} euros"], ["how many dollars is that?"]),
    ("a:x20-900 k:x10-95", "{a} / 1.{k}", A, ["1 euro costs 1.{k} dollars today. I have {a} dollars, how many euros is it?", "a pound is 1.{k} euros and my hotel in <city> is {a} euros. how much in pounds?", "{a} dollars at 1.{k} dollars per euro, in euros?"], ["one euro is 1.{k} francs", "{w} comes home with {a} francs"], ["how many euros are they?"]),
    ("m:m2000-90000 p:p5-30", "{m} * (100 - {p}) / 100", A, ["house in <city> goes for {m}, the <law> cuts off {p}. what reaches me?", "my <law> keeps {p} of the {m} they awarded me. I get?", "<company> pays out {m} less its fee of {p}. paid out?"], ["the court in <city> awarded {w} {m}", "the <law> takes {p} of that"], ["what remains for {w}?"]),
    ("m:m9-20 k:m8-18 l:m20-50", "({m} + {k} + {l}) * 12", A, ["every month <stream> books {m}, <stream2> {k} and the sauna {l}. the whole year is?", "#H monthly I pay {m} (<stream>), {k} (<stream2>) and {l} (swimming). what's it in a year?"], ["<stream> is {m} a month", "<stream2> is {k} a month", "and the pool is {l} a month"], ["what do all three cost per year?"]),
    ("m:m6-20 q:_1-6 k:x=m+q", "({k} - {m}) * 12", A, ["<stream> goes up from {m} to {k} a month. how much more is that a year?", "they raised <stream> to {k}, it was {m}. extra cost over 12 months?"], ["<stream> was {m} a month", "now it's {k}"], ["how much more is it in a year?"]),
    # ------------------------------------------------ trips
    ("m:m60-400 n:i2-9 k:m20-150", "{m} * {n} - {k}", A, ["campsite near <city> {m} a night, or the van for nothing but {k} of extra petrol, {n} nights: what do we save with the van?", "Airbnb {m} x {n} nights or at my aunt's for nothing plus {k} for the bus. saving?"], ["a hotel in <city> would be {m} a night", "{w} stays {n} nights", "a friend has a free bed but getting there costs {k}"], ["how much is saved by staying with the friend?"]),
    ("m:m40-300 n:i2-6 k:m15-60 b:i1-4", "{m} * {n} + {k} * {b}", A, ["<airline> to <city>: {n} of us at {m}, {b} suitcases at {k}. total?", "{n} seats with <airline> at {m} each and {b} bags for {k} each. what do we pay?"], ["<airline> wants {m} a seat", "{n} of us fly to <city>", "each of {b} suitcases is {k}"], ["what does the flight cost?"]),
    ("a:x300-1900 b:x50-290", "{a} - {b}", A, ["from <city> to <city2> it's {a} km, we've done {b}. how far still?", "the sat nav said {a} km to <city> when we left and we drove {b}. km left?"], ["it's {a} km to <city>", "{w} has driven {b} km"], ["how many km are left?"]),
    ("b:x60-130 q:_2-9 a:x=b*q", "{a} / {b}", A, ["{a} km to <city> at {b} km/h. hours?", "<city> is {a} km off, the train averages {b} km/h, how many hours is it", "#H we're flying down the motorway to <city> at {b}, {a} km to go. how many hours until we're there?"], ["<city> is {a} km away", "{w} drives {b} km/h on average"], ["how many hours does it take?"]),
    ("a:x2600-4800 b:x600-2400", "{a} - {b}", A, ["<peak> is {a} m, the hut stands at {b} m. metres still to climb?", "we started at {b} m and the top of <peak> is {a} m, they say. height gained?"], ["the guide book gives {a} m for <peak>", "the car park is at {b} m"], ["how many metres up is it?"]),
    ("n:i2-6 b:i1-5 m:m12-40 k:m5-11", "{n} * {m} + {b} * {k}", A, ["<sight>: adults {m}, kids {k}. we're {n} adults and {b} kids. what do the tickets cost?", "{n} grown-ups at {m} and {b} children at {k} for <sight>, total?"], ["<sight> costs {m} for adults", "children pay {k}", "we are {n} adults with {b} children"], ["what do we pay to get in?"]),
    ("a:x3-9 b:x10-18", "{b} + {a}", A, ["it's {b}:00 here and <city> is {a} hours ahead. which hour is it there, on the 24 hour clock?"], ["<city> is {a} hours ahead of us", "our call is at {b}:00"], ["at which hour is it for <city>, on a 24 hour clock?"]),
    ("a:x4-25 b:x2-12", "{a} + {b}", A, ["thermometer in <city>: {a} above zero after lunch, {b} below zero at midnight. it fell by how many degrees?", "noon in <city> plus {a}, night minus {b}. how many degrees between?", "the weather man has {a} degrees for today and minus {b} for tomorrow. how many degrees colder?"], ["at lunch it was {a} degrees in <city>", "the forecast for the night is minus {b}"], ["by how many degrees will it fall?"]),
    ("m:m2-6 k:m1-3 a:x3-28", "{m} + {a} * {k}", A, ["an Uber in <city> is {m} plus {k} per km. {a} km to the airport, fare?", "taxi from <sight> to the hotel: {m} to start with, then {k} a km, it's {a} km. price?"], ["the taxi in <city> starts at {m}", "each km is {k}", "it's {a} km to <sight>"], ["what is the fare?"]),
    ("m:m500-3000 n:i3-14", "{m} / {n}", A, ["{m} of spending money for {n} days in <country>. per day?", "#H we have {m} for {n} days of <city>, how much can we spend daily?"], ["{w} takes {m} to <country>", "the trip lasts {n} days"], ["how much is there for each day?"]),
    # ------------------------------------------------ people, countries, surveys
    ("a:x20-90 b:x3-19", "{a} - {b}", A, ["Wikipedia gives <country> {a} million people and <country2> {b} million. how many million more has the first?", "my geography book: <country> {a} million inhabitants, <country2> {b} million. difference in millions?"], ["<country> has {a} million inhabitants in this quiz", "<country2> has {b} million"], ["how many million more is that?", "what is the difference in millions?"]),
    ("b:x2-12 q:_2-9 a:x=b*q", "{a} / {b}", A, ["<country> has {a} million people, <country2> {b} million, they write. how many times as many?", "article says {a} million tourists in <country> and {b} million in <country2>. ratio?", "a tree of {a} m and <sight> model of {b} m: how many times higher is the tree?"], ["by our book <country> has {a} million people", "<country2> has {b} million"], ["how many times as many people live in <country>?"]),
    ("b:x400-900 q:_10-60 a:x=b-q", "({b} - {a}) / {b} * 100", SHARE, ["<club> sold {b} season tickets last year and {a} now. down by how many percent?", "<city> book club: {b} members last year, only {a} this year. by what percent did it shrink?"], ["the school near <city> had {b} pupils", "now there are only {a}"], ["by what percent did the number fall?"]),
    ("b:i200-900 a:i20-190", "{a} / {b} * 100", SHARE, ["{b} of our guests tried the <burger>, {a} came back for another. what percentage is that?", "flyers for <artist>: {b} handed out, {a} people turned up with one. rate in percent?", "there are {b} pupils here and {a} learn <language>. percentage?", "{a} of {b} fans at <club> wore a hat. what percent?", "of {b} guests at <sight> {a} came from <country>. in %?", "survey in <city>: {b} asked, {a} have <stream>. share in percent?", "#H {b} visitors at the <artist> gig and {a} fainted, that's what percentage?"], ["{w} asked {b} people in <city>", "{a} of them know <work>"], ["what percentage is it?", "what percent of them is that?"]),
    ("a:i5-9 b:x2-60 p:x5-90", "{a}00 * {p} / 100", A, ["{p}% of the {a}00 people in our town speak <language>. how many is that?", "<company> has {a}00 people here and {p}% of them take the bike. how many?", "of {a}00 <club> fans {p} percent travelled by train. number?"], ["{a}00 people saw <work> with us", "{p}% of them cried"], ["how many people cried?"]),
    ("b:x1600-1850 q:_25-80 a:x=b+q", "{a} - {b}", A, ["a king of <country> was crowned in {b} and died in {a}. years on the throne?", "the bridge over <river> was built in {b} and fell down in {a}. it stood how many years?", "#H <sight> quiz: begun {b}, finished {a}. building time in years?"], ["the castle near <city> was begun in {b}", "it was finished in {a}"], ["how many years did it take?"]),
    ("a:x1950-1995 b:x22-60", "{a} + {b}", A, ["<artist>'s drummer was born in {a}, {w} says, and got famous at {b}. which year was that?", "dad came from <country> in {a} and stayed {b} years before going back. year of his return?"], ["our <language> teacher was born in {a}", "{w} retired at {b}, same month"], ["in what year was that?"]),
    # ------------------------------------------------ goods, brands, home
    ("m:m5-40 k:m300-900 n:i12-36", "{k} + {m} * {n}", A, ["iPhone {k} up front and {m} a month for {n} months. all in?", "the new <maker>: {k} now plus {n} times {m}. total?"], ["<maker> asks {k} at once for the phone", "then {m} a month", "the contract runs {n} months"], ["what does the phone cost in all?"]),
    ("m:m300-900 k:m100-290", "{m} - {k}", A, ["new PS5 {m}, used on eBay {k}. what do I save?", "the sofa is {m} at <shop> and {k} second hand, difference?", "<maker> headphones: {m} here, {k} in <country>. how much cheaper?"], ["at <shop> the bike is {m}", "on eBay it's {k}"], ["how much cheaper is eBay?"]),
    ("a:i3-12 m:m2-15 k:m20-60", "{a} * {m} + {k}", A, ["{a} Billy shelves from <shop> at {m} a board plus {k} delivery. total?", "{a} bottles of <saint> wine at {m}, crate and delivery {k}. to pay?", "{a} jars for <saint> from <shop>, {m} each, shipping {k}, sum?"], ["one board at <shop> is {m}", "{w} needs {a}", "delivery to <city> is {k}"], ["what's to pay?"]),
    ("m:m40-160 k:m10-39 n:m160-300", "{n} - {m} - {k}", A, ["budget for <saint> presents is {n}. Lego was {m}, the scarf {k}. left?", "#H I took {n} to <shop> and spent {m} on food and {k} on socks. what's in my purse?"], ["{w} has {n} for <saint>", "{m} went to <shop>", "{k} went to the florist"], ["how much is left?"]),
    ("a:x40-70 b:x5-9 d:x120-190 e:x1-9", "{a} * {b}.{e} / 100 * 1.{d}", A, ["<city> is {a} km away, the Golf takes {b}.{e} l per 100 km, petrol is 1.{d}. fuel cost one way?", "{a} km in the Fiat at {b}.{e} litres per 100 km and 1.{d} a litre. cost?"], ["to <city> it's {a} km", "the Skoda needs {b}.{e} l per 100 km", "petrol costs 1.{d} a litre"], ["what does the fuel cost?"]),
    ("b:x250-400 d:i2-4 q:_3-9 a:x=b*d*q", "{a} / ({b} * {d})", A, ["our <breed> gets {b} g {d} times a day, the sack has {a} g. days?", "{a} g of food, {d} meals of {b} g a day for the <breed>. how many days?"], ["the <breed> eats {b} g per meal", "there are {d} meals a day", "the bag holds {a} g"], ["for how many days is it enough?"]),
    ("a:x50-110 b:x5-9", "{a} * 0.{b}", A, ["powder: 0.{b} g for each kg of body weight. at {a} kg I need how many grams?", "0.{b} g of fat for every kilo, says my coach. at {a} kilos that's how many g?"], ["{w} weighs {a} kg", "the <medic> advises 0.{b} g per kg"], ["how many grams is it?"]),
    ("m:m600-1900 a:i2-4", "{m} * {a}", A, ["flat in <city> for {m}, the landlord asks {a} months' rent as deposit. how much is the deposit?", "deposit of {a} rents of {m} each, for the room in <city>, comes to?"], ["the rent in <city> is {m}", "the deposit is {a} rents"], ["how much is the deposit?"]),
    ("m:m600-2000 k:m20-40 p:x20-60", "{m} * {p} / 100 - {k}", A, ["the landlord keeps {p}% of my {m} deposit, minus {k} which he owes me. what does he keep in the end?"], ["the deposit was {m}", "the landlord keeps {p}% for the floor", "but he owes {w} {k} for a lamp"], ["what does he keep after paying what he owes?"]),
    ("a:x20-90 b:x11-19 d:i2-9", "{a} * {b} + {d}", A, ["my essay on <work> has {a} lines of {b} words and a last line of {d} words. how many words?", "#H poem for <saint>: {a} lines with {b} syllables and a title of {d}. syllables?"], ["the letter to <company> has {a} lines", "each has {b} words", "{d} words are under the signature"], ["how many words is that?"]),
    ("n:i3-9 a:i20-60 b:i5-15", "{n} * {a} - {b}", A, ["we printed {n} x {a} flyers for the <artist> tribute night, {b} were spoiled. good ones?", "{n} crates of {a} <burger>s for the <club> game, {b} fell in the mud. left?"], ["{n} boxes with {a} cups each came for <saint>", "{b} cups were broken"], ["how many whole cups are there?"]),
    ("a:i10-40 b:i2-9 m:m10-30", "({a} - {b}) * {m}", A, ["{a} of us booked the <sight> tour at {m}, {b} are ill. what do the others pay in total?", "choir trip to <city>: {a} seats at {m}, {b} cancelled for free. bill?"], ["{a} people booked for <artist> at {m} each", "{b} of them cancelled and pay nothing"], ["how much is paid by the rest together?"]),
]
# Names that hold a number: it is nothing to calculate with.
NAMES |= {
    "lady": ["Rosa", "Ingrid", "Marge", "Olga", "Wilma", "Fatima", "Dolores", "Agnes"],
    "road": ["motorway A8", "the M25", "Highway 61", "the E45", "road 117", "the N7", "cycle route 4", "trail 12"],
    "ride": ["bus 42", "the Boeing 747", "the Fiat 500", "the Peugeot 208", "the Airbus 380", "tram line 6", "the Porsche 911", "ferry number 7", "night train 470"],
    "numbered": ["Channel 4", "Radio 5", "screen 3", "platform 9", "row 14", "court 1", "pitch 2", "the 2nd channel"], "gadget": ["the iPhone 15", "the PS5", "the Galaxy S24", "Windows 11", "the Airfryer 3000", "the Kindle 11", "the GoPro 12"],
}
Measured = tuple[str, str, str, tuple[int, int], list[str]]
MEASURES: list[Measured] = [
    ("miles", "km", "{n} * 1.609344", (12, 900), ["we drove {n} miles on <road> before lunch, how many km did we do?", "<lady> in <city> says it's {n} miles to her on <road>. In km?", "my American cousin drives {n} miles to <cafe>. what's this in km?", "{n} miles on <road> so far. and in km, please?", "with <ride> it's {n} miles to <city>. make that km"]),
    ("km", "miles", "{n} / 1.609344", (12, 900), ["<ride> took us {n} km today. my uncle in <city> only knows miles, how many?", "the Tour passes <city> after {n} km. in miles?", "{n} km from <city> to <city2>, so the guide. How many miles?", "#H <city> is {n} km down <road> from here. Miles?"]),
    ("fahrenheit", "celsius", "({n} - 32) * 5 / 9", (250, 450), ["the <dish> video says {n} fahrenheit and my dial is in celsius. what's it then?", "<lady> from <city> bakes her <dish> at {n} fahrenheit. In celsius?"]),
    ("fahrenheit", "celsius", "({n} - 32) * 5 / 9", (20, 110), ["it was {n} fahrenheit in <city> when <artist> played. in celsius?", "aunt <lady> writes from <city>: {n} fahrenheit on the porch. celsius please", "the board in row 14 of <ride> shows {n} fahrenheit outside. celsius?"]),
    ("celsius", "fahrenheit", "{n} * 9 / 5 + 32", (150, 240), ["the <dish> goes in at {n} celsius, but <lady>'s oven from <city> shows fahrenheit. which number?", "<gadget> recipe: {n} celsius. my cousin in <city> asks for fahrenheit"]),
    ("celsius", "fahrenheit", "{n} * 9 / 5 + 32", (2, 39), ["{n} celsius at <sight> today. I need it in fahrenheit for my friend", "the <drug> must be kept below {n} celsius. in fahrenheit?", "<numbered> forecasts {n} celsius for <city>. fahrenheit?"]),
    ("knots", "km/h", "{n} * 1.852", (4, 45), ["a gale over <city> with {n} knots, says <numbered>. km/h?", "ferry number 7 to <city> does {n} knots. how many km/h is it?", "gusts of {n} knots on <river>. km/h?"]),
    ("pounds", "kg", "{n} * 0.45359237", (110, 290), ["the boxer from <city> weighs in at {n} pounds. kg?", "<star> is listed with {n} pounds on <numbered>. How many kg?"]),
    ("pounds", "kg", "{n} * 0.45359237", (15, 60), ["my <breed> is {n} pounds, says the vet in <city>. How many kg?", "<airline> allows {n} pounds of luggage. what would it be in kg"]),
    ("kg", "pounds", "{n} / 0.45359237", (6, 40), ["<airline> lets me take {n} kg on <ride>. how many pounds is that?", "the <breed> got up to {n} kg over <saint>. in pounds?", "{n} kg of Lego on eBay. in pounds?"]),
    ("inches", "cm", "{n} * 2.54", (24, 90), ["a {n} inches screen from <maker>. how many cm?", "the <maker> TV next to <gadget> has {n} inches. cm?", "the shop in <city> cuts curtains to {n} inches, what's it in cm"]),
    ("feet", "m", "{n} * 0.3048", (2000, 9000), ["the pilot of <airline> says we're at {n} feet. in m?", "<peak>: the American map shows {n} feet for the hut. how many m?", "<ride> over <city>? no, a glider, at {n} feet. what is it in m"]),
    ("hectares", "acres", "{n} / 0.40468564224", (3, 800), ["the vineyard near <city> has {n} hectares. acres?", "a park of {n} hectares in <city>: how many acres?"]),
    ("liters", "gallons", "{n} / 3.785411784", (10, 60), ["we put {n} liters in the Fiat 500. how many gallons?", "the rental in <city> takes {n} liters. in gallons?", "the Peugeot 208 swallowed {n} liters off <road>. Gallons?"]),
]
LISTED: list[tuple[str, str, list[str]]] = [
    ("import statistics\ndata = [{L}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}.", ["<numbered> showed {c} matches and <star> had {l} points in them. average points?", "<star> over the last {c} games: {l}. what's the average?", "we rated <work> in the family, {c} of us: {l}. average?", "{c} nights in <city> for {l}, all different hotels. average price?", "my <drug> diary for {c} days: {l}. mean please, the <medic> asks", "goals of <club> in the past {c} seasons: {l}. So on average how many?", "{c} friends guessed the age of <artist>: {l}. What is the mean guess?", "#H {l} were the temperatures on my {c} days in <city>. On average?"]),
    ("import statistics\ndata = [{L}]\nprint(round(statistics.median(data), 6))", "The median is {r}.", ["the <medic> wrote down blood pressures of {l} on {c} visits. which one is the median?", "{c} offers for the <maker> TV: {l}. which is the median?", "minutes I waited at <cafe> on {c} days: {l}. The median?", "<star>, {c} games: {l} points. median of that?", "my pulse after <drug>, {c} times: {l}. I need the median"]),
    ("data = [{L}]\nprint(max(data))", "The maximum is {r}.", ["{c} quotes for the flight to <city>: {l}. which is the highest?", "<star> in {c} matches: {l}. what was the maximum?", "noon in <city>, {c} days: {l} degrees. the highest value?"]),
    ("data = [{L}]\nprint(min(data))", "The minimum is {r}.", ["{c} shops ask {l} for <gadget>. which is the lowest?", "prices for <artist> tickets, {c} sites: {l}. minimum?"]),
    ("data = [{L}]\nprint(round(sum(data), 6))", "The sum is {r}.", ["<star> scored {l} in {c} games. sum of all?", "we paid {l} on our {c} days in <city>. total of that?", "calories at <cafe> from {c} receipts: {l}. add them up", "minutes in the traffic of <city>, {c} days: {l}. what's the sum?"]),
]
PLUS, DATES = "from datetime import date, timedelta\n", "from datetime import date\n"
DATED: list[tuple[str, str, list[str]]] = [
    (PLUS + "print({D} + timedelta(days={n}))", "It is {r}.", ["the <medic> wants to see me {n} days after the first tablet of <drug>. I took that on {d}. which date?", "I ordered at <shop> on {d} and may send it back within {n} days. what's the last date, {n} days after?", "the visa for <country> was stamped on {d} and is good for {n} days from then. until which date?", "the drops are good for {n} days after opening and I opened them on {d}. which date is that?", "my parcel from <maker> left on {d}, they say {n} days. which date would that be?", "the <stream> trial is {n} days and I signed up on {d}. Date {n} days later?", "#H <club> bans him for {n} days from {d}. When is it over?"]),
    (DATES + "print(({Z} - {D}).days)", "There are {r} days.", ["check-in in <city> {d}, check-out {z}. how many nights is it?", "<artist> played in <city> on {d} and comes back on {z}. how many days between?", "the liner sank on {d} and the wreck was found on {z}, says my book on <river>. days between?", "I stopped smoking on {d}, today is {z}. how many days without?", "<drug> since {d}, and it's {z}. for how many days have I been on it?", "the <breed> was born on {d} and moves in with us on {z}. how many days old is it then?", "the <club> stadium was closed on {d}, it opens on {z}. how many days in between?"]),
    (DATES + "print({D}.strftime('%A'))", "It is a {r}.", ["<lady> opened her <dish> stand near <sight> on {d}. what weekday was it?", "<artist> plays <city> on {d}. which day of the week is that?", "my <language> exam at the institute is on {d}, what weekday?", "<work> had its first night on {d}, says the poster. which day of the week?", "the <airline> flight to <city> goes on {d}. what day of the week is it?", "my <breed> was born on {d}. Weekday?"]),
]
Noted = tuple[str, str, list[str], list[str]]
KEPT: list[Noted] = [
    ("a:30-140 b:8-30", "{a} * {b}", ["note: the yard behind <cafe> has {a} square metres", "Remember that the hall near <sight> has {a} square metres."], ["gravel is {b} for each of them. what does all of it cost?", "tiles cost {b} a square metre. how much for the whole surface?"]),
    ("a:12-60 b:4-30", "{a} * {b}", ["keep in mind that we are {a} people on the trip to <city>", "remember: {a} pupils come along to <sight>.", "For later: {a} guests for <saint>."], ["a ticket for each is {b}. what do we all pay together?", "lunch at <cafe> is {b} a head. how much for all of us?"]),
    ("a:500-900 b:40-400", "{a} - {b}", ["please remember my budget for <city>: {a} euros.", "my <saint> budget is {a} dollars, keep that in mind", "note that I have {a} pounds for the <maker> TV"], ["I spent {b} of it already. what's left?", "{b} are gone by now. how much of the budget do I have left?"]),
    ("a:11-45 b:4-40", "{a} * {b}", ["remember that <company> pays me {a} an hour", "my wage at <cafe> is {a} an hour, note that please", "Don't forget: I get {a} euros an hour."], ["I worked {b} hours this week. how much do I get?", "{b} hours are on my sheet. my pay?"]),
    ("a:50-110 b:2-15", "{a} - {b}", ["I weigh {a} kg, remember that please", "note my weight: {a} kg."], ["the <medic> says {b} kg less would be good. what would I weigh?", "I want to lose {b} kg. what weight is that?"]),
    ("a:100-900 b:5-50", "{a} / {b}", ["remember that my novel by <author> has {a} pages.", "keep in mind, <work> is {a} pages in my edition"], ["I read {b} pages a day. how many days does it take?", "at {b} pages an evening, how many evenings do I need?"]),
    ("a:66-95 b:1-19", "{a} + {b}", ["my gran from <country> is {a} years old, remember that", "Please remember: my uncle in <city> is {a}."], ["how old will that be in {b} years?", "what age is it {b} years from now?"]),
    ("a:5-30 b:3-12", "{a} * {b}", ["remember that <stream> costs me {a} a month", "keep in mind: {a} euros a month for <stream2>"], ["what do I pay for {b} months?", "I keep it for {b} months. total?"]),
]
_NAME = re.compile(r"<(\w+?)(\d?)>")


def _names(draw: Draw, text: str, chosen: dict[str, str] | None = None) -> str:
    """`text` with a name for every `<name>`."""
    named = {} if chosen is None else chosen

    def name(found: re.Match[str]) -> str:
        bank = NAMES.get(found[1] + found[2]) or NAMES[found[1]]
        while found[0] not in named:
            one = str(draw.one(bank))
            if one not in named.values():
                named[found[0]] = one
        return named[found[0]]

    return _NAME.sub(name, text)


def _named(draw: Draw, situation: Situation) -> Situation:
    """A situation with a name for every `<name>`, the same wherever it stands."""
    chosen: dict[str, str] = {}
    specification, code, answer, *banks = situation
    whole, facts, questions = ([_names(draw, text, chosen) for text in bank] for bank in banks)
    return specification, code, answer, whole, facts, questions


def worldly(draw: Draw) -> Exchange:
    """A sum with names of the world in it, all its numbers told: to be computed, not declined."""
    held = draw.split == "heldout" and draw.chance(0.5)
    bank = [one for one in SITUATIONS if not held or any(text.startswith(HELD_OUT) for text in one[3])]
    chosen = draw.rng.choices(bank, [len(one[3]) + 3 for one in bank])[0]
    return situated(draw, [_named(draw, chosen)])[0]


def measured(draw: Draw) -> Exchange:
    """A measure of the world in another unit; names beside it hold numbers."""
    first, second, code, (low, high), bank = draw.one(MEASURES)
    n = str(draw.integer(low, high))
    question = _names(draw, draw.template(bank)).replace("{n}", draw.shown(n, words=0.04))
    return ask(draw, question, f"print(round({code.replace('{n}', n)}, 6))", f"{n} {first} is {{r}} {second}.", lower=draw.chance(0.5))


def listed(draw: Draw) -> Exchange:
    """A measure of a list whose length is told too."""
    code, answer, bank = draw.one(LISTED)
    template = draw.template(bank)
    low, high = (95, 165) if "blood" in template else (60, 300) if "night" in template or "ticket" in template or "quotes" in template else (300, 900) if "calories" in template or "TV" in template or "shops" in template else (20, 80) if "age" in template else (50, 110) if "pulse" in template else (3, 40)
    data = [str(draw.integer(low, high)) for _ in range(draw.integer(3, 7))]
    count = draw.one([str(len(data)), ("three", "four", "five", "six", "seven")[len(data) - 3]])
    joined = ", ".join(data) if draw.chance(0.5) else ", ".join(data[:-1]) + " and " + data[-1]
    question = filled_in(_names(draw, template), {"l": joined, "c": count})
    return ask(draw, question, code.replace("{L}", ", ".join(data)), answer, lower=draw.chance(0.5))


def dated(draw: Draw) -> Exchange:
    """Dates of doctors, journeys, shops, shows."""
    code, answer, bank = draw.one(DATED)
    first, n = some_date(draw, 1985, 2035), draw.integer(5, draw.one([14, 30, 90]))
    second = first + datetime.timedelta(days=draw.integer(3, draw.one([12, 40, 300])))
    question = filled_in(_names(draw, draw.template(bank)), {"d": spoken(draw, first), "z": spoken(draw, second), "n": str(n)})
    slots = {"D": f"date({first.year}, {first.month}, {first.day})", "Z": f"date({second.year}, {second.month}, {second.day})", "n": str(n)}
    return ask(draw, question, filled_in(code, slots), answer, lower=draw.chance(0.5))


def kept(draw: Draw) -> list[Exchange]:
    """A number that is to be remembered, then a sum that needs it."""
    while True:
        specification, code, told, asked = draw.one(KEPT)
        values = {name: str(draw.integer(int(low), int(high))) for name, low, high in re.findall(r"(\w):(\d+)-(\d+)", specification)}
        if "/" not in code or int(values["a"]) % int(values["b"]) == 0:
            break
    said = filled_in(_names(draw, draw.one(told)), values)
    exchanges = [Exchange(said.lower() if draw.chance(0.2) else said, (), NOTED)]
    question = filled_in(_names(draw, draw.one(asked)), values)
    return [*exchanges, ask(draw, question, f"print(round({filled_in(code, values)}, 6))", A)]


KINDS: list[Kind] = [("word problems", 30, worldly), ("units", 4, measured), ("statistics", 6, listed), ("dates", 5, dated), ("follow-ups", 6, kept)]
