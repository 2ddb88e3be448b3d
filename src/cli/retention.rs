//! The archive by year: how many cases ended when, how, and under which classification they lie.
use serde_json::{Value, json};

use super::failure::{Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::domain::query::{Lexicon, Tongue};
use crate::domain::retention::Kept;
use crate::words::lexicon;

impl Run<'_> {
    /// `loket retention`.
    pub fn retention(&mut self) -> Outcome {
        let store = self.archive()?;
        let kept = store.map_or(Ok(Vec::new()), |store| store.retention(self.config.zone))?;
        if self.options.json {
            let one = |k: &Kept| {
                json!({
                    "year": k.year,
                    "status": k.status.code(),
                    "outcome": k.outcome.code(),
                    "class": k.class,
                    "count": k.count,
                    "query": k.query(Tongue::English, &Lexicon::default()),
                })
            };
            let data: Value = kept.iter().map(one).collect();
            let stamp = self.stamp();
            self.out.json("retention", &stamp, &data)?;
            return Ok(exit::OK);
        }
        if kept.is_empty() {
            let note = self.words.say("cli-no-cases");
            self.out.note(&note);
            return Ok(exit::OK);
        }
        let (tongue, terms) = (self.words.lang().tongue(), lexicon([]));
        let rows: Vec<Vec<Cell>> = kept
            .iter()
            .map(|k| {
                let class = k.class.clone().unwrap_or_else(|| self.words.say("record-no-class"));
                let count = self.words.number(i64::try_from(k.count).unwrap_or(i64::MAX));
                vec![
                    k.year.to_string().into(),
                    self.words.status_ended(k.outcome, k.status).into(),
                    class.into(),
                    count.into(),
                    k.query(tongue, &terms).into(),
                ]
            })
            .collect();
        let heads = ["year", "status", "class", "count", "query"];
        let heads = heads.map(|h| self.words.say(&format!("record-head-{h}")));
        self.out.table(&heads, &rows)?;
        Ok(exit::OK)
    }
}
