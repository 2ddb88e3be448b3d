//! The report screen: its periods, its rows, and the cases behind them.
use super::{elsewhere, scrolled};
use crate::app::action::Action;
use crate::app::deed::run;
use crate::app::export::{self, What};
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::report::{enter, turn};
use crate::app::{App, Effect};

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let (page, now) = (app.areas.detail_rows.max(2) - 1, app.now);
    let today = app.station.calendar.zone().date(now);
    let Some(Layer::Report(panel)) = app.layers.last_mut() else { return Vec::new() };
    let (at, last) = match &panel.behind {
        Some(rows) => (rows.selected, rows.rows.len().saturating_sub(1)),
        None => (panel.selected, panel.items().len().saturating_sub(1)),
    };
    if let Some(to) = scrolled(key, at, page, last) {
        match &mut panel.behind {
            Some(rows) => rows.selected = to,
            None => panel.selected = to,
        }
        return Vec::new();
    }
    match key {
        Key::Enter => enter(app),
        Key::Char('E') => {
            let month = What::Month(panel.period);
            export::open(app, month)
        }
        Key::Char('p') => run(app, Action::Print),
        Key::Esc | Key::Char('q') if panel.behind.take().is_some() => Vec::new(),
        Key::Esc | Key::Char('q' | '3') => {
            app.layers.pop();
            Vec::new()
        }
        Key::Char('<' | 'h') | Key::Left if panel.behind.is_none() => {
            let before = panel.period.moved(-1);
            turn(panel, before)
        }
        // What has not begun has no figures.
        Key::Char('>' | 'l') | Key::Right if panel.behind.is_none() => {
            let after = panel.period.moved(1);
            if after.first() > today { Vec::new() } else { turn(panel, after) }
        }
        Key::Tab if panel.behind.is_none() => {
            let turned = panel.period.turned(today);
            turn(panel, turned)
        }
        Key::Char('<' | '>' | 'h' | 'l') | Key::Left | Key::Right => Vec::new(),
        _ => elsewhere(app, key),
    }
}
