//! Forms on paper as the desk asks for them: of the marked cases, else of the selected one, or of a
//! month. They are made elsewhere.
use std::path::PathBuf;

use super::deed::{Outcome, does, list};
use super::key::Key;
use super::menu::{Does, Item, Label, MenuKind};
use super::notice::{Blocked, Failure, Notice};
use super::{App, Effect};
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::report::Period;
pub use crate::print::Kind;

/// What a form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    Cases(Vec<CaseId>),
    Month(Period),
}

/// A form that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub kind: Kind,
    pub of: Of,
    pub by: String,
    pub at: Instant,
}

/// A form that was written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub kind: Kind,
    /// The first number and how many more, or the month.
    pub of: String,
    pub file: PathBuf,
}

/// A form in the list: of the cases at hand, or of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    OfCases(Kind),
    OfMonth(Kind, Period),
}

/// Lists the forms.
pub(super) fn menu(app: &App) -> Outcome {
    if app.wall.is_some() { Err(Blocked::OnWall) } else { list(MenuKind::Print) }
}

/// Prints the receipt at once.
pub(super) fn receipt(app: &App) -> Outcome {
    at_hand(app)?;
    does(|app| order(app, Form::OfCases(Kind::Receipt)))
}

/// The marked cases, else the selected one.
fn at_hand(app: &App) -> Result<Vec<CaseId>, Blocked> {
    let marked: Vec<CaseId> = app.queue.marks.ids().collect();
    if app.wall.is_some() {
        Err(Blocked::OnWall)
    } else if marked.is_empty() {
        app.queue.selected().map(|row| vec![row.id]).ok_or(Blocked::NoCase)
    } else {
        Ok(marked)
    }
}

/// What can be printed now: over the report what there is of its period, else forms of the cases,
/// then those of this month and of the last.
pub(super) fn items(app: &App) -> Vec<Item> {
    if let Some(period) = app.reported() {
        let kinds = [Kind::Report, Kind::Register].into_iter();
        // A register is kept by the month.
        let kinds = kinds.filter(|kind| period.is_month() || *kind == Kind::Report);
        let forms = kinds.map(|kind| Form::OfMonth(kind, period));
        return forms.zip('1'..='9').map(|(form, key)| item(app, form, key)).collect();
    }
    let this = Period::month(app.station.calendar.zone().date(app.now));
    let cases = [Kind::Receipt, Kind::Disposition, Kind::ControlSheet].map(Form::OfCases);
    let months = [this, this.moved(-1)]
        .into_iter()
        .flat_map(|month| [Kind::Register, Kind::Report].map(|kind| Form::OfMonth(kind, month)));
    cases.into_iter().chain(months).zip('1'..='9').map(|(form, key)| item(app, form, key)).collect()
}

fn item(app: &App, form: Form, key: char) -> Item {
    let (kind, group, note, blocked) = match form {
        Form::OfCases(kind) => (kind, "print-group-case", None, at_hand(app).err()),
        Form::OfMonth(kind, month) => {
            (kind, "print-group-month", Some(Label::Text(month.named())), None)
        }
    };
    Item {
        label: Label::Word(word(kind)),
        keys: vec![Key::Char(key)],
        group: Some(group),
        note,
        blocked,
        does: Does::Print(form),
    }
}

/// The id of the name of a form.
pub const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Disposition => "print-kind-disposition",
        Kind::ControlSheet => "print-kind-control-sheet",
        Kind::Receipt => "print-kind-receipt",
        Kind::Register => "print-kind-register",
        Kind::Report => "print-kind-report",
    }
}

/// Asks for a form.
pub(super) fn order(app: &mut App, form: Form) -> Vec<Effect> {
    let (kind, of) = match form {
        Form::OfCases(kind) => (kind, Of::Cases(at_hand(app).unwrap_or_default())),
        Form::OfMonth(kind, month) => (kind, Of::Month(month)),
    };
    let (by, at) = (app.station.officer.clone(), app.now);
    vec![Effect::Print(Box::new(Order { kind, of, by, at }))]
}

/// A form has come, or not: it is shown.
pub(super) fn printed(app: &mut App, answer: Result<Printed, Failure>) -> Vec<Effect> {
    match answer {
        Ok(printed) => {
            let file = printed.file.clone();
            app.notice = Some(Notice::Printed(Box::new(printed)));
            vec![Effect::Show(file)]
        }
        Err(failure) => {
            app.notice = Some(Notice::Failed(failure));
            Vec::new()
        }
    }
}
