//! The calendar and the SOPs that the configuration names: shipped ones by name, an office's own by
//! path. A file that is not valid is left out, and said.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::problem::{Problem, What};
use super::{keys, reading};
use crate::domain::calendar::Calendar;
use crate::domain::sop::Sop;
use crate::domain::zone::Zone;
use crate::source::{self, Mistake, Shipped};

/// The office's zone; what names none is Makassar's (rule 3).
pub fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap_or(Zone::Named(chrono_tz::Asia::Makassar))
}

/// An SOP in force and the file that it stands in.
#[derive(Debug, Clone)]
pub struct Installed {
    pub sop: Arc<Sop>,
    pub file: String,
}

struct Text {
    path: PathBuf,
    text: String,
}

/// The calendar of `pattern` with `files` added in order; paths are relative to `folder`. Where one
/// of them is not valid, the shipped ones stand in: holidays and seasons stay in force.
///
/// # Errors
/// When a shipped file is not valid.
pub fn calendar(
    pattern: &str,
    files: &[String],
    folder: &Path,
    zone: Zone,
    problems: &mut Vec<Problem>,
) -> Result<Calendar, Problem> {
    let shipped = source::builtin_calendars();
    let default = shipped.first().map(|first| text_of(*first));
    let default = default.unwrap_or_else(|| text_of(("", "")));
    let known = problems.len();
    let first = fetch(pattern, shipped, folder, problems).unwrap_or(default);
    let mut texts = vec![first];
    texts.extend(files.iter().filter_map(|f| fetch(f, shipped, folder, problems)));
    let merged = merge(&mut texts, zone, problems);
    if problems.len() > known {
        let named = |file: &str| texts.iter().any(|t| t.path == Path::new(file));
        let stand_ins: Vec<Text> = stand_ins()
            .filter_map(|name| find(name, shipped))
            .filter(|(file, _)| !named(file))
            .map(text_of)
            .collect();
        texts.extend(stand_ins);
        // What a stand-in has that the office's own files have already is no mistake of theirs.
        if let Ok(calendar) = merge(&mut texts, zone, &mut Vec::new()) {
            return Ok(calendar);
        }
    }
    merged.or_else(|mistakes| last_resort(mistakes, &texts, zone, problems))
}

/// The names of the files that are added to a pattern when nothing is said.
fn stand_ins() -> impl Iterator<Item = &'static str> {
    keys::find("calendar", "files").map_or("", |key| key.built_in).split_whitespace()
}

/// One calendar of `texts`; those that are not valid are taken out, and said.
fn merge(
    texts: &mut Vec<Text>,
    zone: Zone,
    problems: &mut Vec<Problem>,
) -> Result<Calendar, Vec<Mistake>> {
    loop {
        let all: Vec<&str> = texts.iter().map(|t| t.text.as_str()).collect();
        let (wrong, mistakes) = match source::calendar(&all, zone) {
            Ok(calendar) => return Ok(calendar),
            Err(wrong) => wrong,
        };
        let Some(text) = texts.get(wrong).filter(|_| texts.len() > 1) else {
            return Err(mistakes);
        };
        problems.extend(placed(&text.path, mistakes));
        texts.remove(wrong);
    }
}

/// Nothing that the configuration names is valid: the first shipped pattern.
fn last_resort(
    mistakes: Vec<Mistake>,
    texts: &[Text],
    zone: Zone,
    problems: &mut Vec<Problem>,
) -> Result<Calendar, Problem> {
    if let Some(text) = texts.first() {
        problems.extend(placed(&text.path, mistakes));
    }
    let shipped = source::builtin_calendars();
    let (name, text) = shipped.first().copied().unwrap_or_default();
    source::calendar(&[text], zone).map_err(|(_, mistakes)| broken(name, mistakes))
}

/// The SOPs of `files` and the shipped ones, the one for new registrations first: `default` by its
/// id, else the first file's, else the first shipped one.
///
/// # Errors
/// When no SOP at all is valid.
pub fn sops(
    default: &str,
    files: &[String],
    folder: &Path,
    problems: &mut Vec<Problem>,
) -> Result<(Installed, Vec<Installed>), Problem> {
    let shipped = source::builtin_sops();
    let own: Vec<Text> = files.iter().filter_map(|f| fetch(f, shipped, folder, problems)).collect();
    let mut all = Vec::new();
    for text in own.into_iter().chain(shipped.iter().map(|s| text_of(*s))) {
        match source::sop(&text.text) {
            Ok(sop) => {
                all.push(Installed { sop: Arc::new(sop), file: text.path.display().to_string() });
            }
            Err(mistakes) => problems.extend(placed(&text.path, mistakes)),
        }
    }
    let wanted = all.iter().find(|i| i.sop.file().id == default);
    let (name, _) = shipped.first().copied().unwrap_or_default();
    let chosen = wanted.or(all.first()).cloned();
    chosen.map(|c| (c, all)).ok_or_else(|| broken(name, Vec::new()))
}

fn text_of((name, text): Shipped) -> Text {
    Text { path: PathBuf::from(name), text: text.to_owned() }
}

fn find(name: &str, shipped: &[Shipped]) -> Option<Shipped> {
    let same = |file: &str| file == name || file.strip_suffix(".toml") == Some(name);
    shipped.iter().find(|(file, _)| same(file)).copied()
}

/// A shipped file by its name, with or without `.toml`, else the file at the path.
fn fetch(
    name: &str,
    shipped: &[Shipped],
    folder: &Path,
    problems: &mut Vec<Problem>,
) -> Option<Text> {
    if let Some(shipped) = find(name, shipped) {
        return Some(text_of(shipped));
    }
    let path = folder.join(name);
    let what = match reading::text(&path) {
        Ok(Some(text)) => {
            let text = reading::bare(&text).to_owned();
            return Some(Text { path, text });
        }
        Ok(None) => What::NotThere,
        Err(what) => what,
    };
    problems.push(Problem::of_file(&path, what));
    None
}

fn placed(path: &Path, mistakes: Vec<Mistake>) -> impl Iterator<Item = Problem> {
    let path = path.to_path_buf();
    mistakes.into_iter().map(move |m| Problem::of(path.clone(), m))
}

fn broken(name: &str, mistakes: Vec<Mistake>) -> Problem {
    let path = PathBuf::from(name);
    let missing = Problem {
        path: path.clone(),
        line: 0,
        column: 0,
        what: What::UnknownSop { name: name.to_owned(), nearest: None },
    };
    let first = mistakes.into_iter().next();
    first.map_or(missing, |m| Problem::of(path, m))
}
