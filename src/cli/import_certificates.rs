//! Import of a list of certificates: foreseen row by row, then taken in as one.
use std::path::Path;
use std::sync::Arc;

use super::args;
use super::failure::{Failure, Outcome};
use super::foreseen::{Foreseen, Told};
use super::import::{Given, stopped_at, unwritable};
use super::run::Run;
use crate::clock;
use crate::domain::certificate::Listed;
use crate::domain::intake::Reader;
use crate::intake::{Rejects, What, certificates};
use crate::runtime::interrupt;
use crate::store::Store;

impl Run<'_> {
    /// `loket import --kind certificates`.
    pub fn import_certificates(
        &mut self,
        asked: &args::Import,
        mut given: Given,
        rejects: Option<&Path>,
    ) -> Outcome {
        let why = self.words.say("import-wrong-head");
        let path = rejects.filter(|_| !asked.dry_run);
        let mut file = path.map(|path| Rejects::new(path, &given.head, &why));
        let (told, list) = self.foresee_certificates(&mut given, asked.dry_run, &mut file)?;
        if asked.dry_run {
            return self.answer_foreseen(&given, told);
        }
        if told.summary.wrong > 0 && !asked.skip_bad {
            return Err(told.failure(&given.path));
        }
        let mut store = self.new_archive()?;
        let taken = self.take_certificates(&mut store, &given, list);
        if taken.is_err() {
            file.into_iter().for_each(Rejects::forget);
            return taken;
        }
        let shown = path.map_or_else(String::new, |p| p.display().to_string());
        let ended = file.map_or(Ok(None), Rejects::end);
        let file = ended.map_err(|error| unwritable(shown, &error))?;
        self.answer_import(&given, &told, file)
    }

    fn foresee_certificates(
        &mut self,
        given: &mut Given,
        listed: bool,
        file: &mut Option<Rejects>,
    ) -> Result<(Told, Vec<Listed>), Failure> {
        let store = self.archive()?;
        let (watch, words) = (interrupt::watch(), Arc::clone(&self.words));
        let (zone, now) = (self.config.zone, self.now);
        let reader = Reader { head: &given.head, common: &given.common, zone, now };
        let mut foreseen = Foreseen::new(self, &given.head, listed);
        let mut written = Ok(());
        let stopped = || watch.is_set();
        let table = &mut given.table;
        let done = certificates(table, reader, store.as_ref(), &stopped, &mut |verdict| {
            foreseen.hear(verdict);
            if let (What::Wrong(wrong), Some(file)) = (&verdict.what, file.as_mut())
                && written.is_ok()
            {
                written = file.add(verdict.line, &words.wrong_row(reader.head, wrong, zone));
            }
        });
        let (summary, list) = done.map_err(|stop| stopped_at(stop, &given.path))?;
        written.map_err(|error| unwritable(given.path.clone(), &error))?;
        let told = foreseen.end(summary)?;
        if summary.rows == 0 {
            let args = [("path", given.path.clone())];
            return Err(Failure::usage("usage.no_rows", "import-empty", args));
        }
        Ok((told, list))
    }

    fn take_certificates(&self, store: &mut Store, given: &Given, list: Vec<Listed>) -> Outcome {
        let watch = interrupt::watch();
        let (id, by) = (clock::uuid_v7(self.now), self.officer()?);
        let go_on = &mut |_| !watch.is_set();
        match store.take_certificates(id, self.now, &by, list, go_on)? {
            Some(_) => Ok(super::failure::exit::OK),
            None => Err(stopped_at(crate::intake::Stop::Cancelled, &given.path)),
        }
    }
}
