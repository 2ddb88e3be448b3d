//! SOP and calendar files: what is shipped holds, and every mistake is placed.
use chrono::NaiveDate;
use loket::domain::calendar::{DayRule, HolidayKind};
use loket::domain::fault::{Fault, FaultKind};
use loket::domain::instant::Instant;
use loket::domain::record::Field;
use loket::domain::zone::Zone;
use loket::source::{self, Mistake};

fn shipped(name: &str) -> &'static str {
    let mut all = source::builtin_sops()
        .iter()
        .chain(source::builtin_calendars());
    all.find(|(file, _)| *file == name).unwrap().1
}

fn makassar() -> Zone {
    Zone::parse("Asia/Makassar").unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_shipped_sop_is_the_decreed_one() {
    let sop = source::sop(source::builtin_sops()[0].1).unwrap();
    let file = sop.file();
    assert_eq!(file.number, "050.1.46/27/I/2024/Diskominfosandi");
    assert_eq!((file.effective_on, sop.steps()), (day("2024-04-01"), 5));
    assert_eq!(sop.targets_s(), [5, 5, 10, 10, 20].map(|m| Some(m * 60)));
    assert_eq!((file.total_min, file.legal_basis.len()), (50, 5));
    assert_eq!((file.qualifications.len(), file.equipment.len()), (4, 3));
    let reasons: Vec<&str> = file.pause_reason.iter().map(|r| r.key.as_str()).collect();
    let codes = "kurang_dokumen menunggu_pemohon gangguan_ams pejabat_tidak_di_tempat lainnya";
    assert_eq!(reasons.join(" "), codes);
    assert!(sop.pause_reason("lainnya").unwrap().needs_note);
    assert!(sop.document("surat_permohonan").unwrap().with_registration);
    assert_eq!(sop.document_step("surat_rekomendasi"), Some(4));
    assert_eq!(sop.step(4).unwrap().deputies, ["admin_helpdesk"]);
    assert_eq!(sop.gate_fields(3).len(), 6);
    let last = [
        vec![Field::SubmittedAt],
        vec![Field::NewExpires, Field::AwaitingBsre],
    ];
    assert_eq!(sop.gate_fields(5), last);
}

#[test]
fn the_shipped_sop_names_roles_and_no_persons() {
    let text = source::builtin_sops()[0].1.to_lowercase();
    for title in ["nip.", "s.ip", "m.si", " se.", "pangkat"] {
        assert!(!text.contains(title), "{title}");
    }
}

#[test]
fn a_plain_week_has_thirty_seven_and_a_half_hours() {
    for pattern in ["perpres-21-2023.toml", "start-0800.toml"] {
        let files = [shipped(pattern), shipped("mamuju-2026.toml")];
        let calendar = source::calendar(&files, makassar()).unwrap();
        let week = calendar.work_s(
            at("2026-07-06T00:00:00+08:00"),
            at("2026-07-13T00:00:00+08:00"),
        );
        assert_eq!(week, 37 * 3600 + 1800, "{pattern}");
        assert!(calendar.knows_year(2026) && !calendar.knows_year(2027));
    }
}

#[test]
fn every_shipped_calendar_is_whole_and_has_its_sources() {
    let year = source::calendar_file(shipped("mamuju-2026.toml")).unwrap();
    let of = |kind| year.holiday.iter().filter(|h| h.kind == kind).count();
    assert_eq!(of(HolidayKind::National), 17);
    assert_eq!(of(HolidayKind::JointLeave), 8);
    assert!(
        year.holiday
            .iter()
            .all(|h| h.source == "SKB 1497/2025, 2/2025, 5/2025")
    );
    assert!(year.week.is_none() && year.season.len() == 1);
    let files = [shipped("perpres-21-2023.toml"), shipped("mamuju-2026.toml")];
    let calendar = source::calendar(&files, makassar()).unwrap();
    let (windows, rule) = calendar.day(day("2026-02-20"));
    assert!(matches!(rule, DayRule::Season(_)));
    let hours: u32 = windows.iter().map(|w| w.close_s - w.open_s).sum();
    assert_eq!(hours, 6 * 3600 + 1800);
    let always = source::calendar(&[shipped("always.toml")], makassar()).unwrap();
    let whole_day = always.work_s(
        at("2027-12-25T00:00:00+08:00"),
        at("2027-12-26T00:00:00+08:00"),
    );
    assert_eq!(whole_day, 86_400);
    assert!(always.knows_year(2027));
}

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
    FaultKind::Unknown {
        name: name.to_owned(),
        nearest: nearest.map(ToOwned::to_owned),
    }
}

fn only(mistakes: Vec<Mistake>) -> Mistake {
    let [mistake] = <[Mistake; 1]>::try_from(mistakes).unwrap();
    mistake
}

#[test]
fn a_bad_sop_file_is_placed_at_line_and_column() {
    let good = shipped("pembaruan-sertifikat-elektronik.toml");
    let rows: [(&str, &str, &str, &str, FaultKind); 9] = [
        (
            "id = \"pembaruan-sertifikat-elektronik\"",
            "id = \" \"",
            "\" \"",
            "id",
            FaultKind::Missing,
        ),
        (
            "total_min = 50",
            "total_min = 55",
            "55\n",
            "total_min",
            FaultKind::TotalDiffers {
                stated_min: 55,
                sum_min: 50,
            },
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
        (
            "[\"position\"]",
            "[]",
            "[],",
            "step.2.gate.fields.1",
            FaultKind::Empty,
        ),
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
        assert_eq!(mistake.fault, Some(Fault::at(&path, kind)), "{to}");
        assert_eq!(
            (mistake.line, mistake.column),
            place(&text, needle),
            "{needle}"
        );
    }
}

#[test]
fn several_mistakes_come_in_the_order_of_the_text() {
    let good = shipped("pembaruan-sertifikat-elektronik.toml");
    let text = broken(good, "standard_min = 20", "standard_min = 0");
    let text = broken(&text, "mode = \"handoff\"", "mode = \"claim\"");
    let mistakes = source::sop(&text).unwrap_err();
    let kinds: Vec<_> = mistakes.iter().map(|m| m.fault.clone().unwrap()).collect();
    let total = FaultKind::TotalDiffers {
        stated_min: 50,
        sum_min: 30,
    };
    assert_eq!(kinds[0], Fault::at(&["total_min"], total));
    assert_eq!(
        kinds[1],
        Fault::at(&["step", "4", "standard_min"], FaultKind::NotPositive)
    );
    assert!(mistakes[0].line < mistakes[1].line);
}

#[test]
fn what_is_not_toml_or_of_another_type_keeps_the_readers_words() {
    for (text, line, column) in [
        ("id = \"a\"\ntitle = ", 2, 9),
        ("id = \"a\"\nid = \"b\"\n", 2, 1),
        ("id = \"é\" x", 1, 10),
        ("id = 7\n", 1, 6),
        ("id = \"a\"\ncreated_on = \"besok\"\n", 2, 14),
    ] {
        let mistake = only(source::sop(text).unwrap_err());
        assert_eq!((mistake.line, mistake.column), (line, column), "{text}");
        assert!(
            mistake.fault.is_none() && !mistake.detail.is_empty(),
            "{text}"
        );
    }
}

#[test]
fn an_empty_or_foreign_file_is_invalid_at_its_beginning() {
    for text in ["", "# kosong\n", "\u{feff}"] {
        for mistakes in [
            source::sop(text).unwrap_err(),
            source::calendar_file(text).unwrap_err(),
            source::calendar(&[text], makassar()).unwrap_err().1,
        ] {
            let mistake = only(mistakes);
            assert_eq!((mistake.line, mistake.column), (1, 1), "{text:?}");
            let fault = Fault::at(&["id"], FaultKind::Missing);
            assert_eq!(mistake.fault, Some(fault), "{text:?}");
        }
    }
    let cargo = "[package]\nname = \"x\"\n";
    let mistake = only(source::sop(cargo).unwrap_err());
    assert_eq!((mistake.line, mistake.column), (1, 2));
    assert_eq!(mistake.fault.unwrap().kind, unknown("package", None));
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
    let overlap = Fault::at(
        &["exception", "1", "windows", "1"],
        FaultKind::WindowsOverlap,
    );
    assert_eq!(mistake.fault, Some(overlap));

    let (file, mistakes) = source::calendar(&[pattern, year, year], makassar()).unwrap_err();
    assert_eq!((file, mistakes.len()), (2, 26));

    let late = broken(
        pattern,
        "fri = [[\"07:30\", \"11:30\"]",
        "fri = [[\"07:30\", \"25:00\"]",
    );
    let (file, mistakes) = source::calendar(&[&late, year], makassar()).unwrap_err();
    let mistake = only(mistakes);
    assert_eq!(
        (file, (mistake.line, mistake.column)),
        (0, place(&late, "[\"07:30\", \"25:00\"]"))
    );

    let (file, mistakes) = source::calendar(&[year], makassar()).unwrap_err();
    let mistake = only(mistakes);
    assert_eq!((file, mistake.line, mistake.column), (0, 1, 1));
    assert_eq!(
        mistake.fault,
        Some(Fault::at(&["week"], FaultKind::Missing))
    );
}
