"""Numbers in Indonesian: sums, percentages, money and stories.

A row holds a specification of its numbers (`name:kind` with a range), an expression or a whole
program, the answer and templates: `i` a count, `x` digits only, `f` a quantity, `h` hours, `m`
rupiah, `n` a banknote, `p` a percentage, `g` any number.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# The multiplication sign is what people type.
# ruff: noqa: E501, RUF001
# fmt: off

from __future__ import annotations

import math

from samara.agent.models.embedded.training.grammar import Draw, Exchange, fill
from samara.agent.models.embedded.training.questions.indonesian_typed import (
    IT,
    NAMES,
    PLACES,
    THINGS,
    answered,
    in_words,
    person,
    phrase,
    shown,
)

Row = tuple[str, str, str, list[str]]
A, IT_PERCENT, CHANGE, INTEREST = "Jawabannya {r}.", "Hasilnya {r}%.", "Perubahannya {r}%.", "Bunganya {r}."

NUMBERS: list[Row] = [
    ("a:g b:g", "{a} + {b}", A, [
        "[berapa|hitung|tolong hitung|coba hitung|hasil dari|] {a} + {b}", "{a}+{b} [berapa|=|= ?|berapa ya|hasilnya apa|]?", "{a} ditambah {b} [berapa|sama dengan berapa|jadi berapa|hasilnya berapa]?", "{a} tambah {b} [berapa|jadi berapa|brp]", "kalau {a} ditambah {b} jadi berapa[ ya|]?", "tambahkan {b} ke {a}", "tolong jumlahkan {a} dan {b}", "jumlah [dari |]{a} dan {b}[ berapa|]?", "berapa jumlahnya kalau {a} dan {b} digabung?", "{a} sama {b} kalau dijumlah [berapa|jadi brp]", "kemarin ada {a}, hari ini masuk {b} lagi. totalnya jadi berapa?", "[di rak|di gudang|di kas] atas ada {a}, di bawah {b}. semuanya berapa?", "tentukan hasil penjumlahan {a} dan {b}.", "saya punya dua angka, {a} dan {b}. tolong dijumlahkan", "{b} lebihnya dari {a} itu angka berapa?", "angka pertama:\n{a}\nangka kedua:\n{b}\nditambah jadi?", "#H {a} lalu naik {b}, posisinya sekarang di angka berapa?", "awalnya {a} terus nambah {b}, jadi?", "total {a} dan {b}"]),
    ("a:i200-90000 b:i3-190", "{a} - {b}", A, [
        "[berapa|hitung|tolong hitung|coba hitung|hasil dari|] {a} - {b}", "{a}-{b} [berapa|=|= ?|brp|]?", "{a} dikurangi {b} [berapa|sama dengan|jadi berapa]?", "{a} kurang {b} [berapa|brp]", "kurangi {a} dengan {b}", "kalau dari {a} diambil {b}, sisanya berapa?", "selisih [antara |]{a} dan {b}[ berapa|]?", "beda {a} sama {b} berapa sih", "[ada|tadinya ada] {a}, yang hilang {b}. tinggal berapa?", "berapa sisa {a} setelah dikurangi {b}?", "target {a}, yang baru masuk {b}. kurangnya berapa?", "{b} harus ditambah berapa supaya jadi {a}?", "{a} lebih besar berapa dari {b}?", "tentukan nilai {a} dikurangkan {b}", "[kursi|tiket|stok|kuota] {a}, sudah terpakai {b}, sisa?", "#H dari {b} ke {a} itu jaraknya berapa?", "saya mau tahu {a} minus {b}"]),
    ("a:f2-400 b:f2-90", "{a} * {b}", A, [
        "[berapa|hitung|tolong hitung|coba hitung|hasil dari|] {a} [x|×|*] {b}", "{a}x{b} [berapa|=|brp|]?", "{a} * {b}", "{a} kali {b} [berapa|berapa ya|sama dengan|jadi berapa|hasilnya?]", "{a} dikali {b} [berapa|jadi brp|=]", "{a} dikalikan dengan {b} hasilnya berapa?", "kalikan {a} dengan {b}", "hasil kali {a} dan {b}[ adalah|]?", "perkalian {a} dengan {b}", "kalau {a} saya kali {b} dapat berapa?", "ada {a} baris, tiap baris isinya {b}. semuanya berapa?", "{a} kelompok masing-masing {b}, totalnya?", "#H berapa kalau {b} diulang sebanyak {a} kali lalu dijumlahkan?", "{b} lipat {a} kali itu berapa", "tentukan hasil perkalian {a} dan {b}!"]),
    ("a:i100-90000 b:i2-60", "{a} / {b}", A, [
        "[berapa|hitung|tolong hitung|coba hitung|hasil dari|] {a} [/|:|÷] {b}", "{a}:{b} [berapa|=|brp|]?", "{a} dibagi {b} [berapa|jadi berapa|sama dengan|hasilnya?]", "{a} bagi {b} [berapa|brp]", "bagilah {a} dengan {b}", "tolong bagi {a} dengan {b}", "hasil bagi {a} dan {b}", "kalau {a} dibagi rata ke {b} [orang|kelompok|kelas], masing-masing dapat berapa?", "{a} dibagi untuk {b} [orang|anak|tim], seorang dapat berapa?", "berapa kali {b} supaya jadi {a}?", "{b} dikali berapa hasilnya {a}?", "pecah {a} jadi {b} bagian sama besar, satu bagian berapa?", "#H satu bagian dari {a} kalau dipotong jadi {b} bagian sama besar itu berapa?", "tentukan hasil pembagian {a} oleh {b}"]),
    ("a:i20-2000 b:i3-30", "print({a} % {b})", A, ["sisa bagi {a} oleh {b}[ berapa|]?", "{a} mod {b}", "{a} dibagi {b} sisanya berapa?", "berapa sisa pembagian {a} dengan {b}?", "kalau {a} [permen|kelereng|kue] dibagi rata ke {b} anak, sisanya berapa [permen|butir|biji|]?", "{a} modulo {b} hasilnya?", "{a} : {b} sisa berapa", "yang tidak kebagian berapa kalau {a} [buku|kursi|telur] dikemas isi {b}?"]),
    ("a:i40-2000 b:i3-30", "print({a} // {b})", A, ["berapa [kotak|dus|bungkus] penuh isi {b} dari {a} [telur|kue|botol]?", "{a} [telur|buku|botol] dikemas {b} per [dus|kotak], dapat berapa [dus|kotak] yang penuh?", "hasil bagi bulat {a} oleh {b}", "{a} dibagi {b}, ambil bilangan bulatnya saja"]),
    ("a:x2-20 b:x2-9", "print({a} ** {b})", A, ["{a} pangkat {b}[ berapa|]?", "berapa {a}^{b}", "{a}^{b}", "hitung {a} pangkat {b}", "{a} dipangkatkan {b} hasilnya berapa?", "nilai dari {a} pangkat {b} adalah", "kalau {a} dipangkatin {b} jadi brp"]),
    ("a:f2-300", "{a} ** 2", A, ["{a} kuadrat[ berapa|]?", "kuadrat dari {a}", "berapa {a}²", "kuadratkan {a}", "hasil {a} dikuadratkan berapa?", "{a} dikali dirinya sendiri jadi berapa?"]),
    ("a:x2-60", "{a} ** 3", A, ["{a} pangkat tiga[ berapa|]?", "berapa {a}³", "kubik dari {a}"]),
    ("a:g", "math.sqrt({a})", A, ["akar {a}[ berapa|]?", "akar kuadrat [dari |]{a}[ berapa|]?", "√{a} berapa?", "hitung akar dari {a}", "berapa akar pangkat dua dari {a}?", "bilangan berapa yang kalau dikuadratkan hasilnya {a}?", "persegi luasnya {a}, sisinya berapa?"]),
    ("a:g", "{a} ** (1 / 3)", A, ["akar pangkat tiga [dari |]{a}[ berapa|]?", "akar kubik {a}"]),
    ("a:x3-20", "print(math.factorial({a}))", A, ["{a} faktorial[ berapa|]?", "berapa {a}!", "faktorial dari {a}", "ada berapa cara menyusun {a} [buku|orang] yang berbeda dalam satu baris?"]),
    ("a:r k:x1-3", "print(round({a}, {k}))", A, ["bulatkan {a} [ke|sampai|jadi] {k} [angka di belakang koma|desimal]", "{a} dibulatkan {k} desimal", "{a}, ambil {k} angka di belakang koma"]),
    ("a:r", "print(round({a}))", A, ["bulatkan {a}[ ke bilangan bulat terdekat|]", "{a} dibulatkan [ke satuan |]jadi berapa?", "bilangan bulat terdekat dari {a}"]),
    ("a:g", "{a} / 2", A, ["setengah dari {a}[ berapa|]?", "separuh {a} itu berapa?", "setengahnya {a} brp", "{a} dibagi dua sama rata, satunya berapa?", "[belah|bagi] dua {a}"]),
    ("a:g", "{a} / 3", A, ["sepertiga dari {a}[ berapa|]?", "berapa sepertiganya {a}?"]),
    ("a:g", "{a} / 4", A, ["seperempat dari {a}[ berapa|]?", "1/4 dari {a} berapa?"]),
    ("a:g", "{a} * 3 / 4", A, ["tiga perempat dari {a}[ berapa|]?", "3/4 dari {a} brp"]),
    ("a:g", "{a} * 2 / 3", A, ["dua pertiga dari {a}[ berapa|]?", "2/3 dari {a} berapa?"]),
    ("a:g", "{a} * 2", A, ["dua kali lipat dari {a}[ berapa|]?", "dobelnya {a} berapa?", "kalau {a} digandakan jadi berapa?"]),
    ("a:x6-900 b:x4-600", "import math\nprint(math.gcd({a}, {b}))", "FPB-nya {r}.", ["FPB [dari |]{a} dan {b}[ berapa|]?", "faktor persekutuan terbesar dari {a} dan {b}", "cari fpb {a} dan {b}", "bilangan terbesar yang membagi habis {a} dan {b} berapa?", "{a} kue dan {b} permen mau dibagi sama rata ke sebanyak mungkin kantong. berapa kantong paling banyak?"]),
    ("a:x2-60 b:x2-60", "import math\nprint(math.lcm({a}, {b}))", "KPK-nya {r}.", ["KPK [dari |]{a} dan {b}[ berapa|]?", "kelipatan persekutuan terkecil dari {a} dan {b}", "cari kpk {a} sama {b}", "{w} [piket|les|berenang] tiap {a} hari dan {v} tiap {b} hari. hari ini bareng, berapa hari lagi bareng lagi?", "lampu A nyala tiap {a} detik, lampu B tiap {b} detik. berapa detik sekali nyala bersamaan?"]),
    ("a:x2-9999", "import sympy\nprint(sympy.isprime({a}))", "{a} bilangan prima: {r}.", ["apakah {a} bilangan prima?", "{a} prima bukan?", "{a} itu prima atau bukan ya", "cek apakah {a} termasuk bilangan prima", "bilangan {a} prima ga?"]),
    ("a:x12-5000", "import sympy\nprint(sympy.factorint({a}))", "Faktor primanya (dengan pangkatnya) {r}.", ["faktorisasi prima [dari |]{a}", "faktor prima dari {a}[ apa saja|]?", "uraikan {a} menjadi faktor-faktor prima", "pohon faktor {a}, primanya apa saja?"]),
    ("a:x10-200", "import sympy\nprint(sympy.divisors({a}))", "Faktornya {r}.", ["faktor dari {a} apa saja?", "sebutkan semua faktor {a}", "bilangan apa saja yang habis membagi {a}?", "{a} bisa dibagi habis oleh angka berapa saja?"]),
    ("a:x100-99999 k:x2-12", "print({a} % {k} == 0)", "{a} habis dibagi {k}: {r}.", ["apakah {a} habis dibagi {k}?", "{a} bisa dibagi {k} tanpa sisa gak?", "{a} kelipatan {k} bukan?"]),
    ("a:x5-9999", "print('even' if {a} % 2 == 0 else 'odd')", "{a} adalah {r}.", ["{a} ganjil atau genap?", "apakah {a} bilangan genap?", "{a} itu angka ganjil bukan?"]),
    ("a:x5-9999", "print(bin({a})[2:])", IT, ["{a} dalam biner[ berapa|]?", "ubah {a} ke [biner|bilangan biner]", "konversi desimal {a} ke biner", "bilangan biner dari {a}"]),
    ("a:x10-99999", "print(hex({a})[2:].upper())", IT, ["{a} dalam heksadesimal[ berapa|]?", "ubah {a} ke [hex|heksadesimal]", "konversi desimal {a} ke heksadesimal"]),
    ("a:x10-500", "print(sum(range(1, {a} + 1)))", "Jumlahnya {r}.", ["jumlah bilangan [asli |]dari 1 sampai {a}[ berapa|]?", "1 + 2 + 3 + ... + {a} berapa?", "jumlahkan semua angka 1 sampai {a}", "kalau semua bilangan dari 1 s.d. {a} dijumlah jadi berapa"]),
    ("a:x1000-9999999", "print(sum(int(c) for c in str({a})))", "Jumlah angkanya {r}.", ["jumlah digit dari {a}[ berapa|]?", "jumlahkan tiap angka dalam {a}", "kalau digit-digit {a} dijumlahkan hasilnya berapa?"]),
    ("a:g b:g", "print(max({a}, {b}))", "Yang lebih besar {r}.", ["mana yang lebih besar, {a} atau {b}?", "lebih [besar|banyak] mana {a} atau {b}", "{a} sama {b} gedean mana?"]),
    ("a:g b:g", "print(min({a}, {b}))", "Yang lebih kecil {r}.", ["mana yang lebih kecil, {a} atau {b}?", "lebih [kecil|sedikit] mana {a} atau {b}", "{a} sama {b} kecilan mana?"]),
    ("a:f50-900 b:x2-9 d:x2-60 e:x2-12", "{a} + {d} * {e}", A, ["berapa {a} + {d} x {e}", "{a} ditambah hasil kali {d} dan {e}", "jumlah dari {a} dan hasil perkalian {d} dengan {e}"]),
    ("a:x2-90 b:x2-90 d:x2-20", "({a} + {b}) * {d}", A, ["jumlahkan {a} dan {b}, lalu kalikan hasilnya dengan {d}", "({a} + {b}) x {d} berapa?", "{a} tambah {b}, hasilnya dikali {d}, jadi?"]),
    ("a:x20-900 b:x2-90 d:x2-20", "({a} + {b}) / {d}", A, ["jumlahkan {a} dengan {b} lalu hasilnya dibagi {d}", "({a} + {b}) : {d} berapa?"]),
]

PERCENTAGES: list[Row] = [
    ("m:m20000-9000000 p:p2-95", "{m} * {p} / 100", A, [
        "berapa {p} dari {m}?", "{p} dari {m}[ berapa|brp|]?", "{p} nya {m} berapa ya", "hitung {p} dari {m}", "[PPN|pajak|komisi|ongkos jasa] {p} dari {m} itu berapa [rupiah|]?", "zakat {p} dari {m}, harus bayar berapa?", "saya dapat komisi {p} dari penjualan {m}. komisinya berapa?", "[potongannya|diskonnya] berapa rupiah kalau harga {m} didiskon {p}?", "berapa besar pajak {p} untuk {m}?", "kalau mau nabung {p} dari gaji {m}, berapa yang ditabung?", "#H cashback {p} untuk belanja {m} dapat balik berapa?", "uang muka {p} dari harga {s} {m}, DP-nya berapa?", "tolong carikan {p} dari {m} ya", "hemat berapa kalau {s} {m} diskon {p}?"]),
    ("a:i20-9000 p:p2-95", "{a} * {p} / 100", A, ["dari {a} [siswa|karyawan|peserta|warga], {p} [hadir|perempuan|lulus|setuju]. itu berapa orang?", "{p} dari {a} [orang|suara|kursi] itu berapa?", "ada {a} {t}, {p} rusak. yang rusak berapa?", "berapa orang kalau {p} dari {a} peserta tidak datang?"]),
    ("m:m20000-9000000 p:p2-80", "{m} * (100 - {p}) / 100", A, [
        "harga {s} {m} diskon {p}[ jadi berapa|, bayar berapa|. berapa yang harus dibayar]?", "{s} {m} didiskon {p}, [jadinya|harganya jadi|bayarnya] berapa?", "kalau {m} dipotong {p} jadi berapa?", "{m} diskon {p} [berapa|jadi brp|=]", "berapa harga {s} setelah diskon {p} kalau harga awalnya {m}?", "sebuah {s} seharga {m} mendapat potongan {p}. berapa harga yang harus dibayar?", "lagi ada promo {p} off, {s} yang {m} jadi berapa dong", "turunkan {m} sebesar {p}", "{m} turun {p} jadi berapa?", "gaji {m} dipotong {p}, terima bersih berapa?", "saya mau beli {s}, label harganya {m}, ada diskon {p}. total yang saya bayar?", "harga [emas|saham|cabai|bensin] {m} turun {p}, sekarang berapa?", "kurangi {m} dengan {p}", "{w} beli {s} {m} pakai voucher {p}. bayarnya?", "#H harga coret {m}, hemat {p}. harga jadinya?", "pemilik toko kasih korting {p} buat {s} {m}, jadi saya bayar berapa?"]),
    ("a:i50-9000 p:p2-80", "{a} * (100 - {p}) / 100", A, ["[pengunjung|penduduk|pelanggan|follower] {a} berkurang {p}, jadi berapa?", "jumlah [siswa|anggota] turun {p} dari {a}. sekarang berapa?"]),
    ("m:m20000-9000000 p:p2-60", "{m} * (100 + {p}) / 100", A, [
        "{m} ditambah PPN {p} jadi berapa?", "harga {s} {m} belum termasuk PPN {p}. totalnya berapa?", "{m} naik {p} jadi berapa?", "gaji {m} naik {p}, sekarang jadi berapa?", "naikkan {m} sebesar {p}", "harga [bensin|beras|cabai|kos|listrik] naik {p} dari {m}, harga barunya?", "total bayar kalau makan {m} plus [service|pajak resto] {p}?", "tambahkan {p} ke {m}", "{m} + {p} [pajak|ppn|service charge] = ?", "modal {m}, mau untung {p}. harus dijual berapa?", "beli {s} {m}, pengen untung {p}, dijual harga berapa ya?", "uang kos bulan depan naik {p}, sekarang {m}. jadi berapa nanti?", "#H kalau upah {m} dinaikkan {p}, upah barunya berapa?", "tagihan {m} kena denda {p}, total yang dibayar?", "berapa {m} kalau sudah ditambah pajak {p}?"]),
    ("a:i50-9000 p:p2-90", "{a} * (100 + {p}) / 100", A, ["[pengunjung|penduduk|pesanan|pelanggan] {a} bertambah {p}, jadi berapa?", "produksi {a} unit naik {p}. sekarang berapa unit?"]),
    ("a:i2-90 b:i91-900", "{a} / {b} * 100", IT_PERCENT, [
        "{a} itu berapa persen dari {b}?", "berapa persen {a} dari {b}?", "{a} dari {b} berapa persen?", "{a} dari {b} [siswa|orang|peserta] [lulus|hadir|setuju]. berapa persennya?", "persentase {a} terhadap {b}", "nilai saya {a} dari {b}, kalau dipersenkan berapa?", "dari {b} {t}, {a} rusak. berapa persen yang rusak?", "{a}/{b} dalam persen", "ubah {a}/{b} ke persen", "skor {a} dari maksimal {b}, persennya?", "#H seberapa besar {a} dibanding {b}, dalam persen?", "sudah {a} halaman dari {b}. sudah berapa persen?"]),
    ("a:m20000-900000 b:m20000-900000", "({b} - {a}) / {a} * 100", CHANGE, [
        "harga naik dari {a} ke {b}, [berapa persen|itu berapa persen] perubahannya?", "persentase perubahan dari {a} menjadi {b}", "dulu {a} sekarang {b}, berubah berapa persen?", "[omzet|gaji|tagihan listrik] dari {a} jadi {b}. perubahannya berapa persen?", "dari {a} ke {b} itu berapa persen?", "berapa persen perubahan harga {s} dari {a} menjadi {b}?"]),
    ("m:m20000-9000000 p:p2-90", "{m} / {p} * 100", A, ["{m} itu {p} dari berapa?", "{p} dari gaji saya adalah {m}. gaji saya berapa?", "kalau {p} nya {m}, 100% nya berapa?", "DP {p} itu {m}, harga penuhnya berapa?"]),
    ("m:m20000-9000000 p:p2-80", "{m} / (100 - {p}) * 100", A, ["setelah diskon {p} harganya {m}. harga aslinya berapa?", "saya bayar {m} sesudah potongan {p}, harga sebelum diskon?", "{s} jadi {m} setelah dipotong {p}, harga awal berapa ya?"]),
    ("m:m20000-9000000 p:p2-40", "{m} / (100 + {p}) * 100", A, ["harga {m} sudah termasuk PPN {p}. harga sebelum pajak berapa?", "{m} sudah include ppn {p}, DPP-nya berapa?", "setelah naik {p} gaji jadi {m}. sebelumnya berapa?"]),
    ("m:m100000-90000000 q:p1-12 y:x2-30", "{m} * (1 + {q} / 100) ** {y}", A, ["tabungan {m} bunga majemuk {q} per tahun, setelah {y} tahun jadi berapa?", "nabung {m} di bank bunga {q} setahun (majemuk). {y} tahun lagi jadi berapa?", "deposito {m} dengan bunga majemuk {q} per tahun selama {y} tahun, nilai akhirnya?", "investasi {m} tumbuh {q} tiap tahun, nilainya setelah {y} tahun?"]),
    ("m:m100000-90000000 q:p1-15 y:x2-10", "{m} * {q} / 100 * {y}", INTEREST, ["bunga tunggal {q} per tahun dari {m} selama {y} tahun berapa?", "pinjam {m} bunga tunggal {q} setahun, {y} tahun bunganya berapa?", "hitung bunga tunggal: modal {m}, {q} per tahun, {y} tahun"]),
    ("m:m100000-90000000 q:p1-15 y:x2-10", "{m} + {m} * {q} / 100 * {y}", A, ["pinjam {m} bunga tunggal {q} per tahun selama {y} tahun. total yang harus dikembalikan?", "utang {m}, bunga flat {q} setahun, {y} tahun. semuanya bayar berapa?"]),
    ("m:m100000-90000000 q:p3-30 y:x2-12", "{m} * (1 - {q} / 100) ** {y}", A, ["motor seharga {m} nilainya turun {q} tiap tahun. setelah {y} tahun nilainya berapa?", "{s} {m} menyusut {q} per tahun (dari nilai tahun sebelumnya), {y} tahun lagi tinggal berapa?"]),
    ("m:m20000-900000 p:p5-30 n:i2-12", "{m} * (100 + {p}) / 100 / {n}", A, ["makan {m} plus pajak {p}, dibagi {n} orang, seorang bayar berapa?", "tagihan {m}, service {p}, patungan {n} orang. masing-masing berapa?"]),
    ("m:m20000-900000 p:p5-50 q:p3-25", "{m} * (100 - {p}) / 100 * (100 + {q}) / 100", A, ["{s} {m} diskon {p} lalu kena PPN {q}. bayar berapa?", "harga {m}, potongan {p}, setelah itu ditambah pajak {q}, totalnya?"]),
    ("m:m20000-900000 p:p5-50 q:p3-25", "{m} * (100 - {p}) / 100 * (100 - {q}) / 100", A, ["{s} {m} diskon {p} + {q}, jadi berapa?", "diskon {p} lalu diskon lagi {q} dari {m}, bayar berapa?"]),
    ("a:i2-60 m:m2000-90000 p:p5-50", "{a} * {m} * (100 - {p}) / 100", A, ["beli {a} {t} @ {m} dapat diskon {p}, total bayarnya?", "{a} {t} harga satuannya {m}, diskon {p}. jadi berapa semuanya?"]),
    ("p:p3-97", "100 - {p}", IT_PERCENT, ["sudah selesai {p}, sisanya berapa persen?", "kalau yang setuju {p}, sisanya berapa persen?"]),
]

STORIES: list[Row] = [
    ("a:i2-60 m:m1000-90000", "{a} * {m}", A, [
        "beli {a} {t} harga satunya {m}. totalnya berapa?", "harga satu {s} {m}, kalau beli {a} berapa?", "{a} {t} @ {m} = ?", "[Bu|Pak|Mbak] {w} membeli {a} {t} dengan harga {m} per buah. berapa yang harus dibayar?", "tiket masuk {m} per orang, kami {a} orang. semuanya berapa?", "[sewa|parkir] {m} per jam, {a} jam jadi berapa?", "{a} porsi [bakso|nasi goreng|sate|soto], seporsi {m}. habis berapa?", "satu {s} {m}. {a} biji berapa ya bang", "kalau sekilo {i} {m}, {a} kilo berapa?", "saya jual {a} {t} masing-masing {m}, dapat uang berapa?", "upah {m} sehari, kerja {a} hari dapat berapa?", "iuran {m} per [orang|rumah], ada {a} [orang|rumah]. terkumpul berapa?", "#H {w} borong {a} {t}, satunya dihargai {m}. berapa tagihannya?", "tiap bulan nabung {m}, setelah {a} bulan jadi berapa?", "pesan {a} kotak nasi, per kotak {m}, total?"]),
    ("m:m300000-9000000", "{m} * 12", A, ["gaji {m} sebulan, setahun berapa?", "cicilan {m} per bulan, kalau setahun total berapa?", "bayar kos {m} tiap bulan. setahun habis berapa?"]),
    ("m:m12000000-900000000", "{m} / 12", A, ["penghasilan {m} setahun, sebulan berapa?", "sewa ruko {m} per tahun, kalau dihitung per bulan berapa?"]),
    ("m:m2000-900000 a:i2-40", "{m} / {a}", A, [
        "{a} {t} harganya {m}, satunya berapa?", "beli {a} {t} {m}. harga per bijinya?", "{m} dapat {a} {t}, satu {s} kena berapa?", "harga {a} kg {i} {m}. sekilonya berapa?", "sebungkus isi {a} {t} dijual {m}, jadi satuannya berapa ya?"]),
    ("m:m20000-900000 n:i2-12", "{m} / {n}", A, [
        "{m} dibagi rata {n} orang, masing-masing [dapat|bayar] berapa?", "tagihan makan {m}, patungan {n} orang. seorang berapa?", "makan bareng habis {m}, kita ber-{n}. per orang kena berapa?", "bagi {m} sama rata ke {n} [anak|orang|keponakan]", "kami {n} orang sewa [mobil|villa|lapangan] {m}. iuran per orang?", "split bill {m} buat {n} orang dong", "warisan {m} dibagi rata kepada {n} ahli waris. bagian tiap orang?", "#H berapa jatah tiap orang kalau {m} dibagikan adil ke {n} orang?", "untung {m} dibagi {n} sama rata. masing-masing?"]),
    ("a:i20-900 n:i2-12", "{a} / {n}", A, ["{a} {t} dibagi rata kepada {n} [anak|orang|kelas]. tiap [anak|orang|kelas] dapat berapa?", "ibu punya {a} {t} mau dibagikan sama rata ke {n} anaknya. masing-masing dapat berapa?", "{a} siswa dibagi jadi {n} kelompok sama banyak. satu kelompok berapa siswa?", "tali {a} cm dipotong jadi {n} bagian sama panjang. panjang tiap potong?"]),
    ("m:m2000-90000 a:i2-20 b:i21-60", "{m} / {a} * {b}", A, ["harga {a} {t} {m}. kalau beli {b} berapa?", "{a} kg {i} {m}, {b} kg jadi berapa?", "kalau {a} {t} harganya {m}, harga {b} {t} berapa?"]),
    ("n:n m:m1000-19000", "{n} - {m}", A, [
        "bayar pakai {n}, belanjanya {m}. kembaliannya berapa?", "belanja {m}, uangnya {n}. kembali berapa?", "uang saya {n}, beli {s} {m}, sisa berapa?", "kembalian dari {n} kalau belanja {m}?", "total {m} dibayar {n}, kembaliannya brp", "{w} membeli {s} seharga {m} dan membayar dengan uang {n}. berapa uang kembalinya?", "ongkos ojek {m}, saya kasih {n}. kembali berapa ya", "punya {n}, jajan {m}. tinggal berapa?", "#H kasir terima {n} untuk belanjaan {m}, harus mengembalikan berapa?"]),
    ("n:n a:i2-4 m:m1000-5000", "{n} - {a} * {m}", A, ["beli {a} {t} harga satunya {m}, bayar {n}. kembaliannya?", "{w} membeli {a} {t} seharga {m} per buah dan membayar dengan {n}. kembaliannya berapa?", "uang {n} dipakai beli {a} {t} @{m}. sisa uangnya?"]),
    ("n:n m:m1000-9000 k:m1000-9000", "{n} - {m} - {k}", A, ["beli {s} {m} sama {z} {k}, uangnya {n}. kembali berapa?", "saya punya {n}, buat {s} {m} dan {z} {k}. sisanya?"]),
    ("a:i2-12 m:m1000-40000 b:i2-12 k:m1000-40000", "{a} * {m} + {b} * {k}", A, ["beli {a} {t} @ {m} dan {b} {u} @ {k}. total?", "{a} {t} harga satunya {m} ditambah {b} {u} harga satunya {k}, semuanya berapa?", "[Bu|Pak] {w} belanja {a} kg {i} {m} per kg dan {b} botol kecap {k} per botol. berapa totalnya?", "makan {a} porsi @{m}, minum {b} gelas @{k}. bayarnya berapa?"]),
    ("m:m1000-90000 k:m1000-90000 l:m1000-90000", "{m} + {k} + {l}", A, ["belanja {s} {m}, {z} {k}, dan pulsa {l}. totalnya berapa?", "pengeluaran hari ini: makan {m}, bensin {k}, parkir {l}. jumlahnya?", "{m} + {k} + {l} berapa"]),
    ("m:m200000-2000000 k:m10000-150000", "{m} - {k}", A, ["saldo {m}, ditarik {k}. sisa saldo?", "punya uang {m}, dipakai buat {s} {k}. tinggal berapa?", "uang {w} {m} lalu dibelanjakan {k}. sisanya berapa?"]),
    ("m:m500000-9000000 k:m20000-90000", "{m} / {k}", A, ["mau beli {s} {m}, nabung {k} per minggu. butuh berapa minggu?", "utang {m} dicicil {k} per minggu, berapa minggu lunas?"]),
    ("m:m100000-900000 k:m10000-90000 n:i2-24", "{m} + {k} * {n}", A, ["tabungan awal {m}, tiap bulan nambah {k}. setelah {n} bulan jadi berapa?", "sudah punya {m}, nabung {k} per bulan selama {n} bulan. totalnya?"]),
    ("a:i2-40 m:m2000-20000 k:m21000-60000", "{a} * ({k} - {m})", A, ["beli {a} {t} {m} per biji, dijual lagi {k} per biji. untungnya berapa?", "modal {m} per {s}, harga jual {k}, laku {a}. total untung?", "[pedagang|reseller|toko] ambil {a} {t} @{m} lalu jual @{k}, laba semuanya?"]),
    ("m:m200000-900000 k:m20000-190000", "{m} - {k}", A, ["beli {s} {k}, dijual {m}. untungnya berapa?", "modal {k} laku {m}, labanya?", "harga jual {m}, harga beli {k}. keuntungannya berapa rupiah?"]),
    ("a:m20000-190000 b:m200000-900000", "({b} - {a}) / {a} * 100", "Keuntungannya {r}%.", ["beli {s} {a} dijual {b}, untung berapa persen?", "modal {a} laku {b}. persentase untungnya dari modal berapa?"]),
    ("a:f10-200 b:h2-12", "{a} * {b}", A, [
        "mobil melaju {a} km/jam selama {b} jam. jarak yang ditempuh?", "[kereta|bus|motor|kapal] dengan kecepatan {a} km/jam berjalan {b} jam, jaraknya berapa km?", "kalau naik motor {a} km per jam, {b} jam sampai berapa km?", "sepeda {w} kecepatannya {a} km/jam. dalam {b} jam menempuh berapa kilometer?", "kecepatan {a} km/jam waktu {b} jam jarak?", "naik [mobil|bus|motor] {b} jam dengan laju tetap {a} km/jam, sejauh apa (km)?", "{b} jam di jalan, rata-rata {a} km/jam. sudah berapa km?", "jarak = ? kalau v = {a} km/jam dan t = {b} jam", "#H berapa jauh [bus|mobil] berjalan dalam {b} jam bila lajunya tetap {a} km/jam?"]),
    ("a:i100-900 b:h2-9", "{a} / {b}", A, ["jarak {a} km ditempuh {b} jam, kecepatannya berapa?", "[mobil|bus|kereta] menempuh {a} km dalam {b} jam. kecepatan rata-ratanya berapa km/jam?", "dari {o} ke {j} {a} km, {b} jam di jalan. rata-rata kecepatannya?", "{w} nyetir {a} km selama {b} jam. itu berapa km/jam?"]),
    ("a:i100-900 b:i10-130", "{a} / {b}", A, ["jarak {a} km kecepatan {b} km/jam, berapa jam sampai?", "{o} ke {j} jaraknya {a} km. kalau kecepatan {b} km/jam, butuh berapa jam?", "berapa lama menempuh {a} km dengan kecepatan {b} km/jam (dalam jam)?", "waktu tempuh {a} km dengan {b} km/jam berapa jam?"]),
    ("a:f1-40 b:i20-240", "{a} / {b} * 60", A, ["lari {a} km dalam {b} menit, kecepatannya berapa km/jam?", "{a} km ditempuh {b} menit. berapa km/jam itu?"]),
    ("a:f2-9 b:x100-900", "{a} * {b} / 100", A, ["mobil saya butuh {a} liter per 100 km. untuk {b} km butuh berapa liter?"]),
    ("a:i5-60 b:i100-900", "{b} / {a}", A, ["{b} km habis bensin {a} liter. satu liter dapat berapa km?", "motor jalan {b} km pakai {a} liter, per liternya berapa km?"]),
    ("a:f2-900 n:i2-8 k:i9-30", "{a} / {n} * {k}", A, ["resep untuk {n} orang pakai {a} gram {i}. kalau {k} orang butuh berapa gram?", "{n} porsi perlu {a} gram {i}, untuk {k} porsi berapa gram?"]),
    ("a:i2-60 b:i2-60", "{a} * {b}", A, ["ada {a} {c}, tiap {c} berisi {b} {t}. semuanya ada berapa {t}?", "{a} {c} isi {b} {t}, total {t}?", "sebuah [aula|bioskop|kelas] punya {a} baris kursi, tiap baris {b} kursi. jumlah kursinya?", "{w} membaca {a} halaman per hari. dalam {b} hari berapa halaman?", "di rumah {w} ada {a} {c} masing-masing {b} {t}. jumlah seluruhnya berapa?"]),
    ("a:i40-900 b:i2-39", "{a} - {b}", A, ["{w} punya {a} {t}, diberikan {b} ke {v}. sisanya berapa?", "di [toko|gudang|kebun] ada {a} {t}, {b} sudah [busuk|terjual|rusak]. sisa berapa?", "{w} punya {a} {t} dan {v} punya {b}. selisihnya berapa?", "buku {a} halaman sudah dibaca {b}. kurang berapa halaman?"]),
    ("a:i4-900 b:i2-390", "{a} + {b}", A, ["{w} punya {a} {t}, lalu dibelikan {b} lagi oleh {v}. sekarang punya berapa?", "{w} punya {a} {t} dan {v} punya {b}. kalau digabung jadi berapa?", "pagi panen {a} {t}, sore {b}. totalnya?", "kelas ada {a} siswa laki-laki dan {b} perempuan. berapa siswa semuanya?"]),
    ("a:i40-900 b:i2-35 d:i2-35", "{a} - {b} + {d}", A, ["di bus ada {a} penumpang. {b} turun lalu {d} naik. sekarang berapa?", "{w} punya {a} {t}, {b} hilang, lalu beli {d} lagi. jadi berapa?", "stok {a}, keluar {b}, masuk {d}. stok akhir?"]),
    ("a:i2-40 b:i2-40 d:i2-80", "{a} * {b} + {d}", A, ["ada {a} {c} berisi {b} {t} ditambah {d} {t} lepas. semuanya berapa?"]),
    ("a:i10-60 b:i2-19", "{a} + {b}", A, ["umur {w} {a} tahun. {b} tahun lagi umurnya berapa?", "{w} {a} tahun, kakaknya {b} tahun lebih tua. umur kakaknya?"]),
    ("a:i20-60 b:i2-19", "{a} - {b}", A, ["umur {w} {a} tahun, adiknya {b} tahun lebih muda. umur adiknya?", "{w} sekarang {a} tahun. {b} tahun yang lalu umurnya berapa?"]),
    ("a:i100-900 b:i6-60", "import math\nprint(math.ceil({a} / {b}))", A, ["{a} orang, satu bus muat {b}. minimal butuh berapa bus?", "satu perahu muat {b} orang, rombongan kami {a} orang. paling sedikit perlu berapa perahu?"]),
    ("n:n a:i2-12 m:m1000-9000", "print({n} >= {a} * {m})", "Cukup: {r}.", ["uang {n} cukup gak buat beli {a} {t} @{m}?", "apakah {n} cukup untuk {a} {t} yang harganya {m} per buah?", "saya bawa {n}, mau beli {a} {t} satunya {m}. cukup?"]),
    ("n:n m:m1000-9000", "print(int({n} // {m}))", A, ["dengan uang {n} bisa beli berapa {s} yang harganya {m}?", "{n} dapat berapa {t} kalau satunya {m}?", "satu {s} {m}. uang {n} paling banyak dapat berapa?"]),
    ("a:f2-90 b:f2-90", "{a} * {b}", A, ["luas persegi panjang {a} x {b}", "[kamar|tanah|sawah|kebun|ruangan] ukuran {a} x {b} meter, luasnya berapa?", "panjang {a} lebar {b}, luasnya?", "sebuah persegi panjang panjangnya {a} cm dan lebarnya {b} cm. hitung luasnya!", "berapa meter persegi tanah {a} kali {b} meter?", "lantai {a} m x {b} m butuh keramik berapa m2?"]),
    ("a:f2-90 b:f2-90", "2 * ({a} + {b})", A, ["keliling persegi panjang {a} x {b}", "panjang {a} lebar {b}, kelilingnya?", "kebun {a} x {b} meter mau dipagari keliling, butuh berapa meter pagar?", "tentukan keliling persegi panjang dengan panjang {a} cm dan lebar {b} cm.", "lari satu putaran lapangan {a} m x {b} m, berapa meter?"]),
    ("a:f2-90", "{a} ** 2", A, ["luas persegi [dengan |]sisi {a}", "persegi sisinya {a} cm, luasnya berapa?", "berapa luas ubin persegi yang sisinya {a} cm?"]),
    ("a:f2-90", "4 * {a}", A, ["keliling persegi [dengan |]sisi {a}", "persegi sisinya {a} cm. kelilingnya?", "taman berbentuk persegi sisinya {a} m, kelilingnya berapa?"]),
    ("a:f2-90", "math.pi * {a} ** 2", A, ["luas lingkaran [dengan |]jari-jari {a}", "lingkaran r = {a}, luasnya berapa?", "kolam bundar jari-jarinya {a} m. luasnya?", "berapa luas lingkaran yang jari-jarinya {a} cm?"]),
    ("a:f2-90", "math.pi * ({a} / 2) ** 2", A, ["luas lingkaran diameter {a}", "meja bundar berdiameter {a} cm, luas permukaannya?"]),
    ("a:f2-90", "2 * math.pi * {a}", A, ["keliling lingkaran [dengan |]jari-jari {a}", "r = {a} cm, keliling lingkarannya?"]),
    ("a:f2-90", "math.pi * {a}", A, ["keliling lingkaran diameter {a}", "roda berdiameter {a} cm sekali putar menempuh berapa cm?"]),
    ("a:f2-90 b:f2-90", "{a} * {b} / 2", A, ["luas segitiga alas {a} tinggi {b}", "segitiga dengan alas {a} cm dan tinggi {b} cm, luasnya berapa?"]),
    ("a:f2-90 b:f2-90 d:f2-60", "({a} + {b}) / 2 * {d}", A, ["luas trapesium sisi sejajar {a} dan {b}, tinggi {d}"]),
    ("a:x3-90 b:x3-90", "math.sqrt({a} ** 2 + {b} ** 2)", A, ["sisi miring segitiga siku-siku dengan sisi {a} dan {b}", "pythagoras: sisi tegak {a} dan {b}, sisi miringnya?", "diagonal persegi panjang {a} x {b} berapa?"]),
    ("a:f2-90 b:f2-90 d:f2-60", "{a} * {b} * {d}", A, ["volume balok {a} x {b} x {d}", "akuarium panjang {a} cm, lebar {b} cm, tinggi {d} cm. volumenya?", "isi kotak ukuran {a} kali {b} kali {d} berapa?", "bak mandi {a} x {b} x {d}, berapa volumenya"]),
    ("a:f2-60", "{a} ** 3", A, ["volume kubus [dengan |]rusuk {a}", "kubus sisinya {a} cm, volumenya?"]),
    ("a:f2-60", "4 / 3 * math.pi * {a} ** 3", A, ["volume bola jari-jari {a}"]),
    ("a:f2-60 b:f2-90", "math.pi * {a} ** 2 * {b}", A, ["volume tabung jari-jari {a} tinggi {b}", "tangki berbentuk tabung, r {a} m, tinggi {b} m. isinya berapa m3?"]),
    ("a:f2-60 b:f2-90", "math.pi * {a} ** 2 * {b} / 3", A, ["volume kerucut jari-jari {a} tinggi {b}"]),
    ("a:x10-89 b:x10-89", "180 - {a} - {b}", A, ["dua sudut segitiga {a} dan {b} derajat. sudut ketiganya?"]),
    ("a:f2-30 b:f2-30 m:m50000-600000", "{a} * {b} * {m}", A, ["keramik {m} per meter persegi, ruangan {a} x {b} m. biayanya?", "tanah {a} x {b} meter harga {m} per m2, totalnya berapa?"]),
    ("a:i2-10 b:i2-59", "print({a} * 60 + {b})", "Hasilnya {r} menit.", ["{a} jam {b} menit itu berapa menit?", "{a} jam {b} menit = berapa menit", "film durasinya {a} jam {b} menit. berapa menit ya?"]),
]

GOODS = ["tas", "sepatu", "jaket", "kemeja", "HP", "laptop", "kipas angin", "rice cooker", "helm", "buku", "celana", "sepeda", "blender", "jam tangan", "kacamata", "setrika", "kasur", "lemari", "payung", "batik", "sandal", "sarung", "charger", "speaker", "kompor", "panci", "dompet", "mukena", "topi", "kamera", "meja", "printer", "novel", "gitar"]
CONTAINERS = ["kotak", "dus", "keranjang", "kantong", "rak", "karung", "toples", "peti", "baris", "laci", "bungkus"]
FOODS = ["beras", "gula", "tepung", "ayam", "cabai", "bawang merah", "daging", "jeruk", "telur", "kentang", "wortel", "ikan", "mangga", "kopi", "kacang", "udang", "tempe", "singkong"]
ROUNDINGS = [(["dua angka di belakang koma", "[bulatkan|dibulatkan] 2 desimal", "[bulatkan|dibulatkan] dua angka di belakang koma", "2 desimal saja"], ", 2"), (["[bulatkan|dibulatkan] 1 desimal", "satu angka di belakang koma"], ", 1"), (["bulatkan ke bilangan bulat", "dibulatkan tanpa koma"], "")]
CHAIN = ["berapa {e}?", "{e}", "{e} = ?", "{e} berapa", "hitung {e}", "tolong hitung {e}", "coba hitung {e} dong", "hasil dari {e}", "hasil {e} berapa ya?", "tentukan hasil dari {e}!", "{e} hasilnya berapa?", "nilai dari {e} adalah ...", "itungin {e} dong", "kalau {e} jadi berapa?", "berapakah hasil {e}?", "#H tolong kerjakan {e}", "mau tahu hasil {e}", "saya butuh hasil {e}"]


def _spread(draw: Draw, low: int, high: int) -> int:
    """A round number of the range, small ones more often when the range is wide."""
    if high < 20 * low:
        value = draw.integer(low, high)
    else:
        value = round(math.exp(draw.rng.uniform(math.log(low), math.log(high))))
    step = draw.one([500, 1000, 1000, 5000]) if low >= 1000 else 1
    if value >= 1000000 and step > 1 and draw.chance(0.8):
        step = 100000
    return min(high, max(low, round(value / step) * step))


def _slot(draw: Draw, kind: str) -> tuple[str, str]:
    """A number for the code, and how the question writes it."""
    low, high = (int(part) for part in kind[1:].split("-")) if "-" in kind else (1, 1)
    if kind[0] == "g":
        value = draw.number(digits=6)
        return value, shown(draw, value)
    if kind[0] == "r":
        value = f"{draw.integer(0, 999)}.{draw.integer(10000, 999999)}"
        return value, value.replace(".", ",")
    if kind[0] == "n":
        value = str(draw.one([20000, 50000, 50000, 100000, 100000, 200000]))
    else:
        value = str(_spread(draw, low, high))
    if kind[0] in "mn":
        text = shown(draw, value)
        if any(c.isalpha() for c in text):
            return value, draw.one([text, text, text, f"{text} rupiah", f"Rp {text}" if text[0].isdigit() else text])
        return value, draw.one(["Rp {}", "Rp{}", "Rp. {}", "Rp {}", "{}", "{} rupiah", "Rp {},-", "{}"]).format(text)
    if kind[0] == "x":
        return value, shown(draw, value, words=0) if int(value) > 9999 and draw.chance(0.3) else value
    if kind[0] == "f":
        value = f"{value}.{draw.one(['5', '2', '25', '75', '4', '8', '6'])}" if draw.chance(0.22) else value
        return value, shown(draw, value)
    if kind[0] == "h":
        if draw.chance(0.25):
            return f"{value}.5", draw.one([f"{value},5", f"{value} setengah", f"{in_words(int(value))} setengah"])
        return value, shown(draw, value, words=0.15)
    if kind[0] == "p":
        value = f"{value}.{draw.one(['5', '5', '25', '2'])}" if draw.chance(0.12) else value
        return value, value.replace(".", ",") + draw.one(["%", "%", "%", "%", " %", " persen", " persen", "persen"])
    return value, shown(draw, value, words=0.12)


def _asked(draw: Draw, rows: list[Row]) -> Exchange:
    """One row, filled and executed."""
    specification, code, answer, bank = draw.rng.choices(rows, [len(row[3]) + 2 for row in rows])[0]
    values: dict[str, str] = {}
    written: dict[str, str] = {}
    for part in specification.split():
        name, kind = part.split(":")
        values[name], written[name] = _slot(draw, kind)
    thing, other = draw.rng.sample(THINGS, 2)
    place, dest = draw.rng.sample(PLACES[:-3], 2)
    who, whom = draw.rng.sample(NAMES, 2)
    goods, more = draw.rng.sample(GOODS, 2)
    words = {"w": who if draw.chance(0.85) else person(draw), "v": whom, "t": thing, "u": other, "s": goods, "z": more, "c": draw.one(CONTAINERS), "i": draw.one(FOODS), "o": place, "j": dest}
    question = fill(phrase(draw, bank), words | written)
    for name, value in values.items():
        code, answer = code.replace("{" + name + "}", value), answer.replace("{" + name + "}", value)
    if not code.startswith(("print", "import")):
        digits = ", 6"
        if "/" in code and draw.chance(0.06):
            phrases, digits = draw.one(ROUNDINGS)
            question += ("" if question[-1] in "?.!" else ".") + " " + draw.expand(draw.one(phrases))
        code = f"print(round({code}{digits}))"
    if "math." in code and not code.startswith("import"):
        code = f"import math\n{code}"
    return answered(draw, question, code, answer)


def chain(draw: Draw) -> Exchange:
    """Three to five numbers with symbols or spoken operators."""
    count = draw.integer(3, 5)
    operators = [draw.one("+-*/" if draw.chance(0.5) else "+-*") for _ in range(count - 1)]
    parts = [str(draw.integer(2, draw.one([20, 99, 900]))) if draw.chance(0.85) else f"{draw.integer(1, 40)}.{draw.integer(1, 9)}" for _ in range(count)]
    spoken = draw.chance(0.35)
    if draw.chance(0.4) and not spoken:
        start = draw.integer(0, count - 2)
        parts[start], parts[start + 1] = "(" + parts[start], parts[start + 1] + ")"
    tokens = [parts[0]]
    for operator, part in zip(operators, parts[1:], strict=True):
        tokens += [operator, part]
    code = " ".join(tokens)
    try:
        eval(code)
    except ZeroDivisionError:
        return chain(draw)
    comma = code.replace(".", ",")
    if spoken:
        names = draw.one([{"+": "tambah", "-": "kurang", "*": "kali", "/": "bagi"}, {"+": "ditambah", "-": "dikurangi", "*": "dikali", "/": "dibagi"}])
        comma = " ".join(names.get(token, token) for token in comma.split(" "))
    else:
        comma = comma.replace("*", draw.one(["x", "×", "*"])).replace("/", draw.one([":", "/", "÷"]))
        comma = comma if draw.chance(0.65) else comma.replace(" ", "")
    return answered(draw, fill(phrase(draw, CHAIN), {"e": comma}), f"print(round({code}, 6))", A)


def computed(draw: Draw) -> Exchange:
    """Sums, powers, roots, fractions, number theory."""
    return chain(draw) if draw.chance(0.2) else _asked(draw, NUMBERS)


def percentage(draw: Draw) -> Exchange:
    """Discounts, taxes, interest, shares, changes."""
    return _asked(draw, PERCENTAGES)


def story(draw: Draw) -> Exchange:
    """Shopping, change, sharing, journeys, ages, shapes."""
    return _asked(draw, STORIES)
