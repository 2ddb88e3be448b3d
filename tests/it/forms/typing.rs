//! Typing: texts of several lines, hints and mistakes, what saving will do, small screens.
use loket::app::Input;
use loket::app::detail::Tab;
use loket::app::form::Slot;
use loket::app::notice::{Blocked, Notice};
use loket::domain::fact::Body;
use loket::domain::record::Field;

use super::{focus, form, paste, value};
use crate::desk::{Desk, two_desks};
use crate::detail::{lines, paint, screen};

#[test]
fn an_edit_shows_numbers_masked_and_leaves_them_alone_unless_typed_anew() {
    let (_folder, mut rina, _) = two_desks();
    let kept = |desk: &Desk, field| desk.case().record.get(field).map(ToOwned::to_owned);
    let nik = Field::Nik;
    rina.press("e");
    let at = form(&rina).fields.iter().position(|f| f.slot == Slot::Data(nik)).unwrap();
    rina.press(&"<tab> ".repeat(at));
    rina.give(Input::Paste("7602035204780001".into()));
    rina.press("<c-s>");
    assert_eq!(kept(&rina, nik).as_deref(), Some("7602035204780001"));
    rina.press("e");
    assert!(!form(&rina).fields[at].value().contains("203520478"));
    rina.press("<tab> <tab> <tab> x <c-s>");
    assert_eq!(kept(&rina, nik).as_deref(), Some("7602035204780001"));
    assert_eq!(kept(&rina, Field::Name).as_deref(), Some("Nurhayatix"));
}

#[test]
fn a_note_has_lines_and_keeps_them() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("c s a t u <enter> d u a <up> <home> n o l <space>");
    paste(&mut rina, "tiga\r\nempat ");
    assert_eq!(value(&rina, Slot::Text), "nol tiga\nempat satu\ndua");
    rina.press("<c-s>");
    assert_eq!(rina.case().notes[0].text, "nol tiga\nempat satu\ndua");
}

#[test]
fn a_long_text_is_wrapped_and_the_cursor_stays_on_the_screen() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("c");
    paste(&mut rina, &"kata ".repeat(200));
    for size in [(60, 16), (80, 24), (120, 30), (200, 50)] {
        let text = lines(&paint(&mut rina, size)).join("\n");
        assert!(text.contains("1.000 dari 4.000 karakter"), "{text}");
        assert!(text.contains("kata kata"), "{text}");
    }
    rina.press("<pgup> <up> <up> <c-u>");
    assert!(!form(&rina).sending);
}

#[test]
fn mistakes_are_said_when_a_field_is_left_or_full_and_not_before() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("n");
    focus(&mut rina, Slot::Data(Field::Nik));
    let seen = screen(&mut rina).replace(['│', '\n'], " ");
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(seen.contains("boleh kosong sampai langkah yang memerlukannya."), "{seen}");
    paste(&mut rina, "76020352");
    assert!(form(&rina).focused().unwrap().problem.is_none());
    assert!(screen(&mut rina).contains("Kurang 8 dari 16 angka."));
    rina.press("<tab> <s-tab>");
    assert!(form(&rina).focused().unwrap().problem.is_some());
    paste(&mut rina, "04780001");
    assert!(form(&rina).focused().unwrap().problem.is_none());
    assert!(screen(&mut rina).contains("7602 0352 0478 0001"));
    rina.press("<c-u>");
    paste(&mut rina, "7,60E+15");
    assert!(screen(&mut rina).contains("dibulatkan oleh lembar kerja"));
    focus(&mut rina, Slot::Data(Field::Expires));
    paste(&mut rina, "30-11-2026");
    assert!(screen(&mut rina).contains("sisa 7 hari"));
    rina.press("<c-u>");
    paste(&mut rina, "30-13-2026");
    assert!(form(&rina).focused().unwrap().problem.is_some(), "a whole date is judged at once");
}

#[test]
fn an_address_or_a_telephone_that_cannot_be_is_refused_and_an_odd_one_is_asked_about() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("e");
    focus(&mut rina, Slot::Data(Field::Email));
    paste(&mut rina, "salah");
    focus(&mut rina, Slot::Data(Field::Phone));
    paste(&mut rina, "08abc");
    rina.press("<c-s>");
    assert_eq!(rina.case().record.get(Field::Email), None);
    assert!(screen(&mut rina).contains("bukan alamat e-mail"), "{}", screen(&mut rina));
    rina.press("<c-u>");
    paste(&mut rina, "nur@dinkes");
    assert!(screen(&mut rina).contains("tidak ada titik sesudah @"), "{}", screen(&mut rina));
    focus(&mut rina, Slot::Data(Field::Phone));
    rina.press("<c-u>");
    paste(&mut rina, "0812");
    assert!(screen(&mut rina).contains("biasanya 7 sampai 15 angka"), "{}", screen(&mut rina));
    rina.press("<c-s>");
    assert_eq!(rina.case().record.get(Field::Email), Some("nur@dinkes"));
    assert_eq!(rina.case().record.get(Field::Phone), Some("0812"));
}

#[test]
fn a_certificate_that_has_ended_says_how_long_ago() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("e");
    focus(&mut rina, Slot::Data(Field::Expires));
    rina.press("<c-u>");
    paste(&mut rina, "01-01-2000");
    rina.press("<c-s>");
    let seen = lines(&paint(&mut rina, (120, 30))).join("\n");
    assert!(seen.contains("01-01-2000 (9.") && seen.contains(" hari yang lalu)"), "{seen}");
}

#[test]
fn an_edit_says_old_and_new_and_records_only_what_changed() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("e");
    assert!(screen(&mut rina).contains("Belum ada yang berubah."));
    focus(&mut rina, Slot::Data(Field::Name));
    paste(&mut rina, ", M.Kes");
    focus(&mut rina, Slot::Data(Field::Nik));
    paste(&mut rina, "7602035204780001");
    let text = screen(&mut rina);
    assert!(text.contains("Nurhayati → Nurhayati, M.Kes"), "{text}");
    assert!(text.contains("– → 7602••••••••0001"), "{text}");
    rina.press("<c-s>");
    let Body::Edit { fields, .. } = &rina.case().facts[1].body else { panic!("no edit") };
    assert_eq!(fields.as_slice(), [Field::Name, Field::Nik]);
    rina.press("e <c-s>");
    assert_eq!(rina.kinds(), ["register", "edit"]);
    assert!(form(&rina).problem.is_some());
}

#[test]
fn off_hours_are_said_before_a_step_is_finished() {
    let (_folder, mut rina, _) = two_desks();
    rina.now = rina.now.plus(11 * 3600);
    rina.give(Input::Tick);
    rina.press("s");
    assert_eq!(rina.kinds(), ["register"], "nothing is recorded yet");
    let text = screen(&mut rina);
    assert!(text.contains("Di luar jam kerja: jam berjalan lagi"), "{text}");
    assert!(text.contains("Langkah 1 → 2"), "{text}");
    rina.press("<c-s>");
    assert_eq!(rina.kinds(), ["register", "finish"]);
}

#[test]
fn a_registration_says_when_its_first_step_is_due() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("n");
    focus(&mut rina, Slot::At);
    assert!(screen(&mut rina).contains("Langkah 1: Tenggat 09.05, hari ini."));
    paste(&mut rina, "22-11-2026 20.00");
    let text = screen(&mut rina);
    assert!(text.contains("Di luar jam kerja: jam baru berjalan"), "{text}");
    assert!(text.contains("07.35, hari ini."), "{text}");
    rina.press("<c-u>");
    paste(&mut rina, "20-11-2026 09.00");
    let text = screen(&mut rina);
    assert!(text.contains("Tenggat 09.05 pada Jumat, 20 November 2026."), "{text}");
}

#[test]
fn cancelling_asks_for_the_last_digits_of_the_number() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("x");
    paste(&mut rina, "ditarik");
    rina.press("<tab> 0 0 0 2 <c-s>");
    assert_eq!(rina.kinds(), ["register"]);
    assert_eq!(form(&rina).focused().unwrap().slot, Slot::Confirm);
    assert!(screen(&mut rina).contains("belum cocok"));
    rina.press("<backspace> 1 <c-s>");
    assert!(rina.app.layers.is_empty() && rina.app.queue.open().is_empty());
}

#[test]
fn a_case_goes_to_an_officer_of_the_list() {
    let (_folder, mut rina, _) = two_desks();
    rina.app.station.officers = ["Dewi", "Yusuf", "Rina"].map(str::to_owned).into();
    rina.press("w n");
    assert!(screen(&mut rina).contains("Yusuf"));
    paste(&mut rina, "Budi");
    rina.press("<c-s>");
    assert!(screen(&mut rina).contains("tidak terdaftar"));
    rina.press("<c-u> u s <enter>");
    assert_eq!(rina.case().officer.as_deref(), Some("Yusuf"));
}

#[test]
fn the_time_of_a_fact_is_corrected_from_the_history() {
    let (_folder, mut rina, _) = two_desks();
    rina.now = rina.now.plus(480);
    rina.press("T <c-s>");
    assert_eq!(rina.kinds(), ["register", "finish"]);
    rina.press("C");
    assert!(matches!(rina.app.notice, Some(Notice::Blocked(_, Blocked::NoFact))));
    rina.press("<tab>");
    while rina.app.detail.tab != Tab::History {
        rina.press("]");
    }
    rina.press("C");
    assert_eq!(value(&rina, Slot::At), "23-11-2026 09.08.30");
    rina.press("<c-u>");
    paste(&mut rina, "09.04");
    let text = screen(&mut rina);
    assert!(text.contains("8:00 lewat waktu → 3:30 tepat waktu"), "{text}");
    rina.press("<tab>");
    paste(&mut rina, "salah ketik");
    rina.press("<c-s>");
    assert_eq!(rina.kinds(), ["register", "finish", "correct"]);
    let first = &rina.case().course.attempts[0];
    assert_eq!(first.elapsed_s(&rina.app.station.calendar, rina.now), 210);
    rina.press("u");
    assert_eq!(rina.kinds().last(), Some(&"undo"));
}

#[test]
fn the_field_in_focus_and_its_mistake_are_on_the_screen_at_every_size() {
    let (_folder, mut rina, _) = two_desks();
    for key in ["n", "e"] {
        rina.press(key);
        for _ in 0..form(&rina).fields.len() {
            for size in [(60, 16), (80, 24), (120, 30)] {
                let words = loket::words::Words::new(rina.app.station.lang);
                let slot = form(&rina).focused().unwrap().slot;
                let label = if let Slot::Data(field) = slot {
                    words.field(field)
                } else {
                    "Diterima pada".to_owned()
                };
                let shown: String = label.chars().take(20).collect();
                let text = lines(&paint(&mut rina, size)).join("\n");
                assert!(text.contains(&shown), "{shown} at {size:?}\n{text}");
            }
            rina.press("<tab>");
        }
        rina.press("<c-s>");
        let problem = form(&rina).focused().and_then(|f| f.problem.as_ref()).is_some();
        let text = lines(&paint(&mut rina, (60, 16))).join("\n");
        assert_eq!(text.contains("! "), problem || form(&rina).problem.is_some(), "{text}");
        rina.press("<esc>");
    }
}

#[test]
fn earlier_reasons_and_texts_are_offered() {
    let (_folder, mut rina, _) = two_desks();
    let dispose = |desk: &mut Desk, text: &str| {
        desk.press("d");
        paste(desk, text);
        desk.press("<c-s>");
    };
    dispose(&mut rina, "Tindak lanjuti hari ini");
    rina.press("d");
    assert!(screen(&mut rina).contains("Tindak lanjuti hari ini"));
    rina.press("<down> <enter>");
    assert_eq!(value(&rina, Slot::Text), "Tindak lanjuti hari ini");
    rina.press("<c-s>");
    assert_eq!(rina.kinds(), ["register", "disposition", "disposition"]);
}

#[test]
fn a_reason_that_may_be_left_out_is_never_called_for() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("T");
    focus(&mut rina, Slot::Reason);
    paste(&mut rina, ".");
    rina.press("<c-s>");
    let seen = screen(&mut rina);
    assert!(!seen.contains("Alasan wajib diisi"), "{seen}");
    assert!(seen.contains("tidak ada huruf atau angka yang terlihat"), "{seen}");
    assert_eq!(rina.case().facts.len(), 1);
}
