"""Dates and clock times in everybody's words: plans, deadlines, birthdays, shifts, trains, ovens.

The operations, code and answers are those of `calendar_units` and `more`, and a few new ones.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date, spoken
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

Date = datetime.date
HEAD = "from datetime import date\n"
PLUS = "from datetime import date, timedelta\n"

BETWEEN = [
    "we [left|arrived|moved in] on {a} and [came back|left|moved out] on {b}. how many days were we [there|gone|away]?", "[my|the] [visa|ticket|pass|warranty] is valid from {a} to {b}. how many days is [it|that]?", "I [quit smoking|stopped drinking|started my diet|began running] on {a}. on {b}, how many days [will it be|is it|have I done]?",
    "[rented|borrowed] [a car|a tent|the flat] on {a}, [returned|gave back] on {b} - days?", "the [project|experiment|construction] ran from {a} [until|to] {b}. [its length in days?|how long in days?|how many days did it run?]", "[order|parcel] placed {a}, delivered {b}. how many days did it take?", "{w} was born on {a}. how many days old [is|was|will] {w} [be |]on {b}?", "{a} .. {b} how many days",
    "days {a} {b}", "{a} - {b} in days", "from {a} through to {b} is how many days later?", "[count|work out|figure out] how many days lie between {a} and {b}[, would you|]", "[we met|they got married|we started dating] on {a}. on {b} [that|it] will have been how many days?", "[if|say] it's {a} [now|today] and the [exam|wedding|race|deadline|concert|flight] is on {b}, how many [days do I have|days are left|more sleeps]?",
    "the [exam|wedding|race|deadline|due date|launch] is {b}. [today's|it's] {a}. days left?", "how many days after {a} is {b}?", "how many days before {b} is {a}?", "{b} is how many days after {a}?", "[invoice|bill] dated {a} and paid on {b}. [days to payment|how many days passed]?", "start date {a}, end date {b}. number of days?", "start: {a}\nend: {b}\ndays?", "for my [visa form|tax return|timesheet] I need the days from {a} until {b}",
    "[I wonder|wondering|any idea] how many days [lie|passed|went by] between {a} and {b}", "[the lease|my contract|the course] began {a} and finishes {b}, so that's how many days[ in all|]?", "hotel from {a} to {b}, how many nights do I [pay|book]?", "check in {a}, check out {b}: nights?", "[please|kindly] calculate the number of days elapsed from {a} to {b}.", "how much time is there between {a} and {b}, [in days|counted in days|days please]?",
    "today: {a}. target: {b}. how many days to go?", "if [I|we] [leave|start] on {a} and [return|finish] on {b}, how many days is that?", "our [cat|car|dog] [went missing|was in the shop] on {a} and came back on {b}. how many days was that?", "the gap from {a} to {b}, measured in days?", "#H {a} came first and {b} later; days in the middle?", "#H how many times does the sun rise if I wait from {a} to {b}? (days between)", "#H my vacation: {a} till {b}. days in total as a difference?",
]
INCLUSIVE = ["how many days from {a} to {b}, [counting both|both days included|inclusive|including the first and the last day]?", "a [festival|course|trip] runs from {a} to {b} inclusive. how many days?", "count the days {a} to {b} with both ends included", "including both {a} and {b}, how many days are there?"]
WORKDAYS = ["how many [working days|business days|workdays|weekdays] are there from {a} [up to but not including|until, but excluding,] {b}?", "[business|working] days between {a} (included) and {b} (not included)?", "[count|number of] weekdays (Mon-Fri) from {a} until {b}, end not counted"]
WEEKS = ["we've been [together|here|waiting] since {a}. how many weeks is that on {b}?", "{a} to {b} in weeks", "how many weeks old is a baby born {a} on {b}?", "the [course|treatment|training plan] runs {a} to {b}. [length in weeks|how many weeks is it]?", "{b} is how many weeks after {a}?", "number of weeks: {a} until {b}", "today is {a}, the [marathon|baby|launch] is due {b}. how many weeks [left|to go]?", "#H express the time from {a} to {b} in weeks"]
WEEKDAY = [
    "what day of the week did {a} [fall on|land on]?", "[my|our] [wedding|flight|exam|appointment|party] is on {a}. [what weekday is that|which day of the week is it]?", "{w} was born on {a}. on [which|what] day of the week was that?", "is {a} a weekday or a weekend? [tell me the day|which day is it]", "weekday of {a} please", "{a} weekday?", "{a} is a ... (which day)?", "monday, tuesday, or what? {a}", "[I need|looking for] the name of the day for {a}", "what was it, a Monday, a Friday? {a}",
    "[do|would] you know [which|what] day of the week {a} [was|is]?", "[I can't remember|I forgot|no clue] what weekday {a} [was|is]", "they scheduled [it|us|the meeting] for {a}. which weekday is that?", "historians say it [happened|took place] on {a}. what day of the week was it?", "the invoice is dated {a}; what weekday is this?", "find out the day of the week: {a}", "date {a} -> day name", "[the contract|a letter] was signed on {a}. name the day of the week", "tell me if {a} is a monday, tuesday, etc", "on {a} what day will we have?", "calendar question: {a}, which weekday?",
    "would {a} be a [Saturday|Sunday|Friday]? which day is it really?", "#H what did the calendar say for {a}: Mon, Tue, Wed...?", "#H I turn 30 on {a}, what weekday will my party be on?",
]
AFTER = [
    "[my|the] [passport|milk|warranty|subscription|card] [was bought|starts|was issued] on {a} and [lasts|is valid for|runs] {n} {u}. when does it [expire|end|run out]?", "[I ordered|we ordered|{w} ordered] it on {a}, delivery takes {n} {u}. [what date will it come|when does it arrive]?", "[invoice|bill] from {a}, payable [in|within] {n} {u}. [due date|due when]?", "[the doctor|my dentist|the vet] said come back {n} {u} after {a}. what date is that?", "[trial|free month|probation] started {a} and lasts {n} {u}, so it ends on what date?", "count {n} {u} [forward|ahead|on] from {a}",
    "{n} {u} past {a}", "what's {a} + {n} {u}?", "[planted|sowed] the [tomatoes|beans|carrots] on {a}. they need {n} {u}. when [are they ready|can I harvest]?", "[the lease|my contract] begins {a} for {n} {u}. end date?", "starting {a}, {n} {u} go by. [what's the date|what date do we have] then?", "date: {a}. plus {n} {u}. result?", "[if|when] today is {a}, when is it {n} {u} from now?", "it's {a}. [my boss|{w}] wants it in {n} {u}. which date is that?", "[we|they] [postponed|delayed|pushed back] the [meeting|concert|launch] of {a} by {n} {u}. what's the new date?",
    "[add|adding] {n} {u} to the date {a} gives?", "a [parcel|letter] sent {a} should be there {n} {u} later. on what date?", "{w}'s [holiday|maternity leave|training] starts on {a} and takes {n} {u}. [back on what date|when is it over]?", "I have {n} {u} from {a} to [appeal|answer|pay|return it]. what's the [last date|deadline]?", "what is the date exactly {n} {u} following {a}?", "pregnancy test on {a}, checkup {n} {u} later - which date?", "which day of the calendar comes {n} {u} after {a}? full date please", "[can|could] you add {n} {u} to {a}[ and give me the date|]?", "#H {n} {u} on top of {a}: date?", "#H wait {n} {u}, beginning {a}. what date do you get?",
]
BEFORE = [
    "the [exam|wedding|trip] is on {a}. I want to start {n} {u} [earlier|before]. what date is that?", "[deadline|due date] {a}; reminder {n} {u} before: date?", "what was the date {n} {u} prior to {a}?", "count back {n} {u} from {a}", "{n} {u} ahead of {a}, i.e. before it, which date?", "[book|order|apply] {n} {u} before {a}: by what date?", "the [bill|report] arrived on {a}, it was sent {n} {u} earlier. when was it sent?", "[subtracting|take away] {n} {u} from {a} gives which date?", "{w} got back on {a} after {n} {u} abroad. when did [the trip start|{w} leave]?",
    "today's {a}. [I last saw {w}|we last talked|it broke] {n} {u} ago. which date was that?", "minus {n} {u}: {a}", "the shop closed {n} {u} before {a}. when was that?", "[can|could] you go {n} {u} back from {a}?", "#H {a}, rewound by {n} {u}?",
]
LANDS = ["what weekday is it {n} days after {a}?", "[which|what] day of the week [comes|will it be|is it] {n} days after {a}?", "today is {a}. what weekday will it be in {n} days?", "{n} days from {a}, [which|what] weekday?", "on what day of the week does the {n}-day trial that started on {a} end (start plus {n} days)?"]
AGE = [
    "born {a}. age on {b}?", "how old will {w}, born [on |]{a}, be on {b}?", "{w}'s birthday is {a}. how old is {w} on {b}?", "my [dad|mom|grandma|son|sister] was born {a}. [how old|what age] is [that|he or she] on {b}?", "DOB {a}, [as of|age at|date of exam] {b}: age in years?", "date of birth: {a}\ntoday: {b}\nage?", "what's the age of somebody born on {a} as of {b}?", "a [house|company|club|tree] [was founded|dates] from {a}; how many full years old is it on {b}?", "if you were born on {a}, how many candles on {b}, counting completed years?",
    "[they married|we married|he was hired] on {a}. how many full years is that on {b}?", "completed years from {a} to {b}?", "someone [came into the world|saw the light of day] on {a}. how many years old on {b}?", "is {w} 18 yet on {b}? born {a}, so how old exactly in years?", "#H {w} - {a} to {b} - lived how many full years?",
]
LEAP = ["did {y} have a leap day?", "is {y} one of the leap years?", "february {y}: does it have 29 days?", "{y}: leap or not?", "was there a Feb 29 in {y}?", "[can|could] someone born on Feb 29 celebrate on the day itself in {y}?", "[I wonder|wondering|not sure] if {y} [is|was] a leap year", "does the year {y} count as leap?", "leap year check {y}", "do I have to plan an extra day in february {y}?", "#H is {y} divisible like leap years are, i.e. leap?"]
LEAPS = ["how many leap years [are there |]from {y} to {z}[,| both] [inclusive|included]?", "leap years between {y} and {z} inclusive, how many?", "count the leap years from {y} to {z}, both included"]
YEARLEFT = ["how many days [are|were] left in {y} [after|from] {a}?", "[it's|today is] {a}. how many days until the end of the year?", "days remaining in {y} as of {a}?", "from {a} to new year's eve {y}, how many days?"]
NUMBER = ["{a} is day number [what|how many] of the year?", "[which|what] number does {a} have in its year, counting from January 1 as 1?", "ordinal day of {a}?", "[julian|ordinal] day number within the year for {a}", "how many days into the year is {a}, January 1 being day 1?", "day of the year: {a}", "what day number is {a} in the year?"]
WEEK = ["in which calendar week is {a}?", "{a} [falls|lies] in what week number?", "which week [number|of the year] are we in on {a}?", "KW or calendar week of {a}?", "ISO week number for {a} please", "meeting on {a}: what calendar week is this?"]
MONTH = ["how many days did {M} {y} have?", "[I get paid per day|rent is per day]: number of days in {M} {y}?", "does {M} {y} have 28, 29, 30 or 31 days?", "{M} {y} days?", "how long was {M} in {y}, in days?", "{M} {y} has how many days?", "{M} of {y}: 30 days or 31? tell me how many", "on which day number does {M} {y} end?", "[subscription|cinema pass] valid for all of {M} {y}. how many days is it?", "#H number of sheets on a tear-off calendar for {M} {y}?"]
HOLIDAYS = [("Christmas", 12, 25), ("Christmas Day", 12, 25), ("Christmas Eve", 12, 24), ("New Year's Eve", 12, 31), ("Halloween", 10, 31), ("Valentine's Day", 2, 14), ("the 4th of July", 7, 4), ("St. Patrick's Day", 3, 17), ("April Fools' Day", 4, 1)]
HOLIDAY = ["[today is|it's|it is] {a}. how many days [until|till|to|before] {H}?", "how many days from {a} [until|to] {H} [of the same year|that year]?", "{a} today, {H} in how many days?", "if it is {a}, how long do I have to wait for {H}, in days?", "kids ask: how many sleeps until {H}? today is {a}"]
UNTIL_HOLIDAY = ["how many days [are left |]until {H}?", "days [till|until|to] {H}", "how long [until|till|before] {H}, in days?", "{H} is in how many days?", "when is {H}, I mean in how many days?", "[can't wait for|counting down to] {H}, how many days [left|to go]?", "number of days left before {H}?", "#H {H} countdown in days please"]
UNTIL = ["my [birthday|exam|wedding|flight|holiday] is on {b}. how many days [do I have|are left|to go]?", "how far away is {b} in days?", "countdown to {b}", "the deadline is {b}, days left?", "in how many days is {b}?", "how many sleeps [till|until] {b}?", "[baby|release|concert] due {b}. how many days from [now|today]?", "days from today to {b}", "how many days remain before {b}?"]
SINCE = ["I [quit smoking|started here|moved in|met her] on {b}. how many days [ago was that|has it been]?", "how many days passed since {b}?", "[what|how much] time went by since {b}, in days?", "days from {b} to today", "{b} was how many days ago?", "it's been how many days since {b}?"]
BORN = ["my date of birth is {b}. what's my age[ now| today|]?", "{w} was born on {b}, how old is {w} [now|today]?", "current age of somebody born {b}", "DOB {b}, age?", "born {b}, so I'm how old?", "since I was born on {b}, I must be how old by now?", "calculate my age, I was born {b}"]
IN = ["what's the date {n} {u} from today?", "[what|which] date will we have in {n} {u}?", "I have to [pay|come back|renew] in {n} {u}. what date is that?", "my [visa|trial|voucher] runs out {n} {u} from today, on what date?", "today + {n} {u}", "in {n} {u} it is which date?", "{n} {u} after today, date?"]
AGO = ["which date was {n} {u} ago?", "it [broke|happened|started] {n} {u} ago. what date was [it|that]?", "today minus {n} {u}", "{n} {u} before today is what date?", "what was the date {n} {u} back?", "go back {n} {u} from today, date?"]
MILESTONE = ["when does somebody born on {a} turn {n}?", "{w} was born {a}. on what date does {w} turn {n}?", "born {a}: date of the {n}th birthday?"]

LASTS = [
    "I [worked|studied|slept|drove] from {s} to {f}. how many minutes [is that|was it]?", "my shift [is|was|runs] {s} - {f}, in minutes?", "the [train|bus|flight|ferry] leaves [at |]{s} and arrives [at |]{f}. how long [is the ride|does it take]?", "[movie|lesson|show|match] from {s} till {f}. how long in minutes?", "{s} to {f} = how many minutes", "{s} until {f}, minutes?", "how many minutes pass between {s} and {f}?", "it's {s} now and the [bus|meeting|game] is at {f}. how many minutes [do I have|left|to wait]?",
    "start {s}, end {f}, duration in minutes?", "from {s} up to {f} how long", "the [cake|roast|bread] went in at {s} and came out at {f}. for how many minutes was it baking?", "{w} [left home|set off] at {s} and got [there|to work] at {f}. how long did it take[, in minutes|]?", "it is {s}. how many minutes until {f}?", "how many minutes after {s} is {f}?", "[call|meeting] started {s} ended {f}. length?", "began: {s}\nended: {f}\nminutes?", "[I wonder|any idea] how many minutes lie between {s} and {f}", "#H the parking ticket says in {s}, out {f}. minutes parked?", "#H {f} minus {s}, in minutes",
]
HOURS = ["how many hours [are there |is it |]from {s} to {f}?", "I work from {s} to {f}. how many hours is that?", "{s} to {f}, hours?", "the shop is open {s} - {f}. how many hours [a day|is it open]?", "hours between {s} and {f}", "started at {s}, stopped at {f}: hours worked?", "my timesheet: in {s}, out {f}. total hours as a decimal?", "school runs {s} until {f}. how many hours?", "#H how many hours does the clock run from {s} to {f}?"]
BOTH = ["how long is it from {s} to {f} in hours and minutes?", "{s} to {f}: hours and minutes?", "the [flight|train] goes at {s} and lands at {f}. duration in hours and minutes?", "I slept from {s} to {f}, how many hours and minutes is that?", "time between {s} and {f}, as hours and minutes"]
OVERNIGHT = ["I went to bed at {s} and [got up|woke up] at {f} the next [day|morning]. how many minutes did I sleep?", "night shift from {s} to {f} the next morning. [how many minutes|length in minutes]?", "the party went from {s} until {f} the next day. how many minutes?", "from {s} tonight to {f} tomorrow, how many minutes?"]
BREAK = ["I worked [from |]{s} to {f} with [a|one] {M} minute [lunch |]break. how many hours [is that|did I work|do I get paid]?", "shift {s} - {f}, minus {M} min break. hours?", "{s} to {f}, {M} minutes of it lunch. paid hours?", "timesheet: in {s}, out {f}, break {M} min. hours worked?"]
LATER = [
    "it's {t}. what time [is it|will it be] in {M} minutes?", "it is {t} now, and the [cake|roast|laundry] needs {M} minutes. when is it [done|ready]?", "the train [leaves|goes] at {t} and needs {M} minutes. arrival time?", "started at {t}, {M} minutes long: end time?", "{t} and {M} minutes more", "add {M} minutes to {t}", "if I put [the pizza|the bread|it] in at {t} for {M} min, when [do I take it out|is it done]?", "class begins at {t}, lasts {M} min. ends at?", "I parked at {t} and paid for {M} minutes. until when?", "{w} left at {t}. the drive is {M} minutes. when does {w} [arrive|get there]?",
    "what will the clock show {M} minutes after {t}?", "the [film|concert|game] starts {t} and runs {M} minutes. what time [is it over|can we go home]?", "{t} + {M} min", "[delayed|late] by {M} minutes, the {t} train leaves at what time?", "I set a timer for {M} minutes at {t}. when does it ring?", "{M} min later than {t}?", "meeting at {t}, moved back by {M} minutes (later). new time?", "#H clock says {t}; {M} minutes go by; clock says?",
]
LATER_HOURS = ["what time is it {h} hours and {m} minutes after {t}?", "the flight leaves at {t} and takes {h} [hours|h] {m} [minutes|min]. [when does it land|arrival]?", "{t} plus {h}h {m}m", "{t} + {h} hours {m} minutes", "we start at {t} and walk for {h} hours and {m} minutes. when do we get there?", "the [turkey|stew|lasagna] goes in at {t} for {h} hours {m} minutes. when is it done?", "it's {t}, the movie is {h} h {m} min long. when is it over?"]
ONLY_HOURS = ["what time is it {h} hours after {t}?", "{t} plus {h} hours", "it's {t} here and [Tokyo|Sydney|Delhi|Nairobi|my brother] is {h} hours ahead. what time is it there?", "take a pill at {t}, the next one {h} hours later. when?", "{h} hours from {t} is what time?", "my shift starts at {t} and is {h} hours long. when am I done?", "#H {t}, then {h} hours on: what time?"]
EARLIER = ["I have to be [there|at work|at the airport] at {t} and it takes {M} minutes. when [do I have to|must I|should I] leave?", "what time is it {M} minutes before {t}?", "{t} minus {M} minutes", "{M} minutes before {t}", "dinner is at {t} and [cooking|it] takes {M} minutes. when do I start?", "alarm {M} minutes before {t}: what time?", "[they|we] moved the {t} call forward by {M} minutes, so earlier. new time?", "subtract {M} minutes from {t}", "the bus goes at {t} and it's a {M} minute walk. latest time to leave?", "#H to finish at {t} a {M} minute job has to begin when?"]
BEHIND = ["it's {t} here and [New York|Lima|Chicago|my sister] is {h} hours behind. what time is it there?", "what time is it {h} hours before {t}?", "{t} minus {h} hours", "{h} hours before {t} is what time?", "I woke up at {t} after {h} hours of sleep. when did I [fall asleep|go to bed]?"]
ADDED = ["{h}h{m} + {i}h{j}, in hours and minutes", "add {h} hours {m} minutes and {i} hours {j} minutes[, in hours and minutes|]", "first film {h} h {m} min, second {i} h {j} min. total in hours and minutes?", "I worked {h} hours {m} minutes yesterday and {i} hours {j} minutes today. together, in hours and minutes?", "two flights, {h}h {m}m and {i}h {j}m. how long altogether, hours and minutes?"]
TO_MINUTES = ["the film is {h} hours {m} minutes long. [that's how many|how many] minutes?", "{h} hours and {m} minutes, in minutes only?", "{h}h{m} as minutes", "my run took {h} hours {m} minutes, what is that in minutes?", "how many minutes [does|do] {h} hours {m} minutes make?", "a {h} hour {m} minute flight, expressed in minutes"]
TO_HOURS = ["the film runs {M} minutes. how long is that in hours and minutes?", "{M} minutes = how many hours and minutes?", "I practised {M} minutes, in hours and minutes please", "split {M} minutes into hours and minutes", "turn {M} min into h and min", "{M} mins as hours + minutes"]
NOW = ["what's the time in {M} minutes?", "what time will it be {M} minutes from now?", "if I put it in the oven now for {M} minutes, when is it done?", "I leave in {M} minutes. what time is that?", "{M} minutes from now, on the clock?"]


def _code(day: Date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def when(draw: Draw, day: Date) -> str:
    """A date in one of the ways `spoken` knows, or in rarer ones."""
    if draw.chance(0.75):
        return spoken(draw, day)
    month, d = MONTHS[day.month - 1], day.day
    suffix = "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    forms = [f"{day:%A}, {month} {d}, {day.year}", f"{d:02d}-{month[:3]}-{day.year}", f"{d}-{month[:3]}-{day.year}", f"{day.year}.{day.month:02d}.{d:02d}", f"{month[:3]} {d}{suffix} {day.year}", f"{month} the {d}{suffix}, {day.year}", f"{d}{suffix} of {month} {day.year}", f"{month[:3]}. {d}, {day.year}", f"{d:02d} {month} {day.year}", f"{month} {d}{suffix} {day.year}", f"{month[:3].upper()} {d} {day.year}", f"{day.year} {month} {d}", f"{month[:3].lower()} {d}{suffix}, {day.year}", f"{day.year}{day.month:02d}{d:02d}" if draw.chance(0.2) else f"{d} {month}, {day.year}"]
    return str(draw.one(forms))


def _told(draw: Draw, bank: list[str], code: str, answer: str, output: str | None = None, **slots: object) -> Exchange:
    """A question and its call; `output` is given where it would change every day."""
    slots = {"w": person(draw), **slots}
    output = execute(code) if output is None else output
    question = typed(draw, draw.say(bank, **slots), lower=bank is not WEEKDAY)
    return Exchange(question, (Call(code, output),), answer.replace("{r}", output))


def _pair(draw: Draw, span: int) -> tuple[Date, Date]:
    first = some_date(draw, 1950, 2045)
    return first, first + datetime.timedelta(days=draw.integer(2, span))


def dates(draw: Draw) -> Exchange:
    """Differences, weekdays, additions, ages, leap years, holidays, of dates in the question."""
    kind = draw.one(["between"] * 6 + ["weekday"] * 4 + ["after"] * 4 + ["before"] * 3 + ["age"] * 3 + ["leap", "number", "week", "month", "weeks", "weeks", "inclusive", "work", "lands", "leaps", "left", "holiday", "milestone"])
    first, second = _pair(draw, draw.one([30, 200, 600, 9000]))
    a, b = when(draw, first), when(draw, second)
    year = draw.integer(1890, 2110)
    if kind in ("between", "inclusive"):
        if first.year == second.year and draw.chance(0.2):
            a = draw.one([f"{MONTHS[first.month - 1]} {first.day}", f"{first.day} {MONTHS[first.month - 1]}"])
            b = draw.one([f"{MONTHS[second.month - 1]} {second.day}, {second.year}", f"{second.day} {MONTHS[second.month - 1]} {second.year}"])
        extra = " + 1" if kind == "inclusive" else ""
        return _told(draw, INCLUSIVE if extra else BETWEEN, f"{HEAD}print(({_code(second)} - {_code(first)}).days{extra})", "There are {r} days.", a=a, b=b)
    if kind == "weeks":
        return _told(draw, WEEKS, f"{HEAD}print(round(({_code(second)} - {_code(first)}).days / 7, 6))", "There are {r} weeks.", a=a, b=b)
    if kind == "work":
        first, second = _pair(draw, 90)
        return _told(draw, WORKDAYS, f"import numpy as np\nprint(np.busday_count('{first}', '{second}'))", "There are {r} working days.", a=when(draw, first), b=when(draw, second))
    if kind == "weekday":
        first = some_date(draw, 1850, 2080)
        return _told(draw, WEEKDAY, f"{HEAD}print({_code(first)}.strftime('%A'))", "It is a {r}.", a=spoken(draw, first))
    if kind == "lands":
        n = draw.integer(5, 400)
        return _told(draw, LANDS, f"{PLUS}print(({_code(first)} + timedelta(days={n})).strftime('%A'))", "It is a {r}.", a=spoken(draw, first), n=n)
    if kind in ("after", "before"):
        unit = draw.one(["days", "days", "days", "weeks", "weeks", "months", "years"])
        n = draw.integer(2, {"days": 300, "weeks": 60, "months": 30, "years": 40}[unit])
        sign, bank = ("+", AFTER) if kind == "after" else ("-", BEFORE)
        code = f"{PLUS}print({_code(first)} {sign} timedelta({unit}={n}))" if unit in ("days", "weeks") else f"import pandas as pd\nprint((pd.Timestamp('{first.isoformat()}') {sign} pd.DateOffset({unit}={n})).date())"
        return _told(draw, bank, code, "It is {r}.", a=a, n=draw.shown(str(n), words=0.2), u=unit)
    if kind == "milestone":
        n = draw.one([16, 18, 21, 25, 30, 40, 50, 60, 65, 67, 75, 80, 90, 100])
        return _told(draw, MILESTONE, f"import pandas as pd\nprint((pd.Timestamp('{first.isoformat()}') + pd.DateOffset(years={n})).date())", "It is {r}.", a=a, n=n)
    if kind == "age":
        first, second = some_date(draw, 1930, 2010), some_date(draw, 2011, 2040)
        code = f"{HEAD}a, b = {_code(first)}, {_code(second)}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
        return _told(draw, AGE, code, "It is {r} years.", a=when(draw, first), b=when(draw, second))
    if kind == "leap":
        return _told(draw, LEAP, f"import calendar\nprint(calendar.isleap({year}))", f"{year} is a leap year: {{r}}.", y=year)
    if kind == "leaps":
        last = year + draw.integer(5, 90)
        return _told(draw, LEAPS, f"import calendar\nprint(calendar.leapdays({year}, {last} + 1))", "There are {r} leap years.", y=year, z=last)
    if kind == "number":
        return _told(draw, NUMBER, f"{HEAD}print({_code(first)}.timetuple().tm_yday)", "It is day {r} of the year.", a=a)
    if kind == "week":
        return _told(draw, WEEK, f"{HEAD}print({_code(first)}.isocalendar().week)", "It is week {r}.", a=a)
    if kind == "month":
        return _told(draw, MONTH, f"import calendar\nprint(calendar.monthrange({first.year}, {first.month})[1])", "It has {r} days.", M=MONTHS[first.month - 1], y=first.year)
    name, month, day = draw.one(HOLIDAYS) if kind == "holiday" else ("", 12, 31)
    if (first.month, first.day) > (month, day):
        first = Date(first.year, draw.integer(1, month), 1)
    code = f"{HEAD}print((date({first.year}, {month}, {day}) - {_code(first)}).days)"
    return _told(draw, HOLIDAY if name else YEARLEFT, code, "There are {r} days.", a=when(draw, first), H=name, y=first.year)


def today(draw: Draw) -> Exchange:
    """Questions that need today's date; the output is staged, since it changes every day."""
    now, other = some_date(draw, 2023, 2034), some_date(draw, 2023, 2036)
    kind, b = draw.one(["until", "since", "born", "in", "ago", "holiday", "clock"]), when(draw, other)
    if kind == "until":
        return _told(draw, UNTIL, f"{HEAD}print(({_code(other)} - date.today()).days)", "There are {r} days.", str(abs((other - now).days)), b=b)
    if kind == "since":
        return _told(draw, SINCE, f"{HEAD}print((date.today() - {_code(other)}).days)", "There are {r} days.", str(abs((now - other).days)), b=b)
    if kind == "born":
        other = some_date(draw, 1940, 2018)
        code = f"{HEAD}a, b = {_code(other)}, date.today()\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))"
        return _told(draw, BORN, code, "It is {r} years.", str(now.year - other.year), b=when(draw, other))
    if kind == "holiday":
        name, month, day = draw.one(HOLIDAYS)
        code = f"{HEAD}a = date.today()\nb = date(a.year, {month}, {day})\nif b < a:\n    b = date(a.year + 1, {month}, {day})\nprint((b - a).days)"
        return _told(draw, UNTIL_HOLIDAY, code, "There are {r} days.", str(draw.integer(0, 365)), H=name)
    if kind == "clock":
        minutes = draw.integer(3, 180)
        code = f"from datetime import datetime, timedelta\nprint((datetime.now() + timedelta(minutes={minutes})).strftime('%H:%M'))"
        return _told(draw, NOW, code, "It is {r}.", f"{draw.integer(0, 23):02d}:{draw.integer(0, 59):02d}", M=minutes)
    unit, n, sign = draw.one(["days", "weeks"]), draw.integer(2, 150), 1 if kind == "in" else -1
    code = f"{PLUS}print(date.today() {'+' if sign > 0 else '-'} timedelta({unit}={n}))"
    output = (now + sign * datetime.timedelta(**{unit: n})).isoformat()
    return _told(draw, IN if sign > 0 else AGO, code, "It is {r}.", output, n=draw.shown(str(n), words=0.15), u=unit)


def _clock(draw: Draw, hour: int, minute: int, style: str) -> str:
    """A time of day; one question keeps to one style."""
    if style == "24":
        return f"{hour}:{minute:02d}"
    if style == "024":
        return f"{hour:02d}:{minute:02d}"
    if style == "h":
        return f"{hour}h{minute:02d}"
    if (hour, minute) == (12, 0) and draw.chance(0.5):
        return "noon"
    half = style if hour < 12 else style.replace("a", "p").replace("A", "P")
    return f"{(hour - 1) % 12 + 1}{half}" if minute == 0 and draw.chance(0.7) else f"{(hour - 1) % 12 + 1}:{minute:02d}{half}"


def times(draw: Draw) -> Exchange:
    """Clock times: how long between, what time after or before, sums of durations."""
    style = draw.one(["24", "24", "024", "h", " am", "am", " AM", " a.m."])
    step = draw.one([1, 5, 5, 15, 30])
    start, stop = sorted(draw.rng.sample(range(0, 1440, step), 2))
    (h, m), (i, j) = divmod(start, 60), divmod(stop, 60)
    s, f = _clock(draw, h, m, style), _clock(draw, i, j, style)
    spent = f"({i} * 60 + {j}) - ({h} * 60 + {m})"
    kind = draw.one(["lasts"] * 4 + ["hours"] * 2 + ["later"] * 4 + ["earlier"] * 2 + ["later hours", "later hours", "only hours", "behind", "both", "overnight", "break", "added", "to minutes", "to hours"])
    span, hours, minutes = draw.one([draw.integer(5, 180), 5 * draw.integer(1, 30)]), draw.integer(2, 9), draw.integer(2, 59)
    moment = f"datetime(2000, 1, 1, {h}, {m})"
    shift = {"later": f"+ timedelta(minutes={span})", "earlier": f"- timedelta(minutes={span})", "later hours": f"+ timedelta(hours={hours}, minutes={minutes})", "only hours": f"+ timedelta(hours={hours})", "behind": f"- timedelta(hours={hours})"}
    if kind in shift:
        s = _clock(draw, h, m, "24" if style == "h" else style)
        bank = {"later": LATER, "earlier": EARLIER, "later hours": LATER_HOURS, "only hours": ONLY_HOURS, "behind": BEHIND}[kind]
        code = f"from datetime import datetime, timedelta\nprint(({moment} {shift[kind]}).strftime('%H:%M'))"
        return _told(draw, bank, code, "It is {r}.", t=s, M=span, h=hours, m=minutes)
    if kind == "lasts":
        return _told(draw, LASTS, f"print({spent})", "There are {r} minutes.", s=s, f=f)
    if kind == "hours":
        return _told(draw, HOURS, f"print(round(({spent}) / 60, 6))", "There are {r} hours.", s=s, f=f)
    if kind == "both":
        return _told(draw, BOTH, f"m = {spent}\nprint(m // 60, 'hours', m % 60, 'minutes')", "It is {r}.", s=s, f=f)
    if kind == "overnight":
        h, i = draw.integer(18, 23), draw.integer(4, 11)
        code = f"print(({i} * 60 + {j}) - ({h} * 60 + {m}) + 1440)"
        return _told(draw, OVERNIGHT, code, "There are {r} minutes.", s=_clock(draw, h, m, style), f=_clock(draw, i, j, style))
    if kind == "break":
        h, i, pause = draw.integer(6, 11), draw.integer(13, 20), draw.one([15, 20, 30, 45, 60])
        code = f"print(round((({i} * 60 + {j}) - ({h} * 60 + {m}) - {pause}) / 60, 6))"
        return _told(draw, BREAK, code, "There are {r} hours.", s=_clock(draw, h, m, style), f=_clock(draw, i, j, style), M=pause)
    if kind == "added":
        h, i, m, j = draw.integer(1, 9), draw.integer(1, 9), draw.integer(10, 59), draw.integer(10, 59)
        code = f"m = {h} * 60 + {m} + {i} * 60 + {j}\nprint(m // 60, 'hours', m % 60, 'minutes')"
        return _told(draw, ADDED, code, "It is {r}.", h=h, m=m, i=i, j=j)
    if kind == "to minutes":
        return _told(draw, TO_MINUTES, f"print({hours} * 60 + {minutes})", "It is {r} minutes.", h=hours, m=f"{minutes:02d}" if draw.chance(0.1) else minutes)
    span = draw.integer(61, 900)
    return _told(draw, TO_HOURS, f"print({span} // 60, 'hours', {span} % 60, 'minutes')", "It is {r}.", M=span)


KINDS: list[Kind] = [("dates", 9, dates), ("dates", 2, today), ("times", 6, times)]
