//! The clipboard: through the terminal (OSC 52), which reaches the one in front of which people sit,
//! and through the system's own program where there is one. Neither answers; neither may fail aloud.
use std::io::{self, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

use super::programs;

/// Terminals take some 74,000 bytes; nothing that is copied here is so long.
const TEXT_BYTES_MAX: usize = 8192;
/// How long the system's program may take, and how often it is looked at meanwhile.
const PATIENCE: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Programs that take a text for the clipboard, each with the variable without which it cannot work.
const PROGRAMS: [(&str, &[&str], &str); 4] = [
    ("wl-copy", &[], "WAYLAND_DISPLAY"),
    ("xclip", &["-selection", "clipboard", "-in"], "DISPLAY"),
    ("xsel", &["--clipboard", "--input"], "DISPLAY"),
    ("pbcopy", &[], "HOME"),
];

/// The system's program for the clipboard, if there is one that works here.
pub fn program() -> Option<&'static str> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let works = |(program, _, needs): &&(&str, &[&str], &str)| {
        set(needs) && programs::find(program).is_ok()
    };
    PROGRAMS.iter().find(works).map(|(program, _, _)| *program)
}

/// Puts `text` on the clipboard, as one line without control characters.
pub fn copy(text: &str) {
    let text = clean(text);
    let within_tmux = std::env::var_os("TMUX").is_some();
    let mut out = io::stdout();
    let _ = out.write_all(sequence(&text, within_tmux).as_bytes()).and_then(|()| out.flush());
    thread::spawn(move || give_to_system(&text));
}

fn clean(text: &str) -> String {
    let mut kept: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    kept.truncate(kept.floor_char_boundary(TEXT_BYTES_MAX));
    kept
}

/// The sequence for the terminal. Within tmux it is sent twice: plain, which tmux takes itself, and
/// wrapped, so that it is passed on where that is allowed.
fn sequence(text: &str, within_tmux: bool) -> String {
    let mut plain = String::new();
    let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut plain);
    if !within_tmux {
        return plain;
    }
    let doubled = plain.replace('\u{1b}', "\u{1b}\u{1b}");
    format!("{plain}\u{1b}Ptmux;{doubled}\u{1b}\\")
}

fn give_to_system(text: &str) {
    for (program, arguments, needs) in PROGRAMS {
        if std::env::var_os(needs).is_none_or(|value| value.is_empty()) {
            continue;
        }
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        if let Ok(child) = command.spawn() {
            feed(child, text);
            return;
        }
    }
}

/// Writes the text and waits for the program, but not for ever.
fn feed(mut child: Child, text: &str) {
    if let Some(mut stdin) = child.stdin.take() {
        let _ = stdin.write_all(text.as_bytes());
    }
    let (_silent, nothing) = channel::<()>();
    let mut waited = Duration::ZERO;
    while waited < PATIENCE {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        if nothing.recv_timeout(LOOK_EVERY) != Err(RecvTimeoutError::Timeout) {
            break;
        }
        waited += LOOK_EVERY;
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_carries_the_text_and_nothing_else() {
        assert_eq!(sequence("800/117", false), "\u{1b}]52;c;ODAwLzExNw==\u{1b}\\");
        let wrapped = sequence("a", true);
        assert!(wrapped.ends_with("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;YQ==\u{1b}\u{1b}\\\u{1b}\\"));
        assert_eq!(clean("a\u{1b}]52;c;x\u{7}\nb"), "a ]52;c;x  b");
        assert_eq!(clean(&"é".repeat(9000)).len(), TEXT_BYTES_MAX);
    }
}
