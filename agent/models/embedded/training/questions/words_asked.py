"""Texts, lists of words and pairs of words as people hand them over: bare, on lines, in a story.

In a template `{b}` is the text without any quotes (after a colon, on a line of its own, at the start)
and `{q}` the text set off, or a single word as it is. In code `{w} {c} {d} {v} {x} {l}` are Python
literals, `{n} {m} {i}` plain integers, `{e}` a list.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, fill, in_words, typo
from samara.agent.models.embedded.training.questions.texts_drawn import (
    PALINDROMES,
    WORDS,
    answered,
    dressed,
    email,
    name,
    plain_sentence,
    quoted,
    rich_sentence,
    simple_word,
)
from samara.agent.models.embedded.training.questions.word_lists_asked import ANAGRAMS
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

SAID = [
    "please keep this door closed at all times", "no parking in front of the gate", "beware of the sleepy cat", "back in 15 minutes", "mind the wet floor", "fresh eggs sold here every morning", "do not lean against the railing", "staff only beyond this point", "the pool closes at 8 pm", "ring the bell twice for service",
    "Our tired grandmother knitted three enormous scarves", "Yesterday the postman delivered a mysterious parcel", "Nobody noticed that the museum clock had stopped", "The young captain studied the faded chart again", "Two foxes crossed the frozen lake at sunrise", "My uncle restores antique typewriters in his garage", "The choir rehearsed the difficult passage once more", "A thin layer of frost covered every windowpane", "Their bakery runs out of croissants before nine", "The last ferry to the island leaves at midnight", "We watered the tomatoes and then fed the rabbits", "She wrapped the teapot in three sheets of newspaper", "He always whistles when the kettle boils", "Bring warm socks and a torch for the hike", "The referee lost his whistle during the second half", "An old map of the harbour hangs above the stove",
    "round the rugged rocks the ragged rascal ran", "how much wood would a woodchuck chuck", "fuzzy wuzzy was a bear", "six sleek swans swam swiftly southwards", "peter piper picked a peck of pickled peppers", "big black bears bought blueberry biscuits", "truly rural roads run round the ridge", "the quiet queen questioned the quick quarrel", "to be or not to be that is the question", "the more you learn the more you know", "time and tide wait for no man", "many hands make light work", "the early bird catches the worm", "a rolling stone gathers no moss",
    "Every Good Boy Deserves Fudge", "My Very Easy Method Just Speeds Up Naming", "Big Elephants Can Always Understand Small Elephants", "sunset over the northern fjords", "meeting notes from the spring retreat", "quick pasta with roasted peppers", "a short history of wooden boats", "letters from a distant cousin", "the secret life of garden snails", "lost umbrellas of the central station", "walking home through fog and rain", "how to repair almost anything", "annual report of the tennis club", "the girl who collected thunder", "winter soups for busy people",
]
ORGS = ["World Health Organization", "Federal Bureau of Investigation", "European Space Agency", "National Institute of Standards and Technology", "Society for the Protection of Hedgehogs", "Bank of the Northern Isles", "Ministry of Fisheries and Food", "Union of Retired Sailors", "Institute for the Study of Ancient Glass", "Royal Academy of Music", "Department of Parks and Recreation", "Association of Village Bakers", "International Court of Justice", "Friends of the Old Mill", "Council for Fair Trade", "League of Amateur Astronomers", "Central Office of Weights and Measures", "North Atlantic Treaty Organization", "Women in Science and Engineering", "Museum of Modern Art", "Federation of Island Ferries", "Trust for the Care of Stray Cats"]
SURNAMES = ["Ashworth", "Bianchi", "Castellano", "Delgado", "Eriksen", "Fitzgerald", "Grünwald", "Hartmann", "Ivanov", "Jefferson", "Kaminski", "Lindholm", "Mbeki", "Nakamura", "Olsson", "Papadakis", "Quigley", "Romano", "Sandoval", "Thornton", "Ueda", "Vasquez", "Whitaker", "Yilmaz", "Zimmermann"]
PEOPLE = ["Amelia", "Boris", "Clara", "Dmitri", "Esther", "Felix", "Greta", "Hugo", "Imani", "Jasper", "Klara", "Leopold", "Mirela", "Nadia", "Octavio", "Philippa", "Quentin", "Rosalind", "Stefan", "Tamsin", "Ulrich", "Vera", "Winston", "Xenia", "Yusuf", "Zelda"]
GROUPS = [
    ["willow", "hazel", "alder", "spruce", "poplar", "elm", "larch", "chestnut", "juniper", "yew", "cypress", "hornbeam"], ["tulip", "iris", "peony", "dahlia", "orchid", "aster", "violet", "poppy", "marigold", "snowdrop", "lavender"], ["mango", "lime", "quince", "cherry", "guava", "banana", "apricot", "raspberry", "pomegranate", "nectarine", "plum"], ["giraffe", "otter", "lynx", "badger", "ox", "hedgehog", "walrus", "tapir", "rhinoceros", "bat", "porcupine"],
    ["hammer", "pliers", "chisel", "saw", "wrench", "file", "screwdriver", "drill", "clamp", "sander"], ["Lisbon", "Oslo", "Vienna", "Athens", "Copenhagen", "Rome", "Budapest", "Dublin", "Warsaw", "Bern", "Stockholm"], ["violin", "flute", "oboe", "trombone", "harp", "saxophone", "drum", "accordion", "tuba", "clarinet"], ["cumin", "thyme", "saffron", "oregano", "dill", "nutmeg", "cardamom", "mint", "paprika", "basil"], ["carrot", "leek", "spinach", "pea", "aubergine", "radish", "parsnip", "onion", "beetroot", "kale"],
    ["scarf", "mittens", "jumper", "hat", "raincoat", "socks", "boots", "waistcoat", "belt"], ["tennis", "judo", "rowing", "archery", "golf", "volleyball", "squash", "badminton", "polo"], ["Brazil", "Kenya", "Peru", "Mongolia", "Iceland", "Chad", "Madagascar", "Nepal", "Fiji", "Portugal"], ["ruby", "opal", "emerald", "jade", "sapphire", "topaz", "amethyst", "pearl"], ["maroon", "teal", "red", "turquoise", "beige", "ochre", "magenta", "grey", "lilac"], PEOPLE, SURNAMES[:6] + SURNAMES[7:],
    ["invoice", "receipt", "contract", "memo", "estimate", "agenda", "minutes", "report"], ["pizza", "lasagne", "soup", "curry", "risotto", "tacos", "stew", "omelette", "dumplings"], ["Pluto", "Jupiter", "Mars", "Venus", "Neptune", "Saturn", "Mercury", "Uranus"], ["wedding", "gala", "reunion", "picnic", "concert", "fair", "parade", "graduation"],
]
BEFORE = [
    "We need a new [board|poster|banner|flyer] [for our shop|for the school fair|].", "My [daughter|son|niece|nephew] has a spelling test on [Monday|Friday].", "[Quiz|Pub|Games] night [question|argument|dispute].", "It's for a [crossword|treasure hunt|scout game|birthday card|logo|wedding invitation|name badge|gravestone|T-shirt|class on typing].", "My [teacher|boss|editor|grandma|flatmate] wants this done by [noon|6|tomorrow].", "I'm [{k}|almost {k}] and still bad at this.", "We're {k} people here and nobody agrees.", "Typing with one hand here.", "I broke my glasses and can't read it properly.", "The label printer is fussy.", "The engraver charges {k} euros a letter, so I want it right.", "My {k} year old asked me this at breakfast.", "Sorry, English is not my first language.", "I am learning English since {k} months.",
    "Say this fast.", "Here's a silly one.", "Word game!", "Scrabble emergency!", "Puzzle corner, number {k}.", "Working on a [slogan|chapter title|caption|password hint|jingle].", "Exercise {k} in my workbook.", "We are renaming our files at work.", "I have to fill in a form with {k} boxes.", "This is about a [text|heading] in our newsletter.", "I could do it by hand but I'm lazy.", "Someone at the [office|pub|gym] bet me {k} dollars on this.", "I've stared at this for {k} minutes.", "In a hurry, train leaves in {k} minutes.", "My cat walked over the keyboard.", "I'm writing a little riddle for the kids.", "Small text job for you.", "Need to tidy up a text.", "[Good morning|Good evening|Hi there]!", "A bit of an odd request.", "Next one.", "Let's do some letters instead of numbers.",
]
AFTER = ["It's for a [crossword|quiz|poster|bet|name badge|file name].", "I don't need an explanation.", "Just the result, please.", "Only the answer please.", "I keep losing count.", "My eyes are too tired for it.", "[Thanks|Thank you] [so much|in advance|a lot]!", "No rush.", "I've tried {k} times already.", "My friend says it's {k}, I doubt it.", "Don't change anything else.", "I'd do it myself but there are {k} more of them.", "That's all I need.", "cheers", "I'm asking for my {k} year old."]
# templates, code, answer, what the text is
ONE: list[tuple[list[str], str, str, str]] = [
    (["[Word count|Number of words|How many words], please: {b}", "word count\n{b}", "{b}\n\n[word count?|how many words is this?|how many words?]", "count words >> {b}", "The [essay|caption|slogan|advert] I wrote goes: {b}\nHow many words did that take?", "I'm paid by the word. What do I bill for if this is my text: {b}", "[count|could you count] the words here for me: {b}", "The limit on the flyer is 20 words. How many have I used with {q}?", "If every word in {q} goes on its own card, how many cards will I need?", "A telegram costs per word. The message is {q}. Number of words?", "{q} - [that makes how many words|how many words would you say|total words]?", "words in this line = ? {b}", "Please be so kind and count how many words are contained in {q}.", "there's {q} on the [wall|door|mug], of how many words does it consist?", "#H How many separate words make up this line? {b}", "#H I'd like the words in {q} counted"], "print(len({w}.split()))", "It has {r} words.", "many"),
    (["[Put|Set|Write|Print] this in [capital letters|capitals|block letters|upper case|all caps]: {b}", "I want it to shout: {b} (all capitals)", "all caps pls: {b}", "CAPS VERSION OF {q}", "[The painter|The sign maker|The engraver|The form] only does capitals. What should I hand over for {q}?", "{b}\n[same thing in capitals|now in upper case|in block letters please|everything uppercase]", "Every letter of {q} has to be a capital one.", "The heading reads {q}; our style guide says headings are fully capitalised, every letter. Show me.", "Turn this line into big letters only: {b}", "could this be typed with caps lock on? {b}", "how would {q} look if all letters were big ones?", "uppercase -> {b}", "#H Give me the following entirely in capitals: {b}"], "print({w}.upper())", "{r}", "any"),
    (["[Put|Write] this in small letters: {b}", "lowercase pls: {b}", "{b}\nno capitals please", "Our system takes lower case only. What do I enter for {q}?", "all letters of {q} small, please", "{q} has too many capitals. Make every letter small.", "my caps lock was stuck: {b}. lower case version?", "lowercase -> {b}", "#H Without a single capital letter, how do I write {q}?"], "print({w}.lower())", "{r}", "upper"),
    (["I'd like the [title|heading|caption|book title] {q} with [a capital at the start of every word|the first letter of each word capitalised]", "{b}\n[title case|capitalise each word|every word with a capital letter]", "title case -> {b}", "[Headline style|Title style], i.e. every word starts with a capital: {b}", "Give every word here a capital first letter, [small words too|all of them]: {b}", "The cover should show {q} with each word capitalised, how does that look?", "my chapter is called {q}; [initial capitals on all words please|each word should begin with a big letter]", "make the first letter of every single word big: {b}", "Could each word in {q} get a capital at the front, all {u} of them?", "on the menu we capitalise every word. how do we print {q}?", "#H please capitalise word by word: {b}"], "print({w}.title())", "{r}", "lower"),
    (["{b}\n\n[write it backwards|reversed please|from right to left, letter by letter]", "mirror writing for {q}, letter by letter", "what's the last-to-first spelling of {q}?", "backwards, letter by letter: {b}", "If I read {q} in the rear-view mirror, what letters do I get in order?", "My secret code is writing everything backwards. How do I write {q}?", "[Let's|Please] flip {q} so that its final letter is the first.", "reverse -> {b}", "the band wants {q} spelled from the end on the record sleeve", "string: {b}\noperation: reverse", "#H From the final letter to the first, {q} is spelled how?"], "print({w}[::-1])", "{r}", "any"),
    (["List the words of {q} [in reverse|starting from the end], [but leave the words themselves alone|letters untouched].", "Say it with the last word first and the first word last: {b}", "{b}\nreverse the word order (not the letters)", "[Yoda game|Grammar exercise]: put the words of {q} in reverse sequence.", "word order flipped, words intact: {b}", "Begin with the final word and work back to the first: {q}", "the words of this line from last to first please: {b}", "if I read {q} word by word from the end, what do I say?", "My printer output the words in the wrong direction: {b}. Put them the other way round.", "reverse word sequence -> {b}", "#H Which line do I get if the words of {q} swap ends, last one leading?"], "print(' '.join({w}.split()[::-1]))", "{r}", "sentence"),
    (["How many times [does|do we see] the letter {c} [occur |appear |]in {b}?", "How many {c}'s in {b}?", "Count every {c}, big or small, in {b}", "{b}\nhow many {c}?", "Going through {q}, how often do I type the letter {c}?", "The {c} key on my laptop sticks. How often would I have to press it for {q}?", "I'm short of letter {c} stickers. How many do I need for {q}?", "[occurrences|number] of {c} -> {b}", "A neon sign with {q}: in how many places is there [the letter|letter] {c}?", "My friend counted three {c} in {q}. What's the real number, capitals included?", "tally of the letter {c} in this: {b}", "Upper or lower case doesn't matter, how many {c} are hidden in {q}?", "#H Of all the letters in {q}, how many are the letter {c}?"], "print({w}.lower().count({c}))", "It appears {r} times.", "any"),
    (["[How many|Number of] vowels (a, e, i, o, u) [in|are in] {b}?", "{b}\nvowels?", "Our new [boat|shop|team|club] is called {q}. How many vowels does that make?", "vowel count -> {b}", "The kids underline every vowel in {q}. How many underlined letters in the end?", "If vowels cost {k} points each, how many vowels would I pay for in {q}? Just the count.", "Just a, e, i, o and u: how many of those in {q}?", "count vowels only: {b}", "#H On Wheel of Fortune I'd buy all vowels of {q}. How many letters would light up?"], "print(sum(c in 'aeiou' for c in {w}.lower()))", "It has {r} vowels.", "ascii"),
    (["[How many|Number of] consonants in {b}?", "{b}\nconsonants, how many?", "Everything in {q} that's a letter but no vowel: how many?", "consonant count -> {b}", "leaving aside a, e, i, o, u and spaces, how many letters has {q}?"], "print(sum(c.isalpha() and c not in 'aeiou' for c in {w}.lower()))", "It has {r} consonants.", "ascii"),
    (["How many [characters|signs] is this, spaces included? {b}", "character count -> {b}", "{b}\nlength incl. spaces?", "A text message holds 160 characters. How many does {q} use up, spaces and all?", "The [engraver|newspaper|display] bills every character including blanks. How many for {q}?", "total characters, counting blanks and punctuation: {b}", "would {q} fit in 40 characters? How many has it, counting everything?", "How many keys do I hit to type {q}, space bar included?", "#H All told, spaces too, {q} comes to how many characters?"], "print(len({w}))", "It has {r} characters.", "many"),
    (["Without [the|counting] spaces, how many characters [is|are in] {b}?", "Leave out the [spaces|blanks|gaps]: how many characters in {b}?", "{b}\ncharacters, spaces not counted?", "chars without spaces -> {b}", "The engraver charges per character but spaces are free. For how many characters do I pay with {q}?", "spaces don't count. how long is {q}?", "Apart from spaces, how many characters did I type in {q}?", "How many characters stay in {q} once the blanks are out?", "#H Not minding the gaps between the words, what's the character count of {q}?"], "print(len({w}.replace(' ', '')))", "It has {r} characters without spaces.", "sentence"),
    (["how many letters are in the [name|full name] {b}?", "Letters only, no spaces: how many in {q}?", "if I buy wooden letters for {q}, how many letters is that?", "{b}\nhow many letters (no spaces, no signs)?", "The bracelet takes one bead per letter and none for spaces. How many beads for {q}?"], "print(sum(c.isalpha() for c in {w}))", "It has {r} letters.", "name"),
    (["{b}\nhow many letters?", "letters in the word {b}?", "How many squares does {q} fill in a crossword?", "letter count -> {b}", "One tile per letter: how many tiles for {q}?", "Is {q} a {n}-letter word? How many letters exactly?", "how many letters are there in {q}? I keep getting a different number", "the password hint is the number of letters in {q}", "the answer is {b} I think, how many letters has it got", "Each letter of {q} becomes one cupcake. How many cupcakes do I bake?", "#H The word {q} is built from how many letters?"], "print(len({w}))", "It has {r} characters.", "word"),
    (["Initials of {b}?", "[initials|monogram|initials please]: {b}", "{b} - what are the initials?", "I'm embroidering [a towel|a handkerchief|napkins] for {b}. Which initials go on it?", "My [grandmother's|boss's|colleague's|late uncle's] full name is {b}. What are [her|their|the] initials?", "How would {b} sign with initials only?", "monogram for {q}, all [names|parts] included", "The form asks for the initials of {b}. What do I put?", "each name's first letter: {b}", "the locker is labelled with initials. which ones for {b}?", "#H What would a monogram for {b} be?"], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", "fullname"),
    (["[acronym|abbreviation] [of|for] {b}?", "take the first letter of every word: {b}", "{b}\nacronym?", "What do the first letters of the words in {q} spell?", "Our club is called {q}. What acronym do we get from all its words?", "Mnemonic {q}: which letters does it stand for?", "shorten {q} to the first letters", "in that poem line, {q}, the word initials spell something. What?", "first letters -> {b}", "#H Which letters begin the words of {q}? String them together in capitals."], "print(''.join(x[0] for x in {w}.split()).upper())", "{r}", "sentence"),
    (["The [logo|stamp|letterhead] of the {q} shows its acronym; only words with a capital are in it. What does it show?", "acronym of {b} (skip the small words)", "Abbreviate {b}, ignoring [lower-case words|words in small letters|the little words like of and the].", "What's the usual abbreviation of {b}, that is the capital letters at the start of words?", "{b}: only words with a capital count, what's the acronym?", "the organisation is the {b}. short form from its capitalised words?", "take the initial of every capitalised word in {q}", "If you leave the uncapitalised words out, what are the initials of {q}?", "I work at the {b}. Which abbreviation goes on my badge if of, the, and etc. are left out?", "#H Only the big-letter words of {q} count towards its acronym. Which one is it?"], "print(''.join(x[0] for x in {w}.split() if x[0].isupper()))", "{r}", "org"),
    (["which word is [the longest|longest] here? {b}", "{b}\nlongest word?", "longest word -> {b}", "My pen is running dry. Which single word of {q} takes the most letters?", "In {q} I stumble over the longest word. Which one is that?", "Find the word with the most letters: {b}", "the biggest word in the line {q} is...", "One word in {q} is longer than all the others. Name it.", "#H Which of the words in {b} is the longest?"], "print(max({w}.split(), key=len))", "It is {r}.", "longest"),
    (["which word is [the shortest|shortest] here? {b}", "{b}\nshortest word?", "shortest word -> {b}", "Find the word with the fewest letters: {b}", "One word in {q} is shorter than all the others. Name it.", "the tiniest word of {q}?"], "print(min({w}.split(), key=len))", "It is {r}.", "shortest"),
    (["How many of [those|the|these] words [start|begin] with {c}? {b}", "{b}\nhow many of the words start with {c}?", "In {q}, how many words begin with the letter {c}?", "Alliteration check: number of words in {q} starting with {c}", "my speech therapist gave me this: {b}. How many words begin with {c}?", "words with initial {c} in {q}: how many?", "I circle all words beginning with {c} in {q}. How many circles?", "count the words that start with {c} in {q}", "how often does a word in {q} begin with {c}?", "#H The letter {c} opens how many words of {q}?"], "print(sum(x.lower().startswith({c}) for x in {w}.split()))", "There are {r}.", "initial"),
    (["How many [of the |]words in {q} end with {c}?", "{b}\nhow many words end in {c}?", "count the words ending in the letter {c}: {b}"], "print(sum(x.lower().endswith({c}) for x in {w}.split()))", "There are {r}.", "sentence"),
    (["How many words in {q} have exactly {n} letters?", "{b}\nhow many {n}-letter words?", "count the words of {n} letters in {q}", "words of length {n} in {q}: how many?"], "print(sum(len(x) == {n} for x in {w}.split()))", "There are {r}.", "sentence"),
    (["Which words in {q} contain the letter {c}?", "{b}\nwhich of these words have a {c}?", "pick out the words with the letter {c}: {b}", "words with {c} in them -> {b}"], "print([x for x in {w}.split() if {c} in x.lower()])", "They are {r}.", "sentence"),
    (["Starting at the first letter, I read only every [second|other|2nd] letter of {q}. What do I read?", "every other letter of {q}, starting at the [first|beginning]", "{b}\nonly letters 1, 3, 5 and so on", "Keep the first letter of {q}, skip the next, keep the one after, and so forth. Result?", "I cross out the 2nd, 4th, 6th ... letter of {q}. What remains?", "[letters|characters] at odd positions (1st, 3rd, 5th ...) in {q}", "skip one, keep one, starting by keeping: what's left of {q}?", "Secret message: read every second letter of {b}, first one included.", "#H Starting from letter one, hop over one letter each time in {q}. Which letters do you land on?"], "print({w}[::2])", "{r}", "word"),
    (["take every [second|other|2nd] letter of {q}, [beginning|starting] with the second", "only the letters at even positions (2nd, 4th, 6th ...) of {q}", "{b}\nletters 2, 4, 6 and so on", "I cross out the 1st, 3rd, 5th ... letter of {q}. What remains?", "drop the first letter of {q}, keep the next, drop one, keep one. What's left?"], "print({w}[1::2])", "{r}", "word"),
    (["every third letter of {q}, [starting|beginning] with the first", "{b}\nletters 1, 4, 7 and so on", "take each 3rd letter of {q} from the first one on", "first letter of {q}, then skip two, and so on: what comes out?"], "print({w}[::3])", "{r}", "word"),
    (["The kids want {q} in code for their [spy game|escape room|club]: [each|every] letter moves {n} [places|positions] up [the alphabet|], so a turns into {z}. How does it read then?", "Caesar code with a key of {n}: how do I write {q}?", "encode {q}: every letter moves on by {n} in the alphabet", "move each letter of {q} {n} further along the alphabet", "{b}\nshift by {n} letters (a -> {z})", "The cipher replaces a by {z} and so on, always {n} letters on. What does {q} become?", "secret agent stuff: {q} with each letter pushed {n} steps ahead", "shift cipher, {n} forward, on {q}", "#H Each letter of {q} is swapped for the one {n} later in the alphabet. Encoded result?"], "print(''.join(chr((ord(c) - 97 + {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {n}) % 26 + 65) if c.isupper() else c for c in {w}))", "{r}", "lowword"),
    (["decode {q}: [each|every] letter was shifted {n} [places|positions] forward, so move them back", "I got the coded word {q}, letters were moved {n} on. What was it originally?", "shift each letter of {q} back by {n}", "move every letter of {q} {n} places back in the alphabet", "undo a Caesar shift of {n}: {b}"], "print(''.join(chr((ord(c) - 97 - {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 - {n}) % 26 + 65) if c.isupper() else c for c in {w}))", "{r}", "lowword"),
    (["Which letter leads the field in {b}, and with how many appearances?", "What's the letter {q} uses most, and how often?", "most frequent letter -> {b}", "{b}\nwhich letter comes up most?", "which letter would I need most of to print {q}?", "In {q} one letter is repeated the most. Which one?", "the favourite letter of the word {b}, so the commonest one?", "how often does the commonest letter of {q} occur?", "#H Name the letter that turns up most in {q} and its count."], "from collections import Counter\nprint(Counter({w}.lower().replace(' ', '')).most_common(1)[0])", "The most common letter (with its count) is {r}.", "commonest"),
    (["A poster in the tram [claims|says] you can read {q} from either end, spaces and capitals aside. [True|Correct|Is it right]?", "{b}\npalindrome?", "is {b} a palindrome, yes or no?", "[At the pub|In class|On the radio] they said {q} is a palindrome. Are they right?", "Forwards and backwards identical (spaces and case don't matter)? {b}", "palindrome test -> {b}", "Turn {q} around, ignoring blanks and capitals: same letters in the same order?", "My brother swears that {q} is the same from both ends. Is he right?", "would it be correct to call {q} a palindrome?", "can I read {q} from right to left and get the same thing?", "#H Does {q} come out identical when you spell it from the end, ignoring case and blanks?"], "s = {w}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", "pal"),
    (["Show me {q} after [each|every] {v} has been [traded for|replaced by] {x}.", "find and replace: {v} -> {x}\n{b}", "{b}\nchange {v} to {x}", "I wrote {q} but it's {x}, not {v}. Correct version?", "The contract says {q}. Wherever it says {v} it has to say {x}. New wording?", "Edit: {v} becomes {x}. Text: {b}", "new version of {q}, {x} in place of {v}", "oops, not {v} but {x} here: {b}", "we no longer use {v}, it's {x} now. Update {q}", "s/{y}/{z2}/ on: {b}", "#H {q}: please put in {x} for {v}"], "print({w}.replace({v}, {x}))", "{r}", "sentence"),
    (["get rid of each {c} in {b}", "{b}\nwithout the letter {c}", "drop every {c} -> {b}", "The letter {c} on my typewriter is broken. What appears if I type {q}?", "Lipogram: {q} with no {c}", "Erase each {c} from {q} and tell me what is left.", "what would {q} be if the letter {c} did not exist?", "strip out {c}: {b}", "#H If all {c} fall off the sign {q}, what does it read?"], "print({w}.replace({c}, ''))", "{r}", "lower"),
    (["[remove|take out|drop] the vowels: {b}", "{b}\nno vowels please", "How would {q} be as a licence plate style name, all vowels dropped?", "vowel-free version of {q}", "strip a, e, i, o, u -> {b}", "txt speak, so no vowels: {b}", "My band name is {q} with the vowels left out. How is it spelled?", "the vowels fell off the sign {q}. What can still be read?", "#H Only keep what isn't a vowel in {q}."], "print(''.join(c for c in {w} if c.lower() not in 'aeiou'))", "{r}", "ascii"),
    (["No capitals and no spaces (underscores instead) in our folder names. How do I name {q}?", "file name (lowercase, underscores for spaces) for {b}", "snake_case -> {b}", "{b}\nin snake case", "Every space an underscore and no capitals: {q} becomes what?", "the database wants a column name, small letters and underscores, for {q}"], "print({w}.replace(' ', '_').lower())", "{r}", "sentence"),
    (["the URL slug (lower case, hyphens for spaces) of {q}", "slug -> {b}", "turn the [post title|heading] {q} into a lowercase slug with dashes", "For the web address we use small letters and hyphens instead of spaces. {q} becomes?", "{b}\nas a url slug"], "print({w}.replace(' ', '-').lower())", "{r}", "sentence"),
    (["[join|connect|link] the words with [dashes|hyphens]: {b}", "{b}\nput a dash wherever there's a space", "hyphens between the words please: {b}", "I need {q} as one string, dashes between the words", "{q} with its words hyphenated together"], "print('-'.join({w}.split()))", "{r}", "sentence"),
    (["hashtag it, i.e. no spaces: {b}", "{b}\nsame without spaces", "run the words of {q} together", "close up all gaps in {q}", "delete spaces -> {b}", "A username can't have blanks. What's {q} without them?"], "print({w}.replace(' ', ''))", "{r}", "sentence"),
    (["CamelCase for {q}, each word capitalised and no spaces", "{b}\nas CamelCase without spaces", "a hashtag with every word capitalised and no spaces for {q}", "PascalCase -> {b}"], "print(''.join(x.capitalize() for x in {w}.split()))", "{r}", "lower"),
    (["put the letters in alphabetical order: {b}", "{b}\nletters sorted a-z", "Take the word {q} apart and lay its letters out from a to z.", "letters sorted -> {b}", "alphabetical jumble of {q}", "If the letters of {q} queue up alphabetically, how does the queue read?", "sort the characters in {q}", "#H Letter tiles of {q} arranged from a to z give what?"], "print(''.join(sorted({w})))", "{r}", "lowword"),
    (["What do I get if I sort the words in {q} alphabetically?", "{b}\nsort the words a-z", "words of this line in dictionary order: {b}", "sort words -> {b}", "put these words in alphabetical order: {b}", "alphabetise word by word: {b}", "Arrange the words of {q} as a dictionary would."], "print(' '.join(sorted({w}.split(), key=str.lower)))", "{r}", "sentence"),
    (["What's the {o} letter of {b}?", "{b}\n{o} letter?", "letter number {m} in {q}", "Security question: the {o} character of {q}?", "My bank asks for letter {m} of my password word {q}. Which one is it?", "which letter sits at position {m} in {q}?", "#H Counting from the left, the {o} letter in {q} is?"], "print({w}[{i}])", "It is {r}.", "word"),
    (["What's the {o} word in {b}?", "{b}\n{o} word?", "word number {m} of {q}", "I have to underline the {o} word of {q}. Which is it?", "which word sits at position {m} in this line? {b}", "read me just word {m}: {b}", "counting words from the left in {q}, what's the {o} one?"], "print({w}.split()[{i}])", "It is {r}.", "sentence"),
    (["[What's|Give me] the last word: {b}", "{b}\nlast word?", "how does the line {q} end, I mean which word?", "final word of {q}"], "print({w}.split()[-1])", "It is {r}.", "sentence"),
    (["the first {n} [characters|letters] of {b}", "{b}\nfirst {n} letters only", "The display shows {n} characters. What will be seen of {q}?", "user names are the first {n} letters of the [surname|word]. For {q} that is?", "cut {q} off after {n} letters", "Only {n} letters of {q} fit, from the beginning. Which?", "#H truncate {q} to {n} characters"], "print({w}[:{n}])", "{r}", "word"),
    (["the last {n} [characters|letters] of {b}", "{b}\nlast {n} letters only", "the ending of {q}, {n} letters", "which {n} letters close the word {q}?", "what are the {n} letters at the end of {q}?"], "print({w}[-{n}:])", "{r}", "word"),
    (["first {n} words of {b}", "{b}\nonly the first {n} words", "The preview shows {n} words. What does it show of {q}?", "shorten {q} to its first {n} words"], "print(' '.join({w}.split()[:{n}]))", "{r}", "sentence"),
    (["How often is the word {v} used in {b}?", "{b}\nhow many times {v}?", "occurrences of the word {v} in {q}, capitals don't matter", "I repeat {v} too often. How many times is it in {q}?", "count the word {v} -> {b}", "someone keeps saying {v}: {b}. How many times is that?"], "print({w}.lower().split().count({l}))", "It appears {r} times.", "repeats"),
    (["How many different words [are in|does it take for] {b}?", "{b}\nhow many different words?", "Not counting repeats, how many words are in {q}?", "vocabulary size of {q}, repeated words once", "distinct words -> {b}"], "print(len(set({w}.lower().split())))", "It has {r} different words.", "repeats"),
    (["[Remove|Take out] the repeated words: {b}", "{b}\neach word just once, order kept", "I stuttered: {b}. Keep each word once.", "dedupe the words of {q}, keep the order"], "print(' '.join(dict.fromkeys({w}.split())))", "{r}", "repeats"),
    (["How many different letters [are in|does it take to write] {b}?", "{b}\nhow many different letters?", "a stamp set: one stamp per different letter. How many stamps for {q}?", "distinct letters -> {b}", "number of unique letters in {q}, case aside"], "print(len(set({w}.lower().replace(' ', ''))))", "It has {r} different letters.", "lower"),
    (["is the word {v} anywhere in {q}?", "{b}\ndoes that mention {v}?", "search for {v} in: {b}", "the alarm goes off if a message has {v} in it. Message: {b}. Does it?", "can {v} be found in this line? {b}", "Did I write {v} anywhere? {b}"], "print({v} in {w})", "Contained: {r}.", "has"),
    (["does {b} [start|begin] with {c}?", "is {c} the first letter of {q}?", "{q}: first letter {c}, true?", "check that {q} begins with {c}"], "print({w}.startswith({c}))", "{r}", "edge"),
    (["does {b} end with {c}?", "is {c} the last letter of {q}?", "{q}: last letter {c}, true?", "check that {q} ends in {c}"], "print({w}.endswith({c}))", "{r}", "edge"),
    (["[Take|Get] the domain (the part after the @) of {b}", "{b}\ndomain only", "who hosts the mail of {b}? everything after the at sign please", "which domain do mails to {b} go to?", "strip the name and the @ from {b}"], "print({w}.split('@')[1])", "It is {r}.", "email"),
    (["Everything after the @ in {b}, but reversed please.", "reverse the domain of {b}, so what follows the at sign", "domain of {b}, spelled backwards"], "print({w}.split('@')[1][::-1])", "{r}", "email"),
    (["{b}\njust the part before the @", "the mailbox name in {b}, without domain", "login name = what stands before the at sign. For {b}?"], "print({w}.split('@')[0])", "It is {r}.", "email"),
    (["write {q} backwards and in capitals", "{b}\nreversed and uppercase", "reverse {q}, then capitalise all letters", "upper case of {q}, read from the end"], "print({w}[::-1].upper())", "{r}", "lowword"),
    (["How many letters does the longest word [of|in] {q} have?", "{b}\nlength of the longest word?", "the longest word in {q}: how many letters long?", "how long is the longest word here? {b}"], "print(len(max({w}.split(), key=len)))", "It has {r} characters.", "sentence"),
    (["the first and the last letter of {q}, put together", "{b}\nfirst and last letter together", "glue the first letter of {q} to its last one"], "print({w}[0] + {w}[-1])", "{r}", "word"),
    (["swap the first and the last letter of {q}", "{b}\nexchange first and last letter", "trade places: first and last letter of {q}"], "print({w}[-1] + {w}[1:-1] + {w}[0])", "{r}", "lowword"),
    (["letters {m} to {n} of {q}", "{b}\ncharacters {m} to {n}", "from the {o} to the {p} letter of {q}, both included"], "print({w}[{i}:{n}])", "{r}", "span"),
    (["write {q} {n} times with spaces between", "Punishment: I must write {q} {n} times. Do it, separated by spaces.", "{b}\n{n} times in a row, a space in between"], "print(' '.join([{w}] * {n}))", "{r}", "word"),
]
# templates ({b} the list), code for a list, code for words with only spaces between, answers of both
LISTS: list[tuple[list[str], str, str, str, str]] = [
    (["Sort these alphabetically: {b}", "alphabetical order please\n{b}", "{b}\na to z please", "I'm shelving these and need them alphabetically: {b}", "[The seating|The attendance|My contact] list is a mess, alphabetise it. {b}", "Which order would a dictionary put these in? {b}", "from a to z: {b}", "Arrange by first letter, alphabetically: {b}", "Bring the following into alphabetical sequence. {b}", "abc order -> {b}", "The glossary holds {b}. Alphabetically, that's which order?", "If I filed {b} alphabetically, how would they stand?", "Order the following words from a to z. {b}", "#H Line these up in alphabetical order: {b}"], "print(sorted({e}, key=str.lower))", "print(' '.join(sorted({w}.split(), key=str.lower)))", "In order: {r}.", "{r}"),
    (["Sort these from z to a: {b}", "reverse alphabetical\n{b}", "{b}\nfrom z to a", "Alphabetically but backwards: {b}", "Descending alphabetical order: {b}"], "print(sorted({e}, key=str.lower, reverse=True))", "", "In order: {r}.", ""),
    (["My labels should go from short to long. {b}", "by length, short ones first: {b}", "{b}\nshortest to longest", "Rank by number of letters, fewest first: {b}", "We line the signs up by length, beginning with the shortest: {b}", "arrange by how many letters they have, ascending: {b}", "short to long -> {b}", "#H Beginning with the shortest word, list these by length: {b}"], "print(sorted({e}, key=len))", "", "In order: {r}.", ""),
    (["Order these from longest to shortest. {b}", "by length, longest first: {b}", "{b}\nlongest to shortest", "Rank by number of letters, most first: {b}", "long to short -> {b}"], "print(sorted({e}, key=len, reverse=True))", "", "In order: {r}.", ""),
    (["which of these has the most letters? {b}", "{b}\nlongest one?", "longest word out of {b}?", "One of {b} needs the widest label, the one with the most letters. Which?", "I pay per letter. Which of these is dearest: {b}"], "print(max({e}, key=len))", "print(max({w}.split(), key=len))", "It is {r}.", "It is {r}."),
    (["which of these has the fewest letters? {b}", "{b}\nshortest one?", "shortest word out of {b}?", "Only the one with the fewest letters fits. Which of {b}?"], "print(min({e}, key=len))", "print(min({w}.split(), key=len))", "It is {r}.", "It is {r}."),
    (["who or what comes first alphabetically? {b}", "{b}\nfirst in the alphabet?", "The alphabet decides who starts: {b}. Who is it?", "Of {b}, which would stand first in an index?", "first in alphabetical order -> {b}"], "print(min({e}, key=str.lower))", "", "It is {r}.", ""),
    (["who or what comes last alphabetically? {b}", "{b}\nlast in the alphabet?", "Of {b}, which would stand last in an index?", "alphabetically, the last one of these: {b}"], "print(max({e}, key=str.lower))", "", "It is {r}.", ""),
    (["How many [items|entries|words|things] did I just list? {b}", "{b}\nhow many is that?", "count these: {b}", "I packed {b}. How many things is that?", "number of entries -> {b}", "On the menu today: {b}. How many different dishes or things is that, all counted?"], "print(len({e}))", "", "There are {r}.", ""),
    (["Turn this list around, last one first: {b}", "{b}\nin the opposite order", "reverse the sequence of {b}", "We start from the end this time: {b}. New order?"], "print({e}[::-1])", "", "Reversed: {r}.", ""),
    (["one string with dashes between: {b}", "{b}\njoined with hyphens", "stick these together with hyphens: {b}"], "print('-'.join({e}))", "print('-'.join({w}.split()))", "{r}", "{r}"),
    (["Which of these [start|begin] with {c}? {b}", "{b}\nonly the ones with {c} as first letter", "from {b}, keep what begins with {c}"], "print([x for x in {e} if x.lower().startswith({c})])", "", "They are {r}.", ""),
    (["How many of these [start|begin] with {c}? {b}", "{b}\nhow many begin with {c}?", "in {b}, how many have {c} as their first letter?"], "print(sum(x.lower().startswith({c}) for x in {e}))", "print(sum(x.lower().startswith({c}) for x in {w}.split()))", "There are {r}.", "There are {r}."),
    (["Which of these contain the letter {c}? {b}", "{b}\nthe ones with {c} in them", "pick those that have a letter {c}: {b}"], "print([x for x in {e} if {c} in x.lower()])", "", "They are {r}.", ""),
    (["what do the first letters spell? {b}", "{b}\nfirst letter of each, together", "initial letters of {b}, in this order"], "print(''.join(x[0] for x in {e}))", "", "{r}", ""),
]
# the same for lists that repeat themselves
VOTES: list[tuple[list[str], str, str, str, str]] = [
    (["[The guests|My pupils|The jury] [wrote down|named] {b}. How many different answers did I get?", "{b}\nhow many different ones?", "Not counting repeats, how many are there? {b}", "distinct entries -> {b}", "how many different things occur in {b}?", "In today's log: {b}. How many kinds?", "A stall sold {b}. How many sorts is that?", "number of unique entries in {b}", "#H If I count each kind once, how many are in {b}?"], "print(len(set({e})))", "print(len(set({w}.lower().split())))", "There are {r}.", "It has {r} different words."),
    (["Votes came in like this: {b}. Who won?", "{b}\nwhich one comes up most often?", "most popular of these answers? {b}", "The crowd favourite among {b}?", "Which entry is repeated the most? {b}"], "from collections import Counter\nprint(Counter({e}).most_common(1)[0])", "from collections import Counter\nprint(Counter({w}.lower().split()).most_common(1)[0])", "The most common one (with its count) is {r}.", "The most common word (with its count) is {r}."),
    (["How many said {v}? Answers: {b}", "{b}\nhow many times {v}?", "in {b}, how often do we have {v}?", "orders were {b}. How many for {v}?"], "print({e}.count({v}))", "print({w}.lower().split().count({l}))", "It appears {r} times.", "It appears {r} times."),
    (["list each only once, sorted: {b}", "{b}\nremove duplicates and sort", "unique entries of {b}, sorted"], "print(sorted(set({e})))", "print(sorted(set({w}.split())))", "The unique words are {r}.", "The unique words are {r}."),
]
PAIRS: list[tuple[list[str], str, str]] = [
    (["{a} and {z} are anagrams according to my [brother|teacher|app]. Does that hold, letter for letter?", "{a} {z} anagrams y/n", "Can {a} be scrambled to give {z}?", "With the letter tiles of {a}, nothing left over, can I lay {z}?", "anagram of each other? {a}, {z}", "first word: {a}\nsecond word: {z}\nanagrams?", "same letters, different order - does that hold for {a} and {z}?", "I shuffled {a} and got {z}. Did I keep all letters?", "would mixing up {a} produce {z}?", "#H Is {z} made of precisely the letters of {a}?"], "print(sorted({A}.lower()) == sorted({B}.lower()))", "Anagrams: {r}."),
    (["which of the two is longer: {a}, {z}?", "{a} vs {z}: more letters?", "I can only print one word and want the longer one, {a} or {z}?"], "print(max({A}, {B}, key=len))", "It is {r}."),
    (["Does {a} have more letters than {z}?", "is the word {a} longer than {z}?", "true or false: {a} is a longer word than {z}"], "print(len({A}) > len({B}))", "{A} is longer: {r}."),
    (["Would {a} come before {z} in a phone book?", "does {a} stand before {z} in alphabetical order?", "the index lists {a} ahead of {z}, correct?"], "print({A}.lower() < {B}.lower())", "{A} comes first: {r}."),
    (["Which of {a} and {z} do I find first in the dictionary?", "{a} / {z}: alphabetically first?", "alphabetically, who goes first: {a} or {z}?"], "print(min([{A}, {B}], key=str.lower))", "It is {r}."),
    (["what letters do {a} and {z} share?", "{a} and {z}: letters in common?", "Two words cross in my puzzle, {a} and {z}. At which letters could they?"], "print(sorted(set({A}.lower()) & set({B}.lower())))", "They share {r}."),
    (["Make one word of {a} and {z}.", "{a}+{z} written as one word", "weld {a} and {z} together, no gap"], "print({A} + {B})", "{r}"),
    (["total letters if I print {a} and {z}?", "{a} and {z} on one sign, no spaces: how many letters together?"], "print(len({A}) + len({B}))", "They have {r} letters."),
]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
SHORT = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"]


def _longest_alone(text: str, *, longest: bool) -> bool:
    lengths = sorted(map(len, text.split()), reverse=longest)
    return len(lengths) > 2 and lengths[0] != lengths[1]


def _sentence(draw: Draw) -> str:
    made = str(draw.one(SAID)) if draw.chance(0.6) else plain_sentence(draw)
    return made.capitalize() if draw.chance(0.1) and made.islower() else made


def _text(draw: Draw, what: str) -> str:
    """A text that the operation makes sense for."""
    if what in ("word", "edge", "lowword", "span"):
        made = simple_word(draw) if draw.chance(0.85) or what == "lowword" else str(draw.one(PEOPLE))
        return made if len(made) > 4 and made.isalpha() else _text(draw, what)
    if what in ("fullname", "name"):
        return " ".join(draw.one(NAMES if draw.chance(0.3) else PEOPLE) for _ in range(draw.integer(1, 3))) + f" {draw.one(SURNAMES)}" if draw.chance(0.85) else name(draw).replace("-", " ").replace("'", "")
    if what == "org":
        return str(draw.one(ORGS)) if draw.chance(0.5) else f"{draw.one(['Society', 'Institute', 'Board', 'Guild', 'Alliance', 'Foundation', 'Bureau', 'Academy'])} {draw.one(['of', 'for', 'for the'])} {draw.one(['Rural', 'Modern', 'Applied', 'Northern', 'Young', 'Coastal', 'Public', 'Urban'])} {draw.one(['Music', 'Archers', 'Gardens', 'Chemistry', 'Painters', 'Transport', 'Beekeepers', 'Libraries'])}{draw.expand('[| and the Arts| and Trade| in the North| of Wales]')}"
    if what == "pal":
        return str(draw.one(PALINDROMES)) if draw.chance(0.5) else simple_word(draw) if draw.chance(0.5) else _sentence(draw)
    if what == "email":
        return email(draw)
    if what == "repeats":
        three = " ".join(draw.one(draw.one(GROUPS)[:4]) for _ in range(3)).lower().split()
        return " ".join(draw.one(three) for _ in range(draw.integer(5, 9))) if draw.chance(0.5) else str(draw.one([t for t in SAID if len(set(t.lower().split())) < len(t.split())]))
    if what in ("longest", "shortest"):
        while not _longest_alone(made := _sentence(draw), longest=what == "longest"):
            pass
        return made
    if what == "commonest":
        while True:
            made = simple_word(draw) if draw.chance(0.6) else _sentence(draw)
            counts = sorted((made.lower().count(c) for c in set(made.lower()) if c.isalpha()), reverse=True)
            if len(counts) > 1 and counts[0] > counts[1]:
                return made
    if what == "lower":
        return _sentence(draw).lower()
    if what == "upper":
        made = _sentence(draw)
        return made.upper() if draw.chance(0.5) else made.title() if draw.chance(0.7) else str(draw.one(ORGS))
    if what == "many":
        return rich_sentence(draw) if draw.chance(0.25) else _sentence(draw)
    if what in ("any", "ascii"):
        while not (made := simple_word(draw) if draw.chance(0.3) else str(draw.one(ORGS)) if draw.chance(0.12) else _sentence(draw)).isascii():
            pass
        return made
    return _sentence(draw)


def _around(draw: Draw, question: str, text: str, *, ends_bare: bool, starts_bare: bool) -> str:
    """The question with a remark before or after it that has nothing to do with it."""
    k = draw.one([str(draw.integer(2, 90)), in_words(draw.integer(2, 40))])
    if draw.chance(0.3) and not starts_bare:
        remark = fill(draw.expand(draw.one(BEFORE)), {"k": k})
        start = question[0].upper() + question[1:] if draw.chance(0.7) else question
        question = f"{remark} {start}"
    if draw.chance(0.12) and not ends_bare:
        question = f"{question}{'' if question[-1] in '?.!' else '.'} {fill(draw.expand(draw.one(AFTER)), {'k': k})}"
    return dressed(draw, question, text).replace("please please", "please")


def _skeleton(draw: Draw, bank: list[str]) -> str:
    skeleton = draw.expand(draw.template(bank))
    if draw.chance(0.1):
        skeleton = typo(draw, skeleton)
    return skeleton.lower() if draw.chance(0.25) else skeleton


def _letter(draw: Draw, text: str, code: str) -> str:
    if "startswith" in code or "endswith" in code:
        at = 0 if "starts" in code else -1
        if "split" in code:
            return re.sub(r"\W", "", str(draw.one(text.split())))[at].lower()
        return text[at] if draw.chance(0.55) else str(draw.one("abdegmnprst"))
    return str(draw.one([c for c in text.lower() if c.isalpha()])) if draw.chance(0.92) else str(draw.one("aeiost"))


def on_a_text(draw: Draw) -> Exchange:
    """One operation on one text that stands bare, on lines, in a story."""
    bank, code, answer, what = draw.one(ONE)
    text = _text(draw, what)
    words = text.split()
    units = len(words) if "split" in code else len(text)
    if units < 4 and ("{i}" in code or "{n}" in code):
        return on_a_text(draw)
    i = draw.integer(0, min(6, units - 1))
    n = draw.integer(2, min(6, units - 1)) if "{n}" in code or what == "word" else 2
    if "chr(" in code:
        n = draw.integer(1, 12)
    if what == "span":
        i, n = draw.integer(1, len(text) - 4), 0
        n = draw.integer(i + 2, min(7, len(text) - 1)) if i + 2 <= min(7, len(text) - 1) else i + 2
    letter, word, new = _letter(draw, text, code), re.sub(r"\W+$", "", str(draw.one(words))), str(draw.one(WORDS))
    if "in {w}" in code and "{v}" in code and draw.chance(0.45):
        word = str(draw.one(WORDS))
    if ("{v}" in code and (len(word) < 3 or text == word or (word in text) != (word in words) or (text.count(word) != words.count(word)))) or (n > 7 and what == "span"):
        return on_a_text(draw)
    skeleton = _skeleton(draw, bank)
    if "'" in text and "{b}" not in skeleton and draw.chance(0.5):
        return on_a_text(draw)
    mark = "'{}'" if letter in "ai" else draw.one(["'{}'", '"{}"', "{}", "{}"])
    skeleton = skeleton.replace("{c}'s", "{c}s") if mark != "{}" else skeleton
    wordly = draw.one(["'{}'", '"{}"', "“{}”"])
    shown = text if (what in ("word", "lowword", "edge", "span") and draw.chance(0.45)) or what == "email" else quoted(draw, text)
    slots = {
        "q": shown, "b": text if "{b}" in skeleton and (draw.chance(0.85) or what == "email") else shown, "c": mark.format(letter), "v": wordly.format(word), "x": wordly.format(new), "y": word, "z2": new,
        "n": draw.shown(str(n), words=0.3), "m": i + 1, "o": draw.one([ORDINALS[i], SHORT[i]]), "p": (ORDINALS[n - 1] if n < 8 else str(n)), "z": chr(97 + n % 26), "u": in_words(len(words)), "k": str(draw.integer(2, 90)),
    }
    question = fill(skeleton, slots)
    ends, starts = skeleton.endswith("{b}"), skeleton.startswith(("{b}", "{q}"))
    question = _around(draw, question, slots["b"] if ends or skeleton.startswith("{b}") else shown, ends_bare=ends, starts_bare=starts)
    for slot, value in {"w": repr(text), "c": repr(letter), "v": repr(word), "x": repr(new), "l": repr(word.lower()), "n": str(n), "i": str(i)}.items():
        code = code.replace("{" + slot + "}", value)
    return answered(question, code, answer)


def _listed(draw: Draw, items: list[str], *, line: bool) -> tuple[str, bool]:
    """The items as a person lists them, and whether only spaces part them."""
    x = draw.rng.random()
    if line and x < 0.22:
        mark = draw.one(["- ", "* ", "", "• "])
        rows = [f"{j}. {item}" for j, item in enumerate(items, 1)] if draw.chance(0.3) else [f"{mark}{item}" for item in items]
        return "\n".join(rows), False
    if x < 0.55:
        return ", ".join(items), False
    if x < 0.68:
        return f"{', '.join(items[:-1])}{draw.one([' and ', ', and ', ' & '])}{items[-1]}", False
    if x < 0.84:
        return draw.one(["; ", " / ", " | ", ",", " - "]).join(items), False
    return " ".join(items), True


def on_a_list(draw: Draw) -> Exchange:
    """One operation on a list of words, however they are parted."""
    votes = draw.chance(0.2)
    bank, code, spaced, answer, spaced_answer = draw.one(VOTES if votes else LISTS)
    group = draw.one(GROUPS)
    items = draw.rng.sample(group, draw.integer(3, min(8, len(group)))) if draw.chance(0.85) else list(dict.fromkeys(fake_word(draw) if draw.chance(0.3) else draw.one(WORDS) for _ in range(5)))
    if votes:
        chosen = [item.lower() for item in items[:4]]
        items = [draw.one(chosen) for _ in range(draw.integer(5, 11))]
        top = sorted((items.count(v) for v in set(items)), reverse=True)
        if len(top) < 2 or ("most_common" in code and top[0] == top[1]):
            return on_a_list(draw)
    lengths = sorted(map(len, items), reverse="max" in code)
    if "key=len)" in code and "sorted" not in code and lengths[0] == lengths[1]:
        return on_a_list(draw)
    skeleton = _skeleton(draw, bank)
    before, _, after = skeleton.partition("{b}")
    shown, only_spaces = _listed(draw, items, line=(not after and before[-1:] in "\n:. ") or after.startswith("\n"))
    if (only_spaces and not spaced) or ("\n" in shown and before.endswith("in ")):
        return on_a_list(draw)
    if "\n" in shown and not before.endswith("\n") and before:
        skeleton = skeleton.replace("{b}", "\n{b}").replace(" \n", "\n")
    if only_spaces:
        code, answer = spaced, spaced_answer
    first = draw.one(items)
    letter = first[0].lower() if "starts" in code else str(draw.one("aeiorst"))
    mark = draw.one(["'{}'", '"{}"', "{}"]) if letter not in "ai" else "'{}'"
    question = fill(skeleton, {"b": shown, "c": mark.format(letter), "v": draw.one(["'{}'", "{}", "{}"]).format(first)})
    question = _around(draw, question, shown, ends_bare=not after, starts_bare=not before)
    for slot, value in {"e": repr(items), "w": repr(" ".join(items)), "c": repr(letter), "v": repr(first), "l": repr(first.lower())}.items():
        code = code.replace("{" + slot + "}", value)
    return answered(question, code, answer)


def on_two(draw: Draw) -> Exchange:
    """A question about two words."""
    bank, code, answer = draw.one(PAIRS if draw.chance(0.6) else PAIRS[:1])
    first, second = simple_word(draw), simple_word(draw)
    if "sorted({A}" in code and draw.chance(0.75):
        first, second = draw.one([p for p in ANAGRAMS if " " not in p[0]])
        if draw.chance(0.3):
            second = second[:-1] + draw.one("aeinst")
        if draw.chance(0.5):
            first, second = second, first
    if first == second or ("key=len)" in code and len(first) == len(second)):
        return on_two(draw)
    mark = draw.one(["'{}'", '"{}"', "“{}”", "{}", "{}"])
    skeleton = _skeleton(draw, bank)
    question = fill(skeleton, {"a": mark.format(first), "z": mark.format(second)})
    start = mark.format(first)
    question = _around(draw, question, start, ends_bare=False, starts_bare=skeleton.startswith("{a}"))
    return answered(question, code.replace("{A}", repr(first)).replace("{B}", repr(second)), answer.replace("{A}", first))


KINDS: list[Kind] = [("text", 20, on_a_text), ("text", 7, on_a_list), ("text", 2, on_two)]
