//! Lists as text: separators, encodings, heads, and what a spreadsheet leaves in a CSV.
use super::{HEAD, good, said};

fn csv(text: &str) -> String {
    said("daftar.csv", text.as_bytes(), "")
}

/// One row with a value in a column of [`HEAD`].
fn with(column: usize, value: &str) -> String {
    let row = good(1);
    let mut cells: Vec<&str> = row.trim_end().split(';').collect();
    cells[column] = value;
    csv(&format!("{HEAD}{}\n", cells.join(";")))
}

#[test]
fn separators_are_found() {
    let list = [HEAD.to_owned(), good(1), good(2)].concat();
    for separator in [";", ",", "\t", "|"] {
        assert_eq!(csv(&list.replace(';', separator)), "new new", "{separator:?}");
    }
    assert_eq!(csv(&format!("sep=;\n{list}")), "new new");
    assert_eq!(csv(&list.replace('\n', "\r\n")), "new new");
    assert_eq!(csv(list.trim_end()), "new new");
    let quoted =
        "nama,instansi,nomor surat,tgl surat\n\"Siti, S.Kep\",\"Dinas\n\"\"A\"\"\",1,10-09-2024\n";
    assert_eq!(csv(quoted), "new");
}

#[test]
fn encodings_are_found() {
    let list = [HEAD.to_owned(), good(1).replace("Siti", "Desirée")].concat();
    let wide = |order: fn(u16) -> [u8; 2]| list.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let latin: Vec<u8> = list.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let mark = "\u{feff}".to_owned() + &list;
    for bytes in [
        mark.into_bytes(),
        latin,
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
    ] {
        assert_eq!(said("daftar.csv", &bytes, ""), "new");
    }
    assert_eq!(with(0, "Siti \u{fffd}minah"), "A:garbled");
}

#[test]
fn heads_are_found_below_titles_and_in_both_languages() {
    let titled =
        format!("Daftar pemohon TTE;;\nKabupaten Mamuju;;\n\n{HEAD}1;2;3;4;5;6\n{}", good(1));
    assert_eq!(csv(&titled), "new");
    let english = "Full Name,Office,Letter Number,Date of letter\nSiti,Dinkes,1,2024-09-10\n";
    assert_eq!(csv(english), "new");
    let upper = "NAMA LENGKAP;OPD;NO. SURAT;TANGGAL SURAT\nSiti;Dinkes;1;10 September 2024\n";
    assert_eq!(csv(upper), "new");
    let keys = "name;agency;letter_no;letter_date\nSiti;Dinkes;1;10/9/2024\n";
    assert_eq!(csv(keys), "new");
}

#[test]
fn columns_are_said_where_they_are_not_known() {
    let odd = "Pegawai;Kantor;Surat;Tertanggal\nSiti;Dinkes;1;2024-09-10\n";
    let map = "--map Pegawai=name --map B=agency --map 4=letter_date";
    assert_eq!(said("a.csv", odd.as_bytes(), map), "new");
    let bare = "Siti;Dinkes;1;2024-09-10\nBudi;Dinkes;1;2024-09-10\n";
    let places = "--map A=name --map B=agency --map C=letter_no --map D=letter_date";
    assert_eq!(said("a.csv", bare.as_bytes(), places), "new new");
    assert_eq!(csv(odd), "table.head_none");
    let twice = "nama;nama lengkap;opd;nomor surat;tgl surat\nS;Siti;Dinkes;1;2024-09-10\n";
    assert_eq!(csv(twice), "table.head_twice");
    let office = crate::cli::Office::new();
    office.write("a.csv", twice);
    let told = office.run("import --dry-run a.csv").err;
    assert!(told.contains("--map B=-"), "{told}");
    assert_eq!(said("a.csv", twice.as_bytes(), "--map A=-"), "new");
    assert_eq!(said("a.csv", odd.as_bytes(), "--map Z=name"), "table.head_missing");
    assert_eq!(said("a.csv", twice.as_bytes(), "--map Kolom=-"), "table.head_unknown");
    assert_eq!(said("a.csv", odd.as_bytes(), "--map Kantor"), "usage.map");
    let part = "nama;opd\nSiti;Dinkes\n";
    assert_eq!(csv(part), "table.head_missing");
    let set = "--set letter_no=1 --set letter_date=2024-09-10";
    assert_eq!(said("a.csv", part.as_bytes(), set), "new");
}

#[test]
fn what_a_spreadsheet_has_spoilt_is_refused() {
    for (column, value, expected) in [
        (1, "7,60205E+15", "B:rounded"),
        (1, "7.60205E+15", "B:rounded"),
        (1, "7,60205e15", "B:rounded"),
        (1, "602010101900001", "B:digits_missing"),
        (1, "76020101019000", "B:digits_missing"),
        (1, "7602", "B:digits_missing"),
        (1, "76020101019000012", "B:field_invalid"),
        (1, "7602010101900001x", "B:field_invalid"),
        (1, "#N/A", "B:failed_formula"),
        (1, "################", "B:failed_formula"),
        (2, "1,99001E+17", "C:rounded"),
        (2, "19900101201503200", "C:digits_missing"),
        (3, "#REF!", "D:failed_formula"),
        (3, "", "D:field_required"),
        (4, "1,2E+05", "E:rounded"),
        (5, "45545", "F:date_serial"),
        (5, "9/25/2024", "F:month_first"),
        (5, "10-09-24", "F:field_invalid"),
        (5, "#VALUE!", "F:failed_formula"),
        (0, "", "A:field_required"),
        (0, "\u{202e}itiS", "A:field_invalid"),
        (0, "'Siti", "new"),
        (1, "'7602010101900001", "new"),
        (1, "7602.0101.0190.0001", "new"),
        (1, "=\"7602010101900001\"", "new"),
        (5, "=\"10-09-2024\"", "new"),
        (1, "-", "new"),
        (2, "Tidak ada", "new"),
        (1, "ada", "B:field_invalid"),
        (5, "10 Sep 2024", "new"),
        (5, "2024-09-10 00:00:00", "new"),
    ] {
        assert_eq!(with(column, value), expected, "{value}");
    }
}

#[test]
fn a_month_in_front_makes_its_whole_column_doubtful() {
    let list = |dates: &[&str]| {
        let row = |(n, date): (u64, &&str)| good(n).replace("10-09-2024", date);
        let rows: String = (1..).zip(dates).map(row).collect();
        csv(&format!("{HEAD}{rows}"))
    };
    assert_eq!(list(&["5/6/2024", "07/08/2024"]), "new new");
    let mixed = ["5/6/2024", "8/20/2024", "6/6/2024", "20/8/2024", "2024-06-05", "5 Juni 2024"];
    assert_eq!(list(&mixed), "F:month_or_day F:month_first new new new new");
    let head = HEAD.replace("tgl surat", "tgl surat;diterima");
    let row = |n: u64, at: &str| good(n).replace('\n', &format!(";{at}\n"));
    let received = [head.clone(), row(1, "08/09/2024 08:15"), row(2, "9/13/2024 08:15")].concat();
    assert_eq!(csv(&received), "G:month_or_day G:month_first");
    let certificates = "Nama;NIP;Berlaku sampai\nSiti;;12/05/2026\nBudi;;11/30/2026\n";
    let said = said("daftar.csv", certificates.as_bytes(), "--kind certificates");
    assert_eq!(said, "C:month_or_day C:month_first");
}

#[test]
fn a_year_that_nobody_means_is_refused() {
    for date in ["20-11-0026", "1-1-0001", "9999-12-31", "20 November 2260", "1944-12-31"] {
        assert_eq!(with(5, date), "F:field_invalid", "{date}");
    }
    for date in ["01-01-1945", "31-12-2099"] {
        assert_eq!(with(5, date), "new", "{date}");
    }
}

#[test]
fn a_phone_without_its_zero_and_a_row_too_wide() {
    let list = |phone: &str| {
        csv(&format!("nama;opd;nomor surat;tgl surat;hp\nSiti;Dinkes;1;2024-09-10;{phone}\n"))
    };
    assert_eq!(list("081234567890"), "new");
    assert_eq!(list("6281234567890"), "new");
    assert_eq!(list("81234567890"), "E:leading_zero_lost");
    assert_eq!(list("8,12346E+10"), "E:rounded");
    assert_eq!(list("0812;0813"), "row:surplus");
    assert_eq!(list("08abc"), "E:field_invalid");
    assert_eq!(list("0426-21000 psw. 12"), "new");
    assert_eq!(list("-"), "new");
}

#[test]
fn an_address_that_is_none() {
    let list = |email: &str| {
        csv(&format!("nama;opd;nomor surat;tgl surat;email\nSiti;Dinkes;1;2024-09-10;{email}\n"))
    };
    assert_eq!(list("siti@mamujukab.go.id"), "new");
    assert_eq!(list("siti@x.id / siti@y.id"), "new");
    assert_eq!(list("tidak ada"), "new");
    assert_eq!(list("salah"), "E:field_invalid");
}

#[test]
fn received_says_when_the_clock_begins() {
    let list = |at: &str| {
        csv(&format!(
            "{}{}",
            HEAD.replace('\n', ";diterima\n"),
            good(1).replace('\n', &format!(";{at}\n"))
        ))
    };
    assert_eq!(list("12-09-2024 08.15"), "new");
    assert_eq!(list("2024-09-12"), "new");
    assert_eq!(list(""), "new");
    assert_eq!(list("kemarin"), "G:time_unclear");
    assert_eq!(list("2999-01-01"), "row:in_future");
    assert_eq!(list("0206-01-01"), "row:too_long_ago");
}

#[test]
fn the_same_person_twice_in_a_file_is_said() {
    let list = [HEAD, &good(1), &good(2), &good(1)].concat();
    assert_eq!(csv(&list), "new new row:twice");
    let by_name = "nama;opd;nomor surat;tgl surat\nSiti;D;1;2024-09-10\nSITI ;D;1;2024-09-10\n\
                   Siti;D;2;2024-09-10\n";
    assert_eq!(csv(by_name), "new row:twice new");
}
