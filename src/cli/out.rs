//! What a command says: answers on standard output, notes on standard error. On a terminal a table
//! cut to its width, through a pipe tab-separated and whole.
use std::io::{self, Write};

use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::text;

/// How a cell is shown where there is colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    Near,
    Late,
    Dim,
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub text: String,
    pub tone: Tone,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, tone: Tone::Plain }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// The two streams and how the person sees them.
pub struct Out<'a> {
    pub answer: &'a mut dyn Write,
    pub notes: &'a mut dyn Write,
    /// The width of the terminal that reads the answer; none through a pipe.
    pub width: Option<usize>,
    pub color: bool,
    pub ascii: bool,
    pub quiet: bool,
}

impl Out<'_> {
    /// A line of the answer.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.answer, "{}", self.plain(line))
    }

    /// A line that only says that it worked: not said when quiet.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn said(&mut self, line: &str) -> io::Result<()> {
        if self.quiet { Ok(()) } else { self.line(line) }
    }

    /// A note on standard error, unless quiet. Where it cannot be written nobody reads it.
    pub fn note(&mut self, line: &str) {
        if !self.quiet {
            let line = self.plain(line);
            let _unread = writeln!(self.notes, "{line}");
        }
    }

    /// An answer in JSON.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn json(&mut self, what: &str, as_of: &str, data: &Value) -> io::Result<()> {
        let whole = json!({ "schema": format!("loket.{what}/1"), "as_of": as_of, "data": data });
        writeln!(self.answer, "{whole}")
    }

    /// A table; the heads are for people only.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn table(&mut self, heads: &[String], rows: &[Vec<Cell>]) -> io::Result<()> {
        let Some(width) = self.width else {
            for row in rows {
                let shown = |c: &Cell| self.plain(&one_line(&c.text));
                let cells: Vec<String> = row.iter().map(shown).collect();
                writeln!(self.answer, "{}", cells.join("\t"))?;
            }
            return Ok(());
        };
        let head: Vec<Cell> =
            heads.iter().map(|h| Cell { text: h.clone(), tone: Tone::Dim }).collect();
        let some_head = (!heads.is_empty()).then_some(head);
        let all: Vec<&Vec<Cell>> = some_head.iter().chain(rows).collect();
        let widths = fitted(widths(&all), width);
        for row in all {
            self.row(row, &widths, width)?;
        }
        Ok(())
    }

    fn row(&mut self, row: &[Cell], widths: &[usize], width: usize) -> io::Result<()> {
        let mut left = width;
        let mut line = String::new();
        for (i, (cell, wide)) in row.iter().zip(widths).enumerate() {
            let gap = if i == 0 { 0 } else { 2 };
            if left <= gap {
                break;
            }
            let last = i + 1 == row.len();
            let room = (left - gap).min(*wide);
            let shown = cut(&self.plain(&one_line(&cell.text)), room, self.ascii);
            let pad = if last { 0 } else { room - shown.width() };
            line.push_str(&" ".repeat(gap));
            line.push_str(&self.toned(&shown, cell.tone));
            line.push_str(&" ".repeat(pad));
            left -= gap + room;
        }
        writeln!(self.answer, "{}", line.trim_end())
    }

    fn toned(&self, text: &str, tone: Tone) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Near => "33",
            Tone::Late => "1;31",
            Tone::Dim => "2",
        };
        if self.color && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// Safe to show; with `--ascii` in the signs that every terminal has.
    fn plain(&self, line: &str) -> String {
        let safe = text::shown(&line.replace('\t', " "));
        if !self.ascii {
            return safe;
        }
        let spelled = |c: char| match c {
            '…' => "...".to_owned(),
            '–' | '—' => "-".to_owned(),
            '•' => "*".to_owned(),
            '→' => "->".to_owned(),
            '·' => "|".to_owned(),
            '‹' => "<".to_owned(),
            '›' => ">".to_owned(),
            '“' | '”' => "\"".to_owned(),
            '‘' | '’' => "'".to_owned(),
            other => other.to_string(),
        };
        safe.chars().map(spelled).collect()
    }
}

fn widths(rows: &[&Vec<Cell>]) -> Vec<usize> {
    let columns = rows.iter().map(|r| r.len()).max().unwrap_or_default();
    let widest = |i: usize| {
        let cells = rows.iter().filter_map(|r| r.get(i));
        cells.map(|c| one_line(&c.text).width()).max().unwrap_or_default()
    };
    (0..columns).map(widest).collect()
}

/// The widths made to fit into `width`: the widest columns give way first, none below a few cells.
fn fitted(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    const KEPT: usize = 10;
    let gaps = 2 * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > width {
        let widest = widths.iter_mut().max_by_key(|w| **w);
        match widest.filter(|w| **w > KEPT) {
            Some(widest) => *widest -= 1,
            None => break,
        }
    }
    widths
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// `text` in at most `width` cells, an ellipsis where something is left out.
fn cut(text: &str, width: usize, ascii: bool) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mark = if ascii { "~" } else { "…" };
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push_str(mark);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: Option<usize>) -> String {
        let (mut answer, mut notes) = (Vec::new(), Vec::new());
        let mut out = Out {
            answer: &mut answer,
            notes: &mut notes,
            width,
            color: false,
            ascii: false,
            quiet: false,
        };
        let rows =
            [vec!["1".into(), "Siti\tAminah".into()], vec!["117".into(), "Nur\u{1b}[31m".into()]];
        out.table(&["No".to_owned(), "Nama".to_owned()], &rows).unwrap();
        String::from_utf8(answer).unwrap()
    }

    #[test]
    fn whole_through_a_pipe_and_cut_on_a_terminal() {
        assert_eq!(shown(None), "1\tSiti Aminah\n117\tNur\u{fffd}[31m\n");
        assert_eq!(shown(Some(11)), "No   Nama\n1    Siti …\n117  Nur\u{fffd}[…\n");
        assert_eq!(fitted(vec![13, 30, 12], 50), [13, 21, 12]);
        assert_eq!(fitted(vec![13, 30, 12], 20), [10, 10, 10]);
        assert_eq!(fitted(vec![3, 4], 80), [3, 4]);
    }
}
