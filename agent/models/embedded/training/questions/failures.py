"""Cells that fail: calls that are mended once, questions that can't be computed, files not there.

A failing call is a right one, broken in one of many ways and really run, so that its error is
the one that a kernel shows. The model never learns to write it, only what comes after it.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

import re
import warnings
from collections.abc import Callable

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    dress,
    execute,
)
from samara.agent.models.embedded.training.questions import (
    arithmetic,
    calendar_units,
    csv_turns,
    everyday_text,
    more,
    statistics_kinds,
    text,
    wider,
    words,
)

Maker = Callable[[Draw], Exchange | list[Exchange]]
SOURCES: dict[str, list[Maker]] = {
    "A": [arithmetic.binary, arithmetic.chain, words.percentage, words.word_problem, more.steps, wider.wide],
    "F": [arithmetic.function, words.word_problem],
    "N": [arithmetic.number_theory],
    "B": [arithmetic.bases],
    "E": [arithmetic.equation, more.algebra],
    "S": [statistics_kinds.measure, statistics_kinds.listed],
    "D": [calendar_units.dates],
    "U": [calendar_units.units],
    "T": [text.operations, everyday_text.operation, everyday_text.two_words],
    "L": [everyday_text.word_list, text.operations, everyday_text.operation],
    "X": [more.spans],
}
# Whose code, what in it, and what it is broken to. An error that is given is not run: it depends on what is installed.
BROKEN: list[tuple[str, str, str, str]] = [
    # NameError
    ("NFESD", r"^import \w+\n", "", ""), ("S", r"^import statistics\n", "", ""), ("D", r"^from datetime import [^\n]+\n", "", ""), ("T", r"^from collections import Counter\n", "", ""), ("NF", r"^import math\n((?:.|\n)*?)math\.", r"\1", ""), ("S", r"import numpy as np", "import numpy", ""), ("D", r"import pandas as pd", "import pandas", ""),
    ("D", r"import date, timedelta", "import date", ""), ("D", r"import date, timedelta", "import datetime, timedelta", ""), ("D", r"from datetime import date(, timedelta)?\n", "import datetime\n", ""), ("X", r"import datetime, timedelta", "import datetime", ""), ("AUSTN", r"print\(", "Print(", ""), ("AUSTN", r"print\(", "pritn(", ""), ("AUF", r"round\(", "rounded(", ""), ("AUF", r"round\(", "Round(", ""),
    ("S", r"data = ", "values = ", ""), ("S", r"data = ", "numbers = ", ""), ("E", r"\w = sympy\.symbols\('\w'\)\n", "", ""), ("SL", r"sorted\(", "sort(", ""), ("T", r"len\(", "length(", ""), ("SN", r"sum\(", "total(", ""), ("S", r"max\(", "maximum(", ""), ("S", r"min\(", "minimum(", ""), ("T", r"'([a-z]+)'([.\[)])", r"\1\2", ""), ("B", r"bin\(", "binary(", ""), ("B", r"hex\(", "hexadecimal(", ""), ("B", r"oct\(", "octal(", ""),
    ("S", r"statistics\.(?=\w+\()", "stats.", ""), ("E", r"sympy\.solve", "solve", ""), ("E", r"sympy\.(diff|integrate|expand|factor)", r"\1", ""), ("D", r"calendar\.(?=\w+\()", "cal.", ""), ("T", r"set\(", "unique(", ""), ("F", r"math\.pi", "pi", ""), ("S", r"math\.prod\(", "prod(", ""), ("N", r"sympy\.(\w+)\(", r"\1(", ""), ("B", r"print\(r\)", "print(result)", ""),
    # SyntaxError
    ("AUSTNDFB", r"\)$", "", ""), ("AUSTNDFB", r"\)$", "))", ""), ("A", r" [+*/-] (\d)", r" \1", ""), ("AU", r"(?<![\w.'])(\d+(?:\.\d+)?) ", r"$\1 ", ""), ("A", r"round\((\d[\d.]*) \* (\d[\d.]*) / 100", r"round(\2% of \1", ""), ("A", r" \* \(100 - ([\d.]+)\) / 100", r" - \1%", ""), ("A", r" \* \(100 \+ ([\d.]+)\) / 100", r" + \1%", ""),
    ("D", r", (\d)\)", r", 0\1)", ""), ("D", r", (\d), ", r", 0\1, ", ""), ("T", r"'(\w+)'", r"'\1", ""), ("T", r"'([^']+)'", r"“\1”", ""), ("N", r":\n", "\n", ""), ("E", r" - \((\d+)\), (\w)\)", r" = \1, \2)", ""), ("E", r"(\d) \* ([a-z])", r"\1\2", ""), ("E", r" \*\* 2", "²", ""), ("A", r" \* ", " × ", ""), ("A", r" / ", " ÷ ", ""), ("AUSTNF", r"print\((.*)\)$", r"print \1", ""),
    ("SED", r"\nprint", "\n  print", ""), ("X", r"1, 1, (\d+), (\d+)\)", r"1, 1, \1:\2)", ""), ("U", r"(\d)( [*/])", r"\1 km\2", ""), ("F", r"math\.sqrt\(([\d.]+)\)", r"√\1", ""), ("S", r"(data = \[[^\]]*)\]", r"\1", ""), ("S", r"data = \[(-?[\d.]+), ", r"data = [\1 ", ""), ("A", r"round\((.*), 6\)\)$", r"round(\1 = , 6))", ""), ("A", r"round\(", "round(€", ""),
    # TypeError
    ("A", r"\b(\d{1,3})([1-9]\d\d)\b", r"\1,\2", ""), ("A", r"round\((\d[\d.]*) ", r"round('\1' ", ""), ("AU", r" ([+/-]) (\d[\d.]*)", r" \1 '\2'", ""), ("N", r"str\((\d+)\)", r"\1", ""), ("S", r"data = \[(-?[\d.]+), (-?[\d.]+)", r"data = ['\1', '\2'", ""), ("S", r"data = \[([^\]]*)\]", r"data = '\1'", ""), ("S", r"data = \[(-?[\d.]+)", r"data = [None", ""), ("F", r"sqrt\(([\d.]+)\)", r"sqrt('\1')", ""),
    ("D", r"timedelta\(\w+=(\d+)\)", r"\1", ""), ("D", r"date\((\d+), (\d+), (\d+)\) - date\((\d+), (\d+), (\d+)\)", r"'\1-\2-\3' - '\4-\5-\6'", ""), ("A", r" \* \(", "(", ""), ("T", r" \* (\d)", r" * '\1'", ""), ("D", r"date\((\d+), (\d+), (\d+)\)", r"date('\1-\2-\3')", ""), ("D", r"date\((\d+), (\d+), (\d+)\)", r"date(\1, \2)", ""), ("S", r"\(data\)", "(data())", ""), ("F", r"math\.sqrt\(", "math(", ""),
    ("D", r"import pandas as pd\nprint\(\(pd\.Timestamp\('(\d+)-0?(\d+)-0?(\d+)'\) ([+-]) pd\.DateOffset\((\w+)=(\d+)\)\)\.date\(\)\)", r"from datetime import date, timedelta\nprint(date(\1, \2, \3) \4 timedelta(\5=\6))", ""), ("X", r"datetime\(2000, 1, 1, (\d+), (\d+)\)", r"datetime('\1:\2')", ""), ("X", r"from datetime import datetime, timedelta\nprint\(\(datetime\(2000, 1, 1, ", r"from datetime import time, timedelta\nprint((time(", ""), ("S", r"sorted\(data\)\[", "data.sort()[", ""), ("S", r"round\((.*), 6\)\)$", r"round(\1, 6, 2))", ""),
    ("L", r"' '\.join\((.*)\)\)$", r"' '.join(len(\1)))", ""), ("N", r"math\.(\w+)\((\d+), (\d+)\)", r"math.\1('\2', '\3')", ""), ("N", r"isprime\((\d+)\)", r"isprime([\1])", ""), ("B", r"(bin|hex|oct)\((\d+)\)", r"\1('\2')", ""), ("B", r"int\('([01]+)', 2\)", r"int(\1, 2)", ""), ("U", r"round\((.*), 6\)", r"round('\1', 6)", ""), ("T", r"len\((.*)\)\)$", r"len(\1) + ' letters')", ""),
    # ValueError
    ("A", r"round\((\d+\.\d+) ", r"round(int('\1') ", ""), ("A", r"\b(\d{1,3})(\d\d\d)\b", r"float('\1,\2')", ""), ("A", r"round\((\d[\d.]*) ", r"round(float('$\1') ", ""), ("A", r"round\((\d[\d.]*) ", r"round(float('\1%') ", ""), ("D", r"date\((\d+), (\d+), (1[3-9]|2\d|3\d)\)", r"date(\1, \3, \2)", ""), ("D", r"date\((\d+), (\d+), (\d+)\)", r"date(\2, \3, \1)", ""), ("D", r"date\((\d+), (\d+), (\d+)\)", r"date.fromisoformat('\1/\2/\3')", ""),
    ("D", r"from datetime import date\n((?:.|\n)*?)date\((\d+), (\d+), (\d+)\)", r"from datetime import date, datetime\n\1datetime.strptime('\2-\3-\4', '%d/%m/%Y')", ""), ("B", r"int\('([^']*)', 16\)", r"int('\1')", ""), ("B", r"int\('([^']*)', 2\)", r"int('\1', 1)", ""), ("S", r"data = \[([^\]]*)\]", r"data = [int(x) for x in '\1'.split()]", ""), ("S", r"data = \[([^\]]*)\]", r"data = [float(x) for x in '\1'.split(' and ')]", ""), ("S", r"data = ", "data, n = ", ""),
    ("X", r"1, 1, (\d+), (\d+)\)", r"1, 1, \1 + 24, \2)", ""), ("X", r"1, 1, (\d+), (\d+)\)", r"1, 1, \1, \2 + 60)", ""), ("T", r"\.count\(", ".index('?' + ", ""), ("D", r"pd\.Timestamp\('(\d+)-(\d+)-(\d+)'\)", r"date(\1, \2)", "NameError: name 'date' is not defined"), ("F", r"math\.sqrt\((\d)", r"math.sqrt(-\1", ""), ("N", r"math\.isqrt\(", "math.isqrt(-", ""),
    # AttributeError
    ("S", r"import statistics\n((?:.|\n)*?)statistics\.", r"import math\n\1math.", ""), ("S", r"statistics\.mean\(", "statistics.average(", ""), ("S", r"statistics\.stdev\(", "statistics.std(", ""), ("S", r"statistics\.variance\(", "statistics.var(", ""), ("S", r"statistics\.(\w+)\(data\)", r"data.\1()", ""), ("S", r"\b(sum|max|min)\(data\)", r"data.\1()", ""), ("S", r"len\(data\)", "data.length", ""), ("S", r"sorted\(data\)", "data.sorted()", ""), ("T", r"upper\(\)", "uppercase()", ""), ("T", r"upper\(\)", "toUpperCase()", ""), ("T", r"lower\(\)", "lowercase()", ""),
    ("T", r"title\(\)", "titlecase()", ""), ("T", r"\[::-1\]", ".reverse()", ""), ("T", r"len\(('[^']*')\)", r"\1.length", ""), ("T", r"split\(\)", "words()", ""), ("T", r"\.replace\(", ".substitute(", ""), ("T", r"startswith", "starts_with", ""), ("T", r"('[^']*') in ('[^']*')\)", r"\2.contains(\1))", ""), ("T", r"swapcase", "swap_case", ""), ("L", r"print\(''\.join\((sorted\(.*\))\)\)", r"print(\1.join(''))", ""), ("L", r"' '\.join\((.*)\)\)$", r"\1.join(' '))", ""), ("N", r"sympy\.isprime", "sympy.is_prime", ""), ("N", r"import sympy\nprint\(sympy\.isprime", "import math\nprint(math.isprime", ""), ("N", r"sympy\.factorint", "sympy.factorize", ""),
    ("N", r"sympy\.divisors", "sympy.get_divisors", ""), ("N", r"math\.gcd", "math.greatest_common_divisor", ""), ("N", r"math\.lcm", "math.LCM", ""), ("N", r"math\.comb", "math.choose", ""), ("N", r"math\.perm", "math.permutations", ""), ("N", r"sympy\.nextprime", "sympy.next_prime", ""), ("N", r"sympy\.primerange", "sympy.primes", ""), ("F", r"math\.sqrt", "math.squareroot", ""), ("F", r"math\.log10", "math.lg", ""), ("F", r"math\.log\(", "math.ln(", ""), ("F", r"math\.factorial", "math.fact", ""), ("F", r"math\.radians", "math.to_radians", ""), ("F", r"math\.pi", "math.PI", ""), ("E", r"sympy\.solve", "sympy.solve_for", ""), ("E", r"sympy\.symbols", "sympy.variable", ""), ("E", r"sympy\.diff", "sympy.derive", ""), ("E", r"sympy\.integrate", "sympy.antiderivative", ""),
    ("D", r"\.days\b", ".day", ""), ("D", r"\.days\b", ".weeks", ""), ("D", r"\.strftime\('%A'\)", ".weekday_name()", ""), ("D", r"\.strftime\('%A'\)", ".dayname()", ""), ("D", r"\.isocalendar\(\)\.week", ".week", ""), ("D", r"\.timetuple\(\)\.tm_yday", ".dayofyear", ""), ("D", r"calendar\.isleap", "calendar.is_leap_year", ""), ("D", r"calendar\.monthrange", "calendar.days_in_month", ""), ("D", r"pd\.DateOffset", "pd.Offset", ""), ("D", r"pd\.Timestamp", "pd.timestamp", ""), ("X", r"from datetime import datetime, timedelta", "import datetime\nfrom datetime import timedelta", ""), ("X", r"\.strftime", ".format_time", ""),
    # IndexError
    ("T", r"('[^']*')\[-?\d+\]\)$", r"\1[len(\1)])", ""), ("T", r"('[^']*'\.split\(\))\[-?\d+\]", r"\1[len(\1)]", ""), ("S", r"sorted\(data\)\[-2\]", "sorted(data)[len(data)]", ""), ("S", r"max\(data\)", "sorted(data)[len(data)]", ""), ("S", r"print\(sorted\(data\)\)", "print([data[i + 1] for i in range(len(data))])", ""), ("S", r"data\[::-1\]", "[data[len(data) - i] for i in range(len(data))]", ""), ("L", r"(min|max)\((\[[^\]]*\]), key=len\)", r"\2[len(\2)]", ""),
    # modules that are not there
    ("S", r"import statistics", "import statistic", ""), ("NF", r"import math", "import maths", ""), ("EN", r"import sympy", "import symbolic", ""), ("S", r"import numpy", "import numpi", ""), ("D", r"import calendar", "import calender", ""), ("D", r"from datetime import", "from dates import", ""), ("T", r"from collections import Counter", "from counter import Counter", ""), ("T", r"from collections import Counter", "from collections import counter", ""), ("S", r"import statistics\n((?:.|\n)*?)statistics\.(\w+)", r"from math import \2\n\1\2", "ImportError: cannot import name '{2}' from 'math' (unknown location)"),
    ("U", r"^", "import pint\n", "ModuleNotFoundError: No module named 'pint'"), ("U", r"^", "from scipy import constants\n", "ModuleNotFoundError: No module named 'scipy'"), ("D", r"^", "import pendulum\n", "ModuleNotFoundError: No module named 'pendulum'"), ("D", r"^", "import arrow\n", "ModuleNotFoundError: No module named 'arrow'"), ("D", r"^", "from dateparser import parse\n", "ModuleNotFoundError: No module named 'dateparser'"), ("B", r"^", "import roman\n", "ModuleNotFoundError: No module named 'roman'"), ("T", r"^", "import nltk\n", "ModuleNotFoundError: No module named 'nltk'"), ("T", r"^", "import inflect\n", "ModuleNotFoundError: No module named 'inflect'"), ("S", r"^", "import scipy.stats\n", "ModuleNotFoundError: No module named 'scipy'"), ("A", r"^", "from word2number import w2n\n", "ModuleNotFoundError: No module named 'word2number'"), ("A", r"^", "import numpy_financial as npf\n", "ModuleNotFoundError: No module named 'numpy_financial'"), ("E", r"^", "from sage.all import *\n", "ModuleNotFoundError: No module named 'sage'"),
]
# What a person asks that can't be computed: the right code fails, and the model says so.
IMPOSSIBLE: list[tuple[list[str], str]] = [
    (["what is {a} [divided by|over] {z}?", "{a} / 0", "{a}/0 = ?", "divide {a} by {z}", "[can you|could you] divide {a} by {z} for me", "how much is {a} divided by {z}", "{a} {t} shared among {z} people, how many each?", "what happens if I divide {a} by {z}?", "my son asked what {a} divided by {z} is", "share {a} {t} between {z} children", "split {a} {t} into {z} equal piles. how many in each?", "{a} ÷ 0", "{a} : 0", "I have {a} {t} and {z} boxes to put them in. how many per box?", "[quotient|ratio] of {a} and {z}", "just for fun: {a} over {z}", "is it possible to compute {a} / 0? try it", "a bill of {a} split {z} ways", "we drove {a} km in {z} hours, what was the average speed?", "speed for {a} miles in {z} hours?", "#H what do you get from {a} divided by {z}?", "#H {a} {t}, {z} guests, how many per guest?"], "print(round({a} / 0, 6))"),
    (["{a} mod 0", "[the |]remainder of {a} divided by {z}", "what's left over when {a} is divided by {z}?", "{a} modulo {z}", "{a} % 0"], "print({a} % 0)"),
    (["what percent of {z} is {a}?", "{a} out of {z} as a percentage", "{a} is how many percent of {z}?", "we had {z} visitors and {a} of them bought something. what percentage is that?"], "print(round({a} / 0 * 100, 6))"),
    (["percent change from {z} to {a}", "it went from {z} to {a}. how many percent is that?", "sales grew from {z} to {a}, what's the growth in percent?", "by what percentage did it rise from {z} to {a}?"], "print(round(({a} - 0) / 0 * 100, 6))"),
    (["square root of -{a}", "sqrt(-{a})", "√-{a}", "what is the square root of [minus|negative] {a}?", "[take|find|compute] the root of -{a}", "can I take the square root of [minus|negative] {a}?", "I need sqrt of -{a} for my homework", "root of minus {a}?"], "import math\nprint(round(math.sqrt(-{a}), 6))"),
    (["natural log of {z}", "ln(0)", "log(0)", "what is the natural logarithm of {z}?", "ln of {z}?"], "import math\nprint(round(math.log(0), 6))"),
    (["ln(-{a})", "natural log of -{a}", "what is the natural logarithm of minus {a}?"], "import math\nprint(round(math.log(-{a}), 6))"),
    (["log10 of {z}", "what is the log base 10 of {z}?", "log10(0)"], "import math\nprint(round(math.log10(0), 6))"),
    (["factorial of -{s}", "what is (-{s})!?", "[minus|negative] {s} factorial", "compute the factorial of [minus|negative] {s}"], "import math\nprint(math.factorial(-{s}))"),
    (["exp({e})", "e to the power of {e}", "e^{e}", "what is e to the {e}?"], "import math\nprint(round(math.exp({e}), 6))"),
    (["what weekday [was|is] {M} {j}, {y}?", "which day of the week is the {j}th of {M} {y}?", "{j} {M} {y}, what day is that?", "is {M} {j} {y} a weekend? just tell me the weekday", "{y}-{m2}-{j}: weekday?", "day of the week for {j} {M} {y}", "my passport says {j} {M} {y}. which weekday is it?", "#H tell me which weekday falls on {M} {j} {y}"], "from datetime import date\nprint(date({y}, {m}, {j}).strftime('%A'))"),
    (["how many days from {M} {j}, {y} to 31 December {y}?", "days between {j} {M} {y} and December 31 {y}", "how many days are there between {M} {j} {y} and 31 December {y}?"], "from datetime import date\nprint((date({y}, 12, 31) - date({y}, {m}, {j})).days)"),
    (["what date is {n} days after {M} {j}, {y}?", "{n} days after {j} {M} {y}", "add {n} days to {M} {j} {y}", "if I start on {j} {M} {y}, which date is it {n} days later?"], "from datetime import date, timedelta\nprint(date({y}, {m}, {j}) + timedelta(days={n}))"),
    (["binary {b} to decimal", "convert binary {b} to decimal", "what is the binary number {b} in decimal?", "{b} from base 2 to base 10", "decimal value of binary {b}"], "print(int('{b}', 2))"),
    (["hex {h} to decimal", "what is hex {h} in decimal?", "convert the hexadecimal {h} to decimal", "0x{h} as a number"], "print(int('{h}', 16))"),
    (["what is the {i}th letter of '{w}'?", "{i}th letter in \"{w}\"", "which letter is number {i} in '{w}'?", "tell me the {i}th character of '{w}'"], "print('{w}'[{I}])"),
    (["at what position is the letter q in '{w}'?", "where does the letter q first occur in '{w}'?", "position of the first q in \"{w}\"?"], "print('{w}'.lower().index('q') + 1)"),
    (["standard deviation of {a}", "what is the standard deviation of just {a}?", "stdev of the list [{a}]", "my only reading is {a}. standard deviation?"], "import statistics\ndata = [{a}]\nprint(round(statistics.stdev(data), 6))"),
    (["variance of {a}", "the variance of only one value, {a}?", "sample variance of the single number {a}"], "import statistics\ndata = [{a}]\nprint(round(statistics.variance(data), 6))"),
    (["geometric mean of -{a}, {n} and {s}", "what's the geometric mean of -{a}, {n}, {s}?", "geometric mean: -{a}, {n}, {s}"], "import statistics\ndata = [-{a}, {n}, {s}]\nprint(round(statistics.geometric_mean(data), 6))"),
    (["what time is it {n} minutes after {c}:{k}?", "{c}:{k} plus {n} minutes", "{n} minutes after {c}:{k}", "it starts at {c}:{k} and takes {n} minutes, when does it end?"], "from datetime import datetime, timedelta\nprint((datetime(2000, 1, 1, {c}, {k}) + timedelta(minutes={n})).strftime('%H:%M'))"),
    (["how many days does month {f} of {y} have?", "days in month number {f} of {y}", "how long is the {f}th month of {y} in days?"], "import calendar\nprint(calendar.monthrange({y}, {f})[1])"),
]
UNREADABLE = ["EmptyDataError: No columns to parse from file", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", "PermissionError: [Errno 13] Permission denied: '{f}'", "IsADirectoryError: [Errno 21] Is a directory: '{f}'", "ParserError: Error tokenizing data. C error: Expected 3 fields in line 7, saw 5"]
TEXT_FILES = ["notes", "todo", "readme", "log", "diary", "list", "minutes", "recipe", "letter", "ideas", "draft", "contacts", "story", "agenda", "license", "changes", "output", "report", "journal", "draft2", "shopping", "summary"]
READ = ["[read|open|show|print] {f}", "what does {f} say?", "what is [written |]in {f}?", "show [me |]the [contents|content|text] of {f}", "display what is inside {f}", "can you open {f} and show me what's in it?", "I'd like to see {f}", "print out {f} for me", "what's inside {f}?", "let me see the text of {f}", "there should be a file {f}. what's in it?", "cat {f}", "take a look at {f}, what does it say?", "#H have a look into {f} and tell me what is there"]


def _syntax(draw: Draw, code: str, failure: SyntaxError) -> str:
    """A syntax error as a kernel shows it: it has no traceback, so that all of it is read."""
    message = "incomplete input" if "was never closed" in failure.msg else failure.msg
    last = f"{type(failure).__name__}: {message}"
    if draw.chance(0.4):
        return last
    line = failure.lineno or 1
    shown = code.splitlines()[min(line, len(code.splitlines())) - 1]
    return f"Cell In[{draw.integer(1, 9)}], line {line}\n    {shown.strip()}\n    {' ' * max(0, (failure.offset or 1) - 1)}^\n{last}"


def _error(draw: Draw, code: str) -> str:
    """What a cell with `code` shows when it fails; empty when it does not."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(code, "<cell>", "exec")
    except SyntaxError as failure:
        return _syntax(draw, code, failure)
    shown = execute(code).rpartition("\n")[2]
    return shown if re.match(r"\w+(Error|Exception): ", shown) else ""


def _traced(draw: Draw, error: str) -> str:
    """An error, sometimes with what stood above it."""
    if "\n" in error or draw.chance(0.75):
        return error
    above = draw.one([f"Cell In[{draw.integer(1, 9)}], line {draw.integer(1, 3)}", "Traceback (most recent call last)"])
    return f"{above}\n{error}"


def mended(draw: Draw) -> Exchange:
    """A right call broken in one way, its error, and the right call."""
    while True:
        domains, pattern, replacement, given = draw.one(BROKEN)
        for _ in range(12):
            made = draw.one(SOURCES[draw.one(domains)])(draw)
            found = made[0] if isinstance(made, list) else made
            code = found.calls[0].code if len(found.calls) == 1 else ""
            match = re.search(pattern, code) if code else None
            if match is None or "Error" in found.calls[0].output or len(code) > 260:
                continue
            broken = re.sub(pattern, replacement, code, count=1)
            if broken == code:
                continue
            staged = re.sub(r"\{(\d)\}", lambda number, match=match: match.group(int(number[1])), given)  # type: ignore[misc]  # a default binds the loop's match
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                error = staged or _error(draw, broken)
            if not error or len(error) > 300:
                continue
            return Exchange(found.question, (Call(broken, _traced(draw, error), learn=False), found.calls[0]), found.answer)


def impossible(draw: Draw) -> Exchange:
    """A question without an answer: the call fails, and that is said."""
    bank, code = draw.one(IMPOSSIBLE)
    month = draw.one([2, 2, 4, 6, 9, 11])
    day = draw.one([30, 31]) if month == 2 else 31
    word = draw.one(["cat", "sun", "apple", "river", "stone", "garden", "music", "tree", "hello", words.fake_word(draw)])
    index = draw.integer(len(word) + 1, len(word) + 9)
    index += 3 if index % 10 in (1, 2, 3) and index > 20 else 0
    bits = "".join(draw.one("01") for _ in range(draw.integer(2, 6)))
    number = draw.number(digits=6)
    slots = {"a": number, "z": draw.one(["0", "0", "zero"]), "t": words.thing(draw), "s": str(draw.integer(2, 30)), "e": str(draw.integer(710, 9999)), "n": str(draw.integer(2, 90)), "m": str(month), "m2": f"{month:02d}", "M": calendar_units.MONTHS[month - 1], "j": str(day), "y": str(draw.integer(1950, 2040)), "b": draw.one([f"1{bits}2", f"{bits}3{bits}", f"10{draw.integer(2, 9)}1"]), "h": draw.one(["FG", "XYZ", "1G3", "ZZ", "12H", "A0Q"]), "w": word, "i": str(index), "I": str(index - 1), "c": str(draw.integer(24, 29)), "k": str(draw.integer(10, 59)), "f": str(draw.integer(13, 19))}
    question = draw.say(bank, **{**slots, "a": draw.shown(number, words=0.0) if "-{a}" not in bank[0] else number})
    for slot, value in slots.items():
        code = code.replace("{" + slot + "}", value)
    error = _error(draw, code)
    if not error:
        return impossible(draw)
    return Exchange(dress(draw, question, lower=False, typos=False), (Call(code, _traced(draw, error)),), f"That failed: {error}")


def missing(draw: Draw) -> Exchange:
    """A file that is not there, or can't be read."""
    if draw.chance(0.4):
        stem = draw.one(TEXT_FILES) if draw.chance(0.7) else words.fake_word(draw)
        name = f"{stem}{draw.one(['', '', '_2024', '1', '_final'])}{draw.one(['.txt', '.md', '.log'])}"
        question = dress(draw, draw.say(READ, f=name), lower=False, typos=False)
        code = f"print(open('{name}').read())"
    else:
        table = csv_turns.table_question(draw)[0]
        name = table.calls[0].code.split("read_csv('")[1].split("'")[0]
        question, code = table.question, table.calls[0].code
    if draw.chance(0.2):
        error = draw.one(UNREADABLE[1:4] if name[-3:] != "csv" else UNREADABLE).replace("{f}", name)
        return Exchange(question, (Call(code, _traced(draw, error)),), f"That failed: {error}")
    error = f"FileNotFoundError: [Errno 2] No such file or directory: '{name}'"
    return Exchange(question, (Call(code, _traced(draw, error)),), f"I could not find the file {name}.")


KINDS: list[Kind] = [("errors", 6, mended), ("errors", 3, impossible), ("errors", 1, missing)]
