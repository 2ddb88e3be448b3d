//! Who may do what, where the office enforces it: an act is permitted or denied by the officer's
//! roles, by whom the officer stands in for, and by the step that it touches. Pure; who somebody is
//! was proven elsewhere.
mod denied;
mod right;
mod tries;

use chrono::NaiveDate;

pub use denied::Denied;
pub use right::{Right, right};
pub use tries::Tries;

use super::case::Case;
use super::fact::Body;
use super::officer::Officer;
use super::sop::{Sop, Step};

/// The office's people and its decision about them, as its own facts tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Staff {
    /// Everybody who ever worked here, in the order of their coming.
    pub officers: Vec<Officer>,
    /// Who may do what is enforced, not only recorded.
    pub enforced: bool,
}

impl Staff {
    /// Those who work here now.
    pub fn here(&self) -> impl Iterator<Item = &Officer> {
        self.officers.iter().filter(|officer| officer.works_here())
    }

    /// The officer of a name who works here now.
    pub fn named(&self, name: &str) -> Option<&Officer> {
        self.here().find(|officer| officer.is_named(name))
    }

    /// Those who can administer: named for it, and able to prove who they are.
    pub fn administrators(&self) -> impl Iterator<Item = &Officer> {
        self.here().filter(|officer| officer.administers && officer.pin_since.is_some())
    }

    /// That an administrator is needed, and who they are.
    pub fn needs_administrator(&self) -> Denied {
        Denied::AdministratorNeeded { able: names(self.administrators()) }
    }

    /// That an administrator must be the first to work by new rules, and who is one.
    pub fn unproven(&self) -> Denied {
        Denied::RulesUnproven { able: names(self.administrators()) }
    }
}

/// A case before an officer who has proven who it is, on a day in the office's zone.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    pub staff: &'a Staff,
    pub officer: &'a Officer,
    pub day: NaiveDate,
    /// Absent for a registration.
    pub case: Option<&'a Case>,
    /// The SOP that the case follows.
    pub sop: &'a Sop,
}

impl Bench<'_> {
    /// Whether the officer may record `bodies` in the case, "a.n." an executor if one is named.
    ///
    /// # Errors
    /// What stands in the way of the first one that is denied.
    pub fn permit(&self, on_behalf_of: Option<&str>, bodies: &[&Body]) -> Result<(), Denied> {
        let mut steps = Vec::new();
        for body in bodies {
            self.gather(self.case, body, &mut steps)?;
        }
        let own = |step: &&Step| on_behalf_of == Some(step.executor.as_str());
        let spoken_for = steps.iter().filter_map(|no| self.sop.step(*no)).any(|step| own(&step));
        if let Some(role) = on_behalf_of.filter(|_| !spoken_for) {
            self.speaks_for(role)?;
        }
        steps.iter().try_for_each(|no| self.may_work_on(*no, on_behalf_of))
    }

    /// Whether acts of the officer "a.n." an executor can be permitted at all: by being one, or by
    /// performing one of its steps.
    ///
    /// # Errors
    /// Who could act for it.
    pub fn may_act_for(&self, role: &str) -> Result<(), Denied> {
        let mut steps = (1..=self.sop.steps()).filter_map(|no| self.sop.step(no));
        if steps.any(|step| step.executor == role && self.plays_in(self.officer, step)) {
            return Ok(());
        }
        self.speaks_for(role)
    }

    /// The steps whose performers alone may record `body`.
    fn gather(&self, case: Option<&Case>, body: &Body, steps: &mut Vec<u16>) -> Result<(), Denied> {
        match right(body) {
            Right::Counter => {}
            Right::Office if self.officer.administers => {}
            Right::Office => return Err(self.staff.needs_administrator()),
            Right::Step => steps.extend(step_of(case, body)),
            Right::Facts => {
                for seq in touched(body) {
                    let Some(fact) = case.and_then(|case| case.fact(*seq)) else { continue };
                    let then = case.and_then(|case| case.before(*seq));
                    self.gather(then.as_ref(), &fact.body, steps)?;
                }
            }
        }
        Ok(())
    }

    fn speaks_for(&self, role: &str) -> Result<(), Denied> {
        if self.officer.plays(role, self.day) {
            return Ok(());
        }
        let executor = self.title(role);
        let able = names(self.staff.here().filter(|officer| officer.plays(role, self.day)));
        Err(Denied::NotActingFor { executor, able })
    }

    /// By own role, or as a deputy; "a.n." it must be one who performs this step.
    fn may_work_on(&self, no: u16, on_behalf_of: Option<&str>) -> Result<(), Denied> {
        let Some(step) = self.sop.step(no) else { return Ok(()) };
        let performs =
            |role: &str| step.executor == role || step.deputies.iter().any(|d| d == role);
        if on_behalf_of.is_none_or(performs) && self.plays_in(self.officer, step) {
            return Ok(());
        }
        let executor = self.title(&step.executor);
        let able = names(self.staff.here().filter(|officer| self.plays_in(officer, step)));
        Err(Denied::NotYourStep { step: no, executor, able })
    }

    fn plays_in(&self, officer: &Officer, step: &Step) -> bool {
        let mut performers = std::iter::once(&step.executor).chain(&step.deputies);
        performers.any(|role| officer.plays(role, self.day))
    }

    fn title(&self, role: &str) -> String {
        self.sop.executor(role).map_or_else(|| role.to_owned(), |e| e.title.clone())
    }
}

/// The facts that `body` takes back, brings back or moves.
fn touched(body: &Body) -> &[u32] {
    if let Body::Undo { facts } | Body::Redo { facts } = body {
        facts
    } else if let Body::Correct { fact, .. } = body {
        std::slice::from_ref(fact)
    } else {
        &[]
    }
}

/// The step that `body` is about, in the case as it was before it.
fn step_of(case: Option<&Case>, body: &Body) -> Option<u16> {
    if let Body::Finish { step, .. } | Body::Reopen { to: step, .. } = body {
        Some(*step)
    } else {
        case?.course.step()
    }
}

fn names<'a>(officers: impl Iterator<Item = &'a Officer>) -> Vec<String> {
    officers.map(|officer| officer.name.clone()).collect()
}
