//! The detail pane's state: the folded case, what of it is shown, and what the cursor is on.
use crate::domain::case::Case;
use crate::domain::fact::{Body, Fact};
use crate::domain::instant::Instant;

/// What the detail pane shows below the case's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Steps,
    Data,
    Documents,
    History,
    Notes,
}

impl Tab {
    /// In the order of the screen.
    pub const ALL: [Tab; 5] = [Tab::Steps, Tab::Data, Tab::Documents, Tab::History, Tab::Notes];

    /// The stable id, as in the words (`desk-tab-<id>`).
    pub const fn id(self) -> &'static str {
        match self {
            Tab::Steps => "steps",
            Tab::Data => "data",
            Tab::Documents => "documents",
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

/// A figure that can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The clock of a step, all its attempts.
    Step(u16),
    /// The totals of the case.
    Total,
}

/// The case in the detail pane.
#[derive(Debug, Clone)]
pub struct Detail {
    pub case: Option<Box<Case>>,
    pub tab: Tab,
    /// The first line shown; where there is a cursor, the first item.
    pub top: usize,
    /// What the movement keys are on while the pane has the focus: of the steps an index, the total
    /// after them; of the history an index into the case's facts. Other tabs have none.
    pub cursor: Option<usize>,
}

impl Default for Detail {
    fn default() -> Self {
        Self { case: None, tab: Tab::Steps, top: 0, cursor: None }
    }
}

impl Detail {
    /// The fact under the cursor of the history.
    pub fn fact(&self) -> Option<&Fact> {
        let case = self.case.as_deref().filter(|_| self.tab == Tab::History)?;
        case.facts.get(self.cursor?)
    }

    /// The figure under the cursor; without one that of the open step, or of the last one.
    pub fn figure(&self) -> Option<Figure> {
        let case = self.case.as_deref()?;
        if let Some(Body::Finish { step, .. }) = self.fact().map(|fact| &fact.body) {
            return Some(Figure::Step(*step));
        }
        if let Some(item) = self.cursor.filter(|_| self.tab == Tab::Steps) {
            let no = u16::try_from(item + 1).ok().filter(|no| *no <= case.course.steps());
            return Some(no.map_or(Figure::Total, Figure::Step));
        }
        let last = case.course.attempts.last().map(|a| a.step);
        case.course.step().or(last).map(Figure::Step)
    }

    /// Whether the pane scrolls by lines; the history is seen through its cursor alone.
    pub fn scrolls(&self) -> bool {
        self.tab != Tab::History
    }

    /// Puts the cursor where its tab begins: on the open step, on the newest fact.
    pub fn enter(&mut self) {
        self.cursor = self.case.as_deref().and_then(|case| match self.tab {
            Tab::Steps => {
                let last = case.course.attempts.last().map(|a| a.step);
                case.course.step().or(last).map(|no| usize::from(no).saturating_sub(1))
            }
            Tab::History => timeline(case).first().copied(),
            Tab::Data | Tab::Documents | Tab::Notes => None,
        });
    }

    /// Moves the cursor by so many items, stopping at the ends; false where there is none, or where
    /// it stands at the end already.
    pub fn move_by(&mut self, items: isize) -> bool {
        let (Some(case), Some(at)) = (self.case.as_deref(), self.cursor) else {
            return false;
        };
        let to = match self.tab {
            Tab::Steps => {
                Some(at.saturating_add_signed(items).min(usize::from(case.course.steps())))
            }
            Tab::History => {
                let order = timeline(case);
                let place = order.iter().position(|i| *i == at).unwrap_or(0);
                let last = order.len().saturating_sub(1);
                order.get(place.saturating_add_signed(items).min(last)).copied()
            }
            Tab::Data | Tab::Documents | Tab::Notes => None,
        };
        self.cursor = to.or(self.cursor);
        self.cursor != Some(at)
    }
}

/// The facts in the order in which the history shows them, as indexes: what happened last first, a
/// corrected fact where it truly lies.
pub fn timeline(case: &Case) -> Vec<usize> {
    let corrected = case.corrections();
    let when = |fact: &Fact| -> Instant { corrected.get(&fact.seq).map_or(fact.at, |(to, _)| *to) };
    let mut order: Vec<(Instant, usize)> =
        case.facts.iter().enumerate().map(|(i, fact)| (when(fact), i)).collect();
    order.sort_unstable();
    order.into_iter().rev().map(|(_, i)| i).collect()
}
