//! The names of the command line: verbs, options, values. No sentence stands here; help is looked
//! up in the language files by these names (`help.rs`).
use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::{ArgAction, Args, Parser, Subcommand};

use super::acts::{Act, Register};
use super::alert_args::Alerts;
pub use super::families::{Calendar, Clock, Config, Db, Officer, Sop};
pub use super::importing::{HolidayList, Import, Reading};
use super::print::Print;
use super::subject::Subject;
use super::{export, report};

/// `loket [OPTIONS] [VERB]`.
#[derive(Debug, Parser)]
#[command(
    name = "loket",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(flatten)]
    pub desk: Desk,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Options that stand before or after the verb.
#[derive(Debug, Args, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Global {
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_parser = ["id", "en"], value_name = "LANG")]
    pub lang: Option<String>,
    #[arg(long = "as", global = true, value_name = "OFFICER")]
    pub r#as: Option<String>,
    #[arg(long, global = true, value_name = "FILE")]
    pub pin_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "TIME")]
    pub as_of: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true)]
    pub reveal: bool,
    #[arg(long, global = true, value_parser = ["auto", "always", "never"], value_name = "WHEN")]
    pub color: Option<String>,
    #[arg(long, global = true)]
    pub ascii: bool,
    #[arg(short, long, global = true)]
    pub quiet: bool,
    #[arg(short, long, global = true)]
    pub verbose: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Options of the desk.
#[derive(Debug, Args, Clone, Default)]
pub struct Desk {
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    pub keys: Option<String>,
    #[arg(long)]
    pub print: bool,
    #[arg(long, value_name = "SIZE")]
    pub size: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    #[arg(long)]
    pub read_only: bool,
}

impl Desk {
    /// Whether something was asked of the desk.
    pub const fn is_asked(&self) -> bool {
        let shows = self.print || self.svg.is_some() || self.size.is_some();
        self.keys.is_some() || shows || self.read_only
    }
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    #[command(alias = "daftar")]
    Register(Box<Register>),
    #[command(alias = "impor")]
    Import(Box<Import>),
    #[command(alias = "antrean")]
    List(List),
    #[command(alias = "lihat")]
    Show { case: String },
    #[command(flatten)]
    Act(Act),
    #[command(alias = "jelaskan")]
    Explain {
        case: String,
        #[arg(long, value_name = "STEP")]
        step: Option<u16>,
    },
    #[command(alias = "perkiraan")]
    Preview {
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        #[arg(long, value_name = "SOP")]
        sop: Option<String>,
        #[arg(value_name = "STEP")]
        step: u16,
    },
    #[command(alias = "cari")]
    Search {
        #[arg(required = true)]
        query: Vec<String>,
        #[arg(long, value_name = "COUNT", value_parser = count())]
        limit: Option<usize>,
    },
    #[command(alias = "peringatan")]
    Alerts(Alerts),
    #[command(alias = "kedaluwarsa")]
    Expiring {
        #[arg(long, value_name = "DAYS")]
        days: Option<u32>,
        #[arg(long, value_name = "COUNT", value_parser = count())]
        limit: Option<usize>,
    },
    #[command(alias = "laporan")]
    Report(Box<report::Asked>),
    #[command(alias = "ekspor")]
    Export(Box<export::Asked>),
    #[command(alias = "periksa")]
    Verify {
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
    },
    #[command(alias = "cadangkan")]
    Backup {
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        #[arg(long)]
        force: bool,
    },
    #[command(alias = "pulihkan")]
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        check: bool,
        #[arg(long)]
        force: bool,
    },
    #[command(alias = "cetak")]
    Print {
        #[command(subcommand)]
        what: Print,
    },
    #[command(alias = "subjek")]
    Subject {
        #[command(subcommand)]
        what: Subject,
    },
    #[command(alias = "retensi")]
    Retention,
    Db {
        #[command(subcommand)]
        what: Db,
    },
    Sop {
        #[command(subcommand)]
        what: Sop,
    },
    #[command(alias = "kalender")]
    Calendar {
        #[command(subcommand)]
        what: Calendar,
    },
    #[command(alias = "jam")]
    Clock {
        #[command(subcommand)]
        what: Clock,
    },
    #[command(alias = "petugas")]
    Officer {
        #[command(subcommand)]
        what: Officer,
    },
    #[command(alias = "pengaturan")]
    Config {
        #[command(subcommand)]
        what: Config,
    },
    #[command(alias = "tombol")]
    Keys,
    #[command(alias = "dokter")]
    Doctor {
        #[arg(
            long = "try",
            value_name = "ROUTE",
            value_parser = ["title", "bell", "terminal", "desktop", "hook", "all"]
        )]
        attempt: Option<String>,
    },
    #[command(alias = "peragaan")]
    Demo {
        #[command(flatten)]
        desk: Desk,
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        #[arg(long)]
        tour: bool,
    },
    #[command(alias = "bantuan")]
    Help {
        #[arg(value_name = "VERB")]
        verbs: Vec<String>,
    },
    #[command(alias = "pelengkap")]
    Completions {
        #[arg(
            value_name = "SHELL",
            value_parser = ["bash", "zsh", "fish", "powershell", "elvish"]
        )]
        shell: String,
    },
    #[command(alias = "manual")]
    Man {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        #[arg(long)]
        force: bool,
    },
}

/// How many, at least one.
fn count() -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..)
}

/// What `list` shows.
#[derive(Debug, Args, Clone, Default)]
pub struct List {
    #[arg(long, allow_hyphen_values = true, value_name = "QUERY")]
    pub filter: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "KEY")]
    pub sort: Option<String>,
    #[arg(long, value_name = "COUNT", value_parser = count())]
    pub limit: Option<usize>,
    #[arg(long)]
    pub all: bool,
}
