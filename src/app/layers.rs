//! How the topmost dialog answers a key.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use tui_input::InputRequest;

use super::acting;
use super::action::Action;
use super::form::{FormKind, Reaction, type_key};
use super::key::Key;
use super::layer::{Layer, help_rows};
use super::notice::{Blocked, Notice};
use super::update::{REGISTER_DRAFT, filter, run};
use super::{App, Effect};
use crate::domain::command::Command;
use crate::domain::record::Record;

/// The topmost layer's answer; none when there is no layer.
pub(super) fn press(app: &mut App, key: Key) -> Option<Vec<Effect>> {
    let key = if key == Key::Ctrl('c') { Key::Esc } else { key };
    let page = app.areas.detail_rows.max(2) - 1;
    let last = app.areas.lines.saturating_sub(app.areas.detail_rows);
    Some(match app.layers.last_mut()? {
        Layer::Form(form) => match form.handle(key) {
            Reaction::Stay => Vec::new(),
            Reaction::Left(_) => left_field(app),
            Reaction::Submit => acting::submit(app),
            Reaction::Close => close_form(app),
        },
        Layer::Documents { selected, .. } => {
            let at = *selected;
            documents(app, key, at)
        }
        Layer::Filter { .. } => typed_filter(app, key),
        Layer::Help { selected } => {
            let at = *selected;
            help(app, key, at)
        }
        Layer::Procedure { top } | Layer::Explain { top } => {
            match scrolled(key, *top, page, last) {
                Some(to) => *top = to,
                None if closes(key) => {
                    app.layers.pop();
                }
                None => {}
            }
            Vec::new()
        }
        Layer::Failure(_) => {
            if matches!(key, Key::Esc | Key::Enter) {
                app.layers.pop();
            }
            Vec::new()
        }
    })
}

/// Pasted text goes into a field, or nowhere: it never acts as keys.
pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let typed = match app.layers.last_mut() {
        Some(Layer::Form(form)) => {
            form.paste(text);
            None
        }
        Some(Layer::Filter { input, .. }) => {
            for c in text.chars().take(200).filter(|c| !c.is_control()) {
                let _ = input.handle(InputRequest::InsertChar(c));
            }
            Some(input.value().to_owned())
        }
        _ => None,
    };
    typed.map(|text| filter(app, text)).unwrap_or_default()
}

fn closes(key: Key) -> bool {
    matches!(key, Key::Esc | Key::Enter | Key::Char('q' | '?' | 'O' | 'i') | Key::F(1))
}

/// Where a list or text of which `last` is the last place is after a movement key.
fn scrolled(key: Key, at: usize, page: usize, last: usize) -> Option<usize> {
    let to = match key {
        Key::Down | Key::Char('j') => at + 1,
        Key::Up | Key::Char('k') => at.saturating_sub(1),
        Key::PageDown | Key::Char(' ') | Key::Ctrl('d') => at + page,
        Key::PageUp | Key::Ctrl('u') => at.saturating_sub(page),
        Key::Home | Key::Char('g') => 0,
        Key::End | Key::Char('G') => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Keeps the draft of a registration, and looks for duplicates of what is typed.
fn left_field(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut().filter(|f| f.kind == FormKind::Register) else {
        return Vec::new();
    };
    let body = form.draft();
    let data = form.data();
    let read = data.iter().filter_map(|(f, v)| Some((*f, f.read(v).ok()?)));
    let mut record = Record::default();
    read.for_each(|(field, value)| record.set(field, Some(value)));
    vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }, Effect::Similar(record)]
}

/// Keeps what is typed into a registration.
pub(super) fn keep_draft(app: &mut App) -> Vec<Effect> {
    let form = app.form_mut().filter(|f| f.kind == FormKind::Register && !f.sending);
    let body = form.map(|form| form.draft());
    body.map(|body| vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }]).unwrap_or_default()
}

fn close_form(app: &mut App) -> Vec<Effect> {
    let Some(Layer::Form(form)) = app.layers.pop() else {
        return Vec::new();
    };
    if form.kind != FormKind::Register {
        return Vec::new();
    }
    let body = form.draft();
    if body.is_some() {
        app.notice = Some(Notice::DraftKept);
    }
    vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }]
}

fn typed_filter(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Filter { input, before }) = app.layers.last_mut() else {
        return Vec::new();
    };
    match key {
        Key::Enter | Key::Down | Key::Up => {
            app.layers.pop();
            Vec::new()
        }
        Key::Esc => {
            let before = before.clone();
            app.layers.pop();
            filter(app, before)
        }
        _ => {
            if !type_key(input, key) {
                return Vec::new();
            }
            let text = input.value().to_owned();
            filter(app, text)
        }
    }
}

fn help(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let last = help_rows().len().saturating_sub(1);
    if let Some(to) = scrolled(key, at, 10, last) {
        if let Some(Layer::Help { selected }) = app.layers.last_mut() {
            *selected = to;
        }
        return Vec::new();
    }
    if key == Key::Enter {
        app.layers.pop();
        return help_rows().get(at).map(|action| run(app, *action)).unwrap_or_default();
    }
    if closes(key) {
        app.layers.pop();
    }
    Vec::new()
}

fn documents(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let Some(case) = app.case().cloned() else {
        app.layers.pop();
        return Vec::new();
    };
    let keys: Vec<String> =
        app.law(&case).sop.file().document.iter().map(|d| d.key.clone()).collect();
    match key {
        Key::Esc | Key::Char('q' | 'b') => {
            app.layers.pop();
        }
        Key::Char(' ') | Key::Enter => {
            let Some(document) = keys.get(at).cloned() else {
                return Vec::new();
            };
            if app.station.read_only {
                app.notice = Some(Notice::Blocked(Action::Documents, Blocked::ReadOnly));
                return Vec::new();
            }
            let command = if case.received.contains_key(&document) {
                Command::Unreceive { document }
            } else {
                Command::Receive { document }
            };
            return acting::at_once(app, &case, Action::Documents, &command);
        }
        _ => {
            let to = scrolled(key, at, keys.len(), keys.len().saturating_sub(1));
            if let (Some(Layer::Documents { selected, .. }), Some(to)) = (app.layers.last_mut(), to)
            {
                *selected = to;
            }
        }
    }
    Vec::new()
}
