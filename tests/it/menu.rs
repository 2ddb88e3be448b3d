//! Lists: every action stands in every place where one looks for it, says how it is called now, and
//! why not; what was typed is lit; headings are not items.
use std::collections::BTreeMap;

use loket::app::Input;
use loket::app::action::Action;
use loket::app::areas::Target;
use loket::app::deed::deed;
use loket::app::key::parse_keys;
use loket::app::keymap::Keymap;
use loket::app::layer::Layer;
use loket::app::menu::{Does, Item, Menu, MenuKind, items};
use loket::app::notice::Notice;
use loket::runtime::Stage;
use loket::words::{Lang, Words};
use ratatui::style::Modifier;

use super::support::demo_stage;

fn desk(lang: &str, size: (u16, u16), keys: &str) -> Stage {
    let mut stage = demo_stage(lang, size);
    for key in parse_keys(keys).unwrap() {
        stage.give(Input::Key(key));
    }
    stage
}

/// The list on top.
fn menu(stage: &Stage) -> Menu {
    let Some(Layer::Menu(menu)) = stage.app().layers.last() else { panic!("no list") };
    menu.clone()
}

fn runs(items: &[Item], action: Action) -> bool {
    items.iter().any(|item| item.does == Does::Run(action))
}

#[test]
fn every_action_is_in_help_the_palette_and_the_configuration() {
    let stage = desk("id", (80, 24), "");
    let help = items(stage.app(), &Menu::new(MenuKind::Help));
    let palette = items(stage.app(), &Menu::new(MenuKind::Palette));
    for action in Action::ALL {
        assert!(runs(&help, *action), "{action:?}");
        assert!(runs(&palette, *action) || *action == Action::Palette, "{action:?}");
        let moved = BTreeMap::from([(action.id().to_owned(), "<f11>".to_owned())]);
        let (keymap, problems) = Keymap::new(&moved);
        assert_eq!((keymap.hint(*action), problems.len()), (Some(loket::app::key::Key::F(11)), 0));
    }
}

#[test]
fn what_cannot_be_done_now_says_why_wherever_it_is_asked_for() {
    for lang in ["id", "en"] {
        for action in Action::ALL {
            let mut stage = desk(lang, (200, 50), "");
            if deed(stage.app(), *action).is_ok() {
                continue;
            }
            stage.give(Input::Key(action.default_keys()[0]));
            let screen = stage.text();
            let lines: Vec<&str> = screen.lines().collect();
            let said = lines[48].trim();
            let told = matches!(&stage.app().notice, Some(Notice::Blocked(of, _)) if of == action);
            assert!(told, "{action:?}: {:?}", stage.app().notice);
            assert!(said.len() > 20 && said.ends_with(['.', ')', '!']), "{action:?}: {said}");
        }
    }
}

#[test]
fn the_reason_of_what_the_cursor_is_on_stands_whole_below_the_list() {
    for size in [(60, 16), (80, 24), (120, 30)] {
        let screen = desk("id", size, "<space> s").text();
        let text = screen.replace(['│', '\n'], " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Surat Rekomendasi belum diterima"), "{screen}");
        assert!(screen.contains(" - Selesaikan langkah"), "{screen}");
    }
}

#[test]
fn a_name_says_what_the_key_would_do_now() {
    let running = desk("id", (80, 24), "<space>").text();
    assert!(running.lines().any(|l| l.contains("t ") && l.contains("Jeda ")), "{running}");
    assert!(!running.contains("Lanjutkan"), "{running}");
    let paused = desk("id", (80, 24), "G <space>").text();
    assert!(paused.lines().any(|l| l.contains("t ") && l.contains("Lanjutkan")), "{paused}");
    assert!(!paused.contains("Jeda"), "{paused}");
    let step = desk("id", (80, 24), "jj <space>").text();
    assert!(step.contains("Selesaikan langkah · Catat data"), "{step}");
}

#[test]
fn headings_part_the_groups_and_are_not_items() {
    let mut stage = desk("id", (80, 24), "?");
    assert!(stage.text().contains("Mengerjakan permohonan yang dipilih"), "{}", stage.text());
    let y = stage.text().lines().position(|l| l.contains("Mengerjakan")).unwrap();
    let y = u16::try_from(y).unwrap();
    assert_eq!(stage.app().areas.at(10, y), Some(&Target::Layer));
    assert_eq!(stage.app().areas.at(10, y + 1), Some(&Target::Item(0)));
    for _ in Action::ALL {
        let screen = stage.text();
        assert_eq!(screen.matches('▌').count(), 1, "{screen}");
        stage.give(Input::Key(loket::app::key::Key::Down));
    }
    let narrowed = desk("id", (80, 24), "? c a t a t").text();
    assert!(!narrowed.contains("Mengerjakan"), "{narrowed}");
}

#[test]
fn the_letters_that_were_typed_are_lit() {
    let mut stage = desk("id", (80, 24), ": c a t");
    let buffer = stage.screen().clone();
    let mut lit = String::new();
    for cell in &buffer.content {
        if cell.modifier.contains(Modifier::UNDERLINED | Modifier::BOLD) {
            lit.push_str(cell.symbol());
        }
    }
    assert!(lit.to_lowercase().starts_with("cat"), "{lit:?}\n{}", stage.text());
}

#[test]
fn what_is_typed_stands_in_what_is_found_and_is_not_scattered_over_it() {
    for (typed, none) in [
        ("c e t a k", ["Tandai", "Catat sertifikat", "pemberitahuan"]),
        ("b e t u l", ["Impor", "Buka kembali", "pemberitahuan"]),
    ] {
        let screen = desk("id", (80, 24), &format!(": {typed}")).text();
        let (palette, word) = (screen.to_lowercase(), typed.replace(' ', ""));
        let typed_again = palette.matches(&word).count();
        assert!(typed_again > 1, "{screen}");
        let list: Vec<&str> = screen.lines().filter(|l| l.contains("│")).skip(1).collect();
        for other in none {
            assert!(!list.iter().any(|l| l.contains(&format!("  {other}"))), "{other}: {screen}");
        }
    }
    let first = desk("id", (80, 24), ": c e t a k").text();
    let row = first.lines().find(|l| l.contains('▌')).unwrap();
    assert!(row.contains("Cetak"), "{first}");
}

#[test]
fn a_theme_is_found_by_its_name_in_either_language() {
    for typed in ["b u t a <space> w a r n a", "c o l o u r <space> b l i n"] {
        let mut stage = desk("id", (80, 24), &format!(": {typed}"));
        assert!(stage.text().contains("▌"), "{}", stage.text());
        assert!(stage.text().contains("Ganti tema: untuk buta warna"), "{}", stage.text());
        stage.give(Input::Key(loket::app::key::Key::Enter));
        assert_eq!(stage.app().station.theme, "colour-blind");
    }
}

#[test]
fn no_hint_of_the_footer_is_cut_at_any_width() {
    for (lang, words) in [("id", Words::new(Lang::Id)), ("en", Words::new(Lang::En))] {
        let mut stage = desk(lang, (60, 24), "jj");
        for width in 60..=250 {
            stage.resize(width, 24);
            let screen = stage.text();
            let last = screen.lines().last().unwrap();
            let spots = stage.app().areas.spots().iter().filter(|spot| spot.y == 23);
            let mut shown = 0;
            for spot in spots {
                let Target::Run(action) = spot.target else { continue };
                let hint: String =
                    last.chars().skip(spot.x.into()).take(spot.width.into()).collect();
                let finish = action == Action::Finish;
                let name = words.say(&format!("action-{}-short", action.id()));
                assert!(finish || hint.trim_end().ends_with(&name), "{width}: {hint:?} {last}");
                assert!(spot.x + spot.width <= width);
                shown += 1;
            }
            assert!(shown >= 5, "{width}: {last}");
        }
    }
}

#[test]
fn the_palette_and_help_know_the_words_of_the_office_in_both_languages() {
    let sought = [
        ("ekspor", Action::Export),
        ("export", Action::Export),
        ("impor", Action::Import),
        ("import", Action::Import),
        ("cetak", Action::Print),
        ("print", Action::Print),
        ("cadangan", Action::Settings),
        ("backup", Action::Settings),
        ("libur", Action::Settings),
        ("holiday", Action::Settings),
        ("rantai", Action::Verify),
        ("dokumen", Action::Documents),
    ];
    for (typed, action) in sought {
        for (lang, list) in [("id", ":"), ("en", "?")] {
            let stage = desk(lang, (80, 24), list);
            let mut menu = menu(&stage);
            menu.input = typed.into();
            let found = items(stage.app(), &menu);
            assert!(runs(&found, action), "{typed} in {lang}: {found:?}");
        }
    }
}
