//! What a command says: answers on standard output, notes on standard error. On a terminal a table
//! cut to its width, through a pipe tab-separated and whole.
use std::io::{self, Write};

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::columns::{Give, cut, fitted};
use crate::domain::text::{SafeJson, SafeText};
use crate::runtime::secret::Echo;

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

/// The two streams and how the person sees them. Nobody else holds the streams: what is written
/// passes a method here, and each makes it safe.
pub struct Out<'a> {
    answer: &'a mut dyn Write,
    notes: &'a mut dyn Write,
    /// The width of the terminal that reads the answer; none through a pipe.
    pub width: Option<usize>,
    pub color: bool,
    pub ascii: bool,
    pub quiet: bool,
}

impl<'a> Out<'a> {
    /// The streams as a pipe reads them: whole and without colour.
    pub fn new(answer: &'a mut dyn Write, notes: &'a mut dyn Write) -> Self {
        Self { answer, notes, width: None, color: false, ascii: false, quiet: false }
    }
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

    /// Puts a question on standard error, and shows how much of a secret answer was typed.
    pub fn echo(&mut self, question: &str, echo: Echo) {
        let shown = match echo {
            Echo::Question => format!("{} ", self.plain(question)),
            Echo::Dot => (if self.ascii { "*" } else { "•" }).to_owned(),
            Echo::Back => "\u{8} \u{8}".to_owned(),
            Echo::End => "\n".to_owned(),
        };
        let _unread = write!(self.notes, "{shown}").and_then(|()| self.notes.flush());
    }

    /// An answer in JSON.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn json(&mut self, what: &str, as_of: &str, data: &Value) -> io::Result<()> {
        let whole = json!({ "schema": format!("loket.{what}/1"), "as_of": as_of, "data": data });
        writeln!(self.answer, "{}", SafeJson(&whole))
    }

    /// A whole document whose maker guards its values (CSV, HTML): as it is through a pipe, spelled
    /// on a terminal.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn document(&mut self, text: &str) -> io::Result<()> {
        if self.width.is_none() {
            return self.answer.write_all(text.as_bytes());
        }
        let text = text.trim_start_matches('\u{feff}');
        write!(self.answer, "{}", SafeText::new(text))
    }

    /// Bytes of our own for the terminal itself: a bell, a notification.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn send(&mut self, bytes: &str) -> io::Result<()> {
        self.answer.write_all(bytes.as_bytes())?;
        self.answer.flush()
    }

    /// A question that waits on its own line for the answer.
    ///
    /// # Errors
    /// When the streams cannot be written.
    pub fn ask(&mut self, question: &str) -> io::Result<()> {
        self.answer.flush()?;
        let question = self.plain(question);
        write!(self.notes, "{} ", question.trim_end())?;
        self.notes.flush()
    }

    /// A table; the heads are for people only.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn table(&mut self, heads: &[String], rows: &[Vec<Cell>]) -> io::Result<()> {
        self.table_that_gives(heads, rows, &Give::default())
    }

    /// A table that gives way on a narrow terminal as `give` says.
    ///
    /// # Errors
    /// When the stream cannot be written.
    pub fn table_that_gives(
        &mut self,
        heads: &[String],
        rows: &[Vec<Cell>],
        give: &Give,
    ) -> io::Result<()> {
        let Some(width) = self.width else {
            for row in rows {
                let shown = |c: &Cell| self.toned(&self.plain(&one_line(&c.text)), c.tone);
                let cells: Vec<String> = row.iter().map(shown).collect();
                writeln!(self.answer, "{}", cells.join("\t"))?;
            }
            return Ok(());
        };
        let head: Vec<Cell> =
            heads.iter().map(|h| Cell { text: h.clone(), tone: Tone::Dim }).collect();
        let some_head = (!heads.is_empty()).then_some(head);
        let all: Vec<&Vec<Cell>> = some_head.iter().chain(rows).collect();
        let widths = fitted(&self.widths(&all), width, give);
        for row in all {
            self.row(row, &widths)?;
        }
        Ok(())
    }

    /// The cells that the widest text of each column takes.
    fn widths(&self, rows: &[&Vec<Cell>]) -> Vec<usize> {
        let columns = rows.iter().map(|r| r.len()).max().unwrap_or_default();
        let widest = |i: usize| {
            let cells = rows.iter().filter_map(|r| r.get(i));
            let wide = |c: &Cell| self.plain(&one_line(&c.text)).width();
            cells.map(wide).max().unwrap_or_default()
        };
        (0..columns).map(widest).collect()
    }

    fn row(&mut self, row: &[Cell], widths: &[Option<usize>]) -> io::Result<()> {
        let shown: Vec<(&Cell, usize)> =
            row.iter().zip(widths).filter_map(|(cell, wide)| Some((cell, (*wide)?))).collect();
        let mut line = String::new();
        for (i, (cell, room)) in shown.iter().enumerate() {
            let text = cut(&self.plain(&one_line(&cell.text)), *room, self.ascii);
            let last = i + 1 == shown.len();
            let pad = if last { 0 } else { room.saturating_sub(text.width()) };
            line.push_str(if i == 0 { "" } else { "  " });
            line.push_str(&self.toned(&text, cell.tone));
            line.push_str(&" ".repeat(pad));
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
        let safe = String::from(SafeText::new(line).line());
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

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: Option<usize>) -> String {
        let (mut answer, mut notes) = (Vec::new(), Vec::new());
        let mut out = Out::new(&mut answer, &mut notes);
        out.width = width;
        let rows =
            [vec!["1".into(), "Siti\tAminah".into()], vec!["117".into(), "Nur\u{1b}[31m".into()]];
        out.table(&["No".to_owned(), "Nama".to_owned()], &rows).unwrap();
        String::from_utf8(answer).unwrap()
    }

    #[test]
    fn whole_through_a_pipe_and_cut_on_a_terminal() {
        assert_eq!(shown(None), "1\tSiti Aminah\n117\tNur<U+001B>[31m\n");
        assert_eq!(shown(Some(11)), "No   Nama\n1    Siti …\n117  Nur<U…\n");
    }
}
