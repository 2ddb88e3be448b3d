//! What a file is, told by its first bytes and never by its name.
use std::io::Cursor;

use zip::ZipArchive;

use crate::domain::intake::Unreadable;

/// A file that may hold a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Workbook,
}

/// Files that people take for tables, by what they begin with.
const OTHERS: [(&[u8], &str); 9] = [
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
    (b"SQLite format 3", "binary"),
    (b"\x7fELF", "binary"),
];

/// The kind of `bytes`.
///
/// # Errors
/// What it is instead.
pub fn of(bytes: &[u8]) -> Result<Kind, Unreadable> {
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(COMPOUND) {
        let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(wide.len()).any(|part| part == wide);
        return Err(Unreadable::Kind(if locked { "encrypted" } else { "old_excel" }));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes).map(|()| Kind::Workbook);
    }
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Unreadable::Kind(kind));
    }
    let start: Vec<u8> = bytes.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let start = String::from_utf8_lossy(&start).trim_start_matches('\u{feff}').trim().to_owned();
    let page = ["<html", "<!doctype html", "<table", "<meta", "<style", "<div"];
    if page.iter().any(|tag| start.starts_with(tag)) {
        return Err(Unreadable::Kind("web_page"));
    }
    if start.starts_with("<?xml") { Err(Unreadable::Kind("xml")) } else { Ok(Kind::Text) }
}

/// Refuses a packed file that is no workbook of ours.
fn packed(bytes: &[u8]) -> Result<(), Unreadable> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| Unreadable::damaged(&e))?;
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(|name| name.to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let kind = if has("xl/workbook.xml") {
        return Ok(());
    } else if has("xl/workbook.bin") {
        "binary_excel"
    } else if has("content.xml") {
        "ods"
    } else if has("word/document.xml") {
        "word"
    } else {
        "packed"
    };
    Err(Unreadable::Kind(kind))
}
