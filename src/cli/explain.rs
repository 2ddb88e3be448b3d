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
use crate::domain::sop::Sop;

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
        for attempt in attempts {
            self.explain_attempt(&case, &sop, attempt, now)?;
        }
        Ok(exit::OK)
    }

    fn explain_attempt(
        &mut self,
        case: &Case,
        sop: &Sop,
        attempt: &Attempt,
        now: Instant,
    ) -> Result<(), Failure> {
        let calendar = &self.config.calendar;
        let lines = explain::attempt(calendar, attempt, now);
        let elapsed_s = attempt.elapsed_s(calendar, now);
        let counted_s = explain::counted_s(&lines);
        let title = format!("{} #{}", self.step(Some(attempt.step), sop), attempt.no);
        let rows = self.ledger_rows(&lines, Some(case));
        self.out.line(&title)?;
        self.out.table(&[], &rows)?;
        let target = attempt.judged_target_s().map(|s| self.words.duration(s));
        let args = [
            ("elapsed", self.words.duration(elapsed_s).into()),
            ("seconds", self.words.number(elapsed_s).into()),
            ("target", target.unwrap_or_else(|| self.words.say("standing-no-standard")).into()),
        ];
        let sum = self.words.with("cli-ledger-sum", &args);
        self.out.line(&sum)?;
        if counted_s != elapsed_s {
            let args = [("counted", self.words.duration(counted_s).into())];
            let note = self.words.with("cli-ledger-frozen", &args);
            self.out.note(&note);
        }
        Ok(())
    }

    /// The lines of a ledger as a table; the words of pauses come from `case`.
    pub fn ledger_rows(&self, lines: &[Line], case: Option<&Case>) -> Vec<Vec<Cell>> {
        let zone = self.config.zone;
        let until = |to: Option<Instant>| to.map(|t| self.words.moment(zone, t));
        let row = |line: &Line| match line {
            Line::Work { from, to, seconds } => [
                self.words.say("cli-ledger-work"),
                self.words.moment(zone, *from),
                self.words.moment(zone, *to),
                self.words.duration(*seconds),
                String::new(),
            ],
            Line::Pause { from, to, seconds, seq } => {
                let reason = pause_words(case, *seq).join(": ");
                let lost = ("lost", self.words.duration(*seconds).into());
                [
                    self.words.say("cli-ledger-pause"),
                    self.words.moment(zone, *from),
                    until(*to).unwrap_or_default(),
                    "0:00".to_owned(),
                    format!("{reason} {}", self.words.with("cli-ledger-lost", &[lost]))
                        .trim()
                        .to_owned(),
                ]
            }
            Line::Skipped { date, why } => [
                self.words.say("cli-ledger-skipped"),
                self.words.date_long(*date),
                String::new(),
                "0:00".to_owned(),
                self.why(why),
            ],
        };
        lines.iter().map(|line| row(line).map(Cell::from).into()).collect()
    }

    fn why(&self, why: &Closed) -> String {
        let (name, source) = match why {
            Closed::Weekly => return self.words.say("cli-closed-weekly"),
            Closed::Season(s) => (&s.name, &s.source),
            Closed::Holiday(h) => (&h.name, &h.source),
            Closed::Exception(e) => (&e.name, &e.source),
        };
        let said = [name.as_str(), source.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|t| !t.is_empty()).collect();
        if said.is_empty() { self.words.say("cli-closed-exception") } else { said.join(", ") }
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
                "said": self.why(why),
            }),
        };
        lines.iter().map(one).collect()
    }
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
