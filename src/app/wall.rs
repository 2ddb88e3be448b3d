//! The wall display: what is late in large figures, turned page by page, for eyes at a distance.
use super::App;
use super::action::{Action, Group};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::timing::Standing;

/// How many seconds a page is shown before the next one comes.
const TURN_S: i64 = 10;

/// Which page is shown, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    page: usize,
    since: Instant,
}

impl Wall {
    /// The first page, from now on.
    pub const fn new(now: Instant) -> Self {
        Self { page: 0, since: now }
    }

    /// The page to show at `now` when there are so many.
    pub fn page(&self, now: Instant, pages: usize) -> usize {
        let turns = usize::try_from(now.since(self.since).max(0) / TURN_S).unwrap_or(0);
        self.page.saturating_add(turns) % pages.max(1)
    }

    /// When the next page comes.
    pub fn next_turn(&self, now: Instant) -> Instant {
        let passed_s = now.since(self.since).max(0);
        self.since.plus((passed_s / TURN_S + 1) * TURN_S)
    }

    /// Turns by hand; the new page stays its whole time.
    fn turn(&mut self, now: Instant, pages: usize, forward: bool) {
        let (page, pages) = (self.page(now, pages), pages.max(1));
        let by = if forward { 1 } else { pages - 1 };
        *self = Self { page: (page + by) % pages, since: now };
    }
}

/// Hangs it up.
pub(super) fn hang(app: &mut App) {
    app.wall = Some(Wall::new(app.now));
}

/// What a key means on the wall: true when it was answered there.
pub(super) fn run(app: &mut App, action: Action) -> bool {
    let Some(wall) = &mut app.wall else { return false };
    let (now, pages) = (app.now, app.areas.wall_pages);
    if matches!(action, Action::Down | Action::PageDown | Action::NextPane) {
        wall.turn(now, pages, true);
    } else if matches!(action, Action::Up | Action::PageUp | Action::PreviousPane) {
        wall.turn(now, pages, false);
    } else if action == Action::Top {
        *wall = Wall::new(now);
    } else if matches!(action, Action::Wall | Action::Open) {
        app.wall = None;
    } else if LEAVES.contains(&action) {
        app.wall = None;
        return false;
    } else {
        return action.group() == Group::Move;
    }
    true
}

/// What shows something else than the wall.
const LEAVES: [Action; 5] =
    [Action::Queue, Action::Alerts, Action::Archived, Action::Filter, Action::NextAlert];

/// The open cases that are late, then those that are near, the most urgent first; paused ones too.
pub fn alerting(app: &App) -> Vec<&Row> {
    let of = |standing| {
        let is = move |row: &&Row| row.standing(app.now) == standing;
        app.queue.open().iter().filter(is)
    };
    of(Standing::Breached).chain(of(Standing::Near)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_turn_by_themselves_and_by_hand() {
        let at = |s: i64| Instant::from_unix(1_000 + s);
        let mut wall = Wall::new(at(0));
        assert_eq!((wall.page(at(9), 3), wall.page(at(10), 3), wall.page(at(30), 3)), (0, 1, 0));
        assert_eq!(wall.next_turn(at(10)), at(20));
        wall.turn(at(12), 3, false);
        assert_eq!((wall.page(at(12), 3), wall.page(at(21), 3), wall.page(at(22), 3)), (0, 0, 1));
        wall.turn(at(12), 3, false);
        assert_eq!(wall.page(at(12), 3), 2);
        assert_eq!(wall.page(at(12), 0), 0);
    }
}
