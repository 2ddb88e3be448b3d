//! The form of a calendar file, and several of them as one calendar: a mistake is told of the file
//! in which it stands.
use super::Mistake;
use super::node::{Node, Read};
use super::section::{Fill, Section, sections};
use super::sheet::Sheet;
use super::value::choice;
use crate::domain::calendar::{
    Calendar, CalendarFile, Exception, Holiday, HolidayKind, Season, Week,
};
use crate::domain::fault::{Fault, Shape};
use crate::domain::zone::Zone;

sections! {
    CalendarFile {
        need id, need title, or_default source, may holiday_years, may week,
        or_default season, or_default holiday, or_default exception,
    }
    Season { need from, need to, or_default name, or_default source, need week }
    Holiday { need date, need name, need kind, or_default source }
    Exception { need date, need windows, or_default name, or_default source }
}

impl Fill for Week {
    fn fill(s: &mut Section<'_>) -> Self {
        Self {
            mon: s.either("mon", "1"),
            tue: s.either("tue", "2"),
            wed: s.either("wed", "3"),
            thu: s.either("thu", "4"),
            fri: s.either("fri", "5"),
            sat: s.either("sat", "6"),
            sun: s.either("sun", "7"),
        }
    }
}

impl Read for HolidayKind {
    const SHAPE: Shape = Shape::Text;

    fn read(node: Node<'_>) -> Self {
        choice(
            node,
            &[("national", HolidayKind::National), ("joint_leave", HolidayKind::JointLeave)],
        )
    }
}

/// See [`super::calendar`].
pub fn calendar(texts: &[&str], zone: Zone) -> Result<Calendar, (usize, Vec<Mistake>)> {
    let sheets: Vec<Sheet<'_>> = texts.iter().map(|text| Sheet::of(text)).collect();
    let parts: Vec<CalendarFile> = sheets.iter().map(Sheet::read).collect();
    let merged = parts.iter().cloned().reduce(CalendarFile::merge).unwrap_or_default();
    let unread = sheets.iter().position(Sheet::has_mistakes);
    let faults = match Calendar::new(merged, zone) {
        Ok(calendar) if unread.is_none() => return Ok(calendar),
        judged => judged.err().unwrap_or_default(),
    };
    let owned: Vec<(usize, Fault)> = faults.into_iter().map(|f| owner(&parts, f)).collect();
    let first = unread.or(owned.iter().map(|(i, _)| *i).min()).unwrap_or_default();
    let own = owned.into_iter().filter(|(i, _)| *i == first).map(|(_, fault)| fault).collect();
    let sheet = sheets.into_iter().nth(first).unwrap_or_else(|| Sheet::of(""));
    Err((first, sheet.judged(own)))
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
