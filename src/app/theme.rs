//! Which theme the desk wears. How it looks is not known here.
use super::notice::Notice;
use super::{App, Effect};

/// The choice that leaves it to the terminal's background.
const AUTO: &str = "auto";

/// Goes to the next theme, around the end.
pub(super) fn next(app: &mut App) -> Vec<Effect> {
    let themes = || std::iter::once(AUTO).chain(app.station.themes.iter().map(String::as_str));
    let here = themes().position(|name| name == app.station.theme).unwrap_or_default();
    let next = themes().nth(here + 1).unwrap_or(AUTO).to_owned();
    wear(app, next)
}

/// Puts the theme `name` on.
pub(super) fn wear(app: &mut App, name: String) -> Vec<Effect> {
    app.station.theme.clone_from(&name);
    vec![Effect::Theme(name)]
}

/// The theme is on: says which, and whether its file is broken.
pub(super) fn worn(app: &mut App, problems: usize) -> Vec<Effect> {
    let name = app.station.theme.clone();
    // What came of a change of the settings says it already.
    if problems > 0 || !matches!(app.notice, Some(Notice::Setting(_))) {
        app.notice = Some(Notice::Theme { name, problems });
    }
    Vec::new()
}
