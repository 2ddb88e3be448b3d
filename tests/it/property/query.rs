//! Queries: whatever is typed is read, what is read is written back the same, and the store finds
//! what the rows in memory say.
use loket::app::queue::Queue;
use loket::domain::case::Status;
use loket::domain::command::Command;
use loket::domain::query::{Ask, Asker, Lexicon, Order, Query, Sieve, Start};
use loket::domain::queue::Row;
use loket::domain::record::{Field, Record};
use loket::words::lexicon;
use proptest::collection::vec;
use proptest::prelude::*;

use super::runner;
use crate::store::desk::{Counter, memory};
use crate::support::{calendar, finish, monday, record, sop};

fn known() -> Lexicon {
    lexicon([&*sop()])
}

/// Lines that look like queries, and lines that do not.
fn line() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("status:running,dijeda".to_owned()),
        Just("-status:selesai".to_owned()),
        Just("is:open".to_owned()),
        Just("adalah:tertutup,arsip".to_owned()),
        Just("is:late,near".to_owned()),
        Just("is:waiting,unassigned".to_owned()),
        Just("status:ru".to_owned()),
        Just("step:2..3".to_owned()),
        Just("langkah:1".to_owned()),
        Just("-langkah:..2".to_owned()),
        Just("agency:\"dinas kesehatan\",kominfo".to_owned()),
        Just("-instansi:kesehatan".to_owned()),
        Just("officer:me".to_owned()),
        Just("-petugas:-".to_owned()),
        Just("petugas:-,yus".to_owned()),
        Just("date:2026-11".to_owned()),
        Just("tgl:24-11-2026..".to_owned()),
        Just("-date:hari-ini".to_owned()),
        Just("date:<2,minggu-lalu".to_owned()),
        Just("late:ya".to_owned()),
        Just("-lewat:tidak".to_owned()),
        Just("near:yes,no".to_owned()),
        Just("hampir:no".to_owned()),
        Just("expires:<30".to_owned()),
        Just("-expires:>=30".to_owned()),
        Just("berakhir:..2026-12-10".to_owned()),
        Just("closed:bulan-ini".to_owned()),
        Just("-closed:2026-11-23".to_owned()),
        Just("ditutup:2025..2027".to_owned()),
        Just("letter:\"005 / 1\"".to_owned()),
        Just("class:segera,sangat-segera".to_owned()),
        Just("hasil:ditolak,selesai".to_owned()),
        Just("-outcome:rejected".to_owned()),
        Just("-sifat:biasa".to_owned()),
        Just("name:pemohon".to_owned()),
        Just("-\"pemohon 1\"".to_owned()),
        Just("7602 0100 0000 0012".to_owned()),
        Just("7602.0100.0000".to_owned()),
        Just("\"".to_owned()),
        Just("100% _ '".to_owned()),
        "[a-z0-9]{1,3}",
        "[-\"a-z:,. <>=é\u{3a3}]{0,12}",
    ];
    let sort = prop_oneof![
        Just(String::new()),
        "sort:-?(urgency|number|newest|name|agency|step|left|officer|closed|expires)",
    ];
    (vec(part, 0..5), sort).prop_map(|(parts, sort)| format!("{} {sort}", parts.join(" ")))
}

#[test]
fn whatever_is_typed_is_read_and_its_mistakes_stand_in_it() {
    let lexicon = known();
    let check = |line: String| {
        let reading = Query::read(&line, &lexicon);
        for mistake in &reading.mistakes {
            prop_assert!(line.get(mistake.span.clone()).is_some(), "{line:?} {mistake:?}");
        }
        prop_assert_eq!(Query::parse(&line, &lexicon).is_ok(), reading.mistakes.is_empty());
        Ok(())
    };
    runner(41, 400).run(&line(), check).unwrap();
    runner(42, 400).run(&".{0,40}", check).unwrap();
}

#[test]
fn what_is_written_reads_back_the_same() {
    let lexicon = known();
    let check = |line: String| {
        let query = Query::read(&line, &lexicon).query;
        let written = query.to_string();
        let again = Query::read(&written, &Lexicon::default());
        prop_assert_eq!(&again.query, &query, "{:?} -> {:?}", line, written);
        prop_assert!(again.mistakes.is_empty(), "{line:?} -> {written:?} {:?}", again.mistakes);
        prop_assert_eq!(again.query.to_string(), written);
        Ok(())
    };
    runner(43, 400).run(&line(), check).unwrap();
    runner(44, 400).run(&"[^\\s]{1,6}( [^\\s]{1,6}){0,4}", check).unwrap();
}

/// Thirty cases, as different as the rules allow.
fn counter() -> Counter {
    let mut counter = Counter::new(memory());
    for n in 1..=30_u32 {
        let mut record = record(n);
        record.set(
            Field::Agency,
            (n % 3 == 0)
                .then(|| "Dinas Kesehatan".to_owned())
                .or_else(|| record.get(Field::Agency).map(Into::into)),
        );
        record.set(
            Field::Class,
            ["biasa", "segera", "sangat_segera"].get(n as usize % 4).map(ToString::to_string),
        );
        record.set(Field::Expires, (n % 5 > 0).then(|| format!("2026-12-{n:02}")));
        register(&mut counter, n, record);
        counter.stamp.pass(i64::from(n % 7) * 3_600);
    }
    counter
}

fn register(counter: &mut Counter, n: u32, record: Record) {
    let act = counter.stamp.one(None, &Command::Register { record });
    counter.store.append(&act).unwrap();
    let id = act.entries[0].case;
    counter.stamp.pass(30);
    let reason = || "uji".to_owned();
    let pause = Command::Pause { reason: "lainnya".to_owned(), note: Some("menunggu".to_owned()) };
    let assign = |officer: &str| Command::Assign { officer: officer.to_owned() };
    let commands = match n % 8 {
        0 => vec![finish(), pause],
        1 => vec![assign("Sari")],
        2 => vec![Command::Cancel { reason: reason() }],
        3 => vec![assign("Yusuf"), pause],
        4 => vec![Command::Reject { reason: reason() }, Command::Archive { class: None }],
        5 => vec![finish()],
        _ => Vec::new(),
    };
    for command in commands {
        counter.act(id, &command);
    }
}

fn numbers(rows: &[Row]) -> Vec<u32> {
    rows.iter().map(|row| row.number.serial).collect()
}

#[test]
fn the_store_finds_what_the_rows_say_and_pages_it_in_the_same_order() {
    let counter = counter();
    let every = counter.store.all_rows(None).unwrap();
    let (lexicon, zone) = (known(), calendar().zone());
    assert_eq!(every.len(), 30);
    let cases = (line(), 0..30_i64, 1..9_usize);
    let check = |(line, hours, limit): (String, i64, usize)| {
        let query = Query::read(&line, &lexicon).query;
        let asker = Asker { now: monday().plus(hours * 3_600), zone, officer: "Sari" };
        let (sieve, order) = (Sieve::new(&query, &asker), query.order.unwrap_or_default());
        let mut told: Vec<Row> = every.iter().filter(|r| sieve.admits(r)).cloned().collect();
        order.sort(&mut told);
        let ask = |start| Ask { sieve: sieve.clone(), order, start, limit };
        let page = |start| counter.store.page(&ask(start)).unwrap();
        let mut found = page(Start::First);
        while let Some(last) = found.last() {
            let next = page(Start::After(Box::new(last.clone())));
            if next.is_empty() {
                break;
            }
            found.extend(next);
        }
        prop_assert_eq!(numbers(&found), numbers(&told), "{}", line);
        let mut back = page(Start::Last);
        while let Some(first) = back.first() {
            let mut earlier = page(Start::Before(Box::new(first.clone())));
            if earlier.is_empty() {
                break;
            }
            earlier.append(&mut back);
            back = earlier;
        }
        prop_assert_eq!(numbers(&back), numbers(&told), "{}", line);
        counts(&counter, &sieve, order, &told)
    };
    runner(45, 200).run(&cases, check).unwrap();
}

fn counts(
    counter: &Counter,
    sieve: &Sieve,
    order: Order,
    told: &[Row],
) -> Result<(), TestCaseError> {
    prop_assert_eq!(counter.store.count(sieve, None).unwrap(), told.len());
    for (i, row) in told.iter().enumerate().step_by(5) {
        prop_assert_eq!(counter.store.count(sieve, Some((order, row))).unwrap(), i);
    }
    Ok(())
}

#[test]
fn a_changed_case_is_put_where_sorting_all_would_put_it() {
    let every = counter().store.all_rows(None).unwrap();
    let change = (0..every.len(), prop::option::of(0..5_i64), 0..3_u8);
    let check = |changes: Vec<(usize, Option<i64>, u8)>| {
        let mut queue = Queue::new(calendar().zone(), "Sari");
        let mut model: Vec<Row> =
            every.iter().take(15).filter(|r| r.status.is_open()).cloned().collect();
        Order::default().sort(&mut model);
        queue.set_open(model.clone(), true, monday());
        for (at, due, status) in changes {
            let mut row = every[at].clone();
            row.due_at = due.map(|due| monday().plus(due));
            row.status = [Status::Running, Status::Paused, Status::Done][usize::from(status)];
            queue.put(vec![row.clone()], monday());
            model.retain(|known| known.id != row.id);
            model.extend(Some(row).filter(|row| row.status.is_open()));
            Order::default().sort(&mut model);
            prop_assert_eq!(queue.open(), model.as_slice());
        }
        Ok(())
    };
    runner(47, 200).run(&vec(change, 0..30), check).unwrap();
}
