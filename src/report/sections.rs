//! A report as tables: the whole, the groups, the pauses, the weeks, the months.
use super::cell::Cell;
use crate::domain::jump::{ClockChange, Jump};
use crate::domain::report::{Bucket, By, Figure, Figures, Group, Period, Report, Times};
use crate::domain::text;
use crate::words::Words;

/// A table of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its stable name, also that of its title (`report-section-<code>`).
    pub code: &'static str,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// The tables of a report; groups of the kinds in `by`.
pub fn sections(report: &Report, by: &[By], words: &Words) -> Vec<Section> {
    let mut all = vec![total(report, words)];
    all.extend(by.iter().map(|by| groups(report, *by, words)));
    all.push(pauses(report, words));
    all.push(buckets("weeks", &report.weeks, words));
    all.push(buckets("months", &report.months, words));
    all.push(clock(report, words));
    all.retain(|section| !section.rows.is_empty());
    all
}

/// `November 2026`, or the days: `03-11-2026 – 15-11-2026`.
pub fn period(period: Period, words: &Words) -> String {
    if period.is_month() {
        return words.month(period.first());
    }
    let (first, last) = (words.date(period.first()), words.date(period.last()));
    words.with("report-days", &[("first", first.into()), ("last", last.into())])
}

fn heads(names: &[&str], words: &Words) -> Vec<String> {
    names.iter().map(|name| words.coded("report-head", name)).collect()
}

fn rate(times: &Times) -> Cell {
    let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    if times.judged() == 0 {
        return Cell::Empty;
    }
    Cell::Rate(whole(times.on_time), whole(times.judged()))
}

/// One row a figure: what it is, its value, of how many.
fn total(report: &Report, words: &Words) -> Section {
    let Figures { cases, steps } = &report.total;
    let (done, work) = (&cases.done, &steps.work);
    let figure = |figure: Figure, count: u64| (figure.code(), Cell::from(count), Cell::Empty);
    let timed = |code, seconds, n: u64| (code, Cell::seconds(seconds), Cell::from(n));
    let rows = [
        figure(Figure::Registered, cases.registered),
        figure(Figure::Done, done.spread.n),
        figure(Figure::Rejected, cases.rejected),
        figure(Figure::Cancelled, cases.cancelled),
        figure(Figure::OnTime, done.on_time),
        figure(Figure::Late, done.late),
        ("rate", rate(done), Cell::from(done.judged())),
        timed("median", done.spread.median_s, done.spread.n),
        timed("p90", done.spread.p90_s, done.spread.n),
        timed("worst", done.spread.worst_s, done.spread.n),
        figure(Figure::Steps, work.spread.n),
        figure(Figure::StepsOnTime, work.on_time),
        figure(Figure::StepsLate, work.late),
        ("steps_rate", rate(work), Cell::from(work.judged())),
        timed("steps_sum", Some(work.spread.sum_s), work.spread.n),
        figure(Figure::Returned, steps.returned),
        figure(Figure::StepsRejected, steps.rejected),
        figure(Figure::StepsCancelled, steps.cancelled),
        figure(Figure::OffHours, steps.off_hours),
        timed("delay", steps.delay.median_s, steps.delay.n),
        timed("delay_worst", steps.delay.worst_s, steps.delay.n),
    ];
    let row = |(code, value, n)| vec![words.coded("report-figure", code).into(), value, n];
    Section {
        code: "total",
        heads: heads(&["figure", "value", "n"], words),
        rows: rows.into_iter().map(row).collect(),
    }
}

/// The times that the machine's clock was set.
fn clock(report: &Report, words: &Words) -> Section {
    let row = |change: &ClockChange| {
        let Jump { from, to } = change.jump;
        vec![
            Cell::Moment(from),
            Cell::Moment(to),
            words.clock_by(change.jump).into(),
            change.by.as_str().into(),
            Cell::from(change.shown.len() as u64),
        ]
    };
    Section {
        code: "clock",
        heads: heads(&["clock_from", "clock_to", "clock_by", "officer", "clock_shown"], words),
        rows: report.clock.iter().map(row).collect(),
    }
}

/// The groups of one kind.
pub fn groups(report: &Report, by: By, words: &Words) -> Section {
    let of_cases = ["registered", "done", "rejected", "cancelled", "rate", "median"];
    let of_steps = [
        "steps",
        "steps_on_time",
        "steps_late",
        "steps_rate",
        "steps_median",
        "steps_p90",
        "steps_worst",
        "returned",
        "off_hours",
        "delay",
    ];
    let mut names = vec![by.code()];
    if by == By::Step {
        names.push("standard");
    } else {
        names.extend(of_cases);
    }
    names.extend(of_steps);
    let rows = report.groups(by).iter().map(|group| {
        let mut row = vec![Cell::from(name(group, words))];
        if by == By::Step {
            row.push(standard(group, words));
        } else {
            row.extend(cases(&group.figures));
        }
        row.extend(steps(&group.figures));
        row
    });
    Section { code: by.code(), rows: rows.collect(), heads: heads(&names, words) }
}

/// By what the attempts of a step were judged: of several revisions the shortest and the longest.
fn standard(group: &Group, words: &Words) -> Cell {
    match group.standards.as_slice() {
        [_, ..] if group.standards.len() > 1 => words.standards(&group.standards).into(),
        _ => Cell::seconds(group.standard_s()),
    }
}

/// How a group is called.
pub fn name(group: &Group, words: &Words) -> String {
    match group.step() {
        Some(no) => {
            let step = words.step(group.sop.as_deref(), no);
            match group.procedure().filter(|_| group.shared) {
                Some(sop) => {
                    let args = [("step", step.into()), ("sop", sop.into())];
                    words.with("report-step-of", &args)
                }
                None => step,
            }
        }
        None if group.name.is_empty() => words.say("report-nobody"),
        None => text::shown(&group.name),
    }
}

fn cases(figures: &Figures) -> [Cell; 6] {
    let cases = &figures.cases;
    [
        cases.registered.into(),
        cases.done.spread.n.into(),
        cases.rejected.into(),
        cases.cancelled.into(),
        rate(&cases.done),
        Cell::seconds(cases.done.spread.median_s),
    ]
}

fn steps(figures: &Figures) -> [Cell; 10] {
    let steps = &figures.steps;
    let spread = &steps.work.spread;
    [
        spread.n.into(),
        steps.work.on_time.into(),
        steps.work.late.into(),
        rate(&steps.work),
        Cell::seconds(spread.median_s),
        Cell::seconds(spread.p90_s),
        Cell::seconds(spread.worst_s),
        steps.returned.into(),
        steps.off_hours.into(),
        Cell::seconds(steps.delay.median_s),
    ]
}

fn pauses(report: &Report, words: &Words) -> Section {
    let rows = report.total.steps.pauses.iter().map(|(code, paused)| {
        let label = report.reasons.get(code).map_or(code.as_str(), |label| words.label(label));
        vec![text::shown(label).into(), paused.count.into(), Cell::Seconds(paused.work_s)]
    });
    Section {
        code: "pauses",
        rows: rows.collect(),
        heads: heads(&["reason", "pauses", "paused"], words),
    }
}

fn buckets(code: &'static str, buckets: &[Bucket], words: &Words) -> Section {
    let rows = buckets.iter().map(|bucket| {
        let times = Times { on_time: bucket.on_time, late: bucket.late, ..Times::default() };
        vec![
            Cell::Day(bucket.days.first()),
            Cell::Day(bucket.days.last()),
            bucket.registered.into(),
            bucket.done.into(),
            bucket.on_time.into(),
            bucket.late.into(),
            rate(&times),
        ]
    });
    let names = ["first", "last", "registered", "done", "on_time", "late", "rate"];
    Section { code, rows: rows.collect(), heads: heads(&names, words) }
}
