"""Statistics in stories: running and weighted averages, z-scores, standard errors, fits, lists, chances.

A list question is a small story that holds the list and a way of asking, before or after it. Where
items carry their own weights ("homework 82, counts 20 percent") the code is one sum in their order.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, in_words
from samara.agent.models.embedded.training.questions.formulas_typed import ask_typed, filled_in
from samara.agent.models.embedded.training.questions.lists_asked import answered, typed
from samara.agent.models.embedded.training.questions.numbers_drawn import A, Row
from samara.agent.models.embedded.training.questions.rates_asked import asked
from samara.agent.models.embedded.training.questions.words import person

MEAN, Z, P = "The mean is {r}.", "The z-score is {r}.", "The probability is {r}."

ROWS: list[Row] = [
    ("n:i3-30 m:f40-95 v:f20-100", "({n} * {m} + {v}) / ({n} + 1)", MEAN, [
        "After {n} [tests|quizzes|papers] my average is {m}. The [next|latest] one came back as {v}[ (finally!)|]. [What is my average now|my new average|where does that put my average]?", "{n} games so far, {m} points a game. Tonight I scored {v}. What's the new average?", "mean of {n} numbers is {m}; one more number, {v}, is added. new mean?", "our {n} reviews average {m}. a new review gives {v}. average after that?", "I've averaged {m} over {n} rounds of golf and just shot {v}. updated average?", "The average age of {n} members is {m}. Somebody aged {v} joins. What's the average age then?", "{w} has an average of {m} from {n} exams and now gets {v}. How does the average end up?", "average so far {m} (n = {n}), next value {v}. average including it?", "{n} players weigh {m} kg on average. A substitute of {v} kg joins them. Mean weight?", "#H so far {n} values with mean {m}; then {v} arrives. mean of them all?"]),
    ("n:i4-30 m:f40-60 v:f20-90", "({n} * {m} - {v}) / ({n} - 1)", MEAN, ["The mean of {n} numbers is {m}. One of them, {v}, is taken out. mean of the rest?", "{n} people average {m} kg. The one with {v} kg leaves. new average?", "average {m} over {n} tests. My teacher drops the {v}. what's my average then?", "drop {v} from {n} values that average {m}: new mean", "a team of {n} averages {m} years; the {v} year old retires. average age afterwards?"]),
    ("a:i5-40 m:f40-95 b:i5-40 k:f40-95", "({a} * {m} + {b} * {k}) / ({a} + {b})", "The weighted mean is {r}.", ["class A has {a} pupils and averages {m}, class B has {b} and averages {k}. average of everybody?", "{a} men earn {m} on average, {b} women {k}. overall mean?", "combined mean: n1={a}, mean1={m}, n2={b}, mean2={k}", "I had {a} games at {m} a game and then {b} games at {k} a game. average over all of them?", "two groups: {a} people with mean {m}, {b} people with mean {k}. what's the mean of the whole?", "the morning shift ({a} workers) made {m} each on average and the evening shift ({b} workers) {k}. average per worker?", "pooled average of {a} values averaging {m} and {b} values averaging {k}?"]),
    ("n:i3-12 m:f50-80 t:f80-90", "{t} * ({n} + 1) - {m} * {n}", A, ["after {n} tests I average {m}. What do I need on the next one for an average of {t}?", "my mean is {m} after {n} rounds. which score next lifts it to {t}?", "{n} exams, average {m}, goal {t}. required in exam number next?", "To bring my average from {m} up to {t} with one more test (I've had {n}), what must I score?", "{w} has a mean of {m} over {n} games and wants {t}. How many points in the coming game?", "current average {m} from {n} marks, wanted {t}: next mark?"]),
    ("n:i3-90 m:f3-900", "{m} * {n}", A, ["the average of {n} numbers is {m}. what do they add up to?", "{n} parcels weigh {m} kg on average. weight of them all together?", "mean {m}, n = {n}, total?", "we averaged {m} sales a day for {n} days. how many sales is that in all?", "if {n} people paid {m} on average, how much came together?"]),
    ("m:x60-200 s:x8-40 v:x>m", "({v} - {m}) / {s}", Z, [
        "If a score is {v} and the test has mean {m} with standard deviation {s}, tell me the z-score.", "I scored {v}. Everyone's mean was {m}, standard deviation {s}. What's my z?", "mean {m}, sd {s}, value {v} -> z?", "How many standard deviations above average is {v} when the average is {m} and the SD {s}?", "a baby weighs {v}, the mean is {m} and the standard deviation {s}. z-score please", "heights have mean {m} cm and SD {s} cm. {w} is {v} cm tall. Compute the standard score.", "with a mean of {m} and a standard deviation of {s}, a reading of {v} has what z value?", "IQ style question: mean {m}, deviation {s}, mine is {v}. standard score?", "z for {v} given mu {m} and sigma {s}", "{w} ran {v} seconds in a race where the mean was {m} and the sd {s}. z?", "#H expressed in standard deviations of {s}, how far is {v} beyond the mean of {m}?", "convert {v} into a z-score, the distribution has mean {m}, st. dev. {s}", "The lab value is {v}; the reference mean is {m} with SD {s}. What z-score is that?"]),
    ("m:x60-200 s:x8-40 v:x<m", "({v} - {m}) / {s}", Z, ["a value of {v}, mean {m}, standard deviation {s}. z-score?", "{w} got only {v}; the class mean is {m} with an SD of {s}. what's the z-score?", "what is the z of {v} if the mean is {m} and sd is {s}?", "x = {v}, mean = {m}, stdev = {s}, standard score?", "Mean daily sales are {m} with standard deviation {s}. Today: {v}. z-score of today?", "bags should weigh {m} g, sd {s} g. one weighs {v} g. its z-score?"]),
    ("m:x60-500 s:x5-40 d:x1-3", "{m} + {d} * {s}", A, ["what value is {d} standard deviations above the mean, mean {m}, sd {s}?", "mean {m}, SD {s}. which score has a z of {d}?", "z = {d}, mu = {m}, sigma = {s}, find x", "mean {m}, standard deviation {s}: where is the mean plus {d} SD?"]),
    ("n:x16-400 s:f2-40", "{s} / math.sqrt({n})", "The standard error is {r}.", [
        "[Compute|Find] the standard error of the mean for a sample of n = {n} whose standard deviation is {s}.", "sd {s}, n {n}, standard error?", "SEM with s = {s} and {n} observations?", "we measured {n} plants, the sd of the heights is {s}. what's the standard error of the mean?", "I have {n} survey answers with standard deviation {s}. The standard error then is...?", "standard error if the sample has {n} people and the standard deviation is {s}", "how large is the standard error of a mean of {n} values with SD {s}?", "{n} patients, standard deviation {s}. give me the SE of the mean", "#H a mean rests on {n} readings that scatter with sd {s}. how big is its standard error?", "sigma = {s}, sample size {n}. what is sigma of the sample mean?"]),
    ("n:x16-400 s:f2-40", "1.96 * {s} / math.sqrt({n})", "The margin of error is {r}.", ["95% margin of error (z = 1.96) for a mean, sd {s}, n {n}?", "margin of error using 1.96: s = {s}, n = {n}", "sample of {n} with standard deviation {s}: half width of the 95% interval, z 1.96?", "how big is the 95 percent margin of error with {n} people and sd {s}? use 1.96"]),
    ("m:f40-900 s:f2-30", "{s} / {m} * 100", "It is {r}%.", ["mean {m}, standard deviation {s}: coefficient of variation in percent?", "CV in % for mean {m} and sd {s}", "the scale reads {m} on average with an sd of {s}. relative standard deviation in percent?", "how big is the coefficient of variation (percent) if the standard deviation is {s} and the mean {m}?", "sd is {s} and the average is {m}, the sd is what percent of the mean?"]),
    ("s:f2-90", "{s} ** 2", A, ["the standard deviation is {s}. what's the variance?", "sd = {s}, variance?", "variance if sigma is {s}", "turn a standard deviation of {s} into a variance"]),
    ("s:x5-900", "math.sqrt({s})", A, ["the variance is {s}. what's the standard deviation?", "variance {s}, sd?", "sigma if sigma squared is {s}", "I was given a variance of {s}, how big is the standard deviation?"]),
    ("n:x5-200 p:p2-90", "{n} * {p} / 100", A, ["{n} tries, each works with {p}. expected number of successes?", "a {p} chance each time, {n} times. how many hits do we expect on average?", "expected value of a binomial with n = {n} and success chance {p}?"]),
    ("p:p5-95 q:p5-95", "{p} * {q} / 100", "It is {r}%.", ["{p} chance of rain on Saturday and {q} on Sunday, independent. chance of rain on both, in percent?", "two independent events with {p} and {q}. in percent, the probability of both?", "machine A works with {p}, machine B with {q}, independently. chance in percent that both work?"]),
]

CHANCES: list[tuple[list[str], str]] = [
    (["Two fair dice are thrown. [I'd like to know|Give|Find|Tell me], as a decimal, the [chance|probability] that they add up to {s} or more.", "I need at least {s} with two dice to win. how likely is that?", "two dice total {s} or higher, probability as decimal", "my character hits on a {s} or better with 2d6. chance?", "the board game wants {s} or more from two dice. what's my chance?", "what's the probability two dice show a sum not smaller than {s}?", "when {w} rolls a pair of dice, how probable is a total of at least {s}?", "#H a pair of fair dice: how likely is a sum that reaches {s}?"], "print(round(sum(a + b >= {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))"),
    (["two dice are rolled, probability that the total is at most {s}?", "chance of {s} or less with two dice", "I lose if my two dice sum to {s} or lower. how likely is that, as a decimal?", "{w} throws two dice. how likely is a sum no greater than {s}?", "a pair of dice: total not above {s}, probability?"], "print(round(sum(a + b <= {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))"),
    (["two dice, probability of a total [above|over|greater than|bigger than] {s}?", "how likely do two dice sum to more than {s}?", "I roll two dice and want to beat {s}. chance?", "Two fair dice are thrown. What is the probability that the sum exceeds {s}?"], "print(round(sum(a + b > {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))"),
    (["two dice come down. What's the probability they total exactly {s}? as a decimal", "I need exactly {s} from two dice. My chance?", "a pair of fair dice is thrown: find the probability of a sum of {s}.", "playing backgammon, what is the chance that my dice add to {s}?", "{w} bets on {s} with two dice. how likely?"], "print(round(sum(a + b == {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))"),
    (["chance of [doubles|a double|two equal numbers] with two dice?", "I'm in jail in Monopoly and need doubles. how likely, as a decimal?", "probability that two dice show the same number", "two dice are thrown, how likely are they to match?", "how often do two dice come up equal, as a probability?"], "print(round(6 / 36, 6))"),
    (["A fair coin gets [flipped|tossed] {n} times. Give the probability of exactly {k} [heads|tails], as a decimal[ number|].", "exactly {k} tails when I toss a coin {n} times - how likely?", "{w} flips {n} coins. what is the probability that precisely {k} of them are heads?", "coin tossed {n} times in class, we want exactly {k} heads. Probability?", "{n} tosses, {k} heads, not more not less. chance?", "if i throw a coin {n} times what are the chances it's heads {k} times exactly", "find P(exactly {k} heads) for {n} fair flips", "#H out of {n} fair flips, precisely {k} heads: probability as a decimal?"], "print(round(math.comb({n}, {k}) / 2 ** {n}, 6))"),
    (["A coin is tossed {n} times. Probability of {k} heads or more?", "at least {k} tails out of {n} flips, how likely?", "{w} needs {k} or more heads in {n} tosses. chance?", "chance that at least {k} of {n} fair coins land heads up", "what's the probability that in {n} flips I see no fewer than {k} heads?"], "print(round(sum(math.comb({n}, i) for i in range({k}, {n} + 1)) / 2 ** {n}, 6))"),
    (["A coin is tossed {n} times. Probability of {k} heads or fewer?", "at most {k} heads in {n} flips, how likely is it?", "chance of no more than {k} tails in {n} tosses", "{n} coins, probability that {k} or less show heads?"], "print(round(sum(math.comb({n}, i) for i in range({k} + 1)) / 2 ** {n}, 6))"),
    (["An urn holds {a} red, {b} blue and {c} green [marbles|balls]; two are drawn without putting the first back. Probability that both are red?", "{a} red, {b} blue, {c} green balls in a bag. I take two at once. chance both red?", "a drawer has {a} black, {b} white and {c} grey socks. i grab two in the dark. probability both are black?", "{a} milk, {b} dark and {c} white chocolates in a box, {w} eats two at random. how likely are both milk?", "from {a} red, {b} yellow and {c} blue tickets two are picked without replacement. P(both red)?", "bag: {a} lemon sweets, {b} cherry sweets, {c} mint sweets. two drawn, not put back. probability of two lemon ones?", "#H {a} crimson beads, {b} blue ones, {c} green ones, two leave the jar: how likely are both crimson?", "fridge with {a} lagers, {b} ales and {c} ciders. two taken blindly, both lagers - probability?"], "print(round(math.comb({a}, 2) / math.comb({a} + {b} + {c}, 2), 6))"),
    (["{a} red and {b} blue [balls|chips] in a bag, two drawn without replacement, probability that both are red?", "a box has {a} good bulbs and {b} dead ones. I take two. how likely do both work?", "{a} girls and {b} boys, two names are drawn from a hat. probability of two girls?", "an urn with {a} white and {b} black balls: two out, none back. P(both white)?", "{a} apples and {b} pears in a sack, {w} pulls out two without looking. chance of two apples?"], "print(round(math.comb({a}, 2) / math.comb({a} + {b}, 2), 6))"),
    (["{a} red and {b} blue balls, I draw one, put it back and draw again. both red?", "an urn has {a} white, {b} black. two draws with replacement. probability both are white?", "bag of {a} red and {b} green marbles, drawn twice with putting back. chance of red twice?"], "print(round(({a} / ({a} + {b})) ** 2, 6))"),
    (["{a} red and {b} blue balls, two drawn together. chance of one of each colour?", "{a} boys and {b} girls, two are picked at random. how likely is one boy and one girl?", "an urn with {a} white and {b} black balls: two are taken, no replacement. probability that they have different colours?"], "print(round({a} * {b} / math.comb({a} + {b}, 2), 6))"),
    (["{a} red, {b} blue and {c} green marbles in a bag. probability of [picking|drawing] a red one?", "a jar with {a} oat cookies, {b} ginger cookies and {c} plain ones. one at random, chance it's oat?", "{a} winning tickets, {b} small prizes, {c} blanks. how likely is a winning ticket on one draw?", "wheel with {a} red, {b} black and {c} green fields of equal size. probability of red?", "there are {a} novels, {b} comics and {c} atlases on the shelf. {w} grabs one at random. P(novel)?"], "print(round({a} / ({a} + {b} + {c}), 6))"),
    (["{a} red, {b} blue and {c} green marbles. one is drawn. probability that it is not red?", "bag of {a} red, {b} white, {c} black. chance of anything but red?", "{a} of my songs are sad, {b} are happy and {c} are slow. shuffle plays one. how likely is it not a sad one?"], "print(round(({b} + {c}) / ({a} + {b} + {c}), 6))"),
    (["one card from a full deck of 52, chance it's [an ace|a king|a seven|a jack]?", "{w} draws a card from a shuffled 52 card deck. How likely is a [queen|king|two]?", "pulling [an ace|a ten] out of a standard deck: probability as decimal?"], "print(round(4 / 52, 6))"),
    (["one card from a deck of 52: chance of a [heart|club|spade|diamond]?", "{w} picks a card blindly, full deck. probability that it's a [diamond|spade]?", "how likely is the top card of a shuffled standard deck a [heart|club]?"], "print(round(13 / 52, 6))"),
    (["chance of a [face card|picture card] (jack, queen, king) from a standard deck of 52?", "one card drawn, probability of jack, queen or king?", "how likely is a picture card, J Q or K, when I draw one of 52?"], "print(round(12 / 52, 6))"),
    (["[two cards from a full deck|I get two cards from a standard deck]: chance that both are hearts?", "two cards without replacement from 52, probability of two spades?", "dealt two cards. how likely are both diamonds?"], "print(round(math.comb(13, 2) / math.comb(52, 2), 6))"),
]

# a sentence that ends in or holds the list, singular, low, high, places; {c} is how many there are
STORIES: list[tuple[str, str, int, int, int]] = [
    ("We [surveyed|asked] {c} [customers|guests|clients] and they rated us {l}", "rating", 1, 10, 0), ("[Bus|Train|Ferry] delays last week, in minutes: {l}", "delay", 0, 20, 0), ("monthly sales were {l}", "month", 9000, 16000, 0), ("my {c} exam marks: {l}", "mark", 50, 99, 0), ("The {c} runners finished in {l} minutes", "time", 40, 75, 1), ("our {c} stores took in {l} dollars today", "takings", 900, 4800, 0), ("{w} caught fish weighing {l} kg", "weight", 1, 9, 1), ("Rainfall (mm) per day: {l}", "amount", 0, 30, 1), ("the nurse wrote down pulses of {l}", "pulse", 58, 110, 0),
    ("number of kids in the families of our street: {l}", "number", 0, 6, 0), ("I tested {c} batteries and they lasted {l} hours", "lifetime", 8, 60, 1), ("The call centre logged {l} calls on {c} days", "count", 80, 400, 0), ("blood sugar over the week: {l}", "reading", 80, 160, 0), ("{w} drove {l} km on the {c} days of the tour", "distance", 90, 700, 0), ("the tomato plants carry {l} tomatoes", "count", 3, 19, 0), ("in the {c} innings I made {l} runs", "score", 0, 90, 0), ("Apartment sizes in the block: {l} square meters", "size", 28, 140, 0), ("The machine filled {c} bottles with {l} ml", "filling", 480, 520, 0), ("cups of coffee per day: {l}", "number", 0, 9, 0),
    ("My last {c} electricity bills: {l} euros", "bill", 40, 190, 2), ("measured the [bolts|pins|rods]: {l} mm", "length", 9, 15, 1), ("goals in the last {c} matches: {l}", "number", 0, 7, 0), ("for the numbers {l}", "number", 1, 150, 0), ("data set {l}", "value", 1, 300, 0), ("x = {l}", "value", 1, 99, 1), ("{c} judges gave {l}", "score", 4, 9, 1), ("the lifeguards counted {l} swimmers", "count", 20, 300, 0), ("It took {w} {l} seconds per puzzle", "time", 20, 180, 0), ("Apples from our tree weighed {l} grams", "weight", 110, 240, 0), ("commute times this week, minutes: {l}", "time", 18, 70, 0), ("{w}'s hens laid {l} eggs", "number", 1, 12, 0),
    ("Ticket prices I found: {l} pounds", "price", 25, 240, 0), ("the kids drew the numbers {l} from a bag", "number", 1, 20, 0), ("Sick days in our office: {l}", "number", 0, 14, 0), ("noise levels of {l} dB were recorded", "level", 35, 95, 0), ("page counts of my {c} books: {l}", "count", 90, 700, 0), ("ages at the table: {l}", "age", 2, 90, 0), ("server response in ms - {l}", "time", 12, 480, 0), ("salaries, in thousands: {l}", "salary", 28, 120, 0), ("[Here are the|These are] hours of sun per day: {l}", "value", 0, 14, 1),
]
# the answer, an expression, ways of asking
LISTED: list[tuple[str, str, list[str]]] = [
    ("The answer is {r}.", "round(max(data) - statistics.mean(data), 6)", ["By how much does the highest {s} exceed the mean?", "how far above the average is the [highest|biggest|largest] one?", "highest minus mean?", "What's the gap between the top {s} and the average?", "the maximum is how much more than the mean?", "how much better than average is the best, so the highest, {s}?", "difference of max and mean please", "take the mean off the largest {s}. what's left?", "#H how much does the peak stand above the mean?"]),
    ("The answer is {r}.", "round(statistics.mean(data) - min(data), 6)", ["By how much is the lowest {s} below the mean?", "mean minus minimum?", "how far under the average is the [smallest|lowest] one?", "The gap between the average and the lowest {s}?", "how much does the smallest fall short of the mean?", "the weakest {s} misses the mean by how much?", "average minus lowest please"]),
    ("The answer is {r}.", "round(statistics.mean(data) - statistics.median(data), 6)", ["mean minus median?", "subtract the median from the mean. result?", "What do I get for the average minus the median?", "how much is mean - median?"]),
    ("It is {r}%.", "round(statistics.stdev(data) / statistics.mean(data) * 100, 6)", ["i need the coefficient of variation in percent (sample std over mean)", "coefficient of variation in % please, with the sample sd", "CV? in percent, sample standard deviation", "how large is the sample standard deviation relative to the mean, in percent?", "Relative standard deviation (RSD) in percent?", "sample sd as a percentage of the mean?", "report the CV as a percentage", "how much variation is there relative to the mean? CV in percent, sample sd", "sd over mean times a hundred (sample sd)?"]),
    ("The standard error is {r}.", "round(statistics.stdev(data) / math.sqrt(len(data)), 6)", ["what is the standard error of the mean?", "SEM?", "compute the standard error", "How precise is the mean? I need its standard error.", "standard error of the average please", "how uncertain is the average, i.e. its standard error?", "sample sd over root n?", "SE of the mean is?"]),
    ("The median is {r}.", "round(statistics.median(data), 6)", ["Tell me the middle value when they're put in order.", "which is the one in the middle once they are sorted?", "the one in the middle, [sorted of course|after sorting]?", "line them up by size, what sits in the middle?", "I want the [median|middle one in order], not the average", "half are above, half are below - which value is that, the median?", "what is the middle {s} when ranked?", "sort them and give me the central value", "what would be the median {s} here?", "#H ranked from small to big, what stands at the center?"]),
    ("The mean is {r}.", "round(statistics.mean(data), 6)", ["whats the avg?", "on average, what {s} is that?", "what does that average to?", "mean {s}, if you please.", "could you average that out for me", "I'd like to know what's normal, meaning the average.", "so what is a typical {s} on average?", "Work out the arithmetic mean.", "the mean of all that would be?", "what number do I put in the report as the average?", "spread evenly, how much would each one be?", "I have to present the average tomorrow, what is it?", "[just|only] the mean thanks", "#H levelled out, what would every {s} be?"]),
    ("The sum is {r}.", "round(sum(data), 6)", ["add it all up please", "what's the grand total?", "so altogether?", "everything together makes?", "sum it for me", "how much is the whole lot?", "Tally that up.", "what do we have in all"]),
    ("The range is {r}.", "round(max(data) - min(data), 6)", ["how far is it from the lowest {s} to the highest?", "biggest minus smallest?", "what's the range, top minus bottom?", "span between the extremes?"]),
    ("The standard deviation is {r}.", "round(statistics.stdev(data), 6)", ["how much do they scatter, as a sample standard deviation?", "sample sd?", "I need the spread: standard deviation with n-1", "Give the sample standard deviation", "std dev of the sample?", "how uneven is it? sample SD please", "treat them as a sample: standard deviation?"]),
    ("The mode is {r}.", "statistics.mode(data)", ["which {s} turned up most?", "what was the most frequent {s}?", "the one I see most often is?", "Most popular value?", "which one repeats the most?", "Which {s} wins on frequency?", "what came up most often"]),
    ("The mean is {r}.", "round(sum(data) / len(data), 6)", ["[trimmed mean: without the highest and the lowest|leave out the best and the worst, so the highest and the lowest], what's the average of the rest?", "cross out the largest and the smallest, then average. result?", "the top and the bottom {s} are dropped. mean of those that remain?", "average, but ignoring both extremes (one at each end)?", "judges style: strike the highest and lowest, average what is left", "drop one from each end after sorting and give the mean"]),
    ("There are {r}.", "sum(x > statistics.mean(data) for x in data)", ["how many lie above the mean?", "how many of them are higher than the average of all?", "count the ones beyond the average"]),
    ("The answer is {r}.", "round({m} * (len(data) + 1) - sum(data), 6)", ["what must the next {s} be to make the mean {m}?", "one more is coming. Which {s} would give an average of {m}?", "I'm after an average of {m} including one more. How big must that one be?", "one {s} is missing and the mean of all with it is {m}. find the missing one.", "the next one should bring the average to exactly {m}. so it has to be?", "with a single {s} still to come, what do I need to average {m}?", "the smudged last one makes the mean {m}. what is it?"]),
]
LIST_FRAMES = ["{i}. {q}", "{i}. {q}", "{i} {q}", "{i}, {q}", "{i} - {q}", "{i}\n{q}", "{q} {i}", "{q} {i}.", "{i}; {q}", "{q}\n{i}", "ok {i}. {q}", "{i}... {q}", "{i}. {o}. {q}", "{o}. {i}. {q}", "{q} {o}. {i}", "so {i}. {q}", "hi! {i}. {q}"]
REMARKS = ["I've been doing this for {x} minutes", "my colleague {w} wants to know", "it was a long week", "don't ask why", "{w} thinks it's {x}", "this is task {x}", "not my best year", "we have had this shop for {x} years", "it rained a lot", "I wrote them on a napkin", "nothing special", "the boss is waiting", "copied from page {x}"]
WISHES = [("[rounded|round it] to the nearest whole {u}", ""), ("rounded to a whole number", ""), ("[rounded|round] to one decimal", ", 1"), ("[rounded|round] to 2 decimals", ", 2"), ("three decimals if possible", ", 3"), ("two decimals are enough", ", 2"), ("to 1 dp", ", 1")]

ITEMS = [["homework", "midterm", "final"], ["essay", "presentation", "exam"], ["lab", "quiz", "final exam"], ["math", "physics", "history", "art"], ["oral", "written", "project"], ["tests", "classwork", "attendance"], ["taste", "service", "price"], ["design", "speed", "safety", "comfort"], ["biology", "chemistry", "music"], ["coursework", "mock exam", "final exam"], ["quality", "delivery", "support"], ["theory", "practice"], ["thesis", "defence"], ["fund A", "fund B", "fund C"]]
WEIGHTS = ["{k} {v} (weight {g})", "{k} {v} (weight {g})", "{k}: {v}, weight {g}", "{k} {v} (counts {g}%)", "{k} {v} with weight {g}", "{v} in {k} ({g} credits)", "{v} for {k}, which counts {g} percent", "{k} = {v} ({g}%)", "{k} {v} x{g}", "{k} - {v} points, {g}%", "{v} on the {k} (worth {g}%)"]
PERCENTS = {2: [[40, 60], [30, 70], [75, 25]], 3: [[20, 30, 50], [30, 30, 40], [25, 25, 50], [10, 40, 50], [15, 35, 50], [60, 25, 15]], 4: [[10, 20, 30, 40], [30, 30, 20, 20], [10, 20, 25, 45], [15, 15, 30, 40]]}
WEIGHTED = ["{w}'s marks: {l}. {his} weighted average is...?", "{l}. [weighted average|weighted mean|final grade as weighted mean|overall score, weighted]?", "My results are {l}. What's my weighted average?", "weighted mean please: {l}", "I got {l} - what do I end up with overall when the weights are used?", "compute the weighted average of {l}", "[the jury|our team|the school] uses weights. {l}. what's the weighted score?", "{w} got {l}. which weighted mean does that give", "What is the weighted average here?\n{l}", "final mark? {l} (use the weights)", "hi, these are my parts: {l}. can you weigh them and tell me the average", "not the plain average but the weighted one: {l}", "#H taking the weights into account, what average comes of {l}?"]
COUNTED = [("{g} kg at {v} a kilo", ["I bought coffee: {l}. average price per kilo?", "{l}. what did I pay per kilo on average?", "stock comes from different farms, {l}. mean price per kilo?"]), ("{g} shares at {v}", ["{w} bought {l}. average price per share?", "my purchases: {l}. what's my average cost per share?", "{l}, average buy price?"]), ("{g} pupils got {v}", ["{l}. class average?", "in the test {l}. what's the mean mark?", "{l} - average mark over everybody?"]), ("{g} tickets at {v}", ["we sold {l}. average ticket price?", "{l}: mean price of a ticket?"]), ("{g} nights at {v}", ["hotel: {l}. average per night?", "we stayed {l}. what did a night cost on average?"]), ("{g} days with {v}", ["the pool had {l} visitors. average per day?", "{l} orders a day. mean per day over that time?"]), ("{g} people earn {v}", ["{l}. what's the average pay?", "In our office {l}. mean salary?"]), ("{g} hours at {v}", ["{w} worked {l} dollars an hour. average hourly pay?", "my jobs: {l} an hour. average rate?"])]

PAIRED: list[tuple[str, str, list[str]]] = [
    ("The slope is {r}.", "round(statistics.linear_regression(x, y).slope, 6)", ["Given x = {x} and y = {y}, determine the slope of the least squares line.", "x = {x}, y = {y}. regression slope?", "fit a straight line to x: {x} and y: {y}. how steep is it, the slope?", "hours studied {x}, marks {y}. By how much does the mark rise per hour, by linear regression?", "trend line through y = {y} at x = {x}, slope please", "ad spend was {x} and sales were {y}. slope of the best-fit line?", "x {x}\ny {y}\nslope of the regression line?", "for the points with x-values {x} and y-values {y} find the gradient of the line of best fit", "by least squares, what is the slope for weeks {x} and heights {y}?", "OLS slope, x: {x}; y: {y}", "#H regress {y} on {x} and state the slope"]),
    ("The intercept is {r}.", "round(statistics.linear_regression(x, y).intercept, 6)", ["x = {x} and y = {y}: intercept of the regression line?", "where does the best-fit line through x {x} and y {y} cross the y axis?", "least squares line for x: {x}, y: {y}. intercept please", "intercept of the linear fit, x = {x}, y = {y}"]),
    ("The correlation is {r}.", "round(statistics.correlation(x, y), 6)", ["hours of practice {x} against points {y}. How strongly are they correlated (Pearson)?", "temperature {x}, ice creams sold {y}. correlation?", "do {x} and {y} move together? Pearson r", "x: {x}; y: {y}; r = ?", "is price ({x}) linked to demand ({y})? give the correlation coefficient"]),
    ("The difference is {r}.", "round(abs(statistics.mean(x) - statistics.mean(y)), 6)", ["team A scored {x}, team B scored {y}. how far apart are their averages?", "[before: {x}. after: {y}|old tyres: {x}. new tyres: {y}|with sugar: {x}. without: {y}]. difference between the two means?", "{w} ran {x} and {v} ran {y}. by how much do their averages differ?", "group one {x}; group two {y}; gap between the mean values?", "how big is the difference in average between {x} and {y}?", "Compare the mean of {x} with the mean of {y}: by how much do they differ?"]),
    ("The means are {r}.", "round(statistics.mean(x), 6), round(statistics.mean(y), 6)", ["class 7a: {x}; class 7b: {y}. both averages please", "{w} has {x} and {v} has {y}. what does each one average?", "shop one sold {x}, shop two sold {y}. average of each?", "mean of {x} and, separately, mean of {y}?"]),
    ("{r}.", "statistics.mean(x) > statistics.mean(y)", ["{w} scored {x} and {v} scored {y}. Does {w} have the higher average?", "monday crew: {x}, tuesday crew: {y}. is the monday average higher?", "is the mean of {x} above the mean of {y}?", "first sample {x}, second sample {y}. true or false: the first has the greater mean"]),
]


def _joined(draw: Draw, values: list[str]) -> str:
    if all(v.isdigit() and int(v) <= 20 for v in values) and draw.chance(0.3):
        values = [in_words(int(v)) for v in values]
    style = draw.rng.random()
    if style < 0.45:
        return ", ".join(values)
    if style < 0.8:
        return ", ".join(values[:-1]) + str(draw.one([" and ", ", and "])) + values[-1]
    return str(draw.one([" ", "; ", "  ", " / "])).join(values)


def _imports(code: str) -> str:
    modules = [name for name in ("math", "statistics") if f"{name}." in code]
    return "".join(f"import {name}\n" for name in modules)


def figure(draw: Draw) -> Exchange:
    """Averages that go on, z-scores, standard errors: numbers that stand for a list."""
    return asked(draw, ROWS)


def chance(draw: Draw) -> Exchange:
    """Probabilities of dice, coins, urns and cards."""
    bank, code = draw.rng.choices(CHANCES, [len(row[0]) + 1 for row in CHANCES])[0]
    n = draw.integer(3, 14)
    plain = {name: str(value) for name, value in {"n": n, "k": draw.integer(1, n - 1), "s": draw.integer(3, 11), "a": draw.integer(2, 14), "b": draw.integer(2, 12), "c": draw.integer(2, 9)}.items()}
    shown = {name: draw.shown(value, words=0.2) for name, value in plain.items()}
    question = draw.say(bank, **shown, w=person(draw))
    code = filled_in(code, plain)
    if draw.chance(0.15) and "decimal" not in question:
        question += draw.one([" (as a decimal)", " write it as a decimal please", " in decimals", " round to 4 decimals", " as a number between 0 and 1"])
        code = code.replace(", 6)", ", 4)") if question.endswith("4 decimals") else code
    return ask_typed(draw, question, _imports(code) + code, P)


def _values(draw: Draw, count: int, low: int, high: int, places: int) -> list[str]:
    places = places if draw.chance(0.6) else 0
    return [f"{n}.{draw.integer(0, 10**places - 1):0{places}d}" if places else str(n) for n in (draw.integer(low, high) for _ in range(count))]


def listed(draw: Draw) -> Exchange:
    """A story with a list, and what is to be found of it."""
    story, single, low, high, places = draw.one(STORIES)
    answer, expression, bank = draw.rng.choices(LISTED, [len(row[2]) + 2 for row in LISTED])[0]
    values = _values(draw, draw.integer(4, 10), low, high, places)
    if "mode" in expression:
        values[draw.integer(2, len(values) - 1)] = values[0]
        values[1] = values[0]
        values = list(dict.fromkeys(values)) + [values[0]] * 2
        draw.rng.shuffle(values)
    if len(set(values)) < 2 or not any(float(v) for v in values):
        return listed(draw)
    slots = {"s": single, "m": str(round(sum(map(float, values)) / len(values)) + draw.integer(1, 4)), "w": person(draw), "x": str(draw.integer(2, 60)), "u": draw.one(["number", "number", "unit"])}
    story_text = draw.say([story], l=_joined(draw, values), c=draw.shown(str(len(values)), words=0.3), **slots)
    question = draw.say(LIST_FRAMES, i=story_text, q=draw.say(bank, **slots), o=draw.say(REMARKS, **slots))
    question = re.sub(r"([?!])\.", r"\1", re.sub(r"(?<![.?!,;:\s])\n(?=[A-Z])", ".\n", question))
    if ", 6)" in expression and draw.chance(0.12):
        wish, digits = draw.one(WISHES)
        wish = draw.say([wish], **slots)
        expression = expression.replace(", 6)", f"{digits})")
        question += f" ({wish})" if question[-1].isdigit() or draw.chance(0.3) else f" {wish}" if question[-1] in "?." else f", {wish}"
    made = f"[{', '.join(values)}]"
    made = f"sorted({made})[1:-1]" if expression.startswith("round(sum(data) / len") else made
    code = f"{_imports(expression)}data = {made}\nprint({expression.replace('{m}', slots['m'])})"
    return answered(typed(draw, question), code, answer)


def weighted(draw: Draw) -> Exchange:
    """Items that carry their weights, or amounts at a price each: one average."""
    if draw.chance(0.6):
        names = draw.one(ITEMS)
        values = _values(draw, len(names), 5 if draw.chance(0.1) else 40, 99, 1 if draw.chance(0.2) else 0)
        shape = draw.expand(draw.one(WEIGHTS))
        small = not re.search("%|percent", shape) and draw.chance(0.5)
        weights = [draw.integer(1, 9) for _ in names] if small else draw.one(PERCENTS[len(names)])
        parts = [shape.replace("{k}", k).replace("{v}", v).replace("{g}", str(g)) for k, v, g in zip(names, values, weights, strict=True)]
        pairs = [(v, str(g)) for v, g in zip(values, weights, strict=True)]
        if shape.index("{g}") < shape.index("{v}"):
            pairs = [(g, v) for v, g in pairs]
        listing = "\n".join(parts) if draw.chance(0.12) else draw.one([", ", "; ", ", "]).join(parts) if draw.chance(0.6) else ", ".join(parts[:-1]) + " and " + parts[-1]
        his = draw.one(["his", "her", "the"])
        question, below = draw.say(WEIGHTED, l=listing, w=person(draw), his=his), " + ".join(str(g) for g in weights)
    else:
        shape, bank = draw.one(COUNTED)
        low, high = {"people earn {v}": (1800, 6000), "days with {v}": (40, 400), "pupils got {v}": (40, 99)}.get(shape.removeprefix("{g} "), (4, 95))
        values = _values(draw, draw.integer(2, 4), low, high, 2 if high == 95 else 0)
        counts = [str(draw.integer(2, 40)) for _ in values]
        parts = [shape.replace("{g}", g).replace("{v}", v) for g, v in zip(counts, values, strict=True)]
        pairs, below = list(zip(counts, values, strict=True)), " + ".join(counts)
        question = draw.say(bank, l=", ".join(parts[:-1]) + draw.one([" and ", ", ", " and then "]) + parts[-1], w=person(draw))
    above = " + ".join(f"{a} * {b}" for a, b in pairs)
    return answered(typed(draw, question, lower=False), f"print(round(({above}) / ({below}), 6))", "The weighted mean is {r}.")


def paired(draw: Draw) -> Exchange:
    """Two lists: slope, intercept, correlation, means compared."""
    answer, expression, bank = draw.rng.choices(PAIRED, [len(row[2]) for row in PAIRED])[0]
    count = draw.integer(3, 7)
    x = [str(n) for n in range(1, count + 1)] if draw.chance(0.4) and ("linear" in expression or "corr" in expression) else _values(draw, count, 1, draw.one([12, 60, 300]), 1 if draw.chance(0.3) else 0)
    y = _values(draw, count, 2, draw.one([20, 90, 400]), draw.one([0, 1, 1]))
    if len(set(x)) < 2 or len(set(y)) < 2:
        return paired(draw)
    shape = draw.one(["%s", "%s", "%s", "[%s]", "(%s)"])
    join = draw.one([", ", ", ", ", ", " ", ","])
    question = draw.say(bank, x=shape % join.join(x), y=shape % join.join(y), w=person(draw), v=person(draw))
    code = f"import statistics\nx = [{', '.join(x)}]\ny = [{', '.join(y)}]\nprint({expression})"
    return answered(typed(draw, question), code, answer)


KINDS: list[Kind] = [("statistics", 5, figure), ("statistics", 6, listed), ("statistics", 3, weighted), ("statistics", 3, paired), ("algebra", 4, chance)]
