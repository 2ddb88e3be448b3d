//! What is wrong with an SOP or calendar file, as data. Worded at the edge, placed by path.

/// One mistake: where in the file (keys and list positions from the root) and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub path: Vec<String>,
    pub kind: FaultKind,
}

/// The closed set of mistakes that a well-formed file can still contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// A required key is absent or says nothing.
    Missing,
    /// The list that must have at least one entry has none.
    Empty,
    /// The same key stands twice.
    Duplicate(String),
    /// A number of minutes that is not above zero (rule 7).
    NotPositive,
    /// The stated total and the sum of the steps, in minutes.
    TotalDiffers { stated_min: i64, sum_min: i64 },
    /// A name that nothing else in the file defines, and the nearest that it does.
    Unknown { name: String, nearest: Option<String> },
    /// Not a local time `HH:MM`, at most 24:00.
    BadTime(String),
    /// A window that closes at or before it opens (rule 2).
    WindowEmpty,
    /// Two windows of a day overlap (rule 2).
    WindowsOverlap,
    /// A season ends before it begins.
    SeasonBackwards,
    /// Two seasons share a day (rule 2).
    SeasonsOverlap,
}

impl Fault {
    /// A fault at `path`, its parts as written in the file.
    pub fn at(path: &[&str], kind: FaultKind) -> Self {
        Self { path: path.iter().map(ToString::to_string).collect(), kind }
    }

    /// The same fault one level further in.
    pub fn under(mut self, part: impl Into<String>) -> Self {
        self.path.insert(0, part.into());
        self
    }
}

/// The candidate nearest to `name` by edit distance, if it is near enough to be a slip.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
        .map(|c| (strsim::damerau_levenshtein(name, c), c))
        .filter(|(distance, c)| *distance <= 2.max(c.len() / 3))
        .min()
        .map(|(_, c)| c.to_owned())
}
