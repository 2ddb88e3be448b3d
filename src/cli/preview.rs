//! "If this is taken up now, is it due today?"
use serde_json::json;

use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::domain::preview::{Day, Preview, preview};
use crate::domain::refusal::Refusal;

impl Run<'_> {
    /// `loket preview`.
    pub fn preview(&mut self, no: u16, at: Option<&str>, sop: Option<&str>) -> Outcome {
        let at = at.map(|typed| self.time(typed)).transpose()?.unwrap_or_else(|| self.read_at());
        let sop = self.chosen_sop(self.archive()?.as_ref(), sop)?;
        let steps = sop.steps();
        let unknown = || Failure::refused(Refusal::NoSuchStep { step: no, steps });
        let step = sop.step(no).ok_or_else(unknown)?;
        let calendar = self.config.calendar.clone();
        let seen =
            preview(&calendar, at, sop.targets_s().get(usize::from(no) - 1).copied().flatten());
        let today = self.config.zone.date(self.read_at());
        let day = seen.due_on(&calendar, today);
        if self.options.json {
            let zone = self.config.zone;
            let data = json!({
                "step": { "no": no, "title": step.title, "executor": step.executor },
                "at": zone.rfc3339(at),
                "off_hours": seen.is_off_hours(),
                "starts_at": seen.starts_at.map(|t| zone.rfc3339(t)),
                "target_s": seen.target_s,
                "due_at": seen.due_at.map(|t| zone.rfc3339(t)),
                "due_today": day.map(|day| day == Day::Today),
                "calendar_revision": calendar.revision(),
                "lines": self.ledger_json(&seen.lines, None),
                "warnings": seen.warnings.iter().map(|w| w.code()).collect::<Vec<_>>(),
            });
            let stamp = self.stamp();
            self.out.json("preview", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let said = self.words.preview(&seen, &calendar, today);
        let title = self.step(Some(no), &sop);
        self.out.line(&format!("{title}: {said}"))?;
        self.notes(&seen);
        let rows = self.ledger_rows(&seen.lines);
        self.out.table(&[], &rows)?;
        Ok(exit::OK)
    }

    fn notes(&mut self, seen: &Preview) {
        for warning in &seen.warnings {
            let note = self.words.warning(*warning);
            self.out.note(&note);
        }
    }
}
