//! Undo and redo of the selected case, whatever this desk did last elsewhere.
use loket::app::Input;
use loket::app::notice::Notice;

use super::two_desks;

/// A note in the selected case: an act that leaves the order of the queue alone.
fn note(desk: &mut super::Desk, keys: &str) {
    desk.press(keys);
    desk.press("c");
    desk.give(Input::Paste("lanjut".into()));
    desk.press("<c-s>");
}

/// Two cases, each with a note: first the upper one, then the lower.
fn two_noted() -> (tempfile::TempDir, super::Desk, super::Desk) {
    let (folder, mut rina, yusuf) = two_desks();
    rina.register("Hasriani");
    note(&mut rina, "g");
    note(&mut rina, "G");
    (folder, rina, yusuf)
}

#[test]
fn it_is_about_the_selected_case_and_not_what_was_done_last() {
    let (_folder, mut rina, _) = two_noted();
    rina.press("g ,");
    assert_eq!(rina.kinds(), ["register", "note", "undo"], "one's own act goes at once");
    rina.press("G");
    assert_eq!(rina.kinds(), ["register", "note"], "the other case is left alone");
    rina.press("g ;");
    assert_eq!(rina.kinds(), ["register", "note", "undo", "redo"]);
    rina.press(", G u");
    assert_eq!(rina.kinds(), ["register", "note", "undo"], "the sitting's newest is still there");
    rina.press(",");
    assert!(matches!(rina.app.notice, Some(Notice::Blocked(..))), "{:?}", rina.app.notice);
    assert_eq!(rina.kinds(), ["register", "note", "undo"]);
}

#[test]
fn another_s_act_is_named_and_undone_when_asked_twice_by_the_same_key() {
    let (_folder, mut rina, mut yusuf) = two_noted();
    yusuf.look();
    yusuf.press("g ,");
    let Some(Notice::ConfirmRetrace { again, .. }) = &yusuf.app.notice else {
        panic!("{:?}", yusuf.app.notice)
    };
    assert_eq!(again.id(), "undo-case");
    yusuf.press("u");
    assert_eq!(yusuf.kinds(), ["register", "note"], "another key asks anew");
    yusuf.press(", ,");
    assert_eq!(yusuf.kinds(), ["register", "note", "undo"]);
    rina.look();
    rina.press("g ; ;");
    assert_eq!(rina.kinds(), ["register", "note", "undo", "redo"]);
}

#[test]
fn an_act_on_marks_goes_back_as_a_whole_or_is_foreseen() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    rina.press("V s <enter> <esc>");
    rina.press("G ,");
    assert_eq!(rina.kinds(), ["register", "finish", "undo"]);
    rina.press("g");
    assert_eq!(rina.kinds(), ["register", "finish", "undo"], "the act was one");
    rina.press(";");
    note(&mut rina, "G");
    rina.press("g ,");
    assert_eq!(
        rina.kinds(),
        ["register", "finish", "undo", "redo"],
        "the other has moved on: asked"
    );
    rina.press("V <enter>");
    assert_eq!(rina.kinds(), ["register", "finish", "undo", "redo", "undo"]);
    rina.press("G");
    assert_eq!(rina.kinds(), ["register", "finish", "undo", "redo", "note"]);
}
