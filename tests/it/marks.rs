//! Marks, the preview of an act on several cases, undo and redo over several steps: keys in, what is
//! recorded and what the screen says out.
use loket::app::Input;
use loket::app::batch::Hindrance;
use loket::app::form::FormKind;
use loket::app::layer::Layer;
use loket::app::notice::{Blocked, Notice};

use super::detail::screen;
use super::screen::demo;
use super::seat::{Desk, morning};

/// A desk with so many cases at step 1.
pub fn desk_of(count: usize) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    for n in 0..count {
        desk.register(&format!("Pemohon {n}"));
    }
    desk.press("g");
    (folder, desk)
}

fn beside(folder: &tempfile::TempDir, officer: &str) -> Desk {
    let path = folder.path().join("loket").join("loket.db");
    Desk::open(&path, officer, morning().plus(20))
}

/// The steps of the open cases, by number.
fn steps(desk: &Desk) -> Vec<u16> {
    let mut rows: Vec<_> = desk.app.queue.open().iter().collect();
    rows.sort_by(|a, b| a.number.cmp(&b.number));
    rows.into_iter().filter_map(|row| row.step).collect()
}

fn marks(desk: &Desk) -> usize {
    desk.app.queue.marks.len()
}

/// How many cases the preview on top lets through and refuses.
fn preview(desk: &Desk) -> Option<(usize, usize)> {
    let Some(Layer::Batch(batch)) = desk.app.layers.last() else { return None };
    assert!(batch.is_whole());
    Some((batch.rows.len() - batch.refused(), batch.refused()))
}

#[test]
fn an_act_on_marked_cases_is_shown_first_and_is_one_act() {
    let (_folder, mut desk) = desk_of(4);
    desk.press("v j v v");
    assert_eq!(marks(&desk), 3);
    desk.press("s");
    assert_eq!(preview(&desk), Some((3, 0)));
    assert_eq!(steps(&desk), [1, 1, 1, 1]);
    desk.press("<enter>");
    assert_eq!(steps(&desk), [2, 1, 2, 2]);
    assert!(matches!(&desk.app.notice, Some(Notice::Saved { done, marks: 3, .. })
        if done.cases.len() == 3));
    desk.press("u");
    assert_eq!(steps(&desk), [1, 1, 1, 1]);
    desk.press("U");
    assert_eq!(steps(&desk), [2, 1, 2, 2]);
}

#[test]
fn where_one_is_refused_nothing_is_recorded_until_its_mark_is_off() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("V s <enter> <esc> g s");
    assert_eq!(steps(&desk), [2, 2, 2], "step 2 asks for a document");
    desk.press("b j <space> <esc> V");
    assert_eq!(marks(&desk), 3);
    desk.press("s");
    assert_eq!(preview(&desk), Some((1, 2)));
    desk.press("<enter>");
    assert_eq!(preview(&desk), Some((1, 2)), "nothing happens");
    desk.press("V <enter>");
    assert_eq!(steps(&desk).into_iter().filter(|step| *step == 3).count(), 1);
    assert_eq!(marks(&desk), 1);
}

#[test]
fn one_form_serves_all_marked_cases_and_what_it_lacks_is_said_at_its_field() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("V t");
    let form = |desk: &Desk| {
        let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
        (form.kind, form.several, form.fields.iter().any(|f| f.problem.is_some()))
    };
    assert_eq!(form(&desk), (FormKind::Pause, Some(3), false));
    desk.press("<c-s>");
    assert_eq!(form(&desk), (FormKind::Pause, Some(3), true), "this reason needs a note");
    desk.give(Input::Paste("listrik padam".into()));
    desk.press("<c-s> <enter>");
    assert!(desk.app.layers.is_empty());
    assert!(desk.app.queue.marks.all(|mark| mark.paused));
    desk.press("t");
    assert_eq!(preview(&desk), Some((3, 0)), "paused ones are resumed");
    desk.press("<enter>");
    assert!(!desk.app.queue.marks.any(|mark| mark.paused));
}

#[test]
fn that_a_pause_ends_is_said_before_and_after() {
    let (_folder, mut desk) = desk_of(2);
    desk.press("t <c-s>");
    desk.give(Input::Paste("listrik padam".into()));
    desk.press("<c-s>");
    assert_eq!(desk.kinds(), ["register", "pause"]);
    desk.press("V s");
    assert_eq!(preview(&desk), Some((2, 0)));
    let text = screen(&mut desk);
    let told = |name: &str| {
        let mut lines = text.lines().filter(|line| line.contains(name));
        lines.any(|line| line.contains("jedanya berakhir"))
    };
    assert!(told("Pemohon 0") != told("Pemohon 1"), "{text}");
    desk.press("<esc> <esc> G s");
    assert_eq!(desk.kinds(), ["register", "pause", "finish"]);
    assert!(screen(&mut desk).contains("Jedanya berakhir."));
}

#[test]
fn marks_follow_their_cases_and_drop_when_these_leave_the_counter() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("v v / 0 0 0 3 <enter>");
    assert_eq!((marks(&desk), desk.app.queue.marks.hidden()), (2, 2));
    desk.press("I");
    assert_eq!((marks(&desk), desk.app.queue.marks.hidden()), (3, 2));
    desk.press("<esc>");
    assert_eq!((marks(&desk), desk.app.queue.marks.hidden()), (3, 0));
    desk.press("x");
    desk.give(Input::Paste("ditarik".into()));
    desk.press("<c-s> v <enter>");
    assert_eq!(desk.app.queue.open().len(), 1);
    assert_eq!(marks(&desk), 0, "one was let go, two were cancelled");
    desk.press("v <esc>");
    assert_eq!(marks(&desk), 0);
}

#[test]
fn what_is_about_one_case_is_not_done_while_several_are_marked() {
    let (_folder, mut desk) = desk_of(2);
    desk.press("v e");
    let blocked = |n| Some(Notice::Blocked(loket::app::action::Action::Edit, Blocked::OneOnly(n)));
    assert_eq!(desk.app.notice, blocked(1));
    assert!(desk.app.layers.is_empty());
}

#[test]
fn a_case_changed_meanwhile_is_named_and_nothing_is_half_recorded() {
    let (folder, mut rina) = desk_of(3);
    let mut yusuf = beside(&folder, "Yusuf");
    rina.press("V s");
    yusuf.press("G s");
    rina.press("<enter>");
    assert!(matches!(&rina.app.notice, Some(Notice::Failed(failure)) if failure.conflict));
    let Some(Layer::Batch(batch)) = rina.app.layers.last() else { panic!("no preview") };
    let changed: Vec<&str> =
        batch.rows.iter().filter_map(|r| r.changed.as_ref()).map(|(by, _)| by.as_str()).collect();
    assert_eq!(changed, ["Yusuf"]);
    assert_eq!(batch.refused(), 1, "step 2 lacks a document");
    assert_eq!(steps(&rina), [1, 1, 2]);
    rina.press("V <enter>");
    assert_eq!(steps(&rina), [2, 2, 2]);
}

#[test]
fn another_s_act_in_between_is_foreseen_while_the_preview_is_open() {
    let (folder, mut rina) = desk_of(2);
    let mut yusuf = beside(&folder, "Yusuf");
    rina.press("V s");
    yusuf.press("g s");
    rina.look();
    assert_eq!(preview(&rina), Some((1, 1)));
    rina.press("V <enter>");
    assert_eq!(steps(&rina), [2, 2]);
}

#[test]
fn a_preview_that_is_a_minute_old_is_made_anew() {
    let (_folder, mut desk) = desk_of(2);
    desk.press("V s");
    desk.now = morning().plus(61);
    desk.give(Input::Tick);
    desk.press("<enter>");
    assert_eq!(desk.case().facts[1].at, morning().plus(61));
}

#[test]
fn undo_walks_back_over_the_acts_of_this_desk_and_redo_forth() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("g s g c");
    desk.give(Input::Paste("dihubungi".into()));
    desk.press("<c-s> g s");
    assert_eq!(steps(&desk), [2, 2, 1]);
    desk.press("u u u");
    assert_eq!(steps(&desk), [1, 1, 1]);
    assert!(matches!(&desk.app.notice, Some(Notice::Undone { done })
        if done.cases[0].facts[0].body.kind() == "finish"));
    desk.press("U U U");
    assert_eq!(steps(&desk), [2, 2, 1]);
}

#[test]
fn the_list_of_acts_undoes_down_to_the_one_under_the_cursor() {
    let (_folder, mut desk) = desk_of(3);
    desk.press("g s g s g s J");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Journal { selected: 0 })));
    desk.press("j <enter>");
    assert_eq!(steps(&desk).into_iter().filter(|step| *step == 2).count(), 1);
    desk.press("J k k <enter>");
    assert_eq!(steps(&desk).into_iter().filter(|step| *step == 2).count(), 3);
}

#[test]
fn an_act_that_something_came_after_cannot_be_undone_any_more_and_undo_goes_on_before_it() {
    let (folder, mut rina) = desk_of(2);
    rina.press("G s g s");
    let mut yusuf = beside(&folder, "Yusuf");
    yusuf.press("g c");
    yusuf.give(Input::Paste("lanjut".into()));
    yusuf.press("<c-s>");
    let number = |desk: &Desk| desk.app.queue.selected().map(|row| row.number.serial);
    assert_eq!(number(&rina), number(&yusuf));
    rina.press("u");
    assert!(matches!(&rina.app.notice, Some(Notice::Overtaken { after, .. })
        if after.officer == "Yusuf"));
    rina.press("u");
    assert!(matches!(rina.app.notice, Some(Notice::Undone { .. })));
}

#[test]
fn of_an_act_on_several_cases_those_that_moved_on_are_named_and_the_others_undone() {
    let (folder, mut rina) = desk_of(3);
    rina.press("V s <enter> <esc>");
    let mut yusuf = beside(&folder, "Yusuf");
    yusuf.press("G c");
    yusuf.give(Input::Paste("lanjut".into()));
    yusuf.press("<c-s>");
    rina.press("u");
    assert_eq!(preview(&rina), Some((2, 1)));
    let Some(Layer::Batch(batch)) = rina.app.layers.last() else { panic!("no preview") };
    assert!(matches!(batch.rows[0].outcome, Err(Hindrance::MovedOn(_))));
    rina.press("V <enter>");
    let undone = steps(&rina).into_iter().filter(|step| *step == 1).count();
    assert_eq!(undone, 2);
}

#[test]
fn redo_of_another_s_undo_asks_first() {
    let (folder, mut rina) = desk_of(1);
    rina.press("s u");
    let mut yusuf = beside(&folder, "Yusuf");
    yusuf.press("U");
    assert!(matches!(yusuf.app.notice, Some(Notice::ConfirmRetrace { .. })));
    assert_eq!(steps(&yusuf), [1]);
    yusuf.press("U");
    assert_eq!(steps(&yusuf), [2]);
}

#[test]
fn five_hundred_cases_go_in_one_act() {
    let (_folder, mut desk) = desk_of(0);
    desk.fill(500);
    desk.press("V c");
    desk.give(Input::Paste("satu surat".into()));
    desk.press("<c-s>");
    assert_eq!(preview(&desk), Some((500, 0)));
    desk.press("<enter>");
    assert_eq!(desk.kinds(), ["register", "note"]);
    desk.press("u");
    assert_eq!(desk.kinds(), ["register", "note", "undo"]);
    assert!(matches!(&desk.app.notice, Some(Notice::Undone { done }) if done.cases.len() == 500));
}

#[test]
fn the_screen_says_that_the_marked_cases_are_meant() {
    for (lang, said) in [("id", "3 permohonan ditandai"), ("en", "3 cases marked")] {
        for (name, keys) in
            [("preview", "v v v s <c-s>"), ("marked", "v v v"), ("marked-form", "v v v t")]
        {
            for size in ["60x16", "80x24"] {
                let screen = demo(lang, size, keys);
                assert!(screen.contains(said), "{screen}");
                let file = format!("screen/{name}-{size}-{lang}.txt");
                expect_test::expect_file![file].assert_eq(&screen);
            }
        }
        let acts = demo(lang, "80x24", "jj s c p <c-s> J");
        expect_test::expect_file![format!("screen/journal-{lang}.txt")].assert_eq(&acts);
    }
}
