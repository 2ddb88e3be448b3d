//! The mouse on the desk: a click selects, opens, runs; the wheel moves what lies under it; nothing
//! happens where nothing is to be seen.
use loket::app::areas::Target;
use loket::app::key::{Key, parse_keys};
use loket::app::layer::Layer;
use loket::app::mouse::{Deed, Mouse};
use loket::app::notice::Notice;
use loket::app::{Focus, Input};
use loket::runtime::Stage;

use super::support::demo_stage;

/// A demo desk of 120 by 30 after `keys`.
fn desk(keys: &str) -> Stage {
    let mut stage = demo_stage("id", (120, 30));
    for key in parse_keys(keys).unwrap() {
        stage.give(Input::Key(key));
    }
    stage
}

fn mouse(stage: &mut Stage, x: u16, y: u16, what: Deed) {
    stage.give(Input::Mouse(Mouse { x, y, what }));
}

/// Where `text` begins on the screen.
fn find(stage: &mut Stage, text: &str) -> (u16, u16) {
    let screen = stage.text();
    let found = screen.lines().enumerate().find_map(|(y, line)| {
        let before = line.split_once(text)?.0;
        Some((unicode_width::UnicodeWidthStr::width(before), y))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("no {text:?} on\n{screen}"));
    (u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
}

fn click(stage: &mut Stage, text: &str) {
    let (x, y) = find(stage, text);
    mouse(stage, x, y, Deed::Click);
}

fn selected(stage: &Stage) -> u32 {
    stage.app().queue.selected().unwrap().number.serial
}

#[test]
fn a_click_selects_a_row_and_another_opens_it() {
    let mut stage = desk("");
    click(&mut stage, "Hasriani");
    assert_eq!((selected(&stage), stage.app().focus), (5, Focus::Queue));
    click(&mut stage, "Hasriani");
    assert_eq!((selected(&stage), stage.app().focus), (5, Focus::Detail));
}

#[test]
fn the_header_the_strip_and_the_tabs_lead_where_they_say() {
    let mut stage = desk("");
    click(&mut stage, "Peringatan");
    assert!(stage.text().contains(" Peringatan 1/"), "{}", stage.text());
    click(&mut stage, "Antrean");
    click(&mut stage, "Riwayat");
    assert!(stage.app().detail.tab == loket::app::detail::Tab::History);
    let (x, y) = find(&mut stage, "0002 langkah");
    mouse(&mut stage, x, y, Deed::Click);
    assert_eq!(selected(&stage), 2);
    click(&mut stage, "a berikutnya");
    assert_ne!(selected(&stage), 2);
}

#[test]
fn a_hint_of_the_footer_does_what_its_key_does() {
    let mut stage = desk("jj");
    click(&mut stage, "b berkas");
    assert!(matches!(stage.app().layers.as_slice(), [Layer::Documents { .. }]));
    click(&mut stage, "Esc tutup");
    assert!(stage.app().layers.is_empty());
    click(&mut stage, "n baru");
    assert!(matches!(stage.app().layers.as_slice(), [Layer::Form(_)]));
}

#[test]
fn a_click_below_or_beside_a_dialog_does_nothing() {
    let mut stage = desk("b");
    let before = (stage.text(), selected(&stage));
    for y in 0..30 {
        for x in 0..120 {
            let inside = stage.app().areas.at(x, y).is_some();
            if !inside {
                mouse(&mut stage, x, y, Deed::Click);
            }
        }
    }
    assert_eq!((stage.text(), selected(&stage)), before);
}

#[test]
fn in_the_checklist_the_first_click_selects_and_the_second_ticks() {
    let mut stage = desk("b");
    let received = |stage: &Stage| stage.app().case().unwrap().received.len();
    let before = received(&stage);
    let (x, y) = find(&mut stage, "[ ] Surat Rekomendasi");
    mouse(&mut stage, x, y, Deed::Click);
    assert_eq!(received(&stage), before);
    mouse(&mut stage, x, y, Deed::Click);
    assert_eq!(received(&stage), before + 1);
}

#[test]
fn a_click_into_a_field_puts_the_cursor_where_it_is() {
    let mut stage = desk("n");
    stage.give(Input::Paste("800/117".into()));
    click(&mut stage, "Instansi *");
    stage.give(Input::Paste("Dinas".into()));
    let (x, y) = find(&mut stage, "[800/117");
    mouse(&mut stage, x + 5, y, Deed::Click);
    stage.give(Input::Key(Key::Char('9')));
    assert!(stage.text().contains("[800/9117"), "{}", stage.text());
    mouse(&mut stage, x + 20, y, Deed::Click);
    stage.give(Input::Key(Key::Char('/')));
    assert!(stage.text().contains("[800/9117/"), "{}", stage.text());
}

#[test]
fn the_wheel_moves_what_lies_under_the_pointer() {
    let mut stage = desk("");
    let first = selected(&stage);
    mouse(&mut stage, 10, 10, Deed::WheelDown);
    assert_ne!(selected(&stage), first);
    mouse(&mut stage, 10, 10, Deed::WheelUp);
    assert_eq!(selected(&stage), first);
    stage.resize(80, 24);
    stage.give(Input::Key(Key::Char(']')));
    mouse(&mut stage, 10, 18, Deed::WheelDown);
    assert_eq!((selected(&stage), stage.app().focus), (first, Focus::Queue));
    assert!(stage.app().detail.top > 0);
}

#[test]
fn a_click_on_what_cannot_be_done_says_why() {
    let mut stage = desk("");
    let areas = stage.app().areas.clone();
    let undo = |t: &Target| matches!(t, Target::Run(action) if action.id() == "undo");
    assert!(!areas.spots().iter().any(|spot| undo(&spot.target)), "undo is not offered");
    click(&mut stage, "n baru");
    let text = stage.text();
    click(&mut stage, "Nomor surat *");
    assert_eq!(stage.text(), text);
}

#[test]
fn the_mouse_can_be_left_to_the_terminal() {
    let mut stage = desk("M");
    assert!(matches!(stage.app().notice, Some(Notice::Mouse(false))));
    let before = selected(&stage);
    click(&mut stage, "Hasriani");
    assert_eq!(selected(&stage), before);
    stage.give(Input::Key(Key::Char('M')));
    click(&mut stage, "Hasriani");
    assert_eq!(selected(&stage), 5);
}

#[test]
fn no_spot_reaches_over_the_edge_and_every_dialog_has_one() {
    for keys in ["", "n", "b", "/", "?", "i", "O", "jj T", "4", "2", "] ]"] {
        for (width, height) in [(60, 16), (80, 24), (120, 30), (200, 50)] {
            let mut stage = demo_stage("en", (width, height));
            for key in parse_keys(keys).unwrap() {
                stage.give(Input::Key(key));
            }
            stage.text();
            let spots = stage.app().areas.spots();
            assert!(!spots.is_empty(), "{keys} {width}");
            for spot in spots {
                assert!(spot.x + spot.width <= width, "{keys} {spot:?}");
                assert!(spot.y + spot.height <= height, "{keys} {spot:?}");
            }
        }
    }
}
