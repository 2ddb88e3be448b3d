## Jam komputer yang diubah

clock-forward = Jam komputer maju { $by }: dari { $from } ke { $to }.
clock-back = Jam komputer mundur { $by }: dari { $from } ke { $to }.
clock-recorded = Tercatat atas nama { $by } ({ $seen }).
clock-seen-desk = dari layar kerja
clock-seen-command = dari baris perintah
clock-seen-watch = saat mengawasi peringatan
clock-set-title = Jam komputer berubah
clock-set-running = Langkah yang berjalan dihitung menurut jam yang baru: { $count }.
clock-set-moved = { $number } langkah { $step }: { $before } → { $after }
clock-set-more = dan { $count } langkah lain
clock-set-shown = Peringatan yang sudah disampaikan tetap tercatat: { $count }.
clock-set-check = Periksa tanggal dan jam komputer ini. Yang sudah tercatat tidak berubah waktunya.
clock-set-journal = { $what } { $recorded }
clock-alert = sebelum jam mundur
clock-alert-answered = sebelum jam mundur; { $state }
clock-alert-title = Disampaikan sebelum jam komputer mundur

clock-verified = Jam komputer pernah diubah { $count } kali; terakhir: { $last }

doctor-clock = Jam komputer
doctor-clock-steady = Tidak tercatat pernah diubah.
doctor-clock-changed = Pernah diubah { $count } kali. { $last }
doctor-clock-recent = Diubah dalam tujuh hari terakhir; seluruhnya { $count } kali. { $last }
doctor-clock-recent-hint = Periksa tanggal dan jam komputer ini, dan apakah disetel lewat jaringan.
doctor-clock-jumped = { $last } Belum tercatat: dicatat bersama tindakan berikutnya.
doctor-clock-jumped-hint = Periksa tanggal dan jam komputer ini.

report-section-clock = Jam komputer diubah
report-head-clock-from = Dari
report-head-clock-to = Ke
report-head-clock-by = Selisih
report-head-clock-shown = Peringatan sebelumnya
report-clock-back = mundur { $by }
report-clock-forward = maju { $by }
print-clock = Jam komputer diubah dalam masa ini:
