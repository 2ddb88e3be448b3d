## Peringatan: jejak, jawaban, dan perintah barisnya

kind-snooze = peringatan ditunda
fact-snooze = peringatan { $standing } pada { $step } ditunda sampai { $until }

refusal-no-alert = Langkah ini tidak lewat dan tidak hampir lewat waktu.
refusal-no-alert-hint = Lihat yang perlu perhatian (2, atau loket peringatan).
refusal-already-acknowledged = Peringatan ini sudah diketahui { $by } pada { $at }.
refusal-already-acknowledged-hint = Peringatan berikutnya pada permohonan ini akan berbunyi lagi.
refusal-snooze-minutes = Peringatan tidak dapat ditunda { $minutes } menit.
refusal-snooze-minutes-hint = Tunda 1 sampai { $max } menit.

alert-new = baru
alert-acknowledged = diketahui { $by } { $at }
alert-snoozed = ditunda s.d. { $until } ({ $by })
alert-void = gugur
alert-void-answered = gugur; { $state }
alert-muted = Senyap sampai { $until } ({ $by }).

cli-no-alerts = Tidak ada langkah yang lewat atau hampir lewat waktu.
cli-no-alert-log = Belum ada peringatan yang disampaikan.
cli-watching = Mengawasi { $path }.
cli-unmuted = Peringatan berbunyi lagi.
cli-head-crossed = Sejak
cli-head-answer = Jawaban
cli-head-told = Disampaikan
cli-usage-minutes = { $value } bukan jumlah menit.
cli-usage-minutes-hint = Tulis menit dengan angka, misalnya 10.

cli-arg-alerts-check = Kode keluar menyatakan keadaan: 10 lewat waktu, 11 hanya hampir lewat; yang diketahui ikut dihitung
cli-arg-new = Hanya yang belum diketahui dan tidak ditunda
cli-arg-ack = Nyatakan peringatan permohonan ini diketahui
cli-arg-snooze = Tunda peringatan sebuah permohonan sekian menit
cli-arg-mute = Senyapkan semua bunyi, satu jam bila tanpa angka
cli-arg-unmute = Bunyikan lagi
cli-arg-watch = Satu baris untuk tiap peringatan, sampai dihentikan
cli-arg-log = Semua yang pernah disampaikan, termasuk yang gugur
cli-value-minutes = MENIT

alert-occasion-missed = terlewat dilihat
alert-occasion-crossed = baru saja
alert-occasion-again = diulang
route-line = baris
route-bell = bunyi

action-acknowledge = Peringatan diketahui
action-acknowledge-short = diketahui
action-snooze = Tunda peringatan
action-snooze-short = tunda
action-mute = Senyapkan bunyi satu jam
action-mute-short = senyap
action-unmute = Bunyikan peringatan lagi
menu-snooze = Tunda peringatan
menu-snooze-keys = Enter tunda · 1 2 3 pilih · Esc tutup
alert-snooze-5 = 5 menit
alert-snooze-10 = 10 menit
alert-snooze-15 = 15 menit
alert-column-since = Sejak
alert-column-answer = Jawaban
alert-void-title = Gugur
alert-was-near = { $time } { $number } langkah { $step } hampir lewat
alert-was-late = { $time } { $number } langkah { $step } lewat waktu
alert-count-answered = v { $count } dijawab
alert-strip-muted = Senyap sampai { $until }
alert-news-answered = { $number }: { $what }. Tercatat; jawaban atas peringatan tidak diurungkan.
alert-news-muted = { $key } membunyikan lagi.
alert-news-unmuted = Peringatan berbunyi lagi.
