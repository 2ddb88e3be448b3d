//! A draft that cannot be kept is said below the form and takes no key of whoever types.
use loket::app::Input;
use loket::app::notice::{Failure, Notice};

use crate::marks::desk_of;

#[test]
fn a_draft_that_cannot_be_kept_opens_no_box() {
    let (_folder, mut desk) = desk_of(1);
    desk.press("c s u d");
    let layers = desk.app.layers.len();
    let what = "diska penuh".to_owned();
    let failure = Failure { code: "full".into(), what, hint: None, conflict: false };
    desk.give(Input::Unkept(failure.clone()));
    assert_eq!((desk.app.layers.len(), &desk.app.notice), (layers, &Some(Notice::Failed(failure))));
    desk.press("a h <c-s>");
    assert_eq!(desk.case().notes[0].text, "sudah");
}
