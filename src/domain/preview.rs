//! What would come of taking up a step at an instant: when it is due, and what lies between. Pure.
use chrono::NaiveDate;

use super::calendar::Calendar;
use super::explain::{self, Closed, Line};
use super::instant::Instant;
use super::timing::{self, Warning};

/// A step as if it were taken up at `at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub at: Instant,
    /// The first working instant at or after `at`; none = none was found.
    pub starts_at: Option<Instant>,
    /// Seconds; none = the step has no standard.
    pub target_s: Option<i64>,
    pub due_at: Option<Instant>,
    /// The windows that count and the closed days between, up to `due_at`.
    pub lines: Vec<Line>,
    pub warnings: Vec<Warning>,
}

/// When a due time falls, as people plan their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    Today,
    /// The next day with working time.
    NextWorkingDay(NaiveDate),
    Other(NaiveDate),
}

/// A step of `target_s` seconds taken up at `at`.
pub fn preview(calendar: &Calendar, at: Instant, target_s: Option<i64>) -> Preview {
    let due_at = target_s.and_then(|target| calendar.advance(at, target));
    let mut warnings = timing::unlisted_years(calendar, at, due_at.unwrap_or(at));
    if target_s.is_some() && due_at.is_none() {
        warnings.push(Warning::NoDueFound);
    }
    Preview {
        at,
        starts_at: first_open(calendar, at),
        target_s,
        due_at,
        lines: explain::stretch(calendar, at, due_at.unwrap_or(at)),
        warnings,
    }
}

fn first_open(calendar: &Calendar, at: Instant) -> Option<Instant> {
    if calendar.is_open(at) { Some(at) } else { calendar.next_open(at) }
}

impl Preview {
    /// Taken up when no clock runs.
    pub fn is_off_hours(&self) -> bool {
        self.starts_at != Some(self.at)
    }

    /// The day on which it is due, as seen on `today`.
    pub fn due_on(&self, calendar: &Calendar, today: NaiveDate) -> Option<Day> {
        let zone = calendar.zone();
        let due = zone.date(self.due_at?);
        if due <= today {
            return Some(if due == today { Day::Today } else { Day::Other(due) });
        }
        let tomorrow = calendar
            .zone()
            .instant(today.succ_opt()?.and_time(chrono::NaiveTime::MIN), super::zone::Edge::Open);
        let next = first_open(calendar, tomorrow).map(|t| zone.date(t));
        Some(if next == Some(due) { Day::NextWorkingDay(due) } else { Day::Other(due) })
    }

    /// The closed days between, with why.
    pub fn skipped(&self) -> impl Iterator<Item = (NaiveDate, &Closed)> {
        self.lines.iter().filter_map(|line| match line {
            Line::Skipped { date, why } => Some((*date, why)),
            Line::Work { .. } | Line::Pause { .. } => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{CalendarFile, Week};
    use crate::domain::zone::Zone;

    fn calendar() -> Calendar {
        let day = || vec![("08:00".to_owned(), "12:00".to_owned())];
        let week = Week { mon: day(), tue: day(), thu: day(), fri: day(), ..Week::default() };
        let file = CalendarFile { week: Some(week), ..CalendarFile::default() };
        Calendar::new(file, Zone::parse("+08:00").unwrap()).unwrap()
    }

    fn due(at: &str, target_s: i64) -> (bool, Option<Day>, usize) {
        let at = Instant::parse_rfc3339(&format!("2026-11-{at}:00+08:00")).unwrap();
        let calendar = calendar();
        let today = calendar.zone().date(at);
        let preview = preview(&calendar, at, Some(target_s));
        (preview.is_off_hours(), preview.due_on(&calendar, today), preview.skipped().count())
    }

    #[test]
    fn due_today_on_the_next_working_day_or_later() {
        let date = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(due("23T09:00", 600), (false, Some(Day::Today), 0));
        assert_eq!(due("23T11:50", 600), (false, Some(Day::Today), 0));
        assert_eq!(due("23T11:50", 601), (false, Some(Day::NextWorkingDay(date(24))), 0));
        assert_eq!(due("24T20:00", 600), (true, Some(Day::NextWorkingDay(date(26))), 1));
        assert_eq!(due("24T11:00", 7 * 3600), (false, Some(Day::Other(date(27))), 1));
        assert_eq!(due("23T07:00", 600), (true, Some(Day::Today), 0));
    }

    #[test]
    fn what_was_due_before_today_is_due_on_its_own_day() {
        let at = Instant::parse_rfc3339("2026-11-23T09:00:00+08:00").unwrap();
        let date = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let seen = preview(&calendar(), at, Some(600));
        let on = |day| seen.due_on(&calendar(), date(day));
        assert_eq!(
            [on(22), on(23), on(24)],
            [Some(Day::NextWorkingDay(date(23))), Some(Day::Today), Some(Day::Other(date(23))),]
        );
    }

    #[test]
    fn without_a_standard_nothing_is_due() {
        let calendar = calendar();
        let preview = preview(&calendar, Instant::from_unix(0), None);
        let today = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        assert_eq!((preview.due_at, preview.due_on(&calendar, today)), (None, None));
        assert!(preview.lines.is_empty());
    }
}
