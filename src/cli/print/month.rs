//! Forms of a month: the register book and the report, as of the instant that is asked about.
use super::super::failure::{Failure, Outcome};
use super::super::run::{Run, sop_of};
use super::Monthly;
use crate::domain::report::{Period, Report};
use crate::print::Kind;
use crate::runtime::printing::{self, Pinned};

impl Run<'_> {
    pub(super) fn print_register(&mut self, asked: &Monthly) -> Outcome {
        let month = self.whole_month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Register, &asked.how)?;
        let cases = self.registered(month)?;
        let named = self.words.month(month.first());
        let html = self.pressed(|press| press.register(paper, named, &cases))?;
        self.deliver(Kind::Register, &of_month(month), &html, &asked.how)
    }

    pub(super) fn print_report(&mut self, asked: &Monthly) -> Outcome {
        let month = self.whole_month(asked.month.as_deref())?;
        let paper = self.paper(Kind::Report, &asked.how)?;
        let material = self.material(month)?;
        let store = self.archive()?;
        let head = store.map(|store| store.head()).transpose()?.map(|head| (head.pos, head.hash));
        let figures = Report::of(&material, &self.config.calendar);
        let html = self.pressed(|press| press.report(paper, &figures, head))?;
        self.deliver(Kind::Report, &of_month(month), &html, &asked.how)
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
    fn whole_month(&self, typed: Option<&str>) -> Result<Period, Failure> {
        let today = self.config.zone.date(self.read_at());
        let Some(typed) = typed else { return Ok(Period::month(today)) };
        Period::parse(typed, today).filter(|period| period.is_month()).ok_or_else(|| {
            Failure::usage("usage.month", "print-usage-month", [("value", typed.to_owned())])
        })
    }
}

/// A month as it stands in the name of a file.
fn of_month(month: Period) -> String {
    month.first().format("%Y-%m").to_string()
}
