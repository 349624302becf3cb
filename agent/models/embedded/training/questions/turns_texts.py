"""A word or a sentence, then more about it or about what became of it.

Texts of earlier turns are written out in the later code (they stand in the conversation).
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.texts_drawn import plain_sentence, word
from samara.agent.models.embedded.training.questions.turns_said import AGAIN, filled_in, turn

FIRST_TEXT: list[tuple[list[str], str, str, str]] = [
    (["reverse {t}", "{t} backwards?", "spell {t} backwards", "write {t} from back to front"], "print({w}[::-1])", "{r}", "new"),
    (["{t} in capitals", "uppercase {t}", "make {t} all caps"], "print({w}.upper())", "{r}", "new"),
    (["sort the letters of {t}", "the letters of {t} in alphabetical order"], "print(''.join(sorted({w})))", "{r}", "new"),
    (["{t} without vowels", "remove the vowels from {t}"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "new"),
    (["{t} in rot13", "rot13 of {t}"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "new"),
    (["how many letters has {t}?", "how long is {t}?", "count the letters in {t}"], "print(len({w}))", "It has {r} characters.", ""),
    (["how many vowels are in {t}?", "count the vowels of {t}"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["is {t} a palindrome?", "does {t} read the same backwards?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", ""),
    (["what's the first letter of {t}?", "{t} begins with which letter?"], "print({w}[0])", "It is {r}.", ""),
]
ON_TEXT: list[tuple[list[str], str, str, str]] = [
    (["and backwards?", "reverse it", "now reverse that", "spelled backwards?", "turn it around", "in reverse?"], "print({w}[::-1])", "{r}", "new"),
    (["in capitals?", "now in capital letters", "make that uppercase", "and all caps?", "put it in upper case"], "print({w}.upper())", "{r}", "new"),
    (["how many letters was that?", "how many letters does it have?", "and its length?", "how long is it?", "letter count of that?", "count the letters"], "print(len({w}))", "It has {r} characters.", ""),
    (["how many vowels does it have?", "and the vowels?", "count its vowels", "vowels in it?", "how many of those letters are vowels?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["how many consonants?", "and consonants?", "consonants in it?"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {w}.lower()))", "It has {r} consonants.", ""),
    (["how often is {c} in it?", "and how many {c}?", "how many times does it have the letter {c}?", "count the letter {c} in it", "the letter {c}, how often?"], "print({w}.lower().count({c}))", "It appears {r} times.", ""),
    (["is it a palindrome?", "is that a palindrome?", "does it read the same backwards?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", ""),
    (["sort its letters", "now sort the letters", "its letters in alphabetical order?", "and with the letters sorted?"], "print(''.join(sorted({w})))", "{r}", "new"),
    (["the first {n} letters of that?", "just the first {n} letters of it", "cut it to {n} letters"], "print({w}[:{n}])", "{r}", "new"),
    (["and its last {n} letters?", "only the last {n} letters of it"], "print({w}[-{n}:])", "{r}", "new"),
    (["what's its last letter?", "and the last letter?", "which letter does it end with?"], "print({w}[-1])", "It is {r}.", ""),
    (["and the first letter?", "its first letter?"], "print({w}[0])", "It is {r}.", ""),
    (["without the vowels?", "now take out the vowels", "drop its vowels"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "new"),
    (["replace {c} by * in it", "now put * for every {c}", "and with * instead of {c}?"], "print({w}.replace({c}, '*'))", "{r}", "new"),
    (["how many different letters is that?", "how many distinct letters has it?"], "print(len(set({w}.lower().replace(' ', ''))))", "It has {r} different letters.", ""),
    (["which letter is most common in it?", "its most frequent letter?"], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", ""),
    (["repeat it {n} times", "that {n} times in a row", "now {n} times"], "print({w} * {n})", "{r}", ""),
    (["in rot13?", "now apply rot13 to it", "encode that with rot13"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "new"),
]
AGAIN_BACK = ["reverse it again", "and now back again", "turn it back around", "reverse that once more", "reverse the result"]
AGAIN_LOW = ["back to lower case", "and lowercase again?", "now in small letters", "lowercase that"]
ON_SENTENCE: list[tuple[list[str], str, str, str]] = [
    (["how many words is that?", "and how many words?", "word count?", "how many words does it have?"], "print(len({w}.split()))", "It has {r} words.", ""),
    (["and how many characters?", "how many characters is it with spaces?", "its length in characters?"], "print(len({w}))", "It has {r} characters.", ""),
    (["without the spaces, how many characters?", "and not counting the spaces?", "characters excluding spaces?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", ""),
    (["what's the longest word in it?", "and the longest word?", "its longest word?"], "print(max({w}.split(), key=len))", "It is {r}.", ""),
    (["and the shortest word?", "which is the shortest word in it?"], "print(min({w}.split(), key=len))", "It is {r}.", ""),
    (["put it in upper case", "now in capitals", "and in all caps?"], "print({w}.upper())", "{r}", ""),
    (["and the initials?", "what acronym does it make?", "the first letters of its words?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", ""),
    (["sort its words alphabetically", "the words in alphabetical order?", "now sort the words"], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}", ""),
    (["with the words in reverse order?", "now flip the word order"], "print(' '.join({w}.split()[::-1]))", "{r}", ""),
    (["how many vowels are in the sentence?", "and the number of vowels?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", ""),
    (["put hyphens between the words", "join the words with dashes"], "print('-'.join({w}.split()))", "{r}", ""),
    (["what's the last word?", "and the last word?"], "print({w}.split()[-1])", "It is {r}.", ""),
]
SENTENCE_FIRST = ["how many words are in {t}?", "word count of {t}", "count the words: {t}", "{t} - how many words is that?", "my headline is {t}. how many words?"]


def texts(draw: Draw) -> list[Exchange]:
    """A word or a sentence, then more about it or about what became of it."""
    quote = draw.one(["'{}'", '"{}"'])
    if draw.chance(0.3):
        text = plain_sentence(draw)
        made = [turn(draw, draw.say(SENTENCE_FIRST, t=quote.format(text)), f"print(len({text!r}.split()))", "It has {r} words.", plain=False, later=False)]
        for asked, code, answer, _ in draw.rng.sample(ON_SENTENCE[1:], draw.one([1, 2, 2])):
            made.append(turn(draw, draw.say(asked), filled_in(code, {"w": repr(text)}), answer))
        return made
    while not (text := word(draw)).isalpha() or not text.isascii():
        pass
    quote = quote if draw.chance(0.6) else "{}"
    bank, code, answer, new = draw.one(FIRST_TEXT)
    skeleton = draw.expand(draw.template(bank))
    # A bare word at the start would get a capital that it does not have in the code.
    shown = f"'{text}'" if skeleton.startswith("{t}") and quote == "{}" else quote.format(text)
    made = [turn(draw, fill(skeleton, {"t": shown}), filled_in(code, {"w": repr(text)}), answer, plain=False, later=False)]
    text = made[-1].calls[0].output if new else text
    first_row = (code, answer, new)
    for _ in range(draw.one([1, 1, 2, 3])):
        last = made[-1].calls[0].code
        x = draw.rng.random()
        if x < 0.2 and last.endswith("[::-1])"):
            asked, code, answer, new = AGAIN_BACK, "print({w}[::-1])", "{r}", "new"
        elif x < 0.2 and last.endswith(".upper())"):
            asked, code, answer, new = AGAIN_LOW, "print({w}.lower())", "{r}", "new"
        elif x < 0.35 and len(made) == 1:
            text, (code, answer, new) = word(draw), first_row
            made.append(turn(draw, draw.say(AGAIN, v=quote.format(text) if quote != "{}" else f"'{text}'"), filled_in(code, {"w": repr(text)}), answer, plain=False))
            text = made[-1].calls[0].output if new else text
            continue
        else:
            asked, code, answer, new = draw.one(ON_TEXT)
        letters = [c for c in text if c.islower() and c.upper() not in text]
        letter, n = str(draw.one(letters)) if letters else "", draw.integer(2, 4)
        filled = filled_in(code, {"w": repr(text), "c": repr(letter), "n": str(n)})
        if filled in [e.calls[0].code for e in made] or ("{c}" in code and not letter) or len(text) < 5 or ("upper()" in code and text.isupper()):
            continue
        made.append(turn(draw, draw.say(asked, c=draw.one([f"'{letter}'", f'"{letter}"']), n=n), filled, answer, plain=False))
        text = made[-1].calls[0].output if new else text
    return made if len(made) > 1 else texts(draw)
