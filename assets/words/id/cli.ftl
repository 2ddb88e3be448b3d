### Baris perintah: bantuan, teguran, jawaban. Kalimat tentang satu perintah memuat namanya.

## Judul dan nilai dalam bantuan

cli-heading-usage = Pemakaian:
cli-heading-verbs = Perintah
cli-heading-options = Opsi
cli-heading-desk = Opsi meja kerja
cli-value-options = opsi
cli-heading-arguments = Isian
cli-heading-global = Opsi untuk semua perintah
cli-alias = juga: { $name }
cli-value-verb = PERINTAH
cli-value-case = PERMOHONAN
cli-value-cases = PERMOHONAN
cli-value-file = BERKAS
cli-value-lang = BAHASA
cli-value-officer = PETUGAS
cli-value-time = WAKTU
cli-value-when = KAPAN
cli-value-keys = TOMBOL
cli-value-size = KOLOMxBARIS
cli-value-executor = PELAKSANA
cli-value-text = TEKS
cli-value-digits = ANGKA
cli-value-date = TANGGAL
cli-value-class = SIFAT
cli-value-code = KODE
cli-value-step = LANGKAH
cli-value-field-value = ISIAN=NILAI
cli-value-document = DOKUMEN
cli-value-query = KATA
cli-value-key = KUNCI
cli-value-count = JUMLAH
cli-value-hash = SIDIK
cli-value-id = ID
cli-value-year = TAHUN
cli-value-from = DARI
cli-value-to = SAMPAI
cli-value-name = NAMA
cli-value-role = PERAN
cli-after-help = PERMOHONAN adalah nomor (PSE-2026-0117, atau 117) atau id.
    WAKTU adalah 2026-11-23T10:42:00+08:00, 2026-11-23T10:42, atau 10:42 hari ini, dalam zona waktu kantor.
    Tanpa perintah, meja kerja dibuka. loket help PERINTAH menjelaskan sebuah perintah.
    Kode keluar: 0 berhasil, 1 diska atau berkas, 2 pemakaian, 3 tidak ada, 4 ditolak, 5 sibuk, 6 keutuhan, 7 berkas tidak sah.

## Perintah

cli-about = Loket pelayanan: permohonan menempuh langkah prosedur, diukur dengan jam kerja.
cli-about-register = Daftarkan permohonan; jamnya langsung berjalan
cli-about-list = Permohonan yang terbuka, yang paling mendesak lebih dahulu
cli-about-show = Satu permohonan lengkap: data, pengerjaan langkah, jam, dokumen, riwayat
cli-about-start = Mulai langkah yang menunggu (cara ambil sendiri)
cli-about-finish = Selesaikan langkah yang berjalan; beberapa permohonan: semua atau tidak sama sekali
cli-about-pause = Jeda jam permohonan dengan alasan
cli-about-resume = Lanjutkan jam permohonan yang dijeda
cli-about-return = Kembalikan permohonan ke langkah sebelumnya
cli-about-reject = Tolak permohonan
cli-about-cancel = Batalkan permohonan
cli-about-reopen = Buka kembali permohonan yang sudah ditutup pada suatu langkah
cli-about-archive = Arsipkan permohonan yang sudah ditutup
cli-about-unarchive = Keluarkan permohonan dari arsip
cli-about-receive = Catat dokumen yang masuk
cli-about-note = Tambah catatan
cli-about-disposition = Catat disposisi pada surat
cli-about-edit = Ubah data permohonan; nilai kosong menghapus isian
cli-about-assign = Alihkan permohonan kepada petugas
cli-about-undo = Urungkan tindakan terbaru pada permohonan
cli-about-redo = Ulangi yang terakhir diurungkan
cli-about-explain = Asal sebuah angka: setiap jam buka, jeda, dan hari tutup
cli-about-search = Cari permohonan dengan kata atau angka, termasuk yang sudah ditutup
cli-about-alerts = Yang hampir lewat atau lewat waktu
cli-about-verify = Periksa basis data: berkas, rantai jejak audit, dan indeks
cli-about-db = Basis data sebagai berkas
cli-about-db-path = Letak basis data
cli-about-db-rebuild = Susun ulang indeks dari jejak audit
cli-about-db-compact = Bebaskan ruang yang tidak terpakai
cli-about-sop = Prosedur
cli-about-sop-list = Prosedur yang ada
cli-about-sop-show = Satu prosedur lengkap
cli-about-sop-check = Periksa berkas prosedur
cli-about-calendar = Kalender kerja
cli-about-calendar-show = Jam kerja, musim, dan hari libur setahun
cli-about-calendar-check = Periksa berkas kalender
cli-about-calendar-work = Waktu kerja antara dua waktu, beserta rinciannya
cli-about-clock = Jam program ini
cli-about-clock-check = Hitung tabel contoh
cli-about-officer = Petugas loket
cli-about-officer-list = Semua petugas, sekarang dan dahulu
cli-about-officer-add = Tambah petugas
cli-about-officer-retire = Akhiri tugas seorang petugas
cli-about-config = Pengaturan
cli-about-config-path = Letak berkas pengaturan
cli-about-config-show = Yang berlaku dan asalnya
cli-about-config-init = Tulis berkas pertama dengan penjelasan
cli-about-config-check = Periksa pengaturan
cli-about-keys = Tombol pada meja kerja
cli-about-demo = Meja peragaan dengan contoh permohonan
cli-about-help = Bantuan untuk program atau sebuah perintah

## Opsi dan isian

cli-arg-db = Berkas basis data (LOKET_DB)
cli-arg-config = Berkas pengaturan (LOKET_CONFIG)
cli-arg-lang = Bahasa: id atau en (LOKET_LANG)
cli-arg-as = Siapa yang bertindak (LOKET_AS)
cli-arg-as-of = Baca basis data seperti pada suatu waktu
cli-arg-json = Jawab dalam JSON
cli-arg-reveal = Tampilkan NIK dan NIP utuh; dicatat bila satu permohonan
cli-arg-color = Warna: auto, always, atau never
cli-arg-ascii = Tanda sederhana saja
cli-arg-quiet = Tanpa keterangan
cli-arg-verbose = Keterangan lebih banyak
cli-arg-help = Tampilkan bantuan ini
cli-arg-version = Tampilkan versi
cli-arg-keys = Tekan tombol ini pada meja kerja
cli-arg-print = Cetak layar terakhir tanpa membuka terminal
cli-arg-size = Ukuran layar yang dicetak
cli-arg-svg = Gambar layar terakhir ke dalam berkas SVG
cli-arg-read-only = Tidak ada yang dapat ditulis
cli-arg-at = Kapan terjadinya
cli-arg-on-behalf-of = Atas nama pelaksana siapa (a.n.)
cli-arg-cases = Permohonan yang dimaksud
cli-arg-case = Permohonan yang dimaksud
cli-arg-reason = Alasan
cli-arg-set = Isi data dalam tindakan yang sama
cli-arg-edit-set = Isian dan nilai barunya
cli-arg-note = Catatan
cli-arg-to = Ke langkah mana
cli-arg-disposition-to = Diteruskan kepada siapa
cli-arg-class = Sifat surat: biasa, segera, sangat_segera, rahasia
cli-arg-archive-class = Kode klasifikasi
cli-arg-pause-reason = Kode alasan menurut prosedur
cli-arg-document = Kunci dokumen, seperti pada rincian permohonan
cli-arg-undo = Batalkan penerimaan dokumen itu
cli-arg-text = Teksnya
cli-arg-officer = Petugasnya
cli-arg-dry-run = Hanya katakan yang akan terjadi
cli-arg-step = Hanya langkah ini
cli-arg-query = Yang dicari
cli-arg-limit = Paling banyak sekian
cli-arg-check = Kode keluar 10 bila ada yang lewat waktu, 11 bila hampir
cli-arg-head = Sidik yang disimpan di tempat lain dan harus ada dalam rantai
cli-arg-verbs = Perintahnya
cli-arg-filter = Kata dan bidang, seperti di belakang / pada meja kerja: { "status: langkah: instansi: petugas: tgl: lewat: hampir: berakhir: ditutup: hasil: ams: surat: sifat: nama: adalah: urut:" }
cli-arg-sort = Urutan: { "mendesak, nomor, terbaru, pemohon, instansi, langkah, sisa, petugas, ditutup, berakhir" }; tanda minus di depannya membalik urutan
cli-arg-all = Juga yang sudah ditutup dan diarsipkan
cli-arg-name = Nama pemohon
cli-arg-officer-add-name = Nama petugas
cli-arg-officer-retire-name = Nama petugas
cli-arg-role = Pelaksana yang tugasnya dikerjakan petugas
cli-arg-nik = NIK pemohon, 16 angka
cli-arg-nik-reason = Alasan tidak ada NIK
cli-arg-nip = NIP pemohon, 18 angka
cli-arg-nip-reason = Alasan tidak ada NIP
cli-arg-position = Jabatan pemohon
cli-arg-agency = Instansi pemohon
cli-arg-email = E-mail dinas pemohon
cli-arg-phone = Nomor HP pemohon
cli-arg-letter-no = Nomor surat
cli-arg-letter-date = Tanggal surat
cli-arg-subject = Hal surat
cli-arg-agenda = Nomor agenda
cli-arg-expires = Kapan sertifikat sekarang berakhir
cli-arg-from = Tabel pemohon (XLSX atau CSV; - untuk masukan baku)
cli-arg-demo-at = Pukul berapa dalam peragaan
cli-arg-id = Id atau awal revisi
cli-arg-file = Berkasnya
cli-arg-year = Tahunnya
cli-arg-calendar-work-from = Sejak waktu ini
cli-arg-calendar-work-to = Sampai waktu ini

## Teguran

cli-bug = Galat program di { $place }: { $detail }. Yang sudah tersimpan tetap aman. Sampaikan baris ini kepada pembuat program.
cli-error = loket: { $what }
cli-did-you-mean = Maksudnya { $name }?
cli-more-mistakes = Masih ada { $count } kesalahan lain; betulkan yang di atas, lalu periksa lagi.
cli-usage-help = Lihat loket help.
cli-usage-known = Yang dikenal: { $known }.
cli-usage-value-missing = { $arg } memerlukan nilai.
cli-usage-value = { $value } bukan nilai untuk { $arg }.
cli-usage-value-form = { $value } bukan nilai untuk { $arg }.
cli-usage-unknown-option = Opsi { $arg } tidak dikenal.
cli-usage-unknown-verb = Perintah { $verb } tidak dikenal.
cli-usage-missing = Belum diisi: { $arg }
cli-usage-verb-missing = Perintah belum disebut.
cli-usage-conflict = { $arg } tidak boleh di sini, atau disebut dua kali.
cli-usage-values = Jumlah nilai untuk { $arg } tidak sesuai.
cli-usage-utf8 = Baris perintah bukan UTF-8 yang sah.
cli-usage-other = Baris perintah tidak dipahami: { $detail }
cli-usage-time = { $value } bukan waktu.
cli-usage-time-hint = Tulis seperti 2026-11-23T10:42:00+08:00, 2026-11-23T10:42, atau 10:42 untuk hari ini.
cli-usage-setting = { $value } tidak berbentuk isian=nilai.
cli-usage-setting-hint = Contoh: --set new_expires=2028-11-23
cli-usage-field = Isian { $key } tidak dikenal.
cli-usage-field-hint = Yang dikenal: { $known }.
cli-usage-span = Rentangnya lebih dari { $years } tahun.
cli-usage-span-hint = Hitung sepotong demi sepotong.
cli-usage-size = { $value } bukan ukuran layar.
cli-usage-size-hint = Tulis seperti 120x40; paling besar 1000x400.
cli-usage-desk-option = --keys, --print, --size, --svg, dan --read-only milik meja kerja, tanpa perintah.
cli-unreadable = { $path } tidak dapat dibaca: { $detail }
cli-unwritable = { $path } tidak dapat ditulis: { $detail }
cli-output-failed = Jawaban tidak dapat ditulis: { $detail }
cli-output-failed-recorded = Yang diminta sudah tercatat; hanya jawabannya yang tidak dapat ditulis: { $detail }
cli-output-failed-recorded-hint = Lihat hasilnya dengan loket show atau loket list; jangan ulangi perintahnya.
cli-no-store = Tidak ada basis data di { $path }.
cli-store-tightened = { $path } dapat dibaca pengguna lain; izinnya kini hanya untuk pemiliknya.
cli-no-terminal = Meja kerja memerlukan terminal. Tanpa terminal, pakai loket list.
cli-usage-keys = Bagian { $part } pada --keys bukan tombol. Tulis misalnya "j s <enter>".
cli-as-of-read-only = Tidak ada yang dapat dicatat dengan --as-of: itu hanya membaca.
cli-as-of-read-only-hint = Hilangkan --as-of, atau sebut waktu tindakan dengan --at.
cli-not-found = Permohonan { $case } tidak ada.
cli-not-found-hint = Cari dengan loket search.
cli-ambiguous = { $case } menunjuk beberapa permohonan: { $numbers }.
cli-ambiguous-hint = Sebut nomor selengkapnya.
cli-no-attempt = { $case } belum pernah sampai di langkah { $step }.
cli-no-sop = Prosedur { $id } tidak ada.
cli-no-sop-hint = Lihat loket sop list.

## Pengaturan

cli-disk-hint = Belum tentu tersimpan. Periksa diska, lalu lihat dahulu apakah sudah tercatat: loket daftar, loket lihat. Perintah yang diulang tercatat sekali lagi.
cli-config-unreadable = tidak dapat dibaca: { $detail }
cli-config-syntax = bukan TOML: { $detail }
cli-config-unknown-section = bagian { $name } tidak dikenal.
cli-config-unknown-key = kunci { $name } tidak dikenal.
cli-config-value = { $key } harus berupa { $wanted }
cli-config-unknown-sop = tidak ada prosedur dengan id { $name }
cli-config-note = { $count ->
    [1] Pengaturan bermasalah: { $problem }
   *[other] Pengaturan mempunyai { $count } masalah. Yang pertama: { $problem }
}
cli-config-valid = { $path } sah.
cli-config-absent = { $path } tidak ada; nilai bawaan yang berlaku.
cli-config-written = Ditulis: { $path }
cli-config-exists = { $path } sudah ada dan tetap seperti semula.
cli-config-exists-hint = Ubah isinya, atau sebut tempat lain dengan --config.
cli-kind-text = teks
cli-kind-zone = zona waktu seperti Asia/Makassar
cli-kind-url = alamat yang dimulai dengan https:// atau http://
cli-kind-prefix = 1 sampai 12 huruf atau angka
cli-kind-one-of = salah satu dari: { $known }
cli-kind-int = bilangan bulat dari { $min } sampai { $max }
cli-kind-flag = true atau false
cli-kind-list = daftar teks
cli-built-in = bawaan
cli-zone-differs = Waktu mengikuti { $office }; komputer ini memakai { $machine }.

## Jawaban

cli-head-number = Nomor
cli-head-state = Keadaan
cli-head-left = Sisa waktu
cli-head-step = Langkah
cli-head-due = Tenggat
cli-head-name = Pemohon
cli-head-agency = Instansi
cli-head-letter = Surat
cli-head-registered = Tanggal diterima
cli-head-closed = Ditutup
cli-head-officer = Petugas
cli-head-disposition = Disposisi
cli-head-to = Diteruskan kepada
cli-head-sop = Prosedur
cli-head-clock = Jam
cli-head-elapsed = Terpakai
cli-head-total = Jumlah
cli-head-wait = Waktu tunggu
cli-head-roles = Peran
cli-head-since = Sejak
cli-head-until = Sampai
cli-head-id = Id
cli-head-revision = Revisi
cli-head-title = Judul
cli-head-steps = Langkah
cli-head-file = Berkas
cli-head-unit = Bidang
cli-head-created = Dibuat
cli-head-effective = Berlaku sejak
cli-head-revised = Direvisi
cli-head-standard = Standar waktu
cli-head-change = Perubahan
cli-head-legal = Dasar hukum
cli-head-qualification = Kualifikasi
cli-head-equipment = Peralatan
cli-head-linked = Keterkaitan
cli-head-warning = Peringatan
cli-head-records = Pencatatan
cli-head-reason = Alasan jeda
cli-head-executor = Pelaksana
cli-head-requirements = Kelengkapan
cli-head-output = Keluaran
cli-head-gate = Syarat selesai
cli-head-source = Sumber
cli-head-zone = Zona waktu
cli-part-attempts = Pengerjaan langkah
cli-part-documents = Dokumen
cli-part-notes = Catatan
cli-part-history = Riwayat
cli-total = { $net } dari { $target } ({ $standing })
cli-steps = { $count } langkah, { $minutes } menit
cli-minutes = { $minutes } menit
cli-not-received = belum diterima
cli-undone = diurungkan
cli-closed = tutup
cli-no-cases = Tidak ada permohonan.
cli-no-officers = Belum ada petugas yang dicatat.
cli-dry-run = Tidak ada yang dicatat.
cli-warn-duplicate = Mungkin ganda: { $name } dengan surat ini sudah terdaftar sebagai { $numbers }.
cli-warn-letter-date = Surat bertanggal { $letter }, sesudah diterima pada { $received }.
cli-undo-moved-on = Hanya { $number }: dari tindakan yang sama, { $moved } sudah berlanjut.
cli-undo-left = Tetap seperti semula: { $numbers }.
cli-work-sum = Waktu kerja: { $elapsed } ({ $seconds } detik)
cli-verified = Utuh: { $facts } catatan jejak audit, { $cases } permohonan. Sidik terakhir: { $head }
cli-verified-nothing = Basis data belum ada; tidak ada yang diperiksa.
cli-verify-progress = { $done } dari { $total }
cli-rebuilt = Indeks disusun ulang: { $count } permohonan.
cli-compacted = Dirapatkan: { $count } bita (byte) dibebaskan.
cli-sop-valid = { $path } sah: { $count } langkah, { $minutes } menit, revisi { $revision }
cli-calendar-valid = { $path } sah: { $seasons } musim, { $holidays } hari libur, { $exceptions } pengecualian
cli-clock-differs = { $row }: { $field } menjadi { $got }, seharusnya { $expected }
cli-clock-failed = { $count } baris tabel berbeda.
cli-clock-table = bukan tabel contoh: { $detail }
cli-clock-zone = meta.tz tidak diawali selisih waktu: { $zone }
cli-clock-calendar = kalender { $place } tidak sah

## Pengaturan tombol

cli-config-unknown-action = tidak ada tindakan dengan id { $name }.
cli-config-unreadable-key = { $name }: { $key } bukan sebuah tombol
cli-config-key-conflict = { $name }: { $key } sudah dipakai { $with }

## Sidik, dan langkah yang sudah berpindah

cli-usage-hash = { $value } bukan sidik.
cli-usage-hash-hint = Sidik terdiri atas 64 angka heksadesimal; loket verify menampilkannya.
cli-changed = { $case } tidak lagi pada langkah { $step }; kini: { $now }.
cli-changed-hint = Lihat dahulu dengan loket show { $case }.
cli-arg-finish-step = Hanya bila masih pada langkah ini

## Berkas yang tidak ada, isian yang berlebih

cli-config-missing = berkas ini tidak ada; nilai bawaan yang berlaku
cli-usage-unknown-argument = { $arg } berlebih di sini.

## Halaman manual, pelengkapan otomatis

cli-about-completions = Pelengkapan otomatis untuk shell: muat keluarannya ke dalam shell
cli-about-man = Tulis halaman manual ke sebuah direktori, satu untuk program dan satu untuk tiap perintah
cli-value-shell = SHELL
cli-arg-shell = Shell: bash, zsh, fish, powershell, atau elvish
cli-arg-man-folder = Direktori halaman; dibuat bila belum ada
cli-arg-man-force = Gantikan halaman yang sudah ada
cli-man-name = Nama
cli-man-synopsis = Ringkasan
cli-man-notes = Keterangan
cli-man-manual = Manual loket
