"""Dates, times of day and units in Indonesian."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.calendar_units import some_date
from samara.agent.models.embedded.training.questions.indonesian_typed import (
    IT,
    answered,
    dressed,
    in_words,
    person,
    phrase,
    shown,
)

MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
BETWEEN = ["berapa hari [antara|dari] {a} [dan|sampai|ke] {b}?", "dari {a} sampai {b} berapa hari?", "selisih hari antara {a} dan {b}", "jarak {a} ke {b} berapa hari ya?", "kalau sekarang {a}, berapa hari lagi {b}?", "hari ini {a}. {b} berapa hari lagi?", "{a} ke {b} itu berapa hari", "hitung jumlah hari dari {a} hingga {b}", "[cuti|proyek|liburan|KKN] mulai {a} dan selesai {b}. selisihnya berapa hari?", "ada berapa hari antara tanggal {a} sampai tanggal {b}?", "saya pinjam buku {a}, dikembalikan {b}. sudah berapa hari?", "#H sejak {a} hingga {b} sudah lewat berapa hari?", "tinggal berapa hari dari {a} menuju {b}?"]
WEEKDAY = ["{a} [itu |jatuh |]hari apa?", "hari apa tanggal {a}?", "tanggal {a} [jatuh pada|itu] hari apa[ ya|]?", "{a} harinya apa?", "saya lahir {a}, hari apa itu?", "apa nama hari pada tanggal {a}?", "coba cek {a} hari apa", "[nikahan|rapat|ujian|acara] {w} tanggal {a}. itu hari apa?", "tgl {a} hari apa sih", "#H kalau {a}, harinya jatuh di hari apa?", "kemerdekaan diperingati {a}, jatuh di hari apa?"]
AFTER_DATE = ["tanggal berapa {n} {u} setelah {a}?", "{n} {u} setelah {a} tanggal berapa?", "{a} ditambah {n} {u} [jadi tanggal berapa|tanggal berapa]?", "{n} {u} dari {a} itu tanggal berapa?", "hari ini {a}. {n} {u} lagi tanggal berapa?", "kalau mulai {a} dan lamanya {n} {u}, selesai tanggal berapa?", "{n} {u} sesudah {a}", "jatuh temponya {n} {u} setelah {a}, tanggal berapa ya?", "beli garansi {n} {u} mulai {a}. habisnya tanggal berapa?", "tambahkan {n} {u} ke {a}", "#H {a} maju {n} {u} jadi tanggal berapa?"]
BEFORE_DATE = ["tanggal berapa {n} {u} sebelum {a}?", "{n} {u} sebelum {a} tanggal berapa?", "{a} dikurangi {n} {u} tanggal berapa?", "{a} mundur {n} {u}, jadi tanggal berapa?", "hari ini {a}. {n} {u} yang lalu tanggal berapa?"]
AGE = ["lahir {a}, umurnya berapa pada {b}?", "{w} lahir tanggal {a}. berapa usianya pada {b}?", "saya lahir {a}, umur saya berapa tahun pada tanggal {b}?", "umur orang yang lahir {a} per {b}"]
LEAP = ["apakah {y} tahun kabisat?", "{y} kabisat bukan?", "tahun {y} kabisat atau tidak?", "apa tahun {y} punya 29 Februari?"]
MONTH = ["[bulan |]{M} {y} ada berapa hari?", "berapa hari di bulan {M} {y}?", "jumlah hari [bulan |]{M} {y}"]
TODAY = ["hari ini tanggal berapa?", "tanggal berapa sekarang?", "sekarang tanggal berapa ya", "tgl brp hari ini", "tanggal hari ini apa?"]
CLOCK = ["jam berapa sekarang?", "sekarang jam berapa?", "skrg jam brp", "pukul berapa sekarang ya?"]
TIMES = ["dari jam {s} sampai jam {f} berapa menit?", "berapa menit dari pukul {s} sampai {f}?", "[rapat|film|kelas|ujian] mulai {s} selesai {f}. berapa menit?", "berangkat {s} tiba {f}, perjalanannya berapa menit?"]
SPAN = {"days": "hari", "weeks": "minggu", "months": "bulan", "years": "tahun"}

UNITS: list[tuple[list[str], list[str], str, str]] = [
    (["km", "kilometer", "kilo meter"], ["mil", "mile"], "{n} / 1.609344", "{n} * 1.609344"), (["meter", "m"], ["kaki", "feet"], "{n} / 0.3048", "{n} * 0.3048"), (["cm", "sentimeter", "senti"], ["inci", "inch"], "{n} / 2.54", "{n} * 2.54"), (["km", "kilometer"], ["meter", "m"], "{n} * 1000", "{n} / 1000"), (["meter", "m"], ["cm", "sentimeter", "senti"], "{n} * 100", "{n} / 100"), (["cm", "senti"], ["mm", "milimeter"], "{n} * 10", "{n} / 10"),
    (["mil laut"], ["km"], "{n} * 1.852", "{n} / 1.852"), (["kg", "kilo", "kilogram"], ["pon", "pound", "lbs"], "{n} / 0.45359237", "{n} * 0.45359237"), (["gram", "g"], ["ons (ounce)", "oz"], "{n} / 28.349523125", "{n} * 28.349523125"), (["kg", "kilo", "kilogram"], ["gram", "g"], "{n} * 1000", "{n} / 1000"), (["ton"], ["kg", "kilogram"], "{n} * 1000", "{n} / 1000"), (["gram"], ["mg", "miligram"], "{n} * 1000", "{n} / 1000"),
    (["liter", "l"], ["galon AS", "gallon"], "{n} / 3.785411784", "{n} * 3.785411784"), (["liter", "l"], ["ml", "mililiter"], "{n} * 1000", "{n} / 1000"), (["meter kubik", "m3"], ["liter"], "{n} * 1000", "{n} / 1000"), (["sendok makan"], ["sendok teh"], "{n} * 3", "{n} / 3"),
    (["derajat Celsius", "Celsius", "°C", "celcius"], ["Fahrenheit", "°F", "derajat Fahrenheit"], "{n} * 9 / 5 + 32", "({n} - 32) * 5 / 9"), (["Celsius", "°C"], ["Kelvin", "K"], "{n} + 273.15", "{n} - 273.15"), (["km/jam", "kilometer per jam"], ["mil per jam", "mph"], "{n} / 1.609344", "{n} * 1.609344"), (["m/detik", "m/s", "meter per detik"], ["km/jam"], "{n} * 3.6", "{n} / 3.6"),
    (["hektar", "ha", "hektare"], ["meter persegi", "m2", "m²"], "{n} * 10000", "{n} / 10000"), (["hektar"], ["acre"], "{n} / 0.40468564224", "{n} * 0.40468564224"), (["jam"], ["menit"], "{n} * 60", "{n} / 60"), (["jam"], ["detik"], "{n} * 3600", "{n} / 3600"), (["menit"], ["detik"], "{n} * 60", "{n} / 60"), (["hari"], ["jam"], "{n} * 24", "{n} / 24"), (["minggu"], ["hari"], "{n} * 7", "{n} / 7"), (["tahun"], ["bulan"], "{n} * 12", "{n} / 12"), (["GB"], ["MB"], "{n} * 1000", "{n} / 1000"), (["lusin"], ["buah", "biji"], "{n} * 12", "{n} / 12"), (["kkal", "kilokalori"], ["kJ"], "{n} * 4.184", "{n} / 4.184"),
]
CONVERT = ["{n} {a} berapa {b}?", "{n} {a} itu berapa {b}[ ya|]?", "{n} {a} ke {b}", "konversi {n} {a} ke {b}", "ubah {n} {a} [ke|jadi|menjadi] {b}", "{n} {a} sama dengan berapa {b}?", "{n} {a} = ... {b}", "berapa {b} dalam {n} {a}?", "{n} {a} dalam {b}[ berapa|]?", "kalau {n} {a} jadi berapa {b}?", "tolong konversikan {n} {a} ke dalam {b}", "ada berapa {b} di {n} {a}?", "saya punya {n} {a}. itu setara berapa {b}?", "{n} {a} kalau dijadikan {b} berapa sih?", "di [resep|brosur|label|buku manual] tertulis {n} {a}, dalam {b} berapa ya?", "[orang bule|teman dari luar|dosen] bilang {n} {a}, itu berapa {b}?", "nyatakan {n} {a} dalam {b}", "berapakah {n} {a} bila dinyatakan dalam {b}?", "{a} ke {b}: {n}", "#H {n} {a} setara dengan berapa {b}?", "#H mau tahu {n} {a} dalam satuan {b}"]


def spoken_date(draw: Draw, day: datetime.date) -> str:
    """How an Indonesian writes a date: the day before the month."""
    month, short = MONTHS[day.month - 1], SHORT[day.month - 1]
    forms = [f"{day.day} {month} {day.year}"] * 7 + [f"{day.day} {month.lower()} {day.year}"] * 2 + [f"{day.day} {short} {day.year}", day.isoformat()]
    if day.day > 12:
        forms += [f"{day.day}/{day.month}/{day.year}", f"{day.day}-{day.month:02d}-{day.year}", f"{day.day}/{day.month:02d}/{day.year}"]
    return str(draw.one(forms))


def dates(draw: Draw) -> Exchange:
    """Differences, weekdays, additions, ages, leap years, months, times of day."""
    kind = draw.one(["between"] * 5 + ["weekday"] * 4 + ["after"] * 4 + ["before"] * 2 + ["age", "leap", "month", "times", "today", "clock"])
    first, second = sorted((some_date(draw), some_date(draw)))
    if kind == "between" and draw.chance(0.6):
        second = first + datetime.timedelta(days=draw.integer(1, 500))
    a, b, head = spoken_date(draw, first), spoken_date(draw, second), "from datetime import date\n"
    one, two = (f"date({day.year}, {day.month}, {day.day})" for day in (first, second))
    if kind == "between":
        return answered(draw, fill(phrase(draw, BETWEEN), {"a": a, "b": b}), f"{head}print(({two} - {one}).days)", "Ada {r} hari.")
    if kind == "weekday":
        return answered(draw, fill(phrase(draw, WEEKDAY), {"a": a, "w": person(draw)}), f"{head}print({one}.strftime('%A'))", "Itu hari {r}.")
    if kind in ("after", "before"):
        unit = draw.one(["days", "days", "days", "weeks", "weeks", "months", "years"])
        n = draw.integer(2, {"days": 400, "weeks": 60, "months": 30, "years": 40}[unit])
        question = fill(phrase(draw, AFTER_DATE if kind == "after" else BEFORE_DATE), {"a": a, "n": in_words(n) if n < 100 and draw.chance(0.1) else str(n), "u": SPAN[unit]})
        sign = "+" if kind == "after" else "-"
        if unit in ("days", "weeks"):
            return answered(draw, question, f"from datetime import date, timedelta\nprint({one} {sign} timedelta({unit}={n}))", IT)
        return answered(draw, question, f"import pandas as pd\nprint((pd.Timestamp('{first.isoformat()}') {sign} pd.DateOffset({unit}={n})).date())", IT)
    if kind == "age":
        return answered(draw, fill(phrase(draw, AGE), {"a": a, "b": b, "w": person(draw)}), f"{head}a, b = {one}, {two}\nprint(b.year - a.year - ((b.month, b.day) < (a.month, a.day)))", "Hasilnya {r} tahun.")
    if kind == "leap":
        y = draw.integer(1800, 2200)
        return answered(draw, fill(phrase(draw, LEAP), {"y": y}), f"import calendar\nprint(calendar.isleap({y}))", f"{y} tahun kabisat: {{r}}.")
    if kind == "month":
        return answered(draw, fill(phrase(draw, MONTH), {"M": MONTHS[first.month - 1], "y": first.year}), f"import calendar\nprint(calendar.monthrange({first.year}, {first.month})[1])", "Ada {r} hari.")
    if kind == "times":
        start, stop = sorted(draw.rng.sample(range(0, 1440, 5), 2))
        (h, m), (i, j), colon = divmod(start, 60), divmod(stop, 60), draw.one(".:")
        return answered(draw, fill(phrase(draw, TIMES), {"s": f"{h:02d}{colon}{m:02d}", "f": f"{i:02d}{colon}{j:02d}"}), f"print(({i} * 60 + {j}) - ({h} * 60 + {m}))", "Ada {r} menit.")
    if kind == "today":
        return Exchange(dressed(draw, phrase(draw, TODAY)), (Call(f"{head}print(date.today())", first.isoformat()),), f"Hari ini {first.isoformat()}.")
    now = f"{draw.integer(0, 23):02d}:{draw.integer(0, 59):02d}"
    return Exchange(dressed(draw, phrase(draw, CLOCK)), (Call("from datetime import datetime\nprint(datetime.now().strftime('%H:%M'))", now),), f"Hasilnya {now}.")


def units(draw: Draw) -> Exchange:
    """A number of one unit in another."""
    first, second, there, back = draw.one(UNITS)
    if draw.chance(0.35):
        first, second, there = second, first, back
    a, b = draw.one(first), draw.one(second)
    n = draw.number(digits=5) if draw.chance(0.8) else str(draw.integer(1, 12))
    text = shown(draw, n, words=0.1)
    if a in ("jam", "kg", "liter", "meter") and draw.chance(0.08):
        n, text = "0.5", "setengah"
    elif a == "jam" and draw.chance(0.15):
        whole = draw.integer(1, 9)
        n, text = f"{whole}.5", f"{in_words(whole)} setengah"
    code = f"print(round({there.replace('{n}', n)}, 6))"
    return answered(draw, fill(phrase(draw, CONVERT), {"n": text, "a": a, "b": b}), code, f"{n} {a} adalah {{r}} {b}.", case=False)
