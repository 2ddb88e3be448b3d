//! Who acts at this desk: the officers who work here, switching between them, for whom they act,
//! and adding one. What somebody may do where that is enforced, the rules say.
use std::collections::BTreeMap;

use super::action::Action;
use super::form::{Choice, Form, FormField, FormKind, Slot};
use super::journal::Touched;
use super::layer::Layer;
use super::menu::{Does, Menu, MenuKind};
use super::notice::{Failure, Notice};
use super::people::People;
use super::{App, Effect, acting, layers, veil};
use crate::domain::authority::{Bench, Staff};
use crate::domain::case::Case;
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::{self, Decision, decide};
use crate::domain::fact::Body;
use crate::domain::officer::Officer;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::sop::{Executor, Sop};
use crate::domain::text;

/// Opens a list of people; who works here is read anew.
pub(super) fn open(app: &mut App, kind: MenuKind) -> Vec<Effect> {
    app.layers.push(Layer::Menu(Menu::new(kind)));
    vec![Effect::People(People::Known)]
}

/// Those who ever worked here have come: the desk knows those who still do.
pub(super) fn known(app: &mut App, staff: Staff) -> Vec<Effect> {
    if staff.officers.is_empty() {
        return Vec::new();
    }
    let was_guarded = app.is_guarded();
    app.staff = staff.here().cloned().collect();
    app.station.roll = staff;
    app.station.officers = app.staff.iter().map(|officer| officer.name.clone()).collect();
    let roles = app.roles_of(&app.station.officer);
    app.station.roles = roles;
    veil::decided(app, was_guarded)
}

/// Does what an item of a list of people stands for.
pub(super) fn pick(app: &mut App, does: Does) -> Vec<Effect> {
    match does {
        // These are about cases, not people.
        Does::Run(_)
        | Does::Show(_)
        | Does::ShowSaved(_)
        | Does::Look(_)
        | Does::SaveView
        | Does::DropView(_)
        | Does::Sort(_)
        | Does::Copy(_)
        | Does::Print(_)
        | Does::Snooze(_)
        | Does::Browse(_)
        | Does::Submitted
        | Does::Theme(_) => {}
        Does::Switch(name) if app.is_guarded() => return veil::switch(app, &name),
        Does::Switch(name) => {
            app.station.roles = app.roles_of(&name);
            app.station.on_behalf_of = None;
            app.station.officer.clone_from(&name);
            app.notice = Some(Notice::Officer(name));
        }
        Does::ActFor(executor) => {
            app.station.on_behalf_of.clone_from(&executor);
            app.notice = Some(Notice::ActsFor(executor));
        }
        Does::AddOfficer => {
            let form = form(app);
            return layers::open(app, form);
        }
        Does::Assign(officer) => return acting::assign(app, officer),
        Does::AssignOther => {
            return acting::Act::Ask(FormKind::Assign).begin(app, Action::Assign);
        }
    }
    Vec::new()
}

/// The form that adds an officer: a name, and the executors whose work the officer does.
fn form(app: &App) -> Form {
    let mut fields = vec![FormField::line(Slot::OfficerName, true, "")];
    let no_or_yes = || ["", "true"].map(|v| Choice { value: v.to_owned(), label: None }).into();
    let roles = 0..app.station.executors().len();
    fields.extend(roles.map(|i| FormField::pick(Slot::Role(i), no_or_yes(), "")));
    Form::new(FormKind::Officer, None, fields)
}

/// Gives a filled form to the store.
pub(super) fn submit(app: &mut App) -> Vec<Effect> {
    let executors: Vec<String> =
        app.station.executors().into_iter().map(|e| e.key.clone()).collect();
    let (by, recorded_at) = (app.station.officer.clone(), app.now);
    let Some(form) = app.form_mut() else { return Vec::new() };
    let typed = form.value(Slot::OfficerName).unwrap_or_default();
    let name = match text::read_line(&typed) {
        Ok(name) => name,
        Err(why) => {
            let blank = why == Invalid::Blank;
            form.refuse(if blank { Refusal::OfficerRequired } else { Refusal::TextInvalid(why) });
            return Vec::new();
        }
    };
    let plays = |i: &usize| form.value(Slot::Role(*i)).is_some();
    let roles = (0..executors.len()).filter(plays).filter_map(|i| executors.get(i).cloned());
    let roles = roles.collect();
    form.sending = true;
    vec![Effect::People(People::Add { name, roles, by, recorded_at })]
}

/// The store has answered.
pub(super) fn added(app: &mut App, name: String, answer: Result<Staff, Failure>) -> Vec<Effect> {
    match answer {
        Ok(staff) => {
            let sent = |l: &Layer| matches!(l, Layer::Form(form) if form.kind == FormKind::Officer);
            let kept = app.form_mut().map(|form| form.kept.kind.clone());
            app.layers.retain(|layer| !sent(layer));
            let mut effects = known(app, staff);
            app.notice = Some(Notice::OfficerAdded(name));
            effects.extend(kept.map(|kind| Effect::SaveDraft { kind, body: None }));
            effects
        }
        Err(failure) => {
            if let Some(form) = app.form_mut() {
                form.sending = false;
            }
            app.fail(failure);
            Vec::new()
        }
    }
}

impl App {
    /// The executors whose work an officer does, as registered; none = not known.
    fn roles_of(&self, name: &str) -> Vec<String> {
        let same = |officer: &&Officer| officer.name.to_lowercase() == name.to_lowercase();
        self.staff.iter().find(same).map(|officer| officer.roles.clone()).unwrap_or_default()
    }

    /// How many open cases each officer has.
    pub fn workload(&self) -> BTreeMap<&str, usize> {
        let mut load = BTreeMap::new();
        for officer in self.queue.open().iter().filter_map(|row| row.officer.as_deref()) {
            *load.entry(officer).or_default() += 1;
        }
        load
    }

    /// What the rules decide, if this officer may do it; the store asks the same of the facts as
    /// they are then.
    pub(super) fn decided(
        &self,
        case: &Case,
        command: &Command,
        occasion: &Occasion,
    ) -> Result<Decision, Refusal> {
        let decision = decide(Some(case), self.law(case), command, occasion)?;
        let bodies: Vec<&Body> = decision.bodies.iter().collect();
        self.permit(case, decision.on_behalf_of.as_deref(), &bodies)?;
        Ok(decision)
    }

    /// Whether this officer may record `bodies` in the case.
    pub(super) fn permit(
        &self,
        case: &Case,
        on_behalf_of: Option<&str>,
        bodies: &[&Body],
    ) -> Result<(), Refusal> {
        let bench = self.bench(Some(case), self.law(case).sop);
        bench.map_or(Ok(()), |bench| bench.permit(on_behalf_of, bodies)).map_err(Refusal::Denied)
    }

    /// Whether this officer's acts "a.n." `role` can be permitted in any procedure.
    pub(super) fn may_act_for(&self, role: &str) -> Result<(), Refusal> {
        let sops = self.station.procedures.iter().map(|p| &*p.sop);
        let of = |sop| self.bench(None, sop).map_or(Ok(()), |bench| bench.may_act_for(role));
        if sops.map(of).any(|answer| answer.is_ok()) {
            return Ok(());
        }
        of(&self.station.sop).map_err(Refusal::Denied)
    }

    /// Whether this officer may take back or bring back what an act did in a case that is not at hand.
    pub(super) fn may_retrace(&self, touched: &Touched) -> Result<(), Refusal> {
        let bodies: Vec<&Body> = touched.facts.iter().map(|fact| &fact.body).collect();
        let bench = self.bench(None, self.sop(&touched.sop_revision));
        bench.map_or(Ok(()), |bench| bench.permit(None, &bodies)).map_err(Refusal::Denied)
    }

    /// This officer before a case, where it is enforced who may do what.
    fn bench<'a>(&'a self, case: Option<&'a Case>, sop: &'a Sop) -> Option<Bench<'a>> {
        let staff = &self.station.roll;
        let officer = staff.named(&self.station.officer).filter(|_| self.is_guarded())?;
        let day = self.station.calendar.zone().date(self.now);
        Some(Bench { staff, officer, day, case, sop })
    }

    /// For whom an act on `case` would be recorded if done now: "a.n."; `performs` = it is the
    /// step's own work.
    pub fn behalf(&self, case: &Case, performs: bool) -> Option<&Executor> {
        let command = if performs {
            Command::Finish { set: Vec::new(), reason: None }
        } else {
            Command::Note { text: String::new() }
        };
        let occasion = self.occasion(None, None);
        let key = decide::on_behalf_of(Some(case), self.law(case), &command, &occasion).ok()??;
        self.sop(&case.sop_revision).executor(&key)
    }
}
