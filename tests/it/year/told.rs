//! What `loket report --json` says, held against the count, figure by figure.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::count::{Count, Days, Told, folded};
use super::life::REASONS;

/// Ten thousandths, half up, as the report writes a rate.
fn rate(on_time: i64, late: i64) -> Value {
    let judged = on_time + late;
    if judged == 0 {
        return Value::Null;
    }
    let parts = (on_time * 20_000 + judged) / (judged * 2);
    serde_json::from_str(&format!("{}.{:04}", parts / 10_000, parts % 10_000)).unwrap()
}

/// Holds one figure after the other; how many were held.
pub struct Scales<'a> {
    pub count: &'a Count,
    pub about: String,
    pub held: u32,
}

impl Scales<'_> {
    fn same(&mut self, group: &str, figure: &str, told: &Value, counted: &Value) {
        assert_eq!(told, counted, "{} · {group:?} · {figure}", self.about);
        self.held += 1;
    }

    fn numbers(&mut self, group: &str, told: &Value, pairs: &[(&str, &str)]) {
        for (key, figure) in pairs {
            let counted = json!(self.count.number(group, figure));
            self.same(group, key, &told[*key], &counted);
        }
    }

    fn spread(&mut self, group: &str, told: &Value, figure: &str, count: &str) {
        let (n, sum_s) = self.count.sum(group, figure);
        self.same(group, &format!("{figure} n"), &told[count], &json!(n));
        self.same(group, &format!("{figure} sum"), &told["sum_s"], &json!(sum_s));
        for (key, percent) in [("median_s", 50), ("p90_s", 90), ("worst_s", 100)] {
            let counted = json!(self.count.percentile(group, figure, percent));
            self.same(group, &format!("{figure} {key}"), &told[key], &counted);
        }
    }

    fn cases(&mut self, group: &str, told: &Value) {
        let same = ["registered", "rejected", "cancelled", "on_time", "late"];
        self.numbers(group, told, &same.map(|name| (name, name)));
        let number = |figure| self.count.number(group, figure);
        let counted = rate(number("on_time"), number("late"));
        self.same(group, "rate", &told["on_time_rate"], &counted);
        self.spread(group, told, "net", "done");
    }

    fn steps(&mut self, group: &str, told: &Value) {
        self.numbers(
            group,
            told,
            &[
                ("returned", "step returned"),
                ("rejected", "step rejected"),
                ("cancelled", "step cancelled"),
                ("on_time", "step on_time"),
                ("late", "step late"),
                ("off_hours", "off_hours"),
            ],
        );
        let number = |figure| self.count.number(group, figure);
        let counted = rate(number("step on_time"), number("step late"));
        self.same(group, "steps rate", &told["on_time_rate"], &counted);
        self.spread(group, told, "elapsed", "count");
        self.spread(group, &told["entry_delay"], "delay", "count");
        let pauses = told["pauses"].as_array().unwrap();
        for reason in REASONS {
            let (n, work_s) = self.count.sum(group, &format!("pause {reason}"));
            let found = pauses.iter().find(|pause| pause["reason"] == reason);
            let told =
                found.map_or((json!(0), json!(0)), |p| (p["count"].clone(), p["work_s"].clone()));
            self.same(group, reason, &json!([told.0, told.1]), &json!([n, work_s]));
        }
    }

    /// The whole, and every group of the kind that the report names.
    pub fn report(&mut self, told: &Value) {
        self.cases("", &told["total"]["cases"]);
        self.steps("", &told["total"]["steps"]);
        let by = told["by"].as_str().unwrap();
        let mut named = BTreeSet::new();
        for group in told["groups"].as_array().unwrap() {
            let of_step = group["step"]["no"].as_u64().map(|no| no.to_string());
            let name = of_step.unwrap_or_else(|| folded(group["name"].as_str().unwrap()));
            let name = format!("{by} {name}");
            self.steps(&name, &group["steps"]);
            if by != "step" {
                self.cases(&name, &group["cases"]);
            }
            named.insert(name);
        }
        let kind = format!("{by} ");
        let counted = self.count.groups.iter().filter(|name| name.starts_with(&kind)).cloned();
        assert_eq!(named, counted.collect(), "{}", self.about);
    }
}

/// Weeks or months: each is counted by itself, and together they are the days of `days` without gaps.
pub fn trend(all: &[Told], told: &Value, days: Days) -> u32 {
    let day = |value: &Value| value.as_str().unwrap().parse().unwrap();
    let mut next: chrono::NaiveDate = days.0;
    let mut held = 0;
    for bucket in told.as_array().unwrap() {
        let (first, last) = (day(&bucket["first"]), day(&bucket["last"]));
        assert_eq!(first, next, "a gap before {first}");
        let count = Count::of(all, (first, last));
        let mut scales = Scales { count: &count, about: format!("{first}..{last}"), held: 0 };
        let same = ["registered", "done", "on_time", "late"];
        scales.numbers("", bucket, &same.map(|name| (name, name)));
        let counted = rate(count.number("", "on_time"), count.number("", "late"));
        scales.same("", "rate", &bucket["on_time_rate"], &counted);
        held += scales.held;
        next = last.succ_opt().unwrap();
    }
    assert_eq!(next, days.1.succ_opt().unwrap(), "the trend ends early");
    held
}
