"""Facts told and asked for later, passages to quote from: the model learns only *when* to quote.

What it writes then is `QUOTE`; which sentence answers is found by the reader (see `reader.py`).
Where the `memory_save` tool is offered, what it was told to remember is handed to it (`model.py`).
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, dress
from samara.agent.models.embedded.training.questions.csv_tables import (
    CITIES,
    COUNTRIES,
    FOODS,
    MONTHS,
    WEEKDAYS,
)
from samara.agent.models.embedded.training.questions.words import (
    NAMES,
    fake_word,
    percentage,
    person,
    thing,
    word_problem,
)

OWNED = ["name", "first name", "last name", "nickname", "birthday", "favourite colour", "favorite color", "favourite food", "favorite band", "cupboard code", "wifi password", "door code", "phone number", "room number", "hotel", "boss", "teacher", "dentist", "doctor", "sister's name", "brother's name", "dog's name", "cat", "wife", "husband", "daughter", "son", "job", "company", "team", "project", "deadline", "flight number", "train", "address", "street", "city", "home town", "car", "bike", "number plate", "shoe size", "blood type", "allergy", "budget", "username", "customer number", "booking reference", "order number", "seat", "parking spot", "gym", "bank", "school", "course", "landlord", "neighbour", "office", "shift", "meeting", "appointment", "anniversary", "target weight", "lucky number", "mother's maiden name", "desk", "badge number", "printer", "server", "invoice number", "size", "language", "time zone", "hobby", "plant", "boat", "codename", "contact", "lawyer", "supplier", "best friend"]
OTHERS = ["the meeting", "the party", "the exam", "the concert", "the office", "the spare key", "the garage code", "the safe combination", "the server", "the launch", "the project deadline", "the train", "the flight", "the shop", "the wedding", "the code word", "the dentist appointment", "the budget for the trip", "the gate code", "the alarm code", "the report", "the rent", "the interview", "the printer", "the recycling", "the barbecue", "the delivery", "the parking space", "the main contact", "the supplier", "the backup", "the client"]
PEOPLE = ["lives in {v}", "works at {v}", "likes {v}", "is allergic to {v}", "was born in {v}", "is from {v}", "speaks {v}", "plays {v}", "has a dog called {v}", "drives a {v}", "moved to {v}", "studies {v}", "hates {v}", "prefers {v}"]
ASK_PEOPLE = ["where does {w} live?", "where does {w} work?", "what does {w} like?", "what is {w} allergic to?", "where was {w} born?", "where is {w} from?", "what language does {w} speak?", "what does {w} play?", "what is the name of {w}'s dog?", "what car does {w} drive?", "where did {w} move?", "what does {w} study?", "what does {w} hate?", "what does {w} prefer?"]
TELL = ["[please |]remember [that |this: |]{f}", "{f}[. please remember that|. remember that|. remember it|. keep that in mind|. don't forget it|. note that down|]", "[note|keep in mind|write down|make a note|don't forget|save|memorise|memorize] [that |this: |: |]{f}", "just so you know, {f}", "for later: {f}", "fyi {f}", "by the way, {f}", "I want you to remember that {f}", "you should know that {f}", "can you remember that {f}?", "could you keep in mind that {f}?", "please store this fact: {f}", "one thing to remember, {f}", "#H hold on to this for me: {f}"]
OWN_ASK = ["what is my {o}?", "what's my {o}[ again|]?", "[do you remember|can you remind me|can you tell me|tell me|remind me] [what |]my {o}[ is|]", "which {o} did I [tell you|mention|give you]?", "my {o}?", "what did I say my {o} was?", "so what was my {o}?", "I forgot my {o}, what was it?", "do you know my {o}?", "what {o} do I have?", "what did I tell you about my {o}?", "and my {o} [is|was]?", "hey what was my {o} again", "#H could you say my {o} back to me?"]
OTHER_ASK = ["[when|where|what] is {o}?", "what did I [say|tell you] about {o}?", "remind me about {o}", "do you remember {o}?", "what was {o} again?", "what do you know about {o}?", "I forgot, [when|where|what] is {o}?", "and {o}?", "tell me again about {o}", "what have I told you about {o}", "#H refresh my memory on {o}"]
SAID = ["what did I [just |]tell you?", "what did I ask you to remember?", "what do you remember[ about me|]?", "what should you remember?", "what was it that I told you [before|earlier]?", "do you remember what I said?"]

SUBJECTS = ["The {x} museum", "The old bridge", "The company", "{p}", "The village of {x}", "The {x} festival", "The new library", "The river {x}", "The harbour", "Our hotel", "The report", "The garden", "The lighthouse", "The recipe", "The {x} engine", "The treaty", "The school", "This device", "The book", "The team", "The contract", "The warranty", "The train line", "The app", "The committee", "The bakery", "The {x} beetle", "The painting", "The expedition", "The {x} server", "The policy", "The shop"]
DOES = ["was [opened|founded|built|started|established] in {y} by {p}", "is [known|famous] for its {t}", "opens at {h} and closes at {h}", "costs {n} euros for adults and {n} for children", "lies {n} kilometres [north|south|east|west] of {c}", "has {n} rooms and a large {z}", "was [damaged|destroyed|repaired|closed] [in|after] {y}", "[sells|makes|exports|produces] {t} and {t}", "is made of [stone|wood|glass|steel|brick]", "employs about {n} people", "belongs to {p}", "[must|can|may] be [returned|cancelled|renewed] within {n} days", "[needs|uses|requires] {n} litres of water a day", "moved to {c} because the rent was too high", "was named after {p}, who was born in {c}", "runs every {n} minutes[ on weekdays| on Sundays|]", "won the prize in {y}", "is open only in {m}", "feeds on {t} and lives in {k}", "will be moved to {d}", "was painted by {p} in {y}", "should be kept [dry|cold|away from light]", "is closed on {d}", "is maintained by {p}", "covers {n} pages", "[starts|begins] on {d} at {h}", "lost {n} visitors last year", "was first described by {p}"]
MOREOVER = ["In {y} it was sold to {p}.", "Visitors come mostly from {k}.", "Tickets are sold at the entrance.", "Nobody knows who designed it.", "The {z} is on the second floor.", "It rains there in {m}.", "{p} wrote about it in a letter to {p}.", "The oldest part dates from {y}.", "Dogs are not allowed.", "A guide costs {n} dollars.", "The manager, {p}, lives in {c}.", "Payment is due on {d}.", "For questions write to {p}.", "Its main colour is [red|blue|green|white].", "Refunds take up to {n} days.", "The best season is {m}.", "Breakfast is served until {h}.", "Parking is free after {h}.", "It weighs {n} kilograms.", "Children under {s} travel free.", "The password must have {s} characters.", "The owner keeps {s} goats.", "Before that it had been a {z}."]
WHAT = ["who [founded|built|owns|runs|painted|described|wrote about|bought|manages|maintains] [it|this|the {z}|{S}]?", "when was [it|{S}] [opened|built|founded|sold|repaired|closed|damaged]?", "[where|in which place] is {S}?", "where does [the manager|it|the owner|{S}] [live|come from|lie]?", "when does [it|{S}] [open|close|start|run]?", "what is [it|{S}] [known for|famous for|made of|named after]?", "how much [is a ticket|does it cost|does a guide cost|do children pay]?", "which day is [it|{S}] closed?", "what colour is it?", "what does [it|{S}] [sell|make|produce|feed on|need]?", "why did [it|{S}] move?", "how [old|heavy|large|long|far away] is [it|{S}]?", "how many [people|rooms|visitors|pages] does [it|{S}] have?", "until when is breakfast served?", "what are the rules about dogs?", "how long do refunds take?", "when is parking free?", "who was [it|{S}] named after?", "what happened in {y}?", "what does the text say about [{S}|tickets|dogs|payment]?", "how often does it run?", "what is the best season?", "which month is it open?", "who should I write to?", "who should be contacted with questions?"]
AROUND = ["{t} {q}", "{t}\n\n{q}", "{t}\n{q}", "[Read|Here is|Look at|Consider] [this|the following|the text|this passage|this paragraph]: {t} {q}", "[text|passage|context|article|note]: {t}\n[question|q]: {q}", "{q}\n\n{t}", "\"{t}\" {q}", "[According to|From|Based on|Using] [this|the text|the passage|the following]: {t} {q}", "{t} [From this|According to the text|Given that], {q}", "[answer from the text|find the answer in this text|use only this text][:|.] {t} {q}", "my notes say: {t} {q}", "I got this email: {t} {q}", "the manual says: {t} {q}", "#H I was sent the following. {t} So, {q}"]


def _value(draw: Draw) -> str:
    x = draw.rng.random()
    if x < 0.25:
        return str(draw.integer(2, 99999))
    if x < 0.45:
        return str(draw.one([*CITIES, *COUNTRIES]))
    if x < 0.6:
        return str(draw.one(NAMES))
    if x < 0.7:
        return f"{draw.one(MONTHS)} {draw.integer(1, 28)}"
    if x < 0.8:
        return str(draw.one(WEEKDAYS)) + draw.expand(f"[| at {draw.integer(1, 12)}[| pm| am]]")
    if x < 0.9:
        return str(draw.one([*FOODS, "blue", "green", "red", "purple", "tennis", "chess", "guitar"]))
    return fake_word(draw).capitalize() if draw.chance(0.5) else f"{fake_word(draw)}{draw.integer(1, 99)}"


def fact(draw: Draw) -> tuple[str, str]:
    """A fact and a question about it."""
    value, x = _value(draw), draw.rng.random()
    if x < 0.55:
        owned = draw.one(OWNED) if draw.chance(0.9) else fake_word(draw)
        told = draw.expand(f"my {owned} is [called |]{value}" if value.isalpha() else f"my {owned} is {value}")
        return told, draw.say(OWN_ASK, o=owned)
    if x < 0.8:
        other = draw.one(OTHERS)
        told = draw.expand(f"{other} is [on |at |in |]{value}")
        return told, draw.say(OTHER_ASK, o=other)
    at, who = draw.integer(0, len(PEOPLE) - 1), person(draw)
    told = draw.say([PEOPLE[at]], v=value)
    ask_for = draw.say([ASK_PEOPLE[at]], w=who) if draw.chance(0.8) else draw.one([f"what do you know about {who}?", f"what did I say about {who}?", f"tell me about {who} again"])
    return f"{who} {told}", ask_for


def remembering(draw: Draw) -> list[Exchange]:
    """Facts told, something between perhaps, and one of them asked for."""
    facts = [fact(draw) for _ in range(draw.one([1, 1, 2, 3]))]
    exchanges = [Exchange(dress(draw, draw.say(TELL, f=told)), (), NOTED) for told, _ in facts]
    if draw.chance(0.35):
        exchanges.append(draw.one([word_problem, percentage])(draw))
    wanted = [draw.one(facts)[1]] if draw.chance(0.8) else [draw.expand(draw.one(SAID))]
    if draw.chance(0.2):
        wanted.append(draw.one(facts)[1])
    exchanges += [Exchange(dress(draw, question), (), QUOTE) for question in wanted]
    return exchanges


def asked_at_once(draw: Draw) -> Exchange:
    """Asked for what was told in another conversation: memory may know."""
    return Exchange(dress(draw, fact(draw)[1] if draw.chance(0.9) else draw.expand(draw.one(SAID))), (), QUOTE)


def passage(draw: Draw) -> Exchange:
    """A text with a question that it answers."""
    subject = _filled(draw, draw.one(SUBJECTS))
    count = draw.one([1, 2, 2, 3])
    sentences = [f"{subject} {_filled(draw, draw.one(DOES))}."]
    sentences += [f"It {_filled(draw, draw.one(DOES))}." if draw.chance(0.5) else _filled(draw, draw.one(MOREOVER)) for _ in range(count)]
    if draw.chance(0.15):
        draw.rng.shuffle(sentences)
    short = subject[0].lower() + subject[1:] if subject.startswith(("The", "Our", "This")) else subject
    question = _filled(draw, draw.one(WHAT)).replace("{S}", short)
    return Exchange(dress(draw, draw.say(AROUND, t=" ".join(sentences), q=question), lower=draw.chance(0.2)), (), QUOTE)


def _filled(draw: Draw, text: str) -> str:
    slots: dict[str, Callable[[], str]] = {"x": lambda: fake_word(draw).capitalize(), "p": lambda: f"{person(draw)} {fake_word(draw).capitalize()}", "y": lambda: str(draw.integer(1400, 2025)), "t": lambda: thing(draw), "h": lambda: draw.one([f"{draw.integer(6, 22)}:{draw.one(['00', '15', '30', '45'])}", f"{draw.integer(1, 12)} {draw.one(['am', 'pm'])}"]), "n": lambda: str(draw.integer(2, 900)), "c": lambda: draw.one(CITIES), "k": lambda: draw.one(COUNTRIES), "z": lambda: draw.one(["kitchen", "tower", "hall", "garden", "school", "station", "church", "bar", "pool", "mill"]), "m": lambda: draw.one(MONTHS), "d": lambda: draw.one(WEEKDAYS), "s": lambda: str(draw.integer(2, 15))}
    text = draw.expand(text)
    for name, made in slots.items():
        while "{" + name + "}" in text:
            text = text.replace("{" + name + "}", made(), 1)
    return text


KINDS: list[Kind] = [("memory", 5, remembering), ("memory", 1, asked_at_once), ("quoting", 5, passage)]
