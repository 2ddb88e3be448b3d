//! `export`: workbooks read back by another library, CSV that a spreadsheet does not calculate, JSON.
use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::{Value, json};

use super::Office;
use super::month::busy;

type Rows = Vec<Vec<Data>>;

fn sheet(office: &Office, file: &str, name: &str) -> Rows {
    let mut book: Xlsx<_> = open_workbook(office.path(file)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn text(cell: &Data) -> &str {
    let Data::String(text) = cell else { return "" };
    text
}

/// Seconds of a duration, as the sheet keeps it: days.
fn seconds(cell: &Data) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "seconds of a month")]
    let whole = |days: f64| (days * 86_400.0).round() as i64;
    let Data::DateTime(duration) = cell else { return None };
    duration.is_duration().then(|| whole(duration.as_f64()))
}

fn column(rows: &Rows, head: &str) -> Vec<Data> {
    let place = rows[0].iter().position(|cell| text(cell) == head).unwrap();
    rows[1..].iter().map(|row| row[place].clone()).collect()
}

#[test]
fn a_workbook_on_a_machine_before_its_epoch_is_refused_in_a_sentence() {
    let Some(machine) = crate::machine::Machine::new() else { return };
    let office = Office::new();
    office.register("2024-09-12T08:00");
    machine.set(-loket::clock::now().unix() - 86_400);
    let bell = machine.bell("bell");
    let no = office.run_with("export --all -o a.xlsx", &bell.paths());
    assert_eq!(no.code, 1, "{no:?}");
    assert!(no.err.contains("Unix epoch") && !no.err.contains("fault of the program"), "{no:?}");
}

#[test]
fn a_workbook_holds_dates_durations_and_the_sums_of_the_report() {
    let (office, _) = busy();
    office.ok("export --month 2024-09 -o september.xlsx");
    let told = office.ok("report --month 2024-09 --json").data();
    let steps = sheet(&office, "september.xlsx", "Steps");
    let elapsed = column(&steps, "Elapsed");
    let ends = column(&steps, "End");
    let counted = elapsed
        .iter()
        .zip(&ends)
        .filter(|(_, end)| matches!(text(end), "done" | "sent back" | "returned"));
    let sum: i64 = counted.map(|(cell, _)| seconds(cell).unwrap()).sum();
    assert_eq!(told["total"]["steps"]["sum_s"], sum);
    let late = sheet(&office, "september.xlsx", "Late");
    assert_eq!(json!(late.len() - 1), told["total"]["steps"]["late"].as_i64().unwrap());
    let pauses = sheet(&office, "september.xlsx", "Pauses");
    let stood_s: i64 = column(&pauses, "Paused").iter().map(|c| seconds(c).unwrap()).sum();
    assert_eq!(stood_s, 9_000);
    let cases = sheet(&office, "september.xlsx", "Cases");
    let registered = &column(&cases, "Registered at")[0];
    let Data::DateTime(moment) = registered else { panic!("{registered:?}") };
    let moment = moment.to_ymd_hms_milli();
    assert_eq!(moment, (2024, 9, 3, 8, 0, 0, 0));
    assert_eq!(text(&column(&cases, "NIK")[0]), "7602••••••••0001");
    let summary = sheet(&office, "september.xlsx", "Summary");
    let row = summary.iter().find(|row| text(&row[0]) == "Cases registered").unwrap();
    assert_eq!(row[1], Data::Float(5.0));
    let rate = summary.iter().find(|row| text(&row[0]) == "On-time rate of cases").unwrap();
    assert_eq!(rate[1], Data::Float(1.0));
}

#[test]
fn a_column_of_moments_is_wide_enough_for_them() {
    let (office, _) = busy();
    office.ok("export --month 2024-09 -o a.xlsx --lang id");
    let mut book =
        zip::ZipArchive::new(std::fs::File::open(office.path("a.xlsx")).unwrap()).unwrap();
    for (no, columns) in [(2, vec![7, 8]), (3, vec![3, 4]), (4, vec![6]), (5, vec![4, 5])] {
        let mut text = String::new();
        let mut sheet = book.by_name(&format!("xl/worksheets/sheet{no}.xml")).unwrap();
        std::io::Read::read_to_string(&mut sheet, &mut text).unwrap();
        for column in columns {
            let cols = text.split("<col ").skip(1).map(|col| col.split('>').next().unwrap());
            let value = |col: &str, name: &str| {
                let at = col.split(&format!("{name}=\"")).nth(1).unwrap();
                at.split('"').next().unwrap().parse::<f64>().unwrap()
            };
            let place = f64::from(column);
            let own = |col: &&str| value(col, "min") <= place && place <= value(col, "max");
            let width = cols.into_iter().find(own).map(|col| value(col, "width"));
            assert!(width.is_some_and(|width| width >= 19.0), "sheet {no}, {column}: {width:?}");
        }
    }
}

/// Siti's case sent back twice, each attempt in time, the whole of it late.
#[test]
fn a_case_that_is_late_as_a_whole_is_among_the_late() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    for (verb, time) in [
        ("finish 1", "08:04"),
        ("finish 1", "08:08"),
        ("return 1 --to 2 --reason ulang", "08:17"),
        ("finish 1", "08:21"),
        ("return 1 --to 2 --reason ulang", "08:30"),
        ("finish 1", "08:34"),
        ("finish 1", "08:43"),
        ("receive 1 surat_rekomendasi", "08:44"),
        ("finish 1", "08:52"),
        ("finish 1 --set awaiting_bsre=true", "09:11"),
    ] {
        office.ok(&format!("{verb} --at 2024-09-12T{time}"));
    }
    assert_eq!(office.show("1")["total"]["standing"], "breached");
    let figures = office.ok("report --month 2024-09 --json").data()["total"].clone();
    assert_eq!((&figures["cases"]["late"], &figures["steps"]["late"]), (&1.into(), &0.into()));
    office.ok("export --month 2024-09 -o a.xlsx --lang id");
    let late = sheet(&office, "a.xlsx", "Lewat waktu");
    assert_eq!(late.len(), 2, "{late:?}");
    assert_eq!(text(&column(&late, "Langkah")[0]), "seluruh permohonan");
    assert_eq!(seconds(&column(&late, "Terpakai")[0]), Some(71 * 60));
}

#[test]
fn an_archived_case_says_how_it_ended() {
    let (office, _) = busy();
    office.ok("archive 2 --at 2024-09-20T08:00");
    office.ok("archive 1 --at 2024-09-20T08:00");
    office.ok("export --all -o a.xlsx --lang id");
    let cases = sheet(&office, "a.xlsx", "Permohonan");
    let states = column(&cases, "Keadaan");
    let states: Vec<&str> = states.iter().take(2).map(text).collect();
    assert_eq!(states, ["selesai, diarsipkan", "ditolak, diarsipkan"]);
    let book = office.ok("print register --month 2024-09 --lang id -o -").out;
    assert!(book.contains("selesai, diarsipkan 20-09-2024"), "{book}");
    assert!(book.contains("ditolak, diarsipkan 20-09-2024"), "{book}");
    let found = |query: &str| {
        let cases = office.ok(&format!("list --all --json --filter '{query}'")).data();
        let numbers = cases.as_array().unwrap().iter().map(|case| case["number"].clone());
        numbers.collect::<Vec<_>>()
    };
    assert_eq!(found("status:archived hasil:ditolak"), ["PSE-2024-0002"]);
    assert_eq!(found("status:archived outcome:done"), ["PSE-2024-0004", "PSE-2024-0001"]);
    assert_eq!(found("status:archived hasil:dibatalkan"), Vec::<Value>::new());
    let desk = office.run("--print --as-of 2024-09-21T08:00 --size 80x24 --keys 4").out;
    let row = |name: &str| desk.lines().find(|l| l.contains(name)).unwrap_or(&desk).to_owned();
    assert!(row("2024-0002").contains("x 2024-0002"), "{desk}");
    let english = office.ok("print control-sheet 2 --lang en -o -").out;
    assert!(english.contains("rejected, archived 2024-09-20"), "{english}");
}

#[test]
fn no_two_columns_of_a_table_are_called_the_same() {
    let (office, _) = busy();
    for (lang, by) in [("id", "step"), ("id", "officer"), ("en", "step"), ("en", "agency")] {
        let report = format!("report --month 2024-09 --by {by} --format csv --lang {lang}");
        let csv = office.ok(&report).out;
        let heads: Vec<&str> = csv.lines().next().unwrap().split(';').collect();
        let distinct: std::collections::BTreeSet<&&str> = heads.iter().collect();
        assert_eq!(heads.len(), distinct.len(), "{heads:?}");
    }
}

#[test]
fn heads_and_sheets_are_in_the_language() {
    let (office, _) = busy();
    office.ok("ekspor --all -o semua.xlsx --lang id");
    for (name, head) in [
        ("Langkah", "Nomor"),
        ("Permohonan", "Nomor"),
        ("Lewat waktu", "Alasan"),
        ("Jeda", "Alasan"),
    ] {
        let rows = sheet(&office, "semua.xlsx", name);
        assert!(rows[0].iter().any(|cell| text(cell) == head), "{name}");
    }
    let reasons = sheet(&office, "semua.xlsx", "Lewat waktu");
    assert!(column(&reasons, "Alasan").iter().any(|c| text(c) == "tanpa alasan"));
}

#[test]
fn nothing_is_overwritten_unasked_and_nothing_is_left_behind() {
    let (office, _) = busy();
    office.write("a.csv", "milik orang");
    assert_eq!(office.refused("export --all -o a.csv"), (4, "refused.exists".to_owned()));
    assert_eq!(std::fs::read_to_string(office.path("a.csv")).unwrap(), "milik orang");
    office.ok("export --all -o a.csv --force");
    assert_eq!(office.refused("export --all -o no/where.csv").0, 1);
    let names = std::fs::read_dir(office.path("")).unwrap();
    let left =
        names.filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().contains(".part"));
    assert_eq!(left.count(), 0);
}

#[test]
fn hostile_names_reach_the_spreadsheet_as_text() {
    let office = Office::new();
    let hostile = ["=1+1", "@SUM(A1)", "+62 811", "-2+3", "＝cmd", "a;b \"c\""];
    for (n, name) in hostile.iter().enumerate() {
        office.ok(&format!(
            "register '--name={name}' --agency Dinas --letter-no {n} --letter-date 2024-09-01 \
             --at 2024-09-03T08:00"
        ));
    }
    office.ok("export --all --format csv -o a.csv --bom");
    office.ok("export --all -o a.xlsx");
    let csv = std::fs::read_to_string(office.path("a.csv")).unwrap();
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
    let names: Vec<String> = reader.records().map(|r| r.unwrap()[4].to_owned()).collect();
    assert_eq!(names, ["'=1+1", "'@SUM(A1)", "'+62 811", "'-2+3", "'＝cmd", "a;b \"c\""]);
    let cases = sheet(&office, "a.xlsx", "Cases");
    let kept: Vec<String> =
        column(&cases, "Applicant's name").iter().map(|cell| text(cell).to_owned()).collect();
    assert_eq!(kept, hostile);
}

#[test]
fn numbers_in_full_are_asked_for_and_recorded() {
    let (office, _) = busy();
    let before = office.ok("verify --json").data()["facts"].as_u64().unwrap();
    office.ok("export --filter 'status:rejected' -o a.json --reveal");
    let whole: Value =
        serde_json::from_str(&std::fs::read_to_string(office.path("a.json")).unwrap()).unwrap();
    assert_eq!(whole["schema"], "loket.cases/1");
    assert_eq!(whole["data"].as_array().unwrap().len(), 1);
    assert_eq!(whole["data"][0]["applicant"]["nik"], "7602010101900001");
    let after = office.ok("verify --json").data()["facts"].as_u64().unwrap();
    assert_eq!(after, before + 1);
    office.ok("export --all --format csv -o masked.csv --table cases");
    let masked = std::fs::read_to_string(office.path("masked.csv")).unwrap();
    assert!(!masked.contains("7602010101900001"));
    assert_eq!(office.refused("export --all --reveal --as-of 2024-09-05T08:00 -o x.csv").0, 4);
    assert_eq!(json!(office.path("x.csv").exists()), json!(false));
}

#[test]
fn the_past_and_an_empty_store_are_written_too() {
    let (office, _) = busy();
    office.ok("export --all -o past.json --as-of 2024-09-04T12:00");
    let whole = std::fs::read_to_string(office.path("past.json")).unwrap();
    let whole: Value = serde_json::from_str(&whole).unwrap();
    assert_eq!(whole["data"].as_array().unwrap().len(), 2);
    let empty = Office::new();
    empty.ok("export -o kosong.xlsx");
    assert_eq!(sheet(&empty, "kosong.xlsx", "Cases").len(), 1);
    assert!(!empty.store().exists());
}

#[test]
fn the_desk_writes_what_is_marked_under_a_name_that_says_its_kind() {
    let (office, _) = busy();
    let desk = "--print --as-of 2024-09-05T08:00 --keys";
    let end = "<end> <bs> <bs> <bs> <bs>";
    let refused = office.ok(&format!("{desk} '4 v j v E {end} <enter>'"));
    assert!(refused.out.contains("End the name with .xlsx or .csv"), "{}", refused.out);
    office.ok(&format!("{desk} '4 v j v E <home> t w o - <enter>'"));
    let mut written =
        std::fs::read_dir(office.path("")).unwrap().map(|entry| entry.unwrap().path());
    let written = written.find(|path| path.extension().is_some_and(|end| end == "xlsx")).unwrap();
    assert_eq!(sheet(&office, written.to_str().unwrap(), "Cases").len(), 1 + 2);
}

#[test]
fn a_file_named_by_a_dash_is_standard_output() {
    let (office, _) = busy();
    for (line, head) in [
        ("export --all --format csv -o -", ";"),
        ("export --all --format json -o -", "{\"schema\":\"loket.cases/1\""),
        ("export --all --json -o -", "{\"schema\":\"loket.cases/1\""),
        ("report --month 2024-09 --format csv -o -", ";"),
        ("report --month 2024-09 --json -o -", "{"),
        ("report --month 2024-09 --format html -o -", "<!doctype html>"),
    ] {
        let out = office.ok(line).out;
        let first = out.lines().next().unwrap_or_default().to_lowercase();
        assert!(first.contains(&head.to_lowercase()), "{line}: {out}");
    }
    let whole: Value = serde_json::from_str(&office.ok("export --all --json -o -").out).unwrap();
    assert!(whole["data"].as_array().unwrap().len() > 1);
    for line in ["export --all -o -", "report --month 2024-09 --format xlsx -o -"] {
        let refused = office.run(line);
        assert!(refused.code == 2 && refused.err.contains("XLSX"), "{refused:?}");
    }
    assert!(!office.path("-").exists());
}
