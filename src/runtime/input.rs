//! Where inputs come from while the desk is open: keyboard, signals, the store's folder. Each is a
//! thread that sends into one channel.
use std::io;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};
use notify::{RecursiveMode, Watcher};

use super::terminal;
use crate::app::Input;

/// What arrives at the loop.
#[derive(Debug)]
pub enum Arrival {
    /// From the keyboard.
    Typed(Input),
    /// The store's answer to an effect.
    Answered(Option<Input>),
    /// Another process may have written to the store.
    Touched,
    /// Another process has written to the store.
    Changed,
    Signal(i32),
    /// The terminal is gone.
    HungUp,
}

/// Reads the keyboard until the terminal hangs up. The thread is not joined: at the end of input
/// the terminal library never returns.
///
/// # Errors
/// When a resize cannot be listened for.
pub fn keyboard(to: Sender<Arrival>) -> io::Result<()> {
    let waiting = Waiting::new()?;
    thread::spawn(move || {
        loop {
            let arrival = match next_event(&waiting) {
                Ok(Some(Event::Key(key))) => terminal::key(key).map(Input::Key),
                Ok(Some(Event::Paste(text))) => Some(Input::Paste(text)),
                Ok(Some(Event::Resize(..))) => Some(Input::Resize),
                Ok(Some(Event::FocusGained | Event::FocusLost | Event::Mouse(_)) | None) => None,
                Err(_) => {
                    let _ = to.send(Arrival::HungUp);
                    return;
                }
            };
            if let Some(input) = arrival
                && to.send(Arrival::Typed(input)).is_err()
            {
                return;
            }
        }
    });
    Ok(())
}

/// Waits for the terminal itself before asking the library, which would spin on a closed one.
fn next_event(waiting: &Waiting) -> io::Result<Option<Event>> {
    /// The library may have seen the input and kept it back; asked without end it would spin.
    const BRIEFLY: Duration = Duration::from_millis(20);
    if event::poll(Duration::ZERO)? {
        return event::read().map(Some);
    }
    waiting.wait()?;
    if event::poll(BRIEFLY)? { event::read().map(Some) } else { Ok(None) }
}

/// What the keyboard thread waits for: input, and resizes. The library must take a resize before
/// the next key comes: it forgets the key that it finds together with one.
#[cfg(unix)]
struct Waiting {
    resized: std::os::unix::net::UnixStream,
}

#[cfg(unix)]
impl Waiting {
    fn new() -> io::Result<Self> {
        let (resized, signalled) = std::os::unix::net::UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, signalled)?;
        Ok(Self { resized })
    }

    fn wait(&self) -> io::Result<()> {
        use rustix::event::{PollFd, PollFlags, poll};
        use rustix::io::Errno;
        let stdin = io::stdin();
        let mut fds =
            [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.resized, PollFlags::IN)];
        match poll(&mut fds, None) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if fds.iter().any(|fd| fd.revents().intersects(gone)) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let mut signals = [0; 64];
        let _none = io::Read::read(&mut &self.resized, &mut signals);
        Ok(())
    }
}

#[cfg(not(unix))]
struct Waiting;

#[cfg(not(unix))]
impl Waiting {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    fn wait(&self) -> io::Result<()> {
        event::poll(Duration::from_hours(1)).map(drop)
    }
}

/// Passes on the signals that end or suspend a program.
#[cfg(unix)]
pub fn signals(to: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    let wanted = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = signal_hook::iterator::Signals::new(wanted)?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let arrival = match signal {
                SIGWINCH => Arrival::Typed(Input::Resize),
                _ => Arrival::Signal(signal),
            };
            if to.send(arrival).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
pub fn signals(_to: Sender<Arrival>) -> io::Result<()> {
    Ok(())
}

/// Watches the store's folder. None when the system cannot: then the loop looks from time to time.
pub fn watch(store: &Path, to: Sender<Arrival>) -> Option<impl Watcher> {
    // Events come for the file itself, not for a link to it.
    let store = &store.canonicalize().unwrap_or_else(|_| store.to_owned());
    let folder = store.parent()?.to_owned();
    let stem = store.file_name()?.to_string_lossy().into_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let ours = |path: &std::path::PathBuf| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&stem))
        };
        let written = event.is_ok_and(|e| e.kind.is_modify() && e.paths.iter().any(ours));
        if written {
            let _ = to.send(Arrival::Touched);
        }
    })
    .ok()?;
    watcher.watch(&folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
