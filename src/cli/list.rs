//! Many cases: the queue, all of them, what a search finds, what is near or late.
use serde_json::{Value, json};

use super::args;
use super::columns::Give;
use super::failure::{Failure, Outcome, exit};
use super::filter::Filter;
use super::out::{Cell, Tone};
use super::run::{Run, sop_of};
use crate::domain::case::Case;
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::domain::queue::{self, Row, RowClock};
use crate::domain::sop::Sop;
use crate::domain::timing::{Phase, Standing};
use crate::store::Store;

/// More than any office will ever have.
const ALL: usize = 1_000_000_000;

impl Run<'_> {
    /// `loket list`.
    pub fn list(&mut self, asked: &args::List) -> Outcome {
        let filter = Filter::read(asked.filter.as_deref().unwrap_or_default(), self)?;
        let mut rows = match self.archive()? {
            Some(store) => {
                let narrowed = asked.filter.is_some() || asked.sort.is_some();
                let limit = asked.limit.filter(|_| !narrowed && self.as_of.is_none());
                let rows = match (asked.all, self.as_of) {
                    (false, None) => store.open_rows(limit)?,
                    (true, None) => store.all_rows(limit)?,
                    (_, Some(_)) => store.all_rows(None)?,
                };
                let mut rows = self.then(&store, rows)?;
                rows.retain(|r| asked.all || r.status.is_open());
                if self.as_of.is_some() && !asked.all {
                    queue::sort(&mut rows);
                }
                rows
            }
            None => Vec::new(),
        };
        rows.retain(|row| filter.takes(row, &self.clock(row)));
        sort(&mut rows, asked.sort.as_deref());
        rows.truncate(asked.limit.unwrap_or(ALL));
        self.show_rows(&rows)
    }

    /// `loket search`.
    pub fn search(&mut self, query: &str, limit: Option<usize>) -> Outcome {
        let rows = match self.archive()? {
            Some(store) => {
                let rows = store.search(query, limit.unwrap_or(ALL))?;
                self.then(&store, rows)?
            }
            None => Vec::new(),
        };
        self.show_rows(&rows)
    }

    /// The rows as they were at the instant that is asked about.
    fn then(&self, store: &Store, rows: Vec<Row>) -> Result<Vec<Row>, Failure> {
        let Some(t) = self.as_of else { return Ok(rows) };
        let mut then = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(case) = store.case(row.id)? else {
                continue;
            };
            let sop = sop_of(store, &case.sop_revision)?;
            let case = case.as_of(t, &sop);
            then.extend(case.map(|case| Row::of(&case, self.reading())));
        }
        Ok(then)
    }

    fn clock(&self, row: &Row) -> RowClock {
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

    fn cells(&self, row: &Row, store: Option<&Store>) -> Result<Vec<Cell>, Failure> {
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
            row.name.clone().into(),
            row.agency.clone().into(),
            row.letter_no.clone().into(),
        ])
    }

    /// How a case stands in a word or two: what is wrong first, then what its clock is doing.
    fn state(&self, row: &Row, clock: RowClock) -> Cell {
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
    fn rows_json(
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

    /// `loket alerts`: open cases whose step is near or beyond its standard.
    pub fn alerts(&mut self, check: bool) -> Outcome {
        let mut rows = match self.archive()? {
            Some(store) => {
                let rows = match self.as_of {
                    None => store.open_rows(None)?,
                    Some(_) => store.all_rows(None)?,
                };
                self.then(&store, rows)?
            }
            None => Vec::new(),
        };
        rows.retain(|r| r.status.is_open() && crossing(r, &self.clock(r)).is_some());
        queue::sort(&mut rows);
        let late = |r: &Row| self.clock(r).standing == Standing::Breached;
        let answer = match (check, rows.iter().any(late), rows.is_empty()) {
            (false, _, _) | (true, _, true) => exit::OK,
            (true, true, false) => exit::LATE,
            (true, false, false) => exit::NEAR,
        };
        if self.options.json {
            let data = self.rows_json(&rows, |row, case| {
                Some(("alert", self.alert(row, case).unwrap_or_default()))
            })?;
            let stamp = self.stamp();
            self.out.json("alerts", &stamp, &data)?;
        } else if !check || !(rows.is_empty() || self.out.quiet) {
            self.show_rows(&rows)?;
        }
        Ok(answer)
    }

    fn alert(&self, row: &Row, case: &Case) -> Option<Value> {
        let (threshold, crossed_at) = crossing(row, &self.clock(row))?;
        let acknowledged = case.live().find(|fact| {
            matches!(&fact.body, Body::Acknowledge { step, attempt, threshold: known, crossed_at: at }
                if Some(*step) == row.step && Some(*attempt) == row.attempt
                    && known == threshold && Some(*at) == crossed_at)
        });
        let rfc3339 = |at: Instant| self.config.zone.rfc3339(at);
        Some(json!({
            "threshold": threshold,
            "crossed_at": crossed_at.map(rfc3339),
            "acknowledged_at": acknowledged.map(|f| rfc3339(f.at)),
            "by": acknowledged.map(|f| f.officer.as_str()),
            "snoozed_until": Value::Null,
        }))
    }
}

/// The threshold that a row's clock has crossed, and when (rule 10).
fn crossing(row: &Row, clock: &RowClock) -> Option<(&'static str, Option<Instant>)> {
    match clock.standing {
        Standing::Breached => Some(("late", row.overrun_from)),
        Standing::Near => Some(("near", row.near_at)),
        Standing::Ok | Standing::NoStandard => None,
    }
}

fn sort(rows: &mut [Row], key: Option<&str>) {
    let lower = |text: &str| text.to_lowercase();
    match key {
        Some("number") => rows.sort_by(|a, b| a.number.cmp(&b.number)),
        Some("name") => rows.sort_by_key(|r| lower(&r.name)),
        Some("agency") => rows.sort_by_key(|r| lower(&r.agency)),
        Some("registered") => rows.sort_by_key(|r| r.registered_at),
        Some("due") => rows.sort_by_key(|r| (r.due_at.is_none(), r.due_at)),
        Some("step") => rows.sort_by_key(|r| (r.step.is_none(), r.step)),
        Some("urgency") => queue::sort(rows),
        Some(_) | None => {}
    }
}
