### Rincian sebuah permohonan: riwayat, berkas, asal angka.

## Riwayat

told-undo = diurungkan: { $what }
told-redo = diulangi: { $what }
told-correct = waktu { $what } dibetulkan menjadi { $to }
told-corrected = semula { $was }, dibetulkan { $officer } pada { $when }
told-judged-anew = dinilai ulang: { $elapsed } dari { $target }, { $verdict }
told-measured-anew = diukur ulang: { $elapsed }
told-edit = data diubah: { $changes }
told-change = { $field } { $old } → { $new }
detail-typed = dicatat { $at }
detail-undone = diurungkan
detail-today = hari ini
detail-yesterday = kemarin

## Asal angka

ledger-head = { $step }, pengerjaan ke-{ $attempt }
ledger-attempt = pengerjaan ke-{ $attempt }
ledger-total = Jumlah seluruh langkah
ledger-work = dihitung
ledger-pause = jeda
ledger-skipped = tutup
ledger-since = sejak { $from }
ledger-lost = (waktu kerja { $lost } tidak dihitung)
ledger-weekly = hari tanpa jam kerja
ledger-exception = pengecualian
ledger-sum = Jumlah { $elapsed } ({ $seconds } detik) dari standar { $target }, sisa { $left }.
ledger-sum-late = Jumlah { $elapsed } ({ $seconds } detik) dari standar { $target }, lewat { $left }.
ledger-sum-measured = Jumlah { $elapsed } ({ $seconds } detik), tanpa standar waktu.
ledger-frozen = Menurut kalender sekarang baris di atas berjumlah { $counted }; angkanya tetap seperti saat dinilai.
ledger-near = Hampir lewat: { $percent }% dari { $target } = { $near }, { $reached }.
ledger-due = Tenggat: { $target }, { $reached }.
ledger-overrun = Lewat waktu mulai { $from }, saat jam kerja berikutnya buka.
ledger-reached = dicapai { $at }
ledger-will-reach = akan dicapai { $at }
ledger-reached-paused = belum tentu kapan, jamnya dijeda
ledger-not-reached = tidak tercapai
ledger-none-in-sight = tidak tercapai dalam 400 hari
ledger-ended = Berakhir { $at } ({ $end }): { $verdict }.
ledger-not-judged = tidak dinilai
ledger-gross = Waktu kerja { $when }: { $gross }.
ledger-wait = Waktu tunggu sebelum langkah dimulai: { $wait }.
ledger-apart = Selisih { $apart }: jeda, waktu tunggu, atau masa permohonan tertutup.
ledger-wall = Menurut jam dinding, siang dan malam: { $wall }.
ledger-not-begun = Langkah ini belum dimulai; standarnya { $target }.
ledger-not-begun-measured = Langkah ini belum dimulai dan tidak punya standar waktu.
ledger-waiting = Menunggu dimulai sejak { $since }; tekan { $key } untuk memulai.
ledger-of-step = Semua pengerjaan langkah ini: { $sum }.

## Berkas

documents-received = diterima { $at } oleh { $by }
documents-not-received = belum diterima
documents-gate = syarat menyelesaikan { $steps }
documents-gate-now = ditunggu { $step }
documents-holds = { $step } belum dapat diselesaikan: { $what } belum diterima.
documents-free = Semua dokumen untuk { $step } sudah diterima.
documents-note = Catatan { $at }: { $text }
documents-tick = Tekan { $key } untuk mencentang dokumen.
documents-closed = Permohonan ini sudah ditutup; berkasnya tetap seperti saat ditutup.
documents-keys-closed = Esc tutup
documents-keys-note = { $key } catatan · Esc tutup
documents-keys = Spasi terima/urungkan · { $key } catatan · Esc tutup

## Prosedur

sop-number = Nomor SOP
sop-office = Disusun oleh
sop-created = Tanggal pembuatan
sop-revised = Tanggal revisi
sop-effective = Tanggal efektif
sop-endorsed = Disahkan oleh
sop-col-no = No.
sop-col-title = Uraian prosedur
sop-col-executor = Pelaksana
sop-col-requirements = Kelengkapan
sop-col-time = Waktu
sop-col-output = Keluaran
sop-here = { $step } (kini)
sop-minutes = { $minutes } mnt
sop-step = Pelaksana: { $executor }. Kelengkapan: { $requirements }. Waktu: { $minutes }. Keluaran: { $output }.
sop-changes = Riwayat perubahan
sop-approvals = Pengesahan

## Kosong

detail-none = Tidak ada permohonan yang dipilih. Tekan { $new } untuk mencatat permohonan baru, atau { $all } untuk melihat semua.
detail-none-read-only = Tidak ada permohonan yang dipilih. Tekan { $all } untuk melihat semua.
detail-no-notes = Belum ada catatan.
documents-none = Prosedur ini tidak meminta dokumen.
desk-empty-all-read-only = Belum ada permohonan. Tekan { $back } untuk kembali ke antrean.
