//! What a desk offers, and what it says before an act, is so.
use loket::app::form::outcome::{Outcome, outcomes};
use loket::app::form::{Form, Slot};
use loket::app::layer::Layer;
use loket::app::notice::{Blocked, Notice};
use loket::app::{App, Input};

use super::two_desks;
use crate::centre::tick;

fn form(app: &App) -> &Form {
    let Some(Layer::Form(form)) = app.layers.last() else { panic!("no form: {:?}", app.notice) };
    form
}

#[test]
fn what_is_about_one_case_is_not_done_with_marks() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    rina.press("V R");
    assert!(matches!(&rina.app.notice, Some(Notice::Blocked(_, Blocked::OneOnly(2)))));
    assert!(rina.app.layers.is_empty());
}

#[test]
fn a_case_is_reopened_where_it_was_closed() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("s X");
    rina.give(Input::Paste("berkas tidak sah".into()));
    rina.press("<c-s> 4 B");
    assert_eq!(form(&rina.app).value(Slot::Step).as_deref(), Some("2"));
}

#[test]
fn a_refused_correction_is_not_called_no_change() {
    let (_folder, mut rina, _) = two_desks();
    tick(&mut rina, 60);
    rina.press("s <enter> ] ] ] C <c-u>");
    rina.give(Input::Paste("24-11-2026 09.04.00".into()));
    let said = outcomes(&rina.app, form(&rina.app));
    assert!(!said.contains(&Outcome::NothingChanges), "{said:?}");
}

#[test]
fn an_answered_alert_counts_nowhere_as_a_new_one() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Andi Sulaiman");
    rina.register("Hasriani");
    tick(&mut rina, 310);
    assert_eq!(rina.app.unanswered(), 3);
    rina.press("g A j z 3");
    assert_eq!(rina.app.unanswered(), 1);
}
