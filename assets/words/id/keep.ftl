### Kata cadangan, pemulihan, pemeriksaan, dan hak pemilik data.

## Cadangan

cli-about-backup = Buat cadangan basis data: disalin, dibuka kembali, diperiksa
cli-arg-backup-file = Berkas cadangan; tanpa ini dalam map cadangan dengan tanggalnya
cli-arg-force = Lakukan juga bila ada yang diganti atau tertinggal
keep-copying = Menyalin … { $percent }%
keep-checking = Memeriksa … { $percent }%
keep-made = Cadangan dibuat dan diperiksa: { $path } ({ $facts } catatan). Sidik terakhir: { $head }
keep-none = Belum ada cadangan dalam { $folder }. Buat dengan: loket backup
keep-newest = Cadangan terakhir { $when }: { $path }
keep-ahead = Jam komputer salah saat cadangan ini dibuat, jadi umurnya tidak diketahui: { $path }
store-exists = { $path } sudah ada; tidak ditimpa.
store-exists-hint = Pilih nama lain; --force mengganti berkas biasa saja, dan basis data sendiri tidak pernah.
store-no-room = Cadangan tidak dibuat: tidak ada ruang untuk { $path }.
store-no-room-hint = Kosongkan ruang atau pilih tempat lain. Basis data sendiri tidak berubah.
store-unwritable = { $path } tidak dapat ditulis: { $detail }
store-unwritable-hint = Periksa izin dan tempatnya, atau pilih tempat lain. Basis data sendiri tidak berubah.

## Pemulihan

cli-about-restore = Pulihkan basis data dari cadangan; yang lama disimpan di sampingnya
cli-arg-restore-file = Berkas cadangan
cli-arg-restore-check = Latihan: salin, periksa, dan bandingkan; tidak ada yang berubah
keep-whole = Cadangan utuh: { $path } ({ $facts } catatan, { $cases } permohonan). Sidik terakhir: { $head }
keep-present-nothing = Belum ada basis data di tempatnya.
keep-present-unreadable = Basis data sekarang tidak dapat dibaca: { $why }
keep-present-another = Cadangan ini milik basis data lain; { $lost } catatan yang sekarang akan tertinggal.
keep-present-compared = Dibandingkan dengan basis data sekarang: { $lost } catatan akan tertinggal, { $gained } catatan akan bertambah.
keep-no-head = Tidak ada berkas .head di sampingnya: catatan yang terpotong di ujung tidak akan terlihat.
keep-head-spoilt = Berkas .head di samping { $path } tidak dapat dibaca: catatan yang terpotong di ujung cadangan itu tidak akan terlihat.
keep-head-spoilt-hint = Pilih cadangan lain, atau periksa dahulu dengan --check, lalu pulihkan dengan --force.
keep-only-checked = Ini hanya latihan; tidak ada yang berubah.
keep-restored = Basis data dipulihkan: { $facts } catatan, beserta draf yang ada di dalamnya. Sidik terakhir: { $head }
keep-aside = Basis data yang lama disimpan: { $path }
keep-would-lose = Tidak dipulihkan: { $lost } catatan yang sekarang tidak ada dalam cadangan itu.
keep-would-lose-hint = Lihat dahulu dengan --check. Dengan --force yang lama tetap disimpan di sampingnya.
keep-another = Tidak dipulihkan: cadangan itu milik basis data lain; { $lost } catatan yang sekarang akan tertinggal.
keep-another-hint = Periksa berkasnya. Dengan --force yang lama tetap disimpan di sampingnya.
keep-backup-damaged = Cadangan { $path } rusak: { $detail }
keep-backup-damaged-hint = Pulihkan dari cadangan lain; basis data yang sedang dipakai tidak disentuh.
keep-backup-foreign = { $path } bukan cadangan loket; isinya tidak disentuh.
keep-backup-foreign-hint = Periksa letak dan nama berkas cadangannya.
keep-backup-no-file = { $path } bukan berkas biasa.
keep-backup-no-file-hint = Periksa letak dan nama berkas cadangannya.
keep-no-file = { $path } tidak ada.
keep-no-file-hint = Periksa letak dan nama berkas cadangannya.
keep-same-file = { $path } adalah basis data itu sendiri.
keep-same-file-hint = Tunjuk sebuah cadangan; loket verify menyebut yang terakhir.
store-in-use = { $path } sedang dipakai proses lain; tidak ada yang berubah.
store-in-use-hint = Tutup yang lain itu di semua terminal, lalu coba lagi.

## Pemeriksaan

store-broken-kept = Cadangan { $file } memuat catatan nomor { $pos } yang { $flaw ->
    [cut] tidak ada lagi di sini: rantai berakhir pada nomor { $last }. Ada catatan yang dipotong
   *[rewritten] berbeda di sini. Ada catatan yang ditulis ulang
  }.
store-broken-kept-hint = Bandingkan dengan loket restore --check, lalu pulihkan dari cadangan itu. Cari tahu siapa yang mengubahnya.
store-broken-log = Berkas -wal di samping basis data milik basis data lain; tidak ada yang dibaca darinya.
store-broken-log-hint = Pindahkan berkas -wal dan -shm itu ke tempat lain, lalu coba lagi. Basis data sendiri tidak disentuh.

## Meja

action-verify = Periksa basis data
action-verify-short = Periksa
action-verify-sought = jejak audit rantai
keep-desk-checking = Memeriksa basis data { $percent }% ({ $key } menghentikan)
keep-desk-checked = Basis data utuh: { $facts } catatan ({ $key } menutup)
keep-desk-none = Belum ada cadangan
keep-desk-old = Cadangan terakhir { $days } hari lalu
keep-desk-failed = Cadangan gagal: { $what }

## Hak pemilik data

cli-about-subject = Hak pemilik data pribadi (UU 27/2022)
cli-about-subject-export = Salinan semua data pribadi seseorang, dengan riwayatnya
cli-about-subject-correct = Betulkan data pribadi, dengan alasannya
cli-about-subject-erase = Hapus data pribadi untuk selamanya; rantai tetap utuh
cli-value-who = SIAPA
cli-arg-who = NIK, NIP, atau permohonan
cli-arg-output = Tulis ke berkas baru
cli-arg-yes = Hapus tanpa bertanya
keep-corrected-because = Pembetulan data: { $reason }
keep-erased = Data pribadi { $cases } dihapus: { $facts } catatan, { $drafts } draf. Rantai tetap utuh.
keep-still-holds = Masih memuat data itu: { $path }
keep-log-held = Berkas -wal masih dipakai proses lain: tutup yang lain, lalu jalankan loket db compact.
keep-not-cleared = Data pribadi itu sudah dihapus dan penghapusannya tercatat, tetapi berkas basis data belum dapat dibersihkan: bekasnya mungkin masih ada di diska.
keep-not-cleared-hint = Kosongkan ruang diska dan tutup loket yang lain, lalu jalankan loket db compact.
keep-confirm = Tidak dihapus: belum ada kepastian.
keep-confirm-hint = Tambahkan --yes. Yang dihapus tidak dapat dikembalikan.
keep-confirm-ask = Data pribadi pada { $count } permohonan akan dihapus untuk selamanya. Ketik { $number } untuk memastikan:{" "}
