//! `report`: every figure recomputed from what `show --json` tells of the cases, by other means.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Office;
use super::month::busy;

fn cases(office: &Office, count: u32) -> Vec<Value> {
    (1..=count).map(|n| office.show(&n.to_string())).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn within(value: &Value, month: &str) -> bool {
    text(value).starts_with(month)
}

/// The officer of the last fact of `kinds` at that instant that stands.
fn by(case: &Value, kinds: &[&str], at: &Value) -> (String, i64) {
    let facts = case["facts"].as_array().unwrap();
    let corrected = |fact: &Value| {
        let seq = &fact["seq"];
        let newer = facts.iter().rev().find(|f| f["kind"] == "correct" && f["fact"] == *seq);
        newer.map_or(fact["at"].clone(), |f| f["to"].clone())
    };
    let mut found = facts.iter().filter(|fact| {
        let kind = text(&fact["kind"]);
        kinds.contains(&kind) && fact["undone"] == json!(false) && corrected(fact) == *at
    });
    let fact = found.next_back().unwrap();
    let unix = |value: &Value| crate::support::at(text(value)).unix();
    (text(&fact["officer"]).to_owned(), unix(&fact["recorded_at"]) - unix(at))
}

const ENDS: [&str; 4] = ["finish", "return", "reject", "cancel"];

/// A count or a list of seconds by group and figure.
#[derive(Default)]
struct Known {
    counts: BTreeMap<(String, String), i64>,
    seconds: BTreeMap<(String, String), Vec<i64>>,
}

impl Known {
    fn count(&mut self, groups: &[String], figure: &str) {
        for group in groups {
            *self.counts.entry((group.clone(), figure.to_owned())).or_default() += 1;
        }
    }

    fn time(&mut self, groups: &[String], figure: &str, seconds: i64) {
        for group in groups {
            let key = (group.clone(), figure.to_owned());
            self.seconds.entry(key).or_default().push(seconds);
        }
    }

    fn of(&self, group: &str, figure: &str) -> i64 {
        let key = (group.to_owned(), figure.to_owned());
        self.counts.get(&key).copied().unwrap_or_default()
    }

    /// The least value that so many percent of all values do not exceed.
    fn percentile(&self, group: &str, figure: &str, percent: usize) -> Value {
        let all = self.seconds.get(&(group.to_owned(), figure.to_owned()));
        let all = all.cloned().unwrap_or_default();
        let enough = |v: &&i64| all.iter().filter(|w| w <= v).count() * 100 >= all.len() * percent;
        json!(all.iter().filter(enough).min())
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn learn(known: &mut Known, case: &Value, month: &str) {
    let agency = folded(text(&case["applicant"]["agency"]));
    let groups =
        |officer: &str| [String::new(), format!("agency {agency}"), folded(officer)].to_vec();
    if within(&case["registered_at"], month) {
        let first = &case["facts"][0];
        known.count(&groups(text(&first["officer"])), "registered");
    }
    if within(&case["closed_at"], month) {
        let outcome = text(&case["total"]["outcome"]);
        let (officer, _) = by(case, &ENDS, &case["closed_at"]);
        known.count(&groups(&officer), outcome);
        if outcome == "done" {
            let (net, target) = (&case["total"]["net_s"], &case["total"]["target_s"]);
            let late = net.as_i64() > target.as_i64();
            known.count(&groups(&officer), if late { "late" } else { "on_time" });
            known.time(&groups(&officer), "net", net.as_i64().unwrap());
        }
    }
    for attempt in case["attempts"].as_array().unwrap() {
        if !within(&attempt["ended_at"], month) {
            continue;
        }
        let (officer, delay) = by(case, &ENDS, &attempt["ended_at"]);
        let mut groups = groups(&officer);
        groups.push(format!("step {}", attempt["step"]));
        let end = text(&attempt["end"]);
        known.count(&groups, &format!("step {end}"));
        known.time(&groups, "delay", delay);
        if attempt["off_hours"] == json!(true) {
            known.count(&groups, "off_hours");
        }
        if matches!(end, "done" | "returned") {
            known.count(&groups, &format!("step {}", text(&attempt["verdict"])));
            known.time(&groups, "elapsed", attempt["elapsed_s"].as_i64().unwrap());
        }
    }
}

fn agree_cases(known: &Known, group: &str, told: &Value) {
    for (key, figure) in [
        ("registered", "registered"),
        ("done", "done"),
        ("rejected", "rejected"),
        ("cancelled", "cancelled"),
        ("on_time", "on_time"),
        ("late", "late"),
    ] {
        assert_eq!(told[key], known.of(group, figure), "{group} {key}");
    }
    for (key, percent) in [("median_s", 50), ("p90_s", 90), ("worst_s", 100)] {
        assert_eq!(told[key], known.percentile(group, "net", percent), "{group} {key}");
    }
}

fn agree_steps(known: &Known, group: &str, told: &Value) {
    let done = known.of(group, "step done") + known.of(group, "step returned");
    assert_eq!(told["count"], done, "{group}");
    for (key, figure) in [
        ("returned", "step returned"),
        ("rejected", "step rejected"),
        ("cancelled", "step cancelled"),
        ("on_time", "step on_time"),
        ("late", "step late"),
        ("off_hours", "off_hours"),
    ] {
        assert_eq!(told[key], known.of(group, figure), "{group} {key}");
    }
    for (key, percent) in [("median_s", 50), ("p90_s", 90), ("worst_s", 100)] {
        assert_eq!(told[key], known.percentile(group, "elapsed", percent), "{group} {key}");
        let delay = &told["entry_delay"][key];
        assert_eq!(*delay, known.percentile(group, "delay", percent), "{group} delay {key}");
    }
    let sum: i64 = known
        .seconds
        .get(&(group.to_owned(), "elapsed".to_owned()))
        .iter()
        .flat_map(|all| all.iter())
        .sum();
    assert_eq!(told["sum_s"], sum, "{group}");
}

#[test]
fn every_figure_is_what_the_cases_tell() {
    let (office, count) = busy();
    let cases = cases(&office, count);
    for month in ["2024-09", "2024-10"] {
        let mut known = Known::default();
        for case in &cases {
            learn(&mut known, case, month);
        }
        for by in ["step", "officer", "agency"] {
            let told = office.ok(&format!("report --month {month} --by {by} --json")).data();
            agree_cases(&known, "", &told["total"]["cases"]);
            agree_steps(&known, "", &told["total"]["steps"]);
            for group in told["groups"].as_array().unwrap() {
                let name = folded(text(&group["name"]));
                let name = match by {
                    "step" => format!("step {}", group["step"]["no"]),
                    "agency" => format!("agency {name}"),
                    _ => name,
                };
                agree_steps(&known, &name, &group["steps"]);
                if by == "step" {
                    assert_eq!(group["cases"], Value::Null);
                } else {
                    agree_cases(&known, &name, &group["cases"]);
                }
            }
        }
    }
    assert_eq!(office.ok("verify").code, 0);
}

#[test]
fn a_month_says_what_happened_in_it() {
    let (office, _) = busy();
    let told = office.ok("report --month 2024-09 --json").data();
    let cases = &told["total"]["cases"];
    assert_eq!((&cases["registered"], &cases["done"]), (&json!(5), &json!(1)));
    assert_eq!((&cases["rejected"], &cases["cancelled"]), (&json!(1), &json!(1)));
    assert_eq!(cases["on_time_rate"], json!(1.0));
    let steps = &told["total"]["steps"];
    // The pause of Wednesday from 11.50 to 13.20 lost ten minutes before and twenty after lunch.
    let pauses = steps["pauses"].as_array().unwrap();
    assert_eq!(pauses[0]["reason"], "kurang_dokumen");
    assert_eq!((&pauses[0]["count"], &pauses[0]["work_s"]), (&json!(1), &json!(1800)));
    assert_eq!(
        (&pauses[1]["reason"], &pauses[1]["work_s"]),
        (&json!("menunggu_pemohon"), &json!(7200))
    );
    assert_eq!(steps["returned"], json!(1));
    let week = told["weeks"].as_array().unwrap();
    assert_eq!((&week[1]["first"], &week[1]["registered"]), (&json!("2024-09-02"), &json!(4)));
    // Case 4 was done in September and again in October: it counts where it ended last.
    let months = told["months"].as_array().unwrap();
    assert_eq!((months.len(), &months[11]["done"]), (12, &json!(1)));
    let october = office.ok("report --month 2024-10 --json").data();
    assert_eq!(october["total"]["cases"]["done"], json!(1));
    let then = office.ok("report --month 2024-09 --json --as-of 2024-09-20T12:00").data();
    assert_eq!(then["total"]["cases"]["done"], json!(2));
    assert_eq!(then["total"]["cases"]["registered"], json!(4));
}

#[test]
fn every_count_has_its_rows() {
    let (office, _) = busy();
    let told = office.ok("report --month 2024-09 --json").data();
    let (cases, steps) = (&told["total"]["cases"], &told["total"]["steps"]);
    for (figure, count) in [
        ("registered", &cases["registered"]),
        ("done", &cases["done"]),
        ("rejected", &cases["rejected"]),
        ("cancelled", &cases["cancelled"]),
        ("on_time", &cases["on_time"]),
        ("late", &cases["late"]),
        ("steps", &steps["count"]),
        ("steps-on-time", &steps["on_time"]),
        ("steps_late", &steps["late"]),
        ("returned", &steps["returned"]),
        ("off_hours", &steps["off_hours"]),
        ("delay", &steps["entry_delay"]["count"]),
    ] {
        let rows = office.ok(&format!("report --month 2024-09 --explain {figure} --json")).data();
        assert_eq!(rows["count"], *count, "{figure}");
    }
    let rows = office.ok("report --month 2024-09 --by step --only 2 --explain steps --json").data();
    let of_step: i64 = told["groups"][1]["steps"]["count"].as_i64().unwrap();
    assert_eq!(rows["count"], of_step);
    let worst = &rows["rows"][0];
    assert_eq!(worst["seconds"], told["groups"][1]["steps"]["worst_s"]);
    assert!(worst["ranks"].as_array().unwrap().contains(&json!("worst")));
}

#[test]
fn an_empty_month_and_a_missing_store_say_nothing_happened() {
    let office = Office::new();
    let told = office.ok("report --json").data();
    assert_eq!(told["total"]["cases"]["registered"], json!(0));
    assert_eq!(told["total"]["cases"]["on_time_rate"], Value::Null);
    assert_eq!(told["total"]["steps"]["median_s"], Value::Null);
    assert_eq!(told["groups"], json!([]));
    assert!(!office.store().exists());
    assert_eq!(office.refused("report --month kapan"), (2, "usage.period".to_owned()));
    assert_eq!(office.refused("report --explain semua"), (2, "usage.figure".to_owned()));
    let none = office.refused("report --by officer --only Rina");
    assert_eq!(none, (3, "not_found.group".to_owned()));
    let bad = office.refused("report --from 2024-09-05 --to 2024-09-01");
    assert_eq!(bad, (2, "usage.period".to_owned()));
}

#[test]
fn through_a_pipe_each_row_says_its_section() {
    let (office, _) = busy();
    let table = office.ok("laporan --month 2024-09 --by officer --lang id").out;
    assert!(table.lines().any(|line| line == "total\tPermohonan masuk\t5\t"), "{table}");
    assert!(table.lines().any(|line| line.starts_with("officer\tRina\t")), "{table}");
    let csv = office.ok("report --month 2024-09 --by agency --format csv").out;
    assert!(csv.lines().any(|line| line.starts_with("BKPSDM;1;0;0;0;;;0;")), "{csv}");
}
