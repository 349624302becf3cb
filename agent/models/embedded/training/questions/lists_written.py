"""Lists of numbers as people write them: what they are about, their range and unit, labels, bullets."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from dataclasses import dataclass

from samara.agent.models.embedded.training.grammar import Draw, in_words
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

# singular, plural, sentences that end in the list, range, decimals, before and after each number, labels
Topic = tuple[str, str, list[str], int, int, int, str, list[str], str]
TOPICS: list[Topic] = [
    ("grade", "grades", ["my [grades|marks] this [term|year|semester] [are|were] {l}", "on my report card I have {l}", "the [kids|pupils] in my [class|group] got {l}", "just got my [marks|grades] back: {l}"], 1, 100, 0, "", [""], "subject"),
    ("score", "scores", ["[we|our team] scored {l} in the last games", "[I|{w}] [bowled|threw|shot] {l}", "quiz night [scores|results] were {l}", "the judges gave {l}", "exam results came in: {l}"], 1, 100, 0, "", [""], "person"),
    ("temperature", "temperatures", ["[daily highs|the temperatures] [this|last] week were {l}", "my thermometer showed {l}", "[outside|in the greenhouse|in the server room] I [measured|read] {l}", "forecast says {l} for the coming days"], -12, 36, 1, "", ["", "°C", " degrees", "°"], "day"),
    ("price", "prices", ["[quotes|offers] I [got|received] from [plumbers|painters|garages]: {l}", "the same [bike|phone|sofa|tent] costs {l} in different shops", "I'm looking at flights for {l}", "tickets go for {l}"], 5, 900, 2, "$", [""], "shop"),
    ("expense", "expenses", ["I spent {l} on [groceries|coffee|fuel|lunch] [this|last] [week|month]", "our [team|household] expenses [are|were] {l}", "receipts in my wallet: {l}", "what went out of my account: {l}"], 2, 400, 2, "$", ["", " dollars"], "day"),
    ("rent", "rents", ["rents in [our|the] building: {l}", "flats around here rent for {l}", "my friends pay {l} a month for their flats"], 400, 3200, 0, "€", ["", " euros"], "person"),
    ("salary", "salaries", ["[the|our] [team's|department's|company's] salaries are {l}", "people in my [office|startup] make {l}", "the job ads I found pay {l}"], 24000, 120000, 0, "$", [""], "person"),
    ("weight", "weights", ["[the|our] [puppies|parcels|pumpkins|suitcases] weigh {l}", "I weighed the [apples|eggs|stones|cats]: {l}", "on the scale I saw {l}", "my weight [over|in] the last weeks was {l}"], 1, 95, 1, "", ["", " kg", "kg", " g", " lbs"], "person"),
    ("height", "heights", ["the [players|kids|sunflowers|trees] [are|measure] {l}", "we measured how tall everybody is: {l}", "heights in our [family|class|squad]: {l}"], 90, 205, 0, "", ["", " cm", "cm"], "person"),
    ("age", "ages", ["[the|our] [guests|grandchildren|members|students|patients] are {l}", "ages of the [people|kids] [in my family|at the party|on the tour]: {l}", "my cousins are aged {l}"], 1, 90, 0, "", ["", " years"], "person"),
    ("time", "times", ["my [lap|swim|5k|puzzle] times were {l}", "it took [us|them|me] {l} to [finish|get to work|solve it]", "response times in the log: {l}", "[I|{w}] ran it in {l}"], 9, 180, 1, "", ["", " seconds", " min", " ms", "s"], "day"),
    ("distance", "distances", ["I [ran|walked|cycled|drove|hiked] {l} [this|last] week", "my [commutes|rides|hikes] [were|are] {l}", "the long jumps measured {l}"], 1, 60, 1, "", ["", " km", "km", " miles"], "day"),
    ("sales figure", "sales figures", ["[we|our shop|the bakery|the kiosk] sold {l} [tickets|loaves|units|phones] a day", "daily sales: {l}", "[sales|orders] [per|each] month were {l}", "units shipped: {l}"], 3, 4800, 0, "", [""], "month"),
    ("visitor number", "visitor numbers", ["[the museum|our website|the library|the pool] had {l} visitors", "visitors per day: {l}", "page views this week were {l}", "attendance at our concerts: {l}"], 20, 9000, 0, "", ["", " visitors"], "day"),
    ("step count", "step counts", ["my watch counted {l} steps", "steps [this|last] week: {l}", "I walked {l} steps on the last days"], 1200, 21000, 0, "", ["", " steps"], "day"),
    ("rainfall", "rainfall values", ["the rain gauge showed {l}", "rain in [our town|the valley] was {l}", "we had {l} of rain"], 0, 80, 1, "", ["", " mm", "mm"], "month"),
    ("population", "populations", ["the [villages|towns] around here have {l} inhabitants", "populations: {l}"], 300, 90000, 0, "", [""], "city"),
    ("goal count", "goal counts", ["[our striker|the team|{w}] scored {l} goals in the last seasons", "goals per match: {l}"], 0, 9, 0, "", ["", " goals"], "person"),
    ("bid", "bids", ["the bids [for the painting|at the auction|on eBay] were {l}", "[companies|builders] bid {l}"], 50, 9000, 0, "£", ["", " pounds"], "person"),
    ("reading", "readings", ["the [sensor|meter|gauge|probe] [gave|reads|logged] {l}", "blood pressure readings: {l}", "lab readings came out as {l}", "voltage at the test points: {l}"], 1, 240, 1, "", [""], "none"),
    ("measurement", "measurements", ["[measurements|samples] from the lab: {l}", "we [measured|observed|recorded] {l}", "in the experiment I got {l}", "n measurements, namely {l}"], 0, 500, 2, "", ["", " mm", " V"], "none"),
    ("number", "numbers", ["I have {l}", "my numbers are {l}", "given {l}", "suppose we have {l}", "data = {l}", "let's take {l}", "the numbers I [drew|wrote down|was given] are {l}", "a set contains {l}"], -40, 400, 1, "", [""], "none"),
    ("number", "numbers", ["someone gave me {l}", "on the board it says {l}", "consider {l}", "column B holds {l}", "I've got these: {l}", "array: {l}", "sample: {l}", "x = {l}"], 0, 99, 0, "", [""], "none"),
    ("tip", "tips", ["tips [tonight|this weekend|from my shifts] were {l}", "[I|{w}] made {l} in tips"], 3, 90, 2, "$", ["", " dollars"], "day"),
    ("donation", "donations", ["donations so far: {l}", "people [gave|chipped in|donated] {l}", "our fundraiser brought in {l}"], 5, 600, 0, "$", ["", " euros"], "person"),
    ("hour count", "hours", ["I slept {l} hours these nights", "[hours worked|overtime] this week: {l}", "I practised piano for {l} hours", "{w} worked {l} hours"], 1, 12, 1, "", ["", "h", " hours"], "day"),
    ("page count", "page counts", ["the books on my [shelf|list] have {l} pages", "I read {l} pages a night"], 12, 900, 0, "", ["", " pages"], "none"),
    ("rating", "ratings", ["[guests|customers|reviewers] rated us {l}", "the reviews gave {l} stars", "survey answers: {l}", "ratings of our [hotel|app|café]: {l}"], 1, 10, 0, "", ["", " stars"], "none"),
    ("electricity bill", "electricity bills", ["our electricity bills were {l}", "power bills this year: {l}"], 30, 260, 2, "$", [""], "month"),
    ("egg count", "egg counts", ["our hens laid {l} eggs", "eggs collected each day: {l}"], 2, 40, 0, "", ["", " eggs"], "day"),
    ("waiting time", "waiting times", ["I waited {l} for the bus", "waiting times at the clinic: {l}", "patients waited {l}"], 2, 95, 0, "", ["", " minutes", " min"], "none"),
]
LABELS = {
    "subject": ["math", "history", "biology", "art", "French", "physics", "music", "geography"], "shop": ["Lidl", "Tesco", "Aldi", "Norma", "Spar", "Coop", "Migros", "Kroger"],
    "day": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "month": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"], "city": ["Milton", "Ashby", "Norwick", "Eastham", "Redhill", "Lowden", "Fairview", "Oakley"],
}


@dataclass(frozen=True)
class Listing:
    """A list in a question: its numbers, how they are written, and what it is about."""

    values: list[str]
    labels: list[str]
    shown: str
    block: bool
    topic: Topic


def draw_values(draw: Draw, topic: Topic, count: int, *, distinct: bool = False, repeat: bool = False) -> list[str]:
    """Numbers that suit a topic; with `repeat` one of them is clearly the most frequent."""
    _, _, _, low, high, places, _, _, _ = topic
    places = places if draw.chance(0.4) else 0
    if draw.chance(0.25) and high <= 100:
        high = max(low + 12, high // 3)
    step = draw.one([1, 1, 10, 50, 100]) if high >= 900 and not places else 1
    span = range(low // step * step, high + 1, step)
    whole = draw.rng.sample(span, count) if distinct and len(span) >= count else [draw.one(span) for _ in range(count)]
    values = [f"{n}.{draw.integer(0, 10**places - 1):0{places}d}" if places else str(n) for n in whole]
    if repeat:
        again = values[0]
        others = [v for v in dict.fromkeys(values) if v != again][: count - 2]
        values = [again] * draw.integer(2, 3) + others
        draw.rng.shuffle(values)
    return values


def _labels(draw: Draw, kind: str, count: int) -> list[str]:
    if kind in ("day", "month"):
        return LABELS[kind][:count]
    pool = LABELS.get(kind) or (NAMES if draw.chance(0.8) else [fake_word(draw).capitalize() for _ in range(9)])
    return draw.rng.sample(sorted(set(pool)), min(count, len(set(pool))))


def written(draw: Draw, topic: Topic, values: list[str], *, labelled: float = 0.17) -> Listing:
    """`values` as people write them."""
    _, _, _, _, _, _, before, after, kind = topic
    before = before if draw.chance(0.5) else ""
    unit = "" if before else draw.one(after) if draw.chance(0.6) else ""
    grouped = draw.chance(0.35)
    plain = [f"{int(v):,}" if grouped and len(v) > 3 and v.isdigit() else v for v in values]
    each = [(before + v).replace("$-", "-$") + unit for v in plain]
    labels = _labels(draw, kind, len(values)) if kind != "none" and draw.chance(labelled) else []
    if len(labels) == len(values):
        line = draw.one(["{k} {v}", "{k}: {v}", "{k} {v}", "{k} = {v}", "{k} - {v}", "{v} ({k})", "{k} ({v})"])
        if draw.chance(0.25) and kind == "person":
            line = draw.one(["{k} has {v}", "{k} got {v}", "{k} got {v}"])
        parts = [line.replace("{k}", k).replace("{v}", v) for k, v in zip(labels, each, strict=True)]
        block = draw.chance(0.3)
        joint = "\n" if block else draw.one([", ", ", ", "; ", ", "])
        last = f" and {parts.pop()}" if not block and draw.chance(0.35) else ""
        return Listing(values, labels, joint.join(parts) + last, block, topic)
    if draw.chance(0.16):
        mark = draw.one(["", "", "- ", "* ", "• "])
        return Listing(values, [], "\n".join(mark + v for v in each), True, topic)
    if all(v.isdigit() and int(v) < 100 for v in values) and draw.chance(0.07):
        each = [in_words(int(v)) for v in values]
    x = draw.rng.random()
    if x < 0.3:
        shown = ", ".join(each)
    elif x < 0.52:
        shown = ", ".join(each[:-1]) + draw.one([" and ", ", and ", " & ", " and ", " then "]) + each[-1]
    elif x < 0.62:
        shown = ", ".join(plain[:-1]) + " and " + plain[-1] + unit
    elif x < 0.74:
        shown = " ".join(v.replace(" ", "") if not each[0][0].isalpha() else v for v in each)
    elif x < 0.81:
        shown = draw.one([",", ";"]).join(values)
    else:
        shown = draw.one(["; ", " / ", " | ", ", then ", "  ", " and "]).join(each) if draw.chance(0.6) else draw.one(["[%s]", "(%s)", "{%s}"]) % ", ".join(values)
    return Listing(values, [], shown, False, topic)


def listing(draw: Draw, count: int, *, distinct: bool = False, repeat: bool = False, labelled: float = 0.17, positive: bool = False) -> Listing:
    """A topic, its numbers, and how they are written."""
    topic = draw.one(TOPICS)
    values = draw_values(draw, topic, min(count, 7) if labelled > 0.5 else count, distinct=distinct, repeat=repeat)
    if positive:
        values = [v.lstrip("-") for v in values]
    return written(draw, topic, values, labelled=labelled)
