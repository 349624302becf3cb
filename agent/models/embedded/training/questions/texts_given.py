"""Texts that stand anywhere in a message: after a remark, before the request, on lines of their own, marked
off by signs; lines where words come again and again; passages with numbers that are only to be read.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections import Counter

from samara.agent.models.embedded.reader import QUOTE
from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, typo
from samara.agent.models.embedded.training.questions.recalled_drawn import Drawn
from samara.agent.models.embedded.training.questions.texts_drawn import (
    PALINDROMES,
    PLAIN,
    WORDS,
    answered,
    plain_sentence,
    quoted,
)
from samara.agent.models.embedded.training.questions.words import NAMES
from samara.agent.models.embedded.training.questions.words_asked import SAID

# ---------------------------------------------------------------- the texts
TWISTERS = ["seven silver swans swam silently seaward", "betty bought a bit of better butter", "which witch wished which wicked wish", "six sticky skeletons sat sipping soda", "four furious friends fought for the phone", "lesser leather never weathered wetter weather better", "red lorry yellow lorry red lorry", "a proper copper coffee pot", "freshly fried fat flying fish", "toy boat toy boat toy boat", "the sixth sheikh has a sick sheep", "thin sticks thick bricks thin bricks thick sticks", "a big bug bit a bold bald bear", "can you can a can as a canner can can a can", "green glass globes glow greenly", "she sees cheese on cheap chips", "lucky luke likes lakes and licks lemon lollies", "ten tiny turtles took the tram to town today", "old oily ollie oils old oily autos", "wayne went to wales to watch walruses"]
SIGNS = ["wet paint do not touch the handrail", "please wipe your feet before coming in", "no dogs on the lawn after 9 am", "leave the gate as you found it", "fresh strawberries 4 euros a bowl", "cyclists please dismount on the bridge", "mind the step behind the curtain", "closed for stocktaking until the 3rd of march", "take one leaflet per family", "do not climb on the statues", "kitchen staff must wash hands", "lost property is kept at the desk", "no swimming beyond the red buoy", "quiet please exams in progress", "slow down children playing", "pick your own pumpkins 10 to 4", "ring twice for deliveries", "keep off the newly sown grass", "this lift carries 8 people or 600 kg", "all tickets must be shown on board"]
TITLES = ["the quiet life of garden snails", "a beginner's guide to bread", "how the north was won", "letters to an unknown aunt", "the last train to the coast", "a year among the bees", "soups for cold evenings", "why cats never ask", "the map maker of lisbon", "under a paper moon", "songs from the old mill", "notes on a small allotment", "the woman who mended clocks", "nine days without a phone", "walking with my grandfather", "the joy of doing nothing at all", "salt and silver", "a field guide to lost umbrellas", "what the river said", "the house between the two lakes"]
MAY_REPEAT = [
    "I put the {a} {m} beside the {a} {n} in the {a} {p}", "the {a} {n} and the {a} {m} fell into the {p}", "there is a {n} on the {m} and a {n} under the {m}", "first wash the {n} then dry the {n} then fold the {n}", "the {n} in the {p} is older than the {n} in the {r}", "a {a} {n} for the {p} and a {a} {m} for the {r}", "no {n} no {m} no {p}", "we sold the {n} to buy the {m} and sold the {m} to buy the {n}", "if the {n} is {a} then the {m} is {a} as well", "{a} {n} {a} {m} {b} {n} {b} {m}", "my {n} met your {n} near the {p}", "one {n} in the morning one {n} at noon one {n} at night", "the {n} behind the {p} behind the {r}", "more {m} less {n} more {m} less {p}",
    "every {n} has a {m} and every {m} has a {p}", "the {a} one is for you and the {a} {n} is for the {p}", "we painted the {a} {n} and then the {a} {m} and then the {a} {p} too", "a {n} is a {n} even in a {m}", "put the {n} into the {p} and the {m} into the {p} and close the {p}", "Anna wants the {a} {n} and Omar wants the {a} {m} but the {a} {p} stays here", "the {n} the {m} the {n} the {p} the {m}", "call me when the {n} comes and call me when the {m} comes",
]
ADJECTIVES = ["red", "blue", "old", "small", "wooden", "empty", "yellow", "dusty", "heavy", "broken", "purple", "tiny", "round", "silver", "cheap", "wet"]
THINGS = ["mug", "kettle", "chair", "ladder", "basket", "bottle", "carpet", "lantern", "jacket", "pencil", "drum", "bucket", "pillow", "teapot", "candle", "fiddle", "wagon", "parcel", "apron", "goose", "bell", "hammock"]
PLACES = ["kitchen", "garden", "attic", "cellar", "barn", "hallway", "market", "harbour", "library", "tower", "orchard", "stable"]


def _repeating(draw: Draw) -> str:
    a, b = draw.rng.sample(ADJECTIVES, 2)
    n, m = draw.rng.sample(THINGS, 2)
    p, r = draw.rng.sample(PLACES, 2)
    return fill(str(draw.one(MAY_REPEAT)), {"a": a, "b": b, "n": n, "m": m, "p": p, "r": r})


def _line(draw: Draw, kind: str) -> str:
    """A text of the kind, without signs at its ends, of at most 16 words."""
    x = draw.rng.random()
    if kind == "word":
        return str(draw.one(WORDS))
    if kind == "palindrome":
        return str(draw.one(PALINDROMES)) if x < 0.6 else str(draw.one(WORDS))
    if kind == "repeating" or (kind == "line" and x < 0.22):
        made = _repeating(draw)
    elif kind == "sign" or (kind == "line" and x < 0.4):
        made = str(draw.one(SIGNS))
    elif kind == "title" or (kind == "line" and x < 0.5):
        made = str(draw.one([t for t in TITLES if "'" not in t]))
    elif x < 0.68:
        made = str(draw.one(TWISTERS))
    elif x < 0.84:
        made = str(draw.one([t for t in SAID if "'" not in t]))
    else:
        made = plain_sentence(draw)
        if draw.chance(0.5):
            tail = str(draw.one([t for t in PLAIN if "'" not in t]))
            made = f"{made} {draw.one(['and', 'but', 'because', 'so', 'while'])} {tail[0].lower()}{tail[1:]}"
    if kind != "title" and draw.chance(0.25):
        made = made[0].upper() + made[1:]
    return made if made.isascii() and "'" not in made and 3 <= len(made.split()) <= 16 else _line(draw, kind)


# ---------------------------------------------------------------- what goes before and after
INTRO = [
    "[Tongue twister|Word game|Spelling|Riddle|Quiz|Poster] time!!", "[Another|Next] [tongue twister|slogan|line] coming up!", "I'm [printing|painting|making|laminating|carving] a [sign|notice|board|plate|banner].", "We're [renaming|sorting|relabelling] [our files|the jars|the shelves].", "My [daughter|nephew|pupil|grandson] brought this home from school.", "[New|Updated] sign for the [pond|hallway|car park|canteen].", "ok so I have this line.", "[It's for|This goes on] the [shop window|back of the book|mug|T-shirt|invitation].", "[Hi|Hello|Hey there]!", "So.", "[Help!|Quick!|Urgent!]", "The printer ate my [poster|flyer].", "I'm [bored|stuck|puzzled].", "We have {k} of these to do.", "Letter no. {k} from my aunt.", "The [engraver|sign painter|typesetter] is waiting.", "[Puzzle|Level|Page|Task] {k}.",
    "Our [choir|club|team|allotment society] needs it by [noon|Friday|tonight].", "I don't have a computer at hand, only this chat.", "Typing this on my phone, sorry.", "[Homework again|Homework help|School stuff] :)", "My [boss|editor|landlord] is picky.", "I found a note in the [attic|library book|glovebox].", "[Label|Caption|Headline] check.", "A {k} letter word would be easier, I know.", "[Somebody|A guest] wrote this in our guest book.", "The kids are shouting letters at me.", "[Odd|Silly|Strange] one, sorry!", "The [sticker|badge|plaque] costs {k} euros, so no mistakes please.", "Last request for today.", "[Proofreading|Editing|Typing] all night...", "We play this on long drives.", "I am not sure of my counting.", "It was on the [blackboard|noticeboard|van].", "[Crossword|Scrabble|Charades] again.",
]
OUTRO = ["It's [for the door|for a mug|going to the printer|for my class|for {k} stickers].", "Thanks!", "[Only|Just] the result.", "Don't change anything else.", "No explanation needed.", "I get {k}, my wife gets something else.", "Cheers!", "[Tell|Show] me quickly.", "I've lost count {k} times."]
AHEAD = ["", "", "", "", "The [line|text|sentence] is: ", "Here it is: ", "It says ", "It goes like this: ", "The [sign|note|card] reads: ", "[text|Text|input]: ", "Take this: ", "I wrote: ", "I've got ", "Say we have: ", "This one: ", "On it: "]

# ---------------------------------------------------------------- what is asked
# after the text, before it (": text" follows), with it inside; code, answer, what text
Row = tuple[list[str], list[str], list[str], str, str, str]
ROWS: list[Row] = [
    (["All of it in [capitals|capital letters|block letters].", "Now the same in upper case.", "Could that be in big letters throughout?", "I need it in caps.", "Please shout it, all caps."], ["Put this in [capital letters|capitals|block letters|upper case]", "Write the following in big letters", "[Capital letters|All caps] for this", "Everything in capitals please", "Uppercase the next line", "This has to be in capitals", "Set it in caps", "in block capitals please", "#H Make all letters of this capital"], ["the sign should say {q}, only in capitals", "how does {q} look in capital letters?", "{q} goes on the door in block letters. write it out", "print {q} on the lid, all letters big"], "print({w}.upper())", "{r}", "sign"),
    (["No capitals in it, please.", "The same in small letters?", "Make it all lower case."], ["Put this in small letters", "lower case for this line", "without any capitals please", "everything small"], ["{q} with small letters only", "make {q} lower case, it shouts at me"], "print({w}.lower())", "{r}", "capitals"),
    (["First letter of every word capitalised, please.", "Each word should start with a capital.", "Put it in title case.", "It's a title, so capital letters at the start of all words."], ["Title case please", "Capitalise every word of this title", "Put a capital on each word, small words too", "every word with a big first letter", "Book title, each word capitalised", "#H This title needs a capital on every word"], ["I want the [book|album|film|course] title {q} with [the first letter of every word|every first letter] capitalised", "our chapter {q} needs a capital at the start of each word, [all of them|little words too]", "the [exhibition|talk|recipe] is called {q}. write it with each word capitalised", "{q} as a heading, every word beginning with a capital"], "print({w}.title())", "{r}", "title"),
    (["How many of [those|these|the] words [start|begin] with {c}?", "[Words|How many words] that start with {c}?", "Count the words beginning with {c}.", "In how many of the words is {c} the first letter?", "The number of words with {c} at the front?"], ["How many words here start with {c}", "Count the words that begin with {c}", "how many start with {c}"], ["how many words in {q} start with {c}?", "in {q}, how many of the words have {c} in front?"], "print(sum(x.lower().startswith({c}) for x in {w}.split()))", "There are {r}.", "initial"),
    (["Which of [those|these|the] words start with {c}?", "List the words with {c} at the front.", "Show me only the ones beginning with {c}."], ["Which words here begin with {c}", "Pick the words that start with {c}", "find all words with the first letter {c}"], ["which words of {q} start with {c}?", "in {q}, find the words that begin with {c}"], "print([x for x in {w}.split() if x.lower().startswith({c})])", "They are {r}.", "initial"),
    (["How many of the words end in {c}?", "Count the words that end with {c}."], ["how many words here end with {c}", "Words ending in {c}, how many"], ["how many words of {q} end in {c}?"], "print(sum(x.lower().endswith({c}) for x in {w}.split()))", "There are {r}.", "final"),
    (["Swap every {v} for {x} and show me the result.", "Now with {x} instead of {v}.", "Change {v} to {x} wherever it comes.", "Every {v} must become {x}.", "{v} should read {x} everywhere. Corrected version?", "It's {x}, not {v}. Fix all of them."], ["Put {x} where it says {v}", "Replace {v} by {x} in this", "Swap {v} for {x} in the following", "each {v} becomes {x} here", "Find and replace {v} -> {x}", "#H Turn all {v} into {x} below"], ["in the sentence {q}, swap every {v} for {x} and [show me|write out] the result", "take {q} and use {x} for each {v}", "in {q} the word {v} is wrong, it must be {x} [every time|throughout]. show the corrected line", "replace all {v} in {q} with {x}", "my story says {q}. I now want {x} in place of {v}", "rewrite {q} so that {v} becomes {x} each time", "if {v} turns into {x}, how does {q} read?"], "print({w}.replace({v}, {x}))", "{r}", "repeating"),
    (["Leave out {v}.", "Drop the word {v} each time.", "Now without the word {v}."], ["Take the word {v} out of this", "Delete {v} here", "without the word {v} please"], ["how does {q} read without the word {v}?", "strike the word {v} from {q}", "remove every {v} from {q}"], "print(' '.join(x for x in {w}.split() if x != {v}))", "{r}", "repeating"),
    (["How often does the word {v} come up?", "How many times is {v} in it?", "Count the word {v}."], ["How often is the word {v} in this", "count {v} in the following"], ["how often does the word {v} occur in {q}?", "{v} comes how many times in {q}?"], "print({w}.lower().split().count({l}))", "It appears {r} times.", "repeating"),
    (["How many different words are there?", "Each word counted once, how many is it?"], ["How many different words are in this", "Number of distinct words"], ["how many different words does {q} use?"], "print(len(set({w}.lower().split())))", "It has {r} different words.", "repeating"),
    (["Which word is used most?", "Most frequent word?"], ["Which word comes most often in this", "the commonest word here"], ["what is the most frequent word of {q}?"], "from collections import Counter\nprint(Counter({w}.lower().split()).most_common(1)[0])", "The most common word (with its count) is {r}.", "top word"),
    (["Each word once only, in this order.", "Take out the repeats, keep the first of each word."], ["Remove the repeated words", "each word just once, same order"], ["write {q} again but no word twice"], "print(' '.join(dict.fromkeys({w}.split())))", "{r}", "repeating"),
    (["How many words is [that|it]?", "Word count?", "Words?", "Number of words, please."], ["Count the words", "How many words are in this line", "word count of this", "How many words does it take to say this"], ["how many words long is {q}?", "if I write {q}, how many words is that?"], "print(len({w}.split()))", "It has {r} words.", "line"),
    (["How many vowels are in there?", "Count the vowels.", "Vowels (a, e, i, o, u), how many?"], ["How many vowels in this", "Count all vowels here"], ["how many vowels has {q}?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", "line"),
    (["Without the spaces, how many characters?", "How many characters, spaces not counted?"], ["Count the characters but not the spaces", "number of characters without spaces"], ["how many characters does {q} have when spaces don't count?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", "line"),
    (["How many characters including spaces?", "Length in characters, with the spaces?"], ["Count the characters, spaces too", "how many characters with spaces"], ["how many characters is {q}, blanks counted?"], "print(len({w}))", "It has {r} characters.", "line"),
    (["How many times is the letter {c} in it?", "Count the {c}s.", "How many {c}'s?", "And how often do I write {c} for that?"], ["How often does {c} occur in this", "Count the letter {c}", "how many {c}s are here"], ["how many {c}s do I need to paint {q}?", "the letter {c} comes how often in {q}?"], "print({w}.lower().count({c}))", "It appears {r} times.", "line"),
    (["Read it from the last word to the first.", "Now the words in reverse order.", "Last word first, please."], ["Turn the order of the words around", "Reverse the words, not the letters", "word order backwards"], ["say {q} with its words in reverse order", "the words of {q}, last one first"], "print(' '.join({w}.split()[::-1]))", "{r}", "line"),
    (["Every word spelled backwards, but leave the order.", "Flip each word, same order."], ["Write each word backwards, keep the word order", "reverse every single word, order stays"], ["spell every word of {q} backwards without changing their order"], "print(' '.join(x[::-1] for x in {w}.split()))", "{r}", "line"),
    (["Longest word?", "Which of the words has most letters?", "What's the longest word in there?"], ["Find the longest word", "Which is the longest word here", "the longest word in this please"], ["which word of {q} is the longest?"], "print(max({w}.split(), key=len))", "It is {r}.", "longest"),
    (["Shortest word?", "And the shortest word is?"], ["Which word here is the shortest", "find the shortest word"], ["what is the shortest word of {q}?"], "print(min({w}.split(), key=len))", "It is {r}.", "shortest"),
    (["Sort the words.", "In alphabetical order, the words?", "Put these words in dictionary order."], ["Sort the words of this line alphabetically", "words from a to z please", "Alphabetical order for these words"], ["sort {q} word by word, a to z"], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}", "line"),
    (["Make an acronym of it.", "First letters only?", "What's the abbreviation, taking the first letter of each word?"], ["Make an acronym from this", "First letter of each word, in capitals", "The acronym of"], ["shorten {q} to its initials", "what acronym does {q} give?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", "title"),
    (["What's the {o} word?", "Word number {m}?", "Give me the {o} word of it."], ["What is the {o} word here", "Tell me word number {m}"], ["what is the {o} word of {q}?", "the password is the {o} word of {q}. which is it?"], "print({w}.split()[{i}])", "It is {r}.", "line"),
    (["What's the last word?", "Last word only."], ["The last word of this line", "which word comes last here"], ["with which word does {q} end?"], "print({w}.split()[-1])", "It is {r}.", "line"),
    (["Only the first {n} words.", "Cut it after {n} words."], ["Keep the first {n} words of this", "shorten to {n} words"], ["cut {q} down to the first {n} words"], "print(' '.join({w}.split()[:{n}]))", "{r}", "line"),
    (["Which words have more than {n} letters?", "Show the words longer than {n} letters."], ["List the words of more than {n} letters", "words longer than {n} letters"], ["which words of {q} are longer than {n} letters?"], "print([x for x in {w}.split() if len(x) > {n}])", "They are {r}.", "line"),
    (["Underscores for the spaces, all lower case.", "As a file name: small letters, underscores."], ["File name please, lower case with underscores for spaces", "small letters and _ instead of spaces"], ["we save files in lower case with underscores. what does {q} become?"], "print({w}.replace(' ', '_').lower())", "{r}", "title"),
    (["Hyphens instead of spaces?", "Join the words with hyphens."], ["Put hyphens between the words", "dashes for the spaces please"], ["write {q} with hyphens for spaces"], "print('-'.join({w}.split()))", "{r}", "line"),
    (["Take out the spaces.", "All in one, no spaces."], ["Write this without spaces", "as a hashtag, no spaces"], ["{q} without any spaces?"], "print({w}.replace(' ', ''))", "{r}", "line"),
    (["Leave out the vowels.", "No vowels, what's left?"], ["Write this without the vowels", "delete all vowels here"], ["what is left of {q} without vowels?"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "line"),
    (["[Reverse|Flip] it.", "Backwards?", "How is that spelled backwards?", "From the last letter to the first, please.", "Read it in a mirror."], ["reverse", "Reverse this word", "Backwards please", "spell this from back to front", "turn around the letters of"], ["reverse {q}", "{q} reversed", "flip {q}", "spell {q} backwards", "{q} backwards", "read {q} from right to left", "write {q} the wrong way round", "I need {q} reversed for a mirror sign"], "print({w}[::-1])", "{r}", "word"),
    (["Does it read the same backwards, ignoring spaces and capitals?", "Palindrome or not?"], ["Is this a palindrome (spaces and capitals ignored)", "check if this reads the same both ways"], ["does {q} read the same from both ends if spaces and capitals are ignored?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", "palindrome"),
    (["Which letter comes most often?", "Most frequent letter?"], ["Most common letter in this", "which letter is used most here"], ["which letter appears most often in {q}?", "the commonest letter of {q}?"], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", "top letter"),
    (["One letter is used more than the others. How many times?", "How often does its most frequent letter occur?", "The commonest letter appears how many times?"], ["How many times is the commonest letter of this used", "count of the most frequent letter"], ["one letter appears more often than any other in {q}. how many times does [that letter|it] [occur|appear]?", "how often does the most frequent letter of {q} occur?", "in {q} some letter beats all others. how many of it are there?", "take the letter {q} uses most. how many times is it there?", "how many times does the most common letter come up in {q}?", "#H a letter of {q} comes more often than the rest. its count?"], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0][1])", "It appears {r} times.", "top letter"),
    (["How many different letters, last question?", "How many different letters do I need?"], ["How many different letters does this use"], ["how many different stamps (one per letter) do I need for {q}?"], "print(len(set({w}.lower().replace(' ', ''))))", "It has {r} different letters.", "word"),
    (["Put {d} wherever there is {c}.", "Now with {d} for each {c}."], ["Swap the letter {c} for {d}", "each {c} becomes {d}"], ["in {q}, put {d} for every {c}", "what becomes of {q} with {d} in place of {c}?"], "print({w}.replace({c}, {d}))", "{r}", "lower"),
    (["Take away every {c}.", "Without the letter {c}?"], ["Delete each {c}", "remove the letter {c} from this"], ["what's left of {q} if all {c}s go?"], "print({w}.replace({c}, ''))", "{r}", "lower"),
    (["Say it {n} times, one after the other with spaces.", "Repeat that {n} times with spaces between."], ["Write this {n} times in a row, a space between", "repeat {n} times, separated by spaces"], ["write {q} {n} times with a space between"], "print(' '.join([{w}] * {n}))", "{r}", "repeated"),
]
WEIGHTS = [9 if row[3] in ("print({w}.upper())", "print({w}.replace({v}, {x}))", "print({w}.title())", "print({w}[::-1])") or "startswith" in row[3] or "[0][1]" in row[3] else 3 for row in ROWS]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"]


def _top(draw: Draw, kind: str) -> str:
    """A text where one word or letter leads."""
    words = kind == "top word"
    while True:
        text = _repeating(draw) if words else draw.one(["bookkeeper", "committee", "banana", "assessment", "parallel", "bubble", "engineer", "coffee", "address", "successes", "possess", "giggling", "beekeeper", "tattoo", "alfalfa"]) if draw.chance(0.4) else str(draw.one(WORDS)) if draw.chance(0.5) else _line(draw, "line")
        top = Counter(text.lower().split() if words else text.lower().replace(" ", "")).most_common(2)
        if len(top) > 1 and top[0][1] > top[1][1]:
            return str(text)


def on_given(draw: Draw) -> Exchange:
    """One operation on a text that stands before, in or after the request, among remarks."""
    after, before, inside, code, answer, what = draw.rng.choices(ROWS, WEIGHTS)[0]
    kind = {"initial": "line", "final": "line", "lower": "line", "capitals": "line", "longest": "line", "shortest": "line"}.get(what, what)
    text = _top(draw, what) if what.startswith("top") else _line(draw, "word" if kind == "repeated" or (what == "lower" and draw.chance(0.4)) else kind)
    if what == "word" and "[::-1]" in code and draw.chance(0.15):
        text = _line(draw, "line")
    if what == "capitals":
        text = draw.one([text.upper(), text.title(), text.upper()])
    words = text.split()
    lengths = sorted(len(word) for word in words)
    if (what == "longest" and lengths[-1] == lengths[-2]) or (what == "shortest" and lengths[0] == lengths[1]):
        return on_given(draw)
    places = Counter(word[0 if what == "initial" else -1].lower() for word in words)
    c = draw.one([letter for letter, _ in places.most_common(2)] if what in ("initial", "final") else sorted({one for one in text if one.isalpha() and one.islower() and one.upper() not in text} or {"e"}))
    if not c.isalpha():
        return on_given(draw)
    low = [word for word in words if word.islower() and len(word) > 3 and text.count(word) == words.count(word) == text.lower().split().count(word)] or [words[-1]]
    twice = [word for word in low if words.count(word) > 1]
    v = draw.one(twice if twice and draw.chance(0.85) else low)
    x = draw.one([one for one in (ADJECTIVES if v in ADJECTIVES else THINGS + PLACES) if one not in words and one != v])
    if ("{v}" in code or "{l}" in code) and (len(v) < 4 or text.count(v) != words.count(v) or not v.islower()):
        return on_given(draw)
    i, n = draw.integer(0, min(5, len(words) - 1)), draw.integer(3, 5) if "len(x)" in code else draw.integer(2, min(5, max(2, len(words) - 1)))
    letter = draw.one(["'{}'", '"{}"', "{}" if c not in "ai" else "'{}'", "{}" if c not in "ai" else '"{}"'])
    other = draw.one([one for one in "xzkqvo" if one != c])
    mark = draw.one(["'{}'", '"{}"', "{}"])
    slots = {"c": letter.format(c), "d": letter.format(other), "v": mark.format(v), "x": mark.format(x), "n": draw.shown(str(n), words=0.3), "m": str(i + 1), "o": ORDINALS[i], "q": "{q}"}
    intro = draw.expand(draw.one(INTRO)).replace("{k}", str(draw.integer(2, 40))) if draw.chance(0.5) else ""
    outro = draw.expand(draw.one(OUTRO)).replace("{k}", str(draw.integer(2, 40))) if draw.chance(0.12) else ""
    where = draw.rng.random()
    skeleton = draw.expand(draw.template(after if where < 0.36 else before if where < 0.68 else inside))
    skeleton = typo(draw, skeleton) if draw.chance(0.08) else skeleton
    skeleton = skeleton.lower() if draw.chance(0.25) else skeleton
    asked = fill(skeleton, slots)
    asked = asked[0].upper() + asked[1:] if asked[0].islower() and not asked.startswith((v, x)) and draw.chance(0.4 if not intro else 0.6) else asked
    shown = text if draw.chance(0.6) else quoted(draw, text)
    if draw.chance(0.2):
        intro = intro.lower()
    gap = draw.one([" ", " ", " ", "\n"]) if intro else ""
    if where < 0.36:
        ahead = draw.expand(draw.one(AHEAD))
        layout = draw.one(["{a}{t}. {q}", "{a}{t}. {q}", "{a}{t}\n{q}", "{a}{t} - {q}", "{a}>> {t} << {q}", "{a}{t}\n\n{q}", "{a}({t}) {q}", "{a}[{t}] {q}"])
        body = fill(layout, {"a": ahead, "t": shown, "q": asked})
        body = body.rstrip("?.") if draw.chance(0.25) else body
        body += f"{'' if body[-1] in '?.' else '.'} {outro}" if outro else ""
    elif where < 0.68:
        layout = draw.one(["{q}: {t}", "{q}: {t}", "{q}: {t}", "{q}:\n{t}", "{q}\n{t}", "{q} - {t}", "{q} >> {t}", "{q}. {t}", "{q} -> {t}", "{q} = {t}", "{q}:\n\n{t}"])
        if layout == "{q}. {t}" and not intro:
            layout = "{q}: {t}"
        body = fill(layout, {"q": asked, "t": shown})
        body += f"\n{outro}" if outro else ""
    else:
        body = fill(asked, {"q": quoted(draw, text) if " " in text or draw.chance(0.7) else text})
        body = body[:-1] if body[-1] in "?." and draw.chance(0.25) else body
        body += f"{'' if body[-1] in '?.' else '.'} {outro}" if outro else ""
    for name, value in {"w": text, "c": c, "d": other, "v": v, "x": x, "l": v.lower()}.items():
        code = code.replace("{" + name + "}", repr(value))
    return answered(f"{intro}{gap}{body}", code.replace("{n}", str(n)).replace("{i}", str(i)), answer)


# ---------------------------------------------------------------- passages with numbers that are only read
NUMBERED: list[tuple[str, str, list[str]]] = [
    ("article", "The new cable car has {n} cabins and cost {N} million euros. Work began [2|3|seven] months late.", ["how many cabins has the cable car got?", "how much did the cable car cost?", "how late did work begin?"]),
    ("notice", "The {X} museum owns {N} paintings, of which {n} are on show. Guided tours last {n2} minutes and start at {time}.", ["how long is a guided tour?", "how many paintings are on show?", "how many paintings does the museum own?"]),
    ("leaflet", "Our reservoir is {n} metres deep and supplies {N} households. It was filled in {y}.", ["how deep is the reservoir?", "how many households does it supply?", "when was it filled?"]),
    ("report", "In {y} the {org} had {n} volunteers. They planted {N} trees. {n2} of the trees died in the drought.", ["how many trees were planted?", "how many volunteers did they have?", "how many trees died?"]),
    ("menu note", "The soup of the day is {n} crowns, or {n2} crowns with bread. Children under {n3} eat for free on {day}s.", ["what does the soup cost without bread?", "when do children eat for free?"]),
    ("match report", "{w} scored {n} points in the first half. {w2} answered with {n2}. The crowd of {N} was the largest since {y}.", ["how many points did {w2} score?", "how big was the crowd?", "how many points did {w} score in the first half?"]),
    ("profile", "{v} has written {n} plays and {n2} poems. Her first play was staged in {city} in {y}. She keeps {n3} hens.", ["how many plays has she written?", "where was her first play staged?", "how many hens does she keep?"]),
    ("text", "The {X} tower is {n} metres high and has {N} steps. Visitors pay {n2} euros. The lift holds [8|12|16] people.", ["how many steps are there?", "what do visitors pay?", "how many people fit in the lift?", "how high is the tower?"]),
    ("story", "{w} packed [24|30|45] apples and gave [3|6|11] of them to a donkey on the road. By {city} her shoes were worn out. A cobbler mended them for nothing.", ["who mended the shoes?", "how many apples did she pack?", "what did the cobbler charge?"]),
    ("email", "Hi {w}, [6|7|9] of us will come on {day}. We have booked [3|4|5] rooms at the {X} Inn until {date}. {w2} brings the projector.", ["who brings the projector?", "how many rooms are booked?", "how many people will come?", "until when are the rooms booked?"]),
    ("news item", "A lorry carrying {N} melons tipped over near {city}. Nobody was hurt. The road stayed shut for {n} hours.", ["how long was the road shut?", "where did the lorry tip over?", "what was the lorry carrying?", "was anybody hurt?"]),
    ("newsletter", "Dear members, our photo contest is open again. Pictures can be sent in until {date}. The winner gets {n} euros and a calendar.", ["what's the deadline?", "until when can pictures be sent in?", "what does the winner get?"]),
    ("letter", "Dear tenants, the boiler will be replaced on {day}. There will be no hot water for {n} hours. Rent stays at {N} euros.", ["for how long will there be no hot water?", "when will the boiler be replaced?", "what is the rent?"]),
    ("log", "{time}: left {city} with {n} crates on board. Took on {n2} more at {city2}. The captain, {v}, has a cold.", ["who is the captain?", "how many crates were taken on at {city2}?", "how many crates were on board at first?"]),
    ("story", "{w} slipped the ring into a teapot. A {relative} found it there and moved it to the bread bin. Nobody has opened the bread bin since.", ["where is the ring now?", "where did {w} put the ring?", "who found the ring?"]),
    ("story", "The cat slept on the sofa until the guests came. Then it fled to the top of the wardrobe. It is still sitting up there.", ["where did the cat flee to?", "where did the cat sleep?"]),
    ("story", "{w} lent the ladder to {w2}. {w2} passed it on to {w3}, who has it in the shed to this day.", ["who has the ladder now?", "to whom did {w} lend the ladder?"]),
    ("town guide", "The market hall was built in {y} as a tram depot. Later it became a cinema. Today it is a climbing centre with {n} routes.", ["what is the market hall today?", "what was the hall built as?", "what did it become later?"]),
    ("passage", "The club met in a cafe at first. In {y} it moved to the old fire station, where it meets to this day. A kitchen was put in {n} years later.", ["in what building does the club meet today?", "where did the club meet at first?", "what was put in later?"]),
    ("recipe", "Soak {n} grams of beans overnight. Cook them for {n2} minutes with [2|3|4|5] cloves of garlic. Serve with {food}.", ["how long are the beans cooked?", "how much garlic goes in?", "what is it served with?"]),
    ("minutes", "[38|45|52] members were present. {w} was elected treasurer with [21|27|33] votes. The fee stays at {n3} euros.", ["who was elected treasurer?", "how high is the fee?", "how many members were present?"]),
    ("product text", "The {X} lantern weighs [420|650|900] grams and burns for {n2} hours. It costs {n3} euros in {colour}.", ["how long does the lantern burn?", "how heavy is the lantern?", "what does it cost?"]),
    ("advert", "For sale: {colour} bicycle, [3|7|12|21] gears, ridden {N} km. New tyres since {month}. Call {phone}.", ["how many gears does the bicycle have?", "how far has it been ridden?", "since when does it have new tyres?", "what number should I call?"]),
    ("timetable note", "From {date} bus {n} no longer stops at {X} Square. Use tram {n2} instead. A day ticket is {n3} francs.", ["what should I use instead of the bus?", "what does a day ticket cost?", "from when on does this hold?"]),
    ("school note", "Class [2|4|5|6]B raised {N} euros for the shelter. {w} baked {n2} cakes. The money is handed over on {day}.", ["how much did the class raise?", "how many cakes did {w} bake?", "when is the money handed over?"]),
]
PULL = [("deadline", "until when"), ("deadline", "deadline"), ("price", "cost"), ("price", "what does it cost"), ("phone number", "what number should I call"), ("name of the captain", "who is the captain"), ("rent", "what is the rent"), ("fee", "how high is the fee"), ("name of the treasurer", "who was elected treasurer"), ("prize", "what does the winner get"), ("cooking time", "how long are the beans cooked"), ("entrance fee", "what do visitors pay"), ("height of the tower", "how high is the tower"), ("length of a tour", "how long is a guided tour"), ("number of rooms", "how many rooms are booked"), ("size of the crowd", "how big was the crowd"), ("day for the boiler", "when will the boiler be replaced")]
PULLING = ["[can|could|would] you pull the {p} out of this [for me|please]? {Q}", "find me the {p} in this {k}: {t}", "{t}\n\nJust the {p}, please.", "what does this give as the {p}? {Q}", "I only need the {p} from here: {Q}", "{Q} Which {p} is given?", "extract the {p}:\n{t}", "the {p} must be in here somewhere. {Q}", "{k} >> {t} << {p}?", "{t} (Looking for the {p}.)", "#H fish out the {p}: {Q}"]
LAID_OUT = [
    "{K} excerpt >> {t} << {q}", "<<{t}>> {q}", ">> {t} << {q}", "{K}: {t} {q}", "{K}: {t}\n{q}", "Read the {k} and answer.\n{K}: {t}\nQ: {q}\nA:", "Passage: {t}\nQ: {q}\nA:", "{t} -- {q}", "<{k}> {t} <question> {q}", "*** {t} *** {q}", "=== {K} ===\n{t}\n=== Question ===\n{q}", "{k} = {Q}; {q}", "One {k}: {Q} Now, {q}", "| {t} | {q}", "{q} >> {t}", "{q} ({t})", "Look this up in the {k}: {q}\n\n{t}", "{K} of the day. {t} Quick check: {q}", "[Listening test|Reading test|Exam], part {n}: {t} {q}", "from our {k}, {Q} {q}", "~ {t} ~\n{q}", "{K}\n----\n{t}\n----\n{q}", "{t}\n\n{n}. {q}", "Quote: {Q} Asked: {q}", "{{k}} {t} {{q}} {q}", "I have {n} minutes left. {t} {q}", "> {t}\n\n{q}", "Read this: {t} Then tell me: {q}", "{Q} | {q}", "Here's a {k}. {t} So, {q}", "(from a {k}) {t} {q}", "my {relative} reads me a {k}: {Q} and then asks, {q}",
    "#H ## {K} ##\n{t}\n## {q}", "#H You get a {k}, I get the answer. {t} {q}", "#H {q} Answer from this {k}: {Q}",
]
# The same look, but here something is to be worked out.
WORKED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("article", "The hall has {a} rows with {b} seats each.", [("how many seats are there altogether?", "{a} * {b}"), ("how many seats does the hall have in total?", "{a} * {b}")]),
    ("story", "{w} picked {a} plums and {w2} picked {b}.", [("how many plums did they pick together?", "{a} + {b}"), ("how many plums have both of them in all?", "{a} + {b}")]),
    ("report", "The herd had {c} sheep. {b} of them were sold in spring.", [("how many sheep were left?", "{c} - {b}"), ("how many were there after the sale?", "{c} - {b}")]),
    ("email", "Hi {w}, the bus costs {c} euros and {a} of us are going.", [("what does each pay if they share it equally?", "{c} / {a}")]),
    ("notice", "A day pass is {a} euros. A week pass is {b} euros.", [("what do {k} day passes cost?", "{k} * {a}"), ("what do one day pass and one week pass cost together?", "{a} + {b}")]),
    ("passage", "The walk is {a} km long. The second walk is {b} km longer than that.", [("how long is the second walk?", "{a} + {b}"), ("how many km are both walks together?", "{a} + {a} + {b}")]),
    ("letter", "Dear {w}, I read {a} pages a day and the book has {c} pages.", [("how many days does the writer need?", "{c} / {a}")]),
]


def _in_layout(draw: Draw, kind: str, text: str, question: str, slots: Drawn, bank: list[str], **more: str) -> str:
    set_off = draw.one([mark for mark in ('"{}"', "“{}”", "'{}'") if mark[0] not in text]).format(text)
    layout = draw.expand(draw.template(bank)).replace("{{k}}", "{K}:").replace("{{q}}", "Q:")
    question = question[0].upper() + question[1:] if draw.chance(0.4) and not layout.endswith((", {q}", "so {q}")) else question
    question = question[:-1] if draw.chance(0.15) and layout.endswith("{q}") else question
    whole = fill(layout, {"t": text, "Q": set_off, "q": question, "k": kind, "K": kind[0].upper() + kind[1:], "n": draw.integer(2, 30), "relative": slots["relative"], **more})
    x = draw.rng.random()
    return whole.lower() if x < 0.08 else whole[0].upper() + whole[1:] if x < 0.6 else whole


def passage(draw: Draw) -> Exchange:
    """A passage, marked off somehow, and a question that a sentence of it answers."""
    slots = Drawn(draw)
    slots.update(zip(("w", "w2", "w3"), draw.rng.sample(NAMES, 3), strict=True))
    kind, told, questions = draw.one(NUMBERED)
    slots["N"] = str(draw.integer(61, 990))
    question = fill(draw.one(questions), slots)
    text = fill(draw.expand(told), slots)
    pulled = [what for what, cue in PULL if question.startswith(cue) or (cue == "deadline" and cue in question)]
    if pulled and draw.chance(0.55):
        return Exchange(_in_layout(draw, kind, text, question, slots, PULLING, p=draw.one(pulled)), (), QUOTE)
    return Exchange(_in_layout(draw, kind, text, question, slots, LAID_OUT), (), QUOTE)


def worked(draw: Draw) -> Exchange:
    """A passage in the same layouts where the answer has to be worked out."""
    slots = Drawn(draw)
    slots.update(zip(("w", "w2", "w3"), draw.rng.sample(NAMES, 3), strict=True))
    kind, told, questions = draw.one(WORKED)
    values = {"a": str(draw.integer(4, 19)), "b": str(draw.integer(20, 60)), "c": str(draw.integer(80, 400)), "k": str(draw.integer(2, 9))}
    slots.update(values)
    question, expression = draw.one(questions)
    whole = _in_layout(draw, kind, fill(told, slots), fill(question, slots), slots, [one for one in LAID_OUT if "{n}" not in one ])
    return answered(whole, f"print(round({fill(expression, values)}, 6))", "The answer is {r}.")


KINDS: list[Kind] = [("text", 16, on_given), ("quoting", 7, passage), ("stories", 1, worked)]
