"""What becomes of a curve or a formula told in life: its highest value, where two lines meet, tangents,
inverses, formulas turned round, and pictures of costs, tanks and throws that are told in words.
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
    dress,
    execute,
    fill,
)
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    show,
    signed,
)
from samara.agent.models.embedded.training.questions.words import fake_word, person

ANSWER = "The answer is {r}."
BOTH = "The solution is {r}."

# ---------------------------------------------------------------- the value at the turning point, or the place
HIGHEST = ["a stone is {e} metres up after {v} seconds. how high does it get?", "height: {e} ({v} in seconds). the maximum height?", "what's the top height of a rocket with h = {e}?", "daily profit is {e} at a price of {v}. what is the most we can earn?", "profit P({v}) = {e}. greatest possible profit?", "the maximum of {e}?", "biggest value that {e} can take", "how large can {e} become at most?", "the arch has the shape y = {e}. how high is it at its highest point?", "yield in sacks: {e} for {v} bags of fertiliser. the best yield possible?", "a fountain's jet follows {e}. its peak height?", "highest y value on the curve y = {e}", "f({v}) = {e}: what's the maximum value (not where it is)?", "{w} throws a stick, {e} metres high at time {v}. how high at the very top?", "y-coordinate of the top of the parabola {e}", "#H {e}: the largest it ever gets?", "#H the peak of the jump h = {e} is how high?"]
LOWEST = ["the minimum of {e}?", "smallest value that {e} can take", "how low does y = {e} go?", "cost per day is {e} for {v} workers. the lowest possible cost?", "C({v}) = {e}. the least it can cost?", "lowest y on the graph of {e}", "a hanging rope is {e} above ground at {v}. how near does it come to the ground?", "the least value of {e}, please (the value, not the place)", "y-coordinate of the bottom of the parabola {e}", "f({v}) = {e} has which minimum value?", "how deep does the curve {e} reach?", "#H {e} never falls below what?"]
WHEN_HIGHEST = ["a stone is {e} metres up after {v} seconds. when is it highest?", "at what {v} does h = {e} peak?", "profit is {e} at a price of {v}. which price earns the most?", "which {v} makes {e} as large as possible?", "the jet follows {e}. at which {v} is it at its top?", "where along {v} is {e} at its highest?", "h = {e}. after how long is the ball at the top of its flight?", "I want {e} to be maximal. choose {v}", "the yield is {e} with {v} bags. how many bags for the best yield?", "#H best {v} for {e}?"]
WHEN_LOWEST = ["which {v} makes {e} as small as possible?", "cost is {e} for {v} workers. how many workers are cheapest?", "where is the bottom of the parabola {e}?", "at what {v} does {e} reach its least value?", "I want {e} to be minimal. {v}?", "the rope hangs along {e}. at which {v} is it lowest?", "for what {v} do the costs C = {e} bottom out?", "#H cheapest {v} with costs of {e}?"]
FENCE = ["what's the largest rectangle I can fence with {b} m of wire, in square metres?", "biggest rectangular area with a perimeter of {b}", "{b} m of rope laid as a rectangle: greatest area possible?", "{w} has {b} feet of fencing for a rectangular run and wants as much room as possible. how many square feet?"]
# ---------------------------------------------------------------- two lines
MEET = ["one line is y = {l}, the other y = {r}. [where|at which x] do they [meet|cross|intersect]?", "y = {l} and also y = {r}: x of the crossing?", "[we have|I've drawn|given are] y = {l} and y = {r}. at what x do [they|the two] meet?", "for which x do y = {l} and y = {r} have the same y?", "the graphs of {l} and {r} cross at what x?", "where on the x axis lies the point where {l} meets {r}?", "supply is {l}, demand {r}. which x balances them?", "x-value at which y = {l} overtakes y = {r}?", "#H x where y = {l} and y = {r} agree?"]
HEIGHT = ["y = {l} and y = {r} meet at which y?", "how high is the point where y = {l} crosses y = {r}?", "two lines, y = {l} and y = {r}. the y-coordinate of their intersection?", "the graphs y = {l} and y = {r} cross. at what height?", "supply y = {l}, demand y = {r}. the price y at which they're equal?", "#H y of the common point of y = {l} and y = {r}?"]
POINT = ["in which point do y = {l} and y = {r} cross? x and y please", "coordinates of the intersection of y = {l} with y = {r}", "point of intersection: y = {l}, y = {r}", "both coordinates of the place where y = {l} meets y = {r}?", "y = {l} and y = {r} share one point. which?", "where exactly (x, y) do the lines y = {l} and y = {r} meet?", "#H the common point of y = {l} and y = {r}, as x and y"]
# ---------------------------------------------------------------- lines, tangents, inverses
THROUGH = ["which line y = mx + b goes through ({p}, {q}) and ({r}, {s})?", "a line passes through ({p}, {q}) and ({r}, {s}). m and b?", "y = mx + b, points ({p},{q}) and ({r},{s}). find m and b", "slope and intercept of the line joining ({p}, {q}) to ({r}, {s})", "equation of the straight line through ({p}, {q}) and ({r}, {s}) please, y = mx + b"]
TANGENT = ["equation of the tangent to y = {e} at x = {a}", "tangent line of {e} at x = {a}?", "which straight line touches y = {e} at x = {a}?", "f(x) = {e}. [find|give me] the tangent at x = {a}, as an expression in x", "the tangent in x = {a} of the curve {e} is y = ?", "#H touching line of {e} where x is {a}"]
INVERSE = ["inverse function of f(x) = {e}", "f(x) = {e}. what's the inverse?", "invert f(x) = {e}", "find f^-1(x) for f(x) = {e}", "which function undoes {e}?", "f^(-1)(x) if f(x) = {e}?", "#H y = {e} turned round into its inverse"]
# ---------------------------------------------------------------- formulas turned round
TURNED = ["{e} ... I need {x} alone", "{e}: get {x} by itself", "{e}. rearrange so that {x} stands alone on one side", "make {x} the subject: {e}", "how do I write {x} using the rest if {e}?", "turn {e} round for {x}", "{e}, {x} = ?", "from {e} I want a formula for {x}", "the book says {e}. what's {x} in terms of the others?", "transpose {e} for {x}", "solve {e} for the letter {x}", "{e}; express {x}", "could you rewrite {e} as {x} = ...?", "I know {e} and everything but {x}. formula for {x}?", "physics: {e}. {x} on its own please", "[my|our] [lab|workshop] sheet has {e} and I must isolate {x}", "change the subject of {e} to {x}", "#H {e}, but for {x}", "#H unpick {e} until only {x} is left on one side"]
FORMULAS = [("{A}", "{B} * {c} * {d}"), ("{A}", "{b} * {c} + {d}"), ("{A}", "{b} / {c}"), ("{A}", "{b} * {c} / {n}"), ("{A}", "{m} * {c} / {n} + {k}"), ("{A}", "{b} * ({c} + {d})"), ("{A}", "({b} - {c}) / {d}"), ("{A}", "{n} * {b} + {m} * {c}"), ("{b} * {c}", "{A} * {d}"), ("{A}", "{b} - {c} * {d}"), ("{A}", "({b} + {c}) * {d} / 2"), ("{A}", "{n} * {b} - {k}"), ("{n} * {b} + {m} * {c}", "{k}"), ("{A}", "{b} / ({c} * {d})"), ("{A}", "{b} * {c} * {d} / 3"), ("{A}", "{b} * (1 + {c} * {d})")]
# ---------------------------------------------------------------- curves told in words: the letter is always x
TOLD: list[tuple[str, str, list[str]]] = [
    ("{c} + {d} * x", "{h}", ["a [moving van|ferry|courier] costs {c} to start with and {d} per mile on top; I'd like to see how that climbs from 0 to {h} miles", "basic charge {c}, then {d} a page: picture of the printing costs from 0 to {h} pages", "[our|the] water tariff: {c} fixed and {d} per cubic metre. a graph up to {h} cubic metres please", "call-out is {c}, every hour {d}. I'd like a chart of the bill for 0 to {h} hours", "the tank has {c} litres in it and gets {d} more each minute. plot the contents over {h} minutes", "{w} has {c} saved and adds {d} a week. line of the savings for the next {h} weeks", "a seedling of {c} cm grows {d} cm a day. how does that look over {h} days? draw it", "#H base fee {c} plus {d} per page; a line for 0 to {h} pages"]),
    ("{d} * x", "{h}", ["{d} euros per kilo. draw the price against the weight, up to {h} kilos", "I walk {d} km an hour. show the distance over {h} hours as a graph", "[petrol|diesel|milk] costs {d} a litre: chart of what 0 to {h} litres cost", "each ticket brings {d}. plot our income for up to {h} tickets", "my pay is {d} an hour; line chart of pay against hours, 0 to {h}"]),
    ("{b} - {n} * x", "{m}", ["a [candle|barrel|battery] begins at {b} and loses {n} an hour. draw what's left over {m} hours", "the pool holds {b} cubic metres and drains by {n} an hour. graph for the first {m} hours", "I owe {b} and pay {n} a month. show the debt over {m} months", "descending from {b} m at {n} m a minute: picture of the height for {m} minutes"]),
    ("{b} * 2 ** x", "{m}", ["{b} cells that double every hour: draw the growth over {m} hours", "a rumour known to {b} people doubles daily. plot it for {m} days", "views start at {b} and double each day. curve for {m} days please"]),
    ("{b} * 0.5 ** x", "{m}", ["{b} mg of a medicine, half gone each hour. show how it falls over {m} hours", "a dose of {b} mg halves every hour; curve for the first {m} hours?", "{b} g halving each year, plotted over {m} years"]),
    ("{b} * (1 + {n} / 100) ** x", "{h}", ["{b} invested at {n}% a year. draw how it grows over {h} years", "a town of {b} people grows by {n} percent every year; chart for {h} years", "{w} puts {b} in at {n}% compound interest. curve for {h} years please"]),
    ("x ** 2", "{h}", ["the area of a square against its side, side from 0 to {h}, as a graph", "draw how a square's area grows as the side goes up to {h}"]),
    ("np.pi * x ** 2", "{h}", ["area of a circle against the radius, radius 0 to {h}. plot please", "show how a pizza's area grows with its radius, up to {h}"]),
    ("9 * x / 5 + 32", "{h}0", ["a line that turns Celsius into Fahrenheit, 0 to {h}0 degrees", "plot fahrenheit against celsius from 0 to {h}0"]),
]
# two tariffs in one picture
TARIFFS = ["[firm|supplier|plan] A: {c} plus {d} per {k}. B: {g} per {k}, no fixed charge. both as lines up to {h} {k}s", "compare two offers in a chart: {c} fixed and {d} per {k}, or {g} per {k}. range 0 to {h} {k}s", "I can pay {c} once and {d} a {k}, or {g} a {k} with nothing up front. draw both for 0 to {h} {k}s", "one graph, two lines: {c} + {d} per {k} against plain {g} per {k}, as far as {h} {k}s", "{w} wants to see where {c} plus {d} a {k} becomes cheaper than {g} a {k}. plot the two up to {h} {k}s", "#H {c} and then {d} for each {k} versus {g} for each {k}: lines for 0 to {h} {k}s"]
SAVED = [", as {o}", ". save it as {o}", ", saved to {o}", " - file name {o}", ". call the picture {o}", ". store it in {o}", ", put it in {o}", ". the file should be {o}"]


def _quadratic(draw: Draw, v: str, *, up: bool) -> str:
    """A parabola that opens up or down, its turning point on the right."""
    a, m, k = draw.one([1, 1, 2, 2, 3, 4, 5]), draw.integer(1, 12), draw.integer(0, 40)
    square = f"{v} ** 2" if a == 1 else f"{a} * {v} ** 2"
    if up:
        return square + signed(-2 * a * m, v) + signed(a * m * m + k, "")
    front = "" if not k or draw.chance(0.5) else f"{k} + "
    lead = f"{2 * a * m} * {v} - {square}"
    if v == "t" and draw.chance(0.25):
        return f"{front}{draw.integer(5, 30)} * {v} - 4.9 * {v} ** 2"
    return front + lead if draw.chance(0.6) else f"-{square} + {2 * a * m} * {v}{signed(k, '')}"


def turning(draw: Draw) -> Exchange:
    """The highest or lowest value of a parabola, or where it is; the largest field of a fence."""
    if draw.chance(0.06):
        b = draw.integer(3, 60) * 4
        return ask_typed(draw, draw.say(FENCE, b=b, w=person(draw)), f"print(round(({b} / 4) ** 2, 6))", ANSWER)
    v, up = draw.one("ttttxxxxpqsn"), draw.chance(0.4)
    code = _quadratic(draw, v, up=up)
    head = f"import sympy\n{v} = sympy.symbols('{v}')\n"
    if draw.chance(0.6):
        question = draw.say(LOWEST if up else HIGHEST, e=show(draw, code), v=v, w=person(draw))
        return ask_typed(draw, question, f"{head}f = {code}\nprint(round(float(f.subs({v}, sympy.solve(sympy.diff(f, {v}), {v})[0])), 6))", ANSWER, lower=False)
    if "." in code:
        return turning(draw)
    question = draw.say(WHEN_LOWEST if up else WHEN_HIGHEST, e=show(draw, code), v=v)
    return ask_typed(draw, question, f"{head}print(sympy.solve(sympy.diff({code}, {v}), {v}))", f"The solutions for {v} are {{r}}.", lower=False)


def lines(draw: Draw) -> Exchange:
    """Where two lines meet, a line through two points, tangents and inverses."""
    i = draw.integer
    kind = draw.one(["x", "x", "x", "y", "point", "through", "tangent", "inverse"])
    if kind in ("x", "y", "point"):
        x, (a, c) = i(-4 if draw.chance(0.2) else 1, 12), draw.rng.sample([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7], 2)
        b = i(-12, 20)
        pair = [f"{'' if abs(n) == 1 else abs(n)}{' * ' if abs(n) != 1 else ''}x" for n in (a, c)]
        left, right = (("-" if n < 0 else "") + term + signed(k, "") for n, term, k in zip((a, c), pair, (b, b + (a - c) * x), strict=True))
        bank = {"x": MEET, "y": HEIGHT, "point": POINT}[kind]
        question = draw.say(bank, l=show(draw, left), r=show(draw, right))
        if kind == "x":
            return ask_typed(draw, question, f"{X}print(sympy.solve({left} - ({right}), x))", "They meet at x = {r}.", lower=False)
        solve = f"sympy.solve([y - ({left}), y - ({right})], [x, y])"
        return ask_typed(draw, question, f"import sympy\nx, y = sympy.symbols('x y')\nprint({solve}{'[y]' if kind == 'y' else ''})", ANSWER if kind == "y" else BOTH, lower=False)
    if kind == "through":
        p, m, b = i(0, 6), draw.one([-3, -2, -1, 1, 2, 3, 4, 5]), i(-6, 12)
        r = p + i(1, 6)
        q, s = m * p + b, m * r + b
        question = draw.say(THROUGH, p=p, q=q, r=r, s=s)
        return ask_typed(draw, question, f"import sympy\nm, b = sympy.symbols('m b')\nprint(sympy.solve([{p} * m + b - ({q}), {r} * m + b - ({s})], [m, b]))", BOTH, lower=False)
    a, b, c = i(2, 9), i(1, 12), i(2, 6)
    if kind == "tangent":
        code = draw.one(["x ** 2", f"x ** 2 - {b} * x", f"{a} * x ** 2 + {b}", "x ** 3", f"x ** 3 - {a} * x", f"{a} * x - x ** 2"])
        at = i(1, 6)
        return ask_typed(draw, draw.say(TANGENT, e=show(draw, code), a=at), f"{X}f = {code}\nprint(sympy.expand(f.subs(x, {at}) + sympy.diff(f, x).subs(x, {at}) * (x - {at})))", "The tangent is y = {r}.", lower=False)
    code = draw.one([f"{a} * x {draw.one('+-')} {b}", f"x / {a} {draw.one('+-')} {b}", f"(x {draw.one('+-')} {b}) / {a}", f"{a} * (x - {b})", f"{b} - {c} * x"])
    turned = re.sub(r"\bx\b", "y", code)
    return ask_typed(draw, draw.say(INVERSE, e=show(draw, code)), f"import sympy\nx, y = sympy.symbols('x y')\nprint(sympy.solve({turned} - x, y)[0])", "The inverse is {r}.", lower=False)


def turned(draw: Draw) -> Exchange:
    """A formula of any letters, solved for one of them."""
    left, right = draw.one(FORMULAS)
    pool = draw.rng.sample("abcdfghkmnprstuvwxyz", 3)
    letters = dict(zip("bcd", pool, strict=True)) | {"A": draw.one("AVFPEIQSTWLRC"), "B": draw.one("PRKMGH")}
    if letters["A"] == letters["B"]:
        return turned(draw)
    m, n = draw.one([(9, 5), (5, 9), (2, 3), (3, 4), (3, 2), (5, 2), (2, 5), (4, 7), (7, 3), (5, 6)])
    slots = {**letters, "n": str(n), "m": str(m), "k": str(draw.integer(10, 60))}
    left, right = fill(left, slots), fill(right, slots)
    names = list(dict.fromkeys(re.findall(r"\b[A-Za-z]\b", f"{left} {right}")))
    letter = draw.one([name for name in names if name != left])
    shown = re.sub(r"(?<=\d) (?=[A-Za-z])", "", show(draw, f"{left} @ {right}")).replace("@", "=")
    code = f"import sympy\n{', '.join(names)} = sympy.symbols('{' '.join(names)}')\nprint(sympy.solve({left} - ({right}), {letter}))"
    return ask_typed(draw, draw.say(TURNED, e=shown, x=letter), code, f"The solutions for {letter} are {{r}}.", lower=False)


def _saved(draw: Draw, question: str, high: str, drawn: str) -> Exchange:
    """The plot from zero to `high`, perhaps under a name of its own."""
    out = "plot.png"
    if draw.chance(0.5):
        out = draw.one(["fare", "bill", "line", "growth", "costs", "tank", "level", "savings", "price_chart", "my_graph", f"{fake_word(draw)}_{draw.integer(1, 9)}", fake_word(draw)]) + ".png"
        question += draw.say(SAVED, o=out)
    head = "import numpy as np\nimport matplotlib.pyplot as plt\n"
    code = f"{head}x = np.linspace(0, {high}, 400)\nplt.figure()\n{drawn}plt.savefig('{out}')"
    return Exchange(dress(draw, question, lower=False, typos=False), (Call(code, execute(code)),), f"I saved the plot as {out}.")


def told(draw: Draw) -> Exchange:
    """A plot of something told in words, from zero."""
    if draw.chance(0.15):
        d = draw.integer(2, 9)
        pieces = {"c": str(draw.integer(10, 90)), "d": str(d), "g": str(d + draw.integer(2, 9)), "h": str(draw.integer(8, 40))}
        question = draw.say(TARIFFS, **pieces, k=draw.one(["hour", "km", "visit", "lesson", "ride", "month", "mile", "bottle"]), w=person(draw)).replace("kms", "km").rstrip("?. ")
        return _saved(draw, question, pieces["h"], f"plt.plot(x, {pieces['c']} + {d} * x)\nplt.plot(x, {pieces['g']} * x)\n")
    code, high, bank = draw.rng.choices(TOLD, [len(row[2]) for row in TOLD])[0]
    cents = draw.chance(0.6)
    n, m = draw.integer(2, 9), draw.integer(3, 12)
    pieces = {
        "c": f"{draw.integer(15, 90) / 10:.2f}" if cents else str(draw.integer(3, 90)), "d": f"{draw.integer(4, 60) / 10:.2f}" if cents else str(draw.integer(2, 20)),
        "n": str(n), "m": str(m), "b": str(n * m * draw.integer(1, 4) + n) if "-" in code else str(draw.integer(2, 60) * 10), "h": str(draw.integer(4, 40)),
    }
    question = draw.say(bank, **pieces, w=person(draw)).rstrip("?. ")
    return _saved(draw, question, fill(high, pieces), f"plt.plot(x, {fill(code, pieces)})\n")


KINDS: list[Kind] = [("algebra", 9, turning), ("equations", 9, lines), ("equations", 7, turned), ("plots", 11, told)]
