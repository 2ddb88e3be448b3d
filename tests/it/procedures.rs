//! The desk with several procedures: a registration picks one, cases move to another revision when it
//! was seen what changes, the archive is looked at by year.
use std::sync::Arc;

use loket::app::form::{Entry, Slot};
use loket::app::layer::Layer;
use loket::app::menu::MenuKind;
use loket::app::notice::{Blocked, Notice};
use loket::app::wall::Wall;
use loket::app::{Input, Station};
use loket::domain::procedures::{Procedure, Procedures};
use loket::domain::queue::Pace;
use loket::domain::refusal::Refusal;
use loket::domain::sop::Sop;
use loket::source;
use loket::words::Lang;

use super::detail::screen_of;
use super::seat::{Desk, morning};
use super::support;

const SECOND: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sop/surel-dinas.toml"));

/// Rina's desk with the procedure of the tests, its next revision, and a second procedure.
fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&folder.path().join("loket.db"), "Rina", morning());
    let second = Arc::new(source::sop(SECOND).unwrap());
    let next = support::sop_titled("Prosedur uji, revisi");
    desk.archive.offer([Arc::clone(&next), Arc::clone(&second)]);
    let of = |sop: &Arc<Sop>| Procedure {
        sop: Arc::clone(sop),
        file: "berkas.toml".to_owned(),
        installed: None,
    };
    let known = [support::sop(), second];
    let mut files: Vec<Procedure> = known.iter().map(of).collect();
    let know = |desk: &mut Desk, files: &[Procedure]| {
        let procedures = Procedures::new(files.to_vec(), Vec::new());
        desk.app.station = Station { procedures, ..desk.app.station.clone() };
    };
    know(&mut desk, &files);
    for name in ["Andi", "Budi"] {
        desk.register(name);
    }
    files.insert(0, of(&next));
    know(&mut desk, &files);
    desk.press("g");
    (folder, desk)
}

#[test]
fn a_registration_picks_its_procedure() {
    let (_folder, mut desk) = desk();
    desk.press("n");
    let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
    let at = form.fields.iter().position(|f| f.slot == Slot::Sop).unwrap();
    for text in ["005/9/2026", "", "Disdik", "Citra"] {
        desk.give(Input::Paste(text.to_owned()));
        desk.press("<tab>");
    }
    for _ in 4..at {
        desk.press("<tab>");
    }
    desk.press("<right> <c-s>");
    assert!(desk.app.layers.is_empty(), "{:?}", desk.app.layers);
    let case = desk.case();
    assert_eq!((case.sop.as_str(), case.course.step()), ("surel-dinas", Some(1)));
    assert!(case.course.wait.is_some());
    desk.press("m s");
    let refused = matches!(
        desk.app.notice,
        Some(Notice::Blocked(_, Blocked::Refused(Refusal::DocumentsMissing { .. })))
    );
    assert!(refused || !desk.app.layers.is_empty(), "{:?}", desk.app.notice);
}

#[test]
fn a_case_moves_to_another_revision_after_it_was_shown() {
    let (_folder, mut desk) = desk();
    desk.press("Y <tab>");
    desk.give(Input::Paste("revisi baru".to_owned()));
    desk.press("<c-s>");
    let Some(Layer::Batch(batch)) = desk.app.layers.last() else { panic!("no preview") };
    assert!(batch.is_ready());
    assert_eq!(desk.kinds(), ["register"]);
    desk.press("<enter>");
    assert!(desk.app.layers.is_empty());
    assert_eq!(desk.kinds(), ["register", "migrate"]);
    assert_eq!(desk.case().sop_revision, support::sop_titled("Prosedur uji, revisi").revision());
}

#[test]
fn marked_cases_are_offered_the_other_revisions_of_their_own_procedure() {
    let (_folder, mut desk) = desk();
    desk.press("v j v Y");
    let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
    let field = form.fields.iter().find(|field| field.slot == Slot::Revision).unwrap();
    let Entry::Pick { choices, .. } = &field.entry else { panic!("nothing to pick") };
    let offered: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
    assert_eq!(offered, [support::sop_titled("Prosedur uji, revisi").revision()]);
    // What tells revisions of one procedure apart is not what is cut.
    let label = choices[0].label.as_ref().unwrap();
    assert!(label.id.ends_with(" · Prosedur uji, revisi"), "{label:?}");
}

#[test]
fn marked_cases_move_all_or_none() {
    let (_folder, mut desk) = desk();
    desk.press("v j v Y <tab>");
    desk.give(Input::Paste("revisi baru".to_owned()));
    desk.press("<c-s>");
    let Some(Layer::Batch(batch)) = desk.app.layers.last() else { panic!("no preview") };
    assert_eq!((batch.rows.len(), batch.refused()), (2, 0));
    desk.press("<enter>");
    assert_eq!(desk.kinds(), ["register", "migrate"]);
    desk.press("u");
    assert_eq!(desk.kinds(), ["register", "migrate", "undo"]);
}

#[test]
fn the_archive_is_looked_at_by_year() {
    let (_folder, mut desk) = desk();
    desk.press("0");
    let shown = screen_of(&mut desk, (80, 24), Lang::Id);
    assert!(shown.contains("Belum ada isinya."), "{shown}");
    desk.press("<esc> x");
    desk.give(Input::Paste("ditarik".to_owned()));
    desk.press("<tab> 0001 <c-s>");
    desk.press("0");
    let Some(Layer::Menu(menu)) = desk.app.layers.last() else { panic!("no list") };
    assert_eq!((menu.kind, desk.app.kept.len()), (MenuKind::Retention, 1));
    desk.press("<enter>");
    assert_eq!(desk.app.queue.total(), Some(1));
    assert_eq!(desk.app.queue.selected().unwrap().number.serial, 1);
    let shown = screen_of(&mut desk, (120, 30), Lang::Id);
    assert!(shown.contains("saring: ditutup:2026 status:"), "{shown}");
}

#[test]
fn the_wall_tells_who_waits_from_what_runs() {
    let (_folder, mut desk) = desk();
    let mut waiting = desk.app.queue.open()[0].clone();
    waiting.pace = Pace::Waiting { since: morning() };
    desk.app.queue.put(vec![waiting], morning());
    desk.app.wall = Some(Wall::new(morning()));
    let wall = screen_of(&mut desk, (80, 24), Lang::Id);
    assert!(wall.contains("> 1 berjalan") && wall.contains(". 1 menunggu"), "{wall}");
}

#[test]
fn an_archived_case_says_when_and_under_what() {
    let (_folder, mut desk) = desk();
    desk.press("x");
    desk.give(Input::Paste("ditarik".to_owned()));
    desk.press("<tab> 0001 <c-s>");
    desk.now = morning().plus(7_200);
    desk.press("0 <enter> K");
    desk.give(Input::Paste("000.5.3".to_owned()));
    desk.press("<c-s>");
    let shown = screen_of(&mut desk, (120, 30), Lang::Id);
    assert!(shown.contains("diarsipkan · 23-11-2026 11.00 · 000.5.3"), "{shown}");
}

#[test]
fn one_can_act_for_the_executors_of_every_procedure() {
    let (_folder, mut desk) = desk();
    let keys: Vec<&str> = desk.app.station.executors().iter().map(|e| e.key.as_str()).collect();
    let of_second = desk.app.station.procedures.named("surel-dinas").unwrap();
    let theirs: Vec<&str> = of_second.sop.file().executor.iter().map(|e| e.key.as_str()).collect();
    assert!(theirs.iter().all(|key| keys.contains(key)), "{keys:?}");
    let (last, place) = ((*keys.last().unwrap()).to_owned(), keys.len());
    desk.press(&format!("W {place}"));
    assert_eq!(desk.app.station.on_behalf_of, Some(last));
}
