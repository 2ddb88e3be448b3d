//! What reports are made of: the index says what the cases say, after every act and made anew.
use loket::domain::case::Case;
use loket::domain::command::Command;
use loket::domain::course::EndKind;
use loket::domain::report::{Gathering, Material, Period, Report, Subject, Trace};
use loket::store::Store;

use super::desk::{Counter, each_kind, open, place, tamper};
use crate::support::{calendar, finish, monday, sop};

fn november() -> Period {
    Period::month(calendar().zone().date(monday()))
}

/// The material as the cases themselves tell it, in the order of the index.
fn told(store: &Store) -> Material {
    let mut material = Material::new(november(), calendar().zone());
    let mut take = |case: Case| {
        let trace = Trace::of(&case, &calendar());
        material.take(case.id, Subject::of(&case, sop()), trace);
    };
    store.each_case(&mut take).unwrap();
    material.registered.sort_by_key(|(id, mark)| (mark.at, *id));
    material.closed.sort_by_key(|(id, close)| (close.mark.at, *id));
    material.ended.sort_by_key(|(id, ended)| (ended.mark.at, *id));
    material
}

/// Cases that went every way, some of them back.
fn fill(counter: &mut Counter) {
    let reason = || "sebab".to_owned();
    let pause = || Command::Pause { reason: "lainnya".to_owned(), note: Some(reason()) };
    let ways: [&[Command]; 6] = [
        &[finish(), Command::Receive { document: "rekomendasi".to_owned() }, finish(), finish()],
        &[finish(), Command::Return { to: 1, reason: reason() }, finish()],
        &[pause(), Command::Resume, pause(), finish(), Command::Undo],
        &[Command::Reject { reason: reason() }, Command::Reopen { to: 2, reason: reason() }],
        &[pause(), Command::Cancel { reason: reason() }, Command::Archive { class: None }],
        &[],
    ];
    for (n, way) in (0..).zip(ways) {
        let id = counter.register(n);
        for command in way {
            counter.stamp.pass(700);
            counter.act(id, command);
        }
    }
}

#[test]
fn the_index_says_what_the_cases_say() {
    each_kind(|mut counter| {
        fill(&mut counter);
        let material = counter.store.material(november()).unwrap();
        assert_eq!(material, told(&counter.store));
        assert_eq!(counter.verify().difference, None);
        let report = Report::of(&material, &calendar());
        assert_eq!(report.total.cases.registered, 6);
        assert_eq!((report.total.cases.cancelled, report.total.cases.done.spread.n), (1, 1));
        assert!(material.ended.iter().any(|(_, ended)| ended.end == EndKind::Returned));
        let zone = calendar();
        let mut gathering = Gathering::new(november(), &zone);
        let mut take = |case: Case| {
            gathering.take(&Subject::of(&case, sop()), &Trace::of(&case, &zone));
        };
        counter.store.each_case(&mut take).unwrap();
        assert_eq!(gathering.report(), report);
        counter.store.rebuild().unwrap();
        assert_eq!(counter.store.material(november()).unwrap(), material);
        let other = counter.store.material(november().moved(-1)).unwrap();
        assert_eq!(Report::of(&other, &zone).total, loket::domain::report::Figures::default());
    });
}

#[test]
fn a_changed_index_is_seen_and_made_anew() {
    for sql in [
        "UPDATE report_case SET net_s = net_s + 1",
        "UPDATE report_attempt SET verdict = 'late' WHERE verdict = 'on_time'",
        "UPDATE report_attempt SET ended_by = 'Andi' WHERE place = 0",
        "UPDATE report_attempt SET place = place + 1",
        "UPDATE report_pause SET reason = 'lain'",
        "UPDATE report_pause SET ended_at = ended_at + 1",
        "DELETE FROM report_pause WHERE pause = 0",
        "DELETE FROM report_case WHERE outcome = 'done'",
        "INSERT INTO report_case SELECT zeroblob(16), judged, registered_at, registered_by, NULL,
           NULL, NULL, NULL, NULL, NULL FROM report_case LIMIT 1",
    ] {
        let (_folder, path) = place();
        let mut counter = Counter::new(open(&path));
        fill(&mut counter);
        let material = counter.store.material(november()).unwrap();
        tamper(&path, sql);
        let seen = counter.verify().difference.unwrap();
        assert_eq!(seen.code(), "broken_row", "{sql}");
        counter.store.rebuild().unwrap();
        assert_eq!(counter.verify().difference, None, "{sql}");
        assert_eq!(counter.store.material(november()).unwrap(), material);
    }
}

/// The case of the row cannot be folded, so this is red where it is.
#[test]
fn a_trend_folds_no_case_that_it_counts_no_verdict_of() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    fill(&mut counter);
    let before = counter.store.material(november()).unwrap();
    tamper(
        &path,
        "INSERT INTO report_case SELECT zeroblob(16), 0, registered_at - 3000000, registered_by,
           closed_at - 3000000, closed_by, 'cancelled', 0, NULL, NULL
         FROM report_case WHERE outcome = 'cancelled'",
    );
    let after = counter.store.material(november()).unwrap();
    assert_eq!(after.months.iter().map(|month| month.registered).sum::<u64>(), 7);
    let done = |material: &Material| material.months.iter().map(|month| month.done).sum::<u64>();
    assert_eq!(done(&after), done(&before));
}
