"""Questions that want a fact of the world before anything could be reckoned, declined, and the same with the fact told.

Beside them lists and dates that nobody told, and wishes of many kinds that no calculation fulfils.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re

from samara.agent.models.embedded.training.grammar import HELD_OUT, Draw, Exchange, Kind, ask, dress
from samara.agent.models.embedded.training.questions.calendar_units import some_date, spoken
from samara.agent.models.embedded.training.questions.declined import fill_in
from samara.agent.models.embedded.training.questions.everyday_text import SENTENCES
from samara.agent.models.embedded.training.questions.formulas_typed import filled_in
from samara.agent.models.embedded.training.questions.numbers_drawn import A
from samara.agent.models.embedded.training.questions.talk import REFUSAL
from samara.agent.models.embedded.training.questions.words import fake_word

SHARE, DAYS = "It is {r}%.", "There are {r} days."
Fact = tuple[str, str, str, list[str], list[str]]

# ---------------------------------------------------------------- numbers, code, answer; fact told, fact wanted
WORLD: list[Fact] = [
    ("a:1000-4000 b:4100-8800", "{b} - {a}", A, ["my atlas has [Kilimanjaro|K2|Mont Blanc|Aconcagua] at {b} m and [Etna|Olympus|Ben Nevis|the Zugspitze] at {a} m. how many metres between them?", "one peak is {b} m, the other {a} m high. by how much is the first higher?"], ["how many metres higher is [Kilimanjaro|K2|Mont Blanc|Aconcagua] than [Etna|Olympus|Ben Nevis|the Zugspitze]?", "I've climbed to {a} m on [Kilimanjaro|Mont Blanc|Mount Fuji]. how many metres to the top?", "difference in height between [the Matterhorn|K2] and [Mount Fuji|Etna], in metres please", "#H we're at {a} m. how far up is the summit of Mont Blanc from here?"]),
    ("a:150-1900 b:50-110", "{a} / {b}", A, ["{city} is {a} km from {city}, says the map. at {b} km/h, how many hours?", "{a} km from here to {city}, the train does {b} km/h. hours?"], ["driving from {city} to {city} at {b} km/h takes how many hours?", "how many hours by bus from {city} to {city}, it goes {b} km/h or so", "at {b} km/h on average, can I get from {city} to {city} in {7-14} hours?", "distance {city} to {city} in km, minus the {b} km I've done"]),
    ("a:1500-9000 b:700-900", "{a} / {b}", A, ["flying {a} km to {city} at {b} km/h: how many hours?", "the plane does {b} km/h and {city} is {a} km off. flight time in hours?"], ["how long does a plane at {b} km/h fly from {city} to {city}?", "how many hours in the air to {city}? they say it flies {b} km/h", "flight time to {city} from {city}, and how many miles is that?"]),
    ("a:100000-9000000 b:50-2000", "{a} / {b}", A, ["{city} has {a} people on {b} square km. people per square km?", "population {a}, area {b} km2. density?"], ["population density of {city}, in people per square km?", "how many people per square km live in {country}?", "divide the population of {city} by its area", "{city} covers {b} square km, so how many people per km2?"]),
    ("a:y1700-1930 b:a+20-90", "{b} - {a}", A, ["{person} was born in {a} and died in {b}, it says here. how many years in between?", "a painter lived from {a} to {b}. years of life, going by the years alone?"], ["how many years did {person} live?", "how old was {person} in {b}?", "how old would {person} be today, in days?", "{person} died at what age, and how many weeks is that?", "by how many years did {person} outlive {person}?"]),
    ("a:y1200-1900 b:a+10-400", "{b} - {a}", A, ["my book says {historic} was in {a} and the next one in {b}. how many years apart?", "from {a} to {b}, how many years of history is that?"], ["how many years between {historic} and {historic}?", "how many years ago was {historic}?", "how long before {b} was {historic}?", "{historic} lasted how many days?", "#H in years, what's the gap from {historic} to the first moon landing?"]),
    ("a:40-900", "{a} * 9 / 5 + 32", "{a} celsius is {r} fahrenheit.", ["[tin|lead|sulphur|wax] melts at {a} celsius according to the table. in fahrenheit?", "the stuff boils at {a} celsius. fahrenheit?"], ["at how many degrees fahrenheit does [tin|lead|candle wax|butter|steel] melt?", "boiling point of [petrol|acetone|mercury|milk|oil] in fahrenheit?", "what does [mercury|acetone|oil] boil at, and is {a} celsius enough?", "freezing point of [vodka|sea water|diesel] in fahrenheit?"]),
    ("a:200-4000", "{a} / 0.3048", "{a} m is {r} feet.", ["our hostel in {city} has an altitude of {a} m. what would that be in feet?", "the pass is at {a} m. in feet?"], ["how many feet above the sea is {city}?", "altitude of {city} in feet?", "what's the height of {landmark} in feet?", "how deep is Lake Baikal in feet?", "in feet, how long is {landmark}?"]),
    ("a:10-120 b:2-60", "{a} * {b} / 60", A, ["a {animal} does {a} km/h in this book. how many km in {b} minutes at that speed?", "{b} minutes at {a} km/h: km?"], ["how many km does a {animal} cover in {b} minutes?", "how far can a {animal} run in {b} minutes at full speed?", "top speed of a {animal} in mph?", "who's faster over {b} km, a {animal} or a {animal}, and by how many minutes?"]),
    ("a:40-600 b:2-6", "{a} * {b}", A, ["one portion of {food} has {a} kcal on the label. I had {b}. kcal?", "{b} helpings with {a} kcal each, how many kcal?"], ["how many kcal are {b} portions of {food}?", "I ate {b} bananas and a croissant. how many calories?", "calories of {food} in percent of what I need a day?", "how many grams of protein are in {b} eggs?", "I had {b} glasses of wine, calories?", "#H sugar in {b} cans of cola, in grams?"]),
    ("a:1800-5200", "{a} * 12", A, ["a {job} told me it's {a} a month. what is that a year?", "{a} per month as a {job}, how much in twelve months?"], ["what does a {job} make a year in {country}?", "average pay of a {job} per hour, roughly?", "how much more does a {job} earn than a {job}, in percent?", "what would I get a year as a {job} with {2-20} years in the trade?", "median income in {country} divided by 12?"]),
    ("a:20-900 b:2-9", "{a} * 1.{b}", A, ["the bank gives 1.{b} dollars a euro. dollars for {a} euros?", "{a} pounds at 1.{b} euros each. how many euros?"], ["how much are {a} euros in [rupees|yen|forints|pesos|lira]?", "{a} pounds into [kroner|zloty|dollars] at whatever the bank has today", "what's a [franc|pound|dirham] in euros at the moment, and {a} of them?", "a hotel in {city} is {a} in their money. in euros?"]),
    ("a:4-60 b:20-400", "{a} * {b}", A, ["{company} is at {b} a share. what are my {a} worth?", "{a} shares, {b} each. value?"], ["what are my {a} {company} shares worth?", "I hold {a} grams of gold. value in euros?", "how much would I have if I'd bought {b} euros of {asset} in {y1995-2020}?", "by what percent did {asset} rise in {y1995-2023}?", "{a} shares of {company}: what dividend do I get?"]),
    ("a:20-95 b:20-60", "{a} / {b}", A, ["{person} has {a} goals in {b} games in my sticker book. goals per game?", "{a} points, {b} games. per game?"], ["goals per game of {person} for {team}?", "how many matches has {person} played, and the average of goals?", "how many points does {team} have after {b} games?", "{team} won by how many last night, and what's their goal difference?", "what's {person}'s win rate in percent?"]),
    ("a:200-600 b:100-199", "{b} / {a} * 100", SHARE, ["{b} of {a} members of parliament said yes. in percent?", "the party has {b} of {a} seats in {country}. percent?"], ["what percent of the seats does the biggest party in {country} have?", "by how many votes did the law pass in {country}?", "what share of the vote did the winner in {country} get in {y1950-2020}?", "turnout in {country} at the last election, in percent?", "#H they need {a} votes in {country}'s parliament. how many short are they?"]),
    ("a:200-1700 b:2-5", "{a} * {b}", A, ["the tower has {a} steps and I go up {b} times. steps?", "{b} climbs of {a} stairs each: stairs?"], ["how many steps are there up {landmark}?", "we go up {landmark} {b} times. how many steps is that?", "if I climb the stairs of the Eiffel Tower {b} times, how many steps?"]),
    ("a:500-2000 b:2100-6500", "{b} - {a}", A, ["one river is {b} km long in my atlas, the other {a} km. difference?", "{b} km for the first river, {a} for the second. how many km longer is the first?"], ["how many km longer is the Nile than the [Danube|Rhine|Po|Thames]?", "the Volga and the Loire together, how many km?", "what's the length of the [Danube|Elbe|Mekong] in miles?"]),
    ("a:20-400 b:401-9000", "{b} / {a}", A, ["{country} has {b} thousand square km, {country} {a} thousand. how many times bigger?", "area {b}, mine {a}. how many times does mine fit in?"], ["how many times bigger is {country} than {country}?", "what fraction of {country} is forest?", "how many football pitches fit into {country}?", "area of {country} in acres?"]),
    ("a:150-900 b:20-60", "{a} / {b}", A, ["{work} has {a} pages and I read {b} a day. how many days?", "{a} pages at {b} a day?"], ["how many days will {work} take me at {b} pages a day?", "I read {b} pages an hour, so when do I finish {work}?", "how many pages has {work}, divided by {b}?"]),
    ("a:85-200", "{a} / 60", A, ["{work} is {a} minutes long. in hours?", "{a} minutes of film is how many hours?"], ["how many hours is {work}, the long version?", "{work} starts at {t}. when is it over?", "how many minutes is {work} longer than {work}?", "how many minutes do all seasons of {work} take?"]),
    ("a:2-6 b:12-90", "{a} * {b}", A, ["a ticket for {landmark} is {b}. {a} of us?", "{a} adults at {b} each for the museum in {city}?"], ["{a} adults and a child for {landmark}. what do the tickets cost?", "what's the entry to the zoo in {city} for {a}?", "how much is a day ticket for the metro in {city}, times {a}?", "what do {a} seats at {team} cost?", "postage for {a} letters of {b} g to {country}?"]),
    ("a:2000-12000 b:40-160", "{a} * {b}", A, ["a square metre in {city} is {a} there. {b} square metres?", "{b} m2 at {a} each. price of the flat?"], ["what would {b} square metres in {city} cost me?", "price of a flat of {b} m2 in {city}?", "how much per square metre do they ask in {city}?", "what's my flat of {b} square metres worth?"]),
    ("a:40-120 b:2-8", "{a} * {b}", A, ["one cup has {a} mg of caffeine. mg in {b} cups?", "{b} espressos, {a} mg caffeine each: mg?"], ["how much caffeine is in {b} cups of [coffee|tea|cocoa]?", "mg of caffeine in {b} cans of energy drink?", "{b} beers, how many grams of alcohol?", "I had {b} beers of half a litre since {t}. when may I drive?", "how much iron do {b} helpings of spinach have?"]),
    ("a:60-85 b:18-59", "{a} - {b}", A, ["I'm {b} and may retire at {a}. in how many years?", "retirement at {a}, age now {b}. years to go?"], ["I'm {b}. how many years until I can retire in {country}?", "how many years has a woman of {b} left on average?", "life expectancy in {country} minus my age, {b}?", "at {b}, what percent of my life is over?"]),
    ("a:200-4000 b:2-9", "{a} * {b}", A, ["{landmark} is {a} m long and I walk it {b} times. metres?", "{b} times over a bridge of {a} m?"], ["how far is it if I walk over the Golden Gate Bridge {b} times?", "how many km of coast does {country} have?", "once around {city} on foot, how many km?", "{b} laps of the racing circuit in {city}, distance in km?"]),
    ("a:10-70 b:40-110", "{a} * {b} / 100", A, ["{a} percent of the body is water, says my book. I weigh {b} kg. kg of water?", "bones are {a}% of {b} kg. how many kg?"], ["I weigh {b} kg. how many kg of that is water?", "how much do the bones of a {b} kg man weigh?", "how many litres of blood has someone of {b} kg?", "what percentage of a {b} kg person is carbon?"]),
    ("a:20-90 b:100-900", "{a} / {b} * 100", SHARE, ["{a} of {b} players here are left-handed. percent?", "{a} of {b} said they have a cat. in percent?"], ["what percent of people are left-handed?", "how many percent of the {b} kids at my school wear glasses, do you think?", "what share of homes in {country} has a {animal}, in percent?", "what percentage of {country}'s power is solar?", "how many percent of the world speaks {language}?"]),
    ("a:100-400 b:4-20", "{a} / {b}", A, ["the train covers {a} km with {b} stops. km per stop?", "a line of {a} km has {b} equal legs. km per leg?"], ["how many stops has the metro in {city}?", "how many minutes between two trains on line {b} in {city}?", "when is the {t} from {city} due and how late is it?", "how many stations from here to {landmark}?", "bus {a} leaves at {t}. when does it get to the hospital?"]),
    ("h:6-18 k:10-55 a:20-170", "from datetime import datetime, timedelta\nprint((datetime(2000, 1, 1, {h}, {k}) + timedelta(minutes={a})).strftime('%H:%M'))", "It is {r}.", ["{work} begins at {h}:{k} and runs {a} minutes. when is it over?", "the loaf went in at {h}:{k} for {a} minutes. when is it done?", "boarding at {h}:{k}, touchdown {a} minutes later. what time is that?", "gran set out at {h}:{k} and walks {a} minutes. when does she arrive?"], ["{work} begins at {h}:{k}. when does it end?", "the loaf went in at {h}:{k}. when is it done?", "boarding is at {h}:{k}, when do we touch down in {city}?", "my shift starts at {h}:{k}. until when do I work?", "{name} set out at {h}:{k}. arrival time?", "I have {a} minutes between my trains. when does the second one leave?", "#H the operation started at {h}:{k}, when can I see her?"]),
    ("a:140-199", "{a} / 2.54", "{a} cm is {r} inches.", ["I'm {a} cm tall. what's my height in inches?", "{name} measures {a} cm. in inches?"], ["what's my height in inches?", "how many inches tall is {person}?", "how many inches is the screen I bought?", "how many cm is my waist if I wear size {a}?"]),
    ("a:45-120", "{a} / 0.45359237", "{a} kg is {r} pounds.", ["I'm {a} kg. what do I weigh in pounds?", "the crate is {a} kg by the label. pounds?"], ["what do I weigh in pounds?", "how many pounds is a grown {animal}?", "{name} lost weight. how many pounds was it?", "my case for the flight, how many pounds is it?", "what does a sack of cement weigh in pounds?"]),
    ("a:20-900", "{a} / 1.609344", "{a} km is {r} miles.", ["the counter says {a} km for yesterday. miles?", "we cycled {a} km in {city}. how many miles?"], ["how many miles did we drive yesterday?", "how many miles is one lap round the lake?", "what's the range of my electric car in miles?", "how many miles is it from {city} to {landmark}?", "#H miles from my door to the office?"]),
    ("a:30-90", "{a} / 3.785411784", "{a} liters is {r} gallons.", ["my tank is {a} liters. in gallons?", "the bath takes {a} liters. gallons?"], ["how many gallons does my tank hold?", "how many gallons of water do I use a day?", "gallons of milk that a cow gives in a week?"]),
    ("a:3-29 b:30-90", "{a} / {b} * 100", SHARE, ["I've used {a} of my {b} days off. percent?", "{a} of the {b} lessons are over. in percent?"], ["what percent of my days off have I used?", "how many percent of the course are over? {a} lessons are done", "what percentage of my plants came up, there are {a}?", "{a} out of all the bulbs are broken, in percent?", "what percentage of my pay goes to the state in {country}?"]),
    ("a:y1930-1999 b:a+20-70", "{b} - {a}", A, ["{name} was born in {a} and retired in {b}. at what age, going by the years?", "built in {a}, pulled down in {b}: how many years did it stand?", "the band split in {b}, it was founded in {a}. how many years is that?"], ["{name} retired in {b}. at what age?", "the house was built in {a}. how old was it when they pulled it down?", "how old is {landmark} in years?", "how many years did {company} exist before {b}?", "my grandmother was born in {a}, how old was she at her wedding?"]),
    ("a:20-90 b:2-9", "{a} / {b}", A, ["the battery went down {a} percent in {b} hours. percent per hour?", "{a} euros of phone bill in {b} weeks: per week?"], ["how many percent does my battery lose an hour?", "what does the bath cost us per week?", "how many km do I get out of one charge?", "what's my phone bill per week on average?"]),
]
TEXTS: list[tuple[str, str, list[str], list[str]]] = [
    ("print(len({W}.split()))", "It has {r} words.", ["my motto is {s}. how many words is it?", "how many words has {s}, the first line of my story?", "the sign says {s}, number of words?"], ["how many words has my essay?", "how many words did {person} say in that speech?", "number of words on page {n} of my thesis?", "how many words are there in the {country} anthem?", "#H how many words are in the letter I got on {date}?"]),
    ("print(len({V}))", "It has {r} characters.", ["my user name is {s}. how many characters does it have?", "how many letters are in {s}, my dog's name?"], ["how many letters has the surname of my boss?", "how many characters is my password long?", "number of letters in the longest place name of {country}?", "how many letters are there in the name of {name}'s village?"]),
    ("print({V}[::-1])", "{r}", ["my nick is {s}. what is it backwards?", "spell {s} backwards, it's our street"], ["what's my nickname backwards?", "spell the name of my street backwards", "the river through {city}, spelled backwards?", "write my surname from right to left"]),
    ("print({W}.upper())", "{r}", ["the sign must say {s}, write it in capital letters", "write {s} in capitals for my poster"], ["write my address in capital letters", "put the headline of today's paper in capitals", "the slogan of {company} in capital letters"]),
]
LISTS: list[tuple[str, str, list[str], list[str]]] = [
    ("import statistics\ndata = [{L}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}.", ["minutes on the phone each day this week: {l}. average?", "minutes I slept after lunch: {l}. what's the mean?", "I couldn't find the sheet but remember {l} as our scores. average?", "waiting times yesterday in minutes, {l}. mean?", "the logger showed {l} degrees. mean?", "litres of milk a day: {l}. on average?"], ["what was my average blood sugar this week?", "mean of all the temperatures in the cellar since {month}?", "I timed {n} runs, the paper is in the car. what's my average?", "average of the grades in my class? there are {n} pupils", "we measured {n} days in a row. what's the mean?", "how long do people wait on average at our desk?", "I've the readings in a notebook at home. mean of them?", "what did I spend per day on average in {city}?", "average age of my team, we're {n}", "what's the average price of the {n} flats I looked at?", "#H our logger runs since {date}. average humidity?", "how many litres does the cow give a day on average"]),
    ("import statistics\ndata = [{L}]\nprint(round(statistics.median(data), 6))", "The median is {r}.", ["ages in our choir: {l}. median?", "rents in the house: {l}. median?", "the offers were {l}. which one's the median?"], ["median age in our choir?", "what's the median rent in my street?", "I got {n} offers by mail. the median?", "median of the salaries in our office, we are {n}", "the median of what we measured on {date}?"]),
    ("data = [{L}]\nprint(round(sum(data), 6))", "The sum is {r}.", ["the receipts say {l}. add them up", "km on each day: {l}. total?", "I donated {l} this year. sum?", "hours on the time sheet: {l}. sum of all?"], ["add up the receipts in my wallet", "total of the km I cycled in {month}?", "there are {n} receipts on my desk. what's the sum?", "how many hours did I work last week in all?", "sum of everything on the bill {name} sent me?", "add the numbers on my lottery ticket", "total up what we spent on the holiday in {city}", "the points of all {n} players together?", "#H what do my {n} invoices of {month} come to?"]),
    ("data = [{L}]\nprint(max(data))", "The maximum is {r}.", ["our sales were {l}. the maximum?", "the gauge read {l} cm. highest value?"], ["the highest value on my {n} readings?", "what was our best day in {month}, in euros?", "largest of the {n} numbers on the board?", "maximum of the river gauge since {date}?"]),
    ("data = [{L}]\nprint(min(data))", "The minimum is {r}.", ["the bids were {l}. the minimum?", "night temperatures {l}. the lowest value?"], ["which was the lowest bid of the {n} we got?", "minimum temperature in our greenhouse in {month}?", "smallest of the numbers in my sealed envelope?"]),
    ("import statistics\ndata = [{L}]\nprint(round(statistics.stdev(data), 6))", "The standard deviation is {r}.", ["the weights were {l} g. sample standard deviation?", "readings {l}, sample standard deviation please"], ["standard deviation of my {n} readings?", "how much do the weights of our loaves scatter? standard deviation please", "sample standard deviation of yesterday's measurements?"]),
]
DATES, PLUS = "from datetime import date\n", "from datetime import date, timedelta\n"
DATED: list[tuple[str, str, list[str], list[str]]] = [
    (DATES + "print(({Z} - {D}).days)", DAYS, ["the fasting begins on {z} and it's {d} now. how many days until then?", "it's {d} and my {event_plain} is on {z}. days to go?", "the strike began on {d} and ended on {z}. how many days?", "the parcel left on {d} and came on {z}. days on the way?", "{name}'s foal was born on {d}, so on {z} it was how many days old?"], ["how many days until [the Oktoberfest|Diwali|the Chinese new year|the carnival in {city}|the summer sales|the next full moon|the next eclipse|the marathon in {city}]?", "how many days until [my sister's wedding|the school holidays|{name}'s birthday|our next meeting|my passport runs out]?", "how many days was {person} in power?", "how many days is {person} old?", "how many days since I last saw {name}?", "my parcel came on {date}. how many days was it on the way?", "the strike began on {date}. how many days did it go on?", "how many days did {historic} last?", "from {date} until the cup final, how many days?", "#H how many days are left of {country}'s rainy season?", "how many days until the shop's sale is over, it started on {date}"]),
    (DATES + "print({D}.strftime('%A'))", "It is a {r}.", ["{name} was born on {d}, says the card. what day of the week was it?", "the wedding is on {d}. which weekday?", "the {event_plain} was on {d}, what day of the week?", "we moved to {city} on {d}, and that was which weekday?"], ["on which weekday was {person} born?", "which day of the week was {name}'s wedding?", "what weekday did {historic} begin?", "is my next appointment on a {weekday}?", "what day of the week do they collect the paper bins?", "#H which weekday was it when I met {name}?"]),
    (PLUS + "print({D} + timedelta(days={n}))", "It is {r}.", ["the cheese is good for {n} days from {d}. until which date?", "delivery takes {n} days and I ordered on {d}. which date?", "I was ill from {d}; {n} days later I was back. date?"], ["my cheese is good for {n} more days after opening. which date was I to eat it by?", "delivery takes {n} days. what date was I told?", "when will my parcel from {company} come? ordered on {date}", "which date is the next [general election|solar eclipse|film festival] in {country}?", "the vet wants to see us {n} days after the last jab. which date is it?", "when does my contract with {company} end? it runs {n} months"]),
]
WISHES: list[list[str]] = [
    # ------------------------------------------------ may I, is it enough, is it normal
    ["the boss wants {5-20} unpaid hours from me. is she allowed to?", "a shop refuses to take back shoes of {60-200} after {3-25} days. can they do that?", "neighbours mow at {6-8} on Sundays. may they?", "my flatmate left {200-900} of debts, must I pay?", "is a verbal deal over {500-5000} binding?", "{name} parked in my space for {2-9} days. can I have it towed?", "they charge {20-90} for a late payment of {100-500}. legal?", "#H the seller hid a dent, I paid {2000-9000}. do I get anything back?"],
    ["is {20-40} euros an hour a fair price for a cleaner?", "{1200-2400} calories a day, is it enough for me?", "is a pulse of {90-150} on the stairs bad", "{3-9} cups of coffee. too much?", "are {2-6} degrees frost a danger for my lemon tree?", "is {40-90} a good score in a test like that?", "{60-180} km a week on the bike, is that a lot?", "is {5-16}% fat a lot for cheese?", "#H {10-40} minutes late, is it rude?"],
    ["what's the oven time for a {1-4} kg goose", "how long do I boil {2-9} potatoes?", "cooking time for {400-900} g of lentils??", "at what heat do I bake {food}, {160-180} or {190-220}?", "how long does {200-900} g of dough have to rise", "how many spoons of coffee for {4-12} cups?", "how much salt for {2-9} litres of pasta water", "minutes per kilo for a leg of lamb?", "#H defrosting a {3-7} kg turkey takes how long?"],
    # ------------------------------------------------ do it for me
    ["I need {2-6} seats in the back row for {work} at {t}, sort it please", "get us {2-8} beds near the station for {date}", "squash court, {t}, {60-90} minutes. can you fix that up?", "table by the window at the Thai place, {2-9} people, {t}. please arrange", "we want the {6-21}:{10-55} ferry with a car and {2-5} people, can you book", "need a dog sitter for {2-9} days from {date}, organise one", "#H a taxi to the airport at {t} for {2-5} with {2-6} bags, order it"],
    ["put {2-9} hours of overtime into the time sheet for {weekday}", "fill in line {2-40} of the form with my address", "move {200-900} from the holiday pot to the rent pot", "note the {20-90} euros in my expense app", "invite {3-20} people to the barbecue on {date}", "cancel the {8-40} a month magazine", "renew my library books, {2-9} of them", "check me in for seat {10-30}C", "#H enter {2-5} days off from {date} in the staff system"],
    ["get {name} on the phone, it's about the {100-900} euro bill", "dial the surgery and ask if {t} is free", "ask the plumber whether {150-400} includes the tap", "write to the council about {2-9} broken lamps", "reply 'no' to all {3-30} offers", "text my {2-5} kids that dinner is at {t}", "tell the hotel we come {2-4} hours later", "#H let the school know {name} stays home for {2-5} days"],
    # ------------------------------------------------ words, texts, art
    ["two pages on why {subject} matters, due on {weekday}", "a speech of {3-9} minutes for {name}'s {40-80}th", "I need {5-10} rhyming lines on turning {30-80}", "an application for a {job}, I did it for {3-20} years", "a funny text for the {20-60} guests about {food}", "write the story of {animal} number {2-9}", "a bad review, {1-2} stars, the food was cold", "#H a rap over {2-4} verses about {topic}"],
    ["sum up the talk of {30-90} minutes that I missed", "the report has {20-200} pages. what are its {3-7} main points?", "bullet points of the meeting of {date}", "what's in the contract I signed in {month}?", "shorten the mail from {name} to {20-90} words", "what did they say in episode {2-20}?", "#H the minutes of {date}, in {3-6} sentences"],
    ["how do you say 'table for {2-9}' in {language}?", "what is {2-90} called in {language}?", "'{phrase}' for my {language} friend, with the right accents", "put the menu of {5-30} dishes into {language}", "spell check my letter in {language}", "what's the opposite of '{word}', {4-9} letters", "the word '{word}', where does it come from?", "#H count to {5-20} in {language}"],
    ["paint {2-9} sunflowers in a vase", "a logo with a {animal} and the number {2-90}", "a floor plan for {40-120} square metres with {2-5} rooms", "sketch the view from {landmark}", "a comic of {3-6} pictures about {topic}", "make the photo {20-50}% brighter", "put on {2-5} hours of piano music", "hum the song from {work}", "#H draw {name} on a horse at {t}"],
    # ------------------------------------------------ knowing, guessing, minding
    ["which of the {20-90} guests left my party first?", "which of my {2-9} cousins is the oldest?", "who of us {3-9} paid last time?", "where did I put the {20-200} euros?", "what's the code of our gate, {4-6} digits?", "what was the name of the hotel we stayed {2-9} nights in?", "how much do I have to pay {name} back?", "what's in the box number {2-40} in my attic?", "#H which train did I take {2-9} days ago?"],
    ["will {asset} be above {100-900} by {date}?", "how high will rents in {city} be in {2-9} years?", "what grade will I get? I studied {5-60} hours", "how many people will come to the fair on {date}, {200-400} or {500-900}?", "how many medals will {country} win?", "will it be over {28-38} degrees on {date}?", "who'll be in charge of {country} in {2030-2050}?", "#H how much will bread cost when I'm {60-90}?"],
    ["flat with garden for {900-1400} or without for {600-890}, your view?", "take the {2-5} day trip or save the {200-900}?", "do we get a second dog? we have {60-140} square metres", "is it worth {30-90} minutes more on the train to live outside {city}?", "is {name} right that {20-30} is too young to marry?", "my kid is {6-15} and wants a phone. yes or no?", "which of the two cars, {4000-9000} or {9100-15000}, would you take?", "#H lease or buy at {20000-40000}, what do you reckon?"],
    ["what gas makes {2-20}% of the air?", "how many {animal}s are there per km2 in {country}?", "number {11-99} in the periodic table, what is it?", "what has {6-100} legs and lives in the soil?", "which planet takes {12-165} years round the sun?", "how many chambers has the heart of a {animal}?", "what year came {historic} first, and how old was {person}?", "name the {3-7} highest mountains of {country}", "#H how many teeth has a {animal}, over {20-40}?"],
    ["stain of {2-5} days on the sofa, how do I get it out?", "{2-9} wasps in the kitchen, what now", "how do I get {10-40} litres of oil paint off the floor", "why does the dryer stop after {5-20} minutes?", "moss on {20-90} square metres of lawn. help", "smell in the fridge for {3-9} days, ideas?", "the tyre loses air in {2-9} days, why?", "my {thing_plain} beeps {2-5} times and stops, what is it?", "#H candle wax on a {3-9} year old tablecloth"],
    ["jokes, {2-5} of them, about a {job}", "make {name}'s {20-70} colleagues laugh", "a riddle for {5-12} year olds", "tell me something nice, I've had {3-12} hours of work", "a game for {2-8} in the car", "say something wise about turning {30-80}", "pick a number from {2-9} to {20-99} for me, whichever you like best", "#H entertain me for {5-30} minutes"],
]
BESIDE = ["{q}", "{q}", "{q}", "{q}", "{q}", "[hi|morning|hello there|excuse me|listen], {q}", "{q} [ta|cheers|many thanks|would be a great help]", "[{name} thinks you can tell|we're {2-9} here and nobody can say|sitting on the {6-21}:{10-55} to {city}|it's for the pub quiz, round {2-9}|can't look it up, my battery is at {2-9}%]. {q}", "{q} [{name} says {2-9}, I say more|we have {5-50} euros on it|just roughly|I've asked {2-9} people already]"]
_RANGE = re.compile(r"\{y?(\d+)-(\d+)\}")
_TEXT = re.compile(r"[\"'_]|://|@")


def _around(draw: Draw, question: str) -> str:
    before, _, after = draw.expand(draw.one(BESIDE)).partition("{q}")
    if after and question[-1] not in "?.!":
        question += "."
    return before + (question[0].upper() + question[1:] if before.endswith(". ") else question) + after


def _number(draw: Draw, found: re.Match[str]) -> str:
    low, high = int(found[1]), int(found[2])
    if found[0][1] == "y" or 1900 <= low < 2100:
        return str(draw.integer(low, high))
    value = draw.integer(low, high)
    return draw.shown(str(round(value, -2) if value > 1999 else value), words=0.06)


def _filled(draw: Draw, text: str) -> str:
    text = re.sub(r"\{(\d+)-(\d+)\}:\{10-55\}", lambda found: f"{draw.integer(int(found[1]), int(found[2]))}:{draw.integer(2, 11) * 5}", text)
    return fill_in(draw, _RANGE.sub(lambda found: _number(draw, found), text))


def _refused(draw: Draw, question: str) -> Exchange:
    question = _filled(draw, _around(draw, question))
    return Exchange(dress(draw, question, typos=not _TEXT.search(question), lower=draw.chance(0.6)), (), REFUSAL)


def _values(draw: Draw, specification: str) -> tuple[dict[str, str], dict[str, str]]:
    values: dict[str, str] = {}
    shown: dict[str, str] = {}
    for name, _, span in (part.partition(":") for part in specification.split()):
        low, high = (int(end) for end in span.lstrip("ya+").split("-"))
        value = draw.integer(low, high) + (int(values["a"]) if span[0] == "a" else 0)
        values[name] = str(round(value, 2 - len(str(value))) if value > 1999 and span[0] not in "ya" else value)
        shown[name] = values[name] if span[0] in "ya" or name in "hk" else draw.shown(values[name], words=0.05)
    return values, shown


def _family(draw: Draw) -> Fact:
    held = draw.split == "heldout" and draw.chance(0.5)
    bank = [one for one in WORLD if not held or any(text.startswith(HELD_OUT) for text in one[4])]
    return draw.rng.choices(bank, [len(one[4]) for one in bank])[0]


def wanted(draw: Draw) -> Exchange:
    """A question that wants a fact of the world: declined."""
    specification, _, _, _, asked = _family(draw)
    return _refused(draw, filled_in(draw.expand(draw.template(asked)), _values(draw, specification)[1]))


def told(draw: Draw) -> Exchange:
    """The same with the fact told: computed."""
    specification, code, answer, given, _ = _family(draw)
    values, shown = _values(draw, specification)
    question = _filled(draw, filled_in(_around(draw, draw.expand(draw.template(given))), shown))
    return ask(draw, question, filled_in(code if "print" in code else f"print(round({code}, 6))", values), answer.replace("{a}", values["a"]), lower=draw.chance(0.5))


def untold(draw: Draw) -> Exchange:
    """A list, a date or a text that nobody told: declined."""
    families = [*LISTS, *DATED, *TEXTS]
    bank = draw.rng.choices(families, [len(one[3]) for one in families])[0][3]
    return _refused(draw, draw.template(bank).replace("{n}", str(draw.integer(3, 30))))


def listed(draw: Draw) -> Exchange:
    """The same with the list or the dates told: computed."""
    code, answer, given, _ = draw.one([*LISTS, *DATED])
    first, n = some_date(draw, 1990, 2035), draw.integer(5, draw.one([14, 30, 90]))
    second = first + datetime.timedelta(days=draw.integer(3, draw.one([12, 40, 300])))
    data = [str(draw.integer(12, draw.one([40, 99]))) for _ in range(draw.integer(3, 7))]
    joined = ", ".join(data) if draw.chance(0.6) else ", ".join(data[:-1]) + " and " + data[-1]
    slots = {"D": f"date({first.year}, {first.month}, {first.day})", "Z": f"date({second.year}, {second.month}, {second.day})", "n": str(n), "L": ", ".join(data)}
    question = filled_in(draw.expand(draw.template(given)).replace("{event_plain}", draw.one(["exam", "operation", "interview", "holiday", "concert"])), {"l": joined, "d": spoken(draw, first), "z": spoken(draw, second), "n": str(n)})
    return ask(draw, _filled(draw, _around(draw, question)), filled_in(code, slots), answer, lower=draw.chance(0.5))


def texted(draw: Draw) -> Exchange:
    """The same with the text told: handled."""
    code, answer, given, _ = draw.one(TEXTS)
    text = str(draw.one(SENTENCES)) if "{W}" in code else fake_word(draw)
    question = draw.expand(draw.template(given)).replace("{s}", draw.one(["'{}'", '"{}"']).format(text) if "'" not in text else f'"{text}"')
    return ask(draw, question, code.replace("{W}", repr(text)).replace("{V}", repr(text)), answer, lower=False, typos=False)


def wished(draw: Draw) -> Exchange:
    """A wish that no calculation fulfils, with numbers beside it: declined."""
    return _refused(draw, draw.expand(draw.template(draw.one(WISHES))))


KINDS: list[Kind] = [("out of scope", 13, wanted), ("word problems", 11, told), ("out of scope", 7, untold), ("statistics", 5, listed), ("text", 2, texted), ("out of scope", 11, wished)]
