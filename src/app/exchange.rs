//! What goes into the desk and what it asks of the outside, as data.
use std::path::PathBuf;
use std::sync::Arc;

use super::Areas;
use super::alerts::Known as KnownAlerts;
use super::errand::{Errand, Renewals};
use super::export::Request;
use super::finding::{Counted, Find, Tally};
use super::form::CertificateRead;
use super::import;
use super::keeping::Keeping;
use super::key::Key;
use super::mouse::Mouse;
use super::notice::Failure;
use super::people::People;
use super::printing::{Order as PrintOrder, Printed};
use super::queue::SavedView;
use super::report::Counted as Figures;
use crate::config::Config;
use crate::config::edit::Change;
use crate::domain::alert::Ring;
use crate::domain::authority::Staff;
use crate::domain::awaiting::Awaiting;
use crate::domain::case::Case;
use crate::domain::certificate::{Lapse, LapseAsk, Tally as SpanTally};
use crate::domain::decide::Decision;
use crate::domain::fact::{ActId, CaseId};
use crate::domain::instant::Instant;
use crate::domain::jump::ClockChange;
use crate::domain::known::{About, Known};
use crate::domain::officer::Officer;
use crate::domain::procedures::Procedure;
use crate::domain::queue::Row;
use crate::domain::record::Record;
use crate::domain::report::Period;
use crate::domain::retention::Kept;
use crate::domain::sop::Sop;
use crate::domain::today::Today;
use crate::domain::undo::Retrace;
use crate::words::Lang;

/// What happens to the desk. Everything arrives here, in one order.
#[derive(Debug, Clone)]
pub enum Input {
    Key(Key),
    /// Text from the clipboard; never acts as keys.
    Paste(String),
    Mouse(Mouse),
    Resize,
    /// Time went on.
    Tick,
    /// The screen was painted so.
    Painted(Areas),
    /// The open cases, all or the most urgent ones, and the SOPs that they are pinned to.
    Rows {
        rows: Vec<Row>,
        sops: Vec<Arc<Sop>>,
        whole: bool,
    },
    /// A page that the store found.
    Found {
        find: Box<Find>,
        rows: Vec<Row>,
        sops: Vec<Arc<Sop>>,
    },
    Counted(Counted),
    /// The views that were saved at a desk.
    Views(Vec<SavedView>),
    /// A case, or that it is not there.
    Loaded {
        id: CaseId,
        case: Option<Box<Case>>,
        sop: Option<Arc<Sop>>,
    },
    /// The answer to [`Effect::LoadCases`]: those that are there.
    Cases {
        ids: Vec<CaseId>,
        cases: Vec<Case>,
        sops: Vec<Arc<Sop>>,
    },
    /// The answer to [`Effect::LoadAct`]: the cases of the act; of none, the case that was asked
    /// about.
    ActLoaded {
        way: Retrace,
        act: Option<ActId>,
        cases: Vec<Case>,
        sops: Vec<Arc<Sop>>,
    },
    /// The answer to [`Effect::Retention`].
    Retention(Vec<Kept>),
    /// The SOPs that the office installed, oldest first.
    Procedures(Vec<Procedure>),
    /// Everybody who ever worked here, and what was decided about them.
    Officers(Staff),
    OfficerAdded {
        name: String,
        staff: Result<Staff, Failure>,
    },
    SignedIn(Result<Officer, Failure>),
    /// The answer to [`Effect::Append`]: the cases as they now are.
    Appended(Result<Vec<Case>, Failure>),
    Draft {
        kind: String,
        body: Option<String>,
    },
    /// Likely duplicates of what was asked about.
    Similar {
        asked: Vec<Record>,
        rows: Vec<Row>,
    },
    /// What is known that may be meant by `text`.
    Known {
        about: About,
        text: String,
        found: Vec<Known>,
    },
    /// The answer to [`Effect::Alerts`].
    Alerts(Box<KnownAlerts>),
    /// The answer to [`Effect::Claim`]: the rings that nobody had noted before.
    Claimed {
        rings: Vec<Ring>,
        at: Instant,
    },
    /// The answer to [`Effect::TryRoutes`]: the ways that were taken, by their codes.
    Tried(Vec<&'static str>),
    /// An announcement did not arrive.
    Unheard(Failure),
    /// What is being typed could not be kept beside the store; it is there as long as the form is.
    Unkept(Failure),
    /// The answer to [`Effect::Mute`].
    Muted(Box<Result<KnownAlerts, Failure>>),
    /// The settings were changed, by [`Effect::Configure`] or from outside; or why not.
    Configured(Result<Arc<Config>, Failure>),
    /// Another terminal wrote to the store.
    Changed,
    /// The machine's clock was set: it is on record, whoever saw it.
    ClockChanged(Vec<ClockChange>),
    /// The desk is about to end: what was typed is kept.
    Ending,
    /// The answer to [`Effect::Today`].
    Today(Today),
    /// The answer to [`Effect::Report`].
    Reported(Arc<Figures>),
    /// The answer to [`Effect::Theme`]: how many mistakes its file has.
    Themed {
        problems: usize,
    },
    /// A page of certificates that lapse, and how many there are of each span.
    Lapses {
        ask: LapseAsk,
        lapses: Vec<Lapse>,
        tallies: Vec<SpanTally>,
    },
    /// What a new registration of a holder begins with.
    Renewal {
        lapse: Lapse,
        record: Record,
    },
    /// The requests that wait for BSrE.
    Awaiting(Vec<Awaiting>),
    /// What the file of a certificate says, by the name that was typed.
    Certificate(CertificateRead),
    /// The answer to [`Effect::Print`].
    Printed(Box<Result<Printed, Failure>>),
    /// The check of the store, and its backups.
    Keeping(Keeping),
    /// What is heard of a list that is taken in.
    Import(import::News),
    /// Reading or keeping a draft failed.
    Failed(Failure),
}

/// What the desk asks of the outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read the most urgent open cases, as many as a screen can show.
    FirstRows,
    /// Read the open cases.
    Rows,
    /// Find a page of cases of any status.
    Find(Box<Find>),
    Count(Box<Tally>),
    /// Read the saved views.
    Views,
    /// Count the closed cases by year.
    Retention,
    /// Keep a query under a name, or forget it.
    SaveView {
        name: String,
        line: Option<String>,
    },
    Load(CaseId),
    /// Read several cases; keys need not wait for it.
    LoadCases(Vec<CaseId>),
    /// Read the cases of an act; where none is named, of the act that a step `way` would touch in
    /// `case`.
    LoadAct {
        way: Retrace,
        case: CaseId,
        act: Option<ActId>,
    },
    /// Read which SOPs the office installed.
    Procedures,
    People(People),
    Append(Proposal),
    LoadDraft(String),
    SaveDraft {
        kind: String,
        body: Option<String>,
    },
    /// Look for likely duplicates of each.
    Similar(Vec<Record>),
    /// Look for what may be meant by `text`.
    Known {
        about: About,
        text: String,
    },
    /// Check the store; its answers are [`Input::Keeping`].
    Verify,
    /// The check is not wanted any more.
    StopVerify,
    /// Tell whoever sits at this terminal of these rings.
    Announce(Vec<Ring>),
    /// Tell of these by the ways that reach people once, wherever they are; while a mute is in
    /// force, by those that make no sound here.
    AnnounceOnce {
        rings: Vec<Ring>,
        muted: bool,
    },
    /// Tell by every way that is chosen that this is a trial.
    TryRoutes,
    /// Read what is known of alerts.
    Alerts,
    /// Note that these were told here.
    Claim {
        rings: Vec<Ring>,
        at: Instant,
    },
    /// Nothing is heard before `until`, as said by an officer.
    Mute {
        until: Instant,
        by: String,
        at: Instant,
    },
    /// Make a form.
    Print(Box<PrintOrder>),
    /// Show a form in the browser.
    Show(PathBuf),
    /// Paint everything anew.
    Redraw,
    /// Count what came in and was finished from the first instant on, before the second.
    Today {
        from: Instant,
        to: Instant,
    },
    Renewals(Renewals),
    Errand(Errand),
    /// Write cases into a file; its answers are [`Input::Keeping`].
    Export(Box<Request>),
    /// Foresee or take in a list; its answers are [`Input::Import`].
    Import(Box<import::Request>),
    /// The list is not wanted any more; one answer still comes.
    StopImport,
    /// The file is not wanted any more.
    StopExport,
    /// Count the figures of a period.
    Report(Period),
    Language(Lang),
    /// Look like the theme of this name, or `auto`.
    Theme(String),
    /// Give a text to the clipboard.
    Copy(String),
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Change the settings.
    Configure(Change),
    Quit,
}

/// An act to be recorded: decisions on cases at versions; no id = a new case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub officer: String,
    pub recorded_at: Instant,
    pub decisions: Vec<(Option<CaseId>, u32, Decision)>,
}
