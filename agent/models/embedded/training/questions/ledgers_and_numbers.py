"""Money that comes and goes, what is paid, earned and saved, what takes how long, and numbers asked about in two
steps: factorials over factorials, primes added up, signs said aloud, mixed numbers, what is missing to a multiple.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# The multiplication sign is what people type.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask
from samara.agent.models.embedded.training.questions.everyday_sums import in_full
from samara.agent.models.embedded.training.questions.numbers_drawn import A, Row, ask_row
from samara.agent.models.embedded.training.questions.situations import Situation, situated
from samara.agent.models.embedded.training.questions.words import person

PAID: list[Situation] = [
    ("a:i60-300 m:m8-30 b:i20-90 k:m3-9 l:m200-900", "{a} * {m} + {b} * {k} - {l}", A, ["#H a concert: {a} seats at {m}, {b} standing places at {k}, {l} to the band; what stays with us?", "our play had {a} visitors at {m} and {b} children at {k}. the room was {l}. profit?", "{w} sold {a} full tickets for {m} and {b} cheap ones for {k}, and paid {l} for the hall. what was left over?", "The bake sale: {a} cakes at {m}, {b} drinks at {k}, costs of {l}. How much did we make?"], ["{a} riders paid {m} for the tour", "{b} kids paid {k} for the tour", "the guides got {l}", "~ the tour began {x} minutes late"], ["what was earned after paying the guides?", "how much money is left once the guides are paid?"]),
    ("a:i2-9 m:m1-2 k:m5-30", "{a} * 12 * {m} + {k}", A, ["{a} dozen tiles, {m} for a tile, and glue for {k}. what does the bathroom cost me?", "I ordered {a} dozen spring rolls, {m} per roll, and a soup for {k}. bill?", "{a} dozen buttons for {m} each and a zip for {k}: what do I pay?", "what do {a} dozen pencils at {m} each and one box for {k} come to"], ["{w} takes {a} dozen candles", "one candle is {m}", "the holder is {k}"], ["what's the total?"]),
    ("a:i2-9 m:m1-3", "{a} * 12 * {m}", A, ["{a} dozen at {m} each?", "price of {a} dozen oysters if one is {m}", "{a} dozen bread rolls, {m} apiece. sum?", "how much for {a} dozens of {t} at {m} a piece"], ["one doughnut is {m}", "the office orders {a} dozen"], ["what does the order cost?"]),
    ("a:i3-12 k:m2-3 m:m=a+1", "{k} - {m} / {a}", A, ["#H singles are {k}, the {a}-pack is {m}; the pack spares me how much on each one?", "a {a} pack of batteries is {m}, one battery alone {k}. how much cheaper is each battery in the pack?", "{a} bars for {m} or {k} a bar. saving per bar with the multipack?", "ticket book: {a} rides for {m}. single ride {k}. what do I save on every ride?"], ["one bottle costs {k}", "a crate of {a} costs {m}"], ["how much do you save per bottle with the crate?", "how much less is one bottle in the crate?"]),
    ("a:i3-12 k:m2-3 m:m=a+1", "{a} * {k} - {m}", A, ["{a} single sponges at {k} each or a {a} pack for {m}. what does the pack save me in total?", "buying {a} one by one at {k} instead of the bundle of {a} for {m}, how much more is that?"], ["one costs {k}", "the set of {a} costs {m}"], ["how much is saved by taking the set?"]),
    ("q:_2-7 n:i=q+2 m:m60-400", "{m} / ({n} - 1)", A, ["the meal was {m}. {n} people, but one is invited and pays nothing. each of the others?", "{n} of us rented a boat for {m}; the skipper goes free and the rest splits it. per person?", "we were {n} at the restaurant and {w} as the guest of honour didn't have to pay. {m} in total. how much for everyone else?", "coach gift {m}, {n} in the team, the coach is one of them and of course doesn't pay. what does each other member give?"], ["{n} friends eat out", "the bill is {m}", "all but the birthday child pay the same"], ["how much does each of them pay?"]),
    ("a:i4-9 b:h4-9 m:m11-30 k:m10-80", "{a} * {b} * {m} + {k}", A, ["#H {a} evenings behind the bar, {b} hours every time, {m} for an hour and {k} from the tip jar; my earnings?", "worked {a} times {b} hours, my hour is {m}. the guests left {k} for me. what did I take home?", "did {a} days of {b} hours at {m}/h and got {k} extra for parking. all together?", "{w} worked {a} nights, {b} hours each, at {m} an hour plus a one-off bonus of {k}. Total pay?"], ["{w} has {a} shifts", "a shift lasts {b} hours", "an hour pays {m}", "the tips came to {k}", "~ the café has {x} seats"], ["what did {w} earn altogether?"]),
    ("a:i3-7 b:h4-9 m:m11-30 k:m10-40", "{a} * {b} * {m} - {k}", A, ["{a} days, {b} hours a day at {m} an hour, {k} is kept for the uniform. what do I get?", "{w} did {a} shifts of {b} hours for {m} an hour and had {k} deducted for meals. pay?"], ["{w} worked {a} days", "each day had {b} hours", "the wage is {m} an hour", "{k} is deducted for the locker"], ["how much is paid out?"]),
    ("a:i2-5 b:i2-5 d:i6-19", "({a} + {b} + {d}) * 52", A, ["three magazines come weekly, for {a}, {b} and {d} dollars. cost of all three over 52 weeks?", "each week {a} euros for milk, {b} for bread and {d} for fruit. how much in 52 weeks?", "{w} pays {a}, {b} and {d} a week for three clubs. total for 52 weeks?"], ["{w} gets {a} a week", "{v} gets {b} a week", "{u} gets {d} a week"], ["how much is that for all three in 52 weeks?"]),
    ("a:i2-5 b:i6-9 d:i10-19 e:i4-40", "({a} + {b} + {d}) * {e}", A, ["my three machines make {a}, {b} and {d} pieces an hour. pieces in {e} hours?", "three springs give {a}, {b} and {d} litres a minute. litres in {e} minutes?", "{w} knits {a} rows a day, {v} {b} and {u} {d}. rows together in {e} days?"], ["{w} sorts {a} letters a minute", "{v} sorts {b} a minute", "{u} sorts {d} a minute"], ["how many letters do the three sort in {e} minutes?"]),
    ("b:i2-8 d:i2-12 k:x10-60", "{b} * {d} * {k} / 100", A, ["#H {b} machines each take {k} cents of power a day. dollars over {d} days?", "#H {k} cents a day for each toy on loan; {b} toys, {d} days. dollars to pay?", "{b} lockers at {k} cents a day for {d} days, in euros?", "a stamp is {k} cents. {b} letters on each of {d} days, how many dollars is that?"], ["a ride costs {k} cents", "{b} kids take {d} rides each"], ["how many dollars is that in all?"]),
    ("a:f1-4 m:m4-12 b:f1-4 k:m2-6", "50 - {a} * {m} - {b} * {k}", A, ["{a} kg of {food} at {m} a kilo and {b} kg of plums at {k} a kilo, paid with a fifty. change?", "from fifty I pay {a} m of ribbon at {m} a metre and {b} m of lace at {k} a metre. what comes back?", "{w} gives a 50 for {a} litres of {drink} at {m} per litre and {b} kg of corn at {k} per kilo. change back?"], ["{a} kg of fish at {m} per kg", "{b} kg of leeks at {k} per kg", "{w} pays with a fifty"], ["how much change is due?"]),
    ("a:f1-4 m:m4-12 b:f1-4 k:m2-6", "{a} * {m} + {b} * {k}", A, ["{a} kg {food} à {m} and {b} kg onions à {k}?", "{a} metres of cloth at {m} a metre plus {b} metres of cord at {k} a metre, sum?", "butcher: {a} kg at {m}/kg, {b} kg at {k}/kg. what do i pay"], ["{w} takes {a} kg of beans for {m} a kilo", "{w} also takes {b} kg of squash for {k} a kilo"], ["what's to pay?"]),
    ("m:m200-900 k:m20-99 l:m5-19 n:x2-6", "{m} - {k} - {l} * {n}", A, ["{m} on the card, {k} for the train, {l} a day for food over {n} days. what stays?", "budget {m}: hotel {k}, then {n} dinners at {l}. rest?", "{w} had {m}, bought a {s} for {k} and {n} books for {l} each. money left?"], ["{w} starts with {m}", "a {s} for {k} is bought", "{n} meals at {l} are eaten"], ["how much is left?"]),
    ("a:x2-9 m:m6-90 n:i2-12", "{m} * {n} / {a}", A, ["#H {a} kg cost {m}. how much for {n} kg?", "{a} tickets were {m}, so {n} tickets are?", "if {a} men are paid {m} a day, what do {n} get at the same rate?", "{m} for {a} metres. {n} metres?"], ["{a} sacks cost {m}", "{w} needs {n} sacks"], ["what will {w} pay at the same price?"]),
    ("a:x20-90 m:m2-9 k:m10-30 b:x3-19", "({a} - {b}) * {k} - {a} * {m}", A, ["bought {a} shirts at {m} each, {b} never sold, the others went for {k} each. profit?", "{a} books printed at {m} apiece; {b} given away, the rest sold at {k}. what's the gain?"], ["{w} makes {a} candles for {m} each", "{b} candles break", "all others are sold at {k} each"], ["what is the profit?"]),
    ("m:m40-300 k:m40-300 l:m40-300", "({m} + {k} + {l}) / 3", A, ["my last three power bills were {m}, {k} and {l}. what should I set aside a month on average?", "{w} earned {m}, {k} and {l} in three weeks. per week on average?", "we spent {m} on Monday, {k} on Tuesday, {l} on Wednesday. daily average over those three?"], ["in May the shop took {m}", "in June it took {k}", "in July it took {l}"], ["average takings a month over these three?"]),
]

TIMED: list[Situation] = [
    ("a:f8-24 b:f8-24 h:x1-6", "({a} + {b}) * {h}.5", A, ["#H back to back they start, one doing {a} km/h, the other {b} km/h; what lies between them {h} and a half hours later, in km?", "two riders go in opposite directions from a hut, {a} and {b} km/h. distance between them after {h} and a half hours?", "{w} cycles north at {a} km/h, {v} rides south at {b} km/h, same start. how far apart after {h}.5 hours?"], ["one boat goes east at {a} km/h", "the other goes west at {b} km/h", "they left the same pier", "~ the pier is {x} m long"], ["how many km apart are they after {h} and a half hours?"]),
    ("a:i6-30 b:i6-30 h:x2-9", "({a} + {b}) * {h}", A, ["two trains leave a station in opposite directions at {a} and {b} km/h. how far apart after {h} hours?", "ants walk away from each other, {a} cm and {b} cm a minute. gap after {h} minutes?", "{w} and {v} part at the crossing and walk {a} and {b} metres a minute in opposite directions. distance between them after {h} minutes?"], ["a car drives off west at {a} km/h", "a bus drives off east at {b} km/h from the same spot"], ["how many km are between them after {h} hours?"]),
    ("a:_3-20 b:i6-30 d:i=b+a h:x2-9", "({d} - {b}) * {h}", A, ["#H same road, same direction: {d} and {b} km/h. how far ahead is the faster after {h} hours?", "two swimmers, {d} m and {b} m a minute, start together in one direction. lead after {h} minutes?"], ["{w} rides {d} km/h", "{v} rides {b} km/h the same way"], ["how many km is {w} ahead after {h} hours?"]),
    ("a:x20-900 b:x2-40", "{a} * {b} * 60", A, ["#H {a} people pass the gate each second. in {b} minutes?", "#H {a} sparks a second, and that for {b} minutes; sparks in total?", "the pump moves {a} ml a second. ml in {b} minutes?", "{a} frames each second, a {b} minute clip. frames?", "a sensor logs {a} values a minute for {b} hours. how many values?"], ["the machine fills {a} caps a second", "it runs for {b} minutes", "~ its belt is {x} m long"], ["how many caps does it fill?"]),
    ("a:x2-60 b:x2-24", "{a} * {b} * 3600", A, ["{a} drops a second for {b} hours, how many drops?", "the meter ticks {a} times per second. ticks in {b} hours?", "{a} bytes every second over {b} hours, total bytes?"], ["a tap loses {a} drops a second", "nobody closes it for {b} hours"], ["how many drops is that?"]),
    ("a:x2-60 b:x2-12 d:x2-30", "{a} * {b} * 60 * {d}", A, ["{a} beats a minute, {b} hours a day, {d} days. beats?", "a line makes {a} cans a minute and runs {b} hours a day. cans in {d} days?", "typing {a} words a minute for {b} hours on each of {d} days, how many words?"], ["the press stamps {a} lids a minute", "it works {b} hours a day"], ["how many lids in {d} days?"]),
    ("b:i3-40 q:_3-30 e:i30-300 a:i=e+b*q", "({a} - {e}) / {b}", A, ["my puzzle has {a} pieces, {e} are placed and I manage {b} an evening. evenings to go?", "{b} km a day is my pace. the trail has {a} km and I've walked {e}. how many more days?", "we lay {b} tiles an hour; {a} are planned, {e} are in. hours left?", "{w} learns {b} words a day, wants {a} and knows {e}. days needed?"], ["{w} knits {b} rows a day", "the scarf has {a} rows", "{e} rows are done", "~ the wool is {x} years old"], ["how many more days will it take?"]),
    ("a:x2-9 d:_3-30 e:x=a*d n:i2-9", "{e} * {n} / {a}", A, ["a potter throws {a} cups an hour and has {n} orders of {e} cups. hours of work?", "{a} parcels fit in a trip; {n} floors with {e} parcels each. trips?", "a baker shapes {a} rolls a minute and has {n} orders of {e}. how many minutes?", "laser cuts {a} parts per minute, {e} parts per plate, {n} plates, minutes needed?"], ["the machine knots {a} nets a day", "a ship needs {e} nets", "{n} ships are waiting"], ["how many days does it take to serve all ships?"]),
    ("a:x2-12 b:x2-12", "1 / (1 / {a} + 1 / {b})", A, ["#H he mows the park in {a} hours, she in {b}; with both mowing, hours?", "{w} can clean the pool in {a} hours, {v} in {b}. hours if both do it together?", "a mason takes {a} days for the wall, his son {b} days. days when they build it together?", "one copier does the job in {a} minutes, another in {b}. using both at the same time: minutes?", "The old harvester needs {a} hours, the new one {b}. How long do both need side by side, in hours?"], ["{w} digs the garden in {a} hours", "{v} needs {b} hours for the same garden"], ["how many hours do they take working together?"]),
    ("a:x2-9 b:x5-59", "print({a} * 3600 + {b} * 60)", "It is {r} seconds.", ["{a} hours and {b} minutes, how many seconds is that?", "seconds in {a} h {b} min", "the film runs {a} hours {b} minutes. in seconds?", "turn {a} hours {b} minutes into seconds"], ["the battery lasts {a} hours and {b} minutes"], ["how many seconds is that?", "in seconds?"]),
    ("a:x200-3000 b:x20-300", "{a} / {b}", A, ["the humidifier takes {a} ml and gives off {b} ml an hour. how many hours does a filling last?", "{a} ml infusion, rate {b} ml/h. duration in hours?", "oil tank of {a} litres, the heater burns {b} litres a week. weeks?", "{b} g of feed a day, a sack of {a} g. how many days will it do?"], ["the tank has {a} litres", "{b} litres are used each hour"], ["for how many hours does it last?"]),
    ("q:_2-40 b:_2-9 d:x10-90 e:x=d+b*10 a:x=q*b*10", "{a} / ({e} - {d})", A, ["a {a} litre pond gets {e} litres an hour and loses {d} l an hour through a crack. hours until full?", "{e} l/h in, {d} l/h out, {a} l in volume, empty at first. hours to fill?", "every week {e} orders come and {d} leave; the store holds {a}. weeks until it's full from empty?"], ["the basin holds {a} litres and is empty", "{e} litres an hour run in", "{d} litres an hour drip out"], ["after how many hours is it full?"]),
    ("a:x4-60 b:x2-30 d:x5-50", "({a} * {b} + {d}) / 60", A, ["{a} customers, {b} minutes each, and {d} minutes to clean up. how many hours?", "{b} minutes per cake, {a} cakes, {d} minutes oven heating at the start. hours in all?"], ["each of {a} photos takes {b} minutes", "setting up takes {d} minutes"], ["how many hours does the session last?"]),
    ("q:_3-24 e:_2-5 a:x=q*e b:x=q*(e+1) d:x=q*(e+3)", "import math\nprint(math.gcd({a}, {b}, {d}))", "The greatest common divisor is {r}.", ["#H {a}, {b} and {d}: what's the highest number that divides the lot?", "gcd of {a}, {b} and {d}", "greatest common divisor of the three numbers {a}, {b}, {d}", "largest number dividing {a}, {b} and {d}", "planks of {a}, {b} and {d} cm are sawn in pieces of one length, nothing left over. longest possible piece?", "{a} roses, {b} lilies and {d} ferns make identical bouquets, all used up. how many bouquets at most?"], ["there are {a} apples", "there are {b} pears", "there are {d} plums", "all of it goes in identical baskets with nothing left"], ["how many baskets at most?"]),
    ("a:i100-900 b:x50-120 d:x10-50", "{a} / {b} + {d} / 60", A, ["{a} km at {b} km/h and a stop of {d} minutes. hours on the way?", "flight leg of {a} km at {b} km/h plus {d} minutes of waiting, total in hours?"], ["the way is {a} km", "the van does {b} km/h", "the break lasts {d} minutes"], ["how many hours until {w} arrives?"]),
]

FACTORIALS = "import math\nprint(round(math.factorial({a}) / math.factorial({b}), 6))"
NUMBERS: list[Row] = [
    ("b:x2-6 a:x7-11", FACTORIALS, A, ["{a} factorial, divided by the factorial of {b}", "{a}! over {b}!", "{a}!/{b}!", "divide {a}! by {b}!", "what's [the quotient of |]{a}! and {b}! when I divide them", "how many times bigger is {a}! than {b}!?", "{a} factorial / {b} factorial[ pls|]", "#H the ratio of {a} factorial to {b} factorial"]),
    ("b:x2-6 a:x5-9", "import math\nprint(round(math.factorial({a}) + math.factorial({b}), 6))", A, ["{a} factorial plus {b} factorial", "{a}! + {b}!", "sum of {a}! and {b}!", "add the factorials of {a} and {b}"]),
    ("b:x2-4 a:x5-9", "import math\nprint(round(math.factorial({a}) - math.factorial({b}), 6))", A, ["{a} factorial minus {b} factorial", "{a}! - {b}!", "subtract {b}! from {a}!", "difference between {a} factorial and {b} factorial"]),
    ("b:x2-9 a:x4-9", "import math\nprint(round(math.factorial({a}) * {b}, 6))", A, ["{a} factorial times {b}", "{b} times {a}!", "multiply {a}! by {b}"]),
    ("a:x3-12", "import math\nimport sympy\nprint(math.prod(sympy.prime(n) for n in range(1, {a} + 1)))", A, ["[product of|multiply] the first {a} [primes|prime numbers]", "first {a} primes multiplied together", "what do you get if you multiply the {a} smallest primes?", "the {a} lowest prime numbers, their product?", "#H multiplying the {a} first primes gives"]),
    ("a:x3-40", "import sympy\nprint(sum(sympy.prime(n) for n in range(1, {a} + 1)))", "The sum is {r}.", ["[sum of|add up|total of] the first {a} [primes|prime numbers]", "first {a} primes added together", "what do the {a} smallest primes add up to?", "add the {a} lowest prime numbers", "#H the {a} first primes, summed"]),
    ("a:x10-900", "import sympy\nprint(sum(sympy.primerange({a})))", "The sum is {r}.", ["[sum of|add up] all primes below {a}", "what do the prime numbers smaller than {a} add up to?", "total of the primes under {a}"]),
    ("a:x12-5000", "import sympy\nprint(max(sympy.factorint({a})))", A, ["[largest|biggest|greatest] prime factor of {a}", "which is the largest prime that divides {a}?", "what's the highest prime factor {a} has?", "the biggest prime in {a}?"]),
    ("a:x12-5000", "import sympy\nprint(len(sympy.divisors({a})))", A, ["how many divisors does {a} have?", "number of factors of {a}", "count the divisors of {a}", "{a} can be divided by how many whole numbers?"]),
    ("a:x12-2000", "import sympy\nprint(sum(sympy.divisors({a})))", "The sum is {r}.", ["sum of [all |the |]divisors of {a}", "add up everything that divides {a}", "what do the factors of {a} add up to?", "total of all divisors of {a}, {a} included"]),
    ("a:x100-9000 b:x7-60", "print(-{a} % {b})", A, ["what is the least I must add to {a} so that {b} divides it?", "smallest number to add to {a} to get a multiple of {b}?", "how much is missing from {a} to the next multiple of {b}?", "{a} plus what (as little as possible) can be divided by {b}?"]),
    ("a:x100-9000 b:x7-60", "import math\nprint(math.ceil({a} / {b}) * {b})", A, ["smallest multiple of {b} that is not below {a}", "first multiple of {b} from {a} upwards", "round {a} up to a multiple of {b}", "which multiple of {b} comes first at or after {a}?"]),
    ("a:x100-9000 b:x7-60", "print({a} // {b} * {b})", A, ["largest multiple of {b} that is not above {a}", "biggest number up to {a} that {b} divides", "round {a} down to a multiple of {b}", "highest multiple of {b} not exceeding {a}?"]),
    ("a:x1000-99999 b:x7-60", "print({a} % {b})", A, ["remainder of {a} by {b}[ please|]", "{a} divided with {b}, remainder only", "what stays over if i divide {a} by {b}", "remainder {a} {b}", "I divide {a} by {b} on paper, what rest should I get?", "when {a} is shared by {b} what's the leftover number", "{a} mod {b} pls", "#H {a} = {b} * something + what?"]),
    ("a:x2-40 b:x2-12 d:x2-12", "-{a} + {b} * -{d}", A, ["minus {a}, and to that comes {b} times minus {d}", "-{a}+{b}*-{d}", "-{a} + {b} * (-{d})", "-{a} + {b} x -{d}", "negative {a} plus {b} times negative {d}", "#H add {b} times minus {d} to minus {a}"]),
    ("a:x2-40 b:x2-12 d:x2-12", "-{a} - {b} * -{d}", A, ["minus {a} minus {b} times minus {d}", "-{a} - {b} * (-{d})", "negative {a} minus {b} times negative {d}"]),
    ("a:x2-40 b:x2-12 d:x2-12", "{a} - {b} * {d}", A, ["{a} minus {b} times {d}", "{a} - {b}x{d}", "from {a} subtract {b} times {d}", "{a} less the product of {b} and {d}", "mind the order: {a} minus {b} times {d}"]),
    ("a:x2-40 b:x2-12 d:x2-12", "-{a} * -{b} + {d}", A, ["minus {a} times minus {b} plus {d}", "-{a} * -{b} + {d}", "negative {a} times negative {b}, add {d}", "(-{a})(-{b}) + {d}"]),
    ("a:x2-40 b:x2-40", "-{a} - {b}", A, ["minus {a} minus {b}", "-{a}-{b}", "negative {a} take away {b}", "take {b} from minus {a}"]),
    ("a:x2-40 b:x2-40", "-{a} - -{b}", A, ["minus {a} minus minus {b}", "-{a} - (-{b})", "subtract negative {b} from negative {a}", "minus {a} take away minus {b}"]),
    ("a:x7-40 b:x1-6 d:x1-4 e:x5-9", "{a} - ({b} + {d} / {e})", A, ["{a} minus {b} {d}/{e}", "{a} - {b} {d}/{e}", "take {b} {d}/{e} from {a}[, as a decimal|]", "what's left of {a} after {b} and {d}/{e}?", "a {a} m board, I saw off {b} {d}/{e} m. rest in m?", "#H subtracting {b} {d}/{e} from {a} leaves"]),
    ("a:x1-9 b:x1-3 d:x4-9 e:x1-9 f:x1-3 g:x4-9", "({a} + {b} / {d}) + ({e} + {f} / {g})", A, ["{a} {b}/{d} + {e} {f}/{g} as a decimal", "add {a} {b}/{d} and {e} {f}/{g}, decimal please", "{a} {b}/{d} cups and {e} {f}/{g} cups, how many cups as a decimal?", "{a} {b}/{d} plus {e} {f}/{g} in decimals"]),
    ("a:x1-9 b:x1-3 d:x4-9 e:x2-20", "({a} + {b} / {d}) * {e}", A, ["{a} {b}/{d} times {e}", "{e} x {a} {b}/{d}", "the recipe takes {a} {b}/{d} cups, I make it {e} times. cups?", "{e} pieces of {a} {b}/{d} inches, total inches?", "{a} {b}/{d} hours on each of {e} days. hours?"]),
    ("a:x1-5 b:x6-9 d:x1-5 e:x6-9 f:x4-90", "({a} / {b} + {d} / {e}) * {f}", A, ["({a}/{b}+{d}/{e})*{f}", "add {a}/{b} and {d}/{e}, then times {f}", "{f} times the sum of {a}/{b} and {d}/{e}", "the sum of {a}/{b} and {d}/{e} multiplied by {f}"]),
    ("a:x1-5 b:x6-9 f:x4-900", "{a} / {b} * {f}", A, ["{a}/{b} of {f}", "{a}/{b} x {f}", "{f} times {a}/{b}", "how much is {a}/{b} of {f}?", "take {a}/{b} of {f}"]),
    ("q:x5-60 a:x100-9000 k:x10-90", "{a} * {q} / 100 - {k}", A, ["{q}% of {a}, minus {k}", "{q} percent of {a} then subtract {k}", "take {q}% of {a} and then take away {k}", "{k} less than {q} % of {a}", "work out {q}% of {a} and knock {k} off"]),
    ("q:x5-60 a:x100-9000 k:x10-90", "{a} * {q} / 100 + {k}", A, ["{q}% of {a}, plus {k}", "{q} percent of {a} then add {k}", "{k} more than {q}% of {a}", "work out {q}% of {a}, and {k} on top"]),
    ("a:x2-40 b:x2-40 d:x2-5", "{a} ** 2 + {b} ** {d}", A, ["{a} squared plus {b} to the power of {d}", "{a}² + {b}^{d}", "add {b}^{d} to the square of {a}", "{a}**2 + {b}**{d}"]),
    ("a:x2-12 b:x2-5 d:x2-12 e:x2-5", "{a} ** {b} - {d} ** {e}", A, ["{a}^{b} - {d}^{e}", "{a} to the {b} minus {d} to the {e}", "from {a} to the power {b} subtract {d} to the power {e}", "how much bigger is {a}^{b} than {d}^{e}?"]),
    ("a:x2-40 b:x2-40", "math.sqrt({a} + {b})", A, ["square root of the sum of {a} and {b}", "sqrt({a} + {b})", "add {a} and {b} and take the square root", "root of {a} plus {b}, both under the root"]),
    ("a:x20-900 b:x2-40", "math.sqrt({a}) + {b}", A, ["the square root of {a}, and {b} added to it", "sqrt({a}) + {b}", "√{a} + {b}", "take the square root of {a}, then add {b}"]),
    ("a:x3-12 b:x10-30 d:x2-9", "{d} * ({b} - {a}) ** 2", A, ["{d}({b}-{a})^2", "{d} times the square of {b} minus {a}", "square the difference of {b} and {a}, then times {d}", "{d}*({b}-{a})**2 = ?"]),
    ("a:x3-12 b:x2-30 d:x2-9", "{a} * ({b} + {d}) ** 2", A, ["{a} x ({b}+{d})^2 =", "{a}({b} + {d})²", "{a} × ({b} + {d})² is?", "({b} + {d})² x {a} ... what's that", "{a} times ({b} plus {d}) squared, only the bracket is squared"]),
    ("a:x3-90 b:x2-30 d:x2-90", "{a} * {b} - {d}", A, ["{a} x {b} - {d} =", "{a}x{b}-{d}=", "{a} X {b} - {d}", "{a}*{b}-{d} = ?", "{a} by {b}, less {d}", "#H ({a})({b}) - {d}"]),
    ("a:x3-90 b:x2-30 d:x2-90", "{a} * {b} + {d}", A, ["{a} x {b} + {d} =", "{a}X{b}+{d}", "({a})({b}) + {d} =", "{a} groups of {b} and {d} loose"]),
    ("a:x20-90 b:x2-19 d:x2-19", "({a} - {b}) * {d}", A, ["({a} - {b}) x {d} =", "({a}-{b})({d})", "({a} - {b})x{d}", "first {a} - {b}, that x {d}", "bracket {a} minus {b} bracket times {d}"]),
    ("a:x20-90 b:x2-19 d:x2-19", "({a} + {b}) / {d}", A, ["({a} + {b}) : {d} =", "({a}+{b})/{d} =", "{a} + {b}, all over {d}", "open bracket {a} plus {b} close bracket divided by {d}"]),
    ("a:x2-30 b:x2-30 d:x2-30 e:x2-30", "{a} * {b} + {d} * {e}", A, ["{a} x {b} + {d} x {e} =", "{a}x{b} + {d}x{e}", "{a} times {b} and {d} times {e}, both added", "({a})({b}) + ({d})({e})", "sum of the products {a} x {b} and {d} x {e}"]),
    ("a:x2-30 b:x2-30 d:x2-30 e:x2-30", "{a} * {b} - {d} * {e}", A, ["{a} x {b} - {d} x {e} =", "{a}x{b} - {d}x{e}", "{a} times {b} minus {d} times {e}", "take the product of {d} and {e} from the product of {a} and {b}"]),
    ("a:x3-60 b:x3-60", "({a} - {b}) ** 2", A, ["square of the difference between {a} and {b}", "({a} - {b})^2", "{a} minus {b}, all squared", "subtract {b} from {a} and square what you get"]),
    ("a:x100-9000 b:x7-90", "print({a} // {b})", A, ["how many times does {b} fit completely into {a}?", "how often can I take {b} away from {a}?", "{b} goes into {a} how many whole times?", "whole number of times {b} is contained in {a}"]),
    ("a:x3-40 b:x3-40 d:x3-40", "import math\nprint(math.lcm({a}, {b}, {d}))", "The least common multiple is {r}.", ["lcm of {a}, {b}, {d}", "least common multiple: {a} {b} {d}", "smallest number that {a}, {b} and {d} all divide", "three buses leave every {a}, {b} and {d} minutes, all now. minutes until they leave together again?"]),
    ("a:x100-9999 b:x100-9999", "abs({a} - {b})", A, ["distance between {a} and {b} on the number line", "how far apart are {a} and {b}?", "gap between {a} and {b}", "{a} vs {b}: by how much do they differ?"]),
    ("a:x3-90", "{a} * 2 / 3", A, ["two thirds of {a}", "2/3 of {a}", "what's two-thirds of {a}?", "take two thirds of {a}"]),
    ("a:x3-90", "{a} * 3 / 4", A, ["three quarters of {a}", "3/4 of {a}", "what's three-quarters of {a}?", "three fourths of {a}, please"]),
    ("a:x20-900", "{a} / 2 / 2", A, ["half of half of {a}", "halve {a} twice", "half of {a}, and then half again", "take {a}, halve it, halve it again"]),
    ("a:x20-900", "{a} * 2 * 2", A, ["double {a} twice", "double of double {a}", "{a} doubled and doubled again", "take {a}, double it and double that"]),
    ("a:x20-900 b:x2-90", "{a} * 2 - {b}", A, ["double {a} and take off {b}", "twice {a} minus {b}", "{b} less than twice {a}", "two times {a} less {b}"]),
    ("a:x20-900 b:x2-90", "{a} / 2 + {b}", A, ["half of {a}, plus {b}", "halve {a} and add {b}", "{b} more than half of {a}", "half {a} then {b} on top"]),
]

# Verbs of money going out and coming in, {k} the amount.
OUT = ["{k} went [out|off] for [gas|the rent|insurance|groceries|the vet|a haircut|the phone]", "I paid {k} for [a taxi|the dentist|new shoes|petrol|dinner]", "the [bank|landlord|gym|club|shop] took {k}", "a [bill|charge|fee|fine|direct debit|subscription] of {k} was [taken|debited|paid]", "I [lent|gave|sent|handed] {w} {k}", "I took out {k} in cash", "I spent {k} [at the market|on books|in the pub|on a birthday present]", "[groceries|a parking ticket|a concert ticket|a train ticket|repairs] cost me {k}", "{k} was charged to it by mistake and never came back", "I lost {k} in a bet"]
IN = ["{w} paid me back {k}", "a refund of {k} [came in|arrived]", "I [earned|made|got] {k} [babysitting|mowing lawns|in tips|selling old toys]", "my [gran|uncle|boss|roommate|aunt] gave me {k}", "I put in {k}", "{k} came back from the [tax office|insurance|shop]", "{w} transferred {k} to me", "my pay of {k} came in", "I found {k} in my coat and paid it in", "I got {k} for my old [phone|bike|chair]", "I won {k} at bingo"]
STARTS = ["I had {n} [in my account|on my card|on my prepaid card|in my current account|in the bank][ on Monday| this morning| at the start of the week|]", "my [balance|account|card] was at {n}", "start of the month: {n}", "there was {n} in my account", "opening balance {n}", "the account stood at {n}", "last statement: {n}", "#H {n} was what the bank app showed"]
ENDS = ["what's [my|the] balance now?", "how much do I have now?", "what is left?", "how much is there now?", "so what should be in it now?", "where does that leave me?", "what do I have at the end?"]


def paid(draw: Draw) -> Exchange:
    """Takings, shares, packs, dozens, shifts; journeys, rates per second, work together."""
    return situated(draw, draw.rng.choices([PAID, TIMED], [len(PAID), len(TIMED)])[0])[0]


def numbers(draw: Draw) -> Exchange:
    """Two steps on numbers: factorials, primes, multiples, signs, mixed numbers, parts, powers."""
    return ask_row(draw, NUMBERS)


def ledger(draw: Draw) -> Exchange:
    """Two to five payments to and from an account, told in a row, never below zero."""
    def amount(low: int, high: int) -> str:
        whole = draw.integer(low, high)
        return f"{whole}.{draw.one(['50', '90', '20', '99', '75', '45', '5'])}" if draw.chance(0.35) else str(whole)

    def shown(value: str) -> str:
        if value.isdigit() and draw.chance(0.06):
            return in_full(int(value))
        return f"{before}{value}{after}"

    before, after = draw.one([("$", ""), ("", ""), ("€", ""), ("£", ""), ("", " dollars"), ("", " euros")])
    start = amount(150, 950)
    code, left = start, float(start)
    events: list[str] = []
    used: list[str] = []
    for _ in range(draw.integer(2, 5)):
        gain = draw.chance(0.4)
        size = amount(5, 300 if gain else max(6, int(left * 0.5)))
        left += float(size) if gain else -float(size)
        if left <= 1:
            return ledger(draw)
        code += f" {'+' if gain else '-'} {size}"
        template = draw.one([one for one in (IN if gain else OUT) if one not in used])
        used.append(template)
        events.append(draw.say([template], k=shown(size), w=person(draw)))
    begin, end = draw.say(STARTS, n=shown(start)), draw.expand(draw.one(ENDS))
    style = draw.rng.random()
    if style < 0.4:
        story = f"{begin}. {draw.one(['Then ', 'First ', ''])}{', then '.join(events)}. {end}"
    elif style < 0.6:
        story = f"{begin}. {'. '.join(one[0].upper() + one[1:] for one in events)}. {end}"
    elif style < 0.8:
        story = f"{begin}, {', '.join(events[:-1])} and {draw.one(['then ', 'after that ', 'finally ', ''])}{events[-1]}. {end}"
    elif style < 0.9:
        story = "\n".join([begin, *(f"- {one}" for one in events), end])
    else:
        story = f"{end} {begin}; {'; '.join(events)}."
    return ask(draw, story, f"print(round({code}, 6))", lower=draw.chance(0.4))


KINDS: list[Kind] = [("word problems", 22, paid), ("arithmetic", 12, numbers), ("word problems", 8, ledger)]
