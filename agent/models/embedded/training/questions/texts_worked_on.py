"""Work on texts that coders, clerks and puzzlers ask for: lines, tags, times, distances.

Rows are as in `texts_in_life`: templates, code, answer, a maker of the slots.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.texts_drawn import (
    PALINDROMES,
    plain_sentence,
    simple_word,
)
from samara.agent.models.embedded.training.questions.texts_in_life import (
    CHARS,
    IS,
    MESSAGES,
    SAME,
    THERE,
    THEY,
    TIMES,
    WORDS,
    Row,
    Slots,
    told,
)
from samara.agent.models.embedded.training.questions.word_lists_asked import ANAGRAMS
from samara.agent.models.embedded.training.questions.words import fake_word
from samara.agent.models.embedded.training.questions.words_asked import (
    GROUPS,
    PEOPLE,
    SAID,
    SURNAMES,
)

DATES, POSITIONS, DISTANCE, LIST = "The dates are {r}.", "The positions are {r}.", "The edit distance is {r}.", "The list is {r}."
TAGS = ["autumn", "homemade", "dogsofinstagram", "nofilter", "marathon", "vanlife", "sourdough", "newin", "weekend", "foodie", "throwback", "knitting", "sale", "bikelife", "sunset", "ootd", "garden", "gratitude", "rainyday", "vintage"]
POSTS = ["First frost today", "Fresh loaf out of the oven", "Finally finished my scarf", "Back from the lake", "Shop reopens tomorrow", "Training run done", "Look at those colours", "Old radio works again", "Best soup in town", "Rain stopped play"]
POEMS = ["The lamp is low", "The tide comes creeping in", "A gull complains", "My boots are full of sand", "Nobody sings tonight", "Old nets hang out to dry", "Each window holds a moon", "The kettle knows my name", "Rust eats the garden gate", "Even the clocks are tired", "Apples roll down the lane", "Smoke leans against the hill", "Tomorrow wears a coat", "I count the passing trains", "Letters arrive too late", "Under the stairs a mouse"]
ENDED = ["The tent leaked.", "Not a soul about!", "Have you eaten?", "We missed the ferry.", "What a mess!", "The soup was cold.", "Is that yours?", "I doubt it.", "Try again tomorrow.", "Hurry up!", "Who said so?", "Grandpa fell asleep.", "The bus never stopped.", "Can we leave?", "Lovely weather!", "My shoe is gone."]
PUNCTUATED = ["A man, a plan, a canal: Panama", "Madam, I'm Adam", "Was it a car or a cat I saw?", "No lemon, no melon", "Eva, can I see bees in a cave?", "Mr. Owl ate my metal worm", "Do geese see God?", "Yo, banana boy!", "Don't nod.", "Red rum, sir, is murder", "Step on no pets.", "Now, sir, a war is won!", "Rise to vote, sir.", "Some men interpret nine memos", "Go hang a salami!", "We panic in a pew.", "Too hot to hoot!", "Live not on evil."]
SPACED_ANAGRAMS = [("debit card", "bad credit"), ("astronomer", "moon starer"), ("the eyes", "they see"), ("conversation", "voices rant on"), ("schoolmaster", "the classroom"), ("slot machines", "cash lost in me"), ("punishment", "nine thumps"), ("eleven plus two", "twelve plus one"), ("funeral", "real fun"), ("listen here", "three lines"), ("a gentleman", "elegant man"), ("the detectives", "detect thieves"), ("snooze alarms", "alas no more z"), ("desperation", "a rope ends it"), ("the morse code", "here come dots"), ("animosity", "is no amity")]
SUFFIXES = ["ing", "er", "ed", "ly", "tion", "ous"]
SENTENCES = ["the baker was kneading and singing while waiting", "slowly and quietly the nurse closed the door", "running late again he skipped washing and shaving", "she carefully folded the rarely used blanket", "the painter and the plumber and the roofer asked for water", "surely the actor only pretended to cry bitterly", "the station needs a solution for the traffic situation", "we landed and parked and walked and rested", "a famous and generous doctor gave a serious talk"]

LEVENSHTEIN = "a, b = {b}, {z}\nrow = list(range(len(b) + 1))\nfor i, x in enumerate(a, 1):\n    last, row[0] = row[0], i\n    for j, y in enumerate(b, 1):\n        last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))\nprint(row[-1])"


def post(draw: Draw) -> Slots:
    """A post with tags and people in it."""
    tags = [f"#{t}" for t in draw.rng.sample(TAGS, draw.integer(2, 4))]
    who = [f"@{p.lower()}{draw.one(['', draw.integer(2, 99), '_' + fake_word(draw)])}" for p in draw.rng.sample(PEOPLE, 2)]
    text = draw.one(POSTS)
    b = draw.one([f"{text} {' '.join(tags)}", f"{text} {tags[0]} with {who[0]} {' '.join(tags[1:])}", f"{' '.join(tags)} {text.lower()}", f"{text} with {who[0]} and {who[1]} {' '.join(tags)}"])
    return {"b": b, "h": "#", "a": f"{text} with {who[0]} and {who[1]} {tags[0]}", "at": "@"}


def dated(draw: Draw) -> Slots:
    """Notes with dates, times, prices, percentages, a web address."""
    def day() -> str:
        return f"{draw.integer(1948, 2029)}-{draw.integer(1, 12):02d}-{draw.integer(1, 28):02d}"
    def clock() -> str:
        return f"{draw.integer(7, 21)}:{draw.one(['00', '05', '15', '20', '30', '40', '45', '55'])}"
    def money() -> str:
        return f"{draw.integer(1, 89)}.{draw.integer(5, 99):02d}"
    who, s = draw.one(PEOPLE), draw.one(SURNAMES)
    return {
        "b": draw.one([f"tetanus jab {day()}, booster due {day()}", f"Passport {fake_word(draw).upper()}{draw.integer(10, 99)} expires {day()}", f"hired {day()}, left {day()}, no debts", f"{who} {s}, vaccinated {day()}, next dose {day()}", f"Warranty from {day()} until {day()}", f"policy {draw.integer(100, 999)}, signed {day()} by {who}"]),
        "t": draw.one([f"Bus at {clock()} and again at {clock()}", f"Feeding {clock()}, walk {clock()}, vet {clock()}", f"doors {clock()}, show {clock()}", f"Mass {clock()} in the chapel, coffee {clock()}", f"shift from {clock()} to {clock()} for {who}"]),
        "m": draw.one([f"soap {money()}, bread {money()}, stamps {money()}", f"paid {money()} for parking and {money()} for lunch", f"flowers {money()} plus delivery {money()}", f"deposit {money()}, rest {money()} on delivery"]),
        "pc": draw.one([f"Turnout was {draw.integer(31, 48)}% in the north and {draw.integer(49, 90)}% in the south", f"{draw.integer(10, 40)}% cotton, {draw.integer(41, 60)}% wool", f"Rent up {draw.integer(2, 9)}%, wages up {draw.integer(1, 9)}%"]),
        "w": draw.one([f"see https://{fake_word(draw)}.org/{fake_word(draw)} for the form", f"the menu is at http://{fake_word(draw)}.com/menu now", f"we moved to https://www.{fake_word(draw)}.net since spring"]),
        "em": draw.one(["I'm away until June, ask {} instead", "Hello, it's closed today, send it to {} or phone us", "We've moved! Use {} from now on", "please forward this to {} before Friday", "Sorry, that isn't my job, {} does it", "don't reply here but to {} thanks"]).format(f"{fake_word(draw)}.{fake_word(draw)}@{fake_word(draw)}.{draw.one(['org', 'com', 'example', 'net'])}"),
        "ip": ".".join(str(draw.integer(1, 254)) for _ in range(4)),
    }


def poem(draw: Draw) -> Slots:
    """Several lines."""
    lines = draw.rng.sample(POEMS, draw.integer(3, 6))
    if sorted(map(len, lines))[-2:].count(max(map(len, lines))) > 1:
        return poem(draw)
    i = draw.integer(0, 2)
    return {"b": "\n".join(lines), "w": "\n".join(draw.rng.sample(draw.one(GROUPS), 5)), "i": i, "ord": ["first", "second", "third"][i]}


def prose(draw: Draw) -> Slots:
    """Several sentences that end in different marks."""
    return {"b": " ".join(draw.rng.sample(ENDED, draw.integer(2, 6))), "mk": draw.one("?!")}


def mirrored(draw: Draw) -> Slots:
    """A sentence with signs, often a palindrome."""
    b = draw.one(PUNCTUATED) if draw.chance(0.7) else plain_sentence(draw) + draw.one([".", "!", "?"])
    return {"b": b, "p": draw.one([p for p in PALINDROMES if " " in p]) if draw.chance(0.65) else plain_sentence(draw)}


def two(draw: Draw) -> Slots:
    """Two words or codes that look alike."""
    b = simple_word(draw)
    at = draw.integer(0, len(b) - 1)
    new = draw.one("abcdefghiklmnoprstuvw")
    z = draw.one([b[:at] + b[at + 1 :], b[:at] + new + b[at + 1 :], b[:at] + new + b[at:], simple_word(draw)])
    dna = "".join(draw.one("ACGT") for _ in range(draw.integer(6, 14)))
    other = "".join(draw.one("ACGT") if draw.chance(0.25) else c for c in dna)
    code = f"{fake_word(draw)[:2].upper()}-{draw.integer(10, 99)}{draw.one('abc')}-{draw.one('QRX')}"
    same = code.swapcase() if draw.chance(0.6) else code.swapcase()[:-1] + draw.one("qrx")
    return {"b": b, "z": z, "dna": dna, "dnb": other, "cod": code, "sam": same} if b != z else two(draw)


def anagram_list(draw: Draw) -> Slots:
    """A word and several others, some made of its letters; two phrases, often with the same letters."""
    b, z = draw.one([p for p in ANAGRAMS if " " not in p[0]])
    items = [z, *(w for w in (simple_word(draw) for _ in range(3)) if w != z)]
    draw.rng.shuffle(items)
    pal = [*draw.rng.sample([p for p in PALINDROMES if " " not in p and p.islower()], draw.integer(1, 3)), *(simple_word(draw) for _ in range(3))]
    draw.rng.shuffle(pal)
    y, q = draw.one(SPACED_ANAGRAMS), draw.one(SPACED_ANAGRAMS)
    return {"b": b, "l": items, "k": list(dict.fromkeys(pal)), "y": y[0], "z": q[1] if draw.chance(0.3) else y[1]}


def letters(draw: Draw) -> Slots:
    """A short word, a letter, a code, bits and hex of a word."""
    b = draw.one(["Cow", "sun", "Oslo", "tea", "Yes", "fig", "Bob", "zinc", "Ada", "owl", "Rome", "hi", "jam", "Kim", "bus"])
    c = draw.one("ABDEFGHKLMQRSTWXZabdefghkmnqrtwyz#@?%&+!")
    return {"b": b, "c": c, "cap": draw.one("BCDEFGHJKLMNPQRSTUVWXYZ"), "o": draw.one([33, 35, 36, 37, 38, 42, 43, 47, *range(48, 58), 61, 63, 64, *range(65, 91), *range(97, 123), 126]), "bin": " ".join(format(ord(x), "08b") for x in b), "hx": b.encode().hex(" "), "l": [ord(x) for x in b]}


def ciphered(draw: Draw) -> Slots:
    """A message, a shift, the message shifted."""
    b = draw.one([*MESSAGES, "come to the attic", "trust nobody", "the cake is hidden", "follow the river", "bring two ropes", "under the bridge", "lighthouse", "midnight train", "we know", "danger", "treasure", "old oak tree"])
    b, n = "".join(x for x in b.lower() if not x.isdigit()).strip(), draw.integer(1, 9)
    return {"b": b, "n": n, "z": "".join(chr((ord(c) - 97 + n) % 26 + 97) if c.islower() else chr((ord(c) - 65 + n) % 26 + 65) if c.isupper() else c for c in b), "aft": chr(97 + n)}


def long_text(draw: Draw) -> Slots:
    """A sentence to be cut, framed, searched."""
    b = str(draw.one(SAID)) if draw.chance(0.5) else plain_sentence(draw)
    words = b.split()
    cut = draw.integer(8, max(9, min(20, len(b) - 3)))
    return {"b": b, "n": cut, "el": "...", "v": draw.one([w for w in words if words.count(w) == 1] or words[:1]), "w": draw.integer(2, 4), "st": draw.one(["*", "#", "=", "!"]), "z": plain_sentence(draw)}


def alone(draw: Draw) -> Slots:
    """A sentence, a word that stands in it once, the sentence once more, sometimes with a slip."""
    b = plain_sentence(draw)
    words = b.split()
    inner = [w for w in words[1:-1] if b.count(w) == 1 and w.islower()]
    i = draw.integer(2, len(b) - 3)
    return {"b": b, "v": draw.one(inner), "z": b if draw.chance(0.5) else b[:i] + b[i + 1 :]} if inner else alone(draw)


def number(draw: Draw) -> Slots:
    """Ticket numbers, accounts, dialled numbers, words to be padded."""
    w = simple_word(draw)
    iban = f"{draw.one(['GB', 'DE', 'FR', 'NL', 'ES', 'CH'])}{draw.integer(10, 98)} " + " ".join(f"{draw.integer(0, 9999):04d}" for _ in range(draw.integer(3, 5)))
    plain = str(draw.integer(10**7, 10**12))
    serial = "".join(draw.one("ABCDEFGHKLMNPRSTXZ23456789") for _ in range(draw.one([8, 12, 16])))
    dial = "-".join((f"0{draw.integer(11, 999)}", str(draw.integer(100, 999)), str(draw.integer(1000, 9999))))
    return {"b": w, "n": len(w) + draw.integer(2, 8), "st": draw.one(["*", ".", "-", "=", "0"]), "ib": iban, "ser": serial, "bl": draw.integer(3, 4), "num": plain, "tic": str(draw.integer(1, 999)), "dig": draw.integer(4, 8), "ph": dial, "dot": ".", "sp": " "}


def bag(draw: Draw) -> Slots:
    """Things of a kind parted in some way, some more than once."""
    items = draw.rng.sample(draw.one(GROUPS), draw.integer(3, 6))
    sep, called = draw.one([(";", "semicolons"), ("|", "bars"), ("/", "slashes"), (",", "commas"), ("-", "dashes"), (":", "colons")])
    i = draw.integer(0, len(items) - 2)
    twice = [*items, *draw.rng.sample(items, 2)]
    draw.rng.shuffle(twice)
    new = draw.one([x for x in (("/", "slashes"), ("+", "plus signs"), (";", "semicolons"), (":", "colons"), (".", "dots")) if x[0] != sep])
    return {"b": sep.join(items), "sep": sep, "cal": called, "i": i, "ord": ["first", "second", "third", "fourth", "fifth"][i], "n": i + 1, "t": twice, "s": " ".join(items), "l": items, "new": new[0], "ncl": new[1]}


def ended(draw: Draw) -> Slots:
    """A sentence, an ending that words of it have; files and an ending of theirs."""
    b = draw.one(SENTENCES)
    kinds = [".pdf", ".jpg", ".docx", ".csv"]
    files = [f"{simple_word(draw)}{draw.one(['', '_final', '2', '_v2'])}{draw.one(kinds[:3])}" for _ in range(5)]
    return {"b": b, "e": draw.one([s for s in SUFFIXES if any(w.endswith(s) for w in b.split())]), "l": list(dict.fromkeys(files)), "k": draw.one(kinds[:3]), "f": files[0], "prt": draw.one(["final", "v2", files[0][1:4]])}


def bracketed(draw: Draw) -> Slots:
    """A text with something in brackets, a cased name, an abbreviation."""
    who = draw.one(PEOPLE)
    return {"b": draw.one([f"Lunch with {who} (vegetarian) at noon", f"{who} {draw.one(SURNAMES)} (retired) still sings", "Pay the roofer (second half) by Friday", "Flour (plain) and sugar (brown)", "Room 12 (upstairs) is free"])}


EXTRACTED: list[Row] = [
    (["Which hashtags does my post have? {b}", "{b}\njust the hashtags", "pull out everything starting with {h}: {b}", "list the tags of {q}", "our intern posted {q}. What hashtags did she use?", "hashtags only >> {b}", "#H the # words of this: {b}"], "print([x for x in {b}.split() if x.startswith('#')])", THEY, post),
    (["How many hashtags did I use? {b}", "{b}\nnumber of # tags?", "count the # hashtags in {q}"], "print({b}.count('#'))", TIMES, post),
    (["Who is tagged with @ in {a!}?", "{a}\nlist the @ mentions", "mentions (the @ words) in this post: {a}"], "print([x for x in {a}.split() if x.startswith('@')])", THEY, post),
    (["remove the # words: {b}", "the post {q} without its # hashtags", "{b}\ndrop everything that starts with #"], "print(' '.join(x for x in {b}.split() if not x.startswith('#')))", "{r}", post),
    (["Which dates stand in this note? {b}", "{b}\npull out the date[s|]", "I need the yyyy-mm-dd bits of {q}", "get every date out of the record {q}", "patient file: {b}\nwhat dates does it hold", "#H dates only please: {b}"], "import re\nprint(re.findall(r'\\d{4}-\\d{2}-\\d{2}', {b}))", DATES, dated),
    (["what's the e-mail address in this: {em}", "{em}\nwhere do I write to? just the address", "pull the address with the @ out of {em!}", "auto reply says: {em}\nthe mail address in it?", "{em}\nextract the email"], "print([x for x in {em}.split() if '@' in x])", THEY, dated),
    (["which times of day are mentioned? {t}", "{t}\nclock times only", "extract the times from {t!}", "find all hh:mm in the message {t!}"], "import re\nprint(re.findall(r'\\d+:\\d+', {t}))", "The times are {r}.", dated),
    (["which amounts are in this? {m}", "{m}\nlist the prices", "the receipt reads {m!}, what are the prices on it?", "pull the decimal amounts out of {m!}"], "import re\nprint(re.findall(r'\\d+\\.\\d+', {m}))", "The numbers are {r}.", dated),
    (["add up the amounts in {m!}", "{m}\nsum of these?", "what do the prices in the note {m!} come to together?", "total the receipt: {m}"], "import re\nprint(round(sum(float(n) for n in re.findall(r'\\d+\\.\\d+', {m})), 6))", "The sum is {r}.", dated),
    (["which percentages appear in {pc!}?", "{pc}\nlist the percentages", "extract all % values: {pc}"], "import re\nprint(re.findall(r'\\d+%', {pc}))", "The percentages are {r}.", dated),
    (["which http link is in {w!}?", "{w}\njust the web address (http...)", "pull the http link out of: {w}"], "print([x for x in {w}.split() if x.startswith('http')])", THEY, dated),
    (["last block of the IP {ip}?", "what comes after the final dot in {ip}?", "our printer sits at {ip}. The last number?"], "print({ip}.split('.')[-1])", IS, dated),
    (["split {ip} at the dots", "the four parts of {ip} please, cut at the dots"], "print({ip}.split('.'))", "The parts are {r}.", dated),
    (["take the brackets and what's in them out of {q}", "{b}\nwithout the parentheses and their content", "delete everything in ( ) from: {b}"], "import re\nprint(re.sub(r' \\(.*?\\)', '', {b}))", "{r}", bracketed),
    (["Which words end in {e!}? {b}", "{b}\nwords with the ending {e}", "grammar homework: underline words ending with {e!} in {q}", "find all the {e!} words of {q}, I mean those ending like that"], "print([x for x in {b}.split() if x.endswith({e})])", THEY, ended),
    (["which of the files end in {k}? {l}", "{l}\nonly the {k} ones", "my folder holds {l}. Which are {k} files?"], "print([x for x in {l} if x.endswith({k})])", THEY, ended),
    (["how many of the files {l} are {k}?", "{l}\nhow many {k} files"], "print(sum(x.endswith({k}) for x in {l}))", THERE, ended),
    (["{f}: is {k} its ending?", "is {f} a {k} file? just going by the end of the name", "the upload takes only {k}. would {f} be accepted?"], "print({f}.endswith({k}))", "{r}", ended),
    (["which file names have {prt!} in them: {l}?", "{l}\nkeep those containing {prt!}"], "print([x for x in {l} if {prt} in x])", THEY, ended),
]
LINES: list[Row] = [
    (["How many lines is this?\n{b}", "{b}\n\nhow many lines", "Number of lines in my poem:\n{b}", "count the lines below\n{b}", "the stanza goes\n{b}\nand has how many lines?", "#H this many lines?\n{b}"], "print(len({b}.split('\\n')))", "It has {r} lines.", poem),
    (["How many words has this poem?\n{b}", "{b}\n\nwords in total?", "total word count over all lines:\n{b}"], "print(len({b}.split()))", WORDS, poem),
    (["What's the {ord} line here?\n{b}", "{b}\n\nonly line {ord} please", "Give me the {ord} line of\n{b}"], "print({b}.split('\\n')[{i}])", "{r}", poem),
    (["What's the last line?\n{b}", "{b}\n\nthe final line only"], "print({b}.split('\\n')[-1])", "{r}", poem),
    (["Which line is the longest?\n{b}", "{b}\n\nlongest line?"], "print(max({b}.split('\\n'), key=len))", "{r}", poem),
    (["Do the first letters of the lines spell something? Show them in a row.\n{b}", "acrostic! first letter of every line:\n{b}", "{b}\n\nread down the first letters"], "print(''.join(x[0] for x in {b}.split('\\n')))", "{r}", poem),
    (["put these lines on one line with spaces\n{b}", "{b}\n\nremove the line breaks, a space instead"], "print({b}.replace('\\n', ' '))", "{r}", poem),
    (["one line with commas please\n{w}", "{w}\n\njoin these lines with commas", "my column from the spreadsheet, make it comma separated:\n{w}"], "print({w}.replace('\\n', ', '))", "{r}", poem),
    (["lines in reverse order please\n{b}", "{b}\n\nbottom line first"], "print('\\n'.join({b}.split('\\n')[::-1]))", "{r}", poem),
    (["sort these lines alphabetically\n{w}", "{w}\n\nsame lines, a to z"], "print('\\n'.join(sorted({w}.split('\\n'), key=str.lower)))", "{r}", poem),
    (["How many sentences did I write? {b}", "{b}\nhow many sentences", "number of sentences in this text: {b}", "count sentences (they end in . ! or ?): {b}", "my diary today: {b} How many sentences is that"], "import re\nprint(len(re.findall(r'\\w[.!?]', {b})))", "It has {r} sentences.", prose),
    (["how many {mk} did I put? {b}", "{b}\nnumber of {mk} marks", "I overuse the {mk} sign. How often is it here: {b}", "{mk} in this text, count: {b}"], "print({b}.count({mk}))", TIMES, prose),
]
COMPARED: list[Row] = [
    (["Is {q} a palindrome if you only look at the letters?", "{b}\npalindrome, leaving out punctuation, spaces and capitals?", "ignoring commas, spaces and case, does {q} read the same backwards?", "check {q}: same from both ends when only the letters count?", "[my uncle swears|the quiz claims] {q} is a palindrome without the punctuation. True?"], "s = ''.join(c for c in {b}.lower() if c.isalpha())\nprint(s == s[::-1])", "Palindrome: {r}.", mirrored),
    (["is {p!} a palindrome (spaces and capitals don't matter)?", "{p}\nsame both ways if I ignore blanks and case?", "Leaving the spaces aside, is {p!} the same from the back?"], "s = {p}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}.", mirrored),
    (["spaces don't count: are {y!} and {z!} anagrams?", "{y} / {z} - anagrams, spaces ignored?", "without counting blanks, do {y!} and {z!} use the very same letters?", "I read that {y!} can be shuffled into {z!} (spaces don't count). Is it so?", "ignoring spaces, is {z!} an anagram of {y!}?", "check the anagram, spaces left out: {y!} and {z!}", "#H do the letters of {y!} give {z!}, spaces aside?"], "print(sorted({y}.lower().replace(' ', '')) == sorted({z}.lower().replace(' ', '')))", "Anagrams: {r}.", anagram_list),
    (["which of {l} is an anagram of {b}?", "{l}\nanagrams of {b} among these?", "I have the letters of {b!}; which of the words {l} can I lay with all of them?"], "print([x for x in {l} if sorted(x) == sorted({b})])", THEY, anagram_list),
    (["which of {k} are palindromes?", "{k}\nonly the palindromes", "my class collected {k}. Which read the same backwards?"], "print([x for x in {k} if x == x[::-1]])", THEY, anagram_list),
    (["how many palindromes are there in {k}?", "{k}\nnumber of palindromes"], "print(sum(x == x[::-1] for x in {k}))", THERE, anagram_list),
    (["how far apart are {b} and {z} in edit distance?", "Levenshtein distance of {b!} and {z!}", "how many single-letter edits (insert, delete, replace) turn {b!} into {z!}?", "{b} -> {z}: fewest letters to add, drop or change?", "spell checker: what's the Levenshtein distance from {b} to {z}?", "#H minimum number of insertions, deletions and substitutions from {b} to {z}"], LEVENSHTEIN, DISTANCE, two),
    (["sample one is {dna}, sample two {dnb}. In how many places do they disagree?", "Hamming distance of {dna} and {dnb}", "compare {dna} with {dnb} letter by letter, number of mismatches?", "mutations between {dna} and {dnb}, position by position?", "{dna}\n{dnb}\nhow many letters differ?"], "print(sum(a != b for a, b in zip({dna}, {dnb})))", "They differ in {r} places.", two),
    (["at which positions do {dna} and {dnb} differ, the first being 1?", "{dna}\n{dnb}\nwhich places are different (count from 1)?"], "print([i for i, (a, b) in enumerate(zip({dna}, {dnb}), 1) if a != b])", POSITIONS, two),
    (["the same article? {cod} and {sam}, capitals don't matter", "is {cod} equal to {sam} when case is ignored?", "two labels, {cod} and {sam}. Same thing apart from upper and lower case?", "customer wrote {sam}, we have {cod}; same code if I disregard capitals?"], "print({cod}.lower() == {sam}.lower())", SAME, two),
]
CODED: list[Row] = [
    (["hex for every letter of {q}, one pair after the other with spaces", "{b}\nhex code of every letter, spaces between", "write {q} as hex bytes, one per character with spaces", "what are the letters of {q} in hex, each separately?"], "print({b}.encode().hex(' '))", "{r}", letters),
    (["hex {hx} back to text", "these hex bytes spell what? {hx}", "decode from hex: {hx}"], "print(bytes.fromhex({hx}).decode())", "{r}", letters),
    (["what does {bin} spell? 8 bits a letter", "binary to text: {bin}", "my nephew's T-shirt says {bin}. What is that in letters?", "decode the binary message {bin}"], "print(''.join(chr(int(x, 2)) for x in {bin}.split()))", "{r}", letters),
    (["which word has the ASCII codes {l}?", "{l} are character codes. Text?", "turn the codes {l} into letters", "somebody sent me {l}, it's ASCII. What does it say?"], "print(''.join(chr(n) for n in {l}))", "{r}", letters),
    (["ASCII number for the letter {cap!} (upper case)", "what code does a big {cap} have in ASCII", "the capital letter {cap}, its ASCII value?", "ASCII table: upper case {cap} is which number?"], "print(ord({cap}))", IS, letters),
    (["char code of {c!}", "which ASCII value belongs to the sign {c!}?", "ascii for {c!} please", "the number of {c!} in the ASCII table?"], "print(ord({c}))", IS, letters),
    (["{o} in the ASCII table is which character?", "ascii {o} is what sign?", "chr of {o}?", "what do I get for code {o} in ASCII?", "alt + {o} types which character?"], "print(chr({o}))", IS, letters),
    (["bits of the ASCII letter {cap!}, all eight", "8 bits of a capital {cap}?", "how does a computer store {cap!}, in 8 bits of ASCII?", "{cap!} in binary, 8 digits"], "print(' '.join(format(ord(c), '08b') for c in {cap}))", "{r}", letters),
    (["Caesar cipher, shift {n}: {b}", "shift {n} on {q} please, Caesar style", "The scouts move every letter {n} forward. How do they write {q}?", "encode {q} by pushing each letter {n} places on", "Caesar with key {n}. Plain text {b}", "a becomes {aft}, and so on for each letter. Encode {q}", "#H secret note with shift {n}, it should say: {b}"], "print(''.join(chr((ord(c) - 97 + {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 + {n}) % 26 + 65) if c.isupper() else c for c in {b}))", "{r}", ciphered),
    (["{z} - each letter is {n} places too far on in the alphabet. What was meant?", "undo a Caesar shift of {n}: {z}", "{z}\ndecipher, each letter is {n} too far", "we found {z!} under the desk, Caesar key {n}. decode it", "geocache hint {z!}: go back {n} letters for each. What does it say?", "#H decrypt {z!}, shifted by {n}"], "print(''.join(chr((ord(c) - 97 - {n}) % 26 + 97) if c.islower() else chr((ord(c) - 65 - {n}) % 26 + 65) if c.isupper() else c for c in {z}))", "{r}", ciphered),
    (["rot13 this: {b}", "{b} -> rot13", "spoiler hidden with rot13, the text is {b}", "post {q} in rot13 so nobody reads it by accident", "rot13: {b}"], "import codecs\nprint(codecs.encode({b}, 'rot13'))", "{r}", ciphered),
    (["mirror alphabet (a is z, b is y): encode {b!}", "Atbash please, a<->z: {b}"], "print(''.join(chr(219 - ord(c)) if c.islower() else c for c in {b}))", "{r}", lambda draw: {"b": simple_word(draw)}),
]
CUT: list[Row] = [
    (["cut {q} after {n} characters", "{q} is too long, {n} characters is the limit. Chop off the rest", "[only|keep only] the first {n} characters of {q}", "the [till display|badge|SMS] shows {n} characters. What remains visible of {q}?", "the column is {n} wide, so {q} gets cut off where?", "{b}\nfirst {n} characters", "#H our screen drops everything after character {n}. What is shown of {q}?"], "print({b}[:{n}])", "{r}", long_text),
    (["cut {q} after {n} characters and put {el} at the end", "preview of {q}: {n} characters and then {el}", "truncate to {n} characters plus {el!}: {b}"], "print({b}[:{n}] + {el})", "{r}", long_text),
    (["everything after the first {n} characters of {q}", "skip {n} characters of {q}, what follows?"], "print({b}[{n}:])", "{r}", long_text),
    (["put {st} in front of and behind {q}", "frame {q} with a {st} on either side", "{b}\nwith one {st} at each end, no spaces"], "print({st} + {b} + {st})", "{r}", long_text),
    (["where does {v!} begin in {q}? position of its first character, from 1", "character position of {v!} in {q}, counting from 1"], "print({b}.index({v}) + 1)", "It is at position {r}.", long_text),
    (["only {v!} in capitals, the rest as it is: {b}", "in {q} only the word {v!} should be in capitals"], "print({b}.replace({v}, {v}.upper()))", "{r}", alone),
    (["everything after the word {v!} in {q}", "what comes behind {v!} in: {b}"], "print({b}.split({v} + ' ')[1])", "{r}", alone),
    (["everything before the word {v!} in {q}", "what stands in front of {v!} in: {b}"], "print({b}.split(' ' + {v})[0])", "{r}", alone),
    (["are the texts equal?\n{b}\n{z}", "1: {b}\n2: {z}\nsame text or not?", "proofreading: does {b!} match {z!} exactly?"], "print({b} == {z})", SAME, alone),
    (["[member|locker|invoice] numbers always have {dig} digits here. How do I write {tic}?", "{tic} as a {dig} digit number with zeros on the left", "fill up {tic} with leading zeros to {dig} places", "the raffle ticket {tic} must show {dig} digits", "number {tic}, zeros in front until it's {dig} long"], "print({tic}.zfill({dig}))", "{r}", number),
    (["pad {b!} on the left with {st!} to {n} characters", "right-align {b!} in {n} places, filled with {st!}"], "print({b}.rjust({n}, {st}))", "{r}", number),
    (["pad {b!} on the right with {st!} to {n} characters", "menu line: {b!} filled up with {st!} behind it until {n} characters"], "print({b}.ljust({n}, {st}))", "{r}", number),
    (["the form takes no spaces. My IBAN is {ib}", "{ib} without the spaces", "strip the spaces: {ib}", "bank transfer page rejects spaces in {ib}. what do I paste?", "account no {ib}, close it up without gaps", "#H write {ib} in one go, no blanks"], "print({ib}.replace(' ', ''))", "{r}", number),
    (["the serial {ser} in groups of {bl}, with dashes", "a - after every {bl} characters of {ser} (not at the end)", "licence key {ser}: blocks of {bl} joined by -"], "print('-'.join({ser}[i:i + {bl}] for i in range(0, len({ser}), {bl})))", "{r}", number),
    (["the app won't take dashes in {ph}", "no dashes allowed: {ph}", "my number is {ph}, give it without the hyphens", "delete the - signs from {ph}", "{ph} in one run of digits"], "print({ph}.replace('-', ''))", "{r}", number),
    (["write {ph} with dots instead of dashes", "{ph}: . for each -"], "print({ph}.replace('-', '.'))", "{r}", number),
    (["how many digits does {num} have?", "{num} is how many digits long", "the account number is {num}. number of digits?"], "print(len({num}))", CHARS, number),
]
PARTED: list[Row] = [
    (["split {q} at the {cal}. What's piece number {n}?", "{b} is parted by {cal}; the {ord} one?", "csv line {q}: the {ord} field, they're separated by {sep!}", "from {q} I want the {ord} entry, cut at each {sep!}", "{b}\n{ord} part (divided by {sep})"], "print({b}.split({sep})[{i}])", IS, bag),
    (["split {q} at the {sep!}", "{b}\nseparate at every {sep}", "cut {q} wherever there is a {sep!}"], "print({b}.split({sep}))", "The parts are {r}.", bag),
    (["how many [entries|parts|fields] has {q} if I split at {sep!}?", "{b}\nnumber of parts between the {sep!} signs?"], "print(len({b}.split({sep})))", THERE, bag),
    (["use {ncl} ({new}) instead of {cal} ({sep}): {b}", "{b}\nevery {sep!} becomes {new!}", "the import needs {new!} where my file has {sep!}. fix {q}"], "print({b}.replace({sep}, {new}))", "{r}", bag),
    (["tie {s!} into one string with {new!} between the words", "{s}\nput {ncl} between the words", "{s} - same words but {ncl} for the spaces", "I need {s!} with {ncl} instead of blanks", "glue {s!} together with {new!} in between", "write {s!} as one string, {new!} for each space"], "print({new}.join({s}.split()))", "{r}", bag),
    (["{l}\nas one string, {new!} between", "one line with {ncl} in between, no spaces: {l}", "put {new!} between {l}"], "print({new}.join({l}))", "{r}", bag),
    (["[two of us|both nurses|three cooks] kept the same list and now it says {t}. Show it without repeats, order as it is", "{t}\nsome are there twice. once each, in the same order", "we ordered {t}. clear away the repeats, order stays", "dedupe, keep order: {t}", "remove the doubles from this without sorting: {t}", "#H I copied the list twice by mistake: {t}. Each only once please, first come first kept"], "print(list(dict.fromkeys({t})))", LIST, bag),
    (["how many different ones in {t}?", "{t} - how many of these are different from each other?", "{t}\nwithout counting anything twice, how many?", "how many kinds: {t}"], "print(len(set({t})))", THERE, bag),
]


def pulled_out(draw: Draw) -> Exchange:
    """Tags, dates, times, prices, words and files of a kind; lines and sentences."""
    return told(draw, EXTRACTED if draw.chance(0.55) else LINES)


def compared_and_coded(draw: Draw) -> Exchange:
    """Palindromes, anagrams, distances, characters and their codes, ciphers."""
    return told(draw, COMPARED if draw.chance(0.45) else CODED)


def cut_and_parted(draw: Draw) -> Exchange:
    """Texts cut, padded, grouped, split, joined."""
    return told(draw, CUT if draw.chance(0.6) else PARTED)


KINDS: list[Kind] = [("text", 14, pulled_out), ("text", 14, compared_and_coded), ("text", 14, cut_and_parted)]
