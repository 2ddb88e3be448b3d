//! A query in SQL: the conditions of a sieve and the columns of an order over `case_row`. What it
//! finds is what [`Sieve::admits`] admits; a property test holds them together.
use rusqlite::ToSql;
use rusqlite::types::Value;

use super::search::{Few, Narrowed};
use crate::domain::instant::Instant;
use crate::domain::query::order::{Cell, Column};
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, Start};
use crate::domain::queue::{Part, Row};

/// Among which cases a sieve looks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Among<'a> {
    All,
    /// Those that the index of words finds, in the order in which it has them.
    Found(&'a Narrowed),
    /// Those that it found.
    These(&'a Few),
}

impl Among<'_> {
    /// The rows of these cases, with the value of the question mark.
    fn rows(self) -> (String, Option<Value>) {
        let (found, value) = match self {
            Among::All => return ("case_row".to_owned(), None),
            Among::Found(narrowed) => {
                ("rowid AS found FROM case_search WHERE case_search MATCH ?", &narrowed.0)
            }
            Among::These(few) => ("value AS found FROM json_each(?)", &few.0),
        };
        let rows = "CROSS JOIN case_text ON doc = found CROSS JOIN case_row ON id = case_id";
        (format!("(SELECT {found}) {rows}"), Some(Value::Text(value.clone())))
    }
}

/// SQL with the values of its question marks, in their order.
#[derive(Debug, Default)]
pub(super) struct Sql {
    pub text: String,
    values: Vec<Value>,
}

impl Sql {
    /// `SELECT <what> FROM case_row WHERE` what the sieve admits among some cases; with a basis,
    /// without the rows that were made under another one.
    pub fn select(what: &str, sieve: &Sieve, among: Among<'_>, basis: Option<i64>) -> Self {
        let (from, value) = among.rows();
        let values = value.into_iter().collect();
        let mut sql = Self { text: format!("SELECT {what} FROM {from} WHERE TRUE"), values };
        if let Some(basis) = basis {
            sql.test(" AND NOT (open = 1 AND basis <> ?)", [Value::Integer(basis)]);
        }
        for clause in &sieve.clauses {
            sql.clause(clause);
        }
        sql
    }

    /// One page, in the order in which it is read: backwards pages end with their first row.
    pub fn page(columns: &str, ask: &Ask, among: Among<'_>, basis: Option<i64>) -> Self {
        let mut sql = Self::select(columns, &ask.sieve, among, basis);
        let down = ask.order.runs_down() != ask.start.is_backwards();
        if let Some(row) = ask.start.row() {
            let sign = if down { "<" } else { ">" };
            let with = if matches!(ask.start, Start::At(_)) { "=" } else { "" };
            sql.beyond(ask.order, &format!("{sign}{with}"), row);
        }
        let direction = if down { " DESC" } else { "" };
        let columns = ask.order.columns().iter().map(|c| format!("{}{direction}", column(*c)));
        let columns: Vec<String> = columns.collect();
        sql.text.push_str(&format!(" ORDER BY {} LIMIT ?", columns.join(", ")));
        sql.values.push(Value::Integer(i64::try_from(ask.limit).unwrap_or(i64::MAX)));
        sql
    }

    /// Narrows to the rows that come before `row`.
    pub fn before(&mut self, order: Order, row: &Row) {
        self.beyond(order, if order.runs_down() { ">" } else { "<" }, row);
    }

    /// The values, to be bound.
    pub fn values(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(|v| v as &dyn ToSql).collect()
    }

    fn beyond(&mut self, order: Order, sign: &str, row: &Row) {
        let columns: Vec<&str> = order.columns().iter().map(|c| column(*c)).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        self.text.push_str(&format!(" AND ({}) {sign} ({marks})", columns.join(", ")));
        self.values.extend(order.columns().iter().map(|c| match c.cell(row) {
            Cell::Int(int) => Value::Integer(int),
            Cell::Text(text) => Value::Text(text.to_owned()),
        }));
    }

    fn clause(&mut self, clause: &Clause) {
        self.text.push_str(if clause.negated { " AND NOT (" } else { " AND (" });
        if clause.any.is_empty() {
            self.text.push_str("FALSE");
        }
        for (i, probe) in clause.any.iter().enumerate() {
            self.text.push_str(if i > 0 { " OR " } else { "" });
            self.probe(probe);
        }
        self.text.push(')');
    }

    /// A condition that is never NULL, so that its negation holds wherever it does not.
    fn probe(&mut self, probe: &Probe) {
        let int = |value: i64| Value::Integer(value);
        match probe {
            Probe::Contains(part, text) => {
                let column = part.map_or("search", key);
                self.test(&format!("instr({column}, ?) > 0"), [Value::Text(text.clone())]);
            }
            Probe::Empty(part) => self.test(&format!("{} = ''", key(*part)), []),
            Probe::Status(status) => {
                self.test("status = ?", [Value::Text(status.code().to_owned())]);
            }
            // Not a value to be bound: an index holds the open ones only.
            Probe::Open(open) => self.test(if *open { "open = 1" } else { "open = 0" }, []),
            Probe::Waiting => self.test("pace = 1", []),
            Probe::Step(from, to) => {
                self.test("ifnull(step BETWEEN ? AND ?, 0)", [from, to].map(|n| int((*n).into())));
            }
            Probe::Outcome(ended) => {
                self.test(OUTCOME, [Value::Text(ended.code().to_owned())]);
            }
            Probe::Class(class) => {
                self.test("class IS ?", [class.map_or(Value::Null, |c| Value::Text(c.to_owned()))]);
            }
            Probe::Ams(status) => self.test(AMS, [Value::Text(status.code().to_owned())]),
            Probe::Awaiting => self.test(AWAITING, []),
            Probe::Late(now, is) => {
                let late = "(open = 1 AND ifnull(overrun_from < ?, 0)) = ?";
                self.test(late, [int(now.unix()), int((*is).into())]);
            }
            Probe::Near(now, is) => {
                let near = "(open = 1 AND ifnull(near_at <= ?, 0) AND NOT \
                    ifnull(overrun_from < ?, 0)) = ?";
                let now = now.unix();
                self.test(near, [int(now), int(now), int((*is).into())]);
            }
            Probe::Registered(from, to) => {
                let (from, to) = (from.map(Instant::unix), to.map(|t| t.unix() - 1));
                self.between(column(Column::Registered), from, to);
            }
            Probe::Closed(from, to) => {
                let (from, to) = (from.map(Instant::unix), to.map(|t| t.unix() - 1));
                // Absent is the least.
                self.between(column(Column::Closed), from.or(Some(i64::MIN + 1)), to);
            }
            Probe::Expires(from, to) => {
                // Absent is the greatest.
                self.between(column(Column::Expires), *from, to.or(Some(i64::MAX - 1)));
            }
        }
    }

    fn test<const N: usize>(&mut self, text: &str, values: [Value; N]) {
        self.text.push_str(text);
        self.values.extend(values);
    }

    fn between(&mut self, column: &str, from: Option<i64>, to: Option<i64>) {
        let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
        self.test(&format!("{column} BETWEEN ? AND ?"), [from, to].map(Value::Integer));
    }
}

/// What AMS said last.
const OUTCOME: &str =
    "ifnull((SELECT outcome FROM report_case r WHERE r.case_id = case_row.id) = ?, 0)";
const AMS: &str = "id IN (SELECT id FROM follow_up_row WHERE ams = ?)";
/// Submitted, and the new certificate is not known.
const AWAITING: &str = "id IN (SELECT id FROM follow_up_row WHERE since IS NOT NULL)";

/// The column of a part.
const fn key(part: Part) -> &'static str {
    match part {
        Part::Name => "name_key",
        Part::Agency => "agency_key",
        Part::Letter => "letter_key",
        Part::Officer => "officer_key",
        Part::Sop => "sop",
        Part::Filed => "filed",
    }
}

/// The expression of a column.
const fn column(column: Column) -> &'static str {
    match column {
        Column::Due => "due_at",
        Column::Pace => "pace",
        Column::Year => "year",
        Column::Serial => "serial",
        Column::Prefix => "prefix",
        Column::Registered => "registered_at",
        Column::Name => "name_key",
        Column::Agency => "agency_key",
        Column::Unassigned => "(officer_key = '')",
        Column::Officer => "officer_key",
        Column::Step => "ifnull(step, 9223372036854775807)",
        Column::LeftStanding => "ifnull(target_s - before_s, 9223372036854775807)",
        Column::Closed => "closed_at",
        Column::Expires => "expires",
    }
}
