//! The truth of a year, counted from the deeds alone: no rule, no calendar and no figure of the
//! product has a part in it.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::hours;
use super::life::{Deed, Fate, MINUTES, What};

/// How an attempt or a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Done,
    Returned,
    Rejected,
    Cancelled,
}

#[derive(Debug, Clone)]
pub struct Attempt {
    pub step: u16,
    pub began: i64,
    pub pauses: Vec<(i64, i64, &'static str)>,
    pub end: Option<(End, i64, &'static str)>,
    /// From its end until that was typed.
    pub delay_s: i64,
}

impl Attempt {
    /// The stretches that count: between the pauses.
    fn stretches(&self) -> Vec<(i64, i64)> {
        let end = self.end.map_or(self.began, |(_, at, _)| at);
        let begins = [self.began].into_iter().chain(self.pauses.iter().map(|p| p.1));
        let ends = self.pauses.iter().map(|p| p.0).chain([end]);
        begins.zip(ends).collect()
    }

    pub fn elapsed_s(&self) -> i64 {
        self.stretches().iter().map(|(from, to)| hours::work(*from, *to)).sum()
    }

    pub fn off_hours(&self) -> bool {
        self.elapsed_s() == 0 && self.stretches().iter().any(|(from, to)| from < to)
    }

    pub fn late(&self) -> bool {
        self.elapsed_s() > MINUTES[usize::from(self.step) - 1] * 60
    }
}

/// A request as its deeds tell it.
#[derive(Debug, Clone)]
pub struct Told {
    pub agency: String,
    pub registered: (i64, &'static str),
    pub attempts: Vec<Attempt>,
    pub closed: Option<(End, i64, &'static str)>,
}

impl Told {
    pub fn by(deeds: &[Deed], agency: &str) -> Self {
        let first = deeds[0];
        let mut told = Self {
            agency: folded(agency),
            registered: (first.at, first.officer),
            attempts: vec![begun(1, first.at)],
            closed: None,
        };
        for deed in deeds.iter().filter(|deed| deed.fate != Fate::Undone) {
            told.take(deed);
        }
        told
    }

    fn take(&mut self, deed: &Deed) {
        let last = self.attempts.last_mut().unwrap();
        match deed.what {
            What::Register | What::Receive | What::Archive => {}
            What::Pause(reason) => last.pauses.push((deed.at, i64::MAX, reason)),
            What::Resume => last.pauses.last_mut().unwrap().1 = deed.at,
            What::Reopen(step) => {
                self.closed = None;
                self.attempts.push(begun(step, deed.at));
            }
            What::Return(step) => {
                self.end(End::Returned, deed);
                self.attempts.push(begun(step, deed.at));
            }
            What::Reject => self.close(End::Rejected, deed),
            What::Cancel => self.close(End::Cancelled, deed),
            What::Finish if usize::from(last.step) == MINUTES.len() => self.close(End::Done, deed),
            What::Finish => {
                let next = last.step + 1;
                self.end(End::Done, deed);
                self.attempts.push(begun(next, deed.at));
            }
        }
    }

    fn end(&mut self, end: End, deed: &Deed) {
        let last = self.attempts.last_mut().unwrap();
        if let Some(pause) = last.pauses.last_mut().filter(|pause| pause.1 == i64::MAX) {
            pause.1 = deed.at;
        }
        last.end = Some((end, deed.at, deed.officer));
        last.delay_s = deed.typed - deed.at;
    }

    fn close(&mut self, end: End, deed: &Deed) {
        self.end(end, deed);
        self.closed = Some((end, deed.at, deed.officer));
    }

    pub fn net_s(&self) -> i64 {
        self.attempts.iter().map(Attempt::elapsed_s).sum()
    }
}

const fn begun(step: u16, began: i64) -> Attempt {
    Attempt { step, began, pauses: Vec::new(), end: None, delay_s: 0 }
}

/// Case and blanks do not tell names apart.
pub fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Some days, both included.
pub type Days = (NaiveDate, NaiveDate);

/// The figures of some days, by the name of the group and the name of the figure; the group of all has
/// no name.
#[derive(Debug, Default)]
pub struct Count {
    counts: BTreeMap<(String, String), i64>,
    seconds: BTreeMap<(String, String), Vec<i64>>,
    pub groups: BTreeSet<String>,
}

impl Count {
    pub fn of(all: &[Told], days: Days) -> Self {
        let within = |at: i64| (days.0..=days.1).contains(&hours::day(at));
        let mut count = Self::default();
        for told in all {
            let groups = |officer: &str| {
                [
                    String::new(),
                    format!("agency {}", told.agency),
                    format!("officer {}", folded(officer)),
                ]
            };
            if within(told.registered.0) {
                count.add(&groups(told.registered.1), "registered");
            }
            if let Some((end, _, officer)) = told.closed.filter(|closed| within(closed.1)) {
                count.close(&groups(officer), told, end);
            }
            for attempt in &told.attempts {
                if let Some((end, _, officer)) = attempt.end.filter(|end| within(end.1)) {
                    let [all, agency, officer] = groups(officer);
                    let step = format!("step {}", attempt.step);
                    count.end(&[all, agency, officer, step], attempt, end);
                }
            }
        }
        count
    }

    fn close(&mut self, groups: &[String], told: &Told, end: End) {
        self.add(
            groups,
            match end {
                End::Done | End::Returned => "done",
                End::Rejected => "rejected",
                End::Cancelled => "cancelled",
            },
        );
        if end == End::Done {
            let (net_s, standard_s) = (told.net_s(), MINUTES.iter().sum::<i64>() * 60);
            self.add(groups, if net_s > standard_s { "late" } else { "on_time" });
            self.time(groups, "net", net_s);
        }
    }

    fn end(&mut self, groups: &[String], attempt: &Attempt, end: End) {
        match end {
            End::Done => {}
            End::Returned => self.add(groups, "step returned"),
            End::Rejected => self.add(groups, "step rejected"),
            End::Cancelled => self.add(groups, "step cancelled"),
        }
        if matches!(end, End::Done | End::Returned) {
            self.add(groups, if attempt.late() { "step late" } else { "step on_time" });
            self.time(groups, "elapsed", attempt.elapsed_s());
        }
        if attempt.off_hours() {
            self.add(groups, "off_hours");
        }
        self.time(groups, "delay", attempt.delay_s);
        for (from, to, reason) in &attempt.pauses {
            self.time(groups, &format!("pause {reason}"), hours::work(*from, *to));
        }
    }

    fn add(&mut self, groups: &[String], figure: &str) {
        for group in groups {
            self.groups.insert(group.clone());
            *self.counts.entry((group.clone(), figure.to_owned())).or_default() += 1;
        }
    }

    fn time(&mut self, groups: &[String], figure: &str, seconds: i64) {
        for group in groups {
            self.groups.insert(group.clone());
            self.seconds.entry((group.clone(), figure.to_owned())).or_default().push(seconds);
        }
    }

    pub fn number(&self, group: &str, figure: &str) -> i64 {
        self.counts.get(&(group.to_owned(), figure.to_owned())).copied().unwrap_or_default()
    }

    /// How many there are, and their sum.
    pub fn sum(&self, group: &str, figure: &str) -> (usize, i64) {
        let all = self.seconds.get(&(group.to_owned(), figure.to_owned()));
        all.map_or((0, 0), |all| (all.len(), all.iter().sum()))
    }

    /// The value at place ceil(percent * n / 100) in rising order.
    pub fn percentile(&self, group: &str, figure: &str, percent: usize) -> Option<i64> {
        let mut all = self.seconds.get(&(group.to_owned(), figure.to_owned()))?.clone();
        all.sort_unstable();
        all.get((all.len() * percent).div_ceil(100) - 1).copied()
    }
}
