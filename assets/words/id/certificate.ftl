# Sertifikat: berkasnya, kecocokannya dengan permohonan, masa berlakunya, dan tindak lanjut BSrE.

## Berkas yang tidak dapat dibaca sebagai sertifikat

certificate-file-missing = Berkas { $path } tidak ada.
certificate-file-missing-hint = Periksa letak dan nama berkasnya.
certificate-file-denied = Berkas { $path } tidak boleh dibaca oleh akun ini.
certificate-file-denied-hint = Minta izin baca, atau salin berkasnya ke direktori sendiri.
certificate-file-loop = Tautan { $path } menunjuk ke dirinya sendiri.
certificate-file-loop-hint = Sebut berkas sertifikatnya langsung.
certificate-file-folder = { $path } adalah direktori, bukan berkas.
certificate-file-folder-hint = Sebut berkas sertifikat di dalamnya.
certificate-file-device = { $path } bukan berkas biasa, jadi tidak dibaca.
certificate-file-device-hint = Simpan sertifikatnya sebagai berkas lebih dahulu.
certificate-file-empty = Berkas { $path } kosong.
certificate-file-empty-hint = Unduh sertifikatnya sekali lagi.
certificate-file-too-large = Berkas { $path } lebih dari 1 MB; sertifikat tidak sebesar itu.
certificate-file-too-large-hint = Pilih berkas .cer, .crt, .der, atau .pem milik pemohon.
certificate-file-failed = Berkas { $path } gagal dibaca.
certificate-file-failed-hint = Periksa cakram atau jaringannya, lalu ulangi.
certificate-file-private-key = Berkas { $path } berisi kunci privat. Berkas itu ditolak dan tidak ada isinya yang disimpan.
certificate-file-private-key-hint = Kunci privat hanya milik pemegangnya dan tidak boleh diberikan kepada siapa pun, termasuk kepada program ini. Minta sertifikatnya saja (.cer atau .crt); bila kunci ini sudah beredar, pemegangnya perlu meminta pencabutan.
certificate-file-key-store = Berkas { $path } adalah simpanan sertifikat beserta kunci privatnya (.p12, .pfx, atau .jks). Berkas itu ditolak dan tidak ada isinya yang disimpan.
certificate-file-key-store-hint = Kunci privat tidak boleh diberikan kepada siapa pun, termasuk kepada program ini. Minta sertifikatnya saja (.cer atau .crt).
certificate-file-bundle = Berkas { $path } adalah kumpulan sertifikat atau pesan bertanda tangan (PKCS 7), bukan satu sertifikat.
certificate-file-bundle-hint = Ambil sertifikat pemohon dari dalamnya, lalu simpan sebagai .cer atau .pem.
certificate-file-request = Berkas { $path } adalah permintaan sertifikat (CSR), belum sertifikat.
certificate-file-request-hint = Tunggu sertifikat yang diterbitkan BSrE.
certificate-file-public-key = Berkas { $path } hanya kunci publik, tanpa nama dan masa berlaku.
certificate-file-public-key-hint = Minta sertifikatnya (.cer atau .crt).
certificate-file-revocations = Berkas { $path } adalah daftar sertifikat yang dicabut, bukan sertifikat.
certificate-file-revocations-hint = Pilih berkas sertifikat milik pemohon.
certificate-file-truncated = Berkas { $path } terpotong: sertifikatnya tidak lengkap.
certificate-file-truncated-hint = Unduh atau salin sekali lagi sampai selesai.
certificate-file-base64 = Isi berkas { $path } di antara BEGIN dan END rusak.
certificate-file-base64-hint = Unduh atau salin sekali lagi; jangan disunting dengan pengolah kata.
certificate-file-malformed = Berkas { $path } mirip sertifikat, tetapi isinya rusak.
certificate-file-malformed-hint = Minta berkasnya sekali lagi.
certificate-file-several = Berkas { $path } berisi sertifikat beberapa orang.
certificate-file-several-hint = Simpan sertifikat pemohon dalam berkas tersendiri.
certificate-file-other = Berkas { $path } bukan sertifikat.
certificate-file-other-hint = Pilih berkas .cer, .crt, .der, atau .pem milik pemohon.

## Yang tidak cocok dengan permohonan

certificate-doubt-other-person = sertifikat ini atas nama { $holder }, pemohonnya { $applicant }
certificate-doubt-number-differs = { $field } pada sertifikat ({ $found }) bukan { $field } pemohon
certificate-doubt-name-differs = nama pada sertifikat ditulis { $holder }, pada permohonan { $applicant }
certificate-doubt-authority = ini sertifikat lembaga penerbit, bukan sertifikat orang
certificate-doubt-expired = sertifikat ini sudah berakhir ({ $at })
certificate-doubt-not-yet-valid = sertifikat ini baru berlaku mulai { $from }
certificate-doubt-not-later = sertifikat ini berakhir { $new }, tidak lebih lama daripada yang diganti ({ $old })
certificate-doubt-same-serial = nomor serinya ({ $serial }) sudah tercatat pada permohonan ini
certificate-nameless = tanpa nama

refusal-certificate-doubtful = Sertifikat ini tidak cocok: { $doubts }.
refusal-certificate-doubtful-hint = Periksa berkas dan permohonannya. Bila memang benar, tegaskan (isian “Tetap catat walau ragu”, atau --accept).
odd-expiry-over = Perhatikan: masa berlaku baru { $date } sudah lewat. Periksa tanggalnya.
odd-expiry-not-later = Perhatikan: masa berlaku baru { $date } tidak lebih lama daripada yang lama ({ $old }). Periksa tanggalnya.
refusal-handed-over-later = Waktu kirim ke AMS dicatat pada langkah { $step }; permohonan ini masih pada langkah { $current }.
refusal-handed-over-later-hint = Selesaikan langkah yang berjalan lebih dahulu (s, atau loket selesai).
refusal-not-submitted = Tindak lanjut baru dapat dicatat setelah permohonan diajukan, yaitu setelah langkah terakhir selesai.
refusal-not-submitted-hint = Selesaikan langkah yang berjalan lebih dahulu (s, atau loket selesai).
refusal-unknown-ams = Status AMS { $status } tidak dikenal.
refusal-unknown-ams-hint = Pilihannya: { $known }.

## Kejadian

kind-certificate = sertifikat baru
fact-certificate = sertifikat baru nomor seri { $serial }, berakhir { $date }
undo-certificate = sertifikat baru nomor seri { $serial }

## Sertifikat yang dibaca

certificate-subject = Pemegang
certificate-issuer = Penerbit
certificate-serial = Nomor seri
certificate-fingerprint = Sidik SHA-256
certificate-valid-from = Berlaku mulai
certificate-valid-to = Berlaku sampai
certificate-fits = Kecocokan
certificate-fits-whole = cocok dengan permohonan { $number }
certificate-note = Perhatikan: { $doubt }.

## Menunggu BSrE

awaiting-state = menunggu BSrE, { $days } hari kerja
awaiting-due = menunggu BSrE, { $days } hari kerja: perlu ditindaklanjuti

## Radar kedaluwarsa

lapse-lapsed = sudah berakhir
lapse-within-7 = 0–7 hari lagi
lapse-within-14 = 8–14 hari lagi
lapse-within-30 = 15–30 hari lagi
lapse-within-90 = 31–90 hari lagi
lapse-later = lebih dari 90 hari
lapse-renewing = sedang diperbarui: { $number }
lapse-days = { $days } hari lagi
lapse-today = hari ini
lapse-ago = { $days } hari lalu
lapse-from-list = daftar
lapse-none = Tidak ada sertifikat yang berakhir dalam { $days } hari.
lapse-tally = { $span }: { $count } ({ $renewing } sedang diperbarui)
lapse-head-expires = Berakhir
lapse-head-left = Sisa
lapse-head-span = Kelompok
lapse-head-renewal = Pembaruan
lapse-no-past = Radar kedaluwarsa hanya dapat dibaca untuk sekarang.
lapse-no-past-hint = Tanpa --as-of.

## Serah ke AMS

ams-no-url = Alamat AMS belum diatur.
ams-no-url-hint = Atur dahulu (5, atau loket config set ams.url https://…).
ams-open-failed = Peramban tidak dapat dibuka: { $detail }.
ams-open-failed-hint = Buka { $url } sendiri.
ams-opened = { $url } dibuka di peramban.

## Perintah

cli-about-certificate = Baca berkas sertifikat baru, bandingkan dengan permohonan, dan catat masa berlakunya
cli-about-follow-up = Catat status AMS setelah permohonan diajukan
cli-about-expiring = Sertifikat yang segera atau sudah berakhir
cli-about-ams = Data pemohon menurut urutan AMS; buka AMS, catat waktu pengajuan
cli-arg-certificate-file = Berkas .cer, .crt, .der, atau .pem; bukan .p12
cli-arg-accept = Catat walaupun tidak cocok
cli-arg-ams = Status menurut AMS, misalnya WAITING_FOR_VERIFICATION
cli-arg-follow-up-expires = Kapan sertifikat baru berakhir
cli-arg-days = Yang berakhir paling lambat sekian hari lagi
cli-arg-ams-open = Buka AMS di peramban
cli-arg-submitted = Catat bahwa permohonan diajukan di AMS (sekarang, atau --at)
cli-value-status = STATUS
cli-value-days = HARI

keep-erased-listed = { $rows } baris daftar sertifikat dihapus.

## Meja kerja

action-certificate = Catat sertifikat baru dari berkasnya
action-certificate-short = sertifikat
action-follow-up = Tindak lanjut BSrE: catat status AMS
action-follow-up-short = tindak BSrE
action-ams = Serahkan ke AMS: buka, salin isian, catat pengajuan
action-ams-short = AMS
action-radar = Radar sertifikat: yang segera atau sudah berakhir
action-radar-short = radar
form-certificate = Sertifikat baru
form-follow-up = Tindak lanjut BSrE
slot-file = Berkas sertifikat
slot-accept = Tetap catat walau ragu
slot-ams = Status AMS
certificate-form-ask = Ketik letak berkas .cer, .crt, .der, atau .pem, lalu Enter. Kunci privat tidak pernah diminta.
certificate-form-read = { $holder } · berlaku { $from } sampai { $to } · nomor seri { $serial }
certificate-form-record = Enter mencatat sertifikat ini.
certificate-form-doubt = Periksa dahulu. Bila memang benar, pilih ya pada isian “Tetap catat walau ragu”.
menu-ams = Serahkan ke AMS
menu-ams-keys = ↑↓ pilih · Enter lakukan, lanjut ke berikutnya · Esc tutup
ams-open = Buka AMS di peramban
ams-submitted = Catat: diajukan di AMS sekarang
desk-blocked-no-ams-url = Alamat AMS belum diatur (pengaturan, ams.url).
view-awaiting = Menunggu BSrE
desk-awaiting = BSrE { $days } hr
desk-count-bsre = { $count } menunggu BSrE perlu ditindaklanjuti ({ $key })
radar-arrow = → sedang diperbarui
radar-keys = ↑↓ pilih · Enter daftarkan pembaruan · Esc tutup
radar-keys-renewing = ↑↓ pilih · Enter lihat permohonannya · n daftarkan juga · Esc tutup
radar-keys-read-only = ↑↓ pilih · Esc tutup
