"""Equations, inequalities, systems, formulas and equations in words - asked in many ways.

A row of a table is templates, code and facts: the names in a fact's expression are numbers drawn
beforehand, so that most problems come out even.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    show,
    signed,
)
from samara.agent.models.embedded.training.questions.words import THINGS, fake_word, person

XY = "import sympy\nx, y = sympy.symbols('x y')\n"
Row = tuple[list[str], str, dict[str, str]]
"""Templates, code, and the slots worked out from the secret x (and y) and the other numbers."""

# ---------------------------------------------------------------- typed equations

EQUATION = [
    "{e}", "{e} ?", "{e}, {x}?", "{e} {x}=?", "{e}; {x} = ?", "{e} => {x}", "{x}: {e}", "solve for {x}: {e}", "solve {e} for {x}", "solve: {e}", "solve {e}", "solve this: {e}", "solve for {x}\n{e}", "{e}\nfind {x}", "{e}\nsolve for {x}", "equation: {e}", "eq {e} solve",
    "[find|get|determine|work out|compute] {x} [from|given|if|when|in|where] {e}", "[what's|what is|whats] {x} [if|when|in|given that|for] {e}?", "if {e}, [what is|what's|then what is|how much is|find] {x}?", "if {e} then {x} is?", "{e}, so {x} = ?", "{e} so what is {x}?", "given that {e}, [work out|find|determine|calculate] {x}", "given the equation {e}, [find|calculate|determine] {x}", "suppose {e}. [what is|what does that make|what must be] {x}?", "let {e}. find {x}",
    "[my|the] [teacher|tutor|textbook|worksheet|professor] [wrote|says|gives|has] {e}. what is {x}?", "stuck on [my|this] homework, {e}, how much is {x}?", "question 7b: solve {e}", "exercise 12. solve the equation {e}", "Q3) {e}. determine {x}", "[my son|my daughter|my kid|my little brother] [has to|needs to|must] solve {e} and I [forgot|have no clue|can't remember] how. what's the answer?", "I [got|have] {e} on [a|my] [test|quiz|exam|worksheet] and [didn't know|could not find|want to check] {x}", "checking my work on {e}, what should {x} be?",
    "I [can't|cannot|couldn't] [solve|crack|figure out] {e}, [help|can you|please help|any help]?", "[any idea|do you know|can you tell me|can you work out] what {x} is in {e}?", "I wonder [which|what] {x} [solves|fits|satisfies|works for] {e}", "I'm trying to [figure out|find|work out] {x} in {e}", "[trying|need] to solve {e}", "how do I [get|isolate|find] {x} [in|from] {e}? [just tell me the value|what is it]", "[which|what] [value|number] [must|should|does] {x} [be|have|take] [so that|for|to make|if] {e}?", "[which|what] [value|number] of {x} [satisfies|fits|makes true|gives|works in] {e}?", "for [which|what] [value|values] of {x} [do we have|is it true that|does it hold that|is] {e}?", "for what {x} does {e} hold?", "when is {e} true?", "what should I put for {x} so {e} [works|is true|holds]?", "what number can replace {x} in {e}?",
    "[the|find the|what is the|give me the|I need the] [solution|solutions|solution set|root|roots|answer] [of|to|for] [the equation |]{e}", "[how much|what] [does|must] {x} [equal|be] [if|when|for] {e}?", "how much is {x} when {e}?", "{e} find the unknown", "find the unknown in {e}", "find the missing number: {e}", "{x} is unknown: {e}", "unknown {x}, equation {e}", "the unknown {x} satisfies {e}. what is it?", "I have an equation, {e}. can you solve it[ for me|]?", "here's an equation: {e}. [tell me|give me|find] {x}", "this equation please: {e}", "could someone solve {e}?", "{e} - [solve it|solution|solve please|what is {x}|please solve]", "{e}. [solve|Solve it|What's {x}|find {x}|I need {x}|value of {x}]", "what values of {x} solve {e}?", "[find|list|give me|what are] all [the |]values of {x} [such that|with|for which|where] {e}", "is there [an|any] {x} with {e}? which?", "{x} [has to|must|should] satisfy {e}. {x} is what?", "[work|go] backwards: {e}, {x}?", "algebra: {e}, [solve|find {x}]", "[quick|easy] one: {e}. {x}?", "solve equation {e} with unknown {x}", "[resolve|calculate] the equation {e}", "how to solve {e}", "what makes {e} true?", "the equation is {e}. {x} should be?",
    "in a physics exercise I arrived at {e}. what is {x} then?", "after simplifying I'm left with {e}, so {x} would be?", "we know {e}. how big is {x}?", "my spreadsheet formula leads to {e}; which {x} is that?", "put {e} into a solver and tell me {x}",
    "#H {x} hides in {e}; reveal it", "#H where does {e} hold?", "#H crack {e} for me", "#H I'd be glad to learn which {x} gives {e}", "#H {e} has to be solved, what comes out?", "#H balance {e}, what is {x}?", "#H tell me {x}, knowing {e}",
]
ROUNDED = ["{q} [rounded|round] to {k} [decimals|decimal places|places]", "{q} ({k} decimals)", "{q}, to {k} decimal places", "{q}, {k} digits after the point", "{q}, round to {k} decimals [please|]"]
ROOTS = [
    "[what are|find|give me|I need|calculate|determine] the [roots|zeros|zeroes|x-intercepts] of {y}{e}", "where [is|does] {y}{e} [equal to zero|zero|cross the x-axis|cross the x axis|hit zero|touch the x axis|vanish]?", "[zeros|roots|x-intercepts|nullpoints] of {y}{e}[?|]", "at which x does {y}{e} [cross|cut|meet|hit] the [x axis|x-axis|horizontal axis]?", "for [which|what] x is {y}{e} [zero|equal to 0]?", "when does {y}{e} [become|equal|reach] zero?", "set {e} to zero and solve", "set {e} equal to 0, x?", "x intercepts of {y}{e}", "{y}{e}, find the [zeros|roots]", "roots please: {e}", "{e} - roots?", "find all real x where {e} [is zero|vanishes]", "I have to find the zeros of {y}{e} for class", "the [curve|graph|parabola|function] {y}{e} crosses the x axis where?", "which x values make {e} zero?", "polynomial {e}, [what are its roots|roots]?", "#H {y}{e}: nullstellen?", "#H where on the x axis does {y}{e} land?",
]
INEQUALITY = [
    "solve {e}", "solve the inequality {e}", "{e}", "{e}, [what is x|solve for x|x|which x]?", "for [which|what] x is {e}?", "[which|what] values of x [satisfy|fulfil|make true] {e}?", "find all x [such that|with|where|so that] {e}", "when is {e}?", "[inequality|inequation]: {e}", "what [range|interval] of x [gives|satisfies] {e}?", "[how big|how large] can x be if {e}?", "solution set of {e}", "my homework says solve {e}, what x are allowed?", "x must satisfy {e}. which x work?", "where does {e} hold?", "[tell me|work out] for what x {e}", "given {e}, what can x be?", "#H {e} is required; which x qualify?", "#H restrict x so that {e}",
]
SYSTEM = [
    "{e}, {f}", "{e} and {f}", "{e}; {f}", "{e}\n{f}", "{e}\n{f}\nsolve", "solve {e} and {f}", "solve the system {e}, {f}", "solve the system of equations {e} and {f}", "solve simultaneously: {e}; {f}", "simultaneous equations {e} and {f}", "system: {e} | {f}", "system of two equations:\n{e}\n{f}", "find {v} [if|when|given|such that|so that|from] {e} and {f}", "[what are|what's] {v} if {e} and {f}?", "if {e} and {f}, what are {v}?", "if {e} and also {f}, find {v}", "given {e} and {f}, [determine|find|work out] {v}", "{e} and {f}. {v}?", "I have two equations, {e} and {f}. [solve them|what are {v}|help]", "two unknowns: {e}, {f}", "[my|the] homework has {e} together with {f}. what are {v}?", "eq1: {e}\neq2: {f}\nfind {v}", "first equation {e}, second equation {f}. solve for {v}", "where do the lines {e} and {f} [cross|meet|intersect]?", "at [which|what] point do {e} and {f} [cross|meet|intersect]?", "[intersection|intersection point|crossing point] of {e} and {f}", "which {v} satisfy both {e} and {f}?", "both {e} and {f} are true. find {v}", "{e} plus {f} as a system, solve it", "solve for {v}: {e}, {f}", "can you solve this pair: {e} & {f}", "(1) {e} (2) {f}. {v}?", "#H knowing {e} as well as {f}, how big are {v}?", "#H {e}, while {f}; find both", "#H I need the pair {v} with {e} and {f}",
]
THREE = ["solve {e}, {f}, {g}", "{e}\n{f}\n{g}\nfind x, y and z", "solve the system {e}; {f}; {g}", "{e}, {f} and {g}. what are x, y, z?", "three equations: {e}, {f}, {g}. solve them", "if {e}, {f} and {g}, what are x, y and z?", "find x y z: {e}, {f}, {g}", "system with three unknowns\n{e}\n{f}\n{g}", "3 unknowns, {e}, {f}, {g}, help", "#H given {e}, {f} as well as {g}, find all three"]
MEET = [
    "[where|at which x|for which x] do {l} and {r} [cross|meet|intersect]?", "[where|at what x] does {l} [cross|meet|intersect|hit|cut] {r}?", "[find|give me|compute] the [x of the|x values of the|x-coordinates of the|] [intersection|intersections|intersection points|crossing points] of {l} and {r}", "[x-coordinates of the |x values of the |]intersections of {l} with {r}", "when are {l} and {r} equal?", "at which x do {l} and {r} have the same value?", "the curves {l} and {r} meet at [which|what] x?", "for what x is {l} equal to {r}?", "{l} and {r}, where do they cross?", "the line {l} and the parabola {r} intersect at x = ?", "for which x do {l} and {r} coincide?", "#H {l} runs into {r} at which x?",
]
FORMULA = ["solve {e} for {x}", "solve the formula {e} for {x}", "rearrange {e} [for|to get|to find|to solve for|to make] {x}[ the subject|]", "make {x} the subject of {e}", "[express|write] {x} [in terms of|using] the other [variables|letters|quantities] in {e}", "isolate {x} in {e}", "{e}, solve for {x}", "{e}. what is {x} [equal to|as a formula]?", "if {e}, [what is the formula for|how do I express|what is] {x}?", "get {x} alone: {e}", "transpose {e} for {x}", "[I need|what's] {x} from the formula {e}", "in {e}, solve for {x}", "from {e} [derive|get|find] {x}", "how do I rearrange {e} so {x} stands alone?", "{e} -> {x} = ?", "formula for {x} given {e}", "what does {x} equal in terms of the rest if {e}?", "my physics book says {e}, I need {x}", "turn {e} into a formula for {x}", "#H {e}; dig out {x}", "#H unravel {e} to give {x}"]
FORMULAS = [
    ("A", "l * w"), ("P", "2 * l + 2 * w"), ("v", "s / t"), ("d", "r * t"), ("F", "m * a"), ("V", "I * R"), ("y", "m * x + b"), ("A", "b * h / 2"), ("V", "l * w * h"), ("C", "2 * sympy.pi * r"), ("E", "m * g * h"), ("p", "F / A"), ("v", "u + a * t"), ("s", "u * t + a * t ** 2 / 2"), ("E", "m * v ** 2 / 2"), ("P * V", "n * R * T"), ("D", "m / V"), ("I", "P * r * t"), ("A", "P * (1 + r * t)"), ("C", "5 * (F - 32) / 9"), ("F", "9 * C / 5 + 32"), ("W", "F * d"), ("P", "W / t"), ("y - k", "m * (x - h)"), ("a * x + b", "c"), ("A", "(a + b) * h / 2"), ("S", "a / (1 - r)"), ("z", "(x - m) / s"), ("Q", "m * c * T"), ("a ** 2 + b ** 2", "c ** 2"), ("P", "I * V"), ("k", "a * b - c"), ("a * x", "b"), ("x / a", "b / c"), ("R", "p * q - c"), ("u * v", "w + u"),
]

# ---------------------------------------------------------------- equations in words

SOLUTIONS = "The solutions for x are {r}."
NUMBER: list[Row] = [
    (["a number [plus|increased by|and] {a} [is|equals|gives|makes] {b}. [what is it|find it|which number]?", "[I add|adding|when you add] {a} to a [number|mystery number|secret number][ and get| gives| you get|, I get] {b}. [what's the number|what was the number|find the number]", "{a} more than a number is {b}. find the number", "some number with {a} added comes to {b}. which one?", "[I|we] [have|had] some {t}, [get|got] {a} more and now there are {b}. how many were there [at first|before|in the beginning]? write it as an equation and solve"], "x + {a} - ({b})", {"b": "x + a"}),
    (["a number [minus|decreased by|less] {a} [is|equals|gives|makes] {b}. [what is it|find it|which number]?", "[I take|taking|subtracting] {a} from [a|my] number [and get|gives|leaves] {b}. what's the number?", "{a} less than a number is {b}. [what number|find it]"], "x - {a} - ({b})", {"b": "x - a", "a": "a % (x + 1)"}),
    (["{n} times a number [plus|increased by|and] {a} [is|equals|gives|makes] {b}", "{a} more than {n} times a number is {b}. [find the number|what is it|number?]", "multiply a number by {n}, then add {a}, you get {b}. what did I start with?", "[my|the] number times {n} plus {a} is {b}, [guess|find|what is] my number", "I'm thinking of a number. if you multiply it by {n} and add {a} you get {b}. what number?", "the product of {n} and a number, increased by {a}, is {b}", "the sum of {n} times a number and {a} is {b}. what is the number?", "{n} x a number + {a} = {b}", "[a taxi|a cab] [charges|takes] {a} [dollars |euros |]to start and {n} per kilometre. the ride was {b}. how many km?", "[a gym|a club|a streaming service] costs {a} to join plus {n} [a|per] month. after how many months have I paid {b}?", "[the plumber|the electrician|a mechanic] [charges|bills|asks] {a} for coming plus {n} an hour and the bill was {b}. how many hours did [he|she] work?", "{w} [has|had] {a} [dollars|euros|pounds] and saves {n} [each|a|per] week. after how many weeks will [he|she] have {b}?", "{w} has {a} {t} and gets {n} more every day. when will there be {b}, in how many days?", "a plant is {a} cm tall and grows {n} cm a week, after how many weeks is it {b} cm?", "renting a [bike|boat|van] costs {a} plus {n} per hour. I paid {b}. for how many hours?", "a bus pass is {a} and each ride {n} more; I spent {b} overall. number of rides?", "#H start with {a}, then {n} for each visit; the bill reads {b}. how many visits?", "#H tripling is not enough: {n} times my number and another {a} make {b}. which is it?"], "{n} * x + {a} - ({b})", {"b": "n * x + a"}),
    (["{n} times a number [minus|less|decreased by] {a} [is|equals|gives|makes] {b}", "{a} less than {n} times a number is {b}. find the number", "multiply a number by {n}, then subtract {a}, result {b}. what was the number?", "I think of a number, times it by {n}, take away {a}, and get {b}", "a stall sells cakes at {n} each, pays {a} rent and has {b} left over. how many cakes were sold?", "the product of {n} and some number, reduced by {a}, is {b}. what is that number?", "we sold tickets at {n} each. after paying {a} for the hall, {b} remained. how many tickets?", "#H from {n} times a number I remove {a} and {b} stays. the number?"], "{n} * x - {a} - ({b})", {"a": "a % (n * x)", "b": "n * x - a"}),
    (["{n} times a number is {b}[. what is it|, which number|. find it]?", "{n} of the same {s} cost {b} in all. write an equation and find the price of one", "I multiply my number by {n} and get {b}. what is my number?"], "{n} * x - ({b})", {"b": "n * x"}),
    (["a number divided by {n} [is|gives|equals|makes] {a}. what is the number?", "[when I divide|dividing] a number by {n} [I get|gives] {a}. [which number|what is it]?", "1/{n} of a number is {a}, what number?", "my number split in {n} equal parts gives {a} each. what's my number?"], "x / {n} - ({a})", {}),
    (["a number plus {a} [is|equals] {n} times [the|that|the same] number[. find it|. what is the number|, which one]?", "{n} times a number [is|equals] the number plus {a}[. what is it|. find the number]", "if I add {a} to my number I get {n} times my number. what is it?", "{n} times a number is {a} more than the number itself. what is it?", "adding {a} to a number multiplies it by {n}. which number?", "#H a number grows {n}-fold when {a} is added to it. which one is it?"], "x + {a} - ({n} * x)", {"a": "(n - 1) * x"}),
    (["{n} times a number plus {a} equals {m} times the number[. what number|. find it|, which is it]?", "{n} times a number and {a} is the same as {m} times the number. what is the number?", "if you take {n} of a number and add {a} you get {m} of it. which number?", "{w} pays {a} up front and {n} per visit, {u} pays {m} per visit and nothing up front. after how many visits have they paid the same?", "plan A: {a} fee plus {n} a month. plan B: no fee, {m} a month. after how many months do they cost the same?"], "{n} * x + {a} - ({m} * x)", {"m": "n + k", "a": "k * x"}),
    (["{w} is {a} years older than {u}. together they are {b}. how old is {u}?", "the sum of two numbers is {b} and one is {a} more than the other. what's the smaller one?", "one number is {a} [more|bigger|greater|larger] than [another|the other|a second one] and they add up to {b}. what is the smaller number?", "[a|one] {s} costs {a} more than [a|one] pencil sharpener and both together cost {b}. how much is the pencil sharpener?", "I split {b} {t} with {w} and {w} gets {a} more than me. how many do I get?", "{b} people came, {a} more women than men. how many men?", "a {b} cm rope is cut in two so that one piece is {a} cm longer. how long is the shorter piece?", "{w} and {u} earned {b} together, {w} {a} more than {u}. how much did {u} earn?", "#H two brothers share {b} coins, the older gets {a} extra. what does the younger get?"], "x + (x + {a}) - ({b})", {"b": "2 * x + a"}),
    (["{w} is {n} times as old as {u}. together they are {b}. how old is {u}?", "one number is {n} times [another|the other] and [their sum is|together they make|they add up to] {b}. what's the smaller one?", "[my father|my mother|my aunt|my boss] is {n} times as old as me and our ages add up to {b}. how old am I?", "{w} has {n} times as many {t} as {u}. together they have {b}. how many does {u} have?", "we have {b} {t}, {n} times as many blue as red ones. how many red?", "{b} [dollars|euros|points] are shared so that {w} gets {n} times as much as {u}. how much does {u} get?", "a school has {n} times as many pupils as teachers and staff, {b} people altogether. how many teachers and staff?", "#H {b} in total, and {w} holds {n} times what {u} holds. what does {u} hold?"], "x + {n} * x - ({b})", {"b": "(n + 1) * x"}),
    (["[three|3] consecutive [integers|numbers|whole numbers] [add up to|sum to|have sum|have a sum of] {b}. what is the [smallest|first] one?", "the sum of three consecutive [numbers|integers] is {b}[. find the first|. which is the smallest]", "three numbers in a row add to {b}, what's the first?", "find the smallest of three consecutive integers whose sum is {b}", "three neighbouring house numbers (one after the other) sum to {b}. lowest one?"], "x + (x + 1) + (x + 2) - ({b})", {"b": "3 * x + 3"}),
    (["two consecutive [integers|numbers|pages|whole numbers] [add up to|sum to] {b}. what is the [smaller|first] one?", "the sum of two consecutive numbers is {b}. [which is the smaller|find the smaller one]", "I open a book and the two page numbers add up to {b}. what's the left page?"], "x + (x + 1) - ({b})", {"b": "2 * x + 1"}),
    (["three consecutive even [numbers|integers] [add up to|sum to] {b}. [what is the smallest|which one is the first]?"], "x + (x + 2) + (x + 4) - ({b})", {"b": "6 * x + 6"}),
    (["the sum of three consecutive odd numbers is {b}. smallest?", "three odd numbers in a row sum to {b}, find the first"], "x + (x + 2) + (x + 4) - ({b})", {"b": "6 * x + 9"}),
    (["a [rectangle|garden|field|room|pool] [has a perimeter of|is] {b} [m|cm|feet|meters][ around|] and [its|the] length is {a} [m |cm |]more than [its|the] width. [how wide is it|what is the width|find the width]?", "perimeter {b}, length {a} more than width, width?", "the length of a rectangle exceeds its width by {a}. the perimeter is {b}. find the width", "a fence around a rectangular [yard|paddock|lawn] is {b} m long, the long side is {a} m longer than the short one. short side?", "rectangle, one side {a} longer than the other, perimeter {b}. shorter side?", "#H going around a rectangular park takes {b} m, and it is {a} m longer than wide. how wide?"], "2 * (x + (x + {a})) - ({b})", {"b": "4 * x + 2 * a"}),
    (["a rectangle is {n} times as long as [it is |]wide and [has perimeter|its perimeter is] {b}. [what is|find] the width", "the length of a [garden|field|screen] is {n} times its width, the perimeter is {b}. how wide?", "perimeter {b} and length = {n} times width. width?"], "2 * (x + {n} * x) - ({b})", {"b": "2 * (n + 1) * x"}),
    (["which number times itself is {b}? give both solutions", "a number squared is {b}. [what is it|which numbers]?", "what numbers have the square {b}?"], "x ** 2 - ({b})", {"b": "x * x"}),
    (["the product of two consecutive [numbers|integers] is {b}. what [is|could be] the smaller one?", "a number times the next one is {b}, which?", "two consecutive integers multiply to {b}. find the first"], "x * (x + 1) - ({b})", {"b": "x * (x + 1)"}),
    (["a rectangle has area {b} and is {a} [m |cm |units |]longer than wide. how wide is it?", "the length of a [room|field|poster] is {a} more than its width and the area is {b}. find the width", "area {b}, length is width plus {a}. width?", "a number times ({a} more than the number) is {b}. what is it?"], "x * (x + {a}) - ({b})", {"b": "x * (x + a)"}),
    (["the square of a number plus {n} times the number is {b}[. find it|. what is it|, which number]?", "a number squared plus {n} times itself equals {b}. solve"], "x ** 2 + {n} * x - ({b})", {"b": "x * x + n * x"}),
    (["{n} times the sum of a number and {a} is {b}. [what is the number|find it]", "add {a} to a number, multiply the result by {n}, and you get {b}. which number was it?", "I think of a number, add {a}, then multiply by {n}. result {b}. what was my number?", "{n} {t} with a box each: every one costs {a} for the box plus the {s} itself, in all {b}. what does one {s} cost?", "{n} friends each pay {a} for entry and the same price for lunch, {b} together. how much is one lunch?"], "{n} * (x + {a}) - ({b})", {"b": "n * (x + a)"}),
    (["half of a number plus {a} is {b}. [what is it|number?|find it]", "[half|1/2] a number and {a} make {b}, which number?", "take half of my number, add {a}, you get {b}. my number?"], "x / 2 + {a} - ({b})", {"b": "x + a", "x": "2 * x"}),
    (["in {a} years [I|{w}] will be {n} times as old as [I am|now|today]. [how old|what age] now?", "in {a} years {w} will be {n} times [his|her] [present|current] age. how old is {w}?"], "x + {a} - ({n} * x)", {"a": "(n - 1) * x"}),
    (["{w} is {b} and {u} is {a}. in how many years will {w} be twice as old as {u}?", "a [father|mother] is {b}, the [son|daughter] is {a}. in how many years is the parent [twice|2 times] as old as the child?", "I'm {a}, my dad is {b}. when (in how many years) will he be double my age?"], "{b} + x - (2 * ({a} + x))", {"b": "2 * a + x"}),
    (["[the angles of a triangle|a triangle's angles] are x, {n} times x and {a} degrees. what is x?", "angles x, {n}x and {a} in a triangle, find x"], "x + {n} * x + {a} - (180)", {"a": "180 - (n + 1) * (1 + x % 12)"}),
]
BOTH = "The solution is {r}."
PAIR: list[Row] = [
    (["the sum of two numbers is {a} and [the|their] difference [is |]{b}. [what are they|find both|which numbers]?", "two numbers: sum {a}, difference {b}", "I have two numbers. together {a}, the [bigger|larger] minus the smaller is {b}. what are they?", "x and y [add up to|sum to|together are] {a} and differ by {b}. [find them|what are they|solve]", "sum {a} difference {b} what numbers", "find two numbers whose sum is {a} and whose difference is {b}", "which two numbers add to {a} and have a difference of {b}?", "{w} and {u} are {a} years old together and {w} is {b} years older. how old are they?", "together [we|{w} and {u}] [have|own|collected] {a} {t}. {w} has {b} more than {u}. how many does each have?", "a farm has {a} animals, {b} more sheep than goats. how many of each?", "{a} students, {b} more girls than boys. how many girls and boys?", "an election with {a} votes was won by {b} votes (two candidates). how many votes did each get?", "#H split {a} in two parts that lie {b} apart", "#H {a} guests, the adults outnumber the kids by {b}. how many of each?"], "[x + y - {a}, x - y - {b}]", {"a": "x + y", "b": "x - y"}),
    (["{a} [tickets|seats|entries] were sold, adults pay {n} and [children|kids|students] pay {m}. [in total|altogether] {b} was [collected|taken|earned]. how many [of each|adults and children]?", "adult tickets cost {n}, child tickets {m}. {a} people paid {b}. how many adults and how many children?", "[we|I|they] sold {a} tickets for {b} [dollars|euros|in all]: adult {n}, child {m}. how many of each kind?", "a [zoo|museum|cinema|circus|pool] took {b} from {a} visitors. grown-ups pay {n}, kids {m}. how many of each?", "{t} cost {n} and pens {m}. I bought {a} things for {b}. how many of each?", "coffee is {n}, tea is {m}. {a} drinks came to {b}. how many coffees and teas?", "I have {a} [coins|notes|bills], some worth {n} and some worth {m}, {b} in total. how many of each?", "{a} coins made of {n}-cent and {m}-cent pieces are worth {b} cents. how many of each?", "a test has {a} questions worth {n} or {m} points, {b} points altogether. how many of each kind?", "{a} vehicles have {b} wheels: some have {n} wheels and some {m}. how many of each?", "{w} bought {a} {t} and cards for {b}: {n} per {s}, {m} per card. how many {t} and how many cards?", "x + y = {a} and {n}x + {m}y = {b}, that's from a ticket problem. solve it", "#H takings {b} from {a} people, {n} for adults, {m} for children; split?", "#H a jar holds {a} coins of {n} and {m} cents, worth {b} cents altogether. how many of both?"], "[x + y - {a}, {n} * x + {m} * y - {b}]", {"n": "m + k", "a": "x + y", "b": "n * x + m * y"}),
    (["chickens and [cows|rabbits|pigs|goats]: {a} heads, {b} legs. how many of each?", "a farmer has [hens|chickens] and [cows|sheep|rabbits], {a} heads and {b} legs altogether. how many of each?", "in a barn there are {a} heads and {b} feet, chickens and cows. find how many of both", "there are {a} animals, chickens and horses, with {b} legs. how many of each kind?", "a parking lot has {a} bikes and cars with {b} wheels in total. how many bikes and cars?"], "[x + y - {a}, 2 * x + 4 * y - {b}]", {"a": "x + y", "b": "2 * x + 4 * y"}),
    (["{n} {t} and {m} pens cost {a}, {k} {t} and {p} pens cost {b}. [what does each cost|price of each|how much is a {s} and a pen]?", "{n} coffees and {m} cakes are {a}. {k} coffees and {p} cakes are {b}. what do a coffee and a cake cost?", "I paid {a} for {n} burgers and {m} sodas; {w} paid {b} for {k} burgers and {p} sodas. price of each?", "{n} kg apples + {m} kg pears = {a}, {k} kg apples + {p} kg pears = {b}. price per kg of both?", "if {n} adults and {m} children pay {a}, and {k} adults with {p} children pay {b}, what is each ticket?"], "[{n} * x + {m} * y - {a}, {k} * x + {p} * y - {b}]", {"p": "p + (n * p == m * k)", "a": "n * x + m * y", "b": "k * x + p * y"}),
    (["one number is {n} times the other and their sum is {a}. [what are the numbers|find both]", "{w} is {n} times as old as {u} and together they are {a}. how old are they both?", "x is {n} times y and x + y = {a}. find x and y", "{w} has {n} times as much money as {u}, together {a}. how much does each have?"], "[x - {n} * y, x + y - {a}]", {"x": "n * y", "a": "x + y"}),
    (["one number is {n} times the other and their difference is {a}. [what are the numbers|find both]", "{w} is {n} times as old as {u} and {a} years older. how old are they both?"], "[x - {n} * y, x - y - {a}]", {"x": "n * y", "a": "x - y"}),
    (["a rectangle has perimeter {a} and is {b} [m |cm |]longer than wide. find length and width", "the perimeter of a rectangle is {a} and the length minus the width is {b}. what are the sides?"], "[2 * x + 2 * y - {a}, x - y - {b}]", {"a": "2 * x + 2 * y", "b": "x - y"}),
]


def _quadratic(draw: Draw) -> str:
    """A quadratic with whole roots mostly."""
    a = draw.one([1, 1, 1, 1, 2, 3, -1])
    if draw.chance(0.9):
        r, s = draw.integer(-9, 9), draw.integer(-9, 12)
        b, c = -a * (r + s), a * r * s
    else:
        b, c = draw.integer(3, 9), -a * draw.integer(1, 4)
    lead = {1: "x ** 2", -1: "-x ** 2"}.get(a, f"{a} * x ** 2")
    return lead + signed(b, "x") + signed(c, "")


def _sides(draw: Draw) -> tuple[str, str]:
    """Two sides of an equation in x, as code."""
    i = draw.integer
    x, a, b, c = i(-12, 30), i(2, 12), i(1, 40), i(2, 9)
    kind = draw.integer(0, 23)
    wild = draw.chance(0.2)
    if kind < 5:
        sign = draw.one([1, -1])
        return f"{a} * x" + signed(sign * b, ""), str(i(-20, 99) if wild else a * x + sign * b)
    if kind == 5:
        return f"{b} {draw.one('+-')} {a} * x", str(i(0, 99))
    if kind == 6:
        return draw.one([(f"{a} * x", str(i(2, 200) if wild else a * x)), (f"x + {b}", str(x + b)), (f"x - {b}", str(x - b)), (f"-{a} * x + {b}", str(b - a * x))])  # type: ignore[no-any-return]
    if kind < 9:
        d = i(1, 9)
        d += d == a
        return f"{a} * x" + signed(i(-30, 30), ""), f"{d} * x" + signed(i(-30, 40), "")
    if kind < 11:
        sign = draw.one("+-")
        return f"{a} * (x {sign} {b})", str(a * i(1, 20))
    if kind == 11:
        return f"{a} * (x - {b})" + signed(i(-12, 12), ""), draw.one([str(i(1, 60)), f"{a + i(1, 5)} * x", f"{a + i(1, 4)} * (x + {i(1, 9)})"])
    if kind == 12:
        return f"x / {a} {draw.one('+-')} {b}", str(i(1, 60))
    if kind == 13:
        return f"(x {draw.one('+-')} {b}) / {a}", str(i(1, 20))
    if kind == 14:
        return draw.one([(f"x / {a}", str(b)), (f"{c} * x / {c + i(1, 6)}", str(b)), (f"x / 2 + x / {i(3, 6)}", str(b))])  # type: ignore[no-any-return]
    if kind < 19:
        left = _quadratic(draw)
        return left, "0"
    if kind == 19:
        r = i(1, 15)
        return draw.one([("x ** 2", str(r * r)), (f"x ** 2 + {a} * x", str(r * (r + a))), (f"(x {draw.one('+-')} {b}) ** 2", str(r * r)), (f"x * (x + {a})", str(r * (r + a))), (f"(x - {r}) * (x + {a})", "0"), (f"x ** 2 - {r * r}", "0")])  # type: ignore[no-any-return]
    if kind == 20:
        r, s, t = i(-4, 4), i(-3, 5), i(1, 6)
        return "x ** 3" + signed(-(r + s + t), "x ** 2") + signed(r * s + r * t + s * t, "x") + signed(-r * s * t, ""), "0"
    if kind == 21:
        return draw.one([(f"x ** 3 - {a * a} * x", "0"), (f"{c} ** x", str(c ** i(2, 5))), (f"x ** 4 - {1 + a * a} * x ** 2 + {a * a}", "0")])  # type: ignore[no-any-return]
    return f"{i(1, 9)}.{i(1, 9)} * x {draw.one('+-')} {i(0, 9)}.{i(1, 9)}", draw.one([str(i(1, 40)), f"{i(1, 30)}.{i(1, 9)}"])


def typed(draw: Draw) -> Exchange:
    """An equation in one unknown as people type it."""
    left, right = _sides(draw)
    letter = draw.one("xxxxxxxytnakzwpm")
    equal = draw.one([" = ", " = ", "=", " = "])
    swap = draw.chance(0.1)
    if letter != "x":
        left, right = (re.sub(r"\bx\b", letter, side) for side in (left, right))
    sides = f"{right} @ {left}" if swap else f"{left} @ {right}"
    shown = show(draw, sides).replace(" @ ", equal).replace("@", equal.strip())
    question = draw.say(EQUATION, e=shown, x=letter)
    if swap:
        left, right = right, left
    solve = f"sympy.solve({left}, {letter})" if right == "0" else f"sympy.solve({left} - ({right}), {letter})"
    decimals = "." in left.replace("sympy.", "") + right
    k = "6"
    if ("x ** 2" not in left and "** 3" not in left and "** 4" not in left and "**" not in right) and draw.chance(0.06):
        k, decimals = str(draw.integer(1, 4)), True
        question = draw.say(ROUNDED, q=question.rstrip("?"), k=k)
    if decimals:
        solve = f"[round(float(s), {k}) for s in {solve}]"
    return ask_typed(draw, question, f"import sympy\n{letter} = sympy.symbols('{letter}')\nprint({solve})", f"The solutions for {letter} are {{r}}.")


def other_equations(draw: Draw) -> Exchange:
    """Roots, inequalities, systems, intersections, formulas solved for a letter."""
    i, kind = draw.integer, draw.integer(0, 13)
    if kind < 2:
        e = draw.one([_quadratic(draw), _quadratic(draw), f"{i(2, 9)} * x - {i(1, 40)}", f"x ** 3 - {i(1, 6) ** 2} * x"])
        question = draw.say(ROOTS, e=show(draw, e), y=draw.one(["", "", "y = ", "f(x) = "]))
        return ask_typed(draw, question, f"{X}print(sympy.solve({e}, x))", "The solutions for x are {r}.")
    if kind < 4:
        sign = draw.one(["<", ">", "<=", ">="])
        left = draw.one([f"{i(2, 12)} * x {draw.one('+-')} {i(1, 30)}", f"{i(2, 9)} * x", f"{i(2, 6)} * (x {draw.one('+-')} {i(1, 9)})", f"x {draw.one('+-')} {i(1, 30)}", f"-{i(2, 9)} * x + {i(1, 20)}"])
        right = draw.one([str(i(-10, 80)), str(i(1, 50)), f"x + {i(1, 20)}"]) if not left.startswith("x") else str(i(1, 60))
        if draw.chance(0.15):
            left, right = f"x ** 2 - {i(1, 9) ** 2}", "0"
        e = show(draw, f"{left} @ {right}").replace("@", draw.one([sign, {"<=": "≤", ">=": "≥"}.get(sign, sign)]))
        return ask_typed(draw, draw.say(INEQUALITY, e=e), f"{X}print(sympy.solve({left} {sign} {right}, x))", BOTH)
    if kind < 8:
        u, v = draw.one([("x", "y"), ("x", "y"), ("x", "y"), ("a", "b"), ("m", "n"), ("p", "q"), ("s", "t")])
        su, sv = i(-5, 12), i(-5, 12)
        a, b, c, d = i(1, 9), draw.one([1, 2, 3, -1, -2, 5]), i(1, 7), draw.one([1, -1, 2, -3, 4])
        if a * d == b * c:
            d += 7
        first, second = (("" if p == 1 else f"{p} * ") + u + signed(q, v) for p, q in ((a, b), (c, d)))
        e, f = a * su + b * sv, c * su + d * sv
        eq = draw.one([" = ", "="])
        question = draw.say(SYSTEM, e=show(draw, first) + f"{eq}{e}", f=show(draw, second) + f"{eq}{f}", v=draw.one([f"{u} and {v}", f"{u}, {v}", f"{u} & {v}"]))
        zeros = [f"{left} - {value}" if value > 0 else f"{left} + {-value}" if value else left for left, value in ((first, e), (second, f))]
        return ask_typed(draw, question, f"import sympy\n{u}, {v} = sympy.symbols('{u} {v}')\nprint(sympy.solve([{', '.join(zeros)}], [{u}, {v}]))", BOTH)
    if kind == 8:
        x, y, z, n, p = i(1, 9), i(1, 9), i(-3, 9), i(2, 5), i(2, 6)
        sides = [("x + y + z", x + y + z), (f"{p} * x - y", p * x - y), (f"x + {n} * z", x + n * z)]
        e, f, g = (f"{show(draw, left)} = {value}" for left, value in sides)
        codes = [f"{left} - {value}" if value >= 0 else f"{left} + {-value}" for left, value in sides]
        return ask_typed(draw, draw.say(THREE, e=e, f=f, g=g), f"import sympy\nx, y, z = sympy.symbols('x y z')\nprint(sympy.solve([{', '.join(codes)}], [x, y, z]))", BOTH)
    if kind < 11:
        a, b = i(2, 8), i(-9, 9)
        left = f"{a} * x" + signed(b, "")
        r, s = i(-6, 6), i(1, 8)
        right = draw.one([f"{a + i(1, 5)} * x" + signed(i(-12, 12), ""), "x ** 2" + signed(a - r - s, "x") + signed(b + r * s, "")])
        mark = draw.one(["y = ", "y = ", ""])
        bank = MEET if "**" in right else [t for t in MEET if "parabola" not in t and "curves" not in t]
        return ask_typed(draw, draw.say(bank, l=mark + show(draw, left), r=mark + show(draw, right)), f"{X}print(sympy.solve({left} - ({right}), x))", "They meet at x = {r}.")
    left, right = draw.one(FORMULAS)
    names = list(dict.fromkeys(re.findall(r"\b[A-Za-z]\b", f"{left} {right.replace('sympy.pi', '')}")))
    letter = draw.one([name for name in names if name != left])
    e = re.sub(r"(?<=\d) (?=[A-Za-z])", "", show(draw, f"{left} @ {right}")).replace("@", "=")
    code = f"import sympy\n{', '.join(names)} = sympy.symbols('{' '.join(names)}')\nprint(sympy.solve({left} - ({right}), {letter}))"
    return ask_typed(draw, draw.say(FORMULA, e=e, x=letter), code, f"The solutions for {letter} are {{r}}.", lower=False)


def told(draw: Draw) -> Exchange:
    """Equations in words: numbers, ages, tickets, sides, prices."""
    two = draw.chance(0.33)
    bank, code, facts = draw.one(PAIR if two else NUMBER)
    i = draw.integer
    y = i(2, draw.one([12, 40, 150]))
    numbers = {"x": i(2, draw.one([12, 40, 40, 150])) + (y if two and "x - y" in code else 0), "y": y, "a": i(2, draw.one([20, 60])), "n": i(2, 9), "m": i(1, 9), "k": i(1, 6), "p": i(1, 6), "b": 0}
    for name, expression in facts.items():
        numbers[name] = eval(expression, {}, dict(numbers))
    plain = {name: str(value) for name, value in numbers.items()}
    items = draw.one(THINGS[:12])
    shown = {name: draw.shown(value, words=0.12) for name, value in plain.items()}
    if any(mark in "".join(bank) for mark in ("_", "{n}x", "1/{")):
        shown = plain
    first, second = person(draw), person(draw)
    if first == second:
        second = fake_word(draw).capitalize()
    question = draw.say(bank, **{**shown, "t": items, "s": items[:-1], "w": first, "u": second})
    if re.search(r"\bold|\bage|years", question) and max(map(int, re.findall(r"\d+", question) or ["0"])) > 130:
        return told(draw)
    for name, value in plain.items():
        code = code.replace("{" + name + "}", value)
    if two:
        return ask_typed(draw, question, f"{XY}print(sympy.solve({code}, [x, y]))", BOTH)
    if not re.search(r"\?|find|what|which|solve|how|guess", question):
        question += draw.one([". what is the number?", ". find the number", ", what number?", ". which number is it?", " - find it", ". number?"])
    return ask_typed(draw, question, f"{X}print(sympy.solve({code}, x))", SOLUTIONS)


KINDS: list[Kind] = [("equations", 9, typed), ("equations", 4, other_equations), ("equations", 9, told)]
