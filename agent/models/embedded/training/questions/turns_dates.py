"""A date that was found or asked about, then its weekday, the days around it, another date.

Dates of earlier turns are written out in the later code (they stand in the conversation).
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, dress
from samara.agent.models.embedded.training.questions.calendar_units import (
    MONTHS,
    TODAY,
    some_date,
    spoken,
)
from samara.agent.models.embedded.training.questions.turns_said import (
    AGAIN,
    ANSWER,
    LEAD,
    Row,
    filled_in,
    turn,
)

D = "from datetime import date\n"
DT = "from datetime import date, timedelta\n"
ON_DATE: list[tuple[list[str], str, str, str]] = [
    (["and the day after?", "the day after that?", "what's the next day?", "and one day later?", "plus one day?"], DT + "print({d} + timedelta(days=1))", "It is {r}.", "date"),
    (["and the day before?", "one day earlier?", "the previous day?", "minus one day?"], DT + "print({d} - timedelta(days=1))", "It is {r}.", "date"),
    (["and {n} days later?", "{n} days after that?", "what date is {n} days from then?", "now add {n} days", "plus {n} days", "then another {n} days on?", "and if I wait {n} days more?", "#H push it back by {n} more days"], DT + "print({d} + timedelta(days={n}))", "It is {r}.", "date"),
    (["and {n} days before that?", "{n} days earlier?", "go back {n} days from there", "minus {n} days"], DT + "print({d} - timedelta(days={n}))", "It is {r}.", "date"),
    (["and {k} weeks later?", "{k} weeks after that?", "add {k} weeks to it", "plus {k} weeks?"], DT + "print({d} + timedelta(weeks={k}))", "It is {r}.", "date"),
    (["and {k} weeks before?", "{k} weeks earlier?", "minus {k} weeks"], DT + "print({d} - timedelta(weeks={k}))", "It is {r}.", "date"),
    (["and {k} months later?", "{k} months after that?", "add {k} months", "plus {k} months?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(months={k})).date())", "It is {r}.", "date"),
    (["and {k} years later?", "{k} years after that?", "the date {k} years on?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(years={k})).date())", "It is {r}.", "date"),
    (["what weekday is that?", "which day of the week is it?", "what day of the week would that be?", "is that a weekend? which weekday?", "and the weekday?", "on what day does that fall?", "Monday, Tuesday...? which is it?", "weekday?", "#H and what day of the week do we have then?"], D + "print({d}.strftime('%A'))", "It is a {r}.", ""),
    (["is that a leap year?", "is that year a leap year?", "a leap year?", "does that year have a February 29th?", "and is it in a leap year?"], "import calendar\nprint(calendar.isleap({y}))", "{y} is a leap year: {r}.", ""),
    (["which week of the year is that?", "what week number is it in?", "calendar week?", "and the ISO week?"], D + "print({d}.isocalendar().week)", "It is week {r}.", ""),
    (["what day of the year is that?", "day number in the year?", "the how manieth day of the year is it?", "which day of the year is it, counting from January 1?"], D + "print({d}.timetuple().tm_yday)", "It is day {r} of the year.", ""),
    (["how many days does that month have?", "how long is that month, in days?", "days in that month?"], "import calendar\nprint(calendar.monthrange({y}, {m})[1])", "It has {r} days.", ""),
    (["how many days from then until Christmas {y2}?", "and from that to December 25, {y2}, how many days?", "days from there to Christmas {y2}?"], D + "print((date({y2}, 12, 25) - {d}).days)", "There are {r} days.", ""),
]
FIRST_DATE: list[tuple[list[str], str, str]] = [
    (["what date is {n} days after {a}?", "{n} days after {a}?", "if I start on {a} and add {n} days, which date is it?", "the invoice is from {a} and due in {n} days. due date?", "a parcel sent {a} takes {n} days. when does it come?", "{a} plus {n} days"], DT + "print({d} + timedelta(days={n}))", "It is {r}."),
    (["what date was {n} days before {a}?", "{n} days before {a}?", "the deadline is {a} and I start {n} days earlier. when?", "{a} minus {n} days"], DT + "print({d} - timedelta(days={n}))", "It is {r}."),
    (["what date is {k} weeks after {a}?", "{a} plus {k} weeks", "the course begins on {a} and runs {k} weeks, when is it over?"], DT + "print({d} + timedelta(weeks={k}))", "It is {r}."),
    (["{k} months after {a}?", "a contract from {a} runs {k} months. when does it end?"], "import pandas as pd\nprint((pd.Timestamp('{i}') + pd.DateOffset(months={k})).date())", "It is {r}."),
]
ABOUT_DAY: list[Row] = [
    (["what day of the week is {a}?", "which weekday was {a}?", "{a}, what weekday?", "on which day does {a} fall?", "our wedding is on {a}. what weekday is that?"], D + "print({d}.strftime('%A'))", "It is a {r}."),
    (["which week number has {a}?", "calendar week of {a}?"], D + "print({d}.isocalendar().week)", "It is week {r}."),
    (["what day of the year is {a}?", "{a} is day number what of the year?"], D + "print({d}.timetuple().tm_yday)", "It is day {r} of the year."),
]
ON_DAYS: list[Row] = [
    (["and in weeks?", "how many weeks is that?", "in weeks please", "convert that to weeks", "what's that in weeks?"], "print(round({r} / 7, 6))", "There are {r} weeks."),
    (["and in hours?", "how many hours is that?", "in hours please", "what's that in hours?"], "print(round({r} * 24, 6))", "There are {r} hours."),
    (["and in minutes?", "how many minutes is that?"], "print(round({r} * 1440, 6))", "There are {r} minutes."),
    (["how many full weeks is that?", "whole weeks only?", "complete weeks?"], "print({r} // 7)", "There are {r} weeks."),
    (["and if I count the last day too?", "including both the first and the last day?", "counting both ends?"], "print({r} + 1)", "There are {r} days."),
    (["if I save {k} a day, how much is that in the end?", "at {k} per day, what does that make?", "and at {k} euros a day?"], "print(round({r} * {k}, 6))", ANSWER),
]
BETWEEN = ["how many days between {a} and {b}?", "days from {a} to {b}?", "we leave on {a} and return {b}. how many days is it?", "how long is it from {a} until {b}, in days?", "project runs {a} to {b}, so how many days?", "it's {a} now. how many days to {b}?"]


def _literal(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def dates(draw: Draw) -> list[Exchange]:
    """A date that was found or asked about, then its weekday, the day after, another date."""
    x, day = draw.rng.random(), some_date(draw, 1950, 2045)
    n, k = str(draw.integer(2, 200)), str(draw.integer(2, 12))
    values = {"d": _literal(day), "i": day.isoformat(), "n": n, "k": k, "y": str(day.year), "m": str(day.month)}
    if x < 0.2:
        later = day + datetime.timedelta(days=draw.integer(3, 600))
        made = [turn(draw, draw.say(BETWEEN, a=spoken(draw, day), b=spoken(draw, later)), f"{D}print(({_literal(later)} - {_literal(day)}).days)", "There are {r} days.", later=False)]
        if draw.chance(0.3):
            other = later + datetime.timedelta(days=draw.integer(3, 300))
            question = draw.say(["and until {a}?", "what about {a} instead?", "and to {a}?", "if it ends on {a} instead?"], a=spoken(draw, other))
            made.append(turn(draw, question, f"{D}print(({_literal(other)} - {_literal(day)}).days)", "There are {r} days.", plain=False))
        bank, code, answer = draw.one(ON_DAYS)
        made.append(turn(draw, draw.say(bank, k=k), filled_in(code, {"r": made[-1].calls[0].output, "k": k}), answer))
        return made
    if x < 0.45:
        bank, code, answer = draw.one(ABOUT_DAY)
        made = [turn(draw, draw.say(bank, a=spoken(draw, day)), filled_in(code, values), answer, later=False)]
        for _ in range(draw.one([1, 1, 2])):
            if draw.chance(0.6):
                day = some_date(draw, 1950, 2045)
                made.append(turn(draw, draw.say(AGAIN, v=spoken(draw, day)), filled_in(code, {"d": _literal(day)}), answer, plain=False))
            else:
                asked, again_code, again_answer, _ = draw.one(ON_DATE[8:13])
                if again_code == code:
                    continue
                made.append(turn(draw, draw.say(asked), filled_in(again_code, {"d": _literal(day), "y": str(day.year), "m": str(day.month)}), filled_in(again_answer, {"y": str(day.year)})))
                break
        return made if len(made) > 1 else dates(draw)
    bank, code, answer = draw.one(FIRST_DATE)
    made = [turn(draw, draw.say(bank, a=spoken(draw, day), n=draw.shown(n, words=0.1), k=draw.shown(k, words=0.2)), filled_in(code, values), answer, later=False)]
    day = datetime.date.fromisoformat(made[-1].calls[0].output)
    for _ in range(draw.one([1, 1, 2, 3])):
        asked, code, answer, new = draw.one(ON_DATE)
        n, k = str(draw.integer(2, 90)), str(draw.integer(2, 12))
        values = {"d": _literal(day), "i": day.isoformat(), "n": n, "k": k, "y": str(day.year), "m": str(day.month), "y2": str(day.year + (1 if (day.month, day.day) > (12, 20) else 0))}
        made.append(turn(draw, draw.say(asked, n=draw.shown(n, words=0.1), k=draw.shown(k, words=0.3), y=values["y"], y2=values["y2"]), filled_in(code, values), filled_in(answer, {"y": values["y"]})))
        if new:
            day = datetime.date.fromisoformat(made[-1].calls[0].output)
    return made


def months(draw: Draw) -> list[Exchange]:
    """Days of a month, then of another; leap years one after another."""
    month, year = draw.integer(1, 12), draw.integer(1990, 2040)
    made = [turn(draw, draw.say(["how many days has {M} {y}?", "days in {M} {y}?", "how long is {M} {y}?"], M=MONTHS[month - 1], y=year), f"import calendar\nprint(calendar.monthrange({year}, {month})[1])", "It has {r} days.", later=False)]
    for _ in range(draw.one([1, 2])):
        if draw.chance(0.5):
            month = draw.integer(1, 12)
            question = draw.say(["and {M}?", "what about {M} of the same year?", "and {M} that year?", "the same for {M}"], M=MONTHS[month - 1])
        elif draw.chance(0.5):
            year = draw.integer(1990, 2040)
            question = draw.say(["and in {y}?", "what about {y}?", "same month in {y}?", "and the year {y}?"], y=year)
        else:
            made.append(turn(draw, draw.say(ON_DATE[9][0]), f"import calendar\nprint(calendar.isleap({year}))", f"{year} is a leap year: {{r}}."))
            break
        made.append(turn(draw, question, f"import calendar\nprint(calendar.monthrange({year}, {month})[1])", "It has {r} days."))
    return made


def today(draw: Draw) -> list[Exchange]:
    """Today's date, then days around it; outputs are staged, since they change every day."""
    now = some_date(draw, 2024, 2032)
    first = draw.say(TODAY)
    made = [Exchange(dress(draw, first), (Call(f"{D}print(date.today())", now.isoformat()),), f"Today is {now.isoformat()}.")]
    n, unit = draw.integer(2, 60), draw.one(["days", "weeks"])
    rows: list[tuple[list[str], str, str, str]] = [
        (["and tomorrow?", "what's the date tomorrow then?", "so tomorrow is?"], f"{DT}print(date.today() + timedelta(days=1))", (now + datetime.timedelta(days=1)).isoformat(), "It is {r}."),
        (["and yesterday?", "and what was yesterday?", "yesterday's date?"], f"{DT}print(date.today() - timedelta(days=1))", (now - datetime.timedelta(days=1)).isoformat(), "It is {r}."),
        ([f"and in {n} {unit}?", f"what date will it be in {n} {unit}?", f"{n} {unit} from now?", f"plus {n} {unit}?"], f"{DT}print(date.today() + timedelta({unit}={n}))", (now + datetime.timedelta(**{unit: n})).isoformat(), "It is {r}."),
        ([f"and {n} {unit} ago?", f"what was the date {n} {unit} ago?", f"minus {n} {unit}?"], f"{DT}print(date.today() - timedelta({unit}={n}))", (now - datetime.timedelta(**{unit: n})).isoformat(), "It is {r}."),
    ]
    for bank, code, output, answer in draw.rng.sample(rows, draw.one([1, 1, 2, 3])):
        made.append(Exchange(draw.say(LEAD, q=draw.say(bank)), (Call(code, output),), answer.replace("{r}", output)))
    return made
