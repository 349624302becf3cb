"""Facts told and asked for in the words of many people, among sums and refusals; numbers told and used.

The model writes `NOTED` for what it is told and `QUOTE` where what was told answers; a sum is still
computed, and what is out of scope refused, whatever stands around.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import (
    Draw,
    Exchange,
    Kind,
    ask,
    dress,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions import (
    calendar_units,
    everyday_refusals,
    everyday_text,
    more,
    statistics_kinds,
    talk,
    wider,
    words,
)
from samara.agent.models.embedded.training.questions.recalled_drawn import Drawn
from samara.agent.models.embedded.training.questions.recalling import asked_at_once, fact
from samara.agent.models.embedded.training.questions.words import person

# What is told, and how it may be asked for.
TOPICS: list[tuple[list[str], list[str]]] = [
    (["my name is {w}", "I'm {w}", "I am called {w}", "people call me {w}", "call me {w}", "{w} is my name", "you're talking to {w}"], ["what's my name?", "what am I called?", "do you know my name?", "who am I again? I mean my name", "how should you call me?", "what do people call me?", "say my name", "my name is what?"]),
    (["my birthday is {date}", "I was born on {date}, {y}", "my birthday falls on {date}", "I celebrate my birthday on {date}", "I turn {n} on {date}"], ["when is my birthday?", "when was I born?", "on which date do I celebrate my birthday?", "what day is my birthday on?", "my birthday is when?"]),
    (["{w}'s birthday is [on |]{date}", "{w} was born on {date}", "{w} [turns|will be] {n} on {date}"], ["when is {w}'s birthday?", "what's the birthday of {w}?", "on which date should I congratulate {w}?", "when do I have to wish {w} a happy birthday?"]),
    (["I live in {city}", "I moved to {city} [last year|in {y}]", "my flat is in {city}", "home is {city} for me", "I'm based in {city}"], ["where do I live?", "which city do I live in?", "where is my [flat|home]?", "in what town am I based?", "what place did I say I live in?"]),
    (["my {relative} lives in {city}", "my {relative} just moved to {city}", "my {relative} has a house [near|in] {city}", "my {relative} is from {country}"], ["where does my {relative} live?", "which city is my {relative} in?", "where did I say my {relative} is?", "what did I tell you about my {relative}?", "my {relative} is where?"]),
    (["my {relative} is called {w}", "my {relative}'s name is {w}", "{w} is my {relative}", "I have a {relative} named {w}"], ["what's the name of my {relative}?", "what is my {relative} called?", "who is my {relative}?", "how's my {relative} called again?", "my {relative}'s name?", "who is {w}?", "how do I know {w}?"]),
    (["I'm allergic to {allergen}", "I have an allergy to {allergen}", "I can't eat or touch {allergen}, I'm allergic", "{allergen} make me sick", "my {relative} is allergic to {allergen}"], ["what am I allergic to?", "do I have any allergies?", "what allergy did I mention?", "which things should be avoided because of allergies?", "what makes me sick?", "is there something I can't have?"]),
    (["[the|my] {locked} code is {pin}", "the code for the {locked} is {pin}", "{pin} opens the {locked}", "to open the {locked} you type {pin}", "the {locked} combination: {pin}", "I changed the {locked} code to {pin}"], ["what's the code for the {locked}?", "how do I open the {locked}?", "{locked} code?", "which number opens the {locked}?", "what do I have to type for the {locked}?", "I'm standing at the {locked}, what's the code?", "what did I change the {locked} code to?"]),
    (["[the|my] {account} password is {code}", "password for {account}: {code}", "the {account} login is {x} and the password is {code}", "I set the {account} password to {code}", "{account} pw = {code}", "the new {account} passphrase is {code}"], ["what's the password for [the |my |]{account}?", "{account} password?", "how do I log in to the {account}?", "what did I set the {account} password to?", "I can't get into the {account}, what was the password?", "which password do I use for the {account}?", "give me the {account} login"]),
    (["I prefer {food} [to|over] anything else", "my favourite [food|dish|meal] is {food}", "I love {food}", "I could eat {food} every day", "{food} is my favourite", "I never say no to {food}"], ["what food do I like[ best| most|]?", "what's my favourite [dish|food|meal]?", "what could I eat every day?", "which food did I say I love?", "what do I like to eat?"]),
    (["I don't like {food}", "I can't stand {food}", "I hate {food}", "please never suggest {food}, I hate it", "I don't eat {food}"], ["what food do I [hate|dislike|not like]?", "what don't I eat?", "which dish can't I stand?", "what should you never suggest to me?"]),
    (["I always drink {drink}", "my usual order is {drink}", "in the morning I drink {drink}", "I take {drink} at breakfast"], ["what do I drink in the morning?", "what's my usual order?", "what do I always drink?", "which drink do I take at breakfast?"]),
    (["my favourite colour is {colour}", "I like {colour} best", "I want everything in {colour}", "the walls should be {colour}"], ["what colour do I like?", "what is my favourite colour?", "which colour did I want?", "what colour should the walls be?"]),
    (["I have a {animal} called {pet}", "my {animal}'s name is {pet}", "we just got a {animal}, {pet}", "{pet} is our {animal}", "our {animal} {pet} is {n} months old"], ["what's my {animal} called?", "what is the name of our {animal}?", "which pet do I have?", "who is {pet}?", "do I have any pets?", "how old is {pet}?", "what kind of animal is {pet}?"]),
    (["{pet} [gets|eats|needs] {n} grams of food [in the morning|at {time}]", "{pet} has to see the vet on {date}", "{pet} must not get {food}", "the vet of {pet} is Dr {X}"], ["what does {pet} eat?", "when does {pet} see the vet?", "what must {pet} not get?", "who is {pet}'s vet?", "how much food does {pet} get?"]),
    (["I work as a {job}", "I'm a {job}", "I work for {X}", "my job is {job} at {X}", "I started as a {job} in {y}", "my employer is {X}"], ["what's my job?", "what do I do for a living?", "where do I work?", "who is my employer?", "what do I work as?", "which company do I work for?"]),
    (["{w} works as a {job}", "{w} is a {job}", "{w} is the {job} of {team}", "{w} works for {X} in {city}"], ["what does {w} do for a living?", "what's {w}'s job?", "what is {w}'s profession?", "where does {w} work?", "who does {w} work for?"]),
    (["I like {hobby}", "in my free time I do {hobby}", "I took up {hobby} in {month}", "{hobby} is my hobby", "every {day} I go {hobby}"], ["what do I do in my free time?", "what's my hobby?", "which hobby did I tell you about?", "what did I take up?", "what am I into?"]),
    (["I play the {instrument}", "I'm learning the {instrument}", "my {relative} plays the {instrument}", "I have {instrument} lessons on {day}"], ["which instrument do I play?", "what am I learning to play?", "when are my {instrument} lessons?", "what does my {relative} play?"]),
    (["I speak {tongue}", "I'm learning {tongue}", "my mother tongue is {tongue}", "{w} only speaks {tongue}", "at home we speak {tongue}"], ["which language do I speak?", "what's my mother tongue?", "what language am I learning?", "what does {w} speak?", "which language do we speak at home?"]),
    (["{event} is on {date}", "{event} is at {time}", "{event} takes place on {day} at {time}", "{event} was moved to {day}", "{event} got postponed until {date}", "I've got {event} on {day}", "we have {event} at {time} in room {n}", "{event} starts at {time}"], ["when is {event}?", "what time is {event}?", "on which day is {event}?", "when does {event} start?", "where is {event}?", "{event}, when was that?", "remind me, {event} is when?", "did I say when {event} is?", "to when was {event} moved?"]),
    (["[the|my] {object} is in {place}", "I put the {object} in {place}", "I keep the {object} in {place}", "you'll find the {object} in {place}", "{w} has my {object}", "I lent the {object} to {w}", "I hid the {object} in {place}"], ["where is [the|my] {object}?", "where did I put the {object}?", "who has my {object}?", "I can't find the {object}, where is it?", "where do I keep the {object}?", "to whom did I lend the {object}?", "{object}?? where?", "do you know where the {object} is?"]),
    (["my phone number is {phone}", "you can reach me at {phone}", "{w}'s number is {phone}", "call {w} under {phone}", "the plumber's number is {phone}"], ["what's [my|{w}'s|the plumber's] [phone |]number?", "how can I reach {w}?", "under which number do I reach {w}?", "which phone number did I give you?", "what number should I call?"]),
    (["my email [address |]is {mail}", "{w}'s email is {mail}", "write to {w} at {mail}", "invoices go to {mail}"], ["what's [my|{w}'s] email[ address|]?", "where do [the |]invoices go?", "to which address do I write to {w}?", "what mail address did I give you?"]),
    (["my [customer|member|insurance|passport|booking|tax|policy] number is {code}", "the booking reference is {code}", "my order number is {code}", "the tracking code is {code}", "the invoice number is {code}", "my licence plate is {code}"], ["what's my [customer|member|insurance|passport|booking|tax|policy] number?", "what is the [booking reference|order number|tracking code|invoice number]?", "which reference did I give you?", "which number is on my licence plate?", "do you have my [customer|member|booking] number?"]),
    (["I weigh {n} kilos", "my shoe size is {n}", "I'm {N} cm tall", "my blood type is [A|B|0|AB] positive", "my ring size is {n}", "I wear size {n}", "my target weight is {n} kg"], ["what's my [shoe size|ring size|blood type|target weight|size]?", "how tall am I?", "how much do I weigh?", "which size do I wear?", "what shoe size did I tell you?"]),
    (["my rent is {N} [euros|dollars] a month", "our budget is {N} dollars", "the deposit was {N} euros", "I owe {w} {n} euros", "{w} owes me {n} dollars", "we agreed on {N} for the {bought}", "the {bought} cost me {N} euros"], ["what's my rent?", "what is our budget?", "how much was the deposit?", "how much do I owe {w}?", "how much does {w} owe me?", "what did we agree on for the {bought}?", "how much did the {bought} cost me?"]),
    (["my {bought} is a {colour} {brand}", "I drive a {brand}", "I bought a {brand} in {y}", "my {bought} is parked in row {n}", "I parked [on level {n}|in spot {code}|behind {shop}]", "my {bought} has the serial number {code}"], ["what {bought} do I have?", "where did I park?", "which brand is my {bought}?", "what do I drive?", "what colour is my {bought}?", "where's my {bought} parked?", "what is the serial number of my {bought}?"]),
    (["my flight leaves at {time}", "we fly to {city} on {date}", "the flight number is {code}", "my seat is {n}C", "the train leaves from platform {n}", "my gate is B{n}", "the hotel is called {X}", "we stay at the {X} in {city}"], ["when does my flight leave?", "when do we fly?", "what's the flight number?", "which seat do I have?", "from which platform does the train leave?", "what is my gate?", "what's the hotel called?", "where do we stay?", "which hotel was it?"]),
    (["I take {dose} of {X} every [morning|evening]", "my {relative} takes {X} at {time}", "the doctor said {n} drops of {X}", "I need to take the {X} pills before {food}", "my doctor is Dr {X}"], ["how much {X} do I take?", "when do I take {X}?", "which medicine do I take?", "what did the doctor say?", "who is my doctor?", "what does my {relative} take?"]),
    (["the deadline for {project} is {date}", "project {project} ends in {month}", "{w} leads project {project}", "{project} is due on {day}", "the client of {project} is {X}", "the repo of {project} is called {x}", "{project} runs on {software}", "we deploy {project} every {day}"], ["when is the deadline for {project}?", "who leads {project}?", "when is {project} due?", "who's the client of {project}?", "what's the repo of {project} called?", "what does {project} run on?", "when do we deploy {project}?", "what do you know about {project}?", "anything on {project}?", "when does project {project} end?"]),
    (["{team} meets on {day} at {time}", "{w} is in charge of {team}", "{team} has {n} members", "the stand-up of {team} is at {time}", "{team} sits on floor {n}"], ["when does {team} meet?", "who is in charge of {team}?", "how many members does {team} have?", "when is the stand-up of {team}?", "where does {team} sit?", "who runs {team}?"]),
    (["{shop} closes at {time}", "{shop} is closed on {day}s", "{shop} opens at {time}", "{shop} is next to the station", "{shop} has moved to {X} street"], ["when does {shop} [close|open]?", "on which day is {shop} closed?", "where is {shop}?", "until when can I go to {shop}?", "is {shop} closed some day?"]),
    (["the {plant} needs water every {n} days", "I water the {plant} on {day}s", "I planted the {plant} in {month}", "the {plant} came from {w}", "the {plant} doesn't like sun"], ["how often does the {plant} need water?", "when do I water the {plant}?", "when did I plant the {plant}?", "who gave me the {plant}?", "what doesn't the {plant} like?"]),
    (["my goal this year is to {goal}", "I want to {goal}", "I promised {w} to {goal}", "by {month} I want to {goal}", "I'm planning to {goal}"], ["what's my goal[ this year|]?", "what did I promise {w}?", "what do I want to do by {month}?", "what am I planning?", "which plan did I tell you?"]),
    (["I have to call {w} on {day}", "I must pay the rent on {date}", "I need to pick up {w} at {time}", "the bins go out on {day}", "I still have to return the {object}", "{w} comes over on {day}", "we're having {food} on {day}", "I promised to bring {food} to {event}"], ["when do I have to call {w}?", "when must I pay the rent?", "when do I pick up {w}?", "which day do the bins go out?", "what do I have to return?", "when does {w} come over?", "what are we having on {day}?", "what did I promise to bring?", "what do I need to do?"]),
    (["my laptop runs {software}", "we use {software}", "the server is called {x}", "the staging server is at {city}", "the api key ends in {pin}", "port {pin} is for the {account}", "our branch is named {x}", "backups run at {time}"], ["what does my laptop run?", "which [database|system|version] do we use?", "what's the server called?", "how does the api key end?", "which port is for the {account}?", "what's our branch named?", "when do backups run?"]),
    (["{w} got married to {w2} in {y}", "{w} and {w2} are siblings", "{w} sold the house to {w2}", "{w} dislikes {w2}", "{w} is getting divorced", "{w} is expecting a baby in {month}", "{w} plays in a band called {X}", "{w} broke [his|her] arm on {day}"], ["who did {w} marry?", "how are {w} and {w2} related?", "who bought {w}'s house?", "what's going on with {w}?", "when is {w}'s baby due?", "what is {w}'s band called?", "what happened to {w}?", "what do we know about {w}?"]),
    (["I'm {n} years old", "my {relative} is {n}", "I have {n} nephews", "we are {n} people in the office", "my house number is {N}", "my room is {N}", "I live on floor {n}", "we have {n} chickens"], ["how old am I?", "how old is my {relative}?", "how many nephews do I have?", "how many people are in our office?", "what's my house number?", "which room is mine?", "which floor do I live on?", "how many chickens do we have?"]),
    (["I'm vegetarian", "I'm left-handed", "I don't drink alcohol", "I'm on a diet", "I can't swim", "I work nights", "I'm a morning person", "I am afraid of heights", "I have a bad knee", "I don't have a car"], ["what do you know about me?", "what did I say about myself?", "am I left-handed?", "do I drink alcohol?", "can I swim?", "what am I afraid of?", "do I eat meat?", "when do I work?", "do I have a car?"]),
]
TELL = [
    "{f}", "{f}", "{f}.", "{f}!", "remember [that |this: |: |]{f}", "please remember[: | that | ]{f}", "{f}. remember that[ for me|]", "{f}, remember that", "{f}. [don't|please don't|do not] forget[ it| that|]", "{f} - keep [that|it] in mind", "keep in mind [that |]{f}", "[note|make a note|take a note|jot down|write down|put down]: {f}", "[note|jot down|write down] that {f}", "note to self: {f}", "for [the record|your information|later|future reference|next time]: {f}", "fyi[,|:|] {f}", "just so you know[,|:] {f}",
    "so that you know it: {f}", "[ok|okay|alright|right|well|so|hey|listen|look], {f}", "[btw|by the way][,|] {f}", "oh and {f}", "also, {f}", "and {f}", "one more [thing|fact][:|,] {f}", "another thing[:|,] {f}", "something [important|to remember|you should know][:|,] {f}", "I want you to [know|remember|keep in mind|note] that {f}", "I'd like you to [remember|memorise|store|save] this: {f}", "you should [know|remember|keep in mind] that {f}", "you need to know that {f}", "you ought to know: {f}", "let me tell you something: {f}", "let me [give you a fact|tell you a thing about me|introduce something]: {f}", "I'm telling you this so you can remind me later: {f}",
    "I always forget this, so please hold on to it: {f}", "I keep forgetting it: {f}", "before I forget: {f}", "in case I forget: {f}", "in case I ask later, {f}", "I'll ask you about this later: {f}", "I might ask you [again|later|tomorrow], so: {f}", "here's a fact[ for you|]: {f}", "[fact|info|memo|note|reminder|update|correction|news]: {f}", "[add|save|store|put] [this |]to [your |the |my ][memory|notes]: {f}", "[save|store|memorise|memorize|record|log|archive] [this|that|the following]: {f}", "save that {f}", "memorize: {f}", "put this in your memory: {f}", "store in memory that {f}", "commit this to memory: {f}", "please take into account that {f}", "bear in mind that {f}",
    "don't forget [that |]{f}", "never forget that {f}", "make sure [you remember|you don't forget|to remember] that {f}", "be aware that {f}", "learn this: {f}", "take down the following: {f}", "update your notes: {f}", "things [have |]changed: {f}", "correction: {f}", "actually, {f}", "it turns out {f}", "I just found out [that |]{f}", "{w} told me that {f}", "{w} says {f}", "did I tell you? {f}.", "you may not know it, but {f}", "I should mention that {f}", "I forgot to mention that {f}", "I have to tell you that {f}", "I want to tell you that {f}", "I'd like to inform you that {f}", "for what it's worth, {f}",
    "{f}, just for your memory", "{f} (please remember)", "{f} (note this)", "{f} - important!", "{f}, in case you need it", "{f}, ok?", "{f}. got it?", "{f}. can you [remember|save|store|note] that[ for me|]?", "{f}. I may need [this|that|it] later.", "{f}. I will need it [next week|tomorrow|again].", "{f}. [write|note] it down[ somewhere|]", "{f}. save this", "{f}. put it in your notes", "{f}. keep it for later", "{f}. please store this", "{f}, so keep that in mind", "{f}. that's all for now, just remember it", "{f}. nothing to calculate, just remember", "no question now, just a fact: {f}", "nothing to compute here: {f}",
    "can you remember something for me? {f}.", "could you keep a note for me? {f}.", "I need you to remember one thing. {f}.", "there is something you should keep. {f}.", "help me remember: {f}", "be my memory: {f}", "please be so kind and remember that {f}", "would you mind remembering that {f}", "I would be glad if you remembered that {f}", "you have to remember for me that {f}", "hi, {f}", "hello! {f}", "hi there, a quick note: {f}", "[today I learned|we decided|we agreed|it was decided] that {f}", "starting [today|next week], {f}", "from now on, remember: {f}", "sorry, I was wrong before. {f}", "for the next conversation: {f}", "personal info: {f}", "about me: {f}", "some background: {f}", "context: {f}", "dear assistant, {f}", "yo remember {f}", "rmbr: {f}", "pls remember {f}", "plz note {f}", "keep it in your head that {f}",
    "#H hang on to this: {f}", "#H file this away: {f}", "#H a detail worth keeping: {f}", "#H I'd appreciate it if you kept in mind that {f}", "#H put on record that {f}", "#H {f} - that's one to remember", "#H let it be known that {f}", "#H store away: {f}", "#H you'd better remember this, {f}",
]
TELL_TWO = ["{f} and {g}", "{f}, and {g}", "{f}. {g}.", "{f}. also, {g}", "remember two things: {f}, and {g}", "two facts: {f}; {g}", "please note: {f}. {g}.", "- {f}\n- {g}", "1. {f}\n2. {g}", "{f}; {g}", "remember that {f} and that {g}", "a few facts about us: {f}, {g}", "#H save both: {f} and {g}"]
ASK = [
    "{q}", "{q}", "{q}", "{q}", "{q}", "[do|would|might|could] you [remember|know|recall|still know|still remember]: {q}", "[tell|remind] me: {q}", "[quick|one|another|a] question: {q}", "I forgot[,| -|:|...] {q}", "[sorry|hm|ehm|wait|oh], {q}", "[and |so |now |ok |ok, |then ]{q}", "I don't remember[,|:] {q}", "I told you [before|earlier|once|last week|yesterday]. {q}", "I [mentioned|said|told you] it [before|earlier|a while ago], {q}", "[from|according to|based on] what I told you, {q}", "[from|by|using] memory: {q}", "[check|look in|search] your [memory|notes][:|.] {q}", "you should know this: {q}", "you know it: {q}", "{q} I told you[ before| already| earlier|].", "{q} I can't remember.", "{q} I forgot.",
    "{q} you should know.", "{q} do you remember?", "{q} I know I told you", "{q} I said it some time ago.", "{q} it has slipped my mind", "[help me out|help]: {q}", "it's on the tip of my tongue, {q}", "my memory is terrible. {q}", "I have it somewhere in my notes. {q}", "[somebody|{w}|my boss|the doctor|the lady at the desk] is asking me: {q}", "I'm filling in a form. {q}", "I'm at the [door|counter|shop|station] now, {q}", "[could|can] you look up what I told you? {q}", "did I ever tell you? {q}", "have I told you? {q}", "not sure I told you, but {q}", "let's see if you paid attention: {q}", "test: {q}", "memory test! {q}", "let me check that you saved it. {q}", "back to what I said: {q}", "about earlier: {q}", "coming back to my facts, {q}", "no calculation this time: {q}", "please answer from what I said: {q}",
    "#H let me see whether you kept it: {q}", "#H what I said earlier, {q}", "#H going by what you have from me, {q}", "#H my mind is blank, {q}",
]
EVERYTHING = ["what did I tell you[ so far| before| earlier|]?", "what have I told you[ so far| about me|]?", "what do you know about me?", "what do you remember[ about me| from before|]?", "list everything I told you", "tell me all [you know|you remember|that I told you]", "what facts do you have[ about me|]?", "repeat what I [told you|said|asked you to remember]", "what did I want you to remember?", "what was it I asked you to [remember|note|save|keep in mind]?", "[show|give] me [your|my] notes", "what's in your memory?", "what is saved[ about me|]?", "say back what I told you", "what were the things I told you?", "which facts did I give you?", "what did I just say?", "recap what I told you", "do you still know what I said?", "what are you supposed to remember?", "everything you remember, please", "and what did I tell you?", "what did you save?", "what did I ask you to keep in mind?", "can you repeat what I told you?", "#H read back what you noted", "#H what have you stored about me?"]
# What needs a number told before, and its code.
USED: list[tuple[list[str], list[str], str]] = [
    (["my rent is {a} [euros|dollars|] a month", "the rent of my flat is {a}", "I pay {a} in rent every month"], ["[how much|what] is [that|my rent|it] [per|a|in a] year?", "what do I pay in rent per year?", "and for a whole year?", "what's my yearly rent?", "compute my rent for a year"], "print(round({a} * 12, 6))"),
    (["my hourly wage is {a}", "I earn {a} an hour", "my rate is {a} per hour"], ["how much do I [earn|make|get] [in|for] {b} hours?", "what do I make in {b} hours?", "and for {b} hours of work?", "I worked {b} hours, how much is that?"], "print(round({a} * {b}, 6))"),
    (["our budget is {a}", "the budget for the party is {a} [euros|dollars]", "we have a budget of {a} for the trip"], ["we spent {b}. how much [of the budget |]is left?", "what's left of the budget after {b}?", "how much remains if I spend {b} of it?", "and after paying {b}?"], "print(round({a} - {b}, 6))"),
    (["I have {a} chickens", "we have {a} [chairs|tickets|seats|bottles]", "there are {a} members in our club"], ["and if I get {b} more, how many is that?", "{b} more come, how many then?", "if {b} are added, how many do we have?", "plus {b} makes?"], "print(round({a} + {b}, 6))"),
    (["my salary is {a}", "I make {a} a month", "my monthly income is {a}"], ["what is {b}% of [my salary|it|that|my income]?", "how much is {b} percent of [that|what I make]?", "if I save {b}% of it, how much is that?"], "print(round({a} * {b} / 100, 6))"),
    (["the bill was {a}", "dinner cost {a}", "we paid {a} for the taxi"], ["split it {b} ways", "divide that by {b} people", "we were {b} people. how much each?", "what does each of {b} people pay?"], "print(round({a} / {b}, 6))"),
    (["I'm {a} years old", "my grandfather is {a}", "our dog is {a}"], ["how old [is that|will that be] in {b} years? add it up", "what's that plus {b} years?", "and {b} years from now, what's the age?", "how old in {b} years?"], "print(round({a} + {b}, 6))"),
    (["the way to work is {a} km", "my commute is {a} minutes", "one lap is {a} metres", "one box weighs {a} kilos", "a ticket costs {a}"], ["{b} times that is how much?", "and {b} of [them|these]?", "how much is that [{b} times|for {b} of them]?", "I do it {b} times, what does it come to?", "multiply that by {b}"], "print(round({a} * {b}, 6))"),
    (["I weigh {a} kilos", "the tank holds {a} litres", "the book has {a} pages", "I owe {w} {a} dollars"], ["take {b} off, what remains?", "and minus {b}?", "if {b} are gone, how much is left?", "what's left after {b}?", "now it's {b} less, so how much?"], "print(round({a} - {b}, 6))"),
]
DOCS_ASK = [
    "what [does|do] [the|my|our] {d} say about {a}?", "what's in [the|my|our] {d} about {a}?", "according to [the|my|our] {d}, {p}", "{p} [it's|it is|it should be] in [the|my|our] {d}.", "[search|check|look in|look through] [the|my|our] {d}: {p}", "[find|look up] {a} in [the|my|our] {d}", "is there [something|anything] [about|on] {a} in [the|my|our] {d}?", "do [the|my|our] {d} mention {a}?", "where in [the|my|our] {d} is {a} explained?", "{p} see [the|my|our] {d}", "what did we write about {a}?", "what [have|do] we [got |have |written |]on {a}?", "[quote|cite|show me] what [the|my|our] {d} [say|says] about {a}", "[from|based on|using] [the|my|our] {d}: {p}", "I wrote something about {a} once, what was it?", "somewhere in [the|my|our] {d} there is a passage about {a}. what does it say?", "how is {a} handled according to [the|our] {d}?", "what's our rule [for|about|on] {a}?", "what is our policy on {a}?", "what did the {d} say on {a} again?", "which part of the {d} covers {a}?", "tell me what the {d} say about {a}", "the {d} should have it: {p}", "does our {d} cover {a}?", "give me the passage [on|about] {a} from [the|our] {d}", "what do [my|our] {d} tell [me|us] about {a}?", "how do we deal with {a}, according to the {d}?", "#H dig through the {d}: {p}", "#H any word about {a} in the {d}?",
]
SHELVES = ["notes", "docs", "documentation", "handbook", "documents", "wiki", "knowledge base", "minutes", "guide", "policy", "contract", "rules", "papers", "uploaded documents", "meeting notes", "saved notes", "manual", "employee handbook", "records"]
ABOUTS = ["refunds", "installation", "parking", "holidays", "the deadline", "backups", "sick leave", "the {project} project", "passwords", "returns", "travel costs", "the api key", "configuration", "the retry logic", "overtime", "guests", "{w}", "the {thing}", "security", "the office in {city}", "on-call duty", "logging", "pets", "cleaning", "the budget", "invoices", "warranty", "training", "the timeout", "error handling", "data retention", "the release process"]
POINTS = ["how do I reset the {thing}?", "when is the deadline for {project}?", "who is responsible for {project}?", "how many days of holiday do we get?", "what is the return period?", "how do I install it?", "which port does the service use?", "who approves expenses?", "when is the office closed?", "how long is the guarantee?", "where are backups stored?", "what happens when a request times out?", "who do I call when the {thing} breaks?", "how often do we deploy?", "what does the error code {n} mean?", "when did we decide on {software}?", "what are the requirements?", "who wrote the first version?", "how do I request a day off?", "which option turns off logging?"]


def _told(draw: Draw, told: str) -> str:
    """A fact as people type it: never a question, which would not be kept."""
    while draw.chance(0.1):
        told = typo(draw, told)
    if draw.chance(0.1):
        told = draw.one(["please ", "hey, ", "hi, ", "ok, ", "so, ", "samara, ", "hello! ", "um ", "well, "]) + told
    x = draw.rng.random()
    if x < 0.45 and told[0].isalpha():
        told = told[0].upper() + told[1:]
    elif x < 0.65:
        told = told.lower()
    return told + draw.one([".", ".", "!"]) if told[-1].isalnum() and draw.chance(0.4) else told


def _fact(draw: Draw) -> tuple[str, str]:
    """A fact and a question about it."""
    if draw.chance(0.12):
        return fact(draw)
    told, asked = draw.one(TOPICS)
    slots = Drawn(draw)
    return fill(draw.expand(draw.one(told)), slots), fill(draw.expand(draw.one(asked)), slots)


def _asked(draw: Draw, question: str) -> Exchange:
    """A question for what was told."""
    whole = draw.say(ASK, q=question, w=person(draw))
    whole = re.sub(r"\?\?", "?", whole)
    return Exchange(dress(draw, whole), (), QUOTE)


def between(draw: Draw) -> list[Exchange]:
    """Something that has nothing to do with what was told: a sum, a greeting, a refusal."""
    x = draw.rng.random()
    if x < 0.2:
        return [talk.small_talk(draw)]
    if x < 0.4:
        return [draw.one([everyday_refusals.refusal, talk.out_of_scope])(draw)]
    made = draw.one([wider.wide, wider.wide, words.word_problem, words.percentage, statistics_kinds.measure, calendar_units.units, calendar_units.dates, more.spans, more.steps, everyday_text.operation])(draw)
    return [made[0]] if isinstance(made, list) else [made]


def told_and_asked(draw: Draw) -> list[Exchange]:
    """Facts, other things in between, some of the facts asked for."""
    facts = [_fact(draw) for _ in range(draw.one([1, 1, 1, 2, 3]))]
    exchanges: list[Exchange] = []
    for told, _ in facts:
        if draw.chance(0.12):
            more_told, _ = _fact(draw)
            said = draw.say(TELL_TWO, f=told, g=more_told)
        else:
            said = draw.say(TELL, f=told, w=person(draw))
        exchanges.append(Exchange(_told(draw, said), (), NOTED))
        if draw.chance(0.15):
            exchanges += between(draw)
    if draw.chance(0.25):
        exchanges += between(draw)
    if draw.chance(0.12):
        exchanges.append(Exchange(dress(draw, draw.say(EVERYTHING)), (), QUOTE))
    for _ in range(draw.one([0, 1, 1, 1, 2])):
        exchanges.append(_asked(draw, draw.one(facts)[1]))
        if draw.chance(0.12):
            exchanges += between(draw)
    return exchanges


def asked_alone(draw: Draw) -> Exchange:
    """Asked for what was told in another conversation, or stands in documents."""
    x = draw.rng.random()
    if x < 0.1:
        return asked_at_once(draw)
    if x < 0.55:
        return _asked(draw, _fact(draw)[1])
    if x < 0.65:
        return Exchange(dress(draw, draw.say(EVERYTHING)), (), QUOTE)
    slots = Drawn(draw)
    point, about = (fill(draw.one(bank), slots) for bank in (POINTS, ABOUTS))
    return Exchange(dress(draw, draw.say(DOCS_ASK, d=draw.one(SHELVES), a=about, p=point)), (), QUOTE)


def told_and_used(draw: Draw) -> list[Exchange]:
    """A number told, then a sum with it."""
    told, asked, code = draw.one(USED)
    values = {"a": str(draw.integer(20, 99) if draw.chance(0.4) else draw.integer(100, 3000)), "b": str(draw.integer(2, 19)), "w": person(draw)}
    said = fill(draw.expand(draw.one(told)), values)
    exchanges = [Exchange(_told(draw, draw.say(TELL, f=said, w=person(draw)) if draw.chance(0.6) else said), (), NOTED)]
    return [*exchanges, ask(draw, fill(draw.expand(draw.one(asked)), values), fill(code, values))]


KINDS: list[Kind] = [("memory", 9, told_and_asked), ("memory", 4, asked_alone), ("memory", 1, told_and_used)]
