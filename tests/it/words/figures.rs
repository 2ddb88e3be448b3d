//! Figures as each language writes them (rule 21).
use chrono::NaiveDate;
use loket::domain::record::Field;
use loket::words::masked;
use proptest::prelude::*;

use super::{assert_whole, at, en, id, zone};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn time_left_is_floored_and_never_rounded_up() {
    let words = id();
    for (seconds, said) in [
        (65, "1:05"),
        (1, "0:01"),
        (0, "0:00"),
        (59 * 60 + 59, "59:59"),
        (3600, "1:00"),
        (65 * 60, "1:05"),
        (65 * 60 + 59, "1:05"),
        (-1, "+0:01"),
        (-372, "+6:12"),
        (-4332, "+72:12"),
    ] {
        assert_eq!(words.remaining(seconds), said, "{seconds}");
        assert_eq!(en().remaining(seconds), said, "{seconds}");
    }
}

#[test]
fn durations_keep_their_seconds() {
    let words = id();
    for (seconds, said) in [(0, "0:00"), (500, "8:20"), (3599, "59:59"), (3661, "1:01:01")] {
        assert_eq!(words.duration(seconds), said);
    }
}

#[test]
fn dates_and_times_are_written_as_the_language_does() {
    let t = at("2026-11-23T02:42:07Z");
    let (id, en) = (id(), en());
    assert_eq!(id.date(day("2026-11-03")), "03-11-2026");
    assert_eq!(en.date(day("2026-11-03")), "2026-11-03");
    assert_eq!(id.date_long(day("2026-11-23")), "Senin, 23 November 2026");
    assert_eq!(en.date_long(day("2026-08-02")), "Sunday, 2 August 2026");
    assert_eq!(id.date_day(day("2026-11-23")), "Sen 23-11-2026");
    assert_eq!(id.month(day("2026-08-01")), "Agustus 2026");
    assert_eq!((id.time(zone(), t), en.time(zone(), t)), ("10.42".to_owned(), "10:42".to_owned()));
    assert_eq!(id.moment(zone(), t), "23-11-2026 10.42");
    assert_eq!(en.moment_exact(zone(), t), "2026-11-23 10:42:07");
    assert_eq!(
        (id.days(7), id.days(0), id.days(-3)),
        ("7 hari lagi".to_owned(), "hari ini".to_owned(), "3 hari yang lalu".to_owned())
    );
    assert_eq!((en.days(1), en.days(-2)), ("1 day left".to_owned(), "2 days ago".to_owned()));
}

#[test]
fn numbers_are_grouped_and_percents_have_one_decimal() {
    let (id, en) = (id(), en());
    for (n, said) in [(0, "0"), (999, "999"), (1204, "1.204"), (-1_000_000, "-1.000.000")] {
        assert_eq!(id.number(n), said);
        assert_eq!(en.number(n), said.replace('.', ","));
    }
    assert_eq!((id.percent(32, 37), en.percent(32, 37)), ("86,5%".to_owned(), "86.5%".to_owned()));
    assert_eq!((id.percent(3, 3), id.percent(0, 0)), ("100,0%".to_owned(), "–".to_owned()));
    assert_eq!(id.days(1204), "1.204 hari lagi");
}

#[test]
fn personal_numbers_keep_their_ends_only() {
    assert_eq!(masked(Field::Nik, "7602010101900001"), "7602••••••••0001");
    assert_eq!(masked(Field::Nip, "197804122005012003"), "1978••••••••••2003");
    assert_eq!(masked(Field::Nik, "76020001"), "••••••••");
    assert_eq!(masked(Field::Name, "Sitti Aminah"), "Sitti Aminah");
}

#[test]
fn kept_values_are_written_for_people() {
    let words = id();
    for (field, kept, said) in [
        (Field::Expires, "2026-11-30", "30-11-2026"),
        (Field::SubmittedAt, "2026-11-23T02:42:07Z", "23-11-2026 10.42"),
        (Field::Class, "sangat_segera", "sangat segera"),
        (Field::AwaitingBsre, "true", "ya"),
        (Field::Name, "Sitti Aminah", "Sitti Aminah"),
        (Field::Expires, "besok", "besok"),
        (Field::Class, "lain", "lain"),
    ] {
        assert_eq!(words.value(field, kept, zone()), said);
    }
}

proptest! {
    #[test]
    fn a_number_loses_nothing_but_its_separators(n: i64) {
        let said = id().number(n);
        prop_assert_eq!(said.replace('.', ""), n.to_string());
        let longest = said.trim_start_matches('-').split('.').map(str::len).max();
        prop_assert!(longest <= Some(3));
    }

    #[test]
    fn time_left_never_promises_more_than_there_is(seconds in 0_i64..10_000_000) {
        let said = id().remaining(seconds);
        let (left, right) = said.split_once(':').unwrap();
        let (left, right): (i64, i64) = (left.parse().unwrap(), right.parse().unwrap());
        let unit = if seconds < 3600 { 1 } else { 60 };
        let shown = (left * 60 + right) * unit;
        prop_assert!(shown <= seconds && seconds < shown + unit);
    }

    #[test]
    fn no_isolation_marks_come_around_a_value(name in "[a-zA-Z0-9 .]{1,20}", no: u16) {
        for words in [id(), en()] {
            let by = words.with("fact-by", &[("officer", name.as_str().into()), ("executor", "x".into())]);
            prop_assert!(by.starts_with(&name));
            assert_whole(&by);
            assert_whole(&words.with("step-number", &[("no", no.into())]));
        }
    }
}
