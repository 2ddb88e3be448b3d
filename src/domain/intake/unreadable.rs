//! Why a file is no table that can be read, as data with a stable code. Worded by that code:
//! `intake-file-<code>` and `intake-file-<code>-hint`.

/// A file that is not taken; nothing of it has been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    Missing,
    /// A folder, a device, a pipe.
    NotAFile,
    /// The system does not let us read it.
    System {
        detail: String,
    },
    TooLarge {
        max_mb: u64,
    },
    Empty,
    /// Something else than a table: `old_excel`, `encrypted`, `ods`, `binary`, …
    Kind(&'static str),
    /// A zero byte: no text.
    Nul {
        line: u64,
    },
    /// A quote is opened there and never closed.
    OpenQuote {
        line: u64,
    },
    TooWide {
        line: u64,
        max: usize,
    },
    CellTooLong {
        line: u64,
        column: String,
        max: usize,
    },
    /// A workbook that unpacks to more than it should.
    Bomb,
    /// A workbook whose parts do not fit together.
    Damaged {
        detail: String,
    },
    NoSheet {
        name: String,
        sheets: Vec<String>,
    },
    /// No sheet is shown; these are hidden.
    HiddenSheets {
        sheets: Vec<String>,
    },
    /// A workbook without a sheet of cells.
    NoSheets,
}

impl Unreadable {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Unreadable::Missing => "missing",
            Unreadable::NotAFile => "not_a_file",
            Unreadable::System { .. } => "system",
            Unreadable::TooLarge { .. } => "too_large",
            Unreadable::Empty => "empty",
            Unreadable::Kind(kind) => kind,
            Unreadable::Nul { .. } => "nul",
            Unreadable::OpenQuote { .. } => "open_quote",
            Unreadable::TooWide { .. } => "too_wide",
            Unreadable::CellTooLong { .. } => "cell_too_long",
            Unreadable::Bomb => "bomb",
            Unreadable::Damaged { .. } => "damaged",
            Unreadable::NoSheet { .. } => "no_sheet",
            Unreadable::HiddenSheets { .. } => "hidden_sheets",
            Unreadable::NoSheets => "no_sheets",
        }
    }

    /// Whether the world is at fault, and not what the file says.
    pub const fn is_of_the_world(&self) -> bool {
        matches!(self, Unreadable::Missing | Unreadable::NotAFile | Unreadable::System { .. })
    }

    /// A workbook that its reader could not make sense of.
    pub fn damaged(detail: &impl ToString) -> Self {
        Unreadable::Damaged { detail: detail.to_string() }
    }
}
