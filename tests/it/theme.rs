//! Themes: every word can be read in every one of them, a state is told by mark and word before it
//! is told by colour, and a file of one's own is read with every mistake in its place.
use std::collections::BTreeSet;
use std::path::Path;

use loket::config::problem::Problem;
use loket::config::themes;
use loket::domain::timing::{Phase, Standing};
use loket::theme::{
    BUILT_IN, Colour, Palette, Rgb, Theme, Token, contrast, of_cube, of_two_hundred,
};
use loket::ui::mark;
use loket::words::{Lang, Words};

/// WCAG 2.2: text of normal size, level AA; and level AAA for the theme of high contrast.
const AA: f64 = 4.5;
const AAA: f64 = 7.0;

fn read(text: &str) -> (Theme, Vec<String>) {
    let (theme, problems) = themes::read("saya", Path::new("saya.toml"), text);
    let words = Words::new(Lang::En);
    (theme, problems.iter().map(|p: &Problem| p.say(&words)).collect())
}

fn exact(theme: &Theme) -> bool {
    Token::ALL.iter().any(|t| matches!(theme.paint(*t).fg, Some(Colour::Exact(..))))
}

fn check_readable(theme: &Theme, least: f64, seen: impl Fn(Token) -> (Rgb, Rgb), on: &str) {
    for token in Token::ALL.iter().filter(|t| t.is_read()) {
        let (ink, paper) = seen(*token);
        let ratio = contrast(ink, paper);
        assert!(ratio >= least, "{} {} on {on}: {ratio:.2}", theme.name, token.id());
    }
}

#[test]
fn every_word_can_be_read_in_every_theme_and_palette() {
    for (name, _) in BUILT_IN {
        let theme = themes::shipped(name);
        let least = if name == "contrast" { AAA } else { AA };
        if exact(&theme) {
            check_readable(&theme, least, |t| theme.seen(t, &Palette::PICTURE), "exact colours");
            let cube = |rgb| of_cube(of_two_hundred(rgb));
            let seen = |t| {
                let (ink, paper) = theme.seen(t, &Palette::PICTURE);
                (cube(ink), cube(paper))
            };
            check_readable(&theme, AA, seen, "two hundred colours");
        }
        for palette in &Palette::COMMON {
            let sixteen = theme.of_sixteen();
            check_readable(&sixteen, AA, |t| sixteen.seen(t, palette), palette.name);
        }
    }
}

#[test]
fn a_theme_that_cannot_be_read_would_be_found() {
    let (theme, problems) = read("base = 'light'\ndone = { fg = 'green' }");
    assert_eq!(problems, Vec::<String>::new());
    let (ink, paper) = theme.seen(Token::Done, &Palette::PICTURE);
    assert!(contrast(ink, paper) < AA);
}

#[test]
fn shipped_themes_are_whole_and_without_a_mistake() {
    for (name, text) in BUILT_IN {
        let (_, problems) = themes::read(name, Path::new(name), text);
        assert_eq!(problems, [], "{name}");
        for token in Token::ALL {
            assert!(text.contains(&format!("\n{} = ", token.id())), "{name}: {}", token.id());
        }
        let words = [Words::new(Lang::Id), Words::new(Lang::En)];
        assert!(words.iter().all(|w| w.has(&format!("theme-{name}"))), "{name}");
    }
    let mono = themes::shipped("mono");
    for token in Token::ALL {
        let paint = mono.paint(*token);
        assert_eq!((paint.fg, paint.bg), (None, None), "{token:?}");
    }
}

#[test]
fn a_state_differs_in_its_mark_and_its_word_and_not_only_in_its_colour() {
    let states = [
        (Standing::Ok, Phase::Running, "desk-clock-left"),
        (Standing::Near, Phase::Running, "desk-clock-near"),
        (Standing::Breached, Phase::Running, "desk-clock-late"),
        (Standing::Ok, Phase::Paused, "desk-clock-paused"),
        (Standing::Ok, Phase::Waiting, "desk-clock-waiting"),
        (Standing::Ok, Phase::Done, "status-done"),
    ];
    let marks: BTreeSet<&str> = states.iter().map(|(s, p, _)| mark(*s, *p).0).collect();
    assert_eq!(marks.len(), states.len(), "{marks:?}");
    assert!(marks.iter().all(|mark| mark.is_ascii()), "{marks:?}");
    let tokens: BTreeSet<Token> = states.iter().map(|(s, p, _)| mark(*s, *p).1).collect();
    assert_eq!(tokens.len(), states.len());
    for words in [Words::new(Lang::Id), Words::new(Lang::En)] {
        let said: BTreeSet<String> = states.iter().map(|(_, _, id)| words.say(id)).collect();
        assert_eq!(said.len(), states.len(), "{said:?}");
    }
}

#[test]
fn a_theme_of_ones_own_says_only_what_differs() {
    let (theme, problems) = read(
        "base = 'contrast'\nlight = true\n[late]\nfg = ['#123456', 'blue']\nbold = true\n\
         [dim]\nfg = 'default'\nitalic = true\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!((theme.name.as_str(), theme.light), ("saya", true));
    let late = theme.paint(Token::Late);
    assert_eq!(late.fg, Some(Colour::parse("#123456").unwrap().or(loket::theme::Ansi(4))));
    assert!(late.bold && late.bg.is_none());
    assert!(theme.paint(Token::Dim).italic);
    assert_eq!(theme.paint(Token::Near), themes::shipped("contrast").paint(Token::Near));
}

#[test]
fn every_mistake_of_a_theme_has_its_place_and_costs_only_itself() {
    let (theme, problems) = read(
        "base = 'drak'\nligth = true\nlight = 1\nlatte = {}\ndim = 'red'\n\
         late = { fg = 'rde', bold = 1, bolt = true, bg = '#12345' }\n\
         near = = \nerror = { fg = ['#ff0000', '#00ff00'] }\ndone = { fg = 'green', underline = true }\n",
    );
    for (said, wanted) in problems.iter().zip([
        "saya.toml:1:8: base must be one of: dark, light, contrast, colour-blind, mono. \
         Did you mean dark?",
        "saya.toml:2:1: unknown key ligth. Did you mean light?",
        "saya.toml:3:9: light must be true or false",
        "saya.toml:4:1: unknown key latte. Did you mean late?",
        "saya.toml:5:7: dim must be a table such as { fg = \"red\", bold = true }",
        "saya.toml:6:15: late.fg must be a colour",
        "saya.toml:6:29: late.bold must be true or false",
        "saya.toml:6:32: unknown key late.bolt. Did you mean bold?",
        "saya.toml:6:50: late.bg must be a colour",
        "saya.toml:7:8: not TOML",
        "saya.toml:8:28: error.fg must be a colour",
    ]) {
        assert!(said.starts_with(wanted), "{said}\n{wanted}");
    }
    assert_eq!(problems.len(), 11, "{problems:#?}");
    assert!(theme.paint(Token::Done).underline);
    let dark = themes::shipped("dark");
    for token in [Token::Dim, Token::Near] {
        assert_eq!(theme.paint(token), dark.paint(token), "{token:?}");
    }
}

#[test]
fn the_desk_offers_its_own_themes_and_those_of_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let folder = themes::folder(home.path());
    std::fs::create_dir(&folder).unwrap();
    for name in ["senja.toml", "bukan.txt", "dark.toml"] {
        std::fs::write(folder.join(name), "base = 'light'\n").unwrap();
    }
    let shipped: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
    assert_eq!(themes::names(home.path()), [shipped, vec!["senja"]].concat());
    let (theme, problems) = themes::load(home.path(), "senja");
    assert_eq!((theme.name.as_str(), theme.light, problems.len()), ("senja", true, 0));
    assert_eq!(themes::load(home.path(), "../senja").0.name, "dark");
}
