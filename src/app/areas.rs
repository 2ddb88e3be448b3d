//! What the painter says of the screen: how much fits, and what lies where for the mouse. Cells only.
use super::Focus;
use super::action::Action;
use super::detail::Tab;
use super::key::Key;
use crate::domain::fact::CaseId;

/// What the painter found room for, and what can be clicked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Areas {
    pub queue_rows: usize,
    /// Lines of the detail pane, or items where it has a cursor that moves over items of any height.
    pub detail_rows: usize,
    /// The first line or item of the detail pane, so that its cursor is on the screen.
    pub top: usize,
    /// How many lines the detail pane or the topmost text overlay has in all.
    pub lines: usize,
    /// How many cells a text of several lines has in a form.
    pub text_cells: usize,
    /// How many layers were open. What lies below the topmost one cannot be clicked.
    pub layers: usize,
    /// How many pages the wall display has.
    pub wall_pages: usize,
    /// There is no room for anything: whoever presses a key sees nothing of what it does.
    pub too_small: bool,
    /// There is room for the third column.
    pub side: bool,
    spots: Vec<Spot>,
}

/// A rectangle of cells that means something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    pub target: Target,
}

/// What is clicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Does what a key would do, under the same conditions.
    Run(Action),
    /// A key that only the topmost layer knows.
    Press(Key),
    /// A row of the queue: selects its case; once more opens it.
    Case(CaseId),
    /// The case of an alert, wherever it is in the queue.
    Alert(CaseId),
    Tab(Tab),
    /// A place for the cursor of the detail pane.
    Entry(usize),
    /// The rest of a pane: focus, and what the wheel is for.
    Pane(Focus),
    /// A row of the topmost list: selects it; once more does what Enter does.
    Item(usize),
    /// A field of the topmost form; `text` is the column of its first visible cell and how many
    /// cells of the value lie left of it.
    Field {
        at: usize,
        text: Option<(u16, usize)>,
    },
    /// The rest of the topmost layer: what the wheel is for.
    Layer,
}

impl Areas {
    /// Of a screen that is too small for anything.
    pub fn of_nothing() -> Self {
        Self { too_small: true, ..Self::default() }
    }

    /// Whether as much fits as in `other`, wherever it lies.
    pub fn fit_as(&self, other: &Self) -> bool {
        let size = |areas: &Self| {
            let shown = (areas.queue_rows, areas.detail_rows, areas.top, areas.lines);
            (shown, areas.text_cells)
        };
        size(self) == size(other)
    }

    /// Notes a spot; it lies over those noted before.
    pub fn note(&mut self, (x, y): (u16, u16), (width, height): (u16, u16), target: Target) {
        if width > 0 && height > 0 {
            self.spots.push(Spot { x, y, width, height, target });
        }
    }

    /// A layer was painted over everything: what lies below cannot be clicked.
    pub fn cover(&mut self) {
        self.spots.clear();
    }

    /// Every spot, the lowest first.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// What lies at a cell.
    pub fn at(&self, x: u16, y: u16) -> Option<&Target> {
        self.under(x, y).next()
    }

    /// Whether the list was painted and no case beside it.
    pub fn has_list_alone(&self) -> bool {
        let has = |focus| self.spots.iter().any(|spot| spot.target == Target::Pane(focus));
        has(Focus::Queue) && !has(Focus::Detail)
    }

    /// The pane at a cell.
    pub fn pane(&self, x: u16, y: u16) -> Option<Focus> {
        self.under(x, y).find_map(|target| match target {
            Target::Pane(focus) => Some(*focus),
            Target::Run(_)
            | Target::Press(_)
            | Target::Case(_)
            | Target::Alert(_)
            | Target::Tab(_)
            | Target::Entry(_)
            | Target::Item(_)
            | Target::Field { .. }
            | Target::Layer => None,
        })
    }

    /// What lies at a cell, the topmost first.
    fn under(&self, x: u16, y: u16) -> impl Iterator<Item = &Target> {
        let hit = move |spot: &&Spot| {
            x.checked_sub(spot.x).is_some_and(|x| x < spot.width)
                && y.checked_sub(spot.y).is_some_and(|y| y < spot.height)
        };
        self.spots.iter().rev().filter(hit).map(|spot| &spot.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topmost_spot_is_hit_and_only_within_its_cells() {
        let mut areas = Areas::default();
        areas.note((2, 3), (10, 5), Target::Pane(Focus::Queue));
        areas.note((4, 4), (3, 1), Target::Run(Action::Help));
        areas.note((4, 4), (0, 1), Target::Layer);
        assert_eq!(areas.at(4, 4), Some(&Target::Run(Action::Help)));
        assert_eq!(areas.at(7, 4), Some(&Target::Pane(Focus::Queue)));
        assert_eq!(areas.pane(4, 4), Some(Focus::Queue));
        assert_eq!(areas.at(12, 4), None);
        assert_eq!(areas.at(1, 4), None);
        areas.cover();
        assert_eq!(areas.at(4, 4), None);
    }
}
