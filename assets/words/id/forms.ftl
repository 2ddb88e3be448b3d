### Kata formulir, pembetulan waktu, dan perkiraan.

## Penolakan

refusal-no-such-fact = Tidak ada kejadian nomor { $fact }.
refusal-no-such-fact-hint = Pilih nomor 1 sampai { $last } dari riwayat permohonan ini.
refusal-fact-undone = Kejadian nomor { $fact } sudah diurungkan.
refusal-fact-undone-hint = Ulangi lebih dahulu (U, atau loket ulangi), lalu betulkan waktunya.
refusal-not-correctable = Kejadian nomor { $fact } tidak punya waktu yang dapat dibetulkan.
refusal-not-correctable-hint = Pilih tindakan di loket, bukan pembetulan, pengurungan, atau catatan pemeriksaan.
refusal-before-neighbour = Waktu { $at } mendahului kejadian sebelumnya, { $earliest }.
refusal-before-neighbour-hint = Sebutkan waktu { $earliest } atau sesudahnya, atau betulkan kejadian sebelumnya lebih dahulu.
refusal-after-neighbour = Waktu { $at } melewati kejadian berikutnya, { $latest }.
refusal-after-neighbour-hint = Sebutkan waktu { $latest } atau sebelumnya, atau betulkan kejadian berikutnya lebih dahulu.
refusal-unknown-officer = { $name } tidak terdaftar sebagai petugas.
refusal-unknown-officer-hint = Pilih salah satu: { $known }, atau daftarkan (o lalu n, atau loket officer add).
invalid-rounded = angka dibulatkan oleh lembar kerja, digit terakhirnya hilang; salin dari surat aslinya

## Perkiraan

preview-off-hours = Di luar jam kerja: jam baru berjalan { $from }.
preview-never = Di luar jam kerja, dan tidak ada jam kerja sesudahnya.
preview-no-standard = Langkah ini tanpa standar waktu.
preview-today = Tenggat { $time }, hari ini.
preview-next-day = Tenggat { $time } pada hari kerja berikutnya, { $day }.
preview-later = Tenggat { $time } pada { $day }.
preview-skips = Dilewati: { $days }.

## Baris perintah

cli-about-correct = Betulkan waktu sebuah kejadian; langkah yang dibatasinya dinilai ulang
cli-about-preview = Bila dikerjakan sekarang, apakah tenggatnya hari ini?
cli-arg-fact = Nomor kejadian dalam riwayat
cli-arg-correct-at = Waktu yang benar
cli-arg-preview-at = Kapan langkah itu diambil; kosong berarti sekarang
cli-arg-preview-step = Nomor langkah
cli-value-seq = NOMOR

## Formulir

action-correct = Betulkan waktu sebuah kejadian
action-correct-short = betulkan waktu
desk-blocked-no-fact = Buka tab Riwayat, lalu pilih kejadiannya dengan ↑↓.
form-start = Mulai langkah
form-correct = Betulkan waktu kejadian
slot-right-time = Waktu yang benar
slot-confirm = 4 angka terakhir
refusal-number-unconfirmed = Empat angka terakhir nomor { $number } belum cocok.
refusal-number-unconfirmed-hint = Ketik empat angka terakhirnya untuk memastikan permohonannya.
desk-news-draft-gone = Draf dibuang.
desk-news-registered-all = Tersimpan: { $count } permohonan baru, nomor { $first } sampai { $last }.
desk-form-draft = Isian ini dari draf yang tersimpan; Ctrl-D membuangnya.
form-record-anyway = Ctrl-S sekali lagi untuk tetap mencatat.
form-named-twice = { $name } disebut dua kali dalam surat ini.
form-nik-twice = NIK { $first } dan { $second } sama dalam surat ini.
form-known-count = { $count }x
form-applicants = Pemohon: { $names }
form-key-save = Ctrl-S simpan
form-key-offer = ↓ pilih saran
form-key-accept = Enter pakai saran
form-key-line = Enter baris baru
form-key-day = PgUp/PgDn ganti hari
form-key-see = F4 lihat yang mirip
form-key-add = F2 tambah pemohon
form-key-turn = F3 pemohon lain
form-key-remove = F8 hapus pemohon ini
form-key-discard = Ctrl-D buang draf
form-key-close = Esc tutup
form-key-next = Tab lanjut
hint-digits = { $count } angka. Spasi, titik, dan garis boleh ditulis; boleh kosong bila alasannya diisi.
hint-digits-later = { $count } angka. Spasi, titik, dan garis boleh ditulis; boleh kosong sampai langkah yang memerlukannya.
hint-whole-number = Sebagian angka disembunyikan: hapus, lalu ketik seluruh nomornya.
hint-odd-email = Periksa alamatnya: tidak ada titik sesudah @.
hint-odd-phone = Periksa nomornya: biasanya 7 sampai 15 angka.
hint-letter = Tulis sedikitnya satu huruf atau angka.
hint-digits-left = Kurang { $left } dari { $count } angka.
hint-blank-is = Kosong berarti hari ini: { $day }.
hint-expires = { $day } · { $days ->
    [0] berakhir hari ini
   *[other] sisa { $days } hari
  }
hint-expired = { $day } · sudah berakhir { $days } hari yang lalu
hint-at-means = { $day } pukul { $time }
hint-confirm = Ketik empat angka terakhir nomor permohonan.
hint-officer = Ketik sebagian nama untuk menyaring, lalu pilih dengan ↓.
hint-officer-none = Belum ada petugas yang terdaftar: ketik nama lengkapnya.
hint-text = { $used } dari { $max } karakter

## Yang akan terjadi

outcome-registers = { $count } permohonan dicatat sekaligus: semua atau tidak sama sekali.
outcome-taken-up = Langkah { $step }: { $said }
outcome-waits = Langkah { $step } menunggu sampai dimulai ({ $key }); jamnya belum berjalan.
outcome-off-hours = Di luar jam kerja: jam berjalan lagi { $from }.
outcome-finishes = Langkah { $from } → { $to }, terpakai { $used }
outcome-finishes-last = Langkah { $from } → selesai, terpakai { $used }
outcome-used = { $elapsed } dari { $target }
outcome-used-late = { $elapsed } dari { $target } (lewat { $over })
outcome-pauses = Jam langkah berhenti pada { $elapsed }, dan berjalan lagi saat dilanjutkan.
outcome-goes-back = Pengerjaan ke-{ $attempt } dari { $step } dimulai dengan waktu penuh.
outcome-unlisted = { $name } belum terdaftar sebagai petugas: periksa ejaannya, atau daftarkan lebih dahulu (Esc, o, n).
outcome-closes = Permohonan ditutup dan jamnya berhenti; dapat diurungkan.
outcome-reopens = Permohonan berjalan lagi pada { $step } dengan waktu penuh.
outcome-archives = Permohonan disimpan ke arsip; dapat dikeluarkan lagi.
outcome-unarchives = Permohonan dikeluarkan dari arsip.
outcome-changes = { $what }: { $old } → { $new }
outcome-nothing = Belum ada yang berubah.
outcome-due = Tenggat
