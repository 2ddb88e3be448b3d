//! What came of a change of the settings: the desk takes what it can at once.
use std::sync::Arc;

use super::{News, news, saved_view};
use crate::app::keymap::Keymap;
use crate::app::layer::Layer;
use crate::app::notice::{Failure, Notice};
use crate::app::{App, Effect, theme};
use crate::config::Config;
use crate::config::edit::Change;

/// The settings were changed, by this desk or from outside; or not.
pub(in crate::app) fn configured(
    app: &mut App,
    answer: Result<Arc<Config>, Failure>,
) -> Vec<Effect> {
    let asked = app.changing.take();
    match answer {
        Ok(config) => {
            close_entry(app);
            app.notice = Some(match &asked {
                Some(change) => Notice::Setting(news(app, &config, change)),
                None if config.problems.is_empty() => Notice::Setting(News::Reread),
                None => Notice::ConfigBroken(config.problems.len()),
            });
            taken(app, &config)
        }
        // The desk goes on with the first answers, though nobody keeps them.
        Err(failure) if matches!(asked, Some(Change::First { .. })) => {
            app.notice = Some(Notice::Failed(failure));
            Vec::new()
        }
        Err(failure) => {
            app.fail(failure);
            Vec::new()
        }
    }
}

fn close_entry(app: &mut App) {
    for layer in &mut app.layers {
        if let Layer::Settings(panel) = layer {
            panel.entry = None;
        }
    }
}

/// Takes what differs from the configuration before; what was switched by a key stays as it was.
fn taken(app: &mut App, new: &Arc<Config>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let old = app.config.replace(Arc::clone(new));
    let station = &mut app.station;
    station.config_problems = new.problems.len();
    let Some(old) = old else { return effects };
    if old.lang != new.lang && station.lang != new.lang {
        station.lang = new.lang;
        effects.push(Effect::Language(new.lang));
    }
    if old.office_name != new.office_name {
        station.office_name.clone_from(&new.office_name);
    }
    if old.mask != new.mask {
        station.mask = new.mask || (station.read_only && station.roll.enforced);
    }
    if old.mouse != new.mouse && station.mouse != new.mouse {
        station.mouse = new.mouse;
        effects.push(Effect::Mouse(new.mouse));
    }
    if old.views != new.views {
        station.queries.views = new.views.iter().map(saved_view).collect();
    }
    if old.keys != new.keys {
        station.keymap = Keymap::new(&new.keys).0;
    }
    let rows = old.near_pct != new.near_pct || old.calendar.revision() != new.calendar.revision();
    station.near_pct = new.near_pct;
    if !station.demo {
        // A throw-away desk has a calendar of its own, that never closes.
        station.calendar = Arc::clone(&new.calendar);
    }
    app.follow(new);
    if rows {
        effects.push(Effect::Rows);
    }
    app.station.themes.clone_from(&new.themes);
    if old.theme != new.theme {
        effects.extend(theme::wear(app, new.theme.clone()));
    }
    effects
}
