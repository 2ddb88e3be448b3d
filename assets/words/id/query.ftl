# Saringan: apa yang tidak dipahami, dan apa yang dikenal.
query-unknown-key = Saringan { $key }: tidak dikenal.
query-unknown-value = { $value } bukan nilai untuk { $key }:.
query-empty = { $key }: belum diisi.
query-unclosed = Tanda kutip belum ditutup.
query-too-many = Saringan terlalu panjang; bagian terakhir tidak dipakai.
query-did-you-mean = Maksudnya { $name }?
query-known-keys = Yang dikenal: { $known }.
query-takes = Pilihannya: { $known }.
query-takes-text = Diisi sebagian namanya; bila lebih dari satu kata, di antara tanda kutip.
query-takes-step = Diisi nomor langkah (3), rentang (2..4) atau nama singkat langkah.
query-takes-period = Diisi tanggal (20-11-2026), bulan (2026-11), rentang (2026-10..2026-11), hari-ini, bulan-ini, atau jumlah hari (<30).
