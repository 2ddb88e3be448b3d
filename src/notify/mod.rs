//! The ways in which an alert reaches a person: what is said, and the bytes and arguments that carry
//! it. Writes nothing, starts nothing, asks nothing of the machine.
mod announcement;
pub mod hook;
mod mishap;
pub mod sequence;
pub mod terminal;

pub use announcement::{Announcement, Event, Urgency, window_title};
pub use mishap::Mishap;

/// A way to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The count in the window's title.
    Title,
    Bell,
    /// A notification that the terminal shows.
    Terminal,
    /// A notification of the desktop.
    Desktop,
    /// A program of the office.
    Hook,
}

impl Route {
    /// Every route, the quietest first.
    pub const ALL: [Route; 5] =
        [Route::Title, Route::Bell, Route::Terminal, Route::Desktop, Route::Hook];

    /// The name of its key in `[alerts]`.
    pub const fn code(self) -> &'static str {
        match self {
            Route::Title => "title",
            Route::Bell => "bell",
            Route::Terminal => "terminal",
            Route::Desktop => "desktop",
            Route::Hook => "hook",
        }
    }

    /// The route of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.code() == code)
    }

    /// Whether it goes through the terminal in front of which the person sits. The others reach
    /// the person once, however many terminals are open.
    pub const fn is_of_the_terminal(self) -> bool {
        matches!(self, Route::Title | Route::Bell | Route::Terminal)
    }
}
