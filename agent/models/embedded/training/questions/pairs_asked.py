"""Two lists in one question: correlation, slope, comparison of means, weighted means; z-scores."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.lists_asked import answered, typed
from samara.agent.models.embedded.training.questions.lists_written import TOPICS, draw_values
from samara.agent.models.embedded.training.questions.words import person

PAIRS: list[tuple[list[str], str, str]] = [
    (["[what's|what is] the correlation between {l} and {o}?", "correlation of {l} with {o}", "how strongly are {x} {l} and {y} {o} correlated?", "x: {l}\ny: {o}\n[correlation|pearson r|r]?", "I have {x} {l} and {y} {o}. [do they go together? give me the correlation|what's the correlation coefficient|compute Pearson's r]", "{x}: {l}. {y}: {o}. [correlation|how correlated are they|correlation coefficient, please]?", "[compute|find|calculate] the [Pearson |]correlation [coefficient |]for x = {l} and y = {o}", "is there a link between {x} ({l}) and {y} ({o})? correlation please", "#H correlate {l} to {o}"], "round(statistics.correlation(x, y), 6)", "The correlation is {r}."),
    (["[what's|what is] the [sample |]covariance of {l} and {o}?", "covariance: {l} vs {o}", "x = {l}, y = {o}. covariance?"], "round(statistics.covariance(x, y), 6)", "The covariance is {r}."),
    (["[what's|what is] the slope of the [best fit|regression] line for x = {l} and y = {o}?", "fit a line through x {l} and y {o}, what's the slope?", "x: {l}\ny: {o}\nslope of the least squares line?", "linear regression of {o} on {l}: slope?"], "round(statistics.linear_regression(x, y).slope, 6)", "The slope is {r}."),
    (["which has the higher average: {l} or {o}? [show both|give both averages]", "average of {l} and average of {o}?", "group A: {l}. group B: {o}. [compare the means|what are the two averages|mean of each]?", "[the means|both averages], please: first {l}, second {o}"], "round(statistics.mean(x), 6), round(statistics.mean(y), 6)", "The means are {r}."),
    (["is the average of {l} [higher|bigger|greater] than [that|the average] of {o}?", "{l} against {o}: is the mean of the first one higher?", "team 1 got {l}, team 2 got {o}. did team 1 have the higher average?", "before: {l}; after: {o}. was the average higher before?"], "statistics.mean(x) > statistics.mean(y)", "{r}."),
]
WEIGHTED = ["[what's|find|compute] the weighted [average|mean] of {l} with weights {o}?", "weighted mean: values {l}, weights {o}", "{l} weighted by {o}, [average|mean]?", "my marks are {l} and they count {o}. what's my weighted average?", "the [exams|modules|courses] gave {l} and have {o} credits. [weighted average|what's the credit-weighted average]?", "values {l}\nweights {o}\nweighted average?", "grades {l} with weights {o}: final [grade|mark]?", "I got {l}; these count {o} respectively. my final weighted mean?", "average {l} but weigh them {o}"]
ZSCORES = ["[what's|what is|find] the z-score of {v} [if|when] the mean is {m} and the standard deviation is {s}?", "z score: x = {v}, mean = {m}, sd = {s}", "mean {m}, std {s}. how many standard deviations [above the mean |from the mean |]is {v}?", "a test has mean {m} and standard deviation {s}. {w} got {v}. what's [the|{w}'s] z-score?", "[standardize|standardise] {v} with mean {m} and sd {s}", "my score is {v}, the average was {m} with a standard deviation of {s}. my z?", "mu = {m}, sigma = {s}, x = {v}: find z"]


def paired(draw: Draw) -> Exchange:
    """Two lists: correlation, slope, comparison of means, weighted means; z-scores."""
    if draw.chance(0.15):
        mean, spread = draw.integer(10, 500), draw.integer(2, 40)
        v, m, s = str(mean + draw.integer(-2 * spread, 3 * spread)), str(mean), str(spread) if draw.chance(0.7) else f"{spread}.{draw.integer(1, 9)}"
        return answered(typed(draw, draw.say(ZSCORES, v=v, m=m, s=s, w=person(draw))), f"print(round(({v} - {m}) / {s}, 6))", "The z-score is {r}.")
    count = draw.integer(3, 6)
    one, two = draw.rng.sample([t for t in TOPICS if t[3] >= 0], 2)
    bank, expression, answer = draw.one(PAIRS[:1] if draw.chance(0.35) else PAIRS)
    two = one if "mean(x)" in expression else two
    first, second = (draw_values(draw, topic, count, distinct=True) for topic in (one, two))
    if len(set(first)) < 2 or len(set(second)) < 2:
        return paired(draw)
    join = draw.one([", ", ", ", ", ", " ", ","])
    shape = draw.one(["%s", "%s", "[%s]", "(%s)"])
    if draw.chance(0.3):
        weights = [str(draw.integer(1, 9)) for _ in range(count)] if draw.chance(0.6) else [f"0.{draw.integer(1, 6)}" for _ in range(count)]
        grades = [str(draw.integer(1, 100)) for _ in range(count)]
        question = draw.say(WEIGHTED, l=shape % join.join(grades), o=shape % join.join(weights))
        code = f"x = [{', '.join(grades)}]\nw = [{', '.join(weights)}]\nprint(round(sum(a * b for a, b in zip(x, w)) / sum(w), 6))"
        return answered(typed(draw, question), code, "The weighted mean is {r}.")
    question = draw.say(bank, l=shape % join.join(first), o=shape % join.join(second), x=one[1], y=two[1])
    return answered(typed(draw, question), f"import statistics\nx = [{', '.join(first)}]\ny = [{', '.join(second)}]\nprint({expression})", answer)


KINDS: list[Kind] = [("statistics", 2, paired)]
