//! What the settings screen says of a line: its name, its value, where it comes from; and of a
//! change.
use crate::app::action::Action;
use crate::app::settings::{Line, News, choices, shown, typed};
use crate::config::file::Value;
use crate::config::keys::{KEYS, Key};
use crate::config::{Config, Origin};
use crate::ui::{Look, Token};

fn dashed(key: &Key) -> String {
    format!("{}-{}", key.section, key.name).replace('_', "-")
}

/// What a line is called.
pub(super) fn name(look: Look<'_>, line: Line) -> String {
    match line {
        Line::Problem(_) => String::new(),
        Line::Setting(key) => look.words.say(&format!("setting-{}", dashed(key))),
        Line::Binding(action) => look.words.say(&format!("action-{}", action.id())),
    }
}

/// What a line is for.
pub(super) fn about(look: Look<'_>, line: Line) -> String {
    match line {
        Line::Problem(_) => look.words.say("settings-problem"),
        Line::Setting(key) => look.words.say(&format!("setting-{}-about", dashed(key))),
        Line::Binding(_) => String::new(),
    }
}

pub(super) fn value(look: Look<'_>, config: &Config, line: Line) -> String {
    match line {
        Line::Problem(_) => String::new(),
        Line::Setting(key) => {
            let value = shown(config, key).and_then(|s| s.value.as_ref());
            value.map_or_else(|| "–".to_owned(), |value| told(look, config, key, value))
        }
        Line::Binding(action) => bound(look, action),
    }
}

fn bound(look: Look<'_>, action: Action) -> String {
    let keys = look.app.station.keymap.keys(action);
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// A value in words where it has some.
fn told(look: Look<'_>, config: &Config, key: &Key, value: &Value) -> String {
    let text = typed(value);
    if text.is_empty() {
        return "–".to_owned();
    }
    let area = if key.name == "theme" { "theme" } else { "choice" };
    let id = format!("{area}-{text}");
    if choices(config, key).is_some() && look.words.has(&id) { look.words.say(&id) } else { text }
}

/// Where a value comes from.
pub(super) fn origin(look: Look<'_>, config: &Config, line: Line) -> String {
    let file = || config.config_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let at = |line: usize| format!("{}:{line}", file());
    let origin = match line {
        Line::Problem(_) => return String::new(),
        Line::Binding(action) => {
            let place = config.key_places.get(action.id());
            return place.map_or_else(|| look.words.say("cli-built-in"), |p| at(p.key.0));
        }
        Line::Setting(key) => shown(config, key).map(|s| &s.origin),
    };
    match origin {
        Some(Origin::Flag(by)) => look.words.with("settings-by-flag", &[("by", (*by).into())]),
        Some(Origin::Environment(by)) => {
            look.words.with("settings-by-environment", &[("by", (*by).into())])
        }
        Some(Origin::File(_) | Origin::Keymap) if look.app.station.demo => {
            look.words.say("settings-by-demo")
        }
        Some(Origin::File(line)) => at(*line),
        Some(Origin::Keymap) => file(),
        Some(Origin::BuiltIn) | None => look.words.say("cli-built-in"),
    }
}

/// The sentence of what came of a change.
pub fn news(look: Look<'_>, news: &News) -> (String, Token) {
    let (id, key, by, token) = match news {
        News::Saved { key } => ("settings-news-saved", key, "", Token::Done),
        News::Overridden { key, by } => ("settings-news-overridden", key, *by, Token::Near),
        News::AtStart { key } => ("settings-news-at-start", key, "", Token::Done),
        News::Aside { key } => ("settings-news-aside", key, "", Token::Done),
        News::BuiltIn { key } => ("settings-news-built-in", key, "", Token::Info),
        News::Reread => return (look.words.say("settings-news-reread"), Token::Info),
        News::First { config, store } => {
            let args = [("config", config.into()), ("store", store.into())];
            return (look.words.with("welcome-done", &args), Token::Done);
        }
    };
    let named = KEYS.iter().find(|row| row.path() == *key).map(Line::Setting);
    let bound = || Action::parse(key.split_once('.')?.1).map(Line::Binding);
    let name = named.or_else(bound).map(|line| name(look, line)).unwrap_or_default();
    (look.words.with(id, &[("name", name.into()), ("by", by.into())]), token)
}
