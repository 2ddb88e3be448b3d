//! The names of an import's options.
use std::path::PathBuf;

use clap::Args;

use super::acts::When;

/// `loket import`.
#[derive(Debug, Args, Clone)]
pub struct Import {
    #[arg(id = "import-file", value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "KIND", value_parser = ["applicants", "certificates"])]
    pub kind: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub skip_bad: bool,
    #[arg(long, value_name = "FILE", requires = "skip_bad")]
    pub bad: Option<PathBuf>,
    #[command(flatten)]
    pub table: Reading,
    #[arg(id = "import-set", long = "set", allow_hyphen_values = true, value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    #[command(flatten)]
    pub when: When,
}

/// How a table is read.
#[derive(Debug, Args, Clone, Default)]
pub struct Reading {
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    #[arg(long, value_name = "SHEET")]
    pub sheet: Option<String>,
}

/// `loket calendar import`.
#[derive(Debug, Args, Clone)]
pub struct HolidayList {
    #[arg(id = "holiday-file", value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DECREE", allow_hyphen_values = true)]
    pub source: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub yes: bool,
}
