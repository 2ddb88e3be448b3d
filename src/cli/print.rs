//! Forms on paper: the slips and sheets of cases, the register of a month, and their templates.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};
use serde_json::json;

use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, not_found, sop_of};
use crate::domain::report::{Material, Period, Report, Subject, Trace};
use crate::print::{BUILT_IN, Kind, Paper};
use crate::runtime::printing::{self, Pinned, Press, Unprinted};
use crate::store::Store;

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

/// `loket print template`.
#[derive(Debug, Subcommand)]
pub enum Template {
    List,
    Show {
        #[arg(value_name = "TEMPLATE")]
        template: String,
    },
    Export {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
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

    fn print_register(&mut self, asked: &Monthly) -> Outcome {
        let month = self.month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Register, &asked.how)?;
        let cases = self.registered(month)?;
        let named = self.words.month(month.first());
        let html = self.pressed(|press| press.register(paper, named, &cases))?;
        self.deliver(Kind::Register, &of_month(month), &html, &asked.how)
    }

    fn print_report(&mut self, asked: &Monthly) -> Outcome {
        let month = self.month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Report, &asked.how)?;
        let store = self.archive()?;
        let material = self.material(store.as_ref(), month)?;
        let head = store.map(|store| store.head()).transpose()?.map(|head| (head.pos, head.hash));
        let figures = Report::of(&material, &self.config.calendar);
        let html = self.pressed(|press| press.report(paper, &figures, head))?;
        self.deliver(Kind::Report, &of_month(month), &html, &asked.how)
    }

    /// What a report is made of, as of the instant that is asked about.
    fn material(&self, store: Option<&Store>, period: Period) -> Result<Material, Failure> {
        let mut material = Material::new(period, self.config.zone);
        let (Some(store), at) = (store, self.as_of) else { return Ok(material) };
        let Some(t) = at else { return Ok(store.material(period)?) };
        for row in store.all_rows(None)? {
            let Some(case) = store.case(row.id)? else { continue };
            let sop = sop_of(store, &case.sop_revision)?;
            let Some(case) = case.as_of(t, &sop) else { continue };
            let trace = Trace::of(&case, &self.config.calendar);
            material.take(row.id, Subject::of(&case, sop), trace);
        }
        Ok(material)
    }

    /// The cases that were registered in a period, by number.
    fn registered(&self, period: Period) -> Result<Vec<Pinned>, Failure> {
        let Some(store) = self.archive()? else { return Ok(Vec::new()) };
        let mut cases = Vec::new();
        for row in store.page(&printing::registered(period.span(self.config.zone)))? {
            let Some(case) = store.case(row.id)? else { continue };
            let sop = sop_of(&store, &case.sop_revision)?;
            let then = match self.as_of {
                Some(t) => case.as_of(t, &sop),
                None => Some(case),
            };
            cases.extend(then.map(|case| (case, sop)));
        }
        Ok(cases)
    }

    /// The month that is asked for; without one, this month.
    fn month(&self, typed: Option<&str>) -> Result<Period, Failure> {
        let today = self.config.zone.date(self.read_at());
        let Some(typed) = typed else { return Ok(Period::month(today)) };
        Period::parse(typed, today).filter(|period| period.is_month()).ok_or_else(|| {
            Failure::usage("usage.month", "print-usage-month", [("value", typed.to_owned())])
        })
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
            self.out.answer.write_all(html.as_bytes())?;
            return Ok(exit::OK);
        }
        let path = match &how.output {
            Some(path) => {
                printing::write(path, html, how.force)?;
                path.clone()
            }
            None => printing::keep(&self.config.db, &printing::name(kind, of), html, self.now)?,
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
            printing::show(&path)?;
        }
        Ok(exit::OK)
    }

    fn template(&mut self, what: &Template) -> Outcome {
        match what {
            Template::List => self.list_templates(),
            Template::Show { template } => {
                let text = self.template_text(template)?;
                self.out.answer.write_all(text.as_bytes())?;
                Ok(exit::OK)
            }
            Template::Export { folder } => {
                for (name, text) in BUILT_IN {
                    printing::export(folder, name, text)?;
                }
                let args = [
                    ("count", BUILT_IN.len().into()),
                    ("folder", folder.display().to_string().into()),
                ];
                let said = self.words.with("print-exported", &args);
                self.out.said(&said)?;
                Ok(exit::OK)
            }
        }
    }

    /// The templates and where each comes from; what cannot be read of them is a failure.
    fn list_templates(&mut self) -> Outcome {
        let templates = printing::templates(&self.config)?;
        let own = self.config.forms.templates.clone().unwrap_or_default();
        let place = |name: &str| {
            let own = templates.is_own(name).then(|| own.join(name).display().to_string());
            own.unwrap_or_else(|| self.words.say("cli-built-in"))
        };
        if self.options.json {
            let one = |(name, _): &(&str, &str)| {
                let own = templates.is_own(name).then(|| place(name));
                json!({ "name": name, "path": own })
            };
            let (data, stamp) = (BUILT_IN.iter().map(one).collect(), self.stamp());
            self.out.json("templates", &stamp, &data)?;
        } else {
            let row = |(name, _): &(&str, &str)| vec![(*name).into(), place(name).into()];
            let rows: Vec<Vec<Cell>> = BUILT_IN.iter().map(row).collect();
            self.out.table(&[], &rows)?;
        }
        match templates.check().into_iter().next() {
            None => Ok(exit::OK),
            Some(broken) => Err(printing::placed(&self.config, broken).into()),
        }
    }

    /// The text of a template: the office's own, where there is one.
    fn template_text(&self, name: &str) -> Result<Arc<str>, Failure> {
        let templates = printing::templates(&self.config)?;
        let named = [name.to_owned(), format!("{name}.html")];
        let text = named.iter().find_map(|name| templates.text(name));
        text.map(Arc::from).ok_or_else(|| {
            let known: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
            let args = [("name", name.to_owned()), ("known", known.join(", "))];
            Failure::said(exit::NOT_FOUND, "not_found.template", "print-no-template", args)
        })
    }
}

/// A month as it stands in the name of a file.
fn of_month(month: Period) -> String {
    month.first().format("%Y-%m").to_string()
}

impl From<Unprinted> for Failure {
    fn from(why: Unprinted) -> Self {
        let path = |path: &Path| ("path", path.display().to_string());
        match why {
            Unprinted::Template { path: file, line, detail } => {
                let args = [path(&file), ("line", line.to_string()), ("detail", detail)];
                Failure::said(exit::INVALID, "invalid.template", "print-broken", args)
            }
            Unprinted::Logo { path: file } => {
                Failure::said(exit::INVALID, "invalid.logo", "print-logo", [path(&file)])
            }
            Unprinted::File { path: file, detail } => {
                let args = [path(&file), ("detail", detail)];
                Failure::said(exit::WORLD, "world.file", "print-file", args)
            }
            Unprinted::Exists { path: file } => {
                Failure::said(exit::REFUSED, "refused.exists", "print-exists", [path(&file)])
            }
            Unprinted::NotOpened { path: file, detail } => {
                let args = [path(&file), ("detail", detail)];
                Failure::said(exit::WORLD, "world.browser", "print-not-opened", args)
            }
        }
    }
}
