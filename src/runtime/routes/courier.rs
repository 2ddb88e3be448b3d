//! A thread that carries one thing after another, beside the desk.
use std::ops::ControlFlow;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

/// The most things that wait. What comes when so many wait is left out: who gets them has stopped
/// taking any.
const WAITING_MAX: usize = 64;

/// The way to the thread.
pub(super) struct Courier<T> {
    to: SyncSender<T>,
    thread: JoinHandle<()>,
}

impl<T: Send + 'static> Courier<T> {
    /// A courier that hands each thing to `carry`, until that breaks off.
    pub fn new(mut carry: impl FnMut(T) -> ControlFlow<()> + Send + 'static) -> Self {
        let (to, given) = sync_channel::<T>(WAITING_MAX);
        let thread = thread::spawn(move || {
            for thing in given {
                if carry(thing).is_break() {
                    return;
                }
            }
        });
        Self { to, thread }
    }

    /// Gives it one more thing.
    pub fn give(&self, thing: T) {
        let _left_out = self.to.try_send(thing);
    }

    /// Waits until everything is carried.
    pub fn finish(self) {
        drop(self.to);
        let _ended = self.thread.join();
    }
}
