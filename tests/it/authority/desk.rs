//! The desk where authority is enforced: it opens locked, a PIN opens it for its officer, and nobody
//! who walks by reads or does anything; elsewhere the privacy screen hides what nobody touches.
use std::sync::Arc;

use loket::app::Input;
use loket::app::notice::{Blocked, Notice};
use loket::app::veil::Veil;
use loket::config::{Config, Overrides};
use loket::domain::authority::Denied;
use loket::domain::refusal::Refusal;
use loket::store::Decree;
use loket::words::Lang;

use super::office::{RINA, SYAM, WRONG, set_pin};
use crate::detail::screen_of;
use crate::seat::{Desk, morning};
use crate::store::desk::open;
use crate::support::Stamp;

/// The digits of a PIN as keys.
pub fn keys(pin: &str) -> String {
    let digits: Vec<String> = pin.chars().map(String::from).collect();
    format!("{} <enter>", digits.join(" "))
}

/// An office of the small procedure: Syam administers, Rina does its steps, Dewi has no PIN.
fn office() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.register("Nurhayati");
    desk.register("Hasriani");
    drop(desk);
    let mut store = open(&path);
    let mut stamp = Stamp::new(8);
    let mut decree = |decree: &Decree| {
        store.decree(stamp.uuid(), morning(), "Syam", decree).unwrap();
    };
    for (name, role) in [("Syam", "kepala"), ("Rina", "petugas"), ("Dewi", "petugas")] {
        decree(&Decree::Add { name: name.into(), roles: vec![role.into()] });
    }
    decree(&set_pin("Syam", SYAM));
    decree(&set_pin("Rina", RINA));
    decree(&Decree::Administrator { name: "Syam".into(), on: true });
    (folder, path)
}

fn enforce(path: &std::path::Path, on: bool) {
    let mut store = open(path);
    let mut stamp = Stamp::new(if on { 81 } else { 82 });
    let pin = loket::domain::pin::Pin::typed(SYAM);
    store.sign_in(stamp.uuid(), morning(), "Syam", &pin).unwrap();
    store.decree(stamp.uuid(), morning(), "Syam", &Decree::Enforce { on }).unwrap();
}

pub fn enforced() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = office();
    enforce(&path, true);
    (folder, path)
}

/// Settings with these lines.
fn config(lines: &str) -> Arc<Config> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, lines).unwrap();
    let said =
        Overrides { config: Some(path), db: Some("no/store".into()), ..Overrides::default() };
    Arc::new(Config::load(&said, &Overrides::default()).unwrap())
}

pub fn locked(desk: &Desk) -> bool {
    matches!(desk.app.veil, Some(Veil::Locked(_)))
}

#[test]
fn the_desk_opens_locked_and_a_pin_opens_it_for_its_officer() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    assert!(locked(&desk));
    desk.press(&format!("n s q ? : {}", keys(RINA)));
    assert!(desk.app.veil.is_none());
    assert_eq!((desk.app.station.officer.as_str(), desk.app.layers.len()), ("Rina", 0));
    desk.press("g s");
    assert_eq!(desk.kinds(), ["register", "finish"]);
}

#[test]
fn another_officer_who_opens_the_lock_acts_from_then_on() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press(&format!("<up> {}", keys(SYAM)));
    assert_eq!(desk.app.station.officer, "Syam");
    desk.press("g s");
    let Some(Notice::Blocked(_, Blocked::Refused(Refusal::Denied(why)))) = &desk.app.notice else {
        panic!("{:?}", desk.app.notice)
    };
    assert_eq!(
        *why,
        Denied::NotYourStep {
            step: 1,
            executor: "Petugas".into(),
            able: vec!["Rina".into(), "Dewi".into()]
        }
    );
    desk.press("c");
    desk.give(Input::Paste("lengkap".into()));
    desk.press("<c-s>");
    assert_eq!(desk.case().facts[1].officer, "Syam");
}

#[test]
fn a_wrong_pin_is_said_and_nothing_of_it_stays_on_the_screen() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press("5 5 5");
    let typing = screen_of(&mut desk, (60, 16), Lang::Id);
    assert!(typing.contains("PIN •••") && !typing.contains("555"), "{typing}");
    desk.press(&format!("<esc> {}", keys(WRONG)));
    let said = screen_of(&mut desk, (60, 16), Lang::Id);
    assert!(said.contains("PIN Rina salah."), "{said}");
    for _ in 0..4 {
        desk.press(&keys(WRONG));
    }
    let waits = screen_of(&mut desk, (60, 16), Lang::Id);
    assert!(waits.contains("terlalu sering salah"), "{waits}");
    desk.press(&keys(RINA));
    assert!(locked(&desk), "also the right one waits");
    desk.now = morning().plus(31);
    desk.press(&keys(RINA));
    assert!(desk.app.veil.is_none());
}

#[test]
fn digits_that_come_together_are_typed_and_only_enter_opens_the_lock() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.give(Input::Paste("bukan PIN 1".into()));
    let what = loket::app::mouse::Deed::Click;
    desk.give(Input::Mouse(loket::app::mouse::Mouse { x: 1, y: 1, what }));
    desk.press("<enter>");
    assert!(locked(&desk));
    desk.give(Input::Paste(format!("{RINA}\r")));
    assert!(locked(&desk));
    desk.press("<enter>");
    assert!(desk.app.veil.is_none());
}

#[test]
fn a_key_that_comes_after_the_time_is_over_does_nothing() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press(&keys(RINA));
    desk.press("g");
    let before = desk.case().facts.len();
    desk.now = morning().plus(3600);
    desk.press("s");
    assert!(locked(&desk));
    assert_eq!(desk.case().facts.len(), before);
}

#[test]
fn switching_asks_for_the_pin_of_the_other_and_can_be_given_up() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press(&keys(RINA));
    desk.press("o 1");
    assert!(locked(&desk));
    desk.press("1 2 <esc>");
    assert!(desk.app.veil.is_none());
    desk.press("g s");
    assert_eq!(desk.case().facts[1].officer, "Rina", "she has not left");
    desk.press("o 1");
    desk.press(&keys(SYAM));
    assert_eq!(desk.app.station.officer, "Syam");
    desk.press("o 3");
    let no_pin = matches!(
        &desk.app.notice,
        Some(Notice::Blocked(_, Blocked::Refused(Refusal::Denied(Denied::PinMissing { .. }))))
    );
    assert!(no_pin, "{:?}", desk.app.notice);
}

#[test]
fn what_is_decided_elsewhere_locks_and_unlocks_this_desk() {
    let (_folder, path) = office();
    let mut desk = Desk::open(&path, "Rina", morning());
    assert!(desk.app.veil.is_none());
    enforce(&path, true);
    desk.look();
    assert!(locked(&desk));
    enforce(&path, false);
    desk.look();
    assert!(matches!(desk.app.veil, Some(Veil::Privacy)));
    desk.press("j");
    assert!(desk.app.veil.is_none());
}

#[test]
fn a_desk_that_did_not_look_yet_is_refused_by_the_store_and_locks() {
    let (_folder, path) = office();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press("g");
    enforce(&path, true);
    desk.press("s");
    assert!(locked(&desk));
    assert_eq!(desk.case().facts.len(), 1);
    desk.press(&keys(RINA));
    desk.press("s");
    assert_eq!(desk.kinds(), ["register", "finish"]);
}

#[test]
fn the_privacy_screen_comes_where_it_is_asked_for_and_any_key_lifts_it() {
    let (_folder, path) = office();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.now = morning().plus(7200);
    desk.give(Input::Tick);
    assert!(desk.app.veil.is_none(), "not unless it is asked for");
    desk.app = desk.app.with_config(config("[privacy]\nscreen_minutes = 3\n"));
    desk.press("g");
    desk.now = morning().plus(7200 + 180);
    desk.give(Input::Tick);
    assert!(matches!(desk.app.veil, Some(Veil::Privacy)));
    desk.press("s");
    assert!(desk.app.veil.is_none());
    assert_eq!(desk.kinds(), ["register"], "the key that lifts it does nothing else");
    desk.press("<f9>");
    assert!(desk.app.veil.is_some(), "by hand as well");
}

#[test]
fn what_hides_the_desk_names_no_case_at_any_size() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.now = morning().plus(6 * 60);
    desk.give(Input::Tick);
    for (lang, code) in [(Lang::Id, "id"), (Lang::En, "en")] {
        for (width, height) in [(60, 16), (80, 24), (120, 30)] {
            let size = format!("{width}x{height}");
            let see = |desk: &mut Desk, what: &str| {
                let screen = screen_of(desk, (width, height), lang);
                crate::screen::fits(&screen, &size);
                for marker in ["Nurhayati", "Hasriani", "PSE-", "800/1", "Kesehatan"] {
                    assert!(!screen.contains(marker), "{marker}\n{screen}");
                }
                let file = format!("../screen/{what}-{size}-{code}.txt");
                expect_test::expect_file![file].assert_eq(&screen);
            };
            see(&mut desk, "lock");
            let locked = desk.app.veil.replace(Veil::Privacy);
            see(&mut desk, "privacy");
            desk.app.veil = locked;
        }
    }
}

#[test]
fn who_only_reads_needs_no_pin() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.app.station.read_only = true;
    desk.app.veil = None;
    desk.now = morning().plus(7200);
    desk.give(Input::Tick);
    assert!(desk.app.veil.is_none());
}
