//! Forms of a month: the register book and the report, as of the instant that is asked about.
use super::super::failure::{Failure, Outcome, exit};
use super::super::output::Output;
use super::super::run::Run;
use super::Monthly;
use crate::domain::report::{Period, Report};
use crate::print::Kind;
use crate::runtime::printing::{gather, keep};

impl Run<'_> {
    pub(super) fn print_register(&mut self, asked: &Monthly) -> Outcome {
        let month = self.whole_month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Register, &asked.how)?;
        let span = month.span(self.config.zone);
        let cases = match self.archive()? {
            Some(store) => gather::registered(&store, span, self.as_of)?,
            None => Vec::new(),
        };
        let named = self.words.month(month.first());
        let html = self.pressed(|press| press.register(paper, named, &cases))?;
        self.deliver(Kind::Register, &keep::of_month(month), &html, &asked.how)
    }

    pub(super) fn print_report(&mut self, asked: &Monthly) -> Outcome {
        let month = self.whole_month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Report, &asked.how)?;
        let material = self.material(month)?;
        let store = self.archive()?;
        let head = store.map(|store| store.head()).transpose()?.map(|head| (head.pos, head.hash));
        let figures = Report::of(&material, &self.config.calendar);
        let html = self.pressed(|press| press.report(paper, &figures, head))?;
        self.deliver(Kind::Report, &keep::of_month(month), &html, &asked.how)
    }

    /// The report of any period as a page, to the file that is named or to standard output.
    pub fn report_page(&mut self, figures: &Report, output: &Output) -> Outcome {
        let store = self.archive()?;
        let head = store.map(|store| store.head()).transpose()?.map(|head| (head.pos, head.hash));
        let html = self.pressed(|press| press.report(press.paper(Kind::Report), figures, head))?;
        let Some(path) = output.named() else {
            self.out.document(&html)?;
            return Ok(exit::OK);
        };
        keep::write(path, &html, output.force)?;
        self.say_written(path)
    }

    /// The month that is asked for; without one, this month.
    fn whole_month(&self, typed: Option<&str>) -> Result<Period, Failure> {
        let today = self.config.zone.date(self.read_at());
        let Some(typed) = typed else { return Ok(Period::month(today)) };
        Period::parse(typed, today).filter(|period| period.is_month()).ok_or_else(|| {
            Failure::usage("usage.month", "print-usage-month", [("value", typed.to_owned())])
        })
    }
}
