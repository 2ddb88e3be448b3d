//! A date as a list writes it.
use chrono::NaiveDate;

use crate::domain::record;

/// `2026-11-20`, `20/11/2026`, `20 November 2026`, also with a midnight behind it.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let midnight = [" 00:00:00", "T00:00:00", " 00.00.00", " 00:00", " 0:00:00", " 0:00"];
    let date = midnight.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    record::date(date)
}

/// In which order a date in digits names its day and its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As here, or the same either way.
    DayFirst,
    /// No day can stand in front; this is what it means.
    MonthFirst(NaiveDate),
    /// Both are dates: with the day in front, with the month in front.
    Either(NaiveDate, NaiveDate),
}

/// The order of `12/31/2026`, `31-12-2026`; none where the year stands in front or a month is a word.
/// A time may follow.
pub fn order(text: &str) -> Option<Order> {
    const CENTURY: i32 = 2_000;
    let date = text.trim().trim_matches(['=', '"']).split([' ', 'T']).next()?;
    let mut parts = date.split(['/', '-']);
    let (Some(first), Some(second), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let short = [first, second].iter().all(|part| (1..=2).contains(&part.len()));
    let century = Some(0).filter(|_| year.len() == 4);
    let century = century.or(Some(CENTURY).filter(|_| year.len() == 2)).filter(|_| short)?;
    let year = year.parse::<i32>().ok()? + century;
    let read = |day: &str, month: &str| {
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    };
    match (read(first, second), read(second, first)) {
        (Some(here), Some(there)) if here != there => Some(Order::Either(here, there)),
        (Some(_), _) => Some(Order::DayFirst),
        (None, there) => there.map(Order::MonthFirst),
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, day, order};

    #[test]
    fn the_forms_of_a_date() {
        for text in ["2026-08-05", "5/8/2026", "05.08.2026", "5 Agustus 2026", "5-Aug-2026"] {
            assert_eq!(day(text).unwrap().to_string(), "2026-08-05", "{text}");
        }
        assert_eq!(day("2026-08-05 00:00:00").unwrap().to_string(), "2026-08-05");
        for text in ["5 Agustus 26", "8/25/2026", "31 April 2026", "46239", "segera", "5 August"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_of_day_and_month() {
        let date = |text: &str| day(text).unwrap();
        for text in ["11/30/2026", "11-30-26", "11/30/2026 08:15"] {
            assert_eq!(order(text), Some(Order::MonthFirst(date("2026-11-30"))), "{text}");
        }
        let either = Order::Either(date("2026-05-12"), date("2026-12-05"));
        assert_eq!(order("12/05/2026"), Some(either));
        for text in ["30/11/2026", "5-5-2026"] {
            assert_eq!(order(text), Some(Order::DayFirst), "{text}");
        }
        for text in ["2026-11-30", "30 Nov 2026", "30.11.2026", "13/31/2026", "2/30/2026", "1/2"] {
            assert_eq!(order(text), None, "{text}");
        }
    }
}
