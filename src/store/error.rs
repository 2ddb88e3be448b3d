//! Why the store says no, as data with a stable code. Worded in the language files by that code:
//! `store-<code>` and `store-<code>-hint`.
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::difference::Difference;
use crate::domain::authority::Denied;
use crate::domain::fact::{ActId, CaseId};
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;

/// A failure of the archive. Nothing of the act that met it has been recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else recorded facts in the case since it was read.
    #[error("case {case} is at version {found}, not {expected}: {by} recorded {kinds:?}")]
    Conflict {
        case: CaseId,
        expected: u32,
        found: u32,
        /// Who recorded the newest fact, and when.
        by: String,
        at: Instant,
        /// The kinds of the facts in between, oldest first.
        kinds: Vec<String>,
    },
    /// Another process holds the store for longer than we wait.
    #[error("the database is busy")]
    Busy,
    /// Opened for reading, or the file or its folder cannot be written.
    #[error("the database can only be read")]
    ReadOnly,
    /// Not a store of ours; `application` is what another program wrote as its id, if it is `SQLite`.
    #[error("{} is not a store of this program", path.display())]
    Foreign { path: PathBuf, application: Option<u32> },
    /// A folder, a device or the like.
    #[error("{} is not a regular file", path.display())]
    NotAFile { path: PathBuf },
    /// Written by a newer version of this program.
    #[error("{} has format {found}; this program knows {known}", path.display())]
    TooNew { path: PathBuf, found: u32, known: u32 },
    /// Another user owns the file.
    #[error("{} belongs to another user", path.display())]
    NotOwner { path: PathBuf },
    /// Deleted, or another file in its place, since it was opened.
    #[error("{} is not the file that was opened", path.display())]
    Gone { path: PathBuf },
    /// Nothing lies there, though a backup of it does: a new one in its place would hide the loss.
    #[error("{} is gone, its backup {} is not", path.display(), backup.display())]
    Lost { path: PathBuf, backup: PathBuf },
    /// The system does not let us read or create it.
    #[error("{}: permission denied", path.display())]
    Denied { path: PathBuf },
    /// On a file system whose locks and shared memory cannot be trusted.
    #[error("{} lies on a network file system ({kind})", path.display())]
    Network { path: PathBuf, kind: String },
    /// The system refuses locks there.
    #[error("{} cannot be locked: {detail}", path.display())]
    NoLocks { path: PathBuf, detail: String },
    /// A name that no disk takes, as that it is too long.
    #[error("no disk takes the name {name}")]
    BadName { name: String },
    /// The disk failed us.
    #[error("disk: {what}: {detail}")]
    Disk { what: String, detail: String },
    /// The disk does not give the bytes of the file, however often they are asked for.
    #[error("{} cannot be read: {detail}", path.display())]
    Unreadable { path: PathBuf, detail: String },
    /// No space left.
    #[error("the disk is full")]
    Full,
    /// The file cannot be read as a database any more.
    #[error("the database is damaged: {detail}")]
    Corrupt { detail: String },
    /// It can be read, but does not say what was recorded.
    #[error("the store differs from what was recorded: {0:?}")]
    Integrity(Difference),
    /// No such case.
    #[error("no case {case}")]
    UnknownCase { case: CaseId },
    /// An act names an SOP or calendar that the store was never shown.
    #[error("unknown revision {revision}")]
    UnknownRevision { revision: String },
    /// The ids of the act's facts are known, but belong to something else.
    #[error("act {act} was recorded with another content")]
    ActDiffers { act: ActId },
    /// An officer of this name works here already.
    #[error("officer {name} is known")]
    OfficerKnown { name: String },
    /// No officer of this name works here.
    #[error("officer {name} is not known")]
    OfficerUnknown { name: String },
    /// The office enforces who may do what, and this officer may not.
    #[error("refused: {}", .0.code())]
    Refused(Denied),
    /// Something lies where a copy was to go.
    #[error("{} is there already", path.display())]
    Exists { path: PathBuf },
    /// Other processes have the store open.
    #[error("{} is in use", path.display())]
    InUse { path: PathBuf },
    /// No room for a copy; the store itself is not touched.
    #[error("no room for {}", path.display())]
    NoRoom { path: PathBuf },
    /// A copy, or what is kept beside it, cannot be written.
    #[error("{} cannot be written: {detail}", path.display())]
    Unwritable { path: PathBuf, detail: String },
    /// Ended because nobody waits for it any more.
    #[error("ended on request")]
    Ended,
    /// The engine says something that it should not, of a file that is whole; a mistake of ours.
    #[error("database engine: {detail}")]
    Engine { detail: String },
}

impl StoreError {
    /// The exit code of `cli.md`.
    pub const fn exit(&self) -> u8 {
        match self {
            StoreError::ReadOnly
            | StoreError::Foreign { .. }
            | StoreError::NotAFile { .. }
            | StoreError::TooNew { .. }
            | StoreError::NotOwner { .. }
            | StoreError::Gone { .. }
            | StoreError::Denied { .. }
            | StoreError::Network { .. }
            | StoreError::NoLocks { .. }
            | StoreError::BadName { .. }
            | StoreError::Disk { .. }
            | StoreError::Unreadable { .. }
            | StoreError::Full
            | StoreError::UnknownRevision { .. }
            | StoreError::NoRoom { .. }
            | StoreError::Unwritable { .. }
            | StoreError::Ended
            | StoreError::Engine { .. } => 1,
            StoreError::UnknownCase { .. } | StoreError::OfficerUnknown { .. } => 3,
            StoreError::Refused(_)
            | StoreError::OfficerKnown { .. }
            | StoreError::Exists { .. } => 4,
            StoreError::InUse { .. }
            | StoreError::Conflict { .. }
            | StoreError::Busy
            | StoreError::ActDiffers { .. } => 5,
            StoreError::Lost { .. } | StoreError::Corrupt { .. } | StoreError::Integrity(_) => 6,
        }
    }

    /// The stable code, as `store.<code>` in JSON errors; dashes for underscores in the words.
    pub const fn code(&self) -> &'static str {
        match self {
            StoreError::Conflict { .. } => "conflict",
            StoreError::Busy => "busy",
            StoreError::ReadOnly => "read_only",
            StoreError::Foreign { .. } => "foreign",
            StoreError::NotAFile { .. } => "not_a_file",
            StoreError::TooNew { .. } => "too_new",
            StoreError::NotOwner { .. } => "not_owner",
            StoreError::Gone { .. } => "gone",
            StoreError::Lost { .. } => "lost",
            StoreError::Denied { .. } => "denied",
            StoreError::Network { .. } => "network",
            StoreError::NoLocks { .. } => "no_locks",
            StoreError::BadName { .. } => "bad_name",
            StoreError::Disk { .. } => "disk",
            StoreError::Unreadable { .. } => "unreadable",
            StoreError::Full => "full",
            StoreError::Corrupt { .. } => "corrupt",
            StoreError::Integrity(difference) => difference.code(),
            StoreError::UnknownCase { .. } => "unknown_case",
            StoreError::UnknownRevision { .. } => "unknown_revision",
            StoreError::ActDiffers { .. } => "act_differs",
            StoreError::OfficerKnown { .. } => "officer_known",
            StoreError::OfficerUnknown { .. } => "officer_unknown",
            StoreError::Refused(denied) => denied.code(),
            StoreError::Exists { .. } => "exists",
            StoreError::InUse { .. } => "in_use",
            StoreError::NoRoom { .. } => "no_room",
            StoreError::Unwritable { .. } => "unwritable",
            StoreError::Ended => "ended",
            StoreError::Engine { .. } => "engine",
        }
    }

    /// Every code, for the test that each has its sentences.
    pub const CODES: &'static [&'static str] = &[
        "conflict",
        "busy",
        "read_only",
        "foreign",
        "not_a_file",
        "too_new",
        "not_owner",
        "gone",
        "lost",
        "denied",
        "network",
        "no_locks",
        "bad_name",
        "disk",
        "unreadable",
        "full",
        "corrupt",
        "unknown_case",
        "unknown_revision",
        "act_differs",
        "officer_known",
        "officer_unknown",
        "exists",
        "in_use",
        "no_room",
        "unwritable",
        "ended",
        "engine",
        "broken_file",
        "broken_schema",
        "broken_fact",
        "broken_private",
        "broken_revision",
        "revision_lost",
        "broken_sequence",
        "broken_row",
        "broken_search",
        "broken_draft",
        "broken_listed",
        "head_unknown",
        "broken_kept",
        "broken_log",
    ];

    /// The variables of the sentence; a refusal is worded as one of the rules. What the languages must word, stands as data: an instant as
    /// RFC 3339 in `zone`, the kinds of facts as their codes (`kind-<code>`).
    pub fn args(&self, zone: Zone) -> Vec<(&'static str, String)> {
        let at_path = |path: &Path| ("path", path.display().to_string());
        let told = |detail: &String| ("detail", detail.clone());
        match self {
            StoreError::Conflict { case, by, at, kinds, .. } => vec![
                ("case", case.to_string()),
                ("by", by.clone()),
                ("at", zone.rfc3339(*at)),
                ("kinds", kinds.join(", ")),
            ],
            StoreError::Foreign { path, .. }
            | StoreError::NotAFile { path }
            | StoreError::NotOwner { path }
            | StoreError::Gone { path }
            | StoreError::Exists { path }
            | StoreError::InUse { path }
            | StoreError::NoRoom { path }
            | StoreError::Denied { path } => vec![at_path(path)],
            StoreError::TooNew { path, found, known } => {
                vec![at_path(path), ("found", found.to_string()), ("known", known.to_string())]
            }
            StoreError::Lost { path, backup } => {
                vec![at_path(path), ("backup", backup.display().to_string())]
            }
            StoreError::Network { path, kind } => vec![at_path(path), ("kind", kind.clone())],
            StoreError::NoLocks { path, detail }
            | StoreError::Unreadable { path, detail }
            | StoreError::Unwritable { path, detail } => {
                vec![at_path(path), told(detail)]
            }
            StoreError::Disk { what, detail } => vec![("what", what.clone()), told(detail)],
            StoreError::Corrupt { detail } | StoreError::Engine { detail } => vec![told(detail)],
            StoreError::Integrity(difference) => difference.args(),
            StoreError::UnknownCase { case } => vec![("case", case.to_string())],
            StoreError::UnknownRevision { revision } => vec![("revision", revision.clone())],
            StoreError::ActDiffers { act } => vec![("act", act.to_string())],
            StoreError::BadName { name }
            | StoreError::OfficerKnown { name }
            | StoreError::OfficerUnknown { name } => {
                vec![("name", name.clone())]
            }
            StoreError::Busy
            | StoreError::ReadOnly
            | StoreError::Full
            | StoreError::Ended
            | StoreError::Refused(_) => Vec::new(),
        }
    }
}

/// The id as it is kept.
pub(super) const fn blob(id: &Uuid) -> &[u8; 16] {
    id.as_bytes()
}
