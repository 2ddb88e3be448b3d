//! A list of holidays as a table: date, name, kind, decree.
use chrono::NaiveDate;

use super::{Misread, Rows, Told, Why, kind};
use crate::domain::calendar::HolidayKind;
use crate::domain::intake::{Cell, Line, day, plain};

const DATE: [&str; 5] = ["tanggal", "tgl", "date", "hari tanggal", "tanggal libur"];
const NAME: [&str; 8] = [
    "nama",
    "name",
    "hari libur",
    "libur",
    "keterangan",
    "peringatan",
    "holiday",
    "nama hari libur",
];
const KIND: [&str; 4] = ["jenis", "kind", "jenis libur", "type"];
const SOURCE: [&str; 6] = ["sumber", "source", "dasar", "dasar hukum", "keputusan", "decree"];

/// Where the columns stand.
struct Places {
    date: usize,
    name: usize,
    kind: Option<usize>,
    source: Option<usize>,
}

/// The days of a table; `source` is the decree of rows that name none. Without a head the columns are
/// date, name, kind, decree.
///
/// # Errors
/// Every row that is not understood.
pub fn table(lines: &[Line], source: Option<&str>) -> Result<Vec<Told>, Vec<Misread>> {
    let mut rows = Rows::new(source);
    let head = lines.iter().position(|line| places(line).is_some());
    let places = head.and_then(|at| lines.get(at)).and_then(places).unwrap_or(Places {
        date: 0,
        name: 1,
        kind: Some(2),
        source: Some(3),
    });
    for line in lines.iter().skip(head.map_or(0, |at| at + 1)) {
        row(line, &places, &mut rows);
    }
    rows.end()
}

fn places(line: &Line) -> Option<Places> {
    let heads: Vec<String> = line.cells.iter().map(|cell| plain(&cell.shown())).collect();
    let of = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    Some(Places { date: of(&DATE)?, name: of(&NAME)?, kind: of(&KIND), source: of(&SOURCE) })
}

fn row(line: &Line, places: &Places, rows: &mut Rows<'_>) {
    let text = |place: Option<usize>| {
        place.and_then(|place| line.cells.get(place)).map(Cell::shown).unwrap_or_default()
    };
    let (name, said, source) = (text(Some(places.name)), text(places.kind), text(places.source));
    let Some(date) = line.cells.get(places.date).and_then(date) else {
        rows.misread(line.no, Why::Date, &text(Some(places.date)));
        return;
    };
    let kind = if said.is_empty() {
        Some(kind(&name).unwrap_or(HolidayKind::National))
    } else {
        kind(&said)
    };
    match kind {
        Some(kind) => rows.add(line.no, date, &name, (kind, Some(&source))),
        None => rows.misread(line.no, Why::Kind, &said),
    }
}

fn date(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Date(at) => Some(at.date()),
        Cell::Text(text) => day(text.rsplit_once(", ").map_or(text, |(_, date)| date)),
        Cell::Empty
        | Cell::Number(_)
        | Cell::Flag(_)
        | Cell::Failed(_)
        | Cell::Uncalculated
        | Cell::Merged(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(no: u64, text: &str) -> Line {
        let cells = text.split(';').map(|cell| Cell::Text(cell.to_owned())).collect();
        Line { no, hidden: false, cells }
    }

    #[test]
    fn rows_with_and_without_a_head() {
        let lines = [
            line(1, "Tanggal;Hari libur;Jenis;Dasar"),
            line(2, "Selasa, 17 Agustus 2027;Proklamasi Kemerdekaan;;SKB 1"),
            line(3, "24-12-2027;Cuti bersama Natal;cuti bersama;SKB 1"),
        ];
        let told = table(&lines, None).unwrap();
        assert_eq!(told[0].holiday.date.to_string(), "2027-08-17");
        assert_eq!(told[1].holiday.kind, HolidayKind::JointLeave);
        assert_eq!(table(&lines[1..], None).unwrap(), told);
        let wrong = table(&[line(4, "20 dan 21 Maret 2027;Idulfitri")], Some("SKB")).unwrap_err();
        assert_eq!((wrong[0].line, wrong[0].why), (4, Why::Date));
        let none = table(&[line(1, "1-1-2027;Tahun Baru")], None).unwrap_err();
        assert_eq!(none[0].why, Why::Source);
        let twice = [line(1, "1-1-2027;Tahun Baru"), line(2, "2027-01-01;Tahun Baru")];
        assert_eq!(table(&twice, Some("SKB")).unwrap_err()[0].why, Why::Twice);
        let odd = table(&[line(1, "1-1-2027;Tahun Baru;pesta")], Some("SKB")).unwrap_err();
        assert_eq!(odd[0].why, Why::Kind);
    }
}
