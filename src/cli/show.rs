//! One case in full.
use super::failure::{Outcome, exit};
use super::json::View;
use super::out::Cell;
use super::run::{Run, not_found};
use crate::domain::case::Case;
use crate::domain::course::{Attempt, EndKind};
use crate::domain::fact::Fact;
use crate::domain::instant::Instant;
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::words;

impl Run<'_> {
    /// `loket show`.
    pub fn show(&mut self, name: &str) -> Outcome {
        let reveals = self.options.reveal;
        let (case, sop) = if reveals {
            let mut store = self.archive_of(name)?;
            let mut found = [self.named(&store, name)?];
            self.reveal(&mut store, &mut found)?;
            let [found] = found;
            found
        } else {
            let store = self.archive()?.ok_or_else(|| not_found(name))?;
            self.named(&store, name)?
        };
        if self.options.json {
            let stamp = self.stamp();
            let data = self.view().whole(&case, &sop);
            self.out.json("case", &stamp, &data)?;
        } else {
            self.in_full(&case, &sop)?;
        }
        Ok(exit::OK)
    }

    /// All that is known of a case, for people.
    pub fn in_full(&mut self, case: &Case, sop: &Sop) -> std::io::Result<()> {
        self.sheet(case, sop)?;
        self.attempts(case, sop)?;
        self.papers(case, sop)?;
        self.history(case, sop)
    }

    fn moment(&self, at: Option<Instant>) -> String {
        at.map(|at| self.words.moment(self.config.zone, at)).unwrap_or_default()
    }

    /// The data of the case, a line a value.
    fn sheet(&mut self, case: &Case, sop: &Sop) -> std::io::Result<()> {
        let mut lines: Vec<(String, String)> = Vec::new();
        let head = |id: &str| self.words.say(&format!("cli-head-{id}"));
        lines.push((head("number"), case.number.to_string()));
        lines.push((head("state"), self.words.case_now(case)));
        lines.push((head("step"), self.step(case.course.step(), sop)));
        lines.push((head("registered"), self.moment(case.course.registered_at)));
        lines.push((head("closed"), self.moment(case.course.closed.map(|c| c.1))));
        if case.record.get(Field::Name).is_none() {
            lines.push((self.words.field(Field::Name), self.words.applicant("")));
        }
        for (field, kept) in case.record.iter() {
            lines.push((self.words.field(field), self.shown(field, kept)));
        }
        lines.push((head("officer"), case.officer.clone().unwrap_or_default()));
        if let Some(slip) = &case.disposition {
            lines.push((head("disposition"), slip.text.clone()));
            lines.push((head("to"), slip.to.clone().unwrap_or_default()));
        }
        self.clock_lines(case, &mut lines);
        lines.push((head("sop"), format!("{} {}", case.sop, short(&case.sop_revision))));
        let rows: Vec<Vec<Cell>> = lines
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| vec![label.into(), value.into()])
            .collect();
        self.out.table(&[], &rows)
    }

    /// A kept value for people; personal numbers masked.
    fn shown(&self, field: Field, kept: &str) -> String {
        let View { revealed, .. } = self.view();
        if revealed {
            self.words.value(field, kept, self.config.zone)
        } else {
            let masked = words::masked(field, kept);
            self.words.value(field, &masked, self.config.zone)
        }
    }

    fn clock_lines(&self, case: &Case, lines: &mut Vec<(String, String)>) {
        let head = |id: &str| self.words.say(&format!("cli-head-{id}"));
        let duration = |s: i64| self.words.duration(s);
        if let Some(attempt) = case.course.open() {
            let clock = case.course.clock(attempt, self.reading());
            let words = [self.words.standing(clock.standing), self.words.phase(clock.phase)];
            lines.push((head("clock"), words.join(", ")));
            lines.push((head("elapsed"), duration(clock.elapsed_s)));
            let left = clock.remaining_s.map(|s| self.words.remaining(s));
            lines.push((head("left"), left.unwrap_or_default()));
            lines.push((head("due"), self.moment(clock.due_at)));
        }
        let total = case.course.total(self.reading());
        let args = [
            ("net", duration(total.net_s).into()),
            ("target", duration(total.target_s).into()),
            ("standing", self.words.standing(total.standing).into()),
        ];
        lines.push((head("total"), self.words.with("cli-total", &args)));
        if total.wait_s > 0 {
            lines.push((head("wait"), duration(total.wait_s)));
        }
    }

    fn attempts(&mut self, case: &Case, sop: &Sop) -> std::io::Result<()> {
        let (now, _) = case.course.evaluated(self.read_at());
        let row = |attempt: &Attempt| -> Vec<Cell> {
            let calendar = &self.config.calendar;
            let end = attempt.end.as_ref();
            let verdict = end.and_then(|_| attempt.verdict_so_far(calendar, now));
            let verdict = verdict.map(|v| {
                let code = v.code().replace('_', "-");
                self.words.say(&format!("verdict-{code}"))
            });
            let target = attempt.judged_target_s().map(|s| self.words.duration(s));
            let ended = end.map(|e| self.words.say(end_word(e.kind)));
            let reason = end
                .and_then(|e| case.fact(e.seq))
                .and_then(|f| f.body.words().map(ToOwned::to_owned));
            [
                self.step(Some(attempt.step), sop),
                format!("#{}", attempt.no),
                self.moment(Some(attempt.started_at)),
                self.moment(end.map(|e| e.at)),
                self.words.duration(attempt.elapsed_s(calendar, now)),
                target.unwrap_or_default(),
                verdict.unwrap_or_default(),
                ended.unwrap_or_default(),
                reason.unwrap_or_default(),
            ]
            .map(Cell::from)
            .into()
        };
        let rows: Vec<Vec<Cell>> = case.course.attempts.iter().map(row).collect();
        self.part("attempts", &rows)
    }

    /// Documents and notes.
    fn papers(&mut self, case: &Case, sop: &Sop) -> std::io::Result<()> {
        let row = |document: &crate::domain::sop::Document| -> Vec<Cell> {
            let receipt = case.received.get(&document.key);
            let at = self.moment(receipt.map(|r| r.at));
            let missing = || self.words.say("cli-not-received");
            vec![
                document.key.clone().into(),
                document.title.clone().into(),
                receipt.map_or_else(missing, |_| at).into(),
                receipt.map(|r| r.by.clone()).unwrap_or_default().into(),
            ]
        };
        let rows: Vec<Vec<Cell>> = sop.file().document.iter().map(row).collect();
        self.part("documents", &rows)?;
        let notes = case.notes.iter().map(|note| {
            [self.moment(Some(note.at)), note.by.clone(), note.text.clone()].map(Cell::from).into()
        });
        let rows: Vec<Vec<Cell>> = notes.collect();
        self.part("notes", &rows)
    }

    fn history(&mut self, case: &Case, sop: &Sop) -> std::io::Result<()> {
        let rows: Vec<Vec<Cell>> = case
            .facts
            .iter()
            .map(|fact| {
                let undone = case.voided.contains(&fact.seq);
                let mark = undone.then(|| self.words.say("cli-undone"));
                [
                    fact.seq.to_string(),
                    self.moment(Some(fact.at)),
                    self.words.by(fact, sop),
                    self.happened(fact, case, sop),
                    mark.unwrap_or_default(),
                ]
                .map(Cell::from)
                .into()
            })
            .collect();
        self.part("history", &rows)
    }

    /// A fact, beside it how its work is judged since a correction.
    fn happened(&self, fact: &Fact, case: &Case, sop: &Sop) -> String {
        let said = self.words.of_person(fact, sop, self.config.zone);
        match self.words.judged_anew(fact, case) {
            Some(anew) => format!("{said} · {anew}"),
            None => said,
        }
    }

    /// A part of the answer under its heading; an empty one is left out.
    fn part(&mut self, name: &str, rows: &[Vec<Cell>]) -> std::io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        if self.out.width.is_some() {
            let heading = self.words.say(&format!("cli-part-{name}"));
            self.out.line("")?;
            self.out.line(&heading)?;
        }
        self.out.table(&[], rows)
    }
}

const fn end_word(kind: EndKind) -> &'static str {
    match kind {
        EndKind::Done => "end-done",
        EndKind::Returned => "end-returned",
        EndKind::Rejected => "end-rejected",
        EndKind::Cancelled => "end-cancelled",
    }
}

/// Enough of a revision to tell it from others.
pub fn short(revision: &str) -> String {
    revision.chars().take(12).collect()
}
