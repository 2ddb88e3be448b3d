### Pengaturan: berkas dan perintahnya, layarnya, pertanyaan pertama.

## Berkas

config-not-there = berkas ini tidak ada; periksa namanya dalam pengaturan
config-not-a-file = bukan berkas biasa; beri berkas teks
config-too-large = lebih besar dari { $bytes } bita (byte); berkas pengaturan jauh lebih kecil
config-not-text = bukan teks UTF-8; simpan ulang sebagai UTF-8
config-shape = { $key } ditulis dengan bentuk yang tidak dapat diubah dari sini; ubah sendiri baris itu
config-broken-hint = Tidak ada yang ditulis. Perbaiki dahulu berkas itu; loket config check menyebut baris dan kesalahannya.
config-unwritable-hint = Pengaturan tetap seperti semula. Periksa izin berkas dan foldernya, atau sebut tempat lain dengan --config.

## Perintah

cli-about-config-get = Nilai satu kunci yang berlaku
cli-about-config-set = Beri nilai kepada satu kunci; isi lain berkas tetap
cli-about-config-unset = Kembalikan satu kunci ke nilai bawaan
cli-arg-key = Kuncinya, seperti pada loket config show
cli-arg-value = Nilainya
cli-arg-more = Nilai berikutnya, bila kuncinya sebuah daftar
cli-value-value = NILAI
config-set = { $key } = { $value } ({ $origin })
config-usage-key = Tidak ada kunci { $key }.
config-usage-key-hint = Lihat loket config show dan loket keys.
config-usage-key-meant = Tidak ada kunci { $key }.
config-usage-key-meant-hint = Maksudnya { $meant }?
config-usage-value = { $value } bukan nilai untuk { $key }.
config-usage-value-hint = Nilainya harus berupa { $wanted }.
config-kind-key = sebuah tombol: satu huruf, { "<f5>" } atau { "<c-p>" }
config-note-overridden = { $key } ditulis, tetapi { $by } didahulukan dari berkas.
config-note-not-yet = Belum dipakai di versi ini: { $keys }
setting-not-yet = belum dipakai di versi ini
