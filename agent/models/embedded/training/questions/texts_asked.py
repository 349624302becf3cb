"""Text questions in many people's wording: words, names, sentences of every kind.

A template's `{q}` is the text itself or a word that stands for it ("it", "that sentence"); the text
then comes before or after, in a story or on a line of its own. In code, `{w} {c} {d} {v} {x} {l}`
are Python literals (so apostrophes and quotes are right) and `{n} {i}` plain integers.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, typo
from samara.agent.models.embedded.training.questions.texts_drawn import (
    CHAT,
    WORDS,
    answered,
    dressed,
    quoted,
    text_of,
)

WORD_CUES = ["word", "word", "string", "term", "text"]
# templates, code, answer, which texts: word / plain (several plain words) / any / case / title / ascii / ...
Row = tuple[list[str], str, str, str]
ONE: list[Row] = [
    (["reverse {q}", "{q} but backwards", "can you [flip|turn] {q} [round|around] so the last letter comes first?", "what would {q} look like in a mirror, letter by letter?", "I want to see {q} written from the end to the start", "[how do you|how would I] spell {q} backwards?", "start at the last letter of {q} and write it all out", "{q} needs to be reversed", "[write|type] {q} [the wrong way round|back to front]", "read {q} to me from right to left", "if you reverse {q}, what [comes out|do you get]?", "any idea what {q} is spelled backwards?", "flip the order of the letters in {q}", "#H turn {q} back to front", "I'd need {q} in reverse letter order"], "print({w}[::-1])", "{r}", "any"),
    (["{q} in [capitals|block letters|caps|upper case]", "make {q} [scream|shout|loud], all caps", "I need {q} in [capital|big] letters [for a poster|for a sign|for the form|for the label|]", "could {q} be written in capitals only?", "what does {q} look like with caps lock on?", "every letter of {q} should be a capital", "uppercase {q}[ for me|]", "convert {q} to uppercase", "set {q} in all caps", "turn all the letters of {q} into capitals", "all-caps version of {q}", "my keyboard has no shift key: {q} in upper case", "the form wants {q} in block capitals, how does that look?", "#H the sign painter wants {q} in capital letters"], "print({w}.upper())", "{r}", "any"),
    (["{q} in [small letters|lower case|lowercase]", "make {q} all lowercase", "please stop {q} from shouting, lowercase it", "get rid of the capitals in {q}", "I wrote {q} with caps lock on, give it to me in lower case", "no capital letters in {q}, please", "convert {q} to lower case", "could you turn {q} into small letters?", "{q} should not have any capitals, fix that", "[I'd like|I want] {q} in lowercase", "what is {q} if all letters are small?", "#H take the capitals away from {q}"], "print({w}.lower())", "{r}", "upper"),
    (["{q} in title case", "write {q} like a book title, each word with a capital", "[capitalize|capitalise] the first letter of every word in {q}", "each word of {q} should start with a capital letter", "{q} is going to be a heading, put it in title case", "make {q} look like a headline with a capital on every word", "title case for {q}[ please|]", "turn {q} into Title Case", "every word in {q} needs a capital initial", "#H could you capitalise all the words in {q}?"], "print({w}.title())", "{r}", "title"),
    (["capitalize only the first letter of {q}", "make {q} start with a capital, the rest in small letters", "{q} in sentence case", "convert {q} to sentence case", "only the very first letter of {q} should be a capital", "put {q} in sentence case"], "print({w}.capitalize())", "{r}", "plain"),
    (["how many letters [does|has] {q}[ have| got|]?", "how long is {q}, in letters?", "count [up |]the letters [in|of] {q}", "[what's|what is] the letter count of {q}?", "{q}, how many letters?", "number of letters in {q}[ please|]", "I'm counting letters: how many in {q}?", "how many boxes would I need for {q} in a crossword?", "if I write {q} on tiles, one letter each, how many tiles is that?", "does anybody know how many letters {q} has?", "{q} is how many letters long?", "would you count how many letters there are in {q}", "for scrabble: the number of letters in {q}", "{q} has a length of what?", "what length does {q} have?", "how many letter does {q} have?", "#H tell me the number of letters that {q} is made of"], "print(len({w}))", "It has {r} characters.", "word"),
    (["how many characters [does|has] {q}[ have| got|]?", "how long is {q} in characters[, spaces included|, counting spaces|, blanks and all|]?", "is {q} too long for a 50 character field? tell me how many characters it has", "count the characters in {q}[, including spaces| with spaces|]", "[what's|what is] the character count of {q}?", "length of {q}[ in characters|]?", "how many keystrokes is {q}, spaces included?", "there's a limit on characters. how many does {q} use?", "number of characters of {q} with blanks", "[I wonder|I'd like to know] how many characters {q} takes up", "the headline may only have 60 characters. how many are in {q}?", "#H the total of characters in {q}, please"], "print(len({w}))", "It has {r} characters.", "any"),
    (["how many characters does {q} have [without|not counting|if you ignore|apart from] [the |]spaces?", "count the characters in {q} but [skip|ignore|leave out] the spaces", "length of {q} without spaces", "{q}: number of characters, spaces excluded", "ignoring blanks, how long is {q}?", "how long is {q} when the spaces don't count?", "characters in {q} excluding spaces"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", "many"),
    (["how many letters (no spaces, no punctuation) are in {q}?", "count only the letters of {q}, not the spaces or [punctuation|commas]", "only counting letters, not spaces or signs: how many in {q}?", "the number of letters in {q}, leaving out spaces and punctuation", "ignore the spaces and the punctuation in {q} and count the letters"], "print(sum(c.isalpha() for c in {w}))", "It has {r} letters.", "many"),
    (["how many words [is|are in|are there in] {q}?", "how many words did I [use|write|need] in {q}?", "word count for {q}", "count the words [in|of] {q}", "{q}: word count?", "what's {q} in words, I mean how many are there?", "my teacher wants to know how many words there are in {q}", "I get paid per word. how many words in {q}?", "tell me how many words {q} [has|contains]", "number of words in {q}, please", "would you count the words of {q} for me?", "is {q} under 10 words? how many are there?", "{q} is made up of how many words?", "how wordy is {q}? count the words", "#H the amount of words in {q} is what?"], "print(len({w}.split()))", "It has {r} words.", "many"),
    (["how many vowels [are in|does|has] {q}[ have|]?", "vowels in {q}, how many?", "count [all |up |]the vowels in {q}", "how often do a, e, i, o or u show up in {q}?", "how many of the letters in {q} are vowels?", "number of vowels [in|for] {q}", "my kid has to count the vowels in {q}. how many are there?", "if I underline each vowel of {q}, how many lines is that?", "vowel count, {q}", "[could|can] you tell how many vowels {q} contains?", "#H the vowels of {q}: how many of them?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", "ascii"),
    (["how many consonants [are in|does|has] {q}[ have|]?", "consonants in {q}, how many?", "count [all |up |]the consonants in {q}", "number of consonants [in|for] {q}", "how many of the letters in {q} are consonants?", "letters of {q} that are not vowels, how many?", "leaving out the vowels, how many letters does {q} have?", "#H consonant count for {q}"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {w}.lower()))", "It has {r} consonants.", "ascii"),
    (["how many [times is there an|times do I see the letter|times do you see] {c} in {q}?", "how many {c}s [are in|does|has] {q}[ have| got|]?", "count the {c}'s in {q}", "letter {c} in {q}, how many times?", "how often [is|do we find] the letter {c} [used |]in {q}?", "number of {c} letters in {q}", "[my friend says|I bet] there are three {c}s in {q}. how many really?", "looking at {q}, how many {c}'s can you spot?", "in {q}, how often does {c} [show up|appear|come up]?", "if I cross out each {c} in {q}, how many do I cross out?", "{c} count in {q}", "how many of the letters in {q} are {c}?", "find out how many times {c} occurs in {q}", "#H the letter {c}, how many of it does {q} contain?", "{q} contains the letter {c} how many times?"], "print({w}.lower().count({c}))", "It appears {r} times.", "any"),
    (["is {q} a palindrome[ or not|]?", "does {q} read the same [forwards and backwards|from both ends|from both sides|either way]?", "would {q} stay the same if I reversed it?", "[I think|they say] {q} is a palindrome. is that [true|right|so]?", "check whether {q} is the same spelled backwards", "can {q} be called a palindrome?", "palindrome or no palindrome: {q}?", "true or false, {q} is a palindrome", "is {q} the same word from the back?", "does reversing {q} change anything, or is it a palindrome?", "#H {q} read from the end, still the same?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", "pal"),
    (["put the letters of {q} in alphabetical order", "sort {q} letter by letter from a to z", "arrange the letters of {q} alphabetically", "the letters of {q}, sorted", "what do you get when the letters of {q} are put in order from a to z?", "alphabetise the letters in {q}", "take {q} and sort its letters", "which order do the letters of {q} have in the alphabet? write them sorted", "#H reorder the letters of {q} alphabetically"], "print(''.join(sorted({w})))", "{r}", "lowword"),
    (["sort the words [in|of] {q}[ from a to z| alphabetically|]", "put the words of {q} in alphabetical order", "the words of {q} in dictionary order", "arrange all words of {q} from a to z", "alphabetise the words in {q}", "{q} with its words in alphabetical order", "which order would the words of {q} have in a dictionary?", "#H order {q} word by word alphabetically"], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}", "plain"),
    (["what's the longest word in {q}?", "longest word of {q}[ please|]", "which word in {q} has the [most|largest number of] letters?", "pick out the longest word from {q}", "of all the words in {q}, which is [the |]longest?", "the longest word you can find in {q}", "find me the word in {q} with the most characters", "in {q}, the longest word is which one?", "I'm looking for the longest word used in {q}", "#H name the word of {q} that is longest"], "print(max({w}.split(), key=len))", "It is {r}.", "plain"),
    (["what's the shortest word in {q}?", "shortest word of {q}[ please|]", "which word in {q} has the fewest letters?", "pick out the shortest word from {q}", "of all the words in {q}, which is [the |]shortest?", "find me the word in {q} with the least letters", "in {q}, the shortest word is which one?"], "print(min({w}.split(), key=len))", "It is {r}.", "plain"),
    (["reverse the order of the words in {q}", "say {q} with the last word first", "flip the words (not the letters) of {q}", "{q} word by word from back to front", "the words of {q} in the opposite order", "turn the word order of {q} around", "read the words of {q} from last to first"], "print(' '.join({w}.split()[::-1]))", "{r}", "many"),
    (["reverse every word of {q} but keep the word order", "spell each word of {q} backwards, same order", "flip the letters inside each word of {q}", "each single word of {q} reversed, words stay where they are"], "print(' '.join(x[::-1] for x in {w}.split()))", "{r}", "many"),
    (["replace [every|each|all the] {c} in {q} [with|by] {d}", "swap {c} for {d} in {q}", "in {q}, put {d} wherever there is [a |an |]{c}", "{q} but with {d} instead of {c}", "change all {c} to {d} in {q}", "every {c} in {q} becomes {d}. what do we get?", "what does {q} turn into if each {c} is [exchanged|swapped] for {d}?", "I mistyped: each {c} in {q} should be {d}", "use {d} in place of {c} in {q}", "#H substitute {c} by {d} throughout {q}"], "print({w}.replace({c}, {d}))", "{r}", "any"),
    (["replace {v} [with|by] {x} in {q}", "swap [the word |]{v} for {x} in {q}", "in {q} it should say {x}, not {v}. fix it", "{q} but with {x} instead of {v}", "change {v} to {x} in {q}", "rewrite {q} using {x} where it says {v}", "in {q}, {v} must become {x}", "put {x} in the place of {v} in {q}", "I meant {x}, not {v}, in {q}. correct that", "#H exchange the word {v} for {x} in {q}"], "print({w}.replace({v}, {x}))", "{r}", "plain"),
    (["remove [every|each|all] {c} from {q}", "drop the {c}s from {q}", "{q} without [any |the letter |]{c}", "my {c} key is broken, how would {q} come out?", "take each {c} out of {q}", "delete all {c}s in {q}", "what remains of {q} if every {c} is deleted?", "leave out {c} in {q}", "#H cut [the |every |]{c} out of {q}"], "print({w}.replace({c}, ''))", "{r}", "any"),
    (["remove the word {v} from {q}", "delete {v} from {q} and keep the other words", "{q} without the word {v}", "drop the word {v} out of {q}", "leave the word {v} out of {q}", "strike {v} from {q}"], "print(' '.join(x for x in {w}.split() if x != {v}))", "{r}", "plain"),
    (["{q} without [any |]spaces", "squeeze all the spaces out of {q}", "remove the blanks from {q}", "glue the words of {q} together without spaces", "I need {q} as one word for a hashtag, no spaces", "take out every space in {q}", "strip the spaces from {q}", "what is {q} with the spaces deleted?", "#H write {q} without gaps"], "print({w}.replace(' ', ''))", "{r}", "many"),
    (["{q} with underscores instead of spaces, in lower case", "make {q} a lowercase file name with underscores", "snake case of {q}", "turn {q} into snake_case", "convert {q} to snake case, please", "I need {q} as a variable name in snake case"], "print({w}.replace(' ', '_').lower())", "{r}", "plain"),
    (["put hyphens between the words of {q}", "{q} with dashes instead of spaces", "hyphenate the words of {q} together", "join the words in {q} with hyphens", "I need {q} with a hyphen wherever there is a space", "connect the words of {q} by dashes"], "print('-'.join({w}.split()))", "{r}", "many"),
    (["put [a hyphen|a dash] between all letters of {q}", "spell out {q} with dashes between the letters", "write {q} letter by letter with hyphens in between", "{q} spelled with a hyphen after every letter but the last"], "print('-'.join({w}))", "{r}", "word"),
    (["put a space between all letters of {q}", "space out the letters of {q}", "write {q} with spaces between the letters", "spell {q} with gaps, one space between the letters"], "print(' '.join({w}))", "{r}", "word"),
    (["{q} without [the |its |any |]vowels", "drop all vowels from {q}", "what's left of {q} when the vowels go?", "delete a, e, i, o and u from {q}", "shorten {q} by removing the vowels", "take the vowels out of {q}", "disemvowel {q}", "strip {q} of its vowels", "#H only the consonants of {q} should stay, remove the vowels"], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "ascii"),
    (["[the |]first {n} letters of {q}", "what are the {n} letters {q} starts with?", "cut {q} down to its first {n} letters", "which {n} letters come first in {q}?", "abbreviate {q} to the first {n} letters", "only keep {n} letters at the start of {q}", "shorten {q} to {n} letters", "give me {n} letters from the front of {q}", "the label only fits {n} letters. how does {q} begin?", "#H the opening {n} letters of {q}, please"], "print({w}[:{n}])", "{r}", "word"),
    (["[the |]last {n} letters of {q}", "what are the {n} letters {q} ends with?", "which {n} letters come at the end of {q}?", "only keep the final {n} letters of {q}", "give me {n} letters from the end of {q}", "how does {q} end, in {n} letters?", "the closing {n} letters of {q}", "#H the tail of {q}: {n} letters"], "print({w}[-{n}:])", "{r}", "word"),
    (["drop the first {n} letters of {q}", "{q} without its first {n} letters", "cut {n} letters off the front of {q}", "what's left of {q} after removing {n} letters at the start?"], "print({w}[{n}:])", "{r}", "word"),
    (["drop the last {n} letters of {q}", "{q} without its last {n} letters", "cut {n} letters off the end of {q}", "what's left of {q} after removing the final {n} letters?"], "print({w}[:-{n}])", "{r}", "word"),
    (["[the |]first {n} words of {q}", "how does {q} start, just the first {n} words?", "cut {q} down to {n} words", "keep only the {n} words at the beginning of {q}", "which {n} words does {q} begin with?"], "print(' '.join({w}.split()[:{n}]))", "{r}", "many"),
    (["[the |]last {n} words of {q}", "keep only the final {n} words of {q}", "which {n} words does {q} end with?", "how does {q} end, just the last {n} words?"], "print(' '.join({w}.split()[-{n}:]))", "{r}", "many"),
    (["[what's|what is] the {o} letter [of|in] {q}?", "letter number {m} of {q}?", "{q}, {o} letter?", "which letter is {o} in {q}?", "counting from the left, what's the {o} letter of {q}?", "in {q}, which letter sits in position {m}?", "I need to know the {o} letter in {q} [for a puzzle|for my crossword|for the bank's security check|]", "pick the {o} letter out of {q}", "the {o} character of {q} is which?", "#H what letter do I find at place {m} of {q}?"], "print({w}[{i}])", "It is {r}.", "word"),
    (["[what's|what is] the {o} word [of|in] {q}?", "word number {m} of {q}?", "which word is {o} in {q}?", "pick the {o} word out of {q}", "in {q}, what is the {o} word?", "the {o} word of {q}, please"], "print({w}.split()[{i}])", "It is {r}.", "plain"),
    (["[what's|what is] the last word [of|in] {q}?", "which word does {q} end with?", "the final word of {q}", "{q} - last word?", "with which word does {q} finish?"], "print({w}.split()[-1])", "It is {r}.", "plain"),
    (["[what's|what is] the last letter [of|in] {q}?", "which letter does {q} end with?", "the final letter of {q}", "{q}, last letter?", "what does {q} end in, which letter?"], "print({w}[-1])", "It is {r}.", "word"),
    (["[what's|what is] the first letter [of|in] {q}?", "which letter does {q} start with?", "{q} begins with what letter?", "the opening letter of {q}", "what letter do I look under for {q} in a dictionary?"], "print({w}[0])", "It is {r}.", "word"),
    (["[what's|what is] the middle letter of {q}?", "which letter sits right in the middle of {q}?", "the letter in the centre of {q}", "middle letter of {q} please"], "print({w}[len({w}) // 2])", "It is {r}.", "odd"),
    (["[what's|what are] the initials of {q}?", "make an acronym [from|of|out of] {q}", "abbreviate {q} to the first letters of the words", "what would the acronym for {q} be?", "first letter of every word in {q}, as capitals", "{q} - acronym?", "how do you shorten {q} to its initials?", "what do the initial letters of {q} spell?", "I want to embroider the initials of {q}, which letters?", "short form of {q} made of the first letters", "#H the capital initials for {q} would be?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", "initials"),
    (["how many different letters [are in|does|has] {q}[ have| use|]?", "how many letters would I have to know to write {q}, each counted once?", "count the distinct letters of {q}", "number of unique letters in {q}", "counting repeated letters only once, how many letters are in {q}?", "if every letter counts just once, how many does {q} have?"], "print(len(set({w}.lower().replace(' ', ''))))", "It has {r} different letters.", "plainword"),
    (["which [different|distinct|unique] letters [are in|occur in|does] {q}[ have|]?", "list the letters used in {q}, each once and sorted", "the set of letters in {q}, sorted", "what letters are needed to write {q}? each only once, in order"], "print(sorted(set({w}.lower().replace(' ', ''))))", "The letters are {r}.", "plainword"),
    (["how many different words [are in|does] {q}[ use| have|]?", "count the distinct words in {q}", "not counting repeats, how many words does {q} have?", "number of unique words in {q}", "if repeated words count once, how many words are in {q}?"], "print(len(set({w}.lower().split())))", "It has {r} different words.", "repeats"),
    (["which letter [comes up|is used|occurs] most [often |]in {q}?", "the most [common|frequent] letter of {q}", "what's the letter {q} uses most?", "[what is|find] the top letter in {q} by frequency", "which letter do I need most often to write {q}?", "#H the letter that {q} repeats the most"], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", "plainword"),
    (["which word [comes up|is used|occurs] most [often |]in {q}?", "the most [common|frequent] word of {q}", "what word does {q} repeat the most?", "find the top word in {q} by frequency"], "from collections import Counter\nprint(Counter({w}.lower().split()).most_common(1)[0])", "The most common word (with its count) is {r}.", "repeats"),
    (["how many times is [the word |]{v} in {q}?", "how often do I use [the word |]{v} in {q}?", "count how many times [the word |]{v} [comes up|appears] in {q}", "the word {v}, how often in {q}?", "do I overuse {v} in {q}? count it", "occurrences of the word {v} in {q}"], "print({w}.lower().split().count({l}))", "It appears {r} times.", "repeats"),
    (["is [the word |]{v} [anywhere |]in {q}?", "does {v} [appear|occur|come up] in {q}?", "does {q} [contain|mention|include] [the word |]{v}?", "can [the word |]{v} be found in {q}?", "check {q} for the word {v}", "do I mention {v} in {q}?", "#H look for {v} inside {q}: is it there?"], "print({v} in {w})", "Contained: {r}.", "has"),
    (["does {q} [start|begin] with [the letter |an |a |]{c}?", "is {c} the first letter of {q}?", "is the letter at the beginning of {q} [a |an |]{c}?"], "print({w}.startswith({c}))", "{r}", "edge"),
    (["does {q} [end|finish|stop] with [the letter |an |a |]{c}?", "is {c} the last letter of {q}?", "is the letter at the end of {q} [a |an |]{c}?", "check if {q} ends in {c}"], "print({w}.endswith({c}))", "{r}", "edge"),
    (["repeat {q} {n} times", "{q} times {n}, without spaces", "say {q} {n} times in a row", "I have to write {q} {n} times in one go", "{n} copies of {q} stuck together", "echo {q} {n} times"], "print({w} * {n})", "{r}", "word"),
    (["repeat {q} {n} times with a space in between", "write {q} {n} times, separated by spaces", "{q}, {n} times, with spaces between", "say {q} {n} times over with a blank between each"], "print(' '.join([{w}] * {n}))", "{r}", "any"),
    (["split {q} into [single |separate |]words", "break {q} up into words", "[show|give] me a list of the words in {q}", "list all words of {q}", "cut {q} at the spaces"], "print({w}.split())", "The words are {r}.", "many"),
    (["split {q} at the commas", "break {q} apart at each comma", "the parts of {q} between the commas", "separate {q} by comma into a list"], "print({w}.split(','))", "The parts are {r}.", "commas"),
    (["list the [single |]letters of {q}", "split {q} into letters", "break {q} up into its letters as a list", "make a list with every letter of {q}"], "print(list({w}))", "The letters are {r}.", "word"),
    (["[encode|encrypt|scramble|put] {q} [in|with|using] rot13", "what's {q} in ROT13?", "{q} rot13", "rotate {q} by 13 letters (rot13)", "apply ROT13 to {q}", "run {q} through rot13", "I want to hide a spoiler: {q} in rot13"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "ascii"),
    (["decode {q}, it is rot13", "{q} is in rot13, what does it say?", "undo the rot13 of {q}", "someone wrote {q} in ROT13, make it readable"], "import codecs\nprint(codecs.encode({w}, 'rot13'))", "{r}", "rotted"),
    (["shift [every letter|each letter|all letters] of {q} [forward |]by {n}[, caesar style|]", "caesar cipher of {q} with [a |]shift [of |]{n}", "encrypt {q} with a caesar shift of {n}", "move the letters of {q} {n} places along the alphabet", "what's {q} in a Caesar code with key {n}?", "Julius Caesar would shift {q} by {n} letters, what comes out?"], "print(''.join(chr((ord(c) - 97 + {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {n}) % 26 + 65) if c.isupper() else c for c in {w}))", "{r}", "shift"),
    (["decode {q}, a caesar cipher with shift {n}", "{q} was encrypted with a caesar shift of {n}. what was it?", "shift the letters of {q} back by {n}", "undo a caesar shift of {n} on {q}"], "print(''.join(chr((ord(c) - 97 - {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 - {n}) % 26 + 65) if c.isupper() else c for c in {w}))", "{r}", "shift"),
    (["how many capital letters [are in|does] {q}[ have|]?", "count the capitals in {q}", "how many letters of {q} are upper case?", "number of uppercase letters in {q}", "how often did I hit shift for a capital in {q}?"], "print(sum(c.isupper() for c in {w}))", "It has {r} capital letters.", "upper"),
    (["how many small letters [are in|does] {q}[ have|]?", "count the lowercase letters of {q}", "number of lower case letters in {q}"], "print(sum(c.islower() for c in {w}))", "It has {r} lowercase letters.", "upper"),
    (["how many digits [are in|does] {q}[ have|]?", "count the digits [in|of] {q}", "how many of the characters in {q} are digits?", "number of digits in {q}"], "print(sum(c.isdigit() for c in {w}))", "It has {r} digits.", "numbers"),
    (["[which|what] numbers [are|appear|occur] in {q}?", "pull [all |]the numbers out of {q}", "extract the numbers from {q}", "list the numbers mentioned in {q}", "find every number in {q}", "I only need the numbers from {q}", "get me the numbers in {q}", "#H pick the numbers out of {q}"], "import re\nprint(re.findall(r'\\d+', {w}))", "The numbers are {r}.", "numbers"),
    (["add up [all |]the numbers in {q}", "sum of the numbers in {q}", "what do the numbers in {q} add up to?", "total of all numbers mentioned in {q}", "find the numbers in {q} and add them together"], "import re\nprint(sum(int(n) for n in re.findall(r'\\d+', {w})))", "The sum is {r}.", "numbers"),
    (["how many numbers [are in|are there in|does] {q}[ contain| mention|]?", "count the numbers in {q}", "the amount of numbers mentioned in {q}"], "import re\nprint(len(re.findall(r'\\d+', {w})))", "There are {r} numbers.", "numbers"),
    (["remove the digits from {q}", "{q} without the digits", "delete every digit in {q}", "strip all digits out of {q}"], "print(''.join(c for c in {w} if not c.isdigit()))", "{r}", "code"),
    (["keep only the digits of {q}", "just the digits of {q}", "throw away everything in {q} that is not a digit", "which digits are in {q}, in a row?"], "print(''.join(c for c in {w} if c.isdigit()))", "{r}", "code"),
    (["remove [all |]the punctuation from {q}", "{q} without punctuation", "strip the commas, dots and other signs from {q}", "delete the punctuation marks in {q}", "no punctuation in {q}, please"], "import re\nprint(re.sub(r'[^\\w\\s]', '', {w}))", "{r}", "rich"),
    (["swap upper and lower case in {q}", "turn the capitals of {q} into small letters and vice versa", "invert the case of {q}", "{q} with the case flipped", "my caps lock was on the wrong way, swap the case of {q}"], "print({w}.swapcase())", "{r}", "upper"),
    (["at what position is the first {c} in {q}?", "where in {q} is the first {c}?", "which position has the letter {c} in {q}?", "counting from 1, where does {c} first show up in {q}?", "{c} is letter number what of {q}?"], "print({w}.lower().index({c}) + 1)", "It is at position {r}.", "word"),
    (["how long are the words of {q} on average?", "average word length of {q}", "on average, how many letters do the words in {q} have?", "mean length of a word in {q}"], "words = {w}.split()\nprint(round(sum(len(x) for x in words) / len(words), 6))", "The average word has {r} letters.", "plain"),
    (["how long is each [single |]word of {q}?", "the lengths of the words in {q}", "letters per word in {q}, as a list", "for each word in {q}, how many letters?"], "print([len(x) for x in {w}.split()])", "The lengths are {r}.", "plain"),
    (["which words in {q} have more than {n} letters?", "list the words of {q} that are longer than {n} letters", "words with over {n} letters in {q}", "only the words of {q} with more than {n} letters"], "print([x for x in {w}.split() if len(x) > {n}])", "They are {r}.", "plain"),
    (["how many words in {q} have more than {n} letters?", "count the words of {q} that are longer than {n} letters", "the number of words in {q} with over {n} letters"], "print(sum(len(x) > {n} for x in {w}.split()))", "There are {r}.", "plain"),
    (["which words in {q} [start|begin] with {c}?", "list the words of {q} that begin with {c}", "words starting with {c} in {q}", "show me every word of {q} that starts with the letter {c}"], "print([x for x in {w}.split() if x.lower().startswith({c})])", "They are {r}.", "initial"),
    (["count how often each letter [occurs|appears] in {q}", "letter frequencies of {q}", "how often does each letter come up in {q}?", "tally the letters of {q}"], "from collections import Counter\nprint(dict(Counter({w}.replace(' ', ''))))", "The counts are {r}.", "lowword"),
    (["how often does each word come up in {q}?", "word frequencies of {q}", "tally the words of {q}", "count every word in {q} separately"], "from collections import Counter\nprint(dict(Counter({w}.split())))", "The counts are {r}.", "repeats"),
    (["remove repeated letters from {q}, keeping the first of each", "{q} with every letter only once, in the order they come", "drop duplicate letters of {q}"], "print(''.join(dict.fromkeys({w})))", "{r}", "lowword"),
    (["remove the repeated words from {q}", "{q} with each word only once, same order", "drop duplicate words from {q}", "clean {q}: no word twice"], "print(' '.join(dict.fromkeys({w}.split())))", "{r}", "repeats"),
    (["does {q} have [any |]repeated letters?", "does any letter come twice in {q}?", "is there a letter that {q} uses more than once?", "are there repeated letters in {q}?"], "print(len(set({w}.lower())) < len({w}))", "Repeated letters: {r}.", "lowword"),
    (["does {q} use every letter of the alphabet?", "is {q} a pangram?", "are all 26 letters in {q}?", "check if {q} contains the whole alphabet", "do we find each letter from a to z in {q}?"], "print(set('abcdefghijklmnopqrstuvwxyz') <= set({w}.lower()))", "Pangram: {r}.", "pangram"),
    (["{q} in hex", "hex encode {q}", "[what is|what's] {q} as hexadecimal bytes?", "convert {q} to hex bytes", "encode {q} as hex"], "print({w}.encode().hex())", "{r}", "short"),
    (["{q} in base64", "base64 [of|for] {q}", "encode {q} [as|in|to] base64", "base64 encode {q}", "what does {q} look like base64 encoded?", "I need {q} base64-encoded for a header"], "import base64\nprint(base64.b64encode({w}.encode()).decode())", "{r}", "short"),
    (["decode {q} from base64", "{q} is base64. what does it say?", "base64 decode {q}", "turn the base64 {q} back into text", "I found {q} in a config, it's base64, decode it"], "import base64\nprint(base64.b64decode({w}).decode())", "{r}", "b64"),
    (["url encode {q}", "{q} encoded for a url", "percent-encode {q}", "escape {q} so I can use it in a link", "make {q} safe for a URL"], "import urllib.parse\nprint(urllib.parse.quote({w}))", "{r}", "url"),
    (["url decode {q}", "decode the percent signs in {q}", "unescape the url-encoded {q}", "what does {q} mean without url encoding?"], "import urllib.parse\nprint(urllib.parse.unquote({w}))", "{r}", "quoted"),
    (["[the |]character codes of {q}", "ascii codes of {q}", "what are the ASCII values of the letters in {q}?", "list the code of every character in {q}", "{q} as ascii numbers"], "print([ord(c) for c in {w}])", "The codes are {r}.", "short"),
    (["{q} in binary, 8 bits a letter", "write {q} in binary (ascii)", "turn {q} into binary code (ascii)", "convert {q} to bits (8 per letter)"], "print(' '.join(format(ord(c), '08b') for c in {w}))", "{r}", "tiny"),
    (["with a = 1, b = 2 and so on, what do the letters of {q} add up to?", "add the alphabet positions of the letters in {q}", "numerology: sum of the letter values of {q} (a is 1, z is 26)", "what is {q} worth if a is 1, b is 2, ..., z is 26?"], "print(sum(ord(c) - 96 for c in {w}.lower() if c.isalpha()))", "The sum is {r}.", "ascii"),
    (["[what's|what is] the domain of {q}?", "which domain does {q} belong to?", "the part after the @ in {q}", "extract the domain from {q}", "everything after the at sign of {q}", "get the mail domain out of {q}", "who hosts {q}? just the domain"], "print({w}.split('@')[1])", "It is {r}.", "email"),
    (["[what's|what is] the user name in {q}?", "the part before the @ in {q}", "everything in front of the at sign of {q}", "extract the local part of {q}", "the name in {q} without the domain"], "print({w}.split('@')[0])", "It is {r}.", "email"),
    (["what's the file extension of {q}?", "which extension does {q} have?", "the part after the last dot in {q}", "extension of {q}"], "print({w}.split('.')[-1])", "It is {r}.", "file"),
    (["is {q} at least {n} characters long?", "does {q} have {n} or more characters?", "the password must have at least {n} characters. does {q} qualify?", "is {q} long enough if {n} characters are the minimum?"], "print(len({w}) >= {n})", "At least {n} characters: {r}.", "password"),
    (["how many characters [are in|does] {q}[ have|]?", "length of {q}?", "how long is {q}?", "is {q} long? count its characters"], "print(len({w}))", "It has {r} characters.", "password"),
    (["how many special characters [are in|does] {q}[ have|]?", "count the characters in {q} that are neither letters nor digits", "number of special signs in {q}"], "print(sum(not c.isalnum() for c in {w}))", "It has {r} special characters.", "password"),
    (["how many digits [are in|does] {q}[ have|]?", "number of digits in {q}", "count the digits of {q}"], "print(sum(c.isdigit() for c in {w}))", "It has {r} digits.", "password"),
    (["does {q} contain [a digit|any digits|a number]?", "is there a digit in {q}?", "are there any digits in {q}?", "check that {q} has at least one digit"], "print(any(c.isdigit() for c in {w}))", "Contains a digit: {r}.", "password"),
    (["does {q} [have|contain] a capital letter?", "is there an uppercase letter in {q}?", "check {q} for at least one capital"], "print(any(c.isupper() for c in {w}))", "Contains a capital letter: {r}.", "password"),
    (["does {q} consist only of digits?", "is {q} all digits?", "are there only digits in {q}?"], "print({w}.isdigit())", "Only digits: {r}.", "digits"),
    (["does {q} consist only of letters?", "is {q} all letters?", "are there only letters in {q}?"], "print({w}.isalpha())", "Only letters: {r}.", "digits"),
    (["pad {q} with [leading |]zeros to {n} digits", "fill {q} up with zeros in front until it has {n} digits", "write {q} with {n} digits, zeros in front", "{q} zero-padded to length {n}"], "print({w}.zfill({n}))", "{r}", "serial"),
]
PRONOUNS = {"word": ["it", "this word", "that word", "this", "the word", "that"], "sentence": ["it", "this sentence", "that sentence", "this", "the sentence", "that"], "name": ["it", "this name", "that name", "the name"], "text": ["it", "this", "the text", "that"]}
# {t} the text (always set off), {k} what it is, {q} what is asked with a pronoun in it.
GIVEN: dict[str, list[str]] = {
    "word": ["{t}. {q}", "the word is {t}. {q}", "take the word {t}. {q}", "my kid's spelling word today is {t}. {q}", "I'm playing [scrabble|hangman|a word game] and have {t}. {q}", "the answer to 7 across is {t}. {q}", "our [wifi name|team name|cat's name] is {t}. {q}", "I keep misspelling {t}. {q}", "someone wrote {t} on the board. {q}", "my favourite word is {t}, {q}", "consider {t}. {q}", "string: {t}\n{q}", "{t}\n{q}", "we need {t} for [a logo|a t-shirt|the banner]. {q}", "input is {t}. task: {q}", "there's this word, {t}. {q}", "so I learned the word {t} today. {q}", "given {t}: {q}", "i have a string {t} and want to do this: {q}", "#H say the word is {t}. {q}"],
    "sentence": ["{t}. {q}", "{t}\n{q}", "the sentence is {t}. {q}", "here's a line from [my essay|my song|an email|a book]: {t}. {q}", "my [boss|teacher|editor|aunt] sent me {t}. {q}", "I'm writing a [headline|slogan|caption|title]: {t}. {q}", "somebody texted me {t}. {q}", "take the sentence {t}. {q}", "we printed {t} on the [mugs|flyers|shirts]. {q}", "text: {t}\n[task|question]: {q}", "[given|consider] {t}: {q}", "for my [homework|class|blog post] I have {t}. {q}", "the [note|sign|card] on the [door|fridge|desk] says {t}. {q}", "my status message is {t}. {q}", "so I've got this sentence, {t}. {q}", "what I typed was {t}. {q}", "sentence: {t}\n\n{q}", "we have the following string: {t}. {q}", "I am not native speaker. my text is {t}. {q}", "#H the text says {t}. {q}"],
    "name": ["{t}. {q}", "the name is {t}. {q}", "my [colleague|boss|neighbour|teacher] is called {t}. {q}", "I'm filling in a form for {t}. {q}", "there's a [person|place|company] called {t}. {q}", "name: {t}\n{q}", "{t}\n{q}", "on the badge it says {t}. {q}", "we named it {t}. {q}"],
    "text": ["{t}. {q}", "{t}\n{q}", "I've got {t}. {q}", "here it is: {t}. {q}", "the string is {t}. {q}", "this is what I have: {t}. {q}", "[value|input|data]: {t}\n{q}", "someone sent me {t}. {q}", "look at {t}. {q}", "they gave me {t}. {q}"],
}
# What is asked first and the text after it; {t} may stand without quotes there.
AFTER = ["{q}: {t}", "{q}\n{t}", "{q}. {t}", "{q} - {t}", "{q}\n\n{t}", "{q}. the {k} is: {t}", "{q}. here it is: {t}"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
SHORT = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"]


def _letter(draw: Draw, text: str, what: str, code: str) -> str:
    """A letter that makes the question clear: present or not, never in another case."""
    if what == "edge":
        edge = text[0] if "starts" in code else text[-1]
        return edge if draw.chance(0.5) else str(draw.one([c for c in "abdegklmnoprst" if c not in text.lower()] or ["x"]))
    if what == "initial":
        return str(draw.one(text.split()))[0].lower()
    letters = [c for c in text if c.isalpha() and c.islower() and c.isascii() and ("replace" not in code or c.upper() not in text)]
    return str(draw.one(letters)) if letters and (draw.chance(0.9) or "index" in code or "replace" in code) else str(draw.one("aeiost"))


def one_text(draw: Draw) -> Exchange:
    """One operation on one text: named in the question, before it or after it."""
    bank, code, answer, what = draw.one(ONE)
    text, called = text_of(draw, what)
    words, length = text.split(), len(text)
    letter, other = _letter(draw, text, what, code), str(draw.one("xzqo*-_1@"))
    first = re.sub(r"\W+$", "", draw.one(words))
    if what == "has" and draw.chance(0.4):
        first = str(draw.one(WORDS))
    units = len(words) if "split" in code else length
    i, n = draw.integer(0, min(6, units - 1)), draw.integer(2, max(2, min(6, units - 1)))
    if what in ("password", "serial"):
        n = draw.integer(6, 14)
    if "chr(" in code:
        n = draw.integer(1, 25)
    if (first in ("", text) and "{v}" in code) or ("replace({v}" in code and text.count(first) != words.count(first)) or ("{v} in" in code and (first in text) != (first in words)):
        return one_text(draw)
    if ("{c}" in code and "index" in code and letter not in text.lower()) or (units < 3 and "{n}" in code and what == "word"):
        return one_text(draw)
    mark = draw.one(["'{}'", '"{}"', "{}", "{}"])
    second = str(draw.one(WORDS))
    # A bare letter "a" or "i" reads like an English word, so it is quoted.
    slots = {"c": (mark if letter not in "ai" else "'{}'").format(letter), "d": (mark if other.isalpha() else "'{}'").format(other), "v": mark.format(first) if mark != "{}" or "the word {v}" in code else f"'{first}'", "x": mark.format(second) if mark != "{}" else f"'{second}'", "n": draw.shown(str(n), words=0.3), "m": str(i + 1), "o": draw.one([ORDINALS[i], SHORT[i]])}
    skeleton = draw.expand(draw.template(bank))
    if draw.chance(0.1):
        skeleton = typo(draw, skeleton)

    def asking(q: str) -> str:
        return fill(skeleton, {**slots, "q": q})

    x = draw.rng.random()
    if x < 0.4:
        question = draw.say(GIVEN[called], t=quoted(draw, text) if draw.chance(0.85) or called != "word" else text, q=asking(draw.one(PRONOUNS[called])))
        question = question.replace("..", ".")
        question = dressed(draw, question, text)
    elif x < 0.55:
        bare = draw.chance(0.5) and text[-1].isalnum()
        asked = asking(draw.one([f"this {called}", f"the following {called}", f"this {called}"])).rstrip("?.")
        question = draw.say(AFTER, q=asked, k=called, t=text if bare else quoted(draw, text))
        question = dressed(draw, question, text)
    else:
        shown = text if called in ("word", "text") and " " not in text and text.isalnum() and draw.chance(0.4) else quoted(draw, text)
        cue = draw.one(WORD_CUES) if called == "word" else called
        asked = asking(f"the {cue} {shown}" if draw.chance(0.35) else shown)
        framed = draw.say(CHAT, q=asked, y=draw.integer(3, 60))
        if framed.endswith(("poster", "form", "quiz", "puzzle", "head", "minutes")) and framed != asked and not asked.endswith(("?", ".")):
            framed = framed.replace(asked, asked + ".", 1)
        question = dressed(draw, framed, shown)
    for slot, value in {"w": repr(text), "c": repr(letter), "d": repr(other), "v": repr(first), "x": repr(second), "l": repr(first.lower()), "n": str(n), "i": str(i)}.items():
        code, answer = code.replace("{" + slot + "}", value), answer.replace("{n}", str(n))
    return answered(question, code, answer)


KINDS: list[Kind] = [("text", 22, one_text)]
