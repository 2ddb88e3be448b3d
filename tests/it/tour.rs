//! The guided demo: tasks tick when they were really done, and only then.
use expect_test::expect_file;

#[cfg(unix)]
use super::pty;
use super::screen::{demo_with, fits};

/// The coach's text after `keys`, in one line.
fn coach(keys: &str) -> String {
    let screen = tour("id", "120x30", keys);
    let line = screen.lines().find(|l| l.starts_with(" Latihan")).unwrap_or_default();
    line.trim().to_owned()
}

fn tour(lang: &str, size: &str, keys: &str) -> String {
    demo_with(&["--tour", "--lang", lang, "--size", size, "--keys", keys])
}

/// From opening a case to finding an old one.
const WHOLE: &str = "j <enter> <esc> j s b j <space> <esc> a i <esc> u 4 / n u r l i n a <enter>";

#[test]
fn each_task_ticks_when_it_was_done() {
    let mut keys = String::new();
    for (more, progress) in [
        ("", "0/6 [......]"),
        ("j <enter>", "1/6 [v.....]"),
        ("<esc> j s", "2/6 [vv....]"),
        ("b j <space> <esc>", "3/6 [vvv...]"),
        ("a i <esc>", "4/6 [vvvv..]"),
        ("u", "5/6 [vvvvv.]"),
        ("4 / n u r l i n a <enter>", "6/6 [vvvvvv]"),
    ] {
        keys.push_str(&format!(" {more}"));
        let said = coach(&keys);
        assert!(said.starts_with(&format!("Latihan {progress}")), "{keys}: {said}");
    }
}

#[test]
fn nothing_ticks_that_was_only_tried() {
    for keys in ["<enter>", "s", "b j <esc>", "i", "u", "/ n u r l i n a <enter>", "4 / z z z"] {
        let said = coach(keys);
        assert!(said.starts_with("Latihan 0/6 [......]"), "{keys}: {said}");
    }
}

#[test]
fn what_comes_before_its_turn_counts_and_what_is_skipped_can_still_be_done() {
    assert!(coach("jj s").starts_with("Latihan 1/6 [.v....] jam 10×: pindah"));
    assert!(coach("N").starts_with("Latihan 0/6 [-.....] jam 10×: selesaikan"));
    assert!(coach("N j <enter>").starts_with("Latihan 1/6 [v....."));
    assert!(coach("NNNNNN").starts_with("Latihan 0/6 [------] jam 10×: cukup."));
}

#[test]
fn esc_does_not_leave_the_tour_and_the_skip_key_is_of_the_tour_alone() {
    assert!(coach("<esc> <esc> <esc>").starts_with("Latihan 0/6"));
    let plain = demo_with(&["--lang", "id", "--size", "80x24", "--keys", "N"]);
    assert!(plain.contains("Hanya dalam peragaan berpanduan"), "{plain}");
    assert!(!plain.contains("Latihan"), "{plain}");
}

#[test]
fn the_coach_leaves_the_keys_in_sight_at_every_size() {
    for lang in ["id", "en"] {
        for size in ["60x16", "80x24", "120x30", "200x50"] {
            for (name, keys) in [("begin", ""), ("end", WHOLE)] {
                let screen = tour(lang, size, keys);
                fits(&screen, size);
                let last = screen.lines().last().unwrap_or_default();
                assert!(last.contains('?') && last.contains("q "), "{screen}");
                expect_file![format!("screen/tour-{name}-{size}-{lang}.txt")].assert_eq(&screen);
            }
        }
    }
}

/// At the machine's pace the minute would last longer than anybody waits here.
#[cfg(unix)]
#[test]
fn the_clock_of_the_guided_demo_runs_faster_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let at = "2026-11-23T10:42:20+08:00";
    let mut desk = pty::Desk::open_with(&pty::store(&folder), &["demo", "--tour", "--at", at]);
    desk.wait_for("10.42 WITA");
    desk.wait_for("Latihan 0/6");
    desk.wait_until_gone("10.42 WITA");
    desk.wait_for("10.43 WITA");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn the_rows_that_the_tasks_ask_for_are_in_sight_at_the_smallest_stacked_size() {
    for lang in ["id", "en"] {
        let screen = tour(lang, "80x24", "");
        let rows = ["! 0001", "! 0002", "~ 0003", "> 0005", "> 0006"];
        assert!(rows.iter().all(|row| screen.contains(row)), "{screen}");
    }
}
