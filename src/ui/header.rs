//! The two lines on top: where one is and what time it is; what is late.
use unicode_width::UnicodeWidthStr;

use super::bar::Bar;
use super::queue::figure;
use super::{Look, Token};
use crate::app::View;
use crate::app::action::Action;
use crate::app::areas::Target;
use crate::app::layer::Layer;
use crate::domain::queue::Row;
use crate::domain::timing::Standing;

/// Name, views with their keys, office and clock.
pub fn bar(look: Look<'_>, width: u16) -> Bar {
    let app = look.app;
    let name = if app.station.demo { "LOKET demo" } else { "LOKET" };
    let mut bar = Bar::default();
    bar.push(look.span(format!(" {name} "), Token::Accent));
    bar.push(look.span("│", Token::Border));
    let mut places = places(look);
    let whole = whole_clock(look).width() + 2;
    for extra in [Action::Settings, Action::Report] {
        let used: usize = places.iter().map(Place::width).sum();
        if bar.width() + used + whole > usize::from(width) {
            places.retain(|place| place.action != extra);
        }
    }
    for Place { action, key, title, here } in places {
        let token = if here { Token::Selected } else { Token::Text };
        bar.push(look.span("  ", Token::Text));
        let key = look.span(format!("{key} "), Token::KeyHint);
        bar.push_for(Target::Run(action), [key, look.span(title, token)]);
    }
    let used = bar.width();
    let right = clock(look, usize::from(width).saturating_sub(used + 2));
    let room = usize::from(width).saturating_sub(used + right.width() + 1);
    let office = app.station.office_name.clone().unwrap_or_default();
    let office = if room > office.width() + 3 { office } else { String::new() };
    let gap = (room + 1).saturating_sub(office.width() + usize::from(!office.is_empty()) * 3);
    bar.push(look.span(" ".repeat(gap), Token::Text));
    if !office.is_empty() {
        bar.push(look.span(format!("{office} │ "), Token::Dim));
    }
    bar.push(look.span(right, Token::Text));
    bar
}

/// A place that a key of the header leads to.
struct Place {
    action: Action,
    key: String,
    title: String,
    here: bool,
}

impl Place {
    fn width(&self) -> usize {
        self.key.width() + self.title.width() + 3
    }
}

/// The places in the order of their keys, with what is counted there.
fn places(look: Look<'_>) -> Vec<Place> {
    let app = look.app;
    let place = |action, word: &str, count: usize, here| {
        let key = app.station.keymap.hint(action).map(|k| k.to_string()).unwrap_or_default();
        let count = Some(count).filter(|count| *count > 0).map(amount);
        let count = count.map(|n| format!(" {}", look.words.number(n))).unwrap_or_default();
        Place { action, key, title: format!("{}{count}", look.words.say(word)), here }
    };
    // A screen over the list is where one is; the list is not.
    let over = app.layers.iter().rev().find_map(screen);
    let view = |action, view: View, count| {
        place(action, view.word(), count, over.is_none() && app.queue.view == view)
    };
    let shown = |action| over == Some(action);
    vec![
        view(Action::Queue, View::Open, app.queue.open().len()),
        view(Action::Alerts, View::Alerts, app.unanswered()),
        place(Action::Report, "desk-view-report", 0, shown(Action::Report)),
        view(Action::Archived, View::All, 0),
        place(Action::Settings, "desk-view-settings", 0, shown(Action::Settings)),
    ]
}

/// The place of the header that a layer is.
#[allow(clippy::wildcard_enum_match_arm, reason = "the others are over a place")]
const fn screen(layer: &Layer) -> Option<Action> {
    match layer {
        Layer::Report(_) => Some(Action::Report),
        Layer::Settings(_) => Some(Action::Settings),
        _ => None,
    }
}

fn amount(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Date, time and zone; the time alone where there is no room for more.
fn clock(look: Look<'_>, room: usize) -> String {
    let whole = whole_clock(look);
    if whole.width() <= room {
        return whole;
    }
    format!("{} ", look.words.time(look.zone(), look.app.now))
}

fn whole_clock(look: Look<'_>) -> String {
    let zone = look.zone();
    let abbreviation = zone.abbreviation(look.app.now);
    format!("{} {abbreviation} ", look.words.moment(zone, look.app.now))
}

fn alerting(look: Look<'_>) -> impl Iterator<Item = &Row> {
    let now = look.app.now;
    look.app.queue.open().iter().filter(move |row| row.is_alerting(now))
}

/// What is late and near and asks for an answer: counts, and the most urgent ones as far as there is
/// room; what is answered does not shout.
pub fn strip(look: Look<'_>, width: u16) -> Bar {
    /// Cells before what is said at the end.
    const GAP: usize = 1;
    let mut bar = muted(look);
    let is = |wanted| move |row: &&Row| row.standing(look.app.now) == wanted;
    let new = || alerting(look).filter(|row| look.app.is_unanswered(row));
    let late = new().filter(is(Standing::Breached)).count();
    let near = new().filter(is(Standing::Near)).count();
    let answered = alerting(look).count() - late - near;
    if late + near + answered == 0 {
        bar.push(look.span(format!(" {}", look.words.say("desk-no-alerts")), Token::Dim));
        remind(look, &mut bar, width.into());
        return bar;
    }
    let hint = look.app.station.keymap.hint(Action::NextAlert).map(|k| k.to_string());
    let hint = look.words.with("desk-next-alert", &[("key", hint.unwrap_or_default().into())]);
    let end = usize::from(width).saturating_sub(hint.width() + 3);
    count(look, &mut bar, (late, "desk-count-late", Token::Late));
    count(look, &mut bar, (near, "desk-count-near", Token::Near));
    let mut calm = Bar::default();
    count(look, &mut calm, (answered, "alert-count-answered", Token::Dim));
    if bar.width() + calm.width() <= end {
        count(look, &mut bar, (answered, "alert-count-answered", Token::Dim));
    }
    remind(look, &mut bar, end);
    let first = bar.width();
    for row in new() {
        let alert = alert(look, row);
        let separator = if bar.width() == first { "" } else { " · " };
        if bar.width() + separator.width() + alert.width() + GAP > end {
            break;
        }
        bar.push(look.span(separator, Token::Text));
        bar.push_for(Target::Alert(row.id), [look.span(alert, Token::Text)]);
    }
    if bar.width() <= end {
        bar.push(look.span(" ".repeat(end - bar.width()), Token::Text));
        bar.push_for(Target::Run(Action::NextAlert), [look.span(hint, Token::KeyHint)]);
    }
    bar
}

/// Until when nothing is heard, if that is so.
fn muted(look: Look<'_>) -> Bar {
    let mut bar = Bar::default();
    if let Some(mute) = look.app.alerts.muted(look.app.now) {
        let args = [("until", look.words.time(look.zone(), mute.until).into())];
        let text = format!(" {}  ", look.words.with("alert-strip-muted", &args));
        bar.push_for(Target::Run(Action::Mute), [look.span(text, Token::Near)]);
    }
    bar
}

/// How many cases stand so, if there are any.
fn count(look: Look<'_>, bar: &mut Bar, (count, id, token): (usize, &str, Token)) {
    if count > 0 {
        let text = look.words.with(id, &[("count", amount(count).into())]);
        let gap = || look.span(" ", Token::Text);
        let counted = [gap(), look.span(text, token), gap(), gap()];
        bar.push_for(Target::Run(Action::Alerts), counted);
    }
}

/// For how many requests it is time to ask what BSrE has done; where there is no room, nothing.
fn remind(look: Look<'_>, bar: &mut Bar, end: usize) {
    let count = look.app.bsre.due;
    let key = look.app.station.keymap.hint(Action::Views).map(|k| k.to_string());
    let args = [("count", count.into()), ("key", key.unwrap_or_default().into())];
    let said = format!(" {}  ", look.words.with("desk-count-bsre", &args));
    if count > 0 && bar.width() + said.width() <= end {
        bar.push_for(Target::Run(Action::Views), [look.span(said, Token::Near)]);
    }
}

fn alert(look: Look<'_>, row: &Row) -> String {
    let args = [
        ("number", format!("{:04}", row.number.serial).into()),
        ("step", i64::from(row.step.unwrap_or_default()).into()),
        ("clock", figure(look, row).into()),
    ];
    look.words.with("desk-alert", &args)
}
