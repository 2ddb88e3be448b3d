//! Opens an address in the person's browser: a process of its own, without a shell.
use std::io;

/// Opens `url`, which the configuration has found to be one of http or https.
///
/// # Errors
/// When no program is there that could.
pub fn open(url: &str) -> io::Result<()> {
    open::that_detached(url)
}
