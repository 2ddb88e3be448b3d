## Daftar pilihan: palet perintah, aksi, bantuan

action-palette = Palet perintah
action-palette-short = perintah
action-action-menu = Aksi untuk permohonan ini
action-action-menu-short = aksi

menu-palette = Palet perintah
menu-palette-keys = ↑↓ pilih · Enter jalankan · ketik kata atau tombol · Esc tutup
menu-actions = Aksi
menu-actions-keys = ↑↓ pilih · Enter jalankan, atau tekan tombolnya · Esc tutup
menu-help = Bantuan
menu-help-keys = ↑↓ pilih · Enter jalankan · ketik untuk menyaring · Esc tutup
menu-empty = Belum ada isinya.
menu-nothing = Tidak ada yang cocok; hapus sebagian yang diketik.

menu-group-recent = Baru saja dijalankan
menu-group-now = Bisa sekarang
menu-group-not-now = Belum bisa; alasannya di bawah
menu-group-act = Mengerjakan permohonan yang dipilih
menu-group-look = Melihat permohonan yang dipilih
menu-group-move = Berpindah
menu-group-desk = Loket
copy-group-case = Untuk surat dan percakapan
copy-group-ams = Untuk AMS, menurut urutannya
action-pause-now = Jeda
action-resume = Lanjutkan
action-reopen-now = Buka kembali
action-unarchive = Keluarkan dari arsip
action-unarchive-short = keluarkan dari arsip
action-mouse-on = Aktifkan tetikus
action-mouse-off = Matikan tetikus
