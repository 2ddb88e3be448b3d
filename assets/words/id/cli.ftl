### Kata baris perintah.
