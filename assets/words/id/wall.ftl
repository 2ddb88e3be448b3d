### Layar dinding: dibaca dari jauh, tidak mencatat apa pun.

wall-late = ! { $count } LEWAT WAKTU
wall-near = ~ { $count } HAMPIR LEWAT
wall-running = > { $count } berjalan
wall-paused = = { $count } dijeda
wall-waiting = . { $count } menunggu
wall-page = halaman { $page } dari { $pages }
wall-more = dan { $count } permohonan lain yang masih dalam waktu
wall-empty = Tidak ada permohonan yang sedang berjalan.
action-wall = Layar dinding dan daftar bergantian
action-wall-short = dinding
action-list-short = daftar
desk-blocked-on-wall = Layar dinding hanya untuk dibaca. Tekan { $key } untuk kembali ke daftar.
