//! Where a figure comes from, in words: the ledger of an attempt and what its standard means for it,
//! and the totals of a case.
use super::Words;
use super::ledger::Entry;
use super::refusals::capital;
use crate::domain::case::Case;
use crate::domain::course::{Attempt, EndKind};
use crate::domain::explain;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::sop::Sop;
use crate::domain::timing::{self, Clock, Phase};
use crate::domain::zone::Zone;

/// A figure explained.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    pub title: String,
    pub entries: Vec<Entry>,
    /// The sum, and what follows from it.
    pub sums: Vec<String>,
}

/// The case, the SOP that it is pinned to, and how its figures are read.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub case: &'a Case,
    pub sop: &'a Sop,
    pub reading: Reading<'a>,
}

impl Told<'_> {
    fn zone(&self) -> Zone {
        self.reading.calendar.zone()
    }
}

impl Words {
    /// Where the figure of `attempt` comes from.
    pub fn account(&self, told: Told<'_>, attempt: &Attempt) -> Account {
        let (now, _) = told.case.course.evaluated(told.reading.now);
        let lines = explain::attempt(told.reading.calendar, attempt, now);
        let head = [
            ("step", self.step(Some(told.sop), attempt.step).into()),
            ("attempt", attempt.no.into()),
        ];
        let entries = lines.iter().map(|l| self.entry(l, Some((told.case, told.sop)), told.zone()));
        Account {
            title: capital(&self.with("ledger-head", &head)),
            entries: entries.collect(),
            sums: self.sums(told, attempt, explain::counted_s(&lines)),
        }
    }

    /// Where the totals of a case come from.
    pub fn account_of_case(&self, told: Told<'_>) -> Account {
        let Told { case, sop, reading } = told;
        let (now, _) = case.course.evaluated(reading.now);
        let one = |attempt: &Attempt| {
            let no = [("attempt", attempt.no.into())];
            Entry {
                what: self.step(Some(sop), attempt.step),
                when: self.with("ledger-attempt", &no),
                from: self.moment_exact(told.zone(), attempt.started_at),
                to: attempt
                    .end
                    .as_ref()
                    .map_or(String::new(), |end| self.moment_exact(told.zone(), end.at)),
                counted: self.duration(attempt.elapsed_s(reading.calendar, now)),
                why: String::new(),
            }
        };
        Account {
            title: self.say("ledger-total"),
            entries: case.course.attempts.iter().map(one).collect(),
            sums: self.totals(told),
        }
    }

    fn totals(&self, told: Told<'_>) -> Vec<String> {
        let Told { case, reading, .. } = told;
        let total = case.course.total(reading);
        let (now, _) = case.course.evaluated(reading.now);
        let target = Some(total.target_s).filter(|target| *target > 0);
        let mut sums = vec![self.sum(total.net_s, target)];
        let from = case.course.registered_at.unwrap_or(now);
        let to = case.course.closed.map_or(now, |(_, at)| at);
        let args = [
            ("when", self.between(told.zone(), from, Some(to)).into()),
            ("gross", self.duration(total.gross_s).into()),
        ];
        sums.push(self.with("ledger-gross", &args));
        if total.wait_s > 0 {
            let wait = [("wait", self.duration(total.wait_s).into())];
            sums.push(self.with("ledger-wait", &wait));
        }
        if total.gross_s > total.net_s {
            let apart = self.duration(total.gross_s - total.net_s);
            sums.push(self.with("ledger-apart", &[("apart", apart.into())]));
        }
        sums.push(self.with("ledger-wall", &[("wall", self.duration(total.wall_s).into())]));
        sums
    }

    fn sums(&self, told: Told<'_>, attempt: &Attempt, counted_s: i64) -> Vec<String> {
        let clock = told.case.course.clock(attempt, told.reading);
        let mut sums = vec![self.sum(clock.elapsed_s, clock.target_s)];
        if counted_s != clock.elapsed_s {
            let counted = [("counted", self.duration(counted_s).into())];
            sums.push(self.with("ledger-frozen", &counted));
        }
        if let Some(target_s) = clock.target_s {
            sums.extend(self.thresholds(told, target_s, &clock));
        }
        sums.extend(self.ended(told, attempt));
        sums.extend(clock.warnings.iter().map(|w| self.warning(*w)));
        sums
    }

    fn sum(&self, elapsed_s: i64, target_s: Option<i64>) -> String {
        let elapsed = ("elapsed", self.duration(elapsed_s).into());
        let seconds = ("seconds", elapsed_s.into());
        let Some(target_s) = target_s else {
            return self.with("ledger-sum-measured", &[elapsed, seconds]);
        };
        let left = target_s - elapsed_s;
        let id = if left < 0 { "ledger-sum-late" } else { "ledger-sum" };
        let args = [
            elapsed,
            seconds,
            ("target", self.duration(target_s).into()),
            ("left", self.remaining(left).into()),
        ];
        self.with(id, &args)
    }

    /// When the near threshold and the standard are reached (rule 9).
    fn thresholds(&self, told: Told<'_>, target_s: i64, clock: &Clock) -> Vec<String> {
        let near_s = timing::near_after_s(target_s, told.reading.near_pct);
        let near = [
            ("percent", told.reading.near_pct.into()),
            ("target", self.duration(target_s).into()),
            ("near", self.duration(near_s).into()),
            ("reached", self.reached(told, clock.near_at, clock.phase).into()),
        ];
        let due = [
            ("target", self.duration(target_s).into()),
            ("reached", self.reached(told, clock.due_at, clock.phase).into()),
        ];
        let mut said = vec![self.with("ledger-near", &near), self.with("ledger-due", &due)];
        if let Some(from) = clock.overrun_from.filter(|from| Some(*from) != clock.due_at) {
            let from = self.moment_exact(told.zone(), from);
            said.push(self.with("ledger-overrun", &[("from", from.into())]));
        }
        said
    }

    /// Whether and when a threshold is reached.
    fn reached(&self, told: Told<'_>, at: Option<Instant>, phase: Phase) -> String {
        let (now, _) = told.case.course.evaluated(told.reading.now);
        let id = match (at, phase) {
            (Some(at), _) if at <= now => "ledger-reached",
            (Some(_), _) => "ledger-will-reach",
            (None, Phase::Paused) => "ledger-reached-paused",
            (None, Phase::Done) => "ledger-not-reached",
            (None, Phase::Running | Phase::OutsideHours | Phase::Waiting) => "ledger-none-in-sight",
        };
        let at = at.map(|at| self.moment_exact(told.zone(), at)).unwrap_or_default();
        self.with(id, &[("at", at.into())])
    }

    /// How the attempt ended and was judged.
    fn ended(&self, told: Told<'_>, attempt: &Attempt) -> Option<String> {
        let end = attempt.end.as_ref()?;
        let verdict = attempt.verdict_so_far(told.reading.calendar, end.at);
        let verdict = verdict.filter(|_| end.kind == EndKind::Done).map(|v| self.verdict(v));
        let args = [
            ("end", self.end(end.kind).into()),
            ("at", self.moment_exact(told.zone(), end.at).into()),
            ("verdict", verdict.unwrap_or_else(|| self.say("ledger-not-judged")).into()),
        ];
        Some(self.with("ledger-ended", &args))
    }
}
