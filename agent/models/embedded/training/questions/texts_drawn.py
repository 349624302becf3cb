"""Texts to work on: words, names, sentences of every kind, and how they stand in a question."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501, RUF001, SIM905
# fmt: off

from __future__ import annotations

import base64
import codecs
import urllib.parse

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, execute
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word, person

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
CHAT = ["{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "hi there, {q}", "quick one: {q}", "[sorry|pardon] for the odd question: {q}", "ok so {q}", "for a [quiz|puzzle|bet|school project|birthday card|code review]: {q}", "[hmm|well], {q}", "I'm [curious|wondering]: {q}", "my [son|daughter|flatmate|colleague] asks: {q}", "exercise 4: {q}", "task: {q}", "{q} it's for a [quiz|puzzle|form|poster]", "{q} I can't do it in my head", "just the result: {q}", "pls {q}", "need help, {q}", "we are {y} people arguing about this: {q}", "I'm {y} and still don't know: {q}", "{q} I only have {y} minutes", "puzzle number {y}: {q}"]


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


def simple_word(draw: Draw) -> str:
    """One lower-case word, rarely an invented one."""
    return str(draw.one(WORDS)) if draw.chance(0.75) else fake_word(draw)


def text_of(draw: Draw, what: str) -> tuple[str, str]:
    """A text that the operation makes sense for, and what it is called."""
    x = draw.rng.random()
    if what in ("word", "edge"):
        return word(draw).replace("'", ""), "word"
    if what == "lowword":
        return simple_word(draw), "word"
    if what == "odd":
        return str(draw.one([w for w in WORDS if len(w) % 2])), "word"
    if what == "plainword":
        return (simple_word(draw), "word") if x < 0.6 else (_ascii(draw, several=1), "sentence")
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
        made = f"{fake_word(draw)} & {fake_word(draw)}" if what == "url" and x < 0.3 else _ascii(draw, several=1.0) if what == "url" else draw.one(["cat", "hi", "yes", "Bob", "sun", "ok"]) if what == "tiny" else simple_word(draw)
        return made, "text"
    if what == "rotted":
        return codecs.encode(_ascii(draw, several=0.3), "rot13"), "text"
    if what == "b64":
        return base64.b64encode(simple_word(draw).encode()).decode(), "text"
    if what == "quoted":
        return urllib.parse.quote(_ascii(draw, several=1.0)), "text"
    if what == "email":
        return email(draw), "text"
    if what == "file":
        return f"{simple_word(draw)}{draw.one(['', '_final', '-v2', '.old'])}.{draw.one(['pdf', 'docx', 'jpeg', 'csv', 'tar', 'mp3', 'png', 'txt'])}", "text"
    if what == "numbers":
        return with_numbers(draw), "sentence"
    if what == "code":
        return f"{fake_word(draw)}{draw.integer(1, 9999)}{fake_word(draw) if x < 0.5 else ''}", "text"
    if what == "password":
        return password(draw), "text"
    if what == "digits":
        return (str(draw.integer(100, 999999)) if x < 0.4 else simple_word(draw) if x < 0.7 else f"{fake_word(draw)}{draw.integer(1, 99)}"), "text"
    if what == "serial":
        return str(draw.integer(1, 9999)), "text"
    if what == "commas":
        return ",".join(draw.rng.sample([i for i in ITEMS if i.isalpha()], draw.integer(3, 5))), "text"
    return (word(draw), "word") if x < 0.35 else (name(draw), "name") if x < 0.5 else (rich_sentence(draw), "sentence") if x < 0.75 else (plain_sentence(draw), "sentence")


def quoted(draw: Draw, text: str) -> str:
    """`text` in quotes that it does not hold itself."""
    marks = [m for m in ("'{}'", '"{}"', '"{}"', "“{}”") if m[0] not in text]
    return str(draw.one(marks)).format(text)


def dressed(draw: Draw, question: str, text: str) -> str:
    """Capital, punctuation; nothing is done to a text that stands bare at either end."""
    if not question.startswith(text) and question[0].islower() and draw.chance(0.45):
        question = question[0].upper() + question[1:]
    if question.endswith(text):
        return question
    if question[-1] in "?." and draw.chance(0.3):
        return question[:-1]
    return question + draw.one(["", "", "", "?", ".", " please", ", thanks", " thank you"]) if question[-1].isalnum() else question


def answered(question: str, code: str, answer: str) -> Exchange:
    """One call and an answer that copies its output; the question stays as it is."""
    output = execute(code)
    return Exchange(question, (Call(code, output),), answer.replace("{r}", output))
