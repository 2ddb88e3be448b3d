//! Tables as CSV (RFC 4180, `;`). A spreadsheet must not run what a person typed into a name.
use std::io::{self, Write};

use super::cell::Cell;
use crate::domain::text;
use crate::domain::zone::Zone;
use crate::words::Words;

/// A table that is being written.
pub struct Csv<'a, W: Write> {
    out: csv::Writer<W>,
    words: &'a Words,
    zone: Zone,
}

impl<'a, W: Write> Csv<'a, W> {
    /// An empty table; `marked` = begins with the mark by which Excel knows UTF-8.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(mut out: W, words: &'a Words, zone: Zone, marked: bool) -> io::Result<Self> {
        if marked {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut builder = csv::WriterBuilder::new();
        builder.delimiter(b';').terminator(csv::Terminator::CRLF).flexible(true);
        Ok(Self { out: builder.from_writer(out), words, zone })
    }

    /// The heads.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn heads(&mut self, heads: &[String]) -> io::Result<()> {
        Ok(self.out.write_record(heads)?)
    }

    /// A row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, row: &[Cell]) -> io::Result<()> {
        let cells = row.iter().map(|cell| {
            let plain = cell.plain(self.words, self.zone);
            if matches!(cell, Cell::Text(_)) { text::uncalculated(plain) } else { plain }
        });
        Ok(self.out.write_record(cells)?)
    }

    /// The stream, with everything in it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_name_is_never_calculated() {
        let words = Words::new(Lang::Id);
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let mut csv = Csv::new(Vec::new(), &words, zone, true).unwrap();
        for hostile in ["=1+1", "＝cmd", " -2", "a;b", "\"c\"", "@x", "\t=1", "e\u{1b}[31m"] {
            csv.row(&[hostile.into(), Cell::Count(-3), Cell::Seconds(3723)]).unwrap();
        }
        let text = String::from_utf8(csv.end().unwrap()).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines,
            [
                "'=1+1;-3;1:02:03",
                "'＝cmd;-3;1:02:03",
                "' -2;-3;1:02:03",
                "\"a;b\";-3;1:02:03",
                "\"\"\"c\"\"\";-3;1:02:03",
                "'@x;-3;1:02:03",
                "' =1;-3;1:02:03",
                "e<U+001B>[31m;-3;1:02:03",
            ]
        );
    }
}
