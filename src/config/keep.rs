//! Keeps the text of `config.toml` on the disk: written beside it, made durable, then put in its
//! place. What was there is whole until the new one is.
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a new file for its owner alone, and the folders that it needs. One that is there stays.
///
/// # Errors
/// When it cannot be written, or is there already.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        private_folder(folder)?;
    }
    let mut options = OpenOptions::new();
    private(&mut options);
    let mut file = options.write(true).create_new(true).open(path)?;
    tighten(path, 0o600)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Replaces the text of the file at `path`, or of the file that a link there leads to, with its
/// permissions kept; a missing one is made, for its owner alone.
///
/// # Errors
/// When it cannot be written: then it is as it was.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let target = target(path)?;
    let folder = target.parent().unwrap_or(Path::new(""));
    private_folder(folder)?;
    let permissions = match fs::metadata(&target) {
        Ok(metadata) if !metadata.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        Ok(metadata) => {
            // A file that does not let itself be written is not written past its permissions.
            OpenOptions::new().append(true).open(&target)?;
            Some(metadata.permissions())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.new", std::process::id()));
    let _left_over = fs::remove_file(&beside);
    let kept = (|| {
        let mut options = OpenOptions::new();
        private(&mut options);
        let mut file = options.write(true).create_new(true).open(&beside)?;
        tighten(&beside, 0o600)?;
        file.write_all(text.as_bytes())?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        fs::rename(&beside, &target)
    })();
    if kept.is_err() {
        let _never_made = fs::remove_file(&beside);
    }
    kept.and_then(|()| sync_folder(folder))
}

/// Holds the folder of `path` for one writer at a time, where the system can; as long as it lives.
pub fn hold(path: &Path) -> Option<File> {
    let target = target(path).ok()?;
    let folder = File::open(here(target.parent()?)).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// Where the links at `path` lead to, whether or not there is a file.
fn target(path: &Path) -> io::Result<PathBuf> {
    const LINKS_MAX: usize = 40;
    let mut path = path.to_path_buf();
    for _ in 0..LINKS_MAX {
        if !path.is_symlink() {
            return Ok(path);
        }
        let to = fs::read_link(&path)?;
        path = path.parent().unwrap_or(Path::new("")).join(to);
    }
    Err(io::Error::other("too many links"))
}

fn here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// Creates what is missing of `folder`, for its owner alone.
fn private_folder(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|f| !f.as_os_str().is_empty() && !f.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        tighten(folder, 0o700)?;
    }
    Ok(())
}

/// Readable by its owner alone from the first moment.
#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_options: &mut OpenOptions) {}

/// The permissions as they are to be, whatever the umask made of them.
#[cfg(unix)]
fn tighten(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn tighten(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

/// The new name is on the disk too.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(here(folder))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
