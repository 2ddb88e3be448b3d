//! The readers that `cargo test` feeds with the kept files, for a fuzzer to feed.
#[path = "../../tests/it/support.rs"]
pub mod support;

/// What a test of the store stands on.
#[path = "."]
pub mod store {
    #[path = "../../tests/it/store/desk.rs"]
    pub mod desk;
}

/// What text from outside may not do.
#[path = "."]
pub mod hostile {
    #[path = "../../tests/it/hostile/nasty.rs"]
    pub mod nasty;
}

/// The readers.
#[path = "."]
pub mod fuzz {
    #[path = "../../tests/it/fuzz/readers.rs"]
    pub mod readers;
}

/// Feeds the reader of that name.
///
/// # Panics
/// When there is none, or it broke: that is what is looked for.
pub fn feed(name: &str, bytes: &[u8]) {
    let (_, read) = fuzz::readers::READERS.iter().find(|(known, _)| *known == name).unwrap();
    read(bytes);
}
