### Cetakan: formulir di atas kertas, perintahnya, pengaturannya.

## Formulir

print-date = { $day } { $month } { $year }
print-minutes = { $minutes } menit
print-kind-disposition = Lembar disposisi
print-kind-control-sheet = Lembar kendali
print-kind-receipt = Tanda terima permohonan
print-kind-register = Buku register permohonan
print-page = Halaman
print-page-of = dari
print-printed = Dicetak { $when } oleh { $by }.
print-hash = Sidik catatan terakhir: { $hash }.
print-number = Nomor permohonan
print-status = Keadaan
print-letter = Nomor dan tanggal surat
print-letter-from = Surat dari
print-letter-number = Nomor surat
print-letter-date = Tanggal surat
print-received = Tanggal diterima
print-time = Pukul
print-closed = Tanggal selesai
print-agenda = Nomor agenda
print-class = Sifat
print-subject = Hal
print-applicant = Pemohon
print-applicant-line = Nama pemohon, NIP, jabatan
print-name = Nama
print-position = Jabatan
print-agency = Instansi
print-email = E-mail dinas
print-phone = Nomor HP
print-officer = Petugas
print-none = tidak ada
print-nothing = NIHIL
print-month = Bulan { $month }
print-no = No.
print-total = Jumlah

## Lembar disposisi

print-forward = Diteruskan kepada:
print-please = Dengan hormat harap:
print-please-answer = Tanggapan dan saran
print-please-follow = Proses lebih lanjut
print-please-coordinate = Koordinasi/konfirmasikan
print-instruction = Catatan:
print-initials = Paraf
print-initials-date = Paraf, tanggal

## Tanda terima

print-receipt-intro = Telah diterima permohonan { $procedure } dari:
print-receipt-documents = Dokumen yang diterima:
print-receipt-standard = Standar waktu penyelesaian { $standard } pada jam kerja, terhitung sejak permohonan diterima.
print-receipt-expected = Perkiraan selesai { $date } pukul { $time }, bila dokumen lengkap.
print-receipt-closed = Permohonan ini { $status } pada { $date } pukul { $time }.
print-handed-over = Yang menyerahkan,
print-received-by = Petugas penerima,
print-cut = potong di sini
print-copy-applicant = Lembar untuk pemohon. Sebutkan nomor permohonan bila bertanya.
print-copy-office = Lembar untuk arsip kantor.

## Lembar kendali

print-sop-number = SOP Nomor { $number }
print-part-steps = Pelaksanaan langkah
print-part-documents = Kelengkapan dokumen
print-part-pauses = Jeda
print-disposition = Disposisi
print-part-notes = Disposisi dan catatan
print-step = Uraian prosedur
print-step-short = Langkah
print-executor = Pelaksana, petugas
print-from = Mulai
print-to = Selesai
print-standard = Standar waktu
print-elapsed = Waktu terpakai
print-verdict = Penilaian
print-attempt = ulangan ke-{ $no }
print-output = Keluaran
print-reason = Alasan
print-off-hours = di luar jam kerja
print-document = Dokumen
print-there = Diterima
print-received-from = Penerima
print-lost = Lama (jam kerja)
print-still-paused = masih dijeda
print-certificate = Sertifikat elektronik yang baru berlaku sampai { $date }.
print-awaiting = Penerbitan sertifikat menunggu BSrE.

## Buku register

print-remark = Keterangan
print-closing = Rekapitulasi
print-valid-until = berlaku s.d. { $date }
print-count-registered = Permohonan diterima
print-count-open = belum selesai

## Laporan bulanan

print-kind-report = Laporan bulanan
print-period = Pelayanan { $period }
print-days = { $from } sampai dengan { $to }
print-of = dari { $count }
print-part-summary = Ringkasan
print-part-by-step = Pelaksanaan menurut langkah
print-part-by-reason = Jeda menurut alasan
print-part-by-agency = Permohonan selesai menurut instansi
print-part-by-officer = Langkah menurut petugas
print-part-trend = Ketepatan waktu dua belas bulan
print-figure-registered = Permohonan diterima
print-figure-done = Permohonan selesai
print-figure-rejected = Permohonan ditolak
print-figure-cancelled = Permohonan dibatalkan
print-figure-rate = Ketepatan waktu permohonan
print-figure-median = Waktu penyelesaian, median
print-figure-p90 = Waktu penyelesaian, persentil ke-90
print-figure-worst = Waktu penyelesaian terlama
print-figure-step-rate = Ketepatan waktu langkah
print-figure-returned = Langkah dikembalikan
print-figure-off-hours = Langkah di luar jam kerja
print-figure-delay = Jarak pencatatan, median
print-count = Jumlah
print-done = Selesai
print-late = Lewat waktu
print-rate = Tepat waktu
print-median = Median
print-p90 = Persentil ke-90
print-worst = Terlama
print-returned = Dikembalikan
print-pauses = Berapa kali
print-month-head = Bulan
print-definitions = Waktu adalah jam kerja menurut kalender kerja kantor. Permohonan dihitung pada bulan diterima atau ditutupnya, langkah pada bulan berakhirnya. Yang ditolak dan dibatalkan tidak masuk ketepatan waktu.
print-head = Dihitung dari { $records } catatan jejak audit; sidik catatan terakhir { $hash }
cli-about-print-report = Laporan sebulan, dengan sidik jejak audit
cli-arg-print-report-output = Tulis ke berkas ini; - untuk keluaran baku. Tanpa ini: di samping basis data

## Perintah

cli-about-print = Cetak formulir sebagai halaman untuk peramban
cli-about-print-disposition = Lembar disposisi untuk setiap permohonan
cli-about-print-control-sheet = Lembar kendali: perjalanan permohonan melalui semua langkah
cli-about-print-receipt = Tanda terima untuk pemohon
cli-about-print-register = Buku register sebulan
cli-about-print-template = Templat formulir
cli-about-print-template-list = Semua templat dan asalnya; memeriksa yang milik kantor
cli-about-print-template-show = Isi sebuah templat
cli-about-print-template-export = Salin templat bawaan ke sebuah tempat untuk diubah
cli-arg-print-disposition-output = Tulis ke berkas ini; - untuk keluaran baku. Tanpa ini: di samping basis data
cli-arg-print-control-sheet-output = Tulis ke berkas ini; - untuk keluaran baku. Tanpa ini: di samping basis data
cli-arg-print-receipt-output = Tulis ke berkas ini; - untuk keluaran baku. Tanpa ini: di samping basis data
cli-arg-print-register-output = Tulis ke berkas ini; - untuk keluaran baku. Tanpa ini: di samping basis data
cli-arg-open = Buka di peramban
cli-arg-paper = Kertas: a4, f4 (folio 215 x 330 mm), atau half (setengah folio)
cli-arg-template = Nama templat
cli-arg-folder = Tempatnya
cli-value-paper = KERTAS
cli-value-template = TEMPLAT
cli-value-folder = TEMPAT
print-written = Ditulis: { $path }
print-exported = { $count } templat disalin ke { $folder }. Hapus yang tidak diubah; sebut tempat itu dengan: loket config set print.folder { $folder }
print-usage-month = { $value } bukan bulan.
print-usage-month-hint = Tulis seperti 2026-11.
print-usage-paper = Formulir ini tidak dicetak pada kertas { $paper }.
print-usage-paper-hint = Yang dikenal: { $known }.
print-no-template = Templat { $name } tidak ada.
print-no-template-hint = Yang dikenal: { $known }.
print-not-a-file = { $path }: bukan berkas biasa, padahal seharusnya templat.
print-not-a-file-hint = Tidak ada yang dicetak. Perbaiki berkas itu, atau hapus: templat bawaan lalu dipakai.
print-not-text = { $path }: templat ini bukan teks UTF-8; simpan ulang sebagai UTF-8.
print-not-text-hint = Tidak ada yang dicetak. Perbaiki berkas itu, atau hapus: templat bawaan lalu dipakai.
print-too-large = { $path }: terlalu besar untuk sebuah templat.
print-too-large-hint = Tidak ada yang dicetak. Perbaiki berkas itu, atau hapus: templat bawaan lalu dipakai.
print-broken = { $path }:{ $line }: templat tidak sah: { $detail }
print-broken-hint = Tidak ada yang dicetak. Perbaiki baris itu, atau hapus berkasnya: templat bawaan lalu dipakai.
print-missing = Formulir tidak dapat dicetak seperti ini: { $why }
print-logo = { $path } bukan gambar PNG atau JPEG yang dapat dipakai (paling besar 1 MB).
print-logo-hint = Tidak ada yang dicetak. Perbaiki office.logo dalam pengaturan, atau kosongkan.
print-file = { $path }: { $detail }
print-file-hint = Tidak ada yang dicetak. Periksa nama dan izinnya.
print-exists = { $path } sudah ada; tidak ditimpa.
print-exists-hint = Pilih nama lain, atau ganti berkas itu dengan --force.
print-not-opened = Peramban tidak dapat dibuka.
print-not-opened-hint = Cetakan sudah ditulis; buka sendiri: { $path }

## Pengaturan

settings-section-print = Cetakan
setting-office-government = Pemerintah daerah
setting-office-government-about = Baris pertama kop surat.
setting-office-address = Alamat kantor
setting-office-address-about = Jalan, nomor, dan kode pos pada kop surat.
setting-office-contact = Kontak kantor
setting-office-contact-about = Telepon, laman, dan pos-el pada kop surat.
setting-office-logo = Lambang
setting-office-logo-about = Gambar PNG atau JPEG pada kop surat.
setting-office-place = Tempat tanda tangan
setting-office-place-about = Di depan tanggal pada formulir.
setting-office-signer-title = Jabatan penanda tangan
setting-office-signer-title-about = Tanpa ini pelaksana langkah pertama.
setting-office-signer-name = Nama penanda tangan
setting-office-signer-name-about = Tanpa ini tempatnya dibiarkan kosong.
setting-office-signer-rank = Pangkat penanda tangan
setting-office-signer-rank-about = Di bawah nama.
setting-office-signer-nip = NIP penanda tangan
setting-office-signer-nip-about = Di bawah nama.
setting-print-paper = Kertas
setting-print-paper-about = Untuk lembar kendali, buku register, dan laporan.
setting-print-slip-paper = Kertas lembar kecil
setting-print-slip-paper-about = Untuk lembar disposisi dan tanda terima.
setting-print-folder = Templat sendiri
setting-print-folder-about = Tempat templat yang menggantikan bawaan.
choice-a4 = A4
choice-f4 = F4 (folio)
choice-half = setengah folio

## Meja kerja

action-print = Cetak formulir
action-print-short = cetak
action-print-sought = lembar disposisi surat rekomendasi tanda terima
action-receipt = Cetak tanda terima
action-receipt-short = tanda terima
menu-print = Cetak
menu-print-keys = Enter cetak · angka pilih · Esc tutup
print-group-case = Permohonan
print-group-month = Bulan
desk-news-printed = { $form } { $of } dibuka di peramban: { $path }
