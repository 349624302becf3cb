"""A scene holds the text, and another sentence asks for something: of a word, a line, a list, a number.

Scenes and requests are combined: "Our parrot is called Pepito." and "How many vowels does that give?".
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, typo
from samara.agent.models.embedded.training.questions.messages_and_labels import (
    BLOG,
    ORDERS,
    ORDINAL,
    SAYINGS,
    SMS,
    code,
    note,
)
from samara.agent.models.embedded.training.questions.texts_drawn import (
    answered,
    plain_sentence,
    quoted,
    simple_word,
)
from samara.agent.models.embedded.training.questions.texts_in_life import CALLED, MESSAGES, SHOPS
from samara.agent.models.embedded.training.questions.words_asked import GROUPS, SURNAMES

Slots = dict[str, Any]
Request = tuple[list[str], str, str]
# In a scene `{t}` is the text: bare where it is a name or stands last, else in quotes.
SCENES_NAME = [
    "[my|our] [parrot|hamster|tortoise|baby girl|godson|new colleague|landlady|physio] is called {t}", "the [river|village|hill] behind our house is called {t}", "we christened the [sailing boat|caravan|robot vacuum|sourdough starter] {t}", "{t} is what they want to call the [baby|kitten|new tram line]", "my [dentist|piano teacher|bus driver|midwife] has the odd name {t}", "the heroine of my [play|novel|comic] goes by {t}", "I play the [rogue|wizard|dwarf] {t} in our game group", "my user name on the forum is {t}", "a [cocktail|cheese|perfume|paint shade] sold as {t} caught my eye", "somebody scratched the name {t} into the school desk", "the stray that follows me home, I've named it {t}", "for the [school play|role sheet|puppet show] I need to write {t} on a card", "a pub called {t} has opened on the corner", "the [robin|pony|goat] in the children's book is {t}", "great-grandmother's maiden name was {t}", "on the back of the photo it just says {t}",
    "#H the tugboat in the harbour bears the name {t}", "#H our quiz team calls itself {t}",
]
SCENES_WORD = [
    "today's word in the [newspaper puzzle|spelling app|language course] is {t}", "my daughter has to spell {t} tomorrow", "I drew the word {t} in charades", "the [crossword|quiz] solution turned out to be {t}", "I'm teaching my grandson the word {t}", "in Scrabble I could lay {t} right now", "our exhibition has one word on the wall: {t}", "the magician asked me to think of a word and I took {t}", "a friend learning English stumbled over {t}", "the [neon letters|fridge magnets] spell {t}", "I typed {t} into the label maker", "the secret word for the treasure hunt is {t}", "the stamp set shows {t}", "grandpa's favourite word is {t}", "the word {t} looks funny to me", "the last entry in my notebook is {t}", "#H the fortune cookie held one single word, {t}",
]
SCENES_LINE = [
    "the [sticker|plaque|T-shirt|beer mat|doormat] says {t}", "the note on the fridge reads {t}", "our [headmistress|coach|chief nurse|foreman] keeps saying {t}", "my [aunt|son|flatmate] texted {t}", "there's a sign on the [lift|pool|ward|bakery] door, it says {t}", "the banner over the street reads {t}", "I found {t} written on the last page", "the loudspeaker announced {t}", "I want {t} on my [gravestone|van|mug|bench]", "the subject of the mail is {t}", "my fortune cookie told me {t}", "grandma embroidered {t} on a cushion", "our slogan for the fair will be {t}", "the first line of the leaflet is {t}", "my translation of the sentence is {t}", "the chat only shows {t}", "I have to dictate {t} over the phone", "someone sprayed {t} on the bridge",
    "here's the caption for the picture: {t}", "this is what the parrot says all day: {t}", "the answer in the listening test was: {t}", "our door sign: {t}", "the line I have to learn: {t}", "this went out on the radio: {t}", "printed on the ticket: {t}", "his postcard said only this: {t}", "#H the ticker in the waiting room runs: {t}", "#H on the wall of the gym it says {t}",
]
SCENES_LIST = [
    "{t} are [on the table|on my list|left over]", "I have {t} [in the drawer|to choose from|on file]", "the [jars|folders|cards|boxes] are labelled {t}", "we learnt these today: {t}", "my notes say {t}", "the kids voted for {t}", "the options are {t}", "in this order they came in: {t}", "the shelf holds, from left to right, {t}", "I wrote down {t}", "the quiz categories are {t}", "there's a row of stamps: {t}", "the search gave {t}", "the catalogue lists {t}", "we still need {t}", "he called out {t}", "the drop-down menu shows {t}", "this is my list: {t}", "here are the words: {t}", "#H the tabs are named {t}", "#H on the whiteboard: {t}",
]
SCENES_PEOPLE = [
    "{t} [have signed up|are on shift|came to the rehearsal|are in my group|ordered lunch]", "the waiting list reads {t}", "on the team sheet are {t}", "today's patients are {t}", "the guests so far: {t}", "the runners came in like this: {t}", "I must write cards to {t}", "the choir's altos are {t}", "our flat has the doorbells {t}", "those who voted: {t}", "registered for the course: {t}", "the register lists {t}", "#H at table four sit {t}",
]
SCENES_CODE = [
    "the {th} on the box is {t}", "my {th} reads {t}", "they gave me the {th} {t}", "printed under the barcode is {t}", "the courier quoted {t}", "the old system stored the {th} as {t}", "I copied {t} from the letter", "the label on the crate shows {t}", "the fridge sticker gives {t} as {th}", "the {th} came by text: {t}", "on the back of the card stands {t}", "#H the hotline read out {t}",
]
SCENES_NOTE = [
    "my notebook says {t}", "the night nurse wrote {t}", "grandpa's diary has the entry {t}", "the [back of the envelope|till roll|whiteboard] says {t}", "I scribbled {t}", "my voice memo: {t}", "the log of that day: {t}", "from the foreman's notes: {t}", "he left a message saying {t}", "#H on the margin someone noted {t}",
]
REMARKS = ["", "", "", "", "", "", "I've had {k} coffees already.", "We're {k} here.", "It's room {k}, if that matters.", "Don't laugh.", "My phone is at {k} percent.", "I can't ask anyone else.", "It was {k} minutes' work.", "[So|Now]...", "Just curious.", "Nobody believes me.", "I'm {k} and forgetful.", "It's for a bet."]
ON_WORD: list[Request] = [
    (["How many letters is that?", "How many letters do I need?", "Letters in it, as a number?", "How many letters long is the name?", "I need one magnet per letter, so how many?", "so how many letters must I paint?"], "print(len({b}))", "It has {r} characters."),
    (["How many vowels does that give?", "How many of its letters are vowels?", "Number of vowels in it?", "Count the vowels of that."], "print(sum(c in 'aeiou' for c in {b}.lower()))", "It has {r} vowels."),
    (["And how many consonants has that got?", "How many of its letters aren't vowels?", "Number of consonants?"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {b}.lower()))", "It has {r} consonants."),
    (["What do I get if I read that from right to left?", "How's that spelled backwards?", "Flip it round for me, last letter first.", "What would it be in reverse?", "Say it backwards!"], "print({b}[::-1])", "{r}"),
    (["Which letter does it end with?", "What's its final letter?", "The very last letter of that?"], "print({b}[-1])", "It is {r}."),
    (["What letter does it begin with?", "Its first letter?"], "print({b}[0])", "It is {r}."),
    (["What's its {o} letter?", "Which letter comes {o}?", "They ask for the {o} letter of it. Which one?"], "print({b}[{i}])", "It is {r}."),
    (["Write it in capitals for me.", "In block letters?", "How does that look in upper case?"], "print({b}.upper())", "{r}"),
    (["How often is there {c!} in it?", "How many times do I write the letter {c} for that?", "Count its {c!}s."], "print({b}.lower().count({c}))", "It appears {r} times."),
    (["What's left of it without vowels?", "Take the vowels out, what stays?", "Leave away the vowels."], "print(''.join(c for c in {b} if c.lower() not in 'aeiou'))", "{r}"),
    (["Give it to me {n} times in a row without any space.", "{n} times over as one long word, no spaces, please.", "Repeat it {n} times, nothing in between."], "print({b} * {n})", "{r}"),
    (["Print it {n} times with a space in between.", "{n} times, separated by spaces, please."], "print(' '.join([{b}] * {n}))", "{r}"),
    (["Put hyphens between the letters.", "Spell it with dashes between the letters."], "print('-'.join({b}))", "{r}"),
    (["Sort its letters alphabetically.", "Its letters in alphabetical order?", "Put the letters of that in abc order."], "print(''.join(sorted({b})))", "{r}"),
    (["How many different letters does it use?", "Each letter counted once, how many does it need?"], "print(len(set({b}.lower().replace(' ', ''))))", "It has {r} different letters."),
    (["Is it the same from the back?", "Would that be a palindrome?", "Does it read the same from both ends?"], "s = {b}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}."),
    (["In rot13 that is?", "What does rot13 make of it?"], "import codecs\nprint(codecs.encode({b}, 'rot13'))", "{r}"),
    (["Shift each letter {n} places on (Caesar). What comes out?", "And Caesar-ciphered with shift {n}?"], "print(''.join(chr((ord(c) - 97 + {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {n}) % 26 + 65) if c.isupper() else c for c in {b}))", "{r}"),
    (["Where in it is the first {c!}, counting from 1?", "At which position does {c!} first come, the first letter being 1?"], "print({b}.lower().index({c}) + 1)", "It is at position {r}."),
    (["Does it start with {p!}?", "Is {p!} how it begins?"], "print({b}.startswith({p}))", "{r}"),
    (["Does it end in {e!}?", "Are its last letters {e!}?"], "print({b}.endswith({e}))", "{r}"),
    (["Just the first {n} letters as a short form?", "Abbreviate it to its first {n} letters."], "print({b}[:{n}])", "{r}"),
]
ON_LINE: list[Request] = [
    (["How many words are these?", "How many words long is that?", "Word count?", "The printer bills by the word, so how many words?", "In words, how long is it?"], "print(len({b}.split()))", "It has {r} words."),
    (["How many characters is that including spaces?", "Number of characters, the spaces count too?", "If blanks count, how many characters?", "Chars incl. blanks?"], "print(len({b}))", "It has {r} characters."),
    (["And how many characters without the spaces?", "How many characters if the blanks are free?"], "print(len({b}.replace(' ', '')))", "It has {r} characters without spaces."),
    (["Put it in capitals.", "I need it in upper case.", "All of it in big letters, please.", "How does it look in capital letters?"], "print({b}.upper())", "{r}"),
    (["Every word should start with a capital.", "Capitalise each word of it.", "In title case, please."], "print({b}.title())", "{r}"),
    (["How would the slug be, lower case and hyphens?", "Make a slug of it.", "What url slug does that give?"], "print({b}.replace(' ', '-').lower())", "{r}"),
    (["And in snake_case?", "Snake_case, please.", "As a variable in snake_case?"], "print({b}.replace(' ', '_').lower())", "{r}"),
    (["And in camelCase?", "What is the camelCase of that?", "Turn it into camelCase."], "words = {b}.lower().split()\nprint(words[0] + ''.join(x.capitalize() for x in words[1:]))", "{r}"),
    (["What's the {o} word of it?", "Which word comes {o}?", "I need the {o} word."], "print({b}.split()[{i}])", "It is {r}."),
    (["What's the last word?", "Which word does it end on?"], "print({b}.split()[-1])", "It is {r}."),
    (["Take out the vowels.", "Without vowels, what remains?"], "print(''.join(c for c in {b} if c.lower() not in 'aeiou'))", "{r}"),
    (["Close it up, no spaces at all.", "As a hashtag it mustn't have spaces. What's left?", "Take the spaces away."], "print({b}.replace(' ', ''))", "{r}"),
    (["Reverse the order of the words.", "Last word first, first word last, please.", "Say its words from the end to the start."], "print(' '.join({b}.split()[::-1]))", "{r}"),
    (["Turn the whole thing round letter by letter.", "Spell all of it backwards."], "print({b}[::-1])", "{r}"),
    (["Make an acronym of it.", "What do the first letters give as an acronym?"], "print(''.join(x[0] for x in {b}.split()).upper())", "{r}"),
    (["How many times does {c!} occur?", "How many {c!}s must I cut out?", "The letter {c}, how often is it there?"], "print({b}.lower().count({c}))", "It appears {r} times."),
    (["How many vowels are in that?", "Vowels, how many?"], "print(sum(c in 'aeiou' for c in {b}.lower()))", "It has {r} vowels."),
    (["Sort its words alphabetically.", "Its words in abc order, please."], "print(' '.join(sorted({b}.split(), key=str.lower)))", "{r}"),
    (["It should say {x!}, not {v!}. Put that right.", "Swap {v!} for {x!}.", "Put {x!} where {v!} is.", "What if {v!} becomes {x!}?"], "print({b}.replace({v}, {x}))", "{r}"),
    (["How often is the word {v!} in it?", "How many times does the word {v!} come?"], "print({b}.lower().split().count({l}))", "It appears {r} times."),
    (["Put a hyphen between the words instead of the space.", "Hyphens for the gaps, please."], "print('-'.join({b}.split()))", "{r}"),
    (["Only its first {n} words?", "Cut it down to {n} words."], "print(' '.join({b}.split()[:{n}]))", "{r}"),
    (["Encode that in rot13.", "I'd like it hidden with rot13."], "import codecs\nprint(codecs.encode({b}, 'rot13'))", "{r}"),
]
ON_LIST: list[Request] = [
    (["By the abc, please.", "Which order do they get if I go by the alphabet?", "Alphabetical, please.", "Line them up from a to z."], "print(sorted({b}, key=str.lower))", "In order: {r}."),
    (["Now from z to a.", "Order them backwards by the alphabet.", "Z first, A last, please."], "print(sorted({b}, key=str.lower, reverse=True))", "In order: {r}."),
    (["Order them by how many letters they have, short ones first.", "By length, the shortest in front."], "print(sorted({b}, key=len))", "In order: {r}."),
    (["Longest first, shortest last, how does it go?", "By length, the long ones in front."], "print(sorted({b}, key=len, reverse=True))", "In order: {r}."),
    (["Which has the most letters?", "Which is the longest?", "Which one takes up most room, going by letters?"], "print(max({b}, key=len))", "It is {r}."),
    (["Which is the shortest?", "Which has the fewest letters?"], "print(min({b}, key=len))", "It is {r}."),
    (["How many are they?", "So how many is that in all?", "How many entries?"], "print(len({b}))", "There are {r}."),
    (["Now the other way round, last one first.", "Read it out in reverse.", "In the opposite order?"], "print({b}[::-1])", "Reversed: {r}."),
    (["Stick them together with {s!} between.", "Write them in one string with {s!} between each.", "Join them, {s!} in between."], "print({s}.join({b}))", "{r}"),
    (["Cross off {v}.", "{v} is out. What's left?", "What remains without {v}?"], "print([x for x in {b} if x != {v}])", "The list is {r}."),
    (["At which place is {v}, counting from 1?", "{v} is number what?"], "print({b}.index({v}) + 1)", "It is at position {r}."),
    (["Which of them start with {c!}?", "Only those with {c!} at the beginning?"], "print([x for x in {b} if x.lower().startswith({c})])", "They are {r}."),
    (["Which comes first in the dictionary?", "Alphabetically, which is first?"], "print(min({b}, key=str.lower))", "It is {r}."),
    (["Which comes last by the alphabet?", "Alphabetically, which is last?"], "print(max({b}, key=str.lower))", "It is {r}."),
    (["The first {n} only.", "Keep just the first {n}."], "print({b}[:{n}])", "They are {r}."),
]
ON_TWICE: list[Request] = [
    (["Some are in there twice. Each only once, please.", "Strike the repeats but keep the order.", "Every one just once?", "No doubles, please.", "There are doubles in it. Clean that up.", "I want each of them listed once.", "Without the duplicates?"], "print(list(dict.fromkeys({b})))", "The list is {r}."),
    (["How many different ones?", "Counting repeats once, how many?"], "print(len(set({b})))", "There are {r}."),
    (["How often is {v} in it?", "How many times does {v} come?"], "print({b}.count({v}))", "It appears {r} times."),
    (["How often does each one come?", "A tally of each, please."], "from collections import Counter\nprint(dict(Counter({b})))", "The counts are {r}."),
]
ON_CODE: list[Request] = [
    (["I need the pieces one by one, cut at the {cal}.", "Take it apart at the {cal}.", "Which parts lie between the {cal}?", "Give me its blocks separately, the {cal} divide them.", "Split that wherever there's {sep!}."], "print({b}.split({sep}))", "The parts are {r}."),
    (["The {cal} have to go. What's left?", "Type it without the {cal}.", "No {cal} allowed, so how do I enter it?"], "print({b}.replace({sep}, ''))", "{r}"),
    (["Put spaces where the {cal} are.", "Spaces instead of the {cal}, please."], "print({b}.replace({sep}, ' '))", "{r}"),
    (["Only the digits of it?", "Which digits are in it, run together?"], "print(''.join(c for c in {b} if c.isdigit()))", "{r}"),
    (["How many digits does that have?", "Count its digits."], "print(sum(c.isdigit() for c in {b}))", "It has {r} digits."),
    (["What are its last {n} characters?", "They only want the final {n} characters."], "print({b}[-{n}:])", "{r}"),
    (["What's the part after the last of the {cal}?", "The bit at the end, behind the last {sep!}?"], "print({b}.split({sep})[-1])", "It is {r}."),
]
ON_SPACED: list[Request] = [
    (["The form doesn't like spaces. Take them out.", "Type it as one block.", "Without the blanks, please.", "No gaps allowed, how do I enter it?"], "print({b}.replace(' ', ''))", "{r}"),
    (["Hyphens instead of the spaces?", "Put dashes where the gaps are."], "print({b}.replace(' ', '-'))", "{r}"),
]
ON_NOTE: list[Request] = [
    (["Which figures are in there?", "Only the numbers of that, please.", "List the figures.", "Get the numbers out of it.", "What numbers does it mention?", "Pick all figures out, no adding up."], "import re\nprint(re.findall(r'\\d+', {b}))", "The numbers are {r}."),
    (["How many digits are there in it?", "Count the digits."], "print(sum(c.isdigit() for c in {b}))", "It has {r} digits."),
]


def _word(draw: Draw, *, named: bool) -> Slots:
    b = draw.one([n for n in CALLED if len(n) > 4]) if named else simple_word(draw)
    while len(b) < 5:
        b = simple_word(draw)
    i, k = draw.integer(1, 3), draw.integer(2, 3)
    return {"b": b, "i": i, "o": ORDINAL[i], "c": draw.one(sorted(set(b.lower()))), "n": draw.integer(2, 4), "p": b[:k] if draw.chance(0.5) else simple_word(draw)[:k].title() if named else simple_word(draw)[:k], "e": b[-k:] if draw.chance(0.5) else simple_word(draw)[-k:]}


def _line(draw: Draw) -> Slots:
    b = draw.one([*SAYINGS, *ORDERS, *SMS, *MESSAGES, *SHOPS, *BLOG, plain_sentence(draw), plain_sentence(draw)])
    words = b.split()
    alone = [w for w in words if b.count(w) == 1 and w.islower() and len(w) > 2]
    if len(words) < 4 or not alone or not b.isascii():
        return _line(draw)
    i, v = draw.integer(0, 3), draw.one(alone)
    return {"b": b, "i": i, "o": ORDINAL[i], "c": draw.one([c for c in b.lower() if c.isalpha() and c not in "ai"]), "n": draw.integer(2, 3), "v": v, "l": v, "x": draw.one(["blue", "bread", "always", "Sunday", "tigers", "lemon", "never", "Grandpa", "twelve", "soap"])}


def _list(draw: Draw, group: list[str], *, twice: bool) -> Slots:
    items = draw.rng.sample(group, draw.integer(3, 6))
    lengths = sorted(map(len, items))
    if lengths[0] == lengths[1] or lengths[-1] == lengths[-2]:
        return _list(draw, group, twice=twice)
    if twice:
        items += draw.rng.sample(items, draw.integer(1, 2))
        draw.rng.shuffle(items)
    v = draw.one(items)
    return {"b": items, "v": v, "c": v[0].lower(), "n": 2, "s": draw.one(["-", "/", " + ", ";", "|", ", ", "*", " & "])}


def _dashed(draw: Draw) -> Slots:
    slots = code(draw)
    return {"b": slots["h"], "sep": slots["sep"], "cal": slots["cal"], "th": slots["th"], "n": draw.integer(3, 5)}


def _kinds() -> list[tuple[int, list[str], list[Request], Callable[[Draw], Slots]]]:
    people = [*CALLED, *(s for s in SURNAMES if s.isascii())]
    return [
        (4, SCENES_NAME, [one for one in ON_WORD if "sorted" not in one[1]], lambda draw: _word(draw, named=True)), (4, SCENES_WORD, ON_WORD, lambda draw: _word(draw, named=False)),
        (8, SCENES_LINE, ON_LINE, _line),
        (3, SCENES_LIST, ON_LIST, lambda draw: _list(draw, draw.one(GROUPS), twice=False)), (2, SCENES_PEOPLE, ON_LIST, lambda draw: _list(draw, people, twice=False)),
        (2, SCENES_LIST, ON_TWICE, lambda draw: _list(draw, draw.one(GROUPS), twice=True)), (1, SCENES_PEOPLE, ON_TWICE, lambda draw: _list(draw, people, twice=True)),
        (2, SCENES_CODE, ON_CODE, _dashed), (1, SCENES_CODE, ON_SPACED, code), (2, SCENES_NOTE, ON_NOTE, note),
    ]


KINDS_OF_SCENES = _kinds()


def _shown(draw: Draw, scene: str, b: str | list[str]) -> str:
    if isinstance(b, list):
        return ", ".join(b) if draw.chance(0.6) else f"{', '.join(b[:-1])} and {b[-1]}"
    if " " not in b:
        return b if draw.chance(0.75) else quoted(draw, b)
    if scene.endswith("{t}") and draw.chance(0.45):
        return b
    return quoted(draw, b) if draw.chance(0.85) else f"«{b}»"


def _put(draw: Draw, text: str, slots: Slots) -> str:
    for name, value in slots.items():
        mark = "{" + name + "!}"
        text = text.replace(mark, draw.one([f"'{value}'", f'"{value}"'])) if mark in text else text
    return fill(text, {name: draw.shown(str(value), words=0.4) if isinstance(value, int) else value for name, value in slots.items()})


def _made(draw: Draw, request: Request, slots: Slots, question: str) -> Exchange:
    program = request[1]
    for name, value in slots.items():
        program = program.replace("{" + name + "}", repr(value))
    return answered(question, program, request[2])


def in_scene(draw: Draw) -> list[Exchange]:
    """A scene with a text and a request about it, now and then followed by another request."""
    _, scenes, requests, maker = draw.rng.choices(KINDS_OF_SCENES, [one[0] for one in KINDS_OF_SCENES])[0]
    request = draw.rng.choices(requests, [len(one[0]) for one in requests])[0]
    slots = maker(draw)
    skeleton = draw.expand(draw.template(scenes))
    shown = _shown(draw, skeleton, slots["b"])
    bare = shown == slots["b"] and " " in shown
    skeleton = typo(draw, skeleton) if draw.chance(0.06) else skeleton
    scene = _put(draw, skeleton, {**slots, "t": shown})
    remark = fill(draw.expand(draw.one(REMARKS)), {"k": draw.integer(3, 60)})
    asked = _put(draw, draw.one(request[0]), slots)
    if draw.chance(0.3) and not asked.startswith("{v}"):
        asked = asked[0].lower() + asked[1:] if not asked.startswith(str(slots.get("v"))) else asked
    asked = asked.rstrip(".") if draw.chance(0.3) else asked
    if not scene.startswith(shown) and draw.chance(0.6):
        scene = scene[0].upper() + scene[1:]
    if draw.chance(0.2):
        end = "" if asked[-1] in "?!." else "."
        question = f"{asked}{end} {scene}"
    elif bare:
        question = f"{scene}\n{remark} {asked}".replace("\n ", "\n")
    else:
        question = f"{scene}{draw.one(['.', '.', '.', '!', ' -', ';', '...'])} {remark} {asked}".replace("  ", " ")
    made = [_made(draw, request, slots, question)]
    # After a change "it" could be what came out, so only what leaves the text as it was is followed.
    if draw.chance(0.25) and request[2].startswith(("It ", "There ", "Palindrome")):
        other = draw.one([one for one in requests if one != request])
        more = _put(draw, draw.one(other[0]), slots)
        made.append(_made(draw, other, slots, draw.one([more, more, f"Next: {more}", f"Thanks! {more}"])))
    return made


KINDS: list[Kind] = [("text", 29, in_scene)]
