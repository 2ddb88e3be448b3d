//! What the desk offers where authority is enforced: nothing that would be refused.
use loket::words::Lang;

use super::desk::{enforced, keys};
use super::office::{RINA, SYAM};
use crate::detail::screen_of;
use crate::seat::{Desk, morning};

#[test]
fn nothing_is_promised_that_would_be_refused() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press(&format!("{} g s", keys(RINA)));
    assert!(screen_of(&mut desk, (200, 50), Lang::Id).contains(" u urungkan "));
    desk.press(&format!("<f9> <up> {}", keys(SYAM)));
    assert_eq!(desk.app.station.officer, "Syam");
    for place in ["g", "G"] {
        desk.press(place);
        let seen = screen_of(&mut desk, (200, 50), Lang::Id);
        assert!(!seen.contains(" u urungkan"), "{seen}");
    }
    // Not for whom the officer may not act; for oneself, as ever.
    desk.press("W 1");
    assert!(desk.app.station.on_behalf_of.is_none() && !desk.app.layers.is_empty());
    let seen = screen_of(&mut desk, (120, 30), Lang::Id);
    assert!(seen.contains("Rina"), "who could is named: {seen}");
    desk.press("0");
    assert!(desk.app.layers.is_empty());
}
