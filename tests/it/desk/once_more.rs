//! The last act once more, on the next case.
use loket::app::Input;
use loket::app::notice::{Blocked, Notice};

use crate::marks::desk_of;

#[test]
fn the_last_act_once_more_goes_on_with_the_next_case() {
    let (_folder, mut desk) = desk_of(3);
    desk.press(".");
    assert!(matches!(desk.app.notice, Some(Notice::Blocked(_, Blocked::NothingToRepeat))));
    desk.press("c");
    desk.give(Input::Paste("berkas dicek".into()));
    desk.press("<c-s> .");
    assert!(matches!(desk.app.notice, Some(Notice::Saved { again: true, .. })));
    assert_eq!(desk.kinds(), ["register", "note"]);
    assert_eq!(desk.case().notes[0].text, "berkas dicek");
    desk.press(".");
    assert_eq!(desk.app.queue.position(), Some(2));
    desk.press(".");
    assert!(matches!(desk.app.notice, Some(Notice::Blocked(_, Blocked::NoNext))));
    desk.press("g .");
    assert_eq!(desk.case().notes.len(), 2);
}

/// A step that is finished puts its case further down: it is met again there.
#[test]
fn no_case_gets_it_twice_on_the_way() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("s . .");
    assert!(matches!(desk.app.notice, Some(Notice::Saved { again: true, .. })));
    desk.press(".");
    assert!(matches!(desk.app.notice, Some(Notice::Blocked(_, Blocked::NoNext))));
    let steps = desk.app.queue.open().iter().map(|row| row.step);
    assert_eq!(steps.collect::<Vec<_>>(), [Some(2); 3]);
}

#[test]
fn what_was_taken_back_is_not_done_once_more() {
    let (_folder, mut desk) = desk_of(2);
    desk.press("c");
    desk.give(Input::Paste("salah berkas".into()));
    desk.press("<c-s> u .");
    assert!(matches!(desk.app.notice, Some(Notice::Blocked(_, Blocked::NothingToRepeat))));
    desk.press("j .");
    assert_eq!(desk.kinds(), ["register"]);
}
