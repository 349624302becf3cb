"""Unit conversions in everybody's words: luggage, recipes, marathons, fevers, downloads, tyre pressure.

The conversions are those of `calendar_units` and some it lacks; stories fit the kind of quantity.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, execute
from samara.agent.models.embedded.training.questions.calendar_units import UNITS
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

Unit = tuple[list[str], list[str], str, str]
MORE: list[Unit] = [
    (["teaspoons", "tsp"], ["ml", "milliliters"], "{n} * 4.92892159375", "{n} / 4.92892159375"), (["tablespoons", "tbsp"], ["ml", "milliliters"], "{n} * 14.78676478125", "{n} / 14.78676478125"), (["cups"], ["tablespoons", "tbsp"], "{n} * 16", "{n} / 16"), (["quarts"], ["liters", "litres"], "{n} * 0.946352946", "{n} / 0.946352946"), (["pints"], ["cups"], "{n} * 2", "{n} / 2"), (["gallons"], ["cups"], "{n} * 16", "{n} / 16"),
    (["miles"], ["yards", "yd"], "{n} * 1760", "{n} / 1760"), (["yards", "yd"], ["cm", "centimeters"], "{n} * 91.44", "{n} / 91.44"), (["yards", "yd"], ["inches"], "{n} * 36", "{n} / 36"), (["km", "kilometers"], ["feet", "ft"], "{n} / 0.0003048", "{n} * 0.0003048"), (["km", "kilometers"], ["cm", "centimeters"], "{n} * 100000", "{n} / 100000"), (["inches"], ["meters", "m"], "{n} * 0.0254", "{n} / 0.0254"),
    (["kg", "kilograms", "kilos"], ["ounces", "oz"], "{n} / 0.028349523125", "{n} * 0.028349523125"), (["kg", "kilograms"], ["mg", "milligrams"], "{n} * 1000000", "{n} / 1000000"), (["mg", "milligrams"], ["micrograms", "mcg"], "{n} * 1000", "{n} / 1000"), (["tonnes", "metric tons"], ["pounds", "lbs"], "{n} / 0.00045359237", "{n} * 0.00045359237"), (["carats"], ["grams", "g"], "{n} * 0.2", "{n} / 0.2"),
    (["acres"], ["square feet", "sq ft"], "{n} * 43560", "{n} / 43560"), (["acres"], ["square meters", "m2", "m²"], "{n} * 4046.8564224", "{n} / 4046.8564224"), (["square meters", "m²"], ["square centimeters", "cm²"], "{n} * 10000", "{n} / 10000"), (["square inches", "sq in"], ["square centimeters", "cm²", "cm2"], "{n} * 6.4516", "{n} / 6.4516"), (["square yards"], ["square meters", "m²"], "{n} * 0.83612736", "{n} / 0.83612736"), (["square feet", "sq ft"], ["square inches"], "{n} * 144", "{n} / 144"), (["square kilometers", "km²"], ["hectares", "ha"], "{n} * 100", "{n} / 100"),
    (["feet per second", "ft/s"], ["m/s", "meters per second"], "{n} * 0.3048", "{n} / 0.3048"), (["knots"], ["mph", "miles per hour"], "{n} * 1.150779", "{n} / 1.150779"), (["years"], ["decades"], "{n} / 10", "{n} * 10"), (["seconds"], ["milliseconds", "ms"], "{n} * 1000", "{n} / 1000"), (["centuries"], ["years"], "{n} * 100", "{n} / 100"), (["weeks"], ["minutes"], "{n} * 10080", "{n} / 10080"),
    (["TB", "terabytes"], ["MB", "megabytes"], "{n} * 1000000", "{n} / 1000000"), (["GB", "gigabytes"], ["KB", "kilobytes"], "{n} * 1000000", "{n} / 1000000"), (["Gbps"], ["Mbps"], "{n} * 1000", "{n} / 1000"), (["TiB"], ["GiB"], "{n} * 1024", "{n} / 1024"),
    (["kPa", "kilopascals"], ["psi"], "{n} / 6.894757", "{n} * 6.894757"), (["atm", "atmospheres"], ["bar"], "{n} * 1.01325", "{n} / 1.01325"), (["mmHg"], ["hPa"], "{n} * 1.333224", "{n} / 1.333224"), (["kJ", "kilojoules"], ["joules", "J"], "{n} * 1000", "{n} / 1000"), (["kW", "kilowatts"], ["watts", "W"], "{n} * 1000", "{n} / 1000"), (["kWh", "kilowatt hours"], ["Wh", "watt hours"], "{n} * 1000", "{n} / 1000"),
]
# the kind of quantity, words of its units, usual amounts, stories
QUANTITIES: dict[str, tuple[str, list[str]]] = {
    "distance": ("km miles m meters yards nautical feet kilometers", ["I [ran|walked|swam|cycled|rowed] {n} {a} [today|yesterday|this morning]. how [far|much] is that in {b}?", "[the sign|my GPS|the map] says {n} {a}[ to go| to the airport|]. [in {b}?|what's that in {b}?|how many {b} is it?]", "it's {n} {a} from [here|home] to {c}. [how many|what's that in] {b}?", "my [American|British|German|French] [friend|cousin|boss] says {n} {a} and I only [know|think in|understand] {b}. [help|what is it|convert it]", "[{w} lives|the lake is|our hotel is] {n} {a} [away|from the station]. how many {b}?", "the [marathon|trail|race|loop] is {n} {a} long, so how many {b} [is that|do I run]?", "[rope|fence|cable|fabric] of {n} {a}: length in {b}?", "my car [has done|did] {n} {a}. how much is it in {b}?", "flying at an altitude of {n} {a} - what is [this|that] in {b}?", "how far is {n} {a} if you count in {b}?", "a distance of {n} {a} is driven by {w}. express it in {b}.", "#H the trail guide lists {n} {a}; I'd rather have {b}"]),
    "size": ("cm mm inches m feet yards ft", ["the [table|shelf|TV|window|bed|plank] is {n} {a} [wide|long|high|deep]. [in {b}?|how many {b} is that?|what's that in {b}?]", "I [cut|measured|need] a board of {n} {a}. what do I set in {b}?", "[snow|water] is {n} {a} deep here, in {b}?", "the [screw|pipe|drill bit|photo|frame] measures {n} {a}; [my ruler is in|I need] {b}", "a [plant|puppy|statue|door] that is {n} {a} tall is how many {b}?", "what's {n} {a} on a ruler that shows {b}?", "is there a {b} value for {n} {a}? which one?", "#H the blueprint is in {a} ({n} {a}) and my tape is in {b}"]),
    "weight": ("kg g pounds ounces stone tonnes grams mg carats kilograms oz lbs", ["my [suitcase|dog|backpack|baby|bike] weighs {n} {a}. [what's|what is] that in {b}?", "[the airline|the post office] allows {n} {a}. how many {b} [can I take|is that]?", "I [lost|gained|lifted|weigh] {n} {a}[ this year| at the gym|]. in {b}?", "[recipe|the book] wants {n} {a} of [flour|sugar|butter|beef|rice]. how many {b} [should I take|is that]?", "the scale [shows|says] {n} {a}, [I need it in|what's that in] {b}", "how heavy is {n} {a} when you use {b}?", "a [pumpkin|parcel|truckload|fish] of {n} {a}, weight in {b}?", "{n} {a} of [coffee|cheese|nails|sand] [equals|makes] how many {b}?", "[buying|selling] {n} {a} of [potatoes|gold|wool]. {b}?", "#H the vet wrote {n} {a}, my scale only knows {b}"]),
    "volume": ("liters ml gallons cups pints quarts tablespoons teaspoons fluid cubic l", ["the recipe [calls for|needs|asks for|says] {n} {a} of [milk|water|cream|broth|oil]. how many {b} [is that|do I need]?", "[tank|aquarium|bucket|pool] holds {n} {a}. what is that in {b}?", "I only have a measuring [cup|jug|spoon] in {b}. how much is {n} {a}?", "I [drank|poured|bought|filled up] {n} {a}. in {b}?", "how many {b} of [soup|juice|paint|vanilla] are {n} {a}?", "{n} {a} [milk|stock|syrup], [but|and] my [cup|spoon] is in {b}. how many?", "[gas|petrol|diesel|wine]: {n} {a}, so how many {b}?", "[grandma's|an old] recipe says {n} {a}. [I want|give me] {b}", "[doctor|the label] says {n} {a} a day. what's this in {b}?", "#H pour {n} {a}, but measured with {b}: how many?"]),
    "temperature": ("celsius fahrenheit", ["it's {n} {a} [outside|in {c}|today|in here]. [what's that in {b}?|how much is it in {b}?|{b}?]", "[oven|bake|preheat] at {n} {a}. what [is this|do I set] in {b}?", "[the baby has|I've got|{w} has] a fever of {n} {a}. in {b}?", "forecast for {c} is {n} {a}, [I only understand|what is it in] {b}", "water at {n} {a}, how many {b}?", "how [hot|cold|warm] is {n} {a} in {b}?", "my thermostat is set to {n} {a}. [in {b} it would be?|what's the {b} value?]", "the [freezer|sauna|pool|greenhouse] is at {n} {a}; in {b}?", "temperature conversion: {n} {a}, want {b}", "is {n} {a} hot? tell me in {b}", "#H my American oven shows {b}; the recipe wants {n} {a}"]),
    "speed": ("km/h mph m/s knots", ["the [speed limit|wind|train|sailboat|cheetah] is {n} {a}. [in {b}?|what's that in {b}?|how many {b} is it?]", "I was driving {n} {a}. what is this in {b}?", "[wind|gusts] of {n} {a}, in {b} please", "how fast is {n} {a} in {b}?", "a [ball|bullet|boat|cyclist] moving at {n} {a} goes how many {b}?", "[my speedometer|the radar] showed {n} {a}. {b}?", "#H {w} ran at {n} {a}. as {b}?"]),
    "area": ("hectares square acres", ["the [farm|park|garden|plot|forest] is {n} {a}. how many {b} [is that|does it have]?", "our [flat|house|office|roof] has {n} {a}. what's that in {b}?", "an area of {n} {a} covers how many {b}?", "[tiles|paint|carpet|seed] for {n} {a}, [the shop uses|I need it in] {b}. how many?", "{n} {a} of land, in {b}?", "how big is {n} {a}, counted in {b}?", "#H the ad offers {n} {a}; in {b} that's?"]),
    "time": ("hours days weeks minutes years seconds centuries", ["the [flight|movie|hike|meeting|download] took {n} {a}. [how many|what's that in] {b}?", "I've [been waiting|worked|lived here|slept] for {n} {a}. in {b}?", "how many {b} [pass|go by|are there] in {n} {a}?", "{n} {a}, how long is that in {b}?", "my [project|holiday|treatment] lasts {n} {a}. that's how many {b}?", "[battery|candle|warranty] lasts {n} {a}; {b}?", "if something goes on for {n} {a}, how many {b} is it?", "#H {w} counted {n} {a}. counted in {b}?"]),
    "data": ("GB MB TB KB GiB MiB bytes MB/s Gbps TiB", ["my [disk|phone|backup|laptop] has {n} {a}. [how many|what's that in] {b}?", "the [file|video|game|photo album] is {n} {a}. in {b}?", "I used {n} {a} of data this month. {b}?", "[downloaded|uploaded] {n} {a}, how many {b} [is that|was it]?", "data plan: {n} {a}. convert to {b}", "a [server|log|database] of {n} {a} takes how many {b}?", "#H storage quota {n} {a}, expressed as {b}"]),
    "energy": ("calories kcal kWh horsepower kW kJ", ["the label says {n} {a}. [how many|what is that in] {b}?", "[the meter|my fridge|the heater] shows {n} {a}. in {b}?", "an engine with {n} {a} has how many {b}?" , "I burned {n} {a}. {b}?", "{n} {a} of energy in {b}?", "[solar panels|a battery] gave {n} {a}; how many {b} are these?"]),
    "pressure": ("bar atm kPa mmHg", ["[tyres|tires|my bike tire] should have {n} {a}. [in {b}?|what's that in {b}?|the pump shows {b}]", "the gauge reads {n} {a}, what is it in {b}?", "a pressure of {n} {a} in {b}?", "[boiler|diving tank|espresso machine] at {n} {a}. how many {b}?", "barometer: {n} {a}, {b}?"]),
}
PLAIN = [
    "{n} {a} in {b} is?", "{n} {a} to {b} please", "can [somebody|you] tell me what {n} {a} is in {b}?", "what's {n} {a} when [expressed|written|measured] in {b}?", "I've {n} {a} here and [need|want] {b}", "need {n} {a} in {b}", "{b} for {n} {a}", "{n} {a} -> ? {b}", "[no idea|not sure|I never know] how many {b} {n} {a} [is|are]", "[homework|exercise {e}|quiz]: convert {n} {a} into {b}", "[how do I|how to] convert {n} {a} to {b}, and what's the result?",
    "[I'm|we're] used to {b}. what would {n} {a} be?", "from {a} to {b}: {n}", "{n} {a} makes how many {b}?", "what number of {b} equals {n} {a}?", "the value is {n} {a} but [the form|my boss|the table] wants {b}", "{n} {a} is to be given in {b}.", "what's the {b} equivalent of {n} {a}?", "how many {b} would I get out of {n} {a}?", "[{w} asks|someone asked me|my kid asks] how many {b} are in {n} {a}", "unit conversion {n} {a} {b}", "{n} {a} {b}?", "suppose I have {n} {a}. in {b} this is?", "if you had {n} {a}, how many {b} would you have?",
    "{n} {a}? I think in {b}", "please [state|give|write] {n} {a} as {b}.", "would {n} {a} be a lot? how many {b} is it?", "[trying|I try] to convert {n} {a} in {b}", "could {n} {a} be converted to {b}?", "in {b}, how much is {n} {a}?", "in terms of {b}, what is {n} {a}?", "one question: {n} {a}, how many {b}?", "the answer has to be in {b}; I have {n} {a}", "#H say I own {n} {a}. counted in {b}?", "#H {n} {a} swapped to {b} would read?", "#H switch the unit: {n} {a}, {b} wanted",
]
COMPARE = ["is {n} {a} more than {m} {b}?", "{n} {a} > {m} {b}?", "does {n} {a} exceed {m} {b}?", "the limit is {m} {b} and I have {n} {a}. [is mine over it|am I over]?", "would {n} {a} be greater than {m} {b}?", "[is it true|right] that {n} {a} is more than {m} {b}?", "{m} {b} max; I've {n} {a}. is mine more than that?", "#H do {n} {a} beat {m} {b}?"]
WHICH = ["[which|what] is more, {n} {a} or {m} {b}?", "{n} {a} or {m} {b}: which is more?", "{n} {a} vs {m} {b}, which one is bigger?", "[compare|comparing] {n} {a} with {m} {b}, [which is|what's] larger?", "what is the greater one: {n} {a} or {m} {b}?", "{w} has {n} {a}, I have {m} {b}. which amount is bigger?", "#H does {n} {a} or {m} {b} win on size?"]
MIXED: list[tuple[list[str], str, str]] = [
    (["I'm {f} feet {i}. what's that in cm?", "{f} ft {i} in cm?", "{f}'{i}\" in [cm|centimeters]", "[{w}|my brother|the goalie] is {f} feet {i} inches tall, how many cm?", "how tall is {f} foot {i} in centimeters?", "height {f}'{i}\", in cm please", "[door|shelf|ladder] of {f} ft {i} in, in centimeters?", "#H {f} feet and {i} inches, metric (cm)?"], "print(round(({f} * 12 + {i}) * 2.54, 6))", "It is {r} cm."),
    (["{f} pounds {i} ounces in kg", "[baby|newborn|parcel|cat] weighs {f} pounds {i} ounces, how many kg?", "{f} lb {i} oz to kilograms", "what's {f} lbs and {i} oz in kg?", "convert {f} lb {i} oz to kg"], "print(round(({f} * 16 + {i}) * 0.028349523125, 6))", "It is {r} kg."),
    (["{g} stone {i} in kg", "I weigh {g} stone {i} pounds. how many kg is it?", "{g} st {i} lb to kg", "what's {g} stone and {i} pounds in kilograms?"], "print(round(({g} * 14 + {i}) * 0.45359237, 6))", "It is {r} kg."),
    (["{k} seconds in hours, minutes and seconds", "convert {k} seconds [to|into] hours, minutes and seconds", "my race took {k} seconds. what's that in h, min and s?", "{k} s as hours minutes seconds"], "print({k} // 3600, 'hours', {k} % 3600 // 60, 'minutes', {k} % 60, 'seconds')", "It is {r}."),
    (["{d} days in weeks and days", "how many weeks and days [are|is] {d} days?", "she is {d} days pregnant, in weeks and days?", "{d} days = how many weeks + days", "convert {d} days to weeks and days"], "print({d} // 7, 'weeks', {d} % 7, 'days')", "It is {r}."),
]
ROUNDED = ["{q} (rounded to {d} decimals)", "{q} [with|to] {d} decimals[ please|]", "{q} ({d} decimals)", "{q} rounded to {d} decimal places"]
PLACES = ["Boston", "Toronto", "Berlin", "Lima", "Oslo", "Madrid", "Dublin", "Cairo", "Austin", "Nairobi", "Sydney", "Kyoto"]
ALL = [*UNITS, *MORE]
STORIES = {name: [u for u in ALL if all(any(alias in words.split() for alias in [side[0], side[0].split(" ", 1)[0], *side]) for side in u[:2])] for name, (words, _) in QUANTITIES.items()}
UNCOUNTED = ("{n} + 273.15", "({n} - 32)", "({n} - 273.15)", "{n} * 9 / 5 + 32", "{n} - 273.15")


def _amount(draw: Draw, unit: str, name: str) -> str:
    if name == "temperature":
        low, high = (-30, 45) if "celsius" in unit.lower() or unit.endswith("C") else (-10, 115)
        n = draw.integer(low, high) if draw.chance(0.7) else 5 * draw.integer(20, 90)
        return str(n) if draw.chance(0.85) else f"{n}.{draw.integer(1, 9)}"
    x = draw.rng.random()
    if x < 0.45:
        return str(draw.integer(2, 60))
    if x < 0.65:
        return f"{draw.integer(0, 80)}.{draw.one(['5', '25', '75', '2', '4', '8', '1', '33'])}"
    return str(draw.number(digits=5))


def units(draw: Draw) -> Exchange:
    """A number of one unit in another, in a plain question or a story that fits."""
    name = draw.one(list(QUANTITIES)) if draw.chance(0.6) else ""
    first, second, there, back = draw.one(STORIES[name] if name else ALL)
    if draw.chance(0.5):
        first, second, there = second, first, back
    a, b = draw.one(first), draw.one(second)
    kind = name or ("temperature" if there.startswith(UNCOUNTED) else "")
    n = _amount(draw, a, kind)
    expression = there.replace("{n}", n)
    if draw.chance(0.18 if not kind else 0.08) and kind != "temperature":
        return _compared(draw, n, a, b, expression)
    shown = draw.shown(n, words=0.12) if not n.startswith("-") else n
    question = draw.say(QUANTITIES[name][1] if name else PLAIN, n=shown, a=a, b=b, w=person(draw), c=draw.one(PLACES), e=draw.integer(2, 30))
    places = draw.integer(1, 3) if draw.chance(0.08) else 6
    if places < 6:
        question = draw.say(ROUNDED, q=question, d=places).replace("1 decimals", "1 decimal").replace("1 decimal places", "1 decimal place")
    return _made(draw, question, f"print(round({expression}, {places}))", f"{n} {a} is {{r}} {b}.")


def _compared(draw: Draw, n: str, a: str, b: str, expression: str) -> Exchange:
    value = float(eval(expression)) * draw.one([0.5, 0.8, 0.9, 1.1, 1.25, 2])
    m = str(round(value)) if value >= 5 else f"{value:.2f}"
    if draw.chance(0.5):
        return _made(draw, draw.say(COMPARE, n=n, m=m, a=a, b=b), f"print({expression} > {m})", "{r}.")
    question = draw.say(WHICH, n=n, m=m, a=a, b=b, w=person(draw))
    return _made(draw, question, f"print('{n} {a}' if {expression} > {m} else '{m} {b}')", "It is {r}.")


def mixed(draw: Draw) -> Exchange:
    """Feet and inches, pounds and ounces, stone and pounds, seconds as hours, days as weeks."""
    bank, code, answer = draw.one(MIXED)
    slots = {"f": draw.integer(3, 9), "i": draw.integer(1, 11), "g": draw.integer(7, 20), "k": draw.integer(1000, 90000), "d": draw.integer(15, 400)}
    question = draw.say(bank, w=person(draw), **slots)
    for slot, value in slots.items():
        code = code.replace("{" + slot + "}", str(value))
    return _made(draw, question, code, answer)


def _made(draw: Draw, question: str, code: str, answer: str) -> Exchange:
    output = execute(code)
    return Exchange(typed(draw, question, lower=False), (Call(code, output),), answer.replace("{r}", output))


KINDS: list[Kind] = [("units", 13, units), ("units", 2, mixed)]
