//! What comes in: keys, pastes with and without marks, resizes, the mouse.
use super::{Desk, gives_back, store};

#[test]
fn pasted_text_never_acts_as_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    // What was pasted may hold the mark at which pastes end.
    desk.type_keys("\u{1b}[200~nsqx\rq\u{1b}[201~n\u{1b}[200~x\u{1b}[201~q");
    desk.wait_for("Tempelan diabaikan");
    desk.type_keys("?");
    desk.wait_for("Bantuan");
    desk.type_keys("\u{3}q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn text_that_arrives_as_keys_is_a_paste_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    desk.type_keys("nsqx\rselesai q\r");
    desk.wait_for("Tempelan diabaikan");
    desk.type_keys("n");
    desk.wait_for("Permohonan baru");
    desk.type_keys("800/1/X\r2026\r");
    desk.wait_for("[800/1/X 2026");
    desk.type_keys("\u{1b}");
    desk.wait_for("Draf disimpan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

/// What reads a card types the number and a tab at once.
#[test]
fn a_tab_behind_text_that_came_at_once_leads_to_the_next_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    desk.type_keys("n");
    desk.wait_for("Permohonan baru");
    desk.type_keys("800/117/Dinkes\t");
    desk.wait_for("[800/117/Dinkes ");
    desk.type_keys("20-11-2026\t");
    desk.wait_for("[20-11-2026 ");
    desk.type_keys("Dinas Kesehatan\t");
    desk.wait_for("[Dinas Kesehatan ");
    desk.type_keys("\u{1b}");
    desk.wait_for("Draf disimpan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn a_paste_longer_than_the_terminal_reads_at_once_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    desk.type_keys(&"nama dan q\rnomor surat\r".repeat(400));
    desk.wait_for("Tempelan diabaikan");
    desk.type_keys("?");
    desk.wait_for("Bantuan");
    desk.type_keys("\u{3}q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn fast_keys_are_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    desk.type_keys("jjjjjjjjjjjjjjjkkkkkkkk?");
    desk.wait_for("Bantuan");
    desk.type_keys("\u{3}q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn a_key_in_the_same_instant_as_a_resize_is_not_held_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    for i in 0..40 {
        desk.resize(90 + i % 2, 30);
        desk.type_keys("?");
        desk.wait_for("Bantuan");
        desk.resize(92 + i % 2, 30);
        desk.type_keys("\u{3}");
        desk.wait_until_gone("Bantuan");
    }
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn the_mouse_is_taken_left_and_taken_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    let modes = |desk: &Desk| {
        let seen = String::from_utf8_lossy(&desk.seen).into_owned();
        (seen.matches("\u{1b}[?1000h").count(), seen.matches("\u{1b}[?1000l").count())
    };
    assert_eq!(modes(&desk), (1, 0));
    desk.type_keys("\u{1b}[<0;70;1M\u{1b}[<0;70;1m\u{1b}[<4;2;30M\u{1b}[<2;2;30M");
    desk.type_keys("M");
    desk.wait_for("Tetikus mati");
    assert_eq!(modes(&desk), (1, 1));
    desk.type_keys("M");
    desk.wait_for("Tetikus aktif");
    assert_eq!(modes(&desk), (2, 1));
    desk.type_keys("\u{1b}[<0;16;1M");
    desk.type_keys("q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(gives_back(&seen));
}

#[test]
fn a_click_in_a_terminal_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    let screen = desk.screen.screen().contents();
    let (y, line) = screen.lines().enumerate().find(|(_, l)| l.contains("? bantuan")).unwrap();
    let x = line.chars().count() - line.split_once("? bantuan").unwrap().1.chars().count() - 3;
    desk.type_keys(&format!("\u{1b}[<0;{x};{}M", y + 1));
    desk.wait_for("Urungkan");
    desk.type_keys("\u{3}");
    desk.wait_until_gone("Urungkan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn where_nothing_can_be_seen_no_key_acts_but_the_one_that_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let mut desk = Desk::open(&path);
    desk.register();
    desk.type_keys("c");
    desk.wait_for("0 dari 4.000 karakter");
    desk.type_keys("setengah jadi");
    desk.wait_for("13 dari 4.000 karakter");
    desk.resize(50, 12);
    desk.wait_for("Layar terlalu kecil");
    desk.type_keys("\u{13}q");
    assert_eq!(desk.end().0, 0);
    let mut again = Desk::open(&path);
    again.wait_for("Nurhayati");
    again.type_keys("c");
    again.wait_for("13 dari 4.000 karakter");
    again.type_keys("\u{1b}");
    again.wait_until_gone("4.000 karakter");
    again.type_keys("q");
    assert_eq!(again.end().0, 0);
    let store = crate::store::desk::read(&path);
    let id = store.all_rows(None).unwrap()[0].id;
    assert_eq!(store.case(id).unwrap().unwrap().facts.len(), 1);
}
