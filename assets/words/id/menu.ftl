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
menu-nothing = Tidak ada yang cocok; hapus sebagian yang diketik.
