//! Forms on paper: the slips and sheets of cases, where a form goes, and why there is none.
mod month;
mod template;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::failure::{Failure, Outcome, exit};
use super::run::{Run, not_found};
use crate::print::{Kind, Paper};
use crate::runtime::printing::{Pinned, Press, Unprinted, keep};

use template::Template;

/// `loket print`.
#[derive(Debug, Subcommand)]
pub enum Print {
    #[command(alias = "lembar-disposisi")]
    Disposition(Cases),
    #[command(alias = "lembar-kendali")]
    ControlSheet(Cases),
    #[command(alias = "tanda-terima")]
    Receipt(Cases),
    #[command(alias = "buku-register")]
    Register(Monthly),
    #[command(alias = "laporan")]
    Report(Monthly),
    #[command(alias = "templat")]
    Template {
        #[command(subcommand)]
        what: Template,
    },
}

/// A form for each of these.
#[derive(Debug, Args)]
pub struct Cases {
    #[arg(required = true, value_name = "CASES")]
    cases: Vec<String>,
    #[command(flatten)]
    how: How,
}

/// A form of a month.
#[derive(Debug, Args)]
pub struct Monthly {
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    #[command(flatten)]
    how: How,
}

/// Where it goes and on which paper.
#[derive(Debug, Args)]
pub struct How {
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    open: bool,
    #[arg(long, value_parser = ["a4", "f4", "half"], value_name = "PAPER")]
    paper: Option<String>,
}

impl Run<'_> {
    /// `loket print`.
    pub fn print(&mut self, what: &Print) -> Outcome {
        match what {
            Print::Disposition(asked) => self.print_cases(Kind::Disposition, asked),
            Print::ControlSheet(asked) => self.print_cases(Kind::ControlSheet, asked),
            Print::Receipt(asked) => self.print_cases(Kind::Receipt, asked),
            Print::Register(asked) => self.print_register(asked),
            Print::Report(asked) => self.print_report(asked),
            Print::Template { what } => self.template(what),
        }
    }

    fn print_cases(&mut self, kind: Kind, asked: &Cases) -> Outcome {
        let first = asked.cases.first().map_or("", String::as_str);
        let reveals = self.options.reveal && asked.cases.len() == 1;
        let mut store = if reveals {
            self.archive_of(first)?
        } else {
            self.archive()?.ok_or_else(|| not_found(first))?
        };
        let mut cases: Vec<Pinned> = Vec::with_capacity(asked.cases.len());
        for name in &asked.cases {
            let found = self.named(&store, name)?;
            if !cases.iter().any(|(case, _)| case.id == found.0.id) {
                cases.push(found);
            }
        }
        self.reveal(&mut store, &mut cases)?;
        let paper = self.paper(kind, &asked.how)?;
        let html = self.pressed(|press| press.cases(kind, paper, &cases))?;
        let numbers: Vec<String> = cases.iter().map(|(case, _)| case.number.to_string()).collect();
        let more =
            if numbers.len() > 1 { format!("+{}", numbers.len() - 1) } else { String::new() };
        let of = numbers.first().map_or("", String::as_str);
        self.deliver(kind, &format!("{of}{more}"), &html, &asked.how)
    }

    fn paper(&self, kind: Kind, how: &How) -> Result<Paper, Failure> {
        let Some(asked) = how.paper.as_deref().and_then(Paper::parse) else {
            return Ok(self.pressing(|press| press.paper(kind)));
        };
        if kind.papers().any(|paper| paper == asked) {
            return Ok(asked);
        }
        let known: Vec<&str> = kind.papers().map(Paper::code).collect();
        let args = [("paper", asked.code().to_owned()), ("known", known.join(", "))];
        Err(Failure::usage("usage.paper", "print-usage-paper", args))
    }

    fn pressing<T>(&self, work: impl FnOnce(&Press<'_>) -> T) -> T {
        let by = self.officer().unwrap_or_default();
        let press = Press {
            config: &self.config,
            calendar: &self.config.calendar,
            words: &self.words,
            now: self.read_at(),
            by: &by,
            revealed: self.view().revealed,
        };
        work(&press)
    }

    fn pressed(
        &self,
        work: impl FnOnce(&Press<'_>) -> Result<String, Unprinted>,
    ) -> Result<String, Failure> {
        Ok(self.pressing(work)?)
    }

    /// Writes the page where it was asked for, says where it lies, and opens it if it should.
    fn deliver(&mut self, kind: Kind, of: &str, html: &str, how: &How) -> Outcome {
        if how.output.as_deref() == Some(Path::new("-")) {
            self.out.document(html)?;
            return Ok(exit::OK);
        }
        let path = if let Some(path) = &how.output {
            keep::write(path, html, how.force)?;
            path.clone()
        } else {
            let folder = keep::folder(&self.config.db);
            keep::keep(&folder, &keep::name(kind, of), html, self.now)?
        };
        let shown = path.display().to_string();
        if self.options.json {
            let data = json!({ "kind": kind.code(), "of": of, "path": shown });
            let stamp = self.stamp();
            self.out.json("print", &stamp, &data)?;
        } else if how.output.is_some() {
            let said = self.words.with("print-written", &[("path", shown.into())]);
            self.out.said(&said)?;
        } else {
            self.out.line(&shown)?;
        }
        if how.open {
            keep::show(&path)?;
        }
        Ok(exit::OK)
    }
}

impl From<Unprinted> for Failure {
    fn from(why: Unprinted) -> Self {
        let exit = match why {
            Unprinted::Template { .. } | Unprinted::Unfit { .. } | Unprinted::Logo { .. } => {
                exit::INVALID
            }
            Unprinted::File { .. } | Unprinted::NotOpened { .. } => exit::WORLD,
            Unprinted::Exists { .. } => exit::REFUSED,
        };
        let (id, values) = why.sentence();
        Failure::said(exit, why.code(), id, values)
    }
}
