"""Word problems of one to three steps, percentages, money."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import HELD_OUT, Draw, Exchange, Kind, ask

NAMES = ["Tom", "Anna", "Maria", "John", "Sara", "Ali", "Wei", "Priya", "Lucas", "Emma", "Noah", "Mia", "Omar", "Lena", "Ivan", "Kofi", "Yuki", "Paulo", "Chloe", "Ben", "Nina", "Raj", "Zoe", "Max", "Ella", "Leo", "Ruth", "Hugo", "Olga", "Sam", "Alice", "Bob", "Carol", "Dave", "Eve", "Frank", "Grace", "Henry", "Jack", "Kate", "Peter", "Mary", "Lisa", "Paul", "Laura", "David", "Sarah", "James"]
THINGS = ["apples", "oranges", "pens", "books", "marbles", "coins", "stickers", "eggs", "cookies", "pencils", "cards", "bottles", "tickets", "cars", "toys", "shells", "balls", "chairs", "tiles", "stamps", "candies", "muffins", "bricks", "photos", "roses", "plates", "cups", "shirts", "cakes", "bananas", "flowers", "pages", "boxes", "seeds", "lamps", "keys", "notebooks", "sandwiches", "pizzas", "tomatoes", "potatoes", "trees", "stones", "buttons"]
CONTAINERS = ["boxes", "bags", "baskets", "packs", "crates", "shelves", "rows", "jars", "trays", "cartons", "bins", "drawers", "tables", "bundles", "rooms", "cases", "buckets"]
SYLLABLES = ["ba", "be", "bi", "bo", "da", "de", "di", "do", "ka", "ke", "ki", "ko", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "no", "ra", "re", "ri", "ro", "sa", "se", "so", "ta", "te", "ti", "to", "va", "vi", "vo", "za", "zo", "bro", "dra", "sto", "pla", "gri", "en", "an", "or", "us", "ol"]

GAIN = "[buys|gets|finds|receives|is given|picks up|collects|earns|wins|adds]"
GAINED = "[bought|got|found|received|was given|picked up|collected|earned|won]"
LOSE = "[gives away|loses|sells|eats|uses|throws away|breaks|drops|donates|gives {v}]"
LOST = "[gave away|lost|sold|ate|used|threw away|broke|donated|gave {v}]"
LEFT = "how many [{t} |][are left|remain|does {w} have left|does {w} still have|does {w} have now|are there now]?"
TOTAL = "how many {t} does {w} have [now|in total|altogether|in all|then]?"
CUR = "[dollars|euros|pounds|$|€|]"

PROBLEMS: list[tuple[str, str]] = [
    ("{w} has {a} {t}[ and|. {P}|, then {p}] " + GAIN + " {b} more[ {t}|]. " + TOTAL, "{a} + {b}"),
    ("{w} had {a} {t}[ and|. {P}|, then {p}] " + GAINED + " [{b} more|another {b}]. " + TOTAL, "{a} + {b}"),
    ("{w} had {a} {t}[ and|. {P}] " + LOST + " {b}[ of them|]. " + LEFT, "{a} - {b}"),
    ("{w} has {a} {t} and " + LOSE + " {b}[ of them|]. " + LEFT, "{a} - {b}"),
    ("if {w} has {a} {t} and " + LOSE + " {b}, " + LEFT, "{a} - {b}"),
    ("there are {a} {c} with {b} {t} [each|in each|in every one|in each one]. how many {t} are there [in total|altogether|in all|]?", "{a} * {b}"),
    ("{w} has {a} {c} of {t} with {b} {t} in each. how many {t} [is that|are there|does {w} have]?", "{a} * {b}"),
    ("each of [the |]{a} {c} [holds|contains|has] {b} {t}. how many {t} [in total|are there|altogether|is that]?", "{a} * {b}"),
    ("{a} {t} are [shared|split|divided|distributed] [equally|evenly|] [among|between] {b} [people|children|friends|students|kids]. how many [{t} |]does each [one|person|] get?", "{a} / {b}"),
    ("if [I|we|you] [share|split|divide] {a} {t} [equally |evenly |][among|between] {b} [people|friends|kids], how many does each [one|person] get?", "{a} / {b}"),
    ("{w} [buys|orders|purchases|bought|gets] {a} {t} [at|for] {b} " + CUR + " each. [how much does {w} pay|what is the total cost|what is the total|how much is that|what does it cost in total]?", "{a} * {b}"),
    ("[a|one] {s} costs {b} " + CUR + ". how much [do|would|will] {a} {t} cost?", "{a} * {b}"),
    ("how much [do|are] {a} {t} [cost |]at {b} " + CUR + " each?", "{a} * {b}"),
    ("if one {s} costs {a}, how much do {b} {t} cost?", "{a} * {b}"),
    ("if {a} {t} cost {b}" + " [dollars|euros|], how much [does|is] one {s}[ cost|]?", "{b} / {a}"),
    ("{a} {t} cost {b} " + CUR + ". what [does one {s} cost|is the price of one {s}|do {d} {t} cost]?", "{b} / {a}"),
    ("if {a} {t} cost {b} " + CUR + ", how much [do|would|will] {d} {t} cost?", "{b} / {a} * {d}"),
    ("a [car|train|bus|cyclist|plane|truck] [travels|drives|goes|moves] at {a} [km/h|mph|kilometers per hour|miles per hour] for {b} hours. how far does it [go|travel|get]?", "{a} * {b}"),
    ("[how far|what distance] does a [car|train|bus|plane] [go|travel|cover] in {b} hours at {a} [km/h|mph|miles per hour]?", "{a} * {b}"),
    ("a [car|train|bus|truck|plane] [travels|covers|drives|goes] {a} [km|miles|kilometers] in {b} hours. what is its [average|] speed?", "{a} / {b}"),
    ("[I|we|{w}] [drove|ran|cycled|walked] {a} [km|miles] in {b} hours. what was [my|our|the] average speed?", "{a} / {b}"),
    ("how long does it take to [travel|cover|drive|go] {a} [km|miles] at {b} [km/h|mph|km per hour]?", "{a} / {b}"),
    ("a [train|car|bus] [has to go|needs to cover|goes] {a} [km|miles] at {b} [km/h|mph]. how [long does it take|many hours is that]?", "{a} / {b}"),
    ("{w} has {a} {t}[,| and] {v} has {b}[ {t}|]. how many [{t} |]do they have [together|in total|altogether|combined]?", "{a} + {b}"),
    ("{w} has {a} {t}[,| and] {v} has {b}[ {t}|]. how many more [{t} |]does {w} have[ than {v}|]?", "{a} - {b}"),
    ("{w} pays with [a|] {a} [dollar|euro|pound] [bill |note |]for [an item|a meal|a book|something|a bag] costing {b}. how much change [does {p} get|is due|comes back]?", "{a} - {b}"),
    ("something costs {b} [dollars|euros] and [I pay|I give|{w} pays] {a}. [how much|what is the] change[ do I get|]?", "{a} - {b}"),
    ("{w} earns {a} [dollars|euros] [per|an] hour and works {b} hours. how much does {p} [earn|make|get]?", "{a} * {b}"),
    ("[I|we] [earn|make] {a} [dollars |euros |]an hour. [how much|what] do [I|we] [make|earn] in {b} hours?", "{a} * {b}"),
    ("{w} has {a} {t}. {P} " + GAIN + " {b} more and then " + LOSE + " {d}. " + LEFT, "{a} + {b} - {d}"),
    ("{w} has {a} {t}. {P} " + LOSE + " {b} and then " + GAIN + " {d} more. how many [{t} |][does {p} have now|are there|does {w} have]?", "{a} - {b} + {d}"),
    ("{w} had {a} {t}, " + LOST + " {b} and " + GAINED + " {d}. how many [{t} |][does {p} have now|are there now|now]?", "{a} - {b} + {d}"),
    ("{w} had {a} {t}, " + LOST + " {b} and then " + LOST + " {d} more. " + LEFT, "{a} - {b} - {d}"),
    ("a [bus|train] has {a} [people|passengers]. {b} get off and {d} get on. how many are on [it|the bus|board] now?", "{a} - {b} + {d}"),
    ("{w} buys {a} {t} at {b} each and {d} {u} at {e} each. [what is the total|how much does {p} pay|what is the total cost|how much is it]?", "{a} * {b} + {d} * {e}"),
    ("what is the total [cost|price] of {a} {t} at {b} " + CUR + " each and {d} {u} at {e} " + CUR + " each?", "{a} * {b} + {d} * {e}"),
    ("{a} {t} at {b} " + CUR + " and {d} {u} at {e} " + CUR + ", what is the total?", "{a} * {b} + {d} * {e}"),
    ("there are {a} {c} with {b} {t} each. {d} [{t} |][are removed|are taken away|are sold|are broken|go missing|are eaten]. how many [{t} |][are left|remain]?", "{a} * {b} - {d}"),
    ("{a} {c} hold {b} {t} each, and {d} extra {t} are [loose|added]. how many {t} in [total|all]?", "{a} * {b} + {d}"),
    ("{w} has {a} {c} of {b} {t} and {d} [extra|loose|more] {t}. how many {t} [is that|in total]?", "{a} * {b} + {d}"),
    ("{w} has {a} {c} with {b} {t} each and [shares|splits] them [equally |]among {d} [friends|people]. how many [{t} |]does each get?", "{a} * {b} / {d}"),
    ("{w} has {a} {t} and {v} has {b}. they [share|split] them equally[ between the two|]. how many does each get?", "({a} + {b}) / 2"),
    ("{w} has {a} {t} and {v} has {b} times as many. how many [{t} |]does {v} have?", "{a} * {b}"),
    ("{w} has {a} {t} and {v} has {b} times as many. how many [{t} |]do they have [together|in total]?", "{a} + {a} * {b}"),
    ("{w} has {a} {t}. {v} has twice as many. how many [{t} |]does {v} have?", "{a} * 2"),
    ("{w} has {a} {t}. {v} has [twice as many|double that]. how many [{t} |]do they have [together|in total]?", "{a} + {a} * 2"),
    ("{w} has {a} {t} and {v} has half as many. how many [{t} |]does {v} have?", "{a} / 2"),
    ("{w} has {a} {t} and [gives|sells] half of them[ away|]. how many [{t} |][are left|remain]?", "{a} / 2"),
    ("{w} has {a} {t}. {P} [gives|sells|loses] half and then {b} more. how many [{t} |][are left|remain]?", "{a} / 2 - {b}"),
    ("{w} has {a} {t}. {v} has {b} more than {w}. how many [{t} |]do they have together?", "{a} + {a} + {b}"),
    ("{w} has {a} {t}. {v} has {b} fewer than {w}. how many [{t} |]does {v} have?", "{a} - {b}"),
    ("{w} is {a} years old. how old will {p} be in {b} years?", "{a} + {b}"),
    ("{w} is {a} years old[ and|.] {v} is {b} years [older|older than {w}]. how old is {v}?", "{a} + {b}"),
    ("{w} is {a} years old[ and|.] {v} is {b} years [younger|younger than {w}]. how old is {v}?", "{a} - {b}"),
    ("[what is|calculate|find] the area of a rectangle [with sides|of|measuring|that is] {a} [and|by|x] {b}[ cm| m|]?", "{a} * {b}"),
    ("a [rectangle|room|garden|field] is {a} [cm|m|meters|feet|] [wide|long] and {b} [cm|m|meters|feet|] [high|wide|tall|long]. what is its area?", "{a} * {b}"),
    ("[what is|calculate|find] the perimeter of a rectangle [with sides|of|measuring|that is] {a} [and|by|x] {b}?", "2 * ({a} + {b})"),
    ("a [room|garden|field] is {a} by {b} [m|meters|feet]. how much fence [do I need|is needed] [to go around it|around it]?", "2 * ({a} + {b})"),
    ("[what is|find] the area of a square with side {a}?", "{a} ** 2"), ("[what is|find] the perimeter of a square with side {a}?", "4 * {a}"),
    ("[what is|find|calculate] the area of a circle [with|of] radius {a}?", "math.pi * {a} ** 2"), ("area of a circle with [a |]diameter [of |]{a}", "math.pi * ({a} / 2) ** 2"),
    ("[what is|find|calculate] the circumference of a circle [with|of] radius {a}?", "2 * math.pi * {a}"), ("circumference of a circle with diameter {a}", "math.pi * {a}"),
    ("[what is|find] the area of a triangle with base {a} and height {b}?", "{a} * {b} / 2"), ("[what is|find] the volume of a [box|cuboid] [of|measuring] {a} by {b} by {d}?", "{a} * {b} * {d}"),
    ("[what is|find] the volume of a cube with [side|edge] {a}?", "{a} ** 3"), ("[what is|find] the volume of a sphere [with|of] radius {a}?", "4 / 3 * math.pi * {a} ** 3"),
    ("[what is|find] the volume of a cylinder with radius {a} and height {b}?", "math.pi * {a} ** 2 * {b}"), ("[what is|find] the surface area of a sphere with radius {a}?", "4 * math.pi * {a} ** 2"),
    ("a [machine|factory|printer|robot] makes {a} {t} per [hour|day|minute]. how many [does it make |]in {b} [hours|days|minutes]?", "{a} * {b}"),
    ("{w} reads {a} pages [a|per|every|each] day. how many pages [does {p} read |]in {b} days?", "{a} * {b}"),
    ("a book has {a} pages[ and|.] {w} reads {b} [pages |]a day. how many days [does it take|until it is finished]?", "{a} / {b}"),
    ("a book has {a} pages. {w} has read {b}. how many [pages |]are left?", "{a} - {b}"),
    ("{w} saves {a} [dollars|euros] [a|per|every|each] [month|week]. how much [is saved|does {p} save|does {p} have] [in|after] {b} [months|weeks]?", "{a} * {b}"),
    ("{w} wants to save {a} [dollars|euros] and saves {b} [a|per|every] [month|week]. how many [months|weeks] does it take?", "{a} / {b}"),
    ("I have {a} {t} and [buy|get|find] {b} more, how many [{t} |]do I have[ now|]?", "{a} + {b}"), ("I have {a} {t} and [give away|lose|eat|sell] {b}, how many [are left|do I have left|remain]?", "{a} - {b}"),
    ("a class has {a} boys and {b} girls. how many [students|children|pupils] are there?", "{a} + {b}"), ("{a} students are [split |put |]in {b} [equal |]groups. how many [students |]are in each group?", "{a} / {b}"),
    ("a [recipe|cake] needs {a} [grams|g|cups] of [flour|sugar|rice] for {b} [people|servings]. how much for {d} [people|servings]?", "{a} / {b} * {d}"),
    ("a car uses {a} liters [of fuel |]per 100 km. how much [fuel |]does it use for {b} km?", "{a} * {b} / 100"), ("a [tank|pool|barrel] holds {a} liters and fills at {b} liters per minute. how long [does it take|until it is full]?", "{a} / {b}"),
    ("{w} [runs|walks|cycles] {a} [km|miles] [every|each|a|per] day. how [far|many km] in {b} [days]?", "{a} * {b}"), ("[split|divide] a bill of {a} " + CUR + " [between|among] {b} [people|friends]", "{a} / {b}"),
    ("{b} [people|friends] split a bill of {a} " + CUR + " [evenly|equally|]. how much [does each pay|each]?", "{a} / {b}"), ("a subscription costs {a} [dollars|euros] [a|per] month. how much is that [per|a] year?", "{a} * 12"),
    ("[what is my yearly salary if I earn|how much is] {a} [dollars|euros] [a|per] month[ in a year|]?", "{a} * 12"), ("what is a yearly salary of {a} per month?", "{a} / 12"),
    ("{w} [picks|collects|bakes|plants|makes] {a} {t} on [Monday|Saturday] and {b} on [Tuesday|Sunday]. how many [{t} |][is that|in total|altogether]?", "{a} + {b}"),
    ("{w} [needs|wants] {a} {t} and has {b}. how many more [{t} |]does {p} need?", "{a} - {b}"),
    ("[{w}|a shop|a farmer|a store|a school] has {a} {t}. {b} [of them |]are [red|broken|sold|eaten|bad|blue|used]. how many [are not|{t} are left|remain]?", "{a} - {b}"),
    ("a [shop|store|farmer|factory|bakery] [sells|sold|makes|made|produces] {a} {t} [a|per|each|every] day. how many [{t} |][is that|does it sell|in total] in {b} days?", "{a} * {b}"),
    ("a [shop|store|farmer|bakery] has {a} {t}, sells {b} [and gets|and receives|then buys] {d} [new ones|more]. how many [{t} |][are there|does it have] now?", "{a} - {b} + {d}"),
    ("[a|the|one] {c} [of|with] {t} [weighs|costs] {a} [kg|dollars|g|]. what do {b} of them [weigh|cost]?", "{a} * {b}"),
    ("{w} runs {a} km in {b} minutes. how many minutes [does {p} need |]per km?", "{b} / {a}"),
    ("{w} types {a} words per minute. how many words in {b} minutes?", "{a} * {b}"), ("{w} types {a} words per minute. how long [does {p} need |]for {b} words?", "{b} / {a}"),
    ("{w} is {a} years old. how old was {p} {b} years ago?", "{a} - {b}"), ("{w} was born in {a}. how old is {p} in {b}?", "{b} - {a}"),
    ("{w} cuts a rope of {a} m into {b} equal pieces. how long is each?", "{a} / {b}"), ("a rope is {a} m long. {w} cuts off {b} m. how [long is the rest|much is left]?", "{a} - {b}"),
    ("{a} [people|workers|students] each [pay|bring|get|have] {b} [dollars|{t}]. how much is that [in total|altogether]?", "{a} * {b}"),
    ("there are {a} [students|people|kids] in a [class|school|room]. {b} are [absent|sick|girls|away]. how many are [there|present|boys|left]?", "{a} - {b}"),
    ("there are {a} {t} on [the|a] table. {w} [puts|lays] {b} more [there|on it]. how many [{t} |]are there now?", "{a} + {b}"),
    ("{w} has {a} [dollars|euros] and spends {b}[ on {t}|]. how much [money |][is left|does {p} have left|remains]?", "{a} - {b}"),
    ("I had {a} [dollars|euros], spent {b} and earned {d}. how much do I have[ now|]?", "{a} - {b} + {d}"), ("I have {a} [dollars|euros] and spend {b} [on {t}|]. how much is left?", "{a} - {b}"),
    ("{w} has {a} {c}. each [one |]has {b} {t}. how many {t} [are there|does {w} have][ in total| altogether|]?", "{a} * {b}"), ("how many {t} are [there |]in {a} {c} [of|with] {b}[ each|]?", "{a} * {b}"),
    ("{w} drives {a} km [every|each] day for {b} days. how far [is that|does {p} drive]?", "{a} * {b}"),
    ("[we have|there are] {a} {t} for {b} [people|kids]. how many [{t} |][for each|does everyone get|per person]?", "{a} / {b}"),
    ("a [pack|box|bag] of {a} {t} costs {b}. what is the price [per|of one] {s}?", "{b} / {a}"), ("{a} [liters|kg] cost {b} [dollars|euros]. [what|how much] does one [liter|kg] cost?", "{b} / {a}"),
    ("{w} buys [a|one] {s} for {a} and [a|one] {z} for {b}. how much [is it|does {p} pay|in total]?", "{a} + {b}"), ("a {s} costs {a} and a {z} costs {b}. what do they cost together?", "{a} + {b}"),
    ("the sum of two numbers is {a} and one of them is {b}. what is the other?", "{a} - {b}"),
    ("{w} started with {a} {t}, then {v} handed over {b} extra. what is the new count of {t}?", "{a} + {b}"), ("out of {a} {t}, {b} were [damaged|stolen]. how many {t} are still good?", "{a} - {b}"),
    ("a warehouse stores {b} {t} on each of its {a} {c}. what is the total number of {t}?", "{b} * {a}"), ("{b} friends want to share {a} {t} fairly. how many {t} does everybody receive?", "{a} / {b}"),
    ("each {s} costs {b} and {w} takes {a} of them. what is the bill?", "{b} * {a}"), ("#H {w} had {a} {t}, won {b} in a game and lost {d} the next day. how many are there at the end?", "{a} + {b} - {d}"),
    ("at a constant {a} km/h, what distance is covered in {b} hours?", "{a} * {b}"), ("#H {w} fills {a} {c}, putting {b} {t} in each, and has {d} {t} left over. how many {t} were there?", "{a} * {b} + {d}"),
]
PROBLEMS = [p for p in PROBLEMS if "yearly salary of" not in p[0] and "do {d} {t} cost]" not in p[0]]

PERCENT: list[tuple[list[str], str, str]] = [
    (["[what is|what's|how much is] {p} of {n}?", "{p} of {n}", "[calculate|compute|find|give me] {p} of {n}", "I need {p} of {n}", "[what|how much] is {n} times {p}?", "take {p} of {n}", "what amount is {p} of {n}?", "what's {p} from {n}?", "how many is {p} of {n}?", "{p} of {n} is what?", "tell me {p} of {n}", "what do I get if I take {p} of {n}?", "find out {p} of {n}", "{p} * {n}", "{p} out of {n} is how much?",
      "[I|we] [pay|keep|get] {p} of {n}, how much is [that|it]?", "if {p} of {n} [students|people|votes|items] [passed|agreed|are blue|are sold], how many is that?", "a commission of {p} on {n}", "what does {p} of {n} come to?", "#H {n} - how much is {p} of that?"], "{n} * {q} / 100", "The answer is {r}."),
    (["a {t} costs {n} " + CUR + " and is [discounted|reduced] by {p}. what is the [new|final|sale] price?", "the price of a {t} is {n}. there is a {p} discount. how much [do I pay|is it now]?", "what is {n} minus {p}?", "{n} with {p} off", "[decrease|reduce|lower|cut] {n} by {p}", "{n} less {p}",
      "{p} off [of |]{n}", "a {t} [priced at|for|at] {n} is {p} off. what [do I pay|is the sale price|does it cost now]?", "what is the price after [a |]{p} [discount|off] on {n}?", "{n} [drops|falls|went down|decreased] by {p}. what is it now?", "apply a {p} discount to {n}", "take {p} off {n}", "discount {n} by {p}", "subtract {p} from {n}", "{n} at {p} off", "how much is {n} after {p} off?", "{n} reduced by {p}", "with {p} discount, how much is {n}?", "how much is a {n} {t} [with|after] {p} [off|discount]?",
      "[final|sale] price of [a |]{n} [item|{t}] with {p} discount", "{w} buys a {t} priced at {n} with {p} off. what does it cost?", "knock {p} off {n}"], "{n} * (100 - {q}) / 100", "The answer is {r}."),
    (["[increase|raise] {n} by {p}", "what is {n} plus {p}?", "a bill [is|of|comes to] {n} and I [want to |]leave a {p} tip. what is the total?", "the price {n} excludes {p} tax. what is the total[ price|]?", "add {p} [VAT |tax |sales tax |]to {n}", "{n} plus {p} [tax|VAT|tip]", "{n} increased by {p}", "{n} raised by {p}", "add {p} to {n}", "{n} and {p} tip, total?", "what is the total for {n} with {p} tax?", "{p} more than {n}", "my rent of {n} goes up {p}. what is it now?", "what is {n} with {p} [VAT|tax|tip][ added| included|]?",
      "{n} [grows|increased|rises|goes up|went up] by {p}. what is it now?", "[my|a] salary of {n} [goes up|rises|is raised] [by |]{p}. what is the new salary?", "total [of|for] a {n} [bill|meal|dinner] [with|including] [a |]{p} tip", "{n} and {p} sales tax, what is the total?", "a salary of {n} grows by {p}. what is the new salary?", "put {p} on top of {n}"], "{n} * (100 + {q}) / 100", "The answer is {r}."),
    (["what [is|would be] a {p} tip on [a bill of |]{n}?", "how much [is a|should I] {p} tip [on|for] {n}?", "{p} tip on {n}", "tip of {p} on a {n} bill", "how much tax is [there on|due on] {n} at {p}?", "[calculate|compute] [the |a ]{p} [tax|VAT|tip] on {n}", "how much do I save with {p} off {n}?", "how much is the discount [if|when] {n} is {p} off?",
      "simple interest of {p} on {n} for one year", "#H what tip should I leave on {n} if I want to give {p}?"], "{n} * {q} / 100", "The answer is {r}."),
    (["what percent of {m} is {n}?", "{n} is what percent[age|] of {m}?", "what percentage is {n} [of|out of] {m}?", "{n} out of {m} [as a percentage|in percent]", "{n} [of|out of] {m} in percent", "{n} of {m} is how many percent?", "{n} as a percent[age|] of {m}", "what percent does {n} make of {m}?", "write {n}/{m} as a percentage", "{n} compared to {m} in percent", "what share of {m} is {n}, in percent?", "how many percent of {m} is {n}?", "I got {n} out of {m} [points|right|]. what percent is that?", "{n} [of|out of] {m} [students|people] [passed|came]. what percentage is that?",
      "[calculate|find] what percent {n} is of {m}", "what [percent|percentage] of {m} [people|items] is {n}?", "express {n} as a percentage of {m}"], "{n} / {m} * 100", "It is {r}%."),
    (["[what is|calculate|find] the percent[age|] [change|increase|difference] from {n} to {m}?", "{n} to {m} percent change", "by what percent[age|] did it [change|grow|increase] from {n} to {m}?", "a price [went|rose|changed|goes] from {n} to {m}. what is the percent[age|] change?", "percent[age|] [change|increase|decrease] from {n} to {m}", "by how many percent is {m} [more or less than|higher or lower than|above or below] {n}?", "going from {n} to {m} is what percent change?", "what is the percent[age|] [growth|drop|rise|fall] from {n} to {m}?", "the price changed from {n} to {m}, what percent is that?",
      "from {n} to {m}, how many percent [is that|change]?", "[sales|it] [went|grew|fell|dropped] from {n} to {m}, [what|how much] is [that|it] in percent?", "#H how large is the move from {n} to {m} in percent?"], "({m} - {n}) / {n} * 100", "The change is {r}%."),
    (["{n} is {p} of what[ number|]?", "{n} is {p} of which number?", "if {n} is {p}, what is [the whole|100%|the total]?", "{p} of what [number |]is {n}?", "{p} of a number is {n}. what is the number?", "which amount has {n} as its {p}?"], "{n} / {q} * 100", "The answer is {r}."),
    (["[a|the] price after [a |]{p} discount is {n}. what was the original[ price|]?", "{n} after {p} off, what was the original price?", "after a {p} [discount|reduction] something costs {n}. what did it cost before?", "with {p} taken off I paid {n}. what was it before?"], "{n} / (100 - {q}) * 100", "The answer is {r}."),
    (["[a|the] price including {p} [tax|VAT] is {n}. what is [it|the price] without [tax|VAT]?", "{n} includes {p} [VAT|tax]. what is the net [price|amount]?", "after [growing|a raise of] {p} it is {n}. what was it before?", "net price of {n} with {p} VAT included"], "{n} / (100 + {q}) * 100", "The answer is {r}."),
    (["invest {n} at {p} [interest |]for {y} years[, compounded yearly|]. what is the final amount?", "what is {n} [dollars |]at {p} compound interest after {y} years?", "compound interest[:| on] {n} at {p} for {y} years", "{n} [grows|growing] at {p} [per|a] year for {y} years", "[I put|we put|{w} puts] {n} in [a bank|an account|savings] at {p} [a|per] year. how much [is there|do I have|will there be] after {y} years?",
      "how much [is|will] {n} [worth|be] after {y} years at {p} [a year|annual interest|interest compounded annually]?", "a population of {n} grows {p} [a|per] year. what is it after {y} years?", "what do {n} become in {y} years with {p} yearly interest?"], "{n} * (1 + {q} / 100) ** {y}", "The answer is {r}."),
    (["simple interest on {n} at {p} for {y} years", "how much simple interest [does|do] {n} earn at {p} [in|over|for] {y} years?", "what is the simple interest [for|on] {n} at {p} over {y} years?"], "{n} * {q} / 100 * {y}", "The interest is {r}."),
    (["a [car|machine|laptop] worth {n} loses {p} [of its value |][a|per|each] year. what is it worth after {y} years?", "{n} decreasing by {p} [a|per] year for {y} years"], "{n} * (1 - {q} / 100) ** {y}", "The answer is {r}."),
]


def fake_word(draw: Draw) -> str:
    """A pronounceable word nobody has seen, so that copying cannot be memorised."""
    return "".join(draw.one(SYLLABLES) for _ in range(draw.integer(2, 4)))


def person(draw: Draw) -> str:
    """A first name, sometimes an invented one."""
    return str(draw.one(NAMES)) if draw.chance(0.75) else fake_word(draw).capitalize()


def thing(draw: Draw) -> str:
    """A countable noun in the plural."""
    return str(draw.one(THINGS)) if draw.chance(0.8) else fake_word(draw) + "s"


def money(draw: Draw, number: str) -> str:
    """An amount, sometimes with its currency."""
    shown, x = draw.shown(number, words=0.02), draw.rng.random()
    if x < 0.2:
        return str(draw.one("$$€£")) + shown
    return shown + str(draw.one([" dollars", " euros", " pounds", " EUR", " USD", " bucks"]) if x < 0.3 else "")


def word_problem(draw: Draw) -> Exchange:
    """One to three steps in a short story."""
    held = draw.split == "heldout"
    template, expression = draw.one([p for p in PROBLEMS if p[0].startswith(HELD_OUT) == held])
    scale = draw.one([1, 2, 2, 3])
    values = {k: str(draw.integer(2, 10 ** draw.one([1, scale]) + 9)) for k in "abde"}
    if draw.chance(0.18) and expression != "{b} - {a}":
        key = draw.one("abe" if "* {e}" in expression else "ab")
        values[key] = f"{draw.integer(1, 60)}.{draw.one(['5', '25', '75', '99', '50', '2'])}"
    if expression == "{b} - {a}":
        values["a"], values["b"] = str(draw.integer(1920, 2020)), str(draw.integer(2021, 2060))
    if " - {b}" in expression and float(values["a"]) < float(values["b"]):
        values["a"], values["b"] = values["b"], values["a"]
    name, other, plural, plural2 = person(draw), person(draw), thing(draw), thing(draw)
    pronoun = draw.one(["he", "she", "they"])
    question = draw.say([template.removeprefix(HELD_OUT)], w=name, v=other, t=plural, u=plural2, s=plural[:-1], z=plural2[:-1], c=draw.one(CONTAINERS), p=pronoun, P=pronoun.capitalize(), **{k: draw.shown(v, words=0.15) for k, v in values.items()})
    question = re.sub(r"\$\b|(\S+) \$(?= |\.|\?|,|$)", r"$\1", question)
    question = re.sub(r"(\S+) €(?= |\.|\?|,|$)", r"€\1", question)
    question = re.sub(r" +([.,?])", r"\1", re.sub(r"  +", " ", question))
    code = re.sub(r"\{(\w)\}", lambda m: values[m.group(1)], expression)
    return ask(draw, question, ("import math\n" if "math." in code else "") + f"print(round({code}, 6))", lower=draw.chance(0.3))


def percentage(draw: Draw) -> Exchange:
    """Percentages of, off, on top, change, reverse, interest."""
    bank, expression, answer = draw.one(PERCENT)
    q = str(draw.integer(1, 99)) if draw.chance(0.85) else f"{draw.integer(1, 30)}.{draw.integer(1, 9)}"
    n, m, y = draw.number(digits=6), draw.number(digits=6), str(draw.integer(2, 30))
    if "**" in expression:
        q = str(draw.integer(1, 15)) if draw.chance(0.7) else f"{draw.integer(1, 9)}.{draw.integer(1, 9)}"
    p = q + draw.one(["%", "%", "%", " %", " percent", " percent", " per cent", "pct"])
    amount = money(draw, n) if "{m}" not in expression else draw.shown(n, words=0.03)
    question = draw.say(bank, p=p, n=amount, m=draw.shown(m, words=0.03), y=draw.shown(y, words=0.2), t=thing(draw)[:-1], w=person(draw))
    question = re.sub(r" (?:\$|€|)(?= (?:and|is))", "", re.sub(r"  +", " ", question))
    code = re.sub(r"\{(\w)\}", lambda match: {"n": n, "m": m, "q": q, "y": y}[match.group(1)], expression)
    return ask(draw, question, f"print(round({code}, 6))", answer)


KINDS: list[Kind] = [("word problems", 13, word_problem), ("percentages", 9, percentage)]
