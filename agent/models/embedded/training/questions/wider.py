"""More ways of asking the same things: long-winded, terse, with facts that do not matter.

Each row is a kind, templates, code and the answer. Slots of the code are the plain values of the
slots of the templates: `{a} {b} {d} {e}` numbers, `{l}` a list, `{q}` a percentage, `{s}` a word.
"""

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
    dress,
    execute,
    fill,
)
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers, surface
from samara.agent.models.embedded.training.questions.words import fake_word, money, person, thing

Row = tuple[str, list[str], str, str]
ANSWER = "The answer is {r}."

ROWS: list[Row] = [
    ("arithmetic", ["[how much do I get|what comes out|what do you get] [if|when] [I|you|we] [add|put together|sum up|combine] {a} and {b}?", "{a} together with {b} makes what?", "[put|lump] {a} and {b} together", "what [number |]is {b} [more|bigger|higher|larger] than {a}?", "[go|count] up {b} from {a}", "{a} [raised|bumped up|topped up] by {b}", "[I've got|I have|there's] {a} here and {b} there, [so |]altogether?", "add them[ up|]: {a} and {b}", "combined value of {a} and {b}", "{a} & {b} added"], "print(round({a} + {b}, 6))", ANSWER),
    ("arithmetic", ["what [number |]is {b} [less|smaller|lower|fewer] than {a}?", "[how far apart|how far] are {a} and {b}?", "[take|knock|deduct] {b} [off|from|away from] {a}", "what's left [of {a} |]after [taking|removing|using] {b}[ from {a}| out of {a}]?", "{a} take away {b}", "[how much bigger|how much more|by how much larger] is {a} [than|compared to|compared with] {b}?", "gap between {a} and {b}", "if I [use up|spend|remove] {b} of {a}, what remains?", "{a} down by {b}", "deduct {b}, starting with {a}"], "print(round({a} - {b}, 6))", ANSWER),
    ("arithmetic", ["what do {a} groups of {b} [come to|make]?", "{a} [groups|sets|batches|copies] of {b}", "{b} taken {a} times", "how much [are|is] {a} {b}s?", "{a} of {b} each, total?", "[if I have|with] {a} of [them|these] and each is {b}, [how much in all|what's the total]?", "{a} by {b} multiplied", "the result of {a} multiplied with {b}", "{a}x{b}", "{a} X {b} =", "multiplying {a} and {b} gives?"], "print(round({a} * {b}, 6))", ANSWER),
    ("arithmetic", ["{a} [over|shared by|cut into] {b}[ parts| pieces|]", "what is [one {b}th|a {b}th part] of {a}?", "[chop|break|cut] {a} into {b} [even|equal|same-size] parts, how big is each?", "ratio of {a} to {b} as a decimal", "{a}/{b} as a decimal", "dividing {a} by {b} gives?", "{a} : {b}"], "print(round({a} / {b}, 6))", ANSWER),
    ("arithmetic", ["what [is|'s] [left over|the leftover|the remainder] [when|if] [I|you] [divide|split|share] {a} [by|into|between] {b}?", "[I|we] [pack|put|sort] {a} {t} [in|into] [boxes|bags|rows|groups] of {b}. how many [are |stay |]left over?", "{a} modulo {b}", "{a} mod {b}", "remainder of {a} [over|divided by|by] {b}", "{a} {t} [among|between|for] {b} [kids|people|friends], how many [remain|are left] [over|undivided]?", "after making [groups|teams] of {b} from {a} people, how many have no [group|team]?", "#H deal {a} cards to {b} players; how many cards stay on the table?"], "print({a} % {b})", ANSWER),
    ("arithmetic", ["how many [full|whole|complete] [boxes|bags|rows|packs] of {b} [can I|can you|do I] [make|fill|get] [from|with|out of] {a} {t}?", "{a} {t}, {b} [fit |]in [a|each|one] [box|tray|bag]. how many [full|complete] ones?", "whole number part of {a} divided by {b}", "{a} [integer divided|floor divided] by {b}", "how many [times|whole times] can I take {b} out of {a}?", "how many times does {b} [go|fit] into {a}?", "how many whole {b}s [are there|fit] in {a}?"], "print({a} // {b})", ANSWER),
    ("arithmetic", ["how many [boxes|buses|cars|trips|vans|packs|tables] [do we|do I|does {w}] need [for|to carry|to seat] {a} [people|guests|students|{t}] if [each|one|every one] [holds|takes|seats|fits] {b}?", "{b} [people|guests] [fit|sit] [in a car|at a table|in a van]. how many [cars|tables|vans] for {a}?", "{a} {t} [have to|must|should] go into [boxes|crates] that hold {b}, how many do I need at least?", "how many [boxes|bags|packs|trays|crates] of {b} do I need for {a} {t}?", "{a} {t} are packed [in|into] [boxes|bags|packs|crates] of {b}. how many are needed?", "#H what is the smallest number of {b}-seat buses for {a} pupils?"], "import math\nprint(math.ceil({a} / {b}))", ANSWER),
    ("arithmetic", ["({a} + {b}) [times|x|*] {d}", "[add|sum] {a} and {b}[,| and] then [multiply|times] [by|the result by|everything by|it by] {d}", "{d} times the sum of {a} and {b}", "first add {a} and {b}, after that multiply with {d}", "the sum of {a} and {b}, multiplied by {d}"], "print(round(({a} + {b}) * {d}, 6))", ANSWER),
    ("arithmetic", ["[add|sum] {a} and {b}[,| and] then divide [by|it by|the result by] {d}", "the sum of {a} and {b} divided by {d}", "({a} + {b}) / {d}", "({a}+{b}) over {d}"], "print(round(({a} + {b}) / {d}, 6))", ANSWER),
    ("arithmetic", ["{a} times {b}[,| and] then [take away|minus|subtract] {d}", "multiply {a} [by|and|with] {b} and [take|subtract] {d}[ from it| off|]", "{d} less than the product of {a} and {b}", "{a} times {b} less {d}"], "print(round({a} * {b} - {d}, 6))", ANSWER),
    ("arithmetic", ["{a} times {b}[,| and] then [plus|add] {d}", "multiply {a} [by|and|with] {b} and add {d}", "{d} more than {a} times {b}", "the product of {a} and {b} plus {d}"], "print(round({a} * {b} + {d}, 6))", ANSWER),
    ("arithmetic", ["{a} divided by {b}[,| and] then [plus|add] {d}", "divide {a} by {b} and add {d}", "{d} added to {a} over {b}"], "print(round({a} / {b} + {d}, 6))", ANSWER),
    ("arithmetic", ["[square|cube] root of {a}", "√{a}", "the [square |]root of {a}, please", "which number [times itself|squared] [is|gives|makes] {a}?", "what squared [is|gives|makes] {a}?", "take the [square |]root [from|of] {a}"], "import math\nprint(round(math.sqrt({a}), 6))", ANSWER),
    ("arithmetic", ["{a} to the [{n}th|power {n}|power of {n}]", "{a}^{n}", "{a}**{n}", "raise {a} to the {n}th[ power|]", "what do I get when I raise {a} to {n}?", "{a} [hoch|power] {n}"], "print({a} ** {n})", ANSWER),
    ("money", ["[I|we|{w}] [bought|picked up|got|ordered] {a} {t} [at|for] {m} [each|apiece|a piece|per piece][ and|,| plus] {b} {u} [at|for] {k} [each|apiece|a piece][, what did that come to|. what's the damage|, how much was it|. how much did we spend|. total?]", "{a} {t} ({m} each) and {b} {u} ({k} each), what's the [total|bill|sum]?", "{t} are {m} and {u} are {k}. [I|we] [take|want|need] {a} {t} and {b} {u}[, what do I pay|. how much will it be|. how much is that]?", "shopping: {a} x {t} @ {m}, {b} x {u} @ {k}[. total?| - total| -> how much]", "#H the receipt lists {a} {t} for {m} apiece plus {b} {u} for {k} apiece; what is at the bottom?"], "print(round({a} * {M} + {b} * {K}, 6))", ANSWER),
    ("money", ["[I|{w}] [paid|handed over|gave] [a |]{e} [note|bill|] for [{a} {t}|{t}, {a} of them,] [at|that cost] {m} [each|apiece]. [what change do I get|how much comes back|what's the change]?", "{a} {t} cost {m} each[ and I have|. I've got|; in my pocket I have] {e}. [what's left|how much money remains|how much do I have afterwards]?", "from {e} [dollars |euros |]I buy {a} {t} of {m} each. [left|how much is left|what remains]?"], "print(round({e} - {a} * {M}, 6))", ANSWER),
    ("money", ["{n} [of us|friends|colleagues|flatmates|people] [went out|had dinner|ate pizza|shared a taxi|rented a car|ordered food][ and|;|.| -] [the bill|it|everything] [was|came to|cost] {e}[. how much per person|, what does each of us owe|, how much each|. what is everyone's share|, so each pays]?", "the [gift|present|trip|taxi] [cost|costs] {e} and we are {n}[ people|]. what does [each|everyone|each of us] [pay|owe|put in]?", "divide the cost of {e} fairly over {n} [people|persons]", "{e} [split|shared] {n} ways"], "print(round({e} / {n}, 6))", ANSWER),
    ("money", ["[my|the|our] [rent|phone plan|gym|subscription|insurance|internet] [is|costs] {m} [a|per|every] month. [what do I pay|how much is it|how much does it cost] [a year|per year|in a year|annually]?"], "print(round({M} * 12, 6))", ANSWER),
    ("money", ["{w} [earn|make|get]s {m} [an hour|per hour|hourly] and [does|works] {a} hours [a|per|each] week. [what is that|how much is it|how much] [in|for|after|over] {n} weeks?", "{a} hours [a week|weekly] at {m} an hour, how much in {n} weeks?", "my hourly [rate|wage] is {m}. I work {a} hours a week for {n} weeks, what do I [earn|make]?"], "print(round({M} * {a} * {n}, 6))", ANSWER),
    ("money", ["I have {e} [saved|in the bank|on the account] and [put aside|save|add] {m} [every|each|a|per] month. how much [will there be|do I have|is there|will it be] after {n} months?", "starting with {e} and adding {m} [a|each] month, what do I have in {n} months?"], "print(round({e} + {M} * {n}, 6))", ANSWER),
    ("percentages", ["[a|the|my] {s} [was|used to be|normally costs|costs|is] {m}[ and|, but| but|. now it] [is|has|comes with] {q}% off[ today| this week| now|]. [what's the price now|what will I pay|how much do I pay|how much is it now]?", "there's {q}% off [everything|all {t}|the whole store]. [what would|how much would|what does] a {m} {s} [cost|be] [then|now|me|]?", "[the|a] {s} with a [price tag|list price|sticker] of {m} [gets|has] a {q}% [markdown|reduction|rebate]. [what's left to pay|what do I end up paying|new price]?", "with [my|a] {q}% [coupon|voucher|student discount|discount code], what does a {m} {s} cost?", "{q}% sale: {m} {s}, price now?", "#H the {s} carries a {m} label and everything is {q}% cheaper today; what do I hand over?"], "print(round({M} * (100 - {q}) / 100, 6))", ANSWER),
    ("percentages", ["how much [do I|would I|does {w}] save [on|with|buying] [a|the] {m} {s} [if it is|at|with|that is] {q}% off?", "the {s} is {m} with {q}% off. [how much|what] do I save?", "[what's|what is|how big is] the discount [on|for] a {m} {s} at {q}%?", "[of|from] {m}[,| I] [set aside|put away|give|donate|pay] {q}%[. how much is that|, how much is that in money]?", "{q}% of my {m} [salary|income|paycheck] goes to [rent|food|savings]. how much is [that|it]?", "a [agent|broker|seller] takes {q}% of {m}. what's [his|the|her] cut?", "{a}% isn't what I want, I need {q}% of {m}"], "print(round({M} * {q} / 100, 6))", ANSWER),
    ("percentages", ["[a|the] {s} costs {m} [before|without|excluding|plus] [tax|VAT|GST]. [tax|VAT|GST] is {q}%. [what do I pay|what's the price with it|total]?", "[dinner|lunch|the meal|the bill|the taxi] [was|came to|cost] {m} and [I|we] [want to |]tip {q}%. [what|how much] [do I pay in all|is it altogether|do we pay in total]?", "[my|the|our] [rent|salary|fee|price|ticket] [of|is|was] {m}[ and|] [goes up|will rise|is raised|rises|increases] [by |]{q}%[ next year| in January|]. [what will it be|what's the new amount|how much is it then]?", "if {m} [grows|rises|climbs] [by |]{q}%, [what do we have|where does it end up|it becomes]?", "{m} plus {q} percent [service|tax|tip|interest]"], "print(round({M} * (100 + {q}) / 100, 6))", ANSWER),
    ("percentages", ["{a} [out |]of [the |our |my |]{b} [people|students|guests|emails|answers|shots|{t}] [were|are|got|was] [right|red|late|absent|broken|unread|in]. [what percentage is that|how many percent|what percent|as a percentage?]", "I got {a} [right |]out of {b}[ questions| points|]. what's [that|my score] in [percent|%]?", "[what fraction of|which part of|how much of] {b} is {a}, [in|as a] percent[age|]?", "{a}/{b} in %", "{a} [of|from] {b} in percentage terms", "of {b} [people|votes|customers] {a} said [yes|no]. percentage?", "the [team|player] won {a} of {b} games, what's the win [rate|percentage]?", "#H express the share: {a} among {b}"], "print(round({a} / {b} * 100, 6))", "It is {r}%."),
    ("percentages", ["[it|the price|my weight|the rent|our revenue|the population|my salary|traffic] [went|changed|moved|climbed|fell|grew|jumped|dropped] from {a} to {b}. [how many percent is that|what's that in percent|percentage change|what percent change is that|by what percentage]?", "last year [it was|we had|I paid] {a}, this year {b}. [what is the change in percent|by how many percent did it change|percent change]?", "{a} before, {b} after, [percent change|change in %|% change]?", "was {a}, now {b}. [% change|how many percent]?", "how much percent [is|did it change] from {a} to {b}?"], "print(round(({b} - {a}) / {a} * 100, 6))", "The change is {r}%."),
    ("percentages", ["after [a |]{q}% [discount|off], [I paid|it cost|the {s} was] {m}. [what was the full price|what did it cost originally|original price]?", "{m} is [the price|what I paid] after {q}% [was taken |]off. what was it before?", "a {s} on sale for {m} is {q}% cheaper than usual. what's the usual price?"], "print(round({M} / (100 - {q}) * 100, 6))", ANSWER),
    ("percentages", ["{m} [already |]includes {q}% [tax|VAT|tip|GST]. what [was|is] [it|the price|the amount] [before|without] [that|it|tax]?", "the total with {q}% [tax|VAT] is {m}. what's the [net|amount before tax]?"], "print(round({M} / (100 + {q}) * 100, 6))", ANSWER),
    ("percentages", ["{a} is {q}% of [which|what] [number|amount|total]?", "if {q}% [equals|is|makes] {a}, what's [the total|everything|100 percent]?", "{q}% of the [class|group|people] is {a}. how many are there [in all|in total]?"], "print(round({a} / {q} * 100, 6))", ANSWER),
    ("statistics", ["{S} {l}. [on average|average|what's the average|what is the mean|what's the typical value, I mean the mean|how much is that on average]?", "[how much|what] is {l} on average?", "on average, [how much|what] is {l}?", "[avg|mean|average] please: {l}", "what do {l} average[ out| out to|]?", "average out {l}", "{l} average"], "import statistics\ndata = [{l}]\nprint(round(statistics.mean(data), 6))", "The mean is {r}."),
    ("statistics", ["{S} {l}. [what's the one in the middle|what is the middle one|what's the median|median]?", "[which|what] [value|number] [is|sits|lies] in the middle [of|when I sort] {l}?", "the middle value of {l}", "median please: {l}", "{l} - median"], "import statistics\ndata = [{l}]\nprint(round(statistics.median(data), 6))", "The median is {r}."),
    ("statistics", ["{S} {l}. [how much altogether|what's the total|total|how much is that in all|sum them up|what do they add up to]?", "[add|sum|tally|total] [up |]{l}", "add [these|them] [all |]up: {l}", "what do {l} [add up to|sum to|come to|total]?", "how much is {l} [altogether|combined|all together]?"], "data = [{l}]\nprint(round(sum(data), 6))", "The sum is {r}."),
    ("statistics", ["{S} {l}. [which was the best|what's the highest|what was the biggest|which is the largest|top one]?", "which [one |]is the [biggest|largest|highest|greatest][:| of] {l}", "[peak|top|best|highest|maximum] [value |]of {l}"], "data = [{l}]\nprint(max(data))", "The maximum is {r}."),
    ("statistics", ["{S} {l}. [which was the worst|what's the lowest|what was the smallest|which is the least|lowest one]?", "which [one |]is the [smallest|lowest|least][:| of] {l}", "[bottom|worst|lowest|minimum] [value |]of {l}"], "data = [{l}]\nprint(min(data))", "The minimum is {r}."),
    ("statistics", ["{S} {l}. [how far apart are the extremes|what's the range|how big is the difference between best and worst|range]?", "difference between the [biggest|highest] and the [smallest|lowest] of {l}", "{l}: [biggest minus smallest|max minus min|highest minus lowest]", "how [wide|big] is the range of {l}?"], "data = [{l}]\nprint(round(max(data) - min(data), 6))", "The range is {r}."),
    ("statistics", ["{S} {l}. [how spread out are they, as a standard deviation|what's the std|standard deviation|what's the sample standard deviation|how much do they vary (standard deviation)]?", "[std|stdev|sd|standard deviation|sample sd] [please|of these]: {l}", "how much do {l} deviate, standard deviation wise?"], "import statistics\ndata = [{l}]\nprint(round(statistics.stdev(data), 6))", "The standard deviation is {r}."),
    ("statistics", ["{S} {l}. [if I [drop|leave out|ignore|throw out|forget] the [lowest|smallest|worst][ one| score|], what's the [average|mean]|what's the average without the [lowest|smallest|worst][ one|]]?", "[mean|average] of {l} [without|leaving out|excluding|except] the [smallest|lowest]"], "data = sorted([{l}])[1:]\nprint(round(sum(data) / len(data), 6))", "The mean is {r}."),
    ("statistics", ["{S} {l}. [if I [drop|leave out|ignore|throw out] the [highest|largest|best][ one|], what's the [average|mean]|what's the average without the [highest|largest|biggest][ one|]]?", "[mean|average] of {l} [without|leaving out|excluding|except] the [largest|highest|biggest]"], "data = sorted([{l}])[:-1]\nprint(round(sum(data) / len(data), 6))", "The mean is {r}."),
    ("statistics", ["{S} {l}. how many [are|were|of them are|of these are] [over|above|more than|bigger than|higher than] {n}?", "count how many of {l} [exceed|are over|beat|go beyond] {n}", "[how many numbers|how many] in {l} [exceed|are bigger than|pass] {n}?"], "data = [{l}]\nprint(sum(x > {n} for x in data))", "There are {r}."),
    ("statistics", ["{S} {l}. how many [are|were|of them are|of these are] [under|below|less than|smaller than|lower than] {n}?", "count how many of {l} are [under|below|less than] {n}"], "data = [{l}]\nprint(sum(x < {n} for x in data))", "There are {r}."),
    ("statistics", ["{S} {l}. what [will|would|does] the [average|mean] [be|become] if I add [a|another] {n}?", "[average|mean] of {l} and [also|additionally|then] {n}"], "data = [{l}, {n}]\nprint(round(sum(data) / len(data), 6))", "The mean is {r}."),
    ("statistics", ["{S} {l}. [by|on] how [much|many] [is|does] the first [different from|differ from|exceed] the last?", "first minus last of {l}"], "data = [{l}]\nprint(round(data[0] - data[-1], 6))", ANSWER),
    ("equations", ["[twice|2 times|two times|double] a number plus {a} is {b}. [what is the number|which number is it|find it|find the number]", "if I double [a number|x] and add {a} I get {b}. [what was it|what's the number|what is x]?"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(2 * x + {a} - ({b}), x))", "The solutions for x are {r}."),
    ("equations", ["{n} times a number [plus|increased by|and] {a} [is|equals|makes|gives] {b}. [what is the number|what's the number|which number|find it]?", "I [think|thought] of a number, [multiply|multiplied] it by {n} and [add|added] {a}. [I get|the result is|it came to] {b}. [what was it|which number did I think of|what is my number]?", "{n}x + {a} = {b}[, x?|, solve| - what is x?|, find x|. solve for x]", "solve {n}x+{a}={b}", "find x [when|if|such that|so that|where] {n}x + {a} = {b}", "what value of x [makes|satisfies] {n}x + {a} = {b}?", "{n} * x + {a} = {b}, what's x", "#H work out the unknown: {n} times it, and {a} more, makes {b}"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve({n} * x + {a} - ({b}), x))", "The solutions for x are {r}."),
    ("equations", ["{n} times a number [minus|less|decreased by] {a} [is|equals|makes|gives] {b}. [what is the number|which number|find it]?", "{n}x - {a} = {b}[, x?|, solve| - what is x?|, find x|. solve for x]", "solve {n}x-{a}={b}", "find x [when|if|such that|so that] {n}x - {a} = {b}", "what value of x [makes|satisfies] {n}x - {a} = {b}?"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve({n} * x - {a} - ({b}), x))", "The solutions for x are {r}."),
    ("equations", ["x + y = {a}[,| and] x - y = {b}[.|,| -] [solve|find x and y|what are x and y|what's x and y]", "two numbers [add up to|sum to|have sum] {a} and [their difference is|differ by] {b}. [what are they|find them|which numbers]?", "the sum of two numbers is {a} and the difference [is |]{b}. [find them|what are the numbers|which are they]?"], "import sympy\nx, y = sympy.symbols('x y')\nprint(sympy.solve([x + y - {a}, x - y - {b}], [x, y]))", "The solution is {r}."),
    ("equations", ["{n}x + {k2}y = {a}[,| and|;] {k3}x - y = {b}[.|,| -] [solve|find x and y|what are x and y|solve the system]", "solve the system {n}x + {k2}y = {a}, {k3}x - y = {b}", "[solve|find x and y][:| for] {n}x+{k2}y={a} and {k3}x-y={b}"], "import sympy\nx, y = sympy.symbols('x y')\nprint(sympy.solve([{n} * x + {k2} * y - {a}, {k3} * x - y - {b}], [x, y]))", "The solution is {r}."),
    ("equations", ["x^2 [+|plus] {n}x = {a}[, solve| - solve for x|, what is x|. find x]", "x squared plus {n}x equals {a}. what is x?"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(x ** 2 + {n} * x - ({a}), x))", "The solutions for x are {r}."),
    ("equations", ["solve x² + {n}x - {a} = 0", "[roots|zeros|solutions] of x^2 + {n}x - {a}[ = 0|]", "[what are|find|give me] the [roots|solutions|zeros] of x^2 + {n}x - {a}[ = 0|]", "x squared plus {n} x minus {a} equals [0|zero][, solve it|. solve|, what is x?]", "quadratic: x^2 + {n}x - {a} = 0"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(x ** 2 + {n} * x - {a}, x))", "The solutions for x are {r}."),
    ("equations", ["x^2 - {n}x - {a} = 0[, solve| - solve for x|, what is x|. find x|]", "[roots|zeros|solutions] of x^2 - {n}x - {a}[ = 0|]", "x squared minus {n}x minus {a} equals [0|zero][, solve it|. solve|, what is x?]"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(x ** 2 - {n} * x - {a}, x))", "The solutions for x are {r}."),
    ("equations", ["x^2 = {a}[, what is x|, solve|. find x]", "[which numbers|what numbers|which x] squared [give|make|equal] {a}?", "solve x squared = {a}"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(x ** 2 - ({a}), x))", "The solutions for x are {r}."),
    ("equations", ["x/{n} = {a}[, x?| - what is x?|. find x|, solve]", "a number divided by {n} [is|gives] {a}. [which number|what is it|find it]?", "x over {n} equals {a}, what is x?"], "import sympy\nx = sympy.symbols('x')\nprint(sympy.solve(x / {n} - ({a}), x))", "The solutions for x are {r}."),
    ("text", ["how long is [the word |the string |]{Q}?", "[how many|count the|number of] [letters|characters|chars] [does {Q} have|has {Q}|are in {Q}|in {Q}][?|]", "[length|letter count|character count] of {Q}", "{Q}: how many [letters|characters]?", "count [letters|characters] {Q}"], "print(len({s}))", "It has {r} characters."),
    ("text", ["[spell|write|say|type] {Q} [backwards|backward|in reverse|from back to front|the other way round|mirrored]", "{Q} [backwards|reversed|spelled backwards|back to front]", "what [is|does] {Q} [backwards|read backwards|look like reversed]?", "flip [the word |the letters of |]{Q}", "turn {Q} around", "reverse: {Q}"], "print({s}[::-1])", "{r}"),
    ("text", ["[make|put|write|turn] {Q} [all caps|in capitals|into capitals|in upper case|uppercase|in capital letters|in big letters]", "{Q} [in caps|in all caps|in capitals|uppercase|shouted]", "[uppercase|upper-case] [all of |every letter of |]{Q}", "capitalize [all of|every letter of] {Q}", "to upper: {Q}"], "print({s}.upper())", "{r}"),
    ("text", ["how many [times does|times is] [the letter |]{c} [appear|occur|come up|show up|used] in {Q}?", "how many {c}'s [are |]in {Q}[?|]", "count [the |][letter |]{c} in {Q}", "number of {c} in {Q}", "how often does [the letter |]{c} [come|occur|appear] in {Q}?", "{Q} has how many {c}s?"], "print({s}.lower().count({C}))", "It appears {r} times."),
    ("text", ["how many vowels [are |]in {Q}[?|]", "[count|number of] [the |]vowels [in|of] {Q}", "vowel count [of|for|in] {Q}", "{Q}: vowels?", "does {Q} have many vowels? [count them|how many]"], "print(sum(c in 'aeiou' for c in {s}.lower()))", "It has {r} vowels."),
    ("text", ["how many words [are |are there |]in {P2}[?|]", "[count|number of] [the |]words [in|of] {P2}", "word count: {P2}", "{P2} - how many words is that?", "how many words did I [write|use] here: {P2}"], "print(len({p2}.split()))", "It has {r} words."),
    ("text", ["is {Q} [a palindrome|the same backwards|the same read backwards|palindromic]?", "does {Q} read the same [both ways|backwards|in both directions]?", "check [if|whether] {Q} is a palindrome", "palindrome or not: {Q}"], "s = {s}.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrome: {r}."),
    ("text", ["[sort|order|arrange|put] the letters [of|in] {Q}[ alphabetically| in alphabetical order| from a to z|]", "letters of {Q} in alphabetical order", "alphabetize the letters of {Q}"], "print(''.join(sorted({s})))", "{r}"),
    ("text", ["[replace|swap|change] [every|each|all] {c} [with|by|for|to|into] {c2} in {Q}", "[in|inside] {Q}[,|] [replace|swap|change] [the |]{c} [with|by|to] {c2}", "{Q} with {c2} instead of {c}"], "print({s}.replace({C}, {C2}))", "{r}"),
    ("text", ["[what's|what is|give me|tell me] the [first|initial] letter of {Q}[?|]", "{Q} starts with which letter?", "first letter in {Q}"], "print({s}[0])", "It is {r}."),
    ("text", ["[what's|what is|give me|tell me] the [last|final] letter of {Q}[?|]", "{Q} ends with which letter?", "last letter in {Q}"], "print({s}[-1])", "It is {r}."),
    ("text", ["remove [the |all |all the |]vowels from {Q}", "{Q} without [its |]vowels", "drop the vowels [from|in] {Q}", "strip vowels: {Q}"], "print(''.join(c for c in {s} if c.lower() not in 'aeiou'))", "{r}"),
    ("text", ["[sort|alphabetize|order|arrange] [these|the|those] words[:| alphabetically:| from a to z:| in alphabetical order:] {W}", "[put|bring] {W} in alphabetical order", "{W} - sort [them|these] [a to z|alphabetically]", "alphabetical order of {W}", "order alphabetically: {W}"], "print(sorted({w2}, key=str.lower))", "In order: {r}."),
    ("text", ["which [one |word |]is [the |]longest[:| of| among] {W}", "[what is|find|pick] the longest [word |one |][in|of|among] {W}", "longest [word|of these]: {W}"], "print(max({w2}, key=len))", "It is {r}."),
    ("text", ["which [one |word |]is [the |]shortest[:| of| among] {W}", "[what is|find|pick] the shortest [word |one |][in|of|among] {W}"], "print(min({w2}, key=len))", "It is {r}."),
    ("text", ["[join|glue|combine|connect|concatenate] {W} with [a dash|dashes|hyphens|-]", "{W} joined by [a dash|dashes|hyphens]"], "print('-'.join({w2}))", "{r}"),
]
SITUATIONS = ["my [grades|marks|exam results] [this term|this year|so far|] [are|were]", "I [ran|walked|cycled|slept|worked] these [hours|distances|amounts] [this week|last week|lately]:", "[temperatures|daily highs|the lows] [this week|last week|in town] were", "[our|the|my] [sales|orders|visitors|page views|customers] [per day|each day|this week|by month] [were|are]", "[the|our|my] [kids|children|cousins|players|plants] [are|measure]", "[I|we] spent", "[the|his|her] [lap times|times|jumps|throws|scores] [were|are]", "[we|they|I] measured", "weights in [kg|grams|pounds]:", "[prices|bids|offers|quotes] I [got|found|saw]:", "here [are|come] the [numbers|values|readings|data]:", "readings:", "data:", "[my|the] [steps|calories|expenses|bills|tips] [were|are|this week were]", "[I|we] [counted|caught|sold|collected]", "so I have the numbers", "the [ages|heights|salaries|distances] in [our|the|my] [team|family|class|group] are"]
ASIDES = ["I'm {x} years old by the way", "it's [Monday|Friday|late|early] and I'm tired", "my [colleague|flatmate|sister] {w} asked", "we are {x} people in the office", "I live at number {x}", "I've been doing this for {x} [years|hours|days]", "the meeting is at {x}", "[this is for|it's for] [a school project|my blog|my boss|a quiz|the newsletter]", "[sorry|pardon] my English", "my phone is at {x}%", "I have {x} minutes", "last time you were right", "it has been raining for {x} days", "we live on floor {x}", "{w} says hi", "I drank {x} coffees today", "I'm on the bus", "no rush", "the shop closes at {x}"]


def wide(draw: Draw) -> Exchange:
    """One row, filled, executed; sometimes with an aside that has nothing to do with it."""
    kind, bank, code, answer = draw.one(ROWS if draw.chance(0.8) else _EQUATIONS)
    values, shown = _slots(draw, kind, code)
    skeleton = draw.expand(draw.template(bank))
    if skeleton.startswith("{Q}") and shown["Q"].isalnum():  # a bare word there would get a capital
        shown["Q"] = repr(shown["Q"])
    question = fill(skeleton, shown)
    for slot, value in values.items():
        code = code.replace("{" + slot + "}", value)
    if "cube root" in question:
        return wide(draw)
    output = execute(code)
    if kind not in ("text",) and draw.chance(0.15):
        aside = draw.say(ASIDES, x=str(draw.integer(2, 99)), w=person(draw))
        question = f"{aside}. {question}" if draw.chance(0.6) else f"{question.rstrip('.')}{'' if question.rstrip('.').endswith('?') else '.'} {aside}"
    plain = kind == "text"
    question = dress(draw, question, typos=not plain, lower=not plain)
    return Exchange(question, (Call(code, output),), answer.replace("{r}", output))


_EQUATIONS = [row for row in ROWS if row[0] in ("equations", "text")]


def _slots(draw: Draw, kind: str, code: str) -> tuple[dict[str, str], dict[str, str]]:
    """The plain values for the code, and how they are written in the question."""
    top = draw.one([12, 50, 99, 999, 9999])
    a, b, d = (str(draw.integer(2, top)) for _ in range(3))
    if "{a} - {b}" in code or "{a} / {b}" in code or "//" in code or "%" in code or "ceil" in code:
        a, b = (a, b) if int(a) >= int(b) else (b, a)
    if "{a} / {b} * 100" in code:
        a, b = b, a
    if "x - y" in code and "{n}" not in code:
        half, other = draw.integer(2, 60), draw.integer(2, 60)
        a, b = str(max(half, other) * 2 + draw.integer(0, 40)), str(min(half, other))
    if kind == "equations" and "** 2" in code:
        low, high = sorted((draw.integer(1, 12), draw.integer(1, 12)))
        high += 1 if low < high else 2
        n, a = (str(high - low), str(high * low)) if "{n}" in code else ("2", str(high * high))
    elif kind == "equations":
        n = "2" if "(2 * x" in code else str(draw.integer(2, 12))
        if ("{n} * x" in code or "(2 * x" in code) and "x, y" not in code and draw.chance(0.7):
            x = draw.integer(1, 40)
            sign = -1 if "- {a} - ({b})" in code else 1
            a = str(draw.integer(1, int(n) * x)) if sign < 0 else a
            b = str(int(n) * x + sign * int(a))
    else:
        n = str(draw.integer(2, 6 if "**" in code else 12))
    if "**" in code and kind == "arithmetic":
        a = str(draw.integer(2, 30))
    if kind == "arithmetic" and not any(sign in code for sign in ("%", "//", "ceil", "**", "sqrt")) and draw.chance(0.2):
        a = f"{draw.integer(0, 200)}.{draw.one(['5', '25', '75', '99', '2', '04'])}"
        if "{a} - {b}" in code and float(a) < float(b):
            a, b = b, a
    m, k = (f"{draw.integer(1, 60)}.{draw.one(['50', '25', '99', '5', '49'])}" if draw.chance(0.4) else str(draw.integer(2, 900)) for _ in range(2))
    if kind == "money":
        m, k = (f"{draw.integer(1, 40)}.{draw.one(['50', '25', '99', '5', '49'])}" if draw.chance(0.5) else str(draw.integer(2, 60)) for _ in range(2))
        a, b = str(draw.integer(2, 25)), str(draw.integer(2, 25))
    q = str(draw.integer(1, 95)) if draw.chance(0.85) else f"{draw.integer(1, 30)}.5"
    e = str(draw.integer(50, 2000))
    data = numbers(draw, draw.integer(4, 9))
    if kind == "statistics":
        n = str(draw.integer(2, 100))
    word = draw.one(_WORDS) if draw.chance(0.6) else fake_word(draw)
    quoted = word if kind == "text" and draw.chance(0.35) else draw.one(["'{}'", '"{}"', "'{}'"]).format(word)
    letters: list[str] = [draw.one(word), draw.one("abcdefghijklmnopqrstuvwxyz")]
    several = [draw.one(_WORDS) if draw.chance(0.7) else fake_word(draw) for _ in range(draw.integer(3, 6))]
    sentence = " ".join(draw.one([*_WORDS, "the", "a", "and", "my", "is", "in", "we", "to"]) for _ in range(draw.integer(3, 9)))
    k2, k3 = str(draw.integer(2, 6)), str(draw.integer(2, 6))
    values: dict[str, str] = {"a": a, "b": b, "d": d, "e": e, "n": n, "k2": k2, "k3": k3, "q": q, "M": m, "K": k, "l": ", ".join(data), "s": repr(word), "C": repr(letters[0]), "C2": repr(letters[1]), "p2": repr(sentence), "w2": repr(several)}
    exact = kind == "equations"
    people = person(draw)
    letter = draw.one(["'{}'", '"{}"', "{}"])
    shown = {
        **{name: value if exact else draw.shown(value, words=0.12) for name, value in {"a": a, "b": b, "d": d}.items()},
        "e": money(draw, e), "n": n if exact or "**" in code else draw.shown(n, words=0.25), "k2": k2, "k3": k3, "q": q, "m": money(draw, m), "k": money(draw, k),
        "l": surface(draw, data), "S": draw.expand(draw.one(SITUATIONS)), "t": thing(draw), "u": thing(draw), "s": thing(draw)[:-1], "w": people,
        "Q": quoted, "c": letter.format(letters[0]), "c2": letter.format(letters[1]), "P2": draw.one(["'{}'", '"{}"']).format(sentence), "W": draw.one([", ".join(several), ", ".join(several), ", ".join(several[:-1]) + " and " + several[-1]]),
    }
    return values, shown


_WORDS = re.findall(r"\w+", "banana river castle window garden elephant mississippi bookkeeper level racecar madam refer noon civic kayak strawberry committee parallel necessary rhythm orange purple thunder whisper lantern pepper coffee puzzle bottle mirror candle basket feather monkey tiger zebra giraffe dolphin eagle falcon spider rocket planet comet galaxy ocean island desert forest mountain valley bridge tower market station library hospital school kitchen bedroom bathroom carpet curtain pillow blanket hammer ladder bucket shovel engine wheel pedal ticket wallet pocket jacket trousers sweater scarf glove umbrella autumn winter summer spring january holiday weekend birthday wedding party music guitar piano violin trumpet drum dance theatre cinema novel poem letter stamp postcard dictionary alphabet grammar language computer keyboard program python internet website password electricity communication university philosophy chocolate cinnamon tomato potato onion garlic cucumber sandwich breakfast dinner delicious beautiful wonderful important different successful professional assessment occurrence embarrassing")

KINDS: list[Kind] = [("wider", 26, wide)]
