//! Every mistake in a file is placed, and named where the rules have a name for it.
use loket::domain::fault::{Fault, FaultKind};
use loket::source::{self, Mistake};

use super::{makassar, shipped};

/// `text` with `from` (which stands in it once) replaced.
fn broken(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

/// Line and column of `needle` in `text`, both from 1.
fn place(text: &str, needle: &str) -> (usize, usize) {
    let before = &text[..text.find(needle).unwrap()];
    let last = before.rsplit('\n').next().unwrap();
    (before.matches('\n').count() + 1, last.chars().count() + 1)
}

fn unknown(name: &str, nearest: Option<&str>) -> FaultKind {
    FaultKind::Unknown { name: name.to_owned(), nearest: nearest.map(ToOwned::to_owned) }
}

fn only(mistakes: Vec<Mistake>) -> Mistake {
    let [mistake] = <[Mistake; 1]>::try_from(mistakes).unwrap();
    mistake
}

#[test]
fn a_bad_sop_file_is_placed_at_line_and_column() {
    let good = shipped("pembaruan-sertifikat-elektronik.toml");
    let rows: [(&str, &str, &str, &str, FaultKind); 10] = [
        (
            "id = \"pembaruan-sertifikat-elektronik\"",
            "id = \" \"",
            "\" \"",
            "id",
            FaultKind::Missing,
        ),
        (
            "id = \"pembaruan-sertifikat-elektronik\"",
            "id = \"pembaruan sertifikat\"",
            "\"pembaruan sertifikat\"",
            "id",
            FaultKind::Blank("pembaruan sertifikat".to_owned()),
        ),
        (
            "total_min = 50",
            "total_min = 55",
            "55\n",
            "total_min",
            FaultKind::TotalDiffers { stated_min: 55, sum_min: 50 },
        ),
        (
            "executor = \"admin_helpdesk\"",
            "executor = \"admin_helpdsk\"",
            "\"admin_helpdsk\"",
            "step.2.executor",
            unknown("admin_helpdsk", Some("admin_helpdesk")),
        ),
        (
            "deputies = [\"admin_helpdesk\"]",
            "deputies = [\"verifikator\", \"lurah\"]",
            "\"lurah\"",
            "step.3.deputies.1",
            unknown("lurah", None),
        ),
        (
            "[\"nik\", \"nik_reason\"]",
            "[\"nik\", \"nik_reson\"]",
            "\"nik_reson\"",
            "step.2.gate.fields.4.1",
            unknown("nik_reson", Some("nik_reason")),
        ),
        ("[\"position\"]", "[]", "[],", "step.2.gate.fields.1", FaultKind::Empty),
        (
            "key = \"lainnya\"",
            "key = \"gangguan_ams\"",
            "\"gangguan_ams\"\nlabel = { id = \"Lain",
            "pause_reason.4.key",
            FaultKind::Duplicate("gangguan_ams".to_owned()),
        ),
        (
            "mode = \"handoff\"",
            "mod = \"handoff\"",
            "mod = \"handoff\"",
            "mod",
            unknown("mod", Some("mode")),
        ),
        (
            "key = \"verifikator\"\n",
            "",
            "[[executor]]\ntitle = \"Verif",
            "executor.3.key",
            FaultKind::Missing,
        ),
    ];
    for (from, to, needle, path, kind) in rows {
        let text = broken(good, from, to);
        let mistake = only(source::sop(&text).unwrap_err());
        let path: Vec<&str> = path.split('.').collect();
        assert_eq!(mistake.fault, Fault::at(&path, kind), "{to}");
        assert_eq!((mistake.line, mistake.column), place(&text, needle), "{needle}");
    }
}

#[test]
fn several_mistakes_come_in_the_order_of_the_text() {
    let good = shipped("pembaruan-sertifikat-elektronik.toml");
    let text = broken(good, "standard_min = 20", "standard_min = 0");
    let text = broken(&text, "mode = \"handoff\"", "mode = \"claim\"");
    let mistakes = source::sop(&text).unwrap_err();
    let kinds: Vec<_> = mistakes.iter().map(|m| m.fault.clone()).collect();
    let total = FaultKind::TotalDiffers { stated_min: 50, sum_min: 30 };
    assert_eq!(kinds[0], Fault::at(&["total_min"], total));
    assert_eq!(kinds[1], Fault::at(&["step", "4", "standard_min"], FaultKind::NotPositive));
    assert!(mistakes[0].line < mistakes[1].line);
}

#[test]
fn an_empty_or_foreign_file_lacks_everything_at_its_beginning() {
    for text in ["", "# kosong\n", "\u{feff}"] {
        for mistakes in [
            source::sop(text).unwrap_err(),
            source::calendar_file(text).unwrap_err(),
            source::calendar(&[text], makassar()).unwrap_err().1,
            source::calendar_checked(text, makassar()).unwrap_err(),
        ] {
            assert_eq!(mistakes[0].fault, Fault::at(&["id"], FaultKind::Missing), "{text:?}");
            for mistake in &mistakes {
                assert_eq!((mistake.line, mistake.column), (1, 1), "{text:?}");
                assert_eq!(mistake.fault.kind, FaultKind::Missing, "{text:?}");
            }
        }
        assert_eq!(source::sop(text).unwrap_err().len(), 13);
        assert_eq!(source::calendar_file(text).unwrap_err().len(), 2);
    }
    let cargo = "[package]\nname = \"x\"\n";
    let mistakes = source::sop(cargo).unwrap_err();
    let package = mistakes.iter().find(|m| m.fault.kind == unknown("package", None)).unwrap();
    assert_eq!((package.line, package.column), (1, 1));
}

#[test]
fn a_calendar_mistake_is_placed_in_its_own_file() {
    let pattern = shipped("perpres-21-2023.toml");
    let year = shipped("mamuju-2026.toml");
    let own = concat!(
        "id = \"x\"\ntitle = \"X\"\n",
        "[[exception]]\ndate = 2026-07-14\nwindows = [[\"08:00\", \"12:00\"]]\n",
        "[[exception]]\ndate = \"2026-07-15\"\nwindows = [[\"08:00\", \"12:00\"], [\"11:00\", \"13:00\"]]\n",
    );
    let (file, mistakes) = source::calendar(&[pattern, year, own], makassar()).unwrap_err();
    let mistake = only(mistakes);
    assert_eq!((file, mistake.line, mistake.column), (2, 8, 32));
    let overlap = Fault::at(&["exception", "1", "windows", "1"], FaultKind::WindowsOverlap);
    assert_eq!(mistake.fault, overlap);

    let (file, mistakes) = source::calendar(&[pattern, year, year], makassar()).unwrap_err();
    assert_eq!((file, mistakes.len()), (2, 26));

    let late = broken(pattern, "fri = [[\"07:30\", \"11:30\"]", "fri = [[\"07:30\", \"25:00\"]");
    let (file, mistakes) = source::calendar(&[&late, year], makassar()).unwrap_err();
    let mistake = only(mistakes);
    assert_eq!((file, (mistake.line, mistake.column)), (0, place(&late, "[\"07:30\", \"25:00\"]")));

    let (file, mistakes) = source::calendar(&[year], makassar()).unwrap_err();
    let mistake = only(mistakes);
    assert_eq!((file, mistake.line, mistake.column), (0, 1, 1));
    assert_eq!(mistake.fault, Fault::at(&["week"], FaultKind::Missing));
}
