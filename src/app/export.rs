//! What of the cases goes into a file, and how far that is.
use std::path::Path;

use super::deed::{Outcome, does};
use super::layer::Layer;
use super::notice::Blocked;
use super::{App, Effect};
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::query;
use crate::domain::report::Period;

/// Which cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Those that are marked.
    Marked(Vec<CaseId>),
    /// Those behind the figures of a period, with its figures.
    Month(Period),
    /// Those that the list shows, by its query.
    Shown(String),
    All,
}

/// A file that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub what: What,
    pub path: String,
    /// Whose own cases a query means.
    pub officer: String,
    /// Whose words a query may use.
    pub terms: query::Lexicon,
    pub now: Instant,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Export {
    Running {
        percent: u8,
    },
    /// It lies there; shown until it is put away.
    Written {
        path: String,
    },
}

/// Asks where to; of the report its month, elsewhere what is marked, or else what is shown.
pub(super) fn ask(app: &App) -> Outcome {
    if app.wall.is_some() {
        return Err(Blocked::OnWall);
    }
    does(|app| {
        let what = marked(app).unwrap_or_else(|| What::Shown(app.queue.line()));
        open(app, what)
    })
}

fn marked(app: &App) -> Option<What> {
    let marks = &app.queue.marks;
    (!marks.is_empty()).then(|| What::Marked(marks.ids().collect()))
}

/// Asks where `what` goes.
pub(super) fn open(app: &mut App, what: What) -> Vec<Effect> {
    let input = tui_input::Input::new(name(app, &what));
    app.layers.push(Layer::Export { input, what });
    Vec::new()
}

/// The name that a file has unless another one is typed.
pub(super) fn name(app: &App, what: &What) -> String {
    match what {
        What::Month(period) if period.is_month() => format!("loket-{}.xlsx", period.named()),
        What::Month(period) => format!("loket-{}-{}.xlsx", period.first(), period.last()),
        What::Marked(_) | What::Shown(_) | What::All => {
            format!("loket-{}.xlsx", app.station.calendar.zone().date(app.now))
        }
    }
}

/// The next choice of what is written.
pub(super) fn next(app: &App, what: &What) -> What {
    let zone = app.station.calendar.zone();
    let month = app.reported();
    let shown = || What::Shown(app.queue.line());
    match what {
        What::Shown(_) => What::Month(month.unwrap_or_else(|| Period::month(zone.date(app.now)))),
        What::Month(_) => What::All,
        What::All => marked(app).unwrap_or_else(shown),
        What::Marked(_) => shown(),
    }
}

/// Whether the name says which kind of file it is.
pub fn is_named(path: &str) -> bool {
    let end = Path::new(path).extension();
    end.is_some_and(|end| end.eq_ignore_ascii_case("xlsx") || end.eq_ignore_ascii_case("csv"))
}

/// Begins to write.
pub(super) fn begin(app: &mut App, what: What, path: String) -> Vec<Effect> {
    if let Some(Export::Running { .. }) = app.keeper.export {
        return Vec::new();
    }
    app.keeper.export = Some(Export::Running { percent: 0 });
    let (officer, terms) = (app.station.officer.clone(), app.station.queries.terms.clone());
    vec![Effect::Export(Box::new(Request { what, path, officer, terms, now: app.now }))]
}
