"""Statistics of a list given in the question, with follow-ups on the same list."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute

# name in the answer, ways to say it, expression over `data`, module it needs
MEASURES: list[tuple[str, list[str], str, str]] = [
    ("mean", ["mean", "average", "arithmetic mean", "mean value", "avg", "average value", "arithmetic average"], "round(statistics.mean(data), 6)", "statistics"),
    ("median", ["median", "median value", "middle value (median)"], "round(statistics.median(data), 6)", "statistics"),
    ("mode", ["mode", "most common value", "most frequent [number|value]", "value that [appears|occurs] most often", "#H number that shows up most"], "statistics.mode(data)", "statistics"),
    ("sum", ["sum", "total", "sum total", "grand total"], "round(sum(data), 6)", ""),
    ("maximum", ["maximum", "max", "largest", "largest [value|number]", "[biggest|highest] [number|value]", "highest", "biggest", "greatest value"], "max(data)", ""),
    ("minimum", ["minimum", "min", "smallest", "smallest [value|number]", "lowest [value|number]", "lowest", "least value"], "min(data)", ""),
    ("standard deviation", ["standard deviation", "stdev", "sample standard deviation", "std", "std dev", "standard dev", "SD", "#H sample std deviation"], "round(statistics.stdev(data), 6)", "statistics"),
    ("population standard deviation", ["population standard deviation", "population std[ dev|]", "standard deviation of the whole population", "pstdev"], "round(statistics.pstdev(data), 6)", "statistics"),
    ("variance", ["variance", "sample variance"], "round(statistics.variance(data), 6)", "statistics"),
    ("population variance", ["population variance", "pvariance"], "round(statistics.pvariance(data), 6)", "statistics"),
    ("range", ["range", "range (max minus min)", "spread between the largest and the smallest", "difference between the [largest and smallest|highest and lowest|max and min]", "#H span"], "round(max(data) - min(data), 6)", ""),
    ("count", ["count", "number of [items|values|elements|numbers|entries]", "length", "#H amount of numbers"], "len(data)", ""),
    ("product", ["product", "product of all"], "round(math.prod(data), 6)", "math"),
    ("geometric mean", ["geometric mean"], "round(statistics.geometric_mean(data), 6)", "statistics"),
    ("harmonic mean", ["harmonic mean"], "round(statistics.harmonic_mean(data), 6)", "statistics"),
    ("quartiles", ["quartiles", "three quartiles", "quartiles (Q1, Q2, Q3)"], "np.percentile(data, [25, 50, 75]).round(6).tolist()", "numpy"),
    ("interquartile range", ["interquartile range", "IQR", "iqr"], "round(float(np.percentile(data, 75) - np.percentile(data, 25)), 6)", "numpy"),
    ("{p}th percentile", ["{p}th percentile", "{p} percentile", "percentile {p}"], "round(float(np.percentile(data, {p})), 6)", "numpy"),
    ("first quartile", ["first quartile", "lower quartile", "Q1"], "round(float(np.percentile(data, 25)), 6)", "numpy"),
    ("third quartile", ["third quartile", "upper quartile", "Q3"], "round(float(np.percentile(data, 75)), 6)", "numpy"),
    ("second largest value", ["second largest [value|number|]", "second highest [value|]", "second biggest [number|]"], "sorted(data)[-2]", ""),
]
COMMON = MEASURES[:11]

FORMS = [
    "what is the {k} of {l}?", "what's the {k} of {l}", "[compute|calculate|find|give me|get|show|tell me|work out|determine] the {k} [of|for] {l}", "{k} of {l}", "{l} {k}", "{k} {l}",
    "I have [these|the] [numbers|values|measurements|data|scores|readings|data points]: {l}. [what is|what's|find|give me|calculate] the {k}?", "the [numbers|values|temperatures|scores|results|grades|prices|ages|weights|heights|sales] are {l}. [find|give me|compute|what is] the {k}",
    "{k}: {l}", "what's the {k} of [these|the following|this list of] numbers: {l}?", "[given|for|from|with] [the list |the numbers |the values |]{l}, [what is|find|calculate|compute] the {k}?", "[calculate|compute|find] [the |]{k}: {l}",
    "here are [my|some|the] [numbers|values|grades|test scores|results]: {l}. [I need|I want|please give me|can you find] the {k}", "can you [find|get|calculate|compute|tell me] the {k} of {l}?", "my [scores|marks|grades|expenses|times] [are|were] {l}, what is [the|my] {k}?",
    "what is the {k} for the [data set|dataset|list|sample|series] {l}", "data: {l}. {k}?", "the {k} of {l} is what?", "take the list {l} and [compute|give|find] its {k}", "how do I get the {k} of {l}? just tell me the value",
    "[for|in] this [sample|list|data]: {l} - [find|what is] the {k}", "numbers {l}\n{k}?", "students scored {l}. what [is|was] the {k}?", "we measured {l}. {k}?", "a [shop|farm|team|factory] recorded {l} [over the week|this week|]. [find|what is] the {k}",
    "here is a list: {l} - I'd like its {k}", "{l} -> {k}?", "#H how big is the {k} if my values are {l}?", "#H look at {l} and report the {k}",
]
FOLLOW = ["and the {k}?", "what about the {k}?", "now the {k}", "and what is the {k}?", "the {k} too", "also [give me |]the {k}", "and {k}?", "what is their {k}?", "ok, and the {k}[ of them|]?", "now [give me|find|compute] the {k}", "[what's|what is] the {k} of the same [list|numbers|data]?",
          "{k}?", "can I also have the {k}", "thanks, and the {k}?", "how about the {k}?", "#H plus the {k} please"]

LISTED: list[tuple[list[str], str, str]] = [
    (["sort {l}[ in ascending order| ascending| from smallest to largest|]", "[put|arrange|order] {l} in [ascending|increasing] order", "[sort|order] [these|the|the following] numbers: {l}", "{l} sorted", "[can you |]sort the list {l}", "arrange {l} from [small to large|low to high|smallest to biggest]", "order the values {l} so that they go up"], "sorted(data)", "Sorted: {r}"),
    (["sort {l} [in descending order|descending|from largest to smallest|in reverse]", "[put|arrange|order] {l} in [descending|decreasing] order", "{l} sorted from [high to low|large to small|biggest to smallest]", "sort descending: {l}", "#H order the values {l} so that they go down"], "sorted(data, reverse=True)", "Sorted: {r}"),
    (["reverse the list {l}", "[put|write] {l} in reverse order[ without sorting|]"], "data[::-1]", "Reversed: {r}"),
    (["remove [the |]duplicates from {l}", "[list|show|what are] the [unique|distinct] [values|numbers] [in|of] {l}", "[unique|distinct] values of {l}"], "sorted(set(data))", "The distinct values are {r}."),
    (["how many of {l} are [greater than|above|over|more than|larger than] {n}?", "count [the |]numbers [above|greater than|over] {n} in {l}", "in {l}, how many are [above|over|bigger than] {n}?"], "sum(x > {n} for x in data)", "There are {r}."),
    (["how many of {l} are [less than|below|under|smaller than] {n}?", "count [the |]numbers [below|less than|under] {n} in {l}", "in {l}, how many are [below|under|smaller than] {n}?"], "sum(x < {n} for x in data)", "There are {r}."),
    (["[which|what] [numbers|values] [in|of] {l} are [above|greater than|over] {n}?", "filter {l} to [values|numbers] [above|greater than|over] {n}"], "[x for x in data if x > {n}]", "They are {r}."),
    (["[which|what] [numbers|values] [in|of] {l} are even?", "[keep|list|show] [only |]the even numbers [of|in|from] {l}"], "[x for x in data if x % 2 == 0]", "They are {r}."),
    (["[the |]cumulative sum of {l}", "running total of {l}"], "[round(sum(data[:n + 1]), 6) for n in range(len(data))]", "The running totals are {r}."),
    (["multiply [each|every] [number|element] of {l} by {s}", "scale {l} by {s}", "{l} times {s}, each"], "[round(x * {s}, 6) for x in data]", "The result is {r}."),
    (["square [each|every] [number|element] [of|in] {l}", "[the |]squares of {l}"], "[round(x ** 2, 6) for x in data]", "The squares are {r}."),
    (["sum of [the |]squares of {l}", "add [up |]the squares of {l}"], "round(sum(x ** 2 for x in data), 6)", "The sum is {r}."),
    (["how many times does {m} [appear|occur] in {l}?", "count {m} in {l}", "how often is {m} in {l}?"], "data.count({m})", "It appears {r} times."),
    (["[the |]mean and [the |]median of {l}", "[what are|give me|find|compute] the [average|mean] and median of {l}"], "round(statistics.mean(data), 6), round(statistics.median(data), 6)", "The mean and the median are {r}."),
    (["[the |][min and max|minimum and maximum|smallest and largest value] of {l}", "[what are|give me|find] the [min and max|minimum and maximum] of {l}"], "min(data), max(data)", "The minimum and the maximum are {r}."),
    (["[the |]mean and [the |]standard deviation of {l}", "[what are|give me|find] the mean and [standard deviation|std] of {l}"], "round(statistics.mean(data), 6), round(statistics.stdev(data), 6)", "The mean and the standard deviation are {r}."),
]


def numbers(draw: Draw, count: int | None = None) -> list[str]:
    """A list of numbers as code writes them."""
    count = count or draw.integer(3, 10)
    top = draw.one([10, 20, 100, 100, 1000, 5000])
    if draw.chance(0.22):
        return [f"{draw.integer(0, top)}.{draw.integer(1, 9)}" for _ in range(count)]
    low = -top if draw.chance(0.06) else 0
    values = [str(draw.integer(low, top)) for _ in range(count)]
    if draw.chance(0.3):
        values[draw.integer(0, count - 1)] = values[draw.integer(0, count - 1)]
    return values


def surface(draw: Draw, values: list[str]) -> str:
    """How a person writes a list."""
    x = draw.rng.random()
    if x < 0.42:
        return ", ".join(values)
    if x < 0.6:
        return "[" + ", ".join(values) + "]"
    if x < 0.72:
        return " ".join(values)
    if x < 0.8:
        return ",".join(values)
    if x < 0.96:
        return ", ".join(values[:-1]) + str(draw.one([" and ", ", and ", " & "])) + values[-1]
    return "(" + ", ".join(values) + ")"


def _imports(code: str) -> str:
    names = {"statistics.": "import statistics\n", "math.": "import math\n", "np.": "import numpy as np\n"}
    return "".join(line for name, line in names.items() if re.search(rf"\b{name[:-1]}\.", code))


def _measure(draw: Draw) -> tuple[str, str, str]:
    name, spoken, code, _ = draw.one(COMMON if draw.chance(0.75) else MEASURES)
    p = str(draw.one([5, 10, 20, 25, 30, 40, 60, 75, 80, 85, 90, 95, 99]))
    return name.replace("{p}", p), draw.say(spoken, p=p), code.replace("{p}", p)


PLOTS = [
    (["now plot [it|them|that]", "plot [them|it|that|the numbers|the list]", "and plot [it|them]", "[show|draw|make] a [plot|line chart|graph] of [them|it|the data|these]", "can you plot [them|it|that]?", "put them in a chart"], "plt.plot(data)"),
    (["[now |]a histogram[ please|]", "[now |][make|draw|show|plot] a histogram[ of them| of it|]", "and a histogram of [them|these|the data]", "plot the distribution"], "plt.hist(data)"),
    (["[now |]a bar chart[ please|]", "[now |][make|draw|show] a bar [chart|plot][ of them| of it|]", "plot [them|it] as bars"], "plt.bar(range(len(data)), data)"),
]


def _plot(draw: Draw) -> Exchange:
    bank, code = draw.one(PLOTS)
    call = Call(f"import matplotlib.pyplot as plt\nplt.figure()\n{code}\nplt.savefig('plot.png')", "[file saved: plot.png]")
    return Exchange(dress(draw, draw.say(bank)), (call,), "I saved the plot as plot.png.")


def measure(draw: Draw) -> list[Exchange]:
    """One statistic of a list, sometimes followed by others of the same list."""
    values = numbers(draw)
    name, spoken, expression = _measure(draw)
    if "geometric" in expression or "harmonic" in expression:
        values = [v.lstrip("-") if float(v) != 0 else "1" for v in values]
    question = draw.say(FORMS, k=spoken, l=surface(draw, values))
    space: dict[str, object] = {}
    code = f"{_imports(expression)}data = [{', '.join(values)}]\nprint({expression})"
    output = execute(code, space)
    exchanges = [Exchange(dress(draw, question), (Call(code, output),), f"The {name} is {output}.")]
    while draw.chance(0.3) and len(exchanges) < 4:
        name, spoken, expression = _measure(draw)
        if draw.chance(0.1):
            exchanges.append(_plot(draw))
            continue
        if draw.chance(0.06):
            code, answer = "print(sorted(data))", "Sorted: {r}"
            question = draw.one(["now sort them", "sort them", "and sorted?", "put them in order"])
        else:
            question = draw.say(FOLLOW, k=spoken)
            code, answer = f"{_imports(expression)}print({expression})", f"The {name} is {{r}}."
        output = execute(code, space)
        exchanges.append(Exchange(dress(draw, question), (Call(code, output),), answer.replace("{r}", output)))
    return exchanges


def listed(draw: Draw) -> Exchange:
    """Sorting, filtering, counting, running totals of a list."""
    bank, expression, answer = draw.one(LISTED)
    values = numbers(draw)
    if "% 2" in expression:
        values = [str(draw.integer(1, 99)) for _ in values]
    n, s, m = str(draw.integer(1, 100)), str(draw.integer(2, 20)), draw.one(values)
    question = draw.say(bank, l=surface(draw, values), n=n, s=s, m=m)
    for slot, value in {"n": n, "s": s, "m": m}.items():
        expression = re.sub(r"\{" + slot + r"\}", value, expression)
    code = f"{_imports(expression)}data = [{', '.join(values)}]\nprint({expression})"
    output = execute(code)
    return Exchange(dress(draw, question), (Call(code, output),), answer.replace("{r}", output))


KINDS: list[Kind] = [("statistics", 11, measure), ("lists", 5, listed)]
