//! Cases as the rows of tables: the cases themselves, their steps, what was late and why, their
//! pauses. One row a case, or one an attempt.
mod late;

use std::collections::BTreeMap;

use super::cell::Cell;
use crate::domain::case::Case;
use crate::domain::course::Attempt;
use crate::domain::fact::Body;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::record::{self, Field, Kind};
use crate::domain::sop::Sop;
use crate::domain::timing::{self, Verdict};
use crate::words::{Words, masked};

/// A table of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// One row an attempt.
    Steps,
    /// One row a case.
    Cases,
    /// One row an attempt that was late, with its reason, and one a case that was late as a whole.
    Late,
    /// One row a pause.
    Pauses,
}

/// How cases are read for tables.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub words: &'a Words,
    pub reading: Reading<'a>,
    /// Personal numbers in full.
    pub revealed: bool,
    /// Only attempts that ended from the first instant on, before the second; absent = every one.
    pub span: Option<(Instant, Instant)>,
}

const CASE: [Field; 17] = [
    Field::Name,
    Field::Nik,
    Field::Nip,
    Field::Position,
    Field::Agency,
    Field::Email,
    Field::Phone,
    Field::LetterNo,
    Field::LetterDate,
    Field::Class,
    Field::Agenda,
    Field::Subject,
    Field::Expires,
    Field::SubmittedAt,
    Field::NewExpires,
    Field::AwaitingBsre,
    Field::Serial,
];

impl Table {
    /// Every table, in the order of a workbook.
    pub const ALL: [Table; 4] = [Table::Steps, Table::Cases, Table::Late, Table::Pauses];

    /// The stable name, also that of its title (`report-section-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Table::Steps => "steps",
            Table::Cases => "cases",
            Table::Late => "late",
            Table::Pauses => "pauses",
        }
    }

    /// The one of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// The heads of its columns.
    pub fn heads(self, words: &Words) -> Vec<String> {
        let named = |names: &[&str]| names.iter().map(|n| words.coded("report-head", n)).collect();
        match self {
            Table::Steps => named(&[
                "number",
                "step_no",
                "step",
                "attempt",
                "executor",
                "officer",
                "started",
                "ended",
                "elapsed",
                "standard",
                "verdict",
                "end",
                "off_hours",
                "delay",
                "output",
                "procedure",
            ]),
            Table::Cases => {
                let head = named(&["number", "status", "registered_at", "closed_at"]);
                let fields = CASE.iter().map(|f| words.field(*f)).collect();
                let tail = named(&["officer", "net", "standard", "verdict", "procedure"]);
                [head, fields, tail].concat()
            }
            Table::Late => named(&[
                "number", "name", "agency", "step", "officer", "ended", "elapsed", "standard",
                "over", "reason",
            ]),
            Table::Pauses => {
                named(&["number", "step", "attempt", "from", "to", "paused", "reason", "note"])
            }
        }
    }

    /// The rows of a case.
    pub fn rows(self, case: &Case, sop: &Sop, reader: Reader<'_>) -> Vec<Vec<Cell>> {
        let attempts = case.course.attempts.iter().filter(|a| reader.admits(a));
        let of = Of { case, sop, reader };
        match self {
            Table::Cases => vec![of.case()],
            Table::Steps => attempts.map(|a| of.step(a)).collect(),
            Table::Late => attempts.filter_map(|a| of.late(a)).chain(of.late_whole()).collect(),
            Table::Pauses => attempts.flat_map(|a| of.pauses(a)).collect(),
        }
    }
}

impl Reader<'_> {
    fn admits(&self, attempt: &Attempt) -> bool {
        let Some((from, to)) = self.span else { return true };
        attempt.end.as_ref().is_some_and(|end| from <= end.at && end.at < to)
    }

    /// Whether a case that was closed then belongs to the span.
    fn admits_end(&self, at: Instant) -> bool {
        self.span.is_none_or(|(from, to)| from <= at && at < to)
    }
}

/// A case that is being read.
struct Of<'a> {
    case: &'a Case,
    sop: &'a Sop,
    reader: Reader<'a>,
}

impl Of<'_> {
    fn number(&self) -> Cell {
        self.case.number.to_string().into()
    }

    fn case(&self) -> Vec<Cell> {
        let Self { case, reader, .. } = self;
        let words = reader.words;
        let total = case.course.total(reader.reading);
        let closed = case.course.closed.map(|(_, at)| at);
        let target_s = Some(total.target_s).filter(|target| *target > 0);
        let verdict = timing::verdict(total.net_s, target_s)
            .filter(|_| case.course.closed.is_some_and(|(o, _)| o.code() == "done"));
        let mut row = vec![
            self.number(),
            words.case_status(case).into(),
            Cell::moment(case.course.registered_at),
            Cell::moment(closed),
        ];
        row.extend(CASE.iter().map(|field| self.field(*field)));
        row.extend([
            case.officer.as_deref().unwrap_or_default().into(),
            Cell::Seconds(total.net_s),
            Cell::seconds(target_s),
            verdict.map(|v| words.verdict(v)).unwrap_or_default().into(),
            self.sop.file().title.as_str().into(),
        ]);
        row
    }

    fn field(&self, field: Field) -> Cell {
        let Some(kept) = self.case.record.get(field) else { return Cell::Empty };
        let zone = self.reader.reading.calendar.zone();
        match field.kind() {
            Kind::Date => record::date(kept).map_or(Cell::Empty, Cell::Day),
            Kind::Instant => Cell::moment(Instant::parse_rfc3339(kept)),
            Kind::Digits(_) if !self.reader.revealed => masked(field, kept).into(),
            Kind::Flag | Kind::Choice(_) => self.reader.words.value(field, kept, zone).into(),
            Kind::Line | Kind::Text | Kind::Digits(_) | Kind::Email | Kind::Phone => kept.into(),
        }
    }

    fn by(&self, attempt: &Attempt) -> Cell {
        let fact = attempt.end.as_ref().and_then(|end| self.case.fact(end.seq));
        fact.map_or(Cell::Empty, |f| f.officer.as_str().into())
    }

    fn verdict(&self, attempt: &Attempt) -> Option<Verdict> {
        let end = attempt.end.as_ref()?;
        attempt.verdict_so_far(self.reader.reading.calendar, end.at)
    }

    fn step(&self, attempt: &Attempt) -> Vec<Cell> {
        let Self { case, sop, reader } = self;
        let (words, calendar) = (reader.words, reader.reading.calendar);
        let (now, _) = case.course.evaluated(reader.reading.now);
        let (step, end) = (sop.step(attempt.step), attempt.end.as_ref());
        let executor = step.and_then(|s| sop.executor(&s.executor)).map(|e| e.title.clone());
        let fact = end.and_then(|end| case.fact(end.seq));
        let done = end.is_some_and(|end| end.kind.code() == "done");
        let delay = end.zip(fact).map(|(end, f)| f.recorded_at.since(end.at).max(0));
        let yes = words.say("value-yes");
        vec![
            self.number(),
            Cell::Count(attempt.step.into()),
            step.map(|s| words.label(&s.short).to_owned()).unwrap_or_default().into(),
            Cell::Count(attempt.no.into()),
            executor.unwrap_or_default().into(),
            self.by(attempt),
            Cell::Moment(attempt.started_at),
            Cell::moment(end.map(|end| end.at)),
            Cell::Seconds(attempt.elapsed_s(calendar, now)),
            Cell::seconds(attempt.judged_target_s()),
            self.verdict(attempt).map(|v| words.verdict(v)).unwrap_or_default().into(),
            end.map(|end| words.end(end.kind)).unwrap_or_default().into(),
            Some(yes).filter(|_| attempt.off_hours(calendar)).unwrap_or_default().into(),
            Cell::seconds(delay),
            step.filter(|_| done).map(|s| s.output.clone()).unwrap_or_default().into(),
            sop.file().title.as_str().into(),
        ]
    }

    fn pauses(&self, attempt: &Attempt) -> Vec<Vec<Cell>> {
        let Self { case, sop, reader } = self;
        let (words, calendar) = (reader.words, reader.reading.calendar);
        let (now, _) = case.course.evaluated(reader.reading.now);
        let codes: BTreeMap<u32, &str> = case
            .live()
            .filter_map(|fact| {
                let Body::Pause { reason, .. } = &fact.body else { return None };
                Some((fact.seq, reason.as_str()))
            })
            .collect();
        let row = |pause: &crate::domain::course::Pause| {
            let (from, to) = pause.span.until(now);
            let code = codes.get(&pause.seq).copied().unwrap_or_default();
            let note = case.fact(pause.seq).and_then(|f| f.body.words()).unwrap_or_default();
            vec![
                self.number(),
                words.step(Some(sop), attempt.step).into(),
                Cell::Count(attempt.no.into()),
                Cell::Moment(from),
                Cell::moment(pause.span.to),
                Cell::Seconds(calendar.work_s(from, to)),
                words.pause_reason(Some(sop), code).into(),
                note.into(),
            ]
        };
        attempt.pauses.iter().map(row).collect()
    }
}
