//! What is sent to a terminal, by the terminal that it says it is, inside and outside of tmux and
//! screen; and that nothing of a case can break out of it.
use loket::domain::alert::Occasion;
use loket::domain::zone::Zone;
use loket::notify::hook::Call;
use loket::notify::terminal::{Choice, Protocol, Terminal, Within};
use loket::notify::{Announcement, Event, Urgency, sequence, window_title};
use loket::words::{Lang, Words};
use proptest::prelude::*;

use super::support::at;

fn zone() -> Zone {
    Zone::parse("Asia/Makassar").unwrap()
}

fn event(applicant: Option<&str>) -> Event {
    Event {
        urgency: Urgency::Late,
        occasion: Occasion::Crossed,
        number: "PSE-2026-0117".to_owned(),
        step: 4,
        step_name: "Kelengkapan".to_owned(),
        crossed_at: at("2026-11-23T10:36:00+08:00"),
        remaining_s: Some(-372),
        applicant: applicant.map(ToOwned::to_owned),
    }
}

fn said(events: &[Event], lang: Lang) -> Announcement {
    Announcement::of(events, &Words::new(lang), zone()).unwrap()
}

fn terminal(variables: &[(&str, &str)]) -> Terminal {
    Terminal::of(|name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

/// Variables of the environment, and the command that is understood, outside and inside of tmux.
type Case<'a> = (&'a [(&'a str, &'a str)], Option<Protocol>, Option<Protocol>);

#[test]
fn each_terminal_gets_what_it_understands() {
    use Protocol::{Osc9, Osc99, Osc777};
    let cases: &[Case<'_>] = &[
        (&[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")], Some(Osc99), Some(Osc99)),
        (&[("TERM", "xterm-ghostty"), ("TERM_PROGRAM", "ghostty")], Some(Osc777), None),
        (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "WezTerm")], Some(Osc777), None),
        (&[("TERM", "xterm-256color"), ("WEZTERM_PANE", "0")], Some(Osc777), Some(Osc777)),
        (&[("TERM", "foot")], Some(Osc777), None),
        (&[("TERM", "rxvt-unicode-256color")], Some(Osc777), None),
        (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "iTerm.app")], Some(Osc9), None),
        (&[("TERM", "xterm-256color"), ("LC_TERMINAL", "iTerm2")], Some(Osc9), Some(Osc9)),
        (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "zed")], Some(Osc9), None),
        (&[("TERM", "xterm-256color"), ("WT_SESSION", "x")], Some(Osc777), Some(Osc777)),
        (&[("WT_SESSION", "x")], Some(Osc777), Some(Osc777)),
        (&[("TERM", "xterm-256color"), ("VTE_VERSION", "7600")], None, None),
        (&[("TERM", "alacritty"), ("KITTY_WINDOW_ID", "1")], None, Some(Osc99)),
        (&[("TERM", "xterm"), ("ConEmuANSI", "ON"), ("WT_SESSION", "x")], None, None),
        (&[("TERM", "xterm-256color")], None, None),
        (&[("TERM", "linux")], None, None),
        (&[("TERM", "dumb"), ("TERM_PROGRAM", "WezTerm")], None, None),
        (&[], None, None),
    ];
    for (variables, outside, inside) in cases {
        let protocol = |variables: &[(&str, &str)]| terminal(variables).protocol(Choice::Auto);
        assert_eq!(protocol(variables), *outside, "{variables:?}");
        let within: Vec<(&str, &str)> = variables
            .iter()
            .filter(|(name, _)| !["TERM", "TERM_PROGRAM"].contains(name))
            .copied()
            .chain([("TERM", "tmux-256color"), ("TERM_PROGRAM", "tmux"), ("TMUX", "/tmp/t,1,0")])
            .collect();
        assert_eq!(terminal(&within).within, Within::Tmux);
        assert_eq!(protocol(&within), *inside, "{within:?}");
    }
}

#[test]
fn a_choice_holds_except_where_it_would_be_misread() {
    let protocol = |variables: &[(&str, &str)], chosen: &str| {
        terminal(variables).protocol(Choice::parse(chosen)).map(Protocol::code)
    };
    assert_eq!(protocol(&[("TERM", "xterm")], "777"), Some("777"));
    assert_eq!(protocol(&[("TERM", "xterm-kitty")], "9"), Some("9"));
    assert_eq!(protocol(&[("TERM", "xterm-kitty")], "off"), None);
    assert_eq!(protocol(&[("TERM", "linux")], "777"), None);
    assert_eq!(protocol(&[("TERM", "dumb")], "99"), None);
    assert_eq!(protocol(&[("TERM", "xterm"), ("ConEmuANSI", "ON")], "9"), None);
    for (variables, titled) in [
        ([("TERM", "xterm-256color")], true),
        ([("TERM", "tmux-256color")], true),
        ([("TERM", "linux")], false),
        ([("TERM", "vt220")], false),
    ] {
        assert_eq!(terminal(&variables).has_title(), titled, "{variables:?}");
    }
}

#[test]
fn the_bytes_of_each_command() {
    let said = said(&[event(None)], Lang::Id);
    let title = "Lewat waktu: PSE-2026-0117";
    let body = "langkah 4 Kelengkapan · lewat +6:12 · sejak 10.36";
    assert_eq!((said.title.as_str(), said.body.as_str()), (title, body));
    let bytes = |protocol, within| sequence::notification(protocol, within, &said);
    let outside = format!("\x1b]777;notify;{title};{body}\x1b\\");
    assert_eq!(bytes(Protocol::Osc777, Within::Nothing), outside);
    assert_eq!(
        bytes(Protocol::Osc777, Within::Tmux),
        format!("\x1bPtmux;\x1b\x1b]777;notify;{title};{body}\x1b\x1b\\\x1b\\")
    );
    assert_eq!(
        bytes(Protocol::Osc777, Within::Screen),
        format!("\x1bP\x1b]777;notify;{title};{body}\x07\x1b\\")
    );
    assert_eq!(bytes(Protocol::Osc9, Within::Nothing), format!("\x1b]9;{title} · {body}\x1b\\"));
    assert_eq!(
        bytes(Protocol::Osc99, Within::Nothing),
        format!(
            "\x1b]99;i=loket-PSE-2026-0117:d=0:u=2:p=title;{title}\x1b\\\
             \x1b]99;i=loket-PSE-2026-0117:d=1:u=2:p=body;{body}\x1b\\"
        )
    );
    let words = Words::new(Lang::En);
    assert_eq!(sequence::title(&window_title(2, &words)), "\x1b]2;(2) loket\x1b\\");
    assert_eq!(window_title(0, &words), "loket");
}

#[test]
fn several_are_told_at_once_and_nobody_is_named_unless_asked() {
    let events: Vec<Event> = (0..6).map(|_| event(Some("Siti"))).collect();
    let said = said(&events, Lang::En);
    assert_eq!(said.title, "6 steps are late");
    assert!(said.body.ends_with("PSE-2026-0117 step 4 · and 2 more"), "{}", said.body);
    assert!(!said.line().contains("Siti"));
    let alone = super::notify::said(&[event(Some("Siti"))], Lang::En);
    assert_eq!(
        alone.line(),
        "Late: PSE-2026-0117 · step 4 Kelengkapan · late +6:12 · since 10:36 · Siti"
    );
}

/// Whether a text could act on a terminal.
fn acts(text: &str) -> bool {
    text.chars().any(|c| c.is_control() || loket::domain::text::is_unseen(c))
}

proptest! {
    #[test]
    fn nothing_of_a_case_breaks_out(name in any::<String>(), step in any::<String>(),
        number in any::<String>()) {
        for hostile in [name.as_str(), "\x1b]0;x\x07", "a\x1b\\b\u{9c}c", "x;y\n\r\u{202e}z\0"] {
            let mut event = event(Some(hostile));
            event.step_name = step.clone();
            event.number = number.clone();
            let said = said(std::slice::from_ref(&event), Lang::Id);
            prop_assert!(!acts(&said.line()), "{:?}", said);
            prop_assert!(said.line().chars().count() <= 330);
            for protocol in [Protocol::Osc777, Protocol::Osc9, Protocol::Osc99] {
                let bytes = sequence::notification(protocol, Within::Nothing, &said);
                let commands = bytes.matches("\x1b]").count();
                prop_assert_eq!(commands, if protocol == Protocol::Osc99 { 2 } else { 1 });
                let bare = bytes.replace("\x1b]", "").replace("\x1b\\", "");
                prop_assert!(!acts(&bare), "{bytes:?}");
                let separators = bytes.matches(';').count();
                let wanted = match protocol {
                    Protocol::Osc777 => 3,
                    Protocol::Osc9 => 1,
                    Protocol::Osc99 => 4,
                };
                prop_assert_eq!(separators, wanted, "{:?}", bytes);
            }
            let hook = ["peringatan".to_owned(), "--di".to_owned()];
            let call = Call::of(&hook, &event, &said, zone()).unwrap();
            prop_assert_eq!(call.arguments.len(), 5);
            let given = call.arguments.iter().chain(call.environment.iter().map(|(_, v)| v));
            prop_assert!(given.into_iter().all(|value| !acts(value)), "{:?}", call);
        }
    }
}
