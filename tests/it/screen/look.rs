//! How screens look: at every size, in every theme, without colour and with plain signs.
use std::fmt::Write;

use expect_test::expect_file;
use loket::app::Input;
use loket::app::key::parse_keys;
use loket::config::{Config, Overrides};
use loket::runtime::{DeskOptions, Stage, stage};
use loket::theme::BUILT_IN;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::AT;
use crate::support::at;

/// Every screen: its name, and the keys that lead there.
const SCREENS: [(&str, &str); 27] = [
    ("main", "<esc>"),
    ("detail", "<enter>"),
    ("data", "]"),
    ("documents tab", "] ]"),
    ("history", "] ] ]"),
    ("notes", "] ] ] ]"),
    ("alerts", "2"),
    ("all", "4"),
    ("nothing found", "/ z z z z <enter>"),
    ("register", "n"),
    ("finish", "j s"),
    ("finish at", "jj T"),
    ("pause", "jj t"),
    ("return", "r"),
    ("reject", "X"),
    ("cancel", "x"),
    ("note", "c"),
    ("disposition", "d"),
    ("edit", "e"),
    ("assign", "w"),
    ("documents", "b"),
    ("filter", "/ p u p r"),
    ("help", "?"),
    ("actions", "<space>"),
    ("palette", ":"),
    ("procedure", "O"),
    ("explain", "i"),
];

/// A demo desk after `keys`.
fn desk(lang: &str, size: (u16, u16), theme: &str, ascii: bool, keys: &str) -> Stage {
    let said = Overrides {
        db: Some("no/store".into()),
        config: Some("no/config.toml".into()),
        lang: Some(lang.into()),
        symbols: ascii.then(|| "ascii".to_owned()),
        ..Overrides::default()
    };
    let mut config = Config::load(&said, &Overrides::default()).unwrap();
    theme.clone_into(&mut config.theme);
    let options = DeskOptions {
        config,
        demo: true,
        tour: false,
        keys: None,
        print: true,
        size,
        read_only: false,
        as_of: None,
        now: Some(at(AT)),
        ascii,
        colour: true,
        officer: "Rina".into(),
        on_behalf_of: None,
        keeper: loket::runtime::settings::Keeper::new(said, Overrides::default()),
    };
    let mut stage = stage(&options).unwrap();
    for key in parse_keys(keys).unwrap() {
        stage.give(Input::Key(key));
    }
    stage
}

fn text(buffer: &Buffer) -> Vec<String> {
    let rows = buffer.content.chunks(usize::from(buffer.area.width));
    rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect()).collect()
}

/// What is wrong with a screen: signs that no terminal draws, boxes that do not close.
fn garbage(buffer: &Buffer, covered: bool) -> Option<String> {
    let lines = text(buffer);
    if lines.iter().any(|line| line.chars().any(char::is_control)) {
        return Some("a control character".to_owned());
    }
    let count =
        |corner: char| lines.iter().flat_map(|l| l.chars()).filter(|c| *c == corner).count();
    let corners = ['┌', '┐', '└', '┘'].map(count);
    // A dialog covers corners of what lies below it.
    (!covered && corners.iter().any(|n| *n != corners[0])).then(|| format!("{corners:?}"))
}

#[test]
fn every_screen_holds_at_every_size() {
    const WIDTHS: [u16; 14] = [1, 2, 17, 59, 60, 79, 80, 99, 100, 139, 159, 160, 200, 250];
    const HEIGHTS: [u16; 9] = [1, 3, 15, 16, 19, 20, 24, 50, 80];
    for lang in ["id", "en"] {
        for (no, (name, keys)) in SCREENS.iter().enumerate() {
            let mut desk = desk(lang, (120, 30), "dark", false, keys);
            let covered = !desk.app().layers.is_empty();
            for (i, width) in WIDTHS.iter().enumerate() {
                // Every width meets every height on some screen.
                for height in HEIGHTS.iter().skip((i + no) % 3).step_by(3) {
                    desk.resize(*width, *height);
                    let screen = desk.screen();
                    assert_eq!((screen.area.width, screen.area.height), (*width, *height));
                    let wrong = garbage(screen, covered);
                    assert_eq!(wrong, None, "{name} {lang} {width}x{height}\n{}", desk.text());
                }
            }
        }
    }
}

#[test]
fn a_screen_that_is_too_small_says_so_and_what_to_do() {
    for (width, height) in [(59, 40), (200, 15), (30, 6)] {
        let mut desk = desk("en", (width, height), "dark", false, "");
        let screen = desk.text();
        assert!(screen.contains("60×16") && screen.contains('q'), "{screen}");
    }
}

#[test]
fn the_layout_is_what_was_asked_for_where_there_is_room() {
    let panes = |layout: &str, width: u16| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("c.toml");
        std::fs::write(&file, format!("[desk]\nlayout = \"{layout}\"\n")).unwrap();
        let size = format!("{width}x30");
        let args = ["--lang", "en", "--size", &size, "--keys", "<esc>", "--config"];
        let screen = super::demo_with(&[&args[..], &[file.to_str().unwrap()]].concat());
        let line = screen.lines().nth(2).unwrap().to_owned();
        (line.matches('┌').count(), screen.matches('┌').count())
    };
    for (layout, width, wanted) in [
        ("auto", 70, (1, 1)),
        ("auto", 80, (1, 2)),
        ("auto", 100, (2, 2)),
        ("auto", 160, (3, 4)),
        ("one", 200, (1, 1)),
        ("stacked", 200, (1, 2)),
        ("stacked", 70, (1, 2)),
        ("columns", 200, (2, 2)),
        ("columns", 90, (2, 2)),
        ("columns", 80, (1, 2)),
        ("three", 140, (3, 4)),
        ("three", 120, (2, 2)),
    ] {
        assert_eq!(panes(layout, width), wanted, "{layout} {width}");
    }
}

#[test]
fn wide_screens_show_the_day_and_count_again_after_an_act() {
    let mut desk = desk("id", (200, 50), "dark", false, "<esc>");
    let before = desk.text();
    for said in ["Hari ini", "Peringatan", "Beban kerja", "! 0001 4 Kelengkapan"] {
        assert!(before.contains(said), "{said}\n{before}");
    }
    assert!(before.contains("13 masuk · 2 selesai · 100% tepat waktu"), "{before}");
    for key in parse_keys("X s a l a h <c-s>").unwrap() {
        desk.give(Input::Key(key));
    }
    // What is rejected is counted apart.
    let after = desk.text();
    assert!(after.contains("13 masuk · 2 selesai · 100% tepat waktu"), "{after}");
    let load: usize = desk.app().side.load.iter().map(|(_, cases)| cases).sum();
    assert_eq!(load, 8, "one of the nine has left");
    assert!(after.lines().any(|line| line.contains("Kabid ") && line.contains("████ ")), "{after}");
}

#[test]
fn every_screen_without_colour_and_with_plain_signs() {
    for lang in ["id", "en"] {
        let mut all = String::new();
        for (name, keys) in SCREENS {
            let mut desk = desk(lang, (80, 24), "mono", true, keys);
            let colours =
                |b: &Buffer| b.content.iter().any(|c| (c.fg, c.bg) != (Color::Reset, Color::Reset));
            assert!(!colours(desk.screen()), "{name} {lang} has colours");
            let screen = desk.text();
            assert!(screen.is_ascii(), "{name} {lang}\n{screen}");
            let _ = writeln!(all, "=== {name}\n{screen}\n");
            desk.resize(200, 50);
            let screen = desk.text();
            assert!(screen.is_ascii(), "{name} {lang}\n{screen}");
        }
        expect_file![format!("ascii-{lang}.txt")].assert_eq(&all);
    }
}

/// A letter for each way in which a cell looks, in the order in which they come.
#[derive(Default)]
struct Legend(Vec<(Color, Color, Modifier)>);

impl Legend {
    fn grid(&mut self, buffer: &Buffer) -> String {
        let mut grid = String::new();
        for row in buffer.content.chunks(usize::from(buffer.area.width)) {
            let letters = row.iter().map(|cell| {
                let style = (cell.fg, cell.bg, cell.modifier);
                let known = self.0.iter().position(|s| *s == style);
                let at = known.unwrap_or_else(|| {
                    self.0.push(style);
                    self.0.len() - 1
                });
                ('a'..='z').chain('A'..='Z').nth(at).unwrap()
            });
            grid.extend(letters);
            grid.push('\n');
        }
        grid
    }

    fn text(&self) -> String {
        let letters = ('a'..='z').chain('A'..='Z').zip(&self.0);
        let rows = letters.map(|(l, (fg, bg, flags))| format!("{l} = {fg} on {bg} {flags:?}"));
        rows.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn the_main_screens_in_style() {
    let screens =
        [("main", (80, 24)), ("main", (160, 20)), ("register", (80, 24)), ("help", (80, 24))];
    for (theme, _) in BUILT_IN {
        let (mut legend, mut all) = (Legend::default(), String::new());
        for (name, size) in screens {
            let keys = SCREENS.iter().find(|(n, _)| *n == name).unwrap().1;
            let mut desk = desk("id", size, theme, false, keys);
            let grid = legend.grid(desk.screen());
            let _ = writeln!(all, "=== {name} {}x{}\n{}\n\n{grid}", size.0, size.1, desk.text());
        }
        let whole = format!("{}\n{all}", legend.text());
        expect_file![format!("styles-{theme}.txt")].assert_eq(&whole);
    }
}

#[test]
fn the_header_lights_the_place_that_is_shown() {
    for (keys, title, other) in [("", "Antrean", "Laporan"), ("3", "Laporan", "Antrean")] {
        let mut stage = crate::support::demo_stage("id", (120, 30));
        for key in parse_keys(keys).unwrap() {
            stage.give(Input::Key(key));
        }
        let buffer = stage.screen().clone();
        let lit = |title: &str| {
            let head: String = (0..120).map(|x| buffer[(x, 0)].symbol()).collect();
            let at = head.find(title).map(|at| head[..at].chars().count()).unwrap();
            buffer[(u16::try_from(at).unwrap(), 0)].style()
        };
        let plain = lit("Pengaturan");
        assert_ne!(lit(title), plain, "{title}");
        assert_eq!(lit(other), plain, "{other}");
    }
}
