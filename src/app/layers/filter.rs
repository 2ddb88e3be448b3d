//! The line in which a filter is typed: it finds as it is typed, Tab completes, Up recalls.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use std::collections::BTreeSet;

use tui_input::Input;

use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::{Layer, Offer};
use crate::app::looking::{filter, remember};
use crate::app::notice::{Looking, Notice};
use crate::app::{App, Effect};
use crate::domain::query::complete::{Completion, Seen, complete};
use crate::domain::queue::Row;

/// How many agencies and officers are offered.
const SEEN_MAX: usize = 200;

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Filter { input, before, offer, recalled }) = app.layers.last_mut() else {
        return Vec::new();
    };
    match key {
        Key::Enter => apply(app),
        Key::Down if recalled.is_none() => apply(app),
        Key::Up | Key::Down => recall(app, key == Key::Up),
        Key::Tab | Key::BackTab => complete_line(app, key == Key::Tab),
        Key::Esc => {
            let before = before.clone();
            app.layers.pop();
            filter(app, before)
        }
        _ => {
            if !type_key(input, key) {
                return Vec::new();
            }
            (*offer, *recalled) = (None, None);
            let text = input.value().to_owned();
            filter(app, text)
        }
    }
}

/// Closes the line; what of it is not understood is said.
fn apply(app: &mut App) -> Vec<Effect> {
    app.layers.pop();
    let typed = app.queue.filter.clone();
    remember(app, &typed);
    let misread = app.queue.mistakes.first().cloned().map(Looking::Misread);
    app.notice = misread.map(Notice::Looking);
    Vec::new()
}

/// Puts an earlier filter into the line, or a later one.
fn recall(app: &mut App, earlier: bool) -> Vec<Effect> {
    let past = app.past_filters.clone();
    let Some(Layer::Filter { input, before, offer, recalled }) = app.layers.last_mut() else {
        return Vec::new();
    };
    let to = match (earlier, *recalled) {
        (true, None) => Some(0),
        (true, Some(at)) => Some((at + 1).min(past.len().saturating_sub(1))),
        (false, Some(at)) => at.checked_sub(1),
        (false, None) => None,
    };
    let text = to.map_or(Some(&*before), |at| past.get(at));
    let Some(text) = text.cloned() else { return Vec::new() };
    (*input, *offer, *recalled) = (Input::new(text.clone()), None, to);
    filter(app, text)
}

/// Puts what could stand at the cursor into the line; again, the next.
fn complete_line(app: &mut App, forward: bool) -> Vec<Effect> {
    let Some(Layer::Filter { input, offer, .. }) = app.layers.last() else { return Vec::new() };
    let (line, cursor) = (input.value().to_owned(), byte(input));
    let known = offer.clone().filter(|offer| offer.candidates.len() > 1);
    let (span, mut offer) = if let Some(mut offer) = known {
        let here = offer.candidates.get(offer.at).map_or(0, String::len);
        let (last, span) = (offer.candidates.len() - 1, offer.start..offer.start + here);
        offer.at = match (forward, offer.at) {
            (true, at) if at == last => 0,
            (true, at) => at + 1,
            (false, 0) => last,
            (false, at) => at - 1,
        };
        (span, offer)
    } else {
        let tongue = app.station.lang.tongue();
        let Completion { span, candidates } =
            complete(&line, cursor, tongue, &app.station.queries.terms, &seen(app));
        let start = span.start;
        (span, Offer { candidates, at: 0, start })
    };
    let Some(candidate) = offer.candidates.get(offer.at).cloned() else { return Vec::new() };
    let (head, tail) = (line.get(..span.start), line.get(span.end..));
    let (Some(head), Some(tail)) = (head, tail) else { return Vec::new() };
    let done = offer.candidates.len() == 1 && !candidate.ends_with(':') && tail.is_empty();
    let text = format!("{head}{candidate}{}{tail}", if done { " " } else { "" });
    let at = text.chars().count() - tail.chars().count();
    offer.candidates.truncate(SEEN_MAX);
    if let Some(Layer::Filter { input, offer: shown, .. }) = app.layers.last_mut() {
        *input = Input::new(text.clone()).with_cursor(at);
        *shown = Some(offer);
    }
    filter(app, text)
}

/// Where the cursor is in the line, in bytes.
fn byte(input: &Input) -> usize {
    let before = input.value().chars().take(input.cursor());
    before.map(char::len_utf8).sum()
}

/// The agencies and officers of the rows that are here.
fn seen(app: &App) -> Seen {
    let (mut agencies, mut officers) = (BTreeSet::new(), BTreeSet::new());
    let mut see = |row: &Row| {
        if agencies.len() < SEEN_MAX && !agencies.contains(&row.agency) {
            agencies.insert(row.agency.clone());
        }
        officers.extend(row.officer.iter().filter(|o| !o.is_empty()).cloned());
    };
    app.queue.open().iter().for_each(&mut see);
    (0..app.queue.len()).filter_map(|i| app.queue.row(i)).for_each(&mut see);
    officers.extend(app.station.officers.iter().cloned());
    let list = |set: BTreeSet<String>| set.into_iter().filter(|s| !s.is_empty()).collect();
    Seen { agencies: list(agencies), officers: list(officers) }
}
