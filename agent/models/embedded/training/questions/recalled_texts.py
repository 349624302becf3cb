"""Texts with questions that they answer, asked at once or later; and what can't be done with a text.

The model writes `QUOTE` where the text answers, and `NOTED` for a text that is to be kept.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.reader import NOTED, QUOTE
from samara.agent.models.embedded.training.grammar import BEFORE, Draw, Exchange, Kind, dress, fill
from samara.agent.models.embedded.training.questions import talk
from samara.agent.models.embedded.training.questions.recalled import between
from samara.agent.models.embedded.training.questions.recalled_drawn import Drawn
from samara.agent.models.embedded.training.questions.recalling import remembering
from samara.agent.models.embedded.training.questions.words import person

# Documents: sentences and the questions that each of them answers.
DOCUMENTS: list[tuple[str, list[tuple[str, list[str]]]]] = [
    ("readme", [("{X} is a small tool that renames photos by date", ["what does {X} do?", "what is {X}?", "what is {X} for?"]), ("Install it with {cmd}", ["how do I install it?", "what's the install command?", "how is {X} installed?"]), ("It needs {software} or newer", ["what does it require?", "which version is needed?", "what are the requirements?"]), ("Settings live in a file called {x}.toml", ["where are the settings?", "which file holds the configuration?", "how do I configure it?"]), ("Run the tests with {cmd}", ["how do I run the tests?", "how are tests started?"]), ("The licence is [MIT|Apache 2.0|GPL]", ["what's the licence?", "under which license is it?", "can I use it commercially?"]), ("It was written by {v}", ["who wrote it?", "who is the author?", "who maintains {X}?"]), ("Bugs go to {mail}", ["where do I report bugs?", "how can I report a problem?"]), ("Windows is not supported", ["does it run on Windows?", "which system isn't supported?"]), ("The default port is {pin}", ["what port does it use?", "which port is the default?"])]),
    ("manual", [("Hold the button for {n} seconds to reset the {thing}", ["how do I reset the {thing}?", "how long must I hold the button?"]), ("The {thing} must be cleaned every {n} weeks", ["how often should it be cleaned?", "how often do I clean the {thing}?"]), ("A red light means that the {thing} is too hot", ["what does the red light mean?", "why is the light red?"]), ("The battery lasts {n} hours and charges in {n2}", ["how long does the battery last?", "what about the battery?"]), ("The guarantee lasts {n} months from the day of purchase", ["how long is the guarantee?", "how long is the warranty period?"]), ("Never put the {thing} in water", ["can I put it in water?", "what must I never do with the {thing}?", "is the {thing} waterproof?"]), ("Use only {x} filters", ["which filters do I need?", "what filters fit?"]), ("Spare parts can be ordered at {mail}", ["where can I order spare parts?", "how do I get spare parts?"]), ("To descale it, fill the tank with vinegar", ["how do I descale it?", "what do I descale it with?"])]),
    ("email", [("The meeting is moved to {day} at {time}", ["when is the meeting now?", "to when was the meeting moved?", "what time is the meeting?"]), ("Please send the figures to {w} by {date}", ["what should I send?", "who gets the figures?", "until when do I need to send the figures?"]), ("{w2} can't come because of a flu", ["why can't {w2} come?", "who can't come?", "what's wrong with {w2}?"]), ("We booked the {X} hotel in {city}", ["which hotel was booked?", "where is the hotel?", "what did they book?"]), ("Bring your badge, or the guard won't let you in", ["what should I bring?", "why do I need my badge?"]), ("The contract with {X2} was signed on {date}", ["when was the contract signed?", "with whom was the contract signed?"]), ("Lunch is paid by the company", ["who pays for lunch?"]), ("My new number is {phone}", ["what is the new number?", "how can I call the sender?"]), ("The invoice of {N} euros is still open", ["how much is still open?", "which invoice is unpaid?"])]),
    ("minutes", [("{w} presented the plan for {project}", ["who presented the plan?", "what did {w} present?"]), ("It was decided to hire {n} people in {month}", ["what was decided?", "how many people will be hired?", "when do they hire?"]), ("{w2} will prepare the budget until {date}", ["who prepares the budget?", "until when must the budget be ready?"]), ("The office in {city} will close", ["which office will close?", "what happens to the office in {city}?"]), ("Travel costs were too high last quarter", ["what was too high?", "what was the problem last quarter?"]), ("The next meeting takes place on {day}", ["when is the next meeting?", "on which day do they meet again?"]), ("Nobody objected", ["did anyone object?", "who objected?"]), ("{v} takes over from {w3} as chair", ["who is the new chair?", "who takes over?", "whom does {v} replace?"])]),
    ("house rules", [("Quiet hours are from {time} to 7 am", ["when are the quiet hours?", "from when on must it be quiet?"]), ("Smoking is allowed only on the balcony", ["where can I smoke?", "is smoking allowed?"]), ("The bins are emptied on {day}", ["when are the bins emptied?", "which day is garbage day?"]), ("Pets need the permission of {v}", ["are pets allowed?", "who has to agree to pets?", "can I have a {animal}?"]), ("The wifi password is {code}", ["what's the wifi password?", "how do I get on the wifi?"]), ("Check-out is before {time}", ["when is check-out?", "until when do I have to leave?"]), ("Towels are in {place}", ["where are the towels?", "where do I find towels?"]), ("Lost keys cost {N} euros", ["what does a lost key cost?", "what happens if I lose the key?"]), ("Bikes must be kept in the cellar", ["where do bikes go?", "where can I keep my bike?"])]),
    ("policy", [("Goods can be returned within {n} days", ["how long can I return goods?", "what's the return period?", "until when may I send it back?"]), ("Shipping is free for orders over {N} euros", ["when is shipping free?", "do I pay for shipping?"]), ("Refunds are paid to the card that was used", ["where is the refund paid to?", "how do I get my money back?"]), ("Opened software can't be returned", ["what can't be returned?", "can I return opened software?"]), ("Employees get {n} days of holiday a year", ["how many days of holiday do employees get?", "how much vacation is there?"]), ("Overtime needs the approval of {v}", ["who approves overtime?", "what's the rule on overtime?"]), ("Working from home is possible on {day}s", ["on which day can people work from home?", "is home office possible?"]), ("Data is deleted after {n} months", ["when is data deleted?", "how long is data kept?"]), ("Complaints are answered by {w} within {n2} days", ["who answers complaints?", "how fast are complaints answered?"])]),
    ("recipe", [("Mix {N} grams of flour with {n} eggs", ["how much flour is needed?", "how many eggs are there?", "what goes with the flour?"]), ("Let the dough rest for {n} minutes", ["how long does the dough rest?", "what do I do with the dough?"]), ("Bake it at {N} degrees", ["at what temperature is it baked?", "how hot should the oven be?"]), ("The recipe comes from {v} in {city}", ["where does the recipe come from?", "whose recipe is it?"]), ("Instead of butter you can use olive oil", ["what can I use instead of butter?", "is there a replacement for butter?"]), ("It keeps for {n} days in the fridge", ["how long does it keep?", "where do I store it?"]), ("Serve it with {food}", ["what is it served with?", "what goes with it?"]), ("It is enough for {n} people", ["for how many people is it enough?", "how many does it serve?"])]),
    ("flyer", [("The {X} festival takes place on {date} in {city}", ["when is the festival?", "where is the {X} festival?", "what takes place in {city}?"]), ("Tickets are {n} euros at the door", ["how much are tickets?", "what does it cost to get in?"]), ("Doors open at {time}", ["when do the doors open?", "what time can we go in?"]), ("{v} plays the {instrument}", ["who plays the {instrument}?", "what does {v} play?"]), ("There is no parking at the site", ["can I park there?", "what about parking?"]), ("Children need ear protection", ["what do children need?"]), ("In case of rain it moves to the {org}", ["what happens in case of rain?", "where is it if it rains?"]), ("Dogs stay at home", ["can I bring my dog?", "are dogs allowed?"]), ("The bus {n2} goes there every half hour", ["how do I get there?", "which bus goes there?", "how often does the bus go?"])]),
    ("biography", [("{v} was born in {city} in {y}", ["where was {v} born?", "when was {v} born?", "what's the birthplace?"]), ("{v} trained as a {job}", ["what did {v} train as?", "what was {v}'s profession?"]), ("In {y2} the first book appeared, called {X}", ["what was the first book called?", "when did the first book appear?"]), ("{v} spoke {tongue} and wrote in it", ["which language did {v} write in?", "what did {v} speak?"]), ("Later the family moved to {country}", ["where did the family move?", "which country did they go to?"]), ("{v} married the painter {w} {X2}", ["who did {v} marry?", "what did {w} {X2} do?"]), ("The last years were spent on a farm", ["where were the last years spent?", "what happened in the last years?"]), ("A street in {city2} is named after {v}", ["where is there a street named after {v}?", "what is named after {v}?"])]),
    ("article", [("The {X} beetle lives in the forests of {country}", ["where does the beetle live?", "in which country is the {X} beetle found?"]), ("It eats bark and small leaves", ["what does it eat?", "what does the beetle feed on?"]), ("It was first described by {v} in {y}", ["who described it first?", "when was it described?"]), ("Its wings are {colour} with {n} dots", ["what colour are its wings?", "how many dots does it have?"]), ("It sleeps through the winter under stones", ["where does it sleep?", "what does it do in winter?"]), ("Farmers fear it because it damages apple trees", ["why do farmers fear it?", "what does it damage?"]), ("A female lays about {N} eggs", ["how many eggs does a female lay?"]), ("Its only enemy is a small owl", ["what is its enemy?", "which animal hunts it?"])]),
    ("history", [("The {X} bridge was built in {y} by {v}", ["who built the bridge?", "when was the {X} bridge built?", "how old is the bridge? when was it built?"]), ("It was destroyed by a flood", ["what destroyed it?", "how was it destroyed?"]), ("The town paid for it with a tax on salt", ["how was it paid for?", "who paid for it?"]), ("In the tower there was a prison", ["what was in the tower?", "where was the prison?"]), ("It is {N} metres long", ["how long is it?", "what's its length?"]), ("Since {y2} cars are forbidden on it", ["since when are cars forbidden?", "are cars allowed on the bridge?"]), ("The stone came from {city}", ["where did the stone come from?", "what came from {city}?"]), ("Its name comes from an old word for willow", ["where does its name come from?", "what does the name mean?"])]),
    ("club", [("The {org} is open from {time} on {day}", ["when is the {org} open?", "when does it open on {day}?"]), ("Membership costs {n} euros a month", ["how much is membership?", "what do members pay?"]), ("New members must be proposed by {v}", ["who proposes new members?", "how does one become a member?"]), ("The {org} was founded in {y}", ["when was the {org} founded?", "how old is the {org}? since when does it exist?"]), ("The key is with {w}", ["who has the key?", "where's the key?"]), ("Guests may come {n} times", ["how often may guests come?", "what about guests?"]), ("There is a bar in the cellar", ["where is the bar?", "what is in the cellar?"]), ("The {org} owns {N} books about {hobby}", ["what does the {org} own?", "what are the books about?"])]),
    ("incident", [("The {account} was down from {time} until noon", ["when was the {account} down?", "how long was the outage?", "what was down?"]), ("The cause was a full disk on server {x}", ["what was the cause?", "why did it fail?", "which server had a problem?"]), ("{w} fixed it by deleting old logs", ["who fixed it?", "how was it fixed?"]), ("{n} customers complained", ["how many customers complained?", "did customers complain?"]), ("An alarm for disk space will be added by {w2}", ["what will be added?", "who adds the alarm?", "what's the next step?"]), ("No data was lost", ["was data lost?", "what about data loss?"]), ("The first alert came at {time2}", ["when did the first alert come?"])]),
    ("code docs", [("The function {x} returns None when the key is missing", ["what does {x} return when the key is missing?", "when does {x} return None?"]), ("The timeout is {n} seconds by default", ["what's the default timeout?", "how long is the timeout?"]), ("Requests need the header X-{X}", ["which header is needed?", "what do requests need?"]), ("The limit is {N} calls per minute", ["what's the rate limit?", "how many calls are allowed?"]), ("Errors are written to {x2}.log", ["where are errors written?", "which file has the errors?"]), ("The option {x3} is deprecated since version {n}", ["which option is deprecated?", "since when is {x3} deprecated?"]), ("Old clients should use the {X2} class instead", ["what should old clients use?", "which class should I use?"]), ("The cache is cleared every {n2} hours", ["how often is the cache cleared?", "when is the cache cleared?"])]),
    ("lecture", [("A monad is a box with rules for chaining", ["what is a monad?", "how is a monad defined here?"]), ("The exam is on {date} in hall {n}", ["when is the exam?", "in which hall is the exam?"]), ("Homework counts {n2} percent of the grade", ["how much does homework count?", "what share of the grade is homework?"]), ("Office hours are on {day} at {time}", ["when are office hours?", "when can I see the lecturer?"]), ("The textbook is by {v}", ["who wrote the textbook?", "which textbook is used?"]), ("Chapter {n3} is not part of the exam", ["which chapter isn't part of the exam?", "what can I skip?"]), ("Calculators are not permitted", ["can I bring a calculator?", "what isn't permitted?"])]),
    ("letter", [("We have arrived safely in {city}", ["where did they arrive?", "did they arrive safely?"]), ("{w} has learnt to ride a horse", ["what has {w} learnt?", "who can ride a horse now?"]), ("The house has {n} rooms and a view of the lake", ["how many rooms does the house have?", "what is the view?"]), ("We will be back on {date}", ["when will they be back?", "when do they return?"]), ("Please water the {plant}", ["what should I water?", "what do they ask for?"]), ("Grandma sends you her old {instrument}", ["what does grandma send?", "who sends the {instrument}?"]), ("It has rained for {n2} days", ["how's the weather there?", "how long has it rained?"]), ("The neighbour, {v}, keeps bees", ["what does the neighbour keep?", "who keeps bees?", "what's the neighbour's name?"])]),
]
LEAD_TEXT = [
    "{t} {q}", "{t}\n{q}", "{t}\n\n{q}", "{q}\n{t}", "{q}\n\n{t}", "{q} {t}", "{q} here is the text: {t}", "{q} the {k} says: {t}", "\"{t}\" {q}", "\"\"\"{t}\"\"\"\n{q}", "> {t}\n\n{q}", "---\n{t}\n---\n{q}", "{k}:\n{t}\n\nquestion: {q}", "{k}: {t} [question|q|Q]: {q}", "[here's|here is|this is|below is|attached is] [a|the|my|our|an excerpt from the] {k}: {t} {q}", "I [got|found|received|have|copied] this {k}[:|.] {t} {q}", "from [the|my|our|a] {k}: {t}\n{q}", "{t} [so|now|ok|and], {q}", "{t} [given|after reading|from] [this|that|the text], {q}", "[read|look at|have a look at|check|study|go through] [this|the following|the text] and [tell me|answer][:|] {q}\n{t}", "[read|look at|check] this {k}: {t} {q}", "according to [this|the following] {k}, {q}\n{t}", "[according to|based on|from] the text below[,|:] {q}\n\n{t}", "[answer|reply to|find the answer to] [this|the question] from the text: {q}\n{t}", "text: {t}\nquestion: {q}", "context: {t}\nquestion: {q}\nanswer:", "passage: {t} -- {q}", "{t}\n\nmy question: {q}", "{t} my question is: {q}", "{t} I don't get it: {q}",
    "{t} I read it twice and still don't see it, {q}", "I can't find it in this {k}. {t} {q}", "someone sent me this: {t} {q}", "{w} wrote: {t} {q}", "{w} wrote me this {k}: {t} I only want to know, {q}", "our {k} goes like this: {t} {q}", "the {k} on the wall says {t} {q}", "I'm reading a {k}. {t} {q}", "help me with this {k}: {t} {q}", "question about this {k}: {t} {q}", "{q} (from: {t})", "let me paste it: {t} {q}", "pasting the {k} here. {t} {q}", "the relevant part: {t} {q}", "ok here we go. {t} {q}", "too long for me to read. {t} {q}", "in my notes it says: {t} {q}", "quote the part that answers: {q}\n{t}", "which sentence answers this? {q}\n{t}", "where does it say it: {q} {t}", "#H take this {k}: {t} What I need from it: {q}", "#H {t} Judging by that {k}, {q}", "#H find it in here, {q} {t}", "#H I have a {k} in front of me. {t} {q}",
]
TASKS = ["[summarize|summarise|sum up] [this|the] {k}: {t}", "{t} [translate|put] [this|it] into [French|German|Spanish|Italian]", "[write|draft] [a reply|an answer] to this {k}: {t}", "{t} [rewrite|rephrase|improve|shorten] this[ text| {k}|]", "[proofread|correct] this {k}: {t}", "{t} write a poem about it", "make a [funny|formal|shorter] version of this {k}: {t}", "{t} what do you think [about|of] it?", "turn this {k} into a story: {t}", "[translate|rewrite] the following: {t}", "{t} continue this text", "#H give me a nicer version of this {k}: {t}"]


def _document(draw: Draw, count: int) -> tuple[str, str, list[str]]:
    """A text, what it is, and questions that it answers."""
    kind, sentences = draw.one(DOCUMENTS)
    slots = Drawn(draw)
    chosen = draw.rng.sample(sentences, min(count, len(sentences)))
    lines = [fill(draw.expand(sentence), slots) for sentence, _ in chosen]
    questions = [fill(draw.expand(draw.one(asked)), slots) for _, asked in chosen]
    x = draw.rng.random()
    if x < 0.7:
        written = ". ".join(line[0].upper() + line[1:] for line in lines) + "."
    elif x < 0.85:
        mark = draw.one(["- ", "* ", "• "])
        written = "\n".join(f"{mark}{line}" for line in lines) + "\n"
    elif x < 0.93:
        written = f"# {slots['X']}\n\n" + ".\n".join(lines) + ".\n"
    else:
        written = "\n".join(f"{number}. {line}." for number, line in enumerate(lines, 1)) + "\n"
    draw.rng.shuffle(questions)
    return written, kind, questions


def text_asked(draw: Draw) -> list[Exchange]:
    """A text with a question that it answers, and sometimes a second one."""
    written, kind, questions = _document(draw, draw.one([1, 2, 2, 3, 3, 4, 5]))
    question = questions[0]
    if draw.chance(0.12):
        question = question.rstrip("?")
    whole = draw.say(LEAD_TEXT, t=written, q=question, k=kind, w=person(draw))
    if whole.endswith("\n"):
        whole = whole.rstrip()
    if draw.chance(0.15):
        whole = draw.one(BEFORE) + whole
    exchanges = [Exchange(whole.lower() if draw.chance(0.12) else whole[0].upper() + whole[1:] if draw.chance(0.4) else whole, (), QUOTE)]
    if len(questions) > 1 and draw.chance(0.2):
        exchanges.append(Exchange(dress(draw, draw.say(["{q}", "and {q}", "and in the same text: {q}", "[also|next|thanks, and|ok and], {q}", "one more: {q}"], q=questions[1])), (), QUOTE))
    if draw.chance(0.1):
        exchanges += between(draw)
    return exchanges


def text_told(draw: Draw) -> list[Exchange]:
    """A text given to be kept, and asked about later."""
    written, kind, questions = _document(draw, draw.one([1, 2, 3, 4]))
    said = draw.say(["remember this {k}: {t}", "here [is|are] the {k}, [I'll ask later|keep it|remember it|please note]: {t}", "[keep|save|store|note] [the|this] {k}: {t}", "{t} [remember this|keep that in mind|please remember it|save that]", "I'll give you [a|our|the] {k} first, questions come later. {t}", "please read and remember: {t}", "for my next questions: {t}", "memorise the following {k}.\n{t}", "[fyi|for your notes|for later], [the|our] {k}: {t}", "#H store this {k} for later questions: {t}"], k=kind, t=written.rstrip())
    exchanges = [Exchange(said, (), NOTED)]
    if draw.chance(0.2):
        exchanges += between(draw)
    return exchanges + [Exchange(dress(draw, question), (), QUOTE) for question in questions[: draw.one([1, 1, 2])]]


def text_refused(draw: Draw) -> Exchange:
    """What a calculator can't do with a text."""
    written, kind, _ = _document(draw, draw.one([1, 2, 2, 3]))
    return Exchange(dress(draw, draw.say(TASKS, t=written.rstrip(), k=kind), lower=False, typos=False), (), talk.REFUSAL)


def text_beside(draw: Draw) -> list[Exchange]:
    """A sum asked after a text was asked about, or a fact was told."""
    exchanges = text_asked(draw)[:1] if draw.chance(0.5) else remembering(draw)[:1]
    return exchanges + between(draw) + between(draw)[: draw.integer(0, 1)]


KINDS: list[Kind] = [
    ("quoting", 9, text_asked), ("quoting", 3, text_told), ("quoting", 2, text_beside), ("out of scope", 1, text_refused),
]
