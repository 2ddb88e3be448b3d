//! A preview in one sentence: when it would be due, on which day, what lies between.
use chrono::NaiveDate;

use super::Words;
use crate::domain::calendar::Calendar;
use crate::domain::explain::Closed;
use crate::domain::preview::{Day, Preview};
use crate::domain::timing::Warning;

impl Words {
    /// `tenggat 10.52 hari ini`, as seen on `today`; off hours first, closed days last.
    pub fn preview(&self, seen: &Preview, calendar: &Calendar, today: NaiveDate) -> String {
        let zone = calendar.zone();
        let mut said = Vec::new();
        if seen.is_off_hours() {
            said.push(match seen.starts_at {
                Some(t) => self.with("preview-off-hours", &[("from", self.moment(zone, t).into())]),
                None => self.say("preview-never"),
            });
        }
        said.push(match (seen.target_s, seen.due_at, seen.due_on(calendar, today)) {
            (None, ..) => self.say("preview-no-standard"),
            (_, Some(due), Some(Day::Today)) => {
                self.with("preview-today", &[("time", self.time(zone, due).into())])
            }
            (_, Some(due), Some(day @ (Day::NextWorkingDay(date) | Day::Other(date)))) => {
                let next = day == Day::NextWorkingDay(date);
                let id = if next { "preview-next-day" } else { "preview-later" };
                let day = self.date_long(date);
                self.with(id, &[("time", self.time(zone, due).into()), ("day", day.into())])
            }
            (_, _, _) => self.warning(Warning::NoDueFound),
        });
        let skipped: Vec<String> = seen
            .skipped()
            .filter(|(_, why)| !matches!(why, Closed::Weekly))
            .map(|(date, why)| format!("{} ({})", self.date(date), self.closed(why)))
            .collect();
        if !skipped.is_empty() {
            said.push(self.with("preview-skips", &[("days", self.list(&skipped).into())]));
        }
        said.join(" ")
    }
}
