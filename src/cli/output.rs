//! Where an answer is written: to standard output, or to a new file that is whole or not there.
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::out::Out;
use super::run::Run;
use crate::domain::text::SafeJson;
use crate::report::csv::Csv;
use crate::report::{Cell, Fresh};

/// A file for the answer.
#[derive(Debug, Args, Clone)]
pub struct Output {
    #[arg(id = "output", short = 'o', long = "output", value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub bom: bool,
}

impl Output {
    /// The file that is named; none for standard output, which is called `-`.
    pub fn named(&self) -> Option<&Path> {
        self.file.as_deref().filter(|_| !self.is_stream())
    }

    /// Whether standard output is asked for by its name.
    pub fn is_stream(&self) -> bool {
        self.file.as_deref() == Some(Path::new("-"))
    }

    /// The file that is begun at `path`.
    pub fn fresh(&self, path: &Path) -> Result<Fresh, Failure> {
        Fresh::begin(path, self.force, std::process::id()).map_err(|error| unwritten(path, &error))
    }
}

impl Run<'_> {
    /// An answer in JSON, to the file that is named or to standard output.
    pub fn write_json(&mut self, what: &str, data: &Value, output: &Output) -> Outcome {
        let stamp = self.stamp();
        let Some(path) = output.named() else {
            self.out.json(what, &stamp, data)?;
            return Ok(exit::OK);
        };
        let schema = format!("loket.{what}/1");
        let whole = json!({ "schema": schema, "as_of": stamp, "data": data });
        let fresh = output.fresh(path)?;
        let written = fresh.file().and_then(|mut file| writeln!(file, "{}", SafeJson(&whole)));
        written.and_then(|()| fresh.keep()).map_err(|error| unwritten(path, &error))?;
        self.say_written(path)
    }

    /// A table as CSV, to the file that is named or to standard output.
    pub fn write_csv(&mut self, heads: &[String], rows: &[Vec<Cell>], output: &Output) -> Outcome {
        let table = |out: &mut dyn Write| -> io::Result<()> {
            let mut csv = Csv::new(out, &self.words, self.config.zone, output.bom)?;
            csv.heads(heads)?;
            rows.iter().try_for_each(|row| csv.row(row))?;
            csv.end()?.flush()
        };
        let Some(path) = output.named() else {
            let mut text = Vec::new();
            table(&mut text)?;
            self.out.document(&String::from_utf8_lossy(&text))?;
            return Ok(exit::OK);
        };
        let fresh = output.fresh(path)?;
        let written = fresh.file().and_then(|mut file| table(&mut file));
        written.and_then(|()| fresh.keep()).map_err(|error| unwritten(path, &error))?;
        self.say_written(path)
    }

    /// A text for people, whole in the file that is named or as `tell` says it on standard output.
    pub fn write_text(
        &mut self,
        output: &Output,
        tell: &dyn Fn(&mut Out<'_>) -> io::Result<()>,
    ) -> Outcome {
        let Some(path) = output.named() else {
            tell(&mut self.out)?;
            return Ok(exit::OK);
        };
        let fresh = output.fresh(path)?;
        let (ascii, mut notes) = (self.out.ascii, io::sink());
        let written = fresh.file().and_then(|mut file| {
            let mut out = Out::new(&mut file, &mut notes);
            out.ascii = ascii;
            tell(&mut out)
        });
        written.and_then(|()| fresh.keep()).map_err(|error| unwritten(path, &error))?;
        self.say_written(path)
    }

    /// Says where it lies.
    pub fn say_written(&mut self, path: &Path) -> Outcome {
        if self.options.json {
            let (data, stamp) = (json!({ "path": path.display().to_string() }), self.stamp());
            self.out.json("written", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let said =
            self.words.with("report-written", &[("path", path.display().to_string().into())]);
        self.out.said(&said)?;
        Ok(exit::OK)
    }
}

/// Why a file was not written.
pub fn unwritten(path: &Path, error: &io::Error) -> Failure {
    let args = [("path", path.display().to_string()), ("detail", error.to_string())];
    if error.kind() == ErrorKind::AlreadyExists {
        return Failure::said(exit::REFUSED, "refused.exists", "report-exists", args);
    }
    Failure::said(exit::WORLD, "world.file", "cli-unwritable", args)
}
