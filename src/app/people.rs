//! What the desk asks of the store about the office's people.
use crate::domain::instant::Instant;
use crate::domain::pin::Pin;

/// A question or a wish about people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum People {
    /// Who works here, and whether who may do what is enforced.
    Known,
    /// The same, while no key waits for it.
    Look,
    Add {
        name: String,
        /// Executors (SOP keys) whose work the officer does.
        roles: Vec<String>,
        by: String,
        recorded_at: Instant,
    },
    /// An officer acts at this desk from now on, if the PIN is right.
    SignIn { name: String, pin: Pin, at: Instant },
    /// Nobody acts at this desk until somebody signs in.
    SignOut,
}
