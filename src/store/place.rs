//! Where the store lies: the file, its folder, its owner and mode, the file system under it.
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rustix::fs::{Mode, statvfs};

use super::error::StoreError;

/// What the engine keeps beside the file: the log, and the index of the log.
const SIDES: [&str; 2] = ["-wal", "-shm"];

/// The file that was opened, and where.
pub(super) struct Place {
    pub path: PathBuf,
    device: u64,
    inode: u64,
}

impl Place {
    /// The file that lies at `path` now.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let meta = std::fs::metadata(path);
        let meta = meta.map_err(|error| StoreError::system(path, "stat", &error))?;
        Ok(Self { path: path.to_owned(), device: meta.dev(), inode: meta.ino() })
    }

    /// Refuses when the file is no longer there: what is written then, nobody ever reads.
    pub fn require(&self) -> Result<(), StoreError> {
        let gone = || StoreError::Gone { path: self.path.clone() };
        match std::fs::metadata(&self.path) {
            Ok(meta) if (meta.dev(), meta.ino()) == (self.device, self.inode) => Ok(()),
            Ok(_) => Err(gone()),
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Err(gone())
            }
            Err(error) => Err(StoreError::system(&self.path, "stat", &error)),
        }
    }
}

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing, or a file without a byte.
    Nothing,
    File,
}

/// Looks without touching.
pub(super) fn look(path: &Path) -> Result<Look, StoreError> {
    match std::fs::metadata(path) {
        Ok(meta) if !meta.is_file() => Err(StoreError::NotAFile { path: path.to_owned() }),
        Ok(meta) if meta.len() == 0 => Ok(Look::Nothing),
        Ok(_) => Ok(Look::File),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Look::Nothing),
        Err(error) => Err(StoreError::system(path, "stat", &error)),
    }
}

/// A sibling of the store's file: `loket.db` + `-lock`.
pub(super) fn sibling(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether facts may wait in the write-ahead log beside the file.
pub(super) fn has_log(path: &Path) -> bool {
    std::fs::metadata(sibling(path, "-wal")).is_ok_and(|meta| meta.len() > 0)
}

/// Whether somebody may be writing: facts wait in the log, or there is an index of the log that its
/// owner may write. A crash may leave one too.
pub(super) fn is_in_use(path: &Path) -> bool {
    let index = std::fs::metadata(sibling(path, "-shm"));
    has_log(path) || index.is_ok_and(|meta| meta.mode() & 0o200 != 0)
}

/// Whether this process's user owns the file.
pub(super) fn is_ours(path: &Path) -> Result<bool, StoreError> {
    let meta = std::fs::metadata(path).map_err(|error| StoreError::system(path, "stat", &error))?;
    Ok(meta.uid() == rustix::process::geteuid().as_raw())
}

/// Whether the file's mode lets its owner write. The superuser may write whatever the mode says, but
/// who made the file read-only meant it.
pub(super) fn is_writable(path: &Path) -> Result<bool, StoreError> {
    let meta = std::fs::metadata(path).map_err(|error| StoreError::system(path, "stat", &error))?;
    Ok(meta.mode() & 0o200 != 0)
}

/// Gives the owner back the log and its index where a read of a read-only file left them read-only:
/// no writer could open them. Only regular files of this process's user are touched.
pub(super) fn free_sides(path: &Path) -> Result<(), StoreError> {
    let user = rustix::process::geteuid().as_raw();
    for file in SIDES.map(|suffix| sibling(path, suffix)) {
        let Ok(meta) = std::fs::symlink_metadata(&file) else {
            continue;
        };
        if meta.is_file() && meta.uid() == user && meta.mode() & 0o600 != 0o600 {
            set_mode(&file, 0o600)?;
        }
    }
    Ok(())
}

fn set_mode(file: &Path, mode: u32) -> Result<(), StoreError> {
    let set = std::fs::set_permissions(file, Permissions::from_mode(mode));
    set.map_err(|error| StoreError::system(file, "chmod", &error))
}

/// Whether the group or others may do anything with the file itself.
pub(super) fn is_exposed(path: &Path) -> Result<bool, StoreError> {
    let meta = std::fs::metadata(path).map_err(|error| StoreError::system(path, "stat", &error))?;
    Ok(meta.mode() & 0o077 != 0)
}

/// A mode without what the group and others may do; nothing is added to what the owner may.
const fn tightened(mode: u32) -> u32 {
    mode & 0o700
}

/// Takes from the group and others what they may do with the store; whether they could do anything.
pub(super) fn tighten(path: &Path) -> Result<bool, StoreError> {
    let mut exposed = false;
    for file in ["", "-wal", "-shm"].map(|suffix| sibling(path, suffix)) {
        let Ok(meta) = std::fs::metadata(&file) else {
            continue;
        };
        let mode = meta.mode() & 0o777;
        if mode != tightened(mode) {
            exposed = true;
            set_mode(&file, tightened(mode))?;
        }
    }
    Ok(exposed)
}

/// The folder of the file, made if need be for its owner alone.
pub(super) fn make_folder(path: &Path) -> Result<PathBuf, StoreError> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| StoreError::system(folder, "mkdir", &error))?;
    folder.canonicalize().map_err(|error| StoreError::system(folder, "realpath", &error))
}

/// An empty file that only its owner may touch, in place of whatever a failed attempt left.
pub(super) fn make_file(path: &Path) -> Result<(), StoreError> {
    for suffix in ["", "-journal", "-wal", "-shm"] {
        match std::fs::remove_file(sibling(path, suffix)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(StoreError::system(path, "unlink", &error));
            }
            _ => {}
        }
    }
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    made.map(drop).map_err(|error| StoreError::system(path, "create", &error))
}

/// Gives a finished file its name, durably.
pub(super) fn rename(from: &Path, to: &Path, folder: &Path) -> Result<(), StoreError> {
    std::fs::rename(from, to).map_err(|error| StoreError::system(to, "rename", &error))?;
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| StoreError::system(folder, "fsync", &error))
}

/// Whoever creates or migrates a store holds this; bounded, then [`StoreError::Busy`].
pub(super) fn lock(path: &Path) -> Result<File, StoreError> {
    const TRIES: u32 = 300;
    let path = sibling(path, "-lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(&path)
        .map_err(|error| StoreError::system(&path, "lock", &error))?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(std::fs::TryLockError::WouldBlock) => wait(),
            Err(std::fs::TryLockError::Error(error)) => {
                return Err(StoreError::system(&path, "lock", &error));
            }
        }
    }
    Err(StoreError::Busy)
}

/// A breath between two tries for the lock.
fn wait() {
    let breath = rustix::event::Timespec { tv_sec: 0, tv_nsec: 10_000_000 };
    let _woken = rustix::event::poll(&mut [], Some(&breath));
}

/// Runs `work` with a mask that leaves new files to their owner. The mask is the process's, so only
/// one may do so at a time.
pub(super) fn masked<T>(work: impl FnOnce() -> T) -> T {
    static MASK: Mutex<()> = Mutex::new(());
    let _one = MASK.lock();
    let before = rustix::process::umask(Mode::RWXG | Mode::RWXO);
    let done = work();
    rustix::process::umask(before);
    done
}

/// Whether the disk under `path` has no room left for a few pages.
pub(super) fn is_full(path: &Path) -> bool {
    const ROOM_BYTES: u64 = 64 * 1024;
    let place = if path.exists() { path } else { path.parent().unwrap_or(path) };
    statvfs(place).is_ok_and(|s| s.f_bavail.saturating_mul(s.f_frsize) < ROOM_BYTES)
}

/// Refuses file systems over a network: their locks and shared memory cannot be trusted.
pub(super) fn require_local(path: &Path) -> Result<(), StoreError> {
    match network_kind(path) {
        Some(kind) => Err(StoreError::Network { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

#[cfg(target_os = "linux")]
fn network_kind(path: &Path) -> Option<String> {
    /// Magic numbers of statfs(2).
    const KINDS: [(u32, &str); 9] = [
        (0x6969, "nfs"),
        (0x517b, "smb"),
        (0xfe53_4d42, "smb2"),
        (0xff53_4d42, "cifs"),
        (0x5346_414f, "afs"),
        (0x7375_7245, "coda"),
        (0x564c, "ncp"),
        (0x00c3_6400, "ceph"),
        (0x6573_5546, "fuse"),
    ];
    let magic = rustix::fs::statfs(path).ok()?.f_type;
    let magic = u32::try_from(magic & 0xffff_ffff).ok()?;
    let kind = KINDS.iter().find(|(known, _)| *known == magic)?.1;
    if kind == "fuse" { fuse_over_network(path) } else { Some(kind.to_owned()) }
}

/// A FUSE file system may be local: its mount tells.
#[cfg(target_os = "linux")]
fn fuse_over_network(path: &Path) -> Option<String> {
    const REMOTE: [&str; 6] = ["sshfs", "rclone", "s3fs", "davfs", "glusterfs", "curlftpfs"];
    let device = std::fs::metadata(path).ok()?.dev();
    let wanted = format!("{}:{}", rustix::fs::major(device), rustix::fs::minor(device));
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    let mount = mounts.lines().find(|line| line.split(' ').nth(2) == Some(&wanted))?;
    let kind = mount.split(" - ").nth(1)?.split(' ').next()?;
    let remote = REMOTE.iter().any(|name| kind.contains(name));
    remote.then(|| kind.to_owned())
}

#[cfg(not(target_os = "linux"))]
fn network_kind(_path: &Path) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::tightened;

    #[test]
    fn tightening_only_takes_away() {
        let modes = [(0o644, 0o600), (0o444, 0o400), (0o077, 0), (0o600, 0o600), (0o755, 0o700)];
        for (mode, expected) in modes {
            assert_eq!(tightened(mode), expected, "{mode:o}");
        }
    }
}
