//! The last words of a program that broke: what is saved, and where it stands what broke. Says nothing
//! that a person typed, and must not break itself.
use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

use crate::words::Words;

/// What is said, and where the record lies.
pub struct Parting {
    /// None at a desk that leaves nothing behind.
    record: Option<PathBuf>,
    what: String,
    recorded: String,
}

impl Parting {
    /// For a desk on the store at `store`: the record lies beside it.
    pub fn new(words: &Words, store: Option<&Path>) -> Self {
        let record = store.map(|store| {
            let mut name = store.as_os_str().to_owned();
            name.push("-broken.txt");
            PathBuf::from(name)
        });
        let path = record.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        let recorded = words.with("desk-broken-record", &[("path", path.into())]);
        Self { record, what: words.say("desk-broken"), recorded }
    }

    /// Says it, as far as somebody still listens.
    pub fn say(&self, info: &PanicHookInfo<'_>) {
        let account = account(info);
        let kept = self.record.as_ref().is_some_and(|path| keep(path, &account).is_ok());
        let last = if kept { &self.recorded } else { &account };
        let _unheard = writeln!(io::stderr(), "{}\n{last}", self.what);
    }
}

/// Where it broke. A sentence that was put together may hold what a person typed; one that stands in
/// the program does not.
fn account(info: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    let mut said = format!("loket {}", env!("CARGO_PKG_VERSION"));
    let _ = write!(said, ", {}", thread.name().unwrap_or("-"));
    if let Some(place) = info.location() {
        let _ = write!(said, ", {place}");
    }
    if let Some(sentence) = info.payload().downcast_ref::<&'static str>() {
        let _ = write!(said, ": {sentence}");
    }
    let _ = write!(said, "\n{}", Backtrace::capture());
    said.trim_end().to_owned()
}

fn keep(path: &Path, account: &str) -> io::Result<()> {
    let mut file = OpenOptions::new();
    let mut file = file.create(true).truncate(true).write(true).mode(0o600).open(path)?;
    writeln!(file, "{account}")
}
