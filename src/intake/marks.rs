//! A workbook looked at before anybody reads it: that it unpacks to no more than it may and is honest
//! about its texts, and what the reader of its cells does not tell: rows that are hidden, cells that
//! are merged.
use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use crate::domain::intake::Unreadable;

/// A merged range, counted from 0, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub name: String,
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

/// What was seen in a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Hidden rows, from 0, as stretches in order.
    pub hidden: Vec<(u32, u32)>,
    /// By their first row.
    pub merged: Vec<Range>,
    pub rows: u64,
}

/// The most bytes that a workbook may unpack to, and so many times its own size.
const UNPACKED_MAX: u64 = 256 << 20;
const UNPACKED_MIN: u64 = 48 << 20;
const RATIO_MAX: u64 = 100;
/// How deep elements may lie in each other; a sheet needs eight.
const DEPTH_MAX: usize = 64;
const MERGED_MAX: usize = 20_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Unpacks everything once without keeping it, and counts what the reader would believe.
pub fn require_honest(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = open(bytes)?;
    let size = bytes.len() as u64;
    let mut left = size.saturating_mul(RATIO_MAX).clamp(UNPACKED_MIN, UNPACKED_MAX);
    for no in 0..archive.len() {
        let entry = archive.by_index(no).map_err(|error| unpacked(&error))?;
        let name = entry.name().map(|name| name.to_lowercase()).unwrap_or_default();
        let copied = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        let copied = copied.map_err(|e| Unreadable::damaged(&e))?;
        left = left.checked_sub(copied).ok_or(Unreadable::Bomb)?;
        if name.ends_with("sharedstrings.xml") {
            let part = archive.by_index(no).map_err(|error| unpacked(&error))?;
            require_counted(part, &name, copied)?;
        }
    }
    Ok(())
}

/// No list of shared texts says that it has more of them than it has bytes: the reader makes room for
/// as many as it says.
fn require_counted(part: impl Read, name: &str, bytes: u64) -> Result<(), Unreadable> {
    const COUNT: &str = "uniqueCount";
    let mut said = 0;
    walk(part, name, &mut |element| {
        let is_list = element.local_name().as_ref() == "sst";
        if is_list {
            let values = element.attributes_raw().split(COUNT).skip(1);
            let digits = values.filter_map(|value| value.split(['"', '\'']).nth(1));
            said = digits.filter_map(|digits| digits.trim().parse().ok()).max().unwrap_or_default();
        }
        !is_list
    })?;
    let lie = || Unreadable::damaged(&format!("{name}: {COUNT} {said}"));
    if said > bytes { Err(lie()) } else { Ok(()) }
}

/// The marks of the sheet called `name`.
pub fn of(bytes: &[u8], name: &str) -> Result<Marks, Unreadable> {
    let mut archive = open(bytes)?;
    let id = find(&mut archive, "xl/workbook.xml", "sheet", ("name", name), "id")?;
    let rels = "xl/_rels/workbook.xml.rels";
    let target = find(&mut archive, rels, "Relationship", ("Id", &id), "Target")?;
    let path = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    let mut marks = Marks::default();
    let (mut hidden, mut astray) = (None, None);
    walk(part(&mut archive, &path)?, &path, &mut |element| {
        astray = misplaced(element);
        match element.local_name().as_ref() {
            "row" => marks.row(element, &mut hidden),
            "mergeCell" => marks.merged.extend(attribute(element, "ref").and_then(|r| range(&r))),
            _ => {}
        }
        astray.is_none() && marks.merged.len() <= MERGED_MAX
    })?;
    if let Some(place) = astray {
        return Err(Unreadable::damaged(&place));
    }
    marks.hidden.extend(hidden);
    marks.merged.sort_by_key(|range| range.rows);
    Ok(marks)
}

impl Marks {
    fn row(&mut self, element: &BytesStart<'_>, open: &mut Option<(u32, u32)>) {
        self.rows += 1;
        let no = attribute(element, "r").and_then(|r| r.parse::<u32>().ok());
        let no = no.and_then(|no| no.checked_sub(1));
        let Some(no) = no.or_else(|| u32::try_from(self.rows - 1).ok()) else { return };
        if !attribute(element, "hidden").is_some_and(|h| h == "1" || h == "true") {
            return;
        }
        match open {
            Some((_, last)) if no == *last + 1 => *last = no,
            _ => self.hidden.extend(open.replace((no, no))),
        }
    }

    /// Whether a row is hidden.
    pub fn hides(&self, row: u32) -> bool {
        let after = self.hidden.partition_point(|(from, _)| *from <= row);
        let last = after.checked_sub(1).and_then(|at| self.hidden.get(at));
        last.is_some_and(|(_, to)| row <= *to)
    }
}

fn open(bytes: &[u8]) -> Result<Archive<'_>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|e| Unreadable::damaged(&e))
}

fn unpacked(error: &zip::result::ZipError) -> Unreadable {
    let detail = error.to_string();
    let locked = detail.to_lowercase().contains("password");
    if locked { Unreadable::Kind("encrypted") } else { Unreadable::Damaged { detail } }
}

/// The attribute `wanted` of the element `name` whose attribute is as said.
fn find(
    archive: &mut Archive<'_>,
    path: &str,
    name: &str,
    (key, value): (&str, &str),
    wanted: &str,
) -> Result<String, Unreadable> {
    let mut found = None;
    walk(part(archive, path)?, path, &mut |element| {
        let same = element.local_name().as_ref() == name;
        if same && attribute(element, key).is_some_and(|v| v == value) {
            found = attribute(element, wanted);
        }
        found.is_none()
    })?;
    found.ok_or_else(|| Unreadable::damaged(&format!("{path}: {name}")))
}

fn part<'a>(archive: &'a mut Archive<'_>, path: &str) -> Result<impl Read + 'a, Unreadable> {
    archive.by_name(path).map_err(|error| unpacked(&error))
}

/// Shows every element of a part to `see`, until that says no.
fn walk(
    part: impl Read,
    path: &str,
    see: &mut dyn FnMut(&BytesStart<'_>) -> bool,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|e| Unreadable::damaged(&e))? {
            Event::Start(element) => {
                depth += 1;
                if depth > DEPTH_MAX {
                    return Err(Unreadable::damaged(&format!("{path}: {depth}")));
                }
                if !see(&element) {
                    return Ok(());
                }
            }
            Event::Empty(element) if !see(&element) => return Ok(()),
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => return Ok(()),
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
}

/// The place of a row, a cell or a range that no sheet has (the last cell is XFD1048576): the reader
/// of cells would reckon beyond its numbers.
fn misplaced(element: &BytesStart<'_>) -> Option<String> {
    if !matches!(element.local_name().as_ref(), "row" | "c" | "dimension" | "mergeCell" | "f") {
        return None;
    }
    let beyond = |part: &str| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        digits > 7 || part.chars().filter(char::is_ascii_alphabetic).count() > 3
    };
    let mut all = element.attributes();
    let all = all.with_checks(false).filter_map(Result::ok);
    let mut places = all.filter(|a| matches!(a.key.local_name().as_ref(), "r" | "ref"));
    places.find_map(|a| a.value.split(':').find(|part| beyond(part)).map(ToOwned::to_owned))
}

/// The attribute whose name is `name`, whatever stands before its colon.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let all = element.attributes().filter_map(Result::ok);
    let mut same = all.filter(|a| a.key.local_name().as_ref() == name);
    same.next().and_then(|a| {
        let value = a.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    })
}

/// `B4:B9`.
fn range(name: &str) -> Option<Range> {
    let (from, to) = name.split_once(':')?;
    let ((left, top), (right, bottom)) = (cell(from)?, cell(to)?);
    let rows = (top.min(bottom), top.max(bottom));
    Some(Range { name: name.to_owned(), rows, columns: (left.min(right), left.max(right)) })
}

/// `B4` as column and row from 0.
fn cell(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    let value = |sum: Option<u32>, c: char| {
        let digit = c.to_digit(36)?.checked_sub(9)?;
        sum?.checked_mul(26)?.checked_add(digit)
    };
    let column = letters.chars().fold(Some(0), value)?.checked_sub(1)?;
    Some((column, row.parse::<u32>().ok()?.checked_sub(1)?))
}
