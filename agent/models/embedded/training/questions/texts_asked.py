"""Text questions in many people's wording: words, names, sentences of every kind, lists of words.

A template's `{q}` is the text itself or a word that stands for it ("it", "that sentence"); the text
then comes before or after, in a story or on a line of its own. In code, `{w} {c} {d} {v} {x} {l}`
are Python literals (so apostrophes and quotes are right) and `{n} {i}` plain integers.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501, RUF001, SIM905
# fmt: off

from __future__ import annotations

import base64
import codecs
import random
import re
import urllib.parse

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    ask,
    execute,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word, person

# ---------------------------------------------------------------- texts

WORDS = """adventure airport almond ankle antenna apricot archive armchair asparagus attic autumn avalanche badger bagpipe bamboo barometer basil beetle blizzard blueberry bracelet breakfast broom bucket buffalo bungalow cabbage cactus calendar camera canoe caramel carousel cathedral cauliflower cello champion charcoal chimney chipmunk cobweb coconut compass corridor cottage cricket crystal cucumber curtain daffodil dashboard daylight democracy detective diamond dinosaur disease dragonfly eclipse eggplant elevator emerald envelope equator espresso evening factory feather festival firefly fireplace flamingo fountain freckle furniture galaxy gallery ginger glacier gooseberry gorilla gravity greenhouse gymnasium hallway hammock handkerchief harbour harmony hazelnut hedgehog helmet horizon hurricane icicle illusion independence insurance jasmine jellyfish jigsaw journey jungle kettle kingdom ladder lagoon lavender leather lemonade leopard lettuce lightning lobster luggage magazine mailbox mandarin marathon marmalade mattress meadow medicine melody microwave millennium minute mosquito mushroom mustard mystery narwhal necklace neighbour nutmeg obstacle octopus opinion orchard ostrich oxygen pajamas pancake paradise parliament passenger peacock pebble pelican peppermint pharmacy pickle pigeon pillow platypus pomegranate porcupine postcard promise pumpkin puzzle pyramid quarter quilt raccoon radiator rainbow raspberry recipe reindeer revolution ribbon riddle riverbank rooster saffron sailor salmon sapphire saxophone scarecrow schedule scissors seahorse seaweed shadow shampoo silence skeleton snowflake sparrow spinach squirrel staircase starfish stethoscope suitcase sunflower surgeon swallow tangerine teapot temperature thermometer thistle thunderstorm toboggan tortoise tournament tractor trampoline treasure triangle trumpet tulip turquoise twilight typewriter unicorn vanilla vegetable velvet village vinegar violin wardrobe waterfall weekend whisker whistle wildflower windmill wisdom wrinkle yesterday yoghurt zeppelin minimum bubble coffee tattoo address success bottom banana bamboozle occasion aggressive assassin balloon raccoon settee wheelbarrow queue aqueduct sequoia eerie moonlight bookshop""".split()
PALINDROMES = ["level", "racecar", "kayak", "rotator", "deified", "madam", "civic", "noon", "reviver", "stats", "radar", "refer", "solos", "tenet", "peep", "wow", "Hannah", "Otto", "Anna", "Bob", "Eve", "Never odd or even", "Step on no pets", "Was it a car or a cat I saw", "taco cat", "nurses run", "Evil olive", "No lemon no melon", "Do geese see God", "top spot", "My gym", "pull up if I pull up"]
NAMED = ["José Álvarez", "Zoë Müller", "François Lefèvre", "Siobhan O'Brien", "Søren Kierkegaard", "Łukasz Nowak", "Björn Åkesson", "Renée Dupont", "Jürgen Groß", "Núria Català", "Ángela Peña", "Chloé Bernard", "Małgorzata Zielińska", "İpek Yılmaz", "Miloš Dvořák", "Mary-Jane O'Neill", "Ludwig van Beethoven", "Ada Lovelace", "Nelson Mandela", "Frida Kahlo", "Leonardo da Vinci", "Marie Curie", "Martin Luther King", "Vincent van Gogh", "Agatha Christie", "Jean-Luc Picard", "Rosa Parks", "Ibrahim Hassan", "Mei Ling Chen", "Priya Raghunathan", "Kwame Nkrumah", "Olga Petrova", "Tom D'Angelo", "Sean O'Casey", "Anne-Marie Duff"]
PLACES = ["New Orleans", "Kuala Lumpur", "Rio de Janeiro", "São Paulo", "Zürich", "Buenos Aires", "Reykjavík", "Johannesburg", "Vancouver", "Philadelphia", "Addis Ababa", "Ouagadougou", "Saint Petersburg", "Los Angeles", "Nairobi", "Kathmandu", "Montevideo", "Saskatchewan", "Connecticut", "Honolulu", "Albuquerque", "Cincinnati", "Kyrgyzstan", "Luxembourg", "Azerbaijan", "New Zealand", "Cape Town", "Val-d'Isère", "Llanelli", "Wolverhampton"]
# Sentences without quotes or commas; the second bank holds apostrophes, quotes, commas, digits.
PLAIN = ["The ferry leaves at dawn", "My sister collects old maps", "Nobody told me about the party", "The oven is still warm", "A small boat drifted past the pier", "Their house smells of cinnamon", "Grandma knits socks for everyone", "The lift is broken again", "Someone parked in front of the garage", "We missed the last tram home", "Fresh paint takes hours to dry", "He plays chess with his uncle on Sundays", "The dentist moved my appointment", "Snow fell all night and the roads are closed", "Her suitcase was heavier than mine", "The printer is out of paper", "The kids built a den under the stairs", "Every ticket has a number on the back", "The soup needs a little more salt", "I dreamed about a talking horse", "Our landlord wants to sell the flat", "Three owls sat in the barn", "They cancelled the show because of the storm", "A stranger handed me a map", "Please leave your shoes by the door", "The new manager starts in April", "My phone battery dies before lunch", "The bakery around the corner makes great pies", "An owl and an otter ate an apple", "The candle burned down to nothing", "Mornings are easier with music", "This road leads to the old harbour", "The jury could not agree", "Quick wafting zephyrs vex bold Jim", "Pack my box with five dozen liquor jugs", "The quick brown fox jumps over the lazy dog", "Sphinx of black quartz judge my vow", "How vexingly quick daft zebras jump", "the cat saw the other cat and the dog saw the cat", "a rose is a rose is a rose", "we will we will rock you", "buy milk buy bread buy stamps", "to err is human to forgive divine", "all work and no play makes Jack a dull boy", "never let the truth get in the way of a good story", "what goes up must come down", "red lorry yellow lorry red lorry", "home sweet home", "hope for the best and prepare for the worst", "easy come easy go", "the bigger the better", "you win some you lose some", "first come first served", "Senior Project Coordinator", "Summer Sale Starts Tomorrow", "Customer Relationship Management", "Return On Investment", "Local Area Network", "Deutsche Bahn timetable", "Graphics Interchange Format", "National Park Service", "Self Contained Underwater Breathing Apparatus", "Estimated Time of Arrival", "For Your Information", "Department of Motor Vehicles", "Minutes of the board meeting"]
RICH = ["Don't forget the milk", "It's raining cats and dogs", "I can't find Anna's keys", "We're leaving at six o'clock", "The dog wagged its tail, then ran off", "Well, that was unexpected!", "Where did you put the scissors?", "Oh no, not again!", "Let's eat, grandma", "She said \"maybe\" and hung up", "He whispered \"run\" and I ran", "They've never been to Peru", "That's Tom's bike, isn't it?", "Wait... is that a bear?", "I'd rather stay home, thanks", "You won't believe what happened next", "Room 214 is on the 2nd floor", "Flight BA2490 leaves from gate 17", "The recipe needs 250 g of flour and 3 eggs", "Order 66 was shipped on 12 May", "My locker code is 4071", "Win up to 5000 points today!", "Dear Ms. Ortega, thank you for your letter.", "Invoice #2231 is overdue", "Sale ends Sunday: 30% off everything", "To be, or not to be, that is the question", "Eggs, milk, bread, butter", "Hello, World!", "Mum's birthday is on the 4th", "The café's menu is très chic", "Jürgen's naïve plan didn't work", "Rock 'n' roll will never die", "No, I haven't seen \"Casablanca\"", "Ready, steady, go!", "Who's there?", "Two's company, three's a crowd", "Early to bed, early to rise", "I love Paris, Rome and Lisbon", "Call 555-0192 after 6 pm", "Happy New Year 2027!", "It wasn't me; it was the cat", "Attention: wet floor"]
SUBJECTS = ["my aunt", "the plumber", "our neighbour", "a tired nurse", "the whole class", "an old sailor", "the mayor", "her cousin", "the night guard", "some tourists", "our new intern", "the twins", "a hungry goat", "the florist", "my best friend", "the orchestra", "a lost parcel", "this tiny robot", "the committee", "his grandfather", "an honest lawyer", "the goalkeeper", "every student", "the delivery driver", "a curious otter", "the postman"]
VERBS = ["painted", "found", "borrowed", "dropped", "sold", "repaired", "hid", "photographed", "forgot", "carried", "bought", "admired", "lost", "cleaned", "measured", "ordered", "tasted", "inspected", "packed", "ignored", "tested", "wrapped", "guarded", "studied", "watched"]
OBJECTS = ["a wooden ladder", "two green umbrellas", "the church bell", "an empty bottle", "my favourite mug", "a box of nails", "the broken clock", "seven postcards", "a strange map", "the garden gate", "some dusty records", "a silver whistle", "the last sandwich", "an enormous pumpkin", "the rusty bicycle", "a pair of gloves", "the wrong address", "three lemon cakes", "a leather suitcase", "the spare key", "an orange kite", "a stack of letters"]
TAILS = ["", "", "", "in the rain", "before breakfast", "near the station", "behind the barn", "on a foggy morning", "without asking", "for the second time", "during the storm", "at the flea market", "last Friday", "in Lisbon", "with great care", "on the way home", "after the concert", "under the bridge", "at midnight", "as usual", "in a hurry"]
BROKEN = ["isn't here", "wasn't cheap", "doesn't work", "won't fit", "hasn't arrived", "can't be repaired"]
ITEMS = ["apricots", "batteries", "candles", "duct tape", "envelopes", "flour", "garlic", "honey", "ink", "jam", "ketchup", "lentils", "mustard", "noodles", "olives", "paprika", "quinoa", "rice", "soap", "tea", "vinegar", "walnuts", "yeast", "Norway", "Kenya", "Chile", "Japan", "Fiji", "Nepal", "Ghana", "Peru", "Malta", "Cuba", "heron", "ibis", "lynx", "moose", "newt", "otter", "puma", "quail", "raven", "seal", "toad", "vole", "wolf", "yak", "zebu", "copper", "iron", "zinc", "gold", "tin", "cobalt", "nickel", "lead", "silver", "oboe", "harp", "lute", "tuba", "cello", "banjo", "viola", "maroon", "teal", "beige", "indigo", "crimson", "ivory", "jade", "khaki", "lilac", "olive", "squash", "rugby", "tennis", "judo", "golf", "archery", "fencing", "rowing", "Mars", "Venus", "Saturn", "Neptune", "Jupiter", "mercury", "Uranus", "coat", "boots", "hat", "scarf", "belt", "shirt", "socks"]
WORD_CUES = ["word", "word", "string", "term", "text"]
ANAGRAMS = [("listen", "silent"), ("evil", "vile"), ("heart", "earth"), ("night", "thing"), ("stressed", "desserts"), ("elbow", "below"), ("state", "taste"), ("dusty", "study"), ("cinema", "iceman"), ("angel", "glean"), ("Elvis", "lives"), ("inch", "chin"), ("brag", "grab"), ("teacher", "cheater"), ("friend", "finder"), ("secure", "rescue"), ("notes", "stone"), ("peach", "cheap"), ("players", "parsley"), ("admirer", "married"), ("dirty room", "dormitory"), ("east", "seat"), ("thicken", "kitchen"), ("lemon", "melon"), ("bored", "robed"), ("rail", "liar"), ("tea", "eat"), ("cosmic", "comics"), ("sadder", "dreads"), ("baker", "brake")]

# ---------------------------------------------------------------- what is asked of one text
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
CHAT = ["{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "hi there, {q}", "quick one: {q}", "[sorry|pardon] for the odd question: {q}", "ok so {q}", "for a [quiz|puzzle|bet|school project|birthday card|code review]: {q}", "[hmm|well], {q}", "I'm [curious|wondering]: {q}", "my [son|daughter|flatmate|colleague] asks: {q}", "exercise 4: {q}", "task: {q}", "{q} it's for a [quiz|puzzle|form|poster]", "{q} I can't do it in my head", "just the result: {q}", "pls {q}", "need help, {q}", "we are {y} people arguing about this: {q}", "I'm {y} and still don't know: {q}", "{q} I only have {y} minutes", "puzzle number {y}: {q}"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
SHORT = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"]


def _made_sentence(draw: Draw) -> str:
    made = f"{draw.one(SUBJECTS)} {draw.one(VERBS)} {draw.one(OBJECTS)} {draw.one(TAILS)}".strip()
    return made[0].upper() + made[1:] if draw.chance(0.7) else made


def plain_sentence(draw: Draw) -> str:
    """Several words without quotes, apostrophes, commas."""
    return str(draw.one(PLAIN)) if draw.chance(0.4) else _made_sentence(draw)


def rich_sentence(draw: Draw) -> str:
    """A sentence with an apostrophe, quotes, commas, digits or an end mark."""
    x = draw.rng.random()
    if x < 0.5:
        return str(draw.one(RICH))
    if x < 0.65:
        return f"{person(draw)}'s {draw.one(OBJECTS).split(' ', 1)[1]} {draw.one(BROKEN)}"
    if x < 0.8:
        return f"{_made_sentence(draw)}{draw.one(['!', '?', '.'])}"
    made = _made_sentence(draw)
    return f"{person(draw)}, {made[0].lower()}{made[1:]}"


def word(draw: Draw) -> str:
    """One word of a person, a thing or nobody's language."""
    x = draw.rng.random()
    made = str(draw.one(WORDS)) if x < 0.6 else fake_word(draw) if x < 0.75 else str(draw.one(NAMES)) if x < 0.83 else str(draw.one(PLACES)).split()[-1] if x < 0.9 else str(draw.one(OBJECTS)).split()[-1]
    return made.capitalize() if draw.chance(0.12) else made


def name(draw: Draw) -> str:
    """A full name of a person or a place."""
    return str(draw.one(NAMED)) if draw.chance(0.45) else str(draw.one([p for p in PLACES if " " in p])) if draw.chance(0.3) else f"{person(draw)} {draw.one(['Smith', 'Okafor', 'Tanaka', 'Rossi', 'Novak', 'Silva', 'Dubois', 'Kowalski', 'Lindgren', 'Haddad', 'Murphy', 'Fernandez', 'Ivanova', 'Weber', 'Kim', 'Jansen'])}"


def email(draw: Draw) -> str:
    """An e-mail address."""
    user = draw.one(["info", "sales", "hello", "jobs", fake_word(draw), f"{draw.one(NAMES)}.{fake_word(draw)}".lower(), f"{fake_word(draw)}_{draw.integer(1, 99)}"])
    return f"{user}@{draw.one(['example', 'mail', 'uni', fake_word(draw), fake_word(draw)])}.{draw.one(['com', 'org', 'net', 'de', 'co.uk', 'io', 'edu'])}"


def with_numbers(draw: Draw) -> str:
    """A sentence with two or three whole numbers in it."""
    a, b, c = (draw.integer(2, draw.one([20, 99, 900])) for _ in range(3))
    return str(draw.one([f"{a} apples, {b} pears and {c} plums", f"Room {a}, floor {b}", f"We sold {a} cakes on Monday and {b} on Tuesday", f"Bus {a} stops at platform {b}", f"{person(draw)} scored {a} points, {person(draw)} only {b}", f"Mix {a} g of sugar with {b} g of flour and {c} eggs", f"order {a} has {b} items", f"Chapter {a} starts on page {b}", f"It took {a} days and {b} hours", f"{a} boys and {b} girls went on the trip", f"Flat {a}B, {b} Mill Road", f"paid {a} for fuel, {b} for food, {c} for tolls"]))


def password(draw: Draw) -> str:
    """Something like a password, without quotes."""
    return "".join(draw.one([str(draw.one(WORDS)), fake_word(draw).capitalize(), str(draw.integer(1, 9999)), draw.one("!#$%&*?-_+")]) for _ in range(draw.integer(3, 4)))


def _ascii(draw: Draw, *, several: float = 0.4) -> str:
    while not (made := plain_sentence(draw) if draw.chance(several) else word(draw)).isascii():
        pass
    return made


def _simple_word(draw: Draw) -> str:
    return str(draw.one(WORDS)) if draw.chance(0.75) else fake_word(draw)


def text_of(draw: Draw, what: str) -> tuple[str, str]:
    """A text that the operation makes sense for, and what it is called."""
    x = draw.rng.random()
    if what in ("word", "edge"):
        return word(draw).replace("'", ""), "word"
    if what == "lowword":
        return _simple_word(draw), "word"
    if what == "odd":
        return str(draw.one([w for w in WORDS if len(w) % 2])), "word"
    if what == "plainword":
        return (_simple_word(draw), "word") if x < 0.6 else (_ascii(draw, several=1), "sentence")
    if what in ("plain", "title", "initial", "has"):
        return (plain_sentence(draw).lower() if what == "title" else plain_sentence(draw)), "sentence"
    if what == "initials":
        return (name(draw), "name") if x < 0.35 else (plain_sentence(draw), "sentence")
    if what == "many":
        return (rich_sentence(draw) if x < 0.45 else plain_sentence(draw)), "sentence"
    if what == "rich":
        return str(draw.one([t for t in RICH if "-" not in t])), "sentence"
    if what == "repeats":
        words = [draw.one(["tea", "cat", "red", "blue", "yes", "no", "go", "la", "ha", "one", "two", "up", "down", "left", "right", "stop", "rain", "sun", fake_word(draw)]) for _ in range(3)]
        return (draw.one([t for t in PLAIN if len(set(t.lower().split())) < len(t.split())]) if x < 0.5 else " ".join(draw.one(words) for _ in range(draw.integer(5, 9)))), "sentence"
    if what == "pal":
        return (draw.one(PALINDROMES), "text") if x < 0.5 else (word(draw), "word")
    if what == "pangram":
        return (draw.one([t for t in PLAIN if "q" in t.lower() and "z" in t.lower()]) if x < 0.5 else plain_sentence(draw)), "sentence"
    if what == "upper":
        return (name(draw), "name") if x < 0.4 else (" ".join(w.capitalize() if draw.chance(0.6) else w for w in plain_sentence(draw).split()), "sentence") if x < 0.75 else (word(draw).upper(), "word")
    if what in ("ascii", "shift"):
        made = _ascii(draw, several=0.25 if what == "shift" else 0.4)
        return made, "sentence" if " " in made else "word"
    if what in ("short", "tiny", "url"):
        made = f"{fake_word(draw)} & {fake_word(draw)}" if what == "url" and x < 0.3 else _ascii(draw, several=1.0) if what == "url" else draw.one(["cat", "hi", "yes", "Bob", "sun", "ok"]) if what == "tiny" else _simple_word(draw)
        return made, "text"
    if what == "rotted":
        return codecs.encode(_ascii(draw, several=0.3), "rot13"), "text"
    if what == "b64":
        return base64.b64encode(_simple_word(draw).encode()).decode(), "text"
    if what == "quoted":
        return urllib.parse.quote(_ascii(draw, several=1.0)), "text"
    if what == "email":
        return email(draw), "text"
    if what == "file":
        return f"{_simple_word(draw)}{draw.one(['', '_final', '-v2', '.old'])}.{draw.one(['pdf', 'docx', 'jpeg', 'csv', 'tar', 'mp3', 'png', 'txt'])}", "text"
    if what == "numbers":
        return with_numbers(draw), "sentence"
    if what == "code":
        return f"{fake_word(draw)}{draw.integer(1, 9999)}{fake_word(draw) if x < 0.5 else ''}", "text"
    if what == "password":
        return password(draw), "text"
    if what == "digits":
        return (str(draw.integer(100, 999999)) if x < 0.4 else _simple_word(draw) if x < 0.7 else f"{fake_word(draw)}{draw.integer(1, 99)}"), "text"
    if what == "serial":
        return str(draw.integer(1, 9999)), "text"
    if what == "commas":
        return ",".join(draw.rng.sample([i for i in ITEMS if i.isalpha()], draw.integer(3, 5))), "text"
    return (word(draw), "word") if x < 0.35 else (name(draw), "name") if x < 0.5 else (rich_sentence(draw), "sentence") if x < 0.75 else (plain_sentence(draw), "sentence")


def quoted(draw: Draw, text: str) -> str:
    """`text` in quotes that it does not hold itself."""
    marks = [m for m in ("'{}'", '"{}"', '"{}"', "“{}”") if m[0] not in text]
    return str(draw.one(marks)).format(text)


def _dressed(draw: Draw, question: str, text: str) -> str:
    """Capital, punctuation; nothing is done to a text that stands bare at either end."""
    if not question.startswith(text) and question[0].islower() and draw.chance(0.45):
        question = question[0].upper() + question[1:]
    if question.endswith(text):
        return question
    if question[-1] in "?." and draw.chance(0.3):
        return question[:-1]
    return question + draw.one(["", "", "", "?", ".", " please", ", thanks", " thank you"]) if question[-1].isalnum() else question


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
        question = _dressed(draw, question, text)
    elif x < 0.55:
        bare = draw.chance(0.5) and text[-1].isalnum()
        asked = asking(draw.one([f"this {called}", f"the following {called}", f"this {called}"])).rstrip("?.")
        question = draw.say(AFTER, q=asked, k=called, t=text if bare else quoted(draw, text))
        question = _dressed(draw, question, text)
    else:
        shown = text if called in ("word", "text") and " " not in text and text.isalnum() and draw.chance(0.4) else quoted(draw, text)
        cue = draw.one(WORD_CUES) if called == "word" else called
        asked = asking(f"the {cue} {shown}" if draw.chance(0.35) else shown)
        framed = draw.say(CHAT, q=asked, y=draw.integer(3, 60))
        if framed.endswith(("poster", "form", "quiz", "puzzle", "head", "minutes")) and framed != asked and not asked.endswith(("?", ".")):
            framed = framed.replace(asked, asked + ".", 1)
        question = _dressed(draw, framed, shown)
    for slot, value in {"w": repr(text), "c": repr(letter), "d": repr(other), "v": repr(first), "x": repr(second), "l": repr(first.lower()), "n": str(n), "i": str(i)}.items():
        code, answer = code.replace("{" + slot + "}", value), answer.replace("{n}", str(n))
    return _made(question, code, answer)


def _made(question: str, code: str, answer: str) -> Exchange:
    output = execute(code)
    return Exchange(question, (Call(code, output),), answer.replace("{r}", output))


# ---------------------------------------------------------------- lists of words and two texts

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
    return _made(_dressed(draw, draw.say(CHAT[:14], q=question), last), code, answer)


def two_texts(draw: Draw) -> Exchange:
    """A question about two words."""
    bank, code, answer = draw.one(PAIRS)
    first, second = word(draw), word(draw)
    if "sorted({A}" in code and draw.chance(0.55):
        first, second = draw.one([p for p in ANAGRAMS if " " not in p[0]])
        if draw.chance(0.5):
            first, second = second, first
    if "{A} in" in code or "with({A})" in code:
        second = _simple_word(draw)
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
    return _made(_dressed(draw, question, first if question.startswith(first) else second), code, answer.replace("{A}", first))


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


KINDS: list[Kind] = [("text", 22, one_text), ("text", 5, word_list), ("text", 2, two_texts), ("text", 1, letters)]
