//! A case: the fold of its facts. Everything here can be recomputed from them at any time.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::correct::{corrections, course, voided};
use super::course::{Course, Outcome};
use super::fact::{Body, CaseId, Fact, Number};
use super::instant::Instant;
use super::record::{Field, Record};
use super::sop::Sop;

/// Where a case stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Running,
    Paused,
    Done,
    Rejected,
    Cancelled,
    Archived,
}

impl Status {
    /// How a case can end.
    pub const ENDED: [Status; 3] = [Status::Done, Status::Rejected, Status::Cancelled];

    /// Every status, in the order of `domain.md`.
    pub const ALL: [Status; 6] = [
        Status::Running,
        Status::Paused,
        Status::Done,
        Status::Rejected,
        Status::Cancelled,
        Status::Archived,
    ];

    /// The code of `domain.md`.
    pub const fn code(self) -> &'static str {
        match self {
            Status::Running => "running",
            Status::Paused => "paused",
            Status::Done => "done",
            Status::Rejected => "rejected",
            Status::Cancelled => "cancelled",
            Status::Archived => "archived",
        }
    }

    /// Whether the case is still on the counter.
    pub const fn is_open(self) -> bool {
        matches!(self, Status::Running | Status::Paused)
    }
}

/// A document that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub at: Instant,
    pub by: String,
}

/// A note or a disposition as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub seq: u32,
    pub at: Instant,
    pub by: String,
    pub text: String,
}

/// The last live disposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposition {
    pub at: Instant,
    pub by: String,
    pub text: String,
    pub to: Option<String>,
    pub class: Option<String>,
}

/// A case as its facts tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub number: Number,
    pub sop: String,
    pub sop_revision: String,
    /// The SOP that the registration pinned: the facts are folded from there.
    pub first_sop: Arc<Sop>,
    pub record: Record,
    pub course: Course,
    /// Received documents by key.
    pub received: BTreeMap<String, Receipt>,
    pub notes: Vec<Note>,
    pub disposition: Option<Disposition>,
    /// The live dispositions before it, in their order.
    pub superseded: Vec<Disposition>,
    pub officer: Option<String>,
    pub ams_status: Option<String>,
    pub archived: bool,
    /// The classification under which it was archived.
    pub filed: Option<String>,
    pub facts: Vec<Fact>,
    /// The seqs of facts that undo has voided.
    pub voided: BTreeSet<u32>,
}

impl Case {
    /// Folds `facts`, ordered by seq, under the SOP that the registration pinned. None when the
    /// first fact is not a registration.
    pub fn fold(facts: Vec<Fact>, sop: &Arc<Sop>) -> Option<Self> {
        let first = facts.first()?;
        let Body::Register { number, sop: sop_id, sop_revision, private } = &first.body else {
            return None;
        };
        let voided = voided(&facts);
        let corrected = corrections(&facts, &voided);
        let mut case = Self {
            id: first.case,
            number: number.clone(),
            sop: sop_id.clone(),
            sop_revision: sop_revision.clone(),
            first_sop: Arc::clone(sop),
            record: private.clone(),
            course: course(&facts, &voided, sop),
            received: BTreeMap::new(),
            notes: Vec::new(),
            disposition: None,
            superseded: Vec::new(),
            officer: None,
            ams_status: None,
            archived: false,
            filed: None,
            facts: Vec::new(),
            voided,
        };
        let time = |f: &Fact| corrected.get(&f.seq).map_or(f.at, |(to, _)| *to);
        for document in sop.file().document.iter().filter(|d| d.with_registration) {
            let receipt = Receipt { at: time(first), by: first.officer.clone() };
            case.received.insert(document.key.clone(), receipt);
        }
        for fact in facts.iter().filter(|f| !case.voided.contains(&f.seq)).collect::<Vec<_>>() {
            case.learn(fact, time(fact));
        }
        case.facts = facts;
        Some(case)
    }

    /// The case with newly recorded facts.
    pub fn apply(self, new: Vec<Fact>) -> Option<Self> {
        let mut facts = self.facts;
        facts.extend(new);
        Self::fold(facts, &self.first_sop)
    }

    /// The case as it was at `t` by `at`, undone and corrected as known today. None when it was
    /// registered later.
    pub fn as_of(self, t: Instant) -> Option<Self> {
        let corrected = self.corrections();
        let known = |f: &Fact| {
            let changes_others =
                matches!(f.body, Body::Undo { .. } | Body::Redo { .. } | Body::Correct { .. });
            changes_others || corrected.get(&f.seq).map_or(f.at, |(to, _)| *to) <= t
        };
        let facts: Vec<Fact> = self.facts.into_iter().filter(known).collect();
        Self::fold(facts, &self.first_sop)
    }

    /// The case as it was known just before the fact with this seq was recorded.
    pub fn before(&self, seq: u32) -> Option<Self> {
        let earlier = self.facts.iter().filter(|f| f.seq < seq).cloned().collect();
        Self::fold(earlier, &self.first_sop)
    }

    /// Whether the case is paused and `bodies` end that by ending its attempt.
    pub fn ends_pause(&self, bodies: &[Body]) -> bool {
        self.status() == Status::Paused && bodies.iter().any(Body::ends_attempt)
    }

    /// The seq of the newest fact: what a decision is made on.
    pub fn version(&self) -> u32 {
        self.facts.last().map_or(0, |f| f.seq)
    }

    /// Where the case stands.
    pub fn status(&self) -> Status {
        match self.ended() {
            _ if self.archived => Status::Archived,
            Some(ended) => ended,
            None if self.course.is_paused() => Status::Paused,
            None => Status::Running,
        }
    }

    /// How it ended, also where it is archived; none while it is open.
    pub fn ended(&self) -> Option<Status> {
        self.course.closed.map(|(outcome, _)| match outcome {
            Outcome::Done => Status::Done,
            Outcome::Rejected => Status::Rejected,
            Outcome::Cancelled => Status::Cancelled,
        })
    }

    /// When it was archived, if it is.
    pub fn archived_at(&self) -> Option<Instant> {
        let archives = |fact: &&Fact| matches!(fact.body, Body::Archive { .. });
        self.live().rev().find(archives).filter(|_| self.archived).map(|fact| fact.at)
    }

    /// The fact with this seq.
    pub fn fact(&self, seq: u32) -> Option<&Fact> {
        self.facts.iter().find(|f| f.seq == seq)
    }

    /// The true times of facts whose time was corrected, by seq, each with the seq of its correction.
    pub fn corrections(&self) -> BTreeMap<u32, (Instant, u32)> {
        corrections(&self.facts, &self.voided)
    }

    /// The fact that recorded its new certificate.
    pub fn certificate(&self) -> Option<&Fact> {
        self.live().rev().find(|fact| matches!(fact.body, Body::Certificate { .. }))
    }

    /// The facts that undo has not voided.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = &Fact> {
        self.facts.iter().filter(|f| !self.voided.contains(&f.seq))
    }

    /// Takes what a live fact, which happened at `at`, says of everything but the clock.
    fn learn(&mut self, fact: &Fact, at: Instant) {
        let by = || fact.officer.clone();
        match &fact.body {
            Body::Archive { class } => {
                self.archived = true;
                self.filed.clone_from(class);
            }
            Body::Unarchive { .. } => {
                self.archived = false;
                self.filed = None;
            }
            Body::Receive { document } => {
                self.received.insert(document.clone(), Receipt { at, by: by() });
            }
            Body::Unreceive { document } => {
                self.received.remove(document);
            }
            Body::Edit { fields, private } => {
                for field in fields {
                    self.record.set(*field, private.new.get(*field).map(ToOwned::to_owned));
                }
            }
            Body::Note { private } => {
                let text = private.text.clone().unwrap_or_default();
                self.notes.push(Note { seq: fact.seq, at, by: by(), text });
            }
            Body::Assign { officer } => self.officer = Some(officer.clone()),
            Body::Disposition { class, private } => {
                let before = self.disposition.replace(Disposition {
                    at,
                    by: by(),
                    text: private.text.clone(),
                    to: private.to.clone(),
                    class: class.clone(),
                });
                self.superseded.extend(before);
            }
            Body::FollowUp { ams_status, expires } => {
                self.ams_status = Some(ams_status.clone());
                if let Some(expires) = expires {
                    self.record.set(Field::NewExpires, Some(expires.to_string()));
                }
            }
            Body::Certificate { serial, expires, .. } => {
                self.record.set(Field::Serial, Some(serial.clone()));
                self.record.set(Field::NewExpires, Some(expires.to_string()));
            }
            Body::Migrate { sop_revision, .. } => self.sop_revision.clone_from(sop_revision),
            Body::Register { .. }
            | Body::Start
            | Body::Finish { .. }
            | Body::Pause { .. }
            | Body::Resume
            | Body::Return { .. }
            | Body::Reject { .. }
            | Body::Cancel { .. }
            | Body::Reopen { .. }
            | Body::Correct { .. }
            | Body::Undo { .. }
            | Body::Redo { .. }
            | Body::Reveal
            | Body::Acknowledge { .. }
            | Body::Snooze { .. } => {}
        }
    }
}
