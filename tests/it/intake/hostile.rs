//! Files that are no lists, are damaged, or mean harm: each ends in one sentence, and soon.
use std::io::Write;

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::workbooks::sheet;
use super::{HEAD, good, said, summary};
use crate::cli::Office;

/// A packed file with these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_table_is_said_by_what_it_is() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and the rest".to_vec();
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nul = [HEAD.as_bytes(), b"Siti\0;;\n"].concat();
    for (name, bytes, code) in [
        ("a.xlsx", Vec::new(), "table.empty"),
        ("a.csv", b" \n\n".to_vec(), "table.empty"),
        ("a.csv", HEAD.into(), "usage.no_rows"),
        ("a.xls", old.clone(), "table.old_excel"),
        ("a.xlsx", [old, locked].concat(), "table.encrypted"),
        ("a.xlsx", packed(&[("content.xml", b"<a/>")]), "table.ods"),
        ("a.xlsx", packed(&[("word/document.xml", b"<a/>")]), "table.word"),
        ("a.xlsx", packed(&[("xl/workbook.bin", b"")]), "table.binary_excel"),
        ("a.xlsx", packed(&[("a.txt", b"halo")]), "table.packed"),
        ("a.xlsx", packed(&[("xl/workbook.xml", b"<workbook/>")]), "table.damaged"),
        ("a.xlsx", b"PK\x03\x04 cut short".to_vec(), "table.damaged"),
        ("a.xls", b"<html><table><tr><td>nama</td></tr></table>".to_vec(), "table.web_page"),
        ("a.csv", b"%PDF-1.7".to_vec(), "table.pdf"),
        ("a.csv", b"\x89PNG\r\n\x1a\n".to_vec(), "table.image"),
        ("a.csv", b"\x7fELF\x02\x01".to_vec(), "table.binary"),
        ("a.csv", nul, "table.nul"),
        ("a.csv", [HEAD, "\"Siti;;;;\n", &good(1)].concat().into(), "table.open_quote"),
        ("a.csv", [HEAD, &";".repeat(1_000_000), "x\n"].concat().into(), "table.too_wide"),
        ("a.csv", [HEAD, &"x".repeat(10 << 20), "\n"].concat().into(), "table.cell_too_long"),
    ] {
        assert_eq!(said(name, &bytes, ""), code, "{code}");
    }
    let empty_columns = [HEAD, &good(1).replace('\n', &";".repeat(16_000)), "\n"].concat();
    assert_eq!(said("a.csv", empty_columns.as_bytes(), ""), "new");
}

#[test]
fn a_workbook_that_unpacks_to_far_more_is_not_read() {
    let zeroes = vec![b' '; 80 << 20];
    let bytes = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &zeroes)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(said("a.xlsx", &bytes, ""), "table.bomb");
}

/// A workbook of one sheet with these rows and these shared texts.
fn book(rows: &str, shared: &str) -> Vec<u8> {
    let rows = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    packed(&[
        ("_rels/.rels", br#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/s.xml"/></Relationships>"#),
        ("xl/sharedStrings.xml", shared.as_bytes()),
        ("xl/worksheets/s.xml", rows.as_bytes()),
    ])
}

/// The cells of a row, by the numbers of their shared texts.
fn shared_row(texts: [usize; 4]) -> String {
    let cells = texts.map(|no| format!("<c t=\"s\"><v>{no}</v></c>"));
    format!("<row>{}</row>", cells.concat())
}

/// The heads of a list as shared texts, and one more.
fn shared(attributes: &str, text: &str) -> String {
    let texts = ["Nama", "Instansi", "Nomor surat", "Tgl surat", text];
    let texts = texts.map(|text| format!("<si><t>{text}</t></si>"));
    format!("<sst {attributes}>{}</sst>", texts.concat())
}

#[test]
fn a_workbook_is_not_believed_how_many_texts_it_has() {
    let rows = [shared_row([0, 1, 2, 3]), shared_row([4, 4, 4, 4])].concat();
    for count in ["4294967295", "18446744073709551615", "100000000"] {
        let lie = book(&rows, &shared(&format!("uniqueCount=\"{count}\""), "10-09-2024"));
        assert_eq!(said("a.xlsx", &lie, ""), "table.damaged", "{count}");
    }
    let honest = book(&rows, &shared("count=\"8\" uniqueCount=\"5\"", "10-09-2024"));
    assert_eq!(said("a.xlsx", &honest, ""), "new");
}

#[test]
fn rows_below_a_range_without_end_are_no_head() {
    let rows = [shared_row([0, 1, 2, 3]), shared_row([4; 4])].concat();
    let merged =
        "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>";
    let bytes = book(&[&rows, merged].concat(), &shared("", "10-09-2024"));
    assert_eq!(said("a.xlsx", &bytes, ""), "new");
}

#[test]
fn a_text_that_many_cells_share_counts_in_each_of_them() {
    let rows = |count: usize| [shared_row([0, 1, 2, 3]), shared_row([4; 4]).repeat(count)].concat();
    let text = shared("", &"x".repeat(32_000));
    assert_eq!(said("a.xlsx", &book(&rows(1_000), &text), ""), "table.bomb");
    let few = said("a.xlsx", &book(&rows(1), &text), "");
    assert_eq!(few, ["A", "B", "C", "D"].map(|place| format!("{place}:field_invalid")).join(","));
}

#[test]
fn elements_without_end_are_not_followed() {
    let deep = format!("<worksheet>{}", "<a>".repeat(100_000));
    let bytes = packed(&[
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/s.xml"/></Relationships>"#),
        ("xl/worksheets/s.xml", deep.as_bytes()),
    ]);
    assert_eq!(said("a.xlsx", &bytes, ""), "table.damaged");
}

#[cfg(unix)]
#[test]
fn pipes_folders_and_devices_are_not_waited_for() {
    let office = Office::new();
    std::fs::create_dir(office.path("map")).unwrap();
    rustix::fs::mkfifoat(rustix::fs::CWD, office.path("pipa"), rustix::fs::Mode::RUSR).unwrap();
    for name in ["map", "pipa", "/dev/zero", "tidak-ada.csv"] {
        assert_eq!(office.refused(&format!("import {name}")), (1, "world.file".into()), "{name}");
    }
    office.write("asli.csv", &[HEAD, &good(1)].concat());
    std::os::unix::fs::symlink(office.path("asli.csv"), office.path("tautan.csv")).unwrap();
    assert_eq!(summary(&office.run("import --dry-run --json tautan.csv")), "new");
}

#[test]
fn a_damaged_workbook_never_ends_in_a_panic() {
    let whole = sheet(|sheet| {
        sheet.write_string(1, 0, "Siti").unwrap();
    });
    let office = Office::new();
    for step in 0..40 {
        let mut bytes = whole.clone();
        let at = step * bytes.len() / 40;
        bytes.iter_mut().skip(at).take(9).for_each(|b| *b ^= 0x5a);
        std::fs::write(office.path("a.xlsx"), &bytes).unwrap();
        let answer = office.run("import --dry-run --json a.xlsx");
        assert!(matches!(answer.code, 0 | 2 | 4), "{answer:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_bytes_are_answered_and_never_taken_in_part(
        junk in proptest::collection::vec(any::<u8>(), 0..400),
        rows in 0_u64..3,
    ) {
        let office = Office::new();
        let goods: String = (0..rows).map(good).collect();
        let bytes = [HEAD.as_bytes(), goods.as_bytes(), &junk].concat();
        std::fs::write(office.path("a.csv"), bytes).unwrap();
        let answer = office.run("import --json a.csv");
        prop_assert!(matches!(answer.code, 0 | 2 | 4), "{answer:?}");
        let kept = office.run("list --json --all").data().as_array().unwrap().len() as u64;
        let whole = answer.code == 0;
        prop_assert!(if whole { kept >= rows } else { kept == 0 }, "{answer:?}");
    }
}
