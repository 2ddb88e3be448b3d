//! Feeds the reader `certificate`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| loket_fuzz::feed("certificate", bytes));
