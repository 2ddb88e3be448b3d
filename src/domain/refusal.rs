//! Why the rules say no, as data with a stable code. Worded in the language files by that code.
use super::authority::Denied;
use super::certificate::Doubt;
use super::instant::Instant;
use super::record::Field;

/// A refusal. Nothing has changed; the sentence and the way out are worded at the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyRegistered,
    NotRegistered,
    AlreadyStarted,
    /// Claim mode: the step waits to be started.
    NotStarted,
    AlreadyPaused,
    NotPaused,
    AlreadyClosed,
    StillOpen,
    Archived,
    NotArchived,
    NotAnEarlierStep {
        step: u16,
        current: u16,
    },
    NoSuchStep {
        step: u16,
        steps: u16,
    },
    /// `at` lies before the last live clock fact.
    BeforeLastFact {
        at: Instant,
        last: Instant,
    },
    /// `at` lies more than a minute in the future.
    InFuture {
        at: Instant,
        latest: Instant,
    },
    /// `at` lies more than ten years back.
    TooLongAgo {
        at: Instant,
        earliest: Instant,
    },
    /// The step's gate asks for documents (SOP keys) that were not received.
    DocumentsMissing {
        step: u16,
        documents: Vec<String>,
    },
    /// The step's gate asks for fields; each inner list is satisfied by any one of them.
    FieldsMissing {
        step: u16,
        fields: Vec<Vec<Field>>,
    },
    FieldRequired(Field),
    FieldInvalid {
        field: Field,
        why: Invalid,
    },
    TextInvalid(Invalid),
    ReasonRequired,
    /// A note or a disposition says nothing.
    TextRequired,
    /// A typed time that is none.
    TimeUnclear(String),
    UnknownReason {
        code: String,
        known: Vec<String>,
    },
    UnknownDocument {
        key: String,
        known: Vec<String>,
    },
    UnknownExecutor {
        name: String,
        known: Vec<String>,
    },
    DocumentAlreadyReceived(String),
    DocumentNotReceived(String),
    NothingToUndo,
    NothingToRedo,
    /// A registration is cancelled, not undone.
    RegistrationNotUndone,
    NothingChanges,
    OfficerRequired,
    /// A correction of a fact that there is not; `last` = the newest one.
    NoSuchFact {
        fact: u32,
        last: u32,
    },
    FactUndone {
        fact: u32,
    },
    /// Corrections, undoings and audit facts have no time of their own.
    NotCorrectable {
        fact: u32,
    },
    /// A corrected time before the clock fact before it.
    BeforeNeighbour {
        at: Instant,
        earliest: Instant,
    },
    /// A corrected time after the clock fact after it.
    AfterNeighbour {
        at: Instant,
        latest: Instant,
    },
    /// The last digits of the case's number were not typed.
    NumberUnconfirmed {
        number: String,
    },
    /// The step is neither near nor late.
    NoAlert,
    AlreadyAcknowledged {
        by: String,
        at: Instant,
    },
    /// An alert is put off for one minute to `max`.
    SnoozeMinutes {
        minutes: u16,
        max: u16,
    },
    /// AMS gets the request in a later step.
    HandedOverLater {
        step: u16,
        current: u16,
    },
    /// Nothing was submitted yet that AMS could say something about.
    NotSubmitted,
    UnknownAms {
        status: String,
        known: Vec<String>,
    },
    /// The certificate does not fit the case, and nobody said that it is right all the same.
    CertificateDoubtful {
        doubts: Vec<Doubt>,
    },
    /// The case follows that revision already.
    SameRevision,
    /// A case keeps its procedure; only the revision changes.
    OtherProcedure {
        sop: String,
        asked: String,
    },
    /// The office enforces who may do what, and this officer may not.
    Denied(Denied),
    /// Officers are registered, and this is none of them.
    UnknownOfficer {
        name: String,
        known: Vec<String>,
    },
}

/// Why a text is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    /// No letter or digit that shows.
    Blank,
    /// A control, bidi, tag or otherwise invisible character, at this position (from 1).
    Unseen {
        position: usize,
    },
    /// A letter carries more than so many marks; the position of the first one too many.
    Marks {
        position: usize,
        max: usize,
    },
    TooLong {
        max: usize,
    },
    /// Exactly so many digits are needed.
    Digits {
        count: usize,
    },
    /// A number that a spreadsheet has rounded, such as `7,60E+15`.
    Rounded,
    Email,
    Phone,
    Date,
    /// A date of a year that nobody means.
    Year {
        first: i32,
        last: i32,
    },
    Instant,
    Choice {
        known: Vec<String>,
    },
}

impl Refusal {
    /// The field that it is about.
    pub const fn field(&self) -> Option<Field> {
        if let Refusal::FieldRequired(field) | Refusal::FieldInvalid { field, .. } = self {
            Some(*field)
        } else {
            None
        }
    }

    /// The stable code, as `refused.<code>` in JSON errors and `refusal-<code>` in the words.
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::AlreadyRegistered => "already_registered",
            Refusal::NotRegistered => "not_registered",
            Refusal::AlreadyStarted => "already_started",
            Refusal::NotStarted => "not_started",
            Refusal::AlreadyPaused => "already_paused",
            Refusal::NotPaused => "not_paused",
            Refusal::AlreadyClosed => "already_closed",
            Refusal::StillOpen => "still_open",
            Refusal::Archived => "archived",
            Refusal::NotArchived => "not_archived",
            Refusal::NotAnEarlierStep { .. } => "not_an_earlier_step",
            Refusal::NoSuchStep { .. } => "no_such_step",
            Refusal::BeforeLastFact { .. } => "before_last_fact",
            Refusal::InFuture { .. } => "in_future",
            Refusal::TooLongAgo { .. } => "too_long_ago",
            Refusal::DocumentsMissing { .. } => "documents_missing",
            Refusal::FieldsMissing { .. } => "fields_missing",
            Refusal::FieldRequired(_) => "field_required",
            Refusal::FieldInvalid { .. } => "field_invalid",
            Refusal::TextInvalid(_) => "text_invalid",
            Refusal::ReasonRequired => "reason_required",
            Refusal::TextRequired => "text_required",
            Refusal::TimeUnclear(_) => "time_unclear",
            Refusal::UnknownReason { .. } => "unknown_reason",
            Refusal::UnknownDocument { .. } => "unknown_document",
            Refusal::UnknownExecutor { .. } => "unknown_executor",
            Refusal::DocumentAlreadyReceived(_) => "document_already_received",
            Refusal::DocumentNotReceived(_) => "document_not_received",
            Refusal::NothingToUndo => "nothing_to_undo",
            Refusal::NothingToRedo => "nothing_to_redo",
            Refusal::RegistrationNotUndone => "registration_not_undone",
            Refusal::NothingChanges => "nothing_changes",
            Refusal::OfficerRequired => "officer_required",
            Refusal::NoSuchFact { .. } => "no_such_fact",
            Refusal::FactUndone { .. } => "fact_undone",
            Refusal::NotCorrectable { .. } => "not_correctable",
            Refusal::BeforeNeighbour { .. } => "before_neighbour",
            Refusal::AfterNeighbour { .. } => "after_neighbour",
            Refusal::NumberUnconfirmed { .. } => "number_unconfirmed",
            Refusal::NoAlert => "no_alert",
            Refusal::AlreadyAcknowledged { .. } => "already_acknowledged",
            Refusal::SnoozeMinutes { .. } => "snooze_minutes",
            Refusal::HandedOverLater { .. } => "handed_over_later",
            Refusal::NotSubmitted => "not_submitted",
            Refusal::UnknownAms { .. } => "unknown_ams",
            Refusal::CertificateDoubtful { .. } => "certificate_doubtful",
            Refusal::SameRevision => "same_revision",
            Refusal::OtherProcedure { .. } => "other_procedure",
            Refusal::Denied(denied) => denied.code(),
            Refusal::UnknownOfficer { .. } => "unknown_officer",
        }
    }
}
