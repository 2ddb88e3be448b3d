### Kata masukan: tempelan, tetikus, salinan.

desk-news-paste-ignored = Tempelan diabaikan: teks hanya dapat ditempel ke dalam isian. Buka formulir atau saringan ({ $key }), lalu tempel lagi.
desk-news-mouse-on = Tetikus aktif: klik memilih dan menjalankan, roda menggulir. Untuk menyorot teks, tahan Shift sambil menyeret. Tombol { $key } mematikannya.
desk-news-mouse-off = Tetikus mati: teks dapat disorot dan disalin oleh terminal. Tombol { $key } mengaktifkannya.
action-mouse = Tetikus aktif atau mati
action-mouse-short = tetikus
key-space = Spasi
