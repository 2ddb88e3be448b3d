//! Which terminal this is and what it understands, from the variables that it sets. A terminal that
//! nobody knows gets the bell alone: nothing is sent that could be printed as text.
use super::announcement::clean;

/// The longest name or version of a terminal that is shown.
const NAME_CHARS_MAX: usize = 40;

/// How a notification is asked of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// `777;notify;TITLE;BODY`: rxvt-unicode's, taken over by most.
    Osc777,
    /// `9;TEXT`: iTerm2's.
    Osc9,
    /// `99;…`: kitty's, with urgency and replacement.
    Osc99,
}

impl Protocol {
    /// The number of its command.
    pub const fn code(self) -> &'static str {
        match self {
            Protocol::Osc777 => "777",
            Protocol::Osc9 => "9",
            Protocol::Osc99 => "99",
        }
    }
}

/// What was chosen for notifications of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What the terminal is known to understand.
    Auto,
    Off,
    This(Protocol),
}

impl Choice {
    /// The choice of a value of `alerts.terminal`.
    pub fn parse(text: &str) -> Self {
        let known = [Protocol::Osc777, Protocol::Osc9, Protocol::Osc99];
        match known.into_iter().find(|protocol| protocol.code() == text) {
            Some(protocol) => Choice::This(protocol),
            None if text == "off" => Choice::Off,
            None => Choice::Auto,
        }
    }
}

/// The program in whose window the terminal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Kitty,
    WezTerm,
    Ghostty,
    Foot,
    Iterm2,
    Urxvt,
    WindowsTerminal,
    Zed,
    Vte,
    Alacritty,
    Konsole,
    Apple,
    VsCode,
    /// Takes OSC 9 for commands of its own.
    ConEmu,
    /// The console of the Linux kernel: prints what it does not know.
    Console,
    /// Understands nothing.
    Dumb,
    Unknown,
}

/// What stands between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    Nothing,
    Tmux,
    Screen,
}

/// A terminal as far as it says what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminal {
    pub kind: Kind,
    pub within: Within,
    /// `TERM`.
    pub term: String,
    /// The version that it says of itself.
    pub version: Option<String>,
}

/// Values of `TERM` that only one terminal sets, by their beginning.
const TERMS: [(&str, Kind); 10] = [
    ("dumb", Kind::Dumb),
    ("linux", Kind::Console),
    ("cons25", Kind::Console),
    ("vt100", Kind::Console),
    ("xterm-kitty", Kind::Kitty),
    ("xterm-ghostty", Kind::Ghostty),
    ("wezterm", Kind::WezTerm),
    ("foot", Kind::Foot),
    ("rxvt-unicode", Kind::Urxvt),
    ("alacritty", Kind::Alacritty),
];

/// Values of `TERM_PROGRAM` and `LC_TERMINAL`.
const PROGRAMS: [(&str, Kind); 8] = [
    ("iTerm.app", Kind::Iterm2),
    ("iTerm2", Kind::Iterm2),
    ("WezTerm", Kind::WezTerm),
    ("ghostty", Kind::Ghostty),
    ("kitty", Kind::Kitty),
    ("zed", Kind::Zed),
    ("Apple_Terminal", Kind::Apple),
    ("vscode", Kind::VsCode),
];

/// Variables that only one terminal sets; they pass through tmux, where the others speak of tmux.
const MARKS: [(&str, Kind); 11] = [
    ("ConEmuANSI", Kind::ConEmu),
    ("KITTY_WINDOW_ID", Kind::Kitty),
    ("GHOSTTY_RESOURCES_DIR", Kind::Ghostty),
    ("WEZTERM_PANE", Kind::WezTerm),
    ("ITERM_SESSION_ID", Kind::Iterm2),
    ("WT_SESSION", Kind::WindowsTerminal),
    ("ZED_TERM", Kind::Zed),
    ("ALACRITTY_WINDOW_ID", Kind::Alacritty),
    ("ALACRITTY_LOG", Kind::Alacritty),
    ("KONSOLE_VERSION", Kind::Konsole),
    ("VTE_VERSION", Kind::Vte),
];

impl Terminal {
    /// The terminal that sets these variables; an empty one is not set.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let said = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = said("TERM").unwrap_or_default();
        let within = if said("TMUX").is_some() {
            Within::Tmux
        } else if said("STY").is_some() || term.starts_with("screen") {
            Within::Screen
        } else {
            Within::Nothing
        };
        let kind = kind(&said, &term, within);
        let version = match within {
            Within::Nothing => said("TERM_PROGRAM_VERSION"),
            Within::Tmux | Within::Screen => said("LC_TERMINAL_VERSION"),
        };
        let version = version.map(|version| clean(&version, NAME_CHARS_MAX));
        Self { kind, within, term: clean(&term, NAME_CHARS_MAX), version }
    }

    /// What it is called; none = nobody knows.
    pub const fn name(&self) -> Option<&'static str> {
        Some(match self.kind {
            Kind::Kitty => "kitty",
            Kind::WezTerm => "WezTerm",
            Kind::Ghostty => "Ghostty",
            Kind::Foot => "foot",
            Kind::Iterm2 => "iTerm2",
            Kind::Urxvt => "rxvt-unicode",
            Kind::WindowsTerminal => "Windows Terminal",
            Kind::Zed => "Zed",
            Kind::Vte => "VTE",
            Kind::Alacritty => "Alacritty",
            Kind::Konsole => "Konsole",
            Kind::Apple => "Terminal.app",
            Kind::VsCode => "VS Code",
            Kind::ConEmu => "ConEmu",
            Kind::Console | Kind::Dumb | Kind::Unknown => return None,
        })
    }

    /// How a notification is asked of it; none = the bell alone. A choice holds except where the
    /// terminal is known to print the command or to take it for another.
    pub fn protocol(&self, choice: Choice) -> Option<Protocol> {
        let protocol = match choice {
            Choice::Off => None,
            Choice::This(protocol) => Some(protocol),
            Choice::Auto => self.own(),
        };
        let misread = |protocol| self.kind == Kind::ConEmu && protocol == Protocol::Osc9;
        protocol.filter(|protocol| self.takes_commands() && !misread(*protocol))
    }

    const fn own(&self) -> Option<Protocol> {
        match self.kind {
            Kind::Kitty => Some(Protocol::Osc99),
            Kind::Iterm2 | Kind::Zed => Some(Protocol::Osc9),
            Kind::WezTerm | Kind::Ghostty | Kind::Foot | Kind::Urxvt | Kind::WindowsTerminal => {
                Some(Protocol::Osc777)
            }
            Kind::Vte
            | Kind::Alacritty
            | Kind::Konsole
            | Kind::Apple
            | Kind::VsCode
            | Kind::ConEmu
            | Kind::Console
            | Kind::Dumb
            | Kind::Unknown => None,
        }
    }

    /// Whether it has a window whose title can be set; one that nobody knows, where its `TERM` is of
    /// a family that has.
    pub fn has_title(&self) -> bool {
        const FAMILIES: [&str; 6] = ["xterm", "rxvt", "screen", "tmux", "st-", "mlterm"];
        let family = || FAMILIES.iter().any(|start| self.term.starts_with(start));
        self.takes_commands() && (self.kind != Kind::Unknown || family())
    }

    /// Whether it takes operating system commands (OSC) for commands, known or not.
    const fn takes_commands(&self) -> bool {
        !matches!(self.kind, Kind::Console | Kind::Dumb)
    }
}

/// What is set by one terminal alone goes before what a program started from another inherits.
fn kind(said: &impl Fn(&str) -> Option<String>, term: &str, within: Within) -> Kind {
    let marked = || MARKS.iter().find(|(name, _)| said(name).is_some()).map(|(_, kind)| *kind);
    let named = |name: &str| {
        let value = said(name)?;
        let is = |(known, _): &&(&str, Kind)| known.eq_ignore_ascii_case(&value);
        PROGRAMS.iter().find(is).map(|(_, kind)| *kind)
    };
    if said("ConEmuANSI").is_some_and(|value| value.eq_ignore_ascii_case("on")) {
        return Kind::ConEmu;
    }
    if within != Within::Nothing {
        return named("LC_TERMINAL").or_else(marked).unwrap_or(Kind::Unknown);
    }
    if term.is_empty() && said("WT_SESSION").is_none() {
        return Kind::Dumb;
    }
    let own = TERMS.iter().find(|(start, _)| term.starts_with(start)).map(|(_, kind)| *kind);
    own.or_else(|| named("TERM_PROGRAM"))
        .or_else(|| named("LC_TERMINAL"))
        .or_else(marked)
        .unwrap_or(Kind::Unknown)
}
