//! When a search is given up: because a newer one is asked, or something that cannot wait. Shared by
//! the thread that asks and the one that answers; it holds no request itself.
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Nothing that could be given up is being answered.
const NONE: u64 = u64::MAX;

/// What is asked, and what is being answered.
#[derive(Debug)]
pub struct Interrupt {
    /// The newest search that was asked for.
    newest: AtomicU64,
    /// How much is asked that does not wait for searches.
    urgent: AtomicU64,
    /// The search that is being answered.
    answering: AtomicU64,
    /// Whether it was given up.
    stopped: AtomicBool,
}

impl Default for Interrupt {
    fn default() -> Self {
        Self {
            newest: AtomicU64::new(0),
            urgent: AtomicU64::new(0),
            answering: AtomicU64::new(NONE),
            stopped: AtomicBool::new(false),
        }
    }
}

impl Interrupt {
    /// Something is asked: a search of a generation, or what does not wait for searches.
    pub fn asked(&self, search: Option<u64>) {
        match search {
            Some(generation) => self.newest.fetch_max(generation, Ordering::SeqCst),
            None => self.urgent.fetch_add(1, Ordering::SeqCst),
        };
    }

    /// What was asked is about to be answered.
    pub fn begin(&self, search: Option<u64>) {
        match search {
            Some(generation) => self.answering.store(generation, Ordering::SeqCst),
            None => {
                self.urgent.fetch_sub(1, Ordering::SeqCst);
            }
        }
    }

    /// The answer has ended; whether it was given up, so that there is none.
    pub fn end(&self) -> bool {
        self.answering.store(NONE, Ordering::SeqCst);
        self.stopped.swap(false, Ordering::SeqCst)
    }

    /// Whether what is being answered is to be given up; whoever asks then gives it up.
    pub fn gives_way(&self) -> bool {
        let answering = self.answering.load(Ordering::SeqCst);
        if answering == NONE {
            return false;
        }
        let newer = self.newest.load(Ordering::SeqCst) > answering;
        let stops = newer || self.urgent.load(Ordering::SeqCst) > 0;
        if stops {
            self.stopped.store(true, Ordering::SeqCst);
        }
        stops
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_gives_way_to_a_newer_one_and_to_an_act() {
        let interrupt = Interrupt::default();
        interrupt.asked(Some(3));
        interrupt.begin(Some(3));
        assert!(!interrupt.gives_way());
        interrupt.asked(Some(4));
        assert!(interrupt.gives_way());
        assert!(interrupt.end());
        interrupt.begin(Some(4));
        interrupt.asked(None);
        assert!(interrupt.gives_way() && interrupt.end());
    }

    #[test]
    fn an_act_gives_way_to_nothing() {
        let interrupt = Interrupt::default();
        interrupt.asked(None);
        interrupt.begin(None);
        interrupt.asked(Some(9));
        interrupt.asked(None);
        assert!(!interrupt.gives_way() && !interrupt.end());
    }
}
