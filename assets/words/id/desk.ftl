### Kata meja kerja: layar, tombol, pemberitahuan.

## Tajuk dan pandangan

desk-view-open = Antrean
desk-view-alerts = Peringatan
desk-view-report = Laporan
desk-view-settings = Pengaturan
desk-view-all = Semua
desk-too-small = Layar terlalu kecil. Perbesar sampai sedikitnya { $size }, atau tekan q untuk keluar.
desk-no-alerts = Tidak ada langkah yang lewat atau hampir lewat waktu.
desk-count-late = ! { $count } LEWAT WAKTU
desk-count-near = ~ { $count } HAMPIR LEWAT
desk-alert = { $number } langkah { $step } { $clock }
desk-next-alert = { $key } berikutnya
desk-read-only = hanya baca

## Antrean

desk-filtered = saring: { $filter }
desk-loading = Memuat permohonan …
desk-empty-open = Antrean kosong. Tekan { $new } untuk mencatat permohonan baru, { $help } untuk bantuan, atau jalankan `loket demo --tour` untuk mencoba dengan contoh.
desk-empty-read-only = Antrean kosong. Tidak ada permohonan yang sedang berjalan. Tekan { $all } untuk melihat semua.
desk-empty-alerts = Tidak ada langkah yang lewat atau hampir lewat waktu. Tekan { $back } untuk kembali ke antrean.
desk-empty-all = Belum ada permohonan. Tekan { $back } untuk kembali ke antrean, lalu { $new } untuk mencatat yang pertama.
desk-none-found = Tidak ada yang cocok dengan saringan ini. Tekan { $back } untuk menghapusnya.
desk-column-number = No.
desk-column-name = Pemohon
desk-column-agency = Instansi
desk-column-step = Langkah
desk-column-step-short = Lkh
desk-column-left = Waktu
desk-column-officer = Petugas
desk-clock-left = sisa { $figure }
desk-clock-near = hampir { $figure }
desk-clock-late = lewat { $figure }
desk-clock-paused = jeda { $figure }
desk-clock-outside = henti { $figure }
desk-clock-waiting = menunggu
desk-clock-elapsed = jalan { $figure }

## Rincian

desk-tab-steps = Langkah
desk-tab-data = Data
desk-tab-documents = Berkas
desk-tab-history = Riwayat
desk-tab-notes = Catatan
desk-total = Total
desk-expected-end = perkiraan selesai { $at }
desk-documents = Berkas { $have } dari { $all }
desk-certificate-old = Sertifikat berakhir pada { $date } ({ $days })
desk-certificate-new = Sertifikat baru berakhir pada { $date } ({ $days })
desk-disposition = Disposisi:
desk-registered = Diterima
desk-procedure = Prosedur (SOP)
desk-step-since = mulai { $at }
desk-step-due = tenggat { $at }
desk-step-lacks = belum lengkap: { $what }
desk-or = atau
desk-end-returned = dikembalikan
desk-end-closed = ditutup
desk-no-notes = Belum ada catatan. Tekan { $key } untuk menambah.

## Baris keadaan dan pemberitahuan

desk-saved-at = tersimpan { $time }
desk-undo-hint = { $key } urungkan: { $what } { $number }
desk-more-below = ↓ { $count } lagi di bawah
desk-news-saved = Tersimpan: { $what }, { $number }.
desk-news-undone = Diurungkan: { $what }, { $number }.
desk-news-redone = Diulangi: { $what }, { $number }.
desk-news-registered = Tersimpan: permohonan baru dengan nomor { $number }.
desk-news-registered-dated-later = Tersimpan dengan nomor { $number }. Perhatikan: tanggal surat sesudah tanggal diterima.
desk-news-missed = Selama tidak dibuka: { $late } langkah lewat waktu, { $near } hampir lewat ({ $cases }).
desk-news-elsewhere = { $number } baru saja diubah oleh { $officer } pukul { $time } dari layar lain.
desk-news-draft-kept = Draf disimpan; isian muncul lagi saat formulir dibuka.
desk-news-config = Berkas pengaturan memuat { $count } kesalahan; nilai bawaan dipakai. Lihat Pengaturan (5), atau jalankan `loket config check`.
desk-alerted-near = ~ { $number } langkah { $step } hampir lewat waktu sejak { $time }
desk-alerted-late = ! { $number } langkah { $step } lewat waktu sejak { $time }
desk-blocked = { $action }: belum bisa. { $why }
desk-blocked-no-case = Tidak ada permohonan yang dipilih.
desk-blocked-read-only = Layar ini hanya untuk membaca.
desk-blocked-read-only-denied = Hanya untuk membaca: basis data tidak boleh ditulis oleh pemakai ini. Periksa izin berkas dan mapnya.
desk-blocked-read-only-full = Hanya untuk membaca: diska penuh. Kosongkan ruang, lalu buka program ini lagi.
desk-blocked-loading = Permohonan masih dimuat; coba sesaat lagi.
desk-blocked-no-alert = Tidak ada langkah yang lewat atau hampir lewat waktu.
desk-blocked-first-step = Langkah 1 tidak punya langkah sebelumnya; jeda bila menunggu sesuatu (t).
desk-blocked-first-paused = Langkah 1 tidak punya langkah sebelumnya, dan permohonan ini sedang dijeda; lanjutkan bila yang ditunggu sudah ada (t).
desk-failure = Gagal
desk-failure-keys = Enter tutup
desk-failure-keys-typed = Enter tutup · isian tidak hilang
desk-failure-code = Kode: { $code }

## Formulir

form-register = Permohonan baru
form-finish = Selesaikan langkah
form-pause = Jeda
form-return = Kembalikan ke langkah sebelumnya
form-reject = Tolak permohonan
form-cancel = Batalkan permohonan
form-reopen = Buka kembali
form-archive = Arsipkan
form-unarchive = Keluarkan dari arsip
form-note = Catatan
form-disposition = Disposisi
form-edit = Ubah data
form-assign = Alihkan petugas
slot-reason = Alasan
slot-note = Catatan
slot-text = Isi
slot-received = Diterima pada
slot-at = Waktu kejadian
slot-behalf = A.n. (atas nama)
slot-step = Ke langkah
slot-pause-reason = Alasan jeda
slot-archive-class = Kode klasifikasi
slot-forward-to = Diteruskan kepada
slot-letter-class = Sifat
slot-officer = Petugas
hint-date = Tulis seperti 23-11-2026.
hint-late-reason = Langkah ini lewat waktu. Alasan boleh dikosongkan; dalam laporan tercatat "tanpa alasan".
hint-either = Salah satu dari kolom ini wajib diisi.
hint-pick = Pilih dengan ← →.
hint-at = Kosong = sekarang. Tulis 09.05 untuk hari ini, atau 20-11-2026 09.05.
desk-form-overtaken = Permohonan ini diubah dari layar lain sementara formulir terbuka. Periksa, lalu simpan lagi.
desk-form-saving = Menyimpan … menunggu basis data.
desk-form-similar = Mirip { $number } ({ $name }): pemohon dan nomor surat sama. { $count ->
    [1] {""}
   *[other] Ada { $count } yang mirip.
  }
desk-text-keys = ↑↓ PgUp PgDn gulir · Esc tutup

## Prosedur

desk-sop-total = Waktu penyelesaian: { $minutes } menit
desk-sop-legal = Dasar hukum
desk-sop-qualifications = Kualifikasi pelaksana
desk-sop-equipment = Peralatan dan perlengkapan
desk-sop-linked = Keterkaitan
desk-sop-warning = Peringatan
desk-sop-record-keeping = Pencatatan dan pendataan

## Aksi: nama, dan kata di baris tombol

action-register = Permohonan baru
action-register-short = baru
action-finish = Selesaikan langkah
action-finish-short = selesai
action-finish-at = Selesaikan langkah dengan waktu dan a.n.
action-finish-at-short = selesai pukul …
action-start = Mulai langkah
action-start-short = mulai
action-pause = Jeda atau lanjutkan
action-pause-short = jeda
action-resume-short = lanjutkan
action-documents = Kelengkapan berkas
action-documents-short = berkas
action-documents-sought = dokumen persyaratan
action-return = Kembalikan ke langkah sebelumnya
action-return-short = kembalikan
action-note = Tambah catatan
action-note-short = catatan
action-disposition = Disposisi
action-disposition-short = disposisi
action-edit = Ubah data
action-edit-short = ubah
action-assign = Alihkan petugas
action-assign-short = alihkan
action-reject = Tolak permohonan
action-reject-short = tolak
action-cancel = Batalkan permohonan
action-cancel-short = batalkan
action-reopen = Buka kembali atau keluarkan dari arsip
action-reopen-short = buka kembali
action-archive = Arsipkan
action-archive-short = arsipkan
action-undo = Urungkan
action-undo-short = urungkan
action-redo = Ulangi
action-redo-short = ulangi
action-undo-case = Urungkan pada permohonan ini
action-undo-case-short = urungkan di sini
action-redo-case = Ulangi pada permohonan ini
action-redo-case-short = ulangi di sini
action-explain = Jelaskan angka: dari mana waktunya
action-explain-short = jelaskan
action-procedure = Prosedur (SOP)
action-procedure-short = prosedur
action-next-alert = Ke peringatan berikutnya
action-next-alert-short = peringatan
action-open = Buka rincian
action-open-short = buka
action-back = Kembali; hapus saringan
action-back-short = kembali
action-down = Turun
action-down-short = turun
action-up = Naik
action-up-short = naik
action-page-down = Satu halaman turun
action-page-down-short = halaman
action-page-up = Satu halaman naik
action-page-up-short = halaman
action-top = Ke awal
action-top-short = awal
action-bottom = Ke akhir
action-bottom-short = akhir
action-next-pane = Panel berikutnya
action-next-pane-short = panel
action-previous-pane = Panel sebelumnya
action-previous-pane-short = panel
action-next-tab = Tab berikutnya
action-next-tab-short = tab
action-previous-tab = Tab sebelumnya
action-previous-tab-short = tab
action-queue = Antrean
action-queue-short = antrean
action-alerts = Peringatan: hanya yang lewat dan hampir lewat
action-alerts-short = peringatan
action-all-cases = Semua permohonan, yang selesai dan arsip juga
action-all-cases-short = semua
action-filter = Saring atau cari
action-filter-short = cari
action-help = Bantuan
action-help-short = bantuan
action-language = Ganti bahasa (Indonesia/Inggris)
action-language-short = bahasa
action-redraw = Gambar ulang layar
action-redraw-short = gambar ulang
action-quit = Keluar
action-quit-short = keluar

## Kejadian di layar lain

desk-as-of = keadaan per { $at }
desk-news-confirm-undo = { $key } sekali lagi mengurungkan: { $what }, { $number } ({ $by }).
desk-form-void = Langkah ini sudah selesai atau berubah dari layar lain, jadi formulir ini tidak berlaku lagi. Tekan Esc, lalu buka lagi.
desk-broken = Loket berhenti karena kesalahan program. Yang sudah tersimpan tetap tersimpan; yang sedang diketik mungkin hilang.
desk-broken-record = Catatan kesalahan: { $path }. Sampaikan kepada pengelola program.
