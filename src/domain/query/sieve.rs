//! A query at one instant: what is asked of a row, resolved to plain comparisons. A row in memory
//! and a row of the store are asked the same.
use chrono::NaiveDate;

use super::day_number;
use super::key::{Key, State};
use super::term::{Query, Term, Test, Value};
use crate::domain::ams::Ams;
use crate::domain::case::Status;
use crate::domain::instant::Instant;
use crate::domain::queue::{Pace, Part, Row, folded};
use crate::domain::record::bare_digits;
use crate::domain::zone::{Edge, Zone};

/// Who asks, when and where.
#[derive(Debug, Clone, Copy)]
pub struct Asker<'a> {
    pub now: Instant,
    pub zone: Zone,
    pub officer: &'a str,
}

/// The conditions of a query, all of which must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sieve {
    pub clauses: Vec<Clause>,
}

/// One of the probes must hold, or, if negated, none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    pub negated: bool,
    pub any: Vec<Probe>,
}

/// A comparison with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// The folded text occurs in the part; in the whole when no part is named.
    Contains(Option<Part>, String),
    /// The part is empty.
    Empty(Part),
    Status(Status),
    /// It ended so, archived or not.
    Outcome(Status),
    Open(bool),
    Waiting,
    /// The step's number lies between, both included.
    Step(u16, u16),
    Class(Option<&'static str>),
    Ams(Ams),
    /// Submitted, and the new certificate is not known.
    Awaiting,
    /// The open step is beyond its standard at the instant, or is not.
    Late(Instant, bool),
    /// The open step is near its standard at the instant and not beyond, or is not.
    Near(Instant, bool),
    /// From the first instant on, before the second.
    Registered(Option<Instant>, Option<Instant>),
    Closed(Option<Instant>, Option<Instant>),
    /// From the first day to the second, as [`day_number`]s.
    Expires(Option<i64>, Option<i64>),
}

impl Sieve {
    /// The conditions of `query`, asked by `asker`.
    pub fn new(query: &Query, asker: &Asker<'_>) -> Self {
        Self { clauses: query.terms.iter().map(|term| clause(term, asker)).collect() }
    }

    /// Whether the row passes. Nothing is allocated.
    pub fn admits(&self, row: &Row) -> bool {
        self.clauses.iter().all(|clause| {
            let holds = clause.any.iter().any(|probe| probe.admits(row));
            holds != clause.negated
        })
    }

    /// The free words that rows were found by.
    pub fn needles(&self) -> impl Iterator<Item = &str> {
        let wanted = self.clauses.iter().filter(|clause| !clause.negated);
        wanted.flat_map(|clause| &clause.any).filter_map(|probe| {
            let Probe::Contains(_, text) = probe else { return None };
            Some(text.as_str())
        })
    }
}

fn clause(term: &Term, asker: &Asker<'_>) -> Clause {
    let any = match &term.test {
        Test::Any(text) => word(text),
        Test::Field(key, values) => values.iter().map(|v| probe(*key, v, asker)).collect(),
    };
    Clause { negated: term.negated, any }
}

/// A number is found however its digits were typed.
fn word(text: &str) -> Vec<Probe> {
    let bare = bare_digits(text);
    let digits = !bare.is_empty() && bare != text && bare.bytes().all(|b| b.is_ascii_digit());
    let mut probes = vec![Probe::Contains(None, text.to_owned())];
    probes.extend(digits.then_some(Probe::Contains(None, bare)));
    probes
}

fn probe(key: Key, value: &Value, asker: &Asker<'_>) -> Probe {
    match value {
        Value::Text(text) => Probe::Contains(Some(part(key)), compact(key, text)),
        Value::Absent => Probe::Empty(part(key)),
        Value::Me => Probe::Contains(Some(part(key)), folded(asker.officer)),
        Value::Status(status) if key == Key::Outcome => Probe::Outcome(*status),
        Value::Status(status) => Probe::Status(*status),
        Value::Steps(from, to) => Probe::Step(*from, *to),
        Value::Class(class) => Probe::Class(Some(class)),
        Value::Ams(status) => Probe::Ams(*status),
        Value::YesNo(yes) if key == Key::Near => Probe::Near(asker.now, *yes),
        Value::YesNo(yes) => Probe::Late(asker.now, *yes),
        Value::State(state) => self::state(*state, asker),
        Value::Period(period) => {
            let today = asker.zone.date(asker.now);
            let (from, to) = period.days(today, key == Key::Expires);
            if key == Key::Expires {
                return Probe::Expires(from.map(day_number), to.map(day_number));
            }
            let begins = |day: NaiveDate| asker.zone.instant(day.into(), Edge::Open);
            let from = from.map(begins);
            let to = to.map(|day| day.succ_opt().map_or(Instant::from_unix(i64::MAX), begins));
            if key == Key::Closed { Probe::Closed(from, to) } else { Probe::Registered(from, to) }
        }
    }
}

const fn state(state: State, asker: &Asker<'_>) -> Probe {
    match state {
        State::Open => Probe::Open(true),
        State::Closed => Probe::Open(false),
        State::Archived => Probe::Status(Status::Archived),
        State::Late => Probe::Late(asker.now, true),
        State::Near => Probe::Near(asker.now, true),
        State::Paused => Probe::Status(Status::Paused),
        State::Waiting => Probe::Waiting,
        State::Awaiting => Probe::Awaiting,
        State::Unassigned => Probe::Empty(Part::Officer),
    }
}

const fn part(key: Key) -> Part {
    match key {
        Key::Officer => Part::Officer,
        Key::Letter => Part::Letter,
        Key::Name => Part::Name,
        Key::Sop => Part::Sop,
        Key::Code => Part::Filed,
        // Texts stand behind these six keys only.
        Key::Agency
        | Key::Status
        | Key::Step
        | Key::Date
        | Key::Late
        | Key::Near
        | Key::Expires
        | Key::Closed
        | Key::Class
        | Key::Outcome
        | Key::Ams
        | Key::Is
        | Key::Sort => Part::Agency,
    }
}

/// Blanks do not tell letter numbers apart.
fn compact(key: Key, text: &str) -> String {
    if key == Key::Letter { text.replace(' ', "") } else { text.to_owned() }
}

impl Probe {
    /// Whether it holds of a row.
    pub fn admits(&self, row: &Row) -> bool {
        match self {
            Probe::Contains(None, text) => row.search.contains(text.as_str()),
            Probe::Contains(Some(part), text) => row.part(*part).contains(text.as_str()),
            Probe::Empty(part) => row.part(*part).is_empty(),
            Probe::Status(status) => row.status == *status,
            Probe::Outcome(ended) => row.outcome == Some(*ended),
            Probe::Open(open) => row.status.is_open() == *open,
            Probe::Waiting => matches!(row.pace, Pace::Waiting { .. }),
            Probe::Step(from, to) => row.step.is_some_and(|no| (*from..=*to).contains(&no)),
            Probe::Class(class) => row.class.as_deref() == *class,
            Probe::Ams(status) => row.ams == Some(*status),
            Probe::Awaiting => row.awaiting.is_some(),
            Probe::Late(now, is) => is_late(row, *now) == *is,
            Probe::Near(now, is) => is_near(row, *now) == *is,
            Probe::Registered(from, to) => within(Some(row.registered_at), *from, *to),
            Probe::Closed(from, to) => {
                let closed = match row.pace {
                    Pace::Closed { at } => Some(at),
                    Pace::Running { .. } | Pace::Paused { .. } | Pace::Waiting { .. } => None,
                };
                within(closed, *from, *to)
            }
            Probe::Expires(from, to) => row.expires.map(day_number).is_some_and(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            }),
        }
    }
}

fn is_late(row: &Row, now: Instant) -> bool {
    row.status.is_open() && row.overrun_from.is_some_and(|from| from < now)
}

fn is_near(row: &Row, now: Instant) -> bool {
    row.status.is_open() && !is_late(row, now) && row.near_at.is_some_and(|at| at <= now)
}

fn within(at: Option<Instant>, from: Option<Instant>, to: Option<Instant>) -> bool {
    at.is_some_and(|at| from.is_none_or(|from| from <= at) && to.is_none_or(|to| at < to))
}
