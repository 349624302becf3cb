"""Conditions on one column, measures of another: tables of clubs, shops and farms."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute, fill
from samara.agent.models.embedded.training.questions.csv_asked import answered, plural
from samara.agent.models.embedded.training.questions.csv_conditions_drawn import combined, condition
from samara.agent.models.embedded.training.questions.csv_scenes import Scene, scene
from samara.agent.models.embedded.training.questions.csv_tables import LOOK, Table, in_folder

# {N} the rows with their condition, {R} the rows, {c} a column of numbers, {g} a grouping, {l} what names a row, {nt} a place.
COUNTS = ["how many {N} are there", "how many {N} does the list have", "number of {N}", "count the {N}", "{N}: how many", "what's the number of {N}", "I'd like a count of {N}", "out of all the {R}, how many are {N}", "do we have many {N}? How many exactly", "can you count how many {N} I wrote down", "count of {N} please", "how many {N} did we have", "so how many {N} was that in the end", "how many {N} can you find", "a quick count of the {N}", "are there any {N}, and if so how many", "#H how many {N} are on record", "#H total number of {N}"]
SHARES = ["what percentage of the {R} are {N}", "what share of all {R} are {N}, in percent", "{N} as a percentage of all {R}", "how many percent of the {R} are {N}", "I need the proportion of {N} among all {R}, as a percentage", "how big a part of the {R} are {N}? In percent", "in percent: {N} out of all {R}", "#H the percentage of {R} that count as {N}"]
NAMES = ["which are the {N}? Names only", "list all {N} by name", "names of all {N}", "who or what belongs to {N}? A list of names", "give me the names: {N}", "I need a list, {N}, just the names", "name all {N}", "#H write out the names of {N}"]
PLACES = ["of {N}, which {l} comes {nt} by {c}", "among {N}, the {l} with the {nt} highest {c}", "rank {N} by {c}, highest first, and give me number {T}, its {l}", "not the top one: which {l} is {nt} in {c} among {N}", "looking at {N} only, who or what takes {nt} place for {c} (the {l}, largest first)"]
BESTS: list[tuple[str, list[str]]] = [
    ("sum().idxmax()", ["which {g} has the most {c} in total, counting only {N}", "for {N}: which {g} leads in total {c}", "adding up {c} over {N}, which {g} is on top", "take {N} and sum {c} per {g}: who's first"]),
    ("mean().idxmax()", ["which {g} has the highest average {c}, counting only {N}", "for {N}: which {g} is best in mean {c}", "averaging {c} over {N} by {g}, what {g} comes out highest", "take just {N}, average the {c} for each {g} and name the {g} with the largest value"]),
    ("mean().idxmin()", ["which {g} has the lowest average {c}, counting only {N}", "for {N}: which {g} is lowest in mean {c}", "averaging {c} over {N} by {g}, what {g} comes out lowest"]),
]
DIFFS = ["how much higher is the average {c} for {N} than for {M}", "mean {c} of {N} minus mean {c} of {M}", "compare {N} with {M}: by how much does the average {c} of the former exceed the latter's", "what difference does it make for the average {c}: {N} minus {M}", "on average, how much more {c} do {N} have than {M}", "I suspect {N} have more {c} than {M}. What's the difference of the averages (first minus second)"]
TOPS = ["give me the {tw} {ls} with the most {c} - and actually I just need the one in {nt} place", "I first wanted the top {t} by {c}, but the {nt} {l} is enough", "who came {nt}? I mean the {l} with the {nt} highest {c}", "rank the {R} by {c} from the top; skip the first {s1}, which {l} follows", "top {t} by {c}, but tell me only the last of those {t}, the {l}", "the {nt} largest {c}: what {l} has it", "we give prizes for places one to {t} by {c} (most wins). Which {l} gets the {nt} one", "which {l} just made the top {t} for {c}, in {nt} place", "order everything by {c}, biggest first, and read me the {l} in {nt} position", "the gold is clear already. Which {l} is {nt} by {c}", "bronze, silver, gold don't matter, just say what {l} is {nt} in {c}", "#H what {l} stands at number {T} when the {R} are ranked by {c}, high to low"]
LOWS = ["the {nt} smallest {c}: what {l} has it", "rank the {R} by {c} from the bottom up; which {l} is {nt}", "I wanted the lowest {t} by {c}, but just name the {nt} of them, the {l}", "not the lowest {c} but the {nt} lowest: which {l}", "order everything by {c}, smallest first, and read me the {l} in {nt} position"]
FRAMES = ["{q} in {f}{e}", "{q}{e} {f}", "{f}: {q}{e}", "{Q}{e} It's in {f}.", "{s} {Q}{e} {f}", "{s} {Q} ({f}){e}", "{s} {f} has everything. {Q}{e}", "{f} {dash} {q}{e}", "{Q}{e} {s} The file is {f}.", "According to {f}, {q}{e}", "Hi, {s0} I keep {f} for that. {Q}{e}", "{Q}, going by {f}{e}", "{s} Could you look into {f} for me? {Q}{e}", "{s}\n{Q}{e}\n{f}", "my list is {f}. {q}{e}", "{Q}{e} (see {f})", "{Q}{e} I believe {f} knows.", "{Q}{e} You'd have to open {f} for it.", "something about {f}: {q}{e}", "{s} Going through {f}, {q}{e}", "{Q}{e} {s} (file {f})", "in {f}, {q}{e}", "For the annual report, from {f}: {q}{e}", "{s} So, {q}{e} It's all noted in {f}.", "from the rows in {f}, {q}{e}", "{Q}{e} I've got it all in {f}. {s}", "Hello! {f} is what I typed up. {Q}{e}", "{s} What I'd like to know from {f}: {q}{e}", "{Q}{e} Source: {f}", "Just one figure from {f} please: {q}{e}", "{f}\n\n{Q}{e}", "{s} They want this from {f}: {q}{e}", "if you have {f} open, {q}{e}", "using {f} work this out: {q}{e}", "#H {s} Everything you need is in {f}. {Q}{e}", "#H {Q}{e} That's from {f}.", "#H please check {f}: {q}{e}"]
SIDE = ["It's for the notice board.", "I'm not good with spreadsheets.", "We are {n} people in the team.", "I have to phone the office at {n} past.", "My predecessor left in a hurry.", "The board meets tonight.", "I'll print it on page {n}.", "There was an argument about this.", "Nobody believes me.", "I'm filling in a grant form.", "It took me {n} evenings to type it in.", "Sorry for asking twice."]
ASKS = re.compile(r"\b(what|what's|which|who|who's|whose|how|are there|is there|do we|can you|where)\b", re.I)
ORDERS = re.compile(r"(count|list|name|give|rank|order|compare|I |total|number|names|mean|median|bar|line|hist|pie|box|plot|draw|take|points|scatter)", re.I)


def counted(code: str) -> str:
    """The expression that counts the rows of a condition."""
    return f"{code if code.endswith(')') and '&' not in code else f'({code})'}.sum()"


def expressed(op: str, name: str, code: str, label: str) -> tuple[str, str]:
    """What measures a column of the rows that a condition leaves, and its answer."""
    part = f"df.loc[{code}, '{name}']"
    group = bool(re.fullmatch(r"df\['[^']+'\]\.str\.lower\(\) == '[^']*'", code))
    found: dict[str, tuple[str, str]] = {
        "sum": (f"round({part}.sum(), 6)", "It is {o}." if group else "The total is {o}."), "mean": (f"round({part}.mean(), 6)", "It is {o}." if group else "The mean is {o}."), "median": (f"round({part}.median(), 6)", "It is {o}."), "max": (f"{part}.max()", "It is {o}."), "min": (f"{part}.min()", "It is {o}."),
        "part": (f"round({part}.sum() / df['{name}'].sum() * 100, 6)", "It is {o}%."), "argmax": (f"df.loc[{part}.idxmax(), '{label}']", "It is {o}."), "argmin": (f"df.loc[{part}.idxmin(), '{label}']", "It is {o}."), "kinds": (f"{part}.nunique()", "There are {o}."), "mode": (f"{part}.mode()[0]", "It is {o}."),
    }
    return found[op]


def measured(draw: Draw, at: Scene, code: str, used: list[str], op: str = "", header: str = "") -> tuple[str, str, str, str, str] | None:
    """A measure of the rows that a condition leaves: its wording, code, answer, operation and column."""
    ops = (op,) if op else ("sum", "sum", "mean", "mean", "median", "max", "min", "part", "argmax", "argmin", "kinds", "mode")
    lines = [line for line in at.lines(*ops) if line.header not in used and header in ("", line.header)]
    if not lines:
        return None
    line = draw.one(lines)
    op = draw.one([one for one in line.asks if one in ops])
    name = at.found[line.header].name
    expression, answer = expressed(op, name, code, at.label.name)
    return draw.one(line.asks[op]), expression, answer, op, line.header


def enough(code: str, space: dict[str, Any], low: int = 1) -> bool:
    """Whether a condition leaves some rows and not all."""
    output = execute(f"print(({code}).sum(), len(df))", dict(space))
    if "Error" in output:
        return False
    rows, every = (int(number) for number in output.split())
    return low <= rows < every


PICKS = re.compile(r"idxmax|idxmin|mode\(|nlargest|nsmallest")


def clear(expression: str, output: str, space: dict[str, Any]) -> bool:
    """Whether the answer does not hang on the order of rows that are alike."""
    if not PICKS.search(expression):
        return True
    turned = {**space, "df": space["df"].iloc[::-1].reset_index(drop=True)}
    return execute(f"print({expression})", turned) == output


def framed(draw: Draw, at: Scene, question: str, *, chart: bool = False) -> str:
    """The question with its file, perhaps a story, its end."""
    frame = draw.template([frame for frame in FRAMES if not (chart and re.search("know|work this|figure|They want|Going|ccording", frame))])
    last = re.split(r"[.?] ", question)[-1]
    end = "?" if ASKS.search(last) and not ORDERS.match(last) else draw.one([".", "", "."])
    if not frame.endswith("{e}") and not end:
        end = "."
    if draw.chance(0.2) and frame.endswith("{e}"):
        end = ""
    story = draw.one(at.owner.world.stories if draw.chance(0.55) else SIDE)
    text = fill(frame, {"q": question, "Q": question[0].upper() + question[1:], "e": end, "f": at.table.file, "s": story, "s0": story[0].lower() + story[1:] if not story.startswith("I") else story, "dash": draw.one(["-", "->", "--"])})
    text = fill(text, {"n": draw.integer(3, 45)})
    x = draw.rng.random()
    if x < 0.4 and text.split(" ")[0].isalpha():
        text = text[0].upper() + text[1:]
    return text + draw.one([" Thanks!", " thx", " Just the number." if "how" in question.lower() else " Cheers.", " please"]) if text[-1] in ".?" and draw.chance(0.08) else text


def read(table: Table) -> tuple[Call, dict[str, Any]]:
    """The call that looks at a table, and the state after it."""
    space: dict[str, Any] = {}
    with in_folder(table):
        look = LOOK.replace("{f}", table.file)
        return Call(look, execute(look, space)), space


def _wanted(draw: Draw, at: Scene) -> tuple[str, str, str, str] | None:
    """A question without its file, what answers it, and the condition."""
    values = [column for column in at.table.of("v") if column.idiom != "year"]
    kept = combined(draw, at)
    if kept is None or not values:
        return None
    said, code, used = kept
    named = {column.name: column for column in values if all(at.found[header].name != column.name for header in used)}
    slots = {"N": said, "R": at.table.rows, "l": at.label.said[0], "ls": plural(at.label.said[0])}
    if named:
        column = named[draw.one(sorted(named))]
        slots |= {"C": column.name, "c": draw.one([column.said[0], column.said[0], column.name])}
    places = draw.integer(2, 4)
    slots |= {"T": str(places), "t": draw.one([str(places), ["two", "three", "four"][places - 2]]), "tw": ["two", "three", "four"][places - 2], "s1": ["one", "two", "three"][places - 2], "nt": [["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]][places - 2][draw.integer(0, 1)]}
    x = draw.rng.random()
    label = at.label.name
    if x < 0.2:
        return draw.say(COUNTS, **slots), counted(code), "There are {o}.", code
    if x < 0.26:
        return draw.say(SHARES, **slots), f"round({counted(code).removesuffix('.sum()')}.mean() * 100, 6)", "It is {o}%.", code
    if x < 0.31:
        return (draw.say(NAMES, **slots), f"df.loc[{code}, '{label}'].tolist()", "They are {o}.", code) if at.label.kind == "n" else None
    if x < 0.38 and named and at.label.kind == "n":
        if draw.chance(0.5):
            return draw.say(PLACES, **slots), f"df.loc[{code}].nlargest({places}, '{slots['C']}')['{label}'].iloc[{places - 1}]", "It is {o}.", code
        bank, pick = draw.one([(TOPS, "nlargest"), (TOPS, "nlargest"), (LOWS, "nsmallest")])
        return draw.say(bank, **slots), f"df.{pick}({places}, '{slots['C']}')['{label}'].iloc[{places - 1}]", "It is {o}.", code
    groups = [column for column in at.table.of("g") if all(at.found[header].name != column.name for header in used)]
    if x < 0.45 and named and groups:
        group = draw.one(groups)
        how, bank = draw.one(BESTS)
        return draw.say(bank, **slots, g=group.said[0]), f"df.loc[{code}].groupby('{group.name}')['{slots['C']}'].{how}", "It is {o}.", code
    if x < 0.52 and named:
        line = draw.one([*at.lines("zero"), *at.lines("yes")] or [None])
        if line is None or at.found[line.header].name == slots["C"]:
            return None
        pair = [condition(draw, at, ops=(op,), header=line.header) for op in (("yes", "no") if "yes" in line.asks else ("zero", "pos"))]
        if draw.chance(0.5):
            pair.reverse()
        if pair[0] is None or pair[1] is None:
            return None
        slots |= {"N": pair[0].said.replace("@", at.table.rows), "M": pair[1].said.replace("@", at.table.rows)}
        return draw.say(DIFFS, **slots), f"round(df.loc[{pair[0].code}, '{slots['C']}'].mean() - df.loc[{pair[1].code}, '{slots['C']}'].mean(), 6)", "The difference is {o}.", pair[0].code
    found = measured(draw, at, code, used)
    return (fill(found[0], slots), found[1], found[2], code) if found else None


def conditioned(draw: Draw) -> Exchange:
    """A measure of the rows that a condition on another column leaves."""
    while True:
        at = scene(draw)
        wanted = _wanted(draw, at)
        if wanted is None:
            continue
        question, expression, answer, code = wanted
        seen, space = read(at.table)
        low = 3 if ".iloc[" in expression else 2 if "idx" in expression else 1
        if not enough(code, space, low):
            continue
        tail = ""
        if expression.endswith(", 6)") and draw.chance(0.06):
            places = draw.integer(1, 2)
            expression, tail = expression.replace(", 6)", f", {places})"), draw.one([f" Round to {places} decimal{'s' * (places > 1)}.", f" With {places} decimal{'s' * (places > 1)}, please."])
        call, fit = answered(expression, space)
        if not fit or not clear(expression, call.output, space) or (call.output.startswith("-") and "minus" not in question):
            continue
        text = framed(draw, at, question)
        text += ("" if not tail or text[-1] in ".?!" else ".") + tail
        return Exchange(text, (seen, call), answer.replace("{o}", call.output))


KINDS: list[Kind] = [("tables", 55, conditioned)]
