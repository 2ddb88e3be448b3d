//! An act on the marked cases: asked once, foreseen case by case, recorded all or none.
use super::{Act, Sent, suited};
use crate::app::batch::{Batch, Foreseen, Hindrance, Order, Plan};
use crate::app::form::{Form, FormKind, Slot, several};
use crate::app::layer::Layer;
use crate::app::marks::Shelf;
use crate::app::{App, Effect, Proposal, layers};
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::fact::CaseId;
use crate::domain::moment;
use crate::domain::queue::Row;
use crate::domain::refusal::Refusal;
use crate::domain::timing::Standing;

/// Begins `act` on the marked cases: what is left to ask is asked once.
pub(super) fn begin(app: &mut App, act: Act) -> Vec<Effect> {
    let marks = &app.queue.marks;
    let (kind, timed) = match act {
        Act::Finish { timed: false } if !any_late(app) => {
            return order(app, Command::Finish { set: Vec::new(), reason: None });
        }
        Act::Start => return order(app, Command::Start),
        Act::Pause if marks.all(|mark| mark.paused) => return order(app, Command::Resume),
        Act::Finish { timed } => (FormKind::Finish, timed),
        Act::Pause => (FormKind::Pause, true),
        Act::Documents => (FormKind::Receive, true),
        Act::Return => (FormKind::Return, true),
        Act::Reopen if marks.all(|mark| mark.shelf == Shelf::Archived) => {
            (FormKind::Unarchive, false)
        }
        Act::Reopen => (FormKind::Reopen, true),
        Act::Assign => (FormKind::Assign, false),
        Act::Ask(kind) => (kind, kind.is_timed()),
        Act::Acknowledge => return order(app, Command::Acknowledge),
        // About one fact; and what is picked from a list.
        Act::Correct | Act::Snooze => return Vec::new(),
    };
    let marked: Vec<&Row> = app.queue.marked_rows().collect();
    let mut form = several::form(kind, timed, &app.station, &marked);
    form.several = Some(app.queue.marks.len());
    layers::open(app, form)
}

/// Whether a marked case that the desk has at hand is late: then a finish asks for the reason.
fn any_late(app: &App) -> bool {
    app.queue.marked_rows().any(|row| row.standing(app.now) == Standing::Breached)
}

/// What a form for the marked cases says, foreseen.
pub(super) fn submit(app: &mut App, form: &Form) -> Vec<Effect> {
    let (zone, now) = (app.station.calendar.zone(), app.now);
    let desk = (app.station.officers.as_slice(), &app.station.procedures);
    let said = form.order(desk, |text| moment::parse(text, zone, now));
    match said.map(|said| (said.commands.into_iter().next(), said.at, said.on_behalf_of)) {
        Ok((Some(command), at, on_behalf_of)) => {
            let at = form.value(Slot::At).zip(at);
            preview(app, Order { command, at, on_behalf_of })
        }
        Ok((None, ..)) => Vec::new(),
        Err(refused) => {
            if let Some(form) = app.form_mut() {
                form.refuse(refused.refusal);
            }
            Vec::new()
        }
    }
}

/// Foresees a command about which there is nothing to ask.
pub(in crate::app) fn order(app: &mut App, command: Command) -> Vec<Effect> {
    preview(app, Order { command, at: None, on_behalf_of: None })
}

/// Opens the preview of `order` on the marked cases, or on the one that its form is about.
pub(in crate::app) fn preview(app: &mut App, order: Order) -> Vec<Effect> {
    let mut cases: Vec<CaseId> = app.queue.marks.ids().collect();
    let alone = app.form_mut().and_then(|form| form.target.as_ref().map(|target| target.case));
    if let Some(case) = alone {
        cases = vec![case];
    }
    let mut batch = Batch::new(Plan::Act(order), app.now);
    let ask = batch.look_at(cases, app.now);
    app.layers.push(Layer::Batch(Box::new(batch)));
    vec![Effect::LoadCases(ask)]
}

/// Some of the cases have come: says what becomes of each, and asks for the next ones.
pub(in crate::app) fn looked_at(app: &mut App, ids: &[CaseId], cases: &[Case]) -> Vec<Effect> {
    let Some(batch) = app.batch_mut() else { return Vec::new() };
    let plan = batch.came(ids).then(|| batch.plan.clone());
    let Some(Plan::Act(order)) = plan else { return Vec::new() };
    let found = |id: &CaseId| cases.iter().find(|case| case.id == *id);
    let foresee = |id: &CaseId| {
        found(id).map_or_else(|| Foreseen::gone(*id), |case| foreseen(app, &order, case))
    };
    let rows: Vec<Foreseen> = ids.iter().map(foresee).collect();
    let Some(batch) = app.batch_mut() else { return Vec::new() };
    batch.rows.extend(rows);
    let ask = batch.ask();
    if !ask.is_empty() {
        return vec![Effect::LoadCases(ask)];
    }
    batch.put_in_order();
    refuse_the_form(app);
    Vec::new()
}

fn foreseen(app: &App, order: &Order, case: &Case) -> Foreseen {
    let last = case.course.last_at;
    let at = order.at.as_ref().map(|(text, at)| moment::same_minute(text, *at, last));
    let occasion = app.occasion(at, order.on_behalf_of.clone());
    let outcome = suited(app, case, &order.command, &occasion).map_err(Hindrance::Refused);
    let known = app.queue.marks.get(case.id).map(|mark| mark.version);
    Foreseen::of(case, outcome).changed_since(case, known)
}

/// What every case is refused for, and a field of the form is about, is said at that field.
fn refuse_the_form(app: &mut App) {
    let refusals = app.batch_mut().map(|batch| {
        batch.rows.iter().map(|row| match &row.outcome {
            Err(Hindrance::Refused(refusal)) => Some(refusal.clone()),
            _ => None,
        })
    });
    let refusals: Option<Vec<Refusal>> = refusals.and_then(Iterator::collect);
    let Some((first, rest)) = refusals.as_deref().and_then(<[Refusal]>::split_first) else {
        return;
    };
    let of_the_form = rest.iter().all(|other| other == first);
    let about = |form: &mut Form| form.is_foreseen() && form.place_of(first).is_some();
    if of_the_form && app.form_mut().is_some_and(about) {
        let refusal = first.clone();
        app.layers.pop();
        if let Some(form) = app.form_mut() {
            form.refuse(refusal);
        }
    }
}

/// Records what was foreseen.
pub(in crate::app) fn confirm(app: &mut App) -> Vec<Effect> {
    let Some(batch) = app.batch_mut().filter(|batch| batch.is_ready()) else { return Vec::new() };
    batch.sending = true;
    let decision = |row: &Foreseen| {
        row.outcome.as_ref().ok().map(|decision| (Some(row.case), row.version, decision.clone()))
    };
    let decisions = batch.rows.iter().filter_map(decision).collect();
    let order = match &batch.plan {
        Plan::Act(order) => Some((order.command.clone(), order.on_behalf_of.clone())),
        Plan::Retrace(..) => None,
    };
    app.sent = order.map(|(command, behalf)| Sent::new(command, behalf));
    let (officer, recorded_at) = (app.station.officer.clone(), app.now);
    vec![Effect::Append(Proposal { officer, recorded_at, decisions })]
}

/// Lets the cases go that `test` names, and takes their marks off.
pub(in crate::app) fn release(app: &mut App, test: impl Fn(&Foreseen) -> bool) {
    let Some(batch) = app.batch_mut().filter(|batch| !batch.sending && batch.is_whole()) else {
        return;
    };
    let (gone, of_marks) = (batch.release(test), matches!(batch.plan, Plan::Act(_)));
    let empty = batch.rows.is_empty();
    if of_marks {
        app.queue.unmark(&gone);
        let count = app.queue.marks.len();
        if let Some(form) = app.form_mut().filter(|form| form.several.is_some()) {
            form.several = Some(count);
        }
    }
    if empty {
        close(app);
    }
}

/// Closes the preview; nothing is left to ask where no case is left.
pub(in crate::app) fn close(app: &mut App) {
    app.layers.retain(|layer| {
        let asks_of_none = matches!(layer, Layer::Form(form) if form.several == Some(0));
        !asks_of_none && !matches!(layer, Layer::Batch(_))
    });
}

/// Looks at every case anew: somebody has changed one, or the times are too old.
pub(in crate::app) fn rebuild(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    let Some(batch) = app.batch_mut().filter(|batch| !batch.sending) else { return Vec::new() };
    if let Plan::Retrace(way, act, case) = batch.plan {
        return vec![Effect::LoadAct { way, case, act: Some(act) }];
    }
    let cases = batch.cases();
    batch.rows.clear();
    vec![Effect::LoadCases(batch.look_at(cases, now))]
}

/// A preview whose times are too old is made anew.
pub(in crate::app) fn refresh(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    let stale = app.batch_mut().is_some_and(|batch| batch.is_stale(now));
    if stale { rebuild(app) } else { Vec::new() }
}

impl App {
    /// The preview on the screen.
    pub(in crate::app) fn batch_mut(&mut self) -> Option<&mut Batch> {
        self.layers.iter_mut().rev().find_map(|layer| {
            let Layer::Batch(batch) = layer else { return None };
            Some(batch.as_mut())
        })
    }
}
