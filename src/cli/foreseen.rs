//! What an import would do, told row by row, and what it did.
use std::io;

use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::import::Given;
use super::out::{Cell, Out, Tone};
use super::run::Run;
use crate::domain::intake::{Head, Wrong};
use crate::domain::record::{Field, Record};
use crate::domain::text::script::Stray;
use crate::domain::zone::Zone;
use crate::intake::{Summary, Verdict, What};
use crate::runtime::importing::told::{sentence, wrongs};
use crate::words::{Arg, Words};

/// The most rows of an answer in JSON.
const JSON_ROWS_MAX: usize = 10_000;
/// The most rows of a table on a terminal.
const TABLE_ROWS_MAX: usize = 200;
/// The most rows that are nobody's and named.
const ASIDE_MAX: usize = 20;

/// Hears of each row and tells of it, or keeps it until the answer.
pub struct Foreseen<'a, 'o> {
    pub out: &'a mut Out<'o>,
    pub words: &'a Words,
    pub head: &'a Head,
    pub zone: Zone,
    pub masked: bool,
    /// Whether every row is told.
    pub listed: bool,
    pub json: bool,
    told: Told,
    failed: Option<io::Error>,
}

/// What was heard.
#[derive(Debug, Default)]
pub struct Told {
    pub summary: Summary,
    rows: Vec<Vec<Cell>>,
    json: Vec<Value>,
    /// The first rows that are nobody's.
    aside: Vec<u64>,
    /// The first wrong row: its number, and what is wrong.
    first: Option<(u64, String)>,
}

impl<'a, 'o> Foreseen<'a, 'o> {
    /// Tells of the rows of a table with `head`.
    pub fn new(run: &'a mut Run<'o>, head: &'a Head, listed: bool) -> Self {
        let masked = run.config.mask && !run.options.reveal;
        Self {
            out: &mut run.out,
            words: &run.words,
            head,
            zone: run.config.zone,
            masked,
            listed,
            json: run.options.json,
            told: Told::default(),
            failed: None,
        }
    }

    /// One row.
    pub fn hear(&mut self, verdict: &Verdict<'_>) {
        if let (What::Wrong(wrong), None) = (&verdict.what, &self.told.first) {
            let first = wrong.get(..1).unwrap_or_default();
            let said = wrongs(self.words, self.head, first, (self.zone, self.masked));
            self.told.first = Some((verdict.line.no, said));
        }
        if verdict.what == What::Aside && self.told.aside.len() < ASIDE_MAX {
            self.told.aside.push(verdict.line.no);
        }
        if !self.listed {
            return;
        }
        if self.json {
            if self.told.json.len() < JSON_ROWS_MAX {
                self.told.json.push(self.row_json(verdict));
            }
        } else if self.out.width.is_none() {
            let row = self.row(verdict);
            let written = self.out.table(&[], &[row]);
            self.failed = self.failed.take().or(written.err());
        } else if self.told.rows.len() < TABLE_ROWS_MAX {
            self.told.rows.push(self.row(verdict));
        }
    }

    /// What was told.
    ///
    /// # Errors
    /// When the answer could not be written.
    pub fn end(self, summary: Summary) -> io::Result<Told> {
        match self.failed {
            Some(error) => Err(error),
            None => Ok(Told { summary, ..self.told }),
        }
    }

    fn row(&self, verdict: &Verdict<'_>) -> Vec<Cell> {
        let (state, tone) = match &verdict.what {
            What::New { twin: None } if verdict.dated_after.is_none() => {
                ("import-state-new", Tone::Plain)
            }
            What::New { .. } => ("import-state-new", Tone::Near),
            What::Known(_) => ("import-state-known", Tone::Dim),
            What::Changed => ("import-state-changed", Tone::Near),
            What::Wrong(_) => ("import-state-wrong", Tone::Late),
            What::Aside => ("import-state-aside", Tone::Dim),
        };
        let field = |field| verdict.record.as_ref().map_or("", |r| r.text(field));
        let said = sentence(self.words, self.head, verdict, (self.zone, self.masked));
        vec![
            verdict.line.no.to_string().into(),
            Cell { text: self.words.say(state), tone },
            field(Field::Name).into(),
            field(Field::LetterNo).into(),
            said.into(),
        ]
    }

    fn row_json(&self, verdict: &Verdict<'_>) -> Value {
        let field = |field| verdict.record.as_ref().and_then(|r| r.get(field));
        let (state, number, twin) = match &verdict.what {
            What::New { twin } => ("new", None, twin.as_ref()),
            What::Known(number) => ("known", number.as_ref(), None),
            What::Changed => ("changed", None, None),
            What::Wrong(_) => ("wrong", None, None),
            What::Aside => ("not_applicant", None, None),
        };
        let cell = |w: &Wrong| {
            let said = self.words.wrong_cell(self.head, w, (self.zone, self.masked));
            json!({
                "column": w.place.map(crate::domain::intake::letters),
                "head": w.place.and_then(|p| self.head.columns.get(p)).map(|c| c.head.as_str()),
                "field": w.field.map(Field::key), "code": w.why.code(),
                "value": Some(self.words.masked_value(w, self.masked)).filter(|v| !v.is_empty()),
                "message": said.what, "hint": said.hint,
            })
        };
        let wrong: Vec<Value> = match &verdict.what {
            What::Wrong(wrong) => wrong.iter().map(cell).collect(),
            What::New { .. } | What::Known(_) | What::Changed | What::Aside => Vec::new(),
        };
        json!({
            "row": verdict.line.no, "state": state, "hidden": verdict.line.hidden,
            "name": field(Field::Name), "letter_no": field(Field::LetterNo),
            "number": number.map(ToString::to_string), "twin": twin.map(ToString::to_string),
            "look_alike": verdict.record.as_ref().and_then(Record::stray).map(stray_json),
            "wrong": wrong,
            "letter_after_receipt": verdict.dated_after.is_some(),
            "differs": verdict.differs.iter().map(|field| field.key()).collect::<Vec<_>>(),
        })
    }
}

impl Told {
    /// The same of what was done.
    pub fn ended(&self, summary: Summary) -> Self {
        let summary = Summary { differing: self.summary.differing, ..summary };
        Self { summary, aside: self.aside.clone(), ..Self::default() }
    }

    /// The rows that are nobody's, as a note; none where there are none.
    pub fn aside(&self, words: &Words) -> Option<String> {
        let more = self.summary.aside > ASIDE_MAX as u64;
        let named = self.aside.iter().map(ToString::to_string);
        let named: Vec<String> = named.chain(more.then(|| "…".to_owned())).collect();
        let rows = named.join(", ");
        (!named.is_empty()).then(|| words.with("import-aside-rows", &[("rows", rows.into())]))
    }

    /// That rows are wrong, and the first of them.
    pub fn failure(&self, path: &str) -> Failure {
        let (row, first) = self.first.clone().unwrap_or_default();
        let args = [
            ("path", path.to_owned()),
            ("wrong", self.summary.wrong.to_string()),
            ("rows", self.summary.rows.to_string()),
            ("row", row.to_string()),
            ("first", first),
        ];
        Failure::said(exit::REFUSED, "refused.import", "import-wrong", args)
    }
}

impl Run<'_> {
    /// Says what an import would do; a failure where a row is wrong.
    pub fn answer_foreseen(&mut self, given: &Given, mut told: Told) -> Outcome {
        let rows = std::mem::take(&mut told.rows);
        if self.options.json {
            let mut data = summary_json(given, told.summary);
            if let Some(data) = data.as_object_mut() {
                let all = usize::try_from(told.summary.rows).unwrap_or(usize::MAX);
                let left_off = all - told.json.len();
                data.insert("rows_left_off".to_owned(), left_off.into());
                data.insert("rows".to_owned(), std::mem::take(&mut told.json).into());
                data.insert("columns".to_owned(), columns_json(&given.head));
            }
            let stamp = self.stamp();
            self.out.json("import_plan", &stamp, &data)?;
        } else {
            self.out.table(&[], &rows)?;
            let all = usize::try_from(told.summary.rows).unwrap_or(usize::MAX);
            let more = all.saturating_sub(rows.len());
            if more > 0 && self.out.width.is_some() {
                let note = self.words.with("import-more", &[("count", more.into())]);
                self.out.note(&note);
            }
            let note = self.words.with("import-foreseen", &counts(told.summary));
            self.out.note(&note);
        }
        if told.summary.differing > 0 {
            let args = [("count", told.summary.differing.into())];
            let note = self.words.with("import-differing", &args);
            self.out.note(&note);
        }
        if told.summary.hidden > 0 {
            let args = [("count", told.summary.hidden.into())];
            let note = self.words.with("import-hidden-rows", &args);
            self.out.note(&note);
        }
        if told.summary.wrong > 0 { Err(told.failure(&given.path)) } else { Ok(exit::OK) }
    }
}

/// The counts of a summary as the values of a sentence.
pub fn counts(summary: Summary) -> [(&'static str, Arg<'static>); 6] {
    [
        ("rows", summary.rows.into()),
        ("new", summary.new.into()),
        ("known", summary.known.into()),
        ("changed", summary.changed.into()),
        ("wrong", summary.wrong.into()),
        ("aside", summary.aside.into()),
    ]
}

/// The counts of a summary, and of what.
pub fn summary_json(given: &Given, summary: Summary) -> Value {
    json!({
        "path": given.path, "kind": given.kind, "sheet": given.table.sheets().map(|(s, _)| s),
        "encoding": given.table.encoding(), "head_row": given.head.no,
        "summary": {
            "rows": summary.rows, "new": summary.new, "known": summary.known,
            "changed": summary.changed,
            "wrong": summary.wrong, "not_applicant": summary.aside, "differing": summary.differing, "hidden": summary.hidden,
        },
    })
}

fn stray_json((field, stray): (Field, Stray)) -> Value {
    json!({
        "field": field.key(), "position": stray.position,
        "letter": stray.letter.to_string(), "like": stray.like,
    })
}

fn columns_json(head: &Head) -> Value {
    let column = |(place, named): (usize, &crate::domain::intake::Named)| {
        json!({
            "column": crate::domain::intake::letters(place), "head": named.head,
            "field": named.column.and_then(crate::domain::intake::Column::key),
        })
    };
    head.columns.iter().enumerate().map(column).collect()
}
