"""Algebra, calculus, sums, sequences, matrices and vectors - asked in many ways."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind
from samara.agent.models.embedded.training.questions.formulas_typed import (
    X,
    ask_typed,
    filled_in,
    show,
    signed,
)

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
        return ask_typed(draw, draw.say(DERIVATIVE, e=e), f"{X}print(sympy.diff({c}, x))", "The derivative is {r}.")
    if kind == 3:
        if draw.chance(0.5):
            return ask_typed(draw, draw.say(SECOND, e=e), f"{X}print(sympy.diff({c}, x, 2))", "The second derivative is {r}.")
        c = _polynomial(draw)
        return ask_typed(draw, draw.say(SLOPE, e=show(draw, c), a=a), f"{X}print(sympy.diff({c}, x).subs(x, {a}))", "The slope is {r}.")
    if kind < 6:
        return ask_typed(draw, draw.say(INTEGRAL, e=e), f"{X}print(sympy.integrate({c}, x))", "The integral is {r}.")
    if kind < 9:
        c = c if "sympy" not in c and "/" not in c else _polynomial(draw) if draw.chance(0.6) else draw.one(["sympy.sin(x)", "sympy.cos(x)", "sympy.exp(x)"])
        high = str(int(a) + i(1, 6))
        shown = high
        if c in ("sympy.sin(x)", "sympy.cos(x)") and draw.chance(0.6):
            a, high, shown = "0", "sympy.pi", draw.one(["pi", "π"])
        return ask_typed(draw, draw.say(DEFINITE, e=show(draw, c), a=a, b=shown), f"{X}print(sympy.integrate({c}, (x, {a}, {high})))", "The integral is {r}.")
    if kind == 9:
        c, to = draw.one(LIMITS)
        n = i(2, 9)
        for slot, value in {"a": str(n), "b": b, "c": str(i(1, 9)), "s": str(n * n)}.items():
            c, to = c.replace("{" + slot + "}", value), to.replace("{" + slot + "}", value)
        shown = draw.one(["infinity", "∞", "inf"]) if to == "oo" else to
        return ask_typed(draw, draw.say(LIMIT, e=show(draw, c), a=shown), f"{X}print(sympy.limit({c}, x, {to.replace('oo', 'sympy.oo')}))", "The limit is {r}.")
    if kind < 12:
        p, q, s, t = i(1, 9), i(1, 9), draw.one("+-"), draw.one("+-")
        c = draw.one([f"(x {s} {p}) * (x {t} {q})", f"({i(2, 5)} * x {s} {p}) * (x {t} {q})", f"(x {s} {p}) ** 2", f"(x {s} {p}) ** 3", f"{p + 1} * (x {t} {q})", f"x * (x {s} {p})", f"({i(2, 6)} * x {s} {p}) ** 2", f"(x {s} {p}) * (x ** 2 {t} {q} * x + 1)"])
        return ask_typed(draw, draw.say(EXPAND, e=show(draw, c)), f"{X}print(sympy.expand({c}))", "It is {r}.")
    if kind < 14:
        p, q = i(-9, 9), i(1, 9)
        c = draw.one(["x ** 2" + signed(p + q, "x") + signed(p * q, ""), f"x ** 2 - {q * q}", f"{q + 1} * x ** 2 + {(q + 1) * i(2, 6)} * x", f"2 * x ** 2 + {2 * q + 1} * x + {q}", f"x ** 3 - {q * q} * x", f"{i(2, 5) ** 2} * x ** 2 - {q * q}"])
        return ask_typed(draw, draw.say(FACTOR, e=show(draw, c)), f"{X}print(sympy.factor({c}))", "It is {r}.")
    if kind == 14:
        p, q, s = i(2, 9), i(2, 9), i(2, 9)
        c = draw.one([f"{p} * x + {q} * x - {s}", f"{p} * x - {q} + {s} * x + {i(1, 9)}", f"(x ** 2 - {p * p}) / (x - {p})", f"{p} * (x + {q}) - {s} * x", f"{p * q} * x / {p}", "sympy.sin(x) ** 2 + sympy.cos(x) ** 2", f"x ** {p} * x ** {q}", f"x ** {p + q} / x ** {q}", f"(x ** 2 + {p} * x) / x", f"{p} * x ** 2 - x + {q} * x ** 2 + {s} * x"])
        return ask_typed(draw, draw.say(SIMPLIFY, e=show(draw, c)), f"{X}print(sympy.simplify({c}))", "It is {r}.")
    if kind < 18:
        if draw.chance(0.2):
            v, w = draw.one([("a", "b"), ("x", "y"), ("p", "q"), ("m", "n")])
            c = draw.one([f"{i(2, 9)} * {v} + {i(2, 9)} * {w}", f"{v} ** 2 + {w} ** 2", f"{v} * {w} - {i(1, 9)}", f"{i(2, 9)} * {v} - {w}", f"({v} + {w}) * {i(2, 9)}"])
            return ask_typed(draw, draw.say(VALUE2, e=show(draw, c), v=v, w=w, a=b, b=a), f"{v} = {b}\n{w} = {a}\nprint(round({c}, 6))", "The value is {r}.")
        c = _polynomial(draw)
        a = draw.one([a, a, b, f"-{i(1, 6)}", f"{i(0, 9)}.{i(1, 9)}"])
        return ask_typed(draw, draw.say(VALUE, e=show(draw, c), a=a), f"x = {a}\nprint(round({c}, 6))", "The value is {r}.")
    if kind < 20:
        c = draw.one(["n", "n ** 2", "n ** 3", f"{i(2, 9)} * n", f"{i(2, 9)} * n + {i(1, 9)}", "2 ** n", f"n ** 2 + {i(1, 9)}", "n * (n + 1)"])
        low, stop = draw.one([1, 1, 1, 0, 2, 5]), i(6, 10 if "2 ** n" in c else 60)
        return ask_typed(draw, draw.say(SUM, e=show(draw, c), a=low, b=stop), f"print(sum({c} for n in range({low}, {stop} + 1)))", "The sum is {r}.")
    if draw.chance(0.5):
        return algebra(draw)
    q = i(2, 9)
    c, low = draw.one([(f"1 / {q} ** n", "0"), (f"1 / {q} ** n", "1"), ("1 / n ** 2", "1"), ("1 / (n * (n + 1))", "1")])
    return ask_typed(draw, draw.say(SERIES, e=show(draw, c), a=low), f"import sympy\nn = sympy.symbols('n')\nprint(sympy.summation({c}, (n, {low}, sympy.oo)))", "The sum is {r}.")


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
        return ask_typed(draw, question, re.sub(r"\{(\w+)\}", lambda match: shown[match.group(1)], code), answer)
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
    return ask_typed(draw, draw.say(bank, **shown), NP + filled_in(code, slots), answer)


KINDS: list[Kind] = [("algebra", 6, algebra), ("algebra", 3, sequences)]
