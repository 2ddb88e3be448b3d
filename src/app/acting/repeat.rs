//! The last act once more, on the next case: the same command by the same way. Its time is not
//! repeated, nor what it set in one case's data.
use super::act::ask;
use super::{Sent, in_case, several, suited};
use crate::app::action::Action;
use crate::app::batch::Order;
use crate::app::deed::{Outcome, blocked, does};
use crate::app::notice::Blocked;
use crate::app::{App, Effect, Proposal};
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::fact::CaseId;

/// What was done last, and where it goes on.
#[derive(Debug, Clone)]
pub struct Repeat {
    pub command: Command,
    pub on_behalf_of: Option<String>,
    /// The cases that have had it already, the last one last; of an act on marks, none.
    pub done: Vec<CaseId>,
    /// The first case without it that stood below the last one, before that was acted upon.
    pub next: Option<CaseId>,
}

impl Repeat {
    /// What can be done again of `sent`.
    pub(super) fn of(sent: Sent, done: Vec<CaseId>, next: Option<CaseId>) -> Option<Self> {
        let Sent { command, on_behalf_of, .. } = sent;
        #[allow(clippy::wildcard_enum_match_arm, reason = "what is not named here can be repeated")]
        let command = match command {
            Command::Finish { reason, .. } => Command::Finish { set: Vec::new(), reason },
            // One applicant's data are not another's; what was undone is not an act.
            Command::Register { .. }
            | Command::Edit { .. }
            | Command::Correct { .. }
            | Command::Undo
            | Command::Redo
            | Command::Reveal => return None,
            other => other,
        };
        Some(Self { command, on_behalf_of, done, next })
    }

    /// The case that it goes on with when `selected` is.
    ///
    /// # Errors
    /// When the view has no further case that has not had it.
    pub fn target(&self, selected: CaseId) -> Result<CaseId, Blocked> {
        if self.done.last() == Some(&selected) {
            self.next.ok_or(Blocked::NoNext)
        } else {
            Ok(selected)
        }
    }
}

/// The last act once more: on the marked cases, else on the selected one, or the next if that has
/// it already.
pub(in crate::app) fn repeat(app: &App) -> Outcome {
    let Some(repeat) = app.repeat.clone() else { return Err(Blocked::NothingToRepeat) };
    if !app.queue.marks.is_empty() {
        let Repeat { command, on_behalf_of, .. } = repeat;
        return does(move |app| several::preview(app, Order { command, at: None, on_behalf_of }));
    }
    let selected = app.queue.selected().map(|row| row.id).ok_or(Blocked::NoCase)?;
    let id = repeat.target(selected)?;
    if let Some(case) = app.detail.case.as_deref().filter(|case| case.id == id) {
        ask(app, case, &repeat.command)?;
    }
    does(move |app| begin(app, id, &repeat))
}

fn begin(app: &mut App, id: CaseId, repeat: &Repeat) -> Vec<Effect> {
    app.queue.select(id);
    if app.detail.case.as_deref().is_some_and(|case| case.id == id) {
        return in_case(app, |app, case| again(app, case, repeat));
    }
    app.waiting = Some((id, Action::Repeat));
    app.asked = Some(id);
    vec![Effect::Load(id)]
}

/// Does it in `case`, or says why not.
fn again(app: &mut App, case: &Case, repeat: &Repeat) -> Vec<Effect> {
    let Repeat { command, on_behalf_of, .. } = repeat.clone();
    let occasion = app.occasion(None, on_behalf_of.clone());
    match suited(app, case, &command, &occasion) {
        Ok(decision) => {
            app.sent = Some(Sent { command, on_behalf_of, repeats: true });
            let (officer, recorded_at) = (app.station.officer.clone(), app.now);
            let decisions = vec![(Some(case.id), case.version(), decision)];
            vec![Effect::Append(Proposal { officer, recorded_at, decisions })]
        }
        Err(refusal) => blocked(app, Action::Repeat, Blocked::Refused(refusal)),
    }
}
