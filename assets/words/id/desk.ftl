### Kata layar kerja.
