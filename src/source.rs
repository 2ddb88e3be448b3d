//! Reads SOP and calendar files: TOML text in, the rules' own types out, or every mistake with its
//! place in the text. Opens no file itself and words nothing.
mod calendar;
mod follows;
mod node;
pub mod place;
mod section;
mod sheet;
mod sop;
mod value;

use self::sheet::Sheet;
use crate::domain::calendar::{Calendar, CalendarFile};
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::sop::{Sop, SopFile};
use crate::domain::zone::Zone;

/// One mistake in a file. Line and column count from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    pub line: usize,
    pub column: usize,
    pub fault: Fault,
}

/// A shipped file: its name and its text.
pub type Shipped = (&'static str, &'static str);

/// The SOP files that come with the program, the default first.
pub fn builtin_sops() -> &'static [Shipped] {
    &[(
        "pembaruan-sertifikat-elektronik.toml",
        include_str!("../assets/sop/pembaruan-sertifikat-elektronik.toml"),
    )]
}

/// The calendar files that come with the program, the default pattern first.
pub fn builtin_calendars() -> &'static [Shipped] {
    &[
        ("perpres-21-2023.toml", include_str!("../assets/calendar/perpres-21-2023.toml")),
        ("start-0800.toml", include_str!("../assets/calendar/start-0800.toml")),
        ("always.toml", include_str!("../assets/calendar/always.toml")),
        ("mamuju-2026.toml", include_str!("../assets/calendar/mamuju-2026.toml")),
    ]
}

/// Reads an SOP file.
///
/// # Errors
/// Every mistake, in the order of the text.
pub fn sop(text: &str) -> Result<Sop, Vec<Mistake>> {
    let sheet = Sheet::of(text);
    let file = sheet.read::<SopFile>();
    let blank = blank_in(&file.id);
    match Sop::new(file) {
        Ok(sop) if !sheet.has_mistakes() && blank.is_none() => Ok(sop),
        judged => {
            let faults = judged.err().unwrap_or_default();
            Err(sheet.judged(blank.into_iter().chain(faults).collect()))
        }
    }
}

/// An id is a word on the command line. Only of a file: a procedure that a store keeps stays what it
/// is.
fn blank_in(id: &str) -> Option<Fault> {
    let says = !id.trim().is_empty() && id.contains(char::is_whitespace);
    says.then(|| Fault::at(&["id"], FaultKind::Blank(id.to_owned())))
}

/// Reads a calendar file by itself, without judging its rows.
///
/// # Errors
/// Every mistake, in the order of the text.
pub fn calendar_file(text: &str) -> Result<CalendarFile, Vec<Mistake>> {
    let sheet = Sheet::of(text);
    let file = sheet.read();
    if sheet.has_mistakes() { Err(sheet.judged(Vec::new())) } else { Ok(file) }
}

/// Reads a calendar file and judges it; one without a weekly pattern adds to the shipped one.
///
/// # Errors
/// Every mistake, in the order of the text.
pub fn calendar_checked(text: &str, zone: Zone) -> Result<CalendarFile, Vec<Mistake>> {
    let pattern = builtin_calendars().first().map(|(_, text)| *text);
    let pattern = pattern.filter(|_| !Sheet::of(text).has("week"));
    let texts: Vec<&str> = pattern.into_iter().chain([text]).collect();
    calendar(&texts, zone).map_err(|(_, mistakes)| mistakes)?;
    calendar_file(text)
}

/// A calendar file as text that [`calendar_file`] reads, `remark` above it.
pub fn calendar_text(file: &CalendarFile, remark: &str) -> String {
    let body = toml::to_string(file).unwrap_or_default();
    let remark: Vec<String> = remark.lines().map(|line| format!("# {line}")).collect();
    format!("{}\n{body}", remark.join("\n"))
}

/// Reads `files` as one calendar, each adding its rows to those before it.
///
/// # Errors
/// The first file that has mistakes (its position in `files`) and its mistakes.
pub fn calendar(files: &[&str], zone: Zone) -> Result<Calendar, (usize, Vec<Mistake>)> {
    calendar::calendar(files, zone)
}
