//! `loket export`: cases and figures into a file for a spreadsheet or a program.
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::failure::{Failure, Outcome, exit};
use super::output::{Output, unwritten};
use super::progress::Progress;
use super::run::Run;
use crate::clock;
use crate::domain::case::Case;
use crate::domain::report::Period;
use crate::domain::sop::Sop;
use crate::report::{Exporter, Form, Reader, Table};
use crate::runtime::exporting::{self, Broken, Chosen};
use crate::runtime::interrupt;
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

impl Run<'_> {
    /// `loket export`.
    pub fn export(&mut self, asked: &Asked) -> Outcome {
        let (format, streams) = (self.format(asked)?, asked.output.is_stream());
        let store = self.archive()?;
        let (chosen, name) = self.chosen(store.as_ref(), asked)?;
        let named = PathBuf::from(format!("{name}.{}", format.extension()));
        let path = asked.output.file.clone().unwrap_or(named);
        if self.options.reveal {
            self.record_export(chosen.cases.len())?;
        }
        let table = asked.table.as_deref().and_then(Table::parse).unwrap_or(Table::Cases);
        let asked = asked.output.clone();
        let fresh = if streams { None } else { Some(asked.fresh(&path)?) };
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
        let mut text = Vec::new();
        let exporter = match fresh {
            Some(fresh) => Exporter::begin(fresh, form, reader),
            None => Exporter::into_stream(Box::new(&mut text), form, reader),
        };
        let exporter = exporter.map_err(|error| unwritten(&path, &error))?;
        let mut progress = Progress::new(&self.words, !self.out.quiet);
        let stopped = interrupt::watch();
        let mut tell = |done, all| {
            progress.say("report-writing", done, all);
            !stopped.is_set()
        };
        let under = (&*self.config.calendar, self.as_of);
        let written = exporting::write(store.as_ref(), &chosen, exporter, under, &mut tell);
        written.map_err(|why| broken(&path, why))?;
        drop(progress);
        if streams {
            self.out.document(&String::from_utf8_lossy(&text))?;
            return Ok(exit::OK);
        }
        self.say_written(&path)
    }

    /// What is asked for, else what the file's name says; standard output takes no workbook.
    fn format(&self, asked: &Asked) -> Result<Format, Failure> {
        let named = asked.output.file.as_deref().and_then(Path::extension);
        let of_name = named.and_then(|e| Format::from_str(&e.to_string_lossy(), true).ok());
        let as_json = self.options.json.then_some(Format::Json);
        let format = asked.format.or(of_name).or(as_json).unwrap_or(Format::Xlsx);
        if format == Format::Xlsx && asked.output.is_stream() {
            return Err(Failure::usage("usage.workbook_stream", "report-workbook-stream", []));
        }
        Ok(format)
    }

    /// The cases that are asked for, and what their file is called when no name is given.
    fn chosen(&self, store: Option<&Store>, asked: &Asked) -> Result<(Chosen, String), Failure> {
        let (calendar, now) = (&*self.config.calendar, self.read_at());
        let today = self.config.zone.date(now);
        if asked.all || asked.filter.is_some() {
            let query = self.query(asked.filter.as_deref().unwrap_or_default())?;
            let query = self.query("sort:number")?.and(&query);
            let chosen = match self.as_of {
                Some(_) => Chosen::rows(&self.find(&query, None)?, calendar, now),
                None => Chosen::found(store, &self.sought(&query, None), calendar, now)?,
            };
            let day = today.to_string();
            return Ok((chosen, self.words.with("report-file-cases", &[("day", day.into())])));
        }
        let month = asked.month.as_deref().map(|month| self.days_of(month)).transpose()?;
        let period = month.unwrap_or(Period::month(today));
        let days = if period.is_month() {
            period.first().format("%Y-%m").to_string()
        } else {
            format!("{}_{}", period.first(), period.last())
        };
        let chosen = Chosen::month(store, period, calendar, self.as_of)?;
        Ok((chosen, self.words.with("report-file-month", &[("month", days.into())])))
    }

    /// That personal numbers left the archive is recorded before they do.
    fn record_export(&mut self, cases: usize) -> Result<(), Failure> {
        let officer = self.officer()?;
        let mut store = self.new_archive()?;
        store.record_exported(clock::uuid_v7(self.now), self.now, &officer, cases as u64)?;
        Ok(())
    }
}

fn broken(path: &Path, why: Broken) -> Failure {
    match why {
        Broken::Store(error) => Failure::Store(error),
        Broken::File(error) => unwritten(path, &error),
        Broken::Stopped => Failure::said(
            exit::SIGNALLED + interrupt::SIGNAL,
            "cancelled",
            "report-desk-stopped",
            [],
        ),
    }
}
