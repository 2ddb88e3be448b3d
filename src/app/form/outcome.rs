//! What will happen when the form is saved, as data: said before it is.
use chrono::NaiveDate;

use super::{Form, FormKind, Slot};
use crate::app::App;
use crate::domain::ams::{self, OddExpiry};
use crate::domain::case::{Case, Status};
use crate::domain::command::Law;
use crate::domain::decide::decide;
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::domain::preview::{Preview, preview};
use crate::domain::record::{self, Field};
use crate::domain::timing::Verdict;
use crate::domain::turn::Mode;
use crate::domain::zone::Zone;

/// What an attempt's figures were and would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejudged {
    pub step: u16,
    /// Working seconds and the verdict, before and after.
    pub before: (i64, Option<Verdict>),
    pub after: (i64, Option<Verdict>),
}

/// A consequence of saving. Its words are looked up by the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// So many cases are registered in one act.
    Registers(usize),
    /// A step taken up then would be due so.
    TakenUp(u16, Preview),
    /// The step waits until somebody starts it.
    Waits(u16),
    /// It happened outside working hours: until then no clock runs.
    OffHours(Option<Instant>),
    Finishes {
        from: u16,
        /// None = the case is done with it.
        to: Option<u16>,
        elapsed_s: i64,
        target_s: Option<i64>,
    },
    /// The case is paused, and that ends.
    EndsPause,
    /// The clock stops at so many working seconds.
    Pauses(i64),
    GoesBack {
        to: u16,
        attempt: u16,
    },
    /// The new certificate is said to end on an odd day.
    Odd(NaiveDate, OddExpiry),
    Closes,
    Reopens(u16),
    Archives,
    Unarchives,
    Assigns {
        from: Option<String>,
        to: String,
    },
    /// The officer named is none of those who are registered.
    Unlisted(String),
    /// A field's old and new value as kept.
    Changes {
        field: Field,
        old: Option<String>,
        new: Option<String>,
    },
    NothingChanges,
    Rejudges(Rejudged),
    /// The due time of the open step, before and after.
    DueMoves(Option<Instant>, Option<Instant>),
}

/// What saving the form would do now; what cannot be said yet is left out.
pub fn outcomes(app: &App, form: &Form) -> Vec<Outcome> {
    if form.void || form.sending {
        return Vec::new();
    }
    let zone = app.station.calendar.zone();
    let typed = form.value(Slot::At).map(|text| app.moment(form, &text));
    let Some(at) = typed.unwrap_or(Some(app.now)) else { return Vec::new() };
    let Some(target) = &form.target else { return registers(app, form, at) };
    let case = app.detail.case.as_deref().filter(|case| case.id == target.case);
    let Some(case) = case else { return Vec::new() };
    let law = app.law(case);
    // A time that the rules refuse has no consequence.
    let early = case.course.last_at.is_some_and(|last| at < last);
    if early && form.value(Slot::At).is_some() && form.kind != FormKind::Correct {
        return Vec::new();
    }
    let at = case.course.last_at.map_or(at, |last| at.max(last));
    match form.kind {
        FormKind::Finish => {
            finishes(case, law, at).into_iter().chain(odd_expiry(form, case, zone, at)).collect()
        }
        FormKind::Start => {
            let step = case.course.step().unwrap_or(1);
            vec![taken_up(law, step, at)]
        }
        FormKind::Correct => corrects(app, form, case, law),
        FormKind::Edit => edits(app, form, case),
        FormKind::Register
        | FormKind::Pause
        | FormKind::Return
        | FormKind::Reject
        | FormKind::Cancel
        | FormKind::Reopen
        | FormKind::Archive
        | FormKind::Unarchive
        | FormKind::Migrate
        | FormKind::Note
        | FormKind::Disposition
        | FormKind::Receive
        | FormKind::Certificate
        | FormKind::Officer
        | FormKind::Assign => {
            let unlisted = unlisted(app, form);
            plain(form, case, law, at).into_iter().chain(unlisted).collect()
        }
        FormKind::FollowUp => odd_expiry(form, case, zone, at).into_iter().collect(),
    }
}

/// A name that nobody bears who is registered, though no list forbids it.
fn unlisted(app: &App, form: &Form) -> Option<Outcome> {
    let station = &app.station;
    let typed = form.value(Slot::Officer).filter(|_| form.kind == FormKind::Assign)?;
    let same = |name: &String| name.to_lowercase() == typed.to_lowercase();
    let known = station.officers.iter().chain([&station.officer]).any(same);
    (!known).then_some(Outcome::Unlisted(typed))
}

/// A new certificate that is over already, or ends no later than the old one, is told before it is
/// recorded.
fn odd_expiry(form: &Form, case: &Case, zone: Zone, at: Instant) -> Option<Outcome> {
    let typed = form.value(Slot::Data(Field::NewExpires))?;
    let new = record::date(&Field::NewExpires.read(&typed).ok()?)?;
    let odd = ams::odd_expiry(&case.record, new, zone.date(at))?;
    Some(Outcome::Odd(new, odd))
}

fn taken_up(law: Law<'_>, step: u16, at: Instant) -> Outcome {
    let target_s = usize::from(step).checked_sub(1);
    let target_s = target_s.and_then(|i| law.sop.targets_s().get(i).copied().flatten());
    Outcome::TakenUp(step, preview(law.calendar, at, target_s))
}

fn registers(app: &App, form: &Form, at: Instant) -> Vec<Outcome> {
    // What becomes of each marked case is said in their preview.
    if form.kind != FormKind::Register {
        return Vec::new();
    }
    let law = Law { sop: app.chosen_sop(form), ..app.office_law() };
    let mut outcomes = Vec::new();
    if form.applicants.len() > 1 {
        outcomes.push(Outcome::Registers(form.applicants.len()));
    }
    outcomes.push(match law.sop.file().mode {
        Mode::Handoff => taken_up(law, 1, at),
        Mode::Claim => Outcome::Waits(1),
    });
    outcomes
}

fn finishes(case: &Case, law: Law<'_>, at: Instant) -> Vec<Outcome> {
    let Some(attempt) = case.course.open() else { return Vec::new() };
    let next = attempt.step + 1;
    let mut outcomes = vec![Outcome::Finishes {
        from: attempt.step,
        to: Some(next).filter(|next| *next <= case.course.steps()),
        elapsed_s: attempt.elapsed_s(law.calendar, at),
        target_s: attempt.target_s,
    }];
    if case.status() == Status::Paused {
        outcomes.push(Outcome::EndsPause);
    }
    if !law.calendar.is_open(at) {
        outcomes.push(Outcome::OffHours(law.calendar.next_open(at)));
    }
    outcomes
}

/// Old and new figures of the attempts that the new time bounds, and of the due time.
fn corrects(app: &App, form: &Form, case: &Case, law: Law<'_>) -> Vec<Outcome> {
    let reason = Some("1".to_owned());
    let moment = |text: &str| app.moment(form, text);
    let mut filled = form.clone();
    if let Some(field) = filled.fields.iter_mut().find(|f| f.slot == Slot::Reason) {
        field.set(reason.as_deref().unwrap_or_default());
    }
    let Ok(order) = filled.order((&[], &app.station.procedures), moment) else { return Vec::new() };
    let Some(command) = order.commands.first() else { return Vec::new() };
    let decided = decide(Some(case), law, command, &app.occasion(None, None));
    // A refusal is said where it is refused.
    let Ok(decision) = decided else { return Vec::new() };
    let Some(Body::Correct { fact, to, .. }) = decision.bodies.first() else {
        return vec![Outcome::NothingChanges];
    };
    let (then, _) = case.if_corrected(*fact, *to, law);
    let now = app.now;
    let figures = |case: &Case| -> Vec<(u16, (i64, Option<Verdict>))> {
        let each = case.course.attempts.iter();
        each.map(|a| {
            let elapsed = a.elapsed_s(law.calendar, now);
            let verdict = a.end.as_ref().and_then(|_| a.verdict_so_far(law.calendar, now));
            (a.step, (elapsed, verdict))
        })
        .collect()
    };
    let pairs = figures(case).into_iter().zip(figures(&then));
    let mut outcomes: Vec<Outcome> = pairs
        .filter(|(before, after)| before != after)
        .map(|((step, before), (_, after))| Outcome::Rejudges(Rejudged { step, before, after }))
        .collect();
    let due = |case: &Case| {
        let open = case.course.open()?;
        case.course.clock(open, app.reading()).due_at
    };
    if due(case) != due(&then) {
        outcomes.push(Outcome::DueMoves(due(case), due(&then)));
    }
    outcomes
}

fn edits(app: &App, form: &Form, case: &Case) -> Vec<Outcome> {
    let set = form.changes();
    let (mut outcomes, mut unread) = (Vec::new(), false);
    for (field, typed) in set {
        let Ok(new) = (if typed.is_empty() { Ok(None) } else { field.read(&typed).map(Some) })
        else {
            unread = true;
            continue;
        };
        let old = case.record.get(field).map(ToOwned::to_owned);
        if old != new {
            let shown = |kept: Option<String>| kept.map(|kept| app.shown(field, &kept));
            outcomes.push(Outcome::Changes { field, old: shown(old), new: shown(new) });
        }
    }
    if outcomes.is_empty() && !unread {
        outcomes.push(Outcome::NothingChanges);
    }
    outcomes
}

fn plain(form: &Form, case: &Case, law: Law<'_>, at: Instant) -> Vec<Outcome> {
    let step = || form.value(Slot::Step).and_then(|v| v.parse().ok());
    let elapsed = || case.course.open().map(|a| a.elapsed_s(law.calendar, at));
    let outcome = match form.kind {
        FormKind::Pause => elapsed().map(Outcome::Pauses),
        FormKind::Return => step().map(|to| {
            let earlier = case.course.attempts.iter().filter(|a| a.step == to).count();
            Outcome::GoesBack { to, attempt: u16::try_from(earlier + 1).unwrap_or(u16::MAX) }
        }),
        FormKind::Reject | FormKind::Cancel => Some(Outcome::Closes),
        FormKind::Reopen => step().map(Outcome::Reopens),
        FormKind::Archive => Some(Outcome::Archives),
        FormKind::Unarchive => Some(Outcome::Unarchives),
        FormKind::Assign => form
            .value(Slot::Officer)
            .filter(|to| case.officer.as_ref() != Some(to))
            .map(|to| Outcome::Assigns { from: case.officer.clone(), to }),
        FormKind::Note
        | FormKind::Disposition
        | FormKind::Migrate
        | FormKind::Receive
        | FormKind::FollowUp
        | FormKind::Certificate
        | FormKind::Officer
        | FormKind::Register
        | FormKind::Start
        | FormKind::Finish
        | FormKind::Edit
        | FormKind::Correct => None,
    };
    outcome.into_iter().collect()
}
