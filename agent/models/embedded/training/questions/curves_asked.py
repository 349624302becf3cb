"""Curves and charts as people ask for them: ranges said in many ways, stories behind a formula, extras.

`@` stands for the variable of a formula, which keeps its letter in the code.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions.turns_said import LEAD, filled_in
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word, person

FORMULAS: list[tuple[list[str], str]] = [
    (["@^2", "@**2", "@²"], "@ ** 2"), (["@^3", "@³", "@**3"], "@ ** 3"), (["@**3 - {a}*@", "@^3 - {a}@", "@³-{a}@"], "@ ** 3 - {a} * @"), (["@^3 + {a}@^2 - {b}@", "@³ + {a}@² - {b}@"], "@ ** 3 + {a} * @ ** 2 - {b} * @"), (["{a}@ + {b}", "{a}*@ + {b}", "{a}@+{b}"], "{a} * @ + {b}"), (["{a}@ - {b}", "{a}*@-{b}"], "{a} * @ - {b}"), (["{b} - {a}@", "{b}-{a}*@"], "{b} - {a} * @"), (["@^2 - {a}@ + {b}", "@²-{a}@+{b}", "@**2 - {a}*@ + {b}"], "@ ** 2 - {a} * @ + {b}"), (["@^2 + {a}@ - {b}", "@² + {a}@ - {b}"], "@ ** 2 + {a} * @ - {b}"), (["{b} - @^2", "{b} - @²"], "{b} - @ ** 2"), (["-@^2 + {a}@", "-@²+{a}@"], "-@ ** 2 + {a} * @"), (["{d}@^2 - {a}@", "{d}@² - {a}@"], "{d} * @ ** 2 - {a} * @"), (["(@ - {a})^2", "(@-{a})²", "(@ - {a})**2"], "(@ - {a}) ** 2"), (["(@ + {a})(@ - {b})"], "(@ + {a}) * (@ - {b})"), (["@^4 - {a}@^2", "@**4 - {a}*@**2"], "@ ** 4 - {a} * @ ** 2"),
    (["1/(1 + @^2)", "1 / (1 + @²)", "1/(1+@**2)"], "1 / (1 + @ ** 2)"), (["@/(@^2 + {a})", "@ / (@² + {a})"], "@ / (@ ** 2 + {a})"), (["{a}/(1 + @^2)"], "{a} / (1 + @ ** 2)"), (["1/(1 + e^(-@))", "1/(1 + exp(-@))"], "1 / (1 + np.exp(-@))"), (["e^(-@)", "exp(-@)", "e^-@"], "np.exp(-@)"), (["e^@", "exp(@)"], "np.exp(@)"), (["e^(-{f}@)", "exp(-{f}*@)", "exp(-{f} @)"], "np.exp(-{f} * @)"), (["exp(-@^2)", "e^(-@²)"], "np.exp(-@ ** 2)"), (["{b} e^({f}@)", "{b}*exp({f}*@)"], "{b} * np.exp({f} * @)"), (["@ e^(-@)", "@*exp(-@)"], "@ * np.exp(-@)"), (["exp(-{f} @) * cos({a}@)", "e^(-{f}@) cos({a}@)", "exp(-{f}*@)*cos({a}*@)"], "np.exp(-{f} * @) * np.cos({a} * @)"), (["exp(-{f}@) sin({a}@)"], "np.exp(-{f} * @) * np.sin({a} * @)"),
    (["sin(@)", "sin @", "sine of @"], "np.sin(@)"), (["cos(@)", "cos @", "cosine of @"], "np.cos(@)"), (["{a} sin({d}@)", "{a}*sin({d}*@)"], "{a} * np.sin({d} * @)"), (["sin({a}@)", "sin({a}*@)"], "np.sin({a} * @)"), (["cos(@) + sin({d}@)", "cos(@)+sin({d}*@)"], "np.cos(@) + np.sin({d} * @)"), (["sin(@)^2", "sin²(@)", "sin(@)**2"], "np.sin(@) ** 2"), (["@ + sin(@)"], "@ + np.sin(@)"), (["@ cos(@)", "@*cos(@)"], "@ * np.cos(@)"), (["sin(@^2)", "sin(@²)"], "np.sin(@ ** 2)"), (["|@|", "abs(@)"], "np.abs(@)"), (["|@ - {a}|", "abs(@ - {a})"], "np.abs(@ - {a})"), (["|@^2 - {a}|", "abs(@**2 - {a})"], "np.abs(@ ** 2 - {a})"), (["2^@", "2**@"], "2 ** @"), (["1.5^@", "1.5**@"], "1.5 ** @"), (["{b} * 1.05^@", "{b}*1.05**@"], "{b} * 1.05 ** @"), (["@"], "@"),
]
POSITIVE: list[tuple[list[str], str]] = [
    (["ln(@)", "log(@)", "ln @", "the natural log of @"], "np.log(@)"), (["sqrt(@)", "√@", "the square root of @"], "np.sqrt(@)"), (["1/@", "1 / @"], "1 / @"), (["{a}/@", "{a} / @"], "{a} / @"), (["@ + {a}/@"], "@ + {a} / @"), (["@ ln(@)", "@*log(@)"], "@ * np.log(@)"), (["sqrt(@) - {a}"], "np.sqrt(@) - {a}"), (["sin(@)/@", "sin(@) / @"], "np.sin(@) / @"), (["log10(@)"], "np.log10(@)"), (["{a} sqrt(@)", "{a}*sqrt(@)"], "{a} * np.sqrt(@)"), (["1/@^2", "1/@²"], "1 / @ ** 2"),
]
NAMED: list[tuple[list[str], str]] = [(["the sine function", "sine", "a sine wave"], "np.sin(x)"), (["the cosine function", "cosine", "a cosine curve"], "np.cos(x)"), (["the absolute value function", "the absolute value of x"], "np.abs(x)"), (["the exponential function", "e to the x"], "np.exp(x)"), (["the standard parabola", "the square function", "x squared"], "x ** 2"), (["the cubic function x cubed", "x cubed"], "x ** 3"), (["the logistic curve 1/(1 + e^(-x))"], "1 / (1 + np.exp(-x))")]
# {e} the formula, {y} what stands before it, {R} the range
CURVE = [
    "I'm [tutoring|helping] a [neighbour|schoolmate|cousin] with [functions|calculus] tonight and want a picture of {e}{R} for it", "[could you |please |]show [us|me|my pupils] what {e} looks like{R}", "a plot shall be made of {y}{e}{R}", "hand me a [chart|graph|picture] of {y}{e}{R}", "{e}{R}, a figure please", "I [need|want|would like] {y}{e}{R} as [a figure|an image|a picture|a graph]", "draw me the curve {y}{e}{R}", "{y}{e}{R}: [plot|graph|draw|sketch]", "how does {y}{e} look{R}?", "[would you mind drawing|do me a favour and draw|be so kind as to plot] {y}{e}{R}", "what shape has {y}{e}{R}? [show me|draw it please|a picture please]", "I [can't picture|have trouble imagining|keep forgetting] what {e} looks like. [plot it|draw it|a graph please]{R}", "[for|this is for] [a poster|my thesis|a worksheet|a lecture|my blog|tomorrow's lesson]: {y}{e}{R}, plotted", "the function is {y}{e}. please [plot|graph|draw] it{R}", "given {y}{e}, [draw|plot|graph] the function{R}", "our teacher wrote {y}{e} on the board. [what's its graph|draw the graph please]{R}?", "[visualise|visualize|render|display] {y}{e}{R}", "the graph of {y}{e}{R}, if you can", "one plot please: {y}{e}{R}", "pls plot {y}{e}{R}", "plz draw graph for {y}{e}{R}", "i want see graph from {y}{e}{R}", "make to me a plot of {y}{e}{R}", "is {y}{e} increasing? I don't need an answer, only [a picture|the graph]{R}", "where does {y}{e} cross zero? just a figure is enough, no number{R}", "does {y}{e} have a minimum? [show me a graph so I can see|a plot will tell, draw it]{R}", "exercise: sketch the graph of {y}{e}{R}", "Q4: draw {y}{e}{R}", "sketch the function {y}{e}{R} and nothing else", "we discussed {y}{e} in class today{R}. a graph would help", "graph it: {y}{e}{R}", "give a graphical representation of {y}{e}{R}", "a line plot showing {y}{e}{R} is needed", "{y}{e} should be plotted{R}", "can {y}{e} be plotted{R}?", "trying to see the behaviour of {y}{e}{R}, plot please", "I'd love a picture of {y}{e}{R}", "[tabulating is boring|no table], just plot {y}{e}{R}", "let's look at {y}{e}{R}. draw it", "time to plot {y}{e}{R}", "plot the following function: {y}{e}{R}", "plot this for me{R}: {y}{e}", "function: {y}{e}{R}. output: a plot", "image of {y}{e}{R}",
    "#H might I see {y}{e} on paper, so to speak{R}?", "#H turn {y}{e} into a drawing{R}", "#H a visual of {y}{e}{R} would be appreciated", "#H what would one see if {y}{e} were plotted{R}?",
]
SEVERAL = [
    "sharing one coordinate system: {L}{R}", "{L} in one picture{R}", "I need {L} in [one|the same] [picture|figure|graph]{R}", "[plot|draw|graph|show] {L} together{R}", "[plot|draw|graph|show] {L} on the same axes{R}", "compare {L} in one graph{R}", "{L}, all in one figure{R}", "one figure with {L}{R}", "where do {L} cross? [just draw them|a picture will do]{R}", "let me compare {L} visually{R}", "put {L} into one chart{R}", "[can|could] you overlay {L}{R}?", "a joint plot of {L}{R} please", "how do {L} compare? draw them together{R}", "same axes, please: {L}{R}", "for the handout: {L} in a single plot{R}", "show how {L} differ, in one plot{R}", "I want to see {L} side by side in one coordinate system{R}", "#H let {L} appear in a common diagram{R}",
]
LEGEND = [" with a legend", ", with legend", ". label each curve", ". add a legend", ", label the curves", ". I need a legend too", ", each curve labelled", " and a legend please"]
RANGE = [
    " from {l} to {h}", " between {l} and {h}", ", {l} <= {x} <= {h},", ", {x} from {l} to {h}", ", {x} running from {l} to {h}", ", {x} between {l} and {h}", " for {x} between {l} and {h}", " for {x} from {l} to {h}", " for {x} in [l], {h}]", ", {x} in [l], {h}]", " on [l], {h}]", " over {l} to {h}", ", range {l} to {h}", ", range {l}..{h}", ", {l} ≤ {x} ≤ {h}", " with {x} going from {l} to {h}", ", where {x} runs from {l} to {h}", ", domain {l} to {h}", " in the window {l} to {h}", " (x axis {l} to {h})", ", starting at {x} = {l} and stopping at {x} = {h}", " ({l} to {h})", ", let {x} go from {l} to {h}", ", {x} = {l} ... {h}", " across the interval {l} to {h}", ", {x} is between {l} and {h}",
]
STORIES: list[tuple[list[str], str, str, str, str]] = [
    (["we [launched|shot] a [water rocket|toy arrow|model glider]; t seconds later it is at {b}t - 4.9t^2 metres. [curve|graph] of that up to second {n}, from 0", "height of a ball: h(t) = {b}t - 4.9t² with t in seconds. draw the first {n} seconds"], "{b} * t - 4.9 * t ** 2", "t", "0", "{n}"),
    (["a [dropped|falling] [stone|phone|apple] is {k} - 4.9t^2 metres above the ground after t seconds. plot that for t from 0 to {n}"], "{k} - 4.9 * t ** 2", "t", "0", "{n}"),
    (["a tank holds {k} litres and loses {b} litres a minute, so V = {k} - {b}t. graph V for the first {n} minutes", "water left: V = {k} - {b}t after t minutes. show it for t = 0 to {n}"], "{k} - {b} * t", "t", "0", "{n}"),
    (["my savings are s = {k} + {b}m after m months. show [them|how they grow] over {n} months", "s = {k} + {b}m, m months, plot the first {n} months of saving"], "{k} + {b} * m", "m", "0", "{n}"),
    (["the bacteria count is N = {k} * 2^t after t hours. draw the growth over the first {n} hours", "N(t) = {k}*2^t bacteria, t in hours; [picture|graph] for 0 to {n} hours please"], "{k} * 2 ** t", "t", "0", "{n}"),
    (["my tea cools as T = 20 + {k} e^(-0.1t) degrees after t minutes. plot the temperature for the first {n} minutes", "cooling curve T = 20 + {k}*exp(-0.1*t), t from 0 to {n}, as a graph"], "20 + {k} * np.exp(-0.1 * t)", "t", "0", "{n}"),
    (["a taxi costs c = {b} + {d}k for k kilometres. graph the fare up to {n} km", "fare: c = {b} + {d}k, k in km. draw it for 0 to {n} km"], "{b} + {d} * k", "k", "0", "{n}"),
    (["profit is p = -{d}q^2 + {b}q for q units. plot profit for q up to {n}, starting at 0", "p(q) = -{d}q² + {b}q. show the profit curve for 0 to {n} units"], "-{d} * q ** 2 + {b} * q", "q", "0", "{n}"),
    (["a spring swings with y = {d} cos({a}t). show the motion over the first {n} seconds", "the swing's position is y = {d}*cos({a}*t); draw t from 0 to {n}"], "{d} * np.cos({a} * t)", "t", "0", "{n}"),
    (["a vibration dies out like exp(-0.{d}*t) * cos({a}*t). graph of the first {n} seconds?", "a damped wave e^(-0.{d}t) cos({a}t) over t = 0 to {n} please"], "np.exp(-0.{d} * t) * np.cos({a} * t)", "t", "0", "{n}"),
    (["the area of a circle is 3.14 r^2. how does it grow with r? [plot it|a graph please] for r from 0 to {n}", "A = 3.14r², picture for r between 0 and {n}"], "3.14 * r ** 2", "r", "0", "{n}"),
    (["a car worth {k} loses 15% a year, so v = {k} * 0.85^t. [draw|plot] its value over {n} years", "value v = {k}*0.85^t after t years, curve for 0 to {n} years"], "{k} * 0.85 ** t", "t", "0", "{n}"),
]
BELL = ["draw from {l} to {h} how a gaussian with sd {s} around a mean of {m} looks", "plot a normal distribution with mean {m} and standard deviation {s} from {l} to {h}", "draw the [gaussian|normal curve|bell curve] with mean {m}, sd {s}, between {l} and {h}", "normal density, mu = {m}, sigma = {s}, x from {l} to {h}", "[IQ|exam|height] scores are normal with mean {m} and SD {s}. show the curve from {l} to {h}", "I need the bell curve for mean {m} and standard deviation {s}, x {l} to {h}", "what does a normal distribution with mean {m} and sd {s} look like from {l} to {h}?", "the Gauss curve: mean {m}, std {s}, window {l} to {h}", "#H sketch the normal pdf centred at {m} with spread (sd) {s}, {l} to {h}"]
TITLE = [", titled '{v}'", ". title: '{v}'", ", title \"{v}\"", " under the heading '{v}'", ". put '{v}' on top as the title", ". the title should read '{v}'", ", with '{v}' as title", ". give the figure the title \"{v}\"", ". I'd like '{v}' as its title"]
GRID = [", grid on", ". show a grid", ", with grid lines", ", and a grid please", ". turn the grid on", " with the grid visible", ". a grid would be nice", ", plus grid", ". also, grid lines"]
AXES = [". label the axes '{u}' and '{w}'", ", axes labelled '{u}' and '{w}'", ". x axis: '{u}', y axis: '{w}'", ". call the x axis '{u}' and the y axis '{w}'", ", with '{u}' on the x axis and '{w}' on the y axis", ". the axes are '{u}' (x) and '{w}' (y)"]
COLOUR = [", in {k}", ". make it {k}", ", {k} line", ". use {k}", ". I'd like it {k}", ", drawn in {k}", ". the line should be {k}", ". colour: {k}"]
DASHED = [", dashed", ", as a dashed line", ". use a dashed line", ", dashed line please", " with a dashed line"]
SAVE = [" and save [the graph|it|the picture] as {o}", ", output file {o}", ". call the file {o}", ". you can name it {o}", ", saved to {o}", " and put the result in {o}", ", as {o}", ". name it {o}", ". file name: {o}", ". write it to {o}", ". store it as {o}", ". export to {o}", ". it should end up in {o}", ", and please call it {o}", ". I'll open {o} afterwards", ". the image must be named {o}", " -> {o}", ". save under {o}", "; the file is to be called {o}", ", file {o}", "#H . let {o} be its name", "#H ; keep it in {o}"]
TITLES = ["Cubic", "Exam question 3", "Decay", "Growth", "My first plot", "Damped wave", "Profit", "Figure 2", "Height over time", "Results", "Waves", "Week 12", "Tea", "Trial B", "Harvest", "Power use", "Spring term"]
LABELS = ["time", "x", "height", "t (s)", "value", "euros", "distance", "angle", "y", "f(x)", "|x|", "temperature", "km", "minutes", "amount", "speed", "score", "weeks"]
GROUPS: list[tuple[str, list[str]]] = [
    ("[cakes|raffle tickets|books] sold", NAMES), ("[rain|sunshine] per month", ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]), ("cups of coffee", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]), ("what our household spends", ["rent", "food", "fuel", "school", "pets", "holidays"]), ("how we get to work", ["bus", "bike", "car", "train", "foot"]), ("the harvest in kg", ["carrots", "beans", "onions", "leeks", "pumpkins", "kale"]), ("[votes for|favourite] ice cream", ["vanilla", "lemon", "mango", "pistachio", "mint"]), ("library loans", ["novels", "comics", "films", "games", "maps"]), ("animals in the shelter", ["dogs", "cats", "rabbits", "parrots", "turtles"]), ("visitors by country", ["France", "Chile", "Japan", "Kenya", "Norway", "Peru"]), ("turnover", ["Q1", "Q2", "Q3", "Q4"]), ("members per choir voice", ["sopranos", "altos", "tenors", "basses"]), ("hours per task", ["planning", "coding", "testing", "meetings", "email"]), ("screen time", ["games", "videos", "chat", "news"]),
]
# code, templates; {p} the pairs, {t} what they are about, {w} a person
CHARTS: list[tuple[str, list[str]]] = [
    ("plt.bar({L}, {V})", ["{t}: {p}. could I get a bar chart of this?", "I've got numbers on {t}: {p}. bars would be nice", "{w} collected {t}: {p}. turn that into a bar chart", "we need a bar chart for the newsletter, {t}: {p}", "{p}. show me these side by side as bars", "compare {t} with bars - {p}", "bar chart, {t}, {p}", "a column chart of {t}: {p}", "for tomorrow's slides: bars for {p}", "which is highest? I'd see it best in a bar chart: {p}", "chart {t} as bars please. the numbers are {p}", "make from this a bar diagram: {p}", "here's {t}.\n{p}\nbar chart please", "draw vertical bars: {p}", "{t} as a bar graph ({p})", "how do {p} compare? bars please", "my kid counted {t} and got {p}. a bar chart would make {w} happy", "please display {p} in a bar chart", "#H let me see bars for {t}, namely {p}", "#H {t} need a bar each: {p}"]),
    ("plt.barh({L}, {V})", ["{t}: {p}. horizontal bars please", "make horizontal bars from {p}", "a bar chart lying on its side: {p}", "sideways bars for {t}, {p}"]),
    ("plt.pie({V}, labels={L})", ["{t}: {p}. as a pie chart please", "split {t} up in a pie: {p}", "I'd like to see the shares as a pie. {p}", "pie chart of {t}, {p}", "how big is each slice? {p}. draw the pie", "for the annual report: pie of {t}: {p}", "show the proportions of {p} in a pie chart", "{w} wants a pie chart: {p}", "turn {p} into a pie", "{t}, as slices: {p}. pie chart", "here's {t}.\n{p}\npie please", "could {p} be shown as a pie chart?", "#H slices for {t}, please: {p}"]),
    ("plt.plot({L}, {V})", ["{t}: {p}. line chart please", "show the development as a line: {p}", "connect {p} with a line", "line graph of {t}: {p}", "{w} tracked {t}: {p}. how does the line look?", "I want a line running through {p}", "trend line of {t}, that is a line chart: {p}", "here's {t}.\n{p}\nline chart please"]),
]
POINTS: list[tuple[str, list[str]]] = [
    ("plt.plot(x, y, marker='o')", ["show {P} as circles with a line going from each to the next", "draw {P} as dots connected by a line", "join {P} with lines and mark the points", "markers at {P}, connected please", "connect the dots {P}, dots visible", "a line with markers through {P}", "#H dots and the line between them for {P}"]),
    ("plt.scatter(x, y)", ["plot the points {P}, no lines", "only dots at {P}", "scatter these measurements: {P}", "my experiment gave {P}. show the dots", "put {P} in a coordinate system as points", "mark {P} as points in a plot", "{w} measured {P}. scatter plot?", "a scatter diagram for {P} please", "where do {P} lie? plot them as points", "#H just the dots for {P}"]),
    ("plt.plot(x, y)", ["draw a polyline through {P}", "connect {P} by straight lines", "line through {P}, no markers", "join {P} in this order with a line", "a line chart from the pairs {P}"]),
]
# ---------------------------------------------------------------- plots of functions, changed
ADDED = ["add [the line |the curve |]y = {f} to the same graph", "now also draw y = {f} in it", "put {f} on the same axes", "and {f} in the same picture too", "same plot, plus {f}", "overlay {f}", "can you add {f}?", "include {f} as a second curve", "I'd like to see {f} next to it in the same figure", "draw {f} over it", "and together with y = {f}?", "#H let {f} join the first curve"]
REPLACED = ["[now|and] the same for {f}", "what about {f}?", "and {f}?", "do that with {f} instead", "same range, but y = {f}", "replace it by {f}", "now plot {f} instead", "draw {f} like that too"]
RANGED = ["[and|now] from {l} to {h}?", "make that {l} to {h}", "zoom out to {l} to {h}", "same thing for x from {l} to {h}", "use the range {l} to {h} instead", "show x between {l} and {h} instead", "I need it from {l} to {h}", "again, with x going from {l} to {h}"]
EXTRAS: list[tuple[list[str], str]] = [
    (["add a grid", "with a grid please", "turn the grid on", "grid lines too", "can it have a grid?", "same with grid"], "plt.grid()\n"), (["give it the title '{t}'", "add the title \"{t}\"", "title it '{t}'", "put '{t}' as title on top", "the title should be '{t}'"], "plt.title('{t}')\n"), (["label the axes '{u}' and '{v}'", "x axis '{u}', y axis '{v}' please", "name the x axis '{u}' and the y axis '{v}'"], "plt.xlabel('{u}')\nplt.ylabel('{v}')\n"), (["label the x axis '{u}'", "write '{u}' on the x axis"], "plt.xlabel('{u}')\n"),
]
RECOLOURED = ["make it {k}", "in {k} please", "can the line be {k}?", "change the colour to {k}", "same in {k}", "I'd prefer {k}", "draw it {k} instead", "now the curve in {k}"]
RENAMED = ["save it as {o}", "now save that as {o} instead", "call it {o}", "same picture, but as {o}", "can I have it as {o}?", "store that under {o}", "rename it to {o}"]
AND_NAME = ["{q}, and this time name it {o}", "{q} and save as {o}", "{q}. save it as {o}", "{q}, file {o}", "{q} - call it {o}"]


def _filled(draw: Draw, entry: tuple[list[str], str], letter: str) -> tuple[str, str]:
    shown, code = draw.one(entry[0]), entry[1]
    pieces = {"a": str(draw.integer(2, 9)), "b": str(draw.integer(2, 40)), "d": str(draw.integer(2, 5)), "f": f"0.{draw.integer(1, 9)}"}
    for name, value in pieces.items():
        shown, code = shown.replace("{" + name + "}", value), code.replace("{" + name + "}", value)
    return shown.replace("@", letter), code.replace("@", letter)


def curve(draw: Draw) -> tuple[str, str]:
    """A function of x as written and as code."""
    return _filled(draw, draw.one(POSITIVE if draw.chance(0.15) else FORMULAS[:-1]), "x")


def _bounds(draw: Draw, *, positive: bool, round_trip: bool) -> tuple[str, str, str, str]:
    """Low and high as written and as code."""
    if positive:
        low, high = draw.one(["0.1", "0.5", "1", "0.01", "0.2"]), draw.one(["10", "5", "4", "8", "20", "100", "15"])
        return low, high, low, high
    if round_trip:
        n = draw.one(["", "", "2", "3", "4"])
        said, code = f"{n}{draw.one([' ', '']) if n else ''}{draw.one(['pi', 'pi', 'π'])}", f"{n} * np.pi" if n else "np.pi"
        return draw.one([("0", said, "0", code), (f"-{said}", said, f"-{code}", code)])  # type: ignore[no-any-return]
    a, b = draw.integer(0, 12), draw.integer(2, 30)
    x = draw.rng.random()
    if x < 0.12:
        words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        b = draw.integer(5, 12)
        if a in (0, 1) or a >= b:
            return words[min(a, 1)], words[b], str(min(a, 1)), str(b)
        return f"minus {words[a]}", words[b], f"-{a}", str(b)
    if x < 0.22:
        high = draw.one(["1.5", "2.5", "0.5", "4.5", "7.5"])
        low = draw.one(["0", "-1", f"-{high}", "-1.4"])
        return low, high, low, high
    if x < 0.6:
        return (f"-{b}", str(b), f"-{b}", str(b)) if x < 0.42 else (f"-{a + 1}", str(b), f"-{a + 1}", str(b))
    low = draw.one(["0", "0", "1", str(a)])
    return low, str(b + int(low)), low, str(b + int(low))


def _ranged(draw: Draw, letter: str, low: str, high: str) -> str:
    text = str(draw.one(RANGE))
    if "[l]" in text:
        left, right = draw.one([("[", "]"), ("[", "]"), ("(", ")")])
        text = text.replace("[l]", left + "{l}").replace("]", right)
    return text.replace("{l}", low).replace("{h}", high).replace("{x}", letter)


def _curves(draw: Draw) -> tuple[str, str, bool]:
    """A question for one, two or three functions, the code, and whether one curve stands alone."""
    x = draw.rng.random()
    letter = draw.one(["x", "x", "x", "x", "x", "x", "t", "t", "s", "u"])
    if x < 0.1:
        bank, code, letter, low, high = draw.one(STORIES)
        pieces = {"a": str(draw.integer(2, 6)), "b": str(draw.integer(10, 60)), "d": str(draw.integer(2, 5)), "k": str(draw.integer(2, 60) * 10), "n": str(draw.integer(3, 12))}
        question = draw.say(bank, **pieces)
        for name, value in pieces.items():
            code, high = code.replace("{" + name + "}", value), high.replace("{" + name + "}", value)
        return question, f"{letter} = np.linspace({low}, {high}, 400)\nplt.figure()\nplt.plot({letter}, {code})\n", True
    if x < 0.15:
        m, s = draw.integer(0, 20) * 10, draw.one([1, 2, 5, 8, 10, 12, 15, 20])
        low, high = str(m - draw.integer(3, 4) * s), str(m + draw.integer(3, 4) * s)
        question = draw.say(BELL, m=m, s=s, l=low, h=high)
        return question, f"x = np.linspace({low}, {high}, 400)\nplt.figure()\nplt.plot(x, np.exp(-(x - {m}) ** 2 / (2 * {s} ** 2)) / ({s} * np.sqrt(2 * np.pi)))\n", True
    positive = draw.chance(0.15)
    several = draw.integer(2, 3) if x > 0.72 else 1
    bank = POSITIVE if positive else FORMULAS if several > 1 else FORMULAS[:-1]
    chosen = [_filled(draw, draw.one(bank), letter) for _ in range(several)]
    if letter == "x" and not positive and several == 1 and draw.chance(0.15):
        named = draw.one(NAMED)
        chosen = [(draw.one(named[0]), named[1])]
    if len({code for _, code in chosen}) < several:
        return _curves(draw)
    codes = [code for _, code in chosen]
    wave = "np.sin(" in " ".join(codes) or "np.cos(" in " ".join(codes)
    said_low, said_high, low, high = _bounds(draw, positive=positive, round_trip=wave and draw.chance(0.5))
    asked = ""
    if draw.chance(0.78):
        asked = _ranged(draw, letter, said_low, said_high)
        if low == f"-{high}" and draw.chance(0.15):
            asked = draw.one([f", {letter} from minus {said_high} to plus {said_high}", f" from -{said_high} to +{said_high}", f" for |{letter}| <= {said_high}"])
    else:
        low, high = ("0.1", "10") if positive else ("0", "10") if letter == "t" else ("-10", "10")
    if several > 1:
        named_as = draw.one(["", "", "y = "])
        shown = [named_as + one for one, _ in chosen]
        joined = f"{', '.join(shown[:-1])} and {shown[-1]}"
        question, legend = draw.say(SEVERAL, L=joined, R=asked), draw.chance(0.4)
        if "both" in question and several > 2:
            question = question.replace("both", "all of them")
        question = question.rstrip("?.,") + draw.say(LEGEND) if legend else question
        body = "".join(f"plt.plot({letter}, {code}" + (f", label='{one}'" if legend else "") + ")\n" for one, code in chosen) + "plt.legend()\n" * legend
        return question, f"{letter} = np.linspace({low}, {high}, 400)\nplt.figure()\n{body}", False
    before = draw.one(["", "", "", f"f({letter}) = ", "y = ", "the function ", "y="]) if not chosen[0][0].startswith(("the ", "a ", "e to", "sine", "cosine")) else ""
    question = draw.say(CURVE, e=chosen[0][0], y=before, R=asked)
    return question, f"{letter} = np.linspace({low}, {high}, 400)\nplt.figure()\nplt.plot({letter}, {codes[0]})\n", True


def _charts(draw: Draw) -> tuple[str, str, bool]:
    """Labelled values as bars, a pie or a line, or points."""
    if draw.chance(0.25):
        code, bank = draw.one(POINTS)
        xs = sorted(draw.rng.sample(range(20), draw.integer(4, 6))) if draw.chance(0.4) else list(range(1, draw.integer(5, 7)))
        ys = [draw.one([str(draw.integer(0, 30)), f"{draw.integer(0, 20)}.{draw.integer(1, 9)}"]) for _ in xs]
        pairs = [f"({a}, {b})" if draw.chance(0.7) else f"({a},{b})" for a, b in zip(xs, ys, strict=True)]
        question = draw.say(bank, P=f"{', '.join(pairs[:-1])} and {pairs[-1]}" if draw.chance(0.5) else ", ".join(pairs), w=person(draw))
        return question, f"x = {xs}\ny = [{', '.join(ys)}]\nplt.figure()\n{code}\n", True
    code, bank = draw.one([CHARTS[0], CHARTS[0], CHARTS[1], CHARTS[2], CHARTS[2], CHARTS[3]])
    topic, pool = draw.one(GROUPS)
    labels = list(dict.fromkeys(draw.rng.sample(pool, min(draw.integer(3, 6), len(pool))))) if pool is NAMES else pool[: draw.integer(3, 6)]
    values = [str(draw.integer(2, draw.one([30, 120, 900]))) if draw.chance(0.9) else f"{draw.integer(1, 30)}.{draw.integer(1, 9)}" for _ in labels]
    joint = draw.one([" {v}", ": {v}", " = {v}", " ({v})", " with {v}", " got {v}" if pool is NAMES else " at {v}", " - {v}"])
    pairs = [label + joint.replace("{v}", value) for label, value in zip(labels, values, strict=True)]
    written = draw.one([", ".join(pairs), ", ".join(pairs), f"{', '.join(pairs[:-1])} and {pairs[-1]}", "; ".join(pairs)])
    if "\n" in bank[-1] or draw.chance(0.12):
        written = "\n".join(pairs)
    question = draw.say(bank, p=written, t=draw.expand(topic), w=person(draw))
    if "\n" in written:
        question = re.sub(r"\n([).])", r"\1", question)
    return question, "plt.figure()\n" + code.replace("{L}", repr(labels)).replace("{V}", f"[{', '.join(values)}]") + "\n", "plt.pie" not in code


def plots(draw: Draw) -> Exchange:
    """One picture with perhaps a title, labels, a grid, a colour, a dashed line, a file name."""
    question, body, single = (_curves if draw.chance(0.7) else _charts)(draw)
    plain = question
    question = question.rstrip("?,. ")
    extras: list[tuple[str, str]] = []
    if single and draw.chance(0.12):
        colour = draw.one(["red", "blue", "green", "orange", "purple", "black", "brown", "pink"])
        question += draw.say(COLOUR, k=colour) if "plt.plot(" in body else draw.one([f", in {colour}", f". make it {colour}", f", {colour} please"])
        body = f"{body[:-2]}, color='{colour}')\n"
    if single and "plt.plot(" in body and "marker" not in body and draw.chance(0.07):
        question, body = question + draw.say(DASHED), f"{body[:-2]}, linestyle='--')\n"
    if draw.chance(0.13):
        title = draw.one(TITLES)
        extras.append((draw.say(TITLE, v=title), f"plt.title('{title}')\n"))
    if "pie" not in body and draw.chance(0.08):
        across, up = draw.one(LABELS), draw.one(LABELS)
        extras.append((draw.say(AXES, u=across, w=up), f"plt.xlabel('{across}')\nplt.ylabel('{up}')\n"))
    if "pie" not in body and draw.chance(0.1):
        extras.append((draw.say(GRID), "plt.grid()\n"))
    out = "plot.png"
    spoken = [asked for asked, _ in extras]
    if draw.chance(0.42):
        out = draw.one(["curve", "graph", "powers", "parabola", "wave", "tan", "fig2", "lesson", "result", "growth", "cooling", "bars", "slide3", "my_plot", fake_word(draw), f"{fake_word(draw)}_{draw.integer(1, 9)}"]) + draw.one([".png", ".png", ".png", ".png", ".pdf", ".svg", ".jpg"])
        spoken.append(draw.say(SAVE, o=out))
    if draw.chance(0.3):
        draw.rng.shuffle(spoken)
    question += "".join(spoken)
    question = re.sub(r",(?=[.,;])|,$", "", question)
    if question == plain.rstrip("?,. "):
        question = re.sub(r",$", "", plain)
    if out != "plot.png" and draw.chance(0.3):
        question += draw.one([", thanks", " please", ". Thank you!", ".", ", thanks a lot"])
    question = re.sub(r"([.?!] )([a-z])(?!\w*\.(?:png|pdf|svg|jpg))", lambda match: match[1] + (match[2].upper() if draw.chance(0.5) else match[2]), question) if "'" not in question + body else question
    head = "import numpy as np\nimport matplotlib.pyplot as plt\n" if "np." in body else "import matplotlib.pyplot as plt\n"
    code = f"{head}{body}{''.join(line for _, line in extras)}plt.savefig('{out}')"
    return Exchange(dress(draw, question, lower=False, typos=False), (Call(code, execute(code)),), f"I saved the plot as {out}.")


def drawn(draw: Draw) -> list[Exchange]:
    """A curve, then another in the same picture, another range, colour, title or name."""
    shown, code = curve(draw)
    low, high = draw.one([("-3", "3"), ("0", "5"), ("-10", "10"), ("1", "8"), ("0", "20"), ("-4", "6"), ("0.5", "4")])
    if re.search(r"log|sqrt|/ x", code):
        low, high = draw.one(["0.1", "0.5", "1"]), draw.one(["5", "10", "20"])
    codes, colour, extra, out = [code], "", "", "plot.png"
    bank = ["plot y = {e} for x from {l} to {h}", "draw {e} between {l} and {h}", "graph {e}, x from {l} to {h}", "can you plot {e} from {l} to {h}?", "show me the curve {e} over {l} to {h}", "I'd like a graph of y = {e} from x = {l} to {h}", "{e} from {l} to {h} as a plot please", "sketch {e} on the interval {l} to {h}"]
    question = draw.say(bank, e=shown, l=low, h=high)
    turns: list[Exchange] = []
    for position in range(draw.one([2, 2, 2, 3, 3])):
        x = draw.rng.random()
        if position:
            other, added = curve(draw)
            positive = re.search(r"log|sqrt|/ x", added) and float(low) <= 0
            if x < 0.4 and len(codes) < 3 and not positive and added not in codes:
                codes, question = [*codes, added], draw.say(ADDED, f=other)
            elif x < 0.52 and len(codes) == 1 and not positive and added not in codes:
                codes, question = [added], draw.say(REPLACED, f=other)
            elif x < 0.66:
                low, high = draw.one(["0", "1", "-5", "-8", "-20", "-1", "2"]) if not re.search(r"log|sqrt|/ x", " ".join(codes)) else draw.one(["1", "2", "0.2"]), draw.one(["6", "9", "15", "25", "30", "50"])
                question = draw.say(RANGED, l=low, h=high)
            elif x < 0.78 and len(codes) == 1:
                tint = draw.one(["red", "green", "orange", "purple", "black", "brown", "pink", "gray"])
                colour, question = f", color='{tint}'", draw.say(RECOLOURED, k=tint)
            elif x < 0.92 and not extra:
                asked, extra = draw.one(EXTRAS)
                pieces = {"t": draw.one(["Growth", "My curve", "Homework 4", "Test run", "Model A", "Two lines", "Overview"]), "u": draw.one(["time", "x", "hours", "distance", "days"]), "v": draw.one(["height", "y", "cost", "speed", "amount"])}
                question, extra = draw.say(asked, **pieces), filled_in(extra, pieces)
            else:
                out = f"{draw.one(['both', 'curve', 'result', 'final', 'graph2', 'lines', fake_word(draw)])}.png"
                question = draw.say(RENAMED, o=out)
                x = 1.0
            if x < 1.0 and draw.chance(0.3):
                out = f"{draw.one(['both', 'curve', 'compare', 'version2', 'graph2', 'lines', fake_word(draw)])}.png"
                question = draw.say(AND_NAME, q=question.rstrip("?"), o=out)
        body = "".join(f"plt.plot(x, {one}{colour * (one == codes[0])})\n" for one in codes)
        head = "import numpy as np\nimport matplotlib.pyplot as plt\n"
        code = f"{head}x = np.linspace({low}, {high}, 400)\nplt.figure()\n{body}{extra}plt.savefig('{out}')"
        text = draw.say(LEAD, q=question).replace("? please", " please") if position else dress(draw, question, lower=False, typos=False)
        turns.append(Exchange(text, (Call(code, execute(code)),), f"I saved the plot as {out}."))
    return turns


KINDS: list[Kind] = [("plots", 16, plots), ("follow-ups", 5, drawn)]
