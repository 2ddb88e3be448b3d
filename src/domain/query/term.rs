//! What a query is made of, and how it is written: the canonical form, which reads back the same.
use std::fmt;

use super::key::{Key, ME, STATES, State, YES_NO, slug};
use super::order::Order;
use super::period::Period;
use crate::domain::ams::Ams;
use crate::domain::case::Status;

/// A typed line, read: every term must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub terms: Vec<Term>,
    /// `sort:`, if it was said.
    pub order: Option<Order>,
}

/// One condition; `negated` = it must not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub negated: bool,
    pub test: Test,
}

/// What a term asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The folded text occurs in number, name, agency, letter number, officer, NIK or NIP.
    Any(String),
    /// One of the values holds of the key.
    Field(Key, Vec<Value>),
}

/// A value behind a key; which ones a key has is its [`super::key::Sort`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The folded text occurs.
    Text(String),
    /// The field is empty.
    Absent,
    /// The officer who asks.
    Me,
    Status(Status),
    /// The step's number is from the first to the second.
    Steps(u16, u16),
    Class(&'static str),
    Ams(Ams),
    YesNo(bool),
    Period(Period),
    State(State),
}

impl Query {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Both queries at once; the order of `other` counts first.
    pub fn and(&self, other: &Self) -> Self {
        let terms = self.terms.iter().chain(&other.terms).cloned().collect();
        Self { terms, order: other.order.or(self.order) }
    }

    /// Whether the answer changes as time goes on.
    pub fn asks_time(&self) -> bool {
        let timed = |value: &Value| {
            matches!(
                value,
                Value::YesNo(_) | Value::Period(_) | Value::State(State::Late | State::Near)
            )
        };
        self.terms.iter().any(|term| match &term.test {
            Test::Any(_) => false,
            Test::Field(_, values) => values.iter().any(timed),
        })
    }

    /// Whether only open cases can answer it, so that no archive need be asked.
    pub fn is_open_only(&self) -> bool {
        self.terms.iter().any(|term| match &term.test {
            Test::Any(_) => false,
            Test::Field(_, values) => !term.negated && values.iter().all(Value::is_open_only),
        })
    }
}

impl Value {
    const fn is_open_only(&self) -> bool {
        match self {
            Value::Status(status) => status.is_open(),
            Value::State(state) => {
                let closed_too = matches!(state, State::Unassigned | State::Awaiting);
                !closed_too && !matches!(state, State::Closed | State::Archived)
            }
            Value::YesNo(yes) => *yes,
            Value::Steps(..)
            | Value::Text(_)
            | Value::Absent
            | Value::Me
            | Value::Class(_)
            | Value::Ams(_)
            | Value::Period(_) => false,
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let order = self.order.map(|order| format!("{}:{order}", Key::Sort.names().0));
        let terms = self.terms.iter().map(ToString::to_string);
        f.write_str(&terms.chain(order).collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("-")?;
        }
        match &self.test {
            Test::Any(text) => f.write_str(&quoted(text)),
            Test::Field(key, values) => {
                let values: Vec<String> = values.iter().map(ToString::to_string).collect();
                write!(f, "{}:{}", key.names().0, values.join(","))
            }
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |(english, _): (&'static str, &'static str)| english;
        match self {
            Value::Text(text) => f.write_str(&quoted(text)),
            Value::Absent => f.write_str("-"),
            Value::Me => f.write_str(ME.0),
            Value::Status(status) => f.write_str(status.code()),
            Value::Steps(from, to) if from == to => write!(f, "{from}"),
            Value::Steps(from, to) => write!(f, "{from}..{to}"),
            Value::Class(class) => f.write_str(class),
            Value::Ams(status) => f.write_str(&slug(status.code())),
            Value::YesNo(yes) => {
                f.write_str(YES_NO.iter().find(|(_, y)| y == yes).map_or("", |(n, _)| named(*n)))
            }
            Value::Period(period) => period.fmt(f),
            Value::State(state) => {
                f.write_str(STATES.iter().find(|(_, s)| s == state).map_or("", |(n, _)| named(*n)))
            }
        }
    }
}

/// `text` so that it reads back as a text: quoted where a bare word would mean something else.
fn quoted(text: &str) -> String {
    let plain = |c: char| !c.is_whitespace() && !matches!(c, ':' | ',');
    let means = text.is_empty() || text.starts_with('-') || text == ME.0 || text == ME.1;
    if !means && text.chars().all(plain) { text.to_owned() } else { format!("\"{text}\"") }
}
