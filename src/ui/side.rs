//! The third column of wide screens: the day, what alerts, who has how much to do; below it the
//! history of the case.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::queue::figure;
use super::text::fit;
use super::theme::mark;
use super::{Look, Token, detail, note};
use crate::app::areas::{Areas, Target};
use crate::domain::queue::Row;
use crate::ui::paint::{border, lay};

/// The most alerts and officers that are named.
const ALERTS_MAX: usize = 6;
const OFFICERS_MAX: usize = 6;
const BAR: usize = 12;

/// Paints the column.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, areas: &mut Areas) {
    areas.side = true;
    let mut alerts: Vec<&Row> = alerting(look).collect();
    alerts.sort_by_key(|row| !look.app.is_unanswered(row));
    alerts.truncate(ALERTS_MAX);
    let width = usize::from(area.width.saturating_sub(2));
    let mut lines = vec![today(look)];
    lines.extend([Line::default(), heading(look, "side-alerts")]);
    let first_alert = lines.len();
    if alerts.is_empty() {
        lines.push(Line::from(
            look.span(format!(" {}", look.words.say("side-no-alerts")), Token::Dim),
        ));
    }
    lines.extend(alerts.iter().map(|row| alert(look, row, width)));
    lines.extend([Line::default(), heading(look, "side-load")]);
    lines.extend(load(look, width));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let parts = [Constraint::Length(height), Constraint::Min(6)];
    let [day, history] = Layout::vertical(parts).areas(area);
    let title = look.span(format!(" {} ", look.words.say("side-today")), Token::Title);
    let block = look.pane(Line::from(title), false);
    let inner = block.inner(day);
    border(frame, block, day);
    lay(frame, lines, inner);
    for (y, row) in (first_alert..usize::from(inner.height)).zip(&alerts) {
        let y = inner.y + u16::try_from(y).unwrap_or(0);
        note(areas, Rect { y, height: 1, ..inner }, Target::Alert(row.id));
    }
    detail::draw_side(look, frame, history);
}

fn alerting(look: Look<'_>) -> impl Iterator<Item = &Row> {
    let now = look.app.now;
    look.app.queue.open().iter().filter(move |row| row.is_alerting(now))
}

fn heading(look: Look<'_>, id: &str) -> Line<'static> {
    Line::from(look.span(format!(" {}", look.words.say(id)), Token::Title))
}

/// `9 masuk · 7 selesai · 86% tepat waktu`.
fn today(look: Look<'_>) -> Line<'static> {
    let Some(today) = look.app.side.today else {
        return Line::from(look.span(format!(" {}", look.words.say("desk-loading")), Token::Dim));
    };
    let args = [("registered", today.registered.into()), ("finished", today.finished.into())];
    let mut text = look.words.with("side-figures", &args);
    if let Some(percent) = today.percent() {
        let on_time = look.words.with("side-on-time", &[("percent", percent.into())]);
        text.push_str(&format!(" · {on_time}"));
    }
    Line::from(look.span(format!(" {text}"), Token::Text))
}

fn alert(look: Look<'_>, row: &Row, width: usize) -> Line<'static> {
    let station = &look.app.station;
    let clock = row.clock(&station.calendar, station.near_pct, look.app.now);
    let (mark, token) = mark(clock.standing, clock.phase);
    let sop = look.app.sop(&row.sop_revision);
    let step = row.step.and_then(|no| Some((no, sop.step(no)?)));
    let step = step.map(|(no, step)| format!("{no} {}", look.words.label(&step.short)));
    let answered = !look.app.is_unanswered(row);
    let (mark, token) = if answered { ("v", Token::Dim) } else { (mark, token) };
    let body = if answered { Token::Dim } else { Token::Text };
    let figure = figure(look, row);
    let room = width.saturating_sub(figure.width() + 5);
    let text = format!("{:04} {}", row.number.serial, step.unwrap_or_default());
    Line::from(vec![
        look.span(" ", Token::Text),
        look.span(mark, token),
        look.span(format!(" {} ", fit(&text, room)), body),
        look.span(figure, token),
        look.span(" ", Token::Text),
    ])
}

/// Who has how many cases, as a bar and a number.
fn load(look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let load = &look.app.side.load;
    let most = load.first().map_or(1, |(_, cases)| *cases).max(1);
    let shown = || load.iter().take(OFFICERS_MAX);
    let longest = shown().map(|(who, _)| who.width()).max().unwrap_or(0);
    let name = longest.min(width.saturating_sub(BAR + 8));
    let line = |(who, cases): &(String, usize)| {
        let filled = (cases * BAR).div_ceil(most).min(BAR);
        let bar: Span<'static> = look.span("█".repeat(filled), Token::Chart);
        let count = look.words.number(i64::try_from(*cases).unwrap_or(i64::MAX));
        let gap = " ".repeat(BAR - filled + 1);
        Line::from(vec![
            look.span(format!(" {} ", fit(who, name)), Token::Text),
            bar,
            look.span(format!("{gap}{count}"), Token::Text),
        ])
    };
    shown().map(line).collect()
}
