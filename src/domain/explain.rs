//! The ledger behind a figure: every window counted, every pause, every day skipped and why. Pure;
//! its sums are the clock's.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::calendar::{Calendar, DayRule, Exception, Holiday, Season};
use super::course::Attempt;
use super::instant::{Instant, Span};

/// Why a whole day has no working time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// The weekly pattern has no windows on that weekday.
    Weekly,
    Season(Season),
    Holiday(Holiday),
    Exception(Exception),
}

/// A line of a ledger, in order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Working time inside one window, counted.
    Work { from: Instant, to: Instant, seconds: i64 },
    /// A pause and the working seconds that it took away; `seq` is the pausing fact.
    Pause { from: Instant, to: Option<Instant>, seconds: i64, seq: u32 },
    /// A day on which the clock ran and nothing was open.
    Skipped { date: NaiveDate, why: Closed },
}

impl Line {
    /// The seconds that the line adds to the figure.
    pub const fn counted_s(&self) -> i64 {
        match self {
            Line::Work { seconds, .. } => *seconds,
            Line::Pause { .. } | Line::Skipped { .. } => 0,
        }
    }
}

/// The sum of `lines`, in seconds.
pub fn counted_s(lines: &[Line]) -> i64 {
    lines.iter().map(Line::counted_s).sum()
}

/// The ledger of `W(a,b)`.
pub fn stretch(calendar: &Calendar, a: Instant, b: Instant) -> Vec<Line> {
    if b <= a {
        return Vec::new();
    }
    let mut lines: Vec<Line> = calendar
        .opens(a, b)
        .map(|o| (o.open.max(a), o.close.min(b)))
        .map(|(from, to)| Line::Work { from, to, seconds: to.since(from) })
        .collect();
    lines.extend(skipped(calendar, a, b));
    lines.sort_by_key(|line| start(calendar, line));
    lines
}

/// The ledger of `attempt`, an open one as far as `now`.
pub fn attempt(calendar: &Calendar, attempt: &Attempt, now: Instant) -> Vec<Line> {
    let (mut lines, mut days) = (Vec::new(), BTreeSet::new());
    for span in &attempt.segments {
        let (a, b) = span.until(now);
        // A day without working time may lie in two segments.
        let once = |line: &Line| !matches!(line, Line::Skipped { date, .. } if !days.insert(*date));
        lines.extend(stretch(calendar, a, b).into_iter().filter(once));
    }
    for pause in &attempt.pauses {
        let Span { from, to } = pause.span;
        let seconds = calendar.work_s(from, to.unwrap_or(now));
        let seq = pause.seq;
        lines.push(Line::Pause { from, to, seconds, seq });
    }
    lines.sort_by_key(|line| start(calendar, line));
    lines
}

fn start(calendar: &Calendar, line: &Line) -> (i64, u8) {
    let midnight = |date: NaiveDate| {
        let local = date.and_time(chrono::NaiveTime::MIN);
        calendar.zone().instant(local, super::zone::Edge::Open).unix()
    };
    match line {
        Line::Skipped { date, .. } => (midnight(*date), 0),
        Line::Work { from, .. } => (from.unix(), 1),
        Line::Pause { from, .. } => (from.unix(), 2),
    }
}

/// The days that [a,b) touches and on which nothing is open.
fn skipped(calendar: &Calendar, a: Instant, b: Instant) -> Vec<Line> {
    let zone = calendar.zone();
    let last = zone.date(b.plus(-1));
    let mut days = Vec::new();
    let mut date = Some(zone.date(a));
    while let Some(day) = date.filter(|d| *d <= last) {
        let (windows, rule) = calendar.day(day);
        if windows.is_empty() {
            let why = match rule {
                DayRule::Weekly => Closed::Weekly,
                DayRule::Season(season) => Closed::Season(season.clone()),
                DayRule::Holiday(holiday) => Closed::Holiday(holiday.clone()),
                DayRule::Exception(exception) => Closed::Exception(exception.clone()),
            };
            days.push(Line::Skipped { date: day, why });
        }
        date = day.succ_opt();
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{CalendarFile, HolidayKind, Week};
    use crate::domain::course::{Course, Mode, Move, Turn};
    use crate::domain::zone::Zone;

    fn calendar() -> Calendar {
        let day = || vec![("08:00".to_owned(), "12:00".to_owned())];
        let week = Week { mon: day(), tue: day(), wed: day(), ..Week::default() };
        let holiday = Holiday {
            date: "2026-08-18".parse().unwrap(),
            name: "Libur".into(),
            kind: HolidayKind::National,
            source: String::new(),
        };
        let file =
            CalendarFile { week: Some(week), holiday: vec![holiday], ..CalendarFile::default() };
        Calendar::new(file, Zone::parse("+08:00").unwrap()).unwrap()
    }

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(&format!("2026-08-{text}:00+08:00")).unwrap()
    }

    #[test]
    fn the_lines_add_up_to_the_clock() {
        let turns = [
            (at("16T09:00"), Move::Register),
            (at("17T11:00"), Move::Pause),
            (at("19T09:00"), Move::Resume),
        ];
        let turns =
            (1..).zip(turns).map(|(seq, (at, mv))| Turn { at, seq, mv, frozen: None }).collect();
        let course = Course::replay(Mode::Handoff, vec![Some(600)], turns);
        let calendar = calendar();
        let open = course.open().unwrap();
        let now = at("19T10:00");
        let lines = attempt(&calendar, open, now);
        assert_eq!(counted_s(&lines), open.elapsed_s(&calendar, now));
        assert_eq!(counted_s(&lines), 4 * 3600);
        let pause = Line::Pause {
            from: at("17T11:00"),
            to: Some(at("19T09:00")),
            seconds: 2 * 3600,
            seq: 2,
        };
        assert!(lines.contains(&pause), "{lines:#?}");
        assert!(matches!(lines[0], Line::Skipped { why: Closed::Weekly, .. }));
    }

    #[test]
    fn a_stretch_names_each_closed_day_once() {
        let lines = stretch(&calendar(), at("17T00:00"), at("21T00:00"));
        let skipped = lines.iter().filter(|l| matches!(l, Line::Skipped { .. })).count();
        assert_eq!((skipped, counted_s(&lines)), (2, 2 * 4 * 3600));
        assert!(stretch(&calendar(), at("21T00:00"), at("17T00:00")).is_empty());
    }
}
