//! A list of holidays as a calendar file (RFC 5545): whole days, no rules that repeat.
use chrono::{Days, NaiveDate};

use super::{Misread, Rows, Told, Why, kind};
use crate::domain::calendar::HolidayKind;

/// The most days of one event.
const SPAN_DAYS_MAX: i64 = 31;

/// The days of a calendar file; `source` is the decree of events that name none.
///
/// # Errors
/// Every event that is not understood.
pub fn ics(text: &str, source: Option<&str>) -> Result<Vec<Told>, Vec<Misread>> {
    let mut rows = Rows::new(source);
    let mut open: Option<Event> = None;
    for (no, line) in unfolded(text) {
        let Some((head, value)) = line.split_once(':') else {
            rows.misread(no, Why::Form, &line);
            continue;
        };
        let mut parts = head.split(';');
        let name = parts.next().unwrap_or_default().to_uppercase();
        match (name.as_str(), value.trim().to_uppercase().as_str(), &mut open) {
            ("BEGIN", "VEVENT", Some(event)) => rows.misread(event.line, Why::Form, ""),
            ("BEGIN", "VEVENT", None) => open = Some(Event::new(no)),
            ("END", "VEVENT", Some(_)) => {
                if let Some(event) = open.take() {
                    event.end(&mut rows);
                }
            }
            (_, _, Some(event)) => event.take(&name, value, no),
            _ => {}
        }
    }
    if let Some(event) = open {
        rows.misread(event.line, Why::Form, "");
    }
    rows.end()
}

/// Whether a text is a calendar file.
pub fn is_ics(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().to_uppercase().starts_with("BEGIN:VCALENDAR")
}

/// The lines with those that go on joined to the one that they go on from, each with its number.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (no, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push((no, line.to_owned())),
        }
    }
    lines
}

/// An event as far as it is read.
#[derive(Debug, Default)]
struct Event {
    line: u64,
    from: Option<String>,
    to: Option<String>,
    lasts: Option<String>,
    name: String,
    said: String,
    repeats: Option<u64>,
    is_off: bool,
}

impl Event {
    fn new(line: u64) -> Self {
        Self { line, is_off: true, ..Self::default() }
    }

    fn take(&mut self, name: &str, value: &str, no: u64) {
        match name {
            "DTSTART" => self.from = Some(value.trim().to_owned()),
            "DTEND" => self.to = Some(value.trim().to_owned()),
            "DURATION" => self.lasts = Some(value.trim().to_uppercase()),
            "SUMMARY" => self.name = plain(value),
            "CATEGORIES" => self.said = plain(value),
            "RRULE" | "RDATE" => self.repeats = Some(no),
            "STATUS" => self.is_off &= !value.trim().eq_ignore_ascii_case("cancelled"),
            // Public calendars list days that are kept and on which one works.
            "DESCRIPTION" => {
                let said = value.trim().to_lowercase();
                self.is_off &= !["observance", "perayaan"].iter().any(|o| said.starts_with(o));
            }
            _ => {}
        }
    }

    fn end(self, rows: &mut Rows<'_>) {
        if !self.is_off {
            return;
        }
        if let Some(line) = self.repeats {
            return rows.misread(line, Why::Repeats, &self.name);
        }
        let from = self.from.as_deref().unwrap_or_default();
        if from.contains('T') && !from.ends_with("T000000") {
            return rows.misread(self.line, Why::Timed, from);
        }
        let Some(first) = date(from) else {
            return rows.misread(self.line, Why::Date, from);
        };
        let Some(days) = self.days(first).filter(|days| (1..=SPAN_DAYS_MAX).contains(days)) else {
            return rows.misread(self.line, Why::Span, &self.name);
        };
        let said = [self.said.as_str(), self.name.as_str()].into_iter().find_map(kind);
        let kind = said.unwrap_or(HolidayKind::National);
        for day in 0..days.unsigned_abs() {
            if let Some(date) = first.checked_add_days(Days::new(day)) {
                rows.add(self.line, date, &self.name, (kind, None));
            }
        }
    }

    /// How many days it lasts; its end is the first day that is no more of it.
    fn days(&self, first: NaiveDate) -> Option<i64> {
        match (&self.to, &self.lasts) {
            (Some(to), _) => Some((date(to)? - first).num_days()),
            (None, Some(lasts)) => {
                let (count, unit) = lasts.strip_prefix('P')?.split_at_checked(lasts.len() - 2)?;
                let count: i64 = count.parse().ok()?;
                match unit {
                    "D" => Some(count),
                    "W" => count.checked_mul(7),
                    _ => None,
                }
            }
            (None, None) => Some(1),
        }
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    let day = text.get(..8)?;
    let rest = text.get(8..).unwrap_or_default();
    let whole = rest.is_empty() || rest.starts_with('T');
    NaiveDate::parse_from_str(day, "%Y%m%d").ok().filter(|_| whole)
}

/// A text value without its escapes.
fn plain(value: &str) -> String {
    let mut said = String::new();
    let mut signs = value.trim().chars();
    while let Some(sign) = signs.next() {
        match (sign, (sign == '\\').then(|| signs.next()).flatten()) {
            (_, Some('n' | 'N')) => said.push(' '),
            (_, Some(escaped)) => said.push(escaped),
            (sign, None) => said.push(sign),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(body: &str) -> Result<Vec<Told>, Vec<Misread>> {
        let text =
            format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{body}\r\nEND:VEVENT\r\nEND:VCALENDAR");
        ics(&text, Some("SKB 1"))
    }

    #[test]
    fn whole_days_folded_lines_and_escapes() {
        let told = event(
            "DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\n\
             SUMMARY:Idulfitri 1448 \r\n Hijriah\\, hari 1",
        );
        let told = told.unwrap();
        assert_eq!(told.len(), 2);
        assert_eq!(told[1].holiday.date.to_string(), "2027-03-11");
        assert_eq!(told[0].holiday.name, "Idulfitri 1448 Hijriah, hari 1");
        assert_eq!(event("DTSTART:20270101\r\nDURATION:P1D\r\nSUMMARY:A").unwrap().len(), 1);
        let leave = event("DTSTART:20270309\r\nSUMMARY:Cuti bersama Idulfitri").unwrap();
        assert_eq!(leave[0].holiday.kind, HolidayKind::JointLeave);
        let none = event("DTSTART:20270421\r\nDESCRIPTION:Observance\r\nSUMMARY:Hari Kartini");
        assert_eq!(none.unwrap(), []);
    }

    #[test]
    fn what_is_not_understood_is_refused_where_it_stands() {
        for (body, why, line) in [
            ("DTSTART:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:A", Why::Repeats, 4),
            ("DTSTART:20270101T090000\r\nSUMMARY:A", Why::Timed, 2),
            ("DTSTART:20270231\r\nSUMMARY:A", Why::Date, 2),
            ("SUMMARY:A", Why::Date, 2),
            ("DTSTART:20270101", Why::Name, 2),
            ("DTSTART:20270101\r\nSUMMARY:Tahun \u{202e}Baru", Why::Unseen, 2),
            (&format!("DTSTART:20270101\r\nSUMMARY:{}", "a".repeat(300)), Why::Long, 2),
            ("DTSTART:20270101\r\nDTEND:20271231\r\nSUMMARY:A", Why::Span, 2),
            ("DTSTART:20270101\r\nDTEND:20260101\r\nSUMMARY:A", Why::Span, 2),
            ("DTSTART:20270101\r\nDURATION:PT5H\r\nSUMMARY:A", Why::Span, 2),
            ("DTSTART:20270101\r\nSUMMARY:A\r\nBEGIN:VEVENT", Why::Form, 2),
            ("DTSTART:20270101\r\nSUMMARY:A\r\nhalo", Why::Form, 5),
        ] {
            let wrong = event(body).unwrap_err();
            assert_eq!((wrong[0].why, wrong[0].line), (why, line), "{body}");
        }
    }
}
