//! Tables in words: why a file, its head, a row or a cell is not taken.
use chrono::NaiveDate;

use super::says::shown;
use super::{Arg, Said, Words, masked, message_id};
use crate::domain::intake::{Column, Head, HeadFault, Spoilt, Unreadable, Wrong, known_names};
use crate::domain::record::Field;
use crate::domain::refusal::Refusal;
use crate::domain::text;
use crate::domain::zone::Zone;

impl Words {
    /// What is wrong with a cell or a row.
    pub fn spoilt(&self, why: &Spoilt, zone: Zone) -> Said {
        let values: Vec<(&str, Arg<'_>)> = match why {
            Spoilt::Refused(refusal) => {
                let said = self.refusal(refusal, None, zone);
                // The column is named where it is said.
                let hint = if let Refusal::FieldInvalid { .. } = refusal {
                    Some(self.say("intake-invalid-hint"))
                } else if let Refusal::FieldRequired(_) = refusal {
                    Some(self.say("intake-required-hint"))
                } else {
                    said.hint
                };
                return Said { what: said.what, hint };
            }
            Spoilt::LeadingZeroLost { found, count } => {
                vec![("found", (*found).into()), ("count", (*count).into())]
            }
            Spoilt::DigitsMissing { found, count } => {
                let lacks = count.saturating_sub(*found);
                vec![
                    ("found", (*found).into()),
                    ("count", (*count).into()),
                    ("lacks", lacks.into()),
                ]
            }
            Spoilt::Serial { date: None } => return self.hinted("intake-date-number", &[]),
            Spoilt::Serial { date: Some(date) } => vec![("date", self.date(*date).into())],
            Spoilt::MonthFirst { date } => vec![("date", self.date_written(*date).into())],
            Spoilt::MonthOrDay { here, there } => {
                let written = |date: &NaiveDate| self.date_written(*date).into();
                vec![("here", written(here)), ("there", written(there))]
            }
            Spoilt::Failed { code } => vec![("code", shown(code))],
            Spoilt::Merged { range } => vec![("range", shown(range))],
            Spoilt::Twice { row } => vec![("row", row.to_string().into())],
            Spoilt::Rounded
            | Spoilt::LastDigitsLost
            | Spoilt::TurnedDate
            | Spoilt::NotText
            | Spoilt::Uncalculated
            | Spoilt::Garbled
            | Spoilt::Surplus => Vec::new(),
        };
        self.hinted(&message_id("intake", why.code()), &values)
    }

    /// What is wrong in a cell: where, the value (masked where that is asked), why, and what now.
    pub fn wrong_cell(&self, head: &Head, wrong: &Wrong, (zone, masked): (Zone, bool)) -> Said {
        let place = match wrong.place {
            Some(place) => {
                let name = head.name(place);
                // A head that is a code of this program is said in words.
                let coded =
                    |f: &Field| f.key().contains('_') && name.ends_with(&format!("({})", f.key()));
                let field = wrong.field.filter(coded).map(|f| self.field_inside(f));
                let name = field.map_or(name, |f| format!("{} ({f})", Head::letters(place)));
                self.with("import-column", &[("name", shown(&name))])
            }
            None => self.say("import-row"),
        };
        let said = self.spoilt(&wrong.why, zone);
        let value = self.masked_value(wrong, masked);
        let mut values = vec![("place", place.into()), ("what", said.what.into())];
        let id = if value.is_empty() { "import-at" } else { "import-at-value" };
        values.push(("value", value.into()));
        Said { what: self.with(id, &values), hint: said.hint }
    }

    /// Everything that is wrong in a row, on one line, without the values.
    pub fn wrong_row(&self, head: &Head, wrong: &[Wrong], zone: Zone) -> String {
        let said = |w: &Wrong| {
            let bare = Wrong { value: String::new(), ..w.clone() };
            self.wrong_cell(head, &bare, (zone, true)).what
        };
        wrong.iter().map(said).collect::<Vec<_>>().join("; ")
    }

    /// The value of a wrong cell as it may be shown: short, and without what identifies a person.
    pub fn masked_value(&self, wrong: &Wrong, hide: bool) -> String {
        const CHARS_MAX: usize = 60;
        let value = text::cut(&wrong.value, CHARS_MAX);
        let value = match wrong.field.filter(|_| hide) {
            Some(field) => masked(field, &value),
            None => value,
        };
        text::shown(&value)
    }

    /// Why the file at `path` is no table that can be read: `path:line: …` where a line is known.
    pub fn unreadable_table(&self, path: &str, why: &Unreadable) -> Said {
        let path = || ("path", shown(path));
        let line = |line: &u64| ("line", Arg::from(line.to_string()));
        let values = match why {
            Unreadable::System { detail } | Unreadable::Damaged { detail } => {
                vec![path(), ("detail", shown(detail))]
            }
            Unreadable::TooLarge { max_mb } => vec![path(), ("max", (*max_mb).into())],
            Unreadable::Nul { line: no } | Unreadable::OpenQuote { line: no } => {
                vec![path(), line(no)]
            }
            Unreadable::TooWide { line: no, max } => {
                vec![path(), line(no), ("max", (*max).into())]
            }
            Unreadable::CellTooLong { line: no, column, max } => {
                vec![path(), line(no), ("column", shown(column)), ("max", (*max).into())]
            }
            Unreadable::NoSheet { name, sheets } => {
                vec![path(), ("name", shown(name)), ("sheets", shown(&sheets.join(", ")))]
            }
            Unreadable::HiddenSheets { sheets } => {
                vec![path(), ("sheets", shown(&sheets.join(", ")))]
            }
            Unreadable::Missing
            | Unreadable::NoSheets
            | Unreadable::NotAFile
            | Unreadable::Empty
            | Unreadable::Kind(_)
            | Unreadable::Bomb => vec![path()],
        };
        self.hinted(&message_id("intake-file", why.code()), &values)
    }

    /// Why the columns of the file at `path` are not known.
    pub fn head_fault(&self, path: &str, fault: &HeadFault) -> Said {
        let path = ("path", shown(path));
        match fault {
            HeadFault::None => {
                let known: Vec<&str> = known_names().collect();
                let values = [path, ("known", known.join(", ").into())];
                self.hinted("intake-head-none", &values)
            }
            HeadFault::Elsewhere { sheet, fits } => {
                let first = fits.first().map_or("", String::as_str);
                let values = [
                    path,
                    ("sheet", shown(sheet)),
                    ("fits", shown(&fits.join(", "))),
                    ("first", shown(first)),
                ];
                self.hinted("intake-head-elsewhere", &values)
            }
            HeadFault::Twice { column, first, second, place } => {
                let column = ("column", self.column(*column).into());
                let (first, second) = (("first", shown(first)), ("second", shown(second)));
                let values = [path, column, first, second, ("place", shown(place))];
                self.hinted("intake-head-twice", &values)
            }
            HeadFault::Unknown { name, heads } => {
                let heads = ("heads", shown(&heads.join(", ")));
                self.hinted("intake-head-unknown", &[path, ("name", shown(name)), heads])
            }
            HeadFault::Missing { fields, heads } => {
                let fields: Vec<String> = fields.iter().map(|f| self.field_inside(*f)).collect();
                let key = fields_key(fault);
                let heads = ("heads", shown(&heads.join(", ")));
                let values =
                    [path, ("fields", fields.join(", ").into()), ("key", key.into()), heads];
                self.hinted("intake-head-missing", &values)
            }
        }
    }

    /// What a column holds: `NIK`, `waktu diterima`.
    pub fn column(&self, column: Column) -> String {
        match column {
            Column::Field(field) => self.field(field),
            Column::Received => self.say("intake-column-received"),
            Column::Ignored => self.say("intake-column-ignored"),
        }
    }

    fn hinted(&self, id: &str, values: &[(&str, Arg<'_>)]) -> Said {
        let hint = format!("{id}-hint");
        Said {
            what: self.with(id, values),
            hint: self.has(&hint).then(|| self.with(&hint, values)),
        }
    }
}

/// The key of the first missing field, for the hint.
fn fields_key(fault: &HeadFault) -> &'static str {
    match fault {
        HeadFault::Missing { fields, .. } => fields.first().copied().map_or("", Field::key),
        HeadFault::None
        | HeadFault::Elsewhere { .. }
        | HeadFault::Twice { .. }
        | HeadFault::Unknown { .. } => "",
    }
}
