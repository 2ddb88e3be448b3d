//! Lists as workbooks: what number cells lose, dates of both systems, formulas, merged and hidden
//! cells, sheets.
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::said;

const HEADS: [&str; 6] = ["Nama", "NIK", "NIP", "Instansi", "Nomor surat", "Tgl surat"];

/// A workbook whose one sheet has the heads in its first row, and a good row below them.
pub fn sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    row(book.add_worksheet(), fill);
    book.save_to_buffer().unwrap()
}

fn row(sheet: &mut Worksheet, fill: impl FnOnce(&mut Worksheet)) {
    for (column, head) in (0..).zip(HEADS) {
        sheet.write_string(0, column, head).unwrap();
    }
    let good = ["Siti", "7602010101900001", "", "Dinas Kesehatan", "001/KES", "10-09-2024"];
    for (column, value) in (0..).zip(good) {
        sheet.write_string(1, column, value).unwrap();
    }
    fill(sheet);
}

fn xlsx(fill: impl FnOnce(&mut Worksheet)) -> String {
    said("daftar.xlsx", &sheet(fill), "")
}

fn day() -> Format {
    Format::new().set_num_format("dd/mm/yyyy")
}

#[test]
fn number_cells_are_taken_only_where_nothing_is_lost() {
    for (column, number, expected) in [
        (1, 7_602_010_101_900_001.0, "new"),
        (1, 7_602_010_101_900_000.0, "B:last_digits_lost"),
        (1, 9_202_010_101_900_003.0, "B:last_digits_lost"),
        (1, 602_010_101_900_001.0, "B:digits_missing"),
        (1, 12.5, "B:not_text"),
        (2, 199_001_012_015_032_001.0, "C:last_digits_lost"),
        (0, 12.0, "A:not_text"),
        (3, 12.0, "D:not_text"),
        (4, 12.0, "new"),
        (4, 1.5, "E:not_text"),
        (5, 45_545.0, "F:date_serial"),
        (5, 12.0, "F:date_serial"),
    ] {
        let said = xlsx(|sheet| {
            sheet.write_number(1, column, number).unwrap();
        });
        assert_eq!(said, expected, "{column} {number}");
    }
}

#[test]
fn dates_are_dates_and_nothing_else() {
    let date = ExcelDateTime::from_ymd(2024, 9, 10).unwrap();
    let at = |column| {
        xlsx(|sheet| {
            sheet.write_datetime_with_format(1, column, &date, &day()).unwrap();
        })
    };
    assert_eq!(at(5), "new");
    assert_eq!(at(4), "E:turned_date");
    assert_eq!(at(1), "B:turned_date");
    let whole = sheet(|_| {});
    assert_eq!(said("a.xlsx", &whole, "--sheet Sheet1"), "new");
    assert_eq!(said("a.xlsx", &whole, "--sheet Lain"), "table.no_sheet");
}

#[test]
fn formulas_give_their_result_or_are_said() {
    let formula = |result: &str| {
        xlsx(|sheet| {
            let formula = Formula::new("=VLOOKUP(A2,Z:Z,1,0)").set_result(result);
            sheet.write_formula(1, 3, formula).unwrap();
        })
    };
    assert_eq!(formula("Dinas Kesehatan"), "new");
    assert_eq!(formula("#N/A"), "D:failed_formula");
    let flag = xlsx(|sheet| {
        sheet.write_boolean(1, 0, true).unwrap();
    });
    assert_eq!(flag, "A:not_text");
}

#[test]
fn merged_cells_are_said_and_titles_may_be_merged() {
    let merged = xlsx(|sheet| {
        let second = ["Budi", "7602010101900002", "", "", "001/KES", "10-09-2024"];
        for (column, value) in (0..).zip(second) {
            sheet.write_string(2, column, value).unwrap();
        }
        sheet.merge_range(1, 3, 2, 3, "Dinas Kesehatan", &Format::new()).unwrap();
    });
    assert_eq!(merged, "new D:merged");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 5, "DAFTAR PEMOHON", &Format::new()).unwrap();
    for (column, head) in (0..).zip(HEADS) {
        sheet.write_string(2, column, head).unwrap();
    }
    for (column, value) in (0..).zip(["Siti", "", "", "Dinkes", "1", "10-09-2024"]) {
        sheet.write_string(3, column, value).unwrap();
    }
    assert_eq!(said("a.xlsx", &book.save_to_buffer().unwrap(), ""), "new");
}

#[test]
fn hidden_rows_are_taken_and_said() {
    let bytes = sheet(|sheet| {
        sheet.set_row_hidden(1).unwrap();
    });
    let office = crate::cli::Office::new();
    std::fs::write(office.path("a.xlsx"), bytes).unwrap();
    let answer = office.run("import --dry-run a.xlsx");
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.out.contains("hidden row"), "{answer:?}");
    assert!(answer.err.contains("1 row is hidden"), "{answer:?}");
}

#[test]
fn the_first_sheet_that_is_shown_is_read() {
    let mut book = Workbook::new();
    book.add_worksheet().set_hidden(true).write_string(0, 0, "rahasia").unwrap();
    row(book.add_worksheet().set_name("Pemohon").unwrap().set_active(true), |_| {});
    book.add_worksheet().set_name("Lain").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(said("a.xlsx", &bytes, ""), "new");
    assert_eq!(said("a.xlsx", &bytes, "--sheet Lain"), "table.head_elsewhere");
}

#[test]
fn a_workbook_is_known_by_what_it_holds() {
    assert_eq!(said("daftar.csv", &sheet(|_| {}), ""), "new");
    assert_eq!(said("daftar.xls", &sheet(|_| {}), ""), "new");
}

#[test]
fn a_workbook_that_shows_no_sheet_says_which_are_hidden() {
    let mut book = Workbook::new();
    row(book.add_worksheet().set_name("Pemohon").unwrap(), |_| {});
    let shown = book.save_to_buffer().unwrap();
    // No program saves such a book; the mark is put in by hand.
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(shown)).unwrap();
    let mut hidden = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for no in 0..zip.len() {
        let mut part = zip.by_index(no).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(bytes).unwrap();
            bytes = text.replace("<sheet ", "<sheet state=\"hidden\" ").into_bytes();
        }
        hidden.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut hidden, &bytes).unwrap();
    }
    let bytes = hidden.finish().unwrap().into_inner();
    assert_eq!(said("a.xlsx", &bytes, ""), "table.hidden_sheets");
    assert_eq!(said("a.xlsx", &bytes, "--sheet Pemohon"), "new");
    assert_eq!(said("a.xlsx", &bytes, "--sheet Lain"), "table.no_sheet");
}

#[test]
fn a_list_on_another_sheet_is_found_and_named() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Petunjuk")
        .unwrap()
        .write_string(0, 0, "Isi lembar Data")
        .unwrap();
    row(book.add_worksheet().set_name("Data").unwrap(), |_| {});
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(said("a.xlsx", &bytes, ""), "table.head_elsewhere");
    let office = crate::cli::Office::new();
    std::fs::write(office.path("a.xlsx"), &bytes).unwrap();
    let told = office.run("import --dry-run a.xlsx").err;
    assert!(told.contains("these sheets do: Data") && told.contains("--sheet \"Data\""), "{told}");
    assert_eq!(said("a.xlsx", &bytes, "--sheet Data"), "new");
}
