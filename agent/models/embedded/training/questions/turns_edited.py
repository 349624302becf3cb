"""A later turn that edits a list of numbers or asks about it; the list stays in the kernel as `data`."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

from samara.agent.models.embedded.training.grammar import Draw, Exchange
from samara.agent.models.embedded.training.questions.later_turns import (
    LIST_FIRST,
    LIST_TOPICS,
    MEASURED,
)
from samara.agent.models.embedded.training.questions.statistics_kinds import surface
from samara.agent.models.embedded.training.questions.turns_said import ANSWER, Row, filled_in, turn

LIST, THEY, THERE, IS = "The list is {r}.", "They are {r}.", "There are {r}.", "It is {r}."

# ---------------------------------------------------------------- a list of numbers in `data`
EDITS: list[tuple[list[str], str]] = [
    (["add {n} to the list", "append {n}", "put {n} on the list too", "one more: {n}. what's the list then?", "stick a {n} on the end", "include {n} in the list and show it"], "data.append({n})"),
    (["add {n} and {m} to the list", "two more came in, {n} and {m}. the list now?", "append {n} and then {m}"], "data.extend([{n}, {m}])"),
    (["put {n} at the front of the list", "{n} belongs at the very beginning. new list?"], "data.insert(0, {n})"),
    (["take the {u} out of the list", "strike the {u}. what's the list now?", "delete {u} from the list", "the {u} doesn't belong there. list without it?", "remove {u} and show me what's left"], "data.remove({u})"),
    (["the {u} is wrong, it should read {n}. new list?", "replace {u} by {n} in the list", "change the {u} into {n} and show the list"], "data[data.index({u})] = {n}"),
    (["take away the smallest", "remove the lowest and show the rest", "list without the smallest one?", "drop the minimum, what remains?"], "data.remove(min(data))"),
    (["take away the biggest", "remove the highest and show the rest", "list without the largest one?", "drop the maximum, what remains?"], "data.remove(max(data))"),
    (["throw out everything above {n}", "remove all over {n} from the list", "keep only what's {n} or less"], "data = [x for x in data if x <= {n}]"),
    (["throw out everything below {n}", "remove all under {n} from the list", "keep only what's {n} or more"], "data = [x for x in data if x >= {n}]"),
    (["sort the list and keep it that way", "put the list in order for good", "order the list, smallest first, and leave it sorted"], "data.sort()"),
    (["forget the first one. list?", "drop the first entry and show the list"], "data.pop(0)"), (["forget the last one. list?", "drop the final entry and show the list"], "data.pop()"),
]
OF_DATA: list[Row] = [
    (["and how many of those are even?", "how many even ones?", "count the even numbers among them", "even ones: how many?", "how many can be divided by two?", "#H number of even values?"], "print(sum(x % 2 == 0 for x in data))", THERE),
    (["and how many of those are odd?", "how many odd ones?", "count the odd numbers in there"], "print(sum(x % 2 == 1 for x in data))", THERE),
    (["which of those are even?", "show me the even ones", "only the even numbers please"], "print([x for x in data if x % 2 == 0])", THEY),
    (["which of those are odd?", "list the odd ones", "only the odd numbers"], "print([x for x in data if x % 2 == 1])", THEY),
    (["which can be divided by {k}?", "the multiples of {k} among them?", "show those that {k} goes into"], "print([x for x in data if x % {k} == 0])", THEY),
    (["how many are multiples of {k}?", "how many of them can be divided by {k}?"], "print(sum(x % {k} == 0 for x in data))", THERE),
    (["at what place is the {u}?", "the {u} comes as number what, counting from 1?", "where in the list stands {u}?"], "print(data.index({u}) + 1)", "It is at position {r}."),
    (["where's the biggest, counting from 1?", "at which position is the highest one?"], "print(data.index(max(data)) + 1)", "It is at position {r}."),
    (["what was the third one again?", "the third number?", "read me number three of the list"], "print(data[2])", IS),
    (["and the first one?", "what was the first in the list?"], "print(data[0])", IS), (["and the last one?", "what's the final value of the list?"], "print(data[-1])", IS),
    (["how much did it change from the first to the last?", "last minus first?"], "print(round(data[-1] - data[0], 6))", ANSWER),
    (["the changes from one to the next?", "differences between neighbours?", "step by step differences please"], "print([round(b - a, 6) for a, b in zip(data, data[1:])])", "The differences are {r}."),
    (["the two biggest added up?", "sum of the top two?", "what do the two highest make together?"], "print(round(sum(sorted(data)[-2:]), 6))", "The sum is {r}."),
    (["the two smallest added up?", "sum of the lowest two?"], "print(round(sum(sorted(data)[:2]), 6))", "The sum is {r}."),
    (["how many lie between {k} and {n}, both included?", "between {k} and {n} inclusive, how many?"], "print(sum({k} <= x <= {n} for x in data))", THERE),
    (["halve every one of them", "all of them divided by two?", "each one halved?"], "print([round(x / 2, 6) for x in data])", "The result is {r}."),
    (["subtract {k} from each", "take {k} off every value"], "print([round(x - {k}, 6) for x in data])", "The result is {r}."),
    (["just those under {n}?", "which are below {n}?"], "print([x for x in data if x < {n}])", THEY),
    (["is {n} in there?", "do I have a {n} in the list?"], "print({n} in data)", "Contained: {r}."),
    (["what percentage of the total is each?", "everyone's share in percent?"], "print([round(x / sum(data) * 100, 6) for x in data])", "The shares are {r}."),
    (["read the list back to me", "show me the list again", "what's on the list now?"], "print(data)", LIST),
]
NOW = ["{e}. {Q}", "{e}. {Q}", "{e} - {q}", "{e}, then: {q}", "first {e}. now: {q}", "please {e}. {Q}"]
PLAIN_EDITS = {"data.append({n})": ["add {n} to the list", "append {n}", "put in {n} as well", "include {n} too"], "data.remove({u})": ["take the {u} out", "remove {u}", "scrap the {u}", "leave out the {u}"], "data.remove(min(data))": ["take away the smallest", "kick out the lowest"], "data.remove(max(data))": ["take out the largest", "remove the top value"], "data[data.index({u})] = {n}": ["change the {u} to {n}", "swap {u} for {n}"]}


def _cells(draw: Draw, data: list[Any]) -> dict[str, str]:
    """Numbers to ask about a list with: n is new, u stands in it once."""
    alone = [x for x in data if data.count(x) == 1] or data
    n, m = (str(draw.integer(2, 120)) for _ in range(2))
    top = sorted(data)[len(data) // 2]
    return {"n": n, "m": m, "u": str(draw.one(alone)), "k": str(draw.integer(2, 6)), "mid": str(int(top) + 1)}


def edited(draw: Draw) -> list[Exchange]:
    """A list of numbers; something about it; it is edited; something about it as it is then."""
    top = draw.one([12, 30, 90, 99, 400])
    values = [str(draw.integer(1, top)) for _ in range(draw.integer(5, 9))]
    space: dict[str, Any] = {}
    code, answer, bank = draw.one(LIST_FIRST)
    imported, _, printed = code.rpartition("\n")
    code = f"{imported}\n" * bool(imported) + f"data = [{', '.join(values)}]\n{printed}"
    turns = [turn(draw, draw.say(bank, w=draw.expand(draw.one(LIST_TOPICS)), l=surface(draw, values)), code, answer, space, later=False)]
    for _ in range(draw.one([1, 2, 2, 3])):
        data, x = list(space["data"]), draw.rng.random()
        if len(data) < 4:
            break
        cells = _cells(draw, data)
        if x < 0.28:
            asked, change = draw.one(EDITS)
            if "<=" in change or ">=" in change:
                cells["n"] = cells["mid"]
            turns.append(turn(draw, draw.say(asked, **cells), f"{filled_in(change, cells)}\nprint(data)", LIST, space, plain=False))
        elif x < 0.55:
            change = draw.one(list(PLAIN_EDITS))
            if draw.chance(0.6):
                expression = draw.one(list(MEASURED))
                answer, asked, _ = MEASURED[expression]
                lines, shown = "import statistics\n" * ("statistics." in expression), f"print({expression})"
            else:
                asked, shown, answer = draw.one(OF_DATA)
                lines = ""
                if "{u}" in shown or "{n}" in shown:
                    continue
            then = draw.say(asked, **cells)
            question = draw.say(NOW, e=draw.say(PLAIN_EDITS[change], **cells), q=then, Q=then[0].upper() + then[1:])
            turns.append(turn(draw, question, f"{lines}{filled_in(change, cells)}\n{filled_in(shown, cells)}", answer, space, plain=False))
        elif x < 0.85:
            asked, shown, answer = draw.one(OF_DATA)
            cells["n"] = cells["mid"] if "<" in shown else str(draw.one(data)) if draw.chance(0.6) else cells["n"]
            if "<= x <=" in shown and int(cells["n"]) <= int(cells["k"]):
                continue
            turns.append(turn(draw, draw.say(asked, **cells), filled_in(shown, cells), answer, space))
            if answer.startswith(("They", "The result", "The diff", "The shares")):
                break
        else:
            expression = draw.one(list(MEASURED))
            answer, asked, _ = MEASURED[expression]
            if f"print({expression})" in turns[-1].calls[0].code:
                continue
            turns.append(turn(draw, draw.say(asked), f"{'import statistics' + chr(10) if 'statistics.' in expression else ''}print({expression})", answer, space))
    return turns if len(turns) > 1 else edited(draw)
