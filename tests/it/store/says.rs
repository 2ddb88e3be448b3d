//! Every failure of the store has its sentence and its way out, with what it names.
use std::path::PathBuf;

use loket::domain::zone::Zone;
use loket::store::{Difference, Flaw, StoreError};
use loket::words::{Lang, Words};
use uuid::Uuid;

use crate::support::monday;

fn differences() -> [Difference; 14] {
    let case = Uuid::from_u128(1);
    let text = || "x1".to_owned();
    [
        Difference::File { detail: text() },
        Difference::Schema { found: text() },
        Difference::Fact { pos: 7, flaw: Flaw::Hash },
        Difference::Private { pos: 7 },
        Difference::Revision { hash: text() },
        Difference::RevisionLost { hash: text() },
        Difference::Sequence { case },
        Difference::Row { case },
        Difference::Search,
        Difference::Draft { kind: text() },
        Difference::Listed { id: case },
        Difference::Head { hash: text() },
        Difference::Kept { file: text(), pos: 7, last: 5 },
        Difference::Log,
    ]
}

fn failures() -> Vec<StoreError> {
    let path = PathBuf::from("/x1/loket.db");
    let text = || "x1".to_owned();
    let id = Uuid::from_u128(1);
    let failures = vec![
        StoreError::Conflict {
            case: id,
            expected: 1,
            found: 2,
            by: text(),
            at: monday(),
            kinds: vec!["finish".to_owned()],
        },
        StoreError::Busy,
        StoreError::ReadOnly,
        StoreError::Foreign { path: path.clone(), application: None },
        StoreError::NotAFile { path: path.clone() },
        StoreError::TooNew { path: path.clone(), found: 2, known: 1 },
        StoreError::NotOwner { path: path.clone() },
        StoreError::Gone { path: path.clone() },
        StoreError::Lost { path: path.clone(), backup: path.clone() },
        StoreError::Denied { path: path.clone() },
        StoreError::Network { path: path.clone(), kind: text() },
        StoreError::NoLocks { path: path.clone(), detail: text() },
        StoreError::BadName { name: text() },
        StoreError::Disk { what: text(), detail: text() },
        StoreError::Unreadable { path: path.clone(), detail: text() },
        StoreError::Full,
        StoreError::Corrupt { detail: text() },
        StoreError::UnknownCase { case: id },
        StoreError::UnknownRevision { revision: text() },
        StoreError::ActDiffers { act: id },
        StoreError::OfficerKnown { name: text() },
        StoreError::OfficerUnknown { name: text() },
        StoreError::Exists { path: path.clone() },
        StoreError::InUse { path: path.clone() },
        StoreError::NoRoom { path: path.clone() },
        StoreError::Unwritable { path, detail: text() },
        StoreError::Ended,
        StoreError::Engine { detail: text() },
    ];
    failures.into_iter().chain(differences().map(StoreError::Integrity)).collect()
}

#[test]
fn every_failure_is_worded_in_both_languages() {
    let zone = Zone::parse("Asia/Makassar").unwrap();
    let codes: Vec<&str> = failures().iter().map(StoreError::code).collect();
    assert_eq!(codes, StoreError::CODES);
    for words in [Lang::Id, Lang::En].map(Words::new) {
        for failure in failures() {
            let said = words.said("store", failure.code(), &failure.args(zone));
            let hint = said.hint.unwrap_or_default();
            assert!(!said.what.contains(['{', '‹']), "{}", said.what);
            assert!(!hint.is_empty() && !hint.contains(['{', '‹']), "{}: {hint}", said.what);
        }
    }
}

#[test]
fn a_failure_has_the_exit_code_of_its_kind() {
    let exits: Vec<(&str, u8)> = failures().iter().map(|f| (f.code(), f.exit())).collect();
    for (code, exit) in exits {
        let expected = match code {
            "unknown_case" | "officer_unknown" => 3,
            "officer_known" | "exists" => 4,
            "conflict" | "busy" | "act_differs" | "in_use" => 5,
            "corrupt" | "head_unknown" | "revision_lost" | "lost" => 6,
            broken if broken.starts_with("broken") => 6,
            _ => 1,
        };
        assert_eq!(exit, expected, "{code}");
    }
}
