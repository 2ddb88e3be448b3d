//! The disk at its worst: every call of the program that touches it fails in turn, and the power is
//! cut at every moment. A small library is laid under the program; it needs a C compiler and Linux.
mod disk;
mod io;
mod power;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The library, built once; none with a printed reason where that cannot be.
fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<PathBuf>> = OnceLock::new();
    SHIM.get_or_init(build).as_deref()
}

fn build() -> Option<PathBuf> {
    if !cfg!(all(target_os = "linux", target_env = "gnu")) {
        println!("skipped: nothing can be laid under a program on this system");
        return None;
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fault/shim.c");
    let library = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("fault-shim-{}.so", std::process::id()));
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let built = Command::new(compiler)
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .args(["-ldl"])
        .output();
    match built {
        Ok(built) if built.status.success() => Some(library),
        Ok(built) => {
            panic!("the library is not built:\n{}", String::from_utf8_lossy(&built.stderr))
        }
        Err(error) => {
            println!("skipped: there is no C compiler: {error}");
            None
        }
    }
}

/// How far the long run goes: `LOKET_FAULTS=all` tries every call with every error, and every cut.
fn is_long() -> bool {
    std::env::var("LOKET_FAULTS").is_ok_and(|all| all == "all")
}
