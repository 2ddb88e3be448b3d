//! Tables of an office through the real program: what lists say, what spreadsheets do to them, and
//! what is no list at all.
mod holidays;
mod hostile;
mod lists;
mod taking;
mod workbooks;

use serde_json::Value;

use crate::cli::{Answer, Office};

/// The head that most lists here have.
pub const HEAD: &str = "nama;nik;nip;instansi;nomor surat;tgl surat\n";

/// A row that is good, of the person no. `n`.
pub fn good(n: u64) -> String {
    format!("Siti Aminah {n};{:016};;Dinas Kesehatan;001/KES/2024;10-09-2024\n", nik(n))
}

/// A NIK that begins as those of Mamuju do.
pub const fn nik(n: u64) -> u64 {
    7_602_010_101_900_001 + n
}

/// What `import --dry-run` says of a file, on one line: the state of each row, or what is wrong in it
/// as `column:code`; of a file that is not read its code.
pub fn said(name: &str, bytes: &[u8], options: &str) -> String {
    let office = Office::new();
    std::fs::write(office.path(name), bytes).unwrap();
    let answer = office.run(&format!("import --dry-run --json {name} {options}"));
    assert!(!office.store().exists(), "a dry run writes nothing");
    summary(&answer)
}

/// As [`said`], of an answer.
pub fn summary(answer: &Answer) -> String {
    if answer.out.is_empty() {
        let code = answer.error()["code"].as_str().unwrap().to_owned();
        assert!(matches!(answer.code, 1..=4), "{answer:?}");
        return code;
    }
    let whole: Value = serde_json::from_str(&answer.out).unwrap();
    let rows = whole["data"]["rows"].as_array().unwrap();
    let row = |row: &Value| -> String {
        let state = row["state"].as_str().unwrap();
        let wrong = row["wrong"].as_array().unwrap().iter().map(|w| {
            let column = w["column"].as_str().unwrap_or("row");
            format!("{column}:{}", w["code"].as_str().unwrap())
        });
        if state == "wrong" { wrong.collect::<Vec<_>>().join(",") } else { state.to_owned() }
    };
    rows.iter().map(row).collect::<Vec<_>>().join(" ")
}
