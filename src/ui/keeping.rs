//! What the status line says of the check and of the backups.
use super::Look;
use crate::app::action::Action;
use crate::app::export::Export;
use crate::app::keeping::{Check, Keeping};

/// The parts of the status line, the check first.
pub fn parts(look: Look<'_>) -> Vec<String> {
    let keeper = &look.app.keeper;
    let key = look.app.station.keymap.hint(Action::Back).map(|k| k.to_string());
    let key = key.unwrap_or_default();
    let check = keeper.check.map(|check| match check {
        Check::Running { percent } => {
            let args = [("percent", percent.into()), ("key", key.as_str().into())];
            look.words.with("keep-desk-checking", &args)
        }
        Check::Whole { facts } => {
            let args = [("facts", facts.into()), ("key", key.as_str().into())];
            look.words.with("keep-desk-checked", &args)
        }
    });
    let export = keeper.export.as_ref().map(|export| match export {
        Export::Running { percent } => {
            let args = [("percent", (*percent).into()), ("key", key.as_str().into())];
            look.words.with("report-desk-writing", &args)
        }
        Export::Written { path } => {
            let args = [("path", path.into()), ("key", key.as_str().into())];
            look.words.with("report-desk-written", &args)
        }
    });
    let backup = keeper.backup.as_ref().and_then(|backup| match backup {
        Keeping::Old(None) => Some(look.words.say("keep-desk-none")),
        Keeping::Old(Some(days)) => {
            Some(look.words.with("keep-desk-old", &[("days", (*days).into())]))
        }
        Keeping::Failed(failure) => {
            let what = failure.what.as_str();
            Some(look.words.with("keep-desk-failed", &[("what", what.into())]))
        }
        Keeping::Made
        | Keeping::Checking { .. }
        | Keeping::Checked(_)
        | Keeping::Writing { .. }
        | Keeping::Written(_) => None,
    });
    export.into_iter().chain(check).chain(backup).collect()
}
