//! Feeds the reader `fact`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| loket_fuzz::feed("fact", bytes));
