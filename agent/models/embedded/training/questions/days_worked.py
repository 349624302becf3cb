"""Dates and clock times where something is worked out with them: quarters, Unix time, payrolls, working
days, ages in years and months; time zones, slots, tickets, pay by the hour.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute
from samara.agent.models.embedded.training.questions.calendar_asked import HEAD, PLUS, when
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date, spoken
from samara.agent.models.embedded.training.questions.days_and_times import DAYS, around, made
from samara.agent.models.embedded.training.questions.units_worked import dressed
from samara.agent.models.embedded.training.questions.words import person

A = "The answer is {r}."
IT = "It is {r}."
# ---------------------------------------------------------------- dates
QUARTER = ["which quarter of the year is {a} in?", "{a} falls into which quarter?", "quarter for an invoice dated {a}?", "what quarter does {a} belong to (Q1 to Q4, calendar year)?", "number of the quarter of {a}", "for the [tax form|report|dashboard]: {a} is in which calendar quarter?", "Q1, Q2, Q3 or Q4 - {a}?", "is {a} still second quarter? which one is it?", "in what quarter was {a}", "bookings of {a} go into which quarter?", "#H the quarter containing {a}?"]
UNIX = ["Unix timestamp of {a} 00:00 UTC", "what's the epoch time for {a} at midnight UTC?", "{a} midnight UTC in Unix time", "convert {a} (UTC midnight) to a Unix timestamp", "seconds since the epoch at the start of {a}, UTC?", "how many seconds after 1 Jan 1970 UTC does {a} begin?", "epoch seconds for {a} 0:00 UTC please", "our log needs {a} as unix time, UTC midnight", "#H the start of {a} UTC as seconds since 1970?"]
FROM_UNIX = ["Unix time {n} as a date (UTC)", "what date is the timestamp {n}?", "convert epoch {n} to a UTC date and time", "the log says {n}. when was that, UTC?", "timestamp {n}: human readable in UTC please", "{n} seconds since the epoch, when is it in UTC?", "which moment is unix {n} (UTC)?", "decode epoch seconds {n}", "created_at = {n}, what's that as date and time in UTC?", "#H the cookie expires at {n} (unix). date in UTC?"]
YEARS_MONTHS = ["how old is a child born {a} on {b}, in years and months?", "from {a} to {b} in years and months?", "{a} until {b}: full years and months?", "I've worked here from {a} to {b}. how many years and months?", "age in years and months on {b} for somebody born {a}", "the lease ran {a} - {b}. years and months please", "{w}, born {a}: years and months at {b}?", "length of service {a} to {b} in complete years and months", "the horse was foaled {a}. on {b} it's how many years and months old?", "#H between {a} and {b} lie how many whole years and months?"]
WEEKS_DAYS = ["from {a} to {b} in weeks and days?", "how many weeks and days between {a} and {b}?", "pregnant since {a}; on {b} that's how many weeks and days?", "{a} - {b}: weeks and days please", "the cast was on from {a} to {b}. weeks and days?", "the cheese matured from {a} to {b}: how many weeks and days?", "count weeks and days from {a} till {b}", "we were at sea from {a} until {b}, how long in weeks and days?", "#H {b} is how many weeks and days past {a}?"]
NTH_TIME = ["[treatment|payday|injection|practice] every {n} {u}, the first on {a}. date of number {k}?", "starting {a} and then every {n} {u}: when is the {k}th one?", "{k} [lessons|sessions|instalments], {n} {u} apart, beginning {a}. date of the last?", "I water the cactus every {n} {u}. first time {a}, {k}th time when?", "the first of {k} [visits|matches] is on {a}, the others follow every {n} {u}. when is the {k}th?", "a [magazine|podcast] comes out every {n} {u}. issue 1 was {a}; issue {k}?", "series starts {a}, interval {n} {u}. what date has number {k}?", "#H one every {n} {u}, number 1 on {a}. number {k}?"]
TIMES_UNTIL = ["[bin day|payday|a dose] is every {n} days, starting {a}. how many times up to and including {b}?", "from {a} to {b}, once every {n} days, first time on {a}. how often?", "the lamp is checked every {n} days, first on {a}, last possible day {b}. how many checks?", "every {n} days from {a} on, until {b} at most: number of times?", "I swim every {n} days beginning {a}. how many swims by {b}, both days included?", "a shot every {n} days from {a}; how many by {b} inclusive?", "first on {a}, then each {n} days; count them through {b}"]
WEEKEND = ["how many weekend days (Saturdays and Sundays) from {a} to {b}, both included?", "Saturdays and Sundays between {a} and {b} inclusive, counted together?", "number of weekend days in {a} to {b}, first and last day included", "I only work weekends. from {a} to {b} inclusive that's how many days?", "we rent the hall on Saturdays and Sundays only. how many such days from {a} through {b}?", "weekend days {a} - {b}, ends included?", "{a} through {b}: how many days are Saturdays or Sundays?"]
WORK_LESS = ["working days (Mon-Fri) from {a} to {b} inclusive, less {n} public holidays?", "I'm off {a} to {b}, both included; weekends and {n} public holidays don't count. how many days of leave?", "Monday to Friday only, {a} to {b} inclusive, minus {n} holidays: days?", "how many days will {w} work from {a} to {b}, both included, if {n} weekdays are holidays?", "business days {a} - {b} (both counted) with {n} bank holidays taken off", "the site is busy every weekday from {a} through {b} except {n} days of strike. working days?", "leave request {a} until {b}, both days in, {n} of the weekdays are public holidays. days deducted?", "#H from {a} through {b}, weekdays only, not counting {n} feast days?"]
LAST_WORK = ["last working day of {M} {y}?", "salaries go out on the last business day of {M} {y}. which date?", "the last weekday (Mon-Fri) in {M} {y} is what date?", "final working day, {M} {y}", "on which date is the last Monday-to-Friday day of {M} {y}?", "books close on the last business day in {M} {y}: date?", "rent is due the last working day of the month. {M} {y}?", "#H when does the working month of {M} {y} end, last business day?"]
FIRST_WORK = ["first working day of {M} {y}?", "the first business day in {M} {y} is which date?", "rent leaves my account on the first weekday (Mon-Fri) of {M} {y}. date?", "first Monday-to-Friday day of {M} {y}", "dividends come on the first business day of {M} {y}. when?", "when is the opening business day of {M} {y}?", "earliest working day in {M} {y}, as a date?", "#H {M} {y}: date of its first business day?"]
LEFT_MONTH = ["it's {a}. how many days are left in the month after today?", "{a}: days remaining in that month?", "from {a} to the end of the month, days left (today not counted)?", "my data plan resets at the end of the month. today is {a}; days left?", "how many days of the month remain after {a}?", "on {a} I had how many days left until the last of the month?", "monthly pass, and it's already {a}. days remaining in the month?", "#H after {a}, how many more days has the month?"]
BIRTH_WEEKDAY = ["{w} was born on {a}. what weekday is the {k}th birthday?", "born {a}. which day of the week will birthday number {k} be?", "we married on {a}. on what weekday is the {k}th anniversary?", "the shop opened {a}. weekday of its {k}th anniversary?", "my {k}th birthday, born {a}: a weekend?  which day?", "{a} was the day. {k} years on, same date, what weekday?", "{k} years to the day after {a}: which weekday?"]
TURNS = ["{w} was born in {y}. in which year does {w} turn {k}?", "founded {y}: in what year is the {k}th anniversary?", "born {y}, {k} in which year?", "the bridge dates from {y} and gets checked at {k} years. year?", "I was born in {y}, when (year) will I be {k}?", "a {y} baby hits {k} in what year?"]
YEARS_SINCE = ["a house built in {y} is how old in {z}?", "from {y} to {z}, how many years?", "born in {y}, died in {z} after the birthday. age?", "the firm was founded in {y}. which anniversary is it in {z}?", "{w} started in {y} and retires in {z}. years of service?", "the {y} wine is drunk in {z}. how old is it?", "how many years lie between {y} and {z}?", "#H {z}, and the thing is from {y}. its age in years?"]
ISO_WEEK = ["what date is the Monday of ISO week {k} in {y}?", "week {k} of {y} (ISO) starts on which date?", "calendar week {k}, {y}: date of the Monday?", "delivery in CW{k} {y}. when does that week begin (ISO, Monday)?", "first day (Monday) of ISO week {k}/{y}?", "holiday in week {k} of {y}. Monday of that ISO week is what date?", "ISO week {k} {y}, starting date?", "#H the Monday that opens ISO week {k} of {y}?"]
FROM_WEEKDAY = ["today is {D}. what weekday is it in {n} days?", "{n} days after a {D} is what day of the week?", "if it's {D}, which weekday comes {n} days later?", "the fever began on a {D}; {n} days on, which day is it?", "{D} + {n} days = which weekday?", "the race starts on {D} and lasts {n} days more. it ends on what weekday?", "{w} leaves on a {D} and is back {n} days later. day of the week?", "which day of the week is {n} days from {D}?", "suppose it's {D}. {n} days on?", "#H counting {n} days from a {D}, where do I land in the week?"]
BACK_WEEKDAY = ["today is {D}. what weekday was it {n} days ago?", "{n} days before a {D} is what day of the week?", "it's {D}; {n} days back it was which weekday?", "{D} minus {n} days, weekday?", "the letter is {n} days old and it's {D}. on which weekday was it written?", "go {n} days back from a {D}; weekday?"]

# ---------------------------------------------------------------- clock times
ZONES = ["take-off {s} local time, landing {f} local time the same day; the destination is {h} hours behind. flight time in hours and minutes?", "we leave at {s} and land at {f} local time, clocks there are {h} hours back. how long is the flight, hours and minutes?", "departure {s}, arrival {f} on a clock that is {h} hours behind ours. duration in hours and minutes?", "the plane goes at {s} here and gets in at {f} there. there it's {h} hours earlier than here. hours and minutes in the air?", "off at {s}, down at {f} by a clock {h} hours behind. hours and minutes of flight?"]
ZONES_AHEAD = ["take-off {s} local time, landing {f} local time the same day; the destination is {h} hours ahead. flight time in hours and minutes?", "we leave at {s} and land at {f} local time, clocks there are {h} hours ahead. how long is the flight, hours and minutes?", "departure {s}, arrival {f} on a clock that is {h} hours ahead of ours. hours and minutes in the air?", "off at {s}, down at {f} by a clock {h} hours ahead. hours and minutes of flight?"]
BLOCKS = ["{k} [lessons|interviews|haircuts] of {x} minutes with {z} minutes between them, the first at {t}. when is the last over?", "starting {t}: {k} talks, {x} min each, {z} min pause between two talks. end?", "{t}, {k} rounds of {x} minutes, with {z} minute breaks in between. when are we through?", "I have {k} patients at {x} minutes each and {z} minutes to clean between them. I begin at {t}. when am I done?", "speed dating: {k} dates, {x} min each, {z} min to change over between them, from {t}. finish time?", "from {t}, {k} slots of {x} minutes with gaps of {z}. end of the last?"]
FIT = ["how many {x} minute slots fit between {s} and {f}?", "open from {s} to {f}, each [appointment|haircut|tour] takes {x} minutes. how many at most?", "{s} - {f}, {x} min each, back to back. number of complete ones?", "we have the [hall|court|studio] from {s} to {f}. how many full games of {x} minutes?", "one [batch|wash|run] takes {x} minutes. how many complete ones from {s} to {f}?", "between {s} and {f}, full {x} minute sessions: how many?"]
PARKED = ["parked at {s} with a {x} minute ticket. it's {f} now. how many minutes are left?", "the ticket of {x} minutes started at {s}; at {f}, minutes remaining?", "timer of {x} min set at {s}. how many minutes to go at {f}?", "exam began {s}, lasts {x} minutes, the clock says {f}. minutes left?", "film of {x} minutes started {s}. at {f}, how many minutes to the end?", "{x} minutes from {s}; it is {f}. remaining minutes?"]
MIDDLE = ["what time is halfway between {s} and {f}?", "midpoint of {s} and {f}?", "the half-time break is exactly in the middle of {s} and {f}. when?", "we meet in the middle: I'm free at {s}, you at {f}. time halfway?", "from {s} to {f}, when is half of it over?", "the middle of the stretch from {s} to {f} is at what time?"]
NIGHT_BREAK = ["night shift {s} to {f}, {x} minutes unpaid break. paid hours?", "I work from {s} until {f} the next morning with {x} min of break. hours?", "{s} - {f} overnight, minus {x} minutes: hours worked?", "guard duty {s} to {f} next day, {x} minutes off for supper. hours on duty, as a decimal?", "in at {s}, out at {f} the morning after, {x} min rest. hours that count?"]
NIGHT_PAY = ["night shift {s} to {f} next morning at {p} an hour. what do I earn?", "{s} until {f} overnight, {p} per hour. pay?", "babysitting from {s} to {f} the next day for {p} an hour. total?", "a guard works {s} to {f} overnight and gets {p} hourly. wage for the night?", "{p} per hour from {s} through to {f} in the morning comes to?"]
DAY_PAY = ["I worked from {s} to {f} at {p} an hour. what do I get?", "{s} - {f}, {p} per hour. pay?", "tutoring {s} to {f}, my rate is {p} an hour. invoice total?", "rent of the hall is {p} an hour, we had it from {s} to {f}. cost?", "the meter ran {s} to {f}; parking is {p} an hour, by the minute. cost?", "a plumber was here {s} till {f} and takes {p} per hour. his bill?", "{p} hourly, in at {s}, out at {f}. earnings?"]
WEEKLY = ["I work {s} to {f} on {k} days a week. hours per week?", "open {s} - {f}, {k} days a week: weekly hours?", "school runs from {s} to {f}, {k} days. hours a week?", "{k} days, each from {s} until {f}. total hours?", "{w}'s shift is {s}-{f}, {k} times a week. hours in all?", "each of {k} days lasts from {s} to {f}. hours altogether?"]


def _code(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def days(draw: Draw) -> Exchange:
    """Quarters, Unix time, series of dates, working days less holidays, years and months, weekdays."""
    i = draw.integer
    kind = draw.one(["quarter", "unix", "from unix", "years months", "weeks days", "nth time", "nth time", "times", "weekend", "work", "work", "last work", "first work", "left", "birthday", "turns", "since", "iso", "weekday", "weekday", "weekday back"])
    first = some_date(draw, 1990, 2040)
    second = first + datetime.timedelta(days=i(8, draw.one([40, 120, 400])))
    a, b = when(draw, first), when(draw, second)
    y, month, k, n = i(1990, 2040), i(1, 12), i(3, 20), i(2, 30)
    if kind == "quarter":
        return made(draw, QUARTER, f"{HEAD}print(({_code(first)}.month - 1) // 3 + 1)", "It is quarter {r}.", a=a)
    if kind == "unix":
        return made(draw, UNIX, f"from datetime import datetime, timezone\nprint(int(datetime({first.year}, {first.month}, {first.day}, tzinfo=timezone.utc).timestamp()))", A, a=spoken(draw, first))
    if kind == "from unix":
        stamp = draw.one([i(1_000_000_000, 1_999_999_999), i(1000, 1999) * 1_000_000, i(10**8, 10**9)])
        return made(draw, FROM_UNIX, f"from datetime import datetime, timezone\nprint(datetime.fromtimestamp({stamp}, timezone.utc))", IT, n=stamp)
    if kind == "years months":
        second = first + datetime.timedelta(days=i(200, 9000))
        code = f"{HEAD}a, b = {_code(first)}, {_code(second)}\nm = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day)\nprint(m // 12, 'years', m % 12, 'months')"
        question = around(draw, draw.say(YEARS_MONTHS, a=a, b=when(draw, second), w=person(draw)))
        return Exchange(dressed(draw, question, code), (Call(code, output := execute(code)),), IT.replace("{r}", output))
    if kind == "weeks days":
        return made(draw, WEEKS_DAYS, f"{HEAD}d = ({_code(second)} - {_code(first)}).days\nprint(d // 7, 'weeks', d % 7, 'days')", IT, a=a, b=b)
    if kind == "nth time":
        unit = draw.one(["days", "days", "weeks"])
        n = i(2, 30 if unit == "days" else 8)
        k = i(4, 20)
        return made(draw, NTH_TIME, f"{PLUS}print({_code(first)} + timedelta({unit}={n} * ({k} - 1)))", IT, a=a, n=n, u=unit, k=k)
    if kind == "times":
        n = i(2, 14)
        return made(draw, TIMES_UNTIL, f"{HEAD}print(({_code(second)} - {_code(first)}).days // {n} + 1)", A, a=a, b=b, n=n)
    if kind == "weekend":
        return made(draw, WEEKEND, f"import pandas as pd\nprint(sum(d.weekday() > 4 for d in pd.date_range('{first}', '{second}')))", "There are {r} days.", a=a, b=b)
    if kind == "work":
        n = i(2, 4)
        return made(draw, WORK_LESS, f"import pandas as pd\nprint(len(pd.bdate_range('{first}', '{second}')) - {n})", "There are {r} working days.", a=a, b=b, n=n)
    if kind in ("last work", "first work"):
        bank, place = (LAST_WORK, -1) if kind == "last work" else (FIRST_WORK, 0)
        last = (datetime.date(y + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)).day
        return made(draw, bank, f"import pandas as pd\nprint(pd.bdate_range('{y}-{month:02d}-01', '{y}-{month:02d}-{last}')[{place}].date())", IT, M=MONTHS[month - 1], y=y)
    if kind == "left":
        return made(draw, LEFT_MONTH, f"import calendar\nprint(calendar.monthrange({first.year}, {first.month})[1] - {first.day})", "There are {r} days.", a=a)
    if kind == "birthday":
        first = first.replace(day=min(first.day, 28))
        k = draw.one([16, 18, 20, 21, 25, 30, 40, 50, 60, 70, 75])
        bank = [t.replace("{k}th", "{k}st") if k == 21 else t for t in BIRTH_WEEKDAY]
        return made(draw, bank, f"{HEAD}print(date({first.year} + {k}, {first.month}, {first.day}).strftime('%A'))", "It is a {r}.", a=spoken(draw, first), k=k)
    if kind == "turns":
        return made(draw, TURNS, f"print({y} + {k * 5})", IT, y=y, k=k * 5)
    if kind == "since":
        z = y + i(4, 90)
        return made(draw, YEARS_SINCE, f"print({z} - {y})", "It is {r} years.", y=y, z=z)
    if kind == "iso":
        k = i(2, 52)
        return made(draw, ISO_WEEK, f"{HEAD}print(date.fromisocalendar({y}, {k}, 1))", IT, y=y, k=k)
    day, n = i(0, 6), draw.one([i(8, 60), 50, 100, 200, 1000, i(61, 999)])
    bank, sign = (FROM_WEEKDAY, "+") if kind == "weekday" else (BACK_WEEKDAY, "-")
    return made(draw, bank, f"{PLUS}print((date(2000, 1, {3 + day}) {sign} timedelta(days={n})).strftime('%A'))", "It is a {r}.", D=DAYS[day], n=n)


def clocks(draw: Draw) -> Exchange:
    """Time zones, slots, tickets, halves, nights with a break, pay by the hour."""
    i = draw.integer
    style = draw.one([":", ":", "0:", "am", " pm"])
    kind = draw.one(["zones", "zones ahead", "blocks", "blocks", "fit", "fit", "parked", "middle", "night break", "night pay", "day pay", "day pay", "weekly"])

    def shown(minutes: int) -> str:
        hour, minute = divmod(minutes, 60)
        if style in (":", "0:"):
            return f"{hour:02d}:{minute:02d}" if style == "0:" else f"{hour}:{minute:02d}"
        gap, half = style.replace("am", "").replace("pm", ""), "am" if hour < 12 else "pm"
        return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''}{gap}{half}"

    step = draw.one([5, 5, 15, 10, 1])
    start = step * i(360 // step, 900 // step)
    stop = start + step * i(60 // step, 480 // step)
    k, x, z, h = i(3, 9), draw.one([15, 20, 25, 30, 40, 45, 50, i(6, 75)]), i(2, 15), i(2, 6)
    week, wage = i(2, 6), draw.one([str(i(9, 60)), f"{i(9, 40)}.50"])
    if kind.startswith("night"):
        start, stop = step * i(1080 // step, 1430 // step), step * i(240 // step, 480 // step)
    spent = f"({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})"
    s, f, moment = shown(start), shown(stop), f"datetime(2000, 1, 1, {start // 60}, {start % 60})"
    if kind == "zones":
        return made(draw, ZONES, f"m = {spent} + {h} * 60\nprint(m // 60, 'hours', m % 60, 'minutes')", IT, s=s, f=f, h=h)
    if kind == "zones ahead":
        stop = start + (h + 1) * 60 + i(1, 20) * 10
        if stop >= 1435:
            return clocks(draw)
        spent = f"({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})"
        return made(draw, ZONES_AHEAD, f"m = {spent} - {h} * 60\nprint(m // 60, 'hours', m % 60, 'minutes')", IT, s=s, f=shown(stop), h=h)
    if kind == "blocks":
        return made(draw, BLOCKS, f"from datetime import datetime, timedelta\nprint(({moment} + timedelta(minutes={k} * {x} + ({k} - 1) * {z})).strftime('%H:%M'))", IT, t=s, k=k, x=x, z=z)
    if kind == "fit":
        return made(draw, FIT, f"print(({spent}) // {x})", A, s=s, f=f, x=x)
    if kind == "parked":
        ticket = stop - start + i(2, 90)
        return made(draw, PARKED, f"print({ticket} - (({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})))", "There are {r} minutes.", s=s, f=f, x=ticket)
    if kind == "middle":
        if (stop - start) % 2:
            return clocks(draw)
        return made(draw, MIDDLE, f"from datetime import datetime, timedelta\nprint(({moment} + timedelta(minutes=({spent}) / 2)).strftime('%H:%M'))", IT, s=s, f=f)
    if kind == "night break":
        return made(draw, NIGHT_BREAK, f"print(round(({spent} + 1440 - {x}) / 60, 6))", "There are {r} hours.", s=s, f=f, x=x)
    if kind == "night pay":
        return made(draw, NIGHT_PAY, f"print(round(({spent} + 1440) / 60 * {wage}, 6))", A, s=s, f=f, p=wage)
    if kind == "day pay":
        return made(draw, DAY_PAY, f"print(round(({spent}) / 60 * {wage}, 6))", A, s=s, f=f, p=wage)
    return made(draw, WEEKLY, f"print(round(({spent}) / 60 * {week}, 6))", "There are {r} hours.", s=s, f=f, k=week)


KINDS: list[Kind] = [("dates", 9, days), ("times", 6, clocks)]
