### Kata bersama: data, keadaan, penolakan, kesalahan berkas, kejadian, waktu.
### Huruf kecil di awal, kecuali nama kolom dan kalimat utuh.

## Kolom data permohonan

field-letter-no = Nomor surat
field-letter-date = Tanggal surat
field-agency = Instansi
field-name = Nama pemohon
field-nip = NIP
field-nip-reason = Alasan tanpa NIP
field-nik = NIK
field-nik-reason = Alasan tanpa NIK
field-position = Jabatan
field-email = E-mail dinas
field-phone = Nomor HP
field-expires = Sertifikat berakhir pada
field-class = Sifat
field-agenda = Nomor agenda
field-subject = Hal
field-submitted-at = Waktu kirim di AMS
field-new-expires = Sertifikat baru berakhir
field-awaiting-bsre = Menunggu BSrE
field-serial = Nomor seri

## Nilai

value-yes = ya
class-biasa = biasa
class-segera = segera
class-sangat-segera = sangat segera
class-rahasia = rahasia
holiday-national = libur nasional
holiday-joint-leave = cuti bersama
ams-issue = diterbitkan
ams-expired = kedaluwarsa
ams-renew = diperbarui
ams-waiting-for-verification = menunggu verifikasi
ams-new = baru
ams-no-certificate = belum ada sertifikat
ams-not-registered = belum terdaftar
ams-suspend = ditangguhkan
ams-revoke = dicabut

## Keadaan permohonan, langkah, dan jamnya

status-running = berjalan
status-paused = dijeda
status-done = selesai
status-rejected = ditolak
status-cancelled = dibatalkan
status-archived = diarsipkan
status-ended-archived = { $outcome }, diarsipkan
status-archived-on = { $status } { $date }
standing-ok = dalam waktu
standing-near = hampir lewat
standing-breached = lewat waktu
standing-no-standard = tanpa standar waktu
phase-running = berjalan
phase-outside-hours = di luar jam kerja
phase-paused = dijeda
phase-waiting = menunggu
phase-done = selesai
verdict-on-time = tepat waktu
verdict-late = lewat waktu
end-done = selesai
end-returned = dikembalikan
end-rejected = ditolak
end-cancelled = dibatalkan
step-number = langkah { $no }
step-name = langkah { $no } { $short }
warning-holidays-not-loaded = Daftar hari libur { $year } belum dimuat; tenggat dapat bergeser.
warning-no-due-found = Tenggat tidak ditemukan dalam 400 hari; periksa kalender kerja.

## Waktu

month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
weekday-1 = Senin
weekday-2 = Selasa
weekday-3 = Rabu
weekday-4 = Kamis
weekday-5 = Jumat
weekday-6 = Sabtu
weekday-7 = Minggu
weekday-short-1 = Sen
weekday-short-2 = Sel
weekday-short-3 = Rab
weekday-short-4 = Kam
weekday-short-5 = Jum
weekday-short-6 = Sab
weekday-short-7 = Min
date-long = { $weekday }, { $day } { $month } { $year }
month-year = { $month } { $year }
days-today = hari ini
days-left = { $days } hari lagi
days-ago = { $days } hari yang lalu

## Daftar

list-two = { $first } dan { $last }
list-many = { $first }, dan { $last }
list-either = { $first } atau { $last }

## Penolakan: kalimat, lalu jalan keluarnya

refusal-already-registered = Permohonan ini sudah terdaftar.
refusal-already-registered-hint = Cari dengan nomornya (/, atau loket lihat).
refusal-not-registered = Permohonan ini belum terdaftar.
refusal-not-registered-hint = Daftarkan lebih dahulu (n, atau loket daftar).
refusal-already-started = Langkah ini sudah dimulai.
refusal-already-started-hint = Selesaikan bila sudah dikerjakan (s, atau loket selesai).
refusal-not-started = Langkah ini belum dimulai.
refusal-not-started-hint = Mulai langkahnya lebih dahulu (m, atau loket mulai).
refusal-already-paused = Permohonan ini sudah dijeda.
refusal-already-paused-hint = Lanjutkan bila sudah siap (t, atau loket lanjut).
refusal-not-paused = Permohonan ini tidak sedang dijeda.
refusal-not-paused-hint = Jamnya sudah berjalan; selesaikan langkahnya (s, atau loket selesai).
refusal-already-closed = Permohonan ini sudah ditutup.
refusal-already-closed-hint = Buka kembali lebih dahulu (B, atau loket buka).
refusal-still-open = Permohonan ini masih terbuka.
refusal-still-open-hint = Selesaikan, tolak, atau batalkan lebih dahulu (s, X, x, atau loket selesai, loket tolak, loket batal).
refusal-archived = Permohonan ini sudah diarsipkan.
refusal-archived-hint = Keluarkan dari arsip lebih dahulu (B, atau loket unarchive).
refusal-not-archived = Permohonan ini tidak ada di arsip.
refusal-not-archived-hint = Arsipkan lebih dahulu bila perlu (K, atau loket arsip).
refusal-not-an-earlier-step = Tidak dapat dikembalikan ke langkah { $step } dari langkah { $current }.
refusal-not-an-earlier-step-hint = { $current ->
    [1] Langkah 1 tidak punya langkah sebelumnya; jeda bila menunggu sesuatu (t, atau loket jeda).
   *[other] Pilih langkah sebelum langkah { $current } (r, atau loket kembalikan --to).
}
refusal-no-such-step = Tidak ada langkah { $step }.
refusal-no-such-step-hint = Pilih langkah 1 sampai { $steps }.
refusal-before-last-fact = Waktu { $at } mendahului kejadian terakhir, { $last }.
refusal-before-last-fact-hint = Sebutkan waktu sesudahnya (T, atau --at).
refusal-in-future = Waktu { $at } belum tiba.
refusal-in-future-hint = Sebutkan waktu paling lambat { $latest } (T, atau --at).
refusal-too-long-ago = Waktu { $at } lebih dari sepuluh tahun yang lalu.
refusal-too-long-ago-hint = Periksa tahunnya; sebutkan waktu paling awal { $earliest } (T, atau --at).
refusal-documents-missing = { $step } belum dapat diselesaikan: { $documents } belum diterima.
refusal-documents-missing-hint = Terima dokumen itu lebih dahulu (b, atau loket terima).
refusal-fields-missing = { $step } belum dapat diselesaikan: { $fields } wajib diisi.
refusal-fields-missing-hint = Isi lebih dahulu (e, atau loket selesai --set dengan { $keys }).
refusal-field-required = { $field } wajib diisi.
refusal-field-required-hint = Isi sesuai surat permohonan (kolom { $key }).
refusal-field-invalid = { $field } tidak sah: { $why }.
refusal-field-invalid-hint = Betulkan isinya, lalu coba lagi (kolom { $key }).
refusal-text-invalid = Tulisan itu tidak sah: { $why }.
refusal-text-invalid-hint = Betulkan tulisannya, lalu coba lagi.
refusal-reason-required = Alasan wajib diisi.
refusal-reason-required-hint = Tulis sedikitnya satu huruf atau angka (di baris perintah: --reason, atau --note saat menjeda).
refusal-text-required = Isi wajib ditulis.
refusal-text-required-hint = Tulis sedikitnya satu huruf atau angka.
refusal-time-unclear = Waktu "{ $text }" tidak jelas.
refusal-time-unclear-hint = Tulis seperti 09.05, 20-11-2026 09.05, atau 2026-11-20T09:05.
refusal-unknown-reason = Alasan jeda { $code } tidak dikenal.
refusal-unknown-reason-hint = Pilih salah satu: { $known }.
refusal-unknown-document = Dokumen { $key } tidak dikenal.
refusal-unknown-document-hint = Pilih salah satu: { $known }.
refusal-unknown-executor = Pelaksana { $name } tidak dikenal.
refusal-unknown-executor-hint = Pilih salah satu: { $known }.
refusal-document-already-received = { $document } sudah diterima.
refusal-document-already-received-hint = Bila keliru, batalkan penerimaannya (b, atau loket terima --undo).
refusal-document-not-received = { $document } belum diterima.
refusal-document-not-received-hint = Terima lebih dahulu bila sudah ada (b, atau loket terima).
refusal-nothing-to-undo = Tidak ada yang dapat diurungkan.
refusal-nothing-to-undo-hint = Periksa riwayat permohonan ini (Enter, atau loket lihat).
refusal-nothing-to-redo = Tidak ada yang dapat diulangi.
refusal-nothing-to-redo-hint = Ulangi hanya dapat dipakai segera sesudah mengurungkan (u, atau loket urungkan).
refusal-registration-not-undone = Pendaftaran tidak dapat diurungkan.
refusal-registration-not-undone-hint = Batalkan permohonannya, dengan alasan (x, atau loket batal).
refusal-nothing-changes = Tidak ada yang berubah: nilainya sudah demikian.
refusal-nothing-changes-hint = Ubah sedikitnya satu nilai (e, atau loket ubah).
refusal-officer-required = Petugas belum disebut.
refusal-officer-required-hint = Sebutkan petugasnya: --as, atau officers.default dalam berkas pengaturan.

## Mengapa sebuah isian tidak sah

invalid-blank = tidak ada huruf atau angka yang terlihat
invalid-unseen = karakter ke-{ $position } tidak terlihat
invalid-marks = karakter ke-{ $position }: lebih dari { $max } tanda pada satu huruf
invalid-too-long = paling banyak { $max } karakter
invalid-digits = harus tepat { $count } angka
invalid-email = bukan alamat e-mail; tulis seperti nama@mamujukab.go.id
invalid-phone = bukan nomor telepon; tulis angkanya saja, seperti 081234567890
invalid-date = bukan tanggal; tulis seperti 23-11-2026 atau 2026-11-23
invalid-year = tahunnya harus antara { $first } dan { $last }
invalid-instant = bukan waktu; tulis seperti 2026-11-23T10:42:00+08:00
invalid-choice = pilih salah satu: { $known }

## Kesalahan dalam berkas SOP dan kalender

fault-at = { $path }: { $what }
fault-missing = wajib diisi
fault-empty = harus berisi sedikitnya satu
fault-duplicate = { $name } disebut dua kali
fault-blank = { $name } memuat spasi; hubungkan dengan tanda hubung
fault-not-positive = harus lebih dari 0 menit dan paling lama seminggu
fault-total-differs = tertulis { $stated } menit, padahal jumlah waktu semua langkah { $sum } menit
fault-unknown = { $name } tidak dikenal
fault-unknown-nearest = { $name } tidak dikenal; mungkin maksudnya { $nearest }
fault-bad-time = { $text } bukan waktu; tulis seperti 07:30, paling akhir 24:00
fault-window-empty = jam tutup harus sesudah jam buka
fault-windows-overlap = bertumpang tindih dengan jam kerja lain pada hari itu
fault-season-backwards = musim ini berakhir sebelum mulai
fault-seasons-overlap = bertumpang tindih dengan musim lain
fault-wrong = yang diharapkan { $wanted }, yang tertulis { $stands }
fault-bad-number = { $text } bukan bilangan bulat; tulis angkanya saja, seperti 15
fault-bad-flag = { $text } bukan pilihan ya atau tidak; tulis true atau false
fault-bad-date = { $text } bukan tanggal; tulis seperti 2026-11-23
fault-unquoted = { $text } tidak diapit tanda petik; tulis "{ $text }"
fault-choice = { $text } tidak dikenal; pilih { $known }
fault-unseen = memuat tanda yang tidak tampak ({ $code }); hapus, lalu ketik ulang bagian itu
fault-marks = satu huruf memuat lebih dari { $max } tanda; ketik ulang huruf itu
fault-bad-escape = garis miring terbalik tidak dapat berdiri di sini; tulis dua kali
fault-syntax = mulai dari sini berkas tidak dapat dibaca; betulkan bagian ini, lalu periksa lagi ({ $detail })

## Bentuk isian dalam berkas SOP dan kalender

shape-text = teks
shape-number = bilangan
shape-fraction = pecahan
shape-flag = true atau false
shape-date = tanggal
shape-time = jam
shape-window = jam buka dan jam tutup, seperti ["07:30", "12:00"]
shape-list = daftar dalam kurung siku
shape-section = bagian dengan isian sendiri
shape-sections = bagian berkurung siku ganda

## Kejadian: sebutan

kind-register = pendaftaran
kind-start = permulaan langkah
kind-finish = penyelesaian langkah
kind-pause = jeda
kind-resume = pelanjutan
kind-return = pengembalian
kind-reject = penolakan
kind-cancel = pembatalan
kind-reopen = pembukaan kembali
kind-archive = pengarsipan
kind-unarchive = pengeluaran dari arsip
kind-receive = penerimaan dokumen
kind-unreceive = pembatalan penerimaan
kind-edit = perubahan data
kind-note = catatan
kind-assign = pengalihan
kind-disposition = disposisi
kind-correct = pembetulan waktu
kind-follow-up = tindak lanjut
kind-migrate = perpindahan revisi SOP
kind-undo = pengurungan
kind-redo = pengulangan
kind-reveal = pembukaan nomor pribadi
kind-acknowledge = peringatan diketahui

## Kejadian: satu baris riwayat

fact-said = { $fact }: { $words }
fact-class = { $fact } (sifat { $class })
data-erased = data dihapus
fact-by = { $officer } a.n. { $executor }
fact-register = didaftarkan dengan nomor { $number }
fact-start = langkah dimulai
fact-finish = selesai { $step } ({ $elapsed } dari { $target }, { $verdict })
fact-finish-measured = selesai { $step } ({ $elapsed })
fact-pause = dijeda ({ $reason })
fact-resume = dilanjutkan
fact-return = dikembalikan ke { $step }
fact-reject = ditolak
fact-cancel = dibatalkan
fact-reopen = dibuka kembali pada { $step }
fact-archive = diarsipkan
fact-archive-class = diarsipkan dengan klasifikasi { $class }
fact-unarchive = dikeluarkan dari arsip
fact-receive = { $document } diterima
fact-unreceive = penerimaan { $document } dibatalkan
fact-edit = data diubah ({ $fields })
fact-note = catatan
fact-assign = dialihkan kepada { $officer }
fact-disposition = disposisi
fact-disposition-to = disposisi diteruskan kepada { $to }
fact-correct = waktu kejadian nomor { $fact } dibetulkan menjadi { $at }
fact-follow-up = tindak lanjut BSrE: { $status }
fact-follow-up-expires = tindak lanjut BSrE: { $status }, berakhir { $date }
fact-migrate = dipindahkan ke revisi SOP { $revision }
fact-undo = diurungkan: kejadian nomor { $facts }
fact-redo = diulangi: kejadian nomor { $facts }
fact-reveal = nomor pribadi ditampilkan utuh
fact-acknowledge = peringatan { $standing } pada { $step } diketahui

## Apa yang akan diurungkan atau diulangi

undo-whole = Urungkan { $what } ({ $when })
redo-whole = Ulangi { $what } ({ $when })
undo-start = permulaan langkah
undo-finish = penyelesaian { $step }
undo-pause = jeda ({ $reason })
undo-resume = pelanjutan
undo-return = pengembalian ke { $step }
undo-reject = penolakan
undo-cancel = pembatalan
undo-reopen = pembukaan kembali pada { $step }
undo-archive = pengarsipan
undo-unarchive = pengeluaran dari arsip
undo-receive = penerimaan { $document }
undo-unreceive = pembatalan penerimaan { $document }
undo-edit = perubahan data ({ $fields })
undo-note = catatan
undo-assign = pengalihan kepada { $officer }
undo-disposition = disposisi
undo-correct = pembetulan waktu menjadi { $at }
undo-follow-up = tindak lanjut BSrE ({ $status })
undo-migrate = perpindahan ke revisi SOP { $revision }
