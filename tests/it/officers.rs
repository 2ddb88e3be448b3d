//! Officers at the desk: added, switched, given cases; for whom an act is recorded is said before.
use loket::app::Input;
use loket::app::form::Form;
use loket::app::layer::Layer;
use loket::app::notice::Notice;
use loket::app::update;
use loket::domain::fact::Body;

use super::screen::demo;
use super::seat::{Desk, morning};

fn office() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.register("Nurhayati");
    desk.register("Hasriani");
    desk.press("g");
    (folder, desk)
}

fn form(desk: &Desk) -> &Form {
    let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
    form
}

/// The words of the screen, without borders and line ends.
fn shown(desk: &mut Desk) -> String {
    let screen = super::detail::screen(desk).replace(['│', '\n'], " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn add(desk: &mut Desk, name: &str) {
    desk.press("o n");
    desk.give(Input::Paste(name.into()));
    desk.press("<c-s>");
}

#[test]
fn an_officer_is_added_from_the_desk_and_acts_after_the_switch() {
    let (_folder, mut desk) = office();
    add(&mut desk, "Yusuf");
    assert_eq!(desk.app.notice, Some(Notice::OfficerAdded("Yusuf".into())));
    assert_eq!(desk.app.station.officer, "Rina");
    desk.press("o 1 s");
    assert_eq!(desk.app.station.officer, "Yusuf");
    assert_eq!(desk.case().facts[1].officer, "Yusuf");
}

#[test]
fn a_name_that_is_known_or_blank_is_not_added_and_what_was_typed_stays() {
    let (_folder, mut desk) = office();
    desk.press("o n <c-s>");
    assert!(form(&desk).fields[0].problem.is_some());
    desk.press("<esc>");
    add(&mut desk, "Yusuf");
    add(&mut desk, "yusuf");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Failure(_))));
    desk.press("<esc>");
    assert_eq!((form(&desk).fields[0].value(), form(&desk).sending), ("yusuf", false));
    assert_eq!(desk.app.staff.len(), 1);
}

#[test]
fn the_form_keeps_name_and_roles_until_the_officer_is_added() {
    let (_folder, mut desk) = office();
    desk.press("o n");
    desk.give(Input::Paste("Yusuf".into()));
    desk.press("<tab> <space> <esc> o n");
    let typed: Vec<String> = form(&desk).fields.iter().map(|f| f.value().to_owned()).collect();
    assert_eq!(typed, ["Yusuf", "true"]);
    assert!(form(&desk).from_draft);
    desk.press("<c-s> o n");
    assert!(!form(&desk).from_draft);
    let roles: Vec<usize> = desk.app.staff.iter().map(|officer| officer.roles.len()).collect();
    assert_eq!(roles, [1]);
}

#[test]
fn a_case_is_assigned_to_oneself_by_one_key_and_to_others_by_a_digit() {
    let (_folder, mut desk) = office();
    add(&mut desk, "Yusuf");
    desk.press("w w");
    assert_eq!(desk.case().officer.as_deref(), Some("Rina"));
    desk.press("w 1");
    assert_eq!(desk.case().officer.as_deref(), Some("Yusuf"));
    assert_eq!(desk.app.workload().get("Yusuf"), Some(&1));
    desk.press("V w 1 <enter>");
    assert_eq!(desk.app.workload().get("Yusuf"), Some(&2));
    desk.press("<esc> j .");
    assert!(matches!(desk.case().facts.last().map(|f| &f.body), Some(Body::Assign { .. })));
}

#[test]
fn a_name_that_nobody_bears_is_asked_about_before_a_case_goes_to_it() {
    let (_folder, mut desk) = office();
    desk.press("w n");
    let seen = shown(&mut desk);
    assert!(seen.contains("Belum ada petugas yang terdaftar"), "{seen}");
    desk.press("<c-u>");
    desk.give(Input::Paste("Budi".into()));
    let seen = shown(&mut desk);
    assert!(seen.contains("Budi belum terdaftar sebagai petugas"), "{seen}");
    desk.press("<esc>");
    add(&mut desk, "Yusuf");
    desk.press("w n <c-u>");
    desk.give(Input::Paste("Budi".into()));
    desk.press("<c-s>");
    let seen = shown(&mut desk);
    assert!(seen.contains("Budi tidak terdaftar sebagai petugas."), "{seen}");
    assert!(seen.contains("atau daftarkan lebih dahulu (Esc, o, n)"), "{seen}");
}

#[test]
fn who_acts_in_an_own_role_acts_for_nobody_else() {
    let (_folder, mut desk) = office();
    desk.press("o n");
    desk.give(Input::Paste("Yusuf".into()));
    desk.press("<tab> <space> <c-s> o 1 W 1 c");
    desk.give(Input::Paste("menunggu".into()));
    desk.press("<c-s>");
    let case = desk.case();
    let last = case.facts.last().unwrap();
    assert_eq!((last.officer.as_str(), last.on_behalf_of.as_deref()), ("Yusuf", None));
}

#[test]
fn the_switch_says_until_when_it_holds() {
    let (_folder, mut desk) = office();
    add(&mut desk, "Yusuf");
    desk.press("o 1");
    assert!(shown(&mut desk).contains("sampai layar ditutup"), "{}", shown(&mut desk));
}

#[test]
fn acts_are_recorded_for_the_executor_until_that_is_taken_back() {
    let (_folder, mut desk) = office();
    desk.press("W 1 c");
    desk.give(Input::Paste("menunggu".into()));
    desk.press("<c-s> W 0 c");
    desk.give(Input::Paste("lanjut".into()));
    desk.press("<c-s>");
    let whom: Vec<_> = desk.case().facts.iter().map(|f| f.on_behalf_of.as_deref()).collect();
    assert_eq!(whom, [None, Some("petugas"), None]);
}

#[test]
fn an_officer_who_was_added_elsewhere_is_there_when_the_list_opens() {
    let (folder, mut desk) = office();
    let path = folder.path().join("loket").join("loket.db");
    let mut other = Desk::open(&path, "Dewi", morning());
    add(&mut other, "Yusuf");
    desk.press("o");
    assert_eq!(desk.app.staff.len(), 1);
}

#[test]
fn who_only_reads_is_nobody_at_the_counter() {
    let (_folder, mut desk) = office();
    desk.app.station.read_only = true;
    for key in ["o", "W", "w"] {
        desk.press(key);
        assert!(matches!(desk.app.notice, Some(Notice::Blocked(..))), "{key}");
    }
    assert!(update(&mut desk.app, morning(), Input::Tick).is_empty());
}

#[test]
fn for_whom_an_act_is_recorded_is_said_before_it_is() {
    let rina = "o n R i n a <tab> <space> <c-s> o 1";
    let two = "o n Y u s u f <tab> <tab> <tab> <tab> <space> <c-s> w w j w w j w 1";
    for (lang, said) in [
        ("id", "Akan dicatat a.n. Admin Helpdesk."),
        ("en", "Will be recorded a.n. Admin Helpdesk."),
    ] {
        let main = demo(lang, "80x24", &format!("{rina} jj"));
        assert!(main.contains("a.n. Admin"), "{main}");
        assert!(main.contains("Rina (Kadis)"), "{main}");
        let form = demo(lang, "80x24", &format!("{rina} jj T"));
        assert!(form.contains(said), "{form}");
        for size in ["60x16", "80x24"] {
            let menu = demo(lang, size, &format!("{rina} {two} o"));
            expect_test::expect_file![format!("screen/officers-{size}-{lang}.txt")]
                .assert_eq(&menu);
        }
        let form = demo(lang, "80x24", "o n");
        expect_test::expect_file![format!("screen/officer-add-{lang}.txt")].assert_eq(&form);
        let behalf = demo(lang, "80x24", &format!("{rina} W"));
        expect_test::expect_file![format!("screen/behalf-{lang}.txt")].assert_eq(&behalf);
    }
}
