"""Questions on CSV files of fifty trades, in the words of the trade or by the columns."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Call,
    Draw,
    Exchange,
    Kind,
    execute,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions.csv_asked import answered, needed, plural
from samara.agent.models.embedded.training.questions.csv_more import Question, World
from samara.agent.models.embedded.training.questions.csv_tables import (
    LOOK,
    Table,
    in_folder,
    some_table,
)
from samara.agent.models.embedded.training.questions.csv_wanted_operations import (
    BY_ROWS,
    GENERIC,
    GENERIC_OPS,
    known,
)
from samara.agent.models.embedded.training.questions.csv_wanted_slots import wanted_slots
from samara.agent.models.embedded.training.questions.csv_worlds import WORLDS, trade_table

# {q} {Q} a question with its end, {s} a story, {f} the file.
FRAMES = ["{q} {f}", "{Q} ({f})", "{f}: {q}", "{f} - {q}", "{f}\n{q}", "{Q}\n{f}", "{s} {Q} It's in {f}.", "{s} {Q} File: {f}", "{s} My file is {f}. {Q}", "{s} In {f}: {q}", "Given {f}: {q}", "From {f}: {q}", "{Q} Use {f}.", "{Q} Please look it up in {f}.", "{Q} You find that in {f}.", "{s} All of it stands in {f}. {Q}", "I saved the {R} as {f}. {Q}", "I've put {f} in the folder. {s} {Q}", "{Q} {s} The csv is {f}.", "{s} {Q} ({f})", "Question about {f}. {Q}", "Here comes {f}. {s} {Q}", "Can you check {f}? {Q}", "Take {f} and answer this: {q}", "{f} holds our {R}. {Q}", "There is a table {f} with {R}. {Q}", "{s} There's a list, {f}. {Q}", "With the help of {f}: {q}", "So, {f}. {Q}", "Next, from {f}: {q}", "{Q} Look at {f}, not at my notes.", "{Q} Source is {f}. {s}", "I need to know this from {f}: {q}", "Could you tell me from {f}: {q}", "Someone asked me this about {f}: {q}", "Going by {f}: {q}", "Trying to figure this out with {f}: {q}", "{s} Do me a favour and open {f}. {Q}", "csv = {f}; {q}", "{s} I exported {f} this morning. {Q}", "{Q} Data in {f}, {s1}", "Not sure how to ask, but {f}: {q}", "For the {R} in {f}: {q}", "{Q} Thanks, file {f}.", "#H {s} Have {f} at hand. {Q}", "#H {Q} That should follow from {f}.", "#H Out of {f}, please: {q}", "#H {f} is what I've got. {Q}"]
LEADS = ["[quick one|just checking|random question|help|hey|hi|good morning|ok|listen|sorry, one more]: ", "[I wonder|I'd like to know|I was asked|we need to know|tell me|any idea]: ", "[any chance you know|could you work out|please find out|let me know]: "]
STORIES = ["My [aunt|landlord|trainer|co-worker|professor] asked.", "It's for slide {n}.", "I have {n} minutes before the meeting.", "We bet a coffee on it.", "I lost count after row {n}.", "My Excel keeps crashing.", "Somebody doubts my figures.", "It's for a poster.", "My head hurts, so please help.", "I'm on the train with bad wifi.", "The form has a field for it.", "We were {n} people at the table arguing.", "My [grandson|niece|neighbour] set this up.", "I typed it in by hand over {n} evenings."]
TAILS = [" Just the number.", " Short answer please.", " Thanks!", " thx", " Merci!", " Cheers", " No rush.", " A single value is enough.", " One line is enough."]
ASKING = re.compile(r"(in |on |at |for |of |from |to |with |by |during |among |between |between )?(what|which|who|whose|whom|how|is|are|does|do|did|can|could|when|where)\b", re.I)
MORE_THAN = re.compile(r"how (much|many|far)|by how|gap|difference|ahead|lead|exceed|beat", re.I)


@dataclass(frozen=True)
class Wanted:
    """A table, a question without its file, and what answers it."""

    table: Table
    question: str
    expression: str
    answer: str
    stories: tuple[str, ...]


def _early(table: Table, group: str, value: str) -> Table:
    """The table with that value in its first rows, where the model sees how it is written."""
    at = next(i for column in table.columns if column.name == group for i, cell in enumerate(column.cells) if cell.lower() == value)
    order = [at, *(i for i in range(len(table.columns[0].cells)) if i != at)]
    keep = {"s", "d", "id"}
    return replace(table, columns=tuple(column if column.kind in keep else replace(column, cells=tuple(column.cells[i] for i in order)) for column in table.columns))


def _chosen(draw: Draw, world: World) -> Question:
    held = [question for question in world.questions if question.text.startswith(HELD_OUT)]
    if draw.split == "heldout" and held:
        draw.used_heldout = True
        chosen: Question = draw.one(held)
        return replace(chosen, text=chosen.text.removeprefix(HELD_OUT))
    fitting: Question = draw.one([question for question in world.questions if question not in held])
    return fitting


def _of_trade(draw: Draw) -> Wanted | None:
    """A question in the words of its trade, if its table allows it."""
    world = draw.one(WORLDS)
    chosen = _chosen(draw, world)
    missing = chosen.op in ("gapsin", "gapshare", "notna", "vgaps")
    table, found = trade_table(draw, world, chosen.columns, gaps=chosen.columns[0] if missing else "")
    if chosen.op in BY_ROWS and any(list(column.cells) != sorted(column.cells) for column in table.of("d")):
        return None
    slots = wanted_slots(draw, table, chosen.op, [found[name] for name in chosen.columns])
    expression, answer = known(chosen.op)
    if not needed(expression + chosen.text + answer) <= set(slots):
        return None
    if "{vs}" in chosen.text and slots["vs"].lower() not in (slots["V"] + "s", slots["V"] + "es") and not table.of("w"):
        table = _early(table, slots["G"], slots["V"])
    text = typo(draw, draw.expand(chosen.text)) if draw.chance(0.05) else draw.expand(chosen.text)
    return Wanted(table, fill(text, slots), fill(expression, slots), fill(answer, {**slots, "o": "{o}"}), world.stories)


def _of_columns(draw: Draw) -> Wanted | None:
    """A question on any table by its columns, if that allows it."""
    world = draw.one(WORLDS) if draw.chance(0.65) else None
    table = trade_table(draw, world, ())[0] if world else some_table(draw)
    if "'" in table.text():
        return None
    op = draw.one(GENERIC_OPS)
    if op in BY_ROWS and any(list(column.cells) != sorted(column.cells) for column in table.of("d")):
        return None
    along = [column for column in table.columns if column.kind in ("s", "d", "m")] if op in ("jumpmax", "jumpmin", "passes") else []
    if op in ("jumpmax", "jumpmin", "passes") and not along:
        return None
    slots = wanted_slots(draw, table, op, along[:1])
    expression, answer = known(op)
    if draw.chance(0.35):
        slots |= {low: slots[up] for low, up in (("c", "C"), ("e", "E"), ("g", "G"), ("h", "H")) if up in slots}
        slots |= {f"{low}s": plural(slots[low]) for low in "gh" if low in slots}
    text = draw.template(GENERIC[op])
    years = {column.name for column in table.columns if column.idiom == "year"}
    if not needed(expression + answer + text) <= set(slots) or years & {slots["C"], slots.get("E")} or slots["c"] == slots.get("e") or slots.get("g") == slots.get("h"):
        return None
    return Wanted(table, fill(draw.expand(text), slots), fill(expression, slots), fill(answer, {**slots, "o": "{o}"}), ())


def _carried(draw: Draw, wanted: Wanted, question: str) -> str:
    """The question with its file and perhaps a story."""
    frame = draw.template(FRAMES)
    if draw.chance(0.16) and frame[:2] in ("{q", "{Q", "{s") and not re.search(r"^(who|which|what|how)\b.*[.:] ", question):
        question = draw.expand(draw.one(LEADS)) + question
    asks = bool(ASKING.match(re.split(r"(?<=[.?!:]) ", question)[-1]) or re.search(r"(^|[,:;-] )(what|which|who|whose|how|when|where)\b", question))
    end = "" if question[-1] in ".?!" else "?" if asks else draw.one([".", ".", "?"])
    story = draw.expand(draw.one(wanted.stories if wanted.stories and draw.chance(0.65) else STORIES))
    capital = question[0].upper() + question[1:]
    last = frame.endswith(("{q}", "{Q}"))
    if last and draw.chance(0.35):
        end = ""
    small = capital if re.search(r"(\.|^\{f\}\n)\s*\{q\}", frame) and draw.chance(0.5) else question
    if frame == "{q} {f}" and end == ".":
        end = ","
    file = wanted.table.file if draw.chance(0.93) else draw.one([f'"{wanted.table.file}"', f"`{wanted.table.file}`"])
    text = fill(frame, {"q": small + end, "Q": capital + end, "f": file, "R": wanted.table.rows, "s": "{s}", "s1": "thanks"})
    text = fill(text.replace("{s}", story), {"n": draw.integer(3, 40)}) if "{s}" in text or "{n}" in story else text
    x = draw.rng.random()
    if x < 0.5 and text.split(" ")[0].isalpha():
        text = text[0].upper() + text[1:]
    elif x < 0.56 and not text.startswith(file):
        text = draw.one(["Hi. ", "Hello! ", "Hey there. ", "Good morning! "] if text[0].isupper() else ["hi, ", "hey, ", "hello! ", "ok, ", "um, ", "please: "]) + text
    return text + draw.one(TAILS) if text[-1] in ".?!" and draw.chance(0.06) else text


PICKS = re.compile(r"idxmax|idxmin|mode\(|nlargest|nsmallest|sort_values|head\(")


def _tied(expression: str, output: str, space: dict[str, Any]) -> bool:
    """Whether the answer hangs on the order of rows that are alike in what was asked."""
    if not PICKS.search(expression) or re.search(r"cumsum|diff\(|iloc\[0\] - |head\(", expression):
        return False
    turned = {**space, "df": space["df"].iloc[::-1].reset_index(drop=True)}
    return execute(f"print({expression})", turned) != output


def table_wanted(draw: Draw) -> Exchange:
    """A question on a table, in the words of its trade or by its columns: looked at first, then answered."""
    while True:
        wanted = _of_trade(draw) if draw.chance(0.62) else _of_columns(draw)
        if wanted is None:
            continue
        expression, rounded = wanted.expression, ""
        if expression.endswith(", 6)") and draw.chance(0.05):
            places = draw.integer(1, 3)
            expression, rounded = expression.replace(", 6)", f", {places})"), draw.one([f" Round to {places} decimal{'s' * (places > 1)}.", f" {places} decimal{'s' * (places > 1)} will do."])
        space: dict[str, Any] = {}
        look = LOOK.replace("{f}", wanted.table.file)
        with in_folder(wanted.table):
            seen = Call(look, execute(look, space))
            call, fit = answered(expression, space)
        if not fit or _tied(expression, call.output, space) or (call.output.startswith("-") and MORE_THAN.search(wanted.question) and not re.search(r"minus|less", wanted.question)):
            continue
        text = _carried(draw, wanted, wanted.question)
        if rounded:
            text = (text if text[-1] in ".?!" else text + ".") + rounded
        return Exchange(text, (seen, call), wanted.answer.replace("{o}", call.output))


KINDS: list[Kind] = [("tables", 60, table_wanted)]
