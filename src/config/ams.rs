//! Where AMS is, and when a request that waits for BSrE is called to mind.
use super::layers::Layers;

/// The settings of `[ams]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ams {
    /// Its address, of http or https.
    pub url: Option<String>,
    /// After how many working days without news somebody is reminded.
    pub remind_days: u32,
}

impl Ams {
    pub(super) fn new(layers: &Layers<'_>) -> Self {
        let url = Some(layers.text("ams.url")).filter(|url| !url.is_empty());
        Self { url, remind_days: u32::try_from(layers.int("ams.remind_days")).unwrap_or(3) }
    }
}
