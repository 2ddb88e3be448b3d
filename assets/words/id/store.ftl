### Kata penyimpanan: kegagalan dan jalan keluarnya.
### $at dan $kinds diisi oleh pemanggil dalam bahasa yang sama.

## Dipakai bersama

store-conflict = Belum tersimpan: { $by } lebih dahulu mencatat { $kinds } ({ $at }).
store-conflict-hint = Muat ulang permohonan itu, periksa keadaannya, lalu putuskan lagi.
store-busy = Belum tersimpan: basis data sedang dipakai proses lain.
store-busy-hint = Tunggu sebentar, lalu coba lagi.
store-act-differs = Belum tersimpan: tindakan { $act } sudah tercatat dengan isi yang lain.
store-act-differs-hint = Muat ulang permohonan itu, lalu ulangi tindakannya.

## Tempat dan izin

store-read-only = Basis data hanya dapat dibaca; tidak ada yang dapat disimpan.
store-read-only-hint = Periksa izin tulis pada basis data dan map tempatnya, atau buka di tempat lain dengan --db.
store-foreign = { $path } bukan basis data loket; isinya tidak disentuh.
store-foreign-hint = Periksa letaknya (--db atau LOKET_DB), atau pulihkan dari cadangan.
store-not-a-file = { $path } bukan berkas biasa.
store-not-a-file-hint = Periksa letak basis data (--db atau LOKET_DB).
store-too-new = { $path } dibuat oleh loket yang lebih baru (format { $found }; yang dikenal sampai { $known }).
store-too-new-hint = Pasang loket yang lebih baru. Isinya tidak disentuh.
store-not-owner = { $path } milik pengguna lain.
store-not-owner-hint = Jalankan loket sebagai pemiliknya.
store-gone = Belum tersimpan: basis data { $path } terhapus, dipindahkan, atau diganti selama dibuka.
store-gone-hint = Kembalikan basis data itu ke tempatnya atau pulihkan dari cadangan, lalu buka loket kembali.
store-lost = Basis data { $path } hilang atau kosong, padahal cadangannya ada: { $backup }.
store-lost-hint = Pulihkan: loket pulihkan BERKAS. Bila hendak memulai dari awal di tempatnya, pindahkan dahulu cadangannya ke tempat lain.
store-denied = { $path } tidak dapat dibuka: tidak ada izin.
store-denied-hint = Periksa pemilik dan izin basis data serta map tempatnya.
store-network = { $path } terletak pada penyimpanan jaringan ({ $kind }); di sana catatan dapat rusak.
store-network-hint = Pindahkan basis data ke diska komputer ini, lalu tunjuk dengan --db.
store-bad-name = Nama berkas itu terlalu panjang atau tidak dapat dipakai: { $name }
store-bad-name-hint = Sebut letak basis data dengan nama yang lebih pendek (--db atau LOKET_DB).

## Diska

store-no-locks = { $path } tidak dapat dikunci: { $detail }
store-no-locks-hint = Belum tersimpan. Periksa diska, atau pindahkan basis data ke diska komputer ini (--db, LOKET_DB).
store-disk = Diska gagal dipakai ({ $what }): { $detail }
store-disk-hint = Belum tentu tersimpan. Periksa diska, lalu ulangi tindakan yang sama; tidak akan tercatat dua kali.
store-unreadable = Diska tidak dapat membaca { $path }: { $detail }
store-unreadable-hint = Yang rusak mungkin diskanya, bukan isi basis data. Salin seluruh mapnya ke diska lain, lalu periksa salinan itu: loket verify --db BERKAS
store-full = Belum tersimpan: diska penuh.
store-full-hint = Kosongkan ruang, lalu coba lagi. Yang sudah tercatat tetap utuh.

## Kerusakan

store-corrupt = Basis data rusak: { $detail }
store-corrupt-hint = Jangan mencatat lagi. Salin seluruh mapnya, lalu pulihkan dari cadangan terakhir.
store-broken-file = Pemeriksaan basis data menemukan kerusakan: { $detail }
store-broken-file-hint = Salin seluruh mapnya, lalu pulihkan dari cadangan terakhir.
store-broken-schema = Susunan basis data diubah dari luar loket.
store-broken-schema-hint = Jangan mencatat lagi. Pulihkan dari cadangan, dan cari tahu siapa yang mengubahnya.
store-broken-fact = Rantai putus pada catatan nomor { $pos } ({ $flaw ->
    [position] nomornya tidak berurutan
    [hash] isinya bukan yang tercatat
    [encoding] isinya tidak dapat dibaca
   *[columns] kolomnya berbeda dari isinya
  }).
store-broken-fact-hint = Bandingkan dengan cadangan terakhir, lalu pulihkan.
store-broken-private = Data pribadi catatan nomor { $pos } berbeda dari yang dicatat, atau hilang tanpa jejak penghapusan.
store-broken-private-hint = Bandingkan dengan cadangan terakhir, lalu pulihkan.
store-broken-revision = Isi SOP atau kalender { $hash } berbeda dari revisinya.
store-broken-revision-hint = Bandingkan dengan cadangan terakhir, lalu pulihkan.
store-revision-lost = SOP atau kalender { $hash } disebut dalam jejak audit, tetapi tidak ada lagi dalam basis data.
store-revision-lost-hint = Isinya hilang. Bandingkan dengan cadangan terakhir, lalu pulihkan.
store-broken-sequence = Catatan permohonan { $case } tidak berurutan.
store-broken-sequence-hint = Bandingkan dengan cadangan terakhir, lalu pulihkan.
store-broken-row = Daftar tidak sesuai dengan catatan permohonan { $case }; catatannya sendiri utuh.
store-broken-row-hint = Susun ulang daftarnya: loket db rebuild.
store-broken-search = Indeks kata tidak sesuai dengan daftar permohonan; catatannya sendiri utuh.
store-broken-search-hint = Susun ulang indeksnya: loket db rebuild.
store-broken-draft = Draf { $kind } berubah di luar loket.
store-broken-draft-hint = Catatan resmi tidak terpengaruh. Isi kembali draf itu.
store-broken-listed = Sebuah baris daftar sertifikat berubah di luar loket, atau indeksnya tidak lagi cocok.
store-broken-listed-hint = Catatan resmi permohonan tidak terpengaruh. Susun ulang indeks (loket db rebuild), lalu impor daftar itu kembali.
store-head-unknown = Rantai tidak memuat { $hash }: ada catatan yang dihapus atau ditulis ulang.
store-head-unknown-hint = Bandingkan dengan cadangan dan laporan bulanan yang memuat sidik itu.

## Yang tidak dikenal

store-unknown-case = Tidak ada permohonan { $case }.
store-unknown-case-hint = Periksa nomornya (/, atau loket cari).
store-unknown-revision = Revisi SOP atau kalender { $revision } tidak dikenal.
store-unknown-revision-hint = Periksa SOP dan kalender yang terpasang: loket sop list, loket calendar show.
store-officer-known = Petugas { $name } sudah terdaftar.
store-officer-known-hint = Lihat daftarnya (o, atau loket officer list).
store-officer-unknown = Petugas { $name } tidak terdaftar.
store-officer-unknown-hint = Lihat daftarnya (o, atau loket officer list).
store-ended = Dihentikan sebelum selesai.
store-ended-hint = Tidak ada yang berubah. Ulangi perintahnya.
store-engine = Mesin basis data menolak: { $detail }
store-engine-hint = Ini kesalahan loket. Laporkan beserta kalimat ini.
