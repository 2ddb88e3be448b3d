//! The wall display: what is late first, in large figures; nothing can be recorded from it.
use expect_test::expect_file;
use loket::app::Input;
use loket::app::action::{Action, Group};
use loket::app::notice::{Blocked, Notice};
use loket::app::wall::Wall;

use super::desk::{morning, two_desks};
use super::detail::screen;
use super::screen::{demo_with, fits};

fn wall(lang: &str, size: &str, keys: &str) -> String {
    demo_with(&["--read-only", "--lang", lang, "--size", size, "--keys", keys])
}

#[test]
fn the_wall_at_every_size_in_both_languages() {
    for lang in ["id", "en"] {
        for size in ["60x16", "80x24", "120x30", "200x50"] {
            let screen = wall(lang, size, "");
            fits(&screen, size);
            expect_file![format!("screen/wall-{size}-{lang}.txt")].assert_eq(&screen);
        }
    }
}

#[test]
fn the_wall_in_ascii() {
    let screen = demo_with(&["--read-only", "--ascii", "--size", "80x24"]);
    assert!(screen.is_ascii(), "{screen}");
    assert!(screen.contains("### ### ###"), "{screen}");
}

#[test]
fn passers_by_read_initials_and_roles_only() {
    let pages = ["", "j", "jj"].map(|keys| wall("id", "80x24", keys)).join("\n");
    for name in ["Nurhayati", "Sulaiman", "Aminah", "Hasriani", "Rina", "7602"] {
        assert!(!pages.contains(name), "{name}\n{pages}");
    }
    assert!(pages.contains("A.S. · Kepala Bidang Persandian"), "{pages}");
}

#[test]
fn its_pages_turn_by_hand_and_the_list_is_one_key_away() {
    let first = wall("id", "60x16", "");
    assert!(first.contains("halaman 1 dari 2") && first.contains("PSE-2026-0001"), "{first}");
    let next = wall("id", "60x16", "j");
    assert!(next.contains("halaman 2 dari 2") && next.contains("PSE-2026-0003"), "{next}");
    let again = wall("id", "60x16", "j j");
    assert!(again.contains("halaman 1 dari 2"), "{again}");
    assert!(wall("id", "60x16", "k").contains("halaman 2 dari 2"));
    assert!(wall("id", "80x24", "D").contains("┌ Antrean 1/9"));
    assert!(wall("id", "80x24", "2").contains("┌ Peringatan"));
    assert!(
        wall("id", "80x24", "D D").contains("████") || wall("id", "80x24", "D D").contains("███")
    );
    assert!(wall("id", "80x24", "<esc>").contains("halaman 1 dari 2"));
}

#[test]
fn pages_turn_by_themselves_and_another_desk_s_act_is_seen() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    rina.register("Hasriani");
    yusuf.look();
    yusuf.now = morning().plus(3600);
    yusuf.app.wall = Some(Wall::new(yusuf.now));
    yusuf.give(Input::Tick);
    let first = screen(&mut yusuf);
    assert!(first.contains("! 2 LEWAT WAKTU"), "{first}");
    rina.now = yusuf.now;
    rina.press("g s <c-s>");
    yusuf.look();
    assert!(screen(&mut yusuf).contains("! 1 LEWAT WAKTU"));
    yusuf.now = yusuf.now.plus(10);
    yusuf.give(Input::Tick);
    assert!(yusuf.app.next_wake() <= yusuf.now.plus(10));
}

#[test]
fn no_key_on_the_wall_records_anything() {
    for action in Action::ALL.iter().filter(|a| a.group() == Group::Act) {
        let (_folder, mut rina, _) = two_desks();
        rina.press("D");
        rina.give(Input::Key(action.default_keys()[0]));
        let why = Notice::Blocked(*action, Blocked::OnWall);
        assert_eq!(rina.app.notice, Some(why), "{action:?}");
        assert!(rina.app.layers.is_empty(), "{action:?}");
        assert_eq!(rina.kinds(), ["register"]);
    }
}
