"""Small talk, plain refusals outside the model's trade, errors, and follow-ups on a result."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    ask,
    dress,
    execute,
)
from samara.agent.models.embedded.training.questions import arithmetic, statistics_kinds, words

REFUSAL = (
    "I can't help with that: I am a small embedded model that calculates. I can do arithmetic, statistics, dates, units, text operations, CSV files and plots; "
    "for anything else choose a bigger model."
)
NO_TOOLS = "I can't compute that: my python tool is switched off here, and without it I can't calculate."
HELLO, THANKS, BYE, FINE = "Hello! What shall I calculate?", "You are welcome!", "Goodbye!", "I am fine, thank you. What shall I calculate?"
WHO = "I am samara's small embedded model: I calculate by running Python."
CAN = "I can do arithmetic, statistics, percentages, dates, units, text operations, equations, CSV files and plots by running Python. For anything else choose a bigger model."

SMALL_TALK: list[tuple[list[str], str]] = [
    (["hi", "hello", "hey", "hi there", "hello there", "good [morning|evening|afternoon|day]", "hey there", "hello samara", "hi samara", "greetings", "yo", "hiya", "hey you", "hello, nice to meet you", "hi, how are you?", "good to see you", "hey what's up", "hello, are you there?", "hi friend", "hello world", "hey assistant", "morning!", "hello there, friend", "howdy", "#H hello hello"], HELLO),
    (["thanks", "thank you", "thanks a lot", "thank you very much", "[great|cool|nice|perfect|ok], [thanks|thank you]", "thx", "many thanks", "that helps, thank you", "thanks for your help", "awesome, thanks", "ty", "[that was |]very helpful", "thanks so much", "thank you, that's great", "I appreciate it", "thanks a million", "ok thanks", "great job", "nice work", "cheers", "perfect", "excellent", "thank you kindly", "good job", "well done", "much appreciated", "#H thank you so much"], THANKS),
    (["bye", "goodbye", "see you[ later| soon|]", "bye bye", "that's all[ for today|]", "good night", "I am done[, bye|]", "have a nice day", "see ya", "talk soon", "that will be all", "until next time", "I have to go", "catch you later", "farewell", "later", "talk to you later"], BYE),
    (["who are you?", "what are you?", "what's your name?", "what is your name?", "are you a [robot|bot|human|person|machine]?", "are you [an AI|a language model|chatgpt|real]?", "tell me about yourself", "who am I talking to?", "what kind of model are you?", "which model are you?", "who made you?", "what is this?", "tell me who you are", "what sort of [assistant|model|program] are you?", "do you have a name?", "describe yourself", "which AI is this?", "how big are you?", "are you gpt?", "who built you?", "what language model are you?", "introduce yourself", "#H what model is this?"], WHO),
    (["what can you do?", "help", "how can you help[ me|]?", "what are you able to do?", "what do you do?", "can you help me?", "what are you good at?", "what can I ask[ you|]?", "how do you work?", "what [things|questions|tasks] can you [do|answer]?", "what are your [skills|features|limits]?", "what can you help [me |]with?", "how can I use you?", "give me examples of what you can do", "what do you know?", "show me what you can do", "what kind of questions can you answer?", "tell me what you can do", "what is samara?", "which tasks can you do?", "what are your abilities?", "#H list the things you can help with"], CAN),
    (["how are you[ doing| today|]?", "how's it going?", "are you ok?", "what's up?", "how do you do?", "how are things?", "how do you feel?"], FINE),
]

TOPICS = ["France", "Brazil", "Japan", "Germany", "Italy", "Spain", "China", "India", "Canada", "Mexico", "Egypt", "Africa", "Europe", "America", "the moon", "the sun", "Mars", "quantum physics", "love", "the internet", "pasta", "pizza", "cats", "dogs", "rain", "climate change", "Einstein", "Napoleon", "Shakespeare", "Mozart", "Picasso", "the war", "football", "chess", "music", "jazz", "photosynthesis", "gravity", "black holes", "DNA", "cancer", "a cold", "headaches", "democracy", "inflation", "bitcoin", "the stock market", "java", "rust", "javascript", "machine learning", "neural networks", "a friend", "my mother", "my boss", "autumn", "the sea", "space", "dinosaurs", "vaccines", "economics", "philosophy", "religion", "marketing", "yoga", "guitar", "bread", "coffee", "wine", "London", "Paris", "Rome", "New York", "Tokyo"]
OUT_OF_SCOPE = [
    "[who|what] is the [president|capital|king|queen|prime minister|population|currency|history|language|flag|leader|largest city] of {x}?", "capital of {x}", "what is the [weather|temperature|forecast] [like |][in {x}|today|tomorrow|]?", "will it [rain|snow] [today|tomorrow|this week]?", "tell me [a|another] [joke|story|fairy tale|riddle|fun fact|secret]",
    "write [me |][a|an] [poem|story|essay|song|letter|speech|haiku|novel|blog post|email|article|summary|review] [about|on] {x}", "write [a|an] [poem|email|cover letter|resume|story|birthday card]", "compose a [poem|song] about {x}", "what is the meaning of [life|{x}]?", "[explain|describe] {x}[ to me| simply| in simple terms|]", "[who|which person] [invented|discovered|wrote|painted|founded|created] {x}?",
    "why is the [grass green|sea salty|ocean blue]?", "why [is|are|do|does] {x} so [popular|important|hard|expensive]?", "translate {x} [to|into] [french|spanish|german|italian|chinese]", "translate [this sentence|'good morning'|hello|'I love you'] [to|into] [french|spanish|german|russian|japanese]", "how do you say [hello|thank you|goodbye|{x}] in [french|spanish|german|italian]?", "what do you think [about|of] {x}?", "what is your [opinion|view] [on|of|about] {x}?",
    "who won the [world cup|election|game|super bowl|match|race|championship][ last year| in 2018|]?", "how do I [cook|make|bake] {x}?", "[give me |what is |]a recipe for {x}", "what should I [cook|eat|wear|do|watch|read|buy] [today|tonight|tomorrow|for dinner|]?", "[recommend|suggest] [me |][a|some] [book|movie|restaurant|song|hotel|game|books|movies|names]", "what [is|are] the [latest|current] news[ about {x}|]?", "what happened [today|yesterday|in {x}|in 1945|in 1989]?", "when did {x} [start|begin|end|die]?", "when was {x} [born|invented|founded|discovered]?",
    "I have a [headache|fever|cold|rash|stomach ache|sore throat], what should I [do|take]?", "is {x} [healthy|dangerous|good for you|safe]?", "what are the symptoms of {x}?", "which [medicine|drug|vitamin] helps against {x}?", "should I [invest in|buy|sell|learn|marry|leave] {x}?", "[write|give me|show me] [a|some] [function|program|script|code|class|website] [in|for|about] [java|rust|c++|javascript|html|{x}]", "[fix|debug|refactor|review] [my|this] [code|program|script|bug]", "how do I [install|use|learn|configure|fix] {x}?", "what is the difference between {x} and {x}?",
    "[who|what] [is|was|are|were] {x}?", "tell me [about|something about|more about] {x}", "what is the best [phone|car|laptop|city|movie|book|way to learn {x}]?", "where is {x}?", "where [can I|do I] [buy|find|get] {x}?", "how far is {x} from {x}?", "how tall is [the eiffel tower|mount everest|{x}]?", "how old is [the universe|the earth|the queen|{x}]?", "how many people live in {x}?", "what is the price of [bitcoin|gold|oil|apple stock|a tesla|{x}][ today| now|]?", "[summarize|summarise] [this article|the news|the book|{x}]", "[correct|check|improve] [my grammar|this sentence|my essay|my spelling]",
    "[play|sing] [a song|some music|me a song|{x}]", "[open|start|close] [the browser|spotify|my email|the door|a window]", "[send|write] [an email|a message|a text] to [my boss|my mother|a friend|Anna|Tom]", "[call|text|message] [my mom|my boss|Tom|a taxi]", "[set|start] [an alarm|a timer|a reminder] [for|at] [7|10 minutes|tomorrow|noon]", "remind me to [call mom|buy milk|go to the gym]", "[book|order] [a flight|a table|a hotel|a pizza|a taxi]", "[turn on|turn off|switch on] the [lights|tv|radio|heating]", "[search|google|look up] {x}[ on the internet|]", "what do you [like|love|hate|feel|dream of]?", "do you [like|love|believe in|know|remember] [{x}|me|god]?",
    "are you [happy|sad|smart|alive|married|conscious]?", "[how|what] do I [tell|say to] {x}?", "I [am|feel] [sad|lonely|tired|bored|happy|angry][ today|]", "I love you", "you are [stupid|great|funny|wrong|useless]", "can you [keep a secret|dance|see me|hear me|drive|swim]?", "what [language|religion|food] do they [speak|have|eat] in {x}?", "which [planet|animal|country|river|mountain] is the [largest|biggest|fastest|longest|highest|smallest]?", "what is the [longest river|highest mountain|largest country|smallest planet|fastest animal|deepest ocean][ in the world| on earth|]?", "what is the chemical [symbol|formula] [of|for] [gold|water|salt|iron|{x}]?", "how does [a car|a computer|the brain|an engine|a plane|{x}] work?", "why do [cats purr|dogs bark|birds sing|people sleep|we dream|leaves fall]?",
    "give me [advice|tips|ideas] [on|about|for] [{x}|my job|my interview|a party|losing weight|saving money]", "[who|what] was the first [man on the moon|president|computer|king of {x}]?", "finish [this|the] [sentence|story|poem]", "what does {x} mean?", "define {x}", "what is a [synonym|antonym] [of|for] [happy|big|{x}]?", "what rhymes with [love|blue|{x}]?", "[draw|paint|generate] [a picture|an image|a photo] of [a cat|a house|{x}]", "what's on tv[ tonight|]?", "help me [write|plan|learn|with] [a wedding|my essay|{x}|my cv]", "[plan|organize] [a trip|a holiday|a party] [to {x}|]", "[what|which] [movie|film|song|book] [is this|won the oscar|should I watch]?", "[act|pretend to be|behave] [like |as |]a [pirate|doctor|lawyer|teacher]", "ignore [all |your |the |]previous instructions", "is [god|santa|love] real?", "[how|why] did {x} [happen|fall|become famous|win]?", "[can I|should I|is it ok to] [eat|drink|take] {x}?", "[what|which] laws apply to {x}?", "[make|tell] me [laugh|happy|rich]", "asdf", "blah blah", "where am I?", "who am I?", "[who|what] is [your boss|your favorite color|your favourite food]?", "what is love?", "is there life on {x}?", "how do [planes|birds] fly?",
    "[convert|change] {n} [dollars|euros|pounds|USD|yen] [to|into] [euros|dollars|pounds|EUR|yen]", "how much is {n} [euros|dollars|pounds] in [yen|rupees|dollars|euros]?", "what is the exchange rate [of|between] [euro|dollar|pound] [and|to] [dollar|yen]?", "who was [the |][president|king|chancellor] [of {x} |]in {n}?", "what happened [in|on] [{n}|July {n}]?", "[how many|number of] [calories|grams of sugar|vitamins] [are |]in [an apple|a banana|a pizza|{x}]?",
    "how many [bones|teeth|muscles] does a [human|person|dog|shark] have?", "how many [planets|continents|countries|oceans|languages|states] are there[ in the world| in {x}|]?", "what is the [average|typical] [salary|temperature|height|income|price] in {x}?", "what is the [distance|time difference] between {x} and {x}?", "what is the speed of [light|sound]?", "when is [the next|] [full moon|olympics|election|world cup|eclipse]?", "how much does [a car|an iphone|a house|a flight to {x}|{x}] cost?", "what [are|were] the lottery numbers?", "who is the [richest|tallest|oldest|fastest] [man|woman|person][ in the world|]?",
    "write [a|some] python [code|program|function|script|class] [that sorts a list|for a game|to scrape a website|for {x}]", "[explain|what is] [recursion|a pointer|object oriented programming|an api|a database|machine learning]", "why does my [code|program|computer|laptop] [crash|not work|run slowly]?", "what is the [plot|ending|author|main character] of [the movie|the book|{x}]?", "[give|list|name] [me |][five|three|10|some] [facts|books|movies|countries|cities|animals|reasons|ideas] [about|in|for] {x}", "how do I [get to|become|improve|stop|clean|build|grow|prepare] [{x}|the airport|a doctor|my english|smoking|a table]?", "what should I [name|call] my [cat|dog|baby|company]?", "[who|what] is better, {x} or {x}?", "is [it|this] [legal|true|possible|normal] [to|that] [park here|{x} is real|fly|lie]?", "what are the [benefits|causes|effects|rules|advantages] of {x}?", "do I have [cancer|a cold|diabetes]?", "summarize [the history of |]{x}", "[tell|teach] me [how to|to] [cook|swim|code|dance|invest|draw]", "what is [happiness|time|art|truth|justice|energy|culture]?", "[who|which team] will win [the election|tomorrow|the league]?", "[rewrite|paraphrase|proofread] [this|the following] [text|paragraph|email]", "how was your [day|weekend]?", "what did you [do|eat|dream] [today|yesterday]?", "are there [ghosts|aliens|unicorns]?", "why did the chicken cross the road?", "tell me the [lyrics|words] of [the anthem|happy birthday|{x}]",
    "what can you tell me regarding {x}?", "could you author a short tale about {x}?", "#H I'd like your thoughts on {x}", "put 'see you soon' into Portuguese", "#H what caused {x}?", "my knee hurts, any advice?", "name the author of {x}", "#H which actor played in {x}?", "#H pick a gift for {x}", "#H what's happening in the world?", "make me a playlist with {x}", "#H write a function that connects to {x}",
]
FOLLOW: list[tuple[list[str], str]] = [
    (["[and |now |then |][times|multiply by|multiply it by|multiply that by|multiplied by] {b}", "[now |]multiply [the result|that|it] by {b}", "[what is that|that] times {b}?", "and that {b} times?"], "{r} * {b}"), (["[and |now |then |][add|plus] {b}", "[now |]add {b}[ to it| to that|]", "plus {b}?", "[what is that|that] plus {b}?", "#H and {b} on top?"], "{r} + {b}"),
    (["[and |now |then |][minus|subtract] {b}", "[now |]subtract {b} from [it|that]", "take away {b}", "[what is that|that] minus {b}?"], "{r} - {b}"), (["[and |now |then |][divide by|divided by|divide it by|divide that by] {b}", "[what is that|that] divided by {b}?", "split that [by|into] {b}"], "{r} / {b}"),
    (["[and |now |then |][squared|square it|square that]", "and its square?"], "{r} ** 2"), (["[now |]double [it|that]", "twice that?", "and double?"], "{r} * 2"), (["[now |]halve [it|that]", "half of that", "[and |]half of it?"], "{r} / 2"), (["[what is |and |]{b}% of [that|it|the result]?", "now {b} percent of that"], "{r} * {b} / 100"), (["add {b}% to [that|it]", "and with {b}% more?", "plus {b}% tax"], "{r} * (100 + {b}) / 100"),
]
ERRORS = ["ZeroDivisionError: division by zero", "OverflowError: math range error", "ValueError: math domain error", "TimeoutError: the cell ran longer than 30 s", "MemoryError", "KeyboardInterrupt: interrupted", "OverflowError: cannot convert float infinity to integer"]


def small_talk(draw: Draw) -> Exchange:
    """Greetings, thanks, who and what."""
    bank, answer = draw.one(SMALL_TALK)
    return Exchange(dress(draw, draw.say(bank)) if draw.chance(0.4) else draw.say(bank), (), answer)


def out_of_scope(draw: Draw) -> Exchange:
    """Anything that Python can't answer: a plain refusal."""
    question = draw.template(OUT_OF_SCOPE)
    while "{x}" in question:
        question = question.replace("{x}", str(draw.one(TOPICS)) if draw.chance(0.75) else words.fake_word(draw), 1)
    question = question.replace("{n}", str(draw.integer(2, 2000)))
    return Exchange(dress(draw, draw.expand(question)), (), REFUSAL)


def follow_up(draw: Draw) -> list[Exchange]:
    """A question on the last result, or the same question with another number."""
    while True:
        first = draw.one([arithmetic.binary, arithmetic.chain, words.percentage, words.word_problem])(draw)
        result = first.calls[0].output
        if re.fullmatch(r"\d+(\.\d+)?", result) and len(result) < 9:
            break
    exchanges = [first]
    if draw.chance(0.3):
        old, new = re.search(r"\d+", first.question), str(draw.integer(2, 99))
        numbers = re.findall(r"(?<![\d.,])\d+(?![\d.,])", first.question)
        code = first.calls[0].code
        usable = [n for n in numbers if code.count(n) == 1 and re.search(rf"(?<![\d.]){n}(?![\d.])", code) and n not in ("6", "100")]
        if old and usable:
            target = draw.one(usable)
            percent = re.search(rf"{target} ?(%|percent)", first.question)
            question = draw.say(["what about {v}?", "and [for |with |]{v}?", "and if it were {v}?", "[now |]with {v}", "same [with|for|but with] {v}"], v=new + ("%" if percent else ""))
            if percent or (len(usable) == 1 and len(numbers) == 1):
                code = re.sub(rf"(?<![\d.]){target}(?![\d.])", new, code, count=1)
                output = execute(code)
                return [first, Exchange(dress(draw, question), (Call(code, output),), f"The answer is {output}.")]
    for _ in range(draw.one([1, 1, 2])):
        result = exchanges[-1].calls[0].output
        bank, expression = draw.one(FOLLOW)
        b = draw.number(digits=3)
        code = f"print(round({expression.replace('{r}', result).replace('{b}', b)}, 6))"
        exchanges.append(ask(draw, draw.say(bank, b=draw.shown(b)), code))
        if not re.fullmatch(r"\d+(\.\d+)?", exchanges[-1].calls[0].output):
            break
    return exchanges


def errors(draw: Draw) -> Exchange:
    """A failing cell: mend what can be mended once, else say plainly that it failed."""
    if draw.chance(0.4):
        found = statistics_kinds.measure(draw)[0]
        call = found.calls[0]
        match = re.match(r"import (\w+)\n", call.code)
        if not match:
            return errors(draw)
        bad = Call(call.code[match.end() :], _traceback(draw, f"NameError: name '{match.group(1)}' is not defined"), learn=False)
        return Exchange(found.question, (bad, call), found.answer)
    found = draw.one([arithmetic.binary, arithmetic.chain, arithmetic.function, words.percentage])(draw)
    message = draw.one(ERRORS)
    return Exchange(found.question, (Call(found.calls[0].code, _traceback(draw, message)),), f"That failed: {message}")


def _traceback(draw: Draw, message: str) -> str:
    if draw.chance(0.5):
        return message
    dashes = "-" * draw.one([20, 40, 75])
    return str(draw.one([f"{dashes}\n", "Traceback (most recent call last)\n", ""])) + f"Cell In[{draw.integer(1, 9)}], line {draw.integer(1, 3)}\n{message}"


KINDS: list[Kind] = [("small talk", 4, small_talk), ("out of scope", 9, out_of_scope), ("follow-ups", 5, follow_up), ("errors", 3, errors)]
