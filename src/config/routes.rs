//! The ways in which alerts reach people, as `[alerts]` chooses them.
use super::layers::Layers;

/// The chosen ways.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Routes {
    pub bell: bool,
    /// `auto`, the number of a command, or `off`.
    pub terminal: String,
    /// The count in the window's title.
    pub title: bool,
    pub desktop: bool,
    /// A program and its arguments; empty = none.
    pub hook: Vec<String>,
}

impl Routes {
    pub(super) fn of(layers: &Layers<'_>) -> Self {
        Self {
            bell: layers.flag("alerts.bell"),
            terminal: layers.text("alerts.terminal"),
            title: layers.flag("alerts.title"),
            desktop: layers.flag("alerts.desktop"),
            hook: layers.list("alerts.hook"),
        }
    }
}
