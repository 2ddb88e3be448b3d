//! The lines of `--pin-file`: one PIN each, from a file, a pipe, or standard input. What never ends is
//! not read to its end, and a pipe that nobody writes into is not waited for.
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, ErrorKind, Read};
use std::os::unix::fs::FileTypeExt;
use std::path::Path;

use rustix::fs::{Mode, OFlags};
use zeroize::Zeroizing;

/// The most bytes that a file of PINs has.
pub const BYTES_MAX: u64 = 4_096;

/// Why no PIN comes from there.
pub enum Unusable {
    /// What the system says.
    Failed(io::Error),
    /// A device, a folder, no text, or longer than any file of PINs.
    NoPins,
}

impl From<io::Error> for Unusable {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::InvalidData { Self::NoPins } else { Self::Failed(error) }
    }
}

/// Every line of the file or pipe at `path`.
pub fn lines(path: &Path) -> Result<VecDeque<Zeroizing<String>>, Unusable> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    let opened = rustix::fs::open(path, flags, Mode::empty()).map_err(io::Error::from)?;
    let file = File::from(opened);
    let kind = file.metadata()?.file_type();
    if !kind.is_file() && !kind.is_fifo() {
        return Err(Unusable::NoPins);
    }
    // Whoever has the other end of a pipe is waited for.
    let flags = rustix::fs::fcntl_getfl(&file).map_err(io::Error::from)?;
    rustix::fs::fcntl_setfl(&file, flags - OFlags::NONBLOCK).map_err(io::Error::from)?;
    let mut text = Zeroizing::new(String::new());
    file.take(BYTES_MAX + 1).read_to_string(&mut text)?;
    require_short(&text)?;
    Ok(text.lines().map(|line| Zeroizing::new(line.to_owned())).collect())
}

/// The next line of standard input; none at its end.
pub fn next_typed() -> Result<Option<Zeroizing<String>>, Unusable> {
    let mut line = Zeroizing::new(String::new());
    let count = io::stdin().lock().take(BYTES_MAX + 1).read_line(&mut line)?;
    require_short(&line)?;
    Ok((count > 0).then_some(line))
}

fn require_short(text: &str) -> Result<(), Unusable> {
    if text.len() as u64 > BYTES_MAX { Err(Unusable::NoPins) } else { Ok(()) }
}
