"""Arithmetic in symbols and words, number theory, bases, equations. Every answer is executed."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# The multiplication sign is what people type.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Draw, Exchange, Kind, ask

ASK = [
    "what is {e}?", "what's {e}?", "whats {e}", "[compute|calculate|evaluate|work out|find|solve|determine] {e}",
    "how much is {e}?", "{e}", "{e} = ?", "{e} =", "{e}?", "tell me {e}", "give me [the result of|the value of|] {e}",
    "[I need|I want] [to know|the result of|] {e}", "do you know {e}?", "what does {e} [equal|give|come to|make]?",
    "[can you|could you] [calculate|compute|work out|tell me] {e}[ please|]?", "what do I get [if I compute|for|from] {e}?",
    "[do the math|quick math|math]: {e}", "what would {e} be?", "help me with {e}", "[result|value|answer] [of|for|to] {e}", "{e} is [what|how much]?", "what number is {e}?", "[please |]tell me what {e} [is|gives|equals]", "can you [tell me|say] what {e} is?", "[and |]how much does {e} make?", "[I'd like|I would like] [to know |]{e}", "show me [the result of |]{e}", "I'm looking for {e}", "what are {e}?", "{e} gives what?", "what is the [answer|result] [to|of|for] {e}?", "if I [calculate|take|do] {e}, what do I get?", "{e} please", "my calculator is broken, what is {e}?", "[check|verify] {e} for me", "{e} equals?", "{e} equals what", "how many is {e}?", "what do you get when you [compute|do|take] {e}?",
    "[could you figure out|figure out] {e}", "#H what do you get for {e}?", "let me know what {e} is",
    "#H {e} makes what?",
]

BINARY: dict[str, list[str]] = {
    "+": ["{a} + {b}", "{a}+{b}", "{a} plus {b}", "[the|] sum of {a} and {b}", "{a} added to {b}", "{a} and {b} [added|added together|together]",
          "[add|adding] {a} and {b}", "[add|adding] {a} to {b}", "{a} more than {b}", "{a} together with {b}", "the total when {a} and {b} are added", "{b} more than {a}", "the total of {a} and {b}", "{a} increased by {b}"],
    "-": ["{a} - {b}", "{a}-{b}", "{a} minus {b}", "the difference [between|of] {a} and {b}", "{a} less {b}", "{a} reduced by {b}",
          "{a} decreased by {b}", "{b} subtracted from {a}", "[subtract|take] {b} from {a}", "{b} less than {a}", "what is left when {b} is subtracted from {a}", "{a} subtract {b}", "take {b} away from {a}", "#H {a} take away {b}"],
    "*": ["{a} * {b}", "{a}*{b}", "{a} x {b}", "{a} times {b}", "{a} multiplied by {b}", "[the|] product of {a} and {b}", "{a} × {b}", "{a}x{b}",
          "[multiply|multiplying] {a} [by|and|with] {b}", "{a} · {b}", "{a} multiplied with {b}", "{a} groups of {b}", "{a} by {b} multiplied", "#H the product when you multiply {a} and {b}", "#H {a} lots of {b}"],
    "/": ["{a} / {b}", "{a}/{b}", "{a} divided by {b}", "{a} over {b}", "[the|] quotient of {a} and {b}", "{a} ÷ {b}", "{a} : {b}",
          "[divide|dividing] {a} by {b}", "the ratio of {a} to {b}", "{a} shared by {b}", "{a} divide by {b}", "{a} broken into {b} equal parts", "{b} into {a}", "{a} split into {b}"],
    "**": ["{a} ** {b}", "{a}^{b}", "{a} to the power [of|] {b}", "{a} raised to [the power|the power of|] {b}", "{a} ^ {b}", "{a} to the {b}th power", "{a} raised to the {b}th power", "raise {a} to the power of {b}", "{a} to the {b}", "{a} power {b}",
           "the {b}th power of {a}"],
    "%": ["{a} mod {b}", "{a} % {b}", "[the|] remainder of {a} divided by {b}", "[the|] remainder when {a} is divided by {b}", "{a} modulo {b}",
          "the remainder [of|when dividing] {a} by {b}", "#H what is left over when {a} is divided by {b}"],
    "//": ["{a} // {b}", "the integer division of {a} by {b}", "the whole part of {a} divided by {b}", "how many times {b} fits into {a}",
           "#H how many times {b} goes into {a}"],
}

FUNCTIONS: list[tuple[list[str], str, str]] = [
    (["[the |]square root of {a}", "[the |]sqrt of {a}", "sqrt({a})", "√{a}", "sqrt {a}", "root of {a}", "the root of {a}"], "print(round(math.sqrt({a}), 6))", "n"),
    (["[the |]cube root of {a}", "the third root of {a}", "cuberoot of {a}", "cbrt({a})", "#H ∛{a}"], "print(round({a} ** (1 / 3), 6))", "n"),
    (["{a} squared", "[the |]square of {a}", "{a}²", "#H {a} to the second power"], "print(round({a} ** 2, 6))", "n"),
    (["{a} cubed", "[the |]cube of {a}", "{a}³", "#H {a} to the third power"], "print(round({a} ** 3, 6))", "n"),
    (["{a}!", "{a} factorial", "the product of all integers from 1 to {a}", "[the |]factorial of {a}", "factorial {a}", "#H the number of ways to arrange {a} different things"], "print(math.factorial({a}))", "f"),
    (["[the |]natural log[arithm|] of {a}", "ln({a})", "log({a})", "ln {a}", "log base e of {a}"], "print(round(math.log({a}), 6))", "n"),
    (["[the |]log base 10 of {a}", "log10({a})", "[the |]base 10 log[arithm|] of {a}"], "print(round(math.log10({a}), 6))", "n"),
    (["[the |]log base 2 of {a}", "log2({a})", "[the |]binary log[arithm|] of {a}"], "print(round(math.log2({a}), 6))", "n"),
    (["[the |]sine of {a} degrees", "sin({a}°)", "sin of {a} degrees"], "print(round(math.sin(math.radians({a})), 6))", "d"),
    (["[the |]cosine of {a} degrees", "cos({a}°)", "cos of {a} degrees"], "print(round(math.cos(math.radians({a})), 6))", "d"),
    (["[the |]tangent of {a} degrees", "tan({a}°)", "tan of {a} degrees"], "print(round(math.tan(math.radians({a})), 6))", "t"),
    (["[the |]sine of {a}", "sin({a})", "sin {a}"], "print(round(math.sin({a}), 6))", "d"),
    (["[the |]cosine of {a}", "cos({a})", "cos {a}"], "print(round(math.cos({a}), 6))", "d"),
    (["e^{a}", "exp({a})", "e to the power of {a}", "e to the {a}"], "print(round(math.exp({a}), 6))", "e"),
    (["[the |]absolute value of -{a}", "abs(-{a})", "|-{a}|"], "print(abs(-{a}))", "n"),
    (["{a} rounded to {k} [decimals|decimal places|digits after the point]", "round {a} to {k} [decimals|decimal places|places]",
      "{a} with {k} decimals"], "print(round({a}, {k}))", "r"),
    (["{a} rounded to the nearest [integer|whole number]", "round {a}[ to the nearest whole number|]", "#H the nearest integer to {a}"], "print(round({a}))", "r"),
    (["[the |]hypotenuse of a [right |]triangle with [sides|legs] {a} and {b}"], "print(round(math.sqrt({a} ** 2 + {b} ** 2), 6))", "n"),
]

NUMBER_THEORY: list[tuple[list[str], str, str, str]] = [
    (["[what is |find |calculate |][the |]gcd of {a} and {b}", "gcd({a}, {b})", "[what is |find |][the |]greatest common [divisor|factor] of {a} and {b}",
      "highest common factor of {a} and {b}", "greatest common divisor: {a}, {b}", "gcd of {a}, {b}", "biggest number dividing {a} and {b}", "HCF of {a} and {b}", "GCD of {a} and {b}", "#H the largest number that divides both {a} and {b}"], "print(math.gcd({a}, {b}))", "The greatest common divisor is {r}.", "a"),
    (["[what is |find |calculate |][the |]lcm of {a} and {b}", "lcm({a}, {b})", "[what is |find |][the |][least|lowest|smallest] common multiple of {a} and {b}",
      "#H the smallest number both {a} and {b} divide"], "print(math.lcm({a}, {b}))", "The least common multiple is {r}.", "a"),
    (["is {a} [a |]prime[ number|]?", "[check|tell me] [if|whether] {a} is [a |]prime", "{a} prime?", "is the number {a} prime", "is {a} a prime or not", "primality of {a}", "do you know if {a} is prime?", "prime or not: {a}", "prime check {a}", "#H would you call {a} a prime number?"],
     "print(sympy.isprime({a}))", "{a} is prime: {r}.", "a"),
    (["[what are |find |list |give me |][the |]prime factors of {a}", "[factorize|factor|factorise] {a}", "prime factorization of {a}", "{a} as a product of primes", "decompose {a} into prime factors", "which primes multiply to {a}?", "[what are |find |]the prime factors of {a}",
      "break {a} into primes"], "print(sympy.factorint({a}))", "The prime factors (with their powers) are {r}.", "a"),
    (["[what are |list |find |][all |][the |]divisors of {a}", "[what are |list |][the |]factors of {a}", "[which|what] numbers divide {a}", "what can {a} be divided by?", "what are the numbers that divide {a}?", "list every factor of {a}", "find all factors of {a}", "#H all numbers that {a} can be divided by"],
     "print(sympy.divisors({a}))", "The divisors are {r}.", "s"),
    (["[list |show |give me |][all |][the |]primes [below|under|less than|up to] {s}", "[list |show |find |][all |][the |]prime numbers [below|under|less than|smaller than] {s}",
      "which primes are below {s}", "what primes are smaller than {s}?", "all primes up to {s}", "list primes until {s}", "every prime smaller than {s}"], "print(list(sympy.primerange({s})))", "The primes are {r}.", "s"),
    (["how many primes [are there |are |][below|under|less than] {a}?", "count [the |]primes [below|under] {a}", "number of primes below {a}"],
     "print(len(list(sympy.primerange({a}))))", "There are {r} primes.", "a"),
    (["[what is |find |][the |]{s}th prime[ number|]?", "[give me |][the |]prime number {s}"], "print(sympy.prime({s}))", "It is {r}.", "s"),
    (["[what is |find |][the |]next prime after {a}?", "[the |]smallest prime [above|greater than|larger than] {a}", "what prime follows {a}?", "which prime comes after {a}?", "first prime after {a}", "next prime number after {a}", "#H which prime comes right after {a}?"],
     "print(sympy.nextprime({a}))", "The next prime is {r}.", "a"),
    (["[list |show |give me |what are |][the |]first {s} primes", "[list |show |print |][the |]first {s} prime numbers"],
     "print([sympy.prime(n) for n in range(1, {s} + 1)])", "The first {s} primes are {r}.", "s"),
    (["[sum|add up|add] [of |][all |][the |]numbers from 1 to {a}", "[the |]sum of [the first {a} integers|the numbers 1 to {a}|all integers from 1 to {a}]", "1 + 2 + ... + {a}",
      "[what is |]the sum of 1 to {a}", "#H every whole number up to {a} added together"], "print(sum(range(1, {a} + 1)))", "The sum is {r}.", "a"),
    (["[the |][sum of|add] [all |][the |]even numbers [from 1 to|up to|below or equal to] {a}", "what do the even numbers up to {a} add up to"],
     "print(sum(range(2, {a} + 1, 2)))", "The sum is {r}.", "a"),
    (["[the |][sum of|add] [all |][the |]odd numbers [from 1 to|up to] {a}", "what do the odd numbers up to {a} add up to"],
     "print(sum(range(1, {a} + 1, 2)))", "The sum is {r}.", "a"),
    (["[the |]sum of [the |]squares from 1 to {s}", "[the |]sum of the first {s} squares", "1² + 2² + ... + {s}²"], "print(sum(n ** 2 for n in range(1, {s} + 1)))", "The sum is {r}.", "s"),
    (["[list |show |give me |print |][the |]first {s} fibonacci numbers", "[the |]first {s} [numbers|terms] of the fibonacci sequence", "fibonacci [sequence|series|numbers] [up to|with] {s} terms"],
     "print([sympy.fibonacci(n) for n in range({s})])", "The Fibonacci numbers are {r}.", "s"),
    (["[what is |find |calculate |][the |]{s}th fibonacci number", "fibonacci of {s}", "fibonacci({s})", "fib({s})"], "print(sympy.fibonacci({s}))", "It is {r}.", "s"),
    (["[list |show |give me |][the |]first {k} multiples of {s}", "[the |]multiples of {s}, first {k}", "{k} multiples of {s}"], "print([{s} * n for n in range(1, {k} + 1)])", "The multiples are {r}.", "s"),
    (["[show |print |give me |write |][the |][multiplication|times] table [of|for] {s}", "{s} times table"], "for n in range(1, 11):\n    print({s}, 'x', n, '=', {s} * n)", "{r}", "s"),
    (["is {a} divisible by {k}?", "[does|can] {k} divide {a}?", "is {a} a multiple of {k}?", "can {a} be divided by {k}[ evenly| without remainder|]?"], "print({a} % {k} == 0)", "{a} is divisible by {k}: {r}.", "a"),
    (["is {a} [even or odd|odd or even|even|odd]?", "[check|tell me] if {a} is [even|odd]"], "print('even' if {a} % 2 == 0 else 'odd')", "{a} is {r}.", "a"),
    (["is {a} a perfect square?", "is {a} a square number?"], "print(math.isqrt({a}) ** 2 == {a})", "{a} is a perfect square: {r}.", "a"),
    (["[what is |find |][the |]sum of [the |]digits of {a}", "digit sum of {a}", "[what is |]the sum of all digits in {a}", "sum up the digits of {a}", "add [up |]the digits of {a}", "#H what do the digits of {a} add up to?"], "print(sum(int(c) for c in str({a})))", "The digit sum is {r}.", "a"),
    (["how many digits [does {a} have|are in {a}]", "number of digits [of|in] {a}"], "print(len(str({a})))", "It has {r} digits.", "a"),
    (["[how many ways |in how many ways ]can [I|you|we] choose {k} [items |things |people |]from {s}", "{s} choose {k}", "combinations of {s} taken {k} at a time", "C({s}, {k})", "number of combinations of {k} from {s}"],
     "print(math.comb({s}, {k}))", "There are {r} ways.", "c"),
    (["permutations of {k} from {s}", "[how many |in how many ways ]can {k} of {s} things be arranged[ in order|]", "P({s}, {k})", "number of permutations of {s} things taken {k} at a time"],
     "print(math.perm({s}, {k}))", "There are {r} ways.", "c"),
]

BASES: list[tuple[list[str], str, str]] = [
    (["{a} in binary", "what is {a} in binary[ form| notation|]", "binary form of {a}", "how do you write {a} in binary?", "decimal {a} as binary", "{a} as a binary number", "represent {a} in binary", "[convert|change] {a} [to|into] binary", "binary [of|for] {a}", "[write|show] {a} in binary", "binary representation of {a}", "{a} decimal to binary", "{a} in base 2"], "print(bin({a})[2:])", "i"),
    (["{a} in [hex|hexadecimal]", "what is {a} in hexadecimal[ form| notation|]", "hexadecimal form of {a}", "how do you write {a} in hex?", "decimal {a} as hex", "{a} as a hex[adecimal|] number", "represent {a} in hexadecimal", "the hexadecimal [value|representation] of {a}", "[convert|change] {a} [to|into] [hex|hexadecimal]", "hex [of|for] {a}", "[write|show] {a} in hex", "{a} decimal to hex", "{a} in base 16"], "print(hex({a})[2:].upper())", "i"),
    (["{a} in octal", "{a} in base 8", "{a} as an octal number", "what is {a} in octal notation?", "[convert|change] {a} [to|into] octal", "octal [of|for] {a}"], "print(oct({a})[2:])", "i"),
    (["binary {b} [to|in|into] decimal", "[convert|change] [the |]binary [number |]{b} [to|into] [decimal|base 10|a number]", "[what is|what's] [the |]binary [number |]{b} in decimal", "decimal value of binary {b}", "{b} binary to decimal", "what decimal number is {b} in binary", "0b{b} in decimal", "binary {b} as a decimal number", "convert {b} from binary[ to decimal|]", "{b} from base 2 to base 10", "which number is {b} in binary?"], "print(int('{b}', 2))", "b"),
    (["hex {h} [to|in|into] decimal", "[convert|change] [the |]hex[adecimal|] [number |]{h} [to|into] [decimal|base 10]", "[what is|what's] [the |]hex [number |]{h} in decimal", "decimal value of hex {h}", "{h} hex to decimal", "hexadecimal {h} as a decimal number", "what is 0x{h}?", "0x{h} as a number", "what decimal number is hex {h}?", "which number is 0x{h}?", "0x{h} in decimal"], "print(int('{h}', 16))", "h"),
    (["{s} in roman numerals", "[convert|change] {s} [to|into] roman[ numerals|]", "[write|show] {s} in roman numerals", "roman numeral [for|of] {s}", "#H how did the Romans write {s}?"],
     "n, r = {s}, ''\nfor v, s in zip([1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1], 'M CM D CD C XC L XL X IX V IV I'.split()):\n    r, n = r + s * (n // v), n % v\nprint(r)", "r"),
    (["roman [numeral |]{R} [in|to|as] [decimal|a number|numbers]", "[convert|change] [the |]roman [numeral |]{R} [to|into] [a |][decimal|number]", "what number is {R} in roman numerals", "what is [the |]roman numeral {R}", "{R} in [arabic numerals|decimal|numbers]"],
     "v = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in '{R}']\nprint(sum(-a if a < b else a for a, b in zip(v, v[1:] + [0])))", "r"),
]

EQUATION = ["solve {e}", "solve {e} for {x}", "[find|what is] {x} [if|when|in] {e}", "{e}, [find|solve for|what is] {x}[?|]", "solve [the|this] equation {e}", "[what are the solutions|the solutions] of {e}",
            "[find|give me] the [roots|solutions] of {e}", "{e}", "can you solve {e}?", "what value of {x} [solves|makes] {e}[ true|]?", "{x} = ? if {e}", "what is {x} if {e}?", "{e}. {x}?", "find all {x} with {e}", "solve for {x}: {e}", "[I need|find] the value of {x} in {e}", "what does {x} equal in {e}?", "solve the [quadratic|linear] equation {e}", "the equation {e} has what solutions?", "given {e}, what is {x}?", "roots of {e}", "which {x} satisfies {e}?", "#H for what {x} is {e} true?"]


def _roman(value: int) -> str:
    text = ""
    for size, sign in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True):
        text, value = text + sign * (value // size), value % size
    return text


def binary(draw: Draw) -> Exchange:
    """Two numbers and an operation, in symbols or words."""
    op = draw.one(["+", "-", "*", "/", "+", "-", "*", "/", "**", "%", "//"])
    a, b = draw.number(), draw.number()
    if op == "**":
        a, b = str(draw.integer(2, 25)), str(draw.integer(2, 12))
    if op in ("%", "//"):
        a, b = str(draw.integer(10, 99999)), str(draw.integer(2, 99))
    expression = draw.say(BINARY[op], a=draw.shown(a), b=draw.shown(b))
    code = f"print({a} {op} {b})" if op in ("**", "%", "//") else f"print(round({a} {op} {b}, 6))"
    return ask(draw, draw.say(ASK, e=expression), code)


def chain(draw: Draw) -> Exchange:
    """Three to six numbers, perhaps brackets, perhaps spoken operators."""
    count = draw.integer(3, 6)
    operators = [draw.one("+-*/" if draw.chance(0.6) else "+-") for _ in range(count - 1)]
    parts = [draw.number(digits=3, decimals=draw.chance(0.2)) for _ in range(count)]
    if draw.chance(0.5):
        start = draw.integer(0, count - 2)
        stop = draw.integer(start + 1, min(count - 1, start + 2))
        parts[start], parts[stop] = "(" + parts[start], parts[stop] + ")"
    if draw.chance(0.12) and not parts[-1].endswith(")"):
        parts[-1] += " ** 2"
    tokens = [parts[0]]
    for operator, part in zip(operators, parts[1:], strict=True):
        tokens += [operator, part]
    code = " ".join(tokens)
    try:
        eval(code)
    except ZeroDivisionError:
        return chain(draw)
    shown = code if draw.chance(0.5) else code.replace(" ", "")
    if draw.chance(0.25) and "(" not in code and "**" not in code:
        words = {"+": "plus", "-": "minus", "*": draw.one(["times", "multiplied by"]), "/": "divided by"}
        shown = " ".join(words.get(token, token) for token in tokens)
    elif draw.chance(0.2) and "**" not in shown:
        shown = shown.replace("*", draw.one(["x", "×"])).replace("/", "÷")
    shown = shown.replace("**", "^") if draw.chance(0.6) else shown
    return ask(draw, draw.say(ASK, e=shown), f"print(round({code}, 6))")


def function(draw: Draw) -> Exchange:
    """Roots, powers, logarithms, trigonometry, factorials, rounding."""
    bank, code, domain = draw.one(FUNCTIONS)
    a = {
        "n": lambda: draw.number(digits=6), "f": lambda: str(draw.integer(2, 25)), "d": lambda: str(draw.integer(0, 360)),
        "t": lambda: str(draw.integer(1, 80)), "e": lambda: str(draw.integer(1, 12)), "r": lambda: f"{draw.integer(0, 999)}.{draw.integer(1000, 999999)}",
    }[domain]()
    k = str(draw.integer(1, 3))
    b = draw.number(digits=3)
    question = draw.say(ASK, e=draw.say(bank, a=draw.shown(a, words=0.03) if domain == "n" else a, b=b, k=draw.shown(k, words=0.3)))
    code = code.replace("{a}", a).replace("{b}", b).replace("{k}", k)
    return ask(draw, question, ("import math\n" if "math." in code else "") + code)


def number_theory(draw: Draw) -> Exchange:
    """Divisors, primes, sums of ranges, sequences, combinations."""
    bank, code, answer, domain = draw.one(NUMBER_THEORY)
    a, b, s, k = draw.integer(2, draw.one([99, 999, 9999])), draw.integer(2, 999), draw.integer(3, 40), draw.integer(2, 12)
    if domain == "c":
        k = draw.integer(1, min(6, s))
    if "divisors" in code or "primerange" in code:
        s, a = draw.integer(10, 100), min(a, 2000)
        code = code.replace("{a}", "{s}") if "divisors" in code else code
        bank = [t.replace("{a}", "{s}") for t in bank] if "divisors" in code else bank
    values = {"a": a, "b": b, "s": s, "k": k}
    question = draw.say(bank, **values)
    for name, value in values.items():
        code, answer = code.replace("{" + name + "}", str(value)), answer.replace("{" + name + "}", str(value))
    for module in ("math", "sympy"):
        if f"{module}." in code:
            code = f"import {module}\n{code}"
    return ask(draw, question, code, answer)


def bases(draw: Draw) -> Exchange:
    """Binary, octal, hexadecimal, roman numerals, both ways."""
    bank, code, _ = draw.one(BASES)
    a = draw.integer(1, draw.one([20, 255, 5000, 99999]))
    values = {"a": a, "b": bin(a)[2:], "h": draw.one([hex(a)[2:], hex(a)[2:].upper()]), "s": draw.integer(1, 3999), "R": _roman(draw.integer(1, 3999))}
    question = draw.say(bank, **values)
    if draw.chance(0.4) and question.startswith(("{", "binary", "hex", "roman", str(values["a"]), str(values["s"]))):
        question = draw.one(["what is ", "what's ", "give me ", "show me "]) + question
    for name, value in values.items():
        code = code.replace("{" + name + "}", str(value))
    return ask(draw, question, code, "It is {r}.", lower=False)


def _side(draw: Draw, x: str, *, square: bool) -> tuple[str, str]:
    a, b, c = draw.integer(1, 12), draw.integer(1, 40), draw.integer(1, 60)
    sign = draw.one("+-")
    lead, code_lead = ("", "") if a == 1 else (str(a), f"{a} * ")
    power = draw.one(["²", "^2", "^2", "**2"])
    if not square:
        return f"{lead}{x} {sign} {b}", f"{code_lead}{x} {sign} {b}"
    middle = draw.one("+-")
    return f"{lead}{x}{power} {sign} {b}{x} {middle} {c}", f"{code_lead}{x} ** 2 {sign} {b} * {x} {middle} {c}"


def equation(draw: Draw) -> Exchange:
    """Linear and quadratic equations in one unknown, and two unknowns, through sympy."""
    x = draw.one("xxxxynzt")
    if draw.chance(0.15):
        a, b, c, d = (draw.integer(1, 12) for _ in range(4))
        e, f = draw.integer(1, 60), draw.integer(1, 60)
        if a * d == b * c:
            return equation(draw)
        shown = f"{a}x + {b}y = {e}" + draw.one([" and ", ", ", "; "]) + f"{c}x + {d}y = {f}"
        code = f"import sympy\nx, y = sympy.symbols('x y')\nprint(sympy.solve([{a} * x + {b} * y - {e}, {c} * x + {d} * y - {f}], [x, y]))"
        return ask(draw, draw.say(["solve {e}", "solve the system {e}", "find x and y [if|when] {e}", "{e}, what are x and y?"], e=shown), code, "The solution is {r}.")
    shown, code = _side(draw, x, square=draw.chance(0.45))
    right = str(draw.integer(0, 99)) if draw.chance(0.6) else "0"
    right_code = right
    if draw.chance(0.15):
        right, right_code = _side(draw, x, square=False)
    question = draw.say(EQUATION, e=draw.one([f"{shown} = {right}", f"{shown}={right}", f"{shown} = {right}".replace(" ", "")]), x=x)
    program = f"import sympy\n{x} = sympy.symbols('{x}')\nprint(sympy.solve({code} - ({right_code}), {x}))" if right_code != "0" else f"import sympy\n{x} = sympy.symbols('{x}')\nprint(sympy.solve({code}, {x}))"
    return ask(draw, question, program, f"The solutions for {x} are {{r}}.")


KINDS: list[Kind] = [("arithmetic", 9, binary), ("arithmetic", 6, chain), ("functions", 5, function), ("number theory", 7, number_theory), ("bases", 4, bases), ("equations", 3, equation)]
