"""Statistics of a list in Indonesian: a number, then another one; sorting, counting, filtering."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, execute, fill
from samara.agent.models.embedded.training.questions.indonesian_typed import (
    answered,
    dressed,
    person,
    phrase,
)
from samara.agent.models.embedded.training.questions.statistics_kinds import numbers

MEASURES: list[tuple[str, list[str], str]] = [
    ("Rata-ratanya", ["rata-rata", "rata-rata", "rata-ratanya", "mean", "nilai rata-rata", "rerata", "average"], "round(statistics.mean(data), 6)"),
    ("Rata-ratanya", ["rata-rata", "rata-rata", "rataan", "rata-rata hitung"], "round(statistics.mean(data), 6)"),
    ("Mediannya", ["median", "nilai tengah", "median data", "mediannya"], "round(statistics.median(data), 6)"),
    ("Modusnya", ["modus", "nilai yang paling sering muncul", "angka yang paling sering muncul", "modusnya"], "statistics.mode(data)"),
    ("Jumlahnya", ["jumlah", "total", "jumlah total", "jumlah semua", "totalnya"], "round(sum(data), 6)"),
    ("Nilai maksimumnya", ["nilai terbesar", "nilai tertinggi", "angka terbesar", "maksimum", "nilai maksimum", "yang paling besar"], "max(data)"),
    ("Nilai minimumnya", ["nilai terkecil", "nilai terendah", "angka terkecil", "minimum", "nilai minimum", "yang paling kecil"], "min(data)"),
    ("Simpangan bakunya", ["simpangan baku", "standar deviasi", "deviasi standar", "simpangan baku sampel", "stdev", "standar deviasinya"], "round(statistics.stdev(data), 6)"),
    ("Simpangan baku populasinya", ["simpangan baku populasi", "standar deviasi populasi"], "round(statistics.pstdev(data), 6)"),
    ("Variansnya", ["varians", "variansi", "ragam", "varians sampel"], "round(statistics.variance(data), 6)"),
    ("Jangkauannya", ["jangkauan", "rentang", "range", "selisih nilai terbesar dan terkecil"], "round(max(data) - min(data), 6)"),
    ("Banyaknya", ["banyak data", "banyaknya data", "jumlah data (n)"], "len(data)"),
]
FORMS = ["{k} dari {l}[ berapa|]?", "berapa {k} dari {l}?", "hitung {k} [dari |]{l}", "tolong [hitung|carikan|cari] {k} dari {l}", "{k} {l}", "{k}: {l}", "{l} {k}?", "tentukan {k} dari data berikut: {l}", "diketahui data {l}. tentukan {k}!", "data: {l}. {k} berapa?", "ada data {l}, {k} berapa ya?", "[nilai ulangan|nilai ujian|skor|nilai rapor|hasil tes] [saya|{w}|kelas kami] {l}. {k} berapa?", "[penjualan|omzet|pengeluaran|jumlah pengunjung] [minggu ini|5 hari terakhir|bulan ini|selama seminggu]: {l}. berapa {k}?", "[tinggi badan|berat badan|umur|suhu] mereka {l}. coba cari {k}", "punya angka {l}, mau tahu {k} nya", "kalau datanya {l}, {k} jadi berapa?", "cari {k} dari angka-angka ini:\n{l}", "angka-angka ini {l} {k} nya berapa sih", "saya catat [waktu|suhu|jarak|harga] {l}, minta {k} dong", "dari {l}, berapa {k}?", "{l}\n{k}?", "#H untuk data {l}, sebutkan {k}", "bisa bantu cari {k} dari {l}?", "#H minta tolong {k} untuk deretan {l}"]
FOLLOW = ["kalau {k}?", "{k}?", "terus {k} berapa?", "sekarang {k}", "{k} juga dong", "dan {k}?", "{k} nya berapa?", "oke, lalu {k}?", "bagaimana dengan {k}?", "kalau {k} berapa ya?", "#H tambahkan {k} juga"]
LISTED: list[tuple[list[str], str, str]] = [
    (["urutkan {l}[ dari yang terkecil| dari kecil ke besar| secara menaik|]", "tolong urutin {l} dari kecil ke besar", "susun {l} dari yang terkecil", "{l} kalau diurutkan dari yang paling kecil jadi gimana?", "urutkan angka berikut: {l}"], "sorted(data)", "Urut: {r}"),
    (["urutkan {l} dari [yang terbesar|besar ke kecil]", "susun {l} secara menurun", "{l} diurutkan dari tertinggi ke terendah"], "sorted(data, reverse=True)", "Urut: {r}"),
    (["balik urutan [daftar|angka] {l}"], "data[::-1]", "Terbalik: {r}"),
    (["hapus angka [kembar|dobel|ganda] dari {l}", "nilai apa saja yang berbeda dalam {l}?"], "sorted(set(data))", "Nilai yang berbeda adalah {r}."),
    (["ada berapa angka di {l} yang [lebih dari|di atas] {n}?", "dari {l}, berapa yang lebih besar dari {n}?", "berapa banyak nilai di atas {n} dalam {l}"], "sum(x > {n} for x in data)", "Ada {r}."),
    (["ada berapa angka di {l} yang [kurang dari|di bawah] {n}?", "dari {l}, berapa yang lebih kecil dari {n}?", "nilai {l}. yang di bawah {n} ada berapa?"], "sum(x < {n} for x in data)", "Ada {r}."),
    (["mana saja dari {l} yang lebih dari {n}?", "angka berapa saja di {l} yang di atas {n}?"], "[x for x in data if x > {n}]", "Angkanya {r}."),
    (["mana saja bilangan genap dalam {l}?", "ambil angka genap dari {l}"], "[x for x in data if x % 2 == 0]", "Angkanya {r}."),
    (["berapa kali {m} muncul di {l}?", "ada berapa angka {m} dalam {l}?"], "data.count({m})", "Muncul {r} kali."),
    (["nilai terkecil dan terbesar dari {l}", "berapa minimum dan maksimum {l}?"], "min(data), max(data)", "Nilai minimum dan maksimumnya {r}."),
    (["rata-rata dan median dari {l}", "hitung rata-rata sama median {l}"], "round(statistics.mean(data), 6), round(statistics.median(data), 6)", "Rata-rata dan mediannya {r}."),
    (["rata-rata dan simpangan baku dari {l}", "hitung rata-rata serta standar deviasi {l}"], "round(statistics.mean(data), 6), round(statistics.stdev(data), 6)", "Rata-rata dan simpangan bakunya {r}."),
]


def surface(draw: Draw, values: list[str]) -> str:
    """How a person writes a list; decimal commas ask for other separators."""
    if any("." in value for value in values):
        if draw.chance(0.35):
            return ", ".join(values)
        shape = draw.one(["; ", "; ", " ", " - ", "\n"])
        return str(shape).join(value.replace(".", ",") for value in values)
    values = [f"{int(v):,}".replace(",", ".") if len(v) > 3 and draw.chance(0.4) else v for v in values]
    x = draw.rng.random()
    if x < 0.4:
        return ", ".join(values)
    if x < 0.55:
        return " ".join(values)
    if x < 0.65:
        return ",".join(values)
    if x < 0.72:
        return "[" + ", ".join(values) + "]"
    if x < 0.94:
        return ", ".join(values[:-1]) + str(draw.one([" dan ", ", dan ", " sama ", " & "])) + values[-1]
    return "\n".join(values) if "-" not in "".join(values) else "; ".join(values)


def statistics_of(draw: Draw) -> list[Exchange]:
    """A statistic of a list, sometimes followed by another one; or sorting, counting, filtering."""
    values = numbers(draw)
    listing, w = surface(draw, values), person(draw)
    if draw.chance(0.25):
        bank, expression, answer = draw.one(LISTED)
        if "% 2" in expression:
            values = [str(draw.integer(1, 99)) for _ in values]
            listing = surface(draw, values)
        n, m = str(draw.integer(1, 100)), draw.one(values)
        question = fill(phrase(draw, bank), {"l": listing, "n": n, "m": m if m in listing else m.replace(".", ",") if "." in m else f"{int(m):,}".replace(",", ".")})
        for slot, value in {"n": n, "m": m}.items():
            expression = expression.replace("{" + slot + "}", value)
        head = "import statistics\n" if "statistics." in expression else ""
        return [answered(draw, question, f"{head}data = [{', '.join(values)}]\nprint({expression})", answer)]
    name, spoken, expression = draw.one(MEASURES)
    space: dict[str, object] = {}
    head = "import statistics\n" if "statistics." in expression else ""
    code = f"{head}data = [{', '.join(values)}]\nprint({expression})"
    output = execute(code, space)
    exchanges = [Exchange(dressed(draw, fill(phrase(draw, FORMS), {"k": draw.one(spoken), "l": listing, "w": w})), (Call(code, output),), f"{name} {output}.")]
    while draw.chance(0.2) and len(exchanges) < 3:
        name, spoken, expression = draw.one(MEASURES)
        head = "import statistics\n" if "statistics." in expression else ""
        output = execute(f"{head}print({expression})", space)
        exchanges.append(Exchange(dressed(draw, fill(phrase(draw, FOLLOW), {"k": draw.one(spoken)})), (Call(f"{head}print({expression})", output),), f"{name} {output}."))
    return exchanges
