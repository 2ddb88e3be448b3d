//! SOP and calendar files: what is shipped holds.
mod calendars;
mod forms;
mod mistakes;

use chrono::NaiveDate;
use loket::domain::calendar::{DayRule, HolidayKind};
use loket::domain::instant::Instant;
use loket::domain::record::Field;
use loket::domain::zone::Zone;
use loket::source;

fn shipped(name: &str) -> &'static str {
    let mut all = source::builtin_sops().iter().chain(source::builtin_calendars());
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
    let last = [vec![Field::SubmittedAt], vec![Field::NewExpires, Field::AwaitingBsre]];
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
        let week =
            calendar.work_s(at("2026-07-06T00:00:00+08:00"), at("2026-07-13T00:00:00+08:00"));
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
    assert!(year.holiday.iter().all(|h| h.source == "SKB 1497/2025, 2/2025, 5/2025"));
    assert!(year.week.is_none() && year.season.len() == 1);
    let files = [shipped("perpres-21-2023.toml"), shipped("mamuju-2026.toml")];
    let calendar = source::calendar(&files, makassar()).unwrap();
    let (windows, rule) = calendar.day(day("2026-02-20"));
    assert!(matches!(rule, DayRule::Season(_)));
    let hours: u32 = windows.iter().map(|w| w.close_s - w.open_s).sum();
    assert_eq!(hours, 6 * 3600 + 1800);
    let always = source::calendar(&[shipped("always.toml")], makassar()).unwrap();
    let whole_day = always.work_s(at("2027-12-25T00:00:00+08:00"), at("2027-12-26T00:00:00+08:00"));
    assert_eq!(whole_day, 86_400);
    assert!(always.knows_year(2027));
}
