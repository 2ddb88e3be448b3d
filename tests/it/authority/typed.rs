//! What was typed at a desk that locks itself: whose it is, and who finds it again.
use loket::app::Input;
use loket::app::layer::Layer;

use super::desk::{enforced, keys, locked};
use super::office::{RINA, SYAM};
use crate::seat::{Desk, morning};

#[test]
fn an_untouched_desk_locks_itself_and_what_was_typed_is_there_again_for_who_typed_it() {
    let (_folder, path) = enforced();
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press(&keys(RINA));
    desk.press("n");
    desk.give(Input::Paste("800/7/X".into()));
    let wake = desk.app.next_wake();
    assert!(wake <= morning().plus(60), "{wake}");
    desk.now = morning().plus(599);
    desk.give(Input::Tick);
    assert!(desk.app.veil.is_none());
    assert_eq!(desk.app.next_wake().min(morning().plus(600)), desk.app.next_wake());
    desk.now = morning().plus(600);
    desk.give(Input::Tick);
    assert!(locked(&desk));
    desk.press(&keys(RINA));
    let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("the form is gone") };
    assert_eq!(form.fields[0].value(), "800/7/X");
    desk.press("<f9>");
    desk.press(&format!("<up> {}", keys(SYAM)));
    assert!(desk.app.layers.is_empty(), "another officer begins anew");
    let begins_with = |desk: &mut Desk, typed: &str, from_draft: bool| {
        desk.press("n");
        let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
        assert_eq!((form.fields[0].value(), form.from_draft), (typed, from_draft));
    };
    begins_with(&mut desk, "", false);
    desk.give(Input::Paste("900/1/Y".into()));
    desk.press(&format!("<f9> <down> {}", keys(RINA)));
    begins_with(&mut desk, "800/7/X", true);
    // Also after the end of the program.
    desk.press("<esc>");
    drop(desk);
    let mut again = Desk::open(&path, "Rina", morning());
    again.press(&format!("<up> {}", keys(SYAM)));
    begins_with(&mut again, "900/1/Y", true);
}
