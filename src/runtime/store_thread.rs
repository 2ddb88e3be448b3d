//! The store's own thread: a lock can block inside the database, and the desk must stay alive.
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::back_office::BackOffice;
use super::giving_way::{Interrupt, Patience};
use super::input::Arrival;
use super::waiting::Wait;
use crate::app::import::Request as Order;
use crate::app::{Effect, Input};

/// What is asked of the store thread.
enum Request {
    Serve(Effect, Patience),
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
    /// answered gives way, as does a report.
    pub fn serve(&self, effect: Effect) {
        let patience = of_effect(&effect);
        self.ask(Request::Serve(effect, patience));
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
            self.interrupt.asked(patience(&request));
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

/// Serves what is asked: acts and cases first, then pages and counts, then reports, and of these three
/// only what has not been asked anew since. One that gave way is asked again.
fn serve(
    mut office: BackOffice,
    requests: &Receiver<Request>,
    answers: &Sender<Arrival>,
    interrupt: &Interrupt,
) {
    let mut queued: VecDeque<Request> = VecDeque::new();
    let mut given_up = 0;
    loop {
        if queued.is_empty() {
            let Ok(request) = requests.recv() else { return };
            queued.push_back(request);
        }
        queued.extend(requests.try_iter());
        let Some(request) = next(&mut queued) else { continue };
        interrupt.begin(patience(&request));
        let arrival = match &request {
            Request::Serve(effect, _) if is_late(&request, &queued) => Some(answered(effect, None)),
            Request::Serve(effect, _) => {
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
            let request = again(request, &mut given_up);
            interrupt.asked(patience(&request));
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

/// The one that waits least; of equals the first.
fn next(queued: &mut VecDeque<Request>) -> Option<Request> {
    let rank = |request: &Request| match patience(request) {
        Patience::None => 0,
        Patience::Search(_) => 1,
        Patience::Report => 2,
    };
    let (at, _) = queued.iter().enumerate().min_by_key(|(_, request)| rank(request))?;
    queued.remove(at)
}

/// What gave way, to be asked again. A report does so only so often: it must come to an end.
fn again(request: Request, given_up: &mut u32) -> Request {
    const TIMES_MAX: u32 = 64;
    let Request::Serve(effect, Patience::Report) = request else { return request };
    *given_up += 1;
    let tired = given_up.is_multiple_of(TIMES_MAX);
    Request::Serve(effect, if tired { Patience::None } else { Patience::Report })
}

/// What a request lets pass.
const fn patience(request: &Request) -> Patience {
    if let Request::Serve(_, patience) = request { *patience } else { Patience::None }
}

const fn of_effect(effect: &Effect) -> Patience {
    if let Effect::Find(find) = effect {
        Patience::Search(find.generation)
    } else if let Effect::Count(tally) = effect {
        Patience::Search(tally.generation)
    } else if let Effect::Report(_) = effect {
        Patience::Report
    } else {
        Patience::None
    }
}

/// Whether something newer of its kind was asked.
fn is_late(request: &Request, queued: &VecDeque<Request>) -> bool {
    let own = patience(request);
    queued.iter().map(patience).any(|newer| match (own, newer) {
        (Patience::Search(own), Patience::Search(newer)) => newer > own,
        (Patience::Report, Patience::Report) => true,
        _ => false,
    })
}
