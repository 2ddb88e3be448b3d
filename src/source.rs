//! Reads SOP and calendar files: TOML text in, the rules' own types out. A mistake says where in the
//! text it stands; it is worded at the edge. Opens no file itself.
pub mod place;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::domain::calendar::{Calendar, CalendarFile};
use crate::domain::fault::{Fault, FaultKind, nearest};
use crate::domain::sop::{Sop, SopFile};
use crate::domain::zone::Zone;

/// One mistake in a file. Line and column count from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    pub line: usize,
    pub column: usize,
    /// What is wrong, where the rules have a name for it.
    pub fault: Option<Fault>,
    /// The TOML reader's own words; empty where the rules found the mistake.
    pub detail: String,
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
/// Its mistakes, in the order of the text.
pub fn sop(text: &str) -> Result<Sop, Vec<Mistake>> {
    let file: SopFile = read(text)?;
    Sop::new(file).map_err(|faults| placed(text, faults))
}

/// Reads a calendar file by itself, without judging its rows.
///
/// # Errors
/// Its mistake.
pub fn calendar_file(text: &str) -> Result<CalendarFile, Vec<Mistake>> {
    read(text)
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
    let mut parts = Vec::with_capacity(files.len());
    for (i, text) in files.iter().enumerate() {
        parts.push(calendar_file(text).map_err(|mistakes| (i, mistakes))?);
    }
    let merged = parts.iter().cloned().reduce(CalendarFile::merge);
    Calendar::new(merged.unwrap_or_default(), zone).map_err(|faults| {
        let mut owned: Vec<(usize, Fault)> = faults.into_iter().map(|f| owner(&parts, f)).collect();
        owned.sort_by_key(|(i, _)| *i);
        let first = owned.first().map_or(0, |(i, _)| *i);
        let faults = owned.into_iter().filter(|(i, _)| *i == first);
        let text = files.get(first).copied().unwrap_or_default();
        (first, placed(text, faults.map(|(_, f)| f).collect()))
    })
}

/// The file that a fault of the merged calendar came from, and the fault as it stands there.
fn owner(parts: &[CalendarFile], mut fault: Fault) -> (usize, Fault) {
    let rows = |part: &CalendarFile, list: &str| match list {
        "season" => part.season.len(),
        "holiday" => part.holiday.len(),
        "exception" => part.exception.len(),
        _ => 0,
    };
    if let [list, place, ..] = fault.path.as_mut_slice()
        && let Ok(mut row) = place.parse::<usize>()
    {
        for (i, part) in parts.iter().enumerate() {
            let length = rows(part, list);
            if row < length {
                *place = row.to_string();
                return (i, fault);
            }
            row -= length;
        }
    }
    let week = parts.iter().rposition(|part| part.week.is_some());
    (week.unwrap_or_default(), fault)
}

/// TOML text as `T`. Bare dates and times are taken as well as quoted ones.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Mistake>> {
    let root = DeTable::parse(text).map_err(|e| vec![form_mistake(text, &e)])?;
    let mut plain = root.clone();
    plain.get_mut().iter_mut().for_each(|(_, v)| quote_dates(v));
    T::deserialize(Deserializer::from(plain)).map_err(|e| vec![key_mistake(text, &root, &e)])
}

/// Dates and times as the texts that the rules read.
fn quote_dates(value: &mut Spanned<DeValue<'_>>) {
    let value = value.get_mut();
    if let Some(moment) = value.as_datetime() {
        *value = DeValue::String(moment.to_string().into());
    } else if let DeValue::Array(items) = value {
        items.iter_mut().for_each(quote_dates);
    } else if let DeValue::Table(table) = value {
        table.iter_mut().for_each(|(_, v)| quote_dates(v));
    }
}

/// What is not TOML at all.
fn form_mistake(text: &str, error: &toml::de::Error) -> Mistake {
    let at = error.span().map_or(text.len(), |span| span.start);
    let (line, column) = place::line_column(text, at);
    Mistake { line, column, fault: None, detail: error.message().to_owned() }
}

/// TOML that is not of the file's form. An absent or unknown key is told apart by the reader's
/// wording, the only place where it names the key.
fn key_mistake(text: &str, root: &Spanned<DeTable<'_>>, error: &toml::de::Error) -> Mistake {
    let mut mistake = form_mistake(text, error);
    let quoted: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let Some((name, known)) = quoted.split_first() else {
        return mistake;
    };
    let kind = if error.message().starts_with("missing field") {
        FaultKind::Missing
    } else if error.message().starts_with("unknown field") {
        FaultKind::Unknown {
            name: (*name).to_owned(),
            nearest: nearest(name, known.iter().copied()),
        }
    } else {
        return mistake;
    };
    let mut path = error.span().and_then(|span| place::path_of(root, &span)).unwrap_or_default();
    if kind == FaultKind::Missing {
        path.push((*name).to_owned());
    }
    mistake.fault = Some(Fault { path, kind });
    mistake
}

/// The faults of the rules at their places, in the order of the text.
fn placed(text: &str, faults: Vec<Fault>) -> Vec<Mistake> {
    let root = DeTable::parse(text).ok();
    let place = |fault: &Fault| {
        let at = root.as_ref().map_or(0, |r| place::offset(r, &fault.path));
        place::line_column(text, at)
    };
    let mut mistakes: Vec<Mistake> = faults
        .into_iter()
        .map(|fault| {
            let (line, column) = place(&fault);
            Mistake { line, column, fault: Some(fault), detail: String::new() }
        })
        .collect();
    mistakes.sort_by_key(|m| (m.line, m.column));
    mistakes
}
