"""Operations on a word or a sentence, quoted or not."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask, fill
from samara.agent.models.embedded.training.questions.words import fake_word

WORDS = ["apple", "river", "stone", "window", "garden", "yellow", "purple", "silver", "rocket", "planet", "mirror", "candle", "python", "copper", "forest", "tunnel", "bridge", "winter", "summer", "thunder", "castle", "guitar", "pepper", "coffee", "notebook", "keyboard", "monitor", "database", "server", "network", "variable", "matrix", "signal", "island", "desert", "ocean", "mountain", "volcano", "lantern", "hammer", "basket", "kitchen", "engineer", "teacher", "writer", "level", "racecar", "madam", "civic", "hello", "world", "example", "simple", "complex", "message", "secret", "language", "sentence", "question", "answer", "science", "history", "music", "elephant", "giraffe", "penguin", "dolphin", "mississippi", "committee", "bookkeeper", "banana", "noon", "radar", "kayak", "rotor", "stats", "refer", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "the", "a", "of", "and", "to", "in", "is", "it", "for", "on", "with", "at", "by", "from", "this", "that", "we", "they", "you", "I", "my", "our", "good", "great", "small", "big", "red", "blue", "green", "old", "new", "day", "night", "time", "people", "work", "life", "house", "book", "water", "tree", "sun", "moon", "star", "love", "peace", "data", "model", "agent", "code", "quick", "lazy", "The", "A", "It", "I", "We", "Hello", "My", "Good", "Python", "Paris", "London", "Anna", "Tom", "Monday", "sunshine", "strawberry", "chocolate", "umbrella", "computer", "television", "beautiful", "wonderful", "tomorrow", "birthday", "football", "restaurant", "university", "hospital", "library", "programming", "developer"]

# questions (q the text, c/d letters, n a number, v/x words), code over s, answer
OPERATIONS: list[tuple[list[str], str, str]] = [
    (["reverse [the [word|string|text|letters of] |]{q}", "[what is|write|spell|show me] {q} [reversed|backwards|backward]", "{q} [reversed|backwards]", "spell {q} backwards", "[what is|what's] {q} spelled backwards?", "[turn|flip] {q} around", "reverse: {q}", "[read|say|print] {q} [backwards|in reverse]", "{q} in reverse", "backwards {q}", "{q} read backwards", "invert {q}", "the reverse of {q}", "flip {q}", "turn {q} backwards", "reverse the letters in {q}", "mirror {q}", "reverse string {q}", "give me {q} backwards", "what does {q} [look like|read] backwards?", "write {q} from right to left", "flip the letters of {q}"], "print('{w}'[::-1])", "{r}"),
    (["[uppercase|capitalize all letters of] {q}", "[convert|change|turn|put|make] {q} [to|into|in] [uppercase|upper case|capital letters|all caps]", "{q} in [uppercase|capital letters|upper case|caps]", "make {q} [uppercase|upper case]", "[to |]upper: {q}", "{q} as uppercase", "make {q} all caps", "{q} but in capitals", "put {q} in caps", "change {q} to capitals", "all caps: {q}", "{q} to upper", "write {q} in [uppercase|capitals|capital letters]", "shout {q}", "[put|print|type] {q} in all capital letters", "capital letters: {q}", "uppercase version of {q}", "write {q} in all caps"], "print('{w}'.upper())", "{r}"),
    (["[convert|change|turn|put] {q} [to|into|in] [lowercase|lower case|small letters]", "{q} in [lowercase|lower case]", "make {q} lowercase", "lowercase {q}", "write {q} in [lowercase|small letters]", "lowercase version of {q}", "{q} as lowercase", "all small letters: {q}", "{q} to lower", "{q} but in lower case", "no capitals: {q}", "put {q} in lower case", "remove the capitals from {q}", "#H write {q} without capitals"], "print('{w}'.lower())", "{r}"),
    (["[convert|change|turn|put] {q} [to|into|in] title case", "title case {q}", "{q} in title case", "capitalize [each|every] word [of|in] {q}", "capitalize the first letter of each word in {q}"], "print('{w}'.title())", "{r}"),
    (["how many [letters|characters] [are in|are there in|does|has] {q}[ have|]?", "[how long is|length of|count the letters in|count the characters in] [the [word|string|text] |]{q}", "what is the length of {q}?", "[letter|character] count of {q}", "how many characters [long is|in] {q}?", "how many letters are there in {q}?", "number of letters in {q}", "tell me the length of {q}", "what's the number of characters in {q}?", "{q} has how many letters?", "string length of {q}", "how long is {q} in characters?", "count letters: {q}", "size of the word {q}", "how many letters make up {q}?", "number of characters in {q}"], "print(len('{w}'))", "It has {r} characters."),
    (["is {q} a palindrome?", "[check|tell me] [if|whether] {q} is a palindrome", "{q} palindrome?", "is the word {q} a palindrome", "is {q} the same backwards?", "palindrome check: {q}", "is {q} palindromic?", "test if {q} is a palindrome", "is {q} spelled the same forwards and backwards?", "does {q} read the same [backwards|backward|both ways]?", "would {q} be the same when read backwards?"], "s = '{w}'.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}."),
    (["how many {c}['s|s] [are|are there] in {q}?", "how many times does [the letter |]{c} [occur|appear] in {q}?", "count [the letter |the |]{c}['s|s|] in {q}", "how often [does|is] [the letter |]{c} [appear |occur |]in {q}?", "how many letters {c} [are |are there |]in {q}?", "number of {c} in {q}", "{c} in {q}: how many?", "{q} has how many {c}'s?", "what is the number of {c}'s in {q}?", "how many {c} does {q} [have|contain]?", "the letter {c} appears how many times in {q}?", "frequency of {c} in {q}", "how many [of the letter|times the letter] {c} in {q}", "number of occurrences of {c} in {q}"], "print('{w}'.lower().count('{c}'))", "It appears {r} times."),
    (["how many vowels [are|are there|] in {q}?", "count [the |]vowels in {q}", "number of vowels in {q}", "how many vowels does {q} have?", "vowels in {q}?", "{q} has how many vowels?", "vowel count of {q}", "count vowels: {q}", "how often do vowels appear in {q}?", "how many a, e, i, o, u are in {q}?", "what is the number of vowels in {q}?", "how many of the letters in {q} are vowels?", "#H tell me how often vowels occur in {q}"], "print(sum(c in 'aeiou' for c in '{w}'.lower()))", "It has {r} vowels."),
    (["how many consonants [are|are there|] in {q}?", "count [the |]consonants in {q}", "number of consonants in {q}"], "print(sum(c.isalpha() and c not in 'aeiou' for c in '{w}'.lower()))", "It has {r} consonants."),
    (["[sort|order] the letters of {q}[ alphabetically|]", "{q} with [its|the] letters sorted", "put the letters of {q} in alphabetical order", "alphabetize the letters [of|in] {q}"], "print(''.join(sorted('{w}')))", "{r}"),
    (["how many words [are|are there|] in {q}?", "count [the |]words in {q}", "word count of {q}", "number of words in {q}", "how many words does {q} have?", "{q} has how many words?", "what is the word count of {q}?", "words in {q}?", "tell me how many words are in {q}", "number of words contained in {q}"], "print(len('{w}'.split()))", "It has {r} words."),
    (["[sort|order] the words [of|in] {q}[ alphabetically|]", "sort [these words|alphabetically]: {q}", "put the words of {q} in alphabetical order", "alphabetize {q}", "sort alphabetically {q}", "arrange the words {q} alphabetically", "[sort|order] these words: {q}", "which order do {q} come in alphabetically?", "alphabetical order[:| of] {q}", "alphabetize {q} by word"], "print(' '.join(sorted('{w}'.split(), key=str.lower)))", "{r}"),
    (["[what is|find|give me] the longest word in {q}?", "longest word [of|in] {q}", "what's the longest word of {q}?", "biggest word in {q}", "tell me the longest word in {q}", "which word [is the longest in|of] {q}[ is the longest|]?", "#H which word in {q} has the most letters?"], "print(max('{w}'.split(), key=len))", "It is {r}."),
    (["[what is|find] the shortest word in {q}?", "shortest word [of|in] {q}"], "print(min('{w}'.split(), key=len))", "It is {r}."),
    (["[list|show|what are] the unique words [of|in] {q}", "unique words in {q}", "[list|show] the distinct words in {q}"], "print(sorted(set('{w}'.split())))", "The unique words are {r}."),
    (["reverse the [order of the words|word order|words] [in|of] {q}", "{q} with the words in reverse order", "words of {q} in reverse order"], "print(' '.join('{w}'.split()[::-1]))", "{r}"),
    (["repeat {q} {n} times", "{q} repeated {n} times", "[write|say] {q} {n} times", "type {q} {n} times", "[write|print|say] {q} {n} times", "{q} {n} times in a row"], "print('{w}' * {n})", "{r}"),
    (["replace [every |all |]{c} [with|by] {d} in {q}", "in {q}, replace [every |all |]{c} [with|by] {d}", "{q} with {c} replaced by {d}", "change [every |all |]{c} to {d} in {q}", "substitute {d} for {c} in {q}", "turn [every |each |]{c} into {d} in {q}", "replace the letter {c} [by|with] {d} in {q}", "use {d} instead of {c} in {q}", "swap {c} for {d} in {q}"], "print('{w}'.replace('{c}', '{d}'))", "{r}"),
    (["replace {v} [with|by] {x} in {q}", "in {q}, replace {v} [with|by] {x}", "change {v} to {x} in {q}", "substitute {v} with {x} in {q}", "turn {v} into {x} in {q}", "replace the word {v} [with|by] {x} in {q}", "use {x} instead of {v} in {q}", "swap {v} for {x} in {q}"], "print('{w}'.replace('{v}', '{x}'))", "{r}"),
    (["remove [all |every |the |]{c}['s|s|] from {q}", "delete [all |every |]{c} [from|in] {q}", "{q} without [the letter |]{c}"], "print('{w}'.replace('{c}', ''))", "{r}"),
    (["remove [all |the |][spaces|whitespace] from {q}", "{q} without spaces"], "print('{w}'.replace(' ', ''))", "{r}"),
    (["remove [all |the |]vowels from {q}", "{q} without vowels"], "print(''.join(c for c in '{w}' if c.lower() not in 'aeiou'))", "{r}"),
    (["split {q} into words", "list the words [of|in] {q}", "[split|break] {q} [by|on|at] spaces"], "print('{w}'.split())", "The words are {r}."),
    (["join the words [of|in] {q} with [hyphens|dashes]", "{q} with [hyphens|dashes] [instead of|between] [spaces|words]"], "print('-'.join('{w}'.split()))", "{r}"),
    (["[what are |give me |show |][the |]first {n} [letters|characters] of {q}", "{q}: first {n} letters", "[the |]{n} first letters of {q}", "get the first {n} characters of {q}", "only the first {n} letters of {q}", "the opening {n} letters of {q}"], "print('{w}'[:{n}])", "{r}"),
    (["[what are |give me |show |][the |]last {n} [letters|characters] of {q}", "{q}: last {n} letters", "[the |]{n} last letters of {q}", "get the last {n} characters of {q}", "only the last {n} letters of {q}", "#H the final {n} letters of {q}"], "print('{w}'[-{n}:])", "{r}"),
    (["[what is|which is] the [third|3rd] letter of {q}?", "3rd letter of {q}", "third character of {q}"], "print('{w}'[2])", "It is {r}."), (["[what is|which is] the [second|2nd] letter of {q}?", "2nd letter of {q}"], "print('{w}'[1])", "It is {r}."),
    (["[what is|which is] the [first letter|1st letter] of {q}?", "first letter of {q}"], "print('{w}'[0])", "It is {r}."), (["[what is|which is] the last letter of {q}?", "last letter of {q}"], "print('{w}'[-1])", "It is {r}."),
    (["[what is |make |give me |][the |an |]acronym [of|for|from] {q}", "initials of {q}", "first letters of each word in {q}"], "print(''.join(x[0] for x in '{w}'.split()).upper())", "{r}"),
    (["rot13 [of |]{q}", "[encode|apply|encrypt] {q} [with|in|using] rot13", "{q} in rot13", "ROT13 {q}", "apply rot13 to {q}"], "import codecs\nprint(codecs.encode('{w}', 'rot13'))", "{r}"),
    (["caesar [cipher|shift] [of |]{q} [by|with shift] {n}", "[shift|encode|encrypt] {q} [with a caesar cipher of|by|with caesar shift] {n}", "[apply|use] a caesar cipher with shift {n} [to|on] {q}"], "print(''.join(chr((ord(c) - 97 + {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {n}) % 26 + 65) if c.isupper() else c for c in '{w}'))", "{r}"),
    (["are {v} and {x} anagrams?", "is {v} an anagram of {x}?", "do {v} and {x} have the same letters?", "anagram check: {v} and {x}", "is {v} anagram of {x}", "[check|tell me] if {v} and {x} are anagrams", "#H can the letters of {v} make {x}?"], "print(sorted('{v}'.lower()) == sorted('{x}'.lower()))", "Anagrams: {r}."),
    (["[what is|which is|find] the most [common|frequent] letter in {q}?", "most [common|frequent] [letter|character] [in|of] {q}", "which letter [occurs|appears] most [often |]in {q}?"], "from collections import Counter\nprint(Counter('{w}'.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}."),
    (["count [how often |]each letter [appears |]in {q}", "letter frequencies [of|in] {q}"], "from collections import Counter\nprint(dict(Counter('{w}'.replace(' ', ''))))", "The counts are {r}."),
    (["how often does each word [appear|occur] in {q}?", "word frequencies [of|in] {q}", "count each word in {q}"], "from collections import Counter\nprint(dict(Counter('{w}'.split())))", "The counts are {r}."),
    (["does {q} contain {v}?", "is {v} in {q}?", "[check|tell me] [if|whether] {q} contains {v}"], "print('{v}' in '{w}')", "Contained: {r}."),
    (["how many times does the word {v} [appear|occur] in {q}?", "count the word {v} in {q}"], "print('{w}'.lower().split().count('{l}'))", "It appears {r} times."),
    (["does {q} start with {c}?", "does {q} begin with {c}?"], "print('{w}'.startswith('{c}'))", "{r}"), (["swap [the |]case of {q}", "{q} with swapped case"], "print('{w}'.swapcase())", "{r}"),
]
PLURAL = ("split", "Counter", "'-'", "title", "replace('{v}'", "contain", "' '", "in '{w}')")


def _word(draw: Draw, vocabulary: tuple[str, ...]) -> str:
    x = draw.rng.random()
    if x < 0.4:
        return str(draw.one(WORDS))
    if x < 0.6:
        return str(draw.one(vocabulary)) if vocabulary else str(draw.one(WORDS))
    return fake_word(draw) if x < 0.93 else fake_word(draw) + str(draw.integer(1, 999))


VOCABULARY: list[str] = []


def operations(draw: Draw) -> Exchange:
    """One operation on a text."""
    bank, code, answer = draw.one(OPERATIONS[:11] if draw.chance(0.4) else OPERATIONS)
    pool = tuple(VOCABULARY)
    # How many letters a sentence has depends on whether its spaces count, so only words are asked.
    several = any(sign in code for sign in PLURAL) or ("(len('{w}'))" not in code and draw.chance(0.15))
    words = [_word(draw, pool) for _ in range(draw.integer(2, 7) if several else 1)]
    if draw.chance(0.15):
        words[0] = words[0].upper() if "lower" in code or draw.chance(0.1) else words[0].capitalize()
    text = " ".join(words)
    if ("[2]" in code and len(text) < 3) or ("[1]" in code and len(text) < 2):
        return operations(draw)
    if several and draw.chance(0.25):
        text = text[0].upper() + text[1:]
    quoted = draw.chance(0.75 if several else 0.45)
    if several and quoted and draw.chance(0.2):
        text += draw.one([".", "!", "?", "."])
    if several and quoted and "sorted(" not in code and draw.chance(0.1):
        text = text.replace(" ", ", ", 1)
    quote = draw.one(["'{}'", '"{}"', '"{}"', "“{}”"])
    skeleton = draw.expand(draw.template(bank))
    # A bare text at the start would get a capital that it does not have in the code.
    quoted = quoted or skeleton.startswith("{q}")
    first, second = draw.one(words) if several and draw.chance(0.8) else _word(draw, pool), _word(draw, pool)
    if "anagram" in answer.lower() and draw.chance(0.5):
        letters = list(first)
        draw.rng.shuffle(letters)
        second = "".join(letters)
    letter = draw.one(text.replace(" ", "")) if draw.chance(0.75) else draw.one("aeiourstn")
    if "replace" not in code and "startswith" not in code:
        letter = letter.lower()
    elif "startswith" in code and letter.lower() == text[0].lower():
        letter = text[0]
    other = draw.one("abcdeoxyz*-_1")
    n = str(draw.integer(2, 6))
    q = quote.format(text) if quoted else text
    if draw.chance(0.2):
        q = draw.one(["the sentence ", "the phrase ", "the text ", "the string "] if several else ["the word ", "the string ", "the name "]) + q
    mark = quote if quoted and draw.chance(0.5) else "{}"
    lift = quote if quoted and draw.chance(0.7) else "{}"
    question = fill(skeleton, {"q": q, "c": mark.format(letter), "d": mark.format(other), "n": draw.shown(n, words=0.25), "v": lift.format(first), "x": lift.format(second)})
    for slot, value in {"w": text, "c": letter, "d": other, "n": n, "v": first, "x": second, "l": first.lower()}.items():
        code = code.replace("{" + slot + "}", value)
    return ask(draw, question, code, answer, lower=False, typos=False)


KINDS: list[Kind] = [("text", 14, operations)]
