//! Paint: takes `&App`, writes cells, says what it found room for. Decides nothing.
mod alerts;
mod bar;
mod batch;
mod behind;
mod clock_set;
mod deeds;
mod detail;
mod dialog;
mod digits;
mod explain;
mod filter;
mod flow;
mod footer;
mod header;
mod hints;
mod import;
mod journal;
mod keeping;
mod layout;
mod menu;
mod news;
mod overlay;
mod paint;
mod picture;
mod procedure;
mod queue;
mod radar;
mod report;
mod settings;
mod shape;
mod side;
mod staff;
mod text;
mod theme;
mod tour;
mod veil;
mod wall;
mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use crate::app::areas::Target;
use crate::app::key::Key;
use crate::app::{App, Areas, Arrangement};
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;
use crate::words::Words;
use paint::lay;

pub use picture::Picture;
pub use theme::{Styles, Token, mark};

/// What painting needs besides the frame.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub app: &'a App,
    pub words: &'a Words,
    pub theme: &'a Styles,
    pub ascii: bool,
    /// The store keeps the desk waiting.
    pub busy: bool,
}

impl Look<'_> {
    fn style(&self, token: Token) -> Style {
        self.theme.style(token)
    }

    fn span(&self, text: impl Into<String>, token: Token) -> Span<'static> {
        Span::styled(text.into(), self.style(token))
    }

    /// A key as people of this language call it.
    fn key(&self, key: Key) -> String {
        if key == Key::Char(' ') { self.words.say("key-space") } else { key.to_string() }
    }

    fn zone(&self) -> Zone {
        self.app.station.calendar.zone()
    }

    /// A moment for people: the time alone when it is today.
    fn when(&self, at: Instant) -> String {
        let (zone, now) = (self.zone(), self.app.now);
        if zone.date(at) == zone.date(now) {
            self.words.time(zone, at)
        } else {
            self.words.moment(zone, at)
        }
    }

    /// A bordered pane with its title; the focused one stands out.
    fn pane(&self, title: Line<'static>, focused: bool) -> Block<'static> {
        let token = if focused { Token::BorderFocus } else { Token::Border };
        // A title is read, so it does not take the border's colour.
        let text = Style::new().fg(Color::Reset);
        Block::bordered()
            .border_style(self.style(token))
            .title_style(text)
            .title(paint::spelled(title))
    }
}

/// Paints the desk, or what hides it.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>) -> Areas {
    let areas = match &look.app.veil {
        Some(veil) => veil::draw(look, frame, veil),
        None => desk(look, frame),
    };
    look.theme.ground(frame.buffer_mut());
    if look.ascii {
        text::to_ascii(frame.buffer_mut());
    }
    areas
}

fn desk(look: Look<'_>, frame: &mut Frame<'_>) -> Areas {
    let area = frame.area();
    let news = news_lines(look, area.width);
    let news_rows = u16::try_from(news.len()).unwrap_or(1);
    let one = look.app.zoomed.then_some(Arrangement::One);
    let wanted = one.unwrap_or(look.app.station.layout);
    match layout::plan(area, look.app.focus, news_rows, wanted) {
        None => {
            too_small(look, frame, area);
            Areas::of_nothing()
        }
        Some(plan) => {
            lay(frame, news, plan.status);
            main_screen(look, frame, plan)
        }
    }
}

/// What the coach says, and the status.
fn news_lines(look: Look<'_>, width: u16) -> Vec<Line<'static>> {
    let mut news = tour::lines(look, width);
    news.extend(footer::status(look, width));
    news
}

/// Where the panes are, of the whole `screen`: header, alerts, news and keys stay to be seen around a
/// screen that takes their place.
fn body(look: Look<'_>, screen: Rect) -> Rect {
    const ABOVE: u16 = 2;
    let news = u16::try_from(news_lines(look, screen.width).len()).unwrap_or(u16::MAX);
    let height = screen.height.saturating_sub(news.saturating_add(ABOVE + 1));
    Rect { y: ABOVE.min(screen.height), height, ..screen }
}

fn main_screen(look: Look<'_>, frame: &mut Frame<'_>, plan: layout::Plan) -> Areas {
    let layers = look.app.layers.len();
    let mut areas = Areas::default();
    areas.text_cells = dialog::text_cells(frame.area().width);
    (areas.top, areas.layers) = (look.app.detail.top, layers);
    if look.app.wall.is_some() {
        let height = plan.status.y.saturating_sub(plan.header.y);
        wall::draw(look, frame, Rect { height, ..plan.header }, &mut areas);
    } else {
        panes(look, frame, plan, &mut areas);
    }
    if layers > 0 {
        areas.cover();
    }
    let lone = plan.queue.is_none() && look.app.wall.is_none();
    footer::keys(look, plan.footer.width, lone).draw(frame, plan.footer, &mut areas);
    if let Some(layer) = look.app.layers.last() {
        let (rows, lines) = overlay::draw(look, frame, layer, &mut areas);
        if lines > 0 {
            (areas.detail_rows, areas.lines) = (rows, lines);
        }
    }
    areas
}

/// The header and the panes.
fn panes(look: Look<'_>, frame: &mut Frame<'_>, plan: layout::Plan, areas: &mut Areas) {
    header::bar(look, plan.header.width).draw(frame, plan.header, areas);
    header::strip(look, plan.strip.width).draw(frame, plan.strip, areas);
    if let Some(area) = plan.queue {
        queue::draw(look, frame, area, areas);
    }
    if let Some(area) = plan.detail {
        detail::draw(look, frame, area, plan.side.is_some(), areas);
    }
    if let Some(area) = plan.side {
        side::draw(look, frame, area, areas);
    }
}

/// Notes an area of cells.
fn note(areas: &mut Areas, area: Rect, target: Target) {
    areas.note((area.x, area.y), (area.width, area.height), target);
}

fn too_small(look: Look<'_>, frame: &mut Frame<'_>, area: Rect) {
    let size = format!("{}×{}", layout::WIDTH_MIN, layout::HEIGHT_MIN);
    let sentence = look.words.with("desk-too-small", &[("size", size.into())]);
    let lines = text::wrap(&sentence, usize::from(area.width));
    let lines: Vec<Line<'_>> = lines.into_iter().map(Line::from).collect();
    lay(frame, lines, area);
}
