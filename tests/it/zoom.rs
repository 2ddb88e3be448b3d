//! One pane alone: the focused one, over all views, until it is asked for all of them again.
use super::screen::{demo, fits};

fn panes(size: &str, keys: &str) -> (bool, bool) {
    let screen = demo("id", size, keys);
    fits(&screen, size);
    (
        screen.contains("┌ Antrean") || screen.contains("┌ Peringatan"),
        screen.contains("│ Langkah │"),
    )
}

#[test]
fn the_focused_pane_stands_alone_until_all_are_asked_for() {
    for size in ["80x24", "120x30", "200x50"] {
        assert_eq!(panes(size, ""), (true, true), "{size}");
        assert_eq!(panes(size, "+"), (true, false), "{size}");
        assert_eq!(panes(size, "+ <tab>"), (false, true), "{size}");
        assert_eq!(panes(size, "+ 2"), (true, false), "{size}");
        assert_eq!(panes(size, "+ <tab> 2 1 _"), (true, true), "{size}");
    }
}

#[test]
fn the_screen_says_how_the_others_come_back() {
    let zoomed = demo("id", "80x24", "+");
    assert!(zoomed.contains("satu panel (_ semua)"), "{zoomed}");
    assert_eq!(demo("id", "80x24", "+ _"), demo("id", "80x24", "j k"));
}
