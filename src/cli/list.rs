//! Many cases: the queue, all of them, what a search finds.
use serde_json::Value;

use super::args;
use super::columns::Give;
use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::{Run, sop_of};
use crate::domain::case::Case;
use crate::domain::query::page::page;
use crate::domain::query::{Ask, Asker, Query, Sieve, Start};
use crate::domain::queue::{Row, RowClock};
use crate::domain::sop::Sop;
use crate::domain::timing::{Phase, Standing};
use crate::store::Store;
use crate::words::lexicon;

impl Run<'_> {
    /// `loket list`.
    pub fn list(&mut self, asked: &args::List) -> Outcome {
        let typed = asked.filter.as_deref().unwrap_or_default();
        let base = if asked.all { "sort:-number" } else { "is:open" };
        let mut query = self.query(base)?.and(&self.query(typed)?);
        if let Some(sort) = &asked.sort {
            query.order = self.query(&format!("sort:{sort}"))?.order;
        }
        let rows = self.find(&query, asked.limit)?;
        self.show_rows(&rows)
    }

    /// `loket search`: all cases, the newest number first.
    pub fn search(&mut self, typed: &str, limit: Option<usize>) -> Outcome {
        let query = self.query("sort:-number")?.and(&self.query(typed)?);
        let rows = self.find(&query, limit)?;
        self.show_rows(&rows)
    }

    /// A typed query, read whole.
    pub fn query(&self, typed: &str) -> Result<Query, Failure> {
        Ok(Query::parse(typed, &lexicon(self.config.sops.iter().map(|i| &*i.sop)))?)
    }

    /// What a query finds, at the instant that is asked about.
    pub fn find(&self, query: &Query, limit: Option<usize>) -> Result<Vec<Row>, Failure> {
        let Some(store) = self.archive()? else { return Ok(Vec::new()) };
        let ask = self.sought(query, limit);
        if self.as_of.is_none() {
            return Ok(store.page(&ask)?);
        }
        let rows = self.then(&store, store.all_rows(None)?)?;
        Ok(page(&rows, &ask))
    }

    /// What a query asks of the archive.
    pub fn sought(&self, query: &Query, limit: Option<usize>) -> Ask {
        let officer = self.officer().unwrap_or_default();
        let (now, zone) = (self.read_at(), self.config.zone);
        Ask {
            sieve: Sieve::new(query, &Asker { now, zone, officer: &officer }),
            order: query.order.unwrap_or_default(),
            start: Start::First,
            limit: limit.unwrap_or(usize::MAX),
        }
    }

    /// The rows as they were at the instant that is asked about.
    pub fn then(&self, store: &Store, rows: Vec<Row>) -> Result<Vec<Row>, Failure> {
        let Some(t) = self.as_of else { return Ok(rows) };
        let mut then = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(case) = store.case(row.id)? else {
                continue;
            };
            then.extend(case.as_of(t).map(|case| Row::of(&case, self.reading())));
        }
        Ok(then)
    }

    pub fn clock(&self, row: &Row) -> RowClock {
        row.clock(&self.config.calendar, self.config.near_pct, self.read_at())
    }

    fn show_rows(&mut self, rows: &[Row]) -> Outcome {
        if self.options.json {
            let data = self.rows_json(rows, |_, _| None)?;
            let stamp = self.stamp();
            self.out.json("cases", &stamp, &data)?;
            return Ok(exit::OK);
        }
        if rows.is_empty() {
            let note = self.words.say("cli-no-cases");
            self.out.note(&note);
            return Ok(exit::OK);
        }
        let store = self.archive()?;
        let mut cells = Vec::with_capacity(rows.len());
        for row in rows {
            cells.push(self.cells(row, store.as_ref())?);
        }
        // Letter, agency, due and state go before the rest is cut; a number or a time never is.
        let give = Give { whole: &[0, 2, 4], out: &[7, 6, 4, 1, 3, 5] };
        let heads = ["number", "state", "left", "step", "due", "name", "agency", "letter"];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        self.out.table_that_gives(&heads, &cells, &give)?;
        Ok(exit::OK)
    }

    pub fn cells(&self, row: &Row, store: Option<&Store>) -> Result<Vec<Cell>, Failure> {
        let clock = self.clock(row);
        let sop = store.map(|s| sop_of(s, &row.sop_revision)).transpose()?;
        let step = sop.map(|sop| self.step(row.step, &sop));
        let left = clock.remaining_s.filter(|_| row.status.is_open());
        let due = row.due_at.map(|t| self.words.moment(self.config.zone, t)).unwrap_or_default();
        let state = self.state(row, clock);
        let tone = state.tone;
        let left = left.map(|s| self.words.remaining(s)).unwrap_or_default();
        Ok(vec![
            row.number.to_string().into(),
            state,
            Cell { text: left, tone },
            step.unwrap_or_default().into(),
            due.into(),
            self.words.applicant(&row.name).into(),
            row.agency.clone().into(),
            row.letter_no.clone().into(),
        ])
    }

    /// How a case stands in a word or two: what is wrong first, then what its clock is doing.
    fn state(&self, row: &Row, clock: RowClock) -> Cell {
        if let Some(awaiting) = row.awaiting {
            return self.awaiting(awaiting);
        }
        if !row.status.is_open() {
            return self.words.status(row.status).into();
        }
        let phase = self.words.phase(clock.phase);
        let standing = self.words.standing(clock.standing);
        let tone = match clock.standing {
            Standing::Breached => Tone::Late,
            Standing::Near => Tone::Near,
            Standing::Ok | Standing::NoStandard => Tone::Plain,
        };
        let text = match (tone, clock.phase) {
            (Tone::Plain | Tone::Dim, _) => phase,
            (Tone::Near | Tone::Late, Phase::Running) => standing,
            (Tone::Near | Tone::Late, _) => format!("{standing}, {phase}"),
        };
        Cell { text, tone }
    }

    /// The cases of `rows`, each with what `more` adds.
    pub fn rows_json(
        &self,
        rows: &[Row],
        more: impl Fn(&Row, &Case) -> Option<(&'static str, Value)>,
    ) -> Result<Value, Failure> {
        let Some(store) = self.archive()? else {
            return Ok(Value::Array(Vec::new()));
        };
        let mut data = Vec::with_capacity(rows.len());
        for row in rows {
            let (case, sop) = self.case(&store, row.id)?;
            let sop: &Sop = &sop;
            let mut one = self.view().case(&case, sop);
            if let (Value::Object(keys), Some((key, value))) = (&mut one, more(row, &case)) {
                keys.insert(key.to_owned(), value);
            }
            data.push(one);
        }
        Ok(Value::Array(data))
    }
}
