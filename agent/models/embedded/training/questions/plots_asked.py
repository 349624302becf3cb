"""Plots without a file of data: functions, lists, labelled values, points - asked in many ways.

What is drawn, how the question is put, and the extras (title, axis labels, grid, colour, file
name) are drawn apart from each other, so that every extra meets every kind of plot.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.questions.tables_plots import file_name
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

FUNCTIONS: list[tuple[list[str], str]] = [
    (["x^2", "x**2", "x²", "x squared", "x*x", "the square of x", "the parabola x^2"], "x ** 2"), (["x^3", "x³", "x cubed", "x**3", "the cube of x"], "x ** 3"), (["sin(x)", "sin x", "sine of x", "the sine function", "the sine", "a sine wave", "sine", "sinx"], "np.sin(x)"), (["cos(x)", "cos x", "cosine of x", "the cosine function", "cosine", "a cosine wave"], "np.cos(x)"), (["tan(x)", "tan x", "the tangent function"], "np.tan(x)"),
    (["exp(x)", "e^x", "e**x", "the exponential function", "e to the x"], "np.exp(x)"), (["exp(-x)", "e^-x", "e^(-x)"], "np.exp(-x)"), (["ln(x)", "ln x", "log(x)", "the natural log of x", "the natural logarithm"], "np.log(x)"), (["sqrt(x)", "√x", "the square root of x", "square root of x"], "np.sqrt(x)"), (["1/x", "1 / x", "one over x", "the hyperbola 1/x"], "1 / x"), (["|x|", "abs(x)", "the absolute value of x"], "np.abs(x)"), (["{a}x + {b}", "{a}*x+{b}", "{a}x+{b}", "{a} x + {b}", "{a} times x plus {b}", "the line {a}x + {b}"], "{a} * x + {b}"), (["{a}x - {b}", "{a}*x-{b}", "the line {a}x-{b}", "{a} times x minus {b}"], "{a} * x - {b}"), (["x + {b}", "x+{b}", "x plus {b}"], "x + {b}"), (["{a}x", "{a}*x", "{a} times x"], "{a} * x"), (["-{a}x + {b}", "-{a}*x+{b}"], "-{a} * x + {b}"),
    (["x^2 + {a}x + {b}", "x²+{a}x+{b}", "x**2 + {a}*x + {b}", "x squared plus {a}x plus {b}"], "x ** 2 + {a} * x + {b}"), (["x^2 - {a}", "x²-{a}", "x squared minus {a}"], "x ** 2 - {a}"), (["x^2 - {a}x", "x²-{a}x"], "x ** 2 - {a} * x"), (["x^2 - {a}x + {b}", "x²-{a}x+{b}"], "x ** 2 - {a} * x + {b}"), (["{a} - x^2", "{a}-x²"], "{a} - x ** 2"), (["x^3 - {a}x", "x³ - {a}x", "x**3-{a}*x"], "x ** 3 - {a} * x"), (["{a}x^2", "{a}*x**2", "{a}x²", "{a} times x squared"], "{a} * x ** 2"), (["{a}x^2 + {b}x + {c}", "{a}x²+{b}x+{c}", "{a}*x^2 + {b}*x + {c}"], "{a} * x ** 2 + {b} * x + {c}"), (["{a}x^3", "{a}*x^3"], "{a} * x ** 3"), (["x^4", "x**4", "x to the fourth"], "x ** 4"), (["sin({a}x)", "sin({a}*x)"], "np.sin({a} * x)"), (["cos({a}x)", "cos({a}*x)"], "np.cos({a} * x)"), (["{a}sin(x)", "{a}*sin(x)", "{a} sin x"], "{a} * np.sin(x)"), (["{a}cos(x)", "{a} * cos(x)"], "{a} * np.cos(x)"), (["x*sin(x)", "x sin(x)", "x times sin(x)"], "x * np.sin(x)"), (["sin(x) + cos(x)", "sin x + cos x"], "np.sin(x) + np.cos(x)"), (["sin(x)/x", "sin(x) / x"], "np.sin(x) / x"), (["exp(-x^2)", "e^(-x^2)", "e^(-x²)", "the bell curve e^(-x^2)"], "np.exp(-x ** 2)"), (["2^x", "2**x", "two to the x", "2 to the power x"], "2 ** x"), (["(x - {a})^2", "(x-{a})²", "(x-{a})**2"], "(x - {a}) ** 2"), (["x/{a}", "x / {a}"], "x / {a}"),
]
PLOT = [
    "plot {e}{R}", "plot: {e}{R}", "{e} plot{R}", "graph {e}{R}", "graph of {e}{R}", "draw {e}{R}", "sketch {e}{R}", "chart {e}{R}", "plot y={e}{R}", "plot y = {e}{R}", "plot f(x) = {e}{R}", "y = {e}, plot it{R}", "f(x) = {e}. [plot it|draw it|graph it|show the graph]{R}", "plot of {e}{R}", "function plot {e}{R}",
    "[can you|could you|would you] [draw|sketch|graph|plot|chart|show] [me |][the curve |the function |the graph of |]{e}{R}?", "what does {e} look like{R}?", "what does the graph of {e} look like{R}?", "how does {e} look{R}? draw it", "how does {e} behave{R}? [a picture please|show it in a plot|plot it]", "I want to see [the curve |the graph of |how it looks: |]{e}{R}", "I'd like [to see |]a [picture|graph|drawing|plot] of {e}{R}", "show me {e} as a [curve|graph|plot|picture]{R}", "show [the graph|a graph|the curve|a curve] of {e}{R}", "let me see {e}{R} on a plot", "make [me |][a|the] [graph|figure|picture|curve|diagram|line plot] of {e}{R}", "create a [diagram|figure|line chart] showing {e}{R}", "generate a plot of y = {e}{R}", "produce the graph of {e}{R}", "[give|get] me a [graph|picture|plot] of {e}{R}",
    "I need a [graph|plot|figure] of {e}{R}", "I need a [graph|plot|figure] of {e}{R} for [my report|my homework|class|a slide|the lab report|a presentation]", "for my [homework|report|lecture|math class|slides] [I need|please make|draw] the graph of {e}{R}", "my [teacher|professor|tutor] wants [the graph of|a plot of] {e}{R}", "homework: sketch y = {e}{R}", "we are studying {e} [at school|in class]. [please plot it|draw the graph]{R}", "a picture of y = {e}{R} [would help me|would be nice|please]", "[visualise|visualize|display|render|illustrate] {e}{R}", "put {e} in a graph{R}", "put y = {e} on a chart{R}", "draw the [curve|line|function] y = {e}{R}", "draw the [function|curve] f with f(x) = {e}{R}", "trace the curve of {e}{R}", "matplotlib plot of {e}{R}", "use matplotlib to [plot|draw] {e}{R}", "with python draw y = {e}{R}", "graph the function g(x) = {e}{R}", "[trying|want|need] to visualise {e}{R}", "[is it possible|would it be possible] to plot {e}{R}?", "be so kind and draw {e}{R}", "{e}, graph please{R}", "{e} as a graph{R}", "the curve {e} should be drawn{R}", "a graph should be made of {e}{R}",
    "#H I would love to look at the curve of {e}{R}", "#H picture {e}{R} for me", "#H turn y = {e} into an image{R}", "#H {e}{R}, shown graphically", "#H how would {e} appear on graph paper{R}?",
]
TWO = [
    "plot {e} and {f}{R}", "plot {e} and {f} together{R}", "plot both {e} and {f}{R}", "plot {e} and {f} in [one|the same|a single] [plot|graph|figure|chart|picture]{R}", "plot {e} [together with|along with|as well as|next to|against] {f}{R}", "draw {e} and {f} on the same axes{R}", "{e} and {f} in one [graph|figure|plot]{R}", "compare {e} and {f} in a [plot|graph|chart]{R}", "compare {e} with {f} [graphically|visually]{R}", "graph {e}, {f}{R}", "graph y = {e} and y = {f}{R}", "show {e} and {f} in the same picture{R}", "a [plot|graph|figure] with [both |]{e} and {f}{R}", "two curves in one figure: {e} and {f}{R}", "two functions, {e} and {f}, one plot{R}", "overlay {e} and {f}{R}", "I want {e} and {f} on one chart{R}", "what do {e} and {f} look like side by side in one plot{R}?", "f(x) = {e} and g(x) = {f}, plot both{R}", "draw the lines y = {e} and y = {f}{R}", "where do they cross visually? draw {e} and {f}{R}", "put {e} and {f} into one diagram{R}", "#H let {e} and {f} share a plot{R}", "#H {e} versus {f} as curves{R}",
]
RANGE = [
    " from {l} to {h}", " between {l} and {h}", " for x from {l} to {h}", " for x between {l} and {h}", " from x = {l} to x = {h}", " from x={l} to {h}", " with x from {l} to {h}", " where x [goes|runs] from {l} to {h}", " on ({l}, {h})", " on [the interval|the range] {l} to {h}", " over the interval {l} to {h}", " over {l}..{h}", " for {l} <= x <= {h}", " for {l} < x < {h}", " for {l} ≤ x ≤ {h}", ", x from {l} to {h}", ", x in ({l}, {h})", ", x between {l} and {h}", ", {l} to {h}", " ({l} to {h})", " in the range {l} to {h}", ", x={l}..{h}", ", x {l} to {h}", " with x going from {l} up to {h}", " starting at {l} and ending at {h}", " on the domain {l} to {h}", " for x values {l} to {h}", " in {o}{l}, {h}{c}", " on {o}{l}, {h}{c}", ", x in {o}{l},{h}{c}", " for x in {o}{l}, {h}{c}",
]
ABOUT = ["my [grades|test scores|running times|step counts|weekly expenses|electricity bills]", "[the|our] [daily temperatures|monthly sales|website visits|ticket numbers|customer ages|delivery times|call lengths]", "[the|these] [measurements|readings|values|results|numbers|data points|lap times|weights|heights]", "rainfall [in mm|per month]", "the [response times|prices|ages|scores|marks|incomes] [we collected|I wrote down|of the group|]", "[baby weights|fish lengths|plant heights|commute times|heart rates|sleep hours|coffee cups per day|bus delays]"]
# templates, code; {l} the list as written, {w} what it is about
LISTS: list[tuple[list[str], str]] = [
    (["histogram {l}", "histogram: {l}", "hist {l}", "make a histogram of {l}", "[can you|could you] make a histogram [of|from|out of|with] {l}?", "[draw|plot|show|create|build|generate] [me |]a histogram [for|with|from|using] [the values |the data |the numbers |these numbers: |]{l}", "here are {w}: {l}. [make|draw|show] a histogram", "{w}: {l}. histogram please", "{l}\nhistogram", "{l} - histogram", "{l} as a histogram", "how are [these|the values] distributed: {l}? histogram please", "I need a histogram of {w}: {l}", "I'd like to see the distribution of {l} [in|as] a histogram", "plot the distribution of {w}, {l}", "what does the distribution of {l} look like? [draw it|plot it|show a histogram]", "the frequencies of {l} in a histogram", "I measured {w} and got {l}. show me the histogram", "a histogram should be made from {l}", "for my stats class I need a histogram of {l}", "show how {l} are spread in a histogram", "#H bin {l} and draw the bars as a histogram", "#H let me have a look at how {l} spread out, histogram style"], "plt.hist(data)"),
    (["histogram of {l} with {n} bins", "{n} bin histogram of {l}", "make a histogram with {n} bins: {l}", "here are {w}: {l}. histogram, {n} bins", "draw a histogram with {n} bins from {l}", "use {n} bins for a histogram of {l}", "{l}, histogram in {n} bins", "show the distribution of {l} in {n} bins"], "plt.hist(data, bins={n})"),
    (["line {l}", "line chart {l}", "plot {l}", "plot: {l}", "line plot: {l}", "plot the list {l}", "plot the numbers {l}", "plot the values {l} [as a line|with a line|]", "[make|draw|create|show|do] [me |]a line [chart|graph|plot|diagram] [of|from|with|for] [the values |the data |]{l}", "here are {w}: {l}. [plot them|draw a line chart|show them as a line|make a line graph]", "{w} {l}, plot them", "{l} as a line [chart|graph|plot]", "{l}\nplot this", "{l}. plot [it|them|that|these]", "draw a line through {l}", "can you [plot|graph|chart] {l}?", "can you plot {w}: {l}?", "graph {l}", "I have {l}, [could you|please|can you] plot them", "I want to see {l} as a curve", "show {w} over time: {l}", "how did {w} develop? {l}. draw a line chart", "the trend of {l} as a line", "visualise {l} as a line", "plot my data {l}", "data = {l}. plot the data", "a line graph showing {l} please", "for a slide I need a line chart of {w}: {l}", "#H connect these in order on a chart: {l}", "#H let a line run through {l}"], "plt.plot(data)"),
    (["bar {l}", "bar chart {l}", "bars: {l}", "[make|draw|create|show|do] [me |]a bar [chart|graph|plot|diagram] [of|from|with|for] [the values |the numbers |]{l}", "here are {w}: {l}. [show them as bars|make a bar chart|draw a bar graph]", "{l} as bars", "{l} as a bar chart", "{l}\nbar chart", "{l}. bar chart please", "[can you|could you] show {l} in a bar [chart|graph]?", "put {l} in a bar chart", "bar graph for {w}: {l}", "I need bars for {l}", "I'd like a bar chart for {w}, {l}", "plot {l} with bars", "columns of height {l} in a chart", "visualise {w} with bars: {l}", "use bars to plot {l}", "#H one bar for each of {l}", "#H {w}, {l}, each as a bar"], "plt.bar(range(len(data)), data)"),
    (["boxplot {l}", "box plot {l}", "box plot: {l}", "[make|draw|create|show|do] [me |]a [box plot|boxplot|box-and-whisker plot] [of|from|with|for] [the values |]{l}", "here are {w}: {l}. [boxplot|make a box plot|draw a boxplot]", "{l} as a box plot", "{l}\nboxplot please", "can you make a box and whisker plot of {l}?", "box and whisker diagram for {l}", "show the quartiles of {l} in a box plot", "I need a boxplot of {w}: {l}", "#H whiskers and box for {l} please"], "plt.boxplot(data)"),
    (["pie {l}", "pie chart {l}", "pie chart: {l}", "[make|draw|create|show] [me |]a pie [chart|diagram|graph] [of|from|with|for] {l}", "{l} as a pie[ chart|]", "{l} in a pie chart", "show {l} as slices of a pie", "can you draw a pie from {l}?", "a pie with the shares {l}", "pie diagram with slices {l}"], "plt.pie(data)"),
    (["plot {l} as [points|dots]", "show {l} as [dots|points] [in a plot|]", "scatter {l} against [the index|their position]", "plot {l} with dots only", "dot plot of {l} over the index"], "plt.scatter(range(len(data)), data)"),
]
TOPICS: list[tuple[str, list[str]]] = [
    ("fruit sold", ["apples", "pears", "bananas", "plums", "kiwis", "grapes", "lemons", "cherries"]), ("sales", ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]), ("visitors", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]), ("steps", ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]), ("expenses", ["rent", "food", "travel", "clothes", "fun", "savings", "insurance", "phone", "gas"]), ("votes", ["pizza", "pasta", "sushi", "tacos", "curry", "salad"]), ("revenue", ["north", "south", "east", "west", "online"]), ("population", ["Paris", "London", "Berlin", "Rome", "Madrid", "Tokyo", "Lima", "Oslo", "Cairo"]), ("pets", ["dogs", "cats", "fish", "birds", "rabbits", "hamsters"]), ("goals", ["reds", "blues", "greens", "tigers", "lions", "eagles"]), ("quarterly profit", ["Q1", "Q2", "Q3", "Q4"]), ("cars", ["Toyota", "Ford", "BMW", "Fiat", "Honda", "Tesla"]), ("budget", ["marketing", "sales", "support", "IT", "legal", "research"]), ("favourite colour", ["red", "blue", "green", "yellow", "purple", "black"]), ("temperature", ["morning", "noon", "evening", "night"]), ("grades", ["math", "physics", "biology", "art", "music", "sport"]), ("transport", ["bus", "train", "bike", "car", "walk", "tram"]), ("medals", ["gold", "silver", "bronze"]), ("users", ["2019", "2020", "2021", "2022", "2023", "2024"]), ("languages", ["python", "java", "rust", "go", "ruby"]), ("points", NAMES),
]
# {p} the pairs as written, {t} what they are about
LABELLED: list[tuple[list[str], str]] = [
    (["bar chart {p}", "bar chart: {p}", "bars {p}", "bar graph of {t}: {p}", "[make|draw|create|show|do|build] [me |]a bar [chart|graph|plot|diagram] [of|for|from|with|out of] {p}", "{p} as a bar chart", "{p}. [make|draw|show] a bar chart", "{p}\nbar chart", "{t}: {p}. [bar chart please|as bars|show me bars|can you chart that with bars]", "here is the {t}: {p}. [draw|plot|make] a bar [chart|graph]", "compare {p} in a bar chart", "compare {p} with bars", "show {t} as bars: {p}", "I need a bar chart of {t} for [a slide|my boss|school|the meeting]: {p}", "plot {p} as bars", "can you put {p} in a bar graph?", "could you chart {t} as bars? {p}", "I counted {t}: {p}. make a bar graph", "we have {p}. show that as a bar chart", "draw bars for {p}", "a bar for each: {p}", "the {t} figures are {p}, bar chart please", "bar diagram {t} {p}", "I want to visualise {t} with bars, {p}", "#H let bars stand for {p}", "#H one bar per item: {p}", "#H {t} at a glance, bars: {p}"], "plt.bar({L}, {V})"),
    (["horizontal bar chart {p}", "make a horizontal bar chart of {p}", "{p} as horizontal bars", "draw horizontal bars for {t}: {p}", "sideways bar chart: {p}", "{t}: {p}. horizontal bars please", "can you do a bar chart with horizontal bars for {p}?"], "plt.barh({L}, {V})"),
    (["pie chart {p}", "pie chart: {p}", "pie {p}", "pie of {t}: {p}", "[make|draw|create|show|do] [me |]a pie [chart|diagram|graph] [of|for|from|with|out of] {p}", "{p} as a pie[ chart|]", "{p}. [make|draw|show] a pie chart", "{t}: {p}. [pie chart please|as a pie|show the shares in a pie chart|pie]", "here is the {t}: {p}. draw a pie", "show the shares of {p} in a pie", "how is {t} split up? {p}. pie chart please", "{p}\npie chart", "what share does each have? {p}. show a pie chart", "I want to show {t} as a pie: {p}", "can you put {p} in a pie chart?", "pie diagram with {p}", "a pie chart of {t} with {p}", "the slices are {p}. draw the pie", "#H slice a pie into {p}", "#H {t} as slices: {p}"], "plt.pie({V}, labels={L})"),
    (["line chart {p}", "line chart of {t}: {p}", "[make|draw|create|show] [me |]a line [chart|graph|plot] [of|for|from|with] {p}", "{p} as a line[ chart|]", "{t}: {p}. line [chart|graph] please", "plot {t} as a line: {p}", "draw a line through {p}", "how did {t} develop: {p}? line chart", "{p}\nline graph", "the trend of {t} as a line graph: {p}", "#H connect {p} by a line"], "plt.plot({L}, {V})"),
]
# {P} points or two lists as written
PAIRS: list[tuple[list[str], str]] = [
    (["scatter {P}", "scatter plot: {P}", "scatter plot {P}", "[make|draw|create|show] [me |]a scatter [plot|chart|diagram] [of|for|from|with] {P}", "{P}. scatter plot", "{P}\nscatter", "plot the points {P}", "plot these points: {P}", "draw the points {P}", "show [the points |]{P} as dots", "mark the points {P} in a plot", "put the points {P} on a graph", "I have {P}. make a scatter plot", "I measured {P}. show the points", "can you scatter {P}?", "could you show {P} as a scatter plot?", "is there a pattern in {P}? scatter plot please", "point cloud of {P}", "{P} as a scatter [plot|chart]", "dots at {P}", "I'd like a scatter diagram with {P}", "for my lab report, scatter plot of {P}", "#H sprinkle {P} as dots on a chart", "#H one dot for every pair: {P}"], "plt.scatter(x, y)"),
    (["connect the points {P} [with a line|by a line]", "line through [the points |]{P}", "draw a line through [the points |]{P}", "[make|draw|create] a line [plot|graph|chart] of {P}", "{P}. line [plot|chart|graph]", "{P}\nline graph", "plot a line with {P}", "plot the line through the points {P}", "join the points {P} with lines", "line graph, {P}", "I have {P}. draw them as a connected line", "{P} as a line [chart|graph]", "show {P} as a curve", "#H let a line pass {P} in order"], "plt.plot(x, y)"),
]
COLOURS = ["red", "blue", "green", "orange", "purple", "black", "gray", "brown", "pink"]
COLOUR = [" in {k}", ", [make it|draw it|colour it|color it|use|paint it] {k}", " [coloured|colored] {k}", ", {k} please", " with {k} [colour|color]", ", [colour|color] {k}", " using {k}"]
TITLE = [" with [the |a |]title {x}", " titled {x}", ", title {x}", ", title: {x}", ", call it {x}", " and give it the title {x}", ", the title should be {x}", " and write {x} on top", ". title it {x}", " (title {x})", ". put {x} as the title"]
XLABEL = [" with x label {x}", ", x axis {x}", ", x label {x}", ", label the x axis {x}", ", x-axis label: {x}", " and write {x} on the x axis", ". the x axis is called {x}", ". x axis: {x}"]
YLABEL = [" with y label {x}", ", y axis {x}", ", y label {x}", ", label the y axis {x}", ", y-axis label: {x}", " and write {x} on the y axis", ". the y axis is called {x}", ". y axis: {x}"]
AXES = [" with axes {x} and {y}", ", label the axes {x} (x) and {y} (y)", ", x label {x} and y label {y}", ", x axis {x}, y axis {y}", " with x axis {x} and y axis {y}", ". x axis: {x}. y axis: {y}", " and label x as {x} and y as {y}"]
GRID = [" with [a |]grid", ", add a grid", " and [show|add|turn on] [a |the |]grid", ", grid on", " with grid lines", " (with grid)", ". I want a grid", " plus grid"]
SAVE = [
    " and save it as {o}", ", save as {o}", " save as {o}", " -> {o}", " into {o}", " (file {o})", ". save it as {o}", ". save to {o}", ". save the [plot|figure|picture|image|graph] as {o}", ". the file should be [called|named] {o}", ". [name|call] the file {o}", ". store it in {o}", " and store it as {o}", ", output {o}", ", file name {o}", ", filename: {o}", " and write it to {o}", " and export it as {o}", ". I need it as {o}", ". put it in {o}", " saved as {o}", ", in a file called {o}", ". please save under the name {o}", " to {o}",
    "#H , the image goes to {o}", "#H ; keep it as {o}",
]
TITLES = ["Sales", "Monthly sales", "My plot", "Growth", "Results", "Temperatures", "Survey 2024", "Comparison", "Budget", "Test scores", "Overview", "Experiment 3", "Weekly report", "Visitors", "Group A", "Final data", "Costs", "Steps", "Run 7", "A first look", "Heights", "Demand"]
AXIS = ["time", "days", "month", "week", "hours", "price", "count", "temperature", "speed", "distance", "euros", "amount", "height", "weight", "value", "score", "age", "time (s)", "x", "y", "frequency", "people", "units sold", "year"]


def _function(draw: Draw) -> tuple[str, str]:
    """A function of x as written and as code."""
    written, code = draw.one(FUNCTIONS)
    shown = draw.one(written[:4]) if draw.chance(0.75) else draw.one(written)
    for slot, low, high in (("a", 2, 9), ("b", 1, 20), ("c", 1, 20)):
        value = str(draw.integer(low, high))
        shown, code = shown.replace("{" + slot + "}", value), code.replace("{" + slot + "}", value)
    return shown, code


def _functions(draw: Draw) -> tuple[str, str]:
    """A question for one or two functions, and the code that draws them."""
    chosen = [_function(draw) for _ in range(2 if draw.chance(0.22) else 1)]
    codes = [code for _, code in chosen]
    joined = " ".join(codes)
    positive = any(part in joined for part in ("log", "sqrt", "1 / x", ") / x"))
    low, high, asked = "0.1" if positive else "-10", "10", ""
    if draw.chance(0.75):
        low = draw.one(["0.1", "1", "0.5", "2", "1"]) if positive else draw.one(["0", "0", "-10", "-5", "1", "-pi", "-2", "-2pi", "-3", "-1", "-100", "-4", "-20", "2", "-6"])
        high = draw.one(["10", "5", "100", "20", "50", "4", "8", "12"]) if positive else draw.one(["10", "5", "100", "3", "2pi", "20", "6", "12", "pi", "50", "4", "4pi", "8", "30"])
        left, right = draw.one(["(", "["]), draw.one([")", "]"])
        shown = [value.replace("pi", "π") if draw.chance(0.2) else value for value in (low, high)]
        asked = draw.say(RANGE, l=shown[0], h=shown[1], o=left, c="]" if left == "[" else right.replace("]", ")"))
        if low == "-10" and draw.chance(0.5):
            n = draw.one(["10", "5", "3", "20", "2", "100", "1"])
            low, high = f"-{n}", n
            asked = draw.one([" from -{n} to {n}", " between -{n} and {n}", ", -{n} to {n}", " for x from -{n} to {n}", " from minus {n} to {n}", " from minus {n} to plus {n}"]).replace("{n}", n)
    low, high = (value.replace("2pi", "2 * np.pi").replace("4pi", "4 * np.pi") if value[-3:-2] in ("2", "4") or value in ("2pi", "4pi") else value.replace("pi", "np.pi") for value in (low, high))
    bank = TWO if len(chosen) == 2 else PLOT
    shown_e, shown_f = chosen[0][0], chosen[-1][0]
    template = draw.say(bank, e="{e}", f="{f}", R=asked)
    if "= {e}" in template or "={e}" in template or "= {f}" in template:
        shown_e, shown_f = (shown if not shown.startswith(("the ", "a ")) and shown not in ("sine", "cosine") else short for shown, short in zip((shown_e, shown_f), _short([c for _, c in (chosen[0], chosen[-1])]), strict=True))
    question = template.replace("{e}", shown_e).replace("{f}", shown_f)
    body = f"x = np.linspace({low}, {high}, 400)\nplt.figure()\n" + "".join(f"plt.plot(x, {code})\n" for code in codes)
    return question, body


def _short(codes: list[str]) -> list[str]:
    """Code in the notation of formulas."""
    return [code.replace("np.", "").replace(" ** ", "^").replace(" * ", "*") for code in codes]


def _labelled(draw: Draw) -> tuple[str, str]:
    """Values with names: bars, pies, lines."""
    topic, pool = draw.one(TOPICS)
    count = min(draw.integer(2, 6), len(pool))
    start = draw.integer(0, len(pool) - count)
    labels = list(dict.fromkeys(pool[start : start + count])) if topic != "points" else list(dict.fromkeys(draw.one(pool) for _ in range(count)))
    if draw.chance(0.1):
        labels = list(dict.fromkeys(fake_word(draw) for _ in range(count)))
    values = [str(draw.integer(1, draw.one([20, 100, 900]))) if draw.chance(0.93) else f"{draw.integer(1, 40)}.{draw.integer(1, 9)}" for _ in labels]
    bank, code = draw.one([LABELLED[0], LABELLED[0], LABELLED[0], LABELLED[1], LABELLED[2], LABELLED[2], LABELLED[3]])
    joint = draw.one([" ", ": ", " = ", "=", ":", " - ", " with ", " at "])
    joint = joint if not labels[0].isdigit() or joint in (": ", " = ", "=", ":", " with ") else ": "
    style = draw.rng.random()
    pairs = [f"{label}{joint}{value}" for label, value in zip(labels, values, strict=True)]
    if style < 0.15:
        pairs = [f"{label} ({value})" for label, value in zip(labels, values, strict=True)]
    elif style < 0.25 and not labels[0].isdigit():
        pairs = [f"{value} {label}" for label, value in zip(labels, values, strict=True)]
    written = ", ".join(pairs)
    if 0.25 < style < 0.45 and len(pairs) > 1:
        written = ", ".join(pairs[:-1]) + " and " + pairs[-1]
    elif style > 0.93:
        written = "labels " + ", ".join(labels) + draw.one([" and values ", " with values ", "; values "]) + ", ".join(values)
    elif style > 0.88:
        written = "[" + ", ".join(labels) + "] [" + ", ".join(values) + "]"
    elif style > 0.84:
        written = "\n" + "\n".join(pairs) + "\n"
    question = draw.say(bank, p=written, t=topic).strip().replace("\n\n", "\n").replace("\n.", "\n")
    return question, "plt.figure()\n" + code.replace("{L}", repr(labels)).replace("{V}", f"[{', '.join(values)}]") + "\n"


def _listed(draw: Draw) -> tuple[str, str]:
    """A list: histogram, line, bars, box, pie, dots."""
    bank, code = draw.one([*LISTS, *LISTS[:4]])
    values = numbers(draw, draw.integer(4, 12))
    if "pie" in code:
        values = [value.lstrip("-") if value.strip("-0.") else "5" for value in values][:6]
    n = str(draw.integer(3, 20))
    written = surface(draw, values)
    if draw.chance(0.08):
        written = "\n" + "\n".join(values) + "\n"
    question = draw.say(bank, l=written, n=n, w=draw.expand(draw.one(ABOUT))).strip().replace("\n\n", "\n").replace("\n.", "\n").replace("\n,", "\n")
    return question, f"data = [{', '.join(values)}]\nplt.figure()\n{code.replace('{n}', n)}\n"


def _points(draw: Draw) -> tuple[str, str]:
    """Pairs of x and y: dots or a line."""
    bank, code = draw.one([PAIRS[0], PAIRS[0], PAIRS[1]])
    count = draw.integer(3, 7)
    x = [str(draw.integer(0, 40)) for _ in range(count)]
    if draw.chance(0.55):
        start = draw.integer(0, 5)
        x = [str(start + k) for k in range(count)]
    y = numbers(draw, count)
    style = draw.integer(0, 7)
    written = ", ".join(f"({a}, {b})" for a, b in zip(x, y, strict=True))
    lists = [", ".join(side) for side in (x, y)]
    if style == 0:
        written = " ".join(f"({a},{b})" for a, b in zip(x, y, strict=True))
    elif style == 1:
        written = f"x = {lists[0]} and y = {lists[1]}"
    elif style == 2:
        written = f"x: {lists[0]}; y: {lists[1]}"
    elif style == 3:
        written = f"x = [{lists[0]}], y = [{lists[1]}]"
    elif style == 4:
        written = f"x values {lists[0]} and y values {lists[1]}"
    question = draw.say(bank, P=written)
    if 1 <= style <= 4:
        question = question.replace("the points x", "x").replace("these points: x", "x")
    return question, f"x = [{', '.join(x)}]\ny = [{', '.join(y)}]\nplt.figure()\n{code}\n"


def _coloured(draw: Draw, body: str) -> tuple[str, str]:
    """The colour asked for, and the body with it."""
    colour = draw.one(COLOURS)
    head, line, _ = body.rsplit("\n", 2)
    return draw.say(COLOUR, k=colour), f"{head}\n{line[:-1]}, color='{colour}')\n"


def _text(draw: Draw, text: str) -> str:
    return str(draw.one([f"'{text}'", f'"{text}"', f"'{text}'", text if " " not in text else f"'{text}'"]))


def plot(draw: Draw) -> Exchange:
    """One plot with perhaps a title, labels, a grid, a colour, a file name."""
    kind = draw.rng.random()
    question, body = (_functions if kind < 0.42 else _listed if kind < 0.66 else _labelled if kind < 0.88 else _points)(draw)
    question = question.rstrip("?. ") if "\n" not in question[-2:] else question
    plain = question
    single = body.count("plt.plot(") + body.count("plt.scatter(") + body.count("plt.bar") + body.count("plt.hist(") == 1
    if single and draw.chance(0.09):
        asked, body = _coloured(draw, body)
        question += asked
    if draw.chance(0.1):
        title = draw.one(TITLES)
        question, body = question + draw.say(TITLE, x=_text(draw, title)), f"{body}plt.title('{title}')\n"
    axes = draw.rng.random() if "pie" not in body else 1.0
    if axes < 0.04:
        name = draw.one(AXIS)
        question, body = question + draw.say(XLABEL, x=_text(draw, name)), f"{body}plt.xlabel('{name}')\n"
    elif axes < 0.07:
        name = draw.one(AXIS)
        question, body = question + draw.say(YLABEL, x=_text(draw, name)), f"{body}plt.ylabel('{name}')\n"
    elif axes < 0.12:
        name, other = draw.one(AXIS), draw.one(AXIS)
        question, body = question + draw.say(AXES, x=_text(draw, name), y=_text(draw, other)), f"{body}plt.xlabel('{name}')\nplt.ylabel('{other}')\n"
    if draw.chance(0.08) and "pie" not in body:
        question, body = question + draw.say(GRID), f"{body}plt.grid()\n"
    out = "plot.png"
    if draw.chance(0.3):
        out = file_name(draw, draw.one([".png", ".png", ".png", ".pdf", ".svg", ".jpg"])) if draw.chance(0.7) else draw.one(["chart", "figure", "graph", "curve", "bars", "hist", "fig1", "picture", "output", "result", "pie", "parabola", "wave"]) + ".png"
        question += draw.say(SAVE, o=out)
    if question == plain and draw.chance(0.3) and plain.split(" ", 1)[0] in ("can", "could", "would", "what", "how", "is"):
        question += "?"
    head = "import numpy as np\nimport matplotlib.pyplot as plt\n" if "np." in body else "import matplotlib.pyplot as plt\n"
    code = f"{head}{body}plt.savefig('{out}')"
    exact = question != plain or "'" in code.split("savefig")[0]
    return Exchange(dress(draw, question, lower=False, typos=not exact), (Call(code, execute(code)),), f"I saved the plot as {out}.")


KINDS: list[Kind] = [("plots", 16, plot)]
