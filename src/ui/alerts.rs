//! The alert centre: a row each near or late case, with when that was crossed and what people
//! answered; below them the alerts that are past.
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::queue::{figure, figure_in, step};
use super::text::{cut, fit, right};
use super::theme::mark;
use super::{Look, Token};
use crate::domain::alert::{Crossing, Logged, State, Threshold};
use crate::domain::queue::Row;

/// Widths of the columns in cells; 0 = left out. What people answered takes the rest.
pub struct Columns {
    since: usize,
    step: usize,
    left: usize,
    name: usize,
    rest: usize,
}

impl Columns {
    /// For an inner width and the alerts of `rows`.
    pub fn new<'a>(
        look: Look<'_>,
        width: usize,
        rows: impl Iterator<Item = &'a Row> + Clone,
    ) -> Self {
        /// The figure's column; a wide screen gives the longest what it needs.
        const LEFT: usize = 12;
        const LEFT_MAX: usize = 20;
        let crossed = rows.clone().filter_map(|row| row.crossed(look.app.now));
        let since = crossed.map(|c| look.when(c.crossed_at).width()).max().unwrap_or(0).max(5);
        let longest = rows.map(|row| figure(look, row).width()).max().unwrap_or(0);
        let left = if width >= 96 { longest.clamp(LEFT, LEFT_MAX) } else { LEFT };
        let step = if width >= 74 { 16 } else { 3 };
        let name = if width >= 96 { 20 } else { 0 };
        let used = 3 + since + 5 + step + left + name + 4 + usize::from(name > 0);
        Self { since, step, left, name, rest: width.saturating_sub(used) }
    }
}

/// The heads of the columns.
pub fn heading(look: Look<'_>, columns: &Columns) -> Line<'static> {
    let say = |id: &str, width: usize| fit(&look.words.say(id), width);
    let step = if columns.step > 3 { "desk-column-step" } else { "desk-column-step-short" };
    let mut text = format!("   {} ", say("alert-column-since", columns.since));
    text.push_str(&format!("{} ", say("desk-column-number", 4)));
    if columns.name > 0 {
        text.push_str(&format!("{} ", say("desk-column-name", columns.name)));
    }
    text.push_str(&format!("{} ", say(step, columns.step)));
    text.push_str(&right(&look.words.say("desk-column-left"), columns.left));
    text.push_str(&format!(" {}", say("alert-column-answer", columns.rest)));
    Line::from(look.span(text, Token::Dim))
}

/// A near or late case.
pub fn line(look: Look<'_>, columns: &Columns, row: &Row, selected: bool) -> Line<'static> {
    let app = look.app;
    let standing = app.alerts.standing(row, app.now);
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    let (sign, token) = mark(clock.standing, clock.phase);
    let since = standing.as_ref().map(|(crossing, _)| look.when(crossing.crossed_at));
    let mut text = format!("{} ", fit(&since.unwrap_or_default(), columns.since));
    text.push_str(&format!("{:04} ", row.number.serial));
    if columns.name > 0 {
        text.push_str(&format!("{} ", fit(&look.words.applicant(&row.name), columns.name)));
    }
    text.push_str(&format!("{} ", fit(&step(look, row, columns.step), columns.step)));
    let answered = standing.map(|(_, state)| answer(look, &state));
    let (answer, answer_token) = answered.unwrap_or((String::new(), Token::Text));
    let body = if selected { Token::Selected } else { Token::Text };
    let own = |token| if selected { body } else { token };
    let cursor = if selected { "▌" } else { " " };
    Line::from(vec![
        look.span(cursor, Token::Cursor),
        look.span(sign, token),
        look.span(if app.queue.marks.has(row) { "*" } else { " " }, Token::KeyHint),
        look.span(text, body),
        look.span(right(&figure_in(look, row, columns.left), columns.left), own(token)),
        look.span(format!(" {}", fit(&answer, columns.rest)), own(answer_token)),
    ])
}

/// What people answered, and what that means.
pub fn answer(look: Look<'_>, state: &State) -> (String, Token) {
    let words = look.words;
    match state {
        State::New => (words.say("alert-new").to_uppercase(), Token::Late),
        State::Acknowledged(signed) => {
            let args = [("by", (&signed.by).into()), ("at", look.when(signed.at).into())];
            (words.with("alert-acknowledged", &args), Token::Done)
        }
        State::Snoozed(snooze) => {
            let by = &snooze.signed.by;
            let args = [("by", by.into()), ("until", look.when(snooze.until).into())];
            (words.with("alert-snoozed", &args), Token::Waiting)
        }
    }
}

/// Alerts that stand in no row any more, as many as there is room for: those told before the clock
/// went back, and those that are void.
pub fn past(look: Look<'_>, width: usize, room: usize) -> Vec<Line<'static>> {
    let alerts = &look.app.alerts;
    let mut lines = titled(look, "clock-alert-title", alerts.set_back(), ("! ", width, room));
    let left = room.saturating_sub(lines.len());
    lines.extend(titled(look, "alert-void-title", alerts.void(), ("x ", width, left)));
    lines
}

fn titled<'a>(
    look: Look<'_>,
    title: &str,
    logged: impl Iterator<Item = &'a Logged>,
    (sign, width, room): (&str, usize, usize),
) -> Vec<Line<'static>> {
    let logged: Vec<&Logged> = logged.take(room.saturating_sub(2)).collect();
    if logged.is_empty() {
        return Vec::new();
    }
    let title = look.span(format!(" {}", look.words.say(title)), Token::Title);
    let lines = logged.into_iter().map(|logged| Line::from(gone(look, logged, sign, width)));
    [Line::default(), Line::from(title)].into_iter().chain(lines).collect()
}

fn gone(look: Look<'_>, logged: &Logged, sign: &str, width: usize) -> Span<'static> {
    let Crossing { step, threshold, crossed_at, .. } = logged.alert.crossing;
    let id = match threshold {
        Threshold::Near => "alert-was-near",
        Threshold::Late => "alert-was-late",
    };
    let args = [
        ("number", format!("{:04}", logged.alert.number.serial).into()),
        ("step", i64::from(step).into()),
        ("time", look.when(crossed_at).into()),
    ];
    let text = format!(" {sign}{}", look.words.with(id, &args));
    look.span(cut(&text, width), Token::Dim)
}
