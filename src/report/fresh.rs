//! A file that is whole or not there: written under another name, then put in its place. It is its
//! owner's alone.
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A file on its way; what is not kept is removed.
#[derive(Debug)]
pub struct Fresh {
    path: PathBuf,
    draft: PathBuf,
    /// Locked as long as somebody works on it.
    _held: File,
    /// Takes the place of another file.
    replaces: bool,
}

impl Fresh {
    /// Begins one that will lie at `path`; `no` tells it from others that are being written there.
    ///
    /// # Errors
    /// [`ErrorKind::AlreadyExists`] when something is there and it does not `replace` it, or it is no
    /// regular file: a device, a folder or a link is never replaced; whatever keeps it from being
    /// written.
    pub fn begin(path: &Path, replaces: bool, no: u32) -> io::Result<Self> {
        let there = path.symlink_metadata().ok();
        if there.is_some_and(|there| !replaces || !there.is_file()) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
        let draft = path.with_file_name(format!(".{}.{no}{DRAFT}", name.to_string_lossy()));
        match fs::remove_file(&draft) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let held = create(&draft)?;
        let fresh = Self { path: path.to_owned(), draft, _held: held, replaces };
        sweep(fresh.draft.parent().unwrap_or(Path::new("")));
        Ok(fresh)
    }

    /// Where it is written meanwhile.
    pub fn draft(&self) -> &Path {
        &self.draft
    }

    /// The file, for writing.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn file(&self) -> io::Result<File> {
        OpenOptions::new().write(true).open(&self.draft)
    }

    /// Puts it in its place, durable.
    ///
    /// # Errors
    /// When it cannot be put there; nothing has changed there then.
    pub fn keep(self) -> io::Result<()> {
        File::open(&self.draft)?.sync_all()?;
        if self.replaces {
            return fs::rename(&self.draft, &self.path);
        }
        // A second name is refused where a file has come meanwhile; a rename would take its place.
        match fs::hard_link(&self.draft, &self.path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists && !self.path.exists() => {
                fs::rename(&self.draft, &self.path)
            }
            linked => linked,
        }
    }
}

/// How the name of a file on its way ends; nobody else's does.
const DRAFT: &str = ".loket-part";

/// An empty file for its owner alone, held by this process.
fn create(draft: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(draft)?;
    // Where files cannot be held, nobody sweeps either.
    let _held = file.try_lock();
    Ok(file)
}

/// Removes what killed processes left in a folder on its way. What somebody works on is held.
fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let named = |name: &str| {
        let no = name.strip_suffix(DRAFT).and_then(|name| name.rsplit_once('.'));
        let counted = |no: &str| !no.is_empty() && no.bytes().all(|b| b.is_ascii_digit());
        name.starts_with('.') && no.is_some_and(|(_, no)| counted(no))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || !entry.file_name().to_str().is_some_and(named) {
            continue;
        }
        // One that stays is tried again with the next file.
        let free = File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        let _stays = if free { fs::remove_file(entry.path()) } else { Ok(()) };
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _gone = fs::remove_file(&self.draft);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn it_is_whole_or_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("laporan.csv");
        let count = || fs::read_dir(folder.path()).unwrap().count();
        drop(Fresh::begin(&path, false, 1).unwrap());
        assert_eq!(count(), 0);
        let fresh = Fresh::begin(&path, false, 1).unwrap();
        fresh.file().unwrap().write_all(b"a").unwrap();
        fs::write(&path, "b").unwrap();
        assert_eq!(fresh.keep().unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), count()), ("b", 1));
        let again = Fresh::begin(&path, false, 1).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::AlreadyExists);
        let fresh = Fresh::begin(&path, true, 1).unwrap();
        fresh.file().unwrap().write_all(b"c").unwrap();
        fresh.keep().unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), count()), ("c", 1));
    }

    #[test]
    fn what_a_killed_process_left_goes_and_what_is_held_stays() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let names = ["a.csv.7.loket-part", ".a.csv.x.loket-part", ".a.csv.7.part"];
        for name in names.iter().chain(&[".a.csv.7.loket-part"]) {
            fs::write(at(name), "x").unwrap();
        }
        let held = Fresh::begin(&at("b.csv"), false, 1).unwrap();
        let other = Fresh::begin(&at("c.csv"), false, 2).unwrap();
        assert!(held.draft().exists() && other.draft().exists());
        assert!(!at(".a.csv.7.loket-part").exists());
        assert!(names.iter().all(|name| at(name).exists()));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&target, "a").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        for path in [folder.path(), Path::new("/dev/null"), &link] {
            let error = Fresh::begin(path, true, 1).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::AlreadyExists, "{}", path.display());
        }
    }
}
