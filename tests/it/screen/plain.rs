//! What the bottom lines, the borders and the dialogs say of what is there.
use super::{demo, demo_with};

fn footer(lang: &str, keys: &str) -> String {
    demo(lang, "80x24", keys).lines().last().unwrap_or_default().to_owned()
}

#[test]
fn the_footer_begins_with_what_the_case_waits_for() {
    assert!(footer("id", "G").starts_with(" t lanjutkan"), "{}", footer("id", "G"));
    let done = footer("id", "4 / n u r l i n a <enter>");
    assert!(done.starts_with(" K arsipkan  B buka kembali"), "{done}");
    let archived = footer("id", "4 / n u r l i n a <enter> K <c-s>");
    assert!(archived.starts_with(" B keluarkan dari arsip"), "{archived}");
    let english = footer("en", "4 / n u r l i n a <enter> K <c-s>");
    assert!(english.starts_with(" B unarchive"), "{english}");
}

#[test]
fn the_footer_offers_of_marks_only_what_acts_on_them() {
    let wide = demo("id", "200x50", "v v").lines().last().unwrap_or_default().to_owned();
    assert!(wide.contains("2 ditandai:") && wide.contains("w alihkan"), "{wide}");
    for one in ["n baru", "u urungkan", "i jelaskan", "O prosedur", "y salin", "R AMS"] {
        assert!(!wide.contains(one), "{one}: {wide}");
    }
}

#[test]
fn a_footer_names_a_key_once() {
    let only = ["--read-only", "--lang", "id", "--size", "120x30", "--keys", "D"];
    let screen = demo_with(&only);
    let footer = screen.lines().last().unwrap();
    assert_eq!(footer.matches("O prosedur").count(), 1, "{footer}");
}

#[test]
fn the_status_line_cuts_the_act_and_keeps_the_number() {
    let screen = demo("id", "60x16", "jj s");
    let later = demo("id", "60x16", "jj s j");
    let status = later.lines().rev().nth(1).unwrap();
    assert!(status.trim_end().ends_with("0003"), "{status}\n{screen}");
}

#[test]
fn what_is_below_the_border_is_said_and_reached() {
    for keys in ["<enter> G", "<enter> <pgdn> <pgdn>"] {
        let screen = demo("id", "80x24", keys);
        assert!(screen.contains("Sertifikat berakhir"), "{keys}: {screen}");
        assert!(!screen.contains("lagi di bawah"), "{keys}: {screen}");
    }
    let data = demo("id", "80x24", "]");
    assert!(data.contains("lagi di bawah ─"), "{data}");
    assert!(demo("en", "80x24", "]").contains("more below ─"));
    assert!(!demo("id", "80x24", "] <tab> <pgdn> <pgdn>").contains("lagi di bawah"));
}

#[test]
fn every_open_case_has_its_place_on_the_wall() {
    for size in ["60x16", "80x24", "120x30", "200x50"] {
        let page = |turns: usize| {
            let keys = "j ".repeat(turns);
            demo_with(&["--read-only", "--lang", "id", "--size", size, "--keys", keys.trim()])
        };
        let pages: String = (0..6).map(page).collect();
        for serial in 1..=9 {
            assert!(pages.contains(&format!("000{serial}")), "{size} {serial}: {pages}");
        }
        let counted = page(0);
        assert!(counted.contains("4 berjalan"), "{size}: {counted}");
    }
}

#[test]
fn the_signs_of_ascii_are_not_the_marks_of_states() {
    let screen = demo_with(&["--ascii", "--lang", "id", "--size", "80x24"]);
    assert!(screen.contains("|#! 0001") && screen.contains("Nurhayati, M."), "{screen}");
    assert_eq!(screen.matches('~').count(), 2, "{screen}");
}

#[test]
fn a_time_that_is_refused_says_how_it_is_written() {
    let unclear = demo("id", "80x24", "jj T l a g i <c-s>");
    assert!(unclear.contains("tidak jelas. "), "{unclear}");
    let early = demo("id", "80x24", "jj T 0 8 . 0 0 <tab> <tab> . <c-s>");
    assert!(!early.contains("Alasan wajib diisi"), "{early}");
}

#[test]
fn a_hidden_number_is_typed_as_a_whole() {
    for keys in ["<backspace>", "<left> 9", "<backspace> <c-s>"] {
        let screen = demo("id", "80x24", &format!("e {}{keys}", "<tab> ".repeat(6)));
        assert!(screen.contains("Sebagian angka disembunyikan"), "{keys}: {screen}");
        for untrue in ["Kurang 1 dari", "Belum ada yang berubah"] {
            assert!(!screen.contains(untrue), "{keys}: {screen}");
        }
    }
}

#[test]
fn a_view_is_named_in_the_language_of_the_desk() {
    let asked = demo("id", "80x24", "/ p e t u g a s : R i n a <enter> f s");
    assert!(asked.contains("adalah:terbuka petugas:"), "{asked}");
    let listed = demo("id", "120x30", "/ p e t u g a s : R i n a <enter> f s a b c <enter> f");
    assert!(listed.contains("adalah:terbuka petugas:"), "{listed}");
    let english = demo("en", "120x30", "/ p e t u g a s : R i n a <enter> f s a b c <enter> f");
    assert!(english.contains("is:open officer:"), "{english}");
}

#[test]
fn an_archived_case_says_how_it_ended_and_offers_no_key_that_is_refused() {
    let find = "4 / n u r l i n a <enter>";
    let archived = demo("id", "80x24", &format!("{find} K <c-s>"));
    let row = archived.lines().find(|l| l.contains("Nurlina")).unwrap();
    assert!(row.contains("selesai") && row.matches("diarsipkan").count() == 1, "{archived}");
    let documents = demo("id", "80x24", &format!("{find} K <c-s> b"));
    assert!(!documents.contains("Spasi terima"), "{documents}");
    assert!(!documents.contains("c catatan"), "{documents}");
    let done = demo("id", "80x24", &format!("{find} b"));
    assert!(!done.contains("Spasi terima") && done.contains("c catatan · Esc"), "{done}");
    assert!(demo("id", "80x24", "b").contains("Spasi terima/urungkan"));
}

#[test]
fn a_time_that_is_refused_has_no_consequence() {
    let pause = demo("id", "80x24", "t <tab> <tab>");
    assert!(pause.contains("Jam langkah berhenti pada"), "{pause}");
    let early = demo("id", "80x24", "t <tab> <tab> 0 1 - 1 1 - 2 0 2 6 <space> 0 9 . 0 0");
    assert!(early.contains("01-11-2026"), "{early}");
    assert!(!early.contains("Jam langkah berhenti pada"), "{early}");
}

#[test]
fn a_tab_that_is_turned_is_seen() {
    let narrow = demo("id", "60x16", "]");
    assert!(narrow.contains("Nomor surat"), "{narrow}");
    let back = demo("id", "60x16", "] <esc>");
    assert!(back.contains("┌ Antrean "), "{back}");
}

#[test]
fn the_arrow_of_the_radar_is_explained() {
    let running = demo("id", "80x24", "H n K U R <c-s> H");
    assert!(running.contains("→ sedang diperbarui"), "{running}");
}
