//! A date as a list writes it.
use chrono::NaiveDate;

use crate::domain::record;

/// The months by their first three letters, in Indonesian and in English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "aug", "ags"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// `2026-11-20`, `20/11/2026`, `20 November 2026`, also with a midnight behind it.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let midnight = [" 00:00:00", "T00:00:00", " 00.00.00", " 00:00", " 0:00:00", " 0:00"];
    let date = midnight.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    record::date(date).or_else(|| spelled(date))
}

fn spelled(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split([' ', '-', '/', ',']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let start: String = month.to_lowercase().chars().take(3).collect();
    let alphabetic = month.chars().all(|c| c.is_alphabetic() || c == '.');
    let month = (1..).zip(MONTHS).find(|(_, names)| names.contains(&start.as_str()))?.0;
    let year: i32 = Some(year).filter(|y| y.len() == 4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?).filter(|_| alphabetic)
}

#[cfg(test)]
mod tests {
    use super::day;

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
}
