### Kata masukan: tempelan, tetikus, salinan.

desk-news-paste-cut = Tempelan terlalu panjang: { $count } karakter terakhir tidak diambil. Yang muat ada di isian.
desk-news-paste-ignored = Tempelan diabaikan: teks hanya dapat ditempel ke dalam isian. Buka formulir atau saringan ({ $key }), lalu tempel lagi.
desk-news-mouse-on = Tetikus aktif: klik memilih dan menjalankan, roda menggulir. Untuk menyorot teks, tahan Shift sambil menyeret. Tombol { $key } mematikannya.
desk-news-mouse-off = Tetikus mati: teks dapat disorot dan disalin oleh terminal. Tombol { $key } mengaktifkannya.
action-mouse = Tetikus aktif atau mati
action-mouse-short = tetikus
key-space = Spasi
desk-zoomed = satu panel ({ $key } semua)
action-zoom = Panel ini saja
action-zoom-short = panel ini saja
action-unzoom = Semua panel
action-unzoom-short = semua panel

action-copy = Salin nomor, ringkasan, dan isian untuk AMS
action-copy-short = salin
menu-copy = Salin
menu-copy-keys = ↑↓ pilih · Enter salin, lanjut ke isian berikutnya · Esc tutup
copy-number = Nomor permohonan
copy-letter = Nomor surat
copy-summary = Ringkasan
copy-nik-whole = NIK lengkap, dicatat dalam riwayat
copy-nip-whole = NIP lengkap, dicatat dalam riwayat
desk-news-copied = Disalin: { $what }.
desk-news-copied-recorded = Disalin: { $what }. Pembacaan nomor lengkap ini tercatat dalam riwayat.
desk-blocked-empty = Isian ini kosong.

stray-alike = { $place }: huruf ke-{ $position } ({ $code }) tampak seperti “{ $like }”, tetapi huruf lain. Ketik ulang bila bukan itu maksudnya.
stray-mixed = { $place }: huruf ke-{ $position } “{ $letter }” ({ $code }) berasal dari aksara lain. Ketik ulang bila bukan itu maksudnya.
