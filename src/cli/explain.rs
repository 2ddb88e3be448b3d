//! The ledger behind a figure.
use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, not_found};
use crate::domain::case::Case;
use crate::domain::course::Attempt;
use crate::domain::explain::{self, Closed, Line};
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::words::{Account, Entry, Told};

impl Run<'_> {
    /// `loket explain`.
    pub fn explain(&mut self, name: &str, step: Option<u16>) -> Outcome {
        let store = self.archive()?.ok_or_else(|| not_found(name))?;
        let (case, sop) = self.named(&store, name)?;
        let (now, _) = case.course.evaluated(self.read_at());
        let asked = |a: &&Attempt| step.is_none_or(|no| no == a.step);
        let attempts: Vec<&Attempt> = case.course.attempts.iter().filter(asked).collect();
        if attempts.is_empty()
            && let Some(step) = step
        {
            let args = [("step", step.to_string()), ("case", case.number.to_string())];
            let id = "cli-no-attempt";
            return Err(Failure::said(exit::NOT_FOUND, "not_found.attempt", id, args));
        }
        if self.options.json {
            let data = attempts.iter().map(|a| self.attempt_json(&case, a, now));
            let attempts: Value = data.collect();
            let net_s = case.course.total(self.reading()).net_s;
            let data = json!({
                "id": case.id.to_string(), "number": case.number.to_string(),
                "calendar_revision": self.config.calendar.revision(),
                "attempts": attempts, "net_s": net_s,
            });
            let stamp = self.stamp();
            self.out.json("ledger", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let told = Told { case: &case, sop: &sop, reading: self.reading() };
        let mut accounts: Vec<Account> =
            attempts.iter().map(|a| self.words.account(told, a)).collect();
        if step.is_none() {
            accounts.push(self.words.account_of_case(told));
        }
        for account in accounts {
            self.out.line(&account.title)?;
            let rows: Vec<Vec<Cell>> = account.entries.into_iter().map(cells).collect();
            self.out.table(&[], &rows)?;
            for sum in &account.sums {
                self.out.line(sum)?;
            }
        }
        Ok(exit::OK)
    }

    /// The lines of a ledger as a table; the words of pauses come from the case.
    pub fn ledger_rows(&self, lines: &[Line]) -> Vec<Vec<Cell>> {
        let zone = self.config.zone;
        lines.iter().map(|line| cells(self.words.entry(line, None, zone))).collect()
    }

    fn attempt_json(&self, case: &Case, attempt: &Attempt, now: Instant) -> Value {
        let calendar = &self.config.calendar;
        let lines = explain::attempt(calendar, attempt, now);
        json!({
            "step": attempt.step,
            "attempt": attempt.no,
            "target_s": attempt.judged_target_s(),
            "elapsed_s": attempt.elapsed_s(calendar, now),
            "counted_s": explain::counted_s(&lines),
            "lines": self.ledger_json(&lines, Some(case)),
        })
    }

    /// The lines of a ledger in JSON.
    pub fn ledger_json(&self, lines: &[Line], case: Option<&Case>) -> Value {
        let at = |t: Instant| self.config.zone.rfc3339(t);
        let one = |line: &Line| match line {
            Line::Work { from, to, seconds } => {
                json!({ "kind": "work", "from": at(*from), "to": at(*to), "counted_s": seconds })
            }
            Line::Pause { from, to, seconds, seq } => {
                let words = pause_words(case, *seq);
                json!({
                    "kind": "pause", "from": at(*from), "to": to.map(at), "counted_s": 0,
                    "lost_s": seconds, "reason": words.first(), "note": words.get(1),
                })
            }
            Line::Skipped { date, why } => json!({
                "kind": "skipped", "date": date.to_string(), "counted_s": 0,
                "why": match why {
                    Closed::Weekly => "weekly",
                    Closed::Season(_) => "season",
                    Closed::Holiday(_) => "holiday",
                    Closed::Exception(_) => "exception",
                },
                "said": self.words.closed(why),
            }),
        };
        lines.iter().map(one).collect()
    }
}

fn cells(entry: Entry) -> Vec<Cell> {
    [entry.what, entry.from, entry.to, entry.counted, entry.why].map(Cell::from).into()
}

/// The reason code of the pausing fact and its note, if it has one.
fn pause_words(case: Option<&Case>, seq: u32) -> Vec<String> {
    let fact = case.and_then(|c| c.fact(seq));
    let Some(Body::Pause { reason, private }) = fact.map(|f| &f.body) else {
        return Vec::new();
    };
    let note = private.text.clone();
    [Some(reason.clone()), note].into_iter().flatten().collect()
}
