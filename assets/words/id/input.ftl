### Kata masukan: tempelan, tetikus, salinan.

desk-news-paste-ignored = Tempelan diabaikan: teks hanya dapat ditempel ke dalam isian. Buka formulir atau saringan ({ $key }), lalu tempel lagi.
