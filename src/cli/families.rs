//! Verbs that stand for a family: what can be done to the store, procedures, calendars, officers and
//! settings. No sentence stands here.
use std::path::PathBuf;

use clap::Subcommand;

use super::importing::HolidayList;
use super::people::Deputy;

/// `loket db`.
#[derive(Debug, Subcommand)]
pub enum Db {
    Path,
    Rebuild,
    Compact,
}

/// `loket sop`.
#[derive(Debug, Subcommand)]
pub enum Sop {
    List,
    Show {
        #[arg(value_name = "ID")]
        id: Option<String>,
    },
    Check {
        file: PathBuf,
    },
    Install {
        file: PathBuf,
    },
}

/// `loket calendar`.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    Show { year: Option<i32> },
    Check { file: PathBuf },
    Import(HolidayList),
    Work { from: String, to: String },
}

/// `loket clock`.
#[derive(Debug, Subcommand)]
pub enum Clock {
    Check { file: Option<PathBuf> },
}

/// `loket officer`.
#[derive(Debug, Subcommand)]
pub enum Officer {
    List,
    Add {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long, value_name = "ROLE", required = true, num_args = 1..)]
        role: Vec<String>,
    },
    Retire {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    Pin {
        #[arg(allow_hyphen_values = true)]
        name: Option<String>,
    },
    Admin {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long)]
        end: bool,
    },
    Deputy(Deputy),
    Enforce {
        #[arg(value_parser = ["on", "off"], value_name = "STATE")]
        state: String,
    },
}

/// `loket config`.
#[derive(Debug, Subcommand)]
pub enum Config {
    Path,
    Show,
    Get {
        key: String,
    },
    Set {
        key: String,
        #[arg(allow_hyphen_values = true)]
        value: String,
        #[arg(value_name = "VALUE")]
        more: Vec<String>,
    },
    Unset {
        key: String,
    },
    Init,
    Check,
}
