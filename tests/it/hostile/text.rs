//! For all texts: what is kept is visible, and what is shown drives nothing.
use loket::domain::text::{MARKS_MAX, SafeJson, SafeText, read, read_line, shown};
use loket::words::{Lang, Words};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use serde_json::Value;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::fixed;
use super::nasty::{driving, nasty};

/// The cells that a text fills on the screen.
fn cells(text: &str) -> Vec<String> {
    let width = u16::try_from(text.width() + 1).unwrap_or(u16::MAX);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
    buffer.set_string(0, 0, text, Style::new());
    buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect()
}

proptest! {
    #![proptest_config(fixed(800))]

    #[test]
    fn what_is_shown_drives_nothing_and_hides_nothing(text in nasty()) {
        let safe = SafeText::new(text.as_str());
        prop_assert_eq!(driving(&safe), None);
        prop_assert_eq!(&SafeText::new(&*safe), &safe);
        for cluster in safe.graphemes(true).filter(|cluster| *cluster != "\n") {
            prop_assert!(cluster.width() > 0, "{:?}", cluster);
            let marks = cluster.chars().filter(|c| is_combining_mark(*c)).count();
            prop_assert!(marks <= MARKS_MAX, "{:?}", cluster);
        }
        prop_assert!(!shown(&text).contains('\n'));
    }

    #[test]
    fn what_is_kept_is_shown_as_it_is(text in nasty()) {
        if let Ok(kept) = read(&text, 20_000) {
            prop_assert_eq!(&*SafeText::new(kept.as_str()), kept.as_str());
            prop_assert_eq!(read(&kept, 20_000), Ok(kept.clone()));
        }
    }

    #[test]
    fn names_that_differ_show_differently(text in "[A-Za-z ]{0,9}", piece in nasty(), at in 0_usize..9) {
        let (before, after) = text.split_at(at.min(text.len()));
        let names = [text.clone(), format!("{before}{piece}{after}")];
        let kept = names.clone().map(|name| read_line(&name));
        if let [Ok(one), Ok(other)] = &kept && one != other {
            prop_assert_ne!(cells(one), cells(other));
        }
        let [one, other] = names.map(|name| shown(&name.replace('\t', " ")));
        prop_assert!(one == other || cells(&one) != cells(&other), "{one:?} {other:?}");
    }

    #[test]
    fn json_keeps_its_values_and_drives_nothing(text in nasty()) {
        let value = serde_json::json!({ text.clone(): [text] });
        let written = SafeJson(&value).to_string();
        prop_assert_eq!(driving(&written), None);
        prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }

    #[test]
    fn no_value_gets_into_a_sentence_as_it_is(text in nasty()) {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let said = words.with("cli-no-store", &[("path", text.as_str().into())]);
            prop_assert_eq!(driving(&said), None);
        }
    }
}

#[test]
fn ten_megabytes_are_read_and_shown_soon() {
    let marks = format!("a{}", "\u{301}".repeat(300_000));
    for huge in ["x".repeat(10 << 20), "\u{202e}".repeat(300_000), marks, "\n".repeat(10 << 20)] {
        assert!(read(&huge, 4_000).is_err());
        assert_eq!(driving(&SafeText::new(huge.as_str())), None);
    }
}
