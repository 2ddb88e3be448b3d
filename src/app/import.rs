//! A list that is taken in: asked for, foreseen row by row, then taken, all of it or its good rows.
//! What a row says is read and worded elsewhere.
use std::sync::Arc;

use super::deed::{Outcome, does};
use super::layer::Layer;
use super::notice::{Blocked, Failure};
use super::{App, Effect, arrival};
use crate::domain::instant::Instant;
use crate::domain::sop::Sop;

/// What the rows of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Applicants,
    Certificates,
}

/// How far one goes with a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing is recorded.
    Foresee,
    /// Every row, or none.
    All,
    /// The good rows; the others into a file.
    Good,
}

/// What is asked about a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub path: String,
    pub kind: Kind,
    pub step: Step,
    /// The content that was foreseen: another one is not taken.
    pub seen: Option<String>,
    pub officer: String,
    /// For the cases of the list.
    pub sop: Arc<Sop>,
    /// NIK and NIP are not shown whole.
    pub masked: bool,
    pub now: Instant,
}

/// What is heard of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    Percent(u8),
    Foreseen(Box<Foreseen>),
    Taken(Taken),
    /// Why it ended early.
    Failed(Failure),
}

/// What a list would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    pub counts: Counts,
    /// In the order of the list; of a long one not every good row.
    pub rows: Vec<Row>,
    /// What should be known of how it was read.
    pub notes: Vec<String>,
    /// What its content was.
    pub seen: String,
}

/// How many rows there are of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub rows: u64,
    pub new: u64,
    pub known: u64,
    pub changed: u64,
    pub wrong: u64,
    /// Nobody's: they are left out.
    pub aside: u64,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    New,
    /// New, and like a case that is there.
    Twin,
    Known,
    Changed,
    Wrong,
    /// Nobody's row.
    Aside,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub no: u64,
    pub fate: Fate,
    pub name: String,
    pub said: String,
}

/// What was taken in, and where the other rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub counts: Counts,
    pub rejects: Option<String>,
}

/// What is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    pub step: Step,
    pub percent: u8,
    /// It is not wanted any more; whether anything was recorded is still to be heard.
    pub stopping: bool,
}

/// The dialog, from the name of the file to what was taken in.
#[derive(Debug, Clone)]
pub struct Panel {
    pub input: tui_input::Input,
    pub kind: Kind,
    pub list: Option<Box<Foreseen>>,
    pub selected: usize,
    /// The wrong rows are left out.
    pub skips: bool,
    pub work: Option<Work>,
    pub taken: Option<Taken>,
}

impl Panel {
    fn new() -> Self {
        Self {
            input: tui_input::Input::default(),
            kind: Kind::Applicants,
            list: None,
            selected: 0,
            skips: false,
            work: None,
            taken: None,
        }
    }

    /// Whether the name of the file is being typed.
    pub const fn asks(&self) -> bool {
        self.list.is_none() && self.work.is_none() && self.taken.is_none()
    }

    /// How much of the list would be taken as it stands; none when it cannot.
    pub fn ready(&self) -> Option<Step> {
        let counts = self.list.as_ref()?.counts;
        let takes = counts.new + counts.changed > 0 && self.work.is_none();
        let step = if counts.wrong == 0 { Step::All } else { Step::Good };
        (takes && (step == Step::All || self.skips)).then_some(step)
    }
}

/// Asks which file.
pub(super) fn ask(app: &App) -> Outcome {
    if app.wall.is_some() {
        return Err(Blocked::OnWall);
    }
    if app.station.read_only {
        return Err(Blocked::ReadOnly);
    }
    does(|app| {
        app.layers.push(Layer::Import(Box::new(Panel::new())));
        Vec::new()
    })
}

/// Goes on with the list that the dialog names.
pub(super) fn begin(app: &mut App, step: Step) -> Vec<Effect> {
    let (officer, sop) = (app.station.officer.clone(), Arc::clone(&app.station.sop));
    let (masked, now) = (app.station.mask, app.now);
    let Some(panel) = panel(app) else { return Vec::new() };
    let path = panel.input.value().trim().to_owned();
    if path.is_empty() || panel.work.is_some() {
        return Vec::new();
    }
    panel.work = Some(Work { step, percent: 0, stopping: false });
    let seen = panel.list.as_ref().map(|list| list.seen.clone());
    let kind = panel.kind;
    let request = Request { path, kind, step, seen, officer, sop, masked, now };
    vec![Effect::Import(Box::new(request))]
}

/// What is under way is not wanted any more.
pub(super) fn stop(app: &mut App) -> Vec<Effect> {
    let work = panel(app).and_then(|panel| panel.work.as_mut());
    let stops = work.filter(|work| !work.stopping).map(|work| work.stopping = true);
    stops.map_or_else(Vec::new, |()| vec![Effect::StopImport])
}

/// Takes the news.
pub(super) fn heard(app: &mut App, news: News) -> Vec<Effect> {
    let Some(panel) = panel(app) else { return Vec::new() };
    if let News::Percent(percent) = news {
        if let Some(work) = &mut panel.work {
            work.percent = percent;
        }
        return Vec::new();
    }
    panel.work = None;
    match news {
        News::Percent(_) => Vec::new(),
        News::Foreseen(list) => {
            // What is wrong is what there is to do: the cursor begins there.
            let wrong = list.rows.iter().position(|row| row.fate == Fate::Wrong);
            (panel.selected, panel.skips) = (wrong.unwrap_or_default(), false);
            panel.list = Some(list);
            Vec::new()
        }
        News::Taken(taken) => {
            let registers = panel.kind == Kind::Applicants && taken.counts.new > 0;
            panel.taken = Some(taken);
            if registers {
                app.journal.register();
            }
            arrival::changed(app)
        }
        News::Failed(failure) => {
            app.fail(failure);
            Vec::new()
        }
    }
}

/// The dialog, wherever it lies.
fn panel(app: &mut App) -> Option<&mut Panel> {
    app.layers.iter_mut().rev().find_map(|layer| {
        let Layer::Import(panel) = layer else { return None };
        Some(panel.as_mut())
    })
}
