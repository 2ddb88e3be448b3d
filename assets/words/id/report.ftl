### Kata laporan dan ekspor.

## Baris perintah

cli-about-report = Angka sebuah bulan atau kurun: jumlah, ketepatan waktu, lama, jeda
cli-about-export = Simpan permohonan dan angkanya ke berkas lembar kerja
cli-arg-month = Bulan, misalnya 2026-11 atau bulan-lalu; kosong berarti bulan ini
cli-arg-report-from = Hari pertama
cli-arg-report-to = Hari terakhir
cli-arg-by = Kelompokkan menurut langkah, petugas, atau instansi
cli-arg-only = Satu kelompok saja: nomor langkah, petugas, atau instansi
cli-arg-explain = Daftar permohonan di balik sebuah angka, misalnya { "late" } atau { "steps_late" }
cli-arg-format = Bentuk keluaran
cli-arg-bom = Awali CSV dengan tanda pengenal UTF-8 bagi Excel
cli-arg-export-filter = Hanya permohonan yang cocok dengan kata saringan ini
cli-arg-export-all = Semua permohonan
cli-arg-table = Tabel untuk CSV: { "cases" }, { "steps" }, { "late" }, atau { "pauses" }
cli-value-month = BULAN
cli-value-group = KELOMPOK
cli-value-figure = ANGKA
cli-value-format = BENTUK
cli-value-table = TABEL
report-usage-date = “{ $value }” bukan tanggal.
report-usage-date-hint = Tulis sebagai 2026-11-20 atau 20-11-2026.
report-usage-period = “{ $value }” bukan bulan atau kurun yang punya awal dan akhir.
report-usage-period-hint = Tulis sebagai 2026-11, bulan-lalu, atau --from 2026-11-01 --to 2026-11-15.
report-usage-figure = Angka “{ $value }” tidak dikenal.
report-usage-figure-hint = Yang dikenal: { $known }.
report-no-group = Dalam kurun ini tidak ada kelompok “{ $value }”.
report-no-group-hint = Lihat kelompok yang ada dengan loket report --by.
report-exists = { $path } sudah ada; tidak ditimpa.
report-exists-hint = Pilih nama lain, atau ganti dengan --force.
report-written = Tersimpan: { $path }
report-writing = Menyimpan … { $percent }%
report-behind = { $figure }: { $count } baris
report-file-month = laporan-{ $month }
report-file-cases = permohonan-{ $day }

## Bagian laporan dan lembar kerja

report-days = { $first } – { $last }
report-section-total = Ringkasan
report-section-step = Per langkah
report-section-officer = Per petugas
report-section-agency = Per instansi
report-section-pauses = Jeda menurut alasan
report-section-weeks = Tren mingguan
report-section-months = Ketepatan waktu dua belas bulan
report-sheet-summary = Ringkasan
report-sheet-steps = Langkah
report-sheet-cases = Permohonan
report-sheet-late = Lewat waktu
report-sheet-pauses = Jeda
report-nobody = (tanpa nama)
report-no-reason = tanpa alasan

## Angka

report-figure-registered = Permohonan masuk
report-figure-done = Permohonan selesai
report-figure-rejected = Permohonan ditolak
report-figure-cancelled = Permohonan dibatalkan
report-figure-on-time = Permohonan selesai tepat waktu
report-figure-late = Permohonan selesai lewat waktu
report-figure-rate = Ketepatan waktu permohonan
report-figure-median = Waktu permohonan, median
report-figure-p90 = Waktu permohonan, persentil ke-90
report-figure-worst = Waktu permohonan, terlama
report-figure-steps = Langkah dikerjakan
report-figure-steps-on-time = Langkah tepat waktu
report-figure-steps-late = Langkah lewat waktu
report-figure-steps-rate = Ketepatan waktu langkah
report-figure-steps-sum = Jumlah waktu langkah
report-figure-returned = Langkah dikembalikan
report-figure-steps-rejected = Langkah berakhir dengan penolakan
report-figure-steps-cancelled = Langkah berakhir dengan pembatalan
report-figure-off-hours = Dikerjakan di luar jam kerja
report-figure-paused = Langkah dengan jeda
report-figure-delay = Jarak pencatatan, median
report-figure-delay-worst = Jarak pencatatan, terlama
report-rank-median = median
report-rank-p90 = persentil ke-90
report-rank-worst = terlama

## Kepala tabel

report-head-figure = Angka
report-head-value = Nilai
report-head-n = n
report-head-step = Langkah
report-head-step-no = No. langkah
report-head-officer = Petugas
report-head-agency = Instansi
report-head-standard = Standar waktu
report-head-registered = Masuk
report-head-done = Selesai
report-head-rejected = Ditolak
report-head-cancelled = Dibatalkan
report-head-rate = Tepat
report-head-median = Median
report-head-steps = Langkah
report-head-steps-on-time = Tepat waktu
report-head-steps-late = Lewat
report-head-steps-rate = Tepat
report-head-steps-median = Median
report-head-steps-p90 = p90
report-head-steps-worst = Terlama
report-head-returned = Dikembalikan
report-head-off-hours = Luar jam
report-head-delay = Jarak catat
report-head-reason = Alasan
report-head-pauses = Kali
report-head-paused = Lama jeda
report-head-first = Dari
report-head-last = Sampai
report-head-on-time = Tepat waktu
report-head-late = Lewat waktu
report-head-number = Nomor
report-head-attempt = Percobaan
report-head-executor = Pelaksana
report-head-started = Mulai
report-head-ended = Berakhir
report-head-elapsed = Terpakai
report-head-verdict = Penilaian
report-head-end = Akhir
report-head-output = Keluaran
report-head-status = Keadaan
report-head-registered-at = Diterima
report-head-closed-at = Ditutup
report-head-net = Waktu bersih
report-head-name = Nama pemohon
report-head-over = Lewat
report-head-from = Dari
report-head-to = Sampai
report-head-note = Catatan
report-head-time = Waktu
report-head-at = Kapan
report-head-rank = Peringkat

## Layar laporan

action-report = Laporan bulan ini dan bulan lain
action-report-short = laporan
report-title = Laporan · { $period }
report-loading = Angka sedang dihitung …
report-headline = { $registered } masuk · { $done } selesai · { $rate } tepat waktu (n { $n })
report-keys = < > bulan lain · ↑↓ pilih · Enter permohonan di baliknya · E ekspor · Esc tutup
report-behind-title = { $figure } · { $count }
report-behind-keys = ↑↓ pilih · Enter buka permohonan · Esc kembali ke laporan
report-behind-none = Tidak ada permohonan di balik angka ini.
report-against = { $median } / { $standard }  p90 { $p90 }
report-step-count = { $count } kali, { $rate } tepat waktu
report-group-line = { $steps } langkah · { $rate } tepat · median { $median }
report-agency-line = { $registered } masuk · { $done } selesai · { $rate } tepat
report-pause-line = { $count } kali · { $time }
report-bucket-line = { $registered } masuk · { $done } selesai · { $rate } tepat
report-of = dari { $n }
report-export-ask = Simpan { $what } ke berkas (akhiri dengan .csv untuk CSV):
report-export-shown = permohonan yang tampil
report-export-all = semua permohonan
report-export-month = laporan { $first } – { $last }
report-export-keys = Enter simpan · Tab pilihan isi · Esc tutup
report-desk-writing = Menyimpan berkas { $percent }% ({ $key } menghentikan)
report-desk-written = Tersimpan: { $path } ({ $key } menutup)
report-desk-exists-hint = Tekan E lagi dan ketik nama lain.
report-desk-stopped = Penyimpanan berkas dihentikan; tidak ada berkas yang ditulis.
action-export = Simpan permohonan dan angkanya ke lembar kerja
action-export-short = ekspor
