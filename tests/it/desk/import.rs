//! A list at the desk: looked through before anything is recorded, then taken whole or without what
//! is wrong in it, and never another list than the one that was shown.
use std::path::{Path, PathBuf};

use loket::app::action::Action;
use loket::app::import::{Fate, News, Panel, Step, Taken};
use loket::app::key::Key;
use loket::app::layer::Layer;
use loket::app::notice::{Blocked, Notice};
use loket::app::{Effect, Input, update};
use loket::domain::refusal::Refusal;

use super::{Desk, morning};
use crate::intake::{HEAD, good};

struct Seat {
    folder: tempfile::TempDir,
    desk: Desk,
}

impl Seat {
    /// A desk on an empty store, and a list beside it.
    fn with(rows: &[String]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("loket").join("loket.db"), "Rina", morning());
        let seat = Self { folder, desk };
        seat.write(rows);
        seat
    }

    fn list(&self) -> PathBuf {
        self.folder.path().join("daftar.csv")
    }

    fn write(&self, rows: &[String]) {
        std::fs::write(self.list(), [HEAD.to_owned(), rows.concat()].concat()).unwrap();
    }

    /// Asks for the list and looks at it.
    fn look(&mut self) {
        self.desk.press("<f6>");
        self.desk.give(Input::Paste(self.list().display().to_string()));
        self.desk.press("<enter>");
    }

    fn panel(&self) -> &Panel {
        let found = self.desk.app.layers.iter().rev().find_map(|layer| {
            let Layer::Import(panel) = layer else { return None };
            Some(panel)
        });
        found.unwrap()
    }

    fn fates(&self) -> Vec<Fate> {
        self.panel().list.as_ref().unwrap().rows.iter().map(|row| row.fate).collect()
    }

    fn failure(&self) -> &str {
        let Some(Layer::Failure(failure)) = self.desk.app.layers.last() else {
            panic!("{:?}", self.desk.app.layers)
        };
        &failure.what
    }

    fn cases(&self) -> usize {
        self.desk.app.queue.len()
    }
}

fn wrong(n: u64) -> String {
    good(n).replace("7602", "1")
}

#[test]
fn a_list_is_looked_through_and_then_taken_whole() {
    let mut seat = Seat::with(&[good(1), good(2), good(3)]);
    seat.look();
    assert_eq!(seat.fates(), [Fate::New; 3]);
    assert_eq!(seat.cases(), 0);
    seat.desk.press("<enter>");
    let taken = seat.panel().taken.clone().unwrap();
    assert_eq!((taken.counts.new, taken.rejects), (3, None));
    assert_eq!(seat.cases(), 3);
    seat.desk.press("<enter>");
    assert!(seat.desk.app.layers.is_empty());
    seat.look();
    assert_eq!(seat.fates(), [Fate::Known; 3]);
    assert_eq!(seat.panel().ready(), None);
    seat.desk.press("<enter> <esc> <esc>");
    assert_eq!((seat.cases(), seat.desk.app.layers.len()), (3, 0));
}

#[test]
fn undo_after_a_list_does_not_go_behind_it_at_once() {
    let mut seat = Seat::with(&[good(1)]);
    seat.desk.register("Sitti Aminah");
    seat.desk.press("s");
    seat.look();
    seat.desk.press("<enter> <enter> u");
    let refused = Blocked::Refused(Refusal::RegistrationNotUndone);
    assert_eq!(seat.desk.app.notice, Some(Notice::Blocked(Action::Undo, refused)));
}

#[test]
fn with_a_wrong_row_nothing_is_taken_before_it_is_left_out() {
    let mut seat = Seat::with(&[good(1), wrong(2), good(3)]);
    seat.look();
    assert_eq!(seat.fates(), [Fate::New, Fate::Wrong, Fate::New]);
    assert_eq!(seat.panel().selected, 1);
    let row = &seat.panel().list.as_ref().unwrap().rows[1];
    assert!(row.said.contains("nik") && row.name == "Siti Aminah 2", "{row:?}");
    seat.desk.press("<enter>");
    assert_eq!(seat.cases(), 0);
    seat.desk.press("V <enter>");
    let rejects = seat.panel().taken.clone().unwrap().rejects.unwrap();
    assert_eq!(seat.cases(), 2);
    let left = std::fs::read_to_string(Path::new(&rejects)).unwrap();
    assert_eq!(left.lines().count(), 2, "{left}");
    assert!(left.contains("Siti Aminah 2"), "{left}");

    seat.desk.press("<enter>");
    seat.write(&[good(4), wrong(5)]);
    seat.look();
    seat.desk.press("V <enter>");
    assert!(seat.failure().contains("daftar-ditolak.csv"), "{}", seat.failure());
    assert_eq!(seat.cases(), 2);
}

#[test]
fn what_was_not_shown_is_not_taken() {
    let mut seat = Seat::with(&[good(1)]);
    seat.look();
    seat.write(&[good(1), good(2)]);
    seat.desk.press("<enter>");
    assert!(seat.failure().contains("daftar.csv"), "{}", seat.failure());
    assert_eq!(seat.cases(), 0);
    seat.desk.press("<esc> <esc> <enter> <enter>");
    assert_eq!(seat.cases(), 2);
}

#[test]
fn what_is_no_list_is_said_and_the_name_stays() {
    let mut seat = Seat::with(&[]);
    for (bytes, part) in [(HEAD, "daftar.csv"), ("", "daftar.csv"), ("x;y\n1;2\n", "daftar.csv")] {
        std::fs::write(seat.list(), bytes).unwrap();
        seat.look();
        assert!(seat.failure().contains(part), "{}", seat.failure());
        seat.desk.press("<esc>");
        assert!(seat.panel().asks() && seat.panel().input.value().ends_with("daftar.csv"));
        seat.desk.press("<esc>");
    }
}

#[test]
fn a_list_of_certificates_goes_the_same_way() {
    let mut seat = Seat::with(&[]);
    let rows = "nama;instansi;berakhir\nSiti Aminah;Dinas Kesehatan;30-11-2027\n";
    std::fs::write(seat.list(), rows).unwrap();
    seat.desk.press("<f6> <tab>");
    seat.desk.give(Input::Paste(seat.list().display().to_string()));
    seat.desk.press("<enter>");
    assert_eq!(seat.fates(), [Fate::New]);
    seat.desk.press("<enter>");
    assert_eq!(seat.panel().taken.as_ref().unwrap().counts.new, 1);
    seat.desk.press("<enter> <f6> <tab>");
    seat.desk.give(Input::Paste(seat.list().display().to_string()));
    seat.desk.press("<enter>");
    assert_eq!(seat.fates(), [Fate::Known]);
}

#[test]
fn while_it_works_only_esc_is_heard_and_the_answer_is_believed() {
    let mut seat = Seat::with(&[good(1)]);
    seat.look();
    let now = morning();
    let app = &mut seat.desk.app;
    let begun = update(app, now, Input::Key(Key::Enter));
    let is_all = |e: &Effect| matches!(e, Effect::Import(order) if order.step == Step::All);
    assert!(begun.iter().any(is_all), "{begun:?}");
    assert!(update(app, now, Input::Key(Key::Enter)).is_empty());
    update(app, now, Input::Import(News::Percent(40)));
    let stopped = update(app, now, Input::Key(Key::Esc));
    assert_eq!(stopped, [Effect::StopImport]);
    assert!(update(app, now, Input::Key(Key::Esc)).is_empty());
    let Some(Layer::Import(panel)) = app.layers.last() else { panic!("the dialog is gone") };
    let work = panel.work.unwrap();
    assert_eq!((work.percent, work.stopping), (40, true));
    // It was over before it could be stopped.
    let counts = panel.list.as_ref().unwrap().counts;
    update(app, now, Input::Import(News::Taken(Taken { counts, rejects: None })));
    assert!(seat.panel().taken.is_some());
}

#[test]
fn a_head_that_is_a_code_is_said_in_words_and_a_cut_is_seen() {
    let mut seat = Seat::with(&[]);
    let head = "letter_no;letter_date;agency;name;nik;nip\n";
    let row = "800/1;99-99-2026;Dinas PUPR;;12;34\n";
    std::fs::write(seat.list(), format!("{head}{row}")).unwrap();
    seat.look();
    let said = &seat.panel().list.as_ref().unwrap().rows[0].said;
    assert!(said.contains("(tanggal surat)") && !said.contains("letter_date"), "{said}");
}
