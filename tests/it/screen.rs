//! Screens: keys in, the whole text grid out, through the program as a user starts it. The pictures
//! lie in `tests/it/screen/`; `UPDATE_EXPECT=1 cargo test` draws them anew.
mod look;
mod plain;

use std::process::Command;

use expect_test::expect_file;

/// The demo at a Monday morning, so that the same keys always give the same picture.
const AT: &str = "2026-11-23T10:42:00+08:00";

/// A desk on sample cases, after `keys`.
pub fn demo(lang: &str, size: &str, keys: &str) -> String {
    demo_with(&["--lang", lang, "--size", size, "--keys", keys])
}

pub fn demo_with(args: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["demo", "--print", "--at", AT, "--as", "Rina"])
        .args(args)
        .env_clear()
        .env("HOME", home.path())
        .env("TZ", "America/New_York")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{args:?}: {stderr}");
    assert_eq!(stderr, "", "{args:?}");
    assert!(home.path().read_dir().unwrap().next().is_none(), "the demo wrote to disk");
    String::from_utf8(output.stdout).unwrap()
}

pub fn fits(screen: &str, size: &str) {
    let (width, height) = size.split_once('x').unwrap();
    let (width, height): (usize, usize) = (width.parse().unwrap(), height.parse().unwrap());
    assert!(screen.lines().count() <= height, "{size}\n{screen}");
    for line in screen.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{size}: {line}");
        assert!(!line.chars().any(char::is_control), "{size}: {line:?}");
    }
}

#[test]
fn the_main_screen_at_every_layout_in_both_languages() {
    for lang in ["id", "en"] {
        for size in ["60x16", "80x24", "120x30", "200x50"] {
            let screen = demo(lang, size, "");
            fits(&screen, size);
            expect_file![format!("screen/main-{size}-{lang}.txt")].assert_eq(&screen);
        }
    }
}

#[test]
fn every_dialog() {
    let dialogs = [
        ("register", "n"),
        ("finish-late", "j s"),
        ("finish-last", "G kk s"),
        ("finish-at", "jj T"),
        ("pause", "jj t"),
        ("return", "r"),
        ("reject", "X"),
        ("cancel", "x"),
        ("reopen", "4 / R S U D <enter> <esc> 4 / n u r l i n a <enter> B"),
        ("archive", "4 / n u r l i n a <enter> K"),
        ("note", "c"),
        ("disposition", "d"),
        ("edit", "e"),
        ("assign", "w"),
        ("documents", "b"),
        ("filter", "/ p u p r"),
        ("import", "<f6> a . c s v"),
        ("help", "?"),
        ("help-narrowed", "? f i n i s h"),
        ("palette", ":"),
        ("palette-found", "<c-p> c a t a t"),
        ("actions", "<space>"),
        ("copy", "y"),
        ("procedure", "O"),
        ("explain", "i"),
        ("explain-done", "<enter> k i"),
        ("explain-paused", "G i"),
        ("explain-total", "<enter> G i"),
        ("data", "]"),
        ("history", "] ] ]"),
        ("documents-tab", "] ]"),
        ("notes", "] ] ] ]"),
        ("all", "4"),
        ("alerts", "2"),
        ("alerts-answered", "2 A j z 2 Z"),
        ("snooze", "2 z"),
    ];
    for (name, keys) in dialogs {
        for lang in ["id", "en"] {
            let screen = demo(lang, "80x24", keys);
            fits(&screen, "80x24");
            expect_file![format!("screen/{name}-{lang}.txt")].assert_eq(&screen);
        }
    }
}

#[test]
fn the_alert_centre_at_every_layout_in_both_languages() {
    for lang in ["id", "en"] {
        for size in ["60x16", "120x30", "200x50"] {
            let screen = demo(lang, size, "2 A j z 2 Z <esc> 2");
            fits(&screen, size);
            expect_file![format!("screen/alerts-{size}-{lang}.txt")].assert_eq(&screen);
        }
    }
}

#[test]
fn a_refusal_says_why_and_what_to_do() {
    let screen = demo("id", "120x30", "s");
    expect_file!["screen/refused-id.txt"].assert_eq(&screen);
    assert!(screen.contains("Surat Rekomendasi belum diterima"), "{screen}");
}

#[test]
fn an_act_is_shown_once_it_is_saved_and_can_be_undone_and_redone() {
    let saved = demo("id", "120x30", "jj s");
    assert!(saved.contains("Tersimpan: penyelesaian langkah 3 Catat data"), "{saved}");
    let undone = demo("id", "120x30", "jj s u");
    assert!(undone.contains("Diurungkan: penyelesaian langkah 3 Catat data"), "{undone}");
    let redone = demo("id", "120x30", "jj s u U");
    assert!(redone.contains("Diulangi: penyelesaian langkah 3 Catat data"), "{redone}");
}

#[test]
fn lists_are_found_by_the_words_of_either_language_and_do_what_they_list() {
    for typed in ["n o t e", "c a t a t a n"] {
        for lang in ["id", "en"] {
            let screen = demo(lang, "80x24", &format!(": {typed} <enter>"));
            let dialog = if lang == "id" { "┌ Catatan · PSE" } else { "┌ Note · PSE" };
            assert!(screen.contains(dialog), "{typed} {lang}\n{screen}");
        }
    }
    let by_key = demo("id", "80x24", "jj <c-p> s <enter>");
    assert_eq!(by_key, demo("id", "80x24", "jj s"), "a key typed exactly is that key");
    assert_eq!(demo("id", "80x24", "jj <space> s"), demo("id", "80x24", "jj s"));
    let blocked = demo("id", "80x24", "<space> K");
    assert!(blocked.contains("Aksi · PSE-2026-0001"), "the list stays\n{blocked}");
    assert!(blocked.contains("Permohonan ini masih terbuka. Selesaikan, tolak,"), "{blocked}");
    let recent = demo("id", "80x24", ": c a t a t a n <enter> <esc> :");
    let first = recent.lines().find(|l| l.contains("▌")).unwrap();
    assert!(first.contains("Tambah catatan"), "{recent}");
}

#[test]
fn the_selection_follows_the_case_when_the_order_changes() {
    let before = demo("id", "80x24", "jj");
    assert!(before.contains("▌~ 0003 Sitti Aminah"), "{before}");
    let after = demo("id", "80x24", "jj s");
    assert!(after.contains("▌> 0003 Sitti Aminah"), "{after}");
}

#[test]
fn no_size_and_no_key_brings_it_down() {
    let keys = "n <tab> x <esc> j k G g / a <enter> <esc> ? <end> <enter> O <esc> b <space> <esc> \
                2 4 1 ] ] [ <tab> j <tab> T <tab> <esc> L";
    for (width, height) in
        [(1, 1), (2, 40), (40, 2), (59, 15), (60, 16), (79, 24), (99, 17), (250, 80)]
    {
        let size = format!("{width}x{height}");
        fits(&demo("en", &size, keys), &size);
    }
}

#[test]
fn one_key_goes_through_the_themes_and_says_their_names() {
    for (keys, said) in [
        ("<f3>", "Tema: otomatis menurut latar terminal."),
        ("<f3> <f3>", "Tema: gelap."),
        ("<f3> <f3> <f3>", "Tema: terang. F3 untuk tema berikutnya."),
    ] {
        let screen = demo("id", "80x24", keys);
        assert!(screen.contains(said), "{screen}");
    }
}

#[test]
fn the_same_screen_in_ascii_and_without_colour() {
    let screen = demo_with(&["--ascii", "--color", "never", "--size", "80x24", "--keys", ""]);
    assert!(screen.is_ascii(), "{screen}");
    expect_file!["screen/main-ascii.txt"].assert_eq(&screen);
}

#[test]
fn the_procedure_is_a_table_where_there_is_room_and_a_list_where_not() {
    for lang in ["id", "en"] {
        for size in ["60x16", "120x30", "200x50"] {
            let screen = demo(lang, size, "O");
            fits(&screen, size);
            expect_file![format!("screen/procedure-{size}-{lang}.txt")].assert_eq(&screen);
        }
    }
}
