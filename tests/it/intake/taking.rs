//! What is taken in: all or nothing, the good rows, nothing twice.
use std::fs;

use serde_json::Value;

use super::{HEAD, good, nik};
use crate::cli::Office;

fn cases(office: &Office) -> Vec<Value> {
    office.run("list --json --all --reveal").data().as_array().unwrap().clone()
}

#[test]
fn a_list_is_one_act_of_ordinary_registrations() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1), &good(2)].concat());
    let data = office.ok("impor a.csv --at 2024-09-12T08:00 --json").data();
    assert_eq!(data["summary"]["new"], 2);
    let (one, two) = (office.show("1 --reveal"), office.show("2"));
    assert_eq!(one["applicant"]["nik"], nik(1).to_string());
    assert_eq!(one["registered_at"], "2024-09-12T08:00:00+08:00");
    assert_eq!(one["step"]["no"], 1);
    assert_eq!(one["facts"][0]["act"], two["facts"][0]["act"]);
    assert_eq!(one["facts"][0]["officer"], "Rina");
    assert_eq!(office.ok("verify --json").data()["difference"], Value::Null);
}

#[test]
fn the_same_file_twice_imports_nothing() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1), &good(2)].concat());
    office.ok("import a.csv");
    let again = office.ok("import a.csv --json").data();
    assert_eq!((&again["summary"]["new"], &again["summary"]["known"]), (&0.into(), &2.into()));
    office.ok("edit 1 name=Lain letter_no=9 --json");
    office.ok("cancel 2 --reason salah");
    let again = office.ok("import a.csv --json").data();
    assert_eq!(again["summary"]["known"], 2);
    assert_eq!(cases(&office).len(), 2);
    office.ok("db rebuild");
    assert_eq!(office.ok("import a.csv --json").data()["summary"]["known"], 2);
    assert_eq!(office.ok("verify --json").data()["difference"], Value::Null);
}

#[test]
fn one_wrong_row_and_nothing_is_taken() {
    let office = Office::new();
    let list = [HEAD, &good(1), &good(2).replace("7602", "1"), &good(3)].concat();
    office.write("a.csv", &list);
    let answer = office.run("import a.csv");
    assert_eq!((answer.code, answer.out.as_str()), (4, ""));
    assert!(answer.err.contains("1 of 3 rows"), "{}", answer.err);
    assert!(answer.err.contains("row 3, column B (nik)"), "{}", answer.err);
    assert!(!office.store().exists() && !office.path("a-ditolak.csv").exists());
}

#[test]
fn the_good_rows_are_taken_and_the_others_can_be_corrected() {
    let office = Office::new();
    let bad = good(2).replace("Siti", "=cmd|'/c calc'!A1").replace("10-09-2024", "#N/A");
    office.write("a.csv", &["Judul;;\n", HEAD, &good(1), &bad, &good(3)].concat());
    let data = office.ok("import a.csv --skip-bad --json").data();
    assert_eq!(data["summary"]["wrong"], 1);
    let path = office.path("a-ditolak.csv");
    let left = fs::read_to_string(&path).unwrap();
    assert!(left.contains("\n'=cmd|") && left.contains(&format!("'{}", nik(2))), "{left}");
    assert!(left.contains("column F (tgl surat): the cell shows an error: #N/A"), "{left}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (code, refusal) = office.refused("import a.csv --skip-bad");
    assert_eq!((code, refusal.as_str()), (4, "refused.exists"));
    fs::write(&path, left.replace("#N/A;", "10-09-2024;")).unwrap();
    office.ok("import a-ditolak.csv");
    let names: Vec<_> = cases(&office).iter().map(|c| c["applicant"]["name"].clone()).collect();
    assert_eq!(names.len(), 3);
    assert!(names.iter().any(|n| n == "=cmd|'/c calc'!A1 Aminah 2"), "{names:?}");
    assert_eq!(
        office.ok("import a.csv --skip-bad --bad lain.csv --json").data()["summary"]["known"],
        2
    );
}

#[test]
fn a_row_that_may_be_known_under_another_number_is_said() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let list = format!("{HEAD}Siti Aminah;{};;Dinkes;001/KES/2024;10-09-2024\n", nik(8));
    office.write("a.csv", &list);
    let answer = office.ok("import a.csv --dry-run");
    assert!(answer.out.contains("perhaps the same as PSE-2024-0001"), "{answer:?}");
    let first = format!("{HEAD}X;7602010101900001;;Dinkes;001/KES/2024;10-09-2024\n");
    office.write("b.csv", &first);
    let answer = office.ok("import b.csv --dry-run");
    assert!(answer.out.contains("registered as PSE-2024-0001"), "{answer:?}");
}

#[test]
fn a_short_number_is_told_to_be_looked_up_and_no_zero_is_asked_for() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1).replace("76020101", "7602010")].concat());
    let english = office.run("import a.csv --dry-run").out;
    assert!(english.contains("15 of 16 digits; 1 is missing"), "{english}");
    assert!(!english.contains("zero"), "{english}");
    let indonesian = office.run("import a.csv --dry-run --lang id").out;
    assert!(indonesian.contains("kurang 1 digit. Periksa dari suratnya"), "{indonesian}");
}

#[test]
fn what_stands_below_a_list_is_left_out_and_said() {
    let office = Office::new();
    let list = "No;Nama;NIK;Instansi;Nomor surat;Tgl surat\n\
                1;Siti;7602010101900001;Dinkes;1;10-09-2024\n\
                2;;;;;\n\
                ;JUMLAH;1;;;\n\
                Jumlah pemohon: 1;;;;;\n\
                ;;;;Mamuju, 20 September 2024;\n\
                ;;Kepala Dinas,;;;\n\
                ;;;;NIP. 197001011990031001;\n";
    office.write("a.csv", list);
    let plan = office.ok("import a.csv --dry-run --json").data();
    assert_eq!(plan["summary"]["not_applicant"], 6);
    assert_eq!((&plan["summary"]["new"], &plan["summary"]["wrong"]), (&1.into(), &0.into()));
    let told = office.ok("import a.csv --dry-run");
    assert!(told.out.contains("no applicant's row: “JUMLAH”"), "{told:?}");
    assert!(!told.out.contains("197001011990031001"), "{told:?}");
    assert!(told.err.contains("0 wrong, 6 no applicants' rows."), "{told:?}");
    let done = office.ok("import a.csv --lang id");
    assert!(done.out.contains("0 tidak dimasukkan, 6 bukan baris pemohon."), "{done:?}");
    assert!(done.err.contains("tidak dimasukkan: baris 3, 4, 5, 6, 7, 8."), "{done:?}");
    assert_eq!(cases(&office).len(), 1);
    let from = office.run("register --from a.csv --dry-run");
    assert!(from.code == 0 && from.err.contains("left out: 3, 4, 5, 6, 7, 8."), "{from:?}");
}

#[test]
fn a_row_that_may_be_an_applicants_is_never_left_out() {
    let office = Office::new();
    for row in [
        "3;;7602010101900001;Dinkes;;",
        ";;7602010101900001;;;",
        ";;7,60205E+15;;;",
        "3;;;Dinkes;;",
        ";;;Dinkes;1;10-09-2024",
        ";;;;;10-09-2024",
        ";Jumlah Siregar;;;;",
        ";Total;;Dinkes;1;10-09-2024",
    ] {
        let list = format!("No;Nama;NIK;Instansi;Nomor surat;Tgl surat\n{row}\n");
        office.write("a.csv", &list);
        let answer = office.run("import a.csv --dry-run --json");
        let whole: Value = serde_json::from_str(&answer.out).unwrap();
        assert_eq!(whole["data"]["summary"]["not_applicant"], 0, "{row}");
    }
}

#[test]
fn the_hint_at_a_number_for_a_date_names_that_date() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1).replace("10-09-2024", "45546")].concat());
    let said = office.run("import a.csv --dry-run --lang id").out;
    assert!(said.contains("atau tulis tanggalnya: 11-09-2024."), "{said}");
    office.write("a.csv", &[HEAD, &good(1).replace("10-09-2024", "5")].concat());
    let said = office.run("import a.csv --dry-run").out;
    assert!(!said.contains('–'), "{said}");
}

#[test]
fn a_dash_for_a_number_is_none_and_is_said() {
    let office = Office::new();
    let list = good(1).replace(&format!("{};;", nik(1)), "tidak ada;=\"199001012015032001\";");
    office.write("a.csv", &[HEAD, &list].concat());
    let plan = office.ok("import a.csv --dry-run --lang id");
    assert!(plan.out.contains("kolom B (nik) dibaca sebagai tidak ada nomornya"), "{plan:?}");
    office.ok("import a.csv");
    let applicant = &office.show("1 --reveal")["applicant"];
    assert_eq!(
        (&applicant["nik"], &applicant["nip"]),
        (&Value::Null, &"199001012015032001".into())
    );
    office.write("b.csv", &[HEAD, &good(2).replace('\n', ";x\n")].concat());
    let wrong = office.run("import b.csv --dry-run --lang id").out;
    assert!(wrong.contains("baris ini “x”: selnya lebih banyak"), "{wrong}");
}

#[test]
fn a_known_row_that_says_something_else_tells_what_and_changes_nothing() {
    let office = Office::new();
    let list = |phone: &str, date: &str| {
        let head = HEAD.replace('\n', ";hp;perihal\n");
        let row = |n| good(n).replace('\n', &format!(";{phone};TTE\n")).replace("10-09-2024", date);
        [head, row(1), row(2)].concat()
    };
    office.write("a.csv", &list("081234567890", "10-09-2024"));
    office.ok("import a.csv");
    let same = office.ok("import a.csv --dry-run --json").data();
    assert_eq!(same["summary"]["differing"], 0);
    office.write("b.csv", &list("081234567899", "11-09-2024"));
    let plan = office.ok("import b.csv --dry-run --json").data();
    assert_eq!(plan["rows"][0]["differs"], serde_json::json!(["letter_date", "phone"]));
    let told = office.ok("import b.csv --dry-run --lang id");
    assert!(told.out.contains("; berbeda: tanggal surat, "), "{told:?}");
    let done = office.ok("import b.csv --lang id");
    assert!(done.err.contains("2 permohonan yang sudah ada berbeda"), "{done:?}");
    assert_eq!(office.show("1")["applicant"]["phone"], "081234567890");
}

#[test]
fn what_is_erased_is_no_longer_known() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1)].concat());
    office.ok("import a.csv");
    office.ok(&format!("subject erase {} --yes", nik(1)));
    assert_eq!(office.ok("verify --json").data()["difference"], Value::Null);
    assert_eq!(office.ok("import a.csv --dry-run --json").data()["summary"]["new"], 1);
}

#[test]
fn numbers_are_masked_in_what_is_said() {
    let office = Office::new();
    office.write("a.csv", &[HEAD, &good(1).replace(";;", ";199001012015032;")].concat());
    let hidden = office.run("import a.csv --dry-run");
    assert!(hidden.out.contains("1990•••••••5032"), "{hidden:?}");
    assert!(!hidden.out.contains("199001012015032"));
    let shown = office.run("import a.csv --dry-run --reveal");
    assert!(shown.out.contains("199001012015032"), "{shown:?}");
}

#[test]
fn twenty_thousand_rows_are_one_transaction() {
    let office = Office::new();
    let list: String = (0..20_000).map(good).collect();
    office.write("a.csv", &[HEAD, &list].concat());
    assert_eq!(
        office.ok("import a.csv --at 2024-09-12T08:00 --json").data()["summary"]["new"],
        20_000
    );
    assert_eq!(office.show("20000")["number"], "PSE-2024-20000");
}

#[test]
fn certificates_are_listed_once_and_seen_by_the_radar() {
    let office = Office::new();
    let list = "Nama;NIK;Instansi;Nomor seri;Berlaku sampai\n\
                Siti;7602010101900001;Dinkes;0a1b;20-11-2026\n\
                Budi;7602010101900002;Dinkes;0a1c;20 November 2026\n";
    office.write("a.csv", list);
    let import = "import --kind certificates a.csv --json";
    let plan = office.ok(&format!("{import} --dry-run")).data();
    assert_eq!((&plan["kind"], &plan["summary"]["new"]), (&"certificates".into(), &2.into()));
    assert!(!office.store().exists());
    office.ok(import);
    let again = office.ok(import).data();
    assert_eq!((&again["summary"]["new"], &again["summary"]["known"]), (&0.into(), &2.into()));
    assert_eq!(office.ok("verify --json").data()["difference"], Value::Null);
    office.write("b.csv", &list.replace("20 November 2026", "46346").replace("Siti", "#N/A"));
    let answer = office.run("import --kind certificates b.csv");
    assert!(answer.code == 4 && answer.err.contains("2 of 2 rows"), "{answer:?}");
    assert_eq!(office.refused("import a.csv"), (2, "table.head_missing".into()));
}

#[test]
fn what_register_warns_of_a_list_is_told_of_too() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let heads = "Nama;Instansi;Nomor surat;Tgl surat";
    // The second letter of the name is a Cyrillic one.
    let rows =
        "S\u{456}ti Aminah;Dinas Kesehatan;001/KES/2024;2024-09-10\nBudi;PUPR;9;2024-12-24\n";
    office.write("daftar.csv", &format!("{heads}\n{rows}"));
    let line = "import --dry-run daftar.csv --at 2024-09-13T08:00";
    let told = office.ok(line).out;
    assert!(told.contains("perhaps the same as PSE-2024-0001"), "{told}");
    assert!(told.contains("after its receipt on"), "{told}");
    let data = office.ok(&format!("{line} --json")).data();
    assert_eq!(data["rows"][0]["twin"], "PSE-2024-0001");
    let after = |no: usize| data["rows"][no]["letter_after_receipt"].clone();
    assert_eq!([after(0), after(1)], [false, true]);
}
