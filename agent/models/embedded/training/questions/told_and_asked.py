"""Facts told in passing and asked for in other words, passages with a question in many layouts, chat.

Facts come without "remember", with a second fact beside them; a passage may be an email, minutes, a
story or one statement about somebody. What is answered is only when to note, to quote or to decline.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, dress, fill, typo
from samara.agent.models.embedded.training.questions import (
    everyday_refusals,
    recalled_drawn,
    talk,
    wider,
    words,
    words_asked,
)

VALUES: dict[str, list[str]] = recalled_drawn.VALUES | {
    "craft": ["pottery", "bookbinding", "weaving", "woodturning", "glassblowing", "calligraphy", "leather", "upholstery", "candle"],
    "trade": ["beekeeper", "piano tuner", "tram driver", "dental technician", "radio presenter", "locksmith", "midwife", "roofer", "geologist", "sound engineer", "tax adviser", "vet", "stonemason", "florist", "chimney sweep", "paramedic"],
    "beast": ["alpacas", "bees", "ducks", "goats", "canaries", "llamas", "carp", "silkworms", "ostriches", "sheepdogs", "pigeons", "ponies"],
    "topic": ["geology", "botany", "statistics", "Latin", "pottery", "algebra", "typography", "astronomy", "music theory", "law", "biology", "drawing"],
    "motif": ["lighthouses", "owls", "steam engines", "harbours", "old doors", "bridges", "mountain lakes", "windmills", "tulips"],
    "stuff": ["glass", "oak", "copper", "ceramic", "enamelled steel", "bamboo", "cork", "linen", "aluminium"],
    "spot": ["the green flowerpot", "the doormat", "the third brick", "the garden bench", "the bread bin", "the piano lid", "the wooden owl", "the rain barrel"],
    "room": ["the old school", "the town hall", "a former bakery", "the fire station", "the railway shed", "the boat house", "the chapel", "the mill"],
    "cause": ["a power failure", "a burst pipe", "a strike", "heavy snow", "a lack of volunteers", "a gas leak", "storm damage", "a broken boiler"],
    "meal": ["lentil soup", "fish pie", "pancakes", "mushroom risotto", "dumplings", "goulash", "spinach quiche"],
    "hide": ["the clock", "the piano", "a hollow tree", "the flour jar", "the coal cellar", "a violin case", "the laundry basket", "an old boot", "the attic trunk"],
    "treasure": ["the letter", "the ring", "the map", "the diary", "the key", "the photograph", "the coin", "the ticket", "the will"],
    "ship": ["Petronella", "Kittiwake", "Northern Star", "Aurora", "Marigold", "Sea Otter", "Gannet", "Halcyon"],
    "device": ["soup cooker", "hand mixer", "desk lamp", "bread maker", "hair dryer", "air fan", "coffee grinder", "sewing machine"],
    "public": ["library", "footbridge", "swimming pool", "cinema", "skate park", "youth club", "ferry terminal", "market hall", "playground"],
    "size": ["S", "M", "L", "XL"], "gem": ["coffee", "tea", "cocoa", "lemonade", "cider"],
}
# What is told, what it is called, and questions for it.
FACTS: list[tuple[list[str], list[str], list[str]]] = [
    (["they hired me as a {trade} in {y}", "I'm a {trade} [by profession|these days], [mostly nights|for {n} years now]", "[after school I became|I earn my living as] a {trade}", "I make my money as a {trade}, in case you wondered", "{trade} is what it says on my business card"], ["my job", "my profession", "my line of work", "my occupation", "what I do for a living"], ["what do I do for work?", "how do I earn my living?", "what's on my business card?"]),
    (["{w} is the name, {craft} is the business", "{w} here, I own a {craft} workshop in {city}", "hi, I'm {w}, I teach {topic} to adults", "it's {w} again, the one with the {craft} shop"], ["my name", "my first name", "who I am"], ["what do they call me?", "what kind of [studio|shop|business] do I have?", "how should you address me?"]),
    (["{colour2} has replaced {colour} as my favourite colour", "I was always into {colour} but I've gone over to {colour2}", "I've switched from {colour} to {colour2}, it's my favourite now"], ["my favourite colour", "my favorite color by now", "the colour I like now"], ["which colour do I prefer nowadays?", "what's my favourite color at the moment?"]),
    (["I live in {city}, moved here from {city2} [last year|in {y}]", "we left {city2} and settled in {city}", "I've been living in {city} since {y}, before that it was {city2}", "I grew up in {city2} but home is {city} now"], ["where I live now", "the city I live in", "my home town", "my current city"], ["in which city do I live now?", "where did I live before?", "where did I move from?", "what's my city?"]),
    (["whoever needs the {object} should look under {spot}", "I put the {object} beneath {spot}, nobody looks there", "should anyone need the {object}: it's under {spot}", "the {object} goes under {spot} when I'm out"], ["the hiding place of the {object}", "where the {object} is", "the spot for the {object}"], ["where did I say the {object} was?", "where is the {object} kept?", "where would I look for the {object}?", "I'm outside without the {object}, where was it again?"]),
    (["I have one sister, {w}, {n}, {trade} in {city}", "{w}, that's my sister, is {n} and works as a {trade}", "my little sister {w} is a {trade} in {city}, {n} years old"], ["my sister's age", "my sister's job", "my sister's name"], ["how old is my sister?", "what does my sister do?", "where does my sister work?", "who is {w}?"]),
    (["{project} gets reviewed on {day} instead of {day2}", "the {project} meeting isn't on {day2} any more, it's on {day}", "they pushed the {project} review back to {day} at {time}"], ["the day of the {project} review", "the new date for {project}"], ["on what day is the {project} review?", "when do we meet about {project}?", "{project} review, which day?"]),
    (["when we write about the claim we quote {code}", "the claim goes under the reference {code}", "the [parcel|order|ticket] has the number {code}", "they filed my complaint as {code}"], ["that reference", "the reference", "the number they gave me"], ["I need that reference for an email. what was it?", "under which reference was it filed?", "which number did they give me?"]),
    (["I was given locker {pin}, and my desk is next to the lift", "locker {pin} is mine, my desk is by the window", "they gave me locker {pin} and a red badge"], ["my locker number", "the number of my locker"], ["which locker is mine?", "what locker do I have?", "where is my desk?"]),
    (["our [cabin|office|holiday flat] wifi wants {code} as password", "guests at the [cabin|office|holiday flat] log in to the wifi with {code}", "to get online at the cabin you type {code}"], ["the wifi password", "the password for the wifi", "that wifi code"], ["whats the wifi password again?", "how do guests get online?", "I'm at the cabin without internet, what do I type in?"]),
    (["I take my {gem} with two sugars and oat milk", "no sugar in my {gem} please, ever", "I only drink {gem} after lunch"], ["how I take my {gem}", "my {gem} preference"], ["how do I like my {gem}?", "what goes in my {gem}?"]),
    (["I wear shoes in {n} and shirts in {size}", "size {size} fits me, shoes are {n}", "clothes in {size}, shoe size {n}, that's me"], ["my shoe size", "my shirt size", "my clothes size"], ["what size of shirt do I take?", "which shoes fit me?", "what size am I?"]),
    (["{w} [borrowed|has borrowed|took] my {object} on {day}", "my {object} is still with {w}", "I lent {w} the {object} [last week|on {day}]"], ["the borrower of my {object}", "the person with my {object}"], ["who's got my {object}?", "whom did I lend the {object} to?", "when was the {object} borrowed?"]),
    (["my {relative} can't eat {allergen}", "{allergen} give my {relative} a rash", "never serve {allergen} to my {relative}"], ["what my {relative} can't eat", "my {relative}'s allergy"], ["what should I not cook for my {relative}?", "what gives my {relative} a rash?"]),
    (["we're getting married on {date} in {city}", "the wedding will be on {date}, in {city}", "{w} and I tie the knot on {date}"], ["our wedding date", "the place of our wedding", "the date of the wedding"], ["when do we get married?", "where is the wedding?"]),
    (["the baby is due on {date}", "we're having a baby, due {date}", "{date} is when the baby should arrive"], ["the due date", "the baby's due date"], ["when is the baby due?", "what date did the midwife give us?"]),
    (["my lease runs out on {date}", "the flat is ours until {date}, then the lease ends", "I signed the lease until {date}"], ["the end of my lease", "the last day of my lease"], ["when does my lease end?", "until when may I stay in the flat?"]),
    (["my passport is valid until {date}, {y2}", "I renewed my passport, it's good until {date}, {y2}"], ["my passport's expiry date", "the passport date"], ["how long is my passport valid?", "when does my passport expire?"]),
    (["bus {n} takes me to work", "I commute on bus {n}, from {city}", "to get to the office I hop on bus {n}"], ["my bus line", "the bus I take"], ["which bus takes me to work?", "what number is my bus?"]),
    (["my train leaves at {time} from platform {n}", "platform {n}, {time}, that's my train"], ["my platform", "my train time"], ["which platform do I need?", "when does my train leave?"]),
    (["the plumber comes on {day} at {time}", "someone from the gas company will be here {day}, {time}", "the boiler man said {day} around {time}"], ["the plumber's appointment", "when the plumber comes"], ["on which day do I have to be home?", "when does the plumber come?", "what time did the boiler man say?"]),
    (["I'm vegetarian, and {w} is vegan", "I don't eat meat and {w} skips dairy", "no pork for me, and {w} has gone vegan"], ["what I don't eat", "{w}'s diet", "my diet"], ["what kind of eater is {w}?", "do I eat meat?", "who is vegan?"]),
    (["our dentist is Dr {X} in {city}", "I see Dr {X} for my teeth, {w} goes to Dr {X2}", "we changed to a new dentist, Dr {X}"], ["our dentist", "my dentist's name", "the name of the dentist"], ["who looks after my teeth?", "which dentist do we see?", "who does {w} go to?"]),
    (["I want to {goal} this year", "by next summer I'd like to {goal}", "my goal for {y} is to {goal}", "I promised my {relative} to {goal}"], ["my goal", "my plan for the year", "my resolution"], ["what am I aiming for?", "what did I promise?", "what do I want to do this year?"]),
    (["we call the {thing} {pet}", "the {thing} in our kitchen is nicknamed {pet}", "{pet} is what the kids named the {thing}"], ["the nickname of the {thing}", "the {thing}'s name"], ["what do we call the {thing}?", "what's the {thing} nicknamed?"]),
    (["my {bought} is called {pet}, silly I know", "I christened the {bought} {pet}"], ["the name of my {bought}", "my {bought}'s name"], ["what's the name of my {bought}?", "what did I christen the {bought}?"]),
    (["my grandfather was born in {city} in {y}", "grandfather came from {city}, he was a {trade}", "my grandfather left {city} in {y}"], ["my grandfather's home town", "the town my grandfather came from"], ["where did my grandfather come from?", "which city is my grandfather from?"]),
    (["you have to kick the {thing} twice before it starts", "the {thing} only works with the lid closed", "the {thing} wants {n} minutes to warm up"], ["the trick with the {thing}", "what the {thing} needs"], ["how do I get the {thing} going?", "what's special about the {thing}?"]),
    (["I support {X} United, like my {relative}", "my team is {X} City", "we're all {X} Rovers fans at home"], ["my team", "the club I support"], ["which club do I cheer for?", "who are we fans of?"]),
]
# Two like things told at once: the question is for one of them.
PAIRS: list[tuple[str, list[str]]] = [
    ("{w}, my eldest, practises the {instrument} and little {w2} the {instrument2}", ["which of them practises the {instrument2}?", "what does {w} play?", "which of my kids plays the {instrument}?", "which instrument is {w2} learning?"]),
    ("Our {animal}s wear collars, {pet} a {colour} one and {pet2} a {colour2} one.", ["who wears the {colour2} collar?", "which collar does {pet} wear?", "what's the {animal} with the {colour} collar called?"]),
    ("{allergen} are my problem, {allergen2} are my {relative}'s, allergy-wise.", ["which thing am I allergic to?", "what is my {relative} allergic to?", "who is allergic to {allergen2}?", "what must my {relative} avoid?"]),
    ("the {brand} outside is mine, the {brand2} belongs to my {relative}", ["what make of car does my {relative} have?", "what do I drive?", "whose is the {brand2}?"]),
    ("{w} does the dishes on {day} and {w2} on {day2}", ["whose turn is it on {day2}?", "when does {w} do the dishes?", "who is on dish duty on {day}?"]),
    ("{w} lives in {city}, {w2} in {city2}", ["who lives in {city2}?", "what city does {w} live in?", "where would I visit {w2}?"]),
    ("the {locked} opens with {pin}, the {locked2} with {pin2}", ["what opens the {locked2}?", "how do I get the {locked} open?", "which number is for the {locked}?"]),
    ("for {meal} I need the big pot, for {meal2} the small one", ["which pot is for {meal2}?", "what do I need for {meal}?"]),
    ("I study {topic}, my flatmate {w} studies {topic2}", ["what is {w} studying?", "what's my subject?", "who studies {topic2}?"]),
    ("my {relative} likes {food} but can't stand {food2}", ["what can't my {relative} stand?", "what should I cook for my {relative}?", "which dish does my {relative} like?"]),
    ("{event} is on {date}, {event2} on {date2}", ["when is {event2}?", "what's on {date}?", "which date is {event}?"]),
    ("grandma turns {age} in {month}, grandpa {age2} in {month2}", ["how old will grandma be?", "when is grandpa's birthday?", "who has a birthday in {month}?"]),
    ("the red folder holds the {object} papers, the green one our contracts", ["what's in the red folder?", "where are our contracts?", "which folder has the contracts?"]),
    ("Mondays I work from home, {day}s I'm in the {city} office", ["where do I work on {day}s?", "when am I in {city}?", "on which day am I at home?"]),
    ("{w} is my boss and {w2} is her deputy", ["who is the deputy?", "what's my boss called?", "whose deputy is {w2}?"]),
    ("our flight out is {X}{n}, the return is {X2}{n2}", ["which flight do we take back?", "what's our outbound flight?"]),
    ("{w} brings the salad and {w2} brings the drinks to {event}", ["what does {w2} bring?", "who brings the salad?", "who takes care of the drinks?"]),
    ("my old phone was a {brand}, the new one is a {brand2}", ["what phone do I have now?", "what was my old phone?"]),
    ("we keep {beast} and our neighbours keep {beast2}", ["which animals do the neighbours have?", "what do we keep?"]),
    ("table {n} is for the family, table {n2} for my colleagues", ["where do my colleagues sit?", "which table is the family's?"]),
    ("the left key is for the {locked}, the right one for the {locked2}", ["what is the right key for?", "which key opens the {locked}?"]),
    ("{w} takes {gem} without sugar, {w2} wants {gem2} with milk", ["how does {w} like it?", "what does {w2} want?", "who wants milk?"]),
]
TELL = ["{f}.", "{f}.", "{f}", "{f}!", "{f} :)", "{f}, just saying.", "so {f}.", "oh, {f} by the way.", "a bit about me: {f}.", "[Hi|Hello|Hey]! {f}.", "[to give you some background|some context|background info]: {f}.", "you may as well hear this: {f}.", "[little update|news from us|status]: {f}.", "I should mention {f}.", "did I mention? {f}.", "guess what, {f}.", "{f}. [That's how it is.|Anyway.|No question yet.|More on that later.|I'll come back to this.|I'd like to have this handy.|It might come up again.]", "Keep in the back of your mind that {f}.", "for our later chat: {f}.", "[Please note|Note to you|Mind you|Be aware]: {f}.", "as you can imagine, {f}.", "well, {f}, that's all for now.", "before we start, {f}.", "{f} (you'll need it).", "to whom it may concern: {f}.", "[don't lose this|hang on to this]: {f}", "this matters to me: {f}.", "let it be known that {f}.", "since you can't see it: {f}.", "#H I'd have you know that {f}.", "#H {f}, so there you have it.", "#H here's one thing worth knowing: {f}."]
ASK_NAMED = ["[do|would] you [recall|remember] {np}?", "tell me {np}.", "what [is|was] {np}?", "what [is|was] {np} again?", "[say|state|name|repeat] {np}, please.", "remind me of {np}.", "give me {np} again.", "I need {np} for a form.", "{np}, please", "{np}?", "have you still got {np}?", "what did I give as {np}?", "could you repeat {np} for me?", "somebody wants to know {np}, help me.", "I wonder whether you kept {np}", "what have you noted as {np}?", "quiz time: {np}?", "and {np}, do you know it?", "can you come up with {np}?", "I seem to have forgotten {np}.", "let me hear {np} once more", "show me that you know {np}", "please look up {np} in what I said", "#H could I get {np} back from you?", "#H I've lost track of {np}."]
ASK_CLAUSE = ["[do|would] you [recall|remember|know] {np}?", "tell me {np}.", "remind me {np}.", "[say|repeat] {np}, please.", "I forgot {np}.", "could you tell me {np}?", "I wonder if you know {np}", "somebody wants to know {np}, help me.", "have you noted {np}?", "let me hear {np} once more", "#H do say {np}, it's gone from my head."]
ASK = ["{q}", "{q}", "{q}", "{q}", "now tell me, {q}", "so let's see, {q}", "[ok|right|alright], {q}", "hmm, {q}", "remember what I said? {q}", "{q} I did mention it.", "[my {relative}|the nurse|the man on the phone] wants to know: {q}", "if I asked you {q} what would you say?", "back to me: {q}", "without looking it up elsewhere: {q}", "you were told this: {q}", "I've a feeling I told you. {q}", "pop quiz, {q}", "{q} (I told you)", "{q} [Sorry, my head is like a sieve.|It's gone from my mind.|I'm getting old.]", "out of curiosity, {q}", "given what you know about us, {q}", "#H let's test you: {q}", "#H by the way, {q} it's in what I wrote earlier"]
# A statement about somebody, then a question, all in one message.
STATED: list[tuple[str, list[str]]] = [
    ("Up the hill {w} has {beast}, down by the river {w2} raises {beast2}.", ["What does {w2} raise?", "Which animals has {w}?", "Who raises {beast2}?"]),
    ("the old {trade} next door, {w}, is {age} by now and carves {motif} out of driftwood.", ["what does {w} carve?", "what did {w} do for a living?", "how old is {w}?"]),
    ("The evening school offers {topic} on {day}s with {v} and {topic2} on {day2}s with {v2}.", ["On which day is {topic2}?", "Who gives the {topic} course?", "What is offered on {day}s?"]),
    ("{w} left for {city} on {day} and {w2} follows on {day2}.", ["When does {w2} leave?", "Where has {w} gone?", "Who left first?"]),
    ("Our {animal} {pet} hates {thing}s but adores {food}.", ["What does {pet} adore?", "What does our {animal} hate?"]),
    ("{w}'s father was a {trade}, her mother a {trade2}.", ["What was {w}'s mother?", "What did {w}'s father do?"]),
    ("The {colour} house belongs to {v}, the {colour2} one next door to {v2}.", ["Who owns the {colour2} house?", "Whose is the {colour} house?"]),
    ("{w} ordered {food}, {w2} had {food2} and I just had {gem}.", ["What did {w2} eat?", "Who ordered {food}?", "what did I have?"]),
    ("{w} hid {treasure} in {hide}, and {w2} hid hers in {hide2}.", ["Where did {w2} hide it?", "Who used {hide}?"]),
    ("In our choir {w} sings alto and {w2} sings bass.", ["Who sings bass?", "What voice is {w}?"]),
    ("{v}, who founded the {org} in {y}, now lives in {city}.", ["Where does the founder of the {org} live?", "Who founded the {org}?", "When was the {org} founded?"]),
    ("The {ship} carries {gem}, the {ship2} carries timber.", ["Which ship carries timber?", "What does the {ship} carry?"]),
    ("{w} speaks {tongue} at home and {tongue2} at work.", ["What does {w} speak at work?", "Where does {w} speak {tongue}?"]),
    ("The {org} is closed on {day}s because of {cause}.", ["Why is the {org} closed on {day}s?", "When is the {org} closed?"]),
    ("Coach {X} picked {w} as captain, although {w2} had scored more.", ["Who became captain?", "Who had scored more?", "who picked the captain?"]),
    ("my uncle collects {motif} on stamps, my aunt prefers coins from {country}.", ["what does my aunt collect?", "whose stamps are about {motif}?"]),
    ("Aunt {w} baked {meal} for {event} while {w2} only brought {gem}.", ["What did {w2} bring?", "Who baked?", "for which occasion did {w} bake?"]),
    ("The keys are with {w}, the suitcase is at {w2}'s.", ["Who has the keys?", "Where's the suitcase?"]),
]
# Passages in their order, and what they answer.
PASSAGES: list[tuple[str, str, list[str]]] = [
    ("article", "Nobody may enter the {X} {public} since {month}. A {trade} had noticed [damp|cracks] in the ceiling. If the repairs go well, doors open again in {month2}.", ["in which month may it open again?", "who noticed the damage?", "what was wrong with the ceiling?", "since when is it shut?"]),
    ("story", "On {day} {w} raced {w2} across the lake. Halfway there {w} turned back with a cramp. Later both sat on the pier with a mug of {gem}.", ["who turned back?", "where did they race?", "what did they drink afterwards?", "which day was the race?"]),
    ("email", "Good afternoon, we could not deliver the {thing} today. {v} at the kiosk in {X} Street signed for it. Please fetch it by {day}. Your courier.", ["who signed for it?", "where is my delivery?", "until when must I pick it up?", "what was delivered?"]),
    ("passage", "The village {public} opened in {y} in {room}. Years later it moved to {room2}, where it still is today. A reading corner was added in {month}.", ["in what building is the {public} today?", "where was the {public} at first?", "when did it open?", "what was added?"]),
    ("diary entry", "Set off from {city} at {time} with too little water. Near {city2} a {trade} gave us soup. Slept in a barn outside {city3}.", ["who gave them soup?", "when did they set off?", "where did they sleep?", "what did they have too little of?"]),
    ("minutes", "{w} looks for sponsors. {w2} talks to the {public} about chairs. Posters have to hang by {day}.", ["who sees to the chairs?", "who looks for sponsors?", "by when must posters hang?", "what is {w}'s task?"]),
    ("notice", "Dear swimmers, hair must be tied back at the {X} Baths. Towels can be hired at the kiosk. Please lock bags in the {colour} cabinets.", ["what can be hired?", "where do bags go?", "what must be done with hair?"]),
    ("product text", "Our {X} {device} has a handle of {stuff} and feet of {stuff2}. A spare {colour} cover is in the box. The cord measures two metres.", ["what is the handle made of?", "which colour is the spare cover?", "how long is the cord?", "what are the feet made of?"]),
    ("news item", "The {X} half marathon was called off on {day}. Officials blamed {cause} along the course. Runners get their fee back.", ["why was the race called off?", "what do runners get back?", "which event was called off?"]),
    ("passage", "In {y} the {ship} left {city} under {v}. {v2} steered her through the ice. She anchored off {city2} after {n} weeks.", ["what was the ship called?", "who steered through the ice?", "how long did the voyage take?", "where did she anchor?"]),
    ("story", "At first {treasure} lay in {hide}. One night {w} carried it to {hide2}. There it has stayed.", ["where is {treasure} now?", "who carried {treasure} away?", "where was {treasure} first?"]),
    ("article", "The roof of the {public} leaked for years. A gift of {age} million from {v} has paid for a new one. It opens to the public on {date}.", ["who paid for the roof?", "how big was the gift?", "when does it open?", "what was wrong with the roof?"]),
    ("newsletter", "Friends of the {org}, our photo prize is open again. Hand in up to three pictures of {motif} by {date}. Winners hang in the foyer all {month}.", ["what's the deadline?", "what should the pictures show?", "where will the winners hang?", "until when can one enter?"]),
    ("email", "Hi all, the lift will be out of order from {day} to {day2}. Please use the stairs at the back. {w} from facilities can help with heavy things.", ["how long is the lift out?", "who helps with heavy things?", "which stairs should be used?", "what is broken?"]),
    ("letter", "Dear {w}, thank you for the {object}. It arrived on {day} without a scratch. We have put it next to the {thing}. Love, {w2}.", ["who wrote the letter?", "when did it arrive?", "where was it put?", "what was the present?"]),
    ("recipe", "Rub the butter into the flour. Rest the dough for {n} minutes in the fridge. Bake at 1{age} degrees until golden and serve with {food}.", ["how long does the dough rest?", "what is it served with?", "where does the dough rest?", "when is it done?"]),
    ("review", "We stayed at the {X} Inn in {city}. The breakfast was superb, but the walls are thin. The owner, {v}, lent us two bikes.", ["what was good?", "what did the guest dislike?", "who is the owner?", "what was lent to them?"]),
    ("biography", "{v} was born in {city} in {y}. She trained as a {trade} before she turned to painting {motif}. Her best known picture hangs in {city2}.", ["what did she train as?", "where does her best known picture hang?", "what did she paint?", "where was she born?"]),
    ("memo", "From {day} on, deliveries go to gate {n}. Gate {n2} stays open for visitors. Ask {w} for a pass.", ["which gate is for deliveries?", "who hands out passes?", "where do visitors go in?", "from when on does this hold?"]),
    ("report", "Yields fell because of {cause}. Only the {plant} did well. The farm plans to plant {plant2} next year.", ["why did yields fall?", "what did well?", "what will be planted next year?"]),
    ("chat", "{w}: I'm stuck in {city}, the train is late.\n{w2}: I'll start cooking the {meal} then.\n{w}: See you at {time}!", ["what is {w2} cooking?", "where is {w} stuck?", "when will they meet?", "why is {w} late?"]),
    ("legend", "Long ago a {trade} saved {city} from a flood. The grateful people gave him {treasure}. He lost it in {hide} on the same day.", ["who saved the city?", "what did the people give him?", "where was it lost?", "what threatened the city?"]),
    ("announcement", "{v} has been named head of {team}. She follows {v2}, who retires in {month}. Her first day is {date}.", ["who retires?", "when is her first day?", "who is the new head?", "what will {v} lead?"]),
    ("manual", "Press the {colour} button for {n} seconds to reset the {thing}. The {colour2} light then blinks twice. If it does not, change the battery.", ["how do I reset it?", "what should I do if the light does not blink?", "how often does the light blink?", "which button is it?"]),
    ("travel note", "We reached {city} by bus. The hostel keeps {beast} in the yard. A {trade} from {country} shared our room.", ["who shared the room?", "how did they get there?", "what is in the yard?", "where was the roommate from?"]),
    ("lost and found note", "Lost near {shop}: a {colour} {object}. Finder please call {phone}. A reward of {n} euros is offered.", ["what was lost?", "where was it lost?", "what's the reward?", "which number should the finder call?"]),
    ("history text", "The {ship} sank off {city} in {y}. All the crew were saved by fishermen. Divers found her bell {n} years later.", ["who saved the crew?", "what did divers find?", "when did she sink?", "where did the ship go down?"]),
    ("school letter", "The class trip goes to {city} on {date}. Children need a packed lunch and a raincoat. {w} will collect the money.", ["what do the children need?", "where does the trip go?", "who collects the money?", "when is the trip?"]),
    ("interview", "\"I started with one {thing} in {room},\" says {v}. \"Today we export to {country}. My {relative} does the accounts.\"", ["where did {v} start?", "who does the accounts?", "where do they export to?"]),
    ("fairy tale", "The king had lost his crown. A boy named {w} looked in {hide} and found only a frog. The frog wore the crown.", ["who wore the crown?", "where did the boy look?", "what had the king lost?", "what was the boy's name?"]),
    ("email", "Hi team, {w} is off sick this week. {w2} covers the phones, and questions about {project} go to {w3}. Lunch on {day} still stands.", ["who covers the phones?", "who is ill?", "where do questions about {project} go?", "what is on {day}?"]),
    ("voicemail", "This is {w} from the garage. Your {brand} needs new brakes, that will take until {day}. We lent the courtesy car to someone else, sorry.", ["what does the car need?", "when will it be ready?", "who called?", "is there a courtesy car?"]),
    ("blog post", "I gave up coffee in {month} and switched to {drink}. The first week was awful. Since then I sleep better and my {relative} says I'm nicer.", ["what did the writer switch to?", "how was the first week?", "what got better?"]),
    ("weather log", "Fog lay over {city} all morning. By {time} the wind had turned to the north. The {ship} stayed in port.", ["which ship stayed in port?", "where was the fog?", "where did the wind come from?"]),
    ("job advert", "The {org} in {city} is looking for a {trade}. Weekend shifts are rare. Send your papers to {mail} before {date}.", ["who is wanted?", "where do I send my papers?", "are there weekend shifts?", "when is the closing date?"]),
    ("museum label", "Bowl of {stuff}, made near {city} around {y}. A {trade} dug it up in his garden. On loan from {v}.", ["what is the bowl made of?", "who lent it to the museum?", "where was it dug up?"]),
    ("police report", "A witness saw a {colour} {brand} near {shop}. The driver wore a hat and carried a {object}. Officer {X} took the statement.", ["what did the driver carry?", "which car did the witness see?", "who took the statement?"]),
    ("forum post", "My {plant} dropped all its leaves after I moved it to the hallway. {w} thinks it is the draught. I water it every {day}.", ["where did I move the plant?", "what does {w} blame?", "on which day is it watered?"]),
    ("play summary", "Two sisters inherit {room} from a stranger. The elder wants to sell, the younger falls in love with a {trade}. In the last act {treasure} turns up in {hide}.", ["who wants to sell?", "what turns up in the last act?", "whom does the younger sister fall in love with?", "where does {treasure} turn up?"]),
    ("care instructions", "Wash at thirty degrees with similar colours. Never tumble dry the jacket. Wax the zip with a {colour} candle if it sticks.", ["what should I do if the zip sticks?", "can I tumble dry it?", "at how many degrees is it washed?"]),
    ("text message", "Landed in {city}! Lost my {object} on the plane but found {w} at the gate. Dinner is {meal}, save me some for {time}.", ["what was lost?", "who was at the gate?", "what's for dinner?", "where did they land?"]),
    ("inventory", "Shelf A holds the {object}. Shelf B is for paint. The {thing} stands on the floor by the door.", ["what is on shelf B?", "where is the {thing}?", "where would I find the {object}?"]),
]
LAYOUTS = [
    "{t}\n\n{q}", "{t} {q}", "{q} {Q}", "{Q} {q}", "{q}\n\n{t}", "Passage: {t}\nQ: {q}\nA:", "Passage: {t}\nQ: {q}", "Read the [passage|text|{k}] and answer.\nPassage: {t}\nQ: {q}\nA:", "Text: {Q} Question: {q}", "CONTEXT: {t}\nQUESTION: {q}", "Context:\n{t}\n\nQuestion:\n{q}\n\nAnswer:", "[Here is|This is|Below is] [an|one|a certain] {k} I got:\n\n{t}\n\n{q}", "{k} I got today:\n{t}\n\n{q}", "From the {k}: {t} -- So {q}", "Given the {k} below, {q}\n---\n{t}\n---", "In this [snippet|{k}|excerpt|extract], {q} {Q}", "For my [worksheet|pub quiz|exam paper] I use these lines. {Q} {q}", "{K}: {t} {q}", "<< {t} >> {q}", "[Please find|Could you fish out|Dig out] the answer for me, {q} {Q}", "{q} You'll find it in here: {Q}", "<text>{t}</text> {q}", "<passage>\n{t}\n</passage>\n<question>{q}</question>", "[Reading|Comprehension] exercise. {t} {q}", "Reading comprehension\n\n{t}\n\n1) {q}", "{Q} according to this, {q}", "{Q} -- {q}", "{Q}\nBased on the above: {q}", "Going by this {k}, {q}\n{t}", "my [son|daughter|student] has to answer \"{q}\" about this: {t}", "Task: answer using the {k}.\n{t}\n{q}", "[I just received|My landlord sent|A colleague forwarded] this: {t} I'm in a hurry, {q}", "{t}\n^ {q}", "{t}\n\nso... {q}", "> {t}\n{q}", "{q}\n> {t}", "```\n{t}\n```\n{q}", "The {k} reads as follows. {t} What I'd like to know: {q}", "I have to explain this {k} to my {relative}. {t} First of all, {q}", "{t} Hmm, {q} I can't work it out.", "{t} [From these lines|From the above|With that in mind], {q}", "Extract the answer. {q} {t}", "We read this in class today: {Q} The teacher asked: {q}", "[Hello|Hi], can you help me understand this {k}? {t} {q}", "{K}:\n{t}\n\nPlease answer: {q}", "after the beep I heard: {Q} {q}", "Source: {t}\nAsked: {q}", "{t}\n\nTell me, {q}", "doc = {Q}\nquestion = \"{q}\"", "it says {Q}, so {q}", "I copied this off the [wall|website|fridge|board]: {t} {q}", "{q} The {k} goes: {t}", "Please study the {k} and reply briefly. {t} {q}", "Part B, item {n}. {t} {q}", "somebody left this on my desk. {Q} {q}",
    "#H Here's what's written: {Q} Now, {q}", "#H {t}\n\nWhat I can't find in there: {q}", "#H Question first: {q} Now the {k}: {t}", "#H Using nothing but the lines below, {q}\n\n{t}", "#H {K} ({n} words or so): {t} Answer this: {q}",
]
SMALL_TALK: list[tuple[list[str], str]] = [
    (["[good|lovely|happy] [morning|evening] [to you too|to all|to you|]!", "good day to you!", "top of the morning!", "hi, it's me, {w}", "knock knock, [anybody|anyone] [home|in]?", "hello from {city}!", "greetings from {country}", "hey samara, you up?", "hi! first message here", "hello again after {n} days", "well hello there", "heyyy", "hi hi hi", "oh hello", "hello, [{w}|a new user] here", "[hey|hi], back again", "good to be back", "morning! coffee is ready", "evening all", "salutations!", "#H hullo, {w} speaking"], talk.HELLO),
    (["[super|brilliant|lovely], you've cleared that up[, thank you|, thanks]", "that's [exactly|just] what I needed[, thanks|, thank you]", "you saved my [day|evening|homework], thanks", "thank you, you've been a great help", "I'm grateful, thank you", "thanks, {w} will be pleased", "[wow|whoa], that was quick, thanks", "thanks for being patient with me", "thanks again[ for all that| for everything|]", "a big thank you from {city}", "kind of you, thank you", "you're a lifesaver, thanks", "tysm", "tyvm", "thanks mate", "thank you thank you thank you", "bless you, that helped", "ok great, that answers it, thanks", "good bot, thank you", "spot on, cheers", "thanks a bunch, that clears it up", "#H you've earned a thank you"], talk.THANKS),
    (["[right|fine], nothing more [from me|this evening|today], [bye|goodbye|see you]", "right, I'm off [to bed|home|now], [bye|good night|see you]", "[gotta|got to|have to|must] [go|run|dash], [bye|see you|later]", "I'm logging off[, bye| now, goodbye|]", "good night, [sleep well|samara|until tomorrow]", "bye for now", "see you [tomorrow|on {day}|next week|around], samara", "until {day}, bye", "take care, bye", "have a good [one|evening|weekend], bye", "no more questions, goodbye", "that was it from me, bye", "bye and [thanks|thank you]", "I'll leave it there for today, goodbye", "so long!", "cheerio", "tata for now", "ciao, until next time", "closing the laptop now, bye", "time for bed, night night", "it's late here in {city}, good night", "#H I shall be off then, goodbye"], talk.BYE),
    (["who am I [speaking to|writing to|chatting with]?", "who's [this|there]?", "with whom do I have the pleasure?", "[sorry|excuse me], who or what are you?", "is this a [person|machine|human] answering?", "are you [a computer program|a person in an office|some kind of robot|made by {X}]?", "what exactly am I dealing with here?", "you are who?", "what's behind this chat window?", "tell my {relative} who you are", "which program is answering me?", "please state who you are", "my {relative} asks what you are", "do you have a name or just a number?", "are you flesh and blood?", "what kind of thing are you, samara?", "hey who is this", "#H may I ask who is on the other side?"], talk.WHO),
    (["Someone [installed|opened] this for me [today|yesterday]. What would you be able to take off my hands?", "what [sort|kind|type] of [jobs|things|problems|work] [can|could|do] you [do|handle|take on|deal with]?", "what would I use you for?", "what are you [useful|any good|made|meant] for?", "in what ways could you be of help?", "how might you be useful to a {trade}?", "I don't know what to ask you. What's possible?", "what's your area?", "where do your talents lie?", "give me an idea of what you do", "what could I try with you first?", "my {relative} told me to use this. what does it do?", "what should I ask you?", "is there a list of what you can do?", "do you only do numbers or what?", "which kinds of problem do you solve?", "what's on offer here?", "explain what you can do for me", "I'm curious what you're able to do", "how do I get started with you?", "what tasks are you built for?", "#H what may I bring to you?"], talk.CAN),
    (["[hey there|hi there|hello], how's it going?", "how's your day[ going| been|]?", "how are you [this morning|tonight|keeping|holding up]?", "you alright?", "how's life?", "all good with you?", "are you doing well?", "how do you feel today, samara?", "everything fine over there?", "hope you're well, how are you?", "how are things with you these days?", "what's new with you?", "hiya, how you doing", "and how are you?", "#H are you having a good day?"], talk.FINE),
]
# Numbers, names and lists in them, but nothing that a calculation answers.
REFUSED = [
    "I've had [a cough|back pain|a rash|an earache] since {day}, {d} days now, and my temperature is 39.{d}. What should I take for it?", "my blood pressure is {n3} over {age}, do I need [tablets|a doctor]?", "my {relative} is {n} and has chest pain, what could it be?", "is it ok to give a child of {d} years {n} ml of cough syrup?", "how many hours should I leave between two doses of my pills?", "I sleep {d} hours a night and feel awful. What's wrong with me?", "my {animal} ate {d} [chocolates|grapes|raisins], will it die?",
    "which number brings more luck, {n} or {n2}?", "is {n} an unlucky number?", "why is 13 considered unlucky?", "what does it mean if I keep seeing {n}:{n2} on the clock?", "what's your favourite number between 1 and {n}?", "which is the prettier name for a [dog|boat], {pet} or {pet2}?", "why is seven such a popular number?",
    "two [firms|schools|clubs] want me, {X} for {n}k and {X2} for {n2}k with [a shorter commute|longer holidays|a kinder boss]. Where would I be better off in life?", "should I [take|accept] the [offer|job] in {city} for {n}k[ or stay in {city2}|]?", "I have {N} euros saved. Should I quit my job and become a {trade}?", "would you buy a {brand} or a {brand2} for {n}k?", "my boyfriend is {n} and I'm {n2}. will it last?", "is {n} too old to learn the {instrument}?", "am I too young at {n} to move to {country}?", "would {n} guests be too many for my party, what do you feel?",
    "Explain how [a vaccine|a heat pump|the tide|an engine|inflation|a volcano|yeast|a rainbow] works.", "explain [why|how] [the sky is blue|birds migrate|bread rises|magnets attract|bees make honey]", "please explain [gravity|democracy|evolution|the stock market|quantum computing] in [two|three|{d}] sentences", "describe how [cheese|glass|paper|steel] is made", "how does [a fridge|a zip|a violin|a submarine] work?", "what's the reason that [leaves turn red|cats purr|ice floats|we yawn]?", "teach me the basics of [chess|knitting|sailing|photography]", "what is the theory of [relativity|evolution|everything]?",
    "who was king of {country} in {y}?", "which war ended in {y}?", "what happened in {city} in {y}?", "who [invented|built] the first [{thing}|bicycle|telescope|piano]?", "name the {n} largest cities of {country}", "list {d} famous [painters|rivers|composers] from {country}", "how deep is the [Atlantic|Pacific|Black Sea]?", "how old is the [president|mayor] of {city}?", "what's the boiling point of [mercury|ethanol]?", "how many [islands|provinces|lakes] does {country} have?", "how many calories are in {n} grams of {food}?", "how far is {city} from {city2} by [car|train|plane]?",
    "[write|draft|compose] [me |]a [poem|toast|limerick|apology|love letter|cover letter|invitation] for my {relative}'s {n}th birthday", "write {n} words about my holiday in {city}", "I need a speech of {d} minutes for {event}", "think of {d} names for my {craft} shop", "give me {d} ideas for {event}", "invent a story about a {animal} that lives in {city}", "make up a riddle about the number {n}", "tell my {d} year old a [story|joke]",
    "[book|reserve] {d} seats for {event}", "wake me at {time}", "call {w} at {time} and say I'm {n} minutes late", "transfer {n} euros to {w}", "text {w} that dinner is at {time}", "order {d} [pizzas|burgers] to {city}", "set the {thing} to {n} degrees", "turn the heating up by {d} degrees", "post this on my page: we're open from {time}", "what's the best [hotel|route|restaurant] in {city} under {age} euros?", "find me a flight to {city} for less than {N} euros", "is the {time} train to {city} on time?", "will it rain in {city} on {day}?", "what's on TV at {time} on {day}?", "when does {shop} in {city} close on {day}?", "what's a {brand} from {y} worth today?", "will house prices in {city} drop by {y2}?", "which lottery numbers will win on {day}?", "who will win on {day}, {X} United or {X2} City?", "did {X} City win {d}-0 yesterday?",
    "translate 'the {thing} is broken' into {tongue}", "how do you count to {d} in {tongue}?", "what's {n} in {tongue}?", "write a [JavaScript|Rust|Java|PHP] function that adds {n} to a list", "build me an app with {d} screens", "draw [me |]{d} {beast} in a meadow", "paint a {colour} {thing}", "my landlord keeps my {N} euro deposit, what are my rights?", "can I be fined for driving {n} over the limit in {country}?", "is it legal to keep {d} {beast} in my garden?", "which party has the better plan for the {n}% tax?",
    "#H would {n} years be a fair sentence for [theft|fraud]?", "#H do you believe that {n} is a magic number?", "#H explain to me what causes [thunder|hiccups|rust|jet lag]", "#H which of my {d} kids will be the tallest?", "#H get me {d} tickets for {event}", "#H at {n}, should I still take up {hobby}?",
]


class _Slots(dict[str, object]):
    """Slots that are filled when first read; `{w}` and `{w2}` are two different draws."""

    def __init__(self, draw: Draw) -> None:
        super().__init__(d=draw.integer(2, 9), n3=draw.integer(110, 190), age=draw.integer(61, 79), age2=draw.integer(80, 96), y2=draw.integer(2027, 2045))
        self._draw = draw

    def __missing__(self, name: str) -> str:
        kind, before = name.rstrip("0123456789"), list(self.values())
        for _ in range(20):
            made = str(self._draw.one(VALUES[kind]) if kind in VALUES else recalled_drawn.SLOTS[kind](self._draw))
            if made not in before:
                break
        self[name] = made
        return made


def _filled(draw: Draw, text: str, slots: _Slots) -> str:
    made = fill(draw.expand(text), slots)
    return re.sub(r"\b(a) (?=[aeio][a-z])", r"\1n ", made)


def _told(draw: Draw, said: str) -> str:
    """A fact as people type it."""
    while draw.chance(0.1):
        said = typo(draw, said)
    said = re.sub(r"([.!?])[.!]+", r"\1", said)
    said = said[0].upper() + said[1:] if draw.chance(0.55) else said.lower() if draw.chance(0.25) else said
    return said[:-1] if said.endswith(".") and draw.chance(0.25) else said


def _between(draw: Draw) -> Exchange:
    """Something else: a sum, a text, a greeting, a refusal."""
    made: Exchange | list[Exchange] = draw.one([wider.wide, words.word_problem, words.percentage, words_asked.on_a_text, small_talk, refused, everyday_refusals.refusal])(draw)
    return made[0] if isinstance(made, list) else made


def _asked(draw: Draw, names: list[str], questions: list[str], slots: _Slots) -> Exchange:
    if names and draw.chance(0.45):
        called = str(draw.one(names))
        bank = ASK_CLAUSE if called.startswith(("wh", "how")) else ASK_NAMED
        question = fill(draw.expand(draw.template(bank)).replace("{np}", called), slots)
    else:
        question = _filled(draw, draw.expand(draw.template(ASK)).replace("{q}", draw.one(questions)), slots)
    return Exchange(dress(draw, question), (), QUOTE)


def _chosen(told: list[str], questions: list[str], slots: _Slots) -> list[str]:
    """Questions that ask for nothing that was not told, as far as the slots show."""
    def held(one: str) -> bool:
        return all(name in slots or name == "relative" for name in re.findall(r"\{(\w+)\}", one))
    return [one for one in questions if held(one)] or told


def told_and_asked(draw: Draw) -> list[Exchange]:
    """One or two facts told in passing, other things in between perhaps, one asked for."""
    exchanges: list[Exchange] = []
    asked: list[tuple[list[str], list[str], _Slots]] = []
    for _ in range(draw.one([1, 1, 1, 2])):
        slots = _Slots(draw)
        if draw.chance(0.4):
            told, questions = draw.one(PAIRS)
            names: list[str] = []
        else:
            tells, names, questions = draw.one(FACTS)
            told = draw.one(tells)
        fact = _filled(draw, told, slots).rstrip(".")
        exchanges.append(Exchange(_told(draw, draw.say(TELL, f=fact)), (), NOTED))
        asked.append((_chosen([], names, slots), _chosen(questions, questions, slots), slots))
        if draw.chance(0.15):
            exchanges.append(_between(draw))
    if draw.chance(0.2):
        exchanges.append(_between(draw))
    for _ in range(draw.one([1, 1, 1, 2, 0])):
        exchanges.append(_asked(draw, *draw.one(asked)))
    return exchanges


def told_alone(draw: Draw) -> Exchange:
    """Only told."""
    return told_and_asked(draw)[0]


def stated(draw: Draw) -> Exchange:
    """A statement about somebody and a question about it, in one message."""
    slots = _Slots(draw)
    told, questions = draw.one(STATED if draw.chance(0.7) else PAIRS)
    told = _filled(draw, told, slots)
    told = told if told[-1] in ".!" else told + "."
    question = _filled(draw, draw.one(questions), slots)
    layout = draw.one(["{t} {q}", "{t} {q}", "{t} {q}", "{t}\n{q}", "{t} so {q}", "{t} Now, {q}", "{q} {t}", "Say {t} {q}", "{t} With this, {q}", "[I heard that|They say|Someone told me] {t} {q}", "Facts: {t} Question: {q}", "{t} My question: {q}", "If {t} {q}", "Suppose {t} {q}"])
    if layout.startswith(("If", "Suppose", "Say")) or layout.endswith((" so {q}", ", {q}")):
        question = question[0].lower() + question[1:]
    whole = fill(draw.expand(layout), {"t": told, "q": question})
    if layout.startswith("If") and "Dr." not in whole:
        whole = whole.replace(".", ",", 1)
    x = draw.rng.random()
    whole = whole.lower() if x < 0.2 else whole[0].upper() + whole[1:] if x < 0.7 else whole
    return Exchange(whole[:-1] if whole.endswith("?") and draw.chance(0.3) else whole, (), QUOTE)


def passage(draw: Draw) -> list[Exchange]:
    """A passage with a question in one of many layouts, and perhaps a second question."""
    slots = _Slots(draw)
    kind, text, questions = draw.one(PASSAGES)
    text = _filled(draw, text, slots)
    if draw.chance(0.15):
        more = _filled(draw, draw.one(PASSAGES)[1], _Slots(draw))
        text = f"{text} {more}" if draw.chance(0.5) and "\n" not in text else text
    chosen = [_filled(draw, one, slots) for one in draw.rng.sample(questions, 2)]
    set_off = draw.one([m for m in ('"{}"', "“{}”", '"""{}"""', "'{}'") if m[0] not in text] or ["({})"]).format(text)
    layout = draw.expand(draw.template(LAYOUTS))
    starts = layout.partition("{q}")[0].endswith(("\n", ": ", ". ", "? ", '"', ">", "{Q} ", "{t} ")) or layout.startswith("{q}")
    question = chosen[0][0].upper() + chosen[0][1:] if starts and draw.chance(0.5) else chosen[0]
    whole = fill(layout, {"t": text, "Q": set_off, "q": question, "k": kind, "K": kind[0].upper() + kind[1:], "n": draw.integer(2, 60), "relative": str(slots["relative"])})
    x = draw.rng.random()
    whole = whole.lower() if x < 0.1 else whole[0].upper() + whole[1:] if x < 0.6 else whole
    exchanges = [Exchange(whole, (), QUOTE)]
    if draw.chance(0.15):
        exchanges.append(Exchange(dress(draw, draw.say(["{q}", "and {q}", "[ok|thanks], and {q}", "next question: {q}"], q=chosen[1])), (), QUOTE))
    if draw.chance(0.08):
        exchanges.append(_between(draw))
    return exchanges


def small_talk(draw: Draw) -> Exchange:
    """Greetings, thanks, partings, who and what, in other people's words."""
    bank, answer = draw.one(SMALL_TALK)
    said = _filled(draw, draw.template(bank), _Slots(draw))
    return Exchange(dress(draw, said) if draw.chance(0.3) and answer in (talk.WHO, talk.CAN) else draw.one([said, said, said.lower(), said[0].upper() + said[1:], said.rstrip("!?")]), (), answer)


def refused(draw: Draw) -> Exchange:
    """Numbers, names, lists in it, and yet nothing to calculate."""
    question = _filled(draw, draw.template(REFUSED), _Slots(draw))
    return Exchange(dress(draw, question), (), talk.REFUSAL)


KINDS: list[Kind] = [
    ("memory", 8, told_and_asked), ("memory", 1, told_alone), ("quoting", 4, stated), ("quoting", 10, passage),
    ("small talk", 3, small_talk), ("out of scope", 8, refused),
]
