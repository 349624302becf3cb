"""How people type in everyday Indonesian, formal and chatty: numbers, names, spelling, small words."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, execute, fill, typo
from samara.agent.models.embedded.training.questions.words import fake_word

IT = "Hasilnya {r}."
NAMES = ["Budi", "Siti", "Andi", "Dewi", "Rina", "Agus", "Wati", "Joko", "Putri", "Rizky", "Ayu", "Dian", "Made", "Ketut", "Bayu", "Sari", "Fajar", "Lestari", "Hendra", "Yanti", "Ujang", "Asep", "Tuti", "Wahyu", "Intan", "Dimas", "Nadia", "Eko", "Ratna", "Bambang", "Indah", "Reza", "Citra", "Taufik", "Melati", "Gilang", "Nisa", "Yusuf", "Fitri", "Doni"]
THINGS = ["apel", "jeruk", "pensil", "buku", "kelereng", "permen", "telur", "kue", "botol", "mangga", "pisang", "donat", "gelas", "piring", "kaos", "masker", "bakwan", "lemper", "kursi", "bola", "stiker", "kancing", "salak", "balon", "penghapus", "roti", "bata", "genteng", "sabun", "martabak", "risol", "kelapa", "bibit cabai", "lilin", "pulpen", "tahu", "bungkus mi", "kartu", "boneka", "layangan"]
PLACES = ["Jakarta", "Bandung", "Surabaya", "Yogyakarta", "Semarang", "Medan", "Bogor", "Solo", "Malang", "Denpasar", "Cirebon", "Padang", "Palembang", "Makassar", "Tegal", "Serang", "Kediri", "Magelang", "rumah", "kantor", "kampung"]
DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
BEFORE = ["tolong dijawab: ", "halo, ", "hai, ", "permisi, ", "mau tanya, ", "mau tanya dong, ", "tanya dong: ", "kak, ", "mas, ", "bang, ", "bro, ", "eh, ", "bantu dong: ", "tolong bantu ya, ", "coba jawab: ", "jadi gini, ", "pertanyaan: ", "soal: ", "saya mau tahu, ", "numpang nanya, ", "maaf mengganggu, ", "selamat pagi, ", "assalamualaikum, ", "oke, ", "nah sekarang, ", "samara, ", "gan, ", "mohon bantuannya: ", "bingung nih, ", "cepat ya: ", "penasaran, "]
AFTER = [" ya", " dong", " ya kak", " ya, makasih", ", terima kasih", " tolong", ", tolong dibantu", " sih", " nih", ", mohon bantuannya", " ya mas", ". jawab angkanya aja", ", makasih banyak", " kak", ", jawabannya saja", ". butuh cepat", " dong kak", ". trims", ". gak usah pakai penjelasan"]
CLUTTER = ["ini buat PR anak saya", "lagi di pasar nih", "saya lagi di kasir", "ini soal nomor {x} di lembar latihan", "umur saya {x} dan dari dulu lemah matematika", "kalkulator saya rusak", "baterai HP tinggal {x}%, jawab singkat ya", "[bos|guru|ibu|adik] saya nanya ini", "dari tadi dihitung gak ketemu-ketemu", "rapatnya {x} menit lagi mulai", "kami debat soal ini sudah {x} menit", "buat laporan kantor", "saya kurang paham hitungan", "mau cocokkan jawaban saja", "besok ujian nih", "saya tinggal di rumah nomor {x}", "lagi hujan deras di sini", "sudah cangkir kopi ke-{x} belum ketemu juga"]
SLANG = {"berapa": ["brp", "brapa"], "yang": ["yg"], "dengan": ["dgn", "dg"], "untuk": ["utk", "buat"], "kalau": ["kalo", "klo", "kl"], "jadi": ["jd"], "tolong": ["tlg", "tolongin"], "dari": ["dr"], "saya": ["aku", "gue", "sy"], "sudah": ["udah", "sdh"], "harganya": ["hrgnya"], "orang": ["org"], "tidak": ["gak", "nggak", "ga", "tdk"], "semuanya": ["smuanya", "semua"], "rata-rata": ["rata2", "rerata"], "masing-masing": ["masing2"], "hitung": ["itung", "hitungin"], "sama": ["sm"], "kembaliannya": ["kembalinya"], "sampai": ["sampe", "s.d.", "smp"], "pakai": ["pake"], "tahun": ["thn"], "bulan": ["bln"], "dapat": ["dapet", "dpt"], "apakah": ["apa"], "bagaimana": ["gimana"], "kecepatan": ["kec"], "tanggal": ["tgl"], "terima kasih": ["makasih", "trims"], "gambarkan": ["gambarin"], "buatkan": ["bikinin", "buatin"], "sebutkan": ["sebutin"], "simpan": ["save"]}
_SLANG = re.compile(r"(?<![\w{-])(" + "|".join(sorted(SLANG, key=len, reverse=True)) + r")(?![\w}-])")


def in_words(value: int) -> str:
    """An integer below 1000 in Indonesian words."""
    if value < 10:
        return DIGITS[value]
    if value < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(value, DIGITS[value - 10] + " belas")
    size, name = (10, "puluh") if value < 100 else (100, "ratus")
    head, rest = divmod(value, size)
    return ("seratus" if value // 100 == 1 else f"{DIGITS[head]} {name}") + (f" {in_words(rest)}" if rest else "")


def shown(draw: Draw, number: str, *, words: float = 0.08) -> str:
    """How an Indonesian writes a number: a dot for thousands, a comma for decimals, ribu and juta."""
    whole, _, decimals = number.partition(".")
    value, x = int(whole), draw.rng.random()
    if decimals:
        if number == "0.5" and x < 0.5:
            return "setengah"
        if len(decimals) < 3 and value < 1000 and x > 0.85:
            return number
        return (f"{value:,}".replace(",", ".") if value > 9999 else whole) + "," + decimals
    if value < 100:
        return in_words(value) if x < words else number
    if value >= 1000000 and value % 100000 == 0 and x < 0.5:
        millions = f"{value / 1000000:g}".replace(".", ",")
        return f"{millions}{draw.one([' juta', ' juta', 'jt', ' jt'])}"
    if 1000 <= value < 1000000 and value % 1000 == 0 and x < 0.45:
        thousands = "seribu" if value == 1000 else in_words(value // 1000) + " ribu"
        return thousands if x < 0.05 else f"{value // 1000}{draw.one([' ribu', ' ribu', 'rb', ' rb', 'k'])}"
    return f"{value:,}".replace(",", ".") if x < 0.8 else number


def phrase(draw: Draw, bank: list[str]) -> str:
    """A template with its alternations decided, in someone's spelling; its slots are still open."""
    text = draw.expand(draw.template(bank))
    if draw.split == "heldout" and draw.chance(0.5):
        return text
    if draw.chance(0.3):
        text = _SLANG.sub(lambda match: str(draw.one(SLANG[match[1]])) if draw.chance(0.6) else match[1], text)
    return typo(draw, text) if draw.chance(0.06) else text


def dressed(draw: Draw, question: str, *, case: bool = True) -> str:
    """A question among the small words and remarks people put around it; `case` lets it be recased."""
    question = re.sub(r"  +", " ", question.strip()).replace("nya nya ", "nya ")
    if draw.split == "heldout" and draw.chance(0.5):
        return question
    x = draw.rng.random()
    if x < 0.2:
        question = draw.one(BEFORE) + question
    elif x < 0.29:
        aside = fill(draw.expand(draw.one(CLUTTER)), {"x": draw.integer(2, 90)})
        question = aside + draw.one([". ", ". ", ": ", "\n"]) + question
    elif x < 0.34:
        aside = fill(draw.expand(draw.one(CLUTTER)), {"x": draw.integer(2, 90)})
        question += ("" if question[-1] in "?.!" else draw.one([".", ",", "?"])) + " " + aside
    if x >= 0.34 and draw.chance(0.14) and question[-1] != "\n":
        question = question.rstrip("?.!") + draw.one(AFTER) + draw.one(["", "", "?"])
    x = draw.rng.random()
    if case and x < 0.42:
        question = question[0].upper() + question[1:]
        question = re.sub(r"([.?!] )([a-z])", lambda match: match[1] + match[2].upper(), question) if draw.chance(0.6) else question
    elif case and x < 0.55 and not re.search(r"['\"“]", question):
        question = question.lower()
    x = draw.rng.random()
    if question[-1] in "?." and x < 0.3 and not question.endswith("..."):
        question = question[:-1].rstrip()
    elif question[-1].isalnum() and x < 0.25:
        question += draw.one("?.?.?!")
    return question


def answered(draw: Draw, question: str, code: str, answer: str, *, case: bool = True) -> Exchange:
    """One call and an answer that copies its output."""
    output = execute(code)
    return Exchange(dressed(draw, question, case=case), (Call(code, output),), answer.replace("{r}", output))


def person(draw: Draw) -> str:
    """A first name, sometimes an invented one."""
    return str(draw.one(NAMES)) if draw.chance(0.85) else fake_word(draw).capitalize()
