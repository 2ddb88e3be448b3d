//! A list from which one thing is picked: the typed line, the items with their keys, and why the one
//! under the cursor cannot be picked.
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::dialog::centred;
use super::news::reason;
use super::overlay::{boxed, keys};
use super::text::{fit, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::menu::lexicon::word;
use crate::app::menu::{Item, Label, Menu, MenuKind, items};
use crate::app::queue::top_for;

/// How wide a list is at most.
const WIDTH_MAX: u16 = 84;
/// The room for keys.
const KEYS_WIDTH: usize = 16;

/// Paints a list.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, menu: &Menu, areas: &mut Areas) {
    let offered = items(look.app, menu);
    let area = room(frame, menu, offered.len());
    let inner = boxed(look, frame, area, &title(look, menu), areas);
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    if menu.kind.is_typed() {
        lines.push(typed(look, frame, menu, inner));
    }
    let why = offered.get(menu.at).and_then(|item| item.blocked.as_ref());
    let why = why.map(|why| wrap(&reason(look, why), width)).unwrap_or_default();
    let rows = usize::from(inner.height).saturating_sub(lines.len() + 1 + why.len());
    let top = top_for(0, menu.at, offered.len(), rows);
    let shown = offered.iter().enumerate().skip(top).take(rows);
    let mut list: Vec<Line<'static>> = Vec::new();
    for ((i, item), y) in shown.zip(inner.y + u16::from(menu.kind.is_typed())..) {
        note(areas, Rect { y, height: 1, ..inner }, Target::Item(i));
        list.push(row(look, item, i == menu.at, width));
    }
    if list.is_empty() {
        let nothing = look.words.say("menu-nothing");
        list.push(Line::from(look.span(format!(" {nothing}"), Token::Dim)));
    }
    list.resize(rows, Line::default());
    lines.extend(list);
    lines.extend(why.into_iter().map(|l| Line::from(look.span(l, Token::Error))));
    frame.render_widget(Paragraph::new(lines), inner);
    let hints = look.words.say(&format!("menu-{}-keys", menu.kind.id()));
    keys(look, frame, inner, &hints, areas);
}

/// A typed list keeps its height while it is narrowed.
fn room(frame: &mut Frame<'_>, menu: &Menu, offered: usize) -> Rect {
    let screen = frame.area();
    let most = screen.height.saturating_sub(2);
    let wanted = u16::try_from(offered + 5).unwrap_or(u16::MAX);
    let height = if menu.kind.is_typed() { most } else { wanted.min(most) };
    centred(frame, WIDTH_MAX, height)
}

fn title(look: Look<'_>, menu: &Menu) -> String {
    let name = look.words.say(&format!("menu-{}", menu.kind.id()));
    let marked = look.app.queue.marks.len();
    let of_cases = matches!(menu.kind, MenuKind::Actions | MenuKind::Assign);
    if marked > 0 && of_cases {
        let count = look.words.with("acts-marked-target", &[("count", marked.into())]);
        return format!("{name} · {count}");
    }
    match look.app.queue.selected() {
        Some(row) if of_cases => format!("{name} · {}", row.number),
        _ => name,
    }
}

fn typed(look: Look<'_>, frame: &mut Frame<'_>, menu: &Menu, inner: Rect) -> Line<'static> {
    let room = usize::from(inner.width).saturating_sub(3);
    let x = u16::try_from(2 + menu.input.visual_cursor()).unwrap_or(u16::MAX);
    let last = inner.right().saturating_sub(1);
    frame.set_cursor_position(Position { x: inner.x.saturating_add(x).min(last), y: inner.y });
    Line::from(vec![
        look.span("> ", Token::KeyHint),
        look.span(fit(menu.input.value(), room), Token::Input),
    ])
}

fn row(look: Look<'_>, item: &Item, selected: bool, width: usize) -> Line<'static> {
    let keys: Vec<String> = item.keys.iter().map(ToString::to_string).collect();
    let mut text = label(look, &item.label);
    if let Some(note) = &item.note {
        text = format!("{text} · {}", label(look, note));
    }
    if let Some(why) = &item.blocked {
        let args = [("action", text.into()), ("why", reason(look, why).into())];
        text = look.words.with("desk-blocked", &args);
    }
    let token = match (&item.blocked, selected) {
        (_, true) => Token::Selected,
        (Some(_), false) => Token::Dim,
        (None, false) => Token::Text,
    };
    let spans: Vec<Span<'static>> = vec![
        look.span(if selected { "▌" } else { " " }, Token::BorderFocus),
        look.span(fit(&keys.join(" "), KEYS_WIDTH), Token::KeyHint),
        look.span(fit(&text, width.saturating_sub(KEYS_WIDTH + 1)), token),
    ];
    debug_assert!(spans.iter().map(|s| s.content.width()).sum::<usize>() <= width.max(KEYS_WIDTH));
    Line::from(spans)
}

fn label(look: Look<'_>, label: &Label) -> String {
    match label {
        Label::Action(action) => look.words.say(&word(*action)),
        Label::Word(id) => look.words.say(id),
        Label::Text(text) => text.clone(),
        Label::Duty { roles, open, most } => duty(look, roles, *open, *most),
    }
}

/// `Admin Helpdesk · 3 berjalan ███`
fn duty(look: Look<'_>, roles: &[String], open: usize, most: usize) -> String {
    const BAR_WIDTH: usize = 6;
    let open_cases = look.words.with("acts-open-cases", &[("count", open.into())]);
    let cells = if most > 0 { (open * BAR_WIDTH).div_ceil(most) } else { 0 };
    let roles = roles.join(", ");
    let between = if roles.is_empty() { "" } else { " · " };
    format!("{roles}{between}{open_cases} {}", "█".repeat(cells)).trim_end().to_owned()
}
