//! A clock that was set, at the desk: the box that says so, the list of acts, the alert centre, the
//! report; in both languages.
use loket::app::Input;
use loket::app::key::parse_keys;
use loket::domain::instant::Instant;
use loket::domain::jump::{ClockChange, Jump, Seen};
use loket::runtime::Stage;

use crate::support::{at, demo_stage};

fn now() -> Instant {
    at("2026-11-23T10:42:00+08:00")
}

/// The demo's clock shows 10.42; it would have shown `seconds` more or less.
fn set_by(seconds: i64) -> Vec<ClockChange> {
    let jump = Jump { from: now().plus(-seconds), to: now() };
    vec![ClockChange { jump, by: "Rina".to_owned(), seen: Seen::Watch, shown: Vec::new() }]
}

fn press(stage: &mut Stage, keys: &str) {
    for key in parse_keys(keys).unwrap() {
        stage.give(Input::Key(key));
    }
}

fn told(lang: &str, seconds: i64) -> Stage {
    let mut stage = demo_stage(lang, (100, 30));
    stage.give(Input::ClockChanged(set_by(seconds)));
    stage
}

#[test]
fn the_box_says_what_it_was_what_it_is_what_follows_and_what_to_do() {
    for (lang, sentences) in [
        (
            "id",
            [
                "Jam komputer berubah",
                "Jam komputer mundur 1:00:00: dari 23-11-2026 11.42.00 ke",
                "Langkah yang berjalan dihitung menurut jam yang baru: ",
                "lewat waktu → ",
                "Periksa tanggal dan jam komputer ini.",
                "Tercatat atas nama Rina (saat mengawasi",
            ],
        ),
        (
            "en",
            [
                "The computer's clock was set",
                "clock went back by 1:00:00: from 2026-11-23 11:42:00",
                "Running steps are counted by the new time: ",
                "late → ",
                "Check the date and time of this computer.",
                "On record in the name of Rina (while",
            ],
        ),
    ] {
        let text = told(lang, -3_600).text();
        for sentence in sentences {
            assert!(text.contains(sentence), "{sentence}\n{text}");
        }
    }
}

#[test]
fn it_stays_until_it_is_closed_and_keys_pass_it_by() {
    let mut stage = told("id", 600);
    press(&mut stage, "s j 3");
    assert!(stage.text().contains("Jam komputer maju 10:00"));
    press(&mut stage, "<esc>");
    assert!(!stage.text().contains("Jam komputer"), "{}", stage.text());
}

#[test]
fn the_list_of_acts_keeps_it() {
    let mut stage = told("id", -90);
    press(&mut stage, "<esc> J");
    let text = stage.text();
    assert!(text.contains("Jam komputer mundur 1:30: dari"), "{text}");
    press(&mut stage, "<esc> s J");
    assert!(stage.text().contains("Jam komputer mundur 1:30"), "{}", stage.text());
}

#[test]
fn a_small_screen_shows_what_matters_first() {
    let mut stage = demo_stage("id", (60, 16));
    stage.give(Input::ClockChanged(set_by(-86_400)));
    assert!(stage.text().contains("Jam komputer mundur 24:00:00"), "{}", stage.text());
}
