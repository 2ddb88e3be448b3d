//! The report of a month as a page shows it. The figures are the rules' own; here they are only
//! written.
use super::model::{Figure, Group, Head, Month, Report};
use super::scribe::Scribe;
use crate::domain::jump::ClockChange;
use crate::domain::report::{self, Bucket, Period, Spread, Times};

/// The report of `figures`; `head` = how many facts there are, and the hash of the newest.
pub fn report(scribe: Scribe<'_>, figures: &report::Report, head: Option<(u64, String)>) -> Report {
    let words = scribe.words;
    Report {
        period: period(scribe, figures.period),
        summary: summary(scribe, figures),
        steps: figures.steps.iter().map(|group| step(scribe, group)).collect(),
        officers: worked(&figures.officers).map(|group| officer(scribe, group)).collect(),
        agencies: served(&figures.agencies).map(|group| agency(scribe, group)).collect(),
        pauses: pauses(scribe, figures),
        months: figures.months.iter().map(|bucket| month(scribe, bucket)).collect(),
        clock: figures.clock.iter().map(|change| set(scribe, change)).collect(),
        head: head.map(|(records, hash)| Head { records: words.number(whole(records)), hash }),
    }
}

/// That the machine's clock was set.
fn set(scribe: Scribe<'_>, change: &ClockChange) -> String {
    let words = scribe.words;
    let args = [
        ("what", words.clock_jump(change.jump, scribe.zone).into()),
        ("recorded", words.clock_recorded(change).into()),
    ];
    scribe.text(&words.with("clock-set-journal", &args))
}

/// Who ended steps.
fn worked(groups: &[report::Group]) -> impl Iterator<Item = &report::Group> {
    groups.iter().filter(|group| group.figures.steps.work.spread.n > 0)
}

/// Whose cases were done.
fn served(groups: &[report::Group]) -> impl Iterator<Item = &report::Group> {
    groups.iter().filter(|group| group.figures.cases.done.spread.n > 0)
}

/// `November 2026`, or the first and the last day.
fn period(scribe: Scribe<'_>, period: Period) -> String {
    let words = scribe.words;
    if period.is_month() {
        return words.month(period.first());
    }
    let days = [
        ("from", words.date_written(period.first()).into()),
        ("to", words.date_written(period.last()).into()),
    ];
    words.with("print-days", &days)
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn summary(scribe: Scribe<'_>, figures: &report::Report) -> Vec<Figure> {
    let (cases, steps) = (&figures.total.cases, &figures.total.steps);
    let count = |code: &str, count: u64| figure(scribe, code, scribe.words.number(whole(count)));
    let rate = |code: &str, times: &Times| Figure {
        beside: Some(of(scribe, times.judged())),
        ..figure(scribe, code, on_time(scribe, times))
    };
    let time = |code: &str, seconds: Option<i64>| {
        figure(scribe, code, seconds.map_or_else(|| "–".to_owned(), |s| scribe.words.duration(s)))
    };
    let Spread { median_s, p90_s, worst_s, .. } = cases.done.spread;
    vec![
        count("registered", cases.registered),
        count("done", cases.done.spread.n),
        count("rejected", cases.rejected),
        count("cancelled", cases.cancelled),
        rate("rate", &cases.done),
        time("median", median_s),
        time("p90", p90_s),
        time("worst", worst_s),
        rate("step-rate", &steps.work),
        count("returned", steps.returned),
        count("off-hours", steps.off_hours),
        time("delay", steps.delay.median_s),
    ]
}

fn figure(scribe: Scribe<'_>, code: &str, value: String) -> Figure {
    let text = scribe.words.coded("print-figure", code);
    Figure { code: code.to_owned(), text, value, beside: None }
}

fn of(scribe: Scribe<'_>, count: u64) -> String {
    scribe.words.with("print-of", &[("count", count.into())])
}

fn on_time(scribe: Scribe<'_>, times: &Times) -> String {
    scribe.words.percent(whole(times.on_time), whole(times.judged()))
}

fn group(scribe: Scribe<'_>, name: String, times: &Times) -> Group {
    let number = |count: u64| scribe.words.number(whole(count));
    let time = |seconds: Option<i64>| seconds.map(|s| scribe.words.duration(s));
    Group {
        no: None,
        name,
        standard: None,
        count: number(times.spread.n),
        late: number(times.late),
        rate: on_time(scribe, times),
        median: time(times.spread.median_s),
        p90: time(times.spread.p90_s),
        worst: time(times.spread.worst_s),
        returned: number(0),
    }
}

fn step(scribe: Scribe<'_>, of: &report::Group) -> Group {
    let no = of.step();
    let known = of.sop.as_ref().zip(no).and_then(|(sop, no)| sop.step(no));
    let name = known.map_or_else(String::new, |s| scribe.text(scribe.words.label(&s.short)));
    let name = match of.procedure().filter(|_| of.shared) {
        Some(sop) => format!("{name} · {}", scribe.text(sop)),
        None => name,
    };
    let steps = &of.figures.steps;
    Group {
        no,
        standard: standards(scribe, &of.standards),
        returned: scribe.words.number(whole(steps.returned)),
        ..group(scribe, name, &steps.work)
    }
}

/// Of several revisions the shortest and the longest.
fn standards(scribe: Scribe<'_>, standards: &[i64]) -> Option<String> {
    let (first, last) = standards.first().zip(standards.last())?;
    let minutes = |seconds: i64| scribe.minutes(seconds);
    Some(if first == last { minutes(*last) } else { [*first, *last].map(minutes).join(" – ") })
}

fn officer(scribe: Scribe<'_>, of: &report::Group) -> Group {
    let steps = &of.figures.steps;
    let returned = scribe.words.number(whole(steps.returned));
    Group { returned, ..group(scribe, scribe.text(&of.name), &steps.work) }
}

fn agency(scribe: Scribe<'_>, of: &report::Group) -> Group {
    group(scribe, scribe.text(&of.name), &of.figures.cases.done)
}

fn pauses(scribe: Scribe<'_>, figures: &report::Report) -> Vec<Figure> {
    let one = |(code, paused): (&String, &report::Paused)| {
        let label = figures.reasons.get(code).map_or(code.as_str(), |l| scribe.words.label(l));
        Figure {
            code: code.clone(),
            text: scribe.text(label),
            value: scribe.words.duration(paused.work_s),
            beside: Some(scribe.words.number(whole(paused.count))),
        }
    };
    figures.total.steps.pauses.iter().map(one).collect()
}

fn month(scribe: Scribe<'_>, bucket: &Bucket) -> Month {
    let words = scribe.words;
    let number = |count: u64| words.number(whole(count));
    let judged = bucket.on_time + bucket.late;
    let percent = (bucket.on_time * 100).checked_div(judged);
    Month {
        name: words.month(bucket.days.first()),
        registered: number(bucket.registered),
        done: number(bucket.done),
        late: number(bucket.late),
        rate: words.percent(whole(bucket.on_time), whole(judged)),
        percent: percent.and_then(|percent| u8::try_from(percent).ok()),
    }
}
