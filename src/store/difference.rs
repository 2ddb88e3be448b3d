//! The first place where a store differs from what was recorded, as data with a stable code.
use uuid::Uuid;

use crate::domain::fact::CaseId;

/// What is wrong with one link of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A position is missing or out of order.
    Position,
    /// The hash is not that of the bytes after the one before.
    Hash,
    /// The bytes are not canonical, or not a fact.
    Encoding,
    /// The columns beside the bytes say something else.
    Columns,
}

impl Flaw {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Flaw::Position => "position",
            Flaw::Hash => "hash",
            Flaw::Encoding => "encoding",
            Flaw::Columns => "columns",
        }
    }
}

/// The first place where the store differs from what was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// `SQLite`'s own check of the file.
    File {
        detail: String,
    },
    /// Tables, indexes or triggers are not ours; the fingerprint found.
    Schema {
        found: String,
    },
    Fact {
        pos: u64,
        flaw: Flaw,
    },
    /// Personal values that do not match their commitment, are missing without having been erased,
    /// or belong to no fact.
    Private {
        pos: u64,
    },
    Revision {
        hash: String,
    },
    /// An SOP or calendar that facts name is not kept any more.
    RevisionLost {
        hash: String,
    },
    /// The facts of a case are not numbered from 1 without gaps.
    Sequence {
        case: CaseId,
    },
    /// The row is not what the facts tell.
    Row {
        case: CaseId,
    },
    /// The index of words is not that of the rows.
    Search,
    Draft {
        kind: String,
    },
    /// A row of a list of certificates was changed, or its index row says something else.
    Listed {
        id: Uuid,
    },
    /// A head kept elsewhere is not in the chain: facts were cut off or rewritten.
    Head {
        hash: String,
    },
    /// A backup holds a fact that the chain does not have, or has otherwise.
    Kept {
        file: String,
        pos: u64,
        /// The last fact of the chain.
        last: u64,
    },
    /// The log beside the file belongs to another database.
    Log,
}

impl Difference {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Difference::File { .. } => "broken_file",
            Difference::Schema { .. } => "broken_schema",
            Difference::Fact { .. } => "broken_fact",
            Difference::Private { .. } => "broken_private",
            Difference::Revision { .. } => "broken_revision",
            Difference::RevisionLost { .. } => "revision_lost",
            Difference::Sequence { .. } => "broken_sequence",
            Difference::Row { .. } => "broken_row",
            Difference::Search => "broken_search",
            Difference::Draft { .. } => "broken_draft",
            Difference::Listed { .. } => "broken_listed",
            Difference::Head { .. } => "head_unknown",
            Difference::Kept { .. } => "broken_kept",
            Difference::Log => "broken_log",
        }
    }

    /// The variables of the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Difference::File { detail } => vec![("detail", detail.clone())],
            Difference::Schema { found } => vec![("found", found.clone())],
            Difference::Fact { pos, flaw } => {
                vec![("pos", pos.to_string()), ("flaw", flaw.code().to_owned())]
            }
            Difference::Private { pos } => vec![("pos", pos.to_string())],
            // A forged fact may name nothing at all.
            Difference::RevisionLost { hash } if hash.is_empty() => vec![("hash", "–".to_owned())],
            Difference::Revision { hash }
            | Difference::RevisionLost { hash }
            | Difference::Head { hash } => vec![("hash", hash.clone())],
            Difference::Sequence { case } | Difference::Row { case } => {
                vec![("case", case.to_string())]
            }
            Difference::Draft { kind } => vec![("kind", kind.clone())],
            Difference::Listed { id } => vec![("id", id.to_string())],
            Difference::Kept { file, pos, last } => vec![
                ("file", file.clone()),
                ("pos", pos.to_string()),
                ("last", last.to_string()),
                ("flaw", if pos > last { "cut" } else { "rewritten" }.to_owned()),
            ],
            Difference::Search | Difference::Log => Vec::new(),
        }
    }
}
