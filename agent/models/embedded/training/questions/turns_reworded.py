"""A later turn on words, names, sentences: the same for another, more of the result.

Texts and lists of words are written out again from the conversation.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import ast

from samara.agent.models.embedded.training.grammar import Draw, Exchange, execute
from samara.agent.models.embedded.training.questions.texts_drawn import quoted, simple_word
from samara.agent.models.embedded.training.questions.texts_handled_drawn import (
    Maker,
    full_name,
    sentence,
)
from samara.agent.models.embedded.training.questions.turns_said import AGAIN, Row, turn
from samara.agent.models.embedded.training.questions.words_asked import GROUPS

LIST, THEY, THERE, IS = "The list is {r}.", "They are {r}.", "There are {r}.", "It is {r}."
NUMBERED = "print('\\n'.join(str(n) + '. ' + x for n, x in enumerate({l}, 1)))"

# ---------------------------------------------------------------- words, names, sentences: the same for another, more of the result
# first, code, answer, what is drawn (its b is the text), whether its result is a text to go on with
SAME: list[tuple[list[str], str, str, Maker, bool]] = [
    (["initials of {b}?", "what are {b}'s initials?", "monogram for {b}"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", full_name, True),
    (["{b} as surname, first name?", "write {b} with the surname first and a comma"], "print(', '.join({w}.split()[::-1]))", "{r}", full_name, False),
    (["surname of {b}?", "just the last name of {b}"], "print({w}.split()[-1])", IS, full_name, False), (["first name of {b}?", "the given name in {b}?"], "print({w}.split()[0])", IS, full_name, False),
    (["how many letters in the name {b}, no spaces?", "letters of {b} without the space?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", full_name, False),
    (["how many words is {q}?", "word count of {q}"], "print(len({w}.split()))", "It has {r} words.", sentence, False), (["longest word in {q}?", "which word of {q} is longest?"], "print(max({w}.split(), key=len))", IS, sentence, True),
    (["{q} in capitals", "put {q} in upper case"], "print({w}.upper())", "{r}", sentence, True), (["{q} with the words the other way round", "reverse the word order of {q}"], "print(' '.join({w}.split()[::-1]))", "{r}", sentence, True),
    (["how many vowels has {q}?", "vowels in {q}?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", sentence, False), (["acronym of {q}?", "first letters of {q}?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", sentence, True),
    (["each word of {q} with a capital", "title case for {q}"], "print({w}.title())", "{r}", sentence, False), (["{q} with underscores, lower case", "file name (lowercase, underscores) for {q}"], "print({w}.replace(' ', '_').lower())", "{r}", sentence, True),
]
ON_RESULT: list[Row] = [
    (["and backwards?", "now read that from the end", "flip it", "reverse that", "that spelled backwards?"], "print({w}[::-1])", "{r}"),
    (["how many characters is that?", "and how long is that?", "its length?"], "print(len({w}))", "It has {r} characters."),
    (["now in small letters", "no capitals please", "lower case?"], "print({w}.lower())", "{r}"), (["in capitals?", "all caps?", "and in block letters?"], "print({w}.upper())", "{r}"),
    (["just its first letter?", "what does it start with?"], "print({w}[0])", IS), (["what letter does it end in?", "its last letter?"], "print({w}[-1])", IS),
    (["how many vowels in that?", "and its vowels, how many?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels."),
]
ON_SAID: list[Row] = [
    (["how many words is that?", "word count too?", "and in words, how long is it?"], "print(len({w}.split()))", "It has {r} words."),
    (["how many of those words start with {c}?", "and how many words begin with {c}?", "words with {c} in front, how many?"], "print(sum(x.lower().startswith({C}) for x in {w}.split()))", THERE),
    (["how often is the letter {c} in it?", "and how many {c} are there in the sentence?", "count the letter {c} too"], "print({w}.lower().count({C}))", "It appears {r} times."),
    (["and the shortest word of the sentence?", "which word of it is shortest?"], "print(min({w}.split(), key=len))", IS), (["which is the longest word of the sentence?", "and the longest word of it?"], "print(max({w}.split(), key=len))", IS),
    (["characters without spaces?", "and not counting the gaps, how many characters?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces."), (["now put hyphens between the words of the sentence", "the sentence with dashes for spaces?"], "print('-'.join({w}.split()))", "{r}"),
    (["replace {v} by {x} in the sentence", "and with {x} where it says {v}?", "put {x} for {v}"], "print({w}.replace({V}, {X}))", "{r}"), (["what's the last word of it?", "and the sentence's final word?"], "print({w}.split()[-1])", IS), (["its words from a to z?", "sort the words of the sentence"], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}"),
]
WORDS_FIRST: list[Row] = [
    (["put these in alphabetical order: {s}", "alphabetise {s}", "{s} - from a to z please"], "print(sorted({l}, key=str.lower))", "In order: {r}."), (["order by length, shortest first: {s}", "{s}: short to long"], "print(sorted({l}, key=len))", "In order: {r}."),
    (["how many things do I have here: {s}?", "count {s}"], "print(len({l}))", THERE), (["turn this list around: {s}", "{s} - last one first"], "print({l}[::-1])", "Reversed: {r}."), (["which of {s} has the most letters?", "longest of {s}?"], "print(max({l}, key=len))", IS),
]
WORDS_THEN: list[Row] = [
    (["number them", "as a numbered list please", "1, 2, 3 in front, one per line"], NUMBERED, "{r}"), (["one per line please", "each on its own line"], "print('\\n'.join({l}))", "{r}"), (["with commas in one line", "comma separated please"], "print(', '.join({l}))", "{r}"),
    (["how many start with {c}?", "and beginning with {c}, how many?"], "print(sum(x.lower().startswith({C}) for x in {l}))", THERE), (["which start with {c}?", "only those with {c} in front"], "print([x for x in {l} if x.lower().startswith({C})])", THEY), (["which contain the letter {c}?", "show those with {c} in them"], "print([x for x in {l} if {C} in x.lower()])", THEY),
    (["which have more than {n} letters?", "only those longer than {n} letters"], "print([x for x in {l} if len(x) > {n}])", THEY), (["all in capitals", "shout them, all caps"], "print([x.upper() for x in {l}])", THEY),
    (["what about the third?", "who or what is third?", "number three?"], "print({l}[2])", IS), (["and the last one?", "which one ends the list?"], "print({l}[-1])", IS), (["just the first two", "only the top two please"], "print({l}[:2])", THEY),
    (["we don't need {v} any more", "take {v} off", "cross out {v}", "without {v}?", "{v} is gone, what's left?"], "print([x for x in {l} if x != {V}])", LIST), (["and which is alphabetically last?", "last in the alphabet?"], "print(max({l}, key=str.lower))", IS), (["add {x} and sort a to z", "{x} too, alphabetical", "I forgot {x}. alphabetical order with it?"], "print(sorted({l} + [{X}], key=str.lower))", "In order: {r}."), (["at what place is {v}?", "where does {v} stand now?"], "print({l}.index({V}) + 1)", "It is at position {r}."), (["and the initials of all of them, in a row?", "first letters joined?"], "print(''.join(x[0] for x in {l}))", "{r}"), (["letters in each?", "how long is every one?"], "print([len(x) for x in {l}])", "The lengths are {r}."), (["letters in all of them together?", "how many letters altogether?"], "print(sum(len(x) for x in {l}))", THERE),
]


def _tied(text: str, code: str) -> bool:
    """Whether several words of a text are the longest, or the shortest, that code asks for."""
    lengths = sorted(map(len, text.split()), reverse="max(" in code)
    return "key=len" in code and len(lengths) > 1 and lengths[0] == lengths[1]


def reworded(draw: Draw) -> list[Exchange]:
    """A text job; the same for another text; more of the text or of what became of it."""
    bank, code, answer, maker, goes_on = draw.one(SAME)
    text = maker(draw)["b"]
    if _tied(text, code):
        return reworded(draw)
    turns = [turn(draw, draw.say(bank, b=text, q=quoted(draw, text)), code.replace("{w}", repr(text)), answer, plain=False, later=False)]
    for _ in range(draw.one([1, 1, 2])):
        x = draw.rng.random()
        if x < 0.4:
            text = maker(draw)["b"]
            if _tied(text, code):
                break
            again = text if maker is full_name else quoted(draw, text)
            turns.append(turn(draw, draw.say(AGAIN, v=again), code.replace("{w}", repr(text)), answer, plain=False))
        elif goes_on and x < 0.7:
            result = turns[-1].calls[0].output
            asked, then, said = draw.one(ON_RESULT)
            if then.replace("{w}", repr(result)) != turns[-1].calls[0].code and execute(then.replace("{w}", repr(result))) != result:
                turns.append(turn(draw, draw.say(asked), then.replace("{w}", repr(result)), said))
            break
        elif maker is sentence:
            asked, then, said = draw.one(ON_SAID)
            c = draw.one([w[0] for w in text.lower().split()]) if draw.chance(0.8) else draw.one("abdehst")
            words = [w for w in text.split() if text.count(w) == 1 and len(w) > 2]
            if then == code or not words or not c.isalpha() or _tied(text, then):
                continue
            v, new = draw.one(words), simple_word(draw)
            mark = draw.one(["'{}'", '"{}"']) if c in "ai" else draw.one(["'{}'", "{}"])
            filled = then.replace("{w}", repr(text)).replace("{C}", repr(c)).replace("{V}", repr(v)).replace("{X}", repr(new))
            turns.append(turn(draw, draw.say(asked, c=mark.format(c), v=v, x=new), filled, said, plain=False))
    return turns if len(turns) > 1 else reworded(draw)


def listed_words(draw: Draw) -> list[Exchange]:
    """A list of words; then written, counted, changed in other ways."""
    group = draw.one(GROUPS)
    items = draw.rng.sample(group, draw.integer(4, min(7, len(group) - 1)))
    new = draw.one([w for w in group if w not in items])
    if len({len(w) for w in items}) < len(items) and draw.chance(0.5):
        return listed_words(draw)
    asked, code, answer = draw.one(WORDS_FIRST)
    if "max(" in code and sorted(map(len, items))[-1] == sorted(map(len, items))[-2]:
        return listed_words(draw)
    shown = ", ".join(items) if draw.chance(0.7) else f"{', '.join(items[:-1])} and {items[-1]}"
    turns = [turn(draw, draw.say(asked, s=shown), code.replace("{l}", repr(items)), answer, plain=False, later=False)]
    for _ in range(draw.one([1, 1, 2, 3])):
        if turns[-1].calls[0].output.startswith("[") and not turns[-1].answer.startswith("The lengths"):
            items = list(ast.literal_eval(turns[-1].calls[0].output))
        if len(items) < 3:
            break
        asked, code, answer = draw.one(WORDS_THEN)
        if new in items and "{X}" in code:
            continue
        v, c = draw.one(items), draw.one([w[0].lower() for w in items])
        filled = code.replace("{l}", repr(items)).replace("{C}", repr(c)).replace("{V}", repr(v)).replace("{X}", repr(new))
        n = draw.integer(4, 7)
        if filled in [made.calls[0].code for made in turns]:
            continue
        turns.append(turn(draw, draw.say(asked, c=f"'{c}'" if c in "ai" or draw.chance(0.4) else c, v=v, x=new, n=draw.shown(str(n), words=0.3)), filled.replace("{n}", str(n)), answer, plain=False))
        if answer == THEY or "len(x) for" in code:
            break
    return turns if len(turns) > 1 else listed_words(draw)
