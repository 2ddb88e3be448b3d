//! What is typed outlives Esc, the desk and other desks; it makes nobody else read anew.
use loket::app::form::Slot;
use loket::app::notice::Notice;
use loket::app::{Input, update};
use loket::domain::record::Field;
use loket::store::{Access, Genesis, Settings, Store};

use super::{data, focus, form, paste, saves, value};
use crate::desk::{Desk, morning, two_desks};
use crate::support;

#[test]
fn what_is_typed_into_a_registration_outlives_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press("n");
    desk.give(Input::Paste("800/7".into()));
    desk.give(Input::Ending);
    drop(desk);
    let mut again = Desk::open(&path, "Rina", morning());
    again.press("n");
    assert!(form(&again).from_draft);
    assert_eq!(data(&again, Field::LetterNo), "800/7");
}

#[test]
fn every_form_keeps_what_was_typed_until_it_is_saved_or_thrown_away() {
    let (_folder, mut rina, _) = two_desks();
    let forms = [
        ("c", Slot::Text),
        ("d", Slot::Text),
        ("x", Slot::Reason),
        ("X", Slot::Reason),
        ("T", Slot::Reason),
        ("e", Slot::Data(Field::Position)),
        ("w n", Slot::Officer),
        ("n", Slot::Data(Field::Agency)),
    ];
    for (key, slot) in forms {
        rina.press(key);
        assert!(!form(&rina).from_draft, "{key}");
        focus(&mut rina, slot);
        paste(&mut rina, "setengah jadi");
        rina.press("<esc>");
        assert_eq!(rina.app.notice, Some(Notice::DraftKept), "{key}");
        rina.press(key);
        assert!(form(&rina).from_draft, "{key}");
        assert_eq!(value(&rina, slot), "setengah jadi", "{key}");
        rina.press("<c-d>");
        assert_eq!(value(&rina, slot), "", "{key}");
        rina.press("<esc>");
        rina.press(key);
        assert!(!form(&rina).from_draft, "{key}");
        rina.press("<esc>");
    }
}

#[test]
fn a_draft_belongs_to_its_case_and_goes_when_it_is_saved() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    rina.press("c");
    paste(&mut rina, "untuk Hasriani");
    rina.press("<esc> k c");
    let other = value(&rina, Slot::Text);
    rina.press("<esc> j c");
    assert_ne!(other, value(&rina, Slot::Text));
    assert_eq!(value(&rina, Slot::Text), "untuk Hasriani");
    rina.press("<c-s> c");
    assert!(!form(&rina).from_draft);
    assert_eq!(value(&rina, Slot::Text), "");
}

#[test]
fn two_desks_write_apart_and_what_a_desk_left_is_taken_over() {
    let (folder, mut rina, mut yusuf) = two_desks();
    rina.press("n");
    paste(&mut rina, "800/7");
    yusuf.press("n");
    assert!(!form(&yusuf).from_draft);
    paste(&mut yusuf, "900/9");
    drop(rina);
    yusuf.press("<esc> n");
    assert_eq!(data(&yusuf, Field::LetterNo), "900/9");
    let path = folder.path().join("loket").join("loket.db");
    let mut again = Desk::open(&path, "Rina", morning());
    again.press("n");
    assert_eq!(data(&again, Field::LetterNo), "800/7");
    again.press("<c-d> <esc>");
    drop(yusuf);
    again.press("n");
    assert_eq!(data(&again, Field::LetterNo), "900/9");
    assert!(form(&again).from_draft);
}

#[test]
fn a_draft_is_no_news_for_another_desk() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    yusuf.archive.has_changed();
    rina.press("c");
    paste(&mut rina, "belum jadi");
    rina.press("<esc>");
    assert!(!yusuf.archive.has_changed());
    rina.press("c <c-s>");
    assert!(yusuf.archive.has_changed());
    assert!(!rina.archive.has_changed(), "one's own act is no news");
}

#[test]
fn a_draft_is_written_at_most_once_a_second_and_nothing_waits_longer() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("c");
    let mut written = 0;
    for c in "menunggu surat".chars().filter(|c| *c != ' ') {
        let effects = update(&mut rina.app, rina.now, Input::Key(loket::app::key::Key::Char(c)));
        written += saves(&effects);
        rina.settle(effects);
    }
    assert_eq!(written, 1);
    assert_eq!(rina.app.next_wake(), rina.now.plus(1));
    rina.now = rina.now.plus(1);
    let effects = update(&mut rina.app, rina.now, Input::Tick);
    assert_eq!(saves(&effects), 1);
    rina.settle(effects);
    rina.now = rina.now.plus(1);
    assert_eq!(saves(&update(&mut rina.app, rina.now, Input::Tick)), 0);
}

#[test]
fn old_drafts_about_closed_cases_go_and_no_others() {
    let (folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    rina.press("c");
    paste(&mut rina, "tetap");
    rina.press("<esc> k c");
    paste(&mut rina, "hilang");
    let closed = rina.case().id;
    rina.press("<esc> X");
    paste(&mut rina, "tidak lengkap");
    rina.press("<c-s>");
    drop(rina);
    let path = folder.path().join("loket").join("loket.db");
    let open = |now| {
        let settings = Settings {
            calendar: support::calendar(),
            near_pct: 80,
            number_prefix: "PSE".into(),
            sop: support::sop(),
        };
        let database = uuid::Uuid::from_u128(7);
        let genesis = Genesis { database, salts: Box::new(|| [7; 32]), now };
        Store::open(&path, Access::ReadWrite, settings, genesis).unwrap().unwrap()
    };
    let now = loket::clock::now();
    let kept = |days: i64| {
        let mut store = open(now);
        store.desk_draft("register", now.plus(days * 24 * 3600)).unwrap();
        let kinds = store.draft_kinds().unwrap();
        (kinds.len(), kinds.iter().any(|kind| kind.contains(&closed.to_string())))
    };
    assert_eq!(kept(6), (2, true));
    assert_eq!(kept(8), (1, false));
}
