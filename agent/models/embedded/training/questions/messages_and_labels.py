"""Messages, rhymes, labels, rolls, plates, clues: what people at home and at work ask of a text before them.

Rows are as in `texts_in_life`: templates, code, answer, a maker of the slots.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import codecs

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, execute
from samara.agent.models.embedded.training.questions.numbers_asked import ROMAN
from samara.agent.models.embedded.training.questions.texts_drawn import PALINDROMES, simple_word
from samara.agent.models.embedded.training.questions.texts_in_life import (
    CALLED,
    CHARS,
    IS,
    THERE,
    THEY,
    TIMES,
    TOTAL,
    WORDS,
    Row,
    Slots,
    told,
)
from samara.agent.models.embedded.training.questions.word_lists_asked import ANAGRAMS
from samara.agent.models.embedded.training.questions.words import fake_word
from samara.agent.models.embedded.training.questions.words_asked import GROUPS, ORGS, SURNAMES

SORTED, LISTED, PARTS, NUMBERS = "In order: {r}.", "The list is {r}.", "The parts are {r}.", "The numbers are {r}."
COMMON = "The most common letter (with its count) is {r}."
TWEETS = ["Just missed the last tram, walking home in the rain!", "Why is my cat staring at the fridge?", "New personal best today: 10 km in 52 minutes", "Who stole my umbrella? Not funny.", "Snow in May, really?", "Finally Friday, pizza time!", "We won! Third place in the pub quiz", "Landed safely, luggage did not.", "Anyone selling two tickets for tonight?", "Soup again. Help!", "Moved in, boxes everywhere, no kettle", "So proud of my little brother today", "Power cut in our street, candles out!", "Dear neighbour, please stop drilling", "Best pancakes ever, thanks Gran", "Flight delayed, reading my third book"]
SMS = ["luv u mum see u on sunday", "running late start without me", "can u pick up bread and milk", "home by ten dont wait up", "happy bday old man", "meet me at the fountain at six", "forgot my keys again pls open", "the twins are here both healthy", "bus broke down walking now", "got the job champagne tonight", "dinner is in the oven", "call gran she misses you", "train is packed no seat", "doctor says all fine", "where did you park the car", "we are out of cat food"]
VERSES = [("row row row your boat gently down the stream", "row"), ("the rain came down and the rain went on and the rainbow shone", "rain"), ("no milk today no milk tomorrow no butter either", "no"), ("the cat sat with the other cats and the cat slept", "cat"), ("my love my only love I gloved my hand", "love"), ("one for the money and one for the show but no one stays", "one"), ("an ant and another ant met an antelope", "ant"), ("we sing and we sing until the singer sleeps", "sing"), ("sun up sun down sunday is done", "sun"), ("if you can you can and if you cannot you may", "can"), ("the art of starting is the heart of art", "art"), ("a tall tale about all the tall trees", "tall"), ("he said she said they said nothing", "said"), ("up up and away up into the blue", "up"), ("old oaks and older elms and an old old house", "old"), ("hear the ear of corn the ear that cannot hear", "ear"), ("let it snow let it snow let snowmen melt", "snow"), ("her hero gave her another rose", "her"), ("more tea more toast and much more time", "more"), ("day after day the days go by until the last day", "day")]
SAYINGS = ["practice makes perfect", "slow and steady wins the race", "better late than never", "no pain no gain", "honesty is the best policy", "actions speak louder than words", "every cloud has a silver lining", "laughter is the best medicine", "too many cooks spoil the broth", "curiosity killed the cat", "haste makes waste", "silence is golden", "absence makes the heart grow fonder", "birds of a feather flock together", "a watched pot never boils", "fortune favours the brave", "the pen is mightier than the sword", "good fences make good neighbours"]
ORDERS = ["evacuate the building by the north stairs", "boil water before drinking", "no entry for heavy lorries", "keep the fire door shut", "return trolleys to the rack", "visitors report to reception", "do not feed the pelicans", "hard hats must be worn", "flu jabs on the second floor", "please queue behind the yellow line", "free soup for volunteers", "deep water no diving", "remove shoes at the prayer room", "rehearsal moved to the gym", "kitchen closes at half past nine", "exam in progress quiet please", "wash hands before entering the ward", "hot surface do not touch"]
SCREAMED = ["WHERE IS MY REFUND", "DELIVERY ARRIVED BROKEN", "CALL ME BACK BEFORE NOON", "THE PRINTER ON FLOOR TWO IS JAMMED", "PLEASE FIND ATTACHED THE INVOICE", "NEW ROTA STARTS MONDAY", "SORRY FOR SHOUTING", "PATIENT REFUSED LUNCH", "YOUR CAT IS IN OUR GARDEN", "MINUTES OF THE LAST MEETING", "BRING YOUR OWN MUG", "DEAR NEIGHBOURS"]
DAILY = ["We ran out of bread. Can you stop at the shop? Thanks!", "It rained. We stayed in. Nobody minded.", "Stop! Who goes there? A friend.", "The dog barked. The postman fled! Was it my fault?", "Mum is well. Dad broke a tooth. The cat had kittens! Come soon.", "I called twice. You never answered. Are you cross? Please write.", "Great trip! Bad food. Kind people.", "Patient slept well. No fever. Ate half of the breakfast. Asked for her son.", "Lost my phone. Found it again! It was in the fridge.", "What a day! The boiler burst. We had no heating. Who would have guessed?", "Hello. My order is late. Where is it?", "She left early. He stayed. They never spoke again. It was sad. The end."]
SIGNED = ["Hi! Are you home, or still at work?", "Wow, that's loud; turn it down!", "Milk, eggs, and (if cheap) salmon.", "Oh dear... what now?", "Ready? Steady? Go!", "Well, well, well: look who's here!", "No, thanks! I'm fine.", "Tea, coffee, or cocoa?", "Dear Sir, I object!", "Stop it! Now, please.", "Yes; no; maybe?", "Sorry, wrong number!"]
DEVICES = ["serial number", "voucher code", "parcel number", "customer number", "booking code", "licence key", "tracking number", "card number", "VAT number", "policy number"]
BLOG = ["My First Marathon", "How To Prune Roses", "Ten Cheap Lunches For Students", "Moving To Portugal With Kids", "What Nurses Really Need", "Baking Without Butter", "The Truth About Cold Showers", "Why We Keep Goats", "Fixing A Squeaky Floor", "Summer Reading List", "Travel Light And Happy", "A Week Without Sugar"]
FIELDS = ["date of birth", "total hours worked", "shipping address line", "maximum number of users", "next payment date", "is email verified", "average heart rate", "last login time", "student grade level", "number of open orders", "emergency contact name", "daily water intake", "remaining holiday days", "net price per kilo", "current room number"]
UNROMANS = "v = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in {b}]\nprint(sum(-a if a < b else a for a, b in zip(v, v[1:] + [0])))"
ORDINAL = ["first", "second", "third", "fourth", "fifth", "sixth"]
SHORT = ["1st", "2nd", "3rd", "4th", "5th", "6th"]


class _Bare(str):
    """Shown and written in code as it stands."""

    __repr__ = str.__str__


def message(draw: Draw) -> Slots:
    """A post, a short message, a limit near its length, a sign that comes in it."""
    b = draw.one(TWEETS)
    return {"b": b, "s": draw.one(SMS), "n": len(b) + draw.integer(-12, 25), "w": draw.integer(18, 60), "mk": draw.one(",!?.")}


def verse(draw: Draw) -> Slots:
    """A line and a word that stands in it, also within other words."""
    b, v = draw.one(VERSES)
    if draw.chance(0.3):
        v = draw.one([w for w in b.lower().split() if len(w) > 1])
    elif draw.chance(0.4):
        noun, other = draw.rng.sample(["goat", "kettle", "tram", "nurse", "river", "song", "baker", "moon", "ship", "ticket"], 2)
        b, v = draw.one([(f"the {noun} and the {other} and the {noun} again", noun), (f"a {noun} is never just a {noun} unless the {noun} is a {other}", noun), (f"first the {noun} then the {other} then every {noun} in town", noun), (f"my {noun} your {noun} their {other} our {noun}", noun), (f"why does the {other} fear the {noun} and the {noun} fear nothing", noun)])
    return {"b": b[0].upper() + b[1:] if draw.chance(0.3) else b, "v": v}


def saying(draw: Draw) -> Slots:
    """A saying, a place in it, a letter of it, a word of it."""
    b = draw.one([t for t in SAYINGS + ORDERS + SMS if len(t.split()) > 3])
    words = b.split()
    i = draw.integer(0, min(5, len(words) - 1))
    return {"b": b, "i": i, "ord": draw.one([ORDINAL[i], SHORT[i]]), "p": i + 1, "c": draw.one([c for c in b if c.isalpha() and c not in "ai"]), "n": draw.integer(2, 4), "v": draw.one([w for w in words if words.count(w) == 1]), "big": draw.integer(3, 5)}


def inner_word(draw: Draw) -> Slots:
    """A saying and a word of it that another follows."""
    slots = saying(draw)
    words = slots["b"].split()
    inner = [w for w in words[:-1] if words.count(w) == 1]
    return {**slots, "v": draw.one(inner)}


def order(draw: Draw) -> Slots:
    """A notice in small letters, a shout, a title."""
    return {"b": draw.one(ORDERS), "u": draw.one(SCREAMED), "low": draw.one(BLOG).lower(), "t": draw.one(BLOG)}


def prose(draw: Draw) -> Slots:
    """Short sentences, and a line full of signs."""
    return {"b": draw.one(DAILY), "s": draw.one(SIGNED)}


def word(draw: Draw) -> Slots:
    """A word, a place and a letter in it, a count."""
    b = draw.one(CALLED).split()[0] if draw.chance(0.25) else simple_word(draw)
    while len(b) < 5:
        b = simple_word(draw)
    i = draw.integer(0, min(5, len(b) - 1))
    c = draw.one(sorted(set(b.lower())))
    return {"b": b, "i": i, "ord": draw.one([ORDINAL[i], SHORT[i]]), "c": c, "n": draw.integer(2, 7), "s": draw.integer(1, 9), "f": draw.one([simple_word(draw), "meet me at the mill", "bring the blue bag", "look in the oven", "sell the boat", "run", "the gate is open", "secret garden", "wait for the owl"])}


def word_top(draw: Draw) -> Slots:
    """A word in which one letter leads."""
    b = draw.one(["Mississippi", "Tennessee", "Saskatchewan", "parallelogram", "committee", "assessment", "banana", "cappuccino", "pepper", "addiction", "possession", "nonsense", "kindergarten", "statistics", "alfalfa", "engineer", "sleeplessness", "referee", "barbarian", "whippersnapper"])
    ranked = sorted((b.lower().count(c) for c in set(b.lower())), reverse=True)
    return {"b": b} if ranked[0] > ranked[1] else word_top(draw)


def pair(draw: Draw) -> Slots:
    """Two words, often of the same letters; a word that is often a palindrome; a beginning and an ending."""
    a, z = draw.one([p for p in ANAGRAMS if " " not in p[0] and " " not in p[1]])
    if draw.chance(0.35):
        z = simple_word(draw)
    b = draw.one([p for p in PALINDROMES if " " not in p]) if draw.chance(0.5) else simple_word(draw)
    w = simple_word(draw)
    k = draw.integer(2, 3)
    return {"a": a, "z": z, "b": b, "w": w, "pre": w[:k] if draw.chance(0.55) else simple_word(draw)[:k], "suf": w[-k:] if draw.chance(0.55) else simple_word(draw)[-k:], "mid": w[1 : k + 2] if draw.chance(0.5) else simple_word(draw)[1:4]}


def people(draw: Draw) -> Slots:
    """Names, some twice, one of them, a letter."""
    names = draw.rng.sample(CALLED if draw.chance(0.6) else [s for s in SURNAMES if s.isascii()], draw.integer(4, 6))
    twice = [*names, *draw.rng.sample(names, draw.integer(1, 2))]
    draw.rng.shuffle(twice)
    return {"l": names, "k": twice, "v": draw.one(names[1:]), "c": draw.one(names)[0].lower()}


def things(draw: Draw) -> Slots:
    """Things of a kind, some twice, of different lengths at both ends, one of them, a sign."""
    items = draw.rng.sample(draw.one(GROUPS), draw.integer(4, 6))
    lengths = sorted(map(len, items))
    if lengths[0] == lengths[1] or lengths[-1] == lengths[-2]:
        return things(draw)
    twice = [*items, *draw.rng.sample(items, draw.integer(1, 3))]
    draw.rng.shuffle(twice)
    sep, called = draw.one([("-", "a hyphen"), ("-", "a dash (-)"), ("/", "a slash (/)"), ("+", "a plus sign (+)"), ("*", "a star (*)"), (";", "a semicolon (;)"), ("|", "a bar (|)"), ("&", "an and sign (&)"), (".", "a dot (.)")])
    return {"l": items, "k": twice, "v": draw.one(items), "sep": sep, "cal": called, "n": draw.integer(2, 3)}


def code(draw: Draw) -> Slots:
    """Numbers as they stand on cards, plates, prescriptions; parts between signs."""
    def digits(n: int) -> str:
        return "".join(str(draw.integer(0, 9)) for _ in range(n))
    def letters(n: int) -> str:
        return "".join(draw.one("ABCDEFGHKLMNPRSTVWXZ") for _ in range(n))
    spaced = draw.one([f"{letters(2)}{digits(2)} {digits(4)} {digits(4)} {digits(2)}", f"{digits(4)} {digits(4)} {digits(4)}", f"{letters(2)}{digits(2)} {letters(3)}", f"{letters(4)} {digits(4)} {digits(4)}", f"{digits(3)} {digits(3)} {digits(3)}"])
    dashed = "-".join(draw.one([f"{letters(1)}{digits(2)}", letters(3), digits(3)]) for _ in range(draw.integer(3, 4)))
    sep, called = draw.one([("-", "dashes"), ("/", "slashes"), (":", "colons"), (";", "semicolons"), ("|", "bars"), (".", "dots"), ("_", "underscores")])
    return {"b": spaced, "d": dashed, "h": dashed.replace("-", sep), "sep": sep, "cal": called, "th": draw.one(DEVICES), "num": str(draw.integer(1, 9999)), "dig": draw.integer(5, 9), "j": f"{letters(2)}{digits(3)}{letters(2)}"}


def note(draw: Draw) -> Slots:
    """Notes with numbers, and notes with an address in the middle."""
    a, b, c = (draw.integer(2, draw.one([20, 60, 99])) for _ in range(3))
    who = draw.one(CALLED)
    mail = draw.one([f"{draw.one(CALLED).lower()}.{draw.one(SURNAMES[:6]).lower()}@{fake_word(draw)}.{draw.one(['com', 'org', 'se', 'de'])}", f"{draw.one(['info', 'sales', 'billing', 'help', 'jobs'])}@{fake_word(draw)}{draw.one(['-shop', '', '24'])}.{draw.one(['com', 'net', 'fi', 'co.uk'])}"])
    return {"b": draw.one([f"gave {who} {a} for petrol, {b} for lunch and kept {c}", f"ward {a}: {b} beds taken, {c} free", f"sold {a} tulips, {b} roses, binned {c}", f"{a} press-ups, {b} squats and {c} lengths of the pool", f"took {a} photos on day one and {b} on day two", f"room {a} has {b} chairs and {c} lamps", f"pulse {a + 48}, weight {b + 38}", f"odometer {a} at the start, {a + b} at the end", f"{who} is {a}, her aunt {b + 20}", f"batch {a} gave {b} jars, {c} cracked"]), "m": draw.one([f"Write to our office {mail} before Monday", f"For refunds, mail {mail} and not the shop.", f"The address of {who} is now {mail} since the old one is dead.", f"Applications to {mail} by Friday, no phone calls!", f"Ask {who} at {mail} about the keys.", f"From now on {mail} is where you reach me."]), "em": mail}


def initials(draw: Draw) -> Slots:
    """A full name of three parts, or an organisation."""
    return {"b": f"{draw.one(CALLED)} {draw.one(CALLED)} {draw.one([s for s in SURNAMES if s.isascii()])}", "o": draw.one(ORGS)}


def field(draw: Draw) -> Slots:
    """Words for a name in code, with their usual and with capital letters; a heading."""
    b = draw.one(FIELDS)
    return {"b": b.title() if draw.chance(0.35) else b, "t": draw.one(BLOG)}


def number(draw: Draw) -> Slots:
    """A year in Roman numerals, a capital and a small letter."""
    return {"b": execute(ROMAN.replace("{a}", str(draw.integer(1500, 2026)))), "cap": draw.one("BCDEFGHJKLMNPQRSTUVWXYZ"), "low": draw.one("bcdefghjklmnpqrstuvwxyz")}


def secret(draw: Draw) -> Slots:
    """A message, hidden by rot13."""
    b = draw.one(["under the old oak", "behind the waterfall", "meet at dawn", "look up", "third bench from the left", "the butler did it", "inside the hollow log", "beware of wasps", "ask the barber", "north of the chapel"])
    return {"b": codecs.encode(b, "rot13")}


COUNTED: list[Row] = [
    (["caption under my photo: {b} | number of chars, spaces too?", "length of my tweet with blanks: {b}", "is this too long? count every character and space for me >> {b}", "{b}\nchars incl. spaces and punctuation?", "I'm about to post «{b}». What's the character count, spaces and all?", "the app shows a number when I type {q}. Which number, if it counts all characters?", "#H status update, all characters count, spaces as well: {b}"], "print(len({b}))", CHARS, message),
    (["a status line takes {n} characters at most, spaces too. Does {q} fit?", "will «{b}» fit into {n} characters?", "limit {n} characters. ok or too long? {b}", "can I post {q} if {n} characters are allowed?"], "print(len({b}) <= {n})", "At most {n} characters: {r}.", message),
    (["{s}\n^ dad's whole message. how long is it in words", "{s!} is all she wrote. How many words is that?", "telegram style. {s} - number of words?", "got «{s}» on the phone, how many words are in it", "the voicemail was just: {s}. words in total?", "text from dad says {s!}. count his words pls", "#H how many words did my sister use? She wrote: {s}"], "print(len({s}.split()))", WORDS, message),
    (["my radio spot may have {w} words, it goes {s!} now. how many more can I use?", "{w} words are paid for. I used: {s}\nhow many remain?"], "print({w} - len({s}.split()))", TOTAL, message),
    (["in the post {q}, how often did I type {mk!}?", "count the {mk} signs: {b}", "{b}\nhow many {mk!} in there"], "print({b}.count({mk}))", TIMES, message),
    (["going through {q}, the single word {v!} comes up how often", "how often do you [sing|say|read] the word {v} in «{b}»?", "take the chorus {q}: the word {v} comes how many times?", "the word {v}, how often is it in here: {b}", "my choir sings {q}. number of times we sing {v!}?", "{b}\nhow many times {v!} as a word of its own?", "the poem's first line is {q}; count the word {v!} for me", "only whole words count. how many {v!} are in {q}", "in the verse «{b}» I hear {v} again and again. how many times exactly?", "the drinking game: a sip for each {v!} in {q}. how many sips?", "every time someone says {v} we clap. the line is {q}, how many claps?", "#H {q} - tell me how frequently {v!} turns up as a word"], "print({b}.lower().split().count({v}))", TIMES, verse),
    (["my essay so far: {b} Sentences written?", "{b}\nhow many sentences are these", "our teacher wants at least four sentences. I've written {q}. How many is it?", "how many sentences did grandma put on the postcard? {b}", "the nurse's note reads: {b} How many sentences?", "diary: {b}\nnumber of sentences?", "#H sentences in the following, please: {b}"], "import re\nprint(len(re.findall(r'\\w[.!?]', {b})))", "It has {r} sentences.", prose),
    (["{b} is how many letters long?", "[my|our] [street|yacht|brewery|hamster|band] is called {b}, that's how many letters?", "I want {b} on my [arm|headstone|mug|gate] and have to say how many letters it takes.", "embroidering {b} on a towel. number of letters?", "{b} in big balloons, one balloon for each letter. How many balloons?", "crossword answer {b}: does it have how many letters?"], "print(len({b}))", CHARS, word),
    (["the letters of {t!}, gaps left out, are how many?", "the signwriter charges by the letter, gaps are free. The name is {t}, how many letters?", "how many magnetic letters do I need for {t!}? spaces need none", "{t} on the van door, letters only, not counting the gaps: how many?"], "print(sum(c.isalpha() for c in {t}))", "It has {r} letters.", field),
    (["how many vowels has {b}?", "for speech therapy: the word {b}, number of vowels?", "{b} - of these letters, how many are vowels", "my daughter colours the vowels of {b} red. How many red letters?"], "print(sum(c in 'aeiou' for c in {b}.lower()))", "It has {r} vowels.", word),
    (["in my word {b} how often is there a letter {c!}?", "spelling {b} takes the letter {c!} how often", "how often does one need the {c!} to spell {b}", "scrabble: I'd lay {b}. how many {c!} tiles must I own?"], "print({b}.lower().count({c}))", TIMES, word),
    (["how many words of {q} have more than {big} letters?", "count the words longer than {big} letters: {b}", "{b}\nhow many words here are longer than {big} letters?"], "print(sum(len(x) > {big} for x in {b}.split()))", "There are {r}.", saying),
    (["what letter is used most in the word {b}?", "the most frequent letter of {b}, and how often?", "if I paint {b} on a wall, which letter do I paint most?", "{b} - most common letter", "typesetting {b}: which letter will I run out of first, the one that appears most?"], "from collections import Counter\nprint(Counter({b}.lower().replace(' ', '')).most_common(1)[0])", COMMON, word_top),
    (["how many different letters make up {b}?", "letter stencils: how many different ones do I need for {b}?", "{b} is spelled with how many distinct letters?"], "print(len(set({b}.lower().replace(' ', ''))))", "It has {r} different letters.", word_top),
]
CHANGED: list[Row] = [
    (["megaphone mode, capitals only: {b}", "the tannoy text has to be in all caps, it's {q}", "{b}\n^ in capitals for the notice board", "I'm laminating a notice that says {q}. Give it to me in upper case", "ALL CAPS VERSION of this notice, please: {b}", "our safety officer wants «{b}» in capital letters only", "#H hang this up in capitals: {b}"], "print({b}.upper())", "{r}", order),
    (["{u!} looks angry, so turn all of it into small letters", "{u} <- no need to shout, in small letters please", "a customer wrote {u!}. Put it in lower case so it's calmer", "the telex reads {u}. in lower case?", "write «{u}» without capitals", "my boss mails in capitals: {u}\nlower case that"], "print({u}.lower())", "{r}", order),
    (["{u!} - only the first letter should stay a capital, the rest small", "normal sentence case please, just the first letter big: {u}", "make a decent sentence of {u!}: first letter upper case, all others lower", "{u}\nfirst letter capital, the rest lower case"], "print({u}.capitalize())", "{r}", order),
    (["the bulletin prints headings with Capitals On Each Word. How does {low!} go?", "{low}\nevery word with a capital at the start, it's a headline", "the cookbook chapter {low!} wants a capital letter on each word", "each word starts with a capital, please: {low}", "menu title, first letter of all words big: {low}", "for the spine of the book: {low!}, with each word starting in upper case"], "print({low}.title())", "{r}", order),
    (["slug? the article is called {t!}", "recipe page {t!}: what would the address end in, lower case with hyphens", "my CMS asks for a slug. Title: {t}", "turn the headline {t!} into a url slug", "«{t}» as a slug for the link please", "#H permalink slug wanted, my post's title being {t!}"], "print({t}.replace(' ', '-').lower())", "{r}", order),
    (["camelCase for: {b}", "we name things in camelCase here. {q} would be", "in camelCase, {q} is what?", "what's {q} called in camelCase?", "javascript variable for {q}, camelCase", "camelCase needed for the form field «{b}»", "give me a camelCase name for {q}"], "words = {b}.lower().split()\nprint(words[0] + ''.join(x.capitalize() for x in words[1:]))", "{r}", field),
    (["call my column «{b}» but in snake_case", "snake_case for the column {q}", "what's the snake_case of {q}?", "{b} in snake_case is what", "our linter insists on snake_case: how do I name {q}", "sql column from {q}, snake_case"], "print({b}.replace(' ', '_').lower())", "{r}", field),
    (["band name idea: {b} with its vowels gone. How is it spelled?", "{b} minus the vowels?", "drop a, e, i, o and u from {b}, what remains?", "my licence plate can't hold {b}, so without vowels it'd be", "text speak: write {b} with no vowels", "what do we get from {b} once the vowels are taken away"], "print(''.join(c for c in {b} if c.lower() not in 'aeiou'))", "{r}", word),
    (["only words and blanks may stay, no punctuation: {s}", "{s}\nno punctuation please", "clean the signs out of {s!}, just words and spaces", "my game can't show punctuation. What's {s!} without it?", "take out every comma, dot, question and exclamation mark: {s}", "«{s}» without punctuation marks?", "#H strip punctuation from the chat line {s!}"], "import re\nprint(re.sub(r'[^\\w\\s]', '', {s}))", "{r}", prose),
    (["my {th} prints as {b}; close it up so there are no spaces", "{th} {b} -> no spaces", "the [form|app|machine] complains about blanks in {b}. Write it without", "the {th} on the card is printed as {b}. I must type it without gaps, so?", "{b} as one string, no spaces in it", "copy-paste gave me {q} but the {th} mustn't have spaces"], "print({b}.replace(' ', ''))", "{r}", code),
    (["{d}: same thing without dashes?", "the {th} {d} has to be entered without the hyphens", "leave out the dashes in {d}", "no hyphens allowed, I've got {d}"], "print({d}.replace('-', ''))", "{r}", code),
    (["what's {b} from the back?", "elf names are our names spelled backwards. What is {b}'s?", "the sign on the glass door reads {b}. From inside, what letters do I see, last one first?", "{b} the other way round, letter by letter?", "a wine called {b} spelled backwards, what's on the label?", "mirror game: I say {b}, you say it backwards", "our rescue dog is {b}, the cat gets his name reversed. cat's name?", "spelled from the end, {b} becomes", "#H write {b} so that the last letter comes first and the first comes last"], "print({b}[::-1])", "{r}", word),
    (["{b} {n} times in one go, no blanks", "a border of the word {b} repeated {n} times without spaces?"], "print({b} * {n})", "{r}", word),
    (["{b} {n} times with spaces, it's for a lines punishment", "write {b} {n} times, one space between each"], "print(' '.join([{b}] * {n}))", "{r}", word),
    (["the {th} {num} is too short, they want {dig} digits with zeros at the front", "{num} but {dig} digits long, zeros first", "the scanner expects {dig} digits and I have {num}. Add leading zeros", "zeros before {num} until there are {dig} digits", "[patient|member|draft|locker] {num} is stored with {dig} digits, padded by zeros. as what?", "#H put as many zeros ahead of {num} as it takes to get {dig} digits"], "print({num}.zfill({dig}))", "{r}", code),
    (["spell {b} out with a hyphen between the letters", "{b} letter by letter, hyphens between", "the caller can't hear me, write {b} with dashes between letters"], "print('-'.join({b}))", "{r}", word),
    (["the words of {q}, last one first", "say {q} with the words from back to front"], "print(' '.join({b}.split()[::-1]))", "{r}", saying),
    (["{b}\nwith underscores for the spaces", "no spaces in passphrases, use _ instead: {b}"], "print({b}.replace(' ', '_'))", "{r}", saying),
]
ROLLS: list[Row] = [
    (["{l} - go through them by the abc, who is read out in what order?", "[Name badges|Lockers|Pigeonholes|Graves|Seats] for {l}, in abc order please", "{l} are coming. Who stands where if I line them up by the alphabet?", "who comes first, who last? alphabetical list of {l}", "phone list, alphabetically: {l}", "my seating plan goes by the alphabet. Guests are {l}", "#H nurse's list by alphabet please. Patients: {l}"], "print(sorted({l}, key=str.lower))", SORTED, people),
    (["the last letter of the alphabet leads: sort {l} that way", "{l} - backwards through the alphabet, z first", "from the end of the alphabet to the start: {l}", "starting at z, order {l}", "alphabetical but the wrong way round, Z to A: {l}"], "print(sorted({l}, key=str.lower, reverse=True))", SORTED, things),
    (["little words up front, big ones at the back: {l}", "put {l} in order, fewest letters first", "the kids sort word cards by length, short ones first. Cards: {l}", "{l}\nby number of letters, from short to long", "spelling pyramid! short words on top, long ones below: {l}. In what order?"], "print(sorted({l}, key=len))", SORTED, things),
    (["by number of letters, longest first: {l}", "the longest word leads, the shortest ends. Put {l} so", "{l} from most to fewest letters"], "print(sorted({l}, key=len, reverse=True))", SORTED, things),
    (["{k} - I wrote some down twice. The same list, nothing twice, please", "{k}\nsome are on it twice, each only once please", "I copied the list together and now things repeat: {k}. Without the repeats?", "we only need each once: {k}", "[clean up|tidy] the list {k}, every entry just one time", "no doubles! {k}", "the kids called out {k}. write each down once, in that order", "#H two lists got merged: {k}. leave each entry in once"], "print(list(dict.fromkeys({k})))", LISTED, things),
    (["guest list got mixed up, some are on it twice: {k}. Each name once please", "votes came from {k}. Who voted, each named once?", "{k}\ndelete the second mention of anyone", "sign-in sheet: {k}. some signed twice, list each person only once"], "print(list(dict.fromkeys({k})))", LISTED, people),
    (["how many different [people|names] are in {k}?", "visitors today: {k}. Some came twice. How many different visitors?"], "print(len(set({k})))", THERE, people),
    (["how often is {v} on the list {k}?", "{k}\nhow many times {v}"], "print({k}.count({v}))", TIMES, people),
    (["among {l}, which takes the most letters to write?", "longest of {l}?", "{l}: which needs the widest label, i.e. has the most letters?", "I can only afford one tattoo letter by letter, which of {l} is the longest?"], "print(max({l}, key=len))", "It is {r}.", things),
    (["the one of {l} with the fewest letters?", "which of {l} is quickest to spell, having fewest letters?", "{l}\nthe shortest one?"], "print(min({l}, key=len))", "It is {r}.", things),
    (["of {l}, who comes first in the alphabet?", "{l}: first in the phone book is?", "raffle goes alphabetically. Who of {l} draws first?"], "print(min({l}, key=str.lower))", "It is {r}.", people),
    (["who comes last in the alphabet, {l}?", "the teacher calls {l} by alphabet. Who is called last?"], "print(max({l}, key=str.lower))", "It is {r}.", people),
    (["{l}\nturn the order around", "the queue is {l}. If it turned round, what order?", "let the last be first: {l}"], "print({l}[::-1])", "Reversed: {r}.", things),
    (["{cal} goes between each of {l}, written as one", "{l} -> one string with {sep} between them", "glue {l} together with {cal} in between", "make a tag of {l}, {sep} between each", "stick them together with {sep}: {l}", "label reads {l}, separated by {cal}, nothing else. How?"], "print({sep}.join({l}))", "{r}", things),
    (["who in {l} starts with {c!}?", "{l}\nonly names with {c!} in front", "prizes for everyone whose name begins with {c!}. Among {l}, who is that?"], "print([x for x in {l} if x.lower().startswith({c})])", THEY, people),
    (["{v} called in sick. Who's left of {l}?", "take {v} off the list {l}", "{l} but without {v}"], "print([x for x in {l} if x != {v}])", LISTED, people),
    (["in which place is {v}, counting from one? {l}", "{l}: {v} is number what in the row?", "runners as they came in: {l}. {v} finished in which place?"], "print({l}.index({v}) + 1)", "It is at position {r}.", people),
    (["the first {n} of {l}", "only {n} fit in the lift, from the front of the line {l}. Who?"], "print({l}[:{n}])", LISTED, things),
]
FOUND: list[Row] = [
    (["{b}\nword number {p}?", "the wifi password is the {ord} word of {q}. Which one?", "puzzle box: dial in word {p} of «{b}»", "{ord} word in {q} please", "count along to the {ord} word in {q}. it's?", "#H from the motto {q} I want the {ord} word"], "print({b}.split()[{i}])", "It is {r}.", saying),
    (["which word ends the saying {q}?", "last word of: {b}", "{b}\nthe final word?"], "print({b}.split()[-1])", "It is {r}.", saying),
    (["the first word of {q} is what", "{b}\nopening word?"], "print({b}.split()[0])", "It is {r}.", saying),
    (["at which place does the word {v} stand in {q}?", "{v!} is word number what in «{b}»?", "counting words from the left, {v!} is which number in {q}?"], "print({b}.split().index({v}) + 1)", "It is at position {r}.", saying),
    (["in {q}, what word follows {v}?", "after {v!} comes which word in: {b}"], "words = {b}.split()\nprint(words[words.index({v}) + 1])", IS, inner_word),
    (["what's the {ord} letter of {b}", "the safe wants the {ord} letter of {b}, which is it?", "{b}: the {ord} letter?", "{ord} letter from the left in {b}"], "print({b}[{i}])", "It is {r}.", word),
    (["which letter does {b} end on?", "what's the final letter in {b}?", "{b} stops with which letter?", "{b}\nlast letter"], "print({b}[-1])", "It is {r}.", word),
    (["what letter does {b} start with?", "the initial letter of {b}?"], "print({b}[0])", "It is {r}.", word),
    (["where's the first {c} in {b} (first letter is number 1)?", "in {b} the letter {c!} comes first at which place, counting from 1?", "position of {c!} in {b}, starting at one"], "print({b}.lower().index({c}) + 1)", "It is at position {r}.", word),
    (["{b}\nnumbers only", "which numbers does the note {q} give?", "my handwriting says {q}. List the figures in it", "only the figures from «{b}», please", "extract every number: {b}", "#H what figures stand in {q}?"], "import re\nprint(re.findall(r'\\d+', {b}))", NUMBERS, note),
    (["{m} Which email address is given there?", "whom do I mail? {m}", "fish the e-mail out: {m}", "{m}\n\nemail address pls", "«{m}» I only want the email address of that", "the footer reads {m!}. What's the e-mail in it?"], "print([x for x in {m}.split() if '@' in x])", THEY, note),
    (["which domain does {em} belong to?", "{em}: what's behind the @?", "mail provider part of {em}"], "print({em}.split('@')[1])", IS, note),
    (["what stands before the @ in {em}?", "user part of {em} please"], "print({em}.split('@')[0])", IS, note),
    (["{b} signs with initials only. Which?", "monogram on the handkerchief for {b}?", "luggage tag with just the initials of {b}", "the artist {b} paints only initials in the corner. They are?", "initials? {b}"], "print(''.join(x[0] for x in {b}.split()).upper())", "{r}", initials),
    (["the badge has room for the acronym only. {o}?", "{o} is too long, what's the acronym (first letter of each word)?", "acronym of «{o}», every word counts", "how would {o} be abbreviated by its first letters, all words included?"], "print(''.join(x[0] for x in {o}.split()).upper())", "{r}", initials),
    (["{h} divided at the {cal}", "take {h} to pieces at the {cal}", "the label {h} consists of which parts? they're separated by {cal}", "break up {h}, {cal} mark the borders", "pieces of {h}, please, split on {sep!}"], "print({h}.split({sep}))", PARTS, code),
    (["digits in the plate {j}?", "number plate {j}: only the figures please"], "print(''.join(c for c in {j} if c.isdigit()))", "{r}", code),
]
TESTED: list[Row] = [
    (["{b} - same forwards and backwards?", "my son says {b} is a mirror word, the same from the back. True?", "would {b} look the same spelled backwards?", "is {b} one of those words you can read from either end?", "palindrome quiz: {b}, yes or no", "#H {b!} from right to left gives {b!} again, or doesn't it?"], "s = {b}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", pair),
    (["if I shuffle the letters of {a}, can I get {z}, using all of them?", "same tiles for {a} and {z}?", "{a}/{z}: anagrams yes or no", "puzzle says {z!} is hidden in {a!} by rearranging all letters. Is it so?", "do I need the very same letter blocks for {a!} as for {z!}?"], "print(sorted({a}.lower()) == sorted({z}.lower()))", "Anagrams: {r}.", pair),
    (["{w}: are the first letters {pre!}?", "is {pre!} how {w} starts?", "tell me whether {w} starts with {pre!}", "shelf for words in {pre!}... would {w} belong there, starting so?"], "print({w}.startswith({pre}))", "{r}", pair),
    (["does {w} have the ending {suf!}?", "rhyme check: does {w} finish with {suf!}?", "{w} - are its last letters {suf!}?"], "print({w}.endswith({suf}))", "{r}", pair),
    (["do the letters {mid!} stand somewhere in {w!} in that order, side by side?", "is {mid!} hidden inside {w}?", "does the word {w} hold {mid!}?"], "print({mid} in {w})", "Contained: {r}.", pair),
]
CODED: list[Row] = [
    (["{b}\nrot13, please decode", "someone posted {q} in rot13. In plain letters?", "the spoiler is rot13: {b}. decode", "undo rot13 for {q}", "what's {q} once the rot13 is undone?"], "import codecs\nprint(codecs.encode({b}, 'rot13'))", "{r}", secret),
    (["Caesar code, moving on {s} letters: {f}", "the treasure map says {f!}. hide it with a caesar shift of {s}", "roman spy message {f!}, key {s}. ciphertext?", "shift the alphabet by {s} and write {f!}"], "print(''.join(chr((ord(c) - 97 + {s}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {s}) % 26 + 65) if c.isupper() else c for c in {f}))", "{r}", word),
    (["switch panel, binary, value {x}. Which zeros and ones?", "{x} as zeros and ones?", "my watch shows {x} in binary, how does that look?", "punch {x} into binary switches: which digits?"], "print(bin({x})[2:])", "It is {r}.", lambda draw: {"x": draw.integer(5, 999)}),
    (["for a sundial I need {a} the Roman way", "the mason must carve {a} in Roman numerals. What?", "our tattoo is the year {a} in Roman numerals, how does it go?", "{a} on the town hall, but as the Romans wrote it", "chapter {a}, in Roman numerals"], ROMAN, "It is {r}.", lambda draw: {"a": _Bare(draw.integer(4, 2030))}),
    (["above the mill door they carved {b}. Year?", "gravestone: {b}. what year?", "the end credits show {b}, in normal figures?", "printed {b} according to the title page. Year?", "church door dated {b} - that's when?"], UNROMANS, IS, number),
    (["big {cap}: ASCII?", "capital {cap}, what's its ASCII code", "what number is upper-case {cap} in ASCII?"], "print(ord({cap}))", IS, number),
    (["little {low}: ASCII?", "lower-case {low} is which number in ASCII?"], "print(ord({low}))", IS, number),
]


def counted(draw: Draw) -> Exchange:
    """Letters, words, sentences of a message, a rhyme, a name are counted."""
    return told(draw, COUNTED)


def changed(draw: Draw) -> Exchange:
    """A notice, a title, a number is written in another way, in cipher or in figures."""
    return told(draw, CHANGED + CODED)


def looked_up(draw: Draw) -> Exchange:
    """A list is ordered, cleaned, searched; a part of a text is found; a word is tested."""
    return told(draw, ROLLS + FOUND + TESTED)


KINDS: list[Kind] = [("text", 14, counted), ("text", 20, changed), ("text", 32, looked_up)]
