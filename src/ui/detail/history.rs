//! What happened to a case, by days, the last first; undone facts are struck and say so. Only what
//! is on the screen is put into words, so that a case of thousands of facts scrolls like a new one.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::Shown;
use crate::app::detail::timeline;
use crate::domain::case::Case;
use crate::domain::fact::Fact;
use crate::domain::instant::Instant;
use crate::domain::sop::Sop;
use crate::ui::flow::flow;
use crate::ui::paint::{border, lay};
use crate::ui::{Look, Token};

/// Where the words of a fact begin: after the cursor and the time.
const INDENT: usize = 7;

/// A history that is being painted.
struct Page<'a> {
    look: Look<'a>,
    case: &'a Case,
    sop: &'a Sop,
    order: Vec<usize>,
    corrected: BTreeMap<u32, (Instant, u32)>,
    width: usize,
}

/// The facts from the `top`th on that fit into `rows` lines, further down if the cursor is.
pub fn shown(look: Look<'_>, case: &Case, (width, rows): (usize, usize)) -> Shown {
    let detail = &look.app.detail;
    let page = Page::new(look, case, width);
    let cursor = detail.cursor.and_then(|at| page.order.iter().position(|i| *i == at));
    let top = page.top(detail.top, cursor, rows);
    let (mut lines, mut entries, mut place) = (Vec::new(), Vec::new(), top);
    while lines.len() < rows && place < page.order.len() {
        if place == top || page.day(place) != page.day(place - 1) {
            lines.push(page.heading(place));
        }
        entries.resize(lines.len(), None);
        lines.extend(page.item(place, cursor == Some(place)));
        entries.resize(lines.len(), page.order.get(place).copied());
        place += 1;
    }
    let cut = usize::from(lines.len() > rows && place > top + 1);
    lines.truncate(rows);
    Shown { lines, entries, rows: place - top - cut, total: page.order.len(), top }
}

/// The third column of wide screens: the history beside the steps.
pub fn draw_side(look: Look<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = look.span(format!(" {} ", look.words.say("desk-tab-history")), Token::Title);
    let block = look.pane(Line::from(title), false);
    let inner = block.inner(area);
    border(frame, block, area);
    let Some(case) = look.app.case() else { return };
    let room = (usize::from(inner.width), usize::from(inner.height));
    lay(frame, latest(look, case, room), inner);
}

/// What happened last, in at most so many lines.
pub(super) fn latest(
    look: Look<'_>,
    case: &Case,
    (width, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let page = Page::new(look, case, width);
    let mut lines = Vec::new();
    for place in 0..page.order.len() {
        if lines.len() >= rows {
            break;
        }
        if place == 0 || page.day(place) != page.day(place - 1) {
            lines.push(page.heading(place));
        }
        lines.extend(page.item(place, false));
    }
    lines.truncate(rows);
    lines
}

impl<'a> Page<'a> {
    fn new(look: Look<'a>, case: &'a Case, width: usize) -> Self {
        let sop = look.app.sop(&case.sop_revision);
        let (order, corrected) = (timeline(case), case.corrections());
        Self { look, case, sop, order, corrected, width }
    }

    fn fact(&self, place: usize) -> Option<&'a Fact> {
        self.order.get(place).and_then(|i| self.case.facts.get(*i))
    }

    /// When the fact at a place happened, corrected as known now.
    fn when(&self, fact: &Fact) -> Instant {
        self.corrected.get(&fact.seq).map_or(fact.at, |(to, _)| *to)
    }

    fn day(&self, place: usize) -> Option<NaiveDate> {
        self.fact(place).map(|fact| self.look.zone().date(self.when(fact)))
    }

    /// The first place, at or after `top`, from which the cursor's fact is seen whole if it can be.
    fn top(&self, top: usize, cursor: Option<usize>, rows: usize) -> usize {
        let last = self.order.len().saturating_sub(1);
        let Some(cursor) = cursor else { return top.min(last) };
        if cursor <= top {
            return cursor;
        }
        let (mut first, mut lines) = (cursor, 1 + self.item(cursor, true).len());
        while first > top {
            let heading = usize::from(self.day(first - 1) != self.day(first));
            lines += heading + self.item(first - 1, false).len();
            if lines > rows {
                break;
            }
            first -= 1;
        }
        first
    }

    /// The day, and how near it is.
    fn heading(&self, place: usize) -> Line<'static> {
        let Some(date) = self.day(place) else { return Line::default() };
        let today = self.look.zone().date(self.look.app.now);
        let near = match (today - date).num_days() {
            0 => Some("detail-today"),
            1 => Some("detail-yesterday"),
            _ => None,
        };
        let words = self.look.words;
        let near = near.map(|id| format!(" ({})", words.say(id))).unwrap_or_default();
        let text = format!(" {}{near}", words.date_long(date));
        Line::from(self.look.span(text, Token::Title))
    }

    fn item(&self, place: usize, under_cursor: bool) -> Vec<Line<'static>> {
        let Some(fact) = self.fact(place) else { return Vec::new() };
        let look = self.look;
        let undone = self.case.voided.contains(&fact.seq);
        let token = if undone { Token::Dim } else { Token::Text };
        let struck = if undone { Modifier::CROSSED_OUT } else { Modifier::empty() };
        let body = look.style(if under_cursor { Token::Selected } else { token });
        let said = look.words.told(fact, self.case, self.sop, (look.zone(), look.app.station.mask));
        let mut pieces = vec![(said, body.add_modifier(struck))];
        let aside = look.style(if under_cursor { Token::Selected } else { Token::Dim });
        pieces.extend(self.asides(fact, undone).into_iter().map(|a| (format!("· {a}"), aside)));
        let time = look.words.time(look.zone(), self.when(fact));
        let mut lines = flow(&pieces, self.width.saturating_sub(INDENT), 0);
        for (i, line) in lines.iter_mut().enumerate() {
            let mark = if under_cursor { "▌" } else { " " };
            let time = if i == 0 { format!("{time} ") } else { " ".repeat(INDENT - 1) };
            line.spans.insert(0, Span::styled(time, Style::new()));
            line.spans.insert(0, look.span(mark, Token::BorderFocus));
        }
        lines
    }

    /// Who did it, what was corrected and judged anew, when it was typed if that differs, that it was undone.
    fn asides(&self, fact: &Fact, undone: bool) -> Vec<String> {
        const MINUTE_S: i64 = 60;
        let (words, zone) = (self.look.words, self.look.zone());
        let mut asides = vec![words.by(fact, self.sop)];
        let correction = self.corrected.get(&fact.seq).and_then(|(_, by)| self.case.fact(*by));
        asides.extend(correction.map(|by| words.corrected_from(fact, by, zone)));
        asides.extend(words.judged_anew(fact, self.case));
        if fact.recorded_at.since(fact.at).abs() >= MINUTE_S {
            let same_day = zone.date(fact.recorded_at) == zone.date(self.when(fact));
            let at = if same_day {
                words.time(zone, fact.recorded_at)
            } else {
                words.moment(zone, fact.recorded_at)
            };
            asides.push(words.with("detail-typed", &[("at", at.into())]));
        }
        if undone {
            asides.push(words.say("detail-undone"));
        }
        asides
    }
}
