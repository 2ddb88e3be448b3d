### Rincian sebuah permohonan: riwayat, berkas, asal angka.

## Riwayat

told-undo = diurungkan: { $what }
told-redo = diulangi: { $what }
told-correct = waktu { $what } dibetulkan menjadi { $to }
told-corrected = semula { $was }, dibetulkan { $officer } pada { $when }
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
documents-keys = Spasi terima/urungkan · { $key } catatan · Esc tutup
