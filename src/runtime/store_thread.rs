//! The store's own thread: a lock can block inside the database, and the desk must stay alive.
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::Archive;
use super::input::Arrival;
use crate::app::Effect;

/// What is asked of the store thread.
enum Request {
    Serve(Effect),
    /// Look whether another process has written.
    Look,
}

/// The way to the store thread.
pub struct StoreThread {
    to: Option<Sender<Request>>,
    handle: Option<JoinHandle<()>>,
}

impl StoreThread {
    /// Gives `archive` a thread; answers go into `answers`.
    pub fn new(archive: Archive, answers: Sender<Arrival>) -> Self {
        let (to, requests) = channel();
        let handle = thread::spawn(move || serve(archive, &requests, &answers));
        Self { to: Some(to), handle: Some(handle) }
    }

    /// Asks for an effect; exactly one [`Arrival::Answered`] comes back.
    pub fn serve(&self, effect: Effect) {
        if let Some(to) = &self.to {
            let _ = to.send(Request::Serve(effect));
        }
    }

    /// Asks whether another process has written; [`Arrival::Changed`] comes back if so.
    pub fn look(&self) {
        if let Some(to) = &self.to {
            let _ = to.send(Request::Look);
        }
    }
}

impl Drop for StoreThread {
    /// What was asked is finished and the store is closed before the program ends.
    fn drop(&mut self) {
        drop(self.to.take());
        if let Some(handle) = self.handle.take() {
            let _ = handle.join();
        }
    }
}

fn serve(mut archive: Archive, requests: &Receiver<Request>, answers: &Sender<Arrival>) {
    while let Ok(request) = requests.recv() {
        let arrival = match request {
            Request::Serve(effect) => Some(Arrival::Answered(archive.serve(&effect))),
            Request::Look => archive.has_changed().then_some(Arrival::Changed),
        };
        if let Some(arrival) = arrival
            && answers.send(arrival).is_err()
        {
            return;
        }
    }
}
