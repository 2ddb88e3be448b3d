### Kata penyimpanan: kegagalan dan jalan keluarnya.
