//! The ledger of a figure, line by line, in words. The desk and the command line say the same.
use super::Words;
use super::says::shown;
use crate::domain::case::Case;
use crate::domain::explain::{Closed, Line};
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::domain::zone::Zone;

/// A line of a ledger in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `dihitung`, `jeda`, `tutup`.
    pub what: String,
    /// When, in one text: `Sen 23-11-2026 10.25.48–10.42.00`.
    pub when: String,
    /// The same in two, for a table: from and to.
    pub from: String,
    pub to: String,
    /// What the line adds to the sum.
    pub counted: String,
    /// Why nothing was counted.
    pub why: String,
}

impl Words {
    /// A line of a ledger; the words of pauses come from the case.
    pub fn entry(&self, line: &Line, of: Option<(&Case, &Sop)>, zone: Zone) -> Entry {
        match line {
            Line::Work { from, to, seconds } => Entry {
                what: self.say("ledger-work"),
                when: self.between(zone, *from, Some(*to)),
                from: self.moment_exact(zone, *from),
                to: self.moment_exact(zone, *to),
                counted: self.duration(*seconds),
                why: String::new(),
            },
            Line::Pause { from, to, seconds, seq } => Entry {
                what: self.say("ledger-pause"),
                when: self.between(zone, *from, *to),
                from: self.moment_exact(zone, *from),
                to: to.map(|to| self.moment_exact(zone, to)).unwrap_or_default(),
                counted: self.duration(0),
                why: self.paused_why(of, *seq, *seconds),
            },
            Line::Skipped { date, why } => Entry {
                what: self.say("ledger-skipped"),
                when: self.date_day(*date),
                from: self.date_day(*date),
                to: String::new(),
                counted: self.duration(0),
                why: self.closed(why),
            },
        }
    }

    /// Why a day has no working time, and by which decree.
    pub fn closed(&self, why: &Closed) -> String {
        let (kind, name, source) = match why {
            Closed::Weekly => return self.say("ledger-weekly"),
            Closed::Season(s) => (String::new(), &s.name, &s.source),
            Closed::Holiday(h) => (self.holiday(h.kind), &h.name, &h.source),
            Closed::Exception(e) => (self.say("ledger-exception"), &e.name, &e.source),
        };
        let said = [text::shown(name), text::shown(source)];
        let said: Vec<String> = said.into_iter().filter(|t| !t.is_empty()).collect();
        let said = said.join(", ");
        match (kind.is_empty(), said.is_empty()) {
            (true, _) => said,
            (false, true) => kind,
            (false, false) => format!("{kind}: {said}"),
        }
    }

    /// A stretch of time: within one day its date stands once, over several the minute is enough.
    pub(super) fn between(&self, zone: Zone, from: Instant, to: Option<Instant>) -> String {
        let Some(to) = to else {
            let from = [("from", self.moment_exact(zone, from).into())];
            return self.with("ledger-since", &from);
        };
        if zone.date(from) == zone.date(to) {
            let day = self.date_day(zone.date(from));
            return format!("{day} {}–{}", self.time_exact(zone, from), self.time_exact(zone, to));
        }
        format!("{} – {}", self.moment(zone, from), self.moment(zone, to))
    }

    /// The reason of a pause, its note, and the working time that it took away.
    fn paused_why(&self, of: Option<(&Case, &Sop)>, seq: u32, lost_s: i64) -> String {
        let lost = self.with("ledger-lost", &[("lost", self.duration(lost_s).into())]);
        let body = of.and_then(|(case, sop)| Some((&case.fact(seq)?.body, sop)));
        let Some((Body::Pause { reason, private }, sop)) = body else {
            return lost;
        };
        let reason = self.pause_reason(Some(sop), reason);
        let note = private.text.as_deref().filter(|note| !note.trim().is_empty());
        let why = match note {
            Some(note) => {
                self.with("fact-said", &[("fact", reason.into()), ("words", shown(note))])
            }
            None => reason,
        };
        format!("{why} {lost}")
    }
}
