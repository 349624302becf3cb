"""A list, and what is asked of it next: statistics, changes, plots; other orders of words.

A list of numbers stays in the kernel as `data`, as in `statistics_kinds`; words are written out
again in the later code.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import ast
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange
from samara.agent.models.embedded.training.questions.statistics_kinds import (
    COMMON,
    FORMS,
    numbers,
    surface,
)
from samara.agent.models.embedded.training.questions.texts_drawn import ITEMS
from samara.agent.models.embedded.training.questions.turns_said import LEAD, Row, filled_in, turn
from samara.agent.models.embedded.training.questions.words import NAMES

# ---------------------------------------------------------------- lists in `data`
MORE_OF_LIST: list[Row] = [
    (["sort them", "now sort them", "and sorted?", "put them in order", "smallest to largest please", "can you order those?", "in ascending order?", "#H arrange them from low to high"], "print(sorted(data))", "Sorted: {r}"),
    (["sort them descending", "from biggest to smallest?", "in descending order please", "and the other way round, largest first?", "highest first"], "print(sorted(data, reverse=True))", "Sorted: {r}"),
    (["reverse the list", "and backwards, without sorting?", "same list in reverse order, not sorted"], "print(data[::-1])", "Reversed: {r}"),
    (["how many of them are above {n}?", "how many are over {n}?", "count those bigger than {n}", "and how many exceed {n}?"], "print(sum(x > {n} for x in data))", "There are {r}."),
    (["how many of them are below {n}?", "how many are under {n}?", "count those smaller than {n}"], "print(sum(x < {n} for x in data))", "There are {r}."),
    (["which ones are above {n}?", "list those over {n}", "only the ones bigger than {n}", "which of them exceed {n}?"], "print([x for x in data if x > {n}])", "They are {r}."),
    (["which are above the average?", "which ones beat the mean?", "list the values over the mean"], "import statistics\nprint([x for x in data if x > statistics.mean(data)])", "They are {r}."),
    (["double each of them", "multiply every one by 2", "all of them times two?"], "print([round(x * 2, 6) for x in data])", "The result is {r}."),
    (["multiply each by {k}", "every one times {k}", "scale them all by {k}"], "print([round(x * {k}, 6) for x in data])", "The result is {r}."),
    (["add {k} to each of them", "every one plus {k}", "raise each by {k}"], "print([round(x + {k}, 6) for x in data])", "The result is {r}."),
    (["square each of them", "and the squares?", "all of them squared"], "print([round(x ** 2, 6) for x in data])", "The squares are {r}."),
    (["running total?", "and the cumulative sum?", "show the running totals"], "print([round(sum(data[:n + 1]), 6) for n in range(len(data))])", "The running totals are {r}."),
    (["without duplicates?", "remove the duplicates", "which distinct values are in there?"], "print(sorted(set(data)))", "The distinct values are {r}."),
    (["the top 3?", "the three biggest?", "what are the three highest?", "show the best three"], "print(sorted(data, reverse=True)[:3])", "They are {r}."),
    (["the two lowest?", "the two smallest of them?", "which two are the smallest?"], "print(sorted(data)[:2])", "They are {r}."),
    (["how many were there again?", "how many numbers is that?", "and how many values are it?", "count them"], "print(len(data))", "The count is {r}."),
    (["does it contain {n}?", "is {n} one of them?", "is there a {n} in it?"], "print({n} in data)", "Contained: {r}."),
]
NAMED_FOLLOW = ["and the {k}?", "the {k}?", "what about the {k}?", "now the {k} of the same numbers", "could I also get the {k}?", "plus the {k}", "I need the {k} as well", "{k} too?", "same list, {k}?", "next the {k}", "for those numbers, what's the {k}?", "and what would the {k} be?", "ok and their {k}?", "do the {k} as well", "the {k} would be nice too", "of these, the {k}?", "#H and how about their {k}?"]
DROP = ["drop the {n} and try again", "leave out the {n} and do it again", "without the {n}?", "and if I remove the {n}?", "take the {n} out, what is it then?", "the {n} was a mistake, do it again without it", "ignore the {n}, what now?", "delete {n} from the list and redo it", "scrap the {n} and recompute", "same without the {n}", "throw out the {n} and repeat", "#H and not counting the {n}?"]
JOIN = ["add {n} to the list and try again", "and if I add a {n}?", "now include {n} too", "with {n} added, what is it?", "I forgot {n}, do it again with that", "there's one more value, {n}. again please", "append {n} and redo it", "one more came in: {n}. what now?", "put {n} in as well and recompute", "same with another {n} in it", "#H and counting {n} as well?"]
SWAP = ["the {n} should be {x}, do it again", "change the {n} to {x} and redo it", "oops, {n} was meant to be {x}. again please", "replace the {n} by {x}, what is it then?", "correction: not {n} but {x}"]
PLOTTING: list[tuple[list[str], str]] = [
    (["now plot these", "plot them", "and a line chart of it", "can you draw that as a graph?", "show me a plot", "make a chart of the numbers", "plot those values please", "I'd like to see them as a line", "visualize them", "#H and as a graph?"], "plt.plot(data)"),
    (["a histogram of them please", "now a histogram", "how are they distributed? a histogram please", "make a histogram of these", "and as a histogram?"], "plt.hist(data)"),
    (["as a bar chart?", "make bars out of it", "a bar chart of these please", "draw them as bars", "bar chart instead"], "plt.bar(range(len(data)), data)"),
]
# ---------------------------------------------------------------- lists of words
WORDS_FIRST: list[Row] = [
    (["sort {l} alphabetically", "put {l} in alphabetical order", "{l} from a to z", "alphabetize my list: {l}"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["which is the longest word of {l}?", "longest of {l}?"], "print(max({d}, key=len))", "It is {r}."),
    (["how many things are on the list {l}?", "I need {l}. how many items is that?"], "print(len({d}))", "There are {r}."),
]
ON_WORDS: list[Row] = [
    (["and in reverse order, z to a?", "now from z to a", "the other way round, descending?", "sort them z to a"], "print(sorted({d}, key=str.lower, reverse=True))", "In order: {r}."),
    (["sort them alphabetically", "in alphabetical order?", "now a to z"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["sort them by length", "and by length, shortest first?", "order them by number of letters"], "print(sorted({d}, key=len))", "In order: {r}."),
    (["which one is the longest?", "the longest word?", "which has the most letters?"], "print(max({d}, key=len))", "It is {r}."),
    (["which one is the shortest?", "and the shortest?"], "print(min({d}, key=len))", "It is {r}."),
    (["how many are there?", "how many items is that?", "count them"], "print(len({d}))", "There are {r}."),
    (["join them with commas", "make that one line with commas"], "print(','.join({d}))", "{r}"),
    (["how long is each?", "and their lengths?"], "print([len(x) for x in {d}])", "The lengths are {r}."),
]
PLUS_WORD = ["add {v} and sort them again", "I forgot {v}. sort it all again", "now with {v} as well, in alphabetical order", "put {v} on the list too and alphabetize it"]
LESS_WORD = ["take {v} off and sort again", "without {v}, in alphabetical order?", "remove {v} and alphabetize the rest", "we don't need {v}, sort the others"]


def _imports(expression: str) -> str:
    return "import statistics\n" if "statistics." in expression else ""


def of_list(draw: Draw) -> list[Exchange]:
    """A statistic of a list, then others, changes of the list, plots; `data` stays in the kernel."""
    values = numbers(draw, draw.integer(4, 8))
    space: dict[str, Any] = {}
    name, spoken_as, expression, _ = draw.one(COMMON)
    question = draw.say(FORMS, k=draw.say(spoken_as), l=surface(draw, values))
    made = [turn(draw, question, f"{_imports(expression)}data = [{', '.join(values)}]\nprint({expression})", f"The {name} is {{r}}.", space, later=False)]
    changeable = True
    for _ in range(draw.one([1, 1, 2, 2, 3])):
        x = draw.rng.random()
        if x < 0.3:
            name, spoken_as, expression, _ = draw.one(COMMON)
            made.append(turn(draw, draw.say(NAMED_FOLLOW, k=draw.say(spoken_as)), f"{_imports(expression)}print({expression})", f"The {name} is {{r}}.", space))
            changeable = True
        elif x < 0.55 and changeable and len(values) > 3:
            n, other = str(draw.one(values)), str(draw.integer(1, 120))
            unique = [v for v in values if values.count(v) == 1]
            act = draw.integer(0, 5)
            if act < 3 and unique:
                n = str(draw.one(unique))
                bank, change = DROP, f"data.remove({n})"
                values.remove(n)
            elif act < 5 or not unique:
                n = other
                bank, change = JOIN, f"data.append({n})"
                values.append(n)
            else:
                n = str(draw.one(unique))
                if other == n:
                    other += "0"
                bank, change = SWAP, f"data[data.index({n})] = {other}"
                values[values.index(n)] = other
            made.append(turn(draw, draw.say(bank, n=n, x=other), f"{_imports(expression)}{change}\nprint({expression})", f"The {name} is {{r}}.", space))
        elif x < 0.67:
            bank, code = draw.one(PLOTTING)
            asked = draw.say(LEAD, q=draw.say(bank)) if draw.chance(0.4) else draw.say(bank)
            made.append(Exchange(asked, (Call(f"import matplotlib.pyplot as plt\nplt.figure()\n{code}\nplt.savefig('plot.png')", "[file saved: plot.png]"),), "I saved the plot as plot.png."))
            changeable = False
        else:
            bank, code, answer = draw.one(MORE_OF_LIST)
            near = str(int(float(draw.one(values)))) if draw.chance(0.7) else str(draw.integer(1, 100))
            k = str(draw.integer(2, 12))
            made.append(turn(draw, draw.say(bank, n=near, k=k), filled_in(code, {"n": near, "k": k}), answer, space))
            changeable = False
            # After a new list or an order, "them" would be ambiguous.
            if not answer.startswith(("There are", "The count", "Contained")):
                break
    return made


def _order(made: Exchange, items: list[str]) -> list[str]:
    """The list as it stands after a turn: in its new order if the turn sorted it."""
    call = made.calls[0]
    return list(ast.literal_eval(call.output)) if "sorted(" in call.code else items


def word_lists(draw: Draw) -> list[Exchange]:
    """A list of words, then another order, one more, one less."""
    items = list(dict.fromkeys(draw.one(ITEMS) if draw.chance(0.7) else draw.one(NAMES) for _ in range(draw.integer(4, 6))))
    bank, code, answer = draw.one(WORDS_FIRST)
    shown = ", ".join(items) if draw.chance(0.6) else ", ".join(items[:-1]) + " and " + items[-1]
    made = [turn(draw, draw.say(bank, l=shown), filled_in(code, {"d": repr(items)}), answer, plain=False, later=False)]
    items = _order(made[0], items)
    for _ in range(draw.one([1, 2, 2])):
        x = draw.rng.random()
        if x < 0.35:
            new = str(draw.one([i for i in ITEMS if i not in items]))
            if x < 0.2 or len(items) < 4:
                items, asked, v = [*items, new], PLUS_WORD, new
            else:
                v = str(draw.one(items))
                items, asked = [i for i in items if i != v], LESS_WORD
            made.append(turn(draw, draw.say(asked, v=v), f"print(sorted({items!r}, key=str.lower))", "In order: {r}.", plain=False))
            items = _order(made[-1], items)
            continue
        bank, code, answer = draw.one(ON_WORDS)
        filled = filled_in(code, {"d": repr(items)})
        if filled not in [e.calls[0].code for e in made]:
            made.append(turn(draw, draw.say(bank), filled, answer))
            items = _order(made[-1], items)
    return made if len(made) > 1 else word_lists(draw)
