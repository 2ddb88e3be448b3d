### Peragaan berpanduan: satu baris pemandu, enam tugas.

tour-head = Latihan { $done }/{ $all } [{ $signs }] jam { $speed }×:
tour-open = pindah dengan { $down } { $up }, lalu { $open } membuka rincian ({ $back } kembali). { $skip } lewati.
tour-finish = selesaikan sebuah langkah: pilih yang bertanda >, { $mode ->
    [claim] tekan { $start }, lalu { $finish }
   *[handoff] tekan { $finish }
  }. { $skip } lewati.
tour-tick = tekan { $documents }, pilih dokumen yang belum diterima, Spasi mencentang; Esc menutup. { $skip } lewati.
tour-why = tekan { $alert } menuju yang lewat waktu, lalu { $explain }: dari mana angkanya. { $skip } lewati.
tour-undo = tekan { $undo }: tindakan terakhir diurungkan, tidak ada yang hilang. { $skip } lewati.
tour-find = cari yang sudah selesai: { $all } lalu { $filter }, ketik nurlina, Enter. { $skip } lewati.
tour-end = cukup. { $new } permohonan baru, { $help } semua tombol; { $quit } keluar, lalu `loket` untuk bekerja.
action-skip-task = Lewati tugas latihan
action-skip-task-short = lewati
desk-blocked-no-tour = Hanya dalam peragaan berpanduan; jalankan `loket demo --tour`.
cli-arg-tour = Peragaan berpanduan: enam tugas, jam dipercepat
