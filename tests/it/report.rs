//! The report screen: figures of a month, another month, the cases behind a figure.
use expect_test::expect_file;

use super::screen::{demo, demo_with, fits};

#[test]
fn the_report_at_every_size_in_both_languages() {
    for lang in ["id", "en"] {
        for size in ["60x16", "80x24", "120x30", "200x50"] {
            let screen = demo(lang, size, "3");
            fits(&screen, size);
            expect_file![format!("screen/report-{size}-{lang}.txt")].assert_eq(&screen);
        }
        for (name, keys) in [("behind", "3 <enter>"), ("trend", "3 G"), ("before", "3 <lt>")] {
            let screen = demo(lang, "80x24", keys);
            fits(&screen, "80x24");
            expect_file![format!("screen/report-{name}-{lang}.txt")].assert_eq(&screen);
        }
    }
}

#[test]
fn a_row_opens_its_cases_and_a_case_opens_in_the_list() {
    let step = demo("id", "80x24", "3 <enter>");
    assert!(step.contains("Langkah dikerjakan · 1 "), "{step}");
    let back = demo("id", "80x24", "3 <enter> <esc>");
    assert!(back.contains("Laporan · November 2026"), "{back}");
    let case = demo("id", "80x24", "3 <enter> <enter>");
    assert!(case.contains("PSE-2026-") && !case.contains("Laporan ·"), "{case}");
    let registered = demo("id", "80x24", "3 jjjjj <enter>");
    assert!(registered.contains("Permohonan masuk ·"), "{registered}");
    assert!(!demo("id", "80x24", "3 <esc>").contains("Laporan ·"));
}

#[test]
fn months_turn_and_the_future_has_none() {
    assert!(demo("id", "80x24", "3 h").contains("Laporan · Oktober 2026"));
    assert!(demo("id", "80x24", "3 <lt> <lt> >").contains("Laporan · Oktober 2026"));
    assert!(demo("en", "80x24", "3 >").contains("Report · November 2026"));
    let month = demo("id", "80x24", "3 G k <enter>");
    assert!(month.contains("Laporan · Oktober 2026"), "{month}");
}

#[test]
fn quarters_and_years_are_shown_too() {
    let quarter = demo("id", "80x24", "3 <tab>");
    assert!(quarter.contains("Laporan · Triwulan IV 2026"), "{quarter}");
    assert!(quarter.contains("Tab triwulan/tahun"), "{quarter}");
    assert!(demo("id", "80x24", "3 <tab> <lt>").contains("Laporan · Triwulan III 2026"));
    assert!(demo("id", "80x24", "3 <tab> >").contains("Laporan · Triwulan IV 2026"));
    let year = demo("en", "80x24", "3 <tab> <tab>");
    assert!(year.contains("Report · 2026"), "{year}");
    assert!(demo("id", "80x24", "3 <tab> <tab> <lt>").contains("Laporan · Tahun 2025"));
    assert!(demo("id", "80x24", "3 <tab> <tab> <tab>").contains("Laporan · November 2026"));
    assert!(demo("id", "80x24", "3 <tab> p").contains("2026-10-01..2026-12-31"));
}

#[test]
fn ascii_leaves_nothing_else() {
    for keys in ["3", "3 <enter>", "3 G"] {
        let screen = demo_with(&["--ascii", "--size", "80x24", "--keys", keys]);
        assert!(screen.is_ascii(), "{screen}");
    }
}

#[test]
fn a_file_is_asked_for_by_its_name_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.xlsx");
    let typed: Vec<String> = path.to_str().unwrap().chars().map(String::from).collect();
    let typed = typed.join(" ") + " ";
    let clear = "<c-u> ";
    let ask = demo("id", "80x24", "E");
    assert!(ask.contains("Simpan permohonan yang tampil ke berkas"), "{ask}");
    assert!(ask.contains("loket-2026-11-23.xlsx"), "{ask}");
    let month = demo("id", "80x24", "3 E");
    assert!(
        month.contains("laporan 01-11-2026") && month.contains("loket-2026-11.xlsx"),
        "{month}"
    );
    let all = demo("en", "80x24", "E <tab> <tab>");
    assert!(all.contains("Write all cases to a file"), "{all}");
    let keys = format!("3 E {clear}{typed}<enter> <esc>");
    let written = demo("en", "200x50", &keys);
    assert!(path.exists() && written.contains("Written: "), "{written}");
    let again = demo("en", "200x50", keys.trim_end_matches(" <esc>"));
    assert!(again.contains("exists; it was not overwritten"), "{again}");
}

#[test]
fn screens_over_the_list_hear_the_keys_of_the_desk() {
    for screen in ["3", "H", "J", "O", "i", "0", "5", "3 <enter>"] {
        let after = |key: &str| demo("id", "80x24", &format!("{screen} {key}"));
        assert!(after("?").contains("┌ Bantuan "), "{screen}");
        assert!(after(":").contains("Palet perintah"), "{screen}");
        assert!(!after("L").contains("Esc tutup"), "{screen}");
        let other = if screen == "5" { "3" } else { "5" };
        let opened = if screen == "5" { "Laporan ·" } else { "Pengaturan" };
        // In a list of years the digits are the keys of its lines.
        if screen != "0" {
            assert!(after("2").contains("┌ Peringatan "), "{screen}");
            assert!(after("4").contains("┌ Semua "), "{screen}");
            assert!(after(other).contains(opened), "{screen}");
        }
        // From there one step back leads to the list.
        assert!(after(&format!("{other} <esc> <esc>")).contains("┌ "), "{screen}");
        let below = demo("id", "80x50", screen);
        let footer = below.lines().last().unwrap();
        assert!(footer.contains("? bantuan") && !footer.contains("s Beri"), "{footer}");
        assert!(!footer.contains("berkas") && !footer.contains("cari"), "{footer}");
    }
    // What is about the list leads back to it, also from the palette.
    let queue = demo("id", "80x24", "3 : A n t r e a n <enter>");
    assert!(!queue.contains("Laporan ·"), "{queue}");
    for form in ["n", "c", "b", "/"] {
        let screen = demo("id", "120x30", form);
        assert!(!screen.lines().last().unwrap().contains("? bantuan"), "{screen}");
    }
}

#[test]
fn lists_the_checklist_and_a_preview_hear_what_works_everywhere() {
    for over in ["b", "<space>", "o", "f", "v v w w"] {
        let after = |key: &str| demo("id", "80x24", &format!("{over} {key}"));
        assert!(after("?").contains("┌ Bantuan "), "{over}: {}", after("?"));
        assert!(after(":").contains("┌ Palet perintah "), "{over}: {}", after(":"));
        assert!(after("L").contains(" 1 Queue "), "{over}: {}", after("L"));
    }
}

#[test]
fn the_report_prints_the_period_that_it_shows() {
    let list = demo("id", "80x24", "3 <lt> p");
    assert!(list.contains("2026-10") && !list.contains("PSE-2026-0001 ─"), "{list}");
    assert!(!list.contains("Tanda terima"), "{list}");
    let week = demo("id", "80x24", "3 G k k k k k k k k k k k k <enter> p");
    assert!(week.contains("2026-1") && week.contains(".."), "{week}");
}
