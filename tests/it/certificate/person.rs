//! A certificate beside its case: whose it is, and whether it is the newer one.
use loket::certificate::read;
use loket::domain::case::Case;
use loket::domain::certificate::{Doubt, compare, masked};
use loket::domain::command::Command;
use loket::domain::instant::Instant;
use loket::domain::record::{Field, Record};
use loket::domain::zone::Zone;

use super::file;
use crate::store::desk::{Counter, memory};
use crate::support::{at, record};

fn case(values: &[(Field, &str)]) -> Case {
    let mut counter = Counter::new(memory());
    let (mut of, blank) = (record(1), Record::default());
    for field in [Field::Nik, Field::Nip, Field::Expires] {
        of.set(field, blank.get(field).map(ToOwned::to_owned));
    }
    for (field, value) in values {
        of.set(*field, Some((*value).to_owned()));
    }
    let entry = counter.stamp.entry(None, &Command::Register { record: of });
    let id = entry.case;
    let act = counter.stamp.act(vec![entry]);
    counter.store.append(&act).unwrap();
    counter.case(id)
}

fn doubts(name: &str, case: &Case, now: Instant) -> Vec<&'static str> {
    let read = read(&file(name)).unwrap();
    let zone = Zone::parse("Asia/Makassar").unwrap();
    compare(&read, case, now, zone).iter().map(Doubt::code).collect()
}

const NIK: (Field, &str) = (Field::Nik, "7602010101900001");
const NAME: (Field, &str) = (Field::Name, "Siti Aminah");

#[test]
fn a_certificate_is_its_applicants_by_number_and_by_name() {
    let now = at("2026-11-23T09:00:00+08:00");
    let siti = case(&[NAME, NIK]);
    for (name, expected) in [
        ("good.pem", &[][..]),
        ("bmp.pem", &[]),
        ("t61.pem", &[]),
        ("universal.pem", &[]),
        ("utf8.pem", &[]),
        ("custom-oid.pem", &[]),
        ("long-name.pem", &[]),
        ("other-person.pem", &["other_person", "number_differs"]),
        ("other-nik.pem", &["number_differs"]),
        ("other-name-same-nik.pem", &["name_differs"]),
        ("no-name.pem", &["other_person"]),
        ("hostile-name.pem", &["other_person"]),
        ("authority.pem", &["other_person", "authority"]),
        ("expired.pem", &["expired"]),
        ("not-yet.pem", &["not_yet_valid"]),
        ("year-2060.pem", &[]),
        ("no-expiry.pem", &[]),
    ] {
        assert_eq!(doubts(name, &siti, now), expected, "{name}");
    }
}

#[test]
fn one_that_ends_no_later_than_the_old_one_is_doubted() {
    let now = at("2026-11-23T09:00:00+08:00");
    for (old, expected) in
        [("2028-11-18", &[][..]), ("2028-11-19", &["not_later"]), ("2029-01-01", &["not_later"])]
    {
        let siti = case(&[NAME, NIK, (Field::Expires, old)]);
        assert_eq!(doubts("good.pem", &siti, now), expected, "{old}");
    }
    let same = case(&[NAME, (Field::Serial, "0a1b2c3d")]);
    assert_eq!(doubts("good.pem", &same, now), ["same_serial"]);
    let nip = case(&[NAME, (Field::Nip, "199001012015031001")]);
    assert_eq!(doubts("utf8.pem", &nip, now), [""; 0]);
}

#[test]
fn numbers_in_a_name_are_never_shown_whole() {
    let shown = masked("UID=NIK:7602010101900001, CN=Siti 199001012015031001.");
    assert_eq!(shown, "UID=NIK:7602••••••••0001, CN=Siti 1990••••••••••1001.");
}
