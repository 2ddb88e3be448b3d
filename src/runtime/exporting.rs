//! Cases into a file, for the command line and for the desk: which ones, and one after the other.
use std::io;
use std::path::Path;

use super::archive::material;
use crate::app::export::{Request, What};
use crate::domain::calendar::Calendar;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::jump::ClockChange;
use crate::domain::query::{Ask, Asker, Query, Sieve, Start};
use crate::domain::queue::Row;
use crate::domain::report::{Gathering, Material, Period, Report, Subject, Trace};
use crate::report::{Exporter, Form, Fresh, Reader, Table};
use crate::store::{Store, StoreError};

/// Which cases, and of which days.
#[derive(Debug)]
pub struct Chosen {
    pub cases: Vec<CaseId>,
    pub period: Period,
    /// Only the work that ended within the days.
    pub bounded: bool,
    /// The machine's clock was set within the days.
    pub clock: Vec<ClockChange>,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum Broken {
    Store(StoreError),
    File(io::Error),
    /// Somebody did not want it any more.
    Stopped,
}

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        Broken::Store(error)
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Broken::File(error)
    }
}

impl Chosen {
    /// The cases behind the figures of a period, by their numbers.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn month(
        store: Option<&Store>,
        period: Period,
        calendar: &Calendar,
        as_of: Option<Instant>,
    ) -> Result<Self, StoreError> {
        let found = store.map(|store| material(store, period, calendar, as_of)).transpose()?;
        let found = found.unwrap_or_else(|| Material::new(period, calendar.zone()));
        let (subjects, clock) = (found.subjects, found.clock);
        let mut cases: Vec<_> = subjects.into_iter().collect();
        cases.sort_by_key(|(_, subject)| (subject.number.year, subject.number.serial));
        let cases = cases.into_iter().map(|(id, _)| id).collect();
        Ok(Self { cases, period, bounded: true, clock })
    }

    /// These cases by their numbers, with all their work, as known at `now`.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn these(
        store: Option<&Store>,
        ids: &[CaseId],
        calendar: &Calendar,
        now: Instant,
    ) -> Result<Self, StoreError> {
        let mut found = Vec::new();
        for id in ids {
            found.extend(store.map(|store| store.case(*id)).transpose()?.flatten());
        }
        found.sort_by_key(|case| (case.number.year, case.number.serial));
        let first = found.iter().filter_map(|case| case.live().next()).map(|fact| fact.at).min();
        let cases = found.iter().map(|case| case.id).collect();
        Ok(Self::since(first, cases, calendar, now))
    }

    /// The cases that are found, with all their work, as known at `now`.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn found(
        store: Option<&Store>,
        ask: &Ask,
        calendar: &Calendar,
        now: Instant,
    ) -> Result<Self, StoreError> {
        let (mut first, mut cases): (Option<Instant>, _) = (None, Vec::new());
        let mut see = |row: &Row| {
            let at = row.registered_at;
            first = Some(first.map_or(at, |first| first.min(at)));
            cases.push(row.id);
        };
        store.map_or(Ok(()), |store| store.each_row(ask, &mut see))?;
        Ok(Self::since(first, cases, calendar, now))
    }

    /// The cases of `rows` with all their work, as known at `now`.
    pub fn rows(rows: &[Row], calendar: &Calendar, now: Instant) -> Self {
        let first = rows.iter().map(|row| row.registered_at).min();
        Self::since(first, rows.iter().map(|row| row.id).collect(), calendar, now)
    }

    fn since(
        first: Option<Instant>,
        cases: Vec<CaseId>,
        calendar: &Calendar,
        now: Instant,
    ) -> Self {
        let zone = calendar.zone();
        let today = zone.date(now);
        let period = first.and_then(|first| Period::new(zone.date(first), today));
        let period = period.unwrap_or(Period::month(today));
        Self { cases, period, bounded: false, clock: Vec::new() }
    }
}

/// Writes the cases; `progress` hears (done, all) and answers whether to go on.
///
/// # Errors
/// What kept it from being written; then no file is there.
pub fn write(
    store: Option<&Store>,
    chosen: &Chosen,
    mut exporter: Exporter<'_>,
    (calendar, as_of): (&Calendar, Option<Instant>),
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), Broken> {
    let mut gathering = Gathering::new(chosen.period, calendar);
    let all = chosen.cases.len() as u64;
    for (done, id) in (1..).zip(&chosen.cases) {
        let Some(store) = store else { break };
        let Some((case, sop)) = store.pinned(*id, as_of)? else { continue };
        exporter.take(&case, &sop)?;
        gathering.take(&Subject::of(&case, sop), &Trace::of(&case, calendar));
        if !progress(done, all) {
            return Err(Broken::Stopped);
        }
    }
    let report = Report { clock: chosen.clock.clone(), ..gathering.report() };
    Ok(exporter.end(&report)?)
}

/// Where a file lies, whole: whoever reads it need not know where the program was started.
pub fn place(path: &str) -> String {
    std::path::absolute(path).map_or_else(|_| path.to_owned(), |whole| whole.display().to_string())
}

/// Does what the desk asked for.
///
/// # Errors
/// What kept it from being written; then no file is there.
pub fn carry_out(
    store: Option<&Store>,
    order: &Request,
    reader: Reader<'_>,
    as_of: Option<Instant>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), Broken> {
    let calendar = reader.reading.calendar;
    let path = Path::new(&order.path);
    let fresh = Fresh::begin(path, false, std::process::id())?;
    let chosen = match &order.what {
        What::Month(period) => Chosen::month(store, *period, calendar, as_of)?,
        What::Marked(cases) => Chosen::these(store, cases, calendar, reader.reading.now)?,
        What::Shown(line) => found(store, line, order, reader)?,
        What::All => found(store, "sort:number", order, reader)?,
    };
    let is_csv = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let form = if is_csv { Form::Csv(Table::Cases, true) } else { Form::Xlsx };
    let span = chosen.bounded.then(|| chosen.period.span(calendar.zone()));
    let exporter = Exporter::begin(fresh, form, Reader { span, ..reader })?;
    write(store, &chosen, exporter, (calendar, as_of), progress)
}

fn found(
    store: Option<&Store>,
    line: &str,
    order: &Request,
    reader: Reader<'_>,
) -> Result<Chosen, Broken> {
    let calendar = reader.reading.calendar;
    let now = reader.reading.now;
    let asker = Asker { now, zone: calendar.zone(), officer: &order.officer };
    let query = Query::parse(line, &order.terms).unwrap_or_default();
    let (sieve, sorted) = (Sieve::new(&query, &asker), query.order.unwrap_or_default());
    let ask = Ask { sieve, order: sorted, start: Start::First, limit: usize::MAX };
    Ok(Chosen::found(store, &ask, calendar, now)?)
}
