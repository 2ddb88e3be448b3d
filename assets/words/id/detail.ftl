### Rincian sebuah permohonan: riwayat, berkas, asal angka.

## Riwayat

told-undo = diurungkan: { $what }
told-redo = diulangi: { $what }
told-correct = waktu { $what } dibetulkan menjadi { $to }
told-corrected = semula { $was }, dibetulkan { $officer } pada { $when }
told-edit = data diubah: { $changes }
told-change = { $field } { $old } → { $new }
detail-typed = dicatat { $at }
detail-undone = diurungkan
detail-today = hari ini
detail-yesterday = kemarin
