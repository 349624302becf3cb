"""Dates and clock times as part of people's lives: letters, farms, clinics, shifts, ovens, exams.

The operations of `calendar_asked` and `calendar_units` in other voices, and those they lack: the nth
weekday of a month, the next leap year, months together, working days, days that begin at midnight.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import (
    Call,
    Draw,
    Exchange,
    Kind,
    execute,
    in_words,
)
from samara.agent.models.embedded.training.questions.calendar_asked import HEAD, PLUS, when
from samara.agent.models.embedded.training.questions.calendar_units import MONTHS, some_date, spoken
from samara.agent.models.embedded.training.questions.lists_asked import typed
from samara.agent.models.embedded.training.questions.words import person

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAY = "It is a {r}."
COUNT = "There are {r} days."
DATE = "It is {r}."
REMARKS = ["[my|our] [sister|flatmate|neighbour|secretary|coach|landlord] swears I've got it wrong", "I'm [on the train|in the queue|at the clinic|in the barn|at reception] and have no calendar", "we are {x} people and nobody knows", "I can never do this in my head", "[it's|this is] for a [form|letter|quiz|toast|family chronicle|speech]", "I bet {x} euros on it", "I've [asked|tried] {x} times already", "no rush", "[sorry|forgive me], English is not my first language", "the [printer|calendar|app] is broken again", "we have {x} cats and too little time", "{w} thinks it's obvious, I don't", "I'm filling in a form", "this came up at lunch", "[hope|trust] you can help", "my phone is at {x} percent, so be quick", "#H I've been up since {x} and my head is mush"]

BETWEEN = ["our [ferry|rental|sublet|residency] [begins|starts] {a} and is over on {b}. I'm trying to figure out how many days that comes to.", "the [cows|sheep|goats] went up to the alp on {a} and came down on {b}. how many days did they spend up there?", "the [roof|bridge|kitchen] was [begun|torn open] on {a}, and the [builders|workmen] left on {b}. how many days had passed?", "a patient is admitted on {a} and discharged on {b}. state the length of stay in days.", "{w} [sailed|cycled|hiked] off on {a} and [turned up|came home] on {b} - how many days on the road was that?", "how many days must have gone by from {a} until {b}?", "[loan|library book] taken out {a}, brought back {b}. number of days it was out?", "interest runs from {a} to {b}; I need the exact number of days.", "[I wonder|I'm curious] how long the [strike|siege|reign|tournament] lasted: it started on {a} and ended on {b}. in days, please.", "the [film crew|circus|exhibition] arrives {a}. it departs {b}. so it's here for how many days?", "from the day [my son|our puppy|the twins] came home ({a}) to {b}: how many days?", "by how many days did they miss the deadline of {a} if the [report|parts|thesis] came on {b}?", "the [parts|tiles|books] were promised for {a} but came on {b}. how many days late were they?", "first frost was on {a}, last frost on {b}. what's the number of days between?", "we paid the deposit on {a}; the keys were handed over on {b}. days in between, by simple subtraction?", "can you count how many days will pass between my surgery on {a} and the check-up on {b}?", "calculate the number of days separating the two dates below.\n{a}\n{b}", "{a}\n{b}\nhow many days apart?", "date1={a} date2={b} diff in days", "I got my first payslip on {a} and my last on {b}. difference in days?", "my streak began on {a}. if I keep it up until {b}, how many days is it (just subtract the dates)?", "[last watered|last oil change|last haircut] {a}, now it's {b}. how many days have I let it slide?", "the comet was seen on {a} and again on {b}. the interval in days?", "{w} promised to write on {a}. the letter is dated {b}. how many days did {w} take?", "how many days older is a child born on {a} than a child born on {b}?", "the [egg was laid {a} and hatched|seed was sown {a} and sprouted|bread was frozen {a} and eaten] {b}. that took how many days?", "#H we buried the time capsule on {a} and opened it on {b}. for how many days was it underground?", "#H the visa stamp says {a}, the exit stamp says {b}. how many days stayed?", "#H [ship|parcel] left the harbour {a}; docked {b}. voyage length in days?"]
INCLUSIVE = ["the fair is open every day from {a} through {b}, first and last day included. on how many days is it open?", "I was on sick leave from {a} to {b}, both days count. how many days is it?", "holiday request: first day off {a}, last day off {b}. how many calendar days [in all|do I write down]?", "[count|counting] the first and the last day, how many days is {a} to {b}?", "we rent the hall from {a} up to and including {b}. number of days, both ends counted?", "ramadan fasting from {a} to {b}, inclusive. how many days of fasting?", "the advent bazaar runs {a} - {b} incl. both. days?", "antibiotics from {a} to {b}, taken on the first and on the last day too. for how many days?", "#H car hire {a} to {b}, and they charge both the first and the last day. how many days?"]
WORK_IN = ["ignoring holidays, how many [working days|weekdays|business days] [are there |]from {a} to {b}, [both included|first and last day counted|inclusive]?", "I'm off from {a} to {b}. how many working days (Mon-Fri) of leave does that cost me, both days included?", "[working|business] days between {a} and {b}, counting both ends and skipping weekends?", "how many times do I commute from {a} to {b} inclusive if I go Monday to Friday?", "{a} to {b}: number of weekdays, first and last included?", "the internship goes from {a} up to and including {b}, weekends free. how many days do I work?", "office days (mon-fri) {a} through {b} inclusive", "the site is closed on Saturdays and Sundays. from {a} to {b}, counting both dates, how many days is it open?", "leave from {a} until {b} including both, minus weekends = ? days", "#H mondays to fridays only, {a} to {b}, ends included: how many?"]
WORK_AFTER = ["[delivery|the refund|the transfer] takes {n} [working|business] days [from|after] {a}. on which date does it [arrive|come]?", "{a} plus {n} [working|business] days", "what date is {n} [business|working] days after {a}?", "ordered {a}, {n} working days later it should be here. date? no holidays.", "the [bank|office|lab] needs {n} working days. I handed it in on {a}. when can I expect an answer, weekends skipped?", "count {n} weekdays on from {a}, what's the date?", "#H {n} workdays after {a} is which date?"]
WEEKS = ["[term|the season|rehearsals] [starts|start] {a} and [ends|end] {b}. how many weeks are there from one to the other?", "how many weeks did [we|they|{w}] spend in [Peru|the mountains|rehab|Norway], {a} to {b}?", "the bulbs were planted on {a} and flowered on {b}. that's how many weeks?", "first ultrasound {a}, birth {b}. weeks in between?", "my [cast|brace|bandage] was put on {a} and comes off {b}. for how many weeks do I wear it?", "a paid course from {a} until {b}, billed by the week. number of weeks?", "I've [been dieting|been learning Greek|been saving] since {a}. come {b}, how many weeks is that?", "weeks from {a} to {b}, decimals are fine", "the [strike|drought|lockdown] went on from {a} to {b}; how many weeks did it last?", "from {a} till {b} is what in weeks?", "the two matches are on {a} and {b}. how many weeks lie between them?", "#H planting on {a}, harvest on {b}; give me the weeks between"]
MONTHS_BETWEEN = ["how many [full |whole |]months are there from {a} to {b}?", "the lease runs from {a} to {b}. how many months is that?", "{a} to {b} in months", "[my loan|the warranty|our subscription] started on {a} and ends on {b}. number of months?", "how many months old is a baby born on {a} on {b}?", "months between {a} and {b}?", "we've been paying since {a}. how many months will it be on {b}?", "{w} worked there from {a} until {b} - how many months?", "#H from {a} up to {b}, counted in months?"]
WEEKDAY = ["my [grandmother|great-uncle|old teacher] still talks about the [flood|storm|strike|blackout] of {a}. which day of the week was it?", "the [Titanic|Hindenburg|old mill] story in my book is dated {a}. what weekday would that have been?", "I'm engraving a ring with {a}, and I'd like to add the day of the week. which is it?", "[my parents|they] got married on {a}. was that a Saturday or what day was it?", "we are looking at {a} for the [christening|housewarming|barbecue|strike vote]. which weekday is it?", "the [court date|hearing|vaccination|inspection|boiler service] is set for {a}. what day of the week do I block?", "can I [go to the bank|see the notary|bring my bin out] on {a}? i.e. which day of the week is it?", "on what weekday did the year's worst [storm|match|frost] hit, if it was {a}?", "the [wall came down|king was crowned|record was set|treaty was signed|eclipse happened] on {a}. name the weekday.", "give me the day of the week on which {a} falls.", "an old ticket stub says {a}. I'd love to know what day of the week it was.", "{a}. Monday? Tuesday? which one?", "what day was my [first kiss|graduation|first concert|driving test], {a}?", "state the weekday corresponding to {a}.", "I wonder what day of the week it'll be on {a}", "bin collection moves to {a}. weekday?", "[which|what] day do I tell the [caterer|band|vet], the date is {a}", "diary entry from {a}, but which day of the week was it?", "do you happen to know on which day of the week {a} was?", "it says {a} on the [gravestone|photo|medal|birth certificate]. weekday?", "if {a} is the opening night, on which weekday do we open?", "could you look up what weekday {a} was, or will be?", "what's the dayname for {a}?", "our first date was {a}, I say it was a Friday, {w} says Thursday. so what was it?", "calendar puzzle! {a} - what day of the week?", "day of week, {a} pls", "my flight's on {a}; is this midweek? tell me the day", "[my baby|the foal|the calf] was born {a}. the rhyme goes by weekdays, so which one?", "#H my granny was born {a}. was she a Sunday child? what day was it?", "#H they fired the first rocket on {a}: on which day of the week, if I may ask?", "#H the invitation reads {a} and forgets the weekday. which is it?"]
AFTER = ["the [cheese|ham|wine|plum brandy] went into the cellar on {a} and has to ripen for {d}. when can we [open|taste|try] it?", "[quarantine|the embargo|the ban|the curfew] was imposed on {a} for {d}. on what date does it [end|lift]?", "a [bond|deposit|policy] taken out on {a} matures after {d}. give the maturity date.", "[my|his|her] [cast|stitches|brace] went on {a} and must stay for {d}. what date does it come off?", "our supplier wants the money {d} after the invoice date, which is {a}. by which date do we pay?", "[notice|resignation] was handed in on {a}; the notice period is {d}. last day?", "the hen started to sit on {a}; chicks hatch {d} later. on which date should I look?", "[vaccinated|injected|first dose] on {a}, second dose {d} later. which date do I book?", "I [soaked|pickled|fermented] them on {a}. the jar says {d}. ready on?", "{w} leaves on {a} and stays away for {d}. back when? (date)", "the [guarantee|licence|permit] dates from {a} and is good for {d}, so what's the last date?", "[we|they] sign on {a} and move in {d} later. moving date?", "the judge gave them {d}, counted from {a}. when is that up?", "they said the part would ship in {d}. I ordered on {a}. which date is it then?", "[tyres|filters|brushes] changed {a}. the next change is due {d} after that. when?", "what will the date be when {d} have passed since {a}?", "give the date which is {d} later than {a}.", "the tadpoles appeared on {a}. frogs after {d}, the book says. what date?", "a goat is mated on {a} and carries for {d}. expected date of birth?", "my driving ban began {a}, and it's {d} long. when may I drive again?", "from {a} the clock ticks: {d}. deadline date?", "if the [eclipse|strike|market] repeats {d} after {a}, on what date will that be?", "could you work out which date is {d} on from {a}?", "[paint|concrete|glue] done on {a}, must cure {d}. usable from?", "start={a}, +{d}, end=?", "we started [sprint|chapter|phase] two on {a} and planned {d} for it. end date please", "the contest closes {d} after it opens, and it opens {a}. closing date?", "[open|sealed] since {a}; use within {d}. use-by date?", "puppy born {a}. may leave its mother after {d}. from what date can I pick it up?", "membership from {a} for {d}, so until when?", "the [exhibition|tour|play] premieres {a} and runs for {d}, closing when?", "#H {d} must go by, starting on {a}, until I see {w} again. what's the date then?", "#H the kiln was lit on {a} and will be opened {d} after that. date of opening?", "#H the blood test is to be repeated {d} from {a}; which date do I write in the diary?", "#H money lent on {a}, to be given back in {d}. due?"]
BEFORE = ["[seedlings|onions|sweet peas] must be sown {d} before the [show|fair|wedding], which is on {a}. when do I sow?", "[the village fete|the regatta|the premiere] is on {a}. posters should be up {d} before. what date is that?", "visa applications have to be in {d} before departure. we depart {a}. last date to apply?", "the [cake|cheese|wreath] has to be ordered {d} ahead of the party on {a}. order by when?", "my due date is {a}. maternity leave starts {d} before that. first day of leave?", "[notice|cancellation] has to be given {d} before the contract ends on {a}. by what date do I have to write?", "we sail on {a}, and the [jabs|vaccinations|repairs] should be done {d} earlier. which date at the latest?", "a letter reached me on {a}, posted {d} before. when was it posted?", "the eggs hatched on {a} after {d} of sitting. on which date did the hen start?", "[rent|the bill|tax] is due {a}; I want a reminder {d} in advance. date of the reminder?", "{w} came back on {a}, having been away for {d}. on what date did {w} leave?", "it's now {a}, and the [accident|break-in|leak] was {d} ago. what was the date?", "the [race|exam|recital] is {a} and the training plan takes {d}. on which date must I begin?", "to be done by {a} with {d} of work, when do I have to start?", "work backwards {d} from {a}", "{a} is the wedding. invitations out {d} prior, so on?", "the police ask what happened {d} before {a}. which date is meant?", "today's date is {a}; [my last period|the last rain|our last visit] was {d} ago. date?", "what was the date when there were still {d} to go until {a}?", "[turkey|seats|coach] to be booked {d} before {a}. when's that?", "if {a} marks {d} since the [fire|merger|rescue], when did it happen?", "{d} back from {a}: date?", "what calendar date lay {d} before {a}?", "the warranty of {d} ran out on {a}. when was the thing bought?", "#H I give up sweets {d} ahead of my wedding on {a}. starting when?", "#H the baby came on {a}; conceived {d} before that. on which date?"]
LANDS = ["I get my results {n} days after {a}. on what weekday will that be?", "if {a} is day zero, what day of the week is day {n}?", "[plaster|bandage|boot] on since {a}, off {n} days later. which weekday?", "which weekday do we land on when we count {n} days from {a}?", "the library book borrowed {a} is due in {n} days. is this a weekday? which one?", "{a} + {n} days: weekday?", "parcel sent {a}, guaranteed {n} days later. what day of the week?"]
AGE = [
    "a patient was born on {a}. give [her|his|the] age in completed years on {b}.", "{w}, date of birth {a}, applies on {b}. how old is {w} then?", "my horse was foaled on {a}. how many years old is it on {b}?", "what was the [singer|painter|king|boxer]'s age on {b} if he was born on {a}?", "the [actress|queen|poet] was born {a} and died {b}. how old did she get?", "he lived from {a} to {b}. age at death?", "candidate born {a}. cut-off date {b}. age in full years?", "I opened my shop on {a}. on {b} it has existed for how many full years?", "[can {w} vote|is {w} allowed to drive|can {w} retire] on {b}? the birth date is {a}, so how old will that be in whole years?", "how many birthdays has someone born {a} had by {b}, the day of birth not counted?", "compute the age in years: born {a}, reference day {b}.", "[my twins|my nieces] were born on {a}; how old are they on {b}, in completed years?", "the [bridge|theatre|lighthouse] opened {a}. what full age in years does it have on {b}?", "membership since {a}. how many full years on {b}?", "insurance asks age on {b}. I'm born {a}.", "when {w} emigrated on {b}, how old was {w}? born {a}", "on the day of the accident, {b}, the driver (born {a}) was how many years old?", "#H {a} is on her passport. how old was she on {b}?", "#H how many years had he lived when he was elected on {b}, being born on {a}?"]
NEXT_LEAP = ["[what's|which is] the next leap year after {y}?", "after {y}, when do we [get|have] a leap year again?", "first leap year after {y}?", "it's {y}. in what year is the next 29 February? (not {y} itself)", "I was born on a leap day. after {y}, which year is my next real birthday in?", "next leap yr following {y}", "when will February have 29 days again after {y}?", "{y} is over. which coming year is the first to be a leap year?", "#H counting on from {y}, which year brings the next leap day?"]
LAST_LEAP = ["which was the last leap year before {y}?", "what leap year came right before {y}?", "the most recent leap year before {y}?", "before {y}, when was there last a 29 February?", "previous leap year, looking back from {y}"]
LEAPS = ["in how many of the years {y} to {z} did February have 29 days?", "how often is there a 29 February from {y} through {z}?", "how many leap days fall in the years from {y} to {z}, both included?", "{y}-{z}, leap years, both years count: how many?", "a tree stood from {y} to {z}. how many of these years, first and last included, were leap years?", "number of leap years in the range {y} through {z} inclusive"]
LEAP = ["my nephew wants a 29 February wedding in {y}. does {y} have one, i.e. is it a leap year?", "[true or false|yes or no]: {y} is a leap year", "we're printing calendars for {y}. leap year or not?", "{y}, 365 days or one more? is it leap?", "payroll question: is {y} leap?", "would {y} be a leap year under the usual rules?", "is there any leap day in {y}?"]
MANY = ["how many {D}s does {M} {y} have?", "how many {D}s are there in {M} {y}?", "for the [bread|fish|flower|milk] order: number of {D}s in {M} {y}?", "[choir|yoga|football|band practice] is every {D}. how many [times|sessions] is that in {M} {y}?", "{D}s in {M} {y}", "count the {D}s of {M} {y}, please", "I get paid every {D}. how many paydays are there in {M} {y}?", "the cleaner comes on {D}s. how often will she come in {M} {y}?", "are there four or five {D}s in {M} {y}? tell me the number", "rubbish is picked up each {D}, so how many pick-ups in {M} {y}?", "does {M} {y} have 5 {D}s? how many exactly", "#H the market is held every {D}. how many markets will {M} {y} see?"]
NTH = ["what date is the {o} {D} of {M} {y}?", "the {o} {D} in {M} {y} is what date?", "[our club|the board|the book circle|the council] meets on the {o} {D} of [the|each] month. which date is it in {M} {y}?", "{o} {D} of {M} {y}", "when is the {o} {D} in {M} {y}?", "date of {o} {D}, {M} {y}?", "the [fair|flea market|open day] is always on the {o} {D} of {M}. what's the date in {y}?", "payday is the {o} {D}. for {M} {y}, which date?", "mother's day there is the {o} {D} of {M}. date in {y}?", "find the {o} {D} of {M} {y}, full date", "#H {M} {y}: on which date does the {o} {D} fall?"]
NEXT_DAY = ["what is the first {D} after {a}?", "it's {a} today. what date is next {D}, I mean the first one that comes?", "the first {D} following {a} is which date?", "we play on the first {D} after {a}. date?", "after {a}, when is it {D} for the first time?", "{a}, then the next {D}: date?"]
LANDS_IN = ["in which year after {y} does {H} first fall on a {D}?", "after {y}, when is {H} on a {D} for the first time? (year)", "kids ask: starting after {y}, what's the first year that {H} is a {D}?", "next year after {y} with {H} on a {D}?", "my birthday is {H}. which is the first year after {y} when it is a {D}?", "{H} on a {D}: first year after {y}?", "#H what year following {y} is the first to have {H} on a {D}?"]
TOGETHER = ["number of days in the {P} of {y}?", "how many days does the {P} of {y} have?", "how many days are there in the {P} of {y}[ all together|]?", "{P} {y}, days?", "electricity is billed daily. how many days does the {P} of {y} count?", "I need the day count of the {P} of {y}", "#H length of the {P} of {y}, in days?"]
PARTS = [("first quarter", 1, 4), ("second quarter", 4, 7), ("third quarter", 7, 10), ("fourth quarter", 10, 13), ("last quarter", 10, 13), ("first quarter (January to March)", 1, 4), ("second quarter (April to June)", 4, 7), ("third quarter (July through September)", 7, 10), ("first half", 1, 7), ("second half", 7, 13), ("first two months", 1, 3), ("first three months", 1, 4), ("last three months", 10, 13), ("first five months", 1, 6), ("first ten months", 1, 11)]
MONTHS_OF = ["how many days do {M} and {N} {y} have together?", "{M} plus {N} {y}, how many days?", "days in {M} and {N} {y} combined", "[I'm|we're] away all of {M} and {N} {y}. how many days is it?"]
THIRTEENTH = ["how many Friday the 13ths are there in {y}?", "number of Fridays the 13th in {y}?", "how often does the 13th fall on a Friday in {y}?", "superstitious question: Friday 13th, how many times in {y}?"]
MONTH_END = ["what weekday is the last day of {M} {y}?", "the last day of {M} {y}, which day of the week is that?", "rent is due on the last day of the month. what weekday is it in {M} {y}?", "{M} {y} ends on which weekday?", "month end {M} {y}: what day of the week?"]
NTH_DAY = ["which date is day {n} of {y}?", "what date is the {n}th day of {y}?", "day number {n} in {y} is which calendar date?", "if January 1 is day 1, what's the date of day {n} in {y}?", "the log says day {n} of {y}. which date is it?"]
NUMBER = ["please tell me which day number {a} is, with January 1 as day 1", "if New Year's Day is day 1, which number has {a}?", "our log numbers the days of each year from 1. what number is {a}?", "how far into its year is {a}, as a day number?", "on {a} the calendar on my desk shows day number?", "the batch code uses the day of the year. what's that for {a}?", "{a} = day ... of the year", "the satellite data are filed by day of year. {a} is which?", "#H what's the running number of {a} within its year?"]
YEAR_LEFT = ["I want to read a page a day until the end of {y}, and it's {a}. days left in the year?", "how many days of {y} remain after {a}?", "after {a}, how much of {y} is left, in days?", "{a}. how many days till 31 December {y}?"]
HOLIDAYS = [("Christmas Day", 12, 25), ("December 25", 12, 25), ("Halloween (October 31)", 10, 31), ("31 October", 10, 31), ("New Year's Day (January 1)", 1, 1), ("July 4", 7, 4), ("14 February", 2, 14), ("Valentine's Day", 2, 14), ("May 1", 5, 1), ("6 January", 1, 6), ("Christmas Eve (December 24)", 12, 24), ("March 17", 3, 17), ("3 August", 8, 3), ("April 22", 4, 22), ("9 November", 11, 9), ("21 June", 6, 21)]
ORDINALS = [("first", 0), ("second", 1), ("third", 2), ("fourth", 3), ("last", -1), ("1st", 0), ("2nd", 1), ("3rd", 2), ("4th", 3)]
TIMESPANS = [("a fortnight", "weeks", 2), ("one week", "weeks", 1), ("half a year", "months", 6), ("one year", "years", 1), ("a year and a half", "months", 18), ("a decade", "years", 10), ("one month", "months", 1), ("a dozen days", "days", 12), ("a quarter of a year", "months", 3), ("a hundred days", "days", 100), ("two dozen weeks", "weeks", 24), ("a couple of weeks", "weeks", 2), ("half a dozen weeks", "weeks", 6)]


def around(draw: Draw, question: str, remarks: list[str] = REMARKS) -> str:
    """A question, sometimes with a remark beside it that has nothing to do with the answer."""
    if draw.chance(0.86):
        return question
    remark = draw.say(remarks, x=draw.integer(2, 60), w=person(draw))
    remark = remark[0].upper() + remark[1:]
    question = question[0].upper() + question[1:] if draw.chance(0.7) else question
    if draw.chance(0.5):
        return f"{remark}. {question}"
    return f"{question}{'' if question[-1] in '?.!' else draw.one(['.', '?'])} {remark}."


def made(draw: Draw, bank: list[str], code: str, answer: str, *, lower: bool = True, **slots: object) -> Exchange:
    """A question of a bank, and its call."""
    output = execute(code)
    question = around(draw, draw.say(bank, **{"w": person(draw), **slots}).replace(".m..", ".m."))
    return Exchange(typed(draw, question, lower=lower), (Call(code, output),), answer.replace("{r}", output))


def _code(day: datetime.date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def _span(draw: Draw) -> tuple[str, str, str]:
    """A span of time in words, the days and weeks of its code, or else its months and years."""
    x = draw.rng.random()
    if x < 0.14:
        words, unit, n = draw.one(TIMESPANS)
        given = f"{unit}={n}"
    elif x < 0.24:
        n, k, (unit, less) = draw.integer(1, 9), draw.integer(1, 6), draw.one([("weeks", "days"), ("years", "months")])
        words = f"{n} {unit if n > 1 else unit[:-1]} and {k} {less if k > 1 else less[:-1]}"
        given = f"{unit}={n}, {less}={k}"
    else:
        unit = draw.one(["days", "days", "days", "weeks", "weeks", "months", "years"])
        n = draw.integer(2, {"days": draw.one([60, 400]), "weeks": 60, "months": 30, "years": 30}[unit])
        words, given = f"{draw.shown(str(n), words=0.35)} {unit}", f"{unit}={n}"
    return (words, given, "") if unit in ("days", "weeks") else (words, "", given)


def _shifted(draw: Draw, first: datetime.date, a: str, *, later: bool) -> Exchange:
    words, days, months = _span(draw)
    sign = "+" if later else "-"
    code = f"{PLUS}print({_code(first)} {sign} timedelta({days}))" if days else f"import pandas as pd\nprint((pd.Timestamp('{first.isoformat()}') {sign} pd.DateOffset({months})).date())"
    return made(draw, AFTER if later else BEFORE, code, DATE, a=a, d=words)


def dates(draw: Draw) -> Exchange:
    """How far apart, before, after, which weekday, how old, of dates that stand in a story."""
    kind = draw.one(["between"] * 5 + ["weekday"] * 5 + ["after"] * 6 + ["before"] * 5 + ["age"] * 4 + ["weeks"] * 2 + ["inclusive", "work", "work", "work after", "months", "lands", "number", "left"])
    first = some_date(draw, 1955, 2045)
    second = first + datetime.timedelta(days=draw.integer(2, draw.one([30, 200, 600, 6000])))
    a, b = when(draw, first), when(draw, second)
    if kind == "weekday":
        first = some_date(draw, 1800, 2090)
        return made(draw, WEEKDAY, f"{HEAD}print({_code(first)}.strftime('%A'))", DAY, a=spoken(draw, first))
    if kind in ("after", "before"):
        return _shifted(draw, first, a, later=kind == "after")
    if kind == "between":
        return made(draw, BETWEEN, f"{HEAD}print(({_code(second)} - {_code(first)}).days)", COUNT, a=a, b=b)
    if kind == "inclusive":
        return made(draw, INCLUSIVE, f"{HEAD}print(({_code(second)} - {_code(first)}).days + 1)", COUNT, a=a, b=b)
    if kind == "weeks":
        second = first + datetime.timedelta(days=draw.integer(2, 80) * draw.one([7, 7, 7, 1]))
        return made(draw, WEEKS, f"{HEAD}print(round(({_code(second)} - {_code(first)}).days / 7, 6))", "There are {r} weeks.", a=a, b=when(draw, second))
    if kind == "age":
        first, second = some_date(draw, 1890, 2004), some_date(draw, 2005, 2040)
        if first.year < 1925:
            second = some_date(draw, first.year + 30, first.year + 95)
        return made(draw, AGE, f"{HEAD}a, b = {_code(first)}, {_code(second)}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))", "It is {r} years.", a=when(draw, first), b=when(draw, second))
    if kind == "months":
        first = first.replace(day=draw.integer(1, 28))
        count = first.month - 1 + draw.integer(2, 60)
        second = first.replace(year=first.year + count // 12, month=count % 12 + 1)
        return made(draw, MONTHS_BETWEEN, f"{HEAD}a, b = {_code(first)}, {_code(second)}\nprint((b.year - a.year) * 12 + b.month - a.month)", "There are {r} months.", a=when(draw, first), b=when(draw, second))
    if kind == "work":
        second = first + datetime.timedelta(days=draw.integer(4, 90))
        return made(draw, WORK_IN, f"import pandas as pd\nprint(len(pd.bdate_range('{first}', '{second}')))", "There are {r} working days.", a=a, b=when(draw, second))
    if kind == "work after":
        while first.weekday() > 4:
            first += datetime.timedelta(days=1)
        n = draw.integer(2, 45)
        return made(draw, WORK_AFTER, f"import numpy as np\nprint(np.busday_offset('{first}', {n}))", DATE, a=when(draw, first), n=draw.shown(str(n), words=0.3))
    if kind == "lands":
        n = draw.integer(5, 400)
        return made(draw, LANDS, f"{PLUS}print(({_code(first)} + timedelta(days={n})).strftime('%A'))", DAY, a=spoken(draw, first), n=n)
    if kind == "number":
        return made(draw, NUMBER, f"{HEAD}print({_code(first)}.timetuple().tm_yday)", "It is day {r} of the year.", a=a)
    return made(draw, YEAR_LEFT, f"{HEAD}print((date({first.year}, 12, 31) - {_code(first)}).days)", COUNT, a=a, y=first.year)


def months(draw: Draw) -> Exchange:
    """Weekdays of a month, leap years, quarters, the year when a day falls on a weekday."""
    y, month, k = draw.integer(1900, 2110), draw.integer(1, 12), draw.integer(0, 6)
    if draw.chance(0.6):
        y = draw.integer(2015, 2040)
    day, name, rows = DAYS[k], MONTHS[month - 1], f"[w[{k}] for w in calendar.monthcalendar({y}, {month}) if w[{k}]]"
    kind = draw.one(["many"] * 4 + ["nth"] * 4 + ["leap next"] * 3 + ["lands", "lands", "together", "together", "two", "leaps", "leap", "leap last", "next", "next", "13", "end", "nth day", "nth day"])
    if kind == "many":
        return made(draw, MANY, f"import calendar\nprint(len({rows}))", f"There are {{r}} {day}s.", D=day, M=name, y=y)
    if kind == "nth":
        words, place = draw.one(ORDINALS)
        return made(draw, NTH, f"import calendar\n{HEAD}d = {rows}\nprint(date({y}, {month}, d[{place}]))", DATE, D=day, M=name, y=y, o=words)
    if kind == "leap next":
        return made(draw, NEXT_LEAP, f"import calendar\ny = {y} + 1\nwhile not calendar.isleap(y):\n    y += 1\nprint(y)", DATE, y=y)
    if kind == "leap last":
        return made(draw, LAST_LEAP, f"import calendar\ny = {y} - 1\nwhile not calendar.isleap(y):\n    y -= 1\nprint(y)", DATE, y=y)
    if kind == "leaps":
        last = y + draw.integer(5, 90)
        return made(draw, LEAPS, f"import calendar\nprint(calendar.leapdays({y}, {last} + 1))", "There are {r} leap years.", y=y, z=last)
    if kind == "leap":
        return made(draw, LEAP, f"import calendar\nprint(calendar.isleap({y}))", f"{y} is a leap year: {{r}}.", y=y)
    if kind == "lands":
        words, month, d = draw.one(HOLIDAYS)
        return made(draw, LANDS_IN, f"{HEAD}y = {y} + 1\nwhile date(y, {month}, {d}).strftime('%A') != '{day}':\n    y += 1\nprint(y)", DATE, y=y, H=words, D=day)
    if kind == "together":
        words, start, stop = draw.one(PARTS)
        return made(draw, TOGETHER, f"import calendar\nprint(sum(calendar.monthrange({y}, m)[1] for m in range({start}, {stop})))", COUNT, y=y, P=words)
    if kind == "two":
        month = draw.integer(1, 11)
        return made(draw, MONTHS_OF, f"import calendar\nprint(sum(calendar.monthrange({y}, m)[1] for m in range({month}, {month + 2})))", COUNT, y=y, M=MONTHS[month - 1], N=MONTHS[month])
    if kind == "next":
        first = some_date(draw, 2005, 2040)
        day = DAYS[(first.weekday() + draw.integer(1, 6)) % 7]
        return made(draw, NEXT_DAY, f"{PLUS}d = {_code(first)} + timedelta(days=1)\nwhile d.strftime('%A') != '{day}':\n    d += timedelta(days=1)\nprint(d)", DATE, a=spoken(draw, first), D=day)
    if kind == "13":
        return made(draw, THIRTEENTH, f"{HEAD}print(sum(date({y}, m, 13).strftime('%A') == 'Friday' for m in range(1, 13)))", "The answer is {r}.", y=y)
    if kind == "end":
        return made(draw, MONTH_END, f"import calendar\n{HEAD}print(date({y}, {month}, calendar.monthrange({y}, {month})[1]).strftime('%A'))", DAY, M=name, y=y)
    n = draw.one([draw.integer(4, 20), 50, 60, 90, 100, 150, 200, 250, 256, 300, 10 * draw.integer(3, 36)])
    return made(draw, NTH_DAY, f"{PLUS}print(date({y}, 1, 1) + timedelta(days={n} - 1))", DATE, y=y, n=n)


LASTS = ["the [power|water|lift|wifi] went off at {s} and came back at {f}. for how many minutes were we without?", "I get paid by the minute. today {s} until {f}. minutes?", "[surgery|the hearing|the service] commenced at {s} and concluded at {f}. duration in minutes?", "doors at {s}, show at {f}. how many minutes do we stand around?", "the [tide|oven|alarm] turned at {s}; it's {f} now. minutes gone by?", "[my|our] [physio|piano lesson|driving lesson] is {s}-{f}. so I'm paying for how many minutes?", "we waited for the [tow truck|plumber|bus] from {s} to {f}. number of minutes?", "{w} started the [puzzle|climb|ironing] at {s} and was done by {f}. how many minutes did {w} need?", "bread in: {s}. bread out: {f}. baking time in min?", "it said {s} on my ticket and the thing left at {f}. how many minutes late was it?", "[kettle|slow cooker|charger] on at {s}, off at {f}. min?", "how many minutes have I got if it's {s} and the [gate closes|shop shuts|bell rings] at {f}?", "the goal fell at {s}, kick-off was {f}. wait, other way round: kick-off {s}, goal {f}. minutes in between?", "state the number of minutes from {s} to {f} on the same day.", "arrival {s}, seen by the doctor {f}. waiting time in minutes?", "#H lights went out at {s} and on again at {f}; dark for how many minutes?", "#H sunrise {s}, my alarm {f}. minutes later?"]
HOURS = ["the market stall is open from {s} to {f}. how many hours do I stand there?", "{w} clocks in at {s} and out at {f}, no break. hours worked, as a decimal?", "sun up at {s}, sun down at {f}. daylight in hours?", "hours from {s} to {f}, decimal please", "babysitting {s}-{f}, how many hours do I charge?", "the pump ran from {s} until {f}. in hours?", "a volunteer did {s} to {f}; how many hours do I log?", "the library keeps {s} to {f} on weekdays. how many hours a day is that?"]
OVERNIGHT = ["[night shift|guard duty|my watch] starts {s} and finishes {f} the next morning. how many minutes is that?", "I fell asleep at {s} and the baby woke me at {f}. how many minutes of sleep?", "from {s} in the evening to {f} the following morning, in minutes?", "the coach leaves {s} and pulls in at {f} next day. minutes on board?", "dough in the fridge at {s}, out at {f} the day after. minutes of resting?", "{s} -> {f} (+1 day), minutes?", "the snow fell from {s} until {f} the next day. for how many minutes?", "{w} was on call from {s} till {f} the next morning; how many minutes do we pay?", "#H the heater was left on at {s} and switched off at {f} the next morning. minutes?"]
NIGHT_HOURS = ["[night shift|guard duty|my watch] starts {s} and finishes {f} the next morning. how many hours is that?", "the nurse works {s} to {f} overnight. hours, as a decimal?", "went to bed {s}, got up {f}. how many hours did I sleep?", "from {s} in the evening to {f} the following morning, in hours?", "{s} -> {f} next day, hours?", "the bakery runs from {s} at night until {f} in the morning. how many hours?", "fasted from {s} to {f} the next day. hours?", "the coach leaves {s} and arrives {f} the day after. how many hours on the road?", "#H overnight ferry, {s} to {f} next morning. hours at sea?"]
NIGHT_BOTH = ["I slept from {s} to {f} the next morning. hours and minutes?", "overnight train {s} - {f} (next day). how long in hours and minutes?", "how many hours and minutes from {s} until {f} the following day?", "fast from {s} to {f} the next day, in hours and minutes?", "{s} tonight till {f} tomorrow: hours and minutes?"]
LATER = ["the digital clock [shows|reads] {t}. what does it [show|read] {M} minutes [later|on]?", "the [midwife|plumber|taxi] said {M} minutes, and that was at {t}. so when?", "kick-off {t}, and with half-time and all it's {M} minutes. final whistle?", "it's {t}. the [paint|nail polish|glue] dries in {M} minutes. from what time is it dry?", "our [tour|class|webinar] begins {t} and lasts {M} min. at what time are we free?", "I swallowed a pill at {t} and mustn't eat for {M} minutes. when can I eat?", "{M} minutes on from {t}, what do the hands show?", "washing machine on at {t}, programme {M} minutes. done at?", "dough rests {M} minutes from {t}. when do I go on?", "boat due at {t}, running {M} minutes late. new arrival time?", "the parking meter was paid at {t} for {M} min. when must I be back at the car?", "they put me on hold at {t} and I hung up {M} minutes later. at what time?", "{t} kickoff, pub is {M} min away after it... no: what's {M} min after {t}?", "#H it struck {t}; {M} minutes afterwards the phone rang. at what time was that?", "#H eggs in at {t}, {M} minutes needed, out at?"]
LATER_HOURS = ["[train|coach|plane] leaves at {t}; the ride takes {h} hours and {m} minutes. when do I get in, no time zones?", "the goose goes in at {t} and needs {h} h {m} min. dinner at what time?", "anaesthesia began {t} and lasted {h} hours {m} minutes, so it ended when?", "we set out at {t}. {h} hours and {m} minutes of walking. arrival?", "battery lasts {h}h {m}m and I unplugged at {t}. empty when?", "film at {t}, running time {h}h{m:02}. out by?", "if the [exam|opera|sail] starts at {t} and is {h} hours and {m} minutes long, at what time does it finish?", "{t} and then another {h} hours {m} minutes: time?", "#H download started {t}, {h} hours {m} minutes to go. ready when?"]
EARLIER = ["[the ceremony|check-in|my flight|school] is at {t} and the drive takes {M} minutes. when's the latest I can set off?", "rice needs {M} minutes and we eat at {t}. when do I put it on?", "{w} arrived at {t} after {M} minutes on the bike. when did {w} leave?", "it's {t}. the alarm went off {M} minutes ago. what time was that?", "if I must be ready at {t} and need {M} minutes, when do I get up?", "doors open {M} minutes before the show, which is at {t}. doors when?", "call ended {t}, lasted {M} minutes. began at?", "the {t} coach came {M} minutes early. when did it come?", "last orders are {M} min before closing. closing is at {t}. last orders?", "what was the time {M} minutes ago if it is {t} now?", "#H out of the oven at {t} after {M} minutes inside; in at?"]
EARLIER_HOURS = ["the roast takes {h} hours and {m} minutes, we eat at {t}. when must it go in?", "landed at {t} after a flight of {h} hours {m} minutes (same time zone). take-off?", "the meeting starts at {t}; the drive is {h} h {m} min. when do I leave?", "what time was it {h} hours and {m} minutes before {t}?", "{t} minus {h}h {m}m", "finish line at {t} after {h} hours and {m} minutes of running. start time?", "to land at {t} with {h} hours {m} minutes in the air, when do we take off?", "#H guests at {t}, cooking {h} hours {m} minutes. start when?"]
CHAIN = ["I have to be [at work|at the airport|in class] at {t}. [shower|dressing] {x} min, breakfast {y} min, the drive {z} min. when do I get up?", "be there at {t}: {x} minutes to pack, {y} to walk, {z} on the tram. leave home... I mean start when?", "dinner's at {t}. peeling takes {x} minutes, cooking {y} minutes, laying the table {z} minutes, one after the other. when do I begin?", "the show starts {t}. make-up {x} min, warm-up {y} min, sound check {z} min beforehand. begin at?"]
CHAIN_ON = ["we start at {t} with a {x} minute talk, then {y} minutes coffee, then {z} minutes of questions. when are we done?", "leave at {t}, {x} min bus, {y} min waiting, {z} min train. when do I arrive?", "three [episodes|lessons|songs] of {x}, {y} and {z} minutes in a row from {t}. end time?", "it's {t}. wash {x} min, spin {y} min, dry {z} min. laundry finished when?"]
EVERY = ["[buses|trams|ferries] go every {x} minutes and the first is at {t}. when does the {o} one leave?", "first [alarm|dose|blast] at {t}, then one every {x} minutes. time of the {o}?", "a bell rings at {t} and then every {x} minutes. at what time is the {o} ring?", "the {o} slot, if slots are {x} minutes each and the first begins at {t}, begins when?"]
DOSES = ["I take a [tablet|pill|puff] every {h} hours, the first at {t}. when is the {o} one?", "feed the [kitten|baby|sourdough] every {h} hours from {t} on. time of the {o} feed?", "first dose {t}, one each {h} hours: {o} dose at?"]
SHEET_PAY = ["timesheet: {l}, no breaks. at {p} an hour, what [do I get|does {w} get|is the pay] in total?", "I worked {l}. my rate is {p} per hour. what's my pay?", "{l}. hourly wage {p}. total wage?", "shifts this week: {l}. {p}/hour. how much money is that?", "pay for {l} at {p} an hour?", "#H {l} - and they give me {p} for each hour. what do I earn?"]
SHEET = ["timesheet: {l}. total hours?", "I worked {l}. how many hours in all, as a decimal?", "{l} - hours altogether?", "sum up my shifts in hours: {l}", "shifts: {l}. no breaks. how many hours is it?", "opening times {l}. how many hours open altogether?"]
ACROSS = ["I left the [oven light|heater|tap|lamp] on from {s} on {D} until {f} on {E} the same week. how many hours was it on?", "the [fever|storm|strike|power cut] lasted from {D} {s} to {E} {f} of that week. hours?", "from {D} at {s} to {E} at {f} (same week), how many hours [are there|pass|is that]?", "[cat|dog] went missing {D} {s} and was back {E} {f} the same week. for how many hours was it gone?", "server down {D} {s}, up again {E} {f}, same week. downtime in hours?", "parked {D} {s} - {E} {f}, same week. total hours?", "hours between {s} {D} and {f} {E} in one week", "#H brew started {D} {s}; bottled {E} {f} that week. how many hours?"]
STAMPS = ["from {a} at {s} to {b} at {f}, how many hours?", "checked in {a} {s}, checked out {b} {f}. how many hours was I there?", "the [outage|experiment|auction] ran from {a}, {s} to {b}, {f}. in hours?", "start: {a} {s}\nend: {b} {f}\nhours?"]
TO_24 = ["{t} in 24 hour [time|format|clock]?", "write {t} [in|using] the 24-hour clock", "what's {t} in military style 24 hour time, as HH:MM?", "my timetable is 24h. {t} is what there?", "convert {t} to 24-hour"]
NTHS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
HOURLY = ["{} euros", "${}", "£{}", "{} dollars", "{}", "{} EUR", "€{}"]


def _moment(draw: Draw, minutes: int, style: str) -> str:
    """A time of day as people write it; one question keeps to one style."""
    hour, minute = divmod(minutes, 60)
    if style in (":", "0:", ".", "h", "hrs"):
        return {":": f"{hour}:{minute:02d}", "0:": f"{hour:02d}:{minute:02d}", ".": f"{hour}.{minute:02d}", "h": f"{hour}h{minute:02d}", "hrs": f"{hour:02d}{minute:02d} hrs"}[style]
    if minutes == 720:
        return "noon"
    twelve = (hour - 1) % 12 + 1
    if style == "words":
        part = "at night" if hour < 4 or hour > 21 else "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
        following = in_words(twelve % 12 + 1)
        told = {0: in_words(twelve) if draw.chance(0.5) else f"{in_words(twelve)} o'clock", 15: f"quarter past {in_words(twelve)}", 30: f"half past {in_words(twelve)}", 45: f"quarter to {following}", 10: f"ten past {in_words(twelve)}", 20: f"twenty past {in_words(twelve)}", 40: f"twenty to {following}", 50: f"ten to {following}"}.get(minute, f"{twelve}:{minute:02d}")
        return f"{told} {part}"
    half = style if hour < 12 else style.replace("a", "p").replace("A", "P")
    return f"{twelve}{half}" if minute == 0 else f"{twelve}:{minute:02d}{half}"


def _sheet(draw: Draw, style: str) -> tuple[str, str]:
    """Shifts of some days, and their minutes in code."""
    k, count, step = draw.integer(0, 3), draw.integer(2, 4), draw.one([5, 15, 30])
    written, code = [], []
    dash, short = draw.one(["-", " - ", " to ", "-"]), draw.chance(0.6)
    for day in DAYS[k : k + count]:
        start, stop = step * draw.integer(360 // step, 660 // step), step * draw.integer(720 // step, 1320 // step)
        written.append(f"{day[:3] if short else day} {_moment(draw, start, style)}{dash}{_moment(draw, stop, style)}")
        code.append(_spent(start, stop))
    return ", ".join(written), " + ".join(code)


def _spent(start: int, stop: int) -> str:
    return f"({stop // 60} * 60 + {stop % 60}) - ({start // 60} * 60 + {start % 60})"


def times(draw: Draw) -> Exchange:
    """How long between two clock times, the same day or not, and what time comes before or after."""
    style = draw.one([":", "0:", "0:", ".", "h", "hrs", " am", "am", " AM", " a.m.", "words"])
    step = draw.one([1, 5, 5, 10, 15, 30]) if style != "words" else draw.one([5, 10, 15, 30])
    start, stop = sorted(step * n for n in draw.rng.sample(range(1, 1440 // step), 2))
    kind = draw.one(["lasts"] * 4 + ["hours"] * 3 + ["night"] * 3 + ["night hours"] * 3 + ["night both", "across", "across", "across", "stamps", "stamps", "sheet", "sheet", "pay", "pay"])
    if kind in ("sheet", "pay"):
        listed, minutes = _sheet(draw, draw.one([":", "0:", "am", "0:", "."]))
        if kind == "sheet":
            return made(draw, SHEET, f"print(round(({minutes}) / 60, 6))", "There are {r} hours.", l=listed)
        wage = draw.one([str(draw.integer(9, 40)), f"{draw.integer(9, 40)}.50"])
        return made(draw, SHEET_PAY, f"print(round(({minutes}) / 60 * {wage}, 6))", "The answer is {r}.", l=listed, p=draw.one(HOURLY).format(wage))
    if kind == "across":
        k = draw.integer(0, 4)
        e = draw.integer(k + 1, 6)
        if draw.chance(0.5):
            start, stop = stop, start
        code = f"print(round(({_spent(start, stop)} + {e - k} * 1440) / 60, 6))"
        return made(draw, ACROSS, code, "There are {r} hours.", s=_moment(draw, start, style), f=_moment(draw, stop, style), D=DAYS[k], E=DAYS[e])
    if kind.startswith("night"):
        style = "am" if style == "words" else style
        start, stop = step * draw.integer(1080 // step, 1430 // step), step * draw.integer(240 // step, 690 // step)
    s, f = _moment(draw, start, style), _moment(draw, stop, style)
    spent = _spent(start, stop)
    if kind == "stamps":
        first = some_date(draw, 2005, 2035)
        second = first + datetime.timedelta(days=draw.integer(1, 40))
        code = f"from datetime import datetime\nprint(round((datetime({second.year}, {second.month}, {second.day}, {stop // 60}, {stop % 60}) - datetime({first.year}, {first.month}, {first.day}, {start // 60}, {start % 60})).total_seconds() / 3600, 6))"
        return made(draw, STAMPS, code, "There are {r} hours.", a=spoken(draw, first), b=spoken(draw, second), s=s, f=f)
    if kind == "lasts":
        return made(draw, LASTS, f"print({spent})", "There are {r} minutes.", s=s, f=f)
    if kind == "hours":
        return made(draw, HOURS, f"print(round(({spent}) / 60, 6))", "There are {r} hours.", s=s, f=f)
    if kind == "night":
        return made(draw, OVERNIGHT, f"print({spent} + 1440)", "There are {r} minutes.", s=s, f=f)
    if kind == "night hours":
        return made(draw, NIGHT_HOURS, f"print(round(({spent} + 1440) / 60, 6))", "There are {r} hours.", s=s, f=f)
    return made(draw, NIGHT_BOTH, f"m = {spent} + 1440\nprint(m // 60, 'hours', m % 60, 'minutes')", "It is {r}.", s=s, f=f)


def clocks(draw: Draw) -> Exchange:
    """The time before or after, in one step or more."""
    style = draw.one([":", "0:", "0:", ".", " am", "am", " AM", " a.m.", "words"])
    start = draw.integer(1, 287) * 5 if style == "words" or draw.chance(0.6) else draw.integer(1, 1439)
    t, moment = _moment(draw, start, style), f"datetime(2000, 1, 1, {start // 60}, {start % 60})"
    span, h, m = draw.one([draw.integer(5, 240), 5 * draw.integer(1, 50)]), draw.integer(2, 9), draw.integer(2, 59)
    x, y, z = (draw.one([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, draw.integer(3, 75)]) for _ in range(3))
    nth = draw.integer(3, 10)
    shifts = {
        "later": (LATER, f"+ timedelta(minutes={span})"), "later hours": (LATER_HOURS, f"+ timedelta(hours={h}, minutes={m})"), "earlier": (EARLIER, f"- timedelta(minutes={span})"), "earlier hours": (EARLIER_HOURS, f"- timedelta(hours={h}, minutes={m})"),
        "chain": (CHAIN, f"- timedelta(minutes={x} + {y} + {z})"), "chain on": (CHAIN_ON, f"+ timedelta(minutes={x} + {y} + {z})"), "every": (EVERY, f"+ timedelta(minutes=({nth} - 1) * {x})"), "doses": (DOSES, f"+ timedelta(hours=({nth} - 1) * {h})"),
    }
    kind = draw.one(["later"] * 4 + ["earlier"] * 3 + ["later hours", "earlier hours"] * 2 + ["chain", "chain on", "every", "doses", "to 24"])
    if kind in shifts:
        bank, shift = shifts[kind]
        filled = [b.replace("{m:02}", f"{m:02d}") for b in bank]
        return made(draw, filled, f"from datetime import datetime, timedelta\nprint(({moment} {shift}).strftime('%H:%M'))", "It is {r}.", t=t, M=draw.shown(str(span), words=0.15), h=h, m=m, x=x, y=y, z=z, o=NTHS[nth - 3])
    t = _moment(draw, start, draw.one([" am", "am", " AM", " a.m.", "words"]))
    return made(draw, TO_24, f"from datetime import datetime\nprint({moment}.strftime('%H:%M'))", "It is {r}.", t=t)


KINDS: list[Kind] = [("dates", 7, dates), ("dates", 4, months), ("times", 4, times), ("times", 3, clocks)]
