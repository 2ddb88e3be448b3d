//! The terminal: taken, and always given back.
use std::io::{self, IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind,
    KeyModifiers,
};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, style};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::background;
use super::bounded::Bounded;
use super::parting::Parting;
use super::pointer::{self, LeaveMouse, TakeMouse};
use super::stuck;
use crate::app::Input;
use crate::app::key::Key;
use crate::notify::sequence;

/// Whether there is a screen to draw on and a keyboard to read.
pub fn is_there() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    is_seen() && !dumb
}

/// Whether a terminal stands at both ends.
pub fn is_seen() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Waits until nobody reads standard output any more.
#[cfg(unix)]
pub fn wait_unread() {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdout = io::stdout();
    let mut fds = [PollFd::new(&stdout, PollFlags::empty())];
    while poll(&mut fds, None) == Err(rustix::io::Errno::INTR) {}
}

/// A terminal in raw mode on its second screen. Dropping it gives the terminal back.
pub struct Screen {
    /// Never dropped: its own drop would write to a terminal that may be gone, and panic.
    pub terminal: ManuallyDrop<Terminal<Bounded<CrosstermBackend<Pane>>>>,
    mouse: bool,
    /// What stands in the window's title; none = the title is not ours.
    title: Option<String>,
}

impl Screen {
    /// Takes the terminal. Where the program breaks it is given back before `parting` is heard.
    ///
    /// # Errors
    /// When the terminal does not let itself be taken; it is given back first.
    pub fn take(parting: Parting) -> io::Result<Self> {
        style::force_color_output(true);
        panic::set_hook(Box::new(move |info| {
            if crate::report::is_guarded() {
                return;
            }
            silence();
            give_back();
            parting.say(info);
            if std::thread::current().name() != Some("main") {
                // The desk cannot go on without one of its threads; what was saved is on the disk.
                std::process::abort();
            }
        }));
        enter()?;
        let terminal = Terminal::new(Bounded(CrosstermBackend::new(Pane)));
        let terminal = terminal.map(ManuallyDrop::new);
        terminal
            .map(|terminal| Self { terminal, mouse: false, title: None })
            .inspect_err(|_| give_back())
    }

    /// Takes it again after a suspend.
    ///
    /// # Errors
    /// As [`Screen::take`].
    pub fn retake(&mut self) -> io::Result<()> {
        enter()?;
        self.mouse(self.mouse);
        self.title = None;
        self.clear()
    }

    /// Whatever stands on the screen is painted anew with the next picture.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn clear(&mut self) -> io::Result<()> {
        // The library's own `clear` asks the terminal where its cursor is, and waits for an answer
        // that the keyboard's thread has read (ratatui #2691); taking a size clears without asking.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Asks for the background's colour, where the terminal takes it for a question. The answer
    /// comes among the keys, or never.
    pub fn ask_background() {
        if background::can_be_asked() {
            let mut out = Pane;
            let _ = out.write_all(background::QUESTION).and_then(|()| out.flush());
        }
    }

    /// Takes the mouse, or leaves it to the terminal.
    pub fn mouse(&mut self, ours: bool) {
        self.mouse = ours;
        let mut out = Pane;
        let _ = if ours { execute!(out, TakeMouse) } else { execute!(out, LeaveMouse) };
    }

    /// Writes into the window's title, or gives the title back. The title that was there is kept by
    /// the terminal.
    pub fn entitle(&mut self, title: Option<String>) {
        if self.title == title {
            return;
        }
        match &title {
            None => return_title(),
            Some(text) => {
                if !TITLED.swap(true, Ordering::Relaxed) {
                    Self::send(sequence::KEEP_TITLE);
                }
                Self::send(&sequence::title(text));
            }
        }
        self.title = title;
    }

    /// Sends what is no picture: a bell, a notification.
    pub fn send(bytes: &str) {
        let mut out = Pane;
        let _ = out.write_all(bytes.as_bytes()).and_then(|()| out.flush());
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Standard output as long as the desk may paint: where one thread breaks, no other writes over what
/// is said last.
#[derive(Debug)]
pub struct Pane;

static SILENT: AtomicBool = AtomicBool::new(false);

/// Nothing is painted any more.
fn silence() {
    let _nobody_writes = io::stdout().lock();
    SILENT.store(true, Ordering::Relaxed);
}

impl Write for Pane {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut out = io::stdout().lock();
        let silent = SILENT.load(Ordering::Relaxed);
        if silent { Ok(bytes.len()) } else { stuck::write(|| out.write(bytes)) }
    }

    fn flush(&mut self) -> io::Result<()> {
        stuck::write(|| io::stdout().flush())
    }
}

/// Whether the window's title is ours.
static TITLED: AtomicBool = AtomicBool::new(false);

fn return_title() {
    if TITLED.swap(false, Ordering::Relaxed) {
        Screen::send(sequence::RETURN_TITLE);
    }
}

/// Whether the terminal is ours, locked while its mode is changed.
static TAKEN: Mutex<bool> = Mutex::new(false);

fn taken() -> MutexGuard<'static, bool> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn enter() -> io::Result<()> {
    {
        let mut taken = taken();
        enable_raw_mode()?;
        *taken = true;
    }
    stuck::write(|| execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste))
        .inspect_err(|_| give_back())
}

/// Gives the terminal back as far as it still listens, once; never fails, may be called twice.
pub fn give_back() {
    let mut taken = taken();
    if !std::mem::replace(&mut *taken, false) {
        return;
    }
    let mut out = io::stdout();
    let _ = stuck::write(|| {
        if TITLED.swap(false, Ordering::Relaxed) {
            let _ = out.write_all(sequence::RETURN_TITLE.as_bytes());
        }
        execute!(out, LeaveMouse, DisableBracketedPaste, LeaveAlternateScreen, Show)
    });
    let _ = disable_raw_mode();
}

/// Makes the system tell the terminal library once more that there is input: setting the terminal's
/// mode, here to what it is, wakes whoever waits for it (`n_tty_set_termios` in Linux).
#[cfg(unix)]
pub fn tell_again() {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let stdin = io::stdin();
    if *taken()
        && let Ok(mode) = tcgetattr(&stdin)
    {
        let _ = tcsetattr(&stdin, OptionalActions::Now, &mode);
    }
}

/// Nothing is forgotten there.
#[cfg(not(unix))]
pub fn tell_again() {}

/// The input of an event, if it is one to the desk.
pub fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(event) => key(event).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resize),
        Event::Mouse(event) => pointer::mouse(event).map(Input::Mouse),
        Event::FocusGained | Event::FocusLost => None,
    }
}

/// The key of an event; none for releases and for keys that the desk does not know.
fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    if event.modifiers.intersects(KeyModifiers::ALT | KeyModifiers::META | KeyModifiers::SUPER) {
        return None;
    }
    Some(match event.code {
        KeyCode::Char(c) if control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::F(n) => Key::F(n),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Insert
        | KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => return None,
    })
}
