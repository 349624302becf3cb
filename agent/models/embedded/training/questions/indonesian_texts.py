"""Operations on a word or a sentence in Indonesian."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re

from samara.agent.models.embedded.training.grammar import Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.indonesian_typed import answered, phrase
from samara.agent.models.embedded.training.questions.words import fake_word

TEXTS: list[tuple[list[str], str, str]] = [
    (["balik kata {q}", "balikkan [kata |teks |]{q}", "{q} dibalik jadi apa?", "tulis {q} terbalik", "eja {q} dari belakang", "kalau {q} dibaca dari belakang jadi apa?", "tolong balikin huruf-huruf {q}", "kebalikan tulisan {q}", "coba tulis {q} dari kanan ke kiri", "#H {q} ditulis mundur jadinya apa?"], "print('{w}'[::-1])", "{r}"),
    (["ubah {q} [jadi|ke|menjadi] huruf [besar|kapital]", "{q} dalam huruf besar semua", "tulis {q} pakai huruf kapital", "kapitalkan semua huruf {q}", "jadikan {q} huruf besar semua dong", "{q} di-capslock jadi apa", "huruf besar: {q}"], "print('{w}'.upper())", "{r}"),
    (["ubah {q} [jadi|ke|menjadi] huruf kecil", "{q} dalam huruf kecil semua", "tulis {q} dengan huruf kecil", "kecilkan semua huruf {q}"], "print('{w}'.lower())", "{r}"),
    (["berapa huruf di {q}?", "ada berapa huruf dalam [kata |]{q}?", "hitung [jumlah |]huruf {q}", "jumlah karakter {q}", "panjang kata {q} berapa huruf?", "{q} terdiri dari berapa huruf?", "{q} ada berapa karakter?", "brp huruf {q}", "#H banyaknya huruf pada {q}?"], "print(len('{w}'))", "Ada {r} karakter."),
    (["apakah {q} palindrom?", "{q} palindrom bukan?", "cek apakah {q} palindrom", "kata {q} dibaca dari depan dan belakang sama gak?", "{q} termasuk palindrom?"], "s = '{w}'.lower().replace(' ', '')\nprint(s == s[::-1])", "Palindrom: {r}."),
    (["ada berapa huruf {c} di {q}?", "berapa kali huruf {c} muncul di {q}?", "hitung huruf {c} dalam {q}", "jumlah huruf {c} pada {q}", "di {q} huruf {c} nya ada berapa?", "huruf {c} muncul brp kali di {q}"], "print('{w}'.lower().count('{c}'))", "Muncul {r} kali."),
    (["ada berapa huruf vokal di {q}?", "hitung huruf vokal {q}", "jumlah vokal dalam {q}", "berapa huruf hidup pada {q}?", "vokal di {q} ada berapa ya?"], "print(sum(c in 'aeiou' for c in '{w}'.lower()))", "Ada {r} huruf vokal."),
    (["ada berapa konsonan di {q}?", "jumlah huruf mati dalam {q}", "hitung konsonan {q}"], "print(sum(c.isalpha() and c not in 'aeiou' for c in '{w}'.lower()))", "Ada {r} konsonan."),
    (["ada berapa kata di {q}?", "hitung jumlah kata dalam {q}", "berapa kata pada kalimat {q}?", "jumlah kata: {q}", "kalimat {q} terdiri dari berapa kata?"], "print(len('{w}'.split()))", "Ada {r} kata."),
    (["urutkan kata-kata {q} menurut abjad", "susun {q} sesuai alfabet", "urutkan sesuai abjad: {q}"], "print(' '.join(sorted('{w}'.split(), key=str.lower)))", "{r}"),
    (["kata terpanjang dalam {q} apa?", "cari kata paling panjang di {q}"], "print(max('{w}'.split(), key=len))", "Hasilnya {r}."),
    (["balik urutan kata {q}", "{q} dengan urutan kata dibalik"], "print(' '.join('{w}'.split()[::-1]))", "{r}"),
    (["ganti [huruf |semua |]{c} dengan {d} di {q}", "di {q}, ubah {c} jadi {d}"], "print('{w}'.replace('{c}', '{d}'))", "{r}"),
    (["hapus [huruf |semua |]{c} dari {q}", "{q} tanpa huruf {c}"], "print('{w}'.replace('{c}', ''))", "{r}"),
    (["hapus spasi dari {q}", "{q} tanpa spasi", "hilangkan spasi pada {q}"], "print('{w}'.replace(' ', ''))", "{r}"),
    (["ulangi {q} {n} kali", "tulis {q} {n} kali"], "print('{w}' * {n})", "{r}"),
    (["{n} huruf pertama dari {q}", "ambil {n} huruf awal {q}"], "print('{w}'[:{n}])", "{r}"),
    (["{n} huruf terakhir dari {q}", "ambil {n} huruf akhir {q}"], "print('{w}'[-{n}:])", "{r}"),
    (["urutkan huruf-huruf {q}", "susun huruf {q} menurut abjad"], "print(''.join(sorted('{w}')))", "{r}"),
]
WORDS = ["katak", "malam", "kodok", "radar", "taat", "kasur rusak", "Indonesia", "merdeka", "pelangi", "keluarga", "sekolah", "matahari", "rumah", "jendela", "kucing", "gunung", "sungai", "komputer", "pemerintah", "kemerdekaan", "garuda", "batik", "rendang", "nusantara", "persatuan", "semangat", "bahagia", "ibu", "ayah", "kakak", "sahabat", "perpustakaan", "Jakarta", "Bandung", "bulan", "bintang", "kopi", "teh", "hujan", "laut", "pantai", "belajar", "mengajar", "pertanggungjawaban", "saya", "kamu", "kita", "pergi", "makan", "minum", "tidur", "pagi", "siang", "ke", "di", "dan", "yang", "dari", "untuk", "dengan", "besok", "kemarin", "selamat", "datang", "halo", "dunia", "cinta", "damai", "kereta", "pesawat", "mangga", "durian", "anak", "buku", "pasar", "sawah", "petani"]
MANY = ("split", "' '")


def texts(draw: Draw) -> Exchange:
    """One operation on a word or a sentence."""
    bank, code, answer = draw.rng.choices(TEXTS, [len(row[0]) for row in TEXTS])[0]
    several = any(sign in code for sign in MANY) and "palindrom" not in bank[0]
    count = draw.integer(3, 7) if several else 1
    text = " ".join(draw.one(WORDS) if draw.chance(0.8) else fake_word(draw) for _ in range(count))
    if draw.chance(0.15):
        text = text.upper() if "lower" in code else text.capitalize()
    quoted = several or " " in text or draw.chance(0.55)
    q = draw.one(["'{}'", '"{}"', '"{}"', "“{}”"]).format(text) if quoted else text
    c = draw.one(text.replace(" ", "")).lower() if draw.chance(0.75) else draw.one("aeiourstn")
    d, n = draw.one("abdeoxyz*-_"), str(draw.integer(2, 6))
    mark = draw.one(["'{}'", '"{}"', "{}", "{}"])
    template = phrase(draw, bank)
    if not quoted and re.search(r"\{q\} [a-z]", template) and draw.chance(0.5):
        template = template.replace("{q}", "kata {q}").replace("kata kata", "kata")
    question = fill(template, {"q": q, "c": mark.format(c), "d": mark.format(d), "n": n})
    for slot, value in {"w": text, "c": c, "d": d, "n": n}.items():
        code = code.replace("{" + slot + "}", value)
    return answered(draw, question, code, answer, case=quoted and not template.startswith("{"))
