//! The settings screen: a heading a section, a line a setting with its value and where it comes
//! from; below, what the one under the cursor is for and what is wrong.
mod told;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line as Row;

use super::overlay::{boxed, keys};
use super::text::{cut, fit, wrap};
use super::{Look, Token, body, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::queue::top_for;
use crate::app::settings::{Entry, Line, Panel, lines, overridden};
use crate::config::Config;
use crate::config::keys::{KEYMAP, Key, Kind, Taken};

use crate::ui::paint::{clear, lay};
pub use told::news;
use told::{about, name, origin, value};

/// From this width on every line tells what it is for.
const TOLD_FROM: usize = 110;
/// The lines below the list: what the setting is for, what is to be known of it.
const BELOW_ROWS: usize = 3;

/// The cells of each column.
#[derive(Clone, Copy)]
struct Columns {
    name: usize,
    value: usize,
    origin: usize,
    about: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let room = width.saturating_sub(2);
        if width < TOLD_FROM {
            let (name, origin) = (room * 37 / 100, room * 27 / 100);
            return Self { name, value: room.saturating_sub(name + origin), origin, about: 0 };
        }
        let (name, value, origin) = (28, 26, 20);
        Self { name, value, origin, about: room.saturating_sub(name + value + origin) }
    }
}

/// Paints the screen between the header and the footer; answers how many lines fit, and how many
/// there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    panel: &Panel,
    areas: &mut Areas,
) -> (usize, usize) {
    let Some(config) = look.app.config.as_deref() else { return (0, 0) };
    let area = body(look, frame.area());
    clear(frame, area);
    let inner = boxed(look, frame, area, &look.words.say("action-settings"), areas);
    let width = usize::from(inner.width);
    let all = lines(config);
    let at = panel.at.min(all.len().saturating_sub(1));
    let Some(line) = all.get(at).copied() else { return (0, 0) };
    let room = usize::from(inner.height).saturating_sub(BELOW_ROWS + 1);
    let columns = Columns::of(width);
    let list = listed(look, config, &all, (at, panel), columns);
    let cursor = list.iter().position(|(i, _)| *i == Some(at)).unwrap_or_default();
    let top = top_for(0, cursor, list.len(), room);
    for (y, (item, _)) in (inner.y..).zip(list.iter().skip(top).take(room)) {
        if let Some(item) = item {
            note(areas, Rect { y, height: 1, ..inner }, Target::Item(*item));
        }
    }
    if let Some(Entry::Typed(input)) = &panel.entry {
        let cells = columns.value.saturating_sub(2);
        let column = input.visual_cursor().saturating_sub(input.visual_scroll(cells));
        let x = inner.x.saturating_add(count(2 + columns.name + column));
        let y = inner.y.saturating_add(count(cursor - top));
        frame.set_cursor_position(Position { x: x.min(inner.right().saturating_sub(1)), y });
    }
    let list = list.into_iter().map(|(_, row)| row);
    let mut rows: Vec<Row<'static>> = list.skip(top).take(room).collect();
    rows.resize(room, Row::default());
    rows.extend(below(look, config, panel, line, width));
    lay(frame, rows, inner);
    let said = if panel.entry.is_some() { "settings-entry-keys" } else { "settings-keys" };
    keys(look, frame, inner, &look.words.say(said), areas);
    (room, all.len())
}

fn count(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// The lines with their headings; those that are no heading with their place.
fn listed(
    look: Look<'_>,
    config: &Config,
    all: &[Line],
    (at, panel): (usize, &Panel),
    columns: Columns,
) -> Vec<(Option<usize>, Row<'static>)> {
    let (mut rows, mut section) = (Vec::new(), "");
    for (i, line) in all.iter().enumerate() {
        let own = section_of(*line);
        if own != section {
            section = own;
            let title = look.words.say(&format!("settings-section-{section}"));
            rows.push((None, Row::from(look.span(format!(" {title}"), Token::Title))));
        }
        let entry = panel.entry.as_ref().filter(|_| i == at);
        rows.push((Some(i), row(look, config, *line, (i == at, entry), columns)));
    }
    rows
}

fn section_of(line: Line) -> &'static str {
    match line {
        Line::Problem(_) => "problems",
        Line::Setting(key) => key.section,
        Line::Binding(_) => KEYMAP,
    }
}

fn row(
    look: Look<'_>,
    config: &Config,
    line: Line,
    (selected, entry): (bool, Option<&Entry>),
    columns: Columns,
) -> Row<'static> {
    let token = if selected { Token::Selected } else { Token::Text };
    let mark = look.span(if selected { "▌ " } else { "  " }, Token::BorderFocus);
    if let Some(problem) = look.app.problem(line) {
        let width = columns.name + columns.value + columns.origin + columns.about;
        let token = if selected { Token::Selected } else { Token::Error };
        let text = format!("! {}", problem.say(look.words));
        return Row::from(vec![mark, look.span(fit(&text, width), token)]);
    }
    let value = match entry {
        Some(Entry::Typed(input)) => {
            let cells = columns.value.saturating_sub(2);
            let text: String = input.value().chars().skip(input.visual_scroll(cells)).collect();
            look.span(fit(&text, cells) + "  ", Token::Input)
        }
        Some(Entry::Pressed { .. }) => {
            look.span(fit(&look.words.say("settings-press"), columns.value), Token::Input)
        }
        None => look.span(
            fit(&cut(&value(look, config, line), columns.value.saturating_sub(2)), columns.value),
            token,
        ),
    };
    let dim = if selected { Token::Selected } else { Token::Dim };
    Row::from(vec![
        mark,
        look.span(
            fit(&cut(&name(look, line), columns.name.saturating_sub(2)), columns.name),
            token,
        ),
        value,
        look.span(fit(&origin(look, config, line), columns.origin), dim),
        look.span(cut(&about(look, line), columns.about), dim),
    ])
}

/// What the line under the cursor is for, and what is to be known of it.
fn below(
    look: Look<'_>,
    config: &Config,
    panel: &Panel,
    line: Line,
    width: usize,
) -> Vec<Row<'static>> {
    let mut rows = Vec::new();
    let mut say = |text: &str, token| {
        let lines = wrap(text, width).into_iter();
        rows.extend(lines.map(|l| Row::from(look.span(l, token))));
    };
    if let Some(problem) = look.app.problem(line) {
        say(&problem.say(look.words), Token::Error);
    }
    if let Some(kind) = look.app.unfit(panel, line) {
        let args = [("wanted", kind.say(look.words).into())];
        say(&look.words.with("settings-unfit", &args), Token::Error);
    }
    match (&panel.entry, line) {
        (Some(Entry::Pressed { taken: Some((key, by)) }), _) => {
            let by = look.words.say(&format!("action-{}", by.id()));
            let args = [("key", key.to_string().into()), ("by", by.into())];
            say(&look.words.with("settings-taken", &args), Token::Error);
        }
        (Some(Entry::Typed(_)), Line::Setting(Key { kind: Kind::List, .. })) => {
            say(&look.words.say("settings-list"), Token::Dim);
        }
        _ => {}
    }
    let about = about(look, line);
    match line.key() {
        Some(key) if about.is_empty() => say(&key, Token::Dim),
        Some(key) => say(&format!("{key} · {about}"), Token::Dim),
        None => say(&about, Token::Dim),
    }
    if let Line::Setting(key) = line {
        if let Some(by) = overridden(config, key) {
            say(&look.words.with("settings-overridden", &[("by", by.into())]), Token::Near);
        }
        match key.taken {
            Taken::AtStart => say(&look.words.say("settings-at-start"), Token::Dim),
            Taken::AtOnce => {}
        }
    }
    rows.resize(BELOW_ROWS, Row::default());
    rows
}
