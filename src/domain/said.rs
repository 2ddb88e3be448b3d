//! What people say with a fact: the personal part of its body, which can be erased.
use serde::{Deserialize, Serialize};

use super::record::Record;

/// A personal text of a fact; erasable, so absent when erased or never given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Words {
    /// Words that say `text`.
    pub fn say(text: impl Into<String>) -> Self {
        Self { text: Some(text.into()) }
    }
}

/// The old and the new value of edited fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    pub old: Record,
    pub new: Record,
}

/// A disposition's text and to whom it goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Slip {
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}
