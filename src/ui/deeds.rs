//! Acts in words: what was done, to which case or how many, by whom.
use super::Look;
use crate::app::action::Action;
use crate::app::journal::{Done, Touched};
use crate::domain::fact::Fact;
use crate::domain::undo::Retrace;

/// What an act did, and to which case or how many; `short` numbers leave the year out.
pub fn deed(look: Look<'_>, done: &Done, short: bool) -> (String, String) {
    let words = look.words;
    let what = |touched: &Touched| {
        let facts: Vec<&Fact> = touched.facts.iter().collect();
        words.acts(&facts, look.app.sop(&touched.sop_revision), look.zone())
    };
    match done.cases.as_slice() {
        [only] if short => (what(only), format!("{:04}", only.number.serial)),
        [only] => (what(only), only.number.to_string()),
        several => {
            let first = several.first().map(what).unwrap_or_default();
            let alike = several.len() <= ALIKE_MAX && several.iter().all(|t| what(t) == first);
            let kind = || several.iter().find_map(|t| t.facts.last()).map(|f| f.body.kind());
            let kind = || kind().map(|kind| words.kind(kind)).unwrap_or_default();
            let cases = words.with("acts-cases", &[("count", several.len().into())]);
            (if alike { first } else { kind() }, cases)
        }
    }
}

/// How many cases are compared for whether the same happened to all.
const ALIKE_MAX: usize = 50;

/// The sentence `id` about an act.
pub fn act(look: Look<'_>, id: &str, done: &Done) -> String {
    let (what, number) = deed(look, done, false);
    look.words.with(id, &[("number", number.into()), ("what", what.into())])
}

/// An act is durable, and whether marks are left.
pub fn saved(look: Look<'_>, done: &Done, again: bool, marks: usize) -> String {
    let said = act(look, if again { "acts-saved-again" } else { "desk-news-saved" }, done);
    if marks == 0 || done.cases.len() < 2 {
        return said;
    }
    let kept = look.words.with("acts-marks-kept", &[("key", key(look, Action::Back).into())]);
    format!("{said} {kept}")
}

/// Who did it, and when it was recorded.
pub fn by(look: Look<'_>, done: &Done) -> String {
    let time = look.when(done.recorded_at);
    look.words.with("acts-by", &[("officer", (&done.officer).into()), ("time", time.into())])
}

/// What the key would undo or do again, and whose it is.
pub fn confirm(look: Look<'_>, way: Retrace, again: Action, done: &Done) -> String {
    let (what, number) = deed(look, done, false);
    let id = match way {
        Retrace::Undo => "desk-news-confirm-undo",
        Retrace::Redo => "acts-confirm-redo",
    };
    let args = [
        ("key", key(look, again).into()),
        ("what", what.into()),
        ("number", number.into()),
        ("by", by(look, done).into()),
    ];
    look.words.with(id, &args)
}

/// The act that undo or redo cannot reach, and what came after it.
pub fn overtaken(look: Look<'_>, way: Retrace, done: &Done, after: &Done) -> String {
    let ((what, number), (newer, _)) = (deed(look, done, false), deed(look, after, false));
    let id = match way {
        Retrace::Undo => "acts-overtaken-undo",
        Retrace::Redo => "acts-overtaken-redo",
    };
    let args = [
        ("what", what.into()),
        ("number", number.into()),
        ("after", newer.into()),
        ("by", by(look, after).into()),
    ];
    look.words.with(id, &args)
}

/// The key of an action.
pub fn key(look: Look<'_>, action: Action) -> String {
    look.app.station.keymap.hint(action).map(|k| k.to_string()).unwrap_or_default()
}
