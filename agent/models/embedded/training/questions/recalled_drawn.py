"""What facts and texts are about: names, dates, places, codes, things, drawn for their slots."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.csv_tables import (
    CITIES,
    COUNTRIES,
    FOODS,
    MONTHS,
    WEEKDAYS,
)
from samara.agent.models.embedded.training.questions.words import fake_word, person

VALUES: dict[str, list[str]] = {
    "colour": ["blue", "green", "red", "purple", "yellow", "turquoise", "orange", "black", "burgundy", "teal", "grey"],
    "animal": ["dog", "cat", "parrot", "rabbit", "hamster", "tortoise", "horse", "goldfish", "ferret", "budgie", "lizard"],
    "pet": ["Rex", "Bella", "Milo", "Luna", "Coco", "Rocky", "Simba", "Daisy", "Oscar", "Pixel", "Biscuit", "Shadow"],
    "relative": ["sister", "brother", "mother", "father", "uncle", "aunt", "cousin", "wife", "husband", "son", "daughter", "grandmother", "nephew", "niece", "flatmate", "best friend", "neighbour", "boss", "girlfriend", "boyfriend", "mum", "dad"],
    "allergen": ["peanuts", "shellfish", "cats", "pollen", "penicillin", "gluten", "latex", "eggs", "bee stings", "strawberries", "dust", "soy", "lactose"],
    "job": ["nurse", "carpenter", "teacher", "plumber", "pilot", "translator", "baker", "electrician", "librarian", "lawyer", "chemist", "gardener", "bus driver", "architect"],
    "hobby": ["climbing", "knitting", "photography", "chess", "rowing", "pottery", "birdwatching", "salsa", "cycling", "fishing", "origami", "karate", "swimming"],
    "tongue": ["Spanish", "Turkish", "Polish", "Korean", "Arabic", "Swedish", "Portuguese", "Hindi", "Greek", "Welsh"],
    "instrument": ["cello", "piano", "drums", "trumpet", "ukulele", "flute", "bass guitar", "accordion"],
    "drink": ["green tea", "black coffee", "oat milk latte", "sparkling water", "ginger ale", "cocoa", "apple juice", "espresso"],
    "place": ["the top drawer", "the blue box", "the garage", "the attic", "the glove compartment", "the kitchen cupboard", "my desk", "the cellar", "the grey suitcase", "the second shelf", "the shed", "my coat pocket", "the fridge door"],
    "object": ["spare key", "passport", "drill", "tax folder", "warranty card", "ladder", "sewing kit", "Christmas lights", "tent", "charger", "umbrella", "old laptop", "birth certificate", "bike pump", "fuse box key"],
    "event": ["the parents' evening", "the team lunch", "the dentist appointment", "the wedding", "the concert", "the driving test", "the job interview", "the house viewing", "the vet appointment", "the school play", "the sprint review", "the board meeting", "the book club", "the yoga class", "the farewell party", "the exam", "the hearing", "the launch"],
    "locked": ["alarm", "garage", "bike lock", "front door", "safe", "suitcase", "gate", "office door", "locker", "voicemail", "sim card", "gym locker", "shed"],
    "account": ["wifi", "router", "email", "netflix", "work laptop", "guest wifi", "bank app", "staging server", "admin panel", "library", "printer", "vpn"],
    "bought": ["car", "bike", "phone", "camera", "boat", "tent", "laptop", "van", "scooter", "watch"],
    "brand": ["Volvo", "Toyota", "Canon", "Lenovo", "Skoda", "Honda", "Garmin", "Sony", "Renault", "Brompton", "Subaru"],
    "team": ["the platform team", "the sales team", "our group", "the design team", "the night shift", "the choir", "the support desk", "our squad"],
    "project": ["Falcon", "Atlas", "Nimbus", "Orchid", "Polaris", "Bluebird", "Cobalt", "Juniper", "Meridian"],
    "shop": ["the bakery", "the pharmacy", "the garden centre", "the post office", "the bike shop", "the butcher", "the hardware store", "the barber", "the library"],
    "plant": ["orchid", "ficus", "cactus", "tomatoes", "basil", "roses", "fern", "bonsai"],
    "goal": ["run a half marathon", "learn to sail", "save 3000 euros", "read 20 books", "quit sugar", "finish the novel", "lose five kilos", "visit Japan"],
    "software": ["Postgres 15", "Ubuntu", "Python 3.12", "Redis", "Windows 11", "Debian", "Node 20", "Fedora", "MySQL"],
    "thing": ["lamp", "router", "kettle", "mixer", "heater", "scale", "speaker", "drone", "printer", "vacuum", "camera", "dryer", "fan", "dishwasher", "thermostat", "espresso machine"],
    "org": ["library", "club", "museum", "clinic", "studio", "hostel", "school", "theatre", "campsite", "co-op", "gym", "swimming pool", "bakery", "charity", "society"],
}
SLOTS: dict[str, Callable[[Draw], str]] = {
    "w": person, "v": lambda draw: f"{person(draw)} {fake_word(draw).capitalize()}", "x": fake_word, "X": lambda draw: fake_word(draw).capitalize(), "city": lambda draw: str(draw.one(CITIES)), "country": lambda draw: str(draw.one(COUNTRIES)), "day": lambda draw: str(draw.one(WEEKDAYS)), "month": lambda draw: str(draw.one(MONTHS)), "food": lambda draw: str(draw.one(FOODS)),
    "date": lambda draw: draw.expand(f"[{draw.one(MONTHS)} {draw.integer(1, 28)}|{draw.integer(4, 20)}th of {draw.one(MONTHS)}|{draw.integer(1, 28)} {draw.one(MONTHS)}|the {draw.integer(4, 20)}th]"), "time": lambda draw: draw.expand(f"[{draw.integer(7, 21)}:{draw.one(['00', '15', '30', '45'])}|{draw.integer(1, 12)} [pm|am]|half past {draw.integer(1, 12)}|noon]"),
    "n": lambda draw: str(draw.integer(2, 60)), "N": lambda draw: draw.one([str(draw.integer(61, 9999)), f"{draw.integer(1, 99)},{draw.integer(100, 999)}"]), "y": lambda draw: str(draw.integer(1890, 2025)), "pin": lambda draw: str(draw.integer(1000, 99999)), "code": lambda draw: draw.one([f"{fake_word(draw)}{draw.integer(1, 999)}", f"{fake_word(draw).upper()}-{draw.integer(10, 9999)}", f"{fake_word(draw).capitalize()}_{draw.integer(1, 99)}!", str(draw.integer(1000, 999999))]),
    "phone": lambda draw: draw.one([f"0{draw.integer(100, 999)} {draw.integer(100000, 999999)}", f"+{draw.integer(30, 49)} {draw.integer(100, 999)} {draw.integer(1000, 9999)}", f"555-{draw.integer(1000, 9999)}"]), "mail": lambda draw: f"{fake_word(draw)}@{fake_word(draw)}.{draw.one(['com', 'org', 'net'])}", "dose": lambda draw: f"{draw.integer(1, 20) * 25} mg", "cmd": lambda draw: f"{draw.one(['make', 'npm run', 'pip install', 'cargo', 'docker run', './run.sh', 'poetry run'])} {fake_word(draw)}",
}


class Drawn(dict[str, object]):
    """Slots that are filled when first read; `{w}` and `{w2}` are two draws of the same kind."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw

    def __missing__(self, name: str) -> str:
        kind = name.rstrip("0123456789")
        value = self._draw.one(VALUES[kind]) if kind in VALUES else SLOTS[kind](self._draw)
        self[name] = value
        return str(value)
