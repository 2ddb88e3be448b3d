//! The bytes that a terminal is sent: its title, a notification. What is said cannot end the command
//! that carries it, begin another, or be taken for one of its separators.
use super::announcement::{Announcement, Urgency, clean};
use super::terminal::{Protocol, Within};

/// The bell (BEL).
pub const BELL: &str = "\u{7}";
/// Keeps the window's title, and brings it back (XTWINOPS 22 and 23; xterm's control sequences).
pub const KEEP_TITLE: &str = "\u{1b}[22;2t";
/// A terminal that keeps no titles falls back to its own with an empty one.
pub const RETURN_TITLE: &str = "\u{1b}]2;\u{1b}\\\u{1b}[23;2t";

/// The end of a command (ST, ECMA-48).
const END: &str = "\u{1b}\\";
/// The longest command that screen passes on in one piece.
const SCREEN_BYTES_MAX: usize = 256;
const TITLE_CHARS_MAX: usize = 80;

/// Sets the window's title.
pub fn title(text: &str) -> String {
    format!("\u{1b}]2;{}{END}", clean(text, TITLE_CHARS_MAX))
}

/// Asks the terminal for a notification. No bell: that is a route of its own.
pub fn notification(protocol: Protocol, within: Within, said: &Announcement) -> String {
    let carried = |command: &String| match within {
        Within::Nothing => format!("\u{1b}]{command}{END}"),
        Within::Tmux => through_tmux(command),
        Within::Screen => through_screen(command),
    };
    commands(protocol, said).iter().map(carried).collect()
}

/// What stands between the beginning and the end of each command.
fn commands(protocol: Protocol, said: &Announcement) -> Vec<String> {
    let (title, body) = (payload(&said.title), payload(&said.body));
    match protocol {
        Protocol::Osc777 => vec![format!("777;notify;{title};{body}")],
        Protocol::Osc9 => vec![format!("9;{}", payload(&said.line()))],
        Protocol::Osc99 => {
            let (id, urgency) = (identity(&said.about), urgency(said.urgency));
            vec![
                format!("99;i={id}:d=0:u={urgency}:p=title;{title}"),
                format!("99;i={id}:d=1:u={urgency}:p=body;{body}"),
            ]
        }
    }
}

/// Passed on by tmux where `allow-passthrough` is on: the escapes inside stand twice.
fn through_tmux(command: &str) -> String {
    let whole = format!("\u{1b}]{command}{END}").replace('\u{1b}', "\u{1b}\u{1b}");
    format!("\u{1b}Ptmux;{whole}{END}")
}

/// Passed on by screen in pieces. The end of a piece is the end that the terminal would know too, so
/// the command ends with a bell.
fn through_screen(command: &str) -> String {
    let whole = format!("\u{1b}]{command}{BELL}");
    let mut rest = whole.as_str();
    let mut pieces = String::new();
    while !rest.is_empty() {
        let (piece, more) = rest.split_at(rest.floor_char_boundary(SCREEN_BYTES_MAX));
        pieces.push_str(&format!("\u{1b}P{piece}{END}"));
        rest = more;
    }
    pieces
}

/// A text between separators.
fn payload(text: &str) -> String {
    clean(text, usize::MAX).replace(';', ",")
}

/// kitty replaces the notification of the same name.
fn identity(about: &str) -> String {
    let kept: String = about.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("loket-{kept}")
}

/// Low, normal, critical.
const fn urgency(urgency: Urgency) -> u8 {
    match urgency {
        Urgency::Trial => 0,
        Urgency::Near => 1,
        Urgency::Late => 2,
    }
}
