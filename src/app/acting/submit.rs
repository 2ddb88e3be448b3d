//! A filled form given to the rules, and what they say to the store.
use super::{Sent, several};
use crate::app::form::outcome::{Outcome, outcomes};
use crate::app::form::{Form, FormKind, Refused, Slot};
use crate::app::{App, Effect, Proposal, staff};
use crate::domain::case::Case;
use crate::domain::command::Law;
use crate::domain::decide::decide;
use crate::domain::instant::Instant;
use crate::domain::moment;
use crate::domain::record::{self, Field};
use crate::domain::refusal::Refusal;
use crate::domain::sop::Sop;

/// Gives a filled form to the rules, and what they say to the store. The form stays until the store
/// has answered. A registration is first compared with what is there. What is doubtful is said, and
/// recorded only when that is asked for again.
pub(in crate::app) fn submit(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut() else { return Vec::new() };
    if form.kind == FormKind::Officer {
        return staff::submit(app);
    }
    if let Some(read) = form.wants_certificate() {
        return vec![read];
    }
    if form.kind == FormKind::Register && !form.twins.known {
        form.twins.then_record = true;
        return vec![Effect::Similar(form.records())];
    }
    let form = form.clone();
    if form.is_foreseen() {
        return several::submit(app, &form);
    }
    let (proposed, is_doubtful) = (proposal(app, &form), is_doubtful(app, &form));
    let Some(form) = app.form_mut() else { return Vec::new() };
    match proposed {
        Ok(_) if is_doubtful && !std::mem::replace(&mut form.told, true) => Vec::new(),
        Ok((proposal, sent)) => {
            form.sending = true;
            form.offer = None;
            app.sent = sent;
            vec![Effect::Append(proposal)]
        }
        Err(Refused { refusal, applicant }) => {
            if form.applicants.len() > 1 {
                form.show_applicant(applicant);
            }
            form.refuse(refusal);
            Vec::new()
        }
    }
}

/// Whether the rules let through what is likely a slip: a duplicate, an odd last day.
fn is_doubtful(app: &App, form: &Form) -> bool {
    let odd = || outcomes(app, form).iter().any(|seen| matches!(seen, Outcome::Odd(..)));
    !form.twins.rows.is_empty() || form.twice().is_some() || odd()
}

fn proposal(app: &App, form: &Form) -> Result<(Proposal, Option<Sent>), Refused> {
    let station = &app.station;
    let desk = (station.officers.as_slice(), &station.procedures);
    let order = form.order(desk, |text| app.moment(form, text))?;
    let occasion = app.occasion(order.at, order.on_behalf_of.clone());
    let mut decisions = Vec::with_capacity(order.commands.len());
    for (applicant, command) in order.commands.iter().enumerate() {
        decisions.push(match &form.target {
            None => {
                let law = Law { sop: app.chosen_sop(form), ..app.office_law() };
                let decided = decide(None, law, command, &occasion);
                let decided = decided.map_err(|refusal| Refused { refusal, applicant })?;
                (None, 0, decided)
            }
            Some(target) => {
                let case = app.form_case(form).ok_or(Refusal::NotRegistered)?;
                let decided = app.decided(case, command, &occasion)?;
                (Some(target.case), target.version, decided)
            }
        });
    }
    let proposal =
        Proposal { officer: app.station.officer.clone(), recorded_at: app.now, decisions };
    let first = order.commands.into_iter().next();
    Ok((proposal, first.map(|command| Sent::new(command, order.on_behalf_of))))
}

impl App {
    /// The law for new registrations.
    pub(in crate::app) fn office_law(&self) -> Law<'_> {
        let station = &self.station;
        Law { sop: &station.sop, calendar: &station.calendar, near_pct: station.near_pct }
    }

    /// The procedure that a registration picks, else that of new ones.
    pub(in crate::app) fn chosen_sop(&self, form: &Form) -> &Sop {
        let picked = form.value(Slot::Sop);
        let found = picked.and_then(|id| self.station.procedures.named(&id));
        found.map_or(&self.station.sop, |p| &p.sop)
    }

    /// The case that a form is about, once it has been read.
    fn form_case(&self, form: &Form) -> Option<&Case> {
        let target = form.target.as_ref()?;
        self.detail.case.as_deref().filter(|case| case.id == target.case)
    }

    /// A time as typed into a form. To the minute of the act before it, it is that act's.
    pub(in crate::app) fn moment(&self, form: &Form, text: &str) -> Option<Instant> {
        let at = moment::parse(text, self.station.calendar.zone(), self.now)?;
        let case = self.form_case(form);
        let fact = form.target.as_ref().and_then(|target| target.fact);
        let before = case.and_then(|case| match fact {
            Some(seq) => case.room_for(seq).ok()?.earliest,
            None => case.course.last_at,
        });
        Some(moment::same_minute(text, at, before))
    }

    /// A kept value as this desk shows it.
    pub(in crate::app) fn shown(&self, field: Field, kept: &str) -> String {
        if self.station.mask { record::masked(field, kept) } else { kept.to_owned() }
    }
}
