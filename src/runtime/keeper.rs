//! Long work on the store beside the desk: the backup of the day, the check that was asked for, lists
//! and files. Each has a thread and a connection of its own, so that no act waits for it.
mod plan;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

pub use self::plan::{Plan, check_now};
use super::exporting::place;
use super::input::Arrival;
use crate::app::Input;
use crate::app::export::Request;
use crate::app::import::{News, Request as Order};
use crate::app::keeping::Keeping;
use crate::domain::instant::Instant;
use crate::store::Pass;
use crate::words::Lang;

/// The way to the threads.
pub struct Keeper {
    plan: Option<Plan>,
    answers: Sender<Arrival>,
    stop: Arc<AtomicBool>,
    looked_at: Option<Instant>,
    /// The file that is being written is not wanted any more.
    unwanted: Arc<AtomicBool>,
    /// So is the list that is being taken in.
    refused: Arc<AtomicBool>,
}

impl Keeper {
    /// A keeper of the store that `plan` names; without one there is nothing to keep.
    pub fn new(plan: Option<Plan>, answers: Sender<Arrival>) -> Self {
        let (stop, unwanted, refused) = (Arc::default(), Arc::default(), Arc::default());
        Self { plan, answers, stop, looked_at: None, unwanted, refused }
    }

    /// Whether it checks by itself.
    pub const fn checks(&self) -> bool {
        self.plan.is_some()
    }

    /// Looks from time to time whether a backup is due. The first screen is there before.
    pub fn look(&mut self, lang: Lang, now: Instant) {
        const EVERY_S: i64 = 600;
        let Some(plan) = &self.plan else { return };
        if self.looked_at.is_some_and(|at| now.since(at).abs() < EVERY_S) {
            return;
        }
        self.looked_at = Some(now);
        let (plan, answers) = (plan.clone(), self.answers.clone());
        thread::spawn(move || {
            let _ended = answers.send(Arrival::Kept(Input::Keeping(plan.back_up(lang, now))));
        });
    }

    /// Begins a check.
    pub fn check(&mut self, lang: Lang) {
        let Some(plan) = self.plan.clone() else { return };
        self.stop = Arc::default();
        let (stop, answers) = (Arc::clone(&self.stop), self.answers.clone());
        thread::spawn(move || {
            let mut said = 0;
            let mut progress = |done: u64, all: u64| {
                let percent = percent(done, all);
                if percent > said && !stop.load(Ordering::Relaxed) {
                    said = percent;
                    let _ended =
                        answers.send(Arrival::Kept(Input::Keeping(Keeping::Checking { percent })));
                }
            };
            let checked = plan.check(Arc::clone(&stop), &mut progress);
            if !stop.load(Ordering::Relaxed) {
                let checked = checked.map_err(|error| plan.failure(lang, &error));
                let _ended = answers.send(Arrival::Kept(Input::Keeping(Keeping::Checked(checked))));
            }
        });
    }

    /// Begins to write a file.
    pub fn export(&mut self, lang: Lang, order: Request) {
        let Some(plan) = self.plan.clone() else { return };
        self.unwanted = Arc::default();
        let (stop, answers) = (Arc::clone(&self.unwanted), self.answers.clone());
        thread::spawn(move || {
            let mut said = 0;
            let mut progress = |done: u64, all: u64| {
                let percent = percent(done, all);
                if percent > said {
                    said = percent;
                    let news = Keeping::Writing { percent };
                    let _ended = answers.send(Arrival::Kept(Input::Keeping(news)));
                }
                !stop.load(Ordering::Relaxed)
            };
            let written = plan.export(lang, &order, &mut progress);
            if !stop.load(Ordering::Relaxed) {
                let news = Keeping::Written(written.map(|()| place(&order.path)));
                let _ended = answers.send(Arrival::Kept(Input::Keeping(news)));
            }
        });
    }

    /// Stops the file that is being written; it is not there then.
    pub fn stop_export(&self) {
        self.unwanted.store(true, Ordering::Relaxed);
    }

    /// A list is wanted from now on; it begins once it is known who has signed in.
    pub fn want_import(&mut self) {
        self.refused = Arc::default();
    }

    /// Begins to foresee or to take in a list for whoever has signed in. One answer comes, however it
    /// ends: only then is it known whether anything was recorded.
    pub fn import(&self, lang: Lang, order: Order, pass: Pass) {
        let Some(plan) = self.plan.clone() else { return };
        let (stop, answers) = (Arc::clone(&self.refused), self.answers.clone());
        thread::spawn(move || {
            let hear = |news| {
                let _ended = answers.send(Arrival::Kept(Input::Import(news)));
            };
            let progress = |percent| hear(News::Percent(percent));
            hear(plan.import(lang, &order, pass, (&|| stop.load(Ordering::Relaxed), &progress)));
        });
    }

    /// The list that is being read or taken in is not wanted any more.
    pub fn stop_import(&self) {
        self.refused.store(true, Ordering::Relaxed);
    }

    /// Stops the check that is under way; nothing more is heard of it.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn percent(done: u64, all: u64) -> u8 {
    u8::try_from(done.saturating_mul(100) / all.max(1)).unwrap_or(100)
}
