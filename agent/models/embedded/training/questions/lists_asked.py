"""Statistics of lists, asked in everybody's words: stories, notes, labels, units, bullets.

A question is a topic (grades, rents, lap times), a way of writing the list, a way of asking for the
measure, and a frame that puts them together. The code and the answers are those of `statistics_kinds`.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions.lists_written import Listing, listing
from samara.agent.models.embedded.training.questions.words import person

# name in the answer, expression, noun phrases, whole questions about data given before or after
MEASURES: list[tuple[str, str, list[str], list[str]]] = [
    ("mean", "round(statistics.mean(data), 6)", ["mean", "average", "arithmetic mean", "avg", "average {s}", "mean {s}", "usual average", "simple average", "typical {s} (the mean)"],
     ["[what's|what is|what was] [my|the|our] average {s}?", "how much [is|was] [that|it] on average?", "what do [they|these|the {x}] average out [to|at]?", "[can you|could you] average [those|them|these] for me?", "[I wonder|wondering|curious] what the mean is.", "[I'd|I would] like to know the average {s}.", "where does the average [land|end up|sit]?", "so on average [it was|that's|we're at] what?", "any idea [of the average|what they average]?", "I need the average for [my report|a slide|the newsletter|my notes].", "mean of [those|the {x}]?", "[take|work out|figure out] the average, would you?", "please average [them|all of these].", "what would a typical {s} be, as a plain average?", "average, please.", "if every {s} had been the same with the same total, how big would each [be|have been]?", "what average does this give?", "how do I average [these|them]? [just give me the value|what comes out]?", "the average [{s} |]is what?", "is there a way to get the mean of [these|those]? what is it?", "could the mean be [computed|calculated] from this?", "trying to [figure out|work out|find] the average {s}.", "#H what is the level if you even all the {x} out?", "#H boss wants the average {s}, what do I tell her?"]),
    ("median", "round(statistics.median(data), 6)", ["median", "median {s}", "middle value", "median (50th percentile)"],
     ["what's the median {s}?", "which value is [right |exactly |]in the middle when [they're|they are] sorted?", "half of [them|the {x}] are below what value? [I mean the median|the median, I mean].", "not the average, [I want|I need|give me] the median.", "the median [{s} |]please.", "[I'd like|I need|we want] the median, not the mean.", "[can you|could you] [find|get] the median of [those|these]?", "where is the middle of [these|the {x}], median-wise?", "[line|put] them [up |]in order: what's the middle one?", "what would the median be?", "median?", "what {s} is in the middle of the pack (median)?", "#H if I rank the {x}, which is the one in the center?"]),
    ("mode", "statistics.mode(data)", ["mode", "most common {s}", "most frequent {s}", "most frequent value", "modal value"],
     ["which {s} [comes up|shows up|occurs|appears] [most often|the most|most]?", "what's the most common [one|value|{s}]?", "which [number|value|one] repeats [the most|most often]?", "what do we see most often?", "what is the mode?", "which {s} do I [get|have] most frequently?", "is there [one|a value] that [comes up|appears] more than the others? which?", "[find|give me] the one that is [repeated|listed] the most times.", "the mode [please|would be]?", "#H which value wins by number of appearances?"]),
    ("sum", "round(sum(data), 6)", ["sum", "total", "grand total", "overall total", "sum total"],
     ["how much is [that|it] [in total|altogether|all together|in all|all in all]?", "what's the total?", "what does [that|it all|everything] [come to|add up to|total]?", "[add|sum|tally|total] [them|these|it] [all |]up[ for me| please|].", "what do [they|these|the {x}] [add up|sum up|come|amount] to?", "[could|can] you [add|sum] [these|those|all of them] up?", "total please.", "I need the [grand |]total.", "all together that's [how much|what]?", "put [it|them] all together, what do we have?", "what if you add everything?", "I [lost|keep losing] count, what's the sum?", "the whole lot makes what?", "trying to get [a|the] total here.", "if I [add|throw] them all together[, what do I get|]?", "#H what's the bottom line when all the {x} are added?", "overall that makes?"]),
    ("maximum", "max(data)", ["maximum", "max", "highest {s}", "largest {s}", "highest value", "biggest number", "top {s}", "peak value", "largest of all"],
     ["what's the [highest|largest|biggest|top] {s}?", "what was the [highest|biggest|largest] [one|value|number]?", "which [one|value|{s}] is the [largest|biggest|highest|greatest]?", "how high did [it|they] go at most?", "what's the peak?", "[give|show] me the [top|largest|highest] one.", "what is the max?", "pick the [biggest|largest|highest] [one|number|{s}].", "how [big|large] is the [biggest|largest] one?", "the maximum, [please|if you don't mind].", "no {s} was above what value?", "#H what is the ceiling that none of the {x} goes beyond?"]),
    ("minimum", "min(data)", ["minimum", "min", "lowest {s}", "smallest {s}", "lowest value", "smallest number", "smallest of all"],
     ["what's the [lowest|smallest] {s}?", "what was the [lowest|smallest] [one|value|number]?", "which [one|value|{s}] is the [smallest|lowest]?", "how low did [it|they] go?", "[give|show] me the [lowest|smallest] one.", "what is the min?", "pick the [smallest|lowest] [one|number|{s}].", "how [small|low] is the [smallest|lowest] one?", "the minimum, [please|if you don't mind].", "no {s} was below what value?", "#H what is the floor of these {x}?"]),
    ("range", "round(max(data) - min(data), 6)", ["range", "range of the {x}", "gap between the highest and the lowest", "difference between max and min", "distance from the smallest to the largest"],
     ["what's the range?", "how far apart are the [highest and the lowest|largest and the smallest|extremes]?", "[what's|how big is] the [gap|difference|distance] between the [highest and lowest|biggest and smallest|top and bottom] {s}?", "by how much does the [largest|highest] one exceed the [smallest|lowest]?", "from the lowest to the highest, how [big|wide] is the [span|gap]?", "how much higher is the highest {s} than the lowest?", "the range, as in max minus min?", "highest minus lowest is?", "#H over how wide a span do the {x} stretch?"]),
    ("standard deviation", "round(statistics.stdev(data), 6)", ["standard deviation", "std", "stdev", "std dev", "sample standard deviation", "standard deviation of the {x}", "SD"],
     ["what's the standard deviation?", "how [much do they vary|spread out are they|scattered are they|consistent are they], as [a|the] standard deviation?", "[I need|I'd like|give me] the standard deviation (sample).", "how much [spread|variation] is there? [use|I mean] the standard deviation.", "calculate SD.", "[find|compute|work out] the sample standard deviation.", "std of [these|those|the {x}]?", "[by how much do|how far do] the {x} [typically |]deviate from the mean (standard deviation)?", "treat it as a sample: standard deviation?", "these are only a sample. what's the standard deviation?", "stats homework: standard deviation of [this|these]?", "#H how noisy is it, in terms of stdev?"]),
    ("population standard deviation", "round(statistics.pstdev(data), 6)", ["population standard deviation", "population std", "population SD", "population std dev"], ["what's the population standard deviation?", "this is the [whole|entire|complete] population, [what's the|so what is the|find the] standard deviation?", "standard deviation please, dividing by n[ and not n-1|]?", "[compute|find] the standard deviation for the full population.", "[treat|take] [it|these|them] as the whole population: standard deviation?", "population stdev?"]),
    ("variance", "round(statistics.variance(data), 6)", ["variance", "sample variance", "variance of the {x}"], ["what's the variance?", "how big is the variance?", "[compute|find|work out] the [sample |]variance.", "[I need|we need] the variance [for class|of this sample|here].", "variance of [these|those]?", "what variance do we [get|have]?", "as a sample, the variance is?"]),
    ("population variance", "round(statistics.pvariance(data), 6)", ["population variance", "population var"], ["what's the population variance?", "these are all of them (the whole population). variance?", "variance, dividing by n?", "[compute|find] the variance for the full population."]),
    ("count", "len(data)", ["count", "number of entries", "number of values", "length of the list"], ["how many [{x}|values|entries|numbers] [are there|is that|do I have|did I list]?", "how many are they?", "count [them|the entries|the {x}].", "what's n here[, the number of values|]?", "[can you|could you] count how many I wrote?"]),
    ("first quartile", "round(float(np.percentile(data, 25)), 6)", ["first quartile", "lower quartile", "Q1"], ["what's the [first|lower] quartile?", "Q1?", "below which value is the lowest quarter (Q1)?", "[find|give me] Q1."]),
    ("third quartile", "round(float(np.percentile(data, 75)), 6)", ["third quartile", "upper quartile", "Q3"], ["what's the [third|upper] quartile?", "Q3?", "above which value is the top quarter (Q3)?", "[find|give me] Q3."]),
    ("interquartile range", "round(float(np.percentile(data, 75) - np.percentile(data, 25)), 6)", ["interquartile range", "IQR", "inter-quartile range"], ["what's the [interquartile range|IQR]?", "how wide is the middle half[, the IQR|, i.e. the interquartile range]?", "[find|compute] Q3 minus Q1.", "IQR please."]),
    ("{p}th percentile", "round(float(np.percentile(data, {p})), 6)", ["{p}th percentile", "percentile {p}", "p{p}"], ["what's the {p}th percentile?", "what value [is|sits at] the {p}th percentile?", "p{p}?", "{p} percent of the {x} are below what (percentile)?", "where does the {p}th percentile lie?", "[I need|give me] percentile {p}."]),
    ("second largest value", "sorted(data)[-2]", ["second largest value", "second highest {s}", "second biggest {s}", "runner-up value"], ["what's the second [highest|largest|biggest] {s}?", "[which|what] [value|one] comes [second|right after the largest]?", "after the [biggest|highest] one, what's the next [biggest|highest]?"]),
]
COMMON = MEASURES[:8]

PHRASED = [
    "[what's|what is|whats] the {k} of {l}?", "{k}: {l}", "{l} - {k}?", "{k} {l}", "{l}. {k}?", "{i}. what's the {k}?", "{i}, so the {k} is?", "{i} and I want the {k}", "[find|get|compute|calculate|work out|figure out] the {k} [of|for] {l}", "I'm [trying|looking] to get the {k} [of|from] {l}",
    "can anyone tell me the {k} [of|for] {l}?", "{i} [and|-] [my boss|my teacher|my wife|{w}] wants the {k}. what is it?", "{i}. [find|calculate|state|determine] the {k}.", "[would|do] you know the {k} of {l}?", "[my homework says|question 4]: find the {k} of {l}", "the {k} for the {x} {l}?", "what {k} do I get from {l}?",
    "[I wonder|I'm wondering|I was asked|no idea] what the {k} of {l} is", "{i}. is there a quick way to the {k}? [what is it|please tell me]", "{i}. Thanks for telling me the {k}.", "{k} plz {l}", "need {k}, {x} = {l}", "{x}: {l}; wanted: {k}", "how would I get the {k} for {l}, and what is it?", "the {k} of the following {x} is needed: {l}",
    "please [report|provide|return] the {k} for the {x} below: {l}", "{i}. The {k} should be reported[ as one number|].", "ok so {i}. what is {k}", "hey {i}, tell me the {k} pls", "{i}. what is [a|the] {k} from this", "what does the {k} become for {l}?", "when {i}, what is the {k}?", "[for|with] the {x} {l}, the {k} equals what?", "does {l} have a {k}? tell me it",
    "a student has to find the {k} of {l}. what should [she|he] write?", "{i}. {a}. what's the {k}?", "{a}. {k} of {l}?", "{i}. what's the {k}? {a}.", "#H {l} are all the {x} there are, so what {k}?", "#H once more for {l}: which {k}?", "#H I was handed the {x} {l} and must hand in the {k}", "#H could the {k} of {l} be found?",
]
FRAMES = ["{i}. {q}", "{i}. {q}", "{i} - {q}", "{i}, {q}", "{q} {l}", "{q} {I}.", "{q} here are the {x}: {l}", "{a}. {i}. {q}", "{i}. {q} {a}.", "so {i}. {q}", "{i}... {q}", "{x}: {l}. {q}", "{l} are the {x}. {q}", "about these {x}: {l}. {q}", "the {x} are {l}. {q}", "ok {i}. now, {q}", "{q} (the {x}: {l})", "{i}; {q}", "hello, {i}. {q} thanks", "hi there! {i}. {q}"]
BLOCKS = ["{h}:\n{l}\n{q}", "{q}\n{l}", "{h}:\n{l}\n\n{q}", "{q}\n\n{x}:\n{l}", "{l}\n{q}", "{x}\n{l}\n{q}", "here's my list:\n{l}\n{q}", "{a}. {h}:\n{l}\n{q}"]
ASIDES = ["I have {n} minutes before the [meeting|bus|call]", "my [colleague|sister|neighbour] {w} asked", "it's for [chapter|exercise|task] {n}", "[no rush|take your time|it's urgent]", "it is [for a school project|for the newsletter|for my coach|for the landlord]", "we moved here {n} years ago", "the [calculator|battery of my phone] died", "I'm number {n} in the queue [by the way|here]", "{w} didn't believe me", "I'm on page {n} of the workbook", "I am not a numbers person", "sorry for my english", "this is row {n} of my sheet", "[coffee|tea] is on me", "we're in room {n}", "I did this by hand and don't trust it", "excel is not available here"]
TAILS = [" [just the number|only the result|number only], [please|thanks]", " no explanation needed", " keep it short", " one number is enough"]
ROUNDED = ["[round|rounded] to {d} [decimals|decimal places|places]", "[with|to|use] {d} [decimals|decimal places|digits after the point]", "{d} decimals [please|is enough|will do]", "give it to {d} decimal places"]

# questions with the list after or before, expression over `data`, answer
OPERATIONS: list[tuple[list[str], str, str]] = [
    (["how many [of them |of the {x} |]are [above|over|more than|greater than|bigger than|higher than] {n}?", "[count|tell me] how many [exceed|are beyond|beat|go over|pass] {n}.", "on how many occasions was it [over|above|more than] {n}?", "how many [values|times] [go|went|came out] [above|over] {n}?", "what number of {x} [is|are] [strictly |]above {n}?", "anything over {n}? how many?", "#H how many clear the {n} mark, strictly above?"], "sum(x > {n} for x in data)", "There are {r}."),
    (["how many [of them |of the {x} |]are [below|under|less than|smaller than|lower than] {n}?", "[count|tell me] how many are [below|under] {n}.", "how many [values|times] [fell|stayed|came in] [below|under] {n}?", "how many didn't [even |]reach {n}?", "what number of {x} [is|are] under {n}?"], "sum(x < {n} for x in data)", "There are {r}."),
    (["how many [of them |of the {x} |]are [at least {n}|{n} or more|{n} or higher|not below {n}|{n} and up|no less than {n}]?", "count those that [reach|are at least] {n}.", "you pass with {n} or more. how many passed?", "the [minimum|cutoff] is {n} (included). how many make it?"], "sum(x >= {n} for x in data)", "There are {r}."),
    (["how many [of them |of the {x} |]are [at most {n}|{n} or less|{n} or lower|not above {n}|no more than {n}|up to and including {n}]?", "count those that are [at most {n}|{n} or less].", "the maximum allowed is {n}, included. how many are within it?"], "sum(x <= {n} for x in data)", "There are {r}."),
    (["how many [of them |of the {x} |]are between {n} and {m}[ inclusive| (both included)|, ends included]?", "count the {x} from {n} to {m}, inclusive.", "how many fall [in|inside|into] the interval [{n} to {m}|from {n} to {m}], ends included?"], "sum({n} <= x <= {m} for x in data)", "There are {r}."),
    (["which [of them |{x} |ones ][are|were] [above|over|greater than|more than] {n}?", "[list|show|give] me [the ones|all|the {x}] [above|over] {n}.", "keep only [those|what is|the {x}] [above|over|bigger than] {n}.", "filter out everything that isn't above {n}."], "[x for x in data if x > {n}]", "They are {r}."),
    (["which [of them |{x} |ones ][are|were] [below|under|less than|smaller than] {n}?", "[list|show|give] me [the ones|all|the {x}] [below|under] {n}.", "keep only [those|what is|the {x}] [below|under|smaller than] {n}."], "[x for x in data if x < {n}]", "They are {r}."),
    (["what percent[age|] of [them|the {x}] [is|are] [above|over|more than] {n}?", "how many percent are [above|over] {n}?", "what share, in percent, [exceeds|is above] {n}?"], "round(sum(x > {n} for x in data) / len(data) * 100, 6)", "It is {r}%."),
    (["what percent[age|] of [them|the {x}] [is|are] [below|under|less than] {n}?", "how many percent are [below|under] {n}?"], "round(sum(x < {n} for x in data) / len(data) * 100, 6)", "It is {r}%."),
    (["how many are above [the|their own|their] [average|mean]?", "how many [of the {x} |]are better than average, so above the mean?", "count those [above|greater than|higher than] the mean.", "how many beat the average?"], "sum(x > statistics.mean(data) for x in data)", "There are {r}."),
    (["sort [them|these|the {x}][, smallest first| in ascending order| from low to high|, lowest at the top|].", "put [them|these] in order[ from small to big|, starting with the lowest|].", "[can you|could you] [order|rank|arrange|sort] [them|these] from [lowest to highest|smallest to largest]?", "I want them [ascending|in increasing order|from low to high].", "what's the order from smallest to largest?", "#H line the {x} up, growing to the right"], "sorted(data)", "Sorted: {r}"),
    (["sort [them|these|the {x}][, biggest first| in descending order| from high to low|, highest at the top].", "[can you|could you] [order|rank|arrange|sort] [them|these] from [highest to lowest|largest to smallest|best to worst, high to low]?", "I want them [descending|in decreasing order|from high to low].", "ranking with the [highest|largest] on top, please."], "sorted(data, reverse=True)", "Sorted: {r}"),
    (["what are the [top three|3 highest|three largest|3 biggest] {x}?", "[give|show] me the [top 3|three highest|best three, so the largest]."], "sorted(data, reverse=True)[:3]", "They are {r}."),
    (["what are the [three lowest|3 smallest|bottom three] {x}?", "[give|show] me the [bottom 3|three lowest|three smallest]."], "sorted(data)[:3]", "They are {r}."),
    (["what do the [three highest|top 3|three largest] [add up to|make together|come to]?", "sum of the [top three|three largest] {x}?"], "round(sum(sorted(data)[-3:]), 6)", "The sum is {r}."),
    (["[give|show] me the [running totals|cumulative sums|running sums].", "what's the running total after each [one|{s}|step]?", "cumulative sum, please.", "how does the total grow, step by step?", "what is the cumulative total at each point?"], "[round(sum(data[:n + 1]), 6) for n in range(len(data))]", "The running totals are {r}."),
    (["[give|show] me the [differences|changes] [between neighbours|from one to the next|between consecutive values].", "by how much does it change each time?", "what are the step-to-step [differences|changes]?"], "[round(b - a, 6) for a, b in zip(data, data[1:])]", "The differences are {r}."),
    (["what would the average be if I [also |]add [a|one more|another] {m}?", "[suppose|say] [one more|another] {s} of {m} [comes|is added]. [new|what is the new] average?", "if the next {s} is {m}, [what's|what is] the average then?", "and with an extra {m} [on top |in the list |]the mean becomes?"], "round(sum(data + [{m}]) / len(data + [{m}]), 6)", "The mean is {r}."),
    (["what do I need next to [get|reach|have] an average of {m}?", "which {s} must come next so that the average is {m}?", "I want the average at {m}. what must the next {s} be?", "to bring the mean to {m}, the next one has to be what?", "#H what should one more {s} be for a mean of exactly {m}?"], "round({m} * (len(data) + 1) - sum(data), 6)", "The answer is {r}."),
    (["is the [average|mean] [above|over|greater than|more than|higher than] {n}?", "[did|do] we average [more than|over] {n}?", "does the mean exceed {n}?", "yes or no: average over {n}?", "[can|could] you check [if|whether] the average is above {n}?"], "statistics.mean(data) > {n}", "{r}."),
    (["is the total [above|over|more than|higher than] {n}?", "do they add up to more than {n}?", "does the sum [exceed|go over] {n}?", "together, is that more than {n}?"], "sum(data) > {n}", "{r}."),
    (["what are the [lowest and the highest|minimum and the maximum|smallest and largest]?", "[give|show] me min and max.", "between which values do [they|the {x}] lie (min and max)?", "the extremes please, smallest and largest."], "min(data), max(data)", "The minimum and the maximum are {r}."),
    (["I need both the mean and the median.", "what's the average, and what's the median?", "mean + median?", "average and median, please."], "round(statistics.mean(data), 6), round(statistics.median(data), 6)", "The mean and the median are {r}."),
    (["I need the mean and the standard deviation.", "what's the average, and what's the standard deviation?", "mean ± sd: what are the two numbers?", "mean + std?", "average and sample standard deviation please."], "round(statistics.mean(data), 6), round(statistics.stdev(data), 6)", "The mean and the standard deviation are {r}."),
    (["how [often|many times] [does|did] {v} [come up|appear|occur|show up]?", "count [the times|how often] {v} [appears|is there].", "how many [of them |]are exactly {v}?"], "data.count({v})", "It appears {r} times."),
    (["how many different [values|{x}|ones] are there?", "[without|ignoring] repeats, how many [values|are there]?", "how many distinct [ones|values]?"], "len(set(data))", "There are {r}."),
    (["which [different|distinct] values [are there|occur]?", "[remove|drop|throw out] [the |]duplicates[ and sort them|].", "list [each value|every one] only once."], "sorted(set(data))", "The distinct values are {r}."),
    (["what's the average without the [lowest|smallest] one?", "[drop|leave out|ignore] the [lowest|smallest]. average of the rest?", "my teacher drops the lowest {s}. what's the average [then|of the rest]?"], "round(sum(sorted(data)[1:]) / (len(data) - 1), 6)", "The mean is {r}."),
    (["what's the average without the [highest|largest|biggest] one?", "[drop|leave out|ignore] the [highest|largest|biggest]. average of the rest?"], "round(sum(sorted(data)[:-1]) / (len(data) - 1), 6)", "The mean is {r}."),
    (["the highest and the lowest don't count. what's the average of the [rest|others]?", "trim one at each end (lowest and highest), mean of what remains?", "average without the best and the worst?"], "round(sum(sorted(data)[1:-1]) / (len(data) - 2), 6)", "The mean is {r}."),
    (["what's the z-score of {v} (sample standard deviation)?", "how many standard deviations is {v} from the mean?", "z score of {v} [in this sample|here]?", "standardize {v} [with the mean and sample standard deviation of these|within these {x}]."], "round(({v} - statistics.mean(data)) / statistics.stdev(data), 6)", "The z-score is {r}."),
    (["what's the coefficient of variation[, in percent|, as a percentage]?", "standard deviation divided by the mean, as a percentage?", "CV in percent?"], "round(statistics.stdev(data) / statistics.mean(data) * 100, 6)", "It is {r}%."),
    (["how far is {v} from the average?", "by how much does {v} differ from the mean (the absolute difference)?"], "round(abs({v} - statistics.mean(data)), 6)", "The answer is {r}."),
]
REMOVED_FIRST = {"sum(sorted(data)[1:])": "[1:]", "sum(sorted(data)[:-1])": "[:-1]", "sum(sorted(data)[1:-1])": "[1:-1]"}
EXTREMES: list[tuple[list[str], list[str], list[str], str]] = [
    (["who [has|had|got] the [highest|biggest|largest] {s}?", "who is [on top|number one|first] by {s}, counting from the highest?", "whose {s} is the [highest|largest|biggest]?", "name the one with the [highest|largest] {s}."], ["which {d} had the [highest|biggest|largest] {s}?", "on what {d} was the {s} highest?", "when was it the highest?", "the {d} with the top {s}?"], ["which one has the [highest|largest|biggest] {s}?", "where is the {s} the highest?", "what comes out [on top|highest]?"], "max"),
    (["who [has|had|got] the [lowest|smallest] {s}?", "whose {s} is the [lowest|smallest]?", "who is [last|at the bottom] by {s}, the smallest one?", "name the one with the [lowest|smallest] {s}."], ["which {d} had the [lowest|smallest] {s}?", "on what {d} was the {s} lowest?", "when was it the lowest?"], ["which one has the [lowest|smallest] {s}?", "where is the {s} the lowest?", "what comes out lowest?"], "min"),
]


_ASKING = re.compile(r"(?:could|can|would|just|please|tell me|I'd like|I need to|help me|I was)\b(?! decimal)", re.IGNORECASE)
_ASKED = re.compile(r"(?:what|which|who|how|when|where|is|find|get|compute|calculate|work|figure|count|list|show|give|sort|add|tell|convert|put|keep|can|could|please|I'd|I need)\b", re.IGNORECASE)


def typed(draw: Draw, question: str, *, lower: bool = True) -> str:
    """Stories get little dressing: most people begin them without a prefix."""
    if draw.chance(0.45):
        dressed = dress(draw, question, lower=lower)
        while _ASKING.match(dressed) and not _ASKED.match(question):
            dressed = dress(draw, question, lower=lower)
        return dressed
    question = re.sub(r"(\w\w[.?!] )([a-z])", lambda m: m.group(1) + m.group(2).upper(), question) if lower and draw.chance(0.5) else question
    return question[0].upper() + question[1:] if question[1:2].islower() and draw.chance(0.6) else question


def _sentence(draw: Draw, data: Listing, name: str) -> str:
    """The topic's sentence around the list; a list of lines needs only what goes before it."""
    if data.block:
        ends = [t.removesuffix("{l}").rstrip(" :=") for t in data.topic[2] if t.endswith("{l}")]
        return draw.say([*ends, f"the {data.topic[1]}"], w=name)
    if re.search(r"^\S+ (?:has|got) ", data.shown):
        return data.shown
    if data.labels and data.topic[8] not in ("day", "month"):
        return draw.say(["the {x} [are|were] {l}", "{x}: {l}", "here [are|come] the {x}: {l}", "{l}", "I [noted|have] the {x} of everybody: {l}" if data.topic[8] == "person" else "I noted the {x}: {l}"], x=data.topic[1], l=data.shown)
    return re.sub(r"(\d)h hours", r"\1h", re.sub(r"\b(goals|steps|visitors|hours|eggs|pages|stars) \1\b", r"\1", draw.say(data.topic[2], l=data.shown, w=name)))


def _question(draw: Draw, data: Listing, bank: list[str], phrases: list[str] | None = None, **slots: str) -> str:
    """A frame around the list and a question of `bank`, or around a noun phrase of `phrases`."""
    single, plural = data.topic[:2]
    name = person(draw)
    slots = {"s": single, "x": plural, "n": str(draw.integer(2, 60)), "w": name, **slots}
    intro = _sentence(draw, data, name)
    aside = draw.say(ASIDES, w=person(draw), n=str(draw.integer(2, 60)))
    phrased = phrases is not None and draw.chance(0.45)
    asked = draw.say(phrases if phrased and phrases is not None else bank, **slots)
    if data.block:
        asked = f"{draw.one(['the', 'I need the', 'what is the', 'find the'])} {asked}" if phrased else asked
        return draw.say(BLOCKS, h=intro, l=data.shown, q=asked, x=plural, a=aside)
    frames, extra = (PHRASED, {"k": asked}) if phrased else (FRAMES, {"q": asked})
    question = draw.say(frames, i=intro, I=intro[0].upper() + intro[1:], l=data.shown, x=plural, a=aside, w=slots["w"], **extra)
    return re.sub(r"\?\.|\.\?", "?", re.sub(r"\.\.(?!\.)(?<!\.\.\.)", ".", question))


def _imports(code: str) -> str:
    return ("import statistics\n" if "statistics." in code else "") + ("import numpy as np\n" if "np." in code else "")


def answered(question: str, code: str, answer: str) -> Exchange:
    """The exchange with what the code printed in place of `{r}`."""
    output = execute(code)
    return Exchange(question, (Call(code, output),), answer.replace("{r}", output))


def measure(draw: Draw) -> Exchange:
    """One statistic of a list."""
    name, expression, phrases, bank = draw.one(COMMON if draw.chance(0.72) else MEASURES)
    p = str(draw.one([5, 10, 20, 30, 40, 60, 70, 80, 85, 90, 95, 99]))
    name, expression = name.replace("{p}", p), expression.replace("{p}", p)
    data = listing(draw, draw.integer(4, 9), repeat=name == "mode", distinct=name == "second largest value")
    question = _question(draw, data, bank, phrases, p=p)
    bare = question.endswith(data.shown)
    if ", 6)" in expression and draw.chance(0.1) and not (bare and data.block):
        places = draw.integer(1, 3)
        expression = expression.replace(", 6)", f", {places})")
        wish = draw.say(ROUNDED, d=str(places)).replace("1 decimals", "1 decimal").replace("1 decimal places", "1 decimal place")
        question += f" ({wish})" if bare else f" {wish}" if question[-1] in "?." else f", {wish}"
    elif draw.chance(0.05) and question[-1] in "?.":
        question += draw.say(TAILS)
    code = f"{_imports(expression)}data = [{', '.join(data.values)}]\nprint({expression})"
    return answered(typed(draw, question, lower=not data.labels), code, f"The {name} is {{r}}.")


def operation(draw: Draw) -> Exchange:
    """Counting, filtering, sorting, running totals, trimmed means, what is needed next."""
    bank, expression, answer = draw.one(OPERATIONS)
    data = listing(draw, draw.integer(4, 9), repeat="count" in expression or "set" in expression, labelled=0.1, positive="100" in expression)
    ordered = sorted(float(v) for v in data.values)
    low, high = int(ordered[0]), max(int(ordered[0]) + 2, int(ordered[-1]))
    n = draw.integer(low, high - 1)
    m = draw.integer(n + 1, high + 1) if "<= x <=" in expression else draw.integer(low, high)
    if "sum(data) >" in expression:
        total = int(sum(ordered))
        n = total + draw.integer(-abs(total) // 4 - 5, abs(total) // 4 + 5)
    slots = {"n": str(n), "m": str(m), "v": draw.one(data.values)}
    if "stdev" in expression and len(set(data.values)) < 2:
        return operation(draw)
    if "/ statistics.mean" in expression and not any(ordered):
        return operation(draw)
    question = _question(draw, data, bank, **slots)
    for slot, value in slots.items():
        expression = expression.replace("{" + slot + "}", value)
    made = f"[{', '.join(data.values)}]"
    for summed, part in REMOVED_FIRST.items():
        if summed in expression:
            made, expression = f"sorted({made}){part}", "round(sum(data) / len(data), 6)"
    if "data + [" in expression:
        made, expression = f"[{', '.join([*data.values, slots['m']])}]", "round(sum(data) / len(data), 6)"
    return answered(typed(draw, question, lower=not data.labels), f"{_imports(expression)}data = {made}\nprint({expression})", answer)


def labelled(draw: Draw) -> Exchange:
    """Who or which one is highest or lowest, from a list with names."""
    data = listing(draw, draw.integer(3, 6), distinct=True, labelled=1.0)
    if not data.labels or len(set(data.values)) < len(data.values):
        return labelled(draw)
    kind = data.topic[8]
    people, dated, others, function = draw.one(EXTREMES)
    bank = people if kind == "person" else dated if kind in ("day", "month") else others
    question = _question(draw, data, bank, d="month" if kind == "month" else "day")
    pairs = ", ".join(f"{k!r}: {v}" for k, v in zip(data.labels, data.values, strict=True))
    return answered(typed(draw, question, lower=False), f"data = {{{pairs}}}\nprint({function}(data, key=data.get))", "It is {r}.")


KINDS: list[Kind] = [("statistics", 12, measure), ("statistics", 6, operation), ("statistics", 2, labelled)]
