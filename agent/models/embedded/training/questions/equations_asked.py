"""Equations, algebra, calculus, sequences, matrices, probability, counting - asked in many ways.

A row of a table is templates, code and facts: the names in a fact's expression are numbers drawn
beforehand, so that most problems come out even. `show` writes a piece of code as people type it.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# The signs of mathematics are what people type.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask
from samara.agent.models.embedded.training.questions.words import THINGS, fake_word, person

X = "import sympy\nx = sympy.symbols('x')\n"
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

SOLUTIONS = "The solutions are {r}."
NUMBER: list[Row] = [
    (["a number [plus|increased by|and] {a} [is|equals|gives|makes] {b}. [what is it|find it|which number]?", "[I add|adding|when you add] {a} to a [number|mystery number|secret number][ and get| gives| you get|, I get] {b}. [what's the number|what was the number|find the number]", "what number [do I add to|must be added to|plus] {a} [to get|to make|equals|gives] {b}?", "{a} more than a number is {b}. find the number", "what plus {a} [is|makes|equals] {b}?", "some number with {a} added comes to {b}. which one?", "? + {a} = {b}", "___ + {a} = {b}", "[I|we] [have|had] some {t}, [get|got] {a} more and now there are {b}. how many were there [at first|before|in the beginning]? write it as an equation and solve"], "x + {a} - {b}", {"b": "x + a"}),
    (["a number [minus|decreased by|less] {a} [is|equals|gives|makes] {b}. [what is it|find it|which number]?", "[I take|taking|subtracting] {a} from [a|my] number [and get|gives|leaves] {b}. what's the number?", "what minus {a} [is|makes|equals] {b}?", "{a} less than a number is {b}. [what number|find it]", "___ - {a} = {b}"], "x - {a} - {b}", {"b": "x - a", "a": "a % (x + 1)"}),
    (["{n} times a number [plus|increased by|and] {a} [is|equals|gives|makes] {b}", "{a} more than {n} times a number is {b}. [find the number|what is it|number?]", "multiply a number by {n}, then add {a}, you get {b}. what did I start with?", "[my|the] number times {n} plus {a} is {b}, [guess|find|what is] my number", "I'm thinking of a number. if you multiply it by {n} and add {a} you get {b}. what number?", "the product of {n} and a number, increased by {a}, is {b}", "the sum of {n} times a number and {a} is {b}. what is the number?", "{n} x a number + {a} = {b}", "[a taxi|a cab] [charges|takes] {a} [dollars |euros |]to start and {n} per kilometre. the ride was {b}. how many km?", "[a gym|a club|a streaming service] costs {a} to join plus {n} [a|per] month. after how many months have I paid {b}?", "[the plumber|the electrician|a mechanic] [charges|bills|asks] {a} for coming plus {n} an hour and the bill was {b}. how many hours did [he|she] work?", "{w} [has|had] {a} [dollars|euros|pounds] and saves {n} [each|a|per] week. after how many weeks will [he|she] have {b}?", "{w} has {a} {t} and gets {n} more every day. when will there be {b}, in how many days?", "a plant is {a} cm tall and grows {n} cm a week, after how many weeks is it {b} cm?", "renting a [bike|boat|van] costs {a} plus {n} per hour. I paid {b}. for how many hours?", "a bus pass is {a} and each ride {n} more; I spent {b} overall. number of rides?", "#H start with {a}, then {n} for each visit; the bill reads {b}. how many visits?", "#H tripling is not enough: {n} times my number and another {a} make {b}. which is it?"], "{n} * x + {a} - {b}", {"b": "n * x + a"}),
    (["{n} times a number [minus|less|decreased by] {a} [is|equals|gives|makes] {b}", "{a} less than {n} times a number is {b}. find the number", "multiply a number by {n}, then subtract {a}, result {b}. what was the number?", "I think of a number, times it by {n}, take away {a}, and get {b}", "a stall sells cakes at {n} each, pays {a} rent and has {b} left over. how many cakes were sold?", "the product of {n} and some number, reduced by {a}, is {b}. what is that number?", "we sold tickets at {n} each. after paying {a} for the hall, {b} remained. how many tickets?", "#H from {n} times a number I remove {a} and {b} stays. the number?"], "{n} * x - {a} - {b}", {"a": "a % (n * x)", "b": "n * x - a"}),
    (["{n} times a number is {b}[. what is it|, which number|. find it]?", "what times {n} [is|gives|makes|equals] {b}?", "what number multiplied by {n} [is|gives|equals|makes] {b}?", "{n} x ? = {b}", "___ times {n} = {b}", "{n} of the same {s} cost {b} in all. write an equation and find the price of one", "I multiply my number by {n} and get {b}. what is my number?"], "{n} * x - {b}", {"b": "n * x"}),
    (["a number divided by {n} [is|gives|equals|makes] {a}. what is the number?", "what divided by {n} [is|gives|makes|equals] {a}?", "[when I divide|dividing] a number by {n} [I get|gives] {a}. [which number|what is it]?", "1/{n} of a number is {a}, what number?", "? / {n} = {a}", "my number split in {n} equal parts gives {a} each. what's my number?"], "x / {n} - {a}", {}),
    (["a number plus {a} [is|equals] {n} times [the|that|the same] number[. find it|. what is the number|, which one]?", "{n} times a number [is|equals] the number plus {a}[. what is it|. find the number]", "if I add {a} to my number I get {n} times my number. what is it?", "{n} times a number is {a} more than the number itself. what is it?", "adding {a} to a number multiplies it by {n}. which number?", "#H a number grows {n}-fold when {a} is added to it. which one is it?"], "x + {a} - ({n} * x)", {"a": "(n - 1) * x"}),
    (["{n} times a number plus {a} equals {m} times the number[. what number|. find it|, which is it]?", "{n} times a number and {a} is the same as {m} times the number. what is the number?", "if you take {n} of a number and add {a} you get {m} of it. which number?", "{w} pays {a} up front and {n} per visit, {u} pays {m} per visit and nothing up front. after how many visits have they paid the same?", "plan A: {a} fee plus {n} a month. plan B: no fee, {m} a month. after how many months do they cost the same?"], "{n} * x + {a} - ({m} * x)", {"m": "n + k", "a": "k * x"}),
    (["{w} is {a} years older than {u}. together they are {b}. how old is {u}?", "the sum of two numbers is {b} and one is {a} more than the other. what's the smaller one?", "one number is {a} [more|bigger|greater|larger] than [another|the other|a second one] and they add up to {b}. what is the smaller number?", "[a|one] {s} costs {a} more than [a|one] pencil sharpener and both together cost {b}. how much is the pencil sharpener?", "I split {b} {t} with {w} and {w} gets {a} more than me. how many do I get?", "{b} people came, {a} more women than men. how many men?", "a {b} cm rope is cut in two so that one piece is {a} cm longer. how long is the shorter piece?", "{w} and {u} earned {b} together, {w} {a} more than {u}. how much did {u} earn?", "#H two brothers share {b} coins, the older gets {a} extra. what does the younger get?"], "x + (x + {a}) - {b}", {"b": "2 * x + a"}),
    (["{w} is {n} times as old as {u}. together they are {b}. how old is {u}?", "one number is {n} times [another|the other] and [their sum is|together they make|they add up to] {b}. what's the smaller one?", "[my father|my mother|my aunt|my boss] is {n} times as old as me and our ages add up to {b}. how old am I?", "{w} has {n} times as many {t} as {u}. together they have {b}. how many does {u} have?", "we have {b} {t}, {n} times as many blue as red ones. how many red?", "{b} [dollars|euros|points] are shared so that {w} gets {n} times as much as {u}. how much does {u} get?", "a school has {n} times as many pupils as teachers and staff, {b} people altogether. how many teachers and staff?", "#H {b} in total, and {w} holds {n} times what {u} holds. what does {u} hold?"], "x + {n} * x - {b}", {"b": "(n + 1) * x"}),
    (["[three|3] consecutive [integers|numbers|whole numbers] [add up to|sum to|have sum|have a sum of] {b}. what is the [smallest|first] one?", "the sum of three consecutive [numbers|integers] is {b}[. find the first|. which is the smallest]", "three numbers in a row add to {b}, what's the first?", "find the smallest of three consecutive integers whose sum is {b}", "three neighbouring house numbers (one after the other) sum to {b}. lowest one?"], "x + (x + 1) + (x + 2) - {b}", {"b": "3 * x + 3"}),
    (["two consecutive [integers|numbers|pages|whole numbers] [add up to|sum to] {b}. what is the [smaller|first] one?", "the sum of two consecutive numbers is {b}. [which is the smaller|find the smaller one]", "I open a book and the two page numbers add up to {b}. what's the left page?"], "x + (x + 1) - {b}", {"b": "2 * x + 1"}),
    (["three consecutive even [numbers|integers] [add up to|sum to] {b}. [what is the smallest|which one is the first]?", "the sum of three consecutive odd numbers is {c}. smallest?", "three odd numbers in a row sum to {c}, find the first"], "x + (x + 2) + (x + 4) - {b}", {"b": "6 * x + 6", "c": "6 * x + 9"}),
    (["a [rectangle|garden|field|room|pool] [has a perimeter of|is] {b} [m|cm|feet|meters][ around|] and [its|the] length is {a} [m |cm |]more than [its|the] width. [how wide is it|what is the width|find the width]?", "perimeter {b}, length {a} more than width, width?", "the length of a rectangle exceeds its width by {a}. the perimeter is {b}. find the width", "a fence around a rectangular [yard|paddock|lawn] is {b} m long, the long side is {a} m longer than the short one. short side?", "rectangle, one side {a} longer than the other, perimeter {b}. shorter side?", "#H going around a rectangular park takes {b} m, and it is {a} m longer than wide. how wide?"], "2 * (x + (x + {a})) - {b}", {"b": "4 * x + 2 * a"}),
    (["a rectangle is {n} times as long as [it is |]wide and [has perimeter|its perimeter is] {b}. [what is|find] the width", "the length of a [garden|field|screen] is {n} times its width, the perimeter is {b}. how wide?", "perimeter {b} and length = {n} times width. width?"], "2 * (x + {n} * x) - {b}", {"b": "2 * (n + 1) * x"}),
    (["the area of a [square|square room|square garden|square tile] is {b}. [how long is one side|what is the side|side length]?", "which number times itself is {b}? give both solutions", "a number squared is {b}. [what is it|which numbers]?", "what numbers have the square {b}?"], "x ** 2 - {b}", {"b": "x * x"}),
    (["the product of two consecutive [numbers|integers] is {b}. what [is|could be] the smaller one?", "a number times the next one is {b}, which?", "two consecutive integers multiply to {b}. find the first"], "x * (x + 1) - {b}", {"b": "x * (x + 1)"}),
    (["a rectangle has area {b} and is {a} [m |cm |units |]longer than wide. how wide is it?", "the length of a [room|field|poster] is {a} more than its width and the area is {b}. find the width", "area {b}, length is width plus {a}. width?", "a number times ({a} more than the number) is {b}. what is it?"], "x * (x + {a}) - {b}", {"b": "x * (x + a)"}),
    (["the square of a number plus {n} times the number is {b}[. find it|. what is it|, which number]?", "a number squared plus {n} times itself equals {b}. solve"], "x ** 2 + {n} * x - {b}", {"b": "x * x + n * x"}),
    (["{n} times the sum of a number and {a} is {b}. [what is the number|find it]", "add {a} to a number, multiply the result by {n}, and you get {b}. which number was it?", "I think of a number, add {a}, then multiply by {n}. result {b}. what was my number?", "{n} {t} with a box each: every one costs {a} for the box plus the {s} itself, in all {b}. what does one {s} cost?", "{n} friends each pay {a} for entry and the same price for lunch, {b} together. how much is one lunch?"], "{n} * (x + {a}) - {b}", {"b": "n * (x + a)"}),
    (["half of a number plus {a} is {b}. [what is it|number?|find it]", "[half|1/2] a number and {a} make {b}, which number?", "take half of my number, add {a}, you get {b}. my number?"], "x / 2 + {a} - {b}", {"b": "x + a", "x": "2 * x"}),
    (["in {a} years [I|{w}] will be {n} times as old as [I am|now|today]. [how old|what age] now?", "in {a} years {w} will be {n} times [his|her] [present|current] age. how old is {w}?"], "x + {a} - ({n} * x)", {"a": "(n - 1) * x"}),
    (["{w} is {b} and {u} is {a}. in how many years will {w} be twice as old as {u}?", "a [father|mother] is {b}, the [son|daughter] is {a}. in how many years is the parent [twice|2 times] as old as the child?", "I'm {a}, my dad is {b}. when (in how many years) will he be double my age?"], "{b} + x - (2 * ({a} + x))", {"b": "2 * a + x"}),
    (["[the angles of a triangle|a triangle's angles] are x, {n} times x and {a} degrees. what is x?", "angles x, {n}x and {a} in a triangle, find x"], "x + {n} * x + {a} - 180", {"a": "180 - (n + 1) * (1 + x % 12)"}),
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

# ---------------------------------------------------------------- algebra and calculus

DERIVATIVE = ["[what is|what's|find|compute|give me|I need|calculate] the derivative of {e}", "differentiate {e}", "differentiate {e} with respect to x", "d/dx of {e}", "d/dx({e})", "d/dx {e}", "({e})'", "derivative {e}", "derivative: {e}", "f(x) = {e}. [find f'(x)|what is f'(x)|f'(x)?|derivative?]", "[if|let] f(x) = {e}, find f'(x)", "if y = {e}, [what is|find] dy/dx[?|]", "y = {e}, dy/dx = ?", "dy/dx for y = {e}", "take the derivative of {e}", "can you derive {e} for me?", "how does {e} change with x (derivative)?", "what do I get when I differentiate {e}?", "the rate of change of {e} as a function of x", "gradient function of y = {e}", "slope function of {e}", "calculus homework: derivative of {e}", "I need to differentiate {e} and keep messing up", "first derivative of {e}", "what's the first derivative of f(x) = {e}?", "velocity if the position is {e} (derivative in x)", "the derivative of {e} is?", "#H {e} differentiated", "#H get me d/dx for {e}", "#H f(x) = {e}; the derivative function please"]
SECOND = ["[what is|find|compute|give me] the second derivative of {e}", "second derivative of {e}", "f(x) = {e}, f''(x)?", "d²/dx² of {e}", "differentiate {e} twice", "f(x) = {e}. what is f''(x)?", "derivative of the derivative of {e}", "if y = {e}, find the 2nd derivative"]
SLOPE = ["[what is|find|compute] the derivative of {e} at x = {a}", "[what is|find] the [slope|gradient] of {e} at x = {a}[?|]", "slope of [the tangent to |]y = {e} at x = {a}", "f(x) = {e}. [find|what is] f'({a})?", "how steep is y = {e} at x = {a}?", "gradient of the curve y = {e} where x = {a}", "tangent slope of {e} in x={a}", "rate of change of {e} at x = {a}", "differentiate {e} and evaluate at x = {a}", "d/dx of {e} at x = {a}", "#H at x = {a}, how fast does {e} rise?"]
INTEGRAL = ["[what is|what's|find|compute|give me|calculate] the [indefinite integral|integral|antiderivative] of {e}", "integrate {e}", "integrate {e} dx", "integrate {e} with respect to x", "∫ {e} dx", "∫({e})dx", "integral of {e} dx", "integral {e}", "antiderivative: {e}", "the antiderivative of f(x) = {e}", "which function has the derivative {e}?", "what function differentiates to {e}?", "f'(x) = {e}. what is f(x) (without the constant)?", "indefinite integral: {e}", "can you integrate {e} for me?", "[I have to|I need to|must] integrate {e}", "primitive of {e}", "what do you get if you integrate {e}?", "find F(x) if f(x) = {e}", "calc 2: integrate {e}", "the integral of {e} (no limits)", "#H undo the derivative: {e}", "#H a function whose slope is {e}?"]
DEFINITE = ["[what is|what's|find|compute|calculate] the integral of {e} from {a} to {b}", "integrate {e} from {a} to {b}", "∫ from {a} to {b} of {e} dx", "∫_{a}^{b} {e} dx", "integral {e}, {a} to {b}", "definite integral of {e} [between|from] {a} [and|to] {b}", "integrate {e} between x = {a} and x = {b}", "integrate {e} over ({a}, {b})", "{e} integrated from {a} to {b}", "evaluate the integral of {e} with limits {a} and {b}", "[what is|find] the area under y = {e} [from|between] x = {a} [to|and] x = {b}", "area under the curve {e} from {a} to {b}", "area between the x axis and y = {e}, x from {a} to {b}", "how big is the area under {e} between {a} and {b}?", "integral of {e} dx, lower limit {a}, upper limit {b}", "x from {a} to {b}, integrate {e}", "if velocity is {e}, [how far|what distance] from x = {a} to x = {b}? (integral)", "the definite integral of f(x) = {e} on the interval from {a} to {b}", "#H add up the area below {e}, starting at {a}, ending at {b}", "#H limits {a} and {b}, integrand {e}"]
LIMIT = ["[what is|what's|find|compute|calculate] the limit of {e} as x [goes to|approaches|tends to|->|→] {a}", "lim x->{a} {e}", "lim x→{a} of {e}", "lim({e}, x->{a})", "limit {e} x -> {a}", "limit of {e} for x to {a}", "limit of {e} when x [goes to|approaches|gets close to] {a}", "as x [approaches|tends to|goes to] {a}, what does {e} [approach|tend to|go to]?", "what happens to {e} when x [goes to|approaches] {a}?", "what value does {e} get close to as x nears {a}?", "lim of {e} at x = {a}", "find lim as x approaches {a} of {e}", "does {e} have a limit at x -> {a}, which?", "where does {e} go for x -> {a}?", "#H {e}, let x run to {a}, limit?"]
LIMITS = [("sympy.sin(x) / x", "0"), ("(1 - sympy.cos(x)) / x ** 2", "0"), ("sympy.sin({a} * x) / x", "0"), ("(x ** 2 - {s}) / (x - {a})", "{a}"), ("({a} * x + {b}) / (x - {c})", "oo"), ("({a} * x ** 2 + {b}) / (x ** 2 + {c})", "oo"), ("(sympy.exp(x) - 1) / x", "0"), ("(1 + 1 / x) ** x", "oo"), ("1 / x", "oo"), ("x ** 2 + {b} * x", "{c}"), ("{a} * x + {b}", "{c}"), ("sympy.exp(-x)", "oo"), ("sympy.log(x) / x", "oo"), ("sympy.tan(x) / x", "0"), ("({a} * x ** 2 - {b}) / ({c} * x ** 2 + x)", "oo"), ("(x ** 2 - 1) / (x - 1)", "1"), ("x / (x + {a})", "oo"), ("sympy.sqrt(x)", "{s}")]
EXPAND = ["expand {e}", "expand and simplify {e}", "multiply out {e}", "[multiply|work] out the brackets [in |of |]{e}", "get rid of the [brackets|parentheses] in {e}", "remove the brackets: {e}", "foil {e}", "FOIL: {e}", "what is {e} expanded?", "{e} expanded", "{e} without brackets", "[write|give|put] {e} as a polynomial", "what do you get when you multiply out {e}?", "open the brackets {e}", "expand the expression {e}", "distribute {e}", "expanded form of {e}", "[I need|what's] the expanded form of {e}", "how does {e} look multiplied out?", "#H {e}, brackets gone", "#H unfold {e} into single terms"]
FACTOR = ["factor {e}", "factorize {e}", "factorise {e}", "factor completely: {e}", "factor the [polynomial|expression|quadratic|trinomial] {e}", "write {e} as a product", "[what is|give me] the factored form of {e}", "{e} in factored form", "{e} factored", "[what are|find] the factors of {e}", "how does {e} factor?", "can {e} be factored? how?", "split {e} into factors", "put {e} in brackets as a product", "decompose {e} into factors", "factorisation of {e}", "I have to factor {e}, please help", "break {e} into two brackets", "#H {e} as a product of brackets", "#H pull {e} apart into factors"]
SIMPLIFY = ["simplify {e}", "[can you|could you|please] simplify {e}", "simplify the expression {e}", "reduce {e}", "{e} simplified", "what is {e} simplified?", "[combine|collect] like terms: {e}", "make {e} simpler", "simplest form of {e}", "write {e} in simplest form", "shorten {e}", "{e} can be simplified to what?", "what does {e} simplify to?", "tidy up {e}", "I ended up with {e}. is there a simpler form?", "bring {e} into its simplest form", "how can I write {e} more simply?", "#H {e}, but as short as possible", "#H clean up the expression {e}"]
VALUE = ["[what is|find|compute|calculate] the value of {e} [at|for|when|if] x = {a}", "evaluate {e} at x = {a}", "evaluate {e} for x={a}", "{e} at x = {a}", "{e}, x = {a}", "{e} when x is {a}", "x = {a}. [what is|how much is|compute|{e} =] {e}?", "x is {a}, how much is {e}?", "if x = {a}, [what is|what does|how much is] {e}?", "if x equals {a}, then {e} = ?", "plug x = {a} into {e}", "put {a} for x in {e}", "substitute x = {a} in {e}", "substitute {a} for x: {e}", "f(x) = {e}, f({a}) = ?", "f(x) = {e}. find f({a})", "let f(x) = {e}. what is f({a})?", "given f(x) = {e}, compute f({a})", "for the function f(x) = {e}, find f({a})", "y = {e}. what's y when x = {a}?", "y = {e}; y at x={a}?", "what does {e} give for x = {a}?", "what is y if y = {e} and x = {a}?", "the function {e} takes which value at {a}?", "[insert|plug in] x={a}: {e}", "g(x) = {e}, I need g({a})", "how much is {e} with x = {a}?", "my cost formula is {e} where x is the number of pieces. what is the cost for {a} pieces?", "#H with {a} in place of x, {e} becomes?", "#H {e}, and x happens to be {a}. result?"]
VALUE2 = ["if {v} = {a} and {w} = {b}, what is {e}?", "{v} = {a}, {w} = {b}. {e}?", "{v}={a}, {w}={b}, compute {e}", "evaluate {e} [for|when|with] {v} = {a} and {w} = {b}", "[what is|find] the value of {e} when {v} = {a} and {w} = {b}", "given {v} = {a} and {w} = {b}, find {e}", "let {v} = {a}, {w} = {b}. calculate {e}", "substitute {v} = {a} and {w} = {b} into {e}", "how much is {e} if {v} is {a} and {w} is {b}?", "{e} with {v}={a}, {w}={b}"]

# ---------------------------------------------------------------- sums and sequences

SUM = ["[what is|find|compute] the sum of {e} for n from {a} to {b}", "sum of {e} from n = {a} to {b}", "Σ {e}, n = {a} to {b}", "Σ (n={a} to {b}) {e}", "sum {e} n={a}..{b}", "sigma {e} from n={a} to {b}", "add up {e} for n = {a} to {b}", "summation of {e}, n going from {a} to {b}", "n runs from {a} to {b}. what is the sum of {e}?", "what do you get adding {e} for every n from {a} to {b}?", "total of {e} over n = {a}, ..., {b}", "sum the series {e} for n={a} up to {b}", "evaluate the sum {e}, n from {a} to {b}", "#H let n go from {a} to {b} and add all {e}"]
SERIES = ["[what is|find|compute] the infinite sum of {e} from n = {a}", "sum of {e} for n from {a} to infinity", "Σ {e}, n={a} to ∞", "what does the series {e} converge to, starting at n = {a}?", "infinite series {e}, n from {a}. sum?", "value of the infinite series with terms {e}, n = {a}, ...", "sum from n={a} to infinity of {e}", "add {e} for all n >= {a} (infinitely many)"]
# templates, code, answer
SEQUENCE: list[tuple[list[str], str, str]] = [
    (["[what is|find] the {k}th term of the arithmetic [sequence|progression] {a}, {b}, {c}, ...", "arithmetic sequence {a}, {b}, {c}. {k}th term?", "{a}, {b}, {c}, ... what is the {k}th [number|term]? (arithmetic)", "the sequence goes {a}, {b}, {c} and so on with the same step. what's number {k}?", "{k}th term of {a}, {b}, {c}, ... arithmetic", "in the AP {a}, {b}, {c}, ... find the term number {k}", "a series of seats per row goes {a}, {b}, {c}, always the same amount more. how many in row {k}?", "#H carry on {a}, {b}, {c} evenly; which number stands at place {k}?"], "print({a} + ({k} - 1) * ({b} - {a}))", "The answer is {r}."),
    (["[what is|find] the {k}th term of an arithmetic sequence with first term {a} and [common |]difference {d}", "arithmetic sequence: first term {a}, difference {d}, term {k}?", "a1 = {a}, d = {d}, find a{k} (arithmetic)", "AP with a = {a} and d = {d}, {k}th term", "start at {a} and add {d} each time. what's the {k}th number?", "a sequence starts with {a} and goes up by {d}. find the {k}th term", "the first row has {a} seats and each following row has {d} more. how many seats in row {k}?", "I do {a} push-ups on day 1 and {d} more every day. how many on day {k}?", "#H first {a}, each next one {d} bigger; the {k}th is?"], "print({a} + ({k} - 1) * {d})", "The answer is {r}."),
    (["[what is|find] the {g}th term of the geometric [sequence|progression] {a}, {ar}, {arr}, ...", "geometric sequence {a}, {ar}, {arr}. {g}th term?", "{a}, {ar}, {arr}, ... each times the same factor. what is the {g}th term?", "{g}th term of {a}, {ar}, {arr}, ... geometric", "GP {a}, {ar}, {arr}: term {g}?"], "print({a} * ({ar} // {a}) ** ({g} - 1))", "The answer is {r}."),
    (["[what is|find] the {g}th term of a geometric sequence with first term {a} and [common |]ratio {q}", "geometric sequence: a = {a}, r = {q}, term number {g}?", "a1 = {a}, r = {q}, find a{g} (geometric)", "start with {a} and multiply by {q} each time. what's the {g}th number?", "a GP begins with {a}, ratio {q}. {g}th term please", "a rumor: {a} people know it on day 1 and every day {q} times as many. how many on day {g}?"], "print({a} * {q} ** ({g} - 1))", "The answer is {r}."),
    (["[what is|find] the sum of the first {k} terms of an arithmetic sequence with first term {a} and difference {d}", "sum of {k} terms, arithmetic, first {a}, difference {d}", "add the first {k} terms of the AP with a = {a}, d = {d}", "a theatre has {k} rows, the first with {a} seats and each next row {d} more. how many seats altogether?", "I save {a} in week 1 and {d} more each week than the week before. how much after {k} weeks?", "on day 1 I run {a} km and each day {d} more. total after {k} days?", "S{k} of the arithmetic series a1 = {a}, d = {d}", "#H {k} terms, beginning with {a}, rising by {d}. all of them added?"], "print(sum({a} + {d} * n for n in range({k})))", "The sum is {r}."),
    (["[what is|find] the sum of the first {g} terms of a geometric sequence with first term {a} and ratio {q}", "sum of {g} terms, geometric, first {a}, ratio {q}", "add the first {g} terms of the GP with a = {a}, r = {q}", "geometric series a = {a}, r = {q}, n = {g}. sum?", "{a} views on day 1, {q} times as many each following day. total views after {g} days?"], "print(sum({a} * {q} ** n for n in range({g})))", "The sum is {r}."),
    (["[what is|find] the sum of the infinite geometric series with first term {a} and ratio {h}", "infinite geometric series, a = {a}, r = {h}", "sum to infinity, first term {a}, common ratio {h}", "first term {a}, every term {h} times the previous one, forever. what's the sum?", "S infinity for a = {a}, r = {h}"], "print(round({a} / (1 - {h}), 6))", "The sum is {r}."),
    (["[list|give me|write|show] the first {g} terms of an arithmetic sequence starting at {a} with difference {d}", "arithmetic sequence from {a} step {d}, first {g} terms", "{g} terms starting with {a}, adding {d} each time", "count up from {a} in steps of {d}, {g} numbers"], "print([{a} + {d} * n for n in range({g})])", "The terms are {r}."),
    (["[list|give me|write|show] the first {g} terms of a geometric sequence starting at {a} with ratio {q}", "geometric sequence from {a}, ratio {q}, first {g} terms", "{g} terms starting with {a}, multiplying by {q} each time"], "print([{a} * {q} ** n for n in range({g})])", "The terms are {r}."),
    (["which term of the arithmetic sequence {a}, {b}, {c}, ... is {t}?", "{t} is which term of {a}, {b}, {c}, ...?", "at which position is {t} in {a}, {b}, {c}, ... (arithmetic)?", "how many terms are in the arithmetic sequence {a}, {b}, {c}, ..., {t}?"], "print(({t} - {a}) // ({b} - {a}) + 1)", "The answer is {r}."),
    (["[what is|find] the common difference of {a}, {b}, {c}, ...", "{a}, {b}, {c}, ... common difference?", "by how much does the arithmetic sequence {a}, {b}, {c} grow each step?"], "print({b} - {a})", "The answer is {r}."),
]

# ---------------------------------------------------------------- matrices and vectors

NP = "import numpy as np\n"
MATRIX: list[tuple[list[str], str, str]] = [
    (["[what is|find|compute|calculate] the determinant of {m}", "det({m})", "det {m}", "determinant of the matrix {m}", "determinant: {m}", "A = {m}. det(A)?", "matrix {m}, what is its determinant?", "I need the determinant of {m}", "if A = {m}, find |A|", "how large is the determinant of {m}?", "#H {m} has which determinant?"], "print(round(float(np.linalg.det({m})), 6))", "The determinant is {r}."),
    (["[what is|find|compute|calculate] the inverse of {m}", "invert {m}", "invert the matrix {m}", "inverse matrix of {m}", "inv({m})", "A = {m}, A^-1 = ?", "{m} inverted", "which matrix undoes {m}?", "I need the inverse of the matrix {m}", "#H {m} to the power minus one, as a matrix"], "print(np.linalg.inv({m}).round(6).tolist())", "The inverse is {r}."),
    (["[what is|find|compute] {m} times {o}", "multiply [the matrices |]{m} and {o}", "{m} * {o}, matrix product", "matrix product of {m} and {o}", "A = {m}, B = {o}. [what is AB|compute A*B|find A times B]", "{m} x {o} (matrix multiplication)", "matrix multiplication {m} by {o}", "multiply matrix {m} by matrix {o}", "#H {m} matmul {o}"], "print(np.dot({m}, {o}).tolist())", "The product is {r}."),
    (["[what is|find] the transpose of {w}", "transpose {w}", "transpose the matrix {w}", "{w} transposed", "swap rows and columns of {w}", "A = {w}, A^T?"], "print(np.transpose({w}).tolist())", "The transpose is {r}."),
    (["[what is|find] the trace of {m}", "trace({m})", "trace of the matrix {m}", "sum of the diagonal of {m}"], "print(np.trace({m}))", "The trace is {r}."),
    (["[what is|find] the rank of {m}", "rank of the matrix {m}", "matrix rank {m}", "rank({m})"], "print(np.linalg.matrix_rank({m}))", "The rank is {r}."),
    (["[what are|find|compute] the eigenvalues of {z}", "eigenvalues of the matrix {z}", "eigenvalues: {z}", "eig({z})", "A = {z}, which eigenvalues does it have?"], "print(np.linalg.eigvalsh({z}).round(6).tolist())", "The eigenvalues are {r}."),
    (["[add|sum] [the matrices |]{m} and {o}", "{m} + {o} as matrices", "matrix sum of {m} and {o}", "A = {m}, B = {o}, A + B?"], "print(np.add({m}, {o}).tolist())", "The sum is {r}."),
    (["[what is|find|compute|calculate] the dot product of {u} and {v}", "dot product {u} {v}", "{u} · {v}", "{u} dot {v}", "dot({u}, {v})", "scalar product of {u} and {v}", "inner product of the vectors {u} and {v}", "u = {u}, v = {v}. [u·v|dot product|u dot v]?", "vectors {u} and {v}, their dot product?", "multiply {u} and {v} as a dot product", "#H the scalar you get from {u} and {v} by the dot product"], "print(np.dot({u}, {v}))", "The dot product is {r}."),
    (["[what is|find|compute] the cross product of {p} and {q}", "cross product {p} {q}", "{p} x {q} (cross product)", "cross({p}, {q})", "vector product of {p} and {q}", "a = {p}, b = {q}, a cross b?"], "print(np.cross({p}, {q}).tolist())", "The cross product is {r}."),
    (["[add|sum] the vectors {u} and {v}", "vector sum of {u} and {v}", "{u} + {v} as vectors", "u = {u}, v = {v}. find u + v"], "print(np.add({u}, {v}).tolist())", "The sum is {r}."),
    (["subtract the vector {v} from {u}", "{u} - {v} as vectors", "u = {u}, v = {v}. find u - v", "vector difference {u} minus {v}"], "print(np.subtract({u}, {v}).tolist())", "The difference is {r}."),
    (["[what is|find|compute] the [length|magnitude|norm] of [the vector |]{u}", "magnitude of {u}", "norm {u}", "how long is the vector {u}?", "|v| for v = {u}", "length of vector {u}", "euclidean norm of {u}"], "print(round(float(np.linalg.norm({u})), 6))", "The length is {r}."),
    (["multiply the vector {u} by {k}", "{k} times the vector {u}", "scale the vector {u} by {k}", "v = {u}. what is {k}v?"], "print(np.multiply({k}, {u}).tolist())", "The result is {r}."),
]

# ---------------------------------------------------------------- probability and counting

P = "The probability is {r}."
CHANCE: list[tuple[list[str], str, str]] = [
    (["[what is|what's] the [probability|chance|likelihood] of [rolling|getting|throwing] a [sum|total] of {s} with two dice?", "two dice, probability the sum is {s}", "chance of [a |]{s} when I roll 2 dice", "how likely is it to roll {s} with two dice?", "I throw a pair of dice. what's the chance they add up to {s}?", "P(sum = {s}) with two dice", "in Monopoly, how likely is a {s}? (two dice)", "two fair six-sided dice are thrown. find the probability that the total is {s}", "odds of throwing {s} with a pair of dice, as a probability", "#H a pair of dice shows {s} in total with which probability?"], "print(round(sum(a + b == {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))", P),
    (["[what is|what's] the [probability|chance] [that two dice|two dice] [sum to|add up to] [at least|] {s} or more?", "two dice, chance of {s} or more", "how likely is a sum of at least {s} with two dice?", "probability of rolling {s} or higher with 2 dice"], "print(round(sum(a + b >= {s} for a in range(1, 7) for b in range(1, 7)) / 36, 6))", P),
    (["[what is|what's] the [probability|chance] of [exactly |]{k} heads in {n} [coin flips|coin tosses|flips|tosses]?", "{n} coin flips, probability of exactly {k} heads", "I flip a [fair |]coin {n} times. [what's the chance of|how likely are|probability of] exactly {k} [heads|tails]?", "toss {n} coins, chance that exactly {k} show [heads|tails]", "how likely is it to get exactly {k} heads out of {n} tosses?", "P(X = {k}) for {n} fair coin tosses", "exactly {k} tails in {n} throws of a coin, probability?", "a family has {n} children. what is the probability that exactly {k} are girls (50/50)?", "guessing on a {n} question true/false quiz, chance of exactly {k} right?", "#H of {n} coins exactly {k} land on heads - how probable?"], "print(round(math.comb({n}, {k}) / 2 ** {n}, 6))", P),
    (["[what is|what's] the [probability|chance] of at least {k} heads in {n} [coin flips|tosses]?", "{n} coin flips, at least {k} heads, probability", "I toss a coin {n} times, how likely are {k} or more heads?", "chance that {n} coins show at least {k} tails", "true/false quiz with {n} questions, pure guessing, chance of at least {k} right?"], "print(round(sum(math.comb({n}, i) for i in range({k}, {n} + 1)) / 2 ** {n}, 6))", P),
    (["[what is|what's] the [probability|chance] of {k} heads in a row?", "chance of flipping {k} heads in a row", "{k} tails in a row, how likely?", "I flip a coin {k} times, what's the chance they are all heads?", "probability that {k} coins all land heads", "all {k} kids are boys, how likely is that (50/50)?"], "print(round((1 / 2) ** {k}, 6))", P),
    (["[what is|what's] the [probability|chance] of at least one [six|6] in {n} [rolls|throws] of a die?", "roll a die {n} times, chance of at least one six", "how likely do I get a six at least once in {n} throws?", "{n} dice, probability that at least one shows a 6", "I roll {n} dice. what is the chance that one or more of them is a {f}?", "#H {n} throws of a die: how probable is it to see a {f} at least once?"], "print(round(1 - (5 / 6) ** {n}, 6))", P),
    (["[what is|what's] the [probability|chance] of rolling {k} sixes in a row?", "chance of {k} sixes in a row", "probability that {k} dice all show {f}", "how likely is it that all {k} dice show a {f}?"], "print(round((1 / 6) ** {k}, 6))", P),
    (["[what is|what's] the [probability|chance] of rolling a {f} [with a die|on a die|with one die]?", "probability of a {f} on one die", "chance of throwing a {f} with a fair die", "a die is rolled once, P({f})?"], "print(round(1 / 6, 6))", P),
    (["binomial: n = {n}, p = {p}, P(X = {k})", "[what is|what's] the probability of exactly {k} successes in {n} trials with p = {p}?", "{n} trials, success probability {p}, exactly {k} successes, probability?", "each [shot|throw|attempt|call|seed] succeeds with probability {p}. what's the chance of exactly {k} out of {n}?", "binomial distribution with {n} trials and p={p}: probability of {k}", "a player hits with probability {p}. what is the chance to hit exactly {k} of {n} shots?", "a machine makes a faulty part with probability {p}. how likely are exactly {k} faulty ones among {n}?", "it rains with probability {p} each day. chance of exactly {k} rainy days in {n} days?", "#H success chance {p}, {n} tries: how probable are exactly {k}?"], "print(round(math.comb({n}, {k}) * {p} ** {k} * (1 - {p}) ** ({n} - {k}), 6))", P),
    (["[what is|what's] the probability of at least one success in {n} trials with p = {p}?", "each [try|ticket|attempt] wins with probability {p}. what is the chance of winning at least once in {n}?", "chance {p} per try, {n} tries, at least one hit?", "a drop has probability {p}. I kill {n} monsters, chance to get it at least once?", "every bulb fails with probability {p}. how likely is at least one failure among {n}?"], "print(round(1 - (1 - {p}) ** {n}, 6))", P),
    (["[a bag|an urn|a box|a jar] [has|contains|holds] {a} red and {b} blue [balls|marbles|chips]. [what's the chance of drawing a red one|what is the probability of red|how likely is red|P(red)]?", "{a} red and {b} blue socks in a drawer, I take one blindly. chance of red?", "{a} red balls, {b} blue balls, probability of picking a red one", "probability of drawing a red marble from {a} red and {b} blue ones"], "print(round({a} / ({a} + {b}), 6))", P),
    (["[a bag|an urn|a box] [has|contains|holds] {a} red and {b} blue [balls|marbles]. I draw {j} [without putting back|without replacement]. chance that [both|all] are red?", "{a} red, {b} blue, draw {j} without replacement, probability all red", "from {a} red and {b} blue balls {j} are taken at once. what is the probability that all of them are red?", "#H {j} balls taken together out of {a} red and {b} blue: how likely is it that none is blue?"], "print(round(math.comb({a}, {j}) / math.comb({a} + {b}, {j}), 6))", P),
    (["[what is|what's] the [probability|chance] of drawing [an ace|a king|a queen|a seven|a ten] from a [deck|standard deck|deck of 52 cards|full deck]?", "chance of [an ace|a king|a jack] from a deck of cards", "I pick one card from a 52-card deck. how likely is it [an ace|a queen|a three]?", "probability that a random card is [a king|an ace|a jack]"], "print(round(4 / 52, 6))", P),
    (["[what is|what's] the [probability|chance] of drawing a [heart|spade|club|diamond] from a [deck|standard deck|deck of 52 cards]?", "chance of a [heart|spade|diamond] from a full deck", "one card from 52, probability of a [club|heart]?"], "print(round(13 / 52, 6))", P),
    (["[what is|what's] the [probability|chance] of drawing {i} [aces|kings|queens] in a row [from a deck |]without [replacement|putting them back]?", "draw {i} cards from a 52-card deck, chance that all are [aces|kings|jacks]", "probability of {i} [aces|queens] when dealt {i} cards"], "print(round(math.comb(4, {i}) / math.comb(52, {i}), 6))", P),
    (["[what is|what's] the [probability|chance] that in a group of {B} people [at least |]two share a birthday?", "birthday problem with {B} people", "{B} people in a room, chance that two have the same birthday?", "how likely is a shared birthday among {B} people?"], "print(round(1 - math.perm(365, {B}) / 365 ** {B}, 6))", P),
    (["[what is|what's] the [probability|chance] of winning a lottery where you pick {c} numbers out of {N}?", "lotto {c} out of {N}, chance to get all right", "probability of all {c} right in a {c} of {N} lottery"], "print(round(1 / math.comb({N}, {c}), 12))", P),
]
WAYS = "There are {r} ways."
COUNT: list[tuple[list[str], str, str]] = [
    (["[how many ways|in how many ways] can [I|we|you|a coach|the boss] [pick|choose|select] {k} [people|players|books|students|colleagues|{t}] [from|out of|among] {n}?", "how many [teams|groups|committees|hands|selections] of {k} can [be made|be formed|you form|we make] from {n} [people|players|students|{t}]?", "number of ways to pick {k} [of|out of|from] {n} (order doesn't matter)", "{n} [candidates|flavours|toppings|colours|books], pick {k}, order irrelevant. how many possibilities?", "choose {k} from {n}", "{n}C{k}", "nCr {n} {k}", "{n} nCr {k}", "binomial coefficient {n} over {k}", "combinations: {k} out of {n}", "comb({n},{k})", "a pizza place has {n} toppings and I take {k} different ones. how many pizzas are possible?", "how many different {k}-person committees from {n} members?", "lottery: {k} numbers out of {n}, how many tickets are possible?", "how many {k}-element subsets does a set with {n} elements have?", "from {n} {t} I [take|keep|pack] {k}. how many different choices do I have?", "#H {k} volunteers are taken out of {n}; number of possible groups?", "#H picking {k} among {n}, order aside, gives how many choices?"], "print(math.comb({n}, {k}))", WAYS),
    (["[how many ways|in how many ways] can {k} of {n} [people|runners|books|{t}] be [arranged|lined up|put in order]?", "in how many orders can {k} out of {n} [runners|horses] finish on top?", "{n}P{k}", "nPr {n} {k}", "{n} nPr {k}", "permutations: {k} out of {n}", "number of ordered selections of {k} from {n}", "pick {k} from {n} when order matters, how many?", "{n} members elect {k} different officers (order of posts matters). how many ways?", "{n} runners, {k} medals (gold, silver, ...). how many outcomes?", "#H {k} different prizes go to {n} people, at most one each; how many ways?"], "print(math.perm({n}, {k}))", WAYS),
    (["in how many [ways|orders] can {n} [people|books|friends|songs|{t}] [be arranged|be lined up|stand in a row|sit in a row]?", "how many [orders|arrangements|permutations] of {n} [books|people|cards|{t}] are there?", "{n} [friends|books] in a row, how many arrangements?", "ways to line up {n} people", "how many different playlists can I make from {n} songs using each once?", "{n} different {t} on a shelf, in how many ways can I order them?", "#H {n} riders, one finishing order: how many are possible?"], "print(math.factorial({n}))", "The answer is {r}."),
    (["how many [handshakes|handshakes happen] if {n} people all shake hands [once|with each other]?", "{n} people at a [party|meeting], everybody shakes hands with everybody. handshakes?", "{n} teams, everyone plays everyone once. how many games?", "round robin with {n} players, how many matches?", "how many pairs can be formed from {n} [people|students]?", "{n} points, how many lines connect them pairwise?", "clinking glasses: {n} guests, every pair once. how many clinks?"], "print(math.comb({n}, 2))", "The answer is {r}."),
    (["how many [pin codes|PINs|codes|passcodes] with {k} digits are there?", "number of {k} digit [pins|codes|locks] (0-9, repeats allowed)", "a lock has {k} dials with digits 0 to 9. how many combinations?", "how many different {k}-digit PINs exist?", "possible combinations of a {k} digit number lock"], "print(10 ** {k})", "The answer is {r}."),
    (["how many [passwords|strings|codes|words] of {k} lowercase letters are possible?", "number of {k}-letter codes from a-z", "{k} letters a to z with repetition, how many strings?"], "print(26 ** {k})", "The answer is {r}."),
    (["how many [outcomes|results] when {k} dice are [rolled|thrown]?", "number of possible outcomes of {k} dice", "{k} dice, how many outcomes?"], "print(6 ** {k})", "The answer is {r}."),
    (["how many [outcomes|results] are there for {n} coin [flips|tosses]?", "number of possible outcomes of {n} coin tosses", "how many subsets does a set of {n} elements have?", "{n} light switches on or off, how many states?", "how many different answer sheets for {n} yes/no questions?", "number of {n} bit strings"], "print(2 ** {n})", "The answer is {r}."),
    (["how many [ways|different ways|distinct ways] can the letters of {W} be arranged?", "how many [anagrams|arrangements|distinct arrangements|permutations] [does the word {W} have|are there of {W}|of {W}]?", "number of different arrangements of the letters in {W}", "distinct permutations of the letters of the word {W}", "I shuffle the letters of {W}. how many different strings are possible?", "in how many ways can I rearrange {W}?"], "w = '{W}'\nprint(math.factorial(len(w)) // math.prod(math.factorial(w.count(c)) for c in set(w)))", WAYS),
    (["[I have|{w} has|there are] {a} shirts, {b} pants and {c} pairs of shoes. how many outfits?", "a menu with {a} starters, {b} mains and {c} desserts. how many different meals?", "{a} models, {b} colours, {c} engines. how many different cars?", "{a} breads, {b} fillings, {c} sauces, how many sandwiches (one of each)?", "pick one of {a} starters, one of {b} mains, one of {c} desserts. combinations?", "#H {a} hats, {b} coats, {c} scarves; number of looks?"], "print({a} * {b} * {c})", "The answer is {r}."),
]
WORDS = ["banana", "mississippi", "letter", "coffee", "apple", "level", "success", "pepper", "balloon", "committee", "tomato", "parallel", "cat", "house", "math", "school", "bottle", "happy", "summer", "cheese", "book", "statistics", "tennessee", "kayak", "window", "garden", "orange", "puzzle"]
ASIDES = ["{q} [I'm on question {z} of my homework|this is exercise {z}|it's problem {z} on page {y}|I have {z} minutes left]", "[I'm on question {z}|exercise {z}|problem {z}|page {y}|chapter {z}]. {q}", "[my exam is in {z} days|I'm in grade {z}|I've spent {z} minutes on this]. {q}", "[this has been bugging me|I keep getting a different answer|it's for a quiz tonight|{w} and I disagree]. {q}", "[{w} asks|{w} wants to know|my tutor {w} asked]: {q}", "{q} [{w} says it's {y} but I doubt it|the book has no answer key|please no long explanation|just the answer|answer only|only the result please]"]


def show(draw: Draw, code: str) -> str:
    """Code as a person types it: implied products, powers, perhaps no spaces."""
    text = code
    style = draw.rng.random()
    if style < 0.68:
        text = re.sub(r"(?<=[\d)]) \* (?=[A-Za-z(])", "", text)
        text = re.sub(r"(?<=\b[A-Za-z]) \* (?=[A-Za-z(])", "" if "sympy" not in text else " ", text) if "(" not in text or "sympy" in text else re.sub(r"(?<=\b[A-Za-z]) \* (?=[A-Za-z])", " ", re.sub(r"(?<=\b[a-z]) \* (?=\()", "", text))
    elif style < 0.75:
        text = re.sub(r"(?<=\d) \* (?=[A-Za-z])", " ", text)
    elif style < 0.88:
        text = text.replace(" * ", "*")
    elif style < 0.91:
        text = text.replace(" * ", "·")
    power = draw.one(["^", "^", "^", "²", "²", "**", "^"])
    if power == "²":
        text = text.replace(" ** 2", "²").replace(" ** 3", "³").replace(" ** ", "^")
    text = text.replace(" ** ", power)
    text = re.sub(r"sympy\.exp\((-?x)\)", lambda m: draw.one(["e^", "exp "]) + m.group(1), text).replace("exp x", "exp(x)").replace("exp -x", "exp(-x)").replace("sympy.log", "ln").replace("sympy.", "")
    if draw.chance(0.3):
        text = text.replace(" / ", "/")
    return text.replace(" ", "") if draw.chance(0.28) and not re.search(r"(?<=\w) (?=\w)", text) else text


def _aside(draw: Draw, question: str) -> str:
    if draw.chance(0.1):
        q = question if question[-1] in "?.!" else question + "."
        return draw.say(ASIDES, q=q, z=draw.integer(2, 30), y=draw.integer(31, 300), w=person(draw))
    return question


def _ask(draw: Draw, question: str, code: str, answer: str, *, lower: bool = True) -> Exchange:
    return ask(draw, _aside(draw, question), code, answer, lower=lower, typos=not re.search(r"sqrt|\b(sin|cos|tan|exp)\b", question))


def _signed(coefficient: int, rest: str) -> str:
    """A further term of a sum; nothing for zero."""
    if not coefficient:
        return ""
    size = abs(coefficient)
    lead = rest if size == 1 and rest else f"{size} * {rest}" if rest else str(size)
    return f" {'+' if coefficient > 0 else '-'} {lead}"


def _quadratic(draw: Draw) -> str:
    """A quadratic with whole roots mostly."""
    a = draw.one([1, 1, 1, 1, 2, 3, -1])
    if draw.chance(0.9):
        r, s = draw.integer(-9, 9), draw.integer(-9, 12)
        b, c = -a * (r + s), a * r * s
    else:
        b, c = draw.integer(3, 9), -a * draw.integer(1, 4)
    lead = {1: "x ** 2", -1: "-x ** 2"}.get(a, f"{a} * x ** 2")
    return lead + _signed(b, "x") + _signed(c, "")


def _sides(draw: Draw) -> tuple[str, str]:
    """Two sides of an equation in x, as code."""
    i = draw.integer
    x, a, b, c = i(-12, 30), i(2, 12), i(1, 40), i(2, 9)
    kind = draw.integer(0, 23)
    wild = draw.chance(0.2)
    if kind < 5:
        sign = draw.one([1, -1])
        return f"{a} * x" + _signed(sign * b, ""), str(i(-20, 99) if wild else a * x + sign * b)
    if kind == 5:
        return f"{b} {draw.one('+-')} {a} * x", str(i(0, 99))
    if kind == 6:
        return draw.one([(f"{a} * x", str(i(2, 200) if wild else a * x)), (f"x + {b}", str(x + b)), (f"x - {b}", str(x - b)), (f"-{a} * x + {b}", str(b - a * x))])  # type: ignore[no-any-return]
    if kind < 9:
        d = i(1, 9)
        d += d == a
        return f"{a} * x" + _signed(i(-30, 30), ""), f"{d} * x" + _signed(i(-30, 40), "")
    if kind < 11:
        sign = draw.one("+-")
        return f"{a} * (x {sign} {b})", str(a * i(1, 20))
    if kind == 11:
        return f"{a} * (x - {b})" + _signed(i(-12, 12), ""), draw.one([str(i(1, 60)), f"{a + i(1, 5)} * x", f"{a + i(1, 4)} * (x + {i(1, 9)})"])
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
        return "x ** 3" + _signed(-(r + s + t), "x ** 2") + _signed(r * s + r * t + s * t, "x") + _signed(-r * s * t, ""), "0"
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
    return _ask(draw, question, f"import sympy\n{letter} = sympy.symbols('{letter}')\nprint({solve})", f"The solutions for {letter} are {{r}}.")


def other_equations(draw: Draw) -> Exchange:
    """Roots, inequalities, systems, intersections, formulas solved for a letter."""
    i, kind = draw.integer, draw.integer(0, 13)
    if kind < 2:
        e = draw.one([_quadratic(draw), _quadratic(draw), f"{i(2, 9)} * x - {i(1, 40)}", f"x ** 3 - {i(1, 6) ** 2} * x"])
        question = draw.say(ROOTS, e=show(draw, e), y=draw.one(["", "", "y = ", "f(x) = "]))
        return _ask(draw, question, f"{X}print(sympy.solve({e}, x))", "The solutions for x are {r}.")
    if kind < 4:
        sign = draw.one(["<", ">", "<=", ">="])
        left = draw.one([f"{i(2, 12)} * x {draw.one('+-')} {i(1, 30)}", f"{i(2, 9)} * x", f"{i(2, 6)} * (x {draw.one('+-')} {i(1, 9)})", f"x {draw.one('+-')} {i(1, 30)}", f"-{i(2, 9)} * x + {i(1, 20)}"])
        right = draw.one([str(i(-10, 80)), str(i(1, 50)), f"x + {i(1, 20)}"]) if not left.startswith("x") else str(i(1, 60))
        if draw.chance(0.15):
            left, right = f"x ** 2 - {i(1, 9) ** 2}", "0"
        e = show(draw, f"{left} @ {right}").replace("@", draw.one([sign, {"<=": "≤", ">=": "≥"}.get(sign, sign)]))
        return _ask(draw, draw.say(INEQUALITY, e=e), f"{X}print(sympy.solve({left} {sign} {right}, x))", BOTH)
    if kind < 8:
        u, v = draw.one([("x", "y"), ("x", "y"), ("x", "y"), ("a", "b"), ("m", "n"), ("p", "q"), ("s", "t")])
        su, sv = i(-5, 12), i(-5, 12)
        a, b, c, d = i(1, 9), draw.one([1, 2, 3, -1, -2, 5]), i(1, 7), draw.one([1, -1, 2, -3, 4])
        if a * d == b * c:
            d += 7
        first, second = (("" if p == 1 else f"{p} * ") + u + _signed(q, v) for p, q in ((a, b), (c, d)))
        e, f = a * su + b * sv, c * su + d * sv
        eq = draw.one([" = ", "="])
        question = draw.say(SYSTEM, e=show(draw, first) + f"{eq}{e}", f=show(draw, second) + f"{eq}{f}", v=draw.one([f"{u} and {v}", f"{u}, {v}", f"{u} & {v}"]))
        zeros = [f"{left} - {value}" if value > 0 else f"{left} + {-value}" if value else left for left, value in ((first, e), (second, f))]
        return _ask(draw, question, f"import sympy\n{u}, {v} = sympy.symbols('{u} {v}')\nprint(sympy.solve([{', '.join(zeros)}], [{u}, {v}]))", BOTH)
    if kind == 8:
        x, y, z, n, p = i(1, 9), i(1, 9), i(-3, 9), i(2, 5), i(2, 6)
        sides = [("x + y + z", x + y + z), (f"{p} * x - y", p * x - y), (f"x + {n} * z", x + n * z)]
        e, f, g = (f"{show(draw, left)} = {value}" for left, value in sides)
        codes = [f"{left} - {value}" if value >= 0 else f"{left} + {-value}" for left, value in sides]
        return _ask(draw, draw.say(THREE, e=e, f=f, g=g), f"import sympy\nx, y, z = sympy.symbols('x y z')\nprint(sympy.solve([{', '.join(codes)}], [x, y, z]))", BOTH)
    if kind < 11:
        a, b = i(2, 8), i(-9, 9)
        left = f"{a} * x" + _signed(b, "")
        r, s = i(-6, 6), i(1, 8)
        right = draw.one([f"{a + i(1, 5)} * x" + _signed(i(-12, 12), ""), "x ** 2" + _signed(a - r - s, "x") + _signed(b + r * s, "")])
        mark = draw.one(["y = ", "y = ", ""])
        bank = MEET if "**" in right else [t for t in MEET if "parabola" not in t and "curves" not in t]
        return _ask(draw, draw.say(bank, l=mark + show(draw, left), r=mark + show(draw, right)), f"{X}print(sympy.solve({left} - ({right}), x))", "They meet at x = {r}.")
    left, right = draw.one(FORMULAS)
    names = list(dict.fromkeys(re.findall(r"\b[A-Za-z]\b", f"{left} {right.replace('sympy.pi', '')}")))
    letter = draw.one([name for name in names if name != left])
    e = re.sub(r"(?<=\d) (?=[A-Za-z])", "", show(draw, f"{left} @ {right}")).replace("@", "=")
    code = f"import sympy\n{', '.join(names)} = sympy.symbols('{' '.join(names)}')\nprint(sympy.solve({left} - ({right}), {letter}))"
    return _ask(draw, draw.say(FORMULA, e=e, x=letter), code, f"The solutions for {letter} are {{r}}.", lower=False)


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
        return _ask(draw, question, f"{XY}print(sympy.solve({code}, [x, y]))", BOTH)
    if not re.search(r"\?|find|what|which|solve|how|guess", question):
        question += draw.one([". what is the number?", ". find the number", ", what number?", ". which number is it?", " - find it", ". number?"])
    return _ask(draw, question, f"{X}print(sympy.solve({code}, x))", SOLUTIONS)


def _polynomial(draw: Draw) -> str:
    i = draw.integer
    a, b, c = i(2, 9), i(2, 9), i(1, 12)
    return str(draw.one([f"{a} * x + {b}", f"x ** 2 + {b} * x", f"{a} * x ** 2 - {b} * x + {c}", f"x ** {a}", f"{a} * x ** {b}", f"x ** 3 - {a} * x", f"x ** 2 - {c}", f"x ** 3 + {a} * x ** 2 - {b} * x + {c}", f"{a} * x ** 3", f"{a} * x ** 4 - {b} * x ** 2", "x ** 2", f"x ** 2 + {a} * x + {c}", f"{c} - x ** 2", f"{a} * x", f"{a} * x ** 3 + {b} * x ** 2"]))


def _function(draw: Draw) -> str:
    a = draw.integer(2, 9)
    return str(draw.one(["sympy.sin(x)", "sympy.cos(x)", "sympy.exp(x)", f"sympy.sin({a} * x)", f"sympy.cos({a} * x)", f"{a} * sympy.sin(x)", "x * sympy.sin(x)", "x * sympy.exp(x)", "sympy.log(x)", "1 / x", "sympy.sqrt(x)", "x ** 2 + sympy.cos(x)", f"sympy.exp(x) + {a} * x"]))


def algebra(draw: Draw) -> Exchange:
    """Derivatives, integrals, limits, expanding, factoring, simplifying, values, sums."""
    i, kind = draw.integer, draw.integer(0, 20)
    c = _polynomial(draw) if draw.chance(0.72) else _function(draw)
    e, a, b = show(draw, c), str(i(0, 6)), str(i(2, 12))
    if kind < 3:
        return _ask(draw, draw.say(DERIVATIVE, e=e), f"{X}print(sympy.diff({c}, x))", "The derivative is {r}.")
    if kind == 3:
        if draw.chance(0.5):
            return _ask(draw, draw.say(SECOND, e=e), f"{X}print(sympy.diff({c}, x, 2))", "The second derivative is {r}.")
        c = _polynomial(draw)
        return _ask(draw, draw.say(SLOPE, e=show(draw, c), a=a), f"{X}print(sympy.diff({c}, x).subs(x, {a}))", "The slope is {r}.")
    if kind < 6:
        return _ask(draw, draw.say(INTEGRAL, e=e), f"{X}print(sympy.integrate({c}, x))", "The integral is {r}.")
    if kind < 9:
        c = c if "sympy" not in c and "/" not in c else _polynomial(draw) if draw.chance(0.6) else draw.one(["sympy.sin(x)", "sympy.cos(x)", "sympy.exp(x)"])
        high = str(int(a) + i(1, 6))
        shown = high
        if c in ("sympy.sin(x)", "sympy.cos(x)") and draw.chance(0.6):
            a, high, shown = "0", "sympy.pi", draw.one(["pi", "π"])
        return _ask(draw, draw.say(DEFINITE, e=show(draw, c), a=a, b=shown), f"{X}print(sympy.integrate({c}, (x, {a}, {high})))", "The integral is {r}.")
    if kind == 9:
        c, to = draw.one(LIMITS)
        n = i(2, 9)
        for slot, value in {"a": str(n), "b": b, "c": str(i(1, 9)), "s": str(n * n)}.items():
            c, to = c.replace("{" + slot + "}", value), to.replace("{" + slot + "}", value)
        shown = draw.one(["infinity", "∞", "inf"]) if to == "oo" else to
        return _ask(draw, draw.say(LIMIT, e=show(draw, c), a=shown), f"{X}print(sympy.limit({c}, x, {to.replace('oo', 'sympy.oo')}))", "The limit is {r}.")
    if kind < 12:
        p, q, s, t = i(1, 9), i(1, 9), draw.one("+-"), draw.one("+-")
        c = draw.one([f"(x {s} {p}) * (x {t} {q})", f"({i(2, 5)} * x {s} {p}) * (x {t} {q})", f"(x {s} {p}) ** 2", f"(x {s} {p}) ** 3", f"{p + 1} * (x {t} {q})", f"x * (x {s} {p})", f"({i(2, 6)} * x {s} {p}) ** 2", f"(x {s} {p}) * (x ** 2 {t} {q} * x + 1)"])
        return _ask(draw, draw.say(EXPAND, e=show(draw, c)), f"{X}print(sympy.expand({c}))", "It is {r}.")
    if kind < 14:
        p, q = i(-9, 9), i(1, 9)
        c = draw.one(["x ** 2" + _signed(p + q, "x") + _signed(p * q, ""), f"x ** 2 - {q * q}", f"{q + 1} * x ** 2 + {(q + 1) * i(2, 6)} * x", f"2 * x ** 2 + {2 * q + 1} * x + {q}", f"x ** 3 - {q * q} * x", f"{i(2, 5) ** 2} * x ** 2 - {q * q}"])
        return _ask(draw, draw.say(FACTOR, e=show(draw, c)), f"{X}print(sympy.factor({c}))", "It is {r}.")
    if kind == 14:
        p, q, s = i(2, 9), i(2, 9), i(2, 9)
        c = draw.one([f"{p} * x + {q} * x - {s}", f"{p} * x - {q} + {s} * x + {i(1, 9)}", f"(x ** 2 - {p * p}) / (x - {p})", f"{p} * (x + {q}) - {s} * x", f"{p * q} * x / {p}", "sympy.sin(x) ** 2 + sympy.cos(x) ** 2", f"x ** {p} * x ** {q}", f"x ** {p + q} / x ** {q}", f"(x ** 2 + {p} * x) / x", f"{p} * x ** 2 - x + {q} * x ** 2 + {s} * x"])
        return _ask(draw, draw.say(SIMPLIFY, e=show(draw, c)), f"{X}print(sympy.simplify({c}))", "It is {r}.")
    if kind < 18:
        if draw.chance(0.2):
            v, w = draw.one([("a", "b"), ("x", "y"), ("p", "q"), ("m", "n")])
            c = draw.one([f"{i(2, 9)} * {v} + {i(2, 9)} * {w}", f"{v} ** 2 + {w} ** 2", f"{v} * {w} - {i(1, 9)}", f"{i(2, 9)} * {v} - {w}", f"({v} + {w}) * {i(2, 9)}"])
            return _ask(draw, draw.say(VALUE2, e=show(draw, c), v=v, w=w, a=b, b=a), f"{v} = {b}\n{w} = {a}\nprint(round({c}, 6))", "The value is {r}.")
        c = _polynomial(draw)
        a = draw.one([a, a, b, f"-{i(1, 6)}", f"{i(0, 9)}.{i(1, 9)}"])
        return _ask(draw, draw.say(VALUE, e=show(draw, c), a=a), f"x = {a}\nprint(round({c}, 6))", "The value is {r}.")
    if kind < 20:
        c = draw.one(["n", "n ** 2", "n ** 3", f"{i(2, 9)} * n", f"{i(2, 9)} * n + {i(1, 9)}", "2 ** n", f"n ** 2 + {i(1, 9)}", "n * (n + 1)"])
        low, stop = draw.one([1, 1, 1, 0, 2, 5]), i(6, 10 if "2 ** n" in c else 60)
        return _ask(draw, draw.say(SUM, e=show(draw, c), a=low, b=stop), f"print(sum({c} for n in range({low}, {stop} + 1)))", "The sum is {r}.")
    if draw.chance(0.5):
        return algebra(draw)
    q = i(2, 9)
    c, low = draw.one([(f"1 / {q} ** n", "0"), (f"1 / {q} ** n", "1"), ("1 / n ** 2", "1"), ("1 / (n * (n + 1))", "1")])
    return _ask(draw, draw.say(SERIES, e=show(draw, c), a=low), f"import sympy\nn = sympy.symbols('n')\nprint(sympy.summation({c}, (n, {low}, sympy.oo)))", "The sum is {r}.")


def _filled(text: str, slots: dict[str, str]) -> str:
    return re.sub(r"\{(\w)\}", lambda match: slots.get(match.group(1), match.group()), text)


def _matrix(draw: Draw, rows: int, columns: int) -> str:
    low = draw.one([0, 0, -5])
    return str([[draw.integer(low, 9) for _ in range(columns)] for _ in range(rows)])


def sequences(draw: Draw) -> Exchange:
    """Arithmetic and geometric sequences, matrices and vectors."""
    i = draw.integer
    if draw.chance(0.5):
        bank, code, answer = draw.one(SEQUENCE)
        a, d, q, k, g = i(1, 40), i(2, 15), i(2, 5), i(8, 50), i(4, 10)
        terms: dict[str, object] = {"a": a, "b": a + d, "c": a + 2 * d, "d": d, "q": q, "k": k, "g": g, "ar": a * q, "arr": a * q * q, "t": a + d * i(5, 60), "h": draw.one(["0.5", "0.25", "0.1", "0.2", "0.8", "0.9"])}
        shown = {name: str(value) for name, value in terms.items()}
        question = re.sub(r"\b(\d*[1])th\b", r"\1st", re.sub(r"\b(\d*2)th\b", r"\1nd", re.sub(r"\b(\d*3)th\b", r"\1rd", draw.say(bank, **shown))))
        question = re.sub(r"\b(\d*1[123])(st|nd|rd)\b", r"\1th", question)
        return _ask(draw, question, re.sub(r"\{(\w+)\}", lambda match: shown[match.group(1)], code), answer)
    bank, code, answer = draw.one(MATRIX)
    size, length = draw.one([2, 2, 2, 3]), draw.one([2, 3, 3, 4])
    first, side, last = i(1, 9), i(0, 6), i(1, 9)
    m, o = _matrix(draw, size, size), _matrix(draw, size, size)
    if "inv" in code:
        first, side, last = i(1, 9), i(0, 9), i(1, 6)
        m = str([[first, side], [last, (side * last) // first + i(1, 3)]])
    u, v = ([i(-4 if draw.chance(0.2) else 0, 12) for _ in range(length)] for _ in range(2))
    slots = {"m": m, "o": o, "w": _matrix(draw, draw.one([2, 3]), draw.one([2, 3])), "z": str([[first, side], [side, last]]), "u": str(u), "v": str(v), "p": str([i(0, 9) for _ in range(3)]), "q": str([i(-3, 9) for _ in range(3)]), "k": str(i(2, 9))}
    shown = slots
    if draw.chance(0.35):
        shown = {name: value.replace(", ", ",") if draw.chance(0.6) else re.sub(r"^\[(-?\d.*\d)\]$", r"(\1)", value) for name, value in slots.items()}
    return _ask(draw, draw.say(bank, **shown), NP + _filled(code, slots), answer)


def counting(draw: Draw) -> Exchange:
    """Probabilities of dice, coins, cards, draws; combinations, arrangements, codes."""
    bank, code, answer = draw.one(CHANCE if draw.chance(0.55) else COUNT)
    i = draw.integer
    n = i(4, 20)
    slots: dict[str, object] = {"n": n, "k": i(2, min(6, n - 1)), "s": i(3, 11), "f": i(1, 6), "p": draw.one(["0.1", "0.2", "0.25", "0.3", "0.4", "0.6", "0.75", "0.8", "0.05", "0.9", "0.02"]), "a": i(3, 12), "b": i(2, 12), "c": i(3, 6), "j": i(2, 3), "i": i(2, 3), "B": i(5, 40), "N": i(20, 60), "W": draw.one(WORDS) if draw.chance(0.75) else fake_word(draw)}
    if "coin" in "".join(bank):
        slots["k"] = i(1, n - 1) if draw.chance(0.5) else slots["k"]
    plain = {name: str(value) for name, value in slots.items()}
    shown = {name: draw.shown(value, words=0.1) if name in "nkab" else value for name, value in plain.items()}
    if any(mark in "".join(bank) for mark in ("nCr", "nPr")):
        shown = plain
    question = draw.say(bank, **{**shown, "t": draw.one(THINGS), "w": person(draw)})
    code = ("import math\n" if "math." in code else "") + _filled(code, plain)
    if answer == P and draw.chance(0.07):
        code = re.sub(r"print\(round\((.*), (?:6|12)\)\)$", r"print(round((\1) * 100, 6))", code)
        return _ask(draw, question.rstrip("?") + draw.one([", in percent?", " in percent", " as a percentage?", " (as a percent)"]), code, "It is {r}%.")
    return _ask(draw, question, code, answer)


KINDS: list[Kind] = [("equations", 9, typed), ("equations", 4, other_equations), ("equations", 9, told), ("algebra", 6, algebra), ("algebra", 3, sequences), ("algebra", 4, counting)]
