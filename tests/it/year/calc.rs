//! A workbook of the year as `LibreOffice` reads it: the sums of its rows are those of the count.
use std::path::Path;
use std::process::Command;

use super::count::Count;
use super::life::REASONS;
use super::month;
use super::write::Year;

/// Each sheet as a file of its own: `NAME-SHEET.csv`. None where there is no `LibreOffice`.
fn sheets(folder: &Path, book: &Path) -> Option<()> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    // Tabs between cells, texts in quotes, UTF-8, cells as they look, every sheet.
    let filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1";
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", filter, "--outdir"]);
    let run = office.arg(folder).arg(book).env("HOME", folder).output();
    match run {
        Ok(output) if output.status.success() => Some(()),
        Ok(output) => panic!("{output:?}"),
        Err(missing) => {
            println!("skipped: LibreOffice (soffice) does not run here: {missing}");
            None
        }
    }
}

/// The cells below a head, by its name.
fn column(sheet: &Path, head: &str) -> Vec<String> {
    let mut rows = csv::ReaderBuilder::new().delimiter(b'\t').from_path(sheet).unwrap();
    let place = rows.headers().unwrap().iter().position(|name| name == head).unwrap();
    rows.records().map(|row| row.unwrap()[place].to_owned()).collect()
}

/// `h:mm:ss` as a spreadsheet shows it, in seconds.
fn seconds(cell: &str) -> i64 {
    cell.split(':')
        .fold(0, |sum, part| sum * 60 + part.parse::<i64>().unwrap_or_else(|_| panic!("{cell:?}")))
}

#[test]
fn a_spreadsheet_adds_up_to_what_was_counted() {
    let year = Year::of(super::requests());
    let (all, days) = (year.told(), month(6));
    let count = Count::of(&all, days);
    year.office.ok("export --month 2026-04 -o april.xlsx");
    let folder = year.office.path("calc");
    std::fs::create_dir(&folder).unwrap();
    if sheets(&folder, &year.office.path("april.xlsx")).is_none() {
        return;
    }
    let cells = |sheet: &str, head: &str| column(&folder.join(format!("april-{sheet}.csv")), head);
    let whole = |cells: &[String]| (cells.len(), cells.iter().map(|cell| seconds(cell)).sum());
    let worked = |(end, elapsed): (String, String)| {
        ["done", "returned"].contains(&end.as_str()).then_some(elapsed)
    };
    let steps = cells("Steps", "End").into_iter().zip(cells("Steps", "Elapsed"));
    assert_eq!(whole(&steps.filter_map(worked).collect::<Vec<_>>()), count.sum("", "elapsed"));
    let delays = cells("Steps", "Entry delay");
    assert_eq!(whole(&delays), count.sum("", "delay"));
    // Cases that were late as a whole stand there too.
    let late = cells("Late", "Step");
    let whole_cases = late.iter().filter(|step| *step == "the whole case").count();
    let steps = i64::try_from(late.len() - whole_cases).unwrap();
    assert_eq!(steps, count.number("", "step late"));
    assert_eq!(i64::try_from(whole_cases).unwrap(), count.number("", "late"));
    let of_pauses = REASONS.map(|reason| count.sum("", &format!("pause {reason}")));
    let paused = of_pauses.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert_eq!(whole(&cells("Pauses", "Paused")), paused);
    assert!(count.number("", "step late") > 0 && paused.0 > 0, "an April that proves nothing");
}
