//! The sentences of a form: hints, what will happen, applicants, keys.
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::action::Action;
use crate::app::form::hint::Hint;
use crate::app::form::outcome::{Outcome, Rejudged};
use crate::app::form::{Entry, Form, FormKind};
use crate::domain::instant::Instant;
use crate::domain::timing::Verdict;
use crate::ui::text::wrap;
use crate::ui::{Look, Token};
use crate::words::Arg;

/// How the field in focus is written, or what is understood so far.
pub fn hint(look: Look<'_>, hint: &Hint) -> String {
    let words = look.words;
    let say = |id: &str, args: &[(&str, Arg<'_>)]| words.with(id, args);
    match hint {
        Hint::Pick => words.say("hint-pick"),
        Hint::Digits { count, or_reason } => {
            let id = if *or_reason { "hint-digits" } else { "hint-digits-later" };
            say(id, &[("count", (*count).into())])
        }
        Hint::Whole => say("hint-whole-number", &[]),
        Hint::DigitsLeft { left, count } => {
            say("hint-digits-left", &[("left", (*left).into()), ("count", (*count).into())])
        }
        Hint::Grouped(digits) => digits.clone(),
        Hint::OddEmail => words.say("hint-odd-email"),
        Hint::OddPhone => words.say("hint-odd-phone"),
        Hint::Date => words.say("hint-date"),
        Hint::BlankIs(date) => say("hint-blank-is", &[("day", words.date_long(*date).into())]),
        Hint::Day { date, days: None } => words.date_long(*date),
        Hint::Day { date, days: Some(days) } => {
            let day = ("day", words.date_long(*date).into());
            let id = if *days < 0 { "hint-expired" } else { "hint-expires" };
            say(id, &[day, ("days", days.abs().into())])
        }
        Hint::At => words.say("hint-at"),
        Hint::AtMeans(at) => {
            let zone = look.zone();
            let day = words.date_long(zone.date(*at));
            say("hint-at-means", &[("day", day.into()), ("time", words.time(zone, *at).into())])
        }
        Hint::Confirm => words.say("hint-confirm"),
        Hint::Officer if look.app.station.officers.is_empty() => words.say("hint-officer-none"),
        Hint::Officer => words.say("hint-officer"),
        Hint::LateReason => words.say("hint-late-reason"),
        Hint::Either => words.say("hint-either"),
        Hint::Text { used, max } => {
            say("hint-text", &[("used", (*used).into()), ("max", (*max).into())])
        }
    }
}

/// What saving does.
#[allow(clippy::wildcard_enum_match_arm, reason = "the rest changes from one value to another")]
pub fn outcome(look: Look<'_>, outcome: &Outcome) -> String {
    let words = look.words;
    let say = |id: &str, args: &[(&str, Arg<'_>)]| words.with(id, args);
    let step = |no: u16| step_name(look, no);
    match outcome {
        Outcome::Registers(count) => say("outcome-registers", &[("count", (*count).into())]),
        Outcome::TakenUp(no, seen) => {
            let said = words.preview(seen, &look.app.station.calendar, look.app.today());
            say("outcome-taken-up", &[("step", (*no).into()), ("said", said.into())])
        }
        Outcome::Waits(no) => {
            let key = look.app.station.keymap.hint(Action::Start).map(|k| k.to_string());
            let key = key.unwrap_or_default();
            say("outcome-waits", &[("step", (*no).into()), ("key", key.into())])
        }
        Outcome::OffHours(Some(from)) => {
            say("outcome-off-hours", &[("from", words.moment(look.zone(), *from).into())])
        }
        Outcome::OffHours(None) => words.say("preview-never"),
        Outcome::Finishes { from, to, elapsed_s, target_s } => {
            let used = figures(look, *elapsed_s, *target_s);
            let args =
                [("from", (*from).into()), ("used", used.into()), ("to", to.unwrap_or(0).into())];
            say(if to.is_some() { "outcome-finishes" } else { "outcome-finishes-last" }, &args)
        }
        Outcome::Unlisted(name) => say("outcome-unlisted", &[("name", name.as_str().into())]),
        Outcome::Odd(new, odd) => words.odd_expiry(*new, *odd),
        Outcome::EndsPause => words.say("acts-pause-ends"),
        Outcome::Pauses(elapsed_s) => {
            say("outcome-pauses", &[("elapsed", words.duration(*elapsed_s).into())])
        }
        Outcome::GoesBack { to, attempt } => {
            let args = [("step", step(*to).into()), ("attempt", (*attempt).into())];
            say("outcome-goes-back", &args)
        }
        Outcome::Closes => words.say("outcome-closes"),
        Outcome::Reopens(to) => say("outcome-reopens", &[("step", step(*to).into())]),
        Outcome::Archives => words.say("outcome-archives"),
        Outcome::Unarchives => words.say("outcome-unarchives"),
        other => moved(look, other),
    }
}

/// What changes from one value to another.
#[allow(clippy::wildcard_enum_match_arm, reason = "all others are said before")]
fn moved(look: Look<'_>, outcome: &Outcome) -> String {
    let words = look.words;
    let (what, old, new) = match outcome {
        Outcome::Assigns { from, to } => {
            let from = from.clone().unwrap_or_else(|| "–".to_owned());
            (words.say("slot-officer"), from, to.clone())
        }
        Outcome::Changes { field, old, new } => {
            let shown = |kept: &Option<String>| match kept {
                Some(kept) => words.value(*field, kept, look.zone()),
                None => "–".to_owned(),
            };
            (words.field(*field), shown(old), shown(new))
        }
        Outcome::Rejudges(Rejudged { step, before, after }) => {
            (step_name(look, *step), judged(look, *before), judged(look, *after))
        }
        Outcome::DueMoves(before, after) => {
            let due = |at: &Option<Instant>| match at {
                Some(at) => words.moment(look.zone(), *at),
                None => "–".to_owned(),
            };
            (words.say("outcome-due"), due(before), due(after))
        }
        _ => return words.say("outcome-nothing"),
    };
    let args = [("what", what.into()), ("old", old.into()), ("new", new.into())];
    words.with("outcome-changes", &args)
}

fn step_name(look: Look<'_>, no: u16) -> String {
    let sop = look.app.case().map_or(&*look.app.station.sop, |c| look.app.sop(&c.sop_revision));
    look.words.step(Some(sop), no)
}

/// `16:12 dari 10:00, lewat 6:12`.
fn figures(look: Look<'_>, elapsed_s: i64, target_s: Option<i64>) -> String {
    let words = look.words;
    let elapsed = words.duration(elapsed_s);
    let Some(target_s) = target_s else { return elapsed };
    let args = [
        ("elapsed", elapsed.into()),
        ("target", words.duration(target_s).into()),
        ("over", words.duration(elapsed_s - target_s).into()),
    ];
    words.with(if elapsed_s > target_s { "outcome-used-late" } else { "outcome-used" }, &args)
}

fn judged(look: Look<'_>, (elapsed_s, verdict): (i64, Option<Verdict>)) -> String {
    let elapsed = look.words.duration(elapsed_s);
    match verdict {
        Some(verdict) => format!("{elapsed} {}", look.words.verdict(verdict)),
        None => elapsed,
    }
}

/// The applicants of a letter that has several, the shown one marked.
pub fn applicants(look: Look<'_>, form: &Form, cells: usize) -> Vec<Line<'static>> {
    if form.applicants.len() < 2 {
        return Vec::new();
    }
    let name = |(i, name): (usize, String)| {
        let name = if name.is_empty() { "…".to_owned() } else { name };
        let shown = i == form.applicants.at;
        if shown { format!("[{} {name}]", i + 1) } else { format!("{} {name}", i + 1) }
    };
    let names: Vec<String> = form.applicant_names().into_iter().enumerate().map(name).collect();
    let said = look.words.with("form-applicants", &[("names", names.join("  ").into())]);
    let lines = wrap(&said, cells.saturating_sub(1));
    lines.into_iter().take(3).map(|l| Line::from(look.span(l, Token::Info))).collect()
}

/// The keys that mean something now, as many as fit.
pub fn keys(look: Look<'_>, form: &Form, cells: usize) -> String {
    let mut ids = Vec::new();
    if form.void {
        return look.words.say("form-key-close");
    }
    let text = matches!(form.focused().map(|f| &f.entry), Some(Entry::Text(_)));
    let date = form.focused().is_some_and(|f| f.slot.is_date());
    let chosen = form.offer.as_ref().map(|offer| offer.chosen.is_some());
    ids.push("form-key-save");
    match chosen {
        Some(true) => ids.push("form-key-accept"),
        Some(false) => ids.push("form-key-offer"),
        None if text => ids.push("form-key-line"),
        None if date => ids.push("form-key-day"),
        None => {}
    }
    if !form.twins.rows.is_empty() {
        ids.push("form-key-see");
    }
    if form.kind == FormKind::Register {
        ids.push("form-key-add");
        if form.applicants.len() > 1 {
            ids.extend(["form-key-turn", "form-key-remove"]);
        }
    }
    if form.from_draft {
        ids.push("form-key-discard");
    }
    ids.extend(["form-key-close", "form-key-next"]);
    let mut said = String::new();
    for id in ids {
        let part = look.words.say(id);
        let gap = if said.is_empty() { "" } else { " · " };
        if said.width() + gap.width() + part.width() <= cells {
            said.push_str(gap);
            said.push_str(&part);
        }
    }
    said
}
