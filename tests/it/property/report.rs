//! Reports of random histories against plain counting over attempts and pauses.
use loket::domain::case::Case;
use loket::domain::course::{Attempt, EndKind, Outcome};
use loket::domain::report::{Figure, Gathering, Material, Period, Report, Subject, Trace};
use proptest::collection::vec;
use proptest::prelude::*;

use super::case::{Desk, commands};
use super::oracle::{DAY_S, at};
use super::runner;
use crate::support;

/// The ended attempts of all cases that ended on one of the days.
fn ended(cases: &[Case], period: Period) -> Vec<&Attempt> {
    let zone = support::calendar().zone();
    let inside = |a: &&Attempt| {
        let day = a.end.as_ref().map(|end| zone.date(end.at));
        day.is_some_and(|day| period.first() <= day && day <= period.last())
    };
    cases.iter().flat_map(|case| &case.course.attempts).filter(inside).collect()
}

/// The least value that so many percent of all do not exceed.
fn percentile(values: &[i64], percent: usize) -> Option<i64> {
    let enough =
        |v: &&i64| values.iter().filter(|w| w <= v).count() * 100 >= values.len() * percent;
    values.iter().filter(enough).min().copied()
}

#[test]
fn figures_are_what_counting_gives() {
    let histories = vec((0..5 * DAY_S, commands()), 1..8);
    let check = |(histories, skip, days): (Vec<(i64, Vec<_>)>, u64, u64)| {
        let desks: Vec<Desk> =
            histories.iter().map(|(start, commands)| Desk::follow(*start, commands)).collect();
        let cases: Vec<Case> = desks.into_iter().map(|desk| desk.case).collect();
        let calendar = support::calendar();
        let zone = calendar.zone();
        let first = zone.date(at(0)) + chrono::Days::new(skip);
        let period = Period::new(first, first + chrono::Days::new(days)).unwrap();
        let mut gathering = Gathering::new(period, &calendar);
        let mut material = Material::new(period, zone);
        for (n, case) in (0..).zip(&cases) {
            let (subject, trace) = (Subject::of(case, support::sop()), Trace::of(case, &calendar));
            prop_assert!(trace.judged);
            gathering.take(&subject, &trace);
            material.take(uuid::Uuid::from_u128(n), subject, trace);
        }
        let report = gathering.report();
        prop_assert_eq!(&Report::of(&material, &calendar), &report);
        let ended = ended(&cases, period);
        let steps = &report.total.steps;
        let of = |kind| ended.iter().filter(|a| a.end.as_ref().unwrap().kind == kind).count();
        prop_assert_eq!(steps.returned, of(EndKind::Returned) as u64);
        prop_assert_eq!(steps.rejected, of(EndKind::Rejected) as u64);
        let worked: Vec<i64> = ended
            .iter()
            .filter(|a| matches!(a.end.as_ref().unwrap().kind, EndKind::Done | EndKind::Returned))
            .map(|a| a.end.as_ref().unwrap().frozen.as_ref().unwrap().elapsed_s)
            .collect();
        let spread = &steps.work.spread;
        prop_assert_eq!((spread.n, spread.sum_s), (worked.len() as u64, worked.iter().sum()));
        prop_assert_eq!(spread.median_s, percentile(&worked, 50));
        prop_assert_eq!(spread.p90_s, percentile(&worked, 90));
        let pauses = ended.iter().flat_map(|a| &a.pauses);
        let paused_s: i64 = pauses.map(|p| calendar.work_s(p.span.from, p.span.to.unwrap())).sum();
        prop_assert_eq!(steps.pauses.values().map(|p| p.work_s).sum::<i64>(), paused_s);
        let inside = |day| period.first() <= day && day <= period.last();
        let done = cases.iter().filter(|case| {
            case.course.closed.is_some_and(|(o, t)| o == Outcome::Done && inside(zone.date(t)))
        });
        prop_assert_eq!(report.total.cases.done.spread.n, done.count() as u64);
        for figure in Figure::ALL {
            let rows = loket::domain::report::behind::behind(&material, &calendar, *figure, None);
            if *figure == Figure::Steps {
                prop_assert_eq!(rows.len() as u64, spread.n);
                let sum: i64 = rows.iter().filter_map(|row| row.seconds).sum();
                prop_assert_eq!(sum, spread.sum_s);
            }
        }
        let by_step: u64 = report.steps.iter().map(|g| g.figures.steps.work.spread.n).sum();
        prop_assert_eq!(by_step, spread.n);
        Ok(())
    };
    runner(70, 120).run(&(histories, 0_u64..6, 0_u64..40), check).unwrap();
}
