### Pengaturan: berkas dan perintahnya, layarnya, pertanyaan pertama.

## Berkas

config-not-there = berkas ini tidak ada; periksa namanya dalam pengaturan
config-named = { $what } (disebut oleh { $key } pada { $place })
config-not-a-file = bukan berkas biasa; beri berkas teks
config-too-large = lebih besar dari { $bytes } bita (byte); berkas semacam ini jauh lebih kecil
config-not-text = bukan teks UTF-8; simpan ulang sebagai UTF-8
config-not-a-section = { $key } adalah nama bagian; tulis [{ $key }] pada baris tersendiri
config-unseen = { $key } memuat tanda yang tidak tampak pada huruf ke-{ $position }; hapus, lalu ketik ulang bagian itu
config-blank = { $key } kosong; isi, atau hapus barisnya
config-shape = { $key } ditulis dengan bentuk yang tidak dapat diubah dari sini; ubah sendiri baris itu
config-broken-hint = Tidak ada yang ditulis. Perbaiki dahulu berkas itu; loket config check menyebut baris dan kesalahannya.
config-unwritable-hint = Pengaturan tetap seperti semula. Periksa izin berkas dan direktorinya, atau sebut tempat lain dengan --config.

## Perintah

cli-about-config-get = Nilai satu kunci yang berlaku
cli-about-config-set = Beri nilai kepada satu kunci; isi lain berkas tetap
cli-about-config-unset = Kembalikan satu kunci ke nilai bawaan
cli-arg-key = Kuncinya, seperti pada loket config show
cli-arg-value = Nilainya
cli-arg-more = Nilai berikutnya, bila kuncinya sebuah daftar
cli-value-value = NILAI
config-set = { $key } = { $value } ({ $origin })
config-usage-key = Tidak ada kunci { $key }.
config-usage-key-hint = Lihat loket config show dan loket keys.
config-usage-key-meant = Tidak ada kunci { $key }.
config-usage-key-meant-hint = Maksudnya { $meant }?
config-usage-value = { $value } bukan nilai untuk { $key }.
config-usage-value-hint = Nilainya harus berupa { $wanted }.
config-kind-key = sebuah tombol: satu huruf, { "<f5>" } atau { "<c-p>" }
config-note-overridden = { $key } ditulis, tetapi { $by } didahulukan dari berkas.

## Layar

action-settings = Pengaturan
action-settings-short = pengaturan
action-settings-sought = cadangan cadangkan pulihkan hari libur cuti bersama musim jam kerja kop surat
settings-keys = ↑↓ pilih · Enter ubah · ←→ ganti · d nilai bawaan · Esc tutup
settings-entry-keys = Enter simpan · Esc tutup
settings-press = tekan tombol …
settings-list = Pisahkan dengan koma.
settings-unfit = Harus berupa { $wanted }.
settings-taken = { $key } sudah dipakai untuk: { $by }. Tekan tombol lain, atau Esc untuk tutup.
settings-problem = Perbaiki baris itu di berkasnya lalu simpan; layar ini membacanya sendiri.
settings-overridden = { $by } didahulukan dari berkas: selama itu disebut, perubahan di sini belum tampak.
settings-at-start = Berlaku saat program dibuka lagi.
settings-by-flag = opsi { $by }
settings-by-environment = dari { $by }
settings-by-demo = peragaan
settings-section-problems = Kesalahan
settings-section-office = Kantor
settings-section-desk = Meja kerja
settings-section-alerts = Peringatan
settings-section-calendar = Kalender kerja
settings-section-officers = Petugas
settings-section-sop = Prosedur (SOP)
settings-section-ams = AMS
settings-section-backup = Cadangan
settings-section-privacy = Data pribadi
settings-section-keys = Tombol pintas
settings-news-saved = Tersimpan: { $name }.
settings-news-overridden = Tersimpan di berkas: { $name }. Yang berlaku tetap dari { $by }.
settings-news-at-start = Tersimpan: { $name }. Berlaku saat program dibuka lagi.
settings-news-aside = { $name } berlaku sampai peragaan ditutup; tidak ada yang ditulis.
settings-news-built-in = { $name } sudah bernilai bawaan.
settings-news-reread = Berkas pengaturan berubah dan dibaca ulang.
setting-office-name = Nama kantor
setting-office-name-about = Tampil di tajuk layar.
setting-office-timezone = Zona waktu
setting-office-timezone-about = Jam kantor, apa pun jam komputernya.
setting-office-number-prefix = Awalan nomor
setting-office-number-prefix-about = Bagian pertama nomor permohonan, seperti PSE-2026-0117.
setting-desk-language = Bahasa
setting-desk-language-about = Bahasa layar, bantuan, dan pesan.
setting-desk-theme = Tema
setting-desk-theme-about = Warna layar.
setting-desk-symbols = Tanda
setting-desk-symbols-about = ASCII untuk terminal yang tidak menampilkan garis.
setting-desk-mouse = Tetikus
setting-desk-mouse-about = Klik dan gulir dengan tetikus.
setting-desk-layout = Susunan panel
setting-desk-layout-about = Otomatis menurut lebar layar.
setting-alerts-near-pct = Batas hampir lewat
setting-alerts-near-pct-about = Persen standar waktu sejak langkah disebut hampir lewat.
setting-alerts-repeat-min = Ulangi peringatan
setting-alerts-repeat-min-about = Ingatkan lagi setelah sekian menit; 0 = tidak pernah.
setting-alerts-title = Judul jendela
setting-alerts-title-about = Banyaknya peringatan di judul jendela: (2) loket.
setting-alerts-terminal = Pemberitahuan terminal
setting-alerts-terminal-about = Otomatis menurut terminal; 777, 9, atau 99 memilih perintahnya.
setting-alerts-bell = Bunyi
setting-alerts-bell-about = Terminal berbunyi pada peringatan baru.
setting-alerts-desktop = Pemberitahuan desktop
setting-alerts-desktop-about = Pemberitahuan di luar terminal.
setting-alerts-hook = Program peringatan
setting-alerts-hook-about = Program dan isiannya, dijalankan pada peringatan baru.
setting-calendar-pattern = Jam kerja
setting-calendar-pattern-about = Pola mingguan: perpres-21-2023, start-0800, always, atau sebuah berkas.
setting-calendar-files = Musim dan hari libur
setting-calendar-files-about = Berkas yang ditambahkan pada pola mingguan.
setting-officers-default = Petugas
setting-officers-default-about = Yang bertindak bila --as tidak disebut.
setting-sop-default = Prosedur baru
setting-sop-default-about = Id prosedur untuk permohonan baru.
setting-sop-files = Berkas prosedur
setting-sop-files-about = Prosedur kantor sendiri, selain yang bawaan.
setting-ams-url = Alamat AMS
setting-ams-url-about = Yang dibuka dari meja kerja.
setting-ams-remind-days = Hari sampai pengingat BSrE
setting-ams-remind-days-about = Sesudah berapa hari kerja tanpa tindak lanjut permohonan yang menunggu BSrE diingatkan.
setting-backup-every = Cadangkan setiap
setting-backup-every-about = Seberapa sering basis data dicadangkan.
setting-backup-keep = Cadangan disimpan
setting-backup-keep-about = Berapa cadangan yang disimpan.
setting-backup-folder = Tempat cadangan
setting-backup-folder-about = Di mana cadangan disimpan.
setting-privacy-mask = Samarkan NIK dan NIP
setting-privacy-mask-about = Tampil sebagai 7602••••••••0001.
setting-privacy-lock-minutes = Kunci layar setelah (menit)
setting-privacy-lock-minutes-about = Bila wewenang ditegakkan dan tidak ada tombol yang ditekan; lalu PIN diminta.
setting-privacy-screen-minutes = Tutup layar setelah (menit)
setting-privacy-screen-minutes-about = Bila wewenang tidak ditegakkan; 0 tidak pernah. Tombol apa saja membukanya.
choice-id = Indonesia
choice-en = Inggris
choice-unicode = garis dan balok
choice-ascii = huruf saja (ASCII)
choice-true = ya
choice-false = tidak
choice-auto = otomatis
choice-off = mati
choice-one = satu panel
choice-stacked = bertumpuk
choice-columns = dua kolom
choice-three = tiga kolom
choice-hourly = jam
choice-daily = hari
choice-weekly = minggu
choice-monthly = bulan

## Pertanyaan pertama

welcome-greeting = Selamat datang di Loket · Welcome to Loket
welcome-language = Pilih bahasa · Choose a language
welcome-language-keys = ↑↓ pilih/choose · Enter lanjut/next · Esc lewati/skip
welcome-office = Nama kantor?
welcome-proposed = Enter tanpa mengetik memakai: { $office }
welcome-office-unfit = Nama ini memuat tanda yang tidak tampak; ketik tanpa tanda itu.
welcome-office-keys = Enter simpan dan mulai · ↑ ke bahasa · Esc lewati
welcome-done = Siap. Pengaturan: { $config } · Basis data: { $store }
