### Rupa meja kerja: tema, gambar layar, ukuran.

action-theme = Ganti tema
action-theme-short = tema
action-theme-sought = warna
theme-auto = otomatis menurut latar terminal
theme-dark = gelap
theme-light = terang
theme-contrast = kontras tinggi
theme-colour-blind = untuk buta warna
theme-mono = tanpa warna
theme-news = Tema: { $name }. { $key } untuk tema berikutnya.
theme-news-broken = Tema: { $name }. Berkasnya memuat { $count } kesalahan; yang salah diambil dari tema dasarnya. Jalankan `loket config check`.
theme-unknown = tidak ada tema { $name }; yang ada: { $known }. Tema sendiri adalah berkas themes/NAMA.toml di samping berkas ini
theme-kind-colour = warna: namanya (red, bright-black, default …), "#rrggbb", atau keduanya dalam daftar
theme-kind-paint = tabel seperti {"{"} fg = "red", bold = true {"}"}

## Kolom ketiga

side-today = Hari ini
side-figures = { $registered } masuk · { $finished } selesai
side-on-time = { $percent }% tepat waktu
side-alerts = Peringatan
side-no-alerts = Tidak ada yang lewat atau hampir lewat waktu.
side-load = Beban kerja
