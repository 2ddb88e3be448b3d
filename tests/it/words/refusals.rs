//! Refusals, faults and warnings as people read them.
use std::collections::BTreeSet;

use loket::domain::authority::Denied;
use loket::domain::certificate::Doubt;
use loket::domain::fault::{Fault, FaultKind, Shape};
use loket::domain::record::Field;
use loket::domain::refusal::{Invalid, Refusal};
use loket::domain::timing::Warning;

use super::{assert_whole, at, en, id, sop, text, zone};

fn doubts() -> Vec<Doubt> {
    let (names, at) = ((text("Budi"), text("Siti")), at("2026-11-23T00:30:00Z"));
    let (old, new) = ("2028-11-23".parse().unwrap(), "2028-11-22".parse().unwrap());
    vec![
        Doubt::OtherPerson { holder: names.0.clone(), applicant: names.1.clone() },
        Doubt::OtherPerson { holder: String::new(), applicant: names.1.clone() },
        Doubt::NumberDiffers { field: Field::Nik, found: text("7602020202900002") },
        Doubt::NameDiffers { holder: names.0, applicant: names.1 },
        Doubt::Authority,
        Doubt::Expired { at },
        Doubt::NotYetValid { from: at },
        Doubt::NotLater { old, new },
        Doubt::SameSerial { serial: text("0A") },
    ]
}

fn denials() -> Vec<Denied> {
    let (officer, able) = (text("Sari"), vec![text("Rina"), text("Yusuf")]);
    let (from, until) = ("2026-11-23".parse().unwrap(), "2026-11-20".parse().unwrap());
    let (step, executor) = (4, text("Verifikator"));
    vec![
        Denied::PinNeeded { officer: officer.clone() },
        Denied::PinMissing { officer: officer.clone(), able: Vec::new() },
        Denied::PinWrong { officer: officer.clone(), left: 4 },
        Denied::PinWaits { officer: officer.clone(), until: at("2026-11-23T00:49:00Z") },
        Denied::PinDigits { min: 6, max: 12 },
        Denied::PinTrivial,
        Denied::PinDiffers,
        Denied::NotYourStep { step, executor: executor.clone(), able: able.clone() },
        Denied::NotActingFor { executor: executor.clone(), able: able.clone() },
        Denied::AdministratorNeeded { able: able.clone() },
        Denied::RulesUnproven { able },
        Denied::NoAdministrator,
        Denied::LastAdministrator { officer: officer.clone() },
        Denied::Period { from, until },
        Denied::NoStandIn { officer, role: executor },
    ]
}

fn refusals() -> Vec<Refusal> {
    let (early, late) = (at("2026-11-23T00:30:00Z"), at("2026-11-23T00:49:00Z"));
    let known = vec![text("a"), text("b")];
    let mut all = vec![
        Refusal::AlreadyRegistered,
        Refusal::NotRegistered,
        Refusal::AlreadyStarted,
        Refusal::NotStarted,
        Refusal::AlreadyPaused,
        Refusal::NotPaused,
        Refusal::AlreadyClosed,
        Refusal::StillOpen,
        Refusal::Archived,
        Refusal::NotArchived,
        Refusal::NotAnEarlierStep { step: 1, current: 1 },
        Refusal::NotAnEarlierStep { step: 4, current: 3 },
        Refusal::NoSuchStep { step: 9, steps: 5 },
        Refusal::BeforeLastFact { at: early, last: late },
        Refusal::InFuture { at: late, latest: early },
        Refusal::TooLongAgo { at: early, earliest: late },
        Refusal::DocumentsMissing { step: 4, documents: vec![text("surat_rekomendasi")] },
        Refusal::FieldsMissing {
            step: 3,
            fields: vec![vec![Field::Position], vec![Field::Nik, Field::NikReason]],
        },
        Refusal::FieldRequired(Field::Name),
        Refusal::ReasonRequired,
        Refusal::TextRequired,
        Refusal::TimeUnclear(text("kemarin")),
        Refusal::UnknownReason { code: text("x\u{1b}"), known: known.clone() },
        Refusal::UnknownDocument { key: text("x"), known: known.clone() },
        Refusal::UnknownExecutor { name: text("x"), known: known.clone() },
        Refusal::DocumentAlreadyReceived(text("surat_permohonan")),
        Refusal::DocumentNotReceived(text("surat_permohonan")),
        Refusal::NothingToUndo,
        Refusal::NothingToRedo,
        Refusal::RegistrationNotUndone,
        Refusal::NothingChanges,
        Refusal::OfficerRequired,
        Refusal::NoSuchFact { fact: 9, last: 4 },
        Refusal::FactUndone { fact: 3 },
        Refusal::NotCorrectable { fact: 3 },
        Refusal::BeforeNeighbour { at: early, earliest: late },
        Refusal::AfterNeighbour { at: late, latest: early },
        Refusal::UnknownOfficer { name: text("Budi"), known: known.clone() },
        Refusal::NumberUnconfirmed { number: text("PSE-2026-0117") },
    ];
    all.extend([
        Refusal::NotSubmitted,
        Refusal::UnknownAms { status: text("ADA"), known: known.clone() },
        Refusal::CertificateDoubtful { doubts: doubts() },
    ]);
    let whys = [
        Invalid::Blank,
        Invalid::Unseen { position: 3 },
        Invalid::Marks { position: 12, max: 8 },
        Invalid::TooLong { max: 4000 },
        Invalid::Digits { count: 16 },
        Invalid::Rounded,
        Invalid::Email,
        Invalid::Phone,
        Invalid::Date,
        Invalid::Instant,
        Invalid::Choice { known },
    ];
    for why in whys {
        all.push(Refusal::TextInvalid(why.clone()));
        all.push(Refusal::FieldInvalid { field: Field::Nik, why });
    }
    all
}

#[test]
fn every_refusal_says_why_and_what_to_do() {
    let codes: BTreeSet<&str> = refusals().iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), 43);
    for words in [id(), en()] {
        for refusal in refusals().into_iter().chain(denials().into_iter().map(Refusal::Denied)) {
            for sop in [None, Some(&sop())] {
                let said = words.refusal(&refusal, sop, zone());
                assert_whole(&said.what);
                assert!(said.what.ends_with('.'), "{}", said.what);
                assert!(!said.what.contains('\u{1b}'));
                let hint = said.hint.unwrap();
                assert_whole(&hint);
                assert!(hint.ends_with('.'), "{hint}");
            }
        }
    }
}

#[test]
fn a_refusal_names_documents_steps_fields_and_times_as_people_do() {
    let (words, sop) = (id(), sop());
    let say = |refusal: &Refusal| {
        let said = words.refusal(refusal, Some(&sop), zone());
        format!("{} {}", said.what, said.hint.unwrap())
    };
    let documents =
        Refusal::DocumentsMissing { step: 4, documents: vec![text("surat_rekomendasi")] };
    assert_eq!(
        say(&documents),
        "Langkah 4 Kelengkapan belum dapat diselesaikan: Surat Rekomendasi belum diterima. \
         Terima dokumen itu lebih dahulu (b, atau loket terima)."
    );
    let fields =
        vec![vec![Field::Position], vec![Field::Email], vec![Field::Nik, Field::NikReason]];
    assert_eq!(
        say(&Refusal::FieldsMissing { step: 3, fields }),
        "Langkah 3 Catat data belum dapat diselesaikan: jabatan, e-mail dinas, dan NIK atau alasan \
         tanpa NIK wajib diisi. \
         Isi lebih dahulu (e, atau loket selesai --set dengan position, email, nik atau nik_reason)."
    );
    let (at, last) = (at("2026-11-23T00:49:10Z"), at("2026-11-23T00:49:40Z"));
    assert!(say(&Refusal::BeforeLastFact { at, last }).starts_with(
        "Waktu 23-11-2026 08.49.10 mendahului kejadian terakhir, 23-11-2026 08.49.40."
    ));
    let nik = Refusal::FieldInvalid { field: Field::Nik, why: Invalid::Digits { count: 16 } };
    assert!(say(&nik).starts_with("NIK tidak sah: harus tepat 16 angka."));
}

#[test]
fn every_fault_is_said_at_its_path() {
    let kinds = [
        FaultKind::Missing,
        FaultKind::Empty,
        FaultKind::Duplicate(text("a")),
        FaultKind::NotPositive,
        FaultKind::Blank(text("a b")),
        FaultKind::TotalDiffers { stated_min: 55, sum_min: 50 },
        FaultKind::Unknown { name: text("a"), nearest: None },
        FaultKind::Unknown { name: text("a"), nearest: Some(text("b")) },
        FaultKind::BadTime(text("25:00")),
        FaultKind::WindowEmpty,
        FaultKind::WindowsOverlap,
        FaultKind::SeasonBackwards,
        FaultKind::SeasonsOverlap,
        FaultKind::BadNumber(text("lima")),
        FaultKind::BadFlag(text("ya")),
        FaultKind::BadDate(text("besok")),
        FaultKind::Unquoted(text("a")),
        FaultKind::Choice { text: text("a"), known: vec!["b", "c"] },
        FaultKind::Unseen('\u{202e}'),
        FaultKind::Marks(8),
        FaultKind::BadEscape,
        FaultKind::Syntax(text("expected `=`")),
    ];
    let shapes = Shape::ALL.map(|shape| FaultKind::Wrong { wanted: shape, stands: shape });
    let kinds = [kinds.as_slice(), &shapes].concat();
    for words in [id(), en()] {
        for kind in &kinds {
            let said = words.fault(&Fault::at(&["step", "2", "executor"], kind.clone()));
            assert_whole(&said);
            assert!(said.starts_with("step[3].executor: "), "{said}");
            assert_whole(&words.fault(&Fault::at(&[], kind.clone())));
        }
        assert_whole(&words.warning(Warning::NoDueFound));
    }
    let warning = id().warning(Warning::HolidaysNotLoaded(2027));
    assert_eq!(warning, "Daftar hari libur 2027 belum dimuat; tenggat dapat bergeser.");
}
