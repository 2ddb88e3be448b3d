### Kata cadangan, pemulihan, pemeriksaan, dan hak pemilik data.

## Cadangan

cli-about-backup = Buat cadangan basis data: disalin, dibuka kembali, diperiksa
cli-arg-backup-file = Berkas cadangan; tanpa ini dalam map cadangan dengan tanggalnya
cli-arg-backup-force = Ganti berkas yang sudah ada
keep-copying = Menyalin … { $percent }%
keep-checking = Memeriksa … { $percent }%
keep-made = Cadangan dibuat dan diperiksa: { $path } ({ $facts } catatan). Sidik terakhir: { $head }
keep-none = Belum ada cadangan dalam { $folder }. Buat dengan: loket backup
keep-newest = Cadangan terakhir { $when }: { $path }
store-exists = { $path } sudah ada; tidak ditimpa.
store-exists-hint = Pilih nama lain; berkas lain dapat diganti dengan --force, basis data sendiri tidak pernah.
store-no-room = Cadangan tidak dibuat: tidak ada ruang untuk { $path }.
store-no-room-hint = Kosongkan ruang atau pilih tempat lain. Basis data sendiri tidak berubah.
store-unwritable = { $path } tidak dapat ditulis: { $detail }
store-unwritable-hint = Periksa izin dan tempatnya, atau pilih tempat lain. Basis data sendiri tidak berubah.
