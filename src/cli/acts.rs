//! The names of the acts on cases: verbs and their options.
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ams::Renewal;

use super::importing::Reading;

/// An act on a case or several.
#[derive(Debug, Subcommand)]
pub enum Act {
    #[command(alias = "mulai")]
    Start {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "selesai")]
    Finish {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
        #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
        reason: Option<String>,
        #[arg(long, allow_hyphen_values = true, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        #[arg(long, value_name = "STEP")]
        step: Option<u16>,
    },
    #[command(alias = "jeda")]
    Pause {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
        #[arg(long, value_name = "CODE")]
        reason: String,
        #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
        note: Option<String>,
    },
    #[command(alias = "lanjut")]
    Resume {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "kembalikan")]
    Return {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        back: Back,
    },
    #[command(alias = "tolak")]
    Reject {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        why: Why,
    },
    #[command(alias = "batal")]
    Cancel {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        why: Why,
    },
    #[command(alias = "buka")]
    Reopen {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        back: Back,
    },
    #[command(alias = "arsip")]
    Archive {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
        #[arg(long, allow_hyphen_values = true, value_name = "CLASS")]
        class: Option<String>,
    },
    Unarchive {
        #[command(flatten)]
        cases: Cases,
        #[command(flatten)]
        when: When,
        #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
        reason: Option<String>,
    },
    #[command(flatten)]
    One(One),
    #[command(flatten)]
    Renewal(Renewal),
    #[command(alias = "koreksi")]
    Correct {
        case: String,
        #[arg(long, value_name = "SEQ")]
        fact: u32,
        #[arg(long, value_name = "TIME")]
        at: String,
        #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
        reason: String,
    },
    #[command(alias = "pindahkan")]
    Migrate(Migrate),
    #[command(alias = "urungkan")]
    Undo {
        case: String,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "ulangi")]
    Redo {
        case: String,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        when: When,
    },
}

/// An act on one case.
#[derive(Debug, Subcommand)]
pub enum One {
    #[command(alias = "terima")]
    Receive {
        case: String,
        document: String,
        #[command(flatten)]
        when: When,
        #[arg(long)]
        undo: bool,
    },
    #[command(alias = "catatan")]
    Note {
        case: String,
        #[arg(allow_hyphen_values = true)]
        text: String,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "disposisi")]
    Disposition {
        case: String,
        #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
        text: String,
        #[arg(long, allow_hyphen_values = true, value_name = "OFFICER")]
        to: Option<String>,
        #[arg(long, value_name = "CLASS")]
        class: Option<String>,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "tindak")]
    FollowUp {
        case: String,
        #[arg(long, value_name = "STATUS")]
        ams: String,
        #[arg(long, value_name = "DATE")]
        expires: Option<String>,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "ubah")]
    Edit {
        case: String,
        #[arg(required = true, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        #[command(flatten)]
        when: When,
    },
    #[command(alias = "alihkan")]
    Assign {
        case: String,
        #[arg(allow_hyphen_values = true)]
        officer: String,
        #[command(flatten)]
        when: When,
    },
}

/// When an act happened, and for whom.
#[derive(Debug, Args, Clone, Default)]
pub struct When {
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    #[arg(long, value_name = "EXECUTOR")]
    pub on_behalf_of: Option<String>,
}

/// The cases of an act.
#[derive(Debug, Args, Clone)]
pub struct Cases {
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<String>,
}

/// Return and reopen.
#[derive(Debug, Args, Clone)]
pub struct Back {
    #[arg(long, value_name = "STEP")]
    pub to: u16,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub when: When,
}

/// Migrate.
#[derive(Debug, Args, Clone)]
pub struct Migrate {
    #[command(flatten)]
    pub cases: Cases,
    #[arg(long, value_name = "REVISION")]
    pub sop: String,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub reason: String,
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub when: When,
}

/// Reject and cancel.
#[derive(Debug, Args, Clone)]
pub struct Why {
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub when: When,
}

/// The data of a registration.
#[derive(Debug, Args, Clone, Default)]
pub struct Register {
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub name: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "DIGITS")]
    pub nik: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub nik_reason: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "DIGITS")]
    pub nip: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub nip_reason: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub position: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub agency: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub email: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub letter_no: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub letter_date: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub subject: Option<String>,
    #[arg(long, allow_hyphen_values = true, value_name = "TEXT")]
    pub agenda: Option<String>,
    #[arg(long, value_name = "CLASS")]
    pub class: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub expires: Option<String>,
    #[arg(long, value_name = "SOP")]
    pub sop: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    #[command(flatten)]
    pub table: Reading,
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub when: When,
}
