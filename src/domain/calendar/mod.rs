//! The working calendar: which rule holds on a date (rule 2). Data in, windows out; the sums over
//! them are in `working.rs`.
mod file;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

pub use file::{CalendarFile, Exception, Holiday, HolidayKind, Season, Week, WindowText};

use super::fault::{Fault, FaultKind};
use super::zone::Zone;

/// A window in seconds of the local day, `0 <= open < close <= 86_400`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub open_s: u32,
    pub close_s: u32,
}

type CompiledWeek = [Vec<Window>; 7];

#[derive(Debug, Clone)]
struct CompiledSeason {
    season: Season,
    week: CompiledWeek,
}

/// The calendar that the clock reads: validated, in one zone, under one revision.
#[derive(Debug, Clone)]
pub struct Calendar {
    zone: Zone,
    week: CompiledWeek,
    seasons: Vec<CompiledSeason>,
    holidays: BTreeMap<NaiveDate, Holiday>,
    exceptions: BTreeMap<NaiveDate, (Exception, Vec<Window>)>,
    holiday_years: Option<BTreeSet<i32>>,
    file: CalendarFile,
    revision: String,
}

/// Which row of the calendar decides a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayRule<'a> {
    Exception(&'a Exception),
    Holiday(&'a Holiday),
    Season(&'a Season),
    Weekly,
}

impl Calendar {
    /// Validates `file` and reads it in `zone`.
    ///
    /// # Errors
    /// Every mistake of rule 2, each with its place in the file.
    pub fn new(file: CalendarFile, zone: Zone) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let week = file.week.as_ref().map_or_else(
            || Err(vec![Fault::at(&["week"], FaultKind::Missing)]),
            |week| compile_week(week).map_err(|f| under(f, &["week"])),
        );
        let week = keep(&mut faults, week);
        let seasons = compile_seasons(&file.season, &mut faults);
        let holidays = file.holiday.iter().map(|h| (h.date, h.clone()));
        let holidays = by_date("holiday", holidays, &mut faults);
        let exceptions = compile_exceptions(&file.exception, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let holiday_years = file.holiday_years.as_ref().map(|y| y.iter().copied().collect());
        let revision = super::revision(&(&file, zone.to_string()));
        Ok(Self { zone, week, seasons, holidays, exceptions, holiday_years, file, revision })
    }

    /// The zone in which the windows are local times.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// SHA-256 over the content and the zone, in hexadecimal (rule 16).
    pub fn revision(&self) -> &str {
        &self.revision
    }

    /// The rows as read, merged.
    pub const fn file(&self) -> &CalendarFile {
        &self.file
    }

    /// The windows of `date` and the row that decides them: an exception, else a holiday (closed),
    /// else a season, else the weekly pattern (rule 2).
    pub fn day(&self, date: NaiveDate) -> (&[Window], DayRule<'_>) {
        if let Some((exception, windows)) = self.exceptions.get(&date) {
            return (windows, DayRule::Exception(exception));
        }
        if let Some(holiday) = self.holidays.get(&date) {
            return (&[], DayRule::Holiday(holiday));
        }
        let season = self.seasons.iter().find(|s| s.season.from <= date && date <= s.season.to);
        let (week, rule) =
            season.map_or((&self.week, DayRule::Weekly), |s| (&s.week, DayRule::Season(&s.season)));
        (week.get(weekday(date)).map_or(&[], Vec::as_slice), rule)
    }

    /// Whether it follows lists of holidays; a calendar without any works through them.
    pub const fn lists_holidays(&self) -> bool {
        self.holiday_years.is_some()
    }

    /// Whether the holidays of `year` are listed, or do not matter (rule 19).
    pub fn knows_year(&self, year: i32) -> bool {
        self.holiday_years.as_ref().is_none_or(|years| years.contains(&year))
    }
}

fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

fn keep<T: Default>(faults: &mut Vec<Fault>, read: Result<T, Vec<Fault>>) -> T {
    read.unwrap_or_else(|more| {
        faults.extend(more);
        T::default()
    })
}

fn under(faults: Vec<Fault>, path: &[&str]) -> Vec<Fault> {
    let deeper = |f: Fault| path.iter().rev().fold(f, |f, part| f.under(*part));
    faults.into_iter().map(deeper).collect()
}

fn compile_week(week: &Week) -> Result<CompiledWeek, Vec<Fault>> {
    let mut faults = Vec::new();
    let days = [
        ("mon", &week.mon),
        ("tue", &week.tue),
        ("wed", &week.wed),
        ("thu", &week.thu),
        ("fri", &week.fri),
        ("sat", &week.sat),
        ("sun", &week.sun),
    ];
    let compiled =
        days.map(|(name, day)| keep(&mut faults, windows(day).map_err(|f| under(f, &[name]))));
    if faults.is_empty() { Ok(compiled) } else { Err(faults) }
}

fn windows(texts: &[WindowText]) -> Result<Vec<Window>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut read: Vec<Window> = Vec::with_capacity(texts.len());
    for (i, (open, close)) in texts.iter().enumerate() {
        match window(open, close) {
            Ok(w) if read.iter().any(|r| w.open_s < r.close_s && r.open_s < w.close_s) => {
                faults.push(Fault::at(&[&i.to_string()], FaultKind::WindowsOverlap));
            }
            Ok(w) => read.push(w),
            Err(kind) => faults.push(Fault::at(&[&i.to_string()], kind)),
        }
    }
    read.sort_by_key(|w| w.open_s);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn window(open: &str, close: &str) -> Result<Window, FaultKind> {
    let read = |text: &str| second_of_day(text).ok_or_else(|| FaultKind::BadTime(text.to_owned()));
    let (open_s, close_s) = (read(open)?, read(close)?);
    if open_s < close_s { Ok(Window { open_s, close_s }) } else { Err(FaultKind::WindowEmpty) }
}

/// `HH:MM` or `HH:MM:SS`, at most `24:00`, as seconds of the day.
fn second_of_day(text: &str) -> Option<u32> {
    let mut parts = text.split(':').map(|part| {
        let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        if digits { part.parse::<u32>().ok() } else { None }
    });
    let (h, m) = (parts.next()??, parts.next()??);
    let s = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() || h > 24 || m > 59 || s > 59 {
        return None;
    }
    Some(h * 3600 + m * 60 + s).filter(|total| *total <= 86_400)
}

fn compile_seasons(seasons: &[Season], faults: &mut Vec<Fault>) -> Vec<CompiledSeason> {
    let mut compiled: Vec<CompiledSeason> = Vec::with_capacity(seasons.len());
    for (i, season) in seasons.iter().enumerate() {
        let place = i.to_string();
        if season.to < season.from {
            faults.push(Fault::at(&["season", &place, "to"], FaultKind::SeasonBackwards));
        }
        let shares = |c: &CompiledSeason| season.from <= c.season.to && c.season.from <= season.to;
        if compiled.iter().any(shares) {
            faults.push(Fault::at(&["season", &place, "from"], FaultKind::SeasonsOverlap));
        }
        let read = compile_week(&season.week);
        let week = keep(faults, read.map_err(|f| under(f, &["season", &place, "week"])));
        compiled.push(CompiledSeason { season: season.clone(), week });
    }
    compiled
}

fn compile_exceptions(
    exceptions: &[Exception],
    faults: &mut Vec<Fault>,
) -> BTreeMap<NaiveDate, (Exception, Vec<Window>)> {
    let mut rows = Vec::with_capacity(exceptions.len());
    for (i, exception) in exceptions.iter().enumerate() {
        let path = ["exception", &i.to_string(), "windows"];
        let windows = keep(faults, windows(&exception.windows).map_err(|f| under(f, &path)));
        rows.push((exception.date, (exception.clone(), windows)));
    }
    by_date("exception", rows, faults)
}

fn by_date<T>(
    list: &str,
    rows: impl IntoIterator<Item = (NaiveDate, T)>,
    faults: &mut Vec<Fault>,
) -> BTreeMap<NaiveDate, T> {
    let mut map = BTreeMap::new();
    for (i, (date, row)) in rows.into_iter().enumerate() {
        if map.insert(date, row).is_some() {
            let twice = FaultKind::Duplicate(date.to_string());
            faults.push(Fault::at(&[list, &i.to_string(), "date"], twice));
        }
    }
    map
}
