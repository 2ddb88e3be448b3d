//! Two desks on a store: what one does, what the other sees, what is asked first.
use loket::app::action::Action;
use loket::app::form::Slot;
use loket::app::layer::Layer;
use loket::app::notice::{Blocked, Notice};
use loket::app::{Effect, Input, Proposal, update};
use loket::domain::command::{Command, Law};
use loket::domain::decide::decide;
use loket::domain::fact::Body;
use loket::domain::refusal::Refusal;

pub use super::seat::{Desk, morning};
use super::support;

mod honest;
mod import;
mod once_more;
mod undo_case;
mod unkept;

/// Rina's desk with one case, and Yusuf's on the same store.
pub fn two_desks() -> (tempfile::TempDir, Desk, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut first = Desk::open(&path, "Rina", morning());
    first.register("Nurhayati");
    let second = Desk::open(&path, "Yusuf", morning().plus(40));
    (folder, first, second)
}

#[test]
fn a_form_about_a_step_that_is_over_elsewhere_can_only_be_closed() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    rina.press("T");
    yusuf.press("s");
    rina.look();
    assert!(rina.app.news.iter().any(|n| matches!(n, Notice::Elsewhere { .. })));
    rina.press("<c-s> <enter>");
    assert_eq!(rina.kinds(), ["register", "finish"]);
    let Some(Layer::Form(form)) = rina.app.layers.last() else { panic!("the form is gone") };
    assert!(form.void);
    rina.press("<esc>");
    assert!(rina.app.layers.is_empty());
}

#[test]
fn a_note_is_still_saved_after_the_case_was_closed_elsewhere() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    rina.press("c");
    rina.give(Input::Paste("menunggu".into()));
    yusuf.press("x");
    yusuf.give(Input::Paste("ditarik".into()));
    yusuf.press("<tab> 0001");
    yusuf.press("<c-s>");
    rina.look();
    rina.press("<c-s>");
    assert!(rina.app.layers.is_empty());
    assert!(matches!(rina.app.notice, Some(Notice::Saved { .. })), "{:?}", rina.app.notice);
}

#[test]
fn a_lost_race_changes_nothing_and_says_who_was_first() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    yusuf.press("s");
    rina.press("s");
    assert_eq!(rina.kinds(), ["register", "finish"]);
    assert_eq!(rina.case().facts[1].officer, "Yusuf");
    let is_his = |n: &Notice| matches!(n, Notice::Elsewhere { officer, .. } if officer == "Yusuf");
    assert!(rina.app.news.iter().any(is_his), "{:?}", rina.app.news);
}

/// The reflex after a registration is about that registration, and not about an act before it.
#[test]
fn undo_after_a_registration_says_so_before_it_goes_behind_it() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("s");
    rina.register("Abdul Rahman");
    rina.press("u");
    let refused = Blocked::Refused(Refusal::RegistrationNotUndone);
    assert_eq!(rina.app.notice, Some(Notice::Blocked(Action::Undo, refused)));
    rina.press("G");
    assert_eq!(rina.kinds(), ["register", "finish"]);
    rina.press("u");
    assert_eq!(rina.kinds(), ["register", "finish", "undo"]);
}

#[test]
fn undo_of_ones_own_act_is_at_once_and_of_another_s_only_when_asked_twice() {
    let (_folder, mut rina, mut yusuf) = two_desks();
    rina.press("s");
    yusuf.look();
    yusuf.press("u");
    assert!(matches!(yusuf.app.notice, Some(Notice::ConfirmRetrace { .. })));
    assert_eq!(yusuf.kinds(), ["register", "finish"]);
    yusuf.press("j u");
    assert_eq!(yusuf.kinds(), ["register", "finish"]);
    yusuf.press("u");
    assert_eq!(yusuf.kinds(), ["register", "finish", "undo"]);
    yusuf.press("s");
    yusuf.press("u");
    assert!(matches!(yusuf.case().facts[4].body, Body::Undo { .. }));
}

#[test]
fn a_time_typed_to_the_minute_of_the_last_act_is_that_act_s() {
    let (_folder, mut rina, _) = two_desks();
    rina.now = morning().plus(300);
    rina.press("T");
    rina.give(Input::Paste("09.00".into()));
    rina.press("<c-s>");
    assert!(rina.app.layers.is_empty());
    assert_eq!(rina.case().facts[1].at, morning());
}

#[test]
fn each_crossing_rings_once_and_what_was_missed_is_one_digest() {
    let (folder, mut rina, _) = two_desks();
    let bells = |desk: &mut Desk, after: i64| {
        desk.now = morning().plus(after);
        let effects = update(&mut desk.app, desk.now, Input::Tick);
        effects.iter().filter(|e| matches!(e, loket::app::Effect::Announce(_))).count()
    };
    assert_eq!(bells(&mut rina, 239), 0);
    assert_eq!(bells(&mut rina, 240), 1);
    assert_eq!(bells(&mut rina, 241), 0);
    assert_eq!(bells(&mut rina, 299), 0);
    assert_eq!(bells(&mut rina, 300), 1);
    assert_eq!(bells(&mut rina, 900), 0);
    let path = folder.path().join("loket").join("loket.db");
    let late = Desk::open(&path, "Rina", morning().plus(900));
    let Some(Notice::Missed(alerts)) = late.app.news.iter().next() else { panic!("no digest") };
    let thresholds: Vec<_> = alerts.iter().map(|a| a.crossing.threshold.code()).collect();
    assert_eq!(thresholds, ["late"]);
}

#[test]
fn a_refusal_stands_at_the_field_that_it_is_about() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("c <c-s>");
    let Some(Layer::Form(form)) = rina.app.layers.last() else { panic!("no form") };
    assert!(form.fields[0].problem.is_some());
    rina.press("<esc> t <left> <c-s>");
    let Some(Layer::Form(form)) = rina.app.layers.last() else { panic!("no form") };
    let note = form.fields.iter().find(|f| f.slot == Slot::Note).unwrap();
    let reason = form.fields.iter().find(|f| f.slot == Slot::PauseReason).unwrap();
    assert_eq!(reason.value(), "lainnya");
    assert!(note.problem.is_some());
}

#[test]
fn an_act_on_several_cases_is_undone_as_a_whole_where_none_has_moved_on() {
    let (folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    let path = folder.path().join("loket").join("loket.db");
    let mut other = Desk::open(&path, "Yusuf", morning());
    let law = Law { sop: &support::sop(), calendar: &support::calendar(), near_pct: 80 };
    let finish = Command::Finish { set: Vec::new(), reason: None };
    let mut decided = Vec::new();
    for _ in 0..2 {
        let case = other.case().clone();
        let occasion = other.app.occasion(None, None);
        let decision = decide(Some(&case), law, &finish, &occasion).unwrap();
        decided.push((Some(case.id), case.version(), decision));
        other.press("j");
    }
    let proposal = Proposal { officer: "Yusuf".into(), recorded_at: morning(), decisions: decided };
    let answer = other.archive.serve(&Effect::Append(proposal)).unwrap();
    assert!(matches!(answer, Input::Appended(Ok(ref cases)) if cases.len() == 2));
    rina.look();
    rina.press("g u u");
    assert_eq!(rina.kinds(), ["register", "finish", "undo"]);
    rina.press("G");
    assert_eq!(rina.kinds(), ["register", "finish", "undo"]);
    rina.press("U");
    assert_eq!(rina.kinds(), ["register", "finish", "undo", "redo"]);
    other.look();
    other.press("G c");
    other.give(Input::Paste("lanjut".into()));
    other.press("<c-s>");
    rina.look();
    rina.press("g u V <enter>");
    let at_step_one = rina.app.queue.open().iter().filter(|row| row.step == Some(1)).count();
    assert_eq!(at_step_one, 1, "the other case has moved on");
}
