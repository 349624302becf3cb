"""Questions about a CSV file in the workspace, files, and plots."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.words import NAMES, fake_word

NUMERIC = ["price", "age", "score", "salary", "height", "weight", "quantity", "amount", "temperature", "sales", "revenue", "cost", "rating", "distance", "duration", "points", "profit", "population", "income", "grade", "units", "rainfall", "speed", "stock", "tax", "total", "value", "year", "marks", "views", "clicks", "visitors", "hours", "calories"]
GROUPS = ["city", "country", "name", "department", "category", "product", "region", "team", "month", "color", "type", "gender", "status", "brand", "customer", "store", "day", "class", "genre", "species"]
CELLS = ["north", "south", "east", "west", "red", "blue", "green", "Paris", "London", "Berlin", "Rome", "Madrid", "Tokyo", "Lima", "Oslo", "apple", "pear", "plum", "sales", "tech", "legal", "support", "gold", "silver", "bronze", "young", "old", "food", "books", "toys", "Jan", "Feb", "Mar", "Apr"]
FILES = ["data", "sales", "students", "people", "products", "employees", "weather", "orders", "results", "scores", "inventory", "customers", "expenses", "measurements", "movies", "houses", "cars", "runs", "survey", "grades", "stock", "temperatures"]

AGGREGATES: list[tuple[str, str, list[str]]] = [
    ("mean", "mean", ["mean", "average", "avg", "average value", "#H arithmetic mean"]), ("sum", "sum", ["sum", "total", "total sum", "#H overall total"]), ("max", "maximum", ["maximum", "max", "highest", "largest", "biggest"]), ("min", "minimum", ["minimum", "min", "lowest", "smallest"]),
    ("median", "median", ["median"]), ("std", "standard deviation", ["standard deviation", "std", "stdev"]), ("count", "count", ["count", "number of values"]), ("nunique", "number of different values", ["number of [unique|distinct|different] values"]),
]
COLUMN = ["what is the {a} [of the |of |]{c} [column |][in|from] {f}?", "[read|load|open|take|use] {f} and [compute|calculate|give me|show|find|tell me] the {a} [of|of the] {c}[ column|]", "[compute|find|get|calculate|give me|show] the {a} [of |]{c} [in|from|of] {f}", "{a} [of the column |of |]{c} in {f}", "in {f}, what is the {a} [of |]{c}?", "what's the {a} {c} in {f}", "[I have|there is] [a file |a csv |]{f}. what is the {a} [of |]{c}?",
          "[from|using] {f}, [find|compute|calculate] the {a} [of |]{c}", "{f}: {a} of {c}", "can you [compute|tell me|get] the {a} of [the |]{c} [column |]in {f}?", "[the |]{a} of column {c} [in|from] {f}[ please|]", "what is the {a} in the {c} column of {f}?", "look at {f} and tell me the {a} of the {c} column", "#H according to {f}, how much is the {a} {c}?"]
OVERALL = ["what is the {a} {c}?", "[and |now |]the {a} [of |]{c}", "{a} of {c}?", "what about the {a} [of |]{c}?", "and the {a} {c}?", "now [compute|give me|find] the {a} of {c}", "also tell me the {a} of {c}"]
# bank, expression, answer, whether print() shows several lines
TABLE: list[tuple[list[str], str, str]] = [
    (["how many rows [are |are there |are there |does |][in|has] {f}[ have|]?", "[count|number of|count the] rows [of|in] {f}", "how many [lines|records|entries|rows] does {f} have?", "row count of {f}", "how [big|long] is {f}?", "what is the row count for {f}?"], "len(df)", "It has {r} rows."),
    (["what columns [are |are there |]in {f}?", "[list|show|print] the [columns|column names] of {f}", "column names of {f}", "[which|what] columns does {f} have?", "what are the columns [of|in] {f}", "name the columns in {f}"], "list(df.columns)", "The columns are {r}."),
    (["[show|print|display|read|open|load] {f}", "show [me |][the |]first [few |]rows of {f}", "what is in {f}?", "[preview|head of] {f}", "[show|print] the head of {f}", "let me see the beginning of {f}"], "df.head().to_string(index=False)", "Here are the first rows:\n{r}"),
    (["{a} [of |]{c} [by|per|for each] {g} in {f}", "what is the {a} {c} [per|by|for each] {g} in {f}?", "group {f} by {g} and [compute|show|give] the {a} [of |]{c}", "[show|compute|find] the {a} {c} for each {g} in {f}", "in {f}, [what is |]the {a} {c} [per|by] {g}", "[load|read|use] {f} and [show|compute] the {a} {c} per {g}", "broken down by {g}, what is the {a} {c} in {f}?"], "df.groupby('{g}')['{c}'].{A}().to_string()", "The {n} of {c} by {g}:\n{r}"),
    (["how many rows [of|in] {f} have [a |]{c} [above|greater than|over|more than|larger than|bigger than] {k}?", "in {f}, how many [rows|entries|records] have {c} [above|over|greater than] {k}?", "count [the |]rows [in {f} |]where {c} is [above|over|greater than] {k}[ in {f}|]", "how many [rows|entries] in {f} [with|where] {c} > {k}?"], "(df['{c}'] > {k}).sum()", "There are {r}."),
    (["how many rows [of|in] {f} have [a |]{c} [below|less than|under|smaller than] {k}?", "in {f}, how many [rows|entries] have {c} [below|under|less than] {k}?", "how many [rows|entries] in {f} [with|where] {c} < {k}?"], "(df['{c}'] < {k}).sum()", "There are {r}."),
    (["how many rows [in {f} |]have {g} {v}[ in {f}|]?", "how many [rows|entries] in {f} [where|with] {g} [is |= |equal to |]{v}?", "in {f}, count [the |]rows [where|with] {g} [is |= |equal to |]{v}"], "(df['{g}'] == '{v}').sum()", "There are {r}."),
    (["what is the {a} {c} [where|for|when|if] {g} [is|=] {v} in {f}?", "[in|from] {f}, [what is |]the {a} {c} [where|for] {g} [is |= |]{v}", "{a} [of |]{c} for {g} {v} in {f}"], "df[df['{g}'] == '{v}']['{c}'].{A}()", "The {n} of {c} is {r}."),
    (["which {g} has the [highest|largest|biggest|most|maximum] {c} in {f}?", "in {f}, which {g} has the [highest|largest|most] {c}?", "[who|what {g}] has the [highest|most] {c} [in|according to] {f}?", "{g} with the [highest|largest|maximum] {c} in {f}", "find the top {g} by {c} in {f}"], "df.loc[df['{c}'].idxmax(), '{g}']", "It is {r}."),
    (["which {g} has the [lowest|smallest|least|minimum] {c} in {f}?", "in {f}, which {g} has the [lowest|smallest|least] {c}?", "{g} with the [lowest|smallest|minimum] {c} in {f}"], "df.loc[df['{c}'].idxmin(), '{g}']", "It is {r}."),
    (["[show|list|what are|give me] the top {t} [rows |]by {c} in {f}", "top {t} [of|in] {f} by {c}", "the {t} [rows|entries] with the [highest|largest] {c} in {f}", "[show|list] the {t} highest {c} [rows |]in {f}"], "df.nlargest({t}, '{c}').to_string(index=False)", "Here are the top {t} by {c}:\n{r}"),
    (["sort {f} by {c}", "[show|list] {f} sorted by {c}"], "df.sort_values('{c}').to_string(index=False)", "Sorted by {c}:\n{r}"),
    (["[what is|compute|find] the correlation [between|of] {c} and {e} in {f}?", "correlation [between|of] {c} and {e} in {f}", "how [strongly |]are {c} and {e} correlated in {f}?", "in {f}, what is the correlation of {c} [and|with] {e}?"], "round(df['{c}'].corr(df['{e}']), 6)", "The correlation is {r}."),
    (["how many [different|unique|distinct] {g}[ values| entries|s|] [are there |are |]in {f}?", "number of [unique|distinct|different] {g} [values |]in {f}"], "df['{g}'].nunique()", "There are {r}."),
    (["[what are|list|show] the [unique|distinct|different] [values of {g}|{g} values] in {f}", "which {g}[ values|s|] are in {f}?"], "sorted(df['{g}'].unique())", "They are {r}."),
    (["how many [missing|empty|null] values [are |are there |]in {f}?", "[missing|null] values in {f}"], "df.isna().sum().sum()", "There are {r} missing values."),
    (["[describe|summarize|summary of] {c} in {f}", "summary statistics [of|for] {c} in {f}"], "df['{c}'].describe().to_string()", "Summary of {c}:\n{r}"),
    (["how many rows per {g} [are |are there |]in {f}?", "count [the |]rows [by|per|for each] {g} in {f}", "value counts of {g} in {f}"], "df['{g}'].value_counts().to_string()", "The counts are:\n{r}"),
]
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


def _column(draw: Draw, known: list[str]) -> str:
    x = draw.rng.random()
    name = draw.one(known) if x < 0.7 else fake_word(draw) if x < 0.85 else f"{draw.one(known)}_{draw.one([*known, 'usd', 'kg', 'cm', '2023'])}"
    return name.capitalize() if draw.chance(0.1) else str(name)


@contextlib.contextmanager
def workspace(draw: Draw, name: str, groups: list[str], columns: list[str]) -> Iterator[list[str]]:
    """A temporary folder holding a small table; yields the values of its first group column."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            pool = [draw.one(CELLS) if draw.chance(0.6) else draw.one(NAMES) for _ in range(draw.integer(2, 5))]
            rows = []
            for _ in range(draw.integer(4, 9)):
                cells = [draw.one(pool) for _ in groups] + [str(draw.integer(1, 500)) if draw.chance(0.7) else f"{draw.integer(1, 99)}.{draw.integer(1, 9)}" for _ in columns]
                rows.append(",".join(cells))
            Path(name).write_text("\n".join([",".join([*groups, *columns]), *rows]) + "\n")
            yield [row.split(",")[0] for row in rows]
        finally:
            os.chdir(here)


def table(draw: Draw) -> list[Exchange]:
    """An aggregate of a column, a grouping, a filter, the top rows; sometimes a follow-up."""
    name = file_name(draw)
    columns = list(dict.fromkeys(_column(draw, NUMERIC) for _ in range(draw.integer(2, 3))))
    groups = [g for g in dict.fromkeys(_column(draw, GROUPS) for _ in range(draw.integer(1, 2))) if g not in columns]
    if not groups or len(columns) < 2:
        return table(draw)
    c, e, g = columns[0], columns[1], groups[0]
    method, word, spoken = draw.one(AGGREGATES[:6] if draw.chance(0.85) else AGGREGATES)
    with workspace(draw, name, groups, columns) as cells:
        space: dict[str, object] = {}
        v, k, t = draw.one(cells), str(draw.integer(5, 300)), str(draw.integer(2, 5))
        if draw.chance(0.45):
            question, expression, answer = draw.say(COLUMN, a=draw.say(spoken), c=c, f=name), "round(df['{c}'].{A}(), 6)", "The {n} of {c} is {r}."
        else:
            bank, expression, answer = draw.one(TABLE)
            question = draw.say(bank, a=draw.say(spoken), c=c, e=e, g=g, f=name, v=v, k=k, t=draw.shown(t, words=0.3))
        slots = {"c": c, "e": e, "g": g, "A": method, "n": word, "v": v, "k": k, "t": t}
        expression, answer = (re.sub(r"\{(\w)\}", lambda m: slots.get(m.group(1), m.group()), text) for text in (expression, answer))
        code = f"import pandas as pd\ndf = pd.read_csv('{name}')\nprint({expression})"
        output = execute(code, space)
        exchanges = [Exchange(dress(draw, question, lower=False, typos=False), (Call(code, output),), answer.replace("{r}", output))]
        if draw.chance(0.25):
            method, word, spoken = draw.one(AGGREGATES[:6])
            code = f"print(round(df['{e}'].{method}(), 6))"
            output = execute(code, space)
            exchanges.append(Exchange(dress(draw, draw.say(OVERALL, a=draw.say(spoken), c=e), lower=False, typos=False), (Call(code, output),), f"The {word} of {e} is {output}."))
        elif draw.chance(0.12):
            code = f"import matplotlib.pyplot as plt\nplt.figure()\ndf['{e}'].plot()\nplt.savefig('plot.png')"
            exchanges.append(Exchange(dress(draw, draw.one(["now plot {e}", "plot {e}", "plot the {e} column", "and a chart of {e}", "make a plot of {e}"]).replace("{e}", e), lower=False), (Call(code, "[file saved: plot.png]"),), "I saved the plot as plot.png."))
    return exchanges


def table_plot(draw: Draw) -> Exchange:
    """A chart of one or two columns of a CSV file."""
    name, c, e = file_name(draw), _column(draw, NUMERIC), _column(draw, NUMERIC)
    g = _column(draw, GROUPS)
    out = "plot.png"
    banks: list[tuple[list[str], str]] = [
        (["plot [the |]{c} [column |][from|in|of] {f}", "[draw|make|show] a [plot|chart|line chart|graph] of {c} [from|in] {f}", "[load|read|open] {f} and plot [the |]{c}[ column|]", "chart the {c} column of {f}"], "df['{c}'].plot()"),
        (["[plot|draw|make|show] a histogram of [the |]{c} [column |][from|in|of] {f}", "histogram of {c} in {f}", "[plot|show] the distribution of {c} in {f}"], "df['{c}'].plot.hist()"),
        (["[plot|draw|make] a bar [chart|plot] of {c} by {g} [from|in|of] {f}", "bar chart of {c} [per|by|for each] {g} in {f}"], "df.groupby('{g}')['{c}'].sum().plot.bar()"),
        (["[plot|draw] {c} [against|versus|vs] {e} [from|in] {f}", "[make|draw|show] a scatter plot of {c} [and|vs|against] {e} in {f}", "scatter plot of {c} and {e} from {f}", "plot {c} [against|vs|versus] {e} [from|in|using] {f}"], "df.plot.scatter(x='{c}', y='{e}')"),
    ]
    bank, expression = draw.one(banks)
    question = draw.say(bank, c=c, e=e, g=g, f=name)
    if draw.chance(0.3):
        out = file_name(draw, ".png")
        question += draw.say(SAVE, o=out)
    for slot, value in {"c": c, "e": e, "g": g}.items():
        expression = expression.replace("{" + slot + "}", value)
    code = f"import pandas as pd\nimport matplotlib.pyplot as plt\ndf = pd.read_csv('{name}')\nplt.figure()\n{expression}\nplt.savefig('{out}')".replace("plt.figure()\ndf.plot.scatter", "df.plot.scatter")
    return Exchange(dress(draw, question, lower=False, typos=False), (Call(code, f"[file saved: {out}]"),), f"I saved the plot as {out}.")


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


KINDS: list[Kind] = [("tables", 10, table), ("plots", 5, plot), ("plots", 2, table_plot), ("files", 1, files)]
