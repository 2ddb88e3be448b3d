//! The settings screen, through the program as a user starts it: what it shows, what it writes, what
//! it takes at once, and what it says when it cannot.
use expect_test::expect_file;

use super::cli::Office;
use super::screen::demo;

/// A desk of the office after `keys`, 80 by 24.
fn desk(office: &Office, keys: &str) -> String {
    desk_with(office, "--lang id", keys)
}

fn desk_with(office: &Office, options: &str, keys: &str) -> String {
    office.ok(&format!("--print --size 80x24 {options} --keys '{keys}'")).out
}

fn file(office: &Office) -> String {
    std::fs::read_to_string(office.path("config.toml")).unwrap()
}

/// The keys to the line of a setting: its place among them.
fn to(key: &str) -> String {
    let at = loket::config::keys::KEYS.iter().position(|k| k.path() == key).unwrap();
    format!("5 {} ", "j".repeat(at))
}

#[test]
fn the_screen_at_every_size_in_both_languages() {
    for lang in ["id", "en"] {
        for size in ["60x16", "80x24", "120x30", "200x50"] {
            let screen = demo(lang, size, "5");
            assert!(screen.lines().count() <= 50);
            expect_file![format!("screen/settings-{size}-{lang}.txt")].assert_eq(&screen);
        }
        let keys = demo(lang, "80x24", "5 <end> <enter> s");
        expect_file![format!("screen/settings-keys-{lang}.txt")].assert_eq(&keys);
        let typed = demo(lang, "80x24", &format!("{} <enter> 0", to("alerts.near_pct")));
        expect_file![format!("screen/settings-typed-{lang}.txt")].assert_eq(&typed);
    }
}

#[test]
fn a_choice_is_taken_at_once_and_written_with_every_comment_kept() {
    let office = Office::new();
    let text =
        "# kantor kami\n[desk] # layar\nsymbols = 'unicode' # garis\n[privacy]\n# mask = true\n";
    office.write("config.toml", text);
    let screen = desk(&office, &format!("{} <enter>", to("desk.symbols")));
    assert!(screen.contains("Tersimpan: Tanda."), "{screen}");
    assert!(screen.contains("+ Pengaturan ---"), "{screen}");
    assert_eq!(file(&office), text.replace("'unicode'", "\"ascii\""));
    let screen = desk(&office, &format!("{} <left>", to("desk.symbols")));
    assert!(screen.contains("┌ Pengaturan"), "{screen}");
    let screen = desk(&office, &format!("{} <right>", to("privacy.mask")));
    assert!(screen.contains("config.toml:6"), "{screen}");
    assert!(file(&office).ends_with("# mask = true\nmask = false\n"), "{}", file(&office));
}

#[test]
fn a_value_is_typed_checked_while_it_is_typed_and_put_back() {
    let office = Office::new();
    office.write("config.toml", "# a\n");
    let near = to("alerts.near_pct");
    let wrong = desk(&office, &format!("{near} <enter> 0 <enter>"));
    assert!(wrong.contains("Harus berupa bilangan bulat dari 1 sampai 100."), "{wrong}");
    assert_eq!(file(&office), "# a\n");
    let left = desk(&office, &format!("{near} <enter> 0 <esc>"));
    assert!(left.contains("Batas hampir lewat          80 "), "{left}");
    let set = desk(&office, &format!("{near} <enter> <c-u> 4 0 <enter>"));
    assert!(set.contains("Tersimpan: Batas hampir lewat."), "{set}");
    assert!(set.contains("config.toml:4"), "{set}");
    assert_eq!(file(&office), "# a\n\n[alerts]\nnear_pct = 40\n");
    let back = desk(&office, &format!("{near} d"));
    assert!(back.contains("Batas hampir lewat          80 "), "{back}");
    assert_eq!(file(&office), "# a\n\n[alerts]\n");
    let again = desk(&office, &format!("{near} d"));
    assert!(again.contains("Batas hampir lewat sudah bernilai bawaan."), "{again}");
    let name = to("office.name");
    let named = desk(&office, &format!("{name} <enter> D i n a s <space> X <enter> <esc>"));
    assert!(file(&office).contains("name = \"Dinas X\""), "{named}");
    desk(&office, &format!("{name} <enter> <c-u> <enter>"));
    assert!(!file(&office).contains("name"), "{}", file(&office));
    let files = to("calendar.files");
    let missing = desk(&office, &format!("{files} <enter> , t i a d a . t o m l <enter>"));
    assert!(missing.contains("tiada.toml: berkas ini tidak ada"), "{missing}");
    let kept = desk(&office, &format!("{files} <enter> , l i b u r . t o m l <enter>"));
    assert!(file(&office).contains("files = [\"mamuju-2026\", \"libur.toml\"]"), "{kept}");
}

#[test]
fn the_threshold_and_the_prefix_are_live() {
    let near = |keys: &str| {
        demo(
            "id",
            "80x24",
            &format!("{} <enter> <c-u> {keys} <enter> <esc>", to("alerts.near_pct")),
        )
    };
    assert!(near("8 0").contains("~ 1 HAMPIR LEWAT"), "{}", near("8 0"));
    assert!(near("1").contains("~ 7 HAMPIR LEWAT"), "{}", near("1"));
    let office = Office::new();
    office.write("config.toml", "");
    let keys = format!(
        "{} <enter> <c-u> T T E <enter> <esc> n 1 <tab> 2 0 - 1 1 - 2 0 2 6 <tab> D <tab> N <c-s>",
        to("office.number_prefix")
    );
    let screen = desk(&office, &keys);
    assert!(screen.contains("TTE-"), "{screen}");
}

#[test]
fn a_key_is_pressed_and_a_taken_one_is_named() {
    let office = Office::new();
    office.write("config.toml", "");
    let last = "5 <end> k k k k ";
    let taken = desk(&office, &format!("{last} <enter> n"));
    assert!(taken.contains("n sudah dipakai untuk: Permohonan baru."), "{taken}");
    assert_eq!(file(&office), "");
    let bound = desk(&office, &format!("{last} <enter> n <f11> <esc> <f11>"));
    assert!(file(&office).contains("[keys]\n"), "{bound}");
    assert!(file(&office).contains(" = \"<f11>\""), "{}", file(&office));
    let shown = office.ok("config show").out;
    assert!(shown.contains("\t<f11>\t"), "{shown}");
    let screen = desk(&office, last);
    assert!(screen.contains("F11") && screen.contains("config.toml:2"), "{screen}");
    desk(&office, &format!("{last} d"));
    assert!(!file(&office).contains("f11"), "{}", file(&office));
}

#[test]
fn what_goes_before_the_file_is_said_and_not_silent() {
    let office = Office::new();
    office.write("config.toml", "");
    let screen = desk_with(&office, "", &to("desk.language"));
    assert!(screen.contains("from LOKET_LANG"), "{screen}");
    assert!(screen.contains("LOKET_LANG goes before the file"), "{screen}");
    let changed = desk_with(&office, "", &format!("{} <enter>", to("desk.language")));
    assert!(changed.contains("What is in force still comes from LOKET_LANG"), "{changed}");
    assert_eq!(file(&office), "[desk]\nlanguage = \"en\"\n");
    let flag = desk_with(&office, "--ascii", &format!("{} <enter>", to("desk.symbols")));
    assert!(flag.contains("option --ascii") && flag.contains("still comes from --ascii"), "{flag}");
    let officer = desk_with(&office, "--as Sari", &to("officers.default"));
    assert!(officer.contains("option --as"), "{officer}");
}

#[test]
fn a_broken_file_is_shown_and_not_written_over() {
    let office = Office::new();
    let broken = "[office]\nname = = 'x'\n[desk]\nthme = 'dark'\nsymbols = 'unicode'\n";
    office.write("config.toml", broken);
    let screen = desk(&office, "5");
    assert!(screen.contains("Kesalahan") && screen.contains("config.toml:2:8: "), "{screen}");
    assert!(screen.contains("Perbaiki baris itu"), "{screen}");
    let second = desk(&office, "5 j");
    assert!(second.contains("config.toml:4:1: "), "{second}");
    let keys = to("desk.symbols").replacen(' ', " jj", 1);
    let refused = desk(&office, &format!("{keys} <enter>"));
    assert!(refused.contains("Gagal") && refused.contains("Tidak ada yang ditulis."), "{refused}");
    assert_eq!(file(&office), broken);
    let on = desk(&office, &format!("{keys} <enter> <enter> <esc> n"));
    assert!(on.contains("Permohonan baru"), "{on}");
    office.write("config.toml", "[desk]\nthme = 'dark'\n");
    let kept = desk(&office, &format!("{} <enter>", to("desk.symbols").replacen(' ', " j", 1)));
    assert!(kept.contains("Saved") || kept.contains("Tersimpan"), "{kept}");
    assert_eq!(file(&office), "[desk]\nthme = 'dark'\nsymbols = \"ascii\"\n");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_said_and_nothing_is_lost() {
    let office = Office::new();
    std::fs::remove_file(office.path("config.toml")).unwrap();
    std::os::unix::fs::symlink("/proc/self/loket.toml", office.path("config.toml")).unwrap();
    let screen =
        desk(&office, &format!("{} <enter> D <enter>", to("office.name").replacen(' ', " j", 1)));
    assert!(screen.contains("tidak dapat dibaca"), "{screen}");
    assert!(screen.contains("tetap seperti semula"), "{screen}");
    let back = desk(
        &office,
        &format!("{} <enter> D <enter> <enter>", to("office.name").replacen(' ', " j", 1)),
    );
    assert!(back.contains("Nama kantor                 D"), "{back}");
}

#[test]
fn a_desk_that_only_reads_changes_nothing() {
    let office = Office::new();
    office.write("config.toml", "");
    for keys in ["<enter>", "d", "<right>"] {
        let screen = desk_with(&office, "--read-only", &format!("{} {keys}", to("desk.symbols")));
        assert!(screen.contains("This screen is for reading only"), "{screen}");
    }
    assert_eq!(file(&office), "");
}

#[test]
fn other_keys_leave_or_help_and_pasted_text_is_typed() {
    assert!(demo("id", "80x24", "5 1").contains("┌ Antrean 1/9 ─"));
    assert!(demo("id", "80x24", "5 q").contains("┌ Antrean 1/9 ─"));
    assert!(demo("id", "80x24", "5 5").contains("┌ Antrean 1/9 ─"));
    assert!(demo("id", "80x24", "5 L").contains("Settings"));
    assert!(demo("id", "80x24", "5 ?").contains("Bantuan"));
    assert!(demo("id", "80x24", ": p e n g a t u r a n <enter>").contains("┌ Pengaturan"));
    for (width, height) in [(1, 1), (40, 10), (60, 16), (79, 17), (250, 80)] {
        let size = format!("{width}x{height}");
        let screen =
            demo("en", &size, "5 <end> <pgup> <enter> x <esc> <home> <enter> a <enter> d 1");
        assert!(screen.lines().count() <= height, "{size}");
    }
}
