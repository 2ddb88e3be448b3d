//! Announcements carried out: the terminal is sent its bytes, the desktop and the office's program
//! are told by threads of their own. Nothing here keeps the desk waiting.
mod courier;
mod desktop;
mod hook;

use std::sync::Arc;
use std::thread;

use super::terminal::Screen;
use crate::config::Routes;
use crate::domain::zone::Zone;
use crate::notify::hook::Call;
use crate::notify::terminal::{Choice, Terminal};
use crate::notify::{Announcement, Event, Mishap, Route, sequence};
use crate::words::Words;
use courier::Courier;
use hook::Hooks;

pub use desktop::server;

/// Hears what did not arrive.
type Complaint = Arc<dyn Fn(Mishap) + Send + Sync>;

/// The terminal that this process says it runs in.
pub fn terminal() -> Terminal {
    Terminal::of(|name| std::env::var(name).ok())
}

/// What is sent to a terminal for an announcement, and by which routes that is.
pub fn to_terminal(
    terminal: &Terminal,
    routes: &Routes,
    said: &Announcement,
) -> (String, Vec<Route>) {
    let mut bytes = String::new();
    let mut fired = Vec::new();
    if let Some(protocol) = terminal.protocol(Choice::parse(&routes.terminal)) {
        bytes.push_str(&sequence::notification(protocol, terminal.within, said));
        fired.push(Route::Terminal);
    }
    if routes.bell {
        bytes.push_str(sequence::BELL);
        fired.push(Route::Bell);
    }
    (bytes, fired)
}

/// Tells people, by every route that is chosen.
pub struct Announcer {
    terminal: Terminal,
    complain: Complaint,
    desktop: Option<Courier<Announcement>>,
    hooks: Option<Hooks>,
}

impl Announcer {
    /// An announcer in this terminal; what an office's program fails at goes to `complain`, each
    /// failure once until another one comes.
    pub fn new(complain: impl Fn(Mishap) + Send + Sync + 'static) -> Self {
        let complain = Arc::new(complain);
        Self { terminal: terminal(), complain, desktop: None, hooks: None }
    }

    /// Whether the window's title is ours to set.
    pub fn has_title(&self) -> bool {
        self.terminal.has_title()
    }

    /// Tells whoever sits in front of this terminal; by which routes.
    pub fn here(&self, routes: &Routes, said: &Announcement) -> Vec<Route> {
        let (bytes, fired) = to_terminal(&self.terminal, routes, said);
        Screen::send(&bytes);
        fired
    }

    /// Tells by the routes that reach the person once, however many terminals are open; by which.
    /// A desktop without notifications is nobody's mistake.
    pub fn once(
        &mut self,
        routes: &Routes,
        events: &[Event],
        (words, zone): (&Words, Zone),
    ) -> Vec<Route> {
        let mut fired = Vec::new();
        if routes.desktop
            && let Some(said) = Announcement::of(events, words, zone)
        {
            self.desktop.get_or_insert_with(desktop::courier).give(said);
            fired.push(Route::Desktop);
        }
        let calls = events.iter().filter_map(|event| {
            let said = Announcement::of(std::slice::from_ref(event), words, zone)?;
            Call::of(&routes.hook, event, &said, zone)
        });
        let calls: Vec<Call> = calls.collect();
        if !calls.is_empty() {
            let complain = &self.complain;
            let hooks = self.hooks.get_or_insert_with(|| Hooks::new(Arc::clone(complain)));
            for call in calls {
                hooks.give(call);
            }
            fired.push(Route::Hook);
        }
        fired
    }
}

impl Announcer {
    /// Tries the routes that go past the terminal; by which. What fails is told.
    pub fn attempt(&self, routes: &Routes, said: &Announcement) -> Vec<Route> {
        let chosen = [(Route::Desktop, routes.desktop), (Route::Hook, !routes.hook.is_empty())];
        let chosen: Vec<Route> =
            chosen.into_iter().filter(|(_, on)| *on).map(|(route, _)| route).collect();
        for route in chosen.iter().copied() {
            let (complain, routes, said) =
                (Arc::clone(&self.complain), routes.clone(), said.clone());
            thread::spawn(move || {
                if let Err(mishap) = attempt(route, &routes, &said) {
                    complain(mishap);
                }
            });
        }
        chosen
    }
}

/// Tries a route that goes past the terminal, and waits until it is known what became of it.
///
/// # Errors
/// Why it did not arrive.
pub fn attempt(route: Route, routes: &Routes, said: &Announcement) -> Result<(), Mishap> {
    match route {
        Route::Desktop => desktop::show(said),
        Route::Hook => {
            Call::trial(&routes.hook, said).map_or(Ok(()), |call| hook::run(&call, None))
        }
        Route::Title | Route::Bell | Route::Terminal => Ok(()),
    }
}
