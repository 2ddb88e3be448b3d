//! `loket export`: cases and figures into a file for a spreadsheet or a program.
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::failure::{Failure, Outcome};
use super::output::{Output, unwritten};
use super::progress::Progress;
use super::run::{Run, sop_of};
use crate::clock;
use crate::domain::case::Case;
use crate::domain::fact::CaseId;
use crate::domain::report::{Gathering, Period, Subject, Trace};
use crate::domain::sop::Sop;
use crate::report::{Exporter, Form, Reader, Table};
use crate::store::Store;

/// What `export` writes.
#[derive(Debug, Args, Clone)]
pub struct Asked {
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,
    #[arg(long, value_name = "MONTH", conflicts_with_all = ["filter", "all"])]
    pub month: Option<String>,
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true, conflicts_with = "all")]
    pub filter: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "TABLE", value_parser = ["cases", "steps", "late", "pauses"])]
    pub table: Option<String>,
    #[command(flatten)]
    pub output: Output,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Xlsx,
    Csv,
    Json,
}

impl Format {
    const fn extension(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }
}

/// Which cases, and of which days.
struct Chosen {
    cases: Vec<CaseId>,
    period: Period,
    /// Only the work that ended within the days.
    bounded: bool,
    /// What the file is called when no name is given.
    name: String,
}

impl Run<'_> {
    /// `loket export`.
    pub fn export(&mut self, asked: &Asked) -> Outcome {
        let named = asked.output.output.as_deref().and_then(Path::extension);
        let of_name = named.and_then(|e| Format::from_str(&e.to_string_lossy(), true).ok());
        let as_json = self.options.json.then_some(Format::Json);
        let format = asked.format.or(of_name).or(as_json).unwrap_or(Format::Xlsx);
        let store = self.archive()?;
        let chosen = self.chosen(asked)?;
        let path =
            asked.output.output.clone().unwrap_or_else(|| {
                PathBuf::from(format!("{}.{}", chosen.name, format.extension()))
            });
        if self.options.reveal {
            self.record_export(chosen.cases.len())?;
        }
        let table = asked.table.as_deref().and_then(Table::parse).unwrap_or(Table::Cases);
        let asked = asked.output.clone();
        let fresh = asked.fresh(&path)?;
        let stamp = self.stamp();
        let head = format!("{{\"schema\":\"loket.cases/1\",\"as_of\":\"{stamp}\",\"data\":[");
        let view = self.view();
        let json = |case: &Case, sop: &Sop| -> Value { view.case(case, sop) };
        let form = match format {
            Format::Xlsx => Form::Xlsx,
            Format::Csv => Form::Csv(table, asked.bom),
            Format::Json => Form::Json { json: &json, head: &head },
        };
        let reader = Reader {
            words: &self.words,
            reading: self.reading(),
            revealed: view.revealed,
            span: chosen.bounded.then(|| chosen.period.span(self.config.zone)),
        };
        let exporter = Exporter::begin(fresh, form, reader);
        let exporter = exporter.map_err(|error| unwritten(&path, &error))?;
        match &store {
            Some(store) => self.write_cases(store, &chosen, exporter, &path)?,
            None => {
                let none = Gathering::new(chosen.period, &self.config.calendar).report();
                exporter.end(&none).map_err(|error| unwritten(&path, &error))?;
            }
        }
        self.say_written(&path)
    }

    fn write_cases(
        &self,
        store: &Store,
        chosen: &Chosen,
        mut exporter: Exporter<'_>,
        path: &Path,
    ) -> Result<(), Failure> {
        let world = |error: io::Error| unwritten(path, &error);
        let calendar = &self.config.calendar;
        let mut gathering = Gathering::new(chosen.period, calendar);
        let mut progress = Progress::new(&self.words, !self.out.quiet);
        let all = chosen.cases.len() as u64;
        for (done, id) in (1..).zip(&chosen.cases) {
            let Some(case) = store.case(*id)? else { continue };
            let sop = sop_of(store, &case.sop_revision)?;
            let case = match self.as_of {
                Some(then) => case.as_of(then),
                None => Some(case),
            };
            let Some(case) = case else { continue };
            exporter.take(&case, &sop).map_err(world)?;
            gathering.take(&Subject::of(&case, sop), &Trace::of(&case, calendar));
            progress.say("report-writing", done, all);
        }
        exporter.end(&gathering.report()).map_err(world)
    }

    fn chosen(&self, asked: &Asked) -> Result<Chosen, Failure> {
        let today = self.config.zone.date(self.read_at());
        if !asked.all && asked.filter.is_none() {
            let period = match &asked.month {
                Some(month) => self.month(month)?,
                None => Period::month(today),
            };
            let material = self.material(period)?;
            let mut cases: Vec<_> = material.subjects.into_iter().collect();
            cases.sort_by_key(|(_, s)| (s.number.year, s.number.serial));
            let cases = cases.into_iter().map(|(id, _)| id).collect();
            let days = if period.is_month() {
                period.first().format("%Y-%m").to_string()
            } else {
                format!("{}_{}", period.first(), period.last())
            };
            let name = self.words.with("report-file-month", &[("month", days.into())]);
            return Ok(Chosen { cases, period, bounded: true, name });
        }
        let query = self.query(asked.filter.as_deref().unwrap_or_default())?;
        let query = self.query("sort:number")?.and(&query);
        let rows = self.find(&query, None)?;
        let first = rows.iter().map(|row| self.config.zone.date(row.registered_at)).min();
        Ok(Chosen {
            cases: rows.into_iter().map(|row| row.id).collect(),
            period: first
                .and_then(|first| Period::new(first, today))
                .unwrap_or(Period::month(today)),
            bounded: false,
            name: self.words.with("report-file-cases", &[("day", today.to_string().into())]),
        })
    }

    /// That personal numbers left the archive is recorded before they do.
    fn record_export(&mut self, cases: usize) -> Result<(), Failure> {
        let officer = self.officer()?;
        let mut store = self.new_archive()?;
        store.record_exported(clock::uuid_v7(self.now), self.now, &officer, cases as u64)?;
        Ok(())
    }
}
