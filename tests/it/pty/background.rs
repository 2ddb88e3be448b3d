//! The terminal's background: asked for, and answered among the keys.
use super::{Desk, store};

#[test]
fn a_light_terminal_gets_the_light_theme_and_nothing_typed_meanwhile_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    for (answer, name_is) in [
        ("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\", vt100::Color::Idx(4)),
        ("\u{1b}]11;rgb:0000/0000/0000\u{7}", vt100::Color::Idx(14)),
    ] {
        let mut desk = Desk::open(&store(&folder));
        desk.wait_for("Antrean kosong");
        assert!(String::from_utf8_lossy(&desk.seen).contains("\u{1b}]11;?\u{1b}\\"));
        desk.type_keys(&format!("O{answer}"));
        desk.wait_for("Pembaruan Sertifikat Elektronik");
        desk.type_keys("\u{1b}");
        desk.wait_for("Antrean kosong");
        assert_eq!(desk.screen.screen().cell(0, 1).unwrap().fgcolor(), name_is);
        desk.type_keys("q");
        assert_eq!(desk.end().0, 0);
    }
}
