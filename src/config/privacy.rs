//! When an untouched desk hides what is on it.
use super::layers::Layers;

/// The idle times of `[privacy]`, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Privacy {
    /// Where authority is enforced the desk is locked after it.
    pub lock_min: u16,
    /// Elsewhere the privacy screen comes after it; 0 = never.
    pub screen_min: u16,
}

impl Privacy {
    pub(super) fn new(layers: &Layers<'_>) -> Self {
        let minutes = |path| u16::try_from(layers.int(path)).unwrap_or_default();
        Self {
            lock_min: minutes("privacy.lock_minutes"),
            screen_min: minutes("privacy.screen_minutes"),
        }
    }
}
