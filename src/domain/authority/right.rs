//! The table of rights: for every kind of fact, who may record it where the office enforces it.
use crate::domain::fact::Body;

/// Who may record a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Every officer who has signed in.
    Counter,
    /// Who performs the step, by own role or as a named deputy.
    Step,
    /// Whoever may record the facts that it touches.
    Facts,
    /// An administrator.
    Office,
}

impl Right {
    /// Every right, from the widest circle to the narrowest.
    pub const ALL: [Right; 4] = [Right::Counter, Right::Step, Right::Facts, Right::Office];

    /// The stable name, as in the words (`right-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Right::Counter => "counter",
            Right::Step => "step",
            Right::Facts => "facts",
            Right::Office => "office",
        }
    }
}

/// The table. What comes over the counter, and what is said about a case, is everybody's; what moves
/// a step's clock or stands for its work is its performer's; what changes the rules of a case is the
/// administrator's.
pub const fn right(body: &Body) -> Right {
    match body {
        Body::Register { .. }
        | Body::Receive { .. }
        | Body::Unreceive { .. }
        | Body::Edit { .. }
        | Body::Note { .. }
        | Body::Assign { .. }
        | Body::FollowUp { .. }
        | Body::Certificate { .. }
        | Body::Archive { .. }
        | Body::Unarchive { .. }
        | Body::Reveal
        | Body::Acknowledge { .. }
        | Body::Snooze { .. } => Right::Counter,
        Body::Start
        | Body::Finish { .. }
        | Body::Pause { .. }
        | Body::Resume
        | Body::Return { .. }
        | Body::Reject { .. }
        | Body::Cancel { .. }
        | Body::Reopen { .. }
        | Body::Disposition { .. } => Right::Step,
        Body::Correct { .. } | Body::Undo { .. } | Body::Redo { .. } => Right::Facts,
        Body::Migrate { .. } => Right::Office,
    }
}
