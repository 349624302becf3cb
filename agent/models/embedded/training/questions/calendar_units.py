"""Dates and unit conversion."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

BETWEEN = ["how many days [are there |are |]between {a} and {b}?", "days between {a} and {b}", "[number of|count the] days [from|between] {a} [to|and] {b}", "how many days from {a} [to|until|till] {b}?", "how long is it from {a} to {b} in days?",
           "how many days [are left |]until {b} [if today is|from|starting] {a}?", "today is {a}. how many days until {b}?", "from {a} until {b}, how many days [is that|are there]?", "days from {a} to {b}", "how many days passed [from|between] {a} [and|to] {b}?", "it is {a} [today|now]. how many days [are there |]to {b}?", "number of days separating {a} and {b}", "the [difference|distance] [in days |]between {a} and {b}[ in days|]", "how many days is it from {a} to {b}?", "[start|begin] {a}, end {b}, how many days?", "a trip [starts|begins] on {a} and ends on {b}. how many days [is that|does it last]?", "how many days elapsed between {a} and {b}?", "count days: {a} to {b}", "I have until {b} and today is {a}. how many days [is that|do I have|are left]?", "how many nights between {a} and {b}?",
           "[if|when] today is {a}, how many days [remain|are left] until {b}?", "what is the gap in days between {a} and {b}?", "#H how far apart are {a} and {b} in days?"]
WEEKDAY = ["what day of the week [is|was|will be] {a}?", "[which|what] weekday [is|was] {a}?", "what day is {a}?", "day of the week [for|of|on] {a}", "{a} [is|was] [which|what] [week|]day?", "what day [of the week |]was it on {a}?", "[tell me|find] the weekday of {a}", "{a}, what day of the week is [it|that]?",
           "what [week|]day [does|did|will] {a} fall on?", "weekday {a}", "I was born on {a}. what day [of the week |]was that?", "which day was {a}?", "what weekday does {a} land on?", "name the weekday of {a}", "is {a} a [weekday|monday|sunday|weekend]?", "[the day|day] of the week [when it is|for the date] {a}", "on what day [is|was|falls|did] {a}[ fall|]?", "what was the weekday on {a}?", "{a} was what weekday?", "on which day of the week does {a} fall?", "#H {a} - is that a Monday or what?"]
AFTER = ["what [date|day] is {n} {u} after {a}?", "{a} plus {n} {u}", "add {n} {u} to {a}", "what is the date {n} {u} after {a}?", "[which|what] date [is|will it be] {n} {u} [from|after] {a}?", "{n} {u} after {a}", "{n} {u} from {a}[ is what date|]", "if I add {n} {u} to {a}, what date is it?", "the date {n} {u} after {a}", "{a} + {n} {u}", "what comes {n} {u} after {a}?", "[due|deadline] {n} {u} after {a}, which date?", "move {a} forward by {n} {u}", "starting [on|from] {a}, what is the date {n} {u} later?", "{n} {u} later than {a}", "when is {n} {u} after {a}?", "calculate the date {n} {u} after {a}", "today is {a}. what [is the |]date [is it |will it be |]in {n} {u}?",
         "[if|when] today is {a}, what is the date in {n} {u}?", "what date is it {n} {u} [from|after] {a}?", "a [project|course|trip] starts on {a} and [takes|lasts] {n} {u}. when does it end?", "which date comes {n} {u} after {a}?", "#H start at {a} and go {n} {u} forward"]
BEFORE = ["what [date|day] [is|was] {n} {u} before {a}?", "{a} minus {n} {u}", "subtract {n} {u} from {a}", "what date was {n} {u} before {a}?", "{n} {u} before {a}", "{a} - {n} {u}", "the date {n} {u} before {a}", "go back {n} {u} from {a}", "{n} {u} earlier than {a}", "when was {n} {u} before {a}?", "take {n} {u} off {a}", "what date comes {n} {u} before {a}?", "today is {a}. what [was the |]date [was it |]{n} {u} ago?", "which date comes {n} {u} before {a}?"]
LEAP = ["is {y} a leap year?", "was {y} a leap year?", "leap year {y}?", "[check|tell me] [if|whether] {y} is a leap year", "{y} leap year?", "will {y} be a leap year?", "does {y} have a february 29?", "is there a 29th of february in {y}?", "do we have a leap year in {y}?", "is the year {y} leap?", "does {y} have 366 days?"]
AGE = ["how old is someone born on {a} on {b}?", "someone [was |]born [on |]{a}, how old [are they|is he|is she] on {b}?", "age on {b} if born [on |]{a}", "I was born on {a}. how old am I on {b}?", "if [I was|{w} was] born on {a}, how old [am I|is that] [on|as of] {b}?", "how many [full |whole |]years [are there |]between {a} and {b}?", "[how many years from|years between] {a} [to|and] {b}", "what age does a person born {a} have on {b}?"]
DAY_OF_YEAR = ["what day of the year is {a}?", "[which|what] day number is {a}?", "day of year for {a}", "{a} is day number what of its year?", "day of the year {a}", "{a} is [what|which] day of the year?"]
WEEK = ["what week number is {a}?", "[which|what] week [of the year |][is|has] {a}?", "week number of {a}", "iso week of {a}", "calendar week of {a}"]
MONTH = ["how many days [are there in|does|are in|in] {M} {y}[ have|]?", "number of days in {M} {y}", "how long is {M} {y}?", "days in {M} {y}", "how many days did {M} {y} have?", "what is the number of days in {M} {y}?", "how many days does the month of {M} {y} have?", "length of {M} {y} in days", "last day of {M} {y}", "#H how many days long is {M} {y}?"]
WEEKS = ["how many weeks [are there |are |]between {a} and {b}?", "weeks between {a} and {b}", "how many weeks from {a} to {b}?"]
TODAY = ["what is today's date?", "what's the date today?", "what day is it today?", "today's date", "[which|what] date is it[ today|]?", "what is the date[ today|]?", "give me today's date", "[tell me|show me] [the date|today's date|what day it is]", "what day is today?", "which day is today?", "what is the date right now?", "date today?", "tell me the current date"]
CLOCK = ["what time is it?", "what's the time[ now|]?", "current time", "tell me the time", "time now?"]
TIMES = ["how [long is it|much time is there|many minutes are there] [from|between] {s} [to|and] {f}?", "how many minutes [are there |]from {s} to {f}?", "minutes between {s} and {f}", "a [movie|meeting|class|train ride] [starts|begins] at {s} and ends at {f}. how [long is it|many minutes is that]?", "time [difference |]between {s} and {f}[ in minutes|]"]

# aliases of the first unit, aliases of the second, expression there, expression back
UNITS: list[tuple[list[str], list[str], str, str]] = [
    (["km", "kilometers", "kilometres", "kms"], ["miles", "mi", "mile"], "{n} / 1.609344", "{n} * 1.609344"), (["m", "meters", "metres"], ["feet", "ft", "foot"], "{n} / 0.3048", "{n} * 0.3048"), (["cm", "centimeters", "centimetres"], ["inches", "in", "inch"], "{n} / 2.54", "{n} * 2.54"),
    (["mm", "millimeters"], ["inches", "inch"], "{n} / 25.4", "{n} * 25.4"), (["m", "meters", "metres"], ["yards", "yd"], "{n} / 0.9144", "{n} * 0.9144"), (["km", "kilometers"], ["meters", "m", "metres"], "{n} * 1000", "{n} / 1000"), (["m", "meters", "metres"], ["cm", "centimeters"], "{n} * 100", "{n} / 100"),
    (["cm", "centimeters"], ["mm", "millimeters"], "{n} * 10", "{n} / 10"), (["m", "meters"], ["mm", "millimeters"], "{n} * 1000", "{n} / 1000"), (["feet", "ft"], ["inches", "in"], "{n} * 12", "{n} / 12"), (["yards", "yd"], ["feet", "ft"], "{n} * 3", "{n} / 3"), (["miles", "mi"], ["feet", "ft"], "{n} * 5280", "{n} / 5280"),
    (["feet", "ft"], ["cm", "centimeters"], "{n} * 30.48", "{n} / 30.48"), (["nautical miles"], ["km", "kilometers"], "{n} * 1.852", "{n} / 1.852"), (["miles", "mi"], ["meters", "m"], "{n} * 1609.344", "{n} / 1609.344"),
    (["kg", "kilograms", "kilos", "kgs"], ["pounds", "lbs", "lb"], "{n} / 0.45359237", "{n} * 0.45359237"), (["g", "grams"], ["ounces", "oz"], "{n} / 28.349523125", "{n} * 28.349523125"), (["kg", "kilograms", "kilos"], ["grams", "g"], "{n} * 1000", "{n} / 1000"), (["pounds", "lbs"], ["ounces", "oz"], "{n} * 16", "{n} / 16"),
    (["stone"], ["kg", "kilograms"], "{n} * 6.35029318", "{n} / 6.35029318"), (["stone"], ["pounds", "lbs"], "{n} * 14", "{n} / 14"), (["tonnes", "metric tons", "tons"], ["kg", "kilograms"], "{n} * 1000", "{n} / 1000"), (["grams", "g"], ["mg", "milligrams"], "{n} * 1000", "{n} / 1000"), (["pounds", "lbs"], ["grams", "g"], "{n} * 453.59237", "{n} / 453.59237"),
    (["liters", "l", "litres", "L"], ["gallons", "US gallons", "gal"], "{n} / 3.785411784", "{n} * 3.785411784"), (["liters", "l", "litres"], ["ml", "milliliters", "mL"], "{n} * 1000", "{n} / 1000"), (["cups", "US cups"], ["ml", "milliliters"], "{n} * 236.5882365", "{n} / 236.5882365"), (["gallons"], ["quarts"], "{n} * 4", "{n} / 4"), (["gallons"], ["pints"], "{n} * 8", "{n} / 8"),
    (["pints"], ["ml", "milliliters"], "{n} * 473.176473", "{n} / 473.176473"), (["tablespoons", "tbsp"], ["teaspoons", "tsp"], "{n} * 3", "{n} / 3"), (["fluid ounces", "fl oz"], ["ml", "milliliters"], "{n} * 29.5735295625", "{n} / 29.5735295625"), (["cubic meters", "m3", "m³"], ["liters", "litres"], "{n} * 1000", "{n} / 1000"), (["liters", "l"], ["cups"], "{n} / 0.2365882365", "{n} * 0.2365882365"),
    (["celsius", "degrees celsius", "C", "°C", "degrees C", "Celsius", "degrees Celsius"], ["fahrenheit", "degrees fahrenheit", "F", "°F", "Fahrenheit", "degrees Fahrenheit", "degrees F"], "{n} * 9 / 5 + 32", "({n} - 32) * 5 / 9"), (["celsius", "°C", "C", "degrees celsius"], ["kelvin", "K", "Kelvin"], "{n} + 273.15", "{n} - 273.15"), (["fahrenheit", "°F", "F"], ["kelvin", "K"], "({n} - 32) * 5 / 9 + 273.15", "({n} - 273.15) * 9 / 5 + 32"),
    (["km/h", "kmh", "kph", "kilometers per hour"], ["mph", "miles per hour"], "{n} / 1.609344", "{n} * 1.609344"), (["m/s", "meters per second"], ["km/h", "kmh", "kilometers per hour"], "{n} * 3.6", "{n} / 3.6"), (["knots"], ["km/h", "kmh"], "{n} * 1.852", "{n} / 1.852"), (["m/s", "meters per second"], ["mph", "miles per hour"], "{n} / 0.44704", "{n} * 0.44704"),
    (["hectares", "ha"], ["acres"], "{n} / 0.40468564224", "{n} * 0.40468564224"), (["square meters", "m2", "m²", "sqm"], ["square feet", "sq ft", "ft²"], "{n} / 0.09290304", "{n} * 0.09290304"), (["hectares", "ha"], ["square meters", "m2"], "{n} * 10000", "{n} / 10000"), (["square kilometers", "km2"], ["square miles"], "{n} / 2.589988110336", "{n} * 2.589988110336"),
    (["hours", "h", "hrs"], ["minutes", "min", "mins"], "{n} * 60", "{n} / 60"), (["hours", "hrs"], ["seconds", "s", "sec"], "{n} * 3600", "{n} / 3600"), (["days"], ["hours"], "{n} * 24", "{n} / 24"), (["weeks"], ["days"], "{n} * 7", "{n} / 7"), (["minutes", "min"], ["seconds", "sec"], "{n} * 60", "{n} / 60"), (["days"], ["minutes"], "{n} * 1440", "{n} / 1440"), (["weeks"], ["hours"], "{n} * 168", "{n} / 168"), (["years"], ["months"], "{n} * 12", "{n} / 12"), (["days"], ["seconds"], "{n} * 86400", "{n} / 86400"),
    (["GB", "gigabytes"], ["MB", "megabytes"], "{n} * 1000", "{n} / 1000"), (["MB", "megabytes"], ["KB", "kilobytes", "kB"], "{n} * 1000", "{n} / 1000"), (["TB", "terabytes"], ["GB", "gigabytes"], "{n} * 1000", "{n} / 1000"), (["GiB"], ["MiB"], "{n} * 1024", "{n} / 1024"), (["MiB"], ["KiB"], "{n} * 1024", "{n} / 1024"), (["bytes"], ["bits"], "{n} * 8", "{n} / 8"), (["KB", "kilobytes"], ["bytes"], "{n} * 1000", "{n} / 1000"), (["MB/s"], ["Mbit/s"], "{n} * 8", "{n} / 8"),
    (["bar"], ["psi"], "{n} / 0.0689475729", "{n} * 0.0689475729"), (["atm", "atmospheres"], ["pascals", "Pa"], "{n} * 101325", "{n} / 101325"), (["bar"], ["kPa", "kilopascals"], "{n} * 100", "{n} / 100"), (["calories", "cal"], ["joules", "J"], "{n} * 4.184", "{n} / 4.184"), (["kcal", "kilocalories"], ["kJ", "kilojoules"], "{n} * 4.184", "{n} / 4.184"), (["kWh", "kilowatt hours"], ["joules", "J"], "{n} * 3600000", "{n} / 3600000"), (["kWh", "kilowatt hours"], ["MJ", "megajoules"], "{n} * 3.6", "{n} / 3.6"),
    (["horsepower", "hp"], ["watts", "W"], "{n} * 745.699872", "{n} / 745.699872"), (["degrees"], ["radians"], "{n} * 3.141592653589793 / 180", "{n} * 180 / 3.141592653589793"), (["dozen", "dozens"], ["items", "pieces", "eggs"], "{n} * 12", "{n} / 12"),
]
COMMON = [u for u in UNITS if {"km", "celsius", "kg", "m", "cm", "hours"} & {u[0][0]} and u[1][0] in ("miles", "fahrenheit", "pounds", "feet", "inches", "minutes", "seconds")]
"""What people ask most."""
CONVERT = ["convert {n} {a} [to|into|in] {b}", "how many {b} [are |is |are there |]in {n} {a}?", "what is {n} {a} in {b}?", "what's {n} {a} in {b}", "{n} {a} [to|in|into|as] {b}", "{n} {a} is how many {b}?", "how much is {n} {a} in {b}?", "change {n} {a} [to|into] {b}", "{n} {a} = ? {b}", "{n} {a} equals how many {b}", "[turn|transform] {n} {a} into {b}",
           "[can you |could you |]convert {n} {a} to {b}[ please| for me|]", "how many {b} make {n} {a}?", "[give|show|tell] me {n} {a} in {b}", "[a|the] [distance|weight|length|value|size] [of|is] {n} {a}. what is that in {b}?", "how [long|heavy|much|big] is {n} {a} in {b}?", "what [does|do] {n} {a} [make|come to|equal] in {b}?", "{n} {a} in {b}?", "{n}{a} in {b}", "{n}{a} to {b}",
           "I need {n} {a} in {b}", "what would {n} {a} be [in|as] {b}?", "{n} {a} corresponds to how many {b}?", "how many {b} [does|do|would] {n} {a} [make|give|equal|be]?", "put {n} {a} in {b}", "{n} {a} converted to {b}", "{n} {a}, in {b}[ please|]?", "tell me how many {b} [are in|is|equal] {n} {a}", "[what's|what is] the equivalent of {n} {a} in {b}?", "{n} {a} -> {b}", "I [have|need|ran|drove|bought] {n} {a}. how many {b} is [that|it]?", "if [something|it] is {n} {a}, how many {b} is that?", "[write|state|report] {n} {a} [in|as] {b}", "[do|make] a conversion of {n} {a} to {b}", "{b} in {n} {a}?", "[it is|it's] {n} {a} [outside|here|]. what is that in {b}?", "how much would {n} {a} be in {b}?", "get {b} from {n} {a}", "{n} {a} expressed in {b}", "I've got {n} {a}, how many {b}?", "{n} {a} would be how many {b}?", "if I have {n} {a}, how many {b} do I have?", "what do {n} {a} measure in {b}?", "{n} {a} into {b}", "translate {n} {a} to {b}", "conversion of {n} {a} to {b}", "{a} to {b}: {n}", "how many {b} does {n} {a} have?", "how many {b} go into {n} {a}?", "[say|tell me] {n} {a} in {b}", "the recipe says {n} {a}. how many {b} is that?", "could you switch {n} {a} to {b}?", "calculate {n} {a} in {b}", "express {n} {a} in {b}", "I have {n} {a}, what is that in {b}?", "#H {n} {a} would be what in {b}?"]


def some_date(draw: Draw, low: int = 1940, high: int = 2060) -> datetime.date:
    """A date of these years."""
    return datetime.date(draw.integer(low, high), 1, 1) + datetime.timedelta(days=draw.integer(0, 364))


def spoken(draw: Draw, day: datetime.date) -> str:
    """How a person writes a date; day and month are never ambiguous."""
    month, x = MONTHS[day.month - 1], draw.rng.random()
    suffix = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    forms = [day.isoformat(), f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"{month[:3]} {day.day} {day.year}", f"{month[:3]} {day.day}, {day.year}", f"{month} {day.day}{suffix}, {day.year}", f"the {day.day}{suffix} of {month} {day.year}", f"{day.day} {month[:3]} {day.year}", f"{month} {day.day} {day.year}", f"{day.day}{suffix} {month} {day.year}", f"{day.year}/{day.month:02d}/{day.day:02d}", f"{month.lower()} {day.day} {day.year}", f"{day.day} {month.lower()} {day.year}"]
    if day.day > 12:
        forms += [f"{day.month}/{day.day}/{day.year}", f"{day.day}.{day.month:02d}.{day.year}", f"{day.day}/{day.month:02d}/{day.year}", f"{day.month:02d}/{day.day}/{day.year}"]
    if (day.month, day.day) == (12, 25):
        return f"Christmas {day.year}"
    return forms[0] if x < 0.25 else str(draw.one(forms))


def _code(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def dates(draw: Draw) -> Exchange:
    """Differences, weekdays, additions, ages, leap years, weeks, times of day."""
    kind = draw.one(["between"] * 5 + ["weekday"] * 4 + ["after"] * 5 + ["before"] * 2 + ["age"] * 2 + ["leap", "day", "week", "month", "weeks", "today", "clock", "times"])
    first, second = sorted((some_date(draw), some_date(draw)))
    if kind in ("between", "weeks") and draw.chance(0.6):
        second = first + datetime.timedelta(days=draw.integer(1, 500))
    if draw.chance(0.04) and kind == "between":
        second = datetime.date(first.year, 12, 25)
        first = min(first, second)
    a, b, w = spoken(draw, first), spoken(draw, second), draw.one(["Tom", "Anna", "she", "he"])
    head = "from datetime import date\n"
    if kind == "between":
        return ask(draw, draw.say(BETWEEN, a=a, b=b), f"{head}print(({_code(second)} - {_code(first)}).days)", "There are {r} days.")
    if kind == "weeks":
        return ask(draw, draw.say(WEEKS, a=a, b=b), f"{head}print(round(({_code(second)} - {_code(first)}).days / 7, 6))", "There are {r} weeks.")
    if kind == "weekday":
        return ask(draw, draw.say(WEEKDAY, a=a), f"{head}print({_code(first)}.strftime('%A'))", "It is a {r}.")
    if kind in ("after", "before"):
        unit = draw.one(["days", "days", "days", "weeks", "weeks", "months", "years"])
        n = draw.integer(2, {"days": 400, "weeks": 60, "months": 30, "years": 40}[unit])
        question = draw.say(AFTER if kind == "after" else BEFORE, a=a, n=draw.shown(str(n), words=0.1), u=unit)
        sign = "+" if kind == "after" else "-"
        if unit in ("days", "weeks"):
            return ask(draw, question, f"from datetime import date, timedelta\nprint({_code(first)} {sign} timedelta({unit}={n}))", "It is {r}.")
        return ask(draw, question, f"import pandas as pd\nprint((pd.Timestamp('{first.isoformat()}') {sign} pd.DateOffset({unit}={n})).date())", "It is {r}.")
    if kind == "age":
        code = f"{head}a, b = {_code(first)}, {_code(second)}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
        return ask(draw, draw.say(AGE, a=a, b=b, w=w), code, "It is {r} years.")
    if kind == "leap":
        y = draw.integer(1800, 2200)
        return ask(draw, draw.say(LEAP, y=y), f"import calendar\nprint(calendar.isleap({y}))", f"{y} is a leap year: {{r}}.")
    if kind == "day":
        return ask(draw, draw.say(DAY_OF_YEAR, a=a), f"{head}print({_code(first)}.timetuple().tm_yday)", "It is day {r} of the year.")
    if kind == "week":
        return ask(draw, draw.say(WEEK, a=a), f"{head}print({_code(first)}.isocalendar().week)", "It is week {r}.")
    if kind == "month":
        return ask(draw, draw.say(MONTH, M=MONTHS[first.month - 1], y=first.year), f"import calendar\nprint(calendar.monthrange({first.year}, {first.month})[1])", "It has {r} days.")
    if kind == "today":
        output = first.isoformat()
        exchange = ask(draw, draw.say(TODAY), f"{head}print(date.today())")
        return Exchange(exchange.question, (type(exchange.calls[0])(exchange.calls[0].code, output),), f"Today is {output}.")
    if kind == "clock":
        output = f"{draw.integer(0, 23):02d}:{draw.integer(0, 59):02d}"
        exchange = ask(draw, draw.say(CLOCK), "from datetime import datetime\nprint(datetime.now().strftime('%H:%M'))")
        return Exchange(exchange.question, (type(exchange.calls[0])(exchange.calls[0].code, output),), f"It is {output}.")
    start, stop = sorted(draw.rng.sample(range(0, 1440, 5), 2))
    (h, m), (i, j) = divmod(start, 60), divmod(stop, 60)
    return ask(draw, draw.say(TIMES, s=f"{h}:{m:02d}", f=f"{i}:{j:02d}"), f"print(({i} * 60 + {j}) - ({h} * 60 + {m}))", "There are {r} minutes.")


def units(draw: Draw) -> Exchange:
    """A number of one unit in another."""
    first, second, there, back = draw.one(COMMON if draw.chance(0.35) else UNITS)
    if draw.chance(0.5):
        first, second, there = second, first, back
    a, b = draw.one(first), draw.one(second)
    n = draw.number(digits=5) if draw.chance(0.85) else str(draw.integer(1, 12))
    if "celsius" in a.lower() and draw.chance(0.15):
        n = "-" + n
    question = draw.say(CONVERT, n=draw.shown(n), a=a, b=b)
    code = f"print(round({there.replace('{n}', n)}, 6))"
    return ask(draw, question, code, f"{n} {a} is {{r}} {b}.", lower=False)


KINDS: list[Kind] = [("dates", 9, dates), ("units", 20, units)]
