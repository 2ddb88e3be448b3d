//! How far a long work is: one line on standard error that is written over, on a terminal only.
use std::io::{self, IsTerminal, Write};

use crate::domain::text;
use crate::store::Stage;
use crate::words::Words;

/// The line; it is wiped when the work is over.
pub struct Progress<'a> {
    words: &'a Words,
    shown: bool,
    said: Option<(&'static str, u64)>,
}

impl<'a> Progress<'a> {
    /// Nothing is shown where nobody watches, or when quiet.
    pub fn new(words: &'a Words, wanted: bool) -> Self {
        Self { words, shown: wanted && io::stderr().is_terminal(), said: None }
    }

    /// Says how far a copy or a check is.
    pub fn hear(&mut self, stage: Stage, done: u64, all: u64) {
        let id = match stage {
            Stage::Copying => "keep-copying",
            Stage::Checking => "keep-checking",
        };
        self.say(id, done, all);
    }

    /// Says how far it is in the sentence `id`, once a percent.
    pub fn say(&mut self, id: &'static str, done: u64, all: u64) {
        let percent = done.saturating_mul(100) / all.max(1);
        if !self.shown || self.said == Some((id, percent)) {
            return;
        }
        self.said = Some((id, percent));
        let said = self.words.with(id, &[("percent", percent.into())]);
        let _unread = write!(io::stderr(), "\r{}\u{1b}[K", text::shown(&said));
    }
}

/// How far a work of one kind is, in percent of what it can be at most.
pub struct Percent<'a> {
    words: &'a Words,
    id: &'static str,
    shown: bool,
    said: Option<u64>,
}

impl<'a> Percent<'a> {
    /// Says the sentence `id`; nothing is shown where nobody watches, or when quiet.
    pub fn new(words: &'a Words, id: &'static str, wanted: bool) -> Self {
        Self { words, id, shown: wanted && io::stderr().is_terminal(), said: None }
    }

    /// Says how far it is, once a percent.
    pub fn hear(&mut self, done: u64, all: u64) {
        let percent = (done.saturating_mul(100) / all.max(1)).min(100);
        if !self.shown || self.said == Some(percent) {
            return;
        }
        self.said = Some(percent);
        let said = self.words.with(self.id, &[("percent", percent.into())]);
        let _unread = write!(io::stderr(), "\r{}\u{1b}[K", text::shown(&said));
    }
}

impl Drop for Percent<'_> {
    fn drop(&mut self) {
        if self.said.is_some() {
            let _unread = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.said.is_some() {
            let _unread = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
