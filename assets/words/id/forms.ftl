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
refusal-unknown-officer-hint = Pilih salah satu: { $known }; atau daftarkan dengan loket officer add.
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
cli-usage-surplus = Baris { $place } punya lebih banyak isian daripada kepala tabel; periksa pemisah dan tanda kutipnya.
cli-usage-open-quote = Baris { $place } membuka tanda kutip yang tidak pernah ditutup.
