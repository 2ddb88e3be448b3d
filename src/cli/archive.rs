//! The store as a whole: whether it is as recorded, where it lies, its index anew, its file tidied.
use serde_json::json;

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::store::{Difference, Report, StoreError, kept};

impl Run<'_> {
    /// `loket verify`.
    pub fn verify(&mut self, head: Option<&str>) -> Outcome {
        let head = head.map(hash).transpose()?;
        let head = head.as_deref();
        let Some(store) = self.archive()? else {
            return self.nothing_to_verify(head);
        };
        let words = &self.words;
        let (out, verbose) = (&mut self.out, self.options.verbose);
        let mut said = 0;
        let mut progress = |done: u64, total: u64| {
            let tenth = done.saturating_mul(10) / total.max(1);
            if verbose && tenth > said {
                said = tenth;
                let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
                let args = [("done", count(done).into()), ("total", count(total).into())];
                out.note(&words.with("cli-verify-progress", &args));
            }
        };
        let mut report = store.verify(head, &mut progress)?;
        let set = store.clock_changes(0)?;
        let kept = self.kept_of(report.database);
        if report.difference.is_none() {
            report.difference = store.require_kept(&kept)?;
        }
        if self.options.json {
            let data = report_json(&report, set.len());
            let stamp = self.stamp();
            self.out.json("verify", &stamp, &data)?;
        } else if report.difference.is_none() {
            let count = |n: u64| self.words.number(i64::try_from(n).unwrap_or(i64::MAX));
            let args = [
                ("facts", count(report.facts).into()),
                ("cases", count(report.cases).into()),
                ("head", report.head.hash.as_str().into()),
            ];
            let said = self.words.with("cli-verified", &args);
            self.out.line(&said)?;
            if let Some(last) = set.last() {
                let said = self.clock_set("clock-verified", set.len(), last);
                self.out.line(&said)?;
            }
        }
        if kept::read(&self.config.db).is_none() {
            self.note_backup_age(&kept);
        }
        match report.difference {
            None => Ok(exit::OK),
            Some(difference) => Err(StoreError::Integrity(difference).into()),
        }
    }

    /// There is no store: nothing is broken, but no head can be in it either.
    fn nothing_to_verify(&mut self, head: Option<&str>) -> Outcome {
        if let Some(hash) = head {
            let args = [("hash", hash.to_owned())];
            let id = "store-head-unknown";
            return Err(Failure::said(exit::INTEGRITY, "store.head_unknown", id, args));
        }
        if self.options.json {
            let data = json!({
                "database": null, "facts": 0, "cases": 0, "erased": 0, "head": null,
                "position": 0, "difference": null, "clock_changes": 0,
            });
            let stamp = self.stamp();
            self.out.json("verify", &stamp, &data)?;
        } else {
            let said = self.words.say("cli-verified-nothing");
            self.out.line(&said)?;
        }
        Ok(exit::OK)
    }

    /// `loket db`.
    pub fn db(&mut self, what: &args::Db) -> Outcome {
        match what {
            args::Db::Path => {
                let path = self.config.db.display().to_string();
                if self.options.json {
                    let data = json!({ "path": path, "exists": self.config.db.exists() });
                    let stamp = self.stamp();
                    self.out.json("db", &stamp, &data)?;
                } else {
                    self.out.line(&path)?;
                }
            }
            args::Db::Rebuild => {
                let cases =
                    if self.config.db.exists() { self.store_as_it_is()?.rebuild()? } else { 0 };
                self.say_count("rebuild", "cli-rebuilt", "cases", cases)?;
            }
            args::Db::Compact => {
                let freed =
                    if self.config.db.exists() { self.store_as_it_is()?.compact()? } else { 0 };
                self.say_count("compact", "cli-compacted", "freed_bytes", freed)?;
            }
        }
        Ok(exit::OK)
    }

    fn say_count(&mut self, what: &str, id: &str, key: &str, count: u64) -> std::io::Result<()> {
        if self.options.json {
            let stamp = self.stamp();
            return self.out.json(what, &stamp, &json!({ key: count }));
        }
        let count = self.words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let said = self.words.with(id, &[("count", count.into())]);
        self.out.said(&said)
    }
}

/// A whole hash as typed: what is none can be in no chain, and says nothing about ours.
fn hash(typed: &str) -> Result<String, Failure> {
    let hash = typed.trim().to_lowercase();
    if hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(hash);
    }
    let args = [("value", typed.to_owned())];
    Err(Failure::usage("usage.hash", "cli-usage-hash", args))
}

fn report_json(report: &Report, clock_changes: usize) -> serde_json::Value {
    json!({
        "database": report.database.map(|id| id.to_string()),
        "facts": report.facts,
        "cases": report.cases,
        "erased": report.erased,
        "head": report.head.hash,
        "position": report.head.pos,
        "difference": report.difference.as_ref().map(Difference::code),
        "clock_changes": clock_changes,
    })
}
