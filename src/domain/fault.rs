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
    /// A name by which commands call it, with a blank in it.
    Blank(String),
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
    /// Another shape of value than the key asks for.
    Wrong { wanted: Shape, stands: Shape },
    /// Text where a whole number is asked for, or a number that cannot be counted with.
    BadNumber(String),
    /// Neither `true` nor `false`.
    BadFlag(String),
    /// Not a day of the calendar, `YYYY-MM-DD`.
    BadDate(String),
    /// Text without quotation marks.
    Unquoted(String),
    /// None of the few words that the key knows.
    Choice { text: String, known: Vec<&'static str> },
    /// A character that nobody sees.
    Unseen(char),
    /// A letter that carries more marks than this.
    Marks(usize),
    /// A backslash before a character that it cannot stand before.
    BadEscape,
    /// Not TOML from here on; in the words of its reader.
    Syntax(String),
}

/// What a value of a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Text,
    Number,
    /// A number that is not whole.
    Fraction,
    Flag,
    Date,
    Time,
    /// Two times of a day.
    Window,
    List,
    /// Keys of their own: `[name]`.
    Section,
    /// Several sections: `[[name]]`.
    Sections,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Shape; 10] = [
        Shape::Text,
        Shape::Number,
        Shape::Fraction,
        Shape::Flag,
        Shape::Date,
        Shape::Time,
        Shape::Window,
        Shape::List,
        Shape::Section,
        Shape::Sections,
    ];

    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Shape::Text => "text",
            Shape::Number => "number",
            Shape::Fraction => "fraction",
            Shape::Flag => "flag",
            Shape::Date => "date",
            Shape::Time => "time",
            Shape::Window => "window",
            Shape::List => "list",
            Shape::Section => "section",
            Shape::Sections => "sections",
        }
    }
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
    let slip = |c: &str| 2.max(c.len() / 3);
    candidates
        .into_iter()
        // A distance is never less than the difference of the lengths, and costs their product.
        .filter(|c| c.chars().count().abs_diff(name.chars().count()) <= slip(c))
        .map(|c| (strsim::damerau_levenshtein(name, c), c))
        .filter(|(distance, c)| *distance <= slip(c))
        .min()
        .map(|(_, c)| c.to_owned())
}
