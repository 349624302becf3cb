"""Files in the workspace, and plots of functions and lists."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

CELLS = ["north", "south", "east", "west", "red", "blue", "green", "Paris", "London", "Berlin", "Rome", "Madrid", "Tokyo", "Lima", "Oslo", "apple", "pear", "plum", "sales", "tech", "legal", "support", "gold", "silver", "bronze", "young", "old", "food", "books", "toys", "Jan", "Feb", "Mar", "Apr"]
FILES = ["data", "sales", "students", "people", "products", "employees", "weather", "orders", "results", "scores", "inventory", "customers", "expenses", "measurements", "movies", "houses", "cars", "runs", "survey", "grades", "stock", "temperatures"]

FUNCTIONS = [("x^2", "x ** 2"), ("x**2", "x ** 2"), ("x²", "x ** 2"), ("x squared", "x ** 2"), ("sin(x)", "np.sin(x)"), ("cos(x)", "np.cos(x)"), ("sine of x", "np.sin(x)"), ("tan(x)", "np.tan(x)"), ("exp(x)", "np.exp(x)"), ("e^x", "np.exp(x)"), ("log(x)", "np.log(x)"), ("sqrt(x)", "np.sqrt(x)"), ("x^3", "x ** 3"), ("x cubed", "x ** 3"), ("1/x", "1 / x"), ("abs(x)", "np.abs(x)"), ("exp(-x)", "np.exp(-x)"),
             ("{a}x + {b}", "{a} * x + {b}"), ("{a}*x + {b}", "{a} * x + {b}"), ("{a}x - {b}", "{a} * x - {b}"), ("x^2 + {a}x + {b}", "x ** 2 + {a} * x + {b}"), ("x^2 - {a}", "x ** 2 - {a}"), ("x^3 - {a}x", "x ** 3 - {a} * x"), ("sin({a}x)", "np.sin({a} * x)"), ("{a}sin(x)", "{a} * np.sin(x)"), ("x*sin(x)", "x * np.sin(x)"), ("sin(x) + cos(x)", "np.sin(x) + np.cos(x)"), ("{a}x^2", "{a} * x ** 2"), ("{a}x^2 + {b}x + {c}", "{a} * x ** 2 + {b} * x + {c}"), ("sin(x)/x", "np.sin(x) / x"), ("exp(-x^2)", "np.exp(-x ** 2)"), ("2^x", "2 ** x")]
PLOT = ["[plot|draw|graph|sketch|show|chart] {e}{R}", "[plot|draw|graph|make a plot of|show me] [the function |the graph of |y = |f(x) = |]{e}{R}", "[can you |could you |]plot {e}{R}", "[I want|make|create|give me|show me] a [plot|graph|chart] of {e}{R}", "a [graph|plot] of {e}{R}", "plot the [curve|function] {e}{R}", "visualize {e}{R}", "#H I would love to see the curve of {e}{R}"]
RANGE = [" [from|for x from|between|for x between|for x in] {l} [to|and|..] {h}", " [from|for x from] x = {l} to {h}", " [from|for x from] {l} to {h}", " [over|on|in] [the interval |the range |][[]{l}, {h}]", " for x in {l} to {h}", " for {l} <= x <= {h}"]
RANGE = [r.replace("[[]", "(") if "[[]" in r else r for r in RANGE]
SAVE = [" and save it [as|to|in] {o}", ", save [it |][as|to] {o}", " [into|to] {o}", ". save [it|the plot|the figure] as {o}", " (save as {o})"]
LISTS: list[tuple[list[str], str]] = [
    (["[plot|draw|make|show] [a |]histogram of {l}", "histogram of {l}", "histogram[:| for] {l}", "[plot|show] the distribution of {l}", "show how {l} are distributed"], "plt.hist({d})"),
    (["[plot|draw|make|show] [a |]line [chart|plot|graph] of {l}", "plot {l}", "[plot|draw|graph] [the |these |][points|values|numbers|data] {l}", "line [chart|plot] of {l}", "[show|make] a [graph|plot] of [the numbers |]{l}", "connect {l} with a line in a plot"], "plt.plot({d})"),
    (["[plot|draw|make|show] [a |]bar [chart|plot|graph] of {l}", "bar [chart|plot|graph] [of|for|with] {l}", "[show|draw] {l} as bars"], "plt.bar(range(len({d})), {d})"),
    (["[plot|draw|make|show] [a |]box[ |]plot of {l}", "box[ |]plot of {l}"], "plt.boxplot({d})"),
    (["[plot|draw|make|show] [a |]pie chart of {l}", "pie chart [of|for|with] {l}"], "plt.pie({d})"),
]


def file_name(draw: Draw, ending: str = ".csv") -> str:
    """A file name in the workspace."""
    x = draw.rng.random()
    stem = draw.one(FILES) if x < 0.55 else fake_word(draw) if x < 0.8 else f"{draw.one(FILES)}_{draw.one([*FILES, '2023', '2024', 'q1', 'final', 'v2'])}"
    return stem + ending


def plot(draw: Draw) -> Exchange:
    """One or two functions of x over a range, or a list as histogram, line, bars."""
    out = "plot.png"
    head = "import matplotlib.pyplot as plt\n"
    if draw.chance(0.35):
        bank, expression = draw.one(LISTS)
        values = numbers(draw)
        question = draw.say(bank, l=surface(draw, values))
        body = f"data = [{', '.join(values)}]\nplt.figure()\n{expression.replace('{d}', 'data')}\n"
    elif draw.chance(0.2):
        labels = list(dict.fromkeys(draw.one([*CELLS, *NAMES]) if draw.chance(0.8) else fake_word(draw) for _ in range(draw.integer(2, 5))))
        values = [str(draw.integer(1, 100)) for _ in labels]
        pairs = draw.one([": ", " ", " = ", ": "])
        question = draw.one(["bar chart of ", "draw a bar chart of ", "make a bar chart with ", "plot bars for ", "show a bar chart: "]) + ", ".join(f"{a}{pairs}{b}" for a, b in zip(labels, values, strict=True))
        body = f"plt.figure()\nplt.bar({labels!r}, [{', '.join(values)}])\n"
    else:
        slots = {"a": str(draw.integer(2, 9)), "b": str(draw.integer(1, 20)), "c": str(draw.integer(1, 20))}
        chosen = [draw.one(FUNCTIONS) for _ in range(2 if draw.chance(0.18) else 1)]
        shown = draw.one([" and ", " and ", ", "]).join(f[0] for f in chosen)
        codes = [f[1] for f in chosen]
        for slot, value in slots.items():
            shown = shown.replace("{" + slot + "}", value)
            codes = [code.replace("{" + slot + "}", value) for code in codes]
        low, high, asked = "-10", "10", ""
        if any(x in "".join(codes) for x in ("log", "sqrt", "1 / x", "/ x")):
            low = "0.1"
        if draw.chance(0.75):
            low, high = draw.one(["0", "-10", "-5", "1", "-pi", "-2", "0", "-3", "-100", "0.1"]), draw.one(["10", "5", "100", "3", "2pi", "20", "6", "12", "pi", "50"])
            asked = draw.say(RANGE, l=low, h=high)
        start, joined = float(low.replace("-pi", "-3")), "".join(codes)
        if (start < 0 and "sqrt" in joined) or (start <= 0 and ("log" in joined or "/ x" in joined)):
            return plot(draw)
        if high == "3" and low == "-10":
            high = "10"
        low, high = (v.replace("2pi", "2 * np.pi").replace("-pi", "-np.pi") if "pi" in v and v != "pi" else v.replace("pi", "np.pi") for v in (low, high))
        question = draw.say(PLOT, e=shown, R=asked)
        head = "import numpy as np\n" + head
        body = f"x = np.linspace({low}, {high}, 400)\nplt.figure()\n" + "".join(f"plt.plot(x, {code})\n" for code in codes)
    if draw.chance(0.3):
        out = file_name(draw, draw.one([".png", ".png", ".pdf", ".svg"]))
        question += draw.say(SAVE, o=out)
    code = f"{head}{body}plt.savefig('{out}')"
    output = execute(code)
    return Exchange(dress(draw, question, lower=False), (Call(code, output),), f"I saved the plot as {out}.")


def files(draw: Draw) -> Exchange:
    """What is in the workspace, what a text file says."""
    if draw.chance(0.5):
        output = str(sorted(file_name(draw, draw.one([".csv", ".txt", ".png"])) for _ in range(draw.integer(1, 4))))
        bank = ["what files are [here|there|in the workspace|in this folder]?", "[list|show] [the |my |all |]files", "[list|show me] [the |][workspace|directory|folder] [contents|files]", "ls", "which files [do I have|are there|are in the workspace]?", "#H tell me which files exist here"]
        return Exchange(dress(draw, draw.say(bank)), (Call("import os\nprint(sorted(os.listdir('.')))", output),), f"The files are {output}.")
    name = file_name(draw, draw.one([".txt", ".md", ".log"]))
    output = " ".join(fake_word(draw) if draw.chance(0.4) else draw.one(CELLS) for _ in range(draw.integer(3, 9)))
    bank = ["[read|open|show|print] {f}", "what does {f} say?", "what is [written |]in {f}?", "show [me |]the [contents|content|text] of {f}", "display what is inside {f}"]
    return Exchange(dress(draw, draw.say(bank, f=name), lower=False), (Call(f"print(open('{name}').read())", output),), output)


KINDS: list[Kind] = [("plots", 5, plot), ("files", 1, files)]
