//! Feeds the reader `table`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| loket_fuzz::feed("table", bytes));
