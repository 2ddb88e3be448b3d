//! The detail pane's state: the folded case and what of it is shown.
use crate::domain::case::Case;

/// What the detail pane shows below the case's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Steps,
    Data,
    History,
    Notes,
}

impl Tab {
    /// In the order of the screen.
    pub const ALL: [Tab; 4] = [Tab::Steps, Tab::Data, Tab::History, Tab::Notes];

    /// The stable id, as in the words (`desk-tab-<id>`).
    pub const fn id(self) -> &'static str {
        match self {
            Tab::Steps => "steps",
            Tab::Data => "data",
            Tab::History => "history",
            Tab::Notes => "notes",
        }
    }

    /// The tab so many places on, around the ends.
    pub fn turned(self, forward: bool) -> Self {
        let at = Tab::ALL.iter().position(|t| *t == self).unwrap_or(0);
        let next = if forward { at + 1 } else { at + Tab::ALL.len() - 1 };
        Tab::ALL.get(next % Tab::ALL.len()).copied().unwrap_or(Tab::Steps)
    }
}

/// The case in the detail pane.
#[derive(Debug, Clone)]
pub struct Detail {
    pub case: Option<Box<Case>>,
    pub tab: Tab,
    /// First line shown.
    pub top: usize,
}

impl Default for Detail {
    fn default() -> Self {
        Self { case: None, tab: Tab::Steps, top: 0 }
    }
}
