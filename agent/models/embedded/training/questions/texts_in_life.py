"""Names, signs, notices and labels in everyday situations: what they cost, hold, become; names in code.

A row is templates, code, answer and a maker of its slots; `told` fills it. `{b}` is the text as it is,
`{q}` in quotes, `{x!}` any slot in quotes.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samara.agent.models.embedded.reader import NOTED
from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, typo
from samara.agent.models.embedded.training.questions.texts_drawn import (
    answered,
    plain_sentence,
    quoted,
    simple_word,
)
from samara.agent.models.embedded.training.questions.turns_texts import ON_SENTENCE, ON_TEXT
from samara.agent.models.embedded.training.questions.words import fake_word
from samara.agent.models.embedded.training.questions.words_asked import (
    AFTER,
    GROUPS,
    PEOPLE,
    SAID,
    SURNAMES,
)

Slots = dict[str, Any]
Row = tuple[list[str], str, str, Callable[[Draw], Slots]]
TOTAL, CHARS, WORDS, TIMES, IS, THEY, THERE, SAME = "The answer is {r}.", "It has {r} characters.", "It has {r} words.", "It appears {r} times.", "It is {r}.", "They are {r}.", "There are {r}.", "The same: {r}."
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
SHORT = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"]
CALLED = [*PEOPLE, "Penelope", "Maximilian", "Guinevere", "Bartholomew", "Seraphina", "Theodora", "Ignatius", "Wilhelmina", "Cornelius", "Araminta", "Sebastian", "Annabelle", "Marmaduke", "Evangeline", "Oluwaseun", "Anastasia", "Thaddeus", "Rupert", "Ottilie", "Montgomery", "Chidi", "Zuleika", "Fergus", "Delphine", "Archibald", "Lucinda", "Gwendolyn", "Ptolemy"]
SHOPS = ["Northern Star", "The Rusty Anchor", "Harbour View Bakery", "Willow Cottage", "Golden Fleece Inn", "Second Chance Books", "Blue Door Dental", "The Crooked Spoon", "Riverside Cycles", "Little Acorns Nursery", "Salt and Barley", "Old Forge Garage", "Sunny Side Laundry", "Maple Street Vets", "Silver Needle Tailors", "Hilltop Riding School", "The Quiet Corner Cafe", "Four Seasons Florist", "Copper Kettle Tearoom", "Lighthouse Physio", "Kite and Compass Tours", "Owl Lane Pharmacy"]
MESSAGES = ["Happy birthday Grandma", "Just married", "Forever in our hearts", "Gone fishing", "Best mum in town", "With love from all of us", "Good luck in Canada", "Thirty years and counting", "Class of 2026", "Welcome home soldier", "To my favourite nurse", "Second place is fine too", "Winner of the egg race", "Rest in peace old friend", "Property of the choir", "Congratulations on your retirement", "Keep off the dough", "Made with butter and hope", "No cold callers", "Captain of the ward"]
ADS = ["Piano for sale needs tuning collect in person", "Lost tabby cat near the canal answers to Biscuit", "Student seeks quiet room from September", "Garage to let in Mill Lane dry and secure", "Babysitter wanted two evenings a week", "Free kittens to good homes only", "Pram hardly used pick up before Sunday", "Retired teacher offers Latin lessons", "Wanted old radios in any condition", "Oak table and six chairs cheap", "Plumber with van takes small jobs", "Bicycle stolen outside the library reward offered", "Allotment holder swaps leeks for jam jars", "Cleaner needed Fridays from nine to noon"]
NOTICES = [("The clinic is closed on Saturday", "Saturday", "Wednesday"), ("Bin collection moves to Monday this week", "Monday", "Wednesday"), ("The meeting takes place in the library", "library", "canteen"), ("Please return all keys to Martha", "Martha", "Gerald"), ("The bus leaves at noon from gate 4", "noon", "midnight"), ("Your order of roses is ready", "roses", "tulips"), ("Visitors must wear blue badges", "blue", "yellow"), ("Dear customer your parcel is late", "parcel", "letter"), ("The yoga class starts in April", "April", "June"), ("Mrs Hobbs teaches geography upstairs", "geography", "history"), ("Feed the hens twice a day", "hens", "ducks"), ("The soup of the day is leek", "leek", "lentil"), ("Take one tablet before breakfast", "breakfast", "supper"), ("Parking is free for members", "members", "guests"), ("Grandad was born in Cardiff", "Cardiff", "Swansea"), ("The lift is out of order until Friday", "Friday", "Sunday"), ("Our head office is in Madrid", "Madrid", "Porto")]
LETTERS_FOR = ["Dear {m}, your appointment is confirmed", "Hello {m}, thank you for your order", "We are pleased to invite {m} to the gala", "This is to certify that {m} has passed the test", "{m} owes the library two books", "Goodbye {m}, we will miss you"]
LABELS = ["customer name", "overtime hours left", "order date", "billing street line", "max retry count", "user login time", "is already paid", "price per unit", "number of guests", "room temperature", "first day of school", "delivery slot", "bank holiday list", "parent phone number", "tax rate in percent", "default font size", "blood pressure reading", "next bus stop", "invoice due date", "average wait time", "remaining leave days", "ward bed count", "annual turnover", "stock on hand", "last seen online", "free parking spaces", "night shift bonus", "recipe step count"]
HEADINGS = ["Ten Ways To Fold A Napkin", "Our Summer Opening Hours", "Why My Tomatoes Split", "A Beginner Guide To Sourdough", "Jobs And Apprenticeships", "Frequently Asked Questions", "Meet The New Vet", "Walking Routes Around The Lake", "How To Reset Your Password", "Terms And Conditions", "Lost Property Office", "What To Pack For Camp", "Five Cheap Suppers", "The Story Of Our Mill"]
WRONG_CASE = ["gOOD mORNING tEAM", "dEAR sIR OR mADAM", "tHANK YOU FOR YOUR EMAIL", "mEETING mINUTES", "sEE YOU ON mONDAY", "rE: bROKEN bOILER", "bEST wISHES, eDITH", "mY nAME IS pAVEL"]


def told(draw: Draw, rows: list[Row]) -> Exchange:
    """A row with its slots filled, as somebody types it."""
    bank, program, answer, maker = draw.rng.choices(rows, [len(row[0]) + 2 for row in rows])[0]
    slots = maker(draw)
    skeleton = draw.expand(draw.template(bank))
    if draw.chance(0.08):
        skeleton = typo(draw, skeleton)
    if draw.chance(0.2):
        skeleton = skeleton.lower()
    starts, ends = skeleton.startswith("{"), skeleton.endswith("}")
    shown: dict[str, str] = {}
    for name, value in slots.items():
        shown[name] = _listed(draw, value) if isinstance(value, list) else draw.shown(str(value), words=0.2) if isinstance(value, int) else str(value)
        skeleton = skeleton.replace("{" + name + "!}", quoted(draw, shown[name]) if "{" + name + "!}" in skeleton else "")
    if "{q}" in skeleton:
        shown["q"] = quoted(draw, shown["b"])
    question = fill(skeleton, shown)
    if not starts and question[0].islower() and draw.chance(0.5):
        question = question[0].upper() + question[1:]
    if not ends and question[-1] in "?." and draw.chance(0.25):
        question = question[:-1]
    elif not ends and question[-1].isalnum() and draw.chance(0.25):
        question += draw.one(["?", ".", " please", ", thanks", " thank you"])
    if not ends and draw.chance(0.08):
        after = fill(draw.expand(draw.one(AFTER)), {"k": str(draw.integer(2, 40))})
        question = f"{question}{'' if question[-1] in '?.!' else '.'} {after}"
    for name, value in slots.items():
        program, answer = program.replace("{" + name + "}", repr(value)), answer.replace("{" + name + "}", str(value))
    return answered(question.replace("please please", "please"), program, answer)


def _listed(draw: Draw, items: list[Any]) -> str:
    parts, x = [str(item) for item in items], draw.rng.random()
    return ", ".join(parts) if x < 0.6 else f"{', '.join(parts[:-1])} and {parts[-1]}" if x < 0.85 else "; ".join(parts) if x < 0.93 else " / ".join(parts)


def _price(draw: Draw) -> Slots:
    """A price for each, a fee, as they are said and as numbers."""
    p, f = draw.one([draw.integer(1, 12), round(draw.integer(2, 60) * 0.05, 2), round(draw.integer(5, 40) * 0.25, 2)]), draw.integer(3, 45)
    amount = str(p) if isinstance(p, int) else f"{p:.2f}"
    mark = draw.one(["${}", "£{}", "€{}", "{} euros", "{} dollars", "{} pounds", "{} francs"])
    return {"p": int(p) if p == int(p) else p, "f": f, "m": mark.format(amount), "g": mark.format(f)}


def named(draw: Draw) -> Slots:
    """A given name, another of another length, a letter of it, a place in it, a price."""
    b = draw.one([n for n in CALLED if len(n) > 4])
    o = draw.one([n for n in CALLED if len(n) != len(b)])
    i = draw.integer(1, min(7, len(b) - 2))
    return {"b": b, "o": o, "i": i, "ord": draw.one([ORDINALS[i], SHORT[i]]), "n": draw.integer(2, 24), **_price(draw)}


def shop(draw: Draw) -> Slots:
    """The name of a shop, a boat, a house, or a message on a cake, and a price."""
    b = draw.one(SHOPS) if draw.chance(0.5) else draw.one([m for m in MESSAGES if "2" not in m])
    return {"b": b, "n": draw.integer(2, 24), "lim": draw.integer(len(b) + 1, 60), **_price(draw)}


def advert(draw: Draw) -> Slots:
    """A small ad and what a word costs."""
    b = draw.one(ADS)
    return {"b": b, "n": draw.integer(2, 6), "w": draw.integer(len(b.split()) + 2, 40), **_price(draw)}


def phrase(draw: Draw) -> Slots:
    """Two to four words of no particular kind and a letter of them."""
    b = " ".join(simple_word(draw) for _ in range(draw.integer(2, 3))) if draw.chance(0.5) else str(draw.one(SHOPS + MESSAGES))
    if draw.chance(0.3):
        b = b[0].upper() + b[1:]
    return {"b": b, "c": draw.one([c for c in b.lower() if c.isalpha() and c not in "ai"])}


def notice(draw: Draw) -> Slots:
    """A notice, a word in it and the word that should be there."""
    b, v, x = draw.one(NOTICES)
    return {"b": b, "v": v, "x": x}


def letter(draw: Draw) -> Slots:
    """A letter with a placeholder and who it goes to."""
    who = draw.one(["Mr Banerjee", "Ms Holloway", "Dr Sato", "Anneliese", "the Pattersons", "Kofi", "Professor Lund", draw.one(CALLED)])
    mark = draw.one(["NAME", "XXX", "<name>", "[name]", "{name}", "___"])
    return {"b": draw.one(LETTERS_FOR).replace("{m}", mark), "v": mark, "x": who}


def word(draw: Draw) -> Slots:
    """A word of at least five letters, a place in it, a letter of it, letters guessed."""
    b = simple_word(draw)
    while len(b) < 6:
        b = simple_word(draw)
    i = draw.integer(1, min(7, len(b) - 2))
    guessed = [*draw.rng.sample(sorted(set(b)), min(3, len(set(b)))), draw.one([c for c in "btkzw" if c not in b] or ["q"])]
    draw.rng.shuffle(guessed)
    c = draw.one([c for c in b if b.count(c) > 1] or [b[2]])
    return {"b": b, "i": i, "ord": draw.one([ORDINALS[i], SHORT[i]]), "c": c, "gu": " ".join(guessed), "n": draw.integer(2, 4)}


def chanted(draw: Draw) -> Slots:
    """A short sound and how often it comes."""
    return {"x": draw.one(["ha", "la", "hip", "tick", "boo", "yeah", "na", "woof", "choo", "hey", "knock", "zz", "blah", "oi", "ding"]), "n": draw.integer(3, 9)}


def people(draw: Draw) -> Slots:
    """Several names, a letter, a length that one of them has, one of the names."""
    names = draw.rng.sample(CALLED if draw.chance(0.5) else [s for s in SURNAMES if s.isascii()], draw.integer(4, 7))
    new = draw.one([n for n in CALLED if n not in names])
    return _list(draw, names, new)


def things(draw: Draw) -> Slots:
    """Several things of a kind, or names, with the same slots."""
    if draw.chance(0.3):
        return people(draw)
    group = draw.one(GROUPS)
    new, *items = draw.rng.sample(group, min(len(group), draw.integer(5, 8)))
    return _list(draw, items, new)


def _list(draw: Draw, items: list[str], new: str) -> Slots:
    one = draw.one(items)
    return {"l": items, "v": one, "x": new, "n": len(one), "c": draw.one(items)[0].lower(), "big": draw.one("FGHJKLMNP")}


def guests(draw: Draw) -> Slots:
    """First name and surname, parts of them, a year."""
    f, s, y = draw.one(CALLED), draw.one([s for s in SURNAMES if s.isascii()]), str(draw.integer(1940, 2012))
    return {"b": f"{f} {s}", "mid": f"{f} {draw.one(CALLED)} {s}", "y": y}


def line(draw: Draw) -> Slots:
    """A sentence, a place in it, a count."""
    b = str(draw.one(SAID)) if draw.chance(0.5) else plain_sentence(draw)
    words = b.split()
    i = draw.integer(1, min(5, len(words) - 2)) if len(words) > 3 else 1
    return {"b": b, "i": i, "ord": draw.one([ORDINALS[i], SHORT[i]]), "n": draw.integer(2, 50), "w": draw.integer(2, 5)}


def label(draw: Draw) -> Slots:
    """Words for a variable, and the same name in three styles."""
    b = draw.one(LABELS)
    low = b.split()
    if draw.chance(0.35):
        b = b.title() if draw.chance(0.6) else b.capitalize()
    first, *rest = low
    return {"b": b, "sn": "_".join(low), "cam": first + "".join(x.capitalize() for x in rest), "pas": "".join(x.capitalize() for x in low), "keb": "-".join(low)}


def heading(draw: Draw) -> Slots:
    """A heading of a page, and its slug."""
    b = draw.one(HEADINGS + SHOPS)
    return {"b": b, "low": b.lower(), "sl": b.replace(" ", "-").lower(), "ext": draw.one([".pdf", ".jpg", ".docx", ".html"]), "wc": draw.one(WRONG_CASE)}


NAMES_OF_THINGS: list[Row] = [
    (["[The baby next door|The new puppy|Our kitten|My godchild|The foal] [is called|was named|will be called] {b}. How many letters [is that|has the name]?", "I'm embroidering {b} on a bib, a different thread for every letter. How many threads?", "{b} goes on the locker in stick-on letters. How many should I buy?", "wooden letters for the nursery door, the name is {b}, how many pieces?", "We named the boat {b}; the painter needs to know how many letters that is.", "hangman, I picked {b}. how many dashes do I draw?", "a bead bracelet that says {b} takes how many letter beads?", "Every letter of {b} gets its own biscuit. How many biscuits do I bake?", "{b} is my name and the form has one box per letter. How many boxes do I fill?", "her name's {b}... that's how many letters?", "[The kids|My pupils] each hold up one letter to spell {b}. How many kids do we need?", "#H bunting with one flag a letter, spelling {b}. flags needed?"], "print(len({b}))", CHARS, named),
    (["the answer to [4 down|12 across|clue 9] is {b}. How many squares is that?", "How many tiles do I lay down in Scrabble for {b}?", "Learning to spell {b} today. Number of letters in it?", "{b} is such a long word, how many letters though?", "spelling bee: the word was {b}. how many letters did she have to say?", "#H I carve {b} into a bench letter by letter. How many letters to carve?"], "print(len({b}))", CHARS, word),
    (["[The stonemason|The engraver|The sign shop|A tattooist|The trophy shop] [charges|wants|asks] {m} [a|per|for each] letter. What [would|does] {b} cost?", "{m} per letter, the name is {b}. Total?", "Bead letters are {m} each. How much for a bracelet saying {b}?", "I want {b} on the mailbox in brass letters at {m} apiece. What do I pay?", "How much is it to have {b} stitched on a cap if every letter is {m}?", "name on the collar: {b}, {m} a letter. price?", "Our dog tag says {b} and each letter comes to {m}, so what's the bill?", "#H For neon letters they bill {m} each; the name would be {b}. What does that come to?"], "print(round(len({b}) * {p}, 6))", TOTAL, named),
    (["Engraving has a basic fee of {g} plus {m} per letter. Price for {b}?", "{g} for setting up and {m} for each letter, we want {b} on the cup. How much in all?", "The jeweller takes {g} flat and then {m} a letter. What would {b} on the locket cost me?", "cap {g}, embroidery {m} per letter, name {b}. what do I pay altogether?"], "print(round({f} + len({b}) * {p}, 6))", TOTAL, named),
    (["[The signwriter|The cake shop|The printer] takes {m} per letter, spaces are free. What will {q} cost?", "{m} a letter, gaps not charged: what does {q} come to?", "Only letters count, {m} each. How much is the inscription {q}?", "painting {q} on the van, {m} for every letter and nothing for the spaces. total?"], "print(round(sum(c.isalpha() for c in {b}) * {p}, 6))", TOTAL, shop),
    (["[The display|The newspaper|The banner firm] bills {m} per character, spaces included. What do we owe for {q}?", "{q} at {m} a character, blanks count too. Price?", "Every character, the spaces too, is {m}. How much would {q} be?", "icing costs {m} per character incl. spaces. What does {q} on a cake cost?"], "print(round(len({b}) * {p}, 6))", TOTAL, shop),
    (["A small ad is {m} a word. Mine reads: {b}", "{b}\n\nthey take {m} per word. cost?", "The paper charges {m} for each word. What will this ad cost me? {b}", "My notice is {q}. At {m} a word, how much is that?", "Telegram, {m} per word: {b}. Price?", "how much to print {q} if words are {m} each?", "#H classifieds, {m} the word. what's the charge for {q}?"], "print(round(len({b}.split()) * {p}, 6))", TOTAL, advert),
    (["A small ad is {m} a word and runs {n} weeks, paid each week. Mine: {b}\nWhat does it cost in all?", "{m} per word per day, the notice {q} hangs for {n} days. Total?", "I want {q} in {n} newspapers at {m} a word in each of them. How much altogether?"], "print(round(len({b}.split()) * {p} * {n}, 6))", TOTAL, advert),
    (["We print {b} on {n} [jerseys|mugs|lanyards|caps]. How many iron-on letters in all?", "{n} cakes, each with {b} in sugar letters. How many sugar letters do I need?", "I write {b} on {n} labels. Letters altogether?", "the name {b} has to go on {n} doors, how many letters do I paint in total?"], "print(len({b}) * {n})", TOTAL, named),
    (["As a punishment I write {q} {n} times. How many words will that be?", "{q} goes on {n} posters. Total number of words printed?", "the parrot said {q} {n} times today. words altogether?", "writing lines again: {n} times {q}. How many words is the whole lot?"], "print(len({b}.split()) * {n})", TOTAL, line),
    (["[The bio|The form field|A gift card|The ticker|The subject line] allows {lim} characters. I wrote {q}. How many have I left?", "max {lim} characters, and {q} is there already. Remaining?", "with {q} typed in a field of {lim} characters, how much room is left?", "How many characters can I still add to {q} if the limit is {lim}?"], "print({lim} - len({b}))", TOTAL, shop),
    (["The ad may have {w} words. So far it says: {b}", "room for {w} words, I've used {q}. How many words left?", "the limit is {w} words; how many more can I add after {q}?"], "print({w} - len({b}.split()))", TOTAL, advert),
    (["Doormat lettering is priced by the word. How many words is {q}?", "The bill for the plaque goes by words. Mine says {q}, so how many words?", "My small ad, how many words does it come to: {b}", "radio wants at most a dozen words. I have: {b} - count them", "the walkie talkie kid said {q}. number of words?", "please count how many words my notice has, it goes {q}", "#H For the noticeboard: {b}\nHow many words is this"], "print(len({b}.split()))", WORDS, advert),
    (["How long is {q} with the spaces? [The engraver|The cake lady|The app] wants the number of characters.", "characters incl. spaces on the ring: {b}", "I'm having {q} engraved, spaces cost too. How many characters in total?", "Icing {q}: how many characters, counting gaps?"], "print(len({b}))", CHARS, shop),
    (["how many {c}'s in {b}", "{b} - how many {c}'s are there", "number of {c}s in the words {b}", "I ran out of the letter {c}. How many do I need for {q}?", "the sign {q} has lost all its {c!} letters, how many is that?", "stencils: how often do I use the {c!} for {b}", "count {c!} in {b}", "for {q}, how many {c} stickers", "the {c!} on my typewriter is faint. In {q} how many times does it matter?", "we sell letter balloons. customer wants {q}, how many of them are {c!}?", "#H how many letter {c!} are there if I put up {q}?"], "print({b}.lower().count({c}))", TIMES, phrase),
    (["how many vowels in {b}", "{b}: the vowels, how many of them", "the choir holds every vowel of {q}. How many vowels?", "count up vowels for me: {b}", "consider {q}. how many of its letters are a, e, i, o or u?", "#H speech therapy sheet says {q}, how many vowels does the child say?"], "print(sum(c in 'aeiou' for c in {b}.lower()))", "It has {r} vowels.", phrase),
    (["not the vowels, only the other letters of {b}: how many?", "how many consonants in {b}", "Without the vowels, how many letters are in the word {b}?", "{b}: count just the consonants please", "Wheel of fortune, the board shows {q}. How many consonants could I win money on?"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {b}.lower()))", "It has {r} consonants.", word),
    (["[The twins are|Our cats are|My neighbours are] {b} and {o}. How many letters do both names have together?", "{b} & {o} on the wedding cake, how many sugar letters without the &?", "door sign with two names, {b} and {o}: letters in total?"], "print(len({b}) + len({o}))", "They have {r} letters.", named),
    (["{b} or {o}, which of the two names takes more letters?", "two names on the shortlist, {b} and {o}. Which one is longer?", "My wife likes {b}, I like {o}. Which is the longer name?"], "print(max({b}, {o}, key=len))", IS, named),
    (["{b} or {o}: I want the shorter one for the tattoo. Which is it?", "cheaper engraving means fewer letters: {b} or {o}?", "which of the names {b} and {o} is quicker to write, going by letters?"], "print(min({b}, {o}, key=len))", IS, named),
    (["By how many letters is the name {b} longer or shorter than {o}?", "{b} and {o}: difference in letters?", "if we rename the dog from {b} to {o}, how many letters does the tag differ in length?"], "print(abs(len({b}) - len({o})))", "The difference is {r}.", named),
    (["My {ord} across crosses the {ord} letter of {b}. Which letter?", "{b} goes down and I need its {ord} letter", "which letter comes {ord} in the name {b}", "Pick the {ord} letter of {b}, it's for the treasure hunt", "the bank asks for the {ord} letter of my password {b}. which one is it?", "#H Security question: {ord} character of {b}?"], "print({b}[{i}])", IS, named),
    (["{x!} {n} times over, written as one word", "say {x!} {n} times with nothing in between", "{x!} x {n}, no gaps", "type {x} again and again, {n} times in all and no spaces", "the song goes {x!} {n} times. Write it without spaces"], "print({x} * {n})", "{r}", chanted),
    (["Word chain: someone said {b}. Which letter must the next word start with?", "{b} - and my word has to begin with its last letter, which is?", "we play shiritori. after {b}, what letter is next?"], "print({b}[-1])", IS, word),
    (["Hangman. The word is {b}, guessed so far: {gu}. What does the board show? (_ for the rest)", "Show {q} with _ for every letter that isn't one of {gu}", "letters found: {gu}. The secret word is {b}. Write it with _ where a letter is missing"], "print(''.join(c if c in {gu} else '_' for c in {b}))", "{r}", word),
    (["In hangman my word is {b} and they guess {c!}. At which positions do I write it?", "at what places does {c!} stand in {q}, counting from 1?", "{b}: all positions of {c!} please (first letter = 1)", "where in {q} do I find the letter {c!}? every place, the first letter is 1", "list each position of {c!} in the word {b}"], "print([i + 1 for i, c in enumerate({b}) if c == {c}])", "The positions are {r}.", word),
    (["[The sign|Our notice|The memo|The slide|The card] says {q}, but it's {x} not {v}. Corrected version?", "it's no longer {v}, it's {x}. Rewrite: {b}", "{v} is wrong in {q}, {x} is right. How should it go?", "wrong word! {b}\n{v} should be {x}", "please update {q}: {x} instead of {v}", "{b}\nswap {v} for {x}", "They've switched {v} to {x}, so how must {q} read now?", "last year's poster: {b}. this year it's {x}, so put that where {v} was", "#H {q} is out of date, {v} has become {x}. new text?"], "print({b}.replace({v}, {x}))", "{r}", notice),
    (["Mail merge by hand: put {x} where it says {v} in: {b}", "template {q}, fill in {x} for {v}", "{b}\n{v} = {x}, how does it read?", "the placeholder {v} in {q} stands for {x}. Final text?", "fill the gap {v} with {x}: {b}"], "print({b}.replace({v}, {x}))", "{r}", letter),
    (["Name badge for {b}: first name and only the initial of the surname with a dot.", "{b} shortened to first name plus initial, like Anna B.", "to protect privacy we print {b} as first name and first letter of the last name with a point"], "print({b}.split()[0] + ' ' + {b}.split()[-1][0] + '.')", "{r}", guests),
    (["Citation style: {b} with only the first initial, a dot, and the surname.", "write {b} as initial dot surname", "the scoreboard has no room: {b} as first letter, full stop, family name"], "print({b}[0] + '. ' + {b}.split()[-1])", "{r}", guests),
    (["Initials of {mid}?", "cufflinks with the initials of {mid}, what letters?", "{mid} - monogram?", "my file is signed by {mid}, initials only please", "what would {mid} write as initials", "#H towels get a monogram. Grandpa was {mid}. Letters?"], "print(''.join(x[0] for x in {mid}.split()).upper())", "{r}", guests),
    (["user name = surname in small letters and the year of birth. {b}, born {y}?", "logins are made of the last name, lower case, followed by the birth year. What is it for {b}, {y}?", "{b} was born in {y}. The login is lowercase surname plus that year:"], "print({b}.split()[-1].lower() + {y})", "{r}", guests),
    (["how many letters has the full name {b}, without the space?", "My full name is {b}. How many letters would I have to write?", "passport name {b}, letters only, how many?", "{b} signs every page in full. Letters per signature?"], "print(sum(c.isalpha() for c in {b}))", "It has {r} letters.", guests),
    (["Names A to {big} queue on the left. Who of {l} goes left?", "desk 1 serves surnames up to the letter {big}. Which of {l} are that?", "which of {l} begin with {big} or an earlier letter?"], "print([x for x in {l} if x[0].upper() <= {big}])", THEY, people),
    (["Names after {big} in the alphabet go to desk 2. Who of {l} is that?", "which of {l} start with a letter later than {big}?"], "print([x for x in {l} if x[0].upper() > {big}])", THEY, people),
    (["how many of {l} have exactly {n} letters?", "of the following, how many are {n} letters long? {l}", "crossword slot of {n}: how many of {l} fit exactly?"], "print(sum(len(x) == {n} for x in {l}))", THERE, things),
    (["Whoever starts with {c!} gets a prize. Who among {l}?", "{l}\npick those beginning with {c!}", "from the register ({l}) only those with {c!} at the front"], "print([x for x in {l} if x.lower().startswith({c})])", THEY, people),
    (["{v} has dropped out and {x} takes the place: {l}. New list?", "replace {v} by {x} in the line-up {l}", "team: {l}. {v} is ill, {x} plays instead. who's playing?"], "print([{x} if x == {v} else x for x in {l}])", "The list is {r}.", people),
    (["in {l} swap {v} for {x}", "there's no {v} today, take {x} instead: {l}", "{l}\n{v} should be {x}, correct the list", "I wrote {v} but meant {x}. The list was {l}"], "print([{x} if x == {v} else x for x in {l}])", "The list is {r}.", things),
    (["{x} joins at the end of {l}. The list now?", "add {x} to the back of the queue {l}", "{l}, and then {x} turned up too. list?"], "print({l} + [{x}])", "The list is {r}.", people),
    (["{x} pushed in at the front of {l}. Order now?", "put {x} first, before {l}"], "print([{x}] + {l})", "The list is {r}.", people),
    (["how many of {l} stand before {v}?", "in the queue {l}, how many are ahead of {v}?", "waiting: {l}. How many get served before {v}?"], "print({l}.index({v}))", THERE, people),
    (["how many come after {v} in {l}?", "the waiting list is {l}. How many are behind {v}?"], "data = {l}\nprint(len(data) - data.index({v}) - 1)", THERE, people),
    (["for the [spice rack|shelf|catalogue|programme] I need these a to z: {l}", "the [files|jars|cards] should stand a to z: {l}", "I'm labelling pigeonholes A-Z for {l}. In what order?", "alphabetical please, they're all mixed up: {l}"], "print(sorted({l}, key=str.lower))", "In order: {r}.", things),
    (["{l} - seat them alphabetically", "call the roll in alphabetical order, class is {l}", "the choir stands a to z by name: {l}"], "print(sorted({l}, key=str.lower))", "In order: {r}.", people),
    (["shortest first please: {l}", "sort by length, short ones in front: {l}", "{l}, the fewer letters the earlier. what order?"], "print(sorted({l}, key=len))", "In order: {r}.", things),
]
NAMES_IN_CODE: list[Row] = [
    (["[variable|column|field] name for {q} in camelCase?", "camelCase please: {b}", "Java people write camelCase. How would they write {q}?", "turn {q} into camelCase, first word small, the others with a capital, no spaces", "{b} -> lower camel case", "I'm naming a function after {q}, camelCase, what is it called?", "json key in camelCase for {q}", "convert to camelcase: {b}", "#H camel case, starting small: what becomes of {q}?"], "words = {b}.lower().split()\nprint(words[0] + ''.join(x.capitalize() for x in words[1:]))", "{r}", label),
    (["{b} -> snake_case", "python wants snake_case, so {q} becomes what?", "snake case please: {b}", "underscore style, all lower case, for {q}", "what would I call the column {q} if the database uses snake case?", "#H PEP8 name for {q}, i.e. small letters with underscores"], "print({b}.replace(' ', '_').lower())", "{r}", label),
    (["class name for {q}: PascalCase", "{b} -> PascalCase", "every word capitalised and stuck together (PascalCase): {b}", "I need {q} as a class name in upper camel case"], "print(''.join(x.capitalize() for x in {b}.split()))", "{r}", label),
    (["constant name for {q}: capitals with underscores", "{b} as SCREAMING_SNAKE_CASE", "env variable style (upper case, _ between words) of {q}"], "print({b}.replace(' ', '_').upper())", "{r}", label),
    (["{b} as kebab-case", "css class for {q}, kebab-case", "lower case with hyphens: {b}", "kebab case of {q} please"], "print({b}.replace(' ', '-').lower())", "{r}", label),
    (["url for the page {b}: [small letters and hyphens|lower case, dashes for spaces], what's the slug?", "slug of {q} please", "{b} - turn that into a web address part in lowercase with hyphens", "our blog post is called {b}. Slug?", "I'm publishing {q}. how does the link end, lowercase and hyphens?", "permalink for the article {b}", "#H #H which slug would the page {q} get?"], "print({b}.replace(' ', '-').lower())", "{r}", heading),
    (["{cam} -> snake_case", "rename {cam} to snake case", "our old code says {cam}, the new rules want underscores and small letters"], "print(''.join('_' + c.lower() if c.isupper() else c for c in {cam}))", "{r}", label),
    (["{sn} -> PascalCase", "turn {sn} into PascalCase", "class name made of {sn}, each part capitalised, no underscores"], "print(''.join(x.capitalize() for x in {sn}.split('_')))", "{r}", label),
    (["{sn} with spaces instead of the underscores", "column header {sn}, show it to people with spaces", "make {sn} readable: spaces for underscores"], "print({sn}.replace('_', ' '))", "{r}", label),
    (["{sn} as a heading: spaces for the underscores and each word capitalised", "table header from {sn} in title case without underscores", "pretty print the column name {sn}, Title Case With Spaces"], "print({sn}.replace('_', ' ').title())", "{r}", label),
    (["the slug {sl} back into words please, spaces for the hyphens", "{sl}: replace every - with a space", "which words are in the link {sl}? put spaces for the dashes"], "print({sl}.replace('-', ' '))", "{r}", heading),
    (["{sl} back into a title, capital on every word, no hyphens", "link says {sl}; the headline in title case was?"], "print({sl}.replace('-', ' ').title())", "{r}", heading),
    (["file name from {q}: lower case, underscores, ending {ext!}", "I save {q} as lowercase with underscores plus {ext!}. file name?"], "print({b}.replace(' ', '_').lower() + {ext})", "{r}", heading),
    (["title case for the [subject line|heading|agenda item|menu]: {low}", "the [subject line|slide title] {low} needs a capital on every word", "Turn the line into title case: {low}", "{low} - each word with a capital please", "headline caps: {low}"], "print({low}.title())", "{r}", heading),
    (["LOUDER, all capitals: {low}", "loud please, capitals only: {low}", "{low} - but shouting", "say it in capital letters, {low}", "the warning sign should scream: {low}", "#H yell {low!} in writing, all caps"], "print({low}.upper())", "{r}", heading),
    (["{wc!} has big and small letters the wrong way round, flip each one", "swap capitals and small letters in {wc!}", "{wc}\nupper and lower case are mixed up, exchange them", "oh no, my shift key was inverted. fix {wc!}", "invert the case: {wc}"], "print({wc}.swapcase())", "{r}", heading),
]


def texts_in_life(draw: Draw) -> Exchange:
    """A name, a sign, a notice or a list of people in an everyday situation."""
    return told(draw, NAMES_OF_THINGS)


def names_in_code(draw: Draw) -> Exchange:
    """Cases and names of variables, files, pages."""
    return told(draw, NAMES_IN_CODE)


TELLS = ["The heading is {t}", "Here is my [text|line|slogan]: {t}", "I have the text {t}", "The text is {t}", "Let's take {t}", "We chose {t} [as our motto|for the programme]"]
TELLS_NAME = ["[The|Our] [shop|boat|team|blog|choir] is called {t}", "My [boat|blog|band] has the name {t}", "[The|Our] [van|letterhead|door|awning] says {t}", "we named it {t}"]
TELLS_MESSAGE = ["[The|Our] [sign|banner|card|cake] [reads|says|has on it] {t}", "the message goes {t}", "on the mug it says {t}"]


def kept_text(draw: Draw) -> list[Exchange]:
    """A text is told, then worked on in later turns."""
    single, called = draw.chance(0.4), draw.chance(0.5)
    text = fake_word(draw).capitalize() + draw.one(["", str(draw.integer(2, 99))]) if single else str(draw.one(SHOPS if called else MESSAGES))
    tells = TELLS if draw.chance(0.3) else TELLS_NAME if single or called else TELLS_MESSAGE
    made = [Exchange(draw.say(tells, t=text if single or draw.chance(0.4) else quoted(draw, text)) + draw.one(["", ".", ""]), (), NOTED)]
    rows = [r for r in (ON_TEXT if single else ON_SENTENCE) if "{c}" not in r[1] and "{n}" not in r[1]]
    for asked, code, answer, new in draw.rng.sample(rows, draw.one([1, 2])):
        made.append(answered(draw.say(asked), code.replace("{w}", repr(text)), answer))
        if new:
            text = made[-1].calls[0].output
    return made


KINDS: list[Kind] = [("text", 28, texts_in_life), ("text", 9, names_in_code), ("text", 6, kept_text)]
