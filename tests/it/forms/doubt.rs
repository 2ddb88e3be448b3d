//! What is likely a slip: told at the first Ctrl-S, recorded at the second, and never beside a mistake.
use loket::app::form::Slot;
use loket::domain::record::Field;

use super::{focus, form, paste};
use crate::desk::two_desks;
use crate::detail::screen;
use crate::screen::demo;

/// The same on one line, without borders.
fn said(screen: &str) -> String {
    screen.replace(['│', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_last_day_that_is_over_is_recorded_only_when_it_is_asked_for_again() {
    let typed = "G kk s 0 1 - 0 1 - 2 0 2 0";
    let seen = |keys: &str| said(&demo("id", "200x50", &format!("{typed} {keys}")));
    let (once, again) = (seen("<c-s>"), "sekali lagi untuk tetap mencatat");
    assert!(once.contains("01-01-2020 sudah lewat. Periksa tanggalnya."), "{once}");
    assert!(once.contains(again) && !once.contains("Tersimpan: "), "{once}");
    let twice = seen("<c-s> <c-s>");
    assert!(twice.contains("Tersimpan: ") && twice.contains("01-01-2020 sudah lewat"), "{twice}");
    // What is typed after it was told is looked at anew.
    let other = seen("<c-s> <bs> 1 <c-s>");
    assert!(other.contains("01-01-2021 sudah lewat") && other.contains(again), "{other}");
}

#[test]
fn a_mistake_and_a_doubt_are_not_told_together() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("n");
    for text in ["800/1/X", "20-11-2026", "Dinas Kesehatan", "Nurhayati"] {
        paste(&mut rina, text);
        rina.press("<tab>");
    }
    focus(&mut rina, Slot::Data(Field::Nik));
    paste(&mut rina, "7602");
    rina.press("<c-s>");
    assert!(form(&rina).focused().unwrap().problem.is_some());
    let text = screen(&mut rina);
    assert!(!text.contains("sekali lagi") && !text.contains("Mirip PSE"), "{text}");
    rina.press("<bs> <bs> <bs> <bs> <c-s>");
    let text = screen(&mut rina);
    assert!(text.contains("Mirip PSE-2026-0001") && text.contains("sekali lagi"), "{text}");
}

#[test]
fn what_stands_twice_in_a_letter_is_named() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("n");
    for text in ["900/4", "20-11-2026", "Dinas Sosial", "Irwan"] {
        paste(&mut rina, text);
        rina.press("<tab>");
    }
    let nik = |rina: &mut _| {
        focus(rina, Slot::Data(Field::Nik));
        paste(rina, "7602035204780001");
    };
    nik(&mut rina);
    rina.press("<f2> S a r i");
    nik(&mut rina);
    rina.press("<c-s>");
    let text = screen(&mut rina);
    assert!(text.contains("NIK Irwan dan Sari sama dalam surat ini."), "{text}");
    assert!(!text.contains("dua kali"), "{text}");
}

#[test]
fn that_one_of_two_is_required_is_not_said_once_one_is_filled() {
    let typed = |keys: &str| said(&demo("id", "200x50", &format!("G kk s {keys}")));
    let either = "Salah satu dari kolom ini wajib diisi.";
    assert!(typed("").contains(either));
    assert!(!typed("0 1 - 0 1 - 2 0 3 0").contains(either));
    assert!(!typed("0 1 - 0 1 - 2 0 3 0 <tab>").contains(either));
}
