//! Where inputs come from while the desk is open: keyboard, signals, the store's folder. Each is a
//! thread that sends into one channel.
use std::io;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event;
use notify::{RecursiveMode, Watcher};

use super::background::{Sieve, Sifted};
use super::waiting::Wait;
use super::{burst, stuck, terminal};
use crate::app::Input;
use crate::app::import::Request as Order;
use crate::store::Pass;

/// What arrives at the loop.
#[derive(Debug)]
pub enum Arrival {
    /// From the keyboard.
    Typed(Input),
    /// The store's answer to an effect, and what waited for it.
    Answered(Wait, Option<Input>),
    /// Another process may have written to the store.
    Touched,
    /// Another process has written to the store.
    Changed,
    /// Somebody may have written the settings.
    Resettled,
    /// The settings were written from outside.
    Reread(Input),
    /// News of the long work beside the desk.
    Kept(Input),
    /// Who has signed in, for a list that is to be taken in.
    Passed(Box<Order>, Pass),
    /// The machine's clock was set, or it woke up.
    Struck,
    /// The store has it on record that the clock was set.
    ClockSet(Input),
    Signal(i32),
    /// What the terminal's background is.
    Background {
        light: bool,
    },
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
            let Ok((batch, light)) = batch(&waiting) else {
                let _ = to.send(Arrival::HungUp);
                return;
            };
            let background = light.map(|light| Arrival::Background { light });
            let typed = burst::judged(&batch).into_iter().map(Arrival::Typed);
            for arrival in background.into_iter().chain(typed) {
                if to.send(arrival).is_err() {
                    return;
                }
            }
        }
    });
    Ok(())
}

/// Everything that comes without a pause, and whether the terminal answers that it is light.
fn batch(waiting: &Waiting) -> io::Result<(Vec<Input>, Option<bool>)> {
    /// The rest of an answer comes in the next packet, if it is one.
    const ANSWER: Duration = Duration::from_millis(200);
    let (mut batch, mut light, mut sieve) = (Vec::new(), None, Sieve::default());
    let mut more = ready(waiting, None)?;
    while more {
        let sifted = sieve.take(event::read()?);
        light = sort(sifted, &mut batch).or(light);
        let patience = if sieve.holds() { ANSWER } else { burst::patience(&batch) };
        more = ready(waiting, Some(Duration::ZERO))? || ready(waiting, Some(patience))?;
    }
    sort(sieve.release(), &mut batch);
    Ok((batch, light))
}

/// Puts what was typed into `batch`; answers what the terminal says of its background.
fn sort(sifted: Vec<Sifted>, batch: &mut Vec<Input>) -> Option<bool> {
    let mut light = None;
    for sifted in sifted {
        match sifted {
            Sifted::Light(is) => light = Some(is),
            Sifted::Event(event) => {
                let input = terminal::input(event);
                batch.extend(input.filter(|_| batch.len() < burst::KEYS_MAX));
            }
        }
    }
    light
}

/// Whether an event is there before `patience` is over. Waits for the terminal itself before asking
/// the library, which would spin on a closed one.
fn ready(waiting: &Waiting, patience: Option<Duration>) -> io::Result<bool> {
    /// The library may need more than is there; asked without end it would spin.
    const BRIEFLY: Duration = Duration::from_millis(20);
    waiting.look()?;
    if event::poll(Duration::ZERO)? {
        return Ok(true);
    }
    if !waiting.wait(patience)? {
        return Ok(false);
    }
    if event::poll(Duration::ZERO)? {
        return Ok(true);
    }
    // There is input, and the library was told of it together with a resize and forgot it.
    terminal::tell_again();
    event::poll(BRIEFLY)
}

/// What the keyboard thread waits for: input, and resizes.
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

    /// Fails when the terminal is gone.
    fn look(&self) -> io::Result<()> {
        self.poll(Some(Duration::ZERO)).map(drop)
    }

    /// Whether something came before `patience` is over.
    fn wait(&self, patience: Option<Duration>) -> io::Result<bool> {
        let came = self.poll(patience)?;
        let mut signals = [0; 64];
        let _none = io::Read::read(&mut &self.resized, &mut signals);
        Ok(came)
    }

    fn poll(&self, patience: Option<Duration>) -> io::Result<bool> {
        use rustix::event::{PollFd, PollFlags, poll};
        use rustix::io::Errno;
        let stdin = io::stdin();
        let mut fds =
            [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.resized, PollFlags::IN)];
        let patience = patience.and_then(|p| p.try_into().ok());
        let came = match poll(&mut fds, patience.as_ref()) {
            Ok(count) => count > 0,
            Err(Errno::INTR) => true,
            Err(error) => return Err(error.into()),
        };
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if fds.iter().any(|fd| fd.revents().intersects(gone)) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        Ok(came)
    }
}

#[cfg(not(unix))]
struct Waiting;

#[cfg(not(unix))]
impl Waiting {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    fn look(&self) -> io::Result<()> {
        Ok(())
    }

    fn wait(&self, patience: Option<Duration>) -> io::Result<bool> {
        event::poll(patience.unwrap_or(Duration::from_hours(1)))
    }
}

/// Passes on the signals that end or suspend a program, and those that would end it if nobody heard
/// them. One that ends it does so also where the terminal holds the desk in a write.
#[cfg(unix)]
pub fn signals(to: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGVTALRM};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    let endings = [SIGHUP, SIGINT, SIGQUIT, SIGTERM];
    let others = [SIGALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGVTALRM];
    let wanted = [&endings[..], &others, &[SIGTSTP, SIGCONT, SIGWINCH]].concat();
    pass_on(&wanted, to, move |signal| {
        if endings.contains(&signal) || others.contains(&signal) {
            stuck::end(signal);
        }
    })
}

/// Passes on the signals that end a program.
#[cfg(unix)]
pub fn endings(to: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    pass_on(&[SIGHUP, SIGINT, SIGQUIT, SIGTERM], to, |_| {})
}

#[cfg(unix)]
fn pass_on(
    wanted: &[i32],
    to: Sender<Arrival>,
    heard: impl Fn(i32) + Send + 'static,
) -> io::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new(wanted)?;
    thread::spawn(move || {
        for signal in signals.forever() {
            heard(signal);
            let arrival = match signal {
                signal_hook::consts::SIGWINCH => Arrival::Typed(Input::Resize),
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

#[cfg(not(unix))]
pub fn endings(_to: Sender<Arrival>) -> io::Result<()> {
    Ok(())
}

/// Says when nobody reads standard output any more.
#[cfg(unix)]
pub fn reader(to: Sender<Arrival>) {
    thread::spawn(move || {
        terminal::wait_unread();
        let _ended = to.send(Arrival::HungUp);
    });
}

#[cfg(not(unix))]
pub fn reader(_to: Sender<Arrival>) {}

/// Watches the folder of a file, and says what `told` gives when the file is written. None when the
/// system cannot: then the loop looks from time to time.
pub fn watch(
    file: &Path,
    to: Sender<Arrival>,
    told: fn() -> Arrival,
) -> Option<impl Watcher + use<>> {
    // Events come for the file itself, not for a link to it.
    let store = &file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let folder = store.parent()?.to_owned();
    let stem = store.file_name()?.to_string_lossy().into_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let ours = |path: &std::path::PathBuf| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&stem))
        };
        let written = event.is_ok_and(|e| e.kind.is_modify() && e.paths.iter().any(ours));
        if written {
            let _ = to.send(told());
        }
    })
    .ok()?;
    watcher.watch(&folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
