# Wewenang: siapa boleh melakukan apa, PIN, administrator, wakil.

## Hak menurut jenis kejadian

right-counter = setiap petugas yang sudah masuk
right-step = pelaksana langkah itu, atau wakil yang ditunjuk
right-facts = siapa yang berhak atas kejadian yang disentuhnya
right-office = administrator

## Ditolak karena wewenang

authority-nobody = belum ada
refusal-pin-needed = { $officer } belum masuk dengan PIN.
refusal-pin-needed-hint = Masuk lebih dahulu: di layar dengan o, di terminal ketik PIN ketika diminta, tanpa terminal pakai --pin-file.
refusal-pin-missing = { $officer } belum punya PIN.
refusal-pin-missing-hint = PIN diberikan dengan loket officer pin. Administrator: { $able }.
refusal-pin-wrong = PIN { $officer } salah.
refusal-pin-wrong-hint = Ketik sekali lagi. Kesempatan sebelum harus menunggu: { $left }.
refusal-pin-waits = PIN { $officer } terlalu sering salah; tidak dapat dicoba sebelum { $until }.
refusal-pin-waits-hint = Tunggu, atau minta administrator memberi PIN baru dengan loket officer pin.
refusal-pin-digits = PIN terdiri atas { $min } sampai { $max } angka.
refusal-pin-digits-hint = Pilih angka yang tidak tertulis di mana pun.
refusal-pin-trivial = PIN itu mudah ditebak: angkanya sama semua atau berurutan.
refusal-pin-trivial-hint = Pilih PIN lain.
refusal-pin-differs = PIN yang diulang tidak sama.
refusal-pin-differs-hint = Ulangi dari awal; belum ada yang berubah.
refusal-not-your-step = Langkah { $step } dikerjakan { $executor }.
refusal-not-your-step-hint = Yang dapat mengerjakannya hari ini: { $able }. Administrator dapat menunjuk wakil dengan loket officer deputy.
refusal-not-acting-for = Tidak dapat bertindak a.n. { $executor }: itu bukan peran sendiri dan tidak ada penunjukan sebagai wakil.
refusal-not-acting-for-hint = Yang dapat hari ini: { $able }. Administrator dapat menunjuk wakil dengan loket officer deputy.
refusal-administrator-needed = Hanya administrator yang dapat melakukan itu.
refusal-administrator-needed-hint = Administrator: { $able }. Sebut dengan --as, atau masuk sebagai administrator.
refusal-rules-unproven = Prosedur atau kalender kerja ini belum pernah dipakai pada basis data ini.
refusal-rules-unproven-hint = Yang pertama mencatat menurutnya seorang administrator ({ $able }), atau administrator memasangnya: loket sop install, loket calendar import.
refusal-no-administrator = Wewenang belum dapat ditegakkan: belum ada administrator yang punya PIN.
refusal-no-administrator-hint = Tunjuk dengan loket officer admin, lalu beri PIN dengan loket officer pin.
refusal-last-administrator = { $officer } administrator terakhir yang punya PIN, dan wewenang sedang ditegakkan.
refusal-last-administrator-hint = Tunjuk administrator lain lebih dahulu, atau hentikan dengan loket officer enforce off.
refusal-period = Hari terakhir { $until } mendahului hari pertama { $from }.
refusal-period-hint = Betulkan --from atau --until.
refusal-no-stand-in = { $officer } tidak sedang ditunjuk sebagai wakil { $role }.
refusal-no-stand-in-hint = Lihat daftarnya: loket officer list.

## Petugas, PIN, dan wewenang di baris perintah

cli-about-officer-pin = Beri atau ganti PIN seorang petugas
cli-about-officer-admin = Tunjuk administrator
cli-about-officer-deputy = Tunjuk wakil untuk suatu peran
cli-about-officer-enforce = Tegakkan wewenang (on), atau cukup catat saja (off)
cli-arg-pin-file = Berkas berisi PIN untuk --as, satu baris tiap PIN; - membaca masukan
cli-arg-officer-pin-name = Nama petugas; bila kosong, yang bertindak
cli-arg-officer-admin-name = Nama petugas
cli-arg-officer-deputy-name = Nama petugas yang mewakili
cli-arg-officer-deputy-role = Peran yang diwakili
cli-arg-officer-deputy-from = Hari pertama; bila kosong, hari ini
cli-arg-until = Hari terakhir
cli-arg-end = Akhiri
cli-arg-state = on atau off
cli-value-state = on|off
cli-head-pin = PIN
cli-head-duty = Tugas lain
cli-pin-yes = ada
cli-pin-no = belum
cli-administrator = administrator
cli-deputy = wakil { $role } { $from } sampai { $until }
cli-pin-prompt = PIN { $officer }:
cli-pin-new = PIN baru { $officer }:
cli-pin-again = Ulangi PIN baru { $officer }:
cli-pin-file-unreadable = Berkas PIN { $path } gagal dibaca: { $detail }.
cli-pin-file-unreadable-hint = Periksa letak dan izinnya; belum ada yang berubah.
cli-pin-file-other = { $path } bukan berkas PIN: satu PIN sebaris, paling banyak { $bytes } bita.
cli-pin-file-other-hint = Buat berkas teks biasa dengan PIN saja; belum ada yang berubah.
cli-pin-file-ended = Baris dalam berkas PIN { $path } kurang; yang diminta: { $asked }
cli-pin-file-ended-hint = Satu PIN per baris menurut urutan permintaannya: PIN dari --as lebih dahulu, lalu PIN yang baru. Tidak ada yang berubah.
cli-pin-file-open = Berkas PIN { $path } dapat dibaca orang lain: ketatkan izinnya dengan chmod 600.
cli-enforced = Wewenang ditegakkan: langkah hanya dicatat pelaksananya atau wakil yang ditunjuk, dan setiap tindakan meminta PIN.
cli-not-enforced = Wewenang tidak ditegakkan lagi: siapa yang bertindak tetap dicatat, tanpa PIN.

## Layar tertutup dan layar terkunci

action-lock = Kunci atau tutup layar
action-lock-short = kunci
veil-privacy = Layar ditutup supaya tidak terbaca orang lain.
veil-privacy-keys = tombol apa saja membukanya
veil-who = Siapa yang masuk?
veil-nobody = Belum ada petugas yang punya PIN. Beri dengan loket officer pin.
veil-pin = PIN
veil-checking = PIN diperiksa …
veil-lock-keys = ↑↓ pilih petugas · Enter masuk · Ctrl-C keluar
veil-switch-keys = ↑↓ pilih petugas · Enter masuk · Esc tutup
