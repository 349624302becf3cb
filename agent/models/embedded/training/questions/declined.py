"""What the model declines at once, asked in very many ways, and chatty questions that it must not decline."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# Other scripts than the Latin one are what people type.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

import re
from collections.abc import Callable

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Draw,
    Exchange,
    Kind,
    ask,
    dress,
)
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date, spoken
from samara.agent.models.embedded.training.questions.csv_tables import WEEKDAYS
from samara.agent.models.embedded.training.questions.declined_topics import SLOTS, TOPICS
from samara.agent.models.embedded.training.questions.everyday_text import SENTENCES
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.questions.talk import (
    BYE,
    CAN,
    FINE,
    HELLO,
    REFUSAL,
    THANKS,
    WHO,
)
from samara.agent.models.embedded.training.questions.words import fake_word

AROUND = [
    "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}",
    "[I'm bored|I have a question|quick one|one more thing|I was wondering|something else|honest question|sorry to ask|silly question|I'm curious|new topic|not maths this time|different question|question {n}][:|,|.] {q}",
    "{q} [I need it for school|it's urgent|my friend wants to know|I'm curious|I can't find it anywhere|I forgot|it's for a quiz|asking for a friend|I have {n} minutes|we have a bet for {n} euros|my teacher asked|it's question {n} of the quiz]",
    "[last night we talked about this|I have a bet with {name}|we are on holiday|I'm {n} years old and still don't know|{name} and I argued about it for {n} minutes|I read it in a book of {N} pages but forgot|I'm writing a text of {N} words|I asked {n} people already|there are {n} of us here and nobody knows]. {q}",
    "[I'd like to ask|can I ask|may I ask|let me ask] [you |]something[:|.] {q}", "{name} [asks|wants to know|asked me]: {q}", "[ok|so|well|hm|alright|right], {q}", "{q} {q2}", "{q}\n\n{q2}", "[no calculation needed|no numbers this time|forget the numbers]: {q}", "[you know so much|you're smart|since you know everything], {q}", "[I'm planning {event}|I'm at {landmark}|I'm in {city}|it's {t} here|tomorrow is {date}]. {q}", "1) {q}", "{q} [answer in {n} words|in {n} sentences please|keep it short|be honest|be brief|explain step by step|in detail|just yes or no|one word answer]",
]

# Work on a text that is given: to retell, judge or turn it is not to calculate.
TASKS = [
    "[summarise|summarize|sum up|condense|shorten] [this|the following|this text|this paragraph|the text][ in {n} words| in one sentence| briefly|]", "[translate|put] [this|the following|the text] [to|into] {language}", "[rewrite|rephrase|paraphrase|reword] [this|the following|the paragraph][ in simpler words| more formally| for children| as an email| so that it sounds better|]", "[correct|proofread|check|improve|edit|polish] [this|the following|my text|the grammar here]", "is [this|the following|the text|this review] [positive or negative|sarcastic|well written|true|plagiarism|formal]?", "[what's|tell me|describe] the [tone|mood|sentiment|style|register] of [this|the text|the following]", "[write|find|give me] a [title|headline|better ending|tweet] for [this|the text|this article]", "[continue|finish|complete] [this|the text|the story]", "make [this|it|the text] [shorter|longer|funnier|more formal|a poem|twice as long|sound like {person}]", "turn [this|the text] into [a poem|bullet points|a dialogue|a press release|a song|{n} tweets]", "[what do you think of|give me feedback on|comment on|what is wrong with] [this|my text|this paragraph]", "write [a reply|an answer|a review|a critique] to [this|the following mail|this message]", "explain [this|the following|this text] [to me|to a child|in plain English]", "give me {n} [questions|keywords|bullet points|quiz questions] [about|for|from] [this|the text]", "#H boil [this|it|the text] down for me", "#H I got this message, how should I answer it?",
]
TEXT_AROUND = ["{q}: {t}", "{q}:\n{t}", "{q}\n\n{t}", "{t}\n\n{q}", "{t} {q}", "\"{t}\" {q}", "here is [my text|a paragraph|an article|what I wrote]: {t} {q}", "text: {t}\ntask: {q}", "{q}. \"{t}\"", "[please |]{q}, it's for {relative}. {t}"]

TOLD = [
    "{company} [will open|closed|is building] {n} [shops|plants|offices] in {country}.", "Sales [rose|fell] by {n}% to {N} units in {month}.", "On {date} {name} moved to {city}.", "The {animal} is one of the [rarest|largest|shyest] animals of {country}.", "Dear {name}, I am sorry that I missed {event}.", "I waited {n} minutes for my {food} and it was cold.", "We loved the hotel in {city}, only the wifi was slow.", "{person} changed the way people think about {subject}.", "{subject} has become a topic of debate in {country}.", "The train left at {t} with {N} people on board.", "My order {N} has not arrived yet, although I paid {amount}.", "He go to school yesterday and buyed {n} apple.", "The meeting on {weekday} starts at {t}, please bring {file}.", "Experts warn that {subject} could cost {country} {N} million a year.", "As a {job} I have {n} years of experience with {app}.", "The {thing_plain} stopped working after {n} days.", "It was a cold night in {city}, and the {animal} could not sleep.", "The study followed {N} people over {n} years.", "Nobody expected {team} to win by {n} points.", "{work} is a story about {topic}.", "Your application for the position of {job} was received on {date}.", "Visitors to {landmark} must book a ticket {n} days ahead.", "She told me that {phrase} was the first thing she learned.", "In my opinion {subject} is overrated.", "The new phone has {n} cameras and costs {amount}.", "Thank you for your patience, our {app} team will reply within {n} hours.", "i dont no why my teacher gived me a bad grade", "The soup was great but the waiter spilled it on {relative}.", "A {animal} was seen in the streets of {city} at {t}.", "Prices for {food} went up {n}% since {y}.",
]

FOREIGN = [
    "wie [wird das Wetter morgen|spät ist es in {city}|heißt du|geht es dir|alt ist {person}|komme ich nach {city}|viele Einwohner hat {city}]?", "wer [ist|war] {person}?", "was ist [die Hauptstadt von {city}|der Sinn des Lebens|Liebe|dein Lieblingsessen]?", "erzähl mir einen Witz", "schreib mir ein Gedicht über {topic_de}", "kannst du mir [helfen|ein Rezept geben|einen Brief schreiben]?", "wo liegt {city}?", "ich habe Kopfschmerzen, was soll ich tun?", "was kostet {company} Aktie?", "erkläre mir [die Relativitätstheorie|den Satz des Pythagoras|Photosynthese]", "sprichst du Deutsch?", "#H was machst du heute Abend?",
    "quelle [est la capitale de {city}|heure est-il|est la population de {city}|est ta couleur préférée]?", "qui [est|était] {person}?", "comment [ça va|tu t'appelles|faire des crêpes|aller à {city}]?", "raconte-moi une [blague|histoire]", "écris un poème sur [l'amour|la mer|l'automne]", "quel temps fait-il à {city}?", "où se trouve {city}?", "parlez-vous français?", "je suis malade, que faire?", "combien coûte un billet pour {city}?", "explique-moi [la photosynthèse|la gravité]", "peux-tu m'aider avec mes devoirs?", "#H pourquoi le ciel est-il bleu?",
    "¿[cuál es la capital de {city}|quién fue {person}|cómo te llamas|qué tiempo hace en {city}|dónde está {city}|cuántos habitantes tiene {city}]?", "cuéntame un chiste", "escribe un poema sobre [el amor|el mar|la luna]", "hola, [cómo estás|qué puedes hacer|me ayudas]?", "quien gano el mundial de {y}?", "explícame [la gravedad|la fotosíntesis|el teorema de Pitágoras]", "necesito una receta de {food}", "hablas español?", "qué significa '{word}'?", "#H me duele la cabeza, qué hago?",
    "[chi era|chi è] {person}?", "che tempo fa a {city}?", "come [stai|ti chiami|si fa la {food}]?", "raccontami una barzelletta", "qual è la capitale di {city}?", "dove si trova {city}?", "parli italiano?", "scrivi una poesia [sull'amore|sul mare]", "quem [é|foi] {person}?", "qual é a capital de {city}?", "como está o tempo em {city}?", "conta uma piada", "você fala português?", "me ajuda com um texto sobre [amor|futebol]", "quem ganhou a copa de {y}?", "hoe [heet je|gaat het|laat is het in {city}]?", "wie was {person}?", "wat is de hoofdstad van {city}?", "vertel een grap", "schrijf een gedicht over [liefde|de zee]", "[vem var|hur mår du|vad heter du] {person}?", "berätta ett skämt", "kim jest {person}?", "jaka jest pogoda w {city}?", "opowiedz mi żart", "napisz wiersz o [miłości|morzu]", "{person} kimdir?", "{city} hava durumu", "bana bir fıkra anlat", "nasılsın?", "кто такой {person}?", "какая погода сегодня?", "расскажи анекдот", "как дела?", "{city}の天気は?", "今日はどう?", "冗談を言って", "今天天气怎么样?", "给我讲个笑话", "谁是{person}?", "오늘 날씨 어때?", "농담 하나 해줘", "من هو {person}؟", "كيف حالك؟", "मौसम कैसा है?", "{person} कौन है?", "habari gani?", "{person} ni nani?", "kumusta ka?", "sino si {person}?", "ai là {person}?", "thời tiết ở {city} thế nào?", "#H qui a gagné la coupe du monde {y}?", "#H wo kann ich in {city} gut essen?",
]
_FOREIGN_SLOTS = {"topic_de": ["die Liebe", "den Herbst", "das Meer", "meine Katze", "die Zahl 7", "den Mond"]}

# Small talk in other words; the answers are those of `talk`.
SMALL_TALK: list[tuple[list[str], str]] = [
    (["hi[ samara|, how's life|, good morning| again| everyone| there!|!]", "hello [again|my friend|samara!|you|dear|AI|computer]", "hey[ hey|!| buddy| mate| man| bot| it's me]", "good [morning|afternoon|evening] [samara|to you|everyone|my friend]", "hola", "bonjour", "hallo", "salut", "ciao", "hi, I'm {name}", "hello, my name is {name}", "I'm back", "anyone there?", "hello?", "hi hi", "sup", "heya", "g'day", "morning samara", "evening", "nice to meet you[, I'm {name}|]", "pleased to meet you", "hello there, I'm new here", "hey, are you awake?", "#H hey there, first time here"], HELLO),
    (["thanks [mate|buddy|man|samara|again|for that|for the answer|for explaining|, that was quick|, perfect]", "thank you [samara|again|for your time|for helping|so much, that's all I needed|, you saved me]", "[cool|great|super|wonderful|brilliant|lovely|fantastic|amazing|good]!", "[ok|okay|alright|right], thanks[ a lot| so much|]", "that's [what I needed|perfect|correct|right|great|helpful|exactly it]", "[you're|you are] [a star|the best|a lifesaver|a great help|very kind]", "[got it|understood|makes sense|I see|all clear], [thanks|thank you]", "merci", "danke", "gracias", "tysm", "tnx", "cheers mate", "grateful for that", "big thanks", "that did it, thx", "well done samara", "you got it right, thanks", "bravo", "wow thanks", "my [boss|teacher|wife|kid] says thank you", "I owe you one", "#H that was quick, thank you very much"], THANKS),
    (["bye[ samara| for now| then|!| and thanks]", "see you [tomorrow|later|next time|on {weekday}|around|soon, samara]", "good night[ samara| and sleep well|]", "[I'm|I am] [off|leaving|going to bed|done for today|out]", "[gotta|got to|have to|need to] [go|run|leave|sleep]", "talk to you [tomorrow|soon|on {weekday}]", "ciao for now", "[have a|enjoy your] [good day|nice evening|great weekend|lovely {weekday}]", "that was all, bye", "no more questions", "nothing else, thanks, bye", "logging off", "take care", "until tomorrow", "adios", "cya", "ttyl", "we're done here, bye", "close the chat", "#H that's it from me, goodbye"], BYE),
    (["who are you[ exactly| really| anyway|, samara]?", "what are you[ exactly| anyway|, a calculator]?", "are you [an AI|a bot|a real person|a computer|a calculator|GPT-4|Claude|Gemini|Siri|Alexa|a program]?", "am I talking to a [human|machine|person|robot]?", "what [AI|model|software|bot] [is this|are you|am I using]?", "who [made|created|built|trained|developed|programmed] you?", "do you have a name?", "what should I call you?", "your name?", "name?", "what is your name, please?", "is this chatgpt?", "which company made you?", "how many parameters do you have?", "are you big or small?", "which version are you?", "introduce yourself[ please| to {name}| in one sentence|]", "who is samara?", "are you samara?", "tell me [something about yourself|what you are|your name]", "is there a human [behind this|reading this|there]?", "#H so what kind of AI am I dealing with?"], WHO),
    (["what [can|do] you [do|offer|know]?[ be specific|]", "what [can|could] [I|we] [ask|use] you for?", "how can you help?", "help[ me| please|!|?]", "I need help", "can you help me[ with something| please| today|]?", "what [are|is] your [skills|features|limits|purpose|job|specialty|capabilities]?", "what are you [good at|for|able to do|made for|capable of]?", "what kind of [things|tasks|maths|questions] can you [do|handle|answer|solve]?", "list your [skills|features|functions|commands]", "show me [some |]examples[ of questions|]", "can you do [maths|math|statistics|percentages|more than maths|things other than maths]?", "how does this work?", "how do I use [this|you]?", "what's this chat for?", "is there a [manual|help page|list of commands]?", "where do I start?", "what now?", "give me an overview of what you do", "menu", "options?", "I'm new here, what can I do?", "#H what sort of things should I ask you?"], CAN),
    (["how are you[ doing| today| this morning| feeling|, samara| these days]?", "how['s| is] [it going|everything|life]?", "how are things[ going| with you|]?", "you ok?", "all good?", "are you well?", "everything alright?", "how do you do[, samara|]?", "hope you're well", "how have you been?", "what's up[ samara| with you|]?", "you alright?", "#H so how are things with you today?"], FINE),
]

# Chatty questions that hold a calculation: template, sizes of the slots, expression.
HARD: list[tuple[str, str, str]] = [
    ("my essay [on|about] {person} has {a} words on {b} pages. [how many words per page|how many words is that per page|what's the average per page]?", "a:300-9000 b:2-30", "{a} / {b}"),
    ("I'm reading {work}, {a} pages. I've read {b}. how many [pages |]are left?", "a:150-1200 b:10-149", "{a} - {b}"),
    ("{work} has {a} pages and I read {b} a day, how many days [do I need|will it take me|until I'm through]?", "a:150-1200 b:5-60", "{a} / {b}"),
    ("[we're going to|our trip to] {city}: {a} nights at {b} euros a night. what's the [hotel total|total for the hotel|whole stay]?", "a:2-21 b:40-300", "{a} * {b}"),
    ("we drive from {city} to {city}, that's {a} km, at {b} km/h. how many hours [is that|does it take]?", "a:100-1800 b:50-130", "{a} / {b}"),
    ("my great-grandfather, a {job}, was born in {a} and died in {b}. how old did he get, going only by the years?", "a:1840-1890 b:1901-1980", "{b} - {a}"),
    ("the {contest_plain} final had {a} spectators and {b} of them came from abroad. how many were locals?", "a:20000-90000 b:1000-19000", "{a} - {b}"),
    ("{team} scored {a} goals in {b} games. [what's that|how many is that] per game?", "a:20-120 b:10-60", "{a} / {b}"),
    ("my {animal} eats {a} grams [a|per] day. how many grams [is that|does it eat] in {b} days?", "a:20-2000 b:5-60", "{a} * {b}"),
    ("a recipe for {food} takes {a} g of flour for {b} people. [I have {d} guests coming|we are {d}|there will be {d} of us], how much flour do I need?", "a:100-900 b:2-8 d:3-30", "{a} / {b} * {d}"),
    ("I bought {a} shares of {company} at {b} dollars each. what did I pay[ in total| altogether|]?", "a:2-500 b:5-400", "{a} * {b}"),
    ("I bought {a} shares of {company} at {b} and sold them at {d}. what [is|was] my [profit|gain]?", "a:2-200 b:5-150 d:151-400", "{a} * {d} - {a} * {b}"),
    ("{name} told me a joke {a} times a day for {b} days. how many times did I hear it?", "a:2-12 b:3-60", "{a} * {b}"),
    ("it rained {a} mm on Monday and {b} mm on Tuesday in {city}. [how much is that together|total rain]?", "a:1-60 b:1-60", "{a} + {b}"),
    ("in {city} it was {a} degrees at noon and {b} degrees at night. by how many degrees did it drop?", "a:16-40 b:-10-15", "{a} - {b}"),
    ("my poem about {topic} has {a} verses with {b} lines each. how many lines [is that|in total]?", "a:2-40 b:2-14", "{a} * {b}"),
    ("the mountain in {country} is {a} m high and I have climbed {b} m. how [far|many metres] to go?", "a:2000-8800 b:50-1900", "{a} - {b}"),
    ("I take {a} mg of the medicine {b} times a day (the doctor said so). how many mg [is that a day|per day]?", "a:50-800 b:2-5", "{a} * {b}"),
    ("for {event} I invited {a} people and {b} said no. how many [are coming|will come]?", "a:20-200 b:2-19", "{a} - {b}"),
    ("for {event} we need {a} chairs and there are {b} at each table. how many tables [is that|do we need if all are full]?", "a:24-240 b:2-12", "{a} / {b}"),
    ("my playlist has {a} songs, each about {b} minutes. how many minutes [does it last|of music is that]?", "a:10-300 b:2-6", "{a} * {b}"),
    ("the landlord raises my rent of {a} by {b}%. what will I pay?", "a:400-2500 b:2-15", "{a} * (100 + {b}) / 100"),
    ("I love {thing}, it costs {a} and there is {b}% off on {weekday}. what do I pay then?", "a:50-2500 b:5-60", "{a} * (100 - {b}) / 100"),
    ("what would a {b}% tip be on our {a} euro dinner of {food}?", "a:20-300 b:5-25", "{a} * {b} / 100"),
    ("of the {a} people in my {language} class {b}% are beginners. how many is that?", "a:20-400 b:5-95", "{a} * {b} / 100"),
    ("{company} has {a} employees here, {b}% work from home. how many [people |]is that?", "a:100-9000 b:5-95", "{a} * {b} / 100"),
    ("{company} pays me {a} a month. what is that a year?", "a:900-9000", "{a} * 12"),
    ("my {code} program runs {a} times an hour. how many runs in {b} hours?", "a:2-900 b:2-72", "{a} * {b}"),
    ("I have {a} unread mails and answer {b} a day. how many days [until I'm done|will that take me]?", "a:60-5000 b:5-50", "{a} / {b}"),
    ("[{name} and I|we two] argued about {subject} for {a} minutes yesterday and {b} minutes today. how many minutes did we [lose|argue] in total?", "a:5-90 b:5-90", "{a} + {b}"),
    ("my horoscope says my lucky numbers are {a} and {b}. what's their sum?", "a:2-99 b:2-99", "{a} + {b}"),
    ("{name} sent me {a} messages, I sent {b}. how many more is that?", "a:100-900 b:5-99", "{a} - {b}"),
    ("in the bible chapter I've read {a} of {d} verses. how many [remain|are left]?", "a:2-20 d:21-90", "{d} - {a}"),
    ("history homework: a king ruled from {a} to {b}. how many years [is that|did he rule]?", "a:1000-1450 b:1451-1900", "{b} - {a}"),
    ("[a poster|a tattoo|a painting] of a {animal} is {a} cm wide and {b} cm high. what is its area?", "a:5-200 b:5-200", "{a} * {b}"),
    ("I want to paint {place}, the wall is {a} m by {b} m. area?", "a:2-15 b:2-9", "{a} * {b}"),
    ("the actor who played in {work} got {a} dollars for {b} days. how much is that a day?", "a:1000-900000 b:2-90", "{a} / {b}"),
    ("I write {a} words of my novel every day. how many words [will I have|is that] after {b} days?", "a:100-2500 b:5-365", "{a} * {b}"),
    ("a song by {person} was streamed {a} times on Monday, {b} on Tuesday and {d} on Wednesday. what's the total?", "a:100-90000 b:100-90000 d:100-90000", "{a} + {b} + {d}"),
    ("how many hours of {hobby} do I get in {b} weeks if I practise {a} hours a week?", "a:2-20 b:2-52", "{a} * {b}"),
    ("my wife is {a}, I'm {b} years older. how old am I?", "a:20-70 b:1-15", "{a} + {b}"),
    ("weather is nice, so we're {a} people for a barbecue, {b} sausages each. how many sausages?", "a:3-40 b:1-5", "{a} * {b}"),
    ("don't tell me a story, just tell me what {a} times {b} is", "a:2-999 b:2-99", "{a} * {b}"),
    ("I don't care who won the {contest_plain}, how much is {a} plus {b}?", "a:2-9999 b:2-9999", "{a} + {b}"),
    ("who [needs|wants] {subject}? what I want to know is {a} divided by {b}", "a:20-9999 b:2-60", "{a} / {b}"),
    ("translate this into a number: {a} minus {b}", "a:100-9999 b:2-99", "{a} - {b}"),
    ("{person} would know: what is {a} times {b}?", "a:2-999 b:2-99", "{a} * {b}"),
    ("I feel sad because I spent {a} of my {d} euros. how much do I have left?", "a:5-400 d:401-3000", "{d} - {a}"),
    ("I'm in {city} and the taxi costs {a} euros plus {b} euros per km. what do I pay for {d} km?", "a:2-6 b:1-4 d:3-60", "{a} + {b} * {d}"),
    ("[day|group|online] tickets for the zoo in {city}: {a} adults at {b} and {d} kids at {e}. what's the total?", "a:2-6 b:12-40 d:2-5 e:5-11", "{a} * {b} + {d} * {e}"),
    ("we're {a} friends and the dinner in {city} was {b} euros, split evenly. what does each pay?", "a:2-14 b:40-900", "{b} / {a}"),
    ("the {animal} at the zoo weighs {a} kg, its baby {b} kg. how many times heavier is the big one?", "a:100-6000 b:5-90", "{a} / {b}"),
    ("the doctor told me to walk {a} steps a day. how many is that in a week?", "a:2000-15000", "{a} * 7"),
    ("my {code} book costs {a} dollars, the one about {subject} {b}. how much for both?", "a:10-90 b:10-90", "{a} + {b}"),
    ("#H {name} wrote a poem of {a} lines, I wrote one of {b}. how many lines are that together?", "a:4-90 b:4-90", "{a} + {b}"),
    ("#H our guide to {city} has {a} pages with {b} pictures on each. how many pictures are there?", "a:20-300 b:2-9", "{a} * {b}"),
    ("#H the flight to {city} is {a} km long and we have done {b} km. how many to go?", "a:2000-9000 b:100-1900", "{a} - {b}"),
]
LISTED: list[tuple[list[str], str, str]] = [
    (["I asked my friends to rate {work}: {l}. what's the [average|mean]?", "[daily|midday] temperatures in {city} were {l}. [average|mean]?", "my scores in {hobby} this month: {l}. what's my average?", "reviews of {food} gave {l} points, what is the mean?"], "statistics.mean", "mean"),
    (["ages of the cast of {work}: {l}. what's the median?", "prices I saw for {thing}: {l}. median?", "rents in {city}: {l} - what's the median?", "the {animal}s weigh {l} kg. [find|give me] the median"], "statistics.median", "median"),
    (["points of {team}: {l}. [what's the total|sum]?", "I drank {l} cups of tea while reading {work}, what's the total?", "likes on my photo of {landmark} by day: {l}. sum them", "steps in {city}: {l}. total?"], "sum", "sum"),
    (["I got these offers for {thing}: {l}. what's the [highest|largest]?", "rainfall in {city}: {l}. maximum?", "#H {name}'s results in {hobby}: {l}. what's the maximum?"], "max", "maximum"),
]
DATED = [
    "my friend {name} was born on {d}. [which weekday was that|what day of the week was it]?", "{historic} aside, what day of the week was {d}?", "we fly to {city} on {d}. what weekday is that?", "{name} wants to marry on {d}, what day of the week is it?", "is there a concert on {d}? no idea, but what day of the week is that?", "our {language} exam is on {d}. which weekday?",
]
SPANS = [
    "my holiday in {city} goes from {d} to {f}. how many days between the two?", "{name} and I met on {d} and married on {f}. how many days between those dates?", "I started {hobby} on {d}. how many days until {f}?", "filming of {work} ran from {d} to {f}, how many days is that?", "my {animal} was born on {d} and it's {f} now. how many days are between?",
]
TEXTS: list[tuple[list[str], str, str]] = [
    (["how many words are in the quote \"{s}\"?", "{person} once said \"{s}\". how many words is that?", "my tweet is \"{s}\". how many words does it have?"], "print(len('{s}'.split()))", "It has {r} words."),
    (["write my slogan \"{s}\" in capital letters", "for the poster of {event} I need \"{s}\" in all caps", "put the title \"{s}\" in upper case"], "print('{s}'.upper())", "{r}"),
    (["spell the name of my {animal}, \"{v}\", backwards", "what is \"{v}\" backwards? it's for a riddle", "for a game: reverse \"{v}\""], "print('{v}'[::-1])", "{r}"),
    (["how many letters does \"{v}\" have? I need it for a crossword", "my user name is \"{v}\". how many characters is that?", "how many letters are in the word \"{v}\"?"], "print(len('{v}'))", "It has {r} characters."),
]


def _number(draw: Draw) -> str:
    return draw.shown(str(draw.integer(13, draw.one([99, 999, 5000, 90000]))), words=0.05)


def _amount(draw: Draw) -> str:
    value = draw.shown(str(draw.one([draw.integer(2, 99), draw.integer(1, 99) * 10, draw.integer(1, 99) * 100, draw.integer(1, 90) * 1000])), words=0.02)
    return str(draw.one([f"${value}", f"€{value}", f"£{value}", f"{value} euros", f"{value} dollars", f"{value} pounds", f"{value} bucks", value]))


def _time(draw: Draw) -> str:
    hour = draw.integer(1, 12)
    return str(draw.one([f"{draw.integer(0, 23)}:{draw.one(['00', '15', '30', '45', '05', '50'])}", f"{hour} {draw.one(['am', 'pm'])}", f"{hour}{draw.one(['am', 'pm'])}", f"{hour} o'clock", "noon"]))


_DRAWN: dict[str, Callable[[Draw], str]] = {
    "n": lambda draw: draw.shown(str(draw.integer(2, draw.one([9, 20, 60]))), words=0.2),
    "N": _number,
    "y": lambda draw: str(draw.integer(draw.one([1066, 1800, 1930, 1980]), 2026)),
    "t": _time,
    "amount": _amount,
    "date": lambda draw: spoken(draw, some_date(draw)),
    "weekday": lambda draw: str(draw.one(WEEKDAYS)),
    "month": lambda draw: str(draw.one(MONTHS)),
    "ord": lambda draw: str(draw.one(["first", "second", "third", "1st", "2nd", "3rd"])),
    "letter": lambda draw: str(draw.one("ABCDEFGHKLMNPRSTW")),
    "pronoun": lambda draw: str(draw.one(["he", "she", "they"])),
    "fake": fake_word,
    "sentence": lambda draw: str(draw.one(SENTENCES)),
    "thing_plain": lambda draw: str(draw.one(["printer", "toaster", "phone", "kettle", "lamp", "bike", "heater", "watch", "speaker"])),
    "contest_plain": lambda draw: str(draw.one(["world cup", "super bowl", "Champions League", "US Open", "Eurovision"])),
}
_INVENTED = ("person", "city", "company", "word", "work", "team", "subject", "app")
_SLOT = re.compile(r"\{(\w+)\}")
_ARTICLE = re.compile(r"\b(a) (?=(?:[aei]|o(?!ne)|u(?!ni|s[ei]|k))[a-z])")


def _slot(draw: Draw, name: str) -> str:
    if name in _DRAWN:
        return _DRAWN[name](draw)
    if name in _FOREIGN_SLOTS:
        return str(draw.one(_FOREIGN_SLOTS[name]))
    if name in _INVENTED and draw.chance(0.07):
        return fake_word(draw).capitalize() if name != "word" else fake_word(draw)
    return str(draw.one(SLOTS[name]))


def fill_in(draw: Draw, template: str) -> str:
    """`template` with its alternations decided and every slot drawn anew."""
    text = draw.expand(template)
    while _SLOT.search(text):
        text = _SLOT.sub(lambda match: _slot(draw, match.group(1)), text)
    return _ARTICLE.sub(r"\1n ", text)


def declined(draw: Draw) -> Exchange:
    """A question of one of many topics that no calculation answers."""
    topics = list(TOPICS.values())
    question = fill_in(draw, draw.template(draw.one(topics)))
    around = draw.expand(draw.one(AROUND))
    if "{q2}" in around:
        around = around.replace("{q2}", fill_in(draw, draw.template(draw.one(topics))))
    before, _, after = around.partition("{q}")
    if after and question[-1] not in "?.!":
        question += "."
    question = fill_in(draw, before) + question + fill_in(draw, after) if around != "{q}" else question
    return Exchange(dress(draw, question, typos=not re.search(r"\w_|://", question)), (), REFUSAL)


def on_a_text(draw: Draw) -> Exchange:
    """To retell, judge, mend or translate a text that is given."""
    if draw.chance(0.5):
        sentences = [fill_in(draw, draw.one(TOLD)) for _ in range(draw.integer(1, 4))]
    else:
        sentences = [f"{draw.one(SENTENCES)}." for _ in range(draw.integer(1, 4))]
    task = fill_in(draw, draw.template(TASKS))
    around = fill_in(draw, draw.one(TEXT_AROUND).replace("{q}", "<q>").replace("{t}", "<t>"))
    if not around.endswith("<q>"):
        task = task.rstrip("?")
    question = around.replace("<q>", task).replace("<t>", " ".join(sentences))
    return Exchange(dress(draw, question, lower=draw.chance(0.2), typos=False), (), REFUSAL)


def foreign(draw: Draw) -> Exchange:
    """A question in another language than the model's English."""
    question = fill_in(draw, draw.template(FOREIGN))
    if draw.chance(0.3):
        question = question.lower().rstrip("?")
    return Exchange(question, (), REFUSAL)


def small_talk(draw: Draw) -> Exchange:
    """Greetings, thanks, partings, who and what, in other words than `talk` has."""
    bank, answer = draw.one(SMALL_TALK)
    said = fill_in(draw, draw.template(bank))
    return Exchange(dress(draw, said) if draw.chance(0.35) and answer not in (HELLO, BYE) else said, (), answer)


def chatty(draw: Draw) -> Exchange:
    """A calculation in the middle of people, places and stories: not to be declined."""
    x = draw.rng.random()
    if x < 0.74:
        held = draw.split == "heldout"
        template, sizes, expression = draw.one([row for row in HARD if row[0].startswith(HELD_OUT) == held])
        draw.used_heldout |= held
        values = {k: str(draw.integer(int(low), int(high))) for k, low, high in re.findall(r"(\w):(-?\d+)-(\d+)", sizes)}
        template = draw.expand(template.removeprefix(HELD_OUT))
        if expression == "{a} / {b}" and ("days" in template or "tables" in template):
            values["a"] = str(int(values["a"]) // int(values["b"]) * int(values["b"]))
        year = "born in {a}" in template or "from {a} to" in template
        for slot, value in values.items():
            template = template.replace("{" + slot + "}", value if year else draw.shown(value, words=0.1))
        code = re.sub(r"\{(\w)\}", lambda match: values[match.group(1)], expression)
        if "- -" in code:
            code = code.replace("- -", "- (-") + ")"
        return ask(draw, fill_in(draw, template), f"print(round({code}, 6))", lower=draw.chance(0.3))
    if x < 0.84:
        bank, function, name = draw.one(LISTED)
        data = numbers(draw)
        template = draw.template(bank).replace("{l}", surface(draw, data).strip("[]"))
        head = "import statistics\n" if "." in function else ""
        inner = f"{function}(data)" if function == "max" else f"round({function}(data), 6)"
        return ask(draw, fill_in(draw, template), f"{head}data = [{', '.join(data)}]\nprint({inner})", f"The {name} is {{r}}.")
    if x < 0.9:
        day = some_date(draw)
        question = fill_in(draw, draw.one(DATED).replace("{d}", spoken(draw, day)))
        return ask(draw, question, f"from datetime import date\nprint(date({day.year}, {day.month}, {day.day}).strftime('%A'))", "It is a {r}.", lower=draw.chance(0.3))
    if x < 0.95:
        first, second = sorted((some_date(draw, 1990, 2034), some_date(draw, 1990, 2034)))
        question = fill_in(draw, draw.one(SPANS).replace("{d}", spoken(draw, first)).replace("{f}", spoken(draw, second)))
        code = f"from datetime import date\nprint((date({second.year}, {second.month}, {second.day}) - date({first.year}, {first.month}, {first.day})).days)"
        return ask(draw, question, code, "There are {r} days.", lower=draw.chance(0.3))
    bank, code, answer = draw.one(TEXTS)
    sentence, word = str(draw.one(SENTENCES)), fake_word(draw)
    question = fill_in(draw, draw.one(bank).replace("{s}", "<s>").replace("{v}", "<v>")).replace("<s>", sentence).replace("<v>", word)
    return ask(draw, question, code.replace("{s}", sentence).replace("{v}", word), answer, lower=False, typos=False)


KINDS: list[Kind] = [("out of scope", 38, declined), ("out of scope", 4, on_a_text), ("out of scope", 3, foreign), ("small talk", 3, small_talk), ("word problems", 12, chatty)]
