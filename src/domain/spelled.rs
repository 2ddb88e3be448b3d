//! A date as a letter writes it: the month as a word, in Indonesian or in English.
use chrono::NaiveDate;

/// The months by their first three letters.
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

/// `20 November 2026`, `20 Nov. 2026`, `20-Nov-2026`.
pub(super) fn spelled(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split([' ', '-', '/', ',']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let start: String = month.to_lowercase().chars().take(3).collect();
    let alphabetic = month.chars().all(|c| c.is_alphabetic() || c == '.');
    let month = (1..).zip(MONTHS).find(|(_, names)| names.contains(&start.as_str()))?.0;
    let year: i32 = Some(year).filter(|y| y.len() == 4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?).filter(|_| alphabetic)
}
