//! A report as JSON, `loket.report/1`. Durations in seconds, `null` where nothing is; rates are
//! fractions with four decimals, their n is `on_time + late`.
//!
//! ```text
//! { "period": {"first","last"}, "total": {"cases": CASES, "steps": STEPS},
//!   "by": "step|officer|agency",
//!   "groups": [{"name", "step": {"sop","no","standard_s"}|null, "cases": CASES|null, "steps": STEPS}],
//!   "weeks": [BUCKET], "months": [BUCKET],
//!   "clock_changes": [{"from","to","by_s","officer","seen": "desk|command|watch","alerts_told"}] }
//! CASES  = {"registered","rejected","cancelled","done","on_time","late","on_time_rate",
//!           "sum_s","median_s","p90_s","worst_s"}
//! STEPS  = {"count","on_time","late","on_time_rate","sum_s","median_s","p90_s","worst_s",
//!           "returned","rejected","cancelled","off_hours",
//!           "entry_delay": {"count","sum_s","median_s","p90_s","worst_s"},
//!           "pauses": [{"reason","label","count","work_s"}]}
//! BUCKET = {"first","last","registered","done","on_time","late","on_time_rate"}
//! ```
use serde_json::{Map, Value, json};

use super::sections::name;
use crate::domain::jump::ClockChange;
use crate::domain::report::{Behind, Bucket, By, CaseFigures, Figure, Group, Report};
use crate::domain::report::{Spread, StepFigures, Times};
use crate::domain::zone::Zone;
use crate::words::Words;

/// The report with the groups of one kind.
pub fn report(report: &Report, by: By, words: &Words) -> Value {
    let steps = |figures: &StepFigures| steps(figures, report, words);
    let group = |group: &Group| {
        let of_step = group.step().map(|no| {
            let sop = group.sop.as_ref().map(|sop| sop.file().id.as_str());
            json!({ "sop": sop, "no": no, "standard_s": group.standard_s(),
                "standards_s": group.standards })
        });
        json!({
            "name": name(group, words),
            "step": of_step,
            "cases": (by != By::Step).then(|| cases(&group.figures.cases)),
            "steps": steps(&group.figures.steps),
        })
    };
    json!({
        "period": { "first": report.period.first(), "last": report.period.last() },
        "total": {
            "cases": cases(&report.total.cases), "steps": steps(&report.total.steps),
        },
        "by": by.code(),
        "groups": report.groups(by).iter().map(group).collect::<Vec<_>>(),
        "weeks": report.weeks.iter().map(bucket).collect::<Vec<_>>(),
        "months": report.months.iter().map(bucket).collect::<Vec<_>>(),
        "clock_changes": report.clock.iter().map(clock).collect::<Vec<_>>(),
    })
}

fn clock(change: &ClockChange) -> Value {
    json!({
        "from": change.jump.from.to_string(), "to": change.jump.to.to_string(),
        "by_s": change.jump.by_s(), "officer": change.by, "seen": change.seen.code(),
        "alerts_told": change.shown.len(),
    })
}

/// The rows behind a figure, `loket.report_cases/1`: `{"figure","count","rows":[{"number","name",
/// "agency","at","officer","step","attempt","seconds","target_s","verdict","ranks"}]}`.
pub fn behind(figure: Figure, rows: &[Behind], zone: Zone) -> Value {
    let row = |row: &Behind| {
        json!({
            "id": row.case.to_string(),
            "number": row.subject.number.to_string(),
            "name": row.subject.name,
            "agency": row.subject.agency,
            "at": zone.rfc3339(row.mark.at),
            "officer": row.mark.by,
            "step": row.attempt.map(|(step, _)| step),
            "attempt": row.attempt.map(|(_, no)| no),
            "seconds": row.seconds,
            "target_s": row.target_s,
            "verdict": row.verdict.map(crate::domain::timing::Verdict::code),
            "ranks": row.ranks,
        })
    };
    let rows: Vec<Value> = rows.iter().map(row).collect();
    json!({ "figure": figure.code(), "count": rows.len(), "rows": rows })
}

fn rate(on_time: u64, late: u64) -> Value {
    let judged = on_time + late;
    if judged == 0 {
        return Value::Null;
    }
    // Ten thousandths, half up, in whole numbers: what is written is what was counted.
    let parts = (on_time * 20_000 + judged) / (judged * 2);
    let written = format!("{}.{:04}", parts / 10_000, parts % 10_000);
    serde_json::from_str(&written).unwrap_or(Value::Null)
}

fn times(times: &Times) -> Map<String, Value> {
    let mut all = spread(&times.spread);
    all.insert("on_time".to_owned(), times.on_time.into());
    all.insert("late".to_owned(), times.late.into());
    all.insert("on_time_rate".to_owned(), rate(times.on_time, times.late));
    all
}

fn spread(spread: &Spread) -> Map<String, Value> {
    let Spread { n, sum_s, median_s, p90_s, worst_s } = *spread;
    let pairs = [
        ("count", Value::from(n)),
        ("sum_s", sum_s.into()),
        ("median_s", median_s.into()),
        ("p90_s", p90_s.into()),
        ("worst_s", worst_s.into()),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn cases(cases: &CaseFigures) -> Value {
    let mut all = times(&cases.done);
    let done = all.remove("count").unwrap_or_default();
    for (key, count) in [
        ("registered", cases.registered.into()),
        ("rejected", cases.rejected.into()),
        ("cancelled", cases.cancelled.into()),
        ("done", done),
    ] {
        all.insert(key.to_owned(), count);
    }
    Value::Object(all)
}

fn steps(steps: &StepFigures, report: &Report, words: &Words) -> Value {
    let pauses = steps.pauses.iter().map(|(code, paused)| {
        let label = report.reasons.get(code).map(|label| words.label(label));
        json!({
            "reason": code, "label": label, "count": paused.count, "work_s": paused.work_s,
        })
    });
    let mut all = times(&steps.work);
    for (key, value) in [
        ("returned", steps.returned.into()),
        ("rejected", steps.rejected.into()),
        ("cancelled", steps.cancelled.into()),
        ("off_hours", steps.off_hours.into()),
        ("entry_delay", Value::Object(spread(&steps.delay))),
        ("pauses", pauses.collect()),
    ] {
        all.insert(key.to_owned(), value);
    }
    Value::Object(all)
}

fn bucket(bucket: &Bucket) -> Value {
    json!({
        "first": bucket.days.first(),
        "last": bucket.days.last(),
        "registered": bucket.registered,
        "done": bucket.done,
        "on_time": bucket.on_time,
        "late": bucket.late,
        "on_time_rate": rate(bucket.on_time, bucket.late),
    })
}
