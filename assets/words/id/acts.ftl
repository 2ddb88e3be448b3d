### Tindakan: tanda pada permohonan, pratinjau, urungkan dan ulangi, petugas.

## Aksi

action-mark = Tandai permohonan, atau lepas tandanya
action-mark-short = tandai
action-mark-shown = Tandai semua yang tampil, atau lepas semuanya
action-mark-shown-short = tandai semua
action-invert-marks = Balik tanda pada yang tampil
action-invert-marks-short = balik tanda
action-repeat = Lakukan tindakan terakhir pada permohonan berikutnya
action-repeat-short = sekali lagi
action-journal = Daftar tindakan di layar ini, untuk diurungkan
action-journal-short = daftar tindakan

## Tanda

acts-cases = { $count } permohonan
acts-marked = { $count } ditandai
acts-marked-hidden = { $count } ditandai, { $hidden } di antaranya tidak tampil
acts-marked-keys = { $count } ditandai:
acts-marked-status = { $count } permohonan ditandai ({ $key } lepas)
acts-marked-target = { $count } permohonan ditandai
acts-marks-kept = Tanda tetap ada; { $key } melepasnya.
form-receive = Terima berkas
slot-document = Berkas
acts-blocked-one-only = Tindakan ini hanya untuk satu permohonan, sedangkan { $count } ditandai. Lepas tanda dahulu ({ $key }).
acts-blocked-nothing-to-repeat = Belum ada tindakan yang dapat dilakukan lagi pada permohonan lain.
acts-blocked-no-next = Tidak ada permohonan sesudah ini dalam daftar.

## Pratinjau: yang akan terjadi pada tiap permohonan

acts-preview-one = Pratinjau { $what } · { $number }
acts-preview = Pratinjau { $what } · { $count } permohonan ditandai
acts-preview-undo = Urungkan { $what } · { $count } permohonan
acts-preview-redo = Ulangi { $what } · { $count } permohonan
acts-loading = Memuat { $done } dari { $total } permohonan …
acts-all-can = Semuanya dapat dicatat: { $count } permohonan, pukul { $time }.
acts-some-refused = { $refused } dari { $count } permohonan ditolak. Tidak ada yang dicatat sebelum tandanya dilepas.
acts-some-moved = { $refused } dari { $count } permohonan sudah berlanjut. Sisanya dapat diproses sesudah yang berlanjut dilepas.
acts-ends-pause = { $what }; jedanya berakhir
acts-pause-ends = Jedanya berakhir.
acts-keys-ready = Enter catat { $count } permohonan · v lepas yang ini · Esc tutup
acts-keys-refused = V lepas yang ditolak ({ $count }) · v lepas yang ini · Esc tutup
acts-keys-loading = Esc tutup
acts-finish = langkah { $from } → { $to }, { $elapsed } dari { $target }
acts-finish-late = langkah { $from } → { $to }, { $elapsed } lewat { $over }
acts-finish-measured = langkah { $from } → { $to }, { $elapsed }
acts-to-end = selesai
acts-on-behalf = { $what }, a.n. { $executor }
acts-changed = { $what } [diubah { $officer } { $time }]
acts-moved-on = sudah berlanjut: { $what } ({ $by })
acts-gone = permohonan tidak ditemukan lagi

## Urungkan dan ulangi

acts-by = { $officer }, { $time }
acts-saved-again = Tindakan yang sama tersimpan: { $what }, { $number }.
acts-confirm-redo = { $key } sekali lagi mengulangi: { $what }, { $number } ({ $by }).
acts-overtaken-undo = Tidak dapat diurungkan lagi: { $what }, { $number }. Sesudahnya dicatat { $after } ({ $by }).
acts-overtaken-redo = Tidak dapat diulangi lagi: { $what }, { $number }. Sesudahnya dicatat { $after } ({ $by }).
acts-journal-empty = Belum ada tindakan. Setiap tindakan yang tersimpan dari layar ini muncul di sini dan dapat diurungkan dengan { $key }.
acts-journal-undone = { $what } · diurungkan
acts-journal-overtaken = { $what } · sudah berlanjut
acts-journal-undo = Enter urungkan { $count } tindakan, yang terbaru lebih dahulu · Esc tutup
acts-journal-redo = Enter ulangi { $count } tindakan, yang terlama lebih dahulu · Esc tutup
acts-journal-passed = Sudah ada tindakan lain sesudahnya · Esc tutup

## Petugas

action-officer = Ganti petugas; beban kerja
action-officer-short = petugas
action-on-behalf = Bertindak atas nama (a.n.) pelaksana lain
action-on-behalf-short = a.n.
menu-officers = Ganti petugas
menu-officers-keys = angka atau Enter berganti · n tambah petugas · Esc tutup
menu-assign = Alihkan petugas
menu-assign-keys = w diri sendiri · angka petugas lain · Esc tutup
menu-behalf = Tindakan berikutnya atas nama
menu-behalf-keys = angka atau Enter pilih · 0 mengikuti langkahnya · Esc tutup
acts-add-officer = Tambah petugas …
acts-other-name = Tulis nama petugas …
acts-oneself = diri sendiri
acts-for-oneself = Mengikuti langkahnya
acts-own-role = peran sendiri
acts-open-cases = { $count } berjalan
acts-for-short = a.n. { $executor }
acts-will-be-for = Akan dicatat a.n. { $executor }.
acts-news-officer = Petugas sekarang: { $name }. Tindakan dicatat dengan nama ini sampai layar ditutup; petugas bawaan diatur di 5.
acts-news-added = Petugas { $name } ditambahkan. Tekan { $key } untuk berganti petugas.
acts-news-for = Tindakan berikutnya dicatat a.n. { $executor }.
acts-news-for-oneself = Tindakan berikutnya mengikuti langkahnya: pekerjaan pelaksana lain dicatat atas namanya.
form-officer = Tambah petugas
slot-officer-name = Nama petugas
