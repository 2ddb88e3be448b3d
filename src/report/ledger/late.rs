//! What was late: attempts, and cases as a whole.
use super::super::cell::Cell;
use super::Of;
use crate::domain::course::{Attempt, Outcome};
use crate::domain::record::Field;
use crate::domain::timing::{self, Verdict};

impl Of<'_> {
    /// An attempt that was late, with its reason.
    pub(super) fn late(&self, attempt: &Attempt) -> Option<Vec<Cell>> {
        self.verdict(attempt).filter(|v| *v == Verdict::Late)?;
        let Self { case, sop, reader } = self;
        let words = reader.words;
        // As the report counts them: what ended with its case stands apart (rule 22).
        let end = attempt.end.as_ref().filter(|end| end.kind.is_work())?;
        let elapsed_s = attempt.elapsed_s(reader.reading.calendar, end.at);
        let target_s = attempt.judged_target_s();
        let reason = case.fact(end.seq).and_then(|f| f.body.words()).map(ToOwned::to_owned);
        Some(vec![
            self.number(),
            case.record.text(Field::Name).into(),
            case.record.text(Field::Agency).into(),
            words.step(Some(sop), attempt.step).into(),
            self.by(attempt),
            Cell::Moment(end.at),
            Cell::Seconds(elapsed_s),
            Cell::seconds(target_s),
            Cell::seconds(target_s.map(|target| elapsed_s - target)),
            reason.unwrap_or_else(|| words.say("report-no-reason")).into(),
        ])
    }

    /// A done case that took longer than all its standards, be each of its attempts in time.
    pub(super) fn late_whole(&self) -> Option<Vec<Cell>> {
        let Self { case, reader, .. } = self;
        let (outcome, at) = case.course.closed.filter(|(_, at)| reader.admits_end(*at))?;
        let total = case.course.total(reader.reading);
        let target_s = Some(total.target_s).filter(|target| *target > 0);
        timing::verdict(total.net_s, target_s)
            .filter(|verdict| *verdict == Verdict::Late && outcome == Outcome::Done)?;
        let last = case.course.attempts.last()?;
        let reason = last.end.as_ref().and_then(|end| case.fact(end.seq)?.body.words());
        let reason = reason.map(ToOwned::to_owned);
        Some(vec![
            self.number(),
            case.record.text(Field::Name).into(),
            case.record.text(Field::Agency).into(),
            reader.words.say("report-whole-case").into(),
            self.by(last),
            Cell::Moment(at),
            Cell::Seconds(total.net_s),
            Cell::seconds(target_s),
            Cell::seconds(target_s.map(|target| total.net_s - target)),
            reason.unwrap_or_else(|| reader.words.say("report-no-reason")).into(),
        ])
    }
}
