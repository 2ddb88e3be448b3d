//! The two lines at the bottom: the news or what was saved last; the keys that work now.
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::bar::Bar;
use super::deeds::{deed, key};
use super::news::sentence;
use super::text::{cut, wrap_to};
use super::{Look, Token, staff};
use crate::app::View;
use crate::app::action::{Action, Group};
use crate::app::areas::Target;
use crate::app::deed::deed as possible;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::Notice;
use crate::domain::case::{Case, Status};
use crate::domain::undo::Retrace;

/// The most lines that news may take.
const NEWS_LINES_MAX: usize = 3;
/// The most lines of everything that is told at once.
const STATUS_LINES_MAX: usize = 5;

/// The news, in as many lines as it needs, else who works here, when the last act was saved, and
/// what undo would undo.
pub fn status(look: Look<'_>, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width).saturating_sub(2);
    let told: Vec<_> = look.app.notice.iter().chain(look.app.news.iter()).collect();
    if !told.is_empty() {
        let lines = told.into_iter().flat_map(|notice| said(look, notice, width));
        return lines.take(STATUS_LINES_MAX).collect();
    }
    let app = look.app;
    let mut parts = Vec::new();
    if app.wall.is_none() {
        parts.push(staff::officer(look));
    }
    if !app.queue.marks.is_empty() {
        let key = app.station.keymap.hint(Action::Back).map(|k| k.to_string()).unwrap_or_default();
        let args = [("count", app.queue.marks.len().into()), ("key", key.into())];
        parts.push(look.words.with("acts-marked-status", &args));
    }
    if look.busy {
        parts.push(look.words.say("desk-form-saving"));
    }
    parts.extend(super::keeping::parts(look));
    if app.station.as_of {
        let at = look.words.moment(look.zone(), app.now);
        parts.push(look.words.with("desk-as-of", &[("at", at.into())]));
    }
    if app.station.read_only {
        parts.push(look.words.say("desk-read-only"));
    }
    if app.zoomed {
        let key = app.station.keymap.hint(Action::Unzoom).map(|k| k.to_string());
        let args = [("key", key.unwrap_or_default().into())];
        parts.push(look.words.with("desk-zoomed", &args));
    }
    if let Some(at) = app.journal.saved_at {
        let time = look.words.time_exact(look.zone(), at);
        parts.push(look.words.with("desk-saved-at", &[("time", time.into())]));
    }
    let used = parts.iter().map(|part| part.width() + 3).sum::<usize>();
    parts.extend(undo(look, width.saturating_sub(used)));
    let text = cut(&parts.join(" · "), width);
    vec![Line::from(look.span(format!(" {text}"), Token::Dim))]
}

/// What undo would undo, in `room` cells: the act is cut rather than the number of its case.
fn undo(look: Look<'_>, room: usize) -> Option<String> {
    let _can = possible(look.app, Action::Undo).ok()?;
    let journal = Some(&look.app.journal).filter(|journal| !journal.is_behind_registration());
    let entry = journal?.target(Retrace::Undo)?;
    let (what, number) = deed(look, &entry.done, true);
    let key = key(look, Action::Undo);
    let hint = |what: &str| {
        let args = [("key", (&key).into()), ("what", what.into()), ("number", (&number).into())];
        look.words.with("desk-undo-hint", &args)
    };
    Some(hint(&cut(&what, room.saturating_sub(hint("").width()).max(1))))
}

/// A piece of news in as many lines as it needs.
fn said(look: Look<'_>, notice: &Notice, width: usize) -> Vec<Line<'static>> {
    let (text, token) = sentence(look, notice);
    let lines = wrap_to(&text, width, NEWS_LINES_MAX).into_iter();
    let line = |l| Line::from(vec![look.span(" ", Token::Text), look.span(l, token)]);
    lines.map(line).collect()
}

/// The keys that work now, as many as there is room for; filter and help always. A case that stands
/// alone says how to get back.
pub fn keys(look: Look<'_>, width: u16, lone: bool) -> Bar {
    if let Some(layer) = look.app.layers.last() {
        return below(look, layer, usize::from(width));
    }
    let always: &[Action] = if look.app.wall.is_some() {
        &[Action::Wall, Action::PageDown, Action::Help, Action::Quit]
    } else if !look.app.queue.marks.is_empty() {
        &[Action::ActionMenu, Action::Help]
    } else if look.app.station.read_only {
        &[Action::Procedure, Action::Wall, Action::Filter, Action::Help, Action::Quit]
    } else {
        &[Action::Filter, Action::ActionMenu, Action::Help, Action::Quit]
    };
    let hints: Vec<_> = always.iter().map(|a| (*a, hint(look, *a))).collect();
    let cells = |(key, word): &(String, String)| key.width() + word.width() + 3;
    let reserved: usize = hints.iter().map(|(_, hint)| cells(hint)).sum();
    let marked = marked(look);
    let mut room = usize::from(width).saturating_sub(reserved + marked.width());
    let mut shown = Vec::new();
    for action in offered(look, lone) {
        if always.contains(&action) || possible(look.app, action).is_err() {
            continue;
        }
        let hint = hint(look, action);
        if cells(&hint) > room {
            continue;
        }
        room -= cells(&hint);
        shown.push((action, hint));
    }
    let mut bar = Bar::default();
    bar.push(look.span(marked, Token::Near));
    for (action, (key, word)) in shown.into_iter().chain(hints) {
        let key = look.span(format!(" {key}"), Token::KeyHint);
        bar.push_for(Target::Run(action), [key, look.span(format!(" {word} "), Token::Text)]);
    }
    bar
}

/// What works on a screen that lies over the list.
const ON_SCREENS: [Action; 8] = [
    Action::Help,
    Action::Palette,
    Action::Queue,
    Action::Alerts,
    Action::Report,
    Action::Archived,
    Action::Settings,
    Action::Language,
];

/// Below a layer the keys that work there besides those that it names itself.
fn below(look: Look<'_>, layer: &Layer, width: usize) -> Bar {
    let mut bar = Bar::default();
    // In a list the digits are the keys of its lines.
    let digits = |action: &Action| look.app.station.keymap.hint(*action).is_some_and(is_digit);
    let listed = matches!(layer, Layer::Menu(_));
    let works = |action: &Action| layer.is_screen() && !(listed && digits(action));
    for action in ON_SCREENS.into_iter().filter(works) {
        let (key, word) = hint(look, action);
        if bar.width() + key.width() + word.width() + 3 <= width {
            let key = look.span(format!(" {key}"), Token::KeyHint);
            bar.push_for(Target::Run(action), [key, look.span(format!(" {word} "), Token::Text)]);
        }
    }
    bar
}

const fn is_digit(key: Key) -> bool {
    matches!(key, Key::Char('0'..='9'))
}

/// The acts in their order; what the view and the case wait for comes first.
fn offered(look: Look<'_>, lone: bool) -> Vec<Action> {
    let app = look.app;
    let mut first: Vec<Action> = Vec::new();
    if lone {
        first.push(Action::Back);
    }
    if app.queue.view == View::Alerts {
        first.extend([Action::Acknowledge, Action::Snooze]);
    }
    let marked = !app.queue.marks.is_empty();
    let case = app.case().filter(|_| !marked);
    first.extend(case.map(awaited).unwrap_or_default());
    if app.queue.view == View::Alerts {
        first.push(Action::Mute);
    }
    let of_case = |a: &Action| matches!(a.group(), Group::Act | Group::Look);
    let rest = Action::ALL.iter().copied().filter(of_case);
    let apart = |a: &Action| first.contains(a) || (marked && OF_ONE.contains(a));
    let rest = rest.filter(|a| !apart(a));
    let rest: Vec<Action> = rest.collect();
    first.into_iter().chain(rest).collect()
}

/// What a case in this state is selected for.
fn awaited(case: &Case) -> &'static [Action] {
    match case.status() {
        Status::Paused => &[Action::Pause],
        Status::Done if case.awaiting().is_some() => &[Action::Certificate, Action::FollowUp],
        Status::Done | Status::Rejected | Status::Cancelled => &[Action::Archive, Action::Reopen],
        Status::Archived => &[Action::Reopen],
        Status::Running => &[],
    }
}

/// What is not about the marked cases.
const OF_ONE: [Action; 9] = [
    Action::Register,
    Action::Undo,
    Action::Redo,
    Action::UndoCase,
    Action::RedoCase,
    Action::Repeat,
    Action::Explain,
    Action::Procedure,
    Action::Copy,
];

/// Before the keys: what they are about, where that is not the selected case.
fn marked(look: Look<'_>) -> String {
    match look.app.queue.marks.len() {
        0 => String::new(),
        count => format!(" {}", look.words.with("acts-marked-keys", &[("count", count.into())])),
    }
}

fn hint(look: Look<'_>, action: Action) -> (String, String) {
    let key = look.app.station.keymap.hint(action).map(|k| look.key(k)).unwrap_or_default();
    (key, short_name(look, action))
}

/// The word of an action in the footer. Finishing says what the step does, from the SOP file.
fn short_name(look: Look<'_>, action: Action) -> String {
    let case = look.app.case().filter(|_| look.app.queue.marks.is_empty());
    if let Some(case) = case.filter(|_| action == Action::Finish) {
        let sop = look.app.sop(&case.sop_revision);
        let step = case.course.step().and_then(|no| sop.step(no));
        if let Some(step) = step {
            return format!("{}{}", look.words.label(&step.verb), staff::after_word(look, case));
        }
    }
    if action == Action::Pause && case.is_some_and(|c| c.status() == Status::Paused) {
        return look.words.say("action-resume-short");
    }
    if action == Action::Reopen && case.is_some_and(|c| c.archived) {
        return look.words.say("action-unarchive-short");
    }
    if action == Action::Wall && look.app.wall.is_some() {
        return look.words.say("action-list-short");
    }
    look.words.say(&format!("action-{}-short", action.id()))
}
