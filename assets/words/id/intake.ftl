### Tabel kantor yang dimasukkan.

## Baris perintah

cli-about-import = Masukkan pemohon dan surat dari tabel (XLSX, CSV); berkas yang sama dua kali tidak mengubah apa pun
cli-arg-import-file = Tabel (XLSX atau CSV; - untuk masukan baku)
cli-value-kind = JENIS
cli-arg-kind = Isi barisnya: applicants (pemohon) atau certificates (sertifikat: nama, NIK atau NIP, masa berlaku)
cli-arg-skip-bad = Masukkan baris yang baik; sisanya ke sebuah berkas beserta sebabnya
cli-arg-bad = Berkas untuk baris yang tidak dimasukkan (CSV, dapat diperbaiki lalu diimpor)
cli-arg-map = Arti sebuah kolom, menurut judul, huruf, atau nomornya: "Nama ASN=name", C=nik, D=-
cli-arg-sheet = Lembar buku kerja (tanpa ini: lembar pertama yang tampak)
cli-arg-import-set = Nilai isian untuk setiap baris yang tidak menyebutnya
cli-value-column-field = KOLOM=ISIAN
cli-value-sheet = LEMBAR
cli-usage-map = "{ $value }" bukan kolom dengan isiannya.
cli-usage-map-hint = Tulis misalnya "Nama ASN=name", C=nik, atau D=- untuk kolom yang tidak dipakai.

## Jawaban

import-state-new = baru
import-state-known = sudah ada
import-state-changed = berubah
import-state-wrong = salah
import-state-aside = dilewati
import-known-as = terdaftar sebagai { $number }
import-twin = mungkin sama dengan { $number }
import-letter-after = suratnya bertanggal { $letter }, sesudah diterima { $received }
import-differs = berbeda: { $fields }; tidak diubah
import-differing = { $count } permohonan yang sudah ada berbeda dari daftar ini dan tidak diubah; ubah satu per satu bila daftarnya yang benar.
import-aside = bukan baris pemohon: “{ $text }”
import-aside-rows = Bukan baris pemohon, tidak dimasukkan: baris { $rows }.
import-hidden = baris tersembunyi
import-at = { $place }: { $what }
import-at-value = { $place } “{ $value }”: { $what }
import-column = kolom { $name }
import-read-none = kolom { $column } dibaca sebagai tidak ada nomornya
import-row = baris ini
import-wrong-head = alasan ditolak
import-read-sheet = Lembar “{ $sheet }” yang dibaca; tidak dibaca: { $others } (--sheet).
import-read-encoding = Dibaca sebagai { $encoding }.
import-not-taken = Kolom yang tidak diambil: { $heads }.
import-hidden-rows = { $count } baris tersembunyi di lembar itu dan ikut dihitung.
import-more = … dan { $count } baris lagi; lewat pipa semuanya disebut.
import-foreseen = { $rows } baris: { $new } baru, { $known } sudah ada, { $changed } berubah, { $wrong } salah{ $aside ->
        [0] {""}
       *[other] , { $aside } bukan baris pemohon
    }. Belum ada yang disimpan.
import-done = { $rows } baris: { $new } disimpan, { $known } sudah ada, { $changed } berubah, { $wrong } tidak dimasukkan{ $aside ->
        [0] {""}
       *[other] , { $aside } bukan baris pemohon
    }.
import-rejects = Baris yang tidak dimasukkan ada di { $path }; perbaiki di sana lalu impor berkas itu.
import-progress-reading = Membaca … { $percent }%
import-progress-saving = Menyimpan … { $percent }%
import-wrong = { $wrong } dari { $rows } baris di { $path } salah; tidak ada yang disimpan.
import-wrong-hint = Perbaiki, atau ambil yang baik dengan --skip-bad. Pertama: baris { $row }, { $first }
import-wrong-row = { $place }: { $what }
import-wrong-row-hint = { $hint }
import-empty = { $path } tidak berisi baris di bawah judulnya.
import-empty-hint = Baris judul menyebut kolom, setiap baris sesudahnya satu pemohon.
import-cancelled = Impor dihentikan; tidak ada yang disimpan.
import-cancelled-portions = Impor dihentikan; baris sebelum itu sudah tersimpan.
import-cancelled-portions-hint = Impor berkas yang sama sekali lagi untuk melanjutkan: yang tersimpan dikenali kembali.
import-exists = { $path } sudah ada.
import-exists-hint = Sebut berkas lain dengan --bad, atau pindahkan berkas itu.
import-too-many = { $path } berisi lebih dari { $max } baris untuk satu surat.
import-too-many-hint = Pakai loket import untuk daftar yang panjang.

## Yang salah pada sel atau baris

intake-rounded = lembar sebar menulis nomor itu sebagai pangkat sepuluh; digit terakhirnya hilang
intake-rounded-hint = Ubah format kolom menjadi teks, lalu salin lagi nomornya dari surat.
intake-last-digits-lost = nomor itu berada di sel angka, yang hanya menyimpan 15 digit; digit terakhirnya mungkin hilang
intake-last-digits-lost-hint = Ubah format kolom menjadi teks, lalu ketik lagi nomornya dari surat.
intake-leading-zero-lost = nomor itu { $found } digit, bukan { $count }; nol di awalnya hilang
intake-leading-zero-lost-hint = Ubah format kolom menjadi teks, lalu tulis nomornya beserta nolnya.
intake-digits-missing = nomor itu { $found } digit, bukan { $count }; kurang { $lacks } digit
intake-digits-missing-hint = Periksa dari suratnya, lalu tulis nomornya dengan lengkap.
intake-date-serial = ada angka di tempat tanggal; maksud lembar sebar itu { $date }
intake-date-serial-hint = Ubah format kolom menjadi tanggal dan periksa, atau tulis tanggalnya: { $date }.
intake-invalid-hint = Betulkan isinya, lalu coba lagi.
intake-required-hint = Isi sesuai surat permohonan.
intake-date-number = ada angka di tempat tanggal
intake-date-number-hint = Periksa dari suratnya, lalu tulis tanggalnya.
intake-month-first = bulan ditulis di depan hari; bulan dan hari tampaknya tertukar
intake-month-first-hint = Jika maksudnya { $date }, tulis begitu: hari di depan, bulan dengan huruf. Periksa semua tanggal di kolom ini dari suratnya.
intake-month-or-day = tanggal itu { $here } atau { $there }; ada tanggal lain di kolom ini yang ditulis dengan bulan di depan hari
intake-month-or-day-hint = Periksa dari suratnya, lalu tulis bulannya dengan huruf: { $here } atau { $there }.
intake-turned-date = lembar sebar mengubah teks itu menjadi tanggal
intake-turned-date-hint = Ubah format kolom menjadi teks, lalu ketik lagi nilainya.
intake-not-text = ada angka, atau nilai benar/salah, di tempat teks
intake-not-text-hint = Periksa apakah kolom berada di tempatnya; ubah format kolom menjadi teks.
intake-failed-formula = sel itu menampilkan kesalahan: { $code }
intake-failed-formula-hint = Perbaiki rumus atau lebar kolomnya, atau ketik nilainya.
intake-uncalculated = rumus itu tidak punya hasil di dalam berkas
intake-uncalculated-hint = Buka berkas di lembar sebar lalu simpan sekali lagi, atau ketik nilainya.
intake-merged = sel itu digabung ({ $range }); hanya sel pertama yang berisi
intake-merged-hint = Pisahkan selnya lalu isi setiap baris.
intake-garbled = ada huruf yang hilang ketika berkas disimpan
intake-garbled-hint = Simpan berkas sebagai CSV UTF-8 atau sebagai buku kerja (XLSX).
intake-twice = pemohon dan suratnya sama dengan baris { $row }
intake-twice-hint = Hapus salah satu dari kedua baris.
intake-surplus = selnya lebih banyak daripada judulnya
intake-surplus-hint = Periksa pemisah dan tanda kutipnya.

## Yang salah pada baris judul

intake-column-received = Diterima
intake-column-ignored = Tidak dipakai
intake-head-none = Tidak ada baris di { $path } yang menyebut kolom nama pemohon.
intake-head-none-hint = Kolom yang dikenal sendiri: { $known }. Yang lain disebut dengan --map, misalnya --map B=name.
intake-head-elsewhere = Lembar “{ $sheet }” dalam { $path } tidak menyebut kolom nama pemohon; lembar ini menyebutnya: { $fits }.
intake-head-elsewhere-hint = Sebut lembarnya: loket import … --sheet "{ $first }", atau letakkan lembar itu paling depan.
intake-head-twice = Dua kolom di { $path } berisi hal yang sama ({ $column }): { $first } dan { $second }.
intake-head-twice-hint = Sebut yang tidak dipakai, misalnya --map { $place }=-.
intake-head-unknown = { $path } tidak punya kolom “{ $name }”.
intake-head-unknown-hint = Kolomnya: { $heads }.
intake-head-missing = { $path } tidak menyebut: { $fields }.
intake-head-missing-hint = Kolomnya: { $heads }. Sebut kolomnya dengan --map KOLOM={ $key }, atau nilainya untuk setiap baris dengan --set { $key }=….

## Yang salah pada berkas

intake-file-missing = Berkas { $path } tidak ada.
intake-file-not-a-file = { $path } adalah map, peranti, atau pipa, bukan berkas.
intake-file-system = { $path } tidak dapat dibaca: { $detail }
intake-file-too-large = { $path } lebih besar dari { $max } MB.
intake-file-too-large-hint = Bagi daftarnya menjadi beberapa berkas.
intake-file-empty = { $path } kosong.
intake-file-old-excel = { $path } adalah buku kerja jenis lama (XLS).
intake-file-old-excel-hint = Buka lalu simpan sebagai XLSX, atau sebagai CSV UTF-8.
intake-file-binary-excel = { $path } adalah buku kerja biner (XLSB).
intake-file-binary-excel-hint = Buka lalu simpan sebagai XLSX, atau sebagai CSV UTF-8.
intake-file-encrypted = { $path } dikunci dengan kata sandi.
intake-file-encrypted-hint = Buka, simpan tanpa kata sandi, lalu berikan berkas itu.
intake-file-ods = { $path } adalah lembar LibreOffice (ODS), apa pun namanya.
intake-file-ods-hint = Buka lalu simpan sebagai XLSX, atau sebagai CSV UTF-8.
intake-file-word = { $path } adalah naskah, bukan tabel.
intake-file-word-hint = Salin tabelnya ke lembar sebar lalu simpan sebagai XLSX.
intake-file-web-page = { $path } adalah halaman web yang dinamai seperti buku kerja.
intake-file-web-page-hint = Buka di lembar sebar lalu simpan sebagai XLSX.
intake-file-xml = { $path } adalah XML, bukan tabel.
intake-file-pdf = { $path } adalah dokumen PDF, bukan tabel.
intake-file-pdf-hint = Mintalah daftarnya sebagai buku kerja (XLSX) atau CSV.
intake-file-image = { $path } adalah gambar, bukan tabel.
intake-file-image-hint = Mintalah daftarnya sebagai buku kerja (XLSX) atau CSV.
intake-file-packed = { $path } adalah arsip termampat, bukan tabel.
intake-file-packed-hint = Bongkar dahulu lalu berikan tabel di dalamnya.
intake-file-binary = { $path } bukan tabel.
intake-file-nul = { $path }:{ $line }: ada bita nol; ini bukan teks.
intake-file-open-quote = { $path }:{ $line }: tanda kutip dibuka dan tidak pernah ditutup.
intake-file-open-quote-hint = Tutuplah, atau tulis dua kali di dalam sel.
intake-file-too-wide = { $path }:{ $line }: lebih dari { $max } kolom.
intake-file-too-wide-hint = Periksa pemisahnya, atau hapus kolom yang tidak dipakai.
intake-file-cell-too-long = { $path }:{ $line }:{ $column }: sel lebih dari { $max } karakter.
intake-file-cell-too-long-hint = Pendekkan isinya; dalam CSV, periksa tanda kutip di sekitarnya.
intake-file-bomb = { $path } mengembang jauh melebihi sebuah daftar; berkas itu tidak dibaca.
intake-file-bomb-hint = Salin barisnya ke buku kerja baru, atau simpan sebagai CSV UTF-8.
intake-file-damaged = { $path } rusak: { $detail }
intake-file-damaged-hint = Buka di lembar sebar lalu simpan sekali lagi.
intake-file-no-sheet = { $path } tidak punya lembar “{ $name }”.
intake-file-no-sheet-hint = Lembarnya: { $sheets }.
intake-file-hidden-sheets = { $path } tidak menampilkan satu lembar pun; yang tersembunyi: { $sheets }.
intake-file-hidden-sheets-hint = Tampilkan lembar itu dalam aplikasi lembar sebar lalu simpan, atau sebut dengan --sheet.
intake-file-no-sheets = { $path } tidak punya lembar berisi sel.
intake-file-no-sheets-hint = Simpan daftarnya sebagai lembar kerja biasa atau CSV.

## Daftar hari libur

cli-about-calendar-import = Masukkan daftar hari libur (CSV, XLSX, ICS) ke kalender; akibatnya bagi permohonan terbuka ditunjukkan dahulu
cli-arg-holiday-file = Daftar hari libur (CSV, XLSX, atau ICS; - untuk masukan baku)
cli-arg-source = Keputusan bagi baris yang tidak menyebutnya
cli-value-decree = KEPUTUSAN
holiday-title = Hari libur { $year }
holiday-remark = Diambil dari daftar hari libur. Tambahkan hari baru dengan daftar lain; berkas ini disebut di config.toml.
holiday-at = { $path }:{ $line }: { $why }
holiday-why-date = bukan tanggal yang ada
holiday-why-name = nama hari liburnya tidak ada
holiday-why-unseen = namanya atau keputusannya memuat tanda yang tidak tampak
holiday-why-long = namanya atau keputusannya terlalu panjang
holiday-why-kind = bukan libur nasional, bukan cuti bersama
holiday-why-source = keputusannya tidak disebut; sebut dengan --source
holiday-why-twice = hari ini disebut dua kali
holiday-why-repeats = aturan yang mengulang hari (RRULE); hari libur ditetapkan tahun demi tahun
holiday-why-timed = acara beberapa jam, bukan sehari penuh
holiday-why-span = berakhir sebelum mulai, atau lebih dari 31 hari
holiday-why-form = baris atau acara yang tidak utuh
holiday-why-many = lebih banyak hari daripada keputusan mana pun
holiday-misread = { $count } baris tidak dipahami, jadi tidak ada yang diambil: { $rows }
holiday-more = dan { $count } baris lagi
holiday-empty = { $path } tidak menyebut hari libur.
holiday-empty-hint = Kolomnya: tanggal, nama, jenis, sumber; atau berkas kalender (ICS).
holiday-confirm = Tidak ditegaskan; kalender tetap seperti semula.
holiday-confirm-hint = Di terminal jawab y; di tempat lain sebut --yes.
cli-arg-calendar-import-yes = Ambil tanpa bertanya
holiday-confirm-ask = Masukkan hari-hari ini ke kalender? [y/T]{" "}
holiday-foreseen = { $new } hari libur baru, { $known } sudah ada; { $moved } permohonan terbuka berubah. Belum ada yang disimpan.
holiday-taken = { $new } hari libur dimasukkan ke { $path }, { $known } sudah ada; { $moved } permohonan terbuka berubah.
holiday-partly = Hari libur { $year } di daftar ini terlalu sedikit untuk dianggap lengkap; peringatannya tetap ada.
holiday-next-year = Hari libur { $year } belum dimuat; masukkan dengan loket calendar import begitu ditetapkan.

## Impor di meja layanan

action-import = Ambil daftar dari berkas CSV atau XLSX
action-import-short = impor
action-import-sought = impor unggah masukkan
import-desk-ask = Ambil { $what } dari berkas (CSV atau XLSX):
import-desk-applicants = daftar permohonan
import-desk-certificates = daftar sertifikat
import-desk-ask-keys = Enter lihat dulu · Tab isi daftar · Esc tutup
import-desk-title = Impor { $path }
import-desk-sheet = Lembar “{ $sheet }” yang dibaca; tidak dibaca: { $others }.
import-desk-more = { $count } baris lain tidak ditampilkan, tetapi ikut dihitung.
import-desk-skips = { $wrong } baris yang salah dilewati dan disimpan ke berkas tersendiri.
import-desk-stopping = Menghentikan …
import-desk-changed = { $path } berubah sejak ditampilkan; tidak ada yang disimpan.
import-desk-changed-hint = Kembali dengan Esc, lalu lihat dulu isinya sekali lagi.
import-desk-exists-hint = Pindahkan berkas itu, atau ubah namanya, lalu ulangi.
import-desk-head-hint = Betulkan judul kolomnya di dalam berkas, atau pakai loket import dengan --map.
import-desk-keys-working = Esc hentikan
import-desk-keys-stopping = tunggu
import-desk-keys-ready = Enter simpan { $count } · Esc kembali
import-desk-keys-wrong = V lewati yang salah · Esc kembali
import-desk-keys-nothing = Esc kembali
import-desk-keys-done = Enter tutup
