//! A painted screen as text, or as a drawing in SVG: the same screen gives the same bytes.
use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::shape::{self, CELL, Shape};
use crate::theme::{Ansi, Colour, Palette, Rgb, of_cube};

/// The frame around the cells, in pixels.
const MARGIN: usize = 12;
/// Where the letters of a cell stand, from its top, in pixels.
const BASELINE: usize = 15;
/// Letters of one width; whichever is there, each is put on its own cell.
const FONTS: &str = "Cascadia Mono,Consolas,Menlo,DejaVu Sans Mono,Liberation Mono,monospace";

/// A painted screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub buffer: Buffer,
    /// Its theme is made for a light background.
    pub light: bool,
}

/// How a cell looks in a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ink {
    fg: Rgb,
    bg: Rgb,
    flags: Modifier,
}

impl Picture {
    /// The screen as lines without trailing blanks.
    pub fn text(&self) -> String {
        let lines = self.rows().map(|row| {
            let line: String = glyphs(row).map(|(_, cell)| cell.symbol()).collect();
            line.trim_end().to_owned()
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        text.trim_end_matches('\n').to_owned()
    }

    /// The screen as an SVG document, its colours as Windows Terminal shows them.
    pub fn svg(&self) -> String {
        let (columns, rows) = (usize::from(self.buffer.area.width), self.rows().count());
        let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
        let (ink, paper) = self.ground();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>loket</title>\n\
             <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{}\"/>\n\
             <g transform=\"translate({MARGIN} {MARGIN})\" font-family=\"{FONTS}\" \
             font-size=\"15\" fill=\"{}\">\n",
            hex(paper),
            hex(ink)
        );
        for (no, row) in self.rows().enumerate() {
            self.row(&mut svg, row, no * CELL.1);
        }
        svg.push_str("</g>\n</svg>\n");
        svg
    }

    fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.buffer.content.chunks(usize::from(self.buffer.area.width).max(1))
    }

    /// Letters and background of the picture as a whole: the screen's own where it paints them.
    fn ground(&self) -> (Rgb, Rgb) {
        let (ink, paper) = Palette::PICTURE.ground(self.light);
        let corner = self.buffer.content.first();
        (ink, corner.and_then(|cell| rgb(cell.bg)).unwrap_or(paper))
    }

    fn ink(&self, cell: &Cell) -> Ink {
        let (ink, paper) = self.ground();
        let (fg, bg) = (rgb(cell.fg).unwrap_or(ink), rgb(cell.bg).unwrap_or(paper));
        let flags = cell.modifier;
        if flags.contains(Modifier::REVERSED) {
            Ink { fg: bg, bg: fg, flags }
        } else {
            Ink { fg, bg, flags }
        }
    }

    /// A line of cells: its backgrounds, then what stands on them.
    fn row(&self, svg: &mut String, row: &[Cell], y: usize) {
        let paper = self.ground().1;
        let mut x = 0;
        for run in row.chunk_by(|a, b| self.ink(a).bg == self.ink(b).bg) {
            let (width, bg) = (run.len() * CELL.0, run.first().map_or(paper, |c| self.ink(c).bg));
            if bg != paper {
                let _ = writeln!(
                    svg,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{}\"/>",
                    CELL.1,
                    hex(bg)
                );
            }
            x += width;
        }
        let mut run = Run::default();
        for (column, cell) in glyphs(row) {
            let ink = self.ink(cell);
            if run.ink != Some(ink) {
                run.end(svg, y, self.ground().0);
                run = Run { ink: Some(ink), ..Run::default() };
            }
            run.add(cell.symbol(), column * CELL.0);
        }
        run.end(svg, y, self.ground().0);
    }
}

/// Cells beside each other that look alike.
#[derive(Default)]
struct Run {
    ink: Option<Ink>,
    /// Letters without a gap, and where each of them stands.
    words: Vec<(String, Vec<usize>)>,
    gap: bool,
    lines: Vec<(usize, Shape)>,
    /// From where to where.
    span: Option<(usize, usize)>,
}

impl Run {
    fn add(&mut self, symbol: &str, x: usize) {
        if let Some(shape) = shape::of(symbol) {
            self.gap = true;
            self.lines.push((x, shape));
            return;
        }
        let end = x + symbol.width().max(1) * CELL.0;
        self.span = Some((self.span.map_or(x, |(from, _)| from), end));
        if symbol == " " {
            self.gap = true;
            return;
        }
        if std::mem::take(&mut self.gap) || self.words.is_empty() {
            self.words.push((String::new(), Vec::new()));
        }
        if let Some((letters, at)) = self.words.last_mut() {
            // What belongs together stands where its first part stands.
            at.extend(symbol.chars().map(|_| x));
            letters.push_str(symbol);
        }
    }

    fn end(&self, svg: &mut String, y: usize, ground: Rgb) {
        let Some(ink) = self.ink else { return };
        shape::draw(svg, &self.lines, y, &hex(ink.fg));
        for (flag, below) in [(Modifier::UNDERLINED, 18), (Modifier::CROSSED_OUT, 10)] {
            if let Some((from, to)) = self.span.filter(|_| ink.flags.contains(flag)) {
                let (y, fg) = (y + below, hex(ink.fg));
                let _ = writeln!(svg, "<path d=\"M{from} {y}.5H{to}\" stroke=\"{fg}\"/>");
            }
        }
        if self.words.is_empty() {
            return;
        }
        let _ = write!(svg, "<text y=\"{}\"", y + BASELINE);
        if ink.fg != ground {
            let _ = write!(svg, " fill=\"{}\"", hex(ink.fg));
        }
        let _ = write!(svg, "{}>", flags(ink.flags));
        for (letters, at) in &self.words {
            let at: Vec<String> = at.iter().map(ToString::to_string).collect();
            let _ = write!(svg, "<tspan x=\"{}\">{}</tspan>", at.join(" "), escaped(letters));
        }
        svg.push_str("</text>\n");
    }
}

fn flags(flags: Modifier) -> String {
    let mut text = String::new();
    let mut say = |flag, attribute: &str| {
        if flags.contains(flag) {
            text.push_str(attribute);
        }
    };
    say(Modifier::BOLD, " font-weight=\"bold\"");
    say(Modifier::ITALIC, " font-style=\"italic\"");
    say(Modifier::DIM, " opacity=\"0.7\"");
    text
}

/// The cells of a row with their columns; a wide letter covers the cells behind it.
fn glyphs(row: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    let mut covered = 0;
    row.iter().enumerate().filter(move |(column, cell)| {
        let shows = *column >= covered;
        if shows {
            covered = column + cell.symbol().width().max(1);
        }
        shows
    })
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ if c.is_control() => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}

fn hex((r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// What a terminal's colour looks like; none for its own.
fn rgb(color: Color) -> Option<Rgb> {
    let ansi = |no| Palette::PICTURE.rgb(Colour::Ansi(Ansi(no)));
    match color {
        Color::Reset => None,
        Color::Rgb(r, g, b) => Some((r, g, b)),
        Color::Indexed(no) => Some(of_cube(no)),
        Color::Black => ansi(0),
        Color::Red => ansi(1),
        Color::Green => ansi(2),
        Color::Yellow => ansi(3),
        Color::Blue => ansi(4),
        Color::Magenta => ansi(5),
        Color::Cyan => ansi(6),
        Color::Gray => ansi(7),
        Color::DarkGray => ansi(8),
        Color::LightRed => ansi(9),
        Color::LightGreen => ansi(10),
        Color::LightYellow => ansi(11),
        Color::LightBlue => ansi(12),
        Color::LightMagenta => ansi(13),
        Color::LightCyan => ansi(14),
        Color::White => ansi(15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn picture(lines: &[&str]) -> Picture {
        let width = lines.iter().map(|l| l.width()).max().unwrap_or(0);
        let area =
            Rect::new(0, 0, u16::try_from(width).unwrap(), u16::try_from(lines.len()).unwrap());
        let mut buffer = Buffer::empty(area);
        for (y, line) in (0..).zip(lines) {
            buffer.set_string(0, y, line, Style::new());
        }
        Picture { buffer, light: false }
    }

    #[test]
    fn every_letter_stands_on_its_own_cell_and_wide_ones_on_two() {
        let svg = picture(&["a漢 b", "e\u{301}f"]).svg();
        assert!(svg.contains("<tspan x=\"0 9\">a漢</tspan><tspan x=\"36\">b</tspan>"), "{svg}");
        assert!(svg.contains("<tspan x=\"0 0 9\">e\u{301}f</tspan>"), "{svg}");
        assert_eq!(picture(&["a漢 b", "  "]).text(), "a漢 b");
    }

    #[test]
    fn text_is_escaped_and_colours_are_exact() {
        let mut picture = picture(&["<&>"]);
        picture.buffer.set_style(picture.buffer.area, Style::new().fg(Color::Rgb(1, 2, 3)));
        let svg = picture.svg();
        assert!(
            svg.contains("fill=\"#010203\"><tspan x=\"0 9 18\">&lt;&amp;&gt;</tspan>"),
            "{svg}"
        );
        picture.buffer.set_style(picture.buffer.area, Style::new().reversed());
        assert!(picture.svg().contains("<rect x=\"0\" y=\"0\" width=\"27\" height=\"20\""));
    }

    #[test]
    fn lines_and_blocks_are_drawn_and_meet() {
        let svg = picture(&["┌─┐█"]).svg();
        assert!(svg.contains("<path"), "{svg}");
        assert!(!svg.contains("<text"), "{svg}");
    }
}
