//! The wall display: the time, counts by state, the late and near cases in large figures, the rest
//! below. Whoever passes by may read it, so it shows initials and roles, no applicant's or officer's
//! whole name, unless the office has turned masking off.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::digits::large;
use super::queue::figure;
use super::text::{cut, fit, right, wrap};
use super::theme::mark;
use super::{Look, Token};
use crate::app::Areas;
use crate::app::wall::alerting;
use crate::domain::case::Status;
use crate::domain::queue::{Pace, Row};
use crate::domain::timing::Standing;
use crate::ui::paint::lay;

/// From this height on the time stands above in large figures.
const BAND_FROM: u16 = 20;
/// From this width on numbers are large as well.
const NUMBER_FROM: u16 = 78;
/// From this size on everything is twice as large.
const DOUBLE_FROM: (u16, u16) = (160, 40);

/// Paints the whole wall; notes how many pages there are.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, areas: &mut Areas) {
    let scale = if area.width >= DOUBLE_FROM.0 && area.height >= DOUBLE_FROM.1 { 2 } else { 1 };
    let high = if area.height >= BAND_FROM { 5 * scale + 1 } else { 2 };
    let parts = [Constraint::Length(rows(high)), Constraint::Min(0)];
    let [top, below] = Layout::vertical(parts).areas(area);
    let cards = alerting(look.app);
    let fits = (usize::from(below.height) / (5 * scale + 1)).max(1);
    // Below the large ones the rest as far as there is room; where that is not enough, pages of it.
    let calm = look.app.queue.open().iter().filter(|row| !row.is_alerting(look.app.now)).count();
    let large = cards.len().div_ceil(fits);
    let last = cards.len() - large.saturating_sub(1) * fits;
    let left = usize::from(below.height).saturating_sub(last * (5 * scale + 1));
    let own = if calm > left || cards.is_empty() { calm } else { 0 };
    let pages = (large + own.div_ceil(usize::from(below.height).max(1))).max(1);
    areas.wall_pages = pages;
    let page = look.app.wall.map_or(0, |wall| wall.page(look.app.now, pages));
    if high > 2 {
        band(look, frame, top, scale, (page, pages));
    } else {
        heading(look, frame, top, (page, pages));
    }
    let mut lines = Vec::new();
    for row in cards.iter().skip(page * fits).take(fits) {
        lines.extend(card(look, row, usize::from(below.width), scale));
    }
    let room = usize::from(below.height).saturating_sub(lines.len());
    let width = usize::from(below.width);
    match page.checked_sub(large).filter(|_| calm > 0) {
        Some(own) => {
            let rows = look.app.queue.open().iter().filter(|row| !row.is_alerting(look.app.now));
            lines.extend(rows.skip(own * room).take(room).map(|row| line(look, row, width)));
        }
        None => lines.extend(others(look, width, room, cards.is_empty())),
    }
    lay(frame, lines, below);
}

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The time in large figures, the counts beside it.
fn band(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, scale: usize, page: (usize, usize)) {
    let time = large(&look.words.time(look.zone(), look.app.now), scale);
    let wide = rows(time.first().map_or(0, |line| line.width()) + 2);
    let parts = [Constraint::Min(0), Constraint::Length(wide)];
    let [left, right] = Layout::horizontal(parts).areas(area);
    let mut lines = vec![title(look, page, usize::from(left.width))];
    lines.extend(
        counts(look)
            .into_iter()
            .map(|(text, token)| Line::from(look.span(format!(" {text}"), token))),
    );
    lay(frame, lines, left);
    let time = time.into_iter().map(|line| Line::from(look.span(line, Token::Title)));
    lay(frame, time.collect::<Vec<_>>(), right);
}

/// The same in two lines.
fn heading(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, page: (usize, usize)) {
    let time = format!("{} ", look.words.time(look.zone(), look.app.now));
    let width = usize::from(area.width);
    let mut first = title(look, page, width.saturating_sub(time.width()));
    let pad = width.saturating_sub(first.width() + time.width());
    first.spans.push(look.span(" ".repeat(pad) + &time, Token::Title));
    let counts = counts(look).into_iter();
    let second: Line<'static> =
        counts.map(|(text, token)| look.span(format!(" {text} "), token)).collect();
    lay(frame, vec![first, second], area);
}

fn title(look: Look<'_>, (page, pages): (usize, usize), width: usize) -> Line<'static> {
    let app = look.app;
    let name = app.station.office_name.clone().unwrap_or_else(|| "LOKET".to_owned());
    let mut text = format!(" {name} · {}", look.words.date_day(look.zone().date(app.now)));
    if pages > 1 {
        let args = [("page", (page + 1).into()), ("pages", pages.into())];
        text.push_str(&format!(" · {}", look.words.with("wall-page", &args)));
    }
    Line::from(look.span(cut(&text, width), Token::Title))
}

/// Late, near, running, paused and waiting ones, each with its mark.
fn counts(look: Look<'_>) -> Vec<(String, Token)> {
    let now = look.app.now;
    let open = look.app.queue.open();
    let of = |standing| open.iter().filter(|row| row.standing(now) == standing).count();
    let (late, near) = (of(Standing::Breached), of(Standing::Near));
    // Each case is counted once: the late and the near ones as such.
    let calm = || open.iter().filter(|row| !row.is_alerting(now));
    let at = |is: fn(&Pace) -> bool| calm().filter(|row| is(&row.pace)).count();
    let running = at(|pace| matches!(pace, Pace::Running { .. }));
    let paused = at(|pace| matches!(pace, Pace::Paused { .. }));
    let waiting = at(|pace| matches!(pace, Pace::Waiting { .. }));
    let mut named = vec![
        ("wall-late", late, Token::Late),
        ("wall-near", near, Token::Near),
        ("wall-running", running, Token::Running),
        ("wall-paused", paused, Token::Paused),
    ];
    // Where steps begin by themselves none ever waits.
    named.extend((waiting > 0).then_some(("wall-waiting", waiting, Token::Waiting)));
    let said = named.into_iter().map(|(id, count, token)| {
        let token = if count == 0 { Token::Dim } else { token };
        (look.words.with(id, &[("count", count.into())]), token)
    });
    said.collect()
}

/// A late or near case: its number and its clock large, the rest between them.
fn card(look: Look<'_>, row: &Row, width: usize, scale: usize) -> Vec<Line<'static>> {
    let app = look.app;
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    let (_, token) = mark(clock.standing, clock.phase);
    let number = format!("{:04}", row.number.serial);
    let is_wide = width >= usize::from(NUMBER_FROM);
    let numbers = if is_wide { large(&number, scale) } else { Vec::new() };
    let clocks = large(&look.words.remaining(clock.remaining_s.unwrap_or_default()), scale);
    let left = numbers.first().map_or(0, |line| line.width() + 3);
    let used = clocks.first().map_or(0, |line| line.width());
    let room = width.saturating_sub(left + used + 4);
    let between = said(look, row, token, room);
    let skip = (5 * scale - between.len().min(5 * scale)) / 2;
    let mut lines = Vec::new();
    for (i, clock) in clocks.into_iter().enumerate() {
        let number = numbers.get(i).map(|line| format!("{line}   ")).unwrap_or_default();
        let (text, token_of_text) =
            i.checked_sub(skip).and_then(|i| between.get(i)).cloned().unwrap_or_default();
        lines.push(Line::from(vec![
            look.span(format!(" {number}"), Token::Title),
            look.span(fit(&text, room), token_of_text.unwrap_or(Token::Text)),
            look.span(format!("  {clock}"), token),
        ]));
    }
    lines.push(Line::default());
    lines
}

/// A line and what it means; nothing = plain text.
type Said = (String, Option<Token>);

fn said(look: Look<'_>, row: &Row, token: Token, room: usize) -> Vec<Said> {
    let app = look.app;
    let sop = app.sop(&row.sop_revision);
    let step = row.step.map(|no| look.words.step(Some(sop), no)).unwrap_or_default();
    let executor = row.step.and_then(|no| sop.executor(&sop.step(no)?.executor));
    let executor = executor.map(|e| e.title.clone()).unwrap_or_default();
    let due = row
        .overrun_from
        .or(row.due_at)
        .map(|at| look.words.with("desk-step-due", &[("at", look.when(at).into())]));
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    let (sign, _) = mark(clock.standing, clock.phase);
    let standing = look.words.standing(clock.standing).to_uppercase();
    let paused = (row.status == Status::Paused).then(|| look.words.status(row.status));
    let state: Vec<String> = std::iter::once(format!("{sign} {standing}")).chain(paused).collect();
    let lines = [
        (format!("{} · {}", row.number, state.join(" · ")), Some(token)),
        (step, Some(Token::Title)),
        (row.agency.clone(), None),
        (format!("{} · {executor}", name(look, &row.name)), None),
        (due.unwrap_or_default(), Some(Token::Dim)),
    ];
    lines.into_iter().map(|(text, token)| (cut(&text, room), token)).collect()
}

/// Initials, for a screen that anybody may read; the whole name where the office masks nothing.
fn name(look: Look<'_>, name: &str) -> String {
    if look.app.station.mask { initials(name) } else { look.words.applicant(name) }
}

/// `dr. Nurhayati, M.Kes` is `N.`, `Andi Sulaiman` is `A.S.`: titles before and after are left out.
fn initials(name: &str) -> String {
    let bare = name.split(',').next().unwrap_or_default();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let names = words.iter().filter(|word| !word.ends_with('.')).count();
    let kept = words.iter().filter(|word| names == 0 || !word.ends_with('.'));
    let first = kept.filter_map(|word| word.chars().next());
    first.flat_map(|c| c.to_uppercase().chain(std::iter::once('.'))).collect()
}

/// The cases in time, a line each, as many as there is room for; then how many more there are.
fn others(look: Look<'_>, width: usize, room: usize, alone: bool) -> Vec<Line<'static>> {
    let app = look.app;
    let calm = || app.queue.open().iter().filter(|row| !row.is_alerting(app.now));
    let count = calm().count();
    if count == 0 {
        let id = if app.queue.loaded { "wall-empty" } else { "desk-loading" };
        let text = if alone { look.words.say(id) } else { String::new() };
        let lines = wrap(&text, width.saturating_sub(2)).into_iter().take(room);
        return lines.map(|l| Line::from(look.span(format!(" {l}"), Token::Text))).collect();
    }
    let shown = if count > room { room.saturating_sub(1) } else { room };
    let mut lines: Vec<Line<'static>> = calm().take(shown).map(|r| line(look, r, width)).collect();
    if count > room && room > 0 {
        let more = [("count", (count - shown).into())];
        let text = look.words.with("wall-more", &more);
        lines.push(Line::from(look.span(format!(" {text}"), Token::Dim)));
    }
    lines
}

fn line(look: Look<'_>, row: &Row, width: usize) -> Line<'static> {
    let app = look.app;
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    let (sign, token) = mark(clock.standing, clock.phase);
    let sop = app.sop(&row.sop_revision);
    let step = row.step.map(|no| look.words.step(Some(sop), no)).unwrap_or_default();
    let figure = right(&figure(look, row), 16);
    let room = width.saturating_sub(27);
    let text = format!("{} · {step} · {}", name(look, &row.name), row.agency);
    Line::from(vec![
        look.span(format!(" {sign} "), token),
        look.span(format!("{:04}  ", row.number.serial), Token::Title),
        look.span(fit(&text, room), Token::Text),
        look.span(format!(" {figure}"), token),
    ])
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_leave_titles_out() {
        assert_eq!(initials("dr. Nurhayati, M.Kes"), "N.");
        assert_eq!(initials("Andi Sulaiman"), "A.S.");
        assert_eq!(initials("H."), "H.");
        assert_eq!(initials(""), "");
    }
}
