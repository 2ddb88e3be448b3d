//! `loket report`: the figures of a period, and the cases behind one of them.
use std::io;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::export;
use super::failure::{Failure, Outcome, exit};
use super::out::{Cell as Shown, Out, Tone};
use super::output::Output;
use super::run::Run;
use crate::domain::queue::folded;
use crate::domain::record::date;
use crate::domain::report::behind::behind;
use crate::domain::report::{Behind, By, Figure, Group, Key, Material, Period, Report};
use crate::domain::zone::Zone;
use crate::report::{Cell, Section, json, sections};
use crate::runtime;
use crate::words::{Words, capital};

/// The most groups that are named where none was meant.
const NAMED_MAX: usize = 20;

/// What `report` shows.
#[derive(Debug, Args, Clone)]
pub struct Asked {
    #[arg(long, value_name = "MONTH", conflicts_with_all = ["from", "to"])]
    pub month: Option<String>,
    #[arg(long, value_name = "DATE", requires = "to")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = ["step", "officer", "agency"])]
    pub by: Option<String>,
    #[arg(long, value_name = "NAME", requires = "by", allow_hyphen_values = true)]
    pub only: Option<String>,
    #[arg(long, value_name = "FIGURE")]
    pub explain: Option<String>,
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,
    #[command(flatten)]
    pub output: Output,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Json,
    Csv,
    Xlsx,
    Html,
}

impl Asked {
    /// The form that is asked for, else what the file's name says; none is the table for people.
    fn form(&self, as_json: bool) -> Option<Format> {
        let as_json = as_json.then_some(Format::Json);
        let Some(file) = self.output.named() else { return as_json.or(self.format) };
        let of_name =
            file.extension().and_then(|e| Format::from_str(&e.to_string_lossy(), true).ok());
        self.format.or(of_name).or(as_json)
    }

    /// The same period as a workbook.
    fn workbook(&self, period: Period) -> export::Asked {
        let days = format!("{}..{}", period.first(), period.last());
        export::Asked {
            format: Some(export::Format::Xlsx),
            month: Some(days),
            filter: None,
            all: false,
            table: None,
            output: self.output.clone(),
        }
    }
}

impl Run<'_> {
    /// `loket report`.
    pub fn figures(&mut self, asked: &Asked) -> Outcome {
        let period = self.period(asked)?;
        let material = self.material(period)?;
        let report = Report::of(&material, &self.config.calendar);
        let by = asked.by.as_deref().and_then(By::parse).unwrap_or(By::Step);
        let only = asked
            .only
            .as_deref()
            .map(|name| the_group(&report, by, name, &self.words))
            .transpose()?;
        let format = asked.form(self.options.json);
        if let Some(figure) = &asked.explain {
            let figure = the_figure(figure)?;
            let rows = behind(&material, &self.config.calendar, figure, only.as_ref());
            return self.explain_figure(figure, &rows, format, &asked.output);
        }
        let mut report = report;
        if let Some(only) = only {
            report.keep(&only);
        }
        match format {
            None | Some(Format::Table) => self.report_table(&report, asked),
            Some(Format::Json) => {
                let data = json::report(&report, by, &self.words);
                self.write_json("report", &data, &asked.output)
            }
            Some(Format::Csv) => {
                let section = sections::groups(&report, by, &self.words);
                self.write_csv(&section.heads, &section.rows, &asked.output)
            }
            Some(Format::Xlsx) => self.export(&asked.workbook(period)),
            Some(Format::Html) => self.report_page(&report, &asked.output),
        }
    }

    /// The period that is asked for; without one the current month.
    pub fn period(&self, asked: &Asked) -> Result<Period, Failure> {
        let today = self.config.zone.date(self.read_at());
        let day = |typed: &String| {
            date(typed).ok_or_else(|| {
                Failure::usage("usage.date", "report-usage-date", [("value", typed.clone())])
            })
        };
        match (&asked.month, &asked.from, &asked.to) {
            (Some(month), _, _) => self.days_of(month),
            (None, Some(from), Some(to)) => {
                let (first, last) = (day(from)?, day(to)?);
                Period::new(first, last).ok_or_else(|| {
                    let value = format!("{from} .. {to}");
                    Failure::usage("usage.period", "report-usage-period", [("value", value)])
                })
            }
            (None, _, _) => Ok(Period::month(today)),
        }
    }

    /// A month as typed.
    pub fn days_of(&self, typed: &str) -> Result<Period, Failure> {
        let today = self.config.zone.date(self.read_at());
        Period::parse(typed, today).ok_or_else(|| {
            let args = [("value", typed.to_owned())];
            Failure::usage("usage.period", "report-usage-period", args)
        })
    }

    /// The rows of a period, at the instant that is asked about.
    pub fn material(&self, period: Period) -> Result<Material, Failure> {
        let Some(store) = self.archive()? else {
            return Ok(Material::new(period, self.config.zone));
        };
        Ok(runtime::material(&store, period, &self.config.calendar, self.as_of)?)
    }

    fn report_table(&mut self, report: &Report, asked: &Asked) -> Outcome {
        let by = asked.by.as_deref().and_then(By::parse);
        let by = by.map_or(vec![By::Step], |by| vec![by]);
        let all = sections::sections(report, &by, &self.words);
        let title = capital(&sections::period(report.period, &self.words));
        let (words, zone) = (Arc::clone(&self.words), self.config.zone);
        self.write_text(&asked.output, &|out| {
            if out.width.is_some() {
                out.line(&title)?;
            }
            all.iter().try_for_each(|part| section(out, part, &words, zone))
        })
    }

    fn explain_figure(
        &mut self,
        figure: Figure,
        rows: &[Behind],
        format: Option<Format>,
        output: &Output,
    ) -> Outcome {
        if format == Some(Format::Json) {
            let data = json::behind(figure, rows, self.config.zone);
            return self.write_json("report_cases", &data, output);
        }
        if matches!(format, Some(Format::Xlsx | Format::Html)) {
            return Err(Failure::usage("usage.format", "report-cases-format", []));
        }
        let args = [
            ("figure", self.words.coded("report-figure", figure.code()).into()),
            ("count", rows.len().into()),
        ];
        let note = self.words.with("report-behind", &args);
        self.out.note(&note);
        let heads = ["number", "time", "standard", "verdict", "at", "officer", "step", "name"];
        let heads: Vec<String> = heads
            .iter()
            .chain(&["agency", "rank"])
            .map(|head| self.words.coded("report-head", head))
            .collect();
        let cells: Vec<Vec<Shown>> = rows.iter().map(|row| self.behind_cells(row)).collect();
        if format == Some(Format::Csv) {
            let texts =
                |row: &Vec<Shown>| row.iter().map(|c| Cell::from(c.text.as_str())).collect();
            let rows: Vec<Vec<Cell>> = cells.iter().map(texts).collect();
            return self.write_csv(&heads, &rows, output);
        }
        self.write_text(output, &|out| out.table(&heads, &cells))
    }

    fn behind_cells(&self, row: &Behind) -> Vec<Shown> {
        let words = &self.words;
        let time = |seconds: Option<i64>| seconds.map(|s| words.duration(s)).unwrap_or_default();
        let late = row.verdict.is_some_and(|verdict| verdict.code() == "late");
        let tone = if late { Tone::Late } else { Tone::Plain };
        let step = row.attempt.map(|(step, _)| words.step(Some(&row.subject.sop), step));
        let ranks = row.ranks.iter().map(|rank| words.coded("report-rank", rank));
        vec![
            row.subject.number.to_string().into(),
            Shown { text: time(row.seconds), tone },
            time(row.target_s).into(),
            Shown { text: row.verdict.map(|v| words.verdict(v)).unwrap_or_default(), tone },
            words.moment(self.config.zone, row.mark.at).into(),
            row.mark.by.clone().into(),
            step.unwrap_or_default().into(),
            row.subject.name.clone().into(),
            row.subject.agency.clone().into(),
            ranks.collect::<Vec<_>>().join(", ").into(),
        ]
    }
}

/// On a terminal under its title; elsewhere each row after the section's name.
fn section(out: &mut Out<'_>, part: &Section, words: &Words, zone: Zone) -> io::Result<()> {
    let shown = |cell: &Cell| Shown::from(cell.shown(words, zone));
    let mut rows: Vec<Vec<Shown>> =
        part.rows.iter().map(|row| row.iter().map(shown).collect()).collect();
    if out.width.is_some() {
        out.line("")?;
        out.line(&words.coded("report-section", part.code))?;
    } else {
        for row in &mut rows {
            row.insert(0, part.code.into());
        }
    }
    out.table(&part.heads, &rows)
}

/// The figure of a name.
fn the_figure(typed: &str) -> Result<Figure, Failure> {
    Figure::parse(typed).ok_or_else(|| {
        let known: Vec<&str> = Figure::ALL.iter().map(|f| f.code()).collect();
        let args = [("value", typed.to_owned()), ("known", known.join(", "))];
        Failure::usage("usage.figure", "report-usage-figure", args)
    })
}

/// The group that a name means: as the table calls it, or a step by its number, before it the
/// procedure where several have one (`id:3`).
fn the_group(report: &Report, by: By, typed: &str, words: &Words) -> Result<Key, Failure> {
    let groups = report.groups(by);
    let wanted = folded(typed);
    let called = |group: &&Group| {
        let name = folded(&sections::name(group, words));
        // `langkah 1 Disposisi` without its first word.
        let bare = name.split_once(' ').filter(|_| by == By::Step).map(|(_, bare)| bare);
        name == wanted || bare == Some(&wanted)
    };
    let named = || groups.iter().find(called);
    if let Some(group) = report.group(by, typed).or_else(named) {
        return Ok(group.key.clone());
    }
    let shared = by == By::Step && typed.trim().parse().is_ok_and(|no| report.is_shared(no));
    let known: Vec<String> = groups.iter().take(NAMED_MAX).map(|g| call(g, words)).collect();
    let args = [("value", typed.to_owned()), ("known", known.join(", "))];
    if shared {
        return Err(Failure::usage("usage.group", "report-group-shared", args));
    }
    let id = if known.is_empty() { "report-no-groups" } else { "report-no-group" };
    Err(Failure::said(exit::NOT_FOUND, "not_found.group", id, args))
}

/// What to type for a group.
fn call(group: &Group, words: &Words) -> String {
    match group.procedure().filter(|_| group.shared).zip(group.step()) {
        Some((sop, no)) => format!("{sop}:{no}"),
        None => sections::name(group, words),
    }
}
