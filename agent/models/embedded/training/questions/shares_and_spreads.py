"""Percentages in a row, of a rest, backwards, beside other percentages; figures that stand for a list
(replaced, mistyped, rescaled, still to come); spreads, frequencies, outliers and moving means of lists.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import dataclasses
import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, in_words
from samara.agent.models.embedded.training.questions.everyday_sums import in_full
from samara.agent.models.embedded.training.questions.lists_asked import answered, typed
from samara.agent.models.embedded.training.questions.numbers_drawn import A, Row
from samara.agent.models.embedded.training.questions.rates_asked import asked
from samara.agent.models.embedded.training.questions.situations import Situation, situated
from samara.agent.models.embedded.training.questions.words import NAMES, person

IT, CHANGE, INTEREST, MEAN, Z = "It is {r}%.", "The change is {r}%.", "The interest is {r}.", "The mean is {r}.", "The z-score is {r}."

PERCENT: list[Row] = [
    # ---- one change after another
    ("a:x800-60000 p:p2-20 q:p2-15", "{a} * (100 + {p}) / 100 * (100 - {q}) / 100", A, ["the [seal|puffin] colony numbered {a}, was up {p} at the first count after that and down {q} at the second. size at the second count?", "our [newsletter|channel|podcast] started at {a} followers, gained {p} in spring and lost {q} over the summer. where are we?", "{a} visitors in the first year, {p} more in the second, then {q} fewer in the third. visitors in the third?", "a [herd|flock|stock] of {a}: up {p}, then down {q}. what is left?", "orders were {a} in May; June brought a plus of {p}, July a minus of {q}. orders in July?", "#H the fund held {a}, put on {p}, then dropped {q}. it holds?"]),
    ("a:x800-60000 p:p2-15 q:p2-20", "{a} * (100 - {p}) / 100 * (100 + {q}) / 100", A, ["{a} people lived here. the mine closed and {p} left, later the number grew again by {q}. [population today|how many now]?", "takings of {a}: first down {p}, the year after up {q}. takings now?", "the reservoir held {a} cubic metres, sank by {p} in the drought and rose by {q} with the rain. now?", "I weighed out {a} g; it lost {p} in drying and took up {q} of that in the fridge. grams?", "share bought at {a}, minus {p} on Monday, plus {q} on Tuesday. worth?"]),
    ("a:x800-60000 p:p2-20 q:p2-20", "{a} * (100 + {p}) / 100 * (100 + {q}) / 100", A, ["{a} [members|cars a day|readers] at first, then {p} more, and the year after another {q} more. now?", "rent {a}, raised by {p}, and a year later by {q} again. what is it?", "my wage was {a}. I got {p} in January and {q} in July. what is my wage now?", "costs of {a} rose {p} one year and {q} the next. costs after both?"]),
    ("a:x100-4000 p:p3-40 q:p3-40", "{a} * (100 - {p}) / 100 * (100 - {q}) / 100", A, ["{a} oysters went to market: {p} unsold, of the sold ones {q} were sent back. how many stayed sold?", "we had {a} litres, {p} leaked and {q} of what remained evaporated. litres left?", "I had {a}. {p} went on rent and then {q} of the remainder on food. what is still there?", "{a} boxes; Tuesday {p} are shipped, Wednesday {q} of what's left. boxes in stock?", "a {a} g pumpkin: {p} of it is seeds and skin, {q} of the remaining flesh boils away. grams of puree?", "#H a forest of {a} trees lost {p} to a storm, then beetles killed {q} of those standing. trees standing?"]),
    ("a:x100-4000 p:x5-40 q:x5-40", "{a} * (100 - {p} - {q}) / 100", A, ["of {a} [bulbs|parcels|pupils] {p}% are [yellow|late|ill] and {q}% of all are [red|lost|away]. how many are neither?", "{a} seats: {p}% for members, {q}% for the press, both of the whole. how many for everybody else?", "out of {a} lambs {p}% went to market and {q}% of the original {a} to a neighbour. left?"]),
    ("m:m100-4000 p:p3-40 q:p3-40", "{m} / (100 - {p}) * 100 / (100 - {q}) * 100", A, ["after {p} off and then another {q} off the reduced price I paid {m}. original price?", "I spent {p}, then {q} of the rest, and {m} is left. how much had I at first?", "{m} remains after {p} tax and after {q} of what was left went to rent. gross?"]),
    ("m:m20-900 p:p3-20 q:p3-40", "{m} / (100 + {p}) * 100 / (100 - {q}) * 100", A, ["I paid {m}: that's with {p} tax, and before the tax they had taken {q} off. list price without tax?", "final price {m} after {q} discount and then {p} VAT on top. price before both?"]),
    ("m:m20-900 p:p15-25 q:p5-10", "{m} / (100 + {p}) * (100 + {q})", A, ["{m} includes {p} VAT. the rate is cut to {q}, net price the same. new price?", "a meal is {m} with {p} tax in it; as takeaway it's taxed at {q}. what should it cost then?"]),
    ("p:x5-60", "100 / (100 - {p}) * 100 - 100", CHANGE, ["my shares fell {p}%. by how many percent must they rise to be back where they were?", "a loss of {p} percent: what gain in percent makes up for it?", "prices were cut by {p}%. how many percent do I add to get back to the old price?", "#H we shrank by {p}%. which growth in percent brings us back?"]),
    ("p:x5-60", "100 - 100 / (100 + {p}) * 100", IT, ["the price went up {p}%. which percentage off brings it back to the old price?", "after a rise of {p} percent, by how many percent must it fall to be as before?", "I put {p}% on everything. what discount in percent undoes it?"]),
    # ---- raises and pay, with facts that do not matter
    ("m:m1500-5200 p:p1-9", "{m} * (100 + {p}) / 100", A, ["the tariff table moves up {p}, my line reads {m} a month. new line?", "{p} more from next month, says the contract. now it's {m} monthly. new monthly pay?", "good news, {p} more! my salary is {m} a month. what will it be?", "the union got us {p}. I make {m} a month today, so soon it's?", "my pension is {m} and goes up {p} in July. pension from July?", "#H a nurse on {m} a month is promised {p} more. her pay afterwards?"]),
    ("m:m24000-72000 p:p1-9", "{m} * (100 + {p}) / 100 / 12", A, ["I earn {m} a year and get {p} more. what's that per month then?", "{m} per annum plus a {p} raise, divided over twelve months?", "yearly salary {m}, raise {p}. new monthly amount?"]),
    ("m:m1500-5200 k:m>m", "({k} - {m}) / {m} * 100", IT, ["I make {m} and want {k}. what raise in percent do I have to ask for?", "from {m} to {k}: how many percent must I negotiate?", "the landlord wants {k} instead of {m}. how much of an increase is it, in percent?", "our budget must grow from {m} to {k}, so by what percentage?"]),
    ("m:m15000-60000 k:m1000-14000 p:p10-20 q:p25-45", "{k} * {p} / 100 + ({m} - {k}) * {q} / 100", A, ["the first {k} are taxed at {p}, everything above at {q}. I earn {m}. tax?", "{p} up to {k} and {q} beyond it. tax on {m}?", "commission is {p} on the first {k} of sales and {q} on the rest. I sold {m}. commission?"]),
    # ---- what is the whole, said in other ways
    ("a:i4-95 p:p4-95", "{a} / {p} * 100", A, ["{p} of a secret number makes {a}. the number?", "my boat covers {a} m, {p} of the quay. length of the quay?", "{p} of what makes {a}?", "of which number is {a} just {p}?", "if {a} stands for {p}, what stands for the whole?", "I'm thinking of a number; {p} of it is {a}. which one?", "{a} equals {p} of it. what is it?", "#H which number has {a} as its {p}?"]),
    ("a:i10-400 p:p12-80", "{a} / {p} * 100 - {a}", A, ["{a} pages are {p} of the book. how many pages are still to come?", "we've walked {a} km, that's {p} of the way. how many km to go?", "{a} boys make up {p} of the choir. how many girls are in it?", "the {a} we have are {p} of the goal. how much is missing?", "{p} done after {a} minutes. at this rate, how many more minutes?", "#H {a} jars are {p} of the order. how many more do I fill?"]),
    ("m:m300-5000 q:p1-9", "{m} / {q} * 100", A, ["how much must I put away at {q} a year to get {m} of interest a year?", "I want {m} a year in interest; the bank pays {q}. capital needed?", "{m} of yearly dividends at a yield of {q}. how much is invested?"]),
    ("m:m1000-9000 k:m100-900 y:x2-8", "{k} / {m} / {y} * 100", IT, ["{m} brought {k} of simple interest in {y} years. which yearly rate, in percent?", "simple interest: capital {m}, {y} years, {k} earned. rate in percent?"]),
    ("m:m1000-9000 q:p1-9 k:m100-900", "{k} / ({m} * {q} / 100)", A, ["{m} at {q} simple interest a year. after how many years has it earned {k}?", "how many years until {m} at {q} simple a year brings {k} of interest?"]),
    ("m:m800-9000 p:p2-15 n:x18-42", "{m} * {p} / 100 * {n} / 12", INTEREST, ["my cousin borrows {m} for {n} months and pays {p} a year on it, not compounded. interest in money?", "a bond of {m}, coupon {p} a year, held {n} months: coupons collected, without compounding?", "{n} months at {p} p.a. on {m}, nothing compounded. what interest is it?"]),
    # ---- parts of things; other percentages beside
    ("a:x100-900 p:p5-70 d:x2-12", "{a} * {p} / 100", A, ["weed killer, {d}% strong, {a} ml in the can. {p} of the can goes on the drive: ml?", "the keg of {d}% cider had {a} litres; guests drank {p} of the keg. litres drunk?", "the tub is {a} g with {d}% fat. we ate {p} of the tub. how many grams?", "a {a} page report, printed at {d}% grey. I've read {p} of it. pages?", "my {a} litre tank, {d} years old, is {p} full. litres?", "{a} ml of {d} percent peroxide: pour out {p} of it. ml?", "#H carton of {a} ml, {d}% cream; I use {p} of the carton. ml?"]),
    ("a:x100-900 p:x2-25 d:x30-70", "{a} * {d} / 100 * {p} / 100", A, ["a {a} ml bottle of {p}% salt water is {d}% full. grams of salt, 1 g a ml?", "{d}% of {a} g of dough is flour and {p}% of the flour is rye. grams of rye?", "{d} percent of {a} litres of paint is water, and {p} percent of that water must go. litres to remove?"]),
    ("a:x200-900 p:f1-9", "{a} * {p} / 100", A, ["{a} ml of milk with {p}% fat. how many ml of fat?", "how many grams of salt are in {a} g of a {p} percent brine?", "{a} ml of beer at {p}% alcohol. ml of pure alcohol?", "#H {a} g of {p}% ointment: grams of the active stuff?"]),
    ("a:x300-1000 p:x60-80 q:p2-3", "{a} * {p} / 100", A, ["baker's percent: {a} g of flour, {p}% water, {q} salt. grams of water?", "my dough has {p}% hydration. flour is {a} g. how much water, in g?"]),
    ("a:x300-1000 b:x200-290", "{b} / {a} * 100", IT, ["{a} g flour and {b} g water. hydration in percent of the flour?", "rent {b}, income {a}. what share of the income is the rent, in percent?", "my break is {b} seconds of a {a} second game. in percent?"]),
    ("a:x40-180 b:x<a", "{b} / {a} * 100", IT, ["the [inn|ward|campsite] has {a} beds and {b} are taken. occupancy in percent?", "{b} free throws in of {a} thrown. percentage?", "the keeper stopped {b} of {a} shots. save rate in percent?", "{b} of {a} sockets were live. percent?", "the choir hit {b} of {a} notes in the recording. percent?", "#H {b} of the {a} chairs are filled. percent?"]),
    ("a:x40-180 b:x<a", "({a} - {b}) / {a} * 100", IT, ["river gauge {a} in April, {b} in August. fall relative to April, percent?", "noise down from {a} to {b} since the new road. percent less?", "it went down from {a} to {b}. how big is the fall in percent of the start?", "I had {a} [sheep|books|coins], now {b}. I lost how many percent?"]),
    ("a:x4-60 p:x110-200", "{a} * {p} / 100", A, ["the copier is set to {p}%. a line of {a} cm becomes how long?", "a drawing {a} cm wide is enlarged to {p}%. new width?", "zoom {p}%: the picture of {a} cm is how wide now?"]),
    ("a:x10-90 p:x40-95", "{a} * {p} / 100", A, ["I scale a plan of {a} cm down to {p}%. length then?", "printed at {p} percent, {a} cm turn into?"]),
    ("p:x105-150 q:x50-95", "{p} * {q} / 100", IT, ["first I copy at {p}%, then that copy at {q}%. size in percent of the original?", "enlarged to {p}% and then reduced to {q}% of that. total scale in percent?"]),
    ("a:x200-3000 p:x3-14", "{a} * {p} / 100", A, ["a road climbs {p}% over {a} m. how many metres up is that?", "ramp with a slope of {p} percent, {a} cm long on the ground. rise in cm?", "the track has a gradient of {p}% for {a} metres. height gained?"]),
    ("a:x300-3000 b:x12-290", "{b} / {a} * 100", IT, ["the path rises {b} m over {a} m of map distance. gradient in percent?", "{b} m of height on {a} m: slope in percent?"]),
    ("a:x20-90 b:x3-9 d:x1-2 p:x70-90", "{a} * (100 - {p}) / 100 - {b}", A, ["{p}% attendance is needed out of {a} lessons. I've missed {b}. how many more may I miss?", "of {a} rehearsals you must come to {p} percent. {w} skipped {b} already. how many more can be skipped?"]),
    ("a:x5-55 b:x3-9", "{a} / ({b} * 60) * 100", IT, ["{a} minutes of a {b} hour shift were spent waiting. percent?", "{a} min of ads in {b} hours of TV. share in percent?", "the break took {a} minutes of our {b} hours. how many percent is that?"]),
    ("a:x3-90 p:x10-90", "{a} * (100 - {p}) / 100", A, ["a download of {a} GB is at {p}%. GB still to come?", "the {a} km pipe is {p}% finished. km left to do?", "{p} percent of a {a} hour project is done. hours left?"]),
    ("m:m30-200 k:m5-29 p:p5-20", "{m} + ({m} - {k}) * {p} / 100", A, ["bill {m}, of which {k} is drinks. I tip {p} on the food only. what do I pay?", "{m} in all; {k} of it is delivery, which I don't tip for. {p} on the rest. total?"]),
    ("m:m60-300 p:p10-22 n:i3-9", "{m} * (100 + {p}) / 100 / {n}", A, ["the minibus for {n} costs {m} and the driver gets {p} extra. everybody's part?", "curling hall {m}, {p} service fee added, {n} players. per head?", "{n} friends, {m}, {p} for the waiter, split evenly. each?", "#H table of {n}; the check says {m}; {p} tip on top. share of one?"]),
]
PEOPLE: list[Situation] = [  # counted things come out whole
    ("g:_1-12 h:_1-8 j:_1-8 a:x=g*400 p:x=h*5 q:x=j*5", "{a} * (100 - {p}) / 100 * (100 - {q}) / 100", A, ["{a} applicants: {p}% drop out after the test, a further {q}% of those remaining after the interview. how many are left?", "{a} letters. {p}% came back, of the others {q}% were never opened. how many were opened?", "{a} recruits; {p}% gave up in week one, {q} percent of those still there in week two. how many stayed on?", "#H of {a} salmon {p}% are caught at sea and {q}% of the rest in the river. how many spawn?"], ["{a} trout were set free", "herons took {p}% of them the first year", "of those left then, otters took {q}%"], ["how many trout remain?"]),
    ("g:_1-12 h:_1-8 j:_1-6 a:x=g*400 p:x=h*5 q:x=j*5", "{a} * (100 + {p}) / 100 * (100 - {q}) / 100", A, ["our union had {a} members. one year {p}% more, the following year {q}% fewer. members?", "{a} users in March, April +{p}%, May -{q}% on April. users in May?", "#H {a} beehives; their number went up {p}% and afterwards fell {q}%. hives?"], ["at first there were {a} pupils", "the first year brought {p}% more", "in the second year the number shrank by {q}%"], ["how many pupils are there after that?"]),
    ("g:_1-12 h:_1-6 j:_1-8 a:x=g*400 p:x=h*5 q:x=j*5", "{a} * (100 - {p}) / 100 * (100 + {q}) / 100", A, ["{a} storks came; next spring {p}% fewer, the spring after {q}% more than that. storks in the last spring?", "the forum lost {p}% of its {a} writers and then won {q}% on what was left. writers?"], ["the club began with {a} members", "the first winter cost it {p}% of them", "then it grew by {q}%"], ["how many members has it?"]),
    ("q:_4-18 j:_26-42 a:x=q*50 p:x=j*2", "{a} * {p} / 100 - {a} * (100 - {p}) / 100", A, ["{a} votes, {p}% for yes, the others no. by how many votes did yes win?", "of {a} guests {p}% took the fish and everyone else the soup. how many more fish than soup?", "{p} percent of {a} hens are brown, the rest white. how many more brown ones?"], ["{a} people voted", "{p}% said yes and all the others no"], ["how many more said yes than no?"]),
    ("m:m1500-5200 p:p1-9 k:m20-300", "print('the first' if {m} * {p} / 100 > {k} else 'the second')", "It is {r}.", ["which raise is better on {m}: {p}, or a flat {k}?", "I earn {m}. is {p} more or {k} more the better offer?", "boss offers {p} of my {m} or simply {k} on top. which is more?"], ["{w} earns {m}", "the first offer is a raise of {p}", "the second offer is a flat {k} more"], ["which offer is worth more, the first or the second?"]),
    ("q:_2-9 j:_1-7 a:x=q*50 p:x=j*2", "{a} * (100 + {p}) / 100", A, ["an airline with {a} seats sells {p}% more tickets than seats. tickets?", "the hall takes {a}; we invite {p} percent more than fit. invitations?"], ["the ferry has {a} seats", "the company sells {p}% more tickets than that"], ["how many tickets are sold?"]),
    ("q:_4-18 h:_4-18 j:_4-18 a:x=q*400 p:x=h*5 d:x=j*5", "{a} * {d} / 100 * {p} / 100", A, ["of {a} pupils {d} percent take music, and {p} percent of those play the horn. horn players?", "{a} flats, {d}% rented, {p}% of the rented ones damp. how many rented flats are damp?"], ["{a} tickets were sold", "{d}% of them to members", "and {p}% of the members' tickets were returned"], ["how many tickets came back from members?"]),
]
FIGURES: list[Situation] = [
    ("n:i4-30 a:x40-70 d:x71-99", "({n} * {a} + {d}) / ({n} + 1)", MEAN, ["{n} sheep average {a} kg and I buy a ram of {d} kg. mean of the flock then?", "{n} people in the lift weigh {a} kg on average; a man of {d} kg gets in. average then?"], ["the {n} crates weigh {a} kg on average", "a crate of {d} kg is put on the pallet too"], ["what do they weigh on average then?"]),
    ("n:i4-30 a:x40-70 d:x71-99 e:x20-39", "{a} + ({d} - {e}) / {n}", MEAN, ["mean of {n} numbers is {a}. a {e} among them is changed to {d}. new mean?", "our {n} rowers weigh {a} kg on average. one of {e} kg is replaced by one of {d} kg. new average?", "the average of {n} marks was {a}, but a {d} had been typed as {e}. correct average?", "#H {n} entries average {a}; the entry {e} should read {d}. right average?"], ["the mean of {n} readings is {a}", "one reading was noted as {e} but was really {d}"], ["what's the right mean?"]),
    ("n:i3-20 a:x40-90 d:x20-95 e:x20-95", "({n} * {a} + {d} + {e}) / ({n} + 2)", MEAN, ["after {n} rounds I average {a}. then come a {d} and a {e}. average now?", "mean {a} over {n} days, the two days after had {d} and {e}. mean of all?"], ["{w} averages {a} after {n} tests", "the next two tests were {d} and {e}"], ["what's the average of all the tests?"]),
    ("n:i3-6 k:i3-6 a:x55-75 q:_1-8 d:x=a+q", "({d} * ({n} + {k}) - {a} * {n}) / {k}", A, ["{n} tests, average {a}, {k} tests left. what must I average on those to end at {d}?", "I have {a} on average after {n} of {n} plus {k} quizzes. to finish at {d}, which average do I need on the last {k}?"], ["{w}'s mean after {n} races is {a} points", "{k} races are still to come", "{w} wants a mean of {d} in the end"], ["what must the remaining races average?"]),
    ("n:i4-12 a:x55-85", "({n} * {a} + 100) / ({n} + 1)", MEAN, ["{n} tests so far, average {a}. the next has 100 points at most. highest average I can reach?", "my mean is {a} over {n} exams. if I get the full 100 next, it's?"], ["the average after {n} exams is {a}", "the next one is a perfect 100"], ["what's the average then?"]),
    ("a:x20-90 k:i2-15", "{a} + {k}", MEAN, ["the mean of a list is {a}. {k} is added to every number in it. new mean?", "all pupils get {k} extra points. the average was {a}. now?"], ["the average age of the group is {a}", "{k} years go by and nobody leaves or joins"], ["what's the average age then?"]),
    ("a:x20-90 k:i2-9", "{a} * {k}", A, ["the standard deviation is {a} and every value is multiplied by {k}. new standard deviation?", "mean {a}; each number is made {k} times as big. new mean?"], ["the mean of the data is {a}", "every value is multiplied by {k}"], ["what's the mean now?"]),
    ("a:x10-90 k:i2-9", "{a} * {k} ** 2", A, ["variance {a}; all values times {k}. new variance?", "if each number is multiplied by {k}, what becomes of a variance of {a}?"], ["the variance is {a}", "every number gets multiplied by {k}"], ["what's the variance then?"]),
    ("a:x20-40 b:x41-90", "{b} + 1.5 * ({b} - {a})", A, ["Q1 is {a}, Q3 is {b}. above which value is it an outlier (1.5 times the IQR)?", "upper fence with quartiles {a} and {b}, 1.5 IQR rule?", "#H boxplot from {a} to {b}: upper limit of the whisker by 1.5 IQR?"], ["the lower quartile is {a}", "the upper quartile is {b}"], ["where's the upper fence, 1.5 times the IQR above it?"]),
    ("a:x50-70 b:x71-90", "{a} - 1.5 * ({b} - {a})", A, ["Q1 = {a}, Q3 = {b}. lower fence by the 1.5 IQR rule?", "below which value is something an outlier, quartiles {a} and {b}, 1.5 IQR?"], ["the first quartile is {a}", "the third quartile is {b}"], ["where's the lower fence, 1.5 times the IQR below it?"]),
    ("a:x20-40 b:x41-90", "{b} - {a}", A, ["Q1 is {a} and Q3 is {b}. interquartile range?", "smallest {a}, largest {b}. range?", "the box goes from {a} to {b}: IQR?"], ["the lower quartile is {a}", "the upper one is {b}"], ["what's the IQR?"]),
    ("a:x20-40 b:x41-90", "({a} + {b}) / 2", A, ["lowest {a}, highest {b}: midrange?", "middle of the extremes {a} and {b}?", "an even list has {a} and {b} in the middle. median?"], ["the smallest value is {a}", "the largest is {b}"], ["what's the midrange, halfway between them?"]),
    ("n:x20-400 q:_2-19 b:x=n*q/20", "{b} / {n} * 100", IT, ["{b} of {n} runners were slower than me. percentile rank in percent?", "{n} sat the exam and {b} scored below {w}. percentile rank?", "{b} values of {n} are smaller. which percentile is that?"], ["{n} people took the test", "{b} of them did worse than {w}"], ["what's {w}'s percentile rank?"]),
    ("a:x70-90 m:x50-65 d:x4-9 b:x60-80 k:x40-55 e:x4-12", "print('the first' if ({a} - {m}) / {d} > ({b} - {k}) / {e} else 'the second')", "It is {r}.", ["first test: {a}, mean {m}, sd {d}. second test: {b}, mean {k}, sd {e}. where did I do better, by z-score?", "by z-scores, which is better, the first result ({a}, mean {m}, sd {d}) or the second ({b}, mean {k}, sd {e})?"], ["in the first test {w} got {a}, the mean was {m}, the sd {d}", "in the second {w} got {b}, the mean was {k}, the sd {e}"], ["by z-score, which of the two was better?"]),
    ("m:x50-70 q:x4-12 a:x=m+q*2+1", "({a} - {m}) / {q}", Z, ["salmon here run {m} cm with a standard deviation of {q}; {w} caught one of {a}. its z-score?", "mean {m}, SD {q}. {w} has {a}. what's {w}'s z?", "how many standard deviations over the mean of {m} is {a}, with an SD of {q}?"], ["jars from this line weigh {m} g on average", "their standard deviation is {q} g", "one jar has {a} g"], ["what's the z-score of the jar?", "how many standard deviations from the mean is it?"]),
    ("p:x4-20 q:x2-9 n:x5-25", "((1 + {p} / 100) * (1 - {q} / 100) * (1 + {n} / 100)) ** (1 / 3) * 100 - 100", IT, ["returns of +{p}%, -{q}% and +{n}%. average growth a year (geometric), in percent?", "up {p}% the first year, down {q}% the second, up {n}% the third. geometric mean rate in percent?"], ["the first year brought +{p}%", "the second year -{q}%", "and the third +{n}%"], ["what was the geometric average rate a year, in percent?"]),
    ("n:x20-90 a:x4-19", "{a} / {n}", A, ["{n} parcels checked, {a} damaged. relative frequency as a decimal?", "heads came {a} times in {n} throws. relative frequency?"], ["{n} balls were drawn", "{a} of them were red"], ["what's the relative frequency of red?"]),
]
# what the list is about, one of it, range, decimals, repeated values or all different
LISTS: list[tuple[str, str, int, int, int, bool]] = [
    ("passengers at every stop: {l}", "number", 9, 24, 0, True), ("peak flow of a patient: {l}", "reading", 280, 420, 0, False), ("the spinner landed on {l}", "number", 1, 6, 0, True), ("hat sizes in the box: {l}", "size", 52, 60, 0, True), ("acidity of the barrels: {l}", "reading", 5, 8, 1, False), ("bags off the machine weighed {l} grams", "weight", 495, 506, 0, True), ("sauna visits of {l} minutes", "time", 8, 26, 1, False), ("kilos lifted: {l}", "weight", 40, 95, 0, False), ("parcels of {l} kg", "weight", 1, 9, 1, False),
    ("hours of sleep: {l}", "number", 4, 10, 0, True), ("bus was late by {l} minutes", "delay", 0, 15, 0, True), ("books read by us: {l}", "number", 0, 12, 0, True), ("pH of the samples: {l}", "value", 5, 8, 1, False), ("rents in our street: {l}", "rent", 610, 990, 0, False), ("millimetres of rain: {l}", "amount", 1, 25, 0, False), ("page load in ms: {l}", "time", 90, 480, 0, False), ("wages offered: {l}", "wage", 12, 31, 0, True), ("goals per match: {l}", "number", 0, 6, 0, True), ("dress sizes ordered: {l}", "size", 34, 48, 0, True), ("darts: {l}", "score", 21, 140, 0, False),
    ("ages in the waiting room: {l}", "age", 3, 88, 0, False), ("{w} picked {l} kg of plums", "amount", 4, 20, 1, False), ("cups sold per day: {l}", "number", 30, 95, 0, False), ("the tide stood at {l} cm", "level", 110, 320, 0, False), ("points in the quiz were {l}", "score", 4, 20, 0, True), ("temperature of the kiln: {l}", "reading", 820, 990, 0, False), ("steps in thousands: {l}", "number", 3, 16, 0, False), ("our electricity use, kWh: {l}", "value", 6, 19, 1, False),
]
S = "import statistics\n"
SPREADS: list[tuple[str, str, list[str], bool]] = [
    ("round(max(data) - min(data), 6)", A, ["how wide is the gap from top to bottom?", "[biggest|largest] less [smallest|least]?", "from the lowest to the highest it's how much?"], False),
    ("round(statistics.median(data), 6)", "The median is {r}.", ["the median?", "half are above and half below which value, the median I mean?", "not the mean but the median please"], False),
    ("round(statistics.mean(data), 6)", MEAN, ["average?", "on average, then?", "so the mean is what?", "what does a typical {s} come to, averaged?"], False),
    ("statistics.mode(data)", "The mode is {r}.", ["the {s} that turned up the most?", "what comes up most often?", "the [commonest|most usual] one?", "most frequent {s}?"], True),
    ("data.count({v})", "It appears {r} times.", ["how many {W}?", "how often {v}?", "number of {W}?", "how many times was it {v}?", "count the {W}", "#H tell me how frequently we see {v}"], True),
    ("round(data.count({v}) / len(data) * 100, 6)", IT, ["what percent of them are {W}?", "share of {W} in percent?", "in how many percent of the cases was it {v}?", "relative frequency of {v} in percent?"], True),
    ("round(statistics.pstdev(data), 6)", "The population standard deviation is {r}.", ["population standard deviation?", "these are all there are, so the population SD?", "sd with n in the denominator?"], False),
    ("round(statistics.stdev(data), 6)", "The standard deviation is {r}.", ["sample standard deviation?", "how much do they scatter, as sample SD?", "it's just a sample: standard deviation?", "#H standard deviation dividing by n - 1?"], False),
    ("round(statistics.pvariance(data), 6)", "The population variance is {r}.", ["population variance?", "variance of the whole population?", "sigma squared, population?"], False),
    ("round(statistics.variance(data), 6)", "The variance is {r}.", ["sample variance?", "variance please, n - 1 below"], False),
    ("round(statistics.mean(abs(x - statistics.mean(data)) for x in data), 6)", A, ["mean absolute deviation from the mean?", "by how much do they differ from the mean on average (absolute)?", "MAD around the mean?", "average distance from the average?", "#H the mean deviation, signs ignored?"], False),
    ("[round(sum(data[i:i + 3]) / 3, 6) for i in range(len(data) - 2)]", "The moving averages are {r}.", ["moving average over three?", "3-point moving averages please", "smooth it with a rolling mean of 3", "rolling average, window 3?", "running mean of every three in a row?", "#H three-term moving average?"], False),
    ("round((min(data) + max(data)) / 2, 6)", A, ["midrange?", "halfway between the smallest and the largest?", "the midrange, so (min + max) / 2?"], False),
    ("sorted(data, reverse=True).index({v}) + 1", "It is number {r}.", ["at which place is {v}, highest first?", "rank of the {v} when the largest is number 1?"], False),
    ("sorted(data).index({v}) + 1", "It is number {r}.", ["at which place is {v}, lowest first?", "rank of the {v} if the smallest is number 1?"], False),
    ("round(sum(data[-3:]) / 3, 6)", MEAN, ["average of the last three?", "mean of only the final 3?", "how were the last three on average?"], False),
    ("round(sum(data[:3]) / 3, 6)", MEAN, ["average of the first three?", "mean of the first 3 only?"], False),
    ("round(data[-1] - data[0], 6)", A, ["last minus first?", "how much did it change from the first to the last?"], False),
    ("[x for x in data if data.count(x) > 1]", "They are {r}.", ["which values are there more than once, with repeats?"], True),
    ("round(float(np.percentile(data, 75) - np.percentile(data, 25)), 6)", "The interquartile range is {r}.", ["interquartile range?", "Q3 minus Q1?", "how wide is the middle half?"], False),
    ("round(sum(sorted(data)[1:-1]) / (len(data) - 2), 6)", MEAN, ["mean without the lowest and the highest?", "the best and the worst are struck out. average of the others?"], False),
]
ODD = ["{i}. somebody spilled tea on the {x}, so it is not to be trusted. mean of what remains?", "{i}. the {x} is nonsense. average of the others?", "{i}. mean without the {x}?", "{i}, but the {x} can't be true. average when it's left out?", "skip the {x}, it's a mistake. {i}. average?", "{i}; {x} was a broken [scale|meter|sensor], so take it out. mean?", "#H {i}. forget about the {x}. what is the mean then?"]
KINDS_OF = [(["red", "blue", "green", "white", "black"], "car colours in the street: {l}"), (["tea", "coffee", "juice", "cocoa"], "orders this morning: {l}"), (["cat", "dog", "fish", "rabbit"], "pets of my class: {l}"), (["bus", "bike", "car", "train"], "how we came: {l}"), (["yes", "no", "maybe"], "answers: {l}"), (["sunny", "rainy", "cloudy", "windy"], "weather log: {l}"), (["small", "medium", "large"], "shirts sold: {l}"), (["pizza", "soup", "salad", "curry"], "lunch votes: {l}"), (["win", "draw", "loss"], "our games: {l}"), (["oak", "birch", "pine", "beech"], "trees on the path: {l}")]
NAMED = [("statistics.mode(data)", "It is {r}.", ["which is the most frequent?", "what is the mode?", "what came up most often?", "which one leads?", "#H the most popular one?"]), ("data.count({v})", "It appears {r} times.", ["how often {v}?", "how many times is it {v}?", "count {v}"]), ("round(data.count({v}) / len(data) * 100, 6)", IT, ["what percent is {v}?", "share of {v} in percent?"]), ("len(set(data))", "There are {r}.", ["how many different ones?", "how many kinds are there?"])]
TABLES = ["{k} families with {v} kids", "{v} kids: {k}", "{v} goals in {k} games", "{k} people with {v} cars", "{k} days with {v} calls", "{v} siblings: {k} pupils", "{k} pupils got a {v}", "grade {v}: {k}"]
OF_TABLE = [("round(statistics.median(data), 6)", "The median is {r}.", ["median?", "what's the median?", "which value is in the middle?"]), ("round(statistics.mean(data), 6)", MEAN, ["mean?", "on average?", "what's the average?"]), ("statistics.mode(data)", "The mode is {r}.", ["mode?", "which value is the most common?"]), ("round(statistics.pstdev(data), 6)", "The population standard deviation is {r}.", ["population standard deviation?"])]
_LONE = re.compile(r"(?<![\w.,$€£₹+/'-])(\d{1,3})(?: ?(%))?(?![\w,.:/'%-]|\.\d| (?:decimal|digit|place))")


def spelled(draw: Draw, exchange: Exchange, chance: float = 0.13) -> Exchange:
    """Some numbers of the question in words."""
    if not draw.chance(chance) or "\n" in exchange.question or "%:" in exchange.question:
        return exchange
    share = draw.one([1.0, 0.6])
    question = _LONE.sub(lambda found: in_full(int(found[1])) + (" percent" if found[2] else "") if draw.chance(share) else found[0], exchange.question)
    return dataclasses.replace(exchange, question=question[0].upper() + question[1:] if draw.chance(0.5) else question)


def percent(draw: Draw) -> Exchange:
    """Percentages in a row, of a rest, backwards, beside others that do not matter."""
    return spelled(draw, situated(draw, PEOPLE)[0] if draw.chance(0.16) else asked(draw, PERCENT))


def figure(draw: Draw) -> Exchange:
    """Means that change, fences, ranks, z-scores: figures that stand for a list."""
    return spelled(draw, situated(draw, FIGURES)[0], 0.08)


def _listed(draw: Draw, values: list[str]) -> str:
    style = draw.rng.random()
    if style < 0.35:
        return ", ".join(values)
    if style < 0.6:
        return ", ".join(values[:-1]) + str(draw.one([" and ", " and ", " & "])) + values[-1]
    return str(draw.one([" ", " ", " ", "; ", " / ", ","])).join(values)


def _code(expression: str, values: list[str]) -> str:
    if "sorted(data)[1:-1]" in expression:
        return f"data = sorted([{', '.join(values)}])[1:-1]\nprint(round(sum(data) / len(data), 6))"
    head = (S if "statistics." in expression else "") + ("import numpy as np\n" if "np." in expression else "")
    return f"{head}data = [{', '.join(values)}]\nprint({expression})"


def _joined(draw: Draw, intro: str, question: str) -> str:
    if draw.chance(0.2):
        return f"{question} {intro}"
    return f"{intro}{draw.one(['. ', '. ', ' - ', ', ', chr(10)])}{question}"


def listed(draw: Draw) -> Exchange:
    """A list in a little scene: spread, frequency, rank, moving means, one left out."""
    intro, single, low, high, places, again = draw.one(LISTS)
    wanted = draw.rng.random()
    expression, answer, bank, repeated = draw.one([row for row in SPREADS if row[3] is again or (not row[3] and draw.chance(0.5))])
    count = draw.integer(5, 10) if repeated else draw.integer(5, 8)
    numbers = [draw.integer(low, min(high, low + count - 1) if repeated and high - low > 12 else high) for _ in range(count)] if again else draw.rng.sample(range(low, high + 1), min(count, high - low + 1))
    if places:
        numbers = [draw.integer(low, high) for _ in range(count)]
    values = [f"{n}.{draw.integer(1, 9)}" if places else str(n) for n in numbers]
    if repeated:
        values += [values[0]] * draw.integer(1, 3)
        draw.rng.shuffle(values)
    if len(set(values)) < 3 or (sum(values.count(v) == max(map(values.count, values)) for v in set(values)) > 1 and "mode" in expression):
        return listed(draw)
    if wanted < 0.12 and not again:
        odd = str(max(high, 3) * draw.integer(3, 8))
        values.insert(draw.integer(1, len(values)), odd)
        code = f"data = [x for x in [{', '.join(values)}] if x != {odd}]\nprint(round(sum(data) / len(data), 6))"
        question = draw.say(ODD, i=draw.expand(intro).replace("{l}", _listed(draw, values)).replace("{w}", person(draw)), x=odd)
        return answered(typed(draw, question, lower=False), code, MEAN)
    chosen = draw.one([v for v in values if values.count(v) > 1] or values) if repeated else draw.one([v for v in values if values.count(v) == 1] or values)
    words = in_words(int(chosen)) if chosen.isdigit() and int(chosen) < 13 else chosen
    plural = (words.removesuffix("x") + "xes" if words.endswith("x") else words + "s") if words.isalpha() else f"{chosen}s"
    question = draw.say(bank, s=single, v=chosen, W=plural)
    question = _joined(draw, draw.expand(intro).replace("{l}", _listed(draw, values)).replace("{w}", person(draw)), question)
    return answered(typed(draw, question, lower=False), _code(expression.replace("{v}", chosen), values), answer)


def _kept(draw: Draw, question: str, words: list[str]) -> str:
    """The question as typed, each of the words spelt as often as it was."""
    while True:
        told = typed(draw, question, lower=False)
        if all(told.lower().count(word) >= question.lower().count(word) for word in words):
            return told


def categories(draw: Draw) -> Exchange:
    """Colours, votes, weather: the most frequent, how often, which share; tables of frequencies."""
    if draw.chance(0.5):
        names, intro = draw.one(KINDS_OF)
        values = [draw.one(names) for _ in range(draw.integer(5, 9))]
        expression, answer, bank = draw.one(NAMED)
        often = sorted(map(values.count, set(values)))
        if len(often) < 2 or (often[-1] == often[-2] and "mode" in expression):
            return categories(draw)
        chosen = draw.one(values)
        question = _joined(draw, intro.replace("{l}", ", ".join(values)), draw.say(bank, v=chosen))
        return answered(_kept(draw, question, [*values, chosen]), _code(expression.replace("{v}", repr(chosen)), [repr(v) for v in values]), answer)
    expression, answer, bank = draw.one(OF_TABLE)
    shape = draw.one(TABLES)
    start = draw.integer(1, 2)
    pairs = [(n, draw.integer(2, 12)) for n in range(start, start + draw.integer(3, 5))]
    counts = sorted(k for _, k in pairs)
    if counts[-1] == counts[-2]:
        return categories(draw)
    told = [re.sub(r"\b1 (kid|goal|car|call|sibling)s", r"1 \1", shape.replace("{k}", str(k)).replace("{v}", str(v))) for v, k in pairs]
    question = _joined(draw, _listed(draw, told) if draw.chance(0.3) and not shape.startswith("{v}") else ", ".join(told), draw.say(bank))
    code = f"{S}data = {' + '.join(f'[{v}] * {k}' for v, k in pairs)}\nprint({expression})"
    return answered(typed(draw, question, lower=False), code, answer)


MARKS = [("homework", "midterm", "final"), ("essay", "oral", "exam"), ("lab", "quiz", "project"), ("theory", "practice", "interview")]
WEIGHED = ["our diploma: {p}% {a}, {q}% {b}, {k}% {c}. {w} brings home {x} / {y} / {z}. result of the diploma?", "[the |]{a} is {p} percent, {b} {q} percent, {c} {k} percent of the grade. {w} has {x}, {y}, {z} in that order. what comes out?", "weights {p}/{q}/{k} for {a}/{b}/{c}, results {x}/{y}/{z}. weighted average?", "{w} got {x}, {y} and {z} in {a}, {b} and {c}, which make up {p}, {q} and {k} percent. overall?", "#H {x} in {a} ({p}%), {y} in {b} ({q}%), {z} in {c} ({k}%): my grade?"]


def weighed(draw: Draw) -> Exchange:
    """Marks that count for different shares, named in one order."""
    a, b, c = draw.one(MARKS)
    p, q = draw.one([(10, 30), (20, 30), (25, 25), (15, 35), (30, 30), (20, 40), (10, 40)])
    x, y, z = (draw.integer(45, 99) for _ in range(3))
    question = draw.say(WEIGHED, a=a, b=b, c=c, p=p, q=q, k=100 - p - q, x=x, y=y, z=z, w=draw.one(NAMES))
    code = f"print(round(({x} * {p} + {y} * {q} + {z} * {100 - p - q}) / ({p} + {q} + {100 - p - q}), 6))"
    return answered(typed(draw, question, lower=False), code, "The weighted mean is {r}.")


KINDS: list[Kind] = [("percentages", 25, percent), ("statistics", 11, figure), ("statistics", 18, listed), ("statistics", 7, categories), ("statistics", 4, weighed)]
