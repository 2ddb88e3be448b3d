//! `loket doctor`: what was found around the program and in its store, a line each, and what to do
//! where something is not as it should be. It changes nothing.
mod clock;
mod keeping;
mod office;
mod screen;
mod trial;
mod ways;

use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::Run;
use crate::runtime::{self, Surroundings};
use crate::words::Arg;

/// How a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    Ok,
    /// It works, but not as it could.
    Attention,
    /// One cannot work with it.
    Fault,
}

impl Grade {
    const fn code(self) -> &'static str {
        match self {
            Grade::Ok => "ok",
            Grade::Attention => "attention",
            Grade::Fault => "error",
        }
    }

    const fn tone(self) -> Tone {
        match self {
            Grade::Ok => Tone::Plain,
            Grade::Attention => Tone::Near,
            Grade::Fault => Tone::Late,
        }
    }
}

/// What was found about one thing.
pub(super) struct Finding {
    /// The stable code of the thing.
    check: &'static str,
    grade: Grade,
    said: String,
    /// What now.
    hint: Option<String>,
}

impl Run<'_> {
    /// `loket doctor`: exit 0 where one can work.
    pub fn doctor(&mut self, attempt: Option<&str>) -> Outcome {
        let around = runtime::look_around();
        if let Some(asked) = attempt {
            return self.try_routes(asked, &around);
        }
        let findings = self.findings(&around);
        if self.options.json {
            let data: Value = findings.iter().map(object).collect();
            let stamp = self.stamp();
            self.out.json("doctor", &stamp, &data)?;
        } else {
            self.list_findings(&findings)?;
        }
        let faults = || findings.iter().filter(|finding| finding.grade == Grade::Fault);
        let Some(first) = faults().next() else { return Ok(exit::OK) };
        let args = [
            ("count", faults().count().to_string()),
            ("check", self.words.coded("doctor", first.check)),
            ("said", first.said.clone()),
        ];
        Err(Failure::said(exit::WORLD, "world.doctor", "doctor-fault-found", args))
    }

    fn findings(&self, around: &Surroundings) -> Vec<Finding> {
        let mut findings = self.of_the_screen(around);
        findings.extend(self.of_the_ways(around));
        findings.extend(self.of_the_store());
        findings.extend(self.of_the_office());
        findings
    }

    fn list_findings(&mut self, findings: &[Finding]) -> std::io::Result<()> {
        let rows: Vec<Vec<Cell>> = findings
            .iter()
            .map(|finding| {
                let grade = self.words.coded("doctor-grade", finding.grade.code());
                let hint = finding.hint.iter().map(String::as_str);
                let said = std::iter::once(finding.said.as_str()).chain(hint);
                vec![
                    Cell { text: grade, tone: finding.grade.tone() },
                    self.words.coded("doctor", finding.check).into(),
                    said.collect::<Vec<_>>().join(" ").into(),
                ]
            })
            .collect();
        if self.out.width.is_none() {
            return self.out.table(&[], &rows);
        }
        // A sentence that is cut helps nobody: on a terminal each stands whole, below the others.
        for row in rows {
            let texts: Vec<String> = row.into_iter().map(|cell| cell.text).collect();
            if let [grade, check, said] = texts.as_slice() {
                self.out.line(&format!("{grade:<10} {check:<22} {said}"))?;
            }
        }
        Ok(())
    }

    fn fine(&self, check: &'static str, id: &str, args: &[(&str, Arg<'_>)]) -> Finding {
        Finding { check, grade: Grade::Ok, said: self.words.with(id, args), hint: None }
    }

    /// A finding that says what to do; the hint is `<id>-hint`.
    fn graded(
        &self,
        (check, grade): (&'static str, Grade),
        id: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Finding {
        let hint = format!("{id}-hint");
        let hint = self.words.has(&hint).then(|| self.words.with(&hint, args));
        Finding { check, grade, said: self.words.with(id, args), hint }
    }
}

fn object(finding: &Finding) -> Value {
    json!({
        "check": finding.check, "grade": finding.grade.code(), "message": finding.said,
        "hint": finding.hint,
    })
}
