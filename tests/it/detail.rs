//! The detail pane: its cursor, its history, where its figures come from.
use loket::app::Input;
use loket::app::layer::Layer;
use loket::config::themes;
use loket::domain::fact::Body;
use loket::store::{Access, Genesis, Settings, Store};
use loket::theme::Depth;
use loket::ui::{self, Look, Styles};
use loket::words::Words;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

use super::desk::{Desk, morning, two_desks};
use super::support::{self, Stamp, note};

/// What `desk` shows at a size.
pub fn paint(desk: &mut Desk, (width, height): (u16, u16)) -> Buffer {
    let words = Words::new(desk.app.station.lang);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let styles = Styles::new(&themes::shipped("mono"), Depth::Sixteen);
    for _ in 0..2 {
        let mut areas = desk.app.areas.clone();
        let look =
            Look { app: &desk.app, words: &words, theme: &styles, ascii: false, busy: false };
        terminal.draw(|frame| areas = ui::draw(look, frame)).unwrap();
        desk.give(Input::Painted(areas));
    }
    terminal.backend().buffer().clone()
}

/// The lines of a screen.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect();
    buffer.content.chunks(width).map(row).collect()
}

/// The lines of what `desk` shows at 80x24.
pub fn screen(desk: &mut Desk) -> String {
    lines(&paint(desk, (80, 24))).join("\n")
}

/// The lines of what `desk` shows at a size, in a language, without trailing blanks.
pub fn screen_of(desk: &mut Desk, size: (u16, u16), lang: loket::words::Lang) -> String {
    let spoken = std::mem::replace(&mut desk.app.station.lang, lang);
    let lines = lines(&paint(desk, size));
    desk.app.station.lang = spoken;
    lines.iter().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

/// A desk with one case that has `facts` facts.
fn desk_with(folder: &std::path::Path, facts: u32) -> Desk {
    let path = folder.join("loket").join("loket.db");
    let settings = Settings {
        calendar: support::calendar(),
        near_pct: 80,
        number_prefix: "PSE".into(),
        sop: support::sop(),
    };
    let database = uuid::Uuid::from_u128(7);
    let genesis = Genesis { database, salts: Box::new(|| [7; 32]), now: morning() };
    let mut store = Store::open(&path, Access::ReadWrite, settings, genesis).unwrap().unwrap();
    let mut stamp = Stamp::new(9);
    stamp.now = morning();
    let (id, act) = stamp.register(1);
    store.append(&act).unwrap();
    for n in 2..=facts {
        let case = store.case(id).unwrap().unwrap();
        stamp.pass(1);
        let act = stamp.one(Some(&case), &note(&format!("catatan nomor {n}")));
        store.append(&act).unwrap();
    }
    drop(store);
    Desk::open(&path, "Rina", morning().plus(i64::from(facts)))
}

#[test]
fn what_was_undone_is_struck_and_says_so_and_undoing_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 1);
    desk.press("s u ] ] ]");
    let buffer = paint(&mut desk, (80, 24));
    let text = lines(&buffer);
    let at = text.iter().position(|l| l.contains("selesai langkah 1 Langkah 1")).unwrap();
    let struck = |y: usize| {
        let cells = buffer.content.chunks(80).nth(y).unwrap();
        cells.iter().filter(|c| c.modifier.contains(Modifier::CROSSED_OUT)).count()
    };
    assert!(struck(at) > 20, "{text:#?}");
    assert!(text[at].contains("diurungkan") || text[at + 1].contains("diurungkan"), "{text:#?}");
    let named = "diurungkan: penyelesaian langkah 1 Langkah 1";
    let undo = text.iter().position(|l| l.contains(named)).unwrap();
    assert_eq!(struck(undo), 0);
    assert!(undo < at, "the last first: {text:#?}");
}

#[test]
fn the_cursor_of_the_history_stands_on_a_fact_and_stays_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 60);
    desk.press("<enter> ] ] ]");
    let _ = paint(&mut desk, (80, 24));
    assert_eq!(desk.app.detail.fact().unwrap().seq, 60);
    for seq in (1..60).rev() {
        desk.press("j");
        assert_eq!(desk.app.detail.fact().unwrap().seq, seq);
        let text = screen(&mut desk);
        let said = if seq == 1 { "didaftarkan".into() } else { format!("catatan nomor {seq}") };
        let line = text.lines().find(|l| l.contains("│▌") && l.contains(&said));
        assert!(line.is_some(), "{seq}\n{text}");
    }
    desk.press("g");
    assert_eq!(desk.app.detail.fact().unwrap().seq, 60);
    desk.press("G");
    assert_eq!(desk.app.detail.fact().unwrap().seq, 1);
    desk.press("<esc>");
    assert_eq!(desk.app.detail.cursor, None);
}

#[test]
fn a_fact_keeps_the_cursor_when_another_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 9);
    desk.press("<enter> ] ] ] j j s");
    assert_eq!(desk.app.detail.fact().unwrap().seq, 7);
    assert!(matches!(desk.case().facts[9].body, Body::Finish { .. }));
}

#[test]
fn the_cursor_of_the_steps_begins_at_the_open_one_and_ends_at_the_total() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 1);
    desk.press("s <enter>");
    assert_eq!(desk.app.detail.cursor, Some(1));
    assert!(screen(&mut desk).contains("│▌> 2 Langkah 2"));
    desk.press("G");
    assert!(screen(&mut desk).contains("│▌Total"));
    desk.press("k k k k k");
    assert_eq!(desk.app.detail.cursor, Some(0));
    assert!(screen(&mut desk).contains("│▌v 1 Langkah 1"));
}

#[test]
fn explain_is_about_the_figure_under_the_cursor() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 1);
    desk.now = morning().plus(270);
    desk.press("s");
    desk.now = morning().plus(270 + 480);
    desk.press("i");
    let open = screen(&mut desk);
    assert!(open.contains("Langkah 2 Langkah 2, pengerjaan ke-1"), "{open}");
    assert!(open.contains("Hampir lewat: 80% dari 10:00 = 8:00, dicapai"), "{open}");
    assert!(open.contains("Tenggat: 10:00, akan dicapai"), "{open}");
    desk.press("<esc> <enter> k i");
    let first = screen(&mut desk);
    assert!(first.contains("Langkah 1 Langkah 1, pengerjaan ke-1"), "{first}");
    assert!(first.contains("(selesai): tepat waktu."), "{first}");
    desk.press("<esc> G k i");
    let third = screen(&mut desk);
    assert!(third.contains("Langkah ini belum dimulai; standarnya 20:00."), "{third}");
    desk.press("<esc> G i");
    let total = screen(&mut desk);
    assert!(total.contains("Jumlah seluruh langkah"), "{total}");
    assert!(total.contains("dari standar 35:00, sisa 22:30."), "{total}");
    desk.press("<esc> g ] ] ] i");
    let fact = screen(&mut desk);
    assert!(fact.contains("Langkah 1 Langkah 1, pengerjaan ke-1"), "{fact}");
}

#[test]
fn documents_are_ticked_one_after_another_each_an_act_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 1);
    desk.press("b <space> j <space> k <space> j <space>");
    assert_eq!(desk.kinds(), ["register", "unreceive", "receive", "receive", "unreceive"]);
    assert!(matches!(desk.app.layers.last(), Some(Layer::Documents { selected: 1, .. })));
    desk.press("c");
    desk.give(Input::Paste("menunggu surat".into()));
    desk.press("<c-s>");
    let text = screen(&mut desk);
    assert!(text.contains("Catatan 09.00: menunggu surat"), "{text}");
    assert!(text.contains("syarat menyelesaikan langkah 2 Langkah 2"), "{text}");
    assert!(matches!(desk.app.layers.as_slice(), [Layer::Documents { .. }]));
}

#[test]
fn a_document_comes_late_to_a_step_that_is_past_and_never_to_a_closed_case() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(folder.path(), 1);
    desk.press("b j <space> <esc> s s b <space>");
    assert_eq!(desk.kinds().last(), Some(&"unreceive"));
    desk.press("<space> <esc> x");
    desk.give(Input::Paste("ditarik".into()));
    desk.press("<tab> 0001 <c-s> 4 b <space>");
    assert_eq!(desk.kinds().last(), Some(&"cancel"));
    let text = screen(&mut desk);
    assert!(text.contains("Permohonan ini sudah ditutup."), "{text}");
}

#[test]
fn an_alert_and_an_answer_are_both_seen() {
    let (_folder, mut rina, _) = two_desks();
    let _ = screen(&mut rina);
    rina.now = morning().plus(240);
    rina.press("n <esc> c");
    rina.give(Input::Paste("ditelepon".into()));
    rina.press("<c-s>");
    let text = screen(&mut rina);
    assert!(text.contains("hampir lewat waktu sejak 09.04"), "{text}");
    assert!(text.contains("Tersimpan: catatan"), "{text}");
    rina.press("j");
    let text = screen(&mut rina);
    assert!(!text.contains("hampir lewat waktu sejak") && !text.contains("Tersimpan:"), "{text}");
}

#[test]
fn an_empty_desk_says_the_next_key_in_every_pane() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    let text = screen(&mut desk);
    assert!(text.contains("Tekan n untuk mencatat permohonan baru"), "{text}");
    assert!(text.contains("loket demo --tour"), "{text}");
    assert!(text.contains("Tidak ada permohonan yang dipilih. Tekan n"), "{text}");
    desk.app.station.read_only = true;
    let text = screen(&mut desk);
    assert!(text.contains("Tekan 4 untuk melihat semua."), "{text}");
    assert!(!text.contains("Tekan n"), "{text}");
}
