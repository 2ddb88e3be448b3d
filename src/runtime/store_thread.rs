//! The store's own thread: a lock can block inside the database, and the desk must stay alive.
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::back_office::BackOffice;
use super::giving_way::Interrupt;
use super::input::Arrival;
use super::waiting::Wait;
use crate::app::import::Request as Order;
use crate::app::{Effect, Input};

/// What is asked of the store thread.
enum Request {
    Serve(Effect),
    /// Look whether another process has written.
    Look,
    /// Look whether the settings were changed from outside.
    Reread,
    /// Look whether the machine's clock was set, for this officer.
    Clock(String),
    /// Say who has signed in, for a list that another connection takes in.
    Pass(Box<Order>),
}

/// The way to the store thread.
pub struct StoreThread {
    to: Option<Sender<Request>>,
    interrupt: Arc<Interrupt>,
    handle: Option<JoinHandle<()>>,
}

impl StoreThread {
    /// Gives the back office a thread; answers go into `answers`.
    pub fn new(mut office: BackOffice, answers: Sender<Arrival>) -> Self {
        let (to, requests) = channel();
        let interrupt = Arc::new(Interrupt::default());
        let stop = Arc::clone(&interrupt);
        office.stop_when(move || stop.gives_way());
        let stop = Arc::clone(&interrupt);
        let handle = thread::spawn(move || serve(office, &requests, &answers, &stop));
        Self { to: Some(to), interrupt, handle: Some(handle) }
    }

    /// Asks for an effect; exactly one [`Arrival::Answered`] comes back. A search that is being
    /// answered gives way.
    pub fn serve(&self, effect: Effect) {
        self.ask(Request::Serve(effect));
    }

    /// Asks whether another process has written; [`Arrival::Changed`] comes back if so.
    pub fn look(&self) {
        self.ask(Request::Look);
    }

    /// Asks whether the settings were changed from outside; [`Arrival::Reread`] comes back if so.
    pub fn reread(&self) {
        self.ask(Request::Reread);
    }

    /// Asks whether the machine's clock was set; [`Arrival::ClockSet`] comes back if so, also when
    /// another process, or an act, saw it first.
    pub fn clock(&self, officer: String) {
        self.ask(Request::Clock(officer));
    }

    /// Asks who has signed in; [`Arrival::Passed`] comes back with the list.
    pub fn pass(&self, order: Box<Order>) {
        self.ask(Request::Pass(order));
    }

    fn ask(&self, request: Request) {
        if let Some(to) = &self.to {
            self.interrupt.asked(generation(&request));
            let _ = to.send(request);
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

/// Serves what is asked: acts and cases first, pages and counts when there is nothing else, and of
/// those only what has not been asked anew since. One that gave way to an act is asked again.
fn serve(
    mut office: BackOffice,
    requests: &Receiver<Request>,
    answers: &Sender<Arrival>,
    interrupt: &Interrupt,
) {
    let mut queued: VecDeque<Request> = VecDeque::new();
    loop {
        if queued.is_empty() {
            let Ok(request) = requests.recv() else { return };
            queued.push_back(request);
        }
        queued.extend(requests.try_iter());
        let first = queued.iter().position(|request| generation(request).is_none());
        let Some(request) = queued.remove(first.unwrap_or(0)) else { continue };
        interrupt.begin(generation(&request));
        let arrival = match &request {
            Request::Serve(effect) if is_late(effect, &queued) => Some(answered(effect, None)),
            Request::Serve(effect) => {
                let answer = office.serve(effect);
                Some(answered(effect, answer))
            }
            Request::Look => office.has_changed().then_some(Arrival::Changed),
            Request::Reread => office.reread().map(Arrival::Reread),
            Request::Clock(officer) => {
                office.see_clock(officer);
                None
            }
            Request::Pass(order) => Some(Arrival::Passed(order.clone(), office.pass())),
        };
        if interrupt.end() {
            queued.push_front(request);
            continue;
        }
        let set = office.clock_news().map(Arrival::ClockSet);
        if arrival.into_iter().chain(set).any(|arrival| answers.send(arrival).is_err()) {
            return;
        }
    }
}

fn answered(effect: &Effect, input: Option<Input>) -> Arrival {
    Arrival::Answered(Wait::of(effect), input)
}

/// The generation of a request that can wait.
fn generation(request: &Request) -> Option<u64> {
    match request {
        Request::Serve(Effect::Find(find)) => Some(find.generation),
        Request::Serve(Effect::Count(tally)) => Some(tally.generation),
        Request::Serve(_)
        | Request::Look
        | Request::Reread
        | Request::Clock(_)
        | Request::Pass(_) => None,
    }
}

fn is_late(effect: &Effect, queued: &VecDeque<Request>) -> bool {
    let own = generation(&Request::Serve(effect.clone()));
    own.is_some_and(|own| queued.iter().filter_map(generation).any(|newer| newer > own))
}
