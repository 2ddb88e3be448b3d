//! The radar on the screen: how many certificates lapse in each span, and a row each.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::dialog::centred;
use super::overlay::{self, boxed};
use super::text::{fit, right, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::queue::top_for;
use crate::app::radar::Radar;
use crate::domain::certificate::{Lapse, Source, Span, Tally};
use crate::ui::paint::lay;

/// The widths of number, day and time left.
const NUMBER: usize = 13;
const DAY: usize = 10;
const LEFT: usize = 15;

/// Paints it; answers how many rows fit and how many there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    radar: &Radar,
    areas: &mut Areas,
) -> (usize, usize) {
    let most = frame.area().height.saturating_sub(2);
    let wanted = u16::try_from(radar.lapses.len() + 6).unwrap_or(u16::MAX);
    let area = centred(frame, 110, wanted.clamp(8.min(most), most.max(1)));
    let inner = boxed(look, frame, area, &look.words.say("action-radar"), areas);
    let width = usize::from(inner.width);
    let mut lines: Vec<Line<'static>> = tallies(look, &radar.tallies, width);
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let rows = usize::from(inner.height).saturating_sub(lines.len() + 1).max(1);
    let top = top_for(0, radar.selected, radar.lapses.len(), rows);
    let shown = radar.lapses.iter().enumerate().skip(top).take(rows);
    for (y, (i, lapse)) in (inner.y.saturating_add(above)..inner.bottom()).zip(shown) {
        note(areas, Rect { y, height: 1, ..inner }, Target::Item(i));
        lines.push(line(look, lapse, i == radar.selected, width));
    }
    if radar.lapses.is_empty() && radar.whole {
        let days = Span::Quarter.days_max().unwrap_or_default();
        let none = look.words.with("lapse-none", &[("days", days.into())]);
        lines.extend(wrap(&none, width).into_iter().map(Line::from));
    }
    lay(frame, lines, inner);
    overlay::keys(look, frame, inner, &keys(look, radar), areas);
    (rows, radar.lapses.len())
}

/// `sudah berakhir: 2 (1 sedang diperbarui) · dalam 7 hari: 3 …`
fn tallies(look: Look<'_>, tallies: &[Tally], width: usize) -> Vec<Line<'static>> {
    let some = tallies.iter().filter(|tally| tally.count > 0);
    let mut said: Vec<String> = some.map(|tally| look.words.tally(*tally)).collect();
    if tallies.iter().any(|tally| tally.renewing > 0) {
        said.insert(0, look.words.say("radar-arrow"));
    }
    let lines = wrap(&said.join(" · "), width);
    lines.into_iter().take(3).map(|text| Line::from(look.span(text, Token::Info))).collect()
}

fn line(look: Look<'_>, lapse: &Lapse, selected: bool, width: usize) -> Line<'static> {
    let days = lapse.days(look.app.today());
    let token = match (&lapse.renewal, Span::of(days)) {
        (Some(_), _) => Token::Dim,
        (None, Span::Lapsed) => Token::Late,
        (None, Span::Week | Span::Fortnight) => Token::Near,
        (None, Span::Month | Span::Quarter | Span::Later) => Token::Text,
    };
    let number = match &lapse.source {
        Source::Case(number) => number.to_string(),
        Source::List => look.words.say("lapse-from-list"),
    };
    let day = look.words.date(lapse.expires);
    let left = look.words.days_left(days);
    let tail = format!(" {} {}", fit(&day, DAY), right(&left, LEFT));
    let mut person = format!("{} · {}", lapse.name, lapse.agency);
    if let Some((_, renewal)) = &lapse.renewal {
        let renewal = renewal.to_string();
        // A case that renews what it knows of itself is named once.
        let way = if renewal == number { "→ ".to_owned() } else { format!("→ {renewal} · ") };
        person.insert_str(0, &way);
    }
    let room = width.saturating_sub(NUMBER + tail.width() + 3);
    let text = format!(" {} {}{tail}", fit(&number, NUMBER), fit(&person, room));
    Line::from(vec![
        look.span(if selected { "▌" } else { " " }, Token::Cursor),
        look.span(
            fit(&text, width.saturating_sub(1)),
            if selected { Token::Selected } else { token },
        ),
    ])
}

fn keys(look: Look<'_>, radar: &Radar) -> String {
    let lapse = radar.lapses.get(radar.selected);
    look.words.say(match lapse {
        _ if look.app.station.read_only => "radar-keys-read-only",
        None => "radar-keys-read-only",
        Some(lapse) if lapse.renewal.is_some() => "radar-keys-renewing",
        Some(_) => "radar-keys",
    })
}
