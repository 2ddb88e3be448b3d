//! Filters, views and orders at the desk: keys in, the screen out, in both languages.
mod paged;

use super::screen::demo;

/// The title of the queue's pane.
fn title(screen: &str) -> String {
    let line = screen.lines().find(|l| l.contains('┌')).unwrap();
    line.split("┐").next().unwrap().to_owned()
}

/// The two lines at the bottom.
fn bottom(screen: &str) -> String {
    screen.lines().rev().take(2).collect::<Vec<_>>().join("\n")
}

#[test]
fn fields_are_understood_in_both_languages_and_narrow_as_they_are_typed() {
    for (lang, line, titled) in [
        ("id", "status:dijeda", "saring: status:dijeda"),
        ("en", "status:paused", "filter: status:paused"),
        ("en", "langkah:1..5 status:dijeda", "langkah:1..5 status:dijeda"),
    ] {
        let screen = demo(lang, "120x30", &format!("/ {} <enter>", keys(line)));
        assert!(title(&screen).contains(titled), "{screen}");
        assert!(title(&screen).contains("/2 ") && screen.contains("▌="), "{screen}");
    }
    let word = demo("id", "120x30", "/ k e s e h a t a n <enter>");
    assert!(word.contains("▌") && !title(&word).contains("/8 "), "{word}");
    let not = demo("id", "120x30", &format!("/ {} <enter>", keys("-is:lewat")));
    assert!(not.contains("▌~") && !not.contains("│ !"), "{not}");
}

/// A line as keys.
fn keys(line: &str) -> String {
    let key = |c: char| if c == ' ' { "<space>".to_owned() } else { c.to_string() };
    line.chars().map(key).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_not_understood_is_said_and_costs_only_itself() {
    let typing = demo("id", "120x30", &format!("/ {}", keys("status:berjalam")));
    assert!(bottom(&typing).contains("Maksudnya berjalan?"), "{typing}");
    let begun = demo("id", "120x30", &format!("/ {}", keys("status:dij")));
    assert!(title(&begun).contains("1/2 "), "{begun}");
    let begins = demo("en", "120x30", &format!("/ {} <enter>", keys("ams:waiting")));
    assert!(begins.contains("Read as everything that begins so: waiting"), "{begins}");
    let whole = title(&demo("en", "120x30", ""));
    let applied = demo("en", "120x30", &format!("/ {} <enter>", keys("stus:x")));
    assert!(applied.contains("Left out: Unknown filter stus:. Did you mean status:?"), "{applied}");
    let count = whole.split("1/").nth(1).unwrap().chars().next().unwrap();
    assert!(title(&applied).contains(&format!("1/{count}")), "{applied}");
    let empty = demo("en", "120x30", &format!("/ {} <enter>", keys("date:")));
    assert!(empty.contains("date: has no value yet."), "{empty}");
}

#[test]
fn tab_completes_fields_and_values_and_up_recalls() {
    let field = demo("id", "120x30", "/ l a n <tab>");
    assert!(bottom(&field).contains("/ langkah:"), "{field}");
    let value = demo("id", "120x30", "/ s t a t <tab> d i j <tab>");
    assert!(bottom(&value).contains("/ status:dijeda"), "{value}");
    let next = demo("en", "120x30", "/ i s : <tab> <tab>");
    assert!(bottom(&next).contains("/ is:closed"), "{next}");
    let back = demo("en", "120x30", "/ i s : <tab> <tab> <s-tab>");
    assert!(bottom(&back).contains("/ is:open"), "{back}");
    let agency = demo("id", "120x30", "/ i n s <tab> k e s <tab>");
    assert!(bottom(&agency).contains("/ instansi:\"Dinas Kesehatan\""), "{agency}");
    let recalled = demo("en", "120x30", "/ p u p r <enter> <esc> / <up>");
    assert!(bottom(&recalled).contains("/ pupr"), "{recalled}");
    let middle = demo("en", "120x30", "/ b c <left> <left> a");
    assert!(bottom(&middle).contains("/ abc"), "{middle}");
}

#[test]
fn the_filter_survives_another_view_and_escape_clears_it_first() {
    let all = demo("id", "120x30", "/ d i n a s <enter> 4");
    assert!(title(&all).contains("saring: dinas"), "{all}");
    let cleared = demo("id", "120x30", "/ d i n a s <enter> 4 <esc>");
    assert!(!title(&cleared).contains("saring") && title(&cleared).contains("Semua"), "{cleared}");
    let open = demo("id", "120x30", "/ d i n a s <enter> 4 <esc> <esc>");
    assert!(title(&open).contains("Antrean"), "{open}");
}

#[test]
fn views_are_picked_by_a_digit_and_show_closed_cases() {
    let menu = demo("id", "80x24", "f");
    assert!(menu.contains("Ditutup bulan ini") && menu.contains("Arsip"), "{menu}");
    for (lang, digit, name) in [
        ("id", "6", "Dijeda"),
        ("en", "9", "Closed this month"),
        ("en", "0", "All closed"),
        ("id", "8", "Sertifikat segera berakhir"),
        ("en", "3", "Mine"),
        ("id", "7", "Masuk hari ini"),
    ] {
        let screen = demo(lang, "120x30", &format!("f {digit}"));
        assert!(title(&screen).contains(name), "{screen}");
    }
    let closed = demo("id", "120x30", "f 0");
    assert!(closed.contains("selesai") && title(&closed).contains("1/"), "{closed}");
}

#[test]
fn an_order_is_picked_again_to_turn_it_around_and_works_in_every_view() {
    let names = |keys: &str| -> Vec<String> {
        let screen = demo("en", "120x30", keys);
        let rows = screen.lines().filter(|l| l.starts_with('│')).skip(1);
        let name = |l: &str| l.chars().skip(9).take(12).collect::<String>().trim().to_owned();
        let all: Vec<String> = rows.map(name).take_while(|n| !n.is_empty()).collect();
        assert!(all.len() > 4, "{screen}");
        all
    };
    let up = names("S 4");
    let mut sorted = up.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(up, sorted);
    let mut down = names("S 4 S 4");
    down.reverse();
    assert_eq!(down, sorted);
    let reversed = demo("id", "120x30", "S 4 S 4");
    assert!(title(&reversed).contains("urut: nama pemohon"), "{reversed}");
    let all = demo("en", "120x30", "4 S 2");
    assert!(title(&all).contains("sorted by number"), "{all}");
}

#[test]
fn the_selection_stays_on_its_case_through_filter_and_order() {
    let screen = demo("id", "120x30", "jj / a <esc> S 4");
    assert!(screen.contains("▌~ 0003 Sitti"), "{screen}");
}

/// Half a word finds other cases, or none: the place is not lost by that.
#[test]
fn a_filter_and_another_view_give_the_case_back() {
    for keys in
        ["jj / d a t e <esc>", "jj / f o o <enter> <esc>", "jj f 6 f 1", "jj 4 / z z <esc> 1"]
    {
        let screen = demo("id", "120x30", keys);
        assert!(screen.contains("▌~ 0003 Sitti"), "{keys}: {screen}");
    }
    // Whoever chooses another case meanwhile stays with that.
    let chosen = demo("id", "120x30", "jj / k e s e h <enter> G <esc>");
    assert!(!chosen.contains("▌~ 0003 Sitti"), "{chosen}");
}

#[test]
fn what_is_shown_is_saved_under_a_name_and_taken_away_again() {
    let save = format!("/ {} <enter> f s P a u s e <enter> <esc> 1", keys("status:dijeda"));
    let saved = demo("en", "120x30", &format!("{save} f"));
    assert!(saved.contains("Pause · is:open status:paused"), "{saved}");
    let shown = demo("en", "120x30", &format!("{save} f c"));
    assert!(title(&shown).contains("Pause 1/2"), "{shown}");
    let dropped = demo("en", "120x30", &format!("{save} f c f x f"));
    assert!(!dropped.contains("Pause ·"), "{dropped}");
    let nothing = demo("en", "120x30", "f s");
    assert!(nothing.contains("no filter or order to save"), "{nothing}");
}
