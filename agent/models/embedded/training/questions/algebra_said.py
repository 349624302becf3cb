"""Algebra in prose: break-even, mixtures, chases, shares, angles and scores that hide an equation;
equations, derivatives and integrals said in words or in other letters; checks; formulas with numbers.

A row is templates, code and facts, as in `riddles_asked`: facts are worked out from a secret x (and y).
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
    in_words,
)
from samara.agent.models.embedded.training.questions.days_and_times import around
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    show,
    signed,
)
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

XY = "import sympy\nx, y = sympy.symbols('x y')\n"
SOLUTIONS = "The solutions for x are {r}."
ANSWER = "The answer is {r}."
Row = tuple[list[str], str, str]

# ---------------------------------------------------------------- one unknown in a story
LINEAR: list[Row] = [
    (["[gym|club|pool|studio] A [costs|takes] {b} to join and {n} a visit, B takes {c} to join and {m} a visit. after how many visits do they cost the same?", "one [mobile plan|electricity tariff|van hire] is {b} plus {n} per unit, the other {c} plus {m} per unit. at how many units is the price equal?", "[printer|copier] 1: {b} to buy, {n} per cartridge. [printer|copier] 2: {c} to buy, {m} per cartridge. number of cartridges where the totals match?", "{w} has {b} saved and adds {n} a week. {u} has {c} and adds {m} a week. in how many weeks do they have the same amount?", "two [tanks|barrels] hold {b} and {c} litres; the first gains {n} litres a minute, the second {m}. after how many minutes are they level?", "I'm torn between two [plumbers|movers|DJs]: {b} call-out and {n} an hour, or {c} call-out and {m} an hour. where's the break-even, in hours?", "a {b} cm seedling grows {n} cm a week, its {c} cm neighbour {m} cm a week. how many weeks until both are equally tall?", "#H deal one: {b} up front, {n} monthly. deal two: {c} up front, {m} monthly. after how many months is it all the same?", "#H {w} begins with {b} [stamps|cards] and gets {n} more each day; {u} begins with {c} and gets {m}. on which day are they equal?"], "{b} + {n} * x - ({c} + {m} * x)", "b = c + (m - n) * x"),
    (["{w} left at {n} km/h and {k} hours later {u} followed at {b} km/h on the same road. how many hours does {u} need to catch up?", "a [barge|cyclist|lorry] does {n} km/h. {k} hours after it a [speedboat|car|motorbike] sets off the same way at {b} km/h. after how many hours of its own has it caught up?", "the thief has {k} hours' head start at {n} km/h and the police drive {b} km/h. in how many hours will they have him?", "{u} is chasing {w}: {b} km/h against {n} km/h, {k} hours behind. hours until they're level?"], "{b} * x - ({n} * (x + {k}))", "k = k % 4 + 1; x = x % 6 + 1; n = 3 * y0 * x; b = 3 * y0 * (x + k)"),
    (["[father|the aunt|an uncle] leaves {b} to three [heirs|children]. the second gets twice as much as the first and the third gets {k} more than the first. how much does the first get?", "{b} shared among three: the middle one twice the little one, the big one {k} more than the little one. what does the little one get?", "three parts of a {b} [cm|mm] [rod|ribbon|wire]: one x, one 2x, one x + {k}. x?", "I cut a {b} cm plank in three. the second piece is double the first, the third {k} cm longer than the first. length of the first?"], "x + 2 * x + (x + {k}) - ({b})", "b = 4 * x + k"),
    (["an isosceles triangle has a perimeter of {b} [cm|m], and its base is {k} [shorter|less] than each leg. how long is a leg?", "two equal sides and a base {k} shorter than them make a perimeter of {b}. the equal sides?", "triangle, perimeter {b}: two legs x, base x - {k}. x?"], "x + x + (x - {k}) - ({b})", "x = x + k; b = 3 * x - k"),
    (["an isosceles triangle's base is {k} longer than a leg, perimeter {b}. leg?", "the perimeter of a triangle with two equal sides is {b} and the third side is {k} more than one of them. find the equal sides."], "x + x + (x + {k}) - ({b})", "x = x + k; b = 3 * x + k"),
    (["two angles on a straight line add up to 180 degrees and one is {n} times the other. how big is the smaller one?", "supplementary angles, one {n} times as large as the other. the smaller?", "an angle and its supplement: the supplement is {n} times the angle. find the angle"], "x + {n} * x - (180)", ""),
    (["two complementary angles, one is {k} degrees more than the other. the smaller one? (they make 90)", "angles x and x + {k} form a right angle of 90 degrees. x?", "a right angle of 90 degrees is split so that one part is {k} degrees wider. the narrow part?"], "x + (x + {k}) - (90)", ""),
    (["{w} has a base salary of {b} and gets {n} for every [policy|car|subscription] sold. how many must {w} sell to reach {c}?", "my pay is {b} plus {n} a [piece|sale|parcel]. target {c}. how many?", "fixed wage {b}, commission {n} per contract, I'd like {c} this month - contracts needed?", "there's {b} in the [bike|holiday|guitar] fund and each lawn I mow brings {n}. how many lawns until I have {c}?", "the [fund|roof appeal|club] already has {b}. every raffle ticket adds {n}. tickets to sell for a goal of {c}?", "starting from {b} and adding {n} each time, how many times until {c}?"], "{b} + {n} * x - ({c})", "b = 10 * k; c = b + n * x"),
    (["in a [quiz|test] of {a} questions a right answer gives {n} points, a wrong one costs {m}. {w} answered all and scored {b}. how many were right?", "{a} questions, plus {n} for correct, minus {m} for wrong, all answered, total {b}. number correct?", "the [maths contest|driving theory game] gives {n} per right answer and takes {m} off for each wrong one. after {a} answers I stand at {b}. right answers?", "out of {a} answers, +{n} each when right and -{m} when wrong, {b} points remain. how many right?"], "{n} * x - {m} * ({a} - x) - ({b})", "a = x + y; b = n * x - m * y"),
    (["a third and a quarter of a number together make {b}. the number?", "one third of my [salary|land|herd] plus one quarter of it is {b}. how much is all of it?", "if you add a third of a number to a fourth of it you get {b}. find it."], "x / 3 + x / 4 - ({b})", "b = 7 * k"),
    (["half of a [book|sum|herd] and a third of it add up to {b}. how much is the whole?", "1/2 of a number plus 1/3 of it is {b}, number?", "I read half of it on Monday and a third on Tuesday, {b} pages in all. how many pages has the book?", "{b} is what a half and a third of it come to. what's it?"], "x / 2 + x / 3 - ({b})", "b = 5 * k"),
    (["{w} spent half of the money on [rent|shoes] and a quarter on food and has {b} left. how much was there?", "half the [cake|flock|crew] is gone, then another quarter of the original. {b} remain. how many at the start?", "after half was sold and a quarter given away, {b} were left. original number?"], "x - x / 2 - x / 4 - ({b})", ""),
    (["{k} years ago {w} was {n} times as old as {u}, who is {b} today. how old is {w} now?", "{u} is {b}. {k} years ago {w} was {n} times {u}'s age. {w}'s age today?", "take {k} years off both: {w} was {n} times as old as {u}. {u} is {b} at present. {w}?"], "x - {k} - ({n} * ({b} - {k}))", "k = k % 12 + 2; n = n % 3 + 2; b = k + y % 12 + 2"),
    (["{n} years from now my [cat|brother|house] will be {m} times as old as it is today. how old today?", "the tree will be {m} times its present age in {n} years. present age?"], "x + {n} - ({m} * x)", "x = 1; m = m % 4 + 2; n = (m - 1) * k"),
    (["{n} times a number is {b} more than {m} times the same number. which number?", "the difference between {n} times and {m} times a number is {b}. find it", "{n} [crates|boxes] weigh {b} kg more than {m} of the same. one weighs?", "I paid {b} more for {n} tickets than {u} for {m} of them. what does a ticket cost?"], "{n} * x - {m} * x - ({b})", "n = n + m; b = (n - m) * x"),
    (["{n} identical [bottles|bricks|tins] and a {k} kg weight balance {m} of them and a {b} kg weight. how heavy is one?", "on a scale: {n} apples + {k} g on the left, {m} apples + {b} g on the right, in balance. one apple?", "{n} tickets and {k} euros is worth the same as {m} tickets and {b} euros. value of one ticket?", "{n} jars with {k} on one pan, {m} jars with {b} on the other, level. a jar is?"], "{n} * x + {k} - ({m} * x + {b})", "n = n + m; b = k + (n - m) * x"),
    (["mix {a} litres of {n}% [brine|vinegar|juice] with x litres of {b}% to get {m}%. how many litres x?", "how many litres of {b}% [alcohol|acid|antifreeze] must be added to {a} litres of {n}% so that it becomes {m}%?", "I have {a} kg of {n}% fertilizer. how many kg of the {b}% one make the blend {m}%?", "{a} l at {n}% is too weak. I need {m}%, using the {b}% stuff. litres of it?"], "{a} * {n} + {b} * x - ({m} * ({a} + x))", "m = n + k; b = m + y"),
    (["{w} walks to [school|the lake] at {n} km/h and rides back at {m} km/h, {b} hours for the whole trip. how far is it one way?", "there at {n} km/h, back at {m} km/h, {b} hours both ways. distance one way?"], "x / {n} + x / {m} - ({b})", ""),
    (["{a} pupils in all; there are {k} more girls than boys. how many boys?", "{a} [members|runners|employees], {k} more women than men. men?", "a bottle and a cork cost {a} cents, the bottle {k} more than the cork. cork?", "{k} more red ones than blue ones, {a} together. blue?"], "x + x + {k} - ({a})", "a = 2 * x + k"),
    (["{n} friends each paid x, plus one deposit of {k}, {b} in total. x?", "{n} rooms with x beds and {k} beds in the hall: {b} beds. x?", "{n} rows of x chairs and {k} on the stage, {b} chairs altogether. how many in a row?", "the coach ordered {n} equal boxes of balls; with {k} old balls that makes {b}. balls in a box?"], "{n} * x + {k} - ({b})", "b = n * x + k"),
    (["a tile floor of {n} equal rows lost {k} tiles and has {b}. tiles in a full row?", "{n} trays of eggs, {k} eggs broke, {b} whole ones. eggs on a tray?", "from {n} full boxes {k} pieces were taken and {b} are still in. pieces in a full box?", "{w} got {n} equal pay packets, spent {k}, and holds {b}. how much was in a packet?"], "{n} * x - {k} - ({b})", "x = x + k; b = n * x - k"),
]
LARGEST: list[Row] = [
    (["the [ball|stone|rocket|arrow] is at h = {k} + {n}t - 5t^2 metres after t seconds. when does it hit the ground?", "height in m: {k} + {n} * t - 5 * t². after how many seconds does it land?", "a stone is thrown up from a {k} m cliff at {n} m/s, g = 10, so h = {k} + {n}t - 5t². seconds until it is at sea level?"], "{k} + {n} * x - 5 * x ** 2", "x = x % 6 + 1; n = 5 * (x - 1) + n % 4 + 1; k = 5 * x * x - n * x"),
    (["in a right triangle one leg is {k} longer than the other and the hypotenuse is {b}. the shorter leg?", "hypotenuse {b}, legs x and x + {k}. x?", "a [ramp|ladder|gate brace] of {b} spans a height {k} less than the distance along the ground. the height?"], "x ** 2 + (x + {k}) ** 2 - ({b} ** 2)", "y = y % 4 + 1; x = 3 * y; k = y; b = 5 * y"),
    (["a {a} by {b} [pool|lawn|picture] gets a [path|border|frame] of the same width all around, and then the whole covers {c}. how wide is it?", "[frame|path] of width x around a {a} x {b} rectangle, total area {c}. x?", "around a {a} by {b} m bed runs an even strip; bed and strip together take {c} m². width of the strip?"], "({a} + 2 * x) * ({b} + 2 * x) - ({c})", "x = x % 6 + 1; b = a + k; c = (a + 2 * x) * (b + 2 * x)"),
    (["a square is made {k} [cm|m] longer on every side and its area becomes {b}. what was the side?", "extend each side of a square by {k}, the area is then {b}. original side?", "our square [patio|pond] grew by {k} m in both directions and measures {b} m2 now. side before?"], "(x + {k}) ** 2 - ({b})", "b = (x + k) ** 2"),
    (["a rectangle's length is {n} times its width and it covers {b}. width?", "[field|banner|runway] {n} times as long as wide, area {b}. how wide?", "a {b} m² strip of land is {n} times as long as it is wide. the width in metres?"], "{n} * x ** 2 - ({b})", "b = n * x * x"),
    (["the product of a positive number and the number {k} below it is {b}. the number?", "which positive number times itself minus {k} times itself gives {b}?", "x people each send a card to all but {k} of the x, {b} cards. x?"], "x ** 2 - {k} * x - ({b})", "x = x + k; b = x * x - k * x"),
    (["{b} games were played, everybody against everybody once: x(x-1)/2 = {b}. how many players?", "x * (x - 1) / 2 is {b}, x positive. x?", "everyone clinked glasses with everyone, {b} clinks, so x(x - 1)/2 = {b}. guests?"], "x * (x - 1) / 2 - ({b})", "x = x + 2; b = x * (x - 1) // 2"),
    (["1 + 2 + 3 + ... + x = {b}. that is x(x+1)/2. how far did I count?", "the numbers from 1 to x add up to {b}, i.e. x(x + 1)/2 = {b}. x?", "a stack of logs with 1, 2, 3, ... in the rows has {b} logs, x(x+1)/2. rows?"], "x * (x + 1) / 2 - ({b})", "b = x * (x + 1) // 2"),
    (["the squares of two consecutive positive numbers add up to {b}. the smaller number?", "x² + (x+1)² = {b}, positive x?"], "x ** 2 + (x + 1) ** 2 - ({b})", "b = x * x + (x + 1) ** 2"),
]
TWO: list[Row] = [
    (["upstream the boat makes {b} km/h over ground, downstream {a}. how fast is it in still water?", "with the wind a plane does {a} mph, against it {b} mph. its own speed?", "rowing with the current I do {a} km an hour and against it {b}. what's my speed without a current?"], "[x + y - {a}, x - y - {b}][x]", "a = x + 2 * y; b = x; x = x + y"),
    (["upstream the boat makes {b} km/h over ground, downstream {a}. how fast is the river?", "with the wind a plane does {a} mph, against it {b} mph. how strong is the wind?", "a swimmer gets {a} m a minute with the current and {b} against. speed of the current?"], "[x + y - {a}, x - y - {b}][y]", "a = x + 2 * y; b = x; x = x + y"),
    (["{n} pizzas and {m} salads cost {a}. {k} pizzas and {m2} salads cost {b}. the price of a pizza?", "for {n} adults and {m} kids the ferry took {a}, for {k} adults and {m2} kids {b}. adult fare?", "yesterday {n} shirts, {m} ties: {a}. today {k} shirts, {m2} ties: {b}. what is one shirt?", "{n} melons plus {m} pears is {a}, {k} melons plus {m2} pears is {b}. one melon costs?", "bill 1: {n} beers, {m} burgers, {a}. bill 2: {k} beers, {m2} burgers, {b}. a beer?"], "[{n} * x + {m} * y - {a}, {k} * x + {m2} * y - {b}][x]", "m2 = m + 1; k = n + 2; a = n * x + m * y; b = k * x + m2 * y"),
    (["{n} long and {m} short boards make {a} cm, {k} long and {m2} short make {b} cm. how long is a short one?", "{n} vans and {m} cars fill {a} m of the ferry deck, {k} vans and {m2} cars {b} m. room for one car?", "{n} teas, {m} scones: {a}. {k} teas, {m2} scones: {b}. price of a scone?"], "[{n} * x + {m} * y - {a}, {k} * x + {m2} * y - {b}][y]", "m2 = m + 1; k = n + 2; a = n * x + m * y; b = k * x + m2 * y"),
    (["a two-digit number has digit sum {a}; swapping the digits makes it {b} larger. what's its tens digit?", "digits add to {a}, reversed number is {b} more. the tens digit?"], "[x + y - {a}, 10 * y + x - (10 * x + y) - {b}][x]", "x = x % 4 + 1; y = x + k % 4 + 1; a = x + y; b = 9 * (y - x)"),
    (["{a} kg of a tea blend for {b} in all, made from one at {n} a kg and one at {m} a kg. how many kg of the {n} one?", "nuts at {n} and raisins at {m} per kilo; {a} kg of mix cost {b}. kilos of nuts?", "a [hotel|campsite|hostel] has {a} rooms, doubles at {n} and singles at {m}; a full night brings {b}. how many doubles?", "{a} vehicles crossed the toll bridge, lorries {n} and cars {m}, takings {b}. lorries?", "{w} worked {a} hours, some at {n} and the others at {m}, and got {b}. hours at {n}?", "the till: {a} items, either {n} or {m}, worth {b}. how many of those at {n}?"], "[x + y - {a}, {n} * x + {m} * y - {b}][x]", "n = n + m; a = x + y; b = n * x + m * y"),
    (["a [hotel|hostel] has {a} rooms, doubles at {n} and singles at {m}; sold out it brings {b}. how many singles?", "{a} vehicles paid {b} at the toll, lorries {n} and cars {m} each. cars?", "there were {a} bottles and cans. bottles give {n} cents back, cans {m}, and I got {b} cents. how many cans?", "{b} in the cash box from {a} programmes and badges, programmes {n}, badges {m}. number of badges?", "the theatre had {a} guests, stalls {n} and balcony {m}, {b} taken. balcony guests?"], "[x + y - {a}, {n} * x + {m} * y - {b}][y]", "n = n + m; a = x + y; b = n * x + m * y"),
]
GROWTH: list[tuple[list[str], str]] = [
    (["{p} [in the bank|saved|invested] at {q}% a year: in how many years is it {s}? decimals are fine", "how many years, as a decimal, until {p} at {q} percent interest a year becomes {s}?", "{p} grows {q}% yearly. after what time x (in years, decimal) is it {s}?", "a village of {p} people grows by {q}% per year. years until {s}, decimal?", "{p} -> {s} at {q}% annually. years, not rounded?"], "{p} * (1 + {q} / 100) ** x - ({s})"),
    (["solve {p} * 1.0{q}^x = {s}", "{p} * 1.0{q}**x = {s}, x as a decimal?", "for which x is {p} times 1.0{q} to the power x equal to {s}?", "each year it is multiplied by 1.0{q}. from {p}, how many years (decimal) to {s}?"], "{p} * 1.0{q} ** x - ({s})"),
    (["a [colony|culture] of {p} [cells|bacteria] doubles every hour. after how many hours are there {s}? (decimals ok)", "{p} doubling once a day: days until {s}, as a decimal?", "solve {p} * 2^x = {s} numerically", "the video had {p} views and they double daily. after how many days {s}? give the decimal"], "{p} * 2 ** x - ({s})"),
    (["{P} mg of a drug halve every hour. when (hours, decimal) are {Q} mg left?", "half-life one day, {P} g at the start. days until {Q} g remain, as a decimal?", "solve {P} * 0.5^x = {Q}"], "{P} * 0.5 ** x - ({Q})"),
    (["{P} degrees above room temperature, losing 10% a minute: minutes until it's {Q} above? as a decimal", "solve {P} * 0.9^x = {Q} for x", "a machine worth {P} thousand keeps 90% (0.9) of its value each year. years until {Q} thousand, decimal?"], "{P} * 0.9 ** x - ({Q})"),
]

# ---------------------------------------------------------------- equations said aloud or in other letters
SPOKEN = ["{s}", "{s}, what is {v}?", "what's {v} if {s}?", "if {s}, {v} is what?", "solve for {v}: {s}", "[they read it out as|it says|the teacher dictated]: {s}. [find {v}|{v}?|what is {v}?]", "we're told that {s}. [{v} please|find {v}|how much is {v}?]", "find {v} such that {s}", "[given|suppose] {s}, get {v}", "{s}; so {v} comes to?", "I can't type symbols here: {s}. {v}?", "[dictating this|voice input], sorry: {s}. solve it", "#H let {s}. value of {v}?", "#H {v} is unknown but {s}. work it out"]
CHECK = ["is {v} = {a} a solution of {e}?", "does {v} = {a} satisfy {e}?", "check whether {v}={a} solves {e}", "I got {v} = {a} for {e}. [correct|right]?", "{e}: my [kid|classmate] says {v} is {a}. true?", "is {a} a root of {e}?", "put {v} = {a} into {e}. does it hold?", "[the book|{w}] claims {v} = {a} solves {e}, is that so?", "yes or no: {v} = {a} makes {e} true", "verify {v} = {a} in {e}", "#H {e} and {v} = {a}: do they agree?"]
SAME = ["are {e} and {f} the same?", "is {e} equal to {f} for all x?", "is {e} = {f} an identity?", "I expanded {e} to {f}. [right|correct]?", "does {e} simplify to {f}?", "check: {e} is equivalent to {f}?", "true or false: {e} equals {f}, always", "#H can {e} be rewritten as {f}?"]
EXTREMUM = ["where does f(x) = {e} have its [vertex|turning point|extremum]?", "at which x is {e} [smallest or largest|at its extremum|stationary]?", "[critical|stationary|turning] points of {e}", "x-coordinate of the vertex of y = {e}", "f(x) = {e}. for which x is f'(x) = 0?", "find the x where the slope of y = {e} is zero", "the curve y = {e} is flat at which x?", "where's the tangent to y = {e} horizontal?", "axis of symmetry of the parabola y = {e}?", "profit as a function of the price x is {e}. at which price is its derivative zero?", "the cable hangs like {e}. at which x is its turning point?", "local extrema of {e}: which x?", "set the derivative of {e} to zero and give me x", "#H when does {e} stop rising or falling?"]
DISCRIMINANT = ["discriminant of {e}", "what's the discriminant of {e} = 0?", "b² - 4ac for {e}", "compute the discriminant: {e} = 0", "the thing under the root in the quadratic formula for {e} = 0?", "{e} = 0, discriminant?", "how big is b^2 - 4ac when the quadratic is {e}?", "#H D of {e}?"]
REAL = ["does {e} = 0 have real solutions?", "has {e} any real roots?", "[yes or no|true or false]: {e} = 0 can be solved in the reals", "does the parabola y = {e} touch or cross the x axis at all?", "can {e} be zero for a real x?", "is there a real x with {e} = 0?", "are the roots of {e} real?"]
REMAINDER = ["remainder when {e} is divided by {d}", "divide {e} by {d}: what's the remainder?", "{e} over {d}, polynomial division, remainder only", "what is left over dividing {e} by {d}?", "({e}) mod ({d})", "does {d} divide {e}? give the remainder", "polynomial long division of {e} by {d} leaves what?"]
QUOTIENT = ["quotient of {e} divided by {d} (polynomials)", "polynomial division: ({e}) : ({d}), the quotient only", "divide {e} by {d}, quotient please, ignore any remainder", "how often does {d} go into {e}? quotient as a polynomial", "long division {e} by {d}. what polynomial is the quotient?", "the quotient when {e} is divided by {d}?", "synthetic division of {e} by {d}: quotient?", "#H {e} shared out by {d}: give the quotient polynomial"]
APART = ["partial fractions of {e}", "split {e} into partial fractions", "decompose {e} into partial fractions", "{e} as a sum of partial fractions", "partial fraction decomposition: {e}", "write {e} as simpler fractions added up", "I must integrate {e} and need its partial fractions first", "#H break up {e} into partial fractions"]
ABSOLUTE = ["solve {e}", "{e}, x?", "which x fulfil {e}?", "absolute value equation: {e}", "find all x with {e}", "{e}. solutions?", "for what x is {e}?", "x in {e} please", "both solutions of {e}", "#H where does {e} hold?"]
AT_LEAST: list[tuple[list[str], str]] = [
    (["{k} more than {n} times a number is at least {b}. which numbers?", "{n} times x plus {k} should be at least {b}, x?", "{n} per item plus {k} fee must come to {b} or more. solve the inequality for x items"], "{n} * x + {k} >= {b}"),
    (["{n} times a number plus {k} is at most {b}. which numbers?", "the total {n}x + {k} must not exceed {b}. x?", "{n} a ride and {k} entry, budget at most {b}: what does the inequality give for x?"], "{n} * x + {k} <= {b}"),
    (["{n} times a number less {k} is more than {b}. which numbers?", "{n}x minus {k} has to be greater than {b}. x?"], "{n} * x - {k} > {b}"),
    (["{n} times a number minus {k} is less than {b}. which x?", "I want {n}x reduced by {k} to stay below {b}. x?"], "{n} * x - {k} < {b}"),
    (["{b} less {n} times a number is at least {k}. which numbers?", "starting from {b} and taking away {n} a day, x days, at least {k} must remain. inequality for x?"], "{b} - {n} * x >= {k}"),
]
# ---------------------------------------------------------------- calculus in prose and other letters
DIFF = ["derivative of {e} [with respect to|w.r.t.] {v}", "differentiate {l}({v}) = {e}", "{l}({v}) = {e}, {l}'({v})?", "d/d{v} of {e}", "d{l}/d{v} for {l} = {e}", "[position|charge|volume] is {e} as a function of {v}. its rate of change?", "how fast does {l} = {e} change with {v}?", "{l} = {e}. first derivative in {v}?", "the cost of {v} units is {e}. marginal cost?", "velocity if the distance is {l}({v}) = {e}?", "gradient function of {l} = {e}?", "by the power rule, {e} becomes what when differentiated in {v}?", "#H the slope of {l}({v}) = {e} as a formula"]
DIFF_AT = ["{l}({v}) = {e}. {l}'({a})?", "a [train|drone|lift] is {l}({v}) = {e} metres from the start. its velocity at {v} = {a}?", "rate of change of {e} at {v} = {a}", "marginal cost of {e} at {v} = {a}?", "slope of {l} = {e} when {v} = {a}", "velocity at {v} = {a} seconds if the position is {e}", "the tank holds {e} litres after {v} minutes. at what rate is it filling when {v} is {a}?", "how steep is {e} at {v} = {a}?", "derivative of {e}, then put in {v} = {a}", "instantaneous rate of change of {l}({v}) = {e} at {a}?", "#H at {v} = {a}, at what rate does {e} change?"]
INTEGRAL = ["integrate {e} with respect to {v}", "∫ {e} d{v}", "antiderivative of {l}({v}) = {e}", "which function has derivative {e} (in {v})?", "{l}'({v}) = {e}. what's {l}({v}), constant aside?", "speed is {e} at time {v}. the distance as a function of {v}?", "indefinite integral of {e} d{v}", "undo the derivative: {e}, variable {v}", "#H go back from {e} to its primitive in {v}"]
AREA = ["∫ {e} d{v} from {a} to {b}", "area under {l}({v}) = {e} between {v} = {a} and {v} = {b}", "integrate {e} d{v}, limits {a} and {b}", "a car's speed is {e} m/s after {v} seconds. how far does it get from {v} = {a} to {v} = {b}?", "water flows in at {e} litres per minute. how much arrives between minute {v} = {a} and {v} = {b}?", "definite integral of {l} = {e}, {v} running from {a} to {b}", "power is {e} watts; energy from {v} = {a} until {v} = {b}?", "the area between the curve {e} and the {v} axis from {a} to {b}?", "sum up {e} continuously over {v} from {a} to {b}", "#H work done by the force {e} moving from {v} = {a} to {v} = {b}"]
PARTIAL = ["partial derivative of {e} with respect to {v}", "∂/∂{v} of {e}", "f(x, y) = {e}. differentiate by {v} only", "f(x,y) = {e}; f_{v}?", "treat the other letter as a constant: derivative of {e} in {v}", "differentiate {e} partially w.r.t. {v}", "how does f(x, y) = {e} change with {v} alone (as a formula)?", "#H holding the other one fixed, derivative of {e} by {v}"]
EXPAND = ["expand {e}", "multiply out {e}", "{e} without brackets", "remove the brackets in {e}", "open up {e}", "{e} = ? (expanded)", "get rid of parentheses: {e}", "what do I get when I multiply out {e}?", "write {e} as a sum", "#H {e}, all brackets dissolved"]
FACTOR = ["factor {e}", "factorise {e}", "factorize {e} completely", "write {e} as a product", "{e} in factored form", "put {e} into brackets, factored", "take out what you can: {e}", "common factors out of {e}, please", "which product equals {e}?", "#H {e} as a product of factors"]
SIMPLIFY = ["simplify {e}", "collect like terms in {e}", "{e} in its simplest form", "tidy up {e}", "reduce {e} as far as possible", "make {e} shorter", "combine terms: {e}", "what does {e} boil down to?", "#H {e}, but simpler"]
# ---------------------------------------------------------------- a formula and its numbers
FORMULA: list[tuple[list[str], str]] = [
    (["[rearranging|algebra] isn't my thing: if V = IR with V = {a} volts and I = {c} amps, R comes to how many ohms?", "a kettle on {a} V draws {c} A. resistance in ohms?", "V is {a}, I is {c}, V = I R, so R?"], "{a} / {c}"),
    (["P = VI. a {a} watt [toaster|drill|lamp] on {c} volts takes how many amps?", "how many amps does {a} W need at {c} V? (I = P / V)"], "{a} / {c}"),
    (["d = vt: {a} km were covered in {c} hours. v?", "v = d / t with d = {a} and t = {c}", "if distance = speed * time, distance {a}, time {c}, the speed is?"], "{a} / {c}"),
    (["d = vt, d is {a} km and v is {c} km/h. t in hours?", "time for {a} miles at {c} mph, from t = d / v?"], "{a} / {c}"),
    (["the area of a triangle is A = bh/2. A = {a}, b = {c}. h?", "a triangular sail of {a} m² has a base of {c} m. height?", "bh/2 = {a} with b = {c}; height h?"], "2 * {a} / {c}"),
    (["F = ma, F is {a} N and a is {c} m/s². what mass?", "which mass does a force of {a} newtons accelerate by {c} m/s2?"], "{a} / {c}"),
    (["density is mass over volume. density {c} g/cm³, volume {a} cm³, mass in g?", "rho = m/V with rho = {c} and V = {a}: m?"], "{c} * {a}"),
    (["rho = m / V, m = {a} g, rho = {c} g/cm3. V?", "what volume do {a} grams of something with density {c} g/cm³ take?"], "{a} / {c}"),
    (["p = F / A with p = {a} pascals and A = {c} m². F?", "a pressure of {a} Pa acts on {c} square metres. force in newtons?"], "{a} * {c}"),
    (["work W = F * s. W is {a} joules over {c} m. the force?", "{a} J of work along {c} metres took what force?"], "{a} / {c}"),
    (["wave speed v = f * lambda; v = {a} m/s, f = {c} Hz. wavelength?", "a {c} Hz tone at {a} m/s has which wavelength in m?"], "{a} / {c}"),
    (["I = Prt. interest {a}, rate 0.0{n}, {m} years. what was P?", "simple interest of {a} in {m} years at 0.0{n} a year: principal P = I / (r t)?"], "{a} / (0.0{n} * {m})"),
    (["v = u + at, u = {n}, a = {c}, t = {m}. v?", "a car at {n} m/s speeds up by {c} m/s² for {m} s. final speed (v = u + at)?"], "{n} + {c} * {m}"),
    (["s = ut + at²/2 with u = {n}, t = {m}, a = {c}", "distance: {n} m/s to start with, {c} m/s² acceleration, {m} seconds (s = ut + at²/2)?"], "{n} * {m} + {c} * {m} ** 2 / 2"),
    (["KE = mv²/2. m = {a} kg, v = {c} m/s, energy in joules?", "kinetic energy of {a} kg at {c} m/s?"], "{a} * {c} ** 2 / 2"),
    (["trapezoid A = (a + b) h / 2 with a = {n}, b = {a}, h = {c}", "a trapezium has parallel sides {n} and {a} and height {c}. area?"], "({n} + {a}) * {c} / 2"),
    (["if y = {n}x - {m} and y is {a}, what's x? plain number please", "y = {n}x - {m}, y = {a}. x as a decimal?"], "({a} + {m}) / {n}"),
    (["slope of the line through ({n}, {m}) and ({a}1, {k})?", "gradient between the points ({n},{m}) and ({a}1,{k})", "a line goes from ({n}, {m}) to ({a}1, {k}). how steep is it?"], "({k} - {m}) / ({a}1 - {n})"),
]


def _facts(draw: Draw, facts: str) -> dict[str, int]:
    i = draw.integer
    numbers = {"x": i(2, draw.one([12, 40, 90])), "y": i(2, draw.one([12, 40])), "n": i(2, 9), "m": i(2, 9), "k": i(2, 30), "a": i(3, 40), "b": i(3, 90), "c": i(5, 90), "y0": i(2, 12)}
    for fact in facts.split("; ") if facts else []:
        name, _, expression = fact.partition(" = ")
        numbers[name] = eval(expression, {}, dict(numbers))
    return numbers


def _filled(draw: Draw, row: Row) -> tuple[str, str] | None:
    """A question and its code; nothing where a number came out zero or below."""
    bank, code, facts = row
    numbers = _facts(draw, facts)
    used = {name: numbers[name] for name in re.findall(r"\{(\w+)\}", code)}
    if min([1, *used.values()]) < 1 or any(value > 99999 for value in used.values()):
        return None
    if (" + {n} * x - ({c} + {m}" in code and numbers["n"] >= numbers["m"]) or ("x - (180)" not in code and "(90)" in code and numbers["k"] > 80):
        return None
    shown = {name: draw.shown(str(value), words=0.08) for name, value in used.items()}
    if any(mark in "".join(bank) for mark in ("{n}t", "x + {k}", "{n}%", "-{m}")):
        shown = {name: str(value) for name, value in used.items()}
    wanted = {"m", "n", "k", "b", "c", "a"} - set(shown)
    question = draw.say(bank, **shown, **{name: str(numbers[name]) for name in wanted}, w=person(draw), u=draw.one(["Nadia", "Piet", "Rosa", "Tariq", "Yuki", "Omar"]))
    for name, value in used.items():
        code = code.replace("{" + name + "}", str(value))
    return question, code


def _ask(draw: Draw, question: str, code: str, answer: str) -> Exchange:
    """A story and its call; little stands before a story."""
    output = execute(code)
    return Exchange(typed(draw, around(draw, question), lower=False), (Call(code, output),), answer.replace("{r}", output))


def stories(draw: Draw) -> Exchange:
    """One unknown, or one of two, in a story; the positive root where there are two."""
    x = draw.rng.random()
    rows = LINEAR if x < 0.55 else TWO if x < 0.8 else LARGEST
    made = None
    while made is None:
        made = _filled(draw, draw.one(rows))
    question, code = made
    if rows is LARGEST:
        return _ask(draw, question, f"{X}print(max(sympy.solve({code}, x)))", ANSWER)
    if rows is TWO:
        system, letter = code[:-3], code[-2]
        exchange = _ask(draw, question, f"{XY}print(sympy.solve({system}, [x, y])[{letter}])", ANSWER)
        return stories(draw) if "Error" in exchange.answer else exchange
    solve = f"sympy.solve({code}, x)"
    exchange = _ask(draw, question, f"{X}print({solve})", SOLUTIONS)
    if "/" not in exchange.answer:
        return exchange
    return _ask(draw, question, f"{X}print([round(float(s), 6) for s in {solve}])", SOLUTIONS)


def growth(draw: Draw) -> Exchange:
    """How long growth or decay takes, and powers with an unknown exponent."""
    i = draw.integer
    if draw.chance(0.4):
        c, k = draw.one([2, 2, 2, 3, 3, 5, 6, 7, 10]), i(2, 12)
        while c**k > 20_000_000:
            k -= 1
        v = draw.one("xxxnyk")
        e = draw.one([f"{c}^{v} = {c**k}", f"{c}**{v} = {c**k}", f"{c} ^ {v} = {c**k:,}", f"{c**k} = {c}^{v}", f"{c} to the power of {v} is {c**k}", f"{c} to the {v} equals {c**k:,}", f"{c} raised to {v} gives {c**k}"])
        bank = ["{e}, {v} = ?", "{e}. {v}?", "solve {e}", "find the exponent {v}: {e}", "what is {v} when {e}?", "{e}, how big is {v}?", "which {v} gives {e}?", "if {e}, what's {v}?", "which power {v} makes {e} true?", "exponent missing: {e}", "#H the exponent {v} in {e}?"]
        return ask_typed(draw, draw.say(bank, e=e, v=v), f"import sympy\n{v} = sympy.symbols('{v}')\nprint(sympy.solve({c} ** {v} - ({c**k}), {v}))", f"The solutions for {v} are {{r}}.")
    bank, code = draw.one(GROWTH)
    p = 50 * i(2, 60)
    big = 20 * i(2, 20)
    pieces = {"p": str(p), "q": str(i(2, 8)), "s": str(p * i(2, 6) if "2 **" in code else p + 50 * i(1, 30)), "P": str(big), "Q": str(i(1, big // 2))}
    for name, value in pieces.items():
        code = code.replace("{" + name + "}", value)
    exchange = _ask(draw, draw.say(bank, **pieces), f"{X}print(round(float(sympy.nsolve({code}, x, 1)), 6))", ANSWER)
    return growth(draw) if "Error" in exchange.answer else exchange


def _aloud(draw: Draw, number: int) -> str:
    return in_words(number) if number < 100 and draw.chance(0.6) else str(number)


def spoken(draw: Draw) -> Exchange:
    """An equation read out in words, checks of a solution and of an identity."""
    i = draw.integer
    v, x, a, b, c = draw.one("xxxxxyntzab"), i(2, 20), i(2, 9), i(1, 40), i(2, 9)
    kind = draw.one(["said"] * 6 + ["check"] * 3 + ["same", "least", "least", "absolute"])
    if kind == "least":
        bank, code = draw.one(AT_LEAST)
        pieces = {"n": str(a), "k": str(b), "b": str(a * x + b)}
        for name, value in pieces.items():
            code = code.replace("{" + name + "}", value)
        return ask_typed(draw, draw.say(bank, **pieces), f"{X}print(sympy.solve({code}, x))", "The solution is {r}.")
    if kind == "absolute":
        inner = draw.one([f"{a} * x - {b}", f"x - {b}", f"x + {b}", f"{a} * x + {b}"])
        e = show(draw, f"{inner} @ {c * a}")
        e = draw.one([f"|{e.replace('@', '| =')}", f"abs({e.replace('@', ') =')}"]).replace(" |", "|").replace(" )", ")")
        e = re.sub(r" ?= ?", " = ", e)
        return ask_typed(draw, draw.say(ABSOLUTE, e=e), f"import sympy\nx = sympy.symbols('x', real=True)\nprint(sympy.solve(sympy.Abs({inner}) - ({c * a}), x))", SOLUTIONS)
    if kind == "same":
        right = i(0, 1)
        left, other = draw.one([(f"(x + {b}) ** 2", f"x ** 2 + {2 * b if right else b + 1} * x + {b * b}"), (f"{a} * (x - {b})", f"{a} * x - {a * b if right else b}"), (f"(x - {b}) * (x + {b})", f"x ** 2 {'-' if right else '+'} {b * b}"), (f"(x + {a}) * (x + {b})", f"x ** 2 + {a + b} * x + {a * b if right else a + b}"), (f"{a} * x + {c} * x", f"{a + c if right else a * c} * x{'' if right else ' ** 2'}")])
        return ask_typed(draw, draw.say(SAME, e=show(draw, left), f=show(draw, other)), f"{X}print(sympy.expand({left} - ({other})) == 0)", "{r}.")
    if kind == "check":
        left, value = draw.one([(f"{a} * {v} + {b}", a * x + b), (f"{v} ** 2 - {c} * {v}", x * x - c * x), (f"{a} * ({v} + {b})", a * (x + b)), (f"{v} ** 2 + {b}", x * x + b), (f"{b} - {a} * {v}", b - a * x)])
        shown = value if draw.chance(0.5) else value + draw.one([-2, -1, 1, 2, 10])
        e = f"{show(draw, left)} = {shown}"
        return ask_typed(draw, draw.say(CHECK, e=e, v=v, a=x, w=person(draw)), f"{v} = {x}\nprint({left} == {shown})", "{r}.")
    equals = draw.one(["equals", "is", "is equal to", "makes", "gives", "comes to"])
    times = draw.one([f"{_aloud(draw, a)} {v}", f"{_aloud(draw, a)} times {v}", f"{a}{v}"])
    left, words, value = draw.one([
        (f"{a} * {v} + {b}", f"{times} plus {_aloud(draw, b)}", a * x + b), (f"{a} * {v} - {b}", f"{times} minus {_aloud(draw, b)}", a * x - b), (f"{a} * ({v} + {b})", f"{_aloud(draw, a)} times the bracket {v} plus {_aloud(draw, b)}", a * (x + b)), (f"{a} * ({v} - {b})", f"{_aloud(draw, a)} times, in brackets, {v} minus {_aloud(draw, b)}, close brackets,", a * (x - b)),
        (f"{v} ** 2 + {b}", f"{v} squared plus {_aloud(draw, b)}", x * x + b), (f"{v} ** 2 - {b}", f"{v} squared minus {_aloud(draw, b)}", x * x - b), (f"{v} / {a} + {b}", f"{v} {draw.one(['over', 'divided by'])} {_aloud(draw, a)} plus {_aloud(draw, b)}", x + b), (f"{v} / {a} - {b}", f"{v} divided by {_aloud(draw, a)}, minus {_aloud(draw, b)},", x), (f"{b} - {a} * {v}", f"{_aloud(draw, b)} minus {times}", b - a * x),
        (f"{v} ** 2 + {c} * {v}", f"{v} squared plus {_aloud(draw, c)} {v}", x * (x + c)), (f"({v} + {b}) / {a}", f"the sum of {v} and {_aloud(draw, b)}, divided by {_aloud(draw, a)},", x + b), (f"sympy.sqrt({v} + {b})", f"the square root of the sum {v} plus {_aloud(draw, b)}", x + 9), (f"sympy.sqrt({a} * {v} + {b})", f"the root of ({a}{v} + {b})", x + b),
    ])
    if value <= 0:
        return spoken(draw)
    total = _aloud(draw, value) if value < 100 else draw.shown(str(value), words=0)
    solve = f"sympy.solve({left} - ({value}), {v})"
    question = draw.say(SPOKEN, s=f"{words} {equals} {total}", v=v)
    return _ask(draw, question, f"import sympy\n{v} = sympy.symbols('{v}')\nprint({solve})", f"The solutions for {v} are {{r}}.")


def _polynomial(draw: Draw, v: str) -> str:
    i = draw.integer
    a, b, c = i(2, 9), i(2, 12), i(1, 20)
    return str(draw.one([f"{a} * {v} ** 2 + {b} * {v}", f"{v} ** 3 - {b} * {v}", f"{a} * {v} ** 3 + {b} * {v} ** 2 - {c}", f"{b} * {v} - {a} * {v} ** 2", f"{a} * {v} + {c}", f"{v} ** {a}", f"{c} + {b} * {v} - {v} ** 2", f"{a} * {v} ** 2 - {b} * {v} + {c}", f"{a} * {v} ** 4", f"{c} * {v} ** 2"]))


def _quadratic(draw: Draw) -> str:
    a, r, s = draw.one([1, 1, 1, 2, 3, -1, -2]), draw.integer(-9, 9), draw.integer(-9, 12)
    lead = {1: "x ** 2", -1: "-x ** 2"}.get(a, f"{a} * x ** 2")
    return lead + signed(-a * (r + s), "x") + signed(a * r * s + draw.one([0, 0, 3, -2, 11]), "")


def calculus(draw: Draw) -> Exchange:
    """Derivatives and integrals in other letters and other words, partial derivatives, turning points."""
    i = draw.integer
    v = draw.one("tttuqrnxxp")
    c, low = _polynomial(draw, v), i(0, 4)
    e, letter, head = show(draw, c), draw.one("fghysCV" if v in "tq" else "fghy"), f"import sympy\n{v} = sympy.symbols('{v}')\n"
    kind = draw.one(["diff"] * 3 + ["at"] * 3 + ["integral"] * 2 + ["area"] * 3 + ["extremum"] * 3 + ["partial"] * 2)
    if kind == "diff":
        return ask_typed(draw, draw.say(DIFF, e=e, v=v, l=letter), f"{head}print(sympy.diff({c}, {v}))", "The derivative is {r}.", lower=False)
    if kind == "at":
        a = i(1, 9)
        return ask_typed(draw, draw.say(DIFF_AT, e=e, v=v, l=letter, a=a), f"{head}print(sympy.diff({c}, {v}).subs({v}, {a}))", "The slope is {r}.", lower=False)
    if kind == "integral":
        return ask_typed(draw, draw.say(INTEGRAL, e=e, v=v, l=letter), f"{head}print(sympy.integrate({c}, {v}))", "The integral is {r}.", lower=False)
    if kind == "area":
        a, b, k = i(2, 9), i(1, 12), i(1, 20)
        c = draw.one([f"{a} * {v} ** 2 + {b}", f"{a} * {v} + {k}", f"{v} ** 3 + {b}", f"{a} * {v} ** 2 + {b} * {v}", f"{v} ** 2 + {k}", f"{k} + {b} * {v}"])
        high = low + i(1, 9)
        return ask_typed(draw, draw.say(AREA, e=show(draw, c), v=v, l=letter, a=low, b=high), f"{head}print(sympy.integrate({c}, ({v}, {low}, {high})))", "The integral is {r}.", lower=False)
    if kind == "extremum":
        c = _quadratic(draw)
        bank = EXTREMUM
        if draw.chance(0.2):
            c = f"x ** 3 - {3 * i(1, 6) ** 2} * x"
            bank = [t for t in EXTREMUM if not re.search("parabola|vertex|profit|cable|smallest", t)]
        return ask_typed(draw, draw.say(bank, e=show(draw, c)), f"{X}print(sympy.solve(sympy.diff({c}, x), x))", SOLUTIONS)
    a, b, d = i(2, 9), i(2, 9), i(2, 4)
    c = draw.one([f"{a} * x ** {d} * y + {b} * y ** 2", f"x ** 2 + {a} * x * y", f"x ** {d} * y ** 2", f"{a} * x ** 2 - {b} * x * y + y ** 3", f"x * y + {a} * x - {b} * y"])
    v = draw.one("xy")
    return ask_typed(draw, draw.say(PARTIAL, e=show(draw, c), v=v), f"{XY}print(sympy.diff({c}, {v}))", "The derivative is {r}.")


def forms(draw: Draw) -> Exchange:
    """Expanding, factoring, simplifying in other letters; dividing polynomials; discriminants."""
    i = draw.integer
    v, w = draw.one([("a", "b"), ("x", "y"), ("p", "q"), ("m", "n"), ("t", "s"), ("u", "v")])
    two, one = f"import sympy\n{v}, {w} = sympy.symbols('{v} {w}')\n", f"import sympy\n{v} = sympy.symbols('{v}')\n"
    a, b, c, d = i(2, 9), i(1, 9), i(2, 9), i(2, 5)
    kind = draw.one(["expand"] * 3 + ["factor"] * 3 + ["simplify"] * 2 + ["discriminant", "real", "remainder", "quotient", "apart"])
    if kind == "expand":
        code, head = draw.one([(f"({v} + {w}) ** 2", two), (f"({a} * {v} - {b} * {w}) ** 2" if b > 1 else f"({a} * {v} - {w}) ** 2", two), (f"({v} + {b}) * ({v} - {c})", one), (f"({v} - {w}) * ({v} + {c} * {w})", two), (f"({v} + {w}) ** 3", two), (f"{a} * {v} * ({v} - {c} * {w})", two), (f"({d} * {v} + {b}) ** 2", one), (f"({v} - {c}) ** 3", one), (f"{a} * ({v} + {b}) - {c} * ({v} - {d})", one)])
        return ask_typed(draw, draw.say(EXPAND, e=show(draw, code)), f"{head}print(sympy.expand({code}))", "It is {r}.")
    if kind == "factor":
        p, q = i(-9, 9), i(1, 9)
        code, head = draw.one([(f"{v} ** 2 - {c * c}", one), (f"{v} ** 2" + signed(p + q, v) + signed(p * q, ""), one), (f"{a} * {v} + {a * c}", one), (f"{a} * {v} * {w} + {a * d} * {v}", two), (f"{v} ** 2 - {w} ** 2", two), (f"{v} ** 2 + {2 * c} * {v} * {w} + {c * c} * {w} ** 2", two), (f"{a} * {v} ** 3 - {a * c} * {v} ** 2", one), (f"{d * d} * {v} ** 2 - {c * c}", one), (f"{v} ** 2 * {w} - {v} * {w} ** 2", two)])
        return ask_typed(draw, draw.say(FACTOR, e=show(draw, code)), f"{head}print(sympy.factor({code}))", "It is {r}.")
    if kind == "simplify":
        code, head = draw.one([(f"{a} * {v} + {b + 1} * {w} - {c} * {v} + {d} * {w}", two), (f"{a * c} * {v} ** {d} / ({a} * {v})", one), (f"({v} ** 2 - {c * c}) / ({v} + {c})", one), (f"{a} * {v} - ({c} * {v} - {b})", one), (f"({a * c} * {v} * {w}) / ({a} * {w})", two), (f"({v} ** 2 - {w} ** 2) / ({v} - {w})", two), (f"({v} + {b}) ** 2 - {v} ** 2", one), (f"{v} / {a} + {v} / {c}", one)])
        return ask_typed(draw, draw.say(SIMPLIFY, e=show(draw, code)), f"{head}print(sympy.simplify({code}))", "It is {r}.")
    code = _quadratic(draw)
    if kind == "discriminant":
        return ask_typed(draw, draw.say(DISCRIMINANT, e=show(draw, code)), f"{X}print(sympy.discriminant({code}, x))", "The discriminant is {r}.")
    if kind == "real":
        if draw.chance(0.5):
            code = f"{draw.one(['x ** 2', f'{d} * x ** 2'])} + {b} * x + {i(10, 40)}"
        return ask_typed(draw, draw.say(REAL, e=show(draw, code)), f"{X}print(sympy.discriminant({code}, x) >= 0)", "{r}.")
    if kind == "apart":
        p, q, s, t = i(1, 9), i(1, 9), i(1, 6), i(1, 6)
        code = f"({p + q} * x + {p * s + q * t}) / ((x + {t}) * (x + {s}))" if s != t else f"{p} / (x * (x + {s}))"
        return ask_typed(draw, draw.say(APART, e=show(draw, code)), f"{X}print(sympy.apart({code}, x))", "It is {r}.")
    code = draw.one([f"x ** 3 + {a} * x ** 2 - {c} * x + {b}", f"x ** 2 + {a} * x + {c}", f"{d} * x ** 3 - {b} * x + {c}", f"x ** 3 - {b * c}", f"x ** 4 + {a} * x - {c}"])
    by = f"x {draw.one('+-')} {i(1, 6)}"
    if kind == "remainder":
        return ask_typed(draw, draw.say(REMAINDER, e=show(draw, code), d=show(draw, by)), f"{X}print(sympy.rem({code}, {by}, x))", "The remainder is {r}.")
    return ask_typed(draw, draw.say(QUOTIENT, e=show(draw, code), d=show(draw, by)), f"{X}print(sympy.quo({code}, {by}, x))", "The quotient is {r}.")


def put_in(draw: Draw) -> Exchange:
    """A formula with numbers for its letters, told or rearranged."""
    bank, code = draw.one(FORMULA)
    pieces = {"a": str(draw.integer(10, draw.one([60, 240, 900]))), "c": draw.one([str(draw.integer(2, 20)), f"{draw.integer(1, 12)}.{draw.integer(1, 9)}"]), "n": str(draw.integer(2, 9)), "m": str(draw.integer(2, 8)), "k": str(draw.integer(2, 60))}
    question = draw.say(bank, **pieces)
    for name, value in pieces.items():
        code = code.replace("{" + name + "}", value)
    return _ask(draw, question, f"print(round({code}, 6))", ANSWER)


KINDS: list[Kind] = [("equations", 8, stories), ("equations", 2, growth), ("equations", 5, spoken), ("equations", 3, put_in), ("algebra", 4, calculus), ("algebra", 4, forms)]
