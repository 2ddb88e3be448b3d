# Saringan: apa yang tidak dipahami, dan apa yang dikenal.
query-unknown-key = Saringan { $key }: tidak dikenal.
query-unknown-value = { $value } bukan nilai untuk { $key }.
query-empty = { $key }: belum diisi.
query-unclosed = Tanda kutip belum ditutup.
query-too-many = Saringan terlalu panjang; bagian terakhir tidak dipakai.
query-too-long = Saringan sepanjang { $found } huruf; yang dibaca paling banyak { $limit } huruf.
query-did-you-mean = Maksudnya { $name }?
query-known-keys = Yang dikenal: { $known }.
query-takes = Pilihannya: { $known }.
query-takes-text = Diisi sebagian namanya; bila lebih dari satu kata, di antara tanda kutip.
query-takes-step = Diisi nomor langkah (3), rentang (2..4) atau nama singkat langkah.
query-takes-period = Diisi tanggal (20-11-2026), bulan (2026-11), rentang (2026-10..2026-11), hari-ini, bulan-ini, atau jumlah hari (<30).

query-fields = Bidang: { $keys } · Tab melengkapi
query-line-keys = Enter pakai · Tab lengkapi · ↑ riwayat · Esc tutup
query-begins = Dibaca sebagai semua yang berawalan demikian: { $what }
query-left-out = Dilewati: { $what }

desk-sorted = urut: { $by }
desk-sorted-reversed = urut: { $by }, dibalik
action-views = Pilih tampilan: milik saya, hari ini, selesai, tersimpan
action-views-short = tampilan
action-sort = Urutkan
action-sort-short = urut

menu-views = Tampilan
menu-views-keys = ↑↓ pilih · Enter atau tombolnya tampilkan · Esc tutup
menu-sort = Urutkan menurut
menu-sort-keys = ↑↓ pilih · tombol yang sama lagi membalik urutan · Esc tutup

view-mine = Milik saya
view-running = Berjalan
view-paused = Dijeda
view-today = Masuk hari ini
view-expiring = Sertifikat segera berakhir
view-closed-this-month = Ditutup bulan ini
view-closed = Semua yang ditutup
view-archived = Arsip
view-saved = Tampilan tersimpan
view-save = Simpan saringan dan urutan ini sebagai tampilan
view-drop = Hapus tampilan ini
view-name = Nama tampilan untuk: { $query }
view-name-keys = Enter simpan · Esc tutup
view-was-saved = Tampilan { $name } tersimpan.
view-was-dropped = Tampilan { $name } dihapus.
view-nothing-to-save = Belum ada saringan atau urutan untuk disimpan. Tekan { $key } untuk menyaring.
view-empty = Tidak ada permohonan di tampilan ini. Tekan { $back } untuk kembali ke antrean.
view-unseen = nama tampilan tidak sah: { $detail }
view-broken = tampilan { $name }: { $what }

sort-urgency = paling mendesak
sort-number = nomor
sort-newest = terbaru masuk
sort-name = nama pemohon
sort-agency = instansi
sort-step = langkah
sort-left = sisa waktu
sort-officer = petugas
sort-closed = terakhir ditutup
sort-expires = sertifikat berakhir
sort-natural = sekarang
sort-reversed = sekarang, dibalik
