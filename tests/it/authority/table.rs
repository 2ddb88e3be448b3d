//! The table of rights, whole, and the rule that reads it.
use loket::domain::authority::{Bench, Denied, Right, Staff, right};
use loket::domain::case::Case;
use loket::domain::command::Command;
use loket::domain::course::Frozen;
use loket::domain::fact::{Body, Words};
use loket::domain::officer::{Officer, StandIn};
use loket::domain::sop::Sop;
use loket::domain::timing::Verdict;
use proptest::prelude::*;
use uuid::Uuid;

use super::office::builtin;
use crate::store::desk::{Counter, memory};
use crate::support::{finish, monday, note};

/// A case that the five steps of the built-in procedure lie before, at its third one.
fn third() -> (Counter, Case) {
    let mut counter = Counter::new(memory());
    counter.stamp.sop = builtin();
    counter.store.offer_sop(builtin());
    let id = counter.register(1);
    counter.stamp.pass(60);
    counter.act(id, &note("datang sendiri"));
    counter.act(id, &finish());
    counter.act(id, &finish());
    let case = counter.case(id);
    assert_eq!(case.course.step(), Some(3));
    (counter, case)
}

fn officer(name: &str, roles: &[&str]) -> Officer {
    let id = Uuid::from_u128(name.bytes().fold(0, |sum, byte| sum * 256 + u128::from(byte)));
    Officer::new(id, name.into(), roles.iter().map(ToString::to_string).collect(), monday())
}

fn deputy(role: &str, from: &str, until: &str) -> StandIn {
    let (from, until) = (from.parse().unwrap(), until.parse().unwrap());
    StandIn { id: Uuid::nil(), role: role.into(), from, until, ended: false }
}

fn permit(
    officer: &Officer,
    case: &Case,
    sop: &Sop,
    behalf: Option<&str>,
    body: &Body,
) -> Result<(), Denied> {
    let staff = Staff { officers: vec![officer.clone()], enforced: true };
    let day = "2026-11-23".parse().unwrap();
    Bench { staff: &staff, officer, day, case: Some(case), sop }.permit(behalf, &[body])
}

fn finished(step: u16) -> Body {
    let frozen = Frozen {
        elapsed_s: 1,
        target_s: None,
        verdict: Some(Verdict::OnTime),
        sop: String::new(),
        calendar: String::new(),
    };
    Body::Finish { step, frozen, private: Words::default() }
}

/// One body of every kind, as the rules decide it or as it is recorded.
fn every_kind(counter: &mut Counter, case: &Case) -> Vec<Body> {
    let words = Words::default;
    let mut decided = |command: &Command| {
        let entry = counter.stamp.entry(Some(case), command);
        entry.bodies.into_iter().map(|(_, _, body)| body).next_back().unwrap()
    };
    let reason = || "salah".to_owned();
    let document = "surat_rekomendasi".to_owned();
    let mut bodies = vec![
        case.facts[0].body.clone(),
        finished(3),
        decided(&Command::Pause { reason: "kurang_dokumen".into(), note: None }),
        decided(&Command::Return { to: 1, reason: reason() }),
        decided(&Command::Reject { reason: reason() }),
        decided(&Command::Cancel { reason: reason() }),
        decided(&Command::Receive { document: document.clone() }),
        decided(&Command::Edit { set: vec![(loket::domain::record::Field::Phone, "0811".into())] }),
        decided(&note("lengkap")),
        decided(&Command::Assign { officer: "Rina".into() }),
        decided(&Command::Disposition { text: "proses".into(), to: None, class: None }),
        decided(&Command::Correct { fact: 2, to: case.facts[0].at, reason: reason() }),
        decided(&Command::Undo),
        decided(&Command::Reveal),
    ];
    let (step, attempt, crossed_at) = (3, 1, monday());
    let threshold = loket::domain::alert::Threshold::Near;
    bodies.extend([
        Body::Start,
        Body::Resume,
        Body::Reopen { to: 3, private: words() },
        Body::Archive { class: None },
        Body::Unarchive { private: words() },
        Body::Unreceive { document },
        Body::FollowUp { ams_status: "ISSUE".into(), expires: None },
        Body::Certificate {
            serial: "0A".into(),
            fingerprint: "ff".into(),
            not_before: "2026-11-23".parse().unwrap(),
            expires: "2028-11-23".parse().unwrap(),
            private: loket::domain::certificate::Identity::default(),
        },
        Body::Migrate {
            sop_revision: "x".into(),
            targets_s: Vec::new(),
            mode: loket::domain::course::Mode::Handoff,
            private: words(),
        },
        Body::Redo { facts: vec![2] },
        Body::Acknowledge { step, attempt, threshold, crossed_at },
        Body::Snooze { step, attempt, threshold, crossed_at, until: monday() },
    ]);
    bodies
}

pub const TABLE: [(Right, &str); 4] = [
    (
        Right::Counter,
        "register receive unreceive edit note assign follow_up certificate archive unarchive reveal \
         acknowledge snooze",
    ),
    (Right::Step, "start finish pause resume return reject cancel reopen disposition"),
    (Right::Facts, "correct undo redo"),
    (Right::Office, "migrate"),
];

#[test]
fn every_kind_of_fact_has_the_right_that_the_table_says() {
    let (mut counter, case) = third();
    let bodies = every_kind(&mut counter, &case);
    let mut seen: Vec<&str> = bodies.iter().map(Body::kind).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 26);
    for body in &bodies {
        let row =
            TABLE.iter().find(|(_, kinds)| kinds.split_whitespace().any(|k| k == body.kind()));
        assert_eq!(Some(right(body)), row.map(|(right, _)| *right), "{}", body.kind());
    }
}

#[test]
fn each_right_opens_for_those_who_have_it_and_for_nobody_else() {
    let (mut counter, case) = third();
    let sop = builtin();
    let own = officer("Rina", &["admin_helpdesk"]);
    let other = officer("Yusuf", &["verifikator"]);
    let head = Officer { administers: true, ..officer("Syam", &[]) };
    for body in every_kind(&mut counter, &case) {
        let may = |officer| permit(officer, &case, &sop, None, &body).is_ok();
        let everybody = match right(&body) {
            // The second step, which was finished last, is nobody's here; a note is everybody's.
            Right::Facts if matches!(body, Body::Undo { .. }) => [false, false, false],
            Right::Counter | Right::Facts => [true, true, true],
            Right::Step => [true, false, false],
            Right::Office => [false, false, true],
        };
        assert_eq!([may(&own), may(&other), may(&head)], everybody, "{}", body.kind());
    }
}

#[test]
fn what_is_taken_back_is_taken_back_by_those_who_could_do_it() {
    let (mut counter, case) = third();
    let sop = builtin();
    let undo = every_kind(&mut counter, &case).into_iter().find(|b| b.kind() == "undo").unwrap();
    let able = officer("Anwar", &["kepala_bidang"]);
    assert_eq!(permit(&able, &case, &sop, None, &undo), Ok(()));
    let denied = permit(&officer("Rina", &["admin_helpdesk"]), &case, &sop, None, &undo);
    let executor = "Kepala Bidang Persandian".to_owned();
    assert_eq!(denied, Err(Denied::NotYourStep { step: 2, executor, able: Vec::new() }));
}

#[test]
fn a_deputy_works_from_the_first_day_to_the_last_and_not_once_it_was_ended() {
    let (_, case) = third();
    let sop = builtin();
    let dates = [
        ("2026-11-23", "2026-11-23", true),
        ("2026-11-01", "2026-11-30", true),
        ("2026-11-24", "2026-11-30", false),
        ("2026-11-01", "2026-11-22", false),
    ];
    for (from, until, may) in dates {
        let mut named = officer("Rina", &[]);
        named.stands_in.push(deputy("kepala_dinas", from, until));
        let finish = finished(1);
        assert_eq!(permit(&named, &case, &sop, None, &finish).is_ok(), may, "{from} {until}");
        named.stands_in[0].ended = true;
        assert!(permit(&named, &case, &sop, None, &finish).is_err());
    }
}

#[test]
fn on_behalf_of_needs_the_role_or_its_deputy_whatever_is_done() {
    let (_, case) = third();
    let sop = builtin();
    let mut rina = officer("Rina", &["admin_helpdesk"]);
    let say = Body::Note { private: Words::default() };
    let ask = |rina: &Officer, role, body: &Body| permit(rina, &case, &sop, Some(role), body);
    assert_eq!(ask(&rina, "admin_helpdesk", &say), Ok(()));
    let executor = "Kepala Dinas".to_owned();
    let denied = Denied::NotActingFor { executor, able: Vec::new() };
    assert_eq!(ask(&rina, "kepala_dinas", &say), Err(denied));
    rina.stands_in.push(deputy("kepala_dinas", "2026-11-23", "2026-11-23"));
    assert_eq!(ask(&rina, "kepala_dinas", &say), Ok(()));
    assert!(ask(&rina, "kepala_dinas", &finished(3)).is_err(), "not that step's");
    assert_eq!(ask(&rina, "verifikator", &finished(4)), Ok(()), "the fourth may be hers");
    assert!(ask(&rina, "verifikator", &finished(5)).is_err());
}

const ROLES: [&str; 4] = ["kepala_dinas", "kepala_bidang", "admin_helpdesk", "verifikator"];

proptest! {
    /// The rule, said once more: somebody plays a performer of the step, and speaks for its executor
    /// or for a performer that is played.
    #[test]
    fn a_step_is_for_its_performers(
        own in 0_usize..16, standing in 0_usize..16, step in 1_u16..=5, behalf in 0_usize..5,
    ) {
        let sop = builtin();
        let has = |bits: usize| (0..4).filter(move |i| bits >> i & 1 == 1).map(|i| ROLES[i]);
        let mut rina = officer("Rina", &has(own).collect::<Vec<_>>());
        rina.stands_in = has(standing).map(|r| deputy(r, "2026-11-20", "2026-11-30")).collect();
        let plays = |role: &str| has(own | standing).any(|r| r == role);
        let no = sop.step(step).unwrap();
        let performs = |role: &&str| no.executor == *role || no.deputies.iter().any(|d| d == role);
        let behalf = ROLES.get(behalf).copied();
        let able = ROLES.iter().filter(|r| performs(r)).any(|r| plays(r));
        let speaks = behalf.is_none_or(|r| r == no.executor || (performs(&r) && plays(r)));
        let case = CASE.with(Clone::clone);
        let answer = permit(&rina, &case, &sop, behalf, &finished(step));
        prop_assert_eq!(answer.is_ok(), able && speaks, "{:?} {:?}", rina, answer);
    }
}

thread_local! {
    static CASE: Case = third().1;
}
