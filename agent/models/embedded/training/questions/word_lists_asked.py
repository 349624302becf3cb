"""Lists of words, pairs of words and single letters in many people's wording.

In code, the capitals `{V} {C} {A} {B}` and the lists `{d} {e}` are Python literals, `{n} {k} {o}` plain
integers and `{L}` a bare letter.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import random

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask
from samara.agent.models.embedded.training.questions.texts_drawn import (
    CHAT,
    ITEMS,
    WORDS,
    answered,
    dressed,
    quoted,
    simple_word,
    word,
)
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

ANAGRAMS = [("listen", "silent"), ("evil", "vile"), ("heart", "earth"), ("night", "thing"), ("stressed", "desserts"), ("elbow", "below"), ("state", "taste"), ("dusty", "study"), ("cinema", "iceman"), ("angel", "glean"), ("Elvis", "lives"), ("inch", "chin"), ("brag", "grab"), ("teacher", "cheater"), ("friend", "finder"), ("secure", "rescue"), ("notes", "stone"), ("peach", "cheap"), ("players", "parsley"), ("admirer", "married"), ("dirty room", "dormitory"), ("east", "seat"), ("thicken", "kitchen"), ("lemon", "melon"), ("bored", "robed"), ("rail", "liar"), ("tea", "eat"), ("cosmic", "comics"), ("sadder", "dreads"), ("baker", "brake")]
LISTS: list[tuple[list[str], str, str]] = [
    (["alphabetise {l}", "put {l} in alphabetical order", "which order do {l} go in alphabetically?", "I'm labelling jars: {l}. what's the alphabetical order?", "shopping list: {l}. sort it from a to z", "sort by name: {l}", "{l} - in alphabetical order please", "I have to shelve {l}. in which order, alphabetically?", "a to z: {l}", "these need to be sorted alphabetically:\n{l}", "my [playlist|guest list|inventory] has {l}. [alphabetize|sort] it", "how would {l} be ordered in an index?", "#H could you bring {l} into alphabetical order?"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["sort {l} from z to a", "{l} in reverse alphabetical order", "put {l} in order, but starting from z", "backwards alphabetical: {l}", "descending alphabetical order for {l}"], "print(sorted({d}, key=str.lower, reverse=True))", "In order: {r}."),
    (["sort {l} by [length|number of letters]", "shortest first: {l}", "put {l} in order of length, shortest first", "order {l} from the shortest to the longest word", "arrange by word length: {l}"], "print(sorted({d}, key=len))", "In order: {r}."),
    (["sort {l} by length, longest first", "longest first: {l}", "put {l} in order from the longest to the shortest"], "print(sorted({d}, key=len, reverse=True))", "In order: {r}."),
    (["which is the longest: {l}?", "of {l}, which word is longest?", "the longest one of {l}", "who has the longest name: {l}?", "among {l}, which has the most letters?", "my words are {l}. longest one?"], "print(max({d}, key=len))", "It is {r}."),
    (["which is the shortest: {l}?", "of {l}, which word is shortest?", "the shortest one of {l}", "among {l}, which has the fewest letters?", "my words are {l}. shortest one?"], "print(min({d}, key=len))", "It is {r}."),
    (["which of {l} comes first alphabetically?", "who comes first in the alphabet: {l}?", "{l}: which one is first in the dictionary?", "first alphabetically among {l}?"], "print(min({d}, key=str.lower))", "It is {r}."),
    (["which of {l} comes last alphabetically?", "who comes last in the alphabet: {l}?", "{l}: which one is last in the dictionary?", "last alphabetically among {l}?"], "print(max({d}, key=str.lower))", "It is {r}."),
    (["how many things are [on|in] this list: {l}?", "I need {l}. how many items is that?", "count the items in {l}", "we invited {l}. how many is that?", "number of entries: {l}", "my list is {l}, how many entries does it have?", "how many did I list here: {l}?"], "print(len({d}))", "There are {r}."),
    (["reverse the order of this list: {l}", "{l} - list them backwards, last one first", "turn the list {l} around", "the list {l} starting with the last one", "put {l} in the opposite order"], "print({d}[::-1])", "Reversed: {r}."),
    (["join {l} with commas", "make one comma separated string out of {l}", "{l} in one line with commas and no spaces"], "print(','.join({d}))", "{r}"),
    (["join {l} with hyphens", "connect {l} with dashes", "{l} put together with hyphens", "hyphenate {l} into one"], "print('-'.join({d}))", "{r}"),
    (["join {l} with spaces", "make one string of {l} with spaces between", "write {l} one after another with only spaces between them"], "print(' '.join({d}))", "{r}"),
    (["concatenate {l}", "stick {l} together without anything between", "glue {l} into one long word"], "print(''.join({d}))", "{r}"),
    (["write {l} in capitals, as a list", "uppercase every word in the list {l}", "all of these in upper case: {l}", "each item in capitals: {l}"], "print([x.upper() for x in {d}])", "They are {r}."),
    (["how long is each of {l}?", "the number of letters in each of these: {l}", "lengths of the words {l}", "letters per word: {l}"], "print([len(x) for x in {d}])", "The lengths are {r}."),
    (["how many letters do {l} have in total?", "total number of letters in the words {l}", "add up the letters of {l}", "I pay per letter. how many letters in all for {l}?"], "print(sum(len(x) for x in {d}))", "There are {r}."),
    (["[which|what] words in {l} [start|begin] with {c}?", "from {l}, only those starting with {c}", "keep the ones beginning with {c}: {l}", "which of {l} begin with the letter {c}?"], "print([x for x in {d} if x.lower().startswith({C})])", "They are {r}."),
    (["which of {l} contain the letter {c}?", "from {l}, only those with [a |an |]{c} in them", "keep the ones with the letter {c}: {l}", "which words have [a |an |]{c}: {l}?"], "print([x for x in {d} if {C} in x.lower()])", "They are {r}."),
    (["which of {l} have more than {n} letters?", "only the words longer than {n} letters: {l}", "from {l}, those with over {n} letters"], "print([x for x in {d} if len(x) > {n}])", "They are {r}."),
    (["is {v} in the list {l}?", "do we have {v}? the list is {l}", "my list: {l}. does it contain {v}?", "is {v} one of {l}?"], "print({V} in {d})", "Contained: {r}."),
    (["remove {v} from {l}", "take {v} off the list {l}", "we don't need {v} any more. the list was {l}", "{l} without {v}", "cross {v} off: {l}"], "print([x for x in {d} if x != {V}])", "The list is {r}."),
    (["remove the duplicates from {u}", "{u} - each only once, sorted", "which different words are in {u}?", "unique words in the list {u}"], "print(sorted(set({e})))", "The unique words are {r}."),
    (["how many times is {v} in {u}?", "count {v} in the list {u}", "votes: {u}. how many for {v}?", "people answered {u}. how many said {v}?"], "print({e}.count({V}))", "It appears {r} times."),
    (["what comes up most often in {u}?", "votes: {u}. who won?", "which one occurs the most: {u}?", "most common entry of {u}"], "from collections import Counter\nprint(Counter({e}).most_common(1)[0])", "The most common one (with its count) is {r}."),
    (["the {n} longest of {l}", "which {n} of {l} are the longest?"], "print(sorted({d}, key=len, reverse=True)[:{n}])", "They are {r}."),
    (["the first {n} of {l} in alphabetical order", "sort {l} and give me the first {n}"], "print(sorted({d}, key=str.lower)[:{n}])", "They are {r}."),
    (["first letters of {l}", "take the first letter of each: {l}", "what word do the first letters of {l} make?"], "print(''.join(x[0] for x in {d}))", "{r}"),
]
PAIRS: list[tuple[list[str], str, str]] = [
    (["are {a} and {b} anagrams?", "is {a} an anagram of {b}?", "can I make {b} out of the letters of {a}, using each exactly once?", "do {a} and {b} use exactly the same letters?", "{a} / {b}: anagrams or not?", "if you shuffle the letters of {a}, can you get {b}?", "somebody claims {a} is an anagram of {b}. true?", "rearranging {a} gives {b}, right?", "is {b} just {a} with the letters mixed up?", "anagram test for {a} and {b}", "#H scramble {a}: do we get {b}?"], "print(sorted({A}.lower()) == sorted({B}.lower()))", "Anagrams: {r}."),
    (["which letters do {a} and {b} have in common?", "shared letters of {a} and {b}", "what letters appear in both {a} and {b}?", "letters that {a} shares with {b}", "the overlap of letters between {a} and {b}"], "print(sorted(set({A}.lower()) & set({B}.lower())))", "They share {r}."),
    (["which letters are in {a} but not in {b}?", "letters of {a} that {b} doesn't have"], "print(sorted(set({A}.lower()) - set({B}.lower())))", "They are {r}."),
    (["which is longer, {a} or {b}?", "is {a} or {b} the longer word?", "{a} or {b}, which has more letters?", "compare {a} and {b}: which one is longer?", "longer word: {a} or {b}?"], "print(max({A}, {B}, key=len))", "It is {r}."),
    (["which is shorter, {a} or {b}?", "is {a} or {b} the shorter word?", "{a} or {b}, which has fewer letters?"], "print(min({A}, {B}, key=len))", "It is {r}."),
    (["by how many letters do {a} and {b} differ in length?", "how many letters longer is one of {a} and {b} than the other?", "difference in length between {a} and {b}"], "print(abs(len({A}) - len({B})))", "The difference is {r}."),
    (["how many letters do {a} and {b} have together?", "total letters of {a} and {b}", "{a} plus {b}, how many letters in all?"], "print(len({A}) + len({B}))", "They have {r} letters."),
    (["stick {a} and {b} together", "join {a} and {b} into one word", "glue {a} onto {b}, with {a} first", "{a} followed directly by {b}, as one word", "concatenate {a} and {b}", "what do {a} and {b} give when written as one word?"], "print({A} + {B})", "{r}"),
    (["join {a} and {b} with a space", "put {a} and {b} together with a space between", "{a} then a space then {b}, in one string"], "print({A} + ' ' + {B})", "{r}"),
    (["are {a} and {b} the same if you ignore capitals?", "do {a} and {b} match, ignoring upper and lower case?", "is {a} equal to {b} apart from the case?"], "print({A}.lower() == {B}.lower())", "The same: {r}."),
    (["does {a} come before {b} in the dictionary?", "alphabetically, is {a} before {b}?", "is {a} ahead of {b} in alphabetical order?"], "print({A}.lower() < {B}.lower())", "{A} comes first: {r}."),
    (["which comes first in the dictionary, {a} or {b}?", "alphabetically first: {a} or {b}?", "would I find {a} or {b} first in a dictionary?", "who is called first in alphabetical order, {a} or {b}?"], "print(min([{A}, {B}], key=str.lower))", "It is {r}."),
    (["is {a} hidden inside {b}?", "does {b} contain {a}?", "can you find {a} within {b}?", "is {a} a part of {b}?"], "print({A} in {B})", "Contained: {r}."),
    (["does {b} start with {a}?", "is {a} a prefix of {b}?", "does {b} begin with {a}?"], "print({B}.startswith({A}))", "{r}"),
    (["does {b} end with {a}?", "is {a} a suffix of {b}?", "does {b} finish with {a}?"], "print({B}.endswith({A}))", "{r}"),
]
SINGLE: list[tuple[list[str], str, str]] = [
    (["[what's|what is] the {n}{th} letter of the alphabet?", "which letter is number {n} in the alphabet?", "letter number {n} of the alphabet", "counting from a, what's letter {n}?", "the alphabet's {n}{th} letter?"], "print(chr(96 + {n}))", "It is {r}."),
    (["what number is [the letter |]{c} in the alphabet?", "[which|what] position does {c} have in the alphabet?", "where in the alphabet is {c}? (a = 1)", "{c} is which letter of the alphabet, by number?", "alphabet position of {c}"], "print(ord('{L}') - 96)", "It is number {r}."),
    (["[what's|what is] the ASCII code of {c}?", "ascii value of [the letter |]{c}", "character code for {c}?", "which unicode number has the letter {c}?", "{c} in ascii, as a number"], "print(ord('{L}'))", "It is {r}."),
    (["[what|which] character has the [ASCII |]code {o}?", "ascii {o} is which character?", "character number {o} in ascii", "turn character code {o} into the character", "what does chr {o} stand for?"], "print(chr({o}))", "It is {r}."),
    (["[make|generate|create|give me|suggest] a [random |]password [with|of] {k} [characters|letters and digits]", "I need a new password, {k} characters long", "random password, length {k}", "can you come up with a {k}-character password of letters and digits?", "my account wants a {k} character password. make one up"], "import random, string\nprint(''.join(random.choices(string.ascii_letters + string.digits, k={k})))", "The password is {r}."),
    (["which letter comes after {c} in the alphabet?", "what letter follows {c}?", "the letter right after {c}"], "print(chr(ord('{L}') + 1))", "It is {r}."),
    (["which letter comes before {c} in the alphabet?", "what letter is right before {c} in the alphabet?", "the letter just ahead of {c} in the abc"], "print(chr(ord('{L}') - 1))", "It is {r}."),
]


def _listed(draw: Draw, items: list[str]) -> str:
    x = draw.rng.random()
    if x < 0.5:
        return ", ".join(items)
    if x < 0.75:
        return f"{', '.join(items[:-1])}{draw.one([' and ', ' & ', ', and '])}{items[-1]}"
    return repr(items) if x < 0.85 else "; ".join(items) if x < 0.92 else ", ".join(quoted(draw, i) for i in items)


def word_list(draw: Draw) -> Exchange:
    """One operation on a list of words."""
    bank, code, answer = draw.one(LISTS)
    items = list(dict.fromkeys(draw.one(ITEMS) if draw.chance(0.6) else draw.one(WORDS) if draw.chance(0.5) else draw.one(NAMES) if draw.chance(0.6) else fake_word(draw) for _ in range(draw.integer(3, 6))))
    if len(items) < 3 or ("join" in code and "x[0]" not in code and any(" " in i for i in items)):
        return word_list(draw)
    if "{e}" in code:
        votes = items[:3]
        repeated = votes + [draw.one(votes) for _ in range(draw.integer(2, 5))]
        draw.rng.shuffle(repeated)
    else:
        repeated = items
    if "most_common" in code and sorted(repeated.count(v) for v in set(repeated))[-2:].count(max(repeated.count(v) for v in set(repeated))) > 1:
        return word_list(draw)
    wanted = draw.one(items[:3])
    if "{V} in" in code and draw.chance(0.4):
        wanted = draw.one(ITEMS)
    letter = str(draw.one(items))[0].lower() if "startswith" in code else draw.one("aeiorst")
    n = draw.integer(2, len(items) - 1) if "[:" in code else draw.integer(3, 6)
    question = draw.say(bank, l=_listed(draw, items), u=_listed(draw, repeated), v=wanted, c=draw.one(["'{}'", '"{}"']).format(letter), n=draw.shown(str(n), words=0.3))
    for slot, value in {"d": repr(items), "e": repr(repeated), "V": repr(wanted), "C": repr(letter), "n": str(n)}.items():
        code = code.replace("{" + slot + "}", value)
    last = items[-1] if items[-1] in question[-len(items[-1]):] else "\0"
    return answered(dressed(draw, draw.say(CHAT[:14], q=question), last), code, answer)


def two_texts(draw: Draw) -> Exchange:
    """A question about two words."""
    bank, code, answer = draw.one(PAIRS)
    first, second = word(draw), word(draw)
    if "sorted({A}" in code and draw.chance(0.55):
        first, second = draw.one([p for p in ANAGRAMS if " " not in p[0]])
        if draw.chance(0.5):
            first, second = second, first
    if "{A} in" in code or "with({A})" in code:
        second = simple_word(draw)
        start = 0 if "starts" in code else max(1, len(second) - 3) if "ends" in code else draw.integer(1, max(1, len(second) - 3))
        first = second[start : start + 3] if draw.chance(0.55) else fake_word(draw)
    if "A}.lower() == {B}" in code and draw.chance(0.6):
        second = draw.one([first.upper(), first.capitalize(), first.lower()])
    if ("key=len" in code and len(first) == len(second)) or (first == second and "lower() ==" not in code):
        return two_texts(draw)
    mark = draw.one(["'{}'", '"{}"', '"{}"', "{}", "{}"])
    question = draw.say(bank, a=mark.format(first), b=mark.format(second))
    code = code.replace("{A}", repr(first)).replace("{B}", repr(second))
    question = draw.say(CHAT[:14], q=question)
    return answered(dressed(draw, question, first if question.startswith(first) else second), code, answer.replace("{A}", first))


def letters(draw: Draw) -> Exchange:
    """Single letters, character codes, a password."""
    bank, code, answer = draw.one(SINGLE)
    random.seed(draw.integer(0, 2**31))
    n, k, o = draw.integer(2, 26), draw.integer(6, 16), draw.integer(33, 126)
    if o in (39, 34, 92):
        o = 65
    letter = draw.one("bcdefghijklmnopqrstuvwxy")
    suffix = "th" if 10 < n < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    mark = draw.one(["'{}'", '"{}"', "{}"])
    question = draw.say(bank, n=n, th=suffix, c=mark.format(letter), k=k, o=o)
    for slot, value in {"n": str(n), "L": letter, "k": str(k), "o": str(o)}.items():
        code = code.replace("{" + slot + "}", value)
    return ask(draw, question, code, answer, lower=False, typos=False)


KINDS: list[Kind] = [("text", 5, word_list), ("text", 2, two_texts), ("text", 1, letters)]
