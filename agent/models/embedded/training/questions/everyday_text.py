"""Operations on text as people ask for them: real sentences, given first, in between or after."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask, fill
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

SENTENCES = [
    "The early bird catches the worm", "Practice makes perfect", "Better late than never", "Time flies when you are having fun", "All good things must come to an end", "Actions speak louder than words",
    "The meeting has been moved to Thursday afternoon", "Please remember to water the plants", "We are out of milk and bread again", "My train was delayed by twenty minutes", "She bought three apples and a loaf of bread",
    "The children played in the garden until sunset", "Our flight leaves early in the morning", "He forgot his umbrella on the bus", "The old bridge crosses a narrow river", "A gentle breeze moved the curtains", "Nobody knows what tomorrow will bring",
    "I left my keys on the kitchen table", "The library closes at eight tonight", "Dinner will be ready in ten minutes", "They painted the fence bright green", "The cat sleeps on the warm windowsill", "Every cloud has a silver lining",
    "An apple a day keeps the doctor away", "Curiosity killed the cat", "Honesty is the best policy", "Where there is a will there is a way", "Knowledge is power", "Never stop learning because life never stops teaching", "Rome was not built in a day",
    "The package arrived two days late", "Our team won the final match", "Please send the report before Friday", "The concert tickets sold out within an hour", "Winter evenings are long and quiet", "The baker sells fresh rolls every morning",
    "Her brother studies chemistry in another city", "The museum is closed on Mondays", "We should paint the bedroom blue", "The dog chased the ball across the yard", "Coffee tastes better with a friend", "My neighbour plays the violin every evening",
    "The password must contain at least one digit", "Open the window before it gets too hot", "The server restarts at midnight", "This sentence has exactly seven different words", "Sally sells sea shells by the sea shore", "Peter Piper picked a peck of pickled peppers",
    "She was happy to see her old friend", "The mountain trail was steep and rocky", "Quality matters more than quantity", "A journey begins with a single step", "Keep calm and carry on", "To be or not to be", "The rain in Spain stays mainly in the plain",
    "I think therefore I am", "May the force be with you", "Hello there my dear friend", "The river is wide and the boat is small", "We saw a red car and a blue car", "The big dog and the small dog ran", "one fish two fish red fish blue fish", "the more you read the more you know",
    "Artificial intelligence is changing the world", "Machine learning models need good data", "Natural language processing", "United Nations", "World Health Organization", "Portable Network Graphics", "Central Processing Unit", "Random Access Memory", "As soon as possible",
    "Be right back", "Frequently asked questions", "Graphical user interface", "Light amplification by stimulated emission of radiation", "Never odd or even", "A man a plan a canal Panama", "Was it a car or a cat I saw", "Do geese see God", "Step on no pets", "Madam in Eden",
    "Grocery list for Saturday", "Dear customer your order has shipped", "Meet me at the station at noon", "Lost and found office", "Happy birthday to you", "The winner takes it all", "Under the bridge downtown", "Twinkle twinkle little star", "Row row row your boat",
    "Big data is not small data", "The sum of all fears", "Yesterday all my troubles seemed so far away", "It was the best of times it was the worst of times", "Call me tomorrow", "Good morning everyone", "See you next week", "Thank you for your patience", "Stay hungry stay foolish",
    "Summer in the mountains", "The price of freedom", "A tale of two cities", "The lord of the rings", "Gone with the wind", "War and peace", "The great gatsby", "Pride and prejudice", "The old man and the sea", "Around the world in eighty days",
]
LONG_WORDS = ["Mississippi", "strawberry", "entrepreneur", "accommodation", "onomatopoeia", "rhythm", "bookkeeper", "programming", "encyclopedia", "photosynthesis", "refrigerator", "hippopotamus", "Constantinople", "necessary", "committee", "embarrassment", "rendezvous", "questionnaire", "Wednesday", "February", "Tennessee", "Massachusetts", "Liechtenstein", "Amsterdam", "Barcelona", "Copenhagen", "chrysanthemum", "pneumonia", "psychology", "xylophone", "zucchini", "broccoli", "cinnamon", "cappuccino", "spaghetti", "croissant", "marshmallow", "butterfly", "caterpillar", "crocodile", "kangaroo", "rhinoceros", "orangutan", "hummingbird", "grasshopper", "keyboard", "algorithm", "parallel", "asymmetric", "bicycle", "helicopter", "submarine", "lighthouse", "skyscraper", "abracadabra", "balloon", "tomorrow", "occurrence", "possession", "successful", "deified", "rotator", "reviver", "tattarrattat", "level", "racecar", "hello", "sandwich", "umbrella", "weather", "teacher", "pineapple", "avocado", "watermelon", "satellite", "telescope", "dictionary", "sustainability", "responsibility", "characteristic", "international", "supercalifragilistic"]
ITEMS = ["apples", "bread", "milk", "cheese", "eggs", "tomatoes", "zebra", "lion", "monkey", "tiger", "mouse", "banana", "cherry", "orange", "kiwi", "mango", "pear", "plum", "fig", "grape", "Paris", "Rome", "Oslo", "Berlin", "Madrid", "Lisbon", "Athens", "Dublin", "Vienna", "Prague", "red", "green", "blue", "yellow", "violet", "orange", "black", "white", "guitar", "piano", "violin", "drums", "flute", "oak", "birch", "maple", "pine", "willow", "carrot", "onion", "pepper", "garlic", "celery", "hammer", "saw", "drill", "wrench", "delta", "alpha", "gamma", "beta", "omega", "north", "south", "east", "west", "cat", "dog", "rabbit", "hamster", "parrot", "goat", "cow", "sheep"]

# What is asked, with {q} for the text or for what stands for it; code; answer; what the text is.
OPERATIONS: list[tuple[list[str], str, str, str]] = [
    (["reverse {q}", "spell {q} backwards", "[what is|what's|give me] {q} [written |]backwards?", "[flip|turn around] the letters of {q}", "write {q} in reverse[ order|]", "what do you get when you reverse {q}?", "what does {q} look like [when it is |]reversed?", "print {q} from the last letter to the first", "I'd like {q} spelled backwards", "reverse the [characters|letters|string] of {q}", "#H how would {q} read from back to front?"], "print('{w}'[::-1])", "{r}", "any"),
    (["[turn|convert|change|make|put] {q} [to|into|in] [upper case|uppercase|capitals|all caps|capital letters]", "[uppercase|capitalize every letter of] {q}", "write {q} in [capital letters|all caps|uppercase|block letters]", "what is {q} in [uppercase|upper case|all caps|capital letters]?", "I need {q} in [caps|capital letters|upper case]", "[please |]shout {q}", "[give|show] me the upper-case version of {q}", "how does {q} look in all capitals?", "#H make every letter of {q} a capital"], "print('{w}'.upper())", "{r}", "any"),
    (["[turn|convert|change|make|put] {q} [to|into|in] [lower case|lowercase|small letters]", "lowercase {q}", "write {q} in [lower case|lowercase|small letters]", "what is {q} in [lower case|lowercase]?", "remove all capitals from {q}", "I want {q} without [any |]capital letters", "[give|show] me the lower-case version of {q}"], "print('{w}'.lower())", "{r}", "upper"),
    (["[capitalize|capitalise] [every|each] word [of|in] {q}", "[turn|convert|change|put] {q} [to|into|in] title case", "write {q} as a title", "make the first letter of [every|each] word in {q} a capital", "what is {q} in title case?", "title-case {q}"], "print('{w}'.title())", "{r}", "words"),
    (["how many [letters|characters] [does {q} have|are there in {q}|are in {q}|does {q} contain]?", "[count|tell me] the [number of |][letters|characters] in {q}", "how long is {q}?", "what is the [length|character count] of {q}?", "how many [letters|characters] make up {q}?", "{q} consists of how many [letters|characters]?", "[find|give me] the length of {q}", "how many characters long is {q}?", "I need the number of characters in {q}"], "print(len('{w}'))", "It has {r} characters.", "word"),
    (["how many [characters|signs] [does {q} have|are there in {q}|are in {q}][, spaces included|, including spaces| counting spaces| including the spaces]?", "count the characters in {q}[, with spaces| including spaces|, spaces included]", "what is the length of {q}[ in characters|, spaces included]?", "how long is {q} in characters?"], "print(len('{w}'))", "It has {r} characters.", "words"),
    (["how many [letters|characters] [does {q} have|are there in {q}|are in {q}][ without spaces| not counting spaces| without the spaces|, ignoring spaces| if you leave out the spaces]?", "count the [letters|characters] in {q}[ without spaces|, not counting spaces|, ignoring the spaces| excluding spaces]"], "print(len('{w}'.replace(' ', '')))", "It has {r} characters without spaces.", "words"),
    (["how many words [does {q} have|are there in {q}|are in {q}|does {q} contain]?", "count the words in {q}", "[what is|give me|tell me] the word count of {q}", "how many words long is {q}?", "{q} consists of how many words?", "number of words in {q}", "how many words did I [write|type] in {q}?", "#H of how many words is {q} made?"], "print(len('{w}'.split()))", "It has {r} words.", "words"),
    (["how many vowels [does {q} have|are there in {q}|are in {q}|does {q} contain]?", "count the vowels in {q}", "what is the number of vowels in {q}?", "how many of the letters in {q} are vowels?", "how often does a vowel appear in {q}?", "tell me how many vowels {q} has", "vowel count for {q}[ please|]"], "print(sum(c in 'aeiou' for c in '{w}'.lower()))", "It has {r} vowels.", "any"),
    (["how many consonants [does {q} have|are there in {q}|are in {q}|does {q} contain]?", "count the consonants in {q}", "what is the number of consonants in {q}?", "how many of the letters in {q} are consonants?", "tell me how many consonants {q} has"], "print(sum(c.isalpha() and c not in 'aeiou' for c in '{w}'.lower()))", "It has {r} consonants.", "any"),
    (["how many times does [the letter |]{c} [occur|appear|show up|come up] in {q}?", "how often does [the letter |]{c} [occur|appear|show up] in {q}?", "how many {c}'s [are there|are] in {q}?", "count [the letter |how often |how many times |the ]{c} [in|appears in|occurs in] {q}", "how many times is the letter {c} used in {q}?", "how many {c}s does {q} have?", "number of times {c} appears in {q}", "in {q}, how many [times is|letters are] {c}?", "how many letter {c}s can you find in {q}?", "how many of the letters in {q} are {c}?"], "print('{w}'.lower().count('{c}'))", "It appears {r} times.", "any"),
    (["is {q} a palindrome?", "[check|tell me|find out|test] [whether|if] {q} is a palindrome", "does {q} read the same [backwards|forwards and backwards|both ways|in both directions]?", "is {q} the same when [read|spelled|written] backwards?", "would you call {q} a palindrome?", "is {q} a palindrome or not?", "{q}: palindrome or not?"], "s = '{w}'.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", "pal"),
    (["[sort|order|arrange] the letters of {q}[ alphabetically| in alphabetical order| from a to z|]", "put the letters of {q} in alphabetical order", "what are the letters of {q} in alphabetical order?", "alphabetize the letters in {q}"], "print(''.join(sorted('{w}')))", "{r}", "word"),
    (["[sort|order|arrange] the words [of|in] {q}[ alphabetically| in alphabetical order| from a to z|]", "put the words of {q} in alphabetical order", "alphabetize the words [of|in] {q}", "what are the words of {q} in alphabetical order?"], "print(' '.join(sorted('{w}'.split(), key=str.lower)))", "{r}", "words"),
    (["what is the longest word in {q}?", "which word [in|of] {q} is the longest?", "find the longest word [in|of] {q}", "which of the words in {q} [is longest|has the most letters]?", "give me the longest word [of|in] {q}", "longest word in {q}[ please|]", "tell me which word is the longest in {q}"], "print(max('{w}'.split(), key=len))", "It is {r}.", "words"),
    (["what is the shortest word in {q}?", "which word [in|of] {q} is the shortest?", "find the shortest word [in|of] {q}", "give me the shortest word [of|in] {q}", "which of the words in {q} is shortest?"], "print(min('{w}'.split(), key=len))", "It is {r}.", "words"),
    (["[reverse|flip|invert] the [order of the words|word order|words] [in|of] {q}", "write {q} with the words in reverse order", "put the words of {q} in reverse order", "what is {q} with its words in reverse order?", "say {q} starting with the last word[ and ending with the first|]"], "print(' '.join('{w}'.split()[::-1]))", "{r}", "words"),
    (["replace [every |each |all |]{c} [with|by] {d} in {q}", "in {q}, replace [every |each |]{c} [with|by] {d}", "change [every |each |]{c} to {d} in {q}", "what is {q} when you replace {c} [with|by] {d}?", "swap [every |each |]{c} for {d} in {q}", "substitute {d} for [every |each |]{c} in {q}"], "print('{w}'.replace('{c}', '{d}'))", "{r}", "any"),
    (["replace [the word |]{v} [with|by] {x} in {q}", "in {q}, replace [the word |]{v} [with|by] {x}", "change [the word |]{v} to {x} in {q}", "swap [the word |]{v} for {x} in {q}", "what is {q} with {x} instead of {v}?", "use {x} instead of {v} in {q}"], "print('{w}'.replace('{v}', '{x}'))", "{r}", "words"),
    (["remove [all |all the |every |]{c}['s|] from {q}", "delete [all |every |each |]{c} [from|in] {q}", "take [all |]the {c}s out of {q}", "what is {q} without the letter {c}?", "strip [every |all |]{c}[s|] [from|out of] {q}"], "print('{w}'.replace('{c}', ''))", "{r}", "any"),
    (["remove [all |the |all the |][spaces|blanks|whitespace] [from|in] {q}", "what is {q} without spaces?", "write {q} as one word[ without spaces|]", "take [all |]the spaces out of {q}", "delete the spaces in {q}"], "print('{w}'.replace(' ', ''))", "{r}", "words"),
    (["replace [the |all |]spaces [in {q} |][with|by] [underscores|an underscore]", "join the words of {q} with underscores", "write {q} with underscores instead of spaces", "[turn|convert] {q} [to|into] snake case"], "print('{w}'.replace(' ', '_').lower())", "{r}", "under"),
    (["[join|connect] the words of {q} with [hyphens|dashes]", "replace the spaces [in {q} |]with [hyphens|dashes]", "write {q} with [hyphens|dashes] [between the words|instead of spaces]"], "print('-'.join('{w}'.split()))", "{r}", "hyphen"),
    (["remove [all |the |all the |every |]vowels from {q}", "what is {q} without [its |the |]vowels?", "delete [all |the |]vowels in {q}", "strip the vowels [from|out of] {q}", "leave out the vowels of {q}"], "print(''.join(c for c in '{w}' if c.lower() not in 'aeiou'))", "{r}", "any"),
    (["what are the first {n} [letters|characters] of {q}?", "give me the first {n} [letters|characters] of {q}", "take the first {n} [letters|characters] [of|from] {q}", "show [me |]only the first {n} characters of {q}", "cut {q} after {n} characters", "which {n} letters does {q} start with?"], "print('{w}'[:{n}])", "{r}", "word"),
    (["what are the last {n} [letters|characters] of {q}?", "give me the last {n} [letters|characters] of {q}", "take the last {n} [letters|characters] [of|from] {q}", "show [me |]only the last {n} characters of {q}", "which {n} letters does {q} end with?"], "print('{w}'[-{n}:])", "{r}", "word"),
    (["what are the first {n} words of {q}?", "give me the first {n} words of {q}", "take the first {n} words [of|from] {q}", "cut {q} after {n} words"], "print(' '.join('{w}'.split()[:{n}]))", "{r}", "words"),
    (["what are the last {n} words of {q}?", "give me the last {n} words of {q}", "show only the last {n} words of {q}"], "print(' '.join('{w}'.split()[-{n}:]))", "{r}", "words"),
    (["[what|which] is the {o} letter of {q}?", "[tell|give] me the {o} letter of {q}", "which letter comes {o} in {q}?", "the {o} [letter|character] in {q}[ is what|]?", "what letter is in {o} place in {q}?"], "print('{w}'[{i}])", "It is {r}.", "word"),
    (["[what|which] is the {o} word [of|in] {q}?", "[tell|give] me the {o} word of {q}", "which word comes {o} in {q}?"], "print('{w}'.split()[{i}])", "It is {r}.", "words"),
    (["[what is|make|form|give me] the acronym [of|for|from] {q}[?|]", "[abbreviate|make an acronym of|make an acronym from] {q}", "what do the [first letters|initials] of {q} spell?", "what are the initials of {q}?", "take the first letter of [each|every] word in {q}", "how would you abbreviate {q} to its initials?"], "print(''.join(x[0] for x in '{w}'.split()).upper())", "{r}", "words"),
    (["how many different [letters|characters] [does {q} have|are there in {q}|are in {q}]?", "count the [unique|distinct|different] letters in {q}", "how many [unique|distinct] letters [does {q} use|does {q} contain|are in {q}]?"], "print(len(set('{w}'.lower().replace(' ', ''))))", "It has {r} different letters.", "any"),
    (["how many [different|unique|distinct] words [does {q} have|are there in {q}|are in {q}]?", "count the [unique|distinct|different] words in {q}", "number of different words in {q}"], "print(len(set('{w}'.lower().split())))", "It has {r} different words.", "words"),
    (["[what is|which is|find] the most [common|frequent] letter in {q}?", "which letter [occurs|appears] most often in {q}?", "what letter is used most in {q}?", "which letter does {q} use the most?"], "from collections import Counter\nprint(Counter('{w}'.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", "any"),
    (["[what is|which is|find] the most [common|frequent] word in {q}?", "which word [occurs|appears|is repeated] most often in {q}?", "what word is used most in {q}?"], "from collections import Counter\nprint(Counter('{w}'.lower().split()).most_common(1)[0])", "The most common word (with its count) is {r}.", "words"),
    (["how many times does [the word |]{v} [occur|appear|show up] in {q}?", "how often does [the word |]{v} [occur|appear|show up] in {q}?", "count [the word |how often |]{v} [in|appears in] {q}", "how many times is the word {v} used in {q}?"], "print('{w}'.lower().split().count('{l}'))", "It appears {r} times.", "words"),
    (["does {q} contain [the word |]{v}?", "is [the word |]{v} in {q}?", "[check|tell me] [if|whether] {v} [is|appears|occurs] in {q}", "can you find {v} in {q}?"], "print('{v}' in '{w}')", "Contained: {r}.", "words"),
    (["repeat {q} {n} times", "[write|print|say] {q} {n} times", "I need {q} repeated {n} times", "what is {q} repeated {n} times?"], "print('{w}' * {n})", "{r}", "word"),
    (["split {q} into [words|single words|its words]", "[list|show] the words of {q}[ one by one|]", "break {q} [up |]into [its |]words", "which words does {q} consist of?"], "print('{w}'.split())", "The words are {r}.", "words"),
    (["[encode|write|put|encrypt] {q} [in|with|using] rot13", "what is {q} in rot13?", "apply rot13 to {q}", "rot13 {q}"], "import codecs\nprint(codecs.encode('{w}', 'rot13'))", "{r}", "any"),
    (["how many [capital|uppercase|upper case] letters [does {q} have|are there in {q}|are in {q}]?", "count the [capital|uppercase] letters in {q}", "how many capitals [are there in|are in|does] {q}?"], "print(sum(c.isupper() for c in '{w}'))", "It has {r} capital letters.", "upper"),
    (["how many digits [does {q} have|are there in {q}|are in {q}|does {q} contain]?", "count the digits in {q}", "number of digits in {q}"], "print(sum(c.isdigit() for c in '{w}'))", "It has {r} digits.", "digits"),
    (["swap [upper and lower case|the case|capitals and small letters] [in|of] {q}", "invert the case of {q}", "{q} with swapped case"], "print('{w}'.swapcase())", "{r}", "upper"),
    (["at [what|which] position is the letter {c} in {q}?", "where does the letter {c} first [occur|appear] in {q}?", "what is the position of the first {c} in {q}?"], "print('{w}'.lower().index('{c}') + 1)", "It is at position {r}.", "word"),
    (["what is the average word length [in|of] {q}?", "how long are the words in {q} on average?", "average length of the words in {q}"], "words = '{w}'.split()\nprint(round(sum(len(x) for x in words) / len(words), 6))", "The average word has {r} letters.", "words"),
    (["how long is each word [in|of] {q}?", "give the length of each word in {q}", "list the word lengths of {q}"], "print([len(x) for x in '{w}'.split()])", "The lengths are {r}.", "words"),
]
LISTS: list[tuple[list[str], str, str]] = [
    (["[sort|order|arrange] [these|the words|the items|this list|the following|][:| alphabetically:| from a to z:| in alphabetical order:] {q}", "put [these|the following|these words|these items] in alphabetical order: {q}", "alphabetize [this list|these|the list|]: {q}", "[sort|order] {q} alphabetically", "what is the alphabetical order of {q}?", "{q} - sort these [alphabetically|by name]", "can you alphabetize {q}?"], "print(sorted({d}, key=str.lower))", "In order: {r}."),
    (["[sort|order|arrange] [these|the words|the items|this list|the following] by length: {q}", "sort {q} by length", "order {q} from shortest to longest", "arrange {q} by [their |]length, shortest first"], "print(sorted({d}, key=len))", "In order: {r}."),
    (["[sort|order] [these|the words|the following] in reverse alphabetical order: {q}", "sort {q} from z to a", "arrange {q} from z to a", "sort {q} alphabetically in reverse"], "print(sorted({d}, key=str.lower, reverse=True))", "In order: {r}."),
    (["which [of these |word |one |]is the longest[: | of | among ]{q}?", "what is the longest word among {q}?", "longest of {q}?", "of {q}, which is the longest word?", "which of the words {q} has the most letters?"], "print(max({d}, key=len))", "It is {r}."),
    (["which [of these |word |one |]is the shortest[: | of | among ]{q}?", "of {q}, which is the shortest word?", "shortest of {q}?"], "print(min({d}, key=len))", "It is {r}."),
    (["how many [items|words|things|entries] are in [this list|the list|the following list]: {q}?", "count the items: {q}", "how many things are in the list {q}?", "how many items did I list: {q}?"], "print(len({d}))", "There are {r}."),
    (["which comes first alphabetically[,|:] {q}?", "which of {q} comes first in the alphabet?", "what comes first in the dictionary: {q}?"], "print(min({d}, key=str.lower))", "It is {r}."),
    (["join {q} with [commas|a comma]", "make one comma-separated line of {q}", "join these with commas: {q}"], "print(','.join({d}))", "{r}"),
]
PAIRS: list[tuple[list[str], str, str]] = [
    (["are {v} and {x} anagrams[ of each other|]?", "is {v} an anagram of {x}?", "do {v} and {x} [consist of|have|use] the same letters?", "can you rearrange {v} [into|to get|to form] {x}?", "[check|tell me] [if|whether] {v} and {x} are anagrams", "is {x} a rearrangement of {v}?"], "print(sorted('{a}'.lower()) == sorted('{b}'.lower()))", "Anagrams: {r}."),
    (["which letters do {v} and {x} [share|have in common]?", "what letters [are|occur] in both {v} and {x}?", "common letters of {v} and {x}"], "print(sorted(set('{a}'.lower()) & set('{b}'.lower())))", "They share {r}."),
    (["which is longer, {v} or {x}?", "which word has more letters, {v} or {x}?", "is {v} or {x} longer?", "what is longer: {v} or {x}?"], "print(max('{a}', '{b}', key=len))", "It is {r}."),
    (["[join|concatenate|combine|glue together] {v} and {x}", "what do you get when you join {v} and {x}?", "put {v} and {x} together[ as one word|]"], "print('{a}' + '{b}')", "{r}"),
]
# {t} the text, {q} what is asked with a pronoun in it.
GIVEN_FIRST = [
    "{t}. {q}", "[here is|here's] [a|my|the] {k}: {t}. {q}", "[I have|I've got|take|consider|given|look at|suppose we have] the {k} {t}. {q}", "my {k} is {t}. {q}", "[the|this] {k}: {t}\n{q}", "{t}\n{q}", "the {k} is {t}. {q}", "I [wrote|typed|got|read] {t}. {q}", "let's take {t}. {q}",
    "someone sent me the {k} {t}. {q}", "for a [game|quiz|puzzle|school project] I need this. the {k} is {t}. {q}", "{k}: {t}. task: {q}", "there is a {k} that goes {t}. {q}", "text: {t}\n{q}", "[input|string|phrase]: {t}\n[question|task]: {q}",
]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "1st", "2nd", "3rd", "4th", "5th", "6th"]


def _text(draw: Draw, what: str) -> str:
    if what == "pal" and draw.chance(0.5):
        return str(draw.one(["level", "racecar", "kayak", "rotator", "deified", "madam", "civic", "noon", "Never odd or even", "Step on no pets", "Was it a car or a cat I saw", "reviver", "stats", "radar", "Hannah", "Otto", "Anna"]))
    if what in ("words", "hyphen", "under") or (what not in ("word", "pal", "digits") and draw.chance(0.5)):
        text = str(draw.one(SENTENCES)) if draw.chance(0.7) else " ".join(draw.one(ITEMS) if draw.chance(0.6) else fake_word(draw) for _ in range(draw.integer(3, 7)))
        return text + draw.one([".", "!", "?"]) if draw.chance(0.12) and what == "any" else text
    if what == "digits":
        return f"{fake_word(draw)}{draw.integer(1, 9999)}{fake_word(draw) if draw.chance(0.5) else ''}" if draw.chance(0.6) else f"Room {draw.integer(1, 400)} on floor {draw.integer(1, 20)}"
    if what == "upper" and draw.chance(0.4):
        return " ".join(draw.one([*NAMES, *LONG_WORDS]).capitalize() if draw.chance(0.6) else draw.one(ITEMS) for _ in range(draw.integer(1, 4)))
    return str(draw.one(LONG_WORDS)) if draw.chance(0.55) else fake_word(draw) if draw.chance(0.5) else str(draw.one(NAMES))


def operation(draw: Draw) -> Exchange:
    """One operation on one text, which stands in the question or before it."""
    bank, code, answer, what = draw.one(OPERATIONS)
    text = _text(draw, what)
    several = " " in text
    words = text.split()
    quote = draw.one(["'{}'", '"{}"', '"{}"', "“{}”"]) if several or draw.chance(0.6) else "{}"
    noun = draw.one(["sentence", "phrase", "text", "line", "string"] if several else ["word", "string", "name", "term"])
    letter = draw.one([c for c in (text if "replace" in code else text.lower()) if c.isalpha()]) if draw.chance(0.85) or "index" in code else draw.one("aeiost")
    other, first, second = draw.one("xzqo*-_1"), re.sub(r"\W", "", draw.one(words)), draw.one(ITEMS)
    if "'{v}' in" in code and draw.chance(0.4):
        first = draw.one(ITEMS)
    ordinal = draw.integer(0, 11)
    n, i = draw.integer(2, max(2, min(6, (len(words) if "words" in bank[0] else len(text)) - 1))), ordinal % 6
    if "{i}" in code and i >= (len(words) if "split" in code else len(text)):
        return operation(draw)
    mark = draw.one(["'{}'", '"{}"', "{}", "{}"])
    slots = {"c": mark.format(letter), "d": mark.format(other), "v": mark.format(first), "x": mark.format(second), "n": draw.shown(str(n), words=0.3), "o": ORDINALS[ordinal]}
    if draw.chance(0.4):
        asked = draw.say(bank, q=draw.one(["it", "it", "this", "that", f"this {noun}", f"that {noun}", f"the {noun}"]), **slots)
        skeleton = draw.expand(draw.template(GIVEN_FIRST))
        # A bare text at the start would get a capital that it does not have in the code.
        shown = f'"{text}"' if skeleton.startswith("{t}") and quote == "{}" else quote.format(text)
        question = fill(skeleton, {"t": shown, "k": noun, "q": asked})
    else:
        shown = quote.format(text)
        skeleton = draw.expand(draw.template(bank))
        if skeleton.startswith("{q}") and quote == "{}":
            shown = f'"{text}"'
        question = fill(skeleton, {"q": f"the {noun} {shown}" if draw.chance(0.5) else shown, **slots})
        if draw.chance(0.08):
            question = f"{question.rstrip('?.')}: {shown}" if question.count(shown) == 0 else question
    if "'" in text:
        return operation(draw)
    for slot, value in {"w": text, "c": letter, "d": other, "v": first, "x": second, "l": first.lower(), "n": str(n), "i": str(i)}.items():
        code = code.replace("{" + slot + "}", value)
    return ask(draw, question, code, answer, lower=False, typos=False)


def word_list(draw: Draw) -> Exchange:
    """One operation on a list of words."""
    bank, code, answer = draw.one(LISTS)
    items = list(dict.fromkeys(draw.one(ITEMS) if draw.chance(0.75) else draw.one(NAMES) if draw.chance(0.5) else fake_word(draw) for _ in range(draw.integer(3, 7))))
    x = draw.rng.random()
    shown = ", ".join(items) if x < 0.55 else ", ".join(items[:-1]) + " and " + items[-1] if x < 0.8 else repr(items)
    return ask(draw, draw.say(bank, q=shown), code.replace("{d}", repr(items)), answer, lower=False, typos=False)


def two_words(draw: Draw) -> Exchange:
    """A question about two words."""
    bank, code, answer = draw.one(PAIRS)
    first, second = (str(draw.one(LONG_WORDS)) if draw.chance(0.4) else str(draw.one(ITEMS)) if draw.chance(0.6) else fake_word(draw) for _ in range(2))
    if "sorted('" in code and draw.chance(0.6):
        first, second = draw.one([("listen", "silent"), ("evil", "vile"), ("earth", "heart"), ("night", "thing"), ("stressed", "desserts"), ("elbow", "below"), ("state", "taste"), ("save", "vase"), ("dusty", "study"), ("cinema", "iceman"), ("angel", "glean"), ("bored", "robed"), ("cat", "act"), ("inch", "chin"), ("brag", "grab"), ("teacher", "cheater"), ("friend", "finder"), ("secure", "rescue"), ("arc", "car"), ("table", "bleat")])
    if "key=len" in code and len(first) == len(second):
        return two_words(draw)
    mark = draw.one(["'{}'", '"{}"', "{}", "{}"])
    code = code.replace("{a}", first).replace("{b}", second)
    return ask(draw, draw.say(bank, v=mark.format(first), x=mark.format(second)), code, answer, lower=False, typos=False)


KINDS: list[Kind] = [("text", 20, operation), ("text", 4, word_list), ("text", 2, two_words)]
