"""Equations and plots in Indonesian."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, execute, fill
from samara.agent.models.embedded.training.questions.indonesian_lists import surface
from samara.agent.models.embedded.training.questions.indonesian_typed import (
    NAMES,
    PLACES,
    THINGS,
    answered,
    dressed,
    phrase,
)
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers
from samara.agent.models.embedded.training.questions.tables_plots import FUNCTIONS, file_name

EQUATION = ["selesaikan {e}", "tentukan nilai {x} dari {e}", "{e}, {x} = ?", "{e}, berapa {x}?", "cari {x} jika {e}", "jika {e}, maka {x} = ...", "berapa nilai {x} kalau {e}?", "kalau {e}, {x} nya berapa?", "tolong selesaikan persamaan {e}", "{x} berapa dari persamaan {e}?", "himpunan penyelesaian dari {e}", "diketahui {e}. hitung {x}!", "persamaan {e} solusinya apa?", "bantu cari {x} dong: {e}", "penyelesaian {e} adalah", "tentukan akar-akar persamaan {e}", "#H untuk {e}, berapakah {x}?", "{e} gimana ya, {x} nya ketemu berapa?"]
SYSTEM = ["selesaikan sistem persamaan {e}", "tentukan x dan y dari {e}", "jika {e}, berapa x dan y?", "{e}, nilai x dan y?", "SPLDV: {e}. cari x dan y"]
STORY_EQUATION = ["suatu bilangan dikali {a} lalu ditambah {b} hasilnya {c}. bilangan itu berapa?", "{a} kali sebuah bilangan ditambah {b} sama dengan {c}. bilangannya?", "aku punya angka rahasia. kalau dikali {a} terus ditambah {b} jadi {c}. angka berapa itu?"]
PLOT = ["gambar grafik {e}{R}", "gambarkan grafik [fungsi |]{e}{R}", "buat grafik [dari |fungsi |]{e}{R}", "buatkan grafik y = {e}{R}", "plot {e}{R}", "tolong plot fungsi {e}{R}", "tampilkan kurva {e}{R}", "grafik f(x) = {e}{R}", "saya mau lihat grafik {e}{R}", "bikin kurva {e}{R} dong", "bisa gambarkan {e}{R}?", "lukis grafik {e}{R}", "sketsa grafik fungsi {e}{R}", "#H minta tolong grafiknya {e}{R} ya"]
RANGE = [" dari {l} sampai {h}", " untuk x dari {l} sampai {h}", " untuk {l} <= x <= {h}", " pada interval {l} sampai {h}", " dengan x antara {l} dan {h}", " dari x = {l} hingga {h}"]
SAVE = [" dan simpan sebagai {o}", ", simpan sebagai {o}", ", simpan ke {o}", ". simpan di {o}", " terus save jadi {o}", " (simpan sebagai {o})"]
CHARTS: list[tuple[list[str], str]] = [
    (["histogram [dari |]{l}", "buat histogram {l}", "gambarkan histogram untuk data {l}", "tampilkan sebaran data {l} dalam histogram"], "plt.hist(data)"),
    (["grafik garis [dari |]{l}", "gambar grafik garis {l}", "plot data {l}", "buatkan diagram garis untuk {l}", "gambar grafik dari angka {l}", "data {l} tolong dibuat grafik garis"], "plt.plot(data)"),
    (["diagram batang [dari |]{l}", "buat grafik batang {l}", "gambarkan diagram batang untuk data {l}", "penjualan saya {l}, bikin diagram batangnya dong", "data {l} jadikan grafik batang"], "plt.bar(range(len(data)), data)"),
    (["boxplot dari {l}", "buat box plot {l}", "diagram kotak garis untuk {l}"], "plt.boxplot(data)"),
    (["diagram lingkaran [dari |]{l}", "buat pie chart {l}", "gambarkan diagram lingkaran untuk data {l}"], "plt.pie(data)"),
]
PAIRS = ["diagram batang: {l}", "buat diagram batang dari {l}", "gambar grafik batang {l}", "tolong bikin grafik batang untuk data ini: {l}", "data kelas: {l}. buat diagram batangnya"]
ENGLISH = re.compile(r"squared|cubed|sine of")


def equation(draw: Draw) -> Exchange:
    """Linear and quadratic equations, two unknowns, a number that somebody thinks of."""
    x = draw.one("xxxxxypna")
    a, b, c, d = (draw.integer(2, 12) for _ in range(4))
    e, f, kind = draw.integer(1, 60), draw.integer(1, 60), draw.rng.random()
    if kind < 0.15 and a * d != b * c:
        text = f"{a}x + {b}y = {e}" + draw.one([" dan ", ", ", "; "]) + f"{c}x + {d}y = {f}"
        code = f"import sympy\nx, y = sympy.symbols('x y')\nprint(sympy.solve([{a} * x + {b} * y - {e}, {c} * x + {d} * y - {f}], [x, y]))"
        return answered(draw, fill(phrase(draw, SYSTEM), {"e": text}), code, "Solusinya {r}.")
    if kind < 0.25:
        code = f"import sympy\nx = sympy.symbols('x')\nprint(sympy.solve({a} * x + {b} - ({e}), x))"
        return answered(draw, fill(phrase(draw, STORY_EQUATION), {"a": a, "b": b, "c": e}), code, "Solusi untuk x adalah {r}.")
    sign, other = draw.one("+-"), draw.one("+-")
    if kind < 0.5:
        power, lead = draw.one(["²", "^2", "^2"]), draw.integer(1, 6)
        text = f"{'' if lead == 1 else lead}{x}{power} {sign} {b}{x} {other} {e}"
        left = f"{'' if lead == 1 else f'{lead} * '}{x} ** 2 {sign} {b} * {x} {other} {e}"
    else:
        text, left = f"{a}{x} {sign} {e}", f"{a} * {x} {sign} {e}"
    right = "0" if kind < 0.45 else str(draw.integer(1, 99))
    right_code = right
    if kind > 0.88 and c != a:
        right, right_code = f"{c}{x} {other} {f}", f"{c} * {x} {other} {f}"
    solved = left if right_code == "0" else f"{left} - ({right_code})"
    shape = draw.one([f"{text} = {right}", f"{text} = {right}", f"{text}={right}".replace(" ", "")])
    return answered(draw, fill(phrase(draw, EQUATION), {"e": shape, "x": x}), f"import sympy\n{x} = sympy.symbols('{x}')\nprint(sympy.solve({solved}, {x}))", f"Solusi untuk {x} adalah {{r}}.", case=False)


def plot(draw: Draw) -> Exchange:
    """A function over a range, or a list as bars, a line, a histogram."""
    out, head = "plot.png", "import matplotlib.pyplot as plt\n"
    kind = draw.rng.random()
    if kind < 0.32:
        bank, expression = draw.one(CHARTS)
        values = [v.lstrip("-") if "pie" in expression else v for v in numbers(draw)]
        if "pie" in expression:
            values = [v if float(v) > 0 else "1" for v in values]
        question = fill(phrase(draw, bank), {"l": surface(draw, values).replace("\n", ", ")})
        body = f"data = [{', '.join(values)}]\nplt.figure()\n{expression}\n"
    elif kind < 0.45:
        labels = draw.rng.sample([*THINGS[:30], *NAMES, *PLACES[:15]], draw.integer(2, 5))
        values = [str(draw.integer(1, 100)) for _ in labels]
        pair = draw.one([": ", " ", " = "])
        question = fill(phrase(draw, PAIRS), {"l": ", ".join(f"{a}{pair}{b}" for a, b in zip(labels, values, strict=True))})
        body = f"plt.figure()\nplt.bar({labels!r}, [{', '.join(values)}])\n"
    else:
        text, expression = draw.one([f for f in FUNCTIONS if not ENGLISH.search(f[0])])
        for slot in "abc":
            number = str(draw.integer(2, 9))
            text, expression = text.replace("{" + slot + "}", number), expression.replace("{" + slot + "}", number)
        low, high, asked = "-10", "10", ""
        positive = any(sign in expression for sign in ("log", "sqrt", "/ x"))
        if positive:
            low = "0.1"
        if draw.chance(0.75):
            low, high = draw.one(["0.1", "1", "0.5"] if positive else ["0", "-10", "-5", "1", "-2", "0", "-3", "-20"]), draw.one(["10", "5", "100", "3", "20", "6", "12", "50"])
            asked = fill(phrase(draw, RANGE), {"l": low.replace(".", ","), "h": high})
        question = fill(phrase(draw, PLOT), {"e": text, "R": asked})
        head = "import numpy as np\n" + head
        body = f"x = np.linspace({low}, {high}, 400)\nplt.figure()\nplt.plot(x, {expression})\n"
    if draw.chance(0.35):
        out = file_name(draw, draw.one([".png", ".png", ".pdf", ".svg"]))
        out = draw.one([out, out, draw.one(["grafik", "kurva", "hasil", "gambar", "penjualan", "diagram", "nilai", "tugas"]) + out[-4:]])
        question = question.rstrip("?") + fill(phrase(draw, SAVE), {"o": out})
    code = f"{head}{body}plt.savefig('{out}')"
    output = execute(code)
    return Exchange(dressed(draw, question, case=False), (Call(code, output),), f"Grafiknya saya simpan sebagai {out}.")


def equation_or_plot(draw: Draw) -> Exchange:
    """An equation or a plot."""
    return equation(draw) if draw.chance(0.5) else plot(draw)
