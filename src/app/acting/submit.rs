//! A filled form given to the rules, and what they say to the store.
use super::{Sent, several};
use crate::app::form::Form;
use crate::app::{App, Effect, Proposal};
use crate::domain::command::Law;
use crate::domain::decide::decide;
use crate::domain::moment;
use crate::domain::refusal::Refusal;

/// Gives a filled form to the rules, and what they say to the store. The form stays until the store
/// has answered.
pub(in crate::app) fn submit(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut().map(|form| form.clone()) else {
        return Vec::new();
    };
    if form.several.is_some() {
        return several::submit(app, &form);
    }
    match proposal(app, &form) {
        Ok((proposal, sent)) => {
            app.sent = Some(sent);
            if let Some(form) = app.form_mut() {
                form.sending = true;
            }
            vec![Effect::Append(proposal)]
        }
        Err(refusal) => {
            if let Some(form) = app.form_mut() {
                form.refuse(refusal);
            }
            Vec::new()
        }
    }
}

fn proposal(app: &App, form: &Form) -> Result<(Proposal, Sent), Refusal> {
    let (zone, now) = (app.station.calendar.zone(), app.now);
    let last = form.target.as_ref().and_then(|_| app.case()).and_then(|c| c.course.last_at);
    let order = form.order(|text| {
        let at = moment::parse(text, zone, now)?;
        Some(moment::same_minute(text, at, last))
    })?;
    let occasion = app.occasion(order.at, order.on_behalf_of.clone());
    let (id, version, decision) = match &form.target {
        None => {
            let law = Law {
                sop: &app.station.sop,
                calendar: &app.station.calendar,
                near_pct: app.station.near_pct,
            };
            (None, 0, decide(None, law, &order.command, &occasion)?)
        }
        Some(target) => {
            let case = app.detail.case.as_deref().filter(|case| case.id == target.case);
            let case = case.ok_or(Refusal::NotRegistered)?;
            let decision = decide(Some(case), app.law(case), &order.command, &occasion)?;
            (Some(target.case), target.version, decision)
        }
    };
    let proposal = Proposal {
        officer: app.station.officer.clone(),
        recorded_at: now,
        decisions: vec![(id, version, decision)],
    };
    Ok((proposal, Sent::new(order.command, order.on_behalf_of)))
}
