"""What questions on texts from a desk hold: sentences, names, codes, files, notes, lists.

Each maker draws the slots of a row of `texts_handled_asked`.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.texts_drawn import (
    plain_sentence,
    quoted,
    simple_word,
)
from samara.agent.models.embedded.training.questions.words import fake_word
from samara.agent.models.embedded.training.questions.words_asked import (
    GROUPS,
    PEOPLE,
    SAID,
    SURNAMES,
)

Slots = dict[str, Any]
Maker = Callable[[Draw], Slots]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"]
LETTERS = "abdegilmnoprstu"


def _sentence(draw: Draw) -> str:
    while not (made := str(draw.one(SAID)) if draw.chance(0.45) else plain_sentence(draw)).isascii() or "'" in made or len(made.split()) < 4:
        pass
    return made


def sentence(draw: Draw) -> Slots:
    """A sentence, a word of it, a count, a letter, two letters."""
    text = _sentence(draw)
    words = text.split()
    i = draw.integer(1, min(len(words) - 2, 5))
    c, d = draw.rng.sample(LETTERS, 2)
    # A word that stands in the sentence once, so that its place is plain.
    alone = [w for w in words[1:-1] if words.count(w) == 1] or [words[1]]
    return {"b": text, "v": draw.one(alone), "w": words[i], "c": c, "d": d, "n": draw.integer(3, 7), "i": i, "o": ORDINALS[i], "lim": len(text) + draw.integer(3, 90), "fit": len(text) + draw.integer(-9, 9), "lw": draw.integer(20, 90)}


def word(draw: Draw) -> Slots:
    """A word, a letter of it, another, a count."""
    text = simple_word(draw)
    while len(text) < 5:
        text = simple_word(draw)
    return {"b": text, "c": draw.one(text), "d": draw.one("xzkqvo"), "n": draw.integer(2, 4), "p": draw.one(["re", "un", "over", "super", "mini", "pre", "anti"]), "s": draw.one(["ness", "ing", "less", "land", "ville", "ish"])}


def two(draw: Draw) -> Slots:
    """Two words of the same length."""
    first = simple_word(draw)
    second = draw.one([w for w in (simple_word(draw) for _ in range(60)) if len(w) == len(first)] or [first[::-1]])
    if draw.chance(0.5):
        at = draw.integer(0, len(first) - 1)
        second = first[:at] + draw.one("aeiost") + first[at + 1 :]
    return {"a": first, "z": second}


def full_name(draw: Draw) -> Slots:
    """First name, surname, sometimes a middle one, and a firm's domain."""
    first, last = draw.one(PEOPLE), draw.one(SURNAMES)
    while not str(last).isascii():
        last = draw.one(SURNAMES)
    return {"b": f"{first} {last}", "f": first, "s": last, "t": f"{last}, {first}", "m": f"{first} {draw.one(PEOPLE)} {last}", "e": f"@{fake_word(draw)}.{draw.one(['com', 'org', 'net', 'de'])}", "g": draw.one(["Mr. ", "Dr. ", "Ms. ", "Prof. "]), "o": draw.one(PEOPLE)}


def phone(draw: Draw) -> Slots:
    """A number to dial, a card number, an account, with or without signs between."""
    def digits(n: int) -> str:
        return "".join(str(draw.integer(0, 9)) for _ in range(n))
    dial = draw.one([f"+{draw.integer(1, 98)} {digits(3)} {digits(3)} {digits(4)}", f"({digits(3)}) {digits(3)}-{digits(4)}", f"0{digits(3)}/{digits(6)}", f"0{digits(2)}-{digits(4)}-{digits(4)}", f"+{draw.integer(30, 49)} ({digits(2)}) {digits(4)} {digits(3)}", f"0{digits(3)} {digits(6)}"])
    return {"b": dial, "h": f"{digits(3)}-{digits(3)}-{digits(4)}", "k": f"4{digits(draw.one([11, 15, 15]))}", "g": f"{digits(4)} {digits(4)} {digits(4)} {digits(4)}", "n": draw.integer(3, 5)}


def code(draw: Draw) -> Slots:
    """An article or order number of three parts with dashes."""
    letters = "".join(draw.one("ABCDEFGHKLMNPRSTUVWXZ") for _ in range(draw.integer(2, 3)))
    middle, last = str(draw.one([draw.integer(2015, 2031), draw.integer(10, 99), draw.integer(100, 999)])), f"{draw.integer(1, 9999):04d}"
    return {"b": f"{letters}-{middle}-{last}", "j": f"{letters}{draw.integer(10, 9999)}", "p": letters, "n": draw.integer(6, 12), "lo": f"{letters}-{middle}-{last}".lower()}


def file(draw: Draw) -> Slots:
    """A file, its path, a web address."""
    name, kind, new = simple_word(draw), *draw.rng.sample(["pdf", "docx", "jpeg", "png", "txt", "csv", "mp3", "html"], 2)
    folder = [simple_word(draw), draw.one(["photos", "home", "work", "archive", "docs", "backup"])]
    return {"b": f"{name}.{kind}", "k": f".{kind}", "x": f".{new}", "u": f"https://{draw.one(['www.', ''])}{fake_word(draw)}.{draw.one(['com', 'org', 'net'])}/{folder[0]}/{name}", "a": f"/{folder[1]}/{folder[0]}/{name}.{kind}"}


def day(draw: Draw) -> Slots:
    """A date in digits and a sentence with a year in it."""
    y, m, d = draw.integer(1950, 2039), draw.integer(1, 12), draw.integer(1, 28)
    note = draw.one([f"built in {y} by two brothers", f"Founded {y} in a small garage", f"The bridge collapsed in {y} during a storm", f"Born on {d} {MONTHS[m - 1]} {y} in Bergen", f"valid until {MONTHS[m - 1]} {y} only", f"Since {y} nobody has lived here", f"She moved to Lima in {y} and stayed"])
    return {"iso": f"{y}-{m:02d}-{d:02d}", "eu": f"{d:02d}.{m:02d}.{y}", "us": f"{d:02d}/{m:02d}/{y}", "b": note, "y": y}


def note(draw: Draw) -> Slots:
    """A note with numbers, a bracket, an address, a label."""
    who, where = draw.one(PEOPLE), fake_word(draw)
    a, b, c = (draw.integer(2, draw.one([30, 90, 400])) for _ in range(3))
    address = f"{fake_word(draw)}.{fake_word(draw)}@{where}.{draw.one(['com', 'org', 'net'])}"
    inside = draw.one([f"room {a}", "urgent", "second floor", "draft only", f"call {who}", "not confirmed", "back entrance"])
    return {"b": draw.one([f"{who} brought {a} plums, {b} figs and {c} nuts", f"bus {a} at gate {b}, seat {c}", f"{a} chairs downstairs, {b} upstairs, {c} in the shed", f"paid {a} for wood and {b} for nails, {c} still open", f"week one {a} calls, week two {b}, week three {c}"]), "e": draw.one([f"please write to {address} before noon", f"contact {address} for tickets", f"ask {who} or send it to {address} today", f"new address is {address} since May"]), "p": draw.one([f"Meeting with {who} ({inside}) at noon", f"Parcel for {who} ({inside}) arrived", f"Dentist ({inside}) then lunch", f"{who}'s birthday ({inside}) next week".replace("'s", "")]), "k": draw.one([f"Name: {who}", f"Subject: {_sentence(draw)}", f"City: {where.capitalize()}", f"Status: {inside}", f"Colour: {draw.one(['teal', 'ochre', 'lilac'])}", f"Owner: {who} {draw.one(SURNAMES)}"])}


def marked(draw: Draw) -> Slots:
    """Several short sentences, each with a dot; a text with loose blanks; exclamation marks."""
    parts = list(dict.fromkeys(_sentence(draw) for _ in range(draw.integer(2, 4))))
    loose = "".join(w + draw.one([" ", "  ", "   "]) for w in _sentence(draw).split())
    loud = " ".join(f"{draw.one(['Stop', 'Help', 'Wow', 'No way', 'Hurry', 'Goal', 'Watch out', 'Enough', 'Really', 'Look'])}{draw.one(['!', '!!', '!', '?', '.'])}" for _ in range(draw.integer(3, 6)))
    return {"b": ". ".join(parts) + ".", "l": loose.strip().replace(" ", "  ", 1), "x": loud, "c": ", ".join(p.lower() for p in parts)}


def items(draw: Draw) -> Slots:
    """A list of words, one of them, a new one, places in it."""
    group = draw.one(GROUPS)
    chosen = draw.rng.sample(group, draw.integer(4, min(8, len(group))))
    others = [w for w in group if w not in chosen] or ["lemonade"]
    i = draw.integer(1, min(len(chosen) - 1, 5))
    inner = draw.integer(1, len(chosen) - 2)
    return {"l": chosen, "v": chosen[inner], "w": draw.one(others), "n": draw.integer(2, 3), "m": draw.integer(4, 7), "i": i, "o": ORDINALS[i], "c": draw.one(LETTERS)}


def lengths(draw: Draw) -> Slots:
    """A list of words that are all of different lengths."""
    found = items(draw)
    return found if len({len(x) for x in found["l"]}) == len(found["l"]) else lengths(draw)


def vowelled(draw: Draw) -> Slots:
    """A list where one word has the most vowels."""
    found = items(draw)
    counts = sorted(sum(c in "aeiou" for c in x.lower()) for x in found["l"])
    return found if counts[-1] > counts[-2] else vowelled(draw)


def roll(draw: Draw) -> Slots:
    """People with first name and surname, all surnames different."""
    firsts, lasts = draw.rng.sample(PEOPLE, 4), draw.rng.sample([s for s in SURNAMES if s.isascii()], 4)
    return {"l": [f"{f} {s}" for f, s in zip(firsts, lasts, strict=True)]}


def repeated(draw: Draw) -> Slots:
    """A list where some come more than once."""
    kinds = [str(w) for w in draw.rng.sample(draw.one(GROUPS), 4)]
    found = kinds + [draw.one(kinds[:2]) for _ in range(draw.integer(1, 4))] if draw.chance(0.8) else kinds
    draw.rng.shuffle(found)
    return {"l": found, "v": kinds[0]}


def both(draw: Draw) -> Slots:
    """Two lists that overlap."""
    group = draw.one(GROUPS)
    first = draw.rng.sample(group, draw.integer(4, min(6, len(group) - 1)))
    kept = draw.rng.sample(first, draw.integer(1, len(first) - 1))
    second = kept + draw.rng.sample([w for w in group if w not in first], draw.one([0, 1]))
    draw.rng.shuffle(second)
    return {"l": first, "k": second}


def mails(draw: Draw) -> Slots:
    """E-mail addresses at two domains."""
    ends = [f"@{fake_word(draw)}.{draw.one(['com', 'org', 'net', 'edu'])}" for _ in range(2)]
    return {"l": list(dict.fromkeys(f"{draw.one(PEOPLE).lower()}{draw.one(ends)}" for _ in range(4))), "e": draw.one(ends)}


def tokens(draw: Draw) -> Slots:
    """Codes of letters and digits to be filtered or ordered."""
    heads = ["".join(draw.one("ABCDEFGHKLMNPRSTUVWXZ") for _ in range(2)) for _ in range(2)]
    return {"l": list(dict.fromkeys(f"{draw.one(heads)}{draw.integer(100, 999)}" for _ in range(5))), "p": heads[0]}


def places(draw: Draw) -> Slots:
    """A word as the places of its letters in the alphabet."""
    text = plain_word(draw)["b"]
    return {"l": [ord(c) - 96 for c in text]} if len(text) < 9 else places(draw)


def changed(maker: Maker, change: Callable[[Draw, Slots], Slots]) -> Maker:
    """What a maker draws, with some of it changed or more added."""
    def made(draw: Draw) -> Slots:
        slots = maker(draw)
        return {**slots, **change(draw, slots)}
    return made


def plain_word(draw: Draw) -> Slots:
    """A word of the letters a to z."""
    found = word(draw)
    return found if found["b"].isascii() and found["b"].isalpha() else plain_word(draw)


def capitals(draw: Draw) -> Slots:
    """A sentence with names in it."""
    one, other = draw.rng.sample(PEOPLE, 2)
    place = draw.one(["Oslo", "Lisbon", "Nairobi", "Quito", "Bergen", "Osaka"])
    return {"b": draw.one([f"my cousin {one} took the train to {place} with {other}", f"yesterday {one} and {other} cooked for us in {place}", f"the letter from {one} reached {other} in {place}", f"please tell {one} that {other} has left {place}", f"next week {one} shows her photos of {place}"])}


def two_sentences(draw: Draw) -> Slots:
    """Two sentences with different numbers of words."""
    one, other = _sentence(draw), _sentence(draw)
    if len(one.split()) == len(other.split()):
        return two_sentences(draw)
    return {"b": one, "z": other, "y": quoted(draw, other)}


def two_letters(draw: Draw) -> Slots:
    """A sentence and two letters that it has not equally often."""
    found = sentence(draw)
    text = found["b"].lower()
    return found if text.count(found["c"]) != text.count(found["d"]) else two_letters(draw)
