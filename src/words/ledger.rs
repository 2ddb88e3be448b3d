//! The ledger behind a figure, in words: one sentence a line.
use super::Words;
use crate::domain::case::Case;
use crate::domain::explain::{Closed, Line};
use crate::domain::sop::Sop;
use crate::domain::zone::Zone;

impl Words {
    /// A line of a ledger: what was counted, or why nothing was.
    pub fn ledger(&self, line: &Line, case: &Case, sop: &Sop, zone: Zone) -> String {
        match line {
            Line::Work { from, to, seconds } => {
                let args = [
                    ("from", self.moment(zone, *from).into()),
                    ("to", self.time_exact(zone, *to).into()),
                    ("counted", self.duration(*seconds).into()),
                ];
                self.with("ledger-work", &args)
            }
            Line::Pause { from, to, seconds, seq } => {
                let until = to.map(|to| self.moment(zone, to)).unwrap_or_default();
                let why = case.fact(*seq).map(|fact| self.fact(fact, sop, zone));
                let id = if to.is_some() { "ledger-pause" } else { "ledger-pause-open" };
                let args = [
                    ("from", self.moment(zone, *from).into()),
                    ("to", until.into()),
                    ("taken", self.duration(*seconds).into()),
                    ("why", why.unwrap_or_default().into()),
                ];
                self.with(id, &args)
            }
            Line::Skipped { date, why } => {
                let day = self.date_day(*date);
                let why = match why {
                    Closed::Weekly => self.say("ledger-weekly"),
                    Closed::Season(season) => season.name.clone(),
                    Closed::Holiday(holiday) => {
                        format!("{}: {}", self.holiday(holiday.kind), holiday.name)
                    }
                    Closed::Exception(exception) => exception.name.clone(),
                };
                self.with("ledger-skipped", &[("day", day.into()), ("why", why.into())])
            }
        }
    }
}
