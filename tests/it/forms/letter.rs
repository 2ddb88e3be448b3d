//! Registration: one letter with many applicants, what is known, what is likely there already.
use loket::app::form::Slot;
use loket::app::notice::Notice;
use loket::domain::record::Field;

use super::{data, focus, form, paste};
use crate::desk::{Desk, morning, two_desks};
use crate::detail::screen;

/// A registration form with a letter and its first applicant.
fn letter(desk: &mut Desk, no: &str, name: &str) {
    desk.press("n");
    for text in [no, "20-11-2026", "Dinas Sosial", name] {
        paste(desk, text);
        desk.press("<tab>");
    }
}

#[test]
fn a_letter_with_many_applicants_is_one_act() {
    let (_folder, mut rina, _) = two_desks();
    letter(&mut rina, "900/2", "Irwan");
    rina.press("<f2>");
    assert_eq!(data(&rina, Field::Name), "");
    assert_eq!(data(&rina, Field::LetterNo), "900/2");
    paste(&mut rina, "Hasriani");
    rina.press("<f2>");
    paste(&mut rina, "Salah Ketik");
    rina.press("<f8>");
    assert_eq!(form(&rina).applicant_names(), ["Irwan", "Hasriani"]);
    let text = screen(&mut rina);
    assert!(text.contains("Pemohon: 1 Irwan [2 Hasriani]"), "{text}");
    assert!(text.contains("2 permohonan dicatat sekaligus"), "{text}");
    rina.press("<f3>");
    assert_eq!(data(&rina, Field::Name), "Irwan");
    rina.press("<esc> n");
    assert_eq!(form(&rina).applicant_names(), ["Irwan", "Hasriani"], "the draft has both");
    rina.press("<c-s>");
    assert!(matches!(rina.app.notice, Some(Notice::RegisteredAll { count: 2, .. })));
    assert_eq!(rina.app.queue.open().len(), 3);
    let named: Vec<&str> = rina.app.queue.open().iter().map(|row| row.name.as_str()).collect();
    assert!(named.contains(&"Irwan") && named.contains(&"Hasriani"), "{named:?}");
    rina.press("n");
    assert!(!form(&rina).from_draft);
}

#[test]
fn all_or_none_and_the_applicant_who_is_wrong_is_shown() {
    let (_folder, mut rina, _) = two_desks();
    letter(&mut rina, "900/2", "Irwan");
    focus(&mut rina, Slot::Data(Field::Nik));
    paste(&mut rina, "760203");
    rina.press("<f2>");
    paste(&mut rina, "Hasriani");
    rina.press("<c-s>");
    assert_eq!(rina.app.queue.open().len(), 1);
    assert_eq!(data(&rina, Field::Name), "Irwan");
    let focused = form(&rina).focused().unwrap();
    assert_eq!(focused.slot, Slot::Data(Field::Nik));
    assert!(focused.problem.is_some());
}

#[test]
fn a_likely_duplicate_is_said_before_it_is_recorded_and_only_then() {
    let (_folder, mut rina, _) = two_desks();
    // Recorded straight from the last field: the comparison comes first.
    letter(&mut rina, "800/1/X", "NURHAYATI");
    rina.press("<c-s>");
    assert_eq!(rina.app.queue.open().len(), 1);
    let text = screen(&mut rina);
    assert!(
        text.contains("Mirip PSE-2026-0001") && text.contains("sekali lagi untuk tetap mencatat"),
        "{text}"
    );
    rina.press("<c-s>");
    assert_eq!(rina.app.queue.open().len(), 2);
    letter(&mut rina, "900/3", "Irwan");
    rina.press("<f2>");
    paste(&mut rina, "irwan");
    rina.press("<c-s>");
    assert!(screen(&mut rina).contains("dua kali dalam surat ini"));
    assert_eq!(rina.app.queue.open().len(), 2);
    // What is typed after the warning is compared anew.
    paste(&mut rina, " Saputra");
    rina.press("<c-s>");
    assert_eq!(rina.app.queue.open().len(), 4);
}

#[test]
fn f4_goes_to_the_similar_case_open_or_closed_and_the_draft_stays() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Hasriani");
    let first = rina.app.queue.open().iter().find(|r| r.name == "Nurhayati").unwrap().id;
    for _ in 0..2 {
        letter(&mut rina, "800/1/X", "Nurhayati");
        rina.press("<f4>");
        assert!(rina.app.layers.is_empty());
        assert_eq!(rina.app.subject(), Some(first));
        rina.press("n");
        assert_eq!(data(&rina, Field::Name), "Nurhayati");
        rina.press("<c-d> <esc>");
        if rina.case().course.closed.is_none() {
            rina.press("X");
            paste(&mut rina, "tidak lengkap");
            rina.press("<c-s>");
        }
    }
}

#[test]
fn what_the_store_knows_is_offered_and_taken_only_when_chosen() {
    let (_folder, mut rina, _) = two_desks();
    letter(&mut rina, "900/2", "Irwan Saputra");
    focus(&mut rina, Slot::Data(Field::Nik));
    paste(&mut rina, "7602035204780001");
    focus(&mut rina, Slot::Data(Field::Position));
    paste(&mut rina, "Bendahara");
    rina.press("<c-s> n");
    paste(&mut rina, "901/1");
    focus(&mut rina, Slot::Data(Field::Agency));
    paste(&mut rina, "sosi");
    let text = screen(&mut rina);
    assert!(text.contains("Dinas Sosial"), "{text}");
    rina.press("<tab>");
    assert_eq!(data(&rina, Field::Agency), "sosi", "Tab without a choice keeps what was typed");
    rina.press("<s-tab> <down> <enter>");
    assert_eq!(data(&rina, Field::Agency), "Dinas Sosial");
    rina.press("i r w");
    let text = screen(&mut rina);
    assert!(text.contains("Irwan Saputra · 7602••••••••0001"), "{text}");
    rina.press("<down> <tab>");
    assert_eq!(data(&rina, Field::Name), "Irwan Saputra");
    assert_eq!(data(&rina, Field::Position), "Bendahara");
    assert_eq!(data(&rina, Field::Nik), "7602••••••••0001");
    rina.press("<esc> n");
    assert!(form(&rina).from_draft);
    assert_eq!(data(&rina, Field::Nik), "7602••••••••0001", "what was hidden stays hidden");
    rina.press("<c-s>");
    assert!(rina.app.layers.is_empty(), "{:?}", form(&rina).problem);
    assert_eq!(rina.case().record.get(Field::Nik), Some("7602035204780001"));
}

#[test]
fn a_letter_without_a_date_is_of_today_and_the_form_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    desk.press("n");
    paste(&mut desk, "900/2");
    desk.press("<tab>");
    assert!(screen(&mut desk).contains("Kosong berarti hari ini: Senin, 23 November 2026"));
    desk.press("<pgdn> <pgup>");
    assert_eq!(data(&desk, Field::LetterDate), "22-11-2026");
    assert!(screen(&mut desk).contains("Minggu, 22 November 2026"));
    desk.press("<c-u> <tab>");
    paste(&mut desk, "Dinas Sosial");
    desk.press("<tab>");
    paste(&mut desk, "Irwan");
    desk.press("<c-s>");
    assert_eq!(desk.case().record.get(Field::LetterDate), Some("2026-11-23"));
}
