//! The rules: a command on a case is answered by facts, or by a refusal. Pure; time is an argument.
mod alert;
mod behalf;
mod certificate;
mod correct;
mod edit;
mod gate;
mod migrate;
mod said;

use super::case::{Case, Status};
use super::command::{Command, Law, Occasion, Setting};
use super::course::{Course, Frozen, Move, Turn};
use super::fact::{Body, Number, Slip, Words};
use super::instant::Instant;
use super::record::{Field, REQUIRED, Record};
use super::refusal::Refusal;
use super::text;
use super::timing;
use super::undo::Retrace;

pub use behalf::on_behalf_of;
pub use gate::missing_fields;
use said::{optional, read_text, said, told};

/// How far ahead of the clock an `at` may lie, in seconds.
const AHEAD_S_MAX: i64 = 60;
/// How far behind the clock it may lie, in seconds: ten years. What lies further back is a slip of
/// the year, which every sum over working time would walk through from there on.
const BEHIND_S_MAX: i64 = 3_653 * 86_400;

/// What is to be recorded: the facts of one act in one case, all at the same instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub at: Instant,
    pub skewed: bool,
    pub on_behalf_of: Option<String>,
    pub bodies: Vec<Body>,
}

/// Answers `command` on `case` (absent for a registration).
///
/// # Errors
/// The refusal of the table in `domain.md`; nothing has changed.
pub fn decide(
    case: Option<&Case>,
    law: Law<'_>,
    command: &Command,
    occasion: &Occasion,
) -> Result<Decision, Refusal> {
    if occasion.officer.trim().is_empty() {
        return Err(Refusal::OfficerRequired);
    }
    let last = case.and_then(|c| c.course.last_at);
    let latest_known = last.map_or(occasion.now, |last| last.max(occasion.now));
    let at = occasion.at.unwrap_or(latest_known);
    let latest = latest_known.plus(AHEAD_S_MAX);
    if at > latest {
        return Err(Refusal::InFuture { at, latest });
    }
    let earliest = last.map_or(occasion.now, |last| last.min(occasion.now)).plus(-BEHIND_S_MAX);
    if at < earliest {
        return Err(Refusal::TooLongAgo { at, earliest });
    }
    let early = last.filter(|last| at < *last);
    let bodies = match (case, command) {
        (None, Command::Register { record }) => register(law, record)?,
        (None, _) => return Err(Refusal::NotRegistered),
        (Some(_), Command::Register { .. }) => return Err(Refusal::AlreadyRegistered),
        (Some(case), _) => {
            // Whether a reason is needed is judged by the time, so the time is refused first.
            let timely = |why| match early.filter(|_| matches!(command, Command::Finish { .. })) {
                Some(last) if why == Refusal::ReasonRequired => {
                    Refusal::BeforeLastFact { at, last }
                }
                _ => why,
            };
            Desk { case, law, at, earliest, latest }.answer(command).map_err(timely)?
        }
    };
    if let Some(last) = early
        && bodies.iter().any(|b| b.turn().is_some())
    {
        return Err(Refusal::BeforeLastFact { at, last });
    }
    Ok(Decision {
        at,
        skewed: last.is_some_and(|last| occasion.now < last),
        on_behalf_of: on_behalf_of(case, law, command, occasion)?,
        bodies,
    })
}

/// A registration; the store gives it its number.
fn register(law: Law<'_>, record: &Record) -> Result<Vec<Body>, Refusal> {
    for field in REQUIRED {
        if record.text(field).trim().is_empty() {
            return Err(Refusal::FieldRequired(field));
        }
    }
    Ok(vec![Body::Register {
        number: Number { prefix: String::new(), year: 0, serial: 0 },
        sop: law.sop.file().id.clone(),
        sop_revision: law.sop.revision().to_owned(),
        private: Record::read(record.iter())?,
    }])
}

/// One case before one officer at one instant.
struct Desk<'a> {
    case: &'a Case,
    law: Law<'a>,
    at: Instant,
    /// No time may lie before it.
    earliest: Instant,
    /// No time may lie beyond it.
    latest: Instant,
}

impl Desk<'_> {
    fn answer(&self, command: &Command) -> Result<Vec<Body>, Refusal> {
        let passes_archive = matches!(
            command,
            Command::Unarchive { .. } | Command::Undo | Command::Redo | Command::Reveal
        );
        if self.case.archived && !passes_archive {
            return Err(Refusal::Archived);
        }
        match command {
            Command::Register { .. } => Err(Refusal::AlreadyRegistered),
            Command::Start => self.moved(Move::Start, Body::Start),
            Command::Finish { set, reason } => self.finish(set, reason.as_deref()),
            Command::Pause { reason, note } => self.pause(reason, note.as_deref()),
            Command::Resume => self.moved(Move::Resume, Body::Resume),
            Command::Return { to, reason } => {
                let frozen = self.frozen();
                let body = Body::Return { to: *to, frozen, private: Words::default() };
                self.moved(Move::Return { to: *to }, said(body, reason)?)
            }
            Command::Reject { reason } => {
                let body = Body::Reject { frozen: self.frozen(), private: Words::default() };
                self.moved(Move::Reject, said(body, reason)?)
            }
            Command::Cancel { reason } => {
                let body = Body::Cancel { frozen: self.frozen(), private: Words::default() };
                self.moved(Move::Cancel, said(body, reason)?)
            }
            Command::Reopen { to, reason } => {
                let body = Body::Reopen { to: *to, private: Words::default() };
                self.moved(Move::Reopen { to: *to }, said(body, reason)?)
            }
            Command::Archive { class } => self.archive(class.as_deref()),
            Command::Unarchive { reason } => self.unarchive(reason.as_deref()),
            Command::Receive { document } => self.receive(document),
            Command::Unreceive { document } => self.unreceive(document),
            Command::Edit { set } => {
                self.edit(set)?.map(|body| vec![body]).ok_or(Refusal::NothingChanges)
            }
            Command::Note { text } => Ok(vec![Body::Note { private: Words::say(told(text)?) }]),
            Command::Assign { officer } => {
                let officer = text::read_line(officer).map_err(Refusal::TextInvalid)?;
                Ok(vec![Body::Assign { officer }])
            }
            Command::Disposition { text, to, class } => {
                self.disposition(text, to.as_deref(), class.as_deref())
            }
            Command::FollowUp { ams, expires } => self.follow_up(ams, expires.as_deref()),
            Command::Certificate { certificate, accept } => self.certificate(certificate, *accept),
            Command::Correct { fact, to, reason } => self.correct(*fact, *to, reason),
            Command::Migrate { to, reason } => self.migrate(to, reason),
            Command::Undo => Ok(vec![Body::Undo { facts: Retrace::Undo.plan(self.case)? }]),
            Command::Redo => Ok(vec![Body::Redo { facts: Retrace::Redo.plan(self.case)? }]),
            Command::Reveal => Ok(vec![Body::Reveal]),
            Command::Acknowledge => self.acknowledge(),
            Command::Snooze { minutes } => self.snooze(*minutes),
        }
    }

    /// `body` if the course takes `mv` here.
    fn moved(&self, mv: Move, body: Body) -> Result<Vec<Body>, Refusal> {
        self.course_after(mv)?;
        Ok(vec![body])
    }

    fn course_after(&self, mv: Move) -> Result<Course, Refusal> {
        let mut course = self.case.course.clone();
        course.take(Turn { at: self.at, seq: self.case.version() + 1, mv, frozen: None })?;
        Ok(course)
    }

    /// The judgement of the open attempt if it ended at `at` (rules 8, 16).
    fn frozen(&self) -> Option<Frozen> {
        let attempt = self.case.course.open()?;
        let elapsed_s = attempt.elapsed_s(self.law.calendar, self.at);
        Some(Frozen {
            elapsed_s,
            target_s: attempt.target_s,
            verdict: timing::verdict(elapsed_s, attempt.target_s),
            sop: self.case.sop_revision.clone(),
            calendar: self.law.calendar.revision().to_owned(),
        })
    }

    fn no_attempt(&self) -> Refusal {
        if self.case.course.closed.is_some() { Refusal::AlreadyClosed } else { Refusal::NotStarted }
    }

    fn finish(&self, set: &Setting, reason: Option<&str>) -> Result<Vec<Body>, Refusal> {
        let frozen = self.frozen().ok_or_else(|| self.no_attempt())?;
        let step = self.case.course.step().ok_or(Refusal::NotStarted)?;
        let set = self.with_instants(step, set);
        let edit = self.edit(&set)?;
        self.pass_gate(step, edit.as_ref())?;
        let reason = reason.map(optional).transpose()?;
        let finish = Body::Finish { step, frozen, private: Words { text: reason } };
        self.course_after(Move::Finish)?;
        Ok(edit.into_iter().chain([finish]).collect())
    }

    fn pause(&self, code: &str, note: Option<&str>) -> Result<Vec<Body>, Refusal> {
        self.course_after(Move::Pause)?;
        let known = || self.law.sop.file().pause_reason.iter().map(|r| r.key.clone()).collect();
        let reason = self
            .law
            .sop
            .pause_reason(code)
            .ok_or_else(|| Refusal::UnknownReason { code: code.to_owned(), known: known() })?;
        let note = note.map(if reason.needs_note { read_text } else { optional }).transpose()?;
        if reason.needs_note && note.is_none() {
            return Err(Refusal::ReasonRequired);
        }
        Ok(vec![Body::Pause { reason: code.to_owned(), private: Words { text: note } }])
    }

    fn archive(&self, class: Option<&str>) -> Result<Vec<Body>, Refusal> {
        if self.case.status().is_open() {
            return Err(Refusal::StillOpen);
        }
        let class = class.map(text::read_line).transpose().map_err(Refusal::TextInvalid)?;
        Ok(vec![Body::Archive { class }])
    }

    fn unarchive(&self, reason: Option<&str>) -> Result<Vec<Body>, Refusal> {
        if self.case.status() != Status::Archived {
            return Err(Refusal::NotArchived);
        }
        let text = reason.map(read_text).transpose()?.ok_or(Refusal::ReasonRequired)?;
        Ok(vec![Body::Unarchive { private: Words { text: Some(text) } }])
    }

    fn require_open(&self) -> Result<(), Refusal> {
        if self.case.status().is_open() { Ok(()) } else { Err(Refusal::AlreadyClosed) }
    }

    fn disposition(
        &self,
        text: &str,
        to: Option<&str>,
        class: Option<&str>,
    ) -> Result<Vec<Body>, Refusal> {
        self.require_open()?;
        let text = told(text)?;
        let to = to.map(text::read_line).transpose().map_err(Refusal::TextInvalid)?;
        let class = class.map(|c| Field::Class.read(c)).transpose()?;
        Ok(vec![Body::Disposition { class, private: Slip { text, to } }])
    }
}
