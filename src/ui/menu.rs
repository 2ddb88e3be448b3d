//! A list from which one thing is picked: the typed line, the items with their keys, and why the one
//! under the cursor cannot be picked.
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::dialog::centred;
use super::news::{reason, theme_name};
use super::overlay::{boxed, keys};
use super::text::{cut, fit, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::menu::{Finder, Item, Label, Menu, MenuKind, items, name};
use crate::app::queue::top_for;
use crate::domain::retention::Kept;
use crate::ui::paint::lay;

/// How wide a list is at most.
const WIDTH_MAX: u16 = 84;
/// The most room for keys.
const KEYS_WIDTH_MAX: usize = 18;

/// Paints a list.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, menu: &Menu, areas: &mut Areas) {
    let offered = items(look.app, menu);
    let area = room(frame, menu, &offered);
    let inner = boxed(look, frame, area, &title(look, menu), areas);
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    if menu.kind.is_typed() {
        lines.push(typed(look, frame, menu, inner));
    }
    let why = offered.get(menu.at).and_then(|item| item.blocked.as_ref());
    let why = why.map(|why| wrap(&reason(look, why), width)).unwrap_or_default();
    let rows = usize::from(inner.height).saturating_sub(lines.len() + 1 + why.len());
    let first = inner.y + u16::from(menu.kind.is_typed());
    let mut list = Vec::new();
    for ((place, line), y) in rows_of(look, menu, &offered, (width, rows)).into_iter().zip(first..)
    {
        if let Some(at) = place {
            note(areas, Rect { y, height: 1, ..inner }, Target::Item(at));
        }
        list.push(line);
    }
    list.resize(rows, Line::default());
    lines.extend(list);
    lines.extend(why.into_iter().map(|l| Line::from(look.span(l, Token::Error))));
    lay(frame, lines, inner);
    let hints = look.words.say(&format!("menu-{}-keys", menu.kind.id()));
    keys(look, frame, inner, &hints, areas);
}

/// The lines of the list that are on the screen, each with the place of its item; headings have none.
fn rows_of(
    look: Look<'_>,
    menu: &Menu,
    offered: &[Item],
    (width, rows): (usize, usize),
) -> Vec<(Option<usize>, Line<'static>)> {
    if offered.is_empty() {
        let typed = !menu.input.value().trim().is_empty();
        let nothing = look.words.say(if typed { "menu-nothing" } else { "menu-empty" });
        return vec![(None, Line::from(look.span(format!(" {nothing}"), Token::Dim)))];
    }
    let places = places(offered);
    let cursor = places.iter().position(|place| *place == Place::Item(menu.at)).unwrap_or(0);
    let keys = offered.iter().map(|item| keys_of(look, item).width()).max().unwrap_or(0);
    let typed = menu.input.value();
    let mut column = Column {
        look,
        keys: keys.min(KEYS_WIDTH_MAX),
        width,
        finder: (!typed.trim().is_empty()).then(|| Finder::new(&look.app.station.lexicon, typed)),
    };
    let top = top_for(0, cursor, places.len(), rows);
    let shown = places.into_iter().skip(top).take(rows);
    shown
        .map(|place| match place {
            Place::Heading(id) => (None, column.heading(id)),
            Place::Item(at) => {
                let line = offered.get(at).map(|item| column.row(item, at == menu.at));
                (Some(at), line.unwrap_or_default())
            }
        })
        .collect()
}

/// A typed list keeps its height while it is narrowed.
fn room(frame: &mut Frame<'_>, menu: &Menu, offered: &[Item]) -> Rect {
    let screen = frame.area();
    let most = screen.height.saturating_sub(2);
    let wanted = u16::try_from(places(offered).len() + 5).unwrap_or(u16::MAX);
    let height = if menu.kind.is_typed() { most } else { wanted.min(most) };
    centred(frame, WIDTH_MAX, height)
}

fn title(look: Look<'_>, menu: &Menu) -> String {
    let name = look.words.say(&format!("menu-{}", menu.kind.id()));
    let marked = look.app.queue.marks.len();
    let of_cases = matches!(
        menu.kind,
        MenuKind::Actions | MenuKind::Assign | MenuKind::Print | MenuKind::Snooze
    );
    if marked > 0 && of_cases && look.app.reported().is_none() {
        let count = look.words.with("acts-marked-target", &[("count", marked.into())]);
        return format!("{name} · {count}");
    }
    let of_period = menu.kind == MenuKind::Print && look.app.reported().is_some();
    match look.app.queue.selected().filter(|_| !of_period) {
        // These are about the selected case, marks or not.
        Some(row) if of_cases || matches!(menu.kind, MenuKind::Copy | MenuKind::Ams) => {
            format!("{name} · {}", row.number)
        }
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

/// What a line of the list is.
#[derive(PartialEq, Eq)]
enum Place {
    Heading(&'static str),
    Item(usize),
}

/// The items in order, with a heading wherever another group begins.
fn places(offered: &[Item]) -> Vec<Place> {
    let (mut places, mut group) = (Vec::new(), None);
    for (at, item) in offered.iter().enumerate() {
        if item.group != group {
            places.extend(item.group.map(Place::Heading));
            group = item.group;
        }
        places.push(Place::Item(at));
    }
    places
}

/// How rows are painted: so many cells for keys and for all.
struct Column<'a> {
    look: Look<'a>,
    keys: usize,
    width: usize,
    /// Marks the letters that were typed.
    finder: Option<Finder<'a>>,
}

impl Column<'_> {
    fn heading(&self, id: &str) -> Line<'static> {
        let text = cut(&self.look.words.say(id), self.width.saturating_sub(1));
        Line::from(self.look.span(format!(" {text}"), Token::Title))
    }

    /// The cursor, the keys, a mark where it cannot be picked now, the name, and what is beside it.
    fn row(&mut self, item: &Item, selected: bool) -> Line<'static> {
        let look = self.look;
        let blocked = item.blocked.is_some();
        let (token, beside) = match (blocked, selected) {
            (_, true) => (Token::Selected, Token::Selected),
            (true, false) => (Token::Dim, Token::Dim),
            (false, false) => (Token::Text, Token::Dim),
        };
        let mut spans = vec![
            look.span(if selected { "▌" } else { " " }, Token::BorderFocus),
            look.span(fit(&keys_of(look, item), self.keys), Token::KeyHint),
            look.span(if blocked { " - " } else { "   " }, token),
        ];
        let room = self.width.saturating_sub(1 + self.keys + 3);
        let name = cut(&label(look, &item.label), room);
        let note = item.note.as_ref().map(|note| format!(" · {}", label(look, note)));
        let rest = fit(&note.unwrap_or_default(), room.saturating_sub(name.width()));
        let typed = self.finder.as_mut().map(|finder| finder.letters(&name)).unwrap_or_default();
        spans.extend(lit(look.style(token), &name, &typed));
        spans.push(look.span(rest, beside));
        Line::from(spans)
    }
}

/// A name with the graphemes of these places lit, by line and weight, not by colour.
fn lit(style: Style, name: &str, places: &[u32]) -> Vec<Span<'static>> {
    if places.is_empty() {
        return vec![Span::styled(name.to_owned(), style)];
    }
    let bright = style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let graphemes = (0_u32..).zip(name.graphemes(true));
    graphemes
        .map(|(i, grapheme)| {
            let style = if places.contains(&i) { bright } else { style };
            Span::styled(grapheme.to_owned(), style)
        })
        .collect()
}

fn keys_of(look: Look<'_>, item: &Item) -> String {
    let keys: Vec<String> = item.keys.iter().map(|key| look.key(*key)).collect();
    keys.join(" ")
}

fn label(look: Look<'_>, label: &Label) -> String {
    match label {
        Label::Action(action) => look.words.say(&name(look.app, *action)),
        Label::Word(id) => look.words.say(id),
        Label::Field(field) => look.words.field(*field),
        Label::Theme(theme) => {
            let action = look.words.say("action-theme");
            format!("{action}: {}", theme_name(look, theme))
        }
        Label::Text(text) => text.clone(),
        Label::Kept(kept) => self::kept(look, kept),
        Label::Duty { roles, open, most } => duty(look, roles, *open, *most),
    }
}

/// `2026 · selesai, diarsipkan · 555.6/KIP: 12`
fn kept(look: Look<'_>, kept: &Kept) -> String {
    let class = kept.class.clone().unwrap_or_else(|| look.words.say("record-no-class"));
    let args = [
        ("year", kept.year.to_string().into()),
        ("status", look.words.status_ended(kept.outcome, kept.status).into()),
        ("class", class.into()),
        ("count", i64::try_from(kept.count).unwrap_or(i64::MAX).into()),
    ];
    look.words.with("record-kept", &args)
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
