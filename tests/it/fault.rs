//! The disk at its worst: every call of the program that touches it fails in turn, and the power is
//! cut at every moment. A small library is laid under the program; it needs a C compiler and Linux.
mod disk;
mod io;
mod locks;
mod power;

use std::path::Path;

use crate::laid::Library;

static SHIM: Library = Library::new("tests/it/fault/shim.c");

/// The library; none with a printed reason where it cannot be built.
fn shim() -> Option<&'static Path> {
    SHIM.path()
}

/// How far the long run goes: `LOKET_FAULTS=all` tries every call with every error, and every cut.
fn is_long() -> bool {
    std::env::var("LOKET_FAULTS").is_ok_and(|all| all == "all")
}
