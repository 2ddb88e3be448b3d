//! Import: a table of applicants foreseen row by row, then taken in, all of it or the good rows.
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::foreseen::{Foreseen, Told};
use super::progress::Percent;
use super::run::Run;
use crate::clock;
use crate::domain::command::Law;
use crate::domain::command::Occasion;
use crate::domain::fact::Act;
use crate::domain::intake::{Asked, Head};
use crate::domain::record::{Field, REQUIRED, Record};
use crate::intake::{self, Headless, Job, Rejects, Stop, Summary, Table, Verdict, What};
use crate::runtime::interrupt;

/// A table and what is known of it before its rows are read.
pub struct Given {
    pub path: String,
    /// What the rows are: `applicants`, `certificates`.
    pub kind: &'static str,
    pub table: Table,
    pub head: Head,
    /// What was said for every row.
    pub common: Vec<(Field, String)>,
}

impl Run<'_> {
    /// `loket import`.
    pub fn import(&mut self, asked: &args::Import) -> Outcome {
        self.refuse_in_the_past()?;
        let common = self.setting(&asked.set)?;
        let certificates = asked.kind.as_deref() == Some("certificates");
        let required: &[Field] = if certificates { &intake::CERTIFICATES_NEED } else { &REQUIRED };
        let mut given = Self::given(&asked.file, &asked.table, common, required)?;
        given.kind = if certificates { "certificates" } else { "applicants" };
        let occasion = self.importing(&asked.when)?;
        let rejects = asked.skip_bad.then(|| rejects_path(asked));
        if let Some(path) = rejects.as_ref().filter(|path| path.symlink_metadata().is_ok()) {
            let args = [("path", path.display().to_string())];
            return Err(Failure::said(exit::REFUSED, "refused.exists", "import-exists", args));
        }
        self.note_reading(&given);
        if certificates {
            return self.import_certificates(asked, given, rejects.as_deref());
        }
        let told = self.foresee(&mut given, &occasion, asked.dry_run)?;
        if asked.dry_run {
            return self.answer_foreseen(&given, told);
        }
        if told.summary.wrong > 0 && !asked.skip_bad {
            return Err(told.failure(&given.path));
        }
        self.take_in(&mut given, &occasion, rejects.as_deref(), &told)
    }

    /// The table of a file with its columns understood.
    pub fn given(
        file: &Path,
        how: &args::Reading,
        common: Vec<(Field, String)>,
        required: &[Field],
    ) -> Result<Given, Failure> {
        let path = file.display().to_string();
        let unreadable = |why| Failure::Unreadable { path: path.clone(), why };
        let head_fault = |fault| Failure::Head { path: path.clone(), fault };
        let mut maps = Vec::with_capacity(how.map.len());
        for map in &how.map {
            let wrong = || Failure::usage("usage.map", "cli-usage-map", [("value", map.clone())]);
            maps.push(Asked::parse(map).ok_or_else(wrong)?);
        }
        let bytes = intake::read(file).map_err(unreadable)?;
        let mut table = Table::new(bytes, how.sheet.as_deref()).map_err(unreadable)?;
        let mut head = table.head(&maps).map_err(|why| match why {
            Headless::File(why) => unreadable(why),
            Headless::Head(fault) => head_fault(fault),
        })?;
        let said: Vec<Field> = common.iter().map(|(field, _)| *field).collect();
        head.require(required, &said).map_err(head_fault)?;
        Record::read(common.iter().map(|(f, v)| (*f, v.as_str()))).map_err(Failure::refused)?;
        let watch = interrupt::watch();
        table.survey(&mut head, &|| watch.is_set()).map_err(|stop| stopped_at(stop, &path))?;
        Ok(Given { path, kind: "applicants", table, head, common })
    }

    fn importing(&self, when: &super::acts::When) -> Result<Occasion, Failure> {
        Ok(Occasion {
            now: self.now,
            at: when.at.as_deref().map(|t| self.time(t)).transpose()?,
            officer: self.officer()?,
            roles: Vec::new(),
            on_behalf_of: when.on_behalf_of.clone(),
        })
    }

    fn foresee(
        &mut self,
        given: &mut Given,
        occasion: &Occasion,
        listed: bool,
    ) -> Result<Told, Failure> {
        let store = self.archive()?;
        let stopped = interrupt::watch();
        let words = Arc::clone(&self.words);
        let mut percent = Percent::new(&words, "import-progress-reading", !self.options.quiet);
        let rows = given.table.rows;
        let (sop, calendar) = (Arc::clone(&self.config.sop), Arc::clone(&self.config.calendar));
        let law = Law { sop: &sop, calendar: &calendar, near_pct: self.config.near_pct };
        let mut foreseen = Foreseen::new(self, &given.head, listed);
        let mut job = Job {
            table: &mut given.table,
            head: &given.head,
            common: &given.common,
            law,
            occasion,
            stopped: &|| stopped.is_set(),
        };
        let done = job.rehearse(store.as_ref(), &mut |verdict| {
            percent.hear(verdict.line.no, rows);
            foreseen.hear(verdict);
        });
        drop(percent);
        let summary = done.map_err(|stop| stopped_at(stop, &given.path))?;
        let told = foreseen.end(summary)?;
        if summary.rows == 0 {
            let args = [("path", given.path.clone())];
            return Err(Failure::usage("usage.no_rows", "import-empty", args));
        }
        Ok(told)
    }

    fn take_in(
        &mut self,
        given: &mut Given,
        occasion: &Occasion,
        rejects: Option<&Path>,
        told: &Told,
    ) -> Outcome {
        let words = Arc::clone(&self.words);
        let why = words.say("import-wrong-head");
        let mut file = rejects.map(|path| Rejects::new(path, &given.head, &why));
        let (head, zone) = (given.head.clone(), self.config.zone);
        let mut written = Ok(());
        let done = self.taken(given, occasion, rejects.is_some(), &mut |verdict| {
            if let (What::Wrong(wrong), Some(file)) = (&verdict.what, &mut file)
                && written.is_ok()
            {
                written = file.add(verdict.line, &words.wrong_row(&head, wrong, zone));
            }
        });
        let summary = match done? {
            Ok(summary) => summary,
            Err(stop) => {
                if let Some(file) = file {
                    file.forget();
                }
                return Err(match stop {
                    Stop::Wrong => told.failure(&given.path),
                    Stop::Cancelled if rejects.is_some() => cancelled("import-cancelled-portions"),
                    Stop::Cancelled | Stop::File(_) | Stop::Store(_) => {
                        stopped_at(stop, &given.path)
                    }
                });
            }
        };
        let path = rejects.map_or_else(String::new, |p| p.display().to_string());
        let ended = written.and_then(|()| file.map_or(Ok(None), Rejects::end));
        let file = ended.map_err(|error| unwritable(path, &error))?;
        self.answer_import(given, &told.ended(summary), file)
    }

    /// Takes in every row, or the `good` ones.
    fn taken(
        &mut self,
        given: &mut Given,
        occasion: &Occasion,
        good: bool,
        see: &mut dyn FnMut(&Verdict<'_>),
    ) -> Result<Result<Summary, Stop>, Failure> {
        let mut store = self.new_archive()?;
        let (watch, rows) = (interrupt::watch(), given.table.rows);
        let words = Arc::clone(&self.words);
        let mut percent = Percent::new(&words, "import-progress-saving", !self.options.quiet);
        let act = Act {
            id: clock::uuid_v7(self.now),
            recorded_at: self.now,
            officer: occasion.officer.clone(),
            entries: Vec::new(),
        };
        let mut job = Job {
            table: &mut given.table,
            head: &given.head,
            common: &given.common,
            law: self.law(&self.config.sop),
            occasion,
            stopped: &|| watch.is_set(),
        };
        let mut hear = |verdict: &Verdict<'_>| {
            percent.hear(verdict.line.no, rows);
            see(verdict);
        };
        let take = if good { Job::take_good } else { Job::take_all };
        Ok(take(&mut job, &mut store, &act, &mut hear))
    }

    fn note_reading(&mut self, given: &Given) {
        let mut notes = Vec::new();
        if let Some((sheet, others)) = given.table.sheets().filter(|(_, others)| !others.is_empty())
        {
            let args = [("sheet", sheet.into()), ("others", others.join(", ").into())];
            notes.push(self.words.with("import-read-sheet", &args));
        }
        if let Some(encoding) = given.table.encoding().filter(|e| *e != "UTF-8") {
            let args = [("encoding", encoding.into())];
            notes.push(self.words.with("import-read-encoding", &args));
        }
        let unknown: Vec<&str> = given.head.unknown().collect();
        if !unknown.is_empty() {
            let args = [("heads", unknown.join(", ").into())];
            notes.push(self.words.with("import-not-taken", &args));
        }
        for note in &notes {
            self.out.note(note);
        }
    }

    /// What was taken in, and where the rest is.
    pub fn answer_import(&mut self, given: &Given, told: &Told, file: Option<PathBuf>) -> Outcome {
        let summary = told.summary;
        let file = file.map(|path| path.display().to_string());
        if self.options.json {
            let mut data = super::foreseen::summary_json(given, summary);
            if let Some(data) = data.as_object_mut() {
                data.insert("bad_file".to_owned(), file.into());
            }
            let stamp = self.stamp();
            self.out.json("import", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let said = self.words.with("import-done", &super::foreseen::counts(summary));
        self.out.line(&said)?;
        if summary.differing > 0 {
            let args = [("count", summary.differing.into())];
            let note = self.words.with("import-differing", &args);
            self.out.note(&note);
        }
        if let Some(note) = told.aside(&self.words) {
            self.out.note(&note);
        }
        if let Some(path) = file {
            let note = self.words.with("import-rejects", &[("path", path.into())]);
            self.out.note(&note);
        }
        Ok(exit::OK)
    }
}

fn cancelled(id: &'static str) -> Failure {
    Failure::said(exit::SIGNALLED + interrupt::SIGNAL, "cancelled", id, [])
}

/// The answer to an import that ended early.
pub fn stopped_at(stop: Stop, path: &str) -> Failure {
    match stop {
        Stop::File(why) => Failure::Unreadable { path: path.to_owned(), why },
        Stop::Store(error) => error.into(),
        Stop::Cancelled | Stop::Wrong => cancelled("import-cancelled"),
    }
}

/// A file that cannot be written.
pub fn unwritable(path: String, error: &io::Error) -> Failure {
    let args = [("path", path), ("detail", error.to_string())];
    Failure::said(exit::WORLD, "world.file", "cli-unwritable", args)
}

/// Where the rows go that are not taken: where it was said, else beside the table.
fn rejects_path(asked: &args::Import) -> PathBuf {
    if let Some(path) = &asked.bad {
        return path.clone();
    }
    let from = if asked.file == Path::new("-") { Path::new("impor") } else { &asked.file };
    Rejects::beside(from)
}
