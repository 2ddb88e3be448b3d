//! Where the movement keys lead: rows of the queue, items or lines of the detail, panes and tabs.
use super::detail::Tab;
use super::{App, Focus};
use crate::domain::case::Case;

/// How far a page is in the focused pane.
pub(super) fn page(app: &App) -> isize {
    let rows = if app.focus == Focus::Queue { app.areas.queue_rows } else { app.areas.detail_rows };
    isize::try_from(rows.saturating_sub(1).max(1)).unwrap_or(1)
}

/// Moves the selection or the cursor of the detail by so many; where there is no cursor, or it is at
/// the end already, scrolls by lines.
pub(super) fn step(app: &mut App, by: isize) {
    if app.focus == Focus::Queue {
        app.queue.move_by(by);
    } else if !app.detail.move_by(by) {
        scroll(app, by);
    }
}

/// Scrolls the detail by lines where it scrolls.
pub(super) fn scroll(app: &mut App, by: isize) {
    if app.detail.scrolls() {
        let last = app.areas.lines.saturating_sub(app.areas.detail_rows);
        app.detail.top = app.detail.top.saturating_add_signed(by).min(last);
    }
}

/// Gives a pane the movement keys.
pub(super) fn focus(app: &mut App, to: Focus) {
    let had = std::mem::replace(&mut app.focus, to);
    match to {
        Focus::Queue => app.detail.cursor = None,
        Focus::Detail if had != to => app.detail.enter(),
        Focus::Detail => {}
    }
}

/// Gives the other pane the movement keys.
pub(super) fn turn_pane(app: &mut App) {
    let to = if app.focus == Focus::Queue { Focus::Detail } else { Focus::Queue };
    focus(app, to);
}

/// Shows the next tab of the detail, or the one before; where the list alone has room, the case with
/// it.
pub(super) fn turn(app: &mut App, forward: bool) {
    if app.areas.has_list_alone() && app.case().is_some() {
        focus(app, Focus::Detail);
    }
    turn_to(app, app.detail.tab.turned(forward));
}

/// Shows a tab of the detail.
pub(super) fn turn_to(app: &mut App, tab: Tab) {
    app.detail.tab = tab;
    app.detail.top = 0;
    app.detail.cursor = None;
    if app.focus == Focus::Detail {
        app.detail.enter();
    }
}

/// Shows a case that has come, or come anew. The place stays in the same case at the same step, else
/// it is where the tab begins.
pub(super) fn show_case(app: &mut App, case: Box<Case>) {
    let seen = |shown: &Case| (shown.id, shown.course.step());
    let before = app.detail.case.as_deref().map(seen);
    if before.is_none_or(|(id, _)| id != case.id) {
        app.detail.top = 0;
    }
    let stays = app.detail.tab == Tab::History || before == Some(seen(&case));
    app.detail.case = Some(case);
    if app.focus == Focus::Detail && !(stays && app.detail.cursor.is_some()) {
        app.detail.enter();
    }
}
