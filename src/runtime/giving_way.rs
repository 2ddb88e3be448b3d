//! When a reading is given up: because a newer one is asked, or something that cannot wait. Shared by
//! the thread that asks and the one that answers; it holds no request itself.
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Nothing that could be given up is being answered.
const NONE: u64 = u64::MAX;
/// A report is.
const REPORT: u64 = u64::MAX - 1;

/// What may come before a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Patience {
    /// Nothing: an act, a case.
    None,
    /// That, and a search of a later generation.
    Search(u64),
    /// All that, and a newer report.
    Report,
}

/// What is asked, and what is being answered.
#[derive(Debug)]
pub struct Interrupt {
    /// The newest search that was asked for.
    newest: AtomicU64,
    /// How much is asked and not begun: what has no patience, searches, reports.
    asked: [AtomicU64; 3],
    /// The search, or the report, that is being answered.
    answering: AtomicU64,
    /// Whether it was given up.
    stopped: AtomicBool,
}

impl Default for Interrupt {
    fn default() -> Self {
        Self {
            newest: AtomicU64::new(0),
            asked: Default::default(),
            answering: AtomicU64::new(NONE),
            stopped: AtomicBool::new(false),
        }
    }
}

impl Interrupt {
    /// Something is asked, for the first time or again.
    pub fn asked(&self, patience: Patience) {
        if let Patience::Search(generation) = patience {
            self.newest.fetch_max(generation, Ordering::SeqCst);
        }
        self.count(patience).fetch_add(1, Ordering::SeqCst);
    }

    /// What was asked is about to be answered.
    pub fn begin(&self, patience: Patience) {
        self.count(patience).fetch_sub(1, Ordering::SeqCst);
        match patience {
            Patience::None => {}
            Patience::Search(generation) => self.answering.store(generation, Ordering::SeqCst),
            Patience::Report => self.answering.store(REPORT, Ordering::SeqCst),
        }
    }

    /// The answer has ended; whether it was given up, so that there is none.
    pub fn end(&self) -> bool {
        self.answering.store(NONE, Ordering::SeqCst);
        self.stopped.swap(false, Ordering::SeqCst)
    }

    /// Whether what is being answered is to be given up; whoever asks then gives it up.
    pub fn gives_way(&self) -> bool {
        let [urgent, searches, reports] = &self.asked;
        let waits = |count: &AtomicU64| count.load(Ordering::SeqCst) > 0;
        let stops = match self.answering.load(Ordering::SeqCst) {
            NONE => return false,
            REPORT => waits(urgent) || waits(searches) || waits(reports),
            search => waits(urgent) || self.newest.load(Ordering::SeqCst) > search,
        };
        if stops {
            self.stopped.store(true, Ordering::SeqCst);
        }
        stops
    }

    const fn count(&self, patience: Patience) -> &AtomicU64 {
        let [urgent, searches, reports] = &self.asked;
        match patience {
            Patience::None => urgent,
            Patience::Search(_) => searches,
            Patience::Report => reports,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_gives_way_to_a_newer_one_and_to_an_act() {
        let interrupt = Interrupt::default();
        interrupt.asked(Patience::Search(3));
        interrupt.begin(Patience::Search(3));
        assert!(!interrupt.gives_way());
        interrupt.asked(Patience::Search(4));
        assert!(interrupt.gives_way());
        assert!(interrupt.end());
        interrupt.begin(Patience::Search(4));
        interrupt.asked(Patience::None);
        assert!(interrupt.gives_way() && interrupt.end());
    }

    #[test]
    fn an_act_gives_way_to_nothing() {
        let interrupt = Interrupt::default();
        interrupt.asked(Patience::None);
        interrupt.begin(Patience::None);
        interrupt.asked(Patience::Search(9));
        interrupt.asked(Patience::None);
        assert!(!interrupt.gives_way() && !interrupt.end());
    }

    #[test]
    fn a_report_gives_way_to_whatever_is_asked_after_it() {
        for asked in [Patience::None, Patience::Search(1), Patience::Report] {
            let interrupt = Interrupt::default();
            interrupt.asked(Patience::Report);
            interrupt.begin(Patience::Report);
            assert!(!interrupt.gives_way());
            interrupt.asked(asked);
            assert!(interrupt.gives_way() && interrupt.end(), "{asked:?}");
            interrupt.asked(Patience::Report);
            interrupt.begin(asked);
            assert_eq!(interrupt.gives_way(), asked == Patience::Report, "{asked:?}");
            interrupt.end();
            interrupt.begin(Patience::Report);
            assert!(!interrupt.gives_way(), "{asked:?}");
        }
    }
}
